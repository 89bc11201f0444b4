//! Verb: page → text. The text a PDF carries is taken where it can be trusted;
//! else the page is laid upright and its lines are recognised from the pixels.
//!
//! Nothing here fails on a bad page: what cannot be read is said in the text
//! itself, by `illegible` and `unread`.

mod bands;
mod decode;
mod detect;
mod digits;
mod flaws;
mod galley;
mod health;
mod ink;
mod layer;
mod light;
mod lines;
mod machine;
mod models;
mod net;
mod ocr;
mod paper;
mod pixels;
mod quality;
mod script;
mod spread;
mod tesseract;
mod upright;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use image::RgbImage;

pub use decode::Glyph;
pub use health::{Health, ScriptHealth, health};
pub use models::folder;
pub use net::Fault;
pub use ocr::{Ask, Ocr, OcrLine};
pub use pixels::{Point, Quad};

use crate::error::Error;
use crate::finding::EngineInfo;
use crate::page::{Line, Origin, Page, ReadPage, Rect, Text, TextLayer, Word};
use digits::Digits;
use galley::Galley;
use layer::Trust;
use models::ModelFile;
use net::Net;
use ocr::PpOcr;
use quality::Trace;
use script::Foreign;
use tesseract::Tesseract;

/// Slants below this, in degrees, are left as they are: over an A4 line they move the end by less than a line.
const LEVEL: f32 = 0.2;

/// Confidence below which a page is read too badly to rely on anything.
const LEGIBLE: f32 = 0.70;

/// Confidence and letters of a line that was surely read: print of the other side, mirrored, reaches .91.
const SOMETHING: f32 = 0.95;
const SOMETHING_LETTERS: usize = 4;

/// Code for "a script, but which one is not known" in ISO 15924.
const SOME_SCRIPT: &str = "Zzzz";

/// How sure Tesseract must be of a page's turn for it to be taken: upright Arabic and Cyrillic pages get 10 and more, guesses under 2.
const SURE_TURN: f32 = 4.0;

/// Stack of the thread that reads a page, in bytes: what the system gives a main thread.
const STACK: usize = 8 << 20;

/// The reading engine, shared by all threads. Its networks are loaded when a page first needs them.
pub struct Engine {
    folder: PathBuf,
    networks: Mutex<Option<Arc<Networks>>>,
    tesseract: Option<Tesseract>,
    info: Vec<EngineInfo>,
}

/// What the engine reads with.
struct Networks {
    ocr: Box<dyn Ocr>,
    compass: Option<Net>,
    digits: Option<Digits>,
}

impl Engine {
    /// The engine of this machine, with the models in a folder.
    pub fn new(folder: &Path) -> Engine {
        let files = [models::DETECTION, models::RECOGNITION, models::ORIENTATION];
        let mut info = vec![EngineInfo {
            name: format!("PP-OCRv6, {}", net::RUNTIME.0),
            version: net::RUNTIME.1.into(),
            models: files.iter().map(|file| file.sha256.into()).collect(),
        }];
        let tesseract = Tesseract::find();
        info.extend(tesseract.as_ref().map(|found| EngineInfo {
            name: "tesseract".into(),
            version: found.version.clone(),
            models: Vec::new(),
        }));
        Engine { folder: folder.to_owned(), networks: Mutex::default(), tesseract, info }
    }

    /// An engine around another recogniser, which takes every page for upright: for tests and recorded readings.
    pub fn with(ocr: Box<dyn Ocr>) -> Engine {
        let networks = Some(Arc::new(Networks { ocr, compass: None, digits: None }));
        Engine { folder: PathBuf::new(), networks: Mutex::new(networks), tesseract: None, info: Vec::new() }
    }

    /// Loads the networks, once.
    ///
    /// # Errors
    /// [`Error::Engine`] names the file that is missing or damaged and what brings it.
    pub fn prepare(&self) -> Result<(), Error> {
        // The lock is held while loading, so that threads which start together load once.
        let mut networks = self.networks.lock().unwrap_or_else(PoisonError::into_inner);
        if networks.is_none() {
            // On a thread of its own: a worker of a pool that waits for the networks' own threads would start on
            // another page meanwhile, and wait there for the lock that it holds.
            let load = || Networks::load(&self.folder);
            let loaded = std::thread::scope(|scope| scope.spawn(load).join());
            let broken = |_| Err(Error::Engine { message: "loading the networks broke down".into() });
            *networks = Some(Arc::new(loaded.unwrap_or_else(broken)?));
        }
        Ok(())
    }

    /// Everything about the engine that decides what it reads, in one line.
    pub fn identity(&self) -> String {
        let languages = self.tesseract.iter().flat_map(|tesseract| &tesseract.languages);
        let languages: Vec<&str> = languages.map(String::as_str).collect();
        format!("{:?} {}", self.info, languages.join("+"))
    }

    /// What reads the pages, for the report.
    pub fn describe(&self) -> Vec<EngineInfo> {
        self.info.clone()
    }
}

impl Networks {
    fn load(folder: &Path) -> Result<Networks, Error> {
        let detection = load(folder, &models::DETECTION)?;
        let recognition = load(folder, &models::RECOGNITION)?;
        let compass = load(folder, &models::ORIENTATION)?;
        let ocr = PpOcr::new(detection, recognition).map_err(|fault| Error::Engine { message: fault.to_string() })?;
        let digits = Digits::load().map_err(|fault| Error::Engine { message: fault.to_string() })?;
        Ok(Networks { ocr: Box::new(ocr), compass: Some(compass), digits: Some(digits) })
    }
}

/// A model from its file.
fn load(folder: &Path, file: &ModelFile) -> Result<Net, Error> {
    Net::load(models::load(folder, file)?)
        .map_err(|fault| Error::Engine { message: format!("the model {} cannot be used: {fault}", file.name) })
}

/// Reads a page. What cannot be read is said in the text's `illegible` and `unread`.
///
/// An engine that was not [prepared](Engine::prepare) says that of every page.
pub fn read(page: Page, engine: &Engine) -> ReadPage {
    let networks = engine.networks.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let text = match networks {
        Some(networks) => {
            let reader = Reader { networks: &networks, tesseract: engine.tesseract.as_ref() };
            alone(|| text(&page, &reader))
        }
        None => unreadable("the reading engine is not loaded".into()),
    };
    ReadPage { source: page.source, text }
}

/// The page as its text has it, upright, level and, if it was photographed, laid flat: what the boxes of `text` are fractions of.
/// Made no larger than `longest` pixels along its longer side, for pictures to show.
pub fn upright(page: &Page, text: &Text, longest: u32) -> RgbImage {
    let (width, height) = (page.image.width() as f32, page.image.height() as f32);
    let flat = text.sheet.and_then(|corners| {
        let [a, b, c, d] = corners.map(|[x, y]| Point { x: x * width, y: y * height });
        paper::flat(&page.image, &Quad { top_left: a, top_right: b, bottom_right: c, bottom_left: d })
    });
    let image = flat.as_ref().unwrap_or(&page.image);
    let ratio = (longest as f32 / image.width().max(image.height()).max(1) as f32).min(1.0);
    let side = |pixels: u32| ((pixels as f32 * ratio).round() as u32).max(1);
    let image = pixels::turn(&pixels::resize(image, side(image.width()), side(image.height())), text.rotation);
    if text.skew.abs() < LEVEL {
        return image;
    }
    let (width, height) = (image.width() as f32, image.height() as f32);
    let frame = Frame { centre: Point { x: width / 2.0, y: height / 2.0 }, skew: text.skew };
    let whole = frame.on_picture(Rect { x: 0.0, y: 0.0, w: width, h: height });
    pixels::cut(&image, &whole, image.width(), image.height())
}

/// Corners in pixels as fractions of their picture.
fn corners_in_fractions(quad: &Quad, image: &RgbImage) -> [[f32; 2]; 4] {
    quad.corners().map(|corner| [corner.x / image.width() as f32, corner.y / image.height() as f32])
}

/// What a page is read with.
struct Reader<'a> {
    networks: &'a Networks,
    tesseract: Option<&'a Tesseract>,
}

/// Runs the work on a thread of its own. A worker of a pool that waits for
/// the networks would start on the next page meanwhile, and hold all of them
/// in memory at once.
fn alone(work: impl FnOnce() -> Text + Send) -> Text {
    let work = Mutex::new(Some(work));
    let run = || work.lock().ok().and_then(|mut work| work.take()).map(|work| work());
    let done = std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, run);
        thread.ok().and_then(|thread| thread.join().ok().flatten())
    });
    // Where no thread could be had the work is still there.
    done.or_else(run).unwrap_or_else(|| unreadable("the reading engine broke down on this page".into()))
}

/// The text of one page.
fn text(page: &Page, reader: &Reader<'_>) -> Text {
    let trusted = page.layer.as_ref().map(|layer| (layer, layer::trust(layer)));
    match trusted {
        Some((layer, Trust::Whole)) => from_layer(layer, &page.image),
        Some((layer, Trust::Part)) => completed(page, layer, reader),
        _ => recognised(page, reader).unwrap_or_else(|fault| unreadable(fault.to_string())),
    }
}

/// The text of a trusted layer.
fn from_layer(layer: &TextLayer, image: &RgbImage) -> Text {
    let (width, height) = (image.width() as f32, image.height() as f32);
    let rotation = layer::rotation(layer, width, height);
    let mut lines = layer::lines(layer, rotation, width, height);
    let (width, height) = if rotation.is_multiple_of(180) { (width, height) } else { (height, width) };
    let boxes: Vec<[f32; 4]> = lines.iter().map(|line| corners(&line.bbox)).collect();
    let marks = quality::writing(&pixels::turn(image, rotation), &boxes)
        .into_iter()
        .map(|bounds| fraction(&rect(bounds), width, height))
        .collect();
    lines::to_fractions(&mut lines, width, height);
    Text { lines, rotation, confidence: 1.0, marks, ..nothing(Origin::Layer) }
}

/// A trusted layer, and what the page's pictures hold besides.
fn completed(page: &Page, layer: &TextLayer, reader: &Reader<'_>) -> Text {
    let text = from_layer(layer, &page.image);
    let Ok(seen) = recognised_at(page, reader, text.rotation) else {
        return Text { broken_off: true, ..text };
    };
    let letters = |lines: &[Line]| lines.iter().map(|line| line.text.chars().count()).sum::<usize>();
    let known: Vec<Rect> = text.lines.iter().flat_map(|line| &line.words).map(|word| word.bbox).collect();
    let missed: Vec<Line> =
        seen.lines.iter().filter(|line| !known.iter().any(|known| overlap(known, &line.bbox))).cloned().collect();
    if letters(&missed) > letters(&text.lines) {
        return recognised(page, reader).unwrap_or(seen);
    }
    let (width, height) = (page.image.width() as f32, page.image.height() as f32);
    let ratio = if text.rotation.is_multiple_of(180) { height / width } else { width / height };
    let stretch = |lines: Vec<Line>, by: f32| stretched(lines, by);
    let all = text.lines.into_iter().chain(missed).collect();
    let lines = stretch(lines::arrange(stretch(all, ratio)), 1.0 / ratio);
    let confidence = confidence(&lines);
    let marks = text.marks.into_iter().filter(|mark| !lines.iter().any(|line| overlap(mark, &line.bbox))).collect();
    Text { lines, confidence, unread: seen.unread, marks, broken_off: seen.broken_off, ..text }
}

/// Boxes stretched downwards, so that fractions of a page become one unit along both axes and back.
fn stretched(mut lines: Vec<Line>, by: f32) -> Vec<Line> {
    let change = |rect: &mut Rect| {
        rect.y *= by;
        rect.h *= by;
    };
    for line in &mut lines {
        change(&mut line.bbox);
        line.words.iter_mut().for_each(|word| change(&mut word.bbox));
    }
    lines
}

/// Whether two boxes share more than a fifth of the smaller one.
fn overlap(a: &Rect, b: &Rect) -> bool {
    let w = a.right().min(b.right()) - a.x.max(b.x);
    let h = a.bottom().min(b.bottom()) - a.y.max(b.y);
    w > 0.0 && h > 0.0 && w * h > 0.2 * (a.w * a.h).min(b.w * b.h)
}

/// The text of a page recognised from its pixels, a photographed sheet laid flat first.
fn recognised(page: &Page, reader: &Reader<'_>) -> Result<Text, Fault> {
    let flat = paper::laid_flat(&page.image, reader.networks.ocr.as_ref())?;
    let Some((image, sheet)) = flat else { return recognised_flat(page, reader) };
    let sheet = corners_in_fractions(&sheet, &page.image);
    let flat = Page { source: page.source.clone(), image, dpi: page.dpi, layer: None };
    Ok(Text { sheet: Some(sheet), ..recognised_flat(&flat, reader)? })
}

/// The text of a page that lies flat.
fn recognised_flat(page: &Page, reader: &Reader<'_>) -> Result<Text, Fault> {
    let marks = quality::marks(&page.image);
    let trace = if marks.none() { quality::trace(&page.image) } else { None };
    let bounds = match &trace {
        Some(Trace::Writing(seen) | Trace::Faint(seen)) => seen.bounds,
        None if marks.none() => return Ok(without_marks(&page.image)),
        None => marks.bounds,
    };
    let rotation = match &reader.networks.compass {
        Some(compass) => {
            let turns = upright::turns(compass, &page.image, bounds)?;
            upright::decide(reader.networks.ocr.as_ref(), &page.image, &turns)?
        }
        None => 0,
    };
    let text = recognised_at(page, reader, rotation)?;
    settled(text, trace.as_ref(), page, reader)
}

/// A page on which nothing stands. Blank paper is bright; a dark or washed-out picture is one that nobody can read.
fn without_marks(image: &RgbImage) -> Text {
    match quality::is_paper(image) {
        true => nothing(Origin::Blank),
        false => unreadable("dark or out of focus".into()),
    }
}

/// What a page is on which hardly anything was read: blank with the print of its other side showing through, or written on in
/// a way that could not be read. In doubt it is not blank.
fn settled(mut text: Text, trace: Option<&Trace>, page: &Page, reader: &Reader<'_>) -> Result<Text, Fault> {
    let unknown = text.unread.iter().any(|script| script == SOME_SCRIPT);
    let unread = text.illegible.is_some() || unknown;
    let something = text.lines.iter().any(|line| {
        line.confidence >= SOMETHING && line.text.chars().filter(|ch| ch.is_alphanumeric()).count() >= SOMETHING_LETTERS
    });
    let something = something || unread && has_ink(&text, &page.image);
    if unread && !something && upright::shows_through(reader.networks.ocr.as_ref(), &page.image)? {
        return Ok(Text { rotation: text.rotation, ..nothing(Origin::Blank) });
    }
    let found = !text.lines.is_empty() || !text.unread.is_empty();
    match trace {
        Some(Trace::Faint(_)) if !found => return Ok(without_marks(&page.image)),
        Some(Trace::Faint(_)) if unread => {
            text.illegible = Some("what is written on it is too faint".into());
            text.unread.retain(|script| script != SOME_SCRIPT);
        }
        Some(Trace::Writing(_)) if !found => {
            text.illegible = Some("a stamp, a signature or handwriting, and no text that could be recognised".into());
        }
        _ => {}
    }
    Ok(text)
}

/// Whether any line or other writing is as dark as ink on this side of the sheet.
fn has_ink(text: &Text, image: &RgbImage) -> bool {
    let image = pixels::turn(image, text.rotation);
    let (width, height) = (image.width() as f32, image.height() as f32);
    let places = text.lines.iter().map(|line| &line.bbox).chain(&text.marks);
    let bounds =
        places.map(|place| [place.x * width, place.y * height, place.right() * width, place.bottom() * height]);
    bounds.into_iter().any(|bounds| flaws::contrast(&image, bounds).is_some_and(|contrast| contrast > upright::THROUGH))
}

/// The text of a page turned clockwise by `rotation` first.
fn recognised_at(page: &Page, reader: &Reader<'_>, rotation: u16) -> Result<Text, Fault> {
    let mut view = View::of(page, reader, rotation)?;
    let foreign = script::judge(&view.found);
    if foreign == Foreign::Nothing {
        return view.text(reader, page.dpi, Vec::new());
    }
    let look = reader.tesseract.and_then(|tesseract| tesseract.look(&view.image));
    if let Some(turn) = look.filter(|look| foreign == Foreign::All && look.sure >= SURE_TURN).map(|look| look.turn)
        && turn % 360 != 0
    {
        view = View::of(page, reader, (rotation + turn) % 360)?;
    }
    let fault = flaws::why(&flaws::flaws(&view.image, &view.boxes(), page.dpi));
    // What was read with doubt among foreign lines may be one of them, taken for Latin letters.
    let (sure, rest): (Vec<OcrLine>, Vec<OcrLine>) = std::mem::take(&mut view.found)
        .into_iter()
        .partition(|line| script::keeps(line, foreign) && line.confidence() >= script::DOUBTED);
    let places: Vec<Quad> = rest.iter().map(|line| line.quad).collect();
    // Of a page of bad Latin print other languages would only make something up.
    let latin = foreign == Foreign::All && look.is_some_and(|look| look.latin);
    let mut reading = match (reader.tesseract, Galley::new(&view.image, &places)) {
        (Some(tesseract), Some(galley)) if !latin => {
            let mut reading = tesseract.read(&galley, look, |quad| view.frame.level(quad));
            let figures = reader.networks.digits.as_ref().filter(|_| reading.mistakes_figures());
            if let Some(digits) = figures {
                digits.settle(&galley, &mut reading.lines, |quad| view.frame.level(quad))?;
            }
            reading
        }
        _ => tesseract::Reading::default(),
    };
    view.found = sure;
    for (index, line) in rest.into_iter().enumerate().filter(|(_, line)| script::keeps(line, foreign)) {
        let other = reading.lines.iter().position(|(place, _)| *place == index);
        let surer =
            |other: usize| reading.lines.get(other).is_some_and(|(_, read)| read.confidence > line.confidence());
        if other.is_some_and(surer) {
            continue;
        }
        if let Some(other) = other {
            reading.lines.remove(other);
        }
        view.found.push(line);
    }
    let unread = reading.lines.is_empty().then(|| reading.script.unwrap_or(SOME_SCRIPT).to_string());
    let others = reading.lines.into_iter().map(|(_, line)| line).collect();
    let mut text = view.text(reader, page.dpi, others)?;
    text.broken_off = reading.broken_off;
    match fault {
        // A bad picture explains a bad reading better than an unknown script does.
        Some(fault) if reading.script.is_none() => text.illegible = Some(fault),
        _ => {
            text.unread = unread.into_iter().collect();
            // What is written in a script that is not read here is no fault of the page.
            if !text.unread.is_empty() {
                text.illegible = None;
            }
        }
    }
    Ok(text)
}

/// A page laid upright, and what the engine saw on it.
struct View {
    image: RgbImage,
    rotation: u16,
    frame: Frame,
    found: Vec<OcrLine>,
}

impl View {
    /// Turns a page and reads it.
    fn of(page: &Page, reader: &Reader<'_>, rotation: u16) -> Result<View, Fault> {
        let image = pixels::turn(&page.image, rotation);
        let found = reader.networks.ocr.lines(&image, Ask::Page)?;
        let frame = Frame::of(&image, &found);
        Ok(View { image, rotation, frame, found })
    }

    /// The text of the lines found and of `others`, which another engine read.
    fn text(&self, reader: &Reader<'_>, dpi: Option<f32>, others: Vec<Line>) -> Result<Text, Fault> {
        let frame = &self.frame;
        let none_else = others.is_empty();
        let pieces: Vec<Line> = self.found.iter().filter_map(|line| frame.line(line)).chain(others).collect();
        let mut lines = match spread::gutter(&self.image, &pieces) {
            // The left page of a spread comes before the right one.
            Some(gutter) => {
                let (left, right) = pieces.into_iter().partition(|line| line.bbox.x + line.bbox.w / 2.0 < gutter);
                let mut lines = lines::arrange(left);
                lines.extend(lines::arrange(right));
                lines
            }
            None => lines::arrange(pieces),
        };
        machine::read_again(reader.networks.ocr.as_ref(), &self.image, &mut lines, |bbox| frame.on_picture(bbox))?;
        lines::to_fractions(&mut lines, self.image.width() as f32, self.image.height() as f32);
        let confidence = confidence(&lines);
        let poor = confidence < LEGIBLE && none_else;
        let flaws = flaws::flaws(&self.image, &self.boxes(), dpi);
        let illegible =
            poor.then(|| flaws::why(&flaws).unwrap_or_else(|| "the text on it could not be recognised".into()));
        let (rotation, skew) = (self.rotation, frame.skew);
        let marks = self.writing(&lines);
        Ok(Text { lines, rotation, skew, confidence, marks, illegible, flaws, ..nothing(Origin::Ocr) })
    }

    /// Writing outside the lines (in fractions of the levelled page), in fractions of the levelled page.
    fn writing(&self, lines: &[Line]) -> Vec<Rect> {
        let (width, height) = (self.image.width() as f32, self.image.height() as f32);
        let on_picture = |line: &Line| {
            let bbox = &line.bbox;
            let pixels = Rect { x: bbox.x * width, y: bbox.y * height, w: bbox.w * width, h: bbox.h * height };
            self.frame.on_picture(pixels).bounds()
        };
        let boxes: Vec<[f32; 4]> = self.boxes().into_iter().chain(lines.iter().map(on_picture)).collect();
        let level = |[left, top, right, bottom]: [f32; 4]| self.frame.level(Quad::upright(left, top, right, bottom));
        quality::writing(&self.image, &boxes)
            .into_iter()
            .map(|bounds| fraction(&level(bounds), width, height))
            .collect()
    }

    /// Where the lines stand on the picture: left, top, right, bottom.
    fn boxes(&self) -> Vec<[f32; 4]> {
        self.found.iter().map(|line| line.quad.bounds()).collect()
    }
}

/// A box from its edges: left, top, right, bottom.
fn rect([left, top, right, bottom]: [f32; 4]) -> Rect {
    Rect { x: left, y: top, w: right - left, h: bottom - top }
}

/// The edges of a box: left, top, right, bottom.
fn corners(bbox: &Rect) -> [f32; 4] {
    [bbox.x, bbox.y, bbox.right(), bbox.bottom()]
}

/// A box in pixels as fractions of a page.
fn fraction(bbox: &Rect, width: f32, height: f32) -> Rect {
    Rect { x: bbox.x / width, y: bbox.y / height, w: bbox.w / width, h: bbox.h / height }
}

/// Mean confidence by characters; 0 of nothing.
fn confidence(lines: &[Line]) -> f32 {
    let letters = |line: &Line| line.text.chars().count() as f32;
    let total: f32 = lines.iter().map(letters).sum();
    lines.iter().map(|line| line.confidence * letters(line)).sum::<f32>() / total.max(1.0)
}

/// A text without lines.
fn nothing(origin: Origin) -> Text {
    Text {
        lines: Vec::new(),
        rotation: 0,
        skew: 0.0,
        sheet: None,
        origin,
        confidence: 0.0,
        unread: Vec::new(),
        marks: Vec::new(),
        illegible: None,
        flaws: Vec::new(),
        broken_off: false,
    }
}

/// A page that an engine could not read, and why.
fn unreadable(why: String) -> Text {
    Text { illegible: Some(why), broken_off: true, ..nothing(Origin::Ocr) }
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
            centre: Point { x: image.width() as f32 / 2.0, y: image.height() as f32 / 2.0 },
            skew: if skew.abs() < LEVEL { 0.0 } else { skew },
        }
    }

    /// The upright box around a slanted one, on the levelled page.
    fn level(&self, quad: Quad) -> Rect {
        let [left, top, right, bottom] = quad.turned(self.centre, -self.skew).bounds();
        Rect { x: left, y: top, w: right - left, h: bottom - top }
    }

    /// Where a box of the levelled page stands on the picture.
    fn on_picture(&self, bbox: Rect) -> Quad {
        Quad::upright(bbox.x, bbox.y, bbox.right(), bbox.bottom()).turned(self.centre, self.skew)
    }

    /// A recognised line with its words, on the levelled page.
    fn line(&self, line: &OcrLine) -> Option<Line> {
        let words = line.glyphs.split(|glyph| glyph.ch == ' ').filter_map(|glyphs| self.word(line, glyphs));
        lines::line(words.collect())
    }

    /// A word of a recognised line.
    fn word(&self, line: &OcrLine, glyphs: &[Glyph]) -> Option<Word> {
        let shown: Vec<&Glyph> = glyphs.iter().filter(|glyph| glyph.ch != decode::FOREIGN).collect();
        let (first, last) = (shown.first()?, shown.last()?);
        let count = line.glyphs.len().max(1) as f32;
        // Half a character before the first one's middle and behind the last one's.
        let half = 0.5 / count;
        let part = line.quad.part((first.at - half).max(0.0), (last.at + half).min(1.0));
        let sure: f32 = glyphs.iter().map(|glyph| glyph.confidence).sum();
        Some(Word {
            text: shown.iter().map(|glyph| glyph.ch).collect(),
            bbox: self.level(part),
            confidence: sure / glyphs.len() as f32,
        })
    }
}
