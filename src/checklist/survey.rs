//! What is not wrong with checklists, and their keeper should know: rows about to run out or long not read again,
//! holes in tables, texts that lack a language, facts that nothing asks for, requirements that are never asked.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::condition::{Word, reach};
use super::{At, Checklists, FactType, Procedure, Table, Term, Wording};
use crate::error::Problem;

/// The languages that every text of ours has.
pub const LANGUAGES: [&str; 4] = ["nl", "fr", "de", "en"];
/// A source read longer ago than this is read again.
const OLD: Term = Term { months: 12, days: 0 };
/// A row that runs out sooner than this is looked up now: amounts are published some weeks before they hold.
const SOON: Term = Term { months: 2, days: 0 };

fn note(at: &At, message: String) -> Problem {
    Problem { file: format!("checklists/{}", at.file), line: at.line, column: at.column, message }
}

/// Requirements and deadlines that can never apply, because their conditions contradict themselves.
pub fn unreachable(lists: &Checklists) -> Vec<Problem> {
    let mut problems = Vec::new();
    for procedure in lists.procedures.values() {
        let is_choice = |fact: &&super::Fact| matches!(fact.kind, FactType::Choice(_));
        let choices: BTreeSet<String> =
            procedure.facts.iter().filter(is_choice).map(|fact| fact.name.clone()).collect();
        let conditions = &procedure.conditions;
        let requirements = procedure.requirements.iter().map(|rule| (&rule.when, rule.key("when"), &rule.id));
        let deadlines = procedure.deadlines.iter().map(|deadline| (&deadline.when, &deadline.at, &deadline.id));
        for (when, at, id) in requirements.chain(deadlines) {
            if let Some(when) = when.as_ref().filter(|when| !reach::can_hold(when, conditions, &choices)) {
                problems.push(note(at, format!("`{id}` is never asked: `{}` can never hold", when.text)));
            }
        }
    }
    problems
}

/// Everything a keeper should know on a day, in the order of the files.
pub fn notes(lists: &Checklists, on: Date) -> Vec<Problem> {
    let mut notes = Vec::new();
    for table in lists.tables.values() {
        notes.extend(of_table(table, on));
    }
    notes.extend(long_unread(lists, on));
    for procedure in lists.procedures.values() {
        notes.extend(untranslated(procedure));
        notes.extend(unused(procedure));
    }
    for kind in lists.kinds.values() {
        notes.extend(lacking(&kind.label, &kind.at, &format!("the label of `{}`", kind.id)));
        if kind.examples.is_empty() {
            notes.push(note(&kind.at, format!("no example shows how a `{}` reads", kind.id)));
        }
    }
    notes.sort_by(|a, b| (&a.file, a.line, a.column).cmp(&(&b.file, b.line, b.column)));
    notes
}

/// Rows that run out, ran out, or were read long ago; days that no row covers; columns that a row leaves out.
fn of_table(table: &Table, on: Date) -> Vec<Problem> {
    let mut notes = Vec::new();
    let soon = SOON.after(on).unwrap_or(on);
    let oldest = OLD.before(on).unwrap_or(on);
    let columns: BTreeSet<&String> = table.rows.iter().flat_map(|row| row.columns.keys()).collect();
    for (n, row) in table.rows.iter().enumerate() {
        let next = table.rows.get(n + 1);
        let is_last = next.is_none();
        if let Some(until) = row.until {
            match next {
                None if until < on => {
                    notes.push(note(
                        &row.at,
                        format!("`{}` is not known after {until}: add the row that follows", table.id),
                    ));
                }
                None if until <= soon => {
                    notes.push(note(&row.at, format!("`{}` runs out on {until}: add the row that follows", table.id)));
                }
                Some(next) if until.tomorrow().is_ok_and(|day| day < next.from) => {
                    let message = format!("`{}` is not known from {} to {}", table.id, after(until), before(next.from));
                    notes.push(note(&row.at, message));
                }
                _ => {}
            }
        }
        if is_last && row.citation.read.is_some_and(|read| read < oldest) {
            let read = row.citation.read.unwrap_or_default();
            notes.push(note(
                &row.at,
                format!("this row was last read on {read}, more than a year ago: does it still hold?"),
            ));
        }
        // A column that began later is no hole; one that ends is.
        let began = |column: &String| table.rows.iter().take(n).any(|row| row.columns.contains_key(column));
        let missing = columns.iter().filter(|column| !row.columns.contains_key(**column) && began(column));
        let missing: Vec<&str> = missing.map(|column| column.as_str()).collect();
        if !missing.is_empty() {
            notes.push(note(&row.at, format!("`{}` from {}: not known is {}", table.id, row.from, missing.join(", "))));
        }
    }
    notes
}

fn after(day: Date) -> Date {
    day.tomorrow().unwrap_or(day)
}

fn before(day: Date) -> Date {
    day.yesterday().unwrap_or(day)
}

/// Sources read more than a year ago, one note for each file.
fn long_unread(lists: &Checklists, on: Date) -> Vec<Problem> {
    let oldest = OLD.before(on).unwrap_or(on);
    let mut old: BTreeMap<&str, (&At, Date, usize)> = BTreeMap::new();
    let requirements = lists.procedures.values().flat_map(|procedure| &procedure.requirements);
    let requirements = requirements.map(|rule| (&rule.at, rule.citation.read));
    let deadlines = lists.procedures.values().flat_map(|procedure| &procedure.deadlines);
    let deadlines = deadlines.map(|deadline| (&deadline.at, deadline.citation.read));
    let kinds = lists.kinds.values().map(|kind| (&kind.at, kind.citation.read));
    let countries = lists.countries.values().map(|country| (&country.at, country.citation.read));
    for (at, read) in requirements.chain(deadlines).chain(kinds).chain(countries) {
        let Some(read) = read.filter(|read| *read < oldest) else { continue };
        let entry = old.entry(&at.file).or_insert((at, read, 0));
        entry.1 = entry.1.min(read);
        entry.2 += 1;
    }
    let message = |(at, read, count): (&At, Date, usize)| {
        let what = if count == 1 {
            "one entry rests on a source".to_owned()
        } else {
            format!("{count} entries rest on sources")
        };
        note(at, format!("{what} read more than a year before {on} (the oldest on {read}): do they still hold?"))
    };
    old.into_values().map(message).collect()
}

fn lacking(wording: &Wording, at: &At, what: &str) -> Option<Problem> {
    let lacks: Vec<&str> = LANGUAGES.into_iter().filter(|lang| !wording.0.contains_key(*lang)).collect();
    (!lacks.is_empty()).then(|| note(at, format!("{what} is not written in {}", lacks.join(", "))))
}

/// A text that may be left out altogether.
fn lacking_if_there(wording: &Wording, at: &At, what: &str) -> Option<Problem> {
    if wording.0.is_empty() { None } else { lacking(wording, at, what) }
}

/// Texts of a procedure that lack a language.
fn untranslated(procedure: &Procedure) -> Vec<Problem> {
    let mut notes = Vec::new();
    notes.extend(lacking(&procedure.title, &procedure.at, "the title"));
    for fact in &procedure.facts {
        notes.extend(lacking(&fact.question, &fact.at, &format!("the question of `{}`", fact.name)));
    }
    for words in &procedure.in_words {
        notes.extend(lacking(&words.text, &words.at, &format!("`{}` in words", words.condition.text)));
    }
    for rule in &procedure.requirements {
        let id = &rule.id;
        notes.extend(lacking(&rule.title, rule.key("title"), &format!("the title of `{id}`")));
        notes.extend(lacking_if_there(&rule.help, rule.key("help"), &format!("the help of `{id}`")));
        notes.extend(
            rule.human.iter().filter_map(|human| lacking(human, rule.key("human"), &format!("the question of `{id}`"))),
        );
        for (key, words) in [("words", &rule.words), ("forbidden-words", &rule.forbidden_words)] {
            let of = |word: &super::WordRule| {
                let message = lacking_if_there(&word.message, rule.key(key), &format!("a message of `{id}`"));
                [message, lacking_if_there(&word.help, rule.key(key), &format!("a help of `{id}`"))]
            };
            notes.extend(words.iter().flat_map(of).flatten());
        }
    }
    for deadline in &procedure.deadlines {
        notes.extend(lacking(&deadline.title, &deadline.at, &format!("the title of `{}`", deadline.id)));
        notes.extend(lacking_if_there(&deadline.help, &deadline.at, &format!("the help of `{}`", deadline.id)));
    }
    notes
}

/// The names of facts and conditions that something speaks of.
pub fn depended_on(procedure: &Procedure) -> BTreeSet<String> {
    let named = procedure.conditions.values().flat_map(super::Condition::words);
    let rules = procedure.requirements.iter().flat_map(|rule| rule.when.iter().chain(&rule.rule));
    let deadlines = procedure.deadlines.iter();
    let moments = deadlines.clone().flat_map(|deadline| deadline.from.iter().chain(&deadline.until));
    let whens = deadlines.filter_map(|deadline| deadline.when.as_ref());
    let words =
        named.chain(rules.chain(whens).flat_map(super::Condition::words)).chain(moments.flat_map(super::Moment::words));
    let mut used: BTreeSet<String> = words
        .filter_map(|word| match word {
            Word::Name(name) | Word::Side(name) => Some(name),
            Word::Role(_) | Word::Kind(_) => None,
        })
        .collect();
    used.extend(procedure.requirements.iter().flat_map(|rule| rule.language.iter().cloned()));
    used
}

/// Facts and conditions that nothing speaks of.
fn unused(procedure: &Procedure) -> Vec<Problem> {
    let used = depended_on(procedure);
    let facts =
        procedure.facts.iter().filter(|fact| !used.contains(&fact.name) && !PLACES.contains(&fact.name.as_str()));
    let mut notes: Vec<Problem> = facts
        .map(|fact| note(&fact.at, format!("nothing depends on the fact `{}`: it is never asked for", fact.name)))
        .collect();
    let conditions = procedure.conditions.keys().filter(|name| !used.contains(*name));
    notes.extend(conditions.map(|name| note(&procedure.at, format!("nothing uses the condition `{name}`"))));
    notes
}

/// Facts that choose what is laid over a procedure.
pub const PLACES: [&str; 2] = ["post", "commune"];

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests may panic")]
mod tests {
    use jiff::civil::date;

    use super::super::{Citation, Row};
    use super::*;

    fn row(from: Date, until: Option<Date>, columns: &[&str], read: Date) -> Row {
        let citation = Citation { source: "s".into(), read: Some(read) };
        let columns = columns.iter().map(|column| ((*column).to_owned(), 100)).collect();
        Row { from, until, columns, citation, at: At::default() }
    }

    fn told(rows: Vec<Row>, on: Date) -> Vec<String> {
        let table = Table { id: "fee".into(), rows, ..Table::default() };
        of_table(&table, on).into_iter().map(|note| note.message).collect()
    }

    #[test]
    fn rows_that_run_out_and_holes_are_named() {
        let read = date(2025, 6, 24);
        let year = |year: i16, until| row(date(year, 1, 1), until, &["a", "b"], read);
        assert!(told(vec![year(2025, None)], date(2025, 12, 1)).is_empty());
        let soon = told(vec![year(2025, Some(date(2025, 12, 31)))], date(2025, 11, 15));
        assert!(soon[..] == ["`fee` runs out on 2025-12-31: add the row that follows"], "{soon:?}");
        let over = told(vec![year(2025, Some(date(2025, 12, 31)))], date(2026, 2, 1));
        assert!(over.iter().any(|note| note.contains("not known after 2025-12-31")), "{over:?}");
        let hole = told(vec![year(2023, Some(date(2023, 6, 30))), year(2025, None)], date(2025, 7, 1));
        assert!(hole.iter().any(|note| note.contains("from 2023-07-01 to 2024-12-31")), "{hole:?}");
        let old = told(vec![year(2025, None)], date(2026, 6, 25));
        assert!(old.iter().any(|note| note.contains("more than a year ago")), "{old:?}");
        let column = told(vec![year(2024, None), row(date(2025, 1, 1), None, &["a"], read)], date(2025, 7, 1));
        assert!(column.iter().any(|note| note.ends_with("not known is b")), "{column:?}");
    }
}
