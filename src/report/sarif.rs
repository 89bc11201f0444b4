//! The findings as SARIF 2.1.0, for editors and code-review tools that show
//! such files. A place on a scan is named by its file; page, line and box stand
//! in its properties, since a region of a text file is something else. The line
//! of the checklist is a region: checklists are text.

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::Serialize;
use serde_json::{Map, Value, json};

use super::plain::harmless;
use crate::checklist::{At, Severity};
use crate::finding::{Finding, Place, Report};

/// Where the format is described.
const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

/// The folders that paths are relative to.
const DOSSIER: &str = "DOSSIER";
const CHECKLISTS: &str = "CHECKLISTS";

/// Writes the findings as SARIF, with a newline at the end.
///
/// # Errors
/// When the sink fails.
pub fn sarif(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    // Rules in the order of their codes, so that one code has one index.
    let mut rules: BTreeMap<&str, Severity> = BTreeMap::new();
    for finding in &report.findings {
        let worst = rules.entry(&finding.code).or_insert(finding.severity);
        *worst = finding.severity.max(*worst);
    }
    let index: BTreeMap<&str, usize> = rules.keys().enumerate().map(|(n, code)| (*code, n)).collect();
    let rule = |(code, severity): (&&str, &Severity)| {
        json!({
            "id": code,
            "shortDescription": { "text": code.replace('-', " ") },
            "defaultConfiguration": { "level": severity.word() },
        })
    };
    let result = |finding: &Finding| result(finding, index.get(finding.code.as_str()).copied().unwrap_or(0));
    let log = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": env!("CARGO_PKG_NAME"),
                "version": env!("CARGO_PKG_VERSION"),
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules.iter().map(rule).collect::<Vec<_>>(),
            } },
            "invocations": [{
                "executionSuccessful": true,
                "exitCode": report.verdict.exit_code(),
                "exitCodeDescription": report.verdict.word(),
            }],
            "originalUriBaseIds": {
                DOSSIER: { "description": { "text": harmless(&format!("the folder of the dossier {}", report.dossier)) } },
                CHECKLISTS: { "description": { "text": "the folder of the checklists" } },
            },
            "columnKind": "unicodeCodePoints",
            "properties": { "procedure": report.procedure, "filing_date": report.filing_date.to_string() },
            "results": report.findings.iter().map(result).collect::<Vec<_>>(),
        }],
    });
    let mut text = Vec::new();
    let mut writer = serde_json::Serializer::with_formatter(&mut text, serde_json::ser::PrettyFormatter::new());
    log.serialize(&mut writer)?;
    out.write_all(&text)?;
    writeln!(out)
}

fn result(finding: &Finding, rule: usize) -> Value {
    let mut text = harmless(&finding.message);
    if !finding.help.is_empty() {
        text = format!("{text}\n{}", harmless(&finding.help));
    }
    let places: Vec<&Place> = finding.places.iter().filter(|place| !place.file.is_empty()).collect();
    let mut result = json!({
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": finding.severity.word(),
        "message": { "text": text },
        "properties": {
            "requirement": finding.requirement,
            "person": finding.person,
            "document": finding.document,
            "source": finding.citation.source,
            "source_date": finding.citation.read.map(|day| day.to_string()),
        },
    });
    let related: Vec<Value> =
        places.iter().skip(1).map(|place| at_place(place)).chain(finding.checklist.iter().map(at_checklist)).collect();
    if let Some(result) = result.as_object_mut() {
        let first = places.first().map(|place| at_place(place));
        result.insert("locations".to_owned(), Value::Array(first.into_iter().collect()));
        result.insert("relatedLocations".to_owned(), Value::Array(related));
    }
    result
}

/// A place on a scan.
fn at_place(place: &Place) -> Value {
    let mut properties = Map::new();
    properties.insert("page".to_owned(), json!(place.page));
    properties.insert("line".to_owned(), json!(place.line));
    let corners = place.bbox.map(|bbox| [bbox.x, bbox.y, bbox.w, bbox.h].map(ten_thousandths));
    properties.insert("box".to_owned(), json!(corners));
    properties.insert("text".to_owned(), json!(place.text));
    let mut location = json!({
        "physicalLocation": { "artifactLocation": { "uri": uri(&place.file), "uriBaseId": DOSSIER } },
        "properties": properties,
    });
    if let (Some(location), false) = (location.as_object_mut(), place.label.is_empty()) {
        location.insert("message".to_owned(), json!({ "text": harmless(&place.label) }));
    }
    location
}

/// The line of the checklist that asks.
fn at_checklist(at: &At) -> Value {
    json!({
        "physicalLocation": {
            "artifactLocation": { "uri": uri(&at.file), "uriBaseId": CHECKLISTS },
            "region": { "startLine": at.line.max(1), "startColumn": at.column.max(1) },
        },
        "message": { "text": "the checklist asks this here" },
    })
}

/// As the JSON report has boxes: to a ten-thousandth of the page, and never no number.
fn ten_thousandths(number: f32) -> f64 {
    if number.is_finite() { (f64::from(number) * 10_000.0).round() / 10_000.0 } else { 0.0 }
}

/// A path as a relative URI reference: everything but unreserved characters and `/` is escaped (RFC 3986).
fn uri(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => uri.push(char::from(byte)),
            byte => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_become_uris() {
        assert_eq!(uri("kaart Patrick.pdf"), "kaart%20Patrick.pdf");
        assert_eq!(uri("é:#?%.zip/a b"), "%C3%A9%3A%23%3F%25.zip/a%20b");
    }
}
