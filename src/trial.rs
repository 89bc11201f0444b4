//! Dossiers as data: the tests that stand beside the procedures (`be/9ter.test.toml`), each with its papers, facts,
//! persons and date, and how every requirement must come out. `dossier checklists test` holds them against the very
//! check that reports are made by; here they are read, and what came out is compared with what was expected.
//!
//! A paper of a test is in perfect order except for what the test says of it.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::Deserialize;
use toml::Spanned;

use crate::checklist::{Checklists, Procedure, date_from_toml, nearest};
use crate::document::Person;
use crate::dossier::raw::{RawAnswer, RawBrief, RawConfirm, RawPerson, RawWaiver};
use crate::dossier::{Brief, free_id};
use crate::error::{Error, Problem, line_and_column};
use crate::finding::{Outcome, Outlook, Status, Verdict};

mod paper;

pub use paper::Papers;

/// One dossier as data, with what is expected of it.
#[derive(Debug, Clone)]
pub struct Trial {
    /// What it shows, in words.
    pub name: String,
    /// The procedure beside which it stands.
    pub procedure: String,
    /// What its `dossier.toml` would say.
    pub brief: Brief,
    /// Its persons.
    pub persons: Vec<Person>,
    /// Its papers.
    pub papers: Papers,
    /// The filing date.
    pub filing: Date,
    expected: Expected,
    file: String,
    /// Line and column of its name.
    at: (usize, usize),
}

/// What a test expects, each with its line and column.
#[derive(Debug, Clone, Default)]
struct Expected {
    statuses: Vec<(Key, Status, (usize, usize))>,
    /// What every other requirement may be; anything when empty.
    others: Vec<Status>,
    verdict: Option<(String, (usize, usize))>,
    codes: Vec<(String, (usize, usize))>,
    without: Vec<(String, (usize, usize))>,
    last_safe: Option<(Option<Date>, (usize, usize))>,
    deadlines: Vec<(Key, String, (usize, usize))>,
}

/// `be/9ter#identity@applicant`: procedure and person may be left out.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Key {
    procedure: Option<String>,
    id: String,
    person: Option<String>,
}

impl Key {
    fn of(text: &str) -> Key {
        let (procedure, rest) = match text.split_once('#') {
            Some((procedure, rest)) => (Some(procedure.to_owned()), rest),
            None => (None, text),
        };
        let (id, person) = match rest.split_once('@') {
            Some((id, person)) => (id.to_owned(), Some(person.to_owned())),
            None => (rest.to_owned(), None),
        };
        Key { procedure, id, person }
    }

    fn fits(&self, procedure: &str, id: &str, person: Option<&str>) -> bool {
        self.id == id
            && self.procedure.as_deref().is_none_or(|named| named == procedure)
            && self.person.as_deref().is_none_or(|named| Some(named) == person)
    }
}

impl std::fmt::Display for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let procedure = self.procedure.iter().map(|procedure| format!("{procedure}#")).collect::<String>();
        let person = self.person.iter().map(|person| format!("@{person}")).collect::<String>();
        write!(f, "{procedure}{}{person}", self.id)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct TrialFile {
    #[serde(default)]
    test: Vec<RawTrial>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct RawTrial {
    name: Spanned<String>,
    on: Spanned<toml::Value>,
    #[serde(default)]
    facts: BTreeMap<Spanned<String>, Spanned<toml::Value>>,
    #[serde(default)]
    persons: Vec<RawPerson>,
    #[serde(default)]
    documents: Vec<BTreeMap<Spanned<String>, Spanned<toml::Value>>>,
    #[serde(default)]
    answers: Vec<RawAnswer>,
    #[serde(default)]
    waivers: Vec<RawWaiver>,
    #[serde(default)]
    expect: BTreeMap<Spanned<String>, Spanned<String>>,
    #[serde(default)]
    others: Vec<Spanned<String>>,
    verdict: Option<Spanned<String>>,
    #[serde(default)]
    codes: Vec<Spanned<String>>,
    #[serde(default)]
    without: Vec<Spanned<String>>,
    last_safe_filing_date: Option<Spanned<toml::Value>>,
    #[serde(default)]
    deadlines: BTreeMap<Spanned<String>, Spanned<String>>,
}

/// All tests of these checklists, in the order of their files.
///
/// # Errors
/// [`Error::Input`] with every problem in every file.
pub fn trials(lists: &Checklists) -> Result<Vec<Trial>, Error> {
    let (mut trials, mut problems) = (Vec::new(), Vec::new());
    for (path, text) in &lists.trials {
        let mut file = File { path, text, lists, problems: Vec::new() };
        trials.extend(file.trials());
        problems.append(&mut file.problems);
    }
    problems.sort_by(|a, b| (&a.file, a.line, a.column).cmp(&(&b.file, b.line, b.column)));
    if problems.is_empty() { Ok(trials) } else { Err(Error::Input { problems }) }
}

/// A file of tests while it is read.
struct File<'a> {
    path: &'a str,
    text: &'a str,
    lists: &'a Checklists,
    problems: Vec<Problem>,
}

impl File<'_> {
    fn name(&self) -> String {
        format!("checklists/{}", self.path)
    }

    fn place(&self, byte: usize) -> (usize, usize) {
        line_and_column(self.text, byte)
    }

    fn say(&mut self, byte: usize, message: impl Into<String>) {
        let (line, column) = self.place(byte);
        self.problems.push(Problem { file: self.name(), line, column, message: message.into() });
    }

    fn trials(&mut self) -> Vec<Trial> {
        let raw: TrialFile = match toml::from_str(self.text) {
            Ok(raw) => raw,
            Err(error) => {
                self.say(error.span().map_or(0, |span| span.start), error.message().to_owned());
                return Vec::new();
            }
        };
        let id = self.path.trim_end_matches(".toml").trim_end_matches(".test").to_owned();
        let lists = self.lists;
        let Some(procedure) = lists.procedures.get(&id) else {
            let near = nearest(&id, lists.procedures.keys());
            self.say(0, format!("there is no procedure `{id}` for these tests; {near}"));
            return Vec::new();
        };
        let mut names = BTreeSet::new();
        for test in &raw.test {
            if !names.insert(test.name.get_ref().clone()) {
                self.say(test.name.span().start, "two tests have this name");
            }
        }
        raw.test.into_iter().filter_map(|test| self.trial(test, procedure)).collect()
    }

    fn trial(&mut self, raw: RawTrial, procedure: &Procedure) -> Option<Trial> {
        let at = self.place(raw.name.span().start);
        let filing = date_from_toml(raw.on.get_ref());
        if filing.is_none() {
            self.say(raw.on.span().start, "`on` is the filing date, such as 2026-12-01");
        }
        let brief = RawBrief {
            procedure: Some(Spanned::new(0..0, procedure.id.clone())),
            facts: raw.facts,
            person: raw.persons,
            confirm: Vec::<RawConfirm>::new(),
            answer: raw.answers,
            waiver: raw.waivers,
            ..RawBrief::default()
        };
        let (brief, problems) = Brief::of(brief, &self.name(), self.text, self.lists);
        self.problems.extend(problems);
        let persons = persons(&brief, procedure);
        let papers = paper::papers(self, &raw.documents, &persons, procedure);
        let expected = self.expected(
            raw.expect,
            &raw.others,
            raw.verdict,
            (raw.codes, raw.without),
            raw.last_safe_filing_date,
            raw.deadlines,
        );
        let name = raw.name.into_inner();
        let (procedure, file) = (procedure.id.clone(), self.name());
        Some(Trial { name, procedure, brief, persons, papers, filing: filing?, expected, file, at })
    }

    fn expected(
        &mut self,
        statuses: BTreeMap<Spanned<String>, Spanned<String>>,
        others: &[Spanned<String>],
        verdict: Option<Spanned<String>>,
        (codes, without): (Vec<Spanned<String>>, Vec<Spanned<String>>),
        last_safe: Option<Spanned<toml::Value>>,
        deadlines: BTreeMap<Spanned<String>, Spanned<String>>,
    ) -> Expected {
        let mut expected = Expected::default();
        for (key, status) in &statuses {
            if let Some(wanted) = self.status(status) {
                expected.statuses.push((Key::of(key.get_ref()), wanted, self.place(key.span().start)));
            }
        }
        expected.others = others.iter().filter_map(|status| self.status(status)).collect();
        let placed = |file: &Self, words: Vec<Spanned<String>>| -> Vec<(String, (usize, usize))> {
            let place = |word: Spanned<String>| (word.get_ref().clone(), file.place(word.span().start));
            words.into_iter().map(place).collect()
        };
        expected.codes = placed(self, codes);
        expected.without = placed(self, without);
        expected.verdict = placed(self, verdict.into_iter().collect()).pop();
        let verdicts = [Verdict::Ready, Verdict::NeedsHuman, Verdict::NotReady].map(Verdict::word);
        if let Some((word, at)) = expected.verdict.as_ref().filter(|(word, _)| !verdicts.contains(&word.as_str())) {
            let message = format!("`{word}` is no verdict; it is {}", verdicts.join(", "));
            self.problems.push(Problem { file: self.name(), line: at.0, column: at.1, message });
        }
        if let Some(day) = last_safe {
            let none = day.get_ref().as_str() == Some("none");
            let date = date_from_toml(day.get_ref());
            if date.is_none() && !none {
                self.say(day.span().start, "the last safe filing date is a date, or \"none\"");
            }
            expected.last_safe = Some((date, self.place(day.span().start)));
        }
        for (key, wanted) in deadlines {
            let at = self.place(key.span().start);
            expected.deadlines.push((Key::of(key.get_ref()), wanted.into_inner(), at));
        }
        expected
    }

    fn status(&mut self, word: &Spanned<String>) -> Option<Status> {
        let found = Status::ALL.into_iter().find(|status| status.word() == word.get_ref());
        if found.is_none() {
            let known: Vec<String> = Status::ALL.iter().map(|status| status.word().to_owned()).collect();
            let near = nearest(word.get_ref(), known.iter());
            self.say(word.span().start, format!("`{}` is no status; {near}", word.get_ref()));
        }
        found
    }
}

/// The persons that the test names, under the procedure of the file where it names none; failing that one for each role.
fn persons(brief: &Brief, procedure: &Procedure) -> Vec<Person> {
    let mut persons = brief.persons.clone();
    if persons.is_empty() {
        for role in procedure.roles.iter().filter(|role| role.required) {
            let id = free_id(&role.role, role.relation.as_deref(), &persons);
            persons.push(Person {
                name: Some(format!("SPECIMEN {id}")),
                id,
                role: role.role.clone(),
                relation: role.relation.clone(),
                from: "given".to_owned(),
                ..Person::default()
            });
        }
    }
    for person in &mut persons {
        if person.procedure.is_empty() {
            person.procedure.clone_from(&procedure.id);
        }
        // A name that nobody gave is invented from the id: papers name persons.
        person.name.get_or_insert_with(|| format!("SPECIMEN {}", person.id));
    }
    persons
}

/// What a check said of a test's dossier.
#[derive(Debug, Clone, Copy)]
pub struct Said<'a> {
    /// How the requirements stand.
    pub outcomes: &'a [Outcome],
    /// The codes of the findings.
    pub findings: &'a [crate::finding::Finding],
    /// Deadlines and the last safe filing date.
    pub outlook: &'a Outlook,
}

impl Trial {
    fn problem(&self, (line, column): (usize, usize), message: String) -> Problem {
        Problem { file: self.file.clone(), line, column, message: format!("{}: {message}", self.name) }
    }

    /// What came out otherwise than expected, each with its line.
    pub fn compare(&self, said: &Said<'_>) -> Vec<Problem> {
        let mut problems = self.statuses(said.outcomes);
        let is_there = |code: &str| said.findings.iter().any(|finding| finding.code == code);
        for (code, at) in self.expected.codes.iter().filter(|(code, _)| !is_there(code)) {
            let codes: BTreeSet<&str> = said.findings.iter().map(|finding| finding.code.as_str()).collect();
            let codes = codes.into_iter().collect::<Vec<_>>().join(", ");
            problems.push(self.problem(*at, format!("no finding `{code}`; there are {codes}")));
        }
        for (code, at) in self.expected.without.iter().filter(|(code, _)| is_there(code)) {
            problems.push(self.problem(*at, format!("there is a finding `{code}`, and there must be none")));
        }
        let verdict = crate::finding::Report::verdict_of(said.outcomes, said.findings).word();
        if let Some((wanted, at)) = self.expected.verdict.as_ref().filter(|(wanted, _)| wanted != verdict) {
            problems.push(self.problem(*at, format!("the verdict is {verdict}, not {wanted}")));
        }
        if let Some((wanted, at)) = &self.expected.last_safe
            && *wanted != said.outlook.last_safe
        {
            let show = |day: Option<Date>| day.map_or_else(|| "none".to_owned(), |day| day.to_string());
            let message =
                format!("the last safe filing date is {}, not {}", show(said.outlook.last_safe), show(*wanted));
            problems.push(self.problem(*at, message));
        }
        problems.extend(self.deadlines(said.outlook));
        problems
    }

    fn statuses(&self, outcomes: &[Outcome]) -> Vec<Problem> {
        let mut problems = Vec::new();
        for (key, wanted, at) in &self.expected.statuses {
            let fits = |outcome: &&Outcome| key.fits(&outcome.procedure, &outcome.id, outcome.person.as_deref());
            let found: Vec<&Outcome> = outcomes.iter().filter(fits).collect();
            if found.is_empty() {
                let known: Vec<String> = outcomes.iter().map(|outcome| outcome.id.clone()).collect();
                let near = nearest(&key.id, known.iter());
                problems.push(self.problem(*at, format!("nothing here asks for `{key}`; {near}")));
            }
            for outcome in found.into_iter().filter(|outcome| outcome.status != *wanted) {
                problems.push(self.problem(*at, format!("{}, not {}", shown(outcome), wanted.word())));
            }
        }
        if !self.expected.others.is_empty() {
            let named = |outcome: &Outcome| {
                let mut keys = self.expected.statuses.iter();
                keys.any(|(key, ..)| key.fits(&outcome.procedure, &outcome.id, outcome.person.as_deref()))
            };
            let strange = |outcome: &&Outcome| !self.expected.others.contains(&outcome.status) && !named(outcome);
            problems.extend(outcomes.iter().filter(strange).map(|outcome| {
                let message = format!("{}, which is none of `others`", shown(outcome));
                self.problem(self.at, message)
            }));
        }
        problems
    }

    /// A deadline is expected by its last day (or first, where it has no last), or by the word for how it stands.
    fn deadlines(&self, outlook: &Outlook) -> Vec<Problem> {
        let mut problems = Vec::new();
        for (key, wanted, at) in &self.expected.deadlines {
            let mut all = outlook.deadlines.iter();
            let found = all.find(|found| key.fits(&found.procedure, &found.id, found.person.as_deref()));
            let (word, day) = match found {
                Some(found) => {
                    let day = found.until.or(found.from).map(|day| day.to_string());
                    (found.standing.word(), day.unwrap_or_default())
                }
                None => ("none", String::new()),
            };
            if *wanted != word && *wanted != day {
                problems.push(self.problem(*at, format!("the deadline `{key}` is {word} {day}, not {wanted}")));
            }
        }
        problems
    }

    /// Every deadline that the test names, for those who ask what is tested.
    pub fn deadlines_named(&self) -> impl Iterator<Item = (&str, &str)> {
        let named = self.expected.deadlines.iter();
        named.map(|(key, ..)| (key.procedure.as_deref().unwrap_or(&self.procedure), key.id.as_str()))
    }

    /// Every requirement that the test names, for those who ask what is tested.
    pub fn named(&self) -> impl Iterator<Item = (&str, &str, Status)> {
        let named = self.expected.statuses.iter();
        named.map(|(key, status, _)| (key.procedure.as_deref().unwrap_or(&self.procedure), key.id.as_str(), *status))
    }
}

fn shown(outcome: &Outcome) -> String {
    let person = outcome.person.iter().map(|person| format!("@{person}")).collect::<String>();
    let note = if outcome.note.is_empty() { String::new() } else { format!(" ({})", outcome.note) };
    format!("`{}{person}` is {}{note}", outcome.id, outcome.status.word())
}
