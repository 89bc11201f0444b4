"""The papers of a visa file that every spouse hands in: form, fee, medical certificate, the sponsor's card and decision."""

from common import *
from folder import Doc
from paper import Sheet

FORM = {
    "fr": dict(title="DEMANDE DE VISA DE LONG SÉJOUR (TYPE D)", sub="Royaume de Belgique – ce formulaire est gratuit", head="Référence en ligne", photo="photo",
               labels=["1. Nom(s) de famille", "2. Nom(s) de famille à la naissance", "3. Prénom(s)", "4. Date de naissance (jour-mois-année)", "5. Lieu de naissance", "6. Pays de naissance", "7. Nationalité actuelle", "8. Sexe", "9. État civil", "10. Type de document de voyage", "11. Numéro du document de voyage", "12. Délivré le", "13. Valable jusqu'au", "14. Adresse et numéro de téléphone", "15. Motif du séjour", "16. Personne à rejoindre en Belgique", "17. Lien de parenté", "18. Adresse en Belgique"],
               fem="Féminin", masc="Masculin", married="Marié(e)", ordinary="Passeport ordinaire", motive="Regroupement familial (art. 10)", tie="Conjoint",
               oath="Je déclare qu'à ma connaissance toutes les indications que j'ai fournies sont correctes et complètes. J'ai connaissance que toute fausse déclaration entraînera le rejet de ma demande. Les données sont traitées conformément au Règlement (CE) n° 767/2008 du 9 juillet 2008.",
               place="Lieu et date", sign="Signature du demandeur", office="Partie réservée à l'administration", received="Date d'introduction"),
    "en": dict(title="APPLICATION FOR A VISA FOR A LONG STAY IN BELGIUM", sub="This application form is free", head="Online reference", photo="photograph",
               labels=["1. Surname (family name)", "2. Surname at birth", "3. First name(s)", "4. Date of birth (day-month-year)", "5. Place of birth", "6. Country of birth", "7. Current nationality", "8. Sex", "9. Marital status", "10. Type of travel document", "11. Number of travel document", "12. Date of issue", "13. Valid until", "14. Home address and telephone", "15. Purpose of stay", "16. Person to be joined in Belgium", "17. Family tie", "18. Address in Belgium"],
               fem="Female", masc="Male", married="Married", ordinary="Ordinary passport", motive="Family reunification (art. 10)", tie="Spouse",
               oath="I declare that to the best of my knowledge all particulars supplied by me are correct and complete. I am aware that any false statements will lead to my application being rejected. Data are processed under Regulation (EC) No 767/2008 of 9 July 2008.",
               place="Place and date", sign="Signature of applicant", office="For official use only", received="Date of application"),
}


def visa_form(p, sponsor, lang, ref, number, issued, expires, address, be_address, place, on, country, born_how="d-m-y", font="sans", signed=True):
    L = FORM[lang]
    d = Doc("visa-application-form", "applicant", lang, {"holder": p.last_first, "born": p.born, "number": ref, "signed": on})
    s = Sheet(d, font=font, size=9.4, left=16, right=14, top=12)
    s.p(f"**{L['title']}**", size=12.5, w=148, gap=0.5)
    s.p(L["sub"], size=8, w=148, gap=1)
    s.p(f"{L['head']} : **[[{ref}]]**", size=9, gap=1)
    bars(s, s.left, s.y, 60, 8, int(ref[6:]))
    s.rect(168, 14, 26, 30, 0.2)
    s.photo(169, 15, 24, 28, p.sex, 2 if p.nat in ("CMR", "COD") else 0)
    s.y = 48
    sex = L["fem"] if p.sex == "F" else L["masc"]
    lab = L["labels"]
    s.grid([[(lab[0], f"[[{p.surname.upper()}]]"), (lab[1], p.surname.upper())], [(lab[2], f"[[{p.given}]]"), (lab[3], f"[[{date(p.born, born_how)}]]")], [(lab[4], p.place), (lab[5], country), (lab[6], country)],
            [(lab[7], f"[ x ] {sex}"), (lab[8], f"[ x ] {L['married']}")], [(lab[9], f"[ x ] {L['ordinary']}"), (lab[10], f"[[{number}]]"), (lab[11], date(issued, born_how)), (lab[12], date(expires, born_how))],
            [(lab[13], address)], [(lab[14], L["motive"], 1), (lab[16], L["tie"], 1)], [(lab[15], f"{sponsor.full}, {date(sponsor.born, born_how)}", 1), (lab[17], be_address, 1)]], height=11.5)
    s.p(L["oath"], size=7.6, align="justify", gap=3)
    y0 = s.y
    s.grid([[(L["place"], f"{place}, [[{date(on, born_how)}]]"), (L["sign"], "")]], height=24)
    if signed:
        s.sign(145, y0 + 15, p.given.split()[0], 42)
    y0 = s.y
    s.rect(s.left, y0, s.right - s.left, 26, 0.5, fill=(236, 236, 236))
    s.text(s.left + 2, y0 + 1.5, L["office"], 8, font, 1)
    s.text(s.left + 2, y0 + 8, L["received"] + " :  ........................", 8, font)
    s.y = 284
    s.text(s.left, 284, "visaonweb – 1/1   –   SPECIMEN", 6.5, font, color=(110, 110, 110))
    return s


def fee_receipt(p, lang, centre, on, number, amount_local, ref, style="slip", person="applicant"):
    d = Doc("visa-fee-proof", person, lang, {"holder": p.last_first, "amount": "180.00", "paid": on, "number": number})
    fr = lang == "fr"
    if style == "slip":
        s = Sheet(d, w=105, h=148, font="mono", size=8.2, left=7, right=7, top=8, bottom=6)
        s.p(f"**{centre}**", size=11, font="sans", gap=0.5)
        s.p("Centre de dépôt des demandes de visa pour la Belgique" if fr else "Belgium Visa Application Centre", gap=2, font="sans")
        s.rule(0.2, 2)
        s.p("**REÇU / RECEIPT**", size=12, align="center", gap=2)
        for a, b in ((("N° reçu" if fr else "Receipt no."), f"[[{number}]]"), ("Date", f"[[{date(on, 'd/m/y')}]] 09:36"), (("Demandeur" if fr else "Applicant"), f"[[{p.surname.upper()}]] {p.given}"), ("VOWINT", ref), (("Catégorie" if fr else "Category"), "D – family reunification")):
            s.kv(a, b, 30)
        s.rule(0.2, 2)
        s.kv("Frais de dossier visa D" if fr else "Visa handling fee (D)", "[[180,00 EUR]]" if fr else "[[EUR 180.00]]", 48)
        s.kv("Contre-valeur payée" if fr else "Paid in local currency", amount_local, 48)
        s.kv("Frais de service" if fr else "Service fee", "27,50 EUR" if fr else "EUR 27.50", 48)
        s.rule(0.2, 2)
        s.p("PAYÉ – ESPÈCES – Merci de votre visite" if fr else "PAID – CASH – Thank you", gap=2)
        s.p("Les frais ne sont pas remboursés en cas de refus." if fr else "Fees are not refundable, whatever the decision.", size=6.6, gap=1)
        s.p("SPECIMEN", size=6.5, color=(120, 120, 120))
        return s
    s = Sheet(d, font="serif", size=11)
    s.p(f"**{centre}**", size=13, gap=1)
    s.p("Section consulaire – Caisse" if fr else "Consular section – Cash desk", gap=6)
    s.title("QUITTANCE" if fr else "OFFICIAL RECEIPT", 14)
    txt = (f"Reçu de [[{p.last_first}]] la somme de [[180 EUR]] (cent quatre-vingts euros), soit {amount_local}, à titre de droit de chancellerie pour l'examen d'une demande de visa D ({ref})." if fr else
           f"Received from [[{p.last_first}]] the sum of [[EUR 180]] (one hundred and eighty euro), equal to {amount_local}, being the handling fee for a long-stay visa application ({ref}).")
    s.p(txt, align="justify", gap=5)
    s.kv("Quittance n°" if fr else "Receipt No", f"[[{number}]]", 45)
    s.kv("Date", f"[[{date(on, lang)}]]", 45)
    s.space(12)
    s.sign(60, s.y, "", 40)
    s.stamp(130, s.y, ("AMBASSADE DE BELGIQUE" if fr else "EMBASSY OF BELGIUM") + " * CAISSE", ("PAYÉ" if fr else "PAID",), 32, (60, 60, 140))
    s.specimen()
    return s


MED = {
    "fr": dict(title="CERTIFICAT MÉDICAL", sub="à joindre à une demande de visa pour un séjour de plus de trois mois en Belgique", me="Je soussigné(e), docteur", exam="certifie avoir examiné ce jour", b="né(e) le", pp="titulaire du passeport n°",
               body="et déclare que la personne susmentionnée n'est atteinte d'aucune des maladies pouvant mettre en danger la santé publique énumérées à l'annexe de la loi du 15 décembre 1980, à savoir :",
               items=["les maladies quarantenaires visées dans le Règlement sanitaire international du 23 mai 2005 de l'Organisation mondiale de la santé ;", "la tuberculose de l'appareil respiratoire active ou à tendance évolutive ;", "les autres maladies infectieuses ou parasitaires contagieuses, pour autant qu'elles fassent l'objet en Belgique de dispositions de protection à l'égard des nationaux."],
               done="Fait à", approved="Médecin agréé par l'Ambassade de Belgique", when="le"),
    "en": dict(title="MEDICAL CERTIFICATE", sub="for a visa application for a stay of more than three months in Belgium", me="I, the undersigned, Doctor", exam="hereby certify that I have today examined", b="born on", pp="holder of passport No.",
               body="and that I found him/her free from any of the diseases endangering public health listed in the annex to the Act of 15 December 1980, namely:",
               items=["quarantinable diseases referred to in the International Health Regulations of the World Health Organization, signed in Geneva on 23 May 2005;", "tuberculosis of the respiratory system, active or with a tendency to develop;", "other infectious or contagious parasitic diseases if they are the subject of protective provisions for Belgian nationals."],
               done="Done at", approved="Physician approved by the Embassy of Belgium", when="on"),
}


def medical(p, lang, doctor, licence, place, on, passport, how="long", font="serif", approved=True, clinic=None, stamp=(40, 60, 150), person="applicant"):
    L = MED[lang]
    d = Doc("medical-certificate-visa", person, lang, {"holder": p.last_first, "born": p.born, "issued": on, "signed": on})
    s = Sheet(d, font=font, size=10.4)
    if clinic:
        letterhead(s, clinic[0], clinic[1], clinic[2:], font, (20, 90, 120), "center")
    s.title(L["title"], 15, gap=1)
    s.p(L["sub"], align="center", gap=7)
    s.kv(L["me"], f"~~{doctor}~~" if font != "sans" else doctor, 52, dots=True, colon="", gap=3)
    s.kv(L["exam"], f"[[{p.surname.upper()}]] {p.given}", 62, dots=True, colon="", gap=3)
    s.kv(L["b"], f"[[{date(p.born, lang if how == 'long' else how)}]]", 30, dots=True, colon="", w=90, gap=3)
    s.kv(L["pp"], f"[[{passport}]]", 60, dots=True, colon="", w=110, gap=5)
    s.p(L["body"], align="justify", gap=3)
    for i, x in enumerate(L["items"], 1):
        s.p(f"{i}.  {x}", x=30, align="justify")
    s.space(6)
    s.p(f"{L['done']} {place}, {L['when']} [[{date(on, lang if how == 'long' else how)}]]", gap=18)
    s.sign(70, s.y - 4, doctor.split()[-1], 46)
    s.box_stamp(150, s.y, [f"Dr {doctor}", licence] + ([L["approved"]] if approved else []), 7.5, stamp)
    s.space(14)
    s.specimen()
    return s


def cgrs(sponsor, lang, number, sp, on, commissioner, lawyer, status="refugee"):
    """The decision that grants the status of refugee, on two pages."""
    d = Doc("protection-decision", "sponsor", lang, {"holder": sponsor.last_first, "born": sponsor.born, "decided": on, "status": status, "file-number": number})
    s = Sheet(d, font="serif", size=10.6, left=25, right=22)
    t = Sheet(d, font="serif", size=10.6, left=25, right=22)
    if lang == "fr":
        s.p("**COMMISSARIAT GÉNÉRAL AUX RÉFUGIÉS ET AUX APATRIDES**\nRue Ernest Blerot 39 – 1070 BRUXELLES\nwww.cgra.be", size=9.5, gap=6)
        s.p(f"N° CG : [[{number}]]\nN° SP : [[{sp}]]\nDate : [[{date(on, 'd/m/y')}]]", x=125, gap=6)
        s.title("DÉCISION", 15, gap=1)
        s.p("**RECONNAISSANCE DU STATUT DE RÉFUGIÉ**", align="center", gap=6)
        s.kv("Nom", f"[[{sponsor.surname.upper()}]]", 45)
        s.kv("Prénom(s)", sponsor.given, 45)
        s.kv("Né(e) le / à", f"[[{date(sponsor.born, 'd/m/y')}]], {sponsor.place}", 45)
        s.kv("Nationalité", sponsor.nation, 45)
        s.kv("Avocat", lawyer, 45)
        s.space(3)
        body = ["Vu la loi du 15 décembre 1980 sur l'accès au territoire, le séjour, l'établissement et l'éloignement des étrangers, notamment les articles 48/3 et 57/6, § 1er ;",
                f"Vu la demande de protection internationale introduite par l'intéressé(e) ;", "Vu l'audition au Commissariat général ;",
                "Considérant que vous avez rendu crédible que vous éprouvez une crainte fondée d'être persécuté(e) au sens de l'article 1er, section A, § 2, de la Convention de Genève du 28 juillet 1951 relative au statut des réfugiés ;"]
        for x in body:
            s.p(x, align="justify")
        s.p("**Par conséquent, la qualité de réfugié vous est reconnue.**", gap=4)
        t.p(f"CG {number} – page 2", size=8.5, gap=6)
        t.p("La présente décision est notifiée sous pli recommandé. Vous devez vous présenter à l'administration communale de votre résidence afin d'obtenir un titre de séjour. Le Commissaire général peut abroger ou retirer le statut dans les cas prévus par les articles 55/3 et 55/3/1 de la loi.", align="justify")
        t.p("Le dossier administratif peut être consulté jusqu'au 31 décembre de la dixième année.", align="justify", gap=8)
        t.p("Le Commissaire général,", x=120, gap=16)
        t.sign(150, t.y - 4, "", 46)
        t.p(commissioner, x=120, gap=4)
        t.stamp(70, t.y - 6, "COMMISSARIAT GENERAL AUX REFUGIES ET AUX APATRIDES", ("CGRA", "CGVS"), 38, (40, 50, 130))
    else:
        s.grid([[("CGVS-nummer", f"[[{number}]]"), ("OV-nummer", f"[[{sp}]]"), ("Datum beslissing", f"[[{date(on, 'd.m.y')}]]")]])
        s.p("**Commissariaat-generaal voor de Vluchtelingen en de Staatlozen**\nErnest Blerotstraat 39, 1070 Brussel – T 02 555 50 00", size=10, gap=8)
        s.p(f"Aan **[[{sponsor.surname.upper()}]] {sponsor.given}**, geboren op [[{date(sponsor.born, 'nl')}]] te {sponsor.place}, van {sponsor.nation} nationaliteit, bijgestaan door {lawyer}", gap=6)
        s.title("Beslissing tot erkenning van de vluchtelingenstatus", 13, align="left", gap=5)
        for x in ("Gelet op de wet van 15 december 1980 betreffende de toegang tot het grondgebied, het verblijf, de vestiging en de verwijdering van vreemdelingen, in het bijzonder artikel 48/3;", "Gelet op artikel 57/6, eerste lid, 1°, van dezelfde wet;",
                  "Overwegende dat u aannemelijk hebt gemaakt dat u een gegronde vrees voor vervolging koestert in de zin van het Verdrag van Genève van 28 juli 1951;",
                  "Overwegende dat er in uw hoofde geen redenen zijn om toepassing te maken van de uitsluitingsgronden van artikel 1, D, E of F, van dat Verdrag;"):
            s.p(x, align="justify")
        s.p("**Wordt u de hoedanigheid van vluchteling erkend.**", gap=8)
        s.p("blz. 1 van 2", size=8, align="right")
        t.p(f"{number}     vervolg", size=8.5, gap=6)
        t.p("Met deze beslissing kunt u zich aanbieden bij het gemeentebestuur van uw woonplaats. U dient elke adreswijziging mee te delen. Deze beslissing kan worden ingetrokken op grond van artikel 55/3/1 van de wet, gewijzigd bij de wet van 10 augustus 2015.", align="justify", gap=6)
        t.p(f"Brussel, [[{date(on, 'nl')}]]", gap=4)
        t.p("Voor de Commissaris-generaal,", gap=16)
        t.sign(60, t.y - 5, "", 46)
        t.p(commissioner, gap=4)
        t.stamp(135, t.y - 10, "COMMISSARIAAT-GENERAAL VLUCHTELINGEN STAATLOZEN", ("CGVS",), 36, (120, 40, 60))
    t.specimen()
    return s, t


def card_copy(sponsor, number, issued, expires, kind_line, nnr, commune, tone=0):
    d = Doc("residence-permit", "sponsor", "nl", {"holder": sponsor.last_first, "born": sponsor.born, "number": number, "issued": issued, "expires": expires})
    s = Sheet(d)
    residence_card(s, sponsor, number, issued, expires, kind_line, nnr, commune, 62, 45, tone)
    residence_card(s, sponsor, number, issued, expires, kind_line, nnr, commune, 62, 115, tone, "back")
    return s
