//! Whether a condition can hold at all: `sponsor-status = refugee and sponsor-status = other` never does, and a
//! requirement that waits for it is never asked.
//!
//! Every comparison counts as free but for plain contradictions; what is found here is certain, what is not found is
//! no proof.

use std::collections::{BTreeMap, BTreeSet};

use super::{Condition, Node, Operand, Ordering};

/// More different comparisons than this are not tried: 2^14 cases take milliseconds, and no requirement has so many.
const MOST_ATOMS: usize = 14;

/// Whether a condition can hold, as far as plain contradictions tell. `choices` are the facts that have one value.
pub fn can_hold(condition: &Condition, named: &BTreeMap<String, Condition>, choices: &BTreeSet<String>) -> bool {
    let mut atoms = Atoms { keys: Vec::new(), named, choices };
    let Some(formula) = atoms.formula(&condition.root, 0) else { return true };
    if atoms.keys.len() > MOST_ATOMS {
        return true;
    }
    (0..1_u32 << atoms.keys.len()).any(|case| atoms.is_consistent(case) && formula.holds(case))
}

enum Formula {
    And(Box<Formula>, Box<Formula>),
    Or(Box<Formula>, Box<Formula>),
    Not(Box<Formula>),
    Atom(usize),
}

impl Formula {
    fn holds(&self, case: u32) -> bool {
        match self {
            Formula::And(a, b) => a.holds(case) && b.holds(case),
            Formula::Or(a, b) => a.holds(case) || b.holds(case),
            Formula::Not(a) => !a.holds(case),
            Formula::Atom(n) => case & (1 << n) != 0,
        }
    }
}

#[derive(PartialEq, Eq, Clone)]
enum Atom {
    /// The two sides are equal.
    Equal(String, String),
    /// The first lies before the second.
    Less(String, String),
    /// Anything else.
    Free(String),
}

struct Atoms<'a> {
    keys: Vec<Atom>,
    named: &'a BTreeMap<String, Condition>,
    choices: &'a BTreeSet<String>,
}

impl Atoms<'_> {
    fn atom(&mut self, atom: Atom) -> Formula {
        let known = self.keys.iter().position(|key| *key == atom);
        Formula::Atom(known.unwrap_or_else(|| {
            self.keys.push(atom);
            self.keys.len() - 1
        }))
    }

    /// The condition over atoms, with named conditions put in; `None` when it is nested too deeply to be followed.
    fn formula(&mut self, node: &Node, depth: usize) -> Option<Formula> {
        if depth > 2 * super::DEEPEST || self.keys.len() > MOST_ATOMS {
            return None;
        }
        let negated = |formula: Formula| Formula::Not(Box::new(formula));
        Some(match node {
            Node::And(a, b) => {
                Formula::And(Box::new(self.formula(a, depth + 1)?), Box::new(self.formula(b, depth + 1)?))
            }
            Node::Or(a, b) => Formula::Or(Box::new(self.formula(a, depth + 1)?), Box::new(self.formula(b, depth + 1)?)),
            Node::Not(a) => negated(self.formula(a, depth + 1)?),
            Node::Given(name) => self.atom(Atom::Free(format!("given {name}"))),
            Node::Has(kind) => self.atom(Atom::Free(format!("has {kind}"))),
            Node::Holds(name) => match self.named.get(name) {
                Some(condition) => self.formula(&condition.root, depth + 1)?,
                None => self.atom(Atom::Free(name.clone())),
            },
            Node::Compare(a, ordering, b) => {
                let (a, b) = (key(a), key(b));
                match ordering {
                    Ordering::Equal => self.equal(a, b),
                    Ordering::Unequal => negated(self.equal(a, b)),
                    Ordering::Less => self.atom(Atom::Less(a, b)),
                    Ordering::GreaterOrEqual => negated(self.atom(Atom::Less(a, b))),
                    Ordering::Greater => self.atom(Atom::Less(b, a)),
                    Ordering::LessOrEqual => negated(self.atom(Atom::Less(b, a))),
                }
            }
        })
    }

    fn equal(&mut self, a: String, b: String) -> Formula {
        // `x = true` says what `x` says.
        match (a.as_str(), b.as_str()) {
            (_, "true") => return self.atom(Atom::Free(a)),
            (_, "false") => return Formula::Not(Box::new(self.atom(Atom::Free(a)))),
            _ => {}
        }
        self.atom(if a <= b { Atom::Equal(a, b) } else { Atom::Equal(b, a) })
    }

    /// Whether the atoms that hold in a case can hold together.
    fn is_consistent(&self, case: u32) -> bool {
        let hold: Vec<&Atom> =
            self.keys.iter().enumerate().filter(|(n, _)| case & (1 << n) != 0).map(|(_, atom)| atom).collect();
        let clash = |a: &Atom, b: &Atom| match (a, b) {
            // A fact has one value.
            (Atom::Equal(a, b), Atom::Equal(c, d)) => {
                [a, b].iter().any(|x| self.choices.contains(*x) && (*x == c || *x == d))
            }
            (Atom::Less(a, b), Atom::Less(c, d)) => a == d && b == c,
            (Atom::Equal(a, b), Atom::Less(c, d)) | (Atom::Less(c, d), Atom::Equal(a, b)) => {
                (a, b) == (c, d) || (a, b) == (d, c)
            }
            _ => false,
        };
        hold.iter().enumerate().all(|(n, a)| hold.iter().skip(n + 1).all(|b| !clash(a, b)))
    }
}

fn key(operand: &Operand) -> String {
    match operand {
        Operand::Name(name) => name.clone(),
        Operand::Literal(value) => value.to_string(),
        other => format!("{other:?}"),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests may panic")]
mod tests {
    use super::*;

    #[test]
    fn plain_contradictions_are_found_and_nothing_else() {
        let named = BTreeMap::from([("free".to_owned(), Condition::parse("x = a or x = b").unwrap())]);
        let choices = BTreeSet::from(["x".to_owned()]);
        for (text, possible) in [
            ("x = a and x = b", false),
            ("x = a and not x = a", false),
            ("free and x = c", false),
            ("free and x != a", true),
            ("free and not free", false),
            ("d >= 2025-08-18 and d < 2025-08-18", false),
            ("d <= e and d > e", false),
            ("d < e and d = e", false),
            ("d <= e and d >= e", true),
            ("asked = true and not asked", false),
            ("has(passport) and not given(x)", true),
            ("age(applicant) >= 18 and age(applicant) < 18", false),
            ("age(applicant) >= 18 and age(sponsor) < 18", true),
            ("y = a and y = b", true),
        ] {
            assert_eq!(can_hold(&Condition::parse(text).unwrap(), &named, &choices), possible, "{text}");
        }
    }
}
