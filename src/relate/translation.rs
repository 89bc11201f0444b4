//! Sworn translations and their originals: paired by what they render, whom
//! they name, the numbers and dates they share, and where they lie.

use jiff::civil::Date;

use super::Known;
use crate::checklist::Trait;
use crate::date::{self, Order, Reading};
use crate::document::{Document, Evidence, Named, Pointer, Read, UNKNOWN, Value};
use crate::fold::fold;

/// Names and numbers in another script cannot agree letter by letter: the kind, or lying together and unread, must do.
const ENOUGH_IN_ANOTHER_SCRIPT: i32 = 3;
/// The field in which the recogniser keeps the kind that a translation renders.
const RENDERS: &str = "original-kind";
/// What a pairing must score: the same kind and one more sign, or two signs besides lying together.
const ENOUGH: i32 = 4;
/// An original known only by its translation: below the bound (.6) under which a human looks.
const BY_TRANSLATION: f32 = 0.55;

/// Pairs translations with originals, each once, best pairs first.
pub fn pair(documents: &mut [Document], known: &Known<'_>) {
    let mut pairs: Vec<(i32, usize, usize)> = Vec::new();
    for (t, translation) in documents.iter().enumerate().filter(|(_, document)| known.is(document, Trait::Translation))
    {
        for (o, original) in documents.iter().enumerate() {
            let score = score(documents, t, translation, o, original, known);
            if score >= enough(original) {
                pairs.push((score, t, o));
            }
        }
    }
    pairs.sort_by_key(|(score, t, o)| (-score, *t, *o));
    let mut taken: Vec<usize> = Vec::new();
    for (_, t, o) in pairs {
        if taken.contains(&t) || taken.contains(&o) {
            continue;
        }
        taken.extend([t, o]);
        join(documents, t, o);
    }
    // One translation and one unread paper that are left belong together.
    let left = |index: &usize| !taken.contains(index);
    let of = |wanted: &dyn Fn(&Document) -> bool| -> Vec<usize> {
        documents
            .iter()
            .enumerate()
            .filter(|(_, document)| wanted(document))
            .map(|(index, _)| index)
            .filter(left)
            .collect()
    };
    let translations = of(&|document| known.is(document, Trait::Translation));
    let originals = of(&|document| document.kind == UNKNOWN && is_foreign(document));
    if let ([t], [o]) = (translations.as_slice(), originals.as_slice()) {
        join(documents, *t, *o);
    }
}

fn enough(original: &Document) -> i32 {
    if is_foreign(original) { ENOUGH_IN_ANOTHER_SCRIPT } else { ENOUGH }
}

/// Whether most of a paper is in another script than Latin, read or not.
fn is_foreign(document: &Document) -> bool {
    let letters = || document.lines().flat_map(|(_, line)| line.text.chars()).filter(|c| c.is_alphabetic());
    let latin = letters().filter(|c| *c < '\u{250}').count();
    latin * 2 < letters().count() || is_unread(document)
}

fn join(documents: &mut [Document], t: usize, o: usize) {
    let Some((translation_id, renders)) = documents.get(t).map(|t| (t.id.clone(), t.text(RENDERS).map(str::to_owned)))
    else {
        return;
    };
    let Some(original) = documents.get_mut(o) else { return };
    original.translated_by = Some(translation_id.clone());
    let original_id = original.id.clone();
    if original.kind == UNKNOWN
        && let Some(kind) = renders
    {
        original.kind = kind;
        original.confidence = BY_TRANSLATION;
        let evidence = Evidence { why: "translation".to_owned(), text: translation_id, page: 0, line: 0 };
        original.evidence.push(evidence);
    }
    if let Some(translation) = documents.get_mut(t) {
        translation.translation_of = Some(original_id);
    }
}

/// How well an original fits a translation; negative when it cannot be.
fn score(
    documents: &[Document],
    t: usize,
    translation: &Document,
    o: usize,
    original: &Document,
    known: &Known<'_>,
) -> i32 {
    // What certifies, and what Belgium issues in its own languages, is not what gets translated.
    let never = known.is(original, Trait::Translation) || known.is(original, Trait::Stamp);
    let same_language =
        translation.language.is_some() && translation.language == original.language && !is_unread(original);
    if never || same_language || t == o {
        return -1;
    }
    let renders = translation.text(RENDERS);
    let kind = match renders {
        Some(kind) if kind == original.kind => 3,
        // What cannot be read here, or was not recognised in its script, may be anything that a translation renders.
        Some(_) | None if original.kind == UNKNOWN && is_foreign(original) => 2,
        Some(_) => return -1,
        None if is_belgian(original, known) => return -1,
        // What it renders was not read: it may be anything foreign.
        None => 1,
    };
    kind + nearness(documents, t, o, known) + shared(translation, original).min(MOST_SHARED)
}

fn is_belgian(document: &Document, known: &Known<'_>) -> bool {
    let kind = known.lists.kinds.get(&document.kind);
    kind.is_some_and(|kind| kind.issued_by == crate::checklist::IssuedBy::Belgium)
}

fn is_unread(document: &Document) -> bool {
    document.pages.iter().any(|page| !page.unread.is_empty())
}

/// 2 when the translation follows the original in one file (an apostille or its back may lie between), 1 when they share a file.
fn nearness(documents: &[Document], t: usize, o: usize, known: &Known<'_>) -> i32 {
    let file =
        |index: usize| documents.get(index).and_then(|document| document.pages.first()).map(|page| &page.source.file);
    if file(t) != file(o) {
        return 0;
    }
    let between = documents.get(o + 1..t).unwrap_or_default();
    let certifies = |document: &Document| known.is(document, Trait::Stamp);
    if o < t && between.iter().all(certifies) { 2 } else { 1 }
}

/// What papers of one family share does not outweigh what one paper alone has: its number counts for three.
const MOST_SHARED: i32 = 6;
const OWN_NUMBER: i32 = 3;

/// Names, dates and numbers that stand in both, counted.
fn shared(translation: &Document, original: &Document) -> i32 {
    let text = fold(&translation.lines().map(|(_, line)| line.text.as_str()).collect::<Vec<_>>().join(" "));
    let days: Vec<Date> = translation
        .lines()
        .flat_map(|(_, line)| date::find(&line.text, Order::DayFirst))
        .filter_map(|found| if let Reading::Certain(day) = found.reading { Some(day) } else { None })
        .collect();
    let mut count = 0;
    for (name, field) in &original.fields {
        // One name, not three.
        if matches!(name.as_str(), "surname" | "given-names") && original.fields.contains_key("holder") {
            continue;
        }
        let same = translation.fields.get(name).is_some_and(|other| other.value == field.value);
        let stands_there = match &field.value {
            Value::Text(value) => {
                let value = fold(value);
                // A number or name shorter than this stands in any text.
                value.len() >= 5 && text.contains(&value)
            }
            Value::Date(day) => days.contains(day),
            _ => false,
        };
        let weight = if matches!(name.as_str(), "number" | "file-number") { OWN_NUMBER } else { 1 };
        count += weight * i32::from(same || stands_there);
    }
    // The number of a sticker, which the translator renders with the rest.
    let numbers =
        original.lines().flat_map(|(_, line)| line.text.split_whitespace().map(str::to_owned).collect::<Vec<_>>());
    let control =
        |word: &String| word.len() >= 10 && word.chars().all(|ch| ch.is_ascii_digit()) && text.contains(word.as_str());
    count + 2 * i32::from(numbers.into_iter().any(|word| control(&word)))
}

/// An original that was not read is whose its translation is, and the other way round.
pub fn share_person(documents: &mut [Document]) {
    for index in 0..documents.len() {
        let Some(document) = documents.get(index) else { continue };
        let partner = document.translation_of.as_ref().or(document.translated_by.as_ref());
        let partner = partner.and_then(|id| documents.iter().position(|other| other.id == *id));
        let Some(partner) = partner.and_then(|index| documents.get(index)) else { continue };
        // Where the names stand there, and how they are spelled, says nothing of this paper.
        let lent = |named: &Named| {
            let at = Read { at: Pointer::default(), ..named.at.clone() };
            Named { spelled_otherwise: false, at, ..named.clone() }
        };
        let (person, names) = (partner.person.clone(), partner.names.iter().map(lent).collect());
        let Some(document) = documents.get_mut(index) else { continue };
        if document.person.is_none() && document.names.is_empty() && document.stranger.is_none() {
            document.person = person;
            document.names = names;
        }
    }
}
