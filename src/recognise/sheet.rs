//! A page made ready for recognition: its text folded for searching, its lines
//! cut where wide gaps part them, and what each line looks like (heading, item
//! of a list, running text).

use crate::page::{Flaw, Line, Origin, ReadPage, Rect};

use super::phrase::{Haystack, Hit, plain};

/// Width of an upright page over its height, to compare gaps with heights: A4. Cards differ, but only by a factor of two.
const ASPECT: f32 = 0.707;

/// A gap wider than so many line heights parts columns; a wide blank between words is below one height.
pub(super) const COLUMN_GAP: f32 = 2.2;

/// Type so much taller than the page's median is larger type; boxes of the same type vary by 15 %.
const LARGE: f32 = 1.3;

/// The first part of a page, in which headings stand.
const HEAD: f32 = 0.45;

/// Lines of a page that are looked at: a dense page has about 120, so what lies beyond 2000 is noise or an attack.
const MOST_LINES: usize = 2000;

/// A stretch of a line between wide gaps.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Segment {
    /// Index of its line.
    pub(super) line: usize,
    /// First byte in the line's text.
    pub(super) from: usize,
    /// Byte after its last.
    pub(super) to: usize,
    /// Its box.
    pub(super) bbox: Rect,
}

/// What a line looks like.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Look {
    /// In the first part of the page.
    pub(super) head: bool,
    /// In larger type than most of the page.
    pub(super) large: bool,
    /// Nearly all capitals.
    pub(super) capitals: bool,
    /// An item of an enumeration.
    pub(super) item: bool,
    /// Goes on a sentence of the line before.
    pub(super) continues: bool,
    /// A line of a machine-readable zone.
    pub(super) zone: bool,
    /// Words on it.
    pub(super) words: usize,
}

/// A page made ready.
pub(super) struct Sheet<'a> {
    /// The page as read.
    pub(super) page: &'a ReadPage,
    /// Its lines, at most [`MOST_LINES`].
    pub(super) lines: &'a [Line],
    /// Its text for searching.
    pub(super) hay: Haystack,
    /// Its lines cut at wide gaps, in reading order.
    pub(super) segments: Vec<Segment>,
    /// What each line looks like.
    pub(super) looks: Vec<Look>,
}

/// A page with fewer letters than these says nothing: a stroke or a speck was taken for them.
const NOTHING_READ: usize = 3;

impl<'a> Sheet<'a> {
    /// Makes a page ready.
    pub(super) fn new(page: &'a ReadPage) -> Sheet<'a> {
        let lines = page.text.lines.get(..MOST_LINES).unwrap_or(&page.text.lines);
        let segments = lines.iter().enumerate().flat_map(|(index, line)| cut(index, line)).collect();
        Sheet { page, lines, hay: Haystack::new(lines), segments, looks: looks(lines) }
    }

    /// Nothing stands on the page, as far as can be told.
    pub(super) fn is_blank(&self) -> bool {
        let text = &self.page.text;
        text.unread.is_empty() && self.illegible().is_none() && self.hay.glyphs.len() < NOTHING_READ
    }

    /// Why the page cannot be read: as the reading says, or for its poor picture where next to nothing was read of what stands there.
    pub(super) fn illegible(&self) -> Option<String> {
        let text = &self.page.text;
        let poor = text.origin == Origin::Ocr
            && text.unread.is_empty()
            && !text.flaws.is_empty()
            && !text.lines.is_empty()
            && self.hay.glyphs.len() < NOTHING_READ;
        let flaws = || text.flaws.iter().map(Flaw::words).collect::<Vec<_>>().join(", ");
        text.illegible.clone().or_else(|| poor.then(flaws))
    }

    /// Something stands on the page, and it could not be read.
    pub(super) fn is_unread(&self) -> bool {
        let text = &self.page.text;
        self.illegible().is_some() || (!text.unread.is_empty() && self.hay.glyphs.len() < 120)
    }

    /// The look of a line.
    pub(super) fn look(&self, line: usize) -> Look {
        self.looks.get(line).copied().unwrap_or_default()
    }

    /// How sure the reading of a line is.
    pub(super) fn confidence(&self, line: usize) -> f32 {
        self.lines.get(line).map_or(0.0, |line| line.confidence.clamp(0.0, 1.0))
    }

    /// The text of a line.
    pub(super) fn text(&self, line: usize) -> &'a str {
        self.lines.get(line).map_or("", |line| line.text.as_str())
    }

    /// Segments that a hit touches.
    pub(super) fn touched<'s>(&'s self, hit: &'s Hit) -> impl Iterator<Item = &'s Segment> {
        let (first, last) = self.hay.lines(hit);
        self.segments.iter().filter(move |segment| {
            (first..=last).contains(&segment.line)
                && self.hay.bytes(hit, segment.line).is_some_and(|(from, to)| from < segment.to && segment.from < to)
        })
    }

    /// Glyphs of a segment: their indices.
    pub(super) fn glyphs_of(&self, segment: &Segment) -> std::ops::Range<usize> {
        let glyphs = &self.hay.glyphs;
        let from = glyphs.partition_point(|glyph| (glyph.line, glyph.from) < (segment.line, segment.from));
        let to = glyphs.partition_point(|glyph| (glyph.line, glyph.from) < (segment.line, segment.to));
        from..to
    }

    /// The characters of a line that follow a hit, up to the segment's end.
    pub(super) fn after(&self, hit: &Hit) -> &'a str {
        let (_, line) = self.hay.lines(hit);
        let to = self.hay.bytes(hit, line).map_or(0, |bytes| bytes.1);
        self.text(line).get(to..).unwrap_or("")
    }

    /// The characters of a line that precede a hit.
    pub(super) fn before(&self, hit: &Hit) -> &'a str {
        let (line, _) = self.hay.lines(hit);
        let from = self.hay.bytes(hit, line).map_or(0, |bytes| bytes.0);
        self.text(line).get(..from).unwrap_or("")
    }
}

/// The words of a line with their bytes in its text; words that cannot be found there are left out.
pub(super) fn word_spans(line: &Line) -> Vec<(usize, usize, Rect)> {
    let mut cursor = 0;
    let mut spans = Vec::with_capacity(line.words.len());
    for word in &line.words {
        if word.text.is_empty() {
            continue;
        }
        if let Some(at) = line.text.get(cursor..).and_then(|rest| rest.find(word.text.as_str())) {
            let from = cursor + at;
            cursor = from + word.text.len();
            spans.push((from, cursor, word.bbox));
        }
    }
    spans
}

/// The box of bytes `from..to` of a line: that of the words they touch, the line's where no word is known.
pub(super) fn box_of(line: &Line, from: usize, to: usize) -> Rect {
    let touched = word_spans(line).into_iter().filter(|(start, end, _)| *start < to && from < *end);
    touched.map(|(_, _, bbox)| bbox).reduce(|one, other| one.union(&other)).unwrap_or(line.bbox)
}

/// A line cut at its wide gaps.
fn cut(index: usize, line: &Line) -> Vec<Segment> {
    let whole = Segment { line: index, from: 0, to: line.text.len(), bbox: line.bbox };
    let spans = word_spans(line);
    let wide = COLUMN_GAP * line.bbox.h / ASPECT;
    let mut segments: Vec<Segment> = Vec::new();
    for (from, to, bbox) in spans {
        match segments.last_mut() {
            Some(last) if wide <= 0.0 || bbox.x - last.bbox.right() <= wide => {
                last.to = to;
                last.bbox = last.bbox.union(&bbox);
            }
            _ => segments.push(Segment { line: index, from, to, bbox }),
        }
    }
    if segments.len() < 2 { vec![whole] } else { segments }
}

/// What the lines look like.
fn looks(lines: &[Line]) -> Vec<Look> {
    let mut heights: Vec<f32> = lines.iter().map(|line| line.bbox.h).filter(|height| *height > 0.0).collect();
    heights.sort_by(f32::total_cmp);
    let median = heights.get(heights.len() / 2).copied().unwrap_or(0.0);
    let placed = median > 0.0;
    let mut looks: Vec<Look> = Vec::with_capacity(lines.len());
    for (index, line) in lines.iter().enumerate() {
        let head = if placed { line.bbox.middle_y() <= HEAD } else { (index as f32) < lines.len() as f32 * HEAD };
        let letters = line.text.chars().filter(|ch| ch.is_alphabetic()).count();
        let small = line.text.chars().filter(|ch| ch.is_lowercase()).count();
        let before = index.checked_sub(1).and_then(|index| lines.get(index)).map(|line| line.text.trim_end());
        let open = before.is_some_and(|text| text.ends_with(|ch: char| ch.is_lowercase() || matches!(ch, ',' | '-')));
        looks.push(Look {
            head,
            large: placed && line.bbox.h > LARGE * median,
            capitals: letters >= 4 && small * 6 <= letters && line.text.chars().any(char::is_uppercase),
            item: false,
            continues: open && line.text.trim_start().starts_with(char::is_lowercase),
            zone: crate::mrz::looks_like(&line.text),
            words: line.text.split_whitespace().count(),
        });
    }
    mark_items(lines, &mut looks);
    looks
}

/// Words after which a list of papers follows.
const LISTS: &[&str] = &[
    "annexe",
    "annexes",
    "bijlage",
    "bijlagen",
    "anlage",
    "anlagen",
    "annex",
    "annexes",
    "enclosures",
    "enclosed",
    "attachments",
    "inventaire",
    "inventaris",
    "inventory",
    "stukken",
    "stukkenlijst",
    "pieces",
    "bordereau",
    "documents joints",
    "ci joint",
    "bijgevoegd",
    "gevoegd",
    "beigefugt",
    "liste",
    "lijst",
    "list",
    "checklist",
    "adjuntos",
    "anexos",
    "allegati",
    "ekler",
    "benodigde",
    "a produire",
    "a fournir",
];

/// Marks the items of enumerations: lines with a number, letter or dot before them that have a neighbour of that sort,
/// or that follow a line announcing annexes.
fn mark_items(lines: &[Line], looks: &mut [Look]) {
    let marked: Vec<bool> = lines.iter().map(|line| has_marker(&line.text)).collect();
    let announced: Vec<bool> = lines
        .iter()
        .map(|line| {
            let text = format!(" {} ", plain(&line.text));
            LISTS.iter().any(|word| text.contains(&format!(" {word} ")))
        })
        .collect();
    let near =
        |flags: &[bool], from: usize, to: usize| (from..to).any(|other| flags.get(other).copied().unwrap_or(false));
    for (index, look) in looks.iter_mut().enumerate() {
        let neighbour = near(&marked, index.saturating_sub(3), index) || near(&marked, index + 1, index + 4);
        // A list that is announced may be wrapped or long: eight lines after the word still belong to it.
        let listed = near(&announced, index.saturating_sub(8), index);
        look.item = marked.get(index).copied().unwrap_or(false) && (neighbour || listed);
    }
}

/// Whether a line begins as an item of a list does.
fn has_marker(text: &str) -> bool {
    let text = text.trim_start();
    let mut chars = text.chars();
    let Some(first) = chars.next() else { return false };
    if matches!(first, '•' | '·' | '▪' | '●' | '○' | '☐' | '☑' | '☒' | '□' | '■' | '►' | '➢' | '✓' | '*')
    {
        return true;
    }
    if matches!(first, '-' | '–' | '—') {
        return !text.trim_end().ends_with(['-', '–', '—']);
    }
    if first == '[' || first == '(' {
        return chars.next().is_some_and(|ch| ch == ' ' || chars.next() == Some(if first == '[' { ']' } else { ')' }));
    }
    let head: String = text.chars().take_while(|ch| ch.is_ascii_alphanumeric()).collect();
    let rest = text.get(head.len()..).unwrap_or("");
    let short = (1..=2).contains(&head.len())
        && (head.chars().all(|ch| ch.is_ascii_digit())
            || head.len() == 1
            || head.chars().all(|ch| matches!(ch, 'i' | 'v' | 'x')));
    short && rest.starts_with(['.', ')', '/', ':', '-', '°'])
}
