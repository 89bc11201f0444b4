"""Dossiers of procedure be/family-reunification/minor-child."""

from common import *
from family_papers import fee_invoice, medical_boxes, rows_sheet, translated, web_form
from folder import Doc, Dossier
from paper import Sheet
from scanner import Look
from spouse_papers import card_copy, cgrs, fee_receipt, medical

CHILD = "be/family-reunification/minor-child"


def wants(d, person, statuses, sponsor="sponsor"):
    """What the list asks for a child and its sponsor: kind, status, and other answers that are right too."""
    for kinds, status, *also in statuses:
        kinds = kinds if isinstance(kinds, list) else [kinds]
        d.want(kinds, sponsor if kinds[0] in ("residence-permit", "protection-decision") else person, status, also=tuple(also))


def burundi():
    d = Dossier("be/minor-child-complete", CHILD, "2026-11-27", "needs-human", [0, 3], "child of eleven joins its mother, a recognised refugee, Burundi: everything there, in French, with apostilles; sole custody by judgment")
    p = Who("NIYONGABO", "Kelly Bénitha", "F", "2015-08-03", "Bujumbura", "BDI", "burundaise")
    q = Who("IRAKOZE", "Espérance", "F", "1989-01-19", "Ngozi", "BDI", "burundaise")
    d.person("applicant", p, "applicant", "child")
    d.person("sponsor", q, "sponsor")
    d.facts = {"sponsor-status": "refugee", "sponsor-applied-on": "2025-01-27", "sponsor-recognised-on": "2026-07-09", "sponsor-admitted-on": "2026-07-09", "sponsor-arrived-on": "2025-01-20", "custody": "sole", "child-of": "sponsor", "tie-since": "2015-08-03", "persons-joining": 1}
    # a phone photo of the passport, held sideways
    s = Sheet(passport_doc("applicant", p, "OP0417722", "2031-03-11", "2026-03-12", "fr"), w=125, h=176)
    upper_page(s, p)
    passport(s, p, "OP0417722", "2026-03-12", "2031-03-11", "CGM BUJUMBURA", 0, 87, "d/m/y", tone=2)
    d.image("IMG_20261103_180441.jpg", s, Look("colour", 200, 48, photo=True, turn=270, exif=6, noise=4, shadow=0.25))
    f = web_form(p, "applicant", "fr", "VOWINT8103372", "OP0417722", "2026-03-12", "2031-03-11", status="célibataire", guardian="IRAKOZE Espérance (mère)", address="Quartier Kigobe Nord, av. des Manguiers 14, Bujumbura", phone="+257 00 00 00 00", tie="fille", member="IRAKOZE Espérance, née le 19/01/1989", be_address="Rue de l'Enseignement 31, 4800 Verviers", arrival="février 2027", place="Verviers", on="2026-11-09", how="d/m/y", country="Burundi", by="E. Irakoze")
    d.pdf("Formulaire visa Kelly.pdf", (f, Look("grey", 150, 40, skew=-0.8)))
    fee = fee_invoice(p, "applicant", "fr", "Centre de visas Kivubo", ["Dépôt des demandes de visa pour la Belgique", "Boulevard de la Liberté 18, Bujumbura"], "2026-11-17", "BJM-V-26/00932", "VOWINT8103372", "Contre-valeur : 615.200 BIF", "serif")
    d.image("recu.png", fee, Look("grey", 150, skew=1.2, noise=0, blur=0.3))
    # birth: extract, its back with the apostille
    bd = Doc("birth-certificate", "applicant", "fr", {"holder": p.last_first, "born": p.born, "number": "1187/2015", "issued": "2026-08-21"}, "apostille")
    b = Sheet(bd, font="century", size=10.4, hand="kalam", paper=(252, 250, 240))
    b.columns(["**REPUBLIKA Y'UBURUNDI**\nProvince : Bujumbura Mairie\nCommune : Ntahangwa\nZone : Kamenge"], ["**RÉPUBLIQUE DU BURUNDI**\nBureau de l'état civil de Kamenge\nActe n° [[1187/2015]]\nVolume 7"], 9.4)
    b.title("ICEMEZO C'AMAVUKO", 12, gap=0.5)
    b.title("EXTRAIT D'ACTE DE NAISSANCE", 15, gap=5)
    b.p("L'an deux mille quinze, le ~~dix-septième~~ jour du mois ~~d'août~~, par devant Nous, ~~Hakizimana Léopold~~, officier de l'état civil à Kamenge, a comparu ~~Niyongabo Déo, commerçant, né à Muramvya en 1984~~, lequel nous a présenté un enfant de sexe ~~féminin~~ et nous a déclaré :", align="justify", gap=4)
    rows_sheet(b, [("que cet enfant est né(e) à", "~~Bujumbura, clinique Prince Louis~~"), ("le", "~~[[trois août deux mille quinze]]~~ (~~[[03/08/2015]]~~)"), ("qu'il (elle) porte les nom et prénoms", "~~[[NIYONGABO]] Kelly Bénitha~~"), ("que le père est", "~~Niyongabo Déo, de nationalité burundaise~~"), ("que la mère est", "~~Irakoze Espérance, née à Ngozi en 1989~~")], 68, 3.4, True)
    b.p("En foi de quoi le présent acte a été dressé en présence des témoins ~~Ndayizeye Rose~~ et ~~Bigirimana Paul~~. Lecture faite, le déclarant et les témoins ont signé avec nous.", align="justify", gap=5)
    b.p("Pour extrait conforme, Kamenge, le [[21/08/2026]]", gap=14)
    b.sign(150, b.y - 2, "", 44)
    b.stamp(112, b.y + 6, "COMMUNE NTAHANGWA * ETAT CIVIL * KAMENGE", ("BURUNDI",), 36, (40, 60, 150))
    b.p("L'officier de l'état civil, Hakizimana Léopold", gap=3)
    b.specimen()
    a = Sheet(Doc("apostille", "applicant", "fr", {"number": "204/3311/2026", "issued": "2026-08-27"}, attests=bd))
    apostille(a, "République du Burundi", "M. HAKIZIMANA Léopold", "Officier de l'état civil", "Commune Ntahangwa", "Bujumbura", "27/08/2026", "Ministère de la Justice", "204/3311/2026", "fr", 50, 60)
    d.pdf("acte de naissance recto verso.pdf", (b, Look("colour", 150, 40, skew=0.9, shadow=0.15)), (a, Look("grey", 150, 40, skew=-0.4)))
    # custody: a judgment of two pages and its apostille; the second page lies on its side
    jd = Doc("custody-judgment", "applicant", "fr", {"file-number": "RCF 1402/2023", "decided": "2023-10-05"}, "apostille")
    j, k = Sheet(jd, font="courier", size=9.6, left=24, right=20), Sheet(jd, font="courier", size=9.6, left=24, right=20)
    j.p("RÉPUBLIQUE DU BURUNDI\nMINISTÈRE DE LA JUSTICE\nTRIBUNAL DE GRANDE INSTANCE DE NTAHANGWA", gap=3)
    j.p("[[RCF 1402/2023]]", x=140, gap=3)
    j.p("**LE TRIBUNAL DE GRANDE INSTANCE DE NTAHANGWA, SIÉGEANT EN MATIÈRE CIVILE, A RENDU LE JUGEMENT SUIVANT :**", gap=4)
    j.p("AUDIENCE PUBLIQUE DU [[5 OCTOBRE 2023]]", align="center", gap=4)
    j.p("En cause de : [[IRAKOZE]] Espérance, née à Ngozi en 1989, domiciliée à Kigobe,\nDEMANDERESSE", gap=2)
    j.p("Contre : NIYONGABO Déo, né à Muramvya en 1984, résidant à Kamenge,\nDÉFENDEUR", gap=4)
    for x in ("Vu la requête introductive d'instance du 12 juin 2023 par laquelle la demanderesse sollicite que la garde de l'enfant commun lui soit confiée à titre exclusif ;", "Vu les articles 254 et suivants du décret-loi n° 1/024 du 28 avril 1993 portant réforme du Code des personnes et de la famille ;", "Attendu que les parties ont vécu en union libre de 2013 à 2020 et que de cette union est née [[NIYONGABO]] Kelly Bénitha, à Bujumbura, le [[3 août 2015]] ;", "Attendu que le défendeur, régulièrement assigné, a comparu en personne à l'audience du 14 septembre 2023 et a déclaré ne pas s'opposer à la demande, n'ayant pas les moyens d'élever l'enfant ;", "Attendu que l'enquête sociale conclut que l'enfant a toujours vécu chez sa mère, qui pourvoit seule à son entretien et à son éducation ;"):
        j.p(x, align="justify", gap=2.6)
    j.p("- 1 -", align="center")
    k.p("[[RCF 1402/2023]] – suite", size=8.6, gap=5)
    k.p("**PAR CES MOTIFS,**\nLe Tribunal, statuant publiquement et contradictoirement,", gap=3)
    for x in ("– Reçoit l'action et la déclare fondée ;", "– Confie la garde et l'autorité parentale sur l'enfant [[NIYONGABO]] Kelly Bénitha à sa mère, [[IRAKOZE]] Espérance, à titre exclusif ;", "– Dit que la mère pourra seule accomplir les actes relatifs à l'enfant, y compris la demande de passeport et la sortie du territoire national ;", "– Réserve au père un droit de visite ;", "– Met les frais à charge de la demanderesse."):
        k.p(x, align="justify", gap=2.2)
    k.p("Ainsi jugé et prononcé à Bujumbura en audience publique du [[05/10/2023]] où siégeaient : NTAHOMVUKIYE Jean, président ; KANYANA Alice et NDIKUMANA Éric, juges ; assistés de HABONIMANA Claudine, greffier.", align="justify", gap=12)
    k.sign(50, k.y, "", 40)
    k.sign(120, k.y, "", 40)
    k.stamp(165, k.y - 4, "TGI NTAHANGWA * GREFFE", ("BURUNDI",), 34, (120, 40, 50))
    k.space(12)
    k.p("**CERTIFICAT DE NON-APPEL** – Le greffier soussigné certifie que le jugement ci-dessus, signifié le 18/10/2023, n'a fait l'objet d'aucun recours dans le délai légal et est coulé en force de chose jugée. Copie conforme délivrée à Bujumbura, le [[02/09/2026]].", align="justify", gap=12)
    k.sign(150, k.y, "C. Habonimana", 46)
    k.specimen()
    ja = Sheet(Doc("apostille", "applicant", "fr", {"number": "204/3402/2026", "issued": "2026-09-08"}, attests=jd))
    apostille(ja, "République du Burundi", "Mme HABONIMANA Claudine", "Greffier", "TGI Ntahangwa", "Bujumbura", "08/09/2026", "Ministère de la Justice", "204/3402/2026", "fr", 60, 40)
    d.pdf("jugement garde.pdf", (j, Look("grey", 150, 38, skew=0.6)), (k, Look("grey", 150, 38, skew=-0.7, turn=90)), (ja, Look("grey", 150, 38, skew=1.3)))
    x = medical_boxes(p, "applicant", "fr", ("Cabinet médical Tanganyika", "Médecine générale et pédiatrie", "Chaussée du Peuple Murundi 77, Bujumbura"), "Odette Nizigiyimana", "ONMB 0871", "Bujumbura", "2026-10-20", "OP0417722", "d/m/y")
    d.image("certificat medical kelly.jpg", x, Look("colour", 140, 40, skew=-2.1, shadow=0.3, fold=True))
    c = card_copy(q, "B32017745", "2026-08-04", "2031-08-03", "A. SÉJOUR LIMITÉ", nn(q.born, 264), "VERVIERS", 2)
    d.pdf("titre de sejour maman.pdf", (c, Look("colour", 190, 42, skew=0.7)))
    m, n = cgrs(q, "fr", "25/10466", "9.701.338", "2026-07-09", "Le Commissaire général adjoint, B. Vandenhove", "Maître C. Lambinon")
    sd = Doc("school-certificate", "applicant", "fr", {"holder": p.last_first, "issued": "2026-10-12"})
    h = Sheet(sd, font="serif", size=11)
    h.p("**ÉCOLE FONDAMENTALE DE KIGOBE**\nDirection communale de l'enseignement – Ntahangwa", gap=10)
    h.title("ATTESTATION DE FRÉQUENTATION SCOLAIRE", 14, gap=8)
    h.p("Je soussignée, Nsabimana Joséphine, directrice, atteste que l'élève [[NIYONGABO]] Kelly Bénitha, née le [[03/08/2015]], est régulièrement inscrite en 6e année pour l'année scolaire 2026-2027. Elle est accompagnée par sa tante maternelle, chez qui elle habite depuis le départ de sa mère.", align="justify", gap=8)
    h.p("Bujumbura, le [[12 octobre 2026]]", x=120, gap=16)
    h.sign(150, h.y - 4, "", 44)
    h.stamp(100, h.y - 4, "ECOFO KIGOBE * DIRECTION", ("BURUNDI",), 32, (40, 110, 60))
    d.tiff("cgra + ecole.tif", (m, Look("bw", 200, skew=0.5)), (n, Look("bw", 200, skew=-0.6)), (h, Look("bw", 200, skew=1.0, turn=180)))
    wants(d, "applicant", [(["passport", "travel-document"], "satisfied"), ("visa-application-form", "satisfied"), ("visa-fee-proof", "satisfied"), ("birth-certificate", "satisfied"), ("custody-judgment", "needs-human"), ("medical-certificate-visa", "satisfied"), ("residence-permit", "satisfied"), ("protection-decision", "satisfied")])
    return d


def turkey():
    d = Dossier("be/minor-child-no-consent-of-other-parent", CHILD, "2026-12-01", "not-ready", [1], "child of fourteen joins its mother, a recognised refugee, Turkey: the father stays behind and his notarised consent has no apostille; the birth certificate was translated by an agency, not by a sworn translator")
    p = Who("AYDEMİR", "Rojda", "F", "2012-05-06", "Mardin", "TUR", "Turkse")
    q = Who("AYDEMİR", "Gülistan", "F", "1986-10-14", "Kızıltepe", "TUR", "Turkse")
    r = Who("AYDEMİR", "Mehmet Şirin", "M", "1983-02-01", "Kızıltepe", "TUR", "Turkse")
    d.person("applicant", p, "applicant", "child")
    d.person("sponsor", q, "sponsor")
    d.facts = {"sponsor-status": "refugee", "sponsor-applied-on": "2025-02-18", "sponsor-recognised-on": "2026-06-18", "sponsor-admitted-on": "2026-06-18", "sponsor-arrived-on": "2025-02-15", "custody": "shared", "child-of": "sponsor", "tie-since": "2012-05-06", "persons-joining": 1}
    s = Sheet(passport_doc("applicant", p, "U31170528", "2031-01-19", "2026-01-19", "tr"))
    passport(s, p, "U31170528", "2026-01-19", "2031-01-19", "MARDİN", 42, 26, "d.m.y", labels="tr", tone=3)
    d.pdf("pasaport rojda.pdf", (s, Look("colour", 200, 42, skew=-1.4)))
    f = web_form(p, "applicant", "nl", "VOWINT8140915", "U31170528", "2026-01-19", "2031-01-19", status="ongehuwd", guardian="AYDEMİR Mehmet Şirin (vader) en AYDEMİR Gülistan (moeder)", address="Tepebaşı Mah. 1204 Sok. 8/3, Kızıltepe / Mardin", phone="+90 500 000 00 00", tie="dochter", member="AYDEMİR Gülistan, geboren op 14-10-1986", be_address="Dendermondsesteenweg 190, 9040 Gent", arrival="maart 2027", place="Ankara", on="2026-11-19", how="d-m-y", country="Turkije", by="M. Aydemir", font="narrow")
    fee = fee_receipt(p, "en", "VFS Global – Ankara", "2026-11-19", "ANK81440-26", "8,790 TRY", "VOWINT8140915")
    d.pdf("aanvraag visum en betaling.pdf", (f, Look("bw", 200, skew=0.6)), (fee, Look("grey", 170, 40, skew=2.3, shadow=0.2)))
    # birth: original with its apostille; the translation is an agency's, and not sworn
    bd = Doc("birth-certificate", "applicant", "tr", {"holder": p.last_first, "born": p.born, "issued": "2026-09-02"}, "apostille")
    b = Sheet(bd, font="noto", size=10)
    b.p("T.C.\nKIZILTEPE KAYMAKAMLIĞI\nİlçe Nüfus Müdürlüğü", align="center", gap=4)
    b.title("DOĞUM BELGESİ", 15, gap=5)
    b.table([["Adı", "ROJDA"], ["Soyadı", "[[AYDEMİR]]"], ["T.C. Kimlik No", "10000000214"], ["Cinsiyeti", "Kadın"], ["Doğum Yeri", "Mardin"], ["Doğum Tarihi", "[[06.05.2012]]"], ["Baba Adı Soyadı", "MEHMET ŞİRİN AYDEMİR"], ["Anne Adı Soyadı", "GÜLİSTAN AYDEMİR"], ["Tescil Tarihi", "21.05.2012"], ["İl / İlçe / Cilt / Hane", "Mardin / Kızıltepe / 31 / 208"]], [60, 95], 9.8, head=False)
    b.p("Yukarıdaki bilgiler kütük kayıtlarına uygundur. 5490 sayılı Kanun.", gap=3)
    b.p("Düzenleme tarihi: [[02.09.2026]]", gap=4)
    b.p("Nevzat Tekin\nNüfus Müdürü", x=135, gap=10)
    b.sign(150, b.y - 4, "", 40)
    b.stamp(90, b.y - 6, "T.C. KIZILTEPE NUFUS MUDURLUGU * SPECIMEN", ("T.C.",), 34, (50, 40, 150))
    b.specimen()
    ap = Sheet(Doc("apostille", "applicant", "tr", {"number": "2026/9917", "issued": "2026-09-09"}, attests=bd))
    apostille(ap, "Türkiye Cumhuriyeti", "Nevzat TEKİN", "Nüfus Müdürü", "Kızıltepe Nüfus Müdürlüğü", "Kızıltepe", "09.09.2026", "Kızıltepe Kaymakamlığı", "2026/9917", "tr", 52, 110)
    d.pdf("dogum belgesi.pdf", (b, Look("grey", 150, 40, skew=-0.8)), (ap, Look("grey", 150, 40, skew=0.5, edge=True)))
    td = Doc("unknown", "applicant", "nl", {}, also=["birth-certificate", "sworn-translation"])
    t = Sheet(td, font="sans", size=11)
    letterhead(t, "Lingua Plus", "vertaalbureau – Turks, Arabisch, Koerdisch, Russisch", ["Sleepstraat 210, 9000 Gent – info@linguaplus.example"], "sans", (20, 110, 110))
    t.p("Vertaling Turks – Nederlands          Order LP-26-2207", size=9.5, gap=6)
    t.title("GEBOORTEBEWIJS", 14, align="left")
    rows_sheet(t, [("Voornaam", "Rojda"), ("Familienaam", "[[AYDEMİR]]"), ("Identiteitsnummer", "10000000214"), ("Geslacht", "vrouwelijk"), ("Geboorteplaats", "Mardin"), ("Geboortedatum", "[[6 mei 2012]]"), ("Vader", "Mehmet Şirin Aydemir"), ("Moeder", "Gülistan Aydemir"), ("Datum van inschrijving", "21 mei 2012"), ("Provincie / district / boek / gezin", "Mardin / Kızıltepe / 31 / 208"), ("Opgemaakt op", "2 september 2026")], 62, 3)
    t.p("De bovenstaande gegevens komen overeen met het register (wet nr. 5490). Handtekening en stempel van Nevzat Tekin, hoofd van de bevolkingsdienst van Kızıltepe. Apostille nr. 2026/9917 van 9 september 2026.", gap=8)
    t.p("Vertaald te Gent op [[14 oktober 2026]] door Zeynep Kurt, medewerkster. Ons bureau is niet aansprakelijk voor het gebruik van deze vertaling.", gap=14)
    t.sign(55, t.y - 4, "Zeynep K.", 40)
    t.box_stamp(140, t.y - 4, ["LINGUA PLUS", "Sleepstraat 210 – 9000 Gent"], 8, (20, 110, 110))
    t.specimen()
    d.pdf("vertaling geboorte.pdf", (t, Look("digital")))
    # consent of the father before a notary: stamped and signed, no apostille; a sworn translation
    md = Doc("parental-consent", "applicant", "tr", {"number": "11842", "signed": "2026-10-05"}, "none")
    m = Sheet(md, font="courier", size=9.4, left=26, right=22)
    m.columns(["T.C.\nKIZILTEPE 2. NOTERLİĞİ\nKızıltepe / Mardin"], ["Yevmiye No: [[11842]]\nTarih: [[05.10.2026]]"], 9.4)
    m.title("MUVAFAKATNAME", 14, gap=6)
    for x in ("Ben, aşağıda imzası bulunan Mehmet Şirin [[AYDEMİR]], T.C. Kimlik No 10000000146, 01.02.1983 Kızıltepe doğumlu,", "velayeti annesi Gülistan AYDEMİR ile birlikte tarafımda bulunan, [[06.05.2012]] Mardin doğumlu, 10000000214 T.C. kimlik numaralı müşterek kızım Rojda [[AYDEMİR]]'in,", "Belçika Krallığı'nda ikamet eden annesinin yanına gitmesine, onunla birlikte Belçika'da sürekli olarak oturmasına, adına vize ve oturma izni başvurusu yapılmasına, yurt dışına çıkışına muvafakat ettiğimi beyan ve kabul ederim."):
        m.p(x, align="justify", gap=3)
    m.p("MUVAFAKAT EDEN: Mehmet Şirin AYDEMİR (imza)", gap=13)
    m.sign(60, m.y - 5, "M. Aydemir", 44)
    m.p("İşbu muvafakatname altındaki imzanın, noterlikçe okunup anlatıldıktan sonra huzurumda atıldığını onaylarım. İki bin yirmi altı yılı Ekim ayının beşinci günü, [[05.10.2026]].", align="justify", gap=12)
    m.p("KIZILTEPE İKİNCİ NOTERİ\nHüsnü Baran", x=125, gap=10)
    m.sign(150, m.y - 8, "", 40)
    m.stamp(90, m.y - 6, "T.C. KIZILTEPE 2. NOTERLIGI * SPECIMEN", ("NOTER",), 36, (130, 30, 60))
    m.specimen()
    v = translated(md, "applicant", "nl", "tr-nl", "2026-10-21", "VTI5518204", "Vertaling uit het Turks – blz. 1 van 1", "TOESTEMMINGSVERKLARING (muvafakatname)", "Republiek Turkije – Tweede notariaat van Kızıltepe – aktenummer 11842 – 05.10.2026", [("Wie toestemt", "Mehmet Şirin [[AYDEMİR]], geboren te Kızıltepe op 01.02.1983"), ("Kind", "Rojda [[AYDEMİR]], geboren te Mardin op [[06.05.2012]]")],
                   ["Ondergetekende, die samen met de moeder Gülistan AYDEMİR het ouderlijk gezag over zijn dochter heeft, stemt ermee in dat zij bij haar moeder in het Koninkrijk België gaat wonen en daar blijft, dat voor haar een visum en een verblijfsvergunning worden gevraagd en dat zij het land verlaat.", "De notaris bevestigt dat de handtekening in zijn bijzijn werd geplaatst op 5 oktober 2026. (ronde rode stempel; twee handtekeningen)"], "Turks", "Gent", "21/10/2026", "Selma Yüksel", "sans", 10)
    d.pdf("toestemming vader noter.pdf", (m, Look("grey", 150, 40, skew=1.6)), (v, Look("grey", 150, 38, skew=-0.5, rotate=180, turn=180)))
    # the father's identity card, both sides on one sheet
    idd = Doc("national-id", None, "tr", {"holder": r.last_first, "born": r.born, "number": "A44K20917", "expires": "2030-06-08"})
    i = Sheet(idd)
    turkish_card(i, r, "A44K20917", "2030-06-08", "10000000146", 60, 40)
    d.image("kimlik baba.jpg", i, Look("colour", 190, 42, skew=0.8))
    x = medical(p, "en", "Berivan Aksoy", "TTB 51290", "Ankara", "2026-11-02", "U31170528", how="d/m/y", font="palatino", clinic=("Çankaya Family Health Centre", "Panel physicians", "Ankara – Tel. +90 312 000 00 00"), stamp=(30, 90, 70))
    d.image("IMG_2291.jpg", x, Look("grey", 150, 40, photo=True, noise=5, shadow=0.35))
    c = card_copy(q, "B31960277", "2026-07-06", "2031-07-05", "A. BEPERKT VERBLIJF", nn(q.born, 330), "GENT", 3)
    d.pdf("A kaart mama.pdf", (c, Look("grey", 200, 42, skew=-0.6)))
    a, e = cgrs(q, "nl", "25/11094", "9.710.452", "2026-06-18", "Katrien Lauwers, adjunct-commissaris", "mr. H. Van Walle")
    d.tiff("cgvs.tiff", (a, Look("bw", 200, skew=-0.5)), (e, Look("bw", 200, skew=0.7)))
    wants(d, "applicant", [(["passport", "travel-document"], "satisfied"), ("visa-application-form", "satisfied"), ("visa-fee-proof", "satisfied"), ("birth-certificate", "not-translated", "needs-human"), ("parental-consent", "not-legalised"), ("medical-certificate-visa", "satisfied"), ("residence-permit", "satisfied"), ("protection-decision", "satisfied")])
    d.fault("not-legalised", m, "The father's consent before a Turkish notary is translated but carries no apostille.")
    d.fault("not-translated", b, "The Turkish birth certificate is translated by an agency, not by a sworn translator.")
    return d


def turkish_card(s, p, number, expires, tckn, x, y):
    """A Turkish identity card, front and back, 86 by 54 mm each."""
    s.rect(x, y, 86, 54, 0.3, (150, 150, 150), (238, 228, 228))
    s.text(x + 43, y + 2, "TÜRKİYE CUMHURİYETİ KİMLİK KARTI", 6.4, "sans", 1, (120, 30, 40), "center")
    s.text(x + 43, y + 5, "REPUBLIC OF TÜRKİYE IDENTITY CARD", 5, "sans", 0, (120, 30, 40), "center")
    s.photo(x + 3, y + 11, 24, 31, p.sex, 3)
    for n, (a, b) in enumerate([("T.C. Kimlik No / TR Identity No", tckn), ("Soyadı / Surname", f"[[{p.surname}]]"), ("Adı / Given Name(s)", p.given), ("Doğum Tarihi / Date of Birth", f"[[{date(p.born, 'd.m.y')}]]"), ("Seri No / Document No", f"[[{number}]]"), ("Son Geçerlilik / Valid Until", f"[[{date(expires, 'd.m.y')}]]")]):
        s.text(x + 30, y + 9.5 + n * 7, a, 4.4, "sans", 0, (80, 80, 90))
        s.text(x + 30, y + 11.4 + n * 7, b, 7, "sans", 1)
    s.text(x + 4, y + 46, "SPECIMEN", 6, "sans", 1, (170, 120, 120))
    y += 70
    s.rect(x, y, 86, 54, 0.3, (150, 150, 150), (236, 232, 234))
    s.text(x + 4, y + 3, "Anne Adı / Mother's Name   SULTAN", 5.4, "sans")
    s.text(x + 4, y + 7, "Baba Adı / Father's Name   İBRAHİM", 5.4, "sans")
    s.text(x + 4, y + 11, "Veren Makam / Issued By   T.C. İçişleri Bakanlığı", 5.4, "sans")
    s.rect(x + 0.2, y + 31, 85.6, 22.8, 0, fill=(252, 252, 252))
    zone = mrz.td1("I<", "TUR", number, p.nat, p.born, p.sex, expires, p.surname, p.given)
    for n, line in enumerate(zone):
        s.text(x + 3.5, y + 33 + n * 6.4, f"[[{line}]]", 10.2, "ocrb")


ALL = [burundi, turkey]
