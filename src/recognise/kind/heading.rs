//! How a title stands on its page: as a heading, or only mentioned in a sentence,
//! a label, a subject line, a list.

use std::sync::Arc;

use super::super::phrase::{Hit, Phrase, plain};
use super::super::sheet::{Segment, Sheet};
use super::words::{NUMBERED, SUBJECTS};
use super::{ITEM, Lexicon, MENTIONED};

const LABEL: f32 = 0.25;

const SUBJECT: f32 = 0.5;

/// A title covers at least this share of the letters beside it; bilingual lines reach it with both languages.
const ALONE: f32 = 0.6;

/// A heading may hold more words than the checklist knows ("… issued to minors"): then a third is enough.
const PARTLY: f32 = 0.35;

/// Letters of a title that says enough to stand before further words, and the lines of a page in which it heads it.
const LONG_TITLE: usize = 16;
const FIRST_LINES: usize = 8;

/// Labels whose value names a paper that another one is about ("Document | Attestation de naissance"), folded.
const NAMES_A_PAPER: &[&str] = &[
    "document",
    "type de document",
    "nature du document",
    "nature de l acte",
    "type of document",
    "nature of document",
    "soort document",
    "aard van het document",
    "art des dokuments",
    "dokument",
    "acte",
    "akte",
    "piece",
    "stuk",
];

/// What a title's surroundings make of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stand {
    /// What it says for its kind.
    pub(super) weight: f32,
    /// It stands as a heading.
    pub(super) heading: bool,
}

/// Titles with how they stand; of those that overlap the one that stands best ("LOONBRIEF" alone on its line, and not
/// "loonbrief periode" over two), of two as good the longer.
pub(super) fn titles<'p>(
    sheet: &Sheet,
    neutral: &[bool],
    phrases: &'p [(Phrase, Arc<str>)],
) -> Vec<(&'p Phrase, &'p str, Hit, Stand)> {
    let hits: Vec<(&Phrase, &str, Hit)> = phrases
        .iter()
        .flat_map(|(phrase, language)| sheet.hay.find(phrase).into_iter().map(move |hit| (phrase, &**language, hit)))
        .collect();
    let own: Vec<Hit> = hits.iter().map(|(_, _, hit)| *hit).collect();
    let mut stands: Vec<(&Phrase, &str, Hit, Stand)> = hits
        .into_iter()
        .map(|(phrase, language, hit)| (phrase, language, hit, stand(sheet, neutral, &own, &hit, phrase)))
        .collect();
    stands.sort_by(|one, other| {
        let length = |hit: &Hit| hit.len().saturating_sub(hit.errors);
        (other.3.heading.cmp(&one.3.heading))
            .then(length(&other.2).cmp(&length(&one.2)))
            .then((one.2.errors, one.2.from).cmp(&(other.2.errors, other.2.from)))
            .then_with(|| one.1.cmp(other.1))
    });
    let mut kept: Vec<(&Phrase, &str, Hit, Stand)> = Vec::new();
    for found in stands {
        if !kept.iter().any(|(_, _, taken, _)| taken.overlaps(&found.2)) {
            kept.push(found);
        }
    }
    kept.sort_by_key(|(_, _, hit, _)| hit.from);
    kept
}

/// Glyphs that do not count when a title's share of its line is measured: digits, countries, marks of a copy.
pub(super) fn neutral_glyphs(lexicon: &Lexicon, sheet: &Sheet) -> Vec<bool> {
    let mut neutral: Vec<bool> = sheet.hay.glyphs.iter().map(|glyph| glyph.digit).collect();
    for hit in lexicon.neutral.iter().flat_map(|phrase| sheet.hay.find(phrase)) {
        neutral.get_mut(hit.from..hit.to).unwrap_or_default().fill(true);
    }
    neutral
}

/// How a title stands: as a heading, or only mentioned. `own` are all title hits of the same kind.
pub(super) fn stand(sheet: &Sheet, neutral: &[bool], own: &[Hit], hit: &Hit, phrase: &Phrase) -> Stand {
    let (first, last) = sheet.hay.lines(hit);
    let look = sheet.look(first);
    let mention = |weight| Stand { weight, heading: false };
    if look.zone || look.item {
        return mention(ITEM);
    }
    if look.continues {
        return mention(MENTIONED);
    }
    let before = plain(sheet.before(hit));
    if SUBJECTS.contains(&before.split(' ').next().unwrap_or("")) {
        return mention(SUBJECT);
    }
    let after = sheet.after(hit).trim_start();
    let next = plain(after);
    let numbered = phrase.words() == 1 && NUMBERED.contains(&next.split(' ').next().unwrap_or("-"));
    // A label has its value behind the colon; a heading may end in one.
    if numbered || (after.starts_with(':') && after.chars().any(char::is_alphanumeric)) {
        return mention(LABEL);
    }
    // "LOONBRIEF – periode augustus 2026": capitals that begin a short line and stand apart from what follows.
    let own_type = is_capitals(sheet, hit) && !look.capitals && before.is_empty() && look.words <= 10;
    if own_type && after.starts_with(['–', '—', '-', '|', '(', ',', '·']) {
        return Stand { weight: if look.head { 1.1 } else { 0.8 }, heading: true };
    }
    // "Standaard medisch getuigschrift – aanvraag verblijf (artikel 9ter)": a long title that heads the page and says more.
    if opens(sheet, hit) {
        return Stand { weight: 1.0, heading: true };
    }
    if labelled(sheet, hit) {
        return mention(LABEL);
    }
    let (covered, letters) = cover(sheet, neutral, own, hit);
    let share = covered as f32 / letters.max(1) as f32;
    let few_words = sheet.look(last).words.max(look.words) <= 10;
    let full = share >= ALONE;
    if !full && !(share >= PARTLY && few_words && (look.capitals || look.large)) {
        return mention(MENTIONED);
    }
    let mut weight: f32 = if full { 1.0 } else { 0.7 };
    if look.head {
        weight += 0.2;
    } else if !look.large {
        weight -= 0.2;
    }
    if look.large {
        weight += 0.1;
    }
    if sheet.text(last).trim_end().ends_with([',', ';', '.']) {
        weight -= 0.3;
    }
    Stand { weight, heading: true }
}

/// Whether a long title opens one of the page's first lines, parted by a dash or bracket from what the line says further.
pub(super) fn opens(sheet: &Sheet, hit: &Hit) -> bool {
    let (first, _) = sheet.hay.lines(hit);
    let long = hit.len() >= LONG_TITLE && sheet.look(first).words <= 16;
    let parted = sheet.after(hit).trim_start().starts_with(['–', '—', '-', '(', '·', '|']);
    long && first < FIRST_LINES && plain(sheet.before(hit)).is_empty() && parted
}

/// Whether a title is the value of a label on its left that asks which paper is meant.
fn labelled(sheet: &Sheet, hit: &Hit) -> bool {
    let Some(own) = sheet.touched(hit).next() else { return false };
    let left = sheet.segments.iter().filter(|other| {
        let overlap = other.bbox.bottom().min(own.bbox.bottom()) - other.bbox.y.max(own.bbox.y);
        other.bbox.right() <= own.bbox.x + 0.01 && overlap > 0.5 * other.bbox.h.min(own.bbox.h)
    });
    let nearest = left.max_by(|one, other| one.bbox.right().total_cmp(&other.bbox.right()));
    nearest.is_some_and(|left| {
        let label = plain(sheet.text(left.line).get(left.from..left.to).unwrap_or(""));
        NAMES_A_PAPER.contains(&label.trim())
    })
}

/// Whether a hit is written in capitals, six letters at least.
pub(super) fn is_capitals(sheet: &Sheet, hit: &Hit) -> bool {
    let (line, _) = sheet.hay.lines(hit);
    let Some((from, to)) = sheet.hay.bytes(hit, line) else { return false };
    let letters: Vec<char> =
        sheet.text(line).get(from..to).unwrap_or("").chars().filter(|ch| ch.is_alphabetic()).collect();
    letters.len() >= 6 && letters.iter().all(|ch| ch.is_uppercase())
}

/// Letters that a kind's titles cover in the stretches around a hit, and all letters there that count.
pub(super) fn cover(sheet: &Sheet, neutral: &[bool], own: &[Hit], hit: &Hit) -> (usize, usize) {
    let touched: Vec<&Segment> = sheet.touched(hit).collect();
    let (mut covered, mut letters) = (0, 0);
    for glyph in touched.into_iter().flat_map(|segment| sheet.glyphs_of(segment)) {
        let inside = own.iter().any(|hit| (hit.from..hit.to).contains(&glyph));
        if inside {
            covered += 1;
        }
        if inside || !neutral.get(glyph).copied().unwrap_or(false) {
            letters += 1;
        }
    }
    (covered, letters)
}
