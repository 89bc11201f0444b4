//! `dossier`: see the crate documentation to come.

pub mod checklist;
pub mod document;
pub mod error;
pub mod page;
