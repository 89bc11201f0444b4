"""A family in one folder: a spouse and two children, each under the own procedure, one sponsor."""

from be_child import wants
from common import *
from family_papers import fee_invoice, medical_boxes, rows_sheet, translated, web_form
from folder import Doc, Dossier
from paper import Sheet
from scanner import Look
from spouse_papers import card_copy, cgrs, medical

SPOUSE = "be/family-reunification/spouse"
CHILD = "be/family-reunification/minor-child"
SEAL = "REPUBLIKA E SHQIPERISE * SPECIMEN"


def mark(s, by, capacity, seal, on, number, x=54, y=182):
    """The apostille at the foot of the page."""
    apostille(s, "Republika e Shqipërisë", by, capacity, seal, "Tiranë", on, "Ministria e Jashtme", number, "sq", x, y)


def certificate(kind, person, who, title, rows, issued, number, clerk, how="d.m.y"):
    """A certificate from the civil register of Albania, with its apostille below."""
    d = Doc(kind, person, "sq", {"holder": who.last_first, "issued": issued} | ({"born": who.born} if kind == "birth-certificate" else {}), "apostille")
    s = Sheet(d, font="narrow", size=10.4, top=14)
    s.p("**REPUBLIKA E SHQIPËRISË**\nMINISTRIA E BRENDSHME\nDrejtoria e Përgjithshme e Gjendjes Civile\nBashkia Lezhë – Zyra e gjendjes civile nr. 1", align="center", size=9.6, gap=4)
    s.title(title, 15, gap=4)
    s.table(rows, [62, 104], 9.8, head=False)
    s.p("Të dhënat e mësipërme janë nxjerrë nga Regjistri Kombëtar i Gjendjes Civile.", size=9, gap=2)
    s.p(f"Data e lëshimit: [[{date(issued, how)}]]          Nëpunësi i gjendjes civile: {clerk}", gap=3)
    s.sign(150, s.y + 8, "", 36)
    s.stamp(115, s.y + 10, SEAL, ("VULA",), 30, (40, 50, 140))
    mark(s, clerk, "Nëpunës i gjendjes civile", "Bashkia Lezhë", date("2026-10-06", how), number)
    s.text(22, 288, "SPECIMEN – document fictif / fictief document", 6.5, "sans", color=(120, 120, 120))
    return d, s


def family():
    d = Dossier("be/family-in-one-folder", SPOUSE, "2026-11-27", "needs-human", [0, 3], "spouse and two children join a recognised refugee, Albania, in one folder: one child is of both, the other of the wife's first marriage, whose father stays behind and consents before a notary; Albanian papers with apostilles and sworn translations into Dutch")
    w = Who("KOLGJINI", "Valbona", "F", "1991-07-23", "Lezhë", "ALB", "Albanese")
    a = Who("DEDA", "Anisa", "F", "2013-04-18", "Lezhë", "ALB", "Albanese")
    e = Who("KOLGJINI", "Elion", "M", "2019-12-01", "Shkodër", "ALB", "Albanese")
    q = Who("KOLGJINI", "Arben", "M", "1988-02-11", "Shkodër", "ALB", "Albanese")
    d.person("spouse", w, "applicant", "spouse")
    d.person("child-1", a, "applicant", "child", CHILD, {"custody": "shared", "child-of": "partner"})
    d.person("child-2", e, "applicant", "child", CHILD, {"tie-since": "2019-12-01"})
    d.person("sponsor", q, "sponsor")
    d.facts = {"sponsor-status": "refugee", "sponsor-applied-on": "2025-02-06", "sponsor-recognised-on": "2026-08-27", "sponsor-admitted-on": "2026-08-27", "sponsor-arrived-on": "2025-02-02", "tie-since": "2018-09-15", "custody": "joint", "child-of": "sponsor", "earlier-marriages": True, "married-by-proxy": False, "persons-joining": 3}
    family_of = {"spouse": (w, "BM4471820", "2024-03-05", "2034-03-04"), "child-1": (a, "BM5590137", "2025-06-17", "2030-06-16"), "child-2": (e, "BM5590138", "2025-06-17", "2030-06-16")}
    # three passports in one scan, the last one on its side
    pages = []
    for n, (id, (who, number, issued, expires)) in enumerate(family_of.items()):
        s = Sheet(passport_doc(id, who, number, expires, issued, "sq"))
        passport(s, who, number, issued, expires, "MPB / MIA", 40 + 4 * n, 34 + 9 * n, "d.m.y", labels="en", tone=n % 2 * 3)
        pages.append((s, Look("colour", 190, 40, skew=(-0.8, 1.1, 0.5)[n], turn=(0, 0, 90)[n])))
    d.pdf("paspoorten gezin.pdf", *pages)
    # three forms; the mother signs for the children
    forms, fees = [], []
    for n, (id, (who, number, issued, expires)) in enumerate(family_of.items()):
        tie = {"spouse": "echtgenote", "child-1": "dochter van de echtgenote", "child-2": "zoon"}[id]
        guardian = {"spouse": "", "child-1": "KOLGJINI Valbona (moeder), DEDA Kujtim (vader)", "child-2": "KOLGJINI Valbona en KOLGJINI Arben"}[id]
        f = web_form(who, id, "nl", f"VOWINT81902{n + 3}{n}", number, issued, expires, status="gehuwd" if id == "spouse" else "ongehuwd", guardian=guardian, address="Lagjja Skënderbeg, pallati 12, Lezhë", phone="+355 00 000 0000", tie=tie, member="KOLGJINI Arben, geboren op 11/02/1988", be_address="Kortrijksesteenweg 402, 8530 Harelbeke", arrival="januari 2027", place="Tirana", on="2026-11-19", how="d/m/y", country="Albanië", by="V. Kolgjini", font="dvsans" if n == 2 else "noto")
        forms.append((f, Look("bw", 200, skew=(0.4, -0.7, 1.2)[n])))
        fees.append(fee_invoice(who, id, "en", "Visa Point Tirana", ["Application centre for Belgium", "Rruga e Kavajës 59, Tirana"], "2026-11-19", f"TIA-2026-{4410 + n}", f"VOWINT81902{n + 3}{n}", "Paid in cash: ALL 20,280", "gothic"))
    d.pdf("visumaanvragen 3x.pdf", *forms)
    d.image("betaling valbona.jpg", fees[0], Look("grey", 150, 40, skew=1.3))
    d.image("betaling anisa.jpg", fees[1], Look("grey", 150, 40, skew=-0.9, shadow=0.25))
    d.image("betaling elion.jpg", fees[2], Look("grey", 150, 40, skew=0.5, turn=180))
    # the register's certificates
    bw, sw = certificate("birth-certificate", "spouse", w, "CERTIFIKATË LINDJEJE", [["Emri", "Valbona"], ["Mbiemri", "[[KOLGJINI]]"], ["Mbiemri i lindjes", "MARKU"], ["Emri i babait", "Gjon MARKU"], ["Emri i nënës", "Dila MARKU"], ["Datëlindja", "[[23.07.1991]]"], ["Vendlindja", "Lezhë"], ["Gjinia", "Femër"], ["Shtetësia", "Shqiptare"], ["Gjendja civile", "E martuar"], ["Numri personal", "J15723041L"]], "2026-09-29", "2026/77120", "Lule Prendi")
    ba, sa = certificate("birth-certificate", "child-1", a, "CERTIFIKATË LINDJEJE", [["Emri", "Anisa"], ["Mbiemri", "[[DEDA]]"], ["Emri i babait", "Kujtim DEDA"], ["Emri i nënës", "Valbona MARKU"], ["Datëlindja", "[[18.04.2013]]"], ["Vendlindja", "Lezhë"], ["Gjinia", "Femër"], ["Shtetësia", "Shqiptare"], ["Gjendja civile", "Beqare"], ["Numri personal", "L35418022P"]], "2026-09-29", "2026/77121", "Lule Prendi")
    be, se = certificate("birth-certificate", "child-2", e, "CERTIFIKATË LINDJEJE", [["Emri", "Elion"], ["Mbiemri", "[[KOLGJINI]]"], ["Emri i babait", "Arben KOLGJINI"], ["Emri i nënës", "Valbona KOLGJINI"], ["Datëlindja", "[[01.12.2019]]"], ["Vendlindja", "Shkodër"], ["Gjinia", "Mashkull"], ["Shtetësia", "Shqiptare"], ["Gjendja civile", "Beqar"], ["Numri personal", "L91201118T"]], "2026-09-29", "2026/77122", "Lule Prendi")
    bm, sm = certificate("marriage-certificate", "spouse", w, "CERTIFIKATË MARTESE", [["Data e martesës", "[[15.09.2018]]"], ["Vendi i lidhjes së martesës", "Lezhë"], ["Akti nr.", "211"], ["Bashkëshorti", "Arben [[KOLGJINI]], lindur më 11.02.1988, Shkodër"], ["Bashkëshortja", "Valbona [[MARKU]], lindur më 23.07.1991, Lezhë"], ["Mbiemri pas martesës", "KOLGJINI"]], "2026-09-29", "2026/77123", "Lule Prendi")
    d.pdf("certifikata te gjitha.pdf", (sw, Look("grey", 140, 36, skew=0.5)), (sa, Look("grey", 140, 36, skew=-0.6)), (se, Look("grey", 140, 36, skew=0.9)), (sm, Look("grey", 140, 36, skew=-1.3, rotate=180, turn=180)))
    # their translations, one file each for the children, born digital
    by = dict(src="Albanees", place="Kortrijk", on="2 november 2026", name="Mirela Dhimitri", font="notoserif", size=10)
    head = "Republiek Albanië – Ministerie van Binnenlandse Zaken – Burgerlijke stand van Lezhë"
    foot = ["Gegevens uit het nationaal register van de burgerlijke stand. Afgegeven op 29.09.2026 door Lule Prendi (handtekening, ronde stempel)."]

    def tr(of, person, n, title, rows, tail, head=head):
        return translated(of, person, "nl", "sq-nl", "2026-11-02", "VTI7720316", f"Vertaling uit het Albanees – nr. {n}", title, head, rows, tail, **by)

    tw = tr(bw, "spouse", "2026/311-1", "GEBOORTEAKTE", [("Voornaam", "Valbona"), ("Familienaam", "[[KOLGJINI]]"), ("Naam bij de geboorte", "MARKU"), ("Vader", "Gjon MARKU"), ("Moeder", "Dila MARKU"), ("Geboortedatum", "[[23.07.1991]]"), ("Geboorteplaats", "Lezhë"), ("Burgerlijke staat", "gehuwd")], foot + ["Apostille nr. 2026/77120 van 06.10.2026, Tirana, Ministerie van Buitenlandse Zaken."])
    ta = tr(ba, "child-1", "2026/311-2", "GEBOORTEAKTE", [("Voornaam", "Anisa"), ("Familienaam", "[[DEDA]]"), ("Vader", "Kujtim DEDA"), ("Moeder", "Valbona MARKU"), ("Geboortedatum", "[[18.04.2013]]"), ("Geboorteplaats", "Lezhë"), ("Burgerlijke staat", "ongehuwd")], foot + ["Apostille nr. 2026/77121 van 06.10.2026, Tirana, Ministerie van Buitenlandse Zaken."])
    te = tr(be, "child-2", "2026/311-3", "GEBOORTEAKTE", [("Voornaam", "Elion"), ("Familienaam", "[[KOLGJINI]]"), ("Vader", "Arben KOLGJINI"), ("Moeder", "Valbona KOLGJINI"), ("Geboortedatum", "[[01.12.2019]]"), ("Geboorteplaats", "Shkodër"), ("Burgerlijke staat", "ongehuwd")], foot + ["Apostille nr. 2026/77122 van 06.10.2026, Tirana, Ministerie van Buitenlandse Zaken."])
    tm = tr(bm, "spouse", "2026/311-4", "HUWELIJKSAKTE", [("Datum van het huwelijk", "[[15.09.2018]]"), ("Plaats", "Lezhë, akte nr. 211"), ("Echtgenoot", "Arben [[KOLGJINI]], geboren te Shkodër op 11.02.1988"), ("Echtgenote", "Valbona [[MARKU]], geboren te Lezhë op 23.07.1991"), ("Naam na het huwelijk", "KOLGJINI")], foot + ["Apostille nr. 2026/77123 van 06.10.2026, Tirana, Ministerie van Buitenlandse Zaken."])
    d.pdf("vertaling geboorte Valbona + huwelijk.pdf", (tw, Look("digital")), (tm, Look("digital")))
    d.pdf("vertaling Anisa.pdf", (ta, Look("digital")))
    d.pdf("vertaling Elion.pdf", (te, Look("digital")))
    # the end of the first marriage: a judgment of two pages with its apostille, and its translation
    vd = Doc("divorce-certificate", "spouse", "sq", {"number": "714", "decided": "2016-10-20"}, "apostille")
    v, u = Sheet(vd, font="serif", size=10.6, left=26, right=22), Sheet(vd, font="serif", size=10.6, left=26, right=22)
    v.p("REPUBLIKA E SHQIPËRISË\nGJYKATA E RRETHIT GJYQËSOR LEZHË", align="center", gap=4)
    v.p("Nr. 1188 Regj. Themeltar                    Nr. [[714]] i Vendimit", gap=5)
    v.title("VENDIM", 15, gap=1)
    v.p("NË EMËR TË REPUBLIKËS", align="center", gap=5)
    for x in ("Gjykata e Rrethit Gjyqësor Lezhë, e përbërë nga gjyqtarja Teuta Gjini, me sekretare Mira Ndreu, sot më datë [[20.10.2016]], shqyrtoi në seancë gjyqësore çështjen civile që u përket:", "PADITËSE: Valbona [[DEDA]] (MARKU), lindur më 23.07.1991, banuese në Lezhë", "I PADITUR: Kujtim [[DEDA]], lindur më 03.06.1986, banues në Lezhë", "OBJEKTI: Zgjidhja e martesës. Lënia e fëmijës së mitur për rritje dhe edukim.", "BAZA LIGJORE: nenet 125, 132, 154, 155 të Kodit të Familjes.", "Palët kanë lidhur martesë më datë 12.05.2012 pranë zyrës së gjendjes civile Lezhë. Nga kjo martesë kanë një fëmijë, Anisa DEDA, lindur më 18.04.2013. Marrëdhëniet midis bashkëshortëve janë ndërprerë prej vitit 2015 dhe pajtimi nuk u arrit."):
        v.p(x, align="justify", gap=3)
    u.p("Vendim nr. [[714]], datë [[20.10.2016]]", size=9, gap=6)
    u.title("VENDOSI:", 12, gap=3)
    for x in ("1. Zgjidhjen e martesës midis bashkëshortëve Valbona DEDA (MARKU) dhe Kujtim DEDA.", "2. Lënien e fëmijës së mitur Anisa DEDA për rritje dhe edukim nënës; përgjegjësia prindërore ushtrohet bashkërisht nga të dy prindërit.", "3. Paditësja të mbajë mbiemrin e vajzërisë, MARKU.", "4. Shpenzimet gjyqësore i ngarkohen paditëses.", "Kundër këtij vendimi mund të bëhet ankim brenda 15 ditëve. U shpall në Lezhë, sot më [[20.10.2016]]."):
        u.p(x, align="justify", gap=3)
    u.p("SEKRETARE                                        GJYQTARE\nMira Ndreu                                        Teuta Gjini", gap=12)
    u.sign(45, u.y - 3, "", 34)
    u.sign(135, u.y - 3, "", 34)
    u.p("Vendimi ka marrë formë të prerë më datë 05.11.2016. Njësohet me origjinalin, Lezhë, më 01.10.2026.", gap=10)
    u.stamp(150, u.y - 2, "GJYKATA E RRETHIT LEZHE * SPECIMEN", ("VULA",), 30, (130, 30, 60))
    mark(u, "Mira NDREU", "Sekretare gjyqësore", "Gjykata e Rrethit Lezhë", "08.10.2026", "2026/78004", 40, 186)
    u.text(22, 288, "SPECIMEN – document fictif / fictief document", 6.5, "sans", color=(120, 120, 120))
    d.pdf("vendim divorci.pdf", (v, Look("grey", 140, 36, skew=1.0)), (u, Look("grey", 140, 36, skew=-0.4)))
    tv = tr(vd, "spouse", "2026/311-5", "VONNIS VAN ECHTSCHEIDING nr. 714 van 20.10.2016", [("Eiseres", "Valbona [[DEDA]] (geboren MARKU), 23.07.1991"), ("Verweerder", "Kujtim [[DEDA]], geboren op 03.06.1986")], ["Het huwelijk van 12.05.2012 tussen de partijen wordt ontbonden. Het minderjarige kind Anisa DEDA, geboren op [[18.04.2013]], wordt voor opvoeding aan de moeder toevertrouwd; het ouderlijk gezag wordt door beide ouders samen uitgeoefend. De eiseres neemt haar meisjesnaam MARKU weer aan.", "Het vonnis is op 05.11.2016 in kracht van gewijsde gegaan. Apostille nr. 2026/78004 van 08.10.2026, Tirana."], "Republiek Albanië – Rechtbank van het arrondissement Lezhë – in naam van de Republiek")
    d.pdf("vertaling echtscheiding.pdf", (tv, Look("grey", 150, 38, skew=0.8)))
    # the consent of the first husband
    cd = Doc("parental-consent", "child-1", "sq", {"number": "3318", "signed": "2026-10-12"}, "apostille")
    c = Sheet(cd, font="century", size=10.2, left=25, right=22, top=14)
    c.p("REPUBLIKA E SHQIPËRISË\nDHOMA KOMBËTARE E NOTERISË\nNotere Albana Frroku, Lezhë                    Nr. [[3318]] Rep.", size=9.4, gap=4)
    c.title("DEKLARATË NOTERIALE", 14, gap=0.5)
    c.p("(pëlqim prindëror)", align="center", gap=4)
    for x in ("Sot më datë [[12.10.2026]], para meje, noteres Albana Frroku, u paraqit personalisht:", "Kujtim [[DEDA]], i biri i Ndue, lindur më 03.06.1986 në Lezhë dhe banues në Lezhë, i cili deklaron me vullnet të lirë:", "Jap pëlqimin tim që vajza ime e mitur Anisa [[DEDA]], lindur më [[18.04.2013]] në Lezhë, të pajiset me vizë dhe të banojë përgjithmonë në Mbretërinë e Belgjikës me nënën e saj Valbona KOLGJINI (MARKU), pranë bashkëshortit të saj Arben KOLGJINI.", "Deklarata u lexua, u miratua dhe u nënshkrua para meje."):
        c.p(x, align="justify", gap=2.6)
    c.p("DEKLARUESI                                        NOTERE", gap=9)
    c.sign(50, c.y, "K. Deda", 38)
    c.sign(150, c.y, "", 34)
    c.stamp(115, c.y - 2, "NOTERE ALBANA FRROKU * LEZHE * SPECIMEN", ("NOTER",), 30, (40, 50, 140))
    mark(c, "Albana FRROKU", "Notere", "Dhoma e Noterisë, Lezhë", "15.10.2026", "2026/79552", 50, 184)
    c.text(22, 288, "SPECIMEN – document fictif / fictief document", 6.5, "sans", color=(120, 120, 120))
    d.image("deklarate babai i Anises.jpg", c, Look("colour", 150, 40, skew=-1.7, shadow=0.3))
    tc = tr(cd, "child-1", "2026/311-6", "NOTARIËLE VERKLARING (toestemming van de ouder)", [("Verschijnt", "Kujtim [[DEDA]], geboren te Lezhë op 03.06.1986"), ("Kind", "Anisa [[DEDA]], geboren te Lezhë op [[18.04.2013]]")], ["Ik geef toestemming dat mijn minderjarige dochter een visum krijgt en voorgoed in het Koninkrijk België woont bij haar moeder Valbona KOLGJINI (MARKU), bij haar echtgenoot Arben KOLGJINI.", "Gelezen, goedgekeurd en ondertekend voor notaris Albana Frroku op 12.10.2026. Apostille nr. 2026/79552 van 15.10.2026, Tirana."], "Republiek Albanië – Nationale Kamer van Notarissen – nr. 3318 van het repertorium")
    d.pdf("vertaling toestemming vader Anisa.pdf", (tc, Look("bw", 200, skew=-0.8)))
    # the wife's criminal record with its translation
    kd = Doc("criminal-record", "spouse", "sq", {"holder": w.last_first, "born": w.born, "issued": "2026-10-05"}, "apostille")
    k = Sheet(kd, font="sans", size=10, top=14)
    k.p("REPUBLIKA E SHQIPËRISË\nMINISTRIA E DREJTËSISË\nDrejtoria e Përgjithshme e Burgjeve – Sektori i Gjendjes Gjyqësore", align="center", gap=5)
    k.title("VËRTETIM I GJENDJES GJYQËSORE", 14, gap=5)
    rows_sheet(k, [("Emri, mbiemri", "Valbona [[KOLGJINI]]"), ("Atësia / amësia", "Gjon / Dila"), ("Datëlindja, vendlindja", "[[23.07.1991]], Lezhë"), ("Numri personal", "J15723041L")], 58, 2.6)
    k.p("Nga verifikimi në regjistrin kombëtar të të dënuarve rezulton: **E PADËNUAR**.", gap=4)
    k.p("Lëshuar më: [[05.10.2026]]   Vlefshmëria: 3 muaj", gap=8)
    k.sign(145, k.y - 2, "", 36)
    k.stamp(110, k.y, SEAL, ("VULA",), 30, (40, 50, 140))
    mark(k, "Ilir SHEHU", "Përgjegjës sektori", "Ministria e Drejtësisë", "08.10.2026", "2026/78011")
    k.text(22, 288, "SPECIMEN – document fictif / fictief document", 6.5, "sans", color=(120, 120, 120))
    tk = tr(kd, "spouse", "2026/311-7", "UITTREKSEL UIT HET STRAFREGISTER", [("Naam", "Valbona [[KOLGJINI]]"), ("Ouders", "Gjon en Dila"), ("Geboren", "[[23.07.1991]], Lezhë")], ["Uit het nationaal register van veroordeelden blijkt: **niet veroordeeld**. Afgegeven op 05.10.2026, drie maanden geldig.", "Apostille nr. 2026/78011 van 08.10.2026, Tirana."], "Republiek Albanië – Ministerie van Justitie – Algemene directie van de gevangenissen")
    d.pdf("gjendja gjyqesore + vertaling.pdf", (k, Look("grey", 140, 36, skew=0.7)), (tk, Look("grey", 140, 36, skew=-1.1)))
    # one medical certificate each
    clinic = ("American Clinic Tirana", "Panel physicians for Belgium", "Rruga e Dibrës 9, Tirana")
    for id, file, look, on in (("spouse", "medical valbona.jpg", Look("grey", 140, 40, skew=1.5), "2026-10-23"), ("child-1", "medical anisa.jpg", Look("grey", 140, 40, photo=True, noise=4, shadow=0.3), "2026-10-23"), ("child-2", "medical elion.png", Look("grey", 120, skew=-0.5, noise=0, blur=0.3), "2026-10-26")):
        who, number, *_ = family_of[id]
        d.image(file, medical_boxes(who, id, "en", clinic, "Besa Hysi", "UMSH 22081", "Tirana", on, number, "en", "sans"), look)
    # the sponsor
    card = card_copy(q, "B32110953", "2026-09-21", "2031-09-20", "A. BEPERKT VERBLIJF", nn(q.born, 437), "HARELBEKE", 3)
    d.pdf("verblijfskaart Arben.pdf", (card, Look("colour", 190, 40, skew=0.9)))
    m, n = cgrs(q, "nl", "25/10871", "9.706.914", "2026-08-27", "Katrien Lauwers, adjunct-commissaris", "mr. E. Callens")
    gd = Doc("birth-certificate", "sponsor", "nl", {"holder": q.last_first, "born": q.born, "issued": "2026-10-01", "number": "25/10871/AB"})
    g = Sheet(gd, font="serif", size=10.8, left=25, right=25)
    g.p("**Commissariaat-generaal voor de Vluchtelingen en de Staatlozen**\nErnest Blerotstraat 39, 1070 Brussel", size=9.6, gap=5)
    g.p("Nr. [[25/10871/AB]]", x=130, gap=6)
    g.title("GEBOORTEATTEST", 15, gap=1)
    g.p("dat de plaats inneemt van een akte van de burgerlijke stand (artikel 25 van het Verdrag van Genève van 28 juli 1951; artikel 57/6 van de wet van 15 december 1980)", size=9, align="center", gap=6)
    rows_sheet(g, [("Naam", "[[KOLGJINI]]"), ("Voornaam", "Arben"), ("Geboren te", "Shkodër (Albanië)"), ("op", "[[11 februari 1988]]"), ("Vader", "Pjetër KOLGJINI"), ("Moeder", "Drande KOLGJINI"), ("Nationaliteit", "Albanese; erkend vluchteling")], 45, 3)
    g.p("Afgegeven te Brussel op [[1 oktober 2026]]\nVoor de Commissaris-generaal,", gap=14)
    g.sign(60, g.y - 3, "", 42)
    g.stamp(130, g.y - 6, "COMMISSARIAAT-GENERAAL VLUCHTELINGEN STAATLOZEN", ("CGVS",), 34, (120, 40, 60))
    g.specimen()
    d.tiff("CGVS Arben.tif", (m, Look("bw", 200, skew=0.6)), (n, Look("bw", 200, skew=-0.5)), (g, Look("bw", 200, skew=1.0)))
    shared = [("residence-permit", "satisfied"), ("protection-decision", "satisfied")]
    each = [(["passport", "travel-document"], "satisfied"), ("visa-application-form", "satisfied"), ("visa-fee-proof", "satisfied"), ("birth-certificate", "satisfied"), ("medical-certificate-visa", "satisfied")]
    wants(d, "spouse", each + [("marriage-certificate", "satisfied"), ("divorce-certificate", "needs-human"), ("criminal-record", "satisfied")] + shared)
    d.want("birth-certificate", "sponsor", "satisfied")
    wants(d, "child-1", each + [("parental-consent", "needs-human"), ("marriage-certificate", "needs-human"), ("custody-judgment", "not-applicable")])
    wants(d, "child-2", each + [("parental-consent", "not-applicable"), ("custody-judgment", "not-applicable")])
    return d


ALL = [family]
