//! Where labels stand on a page, and the stretches in which their values may
//! stand: on the same line, in the box to the right, or below.

use std::collections::BTreeMap;

use crate::checklist::Shape;
use crate::page::Rect;

use super::super::phrase::{Hit, Phrase, plain};
use super::super::sheet::{Segment, Sheet};
use super::Vocabulary;

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

/// Such a label clings to its value: the gap above is this part of the one below at most, and of its height.
const CLINGS: f32 = 0.6;
const CLOSE: f32 = 1.1;

/// A value stands at most so many label heights below its label.
const REACH: f32 = 2.6;

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
    spots.retain(|spot| !is_anothers(sheet, spot));
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
    if sheet.look(line).zone || is_torn(sheet, phrase, &hit) {
        return None;
    }
    let begins = sheet.segments.iter().any(|segment| segment.line == first && begins_segment(sheet, segment, &hit));
    let after = sheet.text(line).get(to..).unwrap_or("").trim_start();
    let marked = after.starts_with([':', '…', '_', '/', '=']) || after.starts_with("..") || after.is_empty();
    let formal = begins || after.starts_with(':') || (marked && follows_label(sheet, &hit));
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

/// Fields of the person a paper is about, which parents and witnesses have too.
const OWN: &[&str] = &["holder", "surname", "given-names", "born", "birthplace", "nationality", "national-number"];

/// Words that make the label after them one of a relative, a witness or an official, folded.
const OTHERS: &[&str] = &[
    "vader",
    "moeder",
    "pere",
    "mere",
    "vater",
    "mutter",
    "father",
    "mother",
    "padre",
    "madre",
    "pai",
    "mae",
    "baba",
    "babasi",
    "ana",
    "anne",
    "anasi",
    "getuige",
    "temoin",
    "zeuge",
    "witness",
    "testigo",
    "aangever",
    "declarant",
    "declarante",
    "ouders",
    "parents",
    "eltern",
    "отец",
    "мать",
    "officier",
    "werkgever",
    "employeur",
    "employer",
    "verhuurder",
    "bailleur",
    "arts",
    "medecin",
    "doctor",
    "translator",
    "traducteur",
    "vertaler",
    "voogd",
    "tuteur",
    "guardian",
    "parentale",
    "parental",
    "gezag",
    "sorge",
    "custody",
    "potestad",
    "voogdij",
    "tutelle",
];

/// Whether a label of the person stands in the row or the label of somebody else ("Ana adı soyadı", "née le" beside "mère").
fn is_anothers(sheet: &Sheet, spot: &Spot) -> bool {
    if !OWN.contains(&spot.field) {
        return false;
    }
    let others = |text: &str| plain(text).split(' ').any(|word| OTHERS.contains(&word));
    let line = sheet.text(spot.line);
    let Some(segment) = sheet.segments.iter().find(|s| s.line == spot.line && s.from <= spot.from && spot.from < s.to)
    else {
        return false;
    };
    // Within its own segment only what stands before it, and only as part of the same label.
    let before = line.get(segment.from..spot.from).unwrap_or("");
    let same = before.rsplit([':', ';', ',', '.']).next().unwrap_or(before);
    if others(same) {
        return true;
    }
    // "Nom du père": what follows up to the colon.
    let after = line.get(spot.to..segment.to).unwrap_or("");
    if spot.formal && after.find(':').is_some_and(|colon| after.get(..colon).is_some_and(others)) {
        return true;
    }
    // "Titulaire de l'autorité parentale" with its colon on the next line: a name would begin with a capital.
    if spot.formal && after.trim_start().starts_with(char::is_lowercase) && others(after) {
        return true;
    }
    // A label on the left in the same row, when this one stands where a value does.
    let left = sheet.segments.iter().filter(|other| {
        let overlap = other.bbox.bottom().min(segment.bbox.bottom()) - other.bbox.y.max(segment.bbox.y);
        (other.line != segment.line || other.to <= segment.from)
            && other.bbox.right() <= segment.bbox.x + 0.01
            && overlap > 0.5 * other.bbox.h.min(segment.bbox.h)
    });
    let nearest = left.max_by(|one, other| one.bbox.right().total_cmp(&other.bbox.right()));
    !spot.formal && nearest.is_some_and(|left| sheet.text(left.line).get(left.from..left.to).is_some_and(others))
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

/// Whether a label runs over two cells of a row ("Patient | Né(e) le" is no "patiente"), or breaks inside a word.
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
        let over = if right.is_none() && bare { above(sheet, spots, spot.line, &label_box) } else { None };
        found.extend(right.map(|stretch| (stretch, RIGHT)));
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

/// The end of a label that goes on in other languages ("Nom / Naam / Name"), and the box of all of it.
fn chain(sheet: &Sheet, spots: &[Spot], index: usize) -> (usize, Rect) {
    let Some(spot) = spots.get(index) else { return (0, Rect::default()) };
    let text = sheet.text(spot.line);
    let mut end = spot.to;
    loop {
        let further = spots.iter().filter(|other| other.line == spot.line && other.from >= end).filter(|other| {
            let between = text.get(end..other.from).unwrap_or("x");
            let joined =
                between.contains(['/', '|', '(', '-']) || between.trim().is_empty() && other.field == spot.field;
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

/// Whether a segment begins with a label.
fn is_label(sheet: &Sheet, spots: &[Spot], segment: &Segment) -> bool {
    spots.iter().any(|spot| {
        spot.line == segment.line
            && spot.formal
            && spot.from >= segment.from
            && spot.from <= segment.from + 4
            && spot.to <= segment.to
            && sheet.text(segment.line).get(segment.from..spot.to).is_some()
    })
}

/// Whether a line is written from right to left: its values stand left of its labels.
fn from_right(sheet: &Sheet, line: usize) -> bool {
    let rtl = |ch: char| matches!(ch, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}');
    sheet.text(line).chars().find(|ch| ch.is_alphabetic()).is_some_and(rtl)
}

/// How far a cell stands behind a label in the direction of its line; below 0 it stands before it.
fn gap(label: &Rect, cell: &Rect, from_right: bool) -> f32 {
    if from_right { label.x - cell.right() } else { cell.x - label.right() }
}

/// The segment of another line that stands behind a label in its row: right of it, or left where the script runs so.
fn beside(sheet: &Sheet, spots: &[Spot], line: usize, label: &Rect) -> Option<Stretch> {
    let mut best: Option<(f32, &Segment)> = None;
    let from_right = from_right(sheet, line);
    // A colon or a leader in a column of its own is no value.
    let says = |segment: &&Segment| {
        sheet
            .text(segment.line)
            .get(segment.from..segment.to)
            .is_some_and(|text| text.chars().any(char::is_alphanumeric))
    };
    for segment in sheet.segments.iter().filter(|segment| segment.line != line).filter(says) {
        let overlap = segment.bbox.bottom().min(label.bottom()) - segment.bbox.y.max(label.y);
        let gap = gap(label, &segment.bbox, from_right);
        let level = (segment.bbox.middle_y() - label.middle_y()).abs() < 0.6 * label.h.min(segment.bbox.h);
        if overlap < 0.5 * segment.bbox.h.min(label.h) || gap < -0.01 || !level {
            continue;
        }
        if best.is_none_or(|(nearest, _)| gap < nearest) {
            best = Some((gap, segment));
        }
    }
    let segment = best.map(|(_, segment)| segment).filter(|segment| !is_label(sheet, spots, segment))?;
    Some(Stretch { line: segment.line, from: segment.from, to: segment.to })
}

/// The cells behind a line that is a label, in its row, in the direction of its script.
pub(super) fn row(sheet: &Sheet, line: usize) -> Vec<Stretch> {
    let Some(label) = sheet.lines.get(line).map(|line| line.bbox) else { return Vec::new() };
    let from_right = from_right(sheet, line);
    let mut cells: Vec<&Segment> = sheet
        .segments
        .iter()
        .filter(|cell| {
            let level = (cell.bbox.middle_y() - label.middle_y()).abs() < 0.6 * label.h.min(cell.bbox.h);
            cell.line != line && level && gap(&label, &cell.bbox, from_right) >= -0.01
        })
        .collect();
    cells.sort_by(|one, other| gap(&label, &one.bbox, from_right).total_cmp(&gap(&label, &other.bbox, from_right)));
    cells.into_iter().map(|cell| Stretch { line: cell.line, from: cell.from, to: cell.to }).collect()
}

/// The nearest segments below a label that begin under it, at most two.
fn below(sheet: &Sheet, spots: &[Spot], line: usize, label: &Rect) -> Vec<Stretch> {
    let mut under: Vec<(f32, &Segment)> = Vec::new();
    for segment in sheet.segments.iter().filter(|segment| segment.line != line) {
        let drop = segment.bbox.y - label.bottom();
        // On cards the boxes of rows overlap: what counts is that the middle of the one lies under the other.
        let under_it = segment.bbox.middle_y() - label.middle_y() >= 0.6 * label.h.min(segment.bbox.h);
        if drop > REACH * label.h || !under_it {
            continue;
        }
        let overlap = segment.bbox.right().min(label.right()) - segment.bbox.x.max(label.x);
        let aligned = (segment.bbox.x - label.x).abs() <= 1.5 * label.h;
        if overlap <= 0.0 && !aligned {
            continue;
        }
        under.push((drop, segment));
    }
    under.sort_by(|one, other| one.0.total_cmp(&other.0).then(one.1.bbox.x.total_cmp(&other.1.bbox.x)));
    let mut found = Vec::new();
    for (_, segment) in under.into_iter().take(2) {
        if is_label(sheet, spots, segment) {
            break;
        }
        found.push(column_part(sheet, spots, line, label, segment));
    }
    found
}

/// The value right above a label that stands under it ("(nom du patient)" below a name), told by the gaps.
fn above(sheet: &Sheet, spots: &[Spot], line: usize, label: &Rect) -> Option<Stretch> {
    let aligned = |segment: &&Segment| {
        let overlap = segment.bbox.right().min(label.right()) - segment.bbox.x.max(label.x);
        segment.line != line && (overlap > 0.0 || (segment.bbox.x - label.x).abs() <= 1.5 * label.h)
    };
    let drop = |segment: &Segment| segment.bbox.y - label.bottom();
    let rise = |segment: &Segment| label.y - segment.bbox.bottom();
    let over = |segment: &&Segment| label.middle_y() - segment.bbox.middle_y() >= 0.6 * label.h.min(segment.bbox.h);
    let under = |segment: &&Segment| segment.bbox.middle_y() - label.middle_y() >= 0.6 * label.h.min(segment.bbox.h);
    let cells = || sheet.segments.iter().filter(aligned);
    let value = cells().filter(over).min_by(|one, other| rise(one).total_cmp(&rise(other)))?;
    let next = cells().filter(under).map(drop).fold(f32::INFINITY, f32::min);
    let gap = rise(value).max(0.0);
    let clings = gap <= CLOSE * label.h && gap < CLINGS * next && !is_label(sheet, spots, value);
    clings.then_some(Stretch { line: value.line, from: value.from, to: value.to })
}

/// The cells of a table's column under its heading, from the top, as long as they follow each other closely.
pub(super) fn column(sheet: &Sheet, line: usize, from: usize, to: usize) -> Vec<Stretch> {
    let Some(heading) = sheet.lines.get(line).map(|line| super::super::sheet::box_of(line, from, to)) else {
        return Vec::new();
    };
    let mut cells: Vec<&Segment> = sheet
        .segments
        .iter()
        .filter(|cell| {
            cell.line != line
                && cell.bbox.middle_y() - heading.middle_y() >= 0.6 * heading.h.min(cell.bbox.h)
                && (cell.bbox.x - heading.x).abs() <= 1.5 * heading.h
        })
        .collect();
    cells.sort_by(|one, other| one.bbox.y.total_cmp(&other.bbox.y));
    let mut found = Vec::new();
    let mut bottom = heading.bottom();
    for cell in cells {
        if cell.bbox.y - bottom > REACH * heading.h {
            break;
        }
        bottom = cell.bbox.bottom();
        found.push(Stretch { line: cell.line, from: cell.from, to: cell.to });
    }
    found
}

/// Of a segment below, the words under the label, where further labels of the row have their own words.
fn column_part(sheet: &Sheet, spots: &[Spot], line: usize, label: &Rect, segment: &Segment) -> Stretch {
    let whole = Stretch { line: segment.line, from: segment.from, to: segment.to };
    let (Some(row), Some(values)) = (sheet.lines.get(line), sheet.lines.get(segment.line)) else { return whole };
    let columns = spots
        .iter()
        .filter(|spot| spot.line == line && spot.formal)
        .map(|spot| super::super::sheet::box_of(row, spot.from, spot.to).x);
    let next = columns.filter(|x| *x > label.right()).fold(f32::INFINITY, f32::min);
    if !next.is_finite() || segment.bbox.right() <= next {
        return whole;
    }
    let slack = 0.6 * label.h;
    let words = super::super::sheet::word_spans(values);
    let mine: Vec<_> = words
        .into_iter()
        .filter(|(from, to, bbox)| {
            *from >= segment.from && *to <= segment.to && bbox.x + slack >= label.x && bbox.x < next - slack
        })
        .collect();
    match (mine.first(), mine.last()) {
        (Some(first), Some(last)) => Stretch { line: segment.line, from: first.0, to: last.1 },
        _ => whole,
    }
}
