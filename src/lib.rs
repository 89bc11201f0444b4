//! `dossier` reads a folder of scanned documents and says, before anything is
//! filed, which papers of a Belgian residence procedure are there, missing,
//! expired, too old, untranslated, unlegalised, unreadable or somebody else's.
//!
//! # The way of a page
//!
//! ```text
//! folder ─ scan ─► pages ─ read ─► text ─ recognise ─► documents ─ relate ─► persons, translations, legalisations
//!                                                         └─ check (× checklist × facts × filing date) ─► findings ─ report ─► bytes
//! ```
//!
//! Nouns are data ([`page`], [`document`], [`checklist`], [`dossier`], [`finding`], and the small ones
//! [`cache`], [`mrz`], [`date`], [`name`], [`number`], [`fold`], [`trial`]); verbs are work ([`scan`], [`read`], [`recognise`],
//! [`relate`], [`check`], [`report`], [`interview`]). A verb names nouns and never another verb: only this file chains them,
//! in [`read_folder`] and [`assess`], and the two that do so again and again: [`batch`] for many folders, [`watch`]
//! for folders that change.
//!
//! # Invariants
//!
//! - **No false all-clear.** Only what was read, with its place, satisfies a requirement; doubt is `needs-human`.
//! - **A bad file is a finding.** An [`Error`] means that no report could be made at all.
//! - **Nothing below `main` reads the clock.** The filing date is an argument.
//! - **The same bytes for any number of threads.** Pages are read in parallel and kept in the folder's order.
//! - **No network, no writing** beside the cache and what the caller asks for.
//! - **Checklists are data**: no procedure, kind, fee or country stands in Rust.

pub mod batch;
pub mod cache;
pub mod change;
pub mod check;
pub mod checklist;
pub mod date;
pub mod document;
pub mod dossier;
pub mod error;
pub mod finding;
pub mod fold;
pub mod interview;
pub mod mrz;
pub mod name;
pub mod number;
pub mod overview;
pub mod page;
pub mod read;
pub mod recognise;
pub mod relate;
pub mod report;
pub mod scan;
pub mod timing;
pub mod trial;
pub mod watch;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError, Weak};

use jiff::civil::Date;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use cache::Cache;
use check::{Case, FolderFault, check, folder_findings};
use checklist::Checklists;
use document::Document;
use dossier::Brief;
pub use error::Error;
use finding::{EngineInfo, Outcome, Report};
use page::{ReadPage, Source};
use relate::{Known, relate};
use report::pictures::Pictures;
use timing::{Stage, Timings};

/// A `dossier.toml` beyond this size is none: a long one has a few kilobytes.
const LARGEST_BRIEF: u64 = 1 << 20;

/// What a check is asked to do, beside the folder.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// Folders laid over the embedded checklists, later ones on top.
    pub checklists: Vec<PathBuf>,
    /// The procedure; wins over `dossier.toml`.
    pub procedure: Option<String>,
    /// The procedure of dossiers that name none.
    pub usual_procedure: Option<String>,
    /// The planned filing date; wins over `dossier.toml`.
    pub filing_date: Option<Date>,
    /// Today, for when nobody says a filing date.
    pub today: Date,
    /// Facts as `NAME=VALUE`; they win over `dossier.toml`.
    pub facts: Vec<String>,
    /// The language of titles and questions.
    pub lang: String,
}

/// What was read in a folder.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    /// The folder's name.
    pub name: String,
    /// Its pages, in the order of the folder.
    pub pages: Vec<ReadPage>,
    /// Files and pages that could not be opened.
    pub faults: Vec<FolderFault>,
}

/// What a dossier is held against, resolved from settings and `dossier.toml`.
#[derive(Debug, Clone)]
pub struct Task {
    /// The checklists.
    pub lists: Arc<Checklists>,
    /// What the user says.
    pub brief: Brief,
    /// The procedure of whoever files under no other.
    pub procedure: String,
    /// The planned filing date.
    pub filing: Date,
    /// The language of titles and questions.
    pub lang: String,
}

impl Task {
    /// Resolves what a folder is to be held against.
    ///
    /// # Errors
    /// [`Error::Input`] for what cannot be understood in checklists, `dossier.toml` or facts;
    /// [`Error::Procedure`] when no procedure is named or it does not exist.
    pub fn of(dir: &Path, settings: &Settings) -> Result<Task, Error> {
        Task::shared(Arc::new(Checklists::load(&settings.checklists)?), dir, settings)
    }

    /// The same with checklists that are loaded already.
    ///
    /// # Errors
    /// As [`Task::of`].
    pub fn shared(lists: Arc<Checklists>, dir: &Path, settings: &Settings) -> Result<Task, Error> {
        let brief = brief_of(dir, &lists)?;
        Task::with(lists, brief, settings)
    }

    /// Resolves what a brief is to be held against.
    ///
    /// # Errors
    /// As [`Task::of`].
    pub fn with(lists: Arc<Checklists>, mut brief: Brief, settings: &Settings) -> Result<Task, Error> {
        let procedure = procedure_of(&lists, settings, &brief)?;
        let mut used = vec![procedure.as_str()];
        used.extend(brief.persons.iter().map(|person| person.procedure.as_str()).filter(|id| !id.is_empty()));
        for fact in &settings.facts {
            let (name, value) = dossier::fact_from_option(fact, &lists, &used)?;
            brief.facts.insert(name, value);
        }
        let filing = settings.filing_date.or(brief.filing_date).unwrap_or(settings.today);
        // Most dossiers share the checklists as they are.
        let lists = match lists.names_a_place(&brief.facts) {
            true => Arc::new(Arc::unwrap_or_clone(lists).at_places(&brief.facts)),
            false => lists,
        };
        Ok(Task { brief, procedure, filing, lang: settings.lang.clone(), lists })
    }
}

/// `dossier.toml` of a folder; nothing said when there is none.
fn brief_of(dir: &Path, lists: &Checklists) -> Result<Brief, Error> {
    let path = dir.join(dossier::FILE);
    let fail = |reason: String| Error::Folder { path: path.clone(), reason };
    match std::fs::metadata(&path) {
        Err(_) => return Ok(Brief::default()),
        Ok(data) if data.len() > LARGEST_BRIEF => return Err(fail("too large for a dossier.toml".to_owned())),
        Ok(_) => {}
    }
    Brief::parse(&text_of(&path)?, lists)
}

fn text_of(path: &Path) -> Result<String, Error> {
    let fail = |error| Error::Folder { path: path.to_owned(), reason: format!("cannot be read: {error}") };
    std::fs::read_to_string(path).map_err(fail)
}

fn procedure_of(lists: &Checklists, settings: &Settings, brief: &Brief) -> Result<String, Error> {
    let of_persons = brief.persons.iter().map(|person| &person.procedure).find(|id| !id.is_empty());
    let said = settings.procedure.as_ref().or(brief.procedure.as_ref()).or(of_persons);
    let asked = said.or(settings.usual_procedure.as_ref());
    let known = || lists.procedures.values().map(|p| format!("{} – {}", p.id, p.title.get(&settings.lang))).collect();
    match asked {
        Some(id) if lists.procedures.contains_key(id) => Ok(id.clone()),
        Some(id) => {
            let near = dossier::nearest(id, lists.procedures.keys());
            Err(Error::Procedure { message: format!("there is no procedure `{id}`; {near}"), known: known() })
        }
        None => {
            let message = "no procedure was named: give --procedure ID, or say `procedure = \"…\"` in dossier.toml";
            Err(Error::Procedure { message: message.to_owned(), known: known() })
        }
    }
}

/// What a folder is read with.
pub struct Tools {
    /// Opens the files.
    pub scanner: scan::Scanner,
    /// Reads the pages.
    pub engine: read::Engine,
    /// Knows the pages that were read before, where that is wanted.
    pub cache: Option<Cache>,
    /// How long it took.
    pub timings: Timings,
}

impl Tools {
    /// An engine alone: files are opened in this process, and nothing is kept.
    pub fn new(engine: read::Engine) -> Tools {
        Tools { scanner: scan::Scanner::here(), engine, cache: None, timings: Timings::default() }
    }

    /// Keeps what is read in a folder, and takes from it what was read before.
    pub fn cached_in(self, folder: &Path) -> Tools {
        let cache = Some(Cache::new(folder, &self.engine.identity()));
        Tools { cache, ..self }
    }

    /// Reads a page, or remembers it. The outer error ends the run, the inner one is the page's own.
    fn read(&self, page: &scan::PageRef) -> Result<Result<ReadPage, scan::FileFault>, Error> {
        let known = |text| Ok(Ok(ReadPage { source: page.source.clone(), text }));
        let cache = self.cache.as_ref();
        let file_key = cache.map(|cache| cache.file_key(page.file_hash(), page.source.page));
        let remember = || cache.zip(file_key).and_then(|(cache, key)| cache.text(cache.page_of(key)?));
        if let Some(text) = self.timings.of(Stage::Remember, remember) {
            return known(text);
        }
        let loaded = match self.timings.of(Stage::Open, || self.scanner.load(page)) {
            Ok(loaded) => loaded,
            Err(fault) => return Ok(Err(fault)),
        };
        let page_key = cache.map(|cache| cache.page_key(&loaded));
        let text = match cache.zip(page_key).and_then(|(cache, key)| cache.text(key)) {
            Some(text) => text,
            None => {
                self.engine.prepare()?;
                let read = self.timings.of(Stage::Read, || read::read(loaded, &self.engine));
                if read.text.broken_off {
                    return known(read.text);
                }
                if let Some((cache, key)) = cache.zip(page_key) {
                    cache.keep_text(key, &read.text);
                }
                read.text
            }
        };
        if let (Some(cache), Some(file), Some(page)) = (cache, file_key, page_key) {
            cache.keep_page(file, page);
        }
        known(text)
    }
}

/// The threads that open and read pages: one for each page in flight, however many folders are read at once.
pub struct Crew(Option<rayon::ThreadPool>);

impl Crew {
    /// So many threads. A system that gives none still reads, one page after the other.
    pub fn new(jobs: usize) -> Crew {
        Crew(rayon::ThreadPoolBuilder::new().num_threads(jobs).build().ok())
    }

    /// Does the work on one of them.
    pub fn run<T: Send>(&self, work: impl FnOnce() -> T + Send) -> T {
        match &self.0 {
            Some(pool) => pool.install(work),
            None => work(),
        }
    }
}

/// Reads every page of a folder (or of one file), in parallel on `jobs` threads.
///
/// `progress` is told when the folder is listed and after each page how many of how many are read; it may be called
/// from any thread.
///
/// # Errors
/// [`Error::Folder`] when the folder cannot be opened, [`Error::Engine`] when nothing can be read with.
pub fn read_folder(
    dir: &Path,
    tools: &Tools,
    jobs: usize,
    progress: &(dyn Fn(usize, usize) + Sync),
) -> Result<Reading, Error> {
    let reading = read_with(dir, tools, &Crew::new(jobs), progress)?;
    if let Some(cache) = &tools.cache {
        cache.tidy();
    }
    Ok(reading)
}

/// The same on threads that are there already, and without [tidying](Cache::tidy) the cache.
fn read_with(
    dir: &Path,
    tools: &Tools,
    crew: &Crew,
    progress: &(dyn Fn(usize, usize) + Sync),
) -> Result<Reading, Error> {
    let folder = crew.run(|| tools.timings.of(Stage::List, || tools.scanner.list(dir)))?;
    let (pages, mut faults) = once_each(&folder);
    faults.extend(folder.faults.iter().map(fault_of));
    let (done, total) = (AtomicUsize::new(0), pages.len());
    progress(0, total);
    let read_one = |page: &&scan::PageRef| {
        let read = tools.read(page);
        progress(1 + done.fetch_add(1, Ordering::Relaxed), total);
        read
    };
    let read: Vec<Result<ReadPage, scan::FileFault>> = match &crew.0 {
        Some(pool) => pool.install(|| pages.par_iter().map(read_one).collect::<Result<_, Error>>()),
        None => pages.iter().map(read_one).collect(),
    }?;
    let mut reading = Reading { name: folder.name.clone(), pages: Vec::new(), faults };
    for result in read {
        match result {
            Ok(page) => reading.pages.push(page),
            Err(fault) => reading.faults.push(fault_of(&fault)),
        }
    }
    reading.faults.sort_by(|a, b| (&a.file, a.page).cmp(&(&b.file, b.page)));
    Ok(reading)
}

/// The pages of a folder without those of files that are there twice, byte for byte; and a note for each of those.
fn once_each(folder: &scan::Folder) -> (Vec<&scan::PageRef>, Vec<FolderFault>) {
    let mut first: BTreeMap<&[u8; 32], &str> = BTreeMap::new();
    let mut twice: BTreeMap<&str, &str> = BTreeMap::new();
    for file in &folder.files {
        match first.get(&file.hash) {
            Some(known) => {
                twice.insert(&file.path, known);
            }
            None => {
                first.insert(&file.hash, &file.path);
            }
        }
    }
    let note = |(file, known): (&&str, &&str)| FolderFault {
        code: "same-file-twice".to_owned(),
        file: (*file).to_owned(),
        page: None,
        message: format!("the same file as {known}; it was read once"),
        help: "take one of them out".to_owned(),
        warns: false,
    };
    let faults = twice.iter().map(note).collect();
    let pages = folder.pages.iter().filter(|page| !twice.contains_key(page.source.file.as_str())).collect();
    (pages, faults)
}

fn fault_of(fault: &scan::FileFault) -> FolderFault {
    FolderFault {
        code: format!("file-{}", fault.kind.code()),
        file: fault.source_file.clone(),
        page: fault.page,
        message: fault.message.clone(),
        help: fault.help.clone(),
        warns: true,
    }
}

/// The recogniser of the checklists, made once for all dossiers that are held against the same ones: thirty thousand phrases to fold.
fn recogniser(lists: &Arc<Checklists>) -> Arc<recognise::Recogniser> {
    // The last one; the weak pointer keeps the place from being given to other checklists, so that equal pointers are the same ones.
    static LAST: Mutex<Option<(Weak<Checklists>, Arc<recognise::Recogniser>)>> = Mutex::new(None);
    let mut last = LAST.lock().unwrap_or_else(PoisonError::into_inner);
    match last.as_ref().filter(|(known, _)| Weak::ptr_eq(known, &Arc::downgrade(lists))) {
        Some((_, recogniser)) => Arc::clone(recogniser),
        None => {
            let made = Arc::new(recognise::Recogniser::new(lists));
            *last = Some((Arc::downgrade(lists), Arc::clone(&made)));
            made
        }
    }
}

/// Documents from what was read, with their persons and relations.
pub fn documents(reading: &Reading, task: &Task) -> (Vec<Document>, Vec<document::Person>) {
    let mut documents = recogniser(&task.lists).recognise(&reading.pages, task.filing);
    let known = Known { lists: &task.lists, brief: &task.brief, procedure: &task.procedure, filing: task.filing };
    let persons = relate(&mut documents, &known);
    (documents, persons)
}

/// What a check is made from, at the filing date of the task.
fn case<'a>(task: &'a Task, documents: &'a [Document], persons: &'a [document::Person]) -> Case<'a> {
    Case { lists: &task.lists, brief: &task.brief, documents, persons, filing: task.filing, lang: &task.lang }
}

/// The report on what was read: recognised, related, checked. Pure.
pub fn assess(reading: &Reading, engines: Vec<EngineInfo>, task: &Task) -> Report {
    let (documents, persons) = documents(reading, task);
    let mut checked = check(&case(task, &documents, &persons));
    checked.findings.extend(folder_findings(&reading.faults, &task.lang));
    checked.findings.extend(check::nothing_to_read(&reading.pages, &task.lang));
    check::sort(&mut checked.findings);
    Report {
        dossier: reading.name.clone(),
        procedure: task.procedure.clone(),
        title: check::titles(&case(task, &documents, &persons), &task.procedure),
        filing_date: task.filing,
        engines,
        verdict: Report::verdict_of(&checked.outcomes, &checked.findings),
        persons,
        kinds: kind_labels(&task.lists, &documents, &checked.outcomes, &task.lang),
        documents,
        outcomes: checked.outcomes,
        findings: checked.findings,
        outlook: checked.outlook,
    }
}

/// How the requirements would stand if the papers of a report were filed on another day.
pub fn outcomes_at(report: &Report, task: &Task, filing: Date) -> Vec<finding::Outcome> {
    check(&Case { filing, ..case(task, &report.documents, &report.persons) }).outcomes
}

/// The names of the kinds that are there, and of those that would serve.
fn kind_labels(
    lists: &Checklists,
    documents: &[Document],
    outcomes: &[Outcome],
    lang: &str,
) -> BTreeMap<String, String> {
    let there = documents.iter().map(|document| &document.kind);
    let kinds = there.chain(outcomes.iter().flat_map(|outcome| &outcome.accepts)).filter_map(|id| lists.kinds.get(id));
    kinds.map(|kind| (kind.id.clone(), kind.label.get(lang).to_owned())).collect()
}

/// Runs the examples of all kinds: each text must, or must not, be taken for its kind. And names the requirements that
/// can never be asked.
pub fn lint(lists: &Checklists) -> Vec<error::Problem> {
    let mut problems = checklist::survey::unreachable(lists);
    let recogniser = recognise::Recogniser::new(lists);
    for kind in lists.kinds.values() {
        for example in &kind.examples {
            let pages = [page::ReadPage::of_lines(&example.text)];
            let taken = recogniser.recognise(&pages, Date::MAX).into_iter().next();
            let taken = taken.map_or_else(|| document::UNKNOWN.to_owned(), |document| document.kind);
            let message = match (example.matches, taken == kind.id) {
                (true, false) => format!("this example of `{}` is taken for `{taken}`", kind.id),
                (false, true) => format!("this example is taken for `{}`, and must not be", kind.id),
                _ => continue,
            };
            let file = format!("checklists/{}", example.at.file);
            problems.push(error::Problem { file, line: example.at.line, column: example.at.column, message });
        }
    }
    problems.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
    problems
}

/// Runs the tests beside the procedures (of one procedure when it is named): how many there are, and what came out
/// otherwise than they expect.
///
/// # Errors
/// [`Error::Input`] when a test cannot be understood.
pub fn run_trials(lists: &Checklists, only: Option<&str>) -> Result<(usize, Vec<error::Problem>), Error> {
    let trials = trial::trials(lists)?;
    let chosen: Vec<_> = trials.iter().filter(|trial| only.is_none_or(|id| trial.procedure == id)).collect();
    let problems = chosen.iter().flat_map(|trial| {
        let lists = lists.clone().at_places(&trial.brief.facts);
        let case = Case {
            lists: &lists,
            brief: &trial.brief,
            documents: &trial.papers,
            persons: &trial.persons,
            filing: trial.filing,
            lang: "en",
        };
        let checked = check(&case);
        trial.compare(&trial::Said {
            outcomes: &checked.outcomes,
            findings: &checked.findings,
            outlook: &checked.outlook,
        })
    });
    Ok((chosen.len(), problems.collect()))
}

/// What nobody has said yet of a folder that was read, with a text of its `dossier.toml`.
fn open_with(text: &str, reading: &Reading, lists: &Checklists, settings: &Settings) -> Result<interview::Open, Error> {
    let brief = Brief::parse(text, lists)?;
    let task = Task::with(Arc::new(lists.clone()), brief, settings)?;
    let (documents, persons) = documents(reading, &task);
    let case = case(&task, &documents, &persons);
    let needed = check(&case).outlook.questions;
    let optional = check::optional_facts(&case)
        .into_iter()
        .filter(|question| needed.iter().all(|known| (&known.id, &known.person) != (&question.id, &question.person)))
        .collect();
    Ok(interview::Open { needed, optional, persons })
}

/// Interviews whoever prepares a folder, and writes `dossier.toml` into it after every answer.
///
/// # Errors
/// [`Error`] when the folder, its `dossier.toml` or the checklists cannot be used, or input or output fails.
pub fn init_folder(
    dir: &Path,
    reading: &Reading,
    settings: &Settings,
    input: &mut dyn std::io::BufRead,
    out: &mut dyn std::io::Write,
) -> Result<(), Error> {
    let lists = Checklists::load(&settings.checklists)?;
    let path = dir.join(dossier::FILE);
    let mut text = if path.exists() { text_of(&path)? } else { String::new() };
    // What the command line says is written down too: whoever comes back need not say it again.
    let used: Vec<&str> = settings.procedure.as_deref().into_iter().collect();
    if let Some(id) = &settings.procedure {
        procedure_of(&lists, settings, &Brief::default())?;
        text = dossier::edit::with_procedure(&text, id).unwrap_or(text);
    }
    for option in &settings.facts {
        let (name, value) = dossier::fact_from_option(option, &lists, &used)?;
        text = dossier::edit::with_fact(&text, &name, &value).unwrap_or(text);
    }
    if let Some(day) = settings.filing_date {
        text = dossier::edit::with_filing_date(&text, day).unwrap_or(text);
    }
    let plain = Settings { procedure: None, facts: Vec::new(), filing_date: None, ..settings.clone() };
    let open = |text: &str| open_with(text, reading, &lists, &plain);
    let mut save = |text: &str| std::fs::write(&path, text);
    if !used.is_empty() || !settings.facts.is_empty() || settings.filing_date.is_some() {
        Brief::parse(&text, &lists)?;
        save(&text)?;
    }
    let (lang, today) = (settings.lang.as_str(), settings.today);
    let usual = settings.usual_procedure.as_deref();
    interview::Interview { input, out, lists: &lists, lang, usual, today, open: &open, save: &mut save }.run(&text)?;
    Ok(())
}

/// The main job: one folder, one report.
///
/// # Errors
/// [`Error`] when no report can be made: see its kinds.
pub fn check_folder(
    dir: &Path,
    settings: &Settings,
    tools: &Tools,
    jobs: usize,
    progress: &(dyn Fn(usize, usize) + Sync),
) -> Result<Report, Error> {
    check_and_keep(dir, settings, tools, jobs, progress).map(|(report, _)| report)
}

/// The main job, and what was read for it: [`pictures`] are made from both.
///
/// # Errors
/// [`Error`] when no report can be made: see its kinds.
pub fn check_and_keep(
    dir: &Path,
    settings: &Settings,
    tools: &Tools,
    jobs: usize,
    progress: &(dyn Fn(usize, usize) + Sync),
) -> Result<(Report, Reading), Error> {
    if !dir.is_dir() {
        let reason =
            if dir.exists() { "is no folder; give the folder that holds the scans" } else { "there is no such folder" };
        return Err(Error::Folder { path: dir.to_owned(), reason: reason.to_owned() });
    }
    let task = tools.timings.of(Stage::Load, || Task::of(dir, settings))?;
    let reading = read_folder(dir, tools, jobs, progress)?;
    let report = tools.timings.of(Stage::Judge, || assess(&reading, tools.engine.describe(), &task));
    Ok((report, reading))
}

/// The pictures for a report, made from the pages anew: of those that its findings name, and small ones of the first pages.
/// A page that cannot be loaded any more has none.
///
/// # Errors
/// [`Error::Folder`] when the folder cannot be opened.
pub fn pictures(dir: &Path, report: &Report, reading: &Reading, tools: &Tools, crew: &Crew) -> Result<Pictures, Error> {
    let folder = crew.run(|| tools.scanner.list(dir))?;
    let pages: BTreeMap<&Source, &scan::PageRef> = folder.pages.iter().map(|page| (&page.source, page)).collect();
    let texts: BTreeMap<&Source, &ReadPage> = reading.pages.iter().map(|page| (&page.source, page)).collect();
    let wanted = report::pictures::wanted(report);
    let make = |wanted: &report::pictures::Wanted| {
        let (page, read) = (pages.get(&wanted.source)?, texts.get(&wanted.source)?);
        tools.timings.of(Stage::Draw, || {
            let loaded = tools.scanner.load(page).ok()?;
            Some(wanted.made(report, &read::upright(&loaded, &read.text, report::pictures::LONGEST)))
        })
    };
    let made: Vec<report::pictures::Made> = match &crew.0 {
        Some(pool) => pool.install(|| wanted.par_iter().filter_map(make).collect()),
        None => wanted.iter().filter_map(make).collect(),
    };
    Ok(made.into_iter().collect())
}
