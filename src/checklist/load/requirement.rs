//! What a procedure asks, item by item, and the conditions under which it does:
//! every name in them must be one that the procedure or the checklists know.

use super::*;

/// Keys of a requirement that a document can fail.
static KEYS: std::sync::LazyLock<Vec<String>> = std::sync::LazyLock::new(|| {
    let keys = [
        "accepts",
        "at-least",
        "max-age",
        "valid",
        "min-validity",
        "max-lifetime",
        "fields",
        "one-of-fields",
        "sections",
        "words",
        "forbidden-words",
        "language",
        "amount",
        "iban",
        "communication-names-person",
        "legalised",
        "translated",
        "signed",
        "person",
        "names",
    ];
    keys.map(str::to_owned).to_vec()
});

impl File<'_> {
    pub(super) fn condition(&mut self, text: &Text) -> Option<Condition> {
        match Condition::parse(text.get_ref()) {
            Ok(condition) => Some(condition),
            Err((byte, message)) => {
                // The text's own first byte is its quotation mark.
                self.say(text.span().start + 1 + byte, message);
                None
            }
        }
    }

    fn moment(&mut self, text: Option<&Text>, scope: &Scope, lists: &Checklists) -> Option<Moment> {
        let text = text?;
        match Moment::parse(text.get_ref()) {
            Ok(moment) => {
                self.words_exist(text, &moment.words(), scope, lists);
                Some(moment)
            }
            Err((byte, message)) => {
                self.say(text.span().start + 1 + byte, message);
                None
            }
        }
    }

    pub(super) fn deadline(&mut self, raw: &raw::RawDeadline, scope: &Scope, lists: &Checklists) -> Deadline {
        let byte = raw.id.span().start;
        let id = raw.id.get_ref().clone();
        if !is_kebab(&id) {
            self.say(byte, format!("`{id}` is not kebab-case"));
        }
        if raw.from.is_none() && raw.until.is_none() {
            self.say(byte, format!("the deadline `{id}` needs `until`, `from`, or both"));
        }
        if let Some(person) = &raw.person {
            self.known(person, "role", scope.roles.iter());
        }
        let when = raw.when.as_ref().and_then(|text| {
            let condition = self.condition(text)?;
            self.words_exist(text, &condition.words(), scope, lists);
            Some(condition)
        });
        Deadline {
            title: self.wording(&raw.title),
            person: raw.person.as_ref().map(|person| person.get_ref().clone()),
            when,
            from: self.moment(raw.from.as_ref(), scope, lists),
            until: self.moment(raw.until.as_ref(), scope, lists),
            severity: raw.severity.as_ref().map_or(Severity::Note, |word| self.severity(word)),
            help: Wording(raw.help.clone()),
            citation: self.citation(byte, &format!("the deadline `{id}`"), raw.source.as_ref(), raw.read.as_ref()),
            at: self.at(byte),
            id,
        }
    }

    pub(super) fn words_exist(&mut self, text: &Text, words: &[condition::Word], scope: &Scope, lists: &Checklists) {
        use condition::Word;
        for word in words {
            let problem = match word {
                Word::Name(name) if !scope.names.contains(name) => {
                    Some(format!("there is no fact or condition `{name}`; {}", nearest(name, scope.names.iter())))
                }
                Word::Role(role) if !scope.roles.contains(role) => Some(format!("the procedure has no role `{role}`")),
                Word::Kind(kind) if !lists.kinds.contains_key(kind) => {
                    Some(format!("there is no kind `{kind}`; {}", nearest(kind, lists.kinds.keys())))
                }
                Word::Side(side) => scope.unknown_side(side),
                _ => None,
            };
            if let Some(problem) = problem {
                self.say(text.span().start, problem);
            }
        }
    }

    fn words_rules(&mut self, raws: &[Spanned<raw::RawWordRule>]) -> Vec<WordRule> {
        let rule = |file: &mut Self, raw: &raw::RawWordRule| WordRule {
            section: raw.section.as_ref().map(|section| section.get_ref().clone()),
            any: raw.any.clone(),
            code: raw.code.clone(),
            asks: raw.status.as_ref().is_some_and(|status| file.asks(status)),
            severity: raw.severity.as_ref().map(|word| file.severity(word)),
            message: Wording(raw.message.clone()),
            help: Wording(raw.help.clone()),
        };
        raws.iter().map(|raw| rule(self, raw.get_ref())).collect()
    }

    fn asks(&mut self, status: &Text) -> bool {
        if !["incomplete", "needs-human"].contains(&status.get_ref().as_str()) {
            self.say(status.span().start, "the status of a word rule is incomplete or needs-human");
        }
        status.get_ref() == "needs-human"
    }

    pub(super) fn requirement(
        &mut self,
        spanned: &Spanned<raw::RawRequirement>,
        scope: &Scope,
        lists: &Checklists,
    ) -> Requirement {
        let raw = spanned.get_ref();
        let byte = raw.id.span().start;
        let id = raw.id.get_ref().clone();
        if !is_kebab(&id) {
            self.say(byte, format!("`{id}` is not kebab-case"));
        }
        let accepts: Vec<Vec<String>> = raw.accepts.iter().map(|group| self.group(group, lists)).collect();
        let condition = |file: &mut Self, text: &Option<Text>| {
            let text = text.as_ref()?;
            let condition = file.condition(text)?;
            file.words_exist(text, &condition.words(), scope, lists);
            Some(condition)
        };
        let (when, rule) = (condition(self, &raw.when), condition(self, &raw.rule));
        if accepts.is_empty() && raw.rule.is_none() && raw.human.is_none() {
            self.say(byte, format!("`{id}` asks nothing: it needs `accepts`, `rule` or `human`"));
        }
        if let Some(person) = &raw.person
            && !scope.roles.contains(person.get_ref())
        {
            self.say(person.span().start, format!("the procedure has no role `{}`", person.get_ref()));
        }
        for field in raw.fields.iter().chain(&raw.one_of_fields) {
            self.known(field, "field", lists.fields.keys());
        }
        if raw.valid.as_ref().is_some_and(|valid| valid.get_ref() != "at filing") {
            self.say(byte, "`valid` is written as \"at filing\"");
        }
        for section in &raw.sections {
            let known = accepts.iter().flatten().filter_map(|kind| lists.kinds.get(kind));
            let known: Vec<String> = known.flat_map(|kind| kind.sections.iter().map(|s| s.id.clone())).collect();
            self.known(section, "section", known.iter());
        }
        for kind in &raw.human_for {
            self.known(kind, "kind", lists.kinds.keys());
        }
        for role in &raw.names {
            self.known(role, "role", scope.roles.iter());
        }
        for key in &raw.warns {
            self.known(key, "key that can fail", KEYS.iter());
        }
        if let Some(human) = &raw.human {
            self.amounts_exist(human.span().start, &Wording(human.get_ref().clone()), lists);
        }
        let help = raw.help.as_ref().map(|help| help.get_ref().clone()).unwrap_or_default();
        self.amounts_exist(raw.help.as_ref().map_or(byte, |help| help.span().start), &Wording(help.clone()), lists);
        let age_of = self.age_of(raw.age_of.as_ref(), lists);
        let what = format!("the requirement `{id}`");
        Requirement {
            title: self.wording(&raw.title),
            person: raw.person.as_ref().map(|person| person.get_ref().clone()),
            when,
            accepts,
            at_least: self.at_least(raw.at_least.as_ref()),
            max_age: raw.max_age.as_ref().and_then(|term| self.term(term)),
            age_of,
            valid: raw.valid.is_some(),
            min_validity: raw.min_validity.as_ref().and_then(|term| self.term(term)),
            max_lifetime: raw.max_lifetime.as_ref().and_then(|term| self.term(term)),
            fields: raw.fields.iter().map(|field| field.get_ref().clone()).collect(),
            one_of_fields: raw.one_of_fields.iter().map(|field| field.get_ref().clone()).collect(),
            sections: raw.sections.iter().map(|section| section.get_ref().clone()).collect(),
            words: self.words_rules(&raw.words),
            forbidden_words: self.words_rules(&raw.forbidden_words),
            language: raw.language.iter().map(|language| language.get_ref().clone()).collect(),
            amount: raw.amount.as_ref().and_then(|amount| self.amount(amount, lists)),
            iban: raw.iban.as_ref().map(|iban| iban.get_ref().clone()),
            communication_names_person: raw.communication_names_person,
            legalised: raw.legalised,
            translated: raw.translated,
            signed: raw.signed,
            same_person: raw.same_person.unwrap_or(raw.person.is_some()),
            rule,
            human: raw.human.as_ref().map(|human| self.wording(human)),
            human_for: raw.human_for.iter().map(|kind| kind.get_ref().clone()).collect(),
            names: raw.names.iter().map(|role| role.get_ref().clone()).collect(),
            severity: raw.severity.as_ref().map_or(Severity::Error, |word| self.severity(word)),
            warns: raw.warns.iter().map(|key| key.get_ref().clone()).collect(),
            help: Wording(help),
            citation: self.citation(byte, &what, raw.source.as_ref(), raw.read.as_ref()),
            at: self.at(byte),
            keys: self.keys(spanned.span().start, spanned.span().end),
            id,
        }
    }

    fn group(&mut self, group: &Text, lists: &Checklists) -> Vec<String> {
        let kinds: Vec<String> = group.get_ref().split('+').map(|kind| kind.trim().to_owned()).collect();
        for kind in &kinds {
            if !lists.kinds.contains_key(kind) {
                let near = nearest(kind, lists.kinds.keys());
                self.say(group.span().start, format!("there is no kind `{kind}`; {near}"));
            }
        }
        kinds
    }

    fn at_least(&mut self, count: Option<&Spanned<i64>>) -> usize {
        let Some(count) = count else { return 1 };
        // More than a hundred of one kind is a slip of the pen.
        match usize::try_from(*count.get_ref()) {
            Ok(number @ 1..=100) => number,
            _ => {
                self.say(count.span().start, "`at-least` is a number from 1 to 100");
                1
            }
        }
    }

    fn age_of(&mut self, value: Option<&Any>, lists: &Checklists) -> Vec<String> {
        let Some(value) = value else { return vec!["issued".to_owned(), "signed".to_owned()] };
        let names: Vec<String> = match value.get_ref() {
            toml::Value::String(name) => vec![name.clone()],
            toml::Value::Array(names) => names.iter().filter_map(|name| name.as_str().map(str::to_owned)).collect(),
            _ => Vec::new(),
        };
        if names.is_empty() || names.iter().any(|name| !lists.fields.contains_key(name)) {
            self.say(value.span().start, "`age-of` names one or several known fields");
        }
        names
    }

    fn amount(&mut self, amount: &Spanned<raw::RawAmount>, lists: &Checklists) -> Option<AmountRule> {
        let raw = amount.get_ref();
        match (&raw.table, &raw.column, raw.exactly) {
            (Some(table), Some(column), None) => {
                self.known(table, "table", lists.tables.keys());
                let rows = lists.tables.get(table.get_ref()).map(|table| table.rows.as_slice()).unwrap_or_default();
                if !rows.is_empty() && !rows.iter().any(|row| row.columns.contains_key(column.get_ref())) {
                    self.say(column.span().start, format!("the table has no column `{}`", column.get_ref()));
                }
                Some(AmountRule::Table(table.get_ref().clone(), column.get_ref().clone()))
            }
            (None, None, Some(amount)) => Some(AmountRule::Exactly((amount * 100.0).round() as i64)),
            _ => {
                self.say(amount.span().start, "an amount is { table = …, column = … } or { exactly = 180.0 }");
                None
            }
        }
    }

    /// Where the keys of a requirement stand: the lines of its table that begin with a key.
    fn keys(&self, start: usize, end: usize) -> BTreeMap<String, At> {
        let mut keys = BTreeMap::new();
        // The span of an array's table covers its header only; its keys run to the next header.
        let rest = self.text.get(end.max(start)..).unwrap_or("");
        let body = rest.find("\n[").map_or(rest, |next| rest.get(..next).unwrap_or(rest));
        let mut byte = end.max(start);
        for line in body.split_inclusive('\n') {
            let indent = line.len() - line.trim_start().len();
            let key: String =
                line.trim_start().chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
            let rest = line.trim_start().get(key.len()..).unwrap_or("").trim_start();
            if !key.is_empty() && rest.starts_with('=') {
                keys.entry(key).or_insert_with(|| self.at(byte + indent));
            }
            byte += line.len();
        }
        keys
    }
}

/// What the conditions of a procedure may speak of.
pub(super) struct Scope {
    pub names: Vec<String>,
    pub facts: BTreeMap<String, FactType>,
    pub roles: Vec<String>,
}

impl Scope {
    pub(super) fn new(facts: &[Fact], conditions: &BTreeMap<String, Condition>, roles: &[Role]) -> Scope {
        Scope {
            names: facts.iter().map(|fact| fact.name.clone()).chain(conditions.keys().cloned()).collect(),
            facts: facts.iter().map(|fact| (fact.name.clone(), fact.kind.clone())).collect(),
            roles: roles.iter().map(|role| role.role.clone()).collect(),
        }
    }

    pub(super) fn of(procedure: &Procedure) -> Scope {
        Scope::new(&procedure.facts, &procedure.conditions, &procedure.roles)
    }

    /// A side of a comparison must be a fact, the filing date, or a word that some choice of the procedure offers.
    fn unknown_side(&self, side: &str) -> Option<String> {
        let is_value = self.facts.values().any(|kind| match kind {
            FactType::Choice(words) => words.iter().any(|word| word == side),
            FactType::Text => true,
            _ => false,
        });
        if side == "filing-date" || self.facts.contains_key(side) || is_value {
            return None;
        }
        Some(format!("`{side}` is neither a fact nor a value of one; {}", nearest(side, self.names.iter())))
    }
}

/// Whether the condition `from` speaks, directly or through others, of `to`.
pub(super) fn reaches(
    from: &str,
    to: &str,
    conditions: &BTreeMap<String, Condition>,
    seen: &mut BTreeSet<String>,
) -> bool {
    let Some(condition) = conditions.get(from) else { return false };
    condition.words().iter().any(|word| match word {
        condition::Word::Name(name) => name == to || (seen.insert(name.clone()) && reaches(name, to, conditions, seen)),
        _ => false,
    })
}
