//! Walks through a PDF page without drawing it: where its pictures lie and how
//! fine they are, what is written, and how much work drawing it would be. A
//! page that would take too long is given up here, before a pixel is touched.

use std::collections::HashMap;

use hayro::hayro_interpret::font::{Glyph, GlyphRun};
use hayro::hayro_interpret::pattern::{Pattern, TilingPattern};
use hayro::hayro_interpret::{
    BlendMode, CacheKey, ClipPath, Device, DrawMode, DrawProps, Image, ImageDrawProps, Paint, SoftMask,
};
use hayro::kurbo::{Affine, BezPath, PathEl, Point, Rect};

use super::super::fault::Trouble;
use super::super::fence::give_up;
use super::picture::{self, Picture};
use super::words::Writing;

/// Path segments, glyphs and clips of a page. The densest forms and maps seen
/// have some hundred thousand; four million take seconds to draw.
const MAX_STEPS: u64 = 4_000_000;

/// How often the whole page may be painted over. A letter paints less than one
/// page; each costs milliseconds at 300 dpi.
const MAX_PAINT: f64 = 2_000.0;

/// The length of all lines in diagonals of the page. The densest form has some
/// hundreds; drawing this many takes seconds.
const MAX_INK: f64 = 50_000.0;

/// The length of one path in diagonals of the page: a path is cut into tiles as
/// a whole, and at this bound they take some hundred megabytes.
const MAX_STROKE: f64 = 5_000.0;

/// Declared pixels of one picture: an A4 page at 600 dpi has 35 million, and at
/// this bound decoding takes 300 MB.
pub(super) const MAX_PICTURE: u64 = 100_000_000;

/// Declared pixels of all pictures of a page, each time they are drawn: a colour
/// scan with its mask at 600 dpi has 70 million.
const MAX_PIXELS: u64 = 300_000_000;

/// A soft mask is a page of its own, drawn and then read pixel by pixel: it weighs as much as painting that many pages.
const MASK_WEIGHT: f64 = 20.0;

/// A shading works out a function for every pixel it covers, which takes as long as painting that many pages.
const SHADING_WEIGHT: f64 = 60.0;

/// Pictures of fewer pixels are backgrounds, rules and shadows, not scans. A
/// strip of a scan is wide though low, so pixels are counted, not sides.
const MIN_PICTURE: u64 = 1_024;

/// Cells a side of the grid on which the cover of pictures is counted: 1.6 % of
/// the page's width each, fine enough for shares of a page.
const GRID: usize = 64;

/// Pictures beyond this many do not change what the page is; each costs a pass over the grid.
const MAX_COVERS: usize = 500;

/// What drawing something costs.
#[derive(Debug, Clone, Copy, Default)]
struct Cost {
    steps: u64,
    paint: f64,
    pixels: u64,
    ink: f64,
}

/// The device that only looks.
pub(in super::super) struct Survey {
    page: Rect,
    probe: bool,
    pictures: Vec<Picture>,
    covered: Vec<bool>,
    broken: f64,
    cut: f64,
    paths: u64,
    drawn: bool,
    writing: Writing,
    clips: Vec<Rect>,
    /// Inside a pattern, mask or drawn glyph: work counts, but nothing there is content of its own.
    inside: u32,
    spent: Cost,
    known: HashMap<u128, Cost>,
}

impl Survey {
    /// A survey of a page with the given bounds in points. With `probe`,
    /// pictures are decoded to find those that cannot be.
    pub(super) fn new(page: Rect, probe: bool) -> Survey {
        Survey {
            page,
            probe,
            pictures: Vec::new(),
            covered: vec![false; GRID * GRID],
            broken: 0.0,
            cut: 0.0,
            paths: 0,
            drawn: false,
            writing: Writing::new(page),
            clips: Vec::new(),
            inside: 0,
            spent: Cost::default(),
            known: HashMap::new(),
        }
    }

    /// The pictures on the page.
    pub(super) fn pictures(&self) -> &[Picture] {
        &self.pictures
    }

    /// The number of lines and areas drawn.
    pub(super) fn paths(&self) -> u64 {
        self.paths
    }

    /// What is written on the page, so far.
    pub(super) fn writing(&self) -> &Writing {
        &self.writing
    }

    /// What is written on the page.
    pub(super) fn into_writing(self) -> Writing {
        self.writing
    }

    /// The share of the page (0–1) that pictures cover.
    pub(super) fn image_cover(&self) -> f64 {
        let covered = self.covered.iter().filter(|cell| **cell).count();
        covered as f64 / self.covered.len() as f64
    }

    /// The share of the page (0–1) that lies under pictures that cannot be
    /// decoded; known only after a survey with `probe`.
    pub(super) fn broken(&self) -> f64 {
        self.broken
    }

    /// The share of the page (0–1) that lies under pictures of which only the upper part is there.
    pub(super) fn cut(&self) -> f64 {
        self.cut
    }

    /// Whether nothing at all was drawn.
    pub(super) fn is_blank(&self) -> bool {
        !self.drawn
    }

    /// Counts work, and gives the page up where there is too much of it.
    fn spend(&mut self, cost: Cost) {
        self.spent.steps = self.spent.steps.saturating_add(cost.steps);
        self.spent.paint += cost.paint;
        self.spent.pixels = self.spent.pixels.saturating_add(cost.pixels);
        self.spent.ink += cost.ink;
        let spent = self.spent;
        let fits = spent.steps <= MAX_STEPS
            && spent.pixels <= MAX_PIXELS
            && spent.paint <= MAX_PAINT
            && spent.ink <= MAX_INK
            && cost.ink <= MAX_STROKE;
        if !fits {
            give_up(Trouble::too_large(
                "it takes more work to draw than any paper",
                "print the page to a new PDF, or scan it",
            ));
        }
    }

    /// Counts the work of something drawn from its own instructions: walked
    /// through once, counted `times` times now and each time it comes back.
    fn spend_on(&mut self, key: u128, times: u64, walk: impl FnOnce(&mut Survey)) {
        let cost = match self.known.get(&key) {
            Some(cost) => *cost,
            None => {
                // What draws itself finds itself known, at no cost, and ends.
                self.known.insert(key, Cost::default());
                let before = self.spent;
                self.inside += 1;
                let clips = self.clips.len();
                walk(self);
                self.clips.truncate(clips);
                self.inside -= 1;
                let cost = Cost {
                    steps: self.spent.steps - before.steps,
                    paint: self.spent.paint - before.paint,
                    pixels: self.spent.pixels - before.pixels,
                    ink: self.spent.ink - before.ink,
                };
                self.known.insert(key, cost);
                cost
            }
        };
        self.spend(Cost {
            steps: cost.steps.saturating_add(1).saturating_mul(times),
            paint: cost.paint * times as f64,
            pixels: cost.pixels.saturating_mul(times),
            // Each of its paths was within the bound of one.
            ink: (cost.ink * times as f64).min(MAX_STROKE),
        });
    }

    /// Counts a soft mask.
    fn spend_mask(&mut self, mask: Option<&SoftMask<'_>>) {
        let Some(mask) = mask else { return };
        let key = mask.cache_key();
        if !self.known.contains_key(&key) {
            self.spend(Cost { paint: MASK_WEIGHT, ..Cost::default() });
        }
        self.spend_on(key, 1, |survey| mask.interpret(survey));
    }

    /// Counts what fills `area` (a share of the page).
    fn spend_paint(&mut self, paint: &Paint<'_>, area: f64, is_stroke: bool) {
        match paint {
            Paint::Color(_) => self.spend(Cost { paint: area, ..Cost::default() }),
            Paint::Pattern(pattern) => match &**pattern {
                Pattern::Shading(_) => self.spend(Cost { steps: 1, paint: SHADING_WEIGHT * area, ..Cost::default() }),
                Pattern::Tiling(tiling) => {
                    let times = copies(tiling, self.page);
                    self.spend(Cost { steps: 1, paint: area, ..Cost::default() });
                    self.spend_on(tiling.cache_key(), times, |survey| {
                        let _ = tiling.interpret(survey, tiling.matrix, is_stroke);
                    });
                }
            },
        }
    }

    /// The part of the page that can be drawn on now.
    fn clip(&self) -> Rect {
        self.clips.last().copied().unwrap_or(self.page)
    }

    /// Pushes a clip with the given bounds.
    fn push_clip(&mut self, bounds: Rect) {
        let clip = self.clip().intersect(bounds);
        self.clips.push(clip);
    }

    /// The share of the page that a box covers within the clip.
    fn share(&self, bounds: Rect) -> f64 {
        let seen = bounds.intersect(self.clip());
        let share = seen.area() / self.page.area().max(f64::MIN_POSITIVE);
        if share.is_finite() { share.clamp(0.0, 1.0) } else { 1.0 }
    }

    /// Marks the cells that a picture covers and returns their share of the page.
    fn cover(&mut self, to_page: Affine, width: f64, height: f64) -> f64 {
        let seen = to_page.transform_rect_bbox(Rect::new(0.0, 0.0, width, height)).intersect(self.clip());
        if to_page.determinant().abs() < 1e-12 || seen.is_zero_area() {
            return 0.0;
        }
        let to_picture = to_page.inverse();
        let (cell_w, cell_h) = (self.page.width() / GRID as f64, self.page.height() / GRID as f64);
        let mut cells = 0usize;
        for (index, covered) in self.covered.iter_mut().enumerate() {
            let x = (index % GRID) as f64 + 0.5;
            let y = (index / GRID) as f64 + 0.5;
            let centre = Point::new(x * cell_w, y * cell_h);
            let inner = to_picture * centre;
            if seen.contains(centre) && (0.0..width).contains(&inner.x) && (0.0..height).contains(&inner.y) {
                *covered = true;
                cells += 1;
            }
        }
        cells as f64 / (GRID * GRID) as f64
    }

    /// Notes a picture: its place, its fineness and, when probing, whether it can be decoded.
    fn note(&mut self, image: &Image<'_, '_>, to_page: Affine) {
        let (width, height) = (f64::from(image.width()), f64::from(image.height()));
        let few = u64::from(image.width()) * u64::from(image.height()) < MIN_PICTURE;
        if few || self.pictures.len() >= MAX_COVERS {
            return;
        }
        let cover = self.cover(to_page, width, height);
        let [a, b, c, d, _, _] = to_page.as_coeffs();
        let across = 1.0 / a.hypot(b);
        let down = 1.0 / c.hypot(d);
        // A gradient of one pixel's height is no measure of fineness; a fax (204 × 98) still is.
        let density = across.max(down).min(2.5 * across.min(down));
        if density.is_finite() && density > 0.0 {
            self.pictures.push(Picture { density, cover });
        }
        if self.probe && !picture::can_decode(image) {
            self.broken += cover;
        }
        if picture::is_cut_off(image) {
            self.cut += cover;
        }
    }
}

/// What drawing a path costs: its segments, its dashes and the length of its lines.
fn line_cost(path: &BezPath, to_page: Affine, mode: &DrawMode, page: Rect) -> Cost {
    let [a, b, c, d, _, _] = to_page.as_coeffs();
    let scale = a.hypot(b).max(c.hypot(d));
    let diagonal = page.width().hypot(page.height());
    let (mut last, mut length, mut ink) = (Point::ORIGIN, 0.0, 0.0);
    for element in path.elements() {
        let Some(point) = element.end_point() else {
            continue;
        };
        if !matches!(element, PathEl::MoveTo(_)) {
            let segment = (point - last).hypot();
            length += segment;
            // What reaches beyond the page is cut off there.
            ink += (segment * scale / diagonal).min(1.0);
        }
        last = point;
    }
    let dashes = match mode {
        DrawMode::Stroke(stroke) | DrawMode::FillAndStroke(_, stroke) => {
            let period: f64 = stroke.dash_array.iter().map(|dash| f64::from(*dash)).sum();
            let count = stroke.dash_array.len() as f64;
            if period > 0.0 { length / period * count } else { 0.0 }
        }
        _ => 0.0,
    };
    Cost { steps: (1 + path.elements().len() as u64).saturating_add(dashes as u64), ink, ..Cost::default() }
}

/// How many copies of its cell a tiling draws at most: overlapping cells are
/// drawn one by one, those that only repeat are drawn once.
fn copies(tiling: &TilingPattern<'_>, page: Rect) -> u64 {
    let seen = tiling.matrix.inverse().transform_rect_bbox(page);
    let axis = |cell: f64, step: f32, seen: f64| {
        let step = f64::from(step.abs()).max(f64::MIN_POSITIVE);
        let shown = if seen >= step { 0.0 } else { seen };
        ((cell.abs() + shown) / step).ceil() + 1.0
    };
    let across = axis(tiling.bbox.width(), tiling.x_step, seen.width());
    let down = axis(tiling.bbox.height(), tiling.y_step, seen.height());
    // The cast saturates: more than any bound is more than any bound.
    (across * down) as u64
}

impl<'a> Device<'a> for Survey {
    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'a>, draw_mode: &DrawMode) {
        let bounds = props.transform.transform_rect_bbox(path.control_box());
        let area = self.share(bounds);
        self.spend(line_cost(path, props.transform, draw_mode, self.page));
        self.drawn = true;
        self.spend_mask(props.soft_mask.as_ref());
        let is_stroke = matches!(draw_mode, DrawMode::Stroke(_));
        self.spend_paint(&props.paint, area, is_stroke);
        if self.inside == 0 {
            self.paths += 1;
        }
    }

    fn push_clip_path(&mut self, clip_path: &ClipPath) {
        self.spend(Cost { steps: 1 + clip_path.path.elements().len() as u64, ..Cost::default() });
        self.push_clip(clip_path.path.control_box());
    }

    fn push_clip_rect(&mut self, rect: &Rect) {
        self.spend(Cost { steps: 1, ..Cost::default() });
        self.push_clip(*rect);
    }

    fn push_transparency_group(&mut self, _: f32, mask: Option<SoftMask<'a>>, _: BlendMode) {
        // A group is a layer of its own that is laid over the page.
        let area = self.share(self.page);
        self.spend(Cost { steps: 1, paint: area, ..Cost::default() });
        self.spend_mask(mask.as_ref());
    }

    fn draw_glyph_run(&mut self, glyph_run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, draw_mode: &DrawMode) {
        let count = glyph_run.glyphs().len() as u64;
        self.spend(Cost { steps: 1 + count, ..Cost::default() });
        self.drawn = true;
        self.spend_mask(props.soft_mask.as_ref());
        if self.inside == 0 {
            let clip = self.clip();
            self.writing.add(glyph_run, &props, draw_mode, clip);
        }
        if matches!(draw_mode, DrawMode::Invisible) {
            return;
        }
        for glyph in glyph_run.glyphs() {
            if let Glyph::Type3(drawn) = &**glyph {
                self.spend_on(drawn.cache_key(), 1, |survey| {
                    drawn.interpret(survey, props.transform, glyph.transform(), &props.paint);
                });
            }
        }
    }

    fn draw_image(&mut self, image: Image<'a, '_>, props: ImageDrawProps<'a>) {
        let pixels = picture::pixels(&image);
        if pixels > MAX_PICTURE {
            give_up(Trouble::too_large(
                format!("a picture on it has {} million pixels", pixels / 1_000_000),
                "scan it at 300 dpi",
            ));
        }
        self.spend(Cost { steps: 1, pixels, ..Cost::default() });
        self.drawn = true;
        self.spend_mask(props.soft_mask.as_ref());
        if self.inside == 0 {
            self.note(&image, props.transform);
        }
    }

    fn pop_clip(&mut self) {
        self.clips.pop();
    }

    fn pop_transparency_group(&mut self) {}
}
