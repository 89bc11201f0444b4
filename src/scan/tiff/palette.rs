//! Pages whose pixels are numbers of a palette. The `tiff` crate refuses them,
//! but reads the same page as grey: its numbers are then looked up here.

use ::image::{Rgb, RgbImage};
use ::tiff::tags::Tag;

use super::{Reader, number};

/// The value of `PhotometricInterpretation` for a palette.
const PALETTE: u32 = 3;

/// The colours of the current page's palette; `None` when it has none.
pub(super) fn colours(decoder: &mut Reader<'_>) -> Option<Vec<[u8; 3]>> {
    if number(decoder, Tag::PhotometricInterpretation) != Some(PALETTE) {
        return None;
    }
    let map = decoder.get_tag_u16_vec(Tag::ColorMap).ok()?;
    // All reds, then all greens, then all blues, in 16 bits.
    let count = map.len() / 3;
    let channel = |index: usize| map.get(index).map_or(0, |value| (value >> 8) as u8);
    let colour = |i: usize| [channel(i), channel(count + i), channel(2 * count + i)];
    Some((0..count).map(colour).collect())
}

/// The file with the directory at `offset` saying "grey, black is zero" instead
/// of "palette"; `None` where it does not say so in the place of classic TIFF.
pub(super) fn as_grey(bytes: &[u8], offset: u64) -> Option<Vec<u8>> {
    let little = bytes.starts_with(b"II\x2a");
    let word = |place: usize| {
        let pair: [u8; 2] = bytes.get(place..place + 2)?.try_into().ok()?;
        Some(if little { u16::from_le_bytes(pair) } else { u16::from_be_bytes(pair) })
    };
    let start = usize::try_from(offset).ok()?;
    let entries = usize::from(word(start)?);
    // An entry is its tag, its type, a count and, in the last four bytes, the value.
    let value = (0..entries)
        .map(|entry| start + 2 + entry * 12)
        .find(|entry| word(*entry) == Some(Tag::PhotometricInterpretation.to_u16()))?
        + 8;
    let mut grey = bytes.to_vec();
    let one = if little { [1, 0] } else { [0, 1] };
    grey.get_mut(value..value + 2)?.copy_from_slice(&one);
    Some(grey)
}

/// The page in the colours its grey stands for: grey of `bits` was stretched over all of 0–255.
pub(super) fn paint(grey: &mut RgbImage, bits: u32, colours: &[[u8; 3]]) {
    let most = (1u32 << bits.min(8)) - 1;
    for pixel in grey.pixels_mut() {
        let Rgb([value, ..]) = *pixel;
        let index = (u32::from(value) * most + 127) / 255;
        let colour = colours.get(index as usize).copied();
        pixel.0 = colour.unwrap_or([u8::MAX; 3]);
    }
}
