"""A sheet of paper: text, lines, stamps and signatures laid out in millimetres.

A sheet records what is drawn on it, so that the same sheet can become pixels
(a scan, a photo) or a PDF with a text layer, and so that the truth file can
quote exactly what is printed.

Markup in texts: **bold**, __italic__, ~~handwritten~~, [[key token]]. A key
token is never broken over two lines and is listed in the truth file.
"""

import math
import random
import re
import site
from functools import lru_cache
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageFont

RNG = random.Random(0)

LIB = "/usr/share/fonts/truetype/liberation/Liberation"
URW = "/usr/share/fonts/opentype/urw-base35/"
NOTO = "/usr/share/fonts/truetype/noto/Noto"


def _pip_font(package, name):
    for folder in site.getsitepackages():
        path = Path(folder) / package / "files" / name
        if path.exists():
            return str(path)
    raise FileNotFoundError(f"{package}/{name}: pip install -r requirements.txt")


FONTS = {
    "serif": (LIB + "Serif-Regular.ttf", LIB + "Serif-Bold.ttf", LIB + "Serif-Italic.ttf"),
    "sans": (LIB + "Sans-Regular.ttf", LIB + "Sans-Bold.ttf", LIB + "Sans-Italic.ttf"),
    "mono": (LIB + "Mono-Regular.ttf", LIB + "Mono-Bold.ttf", LIB + "Mono-Italic.ttf"),
    "narrow": (LIB + "SansNarrow-Regular.ttf", LIB + "SansNarrow-Bold.ttf", LIB + "SansNarrow-Italic.ttf"),
    "noto": (NOTO + "Sans-Regular.ttf", NOTO + "Sans-Bold.ttf", NOTO + "Sans-Italic.ttf"),
    "notoserif": (NOTO + "Serif-Regular.ttf", NOTO + "Serif-Bold.ttf", NOTO + "Serif-Italic.ttf"),
    "dejavu": tuple("/usr/share/fonts/truetype/dejavu/DejaVu" + n for n in ("Serif.ttf", "Serif-Bold.ttf", "Serif-Italic.ttf")),
    "palatino": (URW + "P052-Roman.otf", URW + "P052-Bold.otf", URW + "P052-Italic.otf"),
    "bookman": (URW + "URWBookman-Light.otf", URW + "URWBookman-Demi.otf", URW + "URWBookman-LightItalic.otf"),
    "century": (URW + "C059-Roman.otf", URW + "C059-Bold.otf", URW + "C059-Italic.otf"),
    "gothic": (URW + "URWGothic-Book.otf", URW + "URWGothic-Demi.otf", URW + "URWGothic-BookOblique.otf"),
    "courier": (URW + "NimbusMonoPS-Regular.otf", URW + "NimbusMonoPS-Bold.otf", URW + "NimbusMonoPS-Italic.otf"),
    "chancery": (URW + "Z003-MediumItalic.otf",) * 3,
    "naskh": (NOTO + "NaskhArabic-Regular.ttf", NOTO + "NaskhArabic-Bold.ttf", NOTO + "NaskhArabic-Regular.ttf"),
    "arabsans": (NOTO + "SansArabic-Regular.ttf", NOTO + "SansArabic-Bold.ttf", NOTO + "SansArabic-Regular.ttf"),
    "dvsans": tuple("/usr/share/fonts/truetype/dejavu/DejaVu" + n for n in ("Sans.ttf", "Sans-Bold.ttf", "Sans-Oblique.ttf")),
    "ocrb": ("/usr/share/fonts/opentype/ocr-b/OCRB.otf",) * 3,
    "caveat": (_pip_font("fontpkg_caveat", "Caveat[wght].ttf"),) * 3,
    "kalam": (_pip_font("fontpkg_kalam", "Kalam-Light.ttf"),) * 3,
    "shadows": (_pip_font("fontpkg_shadows_into_light", "ShadowsIntoLight.ttf"),) * 3,
    "dancing": (_pip_font("fontpkg_dancing_script", "DancingScript[wght].ttf"),) * 3,
}
PEN = (24, 36, 120)
BLACK = (15, 15, 18)
MARK = re.compile(r"(\*\*|__|~~|\[\[|\]\])")


@lru_cache(maxsize=None)
def font_file(name, style):
    return FONTS[name][style]


@lru_cache(maxsize=None)
def font_px(name, style, px100):
    return ImageFont.truetype(font_file(name, style), px100 / 100)


@lru_cache(maxsize=200000)
def width_mm(text, name, style, size):
    """Width of a text in mm, measured at eight times its size so that it hangs on no resolution."""
    f = font_px(name, style, int(size * 800))
    return f.getlength(text) / 8 * 25.4 / 72


class Word:
    """A piece of text between two blanks, with one style."""

    __slots__ = ("text", "style", "hand", "glue")

    def __init__(self, text, style, hand, glue):
        self.text, self.style, self.hand, self.glue = text, style, hand, glue


class Sheet:
    """One side of one sheet of paper. `y` is the writing place, in mm from the top."""

    def __init__(self, doc=None, w=210, h=297, font="serif", size=10.5, left=22, right=20, top=18, bottom=14, hand="caveat", paper=None):
        self.doc, self.w, self.h = doc, w, h
        self.font, self.size, self.hand = font, size, hand
        self.left, self.right, self.bottom = left, w - right, h - bottom
        self.y, self.ops, self.keys, self.hand_keys, self.paper = top, [], [], [], paper
        self.blank = False
        self.illegible = False
        if doc is not None:
            doc.sheets.append(self)

    # --- drawing by hand -------------------------------------------------
    def text(self, x, y, s, size=None, font=None, style=0, color=BLACK, align="left", rtl=False, angle=0):
        """One line; y is the top of the line. Markup is allowed for the whole line only as [[keys]]."""
        size, font = size or self.size, font or self.font
        self.keys += re.findall(r"\[\[(.+?)\]\]", s)
        s = s.replace("[[", "").replace("]]", "")
        w = width_mm(s, font, style, size)
        if align == "center":
            x -= w / 2
        elif align == "right":
            x -= w
        if angle == 0 and (x + w > self.w + 0.5 or x < -0.5):
            raise ValueError(f"text runs off the sheet: {s!r}")
        self.ops.append(("text", x, y, s, size, font, style, color, rtl))
        return w

    def line(self, x1, y1, x2, y2, width=0.25, color=BLACK, dash=None):
        self.ops.append(("line", x1, y1, x2, y2, width, color, dash))

    def rect(self, x, y, w, h, width=0.25, color=BLACK, fill=None):
        self.ops.append(("rect", x, y, w, h, width, color, fill))

    def overlay(self, make, x, y, angle=0):
        """`make(dpi)` gives an RGBA picture that is laid over the sheet, its middle at x, y."""
        self.ops.append(("over", make, x, y, angle))

    # --- writing from top to bottom --------------------------------------
    def space(self, mm):
        self.y += mm

    def rule(self, width=0.3, gap=2, color=BLACK):
        self.line(self.left, self.y, self.right, self.y, width, color)
        self.y += gap

    def _words(self, s):
        style, hand, key, out = 0, False, False, []
        carry = False  # the last piece ended without a blank
        s = re.sub(" {3,}", " \u00a0\u00a0\u00a0\u00a0 ", s)  # a wide gap stays wide
        for part in MARK.split(s):
            if part == "**":
                style = 0 if style == 1 else 1
            elif part == "__":
                style = 0 if style == 2 else 2
            elif part == "~~":
                hand = not hand
            elif part == "[[":
                key = True
            elif part == "]]":
                key = False
            elif part:
                pieces = [part] if key else re.split(r" +", part)
                if key:
                    (self.hand_keys if hand else self.keys).append(part)
                for i, piece in enumerate(pieces):
                    if piece:
                        out.append(Word(piece, style, hand, carry and i == 0))
                    carry = bool(piece) if i == len(pieces) - 1 else False
        return out

    def p(self, s, size=None, font=None, align="left", gap=2.2, x=None, w=None, lead=1.22, color=BLACK, rtl=False, indent=0):
        """A paragraph. Returns the number of its lines."""
        size, font = size or self.size, font or self.font
        x = self.left if x is None else x
        w = (self.right - x) if w is None else w
        count = 0
        for chunk in s.split("\n"):
            count += self._para(chunk, size, font, align, x, w, lead, color, rtl, indent)
        self.y += gap
        if self.y > self.bottom + 3:
            raise ValueError(f"sheet is full ({self.y:.0f} mm) at {s[:50]!r}")
        return count

    def _para(self, s, size, font, align, x, w, lead, color, rtl, indent):
        step = size * lead * 25.4 / 72
        words = self._words(s)
        if not words:
            self.y += step * 0.6
            return 1
        lines, line, used = [], [], indent
        for word in words:
            f = self.hand if word.hand else font
            sz = size * (1.3 if word.hand else 1)
            ww = width_mm(word.text, f, word.style, sz)
            blank = 0 if (word.glue or not line) else width_mm(" ", font, 0, size)
            if line and used + blank + ww > w and not word.glue:
                lines.append((line, used))
                line, used, blank = [], 0, 0
            line.append((word, blank, ww, f, sz))
            used += blank + ww
        lines.append((line, used))
        for n, (line, used) in enumerate(lines):
            self._line(line, used, n == len(lines) - 1, align, x + (indent if n == 0 else 0), w - (indent if n == 0 else 0), size, color, rtl)
            self.y += step
        return len(lines)

    def _line(self, line, used, last, align, x, w, size, color, rtl):
        if used > w + 2:
            raise ValueError("too wide: " + " ".join(t[0].text for t in line))
        if rtl:
            s = " ".join(t[0].text for t in line)
            f, style = line[0][3], line[0][0].style
            ww = width_mm(s, f, style, size)
            at = x + w - ww if align != "center" else x + (w - ww) / 2
            self.ops.append(("text", at, self.y, s, size, f, style, color, True))
            return
        gaps = sum(1 for i, t in enumerate(line) if i and not t[0].glue)
        extra = (w - used) / gaps if align == "justify" and not last and gaps else 0
        at = x + ((w - used) / 2 if align == "center" else (w - used) if align == "right" else 0)
        run = None  # neighbouring words of one style are one op, so that a PDF keeps them together
        for i, (word, blank, ww, f, sz) in enumerate(line):
            at += blank + (extra if i and not word.glue else 0)
            if word.hand:
                run = None
                dy = -sz * 0.06 + RNG.uniform(-0.25, 0.25)
                self.ops.append(("text", at, self.y + dy, word.text, sz, f, 0, PEN, False))
            elif run is not None and extra == 0 and run[5] == f and run[6] == word.style:
                run[3] += ("" if word.glue else " ") + word.text
            else:
                run = ["text", at, self.y, word.text, sz, f, word.style, color, False]
                self.ops.append(run)
            at += ww

    def title(self, s, size=15, font=None, align="center", gap=4, color=BLACK, style="**"):
        self.p(f"{style}{s}{style}", size=size, font=font, align=align, gap=gap, color=color)

    def kv(self, label, value, lw=55, dots=False, size=None, gap=1.6, colon=" :", x=None, w=None, bold=False):
        """A label and beside it the value, on a dotted line if asked."""
        x = self.left if x is None else x
        w = self.right - x if w is None else w
        y0 = self.y
        sz = size or self.size
        n1 = self.p(label + colon, size=size, x=x, w=lw - 2, gap=0)
        y1, self.y = self.y, y0
        if value:
            self.p(f"**{value}**" if bold else value, size=size, x=x + lw, w=w - lw, gap=0)
        if dots:
            base = y0 + sz * 1.12 * 25.4 / 72
            self.line(x + lw - 1, base, x + w, base, 0.2, (90, 90, 90), (0.4, 1.0))
        self.y = max(self.y, y1, y0 + sz * 1.22 * 25.4 / 72) + gap

    def stacked(self, label, value, x=None, w=70, size=None, small=7, gap=2.2):
        """A small label with the value under it."""
        x = self.left if x is None else x
        self.p(label, size=small, x=x, w=w, gap=0.2, color=(80, 80, 80))
        self.p(value, size=size, x=x, w=w, gap=gap)

    def grid(self, rows, small=6.8, size=None, height=None, x=None, w=None):
        """Boxes with a small label and a value: a form."""
        x = self.left if x is None else x
        w = self.right - x if w is None else w
        for row in rows:
            shares = [c[2] if len(c) > 2 else 1 for c in row]
            total, y0, deep, at = sum(shares), self.y, self.y + (height or 11), x
            for (label, value, *_), share in zip(row, shares):
                cw = w * share / total
                self.y = y0 + 0.8
                self.p(label, size=small, x=at + 1.2, w=cw - 2, gap=0.3, color=(70, 70, 70))
                if value:
                    self.p(value, size=size, x=at + 1.6, w=cw - 2.6, gap=0.6)
                deep = max(deep, self.y + 0.6)
                at += cw
            at = x
            for share in shares:
                self.rect(at, y0, w * share / total, deep - y0, 0.2)
                at += w * share / total
            self.y = deep
        self.y += 2

    def table(self, rows, widths, size=None, head=True, x=None, pad=1.2, lines=True, align=None):
        x = self.left if x is None else x
        for n, row in enumerate(rows):
            y0, deep, at = self.y, self.y + 4, x
            for i, (cell, cw) in enumerate(zip(row, widths)):
                self.y = y0 + pad
                s = f"**{cell}**" if head and n == 0 and cell else cell
                if s:
                    self.p(s, size=size, x=at + pad, w=cw - 2 * pad, gap=0, align=(align or {}).get(i, "left"))
                deep = max(deep, self.y + pad)
                at += cw
            if lines:
                at = x
                for cw in widths:
                    self.rect(at, y0, cw, deep - y0, 0.2)
                    at += cw
            self.y = deep
        self.y += 2

    def columns(self, left, right, size=None, gap=3, mid=6):
        """Two columns of paragraphs beside each other: a bilingual form."""
        w = (self.right - self.left - mid) / 2
        y0 = self.y
        for s in left:
            self.p(s, size=size, w=w)
        y1, self.y = self.y, y0
        for s in right:
            self.p(s, size=size, x=self.left + w + mid, w=w)
        self.y = max(self.y, y1) + gap

    # --- stamps, signatures, pictures ------------------------------------
    def stamp(self, x, y, ring, middle=(), d=34, color=(70, 50, 150), angle=None):
        angle = RNG.uniform(-18, 18) if angle is None else angle
        seed = RNG.random()
        self.overlay(lambda dpi: round_stamp(ring, middle, d, color, dpi, seed), x, y, angle)

    def box_stamp(self, x, y, lines, size=8, color=(40, 60, 150), angle=None, border=True, font="sans"):
        angle = RNG.uniform(-4, 4) if angle is None else angle
        for s in lines:
            self.keys += re.findall(r"\[\[(.+?)\]\]", s)
        clean = [s.replace("[[", "").replace("]]", "") for s in lines]
        self.overlay(lambda dpi: box_stamp(clean, size, color, dpi, border, font), x, y, angle)

    def sign(self, x, y, name="", w=40, color=PEN):
        seed = RNG.randrange(1 << 30)
        self.overlay(lambda dpi: signature(name, w, color, dpi, seed), x, y, RNG.uniform(-6, 6))

    def photo(self, x, y, w, h, sex="M", tone=0):
        seed = RNG.randrange(1 << 30)
        self.overlay(lambda dpi: portrait(w, h, sex, tone, dpi, seed), x + w / 2, y + h / 2)

    def specimen(self, where="foot"):
        if where == "foot":
            self.text(self.w / 2, self.h - 9, "SPECIMEN – document fictif / fictief document", 6.5, "sans", color=(120, 120, 120), align="center")
        elif where == "water":
            self.overlay(lambda dpi: watermark("SPECIMEN", self.w * 0.75, dpi), self.w / 2, self.h * 0.52, 32)
        else:
            self.box_stamp(where[0], where[1], ["SPECIMEN"], 9, (180, 40, 40))

    # --- becoming pixels --------------------------------------------------
    def raster(self, dpi):
        k = dpi / 25.4
        size = (round(self.w * k), round(self.h * k))
        img = Image.new("RGB", size, self.paper or (255, 255, 255))
        d = ImageDraw.Draw(img)
        for op in self.ops:
            if op[0] == "text":
                _, x, y, s, pt, font, style, color, rtl = op
                f = font_px(font, style, int(pt * dpi / 72 * 100))
                kw = {"direction": "rtl", "language": "ar"} if rtl else {"features": ["-liga"]} if font in ("courier", "mono") else {}
                ascent = f.getmetrics()[0] if font in ("naskh", "arabsans", "caveat", "kalam", "shadows", "dancing") else pt * dpi / 72 * 0.93
                d.text((x * k, y * k + ascent * (0.86 if font in ("naskh",) else 1)), s, font=f, fill=color, anchor="ls", **kw)
            elif op[0] == "line":
                _, x1, y1, x2, y2, width, color, dash = op
                wpx = max(1, round(width * k))
                if dash:
                    at, on, off = x1, *dash
                    while at < x2:
                        d.line((at * k, y1 * k, min(at + on, x2) * k, y2 * k), fill=color, width=wpx)
                        at += on + off
                else:
                    d.line((x1 * k, y1 * k, x2 * k, y2 * k), fill=color, width=wpx)
            elif op[0] == "rect":
                _, x, y, w, h, width, color, fill = op
                d.rectangle((x * k, y * k, (x + w) * k, (y + h) * k), outline=color if width else None, fill=fill, width=max(1, round(width * k)) if width else 0)
            else:
                _, make, x, y, angle = op
                lay_over(img, make(dpi), x * k, y * k, angle)
                d = ImageDraw.Draw(img)
        return img

    # --- becoming a PDF page ------------------------------------------------
    def on_canvas(self, c, names, invisible=None):
        """Draws the sheet on a reportlab canvas; `invisible(text)` turns it into an OCR layer instead."""
        from reportlab.lib.utils import ImageReader
        from reportlab.pdfbase import pdfmetrics
        from reportlab.pdfbase.ttfonts import TTFont
        k = 72 / 25.4
        top = self.h * k
        for op in self.ops:
            if op[0] == "text":
                _, x, y, s, pt, font, style, color, _rtl = op
                if invisible:
                    font, style = "sans", 0  # its shape is not seen
                name = f"{font}{style}"
                if name not in names:
                    pdfmetrics.registerFont(TTFont(name, font_file(font, style)))
                    names.add(name)
                t = c.beginText(x * k, top - y * k - pt * 0.93)
                t.setFont(name, pt)
                if invisible:
                    t.setTextRenderMode(3)
                    s = invisible(s)
                t.setFillColorRGB(*[v / 255 for v in color])
                t.textOut(s)
                c.drawText(t)
            elif invisible:
                continue
            elif op[0] == "line":
                _, x1, y1, x2, y2, width, color, dash = op
                c.setStrokeColorRGB(*[v / 255 for v in color])
                c.setLineWidth(width * k)
                c.setDash(*( [dash[0] * k, dash[1] * k], 0) if dash else ([], 0))
                c.line(x1 * k, top - y1 * k, x2 * k, top - y2 * k)
                c.setDash([], 0)
            elif op[0] == "rect":
                _, x, y, w, h, width, color, fill = op
                c.setStrokeColorRGB(*[v / 255 for v in color])
                c.setLineWidth(width * k)
                if fill:
                    c.setFillColorRGB(*[v / 255 for v in fill])
                c.rect(x * k, top - (y + h) * k, w * k, h * k, stroke=1 if width else 0, fill=1 if fill else 0)
            else:
                _, make, x, y, angle = op
                im = make(110).rotate(angle, expand=True, resample=Image.BICUBIC)
                w, h = im.width / 110 * 72, im.height / 110 * 72
                c.drawImage(ImageReader(im), x * k - w / 2, top - y * k - h / 2, w, h, mask="auto")

    def lines(self):
        """The printed text, op by op (for checks)."""
        return [op[3] for op in self.ops if op[0] == "text"]


def lay_over(img, im, cx, cy, angle):
    """Ink adds up: multiply, so that text under a stamp stays visible."""
    if angle:
        im = im.rotate(angle, expand=True, resample=Image.BICUBIC)
    x, y = round(cx - im.width / 2), round(cy - im.height / 2)
    box = (max(0, x), max(0, y), min(img.width, x + im.width), min(img.height, y + im.height))
    if box[0] >= box[2] or box[1] >= box[3]:
        return
    part = im.crop((box[0] - x, box[1] - y, box[2] - x, box[3] - y))
    white = Image.new("RGB", part.size, (255, 255, 255))
    white.paste(part, (0, 0), part)
    img.paste(ImageChops.multiply(img.crop(box), white), box[:2])


def round_stamp(ring, middle, d, color, dpi, seed):
    k = dpi / 25.4
    n = round(d * k)
    im = Image.new("RGBA", (n, n), color + (0,))
    dr = ImageDraw.Draw(im)
    ink = color + (205,)
    wl = max(1, round(0.45 * k))
    dr.ellipse((1, 1, n - 2, n - 2), outline=ink, width=wl)
    inner = n * 0.30
    dr.ellipse((n / 2 - inner, n / 2 - inner, n / 2 + inner, n / 2 + inner), outline=ink, width=max(1, wl // 2))
    size = d * 0.235
    f = font_px("sans", 1, int(size * dpi / 72 * 100))
    text = ring + "  * "
    radius = n * 0.5 - size * dpi / 72 * 0.72
    total = sum(f.getlength(ch) for ch in text)
    fit = 2 * math.pi * radius
    if total > fit:
        f = font_px("sans", 1, int(size * fit / total * dpi / 72 * 100))
        total = sum(f.getlength(ch) for ch in text)
    at = -math.pi / 2 - math.pi * 0.75
    for ch in text:
        adv = f.getlength(ch) / total * 2 * math.pi
        a = at + adv / 2
        cell = Image.new("RGBA", (int(f.size * 2), int(f.size * 2)), color + (0,))
        ImageDraw.Draw(cell).text((cell.width / 2, cell.height / 2), ch, font=f, fill=ink, anchor="mm")
        cell = cell.rotate(-math.degrees(a) - 90, resample=Image.BICUBIC)
        im.alpha_composite(cell, (max(0, round(n / 2 + radius * math.cos(a) - cell.width / 2)), max(0, round(n / 2 + radius * math.sin(a) - cell.height / 2))))
        at += adv
    fm = font_px("sans", 1, int(d * 0.28 * dpi / 72 * 100))
    step = fm.size * 1.15
    for i, s in enumerate(middle):
        g = fm
        while g.getlength(s) > inner * 1.8 and g.size > 5:
            g = font_px("sans", 1, int(g.size * 90))
        dr.text((n / 2, n / 2 + (i - (len(middle) - 1) / 2) * step), s, font=g, fill=ink, anchor="mm")
    return im


def box_stamp(lines, size, color, dpi, border, font):
    k = dpi / 72
    f = font_px(font, 1, int(size * k * 100))
    w = int(max(f.getlength(s) for s in lines) + 5 * k * 2)
    h = int(size * 1.3 * k * len(lines) + 5 * k)
    im = Image.new("RGBA", (w, h), color + (0,))
    d = ImageDraw.Draw(im)
    if border:
        d.rectangle((1, 1, w - 2, h - 2), outline=color + (215,), width=max(1, round(0.9 * k)))
    for i, s in enumerate(lines):
        d.text((w / 2, (2.5 + size * 1.3 * (i + 0.5)) * k), s, font=f, fill=color + (220,), anchor="mm")
    return im


def signature(name, w, color, dpi, seed):
    rng = random.Random(seed)
    k = dpi / 25.4
    W, H = round(w * k), round(w * 0.45 * k)
    im = Image.new("RGBA", (W, H), color + (0,))
    d = ImageDraw.Draw(im)
    ink = color + (235,)
    pen = max(1, round(0.38 * k))
    if name:
        size = H * 0.62
        f = font_px("dancing", 0, int(size * 100))
        if f.getlength(name) > W * 0.86:
            f = font_px("dancing", 0, int(size * W * 0.86 / f.getlength(name) * 100))
        d.text((W * 0.06, H * 0.45), name, font=f, fill=ink, anchor="lm")
    pts, x = [], W * 0.04
    amp = H * (0.14 if name else 0.36)
    base = H * (0.72 if name else 0.5)
    while x < W * 0.96:
        pts.append((x, base + rng.uniform(-amp, amp)))
        x += W * rng.uniform(0.02, 0.09 if not name else 0.2) * (1 if rng.random() < 0.85 else -0.6)
    smooth = []
    for i in range(len(pts) - 3):
        p0, p1, p2, p3 = pts[i:i + 4]
        for j in range(10):
            t = j / 10
            smooth.append(tuple(0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - e) * t * t + (3 * b - a - 3 * c + e) * t ** 3) for a, b, c, e in zip(p0, p1, p2, p3)))
    d.line(smooth, fill=ink, width=pen, joint="curve")
    return im


SKIN = [(224, 178, 146), (172, 120, 86), (112, 72, 50), (236, 198, 170)]


def portrait(w, h, sex, tone, dpi, seed):
    rng = random.Random(seed)
    k = dpi / 25.4
    W, H = round(w * k), round(h * k)
    im = Image.new("RGBA", (W, H), (206, 216, 224, 255))
    d = ImageDraw.Draw(im)
    hair, skin = (34, 26, 24, 255), SKIN[tone % len(SKIN)] + (255,)
    coat = rng.choice([(58, 74, 110), (90, 58, 58), (66, 92, 70), (70, 70, 76)]) + (255,)
    if sex == "F":
        d.ellipse((W * .22, H * .12, W * .78, H * .82), fill=hair)
    d.ellipse((W * .05, H * .72, W * .95, H * 1.4), fill=coat)
    d.rectangle((W * .42, H * .6, W * .58, H * .78), fill=skin)
    d.ellipse((W * .28, H * .18, W * .72, H * .7), fill=skin)
    d.pieslice((W * .26, H * .12, W * .74, H * .58), 180, 360, fill=hair)
    for ex in (.4, .6):
        d.ellipse((W * ex - W * .035, H * .42, W * ex + W * .035, H * .45), fill=(20, 20, 20, 255))
    d.line((W * .5, H * .45, W * .48, H * .53, W * .51, H * .54), fill=(90, 60, 50, 255), width=max(1, W // 60))
    d.line((W * .43, H * .6, W * .57, H * .6), fill=(130, 60, 60, 255), width=max(1, W // 45))
    if sex == "M" and rng.random() < 0.6:
        d.chord((W * .33, H * .52, W * .67, H * .71), 20, 160, fill=hair)
    return im


def watermark(text, w, dpi):
    k = dpi / 25.4
    f = font_px("sans", 1, int(w * k / len(text) * 1.35 * 100))
    im = Image.new("RGBA", (int(f.getlength(text)) + 4, int(f.size * 1.2)), (200, 60, 60, 0))
    ImageDraw.Draw(im).text((2, f.size * 0.6), text, font=f, fill=(200, 150, 150, 60), anchor="lm")
    return im
