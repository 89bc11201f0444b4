//! What changed between two reports of one dossier: what is fixed, what is new,
//! and what lapsed although nobody changed anything.
//!
//! Reports are read as JSON, version 1. A finding of a requirement is the same
//! finding whatever file it was seen in: a passport scanned again and still
//! expired is neither fixed nor new. A finding of the folder is the same on the
//! same page.

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::{Deserialize, Serialize};

use super::plain::{harmless, wrap};
use super::words::Words;

/// Faults that come with the days alone.
const LAPSES: [&str; 4] = ["expired", "too-old", "short-validity", "waiver-ended"];

/// Widest line in columns, as in the report.
const WIDTH: usize = 120;

/// What is compared of a report. More keys may stand there.
#[derive(Debug, Clone, Deserialize)]
struct Past {
    schema: String,
    dossier: String,
    procedure: String,
    filing_date: String,
    verdict: String,
    documents: Vec<Document>,
    requirements: Vec<Requirement>,
    findings: Vec<Finding>,
}

#[derive(Debug, Clone, Deserialize)]
struct Document {
    id: String,
    pages: Vec<Page>,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
struct Page {
    file: String,
    page: u32,
}

#[derive(Debug, Clone, Deserialize)]
struct Requirement {
    id: String,
    procedure: String,
    person: Option<String>,
    status: String,
}

/// A finding as the report has it.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
pub struct Finding {
    /// Its code.
    pub code: String,
    /// `error`, `warning` or `note`.
    pub severity: String,
    /// The requirement it belongs to.
    pub requirement: Option<String>,
    /// The person it concerns.
    pub person: Option<String>,
    /// The document it concerns, by its id in that report.
    pub document: Option<String>,
    /// What is the matter.
    pub message: String,
    /// What to do.
    pub help: String,
    /// Where it was seen; the first is the primary place.
    pub places: Vec<Place>,
}

/// Where a finding was seen.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
pub struct Place {
    /// Path within the dossier; empty for the folder as a whole.
    pub file: String,
    /// Page within the file, from 1.
    pub page: Option<u32>,
}

/// One of two reports.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Side {
    /// The folder's name.
    pub dossier: String,
    /// The procedure.
    pub procedure: String,
    /// The filing date it was measured at.
    pub filing_date: String,
    /// `ready`, `needs-human` or `not-ready`.
    pub verdict: String,
}

/// A requirement that stands otherwise than before.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Change {
    /// The requirement's id.
    pub requirement: String,
    /// The procedure that asks it.
    pub procedure: String,
    /// The person.
    pub person: Option<String>,
    /// The status before; `None` when it was not asked then.
    pub before: Option<String>,
    /// The status now; `None` when it is no longer asked.
    pub after: Option<String>,
}

/// What changed.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Diff {
    schema: &'static str,
    /// The older report.
    pub before: Side,
    /// The newer report.
    pub after: Side,
    /// Findings that are gone.
    pub fixed: Vec<Finding>,
    /// New findings about papers that were there before and were still good then.
    pub lapsed: Vec<Finding>,
    /// All other new findings.
    pub new: Vec<Finding>,
    /// How many findings stand in both.
    pub unchanged: usize,
    /// Requirements whose status changed.
    pub statuses: Vec<Change>,
}

/// By what a finding is known again.
type Key = (String, Option<String>, Option<String>, Option<Place2>);

/// A place as a key.
type Place2 = (String, Option<u32>);

impl Diff {
    /// What changed from one report (as JSON) to another.
    ///
    /// # Errors
    /// Which of the two is no report, and why.
    pub fn of(old: &str, new: &str) -> Result<Diff, Unreadable> {
        let (old, new) = (Past::parse(old, false)?, Past::parse(new, true)?);
        let mut known: BTreeMap<Key, usize> = BTreeMap::new();
        for finding in &old.findings {
            *known.entry(key(finding)).or_default() += 1;
        }
        let (mut unchanged, mut lapsed, mut fresh) = (0, Vec::new(), Vec::new());
        for finding in &new.findings {
            match known.get_mut(&key(finding)).filter(|left| **left > 0) {
                Some(left) => {
                    *left -= 1;
                    unchanged += 1;
                }
                None if LAPSES.contains(&finding.code.as_str()) && old.had(&new, finding) => {
                    lapsed.push(finding.clone())
                }
                None => fresh.push(finding.clone()),
            }
        }
        let mut fixed = Vec::new();
        // Of several alike the last ones are taken for the gone ones.
        for finding in old.findings.iter().rev() {
            if let Some(left) = known.get_mut(&key(finding)).filter(|left| **left > 0) {
                *left -= 1;
                fixed.push(finding.clone());
            }
        }
        fixed.reverse();
        let statuses = changes(&old.requirements, &new.requirements);
        let (before, after) = (old.side(), new.side());
        Ok(Diff { schema: "dossier-diff/1", before, after, fixed, lapsed, new: fresh, unchanged, statuses })
    }

    /// Whether anything is worse than before.
    pub fn is_worse(&self) -> bool {
        !self.new.is_empty() || !self.lapsed.is_empty()
    }

    /// Writes it for programs: `dossier-diff/1`.
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
        let lists =
            [(words.fixed, "✓", &self.fixed), (words.lapsed_since, "✗", &self.lapsed), (words.fresh, "✗", &self.new)];
        for (heading, sign, findings) in lists {
            if findings.is_empty() {
                continue;
            }
            writeln!(out, "\n{heading} ({})", findings.len())?;
            for finding in findings {
                let whose = finding.person.iter().map(|id| format!("{id}: ")).collect::<String>();
                let text = format!("{whose}{} [{}]", finding.message, finding.code);
                for (n, line) in wrap(&harmless(&text), WIDTH - 4).iter().enumerate() {
                    writeln!(out, "  {} {line}", if n == 0 { sign } else { " " })?;
                }
            }
        }
        writeln!(out, "\n{}: {}", words.unchanged, self.unchanged)
    }
}

/// A report that cannot be compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable {
    /// It is the newer one.
    pub newer: bool,
    /// Why.
    pub reason: String,
}

impl Past {
    fn parse(text: &str, newer: bool) -> Result<Past, Unreadable> {
        let unreadable = |reason: String| Unreadable { newer, reason };
        // Editors of other systems may have put a byte order mark before it.
        let past: Past = serde_json::from_str(text.trim_start_matches('\u{feff}'))
            .map_err(|error| unreadable(format!("is no report in JSON: {error}")))?;
        match past.schema.as_str() {
            super::json::NAME => Ok(past),
            other => Err(unreadable(format!("is `{other}`; `{}` is asked", super::json::NAME))),
        }
    }

    fn side(&self) -> Side {
        Side {
            dossier: self.dossier.clone(),
            procedure: self.procedure.clone(),
            filing_date: self.filing_date.clone(),
            verdict: self.verdict.clone(),
        }
    }

    /// Whether the paper that a finding of `new` is about was in this older report: a page of it was. A finding about no paper (a
    /// waiver that ended) lapsed as well.
    fn had(&self, new: &Past, finding: &Finding) -> bool {
        let Some(id) = &finding.document else { return true };
        let paper = new.documents.iter().find(|document| document.id == *id);
        let pages = |document: &Document| document.pages.clone();
        let known: Vec<Page> = self.documents.iter().flat_map(pages).collect();
        paper.is_some_and(|paper| paper.pages.iter().any(|page| known.contains(page)))
    }
}

fn key(finding: &Finding) -> Key {
    let place = match finding.requirement {
        Some(_) => None,
        None => finding.places.first().map(|place| (place.file.clone(), place.page)),
    };
    (finding.code.clone(), finding.requirement.clone(), finding.person.clone(), place)
}

/// The requirements whose status changed, in the order of the newer report; then those that are no longer asked.
fn changes(old: &[Requirement], new: &[Requirement]) -> Vec<Change> {
    let same = |a: &Requirement, b: &Requirement| (&a.id, &a.procedure, &a.person) == (&b.id, &b.procedure, &b.person);
    let change = |of: &Requirement, before: Option<&Requirement>, after: Option<&Requirement>| Change {
        requirement: of.id.clone(),
        procedure: of.procedure.clone(),
        person: of.person.clone(),
        before: before.map(|requirement| requirement.status.clone()),
        after: after.map(|requirement| requirement.status.clone()),
    };
    let now = new.iter().map(|now| change(now, old.iter().find(|before| same(before, now)), Some(now)));
    let gone = old.iter().filter(|before| !new.iter().any(|now| same(before, now)));
    now.chain(gone.map(|before| change(before, Some(before), None)))
        .filter(|change| change.before != change.after)
        .collect()
}
