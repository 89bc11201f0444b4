//! `dossier`: see the crate documentation to come.

pub mod error;
pub mod page;
pub mod read;
