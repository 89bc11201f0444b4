//! Places for findings: a field, a line or the whole of a document, with the
//! text as it was read.

use super::Case;
use super::words::{Say, say};
use crate::checklist::Checklists;
use crate::document::{Document, Person, Pointer, called};
use crate::finding::Place;

/// A person in words: the name where it is known, with the role where there are several; else the role.
pub fn who(case: &Case<'_>, person: &Person) -> String {
    match &person.name {
        Some(name) if case.persons.len() == 1 => name.clone(),
        Some(name) => format!("{name} ({})", called(&person.id, case.lang)),
        None => say(case.lang, Say::ThePerson, &[&called(&person.id, case.lang)]),
    }
}

/// A field as people call it; by its name where the checklists do not say.
pub fn field_name(lists: &Checklists, lang: &str, name: &str) -> String {
    let called = lists.fields.get(name).map_or("", |field| field.called.get(lang));
    if called.is_empty() { name.replace('-', " ") } else { called.to_owned() }
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

/// The last words of a document: where one signs.
pub fn foot(document: &Document, label: &str) -> Place {
    let last = document.pages.iter().enumerate().rev().find_map(|(page, shown)| {
        let (index, line) = shown.lines.iter().enumerate().rev().find(|(_, line)| line.text.len() >= FEWEST)?;
        Some((Pointer { page, line: index + 1, bbox: Some(line.bbox) }, line.text.as_str()))
    });
    match last {
        Some((at, text)) => pointed(document, &at, text, label),
        None => whole(document, label),
    }
}

/// Letters of a line that are more than a page number or a stroke of a signature read as letters.
const FEWEST: usize = 6;

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
