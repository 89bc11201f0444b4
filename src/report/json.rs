//! The report as JSON, version 1: the contract with other programs.
//!
//! The shapes here are the format, not the program's own data: they change only
//! together with [`NAME`]. Keys stand in a fixed order, and none is ever left
//! out. Pages and lines count from 1, except `page` of fields and evidence,
//! which is an index (from 0) into the document's `pages`; boxes are `[left, top,
//! width, height]` in fractions of the upright page; dates are ISO 8601.

use std::collections::BTreeMap;
use std::io::{self, Write};

use jiff::civil::Date;
use serde::Serialize;

use super::plain::{amount, hidden, zone_format};
use crate::document::{self, Legalised, Pointer, Step, Value};
use crate::finding::{self, Report};
use crate::mrz;
use crate::page::Rect;

mod outlook;

/// The name and version of the format.
pub(super) const NAME: &str = "dossier-report/1";

/// The format as a JSON Schema (2020-12).
pub const SCHEMA: &str = include_str!("../../schemas/report-1.json");

/// Writes the report as JSON, indented, with a newline at the end. Characters that would steer a terminal stand as
/// `\u` escapes, so that the file can be looked at as safely as it can be parsed.
///
/// # Errors
/// When the sink fails.
pub fn json(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    write(&Root::from(report), out)
}

/// Writes the report as JSON on one line, with a newline at its end; otherwise as [`json`] does.
///
/// # Errors
/// When the sink fails.
pub fn json_line(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{}", safe(&serde_json::to_string(&Root::from(report))?))
}

/// Writes anything as the report is written.
pub(super) fn write(what: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{}", safe(&serde_json::to_string_pretty(what)?))
}

/// JSON without characters that would steer a terminal.
fn safe(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        if c != '\n' && hidden(c) {
            let mut units = [0; 2];
            safe.extend(c.encode_utf16(&mut units).iter().map(|unit| format!("\\u{unit:04x}")));
        } else {
            safe.push(c);
        }
    }
    safe
}

/// A day as ISO 8601: `2026-11-21`.
type Day = String;

/// The whole report.
#[derive(Serialize)]
struct Root<'a> {
    /// [`NAME`].
    schema: &'static str,
    /// The program that wrote it.
    tool: Tool,
    /// The engines that read the pages.
    engines: Vec<Engine<'a>>,
    /// The folder's name.
    dossier: &'a str,
    /// Id of the procedure it was held against.
    procedure: &'a str,
    /// The planned filing date, from which everything is counted.
    filing_date: Day,
    /// `ready`, `needs-human` or `not-ready`.
    verdict: &'static str,
    /// Who it is about.
    persons: Vec<Person<'a>>,
    /// The papers, in the order of the folder.
    documents: Vec<Document<'a>>,
    /// One entry per requirement and person.
    requirements: Vec<Requirement<'a>>,
    /// Worst first.
    findings: Vec<Finding<'a>>,
    /// In the order of the checklist.
    deadlines: Vec<outlook::Deadline<'a>>,
    /// The last day on which everything that is in order now still is; null when something lapsed already, or nothing
    /// is known to lapse.
    last_safe_filing_date: Option<Day>,
    /// The earliest first: that is to be renewed first. What could not be dated stands at the end.
    lapses: Vec<outlook::Lapse<'a>>,
    /// What nobody has answered yet.
    questions: Vec<outlook::Question<'a>>,
}

/// The program.
#[derive(Serialize)]
struct Tool {
    name: &'static str,
    version: &'static str,
}

/// An engine that read pages.
#[derive(Serialize)]
struct Engine<'a> {
    name: &'a str,
    version: &'a str,
    /// SHA-256 of its models, in hexadecimal.
    models: &'a [String],
}

/// A person of the dossier.
#[derive(Serialize)]
struct Person<'a> {
    id: &'a str,
    /// `applicant`, `sponsor`, `guardian`, `other`.
    role: &'a str,
    /// To the sponsor: `spouse`, `partner`, `child`, `parent`, or null.
    relation: Option<&'a str>,
    /// Id of the procedure this person files under.
    procedure: &'a str,
    name: Option<&'a str>,
    born: Option<Day>,
    /// Where name and birth date come from: `given`, `mrz`, `printed`, `unknown`.
    from: &'a str,
}

/// A paper.
#[derive(Serialize)]
struct Document<'a> {
    id: &'a str,
    /// Id of its kind, or `unknown`.
    kind: &'a str,
    /// How sure the kind is, 0–1.
    confidence: f64,
    /// Id of the person whose it is.
    person: Option<&'a str>,
    /// ISO 639-1.
    language: Option<&'a str>,
    pages: Vec<Page<'a>>,
    /// By field name.
    fields: BTreeMap<&'a str, Field<'a>>,
    mrz: Option<Mrz<'a>>,
    /// Id of the document that this sworn translation renders.
    translation_of: Option<&'a str>,
    /// Id of the sworn translation of this document.
    translated_by: Option<&'a str>,
    /// `apostille`, `legalisation`, `exempt`, `none` or `unknown`.
    legalised: &'static str,
    evidence: Vec<Evidence<'a>>,
}

/// A page of a paper.
#[derive(Serialize)]
struct Page<'a> {
    file: &'a str,
    page: u32,
    /// Clockwise degrees that make it upright.
    rotation: u16,
}

/// Something read.
#[derive(Serialize)]
struct Field<'a> {
    /// What it means: an ISO date, an amount with two decimals, or text. Null when that is in doubt, as for a date that
    /// can be read in two ways.
    value: Option<String>,
    /// The characters read.
    text: &'a str,
    /// Index (from 0) into the document's pages.
    page: usize,
    /// Null when it was not read on a line (a human's word, say).
    line: Option<usize>,
    #[serde(rename = "box")]
    bbox: Option<[f64; 4]>,
    confidence: f64,
}

/// A machine-readable zone.
#[derive(Serialize)]
struct Mrz<'a> {
    /// `TD1`, `TD2`, `TD3`, `MRV-A`, `MRV-B` or `FR-ID` (the French identity card of 1988–2021).
    format: &'static str,
    lines: &'a [String],
    /// All check digits agree.
    valid: bool,
    /// Check digit by check digit.
    checks: &'a BTreeMap<&'static str, bool>,
}

/// Why a document was taken for its kind.
#[derive(Serialize)]
struct Evidence<'a> {
    why: &'a str,
    text: &'a str,
    /// Index (from 0) into the document's pages.
    page: usize,
    /// Null when it is the page as a whole that speaks.
    line: Option<usize>,
}

/// How one requirement stands for one person.
#[derive(Serialize)]
struct Requirement<'a> {
    id: &'a str,
    procedure: &'a str,
    person: Option<&'a str>,
    /// Kinds that serve.
    accepts: &'a [String],
    status: &'static str,
    /// Ids of the documents it was judged by.
    documents: &'a [String],
    source: &'a str,
    source_date: Option<Day>,
    /// What a fault of it weighs.
    severity: &'static str,
}

/// Something the user should know.
#[derive(Serialize)]
struct Finding<'a> {
    code: &'a str,
    /// `error`, `warning` or `note`.
    severity: &'static str,
    requirement: Option<&'a str>,
    person: Option<&'a str>,
    document: Option<&'a str>,
    message: &'a str,
    help: &'a str,
    source: &'a str,
    source_date: Option<Day>,
    checklist: Option<Checklist<'a>>,
    places: Vec<Place<'a>>,
}

/// The checklist line that asks.
#[derive(Serialize)]
struct Checklist<'a> {
    /// Path below the checklists' folder.
    file: &'a str,
    line: usize,
}

/// A place in the dossier.
#[derive(Serialize)]
struct Place<'a> {
    /// `primary` (the first) or `related`.
    role: &'static str,
    /// Empty for the folder as a whole.
    file: &'a str,
    page: Option<u32>,
    line: Option<usize>,
    #[serde(rename = "box")]
    bbox: Option<[f64; 4]>,
    /// The line as read; empty for a page, file or folder as a whole.
    text: &'a str,
}

impl<'a> From<&'a Report> for Root<'a> {
    fn from(report: &'a Report) -> Self {
        Root {
            schema: NAME,
            tool: Tool { name: env!("CARGO_PKG_NAME"), version: env!("CARGO_PKG_VERSION") },
            engines: report.engines.iter().map(Engine::from).collect(),
            dossier: &report.dossier,
            procedure: &report.procedure,
            filing_date: report.filing_date.to_string(),
            verdict: report.verdict.word(),
            persons: report.persons.iter().map(Person::from).collect(),
            documents: report.documents.iter().map(Document::from).collect(),
            requirements: report.outcomes.iter().map(Requirement::from).collect(),
            findings: report.findings.iter().map(Finding::from).collect(),
            deadlines: report.outlook.deadlines.iter().map(outlook::Deadline::from).collect(),
            last_safe_filing_date: iso(report.outlook.last_safe),
            lapses: report.outlook.lapses.iter().map(outlook::Lapse::from).collect(),
            questions: report.outlook.questions.iter().map(outlook::Question::from).collect(),
        }
    }
}

impl<'a> From<&'a finding::EngineInfo> for Engine<'a> {
    fn from(engine: &'a finding::EngineInfo) -> Self {
        Engine { name: &engine.name, version: &engine.version, models: &engine.models }
    }
}

impl<'a> From<&'a document::Person> for Person<'a> {
    fn from(person: &'a document::Person) -> Self {
        Person {
            id: &person.id,
            role: &person.role,
            relation: person.relation.as_deref(),
            procedure: &person.procedure,
            name: person.name.as_deref(),
            born: iso(person.born),
            from: &person.from,
        }
    }
}

impl<'a> From<&'a document::Document> for Document<'a> {
    fn from(document: &'a document::Document) -> Self {
        let pages = document.pages.iter().map(|page| Page {
            file: &page.source.file,
            page: page.source.page,
            rotation: page.rotation,
        });
        Document {
            id: &document.id,
            kind: &document.kind,
            confidence: confidence(document.confidence),
            person: document.person.as_deref(),
            language: document.language.as_deref(),
            pages: pages.collect(),
            fields: document.fields.iter().map(|(name, field)| (name.as_str(), Field::from(field))).collect(),
            mrz: document.mrz.as_ref().map(Mrz::from),
            translation_of: document.translation_of.as_deref(),
            translated_by: document.translated_by.as_deref(),
            legalised: legalised(document),
            evidence: document.evidence.iter().map(Evidence::from).collect(),
        }
    }
}

impl<'a> From<&'a document::Field> for Field<'a> {
    fn from(field: &'a document::Field) -> Self {
        let Pointer { page, line, bbox } = field.at;
        Field {
            value: value(&field.value),
            text: &field.text,
            page,
            line: (line > 0).then_some(line),
            bbox: bbox.map(corners),
            confidence: confidence(field.confidence),
        }
    }
}

impl<'a> From<&'a mrz::Mrz> for Mrz<'a> {
    fn from(zone: &'a mrz::Mrz) -> Self {
        Mrz { format: zone_format(zone.format), lines: &zone.lines, valid: zone.valid(), checks: &zone.checks }
    }
}

impl<'a> From<&'a document::Evidence> for Evidence<'a> {
    fn from(evidence: &'a document::Evidence) -> Self {
        let line = (evidence.line > 0).then_some(evidence.line);
        Evidence { why: &evidence.why, text: &evidence.text, page: evidence.page, line }
    }
}

impl<'a> From<&'a finding::Outcome> for Requirement<'a> {
    fn from(outcome: &'a finding::Outcome) -> Self {
        Requirement {
            id: &outcome.id,
            procedure: &outcome.procedure,
            person: outcome.person.as_deref(),
            accepts: &outcome.accepts,
            status: outcome.status.word(),
            documents: &outcome.documents,
            source: &outcome.citation.source,
            source_date: iso(outcome.citation.read),
            severity: outcome.severity.word(),
        }
    }
}

impl<'a> From<&'a finding::Finding> for Finding<'a> {
    fn from(finding: &'a finding::Finding) -> Self {
        let places = finding.places.iter().enumerate().map(|(n, place)| Place::of(place, n == 0));
        Finding {
            code: &finding.code,
            severity: finding.severity.word(),
            requirement: finding.requirement.as_deref(),
            person: finding.person.as_deref(),
            document: finding.document.as_deref(),
            message: &finding.message,
            help: &finding.help,
            source: &finding.citation.source,
            source_date: iso(finding.citation.read),
            checklist: finding.checklist.as_ref().map(|at| Checklist { file: &at.file, line: at.line }),
            places: places.collect(),
        }
    }
}

impl<'a> Place<'a> {
    fn of(place: &'a finding::Place, primary: bool) -> Place<'a> {
        Place {
            role: if primary { "primary" } else { "related" },
            file: &place.file,
            page: place.page,
            line: place.line,
            bbox: place.bbox.map(corners),
            text: &place.text,
        }
    }
}

fn iso(day: Option<Date>) -> Option<Day> {
    day.map(|day| day.to_string())
}

/// What a field says for certain; `None` where it can be read in several ways.
fn value(value: &Value) -> Option<String> {
    match value {
        Value::Date(date) | Value::OtherCalendar(_, Some(date)) => Some(date.to_string()),
        Value::Ambiguous(_) | Value::OtherCalendar(_, None) => None,
        Value::Amount(hundredths, _) => Some(amount(*hundredths)),
        Value::Text(text) => Some(text.clone()),
    }
}

/// How a document is legalised: as `relate` says, or, where it says nothing, by the steps that were seen.
fn legalised(document: &document::Document) -> &'static str {
    match document.legalised {
        Legalised::Unknown if document.links.iter().any(|link| link.step == Step::Apostille) => "apostille",
        Legalised::Unknown if !document.links.is_empty() => "legalisation",
        said => said.word(),
    }
}

/// A confidence in hundredths: more digits would be noise, and would differ between machines.
fn confidence(confidence: f32) -> f64 {
    round(confidence.clamp(0.0, 1.0), 100.0)
}

/// A box to a ten-thousandth of the page: a fifth of a pixel of an A4 page at 150 dpi.
fn corners(bbox: Rect) -> [f64; 4] {
    [bbox.x, bbox.y, bbox.w, bbox.h].map(|number| round(number, 10_000.0))
}

/// Rounded to a fraction; 0 for what is no number.
fn round(number: f32, parts: f64) -> f64 {
    if number.is_finite() { (f64::from(number) * parts).round() / parts } else { 0.0 }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may panic")]
mod tests {
    use jiff::civil::date;

    use super::*;

    /// A doubtful date is never given as certain; a converted one is.
    #[test]
    fn values_say_only_what_is_certain() {
        let day = date(2026, 4, 3);
        assert_eq!(value(&Value::Date(day)).unwrap(), "2026-04-03");
        assert_eq!(value(&Value::Ambiguous(vec![date(2026, 3, 4), day])), None);
        assert_eq!(value(&Value::OtherCalendar("Solar Hijri".into(), Some(day))).unwrap(), "2026-04-03");
        assert_eq!(value(&Value::OtherCalendar("Ethiopian".into(), None)), None);
        assert_eq!(value(&Value::Amount(36_800, Some("EUR".into()))).unwrap(), "368.00");
        assert_eq!(value(&Value::Amount(-5, None)).unwrap(), "-0.05");
    }

    #[test]
    fn numbers_are_rounded_and_never_null() {
        assert_eq!(confidence(0.876_54), 0.88);
        assert_eq!(confidence(f32::NAN), 0.0);
        assert_eq!(confidence(1.5), 1.0);
        assert_eq!(corners(Rect { x: 0.123_456, y: 0.0, w: f32::INFINITY, h: 1.0 }), [0.1235, 0.0, 0.0, 1.0]);
    }
}
