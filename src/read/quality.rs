//! What can be said of a page before reading it: whether anything stands on
//! it, and why it may be hard to read.

use image::{GrayImage, RgbImage, imageops};

use super::pixels::{Point, grey};

/// Longer side at which a page is looked at, about 100 dpi of A4: specks of noise vanish, a line of print does not.
const LOOK: u32 = 1170;

/// How much darker than its surroundings ink must be, of 255: paper texture and show-through stay below.
const INK: f32 = 36.0;

/// Side of the square that counts as surroundings, in pixels of the look: larger than a letter, smaller than a shadow.
const AROUND: u32 = 12;

/// Smallest connected mark that counts, in pixels of the look: a letter of 8-point print has 20, a speck 1 to 4.
const MARK: usize = 7;

/// Largest mark that counts as print, as a share of the look's longer side: scan borders, rules and shadows are longer.
const PRINT: f32 = 0.12;

/// Share of the page that a margin takes in which marks do not count: staple holes, shadows of the lid.
const MARGIN: f32 = 0.025;

/// Marks from which a page is not blank: a page number has two or three, the shortest line of text more.
const MARKS: usize = 5;

/// Sharpness below which print cannot be read (variance of the Laplacian over the squared range of brightness): sharp scans reach .13 and more, blurred or enlarged ones .03.
const BLURRED: f32 = 0.06;

/// Lowest resolution in dots per inch at which ordinary print can be read.
const COARSE: f32 = 100.0;

/// The marks on a page that may be print.
pub(super) struct Marks {
    /// How many there are.
    count: usize,
    /// The rectangle around them, in fractions of the page: left, top, right, bottom.
    pub(super) bounds: [f32; 4],
}

impl Marks {
    /// Whether there is nothing to read.
    pub(super) fn none(&self) -> bool {
        self.count < MARKS
    }
}

/// Finds the marks that may be print.
pub(super) fn marks(image: &RgbImage) -> Marks {
    let look = look(image);
    let ink = ink(&look);
    let (width, height) = (look.width() as usize, look.height() as usize);
    let mut seen = vec![false; ink.len()];
    let mut marks = Marks {
        count: 0,
        bounds: [1.0, 1.0, 0.0, 0.0],
    };
    for start in 0..ink.len() {
        if ink.get(start) == Some(&true) && seen.get(start) == Some(&false) {
            let mark = flood(&ink, &mut seen, width, start);
            marks.add(&mark, width as f32, height as f32);
        }
    }
    marks
}

/// A connected mark: its pixels counted, its corners.
struct Mark {
    pixels: usize,
    least: Point,
    most: Point,
}

impl Marks {
    fn add(&mut self, mark: &Mark, width: f32, height: f32) {
        let longest = PRINT * width.max(height);
        let (w, h) = (mark.most.x - mark.least.x, mark.most.y - mark.least.y);
        let [l, t] = [mark.least.x / width, mark.least.y / height];
        let [r, b] = [mark.most.x / width, mark.most.y / height];
        let inside = l > MARGIN && t > MARGIN && r < 1.0 - MARGIN && b < 1.0 - MARGIN;
        if mark.pixels >= MARK && w.max(h) <= longest && inside {
            let [left, top, right, bottom] = self.bounds;
            self.count += 1;
            self.bounds = [left.min(l), top.min(t), right.max(r), bottom.max(b)];
        }
    }
}

/// The page in grey at the size at which it is looked at.
fn look(image: &RgbImage) -> GrayImage {
    let ratio = LOOK as f32 / image.width().max(image.height()).max(1) as f32;
    let side = |pixels: u32| ((pixels as f32 * ratio) as u32).max(1);
    let grey = grey(image);
    if ratio >= 1.0 {
        return grey;
    }
    imageops::thumbnail(&grey, side(image.width()), side(image.height()))
}

/// For every pixel whether it is darker than its surroundings.
fn ink(look: &GrayImage) -> Vec<bool> {
    let around = imageproc::filter::box_filter(look, AROUND, AROUND);
    look.pixels()
        .zip(around.pixels())
        .map(|(pixel, around)| f32::from(around.0[0]) - f32::from(pixel.0[0]) > INK)
        .collect()
}

/// The connected mark at `start`.
fn flood(ink: &[bool], seen: &mut [bool], width: usize, start: usize) -> Mark {
    let at = |index: usize| Point {
        x: (index % width) as f32,
        y: (index / width) as f32,
    };
    let mut mark = Mark {
        pixels: 0,
        least: at(start),
        most: at(start),
    };
    let mut open = vec![start];
    while let Some(index) = open.pop() {
        match seen.get_mut(index) {
            Some(flag) if !*flag && ink.get(index) == Some(&true) => *flag = true,
            _ => continue,
        }
        let here = at(index);
        mark.pixels += 1;
        mark.least = Point {
            x: mark.least.x.min(here.x),
            y: mark.least.y.min(here.y),
        };
        mark.most = Point {
            x: mark.most.x.max(here.x),
            y: mark.most.y.max(here.y),
        };
        if here.x > 0.0 {
            open.push(index - 1);
        }
        if (index + 1) % width != 0 {
            open.push(index + 1);
        }
        open.extend(index.checked_sub(width));
        open.push(index + width);
    }
    mark
}

/// Why a page that could not be read cannot be read, in a few words.
pub(super) fn reason(image: &RgbImage, dpi: Option<f32>) -> String {
    let grey = grey(image);
    let (dark, light) = range(&grey);
    if let Some(dpi) = dpi.filter(|dpi| *dpi < COARSE) {
        format!("about {dpi:.0} dpi")
    } else if light < 100.0 {
        "too dark".into()
    } else if light - dark < 40.0 {
        "too faint".into()
    } else if sharpness(&grey, light - dark) < BLURRED {
        "blurred".into()
    } else {
        "the text on it could not be recognised".into()
    }
}

/// The brightness that 5 % and 95 % of the pixels stay below.
fn range(grey: &GrayImage) -> (f32, f32) {
    let mut counts = [0u64; 256];
    for pixel in grey.pixels() {
        if let Some(count) = counts.get_mut(usize::from(pixel.0[0])) {
            *count += 1;
        }
    }
    let total: u64 = counts.iter().sum();
    let level = |percent: u64| {
        let mut passed = 0;
        let below = counts.iter().take_while(|count| {
            passed += **count;
            passed * 100 < total * percent
        });
        below.count() as f32
    };
    (level(5), level(95))
}

/// Variance of the Laplacian over the squared range of brightness.
fn sharpness(grey: &GrayImage, range: f32) -> f32 {
    let edges = imageproc::filter::laplacian_filter(grey);
    let count = (edges.width() * edges.height()).max(1) as f32;
    let mean = edges
        .pixels()
        .map(|pixel| f32::from(pixel.0[0]))
        .sum::<f32>()
        / count;
    let variance = edges
        .pixels()
        .map(|pixel| (f32::from(pixel.0[0]) - mean).powi(2))
        .sum::<f32>()
        / count;
    variance / range.max(1.0).powi(2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::Rgb;

    /// White paper with a little texture and `count` letter-sized marks in a row.
    fn paper(count: u32) -> RgbImage {
        let mut image = RgbImage::from_fn(827, 1169, |x, y| {
            Rgb([245 + ((x * 7 + y * 3) % 10) as u8; 3])
        });
        for mark in 0..count {
            for x in 0..6 {
                for y in 0..9 {
                    image.put_pixel(200 + mark * 12 + x, 500 + y, Rgb([40; 3]));
                }
            }
        }
        image
    }

    #[test]
    fn paper_with_specks_and_a_shadow_is_blank() {
        let mut image = paper(0);
        for speck in 0..200 {
            image.put_pixel(60 + speck * 3, 70 + (speck * 37) % 1000, Rgb([0; 3]));
        }
        for y in 0..1169 {
            image.put_pixel(3, y, Rgb([0; 3]));
        }
        assert!(marks(&image).none());
    }

    #[test]
    fn a_single_word_is_something_to_read() {
        let found = marks(&paper(8));
        assert!(!found.none());
        assert!(found.bounds[0] > 0.2 && found.bounds[2] < 0.4);
    }

    #[test]
    fn the_reason_names_what_is_wrong() {
        assert_eq!(reason(&paper(50), Some(60.0)), "about 60 dpi");
        let night = RgbImage::from_pixel(200, 200, Rgb([20; 3]));
        assert_eq!(reason(&night, None), "too dark");
        let smooth = RgbImage::from_fn(400, 400, |x, _| Rgb([(x / 2) as u8; 3]));
        assert_eq!(reason(&smooth, None), "blurred");
    }
}
