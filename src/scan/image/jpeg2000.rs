//! JPEG 2000 as a file of its own: some archives and large scanners write it.

use hayro_jpeg2000::{ColorSpace, DecodeSettings, DecoderContext, Image};
use image::{DynamicImage, RgbImage};

use super::super::fault::{FaultKind, Trouble};
use super::over_white;

/// Pixels of a picture: an A4 page at 600 dpi has 35 million, and decoding this
/// many in colour takes about a gigabyte.
const MAX_PIXELS: u64 = 40_000_000;

/// Decodes the picture.
pub(super) fn decode(bytes: &[u8]) -> Result<DynamicImage, Trouble> {
    let damaged = || Trouble::damaged("the picture is damaged and cannot be decoded");
    let image = Image::new(bytes, &DecodeSettings::default()).map_err(|_| damaged())?;
    let (width, height) = (image.width(), image.height());
    let pixels = u64::from(width) * u64::from(height);
    if pixels > MAX_PIXELS {
        return Err(Trouble::too_large(
            format!("the picture has {} million pixels, too many for a JPEG 2000", pixels / 1_000_000),
            "save it as PNG, JPEG or PDF, at no more than 600 dpi",
        ));
    }
    let channels = match image.color_space() {
        ColorSpace::Gray => 1,
        ColorSpace::RGB => 3,
        ColorSpace::CMYK => 4,
        ColorSpace::Icc { num_channels, .. } | ColorSpace::Unknown { num_channels } => *num_channels,
    };
    let opaque = !image.has_alpha();
    let mut context = DecoderContext::default();
    let samples = image.decode(&mut context).map_err(|_| damaged())?.data_u8();
    let step = usize::from(channels) + usize::from(!opaque);
    let mut page = RgbImage::new(width, height);
    for (pixel, sample) in page.pixels_mut().zip(samples.chunks(step.max(1))) {
        let at = |index: usize| sample.get(index).copied().unwrap_or(u8::MAX);
        let alpha = if opaque { u8::MAX } else { at(usize::from(channels)) };
        let colour = match channels {
            1 => [at(0); 3],
            3 => [at(0), at(1), at(2)],
            // Inks to light, without a profile: close enough to read by.
            4 => [0, 1, 2].map(|ink| (u16::from(255 - at(ink)) * u16::from(255 - at(3)) / 255) as u8),
            _ => {
                return Err(Trouble::new(
                    FaultKind::Unsupported,
                    "it is a kind of JPEG 2000 that is not read here",
                    "save it as PNG, JPEG or PDF",
                ));
            }
        };
        pixel.0 = colour.map(|colour| over_white(colour, alpha));
    }
    Ok(DynamicImage::ImageRgb8(page))
}
