//! Who the documents are about and what belongs to what: persons, the persons a
//! document names, sworn translations and their originals, legalisations.

use jiff::civil::Date;

use crate::checklist::{Checklists, Trait};
use crate::document::{Document, Person};
use crate::dossier::Brief;

mod confirm;
mod legalisation;
mod naming;
mod persons;
mod translation;

/// What relating goes by, beside the documents.
#[derive(Debug, Clone, Copy)]
pub struct Known<'a> {
    /// The checklists.
    pub lists: &'a Checklists,
    /// What the user says.
    pub brief: &'a Brief,
    /// The procedure of whoever files under no other.
    pub procedure: &'a str,
    /// The planned filing date.
    pub filing: Date,
}

impl Known<'_> {
    /// Whether a document's kind has a trait.
    pub(crate) fn is(&self, document: &Document, wanted: Trait) -> bool {
        self.lists.kinds.get(&document.kind).is_some_and(|kind| kind.is(wanted))
    }
}

/// Relates the documents to persons and to each other; returns the persons of the dossier.
pub fn relate(documents: &mut [Document], known: &Known<'_>) -> Vec<Person> {
    confirm::apply(documents, known.brief);
    translation::pair(documents, known);
    let persons = persons::persons(documents, known);
    naming::name(documents, &persons, known);
    translation::share_person(documents);
    legalisation::link(documents, known);
    legalisation::share_person(documents);
    legalisation::conclude(documents, known);
    persons
}
