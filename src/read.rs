//! Verb: page → text. The text a PDF carries is taken where it can be trusted;
//! else the page is laid upright and its lines are recognised from the pixels.
//!
//! Nothing here fails on a bad page: what cannot be read is said in the text
//! itself, by `illegible` and `unread`.

mod blanks;
mod decode;
mod detect;
mod layer;
mod lines;
mod machine;
mod models;
mod net;
mod ocr;
mod pixels;
mod quality;
mod upright;

use std::path::Path;

use image::RgbImage;

pub use decode::Glyph;
pub use models::folder;
pub use net::Fault;
pub use ocr::{Ask, Ocr, OcrLine};
pub use pixels::{Point, Quad};

use crate::error::Error;
use crate::page::{Line, Origin, Page, ReadPage, Rect, Text, TextLayer, Word};
use layer::Trust;
use models::ModelFile;
use net::Net;
use ocr::PpOcr;
use upright::Turns;

/// Slants below this, in degrees, are left as they are: over an A4 line they move the end by less than a line.
const LEVEL: f32 = 0.2;

/// How far the likeliest turn must lead for it to be taken without trial reading.
const CERTAIN: f32 = 0.85;

/// Lines read to try a turn.
const TRIAL: usize = 5;

/// Confidence below which a page is read too badly to rely on anything.
const LEGIBLE: f32 = 0.70;

/// Stack of the thread that reads a page, in bytes: what the system gives a main thread.
const STACK: usize = 8 << 20;

/// The loaded reading engine, shared by all threads.
pub struct Engine {
    ocr: Box<dyn Ocr>,
    compass: Option<Net>,
    info: Vec<EngineInfo>,
}

/// Name and version of an engine, as the report gives them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EngineInfo {
    /// What the engine is called.
    pub name: String,
    /// Its version.
    pub version: String,
    /// SHA-256 of each of its models, in hexadecimal.
    pub models: Vec<String>,
}

impl Engine {
    /// Loads the models from a folder. [`Error::Engine`] names the file that is missing or damaged and what brings it.
    pub fn load(folder: &Path) -> Result<Engine, Error> {
        let detection = load(folder, &models::DETECTION)?;
        let recognition = load(folder, &models::RECOGNITION)?;
        let compass = load(folder, &models::ORIENTATION)?;
        let ocr = PpOcr::new(detection, recognition).map_err(|fault| Error::Engine {
            message: fault.to_string(),
        })?;
        let files = [models::DETECTION, models::RECOGNITION, models::ORIENTATION];
        let info = EngineInfo {
            name: "PP-OCRv6 small, rten".into(),
            version: "0.27".into(),
            models: files.iter().map(|file| file.sha256.into()).collect(),
        };
        Ok(Engine {
            ocr: Box::new(ocr),
            compass: Some(compass),
            info: vec![info],
        })
    }

    /// An engine around another recogniser, which takes every page for upright: for tests and recorded readings.
    pub fn with(ocr: Box<dyn Ocr>) -> Engine {
        Engine {
            ocr,
            compass: None,
            info: Vec::new(),
        }
    }

    /// What reads the pages, for the report.
    pub fn describe(&self) -> Vec<EngineInfo> {
        self.info.clone()
    }
}

/// A model from its file.
fn load(folder: &Path, file: &ModelFile) -> Result<Net, Error> {
    Net::load(models::load(folder, file)?).map_err(|fault| Error::Engine {
        message: format!("the model {} cannot be used: {fault}", file.name),
    })
}

/// Reads a page. What cannot be read is said in the text's `illegible` and `unread`.
pub fn read(page: Page, engine: &Engine) -> ReadPage {
    let text = alone(|| text(&page, engine));
    ReadPage {
        source: page.source,
        text,
    }
}

/// Runs the work on a thread of its own. A worker of a pool that waits for
/// the networks would start on the next page meanwhile, and hold all of them
/// in memory at once.
fn alone(work: impl FnOnce() -> Text + Send) -> Text {
    let work = std::sync::Mutex::new(Some(work));
    let run = || {
        work.lock()
            .ok()
            .and_then(|mut work| work.take())
            .map(|work| work())
    };
    let done = std::thread::scope(|scope| {
        let thread = std::thread::Builder::new()
            .stack_size(STACK)
            .spawn_scoped(scope, run);
        thread.ok().and_then(|thread| thread.join().ok().flatten())
    });
    // Where no thread could be had the work is still there.
    done.or_else(run)
        .unwrap_or_else(|| unreadable("the reading engine broke down on this page".into()))
}

/// The text of a page.
fn text(page: &Page, engine: &Engine) -> Text {
    let trusted = page
        .layer
        .as_ref()
        .map(|layer| (layer, layer::trust(layer)));
    match trusted {
        Some((layer, Trust::Whole)) => from_layer(layer, &page.image),
        Some((layer, Trust::Part)) => completed(page, layer, engine),
        _ => recognised(page, engine).unwrap_or_else(|fault| unreadable(fault.to_string())),
    }
}

/// The text of a trusted layer.
fn from_layer(layer: &TextLayer, image: &RgbImage) -> Text {
    let (width, height) = (image.width() as f32, image.height() as f32);
    let rotation = layer::rotation(layer, width, height);
    let mut lines = layer::lines(layer, rotation, width, height);
    let (width, height) = if rotation % 180 == 0 {
        (width, height)
    } else {
        (height, width)
    };
    lines::to_fractions(&mut lines, width, height);
    Text {
        lines,
        rotation,
        confidence: 1.0,
        ..nothing(Origin::Layer)
    }
}

/// A trusted layer, and what the page's pictures hold besides.
fn completed(page: &Page, layer: &TextLayer, engine: &Engine) -> Text {
    let text = from_layer(layer, &page.image);
    let Ok(seen) = recognised_at(page, engine, text.rotation) else {
        return text;
    };
    let letters = |lines: &[Line]| {
        lines
            .iter()
            .map(|line| line.text.chars().count())
            .sum::<usize>()
    };
    let known: Vec<Rect> = text
        .lines
        .iter()
        .flat_map(|line| &line.words)
        .map(|word| word.bbox)
        .collect();
    let missed: Vec<Line> = seen
        .lines
        .iter()
        .filter(|line| !known.iter().any(|known| overlap(known, &line.bbox)))
        .cloned()
        .collect();
    if letters(&missed) > letters(&text.lines) {
        return recognised(page, engine).unwrap_or(seen);
    }
    let (width, height) = (page.image.width() as f32, page.image.height() as f32);
    let ratio = if text.rotation % 180 == 0 {
        height / width
    } else {
        width / height
    };
    let stretch = |lines: Vec<Line>, by: f32| stretched(lines, by);
    let all = text.lines.into_iter().chain(missed).collect();
    let lines = stretch(lines::arrange(stretch(all, ratio)), 1.0 / ratio);
    let confidence = confidence(&lines);
    Text {
        lines,
        confidence,
        unread: seen.unread,
        ..text
    }
}

/// Boxes stretched downwards, so that fractions of a page become one unit along both axes and back.
fn stretched(mut lines: Vec<Line>, by: f32) -> Vec<Line> {
    let change = |rect: &mut Rect| {
        rect.y *= by;
        rect.h *= by;
    };
    for line in &mut lines {
        change(&mut line.bbox);
        line.words
            .iter_mut()
            .for_each(|word| change(&mut word.bbox));
    }
    lines
}

/// Whether two boxes share more than a fifth of the smaller one.
fn overlap(a: &Rect, b: &Rect) -> bool {
    let w = a.right().min(b.right()) - a.x.max(b.x);
    let h = a.bottom().min(b.bottom()) - a.y.max(b.y);
    w > 0.0 && h > 0.0 && w * h > 0.2 * (a.w * a.h).min(b.w * b.h)
}

/// The text of a page recognised from its pixels.
fn recognised(page: &Page, engine: &Engine) -> Result<Text, Fault> {
    let marks = quality::marks(&page.image);
    if marks.none() {
        return Ok(nothing(Origin::Blank));
    }
    let rotation = match &engine.compass {
        Some(compass) => {
            let turns = upright::turns(compass, &page.image, marks.bounds)?;
            upright_turn(engine.ocr.as_ref(), &page.image, &turns)?
        }
        None => 0,
    };
    recognised_at(page, engine, rotation)
}

/// The turn that makes a page upright: the compass's where it is certain, else the one in which lines read best.
fn upright_turn(ocr: &dyn Ocr, image: &RgbImage, turns: &Turns) -> Result<u16, Fault> {
    let ranked = turns.ranked();
    let first = ranked.first().copied().unwrap_or(0);
    if turns.margin() >= CERTAIN {
        return Ok(first);
    }
    let mut best = (first, f32::MIN);
    for turn in ranked {
        let sample = ocr.lines(&pixels::turn(image, turn), Ask::Sample(TRIAL))?;
        let score = worth(&sample);
        if score > best.1 {
            best = (turn, score);
        }
    }
    Ok(best.0)
}

/// How well a sample of lines reads: sideways lines are a sign of a wrong turn even when they read well.
fn worth(sample: &[OcrLine]) -> f32 {
    let total: f32 = sample
        .iter()
        .map(|line| {
            if line.quad.slant().abs() < 45.0 {
                line.confidence()
            } else {
                0.3 * line.confidence()
            }
        })
        .sum();
    total / sample.len().max(1) as f32
}

/// The text of a page turned clockwise by `rotation` first.
fn recognised_at(page: &Page, engine: &Engine, rotation: u16) -> Result<Text, Fault> {
    let image = pixels::turn(&page.image, rotation);
    let found = engine.ocr.lines(&image, Ask::Page)?;
    let frame = Frame::of(&image, &found);
    let pieces = found.iter().filter_map(|line| frame.line(line)).collect();
    let mut lines = lines::arrange(pieces);
    machine::read_again(engine.ocr.as_ref(), &image, &mut lines, |bbox| {
        frame.on_picture(bbox)
    })?;
    lines::to_fractions(&mut lines, image.width() as f32, image.height() as f32);
    let confidence = confidence(&lines);
    let poor = confidence < LEGIBLE;
    let illegible = poor.then(|| quality::reason(&image, page.dpi));
    Ok(Text {
        lines,
        rotation,
        skew: frame.skew,
        confidence,
        illegible,
        ..nothing(Origin::Ocr)
    })
}

/// Mean confidence by characters; 0 of nothing.
fn confidence(lines: &[Line]) -> f32 {
    let letters = |line: &Line| line.text.chars().count() as f32;
    let total: f32 = lines.iter().map(letters).sum();
    lines
        .iter()
        .map(|line| line.confidence * letters(line))
        .sum::<f32>()
        / total.max(1.0)
}

/// A text without lines.
fn nothing(origin: Origin) -> Text {
    Text {
        lines: Vec::new(),
        rotation: 0,
        skew: 0.0,
        origin,
        confidence: 0.0,
        unread: Vec::new(),
        illegible: None,
    }
}

/// A page that was not read, and why.
fn unreadable(why: String) -> Text {
    Text {
        illegible: Some(why),
        ..nothing(Origin::Ocr)
    }
}

/// The levelled page: the upright picture turned about its middle by its skew.
struct Frame {
    centre: Point,
    skew: f32,
}

impl Frame {
    /// The frame in which the lines of a picture run level.
    fn of(image: &RgbImage, lines: &[OcrLine]) -> Frame {
        let skew = detect::common_slant(lines.iter().map(|line| &line.quad));
        Frame {
            centre: Point {
                x: image.width() as f32 / 2.0,
                y: image.height() as f32 / 2.0,
            },
            skew: if skew.abs() < LEVEL { 0.0 } else { skew },
        }
    }

    /// The upright box around a slanted one, on the levelled page.
    fn level(&self, quad: Quad) -> Rect {
        let [left, top, right, bottom] = quad.turned(self.centre, -self.skew).bounds();
        Rect {
            x: left,
            y: top,
            w: right - left,
            h: bottom - top,
        }
    }

    /// Where a box of the levelled page stands on the picture.
    fn on_picture(&self, bbox: Rect) -> Quad {
        Quad::upright(bbox.x, bbox.y, bbox.right(), bbox.bottom()).turned(self.centre, self.skew)
    }

    /// A recognised line with its words, on the levelled page.
    fn line(&self, line: &OcrLine) -> Option<Line> {
        let words = line
            .glyphs
            .split(|glyph| glyph.ch == ' ')
            .filter_map(|glyphs| self.word(line, glyphs));
        lines::line(words.collect())
    }

    /// A word of a recognised line.
    fn word(&self, line: &OcrLine, glyphs: &[Glyph]) -> Option<Word> {
        let shown: Vec<&Glyph> = glyphs
            .iter()
            .filter(|glyph| glyph.ch != decode::FOREIGN)
            .collect();
        let (first, last) = (shown.first()?, shown.last()?);
        let count = line.glyphs.len().max(1) as f32;
        // Half a character before the first one's middle and behind the last one's.
        let half = 0.5 / count;
        let part = line
            .quad
            .part((first.at - half).max(0.0), (last.at + half).min(1.0));
        let sure: f32 = glyphs.iter().map(|glyph| glyph.confidence).sum();
        Some(Word {
            text: shown.iter().map(|glyph| glyph.ch).collect(),
            bbox: self.level(part),
            confidence: sure / glyphs.len() as f32,
        })
    }
}
