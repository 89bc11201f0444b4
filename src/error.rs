//! The tool could not do its job: what did not happen and what to do about it.
//!
//! Nothing that is wrong with a dossier's documents is an error (that is a
//! finding); an error means that no report could be made. All errors leave
//! with exit code 2.

use std::path::PathBuf;

use thiserror::Error;

/// Why there is no report.
#[derive(Debug, Error)]
pub enum Error {
    /// A folder or file of the user's cannot be opened.
    #[error("{}: {reason}", path.display())]
    Folder {
        /// The folder or file.
        path: PathBuf,
        /// What went wrong and what to do, in words.
        reason: String,
    },
    /// No procedure was given, or one that does not exist.
    #[error("{message}\n\nprocedures:\n{}", known.iter().map(|id| format!("  {id}")).collect::<Vec<_>>().join("\n"))]
    Procedure {
        /// What is wrong.
        message: String,
        /// The procedures there are, nearest first.
        known: Vec<String>,
    },
    /// `dossier.toml`, an option or a checklist says something that cannot be understood; every problem at once.
    #[error("{}", problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
    Input {
        /// The problems, in the order of the file.
        problems: Vec<Problem>,
    },
    /// A reading engine or its models are missing or damaged.
    #[error("{message}")]
    Engine {
        /// What is missing and the command that brings it.
        message: String,
    },
    /// The report could not be written.
    #[error("the report could not be written: {0}")]
    Write(#[from] std::io::Error),
}

/// One problem in a text the user wrote, with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The file as the user knows it.
    pub file: String,
    /// Line, from 1; 0 when the problem is the whole file's.
    pub line: usize,
    /// Column in characters, from 1; 0 when the problem is the whole line's.
    pub column: usize,
    /// What is wrong and what would be right.
    pub message: String,
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match (self.line, self.column) {
            (0, _) => write!(f, "{}: {}", self.file, self.message),
            (line, 0) => write!(f, "{}:{line}: {}", self.file, self.message),
            (line, column) => write!(f, "{}:{line}:{column}: {}", self.file, self.message),
        }
    }
}

/// Line and column (both from 1, columns in characters) of a byte in a text.
pub fn line_and_column(text: &str, byte: usize) -> (usize, usize) {
    let before = text.get(..byte.min(text.len())).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
    (line, column)
}
