//! The pictures of a PDF page before they are decoded: how large they will
//! become, which their dictionary need not say, and whether they come out.

use hayro::hayro_interpret::Image;
use hayro::hayro_syntax::Filter;
use hayro::hayro_syntax::object::{Array, Dict, Stream};

use super::super::image;

/// A picture on the page.
#[derive(Debug, Clone, Copy)]
pub(in super::super) struct Picture {
    /// Pixels per point of the page, the finer of its two directions.
    pub(super) density: f64,
    /// The share of the page (0–1) it covers.
    pub(super) cover: f64,
}

/// The pixels that decoding a picture will take room for, with its masks.
pub(super) fn pixels(image: &Image<'_, '_>) -> u64 {
    let stream = match image {
        Image::Stencil(stencil) => stencil.stream(),
        Image::Raster(raster) => raster.stream(),
    };
    let dict = stream.dict();
    let masks = [b"SMask".as_slice(), b"Mask"]
        .into_iter()
        .filter_map(|key| dict.get::<Stream<'_>>(key))
        .map(|mask| {
            let side = |key: &[u8]| mask.dict().get::<u32>(key).unwrap_or(0);
            stream_pixels(&mask, side(b"Width"), side(b"Height"))
        })
        .max()
        .unwrap_or(0);
    stream_pixels(stream, image.width(), image.height()).max(masks)
}

/// The pixels of one stream that says it has `width` × `height`.
fn stream_pixels(stream: &Stream<'_>, width: u32, height: u32) -> u64 {
    let inner = match stream.filters().last() {
        Some(Filter::CcittFaxDecode) => (columns(stream.dict()), height),
        Some(Filter::JpxDecode) => jpeg2000_size(&stream.raw_data()).unwrap_or((0, 0)),
        _ => (0, 0),
    };
    let area = |(width, height): (u32, u32)| u64::from(width) * u64::from(height);
    area((width, height)).max(area(inner))
}

/// The width of a fax, which stands among the parameters of its filter.
fn columns(dict: &Dict<'_>) -> u32 {
    [b"DecodeParms".as_slice(), b"DP"]
        .into_iter()
        .flat_map(|key| {
            let one = dict.get::<Dict<'_>>(key);
            let list = dict.get::<Array<'_>>(key);
            let listed = list.into_iter().flat_map(|list| {
                let all: Vec<Dict<'_>> = list.iter::<Dict<'_>>().collect();
                all
            });
            one.into_iter().chain(listed).collect::<Vec<_>>()
        })
        .filter_map(|parameters| parameters.get::<u32>(b"Columns"))
        .max()
        .unwrap_or(0)
}

/// The size in the header of a JPEG 2000 picture: in its `SIZ` marker, with or without boxes around.
fn jpeg2000_size(data: &[u8]) -> Option<(u32, u32)> {
    let start = data.windows(4).position(|w| w == b"\xff\x4f\xff\x51")?;
    // Markers, length and capabilities, then the far corner of the grid and its origin.
    let field = |offset: usize| {
        let bytes = data.get(start + offset..start + offset + 4)?;
        Some(u32::from_be_bytes(bytes.try_into().ok()?))
    };
    let side = |far: u32, near: u32| far.saturating_sub(near);
    Some((side(field(8)?, field(16)?), side(field(12)?, field(20)?)))
}

/// Whether a picture is a JPEG of which only the upper part is there: its
/// decoder fills the rest with grey and says nothing.
pub(super) fn is_cut_off(image: &Image<'_, '_>) -> bool {
    let Image::Raster(raster) = image else {
        return false;
    };
    let stream = raster.stream();
    stream.filters().as_slice() == [Filter::DctDecode] && image::is_cut_off(&stream.raw_data())
}

/// Whether the pixels of a picture come out.
pub(super) fn can_decode(image: &Image<'_, '_>) -> bool {
    let mut decoded = false;
    match image {
        Image::Stencil(stencil) => stencil.with_stencil(|_, _| decoded = true, None),
        Image::Raster(raster) => raster.with_rgba(|_, _| decoded = true, None),
    }
    decoded
}
