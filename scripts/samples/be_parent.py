"""Dossiers of procedure be/family-reunification/parent-of-unaccompanied-minor."""

from be_child import wants
from common import *
from family_papers import fee_invoice, guardian, medical_boxes, rows_sheet, translated, web_form
from folder import Doc, Dossier
from paper import Sheet
from scanner import Look
from spouse_papers import card_copy, cgrs, fee_receipt, medical

PARENT = "be/family-reunification/parent-of-unaccompanied-minor"


def guinea_mark(s, x, y, who, on, no):
    """The stamp of the ministry of foreign affairs of Guinea."""
    s.box_stamp(x, y, ["RÉPUBLIQUE DE GUINÉE – M.A.E.I.A.G.E.", "Direction des Affaires Juridiques et Consulaires", "Vu pour la légalisation de la signature", f"apposée ci-dessus de {who}", f"Conakry, le [[{on}]]  N° {no}", "SPECIMEN"], 7.2, (150, 40, 40))
    s.sign(x + 18, y + 16, "", 28, (20, 20, 20))


def guinea():
    d = Dossier("be/parent-of-unaccompanied-minor-complete", PARENT, "2026-11-20", "needs-human", [0, 3], "mother joins her son of sixteen, a recognised refugee who came alone, Guinea: substitute judgment and its transcription, everything legalised by the ministry and the embassy, in French")
    p = Who("CAMARA", "Aïssata", "F", "1987-06-12", "Kindia", "GIN", "guinéenne")
    q = Who("DIALLO", "Mamadou Alpha", "M", "2010-04-17", "Conakry", "GIN", "guinéenne")
    d.person("applicant", p, "applicant", "parent")
    d.person("sponsor", q, "sponsor")
    d.facts = {"sponsor-status": "refugee", "sponsor-applied-on": "2025-01-13", "sponsor-recognised-on": "2026-03-12", "sponsor-admitted-on": "2026-03-12", "sponsor-arrived-on": "2025-01-08", "tie-since": "2010-04-17", "persons-joining": 1}
    s = Sheet(passport_doc("applicant", p, "O00584417", "2030-08-26", "2025-08-27", "fr"), w=125, h=176)
    upper_page(s, p)
    passport(s, p, "O00584417", "2025-08-27", "2030-08-26", "DCPAF CONAKRY", 0, 87, "d/m/y", tone=2)
    d.image("PASSEPORT MAMAN.jpg", s, Look("colour", 190, 46, photo=True, noise=4, shadow=0.35))
    f = web_form(p, "applicant", "fr", "VOWINT8077120", "O00584417", "2025-08-27", "2030-08-26", status="veuve", guardian="", address="Quartier Lambanyi, commune de Ratoma, Conakry", phone="+224 000 00 00 00", tie="mère", member="DIALLO Mamadou Alpha, né le 17-04-2010", be_address="Avenue Rogier 12, 4000 Liège (chez le tuteur : Rue Saint-Gilles 88)", arrival="dès l'octroi du visa", place="Conakry", on="2026-11-10", how="d-m-y", country="Guinée", by="A. Camara", font="noto")
    fee = fee_receipt(p, "fr", "Ambassade de Belgique à Conakry", "2026-11-10", "CKY/2026/01174", "1.806.000 GNF", "VOWINT8077120", "letter")
    d.pdf("01 formulaire.pdf", (f, Look("grey", 150, 40, skew=0.5)))
    d.pdf("02 quittance ambassade.pdf", (fee, Look("bw", 200, skew=-1.4)))
    # the mother's birth certificate: a printed form filled in by typewriter
    bd = Doc("birth-certificate", "applicant", "fr", {"holder": p.last_first, "born": p.born, "number": "0877", "issued": "2026-07-06"}, "legalisation")
    b = Sheet(bd, font="serif", size=10.4, paper=(253, 251, 244))
    b.columns(["**RÉPUBLIQUE DE GUINÉE**\n__Travail – Justice – Solidarité__\nRégion administrative de Kindia\nCommune urbaine de Kindia"], ["Ministère de l'Administration du Territoire et de la Décentralisation\nDirection nationale de l'état civil\nN° [[0877]]"], 9.2)
    b.title("EXTRAIT DU REGISTRE DE L'ÉTAT CIVIL", 14, gap=0.5)
    b.title("(NAISSANCE)", 11, gap=5)
    rows_sheet(b, [("Prénom(s)", "Aïssata"), ("Nom", "[[CAMARA]]"), ("Sexe", "Féminin"), ("Né(e) le", "[[12 juin 1987]] à Kindia"), ("Fils (fille) de", "Facinet CAMARA, cultivateur"), ("Et de", "M'Mah SYLLA, ménagère"), ("Numéro de l'acte au registre", "0877 de l'année 1987"), ("Date de la déclaration", "20 juin 1987")], 62, 3.4, True)
    b.p("Certifié le présent extrait conforme aux indications portées au registre.", gap=4)
    b.p("Fait à Kindia, le [[06/07/2026]]\nL'officier de l'état civil", x=120, gap=14)
    b.sign(152, b.y - 4, "", 42)
    b.stamp(105, b.y - 6, "COMMUNE URBAINE DE KINDIA * ETAT CIVIL", ("GUINEE",), 34, (40, 100, 60))
    guinea_mark(b, 62, 215, "M. Soumah Ibrahima", "15/07/2026", "03310/26")
    sticker(b, 104, 222, "CONAKRY", "M. Barry A., MAEIAGE", "23/07/2026", "260723404471")
    b.specimen()
    d.pdf("03 extrait naissance mere.pdf", (b, Look("colour", 150, 40, skew=-1.0, shadow=0.2)))
    # the minor's: substitute judgment (two pages) and its transcription
    jd = Doc("birth-certificate", "sponsor", "fr", {"holder": q.last_first, "born": q.born, "number": "14402/2024"}, "legalisation")
    j, k = Sheet(jd, font="courier", size=9.8, left=26, right=20), Sheet(jd, font="courier", size=9.8, left=26, right=20)
    j.p("RÉPUBLIQUE DE GUINÉE\nTravail – Justice – Solidarité\nMINISTÈRE DE LA JUSTICE\nCOUR D'APPEL DE CONAKRY\nTRIBUNAL DE PREMIÈRE INSTANCE DE CONAKRY II", gap=4)
    j.title("JUGEMENT SUPPLÉTIF TENANT LIEU D'ACTE DE NAISSANCE", 12, gap=2)
    j.p("N° [[14402/2024]]", align="center", gap=5)
    for x in ("AUDIENCE DU [[2 décembre 2024]]", "Le Tribunal de première instance de Conakry II, siégeant en audience publique en matière civile, composé de Madame KEITA Hawa, présidente, assistée de Maître BANGOURA Sékou, greffier ;", "Vu la requête en date du 29 novembre 2024 de Madame [[CAMARA]] Aïssata, née en 1987 à Kindia, ménagère, demeurant à Lambanyi ;", "Attendu qu'il résulte de l'enquête et des dépositions des témoins TOURÉ Mohamed et SYLLA Fodé que [[DIALLO]] Mamadou Alpha, de sexe masculin, est né à Conakry (Ratoma) le [[17 avril 2010]], de DIALLO Thierno Souleymane, chauffeur, et de [[CAMARA]] Aïssata, ménagère ;", "Attendu que sa naissance n'a pas été déclarée dans le délai légal à l'officier de l'état civil ; qu'il y a lieu d'y suppléer en application de l'article 193 du Code civil ;"):
        j.p(x, align="justify", gap=3)
    k.p("JS n° [[14402/2024]] (suite et fin)", size=8.6, gap=6)
    for x in ("PAR CES MOTIFS : statuant publiquement, en matière civile et en premier ressort, sur requête ;", "Déclare que [[DIALLO]] Mamadou Alpha, de sexe masculin, est né le [[17/04/2010]] à Conakry, fils de DIALLO Thierno Souleymane et de [[CAMARA]] Aïssata ;", "Dit que le présent jugement tient lieu d'acte de naissance et sera transcrit en marge des registres de l'état civil de la commune de Ratoma pour l'année 2010 ;", "Met les frais à la charge de la requérante. Ont signé la présidente et le greffier."):
        k.p(x, align="justify", gap=3)
    k.p("Pour expédition certifiée conforme. Conakry, le [[08/07/2026]]\nLe chef du greffe, Me Bangoura Sékou", gap=14)
    k.sign(70, k.y - 4, "", 42)
    k.stamp(120, k.y - 6, "TPI CONAKRY II * GREFFE CIVIL", ("GUINEE",), 34, (60, 50, 140))
    guinea_mark(k, 64, 190, "Me Bangoura Sékou", "15/07/2026", "03311/26")
    sticker(k, 104, 215, "CONAKRY", "M. Barry A., MAEIAGE", "23/07/2026", "260723404472")
    k.specimen()
    ed = Doc("birth-certificate", "sponsor", "fr", {"holder": q.last_first, "born": q.born, "number": "2291", "issued": "2026-07-09"}, "legalisation")
    e = Sheet(ed, font="serif", size=10.4)
    e.columns(["**RÉPUBLIQUE DE GUINÉE**\n__Travail – Justice – Solidarité__\nVille de Conakry\nCommune de Ratoma"], ["Ministère de l'Administration du Territoire et de la Décentralisation\nService communal de l'état civil\nN° [[2291]]"], 9.2)
    e.title("EXTRAIT DU REGISTRE DE TRANSCRIPTION (NAISSANCE)", 13, gap=5)
    e.p("L'an deux mille vingt-quatre et le dix décembre, Nous, BAH Oumar, officier de l'état civil de la commune de Ratoma, avons transcrit le jugement supplétif n° 14402 du 2 décembre 2024 du Tribunal de première instance de Conakry II, dont le dispositif énonce :", align="justify", gap=4)
    rows_sheet(e, [("Nom et prénoms", "[[DIALLO]] Mamadou Alpha"), ("Date et lieu de naissance", "[[17 avril 2010]] à Conakry"), ("Sexe", "Masculin"), ("Père", "DIALLO Thierno Souleymane"), ("Mère", "[[CAMARA]] Aïssata")], 62, 3)
    e.p("Pour extrait conforme, Ratoma, le [[09/07/2026]]", gap=14)
    e.sign(60, e.y - 4, "", 42)
    e.stamp(110, e.y - 6, "COMMUNE DE RATOMA * ETAT CIVIL", ("GUINEE",), 34, (40, 100, 60))
    guinea_mark(e, 62, 205, "M. Bah Oumar", "15/07/2026", "03312/26")
    sticker(e, 104, 215, "CONAKRY", "M. Barry A., MAEIAGE", "23/07/2026", "260723404473")
    e.specimen()
    d.pdf("04 jugement suppletif Alpha + transcription.pdf", (j, Look("grey", 150, 38, skew=0.8)), (k, Look("grey", 150, 38, skew=-0.3)), (e, Look("grey", 150, 40, skew=1.9, turn=270)))
    # the father's death
    zd = Doc("death-certificate", None, "fr", {"number": "118", "issued": "2026-07-09"}, "legalisation")
    z = Sheet(zd, font="serif", size=10.6)
    z.p("**RÉPUBLIQUE DE GUINÉE**\nVille de Conakry – Commune de Ratoma – Service de l'état civil", gap=5)
    z.title("EXTRAIT D'ACTE DE DÉCÈS", 14, gap=1)
    z.p("N° [[118]] – année 2019", align="center", gap=6)
    rows_sheet(z, [("Le", "[[4 mars 2019]]"), ("est décédé à", "Conakry, hôpital Donka"), ("le nommé", "[[DIALLO]] Thierno Souleymane"), ("né à", "Pita, vers 1975"), ("profession", "chauffeur"), ("époux de", "CAMARA Aïssata"), ("déclaré par", "DIALLO Boubacar, frère du défunt")], 50, 3, True)
    z.p("Délivré à Ratoma le [[09/07/2026]]", gap=14)
    z.sign(60, z.y - 4, "", 42)
    z.stamp(110, z.y - 6, "COMMUNE DE RATOMA * ETAT CIVIL", ("GUINEE",), 34, (40, 100, 60))
    guinea_mark(z, 62, 195, "M. Bah Oumar", "15/07/2026", "03313/26")
    sticker(z, 104, 205, "CONAKRY", "M. Barry A., MAEIAGE", "23/07/2026", "260723404474")
    z.specimen()
    d.image("05 deces papa.jpg", z, Look("grey", 150, 40, skew=-2.4, fold=True))
    kd = Doc("criminal-record", "applicant", "fr", {"holder": p.last_first, "born": p.born, "issued": "2026-09-22", "number": "6604/26"}, "legalisation")
    c = Sheet(kd, font="dejavu", size=9.2)
    c.p("RÉPUBLIQUE DE GUINÉE\nMinistère de la Justice et des Droits de l'Homme\nTribunal de première instance de Kindia – Parquet", gap=6)
    c.title("EXTRAIT DU CASIER JUDICIAIRE", 14, gap=0.5)
    c.p("(Bulletin n° 3)     N° [[6604/26]]", align="center", gap=6)
    rows_sheet(c, [("Concernant la nommée", "[[CAMARA]] Aïssata"), ("née le", "[[12/06/1987]] à Kindia"), ("fille de", "Facinet Camara et de M'Mah Sylla"), ("domiciliée à", "Conakry, Lambanyi"), ("état civil", "veuve")], 58, 3)
    c.table([["Date", "Cour ou tribunal", "Infraction", "Peine"], ["— NÉANT —", "— NÉANT —", "— NÉANT —", "— NÉANT —"]], [35, 50, 45, 35], 9)
    c.p("Délivré à Kindia, le [[22 septembre 2026]]\nLe greffier en chef, Me Condé Lansana", gap=14)
    c.sign(65, c.y - 4, "", 42)
    c.stamp(120, c.y - 6, "TPI KINDIA * GREFFE", ("GUINEE",), 34, (60, 50, 140))
    guinea_mark(c, 62, 200, "Me Condé Lansana", "30/09/2026", "04907/26")
    sticker(c, 104, 212, "CONAKRY", "M. Barry A., MAEIAGE", "08/10/2026", "261008405920")
    c.specimen()
    x = medical_boxes(p, "applicant", "fr", ("Clinique Ambroise Paré de Ratoma", "Consultations – radiologie", "BP 1544, Conakry"), "Ousmane Kourouma", "ONMG 2207", "Conakry", "2026-10-14", "O00584417", "fr", "serif")
    d.tiff("casier et medical.tif", (c, Look("bw", 200, skew=0.9)), (x, Look("bw", 200, skew=-0.7)))
    w = card_copy(q, "B32004418", "2026-04-02", "2031-04-01", "A. SÉJOUR LIMITÉ", nn(q.born, 141), "LIEGE", 2)
    d.image("carte alpha.png", w, Look("grey", 170, skew=0.4, noise=0, blur=0.3))
    a, h = cgrs(q, "fr", "25/10213", "9.688.507", "2026-03-12", "Le Commissaire général, S. Van den Berghe", "Maître F. Delhez")
    g = guardian(q, "fr", "MENA/2025/0419", "2025-02-03", "Anne-Cécile Thonon", "Monsieur Luc Dewandre, tuteur\nRue Saint-Gilles 88, 4000 Liège")
    d.pdf("CGRA et tutelle.pdf", (a, Look("grey", 150, 38, skew=0.4)), (h, Look("grey", 150, 38, skew=-0.8)), (g, Look("grey", 150, 38, skew=1.1)))
    wants(d, "applicant", [(["passport", "travel-document"], "satisfied"), ("visa-application-form", "satisfied"), ("visa-fee-proof", "satisfied"), ("birth-certificate", "satisfied", "needs-human"), ("medical-certificate-visa", "satisfied"), ("criminal-record", "satisfied"), ("residence-permit", "satisfied"), ("protection-decision", "satisfied")])
    d.want("birth-certificate", "sponsor", "needs-human")
    d.want("guardian-appointment", "sponsor", "satisfied")
    return d


def partida(who, person, number, book, folio, text, issued, by, alcaldia, legal):
    """A certified copy from the family register of El Salvador."""
    bd = Doc("birth-certificate", person, "es", {"holder": who.last_first, "number": str(number), "issued": issued}, legal)
    b = Sheet(bd, font="courier", size=10, left=24, right=20)
    b.p(f"**ALCALDÍA MUNICIPAL DE {alcaldia.upper()}**\nREGISTRO DEL ESTADO FAMILIAR\nREPÚBLICA DE EL SALVADOR, AMÉRICA CENTRAL", align="center", gap=5)
    b.title("CERTIFICACIÓN DE PARTIDA DE NACIMIENTO", 13, gap=5)
    b.p(f"{by}, Jefe del Registro del Estado Familiar, CERTIFICA: que a folio {folio} del Libro de Partidas de Nacimiento número {book} que esta oficina llevó, se encuentra la que literalmente dice:", align="justify", gap=4)
    b.p(f"PARTIDA NÚMERO [[{number}]].- " + text, align="justify", gap=4)
    b.p(f"Es conforme con su original, con el cual se confrontó. {alcaldia}, [[{date(issued, 'es')}]].", align="justify", gap=16)
    b.sign(70, b.y - 3, "", 44)
    b.stamp(125, b.y - 4, "ALCALDIA MUNICIPAL * REGISTRO FAMILIAR", ("EL SALVADOR",), 36, (40, 60, 150))
    b.p("Jefe del Registro del Estado Familiar", gap=2)
    b.specimen()
    return bd, b


def salvador():
    d = Dossier("be/parent-of-unaccompanied-minor-late", PARENT, "2026-11-24", "not-ready", [1], "father joins his son who applied for asylum at seventeen and was recognised at eighteen, El Salvador: filed nine months after the recognition instead of three, with a letter that explains it, and without the contribution fee that is then due")
    p = Who("PORTILLO MEJÍA", "Wilber Antonio", "M", "1979-09-30", "Santa Ana", "SLV", "Salvadoraanse")
    q = Who("PORTILLO ALAS", "Kevin Josué", "M", "2007-11-05", "Santa Ana", "SLV", "Salvadoraanse")
    d.person("applicant", p, "applicant", "parent")
    d.person("sponsor", q, "sponsor")
    d.facts = {"sponsor-status": "refugee", "sponsor-applied-on": "2025-03-10", "sponsor-recognised-on": "2026-02-12", "sponsor-admitted-on": "2026-02-12", "sponsor-arrived-on": "2025-03-04", "tie-since": "2007-11-05", "persons-joining": 1}
    s = Sheet(passport_doc("applicant", p, "B04471892", "2031-04-20", "2025-04-21", "es"))
    passport(s, p, "B04471892", "2025-04-21", "2031-04-20", "DGME SANTA ANA", 44, 36, "d/m/y", labels="es", tone=1)
    d.image("pasaporte.jpg", s, Look("colour", 190, 44, skew=1.6, turn=180))
    f = web_form(p, "applicant", "en", "VOWINT8122604", "B04471892", "2025-04-21", "2031-04-20", status="married", guardian="", address="Colonia El Palmar, pasaje 4 #17, Santa Ana", phone="+503 0000 0000", tie="father", member="PORTILLO ALAS Kevin Josué, 05/11/2007", be_address="Tiensevest 60 bus 12, 3000 Leuven", arrival="January 2027", place="Panama City", on="2026-11-18", how="d/m/y", country="El Salvador", by="W. Portillo", font="gothic")
    fee = fee_invoice(p, "applicant", "en", "Gestora de Visas S.A.", ["Belgium visa application centre – Panama City", "Receipts are issued in euro; payment in USD"], "2026-11-18", "PTY-26-00318", "VOWINT8122604", "Paid: USD 239.40", "mono")
    d.pdf("visa form + receipt.pdf", (f, Look("grey", 150, 38, skew=-0.6)), (fee, Look("grey", 150, 38, skew=0.9)))
    bd, b = partida(p, "applicant", 1204, "SESENTA Y DOS", "trescientos ocho", "Wilber Antonio, varón, nació a las cuatro horas del día treinta de septiembre de mil novecientos setenta y nueve, en el Barrio San Miguelito de esta ciudad, siendo hijo de don Rafael Ernesto [[PORTILLO]], jornalero, y de doña Marta Alicia [[MEJÍA]], de oficios domésticos, ambos de este origen y domicilio. Dio los datos el padre, quien firma. Santa Ana, a los diez días del mes de octubre de mil novecientos setenta y nueve.", "2026-08-17", "Licenciado Óscar Armando Rivas", "Santa Ana", "apostille")
    cd, c = partida(q, "sponsor", 502, "DOSCIENTOS DIECIOCHO", "noventa y uno vuelto", "Kevin Josué, sexo masculino, nació en el Hospital Nacional San Juan de Dios de esta ciudad, a las once horas del día cinco de noviembre de dos mil siete, hijo de Wilber Antonio [[PORTILLO MEJÍA]], mecánico, de veintiocho años de edad, y de Glenda Maribel [[ALAS]] Guerra, de veinticinco años, ambos salvadoreños. Dio estos datos el padre, quien se identifica por medio de su Documento Único de Identidad y firma. Santa Ana, [[12 de noviembre de 2007]].", "2026-08-17", "Licenciado Óscar Armando Rivas", "Santa Ana", "apostille")
    ba = Sheet(Doc("apostille", "applicant", "es", {"number": "2026-118843", "issued": "2026-08-25"}, attests=bd))
    apostille(ba, "El Salvador", "Óscar Armando RIVAS", "Jefe Registro Familiar", "Alcaldía de Santa Ana", "San Salvador", "25/08/2026", "Min. Relaciones Exteriores", "2026-118843", "es", 54, 70)
    ca = Sheet(Doc("apostille", "sponsor", "es", {"number": "2026-118844", "issued": "2026-08-25"}, attests=cd))
    apostille(ca, "El Salvador", "Óscar Armando RIVAS", "Jefe Registro Familiar", "Alcaldía de Santa Ana", "San Salvador", "25/08/2026", "Min. Relaciones Exteriores", "2026-118844", "es", 50, 130)
    kd = Doc("criminal-record", "applicant", "es", {"holder": p.last_first, "born": p.born, "issued": "2026-09-28", "number": "A-0448170"}, "apostille")
    k = Sheet(kd, font="sans", size=10)
    k.p("**MINISTERIO DE JUSTICIA Y SEGURIDAD PÚBLICA**\nDirección General de Centros Penales\nSección de Registro y Control Penitenciario", align="center", gap=5)
    k.title("CONSTANCIA DE ANTECEDENTES PENALES", 14, gap=1)
    k.p("N.º [[A-0448170]]", align="center", gap=6)
    k.p("El infrascrito Jefe HACE CONSTAR: que revisado el registro de antecedentes penales a nivel nacional, a la persona abajo descrita **NO LE APARECEN ANTECEDENTES PENALES** a la fecha.", align="justify", gap=5)
    rows_sheet(k, [("Nombre", "Wilber Antonio [[PORTILLO MEJÍA]]"), ("Fecha de nacimiento", "[[30/09/1979]]"), ("Lugar de nacimiento", "Santa Ana"), ("DUI", "00000000-0"), ("Nombre del padre", "Rafael Ernesto Portillo"), ("Nombre de la madre", "Marta Alicia Mejía")], 58, 3)
    k.p("La presente constancia tiene validez de noventa días. San Salvador, [[28 de septiembre de 2026]].", gap=16)
    k.sign(70, k.y - 4, "", 42)
    k.stamp(125, k.y - 6, "DIRECCION GENERAL DE CENTROS PENALES", ("EL SALVADOR",), 34, (60, 60, 60))
    k.specimen()
    ka = Sheet(Doc("apostille", "applicant", "es", {"number": "2026-140217", "issued": "2026-10-02"}, attests=kd))
    apostille(ka, "El Salvador", "Roxana Beatriz CRUZ", "Jefa de Sección", "Dir. Centros Penales", "San Salvador", "02/10/2026", "Min. Relaciones Exteriores", "2026-140217", "es", 54, 70)
    d.pdf("documentos apostillados.pdf", (b, Look("grey", 150, 38, skew=0.5)), (ba, Look("grey", 150, 38)), (c, Look("grey", 150, 38, skew=-0.9)), (ca, Look("grey", 150, 38, skew=0.3)), (k, Look("grey", 150, 38, skew=1.4, turn=90)), (ka, Look("grey", 150, 38, skew=-0.6, rotate=270, turn=90)))
    man = "Beëdigd vertaler"
    bt = translated(bd, "applicant", "nl", "es-nl", "2026-10-16", "VTI6604127", "Vertaling uit het Spaans – stuk 1 van 3", "UITTREKSEL – GEBOORTEAKTE NR. 1204", "Republiek El Salvador – Gemeente Santa Ana – Register van de familiestaat", [("Voornamen", "Wilber Antonio"), ("Geslacht", "mannelijk"), ("Geboren", "[[30 september 1979]] te Santa Ana, wijk San Miguelito"), ("Vader", "Rafael Ernesto [[PORTILLO]]"), ("Moeder", "Marta Alicia [[MEJÍA]]"), ("Afgegeven", "17 augustus 2026 te Santa Ana")],
                    ["Boek tweeënzestig, blad driehonderd en acht. Handtekening en ronde stempel van het hoofd van het register. Apostille nr. 2026-118843 van 25/08/2026, San Salvador."], "Spaans", "Leuven", "16 oktober 2026", "Pieter Claessens", "notoserif", 10, man)
    ct = translated(cd, "sponsor", "nl", "es-nl", "2026-10-16", "VTI6604127", "Vertaling uit het Spaans – stuk 2 van 3", "UITTREKSEL – GEBOORTEAKTE NR. 502", "Republiek El Salvador – Gemeente Santa Ana – Register van de familiestaat", [("Voornamen", "Kevin Josué"), ("Geslacht", "mannelijk"), ("Geboren", "[[5 november 2007]] te Santa Ana, ziekenhuis San Juan de Dios"), ("Vader", "Wilber Antonio [[PORTILLO MEJÍA]], 28 jaar"), ("Moeder", "Glenda Maribel [[ALAS]] Guerra, 25 jaar"), ("Ingeschreven", "12 november 2007"), ("Afgegeven", "17 augustus 2026 te Santa Ana")],
                    ["Boek tweehonderdachttien, keerzijde van blad eenennegentig. Handtekening en ronde stempel. Apostille nr. 2026-118844 van 25/08/2026, San Salvador."], "Spaans", "Leuven", "16 oktober 2026", "Pieter Claessens", "notoserif", 10, man)
    kt = translated(kd, "applicant", "nl", "es-nl", "2026-10-16", "VTI6604127", "Vertaling uit het Spaans – stuk 3 van 3", "ATTEST VAN STRAFRECHTELIJK VERLEDEN", "El Salvador – Ministerie van Justitie en Openbare Veiligheid – Algemene directie van de strafinrichtingen – nr. A-0448170", [("Naam", "Wilber Antonio [[PORTILLO MEJÍA]]"), ("Geboren", "[[30/09/1979]] te Santa Ana"), ("Ouders", "Rafael Ernesto Portillo en Marta Alicia Mejía")],
                    ["Na raadpleging van het nationale register blijkt dat bovengenoemde persoon tot op heden **geen strafrechtelijke antecedenten** heeft. Geldig gedurende negentig dagen. San Salvador, 28 september 2026. (handtekening, stempel; apostille nr. 2026-140217 van 02/10/2026)"], "Spaans", "Leuven", "16 oktober 2026", "Pieter Claessens", "notoserif", 10, man)
    d.pdf("vertalingen Claessens.pdf", (bt, Look("digital")), (ct, Look("digital")), (kt, Look("digital")))
    x = medical(p, "en", "Ana Lucía Barahona", "JVPM 11820", "Panama City", "2026-11-16", "B04471892", how="d/m/y", font="bookman", stamp=(20, 80, 130))
    d.image("medical certificate.png", x, Look("grey", 120, skew=-0.6, noise=0, blur=0.3))
    w = card_copy(q, "B31877350", "2026-03-05", "2031-03-04", "A. BEPERKT VERBLIJF", nn(q.born, 205), "LEUVEN", 1)
    d.image("Kevin kaart.jpeg", w, Look("colour", 190, 42, skew=-0.9, shadow=0.2))
    a, h = cgrs(q, "nl", "25/12240", "9.728.166", "2026-02-12", "Wim Stevens, attaché", "mr. L. Verhaegen")
    d.pdf("beslissing CGVS.pdf", (a, Look("bw", 200, skew=0.5)), (h, Look("bw", 200, skew=-1.0)))
    g = guardian(q, "nl", "NBMV-2025-1187", "2025-03-19", "Hilde Vercammen, diensthoofd", "Koen Segers, voogd")
    d.tiff("voogd.tif", (g, Look("bw", 200, skew=1.3)))
    ld = Doc("explanation-letter", "applicant", "nl", {"signed": "2026-11-20"})
    l = Sheet(ld, font="serif", size=11, left=25, right=25)
    l.p("**Advocatenkantoor Verhaegen & Smets**\nBondgenotenlaan 14, 3000 Leuven", gap=8)
    l.p("Aan de Belgische ambassade te Panama-Stad\nVisumafdeling", gap=6)
    l.p("Leuven, [[20 november 2026]]", gap=6)
    l.p("**Betreft: laattijdige indiening – visumaanvraag gezinshereniging van de heer Wilber Antonio [[PORTILLO MEJÍA]]**", gap=5)
    for y in ("Geachte heer, mevrouw,", "Mijn cliënt wenst zich te voegen bij zijn zoon Kevin Josué PORTILLO ALAS, die op 12 februari 2026 als vluchteling werd erkend. De zoon was zeventien jaar toen hij asiel vroeg en is tijdens de procedure meerderjarig geworden.", "De aanvraag wordt meer dan drie maanden na de erkenning ingediend. De reden daarvan is dat de vader van maart tot september 2026 in voorlopige hechtenis zat onder het uitzonderingsregime in El Salvador, zonder aanklacht, en pas na zijn vrijlating de nodige akten kon aanvragen. Hij werd buiten vervolging gesteld.", "Ik verzoek u met deze uitzonderlijke omstandigheden, die buiten zijn wil liggen, rekening te houden."):
        l.p(y, align="justify", gap=4)
    l.p("Hoogachtend,\nLiesbeth Verhaegen, advocaat", gap=14)
    l.sign(60, l.y - 5, "L. Verhaegen", 46)
    d.pdf("brief laattijdigheid.pdf", (l, Look("digital")))
    wants(d, "applicant", [(["passport", "travel-document"], "satisfied"), ("visa-application-form", "satisfied"), ("visa-fee-proof", "satisfied"), ("birth-certificate", "satisfied", "needs-human"), ("medical-certificate-visa", "satisfied"), ("criminal-record", "satisfied"), ("contribution-fee-proof", "missing"), ("residence-permit", "satisfied"), ("protection-decision", "satisfied")])
    d.want("birth-certificate", "sponsor", "needs-human")
    d.want("guardian-appointment", "sponsor", "satisfied")
    d.fault("condition-not-met", None, "Filed on 24 November 2026: the three months after the recognition of 12 February 2026 ended on 12 May 2026.")
    d.fault("missing", None, "The contribution fee is due, because the three months are over, and was not paid.")
    return d


ALL = [guinea, salvador]
