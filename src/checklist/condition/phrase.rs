//! Conditions and days in words, for people who read a checklist and not its code: what `[in-words]` says of them, and
//! by plain rules what it does not.
//!
//! A word of `[in-words]` is a whole clause ("the applicant is a minor"), or for a fact that is a date the name of that
//! day ("the sponsor's recognition"; in German in the dative, as it stands after `nach` and `vor`).

use std::cell::Cell;

use super::{Condition, DEEPEST, Moment, Node, Operand, Ordering, collect};
use crate::checklist::{At, Checklists, Fact, FactType, FactValue, Procedure, Term, Wording};
use grammar::Grammar;

mod grammar;

/// A condition, or the day that a fact is, in words.
#[derive(Debug, Clone)]
pub struct InWords {
    /// What is put into words.
    pub condition: Condition,
    /// Its words.
    pub text: Wording,
    /// Where it stands.
    pub at: At,
}

/// Puts what a procedure writes into the words of a language.
pub struct Speaker<'a> {
    lists: &'a Checklists,
    procedure: &'a Procedure,
    lang: &'a str,
    grammar: &'static Grammar,
    /// Whether a fact had to be named by its question, for want of words.
    by_question: Cell<bool>,
}

impl<'a> Speaker<'a> {
    /// For a procedure, in `lang` (English for any other than `nl`, `fr`, `de`).
    pub fn new(lists: &'a Checklists, procedure: &'a Procedure, lang: &'a str) -> Speaker<'a> {
        Speaker { lists, procedure, lang, grammar: Grammar::of(lang), by_question: Cell::new(false) }
    }

    /// A condition as clauses.
    pub fn condition(&self, condition: &Condition) -> String {
        self.node(&condition.root, false, 0)
    }

    /// A named condition that has words, and what they mean; `None` where there is nothing to explain, or the facts
    /// behind it have no words of their own and the meaning would only repeat their questions.
    pub fn meaning(&self, name: &str) -> Option<(String, String)> {
        let words = self.found(&Node::Holds(name.to_owned()))?;
        let condition = self.procedure.conditions.get(name)?;
        self.by_question.set(false);
        let meaning = self.condition(condition);
        (!self.by_question.get() && meaning != words).then_some((words, meaning))
    }

    /// The last day, behind its preposition.
    pub fn until(&self, moment: &Moment) -> String {
        self.grammar.until(&self.day(&moment.operand))
    }

    /// The first day, behind its preposition.
    pub fn from(&self, moment: &Moment) -> String {
        self.grammar.from(&self.day(&moment.operand))
    }

    /// A length of time.
    pub fn term(&self, term: Term) -> String {
        self.grammar.term(term)
    }

    fn found(&self, node: &Node) -> Option<String> {
        let known = self.procedure.in_words.iter().find(|known| known.condition.root == *node)?;
        Some(known.text.get(self.lang).to_owned())
    }

    /// The words of a condition, or of its contrary.
    fn found_as(&self, node: &Node, negated: bool) -> Option<String> {
        if negated { self.found(&Node::Not(Box::new(node.clone()))) } else { self.found(node) }
    }

    fn fact(&self, name: &str) -> Option<&'a Fact> {
        self.procedure.facts.iter().find(|fact| fact.name == name)
    }

    /// The question behind a fact, where it has no words.
    fn question(&self, name: &str) -> String {
        self.by_question.set(true);
        self.fact(name).map_or_else(|| name.replace('-', " "), |fact| fact.question.get(self.lang).to_owned())
    }

    fn node(&self, node: &Node, negated: bool, depth: usize) -> String {
        if depth > 2 * DEEPEST {
            // Conditions that name each other in a circle are refused by the loader; this is the belt to that brace.
            return String::new();
        }
        if let Some(words) = self.found_as(node, negated) {
            return words;
        }
        let grammar = self.grammar;
        match node {
            Node::Not(inner) => self.node(inner, !negated, depth + 1),
            Node::And(..) | Node::Or(..) => self.joined(node, negated, depth),
            Node::Has(kind) => {
                let label = self.lists.kinds.get(kind).map_or(kind.as_str(), |kind| kind.label.get(self.lang));
                grammar.has(label, negated)
            }
            Node::Given(name) => grammar.answered(&self.question(name), negated),
            Node::Compare(a, ordering, b) => self.compare(a, if negated { contrary(*ordering) } else { *ordering }, b),
            Node::Holds(name) => match (self.found(node), self.procedure.conditions.get(name)) {
                // Only its contrary has no words.
                (Some(words), _) => grammar.not(&words),
                (None, Some(condition)) => self.node(&condition.root, negated, depth + 1),
                (None, None) => grammar.answer(&self.question(name), if negated { grammar.no } else { grammar.yes }),
            },
        }
    }

    /// Several conditions of which all, or one, must hold.
    fn joined(&self, node: &Node, negated: bool, depth: usize) -> String {
        let mut parts = Vec::new();
        parts_of(node, matches!(node, Node::And(..)), &mut parts);
        let names = |node: &Node| {
            let mut words = Vec::new();
            collect(node, &mut words);
            words
        };
        // Whether something was given goes without saying where the rest speaks of it.
        let is_said = |part: &&&Node| {
            let Node::Given(_) = part else { return true };
            let mine = names(part);
            let others = parts.iter().filter(|other| !matches!(other, Node::Given(_)));
            !others.flat_map(|other| names(other)).any(|word| mine.iter().any(|own| own.same_name(&word)))
        };
        let is_all = matches!(node, Node::And(..)) != negated;
        let said = parts.iter().filter(is_said).map(|part| {
            let text = self.node(part, negated, depth + 1);
            if self.is_several(part, negated, depth + 1) { format!("({text})") } else { text }
        });
        let said: Vec<String> = said.collect();
        said.join(if is_all { self.grammar.and } else { self.grammar.or })
    }

    /// Whether a condition comes out as several clauses, which need their bounds among others: words of its own make one.
    fn is_several(&self, node: &Node, negated: bool, depth: usize) -> bool {
        if depth > 2 * DEEPEST || self.found_as(node, negated).is_some() {
            return false;
        }
        match node {
            Node::And(..) | Node::Or(..) => true,
            Node::Not(inner) => self.is_several(inner, !negated, depth + 1),
            Node::Holds(name) if self.found(node).is_none() => {
                let condition = self.procedure.conditions.get(name);
                condition.is_some_and(|condition| self.is_several(&condition.root, negated, depth + 1))
            }
            _ => false,
        }
    }

    fn compare(&self, a: &Operand, ordering: Ordering, b: &Operand) -> String {
        if let Some(words) = self.found(&Node::Compare(a.clone(), ordering, b.clone())) {
            return words;
        }
        let grammar = self.grammar;
        match (a, b) {
            (Operand::Name(name), day) if name == "filing-date" => {
                grammar.filed(ordering, &self.day(day), matches!(day, Operand::Shifted(..)))
            }
            (day, Operand::Name(name)) if name == "filing-date" => {
                grammar.filed(mirrored(ordering), &self.day(day), matches!(day, Operand::Shifted(..)))
            }
            (Operand::Age(role, on), Operand::Literal(FactValue::Number(years))) => {
                let age = grammar.age(role, ordering, *years);
                on.as_ref().map_or(age.clone(), |on| format!("{age} ({})", grammar.measured(&self.day(on))))
            }
            (Operand::Name(name), other) => {
                let sign = grammar.sign(ordering);
                let side = self.side(name, other);
                grammar.answer(&self.question(name), format!("{sign} {side}").trim())
            }
            (a, b) => format!("{} {} {}", self.day(a), grammar.sign(ordering), self.day(b)).replace("  ", " "),
        }
    }

    /// The other side of a comparison with a fact: a day, a number, or a word of its choice.
    fn side(&self, name: &str, other: &Operand) -> String {
        match (other, self.fact(name).map(|fact| &fact.kind)) {
            (Operand::Name(word), Some(FactType::Choice(_) | FactType::Text)) => word.replace('-', " "),
            (Operand::Literal(FactValue::Bool(true)), _) => self.grammar.yes.to_owned(),
            (Operand::Literal(FactValue::Bool(false)), _) => self.grammar.no.to_owned(),
            _ => self.day(other),
        }
    }

    /// A day by its name, and so long before or after another.
    fn day(&self, operand: &Operand) -> String {
        let grammar = self.grammar;
        match operand {
            Operand::Name(name) if name == "filing-date" => grammar.filing.to_owned(),
            Operand::Name(name) => match self.found(&Node::Holds(name.clone())) {
                Some(words) => words,
                None => format!("«{}»", self.question(name)),
            },
            Operand::Literal(FactValue::Date(day)) => grammar.dated(*day, self.lang),
            Operand::Literal(value) => value.to_string(),
            Operand::Age(role, _) | Operand::Born(role) => grammar.born(role),
            Operand::Shifted(inner, true, Term { months, days: 0 }) if months % 12 == 0 && is_birth(inner) => {
                let Operand::Born(role) = &**inner else { return String::new() };
                grammar.turns(role, months / 12)
            }
            Operand::Shifted(inner, later, term) => grammar.shifted(*later, *term, &self.day(inner)),
        }
    }
}

fn is_birth(operand: &Operand) -> bool {
    matches!(operand, Operand::Born(_))
}

/// The parts of a chain of the same word: `a and b and c`.
fn parts_of<'a>(node: &'a Node, all: bool, parts: &mut Vec<&'a Node>) {
    match node {
        Node::And(a, b) if all => {
            parts_of(a, all, parts);
            parts_of(b, all, parts);
        }
        Node::Or(a, b) if !all => {
            parts_of(a, all, parts);
            parts_of(b, all, parts);
        }
        other => parts.push(other),
    }
}

fn contrary(ordering: Ordering) -> Ordering {
    match ordering {
        Ordering::Equal => Ordering::Unequal,
        Ordering::Unequal => Ordering::Equal,
        Ordering::Less => Ordering::GreaterOrEqual,
        Ordering::LessOrEqual => Ordering::Greater,
        Ordering::Greater => Ordering::LessOrEqual,
        Ordering::GreaterOrEqual => Ordering::Less,
    }
}

/// The same comparison with its sides exchanged.
fn mirrored(ordering: Ordering) -> Ordering {
    match ordering {
        Ordering::Less => Ordering::Greater,
        Ordering::LessOrEqual => Ordering::GreaterOrEqual,
        Ordering::Greater => Ordering::Less,
        Ordering::GreaterOrEqual => Ordering::LessOrEqual,
        same => same,
    }
}
