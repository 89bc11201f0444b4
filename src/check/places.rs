//! Places for findings: a field, a line or the whole of a document, with the
//! text as it was read.

use super::words::{Say, say};
use crate::checklist::Checklists;
use crate::document::{Document, Person, Pointer, called};
use crate::finding::Place;

/// A person in words: the name where it is known, else the role.
pub fn who(lang: &str, person: &Person) -> String {
    match &person.name {
        Some(name) => format!("{name} ({})", called(&person.id, lang)),
        None => say(lang, Say::ThePerson, &[&called(&person.id, lang)]),
    }
}

/// A field as papers label it in a language; in English its own name, which says the same and is what `dossier.toml` takes.
pub fn field_name(lists: &Checklists, lang: &str, name: &str) -> String {
    let labels = lists.fields.get(name).filter(|_| lang != "en").and_then(|field| field.labels.get(lang));
    let label = labels.and_then(|labels| labels.first()).map_or(name, String::as_str);
    let mut letters = label.chars();
    match letters.next() {
        // Labels are kept in small letters; most begin with a noun.
        Some(first) if lang == "de" => first.to_uppercase().chain(letters).collect(),
        _ => label.to_owned(),
    }
}

/// The place of a pointer into a document.
pub fn pointed(document: &Document, at: &Pointer, part: &str, label: &str) -> Place {
    let Some(page) = document.pages.get(at.page) else { return whole(document, label) };
    let line = at.line.checked_sub(1).and_then(|index| page.lines.get(index));
    Place {
        file: page.source.file.clone(),
        page: Some(page.source.page),
        line: (at.line > 0).then_some(at.line),
        bbox: at.bbox,
        text: line.map_or_else(|| part.to_owned(), |line| line.text.clone()),
        part: part.to_owned(),
        label: label.to_owned(),
    }
}

/// The place of a field; the document as a whole where the field was not read.
pub fn field(document: &Document, name: &str, label: &str) -> Place {
    match document.fields.get(name) {
        Some(field) => pointed(document, &field.at, &field.text, label),
        None => whole(document, label),
    }
}

/// The document as a whole: its first page, at its title where one was read.
pub fn whole(document: &Document, label: &str) -> Place {
    let title = document.evidence.iter().find(|evidence| evidence.why == "title");
    if let Some(title) = title.filter(|title| document.pages.get(title.page).is_some()) {
        let bbox =
            document.pages.get(title.page).and_then(|page| Some(page.lines.get(title.line.checked_sub(1)?)?.bbox));
        return pointed(document, &Pointer { page: title.page, line: title.line, bbox }, &title.text, label);
    }
    let source = document.pages.first().map(|page| page.source.clone()).unwrap_or_default();
    Place { file: source.file, page: Some(source.page), label: label.to_owned(), ..Place::default() }
}
