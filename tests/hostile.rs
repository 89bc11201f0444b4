//! Broken and hostile input at every door: files (PDF, pictures, archives, e-mails), machine-readable zones, dates, numbers,
//! `dossier.toml` and checklists. Seeds are the files that the other tests keep; each is broken in many ways, the same ways
//! on every run. Nothing may panic, hang or end the run; each fault of a file says what to do.
//!
//! `DOSSIER_ROUNDS=100 cargo test --release --test hostile -- --nocapture` breaks each seed a hundred times instead of a few.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    reason = "tests may panic and print"
)]

mod random;

use std::path::{Path, PathBuf};

use dossier::checklist::Checklists;
use dossier::date::{self, Order};
use dossier::dossier::Brief;
use dossier::scan::Scanner;
use dossier::{mrz, name, number};
use random::Random;

/// Seeds beyond this are broken too, but not as often as the rest: they take long.
const LARGE: u64 = 40_000;

/// How often each seed is broken.
fn rounds(usual: u64) -> u64 {
    std::env::var("DOSSIER_ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(usual)
}

/// Breaks a seed in one to four ways; `other` is what may be mixed in.
fn broken(seed: &[u8], other: &[u8], random: &mut Random) -> Vec<u8> {
    let mut bytes = seed.to_vec();
    for _ in 0..1 + random.below(4) {
        let (at, length) = (random.below(bytes.len()), 1 + random.below(64));
        let end = (at + length).min(bytes.len());
        match random.below(9) {
            0 => bytes.truncate(at),
            1 => bytes.iter_mut().skip(at).take(1).for_each(|byte| *byte ^= 1 << random.below(8)),
            2 => bytes[at..end].iter_mut().for_each(|byte| *byte = random.next() as u8),
            3 => drop(bytes.drain(at..end)),
            4 => {
                let piece = bytes[at..end].to_vec();
                bytes.splice(at..at, piece.repeat(1 + random.below(40)));
            }
            5 => {
                // Sizes that overflow, or ask for all memory.
                let number: [u8; 4] = [u32::MAX, 0x7fff_ffff, 0x8000_0000, 0, 1, 0xffff][random.below(6)].to_le_bytes();
                bytes.iter_mut().skip(at).zip(number).for_each(|(byte, new)| *byte = new);
            }
            6 => {
                let from = random.below(other.len());
                let piece = &other[from..(from + length).min(other.len())];
                bytes.splice(at..end, piece.iter().copied());
            }
            7 => {
                // Figures in text formats: lengths, offsets, object numbers, dates.
                let figures: Vec<usize> = (0..bytes.len()).filter(|index| bytes[*index].is_ascii_digit()).collect();
                if let Some(index) = figures.get(random.below(figures.len())) {
                    bytes[*index] = b'0' + random.below(10) as u8;
                }
            }
            _ => bytes.splice(at..at, b"<<((\xf0\x9f\x98\x80\xff\x00[".iter().copied()).for_each(drop),
        }
    }
    bytes
}

/// The files of a folder and its sub-folders, by name.
fn files(folder: &Path) -> Vec<PathBuf> {
    let files = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().flatten();
    files.filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path).collect()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every kind of file, broken: the run goes on, and the workers that die are few and named.
#[test]
fn broken_files_are_faults() {
    let seeds: Vec<(PathBuf, Vec<u8>)> = files(&root().join("tests/intake"))
        .into_iter()
        .map(|path| (path.clone(), std::fs::read(path).unwrap()))
        .collect();
    let scanner = Scanner::in_workers(env!("CARGO_BIN_EXE_dossier").into(), "worker");
    let mut random = Random(3);
    let (mut pages, mut faults, mut deaths) = (0, 0, 0);
    for (path, seed) in &seeds {
        let folder = tempfile::tempdir().unwrap();
        let name = path.file_name().unwrap().to_str().unwrap();
        let rounds = if seed.len() as u64 > LARGE { rounds(2) } else { rounds(6) };
        for round in 0..rounds {
            let other = &seeds[random.below(seeds.len())].1;
            std::fs::write(folder.path().join(format!("{round:03}-{name}")), broken(seed, other, &mut random)).unwrap();
        }
        let listed = scanner.list(folder.path()).unwrap();
        let mut found = listed.faults.clone();
        for page in &listed.pages {
            match scanner.load(page) {
                Ok(page) => pages += usize::from(page.image.width() > 0),
                Err(fault) => found.push(fault),
            }
        }
        for fault in &found {
            assert!(!fault.message.is_empty() && !fault.help.is_empty(), "{fault:?}");
            if fault.message.contains("does not survive") {
                deaths += 1;
                println!("ended its worker: {} {:?}", fault.source_file, fault.page);
            }
        }
        faults += found.len();
    }
    println!("{pages} pages and {faults} faults, of which {deaths} ended their worker");
    assert!(pages > 0 && faults > 0, "some seeds survive, some do not");
}

/// Text from documents is as hostile as their bytes: it comes from whoever made the scan.
#[test]
fn broken_text_is_no_panic() {
    let seeds = [
        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10",
        "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<",
        "IDBEL590335801<85901<<<<<<<<<<\n8512017F1301147BEL851201002008\nREINARTZ<<ULRIKE<<<<<<<<<<<<<<",
        "Gent, den 3den februari 2026; né le 1er août 1987; am 12. März 2024; 07/02/1987; 1403/05/12; two thousand and five",
        "deux mille vingt-quatre, le vingt et un septembre; tweeduizend zesentwintig; ١٢/٠٣/٢٠٢٤",
        "97.06.25-997.41 BE68 5390 0754 7034 +++090/9337/55493+++ RR 123 456 785 BE",
    ];
    let today = jiff::civil::date(2026, 11, 20);
    let mut random = Random(5);
    for round in 0..rounds(400) * seeds.len() as u64 {
        let seed = seeds[round as usize % seeds.len()];
        let other = seeds[random.below(seeds.len())];
        let text = String::from_utf8_lossy(&broken(seed.as_bytes(), other.as_bytes(), &mut random)).into_owned();
        let lines: Vec<&str> = text.lines().collect();
        let _ = mrz::parse(&lines, today);
        let readings: Vec<Vec<String>> =
            lines.iter().map(|line| vec![(*line).to_owned(), line.to_lowercase()]).collect();
        for found in mrz::find(&readings, today) {
            assert!(!found.mrz.lines.is_empty());
        }
        for order in [Order::DayFirst, Order::MonthFirst, Order::Unknown] {
            let _ = date::find(&text, order);
        }
        let _ = (number::national_numbers(&text), number::iban(&text));
        let _ = (number::structured_communication(&text), number::post_item(&text));
        let _ = name::find_in(other, &text);
    }
}

/// A `dossier.toml` or a checklist that is broken is told with its place, or is still one.
#[test]
fn broken_toml_is_told() {
    let lists = Checklists::load(&[]).unwrap();
    let mut random = Random(7);
    let briefs: Vec<PathBuf> =
        files(&root().join("samples")).into_iter().filter(|path| path.ends_with("dossier.toml")).collect();
    for path in &briefs {
        let seed = std::fs::read(path).unwrap();
        for _ in 0..rounds(40) {
            let text = String::from_utf8_lossy(&broken(&seed, &seed, &mut random)).into_owned();
            if let Err(error) = Brief::parse(&text, &lists) {
                assert!(!error.to_string().is_empty());
            }
        }
    }
    let tables: Vec<PathBuf> = files(&root().join("checklists"))
        .into_iter()
        .filter(|path| path.extension().is_some_and(|end| end == "toml"))
        .collect();
    for path in tables.iter().step_by(4) {
        let seed = std::fs::read(path).unwrap();
        for _ in 0..rounds(2) {
            let folder = tempfile::tempdir().unwrap();
            let below = folder.path().join(path.strip_prefix(root().join("checklists")).unwrap());
            std::fs::create_dir_all(below.parent().unwrap()).unwrap();
            std::fs::write(below, broken(&seed, &seed, &mut random)).unwrap();
            if let Err(error) = Checklists::load(&[folder.path().to_owned()]) {
                assert!(error.to_string().contains(".toml"), "{error}");
            }
        }
    }
    assert!(!briefs.is_empty() && !tables.is_empty());
}
