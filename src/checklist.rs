//! The checklists as data: what procedures ask, what document kinds look like,
//! how fields are labelled, and the dated tables — valid by construction.
//!
//! `checklists/README.md` describes the files; [`Checklists::load`] reads them
//! and reports every problem at once. What is here refers only to things that
//! exist: a requirement's kinds, a condition's facts, a table's columns.

use std::collections::BTreeMap;

use jiff::civil::Date;

pub use condition::phrase::{InWords, Speaker};
pub use condition::{Condition, Moment, Truth, Word as ConditionWord};
pub use kind::{Example, IssuedBy, Kind, SectionSpec, Structure, Trait};
pub use place::{Change, PlaceRules};
pub use spelling::{date_from_toml, nearest};
pub use table::{Row, Table, euros};

pub mod amounts;
pub mod condition;
pub mod guide;
mod kind;
mod load;
pub mod nations;
pub mod pattern;
mod place;
mod raw;
mod spelling;
pub mod survey;
mod table;

/// Everything under `checklists/`.
#[derive(Debug, Clone, Default)]
pub struct Checklists {
    /// BLAKE3 of the files that they were made from, in hexadecimal.
    pub digest: String,
    /// Fields, by name.
    pub fields: BTreeMap<String, FieldSpec>,
    /// Kinds, by id.
    pub kinds: BTreeMap<String, Kind>,
    /// Tables of amounts, by id.
    pub tables: BTreeMap<String, Table>,
    /// Issuing countries, by ISO 3166 alpha-3 code.
    pub countries: BTreeMap<String, Country>,
    /// Languages as translations name them.
    pub languages: Languages,
    /// Words that stamps and formulas bear, by what they mark (`legalised`, `belgian-post`).
    pub marks: BTreeMap<String, Words>,
    /// Procedures, by id.
    pub procedures: BTreeMap<String, Procedure>,
    /// What posts and communes ask beside the procedures, by id.
    pub places: BTreeMap<String, PlaceRules>,
    /// The files of tests beside the procedures, by path: dossiers as data, which [`crate::trial`] reads.
    pub trials: BTreeMap<String, String>,
}

/// A place in a checklist file.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct At {
    /// Path below `checklists/`.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1.
    pub column: usize,
    /// The text of that line, for the report's snippet.
    pub text: String,
}

/// Where an entry comes from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Citation {
    /// The source in words.
    pub source: String,
    /// The day it was read or last updated.
    pub read: Option<Date>,
}

/// A text in several languages; English is always there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wording(pub BTreeMap<String, String>);

impl Wording {
    /// The text in `lang`, in English where that is lacking.
    pub fn get(&self, lang: &str) -> &str {
        self.0.get(lang).or_else(|| self.0.get("en")).map_or("", String::as_str)
    }
}

/// Words by the language they are in (`any` for none in particular).
pub type Words = BTreeMap<String, Vec<String>>;

/// How a field is labelled on paper, and what its value is.
#[derive(Debug, Clone)]
pub struct FieldSpec {
    /// Its name.
    pub name: String,
    /// What its value is.
    pub shape: Shape,
    /// Labels, by language.
    pub labels: Words,
    /// What people call it.
    pub called: Wording,
}

/// What the value of a field is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A date in any form.
    Date,
    /// A person's name.
    Name,
    /// Free text.
    Text,
    /// A number that may hold letters, blanks and strokes.
    Number,
    /// An amount of money.
    Amount,
    /// A bank account.
    Iban,
    /// A Belgian national register number.
    NationalNumber,
    /// A postal address.
    Address,
}

/// How papers of a country are made to count in Belgium.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Regime {
    /// A state of the European Union: nothing is needed.
    Eu,
    /// An apostille.
    Apostille,
    /// Legalisation by the country and by Belgium.
    Legalisation,
    /// A treaty exempts its papers.
    Exempt,
    /// Not known: never blocks.
    Unknown,
}

/// Languages as translations name them, and the words that say which was translated from and which into.
#[derive(Debug, Clone, Default)]
pub struct Languages {
    /// Names, by code.
    pub named: BTreeMap<String, Vec<String>>,
    /// Words and stems of which a sentence about a translation has one.
    pub about: Vec<String>,
    /// What stands before the language that was translated from.
    pub from: Vec<String>,
    /// What stands before the language that was translated into.
    pub into: Vec<String>,
    /// What may stand between these and the language.
    pub between: Vec<String>,
    /// What was written "in" a language was translated from it.
    pub written: Vec<String>,
}

/// An issuing country.
#[derive(Debug, Clone)]
pub struct Country {
    /// ISO 3166 alpha-3.
    pub code: String,
    /// Its regime.
    pub regime: Regime,
    /// Since when.
    pub since: Option<Date>,
    /// False: from memory, so a missing link only warns.
    pub confirmed: bool,
    /// What people call it.
    pub called: Wording,
    /// Names as papers print them.
    pub names: Vec<String>,
    /// What papers call its nationals.
    pub demonyms: Vec<String>,
    /// Languages of its papers.
    pub languages: Vec<String>,
    /// Where it comes from.
    pub citation: Citation,
    /// Where it stands.
    pub at: At,
}

impl Country {
    /// Its name in a language; as its papers print it, or its code, where the table does not say.
    pub fn called(&self, lang: &str) -> &str {
        match self.called.get(lang) {
            "" => self.names.first().unwrap_or(&self.code),
            called => called,
        }
    }
}

/// What a procedure asks.
#[derive(Debug, Clone)]
pub struct Procedure {
    /// Its id, the path of its file.
    pub id: String,
    /// Its name for people.
    pub title: Wording,
    /// Languages that need no translation.
    pub languages: Vec<String>,
    /// Who belongs to the dossier.
    pub roles: Vec<Role>,
    /// What only the user can say.
    pub facts: Vec<Fact>,
    /// Named conditions.
    pub conditions: BTreeMap<String, Condition>,
    /// Conditions and days in words, for people.
    pub in_words: Vec<InWords>,
    /// What it asks, in the order of the file.
    pub requirements: Vec<Requirement>,
    /// By when something must happen.
    pub deadlines: Vec<Deadline>,
    /// Where it comes from.
    pub citation: Citation,
    /// Where it stands.
    pub at: At,
}

/// A person that a procedure expects.
#[derive(Debug, Clone)]
pub struct Role {
    /// `applicant`, `sponsor`, `guardian`, `other`.
    pub role: String,
    /// Relation to the sponsor.
    pub relation: Option<String>,
    /// Whether the procedure cannot do without.
    pub required: bool,
    /// Kinds from which the name is taken when nobody gives it.
    pub identified_by: Vec<String>,
}

/// By when, or from when, something must happen.
#[derive(Debug, Clone)]
pub struct Deadline {
    /// Its id.
    pub id: String,
    /// Its name for people.
    pub title: Wording,
    /// For whom it runs: a role; `None` for the dossier as a whole.
    pub person: Option<String>,
    /// When it runs at all.
    pub when: Option<Condition>,
    /// The first day, for a window.
    pub from: Option<Moment>,
    /// The last day.
    pub until: Option<Moment>,
    /// What it weighs that the filing date lies outside.
    pub severity: Severity,
    /// What to do about it.
    pub help: Wording,
    /// Where it comes from.
    pub citation: Citation,
    /// Where it stands.
    pub at: At,
}

/// What a fact may be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FactType {
    /// Yes or no.
    Bool,
    /// A day.
    Date,
    /// One of these words.
    Choice(Vec<String>),
    /// A whole number.
    Number,
    /// Free text.
    Text,
}

/// Something that no document can say.
#[derive(Debug, Clone)]
pub struct Fact {
    /// Its name.
    pub name: String,
    /// What it may be.
    pub kind: FactType,
    /// The question that is asked.
    pub question: Wording,
    /// Kind and field of a document that may say it too.
    pub read_from: Option<(String, String)>,
    /// Whether each applicant has their own: of several, each is asked.
    pub own: bool,
    /// Where it stands.
    pub at: At,
}

/// The value of a fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FactValue {
    /// Yes or no.
    Bool(bool),
    /// A day.
    Date(Date),
    /// A word of a choice, or free text.
    Text(String),
    /// A whole number.
    Number(i64),
}

impl std::fmt::Display for FactValue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            FactValue::Bool(value) => write!(f, "{value}"),
            FactValue::Date(day) => write!(f, "{day}"),
            FactValue::Text(text) => f.write_str(text),
            FactValue::Number(number) => write!(f, "{number}"),
        }
    }
}

/// How much a fault weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Said, and no more.
    Note,
    /// May cost the file; not confirmed by a source, or a matter of judgement.
    Warning,
    /// Costs the file.
    Error,
}

impl Severity {
    /// Its word in reports and checklists.
    pub fn word(self) -> &'static str {
        match self {
            Severity::Note => "note",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

/// A length of time in calendar units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Term {
    /// Whole months.
    pub months: i32,
    /// Days beyond those.
    pub days: i32,
}

impl Term {
    /// The day so long before another; a month's last day stays a last day.
    pub fn before(self, day: Date) -> Option<Date> {
        day.checked_sub(self.span()).ok()
    }

    /// The day so long after another.
    pub fn after(self, day: Date) -> Option<Date> {
        day.checked_add(self.span()).ok()
    }

    fn span(self) -> jiff::Span {
        jiff::Span::new().months(self.months).days(self.days)
    }
}

impl std::fmt::Display for Term {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match (self.months, self.days) {
            (months, 0) if months % 12 == 0 && months != 12 => write!(f, "{} years", months / 12),
            (months, 0) => write!(f, "{months} months"),
            (0, days) => write!(f, "{days} days"),
            (months, days) => write!(f, "{months} months and {days} days"),
        }
    }
}

/// The amount a document must show.
#[derive(Debug, Clone, PartialEq)]
pub enum AmountRule {
    /// By a table's column at the filing date.
    Table(String, String),
    /// Exactly so many hundredths of a euro.
    Exactly(i64),
}

/// Words that must, or must not, stand on a document.
#[derive(Debug, Clone, Default)]
pub struct WordRule {
    /// In this part of the form only.
    pub section: Option<String>,
    /// Any of these words.
    pub any: Vec<String>,
    /// Code of the finding.
    pub code: Option<String>,
    /// Whether it asks a human instead of making the document incomplete.
    pub asks: bool,
    /// Weight of the finding; the requirement's own where it is left out.
    pub severity: Option<Severity>,
    /// What to say.
    pub message: Wording,
    /// What to do; the requirement's own help where it is left out.
    pub help: Wording,
}

/// One thing that a procedure asks.
#[derive(Debug, Clone)]
pub struct Requirement {
    /// Its id.
    pub id: String,
    /// Its name for people.
    pub title: Wording,
    /// Whose document: a role; `None` for the dossier's as a whole.
    pub person: Option<String>,
    /// When it is asked at all.
    pub when: Option<Condition>,
    /// Kinds that serve: any of these groups, each of which serves only whole.
    pub accepts: Vec<Vec<String>>,
    /// So many documents.
    pub at_least: usize,
    /// How old it may be at the filing date.
    pub max_age: Option<Term>,
    /// From which field its age is counted: the first that is there.
    pub age_of: Vec<String>,
    /// It must be valid at the filing date.
    pub valid: bool,
    /// It should stay valid so long after filing.
    pub min_validity: Option<Term>,
    /// It should not have been issued, signed or paid longer before filing than this.
    pub max_lifetime: Option<Term>,
    /// Fields that must be read on it.
    pub fields: Vec<String>,
    /// Fields of which one must be read on it.
    pub one_of_fields: Vec<String>,
    /// Parts of the form that must have something written under them.
    pub sections: Vec<String>,
    /// Words that must stand there.
    pub words: Vec<WordRule>,
    /// Words that must not stand there.
    pub forbidden_words: Vec<WordRule>,
    /// Languages it may be in; a fact's name may stand for one.
    pub language: Vec<String>,
    /// The amount it must show.
    pub amount: Option<AmountRule>,
    /// The account it must name.
    pub iban: Option<String>,
    /// Its communication must name the person.
    pub communication_names_person: bool,
    /// It must be legalised if it was issued abroad.
    pub legalised: bool,
    /// It must be translated unless it is in a language of the procedure.
    pub translated: bool,
    /// A signature must be seen on it.
    pub signed: bool,
    /// It must be this person's.
    pub same_person: bool,
    /// A condition that must hold, instead of a document.
    pub rule: Option<Condition>,
    /// A question that only a human can settle.
    pub human: Option<Wording>,
    /// Kinds for which alone that question is asked; all when empty.
    pub human_for: Vec<String>,
    /// Roles that the document must name, beside its own person.
    pub names: Vec<String>,
    /// What a fault weighs.
    pub severity: Severity,
    /// Keys whose faults only warn, whatever the requirement weighs.
    pub warns: Vec<String>,
    /// What to do about it.
    pub help: Wording,
    /// Where it comes from.
    pub citation: Citation,
    /// Where it stands.
    pub at: At,
    /// Where its keys stand, by key (`max-age`, `valid`, …), so that a finding can point at the very rule.
    pub keys: BTreeMap<String, At>,
}

impl Requirement {
    /// All kinds that can serve, each once, in the order of the file.
    pub fn kinds(&self) -> Vec<String> {
        let mut kinds: Vec<String> = Vec::new();
        for kind in self.accepts.iter().flatten() {
            if !kinds.contains(kind) {
                kinds.push(kind.clone());
            }
        }
        kinds
    }

    /// Where a key of it stands; the requirement itself where the key is not written.
    pub fn key(&self, key: &str) -> &At {
        self.keys.get(key).unwrap_or(&self.at)
    }
}
