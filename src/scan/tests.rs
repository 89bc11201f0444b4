//! What `scan` promises, on small folders made here.

use std::fs;
use std::io::Cursor;
use std::path::Path;

use ::image::{ImageFormat, Rgb, RgbImage};
use lopdf::{Document as Writer, Object, Stream, dictionary};
use tempfile::TempDir;

use super::*;
use crate::page::TextLayer;

/// Lists a folder, opening its files in this process.
fn list(dir: &Path) -> Result<Folder, Error> {
    Scanner::here().list(dir)
}

/// Loads a page in this process.
fn load(page: &PageRef) -> Result<Page, FileFault> {
    Scanner::here().load(page)
}

/// A folder with the given files.
fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        let path = dir.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    dir
}

/// A picture with a black upper left quarter.
fn picture(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        let black = x < width / 2 && y < height / 2;
        Rgb([if black { 0 } else { 255 }; 3])
    })
}

/// The picture's bytes in a format.
fn encoded(picture: &RgbImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Vec::new();
    picture.write_to(&mut Cursor::new(&mut bytes), format).unwrap();
    bytes
}

/// The quarter of the page that is black: "left top", "right top", …
fn black_quarter(page: &RgbImage) -> &'static str {
    let (w, h) = page.dimensions();
    let dark = |x: u32, y: u32| page.get_pixel(x, y).0[0] < 60;
    let quarters = [
        ("left top", dark(w / 4, h / 4)),
        ("right top", dark(w * 3 / 4, h / 4)),
        ("left bottom", dark(w / 4, h * 3 / 4)),
        ("right bottom", dark(w * 3 / 4, h * 3 / 4)),
    ];
    let black: Vec<_> = quarters.iter().filter(|(_, dark)| *dark).collect();
    assert_eq!(black.len(), 1, "{quarters:?}");
    black[0].0
}

/// A PDF of pages with these contents, each with the picture `/I` (100 × 140
/// pixels, its upper left quarter black) and the fonts `/F` (known letters) and
/// `/X` (letters without characters).
fn pdf_with(contents: &[&str], page: &[(&str, Object)]) -> Writer {
    let mut pdf = Writer::with_version("1.5");
    let pages = pdf.new_object_id();
    let mut pixels = Vec::new();
    for pixel in picture(100, 140).pixels() {
        pixels.push(pixel.0[0]);
    }
    let image = pdf.add_object(Stream::new(
        dictionary! {
            "Type" => "XObject", "Subtype" => "Image", "Width" => 100, "Height" => 140,
            "BitsPerComponent" => 8, "ColorSpace" => "DeviceGray",
        },
        pixels,
    ));
    let font = dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica", "Encoding" => "WinAnsiEncoding" };
    let glyph = pdf.add_object(Stream::new(dictionary! {}, b"500 0 0 0 400 700 d1 0 0 400 700 re f".to_vec()));
    let strange = dictionary! {
        "Type" => "Font", "Subtype" => "Type3", "FontBBox" => vec![0.into(), 0.into(), 500.into(), 700.into()],
        "FontMatrix" => vec![0.001.into(), 0.into(), 0.into(), 0.001.into(), 0.into(), 0.into()],
        "CharProcs" => dictionary! { "q1x" => glyph },
        "Encoding" => dictionary! { "Differences" => vec![65.into(), "q1x".into()] },
        "FirstChar" => 65, "LastChar" => 65, "Widths" => vec![500.into()], "Resources" => dictionary! {},
    };
    let resources = pdf.add_object(dictionary! {
        "Font" => dictionary! { "F" => font, "X" => strange },
        "XObject" => dictionary! { "I" => image },
    });
    let kids: Vec<Object> = contents
        .iter()
        .map(|content| {
            let content = pdf.add_object(Stream::new(dictionary! {}, content.as_bytes().to_vec()));
            let mut dict = dictionary! {
                "Type" => "Page", "Parent" => pages, "Contents" => content, "Resources" => resources,
                "MediaBox" => vec![0.into(), 0.into(), 500.into(), 700.into()],
            };
            for (key, value) in page {
                dict.set(*key, value.clone());
            }
            pdf.add_object(dict).into()
        })
        .collect();
    let count = i64::try_from(kids.len()).unwrap();
    pdf.set_object(pages, dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count });
    let root = pdf.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
    pdf.trailer.set("Root", root);
    pdf
}

/// The bytes of a PDF.
fn saved(mut pdf: Writer) -> Vec<u8> {
    let mut bytes = Vec::new();
    pdf.save_to(&mut bytes).unwrap();
    bytes
}

/// A PDF of one page.
fn one_page(content: &str, page: &[(&str, Object)]) -> Vec<u8> {
    saved(pdf_with(&[content], page))
}

/// The only page of a folder with this file.
fn only_page(name: &str, bytes: &[u8]) -> Result<Page, FileFault> {
    let dir = folder(&[(name, bytes)]);
    let listed = list(dir.path()).unwrap();
    assert_eq!(listed.pages.len(), 1, "{:?}", listed.faults);
    load(&listed.pages[0])
}

/// The text layer of a PDF page with this content.
fn layer(content: &str) -> TextLayer {
    let page = only_page("a.pdf", &one_page(content, &[])).unwrap();
    page.layer.unwrap()
}

/// The words of a layer.
fn texts(layer: &TextLayer) -> Vec<&str> {
    layer.words.iter().map(|word| word.text.as_str()).collect()
}

/// The only fault of a folder with this file.
fn only_fault(name: &str, bytes: &[u8]) -> FileFault {
    let dir = folder(&[(name, bytes)]);
    let listed = list(dir.path()).unwrap();
    assert_eq!(listed.pages.len(), 0);
    assert_eq!(listed.faults.len(), 1, "{:?}", listed.faults);
    listed.faults[0].clone()
}

/// A picture that fills the page.
const FULL: &str = "q 500 0 0 700 0 0 cm /I Do Q";

/// Pages come by the bytes of their path, then in the order of the file.
#[test]
fn pages_are_in_order() {
    let two = saved(pdf_with(&[FULL, FULL], &[]));
    let png = encoded(&picture(10, 10), ImageFormat::Png);
    let dir = folder(&[("b/z.pdf", &two), ("b.png", &png), ("a.png", &png)]);
    let listed = list(dir.path()).unwrap();
    let order: Vec<_> = listed.pages.iter().map(|page| (page.source.file.as_str(), page.source.page)).collect();
    assert_eq!(order, [("a.png", 1), ("b.png", 1), ("b/z.pdf", 1), ("b/z.pdf", 2)]);
    assert_eq!(listed.files.len(), 3);
    assert_eq!(listed.files[0].hash, listed.files[1].hash);
}

/// Hidden files, system files and our own input say nothing; other files do.
#[test]
fn what_is_skipped_and_what_is_named() {
    let dir = folder(&[
        (".hidden.pdf", b"x"),
        (".git/a.pdf", b"x"),
        ("Thumbs.db", b"x"),
        ("__MACOSX/a.pdf", b"x"),
        ("~$letter.docx", b"x"),
        ("dossier.toml", b"procedure = 'be/9ter'"),
        ("notes.txt", b"call on Monday"),
        ("empty.pdf", b""),
    ]);
    let listed = list(dir.path()).unwrap();
    let faults: Vec<_> = listed.faults.iter().map(|fault| (fault.source_file.as_str(), fault.kind.code())).collect();
    assert_eq!(faults, [("empty.pdf", "empty"), ("notes.txt", "unsupported")]);
    assert!(listed.faults[1].help.contains("PDF"));
}

/// A single file is a folder of one, a missing folder is an error.
#[test]
fn a_file_or_nothing() {
    let png = encoded(&picture(10, 10), ImageFormat::Png);
    let dir = folder(&[("a.png", &png)]);
    let listed = list(&dir.path().join("a.png")).unwrap();
    assert_eq!(listed.name, "a.png");
    assert_eq!(listed.pages[0].source.file, "a.png");
    assert!(matches!(list(&dir.path().join("b")), Err(Error::Folder { .. })));
}

/// An archive of the given files.
fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ::zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(*name, ::zip::write::SimpleFileOptions::default()).unwrap();
        std::io::Write::write_all(&mut writer, bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// What an archive holds is listed like a folder of its name, and loads like
/// any file; the same scan inside and outside has the same hash.
#[test]
fn archives_are_folders() {
    let png = encoded(&picture(10, 10), ImageFormat::Png);
    let two = saved(pdf_with(&[FULL, FULL], &[]));
    let inner = archive(&[("z.png", &png), ("a/two.pdf", &two)]);
    let outer = archive(&[("deep.zip", &inner), ("__MACOSX/deep.zip", b"x")]);
    let dir = folder(&[("b.zip", &outer), ("b.zip-1.png", &png), ("c.png", &png), ("a.zip", &inner)]);
    let listed = list(dir.path()).unwrap();
    assert_eq!(listed.faults, []);
    let names: Vec<_> = listed.files.iter().map(|file| file.path.as_str()).collect();
    let expected =
        ["a.zip/a/two.pdf", "a.zip/z.png", "b.zip-1.png", "b.zip/deep.zip/a/two.pdf", "b.zip/deep.zip/z.png"];
    assert_eq!(names[..5], expected);
    assert_eq!(names[5], "c.png");
    assert_eq!(listed.files[0].hash, listed.files[3].hash);
    assert_eq!(listed.files[1].hash, listed.files[5].hash);
    assert_eq!(listed.pages.len(), 8);
    assert!(listed.pages.iter().all(|page| load(page).is_ok()));
    // The archive changed after it was listed.
    fs::write(dir.path().join("a.zip"), &outer).unwrap();
    assert_eq!(load(&listed.pages[0]).unwrap_err().kind, FaultKind::Changed);
}

/// Members with one name are two files with two names.
#[test]
fn names_are_unique() {
    let png = encoded(&picture(10, 10), ImageFormat::Png);
    let dir = folder(&[("a.zip", &archive(&[("b\u{1}.png", &png), ("b\u{2}.png", &png), ("../b\u{3}.png", &png)]))]);
    let listed = list(dir.path()).unwrap();
    let names: Vec<_> = listed.files.iter().map(|file| file.path.as_str()).collect();
    assert_eq!(names, ["a.zip/b\u{fffd}.png", "a.zip/b\u{fffd}.png (2)", "a.zip/b\u{fffd}.png (3)"]);
}

/// An archive that unpacks to more than any dossier is given up, and says so.
#[test]
fn archives_that_explode() {
    let zeros = archive(&[("a.bin", &vec![0; 70 << 20])]);
    let dir = folder(&[("bomb.zip", &archive(&[("in.zip", &zeros), ("z.png", b"x")]))]);
    let listed = list(dir.path()).unwrap();
    let faults: Vec<_> = listed.faults.iter().map(|fault| (fault.source_file.as_str(), fault.kind.code())).collect();
    assert_eq!(faults, [("bomb.zip", "too-large"), ("bomb.zip/in.zip/a.bin", "too-large")]);
}

/// Links are named and not followed: neither out of the folder nor round in it.
#[cfg(unix)]
#[test]
fn links_are_not_followed() {
    let png = encoded(&picture(10, 10), ImageFormat::Png);
    let outside = folder(&[("secret.png", &png)]);
    let dir = folder(&[("a.png", &png)]);
    let link = |to: &Path, name: &str| {
        std::os::unix::fs::symlink(to, dir.path().join(name)).unwrap();
    };
    link(&outside.path().join("secret.png"), "link.png");
    link(dir.path(), "loop");
    let listed = list(dir.path()).unwrap();
    assert_eq!(listed.pages.len(), 1);
    let kinds: Vec<_> = listed.faults.iter().map(|fault| fault.kind).collect();
    assert_eq!(kinds, [FaultKind::Link, FaultKind::Link]);
}

/// Names that would garble a terminal or are no UTF-8 are shown harmlessly, each its own.
#[cfg(unix)]
#[test]
fn strange_names_are_shown_harmlessly() {
    use std::os::unix::ffi::OsStrExt;
    let png = encoded(&picture(10, 10), ImageFormat::Png);
    let dir = folder(&[("a\u{1b}[2J\u{202e}.png", &png)]);
    for name in [b"\xff.png", b"\xfe.png"] {
        fs::write(dir.path().join(std::ffi::OsStr::from_bytes(name)), &png).unwrap();
    }
    let listed = list(dir.path()).unwrap();
    let names: Vec<_> = listed.pages.iter().map(|page| page.source.file.as_str()).collect();
    assert_eq!(names, ["a\u{fffd}[2J\u{fffd}.png", "\u{fffd}.png", "\u{fffd}.png (2)"]);
    assert!(listed.pages.iter().all(|page| load(page).is_ok()));
}

/// A photo is turned as the camera noted.
#[test]
fn photos_are_turned() {
    let plain = encoded(&picture(64, 96), ImageFormat::Jpeg);
    for (orientation, size, black) in [
        (1, (64, 96), "left top"),
        (3, (64, 96), "right bottom"),
        (6, (96, 64), "right top"),
        (8, (96, 64), "left bottom"),
    ] {
        // An APP1 segment with one entry: tag 0x0112, a SHORT, one of them.
        let mut exif = b"\xff\xe1\x00\x22Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0".to_vec();
        exif.extend([orientation, 0, 0, 0, 0, 0, 0, 0]);
        let bytes = [&plain[..2], &exif, &plain[2..]].concat();
        let page = only_page("photo.jpg", &bytes).unwrap();
        assert_eq!(page.image.dimensions(), size);
        assert_eq!(black_quarter(&page.image), black, "{orientation}");
    }
}

/// So are pictures of other types that carry the camera's note.
#[test]
fn other_pictures_are_turned() {
    for (name, bytes) in [
        ("a.webp", include_bytes!("../../tests/intake/turned.webp").as_slice()),
        ("a.png", include_bytes!("../../tests/intake/turned.png")),
    ] {
        let page = only_page(name, bytes).unwrap();
        assert_eq!(page.image.dimensions(), (128, 96), "{name}");
        assert_eq!(black_quarter(&page.image), "right top", "{name}");
    }
}

/// A PDF page is drawn as it is shown, after its turn, and at the resolution of its scan.
#[test]
fn pdf_pages_are_turned() {
    for (turn, size, black) in [
        (0, (100, 140), "left top"),
        (90, (140, 100), "right top"),
        (180, (100, 140), "right bottom"),
        (270, (140, 100), "left bottom"),
    ] {
        let page = only_page("scan.pdf", &one_page(FULL, &[("Rotate", turn.into())])).unwrap();
        assert_eq!(page.image.dimensions(), size, "{turn}");
        assert_eq!(black_quarter(&page.image), black, "{turn}");
        let layer = page.layer.unwrap();
        assert!(layer.image_cover > 0.99 && layer.words.is_empty());
        // 100 pixels on 500 points.
        assert!((page.dpi.unwrap() - 14.4).abs() < 0.1);
    }
}

/// Only what the crop box shows is on the page.
#[test]
fn the_crop_box_cuts() {
    let crop = vec![0.into(), 350.into(), 500.into(), 700.into()];
    let content = "BT /F 20 Tf 10 600 Td (seen) Tj 0 -500 Td (cut) Tj ET";
    let page = only_page("a.pdf", &one_page(content, &[("CropBox", crop.into())])).unwrap();
    let layer = page.layer.unwrap();
    assert_eq!(texts(&layer), ["seen"]);
    let middle = layer.words[0].bbox.middle_y();
    assert!((middle - 94.0 / 350.0).abs() < 0.03, "{middle}");
    assert_eq!(page.image.dimensions(), (1389, 972));
}

/// Words end at blanks and at gaps, and lie where they are drawn.
#[test]
fn words_and_their_boxes() {
    let layer = layer("BT /F 10 Tf 50 650 Td (Date of) Tj 100 0 Td [(Bi) 20 (rth) -600 (1990)] TJ ET");
    assert_eq!(texts(&layer), ["Date", "of", "Birth", "1990"]);
    let bbox = layer.words[0].bbox;
    assert!((bbox.x - 0.1).abs() < 0.001);
    // "Date" in Helvetica is 21.12 wide at size 10.
    assert!((bbox.w - 21.12 / 500.0).abs() < 0.002, "{bbox:?}");
    assert!((bbox.y - (700.0 - 658.0) / 700.0).abs() < 0.001);
    assert_eq!((layer.glyphs, layer.unmapped, layer.invisible), (16, 0, 0));
}

/// Turned writing keeps its words, in boxes that stand upright.
#[test]
fn turned_writing_has_tall_boxes() {
    let layer = layer("BT /F 10 Tf 0 1 -1 0 250 300 Tm (upright words) Tj ET");
    assert_eq!(texts(&layer), ["upright", "words"]);
    let bbox = layer.words[0].bbox;
    assert!(bbox.h * 700.0 > 2.0 * bbox.w * 500.0, "{bbox:?}");
    // The second word is further up the page.
    assert!(layer.words[1].bbox.bottom() < bbox.y);
}

/// Letters set apart by character spacing are one word; columns of figures are several.
#[test]
fn spread_letters_are_one_word() {
    assert_eq!(texts(&layer("BT /F 10 Tf 3 Tc 50 650 Td (PASSPORT No) Tj ET")), ["PASSPORT", "No"]);
    assert_eq!(texts(&layer("BT /F 10 Tf 50 650 Td [(1) -2000 (2) -2000 (3)] TJ ET")), ["1", "2", "3"]);
}

/// Bold faked by drawing twice, or by fill and outline, is not written twice.
#[test]
fn copies_are_dropped() {
    let twice = "BT /F 10 Tf 50 650 Td (bold) Tj 0.3 0 Td (bold) Tj 2 Tr 0 -50 Td (out) Tj (line) Tj ET";
    assert_eq!(texts(&layer(twice)), ["bold", "outline"]);
}

/// The marks by which `read` judges a layer are counted.
#[test]
fn invisible_and_unknown_glyphs_are_counted() {
    let layer = layer(&format!("{FULL} BT 3 Tr /F 10 Tf 50 650 Td (ocr) Tj 0 Tr /X 10 Tf 0 -20 Td (AA) Tj ET"));
    assert_eq!((layer.glyphs, layer.invisible, layer.unmapped), (5, 3, 2));
    assert_eq!(texts(&layer), ["ocr", "\u{fffd}\u{fffd}"]);
    assert!(layer.image_cover > 0.99);
}

/// What is filled into a form without being drawn is on the page all the same.
#[test]
fn undrawn_fields_are_words() {
    let field = |flags: i64| -> Object {
        dictionary! {
            "Type" => "Annot", "Subtype" => "Widget", "FT" => "Tx", "F" => flags,
            "V" => Object::string_literal("Jane DOE"),
            "Rect" => vec![100.into(), 600.into(), 300.into(), 620.into()],
        }
        .into()
    };
    let fields: Object = vec![field(4), field(2)].into();
    let page = only_page("form.pdf", &one_page("", &[("Annots", fields)])).unwrap();
    let layer = page.layer.unwrap();
    assert_eq!(texts(&layer), ["Jane", "DOE"]);
    assert!((layer.words[0].bbox.x - 0.2).abs() < 0.001);
    assert!((layer.words[0].bbox.y - 80.0 / 700.0).abs() < 0.001);
}

/// A page of text alone is drawn at 200 dpi, a fine scan at no more than 300.
#[test]
fn resolutions() {
    let text = only_page("a.pdf", &one_page("BT /F 10 Tf 50 650 Td (text) Tj ET", &[])).unwrap();
    assert_eq!(text.image.dimensions(), (1389, 1944));
    assert_eq!(text.dpi.map(f32::round), Some(200.0));
    // 100 pixels on 20.6 points are 350 dpi; most of the page is covered by strips of it.
    let strips = |columns: usize, rows: usize, width: f64| {
        let place = |n: usize| {
            let (x, y) = ((n % columns) as f64, (n / columns) as f64);
            let height = width * 1.4;
            format!("q {width} 0 0 {height} {} {} cm /I Do Q ", x * width, y * height)
        };
        (0..columns * rows).map(place).collect::<String>()
    };
    let fine = only_page("b.pdf", &one_page(&strips(24, 16, 20.571), &[])).unwrap();
    assert_eq!(fine.dpi.map(f32::round), Some(339.0));
    assert_eq!(fine.image.dimensions().1, 3300);
    // A small original keeps its own 600 dpi.
    let card = vec![0.into(), 0.into(), 60.into(), 84.into()];
    let card = one_page(&strips(5, 5, 12.0), &[("MediaBox", card.into())]);
    let card = only_page("c.pdf", &card).unwrap();
    assert_eq!(card.image.dimensions(), (500, 700));
    assert_eq!(card.dpi, None);
}

/// An encrypted PDF opens when its user password is empty, and is named when not.
#[test]
fn encryption() {
    use lopdf::{EncryptionState, EncryptionVersion, Permissions};
    let encrypted = |user: &str| {
        let mut pdf = pdf_with(&["BT /F 10 Tf 50 650 Td (secret) Tj ET"], &[]);
        let id = Object::string_literal("0123456789abcdef");
        pdf.trailer.set("ID", vec![id.clone(), id]);
        let version = EncryptionVersion::V2 {
            document: &pdf,
            owner_password: "owner",
            user_password: user,
            key_length: 128,
            permissions: Permissions::all(),
        };
        let state = EncryptionState::try_from(version).unwrap();
        pdf.encrypt(&state).unwrap();
        saved(pdf)
    };
    let open = only_page("a.pdf", &encrypted("")).unwrap();
    assert_eq!(texts(&open.layer.unwrap()), ["secret"]);
    let locked = only_fault("b.pdf", &encrypted("hunter2"));
    assert_eq!(locked.kind, FaultKind::Encrypted);
    assert!(locked.help.contains("without password"));
}

/// Broken files are faults with a way out, never a page that looks blank.
#[test]
fn damage_is_named() {
    let pdf = one_page(FULL, &[]);
    let cut = only_fault("cut.pdf", &pdf[..200]);
    assert_eq!(cut.kind, FaultKind::Damaged);
    assert!(!cut.help.is_empty());
    let png = encoded(&picture(300, 300), ImageFormat::Png);
    let half = only_page("half.png", &png[..png.len() / 2]).unwrap_err();
    assert_eq!((half.kind, half.page), (FaultKind::Damaged, Some(1)));
    let absent = only_page("a.pdf", &one_page("q 500 0 0 700 0 0 cm /Absent Do Q", &[]));
    assert_eq!(absent.unwrap_err().kind, FaultKind::Damaged);
    // A page with nothing on it is blank, not damaged.
    assert!(only_page("blank.pdf", &one_page("q Q", &[])).is_ok());
}

/// A file that says it has more pages than can be found is not complete.
#[test]
fn lost_pages_are_named() {
    let mut pdf = pdf_with(&[FULL], &[]);
    let pages = pdf.catalog().unwrap().get(b"Pages").unwrap().as_reference().unwrap();
    pdf.get_dictionary_mut(pages).unwrap().set("Count", 3);
    let dir = folder(&[("a.pdf", &saved(pdf))]);
    let listed = list(dir.path()).unwrap();
    assert_eq!(listed.pages.len(), 1);
    assert!(listed.faults[0].message.contains("3 pages"));
}

/// Too many pages: the first are read, and the rest is named.
#[test]
fn too_many_pages() {
    let contents = vec![""; 201];
    let dir = folder(&[("a.pdf", &saved(pdf_with(&contents, &[])))]);
    let listed = list(dir.path()).unwrap();
    assert_eq!(listed.pages.len(), 200);
    assert_eq!(listed.faults[0].kind, FaultKind::TooLarge);
    assert_eq!(listed.files[0].pages, 200);
}

/// Work without end is given up by counting, before anything is drawn.
#[test]
fn endless_work_is_given_up() {
    let mut pdf = pdf_with(&["/A Do"], &[]);
    // Each of forty forms draws the next one twice.
    let mut next = None;
    for _ in 0..40 {
        let mut form = dictionary! {
            "Type" => "XObject", "Subtype" => "Form", "BBox" => vec![0.into(), 0.into(), 9.into(), 9.into()],
        };
        if let Some(next) = next {
            form.set("Resources", dictionary! { "XObject" => dictionary! { "A" => next } });
        }
        next = Some(Object::Reference(pdf.add_object(Stream::new(form, b"/A Do /A Do".to_vec()))));
    }
    let page = *pdf.get_pages().get(&1).unwrap();
    let resources = dictionary! { "XObject" => dictionary! { "A" => next.unwrap() } };
    pdf.get_dictionary_mut(page).unwrap().set("Resources", resources);
    let fault = only_page("bomb.pdf", &saved(pdf)).unwrap_err();
    assert_eq!(fault.kind, FaultKind::TooLarge);
    // A million areas as large as the page.
    let fills = "0 0 500 700 re f ".repeat(100_000);
    let fault = only_page("fills.pdf", &one_page(&fills, &[])).unwrap_err();
    assert_eq!(fault.kind, FaultKind::TooLarge);
}

/// A picture that says it has more pixels than memory is refused by what it says.
#[test]
fn huge_pictures_are_refused() {
    let mut pdf = pdf_with(&[FULL], &[]);
    for object in pdf.objects.values_mut() {
        if let Ok(stream) = object.as_stream_mut()
            && stream.dict.has(b"Width")
        {
            stream.dict.set("Width", 2_147_483_647);
        }
    }
    let fault = only_page("a.pdf", &saved(pdf)).unwrap_err();
    assert_eq!(fault.kind, FaultKind::TooLarge);
}

/// A file that is overwritten between listing and loading is not mixed up with the old one.
#[test]
fn a_changed_file_is_noticed() {
    let dir = folder(&[("a.png", &encoded(&picture(10, 10), ImageFormat::Png))]);
    let listed = list(dir.path()).unwrap();
    let other = encoded(&picture(20, 20), ImageFormat::Png);
    fs::write(dir.path().join("a.png"), other).unwrap();
    assert_eq!(load(&listed.pages[0]).unwrap_err().kind, FaultKind::Changed);
}

/// Pages load from several threads, in any order, again and again, with the same result.
#[test]
fn pages_load_from_any_thread() {
    let two = saved(pdf_with(&[FULL, "BT /F 10 Tf 50 650 Td (two) Tj ET"], &[]));
    let dir = folder(&[("a.pdf", &two)]);
    let listed = list(dir.path()).unwrap();
    let numbers: Vec<usize> = (0..8).collect();
    let sizes: Vec<_> =
        numbers.into_par_iter().map(|n| load(&listed.pages[n % 2]).unwrap().image.dimensions()).collect();
    assert_eq!(sizes[..2], [(100, 140), (1389, 1944)]);
    assert!(sizes.chunks(2).all(|pair| pair == &sizes[..2]));
}
