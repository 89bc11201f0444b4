//! What is to be said of `dossier.toml` itself: answers to what nobody asks, answers and waivers that fit nothing.

use super::words::{Say, say};
use super::{Case, procedures};
use crate::checklist::{Requirement, Severity};
use crate::dossier::FILE;
use crate::finding::{Finding, Outcome, Place, Status};

/// A line of `dossier.toml`.
pub fn place(line: usize) -> Vec<Place> {
    vec![Place { file: FILE.to_owned(), line: Some(line).filter(|line| *line > 0), ..Place::default() }]
}

/// Answers and waivers that settle nothing: a slip of the pen there is believed to be settled, and is not.
pub fn findings(case: &Case<'_>, outcomes: &[Outcome]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let rule = |id: &str| -> Option<&Requirement> {
        procedures(case).into_iter().flat_map(|procedure| &procedure.requirements).find(|rule| rule.id == id)
    };
    let of = |id: &str, person: Option<&String>| -> Vec<&Outcome> {
        let fits = |outcome: &&Outcome| outcome.id == id && person.is_none_or(|id| outcome.person.as_ref() == Some(id));
        outcomes.iter().filter(fits).collect()
    };
    for answer in &case.brief.answers {
        let asked = of(&answer.requirement, answer.person.as_ref());
        let Some(rule) = rule(&answer.requirement).filter(|_| !asked.is_empty()) else {
            let message = say(case.lang, Say::AnswerUnknown, &[&answer.requirement]);
            findings.push(finding(case, "answer-unknown", Severity::Warning, message, answer.line));
            continue;
        };
        // A rule that does not hold can be answered too, and so can a doubt about a document.
        let no_question = rule.human.is_none() && rule.rule.is_none() && rule.accepts.is_empty();
        if no_question || asked.iter().all(|outcome| outcome.status == Status::NotApplicable) {
            let message = say(case.lang, Say::AnswerNeedless, &[rule.title.get(case.lang), &answer.by]);
            findings.push(finding(case, "answer-needless", Severity::Note, message, answer.line));
        }
    }
    for waiver in &case.brief.waivers {
        if rule(&waiver.requirement).is_none() || of(&waiver.requirement, waiver.person.as_ref()).is_empty() {
            let message = say(case.lang, Say::WaiverUnknown, &[&waiver.requirement]);
            findings.push(finding(case, "waiver-unknown", Severity::Warning, message, waiver.line));
        }
    }
    findings
}

fn finding(case: &Case<'_>, code: &str, severity: Severity, message: String, line: usize) -> Finding {
    let help = say(case.lang, Say::TakeOut, &[]);
    Finding { places: place(line), ..Finding::plain(code, severity, message, &help) }
}
