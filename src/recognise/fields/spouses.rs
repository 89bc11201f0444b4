//! The second of two spouses, on forms that give both in one table.

use std::collections::BTreeMap;

use crate::checklist::{Kind, Shape};
use crate::document::{Field, Read, Value};

use super::super::phrase::plain;
use super::{Context, NAME_PARTS, Span, Vocabulary, labels, names, prose, values};

/// Forms that give husband and wife in two columns beside one label: the second column is the spouse.
pub(super) fn second_column(
    context: &Context,
    vocabulary: &Vocabulary,
    kind: &Kind,
    best: &mut BTreeMap<String, Field>,
) {
    let mut parts: BTreeMap<&str, Field> = BTreeMap::new();
    for (page, sheet) in context.sheets.iter().enumerate() {
        for spot in labels::spots(sheet, vocabulary, &kind.labels) {
            let whole = spot.field == "holder";
            if !(whole || NAME_PARTS.contains(&spot.field)) || !spot.formal || context.is_stamped(page, spot.line) {
                continue;
            }
            let row = labels::row(sheet, spot.line);
            let [first, second, ..] = row.as_slice() else { continue };
            let [first, span] =
                [first, second].map(|cell| Span { page, line: cell.line, from: cell.from, to: cell.to });
            if whole {
                // "Name | A. Model | B. Example" under "man" and "woman".
                if prose::is_person(context.text(&first))
                    && prose::is_person(context.text(&span))
                    && let Some((value, span)) = values::parse(context, Shape::Name, "spouse", &span)
                {
                    super::propose(best, "spouse", context.read(value, &span, 0.85));
                }
                continue;
            }
            if let Some((value, span)) = values::parse(context, Shape::Name, spot.field, &span) {
                parts.entry(spot.field).or_insert_with(|| context.read(value, &span, 0.85));
            }
        }
    }
    if let (Some(surname), Some(given)) = (parts.remove("surname"), parts.remove("given-names"))
        && let (Value::Text(last), Value::Text(first)) = (&surname.value, &given.value)
    {
        let value = Value::Text(format!("{last} {first}"));
        let text = format!("{} {}", surname.text, given.text);
        let confidence = surname.confidence.min(given.confidence);
        best.insert("spouse".to_owned(), Read { value, text, at: surname.at, confidence });
    }
}

/// How sure the parties of a marriage are that an act numbers.
const NUMBERED: f32 = 0.78;

/// Acts that number the two who marry: "1. DOE Jan, …; 2. MODEL Ana, …".
pub(super) fn numbered(context: &Context, best: &mut BTreeMap<String, Field>) {
    for (page, flow) in context.flows.iter().enumerate() {
        let party = |number: &str| {
            flow.text.split('\n').find_map(|line| {
                let rest = line.trim_start().strip_prefix(number)?;
                let rest = rest.strip_prefix(['.', ')', '°'])?;
                let (name, from, to) = names::labelled(rest)?;
                // "Témoins :" heads the list of others.
                let line_at = line.as_ptr() as usize - flow.text.as_ptr() as usize;
                let before = flow.text.get(..line_at)?.trim_end();
                let heading = before.rsplit('\n').find(|above| !is_numbered(above)).map(plain).unwrap_or_default();
                if heading.split(' ').any(|word| WITNESSES.contains(&word)) {
                    return None;
                }
                let at = rest.as_ptr() as usize - flow.text.as_ptr() as usize;
                let right = from <= LEAD && prose::is_person(&name);
                right.then(|| context.flowing(page, at + from, at + to, Value::Text(name), NUMBERED))
            })
        };
        if let (Some(first), Some(second)) = (party("1"), party("2")) {
            for (field, read) in [("holder", first), ("spouse", second)] {
                super::propose(best, field, read);
            }
        }
    }
}

/// Whether a line begins with a number.
fn is_numbered(line: &str) -> bool {
    line.trim_start().starts_with(|ch: char| ch.is_ascii_digit())
}

/// Words that head a list of witnesses, folded.
const WITNESSES: &[&str] = &[
    "getuige",
    "getuigen",
    "temoin",
    "temoins",
    "zeuge",
    "zeugen",
    "witness",
    "witnesses",
    "testigo",
    "testigos",
    "testemunha",
    "testemunhas",
    "testimoni",
    "sahitler",
    "deshmitare",
    "свидетели",
    "martori",
    "شهود",
    "الشهود",
    "ምስክሮች",
    "መሰኻኽር",
];

/// Bytes of marks and forms of address between the number and the name.
const LEAD: usize = 14;

/// Tables that give husband and wife one below the other under one heading: the second row is the spouse.
pub(super) fn second_row(context: &Context, vocabulary: &Vocabulary, kind: &Kind, best: &mut BTreeMap<String, Field>) {
    let Some(holder) = best.get("holder").map(|holder| (holder.at.page, holder.at.line)) else { return };
    for (page, sheet) in context.sheets.iter().enumerate() {
        for spot in labels::spots(sheet, vocabulary, &kind.labels) {
            if spot.field != "holder" || !spot.formal || context.is_stamped(page, spot.line) {
                continue;
            }
            let names: Vec<(Span, Value)> = labels::column(sheet, spot.line, spot.from, spot.to)
                .into_iter()
                .filter_map(|cell| {
                    let span = Span { page, line: cell.line, from: cell.from, to: cell.to };
                    let (value, span) = values::parse(context, Shape::Name, "holder", &span)?;
                    prose::is_person(context.text(&span)).then_some((span, value))
                })
                .collect();
            if let [(first, _), (second, value)] = names.as_slice()
                && (first.page, first.line + 1) == holder
            {
                best.insert("spouse".to_owned(), context.read(value.clone(), second, SECOND_ROW));
                return;
            }
        }
    }
}

/// How sure the second name under one heading is.
const SECOND_ROW: f32 = 0.8;
