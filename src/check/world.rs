//! What conditions are judged by: the facts that were given, the persons' ages,
//! the filing date, and what documents say that contradicts a fact.
//!
//! An applicant may have facts of their own. What is asked of an applicant is judged by these; what is asked of the
//! sponsor, a guardian or the folder as a whole is judged once for each applicant: it is asked as soon as one applicant
//! calls for it, and what would let less be asked must hold for every one of them.

use jiff::civil::Date;

use super::words::{Say, say};
use super::{Case, places};
use crate::checklist::condition::{BIRTH_OF, World};
use crate::checklist::{Condition, Fact, FactType, FactValue, Procedure, Severity, Truth};
use crate::document::{Document, Person};
use crate::finding::{Finding, Place};

/// The role of those who may have facts of their own.
const APPLICANT: &str = "applicant";

/// The facts of a case as conditions see them, for one applicant.
#[derive(Clone, Copy)]
pub struct Facts<'a> {
    pub case: &'a Case<'a>,
    pub procedure: &'a Procedure,
    /// Whom the requirement is asked for.
    pub person: Option<&'a Person>,
    /// Whose facts and age count: that person, or the applicant for whose sake somebody else is asked.
    pub applicant: Option<&'a Person>,
}

impl<'a> Facts<'a> {
    /// Something that is not known, and of whom it is to be asked.
    pub fn missing(&self, name: String) -> Missing<'a> {
        let person = match name.strip_prefix(BIRTH_OF) {
            Some(role) => self.of_role(role),
            None => self.applicant.filter(|_| is_own(self.case, self.procedure, &name)),
        };
        Missing { name, person }
    }

    fn of_role(&self, role: &str) -> Option<&'a Person> {
        let mut nearest = [self.person, self.applicant].into_iter().flatten();
        let own = nearest.find(|person| person.role == role);
        own.or_else(|| self.case.persons.iter().find(|person| person.role == role))
    }
}

/// A fact or birth date that nobody gave.
#[derive(Debug, Clone)]
pub struct Missing<'a> {
    /// The fact's name, or what a condition calls a birth date.
    pub name: String,
    /// Of whom it is asked; `None` for the folder as a whole.
    pub person: Option<&'a Person>,
}

/// Whether a fact is asked of each applicant: where several have it, and the checklist says that it is their own, or
/// one of them has given it already.
fn is_own(case: &Case<'_>, procedure: &Procedure, name: &str) -> bool {
    let has = |procedure: &Procedure| procedure.facts.iter().any(|fact| fact.name == name);
    let asked =
        |person: &&Person| person.role == APPLICANT && case.lists.procedures.get(&person.procedure).is_some_and(has);
    let mut facts = procedure.facts.iter().filter(|fact| fact.name == name);
    let given = || case.brief.own_facts.values().any(|facts| facts.contains_key(name));
    (facts.any(|fact| fact.own) || given()) && case.persons.iter().filter(asked).count() > 1
}

/// The applicants by whose facts something is judged, each with theirs.
pub struct Worlds<'a>(Vec<Facts<'a>>);

/// How a condition stands, and what would have to be known.
pub struct Judgement<'a> {
    pub truth: Truth,
    /// What is not known, when that decides it.
    pub missing: Vec<Missing<'a>>,
}

impl<'a> Worlds<'a> {
    /// For what is asked of a person: an applicant alone, anybody else for the sake of every applicant of the procedure.
    pub fn of(case: &'a Case<'a>, procedure: &'a Procedure, person: Option<&'a Person>) -> Worlds<'a> {
        let world = |applicant| Facts { case, procedure, person, applicant };
        if person.is_some_and(|person| person.role == APPLICANT) {
            return Worlds(vec![world(person)]);
        }
        let applicants: Vec<&Person> = case.persons.iter().filter(|other| other.role == APPLICANT).collect();
        let mine: Vec<&Person> = applicants.iter().copied().filter(|other| other.procedure == procedure.id).collect();
        // A procedure under which nobody applies is judged for the sake of whoever applies at all.
        let all = if mine.is_empty() { applicants } else { mine };
        Worlds(if all.is_empty() { vec![world(None)] } else { all.into_iter().map(|one| world(Some(one))).collect() })
    }

    /// The world of each applicant.
    pub fn each(&self) -> impl Iterator<Item = Facts<'a>> {
        self.0.iter().copied()
    }

    /// Whether something is asked: as soon as one applicant calls for it.
    pub fn asks(&self, when: Option<&Condition>) -> Judgement<'a> {
        self.judged(Truth::or, |facts| when.map_or(Truth::Yes, |when| when.holds(facts)))
    }

    /// Whether a rule is kept: by every applicant for whom it is asked.
    pub fn keeps(&self, rule: &Condition, when: Option<&Condition>) -> Judgement<'a> {
        self.judged(Truth::and, |facts| {
            let asked = when.map_or(Truth::Yes, |when| when.holds(facts));
            asked.negate().or(rule.holds(facts))
        })
    }

    fn judged(&self, join: fn(Truth, Truth) -> Truth, judge: impl Fn(&Facts<'a>) -> Truth) -> Judgement<'a> {
        let each: Vec<(Facts<'a>, Truth)> = self.each().map(|facts| (facts, judge(&facts))).collect();
        let truth = each.iter().map(|(_, truth)| truth.clone()).reduce(join).unwrap_or(Truth::No);
        let mut missing: Vec<Missing<'a>> = Vec::new();
        if matches!(truth, Truth::Unknown(_)) {
            for (facts, truth) in each {
                let Truth::Unknown(names) = truth else { continue };
                missing.extend(names.into_iter().map(|name| facts.missing(name)));
            }
        }
        Judgement { truth, missing }
    }
}

/// Whether a document is surely another applicant's: it names nobody else as its holder, and this one not at all.
fn is_anothers(case: &Case<'_>, document: &Document, applicant: &Person) -> bool {
    let holder = document.person.as_ref().filter(|holder| **holder != applicant.id);
    let other = holder.and_then(|holder| case.persons.iter().find(|person| person.id == *holder));
    let names_me = document.names.iter().any(|named| named.person == applicant.id);
    other.is_some_and(|other| other.role == APPLICANT) && !names_me
}

impl World for Facts<'_> {
    fn fact(&self, name: &str) -> Option<FactValue> {
        self.case.brief.fact(name, self.applicant.map(|applicant| applicant.id.as_str())).cloned()
    }

    fn is_fact(&self, name: &str) -> bool {
        self.procedure.facts.iter().any(|fact| fact.name == name)
    }

    fn condition(&self, name: &str) -> Option<&Condition> {
        self.procedure.conditions.get(name)
    }

    fn born(&self, role: &str) -> Option<Date> {
        self.of_role(role)?.born
    }

    fn filing_date(&self) -> Date {
        self.case.filing
    }

    fn has(&self, kind: &str) -> bool {
        // What is asked of an applicant does not look at the papers of another one: a brother's passport is none.
        let own = self.person.filter(|person| person.role == APPLICANT);
        let counts = |document: &&Document| own.is_none_or(|own| !is_anothers(self.case, document, own));
        self.case.documents.iter().filter(counts).any(|document| document.kind == kind)
    }
}

/// What a document says of a fact.
pub struct Said<'a> {
    document: &'a Document,
    field: &'a str,
    /// The value.
    pub value: FactValue,
}

impl Said<'_> {
    /// The value as `dossier.toml` would have it.
    pub fn shown(&self) -> String {
        self.value.to_string()
    }

    /// The file it stands in.
    pub fn file(&self) -> &str {
        self.document.pages.first().map_or("", |page| page.source.file.as_str())
    }

    /// Where it stands.
    pub fn place(&self, label: &str) -> Place {
        places::field(self.document, self.field, label)
    }
}

/// What documents say of a fact, in the order of the folder: only what was read for certain and is of its type. Of an
/// applicant the papers of another one say nothing.
pub fn said<'a>(case: &'a Case<'a>, fact: &'a Fact, applicant: Option<&'a Person>) -> impl Iterator<Item = Said<'a>> {
    let (kind, field) = fact.read_from.as_ref().map_or(("", ""), |(kind, field)| (kind.as_str(), field.as_str()));
    let documents = case.documents.iter().filter(move |document| document.kind == kind);
    let documents =
        documents.filter(move |document| applicant.is_none_or(|person| !is_anothers(case, document, person)));
    documents.filter_map(move |document| {
        let value = match &fact.kind {
            FactType::Date => FactValue::Date(document.date(field)?),
            FactType::Choice(words) => {
                let word = document.text(field)?;
                FactValue::Text(words.iter().find(|known| *known == word)?.clone())
            }
            FactType::Text => FactValue::Text(document.text(field)?.to_owned()),
            FactType::Bool | FactType::Number => return None,
        };
        Some(Said { document, field, value })
    })
}

/// Where a document says a fact that nobody gave, and what it says.
pub fn read_elsewhere(case: &Case<'_>, fact: Option<&Fact>, of: Option<&Person>) -> Option<(Place, String)> {
    let said = said(case, fact?, of).next()?;
    let place = said.place(&say(case.lang, Say::ReadHere, &[]));
    Some((place, say(case.lang, Say::FileSays, &[said.file(), &said.shown()])))
}

/// Facts that a document contradicts: a deadline counted from the wrong day is a lost file.
pub fn contradictions<'a>(case: &'a Case<'a>, procedure: &'a Procedure) -> Vec<Finding> {
    let mut findings: Vec<Finding> = Vec::new();
    let worlds = Worlds::of(case, procedure, None);
    for (fact, facts) in procedure.facts.iter().flat_map(|fact| worlds.each().map(move |facts| (fact, facts))) {
        let Some(given) = facts.fact(&fact.name) else { continue };
        let own = |applicant: &&Person| {
            case.brief.own_facts.get(&applicant.id).is_some_and(|facts| facts.contains_key(&fact.name))
        };
        let person = facts.applicant.filter(own).map(|applicant| applicant.id.clone());
        for said in said(case, fact, facts.applicant).filter(|said| said.value != given) {
            let document = Some(said.document.id.clone());
            // What holds for the whole folder is contradicted once, for whichever applicant it is looked at.
            let told = |known: &Finding| {
                (&known.person, &known.document, &known.checklist) == (&person, &document, &Some(fact.at.clone()))
            };
            if findings.iter().any(told) {
                continue;
            }
            let question = fact.question.get(case.lang);
            findings.push(Finding {
                code: "fact-contradicted".to_owned(),
                severity: Severity::Warning,
                requirement: None,
                person: person.clone(),
                document,
                message: say(case.lang, Say::FactContradicted, &[question, &given.to_string(), &said.shown()]),
                help: say(case.lang, Say::CorrectFact, &[]),
                citation: procedure.citation.clone(),
                checklist: Some(fact.at.clone()),
                places: vec![said.place(&say(case.lang, Say::WhatWasRead, &[]))],
            });
        }
    }
    findings
}
