//! A document: one paper of the dossier, on one or several pages, with its
//! kind, whose it is, what was read on it and where, and what belongs to it.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::mrz::Mrz;
use crate::page::{Flaw, Line, Rect, Source};

mod languages;

pub use languages::language_name;

/// The kind of a document that was not recognised.
pub const UNKNOWN: &str = "unknown";

/// One paper of the dossier.
#[derive(Debug, Clone, Default)]
pub struct Document {
    /// `d1`, `d2`, … in the order of the folder.
    pub id: String,
    /// Kind from the checklists, or [`UNKNOWN`].
    pub kind: String,
    /// How sure the kind is, 0–1.
    pub confidence: f32,
    /// The next best kind and its confidence.
    pub runner_up: Option<(String, f32)>,
    /// Its pages in reading order, with the text read on each.
    pub pages: Vec<DocumentPage>,
    /// Its language (ISO 639-1), where one is told with confidence.
    pub language: Option<String>,
    /// Issuing country (ISO 3166 alpha-3), where the paper says it.
    pub country: Option<Read<String>>,
    /// What was read, by field name.
    pub fields: BTreeMap<String, Field>,
    /// Fields whose label stands there with nothing beside or below it.
    pub blanks: BTreeMap<String, Read<String>>,
    /// Whether a signature was seen.
    pub signature: Seen,
    /// Parts of a form, by their id, in the order of the kind's checklist entry.
    pub sections: BTreeMap<String, Section>,
    /// Its machine-readable zone.
    pub mrz: Option<Mrz>,
    /// Why it was taken for its kind.
    pub evidence: Vec<Evidence>,
    /// Whose document it is: the id of a person of the dossier.
    pub person: Option<String>,
    /// All persons of the dossier that it names, the holder first.
    pub names: Vec<Named>,
    /// A holder was read who is nobody of this dossier.
    pub stranger: Option<Read<String>>,
    /// The original that this sworn translation renders.
    pub translation_of: Option<String>,
    /// The sworn translation that renders this document.
    pub translated_by: Option<String>,
    /// The links of its legalisation, in the order of the folder.
    pub links: Vec<Link>,
    /// How it is made to count in Belgium, as `relate` concludes from links and issuing country.
    pub legalised: Legalised,
    /// Pages that are not there by the numbers of those that are, and how many there should be.
    pub missing: Option<(Vec<u32>, u32)>,
    /// Who confirmed what of it in `dossier.toml`, in words.
    pub confirmed: Option<String>,
}

/// Whether a mark (a signature, a stamp) was seen.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub enum Seen {
    /// Seen here.
    Yes(Pointer),
    /// Its place is there and nothing is in it.
    No(Pointer),
    /// The page does not tell.
    #[default]
    Unclear,
}

/// A page of a document.
#[derive(Debug, Clone, Default)]
pub struct DocumentPage {
    /// Where it comes from.
    pub source: Source,
    /// The clockwise turn that made it upright.
    pub rotation: u16,
    /// The lines read on it.
    pub lines: Vec<Line>,
    /// How sure the reading is, 0–1.
    pub confidence: f32,
    /// Scripts on it that could not be read.
    pub unread: Vec<String>,
    /// Why it cannot be read, where that is so.
    pub illegible: Option<String>,
    /// What is wrong with its picture, also where it was read.
    pub flaws: Vec<Flaw>,
    /// Why it begins its document, or goes on with it.
    pub boundary: Boundary,
}

/// Why a page begins a document, or goes on with the one before.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Boundary {
    /// The reason in words.
    pub why: String,
    /// How sure that is, 0–1.
    pub confidence: f32,
}

/// A place in a document: where something was read.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Pointer {
    /// Index (from 0) into the document's pages.
    pub page: usize,
    /// Line on the upright page, from 1.
    pub line: usize,
    /// Box on the upright page; `None` for the page as a whole.
    pub bbox: Option<Rect>,
}

/// Something read, with its place and the text as it stands there.
#[derive(Debug, Clone, PartialEq)]
pub struct Read<T> {
    /// What it means.
    pub value: T,
    /// The characters read.
    pub text: String,
    /// Where.
    pub at: Pointer,
    /// How sure, 0–1.
    pub confidence: f32,
}

/// A field with its value.
pub type Field = Read<Value>;

/// What a field says.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// A day.
    Date(Date),
    /// A date that can be read in several ways; the possible days, earliest first.
    Ambiguous(Vec<Date>),
    /// A date in another calendar: its name, and the day it falls on where that can be computed.
    OtherCalendar(String, Option<Date>),
    /// An amount in hundredths, with its ISO 4217 currency where the paper says it.
    Amount(i64, Option<String>),
    /// Anything else.
    Text(String),
}

impl Value {
    /// The day, when it is certain.
    pub fn date(&self) -> Option<Date> {
        match self {
            Value::Date(date) => Some(*date),
            _ => None,
        }
    }
}

/// A part of a form: its heading, and what stands under it.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// The heading as read, and where.
    pub heading: Read<String>,
    /// What is written under it, beside the printed form; empty when nothing is.
    pub written: String,
}

/// Why a document was taken for its kind.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    /// `title`, `phrase`, `hint`, `structure`, `against`, `confirmed`.
    pub why: String,
    /// The text read, or the name of the structure.
    pub text: String,
    /// Index (from 0) into the document's pages.
    pub page: usize,
    /// Line on the upright page, from 1.
    pub line: usize,
}

/// A person of the dossier as a document names them.
#[derive(Debug, Clone, PartialEq)]
pub struct Named {
    /// The person's id.
    pub person: String,
    /// The document is about this person (and not only mentions them).
    pub holder: bool,
    /// Birth date read beside the name: agrees (`Some(true)`), differs, or is not there.
    pub born_agrees: Option<bool>,
    /// The name is written otherwise than the dossier's identity document has it.
    pub spelled_otherwise: bool,
    /// Where the name stands.
    pub at: Read<String>,
}

/// One step of a legalisation.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// Which step.
    pub step: Step,
    /// The document (an apostille on its own page, say) that carries it, when it is not the document itself.
    pub document: Option<String>,
    /// Where it stands in that document.
    pub at: Read<String>,
    /// The day it was made, where it says so.
    pub made: Option<Date>,
}

/// The steps by which a foreign paper comes to count in Belgium.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// An apostille under the Hague Convention of 1961.
    Apostille,
    /// Legalised by an authority of the issuing country.
    IssuingCountry,
    /// Legalised by the Belgian post or the Belgian Ministry of Foreign Affairs.
    Belgium,
}

/// How a foreign paper is made to count in Belgium.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Legalised {
    /// By an apostille.
    Apostille,
    /// By the issuing country, Belgium or both; which steps, the links say.
    Legalisation,
    /// Nothing is needed: a Belgian paper, or one of a country whose papers are exempt.
    Exempt,
    /// Something is needed, and nothing was seen.
    None,
    /// It is not known what is needed.
    #[default]
    Unknown,
}

impl Legalised {
    /// Its word in reports.
    pub fn word(self) -> &'static str {
        match self {
            Legalised::Apostille => "apostille",
            Legalised::Legalisation => "legalisation",
            Legalised::Exempt => "exempt",
            Legalised::None => "none",
            Legalised::Unknown => "unknown",
        }
    }
}

/// A person of the dossier.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Person {
    /// `applicant`, `sponsor`, `child-2`, …
    pub id: String,
    /// `applicant`, `sponsor`, `guardian`, `other`.
    pub role: String,
    /// Relation to the sponsor.
    pub relation: Option<String>,
    /// The procedure they file under.
    pub procedure: String,
    /// Name as given or read.
    pub name: Option<String>,
    /// Birth date.
    pub born: Option<Date>,
    /// Nationality (ISO 3166 alpha-3).
    pub nationality: Option<String>,
    /// Where name and birth date come from: `given`, `mrz`, `printed`, `unknown`.
    pub from: String,
}

/// What persons are called by their ids (a role or relation, numbered where there are several), in Dutch, French, German.
const CALLED: [(&str, [&str; 3]); 8] = [
    ("applicant", ["aanvrager", "demandeur", "Antragsteller"]),
    ("sponsor", ["gezinshereniger", "regroupant", "Zusammenführender"]),
    ("guardian", ["voogd", "tuteur", "Vormund"]),
    ("other", ["andere persoon", "autre personne", "andere Person"]),
    ("spouse", ["echtgenoot", "conjoint", "Ehegatte"]),
    ("partner", ["partner", "partenaire", "Partner"]),
    ("child", ["kind", "enfant", "Kind"]),
    ("parent", ["ouder", "parent", "Elternteil"]),
];

/// A person's id in words of a language: `child-2` is `kind 2`. An id that a user chose stays as it is, and so do all in
/// English.
pub fn called(id: &str, lang: &str) -> String {
    let numbered = id.rsplit_once('-').filter(|(_, number)| number.parse::<u32>().is_ok());
    let (stem, number) = numbered.map_or((id, None), |(stem, number)| (stem, Some(number)));
    let known = CALLED.iter().find(|(known, _)| *known == stem);
    let word = match (known, lang) {
        (Some((_, [word, _, _])), "nl") | (Some((_, [_, word, _])), "fr") | (Some((_, [_, _, word])), "de") => word,
        _ => return id.to_owned(),
    };
    number.map_or_else(|| (*word).to_owned(), |number| format!("{word} {number}"))
}

impl Document {
    /// The day that a field says, when it is certain.
    pub fn date(&self, field: &str) -> Option<Date> {
        self.fields.get(field).and_then(|field| field.value.date())
    }

    /// The field that says until when it is valid, where one does: the first of these that is there counts.
    pub fn valid_until(&self) -> Option<&'static str> {
        ["expires", "valid-until"].into_iter().find(|field| self.fields.contains_key(*field))
    }

    /// The field that says when it was made, where one does: the first of these that is there counts.
    pub fn made(&self) -> Option<&'static str> {
        ["issued", "signed", "paid"].into_iter().find(|field| self.fields.contains_key(*field))
    }

    /// The words of a text field.
    pub fn text(&self, field: &str) -> Option<&str> {
        match &self.fields.get(field)?.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The file and page of a pointer into this document.
    pub fn source(&self, at: &Pointer) -> Option<&Source> {
        self.pages.get(at.page).map(|page| &page.source)
    }

    /// All its lines with their pointers, in reading order.
    pub fn lines(&self) -> impl Iterator<Item = (Pointer, &Line)> {
        self.pages.iter().enumerate().flat_map(|(page, read)| {
            read.lines.iter().enumerate().map(move |(line, text)| {
                let bbox = Some(text.bbox);
                (Pointer { page, line: line + 1, bbox }, text)
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::called;

    #[test]
    fn persons_are_called_in_each_language() {
        let of = |id| ["en", "nl", "fr", "de"].map(|lang| called(id, lang));
        assert_eq!(of("child-2"), ["child-2", "kind 2", "enfant 2", "Kind 2"]);
        assert_eq!(of("sponsor"), ["sponsor", "gezinshereniger", "regroupant", "Zusammenführender"]);
        assert_eq!(of("aunt-mary"), ["aunt-mary"; 4]);
    }
}
