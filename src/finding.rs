//! What the tool says: findings with their places, the status of each
//! requirement, and the report that holds them with the documents and persons.

use std::collections::BTreeMap;

use jiff::civil::Date;

pub use outlook::{Due, Lapse, Outlook, Question, QuestionKind, Standing, Why};

mod outlook;

use crate::checklist::{At, Citation, Severity};
use crate::document::{Document, Person};
use crate::page::Rect;

/// The word for how a requirement stands; in the order in which the first that applies counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// No document of an accepted kind is there.
    Missing,
    /// It is there and cannot be read.
    Illegible,
    /// It is somebody else's.
    WrongPerson,
    /// Its validity ended before the filing date.
    Expired,
    /// It was issued too long before the filing date.
    TooOld,
    /// The legalisation or apostille, or a link of it, is missing.
    NotLegalised,
    /// The sworn translation is missing.
    NotTranslated,
    /// It shows another amount than asked.
    WrongAmount,
    /// A required field or part is empty.
    Incomplete,
    /// Only a human can settle it, or the reading is in doubt.
    NeedsHuman,
    /// Read, and in order.
    Satisfied,
    /// Not asked in this case.
    NotApplicable,
}

impl Status {
    /// All of them, worst first.
    pub const ALL: [Status; 12] = [
        Status::Missing,
        Status::Illegible,
        Status::WrongPerson,
        Status::Expired,
        Status::TooOld,
        Status::NotLegalised,
        Status::NotTranslated,
        Status::WrongAmount,
        Status::Incomplete,
        Status::NeedsHuman,
        Status::Satisfied,
        Status::NotApplicable,
    ];

    /// Its word in reports.
    pub fn word(self) -> &'static str {
        match self {
            Status::Missing => "missing",
            Status::Illegible => "illegible",
            Status::WrongPerson => "wrong-person",
            Status::Expired => "expired",
            Status::TooOld => "too-old",
            Status::NotLegalised => "not-legalised",
            Status::NotTranslated => "not-translated",
            Status::WrongAmount => "wrong-amount",
            Status::Incomplete => "incomplete",
            Status::NeedsHuman => "needs-human",
            Status::Satisfied => "satisfied",
            Status::NotApplicable => "not-applicable",
        }
    }
}

/// Whether the dossier can be filed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// Nothing stands against it.
    Ready,
    /// No fault was found, but a human must settle something.
    NeedsHuman,
    /// Faults were found.
    NotReady,
}

impl Verdict {
    /// Its word in reports.
    pub fn word(self) -> &'static str {
        match self {
            Verdict::Ready => "ready",
            Verdict::NeedsHuman => "needs-human",
            Verdict::NotReady => "not-ready",
        }
    }

    /// The exit code of a run that ended so.
    pub fn exit_code(self) -> u8 {
        match self {
            Verdict::Ready => 0,
            Verdict::NotReady => 1,
            Verdict::NeedsHuman => 3,
        }
    }
}

/// Something the user should know, with the places where it was seen.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// A status' word, or a code of its own (`spelled-otherwise`, `unread-script`, …); stable.
    pub code: String,
    /// What it weighs.
    pub severity: Severity,
    /// The requirement it belongs to.
    pub requirement: Option<String>,
    /// The person it concerns.
    pub person: Option<String>,
    /// The document it concerns.
    pub document: Option<String>,
    /// What is the matter, in one sentence.
    pub message: String,
    /// What to do next.
    pub help: String,
    /// The legal source, with the day it was read.
    pub citation: Citation,
    /// The checklist line that asks for it.
    pub checklist: Option<At>,
    /// Where it was seen; the first is the primary place.
    pub places: Vec<Place>,
}

impl Finding {
    /// A finding that belongs to no requirement.
    pub fn plain(code: &str, severity: Severity, message: String, help: &str) -> Finding {
        Finding {
            code: code.to_owned(),
            severity,
            requirement: None,
            person: None,
            document: None,
            message,
            help: help.to_owned(),
            citation: Citation::default(),
            checklist: None,
            places: Vec::new(),
        }
    }
}

/// A place in the dossier.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Place {
    /// Path within the dossier; empty for the folder as a whole.
    pub file: String,
    /// Page within the file, from 1; `None` for the file as a whole.
    pub page: Option<u32>,
    /// Line on the upright page, from 1.
    pub line: Option<usize>,
    /// Box on the upright page.
    pub bbox: Option<Rect>,
    /// The text of that line as read.
    pub text: String,
    /// The part of it that matters.
    pub part: String,
    /// What to say beside it.
    pub label: String,
}

/// How one requirement stands for one person.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// The requirement's id.
    pub id: String,
    /// Its name, in the report's language.
    pub title: String,
    /// The procedure that asks it.
    pub procedure: String,
    /// The person, or `None` for the dossier as a whole.
    pub person: Option<String>,
    /// The kinds that it accepts.
    pub accepts: Vec<String>,
    /// How it stands.
    pub status: Status,
    /// What a fault of it weighs.
    pub severity: Severity,
    /// The documents that it was judged by.
    pub documents: Vec<String>,
    /// Where the requirement comes from.
    pub citation: Citation,
    /// Where it stands in the checklist.
    pub at: At,
    /// In words: by what it is satisfied, or why it is not asked.
    pub note: String,
}

/// An engine that read pages.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EngineInfo {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// SHA-256 of its models, in hexadecimal.
    pub models: Vec<String>,
}

/// Everything that is said of one dossier.
#[derive(Debug, Clone)]
pub struct Report {
    /// The folder's name.
    pub dossier: String,
    /// The procedure it was held against (the applicant's).
    pub procedure: String,
    /// The procedure's name, in the report's language.
    pub title: String,
    /// The planned filing date.
    pub filing_date: Date,
    /// The engines that read.
    pub engines: Vec<EngineInfo>,
    /// Whether it can be filed.
    pub verdict: Verdict,
    /// Who it is about.
    pub persons: Vec<Person>,
    /// The papers.
    pub documents: Vec<Document>,
    /// The names of their kinds, by id, in the report's language; a kind that is not here is shown by its id.
    pub kinds: BTreeMap<String, String>,
    /// The requirements, in the order of the checklist, person by person.
    pub outcomes: Vec<Outcome>,
    /// The findings, worst first.
    pub findings: Vec<Finding>,
    /// What lies ahead: deadlines, what lapses when, and what is still to be asked.
    pub outlook: Outlook,
}

impl Report {
    /// The verdict that follows from outcomes and findings.
    pub fn verdict_of(outcomes: &[Outcome], findings: &[Finding]) -> Verdict {
        let worst = findings.iter().map(|finding| finding.severity).max();
        let asks = outcomes.iter().any(|outcome| outcome.status == Status::NeedsHuman);
        match worst {
            Some(Severity::Error) => Verdict::NotReady,
            Some(Severity::Warning) => Verdict::NeedsHuman,
            _ if asks => Verdict::NeedsHuman,
            _ => Verdict::Ready,
        }
    }
}
