//! Finds the files of a folder in a stable order, and gives each the name by
//! which reports know it.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use walkdir::{DirEntry, WalkDir};

use super::fault::{FaultKind, FileFault, Trouble};
use crate::error::Error;

/// A dossier has tens of files; ten thousand are a disk, given by mistake.
const MAX_FILES: usize = 10_000;

/// People nest by person, kind and date; deeper is a backup of something else.
const MAX_DEPTH: usize = 16;

/// A path as it is sent to a worker: names on disks need not be text.
pub(super) mod any_path {
    use std::path::{Path, PathBuf};

    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    /// As its bytes.
    pub(in super::super) fn serialize<S: Serializer>(path: &Path, to: S) -> Result<S::Ok, S::Error> {
        path.as_os_str().as_encoded_bytes().serialize(to)
    }

    /// From its bytes; where the system's names are text, from the text.
    pub(in super::super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<PathBuf, D::Error> {
        let bytes = Vec::<u8>::deserialize(from)?;
        #[cfg(unix)]
        {
            use std::os::unix::ffi::OsStringExt;
            Ok(std::ffi::OsString::from_vec(bytes).into())
        }
        #[cfg(not(unix))]
        String::from_utf8(bytes).map(PathBuf::from).map_err(serde::de::Error::custom)
    }
}

/// A file to open.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Found {
    /// Where it is.
    #[serde(with = "any_path")]
    pub(super) path: PathBuf,
    /// Its path below the folder, fit for display and unique in the folder.
    pub(super) shown: String,
    /// The bytes by which it is sorted: its path below the folder.
    pub(super) order: Vec<u8>,
}

/// What a walk through a folder finds.
#[derive(Debug)]
pub(super) struct Walked {
    pub(super) name: String,
    pub(super) files: Vec<Found>,
    pub(super) faults: Vec<FileFault>,
}

/// Walks through `dir`, or takes it alone when it is a file.
pub(super) fn walk(dir: &Path) -> Result<Walked, Error> {
    let metadata = std::fs::metadata(dir).map_err(|error| refuse(dir, &error))?;
    let name = name_of(dir);
    if metadata.is_file() {
        let path = dir.to_owned();
        let shown = name.clone();
        return Ok(Walked {
            name,
            files: vec![Found { path, order: shown.clone().into_bytes(), shown }],
            faults: Vec::new(),
        });
    }
    if !metadata.is_dir() {
        return Err(Error::Folder {
            path: dir.to_owned(),
            reason: "it is neither a folder nor a file; give the folder with the documents".into(),
        });
    }
    std::fs::read_dir(dir).map_err(|error| refuse(dir, &error))?;

    let mut walked = Walked { name, files: Vec::new(), faults: Vec::new() };
    let mut taken = BTreeSet::new();
    let mut found = entries(dir, &mut walked.faults);
    found.sort_by(|a, b| a.1.cmp(&b.1));
    for (entry, below) in found {
        let shown = unique(shown(&below), &mut taken);
        match trouble_with(&entry) {
            Some(trouble) => walked.faults.push(trouble.of(&shown, None)),
            None => walked.files.push(Found { path: entry.into_path(), shown, order: below }),
        }
    }
    Ok(walked)
}

/// The entries to look at, each with its path below the folder as bytes with
/// `/` between the parts.
fn entries(dir: &Path, faults: &mut Vec<FileFault>) -> Vec<(DirEntry, Vec<u8>)> {
    let mut found = Vec::new();
    // Sorted already here, so that the same files are left out whenever there are too many.
    let walker = WalkDir::new(dir)
        .max_depth(MAX_DEPTH)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(|entry| entry.depth() == 0 || !is_skipped(entry));
    for entry in walker {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                let path = error.path().unwrap_or(dir);
                let below = shown(&below(dir, path));
                faults.push(walk_trouble(&error).of(&below, None));
                continue;
            }
        };
        let below = below(dir, entry.path());
        if entry.file_type().is_dir() && entry.depth() < MAX_DEPTH {
            continue;
        }
        if found.len() == MAX_FILES {
            let trouble = Trouble::too_large(
                format!("the folder holds more than {MAX_FILES} files; from this one on they are not read"),
                "give the folder of one dossier",
            );
            faults.push(trouble.of(&shown(&below), None));
            break;
        }
        found.push((entry, below));
    }
    found
}

/// What the walker's error means for the file or folder it names.
fn walk_trouble(error: &walkdir::Error) -> Trouble {
    match error.io_error() {
        Some(io) => Trouble::from_io(io),
        None => Trouble::new(
            FaultKind::Link,
            "it leads back into a folder that holds it",
            "take the link out of the folder",
        ),
    }
}

/// Whether an entry is passed over in silence.
fn is_skipped(entry: &DirEntry) -> bool {
    is_left_behind(&entry.file_name().to_string_lossy(), entry.file_type().is_dir())
}

/// What systems and programs leave behind, what the user hid, and our own input.
pub(super) fn is_left_behind(name: &str, is_dir: bool) -> bool {
    if name.starts_with('.') || name.starts_with("~$") || name == "__MACOSX" {
        return true;
    }
    let lower = name.to_lowercase();
    !is_dir && matches!(lower.as_str(), "dossier.toml" | "thumbs.db" | "ehthumbs.db" | "desktop.ini")
}

/// Why an entry cannot be opened as a file, seen from outside.
fn trouble_with(entry: &DirEntry) -> Option<Trouble> {
    let kind = entry.file_type();
    if kind.is_file() {
        return None;
    }
    if kind.is_symlink() {
        // It may lead anywhere on the machine, or round in circles.
        return Some(Trouble::new(
            FaultKind::Link,
            "it is a link, and links are not followed",
            "copy the document itself into the folder",
        ));
    }
    if kind.is_dir() {
        return Some(Trouble::too_large(
            format!("it lies more than {MAX_DEPTH} folders deep and is not read"),
            "move its documents further up",
        ));
    }
    Some(Trouble::new(
        FaultKind::Unsupported,
        "it is no regular file but a device, pipe or socket",
        "take it out of the folder",
    ))
}

/// The path below `dir`, as bytes with `/` between the parts: the order of all lists.
fn below(dir: &Path, path: &Path) -> Vec<u8> {
    let relative = path.strip_prefix(dir).unwrap_or(path);
    let parts: Vec<&[u8]> = relative.components().map(|part| part.as_os_str().as_encoded_bytes()).collect();
    parts.join(&b'/')
}

/// A path fit for display: what is no UTF-8, controls the terminal or turns
/// the direction of writing becomes U+FFFD.
pub(super) fn shown(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).chars().map(|c| if is_harmful(c) { '\u{fffd}' } else { c }).collect()
}

/// Characters that make a name look like another one or move a terminal's cursor.
fn is_harmful(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// `shown`, numbered where another file is shown by the same name: evidence
/// must name one file.
pub(super) fn unique(shown: String, taken: &mut BTreeSet<String>) -> String {
    let mut name = shown.clone();
    let mut number = 2;
    while !taken.insert(name.clone()) {
        name = format!("{shown} ({number})");
        number += 1;
    }
    name
}

/// The name of a folder or file, fit for display, also of `.` and `..`.
pub(super) fn name_of(path: &Path) -> String {
    let full = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let name = path.file_name().or_else(|| full.file_name());
    name.map(|name| shown(name.as_encoded_bytes())).unwrap_or_else(|| shown(full.as_os_str().as_encoded_bytes()))
}

/// The error for a folder that cannot be opened.
fn refuse(path: &Path, error: &std::io::Error) -> Error {
    let reason = match error.kind() {
        std::io::ErrorKind::NotFound => "there is no such folder; check the spelling of the path".to_owned(),
        std::io::ErrorKind::PermissionDenied => {
            "this account may not read it; give yourself read permission, or copy it from an account that has it"
                .to_owned()
        }
        _ => format!("it cannot be opened ({error})"),
    };
    Error::Folder { path: path.to_owned(), reason }
}
