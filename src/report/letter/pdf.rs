//! The letter as PDF: A4, tagged so that it can be read aloud, with its font in
//! it. No day of making stands in it: the same report gives the same bytes.

use std::io;
use std::num::NonZeroU16;

use krilla::Document;
use krilla::geom::Point;
use krilla::metadata::Metadata;
use krilla::page::PageSettings;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, ListNumbering, SpanTag, Tag, TagGroup, TagTree};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use ttf_parser::Face;

use super::{Block, Letter};

/// A4 in points, and its margins.
const WIDTH: f32 = 595.28;
const HEIGHT: f32 = 841.89;
const MARGIN: f32 = 62.0;

/// Sizes of print in points, and the height of a line in sizes.
const TEXT: f32 = 11.0;
const HEADING: f32 = 12.5;
const TITLE: f32 = 16.0;
const LEADING: f32 = 1.4;

/// How far the items of a list stand in.
const INDENT: f32 = 16.0;

/// Room for a signature.
const SIGNATURE: f32 = 52.0;

const REGULAR: &[u8] = include_bytes!("NotoSans-Regular.ttf");
const BOLD: &[u8] = include_bytes!("NotoSans-Bold.ttf");

/// A font, and how wide its letters are.
struct Print {
    font: Font,
    face: Face<'static>,
}

impl Print {
    fn of(bytes: &'static [u8]) -> io::Result<Print> {
        let broken = || io::Error::other("the letter's font cannot be used");
        let face = Face::parse(bytes, 0).map_err(io::Error::other)?;
        Ok(Print { font: Font::new(bytes.to_vec().into(), 0).ok_or_else(broken)?, face })
    }

    /// The glyphs of a text, a letter each; a letter that the font has not is its box.
    fn glyphs(&self, text: &str) -> Vec<KrillaGlyph> {
        let em = f32::from(self.face.units_per_em()).max(1.0);
        let glyph = |(at, c): (usize, char)| {
            let id = self.face.glyph_index(c).unwrap_or_default();
            let advance = f32::from(self.face.glyph_hor_advance(id).unwrap_or(0)) / em;
            let range = at..at + c.len_utf8();
            KrillaGlyph::new(GlyphId::new(u32::from(id.0)), advance, 0.0, 0.0, 0.0, range, None)
        };
        text.char_indices().map(glyph).collect()
    }

    fn width(&self, text: &str, size: f32) -> f32 {
        self.glyphs(text).iter().map(|glyph| glyph.x_advance * size).sum()
    }

    /// A text in lines no wider than so much; a word that is wider is broken.
    fn lines(&self, text: &str, size: f32, width: f32) -> Vec<String> {
        let mut lines = vec![String::new()];
        let mut used = 0.0;
        let blank = self.width(" ", size);
        for word in text.split_whitespace() {
            let wide = self.width(word, size);
            let fresh = lines.last().is_none_or(String::is_empty);
            if !fresh && used + blank + wide <= width {
                push(&mut lines, " ");
                used += blank;
            } else if !fresh {
                lines.push(String::new());
                used = 0.0;
            }
            if wide <= width {
                push(&mut lines, word);
                used += wide;
                continue;
            }
            for c in word.chars() {
                let wide = self.width(c.encode_utf8(&mut [0; 4]), size);
                if used + wide > width {
                    lines.push(String::new());
                    used = 0.0;
                }
                push(&mut lines, c.encode_utf8(&mut [0; 4]));
                used += wide;
            }
        }
        lines
    }
}

fn push(lines: &mut [String], text: &str) {
    if let Some(line) = lines.last_mut() {
        line.push_str(text);
    }
}

/// A line of the letter, or a gap.
struct Line {
    text: String,
    bold: bool,
    size: f32,
    indent: f32,
    /// Room above it.
    gap: f32,
    /// A dot before it.
    dot: bool,
    /// Which group of the tree it belongs to.
    part: usize,
    /// Must not stand last on a page.
    keeps: bool,
}

/// What a run of lines is, for those who hear the letter.
enum Part {
    Title(String),
    Heading(String),
    Paragraph,
    Item { first: bool },
}

/// The letter as the bytes of a PDF.
pub(super) fn pdf(letter: &Letter) -> io::Result<Vec<u8>> {
    let (regular, bold) = (Print::of(REGULAR)?, Print::of(BOLD)?);
    let (lines, parts) = laid_out(letter, &regular, &bold);
    let mut document = Document::new();
    document.set_metadata(
        Metadata::new()
            .title(letter.subject.clone())
            .language(letter.lang.to_owned())
            .creator(env!("CARGO_PKG_NAME").to_owned()),
    );
    let mut marks: Vec<Vec<Identifier>> = parts.iter().map(|_| Vec::new()).collect();
    for of_page in pages(&lines) {
        let settings = PageSettings::from_wh(WIDTH, HEIGHT).ok_or_else(|| io::Error::other("no page of that size"))?;
        let mut page = document.start_page_with(settings);
        let mut surface = page.surface();
        let mut y = MARGIN;
        for (n, line) in of_page.iter().enumerate() {
            y += line.size * LEADING + if n == 0 { 0.0 } else { line.gap };
            let print = if line.bold { &bold } else { &regular };
            if line.dot {
                surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Other)));
                let at = Point::from_xy(MARGIN + line.indent - 11.0, y);
                surface.draw_glyphs(at, &regular.glyphs("•"), regular.font.clone(), "•", line.size, false);
                surface.end_tagged();
            }
            if line.text.is_empty() {
                continue;
            }
            let mark = surface.start_tagged(ContentTag::Span(SpanTag::empty()));
            let at = Point::from_xy(MARGIN + line.indent, y);
            surface.draw_glyphs(at, &print.glyphs(&line.text), print.font.clone(), &line.text, line.size, false);
            surface.end_tagged();
            if let Some(marks) = marks.get_mut(line.part) {
                marks.push(mark);
            }
        }
        surface.finish();
        page.finish();
    }
    document.set_tag_tree(tree(letter, parts, marks));
    document.finish().map_err(|error| io::Error::other(format!("the PDF could not be made: {error:?}")))
}

/// The lines of the letter, and what they are.
fn laid_out(letter: &Letter, regular: &Print, bold: &Print) -> (Vec<Line>, Vec<Part>) {
    let (mut lines, mut parts) = (Vec::new(), Vec::new());
    let wide = WIDTH - 2.0 * MARGIN;
    let mut add = |text: &str, is_bold: bool, size: f32, indent: f32, gap: f32, dot: bool, part: usize, keeps: bool| {
        let print = if is_bold { bold } else { regular };
        for (n, text) in print.lines(text, size, wide - indent).into_iter().enumerate() {
            let first = n == 0;
            let gap = if first { gap } else { 0.0 };
            lines.push(Line { text, bold: is_bold, size, indent, gap, dot: dot && first, part, keeps });
        }
    };
    parts.push(Part::Title(letter.subject.clone()));
    add(&letter.subject, true, TITLE, 0.0, 0.0, false, 0, true);
    for block in &letter.blocks {
        match block {
            Block::Heading(text) => {
                parts.push(Part::Heading(text.clone()));
                add(text, true, HEADING, 0.0, 12.0, false, parts.len() - 1, true);
            }
            Block::Paragraph(text) => {
                parts.push(Part::Paragraph);
                add(text, false, TEXT, 0.0, 8.0, false, parts.len() - 1, false);
            }
            Block::Items(items) => {
                for (n, item) in items.iter().enumerate() {
                    parts.push(Part::Item { first: n == 0 });
                    // What to do with a paper stays with its name.
                    add(&item.what, true, TEXT, INDENT, 5.0, true, parts.len() - 1, !item.how.is_empty());
                    if !item.how.is_empty() {
                        add(&item.how, false, TEXT, INDENT, 0.0, false, parts.len() - 1, false);
                    }
                }
            }
            Block::List(items) => {
                for (n, item) in items.iter().enumerate() {
                    parts.push(Part::Item { first: n == 0 });
                    add(&item.what, false, TEXT, INDENT, 3.0, true, parts.len() - 1, false);
                }
            }
            Block::Signature => {
                parts.push(Part::Paragraph);
                add("", false, TEXT, 0.0, SIGNATURE, false, parts.len() - 1, true);
            }
        }
    }
    (lines, parts)
}

/// The lines page by page.
fn pages(lines: &[Line]) -> Vec<&[Line]> {
    let mut pages = Vec::new();
    let (mut start, mut used) = (0, 0.0);
    for (n, line) in lines.iter().enumerate() {
        let high = line.size * LEADING + line.gap;
        if used + high > HEIGHT - 2.0 * MARGIN && n > start {
            // Headings go to the next page with what they head.
            let before = lines.get(start..n).unwrap_or_default();
            let kept = before.iter().rev().take_while(|line| line.keeps).count();
            let end = if kept < before.len() { n - kept } else { n };
            pages.extend(lines.get(start..end));
            used = lines.get(end..n).unwrap_or_default().iter().map(|line| line.size * LEADING + line.gap).sum();
            start = end;
        }
        used += high;
    }
    pages.extend(lines.get(start..));
    pages
}

/// The tree of what the lines are.
fn tree(letter: &Letter, parts: Vec<Part>, marks: Vec<Vec<Identifier>>) -> TagTree {
    let mut tree = TagTree::new().with_lang(Some(letter.lang.to_owned()));
    let mut list: Option<TagGroup> = None;
    for (part, marks) in parts.into_iter().zip(marks) {
        if marks.is_empty() {
            continue;
        }
        let children = marks.into_iter().map(Into::into).collect();
        let heading = |level: u16, title: String, children| {
            let level = NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN);
            TagGroup::with_children(Tag::Hn(level, Some(title)), children)
        };
        if !matches!(part, Part::Item { first: false })
            && let Some(list) = list.take()
        {
            tree.push(list);
        }
        match part {
            Part::Title(title) => tree.push(heading(1, title, children)),
            Part::Heading(title) => tree.push(heading(2, title, children)),
            Part::Paragraph => tree.push(TagGroup::with_children(Tag::P, children)),
            Part::Item { .. } => {
                let body = TagGroup::with_children(Tag::LBody, children);
                let item = TagGroup::with_children(Tag::LI, vec![body.into()]);
                list.get_or_insert_with(|| TagGroup::new(Tag::L(ListNumbering::Disc))).push(item);
            }
        }
    }
    list.into_iter().for_each(|list| tree.push(list));
    tree
}
