//! `dossier batch` and `dossier batch-merge`.

use std::io::Write;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use dossier::batch::{Event, Options, Shard, Summary};
use dossier::{Error, Settings, report};
use indicatif::{ProgressBar, ProgressStyle};
use jiff::civil::Date;

use crate::{Common, Lang, jobs, tools};

#[derive(clap::Args)]
pub struct BatchArgs {
    /// The folder whose sub-folders are dossiers.
    dir: PathBuf,
    /// Where results are written, and kept for the next run [default: a line for each dossier, on the terminal only].
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// The procedure of dossiers whose dossier.toml names none; `dossier procedures` lists them.
    #[arg(long, value_name = "ID")]
    procedure: Option<String>,
    /// The planned filing date of all dossiers [default: what each dossier.toml says, else today].
    #[arg(long, value_name = "DATE")]
    on: Option<Date>,
    /// A fact that holds for all dossiers, for instance asylum-pending=false.
    #[arg(long = "fact", value_name = "NAME=VALUE")]
    facts: Vec<String>,
    /// Do only a part: the I-th of N, counted from 0; `dossier batch-merge` puts the parts together.
    #[arg(long, value_name = "I/N")]
    shard: Option<Shard>,
    /// Make an HTML report of each dossier too, with pictures, to which the overview leads.
    #[arg(long, requires = "out")]
    reports: bool,
    #[command(flatten)]
    common: Common,
}

#[derive(clap::Args)]
pub struct MergeArgs {
    /// The folders that the shards wrote.
    #[arg(required = true)]
    shards: Vec<PathBuf>,
    /// Where the whole is written.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// The language of the overview.
    #[arg(long, value_enum, default_value = "en")]
    lang: Lang,
}

/// Checks every sub-folder.
pub fn run(args: BatchArgs, usual: Option<String>) -> Result<u8, Error> {
    let BatchArgs { dir, out, procedure, on, facts, shard, reports, common } = args;
    let lang = common.lang.code();
    let settings = Settings {
        checklists: common.checklists.clone(),
        procedure,
        usual_procedure: usual,
        filing_date: on,
        today: jiff::Zoned::now().date(),
        facts,
        lang: lang.to_owned(),
    };
    let (tools, start) = (tools(&common), Instant::now());
    let options = Options { settings, out, jobs: jobs(&common), shard, reports };
    let meter = Meter::new(common.quiet);
    let tell = |event: Event<'_>| {
        if let Event::Done { row, unchanged } = &event {
            let note = if *unchanged { " (unchanged)" } else { "" };
            let line = format!("{}{note}", report::overview::line(row, lang));
            // Whoever reads the lines may stop reading; the results are written all the same.
            meter
                .bar
                .suspend(|| if common.quiet { Ok(()) } else { writeln!(anstream::stdout().lock(), "{line}") })
                .ok();
        }
        meter.note(&event);
    };
    let summary = dossier::batch::run(&dir, &options, &tools, &tell);
    meter.bar.finish_and_clear();
    let summary = summary?;
    crate::cli::spent(&common, &tools, start);
    if !common.quiet {
        say(&summary, start.elapsed())?;
    }
    Ok(summary.exit_code())
}

/// Puts shards together.
pub fn merge(args: &MergeArgs) -> Result<u8, Error> {
    Ok(dossier::batch::merge(&args.shards, &args.out, args.lang.code())?.exit_code())
}

/// How it went, on the error output: the lines of the results stand alone.
fn say(summary: &Summary, took: Duration) -> Result<(), Error> {
    let Summary { dossiers, unchanged, failed, pages, .. } = summary;
    let seconds = took.as_secs_f64();
    let rate = *dossiers as f64 / seconds.max(0.001) * 60.0;
    let out = &mut anstream::stderr().lock();
    writeln!(
        out,
        "{dossiers} dossiers ({unchanged} unchanged, {failed} failed), {pages} pages in {seconds:.1} s: {rate:.0} dossiers a minute"
    )?;
    Ok(())
}

/// The progress bar on stderr, which shows only on a terminal.
struct Meter {
    bar: ProgressBar,
    seen: Mutex<Seen>,
}

/// What was told so far.
#[derive(Default)]
struct Seen {
    dossiers: usize,
    done: usize,
    unchanged: usize,
    /// Dossiers whose pages were counted, and these pages.
    listed: usize,
    pages: usize,
}

impl Seen {
    /// Pages of all dossiers, as far as it can be guessed: those not listed yet have as many as the others.
    fn guess(&self) -> usize {
        let known = self.listed + self.unchanged;
        let rest = self.dossiers.saturating_sub(known);
        self.pages + (self.pages * rest).checked_div(known).unwrap_or(0)
    }
}

impl Meter {
    fn new(quiet: bool) -> Meter {
        let bar = if quiet { ProgressBar::hidden() } else { ProgressBar::new(0) };
        let template = "{msg} {bar:30} {pos} of about {len} pages, {per_sec}, {eta} left";
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style);
        }
        Meter { bar, seen: Mutex::default() }
    }

    fn note(&self, event: &Event<'_>) {
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        match event {
            Event::Started { dossiers, beside } => {
                seen.dossiers = *dossiers;
                if *beside > 0 {
                    let line = format!(
                        "dossier: {beside} files lie beside the sub-folders and belong to no dossier: not checked"
                    );
                    self.bar.suspend(|| writeln!(anstream::stderr().lock(), "{line}")).ok();
                }
            }
            Event::Listed(pages) => {
                seen.listed += 1;
                seen.pages += pages;
            }
            Event::Page => self.bar.inc(1),
            Event::Done { unchanged, .. } => {
                seen.done += 1;
                seen.unchanged += usize::from(*unchanged);
                self.bar.set_message(format!("{} of {} dossiers", seen.done, seen.dossiers));
            }
        }
        self.bar.set_length(seen.guess() as u64);
    }
}

#[cfg(test)]
mod tests {
    use super::Seen;

    /// Dossiers that are not listed yet are taken for as long as the others, unchanged ones for none.
    #[test]
    fn the_length_of_the_bar_is_guessed() {
        let seen = |dossiers, unchanged, listed, pages| Seen { dossiers, done: 0, unchanged, listed, pages }.guess();
        assert_eq!(seen(10, 0, 0, 0), 0);
        assert_eq!(seen(10, 0, 2, 20), 100);
        assert_eq!(seen(10, 5, 5, 50), 50);
        assert_eq!(seen(20, 5, 5, 50), 100);
    }
}
