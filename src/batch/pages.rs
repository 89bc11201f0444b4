//! A page for each dossier, in a folder beside the overview that leads to it.
//! The pages show the papers: the folder is for its owner only.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use super::kept::private_folder;

/// The folder, in that of the results.
const FOLDER: &str = "reports";

/// The ending of a page's file.
const ENDING: &str = "html";

/// The folder of the pages.
pub(super) struct Pages {
    folder: PathBuf,
    /// Whether this run makes them.
    pub(super) wanted: bool,
}

impl Pages {
    /// The pages in a folder of results; the folder for them is made where they are wanted.
    pub(super) fn open(out: &Path, wanted: bool) -> io::Result<Pages> {
        let folder = out.join(FOLDER);
        if wanted {
            private_folder(&folder)?;
        }
        Ok(Pages { folder, wanted })
    }

    /// Where a dossier's page is, as the overview links to it; nothing where there is none.
    pub(super) fn link(&self, id: &str) -> Option<String> {
        self.path(id).is_file().then(|| format!("{FOLDER}/{id}.{ENDING}"))
    }

    /// Whether a page is wanted and not there.
    pub(super) fn lacks(&self, id: &str) -> bool {
        self.wanted && !self.path(id).is_file()
    }

    /// Writes a dossier's page as a whole, under another name first.
    pub(super) fn write(&self, id: &str, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
        let path = self.path(id);
        let unfinished = path.with_extension("unfinished");
        let mut out = BufWriter::new(File::create(&unfinished)?);
        write(&mut out)?;
        out.flush()?;
        drop(out);
        fs::rename(unfinished, path)
    }

    /// Takes away the page of a dossier that stands otherwise now: an old page must not pass for the new one.
    pub(super) fn forget(&self, id: &str) -> io::Result<()> {
        match fs::remove_file(self.path(id)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }

    /// Takes over a dossier's page from another folder of results.
    pub(super) fn take(&self, id: &str, from: &Pages) -> io::Result<()> {
        private_folder(&self.folder)?;
        fs::copy(from.path(id), self.path(id)).map(drop)
    }

    /// Takes away the pages of dossiers that are there no longer.
    pub(super) fn finish<'a>(&self, ids: impl Iterator<Item = &'a str>) -> io::Result<()> {
        if !self.folder.is_dir() {
            return Ok(());
        }
        let known: BTreeSet<PathBuf> = ids.map(|id| self.path(id)).collect();
        for entry in fs::read_dir(&self.folder)?.flatten() {
            let path = entry.path();
            if path.extension().is_some_and(|ending| ending == ENDING) && !known.contains(&path) {
                fs::remove_file(path)?;
            }
        }
        Ok(())
    }

    fn path(&self, id: &str) -> PathBuf {
        self.folder.join(format!("{id}.{ENDING}"))
    }
}
