//! What a post or commune asks beside the procedure: laid over it when the facts say that it is filed there.

use std::collections::BTreeMap;

use super::{At, Checklists, Citation, FactValue, Requirement, Term, Wording};

/// The rules of one post or commune.
#[derive(Debug, Clone)]
pub struct PlaceRules {
    /// Its id, the path of its file.
    pub id: String,
    /// Its name for people.
    pub title: Wording,
    /// The fact that chooses it: `post` or `commune`.
    pub fact: String,
    /// What the fact says then.
    pub names: Vec<String>,
    /// What it changes.
    pub changes: Vec<Change>,
    /// What it asks in addition, by procedure.
    pub requirements: BTreeMap<String, Vec<Requirement>>,
    /// Where it comes from.
    pub citation: Citation,
    /// Where it stands.
    pub at: At,
}

/// A requirement that a place has otherwise.
#[derive(Debug, Clone)]
pub struct Change {
    /// The requirement.
    pub requirement: String,
    /// Still valid so long after filing.
    pub min_validity: Option<Term>,
    /// Instead of the procedure's help.
    pub help: Option<Wording>,
    /// Said after the procedure's help.
    pub help_more: Option<Wording>,
    /// Where it comes from.
    pub citation: Citation,
    /// Where it stands.
    pub at: At,
}

impl PlaceRules {
    fn is_named(&self, facts: &BTreeMap<String, FactValue>) -> bool {
        let Some(FactValue::Text(said)) = facts.get(&self.fact) else { return false };
        let said = said.trim().to_lowercase();
        self.names.iter().any(|name| name.to_lowercase() == said)
    }
}

impl Checklists {
    /// Whether the facts name a post or commune with rules of its own.
    pub fn names_a_place(&self, facts: &BTreeMap<String, FactValue>) -> bool {
        self.places.values().any(|place| place.is_named(facts))
    }

    /// The checklists as they are at the post and in the commune that the facts name.
    #[must_use]
    pub fn at_places(mut self, facts: &BTreeMap<String, FactValue>) -> Checklists {
        let places: Vec<PlaceRules> = self.places.values().filter(|place| place.is_named(facts)).cloned().collect();
        for place in places {
            for (id, more) in place.requirements {
                let Some(procedure) = self.procedures.get_mut(&id) else { continue };
                for change in &place.changes {
                    let changed = procedure.requirements.iter_mut().filter(|rule| rule.id == change.requirement);
                    changed.for_each(|rule| change.apply(rule));
                }
                procedure.requirements.extend(more);
            }
        }
        self
    }
}

impl Change {
    fn apply(&self, rule: &mut Requirement) {
        if let Some(term) = self.min_validity {
            rule.min_validity = Some(term);
            rule.keys.insert("min-validity".to_owned(), self.at.clone());
        }
        if let Some(help) = &self.help {
            rule.help = help.clone();
        }
        if let Some(more) = &self.help_more {
            for lang in super::survey::LANGUAGES {
                let whole = format!("{} {}", rule.help.get(lang), more.get(lang));
                rule.help.0.insert(lang.to_owned(), whole.trim().to_owned());
            }
        }
        rule.citation.source = format!("{}; {}", rule.citation.source, self.citation.source);
        rule.citation.read = rule.citation.read.min(self.citation.read).or(self.citation.read);
    }
}
