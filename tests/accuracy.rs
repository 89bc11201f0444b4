//! Accuracy as figures: the real engine over every sample, held against the truth
//! in `tests/truth`: kinds, fields, statuses, planted faults, false alarms, and
//! the one that must be zero, false all-clears.
//!
//! `cargo test --release --test accuracy -- --nocapture` prints the figures.
//! `DOSSIER_RECORD=1` also writes what was read to `tests/recorded`, from which the other sample tests start; what was
//! recorded of the same scans by the same reader is not read again.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::indexing_slicing,
    reason = "tests may panic and print"
)]

mod samples_of;

use dossier::checklist::Severity;
use dossier::finding::{Report, Verdict};
use samples_of::{Sample, Truth, samples};

/// What was counted over the samples.
#[derive(Default)]
struct Figures {
    kinds: (usize, usize),
    wrong_kinds: usize,
    unknown: usize,
    fields: (usize, usize),
    statuses: (usize, usize),
    faults: (usize, usize),
    false_alarms: usize,
    false_all_clears: usize,
    rotations: (usize, usize),
    notes: Vec<String>,
}

impl Figures {
    fn add(&mut self, sample: &Sample, report: &Report) {
        let truth = &sample.truth;
        self.add_kinds(sample, truth, report);
        self.add_statuses(sample, truth, report);
        self.add_faults(sample, truth, report);
        for page in &truth.page {
            let read = report.documents.iter().flat_map(|document| &document.pages);
            if let Some(read) =
                read.into_iter().find(|read| read.source.file == page.file && read.source.page == page.page)
            {
                self.rotations.1 += 1;
                self.rotations.0 += usize::from(read.rotation == page.rotation);
                if read.rotation != page.rotation {
                    self.note(
                        sample,
                        format!("{}#{}: turned {}, not {}", page.file, page.page, read.rotation, page.rotation),
                    );
                }
            }
        }
    }

    fn note(&mut self, sample: &Sample, text: String) {
        self.notes.push(format!("{}: {text}", sample.name));
    }

    fn add_kinds(&mut self, sample: &Sample, truth: &Truth, report: &Report) {
        for document in &truth.document {
            let first = &document.pages[0];
            let found = report.documents.iter().find(|found| {
                found.pages.iter().any(|page| page.source.file == first.file && page.source.page == first.page)
            });
            self.kinds.1 += 1;
            let kind = found.map_or("nothing", |found| found.kind.as_str());
            if kind == document.kind || document.also.iter().any(|also| also == kind) {
                self.kinds.0 += 1;
            } else {
                self.note(sample, format!("{}#{}: {kind}, not {}", first.file, first.page, document.kind));
                if kind == "unknown" {
                    self.unknown += 1;
                } else {
                    self.wrong_kinds += 1;
                }
            }
            for (name, wanted) in &document.fields {
                self.fields.1 += 1;
                let read = found.and_then(|found| found.fields.get(name));
                let said = read.map(|field| samples_of::said(&field.value)).unwrap_or_default();
                if samples_of::same_value(name, wanted, &said) {
                    self.fields.0 += 1;
                } else {
                    self.note(sample, format!("{}#{} {kind}.{name}: `{said}`, not `{wanted}`", first.file, first.page));
                }
            }
        }
    }

    fn add_statuses(&mut self, sample: &Sample, truth: &Truth, report: &Report) {
        for wanted in &truth.status {
            // Several requirements may ask the same paper: the worst of them is what the user is told.
            let serving = report.outcomes.iter().filter(|outcome| {
                let serves = wanted.kinds.iter().any(|kind| outcome.accepts.contains(kind));
                serves && (wanted.person.is_none() || outcome.person == wanted.person || outcome.person.is_none())
            });
            // A question beside the paper (in which language was the procedure?) is not a fault of the paper.
            let serving: Vec<_> = serving.collect();
            let worst = serving.iter().copied().min_by_key(|outcome| outcome.status);
            let said = serving.iter().copied().find(|outcome| outcome.status.word() == wanted.status);
            let outcome = match worst.map(|outcome| outcome.status.word()) {
                Some("needs-human") => said.or(worst),
                _ => worst,
            };
            let status = outcome.map_or("not asked", |outcome| outcome.status.word());
            self.statuses.1 += 1;
            // What the tool leaves to a human is neither a false alarm nor a false all-clear.
            if status == wanted.status || wanted.also.iter().any(|also| also == status) {
                self.statuses.0 += 1;
                continue;
            }
            self.note(sample, format!("{} of {:?}: {status}, not {}", wanted.kinds[0], wanted.person, wanted.status));
            let fine = |status: &str| ["satisfied", "not-applicable"].contains(&status);
            let severity = outcome.map_or(Severity::Note, |outcome| outcome.severity);
            if fine(status) {
                self.false_all_clears += 1;
            } else if fine(&wanted.status) && status != "needs-human" && severity == Severity::Error {
                self.false_alarms += 1;
            }
        }
    }

    fn add_faults(&mut self, sample: &Sample, truth: &Truth, report: &Report) {
        for fault in &truth.fault {
            self.faults.1 += 1;
            let found = report.findings.iter().any(|finding| {
                let here = finding.places.iter().any(|place| place.file == fault.file);
                let code =
                    finding.code == fault.code || fault.code == "needs-human" || fault.also.contains(&finding.code);
                code && (here || fault.file.is_empty())
            });
            self.faults.0 += usize::from(found);
            if !found {
                self.note(
                    sample,
                    format!("fault not found: {} {}#{} ({})", fault.code, fault.file, fault.page, fault.what),
                );
            }
        }
        let errors: Vec<&str> =
            report.findings.iter().filter(|f| f.severity == Severity::Error).map(|f| f.message.as_str()).collect();
        if !truth.exit.contains(&report.verdict.exit_code()) {
            self.note(sample, format!("exit {}, not {:?}; errors: {errors:?}", report.verdict.exit_code(), truth.exit));
        }
        if report.verdict == Verdict::Ready && !truth.exit.contains(&0) {
            self.false_all_clears += 1;
        }
        if truth.fault.is_empty() {
            self.false_alarms += errors.len();
        }
    }
}

fn percent((right, of): (usize, usize)) -> String {
    format!("{right} of {of} ({:.1} %)", 100.0 * right as f64 / of.max(1) as f64)
}

/// Every sample, read by the real engine: no false all-clear, each verdict as the truth has it.
#[test]
fn the_real_engine_over_all_samples() {
    let mut figures = Figures::default();
    let mut verdicts = Vec::new();
    for sample in samples() {
        let reading = sample.read_or_recorded();
        let report = dossier::assess(&reading, Vec::new(), &sample.task());
        figures.add(&sample, &report);
        verdicts.push((sample.name.clone(), report.verdict.exit_code(), sample.truth.exit.clone()));
    }
    for note in &figures.notes {
        println!("  {note}");
    }
    println!(
        "kinds right        {}; unknown {}, wrong {}",
        percent(figures.kinds),
        figures.unknown,
        figures.wrong_kinds
    );
    println!("fields right       {}", percent(figures.fields));
    println!("pages upright      {}", percent(figures.rotations));
    println!("statuses right     {}", percent(figures.statuses));
    println!("faults found       {}", percent(figures.faults));
    println!("false alarms       {}", figures.false_alarms);
    println!("false all-clears   {}", figures.false_all_clears);
    assert_eq!(figures.false_all_clears, 0, "a false all-clear is the worst bug");
    for (name, exit, allowed) in verdicts {
        assert!(allowed.contains(&exit), "{name} ended with {exit}, not one of {allowed:?}");
    }
}
