//! What the machine-readable zone says, set against what is printed above it.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::checklist::Kind;
use crate::checklist::nations::Nations;
use crate::document::{Field, Pointer, Read, Value};
use crate::name;

use super::super::phrase::folded;
use super::super::structure::{Zone, national_number};
use super::Context;

/// Confidence of what a check digit guards, of what none guards (names, states), and of what does not fit its digit.
const GUARDED: f32 = 0.97;
const UNGUARDED: f32 = 0.85;
const BROKEN: f32 = 0.4;

/// Confidence of a name that stands in print too, of one that does not where names are printed, and of one with nothing to compare:
/// no check digit guards names, and one wrong letter in them is somebody else.
const AGREED: f32 = 0.95;
const NOT_PRINTED: f32 = 0.62;
const ALONE: f32 = 0.8;

/// Letters of print on a paper, beside its zone, from which a name would stand among them: a card's back has fewer.
const PRINT: usize = 60;

/// Confidence left to a value on which zone and print disagree.
const DISPUTED: f32 = 0.3;

/// Lays the zone's values over the printed ones.
pub(super) fn merge(context: &Context, kind: &Kind, nations: &Nations, best: &mut BTreeMap<String, Field>) {
    let Some((page, zone)) = context.zone else { return };
    // "XXB" says that the holder is a refugee; of what state, only the print says.
    let stateless = zone.mrz.nationality.starts_with("XX");
    let printed_state =
        best.get("nationality").filter(|field| stateless && nations.code(&field.text).is_some()).cloned();
    let mrz = &zone.mrz;
    let wants = |name: &str| kind.fields.iter().any(|field| field == name);
    let place = |line: usize| place(context, page, zone, line);
    let last = zone.lines.saturating_sub(1);
    let names = if last == 2 { 2 } else { 0 };
    let data = last.min(1);
    let sure = |field: &str| confidence(zone, field);
    for (name, day, line) in [("born", mrz.born, data), ("expires", mrz.expires, data)] {
        if let (true, Some(day)) = (wants(name), day) {
            date(best, name, day, place(line), sure(name));
        }
    }
    let texts = [
        ("number", mrz.number.clone(), if last == 2 { 0 } else { data }),
        ("nationality", mrz.nationality.clone(), data),
        ("sex", mrz.sex.map(String::from).unwrap_or_default(), data),
        ("surname", mrz.surname.clone(), names),
        ("given-names", mrz.given_names.clone(), names),
        ("holder", mrz.name(), names),
    ];
    for (field, text, line) in texts {
        if wants(field) && !text.is_empty() {
            let key = match field {
                "given-names" => "given_names",
                "holder" => "surname",
                other => other,
            };
            let named = matches!(field, "surname" | "given-names" | "holder");
            let sure =
                if named && sure(key) == UNGUARDED { printed_too(context, page, zone, &text) } else { sure(key) };
            words(best, field, &text, place(line), sure);
        }
    }
    if let Some(field) = printed_state {
        best.insert("nationality".to_owned(), field);
    }
    if wants("national-number")
        && mrz.issuer == "BEL"
        && let Some(number) = national_number(&mrz.optional2)
    {
        words(best, "national-number", &number, place(data), sure("optional2"));
    }
}

/// How far a part of the zone is to be believed.
fn confidence(zone: &Zone, field: &str) -> f32 {
    let mrz = &zone.mrz;
    let check = match field {
        "optional2" => mrz.checks.get("composite"),
        other => mrz.checks.get(other),
    };
    match (mrz.unsure.contains(field), check) {
        (_, Some(false)) => BROKEN,
        (true, _) => 0.6,
        (false, Some(true)) => GUARDED,
        (false, None) => UNGUARDED,
    }
}

/// How far a name of the zone is to be believed by what is printed beside it.
fn printed_too(context: &Context, page: usize, zone: &Zone, name: &str) -> f32 {
    let own = &(zone.line..zone.line + zone.lines);
    let lines = context.sheets.iter().enumerate().flat_map(|(number, sheet)| {
        let printed = sheet.lines.iter().enumerate();
        printed.filter(move |(line, _)| number != page || !own.contains(line)).map(|(_, line)| line.text.as_str())
    });
    let printed: Vec<String> = lines.flat_map(name::mrz_key).collect();
    let letters: usize = printed.iter().map(String::len).sum();
    let words = name::mrz_key(name);
    // A long name is cut off at the end of the zone's line.
    let cut = words.last();
    let stands =
        |word: &String| printed.iter().any(|text| text == word || (cut == Some(word) && text.starts_with(word)));
    if words.iter().all(stands) {
        AGREED
    } else if letters >= PRINT {
        NOT_PRINTED
    } else {
        ALONE
    }
}

/// The place of a line of the zone, with its text.
fn place(context: &Context, page: usize, zone: &Zone, line: usize) -> (Pointer, String) {
    let index = (zone.line + line).min(zone.line + zone.lines.saturating_sub(1));
    let read = context.sheets.get(page).and_then(|sheet| sheet.lines.get(index));
    (
        Pointer { page, line: index + 1, bbox: read.map(|line| line.bbox) },
        read.map(|line| line.text.clone()).unwrap_or_default(),
    )
}

/// A date of the zone beside the printed one: agreement is certainty, disagreement a doubt that keeps both.
fn date(best: &mut BTreeMap<String, Field>, name: &str, day: Date, (at, text): (Pointer, String), sure: f32) {
    let Some(printed) = best.get_mut(name) else {
        best.insert(name.to_owned(), Read { value: Value::Date(day), text, at, confidence: sure });
        return;
    };
    match &printed.value {
        Value::Date(other) if *other == day => printed.confidence = printed.confidence.max(sure),
        Value::Ambiguous(days) if days.contains(&day) => {
            printed.value = Value::Date(day);
            printed.confidence = sure;
        }
        Value::OtherCalendar(_, _) => *printed = Read { value: Value::Date(day), text, at, confidence: sure },
        // A zone that fails its own check says nothing against a printed date.
        _ if sure <= BROKEN => printed.confidence *= 0.8,
        Value::Date(other) => {
            let mut days = vec![*other, day];
            days.sort_unstable();
            printed.text = format!("{} | {text}", printed.text);
            (printed.value, printed.confidence) = (Value::Ambiguous(days), DISPUTED);
        }
        Value::Ambiguous(days) => {
            let mut days = days.clone();
            days.push(day);
            days.sort_unstable();
            (printed.value, printed.confidence) = (Value::Ambiguous(days), DISPUTED);
        }
        _ => *printed = Read { value: Value::Date(day), text, at, confidence: sure },
    }
}

/// Signs of a document's number in the zone, and how many more a longer printed one may have.
const ZONE_NUMBER: usize = 9;
const REST: usize = 3;

/// Words of the zone beside the printed ones: where they agree the printed ones stay, for they have their diacritics.
fn words(best: &mut BTreeMap<String, Field>, name: &str, text: &str, (at, line): (Pointer, String), sure: f32) {
    let zone = Read { value: Value::Text(text.to_owned()), text: line, at, confidence: sure };
    let Some(Value::Text(printed)) = best.get(name).map(|field| field.value.clone()) else {
        best.insert(name.to_owned(), zone);
        return;
    };
    let bare = |text: &str| folded(text).replace(' ', "");
    if bare(&printed) == bare(text) {
        if let Some(field) = best.get_mut(name) {
            field.confidence = field.confidence.max(sure);
        }
        return;
    }
    let keep_printed = match name {
        // Nationality and sex are printed in words of any language; the zone's codes are comparable.
        "nationality" | "sex" => false,
        // The zone has room for nine signs: longer numbers go on elsewhere in it.
        "number" if text.len() == ZONE_NUMBER && bare(&printed).starts_with(&bare(text)) => {
            bare(&printed).len() <= ZONE_NUMBER + REST
        }
        _ => sure <= BROKEN,
    };
    if !keep_printed {
        best.insert(name.to_owned(), zone);
    }
}
