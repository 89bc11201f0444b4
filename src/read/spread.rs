//! Two pages in one picture: an open booklet, or two sheets side by side on the
//! glass. Their lines are read page by page, not across.
//!
//! In doubt a picture is one page: tables, forms and letters that lie sideways
//! have rows that go on across the middle, or rules that do.

use image::RgbImage;

use super::pixels;
use crate::page::Line;

/// Width of the picture over its height: two pages of any A format have 1.41, passports 1.41, two letters 1.55.
const PROPORTION: (f32, f32) = (1.2, 1.75);

/// Where the gutter is looked for, in shares of the width: sheets laid on the glass by hand are off by some percent.
const MIDDLE: (f32, f32) = (0.44, 0.56);

/// Lines that each page must have, and the width without text between them as a share of the picture's, where the shadow of a fold
/// is seen: a booklet's inner margins are narrow.
const LINES: usize = 3;
const FOLDED_GAP: f32 = 0.015;

/// The same where no fold is seen: two margins of a page are 8 % and more.
const UNFOLDED_LINES: usize = 8;
const UNFOLDED_GAP: f32 = 0.06;

/// Share of the picture's height that the text of each page then takes.
const FILLED: f32 = 0.4;

/// How far, in heights of a line, two lines left and right may be apart to be one row, and the share of the lines that may be so
/// paired: of two pages a third is by chance, of a table or form nearly all.
const LEVEL: f32 = 0.2;
const PAIRED: f32 = 0.45;

/// A fold's shadow: so much darker than the paper beside it (of 255), on such a share of the height; a printed rule is as long, but
/// not as wide.
const SHADOW: f32 = 6.0;
const SHADED: f32 = 0.75;

/// Distances from the fold, as shares of the width: within its shadow, and beyond it.
const WITHIN: f32 = 0.004;
const BEYOND: f32 = 0.03;

/// Rows at which a fold is looked for.
const ROWS: usize = 60;

/// How much darker than the paper above and below a rule is, of 255.
const RULE: f32 = 30.0;

/// Where the gutter of two pages stands, in pixels from the left; `None` for a single page. Boxes in pixels of the upright page.
pub(super) fn gutter(image: &RgbImage, lines: &[Line]) -> Option<f32> {
    let (width, height) = (image.width() as f32, image.height() as f32);
    if !(PROPORTION.0..=PROPORTION.1).contains(&(width / height.max(1.0))) {
        return None;
    }
    let (from, to) = gap(lines, width)?;
    let (left, right): (Vec<&Line>, Vec<&Line>) = lines.iter().partition(|line| line.bbox.right() <= from);
    let least = left.len().min(right.len());
    if least < LINES || to - from < FOLDED_GAP * width || crossed(image, from, to) {
        return None;
    }
    let fold = fold(image, from, to);
    if fold.is_some() {
        return fold;
    }
    let apart = to - from >= UNFOLDED_GAP * width && least >= UNFOLDED_LINES;
    let pages = apart && filled(&left, height) && filled(&right, height) && !rows_go_on(&left, &right);
    pages.then_some((from + to) / 2.0)
}

/// The widest gap between lines that lies in the middle of the picture, from the end of the left ones to the start of the right ones.
fn gap(lines: &[Line], width: f32) -> Option<(f32, f32)> {
    let steps = (0..=24).map(|step| width * (MIDDLE.0 + (MIDDLE.1 - MIDDLE.0) * step as f32 / 24.0));
    let around = |x: f32| {
        let (left, right): (Vec<&Line>, Vec<&Line>) =
            lines.iter().partition(|line| line.bbox.x + line.bbox.w / 2.0 < x);
        let from = left.iter().map(|line| line.bbox.right()).fold(0.0, f32::max);
        let to = right.iter().map(|line| line.bbox.x).fold(width, f32::min);
        (from <= x && x <= to).then_some((from, to))
    };
    steps.filter_map(around).max_by(|a, b| (a.1 - a.0).total_cmp(&(b.1 - b.0)))
}

/// Whether the lines take a good part of the height, as those of a page do.
fn filled(lines: &[&Line], height: f32) -> bool {
    let top = lines.iter().map(|line| line.bbox.y).fold(f32::MAX, f32::min);
    let bottom = lines.iter().map(|line| line.bbox.bottom()).fold(0.0, f32::max);
    bottom - top >= FILLED * height
}

/// Whether the lines on the left go on on the right, as rows of a table or form do.
fn rows_go_on(left: &[&Line], right: &[&Line]) -> bool {
    let (few, many) = if left.len() <= right.len() { (left, right) } else { (right, left) };
    let level = |one: &&&Line| {
        let near = |other: &&Line| {
            let apart = (one.bbox.middle_y() - other.bbox.middle_y()).abs();
            apart <= LEVEL * one.bbox.h.min(other.bbox.h)
        };
        many.iter().any(near)
    };
    few.iter().filter(level).count() as f32 > PAIRED * few.len() as f32
}

/// The fold of an open booklet: a soft shadow down the middle of the gap.
fn fold(image: &RgbImage, from: f32, to: f32) -> Option<f32> {
    let (width, height) = (image.width() as f32, image.height() as f32);
    let shaded = |x: f32| {
        let dark = |row: &usize| {
            let y = height * (*row as f32 + 0.5) / ROWS as f32;
            let [here, near, far] = [0.0, WITHIN, BEYOND].map(|share| {
                let both = [brightness(image, x - share * width, y), brightness(image, x + share * width, y)];
                both.iter().sum::<f32>() / 2.0
            });
            far - here >= SHADOW && far - near >= SHADOW / 2.0
        };
        (0..ROWS).filter(dark).count() as f32 / ROWS as f32
    };
    let (from, to) = (from.max(MIDDLE.0 * width), to.min(MIDDLE.1 * width));
    let step = (0.002 * width).max(1.0);
    let count = ((to - from) / step).max(0.0) as usize;
    let shades: Vec<(f32, f32)> = (0..=count).map(|index| from + index as f32 * step).map(|x| (x, shaded(x))).collect();
    let darkest = shades.iter().map(|(_, shade)| *shade).fold(0.0, f32::max);
    // A broad shadow is as plain a little beside its middle.
    let best: Vec<f32> = shades.iter().filter(|(_, shade)| *shade >= darkest).map(|(x, _)| *x).collect();
    (darkest >= SHADED).then(|| best.iter().sum::<f32>() / best.len() as f32)
}

/// Whether a rule runs across the gap: tables and frames do, two pages share nothing.
fn crossed(image: &RgbImage, from: f32, to: f32) -> bool {
    let points = [0.1, 0.3, 0.5, 0.7, 0.9].map(|share| from + share * (to - from));
    let off = 0.004 * image.height() as f32 + 3.0;
    (0..image.height()).any(|y| {
        let y = y as f32 + 0.5;
        points.iter().all(|x| {
            let here = brightness(image, *x, y);
            brightness(image, *x, y - off) - here >= RULE && brightness(image, *x, y + off) - here >= RULE
        })
    })
}

/// Brightness at a place; beside the picture, that of its edge.
fn brightness(image: &RgbImage, x: f32, y: f32) -> f32 {
    let within = |value: f32, side: u32| value.clamp(0.0, side.saturating_sub(1) as f32);
    // A picture without pixels is paper.
    pixels::brightness(image, within(x, image.width()), within(y, image.height())).unwrap_or(255.0)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests may panic")]
mod tests {
    use super::*;
    use crate::page::{Rect, Word};
    use crate::read::lines;
    use image::Rgb;

    fn line(x: f32, y: f32, w: f32) -> Line {
        let bbox = Rect { x, y, w, h: 20.0 };
        lines::line(vec![Word { text: "woord".into(), bbox, confidence: 1.0 }]).unwrap()
    }

    /// Two columns of lines on white paper; the right one stands `lower` and begins at `right`.
    fn columns(count: usize, right: f32, lower: f32) -> (RgbImage, Vec<Line>) {
        let image = RgbImage::from_pixel(1400, 1000, Rgb([245; 3]));
        let rows = (0..count).map(|row| 80.0 + row as f32 * 55.0);
        let lines = rows.flat_map(|y| [line(80.0, y, 540.0), line(right, y + lower, 500.0)]).collect();
        (image, lines)
    }

    /// A soft shadow `wide` pixels to each side of the middle.
    fn shade(image: &mut RgbImage, wide: u32) {
        for (x, _, pixel) in image.enumerate_pixels_mut() {
            let away = x.abs_diff(700);
            if away < wide {
                pixel.0 = [(245 - 60 * (wide - away) / wide) as u8; 3];
            }
        }
    }

    #[test]
    fn an_open_booklet_has_its_gutter_at_the_fold() {
        let (mut image, lines) = columns(5, 760.0, 0.0);
        assert_eq!(gutter(&image, &lines), None, "a form");
        shade(&mut image, 25);
        let found = gutter(&image, &lines).unwrap();
        assert!((found - 700.0).abs() < 8.0, "{found}");
    }

    #[test]
    fn a_printed_rule_is_no_fold() {
        let (mut image, lines) = columns(5, 760.0, 0.0);
        for y in 0..1000 {
            image.put_pixel(700, y, Rgb([40; 3]));
            image.put_pixel(701, y, Rgb([40; 3]));
        }
        assert_eq!(gutter(&image, &lines), None);
    }

    #[test]
    fn two_sheets_side_by_side_are_two_pages_and_a_table_is_one() {
        let (image, lines) = columns(14, 780.0, 21.0);
        assert_eq!(gutter(&image, &lines), Some(700.0));
        let (image, lines) = columns(14, 780.0, 0.0);
        assert_eq!(gutter(&image, &lines), None, "rows go on");
        let (image, lines) = columns(14, 660.0, 21.0);
        assert_eq!(gutter(&image, &lines), None, "too near");
    }

    #[test]
    fn a_line_or_a_rule_across_the_middle_makes_one_page() {
        let (mut image, mut lines) = columns(14, 780.0, 21.0);
        for x in 100..1300 {
            image.put_pixel(x, 40, Rgb([40; 3]));
        }
        assert_eq!(gutter(&image, &lines), None);
        let (mut image, _) = columns(14, 780.0, 21.0);
        shade(&mut image, 25);
        lines.push(line(400.0, 30.0, 600.0));
        assert_eq!(gutter(&image, &lines), None);
    }

    #[test]
    fn an_upright_page_is_never_two() {
        let (image, lines) = columns(14, 780.0, 21.0);
        let tall = image::imageops::resize(&image, 1000, 1400, image::imageops::FilterType::Triangle);
        assert_eq!(gutter(&tall, &lines), None);
    }
}
