//! Lines cut out of a page and set one under another, as Tesseract reads them
//! best: its own analysis of a page loses rows of tables, cells beside rules
//! and print over a tint, which the lines found by the network do not.

use image::{GrayImage, imageops};

use super::pixels::{Quad, cut, grey};
use crate::page::Rect;

/// Height of a line in pixels: Tesseract's networks were trained on about that (36 was measured worse, 64 no better).
const LINE: u32 = 48;

/// Paper between the lines and around them.
const GAP: u32 = 24;

/// Longest line: A4 at this height in small print.
const LONGEST: u32 = 2560;

/// Most lines of a page: a dense page has 150, and so many make a picture of 74 MB at most.
const MOST: usize = 400;

/// Shares of a line's pixels that are surely ink and surely not paper: between these its contrast is stretched.
const INK: f32 = 0.02;
const PAPER: f32 = 0.8;

/// What counts as ink once a line's contrast is stretched.
const DARK: u8 = 150;

/// A rule beside a line: the share of its row that is dark (a dotted one half), or of its column (ruled cells are closed all along), …
const RULE: f32 = 0.4;
const SIDE: f32 = 0.8;

/// … how thick it is at most, in pixels, and how little ink parts it from the letters: those of a heading stand on no blank.
const THICK: usize = 6;
const BLANK: f32 = 0.12;

/// From this proportion on a tall rectangle is no level line.
const TALL: f32 = 1.5;

/// Lines set one under another.
pub(super) struct Galley {
    /// The picture of them.
    pub(super) picture: GrayImage,
    /// Of each its index among the lines given, where it stood on the page, and its length on the picture.
    rows: Vec<(usize, Quad, u32)>,
}

impl Galley {
    /// Sets lines of a page one under another; `None` where there are none.
    pub(super) fn new(page: &image::RgbImage, places: &[Quad]) -> Option<Galley> {
        let level = places.iter().enumerate().filter(|(_, quad)| quad.height() < TALL * quad.width()).take(MOST);
        let rows: Vec<(usize, Quad, u32)> = level.map(|(index, quad)| (index, *quad, length(quad))).collect();
        let width = rows.iter().map(|(_, _, length)| *length).max()? + 2 * GAP;
        let height = GAP + rows.len() as u32 * (LINE + GAP);
        let mut picture = GrayImage::from_pixel(width, height, image::Luma([u8::MAX]));
        for (index, (_, quad, length)) in rows.iter().enumerate() {
            let mut line = grey(&cut(page, quad, *length, LINE));
            stretch(&mut line);
            without_rules(&mut line);
            imageops::replace(&mut picture, &line, i64::from(GAP), i64::from(top(index)));
        }
        Some(Galley { picture, rows })
    }

    /// Index of the line that a box on the picture belongs to, and where the box stands on the page.
    pub(super) fn place(&self, found: Rect) -> Option<(usize, Quad)> {
        let row = (found.middle_y() - GAP as f32 / 2.0) / (LINE + GAP) as f32;
        let (index, quad, length) = self.rows.get(if row >= 0.0 { row as usize } else { return None })?;
        let share = |x: f32| ((x - GAP as f32) / *length as f32).clamp(0.0, 1.0);
        Some((*index, quad.part(share(found.x), share(found.right()))))
    }

    /// Each line: its index among the lines given, where it stands on the page, and its picture.
    pub(super) fn lines(&self) -> impl Iterator<Item = (usize, Quad, GrayImage)> + '_ {
        self.rows.iter().enumerate().map(|(row, (index, quad, length))| {
            (*index, *quad, imageops::crop_imm(&self.picture, GAP, top(row), *length, LINE).to_image())
        })
    }
}

/// Where a line begins on the picture, from its top.
fn top(index: usize) -> u32 {
    GAP + index as u32 * (LINE + GAP)
}

/// Length of a line at the height of all.
fn length(quad: &Quad) -> u32 {
    ((LINE as f32 * quad.width() / quad.height().max(1.0)).ceil() as u32).clamp(LINE / 2, LONGEST)
}

/// Makes a line's ink black and its paper white.
fn stretch(line: &mut GrayImage) {
    let mut counts = [0u32; 256];
    for pixel in line.pixels() {
        if let Some(count) = counts.get_mut(usize::from(pixel.0[0])) {
            *count += 1;
        }
    }
    let total = line.width() * line.height();
    let level = |share: f32| {
        let mut seen = 0;
        let reached = |count: &u32| {
            seen += count;
            seen as f32 >= share * total as f32
        };
        counts.iter().position(reached).unwrap_or(0) as f32
    };
    let (ink, paper) = (level(INK), level(PAPER));
    let range = (paper - ink).max(1.0);
    for pixel in line.pixels_mut() {
        pixel.0[0] = ((f32::from(pixel.0[0]) - ink) / range * 255.0).clamp(0.0, 255.0) as u8;
    }
}

/// Whitens the rules at a line's edges: those of its cell, the dots it was written on.
fn without_rules(line: &mut GrayImage) {
    let (width, height) = line.dimensions();
    let share = |picture: &GrayImage, x: std::ops::Range<u32>, y: std::ops::Range<u32>| {
        let total = (x.len() * y.len()).max(1) as f32;
        let inked = |x: u32, y: u32| picture.get_pixel(x, y).0[0] < DARK;
        y.map(|y| x.clone().filter(|x| inked(*x, y)).count()).sum::<usize>() as f32 / total
    };
    let mut rows: Vec<f32> = (0..height).map(|y| share(line, 0..width, y..y + 1)).collect();
    let above = rule(&rows, height as usize / 3, RULE);
    rows.reverse();
    let below = height - rule(&rows, height as usize / 3, RULE);
    whiten(line, |_, y| y < above || y >= below);
    let mut columns: Vec<f32> = (0..width).map(|x| share(line, x..x + 1, 0..height)).collect();
    let reach = (height / 2).min(width / 4) as usize;
    let left = rule(&columns, reach, SIDE);
    columns.reverse();
    let right = width - rule(&columns, reach, SIDE);
    whiten(line, |x, _| x < left || x >= right);
}

/// Makes pixels white.
fn whiten(line: &mut GrayImage, which: impl Fn(u32, u32) -> bool) {
    for (_, _, pixel) in line.enumerate_pixels_mut().filter(|(x, y, _)| which(*x, *y)) {
        pixel.0[0] = u8::MAX;
    }
}

/// Where the last rule ends that lies within `reach` of an edge, by the shares of ink from that edge on; 0 where there is none.
fn rule(shares: &[f32], reach: usize, dark: f32) -> u32 {
    let (mut end, mut at) = (0, 0);
    while at < reach {
        let inked = |least: f32| shares.iter().skip(at).take_while(|share| **share >= least).count();
        if inked(dark) == 0 {
            at += 1;
            continue;
        }
        // The flanks of a rule are paler than its middle.
        let thick = inked(dark / 2.0);
        let flank = shares.iter().skip(at + thick).take(2).take_while(|share| **share > BLANK).count();
        let behind = shares.get(at + thick + flank);
        if thick <= THICK && behind.is_some_and(|share| *share <= BLANK) {
            end = at + thick + flank;
        }
        at += thick.max(1);
    }
    end as u32
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests may panic")]
mod tests {
    use image::{Rgb, RgbImage};

    use super::*;

    /// A grey page with two bars as lines, one of them slanted; a word found on the second line stands there on the page.
    #[test]
    fn what_is_found_on_the_picture_is_found_again_on_the_page() {
        let page = RgbImage::from_fn(400, 200, |x, _| Rgb([if x % 40 < 8 { 90 } else { 170 }; 3]));
        let first = Quad::upright(20.0, 20.0, 220.0, 40.0);
        let second = Quad::slanted(super::super::pixels::Point { x: 200.0, y: 120.0 }, 300.0, 20.0, 3.0);
        let tall = Quad::upright(380.0, 0.0, 390.0, 200.0);
        let galley = Galley::new(&page, &[first, tall, second]).unwrap();
        assert_eq!(galley.picture.dimensions(), (720 + 48, 24 + 2 * 72), "the upright bar is left out");
        let (darkest, lightest) = galley
            .picture
            .pixels()
            .fold((255, 0), |(dark, light), pixel| (pixel.0[0].min(dark), pixel.0[0].max(light)));
        assert_eq!((darkest, lightest), (0, 255), "faint print is made black on white");
        // The middle third of the second line.
        let word = Rect { x: 24.0 + 240.0, y: 24.0 + 72.0 + 4.0, w: 240.0, h: 40.0 };
        let (row, place) = galley.place(word).unwrap();
        assert_eq!(row, 2, "of the lines given");
        assert!((place.width() - 100.0).abs() < 0.5 && place.centre().to(second.centre()) < 0.5, "{place:?}");
        assert!(galley.place(Rect { y: 500.0, ..word }).is_none());
        assert!(Galley::new(&page, &[tall]).is_none());
    }

    /// A cell's frame and a dotted line go, letters that reach down to the edge stay.
    #[test]
    fn rules_beside_a_line_are_whitened() {
        let framed = |x: u32, y: u32| y < 3 || x > 195 || y == 44 && x.is_multiple_of(2);
        let letter = |x: u32, y: u32| (20..180).contains(&x) && x % 10 < 5 && (12..36).contains(&y);
        let mut line =
            GrayImage::from_fn(200, 48, |x, y| image::Luma([if framed(x, y) || letter(x, y) { 0 } else { 255 }]));
        without_rules(&mut line);
        let kept = |x: u32, y: u32| line.get_pixel(x, y).0[0] == 0;
        assert!((0..200).all(|x| (0..48).all(|y| kept(x, y) == letter(x, y))));
        let tall = GrayImage::from_fn(200, 48, |x, y| image::Luma([if y > 20 && x % 10 < 6 { 0 } else { 255 }]));
        let mut same = tall.clone();
        without_rules(&mut same);
        assert_eq!(same, tall, "letters at the edge are no rule");
    }
}
