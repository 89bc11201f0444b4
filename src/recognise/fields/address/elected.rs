//! The domicile that somebody elects for a procedure, often at the lawyer's who writes.

use std::collections::BTreeMap;

use crate::checklist::Kind;
use crate::document::{Field, Value};

use super::super::super::phrase::plain;
use super::super::Context;
use super::{BEFORE, ELECTED, Found, UNDER_NAME, addresses};

/// Stems of a lawyer's own office, folded: a domicile elected there is the address of the letterhead.
const CHAMBERS: &[&str] =
    &["kantoor", "cabinet", "kanzlei", "etude", "chambers", "office", "conseil", "raadsman", "bei mir"];

/// Part of the first page in which a letterhead stands.
const LETTERHEAD: f32 = 0.25;

/// The elected domicile: of what a label found, the address in it; else the letterhead's, where the text elects its writer's office.
pub(super) fn elected(context: &Context, kind: &Kind, best: &mut BTreeMap<String, Field>) {
    const NAME: &str = "elected-domicile";
    if !kind.fields.iter().any(|field| field == NAME) {
        return;
    }
    if let Some(field) = best.get_mut(NAME)
        && let Some(found) = addresses(&field.text).into_iter().next()
    {
        field.value = Value::Text(found.value);
        return;
    }
    let here = context.flows.iter().any(|flow| {
        let text = plain(&flow.text);
        ELECTED.iter().flat_map(|word| text.match_indices(word)).any(|(at, word)| {
            let behind: String = text.get(at + word.len()..).unwrap_or("").chars().take(BEFORE).collect();
            let before: String = text.get(..at).unwrap_or("").chars().rev().take(BEFORE).collect();
            let before: String = before.chars().rev().collect();
            CHAMBERS.iter().any(|stem| behind.contains(stem) || before.contains(stem))
        })
    });
    let (Some(sheet), Some(flow)) = (context.sheets.first(), context.flows.first()) else { return };
    let head = |found: &Found| {
        let line = flow.place(found.from).0;
        sheet.lines.get(line).is_some_and(|line| line.bbox.y < LETTERHEAD)
    };
    let pacheco = |found: &Found| found.value.to_lowercase().contains("pacheco");
    if here && let Some(found) = addresses(&flow.text).into_iter().find(|found| head(found) && !pacheco(found)) {
        let field = context.flowing(0, found.from, found.to, Value::Text(found.value), UNDER_NAME);
        best.insert(NAME.to_owned(), field);
    }
}
