//! Many dossiers at once: what did not change is not read, what was interrupted goes on, what is broken stops nobody, and
//! the bytes are the same for any number of threads and shards.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may panic")]

mod samples_of;

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use dossier::batch::{Event, Options, Summary, merge, run};
use dossier::overview::{Row, Standing, lapses};
use dossier::read::{Ask, Engine, Fault, Ocr, OcrLine, Quad};
use dossier::watch::Watched;
use dossier::{Settings, Task, Tools};
use image::{Rgb, RgbImage};
use jiff::ToSpan;
use jiff::civil::date;
use tempfile::TempDir;

/// The width of a page on which the engine breaks down.
const BREAKS: u32 = 666;

/// Reads one line on every picture, and counts how often it was asked for a page.
struct Counting(Arc<AtomicUsize>);

impl Ocr for Counting {
    fn lines(&self, image: &RgbImage, ask: Ask<'_>) -> Result<Vec<OcrLine>, Fault> {
        self.0.fetch_add(usize::from(ask == Ask::Page), Ordering::Relaxed);
        assert_ne!(image.width(), BREAKS, "the engine breaks down");
        let quad = Quad::upright(40.0, 40.0, 400.0, 70.0);
        Ok(vec![OcrLine::even(&format!("attest van {} punten", image.width()), quad, 0.98)])
    }
}

/// A page with rows of marks like print, `width` pixels wide.
fn page(width: u32, path: &Path) {
    let picture = RgbImage::from_fn(width, 300, |x, y| {
        let printed = x % 12 < 7 && y % 40 < 12 && (60..width - 60).contains(&x) && (60..240).contains(&y);
        Rgb([if printed { 20 } else { 250 }; 3])
    });
    picture.save(path).unwrap();
}

/// A folder of dossiers with one page each, all different.
fn dossiers(count: u32) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for n in 0..count {
        let dossier = folder.path().join(format!("dossier {n}"));
        std::fs::create_dir(&dossier).unwrap();
        page(700 + n, &dossier.join("a.png"));
    }
    folder
}

/// What a batch over a folder may be asked.
struct Ways<'a> {
    jobs: usize,
    shard: Option<&'a str>,
    on: jiff::civil::Date,
    reports: bool,
}

const USUAL: Ways = Ways { jobs: 2, shard: None, on: date(2026, 11, 20), reports: false };

fn options(out: &Path, ways: &Ways<'_>) -> Options {
    let settings = Settings {
        procedure: Some("be/9bis".to_owned()),
        filing_date: Some(ways.on),
        lang: "en".to_owned(),
        ..Settings::default()
    };
    let shard = ways.shard.map(|shard| shard.parse().unwrap());
    Options { settings, out: Some(out.to_owned()), jobs: ways.jobs, shard, reports: ways.reports }
}

/// Runs a batch without a cache of pages: how it ended, and how many pages the engine was asked for.
fn batch(folder: &Path, out: &Path, ways: &Ways<'_>) -> (Summary, usize) {
    let count = Arc::new(AtomicUsize::new(0));
    let tools = Tools::new(Engine::with(Box::new(Counting(Arc::clone(&count)))));
    let summary = run(folder, &options(out, ways), &tools, &|_| {}).unwrap();
    (summary, count.load(Ordering::Relaxed))
}

/// The results in a folder: all that is meant to be looked at.
fn results(out: &Path) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    for entry in std::fs::read_dir(out).unwrap() {
        let entry = entry.unwrap();
        if entry.file_type().unwrap().is_file() {
            let name = entry.file_name().into_string().unwrap();
            files.insert(name, std::fs::read_to_string(entry.path()).unwrap());
        }
    }
    assert_eq!(files.len(), 5, "{:?}", files.keys());
    files
}

fn rows(out: &Path) -> Vec<Row> {
    let lines = std::fs::read_to_string(out.join("overview.jsonl")).unwrap();
    lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn threads_and_shards_change_no_byte() {
    let folder = dossiers(9);
    std::fs::write(folder.path().join("dossier 3/dossier.toml"), "procedure = \"nothing\"").unwrap();
    let outs: Vec<TempDir> = (0..6).map(|_| tempfile::tempdir().unwrap()).collect();
    let (summary, asked) = batch(folder.path(), outs[0].path(), &Ways { jobs: 1, ..USUAL });
    assert_eq!((summary.dossiers, summary.failed, asked), (9, 1, 8));
    batch(folder.path(), outs[1].path(), &Ways { jobs: 5, ..USUAL });
    let one = results(outs[0].path());
    assert_eq!(results(outs[1].path()), one);

    let mut of_shards = 0;
    for (n, shard) in ["0/3", "1/3", "2/3"].into_iter().enumerate() {
        of_shards += batch(folder.path(), outs[2 + n].path(), &Ways { shard: Some(shard), ..USUAL }).0.dossiers;
    }
    assert_eq!(of_shards, 9);
    // In any order.
    let shards = [4, 2, 3].map(|n: usize| outs[n].path().to_owned());
    let merged = merge(&shards, outs[5].path(), "en").unwrap();
    assert_eq!((merged.dossiers, merged.exit_code()), (9, 2));
    assert_eq!(results(outs[5].path()), one);
    assert_eq!(one["results.jsonl"].lines().count(), 9);
}

/// The pages of dossiers: their names, and what is in them.
fn pages(out: &Path) -> BTreeMap<String, String> {
    let Ok(entries) = std::fs::read_dir(out.join("reports")) else { return BTreeMap::new() };
    let page = |path: std::path::PathBuf| {
        let name = format!("reports/{}", path.file_name().unwrap().to_str().unwrap());
        (name, std::fs::read_to_string(path).unwrap())
    };
    entries.map(|entry| page(entry.unwrap().path())).collect()
}

/// Each dossier has its page, the overview leads to it, and no page is older than what the overview says.
#[test]
fn the_overview_leads_to_the_page_of_each_dossier() {
    let folder = dossiers(4);
    std::fs::write(folder.path().join("dossier 3/dossier.toml"), "procedure = \"nothing\"").unwrap();
    let outs: Vec<TempDir> = (0..4).map(|_| tempfile::tempdir().unwrap()).collect();
    let out = outs[0].path();
    let with = Ways { reports: true, ..USUAL };
    batch(folder.path(), out, &USUAL);
    assert!(pages(out).is_empty() && rows(out).iter().all(|row| row.report.is_none()));
    // Nothing changed, and what is asked for is made all the same; then it is there.
    assert_eq!(batch(folder.path(), out, &with).0.unchanged, 0);
    assert_eq!(batch(folder.path(), out, &with).0.unchanged, 3);
    let made = pages(out);
    assert_eq!(made.len(), 3);
    let overview = std::fs::read_to_string(out.join("overview.html")).unwrap();
    for row in rows(out) {
        let Some(link) = &row.report else {
            assert_eq!(row.verdict, Standing::Failed);
            continue;
        };
        assert!(overview.contains(&format!("<a href=\"{link}\">{}</a>", row.dossier)), "{link}");
        assert!(made[link].contains(&format!("<h1>{}</h1>", row.dossier)) && made[link].contains("data:image/jpeg"));
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(out.join("reports").metadata().unwrap().permissions().mode() & 0o077, 0);
    }
    // Shards bring their pages along.
    for (n, shard) in ["0/2", "1/2"].into_iter().enumerate() {
        batch(folder.path(), outs[1 + n].path(), &Ways { shard: Some(shard), ..with });
    }
    let shards = [1, 2].map(|n: usize| outs[n].path().to_owned());
    merge(&shards, outs[3].path(), "en").unwrap();
    assert_eq!(pages(outs[3].path()), made);
    let whole = tempfile::tempdir().unwrap();
    batch(folder.path(), whole.path(), &with);
    assert_eq!(results(outs[3].path()), results(whole.path()));
    // A dossier that changes without a page being asked for has none; one that is gone has none.
    std::fs::write(folder.path().join("dossier 0/dossier.toml"), "procedure = \"be/9ter\"").unwrap();
    std::fs::remove_dir_all(folder.path().join("dossier 1")).unwrap();
    batch(folder.path(), out, &USUAL);
    let links: Vec<_> = rows(out).into_iter().map(|row| row.report).collect();
    assert_eq!(links.iter().map(Option::is_some).collect::<Vec<_>>(), [false, true, false]);
    assert_eq!(pages(out).len(), 1);
}

/// An overview that lacks a shard would lack dossiers without saying so.
#[test]
fn what_is_not_all_shards_is_not_merged() {
    let folder = dossiers(4);
    let outs: Vec<TempDir> = (0..4).map(|_| tempfile::tempdir().unwrap()).collect();
    let path = |n: usize| outs[n].path().to_owned();
    for (n, shard) in [Some("0/2"), Some("1/2"), None].into_iter().enumerate() {
        batch(folder.path(), &path(n), &Ways { shard, ..USUAL });
    }
    let refused = |shards: &[usize]| {
        let shards: Vec<_> = shards.iter().map(|n| path(*n)).collect();
        merge(&shards, &path(3), "en").unwrap_err().to_string()
    };
    assert!(refused(&[0]).contains("is one of 2 shards, and 1 were given"));
    assert!(refused(&[0, 0]).contains("given already"));
    assert!(refused(&[0, 1, 2]).contains("no shard"));
    assert!(refused(&[0, 3]).contains("has no batch.json"));
    std::fs::write(
        path(1).join("batch.json"),
        r#"{"schema":"dossier-batch/1","shard":"1/2","dossiers":0,"finished":false}"#,
    )
    .unwrap();
    assert!(refused(&[0, 1]).contains("not finished"));
}

#[test]
fn what_did_not_change_is_not_read() {
    let folder = dossiers(6);
    let out = tempfile::tempdir().unwrap();
    let (first, asked) = batch(folder.path(), out.path(), &USUAL);
    assert_eq!((first.dossiers, first.unchanged, asked), (6, 0, 6));
    assert!(rows(out.path()).iter().all(|row| row.changes.is_none()));
    let before = results(out.path());
    let (second, asked) = batch(folder.path(), out.path(), &USUAL);
    assert_eq!((second.dossiers, second.unchanged, asked), (6, 6, 0));
    assert_eq!(results(out.path())["results.jsonl"], before["results.jsonl"]);
    assert!(rows(out.path()).iter().all(|row| row.changes.as_ref().unwrap().none()));

    // Another page, other words of the user's, a page more; one dossier gone and one new.
    page(800, &folder.path().join("dossier 0/a.png"));
    std::fs::write(folder.path().join("dossier 1/dossier.toml"), "procedure = \"be/9ter\"").unwrap();
    page(801, &folder.path().join("dossier 2/b.png"));
    std::fs::remove_dir_all(folder.path().join("dossier 3")).unwrap();
    std::fs::create_dir(folder.path().join("dossier 9")).unwrap();
    page(802, &folder.path().join("dossier 9/a.png"));
    let (third, asked) = batch(folder.path(), out.path(), &USUAL);
    assert_eq!((third.dossiers, third.unchanged, asked), (6, 2, 1 + 1 + 2 + 1));
    let rows = rows(out.path());
    let row = |name: &str| rows.iter().find(|row| row.dossier == name);
    assert!(row("dossier 3").is_none());
    assert_eq!(row("dossier 1").unwrap().procedure, "be/9ter");
    assert!(!row("dossier 1").unwrap().changes.as_ref().unwrap().none());
    assert!(row("dossier 9").unwrap().changes.is_none());
    // Another day is another question.
    let (other_day, asked) = batch(folder.path(), out.path(), &Ways { on: date(2026, 12, 20), ..USUAL });
    assert_eq!((other_day.unchanged, asked), (0, 7));
}

/// A run that dies leaves what it finished, and nothing of it is done again.
#[test]
fn an_interrupted_run_goes_on() {
    let folder = dossiers(12);
    let (whole, broken) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let before = dossiers(12);
    // Both begin with a run over other pages, so that there is something to compare with.
    for out in [&whole, &broken] {
        batch(before.path(), out.path(), &USUAL);
    }
    page(900, &folder.path().join("dossier 5/b.png"));
    batch(folder.path(), whole.path(), &USUAL);

    let count = Arc::new(AtomicUsize::new(0));
    let tools = Tools::new(Engine::with(Box::new(Counting(Arc::clone(&count)))));
    let done = AtomicUsize::new(0);
    let dies = |event: Event<'_>| {
        if matches!(event, Event::Done { .. }) {
            assert!(done.fetch_add(1, Ordering::Relaxed) < 4, "the machine is switched off");
        }
    };
    let ways = Ways { on: date(2026, 11, 21), ..USUAL };
    let died = catch_unwind(AssertUnwindSafe(|| run(folder.path(), &options(broken.path(), &ways), &tools, &dies)));
    assert!(died.is_err());
    let first = count.load(Ordering::Relaxed);
    assert!((4..12).contains(&first), "{first} pages were read");
    assert!(broken.path().join("results.jsonl").metadata().unwrap().len() > 0, "results come as they are made");
    let mark = std::fs::read_to_string(broken.path().join("batch.json")).unwrap();
    assert!(mark.contains("\"finished\":false"), "{mark}");

    let (rest, asked) = batch(folder.path(), broken.path(), &ways);
    assert_eq!(first + asked, 13);
    assert!(rest.unchanged >= 4);
    // The other never died.
    batch(folder.path(), whole.path(), &ways);
    let reports = |out: &TempDir| results(out.path())["results.jsonl"].clone();
    assert_eq!(reports(&broken), reports(&whole));
}

/// What changed in a run that was interrupted is still told when it goes on.
#[test]
fn changes_survive_an_interruption() {
    let folder = dossiers(6);
    let out = tempfile::tempdir().unwrap();
    batch(folder.path(), out.path(), &USUAL);
    for n in 0..6 {
        std::fs::write(folder.path().join(format!("dossier {n}/dossier.toml")), "procedure = \"be/9ter\"").unwrap();
    }
    let tools = Tools::new(Engine::with(Box::new(Counting(Arc::default()))));
    let done = AtomicUsize::new(0);
    let dies = |event: Event<'_>| {
        if matches!(event, Event::Done { .. }) {
            assert!(done.fetch_add(1, Ordering::Relaxed) < 2, "the machine is switched off");
        }
    };
    let died = catch_unwind(AssertUnwindSafe(|| run(folder.path(), &options(out.path(), &USUAL), &tools, &dies)));
    assert!(died.is_err());
    let (summary, _) = batch(folder.path(), out.path(), &USUAL);
    assert!(summary.unchanged >= 2, "{summary:?}");
    for row in rows(out.path()) {
        assert!(!row.changes.unwrap().none(), "{}", row.dossier);
    }
    // In the next run they are known.
    batch(folder.path(), out.path(), &USUAL);
    assert!(rows(out.path()).iter().all(|row| row.changes.as_ref().unwrap().none()));
}

#[test]
fn a_broken_dossier_stops_no_other() {
    let folder = dossiers(3);
    let at = |name: &str| folder.path().join(name);
    for name in ["bad toml", "no such procedure", "empty", "engine"] {
        std::fs::create_dir(at(name)).unwrap();
    }
    std::fs::write(at("bad toml/dossier.toml"), "procedure = ").unwrap();
    std::fs::write(at("no such procedure/dossier.toml"), "procedure = \"be/9quater\"").unwrap();
    page(BREAKS, &at("engine/a.png"));
    page(900, &at("beside.png"));
    #[cfg(unix)]
    std::os::unix::fs::symlink(at("dossier 0"), at("link")).unwrap();
    let out = at("out");
    let (summary, _) = batch(folder.path(), &out, &USUAL);
    let failed: Vec<String> =
        rows(&out).into_iter().filter(|row| row.verdict == Standing::Failed).map(|row| row.dossier).collect();
    assert_eq!(failed, ["bad toml", "link", "no such procedure"]);
    // The results lie in the folder itself and are no dossier.
    assert_eq!((summary.dossiers, summary.failed, summary.exit_code()), (8, 3, 2));
    let rows = rows(&out);
    let row = |name: &str| rows.iter().find(|row| row.dossier == name).unwrap();
    assert!(row("bad toml").error.as_ref().unwrap().contains("dossier.toml:1:"), "{:?}", row("bad toml").error);
    assert_eq!(row("engine").pages, 1);
    assert_ne!(row("empty").verdict, Standing::Ready);
    assert_ne!(row("engine").verdict, Standing::Ready);
    // What an engine broke down on, and what failed, is tried again; the rest is not.
    let (again, asked) = batch(folder.path(), &out, &USUAL);
    assert!(asked > 0);
    assert_eq!(again.unchanged, 4);
}

/// Without models there is no reading; each dossier says so, and the run ends as it should.
#[test]
fn an_engine_that_lacks_is_said_of_each_dossier() {
    let (folder, out, nothing) = (dossiers(3), tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let tools = Tools::new(Engine::new(nothing.path()));
    let summary = run(folder.path(), &options(out.path(), &USUAL), &tools, &|_| {}).unwrap();
    assert_eq!((summary.dossiers, summary.failed, summary.exit_code()), (3, 3, 2));
    assert!(rows(out.path()).iter().all(|row| row.error.as_ref().unwrap().contains("setup.sh")));
}

#[test]
fn a_folder_without_dossiers_and_a_folder_in_use_are_refused() {
    let (folder, out) = (dossiers(1), tempfile::tempdir().unwrap());
    let tools = Tools::new(Engine::with(Box::new(Counting(Arc::default()))));
    let empty = run(&folder.path().join("dossier 0"), &options(out.path(), &USUAL), &tools, &|_| {});
    assert!(empty.unwrap_err().to_string().contains("has no sub-folder"));
    let inner = |event: Event<'_>| {
        if matches!(event, Event::Started { .. }) {
            let second = run(folder.path(), &options(out.path(), &USUAL), &tools, &|_| {});
            assert!(second.unwrap_err().to_string().contains("another run is writing there"));
        }
    };
    run(folder.path(), &options(out.path(), &USUAL), &tools, &inner).unwrap();
}

/// What is said to lapse on a day is met on the day before and not on that day.
#[test]
fn what_lapses_is_told_to_the_day() {
    // Nothing in the samples lapses within a month.
    let days = 250;
    let told = |sample: &samples_of::Sample| {
        let (reading, task) = (sample.recorded(), sample.task());
        let at = |filing| dossier::assess(&reading, Vec::new(), &Task { filing, ..task.clone() });
        let report = at(task.filing);
        let lapses = lapses(&report, days, &|filing| dossier::outcomes_at(&report, &task, filing));
        // By the whole way anew, not by the short one of the overview; once for each day.
        let mut anew = BTreeMap::new();
        for lapse in &lapses {
            let day: jiff::civil::Date = lapse.on.parse().unwrap();
            assert!(day > task.filing && day <= task.filing.checked_add(i64::from(days).days()).unwrap());
            let mut status = |day| {
                let report = anew.entry(day).or_insert_with(|| at(day));
                let same = |one: &&dossier::finding::Outcome| one.id == lapse.requirement && one.person == lapse.person;
                report.outcomes.iter().find(same).unwrap().status
            };
            assert!(status(day.yesterday().unwrap()) >= dossier::finding::Status::Satisfied, "{lapse:?}");
            assert_eq!(status(day).word(), lapse.status);
        }
        lapses.len()
    };
    let samples = samples_of::samples();
    let count: usize = std::thread::scope(|scope| {
        let each: Vec<_> = samples.iter().map(|sample| scope.spawn(|| told(sample))).collect();
        each.into_iter().map(|thread| thread.join().unwrap()).sum()
    });
    assert!(count > 0, "no sample has a paper that is about to lapse");
}

/// Files that are being written are waited for; then what is new is told, and nothing else.
#[test]
fn a_watched_dossier_is_checked_when_it_has_come_to_rest() {
    let folder = dossiers(1);
    let dossier = folder.path().join("dossier 0");
    let tools = Tools::new(Engine::with(Box::new(Counting(Arc::default()))));
    let settings = options(folder.path(), &USUAL).settings;
    let rest = Duration::from_secs(2);
    let mut watched = Watched::new(dossier.clone());
    let due = |watched: &mut Watched, seconds| watched.is_due(Duration::from_secs(seconds), rest, USUAL.on);
    assert!(!due(&mut watched, 0));
    assert!(!due(&mut watched, 1));
    assert!(due(&mut watched, 2));
    assert!(watched.check(&settings, &tools, 1).unwrap().changes.is_none());
    assert!(!due(&mut watched, 100));
    // A scanner writes a file bit by bit.
    for n in 0..5_u64 {
        std::fs::write(dossier.join("b.png"), vec![0; 10 + n as usize]).unwrap();
        assert!(!due(&mut watched, 101 + n));
    }
    assert!(!due(&mut watched, 106));
    assert!(due(&mut watched, 107));
    let news = watched.check(&settings, &tools, 1).unwrap().changes.unwrap();
    assert!(news.fixed.is_empty());
    assert_eq!(news.new.len(), 1, "{news:?}");
    assert!(news.new[0].now.as_deref().unwrap().starts_with("file-"));
    std::fs::remove_file(dossier.join("b.png")).unwrap();
    assert!(!due(&mut watched, 108));
    assert!(due(&mut watched, 110));
    let news = watched.check(&settings, &tools, 1).unwrap().changes.unwrap();
    assert_eq!((news.fixed.len(), news.new.len()), (1, 0));
    // The user's own word is watched too; a mistake in it is said once.
    std::fs::write(dossier.join("dossier.toml"), "procedure = ").unwrap();
    assert!(!due(&mut watched, 111));
    assert!(due(&mut watched, 113));
    assert!(watched.check(&settings, &tools, 1).is_err());
    assert!(!due(&mut watched, 200));
    // Another day is another question.
    let tomorrow = USUAL.on.tomorrow().unwrap();
    assert!(!watched.is_due(Duration::from_secs(300), rest, tomorrow));
    assert!(watched.is_due(Duration::from_secs(302), rest, tomorrow));
}

/// The program itself, where no page needs an engine.
fn program(config: &str, arguments: &[&str]) -> (Option<i32>, String, String) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("config.toml");
    std::fs::write(&file, config).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_dossier"));
    command.args(arguments).env("DOSSIER_CONFIG", &file).env("XDG_CACHE_HOME", folder.path()).env("NO_COLOR", "1");
    let output = command.output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

#[test]
fn the_program_says_a_line_for_each_dossier() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["a", "b"] {
        std::fs::create_dir(folder.path().join(name)).unwrap();
    }
    std::fs::write(folder.path().join("b/dossier.toml"), "procedure = \"be/9ter\"").unwrap();
    let path = folder.path().to_str().unwrap();
    let (code, out, error) = program("", &["batch", path, "--on", "2026-11-20"]);
    assert_eq!(code, Some(2), "{error}");
    let mut lines: Vec<&str> = out.lines().collect();
    lines.sort_unstable();
    assert!(lines[0].starts_with("failed       a · no procedure was named"), "{out}");
    assert!(lines[1].starts_with("not ready    b · errors: "), "{out}");
    assert!(error.contains("2 dossiers (0 unchanged, 1 failed)"), "{error}");
    // The configuration's procedure is for the one that names none; its words are in the language asked.
    let config = "procedure = \"be/9bis\"\nlang = \"nl\"\nquiet = false\n[batch]\nverbose = true\n";
    let (code, out, error) = program(config, &["batch", path, "--on", "2026-11-20"]);
    assert_eq!(code, Some(1), "{error}");
    assert!(out.lines().all(|line| line.starts_with("niet klaar ")), "{out}");
    assert!(error.contains("dossiers judged"), "{error}");
    let (_, out, error) = program(config, &["batch", path, "--on", "2026-11-20", "--quiet"]);
    assert_eq!(out, "");
    assert!(!error.contains("dossiers ("), "{error}");
    let (code, _, error) = program("lang = \"xx\"", &["procedures"]);
    assert_eq!(code, Some(2));
    assert!(error.contains("config.toml"), "{error}");
}

/// One format goes into a file of the name given, or into a folder that is there; several into a folder.
#[test]
fn a_report_goes_into_a_file_or_a_folder() {
    let (folder, out) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let path = folder.path().to_str().unwrap();
    let check = |formats: &str, to: &Path| {
        let to = to.to_str().unwrap();
        program("", &["check", path, "--procedure", "be/9ter", "--on", "2026-11-20", "--format", formats, "--out", to])
    };
    for (formats, to) in
        [("csv", out.path().join("mine.csv")), ("csv", out.path().into()), ("csv,json", out.path().into())]
    {
        let (code, _, error) = check(formats, &to);
        assert_eq!(code, Some(1), "{error}");
    }
    let mut written: Vec<String> =
        std::fs::read_dir(out.path()).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    written.sort_unstable();
    assert_eq!(written, ["mine.csv", "report.json", "requirements.csv"]);
}

#[test]
fn the_program_describes_itself() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let (code, out, _) = program("", &["completions", shell]);
        assert_eq!(code, Some(0));
        assert!(out.contains("batch") && out.contains("shard"), "{shell}");
    }
    let folder = tempfile::tempdir().unwrap();
    let (code, ..) = program("", &["man", "--out", folder.path().to_str().unwrap()]);
    assert_eq!(code, Some(0));
    assert!(std::fs::read_to_string(folder.path().join("dossier-batch.1")).unwrap().contains("shard"));
    let (code, out, _) = program("", &["doctor"]);
    // With the models it can read, without them it says what brings them.
    match code {
        Some(0) => assert!(!out.contains('✗'), "{out}"),
        _ => assert!(out.contains("✗ model") && out.contains("scripts/setup.sh"), "{out}"),
    }
    assert!(out.contains("procedures") && out.contains("cache "), "{out}");
}
