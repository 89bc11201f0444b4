//! The verb that turns a folder into pages: a [`Scanner`] lists what is there
//! without decoding a pixel ([`Scanner::list`]), then hands over one page at a
//! time ([`Scanner::load`]), so that memory is bounded by the pages in flight.
//!
//! What is wrong with a file is a [`FileFault`] beside the pages; only a
//! folder that cannot be opened at all is an error. Nothing is ever written.

mod container;
mod fault;
mod fence;
mod file;
mod image;
mod inventory;
mod pdf;
mod place;
mod sniff;
mod tiff;
mod walk;
mod worker;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;

use crate::error::Error;
use crate::page::{Page, Source};

use fault::Trouble;
pub use fault::{FaultKind, FileFault};
use file::{Desk, Document, Listed};
pub use inventory::{FileMark, Inventory, Stamp, inventory, is_passed_over, name};
use worker::Workers;
pub use worker::serve;

/// A file with more pages is no paper of a dossier but an archive of them;
/// the first ones are still read.
const MAX_PAGES: u32 = 200;

/// What a folder holds, before any pixel is decoded.
#[derive(Debug)]
pub struct Folder {
    /// Name of the folder (or of the file, when a file was listed), fit for display.
    pub name: String,
    /// The pages, by path of their file and then in the order of the file.
    pub pages: Vec<PageRef>,
    /// Files that could not be opened, or not wholly, by path.
    pub faults: Vec<FileFault>,
    /// The files that have pages, by path.
    pub files: Vec<FileInfo>,
}

/// A file of the folder that has pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileInfo {
    /// Its path as in [`Source::file`].
    pub path: String,
    /// BLAKE3 of its bytes: the same scan twice has the same.
    pub hash: [u8; blake3::OUT_LEN],
    /// Number of its pages that are listed.
    pub pages: u32,
}

/// A page that can be loaded. Cheap to keep: its file is opened when it is loaded.
#[derive(Debug, Clone)]
pub struct PageRef {
    /// Where the page comes from.
    pub source: Source,
    document: Arc<Document>,
}

impl PageRef {
    /// BLAKE3 of the bytes of its file: with the page's number it says what will be loaded.
    pub fn file_hash(&self) -> &[u8; blake3::OUT_LEN] {
        &self.document.hash
    }
}

/// Opens files and decodes their pages.
///
/// Scans come from anywhere, and a broken or hostile one may overflow the
/// stack, fill the memory or never end in its decoder. So they are best opened
/// in worker processes, which die alone.
pub struct Scanner(Where);

/// Where files are opened.
enum Where {
    Here(Desk),
    Workers(Workers),
}

impl Scanner {
    /// Opens files in this process. For tests, and where the program cannot start itself.
    pub fn here() -> Scanner {
        Scanner(Where::Here(Desk::default()))
    }

    /// Opens files in worker processes, which `program` becomes with the given argument; they call [`serve`].
    pub fn in_workers(program: PathBuf, argument: &'static str) -> Scanner {
        Scanner(Where::Workers(Workers::new(program, argument)))
    }

    /// Lists the pages of a folder and its sub-folders, or of a single file.
    ///
    /// Archives, e-mails and PDFs with attachments are opened like folders of
    /// their own: what they hold is listed as `archive.zip/letter.pdf`.
    ///
    /// Hidden files, what systems leave behind (`Thumbs.db` and the like) and
    /// `dossier.toml` are skipped silently; links are not followed; everything
    /// else that is no readable document is a fault.
    ///
    /// # Errors
    ///
    /// [`Error::Folder`] when there is no such folder or file, or it cannot be read.
    pub fn list(&self, dir: &Path) -> Result<Folder, Error> {
        let walked = walk::walk(dir)?;
        let listed: Vec<Vec<Listed>> = walked.files.into_par_iter().map(|found| self.open(found)).collect();
        let mut listed: Vec<Listed> = listed.into_iter().flatten().collect();
        listed.sort_by(|a, b| a.order.cmp(&b.order));

        let mut folder = Folder { name: walked.name, pages: Vec::new(), faults: walked.faults, files: Vec::new() };
        let mut taken = BTreeSet::new();
        for mut file in listed {
            if file.document.is_some() {
                file.shown = walk::unique(file.shown, &mut taken);
            }
            folder.add(file);
        }
        folder.faults.sort_by(|a, b| (&a.source_file, a.page).cmp(&(&b.source_file, b.page)));
        Ok(folder)
    }

    /// Decodes one page: its pixels, its text layer and its resolution.
    ///
    /// # Errors
    ///
    /// A [`FileFault`] when the page cannot be decoded, is above a limit, its
    /// decoder dies or hangs, or its file changed since it was listed.
    pub fn load(&self, page: &PageRef) -> Result<Page, FileFault> {
        let index = page.source.page.saturating_sub(1) as usize;
        let loaded = match &self.0 {
            Where::Here(desk) => desk.load(&page.document, index),
            Where::Workers(workers) => workers.load(&page.document, index),
        };
        loaded
            .map(|raster| Page {
                source: page.source.clone(),
                image: raster.image,
                dpi: raster.dpi,
                layer: raster.layer,
            })
            .map_err(|trouble| trouble.of(&page.source.file, Some(page.source.page)))
    }

    /// Looks at a file.
    fn open(&self, found: walk::Found) -> Vec<Listed> {
        match &self.0 {
            Where::Here(_) => file::open(found),
            Where::Workers(workers) => workers.open(found),
        }
    }
}

impl Folder {
    /// Takes over what listing one file brought.
    fn add(&mut self, file: Listed) {
        let shown = file.shown;
        self.faults.extend(file.troubles.into_iter().map(|t| t.of(&shown, None)));
        let Some((document, found)) = file.document else {
            return;
        };
        let pages = found.min(MAX_PAGES);
        if found > MAX_PAGES {
            self.faults.push(
                Trouble::too_large(
                    format!("it has {found} pages, of which only the first {MAX_PAGES} are read"),
                    "split it into one file for each document",
                )
                .of(&shown, None),
            );
        }
        let document = Arc::new(document);
        self.files.push(FileInfo { path: shown.clone(), hash: document.hash, pages });
        self.pages.extend(
            (1..=pages)
                .map(|page| PageRef { source: Source { file: shown.clone(), page }, document: Arc::clone(&document) }),
        );
    }
}

/// Pixels of a page with what its file says about them.
#[derive(Debug)]
struct Raster {
    image: ::image::RgbImage,
    dpi: Option<f32>,
    layer: Option<crate::page::TextLayer>,
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may panic")]
mod tests;
