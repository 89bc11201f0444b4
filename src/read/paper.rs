//! A sheet on a table: found in a phone's photo, cut out, and laid flat as a
//! person would straighten it.
//!
//! Nothing is touched where this is not plainly a photo of a sheet: scans,
//! screenshots, cards that fill the picture and dark photos stay as they are.

use image::{GrayImage, Luma, Rgb, RgbImage, imageops};
use imageproc::geometric_transformations::{Border, Interpolation, Projection, warp_into};
use imageproc::geometry::convex_hull;
use imageproc::morphology::{Mask, grayscale_dilate, grayscale_erode};
use imageproc::region_labelling::{Connectivity, connected_components};

use super::light;
use super::net::Fault;
use super::ocr::{self, Ask, Ocr, OcrLine};
use super::pixels::{Point, Quad, resize};

/// Longer side at which a sheet is looked for: its edges are found to a tenth of a percent, texture of the table mostly vanishes.
const LOOK: u32 = 480;

/// Radius of the letters that are filled before looking, in pixels of the look: 14-point print of an A4 that fills the picture.
const LETTERS: u8 = 3;

/// Brightnesses at which sheet and ground are told apart, around the level that parts the picture best (Otsu): a shadow over
/// a part of the sheet wants a lower one, a light table a higher one.
const LEVELS: [i16; 7] = [0, -12, 12, -24, 24, 36, 48];

/// The same as shares (of 255) of the brightest place around, for a sheet with a shadow of hand or phone on it.
const LIT: [u8; 4] = [140, 160, 180, 200];

/// How many times smaller than the look the picture of the light is, and how many of its pixels are around a place: a fourth of a
/// sheet, so that shaded paper is compared with shaded paper, and the ground beside the sheet with the sheet.
const LAMP: u32 = 8;
const AROUND: u8 = 6;

/// Share of the picture's brightest that the light is at least taken for: else a dark ground far from the sheet would be pale.
const GLOOM: f32 = 0.42;

/// Share of the picture that a sheet covers at least: a card photographed from afar has .1 and its print would be lost.
const LEAST: f32 = 0.1;

/// Share of the picture above which a sheet that is not warped gains nothing by being cut out.
const MOST: f32 = 0.97;

/// Least length of a side, as a share of the picture's diagonal: what is shorter is a rounded corner.
const SIDE: f32 = 0.08;

/// How far, as a share of the picture's diagonal, the outline of a sheet may lie from the four straight sides, and the share of the
/// outline that must lie so near: photographed sheets have .95 and more, other bright things (a window, a hand, two sheets) under .8.
const STRAIGHT: f32 = 0.012;
const ALONG: f32 = 0.88;

/// How much darker than the sheet, of 255, the ground beside its edge is, and on what share of the edge: a white sheet on a light table
/// has 10 to 20 and is left as it is.
const STEP: f32 = 22.0;
const STEPPED: f32 = 0.85;

/// How far a corner may lie outside the picture, as a share of the picture's longer side.
const OUTSIDE: f32 = 0.08;

/// Angles of a sheet's corners in degrees: a page held under the camera has 75 to 105, one seen across a table 60 to 120.
const ANGLE: (f32, f32) = (58.0, 122.0);

/// Slant of a side in degrees below which a sheet lies straight: screenshots and scans do to .1, photos by hand miss by .5 and more.
const LEVEL: f32 = 0.5;

/// Corners this near to right angles, in degrees, are those of a flat scan, not of a photo.
const SQUARE: f32 = 0.8;

/// Spread of brightness (10 % to 90 %) of the ground below which it is a scanner's lid: tables have grain, noise and shadows.
const LID: f32 = 14.0;

/// Brightness of the sheet below which a photo is too dark to be sure of anything.
const DARK: u8 = 70;

/// Room around the sheet that is kept, as a share of the look's diagonal: no letter at the edge is lost to a curled side.
const ROOM: f32 = 0.003;

/// Lines that are read beside a sheet, to see whether anything legible stands there.
const BESIDE: usize = 8;

/// Confidence and letters that make such a line legible: grain of wood is read as `-` and `1` at .3 to .6.
const LEGIBLE: f32 = 0.8;
const LETTERED: usize = 3;

/// The sheet that a photo shows, cut out and laid flat, and its corners; `None` where the picture is to be taken as it is. Nothing that can be
/// read is ever cut off: a second paper on the table, or a part of this one that was not found, leaves the whole picture.
pub(super) fn laid_flat(image: &RgbImage, ocr: &dyn Ocr) -> Result<Option<(RgbImage, Quad)>, Fault> {
    let Some(quad) = find(image) else { return Ok(None) };
    let rest = surroundings(image, &quad);
    let legible = |line: &OcrLine| {
        let letters = line.glyphs.iter().filter(|glyph| glyph.ch.is_alphanumeric()).count();
        letters >= LETTERED && line.confidence() >= LEGIBLE
    };
    let beside = ocr.lines(&rest, Ask::Sample(BESIDE))?;
    let read = beside.iter().any(legible) || ocr::turned_about(ocr, &rest, &beside, 180)?.iter().any(legible);
    Ok(if read { None } else { flat(image, &quad).map(|flat| (flat, quad)) })
}

/// The sheet with these corners cut out and laid flat, evenly lit.
pub(super) fn flat(image: &RgbImage, quad: &Quad) -> Option<RgbImage> {
    flatten(image, quad).map(light::even)
}

/// The corners of the sheet that a photo shows on its ground, in pixels, clockwise from the top left; `None` where there is none,
/// or nothing would be gained.
fn find(image: &RgbImage) -> Option<Quad> {
    let ratio = LOOK as f32 / image.width().max(image.height()).max(1) as f32;
    if ratio >= 1.0 {
        return None;
    }
    let side = |pixels: u32| ((pixels as f32 * ratio).round() as u32).max(1);
    let small = resize(image, side(image.width()), side(image.height()));
    let paleness = paleness(&small);
    let otsu = i16::from(imageproc::contrast::otsu_level(&paleness));
    let levels = LEVELS.iter().filter_map(|by| u8::try_from(otsu + by).ok());
    let lit = lit(&paleness);
    let sheets = levels.filter_map(|level| sheet(&paleness, &paleness, level));
    let sheets = sheets.chain(LIT.into_iter().filter_map(|level| sheet(&paleness, &lit, level)));
    let best = sheets.max_by(|a, b| a.fit.total_cmp(&b.fit))?;
    if !best.gains(&paleness) {
        return None;
    }
    let (across, down) = (image.width() as f32 / small.width() as f32, image.height() as f32 / small.height() as f32);
    Some(best.quad.map(|corner| Point { x: corner.x * across, y: corner.y * down }))
}

/// How pale the picture is, its letters filled: the least of the three colours tells paper from wood better than grey does.
fn paleness(small: &RgbImage) -> GrayImage {
    let least = GrayImage::from_fn(small.width(), small.height(), |x, y| {
        let [r, g, b] = small.get_pixel_checked(x, y).map_or([0; 3], |pixel| pixel.0);
        Luma([r.min(g).min(b)])
    });
    let letters = Mask::square(LETTERS);
    grayscale_erode(&grayscale_dilate(&least, &letters), &letters)
}

/// How pale each place is beside the brightest around it.
fn lit(paleness: &GrayImage) -> GrayImage {
    let (width, height) = paleness.dimensions();
    let small = imageops::thumbnail(paleness, (width / LAMP).max(1), (height / LAMP).max(1));
    let light = grayscale_dilate(&small, &Mask::square(AROUND));
    let light = imageops::resize(&light, width, height, imageops::FilterType::Triangle);
    let brightest = small.pixels().map(|pixel| pixel.0[0]).max().unwrap_or(255);
    GrayImage::from_fn(width, height, |x, y| {
        let at = |image: &GrayImage| image.get_pixel_checked(x, y).map_or(0.0, |pixel| f32::from(pixel.0[0]));
        Luma([(255.0 * at(paleness) / at(&light).max(GLOOM * f32::from(brightest)).max(1.0)).min(255.0) as u8])
    })
}

/// A sheet on the look.
struct Sheet {
    /// Its corners.
    quad: Quad,
    /// Whether a side is one of the picture's own edges.
    cut: [bool; 4],
    /// How well its outline fits four straight sides, 0–1.
    fit: f32,
}

/// The largest thing above a level of a map, if it has four straight sides and stands out from its ground.
fn sheet(paleness: &GrayImage, map: &GrayImage, level: u8) -> Option<Sheet> {
    let outline = largest(paleness, map, level)?;
    let (width, height) = (paleness.width() as f32, paleness.height() as f32);
    let diagonal = width.hypot(height);
    let sides = sides(&outline.hull, width, height, diagonal)?;
    let quad = around(&sides, &outline.hull, ROOM * diagonal)?;
    let inner = around(&sides, &outline.hull, 0.0)?;
    let fit = along(&inner, &outline.points, STRAIGHT * diagonal);
    let sheet = Sheet { quad, cut: sides.map(|side| side.cut), fit };
    let sound = fit >= ALONG && sheet.shaped(width, height) && sheet.stands_out(paleness, diagonal);
    let bright = outline.brightness >= DARK;
    (sound && bright).then_some(sheet)
}

/// The outline of a thing.
struct Outline {
    /// The ends of its rows and columns.
    points: Vec<Point>,
    /// Its convex hull.
    hull: Vec<imageproc::point::Point<i32>>,
    /// Its middle brightness.
    brightness: u8,
}

/// The outline of the largest connected thing above a level of a map.
fn largest(paleness: &GrayImage, map: &GrayImage, level: u8) -> Option<Outline> {
    let bright = GrayImage::from_fn(paleness.width(), paleness.height(), |x, y| {
        let pale = map.get_pixel_checked(x, y).is_some_and(|pixel| pixel.0 > [level]);
        Luma([if pale { 255 } else { 0 }])
    });
    let labels = connected_components(&bright, Connectivity::Four, Luma([0]));
    // By label, and below by row and column: tables, for every pixel is looked at.
    let mut sizes: Vec<usize> = Vec::new();
    for label in labels.pixels().map(|pixel| pixel.0[0] as usize).filter(|label| *label > 0) {
        if label >= sizes.len() {
            sizes.resize(label + 1, 0);
        }
        if let Some(size) = sizes.get_mut(label) {
            *size += 1;
        }
    }
    let (largest, size) = (0u32..).zip(sizes).max_by_key(|(label, size)| (*size, std::cmp::Reverse(*label)))?;
    if (size as f32) < LEAST * (paleness.width() * paleness.height()) as f32 {
        return None;
    }
    let mut rows: Vec<Option<(u32, u32)>> = vec![None; paleness.height() as usize];
    let mut columns: Vec<Option<(u32, u32)>> = vec![None; paleness.width() as usize];
    let mut levels = [0usize; 256];
    let reach = |ends: Option<&mut Option<(u32, u32)>>, at: u32| {
        if let Some(ends) = ends {
            *ends = Some(ends.map_or((at, at), |(first, last)| (first.min(at), last.max(at))));
        }
    };
    for ((x, y, label), pixel) in labels.enumerate_pixels().zip(paleness.pixels()) {
        if label.0 == [largest] {
            reach(rows.get_mut(y as usize), x);
            reach(columns.get_mut(x as usize), y);
            if let Some(count) = levels.get_mut(usize::from(pixel.0[0])) {
                *count += 1;
            }
        }
    }
    let each = |ends: Vec<Option<(u32, u32)>>| (0u32..).zip(ends).filter_map(|(at, ends)| Some((at, ends?)));
    let mut ends: Vec<(u32, u32)> = each(rows).flat_map(|(y, (l, r))| [(l, y), (r, y)]).collect();
    ends.extend(each(columns).flat_map(|(x, (t, b))| [(x, t), (x, b)]));
    let mut below = 0;
    let middle = (0u8..=255).zip(levels).find(|(_, count)| {
        below += count;
        below > size / 2
    });
    let corners: Vec<_> = ends.iter().map(|(x, y)| imageproc::point::Point::new(*x as i32, *y as i32)).collect();
    Some(Outline {
        points: ends.iter().map(|(x, y)| Point { x: *x as f32, y: *y as f32 }).collect(),
        hull: convex_hull(corners),
        brightness: middle.map_or(0, |(level, _)| level),
    })
}

/// A side of a sheet: two points on it, clockwise, and whether it is the picture's own edge.
#[derive(Debug, Clone, Copy)]
struct Side {
    from: Point,
    to: Point,
    cut: bool,
}

impl Side {
    fn length(&self) -> f32 {
        self.from.to(self.to)
    }

    /// The direction in which it runs, in degrees.
    fn direction(&self) -> f32 {
        (self.to.y - self.from.y).atan2(self.to.x - self.from.x).to_degrees()
    }

    /// Distance of a point from its line, positive on the right hand of someone who walks from `from` to `to`: inside.
    fn inward(&self, point: Point) -> f32 {
        let (dx, dy) = (self.to.x - self.from.x, self.to.y - self.from.y);
        (dx * (point.y - self.from.y) - dy * (point.x - self.from.x)) / dx.hypot(dy).max(f32::EPSILON)
    }

    /// Moved to the left by so much: outwards.
    fn outward(self, by: f32) -> Side {
        let (dx, dy) = (self.to.x - self.from.x, self.to.y - self.from.y);
        let length = dx.hypot(dy).max(f32::EPSILON);
        let shift = |point: Point| Point { x: point.x + by * dy / length, y: point.y - by * dx / length };
        Side { from: shift(self.from), to: shift(self.to), cut: self.cut }
    }

    /// Where its line crosses another's.
    fn crosses(&self, other: &Side) -> Option<Point> {
        let (ax, ay) = (self.to.x - self.from.x, self.to.y - self.from.y);
        let (bx, by) = (other.to.x - other.from.x, other.to.y - other.from.y);
        let det = ax * by - ay * bx;
        // Sides that run alike have no corner.
        if det.abs() < 0.2 * ax.hypot(ay) * bx.hypot(by) {
            return None;
        }
        let t = ((other.from.x - self.from.x) * by - (other.from.y - self.from.y) * bx) / det;
        Some(Point { x: self.from.x + t * ax, y: self.from.y + t * ay })
    }
}

/// The four sides of a hull, clockwise. Only their directions are of the hull; `around` moves them until they touch it. At most
/// one of them may be the picture's own edge, where the sheet runs out of the picture.
fn sides(hull: &[imageproc::point::Point<i32>], width: f32, height: f32, diagonal: f32) -> Option<[Side; 4]> {
    let mut points: Vec<Point> = hull.iter().map(|p| Point { x: p.x as f32, y: p.y as f32 }).collect();
    if pairs(&points).map(|(a, b)| a.x * b.y - b.x * a.y).sum::<f32>() < 0.0 {
        points.reverse();
    }
    let stretches: Vec<Side> =
        pairs(&points).map(|(from, to)| Side { from, to, cut: at_edge(from, to, width, height) }).collect();
    let free = stretches.iter().filter(|side| !side.cut);
    let base = free.max_by(|a, b| a.length().total_cmp(&b.length()))?.direction();
    let one = |quarter: u8| {
        let of_side = |side: &&Side| {
            let turned = (side.direction() - base - 90.0 * f32::from(quarter) + 45.0).rem_euclid(360.0);
            turned < 90.0
        };
        let length =
            |cut: bool| stretches.iter().filter(of_side).filter(|s| s.cut == cut).map(Side::length).sum::<f32>();
        let cut = length(false) < SIDE * diagonal;
        if length(cut) < SIDE * diagonal {
            return None;
        }
        let mut along: Vec<(f32, &Side)> = stretches
            .iter()
            .filter(of_side)
            .filter(|side| side.cut == cut)
            .map(|side| ((side.direction() - base - 90.0 * f32::from(quarter) + 45.0).rem_euclid(360.0), side))
            .collect();
        along.sort_by(|a, b| a.0.total_cmp(&b.0));
        let mut passed = 0.0;
        let middle = along.iter().find(|(_, side)| {
            passed += side.length();
            2.0 * passed >= length(cut)
        });
        middle.map(|(_, side)| **side)
    };
    let four = [one(0)?, one(1)?, one(2)?, one(3)?];
    (four.iter().filter(|side| side.cut).count() <= 1).then_some(four)
}

/// Neighbouring corners, round about.
fn pairs(points: &[Point]) -> impl Iterator<Item = (Point, Point)> + '_ {
    points.iter().zip(points.iter().cycle().skip(1)).map(|(a, b)| (*a, *b))
}

/// Whether a stretch lies along an edge of the picture.
fn at_edge(from: Point, to: Point, width: f32, height: f32) -> bool {
    let near = |a: f32, b: f32| a <= 2.0 && b <= 2.0;
    near(from.x, to.x)
        || near(from.y, to.y)
        || near(width - 1.0 - from.x, width - 1.0 - to.x)
        || near(height - 1.0 - from.y, height - 1.0 - to.y)
}

/// The four sides moved out until the whole hull and a little room lie within them; its corners, clockwise from the top left.
fn around(sides: &[Side; 4], hull: &[imageproc::point::Point<i32>], room: f32) -> Option<Quad> {
    let moved = sides.map(|side| {
        let points = hull.iter().map(|p| Point { x: p.x as f32 + 0.5, y: p.y as f32 + 0.5 });
        let least = points.map(|point| side.inward(point)).fold(0.0, f32::min);
        side.outward(if side.cut { -least } else { room - least })
    });
    let [a, b, c, d] = moved;
    let corners = [d.crosses(&a)?, a.crosses(&b)?, b.crosses(&c)?, c.crosses(&d)?];
    // The corner nearest to the picture's top left comes first.
    let first = (0..4).min_by(|a, b| {
        let key = |index: &usize| corners.get(*index).map_or(f32::MAX, |corner| corner.x + corner.y);
        key(a).total_cmp(&key(b))
    })?;
    let at = |index: usize| corners.get((first + index) % 4).copied();
    Some(Quad { top_left: at(0)?, top_right: at(1)?, bottom_right: at(2)?, bottom_left: at(3)? })
}

/// The sides of a quad.
fn edges(quad: &Quad) -> [Side; 4] {
    let [a, b, c, d] = quad.corners();
    [(a, b), (b, c), (c, d), (d, a)].map(|(from, to)| Side { from, to, cut: false })
}

/// Share of the points that lie near one of the sides.
fn along(quad: &Quad, points: &[Point], near: f32) -> f32 {
    let edges = edges(quad);
    let close = points.iter().filter(|point| edges.iter().any(|edge| edge.inward(**point).abs() <= near));
    close.count() as f32 / points.len().max(1) as f32
}

/// Area of a quad.
fn area(quad: &Quad) -> f32 {
    pairs(&quad.corners()).map(|(a, b)| a.x * b.y - b.x * a.y).sum::<f32>().abs() / 2.0
}

/// The angles of a quad's corners in degrees.
fn angles(quad: &Quad) -> [f32; 4] {
    let [a, b, c, d] = quad.corners();
    [(d, a, b), (a, b, c), (b, c, d), (c, d, a)].map(|(before, at, after)| {
        let one = (before.y - at.y).atan2(before.x - at.x);
        let other = (after.y - at.y).atan2(after.x - at.x);
        let angle = (one - other).to_degrees().rem_euclid(360.0);
        angle.min(360.0 - angle)
    })
}

impl Sheet {
    /// Whether it has the shape of a sheet seen from above: corners in or near the picture, angles and sides that fit.
    fn shaped(&self, width: f32, height: f32) -> bool {
        let far = OUTSIDE * width.max(height);
        let near = |p: &Point| p.x >= -far && p.y >= -far && p.x <= width + far && p.y <= height + far;
        let q = &self.quad;
        let like = |a: f32, b: f32| a.min(b) >= 0.55 * a.max(b);
        let sides = like(q.top_left.to(q.top_right), q.bottom_left.to(q.bottom_right))
            && like(q.top_left.to(q.bottom_left), q.top_right.to(q.bottom_right));
        q.corners().iter().all(near)
            && angles(q).iter().all(|angle| (ANGLE.0..=ANGLE.1).contains(angle))
            && sides
            && area(q) >= LEAST * width * height
    }

    /// Whether the ground is darker than the sheet along its free sides.
    fn stands_out(&self, paleness: &GrayImage, diagonal: f32) -> bool {
        let step = 0.012 * diagonal;
        let level = |point: Point| {
            let (x, y) = (point.x.floor(), point.y.floor());
            let inside = x >= 0.0 && y >= 0.0;
            inside.then(|| paleness.get_pixel_checked(x as u32, y as u32)).flatten().map(|pixel| f32::from(pixel.0[0]))
        };
        let mut seen = 0;
        for edge in edges(&self.quad) {
            let (mut darker, mut all) = (0, 0);
            for index in 1..60 {
                let at = edge.from.towards(edge.to, index as f32 / 60.0);
                let (dx, dy) = ((edge.to.x - edge.from.x) / edge.length(), (edge.to.y - edge.from.y) / edge.length());
                let inner = level(Point { x: at.x - dy * step * 1.5, y: at.y + dx * step * 1.5 });
                let outer = level(Point { x: at.x + dy * step, y: at.y - dx * step });
                if let (Some(inner), Some(outer)) = (inner, outer) {
                    all += 1;
                    darker += usize::from(inner - outer >= STEP);
                }
            }
            if all >= 15 {
                seen += 1;
                if (darker as f32) < STEPPED * all as f32 {
                    return false;
                }
            }
        }
        // A sheet whose ground is seen on one or two sides only is a page before a scanner's lid.
        seen >= 3
    }

    /// Whether laying it flat changes anything: not for a sheet that lies straight, nor for a scan with a dark lid.
    fn gains(&self, paleness: &GrayImage) -> bool {
        let picture = (paleness.width() * paleness.height()) as f32;
        let slant = |side: &Side| {
            let angle = (side.to.y - side.from.y).atan2(side.to.x - side.from.x).to_degrees().rem_euclid(90.0);
            angle.min(90.0 - angle)
        };
        let level = edges(&self.quad).iter().all(|side| slant(side) < LEVEL);
        let square = angles(&self.quad).iter().all(|angle| (angle - 90.0).abs() < SQUARE);
        let full = square && area(&self.quad) > MOST * picture;
        let cut = self.cut.iter().any(|cut| *cut);
        !level && !full && !(square && (cut || self.before_a_lid(paleness)))
    }

    /// Whether the ground is as even as a scanner's lid.
    fn before_a_lid(&self, paleness: &GrayImage) -> bool {
        let edges = edges(&self.quad);
        let mut ground: Vec<u8> = paleness
            .enumerate_pixels()
            .filter(|(x, y, _)| {
                let point = Point { x: *x as f32, y: *y as f32 };
                edges.iter().any(|edge| edge.inward(point) < -4.0)
            })
            .map(|(_, _, pixel)| pixel.0[0])
            .collect();
        ground.sort_unstable();
        let at = |percent: usize| ground.get(ground.len() * percent / 100).copied().map_or(0.0, f32::from);
        at(90) - at(10) < LID
    }
}

/// The sheet cut out and laid flat, as many pixels along each side as the longer of the two opposite ones has.
fn flatten(image: &RgbImage, quad: &Quad) -> Option<RgbImage> {
    let q = quad;
    let width = q.top_left.to(q.top_right).max(q.bottom_left.to(q.bottom_right)).round();
    let height = q.top_left.to(q.bottom_left).max(q.top_right.to(q.bottom_right)).round();
    // A sheet has no more pixels than its picture, but for corners outside it and what perspective adds.
    let most = 2.0 * image.width() as f32 * image.height() as f32;
    if !(16.0..=65_000.0).contains(&width) || !(16.0..=65_000.0).contains(&height) || width * height > most {
        return None;
    }
    let from = q.corners().map(|corner| (corner.x - 0.5, corner.y - 0.5));
    let to = [(0.0, 0.0), (width - 1.0, 0.0), (width - 1.0, height - 1.0), (0.0, height - 1.0)];
    let projection = Projection::from_control_points(from, to)?;
    let mut flat = RgbImage::new(width as u32, height as u32);
    // A corner outside the picture is filled with what is nearest to it.
    warp_into(image, projection, Interpolation::Bilinear, Border::Replicate, &mut flat);
    Some(flat)
}

/// The picture with the sheet painted over in the colour of its ground: what is still legible there would be lost by cutting it out.
fn surroundings(image: &RgbImage, quad: &Quad) -> RgbImage {
    let edges = edges(quad);
    let inside = |x: u32, y: u32| {
        let point = Point { x: x as f32 + 0.5, y: y as f32 + 0.5 };
        edges.iter().all(|edge| edge.inward(point) >= 0.0)
    };
    let (mut sum, mut count) = ([0u64; 3], 0u64);
    for (x, y, pixel) in image.enumerate_pixels() {
        // Every 49th pixel tells the mean as well as all of them.
        if x % 7 == 0 && y % 7 == 0 && !inside(x, y) {
            count += 1;
            for (sum, value) in sum.iter_mut().zip(pixel.0) {
                *sum += u64::from(value);
            }
        }
    }
    let ground = Rgb(sum.map(|sum| (sum / count.max(1)).min(255) as u8));
    let mut rest = image.clone();
    for (x, y, pixel) in rest.enumerate_pixels_mut() {
        if inside(x, y) {
            *pixel = ground;
        }
    }
    rest
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests may panic")]
mod tests {
    use super::*;

    /// Reads a line wherever the middle of the picture's upper margin is dark.
    struct Margin;

    impl Ocr for Margin {
        fn lines(&self, image: &RgbImage, _: Ask<'_>) -> Result<Vec<OcrLine>, Fault> {
            let dark = image.get_pixel(image.width() / 2, 15).0 == [0; 3];
            Ok(dark.then(|| OcrLine::even("tekst", Quad::upright(0.0, 0.0, 80.0, 10.0), 0.98)).into_iter().collect())
        }
    }

    /// A page of bars, 600 by 850.
    fn page() -> RgbImage {
        RgbImage::from_fn(600, 850, |x, y| {
            let bar = (80..520).contains(&x) && (80..780).contains(&y) && y % 30 < 10 && x % 9 < 6;
            Rgb(if bar { [40; 3] } else { [235, 233, 228] })
        })
    }

    /// A table of wood, or of another brightness.
    fn table(wood: [u8; 3]) -> RgbImage {
        RgbImage::from_fn(1200, 1600, |x, y| {
            let grain = ((y as f32 / 9.0 + (x as f32 / 70.0).sin() * 2.0).sin() * 9.0 + 9.0) as u8;
            Rgb(wood.map(|value| value.saturating_sub(grain)))
        })
    }

    const WOOD: [u8; 3] = [125, 90, 60];
    const SLANTED: [(f32, f32); 4] = [(180.0, 150.0), (1010.0, 230.0), (1080.0, 1420.0), (90.0, 1330.0)];

    /// The page on a table, its corners at the given places.
    fn photo(wood: [u8; 3], corners: [(f32, f32); 4]) -> RgbImage {
        let page = page();
        let from = [(0.0, 0.0), (600.0, 0.0), (600.0, 850.0), (0.0, 850.0)];
        let projection = Projection::from_control_points(from, corners).unwrap();
        let mut laid = RgbImage::new(1200, 1600);
        let nothing = Rgb([1, 2, 3]);
        warp_into(&page, projection, Interpolation::Nearest, Border::Constant(nothing), &mut laid);
        let mut picture = table(wood);
        for (below, above) in picture.pixels_mut().zip(laid.pixels()) {
            if *above != nothing {
                *below = *above;
            }
        }
        picture
    }

    fn off(quad: &Quad, corners: [(f32, f32); 4]) -> f32 {
        let far = quad.corners().into_iter().zip(corners).map(|(found, (x, y))| found.to(Point { x, y }));
        far.fold(0.0, f32::max)
    }

    #[test]
    fn a_sheet_on_a_table_is_found_and_laid_flat() {
        let picture = photo(WOOD, SLANTED);
        let quad = find(&picture).unwrap();
        assert!(off(&quad, SLANTED) < 16.0, "{quad:?}");
        let (flat, _) = laid_flat(&picture, &Margin).unwrap().unwrap();
        // The first bar's row and the gap below it run level over the whole width.
        let dark = |y: f32| {
            let y = (y * flat.height() as f32) as u32;
            let row: Vec<bool> = (1..9)
                .map(|tenth| flat.width() * tenth / 10)
                .flat_map(|x| (x - 6..x + 6).map(move |x| (x, y)))
                .map(|(x, y)| flat.get_pixel(x, y).0 < [120; 3])
                .collect();
            row.iter().filter(|dark| **dark).count() as f32 / row.len() as f32
        };
        assert!(
            dark(395.0 / 850.0) > 0.4 && dark(410.0 / 850.0) < 0.05,
            "{} {}",
            dark(395.0 / 850.0),
            dark(410.0 / 850.0)
        );
    }

    #[test]
    fn corners_outside_the_picture_are_found_where_the_sides_meet() {
        let corners = [(110.0, 100.0), (1225.0, 60.0), (1120.0, 1520.0), (-15.0, 1440.0)];
        assert!(off(&find(&photo(WOOD, corners)).unwrap(), corners) < 25.0);
    }

    #[test]
    fn the_shadow_of_a_hand_hides_no_corner() {
        let mut picture = photo(WOOD, SLANTED);
        for (x, y, pixel) in picture.enumerate_pixels_mut() {
            let away = (x as f32 - 850.0).hypot(y as f32 - 1200.0);
            let shade = 1.0 - 0.5 / (1.0 + ((away - 450.0) / 40.0).exp());
            pixel.0 = pixel.0.map(|value| (f32::from(value) * shade) as u8);
        }
        assert!(off(&find(&picture).unwrap(), SLANTED) < 25.0);
    }

    /// Cutting the sheet out would lose what stands beside it.
    #[test]
    fn legible_text_beside_the_sheet_leaves_the_picture_whole() {
        let mut picture = photo(WOOD, SLANTED);
        picture.put_pixel(600, 15, Rgb([0; 3]));
        assert!(laid_flat(&picture, &Margin).unwrap().is_none());
    }

    #[test]
    fn scans_screenshots_and_what_cannot_be_told_stay_as_they_are() {
        let scan = image::imageops::resize(&page(), 1200, 1700, image::imageops::FilterType::Nearest);
        assert_eq!(find(&scan), None, "a scan");
        let square = [(200.0, 200.0), (1000.0, 200.0), (1000.0, 1330.0), (200.0, 1330.0)];
        assert_eq!(find(&photo(WOOD, square)), None, "a window on a screen");
        assert_eq!(find(&photo([238, 234, 230], SLANTED)), None, "a light table");
        let dim = |value: u8| value / 5;
        let mut night = photo(WOOD, SLANTED);
        night.pixels_mut().for_each(|pixel| pixel.0 = pixel.0.map(dim));
        assert_eq!(find(&night), None, "a dark photo");
        // A sheet that lies a little askew before a scanner's black lid.
        let askew = [(60.0, 40.0), (1100.0, 67.0), (1062.0, 1540.0), (22.0, 1513.0)];
        let mut lid = photo(WOOD, askew);
        lid.pixels_mut().filter(|pixel| pixel.0 < [130; 3] && pixel.0 != [40; 3]).for_each(|pixel| pixel.0 = [12; 3]);
        assert_eq!(find(&lid), None, "a scan with a black lid");
    }

    #[test]
    fn a_page_cut_by_two_edges_of_the_picture_is_left() {
        let corners = [(-200.0, -150.0), (900.0, -100.0), (950.0, 1300.0), (-220.0, 1250.0)];
        assert_eq!(find(&photo(WOOD, corners)), None);
    }
}
