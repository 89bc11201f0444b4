//! What is wrong with the picture of a page: too coarse, blurred, dark, faint,
//! or cut off at an edge. Told for pages that could not be read, as the
//! reason, and for pages that could, since a counter refuses such copies too.

use image::{GrayImage, RgbImage, imageops};

use super::pixels::{brightness, grey, median};
use crate::page::{Edge, Flaw};

/// Lowest resolution, in dots per inch, that is passed over in silence: fax and screenshots have 96 and more, and 8-point print
/// below is six pixels high.
const COARSE: f32 = 95.0;

/// Height of a line's box in inches where print is of ordinary size (9 to 12 points), for the resolution of pages that do not tell
/// theirs: half of the samples' scanned pages have .21 to .24, cards .16 to .19.
const LINE: f32 = 0.22;

/// The same where the resolution follows from the height of the lines alone: the small print of a card at 140 dpi seems to have 100.
const SEEMS_COARSE: f32 = 92.0;

/// Length of an A4 in inches, and the proportion of pictures that may show one: perspective and margins change it a little.
const A4: f32 = 11.69;
const A4_SHAPE: (f32, f32) = (1.35, 1.48);

/// Lines from which a height is typical.
const TYPICAL: usize = 4;

/// Brightness, of 255, that 5 % of the pixels around print exceed on a picture that is light enough.
const LIGHT: f32 = 90.0;

/// Least difference between print and paper, of 255.
const CONTRAST: f32 = 40.0;

/// Sharpness below which print is blurred: scans have .0096 and more, at 200 dpi blurred by one pixel .005, by two .002.
const BLURRED: f32 = 0.004;

/// Blur laid over a picture before its sharpness is measured, in pixels: else noise looks sharp.
const SMOOTH: f32 = 1.0;

/// Percentage of a line's pixels that are surely print, and of those that are surely paper.
const DARKEST: u64 = 5;

/// Boxes looked at for the quality of a page: the middle of thirty is steady.
const BOXES: usize = 30;

/// Lines that must run into the left or right edge: one may be a stamp or a rule.
const CUT_LINES: usize = 3;

/// Letters of a line that must stand on the top or bottom edge for it to be cut through.
const CUT_LETTERS: usize = 5;

/// How dark, between paper (0) and print (1), an edge's pixel is for ink to run into it.
const INKED: f32 = 0.5;

/// What is wrong with an upright page whose lines stand in `boxes` (pixels: left, top, right, bottom).
pub(super) fn flaws(image: &RgbImage, boxes: &[[f32; 4]], dpi: Option<f32>) -> Vec<Flaw> {
    let whole = [0.0, 0.0, image.width() as f32, image.height() as f32];
    // A page without lines is mostly paper: of its contrast and sharpness nothing can be said.
    let bare = boxes.is_empty();
    let of = if bare { &[whole] } else { boxes };
    let looks: Vec<Look> = spread(of).filter_map(|bounds| look_at(image, *bounds)).collect();
    let middle = |value: &dyn Fn(&Look) -> f32| median(looks.iter().map(value).collect());
    let mut flaws = Vec::new();
    flaws.extend(coarse(image.dimensions(), boxes, dpi));
    let (Some(dark), Some(light), Some(sharp)) =
        (middle(&|look| look.dark), middle(&|look| look.light), middle(&|look| look.sharp))
    else {
        return flaws;
    };
    if light < LIGHT {
        flaws.push(Flaw::Dark);
    } else if !bare && light - dark < CONTRAST {
        flaws.push(Flaw::Faint);
    }
    if !bare && sharp < BLURRED {
        flaws.push(Flaw::Blurred);
    }
    flaws.extend(cut(image, boxes).map(Flaw::Cut));
    flaws
}

/// The flaws in words, for a page that could not be read.
pub(super) fn why(flaws: &[Flaw]) -> Option<String> {
    let words: Vec<String> = flaws.iter().map(Flaw::words).collect();
    (!words.is_empty()).then(|| words.join(", "))
}

/// At most [`BOXES`] boxes from all over the page.
fn spread(boxes: &[[f32; 4]]) -> impl Iterator<Item = &[f32; 4]> {
    boxes.iter().step_by(boxes.len().div_ceil(BOXES).max(1))
}

/// A resolution that is too low, told by the file, or estimated.
fn coarse(size: (u32, u32), boxes: &[[f32; 4]], dpi: Option<f32>) -> Option<Flaw> {
    let (dpi, least) = match dpi {
        Some(dpi) => (dpi, COARSE),
        None => (estimated(size, boxes)?, SEEMS_COARSE),
    };
    (dpi < least).then_some(Flaw::Coarse(dpi.round().max(1.0) as u16))
}

/// The resolution by the height of the lines; by the size of the picture, where it has the shape of an A4 and lines that fit one.
fn estimated((width, height): (u32, u32), boxes: &[[f32; 4]]) -> Option<f32> {
    let heights: Vec<f32> = boxes.iter().map(|[l, t, r, b]| (b - t).min(r - l)).collect();
    let typical = heights.len() >= TYPICAL;
    let by_lines = median(heights).filter(|_| typical)? / LINE;
    let (long, short) = (width.max(height) as f32, width.min(height) as f32);
    let by_size = long / A4;
    let is_a4 = (A4_SHAPE.0..=A4_SHAPE.1).contains(&(long / short.max(1.0)));
    Some(if is_a4 && (by_size..1.5 * by_size).contains(&by_lines) { by_size } else { by_lines })
}

/// Brightness of print and paper within a box, and its sharpness.
struct Look {
    dark: f32,
    light: f32,
    sharp: f32,
}

/// Looks at a box of the page.
fn look_at(image: &RgbImage, bounds: [f32; 4]) -> Option<Look> {
    let part = part(image, bounds)?;
    let (dark, light) = (level(&part, DARKEST), level(&part, 100 - DARKEST));
    Some(Look { dark, light, sharp: sharpness(&part, light - dark) })
}

/// Difference between the darkest strokes and the paper within a box, of 255.
pub(super) fn contrast(image: &RgbImage, bounds: [f32; 4]) -> Option<f32> {
    let part = part(image, bounds)?;
    Some(level(&part, 95) - level(&part, 1))
}

/// A box of the page in grey; `None` for a speck.
fn part(image: &RgbImage, [left, top, right, bottom]: [f32; 4]) -> Option<GrayImage> {
    let (x, y) = (left.max(0.0) as u32, top.max(0.0) as u32);
    let (r, b) = ((right.max(0.0) as u32).min(image.width()), (bottom.max(0.0) as u32).min(image.height()));
    let enough = r >= x + 8 && b >= y + 8;
    enough.then(|| grey(&imageops::crop_imm(image, x, y, r - x, b - y).to_image()))
}

/// The brightness that a percentage of the pixels stays below.
fn level(grey: &GrayImage, percent: u64) -> f32 {
    let mut counts = [0u64; 256];
    for pixel in grey.pixels() {
        if let Some(count) = counts.get_mut(usize::from(pixel.0[0])) {
            *count += 1;
        }
    }
    let total: u64 = counts.iter().sum();
    let mut passed = 0;
    let below = counts.iter().take_while(|count| {
        passed += **count;
        passed * 100 < total * percent
    });
    below.count() as f32
}

/// Variance of the Laplacian over the squared range of brightness, noise smoothed away first.
fn sharpness(grey: &GrayImage, range: f32) -> f32 {
    let smooth = imageproc::filter::gaussian_blur_f32(grey, SMOOTH);
    let edges = imageproc::filter::laplacian_filter(&smooth);
    let count = (edges.width() * edges.height()).max(1) as f32;
    let mean = edges.pixels().map(|pixel| f32::from(pixel.0[0])).sum::<f32>() / count;
    let variance = edges.pixels().map(|pixel| (f32::from(pixel.0[0]) - mean).powi(2)).sum::<f32>() / count;
    variance / range.max(1.0).powi(2)
}

/// The edges of the picture through which the page's text is cut.
fn cut(image: &RgbImage, boxes: &[[f32; 4]]) -> impl Iterator<Item = Edge> {
    let (width, height) = (image.width() as f32, image.height() as f32);
    let level = |[l, t, r, b]: &&[f32; 4]| r - l > 2.0 * (b - t);
    let lines: Vec<&[f32; 4]> = boxes.iter().filter(level).collect();
    let beside = |edge: Edge| {
        let near = |[l, t, r, b]: &&&[f32; 4]| {
            let room = 0.3 * (b - t);
            if edge == Edge::Left { *l <= room } else { width - r <= room }
        };
        let x = if edge == Edge::Left { 1.0 } else { width - 2.0 };
        let torn = lines.iter().filter(near).filter(|bounds| torn(image, bounds, x)).count();
        torn >= CUT_LINES
    };
    let across = |edge: Edge| {
        let near = |[_, t, _, b]: &&&[f32; 4]| {
            let room = 0.2 * (b - t);
            if edge == Edge::Top { *t <= room } else { height - b <= room }
        };
        let y = if edge == Edge::Top { 1.0 } else { height - 2.0 };
        lines.iter().filter(near).any(|bounds| sawn(image, bounds, y) >= CUT_LETTERS)
    };
    let cut = [
        (Edge::Left, beside(Edge::Left)),
        (Edge::Top, across(Edge::Top)),
        (Edge::Right, beside(Edge::Right)),
        (Edge::Bottom, across(Edge::Bottom)),
    ];
    cut.into_iter().filter(|(_, cut)| *cut).map(|(edge, _)| edge)
}

/// Whether the ink of a line runs through column `x` at the picture's edge. A column that is dark above and below the line too
/// is a shadow or a border.
fn torn(image: &RgbImage, bounds: &[f32; 4], x: f32) -> bool {
    let [_, top, _, bottom] = *bounds;
    let Some(look) = look_at(image, *bounds) else { return false };
    let room = 0.35 * (bottom - top);
    let dark = |from: f32, to: f32| {
        let rows: Vec<f32> = steps(from, to).filter_map(|y| brightness(image, x, y)).collect();
        rows.iter().filter(|value| is_ink(&look, **value)).count() as f32 / rows.len().max(1) as f32
    };
    let within = dark(top, bottom);
    (0.06..=0.8).contains(&within) && dark(top - room, top).min(dark(bottom, bottom + room)) < 0.3
}

/// How many separate strokes of a line stand on row `y` at the picture's edge.
fn sawn(image: &RgbImage, bounds: &[f32; 4], y: f32) -> usize {
    let [left, _, right, _] = *bounds;
    let Some(look) = look_at(image, *bounds) else { return 0 };
    let row: Vec<bool> =
        steps(left, right).filter_map(|x| brightness(image, x, y)).map(|value| is_ink(&look, value)).collect();
    let strokes = row.iter().zip(row.iter().skip(1)).filter(|(before, after)| !**before && **after).count();
    let inked = row.iter().filter(|ink| **ink).count();
    // A border runs along the edge; letters leave gaps.
    if 2 * inked > row.len() { 0 } else { strokes }
}

fn is_ink(look: &Look, value: f32) -> bool {
    look.light - look.dark >= CONTRAST && value < look.light - INKED * (look.light - look.dark)
}

/// The middles of the pixels between two edges.
fn steps(from: f32, to: f32) -> impl Iterator<Item = f32> {
    (from.max(0.0) as u32..to.max(0.0) as u32).map(|step| step as f32 + 0.5)
}

#[cfg(test)]
#[allow(clippy::indexing_slicing, reason = "tests may panic")]
mod tests {
    use super::*;
    use image::Rgb;

    /// A line of letter-sized strokes, and its box.
    fn line(image: &mut RgbImage, left: u32, top: u32, letters: u32, ink: u8) -> [f32; 4] {
        for letter in 0..letters {
            for (x, y) in (0..6).flat_map(|x| (0..18).map(move |y| (x, y))) {
                let (x, y) = (left + letter * 12 + x, top + y);
                if x < image.width() && y < image.height() {
                    image.put_pixel(x, y, Rgb([ink; 3]));
                }
            }
        }
        let right = (left + letters * 12) as f32 + 4.0;
        [left as f32 - 5.0, top as f32 - 6.0, right.min(image.width() as f32), top as f32 + 24.0]
    }

    /// A sheet with twelve lines that begin at `left`.
    fn sheet(left: u32, letters: u32, ink: u8) -> (RgbImage, Vec<[f32; 4]>) {
        let mut image = RgbImage::from_pixel(800, 1000, Rgb([250; 3]));
        let boxes = (0..12).map(|row| line(&mut image, left, 100 + row * 50, letters, ink)).collect();
        (image, boxes)
    }

    #[test]
    fn sharp_print_is_without_flaw() {
        let (image, boxes) = sheet(100, 40, 40);
        assert_eq!(flaws(&image, &boxes, Some(200.0)), []);
        assert_eq!(flaws(&image, &boxes, None), []);
    }

    #[test]
    fn the_file_tells_the_resolution_and_else_the_height_of_the_lines() {
        let (image, boxes) = sheet(100, 40, 40);
        assert_eq!(flaws(&image, &boxes, Some(60.0)), [Flaw::Coarse(60)]);
        let low: Vec<[f32; 4]> = boxes.iter().map(|[l, t, r, _]| [*l, *t, *r, t + 14.0]).collect();
        assert_eq!(coarse((800, 1000), &low, None), Some(Flaw::Coarse(64)));
        assert_eq!(coarse((600, 850), &low, None), Some(Flaw::Coarse(64)), "higher than its lines would be on A4");
        assert_eq!(coarse((500, 707), &low, None), Some(Flaw::Coarse(60)), "an A4");
        assert_eq!(coarse((800, 1000), &low[..2], None), None);
    }

    #[test]
    fn darkness_faintness_and_blur_are_told() {
        let night = RgbImage::from_pixel(200, 200, Rgb([20; 3]));
        assert_eq!(flaws(&night, &[], None), [Flaw::Dark]);
        let (image, boxes) = sheet(100, 40, 225);
        assert_eq!(flaws(&image, &boxes, None), [Flaw::Faint]);
        let (image, boxes) = sheet(100, 40, 40);
        let soft = image::imageops::blur(&image, 4.0);
        assert_eq!(flaws(&soft, &boxes, None), [Flaw::Blurred]);
        assert_eq!(why(&[Flaw::Coarse(60), Flaw::Blurred]).as_deref(), Some("about 60 dpi, blurred"));
    }

    #[test]
    fn text_that_runs_out_of_the_picture_is_cut() {
        let (image, boxes) = sheet(400, 60, 40);
        assert_eq!(flaws(&image, &boxes, None), [Flaw::Cut(Edge::Right)]);
        // One line alone may be a stamp, and a margin however narrow is one.
        assert_eq!(flaws(&image, &boxes[..1], None), []);
        let (image, boxes) = sheet(400, 33, 40);
        assert_eq!(flaws(&image, &boxes, None), []);
    }

    #[test]
    fn a_dark_border_beside_the_text_is_no_text() {
        let (mut image, boxes) = sheet(400, 33, 40);
        for (x, y) in (794..800).flat_map(|x| (0..1000).map(move |y| (x, y))) {
            image.put_pixel(x, y, Rgb([10; 3]));
        }
        assert_eq!(flaws(&image, &boxes, None), []);
    }

    #[test]
    fn a_line_sawn_through_by_the_lower_edge_is_cut() {
        let (mut image, mut boxes) = sheet(100, 40, 40);
        boxes.push(line(&mut image, 100, 990, 20, 40));
        assert_eq!(flaws(&image, &boxes, None), [Flaw::Cut(Edge::Bottom)]);
    }
}
