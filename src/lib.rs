//! `dossier`: see the crate documentation to come.

pub mod date;
pub mod error;
pub mod mrz;
pub mod name;
pub mod number;
pub mod page;
