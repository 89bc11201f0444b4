"""More dossiers of procedure be/9ter: another person's certificate, and everything in one PDF."""

from be_9ter import FORM, SERVICE_FR, SERVICE_NL, certificate
from common import *
from folder import Doc, Dossier
from paper import Sheet
from scanner import Look

IDENTITY = ["passport", "national-id", "driving-licence", "military-booklet", "election-card", "consular-card"]


def typed_certificate(person, p, lang, answers, doctor, on, when, signed=True):
    """The certificate as a practice's software prints it: boxes, typed, on one page."""
    L = FORM[lang]
    d = Doc("medical-certificate-9ter", person, lang, {"holder": p.last_first, "born": p.born, "issued": on} | ({"signed": on} if signed else {}))
    s = Sheet(d, font="narrow", size=9.6, left=16, right=14, top=11, bottom=10)
    s.rect(s.left, s.y, s.right - s.left, 15, 0.5)
    s.space(2)
    s.title(L["title"], 14, gap=0.3)
    s.p(L["sub"], size=7.4, align="center", gap=3, x=s.left + 3, w=s.right - s.left - 6)
    q = L["patient"]
    s.grid([[(q[0], f"**[[{p.surname.upper()}]]** {p.given}", 3), (q[1], f"[[{date(p.born, 'd/m/y')}]]", 1.4), (q[2], p.sex, 0.6), (q[3], p.nation, 1.6)]])

    def box(head, text, least=14):
        y0 = s.y
        s.space(1)
        s.p(f"**{head}**", size=8.6, x=s.left + 1.5, w=s.right - s.left - 3, gap=0.6)
        if text:
            s.p(text, font="mono", size=8.6, x=s.left + 3, w=s.right - s.left - 6, gap=1)
        s.y = max(s.y, y0 + least)
        s.rect(s.left, y0, s.right - s.left, s.y - y0, 0.2)

    box(L["A"], answers["A"])
    box(L["B"], answers["B"], 24)
    box(L["C"], "\n".join(f"- {h} : {answers[k]}" for h, k in zip(L["C2"], ("C1", "C2", "C3")) if answers[k]), 24)
    box(L["D"], answers["D"], 18)
    box(L["E"], answers["E"])
    box(L["F"], answers["F"])
    s.space(3)
    name, inami, spec, addr = doctor
    y0 = s.y
    for a, b in zip(L["doctor"], (name, inami, spec, addr)):
        s.kv(a, b, 45, x=s.left, w=100, gap=0.6, size=9)
    s.kv(L["date"], f"[[{when}]]", 45, x=s.left, w=100, gap=0.6, size=9)
    s.text(130, y0, L["sign"] + " :", 9)
    if signed:
        s.sign(160, y0 + 16, name.split()[-1], 44)
        s.box_stamp(165, y0 + 20, [name, spec, inami], 7.5, (60, 60, 60))
    s.y = max(s.y, y0 + 30)
    s.p(L["privacy"], size=6.4, gap=0.5)
    s.p("MediSoft 12.4 – SPECIMEN", size=6.4, align="right")
    return s



def wrong_person():
    d = Dossier("be/9ter-wrong-person-and-illegible", "be/9ter", "2026-11-20", "not-ready", [1], "9ter in French: the certificate is the brother's, the letter gives no residence address, one page cannot be read, one lies sideways")
    p = Who("KASONGO", "Trésor Mbala", "M", "1993-04-22", "Kananga", "COD", "congolaise")
    bro = Who("KASONGO", "Dieudonné Ilunga", "M", "1989-10-02", "Kananga", "COD", "congolaise")
    d.person("applicant", p)
    d.facts = {"asylum-pending": False}
    pd = passport_doc("applicant", p, "OP0612087", "2028-06-30", "2023-07-01", "fr")
    s = Sheet(pd, w=125, h=176)
    upper_page(s, p)
    passport(s, p, "OP0612087", "2023-07-01", "2028-06-30", "MINAFFET", 0, 87, "d m y".replace(" ", "/"), tone=2)
    d.image("20261019_183355.jpg", s, Look("colour", 220, 48, photo=True, turn=90, exif=8, noise=4, shadow=0.3))
    ans = {
        "A": "Drépanocytose connue depuis l'enfance. Multiples crises vaso-occlusives, deux séjours aux soins intensifs (2024, 2026).",
        "B": "Drépanocytose homozygote SS compliquée d'un syndrome thoracique aigu récidivant et d'une ostéonécrose bilatérale des têtes fémorales. Affection GRAVE : degré de gravité élevé, risque vital lors de chaque crise.",
        "C1": "Hydroxycarbamide 1500 mg/j (depuis 02/2025), acide folique 5 mg/j, morphine orale en cas de crise.",
        "C2": "Échanges transfusionnels toutes les 6 semaines, dernier le 28/09/2026.", "C3": "à vie.",
        "D": "Récidive du syndrome thoracique aigu, accident vasculaire cérébral, décès.",
        "E": "Réservé sans traitement ; bon sous échanges transfusionnels réguliers. Prothèse de hanche à prévoir.",
        "F": "Hôpital disposant d'une banque de sang et d'un centre d'hématologie. Soins de proximité : souhaitables.",
    }
    c = typed_certificate("brother", bro, "fr", ans, ("Dr LEMMENS Philippe", "1-17640-92-009", "Hématologie", "Bd du Douzième de Ligne 1, 4000 Liège"), "2026-10-06", "06/10/2026")
    d.pdf("CMT kasongo.pdf", (c, Look("grey", 170, 40, skew=1.6, edge=True)))
    ld = Doc("application-letter", "applicant", "fr", {"holder": p.last_first, "signed": "2026-11-12"})
    s = Sheet(ld, font="sans", size=10.2)
    letterhead(s, "asbl Passerelle Vesdre", "Service social et juridique pour personnes migrantes", ["Rue du Palais 27, 4800 Verviers – 087/55.32.10 – permanence les mardis et jeudis", "N° d'entreprise 0000.777.431 – RPM Liège, division Verviers"], "gothic", (0, 110, 80))
    s.p(f"{SERVICE_FR}", x=112, gap=3)
    s.p("__Par lettre recommandée__", x=112, gap=5)
    s.p("Verviers, le [[12/11/2026]]\nN. réf. : PV/2026/0447 – agent traitant : Anne-Cécile Hody", gap=4)
    s.p("**Objet : demande d'autorisation de séjour – art. 9ter – M. [[KASONGO]] Trésor Mbala, né le [[22/04/1993]] – SP [[9.105.668]]**", gap=4)
    s.p("Madame, Monsieur le Directeur,", gap=3)
    s.p("Par la présente, nous introduisons au nom de Monsieur Kasongo Trésor Mbala, né à Kananga le 22 avril 1993, ressortissant de la République démocratique du Congo, une demande d'autorisation de séjour pour raisons médicales sur pied de l'article 9ter de la loi du 15 décembre 1980.", align="justify")
    s.p("Notre usager séjourne en Belgique depuis le mois de février 2023. Il élit domicile auprès de notre association pour tout ce qui concerne la présente procédure.", align="justify")
    s.p("Vous trouverez en annexe la copie de son passeport, le certificat médical type ainsi qu'un rapport hospitalier récent. Ces pièces décrivent une maladie du sang pour laquelle les échanges transfusionnels et l'hydroxycarbamide ne sont pas accessibles dans le Kasaï-Central : la seule unité spécialisée se trouve à Kinshasa, à plus de mille kilomètres, et la séance y est facturée au patient (rapport de mission, octobre 2024).", align="justify")
    s.p("Compte tenu de ces éléments, un retour exposerait l'intéressé à un risque réel de traitement inhumain ou dégradant. Nous vous saurions gré d'examiner sa demande avec bienveillance et restons à votre disposition.", align="justify", gap=5)
    s.p("Veuillez agréer, Madame, Monsieur le Directeur, nos salutations distinguées.", gap=14)
    s.sign(60, s.y - 3, "T. Kasongo", 44)
    s.sign(150, s.y - 3, "AC Hody", 40)
    s.p("Le demandeur,", x=40, gap=-4.2)
    s.p("Pour l'asbl,", x=135, gap=12)
    s.p("Annexes : passeport – certificat médical type – rapport hospitalier – preuve d'envoi", size=8.5)
    # on the same PDF, the receipt as a second document on an A4 page that lies sideways
    r = post_receipt("applicant", "fr", 72944417, "2026-11-13", "4800 VERVIERS 1", "ASBL PASSERELLE VESDRE\nRue du Palais 27, 4800 Verviers", "OFFICE DES ETRANGERS SERVICE SEJOUR MEDICAL\nBD PACHECO 44, 1000 BRUXELLES")
    d.pdf("lettre et recommande.pdf", (s, Look("bw", 200, skew=-0.6)), (r, Look("grey", 180, 42, turn=90)))
    # a page nobody can read
    s = Sheet(None, font="noto", size=9.5)
    s.illegible = True
    letterhead(s, "CHR de la Haute-Meuse", "Service d'hématologie", ["Rapport de sortie"], "noto", (60, 60, 60))
    for _ in range(9):
        s.p("Le patient a été admis par les urgences pour une douleur thoracique avec désaturation. La radiographie montrait un infiltrat basal droit. Un échange transfusionnel a été réalisé en urgence, avec une évolution favorable en quarante-huit heures.", align="justify")
    d.image("IMG_2203.jpg", s, Look("grey", 90, 30, blur=5.5, dark=0.62, noise=9, shadow=0.4, skew=3))
    d.want("medical-certificate-9ter", "applicant", "wrong-person")
    d.want("application-letter", "applicant", "incomplete", "elected domicile only; no address where the applicant lives")
    d.want("registered-post-receipt", "applicant", "satisfied")
    d.want(IDENTITY, "applicant", "satisfied")
    d.fault("wrong-person", c, "The certificate is made out for the brother: other given names, other birth date.")
    d.fault("incomplete", s_letter(d), "The letter states no effective residence address, only an elected domicile.")
    d.fault("illegible", s, "The page is dark and out of focus; nobody can read it.")
    return d


def s_letter(d):
    return next(sheet for _, _, _, sheet in d.pages if sheet.doc and sheet.doc.kind == "application-letter")


def one_pdf():
    d = Dossier("be/9ter-many-faults-in-one-pdf", "be/9ter", "2026-11-20", "not-ready", [1], "9ter in Dutch, twelve pages in one PDF: sideways, upside down, blank separators; certificate too old and without severity, letter unsigned")
    p = Who("DEMİRTAŞ", "Gülsüm", "F", "1966-01-19", "Malatya", "TUR", "Turkse")
    d.person("applicant", p)
    d.facts = {"asylum-pending": False}
    pd = passport_doc("applicant", p, "U14407732", "2029-05-11", "2019-05-12", "tr")
    ps = Sheet(pd)
    passport(ps, p, "U14407732", "2019-05-12", "2029-05-11", "ANKARA", 42, 60, "d.m.y", labels="tr", tone=0)
    ld = Doc("application-letter", "applicant", "nl", {"holder": p.last_first, "address": "Vennestraat 210, 3600 Genk"})
    a = Sheet(ld, font="century", size=10.3)
    letterhead(a, "Advocatenkantoor Schepers", "vreemdelingenrecht · familierecht · jeugdrecht", ["mr. Nele Schepers – mr. Wim Ooms", "Europalaan 8 bus 3, 3600 Genk – derdenrekening BE00 – dossier 2026/611"], "century", (40, 40, 90), "center")
    a.p(f"AANGETEKEND\n{SERVICE_NL}", x=110, gap=4)
    a.p("Genk, [[2 november 2026]]", gap=4)
    a.p("**Betreft: mevrouw [[DEMİRTAŞ]] Gülsüm – verzoek tot machtiging tot verblijf van meer dan drie maanden in toepassing van artikel 9ter van de wet van 15.12.1980 – O.V. [[6.448.219]]**", gap=4)
    a.p("Geachte,", gap=2.5)
    a.p("Ik schrijf u als raadsvrouw van mevrouw Gülsüm DEMİRTAŞ, geboren op [[19 januari 1966]] te Malatya, met de Turkse nationaliteit, met effectieve verblijfplaats te [[3600 Genk]], [[Vennestraat 210]].", align="justify")
    a.p("Cliënte kwam op 8 maart 2023 naar België, na de aardbeving van 6 februari 2023 waarbij haar woning en het ziekenhuis waar zij werd opgevolgd, werden vernield. Haar aanvraag op grond van artikel 9bis van 14 juli 2024 werd onontvankelijk verklaard op 3 december 2025.", align="justify")
    a.p("**I. Ontvankelijkheid.** Cliënte legt haar geldig nationaal paspoort voor (stuk 1) en het standaard medisch getuigschrift van haar behandelend longarts (stuk 2).", align="justify")
    a.p("**II. Medische toestand.** Cliënte lijdt aan een interstitiële longziekte waarvoor zij dag en nacht zuurstof krijgt. Voor de details wordt verwezen naar het verslag van de dienst longziekten (stuk 3) en de bloedresultaten (stuk 4).", align="justify")
    a.p("**III. Beschikbaarheid en toegankelijkheid.** In de provincie Malatya worden zuurstofconcentratoren sinds 2023 enkel toegekend aan verzekerden van het stelsel voor werknemers. Cliënte was nooit aangesloten; het stelsel voor behoeftigen vergt een inkomensonderzoek van gemiddeld negen maanden.", align="justify")
    b = Sheet(ld, font="century", size=10.3)
    b.p("**IV. Conclusie.** Het ontbreken van de behandeling zou onvermijdelijk leiden tot een onmenselijke behandeling in de zin van artikel 3 EVRM. Ik verzoek u de aanvraag ontvankelijk en gegrond te verklaren en cliënte in afwachting in het bezit te stellen van een attest van immatriculatie.", align="justify", gap=5)
    b.p("Met de meeste hoogachting,", gap=26)
    b.p("Nele SCHEPERS", gap=8)
    b.p("**Inventaris**", gap=2)
    for i, x in enumerate(["paspoort", "standaard medisch getuigschrift", "verslag longziekten", "laboratoriumuitslag", "attest gezinssamenstelling", "bewijs van aangetekende verzending"], 1):
        b.p(f"{i}. {x}", x=30, gap=0.8)
    ans = {
        "A": "Aardbeving 2023, rookintoxicatie. Gekend met reumatoïde artritis. Opname pneumonie 12/2025.",
        "B": "Interstitiële longziekte (fibrotische vorm), DLCO 34 %, chronische hypoxemie met zuurstof thuis.",
        "C1": "Nintedanib 150 mg 2x/d sinds 01/2026, prednisolon 10 mg, zuurstofconcentrator 2 l/min.",
        "C2": "Opname 03/12/2025 – 15/12/2025.", "C3": "Onbepaalde duur.",
        "D": "Snelle achteruitgang van de longfunctie, respiratoir falen.",
        "E": "Progressief. Longtransplantatie niet mogelijk wegens leeftijd en artritis.",
        "F": "Longarts elke 2 maanden, zuurstof aan huis. Mantelzorg: ja, inwonende dochter.",
    }
    c1, c2 = certificate("applicant", p, "nl", ans, ("Dr. Claes Bart", "1-55028-11-490", "Pneumologie", "Synaps Park 1, 3600 Genk"), "2026-08-04", "4-8-2026", hand="caveat", born_how="d-m-y")
    rd = Doc("medical-report", "applicant", "nl", {"holder": p.last_first, "born": p.born, "issued": "2026-07-21"})
    r1 = Sheet(rd, font="noto", size=9.4)
    letterhead(r1, "AZ Kempenland", "Campus Genk · dienst Longziekten", ["Contact: longziekten@azkempenland.example – T 089 55 12 00"], "noto", (150, 40, 60))
    r1.grid([[("Patiënt", "**[[DEMİRTAŞ]] Gülsüm**", 2), ("Geb.", "[[19/01/1966]]"), ("EAD", "[[660119D044]]")], [("Verslagdatum", "[[21/07/2026]]"), ("Contact", "ambulant 20/07/2026"), ("Arts", "Dr. B. Claes")]])
    r1.title("Polikliniekverslag longziekten", 12, align="left", gap=3)
    for t in ("**Reden van contact:** opvolging interstitiële longziekte.", "**Anamnese:** kortademig bij minimale inspanning (mMRC 4). Gebruikt zuurstof 20 u/dag. Geen koorts. Hoest zonder sputum. Zelfstandigheid afgenomen; dochter helpt bij wassen en kleden.", "**Klinisch onderzoek:** saturatie 86 % zonder zuurstof, 93 % met 2 l. Fijne crepitaties bibasaal. Trommelstokvingers.", "**Longfunctie:** FVC 52 %, DLCO 34 % van de voorspelde waarde. Vergeleken met 12 januari 2026 een daling met 6 %.", "**CT thorax van 14 juli 2026:** honingraatpatroon in beide onderkwabben, tractiebronchiëctasieën, geen massa.", "**Besluit:** progressieve fibroserende longziekte onder nintedanib. Afbouwen corticosteroïden is niet gelukt. Controle over acht weken."):
        r1.p(t, align="justify", gap=3)
    r2 = Sheet(rd, font="noto", size=9.4)
    r2.p("AZ Kempenland – vervolg verslag [[DEMİRTAŞ]] Gülsüm – 21/07/2026", size=8, gap=6)
    r2.p("**Medicatieschema**", gap=2)
    r2.table([["Geneesmiddel", "Dosis", "Schema"], ["Nintedanib", "150 mg", "1-0-1"], ["Prednisolon", "10 mg", "1-0-0"], ["Pantoprazol", "40 mg", "1-0-0"], ["Calciumcarbonaat/vit. D", "1 g/880 IE", "0-0-1"]], [70, 40, 40], 9)
    r2.p("Met collegiale groeten,", gap=14)
    r2.sign(50, r2.y - 5, "B. Claes", 40)
    r2.p("Dr. Bart Claes, longarts\nElektronisch gevalideerd op 22/07/2026 om 16:05", gap=3)
    lab = Sheet(Doc("medical-report", "applicant", "nl", {"holder": p.last_first, "issued": "2026-07-20"}, also=["unknown"]), font="mono", size=8.6, left=16, right=12)
    lab.p("**LABO KLINISCHE BIOLOGIE – AZ KEMPENLAND**   erkenning 8-71602-33-998", gap=2)
    lab.p("Afname: [[20/07/2026]] 08:12     Rapport: 20/07/2026 13:40    Aanvrager: CLAES B.", gap=1)
    lab.p("Patiënt: [[DEMIRTAS]] GULSUM   F   19/01/1966", gap=3)
    lab.table([["Bepaling", "Resultaat", "Eenheid", "Referentie"]] + [r.split("|") for r in ("Hemoglobine|11,2 L|g/dL|12,0-16,0", "Leukocyten|9,8|10*3/uL|4,0-10,0", "CRP|14,6 H|mg/L|<5,0", "Creatinine|0,81|mg/dL|0,50-0,90", "ALT|61 H|U/L|<35", "AST|48 H|U/L|<35", "LDH|318 H|U/L|135-225", "Glucose nuchter|112 H|mg/dL|70-100", "Natrium|139|mmol/L|136-145", "Kalium|4,1|mmol/L|3,5-5,1")], [60, 40, 40, 40], 8.4)
    lab.p("H = verhoogd, L = verlaagd. Resultaten met * werden in onderaanneming uitgevoerd (BELAC 123-MED).    SPECIMEN", size=7)
    hd = Doc("household-composition", "applicant", "nl", {"holder": p.last_first, "issued": "2026-10-19", "address": "Vennestraat 210, 3600 Genk"})
    h = Sheet(hd, font="serif", size=11)
    h.p("STAD GENK", size=16, align="center", gap=0)
    h.p("Provincie Limburg – Arrondissement Tongeren", size=9, align="center", gap=6)
    h.rule(0.3, 5)
    h.title("ATTEST GEZINSSAMENSTELLING", 14)
    h.p("Uittreksel uit het Rijksregister / bevolkingsregister (KB van 16 juli 1992)", size=8.5, align="center", gap=6)
    h.stacked("Adres / Adresse", "[[Vennestraat 210]], [[3600 Genk]]", w=120)
    h.stacked("Referentiepersoon / Personne de référence", f"YILMAZ Elif – {nn('1994-06-02', 214)}", w=120)
    h.stacked("Leden van het gezin / Membres du ménage", "1. YILMAZ Elif, Genk 02.06.1994, Belg\n2. [[DEMİRTAŞ]] Gülsüm, Malatya [[19.01.1966]], Turkije (wachtregister)", w=150)
    h.p("Afgegeven te Genk op [[19 oktober 2026]] – vrij van zegel, art. 59.1 W.Z.", gap=16)
    h.sign(150, h.y - 4, "", 38)
    h.stamp(120, h.y - 6, "STAD GENK * BEVOLKING * SPECIMEN", ("3600",), 34)
    h.p("De ambtenaar van de burgerlijke stand, (get.) D. Vandormael", gap=2)
    r = post_receipt("applicant", "nl", 72889120, "2026-11-03", "3600 GENK CENTRUM", "ADVOCATENKANTOOR SCHEPERS\nEuropalaan 8 bus 3, 3600 Genk", "DIENST VREEMDELINGENZAKEN MEDISCH VERBLIJF\nPACHECOLAAN 44, 1000 BRUSSEL")
    ra4 = Sheet(r.doc)
    r.doc.sheets.remove(r)
    shift(r, ra4, 60, 40)
    sep1, sep2 = blank(), blank()
    G = lambda **k: Look("grey", 150, 36, **k)
    d.pdf("dossier volledig.pdf",
          (ps, G(skew=1.1)), (sep1, G()), (a, G(skew=-1.9)), (b, G(turn=180, skew=0.8)), (c1, G(turn=90, skew=0.4)), (c2, G(turn=90, rotate=270)),
          (sep2, G(edge=True)), (r1, G(turn=270)), (r2, G(skew=2.7, fold=True)), (lab, G(rotate=90)), (h, Look("bw", 200, turn=180)), (ra4, G(skew=-3)))
    d.want("medical-certificate-9ter", "applicant", "too-old", "also incomplete: no severity")
    d.want("application-letter", "applicant", "incomplete", "not signed")
    d.want("registered-post-receipt", "applicant", "satisfied")
    d.want("medical-report", "applicant", "satisfied")
    d.want(IDENTITY, "applicant", "satisfied")
    d.fault("too-old", c2, "The certificate is of 4 August 2026, more than three months before filing.")
    d.fault("incomplete", c1, "No word on the severity in the answers.")
    d.fault("incomplete", b, "The lawyer did not sign the letter.")
    return d


def shift(src, dst, dx, dy):
    """Lays a small paper on a larger sheet."""
    for op in src.ops:
        op = list(op)
        if op[0] == "text" or op[0] == "rect":
            op[1], op[2] = op[1] + dx, op[2] + dy
        elif op[0] == "line":
            op[1], op[2], op[3], op[4] = op[1] + dx, op[2] + dy, op[3] + dx, op[4] + dy
        else:
            op[2], op[3] = op[2] + dx, op[3] + dy
        dst.ops.append(tuple(op))
    dst.rect(dx, dy, src.w, src.h, 0.2, (190, 190, 190))
    dst.keys += src.keys


ALL = [wrong_person, one_pdf]
