//! The report as one HTML file: verdict and next steps first, then what the
//! procedure asks of each person, each finding with a cut-out of the page, the
//! validity of the papers as a chart, and the pages. It needs no script, loads
//! nothing, and prints on A4.

use std::io::{self, Write};

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::codes::meaning;
use super::pictures::{Picture, Pictures};
use super::plain::{bound, capital, harmless, split_command, worded};
use super::terminal::{Asked, QUESTIONS, outcome_of, questions, runs};
use super::words::{Words, count};
use crate::checklist::Severity;
use crate::date;
use crate::document::{Document, UNKNOWN, called};
use crate::finding::{Finding, Outcome, Place, Report, Status, Verdict};
use crate::page::Source;
use words::Said;
pub(super) use words::{fill, spoken};

mod ahead;
mod asked;
mod finding;
mod papers;
mod sources;
mod validity;
mod words;

/// The style sheet; the only thing in the file that is not text or picture.
const STYLE: &str = include_str!("html/style.css");

/// Writes the report in `lang`, with the pictures of its pages. A `redacted` report says that it is one, and has no pictures.
///
/// # Errors
/// When the sink fails.
pub fn html(report: &Report, lang: &str, pictures: &Pictures, redacted: bool, out: &mut dyn Write) -> io::Result<()> {
    let none = Pictures::default();
    let pictures = if redacted { &none } else { pictures };
    let page = Page { report, lang, words: Words::of(lang), said: Said::of(lang), pictures, redacted };
    let whole = page.whole().into_string();
    // Neither the style sheet nor an attribute has a blank before such a sign.
    match whole.split_once("</style>") {
        Some((head, body)) if spoken(lang) == "fr" => writeln!(out, "{head}</style>{}", bound(body)),
        _ => writeln!(out, "{whole}"),
    }
}

/// What a human must settle: of which requirements, in which words, and for whom where there are several persons.
struct Question {
    titles: String,
    text: String,
    persons: Vec<String>,
}

/// A report on its way to HTML.
struct Page<'a> {
    report: &'a Report,
    lang: &'a str,
    words: &'static Words,
    said: &'static Said,
    pictures: &'a Pictures,
    redacted: bool,
}

impl Page<'_> {
    fn whole(&self) -> Markup {
        html! {
            (DOCTYPE)
            html lang=(spoken(self.lang)) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light dark";
                    // The browser itself is told to load nothing but what stands in the file.
                    meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'";
                    meta name="generator" content=(concat!(env!("CARGO_PKG_NAME"), " ", env!("CARGO_PKG_VERSION")));
                    link rel="icon" href="data:,";
                    title { (harmless(&self.report.dossier)) " – " (self.words.verdict(self.report.verdict)) }
                    style { (PreEscaped(STYLE)) }
                }
                body {
                    a.skip href="#findings" { (self.said.skip) }
                    (self.head())
                    main {
                        (self.steps())
                        (self.requirements())
                        (self.findings())
                        (self.validity())
                        (self.papers())
                    }
                    (self.foot())
                }
            }
        }
    }

    fn head(&self) -> Markup {
        let report = self.report;
        let (class, sign) = match report.verdict {
            Verdict::Ready => ("ok", "✓"),
            Verdict::NeedsHuman => ("ask", "?"),
            Verdict::NotReady => ("bad", "✗"),
        };
        html! {
            header {
                h1 { (harmless(&report.dossier)) }
                p.procedure { (title_of(report)) }
                p class={ "verdict " (class) } { span aria-hidden="true" { (sign) " " } (self.words.verdict(report.verdict)) }
                p.counts { (self.counts()) }
                dl {
                    div { dt { (self.words.filing_date) } dd { (self.day(report.filing_date)) } }
                    @for person in &report.persons {
                        div {
                            dt { (self.called(&person.id)) }
                            dd {
                                (harmless(person.name.as_deref().unwrap_or("?")))
                                @if let Some(born) = person.born { ", " (self.words.born) " " (self.day(born)) }
                            }
                        }
                    }
                }
                (self.dates())
                @if self.redacted { p.note { (self.said.redacted) } }
                p.note { (self.said.advice) }
            }
        }
    }

    /// How many of what.
    fn counts(&self) -> String {
        let (report, words) = (self.report, self.words);
        let of = |severity: Severity| {
            let of_weight = report.findings.iter().filter(|finding| finding.severity == severity);
            let number = of_weight.filter(|finding| !is_question(finding)).count();
            self.count(number, words.severity_words(severity))
        };
        let in_order = report.outcomes.iter().filter(|outcome| outcome.status == Status::Satisfied).count();
        let asked = report.outcomes.iter().filter(|outcome| outcome.status != Status::NotApplicable).count();
        let in_order =
            format!("{in_order} / {} {}", self.count(asked, words.requirement_count), words.status(Status::Satisfied));
        // A question is no fault that weighs little: it is counted by itself.
        let asks = self.report.findings.iter().filter(|finding| is_question(finding)).count();
        let asks = fill(self.said.to_settle, &[("number", &asks.to_string())]);
        [in_order, of(Severity::Error), of(Severity::Warning), asks, of(Severity::Note)].join(" · ")
    }

    /// What to do, errors first; then what only a human can settle.
    fn steps(&self) -> Markup {
        let mut steps: Vec<(String, &str, Vec<usize>, Severity)> = Vec::new();
        for (n, finding) in self.report.findings.iter().enumerate() {
            if finding.severity == Severity::Note || is_question(finding) {
                continue;
            }
            let what = match outcome_of(self.report, finding) {
                Some(outcome) => outcome.title.clone(),
                None => finding.message.clone(),
            };
            let what = match self.name_among(finding.person.as_deref()) {
                Some(name) => format!("{what} ({name})"),
                None => what,
            };
            match steps.iter_mut().find(|(known, help, ..)| *known == what && *help == finding.help) {
                Some((_, _, of, _)) => of.push(n),
                None => steps.push((what, &finding.help, vec![n], finding.severity)),
            }
        }
        // What is a step already is not asked again.
        let is_step = |asked: &Asked<'_>| {
            let mut told = steps.iter().flat_map(|(_, _, of, _)| of).filter_map(|n| self.report.findings.get(*n));
            told.any(|finding| finding.message == asked.text && finding.person.as_deref() == asked.person)
        };
        let asked = questions(self.report, self.lang).into_iter().filter(|asked| !is_step(asked));
        let questions = self.together(asked.collect());
        html! {
            section #steps aria-labelledby="steps-title" {
                h2 #steps-title { (self.said.next_steps) }
                @if steps.is_empty() && questions.is_empty() { p { (self.said.no_steps) } }
                @if !steps.is_empty() {
                    ol.steps {
                        @for (what, help, of, severity) in &steps {
                            li class=(severity.word()) {
                                strong { (self.told(what)) }
                                @for n in of {
                                    " " a.badge.(severity.word()) href={ "#f" (n + 1) } {
                                        (self.report.findings.get(*n).map_or(String::new(), |finding| self.word(finding)))
                                    }
                                }
                                @for message in self.faults(of, what) { p { (self.told(message)) } }
                                (self.help(help))
                            }
                        }
                    }
                }
                @if !questions.is_empty() {
                    h3 { (self.words.questions) }
                    ul.questions { @for question in &questions { li {
                        @if !question.titles.is_empty() { strong { (self.told(&question.titles)) } }
                        @if !question.persons.is_empty() { " (" (harmless(&question.persons.join(", "))) ")" }
                        p { (self.told(&question.text)) }
                    } } }
                }
            }
        }
    }

    /// What is asked of several persons is asked once.
    fn together(&self, questions: Vec<Asked<'_>>) -> Vec<Question> {
        let mut told: Vec<Question> = Vec::new();
        for asked in questions {
            let person = asked.person.filter(|_| self.report.persons.len() > 1);
            let person = person.map(|id| self.name_of(person).map_or_else(|| self.called(id), str::to_owned));
            // A question that nobody asks but its titles: those are what is in doubt.
            let (titles, text) = (asked.titles.join("; "), asked.text);
            match told.iter_mut().find(|known| known.titles == titles && known.text == text) {
                Some(known) => known.persons.extend(person.filter(|name| !known.persons.contains(name))),
                None => told.push(Question { titles, text, persons: person.into_iter().collect() }),
            }
        }
        told
    }

    /// What is the matter, as far as the title and the badges beside it do not say it.
    fn faults(&self, findings: &[usize], said: &str) -> Vec<&str> {
        let mut faults: Vec<&str> = Vec::new();
        for finding in findings.iter().filter_map(|n| self.report.findings.get(*n)) {
            let title = outcome_of(self.report, finding).map_or("", |outcome| outcome.title.as_str());
            let rest = finding.message.strip_prefix(title).unwrap_or(&finding.message);
            let rest = rest.trim_start_matches([':', ' ', '\u{a0}']);
            let is_said = finding.code == Status::Missing.word() || said.starts_with(finding.message.as_str());
            if !is_said && !rest.is_empty() && !faults.contains(&rest) {
                faults.push(rest);
            }
        }
        faults
    }

    /// What to do in a sentence, and small beneath it what can be written into `dossier.toml`.
    fn help(&self, help: &str) -> Markup {
        let (said, command) = split_command(help);
        html! {
            @if !said.is_empty() { p { (self.told(said)) } }
            @if let Some(command) = command { p.command { code { (harmless(command)) } } }
        }
    }

    /// What the procedure asks, a table a person.
    fn requirements(&self) -> Markup {
        let mut owners: Vec<Option<&str>> = self.report.persons.iter().map(|person| Some(person.id.as_str())).collect();
        owners.push(None);
        // An outcome of somebody who is not in the list is not lost.
        for outcome in &self.report.outcomes {
            if !owners.contains(&outcome.person.as_deref()) {
                owners.push(outcome.person.as_deref());
            }
        }
        html! {
            section #requirements aria-labelledby="requirements-title" {
                h2 #requirements-title { (self.words.requirements) }
                @for owner in owners { (self.requirements_of(owner)) }
            }
        }
    }

    fn requirements_of(&self, owner: Option<&str>) -> Markup {
        let of_owner = self.report.outcomes.iter().filter(|outcome| outcome.person.as_deref() == owner);
        let (asked, idle): (Vec<&Outcome>, Vec<&Outcome>) =
            of_owner.partition(|outcome| outcome.status != Status::NotApplicable);
        let whose = match owner {
            Some(id) => match self.name_of(owner) {
                Some(name) if self.report.persons.len() == 1 => name.to_owned(),
                Some(name) => format!("{}{} {name}", self.called(id), self.colon()),
                None => self.called(id),
            },
            None => self.words.whole_dossier.to_owned(),
        };
        html! {
            @if !asked.is_empty() || !idle.is_empty() { h3 { (harmless(&capital(&whose))) } }
            @if !asked.is_empty() {
                table.requirements {
                    thead { tr {
                        th scope="col" { (self.said.status) }
                        th scope="col" { (self.said.requirement) }
                        th scope="col" { (self.said.papers) }
                    } }
                    tbody { @for outcome in &asked { (self.requirement(outcome)) } }
                }
            }
            @if !idle.is_empty() {
                details.idle {
                    summary { (self.count(idle.len(), self.said.not_asked)) }
                    ul { @for outcome in idle {
                        li {
                            (harmless(&outcome.title))
                            @if !outcome.note.is_empty() { p.note { (self.told(&outcome.note)) } }
                        }
                    } }
                }
            }
        }
    }

    fn requirement(&self, outcome: &Outcome) -> Markup {
        let (class, sign) = mark(outcome);
        let belongs = |finding: &&(usize, &Finding)| {
            finding.1.requirement.as_deref() == Some(outcome.id.as_str()) && finding.1.person == outcome.person
        };
        let numbered = self.report.findings.iter().enumerate();
        let findings: Vec<usize> = numbered.collect::<Vec<_>>().iter().filter(belongs).map(|(n, _)| *n).collect();
        html! {
            tr {
                td class={ "status " (class) } {
                    span aria-hidden="true" { (sign) " " } (self.words.status(outcome.status))
                }
                th scope="row" {
                    (harmless(&outcome.title))
                    @for n in findings { " " a href={ "#f" (n + 1) } { "→ " (n + 1) } }
                    // The note of a fault is its finding's message, which stands below.
                    @if outcome.status == Status::Satisfied && !outcome.note.is_empty() { p.note { (self.told(&outcome.note)) } }
                    @for day in self.expired_all_the_same(outcome) {
                        p.note { (fill(self.said.need_not_be_valid, &[("date", &date::format(day, self.lang))])) }
                    }
                    p.source { (self.source(&outcome.citation)) }
                }
                td.files.held {
                    @let papers: Vec<&Document> = outcome.documents.iter().filter_map(|id| self.document(id)).collect();
                    @if papers.is_empty() { "–" }
                    @for document in papers {
                        p { a href={ "#" (document.id) } { (self.kind(document)) } br; span.note { (self.pages_of(document)) } }
                    }
                }
            }
        }
    }

    /// The days on which papers expired that serve all the same: here nothing asks that they be valid.
    fn expired_all_the_same(&self, outcome: &Outcome) -> Vec<jiff::civil::Date> {
        if outcome.status != Status::Satisfied {
            return Vec::new();
        }
        let papers = outcome.documents.iter().filter_map(|id| self.document(id));
        let ends = papers.filter_map(|document| document.date(document.valid_until()?));
        ends.filter(|day| *day < self.report.filing_date).collect()
    }

    fn foot(&self) -> Markup {
        let engines: Vec<String> =
            self.report.engines.iter().map(|engine| format!("{} {}", engine.name, engine.version)).collect();
        let tool = [("tool", env!("CARGO_PKG_NAME")), ("version", env!("CARGO_PKG_VERSION"))];
        html! {
            footer {
                p { (fill(self.said.made_by, &tool)) }
                @if !engines.is_empty() { p { (harmless(&fill(self.said.read_with, &[("engines", &engines.join(", "))]))) } }
            }
        }
    }

    /// A day as people read it and programs do.
    fn day(&self, day: jiff::civil::Date) -> Markup {
        html! { time datetime=(day) { (day) } }
    }

    /// What a finding weighs, and what its code says. A checklist's own code is for programs: the message says it in words.
    fn tag(&self, finding: &Finding) -> String {
        let weight = self.words.severity(finding.severity);
        match meaning(&finding.code, self.lang) {
            Some(said) => format!("{weight}{} {said}", self.colon()),
            None => weight.to_owned(),
        }
    }

    /// What is the matter in a word: what the code says, or what it weighs.
    fn word(&self, finding: &Finding) -> String {
        meaning(&finding.code, self.lang).unwrap_or(self.words.severity(finding.severity)).to_owned()
    }

    /// A text of the tool as the beginning of a line, its days in words. Names of files stay as they are.
    fn told(&self, text: &str) -> String {
        harmless(&self.outside_files(&self.begin(text), |part| worded(part, self.lang)))
    }

    /// A phrase as the beginning of a line; a file's name is written as it is.
    fn begin(&self, phrase: &str) -> String {
        if self.files().any(|file| phrase.starts_with(file)) { phrase.to_owned() } else { capital(phrase) }
    }

    /// A text of which all is changed but the names of files.
    fn outside_files(&self, text: &str, change: impl Fn(&str) -> String) -> String {
        let mut changed = String::with_capacity(text.len());
        let mut rest = text;
        // The first name in it; of two that begin there the longer one.
        let first = |rest: &str| {
            let found = self.files().filter_map(|file| Some((rest.find(file)?, file.len())));
            found.min_by_key(|(at, length)| (*at, std::cmp::Reverse(*length)))
        };
        while let Some((at, length)) = first(rest) {
            let (before, from) = rest.split_at(at);
            let (file, after) = from.split_at(length);
            changed.push_str(&change(before));
            changed.push_str(file);
            rest = after;
        }
        changed.push_str(&change(rest));
        changed
    }

    /// The names of all files that the report speaks of.
    fn files(&self) -> impl Iterator<Item = &str> {
        let of_papers = self.report.documents.iter().flat_map(|document| &document.pages).map(|page| &page.source.file);
        let of_findings = self.report.findings.iter().flat_map(|finding| &finding.places).map(|place| &place.file);
        of_papers.chain(of_findings).map(String::as_str).filter(|file| !file.is_empty())
    }

    /// A number with its noun; in French nought is one.
    fn count(&self, number: usize, words: (&str, &str)) -> String {
        match (number, spoken(self.lang)) {
            (0, "fr") => format!("0 {}", words.0),
            _ => count(number, words),
        }
    }

    /// The source with the day on which it was read.
    fn source(&self, citation: &crate::checklist::Citation) -> Markup {
        html! {
            @if !citation.source.is_empty() {
                (capital(self.words.source)) (self.colon()) " " (self.cited(citation))
            }
        }
    }

    /// What a finding or a requirement rests on, with the day on which it was read, where it does not say that itself.
    fn cited(&self, citation: &crate::checklist::Citation) -> Markup {
        let source = &citation.source;
        let told = |day: &jiff::civil::Date| source.contains(&day.to_string());
        // A part of it that was read on another day says so: the day behind it is that of the others.
        let read = if source.contains("read 20") { self.said.rest_read } else { self.words.read };
        html! {
            (harmless(&sources::in_words(source, self.lang)))
            @if let Some(day) = citation.read.filter(|day| !told(day)) { " (" (read) " " (date::format(day, self.lang)) ")" }
        }
    }

    /// A colon as the language has it.
    fn colon(&self) -> &'static str {
        if spoken(self.lang) == "fr" { "\u{a0}:" } else { ":" }
    }

    /// A person's id in words.
    fn called(&self, id: &str) -> String {
        harmless(&called(id, self.lang))
    }

    /// The pages of a document, file by file.
    fn pages_of(&self, document: &Document) -> String {
        let (one, several) = self.words.page_count;
        let run = |(file, from, to): &(&str, u32, u32)| match from == to {
            true => format!("{}, {one} {from}", harmless(file)),
            false => format!("{}, {several} {from}–{to}", harmless(file)),
        };
        runs(document).iter().map(run).collect::<Vec<_>>().join("; ")
    }

    /// The name of a person, where it is known.
    fn name_of(&self, id: Option<&str>) -> Option<&str> {
        let person = self.report.persons.iter().find(|person| Some(person.id.as_str()) == id)?;
        person.name.as_deref()
    }

    /// The name of a person, where the report speaks of several.
    fn name_among(&self, id: Option<&str>) -> Option<&str> {
        self.name_of(id).filter(|_| self.report.persons.len() > 1)
    }

    fn document(&self, id: &str) -> Option<&Document> {
        self.report.documents.iter().find(|document| document.id == id)
    }

    /// What a document is, in words.
    fn kind(&self, document: &Document) -> String {
        match document.kind.as_str() {
            UNKNOWN => self.words.unknown.to_owned(),
            id => harmless(self.report.kinds.get(id).map_or(id, String::as_str)),
        }
    }

    /// The anchor of a page among the papers, where it is there.
    fn anchor(&self, source: &Source) -> Option<String> {
        self.report.documents.iter().find_map(|document| {
            let index = document.pages.iter().position(|page| page.source == *source)?;
            Some(format!("{}-{}", document.id, index + 1))
        })
    }
}

/// The procedure's name with its id.
fn title_of(report: &Report) -> String {
    match report.title.as_str() {
        "" => harmless(&report.procedure),
        title => format!("{} ({})", harmless(title), harmless(&report.procedure)),
    }
}

/// Whether a finding asks what only a human can settle, and is no fault.
fn is_question(finding: &Finding) -> bool {
    QUESTIONS.contains(&finding.code.as_str())
}

/// Class and sign of a requirement's status.
fn mark(outcome: &Outcome) -> (&'static str, &'static str) {
    match (outcome.status, outcome.severity) {
        (Status::Satisfied, _) => ("ok", "✓"),
        (Status::NotApplicable, _) => ("idle", "–"),
        (Status::NeedsHuman, _) => ("ask", "?"),
        (_, Severity::Error) => ("bad", "✗"),
        (_, Severity::Warning | Severity::Note) => ("warn", "!"),
    }
}

/// A picture within the file.
fn data(picture: &Picture) -> String {
    format!("data:image/jpeg;base64,{}", base64(&picture.bytes))
}

/// Base64 with padding, as data URIs want it.
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let letter = |six: u32| LETTERS.get((six & 63) as usize).map_or('=', |byte| char::from(*byte));
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let byte = |n: usize| three.get(n).map_or(0, |byte| u32::from(*byte));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        text.extend([letter(bits >> 18), letter(bits >> 12)]);
        text.push(if three.len() > 1 { letter(bits >> 6) } else { '=' });
        text.push(if three.len() > 2 { letter(bits) } else { '=' });
    }
    text
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests may panic")]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    /// The colours that a block of the style sheet sets.
    fn colours(block: &str) -> BTreeMap<String, [f64; 3]> {
        let set = block.split([';', '{', '}']).filter_map(|rule| rule.trim().strip_prefix("--")?.split_once(':'));
        let colour = |value: &str| {
            let digits: String = value.trim().strip_prefix('#')?.chars().collect();
            // Three digits stand for six.
            let digits = if digits.len() == 3 { digits.chars().flat_map(|c| [c, c]).collect() } else { digits };
            let part = |at: usize| Some(f64::from(u8::from_str_radix(digits.get(at..at + 2)?, 16).ok()?) / 255.0);
            Some([part(0)?, part(2)?, part(4)?])
        };
        set.filter_map(|(name, value)| Some((name.to_owned(), colour(value)?))).collect()
    }

    /// Contrast as WCAG counts it.
    fn contrast(a: [f64; 3], b: [f64; 3]) -> f64 {
        let linear = |part: f64| if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) };
        let light = |[r, g, b]: [f64; 3]| 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
        let (a, b) = (light(a), light(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// Every ink on every ground it stands on, in light, dark and print.
    #[test]
    fn all_text_has_contrast() {
        assert!((contrast([0.0; 3], [1.0; 3]) - 21.0).abs() < 1e-9);
        let blocks: Vec<_> =
            STYLE.split(":root {").skip(1).map(|rest| colours(&rest[..rest.find('}').unwrap()])).collect();
        assert_eq!(blocks.len(), 3, "light, dark and print");
        for colours in blocks {
            let of = |name: &str| *colours.get(name).unwrap_or_else(|| panic!("no colour {name}"));
            for ink in ["ink", "soft", "link", "bad", "warn", "ask", "ok", "note"] {
                for ground in ["ground", "raised"] {
                    assert!(contrast(of(ink), of(ground)) >= 4.5, "{ink} on {ground}");
                }
            }
            for name in ["bad", "warn", "ask", "ok", "note"] {
                assert!(contrast(of(name), of(&format!("{name}-ground"))) >= 4.5, "{name}");
            }
            for bar in ["bar-ok", "bar-warn", "bar-bad", "bar-idle"] {
                let inside = [f64::from(0x10u8) / 255.0, f64::from(0x12u8) / 255.0, f64::from(0x15u8) / 255.0];
                assert!(contrast(of(bar), inside) >= 4.5, "a date on {bar}");
            }
        }
    }

    /// The examples of RFC 4648.
    #[test]
    fn base64_is_that_of_the_rfc() {
        for (plain, encoded) in [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("fooba", "Zm9vYmE=")] {
            assert_eq!(base64(plain.as_bytes()), encoded);
        }
        assert_eq!(base64(&[0xfb, 0xff, 0xfe]), "+//+");
    }
}
