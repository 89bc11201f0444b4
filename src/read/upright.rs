//! Which way up a page lies: a small network looks at the page in all four
//! positions, and where it is in doubt a few lines are read each way.

use image::{RgbImage, imageops};

use super::net::{Fault, Net};
use super::pixels::{planes, resize, turn};

/// Side of the square the network sees.
const SIDE: u32 = 224;

/// Shorter side to which the page is brought before the square is cut from its middle.
const SHORT: u32 = 256;

/// What the network says about a page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Turns {
    /// Probability that turning clockwise by 0, 90, 180, 270 degrees makes the page upright.
    pub(super) likely: [f32; 4],
}

impl Turns {
    /// Turns in degrees, the likeliest first.
    pub(super) fn ranked(&self) -> Vec<u16> {
        let mut turns: Vec<(u16, f32)> = [0, 90, 180, 270].into_iter().zip(self.likely).collect();
        turns.sort_by(|a, b| b.1.total_cmp(&a.1));
        turns.into_iter().map(|(turn, _)| turn).collect()
    }

    /// How much likelier the first is than the second, 0–1.
    pub(super) fn margin(&self) -> f32 {
        let mut sorted = self.likely;
        sorted.sort_by(f32::total_cmp);
        let [_, _, second, first] = sorted;
        first - second
    }
}

/// Asks the network about a page, of which only the part within `bounds` (fractions:
/// left, top, right, bottom) has something on it. The page is shown in all four
/// positions and the answers are averaged: each answer alone leans to "upright".
pub(super) fn turns(net: &Net, image: &RgbImage, bounds: [f32; 4]) -> Result<Turns, Fault> {
    let square = square(&within(image, bounds));
    let mut likely = [0.0f32; 4];
    for shown in 0..4usize {
        let view = turn(&square, shown as u16 * 90);
        let input = planes(&view, [0.485, 0.456, 0.406], [0.229, 0.224, 0.225]);
        let output = net.run([1, 3, SIDE as usize, SIDE as usize], input)?;
        for (label, value) in output.data.iter().take(4).enumerate() {
            // A view that lies `label` quarters clockwise lay `label - shown` quarters
            // before, and as many quarters back make it upright.
            let quarters = (4 + shown - label) % 4;
            if let Some(sum) = likely.get_mut(quarters) {
                *sum += value / 4.0;
            }
        }
    }
    Ok(Turns { likely })
}

/// The part of the page that has something on it, with a little of its surroundings.
fn within(image: &RgbImage, [left, top, right, bottom]: [f32; 4]) -> RgbImage {
    let (width, height) = (image.width() as f32, image.height() as f32);
    let margin = 0.02 * width.max(height);
    let low = |value: f32| (value - margin).max(0.0) as u32;
    let (x, y) = (low(left * width), low(top * height));
    let (r, b) = (
        (right * width + margin).min(width) as u32,
        (bottom * height + margin).min(height) as u32,
    );
    if r <= x + 16 || b <= y + 16 {
        return image.clone();
    }
    imageops::crop_imm(image, x, y, r - x, b - y).to_image()
}

/// The square from the middle, at the size the network wants.
fn square(image: &RgbImage) -> RgbImage {
    let ratio = SHORT as f32 / image.width().min(image.height()).max(1) as f32;
    // A strip would become a picture of any length: only its middle is looked at.
    let side = |pixels: u32| ((pixels as f32 * ratio).round() as u32).clamp(SIDE, SHORT * 8);
    let small = resize(image, side(image.width()), side(image.height()));
    let (x, y) = ((small.width() - SIDE) / 2, (small.height() - SIDE) / 2);
    imageops::crop_imm(&small, x, y, SIDE, SIDE).to_image()
}
