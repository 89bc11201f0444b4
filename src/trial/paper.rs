//! The papers of a test, from a table each: `{ kind = "passport", person = "applicant", expires = 2030-01-01 }`.

use std::collections::BTreeMap;

use toml::Spanned;

use super::File;
use crate::checklist::{Checklists, Procedure, Shape, date_from_toml, nearest};
use crate::document::{
    Document, DocumentPage, Evidence, Field, Link, Named, Person, Pointer, Read, Section, Seen, Step, UNKNOWN, Value,
};
use crate::page::{Line, Rect, Source};

/// The papers of a test.
pub type Papers = Vec<Document>;

type Table = BTreeMap<Spanned<String>, Spanned<toml::Value>>;

/// The keys of a paper that are no fields.
pub const KEYS: [&str; 19] = [
    "kind",
    "person",
    "persons",
    "stranger",
    "copies",
    "issued-in",
    "language",
    "legalised",
    "legalised-on",
    "translated",
    "translated-on",
    "signature",
    "sections",
    "text",
    "blank",
    "illegible",
    "sure",
    "perhaps",
    "fields",
];

/// Sure enough for every rule; what the recogniser says of a paper that it knows well.
const SURE: f32 = 0.95;

/// The country whose papers need nothing: what a test says nothing else of.
const HOME: &str = "BEL";

pub(super) fn papers(file: &mut File<'_>, raws: &[Table], persons: &[Person], procedure: &Procedure) -> Papers {
    let mut papers = Papers::new();
    for raw in raws {
        let mut one = Maker { file, raw, papers: &mut papers, persons, procedure };
        one.make();
    }
    papers
}

/// One paper while it is made.
struct Maker<'a, 'f> {
    file: &'a mut File<'f>,
    raw: &'a Table,
    papers: &'a mut Papers,
    persons: &'a [Person],
    procedure: &'a Procedure,
}

impl Maker<'_, '_> {
    fn get(&self, key: &str) -> Option<&Spanned<toml::Value>> {
        self.raw.iter().find(|(name, _)| name.get_ref() == key).map(|(_, value)| value)
    }

    fn start(&self) -> usize {
        self.raw.keys().map(|key| key.span().start).min().unwrap_or(0)
    }

    /// The text of a key.
    fn word(&mut self, key: &str) -> Option<String> {
        let value = self.get(key)?;
        let (text, start) = (value.get_ref().as_str().map(str::to_owned), value.span().start);
        if text.is_none() {
            self.file.say(start, format!("`{key}` is a text"));
        }
        text
    }

    /// The texts of a key: one, or a list.
    fn words(&mut self, key: &str) -> Vec<String> {
        let Some(value) = self.get(key) else { return Vec::new() };
        match value.get_ref() {
            toml::Value::String(text) => vec![text.clone()],
            toml::Value::Array(texts) => texts.iter().filter_map(|text| text.as_str().map(str::to_owned)).collect(),
            _ => {
                let start = value.span().start;
                self.file.say(start, format!("`{key}` is a text or a list of texts"));
                Vec::new()
            }
        }
    }

    fn date(&mut self, key: &str) -> Option<jiff::civil::Date> {
        let value = self.get(key)?;
        let (date, start) = (date_from_toml(value.get_ref()), value.span().start);
        if date.is_none() {
            self.file.say(start, format!("`{key}` is a date, such as 2026-12-01"));
        }
        date
    }

    /// One of several words.
    fn one_of(&mut self, key: &str, known: &[&str]) -> Option<String> {
        let word = self.word(key)?;
        if !known.contains(&word.as_str()) {
            let start = self.get(key).map_or(0, |value| value.span().start);
            self.file.say(start, format!("`{word}` is none of {}", known.join(", ")));
        }
        Some(word)
    }

    fn make(&mut self) {
        let kind = self.kind();
        let fields = self.fields();
        let mut document = Document {
            kind,
            confidence: self.get("sure").and_then(|sure| sure.get_ref().as_float()).map_or(SURE, |sure| sure as f32),
            runner_up: self.word("perhaps").map(|kind| (kind, 0.4)),
            language: Some(self.word("language").unwrap_or_else(|| self.language())),
            country: Some(read(self.word("issued-in").unwrap_or_else(|| HOME.to_owned()))),
            fields,
            blanks: self.words("blank").into_iter().map(|name| (name, read(String::new()))).collect(),
            signature: self.signature(),
            sections: self.sections(),
            evidence: Vec::<Evidence>::new(),
            stranger: self.word("stranger").map(read),
            ..Document::default()
        };
        let lines = self.words("text");
        document.pages = vec![DocumentPage {
            lines: lines.iter().map(|text| line(text)).collect(),
            confidence: SURE,
            illegible: self.word("illegible"),
            ..DocumentPage::default()
        }];
        self.name(&mut document);
        document.links = self.links();
        let copies = self.get("copies").and_then(|copies| copies.get_ref().as_integer()).unwrap_or(1);
        for _ in 0..copies.clamp(1, 50) {
            let mut copy = document.clone();
            copy.id = self.next_id();
            self.source(&mut copy);
            let id = copy.id.clone();
            self.papers.push(copy);
            self.translation(&id);
        }
    }

    fn next_id(&self) -> String {
        format!("d{}", self.papers.len() + 1)
    }

    fn source(&self, document: &mut Document) {
        let file = format!("{} {}.pdf", document.id, document.kind);
        for page in &mut document.pages {
            page.source = Source { file: file.clone(), page: 1 };
        }
    }

    fn kind(&mut self) -> String {
        let Some(kind) = self.word("kind") else {
            let start = self.start();
            self.file.say(start, "a paper needs its `kind`");
            return UNKNOWN.to_owned();
        };
        let lists: &Checklists = self.file.lists;
        if kind != UNKNOWN && !lists.kinds.contains_key(&kind) {
            let start = self.get("kind").map_or(0, |value| value.span().start);
            self.file.say(start, format!("there is no kind `{kind}`; {}", nearest(&kind, lists.kinds.keys())));
        }
        kind
    }

    /// A language that needs no translation, where the test says none.
    fn language(&self) -> String {
        self.procedure.languages.first().cloned().unwrap_or_else(|| "en".to_owned())
    }

    /// Every key that is none of [`KEYS`] is a field; so is every key of `fields`.
    fn fields(&mut self) -> BTreeMap<String, Field> {
        let mut fields = BTreeMap::new();
        let own = self.raw.iter().filter(|(name, _)| !KEYS.contains(&name.get_ref().as_str()));
        let mut all: Vec<(String, toml::Value, usize, usize)> = own
            .map(|(name, value)| {
                (name.get_ref().clone(), value.get_ref().clone(), name.span().start, value.span().start)
            })
            .collect();
        if let Some(table) = self.get("fields") {
            let start = table.span().start;
            let inner = table.get_ref().as_table().cloned().unwrap_or_default();
            all.extend(inner.into_iter().map(|(name, value)| (name, value, start, start)));
        }
        for (name, value, at_name, at_value) in all {
            let lists: &Checklists = self.file.lists;
            let Some(spec) = lists.fields.get(&name) else {
                let known: Vec<String> =
                    lists.fields.keys().cloned().chain(KEYS.iter().map(|key| (*key).to_owned())).collect();
                self.file.say(at_name, format!("there is no field `{name}`; {}", nearest(&name, known.iter())));
                continue;
            };
            match field(spec.shape, &value) {
                Some(value) => drop(fields.insert(name, read_value(value))),
                None => self.file.say(at_value, format!("`{value}` is no value of the field `{name}`")),
            }
        }
        fields
    }

    fn signature(&mut self) -> Seen {
        match self.one_of("signature", &["seen", "none", "unclear"]).as_deref() {
            Some("none") => Seen::No(Pointer::default()),
            Some("unclear") => Seen::Unclear,
            _ => Seen::Yes(Pointer::default()),
        }
    }

    fn sections(&mut self) -> BTreeMap<String, Section> {
        let Some(table) = self.get("sections") else { return BTreeMap::new() };
        let Some(table) = table.get_ref().as_table().cloned() else {
            let start = table.span().start;
            self.file.say(start, "`sections` is a table: { A = \"what is written under it\" }");
            return BTreeMap::new();
        };
        let section = |(id, text): (String, toml::Value)| {
            let written = text.as_str().unwrap_or("").to_owned();
            (id.clone(), Section { heading: read(id), written })
        };
        table.into_iter().map(section).collect()
    }

    /// Whose it is, and whom else it names.
    fn name(&mut self, document: &mut Document) {
        let mut ids = self.words("person");
        ids.extend(self.words("persons"));
        for (n, id) in ids.iter().enumerate() {
            let Some(person) = self.persons.iter().find(|person| person.id == *id) else {
                let known: Vec<String> = self.persons.iter().map(|person| person.id.clone()).collect();
                let key = if self.get("person").is_some() { "person" } else { "persons" };
                let start = self.get(key).map_or(0, |value| value.span().start);
                self.file.say(start, format!("this test has no person `{id}`; {}", nearest(id, known.iter())));
                continue;
            };
            let name = person.name.clone().unwrap_or_default();
            let at = read(name);
            document.names.push(Named {
                person: id.clone(),
                holder: n == 0,
                born_agrees: None,
                spelled_otherwise: false,
                at,
            });
        }
        document.person = ids.first().cloned();
    }

    fn links(&mut self) -> Vec<Link> {
        let made = self.date("legalised-on");
        let steps: &[Step] =
            match self.one_of("legalised", &["apostille", "both", "issuing-country", "belgium", "no"]).as_deref() {
                Some("apostille") => &[Step::Apostille],
                Some("both") => &[Step::IssuingCountry, Step::Belgium],
                Some("issuing-country") => &[Step::IssuingCountry],
                Some("belgium") => &[Step::Belgium],
                _ => &[],
            };
        steps.iter().map(|step| Link { step: *step, document: None, at: read(String::new()), made }).collect()
    }

    /// The sworn translation of the paper just made, where the test says one: `translated = "fr"`.
    fn translation(&mut self, original: &str) {
        let Some(language) = self.word("translated") else { return };
        let mut translation = Document {
            id: self.next_id(),
            kind: "sworn-translation".to_owned(),
            confidence: SURE,
            language: Some(language),
            signature: Seen::Yes(Pointer::default()),
            translation_of: Some(original.to_owned()),
            pages: vec![DocumentPage { confidence: SURE, ..DocumentPage::default() }],
            ..Document::default()
        };
        translation.fields.insert("vti".to_owned(), read_value(Value::Text("10000000".to_owned())));
        if let Some(day) = self.date("translated-on") {
            translation.fields.insert("signed".to_owned(), read_value(Value::Date(day)));
        }
        self.source(&mut translation);
        if let Some(document) = self.papers.iter_mut().find(|document| document.id == original) {
            document.translated_by = Some(translation.id.clone());
            translation.person = document.person.clone();
            translation.names = document.names.clone();
        }
        self.papers.push(translation);
    }
}

fn read<T: ToString>(value: T) -> Read<T> {
    Read { text: value.to_string(), value, at: Pointer::default(), confidence: SURE }
}

fn read_value(value: Value) -> Field {
    let text = match &value {
        Value::Date(day) => day.to_string(),
        Value::Text(text) => text.clone(),
        Value::Amount(cents, _) => format!("{}.{:02}", cents / 100, cents % 100),
        Value::Ambiguous(_) | Value::OtherCalendar(..) => "?".to_owned(),
    };
    Read { value, text, at: Pointer::default(), confidence: SURE }
}

fn line(text: &str) -> Line {
    let (words, alternatives) = (Vec::new(), Vec::new());
    Line { text: text.to_owned(), bbox: Rect::default(), confidence: SURE, words, alternatives }
}

/// The value of a field by its shape; a list of dates is one date that can be read in several ways.
fn field(shape: Shape, value: &toml::Value) -> Option<Value> {
    // Fees and incomes stay far below a thousand millions.
    let in_bounds = |amount: &f64| amount.abs() < 1e9;
    match shape {
        Shape::Date => match value {
            toml::Value::Array(days) => days.iter().map(date_from_toml).collect::<Option<_>>().map(Value::Ambiguous),
            one => date_from_toml(one).map(Value::Date),
        },
        Shape::Amount => {
            let amount = value.as_float().or_else(|| value.as_integer().map(|whole| whole as f64));
            let amount = amount.filter(in_bounds)?;
            Some(Value::Amount((amount * 100.0).round() as i64, Some("EUR".to_owned())))
        }
        _ => value.as_str().map(|text| Value::Text(text.to_owned())),
    }
}
