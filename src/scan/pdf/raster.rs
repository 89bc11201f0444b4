//! Chooses the resolution at which a PDF page is drawn, and draws it: a scan
//! at its own resolution, what was never on paper at one that can be read.

use std::sync::atomic::Ordering;

use hayro::hayro_syntax::page::Page;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings};
use image::RgbImage;

use super::survey::Survey;

/// What was never scanned has no resolution. At 200 dpi the recogniser read 97 %
/// of the key fields of degraded pages, as many as at 300, in half the pixels;
/// it is needed only where the text layer cannot be trusted.
const BORN_DIGITAL: f64 = 200.0;

/// Above 300 dpi the recogniser gains nothing, and pixels grow with the square.
const FINEST: f64 = 300.0;

/// A small original (an identity card has a page of 86 mm) has small print: it
/// keeps its own pixels up to the long side of a letter page at 300 dpi.
const LONG_SIDE: f64 = 3_300.0;

/// The pixels kept of a page: 160 MB while drawing. An A3 page at 300 dpi has 17 million.
const MAX_PIXELS: f64 = 40_000_000.0;

/// vello counts pixels in 16 bits; half of that leaves its own margins room.
const MAX_SIDE: f64 = 32_000.0;

/// A page mostly covered by pictures is a scan.
const SCAN_COVER: f64 = 0.5;

/// A scan's resolution is that of pictures on at least this share of the page:
/// a scan may be cut in strips, or have a coarse background under a fine mask.
const SCAN_SHARE: f64 = 0.25;

/// In a page of text, a picture of this share may be a pasted scan and is
/// drawn as finely as it is.
const PASTED_SHARE: f64 = 0.05;

/// More visible glyphs than this on a scan are text of the page itself (a letter
/// on a full-page background), fewer are a stamp or a page number on a scan.
const STAMP_GLYPHS: usize = 100;

/// As [`STAMP_GLYPHS`], for text that was turned into outlines.
const STAMP_PATHS: u64 = 200;

/// A stamp or page number on a coarse scan needs at least this to be read,
/// though the scan gains nothing from it.
const STAMP: f64 = 150.0;

/// Long sides of paper in inches, from a card (3.4) to A3 (16.5) with some room. A
/// page outside was made from pixels at a made-up resolution, which then says nothing.
const PAPER: std::ops::RangeInclusive<f64> = 3.0..=18.0;

/// How to draw a page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Plan {
    /// Width in pixels.
    pub(super) width: u16,
    /// Height in pixels.
    pub(super) height: u16,
    /// Resolution of the result, where the page's size can be believed.
    pub(super) dpi: Option<f32>,
}

/// Plans the raster of a page of the given size in units of `user_unit` points.
pub(super) fn plan((width, height): (f32, f32), user_unit: f64, survey: &Survey) -> Plan {
    let (width, height) = (f64::from(width), f64::from(height));
    let long_inches = width.max(height) * user_unit / 72.0;
    let dpi_of = |density: f64| density * 72.0 / user_unit;

    let visible = survey.writing().glyphs().saturating_sub(survey.writing().invisible());
    let is_scan = survey.image_cover() >= SCAN_COVER && visible <= STAMP_GLYPHS && survey.paths() <= STAMP_PATHS;
    let (dpi, finest) = if is_scan {
        let own = density(survey, SCAN_SHARE, |share, cover| share + cover)
            .or_else(|| density(survey, 0.0, f64::max))
            .map_or(BORN_DIGITAL, dpi_of);
        let own = if visible > 0 { own.max(STAMP) } else { own };
        (own, FINEST.max(LONG_SIDE / long_inches))
    } else {
        let pasted = density(survey, PASTED_SHARE, f64::max).map_or(0.0, dpi_of);
        (pasted.max(BORN_DIGITAL), FINEST)
    };

    let scale = dpi.min(finest) * user_unit / 72.0;
    let scale = scale.min((MAX_PIXELS / (width * height)).sqrt()).min(MAX_SIDE / width.max(height));
    let side = |length: f64| (length * scale).round().clamp(1.0, MAX_SIDE) as u16;
    let dpi = scale * 72.0 / user_unit;
    Plan { width: side(width), height: side(height), dpi: PAPER.contains(&long_inches).then_some(dpi as f32) }
}

/// The finest density (pixels per point) of pictures whose cover, taken
/// together by `gather` from the finest down, reaches `share`.
fn density(survey: &Survey, share: f64, gather: impl Fn(f64, f64) -> f64) -> Option<f64> {
    let mut pictures = survey.pictures().to_vec();
    pictures.sort_by(|a, b| b.density.total_cmp(&a.density));
    let mut covered = 0.0;
    pictures.into_iter().find_map(|picture| {
        covered = gather(covered, picture.cover);
        (picture.cover > 0.0 && covered >= share).then_some(picture.density)
    })
}

/// Draws the page on white; true when a picture on it could not be decoded.
pub(super) fn draw(page: &Page<'_>, plan: Plan) -> (RgbImage, bool) {
    let (settings, failed) = super::settings();
    let (width, height) = page.render_dimensions();
    // hayro cuts the product down to whole pixels: the hundredth keeps it from losing one.
    let scale = |pixels: u16, length: f32| (f32::from(pixels) + 0.01) / length;
    let pixmap = hayro::render(
        page,
        &RenderCache::new(),
        &settings,
        &RenderSettings::default(),
        &PixmapSettings { x_scale: scale(plan.width, width), y_scale: scale(plan.height, height), bg_color: WHITE },
    );
    let (width, height) = (u32::from(pixmap.width()), u32::from(pixmap.height()));
    let mut image = RgbImage::new(width, height);
    for (to, from) in image.pixels_mut().zip(pixmap.data()) {
        to.0 = [from.r, from.g, from.b];
    }
    (image, failed.load(Ordering::Relaxed))
}
