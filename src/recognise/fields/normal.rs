//! Words put into the form that the checklists compare: codes of countries, the status that is meant.

use std::collections::BTreeMap;

use crate::checklist::Kind;
use crate::checklist::nations::Nations;
use crate::document::{Field, Value};

use super::super::phrase::{Phrase, plain};
use super::{Context, dates, nationality, prose, values};

/// Words put into the form that the checklists compare: the status that they mean, the codes of countries.
pub(super) fn normalise(context: &Context, kind: &Kind, nations: &Nations, best: &mut BTreeMap<String, Field>) {
    for (name, values) in &kind.values {
        let Some(field) = best.get_mut(name) else { continue };
        let said = format!(" {} ", plain(&field.text));
        // The longest wording counts: "niet uitgevoerd" is no "uitgevoerd".
        let length = |word: &String| {
            let word = plain(word);
            said.contains(&format!(" {word} ")).then(|| word.chars().count())
        };
        let longest = |words: &Vec<String>| words.iter().filter_map(length).max();
        let meant = values.iter().filter_map(|(value, words)| Some((longest(words)?, value)));
        if let Some((_, value)) = meant.max_by_key(|(length, value)| (*length, std::cmp::Reverse(*value))) {
            field.value = Value::Text(value.clone());
        }
    }
    if let Some(field) = best.get_mut("nationality")
        && let Value::Text(text) = &field.value
    {
        match nationality::code(context, nations, text) {
            Some(code) => field.value = Value::Text(code),
            // Codes of those without a state ("XXA") stand in no table of countries.
            None if text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_uppercase()) => {}
            None => field.confidence *= NO_COUNTRY,
        }
    }
    if let Some(field) = best.get_mut("birthplace")
        && let Value::Text(text) = &field.value
        && let Some((town, rest)) = text.split_once('(')
        && nations.code(rest).is_some()
        && !town.trim().is_empty()
    {
        // "Modelstad (Ecuador)": the town.
        field.value = Value::Text(town.trim().trim_end_matches(',').to_owned());
    }
    if let Some(field) = best.get_mut("birthplace")
        && let Value::Text(text) = &field.value
        && let Some(town) = before_day(context, text)
    {
        field.value = Value::Text(town);
    }
    if let Some(field) = best.get_mut("country")
        && let Some(code) = nations.code(&field.text)
    {
        field.value = Value::Text(code.to_owned());
    }
    if let Some(field) = best.get_mut("sex")
        && let Some(sex) = values::ticked(context, field).or_else(|| values::sex(&field.text))
    {
        field.value = Value::Text(sex.to_owned());
    }
}

/// Characters behind the words with which a ruling begins in which it says what is decided.
const RULED: usize = 700;

/// Confidence of a status that a ruling gives.
const RULES: f32 = 0.84;

/// Words by which a court refuses or leaves things as they are, folded.
const REFUSES: &[&str] = &[
    "rejette",
    "rejete",
    "rejetee",
    "verwerpt",
    "verworpen",
    "weigert",
    "geweigerd",
    "refuse",
    "refusee",
    "abgewiesen",
    "annule",
    "annulee",
    "vernietigt",
    "pas",
    "niet",
    "nicht",
];

/// What a court grants stands in its ruling: a status that it names before is that of the decision under appeal.
pub(super) fn ruled(context: &Context, kind: &Kind, best: &mut BTreeMap<String, Field>) {
    let Some(values) = kind.values.get("status").filter(|_| kind.id == "call-judgment") else { return };
    let mut rulings = context
        .flows
        .iter()
        .enumerate()
        .filter_map(|(page, flow)| Some((page, flow, prose::RULING.as_ref()?.find_iter(&flow.text).last()?.end())));
    let Some((page, flow, start)) = rulings.next_back() else { return };
    best.remove("status");
    let ruling: String = flow.text.get(start..).unwrap_or("").chars().take(RULED).collect();
    let folded = plain(&ruling);
    if folded.split(' ').any(|word| REFUSES.contains(&word)) {
        return;
    }
    let phrases: Vec<Phrase> = values.values().flatten().filter_map(|word| Phrase::new(word)).collect();
    let granted =
        prose::told(flow, &phrases).into_iter().find(|(from, to)| *from >= start && *to <= start + ruling.len());
    if let Some((from, to)) = granted {
        let text = flow.text.get(from..to).unwrap_or("").to_owned();
        best.insert("status".to_owned(), context.flowing(page, from, to, Value::Text(text), RULES));
    }
}

/// The place before a day ("Exempleville op 10 oktober 1990"), if a day stands behind one.
fn before_day(context: &Context, text: &str) -> Option<String> {
    let day = dates::all(context, text).into_iter().next()?;
    let end = |place: &str| place.trim_end_matches(|ch: char| !ch.is_alphanumeric() && ch != ')').len();
    let mut place = text.get(..day.start)?;
    place = place.get(..end(place))?;
    while let Some((before, link)) = place.rsplit_once(' ')
        && TO_DAY.contains(&plain(link).as_str())
    {
        place = before.get(..end(before))?;
    }
    place.chars().any(char::is_alphabetic).then(|| place.to_owned())
}

/// Words between a place and the day, folded.
const TO_DAY: &[&str] = &["le", "op", "den", "am", "on", "el", "em", "il", "du", "the"];

/// What a nationality that names no country is worth: a word that was taken for one.
const NO_COUNTRY: f32 = 0.5;
