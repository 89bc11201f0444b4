//! `dossier`: see the crate documentation to come.

pub mod error;
pub mod mrz;
pub mod page;
pub mod scan;
