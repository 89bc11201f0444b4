//! The verb `report`: everything that was found out about a dossier, as bytes.
//!
//! A renderer takes a finished [`Report`](crate::finding::Report) (or the data
//! of one stage, for [`show`]) and a sink. It decides nothing: what it prints
//! was decided before, and the same report gives the same bytes.

mod json;
pub mod overview;
mod plain;
pub mod show;
mod terminal;
mod words;

pub use json::{json, json_line};
pub use plain::harmless;
pub use terminal::terminal;
