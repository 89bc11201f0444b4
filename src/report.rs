//! The verb `report`: everything that was found out about a dossier, as bytes.
//!
//! A renderer takes a finished [`Report`](crate::finding::Report) (or the data
//! of one stage, for [`show`]) and a sink. It decides nothing: what it prints
//! was decided before, and the same report gives the same bytes.

mod codes;
mod csv;
pub mod diff;
mod html;
mod ics;
mod json;
mod junit;
mod leaflet;
mod letter;
pub mod overview;
pub mod pictures;
mod plain;
mod redact;
mod sarif;
pub mod show;
mod spans;
mod terminal;
mod words;

pub use csv::csv;
pub use html::html;
pub use ics::ics;
pub use json::{SCHEMA, json, json_line};
pub use junit::junit;
pub use leaflet::leaflet;
pub use letter::{letter, letter_pdf};
pub use plain::harmless;
pub use redact::redacted;
pub use sarif::sarif;
pub use terminal::terminal;
