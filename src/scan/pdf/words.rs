//! Gathers the glyphs of a PDF page into words with their boxes, in the order
//! in which the page writes them.

use hayro::hayro_interpret::font::{Glyph, GlyphRun, PositionedGlyph};
use hayro::hayro_interpret::hayro_cmap::{BfString, WritingMode};
use hayro::hayro_interpret::{DrawMode, DrawProps, Paint};
use hayro::kurbo::{Affine, Point, Rect, Vec2};

use crate::page;

/// A gap this wide (in parts of the font's size) ends a word. The blank of a
/// font is .25 to .33 wide and shrinks to .2 in justified lines; kerning stays under .1.
const GAP: f64 = 0.17;

/// A step back no longer than this before the last glyph's start is kerning or an accent set over its letter.
const BACK: f64 = 0.1;

/// A raised or lowered glyph (the "e" of "2e", a footnote) stays in its word up to this part of the font's size.
const RAISE: f64 = 0.5;

/// Letters set apart for emphasis, or one to a box of a form, still make one
/// word when nearly every gap of their run is at least this wide …
const SPREAD: f64 = 0.1;

/// … and the middle one no wider than this: beyond are columns.
const SPREAD_MAX: f64 = 0.8;

/// Glyphs reach from a fifth of the font's size below the line to four fifths above it.
const DESCENT: f64 = -200.0;
/// See [`DESCENT`].
const ASCENT: f64 = 800.0;

/// Programs that fake bold draw a word twice, a hair apart; a copy is looked for among this many words before it.
const COPIES: usize = 40;

/// What is written on a page.
pub(in super::super) struct Writing {
    page: Rect,
    words: Vec<page::LayerWord>,
    open: Option<Open>,
    filled: Option<(Point, usize)>,
    unmapped: usize,
    glyphs: usize,
    invisible: usize,
}

/// The word that is being written.
struct Open {
    /// Texts of its glyphs with whether each stands after (true) or before the one before it.
    parts: Vec<(String, bool)>,
    bounds: Rect,
    last: Mark,
}

/// A glyph on the page.
#[derive(Clone, Copy)]
struct Mark {
    start: Point,
    end: Point,
    /// The direction of the line.
    along: Vec2,
    /// The font's size on the page, in points.
    size: f64,
    bounds: Rect,
}

impl Writing {
    /// Nothing written yet on a page with these bounds in points.
    pub(super) fn new(page: Rect) -> Writing {
        Writing { page, words: Vec::new(), open: None, filled: None, unmapped: 0, glyphs: 0, invisible: 0 }
    }

    /// Glyphs without a character.
    pub(super) fn unmapped(&self) -> usize {
        self.unmapped
    }

    /// All glyphs.
    pub(super) fn glyphs(&self) -> usize {
        self.glyphs
    }

    /// Glyphs drawn invisibly.
    pub(super) fn invisible(&self) -> usize {
        self.invisible
    }

    /// The words, in the order of writing.
    pub(super) fn into_words(mut self) -> Vec<page::LayerWord> {
        self.close();
        self.words
    }

    /// Writes a run of glyphs; what lies outside `clip` or off the page is not seen.
    pub(super) fn add(&mut self, run: &GlyphRun<'_, '_>, props: &DrawProps<'_>, mode: &DrawMode, clip: Rect) {
        let vertical = matches!(run.writing_mode(), WritingMode::Vertical);
        let marks: Vec<Mark> = run.glyphs().iter().map(|glyph| mark(glyph, props.transform, vertical)).collect();
        if self.is_outline_of_filled(&marks, mode) {
            return;
        }
        let invisible = matches!(mode, DrawMode::Invisible) || is_transparent(&props.paint);
        let texts: Vec<Option<String>> = run.glyphs().iter().map(text).collect();
        let spread = spread(&marks, &texts);
        for (text, mark) in texts.into_iter().zip(marks) {
            let middle = mark.bounds.center();
            if !middle.is_finite() || !clip.contains(middle) || !self.page.contains(middle) {
                self.close();
                continue;
            }
            self.glyphs += 1;
            self.invisible += usize::from(invisible);
            self.unmapped += usize::from(text.is_none());
            self.write(text.as_deref().unwrap_or("\u{fffd}"), mark, spread);
        }
    }

    /// Whether this run only draws the outlines of the run just filled.
    fn is_outline_of_filled(&mut self, marks: &[Mark], mode: &DrawMode) -> bool {
        let this = marks.first().map(|mark| (mark.start, marks.len()));
        match mode {
            DrawMode::Stroke(_) => this.is_some() && self.filled == this,
            _ => {
                self.filled = this;
                false
            }
        }
    }

    /// Writes one glyph: a blank ends the word, anything else goes on with it or begins one.
    fn write(&mut self, text: &str, mark: Mark, spread: f64) {
        let trimmed = text.trim();
        if trimmed.is_empty() {
            // Zero-width signs that map to nothing do not part letters.
            if !text.is_empty() {
                self.close();
            }
            return;
        }
        if text.starts_with(char::is_whitespace) {
            self.close();
        }
        let joined = self.open.as_ref().and_then(|open| joins(&open.last, &mark, trimmed, spread));
        match (joined, &mut self.open) {
            (Some(after), Some(open)) => {
                open.parts.push((trimmed.to_owned(), after));
                open.bounds = open.bounds.union(mark.bounds);
                open.last = mark;
            }
            _ => {
                self.close();
                self.open = Some(Open { parts: vec![(trimmed.to_owned(), true)], bounds: mark.bounds, last: mark });
            }
        }
        if text.ends_with(char::is_whitespace) {
            self.close();
        }
    }

    /// Ends the word that is being written.
    fn close(&mut self) {
        let Some(open) = self.open.take() else { return };
        let text = logical(&open.parts);
        let bbox = fractions(open.bounds, self.page);
        let start = self.words.len().saturating_sub(COPIES);
        let before = self.words.get(start..).unwrap_or_default();
        if !before.iter().any(|word| is_copy(word, &text, &bbox)) {
            self.words.push(page::LayerWord { text, bbox });
        }
    }
}

/// Where a glyph lies on the page.
fn mark(glyph: &PositionedGlyph<'_>, to_page: Affine, vertical: bool) -> Mark {
    let advance = match &**glyph {
        Glyph::Outline(outline) => outline.advance_width(),
        Glyph::Type3(drawn) => drawn.advance_width(),
    };
    // Fonts that do not say have letters of about half their size.
    let advance = f64::from(advance.unwrap_or(500.0)).max(0.0);
    let place = to_page * glyph.transform();
    let up = place * Point::new(0.0, 1000.0) - place * Point::ORIGIN;
    let (start, end) = if vertical {
        // Upright signs, one under the other: the origin lies at the left of each.
        let middle = advance / 2.0;
        (place * Point::new(middle, ASCENT), place * Point::new(middle, DESCENT))
    } else {
        (place * Point::ORIGIN, place * Point::new(advance, 0.0))
    };
    let unit = place * Point::new(1.0, 0.0) - place * Point::ORIGIN;
    let line = if vertical { -up } else { unit };
    let length = line.hypot();
    Mark {
        start,
        end,
        along: if length > 0.0 { line / length } else { Vec2::ZERO },
        size: up.hypot(),
        bounds: place.transform_rect_bbox(Rect::new(0.0, DESCENT, advance, ASCENT)),
    }
}

/// Whether `next` goes on with the word of `last`: `Some(true)` after it,
/// `Some(false)` before it, as right-to-left writing does.
fn joins(last: &Mark, next: &Mark, text: &str, spread: f64) -> Option<bool> {
    let size = last.size.max(next.size);
    let turned = last.along.dot(next.along) < 0.98;
    let step = next.start - last.end;
    let aside = step.cross(last.along).abs();
    if turned || aside > RAISE * size || size <= 0.0 {
        return None;
    }
    let gap = step.dot(last.along);
    let from_start = (next.start - last.start).dot(last.along);
    if gap <= (GAP + spread) * size && from_start >= -BACK * size {
        return Some(true);
    }
    let before = (last.start - next.end).dot(last.along);
    let close = before.abs() <= GAP * size;
    (close && text.chars().any(is_right_to_left)).then_some(false)
}

/// How far apart the letters of a run are set, in parts of the font's size; 0 where they are not. Pairs like "TA" are set
/// closer, so the middle one of the gaps counts, and most of them must be wide.
fn spread(marks: &[Mark], texts: &[Option<String>]) -> f64 {
    let blank = |text: &Option<String>| text.as_deref().is_some_and(|t| t.trim().is_empty());
    let mut gaps: Vec<f64> = Vec::new();
    for (pair, names) in marks.windows(2).zip(texts.windows(2)) {
        if let ([last, next], [a, b]) = (pair, names)
            && !blank(a)
            && !blank(b)
            && last.size > 0.0
        {
            gaps.push((next.start - last.end).dot(last.along) / last.size);
        }
    }
    gaps.sort_by(f64::total_cmp);
    let wide = gaps.iter().filter(|gap| **gap >= SPREAD).count();
    let middle = gaps.get(gaps.len() / 2).copied().unwrap_or(0.0);
    if gaps.len() >= 2 && wide * MOST_OF >= gaps.len() * (MOST_OF - 1) && middle <= SPREAD_MAX { middle } else { 0.0 }
}

/// All but one in so many gaps of a spread run are wide.
const MOST_OF: usize = 4;

/// The characters of a glyph; `None` where the file gives none, or only a
/// private one that means nothing outside its font.
fn text(glyph: &PositionedGlyph<'_>) -> Option<String> {
    let raw = match glyph.as_unicode()? {
        BfString::Char(c) => c.to_string(),
        BfString::String(text) => text,
    };
    let mut clean = String::new();
    for c in raw.chars() {
        match c {
            '\u{e000}'..='\u{f8ff}' | '\u{fffd}' | '\0' => return None,
            // Drawn as a hyphen, whatever its name.
            '\u{ad}' => clean.push('-'),
            '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}' => {}
            '\u{fb00}' => clean.push_str("ff"),
            '\u{fb01}' => clean.push_str("fi"),
            '\u{fb02}' => clean.push_str("fl"),
            '\u{fb03}' => clean.push_str("ffi"),
            '\u{fb04}' => clean.push_str("ffl"),
            '\u{fb05}' | '\u{fb06}' => clean.push_str("st"),
            '\t' | '\n' | '\r' => clean.push(' '),
            c if c.is_control() => {}
            c => clean.push(c),
        }
    }
    Some(clean)
}

/// The text of a word in the order in which it is read: right-to-left writing
/// that was drawn from left to right is turned round.
fn logical(parts: &[(String, bool)]) -> String {
    let letters = || parts.iter().flat_map(|(text, _)| text.chars());
    let right = letters().filter(|c| is_right_to_left(*c)).count();
    let left = letters().filter(|c| c.is_alphanumeric() && !is_right_to_left(*c)).count();
    let forward = parts.iter().skip(1).filter(|(_, after)| *after).count();
    let drawn_left_to_right = forward * 2 > parts.len().saturating_sub(1);
    if right > 0 && left == 0 && parts.len() > 1 && drawn_left_to_right {
        parts.iter().rev().map(|(text, _)| text.as_str()).collect()
    } else {
        parts.iter().map(|(text, _)| text.as_str()).collect()
    }
}

/// Letters of Hebrew, Arabic, Syriac, Thaana and N'Ko, and their presentation forms.
fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}') && c.is_alphabetic()
}

/// A box in points as fractions of the page, cut at its edges.
pub(super) fn fractions(bounds: Rect, page: Rect) -> page::Rect {
    let seen = bounds.intersect(page);
    page::Rect {
        x: (seen.x0 / page.width()) as f32,
        y: (seen.y0 / page.height()) as f32,
        w: (seen.width() / page.width()) as f32,
        h: (seen.height() / page.height()) as f32,
    }
}

/// Whether a word was already written in (nearly) the same place.
fn is_copy(word: &page::LayerWord, text: &str, bbox: &page::Rect) -> bool {
    word.text == text && (word.bbox.x - bbox.x).abs() < 0.2 * bbox.h && (word.bbox.y - bbox.y).abs() < 0.2 * bbox.h
}

/// Whether the paint leaves no trace.
fn is_transparent(paint: &Paint<'_>) -> bool {
    match paint {
        Paint::Color(color) => color.to_rgba().to_rgba8().last() == Some(&0),
        Paint::Pattern(_) => false,
    }
}
