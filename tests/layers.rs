//! Who may name whom: nouns are data, verbs are work, a verb never names a verb, and only the chains (`lib.rs` and what
//! does the same for many folders) chain them.
//! The import graph is the table below; a new edge is a decision, made here.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "tests may panic")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Data, and what each may name. A noun never names a verb.
const NOUNS: [(&str, &[&str]); 16] = [
    ("page", &[]),
    ("cache", &["page"]),
    ("mrz", &[]),
    ("date", &[]),
    ("number", &[]),
    ("fold", &[]),
    ("error", &[]),
    // A machine-readable zone writes letters in its own way; names are compared in that spelling.
    ("name", &["mrz"]),
    ("document", &["page", "mrz"]),
    // Names of countries are compared folded.
    ("checklist", &["error", "date", "fold"]),
    ("dossier", &["checklist", "date", "document", "error"]),
    ("finding", &["checklist", "document", "page"]),
    // Dossiers as data, with what is expected of them.
    ("trial", &["checklist", "document", "dossier", "error", "finding", "page"]),
    ("change", &[]),
    ("overview", &["change", "checklist", "document", "finding"]),
    ("timing", &[]),
];

/// Work, and the nouns that each may name.
const VERBS: [(&str, &[&str]); 7] = [
    ("scan", &["page", "error", "dossier"]),
    ("read", &["page", "mrz", "error", "finding"]),
    ("recognise", &["page", "document", "checklist", "mrz", "date", "name", "number", "fold"]),
    ("relate", &["document", "checklist", "dossier", "name", "mrz", "date", "page", "fold"]),
    ("check", &["document", "checklist", "finding", "date", "dossier", "name", "number", "page", "fold"]),
    ("interview", &["checklist", "document", "dossier", "error", "finding"]),
    (
        "report",
        &[
            "page",
            "mrz",
            "date",
            "number",
            "fold",
            "error",
            "name",
            "document",
            "checklist",
            "dossier",
            "finding",
            "change",
            "overview",
        ],
    ),
];

/// What chains the verbs, beside `lib.rs`. It may name everything; nothing below it names it.
const CHAINS: [&str; 3] = ["lib", "batch", "watch"];

/// The program: what reads the command line.
const PROGRAM: [&str; 2] = ["main", "cli"];

/// Longest file, in lines without its tests: what one can hold in the head.
const LONGEST: usize = 600;

/// Files that are longer because they are one table.
const TABLES: [&str; 1] = ["check/words/table.rs"];

/// A file of `src/`.
struct File {
    /// Path below `src/`.
    path: String,
    /// Its top-level module.
    module: String,
    /// How deep its module lies: 1 for `src/page.rs`.
    depth: usize,
    text: String,
}

fn files() -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    walk(&root, &mut paths);
    paths.sort();
    let file = |path: PathBuf| {
        let below = path.strip_prefix(&root).unwrap().to_str().unwrap().replace('\\', "/");
        let module = below.split(['/', '.']).next().unwrap().to_owned();
        File { module, depth: below.split('/').count(), text: std::fs::read_to_string(&path).unwrap(), path: below }
    };
    paths.into_iter().map(file).collect()
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// A file without its comment lines, in its two parts: the module itself, and its inline tests one module deeper.
fn code(text: &str) -> [String; 2] {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let tests = lines.iter().position(|line| line.starts_with("mod tests {")).unwrap_or(lines.len());
    [lines[..tests].join("\n"), lines[tests..].join("\n")]
}

/// The names that follow a path's prefix: `x` of `crate::x::y`, `x` and `y` of `crate::{x::z, y}`.
fn names_after(text: &str, prefix: &str) -> BTreeSet<String> {
    let word = |text: &str| -> String { text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect() };
    let mut names = BTreeSet::new();
    for (at, _) in text.match_indices(prefix) {
        let before = text[..at].chars().next_back();
        if before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':') {
            continue;
        }
        let rest = &text[at + prefix.len()..];
        match rest.strip_prefix('{') {
            None => names.extend([word(rest)]),
            Some(group) => names.extend(heads(group).iter().map(|head| word(head))),
        }
    }
    names.remove("");
    names
}

/// The heads of a group's branches: `a` and `d` of `a::{b, c}, d}`.
fn heads(group: &str) -> Vec<&str> {
    let (mut depth, mut start, mut heads) = (0, 0, Vec::new());
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => {
                heads.push(group[start..at].trim());
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                heads.push(group[start..at].trim());
                start = at + 1;
            }
            _ => {}
        }
    }
    heads
}

/// The top-level modules that a file names: by `crate::`, or by climbing out with as many `super::` as it lies deep.
fn named(file: &File, modules: &BTreeSet<&str>) -> BTreeSet<String> {
    let mut named = BTreeSet::new();
    for (part, inner) in code(&file.text).iter().zip([0, 1]) {
        named.extend(names_after(part, "crate::"));
        named.extend(names_after(part, &"super::".repeat(file.depth + inner)));
    }
    named.retain(|name| modules.contains(name.as_str()) && *name != file.module);
    named
}

fn allowed() -> BTreeMap<&'static str, &'static [&'static str]> {
    NOUNS.iter().chain(&VERBS).copied().collect()
}

/// Every file belongs to a module of the tables, and names only what its module may name.
#[test]
fn modules_name_only_what_the_table_allows() {
    let allowed = allowed();
    let modules: BTreeSet<&str> = allowed.keys().copied().chain(CHAINS).collect();
    let outside = |file: &&File| CHAINS.contains(&file.module.as_str()) || PROGRAM.contains(&file.module.as_str());
    let mut wrong = Vec::new();
    for file in files().iter().filter(|file| !outside(file)) {
        let Some(may) = allowed.get(file.module.as_str()) else {
            wrong.push(format!(
                "src/{}: say in tests/layers.rs what `{}` is and what it may name",
                file.path, file.module
            ));
            continue;
        };
        let names = named(file, &modules);
        let beyond = names.iter().filter(|name| !may.contains(&name.as_str()));
        wrong.extend(beyond.map(|name| format!("src/{} names `{name}`", file.path)));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The table itself: no verb is ever named, and no two nouns name each other, however far around.
#[test]
fn the_table_has_no_verb_on_its_right_side_and_no_circle() {
    let allowed = allowed();
    for (module, may) in &allowed {
        for (verb, _) in VERBS {
            assert!(!may.contains(&verb), "`{module}` may name the verb `{verb}`");
        }
    }
    let mut settled: BTreeSet<&str> = BTreeSet::new();
    while settled.len() < allowed.len() {
        let free =
            |(module, may): &(&&str, &&[&str])| !settled.contains(*module) && may.iter().all(|m| settled.contains(m));
        let Some((module, _)) = allowed.iter().find(free) else {
            panic!("a circle among {:?}", allowed.keys().filter(|m| !settled.contains(*m)).collect::<Vec<_>>());
        };
        settled.insert(module);
    }
}

/// The program sees the library from outside, as everybody does, and the library nothing of the program.
#[test]
fn the_program_sees_the_library_from_outside() {
    let files = files();
    let library: Vec<&str> = allowed().keys().copied().chain(CHAINS).collect();
    for file in &files {
        let [text, _] = code(&file.text);
        let program = PROGRAM.contains(&file.module.as_str());
        let beyond = |name: &String| {
            if program { library.contains(&name.as_str()) } else { PROGRAM.contains(&name.as_str()) }
        };
        let named: Vec<String> = names_after(&text, "crate::").into_iter().filter(beyond).collect();
        assert_eq!(named, Vec::<String>::new(), "src/{}", file.path);
        let own = |line: &&str| line.trim_start().starts_with("mod ") && !line.contains("mod cli;");
        if file.path == "main.rs" {
            assert_eq!(text.lines().find(own), None);
        }
    }
}

/// A reader who opens any file is told what it is.
#[test]
fn every_file_introduces_itself() {
    let mut paths = Vec::new();
    for folder in ["src", "tests"] {
        walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut paths);
    }
    let silent = |path: &&PathBuf| !std::fs::read_to_string(path).unwrap().starts_with("//! ");
    assert_eq!(paths.iter().filter(silent).collect::<Vec<_>>(), Vec::<&PathBuf>::new());
}

/// No file grows beyond what one can hold in the head; `mod.rs` files hide which module one is in.
#[test]
fn files_are_short_and_named_for_what_they_are() {
    let mut wrong = Vec::new();
    for file in files() {
        let tests = file.text.lines().position(|line| line.starts_with("mod tests {"));
        let lines = tests.unwrap_or(file.text.lines().count());
        if lines > LONGEST && !file.path.ends_with("/tests.rs") && !TABLES.contains(&file.path.as_str()) {
            wrong.push(format!("src/{} has {lines} lines", file.path));
        }
        if file.path.ends_with("mod.rs") {
            wrong.push(format!("src/{} should be named for its module", file.path));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The reading of paths is held to all the ways in which a module can be named.
#[test]
fn a_module_is_seen_however_it_is_named() {
    let modules: BTreeSet<&str> = allowed().keys().copied().collect();
    let file = |depth: usize, text: &str| File { path: String::new(), module: "scan".into(), depth, text: text.into() };
    for (depth, text, expected) in [
        (1, "use crate::page::Page;", "page"),
        (1, "use crate::{document::{Document, Field}, finding};", "document finding"),
        (1, "use crate::{\n    page::Page,\n    mrz,\n};", "mrz page"),
        (1, "fn f() -> crate::mrz::Mrz { super::date::find() }", "date mrz"),
        (2, "use super::super::check::Case;\nuse super::date;", "check"),
        (2, "use super::super::{check, fence};", "check"),
        (1, "mod tests {\n    use super::date;\n    use super::super::read;\n}", "read"),
        (1, "// crate::check is named in a comment only\nuse crate::scan::sniff; use mycrate::check;", ""),
    ] {
        let names: Vec<String> = named(&file(depth, text), &modules).into_iter().collect();
        assert_eq!(names.join(" "), expected, "{text}");
    }
}
