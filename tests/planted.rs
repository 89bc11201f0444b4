//! Faults planted one at a time in the text of dossiers that are in order (`tests/wordings/dossiers`, by authors who never saw the
//! tool): a paper taken away, its person's name or birth changed, its day moved back, its validity ended. Whatever is planted in a
//! paper on which a requirement rests must be told; what is not is a false all-clear.
//!
//! `cargo test --release --test planted -- --nocapture` prints how many of each sort were told, and every one that was not.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::indexing_slicing,
    reason = "tests may panic and print"
)]

mod samples_of;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use dossier::checklist::Severity;
use dossier::document::{Document, Field, Value};
use dossier::finding::{Report, Status};
use dossier::fold::fold;
use dossier::page::Line;
use dossier::{Reading, Settings, Task};

/// Dossiers in order.
const IN_ORDER: [&str; 10] = [
    "hakobyan",
    "ferreira",
    "portillo",
    "ter-kalala",
    "bis-quishpe",
    "spouse-aldulaimi",
    "children-tsagaraeva",
    "bis-guardado",
    "spouse-irakoze",
    "parent-alnajjar",
];

/// What is planted, and how many of each sort were told, in per cent: raised with every gain, never lowered to fit a loss.
const SORTS: [(Planted, f64); 5] = [
    (Planted::Gone, 100.0),
    (Planted::Name, 100.0),
    (Planted::Birth, 96.5),
    (Planted::Older, 93.0),
    (Planted::Ended, 87.0),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Planted {
    /// The paper is not there.
    Gone,
    /// It is somebody else's, with the same birth.
    Name,
    /// Its person was born on another day.
    Birth,
    /// It was issued six years before.
    Older,
    /// Its validity ended the year before filing. Who one is, a passport shows after its end too: 9bis and 9ter ask no more.
    Ended,
}

/// Kinds whose age says nothing: they have a validity of their own, or tell what happened once. A payslip's validity is its month.
const TIMELESS: [&str; 8] = [
    "passport",
    "residence-permit",
    "birth-certificate",
    "marriage-certificate",
    "death-certificate",
    "lease",
    "lease-registration",
    "payslip",
];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/wordings/dossiers")
}

/// A pseudonym of the same length: vowels for vowels, consonants for consonants.
fn pseudonym(word: &str) -> String {
    let other = |ch: char| match ch.to_ascii_lowercase() {
        'a' => 'o',
        'e' => 'i',
        'i' => 'u',
        'o' => 'a',
        'u' => 'e',
        'y' => 'u',
        ch @ 'b'..='z' => char::from(
            b"cdfghjklmnpqrstvwxzb"[b"bcdfghjklmnpqrstvwxz".iter().position(|known| *known == ch as u8).unwrap()],
        ),
        _ => 'n',
    };
    let turned = |ch: char| match ch {
        ch if !ch.is_alphabetic() => ch,
        ch if ch.is_uppercase() => other(ch).to_ascii_uppercase(),
        ch => other(ch),
    };
    word.chars().map(turned).collect()
}

/// A text with every word for which there is another in its place; words end at what is no letter.
fn with_words(text: &str, other: &dyn Fn(&str) -> Option<String>) -> String {
    let mut out = String::new();
    let mut word = String::new();
    for ch in text.chars().chain([' ']) {
        if ch.is_alphanumeric() {
            word.push(ch);
            continue;
        }
        out.push_str(&other(&word).unwrap_or_else(|| word.clone()));
        word.clear();
        out.push(ch);
    }
    out.pop();
    out
}

fn change(line: &mut Line, other: &dyn Fn(&str) -> Option<String>) {
    for word in &mut line.words {
        word.text = with_words(&word.text, other);
    }
    line.text = with_words(&line.text, other);
    for alternative in &mut line.alternatives {
        *alternative = with_words(alternative, other);
    }
}

/// The one Gregorian year that a field was read from.
fn year(field: &Field) -> Option<String> {
    let Value::Date(day) = &field.value else { return None };
    let year = day.year().to_string();
    (field.text.matches(&year).count() == 1 && !field.text.contains('<')).then_some(year)
}

/// The dossier with a fault in one paper; `None` where the paper has nothing to put it in.
fn planted(reading: &Reading, document: &Document, sort: Planted) -> Option<Reading> {
    let mut reading = reading.clone();
    let of = |file: &str, page: u32| {
        document.pages.iter().position(|own| own.source.file == file && own.source.page == page)
    };
    match sort {
        Planted::Gone => reading.pages.retain(|page| of(&page.source.file, page.source.page).is_none()),
        Planted::Name => {
            let holder = document.fields.get("holder").or_else(|| document.fields.get("patient"))?;
            let Value::Text(name) = &holder.value else { return None };
            let words: BTreeSet<String> =
                fold(name).split(' ').map(str::to_owned).filter(|word| word.len() >= 3).collect();
            // A name in another script has no such pseudonym.
            if words.len() < 2 || !name.chars().all(|ch| ch.is_ascii() || ('\u{c0}'..='\u{24f}').contains(&ch)) {
                return None;
            }
            let other = |word: &str| words.contains(&fold(word)).then(|| pseudonym(word));
            for page in reading.pages.iter_mut().filter(|page| of(&page.source.file, page.source.page).is_some()) {
                page.text.lines.iter_mut().for_each(|line| change(line, &other));
            }
        }
        Planted::Older if TIMELESS.contains(&document.kind.as_str()) => return None,
        Planted::Ended if document.kind == "payslip" => return None,
        Planted::Birth | Planted::Older | Planted::Ended => {
            let names: &[&str] = match sort {
                Planted::Birth => &["born"],
                Planted::Older => &["issued", "signed"],
                _ => &["expires", "valid-until"],
            };
            let (field, from) = names.iter().find_map(|name| {
                let field = document.fields.get(*name)?;
                Some((field, year(field)?))
            })?;
            let to: i16 = match sort {
                Planted::Birth => from.parse::<i16>().unwrap() - 3,
                Planted::Older => from.parse::<i16>().unwrap() - 6,
                _ => 2025,
            };
            let at = document.pages.get(field.at.page)?;
            // The same day wherever the paper gives it.
            let page = reading.pages.iter_mut().find(|page| page.source == at.source)?;
            let other = |word: &str| (word == from).then(|| to.to_string());
            let told = field.text.clone();
            let mut lines: Vec<&mut Line> =
                page.text.lines.iter_mut().filter(|line| line.text.contains(&told)).collect();
            if lines.is_empty() {
                return None;
            }
            lines.iter_mut().for_each(|line| change(line, &other));
        }
    }
    Some(reading)
}

/// Whether something is told that was not told before.
fn told(before: &Report, after: &Report) -> bool {
    let said: BTreeSet<(&str, &str)> =
        before.findings.iter().map(|finding| (finding.code.as_str(), finding.message.as_str())).collect();
    let news = after.findings.iter().any(|finding| !said.contains(&(finding.code.as_str(), finding.message.as_str())));
    let worse = after.outcomes.iter().any(|outcome| {
        let same = before.outcomes.iter().find(|one| one.id == outcome.id && one.person == outcome.person);
        same.is_none_or(|one| outcome.status < one.status)
    });
    news || worse
}

/// Per sort how many were planted and told, and what was not told.
#[derive(Default)]
struct Count {
    planted: usize,
    told: usize,
    missed: Vec<String>,
}

fn of_dossier(name: &str) -> BTreeMap<Planted, Count> {
    let recorded = std::fs::read_to_string(folder().join(name).join("recorded.json")).unwrap();
    let reading: Reading = serde_json::from_str(&recorded).unwrap();
    let settings = Settings { lang: "en".into(), ..Settings::default() };
    let task = Task::shared(samples_of::lists(), &folder().join(name), &settings).unwrap();
    let before = dossier::assess(&reading, Vec::new(), &task);
    let resting: BTreeSet<&str> = before
        .outcomes
        .iter()
        .filter(|outcome| outcome.status == Status::Satisfied && outcome.severity == Severity::Error)
        .flat_map(|outcome| outcome.documents.iter().map(String::as_str))
        .collect();
    let mut counts: BTreeMap<Planted, Count> = BTreeMap::new();
    for document in before.documents.iter().filter(|document| resting.contains(document.id.as_str())) {
        for (sort, _) in SORTS {
            let Some(faulty) = planted(&reading, document, sort) else { continue };
            let count = counts.entry(sort).or_default();
            count.planted += 1;
            if told(&before, &dossier::assess(&faulty, Vec::new(), &task)) {
                count.told += 1;
            } else {
                let source = &document.pages[0].source;
                count
                    .missed
                    .push(format!("{name}: {sort:?} in {} ({}, page {})", document.kind, source.file, source.page));
            }
        }
    }
    counts
}

#[test]
fn planted_faults_are_told() {
    let all: Vec<BTreeMap<Planted, Count>> = std::thread::scope(|scope| {
        let each: Vec<_> = IN_ORDER.iter().map(|name| scope.spawn(|| of_dossier(name))).collect();
        each.into_iter().map(|dossier| dossier.join().unwrap()).collect()
    });
    for (sort, floor) in SORTS {
        let counts = || all.iter().filter_map(|counts| counts.get(&sort));
        let (planted, told) =
            (counts().map(|count| count.planted).sum::<usize>(), counts().map(|count| count.told).sum::<usize>());
        let share = 100.0 * told as f64 / planted.max(1) as f64;
        println!("{sort:?}: {told} of {planted} told ({share:.1} %)");
        for missed in counts().flat_map(|count| &count.missed) {
            println!("  not told: {missed}");
        }
        assert!(share >= floor, "{sort:?}: told fell to {share:.1} %");
    }
}
