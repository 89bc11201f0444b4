//! `dossier checklists`: for those who write checklists.

use std::io::Write;
use std::path::PathBuf;

use clap::ValueEnum;
use dossier::Error;
use dossier::checklist::{Checklists, guide, survey};
use dossier::error::Problem;
use jiff::civil::Date;

use crate::{Common, no_procedure};

#[derive(clap::Args)]
pub struct ChecklistsArgs {
    /// What to do.
    #[arg(value_enum)]
    what: ChecklistsJob,
    /// `test`: the procedure whose tests to run [default: all]. `schema`: the kind of file. `new`: the new procedure.
    id: Option<String>,
    /// `lint`: the day on which rows are old or run out [default: today].
    #[arg(long, value_name = "DATE")]
    on: Option<Date>,
    /// `new`: the folder of checklists to write into [default: the skeleton is printed].
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    #[command(flatten)]
    common: Common,
}

#[derive(Clone, Copy, ValueEnum, PartialEq, Eq)]
enum ChecklistsJob {
    /// Check all files and run the kinds' examples; note what runs out, what lacks a language, what is never asked.
    Lint,
    /// Run the tests beside the procedures.
    Test,
    /// Print the JSON Schema of a kind of file, for editors.
    Schema,
    /// Print or write a commented skeleton of a procedure and its tests.
    New,
}

/// Does what was asked.
pub fn run(args: &ChecklistsArgs) -> Result<u8, Error> {
    match args.what {
        ChecklistsJob::Lint => lint(args),
        ChecklistsJob::Test => test(args),
        ChecklistsJob::Schema => schema(args),
        ChecklistsJob::New => new(args),
    }
}

fn lint(args: &ChecklistsArgs) -> Result<u8, Error> {
    let lists = Checklists::load(&args.common.checklists)?;
    let problems = dossier::lint(&lists);
    if !problems.is_empty() {
        return Err(Error::Input { problems });
    }
    let out = &mut anstream::stdout().lock();
    let notes = survey::notes(&lists, args.on.unwrap_or_else(|| jiff::Zoned::now().date()));
    for note in &notes {
        writeln!(out, "note: {note}")?;
    }
    let counts = (lists.procedures.len(), lists.kinds.len(), notes.len());
    writeln!(out, "{} procedures, {} kinds: no problem found, {} notes", counts.0, counts.1, counts.2)?;
    Ok(0)
}

fn test(args: &ChecklistsArgs) -> Result<u8, Error> {
    let lists = Checklists::load(&args.common.checklists)?;
    if let Some(id) = args.id.as_ref().filter(|id| !lists.procedures.contains_key(*id)) {
        return Err(no_procedure(id, &lists));
    }
    let (count, problems) = dossier::run_trials(&lists, args.id.as_deref())?;
    let out = &mut anstream::stdout().lock();
    for problem in &problems {
        writeln!(out, "{problem}")?;
    }
    writeln!(out, "{count} tests, {} not as expected", problems.len())?;
    Ok(u8::from(!problems.is_empty()))
}

fn schema(args: &ChecklistsArgs) -> Result<u8, Error> {
    let known = || guide::FILES.map(str::to_owned).to_vec();
    let wanted = args.id.as_deref().unwrap_or("procedure");
    let text = guide::schema(wanted).ok_or_else(|| {
        let known = known();
        let message = format!("`{wanted}` is no kind of file; they are {}", known.join(", "));
        Error::Input { problems: vec![Problem { file: "schema".into(), line: 0, column: 0, message }] }
    })?;
    writeln!(anstream::stdout().lock(), "{text}")?;
    Ok(0)
}

fn new(args: &ChecklistsArgs) -> Result<u8, Error> {
    let id = args.id.as_deref().unwrap_or("");
    let today = args.on.unwrap_or_else(|| jiff::Zoned::now().date());
    let [procedure, tests] = guide::skeleton(id, today)?;
    let out = &mut anstream::stdout().lock();
    let Some(folder) = &args.out else {
        writeln!(out, "{procedure}\n\n# ---- and beside it, {id}.test.toml ----\n\n{tests}")?;
        return Ok(0);
    };
    for (ending, text) in [("toml", procedure), ("test.toml", tests)] {
        let path = folder.join(format!("{id}.{ending}"));
        if path.exists() {
            return Err(Error::Folder { path, reason: "is there already; nothing was written over it".to_owned() });
        }
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent)?;
        }
        std::fs::write(&path, text)?;
        writeln!(out, "{}", path.display())?;
    }
    Ok(0)
}
