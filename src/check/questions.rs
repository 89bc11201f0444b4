//! What nobody has answered yet: facts that requirements depend on, and what only a human can judge, each once, with
//! why it is asked and what a document says of it already.

use std::collections::BTreeSet;

use super::world::{Missing, Worlds};
use super::{Case, Subject, procedures, world};
use crate::checklist::Condition;
use crate::checklist::condition::{BIRTH_OF, World};
use crate::checklist::survey::PLACES;
use crate::finding::{Outcome, Question, QuestionKind, Status};

/// Adds a fact that a requirement depends on, or the requirement to the reasons of a question already asked.
pub fn ask_fact(questions: &mut Vec<Question>, subject: &Subject<'_>, missing: &Missing<'_>) {
    let because = subject.title().to_owned();
    let (name, person) = (missing.name.as_str(), missing.person.map(|person| person.id.clone()));
    let is_it = |question: &&mut Question| question.id == name && question.person == person;
    if let Some(known) = questions.iter_mut().find(is_it) {
        if !known.because.contains(&because) {
            known.because.push(because);
        }
        return;
    }
    let fact = subject.procedure.facts.iter().find(|fact| fact.name == name);
    let lang = subject.case.lang;
    let kind = match fact {
        Some(fact) => QuestionKind::Fact(fact.kind.clone()),
        None if name.starts_with(BIRTH_OF) => QuestionKind::Birth,
        None => return,
    };
    let text = fact.map_or_else(|| subject.not_known(name), |fact| fact.question.get(lang).to_owned());
    let said = fact.and_then(|fact| world::said(subject.case, fact, missing.person).next());
    let proposal = said.map(|said| (said.shown(), said.place("")));
    let procedure = subject.procedure.id.clone();
    questions.push(Question { id: name.to_owned(), procedure, person, kind, text, because: vec![because], proposal });
}

/// Adds the question of a requirement that only a human can settle, while it is open.
pub fn ask_human(questions: &mut Vec<Question>, subject: &Subject<'_>, outcome: &Outcome) {
    let rule = subject.requirement;
    if rule.human.is_none() || outcome.status != Status::NeedsHuman {
        return;
    }
    let text = subject.human();
    // Of papers only those that are in order but for the question: an answer settles no fault and no unread date.
    let asks = rule.accepts.is_empty() || outcome.note == text;
    let is_open = subject.answer().is_none();
    if !asks || !is_open || questions.iter().any(|known| known.id == rule.id && known.person == outcome.person) {
        return;
    }
    questions.push(Question {
        id: rule.id.clone(),
        procedure: subject.procedure.id.clone(),
        person: outcome.person.clone(),
        kind: QuestionKind::Answer,
        text,
        because: vec![subject.title().to_owned()],
        proposal: None,
    });
}

/// Facts that nothing waits for, and that change what is asked once somebody says them: those by which conditions ask
/// whether they were given at all, and those that choose a post or commune.
pub fn optional_facts<'a>(case: &'a Case<'a>) -> Vec<Question> {
    let mut questions: Vec<Question> = Vec::new();
    for procedure in procedures(case) {
        let rules = procedure.requirements.iter().flat_map(|rule| rule.when.iter().chain(&rule.rule));
        let conditions = procedure.conditions.values().chain(rules);
        let mut wanted: BTreeSet<String> = conditions.flat_map(Condition::given).collect();
        wanted.extend(PLACES.map(str::to_owned));
        let worlds = Worlds::of(case, procedure, None);
        let wanted = procedure.facts.iter().filter(|fact| wanted.contains(&fact.name));
        for (fact, facts) in wanted.flat_map(|fact| worlds.each().map(move |facts| (fact, facts))) {
            let of = facts.missing(fact.name.clone()).person;
            let person = of.map(|person| person.id.clone());
            let known = |known: &Question| known.id == fact.name && known.person == person;
            if facts.fact(&fact.name).is_some() || questions.iter().any(known) {
                continue;
            }
            let said = world::said(case, fact, of).next();
            questions.push(Question {
                id: fact.name.clone(),
                procedure: procedure.id.clone(),
                person,
                kind: QuestionKind::Fact(fact.kind.clone()),
                text: fact.question.get(case.lang).to_owned(),
                because: vec![procedure.title.get(case.lang).to_owned()],
                proposal: said.map(|said| (said.shown(), said.place(""))),
            });
        }
    }
    questions
}
