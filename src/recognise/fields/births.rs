//! The day of birth where no label of its own gives it: in a sentence ("geboren te
//! Kabul op …"), behind a sign ("°01/01/1986"), below a label that asks for the place too.

use std::collections::BTreeMap;

use crate::checklist::{Kind, Trait};
use crate::document::{Field, Value};

use super::super::phrase::plain;
use super::{Context, Span, dates, propose};

/// Words before the day of a birth, folded; between them and the day a place may stand.
const BIRTHS: &[&str] = &[
    "geboren",
    "geb",
    "ne",
    "nee",
    "born",
    "birth",
    "naissance",
    "naiss",
    "geboorte",
    "geboortedatum",
    "geburtsdatum",
    "nacido",
    "nacida",
    "nacimiento",
    "nascido",
    "nascida",
    "nato",
    "nata",
    "dogum",
    "lindur",
    "рождения",
    "народження",
];

/// Confidence of a birth that a sentence or a line tells: its first, for the paper's person is named first.
const TOLD_BIRTH: f32 = 0.74;

/// … and of the first of several births of which none stands with the person's name: it may be a child's.
const SEVERAL: f32 = 0.5;

/// The day of birth in a sentence ("geboren te Kabul op …", "°01/01/1986") or beside a label without a place of its own.
pub(super) fn fill(context: &Context, kind: &Kind, best: &mut BTreeMap<String, Field>) {
    if !kind.fields.iter().any(|field| field == "born") || best.contains_key("born") {
        return;
    }
    let mut told: Vec<(Span, Value)> = Vec::new();
    for (page, flow) in context.flows.iter().enumerate() {
        let mut before_line = "";
        for text in flow.text.split('\n') {
            for found in dates::all(context, text) {
                let before = text.get(..found.start).unwrap_or("");
                if !tells_birth(before, before_line) || dates::is_law(before) {
                    continue;
                }
                let Some(value) = dates::value(&found.reading, "born", context.filing) else { continue };
                let (line, from) = flow.place(text.as_ptr() as usize - flow.text.as_ptr() as usize + found.start);
                told.push((Span { page, line, from, to: from + (found.end - found.start) }, value));
            }
            before_line = text;
        }
    }
    // The birth that stands with the person's name; where two parties sign, no other will do.
    let holder = best.get("holder").map(|holder| (holder.at.page, holder.at.line.saturating_sub(1)));
    let beside = |(span, _): &&(Span, Value)| {
        holder.is_some_and(|(page, line)| span.page == page && (line..=line + NAME_TO_BIRTH).contains(&span.line))
    };
    let parties = kind.is(Trait::Contract);
    let several = told.iter().any(|(_, value)| told.first().is_some_and(|(_, first)| first != value));
    let near = told.iter().find(beside).map(|told| (told, TOLD_BIRTH));
    let first = || told.first().filter(|_| !parties).map(|told| (told, if several { SEVERAL } else { TOLD_BIRTH }));
    if let Some(((span, value), confidence)) = near.or_else(first) {
        propose(best, "born", context.read(value.clone(), span, confidence));
    }
}

/// Births that a sentence tells are surer beside the holder's name than those with a label in another sentence ("son cousin (né le …)").
const BESIDE: f32 = 0.78;

/// Characters from the end of the holder's name to the day of birth, at most: "…, née à Khan Younis, le 26 août 1992".
const AFTER_NAME: usize = 70;

/// Puts the birth that is told right behind the holder's name in the place of one from elsewhere in the text.
pub(super) fn beside_holder(context: &Context, best: &mut BTreeMap<String, Field>) {
    let (Some(born), Some(holder)) = (best.get("born"), best.get("holder")) else { return };
    if born.confidence >= BESIDE {
        return;
    }
    let Some(flow) = context.flows.get(holder.at.page) else { return };
    let line = holder.at.line.saturating_sub(1);
    let Some(start) = flow.offset(line) else { return };
    let rest = flow.paragraph(start);
    let Some(name) = rest.find(&holder.text).map(|at| at + holder.text.len()) else { return };
    let tail = rest.get(name..).unwrap_or("");
    let Some(found) = dates::all(context, tail).into_iter().next() else { return };
    let before = tail.get(..found.start).unwrap_or("");
    if before.chars().count() > AFTER_NAME || !tells_birth(before, "") {
        return;
    }
    let Some(value) = dates::value(&found.reading, "born", context.filing) else { return };
    if value != born.value {
        let (from, to) = (start + name + found.start, start + name + found.end);
        let field = context.flowing(holder.at.page, from, to, value, BESIDE);
        best.insert("born".to_owned(), field);
    }
}

/// Lines from a name to the birth that belongs to it, at most.
const NAME_TO_BIRTH: usize = 4;

/// Whether what stands before a date, or above it as a label, makes it a birth.
fn tells_birth(before: &str, above: &str) -> bool {
    let is_birth =
        |text: &str, words: usize| dates::near_words(text, words).iter().any(|word| BIRTHS.contains(&word.as_str()));
    // "Geboren" above "Vinh, 08/08/1996".
    let label = plain(above);
    let below = plain(before).split(' ').count() <= 3 && label.split(' ').count() <= 4 && is_birth(above, 4);
    before.trim_end().ends_with('°') || is_birth(before, 7) || below
}
