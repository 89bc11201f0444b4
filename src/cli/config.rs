//! The configuration file: defaults for options, by their long names, so that
//! an office writes them once. A table of a command's name holds those for that
//! command alone. Options on the command line win.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::builder::OsStr;
use clap::error::ErrorKind;
use clap::{ArgAction, Command, CommandFactory, FromArgMatches};
use dossier::Error;
use dossier::error::{Problem, line_and_column};
use toml::{Spanned, Value};

/// A configuration file beyond this size is none.
const LARGEST: u64 = 1 << 20;

/// The procedure is no default of the option, which wins over `dossier.toml`: it is for dossiers that name none.
const PROCEDURE: &str = "procedure";

/// What the file says: for all commands, and by command.
#[derive(Default)]
struct Config {
    path: PathBuf,
    procedure: Option<String>,
    all: BTreeMap<String, Vec<String>>,
    by_command: BTreeMap<String, BTreeMap<String, Vec<String>>>,
}

/// Where the file is: `DOSSIER_CONFIG` (empty for none), else in the folder for configuration that the system gives.
pub fn path() -> Option<PathBuf> {
    if let Some(given) = std::env::var_os("DOSSIER_CONFIG") {
        return Some(PathBuf::from(given)).filter(|path| !path.as_os_str().is_empty());
    }
    let given = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let system = given("XDG_CONFIG_HOME")
        .or_else(|| given("APPDATA"))
        .or_else(|| given("HOME").map(|home| home.join(".config")));
    system.map(|folder| folder.join("dossier").join("config.toml"))
}

/// The arguments, with defaults from the configuration file; and the procedure of dossiers that name none.
pub fn parse<A: CommandFactory + FromArgMatches>() -> Result<(A, Option<String>), Error> {
    let plain = A::command();
    let config = match path() {
        // The worker opens files and nothing else; and it is started often.
        Some(path) if std::env::args_os().nth(1).is_none_or(|first| first != crate::WORKER) => read(&path, &plain)?,
        _ => Config::default(),
    };
    let matches = with(plain.clone(), &config).try_get_matches();
    let matches = match matches {
        Ok(matches) => matches,
        Err(error) if matches!(error.kind(), ErrorKind::InvalidValue | ErrorKind::ValueValidation) => {
            // Where it is right without the file the file is wrong, which the message does not say.
            if plain.try_get_matches().is_ok() {
                let message = error.to_string().lines().next().unwrap_or_default().to_owned();
                return Err(problem(&config.path, (0, 0), message));
            }
            error.exit()
        }
        Err(error) => error.exit(),
    };
    let args = A::from_arg_matches(&matches).unwrap_or_else(|error| error.exit());
    Ok((args, config.procedure))
}

/// The command with other defaults.
fn with(command: Command, config: &Config) -> Command {
    command.mut_subcommands(|mut sub| {
        let mut own = config.all.clone();
        own.extend(config.by_command.get(sub.get_name()).cloned().unwrap_or_default());
        for (name, values) in own {
            let Some(id) = option(&sub, &name) else { continue };
            sub = sub.mut_arg(id, |arg| arg.default_values(values.into_iter().map(OsStr::from)));
        }
        sub
    })
}

/// The id of a command's option of that long name.
fn option(command: &Command, name: &str) -> Option<String> {
    command.get_arguments().find(|arg| arg.get_long() == Some(name)).map(|arg| arg.get_id().to_string())
}

/// What the file says; nothing where there is none.
fn read(path: &Path, command: &Command) -> Result<Config, Error> {
    let fail = |reason: String| Error::Folder { path: path.to_owned(), reason };
    match std::fs::metadata(path) {
        Err(_) => return Ok(Config::default()),
        Ok(data) if data.len() > LARGEST => return Err(fail("too large for a configuration file".to_owned())),
        Ok(_) => {}
    }
    let text = std::fs::read_to_string(path).map_err(|error| fail(format!("cannot be read: {error}")))?;
    config_of(&text, path, command)
}

fn config_of(text: &str, path: &Path, command: &Command) -> Result<Config, Error> {
    let file: BTreeMap<String, Spanned<Value>> = toml::from_str(text).map_err(|error| {
        let at = error.span().map_or((0, 0), |span| line_and_column(text, span.start));
        problem(path, at, error.message().to_owned())
    })?;
    let mut config = Config { path: path.to_owned(), ..Config::default() };
    for (name, value) in file {
        let at = line_and_column(text, value.span().start);
        let wrong = |message: String| problem(path, at, message);
        match value.into_inner() {
            Value::Table(table) => {
                let Some(sub) = command.find_subcommand(&name).filter(|sub| !sub.is_hide_set()) else {
                    return Err(wrong(format!("there is no command `{name}`")));
                };
                let mut own = BTreeMap::new();
                for (key, value) in table {
                    if key == PROCEDURE || option(sub, &key).is_none() {
                        return Err(wrong(format!("`{name}` has no option `{key}` that has a default")));
                    }
                    own.insert(key.clone(), values(sub, &key, &value).map_err(wrong)?);
                }
                config.by_command.insert(name, own);
            }
            Value::String(id) if name == PROCEDURE => config.procedure = Some(id),
            value => {
                let sub = command.get_subcommands().find(|sub| option(sub, &name).is_some());
                let sub = sub.filter(|_| name != PROCEDURE);
                let sub = sub.ok_or_else(|| wrong(format!("there is no option `{name}` of this type")))?;
                let values = values(sub, &name, &value).map_err(wrong)?;
                config.all.insert(name, values);
            }
        }
    }
    Ok(config)
}

/// A value as it would stand on the command line.
fn values(command: &Command, name: &str, value: &Value) -> Result<Vec<String>, String> {
    let flag = command.get_arguments().any(|arg| {
        arg.get_long() == Some(name) && matches!(arg.get_action(), ArgAction::SetTrue | ArgAction::SetFalse)
    });
    match value {
        Value::Boolean(on) if flag => Ok(vec![on.to_string()]),
        _ if flag => Err(format!("`{name}` is true or false")),
        Value::String(text) => Ok(vec![text.clone()]),
        Value::Integer(number) => Ok(vec![number.to_string()]),
        Value::Float(number) => Ok(vec![number.to_string()]),
        Value::Datetime(day) => Ok(vec![day.to_string()]),
        Value::Array(all) => {
            let texts: Option<Vec<String>> = all.iter().map(|one| one.as_str().map(str::to_owned)).collect();
            texts.ok_or_else(|| format!("`{name}` is a list of texts"))
        }
        _ => Err(format!("`{name}` is a text, a number or a list of texts")),
    }
}

fn problem(path: &Path, (line, column): (usize, usize), message: String) -> Error {
    Error::Input { problems: vec![Problem { file: path.display().to_string(), line, column, message }] }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests may panic")]
mod tests {
    use super::*;

    fn config(text: &str) -> Result<Config, String> {
        config_of(text, Path::new("config.toml"), &crate::Args::command()).map_err(|error| error.to_string())
    }

    /// The value of an option of `dossier check`.
    fn value(text: &str, arguments: &[&str], option: &str) -> Vec<String> {
        let all = ["dossier", "check", "x"].iter().chain(arguments);
        let matches = with(crate::Args::command(), &config(text).unwrap()).try_get_matches_from(all).unwrap();
        let raw = matches.subcommand().unwrap().1.get_raw(option);
        raw.into_iter().flatten().map(|value| value.to_string_lossy().into_owned()).collect()
    }

    #[test]
    fn options_win_over_the_file_and_a_command_over_all() {
        let text = "lang = \"nl\"\nchecklists = [\"a\", \"b\"]\njobs = 3\n[check]\njobs = 5\n[batch]\njobs = 7\n";
        assert_eq!(value(text, &[], "lang"), ["nl"]);
        assert_eq!(value(text, &["--lang", "fr"], "lang"), ["fr"]);
        assert_eq!(value(text, &[], "checklists"), ["a", "b"]);
        assert_eq!(value(text, &["--checklists", "c"], "checklists"), ["c"]);
        assert_eq!(value(text, &[], "jobs"), ["5"]);
        let matches = with(crate::Args::command(), &config("no-cache = true").unwrap());
        let matches = matches.try_get_matches_from(["dossier", "check", "x"]).unwrap();
        assert!(matches.subcommand().unwrap().1.get_flag("no_cache"));
    }

    /// The procedure never wins over a dossier's own.
    #[test]
    fn the_procedure_is_kept_apart() {
        let text = "procedure = \"be/9bis\"";
        assert_eq!(config(text).unwrap().procedure.as_deref(), Some("be/9bis"));
        assert_eq!(value(text, &[], "procedure"), Vec::<String>::new());
    }

    #[test]
    fn slips_are_told_with_their_place() {
        for (text, message) in [
            ("jbos = 3", "config.toml:1:8: there is no option `jbos`"),
            ("\nquiet = \"yes\"", "config.toml:2:9: `quiet` is true or false"),
            ("[chekc]\njobs = 1", "there is no command `chekc`"),
            ("[check]\nshard = \"0/2\"", "`check` has no option `shard`"),
            ("procedure = 3", "there is no option `procedure` of this type"),
            ("lang = ", "config.toml:1:8"),
        ] {
            let said = config(text).err().unwrap();
            assert!(said.contains(message), "{text:?}: {said}");
        }
    }
}
