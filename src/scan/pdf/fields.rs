//! What is filled into the fields of a PDF form without being drawn: some
//! programs write only the value and leave its picture to the viewer.

use hayro::hayro_syntax::object::{Array, Dict, Name, Rect as PdfRect, String as PdfString};
use hayro::hayro_syntax::page::Page;
use hayro::kurbo::{Affine, Rect};

use super::words;
use crate::page::LayerWord;

/// Annotation flags "hidden" and "no view": what nobody sees is not on the page.
const UNSEEN: u32 = 1 << 1 | 1 << 5;

/// A paper form has some dozens of fields on a page.
const MAX_FIELDS: usize = 2_000;

/// Characters of one value; longer is a hidden payload, not a field.
const MAX_VALUE: usize = 2_000;

/// Fields inherit from those that hold them; forms nest two or three deep.
const MAX_PARENTS: usize = 8;

/// The words of all filled fields that the page does not draw, in its order.
pub(super) fn words(page: &Page<'_>, to_page: Affine, bounds: Rect) -> Vec<LayerWord> {
    let Some(annotations) = page.raw().get::<Array<'_>>(b"Annots") else {
        return Vec::new();
    };
    annotations
        .iter::<Dict<'_>>()
        .take(MAX_FIELDS)
        .filter_map(|annotation| {
            let text = undrawn_value(&annotation)?;
            let place = annotation.get::<PdfRect>(b"Rect")?;
            let place = Rect::new(place.x0, place.y0, place.x1, place.y1);
            Some(spread(&text, to_page.transform_rect_bbox(place), bounds))
        })
        .flatten()
        .collect()
}

/// The value of a text or choice field, where it has no picture of its own.
fn undrawn_value(annotation: &Dict<'_>) -> Option<String> {
    let subtype = annotation.get::<Name<'_>>(b"Subtype")?;
    let unseen = annotation.get::<u32>(b"F").unwrap_or(0) & UNSEEN != 0;
    let drawn = annotation.get::<Dict<'_>>(b"AP").is_some_and(|looks| looks.contains_key(b"N"));
    if subtype.as_str() != "Widget" || unseen || drawn {
        return None;
    }
    let kind = inherited(annotation, |field| field.get::<Name<'_>>(b"FT"))?;
    if !matches!(kind.as_str(), "Tx" | "Ch") {
        return None;
    }
    let value = inherited(annotation, |field| field.get::<PdfString<'_>>(b"V"))?;
    let text: String = decoded(value.as_bytes()).chars().take(MAX_VALUE).collect();
    (!text.trim().is_empty()).then_some(text)
}

/// What a field says, or the nearest field above it.
fn inherited<'a, T>(field: &Dict<'a>, find: impl Fn(&Dict<'a>) -> Option<T>) -> Option<T> {
    let mut field = field.clone();
    for _ in 0..MAX_PARENTS {
        if let Some(found) = find(&field) {
            return Some(found);
        }
        field = field.get::<Dict<'a>>(b"Parent")?;
    }
    None
}

/// A text string: UTF-16 or UTF-8 by its mark, else PDFDocEncoding, which is Latin-1 for all letters.
pub(super) fn decoded(bytes: &[u8]) -> String {
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        let (pairs, _) = rest.as_chunks::<2>();
        let units: Vec<u16> = pairs.iter().map(|pair| u16::from_be_bytes(*pair)).collect();
        String::from_utf16_lossy(&units)
    } else if let Some(rest) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        String::from_utf8_lossy(rest).into_owned()
    } else {
        bytes.iter().map(|byte| char::from(*byte)).collect()
    }
}

/// The words of a value, side by side in their field as wide as their letters.
fn spread(text: &str, place: Rect, bounds: Rect) -> Vec<LayerWord> {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    let height = place.height() / lines.len().max(1) as f64;
    let mut words = Vec::new();
    for (row, line) in lines.iter().enumerate() {
        let step = place.width() / line.chars().count().max(1) as f64;
        let top = place.y0 + row as f64 * height;
        let mut column = 0;
        for part in line.split(char::is_whitespace) {
            let length = part.chars().count();
            let left = place.x0 + column as f64 * step;
            let cell = Rect::new(left, top, left + length as f64 * step, top + height);
            column += length + 1;
            if !part.is_empty() && bounds.contains(cell.center()) {
                words.push(LayerWord {
                    text: part.chars().filter(|c| !c.is_control()).collect(),
                    bbox: words::fractions(cell, bounds),
                });
            }
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Values come in three encodings.
    #[test]
    fn encodings() {
        assert_eq!(decoded(b"\xfe\xff\x00\xe9\x20\xac"), "é€");
        assert_eq!(decoded(b"\xef\xbb\xbf\xc3\xa9"), "é");
        assert_eq!(decoded(b"Andr\xe9"), "André");
    }

    /// Two words share the field by their letters.
    #[test]
    fn words_share_their_field() {
        let bounds = Rect::new(0.0, 0.0, 100.0, 100.0);
        let words = spread("Anna Bel", Rect::new(0.0, 0.0, 80.0, 10.0), bounds);
        assert_eq!(words.len(), 2);
        let place = words.get(1).map(|word| (word.text.as_str(), word.bbox.x));
        assert_eq!(place, Some(("Bel", 0.5)));
    }
}
