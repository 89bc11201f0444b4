//! What a file is, by its content: names lie (a phone calls a PDF `.jpg`),
//! the first bytes seldom do.

use serde::{Deserialize, Serialize};

use super::fault::{FaultKind, Trouble};

/// How many bytes from the start are looked at. PDF readers allow junk before
/// the `%PDF` header within the first 1024 bytes; everything else shows itself earlier.
pub(super) const HEAD: usize = 1024;

/// A type of file that is read: one with pages, or one that holds files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum FileType {
    /// A PDF document.
    Pdf,
    /// A JPEG photo or scan.
    Jpeg,
    /// A PNG picture.
    Png,
    /// A TIFF, often with several pages.
    Tiff,
    /// A WebP picture; of an animated one, its first.
    WebP,
    /// A GIF picture; of an animated one, its first.
    Gif,
    /// A Windows bitmap.
    Bmp,
    /// A HEIC photo of a phone.
    Heic,
    /// A JPEG 2000 picture.
    Jpeg2000,
    /// A ZIP archive of files.
    Zip,
    /// An e-mail.
    Mail,
}

/// The type of a file from its first bytes, or why it has no pages here.
///
/// `extension` (lower case) decides only where the content says nothing: a PDF
/// without its header is still tried.
pub(super) fn file_type(head: &[u8], extension: &str) -> Result<FileType, Trouble> {
    if head.is_empty() {
        return Err(Trouble::new(
            FaultKind::Empty,
            "the file is empty",
            "copy or scan it again: nothing arrived of it",
        ));
    }
    if let Some(kind) = by_signature(head) {
        return Ok(kind);
    }
    if let Some(name) = foreign(head, extension) {
        return Err(unsupported(name));
    }
    if contains(head, b"%PDF-") || (extension == "pdf" && !is_text(head)) {
        return Ok(FileType::Pdf);
    }
    if is_mail(head) {
        return Ok(FileType::Mail);
    }
    if let Some(name) = foreign_text(head) {
        return Err(unsupported(name));
    }
    Err(Trouble::new(
        FaultKind::UnknownType,
        "it is not a type of document that can be read here",
        "export it as PDF, or take it out of the folder if it is no document",
    ))
}

/// Types that are read and have a signature.
fn by_signature(head: &[u8]) -> Option<FileType> {
    let signatures: [(&[u8], FileType); 7] = [
        (b"\xff\xd8\xff", FileType::Jpeg),
        (b"\x89PNG\r\n\x1a\n", FileType::Png),
        (b"GIF87a", FileType::Gif),
        (b"GIF89a", FileType::Gif),
        (b"\x00\x00\x00\x0cjP  ", FileType::Jpeg2000),
        (b"\xff\x4f\xff\x51", FileType::Jpeg2000),
        (b"PK\x05\x06", FileType::Zip),
    ];
    if let Some((_, kind)) = signatures.iter().find(|(magic, _)| head.starts_with(magic)) {
        return Some(*kind);
    }
    if is_tiff(head) {
        return Some(FileType::Tiff);
    }
    if head.starts_with(b"RIFF") && head.get(8..12) == Some(b"WEBP".as_slice()) {
        return Some(FileType::WebP);
    }
    // "BM" alone is two letters of many words: a bitmap also has zeros in its reserved bytes.
    if head.starts_with(b"BM") && head.get(6..10) == Some([0; 4].as_slice()) {
        return Some(FileType::Bmp);
    }
    if iso_media(head) == Some("HEIC photo") {
        return Some(FileType::Heic);
    }
    (head.starts_with(b"PK\x03\x04") && zip_content(head).is_none()).then_some(FileType::Zip)
}

/// TIFF and BigTIFF, both byte orders.
fn is_tiff(head: &[u8]) -> bool {
    [b"II\x2a\x00".as_slice(), b"MM\x00\x2a", b"II\x2b\x00", b"MM\x00\x2b"].iter().any(|magic| head.starts_with(magic))
}

/// A fault that names the type and the way to something readable.
pub(super) fn unsupported(name: &str) -> Trouble {
    let help = match name {
        "HEIC photo" => "export it as JPEG or PDF (on an iPhone: Settings, Camera, Formats, Most Compatible)",
        "7-Zip archive" | "RAR archive" | "gzip archive" => "unpack it into the folder",
        "e-mail" | "Outlook message" => "print the message to PDF and save its attachments into the folder",
        "mailbox" => "save each of its messages by itself, or print it to PDF with its attachments",
        "Outlook attachment (winmail.dat)" => {
            "ask the sender for the attachments as they are, or save them from Outlook"
        }
        "JPEG XL picture" | "AVIF picture" => "save it as PNG, JPEG or PDF",
        _ => "export it as PDF",
    };
    Trouble::new(FaultKind::Unsupported, format!("it is a file of the type {name}, which is not read here"), help)
}

/// Known types with a signature that are not read here.
fn foreign(head: &[u8], extension: &str) -> Option<&'static str> {
    if let Some(name) = iso_media(head) {
        return Some(name);
    }
    if head.starts_with(b"PK\x03\x04") {
        return zip_content(head);
    }
    let signatures: [(&[u8], &str); 9] = [
        (b"\x00\x00\x00\x0cJXL ", "JPEG XL picture"),
        (b"\xff\x0a", "JPEG XL picture"),
        (b"7z\xbc\xaf\x27\x1c", "7-Zip archive"),
        (b"Rar!\x1a\x07", "RAR archive"),
        (b"\x1f\x8b", "gzip archive"),
        (b"{\\rtf", "RTF text"),
        (b"%!PS", "PostScript document"),
        (b"\x78\x9f\x3e\x22", "Outlook attachment (winmail.dat)"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Office document"),
    ];
    let (_, name) = signatures.iter().find(|(magic, _)| head.starts_with(magic))?;
    // Outlook messages are in the same container as old Word files, and say so too far inside.
    Some(if *name == "old Office document" && extension == "msg" { "Outlook message" } else { name })
}

/// The members of the ISO media family that people hand in.
fn iso_media(head: &[u8]) -> Option<&'static str> {
    if head.get(4..8)? != b"ftyp" {
        return None;
    }
    let brand = head.get(8..12)?;
    // A general brand is told by those that it lists as compatible.
    let length = head.first_chunk::<4>().map_or(0, |length| u32::from_be_bytes(*length) as usize);
    let listed = head.get(16..length.min(head.len())).unwrap_or_default();
    let lists = |name: &[u8]| listed.as_chunks::<4>().0.iter().any(|brand| brand == name);
    if matches!(brand, b"mif1" | b"msf1") && lists(b"avif") && !lists(b"heic") {
        return Some("AVIF picture");
    }
    Some(match brand {
        b"heic" | b"heix" | b"hevc" | b"heim" | b"heis" | b"mif1" | b"msf1" => "HEIC photo",
        b"avif" | b"avis" => "AVIF picture",
        _ => "video",
    })
}

/// What a ZIP container is, by the names of its first members; `None` for an archive of files.
fn zip_content(head: &[u8]) -> Option<&'static str> {
    if contains(head, b"mimetypeapplication/vnd.oasis.opendocument") {
        Some("OpenDocument")
    } else if contains(head, b"[Content_Types].xml") || contains(head, b"_rels/.rels") {
        Some("Office document")
    } else if contains(head, b"mimetypeapplication/epub+zip") {
        Some("electronic book")
    } else {
        None
    }
}

/// What a ZIP container is, by the names of all its members; `None` for an archive of files.
pub(super) fn packed_document(names: &[&[u8]]) -> Option<&'static str> {
    let has = |name: &[u8]| names.contains(&name);
    if has(b"[Content_Types].xml") {
        Some("Office document")
    } else if has(b"mimetype") && has(b"META-INF/manifest.xml") {
        Some("OpenDocument")
    } else if has(b"Index/Document.iwa") || has(b"Index.zip") {
        Some("Apple document")
    } else if has(b"META-INF/container.xml") {
        Some("electronic book")
    } else {
        None
    }
}

/// Whether a file begins with the lines of an e-mail's head: one name and
/// colon after the other, among them at least two that every e-mail has.
fn is_mail(head: &[u8]) -> bool {
    let known = [
        "from",
        "to",
        "subject",
        "date",
        "received",
        "return-path",
        "mime-version",
        "message-id",
        "delivered-to",
        "content-type",
        "x-mozilla-status",
        "dkim-signature",
    ];
    let mut seen = 0;
    let head = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head).trim_ascii_start();
    // The last line may be cut.
    let whole = head.iter().rposition(|byte| *byte == b'\n').map_or(head, |end| head.get(..end).unwrap_or(head));
    for line in whole.split(|byte| *byte == b'\n') {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        if line.is_empty() {
            break;
        }
        if line.starts_with(b" ") || line.starts_with(b"\t") {
            continue;
        }
        let Some(colon) = line.iter().position(|byte| *byte == b':') else {
            return false;
        };
        let name = line.get(..colon).unwrap_or_default().trim_ascii_end();
        if name.is_empty() || !name.iter().all(u8::is_ascii_graphic) {
            return false;
        }
        seen += usize::from(known.iter().any(|known| name.eq_ignore_ascii_case(known.as_bytes())));
    }
    seen >= 2
}

/// Types of text that are recognised by words, not by a signature.
fn foreign_text(head: &[u8]) -> Option<&'static str> {
    if head.starts_with(b"From ") && head.split(|byte| *byte == b'\n').skip(1).take(8).any(|line| line.contains(&b':'))
    {
        return Some("mailbox");
    }
    if !is_text(head) {
        return None;
    }
    let lower = head.to_ascii_lowercase();
    let start = lower.trim_ascii_start();
    if start.starts_with(b"<!doctype html") || start.starts_with(b"<html") {
        return Some("web page");
    }
    Some("plain text")
}

/// Text in UTF-8 (a character may be cut at the end of the head) or UTF-16 with its mark.
fn is_text(head: &[u8]) -> bool {
    if head.starts_with(b"\xff\xfe") || head.starts_with(b"\xfe\xff") {
        return true;
    }
    let whole = match std::str::from_utf8(head) {
        Ok(_) => true,
        Err(error) => error.error_len().is_none(),
    };
    whole && !head.iter().any(|byte| matches!(byte, 0..=8 | 14..=26))
}

/// Whether `needle` stands anywhere in `hay`.
fn contains(hay: &[u8], needle: &[u8]) -> bool {
    hay.windows(needle.len()).any(|window| window == needle)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests may panic")]
mod tests {
    use super::*;

    /// The content decides, whatever the name says.
    #[test]
    fn content_beats_the_name() {
        assert_eq!(file_type(b"%PDF-1.4\n", "jpg"), Ok(FileType::Pdf));
        assert_eq!(file_type(b"\xff\xd8\xff\xe0", "pdf"), Ok(FileType::Jpeg));
        assert_eq!(file_type(b"II\x2a\x00\x08", ""), Ok(FileType::Tiff));
        assert_eq!(file_type(b"HTTP header junk\r\n\r\n%PDF-1.7", ""), Ok(FileType::Pdf));
    }

    /// A PDF that was stored in an archive does not make the archive a PDF.
    #[test]
    fn an_archive_with_a_pdf_is_an_archive() {
        assert_eq!(file_type(b"PK\x03\x04....letter.pdf%PDF-1.4", "pdf"), Ok(FileType::Zip));
    }

    /// Pictures are told by their content.
    #[test]
    fn pictures() {
        for (head, expected) in [
            (b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic".as_slice(), FileType::Heic),
            (b"\x00\x00\x00\x18ftypmif1\x00\x00\x00\x00mif1heic", FileType::Heic),
            (b"RIFF\x10\x00\x00\x00WEBPVP8 ", FileType::WebP),
            (b"GIF89a\x01\x00", FileType::Gif),
            (b"BM\x46\x00\x00\x00\x00\x00\x00\x00\x36", FileType::Bmp),
            (b"\x00\x00\x00\x0cjP  \r\n\x87\n", FileType::Jpeg2000),
        ] {
            assert_eq!(file_type(head, "jpg"), Ok(expected));
        }
    }

    /// An e-mail is told by its head, whatever its name, and a mailbox or a letter is none.
    #[test]
    fn mail() {
        let mail = b"Received: from x\r\n\tby y\r\nFrom: A <a@example.org>\r\nSubject: x\r\n\r\nHi\r\n";
        assert_eq!(file_type(mail, ""), Ok(FileType::Mail));
        assert_eq!(file_type(b"from: a@example.org\nTO: b@example.org\n\n", "txt"), Ok(FileType::Mail));
        let mbox = b"From a@example.org Sat Jan  3 01:05:34 1996\nFrom: A\nTo: B\n\nHi";
        assert!(file_type(mbox, "eml").unwrap_err().message.contains("mailbox"));
        assert!(file_type(b"From: the garage\nDear Sir,\n", "eml").unwrap_err().message.contains("plain text"));
    }

    /// Types that people hand in are named, so that they know what to do.
    #[test]
    fn known_types_are_named() {
        let named = |head: &[u8], extension: &str| file_type(head, extension).unwrap_err().message;
        assert!(named(b"\x00\x00\x00\x18ftypavif\x00\x00\x00\x00", "heic").contains("AVIF"));
        assert!(named(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "msg").contains("Outlook message"));
        assert!(named(b"PK\x03\x04\x14\x00[Content_Types].xml", "docx").contains("Office"));
        assert!(named("Bonjour, vo\u{ee}la".as_bytes(), "txt").contains("plain text"));
        assert!(named(b"<!DOCTYPE html><html>", "html").contains("web page"));
    }

    /// Words that begin with "BM" are text, not a bitmap.
    #[test]
    fn bm_alone_is_no_bitmap() {
        assert!(file_type(b"BMW invoice of the garage", "txt").unwrap_err().message.contains("plain text"));
    }

    /// Bytes nobody knows are of unknown type, but a headerless PDF is still tried.
    #[test]
    fn unknown_bytes() {
        let junk = [1u8, 2, 3, 255, 254, 0, 9];
        assert_eq!(file_type(&junk, "bin").unwrap_err().kind, FaultKind::UnknownType);
        assert_eq!(file_type(&junk, "pdf"), Ok(FileType::Pdf));
    }
}
