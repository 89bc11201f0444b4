//! What nobody has answered yet: facts that requirements depend on, and what only a human can judge, each once, with
//! why it is asked and what a document says of it already.

use std::collections::BTreeSet;

use super::{Case, Subject, procedures, world};
use crate::checklist::condition::BIRTH_OF;
use crate::checklist::survey::PLACES;
use crate::finding::{Outcome, Question, QuestionKind, Status};

/// Adds a fact that a requirement depends on, or the requirement to the reasons of a question already asked.
pub fn ask_fact(questions: &mut Vec<Question>, subject: &Subject<'_>, name: &str) {
    let because = subject.title().to_owned();
    if let Some(known) = questions.iter_mut().find(|question| question.id == name) {
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
    let said = fact.and_then(|fact| world::said(subject.case, fact).next());
    let proposal = said.map(|said| (said.shown(), said.place("")));
    // Whose birth date is not known stands in the name: `birth date of the sponsor`.
    let role = name.strip_prefix(BIRTH_OF);
    let own = subject.person.filter(|person| Some(person.role.as_str()) == role);
    let of_role = || subject.case.persons.iter().find(|person| Some(person.role.as_str()) == role);
    let person = own.or_else(of_role).map(|person| person.id.clone());
    let procedure = subject.procedure.id.clone();
    questions.push(Question { id: name.to_owned(), procedure, person, kind, text, because: vec![because], proposal });
}

/// Adds the question of a requirement that only a human can settle, while it is open.
pub fn ask_human(questions: &mut Vec<Question>, subject: &Subject<'_>, outcome: &Outcome) {
    let rule = subject.requirement;
    let Some(human) = rule.human.as_ref().filter(|_| outcome.status == Status::NeedsHuman) else { return };
    let text = human.get(subject.case.lang);
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
        text: text.to_owned(),
        because: vec![subject.title().to_owned()],
        proposal: None,
    });
}

/// Facts that nothing waits for, and that change what is asked once somebody says them: those by which conditions ask
/// whether they were given at all, and those that choose a post or commune.
pub fn optional_facts(case: &Case<'_>) -> Vec<Question> {
    let mut questions: Vec<Question> = Vec::new();
    for procedure in procedures(case) {
        let rules = procedure.requirements.iter().flat_map(|rule| rule.when.iter().chain(&rule.rule));
        let conditions = procedure.conditions.values().chain(rules);
        let mut wanted: BTreeSet<String> = conditions.flat_map(crate::checklist::Condition::given).collect();
        wanted.extend(PLACES.map(str::to_owned));
        for fact in procedure.facts.iter().filter(|fact| wanted.contains(&fact.name)) {
            if questions.iter().any(|known| known.id == fact.name) {
                continue;
            }
            let said = world::said(case, fact).next();
            questions.push(Question {
                id: fact.name.clone(),
                procedure: procedure.id.clone(),
                person: None,
                kind: QuestionKind::Fact(fact.kind.clone()),
                text: fact.question.get(case.lang).to_owned(),
                because: vec![procedure.title.get(case.lang).to_owned()],
                proposal: said.map(|said| (said.shown(), said.place(""))),
            });
        }
    }
    questions
}
