//! What is wrong with a file or page of the folder, in words for the person
//! who prepares the dossier. A fault is data: it never stops a run.

use serde::{Deserialize, Serialize};

/// What kind of thing is wrong with a file or page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FaultKind {
    /// The bytes are not what the type of the file asks for.
    Damaged,
    /// A password is needed.
    Encrypted,
    /// Nobody knows what this file is.
    UnknownType,
    /// The type of the file is known, but it is not read here.
    Unsupported,
    /// The file, page or folder is above a limit.
    TooLarge,
    /// The user may not read it.
    NoPermission,
    /// There is nothing in it.
    Empty,
    /// A link to another place, which is not followed.
    Link,
    /// It changed between the listing and the reading.
    Changed,
}

impl FaultKind {
    /// The kind as a stable word in kebab-case.
    pub fn code(self) -> &'static str {
        match self {
            FaultKind::Damaged => "damaged",
            FaultKind::Encrypted => "encrypted",
            FaultKind::UnknownType => "unknown-type",
            FaultKind::Unsupported => "unsupported",
            FaultKind::TooLarge => "too-large",
            FaultKind::NoPermission => "no-permission",
            FaultKind::Empty => "empty",
            FaultKind::Link => "link",
            FaultKind::Changed => "changed",
        }
    }
}

/// A file or page that could not be opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileFault {
    /// The file as in [`Source::file`](crate::page::Source::file).
    pub source_file: String,
    /// The page, from 1; `None` when the fault is the whole file's.
    pub page: Option<u32>,
    /// What kind of fault it is.
    pub kind: FaultKind,
    /// What is wrong, one sentence.
    pub message: String,
    /// What to do about it, one sentence.
    pub help: String,
}

/// A fault before it is known whose it is: what the decoders return.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Trouble {
    pub(super) kind: FaultKind,
    pub(super) message: String,
    pub(super) help: String,
}

impl Trouble {
    /// A trouble with its two sentences.
    pub(super) fn new(kind: FaultKind, message: impl Into<String>, help: impl Into<String>) -> Trouble {
        Trouble { kind, message: message.into(), help: help.into() }
    }

    /// A file or page that cannot be decoded; `message` says how one noticed.
    pub(super) fn damaged(message: impl Into<String>) -> Trouble {
        Trouble::new(
            FaultKind::Damaged,
            message,
            "open the file in a viewer: if it looks right there, print it to a new PDF; if not, scan the paper again",
        )
    }

    /// An archive, or a file in one, that cannot be unpacked; `message` says how one noticed.
    pub(super) fn damaged_archive(message: impl Into<String>) -> Trouble {
        Trouble::new(
            FaultKind::Damaged,
            message,
            "unpack the archive into the folder; if that fails too, ask for it again",
        )
    }

    /// A file or page above a limit; `message` names the limit.
    pub(super) fn too_large(message: impl Into<String>, help: impl Into<String>) -> Trouble {
        Trouble::new(FaultKind::TooLarge, message, help)
    }

    /// The fault of the given file or page.
    pub(super) fn of(self, source_file: &str, page: Option<u32>) -> FileFault {
        FileFault { source_file: source_file.to_owned(), page, kind: self.kind, message: self.message, help: self.help }
    }

    /// What an error of the operating system means for the file.
    pub(super) fn from_io(error: &std::io::Error) -> Trouble {
        match error.kind() {
            std::io::ErrorKind::PermissionDenied => Trouble::new(
                FaultKind::NoPermission,
                "this account may not read it",
                "give yourself read permission, or copy it from an account that has it",
            ),
            _ => Trouble::new(
                FaultKind::Damaged,
                format!("it cannot be read from the disk ({error})"),
                "copy it again from where it came, then run the check again",
            ),
        }
    }
}
