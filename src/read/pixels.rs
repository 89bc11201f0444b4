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

/// Where a line on a picture stands once the picture is [turned](turn), read from left to right there (or downwards).
pub(super) fn turned(quad: Quad, image: &RgbImage, degrees: u16) -> Quad {
    let (width, height) = (image.width() as f32, image.height() as f32);
    let quad = quad.map(|Point { x, y }| match degrees {
        90 => Point { x: height - y, y: x },
        180 => Point { x: width - x, y: height - y },
        270 => Point { x: y, y: width - x },
        _ => Point { x, y },
    });
    if quad.slant().abs() > 90.0 { quad.upside_down() } else { quad }
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
    let mut rgba = vec![255; 4 * (image.len() / 3)];
    for (pixel, colour) in rgba.chunks_exact_mut(4).zip(image.chunks_exact(3)) {
        if let Some(place) = pixel.get_mut(..3) {
            place.copy_from_slice(colour);
        }
    }
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

/// Cuts a slanted rectangle out and lays it straight, `width` × `height` pixels.
/// Each pixel is the mean of as many samples as the scale asks for; outside
/// the picture its nearest edge is repeated.
pub(super) fn cut(image: &RgbImage, quad: &Quad, width: u32, height: u32) -> RgbImage {
    let (width, height) = (width.max(1), height.max(1));
    let along = samples(quad.width(), width);
    let across = samples(quad.height(), height);
    let count = (along * across) as f32;
    let mut out = RgbImage::new(width, height);
    for (y, row) in out.chunks_exact_mut(3 * width as usize).enumerate() {
        let ends = |j: u32| {
            let v = (y as f32 + (j as f32 + 0.5) / across as f32) / height as f32;
            (quad.top_left.towards(quad.bottom_left, v), quad.top_right.towards(quad.bottom_right, v))
        };
        let ends: Vec<(Point, Point)> = (0..across).map(ends).collect();
        for (x, pixel) in row.chunks_exact_mut(3).enumerate() {
            let mut sum = [0.0f32; 3];
            for (from, to) in &ends {
                for i in 0..along {
                    let u = (x as f32 + (i as f32 + 0.5) / along as f32) / width as f32;
                    let colour = sample(image, from.towards(*to, u));
                    for (total, value) in sum.iter_mut().zip(colour) {
                        *total += value;
                    }
                }
            }
            for (value, total) in pixel.iter_mut().zip(sum) {
                // Halves upwards, and never negative: as `round` would, which is a call of the system's library.
                *value = (total / count + 0.5) as u8;
            }
        }
    }
    out
}

/// Samples a pixel of the result takes along one axis: one per source pixel, at most 4 (a slanted cut is never shrunk more).
fn samples(source: f32, target: u32) -> u32 {
    (source / target as f32).round().clamp(1.0, 4.0) as u32
}

/// Colour at a point, mixed from the four pixels around it.
fn sample(image: &RgbImage, at: Point) -> [f32; 3] {
    let (right, bottom) = (image.width().saturating_sub(1), image.height().saturating_sub(1));
    let (x, y) = ((at.x - 0.5).clamp(0.0, right as f32), (at.y - 0.5).clamp(0.0, bottom as f32));
    let (x0, y0) = (x as u32, y as u32);
    let (x1, y1) = ((x0 + 1).min(right), (y0 + 1).min(bottom));
    let (fx, fy) = (x - x0 as f32, y - y0 as f32);
    let bytes = image.as_raw();
    let pixel = |x: u32, y: u32| {
        let begin = 3 * (y as usize * image.width() as usize + x as usize);
        match bytes.get(begin..begin + 3) {
            Some([r, g, b]) => [f32::from(*r), f32::from(*g), f32::from(*b)],
            _ => [255.0; 3],
        }
    };
    let (a, b, c, d) = (pixel(x0, y0), pixel(x1, y0), pixel(x0, y1), pixel(x1, y1));
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
    let mut data = Vec::with_capacity(image.len());
    for (channel, (mean, std)) in [2, 1, 0].into_iter().zip(mean.into_iter().zip(std)) {
        // Of the 256 values once, not of each pixel.
        let numbers: [f32; 256] = std::array::from_fn(|value| (value as f32 / 255.0 - mean) / std);
        let values = image.as_raw().iter().skip(channel).step_by(3);
        data.extend(values.map(|value| numbers.get(usize::from(*value)).copied().unwrap_or_default()));
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
    fn a_line_is_found_again_on_the_turned_picture() {
        let mut image = RgbImage::from_pixel(12, 8, Rgb([255; 3]));
        image.put_pixel(3, 1, Rgb([0; 3]));
        for degrees in [0, 180] {
            let place = turned(Quad::upright(2.0, 1.0, 9.0, 2.0), &image, degrees);
            let line = cut(&turn(&image, degrees), &place, 7, 1);
            let dark = line.pixels().position(|pixel| pixel.0 == [0; 3]);
            assert_eq!(dark, Some(if degrees == 0 { 1 } else { 5 }), "{degrees}");
        }
        for (degrees, dark) in [(90, 1), (270, 5)] {
            let place = turned(Quad::upright(2.0, 1.0, 9.0, 2.0).sideways(), &image, degrees);
            let line = cut(&turn(&image, degrees), &place, 1, 7);
            assert_eq!(line.pixels().position(|pixel| pixel.0 == [0; 3]), Some(dark), "{degrees}");
        }
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
