//! The requirements as a table for spreadsheets: one row a requirement and
//! person, RFC 4180, in UTF-8 with a byte order mark (without it Excel takes
//! accents for another encoding).

use std::io::{self, Write};

use super::plain::hidden;
use super::terminal::pages;
use crate::finding::{Outcome, Report};

/// The columns.
const HEAD: [&str; 16] = [
    "dossier",
    "procedure",
    "filing_date",
    "verdict",
    "person",
    "name",
    "requirement",
    "title",
    "status",
    "severity",
    "documents",
    "findings",
    "help",
    "source",
    "source_date",
    "checklist",
];

/// Writes the requirements as CSV.
///
/// # Errors
/// When the sink fails.
pub fn csv(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    out.write_all("\u{feff}".as_bytes())?;
    line(&HEAD.map(str::to_owned), out)?;
    report.outcomes.iter().try_for_each(|outcome| line(&row(report, outcome), out))
}

fn row(report: &Report, outcome: &Outcome) -> [String; 16] {
    let person = report.persons.iter().find(|person| Some(&person.id) == outcome.person.as_ref());
    let documents = outcome.documents.iter().filter_map(|id| report.documents.iter().find(|known| known.id == *id));
    let files: Vec<String> = documents.map(pages).collect();
    let own = report
        .findings
        .iter()
        .filter(|finding| finding.requirement.as_ref() == Some(&outcome.id) && finding.person == outcome.person);
    let (mut messages, mut helps): (Vec<&str>, Vec<&str>) = own.map(|f| (f.message.as_str(), f.help.as_str())).unzip();
    messages.dedup();
    helps.dedup();
    helps.retain(|help| !help.is_empty());
    [
        report.dossier.clone(),
        outcome.procedure.clone(),
        report.filing_date.to_string(),
        report.verdict.word().to_owned(),
        outcome.person.clone().unwrap_or_default(),
        person.and_then(|person| person.name.clone()).unwrap_or_default(),
        outcome.id.clone(),
        outcome.title.clone(),
        outcome.status.word().to_owned(),
        outcome.severity.word().to_owned(),
        files.join(", "),
        messages.join(" | "),
        helps.join(" | "),
        outcome.citation.source.clone(),
        outcome.citation.read.map(|day| day.to_string()).unwrap_or_default(),
        format!("{}:{}", outcome.at.file, outcome.at.line),
    ]
}

fn line(cells: &[String], out: &mut dyn Write) -> io::Result<()> {
    let cells: Vec<String> = cells.iter().map(|cell| quoted(cell)).collect();
    write!(out, "{}\r\n", cells.join(","))
}

/// A cell: quoted where it must be, on one line, and never a formula. A file named `=cmd|…` would run in some spreadsheets.
fn quoted(cell: &str) -> String {
    let mut text: String = cell.chars().map(|c| if hidden(c) { ' ' } else { c }).collect();
    if text.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) {
        text.insert(0, '\'');
    }
    match text.contains(['"', ',', ';', '\'']) {
        true => format!("\"{}\"", text.replace('"', "\"\"")),
        false => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_and_are_no_formulas() {
        for (cell, written) in [
            ("plain", "plain"),
            ("a, b", "\"a, b\""),
            ("the \"best\"", "\"the \"\"best\"\"\""),
            ("two\r\nlines", "two  lines"),
            ("=1+1", "\"'=1+1\""),
            (" @SUM(A1)", "\"' @SUM(A1)\""),
            ("-5", "\"'-5\""),
            ("", ""),
        ] {
            assert_eq!(quoted(cell), written, "{cell}");
        }
    }
}
