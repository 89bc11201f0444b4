//! Recognition as figures, on papers that nobody tuned to: the set kept apart (`tests/apart`, synthetic, made by
//! `scripts/apart` with layouts and wordings of its own and frozen before the tuning). Per kind precision, recall and
//! abstention, what was confused with what, and whether a confidence of .9 is right nine times of ten.
//!
//! `cargo test --release --test apart -- --nocapture` prints the figures from what was read once
//! (`tests/recorded/apart.json`); `DOSSIER_RECORD=1` reads the set anew and records it; `DOSSIER_NOTES=1` prints every miss
//! of the papers with odd numbers; the misses of the others are for nobody's eyes. `DOSSIER_SET=FOLDER` measures another set
//! instead, with a `truth.toml` of the same form: what was read is kept there as `recorded.json`, all misses are printed, nothing is asserted.
//! `DOSSIER_LISTS=FOLDER` lays checklists over the embedded ones, for trying a phrase without building.
//! The papers of `tests/wordings` are measured beside it, from what was read of them.
//! `DOSSIER_SHOW=031` prints all that was recognised in the files whose names begin so (with odd numbers, or of another set).
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

use dossier::Reading;
use dossier::checklist::Checklists;
use dossier::checklist::nations::Nations;
use dossier::document::{Document, UNKNOWN};
use jiff::civil::{Date, date};
use samples_of::{read_folder, said, same_value};
use serde::Deserialize;

/// Day on which the set was made: its papers lie before it.
const FILING: Date = date(2026, 11, 21);

/// What was reached, below which this test fails. Raised with every gain, never lowered to fit a loss.
mod reached {
    /// Kinds right, in per cent, on pages scanned moderately or better.
    pub const KINDS: f64 = 96.1;
    /// Papers left unknown there, in per cent, at most.
    pub const UNKNOWN: f64 = 5.0;
    /// Papers taken for another kind with a confidence above .9, in per cent of all, at most.
    pub const SURE_AND_WRONG: f64 = 0.5;
    /// Fields right, in per cent, on pages scanned moderately or better.
    pub const FIELDS: f64 = 85.7;
    /// Sets of papers by other hands: kinds and fields right, in per cent.
    pub const OTHER_HANDS: [(&str, f64, f64); 7] = [
        ("belgian", 96.9, 84.1),
        ("foreign", 95.9, 78.4),
        ("unusual-belgian", 98.4, 78.4),
        ("unusual-foreign", 92.7, 69.9),
        ("ordinary", 99.9, 85.8),
        ("mixed", 98.6, 87.2),
        ("proofs", 98.6, 82.2),
    ];
}

/// Kinds of ours beside the vocabulary that the set was made by: a paper of none of its kinds may be one of these …
const BESIDE: [&str; 15] = [
    "bank-transfer",
    "bank-statement",
    "invoice",
    "visa",
    "power-of-attorney",
    "inventory",
    "cv",
    "refusal-decision",
    "dublin-decision",
    "call-judgment",
    "lease-registration",
    "travel-insurance",
    "employer-letter",
    "tax-statement",
    "celibacy-certificate",
];

/// … and a paper of one of its kinds a narrower one of ours, which the checklists take for it too.
const NARROWER: [(&str, &str); 4] = [
    ("protection-decision", "call-judgment"),
    ("income-statement", "tax-statement"),
    ("health-insurance", "travel-insurance"),
    ("visa-application-form", "visa"),
];

/// What the set calls otherwise than our checklists do.
const OUR_NAMES: [(&str, &str); 5] = [
    ("married", "married-on"),
    ("card-type", "status"),
    ("valid-until", "expires"),
    ("expires", "valid-until"),
    ("valid-from", "issued"),
];

#[derive(Deserialize)]
struct Truth {
    /// Day since which the misses of all its papers were looked at, those with even numbers too.
    #[serde(default)]
    opened: Option<String>,
    document: Vec<Paper>,
}

impl Truth {
    /// The truth beside a set.
    fn of(set: &Path) -> Truth {
        let mut truth: Truth = toml::from_str(&std::fs::read_to_string(set.join("truth.toml")).unwrap()).unwrap();
        let opened = truth.opened.is_some();
        truth.document.iter_mut().for_each(|paper| paper.opened = opened);
        truth
    }
}

fn clean() -> String {
    "clean".to_owned()
}

/// A paper of the set, as it was made.
#[derive(Deserialize)]
struct Paper {
    file: String,
    /// All of the file when left out.
    #[serde(default)]
    pages: Vec<u32>,
    kind: String,
    #[serde(default)]
    also: Vec<String>,
    language: String,
    #[serde(default = "clean")]
    level: String,
    /// Its values are written by hand.
    #[serde(default)]
    hand: bool,
    #[serde(default)]
    fields: BTreeMap<String, toml::Value>,
    /// Its set was opened.
    #[serde(skip)]
    opened: bool,
}

impl Paper {
    fn is_moderate(&self) -> bool {
        self.level != "heavy"
    }

    fn takes(&self, kind: &str) -> bool {
        kind == self.kind
            || self.also.iter().any(|also| also == kind)
            || (self.kind == UNKNOWN && BESIDE.contains(&kind))
            || NARROWER.contains(&(self.kind.as_str(), kind))
    }

    /// Whether its misses may be looked at. The other half is only counted, so that its figures stay those of papers nobody saw.
    fn is_open(&self) -> bool {
        another().is_some()
            || self.opened
            || self.file.bytes().take_while(u8::is_ascii_digit).last().is_some_and(|digit| digit % 2 == 1)
    }
}

/// A set that somebody else brings.
fn another() -> Option<PathBuf> {
    std::env::var_os("DOSSIER_SET").map(PathBuf::from)
}

/// The folder of the set, and the file that holds what was read of it.
fn places() -> (PathBuf, PathBuf) {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    match another() {
        Some(set) => (set.clone(), set.join("recorded.json")),
        None => (tests.join("apart"), tests.join("recorded/apart.json")),
    }
}

/// The set as it was read: once, and recorded.
fn reading(set: &Path, path: &Path) -> Reading {
    if std::env::var_os("DOSSIER_RECORD").is_some() || (another().is_some() && !path.exists()) {
        let reading = read_folder(set);
        std::fs::write(path, serde_json::to_string(&reading).unwrap()).unwrap();
        return reading;
    }
    let text =
        std::fs::read_to_string(path).expect("it is recorded: DOSSIER_RECORD=1 cargo test --release --test apart");
    serde_json::from_str(&text).unwrap()
}

/// Fields whose values are codes, where the truth has the words.
const CODED: [&str; 5] = ["nationality", "country", "sex", "status", "language-pair"];

/// Letters of words that tell a status or a language, at least.
const TELLING: usize = 4;

/// What was found where a paper is.
struct Outcome<'a> {
    paper: &'a Paper,
    kind: String,
    confidence: f32,
    /// The pages found together are the paper's own.
    whole: bool,
    /// Field, what was printed, what was read; and whether that is the same.
    fields: Vec<(String, String, String, bool)>,
}

fn outcome<'a>(paper: &'a Paper, found: &[Document], nations: &Nations) -> Outcome<'a> {
    let mut pages: BTreeSet<u32> = paper.pages.iter().copied().collect();
    if pages.is_empty() {
        pages = found.iter().flat_map(|document| &document.pages).map(|page| page.source.page).collect();
    }
    let own = |document: &&Document| {
        let pages = document.pages.iter().filter(|page| pages.contains(&page.source.page)).count();
        (pages, std::cmp::Reverse(document.pages.len()))
    };
    let document = found.iter().filter(|document| own(document).0 > 0).max_by_key(own);
    let read = |name: &str| {
        let ours = OUR_NAMES.iter().find(|(theirs, _)| *theirs == name).map(|(_, ours)| *ours);
        let named = |name: &str| document.and_then(|document| document.fields.get(name));
        named(name).or_else(|| named(ours?))
    };
    let fields = paper.fields.iter().map(|(name, wanted)| {
        let wanted = wanted.as_str().map_or_else(|| wanted.to_string(), str::to_owned);
        let said = |name: &str| read(name).map(|field| said(&field.value)).unwrap_or_default();
        let (printed, other) = (read(name).map_or("", |field| field.text.as_str()), said("spouse"));
        let read = said(name);
        // Which of two spouses is the first is nobody's to say.
        let either = name == "holder" && same_value(name, &wanted, &other);
        // We say these as codes: the words were read that were printed, or words for the same country.
        let coded = CODED.contains(&name.as_str());
        let folded = |text: &str| dossier::fold::fold(text);
        // "uit het Dari naar het Nederlands" holds the words that were read, from the first language to the last; "Arabisch" is
        // held by them; "ADLİ SİCİL KAYDI YOKTUR" holds the words that tell the status.
        let (theirs, ours) = (folded(&wanted), folded(printed));
        let told = |part: &str, whole: &str| part.chars().count() >= TELLING && whole.contains(part);
        let within =
            ["language-pair", "status"].contains(&name.as_str()) && (told(&ours, &theirs) || told(&theirs, &ours));
        let country = || nations.code(&wanted).is_some_and(|code| code == read);
        let meant = || within || same_value(name, &wanted, printed) || country();
        // Of a translator's number the figures count.
        let figures = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        let registered = name == "vti" && !read.is_empty() && figures(&wanted) == figures(&read);
        let same = either || registered || same_value(name, &wanted, &read) || (coded && meant());
        (name.clone(), wanted, read, same)
    });
    let together = |document: &Document| {
        let found: BTreeSet<u32> = document.pages.iter().map(|page| page.source.page).collect();
        found == pages
    };
    Outcome {
        paper,
        kind: document.map_or(UNKNOWN.to_owned(), |document| document.kind.clone()),
        confidence: document.map_or(0.0, |document| document.confidence),
        whole: document.is_some_and(together),
        fields: fields.collect(),
    }
}

fn share(part: usize, of: usize) -> f64 {
    100.0 * part as f64 / of.max(1) as f64
}

/// What is recognised in each file.
fn recognised<'r>(reading: &'r Reading, lists: &Checklists) -> BTreeMap<&'r str, Vec<Document>> {
    let mut files: BTreeMap<&str, Vec<&dossier::page::ReadPage>> = BTreeMap::new();
    for page in &reading.pages {
        files.entry(page.source.file.as_str()).or_default().push(page);
    }
    let recogniser = dossier::recognise::Recogniser::new(lists);
    let recognise = |(file, pages): (&'r str, Vec<&dossier::page::ReadPage>)| {
        let pages: Vec<_> = pages.into_iter().cloned().collect();
        (file, recogniser.recognise(&pages, FILING))
    };
    files.into_iter().map(recognise).collect()
}

fn outcomes<'t>(truth: &'t Truth, found: &BTreeMap<&str, Vec<Document>>, lists: &Checklists) -> Vec<Outcome<'t>> {
    let nations = Nations::new(lists);
    let of = |paper: &'t Paper| outcome(paper, found.get(paper.file.as_str()).map_or(&[], Vec::as_slice), &nations);
    truth.document.iter().map(of).collect()
}

/// Papers that five authors wrote who never saw the tool (`tests/wordings`): what they say, without the scanner between.
#[test]
fn papers_of_other_hands() {
    if another().is_some() {
        return;
    }
    let overlay: Vec<PathBuf> = std::env::var_os("DOSSIER_LISTS").map(PathBuf::from).into_iter().collect();
    let lists = Checklists::load(&overlay).unwrap();
    for (name, kinds, fields) in reached::OTHER_HANDS {
        let set = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/wordings").join(name);
        let truth = Truth::of(&set);
        let recorded = std::fs::read_to_string(set.join("recorded.json")).unwrap();
        let reading: Reading = serde_json::from_str(&recorded).unwrap();
        let found = recognised(&reading, &lists);
        let outcomes = outcomes(&truth, &found, &lists);
        if std::env::var_os("DOSSIER_NOTES").is_some() {
            misses(&outcomes);
        }
        println!("papers of other hands, {name}");
        halves(&outcomes);
        let right = outcomes.iter().filter(|outcome| outcome.paper.takes(&outcome.kind)).count();
        let read: Vec<bool> = outcomes.iter().flat_map(|outcome| &outcome.fields).map(|(.., same)| *same).collect();
        let (right, read) =
            (share(right, outcomes.len()), share(read.iter().filter(|same| **same).count(), read.len()));
        assert!(right >= kinds, "{name}: kinds right fell to {right:.1} %");
        assert!(read >= fields, "{name}: fields right fell to {read:.1} %");
    }
}

#[test]
fn the_set_kept_apart() {
    let (set, recorded) = places();
    let truth = Truth::of(&set);
    let overlay: Vec<PathBuf> = std::env::var_os("DOSSIER_LISTS").map(PathBuf::from).into_iter().collect();
    let (reading, lists) = (reading(&set, &recorded), Checklists::load(&overlay).unwrap());
    let found = recognised(&reading, &lists);
    let outcomes = outcomes(&truth, &found, &lists);
    if std::env::var_os("DOSSIER_NOTES").is_some() || another().is_some() {
        misses(&outcomes);
    }
    if let Ok(wanted) = std::env::var("DOSSIER_SHOW") {
        let shown = |outcome: &&Outcome| outcome.paper.is_open() && outcome.paper.file.starts_with(&wanted);
        let files: BTreeSet<&str> = outcomes.iter().filter(shown).map(|outcome| outcome.paper.file.as_str()).collect();
        for file in files {
            show(file, &reading, found.get(file).map_or(&[], Vec::as_slice));
        }
    }
    by_kind(&outcomes);
    confusion(&outcomes);
    reliability(&outcomes);
    by_field(&outcomes);
    figures(&outcomes);
}

/// A file's lines, and what was made of them.
fn show(file: &str, reading: &Reading, documents: &[Document]) {
    for page in reading.pages.iter().filter(|page| page.source.file == file) {
        println!("---- {file}, page {}", page.source.page);
        for (index, line) in page.text.lines.iter().enumerate() {
            println!("{:>4}  {:.2},{:.2}  {}", index + 1, line.bbox.x, line.bbox.y, line.text);
        }
    }
    for document in documents {
        println!("  {} ({:.2})", document.kind, document.confidence);
        for (name, field) in &document.fields {
            let place = format!("{}:{}", field.at.page, field.at.line);
            println!("    {name:<16} {:.2} {place:<6} {} `{}`", field.confidence, said(&field.value), field.text);
        }
    }
}

fn misses(outcomes: &[Outcome]) {
    for Outcome { paper, kind, confidence, fields, whole } in outcomes.iter().filter(|outcome| outcome.paper.is_open())
    {
        let place = format!("{}#{:?} ({}, {})", paper.file, paper.pages, paper.language, paper.level);
        if !paper.takes(kind) {
            println!("  {place}: {kind} ({confidence:.2}), not {}", paper.kind);
        }
        if !whole {
            println!("  {place}: cut elsewhere");
        }
        for (name, wanted, read, _) in fields.iter().filter(|(.., same)| !same) {
            println!("  {place} {kind}.{name}: `{read}`, not `{wanted}`");
        }
    }
}

/// Per kind: of how many papers, how many found, how many of those said to be one are one, how many left open.
fn by_kind(outcomes: &[Outcome]) {
    println!("{:<26} {:>6} {:>8} {:>10} {:>10}", "kind", "papers", "recall %", "precision %", "abstained");
    let kinds: BTreeSet<&str> = outcomes.iter().map(|outcome| outcome.paper.kind.as_str()).collect();
    for kind in kinds {
        let of: Vec<&Outcome> = outcomes.iter().filter(|outcome| outcome.paper.kind == kind).collect();
        let said: Vec<&Outcome> = outcomes.iter().filter(|outcome| outcome.kind == kind).collect();
        let right = of.iter().filter(|outcome| outcome.paper.takes(&outcome.kind)).count();
        let precise = said.iter().filter(|outcome| outcome.paper.takes(kind)).count();
        let open = of.iter().filter(|outcome| outcome.kind == UNKNOWN && kind != UNKNOWN).count();
        println!(
            "{kind:<26} {:>6} {:>8.0} {:>10.0} {open:>10}",
            of.len(),
            share(right, of.len()),
            share(precise, said.len())
        );
    }
}

/// What was taken for what.
fn confusion(outcomes: &[Outcome]) {
    let mut pairs: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for outcome in outcomes.iter().filter(|outcome| !outcome.paper.takes(&outcome.kind)) {
        *pairs.entry((&outcome.paper.kind, &outcome.kind)).or_default() += 1;
    }
    for ((kind, taken), count) in pairs {
        println!("{kind} taken for {taken}: {count}");
    }
}

/// How often what was said with a confidence was right.
fn reliability(outcomes: &[Outcome]) {
    for (from, to) in [(0.5, 0.6), (0.6, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 1.01)] {
        let within: Vec<&Outcome> = outcomes
            .iter()
            .filter(|outcome| outcome.kind != UNKNOWN && (from..to).contains(&outcome.confidence))
            .collect();
        let right = within.iter().filter(|outcome| outcome.paper.takes(&outcome.kind)).count();
        println!(
            "confidence {from:.1} to {:.1}: {right} of {} right ({:.1} %)",
            to.min(1.0),
            within.len(),
            share(right, within.len())
        );
    }
}

/// Per field: how many were printed, and how many read.
fn by_field(outcomes: &[Outcome]) {
    let mut fields: BTreeMap<&str, (usize, usize, usize)> = BTreeMap::new();
    for (name, _, read, same) in outcomes.iter().flat_map(|outcome| &outcome.fields) {
        let count = fields.entry(name).or_default();
        count.0 += 1;
        count.1 += usize::from(*same);
        count.2 += usize::from(!same && !read.is_empty());
    }
    for (name, (printed, right, wrong)) in fields {
        println!("{name:<16} {right:>4} of {printed:>4} right ({:>5.1} %), {wrong} wrong", share(right, printed));
    }
}

fn figures(outcomes: &[Outcome]) {
    for level in ["clean", "moderate", "heavy"] {
        let of: Vec<&Outcome> = outcomes.iter().filter(|outcome| outcome.paper.level == level).collect();
        let right = of.iter().filter(|outcome| outcome.paper.takes(&outcome.kind)).count();
        let fields: Vec<bool> = of.iter().flat_map(|outcome| &outcome.fields).map(|(.., same)| *same).collect();
        let read = fields.iter().filter(|same| **same).count();
        println!(
            "{level:<9} kinds {right} of {} ({:.1} %), fields {read} of {} ({:.1} %)",
            of.len(),
            share(right, of.len()),
            fields.len(),
            share(read, fields.len())
        );
    }
    halves(outcomes);
    let moderate: Vec<&Outcome> = outcomes.iter().filter(|outcome| outcome.paper.is_moderate()).collect();
    let right = moderate.iter().filter(|outcome| outcome.paper.takes(&outcome.kind)).count();
    let named = |outcome: &&&Outcome| outcome.paper.kind != UNKNOWN;
    let open =
        moderate.iter().filter(named).filter(|outcome| !outcome.paper.takes(&outcome.kind) && outcome.kind == UNKNOWN);
    let sure =
        |outcome: &&Outcome| !outcome.paper.takes(&outcome.kind) && outcome.kind != UNKNOWN && outcome.confidence > 0.9;
    let wrong = outcomes.iter().filter(sure).count();
    let fields: Vec<bool> = moderate.iter().flat_map(|outcome| &outcome.fields).map(|(.., same)| *same).collect();
    let read = fields.iter().filter(|same| **same).count();
    let whole = outcomes.iter().filter(|outcome| outcome.whole).count();
    let (kinds, unknown) = (share(right, moderate.len()), share(open.count(), moderate.iter().filter(named).count()));
    let (sure, fields) = (share(wrong, outcomes.len()), share(read, fields.len()));
    println!("clean and moderate: kinds right {kinds:.1} %, unknown {unknown:.1} %, fields right {fields:.1} %");
    println!("all: wrong with confidence over .9 {sure:.1} %; cut rightly {whole} of {}", outcomes.len());
    if another().is_some() {
        return;
    }
    assert!(kinds >= reached::KINDS, "kinds right fell to {kinds:.1} %");
    assert!(unknown <= reached::UNKNOWN, "unknown rose to {unknown:.1} %");
    assert!(sure <= reached::SURE_AND_WRONG, "sure and wrong rose to {sure:.1} %");
    assert!(fields >= reached::FIELDS, "fields right fell to {fields:.1} %");
}

/// What was looked at beside what was only counted.
fn halves(outcomes: &[Outcome]) {
    for (half, open) in [("open half", true), ("closed half", false)] {
        let of: Vec<&Outcome> =
            outcomes.iter().filter(|outcome| outcome.paper.is_open() == open && outcome.paper.is_moderate()).collect();
        if of.is_empty() {
            continue;
        }
        let right = of.iter().filter(|outcome| outcome.paper.takes(&outcome.kind)).count();
        let printed = of.iter().filter(|outcome| !outcome.paper.hand).flat_map(|outcome| &outcome.fields);
        let fields: Vec<bool> = printed.map(|(.., same)| *same).collect();
        let read = fields.iter().filter(|same| **same).count();
        println!(
            "{half:<11} kinds {:.1} % of {}, printed fields {:.1} % of {} (clean and moderate)",
            share(right, of.len()),
            of.len(),
            share(read, fields.len()),
            fields.len()
        );
    }
}
