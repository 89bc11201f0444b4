//! Posts and communes: the procedures over which each is laid, what it changes, and what it asks in addition.

use super::*;

impl File<'_> {
    pub(super) fn place(&mut self, lists: &mut Checklists) {
        let Some(raw) = self.parse::<raw::PlaceFile>() else { return };
        let id = raw.id.get_ref().clone();
        let byte = raw.id.span().start;
        if self.path.strip_suffix(".toml") != Some(&id) {
            self.say(
                byte,
                format!("the id `{id}` must equal the file's path, `{}`", self.path.trim_end_matches(".toml")),
            );
        }
        let facts: Vec<String> = survey::PLACES.map(str::to_owned).to_vec();
        self.known(&raw.fact, "fact that chooses a place", facts.iter());
        let fact = raw.fact.get_ref().clone();
        let procedures = self.procedures_of(&raw, lists);
        let mut requirements: BTreeMap<String, Vec<Requirement>> = BTreeMap::new();
        for procedure in &procedures {
            let Some(known) = lists.procedures.get(procedure) else { continue };
            let scope = Scope::of(known);
            let more =
                raw.requirement.iter().map(|spanned| self.requirement(spanned, &scope, lists)).collect::<Vec<_>>();
            for (rule, spanned) in more.iter().zip(&raw.requirement) {
                if known.requirements.iter().any(|other| other.id == rule.id) {
                    let at = spanned.get_ref().id.span().start;
                    self.say(at, format!("`{procedure}` has a requirement `{}` already: change it instead", rule.id));
                }
            }
            requirements.insert(procedure.clone(), more);
        }
        // What is wrong under several procedures is told once.
        self.problems.dedup();
        let asks = |id: &&String| {
            let facts = lists.procedures.get(*id).map(|procedure| procedure.facts.as_slice()).unwrap_or_default();
            facts.iter().any(|known| known.name == fact)
        };
        for silent in procedures.iter().filter(|id| !asks(id)) {
            self.say(
                raw.fact.span().start,
                format!("`{silent}` does not ask for the fact `{fact}`: nobody could say it"),
            );
        }
        let changes = raw.change.iter().map(|change| self.change(change, &procedures, lists)).collect();
        let place = PlaceRules {
            title: self.wording(&raw.title),
            fact,
            names: raw.names,
            changes,
            requirements,
            citation: self.citation(byte, "the place", raw.source.as_ref(), raw.read.as_ref()),
            at: self.at(byte),
            id,
        };
        lists.places.insert(place.id.clone(), place);
    }

    /// The procedures that are named; `be/family-reunification/*` names all below.
    fn procedures_of(&mut self, raw: &raw::PlaceFile, lists: &Checklists) -> Vec<String> {
        let mut found = Vec::new();
        for pattern in &raw.procedures {
            let fits = |id: &&String| match pattern.get_ref().strip_suffix('*') {
                Some(start) => id.starts_with(start),
                None => *id == pattern.get_ref(),
            };
            let before = found.len();
            found.extend(lists.procedures.keys().filter(fits).cloned());
            if found.len() == before {
                let near = nearest(pattern.get_ref(), lists.procedures.keys());
                self.say(pattern.span().start, format!("there is no procedure `{}`; {near}", pattern.get_ref()));
            }
        }
        found.sort();
        found.dedup();
        found
    }

    fn change(&mut self, raw: &raw::RawChange, procedures: &[String], lists: &Checklists) -> Change {
        let known: Vec<String> = procedures
            .iter()
            .filter_map(|id| lists.procedures.get(id))
            .flat_map(|procedure| procedure.requirements.iter().map(|rule| rule.id.clone()))
            .collect();
        self.known(&raw.requirement, "requirement", known.iter());
        let byte = raw.requirement.span().start;
        Change {
            requirement: raw.requirement.get_ref().clone(),
            min_validity: raw.min_validity.as_ref().and_then(|term| self.term(term)),
            help: raw.help.as_ref().map(|help| {
                self.amounts_exist(help.span().start, &Wording(help.get_ref().clone()), lists);
                self.wording(help)
            }),
            help_more: raw.help_more.as_ref().map(|help| self.wording(help)),
            citation: self.citation(byte, "the change", raw.source.as_ref(), raw.read.as_ref()),
            at: self.at(byte),
        }
    }
}
