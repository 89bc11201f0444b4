"""Dossiers of procedure be/9ter."""

from common import *
from folder import Doc, Dossier
from paper import RNG, Sheet
from scanner import Look

SERVICE_FR = "Office des étrangers\nDépartement Séjour Exceptionnel – Service Séjour Médical\nBoulevard Pacheco 44\n1000 Bruxelles"
SERVICE_NL = "Dienst Vreemdelingenzaken\nAfdeling Uitzonderlijk Verblijf – Dienst Medisch Verblijf\nPachecolaan 44\n1000 Brussel"

FORM = {
    "fr": dict(
        head="Service public fédéral Intérieur – Office des étrangers", title="CERTIFICAT MÉDICAL TYPE",
        sub="destiné au Service Séjour Médical de l'Office des étrangers, à joindre à une demande d'autorisation de séjour sur la base de l'article 9ter de la loi du 15 décembre 1980",
        patient=["Nom et prénom du patient", "Date de naissance", "Sexe", "Nationalité"],
        A="A/ Historique médical", B="B/ DIAGNOSTIC : description détaillée de la nature et du degré de gravité des affections sur base desquelles la demande d'autorisation de séjour est introduite",
        C="C/ Traitement actuel et date de début du traitement des affections mentionnées à la rubrique B",
        C2=["Traitement médicamenteux / matériel médical", "Intervention / hospitalisation (fréquence, dernière en date)", "Durée prévue du traitement nécessaire"],
        D="D/ Quelles seraient les conséquences et complications éventuelles d'un arrêt du traitement ?", E="E/ Évolution et pronostic des affections mentionnées à la rubrique B",
        F="F/ Si d'application : quels sont les besoins spécifiques en matière de suivi médical ? Des soins de proximité sont-ils médicalement requis ?",
        annex="Nombre d'annexes jointes au présent certificat", doctor=["Nom et prénom du médecin", "Numéro INAMI", "Spécialité", "Adresse du cabinet"], date="Date", sign="Signature et cachet du médecin",
        privacy="Les données sont traitées conformément au Règlement (UE) 2016/679 du 27 avril 2016 et à la loi du 30 juillet 2018. Modèle fixé par l'arrêté ministériel du 15 décembre 2023 (M.B. 01.03.2024).", page="page"),
    "nl": dict(
        head="Federale Overheidsdienst Binnenlandse Zaken – Dienst Vreemdelingenzaken", title="STANDAARD MEDISCH GETUIGSCHRIFT",
        sub="bestemd voor de Dienst Medisch Verblijf van de Dienst Vreemdelingenzaken, te voegen bij een aanvraag om machtiging tot verblijf op grond van artikel 9ter van de wet van 15 december 1980",
        patient=["Naam en voornaam van de patiënt", "Geboortedatum", "Geslacht", "Nationaliteit"],
        A="A/ Medische voorgeschiedenis", B="B/ DIAGNOSE: gedetailleerde beschrijving van de aard en de ernst van de aandoeningen op basis waarvan de aanvraag om machtiging tot verblijf wordt ingediend",
        C="C/ Actuele behandeling en datum van opstarten van de behandeling van de aandoeningen vermeld onder B",
        C2=["Medicatie / medisch materiaal", "Ingrepen / hospitalisatie (frequentie, laatste datum)", "Voorziene duur van de noodzakelijke behandeling"],
        D="D/ Wat zouden de gevolgen en mogelijke complicaties zijn indien de behandeling wordt stopgezet?", E="E/ Evolutie en prognose van de aandoeningen vermeld onder B",
        F="F/ Indien van toepassing: wat zijn de specifieke noden op het vlak van medische opvolging? Is mantelzorg medisch vereist?",
        annex="Aantal bijlagen bij dit getuigschrift", doctor=["Naam en voornaam van de arts", "RIZIV-nummer", "Specialisme", "Adres van de praktijk"], date="Datum", sign="Handtekening en stempel van de arts",
        privacy="De gegevens worden verwerkt overeenkomstig de Verordening (EU) 2016/679 van 27 april 2016 en de wet van 30 juli 2018. Model vastgelegd bij ministerieel besluit van 15 december 2023 (B.S. 01.03.2024).", page="blz."),
}


def certificate(person, p, lang, answers, doctor, on, when, signed=True, hand="caveat", born_how="d/m/y", fields=None, old=False):
    """The standard medical certificate on two pages, filled in by hand. `answers`: A, B, C1–C3, D, E, F."""
    L = FORM[lang]
    f = {"holder": p.last_first, "born": p.born}
    if on:
        f["issued"] = on
    if signed and on:
        f["signed"] = on
    d = Doc("medical-certificate-9ter", person, lang, f)
    s = Sheet(d, font="sans", size=9.5, left=18, right=16, top=13, hand=hand)
    t = Sheet(d, font="sans", size=9.5, left=18, right=16, top=15, hand=hand)
    if old:
        s.p({"nl": "**Medisch getuigschrift** bestemd voor de Dienst Humanitaire Regularisaties van de Algemene Directie Dienst Vreemdelingenzaken", "fr": "**Certificat médical** destiné au Service Régularisations Humanitaires de la Direction générale de l'Office des étrangers"}[lang], size=12, align="center", gap=4)
    else:
        s.p(L["head"], size=8.5, align="center", gap=2)
        s.title(L["title"], 15, gap=1.5)
        s.p(L["sub"], size=8.2, align="center", gap=4)
    hw = lambda v: f"~~[[{v}]]~~" if v else ""
    row = L["patient"]
    s.kv(row[0], hw(p.surname.upper()) + " ~~" + p.given + "~~", 58, dots=True, gap=3.2)
    s.kv(row[1], hw(date(p.born, born_how)), 58, dots=True, w=95, gap=0)
    s.y -= 9.5 * 1.22 * 25.4 / 72
    s.kv(row[2], f"~~{p.sex}~~", 18, dots=True, x=120, w=30, gap=3.2)
    s.kv(row[3], f"~~{p.nation}~~", 58, dots=True, gap=3.2)
    s.space(2)

    def block(sheet, head, text, lines):
        sheet.p(f"**{head}**", size=9.4, gap=1)
        y0 = sheet.y
        step = 7.0
        for i in range(lines):
            y = y0 + 6 + i * step
            sheet.line(sheet.left, y, sheet.right, y, 0.15, (120, 120, 120), (0.4, 1.0))
        if text:
            size = 10
            sheet.p(f"~~{text}~~", size=size, gap=0, lead=step / (size * 25.4 / 72))
            if sheet.y > y0 + lines * step + 2:
                raise ValueError(f"answer too long for {lines} lines: {text[:30]}")
        sheet.y = y0 + lines * step + 3.5

    block(s, L["A"], answers["A"], 4)
    block(s, L["B"], answers["B"], 6)
    s.p(f"**{L['C']}**", size=9.4, gap=1.5)
    for head, key in zip(L["C2"], ("C1", "C2", "C3")):
        block(s, f"– {head}", answers[key], 3 if key == "C1" else 2)
    s.p(f"{L['page']} 1/2", size=7.5, align="right")
    block(t, L["D"], answers["D"], 5)
    block(t, L["E"], answers["E"], 4)
    block(t, L["F"], answers["F"], 4)
    t.kv(L["annex"], "~~2~~", 78, dots=True, w=100)
    t.space(4)
    t.rect(t.left, t.y, t.right - t.left, 76, 0.3)
    t.space(3)
    name, inami, spec, addr = doctor
    box = t.left + 3
    for a, b in zip(L["doctor"], (name, inami, spec, addr)):
        t.kv(a, f"~~{b}~~", 52, dots=True, x=box, w=150, gap=3)
    t.kv(L["date"], hw(when) if on else "", 52, dots=True, x=box, w=100, gap=3)
    t.p(L["sign"] + " :", x=box, gap=0)
    if signed:
        t.sign(75, t.y + 13, name.split()[1], 46)
        t.box_stamp(135, t.y + 10, [name, spec, inami], 9, (40, 60, 150))
    t.y = 262
    t.p(L["privacy"], size=7, gap=1)
    t.p(f"{L['page']} 2/2     SPECIMEN", size=7.5, align="right")
    return s, t


def complete():
    d = Dossier("be/9ter-complete", "be/9ter", "2026-11-20", "needs-human", [0, 3], "9ter in French, nothing missing")
    p = Who("NGO BIYONG", "Célestine Odile", "F", "1984-07-09", "Bafoussam", "CMR", "camerounaise")
    d.person("applicant", p)
    d.facts = {"asylum-pending": False}
    # passport: colour scan on A4, expired
    pd = passport_doc("applicant", p, "0871554", "2024-02-17", "2019-02-18", "fr")
    s = Sheet(pd)
    upper_page(s, p, 40, 22)
    passport(s, p, "0871554", "2019-02-18", "2024-02-17", "DGSN", 40, 108, "icao", tone=2)
    d.pdf("passeport maman.pdf", (s, Look("colour", 200, 42, skew=1.3, noise=2.5)))
    # certificate
    ans = {
        "A": "Suivie depuis 2022 pour insuffisance rénale chronique sur néphropathie hypertensive. Hospitalisation au CHU en mars 2025 pour surcharge hydrosodée. Sous dialyse depuis.",
        "B": "Insuffisance rénale terminale (stade 5, DFG 7 ml/min), hypertension artérielle sévère avec hypertrophie ventriculaire gauche. Degré de gravité : TRÈS GRAVE, pronostic vital engagé en quelques jours sans dialyse.",
        "C1": "Amlodipine 10 mg 1x/j, bisoprolol 5 mg 1x/j, érythropoïétine 4000 UI 3x/sem, sevelamer 800 mg 3x/j. Début : mars 2025.",
        "C2": "Hémodialyse 3 séances de 4 h par semaine depuis le 12/03/2025.",
        "C3": "À vie, ou jusqu'à transplantation rénale.",
        "D": "Décès à très court terme (quelques jours à deux semaines) par hyperkaliémie ou œdème pulmonaire aigu.",
        "E": "Stable sous dialyse. Bilan prétransplantation en cours, inscription sur liste d'attente envisagée.",
        "F": "Centre de dialyse accessible trois fois par semaine, suivi néphrologique mensuel. Soins de proximité : oui, accompagnement lors des transports.",
    }
    a, b = certificate("applicant", p, "fr", ans, ("Dr Wauters Isabelle", "1-48213-67-520", "Néphrologie", "Rue des Tanneurs 112, 1000 Bruxelles"), "2026-10-15", "15/10/2026")
    d.pdf("scan0003.pdf", (a, Look("grey", 150, 42, skew=-0.8)), (b, Look("grey", 150, 42, skew=0.6)))
    # application letter, born digital, two pages
    ld = Doc("application-letter", "applicant", "fr", {"holder": p.last_first, "address": "Rue du Ruisseau Clair 48, 1080 Molenbeek-Saint-Jean", "signed": "2026-11-16"})
    s = Sheet(ld, font="serif", size=10.8)
    letterhead(s, "DELATTRE & MBUYI", "Cabinet d'avocats – droit des étrangers", ["Avenue de la Couronne 207 bte 4, 1050 Ixelles   –   Tél. 02/555.01.77   –   secretariat@delattre-mbuyi.example", "BCE 0000.555.123   –   Toque 418"], "serif", (90, 30, 40))
    s.p(f"**PAR RECOMMANDÉ AVEC ACCUSÉ DE RÉCEPTION**\n{SERVICE_FR}", x=115, gap=4)
    s.p("Bruxelles, le [[16 novembre 2026]]", x=115, gap=4)
    s.p("Nos réf. : NGO BIYONG / État belge – 26.0981/SD\nVos réf. : S.P. [[8.214.907]]", gap=4)
    s.p("**Concerne : demande d'autorisation de séjour de plus de trois mois pour motif médical – article 9ter de la loi du 15 décembre 1980 sur l'accès au territoire, le séjour, l'établissement et l'éloignement des étrangers**", gap=4)
    s.p("Madame, Monsieur,", gap=3)
    s.p("J'ai l'honneur d'intervenir en qualité de conseil de :", gap=2)
    s.p("Madame [[NGO BIYONG]] Célestine Odile, née à Bafoussam le [[9 juillet 1984]], de nationalité camerounaise, résidant effectivement [[Rue du Ruisseau Clair 48]], [[1080 Molenbeek-Saint-Jean]], et faisant élection de domicile à mon cabinet pour les besoins de la présente procédure.", x=30, w=155, align="justify", gap=3)
    s.p("Ma cliente est arrivée en Belgique le 3 juin 2022. Sa demande de protection internationale du 20 juin 2022 a été définitivement rejetée par un arrêt du Conseil du contentieux des étrangers n° 289 114 du 23 mai 2023. Elle n'a introduit aucune autre demande depuis lors.", align="justify")
    s.p("**1. Identité.** La requérante produit une copie de son passeport national n° [[0871554]] (annexe 1).", align="justify")
    s.p("**2. Affection.** Il ressort du certificat médical type établi le [[15 octobre 2026]] par le docteur Wauters, néphrologue (annexe 2), et du rapport du centre hospitalier (annexe 3) que la requérante souffre d'une insuffisance rénale terminale d'un degré de gravité tel que l'arrêt de la dialyse entraînerait le décès en quelques jours.", align="justify")
    s.p("**3. Traitement nécessaire.** Trois séances hebdomadaires d'hémodialyse, à vie ou jusqu'à la greffe, avec une médication antihypertensive et de l'érythropoïétine.", align="justify")
    s.p("**4. Disponibilité et accessibilité au Cameroun.** Les centres publics d'hémodialyse de Yaoundé, Douala et Bafoussam connaissent des ruptures répétées de kits. Le coût restant à la charge du patient dépasse, selon les sources jointes (annexe 6), le revenu mensuel médian du pays. La requérante n'y dispose plus d'aucun soutien familial.", align="justify")
    s.p("1/2", size=8, align="center")
    t = Sheet(ld, font="serif", size=10.8)
    t.p("NGO BIYONG – demande 9ter", size=8.5, color=(90, 90, 90), gap=6)
    t.p("Un renvoi exposerait dès lors ma cliente à un risque réel pour sa vie ou son intégrité physique, ou à un risque réel de traitement inhumain ou dégradant au sens de l'article 3 de la Convention de sauvegarde des droits de l'homme du 4 novembre 1950 (Cour eur. D.H., Paposhvili c. Belgique, 13 décembre 2016).", align="justify", gap=4)
    t.p("**PAR CES MOTIFS**, je vous prie de bien vouloir déclarer la présente demande recevable et fondée et d'autoriser ma cliente au séjour.", gap=5)
    t.p("Dans l'attente de votre décision, je vous prie d'agréer, Madame, Monsieur, l'assurance de ma considération distinguée.", gap=12)
    t.p("Pour la requérante, son conseil,", x=110, gap=18)
    t.sign(140, t.y - 7, "S. Delattre", 50)
    t.p("Sophie DELATTRE\nAvocate", x=110, gap=12)
    t.p("**Inventaire des annexes**", gap=2)
    for i, x in enumerate(["copie du passeport", "certificat médical type du 15 octobre 2026", "rapport médical du service de néphrologie du 2 septembre 2026", "attestation de composition de ménage", "preuve de l'envoi recommandé", "documentation sur l'accès à la dialyse au Cameroun (non reproduite ici)"], 1):
        t.p(f"{i}.   {x}", x=28, gap=1)
    t.space(6)
    t.specimen()
    d.pdf("Demande 9ter NGO BIYONG.pdf", (s, Look("digital")), (t, Look("digital")))
    # receipt: phone photo, EXIF-turned
    r = post_receipt("applicant", "fr", 72915306, "2026-11-17", "1050 IXELLES FLAGEY", "Cabinet Delattre & Mbuyi\nAv. de la Couronne 207, 1050 Ixelles", "OFFICE DES ETRANGERS SERVICE SEJOUR MEDICAL\nBD PACHECO 44, 1000 BRUXELLES")
    d.image("IMG_2041.jpg", r, Look("colour", 200, 50, photo=True, turn=270, exif=6, noise=4, shadow=0.25))
    # household composition
    hd = Doc("household-composition", "applicant", "fr", {"holder": p.last_first, "born": p.born, "issued": "2026-10-28", "address": "Rue du Ruisseau Clair 48, 1080 Molenbeek-Saint-Jean"})
    s = Sheet(hd, font="sans", size=10)
    s.p("**COMMUNE DE MOLENBEEK-SAINT-JEAN**\nGEMEENTE SINT-JANS-MOLENBEEK", size=12, gap=1)
    s.p("Population – Service Étrangers / Bevolking – Dienst Vreemdelingen\nRue du Comte de Flandre 20, 1080 Bruxelles", size=8, gap=6)
    s.rule(0.6, 6)
    s.title("COMPOSITION DE MÉNAGE", 16, gap=1)
    s.p("extraite du registre des étrangers", align="center", size=9, gap=6)
    s.p("Modèle 2 – arrêté royal du 16 juillet 1992 relatif aux registres de la population et au registre des étrangers, art. 3", size=7.5, align="center", gap=6)
    s.kv("Adresse", "[[Rue du Ruisseau Clair 48]] / 0002, [[1080 Molenbeek-Saint-Jean]]", 45)
    s.kv("Personne de référence", f"**[[NGO BIYONG]], Célestine Odile**", 45)
    s.space(3)
    s.table([["N°", "Nom et prénoms", "Né(e) le / à", "Nationalité", "Lien"], ["1", "NGO BIYONG, Célestine Odile", f"[[{date(p.born, 'd/m/y')}]] Bafoussam", "Cameroun", "pers. de réf."], ["2", "ETOGA, Junior Arsène", "30/11/2015 Douala", "Cameroun", "enfant"]], [10, 60, 45, 30, 23], 9)
    s.p("La présente attestation est délivrée à la demande de l'intéressée pour servir et valoir ce que de droit. Elle ne vaut pas titre de séjour.", gap=8)
    s.p("Molenbeek-Saint-Jean, le [[28/10/2026]]", x=110, gap=2)
    s.p("L'Officier de l'état civil délégué,\n(sé) K. Verstraeten", x=110, gap=8)
    s.stamp(95, s.y - 4, "COMMUNE DE MOLENBEEK-SAINT-JEAN", ("1080",), 36)
    s.y = 262
    s.p("Délivré gratuitement. Imprimé le 28/10/2026 à 09:14 par kverstra. Toute reproduction non certifiée est sans valeur officielle.", size=7)
    s.specimen()
    d.pdf("compo menage.pdf", (s, Look("bw", 200, skew=0.5)))
    # medical report
    md = Doc("medical-report", "applicant", "fr", {"holder": p.last_first, "born": p.born, "issued": "2026-09-02"})
    s = Sheet(md, font="noto", size=9.6)
    letterhead(s, "Clinique Universitaire Sainte-Alène", "Service de néphrologie, dialyse et transplantation", ["Prof. Dr J. Kestemont, chef de service – Dr I. Wauters – Dr A. El Amrani", "Avenue des Cliniques 1, 1200 Bruxelles – secrétariat 02/555.44.10"], "noto", (0, 100, 110))
    s.grid([[("Patient", f"**[[NGO BIYONG]] Célestine Odile**", 2), ("Né(e) le", f"[[{date(p.born, 'd-m-y')}]]"), ("N° dossier", "[[26071184]]")], [("Consultation du", "[[02-09-2026]]"), ("Prescripteur", "Dr Wauters"), ("Dicté le / validé le", "02-09-2026 / 04-09-2026")]])
    s.title("RAPPORT DE CONSULTATION", 12, align="left", gap=3)
    s.p("Cher Confrère,", gap=2)
    s.p("Nous avons revu votre patiente en consultation de néphrologie dans le cadre du suivi de son insuffisance rénale terminale, dialysée chez nous les lundis, mercredis et vendredis depuis mars 2025.", align="justify")
    s.p("**Antécédents :** hypertension artérielle connue depuis 2014, deux grossesses, appendicectomie en 2001.", align="justify")
    s.p("**Anamnèse :** bon état général, diurèse résiduelle 200 ml/24 h, pas de dyspnée. Poids sec 61,5 kg.", align="justify")
    s.table([["Paramètre", "Résultat", "Norme"], ["Créatinine", "9,8 mg/dl", "0,5 – 0,9"], ["Potassium", "5,6 mmol/l", "3,5 – 5,1"], ["Hémoglobine", "10,4 g/dl", "12 – 16"], ["PTH", "412 pg/ml", "15 – 65"]], [50, 40, 40], 9)
    s.p("**Conclusion :** néphropathie hypertensive au stade terminal, bien équilibrée sous hémodialyse trois fois par semaine. L'interruption de l'épuration extra-rénale mettrait en jeu le pronostic vital à très brève échéance. Bilan prétransplantation programmé en janvier 2027.", align="justify")
    s.p("**Traitement de sortie :** amlodipine 10 mg, bisoprolol 5 mg, sevelamer 800 mg, érythropoïétine 4000 UI.", gap=5)
    s.p("Confraternellement,", gap=14)
    s.sign(50, s.y - 5, "I. Wauters", 44)
    s.p("Dr Isabelle WAUTERS\nNéphrologue – INAMI 1-48213-67-520", gap=2)
    s.y = 268
    s.p("Document à usage médical couvert par le secret professionnel (art. 458 du Code pénal).    SPECIMEN", size=7)
    d.tiff("scan0004.tif", (s, Look("bw", 200, skew=-1.2)))
    for k, st in (("application-letter", "satisfied"), ("registered-post-receipt", "satisfied"), ("medical-certificate-9ter", "satisfied"), ("medical-report", "satisfied")):
        d.want(k, "applicant", st)
    d.want(["passport", "national-id", "driving-licence", "military-booklet", "election-card", "consular-card"], "applicant", "satisfied", "an expired passport is good enough for 9ter")
    return d


def too_old():
    d = Dossier("be/9ter-certificate-too-old", "be/9ter", "2026-11-20", "not-ready", [1], "9ter in Dutch: the certificate is 3 months and 9 days old, no proof of registered posting")
    p = Who("RASULI", "Ghulam Haidar", "M", "1971-03-28", "Baghlan", "AFG", "Afghaanse")
    d.person("applicant", p)
    d.facts = {"asylum-pending": False}
    # national identity: taskera with an English page would be another matter; here an electronic card copied on A4
    idd = Doc("national-id", "applicant", "en", {"holder": p.last_first, "born": p.born, "number": "1402-0711-38265", "issued": "2021-05-04", "expires": "2031-05-03"})
    s = Sheet(idd)
    for oy, side in ((50, 0), (118, 1)):
        s.rect(62, oy, 86, 54, 0.3, (150, 150, 150), (222, 236, 230))
        if side == 0:
            s.text(105, oy + 2, "ISLAMIC REPUBLIC OF AFGHANISTAN", 7, "sans", 1, (20, 80, 60), "center")
            s.text(105, oy + 5.4, "NATIONAL IDENTITY CARD (e-Tazkira)", 6.4, "sans", 1, (20, 80, 60), "center")
            s.text(146, oy + 9, "د پېژندنې ملي کارت", 8, "naskh", 0, align="right", rtl=True)
            s.photo(65, oy + 12, 24, 31, "M", 0)
            for i, (a, b) in enumerate([("ID No.", "[[1402-0711-38265]]"), ("Surname", "[[RASULI]]"), ("Name", "GHULAM HAIDAR"), ("Father's name", "MOHAMMAD AZIM"), ("Date of birth", "[[28 MAR 1971]]"), ("Place of birth", "BAGHLAN")]):
                s.text(92, oy + 15 + i * 6, a, 4.6, "sans", 0, (80, 80, 90))
                s.text(92, oy + 17 + i * 6, b, 7.4, "sans", 1)
        else:
            for i, (a, b) in enumerate([("Date of issue", "[[04 MAY 2021]]"), ("Date of expiry", "[[03 MAY 2031]]"), ("Nationality", "AFGHAN"), ("Issuing authority", "NSIA KABUL")]):
                s.text(66, oy + 5 + i * 8, a, 4.6, "sans", 0, (80, 80, 90))
                s.text(66, oy + 7 + i * 8, b, 7.4, "sans", 1)
            s.text(120, oy + 46, "SPECIMEN", 6, "sans", 1, (170, 120, 120))
    d.image("scan_taskera.jpg", s, Look("colour", 150, 45, skew=-1.8, edge=True))
    ans = {
        "A": "Schotwonde 2015 met partiële resectie van de darm. Sinds 2021 gekend met diabetes. Opname voor ketoacidose in januari 2026.",
        "B": "Diabetes mellitus type 1, brittle diabetes met recidiverende hypoglycemieën, diabetische nefropathie stadium 3b. Graad van ernst: zeer ernstig, levensbedreigend zonder insuline.",
        "C1": "Insuline glargine 24 E 's avonds, insuline aspart 3x/d, glucosesensor. Opgestart 18/01/2026.",
        "C2": "Opname 11/01 – 20/01/2026 intensieve zorgen.",
        "C3": "Levenslang.",
        "D": "Ketoacidotisch coma en overlijden binnen enkele dagen; blijvende nierschade.",
        "E": "Met correcte behandeling stabiel. Kans op dialyse binnen 5 jaar.",
        "F": "Endocrinoloog om de 6 weken, diabetesverpleegkundige. Mantelzorg: niet strikt vereist.",
    }
    a, b = certificate("applicant", p, "nl", ans, ("Dr. Peeters-Vanhove Lore", "1-90155-03-580", "Endocrinologie-diabetologie", "Molenvest 9, 2300 Turnhout"), "2026-08-11", "11/08/2026", hand="kalam", born_how="d.m.y")
    cert = b
    d.pdf("medisch attest dr peeters.pdf", (a, Look("bw", 200, skew=1.0)), (b, Look("bw", 200, skew=1.4, rotate=0, turn=180)))
    ld = Doc("application-letter", "applicant", "nl", {"holder": p.last_first, "address": "Graatakker 135, 2300 Turnhout", "signed": "2026-11-18"})
    s = Sheet(ld, font="dejavu", size=9.8, left=25, right=22)
    s.p("Ghulam Haidar RASULI\n[[Graatakker 135]]\n[[2300 Turnhout]]\nTel. 0470 55 50 12", gap=6)
    s.p(SERVICE_NL, x=110, gap=6)
    s.p("Turnhout, [[18 november 2026]]", gap=5)
    s.p("**Aanvraag om machtiging tot verblijf om medische redenen (artikel 9ter Vreemdelingenwet)**\nDossiernummer DVZ: [[7.930.551]]", gap=5)
    s.p("Geachte mevrouw, mijnheer,", gap=3)
    s.p("Ondergetekende, [[RASULI]] Ghulam Haidar, van Afghaanse nationaliteit, geboren te Baghlan (Afghanistan) op [[28/03/1971]], vraagt hierbij een machtiging tot verblijf omdat ik zo ziek ben dat ik niet kan terugkeren naar mijn land van herkomst.", align="justify")
    s.p("Ik verblijf daadwerkelijk op het adres [[Graatakker 135]], [[2300 Turnhout]]. Elke wijziging zal ik u bij aangetekende brief meedelen.", align="justify")
    s.p("Mijn verzoek om internationale bescherming van 5 oktober 2021 werd door het Commissariaat-generaal geweigerd op 14 februari 2024; de Raad voor Vreemdelingenbetwistingen verwierp mijn beroep bij arrest nr. 311 872 van 26 augustus 2024.", align="justify")
    s.p("Ik lijd aan diabetes type 1 met nierschade. Mijn arts, Dr. Peeters-Vanhove, heeft het standaard medisch getuigschrift ingevuld, dat u als bijlage 2 vindt. Zonder insuline, glucosemeter en regelmatige controle door een specialist overleef ik volgens haar slechts enkele dagen.", align="justify")
    s.p("In de provincie Baghlan is er geen endocrinoloog. Insuline is er alleen te koop op de markt, tegen prijzen die een dagloner niet kan betalen, en de stroom voor de koeling valt dagelijks uit. Het rapport van de Wereldgezondheidsorganisatie van maart 2025 bevestigt dat het overheidsprogramma voor niet-overdraagbare ziekten stilligt.", align="justify")
    s.p("Ik verzoek u dan ook mijn aanvraag ontvankelijk en gegrond te verklaren.", gap=4)
    s.p("Hoogachtend,", gap=16)
    s.sign(45, s.y - 6, "Rasuli", 38)
    s.p("Ghulam Haidar Rasuli", gap=6)
    s.p("Bijlagen: 1. kopie e-taskera   2. standaard medisch getuigschrift   3. attest van woonst", size=8.8)
    d.pdf("brief DVZ.pdf", (s, Look("grey", 150, 40, skew=0.4, pencil=[(25, 151.6, 120)])))
    rd = Doc("residence-proof", "applicant", "nl", {"holder": p.last_first, "issued": "2026-11-05", "address": "Graatakker 135, 2300 Turnhout"})
    s = Sheet(rd, font="noto", size=10)
    letterhead(s, "STAD TURNHOUT", "Dienst Burgerzaken – loket Vreemdelingen", ["Campus Blairon 200, 2300 Turnhout – T 014 55 50 00"], "noto", (0, 90, 150))
    s.title("Attest van verblijf", 14, align="left", gap=4)
    s.p("De ambtenaar van de burgerlijke stand, door de burgemeester gemachtigd, bevestigt dat volgende persoon na controle door de wijkpolitie op 30 oktober 2026 daadwerkelijk blijkt te verblijven op het hierna vermelde adres:", gap=4)
    for a, v in (("Naam", "[[RASULI]]"), ("Voornamen", "Ghulam Haidar"), ("Geboren", "te Baghlan, op [[28.03.1971]]"), ("Nationaliteit", "Afghanistan"), ("Adres", "[[Graatakker 135]], [[2300 Turnhout]]"), ("Sinds", "01.09.2024")):
        s.kv(a, v, 40, colon="")
    s.space(3)
    s.p("Dit attest wordt afgeleverd als inlichting en verleent geen recht op verblijf.", gap=6)
    s.p("Turnhout, [[5 november 2026]]\nNamens de burgemeester,", gap=14)
    s.sign(60, s.y - 4, "", 40)
    s.stamp(120, s.y - 8, "STAD TURNHOUT * BURGERZAKEN", ("2300",), 34, (60, 60, 60))
    s.p("Griet Sels, deskundige burgerzaken", gap=2)
    s.specimen()
    d.image("attest woonst.png", s, Look("grey", 110, skew=0.3, noise=0, blur=0.3))
    d.want("medical-certificate-9ter", "applicant", "too-old")
    d.want("registered-post-receipt", "applicant", "missing")
    d.want("application-letter", "applicant", "satisfied")
    d.want(["passport", "national-id", "driving-licence", "military-booklet", "election-card", "consular-card"], "applicant", "satisfied")
    d.fault("too-old", cert, "The certificate is of 11 August 2026: three months and nine days before filing.")
    d.fault("missing", None, "No proof that the application goes by registered post.")
    return d


def incomplete():
    d = Dossier("be/9ter-certificate-incomplete", "be/9ter", "2026-11-20", "not-ready", [1], "9ter in German with a Dutch certificate: treatment empty, no severity, unsigned; identity by a driving licence and an electoral card")
    p = Who("MARTÍNEZ RIVAS", "José Antonio", "M", "1990-12-05", "Santa Ana", "SLV", "Salvadoraanse")
    d.person("applicant", p)
    d.facts = {"asylum-pending": False}
    dl = Doc("driving-licence", "applicant", "es", {"holder": p.last_first, "born": p.born, "number": "0210-051290-103-4", "issued": "2022-04-19", "expires": "2027-04-18"})
    s = Sheet(dl)
    s.rect(30, 40, 86, 54, 0.3, (140, 140, 140), (226, 234, 246))
    s.text(73, 42, "REPÚBLICA DE EL SALVADOR", 7.5, "sans", 1, (20, 50, 120), "center")
    s.text(73, 45.6, "LICENCIA DE CONDUCIR  –  DRIVER LICENSE", 6.4, "sans", 1, (20, 50, 120), "center")
    s.photo(33, 52, 24, 31, "M", 1)
    for i, (a, b) in enumerate([("Licencia No.", "[[0210-051290-103-4]]"), ("Apellidos", "[[MARTÍNEZ RIVAS]]"), ("Nombres", "JOSÉ ANTONIO"), ("Fecha de nacimiento", "[[05/12/1990]]"), ("Expedición", "[[19/04/2022]]"), ("Vencimiento", "[[18/04/2027]]"), ("Clase / Sangre", "LIVIANA   O+")]):
        s.text(60, 50 + i * 5.8, a, 4.4, "sans", 0, (80, 80, 100))
        s.text(60, 51.8 + i * 5.8, b, 7, "sans", 1)
    s.text(34, 86, "SERTRACEN  SPECIMEN", 5, "sans", 0, (150, 100, 100))
    ec = Doc("election-card", "applicant", "es", {"holder": p.last_first, "born": p.born, "number": "04418275-6"})
    t = Sheet(ec)
    t.rect(55, 60, 100, 66, 0.3, (140, 140, 140), (240, 236, 220))
    t.text(105, 62, "TRIBUNAL SUPREMO ELECTORAL", 8, "sans", 1, (100, 40, 30), "center")
    t.text(105, 66, "CARNET ELECTORAL", 9, "sans", 1, (100, 40, 30), "center")
    t.photo(58, 74, 26, 34, "M", 1)
    for i, (a, b) in enumerate([("Número de carnet", "[[04418275-6]]"), ("Nombre del elector", "JOSÉ ANTONIO [[MARTÍNEZ RIVAS]]"), ("Nacido el", "[[5 de diciembre de 1990]]"), ("Nacionalidad", "SALVADOREÑA"), ("Municipio / Departamento", "SANTA ANA / SANTA ANA"), ("Junta receptora de votos", "0318")]):
        t.text(88, 73 + i * 7.6, a, 5, "sans", 0, (90, 80, 70))
        t.text(88, 75.2 + i * 7.6, b, 8, "sans", 1)
    t.stamp(140, 112, "TRIBUNAL SUPREMO ELECTORAL SPECIMEN", ("TSE",), 24, (60, 60, 130))
    d.image("IMG-20261102-WA0007.jpg", s, Look("colour", 170, 50, skew=2.4, shadow=0.15))
    d.image("IMG-20261102-WA0008.jpg", t, Look("colour", 170, 50, turn=90, shadow=0.2))
    ans = {
        "A": "Verkeersongeval in 2019 met commotio cerebri. Geen heelkundige ingrepen. Rookt niet.",
        "B": "Focale epilepsie met secundair gegeneraliseerde aanvallen, 3 tot 5 per maand. EEG: links temporale spikes. MRI: hippocampale sclerose links.",
        "C1": "", "C2": "", "C3": "",
        "D": "Toename van de aanvallen, status epilepticus, letsels door vallen.",
        "E": "Chronisch verloop. Mogelijk kandidaat voor epilepsiechirurgie.",
        "F": "Neurologische controle om de drie maanden. Geen mantelzorg.",
    }
    a, b = certificate("applicant", p, "nl", ans, ("Dr. Abeloos Karel", "1-33871-46-770", "Neurologie", "Kerkstraat 4, 4700 Eupen"), "2026-10-30", "30/10/2026", signed=False, hand="shadows", old=True)
    d.pdf("scan0011.pdf", (a, Look("grey", 150, 38, skew=-2.1, fold=True)), (b, Look("grey", 150, 38, skew=-1.7)))
    ld = Doc("application-letter", "applicant", "de", {"holder": p.last_first, "address": "Gospertstraße 71, 4700 Eupen", "signed": "2026-11-17"})
    s = Sheet(ld, font="notoserif", size=9.6, left=25, right=20)
    letterhead(s, "Kanzlei Hilgers – Rechtsanwälte", None, ["Dr. iur. Monika Hilgers, Rechtsanwältin am Gerichtshof Eupen", "Klötzerbahn 15, 4700 Eupen · Tel. 087/55 50 40 · Fax 087/55 50 41"], "notoserif", (40, 40, 40), "right")
    s.p("**EINSCHREIBEN MIT RÜCKSCHEIN**\nAusländeramt\nAbteilung Außergewöhnlicher Aufenthalt – Dienst Medizinischer Aufenthalt\nBoulevard Pacheco 44\n1000 Brüssel", gap=5)
    s.p("Eupen, den [[17. November 2026]]\nUnser Zeichen: 412/26 MH – Martínez Rivas", x=110, gap=5)
    s.p("**Antrag auf Aufenthaltsgenehmigung aus medizinischen Gründen gemäß Artikel 9ter des Gesetzes vom 15. Dezember 1980 über die Einreise ins Staatsgebiet, den Aufenthalt, die Niederlassung und das Entfernen von Ausländern**", gap=4)
    s.p("Sehr geehrte Damen und Herren,", gap=3)
    s.p("namens und im Auftrag meines Mandanten, Herrn José Antonio [[MARTÍNEZ RIVAS]], geboren am [[5. Dezember 1990]] in Santa Ana (El Salvador), salvadorianischer Staatsangehöriger, tatsächlich wohnhaft in der [[Gospertstraße 71]], [[4700 Eupen]], stelle ich hiermit den oben bezeichneten Antrag.", align="justify")
    s.p("**I. Zur Identität.** Mein Mandant verfügt über keinen Reisepass. Er legt seinen Führerschein und seinen Wählerausweis vor; beide Dokumente wurden von den zuständigen Behörden ausgestellt, enthalten ein Lichtbild sowie Name, Geburtsdatum und Staatsangehörigkeit (Anlagen 1 und 2).", align="justify")
    s.p("**II. Zur Erkrankung.** Mein Mandant leidet seit 2019 an einer Temporallappenepilepsie. Auf das beiliegende Attest des Facharztes (Anlage 3) wird verwiesen.", align="justify")
    s.p("**III. Zur Lage im Herkunftsland.** Das öffentliche Gesundheitswesen in El Salvador verfügt nach den hier vorliegenden Auskünften nur in der Hauptstadt über eine Sprechstunde für Epilepsie; die Wartezeit betrug im Jahre 2025 durchschnittlich elf Monate. Die erforderlichen Wirkstoffe sind im Grundsortiment nicht enthalten.", align="justify")
    s.p("Ein Asylverfahren wurde in Belgien nicht geführt. Ich bitte, den Antrag für zulässig und begründet zu erklären.", align="justify", gap=4)
    s.p("Mit vorzüglicher Hochachtung", gap=15)
    s.sign(50, s.y - 6, "M. Hilgers", 46)
    s.p("Dr. Monika Hilgers\nRechtsanwältin", gap=4)
    s.p("Anlagen: 1 Führerschein · 2 Wählerausweis · 3 ärztliches Attest · 4 Einlieferungsbeleg", size=8.4)
    d.pdf("Antrag_9ter.pdf", (s, Look("grey", 150, 40, skew=0.7)))
    r = post_receipt("applicant", "fr", 72930088, "2026-11-17", "4700 EUPEN 1", "KANZLEI HILGERS\nKlötzerbahn 15, 4700 Eupen", "OFFICE DES ETRANGERS SEJOUR MEDICAL\nBD PACHECO 44, 1000 BRUXELLES")
    d.pdf("recu.pdf", (r, Look("grey", 200, 42, skew=-2.6, rotate=90, turn=270)))
    d.want("medical-certificate-9ter", "applicant", "incomplete", "illness given; treatment empty, no severity, no signature")
    d.want("application-letter", "applicant", "satisfied")
    d.want("registered-post-receipt", "applicant", "satisfied")
    d.want(["passport", "national-id", "driving-licence", "military-booklet", "election-card", "consular-card"], "applicant", "satisfied", "alternative documents are allowed in 9ter; whether both together suffice may be left to a human", also=["needs-human"])
    d.fault("incomplete", a, "Section C (treatment) is empty.")
    d.fault("incomplete", a, "No word on the severity of the illness in the answers (the printed heading B says 'ernst').")
    d.fault("incomplete", b, "The place for the doctor's signature and stamp is empty.")
    return d


ALL = [complete, too_old, incomplete]
