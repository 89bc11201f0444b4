//! The report for people: the verdict, how each requirement stands, the findings
//! with the line of the paper and the line of the checklist, the questions that
//! only a human can settle, and the papers that were found.

use std::collections::BTreeSet;
use std::io::{self, Write};

use annotate_snippets::renderer::{AnsiColor, Style};

use super::plain::{columns, harmless, width, wrap};
use super::words::{Words, count};
use crate::checklist::Severity;
use crate::document::{Document, Legalised, UNKNOWN, called};
use crate::finding::{Finding, Outcome, Question, QuestionKind, Report, Status, Verdict};

mod ahead;
mod snippet;

/// Widest line, in columns: what fits beside a document on half of a usual screen, and on a printed page.
const WIDTH: usize = 120;
/// Widest column of persons; ids are short (`applicant`, `child-2`) unless a user chose others.
const PERSON: usize = 16;
/// Widest column of titles: nine in ten titles of the checklists stay on one line.
const TITLE: usize = 46;
/// Widest column of files.
const FILES: usize = 34;

/// Writes the report in `lang` (`nl`, `fr`, `de`; English otherwise), with colours when `colour` is set.
///
/// # Errors
/// When the sink fails.
pub fn terminal(report: &Report, lang: &str, colour: bool, out: &mut dyn Write) -> io::Result<()> {
    let mut page = Page { report, lang: Words::of(lang), code: lang, colour, out };
    page.head()?;
    page.requirements()?;
    page.ahead()?;
    page.findings()?;
    page.questions()?;
    page.documents()?;
    page.foot()
}

/// A report on its way to a sink.
struct Page<'a> {
    report: &'a Report,
    lang: &'static Words,
    /// The language's code.
    code: &'a str,
    colour: bool,
    out: &'a mut dyn Write,
}

/// What stands before a requirement.
#[derive(Clone, Copy)]
struct Mark {
    sign: &'static str,
    colour: Option<AnsiColor>,
}

impl Mark {
    /// The mark of an outcome: what needs a human is `?` however much it weighs.
    fn of(outcome: &Outcome) -> Mark {
        let (sign, colour) = match (outcome.status, outcome.severity) {
            (Status::Satisfied, _) => ("✓", Some(AnsiColor::Green)),
            (Status::NotApplicable, _) => ("–", None),
            (Status::NeedsHuman, _) => ("?", Some(AnsiColor::Magenta)),
            (_, Severity::Error) => ("✗", Some(AnsiColor::Red)),
            (_, Severity::Warning | Severity::Note) => ("!", Some(AnsiColor::Yellow)),
        };
        Mark { sign, colour }
    }
}

impl Page<'_> {
    /// A text in a colour, when colours are wanted.
    fn paint(&self, text: &str, colour: Option<AnsiColor>) -> String {
        match colour {
            Some(colour) if self.colour => style(text, colour.on_default()),
            _ => text.to_owned(),
        }
    }

    /// A text in bold, when colours are wanted.
    fn bold(&self, text: &str) -> String {
        if self.colour { style(text, Style::new().bold()) } else { text.to_owned() }
    }

    fn heading(&mut self, text: &str) -> io::Result<()> {
        let text = self.bold(text);
        writeln!(self.out, "\n{text}\n")
    }

    fn head(&mut self) -> io::Result<()> {
        let (report, lang) = (self.report, self.lang);
        let name = self.bold(&harmless(&report.dossier));
        writeln!(self.out, "{name}")?;
        let procedure = match report.title.as_str() {
            "" => report.procedure.clone(),
            title => format!("{}: {title}", report.procedure),
        };
        let mut rows =
            vec![row([lang.procedure, &procedure]), row([lang.filing_date, &report.filing_date.to_string()])];
        for (n, person) in report.persons.iter().enumerate() {
            let name = person.name.as_deref().unwrap_or("?");
            let born = person.born.map(|day| format!(", {} {day}", lang.born)).unwrap_or_default();
            rows.push(row([if n == 0 { lang.persons } else { "" }, &format!("{}: {name}{born}", person.id)]));
        }
        let colour = match report.verdict {
            Verdict::Ready => AnsiColor::Green,
            Verdict::NeedsHuman => AnsiColor::Magenta,
            Verdict::NotReady => AnsiColor::Red,
        };
        rows.push(row([lang.verdict, lang.verdict(report.verdict)]));
        let lines: Vec<String> = columns(&rows, &[0, WIDTH - 20]).concat();
        let last = lines.len().saturating_sub(1);
        for (n, line) in lines.iter().enumerate() {
            let line = self.paint(line, (n == last).then_some(colour));
            writeln!(self.out, "  {line}")?;
        }
        Ok(())
    }

    fn requirements(&mut self) -> io::Result<()> {
        let outcomes = &self.report.outcomes;
        self.heading(self.lang.requirements)?;
        let rows: Vec<Vec<String>> = outcomes.iter().map(|outcome| self.requirement(outcome)).collect();
        let set = columns(&rows, &[PERSON, TITLE, 0, FILES]);
        let indent =
            rows.iter().filter_map(|row| row.first()).map(|person| width(person).min(PERSON)).max().unwrap_or(0);
        for (outcome, lines) in outcomes.iter().zip(set) {
            let mark = Mark::of(outcome);
            for (n, line) in lines.iter().enumerate() {
                let sign = self.paint(if n == 0 { mark.sign } else { " " }, mark.colour);
                writeln!(self.out, "  {sign} {line}")?;
            }
            let note = harmless(&outcome.note);
            // Two columns further in than the title, which stands behind the mark and the column of persons.
            for line in wrap(&note, WIDTH - indent - 8).iter().filter(|line| !line.is_empty()) {
                writeln!(self.out, "{}{line}", " ".repeat(indent + 8))?;
            }
        }
        Ok(())
    }

    /// Person, title, status and files of a requirement.
    fn requirement(&self, outcome: &Outcome) -> Vec<String> {
        let documents = outcome.documents.iter().filter_map(|id| self.report.documents.iter().find(|d| d.id == *id));
        let files: Vec<String> = documents.map(pages).collect();
        row([
            outcome.person.as_deref().unwrap_or(self.lang.whole_dossier),
            &outcome.title,
            self.lang.status(outcome.status),
            if files.is_empty() { "–".to_owned() } else { files.join(", ") }.as_str(),
        ])
    }

    fn findings(&mut self) -> io::Result<()> {
        if self.report.findings.is_empty() {
            return Ok(());
        }
        self.heading(self.lang.findings)?;
        for (n, finding) in self.report.findings.iter().enumerate() {
            let shown = snippet::render(finding, self.report, self.lang, self.colour);
            writeln!(self.out, "{}{shown}", if n == 0 { "" } else { "\n" })?;
        }
        Ok(())
    }

    fn questions(&mut self) -> io::Result<()> {
        let questions = asked_once(questions(self.report, self.code), self.code);
        if questions.is_empty() {
            return Ok(());
        }
        self.heading(self.lang.questions)?;
        let number = questions.len().to_string().len();
        for (n, question) in questions.iter().enumerate() {
            for (m, line) in wrap(&harmless(question), WIDTH - number - 4).iter().enumerate() {
                let label = if m == 0 { format!("{}.", n + 1) } else { String::new() };
                writeln!(self.out, "  {label:>0$} {line}", number + 1)?;
            }
        }
        Ok(())
    }

    fn documents(&mut self) -> io::Result<()> {
        self.heading(self.lang.documents)?;
        let rows: Vec<Vec<String>> = self.report.documents.iter().map(|document| self.document(document)).collect();
        if rows.is_empty() {
            return writeln!(self.out, "  {}", self.lang.nothing);
        }
        for line in columns(&rows, &[0, TITLE, PERSON, FILES, 0, FILES]).concat() {
            writeln!(self.out, "  {line}")?;
        }
        Ok(())
    }

    /// Id, kind, person, pages, confidence and what belongs to it.
    fn document(&self, document: &Document) -> Vec<String> {
        let kind = match document.kind.as_str() {
            UNKNOWN => self.lang.unknown,
            id => self.report.kinds.get(id).map_or(id, String::as_str),
        };
        let mut more = Vec::new();
        more.extend(document.translation_of.iter().map(|id| format!("{} {id}", self.lang.translation_of)));
        more.extend(document.translated_by.iter().map(|id| format!("{} {id}", self.lang.translated_by)));
        if matches!(document.legalised, Legalised::Apostille | Legalised::Legalisation) {
            more.push(document.legalised.word().to_owned());
        }
        more.extend(document.confirmed.clone());
        row([
            &document.id,
            kind,
            document.person.as_deref().unwrap_or("–"),
            &pages(document),
            &percent(document.confidence),
            &more.join("; "),
        ])
    }

    /// How many of what.
    fn foot(&mut self) -> io::Result<()> {
        let (report, lang) = (self.report, self.lang);
        let asked = report.outcomes.iter().filter(|outcome| outcome.status != Status::NotApplicable).count();
        let mut parts = vec![count(asked, lang.requirement_count)];
        for status in [Status::Satisfied, Status::NeedsHuman] {
            let number = report.outcomes.iter().filter(|outcome| outcome.status == status).count();
            parts.push(format!("{number} {}", lang.status(status)));
        }
        for severity in [Severity::Error, Severity::Warning, Severity::Note] {
            let number = report.findings.iter().filter(|finding| finding.severity == severity).count();
            parts.push(count(number, lang.severity_words(severity)));
        }
        parts.push(count(report.documents.len(), lang.document_count));
        parts.push(count(report.documents.iter().map(|document| document.pages.len()).sum(), lang.page_count));
        writeln!(self.out, "\n{}", parts.join(" · "))
    }
}

/// A confidence in whole hundredths, rounded down: 100 % would say more than is known.
pub(super) fn percent(confidence: f32) -> String {
    format!("{:.0} %", (confidence.clamp(0.0, 1.0) * 100.0).floor())
}

/// Harmless cells.
fn row<const N: usize>(cells: [&str; N]) -> Vec<String> {
    cells.iter().map(|cell| harmless(cell)).collect()
}

fn style(text: &str, style: Style) -> String {
    format!("{}{text}{}", style.render(), style.render_reset())
}

/// Codes of findings whose message is a question.
pub(super) const QUESTIONS: [&str; 2] = ["needs-human", "fact-missing"];

/// Requirements that are named before a question on which they depend: more would hide it.
const NAMED: usize = 3;

/// What a human must settle, each once: the findings that ask, then whatever else is said of the requirements that need
/// a human. A fact that nobody gave is asked once, with the names of the requirements that wait for it; so is any other
/// reason that several requirements share.
pub(super) fn questions<'a>(report: &'a Report, lang: &str) -> Vec<Asked<'a>> {
    let asks = |finding: &&Finding| QUESTIONS.contains(&finding.code.as_str());
    let facts: Vec<&Question> =
        report.outlook.questions.iter().filter(|question| question.kind != QuestionKind::Answer).collect();
    let mut questions: Vec<Asked<'a>> = Vec::new();
    for finding in report.findings.iter().filter(asks) {
        let same = |fact: &&&Question| fact.text == finding.message && fact.person == finding.person;
        let titles = match facts.iter().find(same).filter(|_| finding.code == "fact-missing") {
            Some(fact) => {
                let more = (fact.because.len() > NAMED).then(|| "…".to_owned());
                fact.because.iter().take(NAMED).cloned().chain(more).collect()
            }
            None => outcome_of(report, finding).map(|outcome| outcome.title.clone()).into_iter().collect(),
        };
        questions.push(Asked {
            person: finding.person.as_deref(),
            titles,
            text: finding.message.clone(),
            shared: false,
        });
    }
    let asked = |outcome: &Outcome| facts.iter().any(|fact| fact.because.contains(&outcome.title));
    let mut shared: Vec<Asked<'a>> = Vec::new();
    for outcome in report.outcomes.iter().filter(|outcome| outcome.status == Status::NeedsHuman) {
        let person = outcome.person.as_deref();
        let own: Vec<&Finding> = report.findings.iter().filter(|finding| belongs(finding, outcome)).collect();
        let of =
            |text: &String| Asked { person, titles: vec![outcome.title.clone()], text: text.clone(), shared: false };
        questions.extend(own.iter().map(|finding| of(&finding.message)));
        if own.is_empty() && !asked(outcome) {
            let name = called_title(person, &outcome.title, lang);
            match shared.iter_mut().find(|known| known.text == outcome.note) {
                Some(known) => known.titles.push(name),
                None => {
                    shared.push(Asked { person: None, titles: vec![name], text: outcome.note.clone(), shared: true })
                }
            }
        }
    }
    questions.extend(shared);
    let mut told = Vec::new();
    for question in questions {
        if !told.contains(&question) {
            told.push(question);
        }
    }
    told
}

/// Something that a human must settle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Asked<'a> {
    /// Of whom.
    pub person: Option<&'a str>,
    /// The requirements that wait for it.
    pub titles: Vec<String>,
    /// The question, or the reason that several requirements share.
    pub text: String,
    /// Whether it is such a reason.
    pub shared: bool,
}

fn called_title(person: Option<&str>, title: &str, lang: &str) -> String {
    joined([&person.map_or_else(String::new, |id| called(id, lang)), title, ""])
}

/// The questions as lines: whose, of what, and the question.
fn asked_once(questions: Vec<Asked<'_>>, lang: &str) -> Vec<String> {
    let line = |asked: &Asked<'_>| {
        let person = asked.person.map_or_else(String::new, |id| called(id, lang));
        let titles = asked.titles.join("; ");
        if asked.shared { joined([&asked.text, &titles, ""]) } else { joined([&person, &titles, &asked.text]) }
    };
    let mut seen = BTreeSet::new();
    questions.iter().map(line).filter(|line| seen.insert(line.clone())).collect()
}

/// What is there of three parts, with colons between.
fn joined(parts: [&str; 3]) -> String {
    let there: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    there.join(": ")
}

/// Whether a finding is about a requirement of a person.
fn belongs(finding: &Finding, outcome: &Outcome) -> bool {
    finding.requirement.as_deref() == Some(outcome.id.as_str()) && finding.person == outcome.person
}

/// The requirement that a finding is about.
pub(super) fn outcome_of<'a>(report: &'a Report, finding: &Finding) -> Option<&'a Outcome> {
    let id = finding.requirement.as_deref()?;
    let same = |outcome: &&Outcome| outcome.id == id;
    let mut exact = report.outcomes.iter().filter(|outcome| belongs(finding, outcome));
    exact.next().or_else(|| report.outcomes.iter().find(same))
}

/// The pages of a document, file by file: `scan1.pdf#1-2, photo.jpg#1`.
pub(super) fn pages(document: &Document) -> String {
    let run = |(file, from, to): &(&str, u32, u32)| {
        if from == to { format!("{file}#{from}") } else { format!("{file}#{from}-{to}") }
    };
    runs(document).iter().map(run).collect::<Vec<_>>().join(", ")
}

/// The pages of a document as runs: a file, the first and the last page.
pub(super) fn runs(document: &Document) -> Vec<(&str, u32, u32)> {
    let mut runs: Vec<(&str, u32, u32)> = Vec::new();
    for page in &document.pages {
        let (file, number) = (page.source.file.as_str(), page.source.page);
        match runs.last_mut() {
            Some((last, _, end)) if *last == file && *end + 1 == number => *end = number,
            _ => runs.push((file, number, number)),
        }
    }
    runs
}
