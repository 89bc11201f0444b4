//! For those who write checklists: the JSON Schema of each kind of file, for their editors, and the skeleton of a new
//! procedure with its tests.

use jiff::civil::Date;

use crate::error::{Error, Problem};

/// The kinds of files that have a schema.
pub const FILES: [&str; 9] =
    ["procedure", "test", "kinds", "fields", "marks", "table", "countries", "languages", "place"];

const SCHEMA: &str = include_str!("guide/schema.json");
const SKELETON: &str = include_str!("guide/skeleton.toml");
const TESTS: &str = include_str!("guide/skeleton.test.toml");

/// The schema of a kind of file; `None` when there is no such kind.
pub fn schema(file: &str) -> Option<String> {
    if !FILES.contains(&file) {
        return None;
    }
    // All kinds share their definitions; the reference at the top says which one the file is.
    Some(SCHEMA.trim_end().replace("\"#/$defs/FILE\"", &format!("\"#/$defs/{file}\"")))
}

/// A procedure of that id and its tests, commented, for a new checklist.
///
/// # Errors
/// [`Error::Input`] when the id cannot be one.
pub fn skeleton(id: &str, today: Date) -> Result<[String; 2], Error> {
    let word = |part: &str| {
        let mut letters = part.chars();
        !part.is_empty() && letters.all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    };
    if !id.contains('/') || !id.split('/').all(word) {
        let message =
            format!("`{id}` is no id: it is a path of kebab-case words, the country first, such as nl/family/spouse");
        return Err(Error::Input {
            problems: vec![Problem { file: "checklists new".to_owned(), line: 0, column: 0, message }],
        });
    }
    Ok([SKELETON, TESTS].map(|text| text.replace("COUNTRY/PROCEDURE", id).replace("2026-01-01", &today.to_string())))
}
