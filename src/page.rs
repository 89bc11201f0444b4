//! A page: where it comes from, its pixels as scanned, the text layer its file
//! may carry, and the text that was read on it.
//!
//! `scan` makes a [`Page`] (pixels and raw text layer), `read` turns it into
//! [`Text`] (lines and words on the *upright* page); everything after that
//! works on [`ReadPage`]s and never sees a pixel.

use image::RgbImage;
use serde::{Deserialize, Serialize};

/// Where a page comes from: a file of the dossier and a page in it.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Source {
    /// Path relative to the dossier's folder, `/` between its parts on every platform.
    pub file: String,
    /// Page within the file, counted from 1.
    pub page: u32,
}

/// A rectangle in fractions (0–1) of the page it stands on: left, top, width, height.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct Rect {
    /// Left edge, 0 at the left of the page.
    pub x: f32,
    /// Top edge, 0 at the top of the page.
    pub y: f32,
    /// Width.
    pub w: f32,
    /// Height.
    pub h: f32,
}

impl Rect {
    /// The right edge.
    pub fn right(&self) -> f32 {
        self.x + self.w
    }

    /// The bottom edge.
    pub fn bottom(&self) -> f32 {
        self.y + self.h
    }

    /// Middle of the rectangle, from the top.
    pub fn middle_y(&self) -> f32 {
        self.y + self.h / 2.0
    }

    /// The smallest rectangle that holds both.
    pub fn union(&self, other: &Rect) -> Rect {
        let (x, y) = (self.x.min(other.x), self.y.min(other.y));
        Rect { x, y, w: self.right().max(other.right()) - x, h: self.bottom().max(other.bottom()) - y }
    }
}

/// A page as `scan` hands it over: not yet upright, not yet read.
#[derive(Debug, Clone)]
pub struct Page {
    /// Where it comes from.
    pub source: Source,
    /// Its pixels as the file shows them (after a PDF's `/Rotate` or a photo's EXIF turn).
    pub image: RgbImage,
    /// Resolution of the scan in dots per inch, where the file tells.
    pub dpi: Option<f32>,
    /// The text that a PDF carries for the page, untested: `read` decides whether to trust it.
    pub layer: Option<TextLayer>,
}

/// The text a PDF page carries, as raw as it stands there.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct TextLayer {
    /// Words with their boxes in fractions of the page as shown, in the order of the content stream.
    pub words: Vec<LayerWord>,
    /// Glyphs for which the file gives no character.
    pub unmapped: usize,
    /// All glyphs drawn.
    pub glyphs: usize,
    /// Glyphs drawn invisibly: the mark of an earlier OCR run.
    pub invisible: usize,
    /// Share of the page (0–1) that pictures cover: a scan under its own text layer has nearly 1.
    pub image_cover: f32,
}

/// A word of a text layer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LayerWord {
    /// Its characters.
    pub text: String,
    /// Its box, in fractions of the page as shown.
    pub bbox: Rect,
}

/// A word as read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Word {
    /// Its characters, in NFC.
    pub text: String,
    /// Its box on the upright page.
    pub bbox: Rect,
    /// How sure the reading is, 0–1.
    pub confidence: f32,
}

/// A line as read: what stands beside each other in one column or one form field row.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// Its words with single blanks between.
    pub text: String,
    /// Its box on the upright page.
    pub bbox: Rect,
    /// How sure the reading is, 0–1 (weighted by characters).
    pub confidence: f32,
    /// Its words, in reading order.
    pub words: Vec<Word>,
    /// Other readings of the same line (a machine-readable line cut and read again at another scale), best first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub alternatives: Vec<String>,
}

/// Where the text of a page was taken from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// The PDF's own text layer, found trustworthy.
    Layer,
    /// Recognised from the pixels.
    Ocr,
    /// A blank page: there is nothing to read.
    Blank,
}

/// Something wrong with the picture of a page, for which a counter may refuse the copy even where it could be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Flaw {
    /// Too few dots per inch: so many, as the file tells or the height of the lines suggests.
    Coarse(u16),
    /// Out of focus or moved.
    Blurred,
    /// Too little light.
    Dark,
    /// Hardly any contrast between print and paper.
    Faint,
    /// Text runs out of the picture at this edge.
    Cut(Edge),
}

impl Flaw {
    /// What is wrong, in words.
    pub fn words(&self) -> String {
        match self {
            Flaw::Coarse(dpi) => format!("about {dpi} dpi"),
            Flaw::Blurred => "blurred".to_owned(),
            Flaw::Dark => "too dark".to_owned(),
            Flaw::Faint => "too faint".to_owned(),
            Flaw::Cut(edge) => format!("{} edge cut off", edge.word()),
        }
    }
}

/// An edge of an upright page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Edge {
    /// On the left hand of the reader.
    Left,
    /// Above the first line.
    Top,
    /// On the right hand of the reader.
    Right,
    /// Below the last line.
    Bottom,
}

impl Edge {
    /// Its name.
    pub fn word(self) -> &'static str {
        match self {
            Edge::Left => "left",
            Edge::Top => "top",
            Edge::Right => "right",
            Edge::Bottom => "bottom",
        }
    }
}

/// What `read` made of a page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Text {
    /// Lines in reading order; line *n* of the report is `lines[n - 1]`.
    pub lines: Vec<Line>,
    /// The clockwise turn in degrees (0, 90, 180, 270) that makes the page upright.
    pub rotation: u16,
    /// The small skew that was undone, in degrees, clockwise positive.
    pub skew: f32,
    /// The corners of the photographed sheet that was cut out and laid flat before all else, clockwise from its top left, in
    /// fractions of the picture as the file shows it. Boxes are then fractions of that sheet, upright.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheet: Option<[[f32; 2]; 4]>,
    /// Where the text was taken from.
    pub origin: Origin,
    /// Mean confidence of the reading, weighted by characters; 1 for a trusted layer, 0 when nothing was read.
    pub confidence: f32,
    /// Scripts seen on the page that could not be read here ("Arab", "Cyrl", "Ethi", or "Zzzz" when not even the script is known).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unread: Vec<String>,
    /// Writing that is no line of text: signatures, stamps, handwriting that was not found as text. Boxes on the upright page.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<Rect>,
    /// Why a page with something on it could not be read ("blurred", "about 60 dpi", …), where that is so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub illegible: Option<String>,
    /// What is wrong with its picture, also where it was read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub flaws: Vec<Flaw>,
    /// An engine broke down or took too long: another try may read more.
    #[serde(skip)]
    pub broken_off: bool,
}

impl Text {
    /// The lines one under the other.
    pub fn plain(&self) -> String {
        let lines: Vec<&str> = self.lines.iter().map(|line| line.text.as_str()).collect();
        lines.join("\n")
    }
}

/// A page that has been read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReadPage {
    /// Where it comes from.
    pub source: Source,
    /// What was read.
    pub text: Text,
}

impl ReadPage {
    /// A page of plain lines one under the other, as a checklist's example or a test writes them.
    pub fn of_lines(text: &str) -> ReadPage {
        let count = text.lines().count().max(1) as f32;
        // A page of at least forty rows, so that few lines stand at its top, as on paper.
        let row = 1.0 / count.max(40.0);
        let line = |(index, text): (usize, &str)| {
            // A letter is about half as wide as a row is high on a page of √2.
            let width = |text: &str| (text.chars().count() as f32 * row * 0.55).min(0.9);
            let y = index as f32 * row;
            let mut words = Vec::new();
            let mut x = 0.05;
            for word in text.split_whitespace() {
                let bbox = Rect { x, y, w: width(word).min(0.95 - x).max(0.001), h: row * 0.7 };
                x = (x + width(word) + row * 0.55).min(0.94);
                words.push(Word { text: word.to_owned(), bbox, confidence: 1.0 });
            }
            let bbox = Rect { x: 0.05, y, w: (x - 0.05).max(0.001), h: row * 0.7 };
            Line { text: text.trim().to_owned(), bbox, confidence: 1.0, words, alternatives: Vec::new() }
        };
        let lines = text.lines().enumerate().filter(|(_, text)| !text.trim().is_empty()).map(line).collect();
        let text = Text {
            lines,
            rotation: 0,
            skew: 0.0,
            sheet: None,
            origin: Origin::Layer,
            confidence: 1.0,
            unread: Vec::new(),
            marks: Vec::new(),
            illegible: None,
            flaws: Vec::new(),
            broken_off: false,
        };
        ReadPage { source: Source { file: "example".to_owned(), page: 1 }, text }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests may panic")]
mod tests {
    use super::*;

    /// Recordings made before flaws were told still load, and a good page is written as it was.
    #[test]
    fn a_page_without_flaws_is_written_as_before_flaws_were_told() {
        let mut page = ReadPage::of_lines("tekst");
        let written = serde_json::to_string(&page).unwrap();
        assert!(!written.contains("flaws"));
        assert_eq!(serde_json::from_str::<ReadPage>(&written).unwrap(), page);
        page.text.flaws = vec![Flaw::Coarse(90), Flaw::Cut(Edge::Right), Flaw::Blurred];
        let written = serde_json::to_string(&page).unwrap();
        assert!(written.contains(r#""flaws":[{"coarse":90},{"cut":"right"},"blurred"]"#), "{written}");
        assert_eq!(serde_json::from_str::<ReadPage>(&written).unwrap(), page);
    }
}
