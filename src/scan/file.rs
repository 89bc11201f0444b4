//! One file of the folder: looked at when it is listed, opened when its first
//! page is asked for, closed after its last.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use super::fault::{FaultKind, Trouble};
use super::fence::fenced;
use super::sniff::{self, FileType};
use super::{Raster, image, pdf, tiff};

/// A hundred megabytes are a hundred pages in colour at 300 dpi; more is no
/// document, and several files are in memory at once.
const MAX_BYTES: u64 = 100 << 20;

/// What listing a file brings.
pub(super) struct Listed {
    /// The file's name in reports.
    pub(super) shown: String,
    /// The file and the number of pages found in it, where it has any.
    pub(super) document: Option<(Document, u32)>,
    /// What is wrong with it.
    pub(super) troubles: Vec<Trouble>,
}

/// A file with pages.
#[derive(Debug)]
pub(super) struct Document {
    path: PathBuf,
    kind: FileType,
    hash: blake3::Hash,
    state: Mutex<State>,
}

/// The opened file, as long as pages of it are to come.
#[derive(Debug, Default)]
struct State {
    opened: Option<Arc<Opened>>,
    loaded: BTreeSet<u32>,
}

/// A file in memory, ready to decode pages.
enum Opened {
    Pdf(pdf::Document),
    Jpeg(Vec<u8>),
    Png(Vec<u8>),
    Tiff(Vec<u8>),
}

impl std::fmt::Debug for Opened {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Opened")
    }
}

/// Looks at a file: its type, its pages, its hash.
pub(super) fn open(path: PathBuf, shown: String) -> Listed {
    match look(path) {
        Ok((document, pages, troubles)) => Listed { shown, document: Some((document, pages)), troubles },
        Err(trouble) => Listed { shown, document: None, troubles: vec![trouble] },
    }
}

/// The file, its number of pages, and what is wrong with it though it has some.
fn look(path: PathBuf) -> Result<(Document, u32, Vec<Trouble>), Trouble> {
    let (kind, bytes) = read(&path)?;
    let hash = blake3::hash(&bytes);
    let (pages, troubles) = fenced(move || match kind {
        FileType::Pdf => pdf::Document::open(bytes).map(|(document, troubles)| {
            let pages = u32::try_from(document.pages()).unwrap_or(u32::MAX);
            (pages, troubles)
        }),
        FileType::Tiff => tiff::pages(&bytes),
        FileType::Jpeg | FileType::Png => Ok((1, Vec::new())),
    })?;
    let document = Document { path, kind, hash, state: Mutex::default() };
    Ok((document, pages, troubles))
}

/// The type and the bytes of a file within the limits.
fn read(path: &Path) -> Result<(FileType, Vec<u8>), Trouble> {
    let extension = path.extension().map(|extension| extension.to_string_lossy().to_lowercase()).unwrap_or_default();
    let file = File::open(path).map_err(|error| Trouble::from_io(&error))?;
    let mut head = Vec::new();
    let mut start = file.take(sniff::HEAD as u64);
    start.read_to_end(&mut head).map_err(|error| Trouble::from_io(&error))?;
    if head.is_empty() {
        return Err(Trouble::new(
            FaultKind::Empty,
            "the file is empty",
            "copy or scan it again: nothing arrived of it",
        ));
    }
    let kind = sniff::file_type(&head, &extension)?;

    let mut bytes = head;
    let rest = (MAX_BYTES + 1).saturating_sub(bytes.len() as u64);
    let mut file = start.into_inner().take(rest);
    file.read_to_end(&mut bytes).map_err(|error| Trouble::from_io(&error))?;
    if bytes.len() as u64 > MAX_BYTES {
        return Err(Trouble::too_large(
            format!("it is larger than {} MB", MAX_BYTES >> 20),
            "scan it at 300 dpi, or split it into one file for each document",
        ));
    }
    Ok((kind, bytes))
}

impl Document {
    /// BLAKE3 of the bytes when the file was listed.
    pub(super) fn hash(&self) -> blake3::Hash {
        self.hash
    }

    /// Decodes page `page` (from 1) of `of` listed pages.
    pub(super) fn load(&self, page: u32, of: u32) -> Result<Raster, Trouble> {
        let opened = self.opened()?;
        let worker = Arc::clone(&opened);
        let index = page.saturating_sub(1) as usize;
        let result = fenced(move || worker.load(index));
        self.done(page, of);
        result
    }

    /// The file in memory; read again and compared with its hash where it is not.
    fn opened(&self) -> Result<Arc<Opened>, Trouble> {
        // The lock is held while opening, so that several pages of a file open it once.
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(opened) = &state.opened {
            return Ok(Arc::clone(opened));
        }
        let (kind, bytes) = read(&self.path)?;
        if kind != self.kind || blake3::hash(&bytes) != self.hash {
            return Err(Trouble::new(
                FaultKind::Changed,
                "it changed while the folder was being read",
                "wait until nothing writes to the folder, then run the check again",
            ));
        }
        let opened = Arc::new(match kind {
            FileType::Pdf => Opened::Pdf(fenced(move || pdf::Document::open(bytes))?.0),
            FileType::Jpeg => Opened::Jpeg(bytes),
            FileType::Png => Opened::Png(bytes),
            FileType::Tiff => Opened::Tiff(bytes),
        });
        state.opened = Some(Arc::clone(&opened));
        Ok(opened)
    }

    /// Closes the file once every listed page has been loaded.
    fn done(&self, page: u32, of: u32) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.loaded.insert(page);
        if state.loaded.len() >= of as usize {
            *state = State::default();
        }
    }
}

impl Opened {
    /// Decodes the page with the given index, from 0.
    fn load(&self, index: usize) -> Result<Raster, Trouble> {
        match self {
            Opened::Pdf(document) => document.load(index),
            Opened::Jpeg(bytes) => image::jpeg(bytes),
            Opened::Png(bytes) => image::png(bytes),
            Opened::Tiff(bytes) => tiff::load(bytes, index),
        }
    }
}
