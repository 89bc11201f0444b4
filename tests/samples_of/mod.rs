//! The samples and their truth, for every test that goes over them.
#![allow(dead_code, reason = "each test uses its part")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use dossier::checklist::Checklists;
use dossier::document::Value;
use dossier::{Reading, Settings, Task};
use serde::Deserialize;
use sha2::{Digest, Sha256};

/// What `tests/truth/<sample>.toml` says.
#[derive(Deserialize)]
pub struct Truth {
    #[serde(rename = "filing-date")]
    pub filing_date: toml::Value,
    pub exit: Vec<u8>,
    #[serde(default)]
    pub document: Vec<TrueDocument>,
    #[serde(default)]
    pub page: Vec<TruePage>,
    #[serde(default)]
    pub status: Vec<TrueStatus>,
    #[serde(default)]
    pub fault: Vec<TrueFault>,
}

#[derive(Deserialize)]
pub struct Place {
    pub file: String,
    pub page: u32,
}

#[derive(Deserialize)]
pub struct TrueDocument {
    pub kind: String,
    #[serde(default)]
    pub also: Vec<String>,
    pub pages: Vec<Place>,
    #[serde(default)]
    pub fields: BTreeMap<String, String>,
}

#[derive(Deserialize)]
pub struct TruePage {
    pub file: String,
    pub page: u32,
    #[serde(default)]
    pub rotation: u16,
    #[serde(default)]
    pub key: Vec<String>,
}

#[derive(Deserialize)]
pub struct TrueStatus {
    pub kinds: Vec<String>,
    pub person: Option<String>,
    pub status: String,
    #[serde(default)]
    pub also: Vec<String>,
}

#[derive(Deserialize)]
pub struct TrueFault {
    pub code: String,
    #[serde(default)]
    pub also: Vec<String>,
    #[serde(default)]
    pub file: String,
    #[serde(default)]
    pub page: u32,
    #[serde(default)]
    pub what: String,
}

/// A sample dossier.
pub struct Sample {
    pub name: String,
    pub folder: PathBuf,
    pub truth: Truth,
}

/// The shipped checklists, loaded once: what is made ready of them for recognising serves all samples then.
pub fn lists() -> Arc<Checklists> {
    static LISTS: OnceLock<Arc<Checklists>> = OnceLock::new();
    let load = || Arc::new(Checklists::load(&[]).unwrap_or_else(|error| panic!("{error}")));
    Arc::clone(LISTS.get_or_init(load))
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All samples, by name.
pub fn samples() -> Vec<Sample> {
    let truths = root().join("tests/truth");
    let mut all = Vec::new();
    for entry in walkdir::WalkDir::new(&truths).sort_by_file_name() {
        let entry = entry.expect("the truth folder can be read");
        if entry.path().extension().is_none_or(|extension| extension != "toml") {
            continue;
        }
        let relative = entry.path().strip_prefix(&truths).expect("it lies below").with_extension("");
        let text = std::fs::read_to_string(entry.path()).expect("a truth file can be read");
        let truth: Truth = toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", entry.path().display()));
        let name = relative.to_string_lossy().replace('\\', "/");
        all.push(Sample { folder: root().join("samples").join(&relative), name, truth });
    }
    assert!(all.len() >= 8 || std::env::var_os("DOSSIER_ONLY").is_some(), "the samples are there");
    let only = std::env::var("DOSSIER_ONLY").unwrap_or_default();
    all.retain(|sample| sample.name.contains(&only));
    all
}

impl Sample {
    /// What the sample is held against: its own `dossier.toml`.
    pub fn task(&self) -> Task {
        let settings = Settings { lang: "en".to_owned(), ..Settings::default() };
        Task::shared(lists(), &self.folder, &settings).unwrap_or_else(|error| panic!("{}: {error}", self.name))
    }

    fn recorded_path(&self) -> PathBuf {
        root().join("tests/recorded").join(format!("{}.json", self.name.replace('/', "-")))
    }

    /// What was read once and recorded.
    pub fn recorded(&self) -> Reading {
        let path = self.recorded_path();
        let text = std::fs::read_to_string(&path).unwrap_or_else(|_| {
            panic!("{} is missing: make it by `DOSSIER_RECORD=1 cargo test --release --test accuracy`", path.display())
        });
        serde_json::from_str(&text).expect("a recording can be read")
    }

    /// What the real engine reads in the sample. A recording that was made of these very scans by this very reader is not read
    /// again: it would be the same, byte for byte. `DOSSIER_RECORD=1` reads and records, `DOSSIER_RECORDED=1` takes the recording
    /// though the reader has changed.
    pub fn read_or_recorded(&self) -> Reading {
        let digest = self.digest();
        let record = std::env::var_os("DOSSIER_RECORD").is_some();
        let same = digests().get(&self.name) == Some(&digest);
        if !record && (same || std::env::var_os("DOSSIER_RECORDED").is_some()) {
            return self.recorded();
        }
        let reading = read_folder(&self.folder);
        if record {
            let path = self.recorded_path();
            std::fs::create_dir_all(path.parent().expect("it has a folder")).expect("the folder can be made");
            std::fs::write(path, serde_json::to_string(&reading).expect("it serialises")).expect("it can be written");
            let mut all = digests();
            all.insert(self.name.clone(), digest);
            let list: String = all.iter().map(|(name, digest)| format!("\"{name}\" = \"{digest}\"\n")).collect();
            std::fs::write(digests_path(), list).expect("it can be written");
        }
        reading
    }

    /// Hash of all that a reading is made from: the scans, and the source of what reads them (which names the models by their hash).
    fn digest(&self) -> String {
        static READER: OnceLock<Vec<u8>> = OnceLock::new();
        let reader = READER.get_or_init(|| {
            let mut hash = Sha256::new();
            let parts = ["src/read", "src/read.rs", "src/scan", "src/scan.rs", "src/page.rs", "Cargo.lock"];
            parts.iter().for_each(|part| add(&mut hash, &root().join(part)));
            hash.finalize().to_vec()
        });
        let mut hash = Sha256::new();
        hash.update(reader);
        add(&mut hash, &self.folder);
        hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// Adds a file, or all files of a folder by name, to a hash. The facts of a dossier are no scan.
fn add(hash: &mut Sha256, path: &Path) {
    for entry in walkdir::WalkDir::new(path).sort_by_file_name() {
        let entry = entry.expect("the folder can be read");
        if entry.file_type().is_file() && entry.file_name() != "dossier.toml" {
            hash.update(entry.file_name().as_encoded_bytes());
            hash.update(std::fs::read(entry.path()).expect("the file can be read"));
        }
    }
}

fn digests_path() -> PathBuf {
    root().join("tests/recorded/made-of.toml")
}

/// Of what each recording was made, by sample.
fn digests() -> BTreeMap<String, String> {
    let text = std::fs::read_to_string(digests_path()).unwrap_or_default();
    toml::from_str(&text).expect("the list of recordings can be read")
}

/// Reads a folder with the real engine, as it is recorded.
pub fn read_folder(folder: &Path) -> Reading {
    let jobs = std::thread::available_parallelism().map_or(1, std::num::NonZeroUsize::get);
    let mut reading = dossier::read_folder(folder, tools(), jobs, &|_, _| {}).expect("a folder can be read");
    round(&mut reading);
    reading
}

/// Four digits of a fraction are a fifth of a pixel at 200 dpi; more would only swell the recordings.
fn round(reading: &mut Reading) {
    let cut = |value: &mut f32| *value = (*value * 10_000.0).round() / 10_000.0;
    for page in &mut reading.pages {
        for line in &mut page.text.lines {
            let boxes = line.words.iter_mut().map(|word| (&mut word.bbox, &mut word.confidence));
            for (bbox, confidence) in boxes.chain(std::iter::once((&mut line.bbox, &mut line.confidence))) {
                for value in [&mut bbox.x, &mut bbox.y, &mut bbox.w, &mut bbox.h, confidence] {
                    cut(value);
                }
            }
        }
    }
}

/// The real engine, without a cache.
fn tools() -> &'static dossier::Tools {
    static TOOLS: OnceLock<dossier::Tools> = OnceLock::new();
    TOOLS.get_or_init(|| dossier::Tools::new(dossier::read::Engine::new(&dossier::read::folder())))
}

/// A value as the truth files write it.
pub fn said(value: &Value) -> String {
    match value {
        Value::Date(date) => date.to_string(),
        Value::Ambiguous(days) => days.iter().map(ToString::to_string).collect::<Vec<_>>().join(" or "),
        Value::OtherCalendar(calendar, day) => format!("{calendar} {day:?}"),
        Value::Amount(cents, _) => format!("{}.{:02}", cents / 100, cents % 100),
        Value::Text(text) => text.clone(),
    }
}

/// Forms of address and titles, as names are compared.
const TITLES: [&str; 25] = [
    "M",
    "MR",
    "MRS",
    "MS",
    "MISS",
    "MME",
    "MLLE",
    "MONSIEUR",
    "MADAME",
    "DHR",
    "DE",
    "HEER",
    "MEVR",
    "MEVROUW",
    "MEJUFFROUW",
    "HERR",
    "FRAU",
    "DR",
    "PROF",
    "MED",
    "SIG",
    "SR",
    "SRA",
    "UZM",
    "MEESTER",
];

/// Whether two addresses have the same words, those before a town aside.
fn same_words(one: &str, other: &str) -> bool {
    let words = |text: &str| {
        let folded = dossier::fold::fold(text);
        let mut words: Vec<String> = folded
            .split(|ch: char| !ch.is_alphanumeric())
            .filter(|word| !word.is_empty() && !["a", "te", "in", "at"].contains(word))
            .map(str::to_owned)
            .collect();
        words.sort();
        words
    };
    !one.is_empty() && words(one) == words(other)
}

/// Whether a value read is the value printed: names in any order, numbers without blanks and strokes.
pub fn same_value(name: &str, wanted: &str, said: &str) -> bool {
    let compact = |text: &str| dossier::fold::fold(text).replace(' ', "");
    match name {
        "holder" | "spouse" | "patient" | "father" | "mother" | "doctor" | "guardian" | "landlord" | "employer"
        | "child" | "translator" | "declarant" => {
            // Forms of address and titles are no part of a name.
            let title = |word: &String| TITLES.contains(&word.as_str());
            let sorted = |text: &str| {
                let mut words = dossier::name::mrz_key(text);
                words.retain(|word| !title(word));
                words.sort();
                words
            };
            !said.is_empty() && sorted(wanted) == sorted(said)
        }
        "amount" | "gross-amount" | "net-amount" | "insured-amount" => {
            wanted.parse::<f64>().ok() == said.parse::<f64>().ok() && !said.is_empty()
        }
        // "2650 Edegem, Hovestraat 1" and "Hovestraat 1 te 2650 Edegem" are one address.
        "address" if same_words(wanted, said) => true,
        "address" | "communication" => {
            compact(said).contains(&compact(wanted))
                || (compact(said).len() > 8 && compact(wanted).contains(&compact(said)))
        }
        _ => compact(wanted) == compact(said),
    }
}
