//! What an algorithm finds on a page: machine-readable zones, the numbered items
//! of an apostille, lettered sections, and numbers of a known form.

use std::sync::LazyLock;

use jiff::civil::Date;
use regex::Regex;

use crate::checklist::{Checklists, Structure};
use crate::mrz::{self, Format, Mrz};

use super::phrase::{Hit, Phrase, plain};
use super::sheet::Sheet;
use crate::page::Rect;

/// The account to which the contribution fee is paid (Immigration Office's page on the fee, FACTS B7).
const FEE_ACCOUNT: &str = "BE57679200609235";

/// A structure seen on a page.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Sighting {
    /// Which.
    pub(super) structure: Structure,
    /// How fully it was seen, 0–1: the share of its weight that counts.
    pub(super) strength: f32,
    /// Index of the line.
    pub(super) line: usize,
    /// The text read.
    pub(super) text: String,
}

/// A zone with the index of its first line and the lines it takes up.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Zone {
    /// The zone.
    pub(super) mrz: Mrz,
    /// Index of its first line.
    pub(super) line: usize,
    /// Lines it takes up.
    pub(super) lines: usize,
}

/// The zones of a page, in reading order.
pub(super) fn zones(sheet: &Sheet, filing: Date) -> Vec<Zone> {
    if !sheet
        .lines
        .iter()
        .any(|line| mrz::looks_like(&line.text) || line.alternatives.iter().any(|text| mrz::looks_like(text)))
    {
        return Vec::new();
    }
    let candidates: Vec<Vec<String>> = sheet
        .lines
        .iter()
        .map(|line| std::iter::once(&line.text).chain(&line.alternatives).cloned().collect())
        .collect();
    mrz::find(&candidates, filing)
        .into_iter()
        .map(|found| Zone { mrz: found.mrz, line: found.first_line, lines: found.line_count })
        .collect()
}

/// How much a number says that is only told of: the account in a decision that the fee was not paid, a translator's number
/// in a list of translators.
const TOLD: f32 = 0.3;

/// Sums alone on their lines from which they are the column of a statement.
const COLUMN: usize = 2;

/// Stems of words that a translation says of itself, folded.
const TRANSLATING: [&str; 4] = ["vertal", "tradu", "ubersetz", "translat"];

/// Words of courts and of their rulings, folded.
pub(super) struct Rulings {
    courts: Vec<Phrase>,
    rulings: Vec<Phrase>,
}

/// What a court and one word of a ruling come to; two make a judgment.
const ONE_WORD: f32 = 0.6;

/// A court is named in a heading, a party's line or a short sentence, not only somewhere in a long one.
const COURT_WORDS: usize = 14;

impl Rulings {
    /// Folds the marks `court` and `ruling`.
    pub(super) fn new(lists: &Checklists) -> Rulings {
        Rulings { courts: super::phrase::marked(lists, "court"), rulings: super::phrase::marked(lists, "ruling") }
    }

    /// A judgment, by the court that gave it and the words with which courts rule: what it rules is for the kinds to say.
    pub(super) fn sighting(&self, sheet: &Sheet) -> Option<Sighting> {
        let line = |hit: &Hit| sheet.hay.lines(hit).0;
        let courts = self.courts.iter().flat_map(|court| sheet.hay.find(court)).map(|hit| line(&hit));
        let court = courts.filter(|line| sheet.look(*line).words <= COURT_WORDS).min()?;
        // Words that overlap are one: "jugement" in "a rendu le jugement suivant".
        let mut ruled: Vec<Hit> = Vec::new();
        for hit in self.rulings.iter().flat_map(|ruling| sheet.hay.find(ruling)) {
            if !ruled.iter().any(|other| other.overlaps(&hit)) {
                ruled.push(hit);
            }
        }
        let strength = match ruled.len() {
            0 => return None,
            1 => ONE_WORD,
            _ => 1.0,
        };
        let text = sheet.text(court).to_owned();
        Some(Sighting { structure: Structure::Judgment, strength, line: court, text })
    }
}

/// All structures on a page.
pub(super) fn sightings(sheet: &Sheet, zones: &[Zone]) -> Vec<Sighting> {
    let mut seen: Vec<Sighting> = zones.iter().map(|zone| zone_sighting(sheet, zone)).collect();
    seen.extend(apostille_items(sheet));
    seen.extend(section_letters(sheet));
    let any = |test: &dyn Fn(&str) -> bool| (0..sheet.lines.len()).any(|line| test(sheet.text(line)));
    // A statement has sums without a currency, one under the other.
    let sums = (0..sheet.lines.len()).filter(|line| SUM.is_match(sheet.text(*line).trim())).count();
    let paid = sums >= COLUMN || any(&|text| MONEY.is_match(text));
    let translated = any(&|text| {
        let text = plain(text);
        TRANSLATING.iter().any(|stem| text.contains(stem))
    });
    for line in 0..sheet.lines.len() {
        if sheet.look(line).zone {
            continue;
        }
        let text = sheet.text(line);
        let mut add = |structure, strength| seen.push(Sighting { structure, strength, line, text: text.to_owned() });
        for account in ibans(text) {
            add(Structure::Iban, 1.0);
            if account == FEE_ACCOUNT {
                add(Structure::BelgianFeeAccount, if paid { 1.0 } else { TOLD });
            }
        }
        if VTI.is_match(text) {
            add(Structure::VtiNumber, if translated { 1.0 } else { TOLD });
        }
        if INAMI.is_match(text) || (INAMI_WORD.is_match(text) && INAMI_BARE.is_match(text)) {
            add(Structure::InamiNumber, 1.0);
        }
        if CONTROL.is_match(text) {
            // Twelve digits alone are also account, card and phone numbers.
            add(Structure::ControlNumber, if CONTROL_WORD.is_match(&plain(text)) { 1.0 } else { 0.5 });
        }
        if POST_ITEM.captures_iter(text).iter().any(|found| found.get(0).is_some_and(|item| post_item(item.as_str()))) {
            add(Structure::PostItemNumber, 1.0);
        }
        if NATIONAL
            .captures_iter(text)
            .iter()
            .any(|found| found.get(0).is_some_and(|number| national_number(number.as_str()).is_some()))
        {
            add(Structure::NationalNumber, 1.0);
        }
        if VOWINT.is_match(text) {
            add(Structure::VowintNumber, 1.0);
        }
    }
    // Each structure counts once, where it was seen best and first.
    seen.sort_by(|one, other| {
        one.structure
            .cmp(&other.structure)
            .then(other.strength.total_cmp(&one.strength))
            .then(one.line.cmp(&other.line))
    });
    seen.dedup_by_key(|sighting| sighting.structure);
    seen
}

/// A pattern of this program; `None` only if it were wrong, which the tests rule out.
macro_rules! pattern {
    ($name:ident, $text:expr) => {
        static $name: LazyLock<Pattern> = LazyLock::new(|| Pattern(Regex::new($text).ok()));
    };
}

/// A regular expression written in this program: one that does not compile matches nothing.
struct Pattern(Option<Regex>);

impl Pattern {
    fn is_match(&self, text: &str) -> bool {
        self.0.as_ref().is_some_and(|regex| regex.is_match(text))
    }

    fn captures_iter<'t>(&self, text: &'t str) -> Vec<regex::Captures<'t>> {
        self.0.as_ref().map(|regex| regex.captures_iter(text).collect()).unwrap_or_default()
    }
}

pattern!(SUM, r"^[-+]?\s?\d{1,3}(?:[. ]?\d{3})*[.,]\d{2}\s?[-+]?$");
pattern!(MONEY, r"(?i)(?:€|\bEUR)\s*-?\s*\d|\d\s*(?:€|EUR\b|euros?\b)|[-+]\s?\d{2,4}[.,]\d{2}\b");
pattern!(
    VTI,
    r"(?i)\bVTI[\s-]*(?:nummer|nr|no|n°)?[\s:.°-]{0,6}(?:\d{6,9}|\d{1,2}(?:[ .-]\d{3}){2}|\d{4}[ .-]\d{4}|\d{2}(?:[ .-]\d{2}){3})\b"
);
pattern!(INAMI, r"\b\d[-/. ]\d{5}[-/. ]\d{2}[-/. ]\d{3}\b");
pattern!(INAMI_WORD, r"(?i)\b(?:r\.?i\.?z\.?i\.?v|i\.?n\.?a\.?m\.?i|likiv)\b");
pattern!(INAMI_BARE, r"\b\d[-/. ]?\d{5}[-/. ]?\d{2}[-/. ]?\d{3}\b");
pattern!(CONTROL, r"\b\d{12,18}\b");
pattern!(CONTROL_WORD, r"\b(?:control|controle|controlenummer|kontrollnummer|sticker|legalis|legaliz)");
pattern!(
    POST_ITEM,
    r"(?i)\b[A-Z]{2}\s?\d{2,4}\s?\d{2,4}\s?\d{2,4}(?:\s?\d)?\s?[A-Z]{2}\b|\b(?:3232|0105)[\d ]{20,28}\b"
);
pattern!(NATIONAL, r"\b\d{2}[.\- ]?\d{2}[.\- ]?\d{2}[-. ]?\d{3}[.\- ]?\d{2}\b");
pattern!(VOWINT, r"(?i)\bVOWINT\s?[:n°.]*\s?\d{5,10}\b");
pattern!(IBAN, r"(?i)\b[A-Z]{2}\s?\d{2}(?:[\s.-]?[A-Z0-9]{2,4}){3,8}\b");

/// Whether a line carries a number of the Belgian register of translators.
pub(super) fn is_translator_number(text: &str) -> bool {
    VTI.is_match(text)
}

/// The accounts on a line, without blanks, whose check digits hold.
pub(super) fn ibans(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for hit in IBAN.captures_iter(text) {
        let Some(hit) = hit.get(0) else { continue };
        let bare: String =
            hit.as_str().chars().filter(char::is_ascii_alphanumeric).map(|ch| ch.to_ascii_uppercase()).collect();
        // What follows the account may have been caught too: shorten until the check digits hold.
        let holds =
            (15..=bare.len().min(34)).rev().filter_map(|length| bare.get(..length)).find(|account| iban_holds(account));
        found.extend(holds.map(str::to_owned));
    }
    found
}

/// Whether the check digits of an account hold (ISO 13616), and a Belgian one has its length.
fn iban_holds(account: &str) -> bool {
    if account.starts_with("BE") && account.len() != 16 {
        return false;
    }
    let (head, tail) = account.split_at_checked(4).unwrap_or(("", ""));
    let mut rest = 0u32;
    for ch in tail.chars().chain(head.chars()) {
        let Some(value) = ch.to_digit(36) else { return false };
        rest = (rest * if value > 9 { 100 } else { 10 } + value) % 97;
    }
    !tail.is_empty() && rest == 1
}

/// Whether an item number of the post holds its check digit (UPU S10), or is one of the post's long barcodes.
fn post_item(text: &str) -> bool {
    let bare: String = text.chars().filter(char::is_ascii_alphanumeric).collect();
    if bare.chars().all(|ch| ch.is_ascii_digit()) {
        return bare.len() == 24;
    }
    let digits: Vec<u32> =
        bare.get(2..11).map(|digits| digits.chars().filter_map(|ch| ch.to_digit(10)).collect()).unwrap_or_default();
    let [serial @ .., check] = digits.as_slice() else { return false };
    let sum: u32 = serial.iter().zip([8, 6, 4, 2, 3, 5, 9, 7]).map(|(digit, weight)| digit * weight).sum();
    let expected = match 11 - sum % 11 {
        10 => 0,
        11 => 5,
        other => other,
    };
    bare.len() == 13 && serial.len() == 8 && *check == expected
}

/// The eleven digits of a Belgian national number whose check digits hold, for either century.
pub(super) fn national_number(text: &str) -> Option<String> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    if digits.len() != 11 {
        return None;
    }
    let (nine, check) = digits.split_at_checked(9)?;
    let (nine, check): (u64, u64) = (nine.parse().ok()?, check.parse().ok()?);
    let holds = |number: u64| 97 - number % 97 == check;
    (holds(nine) || holds(2_000_000_000 + nine)).then_some(digits)
}

/// Nationality codes of refugees and stateless persons (ICAO 9303 part 3, section 5, part D).
const WITHOUT_STATE: &[&str] = &["XXA", "XXB", "XXC", "XXX"];

/// What sort of document a zone belongs to.
pub(super) fn zone_structure(mrz: &Mrz) -> Structure {
    // The United Kingdom issues one passport for several nationalities (GBD, GBN, GBO, GBP, GBS); Germany writes D.
    let state =
        |code: &str| if code.starts_with("GB") { "GBR".to_owned() } else { code.trim_matches(['<', ' ']).to_owned() };
    let own = mrz.nationality.is_empty() || state(&mrz.nationality) == state(&mrz.issuer);
    let code = mrz.document_code.as_str();
    match mrz.format {
        Format::MrvA | Format::MrvB => Structure::MrzVisa,
        Format::Td3 => {
            let stateless = WITHOUT_STATE.contains(&mrz.nationality.as_str());
            if stateless || (matches!(code, "PT" | "PR") && !own) {
                Structure::MrzTravelDocument
            } else {
                Structure::MrzPassport
            }
        }
        _ if code.starts_with('V') => Structure::MrzVisa,
        _ if code.starts_with('P') => Structure::MrzPassport,
        _ if own => Structure::MrzIdentityCard,
        _ => Structure::MrzResidencePermit,
    }
}

fn zone_sighting(sheet: &Sheet, zone: &Zone) -> Sighting {
    // A zone whose check digits fail still shows what the page is; its values are another matter.
    let strength = if zone.mrz.valid() { 1.0 } else { 0.8 };
    Sighting { structure: zone_structure(&zone.mrz), strength, line: zone.line, text: sheet.text(zone.line).to_owned() }
}

/// The wording of the ten items of an apostille, folded, in the languages in which they are printed.
const ITEMS: [&[&str]; 10] = [
    &["country", "pays", "pais", "land", "paese", "ulke", "страна", "tara", "shteti", "panstwo", "البلد", "الدوله"],
    &[
        "signed by",
        "signe par",
        "firmado por",
        "unterschrieben",
        "ondertekend",
        "sottoscritto",
        "assinado",
        "imza",
        "подписан",
        "podpisany",
        "semnat",
    ],
    &[
        "capacity",
        "qualite",
        "calidad",
        "eigenschaft",
        "hoedanigheid",
        "in qualita",
        "qualidade",
        "sifatiyla",
        "качестве",
        "calitate",
        "charakterze",
    ],
    &[
        "seal",
        "sceau",
        "sello",
        "siegel",
        "zegel",
        "sigillo",
        "selo",
        "muhr",
        "muhur",
        "печат",
        "stamp",
        "timbre",
        "sigiliul",
    ],
    &["at", "a", "en", "in", "te", "em", "yer", "город", "la", "w"],
    &["the", "le", "el dia", "am", "de", "op", "il", "em", "tarih", "on", "dnia", "la data"],
    &["by", "par", "por", "durch", "door", "da", "tarafindan", "кем", "prin", "przez"],
    &["no", "n", "sous", "numero", "unter", "nr", "onder", "sayi", "за", "number", "bajo"],
    &[
        "seal",
        "sceau",
        "sello",
        "siegel",
        "zegel",
        "bollo",
        "selo",
        "muhr",
        "muhur",
        "печать",
        "stamp",
        "timbre",
        "stempel",
    ],
    &["signature", "firma", "unterschrift", "handtekening", "assinatura", "imza", "подпись", "semnatura", "podpis"],
];

/// Numbered items of an apostille: enough of the ten, in order, with their wording.
fn apostille_items(sheet: &Sheet) -> Option<Sighting> {
    let items = apostille_lines(sheet)?;
    let strength = if items.len() >= 6 { 1.0 } else { 0.6 };
    let line = *items.first()?;
    Some(Sighting { structure: Structure::ApostilleItems, strength, line, text: sheet.text(line).to_owned() })
}

/// Where the numbered items of an apostille stand on a page, on one sheet with the paper or on a sheet of their own.
pub(super) fn apostille_box(sheet: &Sheet) -> Option<Rect> {
    let boxes = apostille_lines(sheet)?.into_iter().filter_map(|line| sheet.lines.get(line));
    boxes.map(|line| line.bbox).reduce(|one, other| one.union(&other))
}

/// The line of each numbered item that was found, where they are enough for an apostille.
fn apostille_lines(sheet: &Sheet) -> Option<Vec<usize>> {
    let (mut next, mut worded, mut lines) = (1, Vec::new(), Vec::new());
    for line in 0..sheet.lines.len() {
        let text = plain(sheet.text(line));
        // Items 9 and 10 often share a line; any number of the line may be an item's.
        let words: Vec<&str> = text.split(' ').collect();
        for (index, word) in words.iter().enumerate() {
            let Ok(number) = word.parse::<usize>() else { continue };
            let Some(wordings) = number.checked_sub(1).and_then(|item| ITEMS.get(item)) else { continue };
            let rest = words.get(index + 1..(index + 8).min(words.len())).unwrap_or_default().join(" ");
            let below = plain(sheet.text(line + 1));
            let fits = |text: &str| wordings.iter().any(|wording| format!(" {text} ").contains(&format!(" {wording}")));
            if number >= next && (fits(&rest) || (rest.is_empty() && fits(&below))) {
                next = number + 1;
                worded.push(number);
                lines.push(line);
            }
        }
    }
    // Items 5 to 8 have such short wordings that they alone prove nothing.
    let telling = worded.iter().filter(|number| ![5, 6, 7, 8].contains(*number)).count();
    (worded.len() >= 4 && telling >= 2).then_some(lines)
}

/// The letters A to F heading parts of a form, in order.
fn section_letters(sheet: &Sheet) -> Option<Sighting> {
    let (mut next, mut first, mut seen) = ('A', None, 0);
    for line in 0..sheet.lines.len() {
        let Some(letter) = section_letter(sheet.text(line)) else { continue };
        if letter >= next && letter <= 'F' {
            next = char::from_u32(letter as u32 + 1).unwrap_or('Z');
            first = first.or(Some(line));
            seen += 1;
        }
    }
    let line = first.filter(|_| seen >= 3)?;
    let strength = if seen >= 5 { 1.0 } else { 0.5 };
    Some(Sighting { structure: Structure::SectionLetters, strength, line, text: sheet.text(line).to_owned() })
}

/// The capital letter that heads a part of a form: followed by a stroke, bracket, dot, colon or dash, and by words.
pub(super) fn section_letter(text: &str) -> Option<char> {
    let text = text.trim_start().trim_start_matches(['(', '[']);
    let mut chars = text.chars();
    let letter = chars.next().filter(char::is_ascii_uppercase)?;
    let rest = chars.as_str().trim_start();
    let marked = rest.starts_with(['/', ')', '.', ':', '-', '–', '—', ']', '|']);
    // "A.B. Janssens" is a name.
    let initials = rest.get(1..).and_then(|rest| rest.chars().nth(1)) == Some('.');
    (marked && !initials && rest.chars().any(char::is_alphabetic)).then_some(letter)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may panic")]
mod tests {
    use super::*;

    /// Every pattern of this file compiles; one that did not would match nothing.
    #[test]
    fn patterns_compile() {
        for pattern in [
            &MONEY,
            &VTI,
            &INAMI,
            &INAMI_WORD,
            &INAMI_BARE,
            &CONTROL,
            &CONTROL_WORD,
            &POST_ITEM,
            &NATIONAL,
            &VOWINT,
            &IBAN,
        ] {
            assert!(pattern.0.is_some());
        }
    }

    /// Accounts are found with and without blanks, and only with the right check digits.
    #[test]
    fn accounts() {
        assert_eq!(ibans("op BE57 6792 0060 9235 van FOD"), [FEE_ACCOUNT]);
        assert_eq!(ibans("BE57679200609235"), [FEE_ACCOUNT]);
        assert!(ibans("BE58 6792 0060 9235").is_empty());
    }

    /// Vectors from the public descriptions of the numbers.
    #[test]
    fn numbers() {
        assert!(national_number("85.07.30-033.28").is_some());
        assert!(national_number("17.07.30-033.84").is_some());
        assert!(national_number("85.07.30-033.29").is_none());
        assert!(post_item("RR473124829GB"));
        assert!(!post_item("RR473124828GB"));
        assert!(VTI.is_match("VTI: 11 505 093") && VTI.is_match("VTI-nummer 14772065") && !VTI.is_match("VTI 12"));
        assert!(VTI.is_match("(VTI 1344044)") && INAMI.is_match("1-21924-20-445") && VOWINT.is_match("VOWINT4567890"));
    }

    #[test]
    fn letters_of_sections() {
        assert_eq!(section_letter("B/ DIAGNOSE: beschrijving"), Some('B'));
        assert_eq!(section_letter("C) Traitement actuel"), Some('C'));
        assert_eq!(section_letter("A.B. Janssens"), None);
        assert_eq!(section_letter("Brussel, 3 mei"), None);
    }
}
