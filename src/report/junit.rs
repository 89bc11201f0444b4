//! The requirements as JUnit XML, for build servers: one case a requirement and
//! person. A fault is a failure; what needs a human is an error, since nothing
//! was found wrong and it is no pass; what is not asked is skipped.

use std::io::{self, Write};

use super::plain::hidden;
use crate::checklist::Severity;
use crate::finding::{Finding, Outcome, Report, Status};

/// How a case ended.
enum End {
    Passed,
    Failed(&'static str, String, String),
    Skipped(String),
}

/// One requirement, or one finding about the folder.
struct Case {
    suite: String,
    name: String,
    end: End,
}

/// Writes the requirements as JUnit XML.
///
/// # Errors
/// When the sink fails.
pub fn junit(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    let mut cases: Vec<Case> = report.outcomes.iter().map(|outcome| of_requirement(report, outcome)).collect();
    cases.extend(report.findings.iter().filter(|finding| of_folder(report, finding)).map(|finding| Case {
        suite: "folder".to_owned(),
        name: format!("{}: {}", finding.code, finding.message),
        end: ended(finding.severity, &finding.code, &finding.message, vec![finding]),
    }));
    let mut suites: Vec<&str> = Vec::new();
    for case in &cases {
        if !suites.contains(&case.suite.as_str()) {
            suites.push(&case.suite);
        }
    }
    writeln!(out, r#"<?xml version="1.0" encoding="UTF-8"?>"#)?;
    writeln!(out, "<testsuites name=\"{}\" {}>", escaped(&report.dossier), counts(&cases.iter().collect::<Vec<_>>()))?;
    for suite in suites {
        let own: Vec<&Case> = cases.iter().filter(|case| case.suite == suite).collect();
        writeln!(out, "  <testsuite name=\"{}\" {}>", escaped(suite), counts(&own))?;
        for case in own {
            write_case(case, &report.procedure, out)?;
        }
        writeln!(out, "  </testsuite>")?;
    }
    writeln!(out, "</testsuites>")
}

fn of_requirement(report: &Report, outcome: &Outcome) -> Case {
    let own =
        |finding: &&Finding| finding.requirement.as_ref() == Some(&outcome.id) && finding.person == outcome.person;
    let findings: Vec<&Finding> = report.findings.iter().filter(own).collect();
    let end = match outcome.status {
        Status::Satisfied => End::Passed,
        Status::NotApplicable => End::Skipped(outcome.note.clone()),
        Status::NeedsHuman => ended(Severity::Warning, outcome.status.word(), &outcome.note, findings),
        status => ended(outcome.severity, status.word(), &outcome.note, findings),
    };
    let suite = outcome.person.clone().unwrap_or_else(|| "dossier".to_owned());
    Case { suite, name: format!("{}: {}", outcome.id, outcome.title), end }
}

/// Whether a finding is shown by no requirement, and weighs.
fn of_folder(report: &Report, finding: &Finding) -> bool {
    let shown = report
        .outcomes
        .iter()
        .any(|outcome| finding.requirement.as_ref() == Some(&outcome.id) && finding.person == outcome.person);
    !shown && finding.severity > Severity::Note
}

fn ended(severity: Severity, kind: &str, message: &str, findings: Vec<&Finding>) -> End {
    let how = if severity == Severity::Error { "failure" } else { "error" };
    let mut text = String::new();
    for finding in findings {
        let places: Vec<String> = finding
            .places
            .iter()
            .filter(|place| !place.file.is_empty())
            .map(|place| {
                let page = place.page.map(|page| format!("#page={page}")).unwrap_or_default();
                let line = place.line.map(|line| format!(":{line}")).unwrap_or_default();
                format!("{}{page}{line}", place.file)
            })
            .collect();
        text.push_str(&format!("{}: {}\n", finding.code, finding.message));
        text.extend(places.iter().map(|place| format!("  at {place}\n")));
        if !finding.help.is_empty() {
            text.push_str(&format!("  {}\n", finding.help));
        }
    }
    End::Failed(how, format!("{kind}: {message}"), text)
}

/// Numbers of tests, failures, errors and skipped cases, as attributes.
fn counts(cases: &[&Case]) -> String {
    let failed =
        |how: &str| cases.iter().filter(|case| matches!(&case.end, End::Failed(known, ..) if *known == how)).count();
    let skipped = cases.iter().filter(|case| matches!(case.end, End::Skipped(_))).count();
    format!(
        r#"tests="{}" failures="{}" errors="{}" skipped="{skipped}""#,
        cases.len(),
        failed("failure"),
        failed("error")
    )
}

fn write_case(case: &Case, procedure: &str, out: &mut dyn Write) -> io::Result<()> {
    write!(out, "    <testcase classname=\"{}\" name=\"{}\"", escaped(procedure), escaped(&case.name))?;
    match &case.end {
        End::Passed => writeln!(out, "/>"),
        End::Skipped(why) => writeln!(out, "><skipped message=\"{}\"/></testcase>", escaped(why)),
        End::Failed(how, message, text) => {
            writeln!(out, "><{how} message=\"{}\">{}</{how}></testcase>", escaped(message), escaped(text))
        }
    }
}

/// A text within XML 1.0, which has no place at all for most control characters.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&apos;"),
            '\n' => safe.push('\n'),
            '\u{fffe}' | '\u{ffff}' => safe.push('\u{fffd}'),
            c if hidden(c) => safe.push('\u{fffd}'),
            c => safe.push(c),
        }
    }
    safe
}
