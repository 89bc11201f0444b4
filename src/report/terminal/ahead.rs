//! What lies ahead, for people: the last safe filing date, what to renew first, and the deadlines.

use std::io;

use annotate_snippets::renderer::AnsiColor;

use super::super::plain::{columns, harmless};
use super::{FILES, PERSON, Page, TITLE, row};
use crate::finding::{Due, Lapse, Standing};

/// So many lapses are shown: what comes after them is renewed before it matters.
const SHOWN: usize = 6;

impl Page<'_> {
    /// Deadlines, what lapses when, and the last day on which all of it is still in order.
    pub(super) fn ahead(&mut self) -> io::Result<()> {
        let outlook = &self.report.outlook;
        if outlook.deadlines.is_empty() && outlook.lapses.is_empty() {
            return Ok(());
        }
        let words = self.lang;
        self.heading(words.ahead)?;
        let dated: Vec<&Lapse> = outlook.lapses.iter().filter(|lapse| lapse.last.is_some()).collect();
        let line = match outlook.last_safe {
            Some(day) => format!("{}: {day}", words.last_safe),
            None if dated.is_empty() => words.nothing_lapses.to_owned(),
            None => words.lapsed_already.to_owned(),
        };
        let line = self.paint(&line, outlook.last_safe.is_none().then_some(AnsiColor::Yellow));
        writeln!(self.out, "  {line}")?;
        let undated = outlook.lapses.iter().filter(|lapse| lapse.last.is_none());
        let rows: Vec<Vec<String>> =
            dated.into_iter().take(SHOWN).chain(undated).map(|lapse| self.lapse(lapse)).collect();
        if !rows.is_empty() {
            writeln!(self.out, "\n  {}", words.renew_first)?;
        }
        for line in columns(&rows, &[0, PERSON, TITLE, 0, FILES]).concat() {
            writeln!(self.out, "    {line}")?;
        }
        let rows: Vec<Vec<String>> = outlook.deadlines.iter().map(|due| self.due(due)).collect();
        if !rows.is_empty() {
            writeln!(self.out, "\n  {}", words.deadlines)?;
        }
        for line in columns(&rows, &[0, PERSON, TITLE, TITLE]).concat() {
            writeln!(self.out, "    {line}")?;
        }
        Ok(())
    }

    fn lapse(&self, lapse: &Lapse) -> Vec<String> {
        let words = self.lang;
        let day = lapse.last.map_or_else(|| words.not_known.to_owned(), |day| day.to_string());
        let file = lapse.place.as_ref().map_or("–", |place| place.file.as_str());
        let person = lapse.person.as_deref().unwrap_or(words.whole_dossier);
        row([&day, person, &lapse.title, words.why(lapse.why), file])
    }

    fn due(&self, due: &Due) -> Vec<String> {
        let words = self.lang;
        let days = match (due.from, due.until) {
            (Some(from), Some(until)) => format!("{from} – {until}"),
            (Some(from), None) => format!("{from} –"),
            (None, Some(until)) => until.to_string(),
            (None, None) => words.not_known.to_owned(),
        };
        let mut said = words.standing(due.standing).to_owned();
        if due.standing == Standing::Unknown && !due.missing.is_empty() {
            said = format!("{said}: {}", due.missing.join(", "));
        }
        if let Some(reading) = &due.rests_on {
            said = format!("{said}; {} {}", words.if_right, harmless(reading));
        }
        row([&days, due.person.as_deref().unwrap_or(words.whole_dossier), &due.title, &said])
    }
}
