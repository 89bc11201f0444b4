//! What is to be said of the folder itself: files and pages that could not be
//! read, papers that were not recognised, strangers, names written otherwise.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::words::{Say, flaws as flaws_in, say, zone_part};
use super::{Case, places};
use crate::checklist::{Kind, Severity, Trait};
use crate::document::{Document, Pointer, UNKNOWN, Value};
use crate::finding::{Finding, Outcome, Place, Status};
use crate::name::{Match, compare, find_in};
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
pub fn folder_findings(faults: &[FolderFault], lang: &str) -> Vec<Finding> {
    let finding = |fault: &FolderFault| {
        let (message, help) = fault_in(fault, lang);
        let place = Place { file: fault.file.clone(), page: fault.page, label: message.clone(), ..Place::default() };
        let severity = if fault.warns { Severity::Warning } else { Severity::Note };
        let message = match lang {
            "nl" | "fr" | "de" => say(lang, Say::InDetail, &[&fault.file, &message, &fault.message]),
            _ => format!("{}: {}", fault.file, fault.message),
        };
        Finding { places: vec![place], ..Finding::plain(&fault.code, severity, message, &help) }
    };
    faults.iter().map(finding).collect()
}

/// What is wrong with a file, and what to do. How one noticed is told by the opening in English only: its kind is
/// translated, and the detail stands behind it.
fn fault_in(fault: &FolderFault, lang: &str) -> (String, String) {
    let kind = match fault.code.as_str() {
        "file-damaged" => Say::FileDamaged,
        "file-encrypted" => Say::FileEncrypted,
        "file-unknown-type" => Say::FileUnknownType,
        "file-unsupported" => Say::FileUnsupported,
        "file-too-large" => Say::FileTooLarge,
        "file-no-permission" => Say::FileNoPermission,
        "file-empty" => Say::FileEmpty,
        "file-link" => Say::FileLink,
        "file-changed" => Say::FileChanged,
        "same-file-twice" => Say::FileTwice,
        _ => return (fault.message.clone(), fault.help.clone()),
    };
    match lang {
        "nl" | "fr" | "de" if kind == Say::FileTwice => (say(lang, kind, &[]), say(lang, Say::TakeOneOut, &[])),
        "nl" | "fr" | "de" => (say(lang, kind, &[]), say(lang, Say::FileHelp, &[&fault.help])),
        _ => (fault.message.clone(), fault.help.clone()),
    }
}

/// The finding of a folder in which nothing can be read: an empty list of faults would be a false all-clear.
pub fn nothing_to_read(pages: &[ReadPage], lang: &str) -> Option<Finding> {
    if pages.iter().any(|page| page.text.origin != Origin::Blank) {
        return None;
    }
    let message = match pages.len() {
        0 => say(lang, Say::FolderEmpty, &[]),
        pages => say(lang, Say::AllBlank, &[&pages.to_string()]),
    };
    let help = say(lang, Say::PutScans, &[]);
    Some(Finding {
        places: vec![Place::default()],
        ..Finding::plain("nothing-to-read", Severity::Error, message, &help)
    })
}

/// The findings that documents give whatever is asked of them.
pub fn document_findings(case: &Case<'_>, outcomes: &[Outcome], said: &[Finding]) -> Vec<Finding> {
    // What a requirement said of a paper's day of birth is not said twice.
    let of_births = said.iter().filter(|finding| finding.code == BIRTH_DIFFERS);
    let told: BTreeSet<String> = of_births.filter_map(|finding| finding.document.clone()).collect();
    let used: BTreeSet<&String> = outcomes.iter().flat_map(|outcome| &outcome.documents).collect();
    let mut findings = Vec::new();
    for document in case.documents {
        let mut of_one = Vec::new();
        of_one.extend(unread(document, case.lang));
        of_one.extend(illegible(document, case.lang));
        of_one.extend(flawed(document, case.lang));
        of_one.extend(not_recognised(case, document));
        of_one.extend(zone(document, case.lang));
        of_one.extend(disputed(case, document));
        of_one.extend(numbered_otherwise(case, document));
        of_one.extend(ended(case, document, outcomes));
        of_one.extend(spelled(case, document));
        if !told.contains(&document.id) {
            of_one.extend(born_otherwise(case, document));
        }
        if !used.contains(&document.id) {
            of_one.extend(stranger(case, document));
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

fn unread(document: &Document, lang: &str) -> Vec<Finding> {
    let pages = document.pages.iter().enumerate().filter(|(_, page)| !page.unread.is_empty());
    let finding = |(index, page): (usize, &crate::document::DocumentPage)| {
        let scripts: Vec<String> = page.unread.iter().map(|script| say(lang, script_name(script), &[])).collect();
        let scripts = scripts.join(&say(lang, Say::And, &[]));
        let message = say(lang, Say::UnreadScript, &[&page.source.file, &page.source.page.to_string(), &scripts]);
        let help = &say(lang, Say::InstallTesseract, &[]);
        // A page of which the rest was read well is noted; a page of which nothing was read warns.
        let severity = if page.lines.is_empty() { Severity::Warning } else { Severity::Note };
        let place = page_place(document, index, &say(lang, Say::NotReadHere, &[]));
        Finding { places: vec![place], ..Finding::plain("unread-script", severity, message, help) }
    };
    pages.map(finding).collect()
}

fn script_name(code: &str) -> Say {
    match code {
        "Arab" => Say::AnScript,
        "Cyrl" => Say::CyScript,
        "Ethi" => Say::EtScript,
        "Grek" => Say::GrScript,
        "Hebr" => Say::HeScript,
        "Geor" => Say::GeScript,
        "Armn" => Say::ArScript,
        "Deva" => Say::DeScript,
        "Hans" | "Hani" => Say::ChScript,
        _ => Say::UnScript,
    }
}

fn illegible(document: &Document, lang: &str) -> Vec<Finding> {
    let pages =
        document.pages.iter().enumerate().filter_map(|(index, page)| Some((index, page, page.illegible.as_deref()?)));
    let finding = |(index, page, why): (usize, &crate::document::DocumentPage, &str)| {
        let why = flaws_in(lang, why);
        let message = say(lang, Say::PageIllegible, &[&page.source.file, &page.source.page.to_string(), &why]);
        let place = page_place(document, index, &why);
        let help = say(lang, Say::ScanIt, &[]);
        Finding { places: vec![place], ..Finding::plain("illegible", Severity::Warning, message, &help) }
    };
    pages.map(finding).collect()
}

/// Pages that were read, and that a counter may refuse all the same. Text that runs out of the picture is lost, and warns.
fn flawed(document: &Document, lang: &str) -> Vec<Finding> {
    let pages =
        document.pages.iter().enumerate().filter(|(_, page)| page.illegible.is_none() && !page.flaws.is_empty());
    let finding = |(index, page): (usize, &crate::document::DocumentPage)| {
        let what: Vec<String> = page.flaws.iter().map(Flaw::words).collect();
        let what = flaws_in(lang, &what.join(", "));
        let lost = page.flaws.iter().any(|flaw| matches!(flaw, Flaw::Cut(_)));
        let (severity, help) = match lost {
            true => (Severity::Warning, Say::ScanEdges),
            false => (Severity::Note, Say::ScanFlat),
        };
        let message = say(lang, Say::PoorCopy, &[&page.source.file, &page.source.page.to_string(), &what]);
        let help = say(lang, help, &[]);
        Finding {
            places: vec![page_place(document, index, &what)],
            ..Finding::plain("page-quality", severity, message, &help)
        }
    };
    pages.map(finding).collect()
}

fn not_recognised(case: &Case<'_>, document: &Document) -> Option<Finding> {
    let told_already = document
        .pages
        .iter()
        .all(|page| page.illegible.is_some() || (page.lines.is_empty() && !page.unread.is_empty()));
    if document.kind != UNKNOWN || told_already {
        return None;
    }
    let page = document.pages.first()?;
    let (file, number) = (page.source.file.as_str(), page.source.page.to_string());
    let message = match &document.runner_up {
        Some((kind, _)) => {
            let label = case.lists.kinds.get(kind).map_or(kind.as_str(), |kind| kind.label.get(case.lang));
            say(case.lang, Say::NotRecognisedPerhaps, &[file, &number, label])
        }
        None => say(case.lang, Say::NotRecognised, &[file, &number]),
    };
    // The kind's id: that is what `[[confirm]]` wants.
    let kind = document.runner_up.as_ref().map_or("…", |(kind, _)| kind.as_str());
    let help = say(case.lang, Say::TellWhatItIs, &[kind]);
    Some(Finding {
        places: vec![page_place(document, 0, &say(case.lang, Say::NotRecognisedHere, &[]))],
        ..Finding::plain("not-recognised", Severity::Note, message, &help)
    })
}

fn zone(document: &Document, lang: &str) -> Option<Finding> {
    let mrz = document.mrz.as_ref()?;
    let wrong = mrz.checks.iter().filter(|(_, right)| !**right);
    let wrong: Vec<String> = wrong.map(|(name, _)| zone_part(lang, name)).collect();
    if wrong.is_empty() {
        return None;
    }
    let message = say(lang, Say::CheckDigits, &[&wrong.join(", ")]);
    let help = say(lang, Say::CompareZone, &[]);
    Some(Finding {
        places: vec![places::whole(document, "")],
        ..Finding::plain("mrz-check-digit", Severity::Warning, message, &help)
    })
}

/// A check digit proves little, agreement much: a day on which zone and print disagree is asked about.
fn disputed(case: &Case<'_>, document: &Document) -> Vec<Finding> {
    if document.mrz.is_none() || document.confirmed.is_some() {
        return Vec::new();
    }
    let fields = ["born", "expires"].into_iter().filter_map(|name| Some((name, document.fields.get(name)?)));
    let found = fields.filter_map(|(name, field)| {
        let Value::Ambiguous(days) = &field.value else { return None };
        // The zone's line stands behind the printed day.
        if !field.text.split_once(" | ").is_some_and(|(_, zone)| zone.contains('<')) {
            return None;
        }
        let days: Vec<String> = days.iter().map(ToString::to_string).collect();
        let named = places::field_name(case.lists, case.lang, name);
        let message = say(case.lang, Say::ZoneDiffers, &[&named, &days.join(&say(case.lang, Say::Or, &[]))]);
        let place = places::pointed(document, &field.at, &field.text, &say(case.lang, Say::ReadWithDoubt, &[]));
        let help = say(case.lang, Say::CompareZone, &[]);
        Some(Finding { places: vec![place], ..Finding::plain("zone-differs", Severity::Warning, message, &help) })
    });
    found.collect()
}

/// A national register number begins with the day of birth: on a paper about one person the two must agree.
fn numbered_otherwise(case: &Case<'_>, document: &Document) -> Option<Finding> {
    let kind = case.lists.kinds.get(&document.kind).filter(|_| document.confirmed.is_none())?;
    if [Trait::Joint, Trait::Several, Trait::Contract, Trait::ForChild, Trait::Translation]
        .iter()
        .any(|other| kind.is(*other))
    {
        return None;
    }
    let fields = (document.fields.get("born")?, document.fields.get("national-number")?);
    let (born, number) = (document.date("born")?, document.text("national-number")?);
    let sure = fields.0.confidence.min(fields.1.confidence) >= NUMBERED;
    let told = crate::number::national_number(number).filter(|number| sure && number.valid)?.born?;
    if told == born {
        return None;
    }
    let message = say(case.lang, Say::NumberDiffers, &[kind.label.get(case.lang), &born.to_string(), number]);
    let place = places::field(document, "born", &say(case.lang, Say::ReadWithDoubt, &[]));
    let help = say(case.lang, Say::CompareNumber, &[]);
    Some(Finding { places: vec![place], ..Finding::plain("number-differs", Severity::Warning, message, &help) })
}

/// Confidence from which two readings are held against each other.
const NUMBERED: f32 = 0.55;

/// A lease or an insurance by which a requirement is met, and which by its own words ended before filing.
fn ended(case: &Case<'_>, document: &Document, outcomes: &[Outcome]) -> Option<Finding> {
    let kind = case.lists.kinds.get(&document.kind).filter(|kind| kind.is(Trait::Lapses))?;
    let met = |outcome: &&Outcome| outcome.status == Status::Satisfied && outcome.documents.contains(&document.id);
    let outcome = outcomes.iter().find(met).filter(|_| document.confirmed.is_none())?;
    let name = document.valid_until()?;
    let last = document.date(name).filter(|day| *day < case.filing)?;
    let parts = [kind.label.get(case.lang), &last.to_string(), &case.filing.to_string()];
    let message = say(case.lang, Say::Ended, &parts);
    let place = places::field(document, name, &say(case.lang, Say::ExpiresHere, &[]));
    let help = say(case.lang, Say::HelpEnded, &[]);
    let finding = Finding { places: vec![place], ..Finding::plain("perhaps-ended", Severity::Warning, message, &help) };
    Some(Finding { requirement: Some(outcome.id.clone()), person: outcome.person.clone(), ..finding })
}

/// Names and birth dates that disagree between papers are a classic ground for refusal.
fn spelled(case: &Case<'_>, document: &Document) -> Vec<Finding> {
    let mut findings = Vec::new();
    for named in document.names.iter().filter(|named| named.holder && named.spelled_otherwise) {
        let Some(person) = case.persons.iter().find(|person| person.id == named.person) else { continue };
        let who = places::who(case, person);
        let message = say(case.lang, Say::SpelledOtherwise, &[&named.at.text, &who]);
        // Another surname with the same birth and given name is a birth name or a married one more often than a slip.
        let other = person.name.as_deref().is_some_and(|own| compare(own, &named.at.text) == Match::Different);
        let help = say(case.lang, if other { Say::ShowOtherName } else { Say::CorrectSpelling }, &[]);
        let label = say(case.lang, Say::ThisSpelling, &[]);
        let place = places::pointed(document, &named.at.at, &named.at.text, &label);
        let mut finding =
            Finding { places: vec![place], ..Finding::plain("spelled-otherwise", Severity::Note, message, &help) };
        finding.person = Some(person.id.clone());
        findings.push(finding);
    }
    findings
}

/// The right name with a day of birth that is not the person's, on a paper that no requirement holds against it.
fn born_otherwise(case: &Case<'_>, document: &Document) -> Option<Finding> {
    let named = document.names.iter().find(|named| named.holder && named.born_agrees == Some(false))?;
    let person = case.persons.iter().find(|person| person.id == named.person)?;
    let born = document.fields.get("born")?;
    let (shown, told) = (document.date("born")?.to_string(), person.born?.to_string());
    let who = places::who(case, person);
    let label = case.lists.kinds.get(&document.kind).map_or(document.kind.as_str(), |kind| kind.label.get(case.lang));
    let message = say(case.lang, Say::BirthDiffers, &[label, &shown, &who, &told]);
    let place = places::pointed(document, &born.at, &born.text, &say(case.lang, Say::ReadWithDoubt, &[]));
    let help = say(case.lang, Say::CompareBirths, &[]);
    let mut finding =
        Finding { places: vec![place], ..Finding::plain(BIRTH_DIFFERS, Severity::Warning, message, &help) };
    finding.person = Some(person.id.clone());
    Some(finding)
}

/// The code of a birth date that differs from the person's.
pub(super) const BIRTH_DIFFERS: &str = "birth-date-differs";

fn stranger(case: &Case<'_>, document: &Document) -> Option<Finding> {
    let (stranger, lang) = (document.stranger.as_ref()?, case.lang);
    let message = say(lang, Say::Stranger, &[&stranger.value]);
    let place = places::pointed(document, &stranger.at, &stranger.text, &say(lang, Say::ThisName, &[]));
    // The card of a parent who consents belongs to the consent.
    let beside = is_identity(case, document).then(|| named_by(case, document, &stranger.value)).flatten();
    let (severity, help, places) = match beside {
        Some(other) => (Severity::Note, Say::LeaveWithThat, vec![place, other]),
        None => (Severity::Warning, Say::TakePaperOut, vec![place]),
    };
    Some(Finding { places, ..Finding::plain("stranger", severity, message, &say(lang, help, &[])) })
}

fn is_identity(case: &Case<'_>, document: &Document) -> bool {
    case.lists.kinds.get(&document.kind).is_some_and(|kind| kind.identity)
}

/// Where a paper of a child of the dossier (a consent, a judgment on custody, a birth certificate) names somebody.
fn named_by(case: &Case<'_>, document: &Document, name: &str) -> Option<Place> {
    let of_child = |other: &&Document| {
        let kind = case.lists.kinds.get(&other.kind);
        let parents = |kind: &Kind| kind.fields.iter().any(|field| matches!(field.as_str(), "father" | "mother"));
        other.id != document.id
            && other.stranger.is_none()
            && !other.names.is_empty()
            && kind.is_some_and(|kind| kind.is(Trait::ForChild) || parents(kind))
    };
    case.documents.iter().filter(of_child).find_map(|other| {
        let (at, line) = other.lines().find(|(_, line)| find_in(name, &line.text).is_some())?;
        Some(places::pointed(other, &at, &line.text, &say(case.lang, Say::ThisName, &[])))
    })
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
        let noted = flawed(&document(vec![Flaw::Coarse(60), Flaw::Blurred], None), "en");
        assert_eq!(noted.len(), 1);
        assert_eq!((noted[0].code.as_str(), noted[0].severity), ("page-quality", Severity::Note));
        assert!(noted[0].message.ends_with("about 60 dpi, blurred"), "{}", noted[0].message);
        let lost = flawed(&document(vec![Flaw::Blurred, Flaw::Cut(Edge::Left)], None), "en");
        assert_eq!(lost[0].severity, Severity::Warning);
        assert!(lost[0].message.contains("left edge cut off"));
    }

    /// A page that could not be read says so once, with the same reasons.
    #[test]
    fn an_illegible_page_is_not_told_twice() {
        let page = document(vec![Flaw::Blurred], Some("blurred"));
        assert!(flawed(&page, "en").is_empty());
        assert_eq!(illegible(&page, "en").len(), 1);
    }
}
