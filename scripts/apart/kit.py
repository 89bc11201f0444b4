"""The paper kit: what the documents of the set are drawn with (sheets, tables, forms, stamps, cards, dates, numbers).

Every helper returns a piece of HTML. A document is registered with `doc(...)`; `build.py` prints it and ages it.
"""
import html
import math
import random
import zlib
from dataclasses import dataclass, field

DOCS = []

# Width and height in millimetres of the sheets, as they would lie on the glass.
SIZES = {"A4": (210, 297), "letter": (216, 279), "A5": (148, 210), "A5w": (210, 148), "card": (98, 66),
         "two": (105, 140), "book": (132, 184), "bookpage": (132, 96), "slip": (100, 190), "wide": (210, 110),
         "a4w": (297, 210), "sticker": (150, 110), "pass": (210, 99)}

FACES = {
    "serif": "'Liberation Serif'", "sans": "'Liberation Sans'", "narrow": "'Liberation Sans Narrow'",
    "carlito": "Carlito", "caladea": "Caladea", "garamond": "'EB Garamond'", "lato": "Lato",
    "libertine": "'Linux Libertine O'", "dejavu": "'DejaVu Sans'", "book": "'DejaVu Serif'", "roboto": "Roboto",
    "opensans": "'Open Sans'", "cantarell": "Cantarell", "type": "'Courier Prime'", "oldtype": "Typed,'Courier Prime'",
    "mono": "'Liberation Mono'", "comic": "'Comic Neue'", "naskh": "'Noto Naskh Arabic'", "kufi": "'Noto Kufi Arabic'",
    "amiri": "Amiri", "nastaliq": "'Noto Nastaliq Urdu'", "ethiopic": "'Abyssinica SIL'",
    "noto": "'Noto Sans'", "notoserif": "'Noto Serif'", "georgian": "'Noto Serif Georgian'",
    "armenian": "'Noto Serif Armenian'", "freeserif": "FreeSerif",
    "hand": "DkgHandwriting", "hand2": "Breip", "hand3": "femkeklaver", "hand4": "'Klee One'", "script": "'Dancing Script'",
}
FALLBACK = ",'Noto Naskh Arabic','Abyssinica SIL','Noto Serif Georgian','Noto Serif Armenian','DejaVu Sans'"

CSS = """
@font-face{font-family:Typed;src:local('GNUTypewriter');unicode-range:U+20-27,U+2A-AA,U+AC-BA,U+BC-2000} /* it has no brackets */
*{box-sizing:border-box} body{margin:0;color:#111;-webkit-print-color-adjust:exact}
.sheet{position:relative;break-after:page;overflow:clip} .sheet:last-child{break-after:auto}
p{margin:0 0 2.2mm} h1,h2,h3,h4{margin:0 0 3mm;line-height:1.2} h1{font-size:1.5em} h2{font-size:1.25em} h3{font-size:1.08em}
table{border-collapse:collapse;width:100%;margin:0 0 3mm} td,th{padding:1.1mm 1.8mm;vertical-align:top;text-align:start}
.ruled td,.ruled th{border:.25mm solid #333} .ruled th{background:#e9e9e6;font-weight:600}
.lined td,.lined th{border-bottom:.2mm solid #888} .plain td{padding:.7mm 1.5mm .7mm 0}
.cols{display:flex;gap:6mm} .cols>div{flex:1;min-width:0} .c{text-align:center} .r{text-align:end} .s{font-size:.82em} .xs{font-size:.7em}
.b{font-weight:700} .i{font-style:italic} .u{text-decoration:underline} .up{text-transform:uppercase} .j{text-align:justify}
.box{border:.3mm solid #333;padding:2.5mm 3mm;margin:0 0 3mm} .grey{background:#e8e8e4;padding:2mm 3mm;margin:0 0 3mm}
.above{display:grid;gap:0;margin:0 0 3mm} .above>div{border:.2mm solid #666;padding:1mm 1.6mm} .above small{display:block;font-size:.68em;color:#333}
.above.free>div{border:0;padding:.6mm 0 1.2mm}
.dots{display:flex;align-items:baseline;margin:0 0 2.3mm} .dots b{font-weight:400;flex:none;margin-inline-end:1.5mm}
.dots>span{flex:1;border-bottom:.3mm dotted #333;padding-inline-start:2mm;line-height:1.15;min-height:1.2em}
.abs{position:absolute} hr{border:0;border-top:.3mm solid #333;margin:3mm 0} ul,ol{margin:0 0 3mm;padding-inline-start:6mm} li{margin:0 0 1mm}
.tick{display:inline-block;width:3.4mm;height:3.4mm;border:.3mm solid #222;text-align:center;line-height:3.2mm;font-size:3.4mm;margin-inline-end:1.5mm;vertical-align:-.4mm}
.mark{position:absolute;inset:0;display:flex;align-items:center;justify-content:center;transform:rotate(-32deg);font:700 22mm 'Liberation Sans';color:rgba(120,120,120,.13);letter-spacing:3mm;pointer-events:none}
"""


@dataclass
class Document:
    """One paper: its truth and the HTML of its sheets."""
    name: str
    kind: str
    language: str
    sheets: list
    fields: dict
    size: str = "A4"
    level: str = ""
    fmt: str = ""
    turn: int = 0
    also: tuple = ()
    note: str = ""
    colour: bool = False
    packed: bool = field(default=False)


def doc(name, kind, lang, *sheets, size="A4", level="", fmt="", turn=0, also=(), note="", colour=False, **fields):
    """Registers a document; the remaining keywords are its true fields (`file_number` is the field `file-number`)."""
    if any(d.name == name for d in DOCS):
        raise ValueError(f"{name} is there twice")
    truth = {k.replace("_", "-"): v for k, v in fields.items() if v is not None}
    also = (also,) if isinstance(also, str) else tuple(also)
    DOCS.append(Document(name, kind, lang, list(sheets), truth, size, level, fmt, turn, also, note, colour))


def uid(*seed):
    """An id for a piece of SVG: the same for the same piece."""
    return f"u{zlib.crc32(repr(seed).encode()):08x}"


def esc(text):
    return html.escape(str(text), quote=False)


def sheet(body, face="serif", pt=10.5, pad="18mm 20mm", lead=1.32, bg="#fff", mark="", rtl=False, lang="", style=""):
    """One page. `mark` is a light watermark across it."""
    under = f'<div class="mark">{mark}</div>' if mark else ""
    way = ' dir="rtl"' if rtl else ""
    tongue = f' lang="{lang}"' if lang else ""
    css = f"font:{pt}pt/{lead} {FACES[face]}{FALLBACK};padding:{pad};background:{bg};{style}"
    return f'<div class="sheet"{way}{tongue} style="{css}">{under}{body}</div>'


def face(name, text, pt="", style=""):
    """Text in another face, for what is typed or written into a form."""
    size = f"font-size:{pt}pt;" if pt else ""
    return f'<span style="font-family:{FACES[name]}{FALLBACK};{size}{style}">{text}</span>'


def table(pairs, cls="plain", lab="36%", bold=False, val="", sep=""):
    """Label and value side by side. `val` names the face of the values, `sep` what follows a label."""
    def value(v):
        v = f"<b>{v}</b>" if bold else v
        return face(val, v) if val else v
    rows = "".join(f'<tr><td style="width:{lab}">{a}{sep}</td><td>{value(b)}</td></tr>' for a, b in pairs)
    return f'<table class="{cls}">{rows}</table>'


def grid(rows, cls="ruled", head=True, widths=(), style=""):
    """A table of rows; the first row is the head."""
    cols = "".join(f'<col style="width:{w}">' for w in widths)
    out = [f'<table class="{cls}" style="{style}">{cols}']
    for i, row in enumerate(rows):
        tag = "th" if head and i == 0 else "td"
        out.append("<tr>" + "".join(f"<{tag}>{c}</{tag}>" for c in row) + "</tr>")
    return "".join(out) + "</table>"


def above(pairs, cols=2, free=False, val="", pt=""):
    """Small labels above their values, in ruled cells (or free of rules)."""
    cells = "".join(f"<div><small>{a}</small>{face(val, b, pt) if val else b}</div>" for a, b in pairs)
    kind = "above free" if free else "above"
    return f'<div class="{kind}" style="grid-template-columns:repeat({cols},1fr)">{cells}</div>'


def dots(pairs, hand="hand", pt=13, ink="#1c2c66"):
    """A form with dotted lines filled in by hand or typewriter."""
    return "".join(f'<div class="dots"><b>{a}</b><span>{face(hand, b, pt, f"color:{ink}")}</span></div>' for a, b in pairs)


def cols(*parts, gap="6mm", widths=()):
    """Columns side by side."""
    cells = []
    for i, part in enumerate(parts):
        flex = f"flex:{widths[i]}" if widths else "flex:1"
        cells.append(f'<div style="{flex};min-width:0">{part}</div>')
    return f'<div class="cols" style="gap:{gap}">{"".join(cells)}</div>'


def at(x, y, inner, rot=0, w="", style=""):
    """Something placed on the sheet at x, y (mm)."""
    width = f"width:{w}mm;" if w else ""
    return f'<div class="abs" style="left:{x}mm;top:{y}mm;{width}transform:rotate({rot}deg);{style}">{inner}</div>'


def paras(*texts, cls="j"):
    return "".join(f'<p class="{cls}">{t}</p>' for t in texts)


def tick(on, text):
    return f'<span class="tick">{"×" if on else "&nbsp;"}</span>{text}'


# ---- ink: stamps, signatures, arms, photographs, bars ------------------------------------------------------------

def stamp(ring, middle, x, y, r=17, rot=-12, ink="#2b3f9a", opacity=.72, lower=""):
    """A round stamp: text along the ring, lines in the middle."""
    a, b = uid(ring, x, y, r), uid(lower, x, y, r, 1)
    size = min(3.4, 2 * math.pi * (r - 3.6) * (.5 if lower else .9) / max(len(ring), 1) / .62)
    lines = [t for t in middle.split("|") if t]
    mid = "".join(f'<text x="0" y="{(i - (len(lines) - 1) / 2) * 3.6 + 1}" font-size="{min(3, 1.7 * r / max(len(t), 1) / .6):.2f}"'
                  f' text-anchor="middle">{esc(t)}</text>' for i, t in enumerate(lines))
    low = (f'<path id="{b}" fill="none" stroke="none" d="M {-(r - 2)} 0 A {r - 2} {r - 2} 0 0 0 {r - 2} 0"/>'
           f'<text font-size="{size:.2f}"><textPath href="#{b}" startOffset="50%" text-anchor="middle">{esc(lower)}</textPath></text>') if lower else ""
    q = r - 4.4
    more, start = ("", 'startOffset="50%" text-anchor="middle"') if lower else (f"A {q} {q} 0 0 1 {-q} 0", 'startOffset="1%"')
    svg = (f'<svg width="{2 * r + 2}mm" height="{2 * r + 2}mm" viewBox="{-r - 1} {-r - 1} {2 * r + 2} {2 * r + 2}" fill="{ink}" '
           f'font-family="Liberation Sans,Noto Naskh Arabic,DejaVu Sans,Abyssinica SIL" font-weight="700" style="opacity:{opacity};direction:ltr">'
           f'<circle r="{r}" fill="none" stroke="{ink}" stroke-width=".55"/><circle r="{r - 5.2}" fill="none" stroke="{ink}" stroke-width=".3"/>'
           f'<path id="{a}" fill="none" d="M {-q} 0 A {q} {q} 0 0 1 {q} 0 {more}"/>'
           f'<text font-size="{size:.2f}"><textPath href="#{a}" {start}>{esc(ring)}</textPath></text>{low}{mid}</svg>')
    return at(x, y, svg, rot)


def boxstamp(lines, x, y, rot=-4, ink="#7a2130", pt=9, opacity=.8, w=""):
    """A rectangular stamp."""
    text = "<br>".join(lines.split("|"))
    return at(x, y, f'<div style="border:.5mm solid {ink};color:{ink};padding:1.5mm 2.5mm;font:700 {pt}pt/1.25 Liberation Sans,Noto Naskh Arabic;'
                    f'text-align:center;opacity:{opacity}">{text}</div>', rot, w)


def sign(seed, x=None, y=None, w=38, h=14, ink="#1d2a6b"):
    """A signature: a few strokes of a pen."""
    rng = random.Random(zlib.crc32(("sign" + str(seed)).encode()))
    px, path = 4.0, [f"M 4 {rng.uniform(10, 20):.1f}"]
    while px < 90:
        step = rng.uniform(6, 16)
        path.append(f"C {px + rng.uniform(-6, 8):.1f} {rng.uniform(0, 34):.1f} {px + step + rng.uniform(-9, 4):.1f} {rng.uniform(0, 34):.1f} {px + step:.1f} {rng.uniform(8, 26):.1f}")
        px += step
    path.append(f"C 80 {rng.uniform(24, 34):.0f} 40 {rng.uniform(24, 34):.0f} {rng.uniform(5, 30):.0f} {rng.uniform(24, 32):.0f}")
    svg = f'<svg width="{w}mm" height="{h}mm" viewBox="0 0 100 36" preserveAspectRatio="none"><path d="{" ".join(path)}" fill="none" stroke="{ink}" stroke-width="1.1"/></svg>'
    return svg if x is None else at(x, y, svg)


def arms(kind="shield", size=16, ink="#333"):
    """A coat of arms, plain enough to be nobody's."""
    shapes = {
        "shield": '<path d="M10 8h40v24q0 18-20 24Q10 50 10 32Z" fill="none" stroke-width="2"/><path d="M30 8v48M10 28h40" fill="none" stroke-width="1.4"/>',
        "lion": '<path d="M8 6h44v26q0 18-22 26Q8 50 8 32Z" fill="none" stroke-width="2"/><path d="M22 46c2-8-4-10 0-18 2-5 8-8 14-6 4 2 2 6-1 6 6 2 6 8 2 12 4 2 3 6 0 6-4-4-10-2-12 0Z"/>',
        "star": '<path d="M30 4l7 18h19L41 33l6 19-17-12-17 12 6-19L4 22h19Z"/><circle cx="30" cy="30" r="28" fill="none" stroke-width="1.5"/>',
        "crescent": '<path d="M36 8a24 24 0 1 0 0 44A19 19 0 1 1 36 8Z"/><path d="M46 22l2.5 6h6l-5 4 2 6-5.500-4-5.500 4 2-6-5-4h6Z"/>',
        "eagle": '<path d="M30 8l4 8 20-6-6 14 6 10-12 2 2 8-8-2-6 16-6-16-8 2 2-8-12-2 6-10-6-14 20 6Z"/>',
        "globe": '<circle cx="30" cy="30" r="24" fill="none" stroke-width="2"/><path d="M6 30h48M30 6v48M30 6q-18 24 0 48q18-24 0-48" fill="none" stroke-width="1.5"/>',
        "leaf": '<path d="M30 4q22 20 0 52Q8 24 30 4ZM30 20v38" fill="none" stroke-width="2"/><path d="M30 30l10-8M30 38l-10-8" stroke-width="1.5"/>',
        "cross": '<path d="M22 6h16v16h16v16H38v16H22V38H6V22h16Z"/>',
    }
    return f'<svg width="{size}mm" height="{size}mm" viewBox="0 0 60 60" fill="{ink}" stroke="{ink}">{shapes[kind]}</svg>'


def photo(seed, w=26, h=33):
    """A face in outline where a photograph would be."""
    rng = random.Random(zlib.crc32(("face" + str(seed)).encode()))
    skin, hair = rng.choice(["#b9a28d", "#8d7361", "#c7b4a2", "#75604f"]), rng.choice(["#2a2422", "#3d332d", "#555"])
    veil = rng.random() < .3
    top = f'<ellipse cx="50" cy="52" rx="{36 if veil else 28}" ry="{44 if veil else 34}" fill="{hair}"/>'
    return (f'<svg width="{w}mm" height="{h}mm" viewBox="0 0 100 127" preserveAspectRatio="xMidYMid slice" style="background:#d9dcd8;border:.2mm solid #777">'
            f'<path d="M4 127q4-40 46-40t46 40Z" fill="#4c515b"/>{top}<ellipse cx="50" cy="60" rx="{22 + rng.random() * 3:.1f}" ry="{29 + rng.random() * 3:.1f}" fill="{skin}"/>'
            f'<path d="M38 56h7M55 56h7M44 76q6 4 12 0M50 58l-2 10h4" stroke="#3a2d26" fill="none" stroke-width="1.6"/></svg>')


def bars(seed, w=50, h=11):
    """A bar code that codes nothing."""
    rng = random.Random(zlib.crc32(("bars" + str(seed)).encode()))
    x, out = 0, []
    while x < 200:
        wide = rng.choice([1, 1, 2, 3])
        out.append(f'<rect x="{x}" width="{wide}" height="30" y="0"/>')
        x += wide + rng.choice([1, 1, 2, 3])
    return f'<svg width="{w}mm" height="{h}mm" viewBox="0 0 200 30" preserveAspectRatio="none">{"".join(out)}</svg>'


def matrix(seed, size=20, n=25):
    """A square code that codes nothing."""
    rng = random.Random(zlib.crc32(("matrix" + str(seed)).encode()))
    out = "".join(f'<rect x="{i}" y="{j}" width="1.03" height="1.03"/>' for i in range(n) for j in range(n) if rng.random() < .48)
    eye = "".join(f'<rect x="{x}" y="{y}" width="7" height="7" fill="#fff"/><rect x="{x + .5}" y="{y + .5}" width="6" height="6" fill="none" stroke="#000"/>'
                  f'<rect x="{x + 2}" y="{y + 2}" width="3" height="3"/>' for x, y in ((0, 0), (n - 7, 0), (0, n - 7)))
    return f'<svg width="{size}mm" height="{size}mm" viewBox="0 0 {n} {n}">{out}{eye}</svg>'


def guilloche(seed, ink="#7aa0a0", w=98, h=66, opacity=.33):
    """The fine waves under the print of a card."""
    rng = random.Random(zlib.crc32(("waves" + str(seed)).encode()))
    a, b = rng.uniform(.08, .2), rng.uniform(2, 5)
    lines = []
    for k in range(-2, int(h / 2.2) + 2):
        points = " ".join(f"{x},{k * 2.2 + b * math.sin(a * x + k * .3):.1f}" for x in range(0, w + 2, 2))
        lines.append(f'<polyline points="{points}"/>')
    return (f'<svg class="abs" style="left:0;top:0;opacity:{opacity}" width="{w}mm" height="{h}mm" viewBox="0 0 {w} {h}" fill="none" stroke="{ink}" '
            f'stroke-width=".22">{"".join(lines)}</svg>')


# ---- machine-readable zones and numbers with check digits ---------------------------------------------------------

def check_digit(text):
    """ICAO 9303: weights 7-3-1."""
    value = {"<": 0, **{str(i): i for i in range(10)}, **{chr(65 + i): 10 + i for i in range(26)}}
    return str(sum(value[c] * (7, 3, 1)[i % 3] for i, c in enumerate(text)) % 10)


def yymmdd(date):
    return date[2:4] + date[5:7] + date[8:10]


def td3(head, issuer, surname, given, number, nation, born, sex, expires, optional=""):
    """The two lines of a passport."""
    one = f"{head:<2}{issuer:<3}{surname}  {given}".replace(" ", "<").ljust(44, "<")[:44]
    number, optional = number.ljust(9, "<"), optional.ljust(14, "<")
    nation = nation.ljust(3, "<")
    n, b, e = number + check_digit(number), yymmdd(born) + check_digit(yymmdd(born)), yymmdd(expires) + check_digit(yymmdd(expires))
    o = optional + (check_digit(optional) if optional.strip("<") else "<")
    return [one, n + nation + b + sex + e + o + check_digit(n + b + e + o)]


def td1(head, issuer, surname, given, number, nation, born, sex, expires, opt1="", opt2=""):
    """The three lines of a card; a number longer than nine goes on in the optional part."""
    if len(number) > 9:
        # The filler counts as a position: the weights of what follows shift by one (the Belgian practice).
        first = number[:9] + "<" + number[9:] + check_digit(number[:9] + "<" + number[9:])
    else:
        first = number.ljust(9, "<") + check_digit(number.ljust(9, "<")) + opt1
    one = f"{head:<2}{issuer:<3}".replace(" ", "<") + first.ljust(25, "<")[:25]
    b, e = yymmdd(born) + check_digit(yymmdd(born)), yymmdd(expires) + check_digit(yymmdd(expires))
    opt = opt2.ljust(11, "<")
    two = b + sex + e + nation.ljust(3, "<") + opt + check_digit(one[5:30] + b + e + opt)
    return [one, two, f"{surname}  {given}".replace(" ", "<").ljust(30, "<")[:30]]


def zone(lines, x, y, pitch=2.54, size=4.1):
    """The zone in its own type, at the spacing of the standard (ten characters to the inch)."""
    w = pitch * len(lines[0])
    text = "".join(f'<text x="0" y="{4 + i * 6.2}" textLength="{w - .6}" lengthAdjust="spacing">{esc(t)}</text>' for i, t in enumerate(lines))
    return at(x, y, f'<svg width="{w + 1}mm" height="{6.2 * len(lines)}mm" viewBox="0 0 {w + 1} {6.2 * len(lines)}" font-family="OCR B,Liberation Mono" font-size="{size}" fill="#111">{text}</svg>')


def nrn(born, seq):
    """A national register number, as printed (YY.MM.DD-SSS.CC)."""
    nine = yymmdd(born) + f"{seq:03}"
    rest = 97 - int(("2" if born >= "2000" else "") + nine) % 97
    return f"{nine[:2]}.{nine[2:4]}.{nine[4:6]}-{nine[6:]}.{rest:02}"


def iban(ten):
    """A Belgian account number from its first ten digits, in blocks of four."""
    rest = int(ten) % 97 or 97
    bban = f"{ten}{rest:02}"
    full = f"BE{98 - int(bban + '111400') % 97:02}{bban}"
    return " ".join(full[i:i + 4] for i in range(0, 16, 4))


def s10(head, eight, tail="BE"):
    """A registered-mail number of the postal union."""
    check = 11 - sum(int(c) * w for c, w in zip(eight, (8, 6, 4, 2, 3, 5, 9, 7))) % 11
    return f"{head}{eight}{ {10: 0, 11: 5}.get(check, check) }{tail}"


# ---- dates -------------------------------------------------------------------------------------------------------

MONTHS = {
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "en": "January February March April May June July August September October November December",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "tr": "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "uk": "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "sq": "janar shkurt mars prill maj qershor korrik gusht shtator tetor nëntor dhjetor",
    "so": "Janaayo Febraayo Maarso Abriil Maajo Juun Luulyo Ogosto Sebteembar Oktoobar Nofembar Diseembar",
    "ma": "يناير فبراير مارس أبريل مايو يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر",
}
LEVANT = ["كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول"]
ARABIC, PERSIAN = "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹"


def ar(text):
    """Arabic-Indic digits."""
    return "".join(ARABIC[int(c)] if c in "0123456789" else c for c in str(text))


def fa(text):
    """Persian digits."""
    return "".join(PERSIAN[int(c)] if c in "0123456789" else c for c in str(text))


def D(date, style):
    """A date as the papers of a country print it."""
    y, m, d = (int(x) for x in date.split("-"))
    name = (lambda key: MONTHS[key].split()[m - 1])
    if style in ("nl", "it", "tr", "sq", "so"):
        return f"{d} {name(style)} {y}"
    if style == "fr":
        return f"{'1er' if d == 1 else d} {name('fr')} {y}"
    if style == "de":
        return f"{d}. {name('de')} {y}"
    if style == "en":
        return f"{d} {name('en')} {y}"
    if style == "us":
        return f"{name('en')} {d}, {y}"
    if style == "th":
        suffix = "th" if 10 < d < 14 else {1: "st", 2: "nd", 3: "rd"}.get(d % 10, "th")
        return f"{d}{suffix} {name('en')} {y}"
    if style in ("es", "pt"):
        return f"{d} de {name(style)} de {y}"
    if style == "ru":
        return f"«{d:02}» {name('ru')} {y} г."
    if style == "uk":
        return f"{d:02} {name('uk')} {y} року"
    if style == "ma":
        return f"{d} {name('ma')} {y}"
    if style == "ar":
        return f"{ar(d)} {LEVANT[m - 1]} {ar(y)}"
    if style == "ar/":
        return f"{ar(d)}/{ar(m)}/{ar(y)}"
    if style == "ar-":
        return ar(f"{y}-{m:02}-{d:02}")
    if style == "fa/":
        return fa(f"{y}/{m:02}/{d:02}")
    if style == "mon":
        return f"{d:02} {name('en')[:3].upper()} {y}"
    if style == "mon-":
        return f"{d:02}-{name('en')[:3].upper()}-{y}"
    if style == "monfr":
        short = "JAN FÉV MARS AVR MAI JUIN JUIL AOÛT SEPT OCT NOV DÉC".split()[m - 1]
        return f"{d:02} {short}/{name('en')[:3].upper()} {y}"
    return {"/": f"{d:02}/{m:02}/{y}", ".": f"{d:02}.{m:02}.{y}", "-": f"{d:02}-{m:02}-{y}", " ": f"{d:02} {m:02} {y}",
            "iso": date, "y/": f"{y}/{m:02}/{d:02}", "us/": f"{m:02}/{d:02}/{y}", "/s": f"{d}/{m}/{y}", "y2": f"{d:02}/{m:02}/{y % 100:02}"}[style]
