//! Papers that are taken for each other, pair by pair: the same offices, persons and words, and something else decided, paid or certified.

use super::{documents, one, page};
use crate::document::Document;

/// The kinds of two papers.
fn kinds(first: &str, second: &str) -> [String; 2] {
    [one(first).kind, one(second).kind]
}

/// What a paper is and which status it grants.
fn granted(document: &Document) -> (&str, Option<&str>) {
    (&document.kind, document.text("status"))
}

#[test]
fn a_grant_and_a_refusal_of_protection() {
    let head = "COMMISSARIAAT-GENERAAL VOOR DE VLUCHTELINGEN EN DE STAATLOZEN\nBESLISSING\nDossiernummer: 24/11873\nNaam: SPECIMEN Farid\nGeboren op: 14/02/1991\nNationaliteit: Afghanistan\n";
    let grant = one(&format!(
        "{head}ERKENNING VAN DE HOEDANIGHEID VAN VLUCHTELING\nU hebt aannemelijk gemaakt dat u een gegronde vrees voor vervolging hebt.\nU wordt als vluchteling erkend in de zin van artikel 48/3 van de Vreemdelingenwet.\nBrussel, 12 maart 2026"
    ));
    let refusal = one(&format!(
        "{head}WEIGERING VAN DE VLUCHTELINGENSTATUS EN WEIGERING VAN DE SUBSIDIAIRE BESCHERMINGSSTATUS\nU hebt niet aannemelijk gemaakt dat u een gegronde vrees voor vervolging hebt.\nU komt niet in aanmerking voor erkenning als vluchteling in de zin van artikel 48/3 van de Vreemdelingenwet.\nBrussel, 12 maart 2026"
    ));
    assert_eq!(granted(&grant).0, "protection-decision");
    assert!(granted(&grant).1.is_some(), "{:?}", grant.fields);
    assert_eq!(granted(&refusal), ("refusal-decision", None));
    let french = "COMMISSARIAT GÉNÉRAL AUX RÉFUGIÉS ET AUX APATRIDES\nDÉCISION\nNuméro CG : 24/11873\nMadame SPECIMEN Lul, née le 1er janvier 1994, de nationalité somalienne\n";
    assert_eq!(
        kinds(
            &format!(
                "{french}REFUS DU STATUT DE RÉFUGIÉ ET OCTROI DU STATUT DE PROTECTION SUBSIDIAIRE\nLa qualité de réfugié ne vous est pas reconnue. Le statut de protection subsidiaire vous est octroyé."
            ),
            &format!(
                "{french}REFUS DU STATUT DE RÉFUGIÉ ET REFUS DU STATUT DE PROTECTION SUBSIDIAIRE\nLa qualité de réfugié ne vous est pas reconnue. Le statut de protection subsidiaire ne vous est pas accordé."
            ),
        ),
        ["protection-decision", "refusal-decision"]
    );
}

#[test]
fn the_two_medical_certificates() {
    let regularisation = "CERTIFICAT MÉDICAL TYPE\nen vue d'une demande d'autorisation de séjour introduite auprès du Service Régularisations Humanitaires de l'Office des étrangers, article 9ter\nNom du patient : SPECIMEN Awa\nA/ Historique médical\nB/ DIAGNOSTIC : description détaillée de la nature et du degré de gravité des affections\nC/ Traitement actuel\nNuméro INAMI : 1-21924-20-445\nDate : 3 novembre 2026";
    let visa = "CERTIFICAT MÉDICAL\nJe soussigné, docteur SPECIMEN, médecin agréé par l'ambassade de Belgique, déclare avoir examiné ce jour\nNom et prénoms : SPECIMEN Awa\nNuméro de passeport : A0123456\net certifie que la personne n'est pas atteinte d'une des maladies qui peuvent mettre en danger la santé publique\n(annexe de la loi du 15 décembre 1980) : tuberculose, syphilis et autres maladies infectieuses\nFait à Conakry, le 3 novembre 2026";
    assert_eq!(kinds(regularisation, visa), ["medical-certificate-9ter", "medical-certificate-visa"]);
    let report = "Ziekenhuis Voorbeeld - dienst nefrologie\nMEDISCH VERSLAG\nGeachte collega,\nBetreft: mevrouw SPECIMEN Awa, geboren op 03/05/1990\nVoorgeschiedenis: nierlijden stadium 4\nHuidige behandeling: dialyse driemaal per week\nMet collegiale groeten,\ndr. Voorbeeld, RIZIV 1-21924-20-445";
    assert_eq!(kinds(regularisation, report), ["medical-certificate-9ter", "medical-report"]);
}

#[test]
fn extracts_of_birth_and_of_marriage_in_one_family_booklet() {
    let marriage = "LIVRET DE FAMILLE\nEXTRAIT DE L'ACTE DE MARIAGE\nN° 112\nÉpoux : SPECIMEN Karim, né le 2 avril 1985 à Alger\nÉpouse : MODELE Samia, née le 9 juin 1989 à Blida\nMariage célébré le 14 août 2012 à Alger\nL'officier de l'état civil";
    let birth = "EXTRAIT DE L'ACTE DE NAISSANCE\nPREMIER ENFANT\nN° 2207\nNom et prénom : SPECIMEN Yanis\nNé le 17 janvier 2015 à Alger\nFils de SPECIMEN Karim et de MODELE Samia\nL'officier de l'état civil";
    let found = documents(&[page("livret.pdf", 1, marriage), page("livret.pdf", 2, birth)]);
    let kinds: Vec<&str> = found.iter().map(|document| document.kind.as_str()).collect();
    assert_eq!(kinds, ["marriage-certificate", "birth-certificate"]);
}

#[test]
fn proofs_of_the_contribution_fee_and_of_the_visa_fee() {
    let contribution = "KBC\nUitgevoerde overschrijving\nDatum: 05/11/2026\nBedrag: 368,00 EUR\nBegunstigde: FOD Binnenlandse Zaken - Dienst Vreemdelingenzaken\nRekening begunstigde: BE57 6792 0060 9235\nMededeling: SPECIMEN Awa Guinee 03051990";
    let visa = "VFS GLOBAL\nVisa application centre Belgium - Islamabad\nRECEIPT\nApplicant: SPECIMEN Awa\nVisa category: D - family reunification\nVisa handling fee: EUR 180.00\nService charge: EUR 30.00\nDate of payment: 05/11/2026";
    assert_eq!(kinds(contribution, visa), ["contribution-fee-proof", "visa-fee-proof"]);
}

#[test]
fn an_order_to_leave_and_a_dublin_refusal() {
    let order = "KONINKRIJK BELGIË\nBIJLAGE 13\nBEVEL OM HET GRONDGEBIED TE VERLATEN\nDe persoon die verklaart te heten: SPECIMEN Idris, geboren op 1 januari 1995\nwordt het bevel gegeven het grondgebied te verlaten binnen dertig dagen na de kennisgeving.\nBrussel, 4 juni 2026";
    let dublin = "KONINKRIJK BELGIË\nBIJLAGE 26quater\nBESLISSING TOT WEIGERING VAN VERBLIJF MET BEVEL OM HET GRONDGEBIED TE VERLATEN\nIn uitvoering van artikel 51/5 van de wet van 15 december 1980 wordt aan de persoon die verklaart te heten SPECIMEN Idris, geboren op 1 januari 1995, het verblijf geweigerd.\nBelgië is niet verantwoordelijk voor de behandeling van het verzoek; Kroatië is verantwoordelijk met toepassing van Verordening (EU) 604/2013.\nBrussel, 4 juni 2026";
    assert_eq!(kinds(order, dublin), ["order-to-leave", "dublin-decision"]);
}

#[test]
fn a_lease_and_its_registration() {
    let lease = "CONTRAT DE BAIL DE RÉSIDENCE PRINCIPALE\nEntre le bailleur : Madame MODELE Anne\net le preneur : Monsieur SPECIMEN Idris\nArticle 1. Le bien est situé rue du Test 12 à 4000 Liège.\nArticle 2. Le bail est conclu pour une durée de neuf ans, du 01/09/2026 au 31/08/2035.\nArticle 9. Enregistrement. Le bailleur fera enregistrer le bail dans les deux mois.\nFait à Liège, le 28 août 2026";
    let registration = "SPF FINANCES\nBureau Sécurité juridique Liège 1\nMyRent - ATTESTATION D'ENREGISTREMENT\nLe document suivant a été enregistré : bail\nDate d'enregistrement : 04/09/2026\nRéférence : 6-2026-0412-118\nBailleur : MODELE Anne   Preneur : SPECIMEN Idris\nAdresse du bien : rue du Test 12, 4000 Liège";
    assert_eq!(kinds(lease, registration), ["lease", "lease-registration"]);
}

#[test]
fn a_visa_in_a_passport_and_the_passport() {
    let passport = "REPUBLIC OF UTOPIA\nPASSPORT / PASSEPORT\nPassport No.\nL898902C3\nSurname\nERIKSSON\nGiven names\nANNA MARIA\nDate of birth\n12 AUG 1974\nDate of expiry\n15 APR 2031\nP<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F3104150ZE184226B<<<<<16";
    let visa = "VISUM   BELGIË\nGELDIG VOOR SCHENGENSTATEN\nVAN 01-10-26 TOT 30-12-26\nTYPE VISUM: C   AANTAL BINNENKOMSTEN: 01   DUUR VAN HET VERBLIJF: 90 DAGEN\nAFGEGEVEN TE ISLAMABAD OP 20-09-26\nPASPOORTNUMMER L898902C3\nNAAM, VOORNAAM ERIKSSON, ANNA MARIA\nVCBELERIKSSON<<ANNA<MARIA<<<<<<\nL898902C<3UTO7408122F2612300<<<<<<<<";
    let found = documents(&[page("scan.pdf", 1, passport), page("scan.pdf", 2, visa)]);
    let kinds: Vec<&str> = found.iter().map(|document| document.kind.as_str()).collect();
    assert_eq!(kinds, ["passport", "visa"]);
}
