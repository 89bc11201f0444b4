//! `dossier`: see the crate documentation to come.

pub mod checklist;
pub mod document;
pub mod dossier;
pub mod error;
<<<<<<< HEAD
pub mod finding;
=======
>>>>>>> origin/nouns
pub mod mrz;
pub mod page;
pub mod report;
