//! What this machine can read with, for a person who asks why something is not read.

use std::path::{Path, PathBuf};

use super::models;
use super::net;
use super::tesseract::{SCRIPTS, Tesseract};

/// What is there, and what lacks.
#[derive(Debug)]
pub struct Health {
    /// What runs the networks, and its version.
    pub runtime: (&'static str, &'static str),
    /// Where the models are looked for.
    pub folder: PathBuf,
    /// Each model, and what is wrong with it.
    pub models: Vec<(&'static str, Option<String>)>,
    /// The version of Tesseract, where it is installed.
    pub tesseract: Option<String>,
    /// The scripts that only Tesseract reads.
    pub scripts: Vec<ScriptHealth>,
}

/// A script that only Tesseract reads.
#[derive(Debug)]
pub struct ScriptHealth {
    /// Its name.
    pub name: &'static str,
    /// Its languages, as Tesseract calls them.
    pub languages: &'static [&'static str],
    /// Those of them that are installed: any does.
    pub installed: Vec<&'static str>,
}

/// Looks at the models in a folder, and for what else is installed.
pub fn health(folder: &Path) -> Health {
    let files = [&models::DETECTION, &models::RECOGNITION, &models::ORIENTATION];
    let state =
        |file: &&models::ModelFile| (file.name, models::load(folder, file).err().map(|error| error.to_string()));
    let tesseract = Tesseract::find();
    let has = |language: &&&str| tesseract.as_ref().is_some_and(|found| found.languages.contains(**language));
    let script = |name, languages: &'static [&'static str]| ScriptHealth {
        name,
        languages,
        installed: languages.iter().filter(has).copied().collect(),
    };
    // Without it Tesseract cannot tell which script a page is in.
    let detection = script("telling scripts apart", &["osd"]);
    let scripts = SCRIPTS.iter().map(|one| script(one.name, one.languages));
    Health {
        runtime: net::RUNTIME,
        folder: folder.to_owned(),
        models: files.iter().map(state).collect(),
        scripts: std::iter::once(detection).chain(scripts).collect(),
        tesseract: tesseract.map(|found| found.version),
    }
}
