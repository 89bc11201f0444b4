//! The running text of a page: its lines joined where a sentence goes on, so
//! that names, addresses and dates broken over two lines are found whole.

use crate::page::Line;

use super::sheet::{COLUMN_GAP, Sheet};

/// Width of an upright page over its height, to compare gaps with heights: A4.
const ASPECT: f32 = 0.707;

/// A line that reaches this far towards the longest line's end goes on in the next one.
const FULL: f32 = 0.82;

/// The next line of a paragraph begins within so many line heights below.
const LEADING: f32 = 2.4;

/// Lines of a paragraph begin within this share of the page's width of each other: a first line may be indented by 1.5 cm.
const INDENT: f32 = 0.08;

/// The running text of a page.
pub(super) struct Flow {
    /// Lines of one paragraph with a blank between, others with a line feed.
    pub(super) text: String,
    /// Where each line begins in the text, with its index.
    starts: Vec<(usize, usize)>,
}

impl Flow {
    /// The text of a sheet, without the lines that `left_out` marks.
    pub(super) fn new(sheet: &Sheet, left_out: &[bool]) -> Flow {
        let mut flow = Flow { text: String::new(), starts: Vec::new() };
        let right = sheet.lines.iter().map(|line| line.bbox.right()).fold(0.0, f32::max);
        // The line before, and where its row begins.
        let mut before: Option<(&Line, f32)> = None;
        for (index, line) in sheet.lines.iter().enumerate() {
            if left_out.get(index).copied().unwrap_or(false) || sheet.look(index).zone {
                before = None;
                continue;
            }
            let joint = before.map_or(Joint::None, |(before, row)| joint(before, row, line, right));
            if !flow.text.is_empty() {
                flow.text.push(if joint == Joint::None { '\n' } else { ' ' });
            }
            flow.starts.push((flow.text.len(), index));
            flow.text.push_str(&line.text);
            let row = before.filter(|_| joint == Joint::Row).map_or(line.bbox.x, |(_, row)| row);
            before = Some((line, row));
        }
        flow
    }

    /// The line at an offset of the text, and the offset within that line.
    pub(super) fn place(&self, offset: usize) -> (usize, usize) {
        let next = self.starts.partition_point(|(start, _)| *start <= offset);
        next.checked_sub(1)
            .and_then(|index| self.starts.get(index))
            .map_or((0, offset), |(start, line)| (*line, offset - start))
    }

    /// Where a line begins in the text.
    pub(super) fn offset(&self, line: usize) -> Option<usize> {
        self.starts.iter().find(|(_, known)| *known == line).map(|(start, _)| *start)
    }

    /// The part of a stretch that stands before the next line feed.
    pub(super) fn paragraph(&self, from: usize) -> &str {
        let rest = self.text.get(from..).unwrap_or("");
        rest.split('\n').next().unwrap_or(rest)
    }
}

/// How a line goes on in the next one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Joint {
    /// Not at all.
    None,
    /// Beside it, without a wide gap.
    Row,
    /// Below a full line of the same paragraph.
    Below,
}

/// How a line, whose row begins at `row`, goes on in the next one.
fn joint(line: &Line, row: f32, next: &Line, right: f32) -> Joint {
    let (one, other) = (&line.bbox, &next.bbox);
    if one.h <= 0.0 || other.h <= 0.0 {
        return Joint::None;
    }
    let same_row = one.bottom().min(other.bottom()) - one.y.max(other.y) > 0.5 * one.h.min(other.h);
    if same_row {
        let gap = other.x - one.right();
        return if gap > -0.01 && gap <= COLUMN_GAP * one.h / ASPECT { Joint::Row } else { Joint::None };
    }
    let below = other.y - one.y;
    let full = one.right() >= FULL * right && one.right() - row > 0.25;
    let aligned = (other.x - row).abs() <= INDENT;
    if full && aligned && below > 0.0 && below <= LEADING * one.h.max(other.h) { Joint::Below } else { Joint::None }
}
