//! The verb `interview`: asks in plain words what nobody has said yet, one question after the other, and writes each
//! answer into the text of `dossier.toml` as soon as it is given, so that one can leave and come back.
//!
//! It knows neither papers nor rules: what is open is computed anew after every answer by whoever calls it, so that an
//! answer takes with it the questions that it settles.

use std::io::{BufRead, Write};

use jiff::civil::Date;

use crate::checklist::{Checklists, FactType, FactValue};
use crate::document::Person;
use crate::dossier::{Answer, Brief, edit};
use crate::error::Error;
use crate::finding::{Question, QuestionKind};
use words::Words;

mod words;

/// What is still open with a text of `dossier.toml`.
#[derive(Debug, Clone, Default)]
pub struct Open {
    /// Questions that requirements depend on.
    pub needed: Vec<Question>,
    /// Facts that may change what is asked, and that nothing waits for.
    pub optional: Vec<Question>,
    /// The persons of the dossier.
    pub persons: Vec<Person>,
}

/// What an interview works with.
pub struct Interview<'a> {
    /// Where the answers come from.
    pub input: &'a mut dyn BufRead,
    /// Where the questions go.
    pub out: &'a mut dyn Write,
    /// The checklists.
    pub lists: &'a Checklists,
    /// The language of the questions.
    pub lang: &'a str,
    /// The procedure that is proposed where none is named.
    pub usual: Option<&'a str>,
    /// The day, for answers of a human.
    pub today: Date,
    /// What is open with a text.
    pub open: &'a dyn Fn(&str) -> Result<Open, Error>,
    /// Keeps a text.
    pub save: &'a mut dyn FnMut(&str) -> std::io::Result<()>,
}

/// What somebody typed.
enum Said {
    Text(String),
    /// Nothing: the proposal is taken, or the question is passed over.
    Nothing,
    Why,
    Leave,
}

impl Interview<'_> {
    /// Asks until nothing is open that was not passed over; returns the text as it was kept last.
    ///
    /// # Errors
    /// When the text cannot be understood, or input, output or keeping fails.
    pub fn run(&mut self, text: &str) -> Result<String, Error> {
        let words = Words::of(self.lang);
        let mut text = text.to_owned();
        writeln!(self.out, "{}\n", words.welcome)?;
        if Brief::parse(&text, self.lists)?.procedure.is_none() {
            match self.procedure(words)? {
                Some(id) => {
                    let new = edit::with_procedure(&text, &id);
                    self.keep(&mut text, new, words)?;
                }
                None => return Ok(text),
            }
        }
        if Brief::parse(&text, self.lists)?.filing_date.is_none() {
            writeln!(self.out, "{}", words.filing_date)?;
            loop {
                match self.line()? {
                    Said::Leave => return Ok(text),
                    Said::Why => writeln!(self.out, "{}", words.why_filing_date)?,
                    Said::Nothing => break,
                    Said::Text(said) => match day(&said) {
                        Some(day) => {
                            let new = edit::with_filing_date(&text, day);
                            self.keep(&mut text, new, words)?;
                            break;
                        }
                        None => writeln!(self.out, "{}", words.no_date)?,
                    },
                }
            }
        }
        let mut passed: Vec<(String, Option<String>)> = Vec::new();
        let mut by = None;
        loop {
            let open = (self.open)(&text)?;
            let is_open = |question: &&Question| !passed.contains(&(question.id.clone(), question.person.clone()));
            let needed = open.needed.iter().filter(is_open);
            // Facts first: they decide which questions a human is asked at all.
            let (facts, judged): (Vec<&Question>, Vec<&Question>) =
                needed.partition(|question| question.kind != QuestionKind::Answer);
            let optional = open.optional.iter().filter(is_open);
            let Some(question) = facts.into_iter().chain(optional).chain(judged).next() else { break };
            let question = question.clone();
            passed.push((question.id.clone(), question.person.clone()));
            match self.ask(&question, &open.persons, &text, &mut by, words)? {
                Some(Ok(new)) => {
                    if self.keep(&mut text, Some(new), words)? {
                        // What is answered is not open any more; what could not be kept stays passed over.
                        passed.retain(|(id, person)| (id, person) != (&question.id, &question.person));
                    }
                }
                Some(Err(())) => {}
                None => {
                    writeln!(self.out, "\n{}", words.left)?;
                    return Ok(text);
                }
            }
        }
        let left = passed.len();
        let end = if left == 0 { words.done.to_owned() } else { words.passed.replace("{}", &left.to_string()) };
        writeln!(self.out, "\n{end}")?;
        Ok(text)
    }

    fn line(&mut self) -> Result<Said, Error> {
        write!(self.out, "> ")?;
        self.out.flush()?;
        let mut line = String::new();
        if self.input.read_line(&mut line)? == 0 {
            return Ok(Said::Leave);
        }
        Ok(match line.trim() {
            "" => Said::Nothing,
            "?" => Said::Why,
            "q" | "Q" => Said::Leave,
            said => Said::Text(said.to_owned()),
        })
    }

    /// Keeps a new text if it can be understood; what cannot be written is said, and the old text stays.
    fn keep(&mut self, text: &mut String, new: Option<String>, words: &Words) -> Result<bool, Error> {
        let Some(new) = new.filter(|new| Brief::parse(new, self.lists).is_ok()) else {
            writeln!(self.out, "{}", words.not_kept)?;
            return Ok(false);
        };
        (self.save)(&new)?;
        *text = new;
        Ok(true)
    }

    fn procedure(&mut self, words: &Words) -> Result<Option<String>, Error> {
        writeln!(self.out, "{}", words.which_procedure)?;
        let ids: Vec<&String> = self.lists.procedures.keys().collect();
        for (n, procedure) in self.lists.procedures.values().enumerate() {
            writeln!(self.out, "  {:>2}  {}  ({})", n + 1, procedure.title.get(self.lang), procedure.id)?;
        }
        let usual = self.usual.filter(|id| self.lists.procedures.contains_key(*id));
        if let Some(id) = usual {
            writeln!(self.out, "  {} {id}", words.proposal)?;
        }
        loop {
            match self.line()? {
                Said::Leave => return Ok(None),
                Said::Text(said) => {
                    let by_number = said.parse::<usize>().ok().and_then(|n| ids.get(n.checked_sub(1)?));
                    let chosen = by_number.or_else(|| ids.iter().find(|id| ***id == said));
                    match chosen {
                        Some(id) => return Ok(Some((*id).clone())),
                        None => writeln!(self.out, "{}", words.no_choice)?,
                    }
                }
                Said::Nothing if usual.is_some() => return Ok(usual.map(str::to_owned)),
                Said::Nothing | Said::Why => writeln!(self.out, "{}", words.no_choice)?,
            }
        }
    }

    /// One question: the new text, `Err(())` when it is passed over, `None` when the interview is left.
    fn ask(
        &mut self,
        question: &Question,
        persons: &[Person],
        text: &str,
        by: &mut Option<String>,
        words: &Words,
    ) -> Result<Option<Result<String, ()>>, Error> {
        let whose = question.person.iter().map(|person| format!(" [{person}]")).collect::<String>();
        writeln!(self.out, "\n{}{whose}", question.text)?;
        match &question.kind {
            QuestionKind::Fact(FactType::Bool) => writeln!(self.out, "  ({})", words.yes_no)?,
            QuestionKind::Fact(FactType::Date) | QuestionKind::Birth => writeln!(self.out, "  ({})", words.a_date)?,
            QuestionKind::Fact(FactType::Choice(values)) => {
                for (n, value) in values.iter().enumerate() {
                    writeln!(self.out, "  {}  {value}", n + 1)?;
                }
            }
            QuestionKind::Fact(FactType::Number | FactType::Text) => {}
            QuestionKind::Answer => writeln!(self.out, "  ({})", words.a_judgement)?,
        }
        if let Some((value, place)) = &question.proposal {
            let page = place.page.map(|page| format!("#{page}")).unwrap_or_default();
            writeln!(self.out, "  {} {value}  ({}{page}: {})", words.proposal, place.file, place.text.trim())?;
        }
        loop {
            let said = match self.line()? {
                Said::Leave => return Ok(None),
                Said::Why => {
                    writeln!(self.out, "  {} {}", words.because, question.because.join("; "))?;
                    continue;
                }
                Said::Nothing => match &question.proposal {
                    Some((value, _)) => value.clone(),
                    None => return Ok(Some(Err(()))),
                },
                Said::Text(said) => said,
            };
            match self.answered(question, &said, persons, text, by, words)? {
                Some(new) => return Ok(Some(new.ok_or(()))),
                None => continue,
            }
        }
    }

    /// The text with an answer; `None` when the answer was not understood, `Some(None)` when it could not be written.
    fn answered(
        &mut self,
        question: &Question,
        said: &str,
        persons: &[Person],
        text: &str,
        by: &mut Option<String>,
        words: &Words,
    ) -> Result<Option<Option<String>>, Error> {
        let new = match &question.kind {
            QuestionKind::Fact(kind) => match fact(kind, said) {
                Some(value) => match &question.person {
                    Some(id) => {
                        let person = persons.iter().find(|person| person.id == *id);
                        person.and_then(|person| edit::with_own_fact(text, person, &question.id, &value))
                    }
                    None => edit::with_fact(text, &question.id, &value),
                },
                None => {
                    writeln!(self.out, "{}", words.not_understood(kind))?;
                    return Ok(None);
                }
            },
            QuestionKind::Birth => {
                let Some(born) = day(said) else {
                    writeln!(self.out, "{}", words.no_date)?;
                    return Ok(None);
                };
                let person = persons.iter().find(|person| Some(&person.id) == question.person.as_ref());
                person.and_then(|person| edit::with_birth(text, person, born))
            }
            QuestionKind::Answer => {
                if by.is_none() {
                    writeln!(self.out, "{}", words.who)?;
                    match self.line()? {
                        Said::Text(name) => *by = Some(name),
                        _ => return Ok(Some(None)),
                    }
                }
                Some(edit::with_answer(
                    text,
                    &Answer {
                        requirement: question.id.clone(),
                        person: question.person.clone(),
                        by: by.clone().unwrap_or_default(),
                        date: self.today,
                        note: said.to_owned(),
                        line: 0,
                    },
                ))
            }
        };
        if new.is_none() {
            writeln!(self.out, "{}", words.not_kept)?;
        }
        Ok(Some(new))
    }
}

/// A fact's value from what somebody typed, in any of the four languages.
fn fact(kind: &FactType, said: &str) -> Option<FactValue> {
    match kind {
        FactType::Bool => match said.to_lowercase().as_str() {
            "y" | "yes" | "j" | "ja" | "o" | "oui" | "true" => Some(FactValue::Bool(true)),
            "n" | "no" | "nee" | "neen" | "non" | "nein" | "false" => Some(FactValue::Bool(false)),
            _ => None,
        },
        FactType::Date => day(said).map(FactValue::Date),
        FactType::Number => said.parse().ok().map(FactValue::Number),
        FactType::Text => Some(FactValue::Text(said.to_owned())),
        FactType::Choice(values) => {
            let named = values.iter().find(|value| value.eq_ignore_ascii_case(said));
            let by_number = || values.get(said.parse::<usize>().ok()?.checked_sub(1)?);
            named.or_else(by_number).map(|value| FactValue::Text(value.clone()))
        }
    }
}

/// A day as 2026-12-01, or day first as people here write it: 1/12/2026, 1.12.2026, 1-12-2026.
fn day(said: &str) -> Option<Date> {
    if let Ok(day) = said.parse() {
        return Some(day);
    }
    let parts: Vec<&str> = said.split(['/', '.', '-']).map(str::trim).collect();
    let [day, month, year] = parts.as_slice() else { return None };
    // Two digits of a year could be either century.
    let year: i16 = year.parse().ok().filter(|year| (1900..=2100).contains(year))?;
    Date::new(year, month.parse().ok()?, day.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn answers_are_understood_in_four_languages() {
        for (said, yes) in [("ja", true), ("Oui", true), ("nein", false), ("NEE", false), ("y", true)] {
            assert_eq!(fact(&FactType::Bool, said), Some(FactValue::Bool(yes)), "{said}");
        }
        assert_eq!(fact(&FactType::Bool, "perhaps"), None);
        let choice = FactType::Choice(vec!["9ter".into(), "2".into()]);
        assert_eq!(fact(&choice, "1"), Some(FactValue::Text("9ter".into())));
        // A word of the choice is meant before its number.
        assert_eq!(fact(&choice, "2"), Some(FactValue::Text("2".into())));
        assert_eq!(fact(&choice, "3"), None);
        for said in ["2026-12-01", "1/12/2026", "01.12.2026", "1-12-2026"] {
            assert_eq!(day(said), Some(date(2026, 12, 1)), "{said}");
        }
        assert_eq!(day("12/2026"), None);
        assert_eq!(day("1/12/26"), None);
        assert_eq!(day("31/02/2026"), None);
    }
}
