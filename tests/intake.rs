//! What becomes of each kind of file: a table over the small files of `tests/intake/`, and, where the environment
//! variable `DOSSIER_CORPUS` names a folder, a look at every file in it.
#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests may panic"
)]

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use dossier::page::Page;
use dossier::scan::{FileFault, Scanner};

/// Each file of `tests/intake/` with what must come of it, line by line: `name: pages and their ink`, or
/// `name: fault: part of the message`.
const TABLE: &[(&str, &[&str])] = &[
    ("archive.eml", &["archive.eml/a.zip/letter.pdf: ink 25 %"]),
    (
        "attachments.pdf",
        &["attachments.pdf: ink 25 %", "attachments.pdf/letter.pdf: ink 25 %", "attachments.pdf/reçu.png: ink 25 %"],
    ),
    ("bilevel.bmp", &[": ink 25 %"]),
    ("bilevel.png", &[": ink 25 %"]),
    ("bomb.pdf", &["bomb.pdf: too-large: it unpacks to more data"]),
    (
        "bomb.zip",
        &[
            "bomb.zip: too-large: it unpacks to more than any dossier; from later.png",
            "bomb.zip/inner.zip/zeros.bin: too-large: it is larger than 63 MB",
        ],
    ),
    ("broken.zip", &["broken.zip/a.png: damaged: … cannot be unpacked"]),
    ("cmyk-adobe.jpg", &[": ink 25 %"]),
    ("cmyk-plain.jpg", &[": unsupported: it is a kind of picture"]),
    ("codestream.j2k", &[": ink 25 %"]),
    ("colour.jp2", &[": ink 25 %"]),
    ("cut.zip", &["cut.zip: damaged: the archive is damaged or not complete"]),
    ("dct-cmyk.pdf", &[": ink 25 %"]),
    ("dct-cut.pdf", &[": damaged: a picture on it is cut off"]),
    ("dct-no-end.pdf", &[": ink 51 %"]),
    ("deep.zip", &["deep.zip/deeper.zip/deeper.zip/deeper.zip: too-large: … more than 3 deep"]),
    ("deflate-alpha.tif", &[": ink 25 %"]),
    ("deflate-old.tif", &[": ink 25 %"]),
    ("deflate-palette.tif", &[": ink 25 %"]),
    ("docling__ocr__sources__ocr_test_rotated_90.pdf", &[": ink 1 %"]),
    (
        "dossier.zip",
        &[
            "dossier.zip/a/b.jpg: ink 25 %",
            "dossier.zip/b.png: ink 25 %",
            "dossier.zip/empty.pdf: empty: the file is empty",
            "dossier.zip/etc/c.png: ink 25 %",
            "dossier.zip/inner.zip/\u{fffd}[2J.png: ink 25 %",
            "dossier.zip/notes.txt: unsupported: … plain text",
            "dossier.zip/z/letter.pdf: ink 25 %",
        ],
    ),
    ("exif__Portrait_5.jpg", &[": ink 24 %"]),
    ("fax.tif", &[": ink 25 %"]),
    ("forwarded.eml", &["forwarded.eml/old.eml/letter.pdf: ink 25 %"]),
    ("grey-alpha.png", &[": ink 25 %"]),
    ("grey.bmp", &[": ink 25 %"]),
    ("grey.jp2", &[": ink 25 %"]),
    ("group3.tif", &[": ink 25 %"]),
    ("group4.tif", &[": ink 25 %"]),
    ("interlaced.png", &[": ink 25 %"]),
    ("jpeg-called.pdf", &[": ink 25 %"]),
    ("jpeg-cmyk.tif", &[": ink 25 %"]),
    ("jpeg-colour.tif", &[": ink 25 %"]),
    ("jpeg-grey-alpha.tif", &[": unsupported: it is a kind of TIFF"]),
    ("jpeg-grey.tif", &[": ink 25 %"]),
    ("jpeg-ycbcr.tif", &[": ink 25 %"]),
    ("jpx.pdf", &[": ink 25 %"]),
    ("lab.tif", &[": unsupported: it is a kind of TIFF"]),
    ("letter.docx", &["letter.docx: unsupported: … Office document"]),
    ("locked.zip", &["locked.zip/a.png: encrypted: … password of its archive", "locked.zip/b.png: encrypted"]),
    ("lossy.webp", &[": ink 25 %"]),
    ("lowest-bit-first-packbits.tif", &[": ink 25 %"]),
    ("lowest-bit-first-tiff_lzw.tif", &[": ink 25 %"]),
    ("group3-two-dimensional.tif", &[": ink 25 %"]),
    ("group3-filled-up.tif", &[": ink 25 %"]),
    ("group3-both.tif", &[": ink 25 %"]),
    ("group4-lowest-bit-first.tif", &[": ink 25 %"]),
    ("group4-strips.tif", &[": ink 25 %"]),
    ("big.tif", &[": ink 25 %"]),
    ("lzw-differences.tif", &[": ink 25 %"]),
    ("lzma.tif", &[": unsupported: it is a kind of TIFF"]),
    ("lzma.zip", &["lzma.zip/a.png: unsupported: it is packed in a way"]),
    ("lzw-cmyk.tif", &[": ink 25 %"]),
    ("lzw-colour.tif", &[": ink 25 %"]),
    ("lzw-grey-alpha.tif", &[": ink 25 %"]),
    ("lzw-grey.tif", &[": ink 25 %"]),
    (
        "mail-without-ending",
        &[
            "mail-without-ending/letter.pdf: ink 25 %",
            "mail-without-ending/photo.jpg: ink 25 %",
            "mail-without-ending/reçu.png: ink 25 %",
        ],
    ),
    ("mail.eml", &["mail.eml/letter.pdf: ink 25 %", "mail.eml/photo.jpg: ink 25 %", "mail.eml/reçu.png: ink 25 %"]),
    ("mailbox.mbox", &["mailbox.mbox: unsupported: … mailbox"]),
    ("message.msg", &["message.msg: unsupported: … Outlook message"]),
    ("modified-huffman.tif", &[": ink 25 %"]),
    ("moving.gif", &[": ink 25 %"]),
    ("moving.webp", &[": ink 25 %"]),
    ("nothing.zip", &["nothing.zip: empty: there is no document in it"]),
    ("old-jpeg.tif", &[": ink 25 %"]),
    ("packbits.tif", &[": ink 25 %"]),
    ("palette.png", &[": ink 25 %"]),
    ("pdfjs__ccitt_EndOfBlock_false.pdf", &[": ink 11 %"]),
    ("pdfjs__encrypted-attachment.pdf", &[": ink 0 %", "pdfjs__encrypted-attachment.pdf/ … encrypted: … password"]),
    ("pdfjs__helloworld-bad.pdf", &[": ink 0 %"]),
    ("pdfjs__issue11403_reduced.pdf", &[": ink 6 %"]),
    ("pdfjs__issue4260_reduced.pdf", &[": ink 3 %"]),
    ("pdfjs__jbig2_symbol_offset.pdf", &[": ink 1 %"]),
    ("pdfjs__multiple-filters-length-zero.pdf", &[": ink 0 %"]),
    (
        "pdfjs__poppler-395-0-fuzzed.pdf",
        &[": damaged: what is on it", ": damaged: what is on it", ": damaged: what is on it", ": ink 0 %"],
    ),
    ("pdfjs__poppler-937-0-fuzzed.pdf", &[": damaged: … no page can be found"]),
    ("pdfjs__xref_command_missing.pdf", &[": ink 5 %"]),
    ("pdfminer__aes-128.pdf", &[": encrypted: it is protected by a password"]),
    ("pdfminer__aes-256-m.pdf", &[": encrypted: it is protected by a password"]),
    ("pdfminer__aes-256-r6.pdf", &[": encrypted: it is protected by a password"]),
    ("pdfminer__rc4-128.pdf", &[": encrypted: it is protected by a password"]),
    ("pinned.pdf", &["pinned.pdf: ink 25 %", "pinned.pdf/letter.pdf: ink 25 %"]),
    ("portfolio.pdf", &["portfolio.pdf/letter.pdf: ink 25 %", "portfolio.pdf/reçu.png: ink 25 %"]),
    ("progressive.jpg", &[": ink 25 %"]),
    ("qpdf__bad25.pdf", &[": damaged: what is on it cannot be decoded"]),
    ("qpdf__bad30.pdf", &[": ink 0 %"]),
    ("qpdf__enc-R2,V1,U=view,O=master.pdf", &[": encrypted: it is protected by a password"]),
    ("qpdf__issue-100.pdf", &[": damaged: … no page can be found"]),
    ("qpdf__job-json-encrypt-128.pdf", &[": encrypted: it is protected by a password"]),
    ("qpdf__no-pages-types-fixed.pdf", &[": ink 0 %"]),
    ("qpdf__split-content-stream-errors.pdf", &[": ink 0 %"]),
    ("qpdf_fuzz__15387.fuzz.pdf", &[": unsupported: … plain text"]),
    ("qpdf_fuzz__23599.fuzz.pdf", &[": damaged: … no page can be found"]),
    ("qpdf_fuzz__69977.fuzz.pdf", &[": damaged: what is on it"]),
    ("sixteen-bit.png", &[": ink 25 %"]),
    ("still.gif", &[": ink 25 %"]),
    ("tess__testing__phototest-rotated-L.png", &[": ink 9 %"]),
    ("transparent.jp2", &[": ink 25 %"]),
    ("transparent.webp", &[": ink 25 %"]),
    ("turned.png", &[": ink 25 %"]),
    ("turned.webp", &[": ink 25 %"]),
    ("two.tif", &[": ink 25 %, 25 %"]),
    ("verapdf__veraPDF_test_suite_6-1-2-t02-fail-a.pdf", &[": ink 0 %"]),
    ("winmail.dat", &["winmail.dat: unsupported: … winmail.dat"]),
    ("words-only.eml", &["words-only.eml: unsupported: … e-mail"]),
    ("ycck.jpg", &[": ink 25 %"]),
    ("zip-called.pdf", &["zip-called.pdf/a.png: ink 25 %"]),
    ("zstd.tif", &[": unsupported: it is a kind of TIFF"]),
];

/// Opens files as the program does, in worker processes.
fn scanner() -> &'static Scanner {
    static SCANNER: OnceLock<Scanner> = OnceLock::new();
    SCANNER.get_or_init(|| Scanner::in_workers(env!("CARGO_BIN_EXE_dossier").into(), "worker"))
}

/// What comes of a file or folder, one line for each file and each fault, in the order of the report.
fn outcome(path: &Path) -> Vec<(String, String)> {
    let folder = scanner().list(path).unwrap();
    let mut lines = Vec::new();
    let fault = |fault: &FileFault| {
        assert!(!fault.message.is_empty() && !fault.help.is_empty(), "{fault:?}");
        (fault.source_file.clone(), format!("{}: {}", fault.kind.code(), fault.message))
    };
    lines.extend(folder.faults.iter().map(fault));
    for file in &folder.files {
        let mut inks = Vec::new();
        for page in folder.pages.iter().filter(|page| page.source.file == file.path) {
            match scanner().load(page) {
                Ok(page) => inks.push(format!("{} %", ink(&page))),
                Err(found) => lines.push(fault(&found)),
            }
        }
        if !inks.is_empty() {
            lines.push((file.path.clone(), format!("ink {}", inks.join(", "))));
        }
    }
    lines.sort();
    lines
}

/// How much of a page is dark, in whole per cent.
fn ink(page: &Page) -> u32 {
    let dark = page.image.pixels().filter(|pixel| pixel.0.iter().map(|c| u32::from(*c)).sum::<u32>() < 3 * 128).count();
    (dark as f64 * 100.0 / f64::from(page.image.width() * page.image.height())).round() as u32
}

/// The files of a folder and its sub-folders.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Every file comes out as the table says, and the table names every file.
#[test]
fn files_come_out_as_the_table_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/intake");
    let mut wrong = Vec::new();
    for (name, expected) in TABLE {
        let lines: Vec<String> =
            outcome(&folder.join(name)).iter().map(|(file, line)| format!("{file}: {line}")).collect();
        let fits = |(line, part): (&String, &&str)| {
            // The message may go on, and begin with something else.
            let mut rest = line.as_str();
            part.split(" … ").all(|part| {
                rest.find(part).is_some_and(|at| {
                    rest = &rest[at + part.len()..];
                    true
                })
            })
        };
        if lines.len() != expected.len() || !lines.iter().zip(*expected).all(fits) {
            wrong.push(format!("{name}: {lines:#?}, not {expected:#?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    for path in files(&folder) {
        let name = path.file_name().unwrap().to_str().unwrap();
        let ours = [".gitattributes", "README.md", "make.py"].contains(&name);
        assert!(ours || TABLE.iter().any(|(known, _)| *known == name), "{name} is not in the table");
    }
}

/// Any folder of files: nothing panics, and each fault says what to do. Run with `--nocapture` to see what came of each.
#[test]
fn a_folder_of_strangers() {
    let Some(folder) = std::env::var_os("DOSSIER_CORPUS") else {
        println!("not run: DOSSIER_CORPUS names no folder");
        return;
    };
    for path in files(Path::new(&folder)) {
        for (file, line) in outcome(&path) {
            println!("{file}\t{line}");
        }
    }
}
