//! Dates of a paper: the one after a label, and the day on which a letter or
//! certificate was made where no label says it. Dates of laws, births and forms
//! are never taken for it.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use jiff::ToSpan;
use jiff::civil::Date;
use regex::Regex;

use crate::checklist::{Kind, Trait};
use crate::date::{self, Calendar, Found, Order, Reading};
use crate::document::{Field, Value};

use super::super::phrase::plain;
use super::{Context, Span, propose};
use before::{VISITS, sentence, speaks_of_another};
pub(super) use before::{is_event, is_law, near_words, of_another};

mod before;
mod events;
mod opening;

/// A date stands within so many characters of its label: a place and a few words may lie between.
const NEAR: usize = 60;

/// Validities do not reach further: the longest known is 30 years (Belgian identity cards from the age of 75).
const LONGEST_VALIDITY: i16 = 35;

/// Confidence of a date beside the place where a letter was written, of one alone on its line, and of the only one that is left.
const PLACED: f32 = 0.8;
const ALONE: f32 = 0.6;
const LEFT_OVER: f32 = 0.45;

/// Dates whose standing differs by less stand equally well.
const SAME_STANDING: f32 = 0.1;

/// Papers that give a birth are made for filing or were issued in the years before; a lone date older than this is rather the birth.
const YOUNG: i16 = 15;

/// How much less a date in the middle of a paper is trusted than one at its head or foot.
const MIDDLE: f32 = 0.75;

/// Fields that say when a paper was made or took effect; the first of them that a kind has takes a date without a label.
const MADE: &[&str] = &["issued", "signed", "decided", "paid", "posted"];

/// Order of day and month where the paper comes from.
fn order(context: &Context) -> Order {
    match (context.country, context.language) {
        (Some("USA" | "FSM" | "MHL" | "PLW"), _) => Order::MonthFirst,
        // Both orders are in use there.
        (Some("CAN" | "PHL" | "LBR" | "CMR" | "BLZ" | "PAN"), Some("en")) => Order::Unknown,
        // Neither country nor language was told: it may be an American paper.
        (None, Some("en") | None) => Order::Unknown,
        _ => Order::DayFirst,
    }
}

/// All dates of a text, read in the order of the paper's country.
pub(super) fn all(context: &Context, text: &str) -> Vec<Found> {
    date::find(text, order(context))
}

/// The date that a span begins with, for a field.
pub(super) fn first(context: &Context, field: &str, span: &Span) -> Option<(Value, Span)> {
    let (value, from, to) = within(context, field, context.text(span))?;
    Some((value, Span { from: span.from + from, to: span.from + to, ..*span }))
}

/// The date that a text begins with, for a field; with its bytes.
pub(super) fn within(context: &Context, field: &str, text: &str) -> Option<(Value, usize, usize)> {
    let found = date::find(text, order(context));
    let near: Vec<&Found> = found
        .iter()
        .filter(|date| text.get(..date.start).is_some_and(|before| before.chars().count() <= NEAR))
        .collect();
    let ends = matches!(field, "expires" | "valid-until");
    let pick = match near.as_slice() {
        // "18 MAR 2023 - 18 MAR 2028": a validity's last day is the second.
        [one, two, ..] if ends && is_range(text.get(one.end..two.start).unwrap_or("")) => two,
        [one, ..] => one,
        [] => return None,
    };
    let before = text.get(..pick.start).unwrap_or("");
    // In brackets behind a name stands a birth.
    let bracketed = before.trim_end().ends_with('(') && before.split_whitespace().count() >= 2;
    if MADE.contains(&field) && (is_law(before) || bracketed) {
        return None;
    }
    // "۱۳۹۸/۰۶/۲۱ برابر با 2019/09/12": the paper gives the same day in our calendar.
    let same = found.iter().find(|next| next.start >= pick.end).filter(|next| {
        let between = plain(text.get(pick.end..next.start).unwrap_or(""));
        matches!(pick.reading, Reading::OtherCalendar { .. })
            && matches!(next.reading, Reading::Certain(_))
            && EQUALS.contains(&between.trim())
    });
    let pick = same.unwrap_or(pick);
    let value = value(&pick.reading, field, context.filing)?;
    Some((value, pick.start, pick.end))
}

/// Words between a day and the same day in another calendar, folded.
const EQUALS: &[&str] = &[
    "برابر با",
    "برابر",
    "مطابق با",
    "مطابق",
    "الموافق",
    "الموافق ل",
    "الموافق لـ",
    "موافق",
    "هـ الموافق",
    "ه الموافق",
    "corresponding to",
    "correspondant au",
    "overeenstemmend met",
    "entspricht",
    "equivalent to",
    "ie",
    "i e",
    "a d",
    "g c",
];

/// Whether what stands between two dates makes them a period.
fn is_range(between: &str) -> bool {
    let words = plain(between);
    let dash = words.is_empty() && between.contains(['-', '–', '—', '/']);
    dash || [
        "tot",
        "tot en met",
        "t m",
        "t e m",
        "tem",
        "au",
        "jusqu au",
        "bis",
        "until",
        "to",
        "through",
        "al",
        "hasta",
        "hasta el",
        "ate",
        "do",
    ]
    .contains(&words.as_str())
}

/// What a reading means for a field: days that the field cannot have are left out.
pub(super) fn value(reading: &Reading, field: &str, filing: Date) -> Option<Value> {
    let days = match reading {
        Reading::OtherCalendar { calendar, converted, .. } => {
            return Some(Value::OtherCalendar(calendar_name(*calendar).to_owned(), *converted));
        }
        // Nothing was made a year from now: such a day is a validity's. One that is nearer is told as a slip.
        Reading::Certain(date) if MADE.contains(&field) && *date > filing.saturating_add(1.year()) => return None,
        Reading::Certain(date) => return Some(Value::Date(*date)),
        Reading::Ambiguous(days) => days,
    };
    let past = ["born", "married-on", "died", "divorced-on"].contains(&field) || MADE.contains(&field);
    let ends = matches!(field, "expires" | "valid-until");
    let horizon = filing.year().saturating_add(LONGEST_VALIDITY);
    let mut possible: Vec<Date> = days
        .iter()
        .copied()
        .filter(|day| if past { *day <= filing } else { !ends || (day.year() <= horizon && day.year() >= 1980) })
        .collect();
    if possible.is_empty() {
        possible.clone_from(days);
    }
    // Two-digit years of papers made or begun lately: nobody files a paper of a hundred years ago.
    if (MADE.contains(&field) || field == "valid-from") && possible.iter().any(|day| day.year() >= 1980) {
        possible.retain(|day| day.year() >= 1980);
    }
    possible.sort_unstable();
    possible.dedup();
    match possible.as_slice() {
        [] => None,
        [day] => Some(Value::Date(*day)),
        _ => Some(Value::Ambiguous(possible)),
    }
}

fn calendar_name(calendar: Calendar) -> &'static str {
    match calendar {
        Calendar::SolarHijri => "solar-hijri",
        Calendar::Hijri => "hijri",
        Calendar::AnyHijri => "hijri or solar-hijri",
        Calendar::Ethiopian => "ethiopian",
        Calendar::Buddhist => "buddhist",
    }
}

/// A date that nothing else explains.
struct Free {
    value: Value,
    day: Option<Date>,
    span: Span,
    /// Beside a place, alone on its line, or neither.
    confidence: f32,
}

/// Finds the day a paper was made, where no label said it.
pub(super) fn fill(context: &Context, kind: &Kind, best: &mut BTreeMap<String, Field>) {
    events::event(context, kind, best);
    opening::fill(context, kind, best);
    made(context, kind, best);
    decided(kind, best);
    signed(context, kind, best);
}

/// A certificate or letter is signed on the day on which it is made out; and the other way round.
fn signed(context: &Context, kind: &Kind, best: &mut BTreeMap<String, Field>) {
    // A contract's copy or registration, a translation, the parts of a form have days of their own.
    if kind.is(Trait::Contract) || kind.is(Trait::Translation) {
        return;
    }
    // Of a form in parts only the day at its foot is that of its signature.
    let foot = |field: &Field| {
        let lines = context.sheets.get(field.at.page).map_or(0, |sheet| sheet.lines.len());
        field.at.page + 1 == context.sheets.len() && field.at.line * 3 > lines * 2
    };
    let mut same = vec![("issued", "signed"), ("signed", "issued")];
    // A receipt is made out when the fee is paid.
    if kind.id == "visa-fee-proof" {
        same = vec![("paid", "issued"), ("issued", "paid")];
    }
    for (from, to) in same {
        let told = best.get(from).is_some_and(|field| field.confidence > PLACED);
        if told && best.get(to).is_some_and(|field| field.confidence <= LEFT_OVER) {
            best.remove(to);
        }
        if kind.fields.iter().any(|field| field == to)
            && !best.contains_key(to)
            && let Some(field) = best.get(from).filter(|field| kind.sections.is_empty() || foot(field))
        {
            let field = Field { confidence: BY_LETTER * field.confidence, ..field.clone() };
            best.insert(to.to_owned(), field);
        }
    }
}

/// Kinds that are decisions: the letter's day is the decision's where no other is told. Not the one that grants protection: terms
/// run from its own day.
const DECISIONS: &[&str] = &["refusal-decision", "residence-decision", "dublin-decision", "order-to-leave"];

/// How much less sure the day of a decision is that only its letter's date tells.
const BY_LETTER: f32 = 0.9;

/// A decision without a date of its own was taken on the day of its letter; and the other way round.
fn decided(kind: &Kind, best: &mut BTreeMap<String, Field>) {
    if !DECISIONS.contains(&kind.id.as_str()) {
        return;
    }
    for (from, to) in [("issued", "decided"), ("decided", "issued")] {
        if !best.contains_key(to)
            && let Some(field) = best.get(from)
        {
            let field = Field { confidence: BY_LETTER * field.confidence, ..field.clone() };
            best.insert(to.to_owned(), field);
        }
    }
}

/// The day on which a paper was made.
fn made(context: &Context, kind: &Kind, best: &mut BTreeMap<String, Field>) {
    let Some(field) = MADE.iter().find(|made| kind.fields.iter().any(|field| field == *made)) else { return };
    if best.get(*field).is_some_and(|taken| taken.confidence >= if kind.identity { LEFT_OVER } else { PLACED }) {
        return;
    }
    if kind.identity {
        // "Afyonkarahisar, 11.02.2016" at the foot of a booklet or certificate.
        let foot: Vec<Free> =
            unexplained(context, field, best).into_iter().filter(|free| free.confidence >= PLACED).collect();
        if let [free] = foot.as_slice() {
            propose(best, field, context.read(free.value.clone(), &free.span, free.confidence));
        }
        return third(context, field, best);
    }
    let mut free = unexplained(context, field, best);
    // Where a birth is printed and was not read, an old date without a label may be the birth.
    if kind.fields.iter().any(|field| field == "born") && !best.contains_key("born") {
        free.retain(|free| free.day.is_none_or(|day| day.year() + YOUNG >= context.filing.year()));
    }
    let mut placed: Vec<&Free> = free
        .iter()
        .filter(|free| free.confidence > LEFT_OVER && free.day.is_none_or(|day| day <= context.filing))
        .collect();
    // Those that stand best; of several the latest: a paper is dated after what it tells.
    let best_standing = placed.iter().map(|free| free.confidence).fold(0.0, f32::max);
    placed.retain(|free| free.confidence > best_standing - SAME_STANDING);
    let latest = placed.iter().max_by_key(|free| (free.day, std::cmp::Reverse(free.span)));
    if let Some(found) = latest {
        let agree = placed.iter().all(|other| other.value == found.value);
        propose(
            best,
            field,
            context.read(
                found.value.clone(),
                &found.span,
                if agree { found.confidence } else { found.confidence.min(ALONE) },
            ),
        );
        return;
    }
    if best.contains_key(*field) {
        return;
    }
    let mut days: Vec<&Free> = free.iter().filter(|free| free.day.is_none_or(|day| day <= context.filing)).collect();
    days.dedup_by(|one, other| one.value == other.value);
    if let [only] = days.as_slice() {
        propose(best, field, context.read(only.value.clone(), &only.span, LEFT_OVER));
    }
}

/// Confidence of the one date of a card that is neither the birth nor the end of its validity.
const THIRD: f32 = 0.66;

/// A card's day of issue: the only date left between birth and expiry.
fn third(context: &Context, field: &str, best: &mut BTreeMap<String, Field>) {
    let day = |name: &str| best.get(name).and_then(|field| field.value.date());
    let (Some(born), Some(expires)) = (day("born"), day("expires").or_else(|| day("valid-until"))) else { return };
    let mut left: Vec<Free> = unexplained(context, field, best);
    left.retain(|free| free.day.is_some_and(|day| day > born && day < expires && day <= context.filing));
    left.dedup_by(|one, other| one.day == other.day);
    if let [only] = left.as_slice() {
        propose(best, field, context.read(only.value.clone(), &only.span, THIRD));
    }
}

/// Dates that are no field's, no law's and no event's.
fn unexplained(context: &Context, field: &str, best: &BTreeMap<String, Field>) -> Vec<Free> {
    let mut free = Vec::new();
    for (page, flow) in context.flows.iter().enumerate() {
        let found = flow
            .text
            .split('\n')
            .flat_map(|text| date::find(text, order(context)).into_iter().map(move |found| (text, found)));
        for (text, found) in found {
            let (line, from) = flow.place(text.as_ptr() as usize - flow.text.as_ptr() as usize + found.start);
            let span = Span { page, line, from, to: from + (found.end - found.start) };
            let before = text.get(..found.start).unwrap_or("");
            // "Fait à | Liège | , le | 3 mai 2026": what stands left of it in its row comes before it.
            let row = if before.trim().is_empty() { row_before(context, &span) } else { String::new() };
            let before = if row.is_empty() { before } else { row.as_str() };
            let after = text.get(found.end..).unwrap_or("");
            let taken = best.values().any(|other| {
                other.at.page == page && other.at.line == line + 1 && other.text.contains(found.text.trim())
            });
            // The label of a column or row explains what stands alone in it.
            let alone = before.trim().is_empty() && header(context, &span).is_some_and(|label| is_event(&label));
            let apart = is_law(before) || is_event(before) || speaks_of_another(before);
            if alone || taken || (apart && !closes(before)) || before.trim_end().ends_with('(') {
                continue;
            }
            let Some(value) = value(&found.reading, field, context.filing) else { continue };
            let visit = near_words(before, 4).iter().any(|word| VISITS.contains(&word.as_str()));
            let edge = at_edge(context, page, line);
            let stands =
                if closes(before) { CLOSED } else { standing(before, after) * if edge { 1.0 } else { MIDDLE } };
            let confidence = if visit { 0.0 } else { stands };
            let day = value.date();
            free.push(Free { value, day, span, confidence: confidence.max(LEFT_OVER) });
        }
    }
    free
}

/// The text of the cells left of a span in its row, where the first of them closes a paper; else nothing.
fn row_before(context: &Context, span: &Span) -> String {
    let Some(sheet) = context.sheets.get(span.page) else { return String::new() };
    let Some(here) = sheet.lines.get(span.line).map(|line| line.bbox) else { return String::new() };
    let mut cells: Vec<&super::super::sheet::Segment> = sheet
        .segments
        .iter()
        .filter(|cell| {
            let level = (cell.bbox.middle_y() - here.middle_y()).abs() < ROW * here.h.min(cell.bbox.h);
            cell.line != span.line && level && cell.bbox.right() <= here.x + 0.01
        })
        .collect();
    cells.sort_by(|one, other| one.bbox.x.total_cmp(&other.bbox.x));
    let texts: Vec<&str> = cells.iter().filter_map(|cell| sheet.text(cell.line).get(cell.from..cell.to)).collect();
    let row = format!("{} ", texts.join(" "));
    if closes(&row) { row } else { String::new() }
}

/// Cells of one row stand level within this share of their height.
const ROW: f32 = 0.8;

/// The text above or left of a line that stands alone: the label of its cell.
fn header(context: &Context, span: &Span) -> Option<String> {
    let sheet = context.sheets.get(span.page)?;
    let here = sheet.lines.get(span.line)?.bbox;
    let label = |other: &&super::super::sheet::Segment| {
        let there = other.bbox;
        let above = here.middle_y() - there.middle_y();
        let over = there.right().min(here.right()) - there.x.max(here.x) > 0.0 || (there.x - here.x).abs() < here.h;
        let level = above.abs() < 0.6 * here.h.min(there.h) && there.right() <= here.x + 0.01;
        other.line != span.line && (level || (over && above > 0.6 * here.h && above < 2.6 * here.h.max(there.h)))
    };
    let nearest = sheet.segments.iter().filter(label).min_by(|one, other| {
        let far = |bbox: &crate::page::Rect| {
            (here.middle_y() - bbox.middle_y()).abs() + (here.x - bbox.right()).max(0.0) * 0.2
        };
        far(&one.bbox).total_cmp(&far(&other.bbox))
    })?;
    sheet.text(nearest.line).get(nearest.from..nearest.to).map(str::to_owned)
}

/// Whether a line stands in the head or foot of what is printed on its page, stamps aside.
fn at_edge(context: &Context, page: usize, line: usize) -> bool {
    let Some(sheet) = context.sheets.get(page) else { return false };
    let own = (0..sheet.lines.len()).filter(|index| !context.is_stamped(page, *index));
    let (before, count) = own.fold((0, 0), |(before, count), index| (before + usize::from(index < line), count + 1));
    before * 3 <= count || (count - before) * 3 <= count || count <= 12
}

/// Words with which a paper closes and says when it was made ("Opgemaakt in twee exemplaren te Gent op …"), with what may follow up to the date.
static CLOSING: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)\b(?:opgemaakt|gedaan|aldus|verleden|fait|faite|établie?|dressée?|donnée?|signée?|done|made|signed|executed|given|ausgefertigt|geschehen|erstellt|unterzeichnet|unterschrieben|hech[oa]|firmad[oa]|sellad[oa]|expedid[oa]|حرر|حررت|صدر|صدرت|fatto|feito|dado)\b[^.;:\n\d]{0,70}(?:\d\s[^.;:\n\d]{0,40})?$").ok()
});

/// Words with which an office says at the end of a long sentence that it gives out the paper itself.
static GIVES_OUT: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)\b(?:se\s+(?:extiende|expide|otorga|libra)\s+(?:la|el)\s+presente|(?:expeço|passo|passei)\s+a\s+presente|délivr(?:e|ons)\s+(?:la|le)\s+présente?|en\s+(?:foi|fe)\s+de\s+(?:quoi|lo\s+cual)|(?:ten|in)\s+blijke\s+waarvan|in\s+witness\s+whereof|(?:le\s+présent|la\s+présente|cette?|dit|deze|this|the\s+present|diese[sr]?|el\s+presente|la\s+presente)\s+\p{L}+\s+(?:a\s+été|est|werd|wordt|is|was|has\s+been|wurde|wird|se|ha\s+sido)\s+(?:délivrée?|afgeleverd|uitgereikt|verstrekt|issued|delivered|ausgestellt|expedid[oa]|expide|otorga)|rilascia\s+(?:la|il)\s+presente)\b[^.;:\n\d]{0,90}$").ok()
});

/// Confidence of a date behind such words.
const CLOSED: f32 = 0.82;

/// Whether what stands before a date closes the paper.
fn closes(before: &str) -> bool {
    let said = sentence(before);
    CLOSING.as_ref().is_some_and(|regex| regex.find(said).is_some_and(|found| found.start() <= OPENS))
        || GIVES_OUT.as_ref().is_some_and(|regex| regex.is_match(said))
}

/// Characters of a sentence before the words that close a paper: "Pour servir ce que de droit, fait à …".
const OPENS: usize = 60;

/// Words between a place and its date, folded.
const JOINERS: &[&str] =
    &["le", "op", "den", "de", "am", "the", "on", "el", "il", "em", "a", "dd", "dated", "dia", "li", "on the"];

/// How much the text around a date on its line makes it the paper's own: a place and a comma, or nothing.
fn standing(before: &str, after: &str) -> f32 {
    // Only the sentence that the date stands in counts: "Pour copie conforme. Liège, le 3 mai 2026. Loi du …".
    let before = before.rfind(". ").map_or(before, |at| before.get(at + 2..).unwrap_or(""));
    let after = if after.starts_with('.') { "" } else { after.split(". ").next().unwrap_or(after) };
    let mut words: Vec<&str> =
        before.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).collect();
    let told = before.contains(',') || words.last().is_some_and(|word| JOINERS.contains(&plain(word).as_str()));
    while words.last().is_some_and(|word| JOINERS.contains(&plain(word).as_str())) {
        words.pop();
    }
    let place =
        words.len() <= 4 && words.iter().all(|word| word.starts_with(char::is_uppercase) || plain(word).len() <= 3);
    let letterhead = (1..=2).contains(&words.len()) && place && told && before.contains(',');
    // "Vilvoorde, 9 november 2026  Onze ref. 26/318": in the row of a letterhead more may follow.
    let follow = after.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count();
    if follow > if letterhead { 6 } else { 3 } {
        return LEFT_OVER;
    }
    if words.is_empty() {
        return ALONE;
    }
    if place && told && !before.contains(':') { PLACED } else { LEFT_OVER }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may panic")]
mod tests {
    use super::*;

    /// A place and a comma make a date the letter's own; a law or a birth never does.
    #[test]
    fn what_stands_before_a_date() {
        assert_eq!(standing("Brussel, ", ""), PLACED);
        assert_eq!(standing("Liège, le ", "."), PLACED);
        assert_eq!(standing("", ""), ALONE);
        assert_eq!(standing("De overeenkomst gaat in op ", " voor een duur van 9 jaar"), LEFT_OVER);
        assert!(is_law("overeenkomstig de wet van "));
        assert!(is_law("Convention de La Haye du "));
        assert!(is_law("Decreto 1260 del "));
        assert!(is_event("Ilia MUSTERAN, geboren te Brussel op "));
        assert!(!is_law("Gedaan te Gent op ") && !is_event("Gedaan te Gent op "));
        assert!(
            !is_event("kan worden overgegaan tot verwijdering. Brussel, "),
            "the sentence before says nothing of it"
        );
        assert!(
            closes("Opgemaakt in 2 exemplaren te Kortrijk op ") && closes("Fait en double exemplaire à Charleroi, le ")
        );
        assert!(closes(
            "Y para los usos legales que convengan al interesado, a solicitud verbal suya y sin costo alguno, se extiende \
             la presente en la Alcaldía de Modelo, a los "
        ));
        assert!(!closes(
            "De huurder heeft op de dag dat het contract tussen partijen hier aanwezig werd opgemaakt op "
        ));
        assert!(speaks_of_another("Documents présentés : passeport camerounais n° 0847712 délivré le "));
        assert!(!speaks_of_another("Deze kaart is afgegeven op "));
    }
}
