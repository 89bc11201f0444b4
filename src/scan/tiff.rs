//! TIFF, the format of scanners and fax machines: every page of it, bilevel,
//! grey or in colour. The `tiff` crate decodes; fax compression is ours (see
//! [`fax`]), because the crate reads only one of its kinds.

mod fax;
mod palette;

use std::collections::BTreeSet;
use std::io::Cursor;

use ::image::metadata::Orientation;
use ::image::{DynamicImage, RgbImage};
use ::tiff::decoder::ifd::Value;
use ::tiff::decoder::{Decoder, DecodingResult, Limits};
use ::tiff::tags::Tag;
use ::tiff::{ColorType, TiffError};

use super::fault::{FaultKind, Trouble};
use super::{Raster, image};

/// Directories followed: more than the pages that are listed, so that "too many" can be said.
const MAX_DIRECTORIES: usize = 1_000;

/// The bit of `NewSubfileType` that marks a thumbnail of another page.
const THUMBNAIL: u32 = 1;

/// The values of `Compression` for JPEG: that of the first edition, and that of today.
const OLD_JPEG: u32 = 6;
/// See [`OLD_JPEG`].
const JPEG: u32 = 7;

/// Bytes decoded at once: 100 million pixels in 16-bit colour.
const MAX_DECODED: usize = 600_000_000;

/// Horizontal and vertical resolutions that differ by less are the same, rounded.
const SQUARE: f32 = 1.05;

/// The number of pages, and what is wrong with the file although it has some.
pub(super) fn pages(bytes: &[u8]) -> Result<(u32, Vec<Trouble>), Trouble> {
    let (found, whole) = directories(bytes)?;
    let mut troubles = Vec::new();
    if !whole {
        troubles
            .push(Trouble::damaged("its list of pages is broken: there may be more pages than those that are read"));
    }
    match u32::try_from(found.len()) {
        Ok(0) | Err(_) => Err(Trouble::damaged("no page can be found in it")),
        Ok(pages) => Ok((pages, troubles)),
    }
}

/// Indexes of the directories that are pages, and whether their list could be followed to its end.
fn directories(bytes: &[u8]) -> Result<(Vec<usize>, bool), Trouble> {
    let mut decoder = Decoder::new(Cursor::new(bytes)).map_err(|error| refuse(&error))?;
    let mut next = decoder.ifd_pointer();
    let (mut pages, mut seen, mut index) = (Vec::new(), BTreeSet::new(), 0);
    while let Some(pointer) = next {
        // Directories may form a ring.
        if !seen.insert(pointer.0) || index == MAX_DIRECTORIES {
            return Ok((pages, false));
        }
        let Ok(directory) = decoder.read_directory(pointer) else {
            return Ok((pages, false));
        };
        let kind = decoder.read_directory_tags(&directory).find_tag_unsigned::<u32>(Tag::NewSubfileType);
        if !matches!(kind, Ok(Some(kind)) if kind & THUMBNAIL != 0) {
            pages.push(index);
        }
        next = directory.next();
        index += 1;
    }
    Ok((pages, true))
}

/// Decodes the page with the given index, from 0.
pub(super) fn load(bytes: &[u8], index: usize) -> Result<Raster, Trouble> {
    let (pages, _) = directories(bytes)?;
    let Some(directory) = pages.get(index) else {
        return Err(Trouble::damaged("the page can no longer be found"));
    };
    let mut decoder = open(bytes, *directory)?;
    let size = decoder.dimensions().map_err(|error| refuse(&error))?;
    image::check_size(size, 0)?;
    let straight = straightened(&mut decoder, bytes);
    let bytes = straight.as_deref().unwrap_or(bytes);
    if straight.is_some() {
        decoder = open(bytes, *directory)?;
    }

    let pixels = if let Some(settings) = fax::Settings::of(&mut decoder, size) {
        fax::decode(&mut decoder, bytes, &settings)?
    } else if let Some(jpeg) = whole_jpeg(&mut decoder, bytes) {
        image::jpeg(jpeg)?.image
    } else if let Some(colours) = palette::colours(&mut decoder) {
        look_up(bytes, *directory, &mut decoder, &colours)?
    } else {
        decode(&mut decoder, size)?
    };
    let turn = number(&mut decoder, Tag::Orientation)
        .and_then(|turn| u8::try_from(turn).ok())
        .and_then(Orientation::from_exif)
        .unwrap_or(Orientation::NoTransforms);
    let (across, down) = (resolution(&mut decoder, Tag::XResolution), resolution(&mut decoder, Tag::YResolution));
    let (pixels, dpi) = squared(pixels, across, down);
    Ok(image::finish(DynamicImage::ImageRgb8(pixels), turn, dpi.and_then(image::believed)))
}

/// The file with the bits of the current page's data turned round, where it
/// stores them from the lowest up, as fax machines do, and the `tiff` crate would
/// not notice. Fax compression is read by [`fax`], which turns them itself.
fn straightened(decoder: &mut Reader<'_>, bytes: &[u8]) -> Option<Vec<u8>> {
    // None, LZW, the two of Deflate, and PackBits.
    let is_turned = matches!(number(decoder, Tag::Compression).unwrap_or(1), 1 | 5 | 8 | 32_773 | 32_946);
    if !is_turned || number(decoder, Tag::FillOrder) != Some(2) || number(decoder, Tag::BitsPerSample).unwrap_or(1) > 8
    {
        return None;
    }
    let mut straight = bytes.to_vec();
    let mut done = BTreeSet::new();
    for (start, length) in fax::strips(decoder)? {
        // Strips that are one and the same are turned once.
        if done.insert(start) {
            let end = start.saturating_add(length).min(bytes.len());
            straight.get_mut(start..end)?.iter_mut().for_each(|byte| *byte = byte.reverse_bits());
        }
    }
    Some(straight)
}

/// The JPEG that the first edition of the format lets a page be, as old scanners
/// wrote it; `None` for any other page.
fn whole_jpeg<'a>(decoder: &mut Reader<'_>, bytes: &'a [u8]) -> Option<&'a [u8]> {
    if number(decoder, Tag::Compression) != Some(OLD_JPEG) {
        return None;
    }
    let start = usize::try_from(number(decoder, Tag::Unknown(513))?).ok()?;
    let length = usize::try_from(number(decoder, Tag::Unknown(514))?).ok()?;
    let jpeg = bytes.get(start..start.checked_add(length)?.min(bytes.len()))?;
    jpeg.starts_with(b"\xff\xd8").then_some(jpeg)
}

/// A decoder at the directory with the given index.
fn open(bytes: &[u8], directory: usize) -> Result<Reader<'_>, Trouble> {
    let mut limits = Limits::default();
    limits.decoding_buffer_size = MAX_DECODED;
    limits.intermediate_buffer_size = MAX_DECODED;
    let mut decoder = Decoder::new(Cursor::new(bytes)).map_err(|error| refuse(&error))?.with_limits(limits);
    decoder.seek_to_image(directory).map_err(|error| refuse(&error))?;
    Ok(decoder)
}

/// Decodes a page of numbers of a palette.
fn look_up(bytes: &[u8], directory: usize, decoder: &mut Reader<'_>, colours: &[[u8; 3]]) -> Result<RgbImage, Trouble> {
    let bits = number(decoder, Tag::BitsPerSample).unwrap_or(1);
    let place = decoder.ifd_pointer().ok_or_else(unsupported)?;
    let grey = palette::as_grey(bytes, place.0).ok_or_else(unsupported)?;
    let mut decoder = open(&grey, directory)?;
    let size = decoder.dimensions().map_err(|error| refuse(&error))?;
    let mut page = decode(&mut decoder, size)?;
    palette::paint(&mut page, bits, colours);
    Ok(page)
}

/// A TIFF that is being decoded.
type Reader<'a> = Decoder<Cursor<&'a [u8]>>;

/// A tag's number, where it has one.
fn number(decoder: &mut Reader<'_>, tag: Tag) -> Option<u32> {
    decoder.find_tag_unsigned::<u32>(tag).ok().flatten()
}

/// A resolution in dots per inch.
fn resolution(decoder: &mut Reader<'_>, tag: Tag) -> Option<f32> {
    let value = match decoder.find_tag(tag).ok()?? {
        Value::Rational(over, under) if under > 0 => over as f32 / under as f32,
        Value::Float(value) => value,
        value => value.into_u32().ok()? as f32,
    };
    // Unit 1 is "none", 2 the inch (also the default), 3 the centimetre.
    match number(decoder, Tag::ResolutionUnit).unwrap_or(2) {
        2 => Some(value),
        3 => Some(value * 2.54),
        _ => None,
    }
}

/// The page with square pixels: a fax has half as many lines as columns to the inch.
fn squared(pixels: RgbImage, across: Option<f32>, down: Option<f32>) -> (RgbImage, Option<f32>) {
    let (Some(across), Some(down)) = (across, down) else {
        return (pixels, across.or(down));
    };
    let ratio = across / down;
    // Beyond four the numbers are nonsense rather than a fax.
    if !(1.0 / 4.0..=4.0).contains(&ratio) || (1.0 / SQUARE..=SQUARE).contains(&ratio) {
        return (pixels, Some(across));
    }
    let stretch = |side: u32, by: f32| (side as f32 * by.max(1.0)).round() as u32;
    let width = stretch(pixels.width(), 1.0 / ratio);
    let height = stretch(pixels.height(), ratio);
    let filter = ::image::imageops::FilterType::Triangle;
    let square = ::image::imageops::resize(&pixels, width, height, filter);
    (square, Some(across.max(down)))
}

/// Decodes what the crate reads.
fn decode(decoder: &mut Reader<'_>, (width, height): (u32, u32)) -> Result<RgbImage, Trouble> {
    let color = decoder.colortype().map_err(|error| refuse(&error))?;
    // The decoder makes one channel of what has two here, and says nothing.
    if matches!(color, ColorType::Multiband { .. }) && number(decoder, Tag::Compression) == Some(JPEG) {
        return Err(unsupported());
    }
    let mut result = DecodingResult::U8(Vec::new());
    decoder.read_image_to_buffer(&mut result).map_err(|error| refuse(&error))?;
    let samples = match result {
        DecodingResult::U8(samples) => samples,
        // The lower byte of a sample is finer than any paper.
        DecodingResult::U16(samples) => samples.into_iter().map(|s| (s >> 8) as u8).collect(),
        _ => return Err(unsupported()),
    };
    let planar = number(decoder, Tag::PlanarConfiguration) == Some(2);
    let grid = Grid { width, height, planar, samples };
    grid.paint(color).ok_or_else(unsupported)
}

/// Decoded samples in their order in the file.
struct Grid {
    width: u32,
    height: u32,
    /// One colour after the other, instead of one pixel after the other.
    planar: bool,
    samples: Vec<u8>,
}

impl Grid {
    /// The page in colours; `None` for a kind of colour that is not known.
    fn paint(&self, color: ColorType) -> Option<RgbImage> {
        if let ColorType::Gray(bits @ (1 | 2 | 4)) = color {
            return Some(self.paint_packed(bits));
        }
        if !matches!(color.bit_depth(), 8 | 16) {
            return None;
        }
        let count = match color {
            ColorType::Multiband { num_samples, .. } => usize::from(num_samples),
            _ => usize::from(color.num_samples()),
        };
        let mut page = RgbImage::new(self.width, self.height);
        for (index, pixel) in page.pixels_mut().enumerate() {
            let s = |channel: usize| self.sample(index, channel, count);
            pixel.0 = match color {
                ColorType::Gray(_) => [s(0); 3],
                ColorType::GrayA(_) => [image::over_white(s(0), s(1)); 3],
                // Grey with something beside it arrives so.
                ColorType::Multiband { num_samples: 2, .. } => [s(0); 3],
                ColorType::RGB(_) => [s(0), s(1), s(2)],
                ColorType::RGBA(_) => [s(0), s(1), s(2)].map(|c| image::over_white(c, s(3))),
                ColorType::CMYK(_) | ColorType::CMYKA(_) => cmyk([s(0), s(1), s(2), s(3)]),
                ColorType::YCbCr(_) => ycbcr([s(0), s(1), s(2)]),
                _ => return None,
            };
        }
        Some(page)
    }

    /// A sample of a pixel; white where the file ends too early.
    fn sample(&self, pixel: usize, channel: usize, count: usize) -> u8 {
        let place = if self.planar {
            channel * self.width as usize * self.height as usize + pixel
        } else {
            pixel * count + channel
        };
        self.samples.get(place).copied().unwrap_or(u8::MAX)
    }

    /// Grey of fewer than eight bits: rows begin at whole bytes.
    fn paint_packed(&self, bits: u8) -> RgbImage {
        let row = (self.width as usize * usize::from(bits)).div_ceil(8);
        let per_byte = usize::from(8 / bits);
        let most = (1u16 << bits) - 1;
        RgbImage::from_fn(self.width, self.height, |x, y| {
            let place = y as usize * row + x as usize / per_byte;
            let byte = self.samples.get(place).copied().unwrap_or(u8::MAX);
            let shift = 8 - usize::from(bits) * (x as usize % per_byte + 1);
            let value = (u16::from(byte) >> shift) & most;
            ::image::Rgb([(value * 255 / most) as u8; 3])
        })
    }
}

/// Printing inks to light, without a profile: close enough to read by.
fn cmyk([c, m, y, k]: [u8; 4]) -> [u8; 3] {
    let light = 255 - u16::from(k);
    [c, m, y].map(|ink| ((255 - u16::from(ink)) * light / 255) as u8)
}

/// Full-range YCbCr as JPEG uses it.
fn ycbcr([y, cb, cr]: [u8; 3]) -> [u8; 3] {
    let (y, cb, cr) = (f32::from(y), f32::from(cb) - 128.0, f32::from(cr) - 128.0);
    [y + 1.402 * cr, y - 0.344_136 * cb - 0.714_136 * cr, y + 1.772 * cb]
        .map(|colour| colour.round().clamp(0.0, 255.0) as u8)
}

/// A kind of TIFF that is not read.
fn unsupported() -> Trouble {
    Trouble::new(FaultKind::Unsupported, "it is a kind of TIFF that is not read here", "save it as PDF, PNG or JPEG")
}

/// What the decoder's refusal means for the user.
fn refuse(error: &TiffError) -> Trouble {
    match error {
        TiffError::UnsupportedError(_) => unsupported(),
        TiffError::LimitsExceeded | TiffError::IntSizeError => {
            Trouble::too_large("the picture is too large to be read", "scan the paper at 300 dpi")
        }
        _ => Trouble::damaged("the picture is damaged and cannot be decoded"),
    }
}
