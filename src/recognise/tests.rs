//! Whole papers, built from lines laid out by hand and recognised with the embedded checklists.

mod look_alikes;

use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::page::{Line, Origin, Rect, Source, Text, Word};

/// The filing date of these tests.
const FILING: Date = date(2026, 11, 21);

/// A line at a place: blanks keep their width, so that several of them part columns.
fn line(text: &str, x: f32, y: f32, h: f32) -> Line {
    let width = h * 0.35;
    let (mut words, mut column) = (Vec::new(), 0);
    for part in text.split(' ') {
        let letters = part.chars().count();
        if letters > 0 {
            let bbox = Rect { x: x + column as f32 * width, y, w: letters as f32 * width, h };
            words.push(Word { text: part.to_owned(), bbox, confidence: 0.97 });
        }
        column += letters + 1;
    }
    let right = words.last().map_or(x, |word| word.bbox.right());
    let text: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
    Line { text: text.join(" "), bbox: Rect { x, y, w: right - x, h }, confidence: 0.97, words, alternatives: vec![] }
}

/// A page of lines one under the other.
fn page(file: &str, number: u32, text: &str) -> ReadPage {
    let lines: Vec<Line> =
        text.lines().enumerate().map(|(row, text)| line(text, 0.1, 0.06 + 0.02 * row as f32, 0.012)).collect();
    let origin = if lines.is_empty() { Origin::Blank } else { Origin::Ocr };
    let source = Source { file: file.to_owned(), page: number };
    ReadPage {
        source,
        text: Text {
            lines,
            rotation: 0,
            skew: 0.0,
            sheet: None,
            origin,
            confidence: 0.97,
            unread: vec![],
            marks: vec![],
            illegible: None,
            flaws: Vec::new(),
            broken_off: false,
        },
    }
}

fn documents(pages: &[ReadPage]) -> Vec<Document> {
    recognise(pages, &Checklists::load(&[]).unwrap(), FILING)
}

fn one(text: &str) -> Document {
    let mut found = documents(&[page("a.pdf", 1, text)]);
    assert_eq!(found.len(), 1);
    found.remove(0)
}

const BIRTH: &str = "REPUBLIQUE D'EXEMPLE\nACTE DE NAISSANCE N° 2345\nCentre d'état civil de Testville\nNom et prénoms : EXEMPLE Marie\nEst née le 3 mai 1990 à Testville\nDélivré à Testville le 14 janvier 2026\nL'officier de l'état civil";

const PASSPORT: &str = "REPUBLIC OF UTOPIA\nPASSPORT / PASSEPORT\nPassport No.\nL898902C3\nSurname\nERIKSSON\nGiven names\nANNA MARIA\nDate of birth\n12 AUG 1974\nDate of expiry\n15 APR 2031";
const ZONE: &str = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F3104150ZE184226B<<<<<16";

/// The kinds that a letter's annexes name.
const ANNEXED: [&str; 5] =
    ["passport", "birth-certificate", "marriage-certificate", "criminal-record", "medical-certificate-9ter"];

/// A letter that mentions and lists papers is none of them.
#[test]
fn a_letter_with_annexes_is_none_of_its_annexes() {
    let letter = one(
        "Advocatenkantoor Proef\nBrussel, 12 mei 2026\nBetreft: dossier van Ilia MUSTERAN, geboren te Testville op 3 mei 1990\nGeachte heer,\nZijn geboorteakte en zijn paspoort worden hierbij gevoegd, evenals\nhet standaard medisch getuigschrift.\nBijlagen:\n1. Kopie paspoort\n2. Standaard medisch getuigschrift\n3. Geboorteakte\n4. Uittreksel uit het strafregister\nMet de meeste hoogachting,",
    );
    assert!(!ANNEXED.contains(&letter.kind.as_str()), "{}", letter.kind);
    let inventory = one(
        "INVENTARIS DER STUKKEN\nPaspoort\nGeboorteakte\nHuwelijksakte\nUittreksel uit het strafregister\nStandaard medisch getuigschrift",
    );
    assert!(!ANNEXED.contains(&inventory.kind.as_str()), "{}", inventory.kind);
}

/// Recognition slips, glued and broken words and a title on two lines do not hide a kind.
#[test]
fn slips_of_the_reading_do_not_hide_a_kind() {
    for title in [
        "ACTE DE NA1SSANCE",
        "ACTEDENAISSANCE",
        "ACTE DE NAIS SANCE",
        "EXTRAIT D'ACTE\nDE NAISSANCE",
        "Acte de naissanoe",
    ] {
        let paper = BIRTH.replace("ACTE DE NAISSANCE", title);
        assert_eq!(one(&paper).kind, "birth-certificate", "{title}");
    }
}

/// Three pages of a judgment, and the pages of the same file that hold them, as indexes.
fn judgment(order: &[usize]) -> Vec<Document> {
    let pages = [
        "TRIBUNAL DE PREMIERE INSTANCE DE TESTVILLE\nJUGEMENT DE DIVORCE\nEn cause de EXEMPLE Marie contre MODELE Paul\nRG 2024/4411/A\nVu la requete deposee au greffe\npage 1/3",
        "Attendu que les parties se sont mariees a Testville\net que leur separation est irremediable depuis deux ans,\nque la demande est des lors recevable et fondee.\nRG 2024/4411/A\npage 2/3",
        "PAR CES MOTIFS, le tribunal\nprononce le divorce entre les parties.\nAinsi juge le 3 mars 2025\nRG 2024/4411/A\npage 3/3",
    ];
    let scanned: Vec<ReadPage> =
        order.iter().enumerate().map(|(n, index)| page("scan.pdf", n as u32 + 1, pages[*index])).collect();
    documents(&scanned)
}

/// The pages of a document in the order in which they belong, by their place in the scan.
fn order(document: &Document) -> Vec<u32> {
    document.pages.iter().map(|page| page.source.page).collect()
}

#[test]
fn pages_scanned_in_the_wrong_order_are_put_in_their_places() {
    for (scanned, wanted) in
        [([0, 1, 2], [1, 2, 3]), ([0, 2, 1], [1, 3, 2]), ([2, 0, 1], [2, 3, 1]), ([1, 2, 0], [3, 1, 2])]
    {
        let found = judgment(&scanned);
        assert_eq!(found.iter().map(order).collect::<Vec<_>>(), [wanted], "{scanned:?}");
        assert_eq!(found[0].kind, "divorce-certificate");
    }
    assert_eq!(judgment(&[0, 2, 1])[0].pages[1].boundary.why, "put in its place by its number");
}

/// A page of another paper with as many pages stays out.
#[test]
fn a_page_of_another_paper_is_not_put_between() {
    let other = "Algemene huurvoorwaarden\nDe huurder onderhoudt het goed als een goede huisvader.\npagina 3/3";
    let mut pages = vec![page(
        "a.pdf",
        1,
        "CONTRAT DE BAIL\nEntre les soussignes EXEMPLE Marie et MODELE Paul\nLoyer mensuel : 700 EUR\npage 1/3",
    )];
    pages.push(page("b.pdf", 1, other));
    assert_eq!(documents(&pages).len(), 2);
}

/// Every page says why it begins a paper or goes on with one, and how sure that is.
#[test]
fn boundaries_have_reasons() {
    let found = documents(&[
        page("a.pdf", 1, BIRTH),
        page("a.pdf", 2, "CERTIFICAT DE RESIDENCE\nLe soussigne certifie que EXEMPLE Marie\nreside a Testville"),
        page("b.pdf", 1, PASSPORT),
    ]);
    let reasons: Vec<&str> = found.iter().map(|document| document.pages[0].boundary.why.as_str()).collect();
    assert_eq!(reasons, ["the first page", "a heading of its own", "another file"]);
    assert!(found.iter().flat_map(|document| &document.pages).all(|page| page.boundary.confidence > 0.5));
}

/// Nothing but a title's words inside a sentence leaves a paper unknown.
#[test]
fn a_mention_is_not_a_paper() {
    let paper = one("Beste,\nIk stuur u morgen mijn geboorteakte samen met de andere papieren\ndie u gevraagd heeft.");
    assert_ne!(paper.kind, "birth-certificate");
}

/// A sworn translation wins over the title it renders, says what it renders, and has its own date.
#[test]
fn a_translation_is_not_the_act_it_renders() {
    let paper = one(
        "TRADUCTION JURÉE\nTraduit de l'espagnol vers le français\nACTE DE MARIAGE\nNom et prénoms : Percy Ejemplo\nDate du mariage : 29/08/2023\nDate de délivrance : 28/05/2025\nPour traduction conforme ne varietur à l'original en langue espagnole.\nLe traducteur juré inscrit au Registre national (VTI 1344044)\nFait à Testville, le 12 juillet 2025",
    );
    assert_eq!(paper.kind, "sworn-translation");
    assert_eq!(paper.text(ORIGINAL_KIND), Some("marriage-certificate"));
    assert_eq!(paper.date("issued").or(paper.date("signed")), Some(date(2025, 7, 12)));
    assert_eq!(paper.country.map(|country| country.value), Some("BEL".to_owned()));
}

/// Zone and print agree: certain. They disagree about the expiry: both are kept, and neither is said.
#[test]
fn zone_and_print_that_disagree_leave_a_doubt() {
    let agreed = one(&format!("{PASSPORT}\n{ZONE}"));
    assert_eq!(agreed.kind, "passport");
    assert_eq!(agreed.date("expires"), Some(date(2031, 4, 15)));
    assert!(agreed.fields["expires"].confidence > 0.8, "{:?}", agreed.fields["expires"]);
    let disputed = one(&format!("{}\n{ZONE}", PASSPORT.replace("15 APR 2031", "15 APR 2037")));
    assert_eq!(disputed.fields["expires"].value, Value::Ambiguous(vec![date(2031, 4, 15), date(2037, 4, 15)]));
}

/// Day and month of a paper that nobody can place stay open; of an American one the month comes first.
#[test]
fn day_and_month_stay_open_where_they_are() {
    let form = "CERTIFICATE OF BIRTH\nName: JANE EXAMPLE\nDate of Birth: 04/05/1990\nPlace of Birth: TESTVILLE\nDate of issue: 03/04/2026\nRegistrar of births";
    assert_eq!(one(form).fields["issued"].value, Value::Ambiguous(vec![date(2026, 3, 4), date(2026, 4, 3)]));
}

/// The date of a law, a birth or a form is not the day on which a letter was written.
#[test]
fn dates_of_laws_are_not_taken() {
    let paper = one(&BIRTH.replace(
        "Délivré à Testville le 14 janvier 2026",
        "Décret du 27 juillet 2010, modifié le 3 mars 2018.\nVu la loi du 15 décembre 1980.",
    ));
    assert!(!paper.fields.contains_key("issued"), "{:?}", paper.fields.get("issued"));
}

/// Parts of the medical form: dots are empty, a stroke is written, bracketed hints are printed.
#[test]
fn sections_know_printed_from_written() {
    let paper = one(
        "STANDAARD MEDISCH GETUIGSCHRIFT\nNaam, voornaam: Ilia MUSTERAN\nA/ Medische voorgeschiedenis\n..............................\nB/ DIAGNOSE: gedetailleerde beschrijving van de aard en de graad van ernst van de aandoeningen op basis waarvan de\naanvraag om machtiging tot verblijf op grond van artikel 9ter wordt ingediend\nDiabetes type 1. Graad van ernst: zeer ernstig.\nC/ Actuele behandeling en datum van de opstart van de behandeling van de aandoeningen vermeld onder B\n(medicamenteuze behandeling / medisch materiaal; ingreep / hospitalisatie; voorziene duur)\n/\nDatum: 1 november 2026\nRIZIV-nr.: 1-21924-20-445",
    );
    assert_eq!(paper.kind, "medical-certificate-9ter");
    assert_eq!(paper.sections["A"].written, "");
    assert!(paper.sections["B"].written.starts_with("Diabetes type 1"), "{}", paper.sections["B"].written);
    assert_eq!(paper.sections["C"].written, "/");
    assert_eq!(paper.text("holder"), Some("Ilia MUSTERAN"));
}

fn pages_of(documents: &[Document]) -> Vec<usize> {
    documents.iter().map(|document| document.pages.len()).collect()
}

/// Numbered pages go on; a blank page ends a paper and belongs to none; a new title begins one.
#[test]
fn pages_that_belong_together() {
    let first = format!("{BIRTH}\nPage 1/2");
    let second = "Mentions marginales\nNéant\nPage 2/2";
    let found = documents(&[
        page("a.pdf", 1, &first),
        page("a.pdf", 2, second),
        page("a.pdf", 3, ""),
        page("a.pdf", 4, PASSPORT),
    ]);
    assert_eq!(pages_of(&found), [2, 1]);
    assert_eq!((found[0].id.as_str(), found[1].id.as_str()), ("d1", "d2"));
    // In files of their own the count alone joins them; without one they stay apart.
    assert_eq!(pages_of(&documents(&[page("a.pdf", 1, &first), page("b.pdf", 1, second)])), [2]);
    assert_eq!(pages_of(&documents(&[page("a.pdf", 1, BIRTH), page("b.pdf", 1, "Mentions marginales")])), [1, 1]);
}

/// Two papers of the same kind in a row are two papers.
#[test]
fn the_same_title_again_is_another_paper() {
    let slip = "LOONBRIEF\nPeriode: 01/10/2026 - 31/10/2026\nWerknemer: PROEF Jan\nNetto te betalen: 2.345,67 EUR";
    assert_eq!(pages_of(&documents(&[page("a.pdf", 1, slip), page("a.pdf", 2, slip)])), [1, 1]);
}

/// Front and back of a card are one paper, in one file or in two.
#[test]
fn both_sides_of_a_card_are_one_paper() {
    let front = "BELGIË BELGIQUE BELGIEN BELGIUM\nIDENTITEITSKAART / CARTE D'IDENTITÉ\nNom / Naam\nVAN VOORBEELD\nPrénoms / Voornamen\nGriet";
    let back = "IDBEL591199317<7589<<<<<<<<<<<\n9706257F2803180BEL970625997413\nVAN<VOORBEELD<<GRIET<<<<<<<<<<";
    for other in ["a.jpg", "b.jpg"] {
        let found = documents(&[page("a.jpg", 1, front), page(other, 2, back)]);
        assert_eq!(pages_of(&found), [2]);
        assert_eq!(found[0].kind, "national-id");
        assert_eq!(found[0].date("expires"), Some(date(2028, 3, 18)));
    }
    // Another person's back is not the other side.
    let stranger = back.replace("VAN<VOORBEELD<<GRIET<<<<<<<<<<", "MUSTERAN<<ILIA<<<<<<<<<<<<<<<<");
    assert_eq!(pages_of(&documents(&[page("a.jpg", 1, front), page("b.jpg", 1, &stranger)])), [1, 1]);
}

/// A page that nobody could read is a paper of its own, and not swallowed by the one before.
#[test]
fn an_unread_page_is_not_swallowed() {
    let mut arabic = page("a.pdf", 2, "| ,");
    arabic.text.unread = vec!["Arab".to_owned()];
    let found = documents(&[page("a.pdf", 1, BIRTH), arabic]);
    assert_eq!(pages_of(&found), [1, 1]);
    assert_eq!(found[1].kind, UNKNOWN);
    assert_eq!(found[1].pages[0].unread, ["Arab"]);
}

/// The payee's account, the sum and the message of a transfer are told from the payer's.
#[test]
fn a_transfer_says_who_was_paid() {
    let paper = one(
        "BELFIUS\nBewijs van uitvoering van een overschrijving\nDatum uitvoering: 05/11/2026\nBedrag: 368,00 EUR\nVan rekening: BE68 5390 0754 7034\nNaar rekening: BE57 6792 0060 9235\nNaam begunstigde: FOD Binnenlandse Zaken - Dienst Vreemdelingenzaken\nMededeling: MUSTERAN Ilia Georgie 03051990",
    );
    assert_eq!(paper.kind, "contribution-fee-proof");
    assert_eq!(paper.fields["amount"].value, Value::Amount(36_800, Some("EUR".to_owned())));
    assert_eq!(paper.text("iban"), Some("BE57679200609235"));
    assert_eq!(paper.text("communication"), Some("MUSTERAN Ilia Georgie 03051990"));
}

/// Labels over their values, side by side in one row.
#[test]
fn values_below_their_labels() {
    let labels = line("Surname        Given names        Date of birth", 0.1, 0.30, 0.012);
    let values = line("MUSTERAN       ILIA               03.05.1990", 0.1, 0.319, 0.012);
    let mut paper = page(
        "a.pdf",
        1,
        "REPUBLIC OF EXAMPLIA\nPASSPORT\nPassport No. A1234567\nDate of expiry 01 JAN 2031\nCountry code XXX",
    );
    paper.text.lines.extend([labels, values]);
    let found = documents(&[paper]).remove(0);
    assert_eq!(found.text("holder"), Some("MUSTERAN ILIA"));
    assert_eq!(found.date("born"), Some(date(1990, 5, 3)));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Nothing that can be read brings recognition down, and the same pages give the same papers.
    #[test]
    fn any_text_is_survived(texts in prop::collection::vec("(\\PC{0,60}\n){0,12}", 1..4)) {
        let pages: Vec<ReadPage> = texts.iter().enumerate().map(|(index, text)| page("a.pdf", index as u32 + 1, text)).collect();
        let (once, again) = (documents(&pages), documents(&pages));
        prop_assert_eq!(format!("{once:?}"), format!("{again:?}"));
        let joined: usize = once.iter().map(|document| document.pages.len()).sum();
        prop_assert!(joined <= pages.len());
    }

    /// Words of papers in any order do not bring it down either.
    #[test]
    fn shuffled_words_are_survived(words in prop::collection::vec(prop::sample::select(vec![
        "ACTE", "DE", "NAISSANCE", "Nom", ":", "/", "le", "3", "mai", "2026", "BE57", "6792", "A)", "B/", "\n", "(", "Page 2/3", "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "né", "شهادة", "…", "368,00 EUR", "VTI",
    ]), 0..120)) {
        documents(&[page("a.pdf", 1, &words.join(" "))]);
    }
}
