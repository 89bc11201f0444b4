//! What conditions are judged by: the facts that were given, the persons' ages,
//! the filing date, and what documents say that contradicts a fact.

use jiff::civil::Date;

use super::{Case, places};
use crate::checklist::condition::World;
use crate::checklist::{Condition, Fact, FactValue, Procedure, Severity};
use crate::document::{Document, Person};
use crate::finding::{Finding, Place};

/// The facts of a case as conditions see them.
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

    fn age(&self, role: &str, on: Date) -> Option<i64> {
        let own = self.person.filter(|person| person.role == role);
        let person = own.or_else(|| self.case.persons.iter().find(|person| person.role == role))?;
        let born = person.born?;
        // Whole years: the birthday of that year has come or not.
        let before_birthday = (on.month(), on.day()) < (born.month(), born.day());
        Some(i64::from(on.year()) - i64::from(born.year()) - i64::from(before_birthday))
    }

    fn filing_date(&self) -> Date {
        self.case.filing
    }

    fn has(&self, kind: &str) -> bool {
        self.case.documents.iter().any(|document| document.kind == kind)
    }
}

fn sayers<'a>(case: &Case<'a>, fact: &'a Fact) -> impl Iterator<Item = (&'a Document, Date)> {
    let (kind, field) = fact.read_from.as_ref().map_or(("", ""), |(kind, field)| (kind.as_str(), field.as_str()));
    let documents = case.documents.iter().filter(move |document| document.kind == kind);
    documents.filter_map(move |document| Some((document, document.date(field)?)))
}

/// Where a document says a fact that nobody gave, and what it says.
pub fn read_elsewhere(case: &Case<'_>, fact: Option<&Fact>) -> Option<(Place, String)> {
    let fact = fact?;
    let (document, date) = sayers(case, fact).next()?;
    let field = fact.read_from.as_ref().map(|(_, field)| field.as_str())?;
    let place = places::field(document, field, "read here");
    let source = document.pages.first().map_or("", |page| page.source.file.as_str());
    Some((place, format!("{source} says {date}")))
}

/// Facts that a document contradicts: a deadline counted from the wrong day is a lost file.
pub fn contradictions(case: &Case<'_>, procedure: &Procedure) -> Vec<Finding> {
    let mut findings = Vec::new();
    for fact in &procedure.facts {
        let Some(FactValue::Date(given)) = case.brief.facts.get(&fact.name) else { continue };
        for (document, read) in sayers(case, fact) {
            if read == *given {
                continue;
            }
            let field = fact.read_from.as_ref().map_or("", |(_, field)| field.as_str());
            findings.push(Finding {
                code: "fact-contradicted".to_owned(),
                severity: Severity::Warning,
                requirement: None,
                person: None,
                document: Some(document.id.clone()),
                message: format!("`{}` was given as {given}, but the document says {read}", fact.name),
                help: "correct the fact, or confirm the field in dossier.toml if it was misread".to_owned(),
                citation: procedure.citation.clone(),
                checklist: Some(fact.at.clone()),
                places: vec![places::field(document, field, "the date read")],
            });
        }
    }
    findings
}
