//! What is to be said of the folder itself: files and pages that could not be
//! read, papers that were not recognised, strangers, names written otherwise.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Case, places};
use crate::checklist::{Citation, Severity};
use crate::document::{Document, Pointer, UNKNOWN};
use crate::finding::{Finding, Outcome, Place};
use crate::page::{Flaw, Origin, ReadPage};

/// A file, or a page of one, that could not be opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FolderFault {
    /// Its code (`file-damaged`, `file-encrypted`, …).
    pub code: String,
    /// The file within the dossier.
    pub file: String,
    /// The page, from 1; `None` for the file as a whole.
    pub page: Option<u32>,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: String,
    /// Whether the dossier is the poorer for it: a file that holds no scan is only noted.
    pub warns: bool,
}

/// The findings of files and pages that could not be opened.
pub fn folder_findings(faults: &[FolderFault]) -> Vec<Finding> {
    let finding = |fault: &FolderFault| {
        let place =
            Place { file: fault.file.clone(), page: fault.page, label: fault.message.clone(), ..Place::default() };
        let severity = if fault.warns { Severity::Warning } else { Severity::Note };
        Finding {
            places: vec![place],
            ..plain(&fault.code, severity, format!("{}: {}", fault.file, fault.message), &fault.help)
        }
    };
    faults.iter().map(finding).collect()
}

/// The finding of a folder in which nothing can be read: an empty list of faults would be a false all-clear.
pub fn nothing_to_read(pages: &[ReadPage]) -> Option<Finding> {
    if pages.iter().any(|page| page.text.origin != Origin::Blank) {
        return None;
    }
    let message = match pages.len() {
        0 => "the folder holds no readable document".to_owned(),
        pages => format!("all {pages} pages of the folder are blank"),
    };
    let help = "put the scans (PDF, JPEG, PNG or TIFF) into the folder";
    Some(Finding { places: vec![Place::default()], ..plain("nothing-to-read", Severity::Error, message, help) })
}

fn plain(code: &str, severity: Severity, message: String, help: &str) -> Finding {
    Finding {
        code: code.to_owned(),
        severity,
        requirement: None,
        person: None,
        document: None,
        message,
        help: help.to_owned(),
        citation: Citation::default(),
        checklist: None,
        places: Vec::new(),
    }
}

/// The findings that documents give whatever is asked of them.
pub fn document_findings(case: &Case<'_>, outcomes: &[Outcome]) -> Vec<Finding> {
    let used: BTreeSet<&String> = outcomes.iter().flat_map(|outcome| &outcome.documents).collect();
    let mut findings = Vec::new();
    for document in case.documents {
        let mut of_one = Vec::new();
        of_one.extend(unread(document));
        of_one.extend(illegible(document));
        of_one.extend(flawed(document));
        of_one.extend(not_recognised(document));
        of_one.extend(zone(document));
        of_one.extend(spelled(case, document));
        if !used.contains(&document.id) {
            of_one.extend(stranger(document));
        }
        for mut finding in of_one {
            finding.document = Some(document.id.clone());
            findings.push(finding);
        }
    }
    findings
}

fn page_place(document: &Document, index: usize, label: &str) -> Place {
    places::pointed(document, &Pointer { page: index, ..Pointer::default() }, "", label)
}

fn unread(document: &Document) -> Vec<Finding> {
    let pages = document.pages.iter().enumerate().filter(|(_, page)| !page.unread.is_empty());
    let finding = |(index, page): (usize, &crate::document::DocumentPage)| {
        let scripts: Vec<&str> = page.unread.iter().map(|script| script_name(script)).collect();
        let message =
            format!("{} page {}: text in {} was not read", page.source.file, page.source.page, scripts.join(" and "));
        let help = "install Tesseract with the language's data, or confirm in dossier.toml what the page is";
        // A page of which the rest was read well is noted; a page of which nothing was read warns.
        let severity = if page.lines.is_empty() { Severity::Warning } else { Severity::Note };
        let place = page_place(document, index, "not read");
        Finding { places: vec![place], ..plain("unread-script", severity, message, help) }
    };
    pages.map(finding).collect()
}

fn script_name(code: &str) -> &str {
    match code {
        "Arab" => "Arabic script",
        "Cyrl" => "Cyrillic script",
        "Ethi" => "Ethiopic script",
        "Grek" => "Greek script",
        "Hebr" => "Hebrew script",
        "Geor" => "Georgian script",
        "Armn" => "Armenian script",
        "Deva" => "Devanagari script",
        "Hans" | "Hani" => "Chinese script",
        _ => "a script that could not be told",
    }
}

fn illegible(document: &Document) -> Vec<Finding> {
    let pages =
        document.pages.iter().enumerate().filter_map(|(index, page)| Some((index, page, page.illegible.as_deref()?)));
    let finding = |(index, page, why): (usize, &crate::document::DocumentPage, &str)| {
        let message = format!("{} page {} cannot be read: {why}", page.source.file, page.source.page);
        let place = page_place(document, index, why);
        let help = "scan it again, flat, at 300 dpi, in good light";
        Finding { places: vec![place], ..plain("illegible", Severity::Warning, message, help) }
    };
    pages.map(finding).collect()
}

/// Pages that were read, and that a counter may refuse all the same. Text that runs out of the picture is lost, and warns.
fn flawed(document: &Document) -> Vec<Finding> {
    let pages =
        document.pages.iter().enumerate().filter(|(_, page)| page.illegible.is_none() && !page.flaws.is_empty());
    let finding = |(index, page): (usize, &crate::document::DocumentPage)| {
        let what: Vec<String> = page.flaws.iter().map(Flaw::words).collect();
        let what = what.join(", ");
        let lost = page.flaws.iter().any(|flaw| matches!(flaw, Flaw::Cut(_)));
        let (severity, help) = match lost {
            true => (Severity::Warning, "scan it again at 300 dpi, with all four edges on the glass"),
            false => (Severity::Note, "scan it again at 300 dpi, flat, in good light"),
        };
        let message = format!("{} page {} is a poor copy: {what}", page.source.file, page.source.page);
        Finding { places: vec![page_place(document, index, &what)], ..plain("page-quality", severity, message, help) }
    };
    pages.map(finding).collect()
}

fn not_recognised(document: &Document) -> Option<Finding> {
    let told_already = document
        .pages
        .iter()
        .all(|page| page.illegible.is_some() || (page.lines.is_empty() && !page.unread.is_empty()));
    if document.kind != UNKNOWN || told_already {
        return None;
    }
    let guess = match &document.runner_up {
        Some((kind, _)) => format!("; it is perhaps a {kind}"),
        None => String::new(),
    };
    let page = document.pages.first()?;
    let message = format!("{} page {} was not recognised{guess}", page.source.file, page.source.page);
    let help = "if it is asked for, say what it is under [[confirm]] in dossier.toml";
    Some(Finding {
        places: vec![page_place(document, 0, "not recognised")],
        ..plain("not-recognised", Severity::Note, message, help)
    })
}

fn zone(document: &Document) -> Option<Finding> {
    let mrz = document.mrz.as_ref()?;
    let wrong: Vec<&str> = mrz.checks.iter().filter(|(_, right)| !**right).map(|(name, _)| *name).collect();
    if wrong.is_empty() {
        return None;
    }
    let message = format!("check digits of the machine-readable zone do not fit: {}", wrong.join(", "));
    let help = "compare the zone with the printed data by eye; scan the page again if the zone is blurred";
    Some(Finding {
        places: vec![places::whole(document, "")],
        ..plain("mrz-check-digit", Severity::Warning, message, help)
    })
}

/// Names and birth dates that disagree between papers are a classic ground for refusal.
fn spelled(case: &Case<'_>, document: &Document) -> Vec<Finding> {
    let mut findings = Vec::new();
    for named in document.names.iter().filter(|named| named.holder && named.spelled_otherwise) {
        let Some(person) = case.persons.iter().find(|person| person.id == named.person) else { continue };
        let message = format!("`{}` is written here; elsewhere the name is {}", named.at.text, places::who(person));
        let help = "have the spelling corrected, or add a paper that says both are one person";
        let place = places::pointed(document, &named.at.at, &named.at.text, "this spelling");
        let mut finding = Finding { places: vec![place], ..plain("spelled-otherwise", Severity::Note, message, help) };
        finding.person = Some(person.id.clone());
        findings.push(finding);
    }
    findings
}

fn stranger(document: &Document) -> Option<Finding> {
    let stranger = document.stranger.as_ref()?;
    let message = format!("{} is nobody of this dossier", stranger.value);
    let help = "take the paper out, or name the person in dossier.toml";
    let place = places::pointed(document, &stranger.at, &stranger.text, "this name");
    Some(Finding { places: vec![place], ..plain("stranger", Severity::Warning, message, help) })
}

#[cfg(test)]
#[allow(clippy::indexing_slicing, reason = "tests may panic")]
mod tests {
    use super::*;
    use crate::document::DocumentPage;
    use crate::page::Edge;

    fn document(flaws: Vec<Flaw>, illegible: Option<&str>) -> Document {
        let page = DocumentPage { flaws, illegible: illegible.map(str::to_owned), ..DocumentPage::default() };
        Document { pages: vec![DocumentPage::default(), page], ..Document::default() }
    }

    #[test]
    fn a_poor_copy_is_noted_and_lost_text_warns() {
        let noted = flawed(&document(vec![Flaw::Coarse(60), Flaw::Blurred], None));
        assert_eq!(noted.len(), 1);
        assert_eq!((noted[0].code.as_str(), noted[0].severity), ("page-quality", Severity::Note));
        assert!(noted[0].message.ends_with("about 60 dpi, blurred"), "{}", noted[0].message);
        let lost = flawed(&document(vec![Flaw::Blurred, Flaw::Cut(Edge::Left)], None));
        assert_eq!(lost[0].severity, Severity::Warning);
        assert!(lost[0].message.contains("left edge cut off"));
    }

    /// A page that could not be read says so once, with the same reasons.
    #[test]
    fn an_illegible_page_is_not_told_twice() {
        let page = document(vec![Flaw::Blurred], Some("blurred"));
        assert!(flawed(&page).is_empty());
        assert_eq!(illegible(&page).len(), 1);
    }
}
