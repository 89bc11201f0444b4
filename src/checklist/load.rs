//! Reads the checklist files: the embedded ones and the folders laid over them,
//! into types that are valid by construction, or every problem at once.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use jiff::civil::Date;
use toml::Spanned;

use super::pattern::Pattern;
use super::raw::{self, Any, Text, Texts};
use super::*;
use crate::error::{Error, Problem, line_and_column};
use requirement::{Scope, reaches};

mod fact;
mod place;
mod requirement;
mod words;

/// A checklist file larger than this is no checklist: the longest of ours has 60 KB.
const LARGEST_FILE: u64 = 4 << 20;

/// How a file of tests is called, beside its procedure: `be/9ter.test.toml`.
const TESTS: &str = ".test.toml";

/// The files built into the program: path below `checklists/` and text.
const EMBEDDED: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/checklists.rs"));

impl Checklists {
    /// The embedded checklists with `folders` laid over them, later ones on top.
    ///
    /// # Errors
    /// [`Error::Input`] with every problem in every file; [`Error::Folder`] when a folder cannot be read.
    pub fn load(folders: &[std::path::PathBuf]) -> Result<Checklists, Error> {
        let mut files: BTreeMap<String, String> =
            EMBEDDED.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
        for folder in folders {
            files.extend(files_of(folder)?);
        }
        Checklists::from_texts(&files)
    }

    /// Checklists from file texts, by their path below `checklists/`.
    ///
    /// # Errors
    /// [`Error::Input`] with every problem.
    pub fn from_texts(files: &BTreeMap<String, String>) -> Result<Checklists, Error> {
        let mut loader = Loader { files, lists: Checklists::default(), problems: Vec::new() };
        loader.run();
        if loader.problems.is_empty() {
            loader.lists.digest = digest(files);
            return Ok(loader.lists);
        }
        loader.problems.sort_by(|a, b| (&a.file, a.line, a.column).cmp(&(&b.file, b.line, b.column)));
        Err(Error::Input { problems: loader.problems })
    }
}

/// One hash of all files, their names included.
fn digest(files: &BTreeMap<String, String>) -> String {
    let mut hasher = blake3::Hasher::new();
    for part in files.iter().flat_map(|(path, text)| [path, text]) {
        // Lengths keep what stands beside each other apart.
        hasher.update(&(part.len() as u64).to_le_bytes()).update(part.as_bytes());
    }
    hasher.finalize().to_hex().to_string()
}

fn files_of(folder: &Path) -> Result<BTreeMap<String, String>, Error> {
    let fail = |path: &Path, reason: String| Error::Folder { path: path.to_owned(), reason };
    if !folder.is_dir() {
        return Err(fail(folder, "this folder of checklists does not exist".to_owned()));
    }
    let mut files = BTreeMap::new();
    for entry in walkdir::WalkDir::new(folder).max_depth(8).sort_by_file_name() {
        let entry = entry.map_err(|error| fail(folder, error.to_string()))?;
        if !entry.file_type().is_file() || entry.path().extension().is_none_or(|e| e != "toml") {
            continue;
        }
        let size = entry.metadata().map_or(0, |data| data.len());
        if size > LARGEST_FILE {
            return Err(fail(entry.path(), "too large for a checklist".to_owned()));
        }
        let text = std::fs::read_to_string(entry.path()).map_err(|error| fail(entry.path(), error.to_string()))?;
        let relative = entry.path().strip_prefix(folder).unwrap_or(entry.path());
        let parts: Vec<String> = relative.iter().map(|part| part.to_string_lossy().into_owned()).collect();
        files.insert(parts.join("/"), text);
    }
    Ok(files)
}

/// Whether a file holds the rules of a post or commune: they stand in folders of that name.
fn is_place(path: &str) -> bool {
    path.split('/').any(|part| part == "posts" || part == "communes")
}

struct Loader<'a> {
    files: &'a BTreeMap<String, String>,
    lists: Checklists,
    problems: Vec<Problem>,
}

/// One file while it is checked: its path, its text, and what is wrong with it.
struct File<'a> {
    path: &'a str,
    text: &'a str,
    problems: &'a mut Vec<Problem>,
}

impl Loader<'_> {
    /// Fields before kinds, kinds and tables before procedures: each names only what is known by then.
    fn run(&mut self) {
        let files = self.files;
        for (path, text) in files {
            let mut file = File { path, text, problems: &mut self.problems };
            match path.as_str() {
                "fields.toml" => file.fields(&mut self.lists),
                "marks.toml" => file.marks(&mut self.lists),
                _ => {}
            }
        }
        for (path, text) in files {
            let mut file = File { path, text, problems: &mut self.problems };
            match path.as_str() {
                "tables/countries.toml" => file.countries(&mut self.lists),
                "tables/languages.toml" => file.languages(&mut self.lists),
                _ if path.starts_with("kinds/") => file.kinds(&mut self.lists),
                _ if path.starts_with("tables/") => file.table(&mut self.lists),
                _ => {}
            }
        }
        for (path, text) in files {
            let aside = ["fields.toml", "marks.toml"].contains(&path.as_str())
                || path.starts_with("kinds/")
                || path.starts_with("tables/");
            if path.ends_with(TESTS) {
                self.lists.trials.insert(path.clone(), text.clone());
            } else if !aside && !is_place(path) {
                File { path, text, problems: &mut self.problems }.procedure(&mut self.lists);
            }
        }
        for (path, text) in files.iter().filter(|(path, _)| is_place(path) && !path.ends_with(TESTS)) {
            File { path, text, problems: &mut self.problems }.place(&mut self.lists);
        }
    }
}

impl File<'_> {
    fn say(&mut self, byte: usize, message: impl Into<String>) {
        let (line, column) = line_and_column(self.text, byte);
        self.problems.push(Problem {
            file: format!("checklists/{}", self.path),
            line,
            column,
            message: message.into(),
        });
    }

    fn at(&self, byte: usize) -> At {
        let (line, column) = line_and_column(self.text, byte);
        let text = self.text.lines().nth(line - 1).unwrap_or("").to_owned();
        At { file: self.path.to_owned(), line, column, text }
    }

    fn parse<T: serde::de::DeserializeOwned>(&mut self) -> Option<T> {
        match toml::from_str(self.text) {
            Ok(raw) => Some(raw),
            Err(error) => {
                let byte = error.span().map_or(0, |span| span.start);
                self.say(byte, error.message().to_owned());
                None
            }
        }
    }

    fn citation(&mut self, byte: usize, what: &str, source: Option<&String>, read: Option<&Any>) -> Citation {
        if source.is_none_or(|source| source.trim().is_empty()) {
            self.say(byte, format!("{what} does not say its source (`source = \"…\"`)"));
        }
        if read.is_none() {
            self.say(byte, format!("{what} does not say when its source was read (`read = 2026-11-21`)"));
        }
        let read = read.and_then(|date| self.date(date));
        Citation { source: source.cloned().unwrap_or_default(), read }
    }

    fn date(&mut self, value: &Any) -> Option<Date> {
        let date = date_from_toml(value.get_ref());
        if date.is_none() {
            self.say(value.span().start, format!("`{}` is no date; write it as 2026-11-21", value.get_ref()));
        }
        date
    }

    fn wording(&mut self, texts: &Spanned<Texts>) -> Wording {
        if !texts.get_ref().contains_key("en") {
            self.say(texts.span().start, "the English text (`en`) is compulsory");
        }
        Wording(texts.get_ref().clone())
    }

    fn term(&mut self, text: &Text) -> Option<Term> {
        let mut words = text.get_ref().split_whitespace();
        let term = match (words.next(), words.next(), words.next()) {
            (Some(count), Some(unit), None) => condition::term(count, unit),
            _ => None,
        };
        if term.is_none() {
            self.say(
                text.span().start,
                format!("`{}` is no length of time; write \"3 months\" or \"45 days\"", text.get_ref()),
            );
        }
        term
    }

    fn severity(&mut self, word: &Text) -> Severity {
        match word.get_ref().as_str() {
            "error" => Severity::Error,
            "warning" => Severity::Warning,
            "note" => Severity::Note,
            other => {
                self.say(word.span().start, format!("`{other}` is no severity; it is error, warning or note"));
                Severity::Error
            }
        }
    }

    fn known<'k>(&mut self, name: &Text, what: &str, known: impl Iterator<Item = &'k String>) -> bool {
        let known: Vec<&String> = known.collect();
        let found = known.contains(&name.get_ref());
        if !found {
            let near = nearest(name.get_ref(), known.into_iter());
            self.say(name.span().start, format!("there is no {what} `{}`; {near}", name.get_ref()));
        }
        found
    }

    fn fields(&mut self, lists: &mut Checklists) {
        let Some(raw) = self.parse::<raw::FieldsFile>() else { return };
        for table in raw.field {
            let byte = table.span().start;
            let mut labels = Words::new();
            let mut called = Wording::default();
            let (mut name, mut shape) = (None, None);
            for (key, value) in table.get_ref() {
                match (key.as_str(), value) {
                    ("name", toml::Value::String(text)) => name = Some(text.clone()),
                    ("type", toml::Value::String(text)) => shape = shape_of(text),
                    ("called", toml::Value::Table(texts)) => {
                        let text = |(lang, text): (&String, &toml::Value)| Some((lang.clone(), text.as_str()?.to_owned()));
                        called = Wording(texts.iter().filter_map(text).collect());
                    }
                    (_, toml::Value::Array(words)) => {
                        let words = words.iter().filter_map(|word| word.as_str().map(str::to_owned)).collect();
                        labels.insert(key.clone(), words);
                    }
                    _ => self.say(
                        byte,
                        format!("`{key}` is not a key of a field: `name`, `type`, `called`, or a language with a list of labels"),
                    ),
                }
            }
            match (name, shape) {
                (Some(name), Some(shape)) => {
                    if lists.fields.contains_key(&name) {
                        self.say(byte, format!("the field `{name}` stands here twice"));
                    }
                    lists.fields.insert(name.clone(), FieldSpec { name, shape, labels, called });
                }
                (None, _) => self.say(byte, "a field needs a `name`"),
                (_, None) => self.say(
                    byte,
                    "a field needs a `type`: date, name, text, number, amount, iban, national-number or address",
                ),
            }
        }
    }

    fn marks(&mut self, lists: &mut Checklists) {
        let Some(raw) = self.parse::<BTreeMap<Spanned<String>, raw::RawWords>>() else { return };
        for (name, words) in raw {
            if !raw::MARKS.contains(&name.get_ref().as_str()) {
                self.say(
                    name.span().start,
                    format!("there is no mark `{}`; they are {}", name.get_ref(), raw::MARKS.join(", ")),
                );
            }
            lists.marks.insert(name.into_inner(), words);
        }
    }

    fn kinds(&mut self, lists: &mut Checklists) {
        let Some(file) = self.parse::<raw::KindsFile>() else { return };
        for raw in file.kind {
            let byte = raw.span().start;
            let kind = self.kind(byte, raw.into_inner(), lists);
            if lists.kinds.contains_key(&kind.id) {
                self.say(byte, format!("the kind `{}` stands in two places", kind.id));
            }
            lists.kinds.insert(kind.id.clone(), kind);
        }
    }

    fn kind(&mut self, byte: usize, raw: raw::RawKind, lists: &Checklists) -> Kind {
        let id = raw.id.get_ref().clone();
        if !is_kebab(&id) {
            self.say(raw.id.span().start, format!("`{id}` is not kebab-case"));
        }
        if !raw.label.contains_key("en") {
            self.say(byte, format!("the kind `{id}` needs a label in English (`en`)"));
        }
        let citation = self.citation(byte, &format!("the kind `{id}`"), raw.source.as_ref(), raw.read.as_ref());
        for field in raw.fields.iter().chain(raw.labels.keys()).chain(raw.patterns.keys()).chain(raw.values.keys()) {
            self.known(field, "field", lists.fields.keys());
        }
        let mut structure = BTreeMap::new();
        for (name, weight) in &raw.structure {
            match Structure::ALL.iter().find(|(known, _)| known == name.get_ref()) {
                Some((_, found)) => {
                    structure.insert(*found, *weight as f32);
                }
                None => {
                    let known: Vec<String> = Structure::ALL.iter().map(|(name, _)| (*name).to_owned()).collect();
                    self.known(name, "structure", known.iter());
                }
            }
        }
        let mut traits = BTreeSet::new();
        for name in &raw.traits {
            match Trait::ALL.iter().find(|(known, _)| known == name.get_ref()) {
                Some((_, found)) => {
                    traits.insert(*found);
                }
                None => {
                    let known: Vec<String> = Trait::ALL.iter().map(|(name, _)| (*name).to_owned()).collect();
                    self.known(name, "trait", known.iter());
                }
            }
        }
        let mut patterns = BTreeMap::new();
        for (field, texts) in &raw.patterns {
            let read: Vec<Pattern> = texts.iter().filter_map(|text| self.pattern(text)).collect();
            patterns.insert(field.get_ref().clone(), read);
        }
        let sections = raw.section.iter().filter_map(|table| self.section(table)).collect();
        let examples = raw.example.iter().map(|example| Example {
            text: example.get_ref().text.clone(),
            matches: example.get_ref().matches,
            at: self.at(example.span().start),
        });
        let examples = examples.collect();
        let issued_by = match raw.issued_by.as_ref().map(|word| word.get_ref().as_str()) {
            Some("belgium") => IssuedBy::Belgium,
            Some("abroad") => IssuedBy::Abroad,
            None | Some("anyone") => IssuedBy::Anyone,
            Some(other) => {
                self.say(byte, format!("`issued-by = \"{other}\"`: it is belgium, abroad or anyone"));
                IssuedBy::Anyone
            }
        };
        Kind {
            label: Wording(raw.label),
            issued_by,
            identity: raw.identity,
            parts: raw.parts.unwrap_or(true),
            traits,
            title: raw.title,
            sentence: raw.sentence,
            phrase: raw.phrase,
            hint: raw.hint,
            against: raw.against,
            structure,
            fields: raw.fields.into_iter().map(Spanned::into_inner).collect(),
            labels: raw.labels.into_iter().map(|(name, labels)| (name.into_inner(), labels)).collect(),
            patterns,
            values: raw.values.into_iter().map(|(name, words)| (name.into_inner(), words)).collect(),
            sections,
            examples,
            citation,
            at: self.at(raw.id.span().start),
            id,
        }
    }

    fn pattern(&mut self, text: &Text) -> Option<Pattern> {
        Pattern::new(text.get_ref())
            .map_err(|error| self.say(text.span().start, format!("this pattern cannot be read: {error}")))
            .ok()
    }

    fn section(&mut self, table: &Spanned<toml::Table>) -> Option<SectionSpec> {
        let (mut headings, mut printed) = (Words::new(), Vec::new());
        let mut id = None;
        for (key, value) in table.get_ref() {
            match (key.as_str(), value) {
                ("id", toml::Value::String(text)) => id = Some(text.clone()),
                (key, toml::Value::Array(words)) => {
                    let words = words.iter().filter_map(|word| word.as_str().map(str::to_owned)).collect();
                    match key {
                        "printed" => printed = words,
                        _ => drop(headings.insert(key.to_owned(), words)),
                    }
                }
                _ => self.say(
                    table.span().start,
                    format!("`{key}` is not a key of a section: `id`, or a language with a list of headings"),
                ),
            }
        }
        if id.is_none() {
            self.say(table.span().start, "a section needs an `id`");
        }
        Some(SectionSpec { id: id?, headings, printed })
    }

    fn table(&mut self, lists: &mut Checklists) {
        let Some(raw) = self.parse::<raw::TableFile>() else { return };
        let mut rows: Vec<Row> = raw.row.iter().filter_map(|row| self.row(row)).collect();
        rows.sort_by_key(|row| row.from);
        if rows.windows(2).any(|pair| matches!(pair, [a, b] if a.from == b.from)) {
            self.say(raw.id.span().start, "two rows begin on the same day");
        }
        let id = raw.id.into_inner();
        lists.tables.insert(id.clone(), Table { id, currency: raw.currency, grace_days: raw.grace_days, rows });
    }

    fn row(&mut self, table: &Spanned<toml::Table>) -> Option<Row> {
        let byte = table.span().start;
        let get = |key: &str| table.get_ref().get(key).cloned();
        let from = get("from").as_ref().and_then(date_from_toml);
        let until = get("until").as_ref().map(date_from_toml);
        let read = get("read").as_ref().and_then(date_from_toml);
        let source = get("source").and_then(|source| source.as_str().map(str::to_owned));
        if from.is_none() || until == Some(None) {
            self.say(byte, "a row needs `from = 2026-01-01` (and `until`, where it is there, must be a date)");
        }
        if source.is_none() || read.is_none() {
            self.say(byte, "a row says its `source` and when it was `read`");
        }
        let mut columns = BTreeMap::new();
        for (key, value) in table.get_ref() {
            let amount = match value {
                _ if matches!(key.as_str(), "from" | "until" | "read" | "source" | "note") => continue,
                toml::Value::Float(amount) => *amount,
                toml::Value::Integer(amount) => *amount as f64,
                _ => {
                    self.say(byte, format!("`{key}` must be an amount"));
                    continue;
                }
            };
            columns.insert(key.clone(), (amount * 100.0).round() as i64);
        }
        let citation = Citation { source: source.unwrap_or_default(), read };
        Some(Row { from: from?, until: until.flatten(), columns, citation, at: self.at(byte) })
    }

    fn countries(&mut self, lists: &mut Checklists) {
        let Some(file) = self.parse::<raw::CountriesFile>() else { return };
        for raw in file.country {
            let byte = raw.span().start;
            let raw = raw.into_inner();
            let code = raw.code.get_ref().clone();
            let citation = self.citation(byte, &format!("the country {code}"), raw.source.as_ref(), raw.read.as_ref());
            let regime = match raw.regime.get_ref().as_str() {
                "eu" => Regime::Eu,
                "apostille" => Regime::Apostille,
                "legalisation" => Regime::Legalisation,
                "exempt" => Regime::Exempt,
                "unknown" => Regime::Unknown,
                other => {
                    let message =
                        format!("`{other}` is no regime; it is eu, apostille, legalisation, exempt or unknown");
                    self.say(raw.regime.span().start, message);
                    Regime::Unknown
                }
            };
            if lists.countries.contains_key(&code) {
                self.say(byte, format!("the country {code} stands here twice"));
            }
            let since = raw.since.as_ref().and_then(|date| self.date(date));
            let at = self.at(raw.code.span().start);
            let (names, demonyms, languages, confirmed) = (raw.names, raw.demonyms, raw.languages, raw.confirmed);
            let called = Wording(raw.called);
            lists.countries.insert(
                code.clone(),
                Country { code, regime, since, confirmed, called, names, demonyms, languages, citation, at },
            );
        }
    }

    fn languages(&mut self, lists: &mut Checklists) {
        let Some(raw) = self.parse::<raw::LanguagesFile>() else { return };
        self.citation(0, "the table of languages", raw.source.as_ref(), raw.read.as_ref());
        let mut named = BTreeMap::new();
        for language in raw.language {
            let code = language.code.get_ref().clone();
            if named.insert(code.clone(), language.names).is_some() {
                self.say(language.code.span().start, format!("the language {code} stands here twice"));
            }
        }
        let (about, from, into) = (raw.about, raw.from, raw.into);
        lists.languages = Languages { named, about, from, into, between: raw.between, written: raw.written };
    }

    fn procedure(&mut self, lists: &mut Checklists) {
        let Some(raw) = self.parse::<raw::ProcedureFile>() else { return };
        let id = raw.id.get_ref().clone();
        if self.path.strip_suffix(".toml") != Some(&id) {
            self.say(
                raw.id.span().start,
                format!("the id `{id}` must equal the file's path, `{}`", self.path.trim_end_matches(".toml")),
            );
        }
        let at = self.at(raw.id.span().start);
        let citation = self.citation(raw.id.span().start, "the procedure", raw.source.as_ref(), raw.read.as_ref());
        let title = self.wording(&raw.title);
        let roles: Vec<Role> = raw.role.iter().map(|role| self.role(role, lists)).collect();
        let facts: Vec<Fact> = raw.fact.iter().map(|fact| self.fact(fact, lists)).collect();
        let mut conditions = BTreeMap::new();
        for (name, text) in &raw.condition {
            if let Some(condition) = self.condition(text) {
                conditions.insert(name.get_ref().clone(), condition);
            }
        }
        let scope = Scope::new(&facts, &conditions, &roles);
        for (name, text) in &raw.condition {
            if let Some(condition) = conditions.get(name.get_ref()) {
                self.words_exist(text, &condition.words(), &scope, lists);
                if reaches(name.get_ref(), name.get_ref(), &conditions, &mut BTreeSet::new()) {
                    self.say(name.span().start, format!("the condition `{}` depends on itself", name.get_ref()));
                }
            }
        }
        let mut requirements: Vec<Requirement> = Vec::new();
        for spanned in &raw.requirement {
            let requirement = self.requirement(spanned, &scope, lists);
            if requirements.iter().any(|known| known.id == requirement.id) {
                self.say(
                    spanned.get_ref().id.span().start,
                    format!("two requirements are called `{}`", requirement.id),
                );
            }
            requirements.push(requirement);
        }
        let deadlines = raw.deadline.iter().map(|raw| self.deadline(raw, &scope, lists)).collect();
        let in_words = self.in_words(&raw.in_words, &scope, lists);
        let languages = raw.languages;
        lists.procedures.insert(
            id.clone(),
            Procedure {
                id,
                title,
                languages,
                roles,
                facts,
                conditions,
                in_words,
                requirements,
                deadlines,
                citation,
                at,
            },
        );
    }
}

fn shape_of(word: &str) -> Option<Shape> {
    Some(match word {
        "date" => Shape::Date,
        "name" => Shape::Name,
        "text" => Shape::Text,
        "number" => Shape::Number,
        "amount" => Shape::Amount,
        "iban" => Shape::Iban,
        "national-number" => Shape::NationalNumber,
        "address" => Shape::Address,
        _ => return None,
    })
}

fn is_kebab(id: &str) -> bool {
    !id.is_empty() && id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}
