//! The days to remember as iCalendar (RFC 5545): the filing date, and until when
//! each paper is valid, with an alarm a month before.

use std::io::{self, Write};

use jiff::civil::Date;

use super::plain::hidden;
use super::spans::spans;
use super::terminal::pages;
use super::words::Words;
use crate::finding::Report;

/// Octets of a line at most, without its end (RFC 5545, 3.1).
const LINE: usize = 75;

/// Days before a paper lapses on which a calendar reminds of it: enough to have it renewed or translated.
const BEFORE: u32 = 30;

/// Writes the calendar in `lang`. What had lapsed by the filing date is a finding and no day to come: it is left out.
///
/// # Errors
/// When the sink fails.
pub fn ics(report: &Report, lang: &str, out: &mut dyn Write) -> io::Result<()> {
    let words = Words::of(lang);
    let mut calendar = Calendar { report, out };
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"] {
        calendar.line(line)?;
    }
    calendar.line(&format!("PRODID:-//{0}//{0} {1}//EN", env!("CARGO_PKG_NAME"), env!("CARGO_PKG_VERSION")))?;
    let title = if report.title.is_empty() { &report.procedure } else { &report.title };
    let filing = format!("{}: {} ({title})", words.filing_date, report.dossier);
    calendar.event("filing", report.filing_date, &filing, words.verdict(report.verdict), None)?;
    for span in spans(report) {
        let Some(until) = span.until.filter(|until| *until >= report.filing_date) else { continue };
        let document = span.document;
        let kind = report.kinds.get(&document.kind).map_or(document.kind.as_str(), String::as_str);
        let person = report.persons.iter().find(|person| Some(&person.id) == document.person.as_ref());
        let whose =
            person.map_or_else(String::new, |person| format!(" ({})", person.name.as_deref().unwrap_or(&person.id)));
        let summary = format!("{}: {kind}{whose}", words.lapses);
        calendar.event(&document.id, until, &summary, &pages(document), Some(BEFORE))?;
    }
    calendar.line("END:VCALENDAR")
}

/// A calendar on its way to a sink.
struct Calendar<'a> {
    report: &'a Report,
    out: &'a mut dyn Write,
}

impl Calendar<'_> {
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
