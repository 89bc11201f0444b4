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
        let mut before: Option<&Line> = None;
        for (index, line) in sheet.lines.iter().enumerate() {
            if left_out.get(index).copied().unwrap_or(false) || sheet.look(index).zone {
                before = None;
                continue;
            }
            if !flow.text.is_empty() {
                flow.text.push(if before.is_some_and(|before| goes_on(before, line, right)) { ' ' } else { '\n' });
            }
            flow.starts.push((flow.text.len(), index));
            flow.text.push_str(&line.text);
            before = Some(line);
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

/// Whether a line's sentence goes on in the next one: beside it without a wide gap, or below a full line.
fn goes_on(line: &Line, next: &Line, right: f32) -> bool {
    let (one, other) = (&line.bbox, &next.bbox);
    if one.h <= 0.0 || other.h <= 0.0 {
        return false;
    }
    let same_row = one.bottom().min(other.bottom()) - one.y.max(other.y) > 0.5 * one.h.min(other.h);
    if same_row {
        let gap = other.x - one.right();
        return gap > -0.01 && gap <= COLUMN_GAP * one.h / ASPECT;
    }
    let below = other.y - one.y;
    let full = one.right() >= FULL * right && one.w > 0.25;
    full && below > 0.0 && below <= LEADING * one.h.max(other.h) && other.x <= one.x.max(0.15) + 0.06
}
