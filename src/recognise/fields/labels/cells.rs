//! The cells around a label: behind it in its row, below it, above it.

use crate::page::Rect;

use super::super::super::sheet::{Segment, Sheet, box_of, word_spans};
use super::{REACH, Spot, Stretch, is_label, roles};

/// A label that clings to the value above it: the gap above is this part of the one below at most, and of its height.
const CLINGS: f32 = 0.6;
const CLOSE: f32 = 1.1;

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
pub(super) fn beside(sheet: &Sheet, spots: &[Spot], line: usize, label: &Rect) -> Option<Stretch> {
    let mut level_with: Vec<(f32, &Segment)> = Vec::new();
    let from_right = from_right(sheet, line);
    // A colon or a leader in a column of its own is no value, and what ends in a colon is the next label.
    let says = |segment: &&Segment| {
        sheet
            .text(segment.line)
            .get(segment.from..segment.to)
            .is_some_and(|text| text.chars().any(char::is_alphanumeric) && !text.trim_end().ends_with(':'))
    };
    for segment in sheet.segments.iter().filter(|segment| segment.line != line).filter(says) {
        let overlap = segment.bbox.bottom().min(label.bottom()) - segment.bbox.y.max(label.y);
        let gap = gap(label, &segment.bbox, from_right);
        let level = (segment.bbox.middle_y() - label.middle_y()).abs() < 0.6 * label.h.min(segment.bbox.h);
        if overlap < 0.5 * segment.bbox.h.min(label.h) || gap < -0.01 || !level {
            continue;
        }
        level_with.push((gap, segment));
    }
    level_with.sort_by(|one, other| one.0.total_cmp(&other.0));
    // "Nom / | الاسم العائلي | EL OUARIACHI": behind a stroke at the end of a cell the label goes on in the next.
    let goes_on = sheet.text(line).trim_end().ends_with(['/', '|']) && level_with.len() >= 2;
    let segment = match level_with.get(usize::from(goes_on)) {
        Some((_, segment)) => Some(*segment),
        None => between(sheet, line, label, from_right).or_else(|| stacked(sheet, line, label, from_right)),
    };
    let segment = segment.filter(|segment| !is_label(sheet, spots, segment))?;
    Some(Stretch { line: segment.line, from: segment.from, to: segment.to })
}

/// The cell that stands level with the gap between a label and its second language right below it.
fn between<'s>(sheet: &'s Sheet, line: usize, label: &Rect, from_right: bool) -> Option<&'s Segment> {
    let column = |segment: &&Segment| {
        (segment.bbox.x - label.x).abs() <= label.h
            && segment.line != line
            && segment.bbox.middle_y() > label.middle_y()
    };
    let second = sheet
        .segments
        .iter()
        .filter(column)
        .min_by(|one, other| one.bbox.middle_y().total_cmp(&other.bbox.middle_y()))
        .filter(|second| second.bbox.y - label.bottom() < BILINGUAL * label.h)?;
    let middle = f32::midpoint(label.middle_y(), second.bbox.middle_y());
    let cells = sheet.segments.iter().filter(|cell| {
        let level = (cell.bbox.middle_y() - middle).abs() < LEVEL * label.h.min(cell.bbox.h);
        level && gap(label, &cell.bbox, from_right) >= -0.01 && cell.line != line && cell.line != second.line
    });
    cells.min_by(|one, other| gap(label, &one.bbox, from_right).total_cmp(&gap(label, &other.bbox, from_right)))
}

/// The upper of two lines of a cell that a label stands halfway beside.
fn stacked<'s>(sheet: &'s Sheet, line: usize, label: &Rect, from_right: bool) -> Option<&'s Segment> {
    let half = |rise: f32| (HALF..=1.0).contains(&(rise / label.h));
    let cells =
        || sheet.segments.iter().filter(|cell| cell.line != line && gap(label, &cell.bbox, from_right) >= -0.01);
    let upper = cells()
        .filter(|cell| half(label.middle_y() - cell.bbox.middle_y()))
        .min_by(|one, other| gap(label, &one.bbox, from_right).total_cmp(&gap(label, &other.bbox, from_right)))?;
    let lower = cells()
        .any(|cell| half(cell.bbox.middle_y() - label.middle_y()) && (cell.bbox.x - upper.bbox.x).abs() <= label.h);
    lower.then_some(upper)
}

/// Half the leading of two lines, in heights of a line, at least.
const HALF: f32 = 0.4;

/// The second language of a label stands closer below it than the next row would, and the value halfway between the two.
const BILINGUAL: f32 = 0.8;
const LEVEL: f32 = 0.45;

/// The cells behind a line that is a label, in its row, in the direction of its script.
pub(in super::super) fn row(sheet: &Sheet, line: usize) -> Vec<Stretch> {
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
pub(super) fn below(sheet: &Sheet, spots: &[Spot], line: usize, label: &Rect) -> Vec<Stretch> {
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
pub(super) fn above(sheet: &Sheet, spots: &[Spot], line: usize, label: &Rect) -> Option<Stretch> {
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
    let close = gap <= CLOSE * label.h && !is_label(sheet, spots, value);
    let clings = close && gap < CLINGS * next;
    let stands_under = || alternates(sheet, spots, line, label) || small_print(sheet, spots, line);
    (clings || (close && gap <= EVEN * next && stands_under())).then_some(Stretch {
        line: value.line,
        from: value.from,
        to: value.to,
    })
}

/// Whether a label is small print under the value: alone in its cell, in small letters, as all such labels of the page, of which
/// each has a value in capitals close above it ("Ivanov" over "фамилия").
fn small_print(sheet: &Sheet, spots: &[Spot], line: usize) -> bool {
    let text = |cell: &Segment| sheet.text(cell.line).get(cell.from..cell.to).unwrap_or("");
    let small = |cell: &Segment| {
        let begin = text(cell).trim_start_matches('(').chars().next();
        begin.is_some_and(char::is_lowercase) && !text(cell).contains(':')
    };
    let mut labels: Vec<&Segment> = Vec::new();
    for spot in spots.iter().filter(|spot| spot.formal) {
        let cell =
            sheet.segments.iter().find(|cell| cell.line == spot.line && cell.from <= spot.from && spot.to <= cell.to);
        labels.extend(cell.filter(|cell| small(cell)));
    }
    labels.dedup();
    let over = |label: &Segment| {
        let above = sheet.segments.iter().filter(|cell| {
            let shared = cell.bbox.right().min(label.bbox.right()) - cell.bbox.x.max(label.bbox.x);
            let rise = label.bbox.y - cell.bbox.bottom();
            shared > 0.0
                && rise <= CLOSE * label.bbox.h
                && label.bbox.middle_y() > cell.bbox.middle_y() + 0.5 * cell.bbox.h
        });
        let nearest = above.max_by(|one, other| one.bbox.bottom().total_cmp(&other.bbox.bottom()));
        nearest.is_some_and(|cell| {
            !is_label(sheet, spots, cell) && !text(cell).chars().next().is_some_and(char::is_lowercase)
        })
    };
    labels.len() >= SMALL_PRINTS
        && labels.iter().any(|label| label.line == line)
        && labels.iter().all(|label| over(label))
}

/// Labels in small print by which such a page is known.
const SMALL_PRINTS: usize = 2;

/// Lines of such a column stand evenly: the value above is no farther than this many times the one below.
const EVEN: f32 = 1.5;

/// Whether a column of values and labels begins with a value and ends with a label: each label then stands below its value.
fn alternates(sheet: &Sheet, spots: &[Spot], line: usize, label: &Rect) -> bool {
    let mut column: Vec<&Segment> =
        sheet.segments.iter().filter(|segment| (segment.bbox.x - label.x).abs() <= 0.5 * label.h).collect();
    column.sort_by(|one, other| one.bbox.y.total_cmp(&other.bbox.y));
    let Some(at) = column.iter().position(|segment| segment.line == line) else { return false };
    // The run of cells around the label that follow each other closely and change between label and value.
    let joined = |one: usize, next: usize| {
        let (Some(one), Some(next)) = (column.get(one), column.get(next)) else { return false };
        // Labels under their values are set smaller.
        next.bbox.y - one.bbox.bottom() <= CLOSE * one.bbox.h.max(next.bbox.h)
            && is_label(sheet, spots, one) != is_label(sheet, spots, next)
    };
    let (mut first, mut last) = (at, at);
    while first > 0 && joined(first - 1, first) {
        first -= 1;
    }
    while joined(last, last + 1) {
        last += 1;
    }
    let is_label_at = |index: usize| column.get(index).is_some_and(|segment| is_label(sheet, spots, segment));
    // What ends in a colon or in dots asks too.
    let asks = |index: usize| {
        let text = column.get(index).map_or("", |cell| sheet.text(cell.line).get(cell.from..cell.to).unwrap_or(""));
        text.trim_end().ends_with([':', '…', '_', '.'])
    };
    // A run that begins with a label has values under their labels and the last one empty, unless that label is a heading or
    // the labels cling to what stands above them.
    let text =
        |index: usize| column.get(index).map_or("", |cell| sheet.text(cell.line).get(cell.from..cell.to).unwrap_or(""));
    let gap = |one: usize| match (column.get(one), column.get(one + 1)) {
        (Some(upper), Some(lower)) => lower.bbox.y - upper.bbox.bottom(),
        _ => 0.0,
    };
    let (over, under): (Vec<usize>, Vec<usize>) = (first..last).partition(|one| !is_label_at(*one));
    let mean = |gaps: &[usize]| gaps.iter().map(|one| gap(*one)).sum::<f32>() / gaps.len().max(1) as f32;
    let begins = !is_label_at(first) || roles::is_heading(text(first)) || mean(&over) < mean(&under);
    last - first >= PAIRS && begins && (is_label_at(last) || asks(last))
}

/// Cells beyond the first in such a column: two values with their labels.
const PAIRS: usize = 3;

/// The cells of a table's column under its heading, from the top, as long as they follow each other closely.
pub(in super::super) fn column(sheet: &Sheet, line: usize, from: usize, to: usize) -> Vec<Stretch> {
    let Some(heading) = sheet.lines.get(line).map(|line| box_of(line, from, to)) else {
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
    let columns =
        spots.iter().filter(|spot| spot.line == line && spot.formal).map(|spot| box_of(row, spot.from, spot.to).x);
    let next = columns.filter(|x| *x > label.right()).fold(f32::INFINITY, f32::min);
    if !next.is_finite() || segment.bbox.right() <= next {
        return whole;
    }
    let slack = 0.6 * label.h;
    let words = word_spans(values);
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
