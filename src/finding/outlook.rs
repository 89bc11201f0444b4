//! What lies ahead of a dossier: deadlines, what in it lapses when, the last day on which it can safely be filed,
//! and the questions that nobody has answered yet.

use jiff::civil::Date;

use super::Place;
use crate::checklist::{At, Citation, FactType, Severity};

/// What lies ahead.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Outlook {
    /// The deadlines that run, in the order of the checklist.
    pub deadlines: Vec<Due>,
    /// What lapses, the earliest first: that is to be renewed first. What could not be dated stands at the end.
    pub lapses: Vec<Lapse>,
    /// The last day on which everything that is in order now still is. `None`: something has lapsed already, or
    /// nothing in the dossier is known to lapse.
    pub last_safe: Option<Date>,
    /// What nobody has answered yet, in the order in which it was needed.
    pub questions: Vec<Question>,
}

/// A deadline as it stands for one person.
#[derive(Debug, Clone, PartialEq)]
pub struct Due {
    /// The deadline's id.
    pub id: String,
    /// The procedure.
    pub procedure: String,
    /// The person, or `None` for the dossier as a whole.
    pub person: Option<String>,
    /// Its name, in the report's language.
    pub title: String,
    /// The first day, for a window.
    pub from: Option<Date>,
    /// The last day.
    pub until: Option<Date>,
    /// It is counted from a birth, which could be told from it.
    pub of_birth: bool,
    /// How it stands at the filing date.
    pub standing: Standing,
    /// What is not known, where it cannot be computed; or on what reading it rests.
    pub missing: Vec<String>,
    /// A document's reading on which it rests, which nobody has confirmed.
    pub rests_on: Option<String>,
    /// What to do about it.
    pub help: String,
    /// Where it comes from.
    pub citation: Citation,
    /// Where it stands in the checklist.
    pub at: At,
}

/// How a deadline stands at the filing date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// The filing date lies within it.
    Open,
    /// The filing date lies after it.
    Passed,
    /// The filing date lies before its first day.
    TooEarly,
    /// It is counted from the filing, and limits nothing before it.
    AfterFiling,
    /// It cannot be computed: something is not known.
    Unknown,
}

impl Standing {
    /// Its word in reports.
    pub fn word(self) -> &'static str {
        match self {
            Standing::Open => "open",
            Standing::Passed => "passed",
            Standing::TooEarly => "too-early",
            Standing::AfterFiling => "after-filing",
            Standing::Unknown => "unknown",
        }
    }
}

/// Something that is in order up to a day.
#[derive(Debug, Clone, PartialEq)]
pub struct Lapse {
    /// The last filing date for which it is; `None` when that could not be read.
    pub last: Option<Date>,
    /// Why it ends.
    pub why: Why,
    /// The requirement, or the deadline's id.
    pub requirement: String,
    /// Its name, in the report's language.
    pub title: String,
    /// The procedure that asks it.
    pub procedure: String,
    /// The person, or `None` for the dossier as a whole.
    pub person: Option<String>,
    /// The document that lapses.
    pub document: Option<String>,
    /// What it costs then.
    pub severity: Severity,
    /// Where the date was read.
    pub place: Option<Place>,
}

/// Why something ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// The document expires.
    Expires,
    /// It becomes too old.
    TooOld,
    /// It would no longer be valid long enough after filing.
    ShortValidity,
    /// It was issued too long before.
    IssuedLongAgo,
    /// The amount asked changes, or is known no longer.
    Amount,
    /// A deadline ends.
    Deadline,
    /// A waiver ends.
    Waiver,
}

impl Why {
    /// Its word in reports.
    pub fn word(self) -> &'static str {
        match self {
            Why::Expires => "expires",
            Why::TooOld => "too-old",
            Why::ShortValidity => "short-validity",
            Why::IssuedLongAgo => "issued-long-ago",
            Why::Amount => "amount",
            Why::Deadline => "deadline",
            Why::Waiver => "waiver",
        }
    }
}

/// A question that nobody has answered yet.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// The fact's name, or the requirement that asks a human.
    pub id: String,
    /// The procedure that asks it.
    pub procedure: String,
    /// The person for whom a requirement asks a human, or whose own fact or birth date it is; `None` for the folder.
    pub person: Option<String>,
    /// What kind of answer is wanted.
    pub kind: QuestionKind,
    /// The question, in the report's language.
    pub text: String,
    /// The names of the requirements that depend on it, in the report's language.
    pub because: Vec<String>,
    /// What a document says already, and where.
    pub proposal: Option<(String, Place)>,
}

/// What kind of answer a question wants.
#[derive(Debug, Clone, PartialEq)]
pub enum QuestionKind {
    /// A fact of this type, for `[facts]`, or for the `facts` of the person named.
    Fact(FactType),
    /// The birth date of a person, for `[[person]]`.
    Birth,
    /// A human's judgement, for `[[answer]]`.
    Answer,
}

impl QuestionKind {
    /// Its word in reports: the type of the fact, `birth-date` or `answer`.
    pub fn word(&self) -> &'static str {
        match self {
            QuestionKind::Fact(FactType::Bool) => "bool",
            QuestionKind::Fact(FactType::Date) => "date",
            QuestionKind::Fact(FactType::Choice(_)) => "choice",
            QuestionKind::Fact(FactType::Number) => "number",
            QuestionKind::Fact(FactType::Text) => "text",
            QuestionKind::Birth => "birth-date",
            QuestionKind::Answer => "answer",
        }
    }
}
