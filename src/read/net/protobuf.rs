//! Messages of the protocol buffers that ONNX files are made of: their fields read at their place in the file, and written.

use std::ops::Range;

/// A field of a message.
pub(super) struct Field {
    /// Its number, as the format's description gives it.
    pub(super) number: u64,
    /// Its value, where it is a number of varying length.
    pub(super) value: u64,
    /// Where its bytes stand in the file, where it has a length.
    pub(super) bytes: Option<Range<usize>>,
    /// Where all of it stands in the file, its number included.
    pub(super) whole: Range<usize>,
}

/// The fields of the message at a place; those before the first that makes no sense.
pub(super) fn fields(file: &[u8], message: Range<usize>) -> Vec<Field> {
    let mut found = Vec::new();
    let mut at = message.start;
    while at < message.end {
        let Some(field) = field(file, at).filter(|field| field.whole.end > at && field.whole.end <= message.end) else {
            break;
        };
        at = field.whole.end;
        found.push(field);
    }
    found
}

/// The field that begins at a place.
fn field(file: &[u8], start: usize) -> Option<Field> {
    let (key, at) = varint(file, start)?;
    let number = key >> 3;
    let plain = |value, end| Some(Field { number, value, bytes: None, whole: start..end });
    // The lower three bits say how the value is written.
    match key & 7 {
        0 => {
            let (value, next) = varint(file, at)?;
            plain(value, next)
        }
        1 => plain(0, at.checked_add(8)?),
        2 => {
            let (length, from) = varint(file, at)?;
            let end = from.checked_add(usize::try_from(length).ok()?)?;
            Some(Field { number, value: 0, bytes: Some(from..end), whole: start..end })
        }
        5 => plain(0, at.checked_add(4)?),
        _ => None,
    }
}

/// A number of varying length and where the next field begins: seven bits a byte, the lowest first, the top bit set on all but the last.
pub(super) fn varint(file: &[u8], mut at: usize) -> Option<(u64, usize)> {
    let mut value = 0;
    for shift in (0..64).step_by(7) {
        let byte = *file.get(at)?;
        at += 1;
        value |= u64::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return Some((value, at));
        }
    }
    None
}

/// Writes a field that has a length.
#[cfg(any(test, not(feature = "ort")))]
pub(super) fn write(number: u64, content: &[u8], to: &mut Vec<u8>) {
    write_varint(number << 3 | 2, to);
    write_varint(content.len() as u64, to);
    to.extend_from_slice(content);
}

#[cfg(any(test, not(feature = "ort")))]
fn write_varint(mut value: u64, to: &mut Vec<u8>) {
    while value >= 0x80 {
        to.push(value as u8 | 0x80);
        value >>= 7;
    }
    to.push(value as u8);
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may panic")]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        let long = vec![7; 300];
        let mut file = Vec::new();
        write(1, b"name", &mut file);
        write(30, &long, &mut file);
        let read = fields(&file, 0..file.len());
        assert_eq!(read.iter().map(|field| field.number).collect::<Vec<_>>(), [1, 30]);
        assert_eq!(&file[read[0].bytes.clone().unwrap()], b"name");
        assert_eq!(&file[read[1].bytes.clone().unwrap()], long);
        assert_eq!(read[1].whole.end, file.len());
    }

    #[test]
    fn a_field_that_is_cut_off_ends_the_message() {
        let mut file = Vec::new();
        write(1, b"name", &mut file);
        write(2, b"more", &mut file);
        assert_eq!(fields(&file, 0..file.len() - 1).len(), 1);
        for odd in [&[0xff; 40][..], &[], b"no network at all"] {
            assert!(fields(odd, 0..odd.len()).len() <= odd.len());
        }
    }
}
