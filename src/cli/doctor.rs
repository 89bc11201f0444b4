//! `dossier doctor`: what this machine can read with, what lacks, and how to get it.

use std::io::Write;
use std::process::{Command, Stdio};

use dossier::cache::{self, Cache};
use dossier::checklist::Checklists;
use dossier::{Error, read};

use crate::{FAILED, WORKER, cli::config};

/// Something looked at.
struct Point {
    /// Nothing can be read without it.
    needed: bool,
    well: bool,
    what: String,
    /// What to do.
    help: String,
}

impl Point {
    fn well(what: String) -> Point {
        Point { needed: false, well: true, what, help: String::new() }
    }

    fn lacks(what: String, help: &str) -> Point {
        Point { needed: false, well: false, what, help: help.to_owned() }
    }

    fn needed(what: String, help: &str) -> Point {
        Point { needed: true, ..Point::lacks(what, help) }
    }
}

/// Looks at everything, and says it.
pub fn run() -> Result<u8, Error> {
    let mut points = vec![Point::well(format!("dossier {}", env!("CARGO_PKG_VERSION")))];
    points.extend(engine());
    points.push(worker());
    points.push(match Checklists::load(&[]) {
        Ok(lists) => Point::well(format!(
            "checklists: {} procedures, {} kinds of papers",
            lists.procedures.len(),
            lists.kinds.len()
        )),
        Err(error) => Point::needed(format!("checklists: {error}"), "install the program anew"),
    });
    points.extend(places());
    let out = &mut anstream::stdout().lock();
    for point in &points {
        let sign = match (point.well, point.needed) {
            (true, _) => "✓",
            (false, true) => "✗",
            (false, false) => "!",
        };
        writeln!(out, "{sign} {}", point.what)?;
        if !point.help.is_empty() {
            writeln!(out, "    {}", point.help)?;
        }
    }
    Ok(if points.iter().any(|point| point.needed && !point.well) { FAILED } else { 0 })
}

/// Models, Tesseract, scripts.
fn engine() -> Vec<Point> {
    let health = read::health(&read::folder());
    let (name, version) = health.runtime;
    let mut points = vec![Point::well(format!("engine: PP-OCRv6, {name} {version}"))];
    for (model, wrong) in &health.models {
        points.push(match wrong {
            None => Point::well(format!("model {model}: {}", health.folder.display())),
            Some(wrong) => Point::needed(format!("model {model}"), wrong),
        });
    }
    let Some(version) = &health.tesseract else {
        let help =
            "only for papers in other scripts than Latin; on Debian: apt install tesseract-ocr tesseract-ocr-ara";
        points.push(Point::lacks("tesseract: not installed".to_owned(), help));
        return points;
    };
    points.push(Point::well(format!("tesseract {version}")));
    for script in &health.scripts {
        let name = script.name;
        points.push(match script.installed.as_slice() {
            [] => {
                let packages: Vec<String> = script
                    .languages
                    .iter()
                    .map(|language| format!("tesseract-ocr-{}", language.replace('_', "-")))
                    .collect();
                let help =
                    format!("such pages are named as not read; on Debian: apt install {}", packages.join(" or "));
                Point::lacks(format!("{name}: no language data"), &help)
            }
            installed => Point::well(format!("{name}: {}", installed.join(", "))),
        });
    }
    points
}

/// Whether the program can start itself to open files.
fn worker() -> Point {
    let started = std::env::current_exe().and_then(|program| {
        Command::new(program).arg(WORKER).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status()
    });
    match started {
        Ok(status) if status.success() => Point::well("files are opened in processes of their own".to_owned()),
        Ok(status) => {
            Point::lacks(format!("a process that opens files ends badly ({status})"), "give the program more memory")
        }
        Err(error) => Point::lacks(
            format!("the program cannot start itself ({error})"),
            "files are opened in the program itself: a broken one may end it",
        ),
    }
}

/// Cache and configuration.
fn places() -> Vec<Point> {
    let cache = match Cache::usual_folder() {
        Some(folder) => {
            let (entries, bytes) = cache::size(&folder);
            Point::well(format!("cache {}: {entries} entries, {} MB", folder.display(), bytes.div_ceil(1 << 20)))
        }
        None => Point::lacks("no folder for a cache".to_owned(), "set XDG_CACHE_HOME; every page is read each time"),
    };
    let config = match config::path() {
        Some(path) if path.is_file() => Point::well(format!("configuration {}", path.display())),
        Some(path) => Point::well(format!("no configuration; it would be {}", path.display())),
        None => Point::well("no configuration".to_owned()),
    };
    vec![cache, config]
}
