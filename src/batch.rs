//! Many dossiers, one after the other and all at once: every sub-folder of a
//! folder is one. Like `lib.rs` this chains the verbs, for each dossier anew.
//!
//! A few drivers each have one dossier in hand; the pages of all of these are
//! opened and read by one crew of threads. So no thread waits for the last page
//! of a dossier, and what lies in memory does not grow with their number: a page
//! a thread, the texts of the dossiers in hand, and of a finished one a few words.
//!
//! What is found out is kept with a fingerprint of everything it depends on. A
//! dossier whose fingerprint is the same is not opened; after an interruption
//! these are the ones that were finished.

mod kept;
mod output;
mod pages;
mod plan;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use crate::change::{self, Changes};
use crate::checklist::Checklists;
use crate::error::Error;
use crate::finding::Report;
use crate::overview::{Row, Standing, lapses};
use crate::timing::Stage;
use crate::{Crew, Reading, Settings, Task, Tools, assess, outcomes_at, pictures, read_with, report, scan};
use kept::{Fingerprint, Kept, Store};
use output::Output;
pub use output::merge;
use pages::Pages;
use plan::Place;
pub use plan::Shard;

/// Days after the filing date on which the overview looks for what lapses.
const SOON: u8 = 30;

/// Dossiers in hand beyond one a thread: while some are listed or judged, the pages of others are read.
const AHEAD: usize = 2;

/// The source of this program, as a hash: another version says otherwise.
const SOURCE: &str = env!("DOSSIER_SOURCE");

/// What a batch is asked to do, beside the folder.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// What each dossier is held against.
    pub settings: Settings,
    /// Where results are written and kept; nowhere when none is given.
    pub out: Option<PathBuf>,
    /// Threads that open and read pages.
    pub jobs: usize,
    /// The part of the dossiers that is this run's.
    pub shard: Option<Shard>,
    /// Whether each dossier gets a page with its pictures, to which the overview leads.
    pub reports: bool,
}

/// What happens, told while it happens, from any thread.
#[derive(Debug)]
pub enum Event<'a> {
    /// So many dossiers there are, and so many files beside them that belong to none.
    Started {
        /// Dossiers.
        dossiers: usize,
        /// Files.
        beside: usize,
    },
    /// So many pages of a dossier will be looked up or read.
    Listed(usize),
    /// A page was.
    Page,
    /// A dossier is done.
    Done {
        /// What is said of it.
        row: &'a Row,
        /// Whether that was known before.
        unchanged: bool,
    },
}

/// How a batch ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Summary {
    /// Dossiers done.
    pub dossiers: usize,
    /// Those of them that were as they had been.
    pub unchanged: usize,
    /// Those of which no report could be made.
    pub failed: usize,
    /// Pages of all of them.
    pub pages: usize,
    /// How the worst of them stands; none where there was none.
    pub worst: Option<Standing>,
}

impl Summary {
    /// The exit code: that of the worst dossier.
    pub fn exit_code(&self) -> u8 {
        self.worst.map_or(0, Standing::exit_code)
    }

    fn add(&mut self, row: &Row, unchanged: bool) {
        self.dossiers += 1;
        self.unchanged += usize::from(unchanged);
        self.failed += usize::from(row.verdict == Standing::Failed);
        self.pages += row.pages;
        self.worst = self.worst.max(Some(row.verdict));
    }
}

/// Checks every sub-folder of a folder.
///
/// # Errors
/// When nothing can be done at all: [`Error::Folder`] when the folder or `out` cannot be used, [`Error::Input`] for
/// mistakes in checklists, [`Error::Write`] when a result cannot be written. What is wrong with one dossier is not among
/// them: it is said in its row.
pub fn run(dir: &Path, options: &Options, tools: &Tools, tell: &(dyn Fn(Event<'_>) + Sync)) -> Result<Summary, Error> {
    let lists = Arc::new(Checklists::load(&options.settings.checklists)?);
    let plan = plan::of(dir, options.out.as_deref(), options.shard)?;
    let store = options.out.as_deref().map(Store::open).transpose()?;
    let output = options.out.as_deref().map(|out| Output::start(out, options.shard)).transpose()?;
    let pages = options.out.as_deref().map(|out| Pages::open(out, options.reports)).transpose()?;
    tell(Event::Started { dossiers: plan.places.len(), beside: plan.beside });
    let batch = Batch { lists, options, tools, crew: Crew::new(options.jobs), store, pages, tell };
    let done = Mutex::new((Summary::default(), output, Ok(())));
    let next = AtomicUsize::new(0);
    let drive = || {
        while let Some(place) = plan.places.get(next.fetch_add(1, Ordering::Relaxed)) {
            let Done { row, line, unchanged } = batch.one(place);
            let mut done = done.lock().unwrap_or_else(PoisonError::into_inner);
            let (summary, output, written) = &mut *done;
            if written.is_err() {
                return;
            }
            summary.add(&row, unchanged);
            if let Some(output) = output {
                *written = output.add(&row, &line);
            }
            tell(Event::Done { row: &row, unchanged });
        }
    };
    std::thread::scope(|scope| {
        for _ in 1..(options.jobs + AHEAD).min(plan.places.len()) {
            // Fewer drivers take longer, and that is all.
            let _ = std::thread::Builder::new().spawn_scoped(scope, drive);
        }
        drive();
    });
    let (summary, output, written) = done.into_inner().unwrap_or_else(PoisonError::into_inner);
    written?;
    if let Some(output) = output {
        output.finish(&options.settings.lang)?;
    }
    if let Some(pages) = &batch.pages {
        pages.finish(plan.places.iter().map(|place| place.id.as_str()))?;
    }
    if let Some(store) = &batch.store {
        store.finish(plan.places.iter().map(|place| place.id.as_str()))?;
    }
    if let Some(cache) = &tools.cache {
        cache.tidy();
    }
    Ok(summary)
}

/// What all dossiers of a run share.
struct Batch<'a> {
    lists: Arc<Checklists>,
    options: &'a Options,
    tools: &'a Tools,
    crew: Crew,
    store: Option<Store>,
    pages: Option<Pages>,
    tell: &'a (dyn Fn(Event<'_>) + Sync),
}

/// A dossier that is done: its row, and its report as a line of JSON.
struct Done {
    row: Row,
    line: String,
    unchanged: bool,
}

impl Batch<'_> {
    /// A dossier, whatever happens to it.
    fn one(&self, place: &Place) -> Done {
        let checked = catch_unwind(AssertUnwindSafe(|| self.check(place)));
        let failure = match checked {
            Ok(Ok(done)) => return done,
            Ok(Err(error)) => error.to_string(),
            Err(_) => "the program broke down on this dossier; please report it with the lines above".to_owned(),
        };
        if let Some(pages) = &self.pages {
            // One that cannot be taken away has no link.
            let _ = pages.forget(&place.id);
        }
        let row = Row::failed(&place.name, &place.id, failure);
        let line = output::failure(&row);
        Done { row, line, unchanged: false }
    }

    /// A dossier: as it was known, or anew.
    fn check(&self, place: &Place) -> Result<Done, Error> {
        if let Some(reason) = &place.trouble {
            return Err(Error::Folder { path: place.path.clone(), reason: reason.clone() });
        }
        let task = Task::shared(Arc::clone(&self.lists), &place.path, &self.settings(&place.path)?)?;
        let Some(store) = &self.store else {
            return Ok(self.anew(place, &task)?.0);
        };
        let known = store.find(&place.id);
        let head = known.as_ref().map(|kept| &kept.head);
        let files = head.map_or(&[][..], |head| head.files.as_slice());
        let inventory = scan::inventory(&place.path)?;
        // Before anything is read: what changes from here on is another fingerprint the next time.
        let print = self.crew.run(|| Fingerprint::of(&inventory, files, &self.identity(place, &task)));
        let lacks = self.pages.as_ref().is_some_and(|pages| pages.lacks(&place.id));
        if let Some(kept) = known.as_ref().filter(|kept| kept.head.print == print.hash && !lacks) {
            let mut row = kept.row.clone();
            row.report = self.pages.as_ref().and_then(|pages| pages.link(&place.id));
            if kept.head.run != store.run {
                row.changes = Some(Changes::default());
            }
            return Ok(Done { row, line: kept.line.clone(), unchanged: true });
        }
        let (mut done, settled) = self.anew(place, &task)?;
        let standing = change::Standing::parse(&done.line).ok();
        // An interrupted run that goes on still tells what changed since the one before it.
        let base = head.and_then(|head| if head.run == store.run { head.base.clone() } else { head.standing.clone() });
        done.row.changes = base.as_ref().zip(standing.as_ref()).map(|(old, new)| Changes::between(old, new));
        store.keep(&place.id, &Kept::new(print, settled, store.run, base, standing, &done.row, &done.line));
        Ok(done)
    }

    /// The settings for a dossier: the common procedure is for those that name none.
    fn settings(&self, dir: &Path) -> Result<Settings, Error> {
        let settings = &self.options.settings;
        let own = crate::brief_of(dir, &self.lists)?;
        let names = own.procedure.is_some() || own.persons.iter().any(|person| !person.procedure.is_empty());
        let procedure = settings.procedure.clone().filter(|_| !names);
        Ok(Settings { procedure, ..settings.clone() })
    }

    /// Everything beside the files that decides what is said of a dossier.
    fn identity(&self, place: &Place, task: &Task) -> Vec<String> {
        let brief = std::fs::read(place.path.join(crate::dossier::FILE)).unwrap_or_default();
        let mut parts = vec![
            SOURCE.to_owned(),
            self.tools.engine.identity(),
            self.lists.digest.clone(),
            place.id.clone(),
            blake3::hash(&brief).to_hex().to_string(),
            task.procedure.clone(),
            task.filing.to_string(),
            task.lang.clone(),
        ];
        parts.extend(self.options.settings.facts.iter().cloned());
        parts
    }

    /// Reads and judges a dossier; and whether another try would say the same.
    fn anew(&self, place: &Place, task: &Task) -> Result<(Done, bool), Error> {
        let listed = |done, total| {
            (self.tell)(if done == 0 { Event::Listed(total) } else { Event::Page });
        };
        let reading = read_with(&place.path, self.tools, &self.crew, &listed)?;
        let (report, soon) = self.crew.run(|| self.tools.timings.of(Stage::Judge, || self.judge(&reading, task)));
        let mut row = Row::of(&report, &place.id, reading.pages.len(), soon);
        row.report = self.page(place, &report, &reading, task)?;
        let mut line = Vec::new();
        self.tools.timings.of(Stage::Write, || report::json_line(&report, &mut line))?;
        let line = String::from_utf8(line).map_err(std::io::Error::other)?;
        Ok((Done { row, line, unchanged: false }, settled(&reading)))
    }

    /// Makes the dossier's page, where pages are wanted; where it is.
    fn page(&self, place: &Place, report: &Report, reading: &Reading, task: &Task) -> Result<Option<String>, Error> {
        let Some(pages) = &self.pages else { return Ok(None) };
        if !pages.wanted {
            pages.forget(&place.id)?;
            return Ok(None);
        }
        let pictures = pictures(&place.path, report, reading, self.tools, &self.crew)?;
        pages.write(&place.id, |out| report::html(report, &task.lang, &pictures, false, out))?;
        Ok(pages.link(&place.id))
    }

    /// The report, and what lapses soon after its filing date.
    fn judge(&self, reading: &Reading, task: &Task) -> (Report, Vec<crate::overview::Lapse>) {
        let report = assess(reading, self.tools.engine.describe(), task);
        let soon = lapses(&report, SOON, &|filing| outcomes_at(&report, task, filing));
        (report, soon)
    }
}

/// Whether another try would read the same: not where an engine broke off, or a file failed in a way that may be the
/// machine's fault and not the file's.
fn settled(reading: &Reading) -> bool {
    let passing = ["file-damaged", "file-too-large", "file-changed", "file-no-permission"];
    !reading.pages.iter().any(|page| page.text.broken_off)
        && !reading.faults.iter().any(|fault| passing.contains(&fault.code.as_str()))
}
