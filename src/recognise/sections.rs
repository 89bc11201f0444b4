//! The parts of a form: where each heading stands, and what was written under it
//! beside the printed form.

use std::collections::BTreeMap;

use crate::checklist::{Kind, SectionSpec};
use crate::document::{Pointer, Read, Section};

use super::phrase::{Hit, Phrase};
use super::sheet::Sheet;
use super::structure::section_letter;

/// Lines that a printed heading may run over.
const HEADING_LINES: usize = 4;

/// A heading found.
struct Found<'s> {
    id: &'s str,
    page: usize,
    /// First and last line of the printed heading.
    first: usize,
    last: usize,
    /// Byte in the last line after which something may be written.
    rest: usize,
    /// The wording matched, and not only the letter.
    worded: bool,
}

/// The parts of `kind` that were found, by id.
pub(super) fn read(kind: &Kind, sheets: &[&Sheet]) -> BTreeMap<String, Section> {
    let mut found: Vec<Found> = kind.sections.iter().filter_map(|spec| heading(spec, kind, sheets)).collect();
    found.sort_by_key(|found| (found.page, found.first));
    let mut sections = BTreeMap::new();
    for (index, heading) in found.iter().enumerate() {
        let end = found.get(index + 1).map(|next| (next.page, next.first));
        let Some(sheet) = sheets.get(heading.page) else { continue };
        let Some(line) = sheet.lines.get(heading.first) else { continue };
        let spec = kind.sections.iter().find(|spec| spec.id == heading.id);
        let printed: Vec<Phrase> =
            spec.into_iter().flat_map(|spec| &spec.printed).filter_map(|text| Phrase::new(text)).collect();
        let text: Vec<&str> = (heading.first..=heading.last).map(|line| sheet.text(line)).collect();
        let at = Pointer { page: heading.page, line: heading.first + 1, bbox: Some(line.bbox) };
        let confidence = line.confidence * if heading.worded { 1.0 } else { 0.6 };
        let read = Read { value: heading.id.to_owned(), text: text.join(" "), at, confidence };
        sections
            .insert(heading.id.to_owned(), Section { heading: read, written: written(heading, end, sheets, &printed) });
    }
    sections
}

/// The heading of a part: its wording with its letter, its wording alone on the line, or the bare letter.
fn heading<'s>(spec: &'s SectionSpec, kind: &Kind, sheets: &[&Sheet]) -> Option<Found<'s>> {
    let letter = spec.id.chars().next().filter(|_| spec.id.chars().count() == 1).map(|ch| ch.to_ascii_uppercase());
    let phrases: Vec<Phrase> = spec.headings.values().flatten().filter_map(|text| Phrase::new(text)).collect();
    let mut best: Option<(u8, usize, Found<'s>)> = None;
    for (page, sheet) in sheets.iter().enumerate() {
        for line in 0..sheet.lines.len() {
            let lettered = letter.is_some() && section_letter(sheet.text(line)) == letter;
            let hit = phrases
                .iter()
                .filter_map(|phrase| hit_on(sheet, phrase, line))
                .max_by_key(|hit| (hit.len(), std::cmp::Reverse(hit.errors)));
            let starts = hit.is_some_and(|hit| starts_line(sheet, &hit, lettered));
            let rank = match (lettered, starts) {
                (true, true) => 3,
                (false, true) => 2,
                // A letter whose words were misread; only on forms whose parts all have letters.
                (true, false) if kind.sections.len() >= 3 => 1,
                _ => continue,
            };
            let length = hit.filter(|_| starts).map_or(0, |hit| hit.len());
            if best.as_ref().is_some_and(|(taken, size, _)| (rank, length) <= (*taken, *size)) {
                continue;
            }
            let (last, rest) = printed_end(sheet, line, hit.filter(|_| starts));
            best = Some((rank, length, Found { id: &spec.id, page, first: line, last, rest, worded: starts }));
        }
    }
    best.map(|(_, _, found)| found)
}

/// The hit of a phrase that begins on a line.
fn hit_on(sheet: &Sheet, phrase: &Phrase, line: usize) -> Option<Hit> {
    sheet.hay.find(phrase).into_iter().find(|hit| sheet.hay.lines(hit).0 == line)
}

/// Whether a hit stands at the beginning of its line, after no more than the letter or a number.
fn starts_line(sheet: &Sheet, hit: &Hit, lettered: bool) -> bool {
    let before = sheet.before(hit).chars().filter(|ch| ch.is_alphanumeric()).count();
    before <= if lettered { 30 } else { 2 }
}

/// Where the printed heading ends: its last line, and the byte there after which writing may follow.
///
/// A heading goes on over lines that begin in small letters or in a bracket, until a bracket that is open closes.
fn printed_end(sheet: &Sheet, first: usize, hit: Option<Hit>) -> (usize, usize) {
    let mut last = hit.map_or(first, |hit| sheet.hay.lines(&hit).1);
    let mut rest = hit.and_then(|hit| sheet.hay.bytes(&hit, last)).map_or(0, |bytes| bytes.1);
    let open = |text: &str| text.matches('(').count() > text.matches(')').count();
    let mut bracket = false;
    for line in first..=last {
        bracket = open(sheet.text(line)) || (bracket && !sheet.text(line).contains(')'));
    }
    // A sentence that the form prints ends in a full stop, colon, question mark or bracket on its own lines.
    let ended = |text: &str| text.trim_end().ends_with(['.', ':', '?', ')']);
    let mut complete = ended(sheet.text(last)) && !bracket;
    while last + 1 < sheet.lines.len() && last < first + HEADING_LINES {
        let next = sheet.text(last + 1).trim_start();
        let goes_on = bracket || next.starts_with('(') || (!complete && next.starts_with(char::is_lowercase));
        if !goes_on || section_letter(next).is_some() {
            break;
        }
        last += 1;
        bracket = open(next) || (bracket && !next.contains(')'));
        complete = ended(next) && !bracket;
        if !bracket && next.contains(')') || complete {
            rest = next.rfind([')', '?', ':', '.']).map_or(0, |at| at + 1 + (sheet.text(last).len() - next.len()));
        } else {
            rest = sheet.text(last).len();
        }
    }
    if last == first || rest == 0 {
        rest = printed_rest(sheet.text(last), rest);
    }
    (last, rest)
}

/// On a heading's own line, what it prints goes up to its colon, question mark or closing bracket, and where none is there to the line's end
/// if the words go straight on.
fn printed_rest(text: &str, from: usize) -> usize {
    let tail = text.get(from..).unwrap_or("");
    match tail.rfind(['?', ':', ')']) {
        Some(at) => from + at + 1,
        None => text.len(),
    }
}

/// What stands under a heading up to the next one, without leader dots.
fn written(heading: &Found, end: Option<(usize, usize)>, sheets: &[&Sheet], printed: &[Phrase]) -> String {
    let mut parts: Vec<String> = Vec::new();
    for (page, sheet) in sheets.iter().enumerate().skip(heading.page) {
        for line in 0..sheet.lines.len() {
            if (page, line) < (heading.page, heading.last) || end.is_some_and(|end| (page, line) >= end) {
                continue;
            }
            let text = sheet.text(line);
            let text = if (page, line) == (heading.page, heading.last) {
                text.get(heading.rest..).unwrap_or("")
            } else {
                text
            };
            if end.is_none() && closes(text) {
                return parts.join(" ");
            }
            let text = without_leaders(text);
            let of_the_form = text.is_empty() || is_foot(&text) || is_printed(sheet, line, printed, &text);
            if !of_the_form {
                parts.push(text);
            }
        }
    }
    parts.join(" ")
}

/// Whether a line is wording that the form itself prints under a heading, with nothing written beside it.
fn is_printed(sheet: &Sheet, line: usize, printed: &[Phrase], text: &str) -> bool {
    let letters = text.chars().filter(|ch| ch.is_alphanumeric()).count();
    let mut hits: Vec<Hit> = printed.iter().filter_map(|phrase| hit_on(sheet, phrase, line)).collect();
    hits.sort_by_key(|hit| (hit.from, std::cmp::Reverse(hit.len())));
    let (mut covered, mut end) = (0, 0);
    for hit in hits {
        if hit.from >= end {
            covered += hit.len();
            end = hit.from + hit.len();
        }
    }
    // What is over may be a slip of reading: less than a short word.
    covered > 0 && covered + 4 > letters
}

/// Whether a line is the foot of a page: its number, or the mark of a specimen.
fn is_foot(text: &str) -> bool {
    let plain = super::phrase::plain(text);
    let numbered = ["blz", "p", "page", "pagina", "seite"].iter().any(|word| {
        plain
            .strip_prefix(word)
            .is_some_and(|rest| !rest.is_empty() && rest.chars().all(|ch| ch.is_ascii_digit() || ch == ' '))
    });
    numbered || plain.starts_with("specimen")
}

/// Words that end the last part of a form: date, signature, stamp, annexes.
const CLOSINGS: &[&str] = &[
    "datum",
    "date",
    "fait a",
    "gedaan te",
    "opgemaakt te",
    "handtekening",
    "signature",
    "naam handtekening",
    "nom signature",
    "stempel",
    "cachet",
    "unterschrift",
    "specimen",
    "aantal bijlagen",
    "nombre d annexes",
    "annexes jointes",
    "bijlagen",
    "ausgestellt",
    "ort und datum",
    "name unterschrift",
    "naam van de arts",
    "nom du medecin",
];

/// Whether a line after the last part belongs to the form's foot.
fn closes(text: &str) -> bool {
    let text = super::phrase::plain(text);
    CLOSINGS.iter().any(|word| text == *word || text.starts_with(&format!("{word} ")))
}

/// A line without leader dots, rules and the marks of an empty box.
fn without_leaders(text: &str) -> String {
    let words = text.split_whitespace().map(|word| {
        word.trim_matches(['.', '…', '_', '·', '‥', '|', '-', '–', '—', '=', '~', ':', '*']).to_owned()
            + if word.ends_with('.') && word.chars().any(char::is_alphanumeric) { "." } else { "" }
    });
    let kept: Vec<String> = words.filter(|word| word == "/" || word.chars().any(char::is_alphanumeric)).collect();
    // A stray letter is noise of a scanned rule, unless it is a stroke.
    let letters: usize = kept.iter().map(|word| word.chars().filter(|ch| ch.is_alphanumeric()).count()).sum();
    if letters < 2 && !kept.iter().any(|word| word == "/") { String::new() } else { kept.join(" ").trim().to_owned() }
}
