//! What lies ahead, as JSON: keys that were added to version 1 behind those it began with.

use serde::Serialize;

use super::{Checklist, Day, Place, iso};
use crate::checklist::FactType;
use crate::finding::{self, QuestionKind};

/// A deadline as it stands for one person.
#[derive(Serialize)]
pub struct Deadline<'a> {
    id: &'a str,
    procedure: &'a str,
    person: Option<&'a str>,
    title: &'a str,
    /// The first day of a window, or null.
    from: Option<Day>,
    /// The last day, or null.
    until: Option<Day>,
    /// `open`, `passed`, `too-early`, `after-filing` (counted from the filing) or `unknown`.
    status: &'static str,
    /// Facts that nobody gave and on which it depends.
    missing: &'a [String],
    /// The reading of a document on which it rests while nobody confirmed it, or null.
    rests_on: Option<&'a str>,
    help: &'a str,
    source: &'a str,
    source_date: Option<Day>,
    checklist: Checklist<'a>,
}

/// Something that is in order up to a day.
#[derive(Serialize)]
pub struct Lapse<'a> {
    /// The last filing date for which it is; null when that could not be read.
    last_day: Option<Day>,
    /// `expires`, `too-old`, `short-validity`, `issued-long-ago`, `amount`, `deadline` or `waiver`.
    why: &'static str,
    /// Id of the requirement, or of the deadline.
    requirement: &'a str,
    procedure: &'a str,
    person: Option<&'a str>,
    document: Option<&'a str>,
    /// What it weighs once it has lapsed.
    severity: &'static str,
    place: Option<Place<'a>>,
}

/// A question that nobody has answered yet.
#[derive(Serialize)]
pub struct Question<'a> {
    /// The fact's name, or the requirement that asks a human.
    id: &'a str,
    /// `bool`, `date`, `choice`, `number` or `text` for a fact; `birth-date`; `answer` for a human's judgement.
    #[serde(rename = "type")]
    kind: &'static str,
    /// The words of a choice.
    values: &'a [String],
    procedure: &'a str,
    person: Option<&'a str>,
    question: &'a str,
    /// The names of the requirements that depend on it.
    because: &'a [String],
    /// What a document says of it already, or null.
    proposal: Option<Proposal<'a>>,
}

#[derive(Serialize)]
struct Proposal<'a> {
    value: &'a str,
    place: Place<'a>,
}

impl<'a> From<&'a finding::Due> for Deadline<'a> {
    fn from(due: &'a finding::Due) -> Self {
        Deadline {
            id: &due.id,
            procedure: &due.procedure,
            person: due.person.as_deref(),
            title: &due.title,
            from: iso(due.from),
            until: iso(due.until),
            status: due.standing.word(),
            missing: &due.missing,
            rests_on: due.rests_on.as_deref(),
            help: &due.help,
            source: &due.citation.source,
            source_date: iso(due.citation.read),
            checklist: Checklist { file: &due.at.file, line: due.at.line },
        }
    }
}

impl<'a> From<&'a finding::Lapse> for Lapse<'a> {
    fn from(lapse: &'a finding::Lapse) -> Self {
        Lapse {
            last_day: iso(lapse.last),
            why: lapse.why.word(),
            requirement: &lapse.requirement,
            procedure: &lapse.procedure,
            person: lapse.person.as_deref(),
            document: lapse.document.as_deref(),
            severity: lapse.severity.word(),
            place: lapse.place.as_ref().map(|place| Place::of(place, true)),
        }
    }
}

impl<'a> From<&'a finding::Question> for Question<'a> {
    fn from(question: &'a finding::Question) -> Self {
        let values: &[String] = match &question.kind {
            QuestionKind::Fact(FactType::Choice(values)) => values,
            _ => &[],
        };
        let proposal = question.proposal.as_ref();
        Question {
            id: &question.id,
            kind: question.kind.word(),
            values,
            procedure: &question.procedure,
            person: question.person.as_deref(),
            question: &question.text,
            because: &question.because,
            proposal: proposal.map(|(value, place)| Proposal { value, place: Place::of(place, true) }),
        }
    }
}
