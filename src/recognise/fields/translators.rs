//! The translator's own part of a sworn translation: who made it and when. The
//! paper that it renders names other persons and has other days.

use std::collections::{BTreeMap, BTreeSet};

use crate::checklist::{Kind, Trait};
use crate::document::{Field, Value};

use super::super::phrase::Phrase;
use super::pair::Tongues;
use super::{Context, Span, dates, names, prose};

/// Confidence of a translator who is named right beside the title, and of one alone on a line near it.
const BESIDE: f32 = 0.8;
const NEAR: f32 = 0.72;

/// What may stand between a name and a title.
const BETWEEN: [char; 10] = [' ', ',', ':', '–', '—', '-', '|', '(', '·', '/'];

/// Lines below and above the title within which the translator's name may stand alone.
const BELOW: usize = 3;
const ABOVE: usize = 2;

/// Confidence of the last day of a translation, where another one was read first.
const LAST: f32 = 0.86;

/// Fills who translated, and puts the day of the translation in the place of one of the paper that it renders.
/// `titles` are what translators are called.
pub(super) fn fill(
    context: &Context,
    kind: &Kind,
    titles: &[Phrase],
    tongues: &Tongues,
    best: &mut BTreeMap<String, Field>,
) {
    if !kind.is(Trait::Translation) {
        return;
    }
    last_day(context, best);
    let is_translator = |name: &str| is_one(name, tongues);
    if best.get("translator").is_some_and(|translator| is_translator(&translator.text)) {
        return;
    }
    best.remove("translator");
    if !kind.fields.iter().any(|field| field == "translator") {
        return;
    }
    let found = beside(context, titles, true, &is_translator)
        .or_else(|| alone(context, titles, &is_translator))
        .or_else(|| beside(context, titles, false, &is_translator))
        .or_else(|| declared(context, tongues, &is_translator));
    best.extend(found.map(|field| ("translator".to_owned(), field)));
}

/// Whether words may be a translator's name: not their title, nor the languages behind it.
fn is_one(name: &str, tongues: &Tongues) -> bool {
    let last = name.split_whitespace().next_back().unwrap_or("");
    let street = name.split_whitespace().any(super::address::is_street);
    prose::is_name(name)
        && !street
        && !prose::is_no_person(name)
        && !tongues.is_about(name)
        && !tongues.is_language(last)
}

/// A translation was made after what it renders: the last of its days, births and validities aside, is its own.
fn last_day(context: &Context, best: &mut BTreeMap<String, Field>) {
    let mut last: Option<(jiff::civil::Date, Field)> = None;
    for (page, flow) in context.flows.iter().enumerate() {
        for text in flow.text.split('\n') {
            let start = text.as_ptr() as usize - flow.text.as_ptr() as usize;
            for found in dates::all(context, text) {
                let before = text.get(..found.start).unwrap_or("");
                let (line, _) = flow.place(start + found.start);
                if context.is_stamped(page, line) || dates::is_law(before) || dates::is_event(before) {
                    continue;
                }
                let Some(value) = dates::value(&found.reading, "issued", context.filing) else { continue };
                let Some(day) = value.date().filter(|day| *day <= context.filing) else { continue };
                if last.as_ref().is_none_or(|(known, _)| day > *known) {
                    let field = context.flowing(page, start + found.start, start + found.end, value, LAST);
                    last = Some((day, field));
                }
            }
        }
    }
    let Some((day, field)) = last else { return };
    for name in ["issued", "signed"] {
        let earlier = |taken: &Field| taken.value.date().is_none_or(|known| known < day);
        if best.get(name).is_none_or(earlier) {
            best.insert(name.to_owned(), field.clone());
        }
    }
}

/// The name right behind the title or right before it: "traductrice jurée, Jane DOE", "Jane DOE – sworn translator".
/// With `near` on the same line: in a row of a table what follows is another cell.
fn beside(context: &Context, titles: &[Phrase], near: bool, is_translator: &dyn Fn(&str) -> bool) -> Option<Field> {
    for (page, flow) in context.flows.iter().enumerate() {
        for (from, to) in prose::told(flow, titles) {
            let after = flow.paragraph(to);
            let lead = after.len() - after.trim_start_matches(BETWEEN).len();
            let behind = after
                .get(lead..)
                .and_then(names::labelled)
                .filter(|(name, from, _)| *from <= FORM && is_translator(name))
                .filter(|(_, from, _)| !near || flow.place(to + lead + from).0 == flow.place(to.saturating_sub(1)).0);
            if let Some((name, start, end)) = behind {
                let at = to + lead;
                return Some(context.flowing(page, at + start, at + end, Value::Text(name), BESIDE));
            }
            let head = flow.text.get(..from).unwrap_or("");
            let head = head.rsplit('\n').next().unwrap_or(head).trim_end_matches(BETWEEN);
            let tail = head.rsplit([',', ':', ';', '–', '—', '|', '·']).next().unwrap_or(head);
            // A full stop ends a sentence, but not an initial: "S. Doe, sworn translator".
            let stop = tail.match_indices(". ").map(|(at, _)| at).filter(|at| {
                tail.get(..*at)
                    .and_then(|text| text.split_whitespace().next_back())
                    .is_some_and(|word| word.chars().count() > 1)
            });
            let stop = stop.last();
            let tail = stop.and_then(|stop| tail.get(stop + 1..)).unwrap_or(tail);
            let said = names::labelled(tail).filter(|(name, _, to)| tail.len() - to <= 1 && is_translator(name));
            if let Some((name, from, to)) = said {
                let at = tail.as_ptr() as usize - flow.text.as_ptr() as usize;
                return Some(context.flowing(page, at + from, at + to, Value::Text(name), BESIDE));
            }
        }
    }
    None
}

/// Who declares to have made the translation: "I, Jane Doe, hereby declare … a true translation from Arabic".
fn declared(context: &Context, tongues: &Tongues, is_translator: &dyn Fn(&str) -> bool) -> Option<Field> {
    for (page, flow) in context.flows.iter().enumerate() {
        for (name, from, to) in prose::undersigned(flow) {
            let rest: String = flow.paragraph(to).chars().take(DECLARATION).collect();
            if is_translator(&name) && tongues.is_about(&rest) {
                return Some(context.flowing(page, from, to, Value::Text(name), NEAR));
            }
        }
    }
    None
}

/// Characters of a declaration after the name within which it says what was made.
const DECLARATION: usize = 400;

/// Bytes of a form of address that may stand before a name.
const FORM: usize = 8;

/// The name that stands alone on a line below the title or above it.
fn alone(context: &Context, titles: &[Phrase], is_translator: &dyn Fn(&str) -> bool) -> Option<Field> {
    // The translator's own stamp has both, often with the given name cut to a letter.
    let places =
        [false, true].into_iter().flat_map(|stamped| (0..context.sheets.len()).map(move |page| (stamped, page)));
    for (stamped, page) in places {
        let Some(sheet) = context.sheets.get(page) else { continue };
        let hits = titles.iter().flat_map(|title| sheet.hay.find(title));
        let titled: BTreeSet<usize> = hits.map(|hit| sheet.hay.lines(&hit).1).collect();
        for line in titled.into_iter().rev() {
            let around = (line + 1..=line + BELOW).chain((line.saturating_sub(ABOVE)..line).rev());
            for other in around.filter(|other| context.is_stamped(page, *other) == stamped) {
                // A stamp's frame may stand beside it: "| JANE DOE |".
                let text = sheet.text(other).trim_matches(|ch: char| !ch.is_alphanumeric() && ch != '.');
                let whole = names::labelled(text)
                    .filter(|(name, from, to)| *from <= FORM && text.len() - to <= 1 && is_translator(name));
                if let Some((name, from, to)) = whole {
                    let indent = sheet.text(other).find(text).unwrap_or(0);
                    let span = Span { page, line: other, from: indent + from, to: indent + to };
                    return Some(context.read(Value::Text(name), &span, NEAR));
                }
            }
        }
    }
    None
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests may panic")]
mod tests {
    /// Translator and day of a translation with these lines at its end.
    fn made(closing: &str) -> (Option<String>, Option<String>) {
        let lists = crate::checklist::Checklists::load(&[]).unwrap();
        let text = format!(
            "BEËDIGDE VERTALING UIT HET SPAANS\nGeboorteakte nr. 12\nNaam: PRUEBA Ana\nGeboren op 3 mei 1990 te Modelo\n\
            Afschrift afgegeven op 19 september 2025\n{closing}\nVTI 12345678\n"
        );
        let page = crate::page::ReadPage::of_lines(&text);
        let found = super::super::super::Recogniser::new(&lists).recognise(&[page], jiff::civil::date(2026, 11, 21));
        let paper = found.iter().find(|document| document.kind == "sworn-translation").unwrap();
        let day = paper.fields.get("issued").and_then(|field| field.value.date()).map(|day| day.to_string());
        (paper.text("translator").map(str::to_owned), day)
    }

    #[test]
    fn who_translated_and_when() {
        for closing in [
            "Vertaald door mij, Jana PROEF, beëdigd vertaler Spaans, te Modelstad op 20 november 2025.",
            "Jana PROEF – traductrice jurée\nPour traduction conforme à l'original, le 20/11/2025",
            "Pour traduction conforme, fait à Modèleville, le 20 novembre 2025\nLa traductrice jurée,\nJana PROEF",
        ] {
            assert_eq!(made(closing), (Some("Jana PROEF".into()), Some("2025-11-20".into())), "{closing}");
        }
    }
}
