//! What was read is not read again: after an interruption, under another name, in a file that changed around it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may panic")]

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use dossier::read::{Ask, Engine, Fault, Ocr, OcrLine, Quad};
use dossier::{Reading, Tools};
use image::{Rgb, RgbImage};

/// Reads one line on every picture, and counts how often it was asked for a page.
struct Counting(Arc<AtomicUsize>);

impl Ocr for Counting {
    fn lines(&self, image: &RgbImage, ask: Ask<'_>) -> Result<Vec<OcrLine>, Fault> {
        self.0.fetch_add(usize::from(ask == Ask::Page), Ordering::Relaxed);
        let quad = Quad::upright(40.0, 40.0, 400.0, 70.0);
        Ok(vec![OcrLine::even(&format!("attest van {} punten", image.width()), quad, 0.98)])
    }
}

/// A page with rows of marks like print, `width` pixels wide.
fn page(width: u32) -> RgbImage {
    RgbImage::from_fn(width, 1100, |x, y| {
        let printed = x % 12 < 7 && y % 40 < 12 && (60..width - 60).contains(&x) && (60..1040).contains(&y);
        Rgb([if printed { 20 } else { 250 }; 3])
    })
}

/// Reads a folder with a cache: what was read, and how many pages the engine was asked for.
fn read(folder: &Path, cache: &Path) -> (Reading, usize) {
    let count = Arc::new(AtomicUsize::new(0));
    let tools = Tools::new(Engine::with(Box::new(Counting(Arc::clone(&count))))).cached_in(cache);
    let reading = dossier::read_folder(folder, &tools, 2, &|_, _| {}).unwrap();
    (reading, count.load(Ordering::Relaxed))
}

#[test]
fn only_new_pages_are_read() {
    let (folder, cache) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    page(800).save(folder.path().join("a.png")).unwrap();
    // A run that got no further than the first page.
    assert_eq!(read(folder.path(), cache.path()).1, 1);
    for (name, width) in [("b.png", 810), ("c.png", 820)] {
        page(width).save(folder.path().join(name)).unwrap();
    }
    let (first, asked) = read(folder.path(), cache.path());
    assert_eq!((first.pages.len(), asked), (3, 2));
    let (second, asked) = read(folder.path(), cache.path());
    assert_eq!(asked, 0);
    assert_eq!(second, first);
    // What is remembered is what would be read.
    let (anew, asked) = read(folder.path(), tempfile::tempdir().unwrap().path());
    assert_eq!((anew, asked), (first, 3));
}

#[test]
fn the_same_page_in_another_file_is_known() {
    let (folder, cache) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    page(800).save(folder.path().join("a.png")).unwrap();
    assert_eq!(read(folder.path(), cache.path()).1, 1);
    // The same pixels in other bytes, under another name.
    page(800).save(folder.path().join("b.bmp")).unwrap();
    std::fs::remove_file(folder.path().join("a.png")).unwrap();
    let (reading, asked) = read(folder.path(), cache.path());
    assert_eq!(asked, 0);
    assert_eq!(reading.pages.first().unwrap().source.file, "b.bmp");
}

/// Breaks down on its first page, and reads from then on.
struct Failing(Arc<AtomicUsize>);

impl Ocr for Failing {
    fn lines(&self, _: &RgbImage, _: Ask<'_>) -> Result<Vec<OcrLine>, Fault> {
        match self.0.fetch_add(1, Ordering::Relaxed) {
            0 => panic!("the engine breaks down"),
            _ => Ok(vec![OcrLine::even("attest van woonst", Quad::upright(40.0, 40.0, 400.0, 70.0), 0.98)]),
        }
    }
}

#[test]
fn what_an_engine_broke_down_on_is_tried_again() {
    let (folder, cache) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    page(800).save(folder.path().join("a.png")).unwrap();
    let tools = Tools::new(Engine::with(Box::new(Failing(Arc::default())))).cached_in(cache.path());
    let read = || dossier::read_folder(folder.path(), &tools, 1, &|_, _| {}).unwrap().pages.remove(0).text;
    assert!(read().illegible.is_some());
    assert_eq!(read().plain(), "attest van woonst");
}
