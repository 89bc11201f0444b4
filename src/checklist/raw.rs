//! The checklist files as they stand on disk: structs that mirror the TOML, with
//! the byte ranges of whatever a problem may have to point at.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

/// The marks that stamps and formulas may be.
pub(super) const MARKS: [&str; 18] = [
    "legalised",
    "apostille",
    "belgian-post",
    "foreign-office",
    "presented-to",
    "void",
    "sworn",
    "translator",
    "closing",
    "court",
    "ruling",
    "birth",
    "undersigned",
    "father-named",
    "mother-named",
    "child-named",
    "appeared",
    "named",
];

/// Texts by language.
pub type Texts = BTreeMap<String, String>;
/// Words by language.
pub type RawWords = BTreeMap<String, Vec<String>>;
type Map<T> = BTreeMap<Spanned<String>, T>;
/// A text with its place.
pub type Text = Spanned<String>;
/// A value with its place.
pub type Any = Spanned<toml::Value>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct FieldsFile {
    #[serde(default)]
    pub field: Vec<Spanned<toml::Table>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct KindsFile {
    #[serde(default)]
    pub kind: Vec<Spanned<RawKind>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RawKind {
    pub id: Text,
    pub label: Texts,
    pub issued_by: Option<Text>,
    #[serde(default)]
    pub identity: bool,
    pub parts: Option<bool>,
    #[serde(default)]
    pub traits: Vec<Text>,
    #[serde(default)]
    pub fields: Vec<Text>,
    pub source: Option<String>,
    pub read: Option<Any>,
    #[serde(default)]
    pub title: RawWords,
    #[serde(default)]
    pub sentence: RawWords,
    #[serde(default)]
    pub phrase: RawWords,
    #[serde(default)]
    pub hint: RawWords,
    #[serde(default)]
    pub against: RawWords,
    #[serde(default)]
    pub structure: Map<f64>,
    #[serde(default)]
    pub labels: Map<Vec<String>>,
    #[serde(default)]
    pub patterns: Map<Vec<Text>>,
    #[serde(default)]
    pub values: Map<BTreeMap<String, Vec<String>>>,
    #[serde(default)]
    pub section: Vec<Spanned<toml::Table>>,
    #[serde(default)]
    pub example: Vec<Spanned<RawExample>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RawExample {
    pub text: String,
    pub matches: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct TableFile {
    pub id: Text,
    #[serde(default)]
    pub currency: String,
    #[serde(default)]
    pub grace_days: i64,
    #[serde(default)]
    pub row: Vec<Spanned<toml::Table>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct CountriesFile {
    #[serde(default)]
    pub country: Vec<Spanned<RawCountry>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct LanguagesFile {
    pub source: Option<String>,
    pub read: Option<Any>,
    #[serde(default)]
    pub about: Vec<String>,
    #[serde(default)]
    pub from: Vec<String>,
    #[serde(default)]
    pub into: Vec<String>,
    #[serde(default)]
    pub between: Vec<String>,
    #[serde(default)]
    pub written: Vec<String>,
    #[serde(default)]
    pub language: Vec<RawLanguage>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RawLanguage {
    pub code: Text,
    pub names: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RawCountry {
    pub code: Text,
    pub regime: Text,
    pub since: Option<Any>,
    #[serde(default)]
    pub confirmed: bool,
    #[serde(default)]
    pub called: Texts,
    pub names: Vec<String>,
    #[serde(default)]
    pub demonyms: Vec<String>,
    #[serde(default)]
    pub languages: Vec<String>,
    pub source: Option<String>,
    pub read: Option<Any>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ProcedureFile {
    pub id: Text,
    pub title: Spanned<Texts>,
    pub source: Option<String>,
    pub read: Option<Any>,
    #[serde(default)]
    pub languages: Vec<String>,
    #[serde(default)]
    pub role: Vec<RawRole>,
    #[serde(default)]
    pub fact: Vec<Spanned<RawFact>>,
    #[serde(default)]
    pub condition: BTreeMap<Spanned<String>, Text>,
    #[serde(default)]
    pub in_words: BTreeMap<Spanned<String>, Spanned<Texts>>,
    #[serde(default)]
    pub requirement: Vec<Spanned<RawRequirement>>,
    #[serde(default)]
    pub deadline: Vec<RawDeadline>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RawDeadline {
    pub id: Text,
    pub title: Spanned<Texts>,
    pub person: Option<Text>,
    pub when: Option<Text>,
    pub from: Option<Text>,
    pub until: Option<Text>,
    pub severity: Option<Text>,
    #[serde(default)]
    pub help: Texts,
    pub source: Option<String>,
    pub read: Option<Any>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct PlaceFile {
    pub id: Text,
    pub title: Spanned<Texts>,
    pub fact: Text,
    pub names: Vec<String>,
    pub procedures: Vec<Text>,
    pub source: Option<String>,
    pub read: Option<Any>,
    #[serde(default)]
    pub change: Vec<RawChange>,
    #[serde(default)]
    pub requirement: Vec<Spanned<RawRequirement>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RawChange {
    pub requirement: Text,
    pub min_validity: Option<Text>,
    pub help: Option<Spanned<Texts>>,
    pub help_more: Option<Spanned<Texts>>,
    pub source: Option<String>,
    pub read: Option<Any>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RawRole {
    pub role: Text,
    pub relation: Option<Text>,
    #[serde(default)]
    pub required: bool,
    #[serde(default)]
    pub identified_by: Vec<Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RawFact {
    pub name: Text,
    #[serde(rename = "type")]
    pub kind: Text,
    #[serde(default)]
    pub values: Vec<String>,
    pub question: Spanned<Texts>,
    pub read_from: Option<Text>,
    pub person: Option<Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RawRequirement {
    pub id: Text,
    pub title: Spanned<Texts>,
    pub person: Option<Text>,
    pub when: Option<Text>,
    #[serde(default)]
    pub accepts: Vec<Text>,
    pub at_least: Option<Spanned<i64>>,
    pub max_age: Option<Text>,
    pub age_of: Option<Any>,
    pub valid: Option<Text>,
    pub min_validity: Option<Text>,
    pub max_lifetime: Option<Text>,
    #[serde(default)]
    pub fields: Vec<Text>,
    #[serde(default)]
    pub one_of_fields: Vec<Text>,
    #[serde(default)]
    pub sections: Vec<Text>,
    #[serde(default)]
    pub words: Vec<Spanned<RawWordRule>>,
    #[serde(default)]
    pub forbidden_words: Vec<Spanned<RawWordRule>>,
    #[serde(default)]
    pub language: Vec<Text>,
    pub amount: Option<Spanned<RawAmount>>,
    pub iban: Option<Text>,
    #[serde(default)]
    pub communication_names_person: bool,
    #[serde(default)]
    pub legalised: bool,
    #[serde(default)]
    pub translated: bool,
    #[serde(default)]
    pub signed: bool,
    pub same_person: Option<bool>,
    pub rule: Option<Text>,
    pub human: Option<Spanned<Texts>>,
    #[serde(default)]
    pub human_for: Vec<Text>,
    #[serde(default)]
    pub names: Vec<Text>,
    pub severity: Option<Text>,
    #[serde(default)]
    pub warns: Vec<Text>,
    pub help: Option<Spanned<Texts>>,
    pub source: Option<String>,
    pub read: Option<Any>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RawWordRule {
    pub section: Option<Text>,
    pub any: Vec<String>,
    pub code: Option<String>,
    pub severity: Option<Text>,
    pub status: Option<Text>,
    #[serde(default)]
    pub message: Texts,
    #[serde(default)]
    pub help: Texts,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RawAmount {
    pub table: Option<Text>,
    pub column: Option<Text>,
    pub exactly: Option<f64>,
}
