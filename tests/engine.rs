//! The real engine on a few hard pages: grainy, slanted, turned, in scripts that it does not know; and the same bytes
//! for any number of threads. The other tests start from recordings.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may panic")]

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use dossier::Tools;
use dossier::page::ReadPage;
use dossier::read::Engine;
use dossier::scan::Scanner;

/// The real engine, with workers, without a cache.
fn tools() -> &'static Tools {
    static TOOLS: OnceLock<Tools> = OnceLock::new();
    TOOLS.get_or_init(|| {
        let program = PathBuf::from(env!("CARGO_BIN_EXE_dossier"));
        Tools { scanner: Scanner::in_workers(program, "worker"), ..Tools::new(Engine::new(&dossier::read::folder())) }
    })
}

/// A folder with one of the pages, turned clockwise.
fn folder(name: &str, turn: u16) -> tempfile::TempDir {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages").join(name);
    let folder = tempfile::tempdir().unwrap();
    let picture = image::open(&from).unwrap();
    let picture = match turn {
        90 => picture.rotate90(),
        180 => picture.rotate180(),
        270 => picture.rotate270(),
        _ => picture,
    };
    picture.save(folder.path().join("page.png")).unwrap();
    folder
}

fn read(folder: &Path, jobs: usize) -> Vec<ReadPage> {
    dossier::read_folder(folder, tools(), jobs, &|_, _| {}).unwrap().pages
}

fn text(pages: &[ReadPage]) -> String {
    pages.iter().map(|page| page.text.plain()).collect::<Vec<_>>().join("\n")
}

/// Labels, values and print of eight points are read letter by letter; the slant is undone.
#[test]
fn a_grainy_letter_is_read() {
    let folder = folder("letter.jpg", 0);
    let pages = read(folder.path(), 1);
    let text = text(&pages);
    for wanted in [
        "ATTEST VAN SAMENSTELLING VAN HET GEZIN",
        "VOORBEELD Griet Maria",
        "97.06.25-997.41",
        "28/09/2026",
        "Verordening",
    ] {
        assert!(text.contains(wanted), "{wanted} in {text}");
    }
    assert_eq!(pages[0].text.rotation, 0);
    assert!(pages[0].text.skew.abs() > 0.8, "the page slants by 1.3 degrees: {}", pages[0].text.skew);
}

/// A page that lies on its side or head is laid upright, and says by which turn.
#[test]
fn a_turned_letter_is_laid_upright() {
    for (turned, back) in [(90, 270), (180, 180), (270, 90)] {
        let folder = folder("letter.jpg", turned);
        let pages = read(folder.path(), 2);
        assert_eq!(pages[0].text.rotation, back, "turned by {turned}");
        assert!(text(&pages).contains("Rijksregisternummer"), "turned by {turned}");
    }
}

/// The zone of the specimen of ICAO 9303: read, and what is misread (O for 0) put right by its check digits.
#[test]
fn a_passports_zone_is_read_exactly() {
    let folder = folder("passport.jpg", 0);
    let pages = read(folder.path(), 1);
    let readings = |line: &dossier::page::Line| -> Vec<String> {
        std::iter::once(&line.text).chain(&line.alternatives).cloned().collect()
    };
    let lines: Vec<Vec<String>> = pages[0].text.lines.iter().map(readings).collect();
    let found = dossier::mrz::find(&lines, jiff::civil::date(2026, 11, 20));
    assert_eq!(found.len(), 1, "{}", text(&pages));
    let zone = &found[0].mrz;
    assert!(zone.valid(), "{zone:?}");
    assert_eq!((zone.number.as_str(), zone.name().as_str()), ("L898902C3", "ERIKSSON ANNA MARIA"));
    assert_eq!(zone.born, Some(jiff::civil::date(1974, 8, 12)));
}

/// A script that cannot be read here is named, and never spelt out in Latin letters.
#[test]
fn other_scripts_are_read_or_named() {
    for (name, script, word) in [("arabic.jpg", "Arab", "شهادة"), ("cyrillic.jpg", "Cyrl", "РОЖДЕНИИ")] {
        let folder = folder(name, 0);
        let pages = read(folder.path(), 2);
        let unread = &pages[0].text.unread;
        let known = text(&pages).contains(word) || unread.iter().any(|code| code == script || code == "Zzzz");
        assert!(known, "{name}: unread {unread:?}, read {}", text(&pages));
    }
}

/// One thread or several: the same bytes.
#[test]
fn the_number_of_threads_changes_nothing() {
    let pages: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let one = serde_json::to_string(&dossier::read_folder(&pages, tools(), 1, &|_, _| {}).unwrap()).unwrap();
    let two = serde_json::to_string(&dossier::read_folder(&pages, tools(), 2, &|_, _| {}).unwrap()).unwrap();
    assert_eq!(one, two);
}
