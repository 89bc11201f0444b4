//! Documents held against a checklist: for each requirement and person a status,
//! and for each fault a finding with its place, its source and what to do.
//!
//! Pure: the same documents, checklists, facts, answers and filing date always
//! give the same outcome. What is in doubt is `needs-human`; nothing is
//! `satisfied` that was not read.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::checklist::{At, Checklists, Citation, Condition, Procedure, Requirement, Severity, Speaker, Truth};
use crate::document::{Document, Person};
use crate::dossier::{Answer, Brief, Waiver};
use crate::finding::{Finding, Outcome, Outlook, Place, Status};
use judge::{Fault, Judged};
use words::{Say, say};
use world::{Judgement, Missing, Worlds};

mod brief;
mod folder;
mod judge;
mod legal;
mod money;
mod outlook;
mod person;
mod places;
mod questions;
mod words;
mod world;
mod written;

pub use folder::{FolderFault, folder_findings, nothing_to_read};
pub use questions::optional_facts;

/// Everything that a check is made from.
#[derive(Debug, Clone, Copy)]
pub struct Case<'a> {
    /// The checklists.
    pub lists: &'a Checklists,
    /// What the user says.
    pub brief: &'a Brief,
    /// The papers, related to the persons.
    pub documents: &'a [Document],
    /// Who they are about.
    pub persons: &'a [Person],
    /// The planned filing date.
    pub filing: Date,
    /// The language of titles and questions (`nl`, `fr`, `de`, `en`).
    pub lang: &'a str,
}

/// What a check says.
#[derive(Debug, Clone, Default)]
pub struct Checked {
    /// One outcome for each requirement and person, in the order of the checklist.
    pub outcomes: Vec<Outcome>,
    /// The findings, worst first.
    pub findings: Vec<Finding>,
    /// Deadlines, what lapses when, and what is still to be asked.
    pub outlook: Outlook,
}

/// Holds the documents against the procedures of the persons.
pub fn check(case: &Case<'_>) -> Checked {
    let mut checked = Checked::default();
    let mut asked: BTreeSet<(String, Option<&str>)> = BTreeSet::new();
    let mut questions = Vec::new();
    for procedure in procedures(case) {
        for requirement in &procedure.requirements {
            for subject in subjects(case, procedure, requirement) {
                let one = Subject { case, procedure, requirement, person: subject };
                let (outcome, findings, facts) = one.outcome();
                for fact in facts {
                    questions::ask_fact(&mut questions, &one, &fact);
                    if asked.insert((fact.name.clone(), fact.person.map(|person| person.id.as_str()))) {
                        checked.findings.push(one.missing_fact(&fact));
                    }
                }
                questions::ask_human(&mut questions, &one, &outcome);
                checked.findings.extend(findings);
                checked.outcomes.push(outcome);
            }
        }
        checked.findings.extend(world::contradictions(case, procedure));
    }
    checked.findings.extend(brief::findings(case, &checked.outcomes));
    checked.findings.extend(folder::document_findings(case, &checked.outcomes, &checked.findings));
    let (outlook, missed) = outlook::outlook(case, &checked);
    checked.findings.extend(missed);
    checked.outlook = Outlook { questions, ..outlook };
    sort(&mut checked.findings);
    checked
}

/// Worst first; among equals in the order in which they were found.
pub fn sort(findings: &mut [Finding]) {
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
}

/// The names of all procedures of the folder, its own first.
pub fn titles(case: &Case<'_>, own: &str) -> String {
    let first = case.lists.procedures.get(own);
    let others = procedures(case).into_iter().filter(|procedure| procedure.id != own);
    let titles: Vec<&str> = first.into_iter().chain(others).map(|procedure| procedure.title.get(case.lang)).collect();
    titles.join("; ")
}

/// The procedures that the persons file under, each once, in the order of the persons.
fn procedures<'a>(case: &Case<'a>) -> Vec<&'a Procedure> {
    let mut ids: Vec<&str> = Vec::new();
    for person in case.persons {
        if !ids.contains(&person.procedure.as_str()) {
            ids.push(&person.procedure);
        }
    }
    ids.into_iter().filter_map(|id| case.lists.procedures.get(id)).collect()
}

/// For whom a requirement is asked: each person of its role, or once for the dossier as a whole.
fn subjects<'a>(case: &Case<'a>, procedure: &Procedure, requirement: &Requirement) -> Vec<Option<&'a Person>> {
    of_role(case, procedure, requirement.person.as_deref())
}

/// Each person of a role, or once for the dossier as a whole.
fn of_role<'a>(case: &Case<'a>, procedure: &Procedure, role: Option<&str>) -> Vec<Option<&'a Person>> {
    let Some(role) = role else { return vec![None] };
    let of_role = case.persons.iter().filter(|person| person.role == role);
    // A sponsor belongs to every procedure of the folder, whatever stands beside the name.
    of_role.filter(|person| role != "applicant" || person.procedure == procedure.id).map(Some).collect()
}

/// One requirement for one person.
struct Subject<'a> {
    case: &'a Case<'a>,
    procedure: &'a Procedure,
    requirement: &'a Requirement,
    person: Option<&'a Person>,
}

type Made<'a> = (Outcome, Vec<Finding>, Vec<Missing<'a>>);

impl<'a> Subject<'a> {
    /// How the requirement stands, its findings, and the facts that nobody gave.
    fn outcome(&self) -> Made<'a> {
        self.waived().unwrap_or_else(|| self.standing())
    }

    /// How it stands if nobody had waived it.
    fn standing(&self) -> Made<'a> {
        let Judgement { truth, missing } = self.worlds().asks(self.requirement.when.as_ref());
        match truth {
            Truth::No => {
                let why = self.requirement.when.as_ref().map(|when| self.in_words(when)).unwrap_or_default();
                (
                    self.made(Status::NotApplicable, Vec::new(), self.say(Say::AskedOnlyWhen, &[&why])),
                    Vec::new(),
                    Vec::new(),
                )
            }
            Truth::Unknown(names) => {
                let note = self.depends_on(&names);
                (self.made(Status::NeedsHuman, Vec::new(), note), Vec::new(), missing)
            }
            Truth::Yes => self.asked(),
        }
    }

    /// A condition as a reader of the report would say it.
    fn in_words(&self, condition: &Condition) -> String {
        Speaker::new(self.case.lists, self.procedure, self.case.lang).condition(condition)
    }

    /// By whose facts it is judged.
    fn worlds(&self) -> Worlds<'a> {
        Worlds::of(self.case, self.procedure, self.person)
    }

    /// The requirement is asked: by rule, by documents, or from a human.
    fn asked(&self) -> Made<'a> {
        if let Some(rule) = &self.requirement.rule {
            let Judgement { truth, missing } = self.worlds().keeps(rule, self.requirement.when.as_ref());
            return match truth {
                Truth::Yes => (
                    self.made(Status::Satisfied, Vec::new(), self.say(Say::Holds, &[&self.in_words(rule)])),
                    Vec::new(),
                    Vec::new(),
                ),
                Truth::No => self.rule_broken(&self.in_words(rule)),
                Truth::Unknown(names) => {
                    let note = self.depends_on(&names);
                    (self.made(Status::NeedsHuman, Vec::new(), note), Vec::new(), missing)
                }
            };
        }
        if self.requirement.accepts.is_empty() {
            return self.only_human();
        }
        self.by_documents()
    }

    /// Who settled it, when and how: a human's word is told, never taken silently.
    fn told(&self, answer: &Answer) -> Vec<Finding> {
        let date = answer.date.to_string();
        let message = self.say(Say::Answered, &[self.title(), &answer.by, &date, &answer.note]);
        let mut told = vec![self.finding("answered", Severity::Note, message, brief::place(answer.line))];
        if answer.date > self.case.filing {
            let message = self.say(Say::AnswerLater, &[self.title(), &date, &self.case.filing.to_string()]);
            told.push(self.finding("answered-later", Severity::Note, message, brief::place(answer.line)));
        }
        told
    }

    fn rule_broken(&self, rule: &str) -> Made<'a> {
        let answer = self.answer();
        let message = self.say(Say::RuleBroken, &[self.title(), rule]);
        let finding = self.finding("condition-not-met", self.requirement.severity, message, Vec::new());
        match answer {
            Some(answer) => (self.made(Status::Satisfied, Vec::new(), answered(answer)), self.told(answer), Vec::new()),
            None => (
                self.made(Status::NeedsHuman, Vec::new(), self.say(Say::RuleDoesNotHold, &[])),
                vec![finding],
                Vec::new(),
            ),
        }
    }

    fn only_human(&self) -> Made<'a> {
        match self.answer() {
            Some(answer) => (self.made(Status::Satisfied, Vec::new(), answered(answer)), self.told(answer), Vec::new()),
            None => {
                let finding = self.question();
                (self.made(Status::NeedsHuman, Vec::new(), finding.message.clone()), vec![finding], Vec::new())
            }
        }
    }

    fn by_documents(&self) -> Made<'a> {
        let judged = judge::candidates(self);
        let Some(best) = self.best(judged) else { return self.missing() };
        let mut faults: Vec<Fault> = best.iter().flat_map(|judged| judged.faults.iter().cloned()).collect();
        let documents: Vec<String> = best.iter().flat_map(|judged| judged.documents.iter().cloned()).collect();
        let enough = best.len() >= self.requirement.at_least;
        if !enough {
            let (there, asked) = (best.len().to_string(), self.requirement.at_least.to_string());
            let message = self.say(Say::SomeOf, &[self.title(), &there, &asked]);
            faults.push(Fault::new(Status::Incomplete, self.requirement.severity, message, "at-least"));
        }
        if let Some(answer) = self.answer() {
            // A human's word settles doubts; it does not undo a fault that was read.
            faults.retain(|fault| fault.status != Status::NeedsHuman);
            if faults.is_empty() {
                return (self.made(Status::Satisfied, documents, answered(answer)), self.told(answer), Vec::new());
            }
        } else if self.asks_human(&best) {
            faults.push(self.human_fault());
        }
        let status = faults.iter().map(|fault| fault.status).min().unwrap_or(Status::Satisfied);
        let note =
            faults.iter().find(|fault| fault.status == status).map_or(String::new(), |fault| fault.message.clone());
        let findings = faults.iter().map(|fault| self.fault_finding(fault)).collect();
        let mut outcome = self.made(status, documents, note);
        let of_status = faults.iter().filter(|fault| fault.status == status);
        if let Some(severity) = of_status.map(|fault| fault.severity).max() {
            outcome.severity = severity;
        }
        (outcome, findings, Vec::new())
    }

    /// The documents by which the requirement stands best: as many as it asks for.
    fn best(&self, mut judged: Vec<Judged>) -> Option<Vec<Judged>> {
        // Best status first, then the lightest and fewest faults, then the order of the folder.
        judged.sort_by_key(|judged| (std::cmp::Reverse(judged.status()), judged.weight(), judged.faults.len()));
        judged.truncate(self.requirement.at_least);
        (!judged.is_empty()).then_some(judged)
    }

    fn asks_human(&self, best: &[Judged]) -> bool {
        let asked_for = &self.requirement.human_for;
        let concerned = |judged: &Judged| judged.kinds.iter().any(|kind| asked_for.contains(kind));
        self.requirement.human.is_some() && (asked_for.is_empty() || best.iter().any(concerned))
    }

    fn human_fault(&self) -> Fault {
        let mut fault = Fault::new(Status::NeedsHuman, self.question_weight(), self.human(), "human");
        // Who reads what to look at also learns where the answer goes.
        if self.requirement.help.get(self.case.lang).is_empty() {
            fault = fault.help(self.say(Say::HelpHuman, &[&self.requirement.id]));
        }
        let english = self.requirement.human.as_ref().map_or("", |human| human.get("en"));
        match self.case.lists.amount_row(english, self.case.filing) {
            Some(row) => fault.row(row),
            None => fault,
        }
    }

    /// The question that only a human can settle; empty where there is none.
    fn human(&self) -> String {
        self.filled(self.requirement.human.as_ref().map_or("", |human| human.get(self.case.lang)))
    }

    /// A text of the checklist with the amounts of its tables on the filing date.
    fn filled(&self, text: &str) -> String {
        self.case.lists.filled(text, self.case.lang, Some(self.case.filing))
    }

    /// A question never weighs as an error: it is no fault yet.
    fn question_weight(&self) -> Severity {
        self.requirement.severity.min(Severity::Note)
    }

    fn question(&self) -> Finding {
        let fault = self.human_fault();
        self.fault_finding(&fault)
    }

    fn missing(&self) -> Made<'a> {
        if let Some(answer) = self.answer()
            && self.requirement.human.is_some()
        {
            return (self.made(Status::Satisfied, Vec::new(), answered(answer)), self.told(answer), Vec::new());
        }
        let labels: Vec<&str> = self.requirement.accepts.iter().map(|group| self.group_label(group)).collect();
        let message = match self.person {
            Some(person) => self.say(Say::MissingFor, &[self.title(), &places::who(self.case, person)]),
            None => self.say(Say::Missing, &[self.title()]),
        };
        let perhaps = judge::perhaps(self);
        let status = if perhaps.iter().any(|(_, illegible)| *illegible) { Status::Illegible } else { Status::Missing };
        let mut finding = self.finding(status.word(), self.requirement.severity, message, Vec::new());
        if finding.help.is_empty() {
            finding.help = self.say(Say::AddOneOf, &[&labels.join(", ")]);
        }
        for (document, _) in &perhaps {
            finding.places.push(places::whole(document, &self.say(Say::ConfirmIfThis, &[])));
        }
        (self.made(status, Vec::new(), finding.help.clone()), vec![finding], Vec::new())
    }

    fn group_label(&self, group: &'a [String]) -> &'a str {
        let kind = group.first().and_then(|id| self.case.lists.kinds.get(id));
        kind.map_or("", |kind| kind.label.get(self.case.lang))
    }

    fn waived(&self) -> Option<Made<'a>> {
        let waiver = self.waiver()?;
        if waiver.until.is_some_and(|until| until < self.case.filing) {
            let (outcome, mut findings, facts) = self.standing();
            let ended = waiver.until.unwrap_or_default().to_string();
            let message = self.say(Say::WaiverEnded, &[self.title(), &ended]);
            findings.push(self.finding("waiver-ended", Severity::Warning, message, Vec::new()));
            return Some((outcome, findings, facts));
        }
        let message = match waiver.until {
            Some(until) => self.say(Say::SetAsideUntil, &[self.title(), &waiver.reason, &until.to_string()]),
            None => self.say(Say::SetAside, &[self.title(), &waiver.reason]),
        };
        let mut findings = vec![self.finding("waived", Severity::Note, message, Vec::new())];
        findings.extend(self.needless(waiver));
        let note = self.say(Say::Waived, &[&waiver.reason]);
        Some((self.made(Status::NotApplicable, Vec::new(), note), findings, Vec::new()))
    }

    /// What the user set this requirement aside with.
    fn waiver(&self) -> Option<&'a Waiver> {
        self.case.brief.waivers.iter().find(|waiver| self.is_mine(&waiver.requirement, waiver.person.as_ref()))
    }

    /// A waiver of what would not stand in the way either.
    fn needless(&self, waiver: &Waiver) -> Option<Finding> {
        let (outcome, ..) = self.standing();
        if !matches!(outcome.status, Status::Satisfied | Status::NotApplicable) {
            return None;
        }
        let word = say_status(self.case.lang, outcome.status);
        let message = self.say(Say::WaiverNeedless, &[self.title(), word]);
        let mut finding = self.finding("waiver-needless", Severity::Note, message, Vec::new());
        finding.places = brief::place(waiver.line);
        Some(finding)
    }

    fn answer(&self) -> Option<&'a Answer> {
        self.case.brief.answers.iter().find(|answer| self.is_mine(&answer.requirement, answer.person.as_ref()))
    }

    fn is_mine(&self, requirement: &str, person: Option<&String>) -> bool {
        let same_person = person.is_none_or(|id| self.person.is_some_and(|person| person.id == *id));
        requirement == self.requirement.id && same_person
    }

    /// A sentence in the report's language.
    fn say(&self, sentence: Say, parts: &[&str]) -> String {
        say(self.case.lang, sentence, parts)
    }

    /// Facts by their questions; a birth date in words.
    /// Of what nobody has answered, one question is said whole; several by their names, for each stands below with its question.
    fn depends_on(&self, names: &[String]) -> String {
        match names {
            [] | [_] => self.say(Say::DependsOn, &[&self.fact_names(names)]),
            several => {
                let named = words::fact_keys(self.case.lang, several);
                self.say(Say::DependsOnSeveral, &[&several.len().to_string(), &named])
            }
        }
    }

    fn fact_names(&self, names: &[String]) -> String {
        words::fact_names(self.case.lang, &self.procedure.facts, names)
    }

    fn title(&self) -> &'a str {
        self.requirement.title.get(self.case.lang)
    }

    fn made(&self, status: Status, documents: Vec<String>, note: String) -> Outcome {
        Outcome {
            id: self.requirement.id.clone(),
            title: self.title().to_owned(),
            procedure: self.procedure.id.clone(),
            person: self.person.map(|person| person.id.clone()),
            accepts: self.requirement.kinds(),
            status,
            severity: self.requirement.severity,
            documents,
            citation: self.requirement.citation.clone(),
            at: self.requirement.at.clone(),
            note,
        }
    }

    fn fault_finding(&self, fault: &Fault) -> Finding {
        let mut finding = self.finding(&fault.code, fault.severity, fault.message.clone(), fault.places.clone());
        finding.document = fault.document.clone();
        finding.checklist = Some(self.requirement.key(fault.key).clone());
        if let Some(row) = &fault.row {
            let source = self.say(Say::SourceAndRow, &[&self.dated(&self.requirement.citation), &self.dated(row)]);
            finding.citation = Citation { source, read: row.read };
        }
        if !fault.help.is_empty() {
            finding.help = fault.help.clone();
        }
        finding
    }

    /// A source with the day on which it was read; a part that was read on another day says so itself.
    fn dated(&self, citation: &Citation) -> String {
        let Some(day) = citation.read else { return citation.source.clone() };
        let sentence = if citation.source.contains("read 20") { Say::RestReadOn } else { Say::ReadOn };
        self.say(sentence, &[&citation.source, &day.to_string()])
    }

    fn finding(&self, code: &str, severity: Severity, message: String, places: Vec<Place>) -> Finding {
        Finding {
            code: code.to_owned(),
            severity,
            requirement: Some(self.requirement.id.clone()),
            person: self.person.map(|person| person.id.clone()),
            document: None,
            message,
            help: self.filled(self.requirement.help.get(self.case.lang)),
            citation: self.requirement.citation.clone(),
            checklist: Some(self.requirement.at.clone()),
            places,
        }
    }

    fn not_known(&self, name: &str) -> String {
        self.say(Say::NotKnown, &[&self.fact_names(&[name.to_owned()])])
    }

    /// A fact that a requirement needs and nobody gave: its question.
    fn missing_fact(&self, missing: &Missing<'_>) -> Finding {
        let name = missing.name.as_str();
        let fact = self.procedure.facts.iter().find(|fact| fact.name == name);
        let question = fact.map_or_else(|| self.not_known(name), |fact| fact.question.get(self.case.lang).to_owned());
        let at: Option<At> = fact.map(|fact| fact.at.clone()).or_else(|| Some(self.requirement.at.clone()));
        let hint = world::read_elsewhere(self.case, fact, missing.person);
        let help = match (&hint, fact, missing.person) {
            (_, None, _) => self.say(Say::GiveBirth, &[]),
            (Some((_, said)), _, Some(_)) => self.say(Say::GiveOwnFactIfRight, &[said, name]),
            (None, _, Some(_)) => self.say(Say::GiveOwnFact, &[name]),
            (Some((_, said)), _, None) => self.say(Say::GiveFactIfRight, &[said, name]),
            (None, _, None) => self.say(Say::GiveFact, &[name]),
        };
        Finding {
            code: "fact-missing".to_owned(),
            severity: Severity::Warning,
            requirement: Some(self.requirement.id.clone()),
            person: missing.person.map(|person| person.id.clone()),
            document: None,
            message: question,
            help,
            citation: Citation::default(),
            checklist: at,
            places: hint.map(|(place, _)| place).into_iter().collect(),
        }
    }
}

fn say_status(lang: &str, status: Status) -> &'static str {
    words::status(lang, status == Status::Satisfied)
}

fn answered(answer: &Answer) -> String {
    format!("{}, {}: {}", answer.by, answer.date, answer.note)
}
