//! Who belongs to a dossier, and what is asked because no paper says it.

use super::*;

impl File<'_> {
    pub(super) fn role(&mut self, raw: &raw::RawRole, lists: &Checklists) -> Role {
        if !["applicant", "sponsor", "guardian", "other"].contains(&raw.role.get_ref().as_str()) {
            self.say(
                raw.role.span().start,
                format!("`{}` is no role; it is applicant, sponsor, guardian or other", raw.role.get_ref()),
            );
        }
        for kind in &raw.identified_by {
            self.known(kind, "kind", lists.kinds.keys());
        }
        Role {
            role: raw.role.get_ref().clone(),
            relation: raw.relation.as_ref().map(|relation| relation.get_ref().clone()),
            required: raw.required,
            identified_by: raw.identified_by.iter().map(|kind| kind.get_ref().clone()).collect(),
        }
    }

    pub(super) fn fact(&mut self, spanned: &Spanned<raw::RawFact>, lists: &Checklists) -> Fact {
        let raw = spanned.get_ref();
        let kind = match raw.kind.get_ref().as_str() {
            "bool" => FactType::Bool,
            "date" => FactType::Date,
            "number" => FactType::Number,
            "text" => FactType::Text,
            "choice" if !raw.values.is_empty() => FactType::Choice(raw.values.clone()),
            "choice" => {
                self.say(raw.kind.span().start, "a choice needs its `values`");
                FactType::Text
            }
            other => {
                self.say(
                    raw.kind.span().start,
                    format!("`{other}` is no type; it is bool, date, choice, number or text"),
                );
                FactType::Text
            }
        };
        let read_from = raw.read_from.as_ref().and_then(|text| match text.get_ref().split_once('.') {
            Some((kind, field)) if lists.kinds.contains_key(kind) && lists.fields.contains_key(field) => {
                Some((kind.to_owned(), field.to_owned()))
            }
            _ => {
                self.say(
                    text.span().start,
                    format!("`{}` is not KIND.FIELD of a known kind and field", text.get_ref()),
                );
                None
            }
        });
        if let Some(person) = raw.person.as_ref().filter(|person| person.get_ref() != "applicant") {
            let message = format!("`{}`: only an `applicant` has facts of their own", person.get_ref());
            self.say(person.span().start, message);
        }
        let (name, own) = (raw.name.get_ref().clone(), raw.person.is_some());
        let question = self.wording(&raw.question);
        Fact { name, kind, question, read_from, own, at: self.at(raw.name.span().start) }
    }
}
