//! Nationality where no label gives it: in a sentence ("de nationalité …", "… staatsburger"),
//! as a word between commas beside a birth or the holder's name, and by the state whose
//! own citizens alone get such a paper.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex::Regex;

use crate::checklist::Kind;
use crate::checklist::nations::Nations;
use crate::document::{Field, Value};

use super::super::phrase::plain;
use super::{Context, dates, prose};

/// Words that give a nationality in a sentence.
static TOLD: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    let patterns = [
        r"(?i)\b(?:de\s+)?nationalité\s+(\p{L}[\p{L}-]{2,}(?:[\s-]\p{L}[\p{L}-]{3,})?)",
        r"(?i)\b((?:\p{L}[\p{L}-]{2,}\s)?\p{L}[\p{L}-]{3,})\s+nationaliteit\b",
        r"(?i)\bnationaliteit\s+(?:te\s+zijn\s*)?:?\s*(\p{Lu}[\p{L}-]{3,}(?:\s\p{Lu}[\p{L}-]{3,})?)",
        r"(?i)\b(\p{L}[\p{L}-]{3,})\s+(?:staatsburger|onderdaan)\b",
        r"(?i)\b(?:onderdaan|staatsburger)\s+van\s+(\p{Lu}[\p{L}-]{3,}(?:\s\p{Lu}[\p{L}-]{3,})?)",
        r"(?i)\bressortissante?s?\s+(?:d[eu]s?\s+(?:la\s+)?|d['’])?(\p{L}[\p{L}-]{3,}(?:\s\p{L}[\p{L}-]{3,})?)",
        r"(?i)\b(\p{L}[\p{L}-]{4,})e[rn]?\s+Staatsangehörig",
        r"(?i)\bStaatsangehörigkeit\s+(\p{L}[\p{L}-]{4,})",
        r"(?i)\bof\s+((?:\p{L}[\p{L}-]{2,}\s)?\p{L}[\p{L}-]{3,})\s+nationality\b",
        r"(?i)\b(?:a|an)\s+((?:\p{L}[\p{L}-]{2,}\s)?\p{L}[\p{L}-]{3,})\s+(?:national|citizen)\b",
        r"(?i)\b(?:national|citizen)\s+of\s+(?:the\s+)?(\p{Lu}[\p{L}-]{3,}(?:\s\p{Lu}[\p{L}-]{3,})?)",
        r"\bNationality\s+(\p{Lu}[\p{L}-]{3,}(?:\s\p{Lu}[\p{L}-]{3,})?)",
        r"(?i)\b(?:nacionalidad|nacionalidade|cittadinanza|nazionalità)\s+(\p{L}[\p{L}-]{3,}(?:\s\p{L}[\p{L}-]{3,})?)",
    ];
    patterns.iter().filter_map(|pattern| Regex::new(pattern).ok()).collect()
});

/// Confidence of a nationality in a sentence, and of a word for nationals between commas beside a birth or the holder's name.
const SAID: f32 = 0.76;
const APPOSED: f32 = 0.7;

/// Characters around a birth, and behind the holder's name, in which such a word belongs to that person.
const BEFORE_BIRTH: usize = 40;
const AFTER_BIRTH: usize = 110;

/// Papers that a state gives to its own citizens alone, and how sure their state then is as the holder's.
const CITIZENS: &[&str] = &["national-id", "military-booklet"];
const BY_STATE: f32 = 0.75;

/// The country that words for a nationality mean. Where two share a word, the state that issued the paper says which.
pub(super) fn code(context: &Context, nations: &Nations, text: &str) -> Option<String> {
    if let Some(code) = nations.code(text) {
        return Some(code.to_owned());
    }
    let folded = plain(text);
    let (_, codes) = SHARED.iter().find(|(stem, _)| folded.split(' ').any(|word| word.starts_with(stem)))?;
    context.country.filter(|code| codes.contains(code)).map(str::to_owned)
}

/// Stems of words for the nationals of two states, folded, with both codes.
const SHARED: &[(&str, &[&str])] = &[
    ("congol", &["COD", "COG"]),
    ("kongol", &["COD", "COG"]),
    ("conggol", &["COD", "COG"]),
    ("korea", &["KOR", "PRK"]),
    ("corea", &["KOR", "PRK"]),
    ("coree", &["KOR", "PRK"]),
];

/// Fills the nationality that no label gives.
pub(super) fn fill(context: &Context, kind: &Kind, nations: &Nations, best: &mut BTreeMap<String, Field>) {
    let known = |field: &Field| code(context, nations, &field.text).is_some();
    if !kind.fields.iter().any(|field| field == "nationality") || best.get("nationality").is_some_and(known) {
        return;
    }
    let told = said(context, nations).or_else(|| apposed(context, nations, best)).or_else(|| state(context, kind));
    if let Some(field) = told {
        best.insert("nationality".to_owned(), field);
    }
}

/// The first nationality that a sentence gives.
fn said(context: &Context, nations: &Nations) -> Option<Field> {
    context.flows.iter().enumerate().find_map(|(page, flow)| {
        let found = TOLD.iter().flat_map(|regex| regex.captures_iter(&flow.text)).filter_map(|found| found.get(1));
        let told = found.filter(|words| code(context, nations, words.as_str()).is_some());
        let words = told.min_by_key(|words| words.start())?;
        let value = Value::Text(words.as_str().to_owned());
        Some(context.flowing(page, words.start(), words.end(), value, SAID))
    })
}

/// A word for nationals between commas or brackets: beside a birth, or behind the holder's name.
fn apposed(context: &Context, nations: &Nations, best: &BTreeMap<String, Field>) -> Option<Field> {
    let holder = best.get("holder");
    for (page, flow) in context.flows.iter().enumerate() {
        let text = flow.text.as_str();
        let mut windows: Vec<(usize, usize)> = prose::BIRTH
            .iter()
            .flat_map(|regex| regex.find_iter(text))
            .map(|birth| (birth.start(), birth.end()))
            .collect();
        windows.extend(text.match_indices('°').map(|(at, sign)| (at, at + sign.len())));
        if let Some(holder) = holder.filter(|holder| holder.at.page == page)
            && let Some(start) = flow.offset(holder.at.line.saturating_sub(1))
            && let Some(at) = text.get(start..).and_then(|rest| rest.find(&holder.text))
        {
            let end = start + at + holder.text.len();
            windows.push((end, end));
        }
        windows.sort_unstable();
        for (from, to) in windows {
            let line = text.get(..from).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
            let end = to + flow.paragraph(to).len();
            let from = back(text, from, BEFORE_BIRTH).max(line);
            let to = forth(text, to, AFTER_BIRTH).min(end);
            if let Some((start, length)) = among(context, nations, text.get(from..to).unwrap_or("")) {
                let (start, end) = (from + start, from + start + length);
                let value = Value::Text(text.get(start..end).unwrap_or("").to_owned());
                return Some(context.flowing(page, start, end, value, APPOSED));
            }
        }
    }
    None
}

/// Signs that part such a word from what stands beside it.
const PARTS: &[char] = &[',', ';', ':', '(', ')', '–', '—', '|', '.', '/'];

/// The part of a text that names nationals and nothing else, with its bytes; a country's name counts right behind a date alone,
/// for behind a town it says where that lies.
fn among(context: &Context, nations: &Nations, text: &str) -> Option<(usize, usize)> {
    let mut dated = false;
    for part in text.split(PARTS) {
        let trimmed = part.trim();
        let named = nations.people(trimmed).is_some() || (dated && nations.country(trimmed).is_some());
        // A part cut off at the window's end may go on; a single letter is a code of something else.
        if named && trimmed.chars().count() > 3 {
            return Some((trimmed.as_ptr() as usize - text.as_ptr() as usize, trimmed.len()));
        }
        dated =
            dates::all(context, part).last().is_some_and(|date| part.get(date.end..).unwrap_or("").trim().is_empty());
    }
    None
}

/// An offset so many characters before another, on a boundary.
fn back(text: &str, at: usize, count: usize) -> usize {
    let before = text.get(..at).unwrap_or("");
    before.char_indices().rev().take(count).last().map_or(at, |(index, _)| index)
}

/// An offset so many characters behind another, on a boundary.
fn forth(text: &str, at: usize, count: usize) -> usize {
    let after = text.get(at..).unwrap_or("");
    after.char_indices().nth(count).map_or(text.len(), |(index, _)| at + index)
}

/// The state of a paper that only citizens get, as it names itself.
fn state(context: &Context, kind: &Kind) -> Option<Field> {
    let issuer = context.issuer.filter(|issuer| CITIZENS.contains(&kind.id.as_str()) && issuer.value != "BEL")?;
    let value = Value::Text(issuer.value.clone());
    Some(Field { value, text: issuer.value.clone(), at: issuer.at, confidence: BY_STATE * issuer.confidence })
}

/// Fields of papers that name the country they come from: the issuing one.
pub(super) fn country(context: &Context, kind: &Kind, nations: &Nations, best: &mut BTreeMap<String, Field>) {
    if !kind.fields.iter().any(|field| field == "country") {
        return;
    }
    // A report is about a country and comes from another.
    let about = kind.id == "country-report";
    if best.get("country").is_some_and(|field| nations.code(&field.text).is_none()) {
        best.remove("country");
    }
    if best.contains_key("country") {
        return;
    }
    let found = if about { titled(context, nations) } else { None };
    let issuer = || {
        let issuer = context.issuer.filter(|_| !about)?;
        let value = Value::Text(issuer.value.clone());
        Some(Field { value, text: issuer.value.clone(), at: issuer.at, confidence: BY_STATE * issuer.confidence })
    };
    if let Some(field) = found.or_else(issuer) {
        best.insert("country".to_owned(), field);
    }
}

/// Part of a first page in which a report's title stands.
const TITLE: f32 = 0.4;

/// The country in a report's title: alone on its line, or before a colon.
fn titled(context: &Context, nations: &Nations) -> Option<Field> {
    let sheet = context.sheets.first()?;
    sheet.segments.iter().filter(|segment| segment.bbox.middle_y() < TITLE).find_map(|segment| {
        let text = sheet.text(segment.line).get(segment.from..segment.to)?;
        let head = text.split([':', '–', '—', '-', '(']).next()?.trim();
        nations.country(head)?;
        let from = segment.from + (head.as_ptr() as usize - text.as_ptr() as usize);
        let span = super::Span { page: 0, line: segment.line, from, to: from + head.len() };
        Some(context.read(Value::Text(head.to_owned()), &span, APPOSED))
    })
}
