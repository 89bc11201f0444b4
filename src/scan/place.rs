//! Where the bytes of a file are: on the disk, or in a file that holds files
//! (an archive, an e-mail, a PDF with attachments), which may lie in another.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::container::Container;
use super::fault::{FaultKind, Trouble};
use super::fence::fenced;
use super::sniff::{self, FileType};

/// A hundred megabytes are a hundred pages in colour at 300 dpi; more is no
/// document, and several files are in memory at once.
pub(super) const MAX_BYTES: u64 = 100 << 20;

/// The place of a file's bytes. With the number of a page it is all that is
/// needed to load that page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Place {
    /// The file on the disk.
    #[serde(with = "super::walk::any_path")]
    path: PathBuf,
    /// Its type.
    kind: FileType,
    /// From the file on the disk inwards: which member, and its type.
    steps: Vec<(u32, FileType)>,
}

impl Place {
    /// The type of the file there.
    pub(super) fn kind(&self) -> FileType {
        self.steps.last().map_or(self.kind, |(_, kind)| *kind)
    }

    /// The place of a member of the file there.
    pub(super) fn member(&self, index: u32, kind: FileType) -> Place {
        let mut steps = self.steps.clone();
        steps.push((index, kind));
        Place { path: self.path.clone(), kind: self.kind, steps }
    }

    /// Reads the bytes of a file that has pages.
    pub(super) fn read(&self) -> Result<Vec<u8>, Trouble> {
        let mut kind = self.kind;
        let mut content = fetch(&self.path, kind)?;
        for (index, inner) in &self.steps {
            let index = *index;
            let taken = fenced(move || Container::of(kind, content)?.extract(index, MAX_BYTES));
            content = Content::Bytes(taken?);
            kind = *inner;
        }
        match content {
            Content::Bytes(bytes) => Ok(bytes),
            Content::Archive(_) => Err(changed()),
        }
    }
}

/// The content of a file that was opened.
pub(super) enum Content {
    /// Its bytes.
    Bytes(Vec<u8>),
    /// An archive on the disk, of which only members are ever in memory.
    Archive(PathBuf),
}

/// What a file on the disk is, and its content.
pub(super) fn open(path: &Path) -> Result<(Place, Content), Trouble> {
    let extension = path.extension().map(|extension| extension.to_string_lossy().to_lowercase()).unwrap_or_default();
    let mut head = Vec::new();
    let mut start = File::open(path).map_err(|error| Trouble::from_io(&error))?.take(sniff::HEAD as u64);
    start.read_to_end(&mut head).map_err(|error| Trouble::from_io(&error))?;
    let kind = sniff::file_type(&head, &extension)?;
    let content = fetch(path, kind)?;
    Ok((Place { path: path.to_owned(), kind, steps: Vec::new() }, content))
}

/// Reads a file of a known type from the disk, within the limits.
fn fetch(path: &Path, kind: FileType) -> Result<Content, Trouble> {
    if kind == FileType::Zip {
        return Ok(Content::Archive(path.to_owned()));
    }
    let mut file = File::open(path).map_err(|error| Trouble::from_io(&error))?.take(MAX_BYTES + 1);
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes).map_err(|error| Trouble::from_io(&error))?;
    if bytes.len() as u64 > MAX_BYTES {
        return Err(too_long(MAX_BYTES));
    }
    Ok(Content::Bytes(bytes))
}

/// A file of more than `limit` bytes.
pub(super) fn too_long(limit: u64) -> Trouble {
    Trouble::too_large(
        format!("it is larger than {} MB", limit >> 20),
        "scan it at 300 dpi, or split it into one file for each document",
    )
}

/// A file that is not the one that was listed.
pub(super) fn changed() -> Trouble {
    Trouble::new(
        FaultKind::Changed,
        "it changed while the folder was being read",
        "wait until nothing writes to the folder, then run the check again",
    )
}
