//! Values by their shape: dates, names, numbers, amounts, accounts, plain text.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use regex::Regex;

use crate::checklist::nations::Nations;
use crate::checklist::{Kind, Shape, Trait};
use crate::date;
use crate::document::{Field, Value};

use super::super::phrase::plain;
use super::super::structure::{ibans, national_number};
use super::{Context, Span, dates, names, propose};
pub(super) use sex::{sex, ticked};
pub(super) use sums::{Sum, amounts};

mod sex;
mod sums;

/// Longest text taken for a value in characters: an address has up to 100.
const LONGEST_TEXT: usize = 160;

/// A number stands within so many characters of its label's end ("passport number of the holder: …").
const NEAR: usize = 24;

/// Digits of the shortest personal number of another country (Albania: nine signs, eight of them digits).
const FOREIGN_NUMBER: usize = 8;

/// The account of the contribution fee: on a proof of payment it can only be the payee's.
const FEE_ACCOUNT: &str = "BE57679200609235";

/// Reads a value of a shape at the beginning of a span; with the narrower span it stands at.
pub(super) fn parse(context: &Context, shape: Shape, field: &str, span: &Span) -> Option<(Value, Span)> {
    let text = context.text(span);
    let narrow = |from: usize, to: usize| Span { from: span.from + from, to: span.from + to, ..*span };
    match shape {
        Shape::Date => dates::first(context, field, span),
        Shape::Name => names::labelled(text).map(|(name, from, to)| (Value::Text(name), narrow(from, to))),
        Shape::Number => {
            number(text).map(|(from, to)| (Value::Text(text.get(from..to).unwrap_or("").to_owned()), narrow(from, to)))
        }
        Shape::Amount => amounts(text)
            .into_iter()
            .next()
            .filter(|found| found.from <= 2 * NEAR)
            .map(|found| (Value::Amount(found.cents, found.currency), narrow(found.from, found.to))),
        Shape::Iban => ibans(text).into_iter().next().map(|account| (Value::Text(account), *span)),
        Shape::NationalNumber => {
            national(text).map(|(digits, from, to)| (Value::Text(digits), narrow(from, to))).or_else(|| {
                let abroad = context.country != Some("BEL");
                let (from, to) =
                    number(text).filter(|_| abroad && !NATIONAL.iter().any(|regex| has_strokes(regex, text)))?;
                let digits = text.get(from..to)?;
                let long = digits.chars().filter(char::is_ascii_digit).count() >= FOREIGN_NUMBER;
                long.then(|| (Value::Text(digits.to_owned()), narrow(from, to)))
            })
        }
        Shape::Text | Shape::Address => plain_text(text)
            .filter(|(from, to)| says(field, text.get(*from..*to).unwrap_or("")))
            .map(|(from, to)| (Value::Text(text.get(from..to).unwrap_or("").to_owned()), narrow(from, to))),
    }
}

/// Whether a text says what its field asks: an employer has a name, a period a year or two days.
fn says(field: &str, text: &str) -> bool {
    let count = |is: fn(&char) -> bool| text.chars().filter(is).count();
    let (letters, digits) = (count(|ch| ch.is_alphabetic()), count(char::is_ascii_digit));
    match field {
        "employer" => {
            let street = text.split_whitespace().next().is_some_and(super::address::is_street) && digits > 0;
            letters > digits && letters >= SHORTEST_FIRM && !is_numbered(text) && !street
        }
        "period" => {
            let counted = digits > 0 && plain(text).split(' ').any(|word| SPANS.contains(&word));
            digits >= YEAR || counted || text.chars().any(|ch| ch.is_numeric() && !ch.is_ascii())
        }
        _ => true,
    }
}

/// Digits of a year.
const YEAR: usize = 4;

/// Words in which a term is counted, folded.
const SPANS: &[&str] = &[
    "dag", "dagen", "week", "weken", "maand", "maanden", "jaar", "jour", "jours", "semaine", "semaines", "mois", "an",
    "ans", "annee", "annees", "day", "days", "weeks", "month", "months", "year", "years", "tag", "tage", "tagen",
    "woche", "wochen", "monat", "monate", "monaten", "jahr", "jahre", "jahren", "dias", "meses",
];

/// Letters of a firm's name, at least.
const SHORTEST_FIRM: usize = 2;

/// Whether "n°" and a number is all that a text says.
fn is_numbered(text: &str) -> bool {
    let number = NUMERO.as_ref().and_then(|regex| regex.find(text));
    number.is_some_and(|number| {
        let rest = |text: Option<&str>| text.is_some_and(|text| text.chars().any(char::is_alphabetic));
        !rest(text.get(..number.start())) && !rest(text.get(number.end()..))
    })
}

/// Text as it stands, without surrounding marks; `None` when it is a rule or a leader.
fn plain_text(text: &str) -> Option<(usize, usize)> {
    let trimmed = text.trim_matches(|ch: char| {
        ch.is_whitespace() || matches!(ch, ':' | '.' | '…' | '_' | '|' | '/' | ',' | ';' | '-' | '=' | '*')
    });
    let from = trimmed.as_ptr() as usize - text.as_ptr() as usize;
    let letters = trimmed.chars().filter(|ch| ch.is_alphanumeric()).count();
    (letters >= 1 && trimmed.chars().count() <= LONGEST_TEXT).then_some((from, from + trimmed.len()))
}

/// A number with at least one digit; letters, blanks, strokes and dots between its parts.
static NUMBER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?:[A-Z]{1,4}[ ./-]{0,2})?\d[0-9A-Z]*(?:[ ./-]{1,3}(?:[A-Z]{1,4}[./-])?[0-9A-Z]*\d[0-9A-Z]*)*(?:/[A-Z]{1,4}\b| / [IVX]{1,4}\b)?|[A-Z][A-Z0-9]*\d[A-Z0-9]*(?:[./-][0-9A-Z]+)*").ok()
});

/// Groups of letters and digits joined by strokes ("GRT-PCC-2025-00447", "03318/YOP/SG"), of which one has a digit.
static GROUPS: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"[0-9\p{Lu}]{1,10}(?:[./-](?:9bis|9ter|[0-9\p{Lu}]{1,10})){1,6}\b").ok());

/// Whether a text is a number with its groups of letters and nothing else ("RR 10 220 330 4 DE").
pub(super) fn is_number(text: &str) -> bool {
    let sign = |ch: char| ch.is_ascii_digit() || ch.is_ascii_uppercase() || matches!(ch, ' ' | '.' | '/' | '-');
    text.chars().all(sign) && text.chars().any(|ch| ch.is_ascii_digit()) && plain_number(text).is_some()
}

/// Bytes of the number that a stretch begins with.
fn number(text: &str) -> Option<(usize, usize)> {
    let found = plain_number(text)?;
    // The same number with all its groups.
    let groups = GROUPS.iter().flat_map(|regex| regex.find_iter(text));
    let whole = groups.filter(|group| group.as_str().chars().any(|ch| ch.is_ascii_digit()));
    let whole = whole.map(|group| (group.start(), group.end())).find(|(from, to)| *from <= found.0 && *to > found.0);
    Some(whole.map_or(found, |(from, to)| (from, to.max(found.1))))
}

fn plain_number(text: &str) -> Option<(usize, usize)> {
    let found = NUMBER.as_ref()?.find(text).filter(|found| found.start() <= NEAR)?;
    // A date is no number, unless the number only looks like one ("12/2024").
    let digits = found.as_str().chars().filter(char::is_ascii_digit).count();
    let parts: Vec<&str> = found.as_str().split(['/', '.', '-', ' ']).collect();
    let date = matches!(parts.as_slice(), [day, month, year] if day.len() <= 2 && month.len() <= 2 && year.len() == 4 && (year.starts_with("19") || year.starts_with("20")));
    (digits >= 1 && !date)
        .then(|| (found.start(), found.start() + found.as_str().trim_end_matches(['.', '-', '/', ' ']).len()))
}

static NATIONAL: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"\d{2}[.\- /]?\d{2}[.\- /]?\d{2}\s?[-. /]?\s?\d{3}\s?[.\- /]?\s?\d{2}").ok());

/// Whether a number is written as the Belgian ones are ("85.07.30-033 61"): one that fails its check was misread.
fn has_strokes(regex: &Regex, text: &str) -> bool {
    regex.find(text).is_some_and(|found| found.as_str().contains(['.', '-']))
}

/// A Belgian national number on a stretch, as printed.
fn national(text: &str) -> Option<(String, usize, usize)> {
    let hits = NATIONAL.as_ref()?.find_iter(text);
    let mut sure = hits.filter_map(|found| Some((national_number(found.as_str())?, found.start(), found.end())));
    sure.next()
}

/// Accounts, national numbers and sums that stand somewhere without a label.
pub(super) fn fill(context: &Context, kind: &Kind, nations: &Nations, best: &mut BTreeMap<String, Field>) {
    let wants = |name: &str| kind.fields.iter().any(|field| field == name);
    if wants("iban") {
        account(context, kind, best);
    }
    if wants("national-number") && (kind.is(Trait::Contract) || kind.is(Trait::Joint)) {
        beside_holder(context, best);
    }
    if wants("national-number") && !best.contains_key("national-number") {
        for span in lines(context) {
            if let Some((digits, from, to)) = national(context.text(&span)) {
                let narrow = Span { from, to, ..span };
                propose(best, "national-number", context.read(Value::Text(digits), &narrow, 0.6));
            }
        }
    }
    if wants("number") && !kind.identity && !best.contains_key("number") {
        headed_number(context, best);
    }
    if wants("amount") && !best.contains_key("amount") {
        lone_amount(context, best);
    }
    in_euros(context, best);
    if kind.id == "contribution-fee-proof" {
        for_whom(nations, best);
    }
}

/// Characters behind a party's name within which its own number stands, and how sure that is.
const AFTER_NAME: usize = 160;
const OWN_NUMBER: f32 = 0.8;

/// Of the numbers of two parties the one that stands behind the holder's name.
fn beside_holder(context: &Context, best: &mut BTreeMap<String, Field>) {
    let Some(holder) = best.get("holder") else { return };
    let page = holder.at.page;
    let Some(flow) = context.flows.get(page) else { return };
    let Some(start) = flow.offset(holder.at.line.saturating_sub(1)) else { return };
    let Some(name) = flow.text.get(start..).and_then(|rest| rest.find(&holder.text)) else { return };
    let from = start + name + holder.text.len();
    let behind: String = flow.text.get(from..).unwrap_or("").chars().take(AFTER_NAME).collect();
    if let Some((digits, at, to)) = national(&behind)
        && best.get("national-number").is_none_or(|taken| taken.value != Value::Text(digits.clone()))
    {
        let field = context.flowing(page, from + at, from + to, Value::Text(digits), OWN_NUMBER);
        best.insert("national-number".to_owned(), field);
    }
}

/// How sure a name in the communication of a payment is.
const FOR_WHOM: f32 = 0.8;

/// A fee is paid for whom the communication names, whoever's account it leaves ("DOE Jane Rwanda 17/05/1984").
fn for_whom(nations: &Nations, best: &mut BTreeMap<String, Field>) {
    let Some(communication) = best.get("communication") else { return };
    // Banks print it as it was typed, in parts with strokes between: "DOE_Jane_RW_17051984".
    let typed = communication.text.replace(['_', '/', '+', ';', '|'], " ");
    let Some((name, _, _)) = names::labelled(&typed) else { return };
    let mut words: Vec<&str> = name.split_whitespace().collect();
    // The nationality stands behind the name.
    while words.len() > 2 && words.last().is_some_and(|word| nations.code(word).is_some()) {
        words.pop();
    }
    // "DOE Jane Sri Lanka".
    if words.len() > 3 && words.get(words.len() - 2..).is_some_and(|last| nations.is_country(&last.join(" "))) {
        words.truncate(words.len() - 2);
    }
    let name = words.join(" ");
    if !super::prose::is_person(&name) {
        return;
    }
    let field = Field { value: Value::Text(name.clone()), text: name, ..communication.clone() };
    let field = Field { confidence: FOR_WHOM * field.confidence.min(1.0), ..field };
    best.insert("holder".to_owned(), field);
}

/// A sum in another currency beside which the paper gives the same in euros, once: fees are fixed in euros.
fn in_euros(context: &Context, best: &mut BTreeMap<String, Field>) {
    let Some(taken) = best.get("amount") else { return };
    if !matches!(&taken.value, Value::Amount(_, Some(currency)) if currency != "EUR") {
        return;
    }
    let near =
        |span: &Span| span.page == taken.at.page && span.line.abs_diff(taken.at.line.saturating_sub(1)) <= EQUIVALENT;
    let sums: Vec<(Sum, Span)> = lines(context)
        .into_iter()
        .filter(near)
        .flat_map(|span| amounts(context.text(&span)).into_iter().map(move |sum| (sum, span)))
        .filter(|(sum, _)| sum.currency.as_deref() == Some("EUR"))
        .collect();
    if let [(sum, span)] = sums.as_slice() {
        let narrow = Span { from: sum.from, to: sum.to, ..*span };
        let field = context.read(Value::Amount(sum.cents, sum.currency.clone()), &narrow, IN_EUROS);
        best.insert("amount".to_owned(), field);
    }
}

/// Lines between a sum and its equivalent, at most, and how sure the equivalent is.
const EQUIVALENT: usize = 3;
const IN_EUROS: f32 = 0.72;

/// "N°", "Nr." and their like with a number behind them.
static NUMERO: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?:\b[Nn][°ºo]|№|\bN[Rr]\.?|\bnr\.?|\bNo\.|\bNO\.)\s*:?\s*([A-Z0-9](?:[A-Z0-9]|[./-][A-Z0-9]| (?:[A-Z]{1,3} )?\d)*)").ok()
});

/// Words before "n°" that make the number one of a law, a register of firms or a telephone, folded.
const NOT_ITS_OWN: &[&str] = &[
    "loi",
    "wet",
    "law",
    "gesetz",
    "arrete",
    "besluit",
    "decret",
    "decreet",
    "ordonnance",
    "ue",
    "eu",
    "ce",
    "eg",
    "tel",
    "fax",
    "tva",
    "btw",
    "bce",
    "kbo",
    "rpm",
    "rpr",
    "compte",
    "rekening",
    "entreprise",
    "ondernemingsnr",
    "s p",
    "sp",
    "o v",
    "page",
    "art",
    "article",
    "artikel",
    "agrement",
    "erkenning",
    "formule",
    "modele",
    "model",
    "annexe",
    "bijlage",
    "kanunu",
    "bulletin",
    "code",
    "passeport",
    "passport",
    "paspoort",
];

/// How sure a number behind "n°" is: in a heading, and elsewhere in the first third of the page.
const HEADED: f32 = 0.75;
const IN_HEAD: f32 = 0.66;

/// The number behind "n°" in the head of a paper: its own, when nothing before it says otherwise.
fn headed_number(context: &Context, best: &mut BTreeMap<String, Field>) {
    let Some(sheet) = context.sheets.first() else { return };
    for span in lines(context).into_iter().filter(|span| span.page == 0) {
        let text = context.text(&span);
        let look = sheet.look(span.line);
        let high = sheet.lines.get(span.line).is_some_and(|line| line.bbox.y < 0.34) || span.line < 12;
        if !high {
            continue;
        }
        for found in NUMERO.iter().flat_map(|regex| regex.captures_iter(text)) {
            let (Some(whole), Some(number)) = (found.get(0), found.get(1)) else { continue };
            let before = super::super::phrase::plain(text.get(..whole.start()).unwrap_or(""));
            let last: Vec<&str> = before.split(' ').rev().take(2).collect();
            let other = last.iter().any(|word| NOT_ITS_OWN.contains(word))
                || NOT_ITS_OWN.iter().any(|words| words.contains(' ') && before.ends_with(words));
            let digits = number.as_str().chars().filter(char::is_ascii_digit).count();
            if other || digits < 2 || date::find(number.as_str(), date::Order::Unknown).iter().any(|day| day.start == 0)
            {
                continue;
            }
            let narrow = Span { from: number.start(), to: number.end(), ..span };
            let sure = if look.capitals || look.large { HEADED } else { IN_HEAD };
            propose(best, "number", context.read(Value::Text(number.as_str().trim().to_owned()), &narrow, sure));
        }
    }
}

/// The payee's account: the fee's own account wherever it stands, else the labelled one, else the only one.
fn account(context: &Context, kind: &Kind, best: &mut BTreeMap<String, Field>) {
    let mut all: Vec<(String, Span)> = Vec::new();
    for span in lines(context) {
        all.extend(ibans(context.text(&span)).into_iter().map(|account| (account, span)));
    }
    if let Some((account, span)) = all.iter().find(|(account, _)| account == FEE_ACCOUNT) {
        best.insert("iban".to_owned(), context.read(Value::Text(account.clone()), span, 0.95));
        return;
    }
    // A statement names its own account in its head, those of others in its lines.
    let high = |span: &Span| {
        let line = context.sheets.get(span.page).and_then(|sheet| sheet.lines.get(span.line));
        span.page == 0 && line.is_some_and(|line| line.bbox.y < HEAD)
    };
    if let Some((account, span)) = all.iter().find(|(_, span)| kind.id == "bank-statement" && high(span)) {
        propose(best, "iban", context.read(Value::Text(account.clone()), span, 0.75));
    }
    let distinct: BTreeSet<&String> = all.iter().map(|(account, _)| account).collect();
    // Of two the one under "payee" and not under "payer".
    let paid = all.iter().filter(|(_, span)| under_payee(context, span)).collect::<Vec<_>>();
    if let ([(account, span)], true) = (paid.as_slice(), distinct.len() == 2) {
        propose(best, "iban", context.read(Value::Text(account.clone()), span, 0.8));
    }
    if let (1, Some((account, span))) = (distinct.len(), all.first()) {
        propose(best, "iban", context.read(Value::Text(account.clone()), span, 0.75));
    }
}

/// Part of a statement's first page in which its own account stands.
const HEAD: f32 = 0.3;

/// Lines above an account among which the heading of its part stands: name, street, town.
const PART: usize = 5;

/// Words that head the part of a transfer about who is paid, and about who pays, folded.
const PAYEES: [&str; 12] = [
    "beneficiaire",
    "begunstigde",
    "beneficiary",
    "empfanger",
    "begunstigter",
    "zahlungsempfanger",
    "destinataire",
    "creancier",
    "payee",
    "beneficiario",
    "tegenpartij",
    "contrepartie",
];
const PAYERS: [&str; 12] = [
    "donneur",
    "opdrachtgever",
    "ordering",
    "auftraggeber",
    "payer",
    "debiteur",
    "debtor",
    "ordenante",
    "titulaire",
    "titularis",
    "emetteur",
    "van",
];

/// Whether the nearest heading above an account, or on its line, is the payee's.
fn under_payee(context: &Context, span: &Span) -> bool {
    let Some(sheet) = context.sheets.get(span.page) else { return false };
    let nearest = (span.line.saturating_sub(PART)..=span.line).rev().find_map(|line| {
        let text = plain(sheet.text(line));
        let heads = |words: &[&str]| text.split(' ').take(3).any(|word| words.contains(&word));
        if heads(&PAYEES) { Some(true) } else { heads(&PAYERS).then_some(false) }
    });
    nearest == Some(true)
}

/// The only sum with a currency on the paper.
fn lone_amount(context: &Context, best: &mut BTreeMap<String, Field>) {
    let mut all: Vec<(Sum, Span)> = Vec::new();
    for span in lines(context) {
        all.extend(
            amounts(context.text(&span))
                .into_iter()
                .filter(|sum| sum.currency.is_some() && sum.cents > 0)
                .map(|sum| (sum, span)),
        );
    }
    let distinct: BTreeSet<i64> = all.iter().map(|(sum, _)| sum.cents).collect();
    if let (1, Some((sum, span))) = (distinct.len(), all.first()) {
        let narrow = Span { from: sum.from, to: sum.to, ..*span };
        best.insert("amount".to_owned(), context.read(Value::Amount(sum.cents, sum.currency.clone()), &narrow, 0.7));
    }
}

/// The lines of a paper, whole.
pub(super) fn lines(context: &Context) -> Vec<Span> {
    let mut spans = Vec::new();
    for (page, sheet) in context.sheets.iter().enumerate() {
        for line in 0..sheet.lines.len() {
            if !sheet.look(line).zone && !context.is_stamped(page, line) {
                spans.push(Span { page, line, from: 0, to: sheet.text(line).len() });
            }
        }
    }
    spans
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may panic")]
mod tests {
    use super::*;

    #[test]
    fn numbers_with_strokes_and_letters() {
        let read = |text: &str| number(text).map(|(from, to)| text[from..to].to_owned());
        assert_eq!(read("X2941525"), Some("X2941525".to_owned()));
        assert_eq!(read("591-1993177-58"), Some("591-1993177-58".to_owned()));
        assert_eq!(read("4391/2025"), Some("4391/2025".to_owned()));
        assert_eq!(read("A 123456 uitgereikt"), Some("A 123456".to_owned()));
        assert_eq!(read("CCE 410 220 / III"), Some("CCE 410 220 / III".to_owned()));
        assert_eq!(read("2025/9bis/0114 du"), Some("2025/9bis/0114".to_owned()));
        assert!(is_number("RR 10 220 330 4 DE") && !is_number("n° 12") && !is_number("SPECIMEN"));
        assert_eq!(read("12/03/2024"), None);
    }
}
