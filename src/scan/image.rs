//! Photos and scans as JPEG, PNG, WebP, GIF, BMP, HEIC or JPEG 2000: limits
//! checked before decoding, turned as the camera says, laid on white where they
//! are transparent.

mod heic;
mod jpeg2000;

use std::io::Cursor;

use image::codecs::bmp::BmpDecoder;
use image::codecs::gif::GifDecoder;
use image::codecs::jpeg::JpegDecoder;
use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::imageops;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError, ImageReader, RgbImage};

use super::Raster;
use super::fault::Trouble;
use super::sniff::FileType;

/// Declared pixels of a picture: decoding this many takes 300 MB. An A4 page at
/// 600 dpi has 35 million; only the largest phone photos (108 and 200 million) are above.
const MAX_DECLARED: u64 = 100_000_000;

/// Bytes of a decoded picture: the pixels above with 16 bits for each of three colours.
const MAX_BYTES: u64 = 6 * MAX_DECLARED;

/// Pixels kept: an A3 page at 400 dpi has 31 million, and more is only slower to read.
const MAX_KEPT: u64 = 40_000_000;

/// Scans are brought down to this resolution: the recogniser gains nothing above it …
const FINEST: f32 = 300.0;

/// … but not below the long side of a letter page at that resolution, because a
/// small original (an identity card) has small print.
const LONG_SIDE: f32 = 3_300.0;

/// Rows at the foot of a picture that show whether it was cut off: a JPEG comes in blocks of at most 16 rows.
const FOOT: u32 = 16;

/// Resolutions that scanners use. Outside, the number is a placeholder.
const SCANNED: std::ops::RangeInclusive<f32> = 50.0..=1200.0;

/// Programs write these where they know nothing: a photo "at 72 dpi" was not scanned at 72 dpi.
const PLACEHOLDERS: [f32; 2] = [72.0, 96.0];

/// Decodes a picture of the given type.
pub(super) fn load(kind: FileType, bytes: &[u8]) -> Result<Raster, Trouble> {
    let read = || Cursor::new(bytes);
    let (image, turn) = match kind {
        FileType::Jpeg => return jpeg(bytes),
        FileType::Png => return png(bytes),
        FileType::WebP => decode(WebPDecoder::new(read()).map_err(|error| refuse(&error))?)?,
        // Of an animated picture this decodes the first.
        FileType::Gif => decode(GifDecoder::new(read()).map_err(|error| refuse(&error))?)?,
        FileType::Bmp => decode(BmpDecoder::new(read()).map_err(|error| refuse(&error))?)?,
        // Its turn is part of its decoding.
        FileType::Heic => (heic::decode(bytes)?, Orientation::NoTransforms),
        FileType::Jpeg2000 => (jpeg2000::decode(bytes)?, Orientation::NoTransforms),
        FileType::Pdf | FileType::Tiff | FileType::Zip | FileType::Mail => {
            return Err(Trouble::damaged("it is no picture"));
        }
    };
    Ok(finish(image, turn, None))
}

/// The size that a picture declares; `None` when it is none or does not say.
pub(super) fn dimensions(bytes: &[u8]) -> Option<(u32, u32)> {
    ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?.into_dimensions().ok()
}

/// Decodes a JPEG.
pub(super) fn jpeg(bytes: &[u8]) -> Result<Raster, Trouble> {
    if is_plain_cmyk(bytes) {
        // The decoder takes its inks for light, as Adobe's programs write them: the page would be black.
        return Err(refuse_kind());
    }
    let decoder = JpegDecoder::new(Cursor::new(bytes)).map_err(|error| refuse(&error))?;
    let (image, turn) = decode(decoder)?;
    if !has_end(bytes) && is_foot_empty(&image) {
        return Err(cut_off("the picture is cut off: its lower part is missing"));
    }
    Ok(finish(image, turn, jfif_dpi(bytes)))
}

/// The trouble of a picture that ends too early.
pub(super) fn cut_off(message: &str) -> Trouble {
    Trouble::new(super::FaultKind::Damaged, message, "copy or scan it again: not all of it arrived")
}

/// Whether a JPEG ends too early and its lower part was filled up. What cannot
/// be decoded at all is not cut off but broken.
pub(super) fn is_cut_off(bytes: &[u8]) -> bool {
    let decoded = || decode(JpegDecoder::new(Cursor::new(bytes)).map_err(|error| refuse(&error))?);
    !has_end(bytes) && decoded().is_ok_and(|(image, _)| is_foot_empty(&image))
}

/// Decodes a PNG.
pub(super) fn png(bytes: &[u8]) -> Result<Raster, Trouble> {
    let limits = image::Limits::default();
    let decoder = PngDecoder::with_limits(Cursor::new(bytes), limits).map_err(|error| refuse(&error))?;
    let (image, turn) = decode(decoder)?;
    Ok(finish(image, turn, png_dpi(bytes)))
}

/// Decodes a picture within the limits, with the turn its camera noted.
fn decode(mut decoder: impl ImageDecoder) -> Result<(DynamicImage, Orientation), Trouble> {
    check_size(decoder.dimensions(), decoder.total_bytes())?;
    let turn = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let image = DynamicImage::from_decoder(decoder).map_err(|error| refuse(&error))?;
    Ok((image, turn))
}

/// Whether a JPEG is in four inks without the mark of the program that nearly
/// always wrote such files, which inverts them.
fn is_plain_cmyk(bytes: &[u8]) -> bool {
    let mut rest = bytes.get(2..).unwrap_or_default();
    let mut adobe = false;
    // A segment is a mark, its length and its data.
    while let [0xff, mark, high, low, data @ ..] = rest {
        let length = usize::from(u16::from_be_bytes([*high, *low]));
        match *mark {
            0xee => adobe |= data.starts_with(b"Adobe"),
            // The frame: its precision, height, width and number of colours.
            0xc0..=0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf => return data.get(5) == Some(&4) && !adobe,
            0xda => return false,
            _ => {}
        }
        rest = rest.get(2 + length..).unwrap_or_default();
    }
    false
}

/// Whether a JPEG has its end mark after its last scan. The decoder fills up
/// what is missing with grey and says nothing.
fn has_end(bytes: &[u8]) -> bool {
    let last = |mark: [u8; 2]| bytes.windows(2).rposition(|pair| pair == mark);
    last([0xff, 0xd9]) > last([0xff, 0xda])
}

/// Whether the last rows are of one colour, as what was filled up is.
fn is_foot_empty(image: &DynamicImage) -> bool {
    let height = image.height();
    let rows = FOOT.min(height);
    let foot = image.crop_imm(0, height - rows, image.width(), rows).into_rgb8();
    let mut pixels = foot.pixels();
    let first = pixels.next();
    pixels.all(|pixel| Some(pixel) == first)
}

/// Refuses pictures that are too large to decode, by what they declare.
pub(super) fn check_size((width, height): (u32, u32), bytes: u64) -> Result<(), Trouble> {
    let pixels = u64::from(width) * u64::from(height);
    if pixels > MAX_DECLARED || bytes > MAX_BYTES {
        return Err(Trouble::too_large(
            format!(
                "the picture has {} million pixels, more than the {} million that are read",
                pixels / 1_000_000,
                MAX_DECLARED / 1_000_000
            ),
            "take the photo at a lower resolution, or scan the paper at 300 dpi",
        ));
    }
    Ok(())
}

/// A kind of a known type that is not read.
fn refuse_kind() -> Trouble {
    let message = "it is a kind of picture that is not read here";
    Trouble::new(super::FaultKind::Unsupported, message, "save it as PNG, JPEG or PDF")
}

/// What a decoder's refusal means for the user.
fn refuse(error: &ImageError) -> Trouble {
    match error {
        ImageError::Unsupported(_) => refuse_kind(),
        ImageError::Limits(_) => Trouble::too_large("the picture is too large to be read", "scan the paper at 300 dpi"),
        _ => Trouble::damaged("the picture is damaged and cannot be decoded"),
    }
}

/// Brings a decoded picture to the form of a page: upright by its mark, opaque, not too large.
pub(super) fn finish(image: DynamicImage, turn: Orientation, dpi: Option<f32>) -> Raster {
    let mut image = DynamicImage::ImageRgb8(on_white(image));
    image.apply_orientation(turn);
    let image = image.into_rgb8();
    let dpi = dpi.filter(|dpi| SCANNED.contains(dpi));
    let scale = kept(image.width(), image.height(), dpi);
    if scale >= 1.0 {
        return Raster { image, dpi, layer: None };
    }
    let side = |length: u32| ((f64::from(length) * scale) as u32).max(1);
    let (width, height) = (side(image.width()), side(image.height()));
    // Means of whole areas: ten times as fast as the filters, and as good downwards.
    Raster { image: imageops::thumbnail(&image, width, height), dpi: dpi.map(|dpi| dpi * scale as f32), layer: None }
}

/// By how much a picture of this size and resolution is scaled down; 1 when it is kept.
fn kept(width: u32, height: u32, dpi: Option<f32>) -> f64 {
    let pixels = u64::from(width) * u64::from(height);
    let room = (MAX_KEPT as f64 / pixels.max(1) as f64).sqrt();
    let fine = dpi.map_or(1.0, |dpi| (FINEST / dpi).max(LONG_SIDE / width.max(height) as f32));
    room.min(f64::from(fine)).min(1.0)
}

/// The picture in eight bits a colour, on white paper where it is transparent.
fn on_white(image: DynamicImage) -> RgbImage {
    if !image.color().has_alpha() {
        return image.into_rgb8();
    }
    let image = image.into_rgba8();
    let mut paper = RgbImage::new(image.width(), image.height());
    for (to, from) in paper.pixels_mut().zip(image.pixels()) {
        let [r, g, b, alpha] = from.0;
        to.0 = [r, g, b].map(|colour| over_white(colour, alpha));
    }
    paper
}

/// A colour seen through `alpha` on white.
pub(super) fn over_white(colour: u8, alpha: u8) -> u8 {
    let (colour, alpha) = (u32::from(colour), u32::from(alpha));
    let mixed = (colour * alpha + 255 * (255 - alpha) + 127) / 255;
    mixed.min(255) as u8
}

/// A resolution that somebody measured, or nothing.
pub(super) fn believed(dpi: f32) -> Option<f32> {
    let placeholder = PLACEHOLDERS.iter().any(|p| (dpi - p).abs() < 0.5);
    (SCANNED.contains(&dpi) && !placeholder).then_some(dpi)
}

/// The resolution in a JPEG's JFIF header, which comes first where there is one.
fn jfif_dpi(bytes: &[u8]) -> Option<f32> {
    let header = bytes.get(2..18)?;
    let [0xff, 0xe0, _, _, b'J', b'F', b'I', b'F', 0, _, _, unit, xh, xl, ..] = *header else {
        return None;
    };
    let across = f32::from(u16::from_be_bytes([xh, xl]));
    match unit {
        1 => believed(across),
        2 => believed(across * 2.54),
        _ => None,
    }
}

/// The resolution in a PNG's `pHYs` chunk, which comes before the pixels.
fn png_dpi(bytes: &[u8]) -> Option<f32> {
    let mut rest = bytes.get(8..)?;
    // A chunk is its length, its name, its data and a checksum.
    while let Some((length, tail)) = rest.split_first_chunk::<4>() {
        let length = u32::from_be_bytes(*length) as usize;
        let (name, data) = tail.split_first_chunk::<4>()?;
        match name {
            b"pHYs" => {
                let (across, data) = data.split_first_chunk::<4>()?;
                let per_metre = u32::from_be_bytes(*across) as f32;
                return (data.get(4) == Some(&1)).then_some(per_metre * 0.0254).and_then(believed);
            }
            b"IDAT" => return None,
            _ => rest = data.get(length.checked_add(4)?..)?,
        }
    }
    None
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may panic")]
mod tests {
    use image::{ImageFormat, Rgba, RgbaImage};

    use super::*;

    /// Transparent pixels are paper, half-transparent ones half.
    #[test]
    fn transparency_is_white_paper() {
        let mut picture = RgbaImage::new(2, 1);
        picture.put_pixel(0, 0, Rgba([0, 0, 0, 0]));
        picture.put_pixel(1, 0, Rgba([0, 0, 0, 128]));
        let mut bytes = Vec::new();
        picture.write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png).unwrap();
        let raster = png(&bytes).unwrap();
        assert_eq!(raster.image.get_pixel(0, 0).0, [255, 255, 255]);
        assert_eq!(raster.image.get_pixel(1, 0).0, [127, 127, 127]);
    }

    /// 16-bit grey comes out as the same grey in 8 bits.
    #[test]
    fn sixteen_bits_are_cut_to_eight() {
        let picture = image::ImageBuffer::from_pixel(3, 2, image::Luma([0x8000u16]));
        let mut bytes = Vec::new();
        DynamicImage::ImageLuma16(picture).write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png).unwrap();
        let grey = png(&bytes).unwrap().image.get_pixel(2, 1).0;
        assert!(grey.iter().all(|c| (127..=128).contains(c)), "{grey:?}");
    }

    /// Declared sizes above the limit are refused before anything is decoded.
    #[test]
    fn declared_size_is_checked_first() {
        // The header of a PNG of 60000 × 60000 without any pixel.
        let mut bytes = b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR".to_vec();
        bytes.extend(60_000u32.to_be_bytes());
        bytes.extend(60_000u32.to_be_bytes());
        bytes.extend([8, 2, 0, 0, 0]);
        bytes.extend(crc(&bytes[12..29]).to_be_bytes());
        bytes.extend(b"\x00\x00\x00\x00IDAT\x35\xaf\x06\x1e");
        let trouble = png(&bytes).unwrap_err();
        assert_eq!(trouble.kind, super::super::FaultKind::TooLarge);
    }

    /// The checksum of PNG chunks, bit by bit.
    fn crc(bytes: &[u8]) -> u32 {
        !bytes.iter().fold(u32::MAX, |crc, byte| {
            (0..8).fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xedb8_8320 * (crc & 1)))
        })
    }

    /// Resolutions come from the file, placeholders do not.
    #[test]
    fn resolution_from_the_header() {
        let mut jfif = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x02\x01\x01\x2c\x01\x2c".to_vec();
        jfif.extend([0, 0]);
        assert_eq!(jfif_dpi(&jfif), Some(300.0));
        jfif[13] = 2;
        jfif[15] = 118;
        jfif[14] = 0;
        assert_eq!(jfif_dpi(&jfif).map(f32::round), Some(300.0));
        jfif[13] = 1;
        jfif[15] = 72;
        assert_eq!(jfif_dpi(&jfif), None);
        assert_eq!(jfif_dpi(b"\xff\xd8\xff\xe1"), None);
    }

    /// An A4 page at 600 dpi is kept at about 300, a card at 600 dpi as it is.
    #[test]
    fn scans_are_kept_at_300_dpi_unless_small() {
        assert!((kept(4_960, 7_016, Some(600.0)) - 0.5).abs() < 0.001);
        assert_eq!(kept(2_000, 1_300, Some(600.0)), 1.0);
        assert_eq!(kept(4_000, 3_000, None), 1.0);
    }

    /// A JPEG of which half arrived is not taken for a page with little on it.
    #[test]
    fn a_cut_off_jpeg_is_a_fault() {
        let noise = RgbImage::from_fn(200, 200, |x, y| {
            let value = (x * 7919 + y * 104_729) % 251;
            image::Rgb([value as u8; 3])
        });
        let mut bytes = Vec::new();
        noise.write_to(&mut Cursor::new(&mut bytes), ImageFormat::Jpeg).unwrap();
        assert!(jpeg(&bytes).is_ok());
        let half = jpeg(&bytes[..bytes.len() / 2]).unwrap_err();
        assert_eq!(half.kind, super::super::FaultKind::Damaged);
        // Only the end mark is missing: everything arrived.
        assert!(jpeg(&bytes[..bytes.len() - 2]).is_ok());
    }

    /// A picture above 40 megapixels is brought below, and its resolution goes with its size.
    #[test]
    fn large_pictures_are_scaled_down() {
        let scale = kept(10_000, 5_000, None);
        assert!((scale * scale * 50_000_000.0 - MAX_KEPT as f64).abs() < 1.0);
        let strip = DynamicImage::ImageLuma8(image::GrayImage::new(6_600, 100));
        let raster = finish(strip, Orientation::NoTransforms, Some(600.0));
        assert_eq!(raster.image.dimensions(), (3_300, 50));
        assert_eq!(raster.dpi, Some(300.0));
    }
}
