//! A human's word on a document beats the tool's, and is said to be a human's.

use crate::document::{Document, Evidence, Pointer, Read};
use crate::dossier::{Brief, Confirm};

/// Applies the confirmations of `dossier.toml`.
pub fn apply(documents: &mut [Document], brief: &Brief) {
    for document in documents {
        for confirm in &brief.confirms {
            if concerns(confirm, document) {
                take(document, confirm);
            }
        }
    }
}

/// A confirmation concerns a document all of whose pages it covers.
fn concerns(confirm: &Confirm, document: &Document) -> bool {
    !document.pages.is_empty()
        && document.pages.iter().all(|page| {
            let in_range = confirm.pages.is_none_or(|(first, last)| (first..=last).contains(&page.source.page));
            page.source.file == confirm.file && in_range
        })
}

fn take(document: &mut Document, confirm: &Confirm) {
    let mut said = Vec::new();
    if let Some(kind) = &confirm.kind {
        document.kind.clone_from(kind);
        document.confidence = 1.0;
        said.push(format!("kind {kind}"));
    }
    if let Some(person) = &confirm.person {
        document.person = Some(person.clone());
        document.stranger = None;
        said.push(format!("person {person}"));
    }
    for (name, value) in &confirm.fields {
        let read = Read {
            value: value.clone(),
            text: "confirmed in dossier.toml".to_owned(),
            at: Pointer::default(),
            confidence: 1.0,
        };
        document.fields.insert(name.clone(), read);
        said.push(name.clone());
    }
    let text = said.join(", ");
    document.evidence.push(Evidence { why: "confirmed".to_owned(), text: text.clone(), page: 0, line: 0 });
    document.confirmed = Some(text);
}
