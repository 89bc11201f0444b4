//! The days to remember as iCalendar (RFC 5545): the filing date, the last safe
//! one, the deadlines, and until when each paper is valid, with an alarm a month before.

use std::io::{self, Write};

use jiff::civil::Date;

use super::plain::hidden;
use super::spans::spans;
use super::terminal::pages;
use super::words::Words;
use crate::finding::{Due, Lapse, Report, Standing};

/// Octets of a line at most, without its end (RFC 5545, 3.1).
const LINE: usize = 75;

/// Days before something ends on which a calendar reminds of it: enough to have a paper renewed or translated.
const BEFORE: u32 = 30;

/// Writes the calendar in `lang`. What had lapsed or ended by the filing date is a finding and no day to come: it is left
/// out.
///
/// # Errors
/// When the sink fails.
pub fn ics(report: &Report, lang: &str, out: &mut dyn Write) -> io::Result<()> {
    let words = Words::of(lang);
    let mut calendar = Calendar { report, words, out };
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"] {
        calendar.line(line)?;
    }
    calendar.line(&format!("PRODID:-//{0}//{0} {1}//EN", env!("CARGO_PKG_NAME"), env!("CARGO_PKG_VERSION")))?;
    let title = if report.title.is_empty() { &report.procedure } else { &report.title };
    let filing = format!("{}: {} ({title})", words.filing_date, report.dossier);
    calendar.event("filing", report.filing_date, &filing, words.verdict(report.verdict), None)?;
    calendar.last_safe(title)?;
    calendar.deadlines()?;
    for span in spans(report) {
        let Some(until) = span.until.filter(|until| *until >= report.filing_date) else { continue };
        let document = span.document;
        let kind = report.kinds.get(&document.kind).map_or(document.kind.as_str(), String::as_str);
        let summary = format!("{}: {kind}{}", words.lapses, calendar.whose(document.person.as_deref()));
        calendar.event(&document.id, until, &summary, &pages(document), Some(BEFORE))?;
    }
    calendar.line("END:VCALENDAR")
}

/// A calendar on its way to a sink.
struct Calendar<'a> {
    report: &'a Report,
    words: &'static Words,
    out: &'a mut dyn Write,
}

impl Calendar<'_> {
    /// The last day on which the dossier can be filed as it is, and what ends then.
    fn last_safe(&mut self, title: &str) -> io::Result<()> {
        let report = self.report;
        let outlook = &report.outlook;
        let Some(day) = outlook.last_safe else { return Ok(()) };
        let summary = format!("{}: {} ({title})", self.words.last_safe, self.report.dossier);
        let ends = outlook.lapses.iter().filter(|lapse| lapse.last == Some(day));
        let line = |lapse: &Lapse| {
            format!("{}{}: {}", lapse.title, self.whose(lapse.person.as_deref()), self.words.why(lapse.why))
        };
        let mut lines: Vec<String> = ends.map(line).collect();
        lines.dedup();
        self.event("last-safe", day, &summary, &lines.join("\n"), Some(BEFORE))
    }

    /// The first and the last days of the deadlines. Procedures that several persons file under may share one: it is told once.
    fn deadlines(&mut self) -> io::Result<()> {
        let (report, words) = (self.report, self.words);
        let mut told: Vec<(Date, String)> = Vec::new();
        for due in &report.outlook.deadlines {
            let first = due.from.map(|day| (day, "from", words.begins));
            let last = due.until.map(|day| (day, "until", words.deadline));
            for (day, which, word) in first.into_iter().chain(last).filter(|(day, ..)| *day >= report.filing_date) {
                let summary = format!("{word}: {}{}", due.title, self.whose(due.person.as_deref()));
                if told.contains(&(day, summary.clone())) {
                    continue;
                }
                let person = due.person.as_deref().unwrap_or_default();
                let what = [which, due.procedure.as_str(), due.id.as_str(), person].join("\0");
                self.event(&what, day, &summary, &self.about(due), Some(BEFORE))?;
                told.push((day, summary));
            }
        }
        Ok(())
    }

    /// What to do about a deadline, and on what its days rest.
    fn about(&self, due: &Due) -> String {
        let mut lines = Vec::new();
        if !due.help.is_empty() {
            lines.push(due.help.clone());
        }
        if due.standing == Standing::AfterFiling {
            lines.push(self.words.standing(due.standing).to_owned());
        }
        lines.extend(due.rests_on.iter().map(|reading| format!("{} {reading}", self.words.if_right)));
        lines.join("\n")
    }

    /// ` (NAME)` of a person; nothing for the dossier as a whole.
    fn whose(&self, id: Option<&str>) -> String {
        let person = self.report.persons.iter().find(|person| Some(person.id.as_str()) == id);
        person.map_or_else(String::new, |person| format!(" ({})", person.name.as_deref().unwrap_or(&person.id)))
    }

    /// A day with its text, and an alarm some days before.
    fn event(&mut self, what: &str, day: Date, summary: &str, text: &str, alarm: Option<u32>) -> io::Result<()> {
        // The same day of the same dossier replaces itself when the calendar is read in again.
        let of = format!("{}\0{}\0{what}\0{day}", self.report.dossier, self.report.procedure);
        let uid = blake3::hash(of.as_bytes()).to_hex();
        self.line("BEGIN:VEVENT")?;
        self.line(&format!("UID:{}@{}", uid.get(..32).unwrap_or_default(), env!("CARGO_PKG_NAME")))?;
        // The format wants the moment of writing; the report knows no clock, and the same report gives the same bytes.
        self.line(&format!("DTSTAMP:{}T000000Z", basic(self.report.filing_date)))?;
        self.line(&format!("DTSTART;VALUE=DATE:{}", basic(day)))?;
        self.line(&format!("SUMMARY:{}", escaped(summary)))?;
        self.line(&format!("DESCRIPTION:{}", escaped(text)))?;
        self.line("TRANSP:TRANSPARENT")?;
        if let Some(days) = alarm {
            self.line("BEGIN:VALARM")?;
            self.line("ACTION:DISPLAY")?;
            self.line(&format!("DESCRIPTION:{}", escaped(summary)))?;
            self.line(&format!("TRIGGER:-P{days}D"))?;
            self.line("END:VALARM")?;
        }
        self.line("END:VEVENT")
    }

    /// A line, folded after so many octets and never within a character.
    fn line(&mut self, text: &str) -> io::Result<()> {
        let mut room = LINE;
        for c in text.chars() {
            if c.len_utf8() > room {
                self.out.write_all(b"\r\n ")?;
                room = LINE - 1;
            }
            room -= c.len_utf8();
            write!(self.out, "{c}")?;
        }
        self.out.write_all(b"\r\n")
    }
}

/// A day without its strokes: `20261120`.
fn basic(day: Date) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

/// A text as a value of that type.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => safe.extend(['\\', c]),
            '\n' => safe.push_str("\\n"),
            c if hidden(c) => safe.push(' '),
            c => safe.push(c),
        }
    }
    safe
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests may panic")]
mod tests {
    use super::*;

    #[test]
    fn texts_cannot_end_their_line() {
        assert_eq!(escaped("a;b,c\\d\r\nEND:VEVENT"), "a\\;b\\,c\\\\d \\nEND:VEVENT");
    }
}
