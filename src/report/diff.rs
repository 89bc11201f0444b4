//! What changed between two reports of one dossier, for people and for programs.

use std::io::{self, Write};

use serde::Serialize;

use super::plain::{harmless, wrap};
use super::words::Words;
use crate::change::{Change, Changes, Side, Standing};

/// Widest line in columns, as in the report.
const WIDTH: usize = 120;

/// What changed, and between what.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Diff {
    schema: &'static str,
    /// The older report.
    pub before: Side,
    /// The newer report.
    pub after: Side,
    /// What is otherwise.
    #[serde(flatten)]
    pub changes: Changes,
    /// How many findings stand in both.
    pub unchanged: usize,
}

impl Diff {
    /// What is otherwise in the newer report.
    pub fn of(old: &Standing, new: &Standing) -> Diff {
        Diff {
            schema: "dossier-diff/2",
            before: old.side.clone(),
            after: new.side.clone(),
            changes: Changes::between(old, new),
            unchanged: old.in_common(new),
        }
    }

    /// Writes it for programs: `dossier-diff/2`.
    ///
    /// # Errors
    /// When the sink fails.
    pub fn json(&self, out: &mut dyn Write) -> io::Result<()> {
        super::json::write(self, out)
    }

    /// Writes it for people, in `lang`.
    ///
    /// # Errors
    /// When the sink fails.
    pub fn terminal(&self, lang: &str, out: &mut dyn Write) -> io::Result<()> {
        let words = Words::of(lang);
        writeln!(out, "{} ({})", harmless(&self.after.dossier), harmless(&self.after.procedure))?;
        for (when, side) in [(words.before, &self.before), (words.now, &self.after)] {
            let verdict = words.verdict_of_word(&side.verdict);
            writeln!(out, "  {when}: {} {}: {}", words.filing_date, harmless(&side.filing_date), verdict)?;
        }
        let changes = &self.changes;
        let lists = [
            (words.fixed, "✓", &changes.fixed),
            (words.lapsed_since, "✗", &changes.lapsed),
            (words.fresh, "✗", &changes.new),
            (words.otherwise, "~", &changes.other),
        ];
        for (heading, sign, list) in lists {
            if list.is_empty() {
                continue;
            }
            writeln!(out, "\n{heading} ({})", list.len())?;
            for change in list {
                for (n, line) in wrap(&harmless(&line(change)), WIDTH - 4).iter().enumerate() {
                    writeln!(out, "  {} {line}", if n == 0 { sign } else { " " })?;
                }
            }
        }
        writeln!(out, "\n{}: {}", words.unchanged, self.unchanged)
    }
}

/// A change in one line: whose, what is said, and from what to what.
fn line(change: &Change) -> String {
    let whose = change.person.iter().map(|id| format!("{id}: ")).collect::<String>();
    let what = match (change.message.as_str(), &change.requirement) {
        ("", Some(requirement)) => requirement,
        (message, _) => message,
    };
    let [was, now] = [&change.was, &change.now].map(|status| status.as_deref().unwrap_or("–"));
    format!("{whose}{what} [{was} → {now}]")
}
