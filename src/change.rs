//! What changed between two reports on the same dossier: fixed, new, lapsed.
//!
//! Reports are compared as they were written (JSON, version 1), so that one of
//! last month can be held against one of today. Papers get other numbers when
//! one is added, so requirements are told by their id and person, findings by
//! what they are about and where they stand.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The reports that can be compared.
const SCHEMA: &str = "dossier-report/1";

/// What of a report is compared.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Standing {
    /// Of what it is the report.
    pub side: Side,
    /// The pages of its papers.
    pages: Vec<Page>,
    /// How each requirement stands.
    requirements: Vec<Requirement>,
    /// What else is said.
    findings: Vec<Finding>,
}

/// Of what a report is.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Side {
    /// The folder's name.
    pub dossier: String,
    /// The procedure.
    pub procedure: String,
    /// The filing date it was measured at.
    pub filing_date: String,
    /// `ready`, `needs-human` or `not-ready`.
    pub verdict: String,
}

/// A report as it was written, as far as it is compared. More keys may stand there.
#[derive(Deserialize)]
struct Past {
    #[serde(flatten)]
    side: Side,
    documents: Vec<Document>,
    requirements: Vec<Requirement>,
    findings: Vec<PastFinding>,
}

#[derive(Deserialize)]
struct Document {
    id: String,
    pages: Vec<Page>,
}

/// A page of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Page {
    file: String,
    page: Option<u64>,
}

#[derive(Deserialize)]
struct PastFinding {
    code: String,
    severity: String,
    requirement: Option<String>,
    person: Option<String>,
    document: Option<String>,
    message: String,
    places: Vec<Page>,
}

/// How a requirement stands for a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Requirement {
    id: String,
    procedure: String,
    person: Option<String>,
    status: String,
    severity: String,
}

/// A finding, with what tells it from others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Finding {
    code: String,
    requirement: Option<String>,
    person: Option<String>,
    file: String,
    page: Option<u64>,
    /// The pages of the paper that it is about; none where it is about no paper.
    paper: Vec<Page>,
    severity: String,
    message: String,
}

/// What is otherwise than before.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Changes {
    /// It stood against the dossier, and no longer does.
    pub fixed: Vec<Change>,
    /// It stands against the dossier, and did not before.
    pub new: Vec<Change>,
    /// It was in order, and time has run out on it.
    pub lapsed: Vec<Change>,
    /// It still stands against the dossier, in another way.
    pub other: Vec<Change>,
}

/// One thing that is otherwise than before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// The requirement, where it is about one.
    pub requirement: Option<String>,
    /// The person, where it is about one.
    pub person: Option<String>,
    /// The status or the finding's code before; none where nothing was said.
    pub was: Option<String>,
    /// The status or the finding's code now; none where nothing is said any more.
    pub now: Option<String>,
    /// What it weighs: `error`, `warning` or `note`.
    pub severity: String,
    /// In a sentence, where the report has one.
    pub message: String,
}

/// How badly a status stands: not at all, as a question, as a fault.
fn weight(status: Option<&str>) -> u8 {
    match status {
        None | Some("satisfied" | "not-applicable") => 0,
        Some("needs-human") => 1,
        Some(_) => 2,
    }
}

/// Faults that come with the days alone.
const LAPSES: [&str; 4] = ["expired", "too-old", "short-validity", "waiver-ended"];

/// What tells a finding from others.
type Key<'a> = (&'a str, Option<&'a str>, Option<&'a str>, &'a str, Option<u64>);

impl Standing {
    /// What a report in JSON says.
    ///
    /// # Errors
    /// Why it is no report that can be compared.
    pub fn parse(text: &str) -> Result<Standing, String> {
        #[derive(Deserialize)]
        struct Named {
            schema: String,
        }
        // Editors of other systems may have put a byte order mark before it.
        let text = text.trim_start_matches('\u{feff}');
        let no_report = |error: serde_json::Error| format!("is no report in JSON: {error}");
        let named: Named = serde_json::from_str(text).map_err(no_report)?;
        if named.schema != SCHEMA {
            return Err(format!("is `{}`; `{SCHEMA}` is asked", named.schema));
        }
        Ok(Standing::of(serde_json::from_str(text).map_err(no_report)?))
    }

    fn of(past: Past) -> Standing {
        let paper = |id: &Option<String>| {
            let mine = past.documents.iter().filter(|document| Some(&document.id) == id.as_ref());
            mine.flat_map(|document| document.pages.clone()).collect()
        };
        let finding = |one: &PastFinding| {
            let place = one.places.first();
            Finding {
                code: one.code.clone(),
                requirement: one.requirement.clone(),
                person: one.person.clone(),
                file: place.map(|place| place.file.clone()).unwrap_or_default(),
                page: place.and_then(|place| place.page),
                paper: paper(&one.document),
                severity: one.severity.clone(),
                message: one.message.clone(),
            }
        };
        let findings = past.findings.iter().map(finding).collect();
        let pages = past.documents.iter().flat_map(|document| document.pages.clone()).collect();
        Standing { side: past.side, pages, requirements: past.requirements, findings }
    }

    /// How many findings stand in another report too.
    pub fn in_common(&self, other: &Standing) -> usize {
        let there = other.findings();
        self.findings().iter().map(|(key, all)| all.len().min(there.get(key).map_or(0, Vec::len))).sum()
    }

    /// Whether the paper of a newer report's finding was there already: a page of it was. What is about no paper (a waiver
    /// that ended) was.
    fn had(&self, finding: &Finding) -> bool {
        finding.paper.is_empty() || finding.paper.iter().any(|page| self.pages.contains(page))
    }

    /// The finding that says best how a requirement stands.
    fn said(&self, requirement: &Requirement) -> Option<&Finding> {
        let about = |finding: &&Finding| {
            finding.requirement.as_ref() == Some(&requirement.id) && finding.person == requirement.person
        };
        let mut all = self.findings.iter().filter(about);
        let same = all.clone().find(|finding| finding.code == requirement.status);
        same.or_else(|| all.next())
    }

    fn requirements(&self) -> BTreeMap<(&str, &str, Option<&str>), &Requirement> {
        self.requirements.iter().map(|one| (key(one), one)).collect()
    }

    /// The findings by what tells them from others; the same may be said several times.
    fn findings(&self) -> BTreeMap<Key<'_>, Vec<&Finding>> {
        let mut by: BTreeMap<Key<'_>, Vec<&Finding>> = BTreeMap::new();
        for one in &self.findings {
            // What is said of a requirement stays the same when its paper gets another name.
            let (file, page) = if one.requirement.is_some() { ("", None) } else { (one.file.as_str(), one.page) };
            let key = (one.code.as_str(), one.requirement.as_deref(), one.person.as_deref(), file, page);
            by.entry(key).or_default().push(one);
        }
        by
    }
}

impl Changes {
    /// What is otherwise in `new` than in `old`.
    pub fn between(old: &Standing, new: &Standing) -> Changes {
        let mut changes = Changes::default();
        let (before, after) = (old.requirements(), new.requirements());
        // In the order of the checklist; what is no longer asked comes last.
        let gone = old.requirements.iter().filter(|one| !after.contains_key(&key(one)));
        let mut moved: Vec<(&str, Option<&str>)> = Vec::new();
        for one in new.requirements.iter().chain(gone) {
            let (was, now) = (before.get(&key(one)), after.get(&key(one)));
            let status = |one: Option<&&Requirement>| one.map(|one| one.status.clone());
            let (was, now) = (status(was), status(now));
            if was == now {
                continue;
            }
            let (worse, better) = (weight(now.as_deref()), weight(was.as_deref()));
            if worse == 0 && better == 0 {
                continue;
            }
            moved.push((&one.id, one.person.as_deref()));
            let said = if worse == 0 { old.said(one) } else { new.said(one) };
            let change = Change {
                requirement: Some(one.id.clone()),
                person: one.person.clone(),
                severity: one.severity.clone(),
                message: said.map(|finding| finding.message.clone()).unwrap_or_default(),
                was,
                now,
            };
            // It was good, and its paper is the same: the days alone have done it.
            let lapsed = better < 2 && lapses(old, &one.status, said);
            match (better, worse) {
                (_, 0) => changes.fixed.push(change),
                _ if lapsed => changes.lapsed.push(change),
                (0, _) => changes.new.push(change),
                _ => changes.other.push(change),
            }
        }
        let told =
            |one: &Finding| one.requirement.as_deref().is_some_and(|id| moved.contains(&(id, one.person.as_deref())));
        let (before, after) = (old.findings(), new.findings());
        let beyond = |these: &BTreeMap<Key<'_>, Vec<&Finding>>, those: &BTreeMap<Key<'_>, Vec<&Finding>>| {
            let mut found: Vec<Finding> = Vec::new();
            for (key, all) in these {
                let known = those.get(key).map_or(0, Vec::len);
                found.extend(all.iter().skip(known).filter(|one| !told(one)).map(|one| (*one).clone()));
            }
            found
        };
        let change = |one: Finding, gone: bool| Change {
            was: gone.then(|| one.code.clone()),
            now: (!gone).then(|| one.code.clone()),
            requirement: one.requirement,
            person: one.person,
            severity: one.severity,
            message: one.message,
        };
        changes.fixed.extend(beyond(&before, &after).into_iter().map(|one| change(one, true)));
        for one in beyond(&after, &before) {
            let place = if lapses(old, &one.code, Some(&one)) { &mut changes.lapsed } else { &mut changes.new };
            place.push(change(one, false));
        }
        changes
    }

    /// Whether anything is worse than before.
    pub fn is_worse(&self) -> bool {
        let worse = |change: &Change| weight(change.now.as_deref()) > weight(change.was.as_deref());
        !self.new.is_empty() || !self.lapsed.is_empty() || self.other.iter().any(worse)
    }

    /// Whether nothing is otherwise.
    pub fn none(&self) -> bool {
        self.fixed.is_empty() && self.new.is_empty() && self.lapsed.is_empty() && self.other.is_empty()
    }
}

/// Whether it came with the days alone: a fault of that kind, about a paper that was in the old report.
fn lapses(old: &Standing, code: &str, finding: Option<&Finding>) -> bool {
    LAPSES.contains(&code) && finding.is_none_or(|finding| old.had(finding))
}

/// What tells a requirement from others.
fn key(one: &Requirement) -> (&str, &str, Option<&str>) {
    (&one.procedure, &one.id, one.person.as_deref())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may panic")]
mod tests {
    use super::*;
    use serde_json::json;

    /// A report with requirements (id, status) and findings (code, requirement, file).
    fn report(requirements: &[(&str, &str)], findings: &[(&str, Option<&str>, &str)]) -> Standing {
        let requirement = |(id, status): &(&str, &str)| json!({"id": id, "procedure": "p", "person": "applicant", "status": status, "severity": "error"});
        let finding = |(code, requirement, file): &(&str, Option<&str>, &str)| {
            json!({"code": code, "severity": "warning", "requirement": requirement, "person": "applicant",
                   "message": format!("{code} in {file}"), "places": [{"file": file, "page": 1}]})
        };
        let report = json!({
            "schema": "dossier-report/1", "dossier": "x", "procedure": "p", "filing_date": "2026-12-01",
            "verdict": "not-ready", "documents": [],
            "requirements": requirements.iter().map(requirement).collect::<Vec<_>>(),
            "findings": findings.iter().map(finding).collect::<Vec<_>>(),
        });
        Standing::parse(&report.to_string()).unwrap()
    }

    fn ids(changes: &[Change]) -> Vec<&str> {
        changes
            .iter()
            .map(|one| one.requirement.as_deref().or(one.now.as_deref()).or(one.was.as_deref()).unwrap())
            .collect()
    }

    #[test]
    fn requirements_are_fixed_new_lapsed_or_otherwise() {
        let old = report(
            &[
                ("a", "missing"),
                ("b", "satisfied"),
                ("c", "satisfied"),
                ("d", "expired"),
                ("e", "needs-human"),
                ("f", "missing"),
                ("g", "needs-human"),
            ],
            &[("expired", Some("d"), "x.pdf")],
        );
        let new = report(
            &[
                ("a", "satisfied"),
                ("b", "expired"),
                ("c", "missing"),
                ("d", "expired"),
                ("e", "too-old"),
                ("f", "illegible"),
                ("g", "not-applicable"),
                ("h", "missing"),
            ],
            // Another name for the paper is no change.
            &[("expired", Some("d"), "y.pdf"), ("expired", Some("b"), "z.pdf")],
        );
        let changes = Changes::between(&old, &new);
        assert_eq!(ids(&changes.fixed), ["a", "g"]);
        assert_eq!(ids(&changes.lapsed), ["b", "e"]);
        assert_eq!(ids(&changes.new), ["c", "h"]);
        assert_eq!(ids(&changes.other), ["f"]);
        assert_eq!(changes.lapsed[0].message, "expired in z.pdf");
        assert_eq!(
            (changes.lapsed[0].was.as_deref(), changes.lapsed[0].now.as_deref()),
            (Some("satisfied"), Some("expired"))
        );
        assert!(Changes::between(&new, &new).none());
    }

    /// A requirement that is asked no more is fixed; one that was never a fault is not even told.
    #[test]
    fn what_is_no_longer_asked_is_fixed() {
        let changes = Changes::between(&report(&[("a", "missing"), ("b", "satisfied")], &[]), &report(&[], &[]));
        assert_eq!(ids(&changes.fixed), ["a"]);
        assert!(changes.new.is_empty() && changes.other.is_empty());
    }

    /// Findings about files and second findings about a requirement are told by themselves, as often as they are said.
    #[test]
    fn findings_are_told_where_no_requirement_tells_them() {
        let old = report(&[("a", "missing")], &[("missing", Some("a"), ""), ("file-damaged", None, "x.pdf")]);
        let new = report(
            &[("a", "missing")],
            &[
                ("missing", Some("a"), ""),
                ("no-signature", Some("a"), "x.pdf"),
                ("file-damaged", None, "y.pdf"),
                ("file-damaged", None, "y.pdf"),
            ],
        );
        let changes = Changes::between(&old, &new);
        assert_eq!(ids(&changes.fixed), ["file-damaged"]);
        assert_eq!(ids(&changes.new), ["file-damaged", "file-damaged", "a"]);
    }

    /// What expired with a paper that was there before has lapsed; an expired paper that was put in is new.
    #[test]
    fn a_paper_that_was_put_in_has_not_lapsed() {
        let report = |pages: &[&str], status: &str, document: Option<&str>| {
            let page = |file: &&str| json!({"id": file, "pages": [{"file": file, "page": 1}]});
            let said = document.map(|id| {
                json!({"code": status, "severity": "error", "requirement": "a", "person": null,
                "document": id, "message": "m", "places": []})
            });
            let report = json!({
                "schema": "dossier-report/1", "dossier": "x", "procedure": "p", "filing_date": "2026-12-01",
                "verdict": "not-ready", "documents": pages.iter().map(page).collect::<Vec<_>>(),
                "requirements": [{"id": "a", "procedure": "p", "person": null, "status": status, "severity": "error"}],
                "findings": said.into_iter().collect::<Vec<_>>(),
            });
            Standing::parse(&report.to_string()).unwrap()
        };
        let good = report(&["old.pdf"], "satisfied", None);
        let same = Changes::between(&good, &report(&["old.pdf"], "expired", Some("old.pdf")));
        assert_eq!((same.lapsed.len(), same.new.len()), (1, 0));
        let other = Changes::between(&good, &report(&["old.pdf", "new.pdf"], "expired", Some("new.pdf")));
        assert_eq!((other.lapsed.len(), other.new.len()), (0, 1));
        assert!(same.is_worse() && other.is_worse());
        assert!(!Changes::between(&report(&[], "missing", None), &report(&[], "needs-human", None)).is_worse());
        assert!(Changes::between(&report(&[], "needs-human", None), &report(&[], "missing", None)).is_worse());
    }

    #[test]
    fn what_is_no_report_is_refused() {
        for text in
            ["3", "{}", r#"{"schema": "dossier-report/2"}"#, r#"{"schema": "dossier-report/1", "findings": []}"#]
        {
            assert!(Standing::parse(text).is_err(), "{text}");
        }
    }
}
