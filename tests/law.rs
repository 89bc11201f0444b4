//! The law as data: the tests beside the procedures, the last safe filing date, the languages, the guide for new
//! checklists, the interview, and which item of the fact base is covered by what.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may panic")]

mod samples_of;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use dossier::checklist::{Checklists, Severity, guide, survey};
use dossier::finding::{Report, Status, Why};
use dossier::{Error, Reading, Settings};
use jiff::civil::{Date, date};
use samples_of::samples;
use serde::Deserialize;

fn lists() -> &'static Checklists {
    static LISTS: std::sync::OnceLock<std::sync::Arc<Checklists>> = std::sync::OnceLock::new();
    LISTS.get_or_init(samples_of::lists)
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every dossier as data comes out as it says.
#[test]
fn the_tests_beside_the_procedures_hold() {
    let (count, problems) = dossier::run_trials(lists(), None).unwrap_or_else(|error| panic!("{error}"));
    let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert!(problems.is_empty(), "{}", problems.join("\n"));
    assert!(count >= 30, "{count}");
}

/// Every procedure has at least one complete dossier (nothing is wrong with it) and one faulty one.
#[test]
fn every_procedure_has_a_complete_and_a_faulty_test() {
    let trials = dossier::trial::trials(lists()).unwrap();
    for id in lists().procedures.keys() {
        let of: Vec<_> = trials.iter().filter(|trial| trial.procedure == *id).collect();
        let faults = |status: Status| !matches!(status, Status::Satisfied | Status::NotApplicable | Status::NeedsHuman);
        let statuses = |trial: &dossier::trial::Trial| trial.named().map(|(.., status)| status).collect::<Vec<_>>();
        assert!(of.iter().any(|trial| trial.name.contains("complete")), "{id} has no complete dossier");
        assert!(of.iter().any(|trial| statuses(trial).into_iter().any(faults)), "{id} has no faulty dossier");
    }
}

/// A finding on a fee says what the tables say: amounts as its language writes them, and the row's own source and day.
#[test]
fn a_finding_on_a_fee_names_the_row_it_rests_on() {
    let mut told = 0;
    for trial in dossier::trial::trials(lists()).unwrap().iter().filter(|trial| trial.procedure == "be/9bis") {
        let case = dossier::check::Case {
            lists: lists(),
            brief: &trial.brief,
            documents: &trial.papers,
            persons: &trial.persons,
            filing: trial.filing,
            lang: "nl",
        };
        let rows = &lists().tables["contribution-fee"].rows;
        let findings = dossier::check::check(&case).findings;
        let of_fees = ["wrong-amount", "old-amount", "overpaid", "amount-not-known"];
        for finding in findings.iter().filter(|finding| of_fees.contains(&finding.code.as_str())) {
            assert!(finding.message.contains("€ 3") && !finding.message.contains("EUR"), "{}", finding.message);
            let names = |row: &&dossier::checklist::Row| finding.citation.source.contains(&row.citation.source);
            let row = rows.iter().find(names).unwrap_or_else(|| panic!("{}", finding.citation.source));
            assert_eq!(finding.citation.read, row.citation.read);
            told += 1;
        }
    }
    assert!(told >= 3, "{told}");
}

/// A test that expects the wrong thing is told with its line; so is one that cannot be understood.
#[test]
fn a_wrong_test_is_told() {
    let mut lists = lists().clone();
    let text = "[[test]]\nname = \"x\"\non = 2026-12-01\ndocuments = [{ kind = \"pasport\" }, { kind = \"passport\", expirse = 2026-01-01 }]\nexpect = { identity = \"satisfeid\" }\n";
    lists.trials = BTreeMap::from([("be/9ter.test.toml".to_owned(), text.to_owned())]);
    let Err(Error::Input { problems }) = dossier::run_trials(&lists, None) else { panic!("it must not be accepted") };
    let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert!(told.iter().any(|line| line.contains("be/9ter.test.toml:4:") && line.contains("`passport`")), "{told:#?}");
    assert!(told.iter().any(|line| line.contains(":4:") && line.contains("`expires`")), "{told:#?}");
    assert!(told.iter().any(|line| line.contains(":5:") && line.contains("`satisfied`")), "{told:#?}");
    let text = "[[test]]\nname = \"x\"\non = 2026-12-01\nexpect = { certificate = \"satisfied\", nothing = \"missing\" }\nverdict = \"ready\"\n";
    lists.trials = BTreeMap::from([("be/9ter.test.toml".to_owned(), text.to_owned())]);
    let (count, problems) = dossier::run_trials(&lists, None).unwrap();
    let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert_eq!((count, problems.len()), (1, 3), "{told:#?}");
    assert!(
        told.iter()
            .any(|line| line.contains(":4:") && line.contains("is missing (") && line.contains(", not satisfied")),
        "{told:#?}"
    );
}

fn assessed(sample: &samples_of::Sample, on: Option<Date>, lang: &str) -> Report {
    let mut task = sample.task();
    task.filing = on.unwrap_or(task.filing);
    task.lang = lang.to_owned();
    dossier::assess(&sample.recorded(), Vec::new(), &task)
}

/// The requirements whose papers do not serve as they are, for a reason that no day brings: others must come, and theirs lapse no more.
fn useless(report: &Report) -> BTreeSet<(String, String, Option<String>)> {
    let faulty = |status: Status| status < Status::NeedsHuman && !matches!(status, Status::Expired | Status::TooOld);
    let weighs = report.outcomes.iter().filter(|one| one.severity == Severity::Error && faulty(one.status));
    weighs.map(|one| (one.procedure.clone(), one.id.clone(), one.person.clone())).collect()
}

/// How a requirement stands, worst first.
fn ranks(report: &Report) -> BTreeMap<(String, String, Option<String>), Status> {
    let key =
        |outcome: &dossier::finding::Outcome| (outcome.procedure.clone(), outcome.id.clone(), outcome.person.clone());
    report.outcomes.iter().map(|outcome| (key(outcome), outcome.status)).collect()
}

/// Up to the last safe filing date nothing gets worse, and on the day after something is: by the check itself.
#[test]
fn the_last_safe_filing_date_is_what_a_check_on_that_day_says() {
    let mut dated = 0;
    for sample in samples() {
        let now = assessed(&sample, None, "en");
        let Some(last) = now.outlook.last_safe else { continue };
        dated += 1;
        let (before, useless) = (ranks(&now), useless(&now));
        assert!(
            now.outlook.lapses.iter().all(|lapse| lapse.document.is_none()
                || !useless.contains(&(lapse.procedure.clone(), lapse.requirement.clone(), lapse.person.clone()))),
            "{}",
            sample.name
        );
        let worse = |on: Date| -> Vec<String> {
            let then = ranks(&assessed(&sample, Some(on), "en"));
            let worse = before
                .iter()
                .filter(|(key, status)| !useless.contains(*key) && then.get(*key).is_some_and(|then| then < *status));
            worse.map(|(key, _)| format!("{key:?}")).collect()
        };
        let early = worse(last);
        assert!(early.is_empty(), "{} on {last}: {early:#?}", sample.name);
        // A deadline of the checklist may end without any requirement hanging on it.
        let first = now.outlook.lapses.iter().find(|lapse| lapse.last == Some(last)).unwrap();
        if first.why != Why::Deadline {
            let next = last.tomorrow().unwrap();
            // What was in doubt already is no worse, and doubted for one reason more.
            let codes = |report: &Report| -> BTreeSet<(Option<String>, String)> {
                report.findings.iter().map(|found| (found.requirement.clone(), found.code.clone())).collect()
            };
            let then = codes(&assessed(&sample, Some(next), "en"));
            let told = then.difference(&codes(&now)).any(|(id, _)| id.as_deref() == Some(first.requirement.as_str()));
            assert!(told || !worse(next).is_empty(), "{} after {last}", sample.name);
        }
        let days: Vec<_> = now.outlook.lapses.iter().filter_map(|lapse| lapse.last).collect();
        assert!(days.is_sorted(), "the earliest stands first: {days:?}");
    }
    assert!(dated >= 3, "{dated} samples have a last safe filing date");
}

/// In no language but English does a report say what the English one says: not one sentence of it is left untranslated.
#[test]
fn no_sentence_is_left_in_english() {
    let mut seen = BTreeSet::new();
    for sample in samples() {
        let english = assessed(&sample, None, "en");
        for lang in ["nl", "fr", "de"] {
            let other = assessed(&sample, None, lang);
            assert_eq!(english.findings.len(), other.findings.len(), "{} {lang}", sample.name);
            let texts = |report: &Report| -> BTreeSet<String> {
                let findings =
                    report.findings.iter().flat_map(|finding| [finding.message.clone(), finding.help.clone()]);
                let labels =
                    report.findings.iter().flat_map(|finding| finding.places.iter().map(|place| place.label.clone()));
                let outcomes = report.outcomes.iter().flat_map(|outcome| [outcome.title.clone(), outcome.note.clone()]);
                let dues = report.outlook.deadlines.iter().flat_map(|due| [due.title.clone(), due.help.clone()]);
                let questions = report.outlook.questions.iter().map(|question| question.text.clone());
                let kinds = report.kinds.values().cloned();
                findings.chain(labels).chain(outcomes).chain(dues).chain(questions).chain(kinds).collect()
            };
            let (english, other) = (texts(&english), texts(&other));
            // What a human wrote, and words that are the same in two languages, may stand in both.
            let same: Vec<&String> = english.intersection(&other).filter(|text| text.split(' ').count() > 3).collect();
            let human = |text: &&&String| sample.task().brief.answers.iter().any(|answer| text.contains(&answer.note));
            let left: Vec<_> = same.iter().filter(|text| !human(text)).collect();
            assert!(left.is_empty(), "{} in {lang}: {left:#?}", sample.name);
        }
        seen.extend(english.findings.iter().map(|finding| finding.code.clone()));
    }
    assert!(seen.len() >= 12, "only {seen:?} were looked at");
}

/// Nothing of ours lacks a language, and no requirement is out of reach.
#[test]
fn the_shipped_texts_are_in_four_languages() {
    let notes = survey::notes(lists(), date(2026, 11, 22));
    let lacking: Vec<String> =
        notes.iter().filter(|note| note.message.contains("is not written in")).map(ToString::to_string).collect();
    assert!(lacking.is_empty(), "{lacking:#?}");
    let out: Vec<String> = survey::unreachable(lists()).iter().map(ToString::to_string).collect();
    assert!(out.is_empty(), "{out:#?}");
    // What the tables do not know is named, and with it what a filing on that day would ask.
    assert!(
        notes.iter().any(|note| note.file.ends_with("contribution-fee.toml") && note.message.contains("2025-12-31"))
    );
}

/// A report that is shared tells no birth by a deadline that is counted from it.
#[test]
fn a_redacted_report_tells_no_birthday() {
    let dir = tempfile::tempdir().unwrap();
    let toml = "procedure = \"be/unaccompanied-minor\"\nfiling-date = 2026-12-01\n[[person]]\nid = \"applicant\"\nname = \"SPECIMEN Awa\"\nborn = 2011-02-27\n";
    std::fs::write(dir.path().join("dossier.toml"), toml).unwrap();
    let settings = Settings { lang: "en".into(), ..Settings::default() };
    let report = dossier::assess(&Reading::default(), Vec::new(), &dossier::Task::of(dir.path(), &settings).unwrap());
    let json = |report: &Report| {
        let mut out = Vec::new();
        dossier::report::json(report, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    };
    assert!(json(&report).contains("2029-02-26"), "the day before the 18th birthday is told");
    let shared = json(&dossier::report::redacted(&report));
    for secret in ["2029-02-26", "2011-02-27", "Awa"] {
        assert!(!shared.contains(secret), "{secret}");
    }
    assert!(shared.contains("turns-18"));
}

/// Day and month changed places on a paper, or in `dossier.toml`: that is rather a slip than somebody else.
#[test]
fn the_same_name_with_another_birth_date_is_told_as_such() {
    let sample = samples_of::samples().into_iter().find(|sample| sample.name == "be/9ter-complete").unwrap();
    let brief = std::fs::read_to_string(sample.folder.join("dossier.toml")).unwrap();
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("dossier.toml"), brief.replace("1984-07-09", "1984-09-07")).unwrap();
    let settings = Settings { lang: "en".into(), ..Settings::default() };
    let task = dossier::Task::of(dir.path(), &settings).unwrap();
    let report = dossier::assess(&sample.recorded(), Vec::new(), &task);
    let wrong: Vec<&str> = report
        .findings
        .iter()
        .filter(|finding| finding.code == "wrong-person")
        .map(|finding| finding.message.as_str())
        .collect();
    assert!(wrong.iter().any(|message| message.contains("another birth date")), "{wrong:#?}");
    assert!(!wrong.iter().any(|message| message.contains("nobody of this dossier")), "{wrong:#?}");
}

// --- for who writes checklists ---

/// Checks a value against the part of JSON Schema that ours uses; the paths of what does not fit.
fn misfits(
    schema: &serde_json::Value,
    root: &serde_json::Value,
    value: &toml::Value,
    path: &str,
    out: &mut Vec<String>,
) {
    if let Some(reference) = schema["$ref"].as_str() {
        let target = root.pointer(reference.trim_start_matches('#')).unwrap_or_else(|| panic!("{reference}"));
        return misfits(target, root, value, path, out);
    }
    if let Some(any) = schema["anyOf"].as_array() {
        let fits = |one: &serde_json::Value| {
            let mut own = Vec::new();
            misfits(one, root, value, path, &mut own);
            own.is_empty()
        };
        if !any.iter().any(fits) {
            out.push(format!("{path}: none of anyOf"));
        }
        return;
    }
    if let Some(words) = schema["enum"].as_array()
        && !words.iter().any(|word| word.as_str() == value.as_str())
    {
        out.push(format!("{path}: {value} is not allowed"));
    }
    if let Some(word) = schema["const"].as_str()
        && value.as_str() != Some(word)
    {
        out.push(format!("{path}: {value} is not {word}"));
    }
    if let (Some(pattern), Some(text)) = (schema["pattern"].as_str(), value.as_str())
        && !regex::Regex::new(pattern).unwrap().is_match(text)
    {
        out.push(format!("{path}: {text} is not {pattern}"));
    }
    match (schema["type"].as_str(), value) {
        (None, _)
        // A date of TOML reaches editors as a string.
        | (Some("string"), toml::Value::String(_) | toml::Value::Datetime(_))
        | (Some("boolean"), toml::Value::Boolean(_))
        | (Some("integer"), toml::Value::Integer(_))
        | (Some("number"), toml::Value::Integer(_) | toml::Value::Float(_)) => {}
        (Some("array"), toml::Value::Array(items)) => {
            for (n, item) in items.iter().enumerate() {
                misfits(&schema["items"], root, item, &format!("{path}[{n}]"), out);
            }
        }
        (Some("object"), toml::Value::Table(table)) => {
            for required in schema["required"].as_array().into_iter().flatten().filter_map(|name| name.as_str()) {
                if !table.contains_key(required) {
                    out.push(format!("{path}: lacks {required}"));
                }
            }
            for (key, item) in table {
                match (&schema["properties"][key], &schema["additionalProperties"]) {
                    (serde_json::Value::Null, serde_json::Value::Bool(false)) => out.push(format!("{path}: {key} is unknown")),
                    (serde_json::Value::Null, rest @ serde_json::Value::Object(_)) => {
                        misfits(rest, root, item, &format!("{path}.{key}"), out);
                    }
                    (serde_json::Value::Null, _) => {}
                    (known, _) => misfits(known, root, item, &format!("{path}.{key}"), out),
                }
            }
        }
        (Some(wanted), _) => out.push(format!("{path}: {value} is no {wanted}")),
    }
}

fn kind_of_file(path: &str) -> &'static str {
    match path {
        "fields.toml" => "fields",
        "marks.toml" => "marks",
        "tables/countries.toml" => "countries",
        "tables/languages.toml" => "languages",
        _ if path.starts_with("kinds/") => "kinds",
        _ if path.starts_with("tables/") => "table",
        _ if path.ends_with(".test.toml") => "test",
        _ if path.contains("/posts/") || path.contains("/communes/") => "place",
        _ => "procedure",
    }
}

/// Every shipped file fits the schema that editors are given for it.
#[test]
fn the_shipped_files_fit_their_schemas() {
    let mut files = 0;
    for entry in walkdir::WalkDir::new(root().join("checklists")).sort_by_file_name() {
        let entry = entry.unwrap();
        if entry.path().extension().is_none_or(|extension| extension != "toml") {
            continue;
        }
        files += 1;
        let path = entry.path().strip_prefix(root().join("checklists")).unwrap().to_string_lossy().replace('\\', "/");
        let schema: serde_json::Value = serde_json::from_str(&guide::schema(kind_of_file(&path)).unwrap()).unwrap();
        let value: toml::Value = toml::from_str(&std::fs::read_to_string(entry.path()).unwrap()).unwrap();
        let mut out = Vec::new();
        misfits(&schema, &schema, &value, &path, &mut out);
        assert!(out.is_empty(), "{out:#?}");
    }
    assert!(files > 20, "{files}");
    assert_eq!(guide::schema("nothing"), None);
}

/// The schema knows the keys that the loader knows: the loader's own list of what it expected is the measure.
#[test]
fn the_schema_has_the_keys_of_the_loader() {
    let schema: serde_json::Value = serde_json::from_str(&guide::schema("procedure").unwrap()).unwrap();
    let keys = |definition: &str| -> BTreeSet<String> {
        schema["$defs"][definition]["properties"].as_object().unwrap().keys().cloned().collect()
    };
    let head = "id = \"be/x\"\ntitle = { en = \"X\" }\nsource = \"s\"\nread = 2026-01-01\n";
    for (definition, text) in [
        ("procedure", "unknown-key = 1\n".to_owned()),
        ("requirement", format!("{head}[[requirement]]\nunknown-key = 1\n")),
        ("deadline", format!("{head}[[deadline]]\nunknown-key = 1\n")),
    ] {
        let files = BTreeMap::from([("be/x.toml".to_owned(), text)]);
        let Err(Error::Input { problems }) = Checklists::from_texts(&files) else { panic!("{definition}") };
        let message = problems.iter().map(|problem| problem.message.clone()).find(|m| m.contains("expected")).unwrap();
        let expected = message.split("expected").nth(1).unwrap();
        let known: BTreeSet<String> = expected.split('`').skip(1).step_by(2).map(str::to_owned).collect();
        assert_eq!(keys(definition), known, "{definition}");
    }
}

/// A procedure of another country, made by the guide alone in a folder: it loads, its tests hold, a folder is checked
/// against it, and no Rust was touched.
#[test]
fn a_procedure_of_another_country_needs_no_rust() {
    let folder = tempfile::tempdir().unwrap();
    let [procedure, tests] = guide::skeleton("nl/family/spouse", date(2026, 11, 22)).unwrap();
    std::fs::create_dir_all(folder.path().join("nl/family")).unwrap();
    std::fs::write(folder.path().join("nl/family/spouse.toml"), procedure).unwrap();
    std::fs::write(folder.path().join("nl/family/spouse.test.toml"), tests).unwrap();
    // A kind, a field and a table of its own, as the guide says.
    std::fs::create_dir_all(folder.path().join("kinds")).unwrap();
    std::fs::create_dir_all(folder.path().join("tables")).unwrap();
    let kind = "[[kind]]\nid = \"brp-extract\"\nlabel = { en = \"extract from the BRP\" }\nissued-by = \"abroad\"\nfields = [\"holder\", \"issued\"]\nsource = \"s\"\nread = 2026-01-01\n[kind.title]\nnl = [\"uittreksel uit de basisregistratie personen\"]\n";
    std::fs::write(folder.path().join("kinds/nl.toml"), kind).unwrap();
    let table = "id = \"nl-fee\"\ncurrency = \"EUR\"\n[[row]]\nfrom = 2026-01-01\nspouse = 210.0\nsource = \"s\"\nread = 2026-01-01\n";
    std::fs::write(folder.path().join("tables/nl-fee.toml"), table).unwrap();
    let folders = [folder.path().to_path_buf()];
    let lists = Checklists::load(&folders).unwrap_or_else(|error| panic!("{error}"));
    let (count, problems) = dossier::run_trials(&lists, Some("nl/family/spouse")).unwrap();
    assert!(problems.is_empty(), "{problems:#?}");
    assert_eq!(count, 3);
    let settings = Settings {
        checklists: folders.to_vec(),
        procedure: Some("nl/family/spouse".into()),
        filing_date: Some(date(2026, 12, 1)),
        lang: "en".into(),
        ..Settings::default()
    };
    let dossier = tempfile::tempdir().unwrap();
    let task = dossier::Task::of(dossier.path(), &settings).unwrap();
    let report = dossier::assess(&Reading::default(), Vec::new(), &task);
    assert!(report.outcomes.iter().any(|outcome| outcome.id == "identity" && outcome.status == Status::Missing));
    assert!(guide::skeleton("Spouse", date(2026, 1, 1)).is_err());
}

// --- several applicants in one folder ---

const FAMILY: &str = r#"procedure = "be/family-reunification/minor-child"
filing-date = 2026-11-20
[facts]
sponsor-status = "refugee"
sponsor-applied-on = 2025-02-10
sponsor-recognised-on = 2026-01-22
sponsor-admitted-on = 2024-09-16
sponsor-arrived-on = 2024-09-12
[[person]]
id = "own"
relation = "child"
name = "SPECIMEN Ada"
born = 2013-03-01
[[person]]
id = "partners"
relation = "child"
name = "SPECIMEN Ben"
born = 2018-05-04
facts = { custody = "shared", child-of = "partner" }
[[person]]
role = "sponsor"
name = "SPECIMEN Carl"
born = 1985-09-12
"#;

fn assess_brief(toml: &str) -> Report {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("dossier.toml"), toml).unwrap();
    let settings = Settings { lang: "en".into(), ..Settings::default() };
    let task = dossier::Task::of(dir.path(), &settings).unwrap_or_else(|error| panic!("{error}"));
    dossier::assess(&Reading::default(), Vec::new(), &task)
}

fn status(report: &Report, id: &str, person: &str) -> Status {
    let mine = |outcome: &&dossier::finding::Outcome| outcome.id == id && outcome.person.as_deref() == Some(person);
    report.outcomes.iter().find(mine).unwrap_or_else(|| panic!("{id} of {person}")).status
}

/// One child under shared custody and one own child: each by their own facts, asked each for what is not known of them,
/// and the sponsor's housing asked for whom it takes, whoever stands first.
#[test]
fn a_family_is_one_folder() {
    let report = assess_brief(FAMILY);
    assert_eq!(status(&report, "parental-consent", "partners"), Status::Missing);
    assert_eq!(status(&report, "parental-consent", "own"), Status::NeedsHuman);
    // Nobody said since when the partner's child belongs to the family: it is not taken for older than the arrival.
    assert_eq!(status(&report, "housing", "sponsor"), Status::NeedsHuman);
    let asked: BTreeSet<(&str, Option<&str>)> =
        report.outlook.questions.iter().map(|question| (question.id.as_str(), question.person.as_deref())).collect();
    for question in [("custody", Some("own")), ("tie-since", Some("partners"))] {
        assert!(asked.contains(&question), "{asked:?}");
    }
    for question in [("custody", Some("partners")), ("custody", None), ("tie-since", Some("own")), ("tie-since", None)]
    {
        assert!(!asked.contains(&question), "{asked:?}");
    }
    let told = |code: &str, person: &str| {
        let fits = |finding: &&dossier::finding::Finding| finding.person.as_deref() == Some(person);
        report.findings.iter().filter(|finding| finding.code == code).filter(fits).count()
    };
    assert!(told("fact-missing", "own") == 1 && told("fact-missing", "partners") == 1);

    let late = FAMILY.replace("child-of = \"partner\" }", "child-of = \"partner\", tie-since = 2025-06-01 }");
    let (first, second) =
        (late.find("[[person]]\nid = \"own\"").unwrap(), late.find("[[person]]\nid = \"partners\"").unwrap());
    let third = late.find("[[person]]\nrole = \"sponsor\"").unwrap();
    let turned = format!("{}{}{}{}", &late[..first], &late[second..third], &late[first..second], &late[third..]);
    for toml in [&late, &turned] {
        let report = assess_brief(toml);
        assert_eq!(status(&report, "housing", "sponsor"), Status::Missing);
        assert_eq!(status(&report, "insurance", "partners"), Status::Missing);
        assert_eq!(status(&report, "insurance", "own"), Status::NotApplicable);
        let grace: Vec<_> = report.outlook.deadlines.iter().filter(|due| due.id == "grace-old-law").collect();
        let whose: Vec<_> = grace.iter().map(|due| due.person.as_deref()).collect();
        assert_eq!(whose, [Some("own")]);
    }
    // Nothing is asked of the sponsor that no child calls for.
    let early = late.replace("tie-since = 2025-06-01", "tie-since = 2020-06-01");
    assert_eq!(status(&assess_brief(&early), "housing", "sponsor"), Status::NotApplicable);
    // The folder's fact holds for whoever has none of their own.
    let both = early.replace("[facts]\n", "[facts]\ncustody = \"joint\"\n");
    assert_eq!(status(&assess_brief(&both), "parental-consent", "own"), Status::NotApplicable);
    assert_eq!(status(&assess_brief(&both), "parental-consent", "partners"), Status::Missing);
}

/// What is asked of nobody in particular is asked when one applicant calls for it; a rule must hold for each for whom it
/// is asked; and a birth date that lacks is asked of the one whose it is.
#[test]
fn what_is_asked_of_all_is_judged_by_each() {
    let checklist = r#"
id = "be/x"
title = { en = "X" }
source = "s"
read = 2026-01-01
languages = ["fr"]
[[role]]
role = "applicant"
required = true
[[fact]]
name = "lives-here"
type = "bool"
question = { en = "Here?" }
[[requirement]]
id = "asked"
title = { en = "asked of all" }
when = "age(applicant) >= 18"
human = { en = "Well?" }
source = "s"
read = 2026-01-01
[[requirement]]
id = "exempt"
title = { en = "unless all live here" }
when = "not (given(lives-here) and lives-here)"
human = { en = "Well?" }
source = "s"
read = 2026-01-01
[[requirement]]
id = "rule"
title = { en = "adults live here" }
when = "age(applicant) >= 18"
rule = "lives-here"
source = "s"
read = 2026-01-01
"#;
    let lists = std::sync::Arc::new(
        Checklists::from_texts(&BTreeMap::from([("be/x.toml".to_owned(), checklist.to_owned())]))
            .unwrap_or_else(|error| panic!("{error}")),
    );
    let judged = |persons: &str| {
        let toml = format!("procedure = \"be/x\"\n{persons}");
        let brief = dossier::dossier::Brief::parse(&toml, &lists).unwrap_or_else(|error| panic!("{error}"));
        let settings = Settings { filing_date: Some(date(2026, 11, 20)), lang: "en".into(), ..Settings::default() };
        let task = dossier::Task::with(lists.clone(), brief, &settings).unwrap();
        dossier::assess(&Reading::default(), Vec::new(), &task)
    };
    let statuses =
        |persons: &str| -> Vec<Status> { judged(persons).outcomes.iter().map(|outcome| outcome.status).collect() };
    let child = "[[person]]\nid = \"child\"\nborn = 2015-01-01\n";
    let adult = "[[person]]\nid = \"adult\"\nborn = 1990-01-01\n";
    let here = "facts = { lives-here = true }\n";
    let away = "facts = { lives-here = false }\n";
    use Status::{NeedsHuman as Asked, NotApplicable as No, Satisfied};
    assert_eq!(statuses(child), [No, Asked, No]);
    assert_eq!(statuses(&format!("{child}{adult}{here}")), [Asked, Asked, Satisfied]);
    assert_eq!(statuses(&format!("{adult}{here}{child}")), [Asked, Asked, Satisfied]);
    assert_eq!(statuses(&format!("{adult}{here}{child}{here}")), [Asked, No, Satisfied]);
    assert_eq!(statuses(&format!("{adult}{here}{child}{away}")), [Asked, Asked, Satisfied]);
    assert_eq!(statuses(&format!("{adult}{away}{child}{here}")), [Asked, Asked, Asked]);
    // The rule is broken, and not merely open.
    let broken = judged(&format!("{child}{here}{adult}{away}"));
    assert!(broken.findings.iter().any(|finding| finding.code == "condition-not-met"));
    let unborn = judged(&format!("{child}{here}[[person]]\nid = \"second\"\n[[person]]\nid = \"third\"\n"));
    let births: Vec<_> = unborn.outlook.questions.iter().filter(|question| question.id.starts_with("birth")).collect();
    let whose: Vec<_> = births.iter().map(|question| question.person.as_deref()).collect();
    assert_eq!(whose, [Some("second"), Some("third")]);
}

/// A document contradicts the fact of the applicant whom it concerns, once.
#[test]
fn an_own_fact_can_be_contradicted() {
    let sample = samples().into_iter().find(|sample| sample.name.ends_with("spouse-complete")).unwrap();
    let contradicted = |change: &dyn Fn(&mut dossier::Task)| {
        let mut task = sample.task();
        change(&mut task);
        let report = dossier::assess(&sample.recorded(), Vec::new(), &task);
        let told = report.findings.into_iter().filter(|finding| finding.code == "fact-contradicted");
        told.map(|finding| finding.person).collect::<Vec<_>>()
    };
    assert!(contradicted(&|_| ()).is_empty());
    let day = dossier::checklist::FactValue::Date(date(2024, 2, 3));
    let name = "tie-since".to_owned();
    assert_eq!(contradicted(&|task| drop(task.brief.facts.insert(name.clone(), day.clone()))), [None]);
    let own = |task: &mut dossier::Task| {
        let spouse = task.brief.persons.iter().find(|person| person.role == "applicant").unwrap().id.clone();
        task.brief.own_facts.insert(spouse, BTreeMap::from([(name.clone(), day.clone())]));
    };
    let told = contradicted(&own);
    assert!(told.len() == 1 && told[0].is_some(), "{told:?}");
}

// --- the interview ---

fn interviewed(dir: &Path, reading: &Reading, lang: &str, answers: &str) -> (String, String) {
    let settings = Settings { today: date(2026, 11, 22), lang: lang.into(), ..Settings::default() };
    let mut out = Vec::new();
    dossier::init_folder(dir, reading, &settings, &mut answers.as_bytes(), &mut out).unwrap();
    (String::from_utf8(out).unwrap(), std::fs::read_to_string(dir.join("dossier.toml")).unwrap_or_default())
}

/// It asks only what is needed, understands plain answers, can be left and taken up again, and keeps comments.
#[test]
fn the_interview_can_be_left_and_taken_up_again() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("dossier.toml"), "# ours\nprocedure = \"be/9ter\" # medical\n").unwrap();
    // The filing date; no asylum case runs; then why the next is asked; then leave.
    let (said, text) = interviewed(dir.path(), &Reading::default(), "nl", "1/12/2026\nmisschien\nnee\n?\nq\n");
    assert!(text.starts_with("# ours\nprocedure = \"be/9ter\" # medical\n"), "{text}");
    assert!(text.contains("filing-date = 2026-12-01") && text.contains("asylum-pending = false"), "{text}");
    assert!(said.contains("Het beslist over:") && said.contains("bewaard"), "{said}");
    assert!(said.contains("Zeg ja of nee."), "{said}");
    // Taken up again: it goes on where it was left, and what was answered is not asked again.
    let (said, text) = interviewed(dir.path(), &Reading::default(), "nl", "9\n1\nq\n");
    assert!(said.contains("Dat is er geen van"), "{said}");
    assert!(text.contains("earlier-9ter = \"none\""), "{text}");
    let (said, _) = interviewed(dir.path(), &Reading::default(), "nl", "");
    // Settled already, or (without an application whose language could be wrong) needed by nothing.
    for name in ["asylum-pending", "earlier-9ter", "asylum-refused", "asylum-refused-on", "asylum-language"] {
        let fact = lists().procedures["be/9ter"].facts.iter().find(|fact| fact.name == name).unwrap();
        assert!(!said.contains(fact.question.get("nl")), "{name} is asked: {said}");
    }
}

/// Questions of a human are asked at the end, once somebody is named; the report then shows who answered and when.
#[test]
fn the_interview_asks_for_answers_too() {
    let dir = tempfile::tempdir().unwrap();
    let toml = "procedure = \"be/9ter\"\nfiling-date = 2026-12-01\n[facts]\nasylum-pending = false\nasylum-refused = false\nearlier-9ter = \"none\"\n";
    std::fs::write(dir.path().join("dossier.toml"), toml).unwrap();
    let (_, text) = interviewed(dir.path(), &Reading::default(), "fr", "vit à Liège\nDUPONT Anne\nq\n");
    assert!(text.contains("[[answer]]") && text.contains("by = \"DUPONT Anne\""), "{text}");
    assert!(text.contains("date = 2026-11-22") && text.contains("note = \"vit à Liège\""), "{text}");
    let settings = Settings { lang: "en".into(), ..Settings::default() };
    let task = dossier::Task::of(dir.path(), &settings).unwrap();
    let report = dossier::assess(&Reading::default(), Vec::new(), &task);
    let told = report.findings.iter().find(|finding| finding.code == "answered").unwrap();
    assert!(told.message.contains("DUPONT Anne") && told.message.contains("2026-11-22"), "{}", told.message);
}

/// What a document says is proposed with its place, and taken by Enter.
#[test]
fn the_interview_proposes_what_documents_say() {
    let sample = samples().into_iter().find(|sample| sample.name.ends_with("spouse-complete")).unwrap();
    let dir = tempfile::tempdir().unwrap();
    let persons = std::fs::read_to_string(sample.folder.join("dossier.toml")).unwrap();
    let persons = &persons[persons.find("[[person]]").unwrap()..];
    let toml = format!(
        "procedure = \"be/family-reunification/spouse\"\nfiling-date = 2026-11-20\n[facts]\nsponsor-status = \"refugee\"\n{persons}"
    );
    std::fs::write(dir.path().join("dossier.toml"), toml).unwrap();
    let (said, text) = interviewed(dir.path(), &sample.recorded(), "en", &"\n".repeat(40));
    assert!(said.contains("Proposed: 2026-01-22") && said.contains("4 decision CGRA.pdf#1"), "{said}");
    assert!(text.contains("sponsor-recognised-on = 2026-01-22"), "{text}");
    assert!(said.contains("passed over"), "{said}");
}

/// The procedure that the config file calls usual is proposed, and written down once it is taken.
#[test]
fn the_usual_procedure_is_proposed() {
    let dir = tempfile::tempdir().unwrap();
    let usual = Some("be/9bis".to_owned());
    let settings =
        Settings { today: date(2026, 11, 22), lang: "en".into(), usual_procedure: usual, ..Settings::default() };
    let mut out = Vec::new();
    dossier::init_folder(dir.path(), &Reading::default(), &settings, &mut "\nq\n".as_bytes(), &mut out).unwrap();
    assert!(String::from_utf8(out).unwrap().contains("Proposed: be/9bis"));
    let text = std::fs::read_to_string(dir.path().join("dossier.toml")).unwrap();
    assert!(text.contains("procedure = \"be/9bis\""), "{text}");
}

/// Of several children each is asked for what is their own, and the answer is written to that child.
#[test]
fn the_interview_asks_for_each_child() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("dossier.toml"), FAMILY).unwrap();
    let (said, text) = interviewed(dir.path(), &Reading::default(), "en", "joint\n2020-06-01\nq\n");
    assert!(said.contains("(shared)? [own]") && !said.contains("(shared)? [partners]"), "{said}");
    assert!(text.contains("born = 2013-03-01\nfacts = { custody = \"joint\" }\n"), "{text}");
    assert!(text.contains("child-of = \"partner\", tie-since = 2020-06-01 }"), "{text}");
}

// --- answers and waivers ---

/// A waiver that ended, one that is needless, and names that fit nothing are told; none of them ends the run.
#[test]
fn answers_and_waivers_that_settle_nothing_are_told() {
    let dir = tempfile::tempdir().unwrap();
    let toml = r#"
procedure = "be/9ter"
filing-date = 2026-12-01
[facts]
asylum-pending = false
asylum-refused = false
[[waiver]]
requirement = "registered-post"
reason = "receipt follows"
until = 2026-11-30
[[waiver]]
requirement = "asylum-proof"
reason = "no need"
[[waiver]]
requirement = "registerd-post"
reason = "slip of the pen"
[[answer]]
requirement = "asylum-still-pending"
by = "A"
date = 2026-11-01
note = "x"
[[answer]]
requirement = "exclusoin"
by = "A"
date = 2026-11-01
note = "x"
"#;
    std::fs::write(dir.path().join("dossier.toml"), toml).unwrap();
    let settings = Settings { lang: "en".into(), ..Settings::default() };
    let task = dossier::Task::of(dir.path(), &settings).unwrap();
    let report = dossier::assess(&Reading::default(), Vec::new(), &task);
    let line = |code: &str| {
        let finding = report.findings.iter().find(|finding| finding.code == code);
        finding.unwrap_or_else(|| panic!("{code}")).places.first().and_then(|place| place.line)
    };
    assert!(report.findings.iter().any(|finding| finding.code == "waiver-ended"));
    assert_eq!(line("waiver-needless"), Some(12));
    assert_eq!(line("waiver-unknown"), Some(15));
    assert_eq!(line("answer-needless"), Some(18));
    assert_eq!(line("answer-unknown"), Some(23));
}

// --- coverage ---

#[derive(Deserialize)]
struct Coverage {
    item: Vec<Item>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Item {
    id: String,
    section: String,
    #[serde(default)]
    about: String,
    #[serde(default)]
    covered_by: Vec<String>,
    reason: Option<String>,
}

/// Every item of the fact base on the procedures has requirements with tests, or a reason; docs/COVERAGE.md says which.
/// `DOSSIER_UPDATE=1` writes the table anew.
#[test]
fn every_item_of_the_facts_is_covered_or_says_why_not() {
    let text = std::fs::read_to_string(root().join("docs/coverage.toml")).unwrap();
    let coverage: Coverage = toml::from_str(&text).unwrap();
    let trials = dossier::trial::trials(lists()).unwrap();
    let mut tests: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for trial in &trials {
        let rules = trial.named().map(|(procedure, id, _)| format!("{procedure}#{id}"));
        for rule in rules.chain(trial.deadlines_named().map(|(procedure, id)| format!("{procedure}#{id}"))) {
            tests.entry(rule).or_default().insert(format!("{}: {}", trial.procedure, trial.name));
        }
    }
    let mut page = String::from(
        "# What covers which item of the fact base\n\nMade from docs/coverage.toml by `DOSSIER_UPDATE=1 cargo test --test law`; not to be edited by hand.\nA requirement is named `procedure#id` below `be/`; behind it stands how many of the tests beside the procedures name it.\n",
    );
    let mut ids = BTreeSet::new();
    let (mut section, mut untested) = (String::new(), Vec::new());
    for item in &coverage.item {
        assert!(ids.insert(&item.id), "{} stands there twice", item.id);
        assert!(item.covered_by.is_empty() != item.reason.is_none(), "{}: requirements or a reason", item.id);
        if item.section != section {
            section.clone_from(&item.section);
            write!(page, "\n## {section}\n\n| item | covered by, or why not |\n|---|---|\n").unwrap();
        }
        let mut cells = Vec::new();
        for rule in &item.covered_by {
            let (procedure, id) = rule.split_once('#').unwrap();
            let known = lists().procedures.get(procedure).is_some_and(|procedure| {
                procedure.requirements.iter().any(|rule| rule.id == id)
                    || procedure.deadlines.iter().any(|deadline| deadline.id == id)
            });
            assert!(known, "{}: there is no {rule}", item.id);
            let count = tests.get(rule).map_or(0, BTreeSet::len);
            cells.push(format!("`{}` ({count})", rule.trim_start_matches("be/")));
        }
        if !item.covered_by.is_empty() && !item.covered_by.iter().any(|rule| tests.contains_key(rule)) {
            untested.push(&item.id);
        }
        let why = item.reason.clone().unwrap_or_else(|| cells.join(", "));
        let about = if item.about.is_empty() { String::new() } else { format!(": {}", item.about) };
        writeln!(page, "| {}{about} | {} |", item.id, why.replace('|', "/")).unwrap();
    }
    assert!(untested.is_empty(), "no test names a requirement of {untested:?}");
    assert!(ids.len() >= 150, "{}", ids.len());
    let path = root().join("docs/COVERAGE.md");
    if std::env::var_os("DOSSIER_UPDATE").is_some() {
        std::fs::write(&path, &page).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(kept.replace("\r\n", "\n") == page, "docs/COVERAGE.md is old: DOSSIER_UPDATE=1 cargo test --test law");
}
