//! Files that hold files: archives, e-mails, PDFs with attachments. Their
//! members are listed by name and handed out one at a time, in memory only:
//! nothing is ever written to the disk, so a name can lead nowhere.

mod mail;
mod zip;

use std::fs::File;
use std::io::{BufReader, Cursor};
use std::path::PathBuf;
use std::sync::Arc;

use super::fault::Trouble;
use super::place::{self, Content};
use super::sniff::FileType;
use super::{pdf, walk};

/// How deep files that hold files are opened: a scan in an archive that was sent by an e-mail that was forwarded.
pub(super) const MAX_DEPTH: usize = 3;

/// Members of a container. A family's dossier has some hundred papers; more is a backup of something.
pub(super) const MAX_MEMBERS: usize = 1_000;

/// Characters of a member's name; longer than any file system's is made to fill a screen.
const MAX_NAME: usize = 255;

/// What may come out of one file of the folder, all members together: a dossier of a thousand scanned pages …
const MAX_UNPACKED: u64 = 1 << 30;

/// … but not more than this many times its size: scans hardly shrink when
/// packed, and white pages without compression shrink to a two-hundredth …
const MAX_GROWTH: u64 = 200;

/// … unless it is so little that it does no harm.
const HARMLESS: u64 = 64 << 20;

/// A file that holds files.
#[derive(Clone)]
pub(super) enum Container {
    /// A ZIP archive on the disk.
    File(PathBuf),
    /// A ZIP archive inside another file.
    Zip(Arc<[u8]>),
    /// An e-mail.
    Mail(Arc<[u8]>),
    /// A PDF.
    Pdf(Arc<pdf::Document>),
}

/// A file in a container.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Member {
    /// Its number in the container.
    pub(super) index: u32,
    /// Its path in the container, fit for display and harmless.
    pub(super) name: String,
    /// Why it cannot be taken out, where that is known beforehand.
    pub(super) trouble: Option<Trouble>,
    /// It only says once more, for programs, what its container says: worth no word when it is no document.
    pub(super) is_data: bool,
}

impl Container {
    /// Opens what was read of a file of the given type.
    pub(super) fn of(kind: FileType, content: Content) -> Result<Container, Trouble> {
        match (kind, content) {
            (FileType::Zip, Content::Archive(path)) => Ok(Container::File(path)),
            (FileType::Zip, Content::Bytes(bytes)) => Ok(Container::Zip(bytes.into())),
            (FileType::Mail, Content::Bytes(bytes)) => Ok(Container::Mail(bytes.into())),
            (FileType::Pdf, Content::Bytes(bytes)) => Ok(Container::Pdf(Arc::new(pdf::Document::open(bytes)?.0))),
            _ => Err(place::changed()),
        }
    }

    /// Its members in the order of their names, and what is wrong with it although it has some.
    pub(super) fn members(&self) -> Result<(Vec<Member>, Vec<Trouble>), Trouble> {
        let (mut members, troubles) = match self {
            Container::File(path) => {
                let file = File::open(path).map_err(|error| Trouble::from_io(&error))?;
                zip::members(BufReader::new(file))?
            }
            Container::Zip(bytes) => zip::members(Cursor::new(bytes))?,
            Container::Mail(bytes) => mail::members(bytes)?,
            Container::Pdf(document) => document.attachments(),
        };
        members.sort_by(|a, b| (&a.name, a.index).cmp(&(&b.name, b.index)));
        Ok((members, troubles))
    }

    /// The bytes of a member, up to `limit`.
    pub(super) fn extract(&self, index: u32, limit: u64) -> Result<Vec<u8>, Trouble> {
        match self {
            Container::File(path) => {
                let file = File::open(path).map_err(|error| Trouble::from_io(&error))?;
                zip::extract(BufReader::new(file), index, limit)
            }
            Container::Zip(bytes) => zip::extract(Cursor::new(bytes), index, limit),
            Container::Mail(bytes) => mail::extract(bytes, index, limit),
            Container::Pdf(document) => document.attachment(index, limit),
        }
    }
}

/// What may still come out of a file of the folder.
pub(super) struct Budget {
    left: u64,
}

impl Budget {
    /// The budget of a file of this size.
    pub(super) fn of(size: u64) -> Budget {
        Budget { left: size.saturating_mul(MAX_GROWTH).clamp(HARMLESS, MAX_UNPACKED) }
    }

    /// The most that the next member may have.
    pub(super) fn limit(&self) -> u64 {
        self.left.min(place::MAX_BYTES)
    }

    /// Counts a member that was taken out, or that broke its limit.
    pub(super) fn spend(&mut self, bytes: u64) {
        self.left = self.left.saturating_sub(bytes);
    }

    /// Whether nothing more may come out.
    pub(super) fn is_spent(&self) -> bool {
        self.left == 0
    }
}

/// A container with more members than are read.
pub(super) fn too_many(most: usize) -> Trouble {
    Trouble::too_large(
        format!("it holds more than {most} files, of which the others are not read"),
        "take them out into folders, and give the folder of one dossier",
    )
}

/// A member's path as its container gives it, made harmless: no way up or to
/// the root, nothing that garbles a terminal. `None` for what is left behind by
/// systems and programs (see [`walk::is_left_behind`]).
fn clean(path: &str) -> Option<String> {
    let path = path.replace('\\', "/");
    let parts: Vec<&str> = path.split('/').map(str::trim).filter(|part| !matches!(*part, "" | "." | "..")).collect();
    let (name, folders) = parts.split_last()?;
    if walk::is_left_behind(name, false) || folders.iter().any(|part| walk::is_left_behind(part, true)) {
        return None;
    }
    let shown = walk::shown(parts.join("/").as_bytes());
    // The end of a name tells more than its beginning.
    let surplus = shown.chars().count().saturating_sub(MAX_NAME);
    Some(shown.chars().skip(surplus).collect())
}

/// As [`clean`], for names that never are paths; `fallback` where nothing is left of it.
pub(super) fn clean_name(name: &str, fallback: &str) -> Option<String> {
    let name = name.replace(['/', '\\'], "_");
    let bare = name.trim_start_matches(|c: char| matches!(c, '.' | '_') || c.is_whitespace()).trim_end();
    if bare.is_empty() { Some(fallback.to_owned()) } else { clean(bare) }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests may panic")]
mod tests {
    use super::*;

    /// Names lead nowhere and garble nothing.
    #[test]
    fn names_are_only_names() {
        let name = |path: &str| clean(path).unwrap();
        assert_eq!(name("../../etc/passwd"), "etc/passwd");
        assert_eq!(name("/root/a.pdf"), "root/a.pdf");
        assert_eq!(name("C:\\scans\\..\\a.pdf"), "C:/scans/a.pdf");
        assert_eq!(name("a\u{202e}fdp.exe\u{1b}[2J"), "a\u{fffd}fdp.exe\u{fffd}[2J");
        assert_eq!(name(&"x".repeat(70_000)).len(), MAX_NAME);
        for skipped in ["__MACOSX/a.pdf", "a/.DS_Store", ".git/x", "b/Thumbs.db", "dossier.toml", "..", ""] {
            assert_eq!(clean(skipped), None, "{skipped}");
        }
    }

    /// The name of an attachment is no path, and there always is one.
    #[test]
    fn attachments_have_names() {
        assert_eq!(clean_name("../a/b.pdf", "x").as_deref(), Some("a_b.pdf"));
        assert_eq!(clean_name("a/b.pdf", "x").as_deref(), Some("a_b.pdf"));
        assert_eq!(clean_name(" .. ", "attachment 1").as_deref(), Some("attachment 1"));
    }

    /// Growth is bounded by size, with a floor and a ceiling.
    #[test]
    fn budgets() {
        assert_eq!(Budget::of(10).left, HARMLESS);
        assert_eq!(Budget::of(1 << 20).left, 200 << 20);
        assert_eq!(Budget::of(1 << 40).left, MAX_UNPACKED);
    }
}
