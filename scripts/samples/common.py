"""Persons, dates, numbers, and the papers that several dossiers share: passports, cards, receipts, stamps."""

from dataclasses import dataclass

import mrz
from folder import Doc
from paper import BLACK, Sheet

MONTHS = {
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),
    "nl": "januari februari maart april mei juni juli augustus september oktober november december".split(),
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(),
    "en": "January February March April May June July August September October November December".split(),
    "tr": "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık".split(),
    "sq": "janar shkurt mars prill maj qershor korrik gusht shtator tetor nëntor dhjetor".split(),
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(),
}
SHORT = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split()


def date(iso, how):
    """An ISO date as a paper prints it: a language code for the long form, or a pattern of d, m, y."""
    y, m, d = iso.split("-")
    if how in MONTHS:
        name = MONTHS[how][int(m) - 1]
        if how == "fr":
            return f"{'1er' if d == '01' else int(d)} {name} {y}"
        if how == "de":
            return f"{int(d)}. {name} {y}"
        if how == "es":
            return f"{int(d)} de {name} de {y}"
        return f"{int(d)} {name} {y}"
    if how == "icao":
        return f"{d} {SHORT[int(m) - 1]} {y}"
    if how == "icao/":
        fr = "JAN FÉV MAR AVR MAI JUN JUL AOÛ SEP OCT NOV DÉC".split()[int(m) - 1]
        return f"{d} {SHORT[int(m) - 1]}/{fr} {y}"
    return how.replace("d", d).replace("m", m).replace("y", y)


@dataclass
class Who:
    surname: str
    given: str
    sex: str
    born: str
    place: str
    nat: str
    nation: str = ""

    @property
    def full(self):
        return f"{self.given} {self.surname}"

    @property
    def last_first(self):
        return f"{self.surname} {self.given}"


def nn(born, serial):
    """A Belgian national number."""
    head = born[2:4] + born[5:7] + born[8:10] + f"{serial:03d}"
    cc = 97 - int(("2" if born[:4] >= "2000" else "") + head) % 97
    return f"{head[:2]}.{head[2:4]}.{head[4:6]}-{head[6:]}.{cc:02d}"


def iban(bank, account):
    """A Belgian IBAN from three and seven digits."""
    body = f"{bank:03d}{account:07d}"
    body += f"{int(body) % 97 or 97:02d}"
    cc = 98 - int(body + "111400") % 97
    s = f"BE{cc:02d}{body}"
    return " ".join(s[i:i + 4] for i in range(0, 16, 4))


def ogm(ten):
    d = f"{ten:010d}{ten % 97 or 97:02d}"
    return f"+++{d[:3]}/{d[3:7]}/{d[7:]}+++"


def s10(serial, kind="RR", country="BE"):
    d = f"{serial:08d}"
    n = 11 - sum(int(a) * b for a, b in zip(d, (8, 6, 4, 2, 3, 5, 9, 7))) % 11
    return f"{kind}{d}{0 if n == 10 else 5 if n == 11 else n}{country}"


assert s10(47312482, "RR", "GB") == "RR473124829GB"

NATIONALITY = {"CMR": "CAMEROUNAISE", "SYR": "SYRIAN", "TUR": "T.C. / TUR", "COD": "CONGOLAISE", "ALB": "SHQIPTARE / ALBANIAN", "MAR": "MAROCAINE", "ARM": "ARMENIAN", "BRA": "BRASILEIRO(A)",
               "BDI": "BURUNDAISE", "GIN": "GUINÉENNE", "CIV": "IVOIRIENNE", "SLV": "SALVADOREÑA"}

# --- passports and cards ------------------------------------------------------

TITLES = {
    "CMR": ("RÉPUBLIQUE DU CAMEROUN / REPUBLIC OF CAMEROON", "PASSEPORT / PASSPORT", (218, 232, 214)),
    "SYR": ("SYRIAN ARAB REPUBLIC / RÉPUBLIQUE ARABE SYRIENNE", "PASSPORT / PASSEPORT", (216, 224, 236)),
    "TUR": ("TÜRKİYE CUMHURİYETİ / REPUBLIC OF TURKEY", "PASAPORT / PASSPORT", (236, 222, 222)),
    "COD": ("RÉPUBLIQUE DÉMOCRATIQUE DU CONGO", "PASSEPORT / PASSPORT", (224, 228, 240)),
    "ALB": ("REPUBLIKA E SHQIPËRISË / REPUBLIC OF ALBANIA", "PASAPORTË / PASSPORT", (240, 224, 222)),
    "MAR": ("ROYAUME DU MAROC / KINGDOM OF MOROCCO", "PASSEPORT / PASSPORT", (222, 234, 222)),
    "SLV": ("REPÚBLICA DE EL SALVADOR · CENTROAMÉRICA", "PASAPORTE / PASSPORT", (220, 228, 240)),
    "ARM": ("REPUBLIC OF ARMENIA / RÉPUBLIQUE D'ARMÉNIE", "PASSPORT / PASSEPORT", (236, 228, 218)),
    "GIN": ("RÉPUBLIQUE DE GUINÉE", "PASSEPORT / PASSPORT", (226, 236, 222)),
    "CIV": ("RÉPUBLIQUE DE CÔTE D'IVOIRE", "PASSEPORT / PASSPORT", (240, 230, 218)),
    "BDI": ("REPUBLIKA Y'UBURUNDI / RÉPUBLIQUE DU BURUNDI", "PASIPORO / PASSEPORT", (238, 226, 222)),
    "UKR": ("УКРАЇНА / UKRAINE", "ПАСПОРТ / PASSPORT", (226, 232, 244)),
    "BRA": ("REPÚBLICA FEDERATIVA DO BRASIL", "PASSAPORTE / PASSPORT", (222, 234, 226)),
}


def passport(sheet, p, number, issued, expires, authority, ox=0, oy=0, how="icao", second="Nom", labels="fr", optional="", tone=0):
    """The data page of a passport, 125 by 88 mm, at ox, oy."""
    head, kind, paper = TITLES[p.nat]
    x, y, s = ox, oy, sheet
    s.rect(x, y, 125, 88, 0.3, (150, 150, 150), paper)
    for i in range(9):
        s.line(x + 2, y + 14 + i * 6.5, x + 123, y + 14 + i * 6.5, 0.1, tuple(max(0, c - 16) for c in paper))
    font = "noto" if p.nat == "UKR" else "sans"
    s.text(x + 62.5, y + 2.5, head, 7.5, font, 1, (40, 60, 90), "center")
    s.text(x + 40, y + 7.6, kind, 7, font, 1, BLACK)
    lab = {
        "fr": ["Type", "Code du pays / Country code", "Passeport N° / Passport No.", "Nom / Surname", "Prénoms / Given names", "Nationalité / Nationality", "Date de naissance / Date of birth", "Sexe / Sex", "Lieu de naissance / Place of birth", "Date de délivrance / Date of issue", "Date d'expiration / Date of expiry", "Autorité / Authority"],
        "en": ["Type", "Country code", "Passport No.", "Surname", "Given names", "Nationality", "Date of birth", "Sex", "Place of birth", "Date of issue", "Date of expiry", "Issuing authority"],
        "tr": ["Türü / Type", "Ülke Kodu / Country code", "Pasaport No / Passport No.", "Soyadı / Surname", "Adı / Given names", "Uyruğu / Nationality", "Doğum Tarihi / Date of birth", "Cinsiyeti / Sex", "Doğum Yeri / Place of birth", "Düzenleme Tarihi / Date of issue", "Geçerlilik Tarihi / Date of expiry", "Düzenleyen Makam / Authority"],
        "es": ["Tipo / Type", "Código / Country code", "Pasaporte N.º / Passport No.", "Apellidos / Surname", "Nombres / Given names", "Nacionalidad / Nationality", "Fecha de nacimiento / Date of birth", "Sexo / Sex", "Lugar de nacimiento / Place of birth", "Fecha de expedición / Date of issue", "Fecha de vencimiento / Date of expiry", "Autoridad / Authority"],
    }[labels]
    v = lambda t: f"[[{t}]]"
    cells = [
        (40, 12.5, lab[0], "P"), (52, 12.5, lab[1], p.nat), (90, 12.5, lab[2], v(number)),
        (40, 19.5, lab[3], v(p.surname.upper())), (40, 26.5, lab[4], v(p.given.upper())), (40, 33.5, lab[5], NATIONALITY[p.nat]),
        (40, 40.5, lab[6], v(date(p.born, how))), (84, 40.5, lab[7], p.sex), (40, 47.5, lab[8], p.place.upper()),
        (40, 54.5, lab[9], v(date(issued, how))), (84, 54.5, lab[11], authority), (40, 61.5, lab[10], v(date(expires, how))),
    ]
    for cx, cy, label, val in cells:
        s.text(x + cx, y + cy, label, 4.6, "sans", 0, (70, 70, 90))
        s.text(x + cx, y + cy + 2.0, val, 8.2, "sans", 1)
    s.photo(x + 4, y + 13, 32, 42, p.sex, tone)
    s.text(x + 104, y + 66, "SPECIMEN", 7, "sans", 1, (170, 120, 120))
    s.sign(x + 20, y + 60, w=26, color=(30, 30, 30))
    s.rect(x + 0.2, y + 71, 124.6, 16.8, 0, fill=(250, 250, 248))
    zone = mrz.td3(p.nat, p.surname, p.given, number, p.nat, p.born, p.sex, expires, optional)
    for i, line in enumerate(zone):
        sheet.text(x + 6, y + 72.5 + i * 7, f"[[{line}]]", 10.5, "ocrb")
    return zone


def upper_page(sheet, p, ox=0, oy=0):
    """The page above the data page: observations."""
    sheet.rect(ox, oy, 125, 86, 0.3, (150, 150, 150), tuple(min(255, c + 8) for c in TITLES[p.nat][2]))
    sheet.text(ox + 62.5, oy + 6, "OBSERVATIONS", 8, "sans", 1, (90, 90, 100), "center")
    for i in range(8):
        sheet.line(ox + 12, oy + 20 + i * 8, ox + 113, oy + 20 + i * 8, 0.1, (150, 150, 160))
    sheet.text(ox + 62.5, oy + 78, "Ce passeport contient 32 pages / This passport contains 32 pages", 5.5, "sans", 0, (90, 90, 100), "center")


def passport_doc(person, p, number, expires, issued=None, language=None):
    return Doc("passport", person, language, {"holder": p.last_first, "number": number, "born": p.born, "issued": issued, "expires": expires, "nationality": p.nat})


def residence_card(sheet, p, number, issued, expires, kind_line, nnr, commune, ox, oy, tone=0, side="front"):
    """A Belgian residence card of the uniform format, 86 by 54 mm."""
    s, x, y = sheet, ox, oy
    if side == "front":
        s.rect(x, y, 86, 54, 0.3, (150, 150, 150), (226, 232, 240))
        s.text(x + 3, y + 2, "VERBLIJFSTITEL / TITRE DE SÉJOUR / AUFENTHALTSTITEL", 5.6, "sans", 1, (40, 50, 100))
        s.text(x + 3, y + 5, "RESIDENCE PERMIT", 5.6, "sans", 1, (40, 50, 100))
        s.text(x + 64, y + 5, f"[[{number}]]", 8, "sans", 1)
        s.photo(x + 3, y + 12, 24, 31, p.sex, tone)
        rows = [("Naam, voornaam / Nom, prénom / Name", f"[[{p.surname.upper()}]]  {p.given}"), ("Geslacht  Nationaliteit  Geboortedatum", f"{p.sex}    {p.nat}    [[{date(p.born, 'd m y')}]]"),
                ("Type titel / Type de titre / Titelart", kind_line), ("Geldig tot / Valable jusqu'au / Card valid until", f"[[{date(expires, 'd m y')}]]"),
                ("Plaats en datum afgifte / Lieu et date de délivrance", f"{commune.upper()}  [[{date(issued, 'd m y')}]]"), ("Opmerkingen / Remarques", "ARBEIDSMARKT: ONBEPERKT")]
        for i, (a, b) in enumerate(rows):
            s.text(x + 30, y + 11 + i * 6.8, a, 4.2, "sans", 0, (80, 80, 100))
            s.text(x + 30, y + 12.8 + i * 6.8, b, 7, "sans", 1)
        s.text(x + 4, y + 46, "SPECIMEN", 6, "sans", 1, (170, 120, 120))
    else:
        s.rect(x, y, 86, 54, 0.3, (150, 150, 150), (232, 234, 238))
        s.text(x + 4, y + 3, "Rijksregisternr. / N° registre national / Nationalregisternr.", 4.4, "sans", 0, (80, 80, 100))
        s.text(x + 4, y + 5, f"[[{nnr}]]", 7.5, "sans", 1)
        s.text(x + 4, y + 11, "Geboorteplaats / Lieu de naissance / Place of birth", 4.4, "sans", 0, (80, 80, 100))
        s.text(x + 4, y + 13, p.place.upper(), 7, "sans", 1)
        s.rect(x + 62, y + 5, 13, 11, 0.3, (160, 130, 60), (222, 200, 140))
        s.text(x + 4, y + 21, "www.eid.belgium.be   –   SPECIMEN", 5, "sans", 0, (100, 100, 120))
        s.rect(x + 0.2, y + 31, 85.6, 22.8, 0, fill=(252, 252, 252))
        zone = mrz.td1("IR", "BEL", number, p.nat, p.born, p.sex, expires, p.surname, p.given, nnr.replace(".", "").replace("-", ""))
        for i, line in enumerate(zone):
            s.text(x + 3.5, y + 33 + i * 6.4, f"[[{line}]]", 10.2, "ocrb")
        return zone


def letterhead(s, name, sub, lines, font="sans", color=(30, 60, 110), align="left"):
    s.p(f"**{name}**", size=15, font=font, color=color, align=align, gap=0.5)
    if sub:
        s.p(sub, size=9, font=font, color=color, align=align, gap=0.5)
    for line in lines:
        s.p(line, size=8, font=font, color=(70, 70, 70), align=align, gap=0)
    s.space(1.5)
    s.rule(0.5, 4, color)


def post_receipt(person, lang, serial, when, at, sender, to, doc=True):
    """A small receipt of the post for a registered letter, as printed at the counter."""
    d = Doc("registered-post-receipt", person, lang, {"number": s10(serial), "issued": when})
    s = Sheet(d, w=100, h=150, font="mono", size=8.5, left=8, right=8, top=8, bottom=6)
    L = {
        "fr": ("PREUVE DE DÉPÔT", "ENVOI RECOMMANDÉ NATIONAL", "Expéditeur", "Destinataire", "Numéro d'envoi", "Bureau", "Date et heure", "Poids", "Tarif", "Avis de réception : OUI", "Conservez ce ticket. Toute réclamation doit être introduite dans l'année qui suit le dépôt (conditions générales du 01/01/2024)."),
        "nl": ("BEWIJS VAN AFGIFTE", "AANGETEKENDE ZENDING BINNENLAND", "Afzender", "Bestemmeling", "Zendingsnummer", "Kantoor", "Datum en uur", "Gewicht", "Tarief", "Ontvangstbericht: JA", "Bewaar dit ticket. Klachten worden aanvaard binnen het jaar na de afgifte (algemene voorwaarden van 01/01/2024)."),
    }[lang]
    s.p("**bpost**", size=18, font="sans", color=(190, 30, 40), gap=1)
    s.p(f"**{L[0]}**", size=11, gap=0.5)
    s.p(L[1], gap=2)
    s.rule(0.2, 2)
    s.p(f"{L[5]} : {at}", gap=0.6)
    s.p(f"{L[6]} : [[{date(when, 'd/m/y')}]] 11:42", gap=0.6)
    s.p(f"{L[4]} :", gap=0.2)
    s.p(f"**[[{s10(serial)}]]**", size=11, gap=1.2)
    bars(s, s.left, s.y, 78, 12, serial)
    s.space(15)
    s.p(f"{L[2]} :", gap=0)
    s.p(sender, gap=1.2)
    s.p(f"{L[3]} :", gap=0)
    s.p(to, gap=1.2)
    s.p(f"{L[7]} : 0,412 kg     {L[8]} : 13,30 EUR", gap=0.6)
    s.p(L[9], gap=1.6)
    s.rule(0.2, 1.6)
    s.p(L[10], size=6.5, gap=0)
    s.p("SPECIMEN", size=6.5, color=(120, 120, 120))
    return s


def bars(s, x, y, w, h, seed):
    """A bar code."""
    import random
    rng, at = random.Random(seed), x
    while at < x + w:
        t = rng.choice([0.3, 0.3, 0.6, 0.9])
        s.rect(at, y, t, h, 0, fill=(0, 0, 0))
        at += t + rng.choice([0.35, 0.6, 0.9])


def apostille(sheet, country, signed_by, capacity, seal, at, on, by, number, lang="fr", x=55, y=90, w=104):
    """The square of the Hague Convention."""
    L = {
        "tr": ("APOSTILLE", "(Convention de La Haye du 5 octobre 1961)", "1. Ülke / Country", "Bu resmî belge / This public document", "2. imzalayan / has been signed by", "3. sıfatıyla / acting in the capacity of", "4. mührünü taşır / bears the seal of", "Tasdik / Certified", "5. yer / at", "6. tarih / the", "7. makam / by", "8. No", "9. Mühür / Seal", "10. İmza / Signature"),
        "fr": ("APOSTILLE", "(Convention de La Haye du 5 octobre 1961)", "1. Pays / Country", "Le présent acte public / This public document", "2. a été signé par / has been signed by", "3. agissant en qualité de", "4. est revêtu du sceau / timbre de", "Attesté / Certified", "5. à / at", "6. le / the", "7. par / by", "8. sous n° / No", "9. Sceau / timbre", "10. Signature"),
        "es": ("APOSTILLE", "(Convention de La Haye du 5 octobre 1961)", "1. País / Country", "El presente documento público", "2. ha sido firmado por", "3. quien actúa en calidad de", "4. y está revestido del sello de", "Certificado / Certified", "5. en / at", "6. el día / the", "7. por / by", "8. bajo el número / No", "9. Sello / timbre", "10. Firma / Signature"),
        "sq": ("APOSTILLE", "(Convention de La Haye du 5 octobre 1961)", "1. Shteti / Country", "Ky dokument publik / This public document", "2. është nënshkruar nga / has been signed by", "3. në cilësinë e / acting in the capacity of", "4. mban vulën e / bears the seal of", "Vërtetuar / Certified", "5. në / at", "6. më / the", "7. nga / by", "8. Nr.", "9. Vula / Seal", "10. Nënshkrimi / Signature"),
    }[lang]
    s = sheet
    s.rect(x, y, w, 96, 0.6)
    c = x + w / 2
    s.text(c, y + 2.5, L[0], 13, "serif", 1, align="center")
    s.text(c, y + 8.5, L[1], 8.5, "serif", 0, align="center")
    yy = y + 14.5
    for a, b in ((L[2], country), (L[3], ""), (L[4], signed_by), (L[5], capacity), (L[6], seal)):
        s.text(x + 4, yy, a, 7.6, "serif")
        if b:
            s.text(x + 50, yy - 0.3, b, 8.4, "courier", 1)
        yy += 6
    s.text(c, yy, L[7], 9, "serif", 1, align="center")
    yy += 6
    for a, b in ((L[8], at), (L[9], f"[[{on}]]"), (L[10], by), (L[11], f"[[{number}]]")):
        s.text(x + 4, yy, a, 7.6, "serif")
        s.text(x + 34, yy - 0.3, b, 8.4, "courier", 1)
        yy += 5.4
    s.text(x + 4, yy, L[12], 7.6, "serif")
    s.text(x + 58, yy, L[13], 7.6, "serif")
    s.stamp(x + 32, yy + 11, f"{by.upper()[:24]} SPECIMEN", ({"tr": "MÜHÜR", "sq": "VULA", "fr": "SCEAU", "es": "SELLO"}[lang],), 22, (40, 60, 140))
    s.sign(x + 82, yy + 11, w=32)


def sticker(sheet, x, y, post, of, on, number, w=86, lang="fr", fee="20,00 EUR"):
    """The legalisation sticker of a Belgian post, with its control number."""
    s = sheet
    L = {"fr": ("AMBASSADE DE BELGIQUE", "Vu pour légalisation de la signature de", "apposée sur le présent acte", "Cette légalisation ne garantit pas l'authenticité du contenu du document.", "Numéro de contrôle"),
         "en": ("EMBASSY OF BELGIUM", "Seen for legalization of the signature of", "affixed to this document", "The legalization does not vouch for the contents of the document.", "Control number")}[lang]
    s.rect(x, y, w, 42, 0.4, (60, 70, 120), (244, 246, 250))
    s.text(x + 3, y + 2, f"{L[0]} – {post}", 7.2, "sans", 1, (30, 40, 100))
    s.text(x + 3, y + 6.2, L[1], 7, "sans")
    s.text(x + 3, y + 10, of, 8, "mono", 1)
    s.text(x + 3, y + 14, L[2], 6.5, "sans")
    s.text(x + 3, y + 18.4, f"{post}, [[{on}]]", 8, "mono")
    s.text(x + 3, y + 22.6, f"{L[4]} :", 6.5, "sans")
    s.text(x + 3, y + 25.6, f"[[{number}]]", 10, "mono", 1)
    s.text(x + 3, y + 31.2, f"Art. 27 CDIP / WIPR  –  {fee}", 6, "sans")
    s.text(x + 3, y + 34.4, L[3], 5, "sans")
    s.text(x + 3, y + 37.6, "SPECIMEN", 5.5, "sans", 1, (150, 90, 90))
    s.stamp(x + w - 14, y + 17, "ROYAUME DE BELGIQUE * AMBASSADE", ("BE",), 24, (50, 60, 140))
    s.sign(x + w - 20, y + 33, w=30)


def translation_end(s, lang, src, place, on, name, vti, stamp=True, printed=True, role=None):
    """The closing of a sworn translation."""
    text = {
        "fr": f"Pour traduction conforme **ne varietur** de {src} vers le français.\nFait à {place}, le [[{on}]].",
        "nl": f"Voor eensluidende vertaling **ne varietur** van het {src} naar het Nederlands.\nGedaan te {place}, op [[{on}]].",
        "en": f"Certified as a true translation **ne varietur** from {src} into English.\nDone at {place}, on [[{on}]].",
    }[lang]
    s.p(text, gap=2)
    role = role or {"fr": "Traductrice-interprète jurée", "nl": "Beëdigd vertaler-tolk", "en": "Sworn translator and interpreter"}[lang]
    s.p(f"**{name}**\n{role}\n[[{vti}]]", gap=2)
    y = s.y - 8
    s.sign(s.left + 95, y, name.split()[-1], w=48)
    if stamp:
        s.box_stamp(s.left + 130, y + 6, [name, role, vti], 7, (40, 50, 140))


def blank(doc=None):
    s = Sheet(doc)
    s.blank = True
    return s
