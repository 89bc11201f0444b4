//! What a file is, by its content: names lie (a phone calls a PDF `.jpg`),
//! the first bytes seldom do.

use super::fault::{FaultKind, Trouble};

/// How many bytes from the start are looked at. PDF readers allow junk before
/// the `%PDF` header within the first 1024 bytes; everything else shows itself earlier.
pub(super) const HEAD: usize = 1024;

/// A type of file whose pages can be decoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FileType {
    /// A PDF document.
    Pdf,
    /// A JPEG photo or scan.
    Jpeg,
    /// A PNG picture.
    Png,
    /// A TIFF, often with several pages.
    Tiff,
}

/// The type of a file from its first bytes, or why it has no pages here.
///
/// `extension` (lower case) decides only where the content says nothing: a PDF
/// without its header is still tried.
pub(super) fn file_type(head: &[u8], extension: &str) -> Result<FileType, Trouble> {
    if head.starts_with(b"\xff\xd8\xff") {
        return Ok(FileType::Jpeg);
    }
    if head.starts_with(b"\x89PNG\r\n\x1a\n") {
        return Ok(FileType::Png);
    }
    if is_tiff(head) {
        return Ok(FileType::Tiff);
    }
    if let Some(name) = foreign(head) {
        return Err(unsupported(name));
    }
    if contains(head, b"%PDF-") || (extension == "pdf" && !is_text(head)) {
        return Ok(FileType::Pdf);
    }
    if let Some(name) = foreign_text(head, extension) {
        return Err(unsupported(name));
    }
    Err(Trouble::new(
        FaultKind::UnknownType,
        "it is not a type of document that can be read here",
        "export it as PDF, or take it out of the folder if it is no document",
    ))
}

/// TIFF and BigTIFF, both byte orders.
fn is_tiff(head: &[u8]) -> bool {
    [b"II\x2a\x00".as_slice(), b"MM\x00\x2a", b"II\x2b\x00", b"MM\x00\x2b"].iter().any(|magic| head.starts_with(magic))
}

/// A fault that names the type and the way to something readable.
fn unsupported(name: &str) -> Trouble {
    let help = match name {
        "HEIC photo" => "export it as JPEG or PDF (on an iPhone: Settings, Camera, Formats, Most Compatible)",
        "ZIP archive" | "7-Zip archive" | "RAR archive" | "gzip archive" => "unpack it into the folder",
        "e-mail" | "Outlook message" => "print the message to PDF and save its attachments into the folder",
        "WebP picture" | "GIF picture" | "BMP picture" | "JPEG 2000 picture" | "JPEG XL picture" | "AVIF picture" => {
            "save it as PNG, JPEG or PDF"
        }
        _ => "export it as PDF",
    };
    Trouble::new(FaultKind::Unsupported, format!("it is a file of the type {name}, which is not read here"), help)
}

/// Known types with a signature that are not read here.
fn foreign(head: &[u8]) -> Option<&'static str> {
    if head.get(4..8) == Some(b"ftyp".as_slice()) {
        return iso_media(head);
    }
    if head.starts_with(b"RIFF") {
        return (head.get(8..12) == Some(b"WEBP".as_slice())).then_some("WebP picture");
    }
    if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") {
        return Some(zip_content(head));
    }
    let signatures: [(&[u8], &str); 11] = [
        (b"GIF8", "GIF picture"),
        (b"BM", "BMP picture"),
        (b"\x00\x00\x00\x0cjP  ", "JPEG 2000 picture"),
        (b"\x00\x00\x00\x0cJXL ", "JPEG XL picture"),
        (b"\xff\x0a", "JPEG XL picture"),
        (b"7z\xbc\xaf\x27\x1c", "7-Zip archive"),
        (b"Rar!\x1a\x07", "RAR archive"),
        (b"\x1f\x8b", "gzip archive"),
        (b"{\\rtf", "RTF text"),
        (b"%!PS", "PostScript document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Office document"),
    ];
    let (_, name) = signatures.iter().find(|(magic, _)| head.starts_with(magic))?;
    // "BM" alone is two letters of many words: a bitmap also has zeros in its reserved bytes.
    if *name == "BMP picture" && head.get(6..10) != Some([0; 4].as_slice()) {
        return None;
    }
    // Outlook messages are in the same container as old Word files and name their streams so.
    Some(*name)
}

/// The members of the ISO media family that people hand in.
fn iso_media(head: &[u8]) -> Option<&'static str> {
    let brand = head.get(8..12)?;
    Some(match brand {
        b"heic" | b"heix" | b"hevc" | b"heim" | b"heis" | b"mif1" | b"msf1" => "HEIC photo",
        b"avif" | b"avis" => "AVIF picture",
        _ => "video",
    })
}

/// What a ZIP container holds, by the names of its first members.
fn zip_content(head: &[u8]) -> &'static str {
    if contains(head, b"mimetypeapplication/vnd.oasis.opendocument") {
        "OpenDocument"
    } else if contains(head, b"[Content_Types].xml") || contains(head, b"_rels/.rels") {
        "Office document"
    } else {
        "ZIP archive"
    }
}

/// Types of text that are recognised by words, not by a signature.
fn foreign_text(head: &[u8], extension: &str) -> Option<&'static str> {
    if !is_text(head) {
        return None;
    }
    let lower = head.to_ascii_lowercase();
    let start = lower.trim_ascii_start();
    if start.starts_with(b"<!doctype html") || start.starts_with(b"<html") {
        return Some("web page");
    }
    let mail = [b"from: ".as_slice(), b"received: ", b"return-path: ", b"mime-version: "];
    if extension == "eml" || mail.iter().any(|word| start.starts_with(word)) {
        return Some("e-mail");
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
        let trouble = file_type(b"PK\x03\x04....letter.pdf%PDF-1.4", "zip").unwrap_err();
        assert_eq!(trouble.kind, FaultKind::Unsupported);
        assert!(trouble.help.contains("unpack"));
    }

    /// Types that people hand in are named, so that they know what to do.
    #[test]
    fn known_types_are_named() {
        let named = |head: &[u8], extension: &str| file_type(head, extension).unwrap_err().message;
        assert!(named(b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00", "heic").contains("HEIC"));
        assert!(named(b"RIFF\x10\x00\x00\x00WEBPVP8 ", "webp").contains("WebP"));
        assert!(named(b"PK\x03\x04\x14\x00[Content_Types].xml", "docx").contains("Office"));
        assert!(named(b"From: a@example.org\nSubject: x", "eml").contains("e-mail"));
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
