//! `dossier watch`.

use std::collections::BTreeMap;
use std::io::{IsTerminal, Write};
use std::path::PathBuf;
use std::time::{Duration, Instant};

use dossier::change::Change;
use dossier::watch::{News, Watched, dossiers};
use dossier::{Error, Settings, report};
use jiff::civil::Date;

use crate::{Common, jobs, tools};

#[derive(clap::Args)]
pub struct WatchArgs {
    /// The folder with the scans.
    dir: PathBuf,
    /// Every sub-folder is a dossier; new ones are noticed.
    #[arg(long)]
    batch: bool,
    /// The procedure; with --batch, that of dossiers whose dossier.toml names none.
    #[arg(long, value_name = "ID")]
    procedure: Option<String>,
    /// The planned filing date [default: today].
    #[arg(long, value_name = "DATE")]
    on: Option<Date>,
    /// A fact that no document can say, for instance asylum-pending=false.
    #[arg(long = "fact", value_name = "NAME=VALUE")]
    facts: Vec<String>,
    /// Seconds for which files must have come to rest before they are checked.
    #[arg(long, value_name = "SECONDS", default_value = "2")]
    rest: f32,
    /// End after the first check of all.
    #[arg(long, hide = true)]
    once: bool,
    #[command(flatten)]
    common: Common,
}

/// Looks, waits, checks, says; until it is ended.
pub fn run(args: WatchArgs, usual: Option<String>) -> Result<u8, Error> {
    let rest = Duration::try_from_secs_f32(args.rest).unwrap_or_default();
    // Four looks while files come to rest, and no more than ten a second.
    let pause = (rest / 4).max(Duration::from_millis(100));
    let (tools, start) = (tools(&args.common), Instant::now());
    if !args.dir.is_dir() {
        let reason = "there is no such folder".to_owned();
        return Err(Error::Folder { path: args.dir, reason });
    }
    let mut watched: BTreeMap<PathBuf, (Watched, u8)> = BTreeMap::new();
    let mut worst = 0;
    loop {
        let folders = if args.batch { dossiers(&args.dir)? } else { vec![args.dir.clone()] };
        watched.retain(|folder, _| folders.contains(folder));
        for folder in &folders {
            let entry = watched.entry(folder.clone()).or_insert_with(|| (Watched::new(folder.clone()), 0));
            let (dossier, code) = entry;
            // Read each time: a night may pass.
            let today = jiff::Zoned::now().date();
            if !dossier.is_due(start.elapsed(), rest, today) {
                continue;
            }
            let (own, common) = match args.batch {
                true => (None, args.procedure.clone().or_else(|| usual.clone())),
                false => (args.procedure.clone(), usual.clone()),
            };
            let settings = Settings {
                checklists: args.common.checklists.clone(),
                procedure: own,
                usual_procedure: common,
                filing_date: args.on,
                today,
                facts: args.facts.clone(),
                lang: args.common.lang.code().to_owned(),
            };
            match dossier.check(&settings, &tools, jobs(&args.common)) {
                Ok(news) => {
                    *code = news.report.verdict.exit_code();
                    say(&news, &args.common, args.batch)?;
                }
                Err(error) => {
                    *code = 2;
                    writeln!(anstream::stderr().lock(), "dossier: {}: {error}", folder.display())?;
                }
            }
            worst = *code;
        }
        if args.once && watched.values().all(|(dossier, _)| dossier.was_checked()) {
            return Ok(worst);
        }
        std::thread::sleep(pause);
    }
}

/// What is new; at first the whole report, or one line where there are several dossiers.
fn say(news: &News, common: &Common, several: bool) -> Result<(), Error> {
    let out = &mut anstream::stdout().lock();
    let lang = common.lang.code();
    let name = report::harmless(&news.report.dossier);
    let Some(changes) = &news.changes else {
        if several {
            writeln!(out, "{name}: {}", news.report.verdict.word())?;
        } else {
            let colour = std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none();
            report::terminal(&news.report, lang, colour, out)?;
        }
        return Ok(out.flush()?);
    };
    let verdict = news.report.verdict.word();
    if changes.none() {
        writeln!(out, "{name}: {verdict}, nothing new")?;
        return Ok(out.flush()?);
    }
    writeln!(out, "{name}: {verdict}")?;
    for (word, list) in
        [("new", &changes.new), ("lapsed", &changes.lapsed), ("fixed", &changes.fixed), ("changed", &changes.other)]
    {
        for change in list {
            writeln!(out, "  {word}: {}", line(change))?;
        }
    }
    Ok(out.flush()?)
}

/// A change in one line.
fn line(change: &Change) -> String {
    let about = [change.person.as_deref(), change.requirement.as_deref()];
    let about: Vec<&str> = about.into_iter().flatten().collect();
    let [was, now] = [&change.was, &change.now].map(|status| status.as_deref().unwrap_or("–"));
    let parts = [about.join(" "), format!("[{was} → {now}]"), change.message.clone()];
    let parts: Vec<String> = parts.iter().filter(|part| !part.is_empty()).map(|part| report::harmless(part)).collect();
    parts.join(" ")
}
