//! How well the real engine reads what becomes of a page between the printer and the folder: the samples' born-digital
//! pages, whose own text says what is on them, are laid sideways, slanted, made grainy and blurred, and read again.
//!
//! `cargo test --release --test degraded -- --nocapture` prints, level by level, the share of key fields (dates, amounts,
//! numbers, names in capitals) that were read exactly.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "tests may panic and print"
)]

mod random;
mod samples_of;

use std::collections::BTreeSet;
use std::io::Cursor;

use dossier::fold::fold;
use dossier::page::{Page, TextLayer};
use dossier::read::{self, Engine};
use dossier::scan::Scanner;
use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, Rgb, RgbImage, imageops};
use imageproc::geometric_transformations::{Border, Interpolation, rotate_about_center};
use random::Random;
use rayon::prelude::*;

/// What is done to a page.
#[derive(Clone, Copy)]
struct Level {
    name: &'static str,
    /// Quarter turns clockwise.
    turns: u8,
    /// Slant in degrees.
    slant: f32,
    /// Strength of the grain, of 255.
    grain: f32,
    /// Blur in pixels.
    blur: f32,
    /// JPEG quality; 100 leaves it out.
    quality: u8,
    /// Dots per inch.
    dpi: f32,
    /// Share of the key fields that must be read, in percent.
    least: f32,
}

const CLEAN: Level =
    Level { name: "upright", turns: 0, slant: 0.0, grain: 0.0, blur: 0.0, quality: 100, dpi: 200.0, least: 97.0 };

const LEVELS: [Level; 7] = [
    CLEAN,
    Level { name: "sideways", turns: 1, ..CLEAN },
    Level { name: "upside down", turns: 2, ..CLEAN },
    Level { name: "slanted by 2 degrees", slant: 2.0, ..CLEAN },
    Level { name: "degraded, 200 dpi", slant: 1.0, grain: 12.0, blur: 0.7, quality: 40, least: 96.0, ..CLEAN },
    Level { name: "heavily degraded, 200 dpi", slant: 1.5, grain: 25.0, blur: 1.1, quality: 25, least: 95.0, ..CLEAN },
    Level {
        name: "heavily degraded, 300 dpi",
        slant: 1.5,
        grain: 35.0,
        blur: 1.6,
        quality: 25,
        dpi: 300.0,
        least: 95.0,
        ..CLEAN
    },
];

/// How far sideways, upside-down and slanted pages may fall behind upright ones, in points of percent.
const BEHIND: f32 = 1.0;

impl Level {
    /// The page as it would come off a scanner. The grain is the same each time.
    fn of(&self, page: &Page, seed: u64) -> Page {
        let ratio = self.dpi / page.dpi.expect("a drawn page has a resolution");
        let side = |pixels: u32| (pixels as f32 * ratio).round() as u32;
        let (width, height) = (side(page.image.width()), side(page.image.height()));
        let mut image = imageops::resize(&page.image, width, height, imageops::FilterType::CatmullRom);
        if self.slant != 0.0 {
            image = rotate_about_center(
                &image,
                self.slant.to_radians(),
                Interpolation::Bilinear,
                Border::Constant(Rgb([255; 3])),
            );
        }
        if self.blur > 0.0 {
            image = imageops::blur(&image, self.blur);
        }
        if self.grain > 0.0 {
            let mut random = Random(seed);
            for pixel in image.pixels_mut() {
                let grain = self.grain * random.normal();
                // Toner is never quite black, paper never quite white.
                pixel.0 = pixel.0.map(|value| (30.0 + f32::from(value) * 0.82 + grain).clamp(0.0, 255.0) as u8);
            }
        }
        if self.quality < 100 {
            let mut bytes = Vec::new();
            JpegEncoder::new_with_quality(&mut bytes, self.quality).encode_image(&image).unwrap();
            image = image::ImageReader::with_format(Cursor::new(bytes), image::ImageFormat::Jpeg)
                .decode()
                .unwrap()
                .into_rgb8();
        }
        let image: RgbImage = match self.turns {
            1 => imageops::rotate90(&image),
            2 => imageops::rotate180(&image),
            _ => image,
        };
        let image = DynamicImage::ImageRgb8(image).into_rgb8();
        Page { source: page.source.clone(), image, dpi: Some(self.dpi), layer: None }
    }
}

/// What a page's own text gives to look for: words with figures, and words in capitals.
fn keys(layer: &TextLayer) -> BTreeSet<String> {
    let words = layer.words.iter().map(|word| word.text.trim_matches(|ch: char| !ch.is_alphanumeric()));
    let is_key = |word: &&str| {
        let count = |test: fn(char) -> bool| word.chars().filter(|ch| test(*ch)).count();
        let figures = count(|ch| ch.is_ascii_digit());
        figures >= 4 || (count(char::is_uppercase) >= 4 && count(char::is_lowercase) == 0)
    };
    // The pale SPECIMEN across a sample is no field of it.
    words.filter(is_key).map(compact).filter(|key| key != "specimen").collect()
}

/// Letters and figures without blanks, accents and strokes.
fn compact(text: &str) -> String {
    fold(text).chars().filter(|ch| ch.is_alphanumeric()).collect()
}

/// Born-digital pages of the samples, with what is written on them. The papers of a family repeat names and numbers: each
/// counts once, where it is met first, and a page that brings little that is new is left out.
fn pages() -> Vec<(Page, BTreeSet<String>)> {
    let scanner = Scanner::here();
    let mut found = Vec::new();
    let mut known = BTreeSet::new();
    for sample in samples_of::samples() {
        let folder = scanner.list(&sample.folder).unwrap();
        for page in folder.pages.iter().filter(|page| page.source.file.ends_with(".pdf")) {
            let page = scanner.load(page).unwrap();
            let written = page.layer.as_ref().filter(|layer| layer.image_cover < 0.05).map(keys).unwrap_or_default();
            let new: BTreeSet<String> = written.difference(&known).cloned().collect();
            if 2 * new.len() >= written.len() && !new.is_empty() {
                known.extend(new.iter().cloned());
                found.push((page, new));
            }
        }
    }
    found
}

#[test]
fn key_fields_are_read_at_every_level() {
    let engine = Engine::new(&read::folder());
    engine.prepare().unwrap_or_else(|error| panic!("{error}"));
    let pages = pages();
    let all: usize = pages.iter().map(|(_, keys)| keys.len()).sum();
    println!("{} pages, {all} key fields", pages.len());
    assert!(pages.len() >= 5 && all >= 50, "the samples have born-digital pages");
    let mut shares = Vec::new();
    for (number, level) in LEVELS.iter().enumerate() {
        let read: Vec<(usize, Vec<String>)> = pages
            .par_iter()
            .enumerate()
            .map(|(index, (page, keys))| {
                let seen = read::read(level.of(page, (number * 1000 + index) as u64), &engine);
                let seen = compact(&seen.text.plain());
                let missed: Vec<String> = keys.iter().filter(|key| !seen.contains(*key)).cloned().collect();
                (keys.len() - missed.len(), missed)
            })
            .collect();
        let right: usize = read.iter().map(|(right, _)| right).sum();
        let share = 100.0 * right as f32 / all as f32;
        println!("{:<28} {right} of {all} ({share:.1} %)", level.name);
        for (_, missed) in read.iter().filter(|(_, missed)| !missed.is_empty()) {
            println!("    missed {}", missed.join(" "));
        }
        shares.push(share);
    }
    for (level, share) in LEVELS.iter().zip(&shares) {
        assert!(*share >= level.least, "{}: {share:.1} %", level.name);
    }
    let upright = shares.first().copied().unwrap_or_default();
    for (level, share) in LEVELS.iter().zip(&shares).take(4) {
        assert!(upright - share <= BEHIND, "{}: {share:.1} %, upright {upright:.1} %", level.name);
    }
}
