//! What the user says of a dossier: `dossier.toml` in its folder and the options
//! of the command line, checked against the procedures and their facts.
//!
//! A human's word beats the tool's: confirmations, answers and waivers are
//! carried into the report with who gave them and when.

use std::collections::BTreeMap;

use jiff::civil::Date;
use toml::Spanned;

use crate::checklist::survey::PLACES;
use crate::checklist::{Checklists, Fact, FactType, FactValue};
pub use crate::checklist::{date_from_toml, nearest};
use crate::document::{Person, Value};
use crate::error::{Error, Problem};

use raw::{RawAnswer, RawBrief, RawConfirm, RawPerson, RawWaiver};

pub mod edit;
pub(crate) mod raw;

/// The name of the file in a dossier's folder.
pub const FILE: &str = "dossier.toml";

/// The roles that a person may have.
const ROLES: [&str; 4] = ["applicant", "sponsor", "guardian", "other"];
/// The relations an applicant may have to the sponsor.
const RELATIONS: [&str; 4] = ["spouse", "partner", "child", "parent"];

/// What the user says, checked.
#[derive(Debug, Clone, Default)]
pub struct Brief {
    /// The procedure, when one was named.
    pub procedure: Option<String>,
    /// The planned filing date, when one was given.
    pub filing_date: Option<Date>,
    /// Facts that were given for the whole folder.
    pub facts: BTreeMap<String, FactValue>,
    /// Facts that an applicant has of their own, by the person's id: they win for that applicant.
    pub own_facts: BTreeMap<String, BTreeMap<String, FactValue>>,
    /// Persons that were named.
    pub persons: Vec<Person>,
    /// What the user says of pages.
    pub confirms: Vec<Confirm>,
    /// Questions that a human settled.
    pub answers: Vec<Answer>,
    /// Requirements set aside.
    pub waivers: Vec<Waiver>,
}

/// A human's word on some pages.
#[derive(Debug, Clone, PartialEq)]
pub struct Confirm {
    /// File within the dossier.
    pub file: String,
    /// Pages, from 1, both included; all of the file when left out.
    pub pages: Option<(u32, u32)>,
    /// The kind they are.
    pub kind: Option<String>,
    /// The person they belong to.
    pub person: Option<String>,
    /// What their fields say.
    pub fields: BTreeMap<String, Value>,
}

/// A human's answer to a requirement that asks one.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// The requirement.
    pub requirement: String,
    /// The person it is answered for; all when left out.
    pub person: Option<String>,
    /// Who answered.
    pub by: String,
    /// When.
    pub date: Date,
    /// The answer.
    pub note: String,
    /// The line of the file on which it stands.
    pub line: usize,
}

/// A requirement set aside.
#[derive(Debug, Clone, PartialEq)]
pub struct Waiver {
    /// The requirement.
    pub requirement: String,
    /// The person it is waived for; all when left out.
    pub person: Option<String>,
    /// Why.
    pub reason: String,
    /// The last filing date for which it holds.
    pub until: Option<Date>,
    /// The line of the file on which it stands.
    pub line: usize,
}

/// Collects problems with their places while a file is checked.
struct Reader<'a> {
    file: &'a str,
    text: &'a str,
    lists: &'a Checklists,
    problems: Vec<Problem>,
}

impl Brief {
    /// The value of a fact for an applicant: their own, else the folder's.
    pub fn fact(&self, name: &str, applicant: Option<&str>) -> Option<&FactValue> {
        let own = applicant.and_then(|id| self.own_facts.get(id)?.get(name));
        own.or_else(|| self.facts.get(name))
    }

    /// Reads `dossier.toml`'s text.
    ///
    /// # Errors
    /// [`Error::Input`] with every problem in it, each with line and column.
    pub fn parse(text: &str, lists: &Checklists) -> Result<Brief, Error> {
        let raw: RawBrief = toml::from_str(text).map_err(|error| {
            let start = error.span().map_or(0, |span| span.start);
            Error::Input { problems: vec![problem(FILE, text, start, error.message().to_owned())] }
        })?;
        let (brief, problems) = Brief::of(raw, FILE, text, lists);
        if problems.is_empty() { Ok(brief) } else { Err(Error::Input { problems }) }
    }

    /// Checks what was parsed from `text`, which stands in `file`; every problem with line and column.
    pub(crate) fn of(raw: RawBrief, file: &str, text: &str, lists: &Checklists) -> (Brief, Vec<Problem>) {
        let mut reader = Reader { file, text, lists, problems: Vec::new() };
        let brief = reader.brief(raw);
        reader.problems.sort_by_key(|problem| (problem.line, problem.column));
        (brief, reader.problems)
    }
}

fn problem(file: &str, text: &str, byte: usize, message: String) -> Problem {
    let (line, column) = crate::error::line_and_column(text, byte);
    Problem { file: file.to_owned(), line, column, message }
}

impl Reader<'_> {
    fn say(&mut self, byte: usize, message: String) {
        self.problems.push(problem(self.file, self.text, byte, message));
    }

    fn brief(&mut self, raw: RawBrief) -> Brief {
        let procedure = raw.procedure.as_ref().map(|id| self.procedure(id));
        let persons: Vec<Person> = self.persons(&raw.person, procedure.as_deref());
        let mut used: Vec<&str> = persons.iter().map(|person| person.procedure.as_str()).collect();
        used.extend(procedure.as_deref());
        used.retain(|id| !id.is_empty());
        let facts = self.facts(&raw.facts, &used);
        let own = raw.person.iter().zip(&persons).filter_map(|(raw, person)| Some((raw.facts.as_ref()?, person)));
        let own_facts = own.map(|(raw, person)| (person.id.clone(), self.own_facts(raw, person))).collect();
        let confirms = raw.confirm.iter().map(|raw| self.confirm(raw)).collect();
        let answers = raw.answer.iter().filter_map(|raw| self.answer(raw)).collect();
        let waivers = raw.waiver.iter().map(|raw| self.waiver(raw)).collect();
        let filing_date = raw.filing_date.as_ref().and_then(|date| self.date(date));
        Brief { procedure, filing_date, facts, own_facts, persons, confirms, answers, waivers }
    }

    fn procedure(&mut self, id: &Spanned<String>) -> String {
        if !self.lists.procedures.contains_key(id.get_ref()) {
            let near = nearest(id.get_ref(), self.lists.procedures.keys());
            self.say(id.span().start, format!("there is no procedure `{}`; {near}", id.get_ref()));
        }
        id.get_ref().clone()
    }

    fn one_of(&mut self, word: &Spanned<String>, what: &str, known: &[&str]) -> String {
        if !known.contains(&word.get_ref().as_str()) {
            self.say(
                word.span().start,
                format!("`{}` is no {what}; it is one of {}", word.get_ref(), known.join(", ")),
            );
        }
        word.get_ref().clone()
    }

    fn persons(&mut self, raws: &[RawPerson], procedure: Option<&str>) -> Vec<Person> {
        let mut persons: Vec<Person> = Vec::new();
        for raw in raws {
            let role = match &raw.role {
                Some(role) => self.one_of(role, "role", &ROLES),
                None => "applicant".to_owned(),
            };
            let relation = raw.relation.as_ref().map(|relation| self.one_of(relation, "relation", &RELATIONS));
            let own = raw.procedure.as_ref().map(|id| self.procedure(id));
            let born = raw.born.as_ref().and_then(|date| self.date(date));
            let nationality = raw.nationality.as_ref().map(|code| {
                if code.get_ref().len() != 3 || !code.get_ref().chars().all(|c| c.is_ascii_uppercase()) {
                    self.say(
                        code.span().start,
                        format!("`{}` is no country code of three capital letters (CMR, SYR, …)", code.get_ref()),
                    );
                }
                code.get_ref().clone()
            });
            let id = match &raw.id {
                Some(id) => {
                    if persons.iter().any(|person| person.id == *id.get_ref()) {
                        self.say(id.span().start, format!("two persons are called `{}`", id.get_ref()));
                    }
                    id.get_ref().clone()
                }
                None => free_id(&role, relation.as_deref(), &persons),
            };
            let name = raw.name.as_ref().map(|name| name.get_ref().clone());
            persons.push(Person {
                id,
                role,
                relation,
                procedure: own.or_else(|| procedure.map(str::to_owned)).unwrap_or_default(),
                name,
                born,
                nationality,
                from: "given".to_owned(),
            });
        }
        persons
    }

    fn facts(
        &mut self,
        raws: &BTreeMap<Spanned<String>, Spanned<toml::Value>>,
        used: &[&str],
    ) -> BTreeMap<String, FactValue> {
        let mut facts = BTreeMap::new();
        for (name, value) in raws {
            let Some(fact) = find_fact(self.lists, used, name.get_ref()) else {
                let known: Vec<String> = known_facts(self.lists, used);
                let near = nearest(name.get_ref(), known.iter());
                self.say(name.span().start, format!("no procedure here asks for a fact `{}`; {near}", name.get_ref()));
                continue;
            };
            match fact_from_toml(fact, value.get_ref()) {
                Ok(value) => {
                    facts.insert(name.get_ref().clone(), value);
                }
                Err(message) => self.say(value.span().start, message),
            }
        }
        facts
    }

    /// The facts of one person, by that person's procedure. What nothing would look at is refused.
    fn own_facts(
        &mut self,
        raws: &Spanned<BTreeMap<Spanned<String>, Spanned<toml::Value>>>,
        person: &Person,
    ) -> BTreeMap<String, FactValue> {
        if person.role != "applicant" {
            let message = "only an applicant has facts of their own: say what concerns others under [facts]";
            self.say(raws.span().start, message.to_owned());
            return BTreeMap::new();
        }
        for name in raws.get_ref().keys().filter(|name| PLACES.contains(&name.get_ref().as_str())) {
            let message = format!("`{}` is one for the whole folder: say it under [facts]", name.get_ref());
            self.say(name.span().start, message);
        }
        let used: Vec<&str> = Some(person.procedure.as_str()).filter(|id| !id.is_empty()).into_iter().collect();
        self.facts(raws.get_ref(), &used)
    }

    fn date(&mut self, value: &Spanned<toml::Value>) -> Option<Date> {
        let date = date_from_toml(value.get_ref());
        if date.is_none() {
            self.say(value.span().start, format!("`{}` is no date; write it as 2026-12-01", value.get_ref()));
        }
        date
    }

    fn confirm(&mut self, raw: &RawConfirm) -> Confirm {
        if let Some(kind) = &raw.kind
            && !self.lists.kinds.contains_key(kind.get_ref())
        {
            let near = nearest(kind.get_ref(), self.lists.kinds.keys());
            self.say(kind.span().start, format!("there is no kind `{}`; {near}", kind.get_ref()));
        }
        let pages = raw.pages.as_ref().and_then(|pages| {
            let range = page_range(pages.get_ref());
            if range.is_none() {
                self.say(pages.span().start, "pages are written as 2 or \"2-3\"".to_owned());
            }
            range
        });
        let mut fields = BTreeMap::new();
        for (name, value) in &raw.fields {
            if !self.lists.fields.contains_key(name.get_ref()) {
                let near = nearest(name.get_ref(), self.lists.fields.keys());
                self.say(name.span().start, format!("there is no field `{}`; {near}", name.get_ref()));
            }
            fields.insert(name.get_ref().clone(), field_from_toml(value.get_ref()));
        }
        let kind = raw.kind.as_ref().map(|kind| kind.get_ref().clone());
        let person = raw.person.as_ref().map(|person| person.get_ref().clone());
        Confirm { file: raw.file.clone(), pages, kind, person, fields }
    }

    fn line(&self, byte: usize) -> usize {
        crate::error::line_and_column(self.text, byte).0
    }

    fn answer(&mut self, raw: &RawAnswer) -> Option<Answer> {
        let requirement = raw.requirement.get_ref().clone();
        let date = self.date(&raw.date)?;
        let person = raw.person.as_ref().map(|person| person.get_ref().clone());
        let line = self.line(raw.requirement.span().start);
        Some(Answer { requirement, person, by: raw.by.clone(), date, note: raw.note.clone(), line })
    }

    fn waiver(&mut self, raw: &RawWaiver) -> Waiver {
        let requirement = raw.requirement.get_ref().clone();
        if raw.reason.get_ref().trim().is_empty() {
            self.say(raw.reason.span().start, "a waiver says its reason".to_owned());
        }
        let until = raw.until.as_ref().and_then(|date| self.date(date));
        let person = raw.person.as_ref().map(|person| person.get_ref().clone());
        let line = self.line(raw.requirement.span().start);
        Waiver { requirement, person, reason: raw.reason.get_ref().clone(), until, line }
    }
}

/// The id of a person whom nobody named: the role (of applicants to a sponsor: the relation), numbered from the second on.
pub fn free_id(role: &str, relation: Option<&str>, taken: &[Person]) -> String {
    let base = match (role, relation) {
        ("applicant", Some(relation)) if taken.iter().any(|person| person.role == role) => relation,
        _ => role,
    };
    let free = |id: &String| taken.iter().all(|person| person.id != *id);
    let numbered = (2..).map(|number| format!("{base}-{number}"));
    std::iter::once(base.to_owned()).chain(numbered).find(free).unwrap_or_default()
}

/// The fact of that name in one of the procedures used (in any when none is chosen yet).
fn find_fact<'a>(lists: &'a Checklists, used: &[&str], name: &str) -> Option<&'a Fact> {
    let procedures = lists.procedures.values().filter(|p| used.is_empty() || used.contains(&p.id.as_str()));
    procedures.flat_map(|p| &p.facts).find(|fact| fact.name == name)
}

fn known_facts(lists: &Checklists, used: &[&str]) -> Vec<String> {
    let procedures = lists.procedures.values().filter(|p| used.is_empty() || used.contains(&p.id.as_str()));
    procedures.flat_map(|p| p.facts.iter().map(|fact| fact.name.clone())).collect()
}

/// A fact's value from `NAME=VALUE` on the command line.
///
/// # Errors
/// [`Error::Input`]: no such fact, or a value that is not of its type.
pub fn fact_from_option(option: &str, lists: &Checklists, used: &[&str]) -> Result<(String, FactValue), Error> {
    let fail = |message: String| Error::Input {
        problems: vec![Problem { file: "--fact".to_owned(), line: 0, column: 0, message }],
    };
    let (name, value) = option.split_once('=').ok_or_else(|| fail(format!("`{option}` is not NAME=VALUE")))?;
    let (name, value) = (name.trim(), value.trim());
    let fact = find_fact(lists, used, name).ok_or_else(|| {
        let near = nearest(name, known_facts(lists, used).iter());
        fail(format!("no procedure here asks for a fact `{name}`; {near}"))
    })?;
    let parsed = match &fact.kind {
        FactType::Bool => value.parse().ok().map(FactValue::Bool),
        FactType::Date => value.parse().ok().map(FactValue::Date),
        FactType::Number => value.parse().ok().map(FactValue::Number),
        FactType::Choice(words) => words.contains(&value.to_owned()).then(|| FactValue::Text(value.to_owned())),
        FactType::Text => Some(FactValue::Text(value.to_owned())),
    };
    let parsed = parsed.ok_or_else(|| fail(format!("`{name}` must be {}, not `{value}`", expected(&fact.kind))))?;
    Ok((name.to_owned(), parsed))
}

fn expected(kind: &FactType) -> String {
    match kind {
        FactType::Bool => "true or false".to_owned(),
        FactType::Date => "a date such as 2026-12-01".to_owned(),
        FactType::Number => "a whole number".to_owned(),
        FactType::Choice(words) => format!("one of {}", words.join(", ")),
        FactType::Text => "text".to_owned(),
    }
}

fn fact_from_toml(fact: &Fact, value: &toml::Value) -> Result<FactValue, String> {
    let wrong = || format!("`{}` must be {}", fact.name, expected(&fact.kind));
    match (&fact.kind, value) {
        (FactType::Bool, toml::Value::Boolean(value)) => Ok(FactValue::Bool(*value)),
        (FactType::Number, toml::Value::Integer(value)) => Ok(FactValue::Number(*value)),
        (FactType::Date, value) => date_from_toml(value).map(FactValue::Date).ok_or_else(wrong),
        (FactType::Choice(words), toml::Value::String(word)) if words.contains(word) => {
            Ok(FactValue::Text(word.clone()))
        }
        (FactType::Text, toml::Value::String(text)) => Ok(FactValue::Text(text.clone())),
        _ => Err(wrong()),
    }
}

fn field_from_toml(value: &toml::Value) -> Value {
    match (date_from_toml(value), value) {
        (Some(date), _) => Value::Date(date),
        (None, toml::Value::String(text)) => Value::Text(text.clone()),
        (None, toml::Value::Float(amount)) if amount.abs() < 1e9 => {
            Value::Amount((amount * 100.0).round() as i64, None)
        }
        (None, toml::Value::Integer(amount)) if amount.abs() < 1_000_000_000 => Value::Amount(amount * 100, None),
        (None, other) => Value::Text(other.to_string()),
    }
}

fn page_range(value: &toml::Value) -> Option<(u32, u32)> {
    let parse = |text: &str| text.trim().parse::<u32>().ok().filter(|page| *page > 0);
    let (first, last) = match value {
        toml::Value::Integer(page) => {
            let page = u32::try_from(*page).ok().filter(|page| *page > 0)?;
            (page, page)
        }
        toml::Value::String(text) => match text.split_once('-') {
            Some((first, last)) => (parse(first)?, parse(last)?),
            None => (parse(text)?, parse(text)?),
        },
        _ => return None,
    };
    (first <= last).then_some((first, last))
}
