//! Fax compression in TIFF: Group 3 in one and two dimensions and Group 4,
//! strip by strip.

use ::image::{Rgb, RgbImage};
use ::tiff::tags::Tag;
use hayro_ccitt::{DecodeSettings, DecoderContext, EncodingMode};

use super::super::fault::Trouble;
use super::{Reader, number};

/// A bilevel page that decodes less than this share of its lines is damaged;
/// above, the missing lines stay white.
const ENOUGH_LINES: f64 = 0.9;

/// How a page is compressed.
pub(super) struct Settings {
    width: u32,
    height: u32,
    rows_per_strip: u32,
    encoding: EncodingMode,
    /// Rows begin at whole bytes.
    aligned: bool,
    /// Bits are stored from the lowest up.
    reversed: bool,
    /// Runs that the code calls white are black.
    inverted: bool,
}

impl Settings {
    /// The settings of the current page; `None` when it is no fax, or one in tiles.
    pub(super) fn of(decoder: &mut Reader<'_>, (width, height): (u32, u32)) -> Option<Settings> {
        // Bits of T4Options: 1 two-dimensional coding, 4 filled up to whole bytes before the end of a line.
        let (encoding, aligned) = match number(decoder, Tag::Compression)? {
            2 => (EncodingMode::Group3_1D, true),
            3 => {
                let options = number(decoder, Tag::Unknown(292)).unwrap_or(0);
                let encoding = if options & 1 != 0 { EncodingMode::Group3_2D } else { EncodingMode::Group3_1D };
                (encoding, false)
            }
            4 => (EncodingMode::Group4, false),
            _ => return None,
        };
        strips(decoder)?;
        Some(Settings {
            width,
            height,
            rows_per_strip: number(decoder, Tag::RowsPerStrip).unwrap_or(height).clamp(1, height.max(1)),
            encoding,
            aligned,
            reversed: number(decoder, Tag::FillOrder) == Some(2),
            // 0: the code's white is white, as it nearly always is.
            inverted: number(decoder, Tag::PhotometricInterpretation) == Some(1),
        })
    }
}

/// Offset and length of every strip.
pub(super) fn strips(decoder: &mut Reader<'_>) -> Option<Vec<(usize, usize)>> {
    let offsets = decoder.get_tag_u64_vec(Tag::StripOffsets).ok()?;
    let lengths = decoder.get_tag_u64_vec(Tag::StripByteCounts).ok()?;
    let place = |value: u64| usize::try_from(value).unwrap_or(usize::MAX);
    let pairs = offsets.into_iter().zip(lengths);
    Some(pairs.map(|(o, l)| (place(o), place(l))).collect())
}

/// Decodes all strips of the current page.
pub(super) fn decode(decoder: &mut Reader<'_>, bytes: &[u8], settings: &Settings) -> Result<RgbImage, Trouble> {
    let broken = || Trouble::damaged("the fax is damaged and cannot be decoded");
    let strips = strips(decoder).ok_or_else(broken)?;
    let white = if settings.inverted { 0 } else { u8::MAX };
    let mut page = Paper {
        image: RgbImage::from_pixel(settings.width, settings.height, Rgb([white; 3])),
        ink: u8::MAX - white,
        line: 0,
        decoded: 0,
    };
    for (index, (offset, length)) in strips.into_iter().enumerate() {
        let first = u32::try_from(index).unwrap_or(u32::MAX).saturating_mul(settings.rows_per_strip);
        if first >= settings.height {
            break;
        }
        page.line = first;
        let end = offset.saturating_add(length).min(bytes.len());
        let data = bytes.get(offset..end).ok_or_else(broken)?;
        let rows = settings.rows_per_strip.min(settings.height - first);
        strip(data, settings, rows, &mut page);
    }
    if f64::from(page.decoded) < ENOUGH_LINES * f64::from(settings.height) {
        return Err(broken());
    }
    Ok(page.image)
}

/// Decodes one strip; what cannot be decoded stays white and is counted by the caller.
fn strip(data: &[u8], settings: &Settings, rows: u32, page: &mut Paper) {
    let turned: Vec<u8>;
    let data = if settings.reversed {
        turned = data.iter().map(|byte| byte.reverse_bits()).collect();
        &turned
    } else {
        data
    };
    let mut context = DecoderContext::new(DecodeSettings {
        columns: settings.width,
        rows,
        end_of_block: true,
        // Seen where they are, whatever is said here.
        end_of_line: false,
        rows_are_byte_aligned: settings.aligned,
        encoding: settings.encoding,
        strict: false,
    });
    // Lines decoded before an error are on the page already.
    let _ = hayro_ccitt::decode(data, page, &mut context);
}

/// The page that lines are written on.
struct Paper {
    image: RgbImage,
    ink: u8,
    line: u32,
    decoded: u32,
}

impl hayro_ccitt::Decoder for Paper {
    fn push_row(&mut self, changes: &[u32]) {
        if self.line >= self.image.height() {
            return;
        }
        let width = self.image.width();
        // Runs of ink lie between every even change and the next.
        for run in changes.chunks(2) {
            let (Some(start), end) = (run.first(), run.get(1)) else {
                continue;
            };
            for x in *start..end.copied().unwrap_or(width).min(width) {
                self.image.put_pixel(x, self.line, Rgb([self.ink; 3]));
            }
        }
        self.line += 1;
        self.decoded += 1;
    }
}
