//! What an overview of many dossiers says of each: a row, cut down from its
//! report to what one looks for among a thousand.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::change::Changes;
use crate::checklist::Severity;
use crate::finding::{Outcome, Report, Status, Verdict};

/// One dossier among many. The shape is a format: a line of `overview.jsonl`.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Row {
    /// The folder's name, fit for display.
    pub dossier: String,
    /// A hash of the folder's name as it is on the disk: two names may look the same.
    pub id: String,
    /// How it stands.
    pub verdict: Standing,
    /// Why no report could be made.
    pub error: Option<String>,
    /// Id of the procedure.
    pub procedure: String,
    /// The planned filing date, ISO 8601.
    pub filing_date: String,
    /// The persons by name, or by id where no name was read.
    pub persons: Vec<String>,
    /// Pages read.
    pub pages: usize,
    /// Papers found.
    pub documents: usize,
    /// Findings that stand against it.
    pub errors: usize,
    /// Findings that only warn.
    pub warnings: usize,
    /// Requirements that a human must settle.
    pub questions: usize,
    /// Errors and warnings by their code.
    pub faults: BTreeMap<String, usize>,
    /// What is in order now and will not be soon, the soonest first.
    pub lapses: Vec<Lapse>,
    /// What is otherwise than in the last run; none where there was no report then.
    pub changes: Option<Changes>,
    /// Its page, as a path from the folder of results; left out where none was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report: Option<String>,
}

/// How a dossier stands, or that nothing could be said of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// Nothing stands against it.
    Ready,
    /// A human must settle something.
    NeedsHuman,
    /// Faults were found.
    NotReady,
    /// No report could be made. What is not known is taken for the worst.
    #[default]
    Failed,
}

impl Standing {
    /// All of them, best first.
    pub const ALL: [Standing; 4] = [Standing::Ready, Standing::NeedsHuman, Standing::NotReady, Standing::Failed];

    /// Its word in files.
    pub fn word(self) -> &'static str {
        match self {
            Standing::Ready => Verdict::Ready.word(),
            Standing::NeedsHuman => Verdict::NeedsHuman.word(),
            Standing::NotReady => Verdict::NotReady.word(),
            Standing::Failed => "failed",
        }
    }

    /// The exit code of a run over this dossier alone. Over several, the code of the greatest.
    pub fn exit_code(self) -> u8 {
        match self {
            Standing::Ready => Verdict::Ready.exit_code(),
            Standing::NeedsHuman => Verdict::NeedsHuman.exit_code(),
            Standing::NotReady => Verdict::NotReady.exit_code(),
            Standing::Failed => 2,
        }
    }
}

impl From<Verdict> for Standing {
    fn from(verdict: Verdict) -> Standing {
        match verdict {
            Verdict::Ready => Standing::Ready,
            Verdict::NeedsHuman => Standing::NeedsHuman,
            Verdict::NotReady => Standing::NotReady,
        }
    }
}

/// A requirement that is met at the filing date and is not a little later.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lapse {
    /// The first day on which it is no longer met, ISO 8601.
    pub on: String,
    /// The requirement.
    pub requirement: String,
    /// Its name, in the language of the run.
    pub title: String,
    /// The person, or none for the dossier as a whole.
    pub person: Option<String>,
    /// How it will stand.
    pub status: String,
}

impl Row {
    /// The row of a dossier of which there is a report.
    pub fn of(report: &Report, id: &str, pages: usize, lapses: Vec<Lapse>) -> Row {
        let of = |severity: Severity| report.findings.iter().filter(move |finding| finding.severity == severity);
        let mut faults = BTreeMap::new();
        for finding in of(Severity::Error).chain(of(Severity::Warning)) {
            *faults.entry(finding.code.clone()).or_insert(0) += 1;
        }
        let name = |person: &crate::document::Person| person.name.clone().unwrap_or_else(|| person.id.clone());
        Row {
            dossier: report.dossier.clone(),
            id: id.to_owned(),
            verdict: report.verdict.into(),
            error: None,
            procedure: report.procedure.clone(),
            filing_date: report.filing_date.to_string(),
            persons: report.persons.iter().map(name).collect(),
            pages,
            documents: report.documents.len(),
            errors: of(Severity::Error).count(),
            warnings: of(Severity::Warning).count(),
            questions: report.outcomes.iter().filter(|outcome| outcome.status == Status::NeedsHuman).count(),
            faults,
            lapses,
            changes: None,
            report: None,
        }
    }

    /// The row of a dossier of which there is none, and why.
    pub fn failed(dossier: &str, id: &str, error: String) -> Row {
        Row { dossier: dossier.to_owned(), id: id.to_owned(), error: Some(error), ..Row::default() }
    }
}

/// What is met in `now` and no longer in what `at` says of a later filing date, within so many days.
///
/// Rules of every kind are asked by asking the whole checklist again: expiries, ages, tables of another year, the ends
/// of waivers. What lapses and is in order again within these days is not told.
pub fn lapses(now: &Report, days: u8, at: &dyn Fn(Date) -> Vec<Outcome>) -> Vec<Lapse> {
    let day = |n: u8| now.filing_date.checked_add(jiff::Span::new().days(i64::from(n))).ok();
    let mut known: BTreeMap<u8, Vec<Outcome>> = BTreeMap::new();
    let mut status = |n: u8, like: &Outcome| {
        let then = known.entry(n).or_insert_with(|| day(n).map(at).unwrap_or_default());
        let same = |one: &&Outcome| (&one.id, &one.procedure, &one.person) == (&like.id, &like.procedure, &like.person);
        then.iter().find(same).map(|outcome| outcome.status).filter(|status| *status < Status::Satisfied)
    };
    let mut lapses = Vec::new();
    for outcome in now.outcomes.iter().filter(|outcome| outcome.status >= Status::Satisfied) {
        let Some(mut then) = status(days, outcome) else { continue };
        // It is met on `met` and not on `not`: the day is between.
        let (mut met, mut not) = (0, days);
        while not - met > 1 {
            let middle = met + (not - met) / 2;
            match status(middle, outcome) {
                Some(earlier) => (not, then) = (middle, earlier),
                None => met = middle,
            }
        }
        lapses.push(Lapse {
            on: day(not).map(|day| day.to_string()).unwrap_or_default(),
            requirement: outcome.id.clone(),
            title: outcome.title.clone(),
            person: outcome.person.clone(),
            status: then.word().to_owned(),
        });
    }
    // Days in this form sort as they follow each other; what lapses on the same day stays in the checklist's order.
    lapses.sort_by(|a, b| a.on.cmp(&b.on));
    lapses
}
