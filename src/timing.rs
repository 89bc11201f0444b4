//! How long the stages of the work took, and how often: for `--verbose`. Nothing of it ever stands in a report.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// A stage of the work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Loading the checklists and what is said of the dossier.
    Load,
    /// Finding a folder's files and looking into them.
    List,
    /// Looking for a page among those that were read before.
    Remember,
    /// Decoding a page.
    Open,
    /// Reading a page.
    Read,
    /// Recognising the papers of a dossier, relating and checking them.
    Judge,
    /// Making the pictures of a report.
    Draw,
    /// Writing what is said of a dossier.
    Write,
}

impl Stage {
    /// All of them, in the order of the work.
    pub const ALL: [Stage; 8] =
        [Stage::Load, Stage::List, Stage::Remember, Stage::Open, Stage::Read, Stage::Judge, Stage::Draw, Stage::Write];

    /// What is done in it, for people.
    pub fn words(self) -> &'static str {
        match self {
            Stage::Load => "checklists loaded",
            Stage::List => "folders listed",
            Stage::Remember => "pages looked up",
            Stage::Open => "pages opened",
            Stage::Read => "pages read",
            Stage::Judge => "dossiers judged",
            Stage::Draw => "pictures made",
            Stage::Write => "reports written",
        }
    }
}

/// What the stages took together, on all threads.
#[derive(Debug, Default)]
pub struct Timings([Spent; Stage::ALL.len()]);

#[derive(Debug, Default)]
struct Spent {
    times: AtomicU64,
    nanoseconds: AtomicU64,
}

impl Timings {
    /// Does the work, and counts it to a stage.
    pub fn of<T>(&self, stage: Stage, work: impl FnOnce() -> T) -> T {
        let start = Instant::now();
        let result = work();
        if let Some(spent) = self.0.get(stage as usize) {
            spent.times.fetch_add(1, Ordering::Relaxed);
            let nanoseconds = u64::try_from(start.elapsed().as_nanos()).unwrap_or(u64::MAX);
            spent.nanoseconds.fetch_add(nanoseconds, Ordering::Relaxed);
        }
        result
    }

    /// How often a stage was gone through, and for how long on all threads together.
    pub fn spent(&self, stage: Stage) -> (u64, Duration) {
        self.0.get(stage as usize).map_or((0, Duration::ZERO), |spent| {
            let nanoseconds = spent.nanoseconds.load(Ordering::Relaxed);
            (spent.times.load(Ordering::Relaxed), Duration::from_nanos(nanoseconds))
        })
    }
}
