//! The results of a batch: lines as dossiers are finished; at the end the same
//! lines in the order of their names, and the overviews made from them. Shards
//! are merged by the same way, so the bytes are those of one process.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::Summary;
use super::pages::Pages;
use super::plan::Shard;
use crate::error::Error;
use crate::overview::Row;
use crate::report;

/// A report a line.
const RESULTS: &str = "results.jsonl";
/// A row a line: what the overviews are made from.
const ROWS: &str = "overview.jsonl";
/// The overview for people.
const PAGE: &str = "overview.html";
/// The overview for spreadsheets.
const TABLE: &str = "overview.csv";
/// What the folder holds.
const MARK: &str = "batch.json";

/// What a folder of results says of itself.
#[derive(Debug, Serialize, Deserialize)]
struct Mark {
    schema: String,
    /// Which shard, as `I/N`; none for all dossiers.
    shard: Option<String>,
    dossiers: usize,
    /// The run came to its end.
    finished: bool,
}

/// The format of [`Mark`].
const SCHEMA: &str = "dossier-batch/1";

/// The line of a dossier of which there is no report.
#[derive(Serialize)]
struct Failure<'a> {
    schema: &'static str,
    dossier: &'a str,
    error: &'a str,
}

/// The line of results for a dossier of which there is no report.
pub(super) fn failure(row: &Row) -> String {
    let error = row.error.as_deref().unwrap_or_default();
    let failure = Failure { schema: "dossier-failure/1", dossier: &row.dossier, error };
    serde_json::to_string(&failure).unwrap_or_default() + "\n"
}

/// A folder that results are written to.
pub(super) struct Output {
    folder: PathBuf,
    shard: Option<Shard>,
    results: Pile,
    rows: Pile,
}

/// A file of lines, and where in it each dossier's is.
struct Pile {
    path: PathBuf,
    file: File,
    length: u64,
    lines: Vec<Line>,
}

/// Where a dossier's line is.
struct Line {
    /// By what lines are sorted: the dossier's name and id.
    key: (String, String),
    start: u64,
    length: u64,
}

impl Pile {
    fn start(path: PathBuf) -> io::Result<Pile> {
        let file = File::options().read(true).write(true).create(true).truncate(true).open(&path)?;
        Ok(Pile { path, file, length: 0, lines: Vec::new() })
    }

    fn add(&mut self, key: (String, String), line: &str) -> io::Result<()> {
        self.file.write_all(line.as_bytes())?;
        let length = line.len() as u64;
        self.lines.push(Line { key, start: self.length, length });
        self.length += length;
        Ok(())
    }

    /// Puts the lines in order.
    fn sort(mut self) -> io::Result<()> {
        self.lines.sort_by(|a, b| a.key.cmp(&b.key));
        let sorted = self.path.with_extension("unfinished");
        let mut out = BufWriter::new(File::create(&sorted)?);
        for line in &self.lines {
            self.file.seek(SeekFrom::Start(line.start))?;
            io::copy(&mut (&self.file).take(line.length), &mut out)?;
        }
        out.flush()?;
        drop(self.file);
        fs::rename(sorted, self.path)
    }
}

impl Output {
    /// Begins anew in a folder. The overviews of an earlier run stay until this one is finished.
    pub(super) fn start(folder: &Path, shard: Option<Shard>) -> Result<Output, Error> {
        fs::create_dir_all(folder)?;
        let results = Pile::start(folder.join(RESULTS))?;
        let rows = Pile::start(folder.join(ROWS))?;
        let output = Output { folder: folder.to_owned(), shard, results, rows };
        output.mark(0, false)?;
        Ok(output)
    }

    /// Adds a dossier that is finished.
    pub(super) fn add(&mut self, row: &Row, line: &str) -> Result<(), Error> {
        let key = (row.dossier.clone(), row.id.clone());
        self.results.add(key.clone(), line)?;
        let row = serde_json::to_string(row).map_err(io::Error::from)?;
        Ok(self.rows.add(key, &(row + "\n"))?)
    }

    /// Puts everything in order and writes the overviews.
    pub(super) fn finish(self, lang: &str) -> Result<(), Error> {
        let Output { folder, shard, results, rows } = self;
        let dossiers = rows.lines.len();
        let path = rows.path.clone();
        results.sort()?;
        rows.sort()?;
        whole(&folder.join(PAGE), |out| report::overview::html(|| rows_of(&path), lang, out))?;
        whole(&folder.join(TABLE), |out| report::overview::csv(rows_of(&path)?, out))?;
        mark(&folder, shard, dossiers, true)
    }

    fn mark(&self, dossiers: usize, finished: bool) -> Result<(), Error> {
        mark(&self.folder, self.shard, dossiers, finished)
    }
}

fn mark(folder: &Path, shard: Option<Shard>, dossiers: usize, finished: bool) -> Result<(), Error> {
    let mark = Mark { schema: SCHEMA.to_owned(), shard: shard.map(|shard| shard.to_string()), dossiers, finished };
    let text = serde_json::to_string(&mark).map_err(io::Error::from)?;
    Ok(whole(&folder.join(MARK), |out| writeln!(out, "{text}"))?)
}

/// Writes a file as a whole, under another name first.
fn whole(path: &Path, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let unfinished = path.with_extension("unfinished");
    let mut out = BufWriter::new(File::create(&unfinished)?);
    write(&mut out)?;
    out.flush()?;
    drop(out);
    fs::rename(unfinished, path)
}

/// The rows of a file, one at a time.
fn rows_of(path: &Path) -> io::Result<impl Iterator<Item = io::Result<Row>> + use<>> {
    let lines = BufReader::new(File::open(path)?).lines();
    Ok(lines.map(|line| Ok(serde_json::from_str(&line?)?)))
}

/// Puts the results of all shards of a batch together, as one process would have written them.
///
/// # Errors
/// [`Error::Folder`] where a shard is missing, not finished, or given twice: an overview must not lack a dossier without
/// saying so. [`Error::Write`] when the results cannot be written.
pub fn merge(shards: &[PathBuf], out: &Path, lang: &str) -> Result<Summary, Error> {
    let marks: Vec<Mark> = shards.iter().map(|shard| finished(shard)).collect::<Result<_, _>>()?;
    complete(shards, &marks)?;
    let target = out.canonicalize().ok();
    if let Some(same) = shards.iter().find(|shard| target.is_some() && shard.canonicalize().ok() == target) {
        let reason = "is one of the shards; give --out a folder of its own".to_owned();
        return Err(Error::Folder { path: same.clone(), reason });
    }
    let mut output = Output::start(out, None)?;
    let pages = Pages::open(out, false)?;
    let mut ids = Vec::new();
    let mut summary = Summary::default();
    for (shard, mark) in shards.iter().zip(&marks) {
        let fail = |reason: &str| Error::Folder { path: shard.clone(), reason: reason.to_owned() };
        let shard_pages = Pages::open(shard, false)?;
        let mut results = BufReader::new(File::open(shard.join(RESULTS))?);
        let mut here = 0;
        // A finished run has both files in the same order.
        for row in rows_of(&shard.join(ROWS))? {
            let row = row?;
            let mut line = String::new();
            results.read_line(&mut line)?;
            let value: serde_json::Value = serde_json::from_str(&line).map_err(|_| fail("its results are damaged"))?;
            if value.get("dossier").and_then(serde_json::Value::as_str) != Some(row.dossier.as_str()) {
                return Err(fail("its results and its overview are of different runs; run this shard again"));
            }
            match row.report {
                Some(_) => pages.take(&row.id, &shard_pages)?,
                None => pages.forget(&row.id)?,
            }
            ids.push(row.id.clone());
            output.add(&row, &line)?;
            summary.add(&row, false);
            here += 1;
        }
        if here != mark.dossiers {
            return Err(fail("it lacks dossiers; run this shard again"));
        }
    }
    output.finish(lang)?;
    pages.finish(ids.iter().map(String::as_str))?;
    Ok(summary)
}

/// The mark of a finished shard.
fn finished(shard: &Path) -> Result<Mark, Error> {
    let fail = |reason: String| Error::Folder { path: shard.to_owned(), reason };
    let text = fs::read_to_string(shard.join(MARK))
        .map_err(|error| fail(format!("has no {MARK} ({error}); give folders that `dossier batch --out` wrote")))?;
    let mark: Mark = serde_json::from_str(&text).map_err(|error| fail(format!("has a damaged {MARK} ({error})")))?;
    match mark {
        Mark { schema, .. } if schema != SCHEMA => Err(fail(format!("is of another version ({schema})"))),
        Mark { finished: false, .. } => {
            Err(fail("is not finished; run this shard again, it goes on where it was".to_owned()))
        }
        mark => Ok(mark),
    }
}

/// Whether these are all shards of one batch, each once.
fn complete(shards: &[PathBuf], marks: &[Mark]) -> Result<(), Error> {
    let first = shards.first().cloned().unwrap_or_default();
    let fail = |path: &Path, reason: String| Err(Error::Folder { path: path.to_owned(), reason });
    let mut seen: Vec<(String, usize)> = Vec::new();
    for (path, mark) in shards.iter().zip(marks) {
        let parts = mark.shard.as_deref().and_then(|shard| shard.split_once('/'));
        let Some((index, count)) = parts.and_then(|(i, n)| Some((i.to_owned(), n.parse::<usize>().ok()?))) else {
            return fail(path, "is the result of a whole batch and no shard of one".to_owned());
        };
        if seen.iter().any(|(other, _)| *other == index) {
            return fail(path, format!("is shard {index}, which was given already"));
        }
        if seen.iter().any(|(_, other)| *other != count) {
            return fail(path, format!("is one of {count} shards, and others are not"));
        }
        seen.push((index, count));
    }
    match seen.first() {
        Some((_, count)) if *count == seen.len() => Ok(()),
        Some((_, count)) => fail(&first, format!("is one of {count} shards, and {} were given", seen.len())),
        None => fail(&first, "no shard was given".to_owned()),
    }
}
