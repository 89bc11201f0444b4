//! What the tool saw, stage by stage, for `dossier show`: pages, their text, and
//! the documents made of them. Plain text for people, not a format to parse.

use std::io::{self, Write};

use super::plain::{amount, harmless, zone_format};
use crate::checklist::Checklists;
use crate::document::{Document, Field, Legalised, Pointer, Read, Seen, Step, Value};
use crate::page::{Flaw, Origin, ReadPage};

/// One paragraph per page: where it is from, how it was turned, where its text was taken from, what could not be read.
///
/// # Errors
/// When the sink fails.
pub fn pages(pages: &[ReadPage], out: &mut dyn Write) -> io::Result<()> {
    for page in pages {
        let text = &page.text;
        let origin = match text.origin {
            Origin::Layer => "text layer",
            Origin::Ocr => "recognised",
            Origin::Blank => "blank",
        };
        writeln!(
            out,
            "{}  {origin}, confidence {:.2}, {} lines, turned {}°, skew {:.1}°",
            place(page),
            text.confidence,
            text.lines.len(),
            text.rotation,
            text.skew
        )?;
        if !text.unread.is_empty() {
            writeln!(out, "    unread scripts: {}", harmless(&text.unread.join(", ")))?;
        }
        if let Some(why) = &text.illegible {
            writeln!(out, "    illegible: {}", harmless(why))?;
        }
        if !text.flaws.is_empty() {
            let flaws: Vec<String> = text.flaws.iter().map(Flaw::words).collect();
            writeln!(out, "    quality: {}", flaws.join(", "))?;
        }
    }
    Ok(())
}

/// Every line of every page with its number and confidence, and its other readings below it.
///
/// # Errors
/// When the sink fails.
pub fn text(pages: &[ReadPage], out: &mut dyn Write) -> io::Result<()> {
    for (n, page) in pages.iter().enumerate() {
        writeln!(out, "{}{}", if n == 0 { "" } else { "\n" }, place(page))?;
        for (n, line) in page.text.lines.iter().enumerate() {
            writeln!(out, "{:>4}  {:.2}  {}", n + 1, line.confidence, harmless(&line.text))?;
            for other in &line.alternatives {
                writeln!(out, "         or  {}", harmless(other))?;
            }
        }
    }
    Ok(())
}

/// Every document with all that was made of it.
///
/// # Errors
/// When the sink fails.
pub fn documents(documents: &[Document], out: &mut dyn Write) -> io::Result<()> {
    for (n, document) in documents.iter().enumerate() {
        if n > 0 {
            writeln!(out)?;
        }
        head(document, out)?;
        contents(document, out)?;
        relations(document, out)?;
    }
    Ok(())
}

fn place(page: &ReadPage) -> String {
    harmless(&format!("{}#{}", page.source.file, page.source.page))
}

/// Writes `label: text`, indented; nothing for an empty text.
fn say(out: &mut dyn Write, label: &str, text: &str) -> io::Result<()> {
    if text.is_empty() { Ok(()) } else { writeln!(out, "    {label}: {}", harmless(text)) }
}

/// Id, kind, pages, person, language, country.
fn head(document: &Document, out: &mut dyn Write) -> io::Result<()> {
    let runner_up =
        document.runner_up.iter().map(|(kind, sure)| format!(", then {kind} {sure:.2}")).collect::<String>();
    writeln!(out, "{}  {} {:.2}{runner_up}", document.id, harmless(&document.kind), document.confidence)?;
    for (n, page) in document.pages.iter().enumerate() {
        let from = harmless(&format!("{}#{}", page.source.file, page.source.page));
        let illegible = page.illegible.iter().map(|why| format!(", illegible: {}", harmless(why))).collect::<String>();
        let unread = page.unread.iter().map(|script| format!(", unread: {}", harmless(script))).collect::<String>();
        writeln!(
            out,
            "    page: {from}, turned {}°, confidence {:.2}{illegible}{unread}",
            page.rotation, page.confidence
        )?;
        if !page.boundary.why.is_empty() {
            let verb = if n == 0 { "begins" } else { "goes on" };
            writeln!(out, "        {verb}: {} ({:.2})", page.boundary.why, page.boundary.confidence)?;
        }
    }
    say(out, "confirmed", document.confirmed.as_deref().unwrap_or(""))?;
    say(out, "person", document.person.as_deref().unwrap_or(""))?;
    for named in &document.names {
        let role = if named.holder { "holder" } else { "mentioned" };
        let born = match named.born_agrees {
            Some(true) => ", birth date agrees",
            Some(false) => ", birth date differs",
            None => "",
        };
        let spelled = if named.spelled_otherwise { ", spelled otherwise" } else { "" };
        say(out, "names", &format!("{} ({role}{born}{spelled}): {}", named.person, read(document, &named.at)))?;
    }
    if let Some(stranger) = &document.stranger {
        say(out, "stranger", &read(document, stranger))?;
    }
    say(out, "language", document.language.as_deref().unwrap_or(""))?;
    document.country.iter().try_for_each(|country| say(out, "country", &read(document, country)))
}

/// Fields, sections, machine-readable zone and evidence.
fn contents(document: &Document, out: &mut dyn Write) -> io::Result<()> {
    for (name, field) in &document.fields {
        say(out, name, &format!("{} ← {}", value(field), written(document, &field.text, &field.at, field.confidence)))?;
    }
    for (id, section) in &document.sections {
        let under = if section.written.is_empty() { "(nothing written)" } else { section.written.as_str() };
        say(out, &format!("section {id}"), &format!("{} | {under}", read(document, &section.heading)))?;
    }
    if let Some(zone) = &document.mrz {
        say(
            out,
            "mrz",
            &format!("{}, {}", zone_format(zone.format), if zone.valid() { "valid" } else { "check digits disagree" }),
        )?;
        for line in &zone.lines {
            say(out, "mrz", line)?;
        }
    }
    for (name, blank) in &document.blanks {
        say(out, name, &format!("(nothing) ← {}", read(document, blank)))?;
    }
    match &document.signature {
        Seen::Yes(at) => say(out, "signature", &format!("seen at {}", pointer(document, at)))?,
        Seen::No(at) => say(out, "signature", &format!("none at {}", pointer(document, at)))?,
        Seen::Unclear => {}
    }
    for evidence in &document.evidence {
        let at = Pointer { page: evidence.page, line: evidence.line, bbox: None };
        say(
            out,
            &format!("because of {}", harmless(&evidence.why)),
            &format!("{} {}", evidence.text, pointer(document, &at)),
        )?;
    }
    Ok(())
}

/// Translations and legalisation.
fn relations(document: &Document, out: &mut dyn Write) -> io::Result<()> {
    say(out, "translation of", document.translation_of.as_deref().unwrap_or(""))?;
    say(out, "translated by", document.translated_by.as_deref().unwrap_or(""))?;
    if document.legalised != Legalised::Unknown {
        say(out, "legalised", document.legalised.word())?;
    }
    for link in &document.links {
        let step = match link.step {
            Step::Apostille => "apostille",
            Step::IssuingCountry => "legalised by the issuing country",
            Step::Belgium => "legalised by Belgium",
        };
        let on = link.document.iter().map(|id| format!(", on {id}")).collect::<String>();
        let made = link.made.iter().map(|day| format!(", {day}")).collect::<String>();
        say(out, "link", &format!("{step}{made}{on}: {} ({:.2})", link.at.text, link.at.confidence))?;
    }
    Ok(())
}

/// What a field means, in doubt with all that it may mean.
fn value(field: &Field) -> String {
    match &field.value {
        Value::Date(day) => day.to_string(),
        Value::Ambiguous(days) => days.iter().map(ToString::to_string).collect::<Vec<_>>().join(" or "),
        Value::OtherCalendar(calendar, Some(day)) => format!("{day} ({calendar} calendar)"),
        Value::OtherCalendar(calendar, None) => format!("a date in the {calendar} calendar"),
        Value::Amount(hundredths, currency) => {
            format!("{} {}", amount(*hundredths), currency.as_deref().unwrap_or("?"))
        }
        Value::Text(text) => text.clone(),
    }
}

/// Something read, with its place.
fn read(document: &Document, read: &Read<String>) -> String {
    format!("{} ← {}", read.value, written(document, &read.text, &read.at, read.confidence))
}

/// The characters read, with place and confidence.
fn written(document: &Document, text: &str, at: &Pointer, confidence: f32) -> String {
    format!("\"{text}\" {} ({confidence:.2})", pointer(document, at))
}

/// `scan.pdf#2:14`: file, page and line.
fn pointer(document: &Document, at: &Pointer) -> String {
    let source =
        document.source(at).map_or_else(|| "?".to_owned(), |source| format!("{}#{}", source.file, source.page));
    if at.line == 0 { source } else { format!("{source}:{}", at.line) }
}

/// The procedures, a line each.
///
/// # Errors
/// What the sink says.
pub fn procedures(lists: &Checklists, lang: &str, out: &mut dyn Write) -> io::Result<()> {
    let width = lists.procedures.keys().map(String::len).max().unwrap_or(0);
    for procedure in lists.procedures.values() {
        writeln!(out, "{:width$}  {}", procedure.id, procedure.title.get(lang))?;
    }
    Ok(())
}
