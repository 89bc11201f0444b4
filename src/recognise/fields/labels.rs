//! Where labels stand on a page, and the stretches in which their values may
//! stand: on the same line, in the box to the right, or below.

use std::collections::BTreeMap;

use crate::checklist::Shape;
use crate::page::Rect;

use super::super::phrase::{Hit, Phrase, plain};
use super::super::sheet::{Segment, Sheet};
use super::Vocabulary;
use cells::{above, below, beside};
pub(super) use cells::{column, row};

mod cells;
mod roles;

/// Confidence of a value at a label that stands as labels do, and of one inside a sentence.
const FORMAL: f32 = 0.95;
const RUNNING: f32 = 0.75;

/// What a label that all papers share is worth beside one of the paper's own kind.
const GENERAL: f32 = 0.88;

/// A value in the next box of the row, below the label, or on the next line without any geometry.
const RIGHT: f32 = 0.95;
const BELOW: f32 = 0.9;
const NEXT_LINE: f32 = 0.75;

/// A value above its label, as under the rules of forms and statements.
const ABOVE: f32 = 0.86;

/// A value stands at most so many label heights below its label.
const REACH: f32 = 2.6;

/// Letters of a currency ("EUR", "FCFA").
const CURRENCY: usize = 4;

/// Words behind a label of a name from which they are a sentence.
const SENTENCE: usize = 5;

/// A label that was found.
pub(super) struct Spot<'v> {
    /// Name of its field.
    pub(super) field: &'v str,
    /// What its value is.
    pub(super) shape: Shape,
    /// Index of its line.
    pub(super) line: usize,
    /// First byte on its line.
    pub(super) from: usize,
    /// Byte after its last.
    pub(super) to: usize,
    /// Confidence of a value found right beside it.
    pub(super) weight: f32,
    /// It stands as a label does, not inside a sentence.
    pub(super) formal: bool,
    /// A label of the paper's own kind.
    own: bool,
    hit: Hit,
}

/// Where a value may stand.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stretch {
    pub(super) line: usize,
    pub(super) from: usize,
    pub(super) to: usize,
}

/// All labels of a page, in reading order. `own` are labels of the paper's kind.
pub(super) fn spots<'v>(
    sheet: &Sheet,
    vocabulary: &'v Vocabulary,
    own: &'v BTreeMap<String, Vec<String>>,
) -> Vec<Spot<'v>> {
    let mut spots: Vec<Spot<'v>> = Vec::new();
    for (name, texts) in own {
        let shape = vocabulary.shape(name).unwrap_or(Shape::Text);
        for phrase in texts.iter().filter_map(|text| Phrase::new(text)) {
            spots.extend(
                sheet
                    .hay
                    .find(&phrase)
                    .into_iter()
                    .filter_map(|hit| spot(sheet, name, shape, &phrase, 0, hit))
                    .map(|spot| Spot { own: true, ..spot }),
            );
        }
    }
    for field in &vocabulary.fields {
        for (phrase, place) in &field.labels {
            spots.extend(
                sheet
                    .hay
                    .find(phrase)
                    .into_iter()
                    .filter_map(|hit| spot(sheet, &field.name, field.shape, phrase, *place, hit))
                    // A label that the kind has of its own is better than one that all papers share.
                    .map(|spot| {
                        if own.contains_key(&field.name) {
                            Spot { weight: GENERAL * spot.weight, ..spot }
                        } else {
                            spot
                        }
                    }),
            );
        }
    }
    // A label inside a longer one ("date" in "date of birth") is none; of one field's overlapping labels the longest stays.
    // Of two as long that of the kind says more ("dressé le" on an act is the day of its entry).
    let length = |hit: &Hit| hit.len().saturating_sub(hit.errors);
    let all: Vec<(Hit, &str, bool)> = spots.iter().map(|spot| (spot.hit, spot.field, spot.own)).collect();
    spots.retain(|spot| {
        !all.iter().any(|(other, field, own)| {
            other.overlaps(&spot.hit)
                && (length(other) > length(&spot.hit)
                    || (length(other) == length(&spot.hit) && *own && !spot.own && *field != spot.field))
        })
    });
    spots.retain_mut(|spot| roles::own(sheet, spot));
    let headings = roles::headings(sheet);
    spots.retain_mut(|spot| roles::assign(sheet, &headings, spot));
    spots.sort_by(|one, other| {
        (one.line, one.from, one.to, one.field)
            .cmp(&(other.line, other.from, other.to, other.field))
            .then(other.weight.total_cmp(&one.weight))
    });
    spots.dedup_by(|one, other| one.line == other.line && one.from == other.from && one.field == other.field);
    spots
}

/// A label hit, unless it stands where labels of its sort do not.
fn spot<'v>(sheet: &Sheet, field: &'v str, shape: Shape, phrase: &Phrase, place: usize, hit: Hit) -> Option<Spot<'v>> {
    let (first, line) = sheet.hay.lines(&hit);
    let (from, to) = sheet.hay.bytes(&hit, line)?;
    // "Nationalité : Sénégalaise" is no "nationalités" with a letter of the value.
    let letter = |text: Option<&str>, last: bool| {
        let text = text.unwrap_or("");
        let end = if last { text.chars().next_back() } else { text.chars().next() };
        // Scripts without capitals write labels and values together.
        end.is_some_and(|ch| ch.is_lowercase() || ch.is_uppercase())
    };
    let text = sheet.text(line);
    let in_word = letter(text.get(..to), true) && letter(text.get(to..), false);
    if sheet.look(line).zone || in_word || is_torn(sheet, phrase, &hit) {
        return None;
    }
    let begins = sheet.segments.iter().any(|segment| segment.line == first && begins_segment(sheet, segment, &hit));
    let after = sheet.text(line).get(to..).unwrap_or("").trim_start();
    let marked = after.starts_with([':', '…', '_', '/', '=']) || after.starts_with("..") || after.is_empty();
    // "Sex Female | Nationality Filipino": strokes and dots part the fields of a line.
    let parted = sheet.before(&hit).trim_end().ends_with(['|', '•', '·']);
    // "ሽም (Bridegroom): …": in brackets behind the label in another language.
    let bracketed = after.strip_prefix(')').is_some_and(|rest| rest.trim_start().starts_with(':'));
    let follows = follows_label(sheet, &hit);
    let formal = begins || parted || after.starts_with(':') || ((marked || bracketed) && follows);
    // Inside sentences only wordings are trusted ("geboren op", "fait à"), not words like "name" or "date".
    let wording = phrase.words() >= 2 || phrase.len() >= 8;
    let may_run =
        matches!(shape, Shape::Date | Shape::Iban | Shape::Amount | Shape::NationalNumber | Shape::Name) && wording;
    if !formal && !may_run {
        return None;
    }
    // "Datum van uw aanvraag" is no date of the paper: the words behind a lone "datum" make it another label.
    if shape == Shape::Date && phrase.words() == 1 && phrase.len() <= 6 && is_qualified(after) {
        return None;
    }
    let base = if formal { FORMAL } else { RUNNING };
    // Generic labels ("date", "no") and labels late in the list are worse; errors in the label cost.
    let generic = if phrase.words() == 1 && phrase.len() <= 6 { 0.88 } else { 1.0 };
    let order = 1.0 - 0.004 * place.min(25) as f32;
    let errors = 1.0 - 0.5 * hit.errors as f32 / phrase.len().max(1) as f32;
    // A label that begins a sentence in small letters is rather part of one.
    Some(Spot { field, shape, line, from, to, weight: base * generic * order * errors, formal, own: false, hit })
}

/// Words that tie a further word to a label, folded.
const OF: &[&str] = &["van", "de", "du", "des", "d", "der", "of", "del", "della", "do", "da", "dos", "la", "l", "het"];

/// Whether what follows a label of one word ties a further word to it ("Datum van de overeenkomst"), not a value ("Date du 3 mai").
fn is_qualified(after: &str) -> bool {
    let words: Vec<String> =
        after.split(|ch: char| ch.is_whitespace() || matches!(ch, '\'' | '’')).map(plain).take(2).collect();
    let [first, second] = words.as_slice() else { return false };
    OF.contains(&first.as_str()) && second.chars().next().is_some_and(char::is_alphabetic)
}

/// Whether a label's place is empty: it ends in a colon or leader, and neither print nor writing stands beside or below it.
pub(super) fn is_blank(sheet: &Sheet, spot: &Spot) -> bool {
    let Some(line) = sheet.lines.get(spot.line) else { return false };
    let after = sheet.text(spot.line).get(spot.to..).unwrap_or("").trim();
    // "… (registratie) – nummer – datum:" asks for more than one thing; digits behind the label answer.
    let digits = after.chars().any(|ch| ch.is_ascii_digit());
    let bare = after.starts_with([':', '–', '-', '_', '…', '.']) && !after.chars().any(char::is_alphanumeric);
    let asks = bare || (spot.own && !digits && sheet.text(spot.line).trim_end().ends_with([':', '…', '_']));
    if !spot.formal || !asks || line.bbox.h <= 0.0 || sheet.page.text.confidence < WELL_READ {
        return false;
    }
    let label = super::super::sheet::box_of(line, spot.from, spot.to);
    let room = |bbox: &Rect| {
        let row = bbox.bottom().min(label.bottom() + 0.5 * label.h) - bbox.y.max(label.y - 0.5 * label.h) > 0.0;
        let beside = row && bbox.x >= label.right() - 0.01;
        let below = bbox.y >= label.y && bbox.y <= label.bottom() + REACH * label.h && bbox.right() > label.x;
        beside || below
    };
    let writing = sheet.page.text.marks.iter().any(room);
    let print = sheet.segments.iter().any(|other| {
        let overlap = other.bbox.bottom().min(label.bottom()) - other.bbox.y.max(label.y);
        let beside = overlap > 0.4 * label.h && other.bbox.x >= label.right() - 0.01;
        let drop = other.bbox.middle_y() - label.middle_y();
        let shared = other.bbox.right().min(line.bbox.right()) - other.bbox.x.max(label.x);
        let below = drop > 0.6 * label.h && drop < (REACH + 1.0) * label.h && shared > 0.0;
        other.line != spot.line && (beside || below)
    });
    !writing && !print
}

/// Confidence of a page's reading from which what was not read is not there.
const WELL_READ: f32 = 0.9;

/// Whether a label runs over two cells of a row ("Patient | Né(e) le" is no "patiente").
fn is_torn(sheet: &Sheet, phrase: &Phrase, hit: &Hit) -> bool {
    let touched: Vec<&Segment> = sheet.touched(hit).collect();
    let (Some(first), Some(last)) = (touched.first(), touched.last()) else { return false };
    let below = last.bbox.middle_y() - first.bbox.middle_y() >= 0.6 * first.bbox.h.min(last.bbox.h);
    touched.len() > 1 && first.bbox.h > 0.0 && (phrase.words() == 1 || !below)
}

/// Whether a hit begins its segment, numbers, letters and bullets before it aside.
fn begins_segment(sheet: &Sheet, segment: &Segment, hit: &Hit) -> bool {
    let Some((from, _)) = sheet.hay.bytes(hit, segment.line) else { return false };
    if !(segment.from..segment.to).contains(&from) {
        return false;
    }
    let before = sheet.text(segment.line).get(segment.from..from).unwrap_or("");
    let words: Vec<String> = before.split_whitespace().map(plain).filter(|word| !word.is_empty()).collect();
    words.len() <= 1 && words.iter().all(|word| word.chars().count() <= 2)
}

/// Whether what stands before a hit ends in a stroke, bracket or comma: a second language of a label, or a further field in a row.
fn follows_label(sheet: &Sheet, hit: &Hit) -> bool {
    let before = sheet.before(hit).trim_end();
    before.ends_with(['/', '(', '|', ';', '•', '-'])
}

/// Where the value of a label may stand, the likeliest first, each with what its place does to the confidence.
pub(super) fn stretches(sheet: &Sheet, spots: &[Spot], index: usize) -> Vec<(Stretch, f32)> {
    let Some(spot) = spots.get(index) else { return Vec::new() };
    let mut found = Vec::new();
    let (chain_end, label_box) = chain(sheet, spots, index);
    let text = sheet.text(spot.line);
    let next = spots
        .iter()
        .filter(|other| {
            other.line == spot.line && other.from >= chain_end && (other.formal || other.field != spot.field)
        })
        .map(|other| other.from)
        .min();
    let to = next.unwrap_or(text.len());
    // "Référence banque" over a number: a small word behind a label in its cell is part of it.
    let chain_end = if next.is_none() { continued(sheet, spot, chain_end) } else { chain_end };
    let rest = text.get(chain_end..to).unwrap_or("");
    if let Some(from) = value_start(rest, spot.shape).map(|offset| chain_end + offset) {
        found.push((Stretch { line: spot.line, from, to }, 1.0));
        // A sentence may break right after its label.
        if !spot.formal && next.is_none() && spot.line + 1 < sheet.lines.len() {
            found.push((Stretch { line: spot.line + 1, from: 0, to: sheet.text(spot.line + 1).len() }, NEXT_LINE));
        }
    }
    // What goes on for several words without a colon is a sentence, and its label none ("houder te zijn van de …").
    let sentence = rest.split_whitespace().count() >= SENTENCE && !rest.trim_start().starts_with([':', '(', '/']);
    if (!spot.formal && !rest.trim().is_empty()) || (sentence && spot.shape == Shape::Name) {
        return found;
    }
    let placed = label_box.h > 0.0;
    if placed {
        let right = beside(sheet, spots, spot.line, &label_box);
        let bare = rest.chars().all(|ch| !ch.is_alphanumeric() && ch != ':');
        // "Werknemer 00231 | INSZ … | DOE Jane": a number stands before the name.
        let numbered = !rest.chars().any(char::is_alphabetic) && rest.chars().any(|ch| ch.is_ascii_digit());
        if spot.shape == Shape::Name && numbered {
            found.extend(row(sheet, spot.line).into_iter().take(CELLS).map(|stretch| (stretch, RIGHT * NEXT_LINE)));
        }
        let over = if right.is_none() && bare { above(sheet, spots, spot.line, &label_box) } else { None };
        found.extend(right.map(|stretch| (stretch, RIGHT)));
        // "MONTANT | EUR | 732,00": the sum stands behind its currency.
        let currency = |stretch: &Stretch| {
            let text = sheet.text(stretch.line).get(stretch.from..stretch.to).unwrap_or("");
            !text.chars().any(|ch| ch.is_ascii_digit()) && text.trim().chars().count() <= CURRENCY
        };
        if spot.shape == Shape::Amount && right.as_ref().is_some_and(currency) {
            found.extend(row(sheet, spot.line).into_iter().skip(1).take(1).map(|stretch| (stretch, RIGHT)));
        }
        // "Fait à | Exempleville, le | 8 juillet 2026": the day stands behind the place.
        let leads = |stretch: &Stretch| {
            let text = plain(sheet.text(stretch.line).get(stretch.from..stretch.to).unwrap_or(""));
            !text.chars().any(|ch| ch.is_ascii_digit()) && TO_DAY.iter().any(|word| text.ends_with(word))
        };
        if spot.shape == Shape::Date && right.as_ref().is_some_and(leads) {
            found.extend(row(sheet, spot.line).into_iter().skip(1).take(1).map(|stretch| (stretch, RIGHT)));
        }
        match over {
            Some(stretch) => found.push((stretch, ABOVE)),
            None => {
                found.extend(below(sheet, spots, spot.line, &label_box).into_iter().map(|stretch| (stretch, BELOW)));
            }
        }
    } else if next.is_none() && !starts_with_label(spots, spot.line + 1) && spot.line + 1 < sheet.lines.len() {
        found.push((Stretch { line: spot.line + 1, from: 0, to: sheet.text(spot.line + 1).len() }, NEXT_LINE));
    }
    found
}

/// Where a label ends that a small word of its cell goes on, when the value stands below or beside.
fn continued(sheet: &Sheet, spot: &Spot, end: usize) -> usize {
    if spot.shape != Shape::Text || spot.field == "status" || !spot.formal {
        return end;
    }
    let Some(cell) =
        sheet.segments.iter().find(|cell| cell.line == spot.line && cell.from <= spot.from && spot.to <= cell.to)
    else {
        return end;
    };
    let rest = sheet.text(spot.line).get(end..cell.to).unwrap_or("").trim();
    let small = rest.chars().count() > 1 && rest.chars().all(char::is_lowercase);
    let under = sheet.segments.iter().any(|other| {
        let drop = other.bbox.middle_y() - cell.bbox.middle_y();
        let below = drop > 0.6 * cell.bbox.h && drop < (REACH + 1.0) * cell.bbox.h;
        let level = drop.abs() < 0.5 * cell.bbox.h && other.bbox.x >= cell.bbox.right();
        (below && (other.bbox.x - cell.bbox.x).abs() <= 1.5 * cell.bbox.h) || level
    });
    if small && under { cell.to } else { end }
}

/// Cells of a row among which the name of somebody whose number comes first stands.
const CELLS: usize = 3;

/// Words between a place and the day, folded.
const TO_DAY: &[&str] = &[" le", " op", " den", " am", " on", " el"];

/// The end of a label that goes on in other languages ("Nom / Naam / Name"), and the box of all of it.
fn chain(sheet: &Sheet, spots: &[Spot], index: usize) -> (usize, Rect) {
    let Some(spot) = spots.get(index) else { return (0, Rect::default()) };
    let text = sheet.text(spot.line);
    let mut end = spot.to;
    loop {
        let further = spots.iter().filter(|other| other.line == spot.line && other.from >= end).filter(|other| {
            let between = text.get(end..other.from).unwrap_or("x");
            let joined = between.contains(['/', '|', '(', '-', '–', '—', '·', '•'])
                || between.trim().is_empty() && other.field == spot.field;
            joined && between.chars().all(|ch| !ch.is_alphanumeric())
        });
        match further.map(|other| other.to).max() {
            Some(to) => end = to,
            None => break,
        }
    }
    let line = sheet.lines.get(spot.line);
    (end, line.map_or_else(Rect::default, |line| super::super::sheet::box_of(line, spot.from, end)))
}

/// Where a value begins in what follows its label: after colon, dots and brackets; after a label's translation that is not known.
/// `None` when nothing but the rest of the label stands there.
fn value_start(rest: &str, shape: Shape) -> Option<usize> {
    let skip = |text: &str| {
        text.len()
            - text
                .trim_start_matches(|ch: char| {
                    !ch.is_alphanumeric() && !matches!(ch, '+' | '€' | '$' | '£' | '*' | '<')
                })
                .len()
    };
    let mut from = skip(rest);
    let tail = rest.get(from..).unwrap_or("");
    let lead = rest.get(..from).unwrap_or("");
    // "(s)" of "Prénom(s)", "/ Фамилия" in a language without labels here.
    if lead.contains('/') || lead.contains('(') {
        match tail.find([':', ')']).filter(|at| *at < 40) {
            Some(at) => {
                from += at + 1;
                from += skip(rest.get(from..).unwrap_or(""));
            }
            None if lead.contains('/') && matches!(shape, Shape::Name | Shape::Text | Shape::Address) => return None,
            None => {}
        }
    }
    // More words of the label up to a colon: "Date of issue of the document: …".
    let tail = rest.get(from..).unwrap_or("");
    if let Some(at) = tail.find(':').filter(|at| *at < 30)
        && !tail.get(..at).unwrap_or("").chars().any(|ch| ch.is_ascii_digit())
        && !lead.contains(':')
    {
        from += at + 1;
        from += skip(rest.get(from..).unwrap_or(""));
    }
    rest.get(from..).filter(|text| text.chars().any(char::is_alphanumeric)).map(|_| from)
}

/// Whether a line begins with a label.
fn starts_with_label(spots: &[Spot], line: usize) -> bool {
    spots.iter().any(|spot| spot.line == line && spot.formal && spot.from <= 4)
}

/// Letters of a label from which a wrong one is the engine's.
const SURE_LABEL: usize = 9;

/// Whether a segment begins with a label.
fn is_label(sheet: &Sheet, spots: &[Spot], segment: &Segment) -> bool {
    spots.iter().any(|spot| {
        spot.line == segment.line
            && spot.formal
            && spot.from >= segment.from
            && spot.from <= segment.from + 4
            && spot.to <= segment.to
            // A short label with a wrong letter is rather a name ("Moradi" for "morada").
            && (spot.hit.errors == 0 || spot.hit.len() >= SURE_LABEL)
            && sheet.text(segment.line).get(segment.from..spot.to).is_some()
    })
}
