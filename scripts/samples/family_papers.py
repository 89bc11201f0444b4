"""The papers of a visa file that children, parents and whole families hand in, in other layouts than a spouse's: form, fee, medical certificate, guardian, translation."""

from common import *
from folder import Doc
from paper import Sheet

FORM = {
    "fr": dict(title="Demande de visa pour un séjour de longue durée (visa D)", head="VISA ON WEB – Royaume de Belgique", ref="N° de la demande", a="A. Le demandeur", b="B. Le voyage et le séjour", c="C. Déclaration",
               labels=["Nom de famille", "Nom à la naissance", "Prénoms", "Né(e) le", "À (lieu, pays)", "Sexe", "Nationalité", "État civil", "Titulaire de l'autorité parentale (mineurs)", "Document de voyage", "Délivré le / expire le", "Adresse actuelle", "Téléphone / courriel"],
               stay=["But du séjour", "Membre de la famille en Belgique", "Lien de parenté avec cette personne", "Adresse en Belgique", "Date d'arrivée prévue"], purpose="Regroupement familial, article 10", paper="passeport ordinaire n°",
               oath="Je certifie que les renseignements ci-dessus sont exacts. Je sais qu'une fausse déclaration entraîne le refus du visa ou le retrait du séjour. J'ai été informé(e) du traitement de mes données (Règlement (UE) 2016/679).", done="Fait à", on="le", sign="Signature du demandeur\n(pour un mineur : père, mère ou tuteur)"),
    "nl": dict(title="Aanvraag van een visum voor lang verblijf (type D)", head="VISA ON WEB – Koninkrijk België", ref="Nummer van de aanvraag", a="A. De aanvrager", b="B. Reis en verblijf", c="C. Verklaring",
               labels=["Familienaam", "Familienaam bij de geboorte", "Voornamen", "Geboren op", "Te (plaats, land)", "Geslacht", "Nationaliteit", "Burgerlijke staat", "Houder van het ouderlijk gezag (minderjarigen)", "Reisdocument", "Afgegeven op / geldig tot", "Huidig adres", "Telefoon / e-mail"],
               stay=["Doel van het verblijf", "Familielid in België", "Verwantschap met deze persoon", "Adres in België", "Voorziene aankomst"], purpose="Gezinshereniging, artikel 10", paper="gewoon paspoort nr.",
               oath="Ik verklaar dat de bovenstaande inlichtingen juist zijn. Ik weet dat een valse verklaring leidt tot weigering van het visum of intrekking van het verblijf. Ik ben ingelicht over de verwerking van mijn gegevens (Verordening (EU) 2016/679).", done="Gedaan te", on="op", sign="Handtekening van de aanvrager\n(voor een minderjarige: vader, moeder of voogd)"),
    "en": dict(title="Application for a long-stay visa (visa D)", head="VISA ON WEB – Kingdom of Belgium", ref="Application number", a="A. Applicant", b="B. Journey and stay", c="C. Statement",
               labels=["Surname", "Surname at birth", "Given names", "Date of birth", "Place, country", "Sex", "Nationality", "Civil status", "Parental authority (minors)", "Travel document", "Issued / expires", "Home address", "Telephone / e-mail"],
               stay=["Purpose of the stay", "Family member in Belgium", "Relationship to that person", "Address in Belgium", "Intended date of arrival"], purpose="Family reunification, article 10", paper="ordinary passport no.",
               oath="I certify that the above is correct. I know that a false statement leads to the refusal of the visa or to the withdrawal of the stay. I have been informed of the processing of my data (Regulation (EU) 2016/679).", done="Done at", on="on", sign="Signature of the applicant\n(for a minor: father, mother or guardian)"),
}


def web_form(p, person, lang, ref, number, issued, expires, *, status, guardian, address, phone, tie, member, be_address, arrival, place, on, how, country, by, font="sans"):
    """The printed web form, as a list of lines rather than boxes; `by`: whoever signs."""
    L = FORM[lang]
    d = Doc("visa-application-form", person, lang, {"holder": p.last_first, "born": p.born, "number": ref, "signed": on})
    s = Sheet(d, font=font, size=9.6, left=20, right=18, top=14)
    s.p(L["head"], size=8, color=(80, 80, 80), gap=1)
    s.p(f"**{L['title']}**", size=14, gap=1.5)
    s.p(f"{L['ref']} : [[{ref}]]", gap=2)
    bars(s, 140, 10, 50, 6, sum(map(ord, ref)))
    s.rule(0.5, 2.5)

    def part(t):
        s.p(f"**{t}**", size=10.5, gap=1.5, color=(40, 60, 110))

    part(L["a"])
    v = [f"[[{p.surname.upper()}]]", p.surname.upper(), f"[[{p.given}]]", f"[[{date(p.born, how)}]]", f"{p.place}, {country}", p.sex, p.nation, status, guardian, f"{L['paper']} [[{number}]]", f"{date(issued, how)} / {date(expires, how)}", address, phone]
    for a, b in zip(L["labels"], v):
        if b:
            s.kv(a, b, 62, gap=1.9)
    s.space(1.5)
    part(L["b"])
    for a, b in zip(L["stay"], [L["purpose"], member, tie, be_address, arrival]):
        s.kv(a, b, 62, gap=1.9)
    s.space(1.5)
    part(L["c"])
    s.p(L["oath"], size=8.4, align="justify", gap=4)
    s.p(f"{L['done']} {place}, {L['on']} [[{date(on, how)}]]", gap=3)
    y = s.y
    s.p(L["sign"], size=8.4, x=115, gap=1)
    s.rect(113, y - 1.5, 78, 34, 0.2)
    s.sign(152, y + 20, by, 46)
    s.text(s.left, 286, f"{ref}   –   1 / 1   –   SPECIMEN", 6.5, font, color=(110, 110, 110))
    return s


def fee_invoice(p, person, lang, centre, lines, on, number, ref, local, font="sans", how="d/m/y"):
    """The receipt of a visa centre on A5 across, as a table."""
    L = {"fr": ("Reçu de paiement", "Payé par", "Description", "EUR", "Frais de traitement visa D (Belgique)", "Service du centre de visas", "Total", "Mode : espèces", "Date"),
         "nl": ("Betalingsbewijs", "Betaald door", "Omschrijving", "EUR", "Behandelingskosten visum D (België)", "Dienstkosten visumcentrum", "Totaal", "Wijze: contant", "Datum"),
         "en": ("Payment receipt", "Paid by", "Description", "EUR", "Visa D handling fee (Belgium)", "Service charge of the centre", "Total", "Mode: cash", "Date")}[lang]
    d = Doc("visa-fee-proof", person, lang, {"holder": p.last_first, "amount": "180.00", "paid": on, "number": number})
    s = Sheet(d, w=210, h=148, font=font, size=9.6, left=16, right=16, top=10, bottom=8)
    s.p(f"**{centre}**", size=13, color=(20, 80, 130), gap=0.5)
    for x in lines:
        s.p(x, size=8, gap=0)
    s.space(2)
    s.rule(0.4, 3, (20, 80, 130))
    s.p(f"**{L[0]}**  N° [[{number}]]", size=12, gap=2)
    s.kv(L[8], f"[[{date(on, how)}]]", 35)
    s.kv(L[1], f"[[{p.last_first}]]", 35)
    s.kv("VOW", ref, 35)
    c = "." if lang == "en" else ","
    s.table([[L[2], L[3]], [L[4], f"[[180{c}00]]"], [L[5], f"26{c}50"], [f"**{L[6]}**", f"206{c}50"]], [110, 40], 9.6, align={1: "right"})
    s.p(f"{L[7]}     {local}", size=8.6, gap=3)
    s.stamp(168, 104, centre.upper()[:22] + " SPECIMEN", ("PAID" if lang == "en" else "PAYÉ" if lang == "fr" else "BETAALD",), 28, (60, 60, 140))
    s.specimen()
    return s


PUBLIC_HEALTH = {
    "fr": ("CERTIFICAT MÉDICAL POUR VISA DE LONG SÉJOUR", "Article 2, 5° (annexe) de la loi du 15 décembre 1980 – Belgique", "Patient", "Date de naissance", "Passeport",
           ["Après anamnèse, examen clinique et radiographie du thorax, j'atteste que la personne mentionnée ci-dessus n'est pas atteinte d'une maladie pouvant mettre en danger la santé publique :", "– maladie quarantenaire au sens du Règlement sanitaire international (OMS, 23 mai 2005) : **non**", "– tuberculose pulmonaire active ou évolutive : **non**", "– autre maladie infectieuse ou parasitaire contagieuse soumise à des mesures de protection en Belgique : **non**"], "Date", "Signature et cachet du médecin"),
    "en": ("MEDICAL REPORT – LONG-STAY VISA BELGIUM", "Annex to the Belgian Act of 15 December 1980", "Patient", "Date of birth", "Passport",
           ["Having taken the history, examined the patient and seen a chest X-ray, I state that the person named above does not suffer from a disease that may endanger public health:", "– quarantinable disease under the International Health Regulations (WHO, 23 May 2005): **no**", "– active or evolving pulmonary tuberculosis: **no**", "– other contagious infectious or parasitic disease subject to protective measures in Belgium: **no**"], "Date", "Signature and stamp of the physician"),
}


def medical_boxes(p, person, lang, clinic, doctor, licence, place, on, passport, how, font="gothic", panel="fr"):
    """The medical certificate on the paper of a clinic, with boxes."""
    L = PUBLIC_HEALTH[lang]
    d = Doc("medical-certificate-visa", person, lang, {"holder": p.last_first, "born": p.born, "issued": on, "signed": on})
    s = Sheet(d, font=font, size=10)
    letterhead(s, clinic[0], clinic[1], clinic[2:], font, (140, 40, 60))
    s.title(L[0], 13, gap=1)
    s.p(L[1], size=8.6, align="center", gap=5)
    s.grid([[(L[2], f"[[{p.surname.upper()}]] {p.given}", 2), (L[3], f"[[{date(p.born, how)}]]", 1), (L[4], f"[[{passport}]]", 1)]], height=12)
    s.space(3)
    for x in L[5]:
        s.p(x, gap=3)
    s.space(4)
    s.p(f"{L[6]} : {place}, [[{date(on, how)}]]", gap=4)
    s.p(L[7], gap=16)
    s.sign(60, s.y - 4, "", 44)
    s.box_stamp(135, s.y - 6, [f"Dr {doctor}", licence, {"fr": "Médecin agréé – poste de Belgique", "en": "Panel physician – Belgian post"}[lang]], 8, (50, 50, 120))
    s.specimen()
    return s


def guardian(p, lang, number, on, name, tutor, lawyer=None):
    """The Guardianship Service appoints a guardian for an unaccompanied minor."""
    d = Doc("guardian-appointment", "sponsor", lang, {"holder": p.last_first, "born": p.born, "issued": on, "file-number": number})
    s = Sheet(d, font="sans", size=10, left=24, right=22)
    if lang == "fr":
        s.p("**Service public fédéral Justice**\nService des Tutelles\nBoulevard de Waterloo 115 – 1000 Bruxelles", size=9, gap=6)
        s.p(f"{tutor}", x=115, gap=6)
        s.p(f"Notre référence : [[{number}]]\nBruxelles, le [[{date(on, lang)}]]", gap=5)
        s.p("**Objet : désignation d'un tuteur – mineur étranger non accompagné**", gap=4)
        for x in (f"Madame, Monsieur,", f"En application du Titre XIII, chapitre 6 (« Tutelle des mineurs étrangers non accompagnés »), de la loi-programme du 24 décembre 2002, le Service des Tutelles vous désigne en qualité de tuteur de :",
                  f"**[[{p.surname.upper()}]] {p.given}**, né(e) le [[{date(p.born, 'd/m/y')}]] à {p.place}, de nationalité {p.nation}.",
                  "Le mineur est arrivé sur le territoire sans être accompagné d'une personne exerçant l'autorité parentale ou la tutelle en vertu de la loi nationale applicable.",
                  "Vous représentez le mineur dans tous les actes juridiques et dans toutes les procédures prévues par la législation sur l'asile et le séjour. Votre mission prend cours ce jour et cesse de plein droit à la majorité du mineur."):
            s.p(x, align="justify", gap=3)
        s.p(f"Le directeur du Service des Tutelles,\n{name}", x=110, gap=14)
        ring = "SPF JUSTICE * SERVICE DES TUTELLES"
    else:
        s.p("**Federale Overheidsdienst Justitie**\nDirectoraat-generaal Wetgeving – Dienst Voogdij\nWaterloolaan 115, 1000 Brussel", size=9, gap=6)
        s.p(f"Kenmerk [[{number}]]          Brussel, [[{date(on, lang)}]]", gap=5)
        s.title("Kennisgeving van de aanwijzing van een voogd", 13, align="left")
        s.grid([[("Minderjarige", f"[[{p.surname.upper()}]] {p.given}"), ("Geboren", f"[[{date(p.born, 'd/m/y')}]], {p.place}")], [("Nationaliteit", p.nation), ("Voogd", tutor)]], height=12)
        for x in ("De Dienst Voogdij heeft vastgesteld dat de betrokkene een niet-begeleide minderjarige vreemdeling is: jonger dan achttien jaar, niet begeleid door een persoon die het ouderlijk gezag of de voogdij uitoefent (artikel 5 van Titel XIII, Hoofdstuk VI, van de programmawet van 24 december 2002).",
                  "Bovenvermelde voogd werd vandaag aangewezen en vertegenwoordigt de minderjarige in alle procedures over verblijf, asiel en opvang. De voogdij eindigt van rechtswege wanneer de minderjarige achttien jaar wordt."):
            s.p(x, align="justify", gap=3)
        s.space(4)
        s.p(f"Namens de minister,\n{name}", gap=14)
        ring = "FOD JUSTITIE * DIENST VOOGDIJ"
    s.sign(150, s.y - 4, "", 42)
    s.stamp(70, s.y - 2, ring, ("BE",), 34, (50, 60, 120))
    s.specimen()
    return s


def rows_sheet(s, rows, lw=60, gap=2.6, dots=False):
    for a, b in rows:
        s.kv(a, b, lw, gap=gap, dots=dots)


def translated(of, person, lang, pair, signed, vti, head, title, body, rows, tail, src, place, on, name, font="serif", size=10.6, role=None):
    """A sworn translation on one sheet: a heading, the title, lines with values, and the closing."""
    d = Doc("sworn-translation", person, lang, {"signed": signed, "number": vti, "language-pair": pair}, translation_of=of)
    t = Sheet(d, font=font, size=size)
    t.p(head, size=8.6, gap=5)
    t.p(body, gap=4)
    t.title(title, 13, align="left")
    rows_sheet(t, rows, 62, 2)
    t.space(2)
    for x in tail:
        t.p(x, align="justify", gap=3)
    t.space(3)
    translation_end(t, lang, src, place, on, name, vti, role=role)
    t.specimen()
    return t
