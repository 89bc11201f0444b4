//! The checklists as shipped are sound, their kinds recognise their own examples, and a broken one is told with
//! every problem at its place; so is a `dossier.toml`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may panic")]

use std::collections::BTreeMap;

use dossier::Error;
use dossier::checklist::Checklists;
use dossier::dossier::Brief;

/// Every shipped file loads.
#[test]
fn the_shipped_checklists_are_sound() {
    let lists = Checklists::load(&[]).unwrap();
    for id in ["be/9ter", "be/9bis", "be/family-reunification/spouse"] {
        assert!(lists.procedures.contains_key(id), "{id}");
    }
}

/// What a kind says it matches, it matches; what it must not match, it does not.
#[test]
fn the_kinds_recognise_their_own_examples() {
    let lists = Checklists::load(&[]).unwrap();
    let problems: Vec<String> = dossier::lint(&lists).iter().map(ToString::to_string).collect();
    assert!(problems.is_empty(), "{problems:#?}");
}

fn problems(files: &[(&str, &str)]) -> Vec<(String, usize, String)> {
    let files: BTreeMap<String, String> =
        files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
    match Checklists::from_texts(&files) {
        Err(Error::Input { problems }) => problems.into_iter().map(|p| (p.file, p.line, p.message)).collect(),
        other => panic!("{other:?}"),
    }
}

/// Several mistakes in several files: all are told at once, each with its file and line.
#[test]
fn a_broken_checklist_is_told_with_every_problem() {
    let kinds = "[[kind]]\nid = \"passport\"\nlabel = { en = \"passport\" }\nfields = [\"hodler\"]\n";
    let procedure = "id = \"be/x\"\ntitle = { en = \"X\" }\nsource = \"s\"\nread = 2026-01-01\n\n[[requirement]]\nid = \"identity\"\ntitle = { nl = \"Identiteit\" }\naccepts = [\"pasport\"]\nmax-age = \"3 moons\"\nwhen = \"colour = red and\"\nsource = \"s\"\nread = 2026-01-01\n";
    let fields = "[[field]]\nname = \"holder\"\ntype = \"name\"\nen = [\"name\"]\n";
    let found = problems(&[("fields.toml", fields), ("kinds/a.toml", kinds), ("be/x.toml", procedure)]);
    let has = |file: &str, line: usize, words: &str| {
        found.iter().any(|(f, l, m)| f.ends_with(file) && *l == line && m.contains(words))
    };
    assert!(has("kinds/a.toml", 4, "did you mean `holder`"), "{found:#?}");
    assert!(has("be/x.toml", 8, "English"), "{found:#?}");
    assert!(has("be/x.toml", 9, "did you mean `passport`"), "{found:#?}");
    assert!(has("be/x.toml", 10, "3 moons"), "{found:#?}");
    assert!(has("be/x.toml", 11, "breaks off"), "{found:#?}");
}

/// A slip in `dossier.toml` is told with line, column and the nearest word.
#[test]
fn a_broken_brief_is_told_with_every_problem() {
    let lists = Checklists::load(&[]).unwrap();
    let text = "procedure = \"be/9tre\"\nfiling-date = \"soon\"\n[facts]\nasylum-pendign = false\n";
    let Err(Error::Input { problems }) = Brief::parse(text, &lists) else { panic!("it must not be accepted") };
    let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert!(told.iter().any(|line| line.starts_with("dossier.toml:1:13") && line.contains("be/9ter")), "{told:#?}");
    assert!(told.iter().any(|line| line.starts_with("dossier.toml:2:15")), "{told:#?}");
    assert!(told.iter().any(|line| line.starts_with("dossier.toml:4:1")), "{told:#?}");
}

/// An applicant's own facts are held against that applicant's procedure; what nothing would look at is refused.
#[test]
fn wrong_facts_of_a_person_are_told_with_their_place() {
    let lists = Checklists::load(&[]).unwrap();
    let text = r#"procedure = "be/family-reunification/spouse"
[[person]]
relation = "child"
procedure = "be/family-reunification/minor-child"
facts = { custdy = "shared", custody = "half", other-parent-deceased = true, post = "Kampala" }
[[person]]
relation = "spouse"
facts = { custody = "shared" }
[[person]]
role = "sponsor"
facts = { sponsor-status = "refugee" }
"#;
    let Err(Error::Input { problems }) = Brief::parse(text, &lists) else { panic!("it must not be accepted") };
    let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
    for (place, what) in [
        ("dossier.toml:5:11", "`custody`"),
        ("dossier.toml:5:40", "joint, sole, shared"),
        ("dossier.toml:5:78", "whole folder"),
        ("dossier.toml:8:11", "no procedure here asks for a fact `custody`"),
        ("dossier.toml:11:9", "only an applicant"),
    ] {
        assert!(told.iter().any(|line| line.starts_with(place) && line.contains(what)), "{place}: {told:#?}");
    }
    assert_eq!(told.len(), 5, "{told:#?}");
}
