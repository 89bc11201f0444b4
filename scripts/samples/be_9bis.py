"""Dossiers of procedure be/9bis."""

from common import *
from folder import Doc, Dossier
from paper import Sheet
from scanner import Look

FEE = "BE57 6792 0060 9235"
IDENTITY = ["passport", "travel-document", "national-id"]


def fee_doc(person, lang, p, amount, paid, communication, status=None):
    f = {"holder": p.last_first, "amount": amount, "iban": FEE.replace(" ", ""), "communication": communication}
    if paid:
        f["paid"] = paid
    if status:
        f["status"] = status
    return Doc("contribution-fee-proof", person, lang, f)


def complete():
    d = Dossier("be/9bis-complete", "be/9bis", "2025-11-20", "needs-human", [0, 3], "9bis in Dutch, nothing missing; exceptional circumstances are for a human")
    p = Who("GRIGORYAN", "Levon Arsen", "M", "1986-08-24", "Vanadzor", "ARM", "Armeense")
    d.person("applicant", p)
    d.facts = {"asylum-pending": False}
    ld = Doc("application-letter", "applicant", "nl", {"holder": p.last_first, "address": "Sint-Salvatorstraat 61, 9000 Gent", "signed": "2025-11-10"})
    s = Sheet(ld, font="palatino", size=10.4, left=24, right=22)
    s.p("**Van Hecke · Advocaten**", size=14, font="palatino", align="right", gap=0.4)
    s.p("mr. Liesbet Van Hecke · Kortrijksesteenweg 340, 9000 Gent · 09 555 61 20", size=8.2, align="right", gap=7)
    s.p("Aan de heer burgemeester van de stad Gent\nDienst Burgerzaken – Migratie en Inburgering\nWoodrow Wilsonplein 1\n9000 Gent", gap=5)
    s.p("**Aangetekend** – Gent, [[10 november 2025]]\nOnze ref.: LVH/GRI/25-188     Uw ref.: OV [[7.551.302]]", gap=5)
    s.p("**AANVRAAG OM MACHTIGING TOT VERBLIJF OP GROND VAN ARTIKEL 9BIS VAN DE VREEMDELINGENWET**", align="center", gap=5)
    s.p("Geachte heer burgemeester,", gap=3)
    s.p("In naam van mijn cliënt, de heer Levon Arsen [[GRIGORYAN]], geboren te Vanadzor op [[24 augustus 1986]], van Armeense nationaliteit, wonende en daadwerkelijk verblijvende te [[9000 Gent]], [[Sint-Salvatorstraat 61]], heb ik de eer een aanvraag in te dienen om gemachtigd te worden tot een verblijf van meer dan drie maanden in het Rijk.", align="justify")
    s.p("**A. Voorafgaand**", gap=1.5)
    s.p("Cliënt reisde op 19 mei 2019 België binnen met zijn echtgenote en zijn dochter Nare, geboren op 2 februari 2016. Hun verzoeken om internationale bescherming werden afgesloten bij arrest van de Raad voor Vreemdelingenbetwistingen nr. 276 401 van 24 augustus 2022, dus meer dan drie jaar na de indiening. De dochter loopt ononderbroken school sinds 1 september 2019. De bijdrage van artikel 1/1 van de wet werd betaald (stuk 2).", align="justify")
    s.p("**B. Buitengewone omstandigheden**", gap=1.5)
    s.p("Luidens artikel 9bis, § 1, moet de aanvrager aantonen dat hij zijn aanvraag bezwaarlijk kan indienen bij de diplomatieke post die voor zijn verblijfplaats in het buitenland bevoegd is. Buitengewone omstandigheden zijn geen omstandigheden van overmacht. Cliënt wijst op de volgende elementen, die in hun onderling verband moeten worden gelezen:", align="justify")
    for x in ("de dochter volgt onderwijs in het vierde leerjaar en zou, bij een terugkeer van onbepaalde duur, een volledig schooljaar verliezen (stuk 4);", "cliënts echtgenote kreeg in maart 2025 een kankerdiagnose en wordt wekelijks behandeld in het universitair ziekenhuis; zij kan niet reizen en cliënt is haar enige mantelzorger;", "Armenië heeft geen Belgische ambassade: de aanvraag moet in een derde land worden ingediend, waarvoor cliënt zelf een visum nodig heeft."):
        s.p(f"–  {x}", x=30, align="justify", gap=1.2)
    t = Sheet(ld, font="palatino", size=10.4, left=24, right=22)
    t.p("**C. Gegrondheid**", gap=1.5)
    t.p("Cliënt heeft hier een duurzame lokale verankering. Hij spreekt Nederlands op niveau B1 (attest van 20 juni 2023), was als lasser aan het werk zolang hij over een attest van immatriculatie beschikte, en kan bij dezelfde werkgever opnieuw in dienst treden: een arbeidsovereenkomst onder opschortende voorwaarde is bijgevoegd (stuk 5).", align="justify")
    t.p("Artikel 8 EVRM beschermt het privé- en gezinsleven dat in de zes jaren van verblijf werd opgebouwd. Het hoger belang van het kind (artikel 3 Kinderrechtenverdrag van 20 november 1989) moet een eerste overweging vormen.", align="justify", gap=4)
    t.p("OM DEZE REDENEN verzoek ik u deze aanvraag, na de woonstcontrole, over te maken aan de gemachtigde van de minister.", gap=5)
    t.p("Met bijzondere hoogachting,", gap=15)
    t.sign(60, t.y - 5, "L. Van Hecke", 50)
    t.p("Liesbet Van Hecke, advocaat", gap=8)
    t.p("**Stukkenlijst**", gap=1.5)
    t.table([["Stuk", "Omschrijving"], ["1", "Kopie internationaal paspoort (vervallen)"], ["2", "Bewijs van betaling van de retributie van 368 euro"], ["3", "Arrest RvV nr. 276 401 (in uw bezit)"], ["4", "Schoolattest dochter"], ["5", "Arbeidsovereenkomst"]], [20, 120], 9.5)
    d.pdf("verzoekschrift 9bis Grigoryan.pdf", (s, Look("grey", 160, 40, skew=0.5)), (t, Look("grey", 160, 40, skew=-0.3)))
    pd = passport_doc("applicant", p, "AN0482251", "2023-01-30", "2013-01-31", "en")
    s = Sheet(pd)
    passport(s, p, "AN0482251", "2013-01-31", "2023-01-30", "AUTHORITY 021", 30, 150, "d/m/y", labels="en", tone=3)
    d.pdf("Scan_20251103.pdf", (s, Look("grey", 200, 45, skew=-1.4, turn=180)))
    comm = "GRIGORYAN LEVON ARSEN ARMENIE 24081986"
    fd = fee_doc("applicant", "nl", p, "368.00", "2025-11-06", comm)
    s = Sheet(fd, font="sans", size=9.6, left=20, right=20)
    s.p("**Leiebank**", size=19, color=(0, 80, 60), gap=0)
    s.p("Leiebank Online – uitgevoerde verrichting – afgedrukt op 07/11/2025 om 20:14", size=8, gap=5)
    s.rule(0.6, 4, (0, 80, 60))
    s.title("Detail van uw overschrijving", 14, align="left", gap=4)
    for a, v in (("Status", "**Uitgevoerd**"), ("Uitvoeringsdatum", "[[06/11/2025]]"), ("Valutadatum", "06/11/2025"), ("Bedrag", "**[[368,00 EUR]]**"), ("Rekening opdrachtgever", f"{iban(733, 412877)} – VAN HECKE-GRIGORYAN DERDENREK."), ("Begunstigde", "FOD BINNENLANDSE ZAKEN – DIENST VREEMDELINGENZAKEN"), ("IBAN begunstigde", f"[[{FEE}]]"), ("BIC", "PCHQBEBB"), ("Mededeling", f"[[{comm}]]"), ("Kosten", "ten laste van de opdrachtgever (OUR)"), ("Referte", "[[251106-8841207-33]]")):
        s.kv(a, v, 58, colon="", gap=2.4)
    s.space(4)
    s.p("Dit document geldt als bewijs van uitvoering. Leiebank NV, Kouter 90, 9000 Gent – RPR Gent 0000.211.834 – FSMA 019283 A. Algemene bankvoorwaarden van 1 januari 2024.", size=7.5)
    s.specimen()
    d.pdf("betaling_DVZ.pdf", (s, Look("digital")))
    sd = Doc("school-certificate", "child", "nl", {"holder": "GRIGORYAN Nare", "born": "2016-02-02", "issued": "2025-10-14"})
    s = Sheet(sd, font="gothic", size=10)
    s.p("Vrije Basisschool De Klimroos\nForelstraat 12, 9000 Gent · directie@klimroos.example · instellingsnr. 000714", size=8.5, gap=8)
    s.title("SCHOOLATTEST – ATTEST VAN REGELMATIGE INSCHRIJVING", 13)
    s.p("Ondergetekende, Tine Callebaut, directeur van bovenvermelde school, verklaart dat", gap=4)
    s.kv("Naam en voornaam", "~~Grigoryan Nare~~", 60, dots=True)
    s.kv("geboren op", "~~[[2 februari 2016]]~~", 60, dots=True)
    s.kv("te", "~~Vanadzor~~", 60, dots=True)
    s.space(2)
    s.p("sedert 1 september 2019 als regelmatige leerling is ingeschreven en in het schooljaar 2025-2026 de lessen volgt in het **vierde leerjaar**. De leerling was in het vorige schooljaar 171 van de 176 halve... dagen aanwezig.".replace("halve... ", ""), gap=6, align="justify")
    s.p("Opgemaakt te goeder trouw te Gent op [[14/10/2025]].", gap=18)
    s.sign(55, s.y - 6, "T. Callebaut", 46)
    s.stamp(130, s.y - 4, "VRIJE BASISSCHOOL DE KLIMROOS", ("GENT",), 36, (30, 110, 60))
    s.p("De directeur", gap=2)
    d.image("schoolattest Nare.jpg", s, Look("colour", 130, 45, skew=1.9, fold=True, shadow=0.2))
    wd = Doc("work-contract", "applicant", "nl", {"holder": p.last_first, "signed": "2025-09-29", "amount": "2640.00"})
    s = Sheet(wd, font="serif", size=10.2)
    s.title("ARBEIDSOVEREENKOMST VOOR ARBEIDERS VOOR ONBEPAALDE TIJD", 13)
    s.p("Tussen **Metaalwerken Dossche bv**, met zetel te 9042 Gent, Singel 15, ondernemingsnummer 0000.438.902, vertegenwoordigd door de heer Kurt Dossche, hierna de werkgever,", align="justify")
    s.p("en **[[GRIGORYAN]] Levon Arsen**, geboren op 24.08.1986, wonende te Sint-Salvatorstraat 61, 9000 Gent, hierna de werknemer, wordt het volgende overeengekomen:", align="justify", gap=4)
    for i, x in enumerate(["De werkgever neemt de werknemer in dienst als lasser-constructeur (PC 111). De overeenkomst vangt aan op de eerste werkdag na het verkrijgen van een verblijfsdocument dat arbeid toelaat (opschortende voorwaarde).", "De arbeidsduur bedraagt 38 uur per week, van maandag tot vrijdag.", "Het brutoloon bedraagt [[2.640,00 EUR]] per maand, betaald per overschrijving uiterlijk de vijfde werkdag van de volgende maand.", "De bepalingen van de wet van 3 juli 1978 betreffende de arbeidsovereenkomsten zijn van toepassing. Het arbeidsreglement van 15 maart 2021 werd overhandigd.", "Deze overeenkomst vervalt van rechtswege indien de voorwaarde van artikel 1 niet vervuld is op 31 december 2027."], 1):
        s.p(f"**Art. {i}.** {x}", align="justify", gap=2.5)
    s.space(3)
    s.p("Opgemaakt te Gent in twee exemplaren op [[29 september 2025]].", gap=16)
    s.sign(50, s.y - 4, "Dossche", 40)
    s.sign(150, s.y - 4, "L. Grigoryan", 44)
    s.p("De werkgever", x=35, gap=-4.3)
    s.p("De werknemer (gelezen en goedgekeurd)", x=125, gap=2)
    d.pdf("contract.pdf", (s, Look("bw", 200, skew=-0.9)))
    d.want(IDENTITY, "applicant", "satisfied", "an expired passport is good enough for 9bis")
    d.want("contribution-fee-proof", "applicant", "satisfied")
    d.want("application-letter", "applicant", "satisfied")
    return d


def wrong_fee():
    d = Dossier("be/9bis-fee-amount-wrong", "be/9bis", "2025-11-20", "not-ready", [1], "9bis in French: the fee was paid at the amount of 2022")
    p = Who("EL BAKKALI", "Naïma", "F", "1979-11-03", "Nador", "MAR", "marocaine")
    d.person("applicant", p)
    d.facts = {"asylum-pending": False}
    pd = passport_doc("applicant", p, "KR6120974", "2027-03-08", "2022-03-09", "fr")
    s = Sheet(pd, w=125, h=176)
    upper_page(s, p)
    passport(s, p, "KR6120974", "2022-03-09", "2027-03-08", "CONSULAT BRUXELLES", 0, 87, "d/m/y", tone=0)
    d.image("WhatsApp Image 2025-11-14 at 09.31.20.jpeg", s, Look("colour", 200, 45, photo=True, noise=4, shadow=0.35))
    comm = "EL BAKKALI Naïma MAROC 03/11/1979"
    fd = fee_doc("applicant", "fr", p, "313.00", "2025-11-04", comm)
    s = Sheet(fd, font="sans", size=8.8, left=15, right=15)
    s.p("**Banque du Hainaut Coopérative**", size=14, color=(160, 70, 0), gap=0)
    s.p("Agence Charleroi Ville-Basse – Quai de Brabant 8, 6000 Charleroi", size=8, gap=4)
    s.p("**EXTRAIT DE COMPTE N° 11/2025-002**          Date de l'extrait : [[07-11-2025]]          Page 1/1", gap=2)
    s.p(f"Compte à vue {iban(860, 1204431)}   BHCOBEB1   Titulaire : MME EL BAKKALI NAIMA", gap=3)
    s.table([["Date", "Description de l'opération", "Valeur", "Montant EUR"],
             ["", "Solde précédent au 31-10-2025", "", "+ 1.204,66"],
             ["03-11", "PAIEMENT PAR CARTE 6703 xxxx 118 – SUPERMARCHE LA SAMBRE CHARLEROI", "03-11", "- 41,87"],
             ["[[04-11]]", f"VIREMENT EXÉCUTÉ EN FAVEUR DE SPF INTERIEUR OFFICE DES ETRANGERS\n[[{FEE}]]   BIC PCHQBEBB\nCOMMUNICATION : [[{comm}]]\nRéf. banque : [[0412-77A-90332]]", "04-11", "[[- 313,00]]"],
             ["05-11", "DOMICILIATION EUROPEENNE – ELECTRICITE WALLONNE SA – MANDAT 88120/1 – COMMUNICATION " + ogm(1120304455), "05-11", "- 96,20"],
             ["06-11", "VIREMENT DE ALLOCATIONS FAMILIALES CAMILLE – NOVEMBRE", "06-11", "+ 181,61"],
             ["", "Solde au 07-11-2025", "", "+ 935,20"]], [16, 108, 18, 36], 8.4, align={3: "right"})
    s.p("Vérifiez vos extraits. Toute contestation doit être notifiée dans les 60 jours. Les dépôts sont protégés à concurrence de 100.000 EUR par le Fonds de garantie (loi du 25 avril 2014).", size=7)
    s.specimen()
    d.pdf("extrait compte nov.pdf", (s, Look("grey", 180, 42, skew=0.9, pencil=[(32, 91, 120)])))
    ld = Doc("application-letter", "applicant", "fr", {"holder": p.last_first, "address": "Rue de la Verrerie 19, 6040 Jumet", "signed": "2025-11-13"})
    s = Sheet(ld, font="bookman", size=9.4, left=24, right=22)
    s.p("Mme EL BAKKALI Naïma\n[[Rue de la Verrerie 19]]\n[[6040 Jumet]] (Charleroi)", gap=5)
    s.p("À Monsieur le Bourgmestre de la Ville de Charleroi\nService des Étrangers\nPlace Vauban 14\n6000 Charleroi", x=105, gap=5)
    s.p("Jumet, le [[13 novembre 2025]]", x=105, gap=5)
    s.p("**Concerne : introduction d'une demande de séjour – article 9 bis de la loi du 15 décembre 1980 (N° S.P. [[5.602.114]])**", gap=4)
    s.p("Monsieur le Bourgmestre,", gap=3)
    for x in ("Je soussignée, [[EL BAKKALI]] Naïma, née le [[3 novembre 1979]] à Nador (Maroc), de nationalité marocaine, demeurant effectivement à l'adresse ci-dessus, sollicite par la présente une autorisation de séjour de plus de trois mois.",
              "**Circonstances exceptionnelles.** Je vis en Belgique sans interruption depuis le 11 septembre 2014. Je suis la seule personne qui s'occupe de mon père, Monsieur El Bakkali Driss, titulaire d'une carte de séjour illimité, âgé de 84 ans et reconnu handicapé à 17 points (attestation du 6 mai 2024). Un retour au Maroc pour y lever l'autorisation, dont le délai n'est pas connu, le priverait de soins quotidiens que personne d'autre ne peut lui donner. Mes deux fils sont scolarisés à Jumet et n'ont jamais vécu au Maroc.",
              "**Raisons de fond.** Je parle le français, j'ai suivi les formations du centre régional d'intégration (attestation du 30 janvier 2023) et plusieurs voisins et commerçants témoignent de mon intégration.",
              "La redevance a été versée sur le compte de l'Office des étrangers ; la preuve se trouve en annexe 2.",
              "Je vous prie de faire procéder à l'enquête de résidence et de transmettre mon dossier à l'Office des étrangers. Veuillez croire, Monsieur le Bourgmestre, à ma considération respectueuse."):
        s.p(x, align="justify", gap=3)
    s.space(14)
    s.sign(150, s.y - 6, "N. El Bakkali", 46)
    s.p("Naïma El Bakkali", x=130, gap=6)
    s.p("Annexes : 1) passeport 2) preuve de paiement 3) attestation SPF Sécurité sociale 4) certificats de fréquentation scolaire 5) témoignages", size=8.4)
    d.pdf("scan.pdf", (s, Look("grey", 150, 38, skew=-1.1, ocr=True)))
    sd = Doc("school-certificate", "child", "fr", {"holder": "BENALI Yanis", "born": "2015-06-27", "issued": "2025-10-02"})
    s = Sheet(sd, font="sans", size=10, w=148, h=210, left=14, right=12, top=12)
    s.p("Fédération Wallonie-Bruxelles\n**École fondamentale communale de Jumet-Gohyssart**", size=10, gap=5)
    s.title("CERTIFICAT DE FRÉQUENTATION SCOLAIRE", 12)
    s.p("Je soussigné, chef d'établissement, certifie que l'élève dont l'identité suit fréquente régulièrement les cours :", gap=3)
    s.kv("NOM, prénom", "~~Benali Yanis~~", 42, dots=True)
    s.kv("Date de naissance", "~~[[27/06/2015]]~~", 42, dots=True)
    s.kv("Classe", "~~4e primaire B~~", 42, dots=True)
    s.kv("Depuis le", "~~01/09/2018~~", 42, dots=True)
    s.space(4)
    s.p("Fait à Jumet, le ~~[[2 octobre 2025]]~~", gap=14)
    s.sign(100, s.y - 3, "", 36)
    s.stamp(55, s.y + 4, "ECOLE COMMUNALE DE JUMET", ("6040",), 30)
    d.image("certif ecole.png", s, Look("bw", 150, skew=0.8))
    d.want(IDENTITY, "applicant", "satisfied")
    d.want("contribution-fee-proof", "applicant", "wrong-amount")
    d.want("application-letter", "applicant", "satisfied")
    d.fault("wrong-amount", fd.sheets[0], "313 EUR was paid; 368 EUR is due since 1 January 2025.")
    return d


def no_identity():
    d = Dossier("be/9bis-identity-missing", "be/9bis", "2025-11-20", "not-ready", [1], "9bis in Dutch with English papers: only a driving licence, the fee is merely planned, the letter gives no address")
    p = Who("OKONKWO", "Chidera Blessing", "F", "1995-05-16", "Enugu", "NGA", "Nigeriaanse")
    d.person("applicant", p)
    d.facts = {"asylum-pending": False}
    dl = Doc("driving-licence", "applicant", "en", {"holder": p.last_first, "born": p.born, "number": "ENU04418AA17", "issued": "2024-02-20", "expires": "2029-02-19"})
    s = Sheet(dl)
    s.rect(60, 30, 90, 57, 0.3, (140, 140, 140), (226, 240, 226))
    s.text(105, 32, "FEDERAL REPUBLIC OF NIGERIA", 8, "sans", 1, (20, 100, 40), "center")
    s.text(105, 36, "NATIONAL DRIVERS LICENCE", 7.5, "sans", 1, (20, 100, 40), "center")
    s.photo(63, 43, 24, 31, "F", 2)
    for i, (a, b) in enumerate([("L/NO", "[[ENU04418AA17]]"), ("NAME", "[[OKONKWO]], CHIDERA BLESSING"), ("D OF B", "[[16-05-1995]]"), ("ISS", "[[20-02-2024]]"), ("EXP", "[[19-02-2029]]"), ("CLASS  SEX  HT", "B   F   1.68"), ("STATE / NOK", "ENUGU  08030000000")]):
        s.text(90, 42 + i * 6, a, 4.6, "sans", 0, (80, 90, 80))
        s.text(90, 44 + i * 6, b, 6.8, "sans", 1)
    s.text(62, 82, "SPECIMEN", 5.5, "sans", 1, (170, 110, 110))
    d.image("driving licence.png", s, Look("grey", 140, skew=-0.7, noise=0, blur=0.4))
    comm = "OKONKWO CHIDERA BLESSING NIGERIA 16051995"
    fd = fee_doc("applicant", "nl", p, "368.00", None, comm, "planned")
    s = Sheet(fd, w=75, h=150, font="noto", size=8.4, left=6, right=6, top=5, bottom=4)
    s.p("21:07                                4G  62 %", size=7, gap=4)
    s.rect(0, s.y, 75, 11, 0, fill=(70, 30, 120))
    s.text(37.5, s.y + 3.2, "Overschrijving", 10, "noto", 1, (255, 255, 255), "center")
    s.space(15)
    s.p("**[[€ 368,00]]**", size=18, align="center", gap=1)
    s.p("Gepland – nog niet uitgevoerd", size=9, align="center", color=(190, 100, 0), gap=4)
    for a, v in (("Naar", "Dienst Vreemdelingenzaken"), ("IBAN", f"[[{FEE}]]"), ("Van", f"Zichtrekening · {iban(973, 5561230)}"), ("Geplande datum", "[[28 november 2025]]"), ("Mededeling", comm), ("Ingegeven op", "18 november 2025, 21:05")):
        s.stacked(a, v, w=63, gap=2)
    s.rect(6, 128, 63, 9, 0.3, (70, 30, 120))
    s.text(37.5, 130.4, "Opdracht wijzigen of annuleren", 8.4, "noto", 1, (70, 30, 120), "center")
    s.text(37.5, 143, "SPECIMEN", 5.5, "noto", color=(150, 150, 150), align="center")
    d.image("Screenshot_20251118-210733.png", s, Look("grey", 200, noise=0, blur=0.1, fade=1.0))
    ld = Doc("application-letter", "applicant", "nl", {"holder": p.last_first, "signed": "2025-11-17"})
    s = Sheet(ld, font="noto", size=10, hand="kalam", left=26, right=22)
    s.p("Aan het college van burgemeester en schepenen\nt.a.v. de burgemeester van Mechelen\nGrote Markt 21, 2800 Mechelen", gap=7)
    s.p("[[17/11/2025]]", gap=5)
    s.p("**Regularisatieaanvraag 9bis – [[OKONKWO]] Chidera Blessing**", gap=5)
    s.p("Geachte burgemeester,", gap=3)
    for x in ("Mijn naam is Chidera Blessing Okonkwo, geboren op [[16 mei 1995]] in Enugu, Nigeria. Ik vraag een verblijfsmachtiging op basis van artikel 9bis van de wet van 15/12/1980.",
              "Ik kan de aanvraag niet doen vanuit Nigeria. Dit zijn mijn buitengewone omstandigheden: ik werd in 2021 met geweld gedwongen om te werken voor mensen die mijn familie nog altijd bedreigen; mijn moeder verhuisde daarom in augustus 2024 al twee keer. Ik ben hier in therapie. Ik voeg een brief toe van de psychologe en van mijn werkgever.",
              "Ik heb geen paspoort. Mijn paspoort werd afgenomen toen ik in Europa aankwam. Daarom geef ik een kopie van mijn rijbewijs mee.",
              "Ik werk als vrijwilliger in een woonzorgcentrum en volg Nederlands (niveau 2.2, attest van 25 juni 2025). Ik ben goed ingeburgerd en wil graag in de zorg werken, waar veel mensen nodig zijn.",
              "Ik hoop op een positief antwoord en dank u voor uw aandacht."):
        s.p(x, gap=3)
    s.p("Met vriendelijke groeten,", gap=14)
    s.sign(50, s.y - 5, "Chidera", 42)
    s.p("Chidera Okonkwo\ntel. 0488 55 01 93", gap=2)
    d.pdf("brief.pdf", (s, Look("digital")))
    ed = Doc("medical-report", "applicant", "en", {"holder": p.last_first, "signed": "2025-11-03"}, also=["explanation-letter", "guidance-attestation", "unknown"])
    s = Sheet(ed, font="serif", size=11)
    letterhead(s, "Huis van de Sleutel vzw", "psychosocial support · Mechelen", ["Adegemstraat 50, 2800 Mechelen"], "serif", (80, 60, 20))
    s.p("3 November 2025", align="right", gap=6)
    s.p("To whom it may concern", gap=5)
    s.p("I confirm that Ms Chidera Blessing [[OKONKWO]] (born 16 May 1995) has been in psychological counselling with our service since [[12 January 2024]], at first weekly and now every second week. She is in contact with a specialised reception centre. The contents of our conversations are confidential.", align="justify", gap=4)
    s.p("In my professional opinion an interruption of the counselling and a return, even temporary, to the place of the events would seriously harm her recovery.", align="justify", gap=5)
    s.p("This letter is written at her request for use in her residence procedure.", gap=16)
    s.sign(50, s.y - 4, "E. Raes", 40)
    s.p("Elke Raes, clinical psychologist\nlicence 882110394", gap=2)
    d.pdf("letter psychologist.pdf", (s, Look("colour", 130, 40, skew=1.2, shadow=0.12)))
    d.want(IDENTITY, "applicant", "missing", "a driving licence is no identity document for 9bis")
    d.want("contribution-fee-proof", "applicant", "incomplete", "planned, not executed", also=["needs-human"])
    d.want("application-letter", "applicant", "incomplete", "no address of residence")
    d.fault("missing", None, "No passport or national identity card; only a driving licence.")
    d.fault("incomplete", fd.sheets[0], "The transfer is planned for 28 November 2025, after filing, and not executed.")
    d.fault("incomplete", ld.sheets[0], "The letter states no address of residence.")
    return d


def unknown_year():
    d = Dossier("be/9bis-fee-year-unknown", "be/9bis", "2026-11-20", "needs-human", [3], "9bis in Dutch, one PDF of everything: the fee of 2026 is in no table")
    p = Who("NASCIMENTO FERREIRA", "Jucélia", "F", "1982-02-11", "Anápolis", "BRA", "Braziliaanse")
    d.person("applicant", p)
    d.facts = {"asylum-pending": False}
    ld = Doc("application-letter", "applicant", "nl", {"holder": p.last_first, "address": "Brusselsesteenweg 402, 1800 Vilvoorde", "signed": "2026-11-09"})
    s = Sheet(ld, font="serif", size=11)
    s.p("Juridisch loket Zennevallei vzw\nLange Molensstraat 44, 1800 Vilvoorde", size=9.5, gap=6)
    s.p("De Burgemeester\nStadhuis – Grote Markt z/n\n1800 Vilvoorde", x=120, gap=6)
    s.p("Vilvoorde, [[9 november 2026]]          dossier JLZ-26/318          DVZ [[8.860.412]]", gap=5)
    s.p("**Aanvraag tot humanitaire regularisatie (artikel 9bis)**", size=12, gap=4)
    s.p("Mijnheer de burgemeester,", gap=3)
    for x in ("Wij richten ons tot u voor mevrouw Jucélia [[NASCIMENTO FERREIRA]], geboren te Anápolis (Brazilië) op [[11 februari 1982]], Braziliaanse, die haar feitelijke verblijfplaats heeft aan de [[Brusselsesteenweg 402]] te [[1800 Vilvoorde]].",
              "__Buitengewone omstandigheden__ – Mevrouw is de moeder van een zwaar gehandicapte zoon (2017) die in het buitengewoon onderwijs is ingeschreven en driemaal per week een revalidatiecentrum bezoekt. Een onderbreking van die zorg, ook voor enkele maanden, brengt zijn ontwikkeling in gevaar; een verslag van 17 augustus 2026 staaft dit. De vader, een Belg, oefent het omgangsrecht uit dat de familierechtbank op 21 januari 2025 vastlegde.",
              "__Ten gronde__ – Mevrouw verblijft hier sinds 2013, spreekt vlot Nederlands en Frans en heeft een werkbelofte als schoonmaakster.",
              "De bijdrage voor administratieve kosten werd gestort; het betalingsbewijs gaat hierbij, net als de kopie van haar paspoort."):
        s.p(x, align="justify", gap=3)
    s.p("Hoogachtend,", gap=15)
    s.sign(50, s.y - 5, "I. Coppens", 44)
    s.sign(150, s.y - 5, "Jucélia", 40)
    s.p("Ilse Coppens, jurist", gap=-4.6)
    s.p("gezien en goedgekeurd: de aanvraagster", x=120, gap=4)
    pd = passport_doc("applicant", p, "GD318905", "2030-09-02", "2020-09-03", "en")
    ps = Sheet(pd)
    passport(ps, p, "GD318905", "2020-09-03", "2030-09-02", "CONSULADO BRUXELAS", 45, 40, "icao", labels="en", tone=1)
    comm = "Nascimento Ferreira Jucélia - Brazilië - 11.02.1982"
    fd = fee_doc("applicant", "nl", p, "368.00", "2026-10-27", comm)
    f = Sheet(fd, font="mono", size=9, left=18, right=18)
    f.p("**BEWIJS VAN STORTING AAN HET LOKET**", size=12, gap=2)
    f.p("bpost – kantoor 1800 VILVOORDE – loket 04 – kassier 11872", gap=4)
    f.rect(18, f.y, 174, 68, 0.4)
    f.space(4)
    for a, v in (("Bedrag", "[[368,00 EUR]]"), ("In letters", "driehonderdachtenzestig euro nul cent"), ("Datum verrichting", "[[27.10.2026]]"), ("Opdrachtgever", "NASCIMENTO FERREIRA J., BRUSSELSESTEENWEG 402, 1800 VILVOORDE"), ("Begunstigde", "FOD BINNENLANDSE ZAKEN DVZ, PACHECOLAAN 44, 1000 BRUSSEL"), ("Rekening", f"[[{FEE}]]"), ("BIC", "PCHQBEBB"), ("Vrije mededeling", f"[[{comm}]]"), ("Verrichting", "DEFINITIEF GEBOEKT"), ("Volgnummer", "[[0044-118-72611]]")):
        f.kv(a, v, 44, x=22, w=165, gap=1.6)
    f.y = 112
    f.p("Formulier 700-12 (versie 03/2023). Te bewaren als betalingsbewijs.   SPECIMEN", size=7)
    f.stamp(165, 98, "BPOST 1800 VILVOORDE", ("27-10-26",), 30, (40, 40, 40))
    sd = Doc("school-certificate", "child", "nl", {"holder": "MERTENS Lucas", "issued": "2026-09-15"})
    sc = Sheet(sd, font="narrow", size=11)
    sc.p("Buitengewoon basisonderwijs Ter Linde – Vilvoorde", size=9, gap=8)
    sc.title("Bewijs van inschrijving 2026-2027", 14, align="left")
    sc.p("Leerling: MERTENS Lucas, geboren op [[08/05/2017]]. Moeder: Nascimento Ferreira Jucélia.\nType 4, opleidingsvorm basis. Ingeschreven sinds 01/09/2020.", gap=6)
    sc.p("Vilvoorde, [[15/09/2026]]", gap=14)
    sc.sign(60, sc.y - 4, "", 36)
    sc.stamp(120, sc.y - 2, "TER LINDE * VILVOORDE", ("BuBaO",), 30, (150, 40, 40))
    sc.p("Namens het schoolbestuur", gap=2)
    d.pdf("alles samen.pdf", (s, Look("grey", 150, 38, skew=0.8)), (ps, Look("grey", 200, 42, turn=90)), (f, Look("grey", 150, 42, skew=-1.5)), (sc, Look("bw", 200, rotate=180, skew=0.6)))
    d.want(IDENTITY, "applicant", "satisfied")
    d.want("contribution-fee-proof", "applicant", "needs-human", "the amount of 2026 is not in the fee table")
    d.want("application-letter", "applicant", "satisfied")
    return d


ALL = [complete, wrong_fee, no_identity, unknown_year]
