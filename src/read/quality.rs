//! What can be said of a page without reading it: whether anything stands on
//! it, and where it is written on outside its lines.

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

/// The marks on a page that may be print.
pub(super) struct Marks {
    /// How many there are.
    count: usize,
    /// The rectangle around them, in fractions of the page: left, top, right, bottom.
    pub(super) bounds: [f32; 4],
    /// How high their middles stand, in pixels of the look.
    middles: Vec<f32>,
}

impl Marks {
    /// Whether so many of them stand on one level that they are a line of letters.
    fn in_line(&self) -> bool {
        let mut middles = self.middles.clone();
        middles.sort_by(f32::total_cmp);
        middles.iter().zip(middles.iter().skip(LINE - 1)).any(|(first, last)| last - first <= ROW)
    }

    /// Whether there is nothing to read.
    pub(super) fn none(&self) -> bool {
        self.count < MARKS
    }
}

/// Finds the marks that may be print.
pub(super) fn marks(image: &RgbImage) -> Marks {
    let look = look(image);
    marks_of(&ink(&look, INK), &look)
}

/// What stands on a page without marks that may be print.
pub(super) enum Trace {
    /// Writing that is no print: a signature, a stamp, a few joined letters.
    Writing(Marks),
    /// Something like a line of letters, hardly darker than the paper: pencil, or print of the other side.
    Faint(Marks),
}

/// How much darker than its surroundings the faintest writing is, of 255. Texture of paper may reach it: then the
/// engine finds no line there, and the page is blank after all.
const FAINT: f32 = 6.0;

/// Noise is smoothed away by so many pixels of the look before anything faint is looked for.
const GRAIN: f32 = 0.8;

/// Marks that stand on one level for them to be a line, and how far their middles may be apart, in pixels of the look.
const LINE: usize = 8;
const ROW: f32 = 8.0;

/// A punched hole: 5 to 7 mm wide and high, its middle within 18 mm of an edge; in pixels of the look.
const HOLE: (f32, f32) = (14.0, 34.0);
const PUNCHED: f32 = 75.0;

/// Looks again, and closer, at a page without marks that may be print.
pub(super) fn trace(image: &RgbImage) -> Option<Trace> {
    let (width, height) = (image.width() as f32, image.height() as f32);
    let ratio = LOOK as f32 / width.max(height).max(1.0);
    let hole = |[left, top, right, bottom]: &[f32; 4]| {
        let round = |size: f32| (HOLE.0..=HOLE.1).contains(&(size * ratio));
        let (x, y) = ((left + right) / 2.0, (top + bottom) / 2.0);
        let edge = x.min(y).min(width - x).min(height - y);
        round(right - left) && round(bottom - top) && edge * ratio <= PUNCHED
    };
    let written: Vec<[f32; 4]> = writing(image, &[]).into_iter().filter(|piece| !hole(piece)).collect();
    if let Some(first) = written.first() {
        let [l, t, r, b] = written.iter().fold(*first, |[l, t, r, b], [left, top, right, bottom]| {
            [l.min(*left), t.min(*top), r.max(*right), b.max(*bottom)]
        });
        let bounds = [l / width, t / height, r / width, b / height];
        return Some(Trace::Writing(Marks { count: written.len(), bounds, middles: Vec::new() }));
    }
    let look = imageproc::filter::gaussian_blur_f32(&look(image), GRAIN);
    let faint = marks_of(&ink(&look, FAINT), &look);
    faint.in_line().then_some(Trace::Faint(faint))
}

/// The marks that may be print among the ink of a look.
fn marks_of(ink: &[bool], look: &GrayImage) -> Marks {
    let (width, height) = (look.width() as usize, look.height() as usize);
    let mut seen = vec![false; ink.len()];
    let mut marks = Marks { count: 0, bounds: [1.0, 1.0, 0.0, 0.0], middles: Vec::new() };
    for start in 0..ink.len() {
        if ink.get(start) == Some(&true) && seen.get(start) == Some(&false) {
            let mark = flood(ink, &mut seen, width, start);
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
            self.middles.push((mark.least.y + mark.most.y) / 2.0);
            self.bounds = [left.min(l), top.min(t), right.max(r), bottom.max(b)];
        }
    }
}

/// Room around a line of text that is painted over with it, and the gap over which pieces of writing belong together, in pixels
/// of the look: descenders reach 2 pixels out of a line's box, the letters of a signature stand up to 2 mm (8 pixels) apart.
const ROOM: f32 = 3.0;
const APART: f32 = 8.0;

/// Least width, height and inked pixels of writing that is no line of text, in pixels of the look: initials are 6 mm wide
/// and 2 mm high; what is left of a letter at the edge of its line's box is smaller.
const WIDE: f32 = 24.0;
const HIGH: f32 = 8.0;
const INKED: usize = 60;

/// A mark so many times longer than thick is a rule.
const RULE: f32 = 14.0;

/// Pieces that are looked at: a signature has up to 30, a page full of stamps some hundreds; more is noise.
const PIECES: usize = 1500;

/// Writing on an upright page outside the boxes of its lines (pixels: left, top, right, bottom): signatures, stamps,
/// handwriting. Boxes in pixels, from the top.
pub(super) fn writing(image: &RgbImage, boxes: &[[f32; 4]]) -> Vec<[f32; 4]> {
    let look = look(image);
    let ratio = look.width() as f32 / image.width().max(1) as f32;
    let mut ink = ink(&look, INK);
    let (width, height) = (look.width() as usize, look.height() as usize);
    for [left, top, right, bottom] in boxes {
        let from = |edge: &f32| ((edge * ratio - ROOM).max(0.0)) as usize;
        let to = |edge: &f32, most: usize| ((edge * ratio + ROOM).max(0.0) as usize).min(most);
        for y in from(top)..to(bottom, height) {
            if let Some(row) = ink.get_mut(y * width + from(left).min(width)..y * width + to(right, width)) {
                row.fill(false);
            }
        }
    }
    without_rules(&mut ink, width, height);
    let mut seen = vec![false; ink.len()];
    let mut pieces: Vec<(usize, [f32; 4])> = Vec::new();
    for start in 0..ink.len() {
        if ink.get(start) == Some(&true) && seen.get(start) == Some(&false) {
            let mark = flood(&ink, &mut seen, width, start);
            let bounds = [mark.least.x, mark.least.y, mark.most.x + 1.0, mark.most.y + 1.0];
            let (w, h) = (bounds[2] - bounds[0], bounds[3] - bounds[1]);
            let rule = w > RULE * h || h > RULE * w;
            let margin = bounds[0] < MARGIN * width as f32
                || bounds[2] > (1.0 - MARGIN) * width as f32
                || bounds[1] < MARGIN * height as f32
                || bounds[3] > (1.0 - MARGIN) * height as f32;
            if mark.pixels >= MARK && !rule && !margin {
                pieces.push((mark.pixels, bounds));
            }
        }
    }
    pieces.truncate(PIECES);
    let mut found: Vec<[f32; 4]> = gathered(pieces)
        .into_iter()
        .filter(|(pixels, [left, top, right, bottom])| *pixels >= INKED && right - left >= WIDE && bottom - top >= HIGH)
        .map(|(_, bounds)| bounds.map(|edge| edge / ratio))
        .collect();
    found.sort_by(|one, other| one[1].total_cmp(&other[1]).then(one[0].total_cmp(&other[0])));
    found
}

/// Straight runs of ink so long, in pixels of the look (1 cm), are rules and frames, not writing.
const STRAIGHT: usize = 40;

/// Takes rules and frames off the ink, else the table around a signature would be writing too.
fn without_rules(ink: &mut [bool], width: usize, height: usize) {
    let at = |x: usize, y: usize| y * width + x;
    let mut rules: Vec<usize> = Vec::new();
    let mut scan = |length: usize, place: &dyn Fn(usize) -> usize, ink: &[bool]| {
        let mut run = 0;
        for step in 0..=length {
            if step < length && ink.get(place(step)) == Some(&true) {
                run += 1;
                continue;
            }
            if run >= STRAIGHT {
                rules.extend((step - run..step).map(place));
            }
            run = 0;
        }
    };
    for y in 0..height {
        scan(width, &|x| at(x, y), ink);
    }
    for x in 0..width {
        scan(height, &|y| at(x, y), ink);
    }
    for index in rules {
        if let Some(pixel) = ink.get_mut(index) {
            *pixel = false;
        }
    }
}

/// Pieces that stand close together, as one.
fn gathered(mut pieces: Vec<(usize, [f32; 4])>) -> Vec<(usize, [f32; 4])> {
    let close = |a: &[f32; 4], b: &[f32; 4]| {
        a[0] - APART <= b[2] && b[0] - APART <= a[2] && a[1] - APART <= b[3] && b[1] - APART <= a[3]
    };
    let mut groups: Vec<(usize, [f32; 4])> = Vec::new();
    while let Some(mut piece) = pieces.pop() {
        // A group that grew may touch others that it did not touch before.
        while let Some(index) = groups.iter().position(|group| close(&group.1, &piece.1)) {
            let (pixels, bounds) = groups.swap_remove(index);
            let [left, top, right, bottom] = piece.1;
            piece.0 += pixels;
            piece.1 = [left.min(bounds[0]), top.min(bounds[1]), right.max(bounds[2]), bottom.max(bounds[3])];
        }
        groups.push(piece);
    }
    groups
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

/// Grey value, of 255, that most of a blank sheet exceeds, on a scanner's glass as in a lit room.
const PAPER: u8 = 140;

/// Whether a picture without marks can be a blank sheet: half of it at least as bright as paper.
pub(super) fn is_paper(image: &RgbImage) -> bool {
    // Every 16th pixel tells the median as well as all of them.
    let (mut bright, mut all) = (0usize, 0usize);
    for pixel in image.pixels().step_by(16) {
        let [r, g, b] = pixel.0;
        let grey = (u32::from(r) * 3 + u32::from(g) * 6 + u32::from(b)) / 10;
        all += 1;
        bright += usize::from(grey >= u32::from(PAPER));
    }
    2 * bright >= all
}

/// For every pixel whether it is darker than its surroundings by more than `least`.
fn ink(look: &GrayImage, least: f32) -> Vec<bool> {
    let around = imageproc::filter::box_filter(look, AROUND, AROUND);
    look.pixels()
        .zip(around.pixels())
        .map(|(pixel, around)| f32::from(around.0[0]) - f32::from(pixel.0[0]) > least)
        .collect()
}

/// The connected mark at `start`.
fn flood(ink: &[bool], seen: &mut [bool], width: usize, start: usize) -> Mark {
    let at = |index: usize| Point { x: (index % width) as f32, y: (index / width) as f32 };
    let mut mark = Mark { pixels: 0, least: at(start), most: at(start) };
    let mut open = vec![start];
    while let Some(index) = open.pop() {
        match seen.get_mut(index) {
            Some(flag) if !*flag && ink.get(index) == Some(&true) => *flag = true,
            _ => continue,
        }
        let here = at(index);
        mark.pixels += 1;
        mark.least = Point { x: mark.least.x.min(here.x), y: mark.least.y.min(here.y) };
        mark.most = Point { x: mark.most.x.max(here.x), y: mark.most.y.max(here.y) };
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

#[cfg(test)]
#[allow(clippy::indexing_slicing, reason = "tests may panic")]
mod tests {
    use super::*;
    use image::Rgb;

    /// White paper with a little texture and `count` letter-sized marks in a row.
    fn paper(count: u32) -> RgbImage {
        let mut image = RgbImage::from_fn(827, 1169, |x, y| Rgb([245 + ((x * 7 + y * 3) % 10) as u8; 3]));
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

    /// A scribble away from the text is writing; the text itself, a rule and specks are none.
    #[test]
    fn a_signature_is_writing_and_a_rule_is_none() {
        let mut image = paper(40);
        for x in 0..60 {
            for dot in 0..3 {
                image.put_pixel(300 + x, 600 + (x % 20) + dot, Rgb([30; 3]));
            }
        }
        for x in 100..700 {
            image.put_pixel(x, 700, Rgb([30; 3]));
        }
        let found = writing(&image, &[[195.0, 490.0, 690.0, 520.0]]);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0][0] >= 295.0 && found[0][2] <= 365.0 && found[0][1] >= 595.0);
        assert_eq!(writing(&image, &[]).len(), 2);
    }

    /// A signature or a faint line is no blank page; punched holes and a soft shadow are.
    #[test]
    fn a_closer_look_finds_a_signature_and_a_faint_line() {
        let mut signed = paper(0);
        for x in 0..60 {
            for dot in 0..3 {
                signed.put_pixel(300 + x, 600 + (x % 20) + dot, Rgb([30; 3]));
            }
        }
        assert!(marks(&signed).none() && matches!(trace(&signed), Some(Trace::Writing(_))));
        let mut faint = RgbImage::from_pixel(827, 1169, Rgb([250; 3]));
        for mark in 0..12 {
            for (x, y) in (0..6).flat_map(|x| (0..9).map(move |y| (x, y))) {
                faint.put_pixel(200 + mark * 12 + x, 500 + y, Rgb([228; 3]));
            }
        }
        assert!(marks(&faint).none() && matches!(trace(&faint), Some(Trace::Faint(_))));
        let mut punched = RgbImage::from_fn(827, 1169, |x, _| Rgb([250 - (x / 12) as u8; 3]));
        for (x, y) in (0..24i32).flat_map(|x| (0..24i32).map(move |y| (x, y))) {
            if (x - 12).pow(2) + (y - 12).pow(2) < 140 {
                punched.put_pixel(40 + x as u32, 400 + y as u32, Rgb([10; 3]));
                punched.put_pixel(40 + x as u32, 720 + y as u32, Rgb([10; 3]));
            }
        }
        assert!(marks(&punched).none() && trace(&punched).is_none());
    }
}
