//! The samples from their recorded readings: whole reports as snapshots, every
//! checklist against every sample, and what no sample ever exercises. No engine is needed.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::indexing_slicing,
    reason = "tests may panic and print"
)]

mod samples_of;

use std::fmt::Write as _;

use dossier::Reading;
use dossier::checklist::Severity;
use dossier::finding::Verdict;
use rayon::prelude::*;
use samples_of::{Sample, samples};

/// The terminal report of each sample, whole.
#[test]
fn whole_reports() {
    for sample in samples() {
        let report = dossier::assess(&sample.recorded(), Vec::new(), &sample.task());
        let mut out = Vec::new();
        dossier::report::terminal(&report, "en", false, &mut out).unwrap();
        insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
            insta::assert_snapshot!(sample.name.replace('/', "-"), String::from_utf8(out).unwrap());
        });
    }
}

/// The report in the README is what is printed, but for what an ellipsis leaves out.
#[test]
fn the_readme_shows_the_report_as_it_is() {
    let readme = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).unwrap().replace('\r', "");
    let shown = readme.split("```text\n9ter-certificate-too-old").nth(1).unwrap().split("```").next().unwrap();
    let sample = samples().into_iter().find(|sample| sample.name.ends_with("9ter-certificate-too-old")).unwrap();
    let mut out = Vec::new();
    let report = dossier::assess(&sample.recorded(), Vec::new(), &sample.task());
    dossier::report::terminal(&report, "en", false, &mut out).unwrap();
    let printed = String::from_utf8(out).unwrap();
    let mut rest = printed.as_str();
    for part in shown.split("\n…\n") {
        let part = part.trim_matches('\n');
        let at = rest.find(part).unwrap_or_else(|| panic!("this is not printed:\n{part}\n\nbut this:\n{rest}"));
        rest = &rest[at + part.len()..];
    }
}

/// A complete sample has no error and ends with 0 or 3; a faulty one ends with 1.
#[test]
fn each_sample_ends_as_its_truth_says() {
    for sample in samples() {
        let report = dossier::assess(&sample.recorded(), Vec::new(), &sample.task());
        let errors: Vec<_> =
            report.findings.iter().filter(|f| f.severity == Severity::Error).map(|f| &f.message).collect();
        assert!(sample.truth.exit.contains(&report.verdict.exit_code()), "{}: {errors:#?}", sample.name);
    }
}

/// Every checklist against every sample: one table, so that a rule that suddenly bites elsewhere shows.
#[test]
fn every_checklist_against_every_sample() {
    let lists = samples_of::lists();
    let samples: Vec<(Sample, Reading)> = samples()
        .into_iter()
        .map(|sample| {
            let reading = sample.recorded();
            (sample, reading)
        })
        .collect();
    let of_procedure = |procedure: &String| -> String {
        let mut table = String::new();
        for (sample, reading) in &samples {
            let mut task = sample.task();
            if task.procedure != *procedure {
                task.brief.persons.iter_mut().for_each(|person| person.procedure.clear());
                task.procedure.clone_from(procedure);
            }
            let report = dossier::assess(reading, Vec::new(), &task);
            let statuses = report.outcomes.iter().map(|outcome| {
                let person = outcome.person.as_deref().unwrap_or("-");
                format!("    {} {person}: {}\n", outcome.id, outcome.status.word())
            });
            let statuses: String = statuses.collect();
            writeln!(table, "{procedure} on {}: {}\n{statuses}", sample.name, report.verdict.word()).unwrap();
            if !sample.name.contains(procedure.rsplit('/').next().unwrap()) {
                assert_ne!(report.verdict, Verdict::Ready, "a dossier of another procedure is never ready");
            }
        }
        table
    };
    let table: String = lists.procedures.keys().collect::<Vec<_>>().into_par_iter().map(of_procedure).collect();
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("every-checklist", table);
    });
}

/// The same bytes from the same reading, however often.
#[test]
fn the_report_is_the_same_every_time() {
    let sample = &samples()[0];
    let bytes = || {
        let mut out = Vec::new();
        dossier::report::json(&dossier::assess(&sample.recorded(), Vec::new(), &sample.task()), &mut out).unwrap();
        out
    };
    assert_eq!(bytes(), bytes());
}
