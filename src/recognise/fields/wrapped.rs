//! Values that are broken: dates over the end of a line, names and texts that go on in the next line of their cell.

use crate::document::{Field, Read, Value};

use super::{Context, Span, dates, labels, names};

/// The next line of a cell begins within so many of its heights below it.
const NEXT_OF_CELL: f32 = 0.9;

impl Context<'_, '_> {
    /// A date that is broken over the end of its line; `span` is where it was looked for, or the part of it that was found.
    pub(super) fn wrapped_date(&self, span: &Span, field: &str, confidence: f32) -> Option<Field> {
        let line = self.sheets.get(span.page)?.text(span.line);
        // "mil novecentos e noventa e" goes on.
        if !["", "e", "y", "et", "en", "und", "and"].contains(&line.get(span.to..)?.trim_matches(['.', ',', ' ', '-']))
        {
            return None;
        }
        let flow = self.flows.get(span.page)?;
        let from = flow.offset(span.line)? + span.from;
        let flowing = || {
            let (value, start, end) = dates::within(self, field, flow.paragraph(from))?;
            let broken = flow.place(from + start).0 == span.line && flow.place(from + end - 1).0 == span.line + 1;
            broken.then(|| self.flowing(span.page, from + start, from + end, value, confidence))
        };
        flowing().or_else(|| self.stacked_date(span, field, confidence))
    }

    /// A date that is broken at the end of its cell and goes on in the one below.
    fn stacked_date(&self, span: &Span, field: &str, confidence: f32) -> Option<Field> {
        let sheet = self.sheets.get(span.page)?;
        let cell =
            sheet.segments.iter().find(|cell| cell.line == span.line && (cell.from..cell.to).contains(&span.from))?;
        let under = sheet.segments.iter().filter(|other| {
            let drop = other.bbox.y - cell.bbox.bottom();
            // The lines of a cell begin together or stand centred.
            let middles = (other.bbox.x + other.bbox.w / 2.0 - cell.bbox.x - cell.bbox.w / 2.0).abs();
            other.line != cell.line
                && ((other.bbox.x - cell.bbox.x).abs() <= cell.bbox.h || middles <= 0.5 * cell.bbox.h)
                && drop > -0.5 * cell.bbox.h
                && drop < NEXT_OF_CELL * cell.bbox.h
        });
        let under = under.min_by(|one, other| one.bbox.y.total_cmp(&other.bbox.y))?;
        let head = self.text(&Span { to: cell.to, ..*span }).trim_end();
        let tail = sheet.text(under.line).get(under.from..under.to)?;
        let joined = if head.ends_with('-') { format!("{head}{tail}") } else { format!("{head} {tail}") };
        let (value, start, end) = dates::within(self, field, &joined)?;
        let broken = start < head.len() && end > head.len();
        broken.then(|| Read { text: joined, ..self.read(value, span, confidence) })
    }

    /// A name that goes on in the next line, whole. `spots` are the page's labels: a name never goes on into one.
    pub(super) fn whole_name(&self, span: &Span, spots: &[labels::Spot], confidence: f32) -> Option<Field> {
        let line = self.sheets.get(span.page)?.text(span.line);
        if !line.get(span.to..)?.trim().is_empty() {
            return None;
        }
        let flow = self.flows.get(span.page)?;
        let from = flow.offset(span.line)? + span.from;
        let (name, start, end) = names::labelled(flow.paragraph(from))?;
        let longer = end - start > span.to - span.from;
        let (last, until) = flow.place(from + end);
        let label = spots.iter().any(|spot| spot.formal && spot.line == last && spot.from < until);
        // A cell beside it in its row is another.
        let lines = &self.sheets.get(span.page)?.lines;
        let below = lines.get(last)?.bbox.y > lines.get(span.line)?.bbox.middle_y() || lines.get(last)?.bbox.h <= 0.0;
        // … unless the name is one word so far: what is written on a form is read in pieces.
        let below = below || self.text(span).split_whitespace().count() == 1;
        (longer && below && last == span.line + 1 && !label)
            .then(|| self.flowing(span.page, from + start, from + end, Value::Text(name), confidence))
    }

    /// A text that goes on in the line below of the same cell.
    pub(super) fn whole_cell(&self, span: &Span, spots: &[labels::Spot], confidence: f32) -> Option<Field> {
        let sheet = self.sheets.get(span.page)?;
        let cell =
            sheet.segments.iter().find(|cell| cell.line == span.line && (cell.from..cell.to).contains(&span.from))?;
        if !sheet.text(span.line).get(span.to..cell.to)?.trim().is_empty() {
            return None;
        }
        let next = sheet.segments.iter().find(|other| {
            let drop = other.bbox.y - cell.bbox.bottom();
            let aligned = (other.bbox.x - cell.bbox.x).abs() <= 0.5 * cell.bbox.h;
            other.line != cell.line
                && !sheet.look(other.line).zone
                && aligned
                && (-0.5..NEXT_OF_CELL).contains(&(drop / cell.bbox.h))
        })?;
        // A label in the row of the lower line makes it a cell of its own.
        let level = |line: usize| sheet.lines.get(line).map_or(0.0, |line| line.bbox.middle_y());
        let labelled = spots.iter().any(|spot| {
            spot.formal
                && (spot.line == next.line || (level(spot.line) - next.bbox.middle_y()).abs() < 0.3 * next.bbox.h)
        });
        let tail = sheet.text(next.line).get(next.from..next.to)?.trim();
        let text = format!("{} {tail}", self.text(span).trim());
        (!labelled && !tail.is_empty() && !tail.ends_with(':'))
            .then(|| Read { text: text.clone(), ..self.read(Value::Text(text), span, confidence) })
    }
}
