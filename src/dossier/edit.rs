//! Writes into the text of a `dossier.toml` without touching what else stands in it: comments, order and blanks stay.

use std::fmt::Write as _;

use jiff::civil::Date;

use super::raw::{RawBrief, RawPerson};
use super::{Answer, free_id};
use crate::checklist::FactValue;
use crate::document::Person;

/// A text between quotation marks, as TOML wants it.
fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}

/// A fact's value as TOML.
pub fn value(value: &FactValue) -> String {
    match value {
        FactValue::Bool(value) => value.to_string(),
        FactValue::Date(day) => day.to_string(),
        FactValue::Number(number) => number.to_string(),
        FactValue::Text(text) => quoted(text),
    }
}

fn replaced(text: &str, span: std::ops::Range<usize>, with: &str) -> Option<String> {
    Some(format!("{}{with}{}", text.get(..span.start)?, text.get(span.end..)?))
}

/// Where the lines of a section end: behind its last line that says something. `None` when there is no such header.
fn end_of_section(text: &str, header: &str) -> Option<usize> {
    let (mut byte, mut inside, mut end) = (0, false, None);
    for line in text.split_inclusive('\n') {
        let bare = line.trim();
        if bare.split('#').next().unwrap_or("").trim() == header {
            (inside, end) = (true, Some(byte + line.len()));
        } else if bare.starts_with('[') {
            inside = false;
        } else if inside && !bare.is_empty() && !bare.starts_with('#') {
            end = Some(byte + line.len());
        }
        byte += line.len();
    }
    end
}

fn inserted(text: &str, at: usize, line: &str) -> Option<String> {
    let (before, after) = (text.get(..at)?, text.get(at..)?);
    let gap = if before.is_empty() || before.ends_with('\n') { "" } else { "\n" };
    Some(format!("{before}{gap}{line}\n{after}"))
}

fn appended(text: &str, block: &str) -> String {
    match text.trim_end() {
        "" => format!("{block}\n"),
        text => format!("{text}\n\n{block}\n"),
    }
}

/// The text with a procedure; `None` when the text cannot be read.
pub fn with_procedure(text: &str, id: &str) -> Option<String> {
    let raw: RawBrief = toml::from_str(text).ok()?;
    match raw.procedure {
        Some(known) => replaced(text, known.span(), &quoted(id)),
        None => top(text, &format!("procedure = {}", quoted(id))),
    }
}

/// The text with a filing date.
pub fn with_filing_date(text: &str, day: Date) -> Option<String> {
    let raw: RawBrief = toml::from_str(text).ok()?;
    match raw.filing_date {
        Some(known) => replaced(text, known.span(), &day.to_string()),
        None => top(text, &format!("filing-date = {day}")),
    }
}

/// A line above the first table, below what stands there already.
fn top(text: &str, line: &str) -> Option<String> {
    let mut byte = 0;
    let mut at = None;
    for known in text.split_inclusive('\n') {
        let bare = known.trim();
        if bare.starts_with('[') {
            // Comments right above the table belong to it.
            return inserted(text, at.unwrap_or(0), line);
        }
        byte += known.len();
        if !bare.is_empty() && (!bare.starts_with('#') || at.is_none()) {
            at = Some(byte);
        }
    }
    inserted(text, byte, line)
}

/// The text with a fact.
pub fn with_fact(text: &str, name: &str, fact: &FactValue) -> Option<String> {
    let raw: RawBrief = toml::from_str(text).ok()?;
    let new = value(fact);
    if let Some((_, known)) = raw.facts.iter().find(|(known, _)| known.get_ref() == name) {
        return replaced(text, known.span(), &new);
    }
    let line = format!("{name} = {new}");
    match end_of_section(text, "[facts]") {
        Some(end) => inserted(text, end, &line),
        // Facts in one line (`facts = { … }`) have no section of their own: they are left to their author.
        None if !raw.facts.is_empty() => None,
        None => Some(appended(text, &format!("[facts]\n{line}"))),
    }
}

/// The text with an answer.
pub fn with_answer(text: &str, answer: &Answer) -> String {
    let mut block = format!("[[answer]]\nrequirement = {}\n", quoted(&answer.requirement));
    if let Some(person) = &answer.person {
        let _ = writeln!(block, "person = {}", quoted(person));
    }
    let _ = write!(block, "by = {}\ndate = {}\nnote = {}", quoted(&answer.by), answer.date, quoted(&answer.note));
    appended(text, &block)
}

/// The person of that id, who may have it from role and relation alone, as a reader counts them.
fn named<'a>(raw: &'a RawBrief, id: &str) -> Option<&'a RawPerson> {
    let mut taken: Vec<Person> = Vec::new();
    for person in &raw.person {
        let role = person.role.as_ref().map_or("applicant", |role| role.get_ref());
        let relation = person.relation.as_ref().map(|relation| relation.get_ref().as_str());
        let known = match &person.id {
            Some(known) => known.get_ref().clone(),
            None => free_id(role, relation, &taken),
        };
        if known == id {
            return Some(person);
        }
        taken.push(Person { id: known, role: role.to_owned(), ..Person::default() });
    }
    None
}

/// Where the lines end that say who a person is: a new line about the same person can begin there.
fn end_of_person(text: &str, person: &RawPerson) -> Option<usize> {
    let words = [&person.id, &person.role, &person.relation, &person.procedure, &person.name, &person.nationality];
    let ends = words.into_iter().flatten().map(|word| word.span().end);
    let end = ends.chain(person.born.as_ref().map(|born| born.span().end)).max()?;
    let line = text.get(end..)?.find('\n').map_or(text.len(), |rest| end + rest + 1);
    // Persons in one line (`person = [{ … }]`) are left to their author.
    text.get(end..line)?.split('#').next()?.trim().is_empty().then_some(line)
}

/// A person who is not named in the text yet, with a line about them. Persons without an id of their own are counted by
/// role and relation: adding one behind them shifts nobody.
fn with_person(text: &str, person: &Person, line: &str) -> String {
    let relation = person.relation.as_deref().map_or(String::new(), |word| format!("relation = {}\n", quoted(word)));
    let head = format!("[[person]]\nid = {}\nrole = {}\n{relation}", quoted(&person.id), quoted(&person.role));
    appended(text, &format!("{head}{line}"))
}

/// The text with the birth date of a person, who is named there already or is added with role and relation.
pub fn with_birth(text: &str, person: &Person, born: Date) -> Option<String> {
    let raw: RawBrief = toml::from_str(text).ok()?;
    let line = format!("born = {born}");
    let Some(known) = named(&raw, &person.id) else { return Some(with_person(text, person, &line)) };
    match &known.born {
        Some(old) => replaced(text, old.span(), &born.to_string()),
        None => inserted(text, end_of_person(text, known)?, &line),
    }
}

/// The text with a fact that an applicant has of their own; the applicant is named there already or is added.
pub fn with_own_fact(text: &str, person: &Person, name: &str, fact: &FactValue) -> Option<String> {
    let raw: RawBrief = toml::from_str(text).ok()?;
    let new = format!("{name} = {}", value(fact));
    let Some(known) = named(&raw, &person.id) else {
        return Some(with_person(text, person, &format!("facts = {{ {new} }}")));
    };
    let Some(facts) = &known.facts else {
        return inserted(text, end_of_person(text, known)?, &format!("facts = {{ {new} }}"));
    };
    if let Some((_, old)) = facts.get_ref().iter().find(|(known, _)| known.get_ref() == name) {
        return replaced(text, old.span(), &value(fact));
    }
    let end = facts.get_ref().values().map(|value| value.span().end).max()?;
    match text.get(facts.span())?.starts_with('{') {
        true => replaced(text, end..end, &format!(", {new}")),
        // A table of its own: behind the line of its last fact.
        false => inserted(text, text.get(end..)?.find('\n').map_or(text.len(), |rest| end + rest + 1), &new),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests may panic")]
mod tests {
    use jiff::civil::date;

    use super::*;

    const TEXT: &str = "# ours\nprocedure = \"be/9ter\"   # medical\n\n# what we know\n[facts]\n# asked by phone\nasylum-pending = true # to be checked\n\n[[answer]] # kept\nrequirement = \"exclusion\"\nby = \"A\"\ndate = 2026-01-02\nnote = \"x\"\n";

    #[test]
    fn comments_and_order_stay() {
        let text = with_fact(TEXT, "asylum-pending", &FactValue::Bool(false)).unwrap();
        assert_eq!(text, TEXT.replace("= true #", "= false #"));
        let text = with_fact(TEXT, "asylum-language", &FactValue::Text("nl".into())).unwrap();
        assert_eq!(text, TEXT.replace("checked\n", "checked\nasylum-language = \"nl\"\n"));
        let text = with_filing_date(TEXT, date(2026, 12, 1)).unwrap();
        assert_eq!(text, TEXT.replace("# medical\n", "# medical\nfiling-date = 2026-12-01\n"));
        assert_eq!(with_procedure(TEXT, "be/9bis").unwrap(), TEXT.replace("be/9ter", "be/9bis"));
    }

    #[test]
    fn an_empty_file_is_begun() {
        let text = with_procedure("", "be/9ter").unwrap();
        let text = with_fact(&text, "asylum-pending", &FactValue::Bool(false)).unwrap();
        let text = with_birth(&text, &person("applicant", None), date(1990, 2, 3)).unwrap();
        let answer = Answer {
            requirement: "exclusion".into(),
            person: None,
            by: "A \"B\"".into(),
            date: date(2026, 1, 2),
            note: "two\nlines".into(),
            line: 0,
        };
        let text = with_answer(&text, &answer);
        let raw: RawBrief = toml::from_str(&text).unwrap();
        assert_eq!((raw.facts.len(), raw.person.len(), raw.answer.len()), (1, 1, 1), "{text}");
        let text = with_birth(&text, &person("applicant", None), date(1991, 2, 3)).unwrap();
        assert!(text.contains("born = 1991-02-03") && !text.contains("1990"), "{text}");
    }

    fn person(id: &str, relation: Option<&str>) -> Person {
        Person { id: id.into(), role: "applicant".into(), relation: relation.map(str::to_owned), ..Person::default() }
    }

    /// An applicant's own fact stands with that applicant, named by an id or counted, in one line or a table of its own.
    #[test]
    fn a_fact_of_one_applicant_is_written_to_that_one() {
        let (first, second) = (person("applicant", Some("child")), person("child", Some("child")));
        let shared = FactValue::Text("shared".into());
        let text = "[[person]]\nrole = \"applicant\" # the eldest\nrelation = \"child\"\n\n[[person]]\nrelation = \"child\"\nname = \"X\"\n";
        let text = with_own_fact(text, &second, "custody", &shared).unwrap();
        assert!(text.ends_with("name = \"X\"\nfacts = { custody = \"shared\" }\n"), "{text}");
        let text = with_own_fact(&text, &second, "tie-since", &FactValue::Date(date(2020, 1, 2))).unwrap();
        assert!(text.ends_with("facts = { custody = \"shared\", tie-since = 2020-01-02 }\n"), "{text}");
        let text = with_own_fact(&text, &second, "custody", &FactValue::Text("sole".into())).unwrap();
        assert!(text.ends_with("facts = { custody = \"sole\", tie-since = 2020-01-02 }\n"), "{text}");
        let text = with_own_fact(&text, &first, "custody", &shared).unwrap();
        assert!(text.contains("relation = \"child\"\nfacts = { custody = \"shared\" }\n\n[[person]]"), "{text}");
        let table = "[[person]]\nid = \"child\"\n[person.facts]\ncustody = \"sole\"\n[facts]\n";
        let table = with_own_fact(table, &second, "child-of", &FactValue::Text("partner".into())).unwrap();
        assert!(table.contains("custody = \"sole\"\nchild-of = \"partner\"\n[facts]"), "{table}");
        // Nobody of that name: added behind the others.
        let added = with_own_fact("", &second, "custody", &shared).unwrap();
        assert!(added.ends_with("relation = \"child\"\nfacts = { custody = \"shared\" }\n"), "{added}");
        assert_eq!(with_own_fact("person = [{ id = \"child\" }]\n", &second, "custody", &shared), None);
        for text in [text, table, added] {
            toml::from_str::<RawBrief>(&text).unwrap();
        }
    }

    #[test]
    fn facts_in_one_line_are_left_alone() {
        assert_eq!(with_fact("facts = { a = 1 }\n", "b", &FactValue::Number(2)), None);
        let changed = with_fact("facts = { a = 1 }\n", "a", &FactValue::Number(2)).unwrap();
        assert_eq!(changed, "facts = { a = 2 }\n");
    }
}
