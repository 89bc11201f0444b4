//! Dossiers that are looked at again and again: what changes is checked anew
//! once its files have come to rest, and only what is new is said. Like
//! `lib.rs` this chains the verbs.
//!
//! The folder is walked, not subscribed to: that costs nothing worth naming
//! for the files of a dossier, and works on every disk and network share.

use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::civil::Date;

use crate::change::{Changes, Standing};
use crate::error::Error;
use crate::finding::Report;
use crate::scan::{self, Stamp};
use crate::{Settings, Tools, check_folder, dossier, report};

/// What a report on a dossier depends on, as far as the disk tells: its files, its `dossier.toml`, what is wrong with its
/// folder; and the day, on which something may lapse.
#[derive(Debug, Clone, PartialEq, Eq)]
struct State(Date, Vec<(String, Option<Stamp>)>);

impl State {
    fn of(dir: &Path, today: Date) -> State {
        let marks = match scan::inventory(dir) {
            Ok(inventory) => inventory,
            Err(error) => return State(today, vec![(error.to_string(), None)]),
        };
        let mut files: Vec<(String, Option<Stamp>)> =
            marks.files.into_iter().map(|file| (file.name, file.stamp)).collect();
        files.extend(marks.faults.into_iter().map(|fault| (format!("{}: {}", fault.source_file, fault.message), None)));
        let brief = scan::inventory(&dir.join(dossier::FILE)).ok();
        files.extend(brief.into_iter().flat_map(|brief| brief.files).map(|file| (file.name, file.stamp)));
        State(today, files)
    }
}

/// A dossier that is watched.
pub struct Watched {
    /// Its folder.
    pub dir: PathBuf,
    /// What was seen last, and since when it is so.
    seen: Option<(State, Duration)>,
    /// What was checked last.
    checked: Option<State>,
    /// How the dossier stood then.
    standing: Option<Standing>,
}

/// What a check brought.
#[derive(Debug)]
pub struct News {
    /// The report.
    pub report: Report,
    /// What is otherwise than at the last check; none at the first.
    pub changes: Option<Changes>,
}

impl Watched {
    /// A dossier that was not looked at yet.
    pub fn new(dir: PathBuf) -> Watched {
        Watched { dir, seen: None, checked: None, standing: None }
    }

    /// Looks at the folder at the time `now` (since any beginning) of the day `today`: whether it is otherwise than it was checked, and has
    /// been at rest for `rest`. Files that are still being written change from look to look, and are waited for.
    pub fn is_due(&mut self, now: Duration, rest: Duration, today: Date) -> bool {
        let state = State::of(&self.dir, today);
        let since = match &self.seen {
            Some((seen, since)) if *seen == state => *since,
            _ => now,
        };
        let due = self.checked.as_ref() != Some(&state) && now.saturating_sub(since) >= rest;
        self.seen = Some((state, since));
        due
    }

    /// Whether it was checked as it is now, or as it was at the last look.
    pub fn was_checked(&self) -> bool {
        self.checked.is_some() && self.checked.as_ref() == self.seen.as_ref().map(|(state, _)| state)
    }

    /// Checks it.
    ///
    /// # Errors
    /// As [`check_folder`]; it is not due again before something changes.
    pub fn check(&mut self, settings: &Settings, tools: &Tools, jobs: usize) -> Result<News, Error> {
        // What was seen before the check: what changes meanwhile is seen at the next look.
        self.checked = self.seen.as_ref().map(|(state, _)| state.clone());
        let report = check_folder(&self.dir, settings, tools, jobs, &|_, _| {})?;
        let mut line = Vec::new();
        report::json_line(&report, &mut line)?;
        let standing = std::str::from_utf8(&line).ok().and_then(|line| Standing::parse(line).ok());
        let changes = self.standing.as_ref().zip(standing.as_ref()).map(|(old, new)| Changes::between(old, new));
        self.standing = standing;
        Ok(News { report, changes })
    }
}

/// The dossiers below a folder: its sub-folders, by name. To be asked at every look, for new ones.
///
/// # Errors
/// [`Error::Folder`] when it cannot be read.
pub fn dossiers(dir: &Path) -> Result<Vec<PathBuf>, Error> {
    let fail =
        |error: std::io::Error| Error::Folder { path: dir.to_owned(), reason: format!("cannot be read ({error})") };
    let mut folders = Vec::new();
    for entry in std::fs::read_dir(dir).map_err(fail)? {
        let entry = entry.map_err(fail)?;
        // A link is not followed.
        if entry.file_type().is_ok_and(|kind| kind.is_dir())
            && !scan::is_passed_over(&entry.file_name().to_string_lossy())
        {
            folders.push(entry.path());
        }
    }
    folders.sort();
    Ok(folders)
}
