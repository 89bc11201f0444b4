//! The verb `report`, held against the contract in JSON and against what a person reads in a terminal.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "tests may panic")]

use std::collections::BTreeMap;

use dossier::checklist::{At, Citation, Severity};
use dossier::document::{
    Document, DocumentPage, Evidence, Legalised, Link, Person, Pointer, Read, Section, Step, Value,
};
use dossier::finding::{EngineInfo, Finding, Outcome, Place, Report, Status, Verdict};
use dossier::page::{Edge, Flaw, Line, Origin, ReadPage, Rect, Source, Text};
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
    let lines = ["P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10"];
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
    Document {
        id: "d3".into(),
        kind: "unknown".into(),
        pages,
        translation_of: Some("d2".into()),
        ..Document::default()
    }
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
        outlook: Default::default(),
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

/// JSON with its keys in the order of the text, which `serde_json::Value` does not keep.
enum Ordered {
    Object(Vec<(String, Ordered)>),
    Array(Vec<Ordered>),
    Other,
}

impl<'de> serde::Deserialize<'de> for Ordered {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Ordered, D::Error> {
        struct Visitor;
        impl<'de> serde::de::Visitor<'de> for Visitor {
            type Value = Ordered;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("JSON")
            }
            fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<Ordered, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Ordered::Object(entries))
            }
            fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut list: A) -> Result<Ordered, A::Error> {
                let mut items = Vec::new();
                while let Some(item) = list.next_element()? {
                    items.push(item);
                }
                Ok(Ordered::Array(items))
            }
            fn visit_str<E>(self, _: &str) -> Result<Ordered, E> {
                Ok(Ordered::Other)
            }
            fn visit_bool<E>(self, _: bool) -> Result<Ordered, E> {
                Ok(Ordered::Other)
            }
            fn visit_f64<E>(self, _: f64) -> Result<Ordered, E> {
                Ok(Ordered::Other)
            }
            fn visit_u64<E>(self, _: u64) -> Result<Ordered, E> {
                Ok(Ordered::Other)
            }
            fn visit_unit<E>(self) -> Result<Ordered, E> {
                Ok(Ordered::Other)
            }
        }
        from.deserialize_any(Visitor)
    }
}

/// The keys of an object of the report (`documents.0.mrz`), in the order in which they are written.
fn keys(json: &str, path: &str) -> String {
    let mut at: Ordered = serde_json::from_str(json).unwrap();
    for step in path.split('.').filter(|step| !step.is_empty()) {
        at = match at {
            Ordered::Object(entries) => entries.into_iter().find(|(key, _)| key == step).unwrap().1,
            Ordered::Array(items) => items.into_iter().nth(step.parse().unwrap()).unwrap(),
            Ordered::Other => panic!("{path} ends before {step}"),
        };
    }
    match at {
        Ordered::Object(entries) => entries.into_iter().map(|(key, _)| key).collect::<Vec<_>>().join(" "),
        _ => panic!("{path} is no object"),
    }
}

/// The contract with other programs: every key of version 1, no other, in this order.
#[test]
fn the_json_has_exactly_the_keys_of_version_1() {
    let json = as_json(&sample());
    for (path, expected) in [
        (
            "",
            "schema tool engines dossier procedure filing_date verdict persons documents requirements findings \
             deadlines last_safe_filing_date lapses questions",
        ),
        ("tool", "name version"),
        ("engines.0", "name version models"),
        ("persons.0", "id role relation procedure name born from"),
        (
            "documents.0",
            "id kind confidence person language pages fields mrz translation_of translated_by legalised evidence",
        ),
        ("documents.0.pages.0", "file page rotation"),
        ("documents.0.fields.expires", "value text page line box confidence"),
        ("documents.0.mrz", "format lines valid checks"),
        ("documents.0.evidence.0", "why text page line"),
        ("requirements.0", "id procedure person accepts status documents source source_date severity"),
        ("findings.0", "code severity requirement person document message help source source_date checklist places"),
        ("findings.0.checklist", "file line"),
        ("findings.0.places.0", "role file page line box text"),
    ] {
        assert_eq!(keys(&json, path), expected, "{path}");
    }
}

/// What is nowhere is null, never left out, so that readers need not ask twice.
#[test]
fn what_is_not_known_is_null() {
    let json: serde_json::Value = serde_json::from_str(&as_json(&sample())).unwrap();
    for path in [
        "/persons/1/name",
        "/persons/1/born",
        "/documents/1/person",
        "/documents/1/mrz",
        "/documents/0/fields/issued/value",
        "/findings/2/checklist",
        "/findings/1/document",
        "/findings/1/places/0/page",
        "/findings/1/places/0/box",
    ] {
        assert_eq!(json.pointer(path), Some(&serde_json::Value::Null), "{path}");
    }
}

/// Dates, amounts, boxes and confidences have one form each.
#[test]
fn values_have_the_forms_of_the_contract() {
    let json: serde_json::Value = serde_json::from_str(&as_json(&sample())).unwrap();
    for (path, expected) in [
        ("/schema", serde_json::json!("dossier-report/1")),
        ("/filing_date", serde_json::json!("2026-12-01")),
        ("/verdict", serde_json::json!("not-ready")),
        ("/documents/0/confidence", serde_json::json!(0.99)),
        ("/documents/0/fields/expires/value", serde_json::json!("2026-03-14")),
        ("/documents/0/fields/expires/box", serde_json::json!([0.1, 0.2, 0.3123, 0.02])),
        ("/documents/0/mrz/format", serde_json::json!("TD3")),
        ("/documents/0/mrz/checks/number", serde_json::json!(true)),
        ("/documents/0/legalised", serde_json::json!("unknown")),
        ("/documents/1/legalised", serde_json::json!("apostille")),
        ("/documents/1/fields/amount/value", serde_json::json!("368.00")),
        ("/requirements/3/severity", serde_json::json!("warning")),
        ("/requirements/5/person", serde_json::Value::Null),
        ("/findings/0/source_date", serde_json::json!("2025-06-24")),
        ("/findings/0/checklist/line", serde_json::json!(34)),
        ("/findings/0/places/0/role", serde_json::json!("primary")),
        ("/findings/0/places/1/role", serde_json::json!("related")),
        ("/findings/0/places/0/text", serde_json::json!("Date of expiry / Date d'expiration  14 MAR 2026")),
    ] {
        assert_eq!(json.pointer(path), Some(&expected), "{path}");
    }
}

/// What `relate` concluded stands above the steps that were seen.
#[test]
fn the_legalisation_is_what_relate_concluded() {
    let mut report = sample();
    report.documents[1].legalised = Legalised::None;
    report.documents[2].links =
        vec![Link { step: Step::Belgium, document: None, at: read(String::new(), "", 1), made: None }];
    let json: serde_json::Value = serde_json::from_str(&as_json(&report)).unwrap();
    assert_eq!(json["documents"][1]["legalised"], "none");
    assert_eq!(json["documents"][2]["legalised"], "legalisation");
}

/// The whole report as a person reads it.
#[test]
fn the_terminal_says_verdict_requirements_findings_questions_and_documents() {
    insta::assert_snapshot!(as_terminal(&sample(), "en", false), @r#"
    familie-9ter
      procedure    be/9ter: Residence for medical reasons
      filing date  2026-12-01
      persons      applicant: ERIKSSON Anna Maria, born 1974-08-12
                   child-2: ?
      verdict      NOT READY: errors were found

    What the procedure asks

      ✗ applicant  Proof of identity                            expired         scans/passport.pdf#2-3
      ✗ applicant  Proof of payment of the contribution         missing         –
      ? applicant  Threshold of severity                        needs a human   –
      ! applicant  Payslips of the last three months            too old         –
      ✓ child-2    Birth certificate of each child in the file  satisfied       geboorte.jpg#1, geboorte.jpg#2,
                                                                                x␛[2J.png#1
                     birth certificate with apostille and translation
      – dossier    Sent by registered post                      not applicable  –
                     waived: handed in at the counter

    Findings

    error[expired]: the passport expired before the filing date
      --> scans/passport.pdf#page=2:9:37
       |
     9 | Date of expiry / Date d'expiration  14 MAR 2026
       |                                     ^^^^^^^^^^^ must still be valid on 2026-12-01
      ::: geboorte.jpg
       |
      ::: checklists/be/9ter.toml:34:9
       |
    34 | valid = "at filing"
       |         ----------- Proof of identity
       |
       = note: concerns: applicant (ERIKSSON Anna Maria)
       = note: source: art. 9ter §2 (read 2025-06-24)
       = help: renew the passport, or add the renewed one to the folder

    error[missing]: no proof of payment of the contribution
      --> familie-9ter/
       |
      ::: checklists/be/9ter.toml:52:1
       |
    52 | [[requirement]]
       | --------------- Proof of payment of the contribution
       |
       = note: concerns: applicant (ERIKSSON Anna Maria)
       = note: source: art. 9ter §2 (read 2025-06-24)

    warning[needs-human]: Is the illness a real risk to life?
     |
     = note: concerns: applicant (ERIKSSON Anna Maria)
     = note: source: art. 9ter §2 (read 2025-06-24)

    What needs a human

      1. applicant: Threshold of severity: Is the illness a real risk to life?

    Documents found

      d1  passport           applicant  scans/passport.pdf#2-3       98 %
      d2  birth certificate  –          geboorte.jpg#1               80 %  translated by d3
      d3  not recognised     –          geboorte.jpg#2, x␛[2J.png#1  0 %   translation of d2

    5 requirements · 1 satisfied · 1 needs a human · 2 errors · 1 warning · 0 notes · 3 documents · 5 pages
    "#);
}

/// Fixed words follow the language, codes do not; without colour there is not one escape.
#[test]
fn the_terminal_speaks_four_languages_and_keeps_the_codes() {
    for (lang, words) in [
        ("nl", ["NIET KLAAR", "ontbreekt", "fout[missing]", "Gevonden documenten"]),
        ("fr", ["PAS PRÊT", "manquant", "erreur[missing]", "Documents trouvés"]),
        ("de", ["NICHT BEREIT", "fehlt", "Fehler[missing]", "Gefundene Dokumente"]),
        ("xx", ["NOT READY", "missing", "error[missing]", "Documents found"]),
    ] {
        let shown = as_terminal(&sample(), lang, false);
        for word in words {
            assert!(shown.contains(word), "{lang}: {word} is not in\n{shown}");
        }
        assert!(!shown.contains('\u{1b}'));
    }
    let coloured = as_terminal(&sample(), "en", true);
    assert!(coloured.contains("\u{1b}[31m✗\u{1b}[0m"), "{coloured}");
}

/// A ready dossier is said to be ready, and nothing is asked.
#[test]
fn a_ready_dossier_has_neither_findings_nor_questions() {
    let mut report = sample();
    report.findings.clear();
    report.outcomes.retain(|outcome| outcome.status == Status::Satisfied);
    report.verdict = Verdict::Ready;
    let shown = as_terminal(&report, "en", false);
    assert!(shown.contains("READY: nothing was found"));
    assert!(!shown.contains("NOT READY") && !shown.contains("Findings") && !shown.contains("What needs a human"));
}

/// A fact that nobody gave is asked once, with all requirements that wait for it.
#[test]
fn questions_are_asked_once() {
    let mut report = sample();
    report.findings = vec![finding("fact-missing", Severity::Warning, "fee", "Is an asylum procedure pending?")];
    for outcome in &mut report.outcomes[..2] {
        outcome.status = Status::NeedsHuman;
        outcome.note = "depends on asylum-pending, which nobody gave".into();
    }
    report.findings[0].person = None;
    let shown = as_terminal(&report, "en", false);
    let questions = shown.split("What needs a human").nth(1).unwrap().split("Documents found").next().unwrap();
    assert_eq!(questions.matches("asylum-pending").count(), 1, "{questions}");
    assert_eq!(questions.matches("Is an asylum procedure pending?").count(), 1, "{questions}");
    assert!(questions.contains("Proof of identity"), "{questions}");
}

/// What was read of one paper, as `dossier show` prints it.
#[test]
fn show_prints_every_stage() {
    let lines = vec![Line {
        text: "PASSEPORT\u{202e} 12".into(),
        bbox: Rect::default(),
        confidence: 0.876,
        words: Vec::new(),
        alternatives: vec!["PASSEP0RT".into()],
    }];
    let text = Text {
        lines,
        rotation: 90,
        skew: -1.25,
        sheet: None,
        origin: Origin::Ocr,
        confidence: 0.876,
        unread: vec!["Arab".into()],
        marks: vec![],
        illegible: None,
        flaws: vec![Flaw::Coarse(60), Flaw::Cut(Edge::Right)],
        broken_off: false,
    };
    let pages = [ReadPage { source: Source { file: "a.pdf".into(), page: 2 }, text }];
    let mut out = Vec::new();
    dossier::report::show::pages(&pages, &mut out).unwrap();
    dossier::report::show::text(&pages, &mut out).unwrap();
    dossier::report::show::documents(&sample().documents, &mut out).unwrap();
    insta::assert_snapshot!(String::from_utf8(out).unwrap(), @r#"
    a.pdf#2  recognised, confidence 0.88, 1 lines, turned 90°, skew -1.2°
        unread scripts: Arab
        quality: about 60 dpi, right edge cut off
    a.pdf#2
       1  0.88  PASSEPORT<U+202E> 12
             or  PASSEP0RT
    d1  passport 0.99, then travel-document 0.41
        page: scans/passport.pdf#2, turned 90°, confidence 0.90
        page: scans/passport.pdf#3, turned 90°, confidence 0.90
        person: applicant
        language: fr
        country: UTO ← "UTOPIA" scans/passport.pdf#2:3 (0.97)
        expires: 2026-03-14 ← "14 MAR 2026" scans/passport.pdf#2:9 (0.97)
        issued: 2021-03-04 or 2021-04-03 ← "03/04/2021" scans/passport.pdf#2:8 (0.97)
        mrz: TD3, valid
        mrz: P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
        mrz: L898902C36UTO7408122F1204159ZE184226B<<<<<10
        because of title: PASSEPORT scans/passport.pdf#2:1

    d2  birth-certificate 0.80
        page: geboorte.jpg#1, turned 90°, confidence 0.90
        amount: 368.00 ? ← "368,00" geboorte.jpg#1:2 (0.97)
        section B: B ← "B/ DIAGNOSE" geboorte.jpg#1:4 (0.97) | (nothing written)
        translated by: d3
        link: apostille: APOSTILLE (0.97)

    d3  unknown 0.00
        page: geboorte.jpg#2, turned 90°, confidence 0.90
        page: x␛[2J.png#1, turned 90°, confidence 0.90
        translation of: d2
    "#);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever stands on a page or in a file's name: no panic, no escape, and JSON that says the same when read back.
    #[test]
    fn hostile_texts_do_no_harm(text in hostile(), part in hostile(), file in hostile(), line in 0usize..2000, column in 0usize..300) {
        let mut report = sample();
        let place = Place { file: file.clone(), page: Some(1), line: Some(line), bbox: None, text: text.clone(), part, label: text.clone() };
        let half: String = text.chars().skip(1).step_by(2).collect();
        let inside = Place { part: half, ..place.clone() };
        report.findings[0].places = vec![place, inside];
        report.findings[0].message = text.clone();
        report.findings[0].checklist = Some(at(line, column, &text));
        report.outcomes[0].title = text.clone();
        report.outcomes[0].note = file.clone();
        report.documents[2].pages[0].source.file = file;
        let shown = as_terminal(&report, "en", false);
        prop_assert!(!shown.chars().any(|c| c.is_control() && c != '\n'), "{:?}", shown);
        let turns = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        prop_assert!(!shown.chars().any(turns), "{:?}", shown);
        let json = as_json(&report);
        prop_assert!(!json.chars().any(|c| c.is_control() && c != '\n'));
        let parsed: serde_json::Value = serde_json::from_str(&json).unwrap();
        prop_assert_eq!(&parsed["findings"][0]["places"][0]["text"], &serde_json::Value::String(text));
    }
}

/// Texts with escapes, turns of direction, wide and combining characters among ordinary ones.
fn hostile() -> impl Strategy<Value = String> {
    let odd = prop::sample::select(vec![
        '\u{1b}',
        '\u{9b}',
        '\u{202e}',
        '\u{2067}',
        '\0',
        '\r',
        '\n',
        '\t',
        '\u{7f}',
        '\u{301}',
        '字',
        'ش',
        '\u{200d}',
        '👩',
        '\u{feff}',
        '\u{e0041}',
        ' ',
    ]);
    prop::collection::vec(prop_oneof![2 => odd, 1 => any::<char>(), 3 => prop::char::range('a', 'z')], 0..200)
        .prop_map(|chars| chars.into_iter().collect())
}
