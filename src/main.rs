//! The command line: arguments in, exit code out. All work is the library's.

mod cli;

use std::io::{IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};
use dossier::cache::Cache;
use dossier::change::Standing;
use dossier::checklist::Checklists;
use dossier::report::pictures::Pictures;
use dossier::scan::Scanner;
use dossier::{Error, Settings, Task, Tools, read, report, timing};
use jiff::civil::Date;

/// Says, before anything is filed, which papers of a Belgian residence file are there, missing, expired, too old,
/// untranslated, unlegalised, unreadable or somebody else's. Works offline and changes no file. It is no legal advice.
#[derive(Parser)]
#[command(name = "dossier", version, max_term_width = 110)]
struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Check a folder of scans against a procedure's list.
    ///
    /// Exit codes: 0 ready, 1 faults found, 2 no report could be made, 3 no faults but something needs a human.
    Check(CheckArgs),
    /// Check every sub-folder of a folder as a dossier of its own, and give an overview.
    ///
    /// A dossier that did not change since the last run is not read again, and a run that was interrupted goes on where
    /// it was. Exit codes are those of `check`: the worst of all, in the order 2, 1, 3, 0.
    Batch(cli::batch::BatchArgs),
    /// Put the results of all shards of a batch together, as one process would have written them.
    BatchMerge(cli::batch::MergeArgs),
    /// Check a dossier again whenever its files change, and say only what is new.
    Watch(cli::watch::WatchArgs),
    /// Show what the tool saw, stage by stage.
    Show {
        /// The stage.
        #[arg(value_enum)]
        stage: Stage,
        /// A folder, or one file.
        path: PathBuf,
        #[command(flatten)]
        common: Common,
    },
    /// Ask in plain words what no paper says, and write it into the folder's dossier.toml.
    ///
    /// It can be left at any time (q) and taken up again; what is answered is kept.
    Init {
        /// The folder with the scans.
        dir: PathBuf,
        /// The procedure, for instance be/9ter.
        #[arg(long, value_name = "ID")]
        procedure: Option<String>,
        /// The planned filing date.
        #[arg(long, value_name = "DATE")]
        on: Option<Date>,
        /// A fact, to be written down without being asked.
        #[arg(long = "fact", value_name = "NAME=VALUE")]
        facts: Vec<String>,
        #[command(flatten)]
        common: Common,
    },
    /// List the procedures, or one procedure's checklist.
    Procedures {
        /// The procedure.
        id: Option<String>,
        #[command(flatten)]
        common: Common,
    },
    /// What was read before is kept, for its owner only, so that it need not be read again.
    Cache {
        /// What to do.
        #[arg(value_enum)]
        what: CacheJob,
    },
    /// Say what this machine can read with, what lacks, and how to get it.
    Doctor,
    /// Print a script that completes commands and options, for a shell.
    Completions {
        /// The shell.
        shell: clap_complete::Shell,
    },
    /// Print the manual page, or write one for each command.
    Man {
        /// A folder for the pages of all commands.
        #[arg(long, value_name = "DIR")]
        out: Option<PathBuf>,
    },
    /// Is a worker process: opens the files it is told to. Nobody needs to call this.
    #[command(name = WORKER, hide = true)]
    Worker,
    /// Say what changed between two reports (JSON): fixed, lapsed, new.
    ///
    /// Exit codes: 0 nothing is worse, 1 something lapsed or is new, 2 they cannot be compared.
    Diff {
        /// The older report.
        old: PathBuf,
        /// The newer report.
        new: PathBuf,
        /// How to say it.
        #[arg(long, value_enum, default_value = "terminal")]
        format: DiffFormat,
        /// The language of fixed words.
        #[arg(long, value_enum, default_value = "en")]
        lang: Lang,
    },
    /// Print the JSON Schema of a format, for those who write programs.
    Schema {
        /// The format.
        #[arg(value_enum)]
        of: Schema,
    },
    /// For those who write checklists.
    Checklists(cli::checklists::ChecklistsArgs),
}

#[derive(clap::Args)]
struct CheckArgs {
    /// The folder with the scans (and, optionally, a dossier.toml).
    dir: PathBuf,
    /// The procedure, for instance be/9ter; `dossier procedures` lists them.
    #[arg(long, value_name = "ID")]
    procedure: Option<String>,
    /// The planned filing date, at which all ages and validities are measured [default: today].
    #[arg(long, value_name = "DATE")]
    on: Option<Date>,
    /// A fact that no document can say, for instance asylum-pending=false.
    #[arg(long = "fact", value_name = "NAME=VALUE")]
    facts: Vec<String>,
    /// How to report: one format, or several with commas.
    #[arg(long, value_enum, value_delimiter = ',', default_value = "terminal")]
    format: Vec<Format>,
    /// Where to write: a file, or a folder, as several formats need it [default: the terminal].
    #[arg(long, value_name = "PATH")]
    out: Option<PathBuf>,
    /// Mask names and numbers and leave out pictures, so that the report can be shared.
    #[arg(long)]
    redact: bool,
    #[command(flatten)]
    common: Common,
}

#[derive(clap::Args)]
struct Common {
    /// A folder laid over the embedded checklists; the same relative path replaces.
    #[arg(long, value_name = "DIR")]
    checklists: Vec<PathBuf>,
    /// The language of titles, questions and fixed words.
    #[arg(long, value_enum, default_value = "en")]
    lang: Lang,
    /// Threads that read pages [default: all cores].
    #[arg(long, value_name = "N")]
    jobs: Option<std::num::NonZeroUsize>,
    /// Read everything anew, and keep nothing.
    #[arg(long)]
    no_cache: bool,
    /// Say nothing but results and errors: no progress.
    #[arg(long, short)]
    quiet: bool,
    /// Say on the error output how long each stage took.
    #[arg(long, short)]
    verbose: bool,
}

#[derive(Clone, Copy, ValueEnum, PartialEq, Eq)]
enum Stage {
    /// Each page: where it comes from, how it was turned, how well it was read.
    Pages,
    /// The lines read.
    Text,
    /// The documents, with their fields and the evidence.
    Documents,
}

#[derive(Clone, Copy, ValueEnum, PartialEq, Eq)]
enum CacheJob {
    /// Say where it is and how large.
    Show,
    /// Delete it.
    Clear,
}

#[derive(Clone, Copy, ValueEnum, PartialEq, Eq)]
enum Format {
    /// For people at a terminal.
    Terminal,
    /// For programs: `dossier-report/1`.
    Json,
    /// To look at in a browser, to print and to pass on: one file with cut-outs of the pages.
    Html,
    /// For spreadsheets: one row a requirement.
    Csv,
    /// For editors and code-review tools: SARIF 2.1.0.
    Sarif,
    /// For build servers: one case a requirement.
    Junit,
    /// For calendars: the filing date, and when papers lapse.
    Ics,
    /// A letter to the applicant in plain words: what is missing or must be renewed. To sign and hand over.
    Letter,
    /// The same as PDF.
    LetterPdf,
}

impl Format {
    /// The file it is written to among several.
    fn file(self) -> &'static str {
        match self {
            Format::Terminal => "report.txt",
            Format::Json => "report.json",
            Format::Html => "report.html",
            Format::Csv => "requirements.csv",
            Format::Sarif => "report.sarif",
            Format::Junit => "junit.xml",
            Format::Ics => "dates.ics",
            Format::Letter => "letter.html",
            Format::LetterPdf => "letter.pdf",
        }
    }
}

#[derive(Clone, Copy, ValueEnum, PartialEq, Eq)]
enum DiffFormat {
    /// For people.
    Terminal,
    /// For programs: `dossier-diff/2`.
    Json,
}

#[derive(Clone, Copy, ValueEnum, PartialEq, Eq)]
enum Schema {
    /// What `--format json` writes.
    Report,
}

#[derive(Clone, Copy, ValueEnum)]
enum Lang {
    Nl,
    Fr,
    De,
    En,
}

impl Lang {
    fn code(self) -> &'static str {
        match self {
            Lang::Nl => "nl",
            Lang::Fr => "fr",
            Lang::De => "de",
            Lang::En => "en",
        }
    }
}

/// The argument that makes the program a worker.
const WORKER: &str = "worker";

/// No report could be made.
const FAILED: u8 = 2;

fn main() -> ExitCode {
    match cli::config::parse::<Args>().and_then(|(args, usual)| run(args, usual)) {
        Ok(code) => ExitCode::from(code),
        // Whoever reads our output may stop reading: that is no fault.
        Err(Error::Write(error)) if error.kind() == std::io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(anstream::stderr(), "dossier: {error}");
            ExitCode::from(FAILED)
        }
    }
}

/// Does what was asked. `usual` is the procedure of dossiers that name none, as the configuration file has it.
fn run(args: Args, usual: Option<String>) -> Result<u8, Error> {
    match args.command {
        Command::Check(args) => run_check(args, usual),
        Command::Batch(args) => cli::batch::run(args, usual),
        Command::BatchMerge(args) => cli::batch::merge(&args),
        Command::Watch(args) => cli::watch::run(args, usual),
        Command::Doctor => cli::doctor::run(),
        Command::Completions { shell } => cli::manual::completions(shell),
        Command::Man { out } => cli::manual::pages(out.as_deref()),
        Command::Show { stage, path, common } => show(stage, &path, &common),
        Command::Init { dir, procedure, on, facts, common } => init(&dir, (procedure, usual), on, facts, &common),
        Command::Procedures { id, common } => procedures(id.as_deref(), &common),
        Command::Cache { what } => cache(what),
        Command::Diff { old, new, format, lang } => diff(&old, &new, format, lang),
        Command::Schema { of: Schema::Report } => {
            write!(anstream::stdout().lock(), "{}", report::SCHEMA)?;
            Ok(0)
        }
        Command::Worker => {
            dossier::scan::serve(std::io::stdin().lock(), std::io::stdout().lock())?;
            Ok(0)
        }
        Command::Checklists(args) => cli::checklists::run(&args),
    }
}

/// What folders are read with: workers where the program can start itself, the user's cache unless it is not wanted.
fn tools(common: &Common) -> Tools {
    let mut tools = Tools::new(read::Engine::new(&read::folder()));
    if let Ok(program) = std::env::current_exe() {
        tools.scanner = Scanner::in_workers(program, WORKER);
    }
    match Cache::usual_folder().filter(|_| !common.no_cache) {
        Some(folder) => tools.cached_in(&folder),
        None => tools,
    }
}

fn cache(what: CacheJob) -> Result<u8, Error> {
    let out = &mut anstream::stdout().lock();
    let Some(folder) = Cache::usual_folder() else {
        writeln!(out, "this system gives no folder for a cache, so none is kept")?;
        return Ok(0);
    };
    match what {
        CacheJob::Show => {
            let (entries, bytes) = dossier::cache::size(&folder);
            writeln!(out, "{}: {entries} entries, {} MB", folder.display(), bytes.div_ceil(1 << 20))?;
        }
        CacheJob::Clear => dossier::cache::clear(&folder)?,
    }
    Ok(0)
}

fn jobs(common: &Common) -> usize {
    let cores = || std::thread::available_parallelism().map_or(1, std::num::NonZeroUsize::get);
    common.jobs.map_or_else(cores, std::num::NonZeroUsize::get)
}

/// Runs `work` with a progress bar on stderr, which shows only on a terminal.
fn with_progress<T>(common: &Common, work: impl FnOnce(&(dyn Fn(usize, usize) + Sync)) -> T) -> T {
    let bar = if common.quiet { indicatif::ProgressBar::hidden() } else { indicatif::ProgressBar::new(0) };
    let style = indicatif::ProgressStyle::with_template("reading {bar:30} {pos}/{len} pages, {eta} left");
    if let Ok(style) = style {
        bar.set_style(style);
    }
    let result = work(&|done, total| {
        bar.set_length(total as u64);
        bar.set_position(done as u64);
    });
    bar.finish_and_clear();
    result
}

fn run_check(args: CheckArgs, usual: Option<String>) -> Result<u8, Error> {
    let lang = args.common.lang.code();
    let settings = Settings {
        checklists: args.common.checklists.clone(),
        procedure: args.procedure,
        usual_procedure: usual,
        filing_date: args.on,
        today: jiff::Zoned::now().date(),
        facts: args.facts,
        lang: lang.to_owned(),
    };
    if args.format.contains(&Format::LetterPdf) && args.out.is_none() && std::io::stdout().is_terminal() {
        return Err(Error::Folder {
            path: args.dir,
            reason: "a PDF is no text for a terminal: give --out FILE".to_owned(),
        });
    }
    let (tools, jobs) = (tools(&args.common), jobs(&args.common));
    let start = std::time::Instant::now();
    let (mut report, reading) =
        with_progress(&args.common, |progress| dossier::check_and_keep(&args.dir, &settings, &tools, jobs, progress))?;
    let pictures = match args.format.contains(&Format::Html) && !args.redact {
        true => dossier::pictures(&args.dir, &report, &reading, &tools, &dossier::Crew::new(jobs))?,
        false => Pictures::default(),
    };
    if args.redact {
        report = report::redacted(&report);
    }
    let output = Output { report, pictures, lang, redacted: args.redact };
    let several = args.format.len() > 1;
    if several && args.out.is_none() {
        let message = "several formats need --out FOLDER".to_owned();
        return Err(Error::Folder { path: args.dir, reason: message });
    }
    for format in &args.format {
        // One format may go into a folder that is there, too.
        let inside = |out: &PathBuf| if several || out.is_dir() { out.join(format.file()) } else { out.clone() };
        let path = args.out.as_ref().map(inside);
        match path {
            Some(path) => {
                if let Some(folder) = path.parent() {
                    std::fs::create_dir_all(folder)?;
                }
                let mut file = std::io::BufWriter::new(std::fs::File::create(path)?);
                tools.timings.of(timing::Stage::Write, || output.write(*format, false, &mut file))?;
                file.flush()?;
            }
            None => {
                let colour = std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none();
                tools
                    .timings
                    .of(timing::Stage::Write, || output.write(*format, colour, &mut anstream::stdout().lock()))?;
            }
        }
    }
    cli::spent(&args.common, &tools, start);
    Ok(output.report.verdict.exit_code())
}

/// A report, and what its formats need beside it.
struct Output {
    report: dossier::finding::Report,
    pictures: Pictures,
    lang: &'static str,
    redacted: bool,
}

impl Output {
    fn write(&self, format: Format, colour: bool, out: &mut dyn Write) -> Result<(), Error> {
        let (report, lang) = (&self.report, self.lang);
        match format {
            Format::Terminal => report::terminal(report, lang, colour, out)?,
            Format::Json => report::json(report, out)?,
            Format::Html => report::html(report, lang, &self.pictures, self.redacted, out)?,
            Format::Csv => report::csv(report, out)?,
            Format::Sarif => report::sarif(report, out)?,
            Format::Junit => report::junit(report, out)?,
            Format::Ics => report::ics(report, lang, out)?,
            Format::Letter => report::letter(report, lang, out)?,
            Format::LetterPdf => report::letter_pdf(report, lang, out)?,
        }
        Ok(())
    }
}

fn diff(old: &std::path::Path, new: &std::path::Path, format: DiffFormat, lang: Lang) -> Result<u8, Error> {
    let read = |path: &std::path::Path| {
        let fail = |reason: String| Error::Folder { path: path.to_owned(), reason };
        let text = std::fs::read_to_string(path).map_err(|error| fail(error.to_string()))?;
        Standing::parse(&text).map_err(fail)
    };
    let diff = report::diff::Diff::of(&read(old)?, &read(new)?);
    let out = &mut anstream::stdout().lock();
    match format {
        DiffFormat::Terminal => diff.terminal(lang.code(), out)?,
        DiffFormat::Json => diff.json(out)?,
    }
    Ok(u8::from(diff.changes.is_worse()))
}

fn show(stage: Stage, path: &std::path::Path, common: &Common) -> Result<u8, Error> {
    let (tools, start) = (tools(common), std::time::Instant::now());
    let reading = with_progress(common, |progress| dossier::read_folder(path, &tools, jobs(common), progress))?;
    cli::spent(common, &tools, start);
    let out = &mut anstream::stdout().lock();
    match stage {
        Stage::Pages => report::show::pages(&reading.pages, out)?,
        Stage::Text => report::show::text(&reading.pages, out)?,
        Stage::Documents => {
            let task = task_for_show(path, common)?;
            let (documents, _) = dossier::documents(&reading, &task);
            report::show::documents(&documents, out)?;
        }
    }
    for fault in &reading.faults {
        writeln!(out, "{}: {}", report::harmless(&fault.file), fault.message)?;
    }
    Ok(0)
}

/// Documents can be shown without a procedure: then nobody's role is known.
fn task_for_show(path: &std::path::Path, common: &Common) -> Result<Task, Error> {
    let today = jiff::Zoned::now().date();
    let lang = common.lang.code().to_owned();
    let settings = Settings { checklists: common.checklists.clone(), today, lang: lang.clone(), ..Settings::default() };
    match Task::of(path, &settings) {
        Err(Error::Procedure { .. }) => {
            let lists = Checklists::load(&common.checklists)?;
            Ok(Task { lists: lists.into(), brief: Default::default(), procedure: String::new(), filing: today, lang })
        }
        other => other,
    }
}

/// The interview, after the papers were read: they propose answers.
fn init(
    dir: &std::path::Path,
    (procedure, usual): (Option<String>, Option<String>),
    on: Option<Date>,
    facts: Vec<String>,
    common: &Common,
) -> Result<u8, Error> {
    let reading = with_progress(common, |progress| dossier::read_folder(dir, &tools(common), jobs(common), progress))?;
    let settings = Settings {
        usual_procedure: usual,
        checklists: common.checklists.clone(),
        procedure,
        filing_date: on,
        today: jiff::Zoned::now().date(),
        facts,
        lang: common.lang.code().to_owned(),
    };
    let (mut input, mut out) = (std::io::stdin().lock(), anstream::stdout().lock());
    dossier::init_folder(dir, &reading, &settings, &mut input, &mut out)?;
    Ok(0)
}

fn procedures(id: Option<&str>, common: &Common) -> Result<u8, Error> {
    let lists = Checklists::load(&common.checklists)?;
    let out = &mut anstream::stdout().lock();
    let lang = common.lang.code();
    match id {
        None => report::show::procedures(&lists, lang, out)?,
        Some(id) => match lists.procedures.get(id) {
            Some(procedure) => report::leaflet(&lists, procedure, lang, out)?,
            None => return Err(no_procedure(id, &lists)),
        },
    }
    Ok(0)
}

fn no_procedure(id: &str, lists: &Checklists) -> Error {
    let known: Vec<String> = lists.procedures.keys().cloned().collect();
    let near = dossier::dossier::nearest(id, known.iter());
    Error::Procedure { message: format!("there is no procedure `{id}`; {near}"), known }
}
