//! One finding as a diagnostic: the line of the paper is the snippet, the line
//! of the checklist stands below it, then the source and what to do.

use annotate_snippets::{AnnotationKind, Element, Level, Origin, Renderer, Snippet};

use super::super::plain::harmless;
use super::super::words::Words;
use super::{WIDTH, outcome_of};
use crate::checklist::{At, Severity};
use crate::finding::{Finding, Place, Report};

/// Places shown of one finding; the JSON has all. More would bury the next finding.
const PLACES: usize = 5;

/// The finding, without a newline at its end.
pub(super) fn render(finding: &Finding, report: &Report, words: &Words, colour: bool) -> String {
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let title = level.with_name(words.severity(finding.severity)).primary_title(harmless(&finding.message));
    let mut group = title.id(harmless(&finding.code)).elements(places(finding, report));
    if let Some(at) = &finding.checklist {
        let asks = outcome_of(report, finding).map_or("", |outcome| outcome.title.as_str());
        group = group.element(checklist(at, asks));
    }
    for note in notes(finding, report, words) {
        group = group.element(Level::NOTE.with_name(words.severity(Severity::Note)).message(note));
    }
    if !finding.help.is_empty() {
        group = group.element(Level::HELP.with_name(words.help).message(harmless(&finding.help)));
    }
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    renderer.term_width(WIDTH).render(&[group])
}

/// The places of a finding, the primary one first.
fn places(finding: &Finding, report: &Report) -> Vec<Element<'static>> {
    let shown = finding.places.iter().take(PLACES).enumerate();
    shown.map(|(n, at)| place(at, n == 0, report)).collect()
}

/// A place: the line read there, with the part that matters underlined; the bare path where there is no line.
fn place(place: &Place, primary: bool, report: &Report) -> Element<'static> {
    let path = match (place.file.as_str(), place.page) {
        ("", _) => format!("{}/", report.dossier),
        (file, None) => file.to_owned(),
        (file, Some(page)) => format!("{file}#page={page}"),
    };
    let kind = if primary { AnnotationKind::Primary } else { AnnotationKind::Context };
    let start = if place.part.is_empty() { None } else { place.text.find(&place.part) };
    let marked = start.map_or(0..place.text.len(), |start| start..start + place.part.len());
    line(&path, place.line, &place.text, marked, kind, &place.label)
}

/// The checklist line that asks for it, underlined from the key on.
fn checklist(at: &At, asks: &str) -> Element<'static> {
    let start = at.text.char_indices().nth(at.column.saturating_sub(1)).map_or(0, |(byte, _)| byte);
    let path = format!("checklists/{}", at.file);
    line(&path, Some(at.line), &at.text, start..at.text.len(), AnnotationKind::Context, asks)
}

/// A line with a part of it (in bytes) underlined. Blanks at the ends of the part are left out of it.
fn line(
    path: &str,
    number: Option<usize>,
    text: &str,
    part: std::ops::Range<usize>,
    kind: AnnotationKind,
    label: &str,
) -> Element<'static> {
    let path = harmless(path);
    let (before, rest) = text.split_at_checked(part.start).unwrap_or(("", text));
    let (inside, after) = rest.split_at_checked(part.len()).unwrap_or((rest, ""));
    let blanks = inside.len() - inside.trim_start().len();
    let (lead, inside) = inside.split_at_checked(blanks).unwrap_or(("", inside));
    let core = inside.trim_end();
    if core.is_empty() {
        let origin = Origin::path(path);
        return number.map_or_else(|| origin.clone().into(), |number| origin.clone().line(number).into());
    }
    // Each character is made harmless by itself, so the pieces still join to the line.
    let (before, core) = (harmless(before) + &harmless(lead), harmless(core));
    let span = before.len()..before.len() + core.len();
    let trailing = inside.get(inside.trim_end().len()..).unwrap_or("");
    let source = before + &core + &harmless(trailing) + &harmless(after);
    let annotation = kind.span(span);
    let annotation = if label.is_empty() { annotation } else { annotation.label(harmless(label)) };
    let snippet = Snippet::source(source).path(path).annotation(annotation);
    match number {
        Some(number) => snippet.line_start(number).into(),
        None => snippet.line_numbering(false).into(),
    }
}

/// Whom it concerns (where several persons are in the dossier and the message names none), how many places were left out, and the source.
fn notes(finding: &Finding, report: &Report, words: &Words) -> Vec<String> {
    let mut notes = Vec::new();
    // A place without a line has no snippet to write its label beside.
    let bare = finding.places.iter().take(PLACES).filter(|place| place.text.trim().is_empty());
    notes.extend(bare.map(|place| place.label.clone()).filter(|label| !finding.message.contains(label.as_str())));
    notes.dedup();
    if let Some(id) = finding.person.as_deref().filter(|id| report.persons.len() > 1 && !finding.message.contains(id)) {
        let name = report.persons.iter().find(|person| person.id == id).and_then(|person| person.name.as_deref());
        notes.push(format!("{}: {id}{}", words.concerns, name.map(|name| format!(" ({name})")).unwrap_or_default()));
    }
    if finding.places.len() > PLACES {
        notes.push(format!("{} {}", finding.places.len() - PLACES, words.more_places));
    }
    let source = &finding.citation.source;
    if !source.is_empty() {
        let read = finding.citation.read.map(|day| format!(" ({} {day})", words.read)).unwrap_or_default();
        notes.push(format!("{}: {source}{read}", words.source));
    }
    notes.iter().map(|note| harmless(note)).collect()
}
