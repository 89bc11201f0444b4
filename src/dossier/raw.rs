//! `dossier.toml` as it stands on disk, with the byte ranges of whatever a problem may have to point at.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RawBrief {
    pub procedure: Option<Spanned<String>>,
    pub filing_date: Option<Spanned<toml::Value>>,
    #[serde(default)]
    pub facts: BTreeMap<Spanned<String>, Spanned<toml::Value>>,
    #[serde(default)]
    pub person: Vec<RawPerson>,
    #[serde(default)]
    pub confirm: Vec<RawConfirm>,
    #[serde(default)]
    pub answer: Vec<RawAnswer>,
    #[serde(default)]
    pub waiver: Vec<RawWaiver>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RawPerson {
    pub id: Option<Spanned<String>>,
    pub role: Option<Spanned<String>>,
    pub relation: Option<Spanned<String>>,
    pub procedure: Option<Spanned<String>>,
    pub name: Option<Spanned<String>>,
    pub born: Option<Spanned<toml::Value>>,
    pub nationality: Option<Spanned<String>>,
    pub facts: Option<Spanned<BTreeMap<Spanned<String>, Spanned<toml::Value>>>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RawConfirm {
    pub file: String,
    pub pages: Option<Spanned<toml::Value>>,
    pub kind: Option<Spanned<String>>,
    pub person: Option<Spanned<String>>,
    #[serde(default)]
    pub fields: BTreeMap<Spanned<String>, Spanned<toml::Value>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RawAnswer {
    pub requirement: Spanned<String>,
    pub person: Option<Spanned<String>>,
    pub by: String,
    pub date: Spanned<toml::Value>,
    pub note: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RawWaiver {
    pub requirement: Spanned<String>,
    pub person: Option<Spanned<String>>,
    pub reason: Spanned<String>,
    pub until: Option<Spanned<toml::Value>>,
}
