//! Where text stands on a picture: a network marks the cores of text lines, and
//! each connected core becomes a slanted rectangle grown to the line's full height.

use image::RgbImage;

use super::bands::Bands;
use super::net::{Fault, Net};
use super::pixels::{Point, Quad, planes, resize};

/// Probability from which a pixel belongs to a line's core (the model's published setting).
const CORE: f32 = 0.3;

/// Mean probability that a core must have to be text (the model's published setting).
const TEXT: f32 = 0.5;

/// How far a core is grown: the network marks lines shrunk, so that neighbours stay apart (the model's published setting).
const GROWTH: f32 = 1.6;

/// Shorter side of the smallest core, in pixels of the network: anything smaller is a speck.
const SPECK: f32 = 3.0;

/// Lines taken from a picture at most: a closely printed A4 page has under 200; more is noise or an attack.
const MOST: usize = 1000;

/// The network's input must be a multiple of this on both sides.
const STEP: u32 = 32;

/// How large a picture the network sees.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scale {
    /// Longer side in pixels at most: bounds time and memory.
    pub(super) longest: u32,
    /// Shorter side in pixels at least, where `longest` allows: small photos are enlarged.
    pub(super) shortest: u32,
}

/// The lines of text on a picture, each as a slanted rectangle in its pixels, in no useful order.
pub(super) fn lines(net: &Net, image: &RgbImage, scale: Scale) -> Result<Vec<Quad>, Fault> {
    let (width, height) = size(image.dimensions(), scale);
    let small = resize(image, width, height);
    let bands = Bands::of(&small);
    let seen = bands.picture(small);
    let input = planes(&seen, [0.485, 0.456, 0.406], [0.229, 0.224, 0.225]);
    let (columns, rows) = (seen.width() as usize, seen.height() as usize);
    let quads = net.run([1, 3, rows, columns], input, |output| {
        let map = Map { width: columns, height: rows, values: output.data };
        if map.values.len() != map.width * map.height {
            return Err(Fault("the detection network answered in an unknown shape".into()));
        }
        Ok(boxes(&map))
    })?;
    let to_page = |point: Point| Point {
        x: point.x * image.width() as f32 / width as f32,
        y: point.y * image.height() as f32 / height as f32,
    };
    let whole = |quad: Quad| {
        let row = quad.centre().y;
        quad.map(|point| to_page(bands.back(point, row)))
    };
    Ok(quads.into_iter().map(whole).collect())
}

/// The network's input size for a picture.
fn size((width, height): (u32, u32), scale: Scale) -> (u32, u32) {
    let (long, short) = (width.max(height).max(1) as f32, width.min(height).max(1) as f32);
    let wanted = (scale.shortest as f32 / short).max(1.0);
    let ratio = wanted.min(scale.longest as f32 / long);
    let side = |pixels: u32| {
        let steps = (pixels as f32 * ratio / STEP as f32).round() as u32;
        steps.clamp(1, scale.longest.div_ceil(STEP)) * STEP
    };
    (side(width), side(height))
}

/// The network's answer: a probability per pixel.
struct Map<'a> {
    width: usize,
    height: usize,
    values: &'a [f32],
}

impl Map<'_> {
    fn at(&self, x: usize, y: usize) -> f32 {
        if x < self.width { self.values.get(y * self.width + x).copied().unwrap_or(0.0) } else { 0.0 }
    }

    /// Whether a pixel belongs to a core; cores are widened by a pixel to the right and below, which joins broken ones.
    fn core(&self, x: usize, y: usize) -> bool {
        let (left, above) = (x.wrapping_sub(1), y.wrapping_sub(1));
        self.at(x, y) > CORE
            || self.at(left, y) > CORE
            || (y > 0 && (self.at(x, above) > CORE || self.at(left, above) > CORE))
    }

    /// Mean probability within a rectangle.
    fn mean(&self, quad: &Quad) -> f32 {
        let (columns, rows) = (quad.width().ceil().max(1.0) as u32, quad.height().ceil().max(1.0) as u32);
        let mut sum = 0.0;
        for row in 0..rows {
            let v = (row as f32 + 0.5) / rows as f32;
            let from = quad.top_left.towards(quad.bottom_left, v);
            let to = quad.top_right.towards(quad.bottom_right, v);
            for column in 0..columns {
                let point = from.towards(to, (column as f32 + 0.5) / columns as f32);
                if point.x >= 0.0 && point.y >= 0.0 {
                    sum += self.at(point.x as usize, point.y as usize);
                }
            }
        }
        sum / (columns * rows) as f32
    }
}

/// A line's core: the points of its outline.
struct Core {
    outline: Vec<Point>,
}

/// Every line's rectangle, in the network's pixels.
fn boxes(map: &Map<'_>) -> Vec<Quad> {
    let cores: Vec<(Quad, Core)> =
        cores(map).into_iter().filter_map(|core| Some((tightest(&core.outline)?, core))).collect();
    let slant = common_slant(cores.iter().map(|(quad, _)| quad));
    cores
        .iter()
        .filter_map(|(quad, core)| Some(if steady(quad) { *quad } else { along(&core.outline, slant)? }))
        .filter(|quad| quad.width().min(quad.height()) >= SPECK && map.mean(quad) >= TEXT)
        .map(grown)
        .collect()
}

/// Whether a rectangle is so long that its own slant can be believed: a short word's tightest rectangle leans with its letters.
fn steady(quad: &Quad) -> bool {
    quad.width() >= 6.0 * quad.height() && quad.slant().abs() < 45.0 || quad.height() >= 4.0 * quad.width()
}

/// The slant that the long lines share (median by length), in degrees; 0 without long lines.
pub(super) fn common_slant<'a>(quads: impl Iterator<Item = &'a Quad>) -> f32 {
    let mut slants: Vec<(f32, f32)> = quads
        .filter(|quad| quad.width() >= 6.0 * quad.height() && quad.slant().abs() < 45.0)
        .map(|quad| (quad.slant(), quad.width()))
        .collect();
    slants.sort_by(|a, b| a.0.total_cmp(&b.0));
    let total: f32 = slants.iter().map(|(_, length)| length).sum();
    let mut passed = 0.0;
    for (slant, length) in &slants {
        passed += length;
        if passed * 2.0 >= total {
            return *slant;
        }
    }
    0.0
}

/// The rectangle grown back to the line's full height.
fn grown(quad: Quad) -> Quad {
    let (w, h) = (quad.width(), quad.height());
    let margin = GROWTH * w * h / (2.0 * (w + h)).max(1.0);
    Quad::slanted(quad.centre(), w + 2.0 * margin, h + 2.0 * margin, quad.slant())
}

/// The connected cores, in the order of their topmost, leftmost pixels.
fn cores(map: &Map<'_>) -> Vec<Core> {
    let mut seen = vec![false; map.values.len()];
    let mut found = Vec::new();
    for start in 0..map.values.len() {
        let (x, y) = (start % map.width, start / map.width);
        if seen.get(start) == Some(&false) && map.core(x, y) {
            found.push(flood(map, &mut seen, (x, y)));
            if found.len() >= MOST {
                break;
            }
        }
    }
    found
}

/// One connected core: the left and right end of each of its rows is outline enough for a rectangle around it.
fn flood(map: &Map<'_>, seen: &mut [bool], start: (usize, usize)) -> Core {
    let mut rows: std::collections::BTreeMap<usize, (usize, usize)> = std::collections::BTreeMap::new();
    let mut open = vec![start];
    mark(map, seen, start);
    while let Some((x, y)) = open.pop() {
        let ends = rows.entry(y).or_insert((x, x));
        *ends = (ends.0.min(x), ends.1.max(x));
        for dy in [-1isize, 0, 1] {
            for dx in [-1isize, 0, 1] {
                let next = (x.wrapping_add_signed(dx), y.wrapping_add_signed(dy));
                if next.0 < map.width && next.1 < map.height && map.core(next.0, next.1) && mark(map, seen, next) {
                    open.push(next);
                }
            }
        }
    }
    let corner = |x: usize, y: usize| Point { x: x as f32, y: y as f32 };
    let outline = rows
        .into_iter()
        .flat_map(|(y, (left, right))| {
            [corner(left, y), corner(right + 1, y), corner(left, y + 1), corner(right + 1, y + 1)]
        })
        .collect();
    Core { outline }
}

/// Marks a pixel as seen; false when it already was.
fn mark(map: &Map<'_>, seen: &mut [bool], (x, y): (usize, usize)) -> bool {
    match seen.get_mut(y * map.width + x) {
        Some(flag) if !*flag => {
            *flag = true;
            true
        }
        _ => false,
    }
}

/// The smallest rectangle around points, wider than high unless text that runs
/// sideways is the likelier: the rectangle's slant lies between −45° and 45°.
fn tightest(points: &[Point]) -> Option<Quad> {
    let hull = hull(points);
    let edges = hull.iter().zip(hull.iter().cycle().skip(1));
    edges
        .filter(|(a, b)| a.to(**b) > 0.0)
        .map(|(a, b)| {
            let degrees = (b.y - a.y).atan2(b.x - a.x).to_degrees();
            // A rectangle looks the same every 90°.
            degrees - (degrees / 90.0).round() * 90.0
        })
        .filter_map(|degrees| along(&hull, degrees))
        .min_by(|a, b| (a.width() * a.height()).total_cmp(&(b.width() * b.height())))
}

/// The rectangle with a given slant around points.
fn along(points: &[Point], degrees: f32) -> Option<Quad> {
    let origin = *points.first()?;
    let straight = points.iter().map(|point| point.turned(origin, -degrees));
    let [l, t, r, b] = straight
        .fold([f32::INFINITY, f32::INFINITY, f32::NEG_INFINITY, f32::NEG_INFINITY], |[l, t, r, b], p| {
            [l.min(p.x), t.min(p.y), r.max(p.x), b.max(p.y)]
        });
    Some(Quad::upright(l, t, r, b).turned(origin, degrees))
}

/// The convex hull of points (Andrew's monotone chain).
fn hull(points: &[Point]) -> Vec<Point> {
    let mut sorted = points.to_vec();
    sorted.sort_by(|a, b| a.x.total_cmp(&b.x).then(a.y.total_cmp(&b.y)));
    sorted.dedup();
    let half = |points: &mut dyn Iterator<Item = Point>| {
        let mut chain: Vec<Point> = Vec::new();
        for point in points {
            while let [.., a, b] = chain.as_slice() {
                if (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x) > 0.0 {
                    break;
                }
                chain.pop();
            }
            chain.push(point);
        }
        chain.pop();
        chain
    };
    let mut lower = half(&mut sorted.iter().copied());
    lower.extend(half(&mut sorted.iter().rev().copied()));
    lower
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may panic")]
mod tests {
    use super::*;

    /// What is found on a map on which the given slanted rectangles are marked with a probability.
    fn found(width: usize, height: usize, marked: &[Quad], probability: f32) -> Vec<Quad> {
        let mut values = vec![0.0; width * height];
        for quad in marked {
            for row in 0..200 {
                for column in 0..1000 {
                    let v = row as f32 / 200.0;
                    let point = quad.top_left.towards(quad.bottom_left, v);
                    let end = quad.top_right.towards(quad.bottom_right, v);
                    let p = point.towards(end, column as f32 / 1000.0);
                    values[p.y as usize * width + p.x as usize] = probability;
                }
            }
        }
        boxes(&Map { width, height, values: &values })
    }

    #[test]
    fn each_core_becomes_one_box_grown_to_the_lines_height() {
        let marked = [Quad::upright(20.0, 20.0, 120.0, 30.0), Quad::upright(20.0, 60.0, 80.0, 70.0)];
        let found = found(200, 100, &marked, 0.9);
        assert_eq!(found.len(), 2);
        let height = found[0].height();
        assert!((22.0..28.0).contains(&height), "{height}");
    }

    #[test]
    fn a_slanted_line_keeps_its_slant_and_a_short_word_takes_the_pages() {
        let long = Quad::slanted(Point { x: 150.0, y: 60.0 }, 200.0, 10.0, 5.0);
        let word = Quad::slanted(Point { x: 60.0, y: 120.0 }, 20.0, 10.0, 5.0);
        let found = found(300, 200, &[long, word], 0.9);
        for quad in &found {
            assert!((quad.slant() - 5.0).abs() < 1.0, "{}", quad.slant());
        }
        assert_eq!(found.len(), 2);
    }

    #[test]
    fn specks_and_faint_marks_are_not_text() {
        assert!(found(50, 50, &[Quad::upright(10.0, 10.0, 11.0, 11.0)], 0.9).is_empty());
        assert!(found(100, 50, &[Quad::upright(10.0, 10.0, 60.0, 20.0)], 0.36).is_empty());
    }

    #[test]
    fn the_network_sees_multiples_of_32_within_its_bounds() {
        let scale = Scale { longest: 1280, shortest: 736 };
        assert_eq!(size((2480, 3508), scale), (896, 1280));
        assert_eq!(size((300, 200), scale), (1120, 736));
        assert_eq!(size((4000, 10), scale), (1280, 32));
    }
}
