"""Dossiers of procedure be/family-reunification/spouse."""

import zlib

from common import *
from folder import Doc, Dossier
from paper import Sheet
from scanner import Look
from spouse_papers import card_copy, cgrs, fee_receipt, medical, visa_form

TRAVEL = ["passport", "travel-document"]
ALWAYS = ["visa-application-form", "visa-fee-proof", "birth-certificate", "marriage-certificate", "residence-permit", "protection-decision", "medical-certificate-visa", "criminal-record"]


def wants(d, faults):
    d.want(TRAVEL, "applicant", faults.pop("travel", "satisfied"))
    for k in ALWAYS:
        status = faults.pop(k, "satisfied")
        if status is None:
            continue
        d.want(k, "sponsor" if k in ("residence-permit", "protection-decision") else "applicant", status)
    for k, status in faults.items():
        d.want({"lease": ["lease", "title-deed"], "payslip": ["payslip", "work-contract", "income-statement"]}.get(k, k), "sponsor", status)


def facts(status, applied, recognised, admitted, arrived, tie):
    return {"sponsor-status": status, "sponsor-applied-on": applied, "sponsor-recognised-on": recognised, "sponsor-admitted-on": admitted, "sponsor-arrived-on": arrived, "tie-since": tie, "persons-joining": 1}


def minrex(s, x, y, on, who, no):
    """The stamp of the ministry of foreign affairs of Cameroon."""
    s.box_stamp(x, y, ["RÉPUBLIQUE DU CAMEROUN – MINREX", "Vu pour légalisation de la signature de", who, f"Yaoundé, le [[{on}]]   N° {no}", "SPECIMEN"], 7.5, (30, 110, 60))
    s.sign(x + 16, y + 15, "", 28, (20, 20, 20))


def cameroon():
    d = Dossier("be/spouse-complete", "be/family-reunification/spouse", "2026-11-20", "needs-human", [0, 3], "spouse of a recognised refugee, Cameroon: everything there, in French, legalised by the ministry and the embassy")
    p = Who("TCHAMBA", "Mireille Solange", "F", "1994-02-27", "Foumban", "CMR", "camerounaise")
    q = Who("FOTSO", "Hervé Landry", "M", "1990-09-12", "Dschang", "CMR", "camerounaise")
    d.person("applicant", p, "applicant", "spouse")
    d.person("sponsor", q, "sponsor")
    d.facts = facts("refugee", "2025-02-10", "2026-01-22", "2024-09-16", "2024-09-12", "2023-04-15")
    s = Sheet(passport_doc("applicant", p, "AA119834", "2029-06-13", "2024-06-14", "fr"))
    passport(s, p, "AA119834", "2024-06-14", "2029-06-13", "DGSN/YDE", 38, 32, "icao", tone=2)
    d.pdf("1 passeport.pdf", (s, Look("colour", 200, 42, skew=-0.9)))
    f = visa_form(p, q, "fr", "VOWINT7720418", "AA119834", "2024-06-14", "2029-06-13", "Quartier Njisse, BP 118 Foumban – +237 600 00 00 00", "Rue Saint-Léonard 330, 4000 Liège", "Yaoundé", "2026-11-10", "Cameroun")
    fee = fee_receipt(p, "fr", "TLScontact Yaoundé", "2026-11-10", "YAO-2026-118834", "118.070 XAF", "VOWINT7720418")
    d.pdf("2 formulaire et recu.pdf", (f, Look("grey", 150, 40, skew=0.4)), (fee, Look("grey", 170, 40, skew=-1.6, shadow=0.2)))
    # birth certificate: a bilingual form filled in by hand, its back with the legalisations
    bd = Doc("birth-certificate", "applicant", "fr", {"holder": p.last_first, "born": p.born, "number": "1994/FBN/0412", "issued": "2026-08-05"}, "legalisation")
    s = Sheet(bd, font="serif", size=10.4, hand="shadows")
    s.columns(["**RÉPUBLIQUE DU CAMEROUN**\nPaix – Travail – Patrie\nRégion de l'Ouest – Département du Noun"], ["**REPUBLIC OF CAMEROON**\nPeace – Work – Fatherland\nWest Region – Noun Division"], 9)
    s.p("Centre d'état civil / Civil status registration centre : ~~Foumban~~", gap=3)
    s.title("ACTE DE NAISSANCE / BIRTH CERTIFICATE", 14, gap=1)
    s.p("N° [[1994/FBN/0412]]", align="center", gap=5)
    for a, v in (("Nom de l'enfant / Surname of the child", "~~[[TCHAMBA]] Mireille Solange~~"), ("Le / On the", "~~vingt-sept février mil neuf cent quatre-vingt-quatorze~~"), ("Est né(e) à / was born at", "~~Foumban~~"), ("Sexe / Sex", "~~Féminin~~"), ("De / of (père, father)", "~~Tchamba Isaac, né le 03/06/1958, cultivateur~~"), ("Et de / and of (mère, mother)", "~~Nsangou Aïssatou, née en 1965, ménagère~~"), ("Dressé le / Drawn up on the", "~~4 mars 1994~~"), ("Sur la déclaration de / on the declaration of", "~~le père~~"), ("Par nous / by us", "~~Njoya Amadou~~")):
        s.kv(a, v, 76, dots=True, colon="", gap=3)
    s.space(3)
    s.p("Copie conforme délivrée le / true copy issued on the  [[05/08/2026]]", gap=14)
    s.sign(150, s.y - 2, "", 40)
    s.stamp(110, s.y - 4, "COMMUNE DE FOUMBAN * ETAT CIVIL", ("L'OFFICIER",), 36, (60, 40, 140))
    s.p("L'officier d'état civil / The civil status registrar (signature)", gap=3)
    s.specimen()
    t = Sheet(Doc("legalisation", "applicant", "fr", {"number": "262308004417", "issued": "2026-08-19"}, attests=bd))
    minrex(t, 70, 60, "12/08/2026", "M. Mfouapon, officier d'état civil", "04418/26")
    sticker(t, 95, 110, "YAOUNDÉ", "Mme Abena C., MINREX", "19/08/2026", "262308004417")
    # marriage certificate: typed, legalised on its face
    md = Doc("marriage-certificate", "applicant", "fr", {"holder": p.last_first, "number": "047/2023", "issued": "2026-08-03"}, "legalisation")
    m = Sheet(md, font="courier", size=10)
    m.p("RÉPUBLIQUE DU CAMEROUN                    CENTRE D'ÉTAT CIVIL SPÉCIAL DE DSCHANG", size=9, gap=4)
    m.title("EXTRAIT D'ACTE DE MARIAGE N° [[047/2023]]", 13)
    m.p("Régime matrimonial : monogamie – biens communs", gap=4)
    for x in ("Le quinze avril deux mille vingt-trois ([[15/04/2023]]) à onze heures, par devant Nous, TEMGOUA Rigobert, officier d'état civil, ont comparu publiquement :", "1. FOTSO Hervé Landry, né le 12/09/1990 à Dschang, étudiant, fils de FOTSO Barthélemy et de KENNE Jeannette,", "2. [[TCHAMBA]] Mireille Solange, née le 27/02/1994 à Foumban, coiffeuse, fille de TCHAMBA Isaac et de NSANGOU Aïssatou,", "lesquels ont déclaré vouloir se prendre pour époux. En présence des témoins NGUIMFACK Paul (52 ans) et TSAFACK Odette (47 ans).", "Après lecture de l'ordonnance n° 81/02 du 29 juin 1981 portant organisation de l'état civil, nous les avons déclarés unis par le mariage."):
        m.p(x, align="justify", gap=2.5)
    m.p("Extrait certifié conforme, délivré à Dschang le [[03/08/2026]]", gap=14)
    m.sign(60, m.y - 4, "Temgoua", 42)
    m.stamp(100, m.y - 8, "MAIRIE DE DSCHANG * ETAT CIVIL", ("DSCHANG",), 34, (130, 30, 60))
    m.p("L'officier d'état civil", gap=16)
    minrex(m, 62, 232, "11/08/2026", "M. Temgoua Rigobert", "04392/26")
    sticker(m, 105, 215, "YAOUNDÉ", "Mme Abena C., MINREX", "19/08/2026", "262308004418")
    d.pdf("3 actes.pdf", (s, Look("grey", 160, 42, skew=0.7)), (t, Look("grey", 160, 42, skew=0.2, turn=180)), (m, Look("colour", 150, 38, skew=-1.2)))
    c = card_copy(q, "B31209551", "2026-02-18", "2031-02-17", "A. SÉJOUR LIMITÉ", nn(q.born, 513), "LIEGE", 2)
    d.image("carte herve.jpg", c, Look("colour", 200, 45, skew=1.1))
    a, b = cgrs(q, "fr", "25/11873", "9.644.120", "2026-01-22", "Le Commissaire général adjoint, B. Vandenhove", "Maître O. Renson")
    d.pdf("4 decision CGRA.pdf", (a, Look("bw", 200, skew=-0.7)), (b, Look("bw", 200, skew=0.9)))
    x = medical(p, "fr", "Rosalie Ekambi", "ONMC 5531", "Yaoundé", "2026-09-18", "AA119834")
    d.image("5 certificat medical.jpeg", x, Look("grey", 140, 42, skew=1.8, fold=True))
    kd = Doc("criminal-record", "applicant", "fr", {"holder": p.last_first, "born": p.born, "issued": "2026-09-14", "number": "2207/B3/26"}, "legalisation")
    k = Sheet(kd, font="notoserif", size=9.8)
    k.columns(["**RÉPUBLIQUE DU CAMEROUN**\nCour d'appel de l'Ouest\nTribunal de première instance de Foumban"], ["Parquet – service du casier judiciaire\nN° [[2207/B3/26]]"], 9)
    k.title("EXTRAIT DU CASIER JUDICIAIRE", 14, gap=0.5)
    k.p("BULLETIN N° 3", align="center", gap=5)
    k.table([["Nom", "[[TCHAMBA]]"], ["Prénoms", "Mireille Solange"], ["Née le", "[[27 février 1994]] à Foumban"], ["Fille de / et de", "Tchamba Isaac / Nsangou Aïssatou"], ["Domicile", "Quartier Njisse, Foumban"], ["Profession", "coiffeuse"]], [45, 110], 9.6, head=False)
    k.table([["Date des condamnations", "Juridiction", "Nature des crimes ou délits", "Peines"], ["NÉANT", "NÉANT", "NÉANT", "NÉANT"]], [42, 38, 48, 35], 9)
    k.p("Ordonnance n° 72/4 du 26 août 1972. Le présent bulletin n'est valable que trois mois sur le territoire national.", size=8, gap=4)
    k.p("Foumban, le [[14 septembre 2026]]\nLe greffier en chef,", x=120, gap=14)
    k.sign(150, k.y - 4, "", 40)
    k.stamp(105, k.y - 10, "TPI FOUMBAN * GREFFE", ("FOUMBAN",), 34)
    minrex(k, 66, 225, "22/09/2026", "Me Pountougnigni, greffier en chef", "05077/26")
    sticker(k, 105, 220, "YAOUNDÉ", "Mme Abena C., MINREX", "29/09/2026", "262309005102")
    d.pdf("casier.pdf", (k, Look("grey", 150, 38, skew=-2.2, rotate=90, turn=270)))
    wants(d, {})
    return d


def arabic_sheet(doc, title, head, rows, foot, dept):
    s = Sheet(doc, font="naskh", size=12.5, left=24, right=22, top=16)
    s.p(head, rtl=True, size=13, gap=5, lead=1.6)
    s.p(f"**{title}**", rtl=True, align="center", size=19, gap=7, lead=1.6)
    for label, val in rows:
        y = s.y
        s.rect(s.left, y, 168 - 4, 9, 0.2)
        s.line(136, y, 136, y + 9, 0.2)
        s.text(186 - 1, y + 1.2, label, 11, "naskh", 1, align="right", rtl=True)
        s.text(133, y + 1.6, val, 11, "dvsans", 0, align="right", rtl=True)
        s.y += 9
    s.space(6)
    s.p(foot, rtl=True, size=11.5, gap=14, lead=1.6)
    s.overlay(lambda dpi: arabic_stamp(dept, dpi), 60, s.y)
    s.sign(95, s.y - 2, "", 40)
    return s


def arabic_stamp(text, dpi):
    """A round stamp with Arabic words across its middle."""
    from PIL import ImageDraw
    from paper import font_px, round_stamp
    im = round_stamp("* * * SPECIMEN * * * SPECIMEN", (), 38, (30, 50, 140), dpi, 0)
    f = font_px("naskh", 1, int(7.6 * dpi / 72 * 100))
    dr = ImageDraw.Draw(im)
    for i, part in enumerate(text.split("|")):
        dr.text((im.width / 2, im.height / 2 + (i - (text.count("|")) / 2) * f.size * 1.3), part, font=f, fill=(30, 50, 140, 215), anchor="mm", direction="rtl", language="ar")
    return im


def syria():
    d = Dossier("be/spouse-arabic-translated", "be/family-reunification/spouse", "2026-11-20", "needs-human", [0, 3], "spouse of a recognised refugee, Syria: Arabic originals, legalised, then translated by a sworn translator")
    p = Who("AL HAMWI", "Rahaf", "F", "1998-05-21", "Hama", "SYR", "Syrische")
    q = Who("AL DARWISH", "Mazen", "M", "1993-12-08", "Hama", "SYR", "Syrische")
    d.person("applicant", p, "applicant", "spouse")
    d.person("sponsor", q, "sponsor")
    d.facts = facts("refugee", "2024-10-07", "2026-03-05", "2024-05-30", "2024-05-28", "2021-07-29")
    s = Sheet(passport_doc("applicant", p, "N016228404", "2028-10-17", "2022-10-18", "en"), w=125, h=176)
    upper_page(s, p)
    passport(s, p, "N01622840", "2022-10-18", "2028-10-17", "HAMA CENTER", 0, 87, "d/m/y", labels="en", tone=3)
    s.doc.fields["number"] = "N01622840"
    d.image("IMG_5512.jpg", s, Look("colour", 200, 48, photo=True, noise=4, shadow=0.3))
    f = visa_form(p, q, "en", "VOWINT7801993", "N01622840", "2022-10-18", "2028-10-17", "Hamra, Makdisi Street, Beirut – +961 00 000 000", "Veldstraat 88/2, 8500 Kortrijk", "Beirut", "2026-11-12", "Syria", "d/m/y", "noto")
    d.pdf("visa form signed.pdf", (f, Look("grey", 150, 40, skew=-0.5)))
    fee = fee_receipt(p, "en", "Embassy of Belgium – Beirut", "2026-11-12", "2026/V/00871", "USD 209", "VOWINT7801993", "letter")
    d.pdf("receipt embassy.pdf", (fee, Look("bw", 200, skew=1.1)))
    # birth: Arabic original, sticker on its own back; Dutch translation
    bd = Doc("birth-certificate", "applicant", "ar", {"holder": p.last_first, "born": p.born, "issued": "2026-06-03"}, "legalisation")
    s = arabic_sheet(bd, "بيان ولادة", "الجمهورية العربية السورية\nوزارة الداخلية، مديرية الأحوال المدنية\nأمانة السجل المدني في حماة",
                     [("الاسم والنسبة", "رهف الحموي"), ("اسم الأب", "عدنان"), ("اسم الأم ونسبتها", "سميرة الكيلاني"), ("مكان الولادة وتاريخها", "حماة ٢١/٥/١٩٩٨"), ("الجنس", "أنثى"), ("محل ورقم القيد", "الحاضر ٤٤١"), ("الرقم الوطني", "٠٥٠٢٠٠٧٧١٣٤"), ("تاريخ التسجيل", "٢/٦/١٩٩٨")],
                     "صدر هذا البيان طبقاً للأصل بتاريخ ٣ حزيران ٢٠٢٦ ويعطى بناءً على طلب صاحبة العلاقة. أمين السجل المدني", "السجل المدني|حماة")
    s.overlay(lambda dpi: arabic_stamp("وزارة الخارجية|والمغتربين", dpi), 150, 230)
    s.text(120, 205, "صادقت وزارة الخارجية على صحة الخاتم والتوقيع", 9.5, "naskh", 0, (30, 90, 60), "left", True)
    s.specimen()
    s2 = Sheet(Doc("legalisation", "applicant", "en", {"number": "260702115530", "issued": "2026-07-02"}, attests=bd))
    sticker(s2, 60, 70, "BEIRUT", "Mr. Haddad, Syrian MFA", "02/07/2026", "260702115530", lang="en", fee="EUR 20.00")
    td = Doc("sworn-translation", "applicant", "nl", {"signed": "2026-07-20", "number": "VTI4410982", "language-pair": "ar-nl"}, translation_of=bd)
    t = Sheet(td, font="noto", size=10)
    t.p("Vertaling uit het Arabisch – blz. 1/1", size=8.5, gap=6)
    t.p("[wapenschild] **Arabische Republiek Syrië** – Ministerie van Binnenlandse Zaken – Directie Burgerlijke Stand – Secretariaat van het burgerlijk register te Hama", gap=4)
    t.title("GEBOORTEAKTE (uittreksel)", 13, align="left")
    t.table([["Naam en familienaam", "Rahaf [[AL HAMWI]]"], ["Naam van de vader", "Adnan"], ["Naam en familienaam van de moeder", "Samira Al Kilani"], ["Plaats en datum van geboorte", "Hama, [[21/05/1998]]"], ["Geslacht", "vrouwelijk"], ["Plaats en nummer van inschrijving", "Al Hader 441"], ["Nationaal nummer", "[[05020077134]]"], ["Datum van registratie", "02/06/1998"]], [70, 95], 9.6, head=False)
    t.p("Eensluidend afschrift afgegeven op 03/06/2026 op verzoek van betrokkene. De secretaris van het burgerlijk register (handtekening, ronde blauwe stempel).", gap=3)
    t.p("[stempel: Ministerie van Buitenlandse Zaken – echtheid van stempel en handtekening bevestigd]\n[op de keerzijde: zelfklever van de ambassade van België te Beiroet, 02/07/2026, controlenummer 260702115530]", size=9, gap=6)
    translation_end(t, "nl", "Arabisch", "Kortrijk", "20/07/2026", "Nadia Benchekroun", "VTI4410982")
    d.pdf("geboorteakte + vertaling.pdf", (s, Look("colour", 150, 40, skew=0.9)), (s2, Look("grey", 150, 40)), (t, Look("grey", 150, 40, skew=-0.7)))
    # marriage: Arabic original with the sticker on its face; French translation, born digital
    md = Doc("marriage-certificate", "applicant", "ar", {"holder": p.last_first, "issued": "2026-06-07"}, "legalisation")
    m = arabic_sheet(md, "بيان زواج", "الجمهورية العربية السورية\nوزارة الداخلية، الشؤون المدنية\nمحافظة حماة، أمانة حماة",
                     [("الزوج", "مازن الدرويش ابن خالد"), ("مكان وتاريخ ولادة الزوج", "حماة ٨/١٢/١٩٩٣"), ("الزوجة", "رهف الحموي بنت عدنان"), ("مكان وتاريخ ولادة الزوجة", "حماة ٢١/٥/١٩٩٨"), ("تاريخ عقد الزواج", "٢٩ تموز ٢٠٢١"), ("المحكمة الشرعية", "حماة رقم ١١٨ أساس ٧٤٢")],
                     "نصادق على صحة البيان المدون أعلاه نقلاً عن سجل الزواج. حرر في ٧ حزيران ٢٠٢٦", "الشؤون المدنية|حماة")
    m.overlay(lambda dpi: arabic_stamp("وزارة الخارجية|والمغتربين", dpi), 155, 195)
    sticker(m, 28, 215, "BEIRUT", "Mr. Haddad, Syrian MFA", "02/07/2026", "260702115531", lang="en", fee="EUR 20.00")
    m.specimen()
    ud = Doc("sworn-translation", "applicant", "fr", {"signed": "2026-07-22", "number": "VTI2207415", "language-pair": "ar-fr"}, translation_of=md)
    u = Sheet(ud, font="serif", size=11)
    u.p("**TRADUCTION JURÉE DE L'ARABE**", size=12, gap=1)
    u.p("Cabinet Traduire & Cie – dossier 26-0773 – le document original, muni du visa de légalisation, est joint en copie et paraphé", size=8.5, gap=5)
    u.p("République arabe syrienne\nMinistère de l'Intérieur – Affaires civiles\nGouvernorat de Hama – secrétariat de Hama", gap=4)
    u.title("ACTE DE MARIAGE", 14)
    for a, v in (("Époux", "Mazen AL DARWISH, fils de Khaled, né à Hama le 8/12/1993"), ("Épouse", "Rahaf [[AL HAMWI]], fille d'Adnan, née à Hama le [[21/5/1998]]"), ("Date du contrat de mariage", "[[29 juillet 2021]]"), ("Tribunal religieux", "Hama, n° 118, base 742")):
        u.kv(a, v, 60, gap=3)
    u.p("Nous attestons l'exactitude du présent relevé, tiré du registre des mariages. Rédigé le 7 juin 2026.\n(Sceau rond bleu ; sceau du ministère des Affaires étrangères et des Expatriés ; vignette de l'Ambassade de Belgique à Beyrouth n° 260702115531 du 02/07/2026)", gap=6)
    translation_end(u, "fr", "l'arabe", "Tournai", "22 juillet 2026", "Leïla Ghazouani", "VTI2207415")
    u.specimen()
    d.image("contract huwelijk arabisch.jpg", m, Look("colour", 150, 42, skew=-1.5))
    d.pdf("traduction mariage.pdf", (u, Look("digital")))
    kd = Doc("criminal-record", "applicant", "ar", {"holder": p.last_first, "issued": "2026-09-09"}, "legalisation")
    k = arabic_sheet(kd, "وثيقة غير محكوم", "الجمهورية العربية السورية\nوزارة الداخلية، إدارة الأمن الجنائي\nفرع حماة",
                     [("الاسم والكنية", "رهف الحموي"), ("اسم الأب والأم", "عدنان وسميرة"), ("الولادة", "حماة ٢١/٥/١٩٩٨"), ("الرقم", "٨٨١٢٠٤")],
                     "لدى الرجوع إلى السجلات الجنائية تبين أنه لا حكم عليه حتى تاريخه. حماة في ٩ أيلول ٢٠٢٦", "الأمن الجنائي|حماة")
    sticker(k, 30, 190, "BEIRUT", "Mr. Haddad, Syrian MFA", "21/09/2026", "260921118204", lang="en", fee="EUR 20.00")
    k.overlay(lambda dpi: arabic_stamp("وزارة الخارجية|والمغتربين", dpi), 155, 190)
    vd = Doc("sworn-translation", "applicant", "en", {"signed": "2026-10-01", "number": "VTI4410982", "language-pair": "ar-en"}, translation_of=kd)
    v = Sheet(vd, font="noto", size=10)
    v.p("Translation from Arabic, page 1 of 1", size=8.5, gap=6)
    v.p("Syrian Arab Republic – Ministry of Interior – Criminal Security Directorate – Hama Branch", gap=4)
    v.title("NO CONVICTION CERTIFICATE (criminal record)", 13, align="left")
    v.p("Name and surname: Rahaf [[AL HAMWI]]\nFather and mother: Adnan and Samira\nBorn: Hama, [[21 May 1998]]\nNumber: [[881204]]", gap=4)
    v.p("After consultation of the criminal registers it appears that the above-named has no conviction to date. Hama, [[9 September 2026]]. (Round stamp, signature; stamp of the Ministry of Foreign Affairs; legalization sticker of the Embassy of Belgium in Beirut, control number 260921118204, 21/09/2026)", gap=6)
    translation_end(v, "en", "Arabic", "Kortrijk", "1 October 2026", "Nadia Benchekroun", "VTI4410982")
    d.pdf("criminal record.pdf", (k, Look("grey", 150, 42, skew=1.3)), (v, Look("bw", 200, skew=-0.5)))
    c = card_copy(q, "B30048127", "2026-03-27", "2031-03-26", "A. BEPERKT VERBLIJF", nn(q.born, 271), "KORTRIJK", 3)
    d.pdf("A-kaart.pdf", (c, Look("grey", 200, 45, skew=-1.0)))
    a, b = cgrs(q, "nl", "24/20618", "9.512.077", "2026-03-05", "Katrien Lauwers, adjunct-commissaris", "mr. T. Decloedt")
    d.pdf("beslissing cgvs.pdf", (a, Look("digital")), (b, Look("digital")))
    x = medical(p, "en", "Samir Khoury", "LOP 11284", "Beirut", "2026-09-30", "N01622840", how="d/m/y", font="sans", clinic=("Saint Elias Polyclinic", "Internal medicine", "Hamra, Beirut – Tel. +961 1 000 000"))
    d.image("medical.png", x, Look("grey", 120, skew=0.4, noise=0, blur=0.3))
    wants(d, {})
    return d


def turkey():
    d = Dossier("be/spouse-faulty-chain", "be/family-reunification/spouse", "2026-11-20", "not-ready", [1], "spouse of a recognised refugee, Turkey: marriage certificate not translated, birth certificate without apostille, criminal record eight months old, passport expired last month")
    p = Who("KAYAOĞLU", "Zerrin", "F", "1991-06-16", "Diyarbakır", "TUR", "turque")
    q = Who("KAYAOĞLU", "Ferhat", "M", "1988-03-02", "Bingöl", "TUR", "turque")
    d.person("applicant", p, "applicant", "spouse")
    d.person("sponsor", q, "sponsor")
    d.facts = facts("refugee", "2024-11-20", "2026-02-12", "2025-01-09", "2024-11-11", "2016-08-27")
    pp = Sheet(passport_doc("applicant", p, "U20881934", "2026-10-21", "2016-10-21", "tr"), w=125, h=176)
    upper_page(pp, p)
    passport(pp, p, "U20881934", "2016-10-21", "2026-10-21", "DİYARBAKIR", 0, 87, "d.m.y", labels="tr", tone=3)
    d.image("20261115_pasaport.jpg", pp, Look("colour", 200, 46, photo=True, turn=180, exif=3, noise=5, shadow=0.45))
    # marriage certificate with apostille, no translation; and the criminal record in the same PDF
    md = Doc("marriage-certificate", "applicant", "tr", {"holder": p.last_first, "number": "2016/318", "issued": "2026-05-14"}, "apostille")
    m = Sheet(md, font="sans", size=10)
    m.p("T.C.\nİÇİŞLERİ BAKANLIĞI\nNüfus ve Vatandaşlık İşleri Genel Müdürlüğü", align="center", gap=3)
    m.title("EVLENME KAYIT ÖRNEĞİ", 14, gap=2)
    m.p("(Formül B – 5490 sayılı Nüfus Hizmetleri Kanunu, 25.04.2006)", size=8, align="center", gap=5)
    m.grid([[("Evlenme yeri", "Diyarbakır / Yenişehir"), ("Evlenme tarihi", "[[27.08.2016]]"), ("Kayıt No", "[[2016/318]]")]])
    m.table([["", "KOCA", "KADIN"], ["Soyadı", "KAYAOĞLU", "[[KAYAOĞLU]]"], ["Evlenmeden önceki soyadı", "KAYAOĞLU", "TEKİN"], ["Adı", "Ferhat", "Zerrin"], ["Doğum yeri ve tarihi", "Bingöl 02.03.1988", "Diyarbakır 16.06.1991"], ["Baba adı", "Hasan", "Ramazan"], ["Ana adı", "Güllü", "Emine"], ["T.C. Kimlik No", "10000000146", "10000000078"]], [55, 55, 55], 9.4)
    m.p("İşbu kayıt örneği nüfus kütüğüne uygun olarak düzenlenmiştir.", gap=3)
    m.p("Veriliş tarihi: [[14.05.2026]]          Nüfus Müdürü: Yusuf Ersoy", gap=14)
    m.sign(60, m.y - 3, "", 40)
    m.stamp(115, m.y - 2, "T.C. YENISEHIR NUFUS MUDURLUGU * SPECIMEN", ("T.C.",), 36, (50, 40, 150))
    ap = Sheet(Doc("apostille", "applicant", "tr", {"number": "2026/11402", "issued": "2026-05-19"}, attests=md))
    apostille(ap, "Türkiye Cumhuriyeti", "Yusuf ERSOY", "Nüfus Müdürü", "Yenişehir Nüfus Müdürlüğü", "Diyarbakır", "19.05.2026", "Diyarbakır Valiliği", "2026/11402", "tr")
    kd = Doc("criminal-record", "applicant", "tr", {"holder": p.last_first, "issued": "2026-03-13"}, "apostille")
    k = Sheet(kd, font="mono", size=9)
    k.p("T.C.\nADALET BAKANLIĞI\nADLÎ SİCİL VE İSTATİSTİK GENEL MÜDÜRLÜĞÜ", align="center", gap=3)
    k.title("ADLÎ SİCİL KAYDI (SABIKA KAYDI)", 12)
    for a, v in (("T.C. Kimlik No", "10000000078"), ("Adı", "ZERRİN"), ("Soyadı", "[[KAYAOĞLU]]"), ("Baba Adı", "RAMAZAN"), ("Doğum Yeri/Tarihi", "DİYARBAKIR [[16/06/1991]]"), ("Sorgu Tarihi", "[[13/03/2026]] 10:22"), ("Verileceği yer", "YABANCI RESMİ KURUM")):
        k.kv(a, v, 50, gap=2)
    k.space(3)
    k.p("Yukarıda kimliği yazılı kişinin ADLÎ SİCİL KAYDI YOKTUR. ADLÎ SİCİL ARŞİV KAYDI YOKTUR.", gap=4)
    k.p("5352 sayılı Adlî Sicil Kanunu (01.06.2005) uyarınca verilmiştir. Barkod: www.turkiye.gov.tr  0X77-AK12-SPECIMEN", size=7.6, gap=3)
    apostille(k, "Türkiye Cumhuriyeti", "Sevgi ARAS", "Zabıt Kâtibi", "Diyarbakır Adliyesi", "Diyarbakır", "17.03.2026", "Adlî Yargı Komisyonu", "2026/3390", "tr", 50, 160)
    kt = Doc("sworn-translation", "applicant", "fr", {"signed": "2026-03-30", "number": "VTI3301127", "language-pair": "tr-fr"}, translation_of=kd)
    v = Sheet(kt, font="serif", size=11)
    v.p("Traduction du turc vers le français", size=9, gap=5)
    v.title("EXTRAIT DE CASIER JUDICIAIRE", 13)
    v.p("République de Turquie – Ministère de la Justice – Direction générale du casier judiciaire et des statistiques", gap=4)
    v.p("N° d'identité : 10000000078\nPrénom, nom : Zerrin [[KAYAOĞLU]]\nPrénom du père : Ramazan\nLieu et date de naissance : Diyarbakır, [[16/06/1991]]\nDate de la consultation : [[13/03/2026]]", gap=4)
    v.p("La personne désignée ci-dessus n'a pas d'inscription au casier judiciaire ni aux archives du casier judiciaire. Délivré en application de la loi n° 5352. [Apostille n° 2026/3390 du 17.03.2026, Diyarbakır]", align="justify", gap=8)
    translation_end(v, "fr", "la langue turque", "Schaerbeek", "30/03/2026", "Aylin Sönmez", "VTI3301127")
    d.pdf("evlilik ve sabika.pdf", (m, Look("grey", 150, 40, skew=0.6)), (ap, Look("grey", 150, 40, skew=-0.6, pencil=[(60, 88, 110)])), (k, Look("grey", 150, 40, skew=1.7)), (v, Look("bw", 200, turn=90)))
    # birth certificate without apostille, with a translation
    bd = Doc("birth-certificate", "applicant", "tr", {"holder": p.last_first, "born": p.born, "issued": "2026-05-14"}, "none")
    b = Sheet(bd, font="narrow", size=11)
    b.p("TÜRKİYE CUMHURİYETİ", align="center", gap=1)
    b.title("DOĞUM BELGESİ", 16, gap=6)
    b.p("Diyarbakır İli   Yenişehir İlçesi   Cilt No 44   Aile Sıra No 117", gap=5)
    for a, val in (("Soyadı", "[[KAYAOĞLU]] (kızlık soyadı TEKİN)"), ("Adı", "Zerrin"), ("Cinsiyeti", "Kadın"), ("Doğum yeri", "Diyarbakır"), ("Doğum tarihi", "[[16 Haziran 1991]]"), ("Baba adı ve soyadı", "Ramazan Tekin"), ("Ana adı ve soyadı", "Emine Tekin"), ("Tescil tarihi", "02.07.1991"), ("Veriliş tarihi", "[[14 Mayıs 2026]]")):
        b.kv(a, val, 55, dots=True, gap=3)
    b.space(10)
    b.p("Nüfus Müdürü", x=130, gap=14)
    b.sign(150, b.y - 4, "", 40)
    b.stamp(80, b.y - 8, "T.C. YENISEHIR NUFUS MUDURLUGU * SPECIMEN", ("T.C.",), 36, (50, 40, 150))
    b.specimen()
    bt = Doc("sworn-translation", "applicant", "fr", {"signed": "2026-06-09", "number": "VTI3301127", "language-pair": "tr-fr"}, translation_of=bd)
    t = Sheet(bt, font="serif", size=11)
    t.p("Traduction du turc vers le français", size=9, gap=5)
    t.title("ACTE DE NAISSANCE", 13)
    t.p("République de Turquie – province de Diyarbakır, district de Yenişehir, volume 44, ordre familial 117", gap=4)
    for a, val in (("Nom", "[[KAYAOĞLU]] (née TEKİN)"), ("Prénom", "Zerrin"), ("Sexe", "féminin"), ("Lieu de naissance", "Diyarbakır"), ("Date de naissance", "[[16 juin 1991]]"), ("Père", "Ramazan Tekin"), ("Mère", "Emine Tekin"), ("Date d'enregistrement", "2 juillet 1991"), ("Date de délivrance", "14 mai 2026")):
        t.kv(a, val, 55)
    t.p("(cachet rond : République de Turquie, direction de l'état civil de Yenişehir ; signature du directeur)", gap=8)
    translation_end(t, "fr", "la langue turque", "Schaerbeek", "09/06/2026", "Aylin Sönmez", "VTI3301127")
    d.pdf("naissance.pdf", (b, Look("grey", 150, 40, skew=-1.3)))
    d.pdf("naissance traduction.pdf", (t, Look("digital")))
    f = visa_form(p, q, "fr", "VOWINT7744206", "U20881934", "2016-10-21", "2026-10-21", "Ofis Mah., Yenişehir/Diyarbakır – +90 500 000 00 00", "Rue de la Station 12, 7700 Mouscron", "Ankara", "2026-11-16", "Turquie", "d/m/y")
    d.pdf("formulaire visa.pdf", (f, Look("bw", 200, skew=0.8)))
    fee = fee_receipt(p, "fr", "VFS Global – Ankara", "2026-11-16", "ANK77120-26", "8.676 TRY", "VOWINT7744206")
    d.image("makbuz.jpg", fee, Look("grey", 190, 45, skew=-1.9, turn=270))
    c = card_copy(q, "B31884002", "2026-03-04", "2031-03-03", "A. SÉJOUR LIMITÉ", nn(q.born, 119), "MOUSCRON", 3)
    d.image("carte A.jpg", c, Look("colour", 190, 42, skew=0.5))
    a, b2 = cgrs(q, "fr", "24/23391", "9.588.402", "2026-02-12", "Le Commissaire général, S. Van den Berghe", "Maître P. Lorent")
    d.tiff("cgra.tif", (a, Look("bw", 200, skew=0.4)), (b2, Look("bw", 200, skew=1.2)))
    x = medical(p, "fr", "Mehmet Yıldırım", "TTB 40117", "Ankara", "2026-10-06", "U20881934", font="palatino", how="d/m/y", stamp=(60, 60, 60))
    d.pdf("medical.pdf", (x, Look("grey", 150, 38, skew=-0.8, edge=True)))
    wants(d, {"travel": "expired", "marriage-certificate": "not-translated", "birth-certificate": "not-legalised", "criminal-record": "too-old"})
    d.fault("expired", pp, "The passport expired on 21 October 2026.")
    d.fault("not-translated", m, "The Turkish marriage certificate has an apostille but no translation.")
    d.fault("not-legalised", b, "The Turkish birth certificate is translated but carries no apostille.")
    d.fault("too-old", k, "The criminal record is of 13 March 2026: eight months old.")
    return d


def late():
    d = Dossier("be/spouse-after-grace-period", "be/family-reunification/spouse", "2026-11-20", "not-ready", [1], "spouse of a refugee recognised more than a year ago, DR Congo: lease not registered, no insurance, medical certificate seven months old, sponsor's card expired, a stranger's criminal record")
    p = Who("MWAMBA", "Grâce Kapinga", "F", "1992-10-30", "Lubumbashi", "COD", "congolaise")
    q = Who("LUKUSA", "Patrick Mutombo", "M", "1987-07-04", "Likasi", "COD", "Congolese")
    z = Who("MUJINGA", "Esther Ngalula", "F", "1985-01-13", "Kolwezi", "COD", "congolaise")
    d.person("applicant", p, "applicant", "spouse")
    d.person("sponsor", q, "sponsor")
    d.facts = facts("refugee", "2022-04-04", "2024-06-18", "2024-06-18", "2022-03-29", "2017-12-09")
    s = Sheet(passport_doc("applicant", p, "OP1140933", "2029-01-24", "2024-01-25", "fr"))
    passport(s, p, "OP1140933", "2024-01-25", "2029-01-24", "MINAFFET", 40, 40, "d/m/y", tone=2)
    d.pdf("passeport.pdf", (s, Look("grey", 200, 45, skew=1.9)))
    f = visa_form(p, q, "fr", "VOWINT7790655", "OP1140933", "2024-01-25", "2029-01-24", "Av. Kasaï 17, Kenya, Lubumbashi – +243 000 000 000", "Turnhoutsebaan 255, 2140 Borgerhout", "Kinshasa", "2026-11-09", "R.D. Congo", "d-m-y", "narrow")
    fee = fee_receipt(p, "fr", "Ambassade de Belgique à Kinshasa", "2026-11-09", "KIN/26/4410", "209 USD", "VOWINT7790655", "letter")
    d.pdf("visa_D.pdf", (f, Look("bw", 200, skew=-0.4)), (fee, Look("grey", 150, 38, skew=0.9)))
    bd = Doc("birth-certificate", "applicant", "fr", {"holder": p.last_first, "born": p.born, "issued": "2026-07-16"}, "legalisation")
    s = Sheet(bd, font="century", size=10)
    s.p("RÉPUBLIQUE DÉMOCRATIQUE DU CONGO\nProvince du Haut-Katanga – Ville de Lubumbashi – Commune de la Kenya\nBureau principal de l'état civil\nActe n° [[2044/1992]]   Volume IX   Folio 112", size=9.4, gap=5)
    s.title("ACTE DE NAISSANCE", 15)
    for x in ("L'an mil neuf cent quatre-vingt-douze, le dixième jour du mois de novembre, à dix heures, par devant Nous, ILUNGA Kyungu, officier de l'état civil de la commune de la Kenya, a comparu le nommé [[MWAMBA]] Kabasele Joseph, agent de la société des chemins de fer, lequel nous a déclaré ce qui suit :", "Le [[30 octobre 1992]], est née à Lubumbashi une enfant de sexe féminin nommée **[[MWAMBA]] Kapinga Grâce**, fille de MWAMBA Kabasele Joseph et de TSHIBOLA Marie-Josée, conjoints.", "Lecture de l'acte a été faite au déclarant, qui le signe avec nous. Dont acte.", "Pour copie intégrale certifiée conforme à l'original. Lubumbashi, le [[16 juillet 2026]]. Loi n° 87-010 du 1er août 1987 portant Code de la famille, art. 106."):
        s.p(x, align="justify", gap=3)
    s.space(12)
    s.sign(150, s.y - 4, "", 40)
    s.stamp(118, s.y - 4, "COMMUNE DE LA KENYA * ETAT CIVIL", ("RDC",), 34)
    s.p("L'officier de l'état civil, Kalenga wa Kalenga", gap=10)
    s.box_stamp(70, 205, ["R.D. CONGO – MINISTÈRE DES AFFAIRES ÉTRANGÈRES", "Vu pour légalisation de la signature de", "M. Kalenga wa Kalenga", "Kinshasa, le [[28/07/2026]]  N° 130.22/0871", "SPECIMEN"], 7.2, (30, 70, 140))
    sticker(s, 100, 225, "KINSHASA", "Mme Bope L., MAE", "11/08/2026", "260811720045")
    d.pdf("acte de naissance.pdf", (s, Look("grey", 150, 40, skew=-0.9)))
    md = Doc("marriage-certificate", "applicant", "fr", {"holder": p.last_first, "number": "0318/2017", "issued": "2026-07-17"}, "legalisation")
    m = Sheet(md, font="serif", size=10.6, hand="kalam")
    m.p("VILLE DE LUBUMBASHI – COMMUNE DE KAMPEMBA – SERVICE DE L'ÉTAT CIVIL", size=9.5, gap=4)
    m.title("ATTESTATION DE MARIAGE CIVIL", 14, gap=1)
    m.p("tirée de l'acte de mariage n° [[0318/2017]], volume IV, folio 77", align="center", size=9.5, gap=5)
    for a, val in (("Date du mariage", "~~[[09/12/2017]]~~"), ("Époux", "~~Lukusa Mutombo Patrick~~"), ("né à, le", "~~Likasi, 04/07/1987~~"), ("Épouse", "~~[[Mwamba]] Kapinga Grâce~~"), ("née à, le", "~~Lubumbashi, 30/10/1992~~"), ("Régime matrimonial", "~~communauté réduite aux acquêts~~"), ("Témoin de l'époux", "~~Kazadi Muteba~~"), ("Témoin de l'épouse", "~~Ngoie Kalala~~")):
        m.kv(a, val, 52, dots=True, gap=3.2)
    m.p("La présente attestation est délivrée pour servir et valoir ce que de droit. Fait à Lubumbashi, le [[17/07/2026]].", gap=14)
    m.sign(60, m.y - 4, "", 42)
    m.stamp(105, m.y - 4, "COMMUNE DE KAMPEMBA * ETAT CIVIL", ("RDC",), 34, (130, 30, 50))
    m.p("L'officier de l'état civil", gap=8)
    m.box_stamp(65, 210, ["R.D. CONGO – MINISTÈRE DES AFFAIRES ÉTRANGÈRES", "Vu pour légalisation de la signature de", "Mme Numbi Feza", "Kinshasa, le [[28/07/2026]]  N° 130.22/0872", "SPECIMEN"], 7.2, (30, 70, 140))
    sticker(m, 100, 228, "KINSHASA", "Mme Bope L., MAE", "11/08/2026", "260811720046")
    d.image("mariage.jpg", m, Look("colour", 150, 42, skew=1.4, shadow=0.2, fold=True))
    c = card_copy(q, "B24408773", "2024-07-22", "2026-08-31", "A. BEPERKT VERBLIJF", nn(q.born, 377), "ANTWERPEN", 2)
    d.pdf("kaart Patrick recto verso.pdf", (c, Look("colour", 200, 42, skew=-1.2)))
    a, b = cgrs(q, "nl", "22/14507", "9.017.845", "2024-06-18", "Wim Stevens, attaché", "mr. A. Oduya")
    d.pdf("CGVS erkenning.pdf", (a, Look("grey", 150, 38, skew=0.7)), (b, Look("grey", 150, 38, rotate=180, turn=0)))
    x = medical(p, "fr", "Faustin Kabongo", "CNOM 3388", "Kinshasa", "2026-04-15", "OP1140933", clinic=("Centre médical Les Manguiers", "Gombe", "Av. de la Justice 44, Kinshasa"), stamp=(120, 30, 60))
    d.pdf("certif medical.pdf", (x, Look("grey", 150, 38, skew=-1.8)))
    kd = Doc("criminal-record", None, "fr", {"holder": z.last_first, "born": z.born, "issued": "2026-10-02"}, "legalisation")
    k = Sheet(kd, font="notoserif", size=10)
    k.p("RÉPUBLIQUE DÉMOCRATIQUE DU CONGO\nMinistère de la Justice et Garde des Sceaux\nService central du casier judiciaire – Kinshasa/Gombe", size=9.4, gap=6)
    k.title("EXTRAIT DE CASIER JUDICIAIRE", 14)
    for aa, val in (("Nom et post-nom", "[[MUJINGA]] NGALULA"), ("Prénom", "Esther"), ("Née à Kolwezi, le", "[[13/01/1985]]"), ("Fille de", "Mujinga Kasongo"), ("Et de", "Kabedi Annie"), ("Nationalité", "congolaise")):
        k.kv(aa, val, 50, gap=3)
    k.p("Il n'existe, à la date du présent extrait, aucune condamnation inscrite au casier judiciaire de l'intéressée (NÉANT).", align="justify", gap=5)
    k.p("Fait à Kinshasa, le [[2 octobre 2026]]", gap=14)
    k.sign(60, k.y - 4, "", 40)
    k.stamp(110, k.y - 8, "MINISTERE DE LA JUSTICE * CASIER JUDICIAIRE", ("RDC",), 36, (60, 60, 140))
    k.p("Le chef de service", gap=6)
    k.box_stamp(65, 200, ["R.D. CONGO – MINISTÈRE DES AFFAIRES ÉTRANGÈRES", "Vu pour légalisation de la signature de", "M. Tshimanga R.", "Kinshasa, le [[09/10/2026]]  N° 130.22/1140", "SPECIMEN"], 7.2, (30, 70, 140))
    sticker(k, 100, 222, "KINSHASA", "Mme Bope L., MAE", "16/10/2026", "261016720311")
    d.pdf("casier judiciaire.pdf", (k, Look("grey", 150, 40, skew=0.8)))
    # lease, not registered
    ld = Doc("lease", "sponsor", "nl", {"holder": q.last_first, "signed": "2025-08-25", "valid-from": "2025-09-01", "address": "Turnhoutsebaan 255, 2140 Borgerhout"}, None)
    l1 = Sheet(ld, font="serif", size=10)
    l2 = Sheet(ld, font="serif", size=10)
    l1.title("HUUROVEREENKOMST VOOR EEN HOOFDVERBLIJFPLAATS", 13)
    l1.p("(Vlaams Woninghuurdecreet van 9 november 2018)", size=8.5, align="center", gap=5)
    l1.p("Tussen de ondergetekenden: **mevrouw Josée Wellens**, Herentalsebaan 91, 2100 Deurne, hierna de verhuurder, en **de heer Patrick Mutombo [[LUKUSA]]**, geboren te Likasi op [[4 juli 1987]], hierna de huurder.", align="justify", gap=4)
    for i, x2 in enumerate(["De verhuurder geeft in huur het appartement op de tweede verdieping gelegen te [[2140 Borgerhout]], [[Turnhoutsebaan 255]], bestaande uit een woonkamer, keuken, badkamer en twee slaapkamers.", "De huur wordt gesloten voor negen jaar, met aanvang op [[1 september 2025]] en eindigend op 31 augustus 2034.", "De maandelijkse huurprijs bedraagt [[845,00 EUR]], te betalen vóór de vijfde van de maand op rekening " + iban(979, 2204413) + ".", "De huurprijs wordt jaarlijks geïndexeerd (basisindex augustus 2025).", "De huurwaarborg bedraagt drie maanden huur en wordt geplaatst op een geblokkeerde rekening.", "De verhuurder laat deze overeenkomst registreren binnen twee maanden na de ondertekening; de registratie is kosteloos. De huurder kan de registratie nagaan via MyRent.", "De huurder verzekert zijn aansprakelijkheid voor brand en waterschade.", "Bij geschil is de vrederechter van het kanton Borgerhout bevoegd."], 1):
        l1.p(f"**Artikel {i}.** {x2}", align="justify", gap=2.6)
    l1.p("1/2", size=8, align="center")
    l2.p("**Artikel 9.** De plaatsbeschrijving van 24 augustus 2025 maakt deel uit van deze overeenkomst.", gap=6)
    l2.p("Opgemaakt te Deurne op [[25 augustus 2025]] in drie exemplaren, waarvan één bestemd voor de registratie.", gap=16)
    l2.sign(50, l2.y - 4, "J. Wellens", 44)
    l2.sign(150, l2.y - 4, "P. Lukusa", 44)
    l2.p("De verhuurder", x=35, gap=-4.3)
    l2.p("De huurder", x=135, gap=10)
    l2.rect(30, l2.y, 150, 28, 0.3)
    l2.text(33, l2.y + 2, "Vak voorbehouden aan het Kantoor Rechtszekerheid (registratie) – nummer – datum:", 8, "serif")
    d.pdf("huurcontract.pdf", (l1, Look("bw", 200, skew=0.6)), (l2, Look("bw", 200, skew=-0.9)))
    sheets = []
    for month, iso, net in (("augustus 2026", "2026-08-31", "2.214,37"), ("september 2026", "2026-09-30", "2.241,02"), ("oktober 2026", "2026-10-30", "2.198,55")):
        pd = Doc("payslip", "sponsor", "nl", {"holder": q.last_first, "issued": iso, "amount": net.replace(".", "").replace(",", ".")})
        w = Sheet(pd, font="narrow", size=9.4, left=16, right=14)
        w.p("**Logistiek Rupelkanaal nv**   Boomsesteenweg 690, 2610 Wilrijk   RSZ 0000-5561122-47", gap=1)
        w.p("Sociaal secretariaat Consenta vzw", size=8, gap=3)
        w.title(f"LOONBRIEF – periode {month}", 12, align="left")
        w.grid([[("Werknemer", "[[LUKUSA]] Patrick Mutombo"), ("Rijksregisternr.", nn(q.born, 377)), ("In dienst sinds", "15.01.2025"), ("PC", "140.03")]])
        g = zlib.crc32(iso.encode()) % 90
        w.table([["Omschrijving", "Uren/dagen", "Basis", "Bedrag"], ["Bruto maandloon", "164,67", f"17,{g:02d}", "2.9" + f"{g:02d},10"], ["Ploegenpremie", "40,00", "1,25", "50,00"], ["RSZ werknemer 13,07 %", "", "", "- 412,66"], ["Werkbonus", "", "", "+ 61,90"], ["Bedrijfsvoorheffing", "", "", "- 389,15"], ["Maaltijdcheques eigen bijdrage", "20", "1,09", "- 21,80"], ["**NETTO TE BETALEN (EUR)**", "", "", f"**[[{net}]]**"]], [80, 32, 30, 36], 9.2, align={3: "right"})
        w.p(f"Gestort op [[{date(iso, 'd/m/y')}]] op rekening {iban(734, 9081125)}. Bewaar dit document onbeperkt (wet van 12 april 1965).   SPECIMEN", size=7.6)
        sheets.append(w)
    d.pdf("loonfiches 3 maand.pdf", *[(w, Look("digital") if i == 1 else Look("grey", 150, 40, skew=0.5 - i * 0.6)) for i, w in enumerate(sheets)])
    wants(d, {"residence-permit": "expired", "medical-certificate-visa": "too-old", "criminal-record": "wrong-person", "lease": "incomplete", "health-insurance": "missing", "payslip": "satisfied"})
    d.fault("expired", c, "The sponsor's A card expired on 31 August 2026.")
    d.fault("too-old", x_sheet(d, "medical-certificate-visa"), "The medical certificate is of 15 April 2026: seven months old.")
    d.fault("wrong-person", k, "The criminal record is of another woman.")
    d.fault("incomplete", l2, "The lease bears no registration; the box is empty.")
    d.fault("missing", None, "No health insurance.")
    return d


def x_sheet(d, kind):
    return next(s for _, _, _, s in d.pages if s.doc and s.doc.kind == kind)


ALL = [cameroon, syria, turkey, late]
