//! The verb `report`, held against the contract in JSON and against what a person reads in a terminal.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "tests may panic")]

use std::collections::{BTreeMap, BTreeSet};

use dossier::checklist::{At, Citation, Severity};
use dossier::document::{
    Document, DocumentPage, Evidence, Legalised, Link, Person, Pointer, Read, Section, Step, Value,
};
use dossier::finding::{EngineInfo, Finding, Outcome, Place, Report, Status, Verdict};
use dossier::page::{Line, Origin, ReadPage, Rect, Source, Text};
use jiff::civil::{Date, date};
use proptest::prelude::*;

fn citation(source: &str) -> Citation {
    Citation { source: source.into(), read: Some(date(2025, 6, 24)) }
}

fn read<T>(value: T, text: &str, line: usize) -> Read<T> {
    let bbox = Some(Rect { x: 0.1, y: 0.2, w: 0.312_345, h: 0.02 });
    Read { value, text: text.into(), at: Pointer { page: 0, line, bbox }, confidence: 0.974 }
}

fn page(file: &str, number: u32) -> DocumentPage {
    let source = Source { file: file.into(), page: number };
    DocumentPage { source, rotation: 90, confidence: 0.9, ..DocumentPage::default() }
}

fn passport() -> Document {
    let lines = [
        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
        "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
    ];
    let mrz = dossier::mrz::parse(&lines, date(2011, 1, 1));
    assert!(mrz.is_some(), "the specimen of ICAO 9303 must be read");
    Document {
        id: "d1".into(),
        kind: "passport".into(),
        confidence: 0.987,
        runner_up: Some(("travel-document".into(), 0.41)),
        pages: vec![page("scans/passport.pdf", 2), page("scans/passport.pdf", 3)],
        language: Some("fr".into()),
        country: Some(read("UTO".into(), "UTOPIA", 3)),
        fields: BTreeMap::from([
            ("expires".to_owned(), read(Value::Date(date(2026, 3, 14)), "14 MAR 2026", 9)),
            ("issued".to_owned(), read(Value::Ambiguous(vec![date(2021, 3, 4), date(2021, 4, 3)]), "03/04/2021", 8)),
        ]),
        mrz,
        evidence: vec![Evidence { why: "title".into(), text: "PASSEPORT".into(), page: 0, line: 1 }],
        person: Some("applicant".into()),
        ..Document::default()
    }
}

fn birth_certificate() -> Document {
    let apostille = Link { step: Step::Apostille, document: None, at: read("".into(), "APOSTILLE", 14), made: None };
    Document {
        id: "d2".into(),
        kind: "birth-certificate".into(),
        confidence: 0.8,
        pages: vec![page("geboorte.jpg", 1)],
        sections: BTreeMap::from([(
            "B".to_owned(),
            Section { heading: read("B".into(), "B/ DIAGNOSE", 4), written: String::new() },
        )]),
        fields: BTreeMap::from([("amount".to_owned(), read(Value::Amount(36_800, None), "368,00", 2))]),
        links: vec![apostille],
        translated_by: Some("d3".into()),
        ..Document::default()
    }
}

fn unknown() -> Document {
    let pages = vec![page("geboorte.jpg", 2), page("x\u{1b}[2J.png", 1)];
    Document { id: "d3".into(), kind: "unknown".into(), pages, translation_of: Some("d2".into()), ..Document::default() }
}

fn at(line: usize, column: usize, text: &str) -> At {
    At { file: "be/9ter.toml".into(), line, column, text: text.into() }
}

fn outcome(id: &str, title: &str, person: Option<&str>, status: Status) -> Outcome {
    Outcome {
        id: id.into(),
        title: title.into(),
        procedure: "be/9ter".into(),
        person: person.map(str::to_owned),
        accepts: vec!["passport".into(), "national-id".into()],
        status,
        severity: Severity::Error,
        documents: Vec::new(),
        citation: citation("art. 9ter §2"),
        at: at(30, 1, "[[requirement]]"),
        note: String::new(),
    }
}

fn finding(code: &str, severity: Severity, requirement: &str, message: &str) -> Finding {
    Finding {
        code: code.into(),
        severity,
        requirement: Some(requirement.into()),
        person: Some("applicant".into()),
        document: None,
        message: message.into(),
        help: String::new(),
        citation: citation("art. 9ter §2"),
        checklist: Some(at(34, 9, "valid = \"at filing\"")),
        places: Vec::new(),
    }
}

/// A report with one of everything.
fn sample() -> Report {
    let mut expired = finding("expired", Severity::Error, "identity", "the passport expired before the filing date");
    expired.document = Some("d1".into());
    expired.help = "renew the passport, or add the renewed one to the folder".into();
    expired.places = vec![
        Place {
            file: "scans/passport.pdf".into(),
            page: Some(2),
            line: Some(9),
            bbox: Some(Rect { x: 0.55, y: 0.31, w: 0.2, h: 0.02 }),
            text: "Date of expiry / Date d'expiration  14 MAR 2026".into(),
            part: "14 MAR 2026".into(),
            label: "must still be valid on 2026-12-01".into(),
        },
        Place { file: "geboorte.jpg".into(), ..Place::default() },
    ];
    let mut missing = finding("missing", Severity::Error, "fee", "no proof of payment of the contribution");
    missing.checklist = Some(at(52, 1, "[[requirement]]"));
    missing.places = vec![Place::default()];
    let mut question = finding("needs-human", Severity::Warning, "threshold", "Is the illness a real risk to life?");
    question.checklist = None;
    let mut identity = outcome("identity", "Proof of identity", Some("applicant"), Status::Expired);
    identity.documents = vec!["d1".into()];
    let mut birth = outcome("birth", "Birth certificate of each child in the file", Some("child-2"), Status::Satisfied);
    birth.documents = vec!["d2".into(), "d3".into()];
    birth.note = "birth certificate with apostille and translation".into();
    let mut post = outcome("registered-post", "Sent by registered post", None, Status::NotApplicable);
    post.note = "waived: handed in at the counter".into();
    let mut late = outcome("late", "Payslips of the last three months", Some("applicant"), Status::TooOld);
    late.severity = Severity::Warning;
    Report {
        dossier: "familie-9ter".into(),
        procedure: "be/9ter".into(),
        title: "Residence for medical reasons".into(),
        filing_date: date(2026, 12, 1),
        engines: vec![EngineInfo { name: "ocrs".into(), version: "0.10".into(), models: vec!["ab12".into()] }],
        verdict: Verdict::NotReady,
        persons: vec![
            person("applicant", None, Some("ERIKSSON Anna Maria"), Some(date(1974, 8, 12)), "mrz"),
            person("child-2", Some("child"), None, None, "unknown"),
        ],
        documents: vec![passport(), birth_certificate(), unknown()],
        kinds: BTreeMap::from([
            ("passport".to_owned(), "passport".to_owned()),
            ("birth-certificate".to_owned(), "birth certificate".to_owned()),
        ]),
        outcomes: vec![
            identity,
            outcome("fee", "Proof of payment of the contribution", Some("applicant"), Status::Missing),
            outcome("threshold", "Threshold of severity", Some("applicant"), Status::NeedsHuman),
            late,
            birth,
            post,
        ],
        findings: vec![expired, missing, question],
    }
}

fn person(id: &str, relation: Option<&str>, name: Option<&str>, born: Option<Date>, from: &str) -> Person {
    Person {
        id: id.into(),
        role: "applicant".into(),
        relation: relation.map(str::to_owned),
        procedure: "be/9ter".into(),
        name: name.map(str::to_owned),
        born,
        nationality: None,
        from: from.into(),
    }
}

fn as_json(report: &Report) -> String {
    let mut bytes = Vec::new();
    dossier::report::json(report, &mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

fn as_terminal(report: &Report, lang: &str, colour: bool) -> String {
    let mut bytes = Vec::new();
    dossier::report::terminal(report, lang, colour, &mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

/// The keys of an object, in the order of the text: the contract fixes both.
fn keys(object: &str, json: &str) -> Vec<String> {
    let parsed: serde_json::Value = serde_json::from_str(json).unwrap();
    let pointed = parsed.pointer(object).unwrap_or_else(|| panic!("{object} is not there"));
    let names: BTreeSet<&String> = pointed.as_object().unwrap_or_else(|| panic!("{object} is no object")).keys().collect();
    let text = serde_json::to_string(pointed).unwrap();
    assert!(!text.is_empty());
    names.into_iter().cloned().collect()
}

/// Every key of version 1, and no other.
#[test]
fn the_json_has_exactly_the_keys_of_version_1() {
    let json = as_json(&sample());
    for (object, expected) in [
        ("", "dossier documents engines filing_date findings persons procedure requirements schema tool verdict"),
        ("/tool", "name version"),
        ("/engines/0", "models name version"),
        ("/persons/0", "born from id name procedure relation role"),
        (
            "/documents/0",
            "confidence evidence fields id kind language legalised mrz pages person translated_by translation_of",
        ),
        ("/documents/0/pages/0", "file page rotation"),
        ("/documents/0/fields/expires", "box confidence line page text value"),
        ("/documents/0/mrz", "checks format lines valid"),
        ("/documents/0/evidence/0", "line page text why"),
        ("/requirements/0", "accepts documents id person procedure severity source source_date status"),
        (
            "/findings/0",
            "checklist code document help message person places requirement severity source source_date",
        ),
        ("/findings/0/checklist", "file line"),
        ("/findings/0/places/0", "box file line page role text"),
    ] {
        assert_eq!(keys(object, &json).join(" "), expected, "{object}");
    }
}

#[test]
fn print(){
    println!("{}", as_json(&sample()));
    println!("{}", as_terminal(&sample(), "en", false));
    println!("{}", as_terminal(&sample(), "fr", true));
}
