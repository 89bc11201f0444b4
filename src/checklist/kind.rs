//! A kind of paper, as the checklists describe it: its words, its fields, and what distinguishes it for the algorithms.

use std::collections::{BTreeMap, BTreeSet};

use super::pattern::Pattern;
use super::{At, Citation, Wording, Words};

/// Who issues a kind of document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IssuedBy {
    /// Belgian authorities, or someone in Belgium: no legalisation, no translation.
    Belgium,
    /// Foreign authorities only.
    Abroad,
    /// Either: the document says.
    Anyone,
}

/// What a kind of document looks like.
#[derive(Debug, Clone)]
pub struct Kind {
    /// Its id.
    pub id: String,
    /// Its name for people.
    pub label: Wording,
    /// Who issues it.
    pub issued_by: IssuedBy,
    /// Whether it shows who a person is.
    pub identity: bool,
    /// Whether following pages without a title of their own belong to it.
    pub parts: bool,
    /// What else distinguishes it.
    pub traits: BTreeSet<Trait>,
    /// Headings.
    pub title: Words,
    /// Sentences that say what it is: their parts in order, divided by `…`; `|` divides words any of which may stand for a part.
    pub sentence: Words,
    /// Wording of the body.
    pub phrase: Words,
    /// Words that make it a little likelier.
    pub hint: Words,
    /// Words that speak against it.
    pub against: Words,
    /// Weights of structures found by algorithm.
    pub structure: BTreeMap<Structure, f32>,
    /// The fields it carries.
    pub fields: Vec<String>,
    /// Labels on this kind only, by field.
    pub labels: BTreeMap<String, Vec<String>>,
    /// Values by their form, by field.
    pub patterns: BTreeMap<String, Vec<Pattern>>,
    /// What a field's words come to, by field: the value and the words that mean it.
    pub values: BTreeMap<String, BTreeMap<String, Vec<String>>>,
    /// Parts of a form, in order.
    pub sections: Vec<SectionSpec>,
    /// Texts that must or must not be taken for it.
    pub examples: Vec<Example>,
    /// Where it comes from.
    pub citation: Citation,
    /// Where it stands.
    pub at: At,
}

impl Kind {
    /// Whether it has a trait.
    pub fn is(&self, wanted: Trait) -> bool {
        self.traits.contains(&wanted)
    }
}

/// A part of a form.
#[derive(Debug, Clone)]
pub struct SectionSpec {
    /// Its id, usually its letter.
    pub id: String,
    /// Its heading, by language.
    pub headings: Words,
    /// What the form prints under the heading: it is not written by anybody.
    pub printed: Vec<String>,
}

/// A text for `dossier checklists lint`.
#[derive(Debug, Clone)]
pub struct Example {
    /// Lines as such a paper prints them.
    pub text: String,
    /// Whether it must be taken for the kind.
    pub matches: bool,
    /// Where it stands.
    pub at: At,
}

/// What an algorithm finds on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "each is described in checklists/README.md under its own name")]
pub enum Structure {
    MrzPassport,
    MrzTravelDocument,
    MrzIdentityCard,
    MrzResidencePermit,
    MrzVisa,
    ApostilleItems,
    SectionLetters,
    BelgianFeeAccount,
    Iban,
    VtiNumber,
    InamiNumber,
    ControlNumber,
    PostItemNumber,
    NationalNumber,
    VowintNumber,
    Judgment,
}

/// What distinguishes a kind for the algorithms, beside its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trait {
    /// It certifies other papers, and often stands on them.
    Stamp,
    /// It renders another paper, with that paper's wording and dates.
    Translation,
    /// A letter: labels do not stand before values in it.
    Letter,
    /// Whoever writes it is whom it is about.
    OwnWords,
    /// Two parties sign it.
    Contract,
    /// Its address is that of a house or flat.
    Dwelling,
    /// It is about two persons alike.
    Joint,
    /// It gives births of several persons alike.
    Several,
    /// It serves a child: whoever else it names may be nobody of the dossier.
    ForChild,
    /// What it proves ends with its own validity: one that ended before filing is asked about.
    Lapses,
}

impl Trait {
    /// All of them with the names they have in the files.
    pub const ALL: [(&'static str, Trait); 10] = [
        ("stamp", Trait::Stamp),
        ("translation", Trait::Translation),
        ("letter", Trait::Letter),
        ("own-words", Trait::OwnWords),
        ("contract", Trait::Contract),
        ("dwelling", Trait::Dwelling),
        ("joint", Trait::Joint),
        ("several", Trait::Several),
        ("for-child", Trait::ForChild),
        ("lapses", Trait::Lapses),
    ];
}

impl Structure {
    /// All of them with the names they have in the files.
    pub const ALL: [(&'static str, Structure); 16] = [
        ("mrz-passport", Structure::MrzPassport),
        ("mrz-travel-document", Structure::MrzTravelDocument),
        ("mrz-identity-card", Structure::MrzIdentityCard),
        ("mrz-residence-permit", Structure::MrzResidencePermit),
        ("mrz-visa", Structure::MrzVisa),
        ("apostille-items", Structure::ApostilleItems),
        ("section-letters", Structure::SectionLetters),
        ("belgian-fee-account", Structure::BelgianFeeAccount),
        ("iban", Structure::Iban),
        ("vti-number", Structure::VtiNumber),
        ("inami-number", Structure::InamiNumber),
        ("control-number", Structure::ControlNumber),
        ("post-item-number", Structure::PostItemNumber),
        ("national-number", Structure::NationalNumber),
        ("vowint-number", Structure::VowintNumber),
        ("judgment", Structure::Judgment),
    ];

    /// Its name in the files.
    pub fn name(self) -> &'static str {
        Structure::ALL.iter().find(|(_, structure)| *structure == self).map_or("", |(name, _)| name)
    }
}
