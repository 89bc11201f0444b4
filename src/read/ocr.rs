//! Text recognition behind one method, and the engine that does it: PP-OCRv6
//! (detection, then recognition line by line) run by `rten`.

use image::RgbImage;

use super::decode::{Alphabet, Classes, Glyph};
use super::detect::{self, Scale};
use super::ink;
use super::net::{Fault, Net};
use super::pixels::{Quad, cut, planes, turn, turned};

/// Text recognition: the lines found on an upright picture.
pub trait Ocr: Send + Sync {
    /// What stands on the picture, as far as `ask` wants it. Lines come in no particular order.
    fn lines(&self, image: &RgbImage, ask: Ask<'_>) -> Result<Vec<OcrLine>, Fault>;
}

/// What is wanted of a picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Ask<'a> {
    /// All its lines.
    Page,
    /// At most so many of its lines, of middling length: enough to see whether it is upright.
    Sample(usize),
    /// What stands at these places, seen on the same picture when it lay otherwise: they need not be searched for again.
    At(&'a [Quad]),
    /// The picture is one line of a machine-readable zone and nothing else.
    MachineLine,
}

/// The same lines read once more, with the picture turned clockwise by 90, 180 or 270 degrees.
pub(super) fn turned_about(
    ocr: &dyn Ocr,
    image: &RgbImage,
    lines: &[OcrLine],
    degrees: u16,
) -> Result<Vec<OcrLine>, Fault> {
    let places: Vec<Quad> = lines.iter().map(|line| turned(line.quad, image, degrees)).collect();
    if places.is_empty() { Ok(Vec::new()) } else { ocr.lines(&turn(image, degrees), Ask::At(&places)) }
}

/// A line as the engine read it.
#[derive(Debug, Clone, PartialEq)]
pub struct OcrLine {
    /// Where it stands, in pixels of the picture.
    pub quad: Quad,
    /// Its characters in reading order.
    pub glyphs: Vec<Glyph>,
    /// Share (0–1) of its ink that no character accounts for: high for scripts the engine does not know.
    pub unread: f32,
}

impl OcrLine {
    /// A line whose characters stand at even distances, all equally sure.
    pub fn even(text: &str, quad: Quad, confidence: f32) -> OcrLine {
        let count = text.chars().count().max(1) as f32;
        let glyphs = text
            .chars()
            .enumerate()
            .map(|(index, ch)| Glyph { ch, confidence, at: (index as f32 + 0.5) / count })
            .collect();
        OcrLine { quad, glyphs, unread: 0.0 }
    }

    /// Mean confidence of its characters, blanks left out; 0 for none.
    pub(super) fn confidence(&self) -> f32 {
        let sure: Vec<f32> = self.glyphs.iter().filter(|glyph| glyph.ch != ' ').map(|glyph| glyph.confidence).collect();
        sure.iter().sum::<f32>() / sure.len().max(1) as f32
    }

    /// Its characters.
    pub(super) fn text(&self) -> String {
        self.glyphs.iter().map(|glyph| glyph.ch).collect()
    }
}

/// Size at which a page is searched for lines: 8-point print on A4 is still found at this size, see `tests/engine.rs`.
const PAGE: Scale = Scale { longest: 1280, shortest: 736 };

/// Height in pixels at which the network reads lines.
const HEIGHT: u32 = 48;

/// Widths are rounded up to this: lines with a little paper behind them read a little better than those without.
const WIDTH_STEP: u32 = 32;

/// Narrowest input: the network was trained on no narrower lines.
const NARROWEST: u32 = 96;

/// Widest input: an A4 line of small print is about 2000 wide; wider ones are squeezed, which bounds memory at 23 MB a line.
const WIDEST: u32 = 2560;

/// From this proportion on, a tall rectangle is a line that runs sideways and not a lone digit.
const SIDEWAYS: f32 = 2.2;

/// Proportion (length to height) that a sample line should have: long enough to tell, short enough to be quick.
const SAMPLE_PROPORTION: f32 = 10.0;

/// PP-OCRv6 small.
pub(super) struct PpOcr {
    detection: Net,
    recognition: Net,
    classes: Classes,
}

impl PpOcr {
    /// From its two networks.
    pub(super) fn new(detection: Net, recognition: Net) -> Result<PpOcr, Fault> {
        let list = recognition
            .metadata("character")
            .ok_or_else(|| Fault("the recognition model carries no character list".into()))?;
        let classes = Classes::new(&list);
        Ok(PpOcr { detection, recognition, classes })
    }

    /// Reads one line; of a tall rectangle, the better of its two sideways readings.
    fn line(&self, image: &RgbImage, quad: Quad) -> Result<OcrLine, Fault> {
        if quad.height() < SIDEWAYS * quad.width() {
            return self.strip(image, quad);
        }
        let up = self.strip(image, quad.sideways())?;
        let down = self.strip(image, quad.sideways().upside_down())?;
        Ok(if down.confidence() > up.confidence() { down } else { up })
    }

    /// Reads what stands within a rectangle, along its length.
    fn strip(&self, image: &RgbImage, quad: Quad) -> Result<OcrLine, Fault> {
        let width = Self::width(&quad);
        let strip = cut(image, &quad, width, HEIGHT);
        let mut glyphs = self.steps(&strip, |steps| self.classes.decode(steps, Alphabet::Latin))?;
        // Positions along the padded input become positions along the line.
        let stretch = padded(width) as f32 / width as f32;
        for glyph in &mut glyphs {
            glyph.at = (glyph.at * stretch).min(1.0);
        }
        let unread = ink::unread(&strip, &glyphs);
        Ok(OcrLine { quad, glyphs: ink::restore(&strip, glyphs), unread })
    }

    /// Reads a line of a machine-readable zone twice from one run of the network: with all the zone's
    /// characters, and with letters only. Lines of names have no digits, and OCR-B's O and 0 differ by a hair.
    fn machine(&self, image: &RgbImage, quad: Quad) -> Result<Vec<OcrLine>, Fault> {
        let width = Self::width(&quad);
        let strip = cut(image, &quad, width, HEIGHT);
        self.steps(&strip, |steps| {
            let line = |alphabet| OcrLine { quad, glyphs: self.classes.decode(steps, alphabet), unread: 0.0 };
            vec![line(Alphabet::Machine), line(Alphabet::MachineLetters)]
        })
    }

    /// Width at which a line is read.
    fn width(quad: &Quad) -> u32 {
        let proportion = quad.width() / quad.height().max(1.0);
        ((HEIGHT as f32 * proportion).ceil() as u32).clamp(1, WIDEST)
    }

    /// What `look` sees in the network's answer for a strip, which is filled up with middle grey to a width it likes: one row of
    /// class probabilities per step.
    fn steps<T>(&self, strip: &RgbImage, look: impl FnOnce(&[f32]) -> T) -> Result<T, Fault> {
        let narrow = planes(strip, [0.5; 3], [0.5; 3]);
        let (width, padded) = (strip.width() as usize, padded(strip.width()) as usize);
        let mut input = Vec::with_capacity(3 * HEIGHT as usize * padded);
        for row in narrow.chunks_exact(width) {
            input.extend_from_slice(row);
            input.extend(std::iter::repeat_n(0.0, padded - width));
        }
        self.recognition.run([1, 3, HEIGHT as usize, padded], input, |output| {
            if output.shape.last() != Some(&self.classes.count()) {
                return Err(Fault("the recognition network and its character list do not fit".into()));
            }
            Ok(look(output.data))
        })
    }
}

/// The input width for a strip of that width.
fn padded(width: u32) -> u32 {
    width.next_multiple_of(WIDTH_STEP).max(NARROWEST)
}

impl Ocr for PpOcr {
    fn lines(&self, image: &RgbImage, ask: Ask<'_>) -> Result<Vec<OcrLine>, Fault> {
        let quads = match ask {
            Ask::MachineLine => {
                let all = Quad::upright(0.0, 0.0, image.width() as f32, image.height() as f32);
                return self.machine(image, all);
            }
            Ask::Page => detect::lines(&self.detection, image, PAGE)?,
            Ask::Sample(most) => sample(detect::lines(&self.detection, image, PAGE)?, most),
            Ask::At(places) => places.to_vec(),
        };
        quads.into_iter().map(|quad| self.line(image, quad)).collect()
    }
}

/// The lines whose proportion is best for a quick look.
fn sample(mut quads: Vec<Quad>, most: usize) -> Vec<Quad> {
    let distance = |quad: &Quad| {
        let (long, short) = (quad.width().max(quad.height()), quad.width().min(quad.height()));
        (long / short.max(1.0) / SAMPLE_PROPORTION).ln().abs()
    };
    quads.sort_by(|a, b| distance(a).total_cmp(&distance(b)));
    quads.truncate(most);
    quads
}
