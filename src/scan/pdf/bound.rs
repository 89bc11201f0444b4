//! How much the streams of a PDF decode to, found out before they are: some
//! thousand bytes can become gigabytes, and hayro keeps whatever comes out.

use std::collections::BTreeSet;
use std::io::Read;

use flate2::read::{DeflateDecoder, ZlibDecoder};
use hayro::hayro_syntax::Filter;
use hayro::hayro_syntax::object::{Dict, MaybeRef, Name, Object, ObjectIdentifier, Stream};
use hayro::hayro_syntax::page::Page;

use super::super::fault::Trouble;

/// A decoded stream above this is no content, font or list of objects of a
/// document (those stay under a few megabytes) but something made to exhaust its reader.
const MAX_STREAM: u64 = 64 << 20;

/// Bytes of a decoded pixel: four inks in 16 bits.
const PIXEL: u64 = 8;

/// Deflate makes at most this many bytes of one.
const INFLATION: u64 = 1032;

/// Objects looked at for one page; pages of forms and maps have some thousand.
const MAX_OBJECTS: usize = 20_000;

/// What leads from a page to other pages, or to nothing that is drawn.
const ELSEWHERE: [&str; 10] = ["Parent", "P", "Dest", "A", "AA", "B", "Popup", "StructParent", "Metadata", "FS"];

/// A page above the limits.
fn bomb() -> Trouble {
    Trouble::too_large("it unpacks to more data than any paper has", "print the page to a new PDF, or scan it")
}

/// Refuses a file whose lists of objects, which are unpacked when it is opened, are too large.
pub(super) fn check_structure(bytes: &[u8]) -> Result<(), Trouble> {
    for mark in [b"/ObjStm".as_slice(), b"/XRef"] {
        for at in places(bytes, mark) {
            // The dictionary around the mark is short, and its data follow it.
            let Some(rest) = bytes.get(at..) else { continue };
            let near = rest.get(..1_000).unwrap_or(rest);
            let Some(data) = places(near, b"stream").next().and_then(|start| rest.get(start + 6..)) else { continue };
            let data = data.strip_prefix(b"\r").unwrap_or(data);
            if count(data.strip_prefix(b"\n").unwrap_or(data), MAX_STREAM) > MAX_STREAM {
                return Err(bomb());
            }
        }
    }
    Ok(())
}

/// Where `needle` stands in `hay`.
fn places<'a>(hay: &'a [u8], needle: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
    hay.windows(needle.len()).enumerate().filter(move |(_, window)| *window == needle).map(|(at, _)| at)
}

/// Refuses a page on which a stream is too large: its content, its forms, fonts, pictures and annotations.
pub(super) fn check_page(page: &Page<'_>) -> Result<(), Trouble> {
    let mut seen: BTreeSet<ObjectIdentifier> = BTreeSet::new();
    let mut waiting = children(page.raw());
    let mut left = MAX_OBJECTS;
    while let Some(next) = waiting.pop() {
        let object = match next {
            MaybeRef::NotRef(object) => Some(object),
            MaybeRef::Ref(reference) => {
                let id = ObjectIdentifier::from(reference);
                if seen.insert(id) { page.xref().get::<Object<'_>>(id) } else { None }
            }
        };
        match object {
            Some(Object::Dict(dict)) => waiting.extend(children(&dict)),
            Some(Object::Array(array)) => waiting.extend(array.raw_iter()),
            Some(Object::Stream(stream)) => {
                if !fits(&stream, limit(&stream)) {
                    return Err(bomb());
                }
                waiting.extend(children(stream.dict()));
            }
            _ => continue,
        }
        left -= 1;
        if left == 0 {
            break;
        }
    }
    Ok(())
}

/// What a dictionary leads to, as far as it is drawn.
fn children<'a>(dict: &Dict<'a>) -> Vec<MaybeRef<Object<'a>>> {
    // What leads on to a page is no part of this one.
    let is_other = dict.get::<Name<'_>>(b"Type").is_some_and(|name| matches!(name.as_str(), "Pages" | "Catalog"));
    let drawn = dict.entries().filter(|(key, _)| !is_other && !ELSEWHERE.contains(&key.as_str()));
    drawn.map(|(_, value)| value).collect()
}

/// The most that a stream may decode to: a picture has a size, anything else is text.
fn limit(stream: &Stream<'_>) -> u64 {
    let side = |long: &[u8], short: &[u8]| {
        let value = stream.dict().get::<u32>(long).or_else(|| stream.dict().get::<u32>(short));
        u64::from(value.unwrap_or(0))
    };
    let pixels = side(b"Width", b"W").saturating_mul(side(b"Height", b"H"));
    // Declared sizes have a limit of their own.
    pixels.min(super::survey::MAX_PICTURE).saturating_mul(PIXEL).max(MAX_STREAM)
}

/// Whether a stream decodes to at most `limit` bytes; true where that cannot be
/// told without decoding it, as behind a filter for text.
fn fits(stream: &Stream<'_>, limit: u64) -> bool {
    let filters = stream.filters();
    let mut inflations = filters.iter().filter(|filter| **filter != Filter::Crypt);
    if inflations.next() != Some(&Filter::FlateDecode) {
        return true;
    }
    let raw = stream.raw_data();
    if inflations.next() != Some(&Filter::FlateDecode) {
        return raw.len() as u64 * INFLATION <= limit || count(&raw, limit) <= limit;
    }
    // Packed twice, which no program does but who wants to hide something: a million to one.
    let mut once = Vec::new();
    match inflate(&raw, limit, |bytes| once.extend_from_slice(bytes)) {
        counted if counted > limit => false,
        _ => count(&once, limit) <= limit,
    }
}

/// The number of bytes that `data` inflates to; more than `limit` is not counted on.
fn count(data: &[u8], limit: u64) -> u64 {
    inflate(data, limit, |_| {})
}

/// Inflates data as far as they go or until more than `limit` bytes came out, and returns their number.
fn inflate(data: &[u8], limit: u64, mut take: impl FnMut(&[u8])) -> u64 {
    let zlib = pump(ZlibDecoder::new(data), limit, &mut take);
    // Some programs leave the two bytes of its head out.
    if zlib > 0 { zlib } else { pump(DeflateDecoder::new(data), limit, &mut take) }
}

/// Reads until the end, an error or more than `limit` bytes, and returns their number.
fn pump(mut reader: impl Read, limit: u64, take: &mut impl FnMut(&[u8])) -> u64 {
    let mut block = vec![0; 1 << 16];
    let mut total = 0;
    while total <= limit {
        match reader.read(&mut block) {
            Ok(read) if read > 0 => {
                total += read as u64;
                take(block.get(..read).unwrap_or_default());
            }
            _ => break,
        }
    }
    total
}

/// Decodes a stream that is no picture, up to `limit` bytes; `Ok(None)` where
/// it cannot be decoded or its size cannot be told beforehand.
pub(super) fn decoded(stream: &Stream<'_>, limit: u64) -> Result<Option<Vec<u8>>, ()> {
    match stream.filters().as_slice() {
        [] | [Filter::Crypt] => {
            let raw = stream.raw_data();
            if raw.len() as u64 > limit { Err(()) } else { Ok(Some(raw.into_owned())) }
        }
        [Filter::FlateDecode] => {
            let mut bytes = Vec::new();
            if inflate(&stream.raw_data(), limit, |block| bytes.extend_from_slice(block)) > limit {
                return Err(());
            }
            Ok(if bytes.is_empty() { None } else { Some(bytes) })
        }
        [Filter::Ascii85Decode | Filter::AsciiHexDecode] => {
            Ok(stream.decoded_data().ok().map(|data| data.into_owned()))
        }
        _ => Ok(None),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests may panic")]
mod tests {
    use std::io::Write;

    use super::*;

    fn deflated(length: usize) -> Vec<u8> {
        let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
        encoder.write_all(&vec![b' '; length]).unwrap();
        encoder.finish().unwrap()
    }

    /// Counting ends soon after the limit, and what is cut off counts as far as it goes.
    #[test]
    fn counting() {
        let data = deflated(1_000_000);
        assert_eq!(count(&data, 2_000_000), 1_000_000);
        let counted = count(&data, 1_000);
        assert!((1_001..200_000).contains(&counted), "{counted}");
        assert!(count(data.get(..data.len() / 2).unwrap(), 2_000_000) > 100_000);
        assert_eq!(count(b"no deflate at all", 1_000), 0);
    }

    /// A list of objects that unpacks to more than any is refused before it is unpacked.
    #[test]
    fn bombs_in_the_structure() {
        let file = |length: usize| {
            let mut bytes =
                b"%PDF-1.5\n1 0 obj <</Type /ObjStm /N 1 /First 4 /Filter /FlateDecode>>\nstream\r\n".to_vec();
            bytes.extend(deflated(length));
            bytes
        };
        assert_eq!(check_structure(&file(1 << 20)), Ok(()));
        assert!(check_structure(&file(65 << 20)).is_err());
    }
}
