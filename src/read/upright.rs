//! Which way up a page lies: a small network looks at the page in all four
//! positions, and where it is in doubt a few lines are read each way.

use image::{RgbImage, imageops};

use super::flaws::contrast;
use super::net::{Fault, Net};
use super::ocr::{self, Ask, Ocr, OcrLine};
use super::pixels::{planes, resize, turn};

/// Side of the square the network sees.
const SIDE: u32 = 224;

/// Shorter side to which the page is brought before the square is cut from its middle.
const SHORT: u32 = 256;

/// How far the likeliest turn must lead for it to be taken without trial reading.
const CERTAIN: f32 = 0.85;

/// Lines read to try a turn.
const TRIAL: usize = 5;

/// A sample read this well stands upright: upside down nothing does.
const UPRIGHT: f32 = 0.9;

/// A sample read worse than this says nothing: the script may be unknown to the engine.
const NONSENSE: f32 = 0.6;

/// What a page gets for lying as its file shows it, where reading cannot tell: most pages are scanned upright.
const AS_SHOWN: f32 = 0.3;

/// What the network says about a page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Turns {
    /// Probability that turning clockwise by 0, 90, 180, 270 degrees makes the page upright.
    pub(super) likely: [f32; 4],
}

impl Turns {
    /// The likeliest turn in degrees, `bonus` added to that of a page that lies as shown.
    fn likeliest(&self, bonus: f32) -> u16 {
        let [shown, ..] = self.likely;
        let mut best = (0, shown + bonus);
        for (turn, likely) in [0, 90, 180, 270].into_iter().zip(self.likely) {
            if likely > best.1 {
                best = (turn, likely);
            }
        }
        best.0
    }

    /// How much likelier the first is than the second, 0–1.
    fn margin(&self) -> f32 {
        let mut sorted = self.likely;
        sorted.sort_by(f32::total_cmp);
        let [_, _, second, first] = sorted;
        first - second
    }
}

/// Asks the network about a page, of which only the part within `bounds` (fractions:
/// left, top, right, bottom) has something on it. The page is shown in all four
/// positions and the answers are averaged: each answer alone leans to "upright".
pub(super) fn turns(net: &Net, image: &RgbImage, bounds: [f32; 4]) -> Result<Turns, Fault> {
    let square = square(&within(image, bounds));
    let mut likely = [0.0f32; 4];
    for shown in 0..4usize {
        let view = turn(&square, shown as u16 * 90);
        let input = planes(&view, [0.485, 0.456, 0.406], [0.229, 0.224, 0.225]);
        let shape = [1, 3, SIDE as usize, SIDE as usize];
        let labels = net.run(shape, input, |output| Ok(output.data.iter().take(4).copied().collect::<Vec<f32>>()))?;
        for (label, value) in labels.into_iter().enumerate() {
            // A view that lies `label` quarters clockwise lay `label - shown` quarters
            // before, and as many quarters back make it upright.
            let quarters = (4 + shown - label) % 4;
            if let Some(sum) = likely.get_mut(quarters) {
                *sum += value / 4.0;
            }
        }
    }
    Ok(Turns { likely })
}

/// The turn that makes a page upright: the network's where it is certain, else the one in which lines read best.
pub(super) fn decide(ocr: &dyn Ocr, image: &RgbImage, turns: &Turns) -> Result<u16, Fault> {
    let first = turns.likeliest(0.0);
    if turns.margin() >= CERTAIN {
        return Ok(first);
    }
    let seen = turn(image, first);
    let sample = ocr.lines(&seen, Ask::Sample(TRIAL))?;
    let sideways = sample.iter().filter(|line| is_sideways(line)).count() * 2 > sample.len();
    let mut best = (first, if sideways { 0.0 } else { worth(&sample) });
    let others = if sideways { [90, 270].as_slice() } else { [180].as_slice() };
    for more in others {
        if best.1 < UPRIGHT {
            let score = worth(&ocr::turned_about(ocr, &seen, &sample, *more)?);
            if score > best.1 {
                best = ((first + more) % 360, score);
            }
        }
    }
    Ok(if best.1 >= NONSENSE { best.0 } else { turns.likeliest(AS_SHOWN) })
}

/// Contrast within lines, of 255, above which they are no print of the other side: that stays under half of print's own.
pub(super) const THROUGH: f32 = 120.0;

/// How well the print of the other side reads in the mirror.
const MIRRORED: f32 = 0.8;

/// Whether the lines of a picture are those of the sheet's other side: pale, and legible in a mirror only.
pub(super) fn shows_through(ocr: &dyn Ocr, image: &RgbImage) -> Result<bool, Fault> {
    let mirrored = imageops::flip_horizontal(image);
    let sample = ocr.lines(&mirrored, Ask::Sample(TRIAL))?;
    let contrasts = sample.iter().filter_map(|line| contrast(&mirrored, line.quad.bounds()));
    if sample.len() < 2 || contrasts.into_iter().any(|contrast| contrast > THROUGH) {
        return Ok(false);
    }
    Ok(worth(&sample) >= MIRRORED || worth(&ocr::turned_about(ocr, &mirrored, &sample, 180)?) >= MIRRORED)
}

/// Whether a line runs up or down the picture.
fn is_sideways(line: &OcrLine) -> bool {
    (45.0..135.0).contains(&line.quad.slant().abs())
}

/// How well a sample of lines reads: the mean confidence, ink without characters counted against it.
fn worth(sample: &[OcrLine]) -> f32 {
    let total: f32 = sample.iter().map(|line| line.confidence() * (1.0 - line.unread)).sum();
    total / sample.len().max(1) as f32
}

/// The part of the page that has something on it, with a little of its surroundings.
fn within(image: &RgbImage, [left, top, right, bottom]: [f32; 4]) -> RgbImage {
    let (width, height) = (image.width() as f32, image.height() as f32);
    let margin = 0.02 * width.max(height);
    let low = |value: f32| (value - margin).max(0.0) as u32;
    let (x, y) = (low(left * width), low(top * height));
    let (r, b) = ((right * width + margin).min(width) as u32, (bottom * height + margin).min(height) as u32);
    if r <= x + 16 || b <= y + 16 {
        return image.clone();
    }
    imageops::crop_imm(image, x, y, r - x, b - y).to_image()
}

/// The square from the middle, at the size the network wants.
fn square(image: &RgbImage) -> RgbImage {
    let ratio = SHORT as f32 / image.width().min(image.height()).max(1) as f32;
    // A strip would become a picture of any length: only its middle is looked at.
    let side = |pixels: u32| ((pixels as f32 * ratio).round() as u32).clamp(SIDE, SHORT * 8);
    let small = resize(image, side(image.width()), side(image.height()));
    let (x, y) = ((small.width() - SIDE) / 2, (small.height() - SIDE) / 2);
    imageops::crop_imm(&small, x, y, SIDE, SIDE).to_image()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests may panic")]
mod tests {
    use super::super::pixels::Quad;
    use super::*;
    use image::Rgb;

    /// Reads well only what is wider than high and has its dark corner at the top left; elsewhere lines run sideways or read badly.
    struct Paper;

    impl Ocr for Paper {
        fn lines(&self, image: &RgbImage, _: Ask<'_>) -> Result<Vec<OcrLine>, Fault> {
            let upright = image.width() > image.height();
            let quad = Quad::upright(0.0, 0.0, 80.0, 10.0);
            let dark = image.get_pixel(0, 0).0 == [0; 3];
            let confidence = if upright && dark { 0.98 } else { 0.4 };
            let quad = if upright { quad } else { Quad::upright(0.0, 0.0, 10.0, 80.0).sideways() };
            Ok(vec![OcrLine::even("tekst", quad, confidence)])
        }
    }

    /// The paper of [`Paper`], lying turned.
    fn lying(degrees: u16) -> RgbImage {
        let mut image = RgbImage::from_pixel(90, 60, Rgb([255; 3]));
        image.put_pixel(0, 0, Rgb([0; 3]));
        turn(&image, degrees)
    }

    #[test]
    fn a_certain_compass_is_believed() {
        let turns = Turns { likely: [0.01, 0.97, 0.01, 0.01] };
        assert_eq!(decide(&Paper, &lying(0), &turns).unwrap(), 90);
    }

    #[test]
    fn in_doubt_the_turn_that_reads_best_is_taken() {
        for (lies, needs) in [(0, 0), (90, 270), (180, 180), (270, 90)] {
            let turns = Turns { likely: [0.3, 0.2, 0.3, 0.2] };
            assert_eq!(decide(&Paper, &lying(lies), &turns).unwrap(), needs, "lying at {lies}");
        }
    }

    /// Reads everything badly.
    struct Unknown;

    impl Ocr for Unknown {
        fn lines(&self, _: &RgbImage, _: Ask<'_>) -> Result<Vec<OcrLine>, Fault> {
            Ok(vec![OcrLine::even("##", Quad::upright(0.0, 0.0, 80.0, 10.0), 0.3)])
        }
    }

    #[test]
    fn where_reading_cannot_tell_a_page_lies_as_shown_unless_the_compass_says_more() {
        let turns = |likely| Turns { likely };
        assert_eq!(decide(&Unknown, &lying(0), &turns([0.3, 0.1, 0.5, 0.1])).unwrap(), 0);
        assert_eq!(decide(&Unknown, &lying(0), &turns([0.1, 0.1, 0.7, 0.1])).unwrap(), 180);
    }

    /// Reads well what has a dark corner at the top right: text in a mirror.
    struct Mirror;

    impl Ocr for Mirror {
        fn lines(&self, image: &RgbImage, _: Ask<'_>) -> Result<Vec<OcrLine>, Fault> {
            let right = image.get_pixel(0, 0).0[0] < image.get_pixel(image.width() - 1, 0).0[0];
            let line = OcrLine::even("tekst", Quad::upright(0.0, 0.0, 30.0, 20.0), if right { 0.95 } else { 0.4 });
            Ok(vec![line.clone(), line])
        }
    }

    #[test]
    fn pale_lines_that_a_mirror_puts_right_show_through() {
        let picture = |ink: u8, x: u32| {
            let mut image = RgbImage::from_pixel(90, 60, Rgb([250; 3]));
            for (x, y) in (x..x + 20).flat_map(|x| (0..15).map(move |y| (x, y))) {
                image.put_pixel(x, y, Rgb([ink; 3]));
            }
            image
        };
        assert!(shows_through(&Mirror, &picture(180, 70)).unwrap());
        assert!(!shows_through(&Mirror, &picture(180, 0)).unwrap(), "reads as it stands");
        assert!(!shows_through(&Mirror, &picture(20, 70)).unwrap(), "as dark as print");
    }
}
