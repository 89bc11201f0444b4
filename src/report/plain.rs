//! Text fit for a terminal or a log: what papers and file names carry is shown
//! without letting it steer the terminal, and set in columns by the width that
//! characters take there.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::mrz::Format;

/// Whether a character does something instead of being something: controls, terminal escapes, marks that turn the
/// direction of writing, and characters that cannot be seen at all.
pub(super) fn hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{feff}'
            | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// A text as one harmless line: control characters as their pictures (␛), marks that steer the direction of writing and
/// other unseen characters by their number (`<U+202E>`), tabs as blanks. Each character is changed by itself, so a part
/// of a text stays a part of it.
///
/// ```
/// assert_eq!(dossier::report::harmless("a\u{1b}[2Jb\u{202e}c\td"), "a␛[2Jb<U+202E>c d");
/// ```
pub fn harmless(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\t' => line.push(' '),
            '\0'..='\u{1f}' => line.push(char::from_u32(0x2400 + u32::from(c)).unwrap_or('\u{fffd}')),
            '\u{7f}' => line.push('\u{2421}'),
            c if hidden(c) => line.push_str(&format!("<U+{:04X}>", u32::from(c))),
            c => line.push(c),
        }
    }
    line
}

/// What to do without the line for `dossier.toml` that stands in brackets behind it, and that line.
pub(super) fn split_command(help: &str) -> (&str, Option<&str>) {
    let split = help.strip_suffix(')').and_then(|help| help.rsplit_once(" (dossier.toml:"));
    match split {
        // The file's name stays: it says where the line goes.
        Some((said, _)) => (said, help.get(said.len() + 2..help.len().saturating_sub(1))),
        None => (help, None),
    }
}

/// A text with its ISO dates in words.
pub(super) fn worded(text: &str, lang: &str) -> String {
    let mut said = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        let (before, from) = rest.split_at(at);
        said.push_str(before);
        // A run of digits and hyphens is a day as a whole or none.
        let end = from.find(|c: char| !(c.is_ascii_digit() || c == '-')).unwrap_or(from.len());
        let (run, after) = from.split_at(end);
        let day = Some(run).filter(|run| run.len() == 10).and_then(|run| run.parse::<jiff::civil::Date>().ok());
        said.push_str(&day.map_or_else(|| run.to_owned(), |day| crate::date::format(day, lang)));
        rest = after;
    }
    said.push_str(rest);
    said
}

/// A phrase as the beginning of a line.
pub(super) fn capital(phrase: &str) -> String {
    let mut letters = phrase.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// French puts no break before its double signs and within its quotation marks.
pub(super) fn bound(text: &str) -> String {
    let mut bound = text.replace("« ", "«\u{a0}");
    for sign in [':', ';', '?', '!', '»'] {
        bound = bound.replace(&format!(" {sign}"), &format!("\u{a0}{sign}"));
    }
    bound
}

/// An amount in hundredths with two decimals: `368.00`.
pub(super) fn amount(hundredths: i64) -> String {
    let sign = if hundredths < 0 { "-" } else { "" };
    let parts = hundredths.unsigned_abs();
    format!("{sign}{}.{:02}", parts / 100, parts % 100)
}

/// The name of a format of the machine-readable zone, as ICAO 9303 has it.
pub(super) fn zone_format(format: Format) -> &'static str {
    match format {
        Format::Td1 => "TD1",
        Format::Td2 => "TD2",
        Format::Td3 => "TD3",
        Format::MrvA => "MRV-A",
        Format::MrvB => "MRV-B",
        Format::FrenchId => "FR-ID",
    }
}

/// Columns that a text takes in a terminal.
pub(super) fn width(text: &str) -> usize {
    text.width()
}

/// A text filled up with blanks to so many columns; a longer one is left as it is.
pub(super) fn pad(text: &str, columns: usize) -> String {
    format!("{text}{}", " ".repeat(columns.saturating_sub(width(text))))
}

/// A text in lines of at most so many columns (at least one character each), broken at blanks where there are any.
pub(super) fn wrap(text: &str, columns: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        if !line.is_empty() && width(&line) + 1 + width(word) > columns {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        let mut used = width(&line);
        for c in word.chars() {
            let wide = c.width().unwrap_or(0);
            if used + wide > columns && !line.is_empty() {
                lines.push(std::mem::take(&mut line));
                used = 0;
            }
            line.push(c);
            used += wide;
        }
    }
    if !line.is_empty() || lines.is_empty() {
        lines.push(line);
    }
    lines
}

/// One column of a table: its widest allowed width, 0 for as wide as its widest cell.
pub(super) type Limit = usize;

/// Cells in columns two blanks apart, each column as wide as its widest cell but no wider than its limit; longer cells go
/// on below. The last column is never cut. Lines have no blanks at their ends.
pub(super) fn columns(rows: &[Vec<String>], limits: &[Limit]) -> Vec<Vec<String>> {
    let widest =
        |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| width(cell)).max().unwrap_or(0);
    let widths: Vec<usize> = limits
        .iter()
        .enumerate()
        .map(|(column, limit)| if *limit == 0 { widest(column) } else { widest(column).min(*limit) })
        .collect();
    rows.iter().map(|row| set(row, &widths)).collect()
}

/// The lines of one row.
fn set(row: &[String], widths: &[usize]) -> Vec<String> {
    let cells: Vec<Vec<String>> = row.iter().zip(widths).map(|(cell, columns)| wrap(cell, (*columns).max(1))).collect();
    let height = cells.iter().map(Vec::len).max().unwrap_or(0);
    let line = |n: usize| {
        let parts =
            cells.iter().zip(widths).map(|(cell, columns)| pad(cell.get(n).map_or("", String::as_str), *columns));
        parts.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    (0..height).map(line).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may panic")]
mod tests {
    use super::*;

    /// A file name or a line of OCR text must not clear the screen, turn the writing or hide a word.
    #[test]
    fn nothing_that_steers_a_terminal_passes() {
        let hostile: String = (0..=0x2fff).chain(0xe0000..=0xe007f).filter_map(char::from_u32).collect();
        let shown = harmless(&hostile);
        assert!(!shown.chars().any(hidden), "{:?}", shown.chars().find(|c| hidden(*c)));
        assert_eq!(harmless("\u{1b}]0;title\u{7}\r\n"), "␛]0;title␇␍␊");
        assert_eq!(harmless("\u{9b}31m"), "<U+009B>31m");
        assert_eq!(harmless("شهادة ميلاد"), "شهادة ميلاد");
    }

    #[test]
    fn a_day_is_told_in_words_and_what_only_looks_like_one_is_not() {
        assert_eq!(worded("on 2026-11-20, of 10", "nl"), "on 20 november 2026, of 10");
        assert_eq!(worded("1-2026-11-20 2026-13-01 30/05/24", "fr"), "1-2026-11-20 2026-13-01 30/05/24");
        assert_eq!(bound("est-ce « x » ? oui : ça"), "est-ce «\u{a0}x\u{a0}»\u{a0}? oui\u{a0}: ça");
    }

    #[test]
    fn the_line_for_the_dossier_is_cut_from_what_to_do() {
        assert_eq!(split_command("ask (dossier.toml: [facts] x = …)"), ("ask", Some("dossier.toml: [facts] x = …")));
        assert_eq!(split_command("ask (or not)"), ("ask (or not)", None));
    }

    /// Chinese characters take two columns, combining marks none.
    #[test]
    fn columns_are_counted_as_the_terminal_counts_them() {
        let rows = vec![vec!["出生".to_owned(), "x".to_owned()], vec!["e\u{301}te".to_owned(), "y".to_owned()]];
        assert_eq!(columns(&rows, &[0, 0]), [["出生  x"], ["e\u{301}te   y"]]);
    }

    #[test]
    fn a_long_cell_goes_on_below_and_loses_nothing() {
        assert_eq!(wrap("one two three", 7), ["one two", "three"]);
        assert_eq!(wrap("unbreakable", 4), ["unbr", "eaka", "ble"]);
        assert_eq!(wrap("", 4), [""]);
        let rows = vec![vec!["one two three".to_owned(), "b".to_owned()]];
        assert_eq!(columns(&rows, &[7, 0]), [["one two  b", "three"]]);
    }
}
