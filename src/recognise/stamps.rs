//! Stamps and stickers on a paper of another kind: apostilles and legalisations
//! have dates, numbers and offices of their own, which are not the paper's.

use super::kind::{Lexicon, Sign, Why};
use super::sheet::Sheet;
use crate::checklist::Trait;
use crate::page::Rect;

/// Lines with wording of a stamp from which there is one: a word in passing is none.
const FEWEST: usize = 2;

/// Characters of a stamp's formula that no paper uses in passing.
const FORMULA: usize = 24;

/// Words on a line of a stamp, and its greatest width in page widths: the text of a paper is wider.
const SHORT: usize = 10;
const WIDEST: f32 = 0.6;

/// A stamp's lines stand within so many line heights of each other.
const GAP: f32 = 1.7;

/// Lines with a stamp's wording belong to the same stamp within so many line heights: a sticker has about ten lines.
const SPREAD: f32 = 6.0;

/// Lines that a stamp has at most: the ten items of an apostille with their headings take twenty-four.
const MOST: usize = 26;

/// For every line whether it belongs to a stamp. `kind` is the kind of the whole paper.
pub(super) fn lines(lexicon: &Lexicon, kind: &str, sheet: &Sheet, signs: &[Sign]) -> Vec<bool> {
    let mut stamped = vec![false; sheet.lines.len()];
    // A stamp's own page is no stamp on something else; a translation renders stamps in words.
    let known = lexicon.kind(kind);
    if kind.is_empty() || known.is_some_and(|kind| kind.is(Trait::Stamp) || kind.is(Trait::Translation)) {
        return stamped;
    }
    let is_stamp = |sign: &&Sign| lexicon.is_stamp(sign);
    // The lines of a stamp are short; in running text its words are only mentioned.
    let worded = |sign: &&Sign| {
        let short = sheet.look(sign.line).words <= SHORT && bbox(sheet, sign.line).w <= WIDEST;
        matches!(sign.why, Why::Title | Why::Mention | Why::Phrase) && sign.hit.is_some() && short
    };
    let mut anchors: Vec<usize> = signs.iter().filter(is_stamp).filter(worded).map(|sign| sign.line).collect();
    anchors.sort_unstable();
    anchors.dedup();
    // One long formula alone on its line ("Vu pour légalisation de la signature de") is a stamp too.
    let formula = |line: &usize| {
        let long = |sign: &&Sign| sign.line == *line && sign.name.chars().count() >= FORMULA;
        signs.iter().filter(is_stamp).filter(worded).any(|sign| long(&sign))
    };
    // A line with the paper's own title or wording belongs to no stamp.
    let own = |sign: &&Sign| {
        matches!(sign.why, Why::Title | Why::Phrase) && lexicon.kinds.get(sign.kind).is_some_and(|e| e.kind.id == kind)
    };
    let own: Vec<usize> = signs.iter().filter(own).map(|sign| sign.line).collect();
    anchors.retain(|line| !own.contains(line));
    for group in groups(sheet, &anchors) {
        if group.len() >= FEWEST || group.iter().any(formula) {
            grow(sheet, &group, &own, &mut stamped);
        }
    }
    stamped
}

/// Lines of running text above a stamp's heading from which the stamp stands on somebody's paper.
const TEXT_ABOVE: usize = 3;

/// Words of a line of running text.
const RUNNING: usize = 8;

/// The signs of a page without those of an apostille or legalisation whose heading stands below running text: the last page of
/// a judgment, a certificate without a heading that is known. Such a page is the paper's, not the stamp's.
pub(super) fn without_stamp_below(lexicon: &Lexicon, sheet: &Sheet, signs: &[Sign]) -> Vec<Sign> {
    let is_stamp = |sign: &&Sign| lexicon.is_stamp(sign);
    let heading = signs.iter().filter(is_stamp).filter(|sign| sign.why == Why::Title).map(|sign| sign.line).min();
    let running = |line: &usize| sheet.look(*line).words >= RUNNING;
    // A short paper in a script that is half read, under a stamp in Latin letters.
    let foreign =
        |line: &usize| is_foreign(sheet.text(*line)) && !signs.iter().any(|sign| sign.line == *line && is_stamp(&sign));
    let below = heading.is_some_and(|heading| {
        (0..heading).filter(running).count() >= TEXT_ABOVE || (0..heading).filter(foreign).count() >= FOREIGN_ABOVE
    });
    signs.iter().filter(|sign| !(below && is_stamp(sign))).cloned().collect()
}

/// Lines of another script above it that do the same: a ministry's own stamp has three.
const FOREIGN_ABOVE: usize = 4;

/// Whether most letters of a line are not Latin.
fn is_foreign(text: &str) -> bool {
    let letters = || text.chars().filter(|ch| ch.is_alphabetic());
    letters().count() >= 4 && 2 * letters().filter(|ch| *ch >= '\u{250}').count() > letters().count()
}

fn bbox(sheet: &Sheet, line: usize) -> Rect {
    sheet.lines.get(line).map(|line| line.bbox).unwrap_or_default()
}

/// Whether two boxes share half of the narrower one's width.
fn in_column(one: &Rect, other: &Rect) -> bool {
    one.right().min(other.right()) - one.x.max(other.x) > 0.5 * one.w.min(other.w)
}

/// Lines of one stamp's wording together.
fn groups(sheet: &Sheet, anchors: &[usize]) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for anchor in anchors {
        let here = bbox(sheet, *anchor);
        let near = |line: &usize| {
            let there = bbox(sheet, *line);
            in_column(&here, &there) && (here.y - there.y).abs() <= SPREAD * here.h.max(there.h)
        };
        match groups.iter_mut().find(|group| group.iter().any(near)) {
            Some(group) => group.push(*anchor),
            None => groups.push(vec![*anchor]),
        }
    }
    groups
}

/// Marks the lines of a stamp: those between its wording, and what stands close below, or one line above.
fn grow(sheet: &Sheet, group: &[usize], own: &[usize], stamped: &mut [bool]) {
    let Some(mut region) = group.iter().map(|line| bbox(sheet, *line)).reduce(|one, other| one.union(&other)) else {
        return;
    };
    let top = region.y - 1.5 * bbox(sheet, group.first().copied().unwrap_or(0)).h;
    let mut count = 0;
    loop {
        let mut grown = false;
        for (index, flag) in stamped.iter_mut().enumerate() {
            let line = bbox(sheet, index);
            let gap = (line.y - region.bottom()).max(region.y - line.bottom());
            if *flag
                || own.contains(&index)
                || count >= MOST
                || line.y < top
                || !in_column(&line, &region)
                || gap > GAP * line.h
            {
                continue;
            }
            // Running text of the paper is wider than a stamp.
            if line.union(&region).w > WIDEST {
                continue;
            }
            *flag = true;
            region = region.union(&line);
            count += 1;
            grown = true;
        }
        if !grown {
            return;
        }
    }
}
