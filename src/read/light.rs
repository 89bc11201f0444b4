//! Uneven light on a photographed sheet: the shadow of a hand, a lamp on one
//! side. The paper is made equally bright everywhere.

use image::{GrayImage, RgbImage, imageops};
use imageproc::filter::gaussian_blur_f32;
use imageproc::morphology::{Mask, grayscale_dilate};

use super::pixels::grey;

/// Longer side at which the light is looked at: letters are few pixels high there and vanish, shadows do not.
const LOOK: u32 = 240;

/// Radius that fills letters with the paper around them, and the blur laid over it, in pixels of the look.
const LETTERS: u8 = 3;
const SOFT: f32 = 4.0;

/// The dimmest 5 % of the paper must be so much dimmer than the brightest 10 % for the light to be uneven: in daylight a sheet
/// has .85 and more, under a lamp or a hand .5 to .75.
const EVEN: f32 = 0.8;

/// Most by which a dim place is brightened: beyond it is no paper in a shadow but something dark that is printed.
const MOST: f32 = 2.5;

/// Evens the light of a sheet, if it is uneven.
pub(super) fn even(image: RgbImage) -> RgbImage {
    let light = light(&image);
    let mut levels: Vec<u8> = light.pixels().map(|pixel| pixel.0[0]).collect();
    levels.sort_unstable();
    let at = |percent: usize| levels.get(levels.len() * percent / 100).copied().map_or(1.0, f32::from).max(1.0);
    let (dim, bright) = (at(5), at(90));
    if dim >= EVEN * bright {
        return image;
    }
    let light = imageops::resize(&light, image.width(), image.height(), imageops::FilterType::Triangle);
    let mut image = image;
    for (pixel, light) in image.pixels_mut().zip(light.pixels()) {
        let gain = (bright / f32::from(light.0[0]).max(1.0)).clamp(1.0, MOST);
        pixel.0 = pixel.0.map(|value| (f32::from(value) * gain).min(255.0) as u8);
    }
    image
}

/// How bright the paper is at each place, small.
fn light(image: &RgbImage) -> GrayImage {
    let ratio = (LOOK as f32 / image.width().max(image.height()).max(1) as f32).min(1.0);
    let side = |pixels: u32| ((pixels as f32 * ratio).round() as u32).max(1);
    let small = imageops::thumbnail(&grey(image), side(image.width()), side(image.height()));
    let filled = grayscale_dilate(&small, &Mask::square(LETTERS));
    gaussian_blur_f32(&filled, SOFT)
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::Rgb;

    /// Paper whose right half lies in a soft shadow, with dark strokes everywhere.
    fn shaded(depth: f32) -> RgbImage {
        RgbImage::from_fn(800, 1100, |x, y| {
            let shade = 1.0 - depth / (1.0 + (-(x as f32 - 400.0) / 60.0).exp());
            let ink = if x % 12 < 4 && y % 40 < 14 { 0.2 } else { 1.0 };
            Rgb([(240.0 * shade * ink) as u8; 3])
        })
    }

    #[test]
    fn a_shadow_is_lifted_from_the_paper_and_the_ink_stays_ink() {
        let flat = even(shaded(0.5));
        let (lit, dim) = (flat.get_pixel(8, 30).0, flat.get_pixel(788 / 12 * 12 + 8, 30).0);
        assert!(lit.iter().zip(dim).all(|(a, b)| a.abs_diff(b) <= 16), "{lit:?} {dim:?}");
        assert!(flat.get_pixel(780, 2).0.iter().all(|value| *value < 90));
    }

    #[test]
    fn even_light_is_left_byte_for_byte() {
        let paper = shaded(0.1);
        assert_eq!(even(paper.clone()), paper);
    }
}
