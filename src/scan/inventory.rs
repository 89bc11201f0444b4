//! The files of a folder as the disk knows them: whether one changed is told
//! without opening it, and what is in it by its hash.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::fault::FileFault;
use super::walk;
use crate::error::Error;

/// What lies in a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inventory {
    /// Its files, in the order in which they are listed.
    pub files: Vec<FileMark>,
    /// What can be seen from outside to be wrong.
    pub faults: Vec<FileFault>,
}

/// A file that was not opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileMark {
    /// Its path as in [`Source::file`](crate::page::Source::file).
    pub name: String,
    /// What the disk says of it, where it says enough.
    pub stamp: Option<Stamp>,
    path: PathBuf,
}

/// What a disk changes whenever it changes a file. Seconds and nanoseconds since 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    /// The file's number: another file under its name has another.
    pub number: u64,
    /// Its bytes.
    pub size: u64,
    /// When it was written, as its writer says.
    pub modified: (i64, i64),
    /// When it was changed, as the disk says: no program can set this back.
    pub changed: (i64, i64),
}

/// The files of a folder and its sub-folders, none of them opened.
///
/// # Errors
/// [`Error::Folder`] when there is no such folder, or it cannot be read.
pub fn inventory(dir: &Path) -> Result<Inventory, Error> {
    let walked = walk::walk(dir)?;
    let mark = |found: walk::Found| FileMark { name: found.shown, stamp: stamp(&found.path), path: found.path };
    Ok(Inventory { files: walked.files.into_iter().map(mark).collect(), faults: walked.faults })
}

/// The name of a folder or file in reports.
pub fn name(path: &Path) -> String {
    walk::name_of(path)
}

/// Whether reports pass over a folder of this name in silence: what is hidden, or left behind by systems.
pub fn is_passed_over(name: &str) -> bool {
    walk::is_left_behind(name, true)
}

impl FileMark {
    /// BLAKE3 of its bytes.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn hash(&self) -> std::io::Result<[u8; blake3::OUT_LEN]> {
        let mut hasher = blake3::Hasher::new();
        hasher.update_reader(std::fs::File::open(&self.path)?)?;
        Ok(*hasher.finalize().as_bytes())
    }
}

/// What the disk says of a file.
#[cfg(unix)]
fn stamp(path: &Path) -> Option<Stamp> {
    use std::os::unix::fs::MetadataExt;
    let data = std::fs::symlink_metadata(path).ok()?;
    Some(Stamp {
        number: data.ino(),
        size: data.size(),
        modified: (data.mtime(), data.mtime_nsec()),
        changed: (data.ctime(), data.ctime_nsec()),
    })
}

/// Elsewhere nothing that a program cannot set back is known, so files are read.
#[cfg(not(unix))]
fn stamp(_: &Path) -> Option<Stamp> {
    None
}
