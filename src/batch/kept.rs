//! What is known of each dossier from the last run, with a fingerprint of all
//! that it depends on. Kept in the folder of results, for its owner only.
//!
//! A file is known to be the same by what the disk says of it; where that
//! differs, or says too little, by its hash.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File, TryLockError};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};

use crate::change::Standing;
use crate::error::Error;
use crate::overview::Row;
use crate::scan::{FileMark, Inventory, Stamp};

/// The folder, in that of the results.
const FOLDER: &str = "kept";

/// Which run it is.
const RUN: &str = "run.json";

/// Held while a run writes.
const LOCK: &str = "lock";

/// Seconds within which a disk may give two changes of a file the same time (FAT has the coarsest clock, of two).
const BLUR: i64 = 2;

/// Bytes of an entry at most; a report has some hundred kilobytes.
const LARGEST: u64 = 256 << 20;

/// What a result depends on.
pub(super) struct Fingerprint {
    /// All of it in one hash.
    pub(super) hash: String,
    /// The files, for the next time.
    files: Vec<KeptFile>,
}

/// A file whose hash is known.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct KeptFile {
    name: String,
    /// What the disk said of it, where that will tell whether it changed.
    stamp: Option<Stamp>,
    /// BLAKE3 of its bytes; none where it could not be read.
    hash: Option<String>,
}

impl Fingerprint {
    /// The fingerprint of a dossier's files and of what else is in `parts`. Files are opened only where `known` does not
    /// tell that they are as they were.
    pub(super) fn of(inventory: &Inventory, known: &[KeptFile], parts: &[String]) -> Fingerprint {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs());
        let now = i64::try_from(now).unwrap_or(i64::MAX);
        let known: BTreeMap<&str, &KeptFile> = known.iter().map(|file| (file.name.as_str(), file)).collect();
        let file = |file: &FileMark| KeptFile::of(file, known.get(file.name.as_str()).copied(), now);
        let files: Vec<KeptFile> = inventory.files.iter().map(file).collect();
        let mut hasher = blake3::Hasher::new_derive_key("dossier 2026 what a report depends on");
        let mut add = |part: &str| {
            // Lengths keep what stands beside each other apart.
            hasher.update(&(part.len() as u64).to_le_bytes()).update(part.as_bytes());
        };
        parts.iter().for_each(|part| add(part));
        for file in &files {
            add(&file.name);
            add(file.hash.as_deref().unwrap_or("unreadable"));
        }
        inventory.faults.iter().for_each(|fault| add(&format!("{fault:?}")));
        Fingerprint { hash: hasher.finalize().to_hex().to_string(), files }
    }
}

impl KeptFile {
    fn of(file: &FileMark, known: Option<&KeptFile>, now: i64) -> KeptFile {
        if let Some(kept) = known.filter(|kept| kept.stamp.is_some() && kept.stamp == file.stamp) {
            return kept.clone();
        }
        let hash = file.hash().ok().map(|hash| blake3::Hash::from_bytes(hash).to_hex().to_string());
        // A file that changed just now may change again within the same tick of the disk's clock.
        let old = |stamp: &Stamp| hash.is_some() && stamp.changed.0 + BLUR < now;
        KeptFile { name: file.name.clone(), stamp: file.stamp.filter(old), hash }
    }
}

/// What is known of a dossier.
pub(super) struct Kept {
    pub(super) head: Head,
    pub(super) row: Row,
    /// The report as a line of JSON.
    pub(super) line: String,
}

/// Under what it was found out.
#[derive(Serialize, Deserialize)]
pub(super) struct Head {
    /// The fingerprint; empty, and so nobody's, where another try may say something else.
    pub(super) print: String,
    pub(super) files: Vec<KeptFile>,
    /// The run that found it out.
    pub(super) run: u64,
    /// How the dossier stood before that run.
    pub(super) base: Option<Standing>,
    /// How it stands.
    pub(super) standing: Option<Standing>,
}

impl Kept {
    pub(super) fn new(
        print: Fingerprint,
        settled: bool,
        run: u64,
        base: Option<Standing>,
        standing: Option<Standing>,
        row: &Row,
        line: &str,
    ) -> Kept {
        let hash = if settled { print.hash } else { String::new() };
        let head = Head { print: hash, files: print.files, run, base, standing };
        Kept { head, row: row.clone(), line: line.to_owned() }
    }
}

/// The folder of what is kept.
pub(super) struct Store {
    folder: PathBuf,
    /// The number of this run. One that was interrupted and goes on has the same.
    pub(super) run: u64,
    /// Nobody else writes while this is held.
    _lock: File,
}

/// Which run was the last.
#[derive(Default, Serialize, Deserialize)]
struct Run {
    number: u64,
    finished: bool,
}

impl Store {
    /// The store in a folder of results, for one run.
    pub(super) fn open(out: &Path) -> Result<Store, Error> {
        let folder = out.join(FOLDER);
        fs::create_dir_all(out)?;
        private_folder(&folder)?;
        let lock = File::create(folder.join(LOCK))?;
        // A disk without locks is the user's own care.
        if let Err(TryLockError::WouldBlock) = lock.try_lock() {
            let reason = "another run is writing there; wait for it, or give another --out".to_owned();
            return Err(Error::Folder { path: out.to_owned(), reason });
        }
        let last: Option<Run> = fs::read(folder.join(RUN)).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
        let run = last.map_or(0, |last| last.number + u64::from(last.finished));
        let store = Store { folder, run, _lock: lock };
        store.mark(false)?;
        Ok(store)
    }

    /// What is known of a dossier. What cannot be read is not known.
    pub(super) fn find(&self, id: &str) -> Option<Kept> {
        let path = self.path(id);
        if fs::metadata(&path).ok()?.len() > LARGEST {
            return None;
        }
        let text = fs::read_to_string(&path).ok()?;
        let mut lines = text.split_inclusive('\n');
        let head = serde_json::from_str(lines.next()?).ok()?;
        let row = serde_json::from_str(lines.next()?).ok()?;
        let line = lines.next().filter(|line| line.ends_with('\n'))?.to_owned();
        Some(Kept { head, row, line })
    }

    /// Keeps what is known of a dossier. What cannot be kept costs time the next time and nothing else.
    pub(super) fn keep(&self, id: &str, kept: &Kept) {
        let (Ok(head), Ok(row)) = (serde_json::to_string(&kept.head), serde_json::to_string(&kept.row)) else { return };
        let _ = self.write(&self.path(id), &[&head, "\n", &row, "\n", &kept.line]);
    }

    /// Ends a run: what is kept of dossiers that are there no longer goes.
    pub(super) fn finish<'a>(&self, ids: impl Iterator<Item = &'a str>) -> Result<(), Error> {
        let known: BTreeSet<PathBuf> = ids.map(|id| self.path(id)).collect();
        for entry in fs::read_dir(&self.folder)?.flatten() {
            let path = entry.path();
            let ours = path.extension().is_some_and(|extension| extension == "jsonl");
            if ours && !known.contains(&path) {
                fs::remove_file(path)?;
            }
        }
        self.mark(true)
    }

    fn mark(&self, finished: bool) -> Result<(), Error> {
        let run = serde_json::to_string(&Run { number: self.run, finished }).map_err(std::io::Error::from)?;
        Ok(self.write(&self.folder.join(RUN), &[&run, "\n"])?)
    }

    fn path(&self, id: &str) -> PathBuf {
        self.folder.join(format!("{id}.jsonl"))
    }

    /// Writes a file under another name first, so that nobody ever finds half of one.
    fn write(&self, path: &Path, parts: &[&str]) -> std::io::Result<()> {
        let unfinished = path.with_extension("unfinished");
        let mut file = File::create(&unfinished)?;
        for part in parts {
            file.write_all(part.as_bytes())?;
        }
        drop(file);
        fs::rename(&unfinished, path)
    }
}

/// Makes a folder that only its owner may open.
pub(super) fn private_folder(folder: &Path) -> std::io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may panic")]
mod tests {
    use super::*;
    use crate::scan;

    /// A file that the disk says is as it was is not opened: its hash is taken from what is kept.
    #[test]
    fn a_file_is_read_only_when_the_disk_says_that_it_changed() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.png");
        fs::write(&path, b"one").unwrap();
        let inventory = scan::inventory(folder.path()).unwrap();
        let far = i64::MAX;
        let read = KeptFile::of(&inventory.files[0], None, far);
        assert!(read.stamp.is_some());
        let marked = KeptFile { hash: Some("kept".to_owned()), ..read.clone() };
        let again =
            |known: &KeptFile, now| KeptFile::of(&scan::inventory(folder.path()).unwrap().files[0], Some(known), now);
        assert_eq!(again(&marked, far).hash.as_deref(), Some("kept"));
        // The same length, and the time set back: the disk still knows.
        let modified = fs::metadata(&path).unwrap().modified().unwrap();
        std::thread::sleep(std::time::Duration::from_millis(20));
        fs::write(&path, b"two").unwrap();
        File::options().append(true).open(&path).unwrap().set_modified(modified).unwrap();
        let changed = again(&marked, far);
        assert_eq!(changed.hash, Some(blake3::hash(b"two").to_hex().to_string()));
        assert_ne!(changed.hash, read.hash);
        // What changed just now may change again unseen, so it is read the next time.
        let now = changed.stamp.unwrap().changed.0;
        assert!(again(&read, now).stamp.is_none());
    }

    /// Every part of what a result depends on makes another fingerprint.
    #[test]
    fn whatever_decides_the_report_is_in_the_fingerprint() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("a.png"), b"one").unwrap();
        let print = |parts: &[&str]| {
            let parts: Vec<String> = parts.iter().map(|part| (*part).to_owned()).collect();
            Fingerprint::of(&scan::inventory(folder.path()).unwrap(), &[], &parts).hash
        };
        let first = print(&["x", "y"]);
        assert_eq!(print(&["x", "y"]), first);
        assert_ne!(print(&["xy", ""]), first);
        fs::rename(folder.path().join("a.png"), folder.path().join("b.png")).unwrap();
        assert_ne!(print(&["x", "y"]), first);
        fs::rename(folder.path().join("b.png"), folder.path().join("a.png")).unwrap();
        assert_eq!(print(&["x", "y"]), first);
        fs::write(folder.path().join("a.png"), b"two").unwrap();
        assert_ne!(print(&["x", "y"]), first);
    }

    /// Half an entry is none.
    #[test]
    fn what_is_damaged_is_not_known() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path()).unwrap();
        let print = Fingerprint { hash: "1".to_owned(), files: Vec::new() };
        let kept = Kept::new(print, true, 0, None, None, &Row::default(), "{}\n");
        store.keep("a", &kept);
        assert_eq!(store.find("a").unwrap().line, "{}\n");
        let path = store.path("a");
        let text = fs::read_to_string(&path).unwrap();
        for length in 0..text.len() {
            fs::write(&path, &text[..length]).unwrap();
            assert!(store.find("a").is_none(), "{length}");
        }
        fs::write(&path, text).unwrap();
        store.finish(["b"].into_iter()).unwrap();
        assert!(!path.exists());
    }

    /// A run that is not finished goes on under its number.
    #[test]
    fn runs_are_counted_by_those_that_finish() {
        let folder = tempfile::tempdir().unwrap();
        let run = |finish: bool| {
            let store = Store::open(folder.path()).unwrap();
            if finish {
                store.finish(std::iter::empty()).unwrap();
            }
            store.run
        };
        assert_eq!([run(false), run(true), run(false), run(true), run(true)], [0, 0, 1, 1, 2]);
    }
}
