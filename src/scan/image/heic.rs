//! HEIC, the photos of phones: one picture, or a grid of tiles that make one.

use heifer::{Error, Options};
use image::{DynamicImage, RgbaImage};

use super::super::fault::Trouble;
use super::super::sniff;
use super::{MAX_DECLARED, check_size};

/// Decodes the main picture in the colours of a screen, turned, mirrored and
/// cut as the file says.
pub(super) fn decode(bytes: &[u8]) -> Result<DynamicImage, Trouble> {
    // Pages are read in parallel already.
    let options = Options { max_threads: 1, max_pixels: MAX_DECLARED };
    let image = match heifer::decode_srgb_rgba8(bytes, &options) {
        // A strange colour profile costs the colours, not the page.
        Err(Error::Unsupported(_)) => heifer::decode_rgba8(bytes, &options),
        result => result,
    }
    .map_err(|error| refuse(bytes, &error))?;
    let damaged = || Trouble::damaged("the picture is damaged and cannot be decoded");
    RgbaImage::from_raw(image.width, image.height, image.data).map(DynamicImage::ImageRgba8).ok_or_else(damaged)
}

/// What the decoder's refusal means for the user.
fn refuse(bytes: &[u8], error: &Error) -> Trouble {
    // Its error says nothing of the kind in a way that a program can rely on.
    if let Some(size) = declared(bytes)
        && let Err(trouble) = check_size(size, 0)
    {
        return trouble;
    }
    match error {
        Error::Unsupported(_) => sniff::unsupported("HEIC photo"),
        _ => Trouble::damaged("the photo is damaged and cannot be decoded"),
    }
}

/// The largest size among those that the file gives its pictures: a box `ispe`
/// is its name, a version, a width and a height.
fn declared(bytes: &[u8]) -> Option<(u32, u32)> {
    let field = |at: usize| Some(u32::from_be_bytes(*bytes.get(at..)?.first_chunk::<4>()?));
    let places = bytes.windows(4).enumerate().filter(|(_, name)| *name == b"ispe");
    let sizes = places.filter_map(|(at, _)| Some((field(at + 8)?, field(at + 12)?)));
    sizes.max_by_key(|(width, height)| u64::from(*width) * u64::from(*height))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may panic")]
mod tests {
    use heifer::EncodeOptions;
    use image::Rgb;

    use super::*;

    /// A picture with a black upper left quarter.
    fn photo(width: u32, height: u32) -> Vec<u8> {
        let picture = image::RgbImage::from_fn(width, height, |x, y| {
            let black = x < width / 2 && y < height / 2;
            Rgb([if black { 0 } else { 255 }; 3])
        });
        heifer::encode_rgb8(width, height, picture.as_raw(), &EncodeOptions::default()).unwrap()
    }

    /// Whether the pixel at these parts of the width and height is dark.
    fn dark(image: &DynamicImage, x: f32, y: f32) -> bool {
        let (width, height) = (image.width() as f32, image.height() as f32);
        image.to_luma8().get_pixel((x * width) as u32, (y * height) as u32).0 < [60]
    }

    /// One picture, and a grid of tiles as phones store it.
    #[test]
    fn photos_and_grids() {
        for (width, height) in [(64, 96), (1200, 900)] {
            let bytes = photo(width, height);
            assert_eq!(bytes.windows(4).any(|name| name == b"grid"), width > 1000, "{width}");
            let image = decode(&bytes).unwrap();
            assert_eq!((image.width(), image.height()), (width, height));
            assert!(dark(&image, 0.25, 0.25) && !dark(&image, 0.75, 0.25) && !dark(&image, 0.25, 0.75));
        }
    }

    /// The file's own marks for turning and mirroring are followed: here in place of its box `pixi`.
    #[test]
    fn turned_and_mirrored() {
        for (mark, value, size, black) in [
            (b"irot", 1, (96, 64), (0.25, 0.75)),
            (b"irot", 3, (96, 64), (0.75, 0.25)),
            (b"imir", 0, (64, 96), (0.25, 0.75)),
            (b"imir", 1, (64, 96), (0.75, 0.25)),
        ] {
            let mut bytes = photo(64, 96);
            let at = bytes.windows(4).position(|name| name == b"pixi").unwrap();
            bytes[at..at + 4].copy_from_slice(mark);
            bytes[at + 4] = value;
            let image = decode(&bytes).unwrap();
            assert_eq!((image.width(), image.height()), size, "{mark:?} {value}");
            assert!(dark(&image, black.0, black.1), "{mark:?} {value}");
        }
    }

    /// Junk and a photo that was cut off are faults.
    #[test]
    fn damage() {
        let bytes = photo(64, 96);
        assert!(decode(&bytes[..bytes.len() / 2]).is_err());
        assert!(decode(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic").is_err());
    }
}
