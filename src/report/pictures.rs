//! Pictures in a report: cut-outs of the places that findings name, with the
//! words that matter told apart, and small pictures of the pages.
//!
//! This module says which pages it wants ([`wanted`]) and makes the pictures of
//! a page that it is handed upright ([`Wanted::made`]); it opens no file itself.

use std::collections::BTreeMap;
use std::io;

use image::codecs::jpeg::JpegEncoder;
use image::{ExtendedColorType, RgbImage, imageops};

use crate::finding::{Place, Report};
use crate::page::{Line, Rect, Source};

/// Longer side in pixels of the upright pages that pictures are made from: A4 at 150 dpi, on which small print is legible.
pub const LONGEST: u32 = 1754;

/// Places of one finding that get a cut-out; the text names all. More would bury the next finding.
const CUTS_EACH: usize = 3;

/// Cut-outs of a report in all. At 40 kB each the file stays below 5 MB, which any mail takes.
const CUTS: usize = 80;

/// Pages that get a small picture, at 7 kB each.
const THUMBS: usize = 150;

/// Width of a cut-out in pixels at most: the width of the text column on a good screen.
const CUT_WIDTH: u32 = 1000;

/// Longer side of a whole page shown as a cut-out, and of a small picture, in pixels.
const WHOLE: u32 = 560;
const THUMB: u32 = 260;

/// Least share of the page's width that a cut-out shows: the words beside a date say which date it is.
const WIDE: f32 = 0.7;

/// Room above and below the words, in heights of their box, and at least as a share of the page's height.
const ROOM: f32 = 2.0;
const LEAST_ROOM: f32 = 0.025;

/// Quality of the pictures: print stays sharp at 70, a thumbnail needs less.
const QUALITY: u8 = 70;
const THUMB_QUALITY: u8 = 60;

/// A picture as a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// JPEG.
    pub bytes: Vec<u8>,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
}

/// A part of a page, with what matters on it.
#[derive(Debug, Clone, PartialEq)]
pub struct Cut {
    /// The part.
    pub picture: Picture,
    /// The words that matter, in fractions of the picture.
    pub marks: Vec<Rect>,
}

/// The pictures of a report.
#[derive(Debug, Clone, Default)]
pub struct Pictures {
    cuts: BTreeMap<(usize, usize), Cut>,
    thumbs: BTreeMap<Source, Picture>,
}

impl Pictures {
    /// The cut-out of a place, by the indexes of its finding and of the place in it.
    pub fn cut(&self, finding: usize, place: usize) -> Option<&Cut> {
        self.cuts.get(&(finding, place))
    }

    /// The small picture of a page.
    pub fn thumb(&self, source: &Source) -> Option<&Picture> {
        self.thumbs.get(source)
    }
}

impl FromIterator<Made> for Pictures {
    fn from_iter<I: IntoIterator<Item = Made>>(made: I) -> Pictures {
        let mut pictures = Pictures::default();
        for page in made {
            pictures.cuts.extend(page.cuts);
            pictures.thumbs.extend(page.thumb.map(|thumb| (page.source, thumb)));
        }
        pictures
    }
}

/// A page of which pictures are wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// Which page.
    pub source: Source,
    /// The places on it that get a cut-out: indexes of the finding, and of the place in it.
    places: Vec<(usize, usize)>,
}

/// The pictures of one page.
#[derive(Debug, Clone)]
pub struct Made {
    source: Source,
    cuts: Vec<((usize, usize), Cut)>,
    thumb: Option<Picture>,
}

/// The pages of which pictures are wanted, in the order of the report: those that findings name, and the first pages of the
/// dossier.
pub fn wanted(report: &Report) -> Vec<Wanted> {
    let mut wanted: Vec<Wanted> = Vec::new();
    let mut of_page = BTreeMap::new();
    let mut index_of = |source: Source, wanted: &mut Vec<Wanted>| {
        *of_page.entry(source.clone()).or_insert_with(|| {
            wanted.push(Wanted { source, places: Vec::new() });
            wanted.len() - 1
        })
    };
    let mut cuts = 0;
    for (finding, place, at) in report.findings.iter().enumerate().flat_map(|(n, finding)| {
        finding.places.iter().take(CUTS_EACH).enumerate().map(move |(place, at)| (n, place, at))
    }) {
        let Some(page) = at.page.filter(|_| cuts < CUTS) else { continue };
        cuts += 1;
        let index = index_of(Source { file: at.file.clone(), page }, &mut wanted);
        if let Some(page) = wanted.get_mut(index) {
            page.places.push((finding, place));
        }
    }
    for page in report.documents.iter().flat_map(|document| &document.pages).take(THUMBS) {
        index_of(page.source.clone(), &mut wanted);
    }
    wanted
}

impl Wanted {
    /// The pictures of the page, from the page upright, no larger than [`LONGEST`].
    pub fn made(&self, report: &Report, upright: &RgbImage) -> Made {
        let place = |(finding, place): &(usize, usize)| report.findings.get(*finding)?.places.get(*place);
        let cut = |key: &(usize, usize)| Some((*key, cut(upright, &marks(report, place(key)?))?));
        let cuts = self.places.iter().filter_map(cut).collect();
        let thumb = picture(&within(upright, THUMB), THUMB_QUALITY).ok();
        Made { source: self.source.clone(), cuts, thumb }
    }
}

/// Where the words that matter stand on the page: word by word where the line's words are known, else its box; nothing for a page
/// as a whole.
fn marks(report: &Report, place: &Place) -> Vec<Rect> {
    let on_page =
        |page: &&crate::document::DocumentPage| page.source.file == place.file && Some(page.source.page) == place.page;
    let page = report.documents.iter().flat_map(|document| &document.pages).find(on_page);
    let line = page.zip(place.line).and_then(|(page, line)| page.lines.get(line.checked_sub(1)?));
    let words = line.filter(|line| line.text == place.text).and_then(|line| words_of(line, &place.part));
    words.or(place.bbox).or(line.map(|line| line.bbox)).into_iter().collect()
}

/// The box around the words of a line that make up a part of it.
fn words_of(line: &Line, part: &str) -> Option<Rect> {
    let part = part.trim();
    let from = line.text.find(part).filter(|_| !part.is_empty())?;
    let to = from + part.len();
    let mut at = 0;
    let mut found: Option<Rect> = None;
    for word in &line.words {
        // Words stand in the line with single blanks between.
        let end = at + word.text.len();
        if at < to && end > from {
            found = Some(found.map_or(word.bbox, |known| known.union(&word.bbox)));
        }
        at = end + 1;
    }
    found
}

/// The part of a page around its marks; the whole page, smaller, where there are none.
fn cut(page: &RgbImage, marks: &[Rect]) -> Option<Cut> {
    let Some(all) = marks.iter().copied().reduce(|all, mark| all.union(&mark)) else {
        return Some(Cut { picture: picture(&within(page, WHOLE), QUALITY).ok()?, marks: Vec::new() });
    };
    let room = (ROOM * all.h).max(LEAST_ROOM);
    let (top, bottom) = ((all.y - room).max(0.0), (all.bottom() + room).min(1.0));
    let width = WIDE.max(all.w + 0.1).min(1.0);
    let left = (all.x + all.w / 2.0 - width / 2.0).clamp(0.0, 1.0 - width);
    let (w, h) = (page.width() as f32, page.height() as f32);
    let (x, y) = ((left * w) as u32, (top * h) as u32);
    let (across, down) = ((width * w).round() as u32, ((bottom - top) * h).round() as u32);
    if across < 8 || down < 4 || !(left.is_finite() && top.is_finite()) {
        return None;
    }
    let part = imageops::crop_imm(page, x, y, across, down).to_image();
    let (x, y, w, h) = (x as f32 / w, y as f32 / h, part.width() as f32 / w, part.height() as f32 / h);
    let on_part = |mark: &Rect| Rect { x: (mark.x - x) / w, y: (mark.y - y) / h, w: mark.w / w, h: mark.h / h };
    let marks = marks.iter().map(on_part).collect();
    Some(Cut { picture: picture(&no_wider(part), QUALITY).ok()?, marks })
}

/// A picture no wider than a cut-out may be.
fn no_wider(image: RgbImage) -> RgbImage {
    match image.width() > CUT_WIDTH {
        true => {
            let height = (image.height() * CUT_WIDTH).div_ceil(image.width()).max(1);
            imageops::resize(&image, CUT_WIDTH, height, imageops::FilterType::Triangle)
        }
        false => image,
    }
}

/// A picture whose longer side has at most so many pixels.
fn within(image: &RgbImage, longest: u32) -> RgbImage {
    let ratio = (longest as f32 / image.width().max(image.height()).max(1) as f32).min(1.0);
    let side = |pixels: u32| ((pixels as f32 * ratio).round() as u32).max(1);
    imageops::thumbnail(image, side(image.width()), side(image.height()))
}

/// A picture as JPEG.
fn picture(image: &RgbImage, quality: u8) -> io::Result<Picture> {
    let (width, height) = image.dimensions();
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, quality)
        .encode(image.as_raw(), width, height, ExtendedColorType::Rgb8)
        .map_err(io::Error::other)?;
    Ok(Picture { bytes, width, height })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may panic")]
mod tests {
    use image::Rgb;

    use super::*;
    use crate::page::Word;

    fn line() -> Line {
        let word =
            |text: &str, x: f32| Word { text: text.into(), bbox: Rect { x, y: 0.5, w: 0.1, h: 0.02 }, confidence: 1.0 };
        Line {
            text: "délivré le 11/08/2026 à".into(),
            bbox: Rect { x: 0.1, y: 0.5, w: 0.6, h: 0.02 },
            confidence: 1.0,
            words: vec![word("délivré", 0.1), word("le", 0.25), word("11/08/2026", 0.4), word("à", 0.6)],
            alternatives: Vec::new(),
        }
    }

    #[test]
    fn the_words_that_matter_are_found_in_their_line() {
        assert_eq!(words_of(&line(), "11/08/2026").unwrap().x, 0.4);
        let two = words_of(&line(), "le 11/08/2026").unwrap();
        assert!((two.x - 0.25).abs() < 1e-6 && (two.right() - 0.5).abs() < 1e-6);
        assert_eq!(words_of(&line(), "12/08/2026"), None);
        assert_eq!(words_of(&line(), ""), None);
    }

    /// The mark lies on the same pixels of the cut-out as the box on the page.
    #[test]
    fn a_mark_stays_on_its_words() {
        let mut page = RgbImage::from_pixel(800, 1000, Rgb([255; 3]));
        for (x, y) in (600..700).flat_map(|x| (300..330).map(move |y| (x, y))) {
            page.put_pixel(x, y, Rgb([0; 3]));
        }
        let cut = cut(&page, &[Rect { x: 0.75, y: 0.3, w: 0.125, h: 0.03 }]).unwrap();
        let shown = image::load_from_memory(&cut.picture.bytes).unwrap().into_rgb8();
        assert_eq!(shown.dimensions(), (cut.picture.width, cut.picture.height));
        let mark = cut.marks[0];
        let pixel = |x: f32, y: f32| {
            shown.get_pixel((x * shown.width() as f32) as u32, (y * shown.height() as f32) as u32).0[0]
        };
        assert!(pixel(mark.x + mark.w / 2.0, mark.middle_y()) < 40, "dark in the mark");
        assert!(pixel(mark.x - 0.05, mark.middle_y()) > 200, "light beside it");
        assert!(pixel(mark.x + mark.w / 2.0, mark.y - 0.1) > 200, "light above it");
    }

    /// Boxes that stand beyond the page or are no numbers give no picture, and no panic.
    #[test]
    fn odd_boxes_do_no_harm() {
        let page = RgbImage::from_pixel(40, 30, Rgb([200; 3]));
        for rect in [
            Rect { x: 2.0, y: 3.0, w: 1.0, h: 1.0 },
            Rect { x: -5.0, y: -5.0, w: 0.1, h: 0.1 },
            Rect { x: f32::NAN, y: 0.0, w: 0.1, h: 0.1 },
            Rect { x: 0.5, y: 0.5, w: f32::INFINITY, h: 0.1 },
        ] {
            let _ = cut(&page, &[rect]);
        }
    }
}
