//! What conditions are judged by: the facts that were given, the persons' ages,
//! the filing date, and what documents say that contradicts a fact.

use jiff::civil::Date;

use super::words::{Say, say};
use super::{Case, places};
use crate::checklist::condition::World;
use crate::checklist::{Condition, Fact, FactType, FactValue, Procedure, Severity};
use crate::document::{Document, Person};
use crate::finding::{Finding, Place};

/// The facts of a case as conditions see them.
#[derive(Clone, Copy)]
pub struct Facts<'a> {
    pub case: &'a Case<'a>,
    pub procedure: &'a Procedure,
    /// Whom the requirement is asked for: `age(applicant)` is this applicant's.
    pub person: Option<&'a Person>,
}

impl World for Facts<'_> {
    fn fact(&self, name: &str) -> Option<FactValue> {
        self.case.brief.facts.get(name).cloned()
    }

    fn is_fact(&self, name: &str) -> bool {
        self.procedure.facts.iter().any(|fact| fact.name == name)
    }

    fn condition(&self, name: &str) -> Option<&Condition> {
        self.procedure.conditions.get(name)
    }

    fn born(&self, role: &str) -> Option<Date> {
        let own = self.person.filter(|person| person.role == role);
        own.or_else(|| self.case.persons.iter().find(|person| person.role == role))?.born
    }

    fn filing_date(&self) -> Date {
        self.case.filing
    }

    fn has(&self, kind: &str) -> bool {
        self.case.documents.iter().any(|document| document.kind == kind)
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

/// What documents say of a fact, in the order of the folder: only what was read for certain and is of its type.
pub fn said<'a>(case: &Case<'a>, fact: &'a Fact) -> impl Iterator<Item = Said<'a>> {
    let (kind, field) = fact.read_from.as_ref().map_or(("", ""), |(kind, field)| (kind.as_str(), field.as_str()));
    let documents = case.documents.iter().filter(move |document| document.kind == kind);
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
pub fn read_elsewhere(case: &Case<'_>, fact: Option<&Fact>) -> Option<(Place, String)> {
    let said = said(case, fact?).next()?;
    let place = said.place(&say(case.lang, Say::ReadHere, &[]));
    Some((place, say(case.lang, Say::FileSays, &[said.file(), &said.shown()])))
}

/// Facts that a document contradicts: a deadline counted from the wrong day is a lost file.
pub fn contradictions(case: &Case<'_>, procedure: &Procedure) -> Vec<Finding> {
    let mut findings = Vec::new();
    for fact in &procedure.facts {
        let Some(given) = case.brief.facts.get(&fact.name) else { continue };
        for said in said(case, fact).filter(|said| said.value != *given) {
            findings.push(Finding {
                code: "fact-contradicted".to_owned(),
                severity: Severity::Warning,
                requirement: None,
                person: None,
                document: Some(said.document.id.clone()),
                message: say(case.lang, Say::FactContradicted, &[&fact.name, &given.to_string(), &said.shown()]),
                help: say(case.lang, Say::CorrectFact, &[]),
                citation: procedure.citation.clone(),
                checklist: Some(fact.at.clone()),
                places: vec![said.place(&say(case.lang, Say::WhatWasRead, &[]))],
            });
        }
    }
    findings
}
