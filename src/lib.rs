//! `dossier`: see the crate documentation to come.

pub mod checklist;
pub mod date;
pub mod document;
pub mod dossier;
pub mod error;
pub mod finding;
pub mod mrz;
pub mod page;
pub mod recognise;
pub mod report;
