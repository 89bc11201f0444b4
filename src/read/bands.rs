//! The parts of a page that have something on them. Margins and the white between
//! two blocks of print need not be searched for lines: on a certificate of half a
//! page they are most of what the detection network would look at.

use image::{RgbImage, imageops};

use super::pixels::{Point, grey};

/// Side of the squares, in pixels of the network, that are looked at one by one: the network's own step, so that what is kept fits it.
const CELL: u32 = 32;

/// Difference in brightness, of 255, within a square, grain smoothed away, from which something may stand there: half of what
/// strokes of the faintest readable print leave, and twice a scanner's grain.
const STANDS_OUT: u8 = 10;

/// Empty squares kept around what stands on the page: the network sees a line by its surroundings.
const AROUND: usize = 1;

/// Share of a page that must be empty for it to be taken apart.
const WORTH: f32 = 0.1;

/// Which columns, and which rows, of a picture are searched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Bands {
    /// First column, and the one behind the last.
    across: (u32, u32),
    /// First row and the one behind the last, of every band, from the top.
    down: Vec<(u32, u32)>,
}

impl Bands {
    /// The inked parts of a picture whose sides are multiples of [`CELL`]; all of it where little is empty.
    pub(super) fn of(picture: &RgbImage) -> Bands {
        let (width, height) = picture.dimensions();
        let whole = Bands { across: (0, width), down: vec![(0, height)] };
        let cells = inked(picture);
        let columns = (width / CELL) as usize;
        let rows: Vec<bool> = cells.chunks(columns.max(1)).map(|row| row.contains(&true)).collect();
        let is_inked = |column: usize| cells.iter().skip(column).step_by(columns.max(1)).any(|inked| *inked);
        let across = runs(&(0..columns).map(is_inked).collect::<Vec<bool>>());
        let (Some(first), Some(last)) = (across.first(), across.last()) else { return whole };
        let bands = Bands { across: (first.0, last.1), down: runs(&rows) };
        let kept = bands.width() as f32 * bands.height() as f32;
        if kept > (1.0 - WORTH) * width as f32 * height as f32 { whole } else { bands }
    }

    fn width(&self) -> u32 {
        self.across.1 - self.across.0
    }

    fn height(&self) -> u32 {
        self.down.iter().map(|(from, to)| to - from).sum()
    }

    /// The bands, one under the other.
    pub(super) fn picture(&self, of: RgbImage) -> RgbImage {
        if (self.width(), self.height()) == of.dimensions() {
            return of;
        }
        let mut picture = RgbImage::new(self.width(), self.height());
        let mut top = 0;
        for (from, to) in &self.down {
            let band = imageops::crop_imm(&of, self.across.0, *from, self.width(), to - from);
            imageops::replace(&mut picture, &*band, 0, i64::from(top));
            top += to - from;
        }
        picture
    }

    /// Where a point of the bands stands on the whole picture; `row` tells the band: no line runs over two of them.
    pub(super) fn back(&self, point: Point, row: f32) -> Point {
        let mut top = 0;
        let mut moved = 0;
        for (from, to) in &self.down {
            if row >= top as f32 {
                moved = from - top;
            }
            top += to - from;
        }
        Point { x: point.x + self.across.0 as f32, y: point.y + moved as f32 }
    }
}

/// For every square of the picture whether something may stand in it, row by row.
fn inked(picture: &RgbImage) -> Vec<bool> {
    let smooth = imageproc::filter::box_filter(&grey(picture), 1, 1);
    let (columns, rows) = (picture.width() / CELL, picture.height() / CELL);
    let cell = |row: u32, column: u32| {
        let lines = (row * CELL..(row + 1) * CELL).map(|y| (y * smooth.width() + column * CELL) as usize);
        let pixels = lines.filter_map(|start| smooth.as_raw().get(start..start + CELL as usize)).flatten();
        let (least, most) = pixels.fold((255u8, 0u8), |(least, most), pixel| (least.min(*pixel), most.max(*pixel)));
        most.saturating_sub(least) > STANDS_OUT
    };
    (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column))).map(|(r, c)| cell(r, c)).collect()
}

/// The runs of inked rows (or columns) of squares with their surroundings, in pixels.
fn runs(inked: &[bool]) -> Vec<(u32, u32)> {
    let near = |index: usize| {
        let (from, to) = (index.saturating_sub(AROUND), (index + AROUND + 1).min(inked.len()));
        inked.get(from..to).is_some_and(|near| near.contains(&true))
    };
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for index in (0..inked.len()).filter(|index| near(*index)) {
        let (from, to) = (index as u32 * CELL, (index as u32 + 1) * CELL);
        match runs.last_mut() {
            Some(last) if last.1 == from => last.1 = to,
            _ => runs.push((from, to)),
        }
    }
    runs
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests may panic")]
mod tests {
    use super::*;
    use image::Rgb;

    /// A sheet with blocks of print: left, top, width, height.
    fn sheet(blocks: &[(u32, u32, u32, u32)]) -> RgbImage {
        RgbImage::from_fn(640, 960, |x, y| {
            let within = |(l, t, w, h): &(u32, u32, u32, u32)| (*l..l + w).contains(&x) && (*t..t + h).contains(&y);
            let printed = blocks.iter().any(within) && x % 8 < 3;
            Rgb([if printed { 60 } else { 246 + ((x * 7 + y * 13) % 5) as u8 }; 3])
        })
    }

    #[test]
    fn margins_and_the_white_between_blocks_are_left_out() {
        let page = sheet(&[(100, 70, 240, 20), (100, 650, 120, 50)]);
        let bands = Bands::of(&page);
        assert_eq!(bands, Bands { across: (64, 384), down: vec![(32, 128), (608, 736)] });
        let picture = bands.picture(page.clone());
        assert_eq!(picture.dimensions(), (320, 224));
        // Every pixel of the bands is the one that stands at its place on the page.
        for (x, y, pixel) in picture.enumerate_pixels() {
            let point = Point { x: x as f32 + 0.5, y: y as f32 + 0.5 };
            let back = bands.back(point, point.y);
            assert_eq!(page.get_pixel(back.x as u32, back.y as u32), pixel);
        }
    }

    #[test]
    fn a_full_page_and_an_empty_one_are_searched_whole() {
        for page in [sheet(&[(16, 16, 600, 930)]), sheet(&[])] {
            assert_eq!(Bands::of(&page), Bands { across: (0, 640), down: vec![(0, 960)] });
        }
    }

    /// What is too faint to be taken for grain is looked at.
    #[test]
    fn faint_print_is_something() {
        let mut page = sheet(&[]);
        for (x, y) in (320..480).step_by(6).flat_map(|x| (324..334).map(move |y| (x, y))) {
            page.put_pixel(x, y, Rgb([205; 3]));
            page.put_pixel(x + 1, y, Rgb([205; 3]));
        }
        assert_eq!(Bands::of(&page).down, [(288, 384)]);
    }
}
