//! `dossier`: see the crate documentation to come.

pub mod date;
pub mod error;
pub mod mrz;
pub mod page;
