//! Pictures as the networks want them: turned, made smaller, cut out along a slanted line.

use fast_image_resize::images::Image;
use fast_image_resize::{FilterType, PixelType, ResizeAlg, ResizeOptions, Resizer};
use image::{GrayImage, RgbImage, imageops};

/// A point in pixels, `y` downwards.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Point {
    /// From the left edge.
    pub x: f32,
    /// From the top edge.
    pub y: f32,
}

impl Point {
    /// The point turned about `centre` by an angle in degrees, clockwise positive as seen on the page.
    pub(super) fn turned(self, centre: Point, degrees: f32) -> Point {
        let (sin, cos) = degrees.to_radians().sin_cos();
        let (x, y) = (self.x - centre.x, self.y - centre.y);
        Point { x: centre.x + x * cos - y * sin, y: centre.y + x * sin + y * cos }
    }

    /// Distance to another point.
    pub(super) fn to(self, other: Point) -> f32 {
        (self.x - other.x).hypot(self.y - other.y)
    }

    /// The point `share` of the way to `other`.
    pub(super) fn towards(self, other: Point, share: f32) -> Point {
        Point { x: self.x + (other.x - self.x) * share, y: self.y + (other.y - self.y) * share }
    }
}

/// A slanted rectangle: the corners of a line of text, seen in its reading direction.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Quad {
    /// Where the line begins, top.
    pub top_left: Point,
    /// Where it ends, top.
    pub top_right: Point,
    /// Where it ends, bottom.
    pub bottom_right: Point,
    /// Where it begins, bottom.
    pub bottom_left: Point,
}

impl Quad {
    /// An upright rectangle from its edges.
    pub fn upright(left: f32, top: f32, right: f32, bottom: f32) -> Quad {
        Quad {
            top_left: Point { x: left, y: top },
            top_right: Point { x: right, y: top },
            bottom_right: Point { x: right, y: bottom },
            bottom_left: Point { x: left, y: bottom },
        }
    }

    /// A rectangle from its middle, its extents and its slant in degrees (clockwise positive).
    pub(super) fn slanted(centre: Point, width: f32, height: f32, degrees: f32) -> Quad {
        let (w, h) = (width / 2.0, height / 2.0);
        Quad::upright(centre.x - w, centre.y - h, centre.x + w, centre.y + h).turned(centre, degrees)
    }

    /// Its corners, clockwise from the top left.
    pub(super) fn corners(&self) -> [Point; 4] {
        [self.top_left, self.top_right, self.bottom_right, self.bottom_left]
    }

    /// The same with every corner changed.
    pub(super) fn map(self, change: impl Fn(Point) -> Point) -> Quad {
        Quad {
            top_left: change(self.top_left),
            top_right: change(self.top_right),
            bottom_right: change(self.bottom_right),
            bottom_left: change(self.bottom_left),
        }
    }

    /// Turned about a point, in degrees, clockwise positive.
    pub(super) fn turned(self, centre: Point, degrees: f32) -> Quad {
        self.map(|corner| corner.turned(centre, degrees))
    }

    /// Length along the text.
    pub(super) fn width(&self) -> f32 {
        self.top_left.to(self.top_right)
    }

    /// Height across the text.
    pub(super) fn height(&self) -> f32 {
        self.top_left.to(self.bottom_left)
    }

    /// Slant in degrees, clockwise positive, −180 to 180.
    pub(super) fn slant(&self) -> f32 {
        (self.top_right.y - self.top_left.y).atan2(self.top_right.x - self.top_left.x).to_degrees()
    }

    /// Its middle.
    pub(super) fn centre(&self) -> Point {
        self.top_left.towards(self.bottom_right, 0.5)
    }

    /// The part from `from` to `to` (0–1 along the text).
    pub(super) fn part(&self, from: f32, to: f32) -> Quad {
        Quad {
            top_left: self.top_left.towards(self.top_right, from),
            top_right: self.top_left.towards(self.top_right, to),
            bottom_right: self.bottom_left.towards(self.bottom_right, to),
            bottom_left: self.bottom_left.towards(self.bottom_right, from),
        }
    }

    /// The same line with its text running the other way round (half a turn).
    pub(super) fn upside_down(self) -> Quad {
        Quad {
            top_left: self.bottom_right,
            top_right: self.bottom_left,
            bottom_right: self.top_left,
            bottom_left: self.top_right,
        }
    }

    /// The same rectangle with its text running along the other pair of sides: upwards on the page for an upright rectangle.
    pub(super) fn sideways(self) -> Quad {
        Quad {
            top_left: self.bottom_left,
            top_right: self.top_left,
            bottom_right: self.top_right,
            bottom_left: self.bottom_right,
        }
    }

    /// Edges of the upright rectangle around it: left, top, right, bottom.
    pub(super) fn bounds(&self) -> [f32; 4] {
        self.corners()
            .iter()
            .fold([f32::INFINITY, f32::INFINITY, f32::NEG_INFINITY, f32::NEG_INFINITY], |[l, t, r, b], p| {
                [l.min(p.x), t.min(p.y), r.max(p.x), b.max(p.y)]
            })
    }
}

/// The picture turned clockwise by 0, 90, 180 or 270 degrees.
pub(super) fn turn(image: &RgbImage, degrees: u16) -> RgbImage {
    match degrees {
        90 => imageops::rotate90(image),
        180 => imageops::rotate180(image),
        270 => imageops::rotate270(image),
        _ => image.clone(),
    }
}

/// Brightness of every pixel.
pub(super) fn grey(image: &RgbImage) -> GrayImage {
    imageops::grayscale(image)
}

/// Brightness (0–255) at a place; `None` outside the picture.
pub(super) fn brightness(image: &RgbImage, x: f32, y: f32) -> Option<f32> {
    if x < 0.0 || y < 0.0 {
        return None;
    }
    let pixel = image.get_pixel_checked(x as u32, y as u32)?;
    let [r, g, b] = pixel.0.map(f32::from);
    Some(0.3 * r + 0.6 * g + 0.1 * b)
}

/// The middle value; `None` of nothing.
pub(super) fn median(mut values: Vec<f32>) -> Option<f32> {
    values.sort_by(f32::total_cmp);
    values.get(values.len() / 2).copied()
}

/// The picture at another size, averaged where it gets smaller.
pub(super) fn resize(image: &RgbImage, width: u32, height: u32) -> RgbImage {
    if image.dimensions() == (width, height) {
        return image.clone();
    }
    let (width, height) = (width.max(1), height.max(1));
    let rgba = image.pixels().flat_map(|pixel| [pixel.0[0], pixel.0[1], pixel.0[2], 255]).collect();
    let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Bilinear)).use_alpha(false);
    let mut small = Image::new(width, height, PixelType::U8x4);
    let resized = Image::from_vec_u8(image.width(), image.height(), rgba, PixelType::U8x4)
        .ok()
        .and_then(|image| Resizer::new().resize(&image, &mut small, &options).ok())
        .and_then(|()| {
            let rgb =
                small.buffer().chunks_exact(4).flat_map(|pixel| pixel.get(..3).unwrap_or_default().iter().copied());
            RgbImage::from_raw(width, height, rgb.collect())
        });
    // It refuses only pictures that are none.
    resized.unwrap_or_else(|| imageops::resize(image, width, height, imageops::FilterType::Triangle))
}

/// Paints a rectangle (left, top, right, bottom) with the colour of its top left corner, which is paper where a line's box begins.
pub(super) fn paint_over(image: &mut RgbImage, [left, top, right, bottom]: [f32; 4]) {
    let (x0, y0) = (left.max(0.0) as u32, top.max(0.0) as u32);
    let (x1, y1) = ((right.max(0.0) as u32).min(image.width()), (bottom.max(0.0) as u32).min(image.height()));
    let Some(paper) = image.get_pixel_checked(x0, y0).copied() else {
        return;
    };
    for y in y0..y1 {
        for x in x0..x1 {
            image.put_pixel(x, y, paper);
        }
    }
}

/// Cuts a slanted rectangle out and lays it straight, `width` × `height` pixels.
/// Each pixel is the mean of as many samples as the scale asks for; outside
/// the picture its nearest edge is repeated.
pub(super) fn cut(image: &RgbImage, quad: &Quad, width: u32, height: u32) -> RgbImage {
    let (width, height) = (width.max(1), height.max(1));
    let along = samples(quad.width(), width);
    let across = samples(quad.height(), height);
    let mut out = RgbImage::new(width, height);
    for (x, y, pixel) in out.enumerate_pixels_mut() {
        let mut sum = [0.0f32; 3];
        for j in 0..across {
            let v = (y as f32 + (j as f32 + 0.5) / across as f32) / height as f32;
            let (from, to) = (quad.top_left.towards(quad.bottom_left, v), quad.top_right.towards(quad.bottom_right, v));
            for i in 0..along {
                let u = (x as f32 + (i as f32 + 0.5) / along as f32) / width as f32;
                let colour = sample(image, from.towards(to, u));
                for (total, value) in sum.iter_mut().zip(colour) {
                    *total += value;
                }
            }
        }
        let count = (along * across) as f32;
        pixel.0 = sum.map(|total| (total / count).round().clamp(0.0, 255.0) as u8);
    }
    out
}

/// Samples a pixel of the result takes along one axis: one per source pixel, at most 4 (a slanted cut is never shrunk more).
fn samples(source: f32, target: u32) -> u32 {
    (source / target as f32).round().clamp(1.0, 4.0) as u32
}

/// Colour at a point, mixed from the four pixels around it.
fn sample(image: &RgbImage, at: Point) -> [f32; 3] {
    let (x, y) = (at.x - 0.5, at.y - 0.5);
    let (x0, y0) = (x.floor(), y.floor());
    let (fx, fy) = (x - x0, y - y0);
    let near = |dx: f32, dy: f32| {
        let px = (x0 + dx).clamp(0.0, image.width().saturating_sub(1) as f32) as u32;
        let py = (y0 + dy).clamp(0.0, image.height().saturating_sub(1) as f32) as u32;
        image.get_pixel_checked(px, py).map_or([255.0; 3], |pixel| pixel.0.map(f32::from))
    };
    let (a, b, c, d) = (near(0.0, 0.0), near(1.0, 0.0), near(0.0, 1.0), near(1.0, 1.0));
    let mut out = [0.0; 3];
    for ((((out, a), b), c), d) in out.iter_mut().zip(a).zip(b).zip(c).zip(d) {
        let top = a + (b - a) * fx;
        let bottom = c + (d - c) * fx;
        *out = top + (bottom - top) * fy;
    }
    out
}

/// The picture as a tensor's numbers, channel by channel in the order blue,
/// green, red, each value less `mean` and divided by `std` on a scale of 0–1.
pub(super) fn planes(image: &RgbImage, mean: [f32; 3], std: [f32; 3]) -> Vec<f32> {
    let pixels = (image.width() * image.height()) as usize;
    let mut data = Vec::with_capacity(pixels * 3);
    for (channel, (mean, std)) in [2, 1, 0].into_iter().zip(mean.into_iter().zip(std)) {
        data.extend(image.pixels().map(|pixel| {
            let value = pixel.0.get(channel).copied().unwrap_or_default();
            (f32::from(value) / 255.0 - mean) / std
        }));
    }
    data
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::Rgb;

    fn near(a: Point, b: Point) -> bool {
        a.to(b) < 1e-3
    }

    #[test]
    fn turning_is_clockwise_as_seen_on_the_page() {
        let right = Point { x: 1.0, y: 0.0 };
        assert!(near(right.turned(Point::default(), 90.0), Point { x: 0.0, y: 1.0 }));
    }

    #[test]
    fn a_slanted_quad_knows_its_slant_and_size() {
        let quad = Quad::slanted(Point { x: 50.0, y: 50.0 }, 40.0, 10.0, 7.0);
        assert!((quad.slant() - 7.0).abs() < 1e-3);
        assert!((quad.width() - 40.0).abs() < 1e-3);
        assert!((quad.height() - 10.0).abs() < 1e-3);
    }

    #[test]
    fn text_that_runs_upwards_begins_at_the_bottom() {
        let tall = Quad::upright(0.0, 0.0, 10.0, 100.0).sideways();
        assert!(near(tall.top_left, Point { x: 0.0, y: 100.0 }));
        assert!((tall.width() - 100.0).abs() < 1e-3);
    }

    #[test]
    fn cutting_an_upright_quad_is_cropping() {
        let mut image = RgbImage::from_pixel(8, 8, Rgb([255; 3]));
        image.put_pixel(3, 4, Rgb([0; 3]));
        let out = cut(&image, &Quad::upright(2.0, 4.0, 6.0, 6.0), 4, 2);
        assert_eq!(out.get_pixel(1, 0), &Rgb([0; 3]));
        assert_eq!(out.pixels().filter(|pixel| pixel.0 == [0; 3]).count(), 1);
    }
}
