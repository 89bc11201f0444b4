//! What a paper says: the values of its kind's fields, from its zone, from
//! patterns, from labels with their values beside or below, and from prose.
//!
//! Each source proposes values with a confidence; where zone and print disagree
//! about a date, both are kept as a doubt.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::checklist::nations::Nations;
use crate::checklist::pattern::Pattern;
use crate::checklist::{Checklists, Kind, Shape, Trait};
use crate::document::{Field, Pointer, Read, Value};

use super::flow::Flow;
use super::phrase::Phrase;
use super::sheet::{Sheet, box_of};
use super::structure::Zone;

mod address;
mod addressee;
mod births;
mod dates;
mod labels;
mod names;
mod nationality;
mod normal;
mod pair;
mod parents;
mod parties;
mod periods;
mod persons;
mod prose;
mod senders;
mod spouses;
mod translators;
mod values;
mod wrapped;
mod zone;

/// What is known about a paper when its fields are read.
pub(super) struct Context<'c, 'a> {
    /// Its pages.
    pub(super) sheets: &'c [&'c Sheet<'a>],
    /// The running text of each.
    pub(super) flows: &'c [Flow],
    /// For each page the lines that belong to stamps and stickers on it.
    pub(super) stamped: &'c [Vec<bool>],
    /// Its kind, where it has one.
    pub(super) kind: Option<&'c Kind>,
    /// Its zone with the page it stands on.
    pub(super) zone: Option<(usize, &'c Zone)>,
    /// Issuing country, which settles the order of day and month.
    pub(super) country: Option<&'c str>,
    /// The same with where the paper names it.
    pub(super) issuer: Option<&'c Read<String>>,
    /// Its language.
    pub(super) language: Option<&'c str>,
    /// Filing date: no paper is issued after it.
    pub(super) filing: Date,
}

/// The labels of all fields, folded, and the names of countries and languages.
pub(super) struct Vocabulary {
    fields: Vec<Labelled>,
    nations: Nations,
    wordings: prose::Wordings,
    tongues: pair::Tongues,
}

/// A field with its labels.
struct Labelled {
    name: String,
    shape: Shape,
    /// Each with its place in its language's list: earlier is better.
    labels: Vec<(Phrase, usize)>,
}

impl Vocabulary {
    /// Folds the labels of the checklists.
    pub(super) fn new(lists: &Checklists) -> Vocabulary {
        let fields = lists.fields.values().map(|field| Labelled {
            name: field.name.clone(),
            shape: field.shape,
            labels: field
                .labels
                .values()
                .flat_map(|texts| texts.iter().enumerate())
                .filter_map(|(place, text)| label(text, place))
                .collect(),
        });
        Vocabulary {
            fields: fields.collect(),
            nations: Nations::new(lists),
            wordings: prose::Wordings::new(lists),
            tongues: pair::Tongues::new(lists),
        }
    }

    fn shape(&self, name: &str) -> Option<Shape> {
        self.fields.iter().find(|field| field.name == name).map(|field| field.shape)
    }
}

/// A label made ready; those of a single letter ("n°") cannot be told from words and are found by form instead.
fn label(text: &str, place: usize) -> Option<(Phrase, usize)> {
    Phrase::new(text).filter(|phrase| phrase.len() >= 2).map(|phrase| (phrase, place))
}

/// A stretch of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Span {
    page: usize,
    line: usize,
    from: usize,
    to: usize,
}

impl Context<'_, '_> {
    fn text(&self, span: &Span) -> &str {
        self.sheets.get(span.page).and_then(|sheet| sheet.text(span.line).get(span.from..span.to)).unwrap_or("")
    }

    /// Whether a line belongs to a stamp on the paper.
    fn is_stamped(&self, page: usize, line: usize) -> bool {
        self.stamped.get(page).and_then(|lines| lines.get(line)).copied().unwrap_or(false)
    }

    /// A value read in the running text of a page, from one offset to another.
    fn flowing(&self, page: usize, from: usize, to: usize, value: Value, confidence: f32) -> Field {
        let flow = self.flows.get(page);
        let (line, start) = flow.map_or((0, 0), |flow| flow.place(from));
        let text = flow.and_then(|flow| flow.text.get(from..to)).unwrap_or("");
        let span = Span { page, line, from: start, to: start + to.saturating_sub(from) };
        let words: Vec<&str> = text.split_whitespace().collect();
        Read { text: words.join(" "), ..self.read(value, &span, confidence) }
    }

    /// A value read at a span; the reading's own confidence counts too.
    fn read(&self, value: Value, span: &Span, confidence: f32) -> Field {
        let line = self.sheets.get(span.page).and_then(|sheet| sheet.lines.get(span.line));
        let reading = line.map_or(0.0, |line| reading(line, span));
        let bbox = line.map(|line| box_of(line, span.from, span.to));
        Read {
            value,
            text: self.text(span).trim().to_owned(),
            at: Pointer { page: span.page, line: span.line + 1, bbox },
            confidence: confidence * reading,
        }
    }
}

/// How sure the reading of a span's words is: the least sure one counts half, the line half.
fn reading(line: &crate::page::Line, span: &Span) -> f32 {
    let words = super::sheet::word_spans(line);
    let confidences = line
        .words
        .iter()
        .zip(&words)
        .filter(|(_, (from, to, _))| *from < span.to && span.from < *to)
        .map(|(word, _)| word.confidence);
    let least =
        if words.len() == line.words.len() { confidences.fold(line.confidence, f32::min) } else { line.confidence };
    (0.5 * line.confidence + 0.5 * least).clamp(0.0, 1.0)
}

/// What the place in its list costs a pattern: the first is the form that is meant, the others stand in for it.
const LATER_PATTERN: f32 = 0.03;

/// What one word alone after a holder's label is worth, and the letters that it must have.
const SINGLE: f32 = 0.72;
const SHORTEST_NAME: usize = 3;

/// What a name in the script of the original is worth in a translation.
const ORIGINAL: f32 = 0.6;

/// Fields that every kind may need to put a holder's name together.
const NAME_PARTS: &[&str] = &["surname", "second-surname", "given-names", "patronymic"];

/// … and to put that of another person together: their field, and its parts.
const OTHERS_PARTS: [(&str, [&str; 2]); 3] = [
    ("spouse", ["spouse-surname", "spouse-given-names"]),
    ("father", ["father-surname", "father-given-names"]),
    ("mother", ["mother-surname", "mother-given-names"]),
];

/// What a paper says, and what it leaves open.
#[derive(Debug, Default)]
pub(super) struct Reading {
    /// Its fields.
    pub(super) fields: BTreeMap<String, Field>,
    /// Fields whose place is there and empty.
    pub(super) blanks: BTreeMap<String, Read<String>>,
}

/// Reads the fields of a paper.
pub(super) fn read(context: &Context, vocabulary: &Vocabulary) -> Reading {
    let Some(kind) = context.kind else {
        return Reading { fields: unknown(context, vocabulary), ..Reading::default() };
    };
    let mut wanted: Vec<&str> = kind.fields.iter().map(String::as_str).collect();
    wanted.extend(NAME_PARTS.iter().filter(|part| !kind.fields.iter().any(|field| field == *part)));
    let has = |name: &str| kind.fields.iter().any(|field| field == name);
    wanted.extend(OTHERS_PARTS.iter().filter(|(person, _)| has(person)).flat_map(|(_, parts)| parts));
    let mut blanks = BTreeMap::new();
    let mut best = printed(context, vocabulary, kind, &wanted, &mut blanks);
    for (person, [surname, given]) in OTHERS_PARTS {
        names::compose_of(&mut best, person, surname, given);
    }
    if kind.fields.iter().any(|field| field == "spouse") && !best.contains_key("spouse") {
        spouses::second_column(context, vocabulary, kind, &mut best);
        spouses::second_row(context, vocabulary, kind, &mut best);
    }
    // "Naam" beside "Voornaam" on a medical form: its surname may have been read as the patient.
    patient(kind, &mut best);
    names::compose(&mut best);
    if has("spouse") {
        spouses::numbered(context, &mut best);
    }
    if let (Some(holder), Some(patient)) = (best.get("holder").cloned(), best.get_mut("patient"))
        && names::is_in(&holder, patient)
    {
        *patient = holder;
    }
    parties::fill(context, kind, &mut best);
    parents::fill(context, kind, &vocabulary.wordings, &mut best);
    prose::fill(context, kind, &vocabulary.wordings, &mut best);
    prose::second(context, kind, &vocabulary.wordings, &mut best);
    addressee::fill(context, kind, &mut best);
    nationality::fill(context, kind, &vocabulary.nations, &mut best);
    nationality::country(context, kind, &vocabulary.nations, &mut best);
    periods::fill(context, kind, &mut best);
    address::fill(context, kind, &mut best, &mut blanks);
    addressee::address(context, kind, &mut best);
    translators::fill(context, kind, &vocabulary.wordings.translator, &vocabulary.tongues, &mut best);
    pair::fill(context, kind, &vocabulary.tongues, &mut best);
    births::ahead(context, kind, &mut best);
    births::fill(context, kind, &mut best);
    births::person(context, kind, &mut best);
    dates::fill(context, kind, &mut best);
    births::beside_holder(context, &mut best);
    births::place(context, kind, &mut best);
    values::fill(context, kind, &vocabulary.nations, &mut best);
    zone::merge(context, kind, &vocabulary.nations, &mut best);
    names::part(&mut best);
    patient(kind, &mut best);
    normal::ruled(context, kind, &mut best);
    normal::normalise(context, kind, &vocabulary.nations, &mut best);
    // "à l'adresse ci-dessous": no address.
    best.retain(|name, field| vocabulary.shape(name) != Some(Shape::Address) || address::is_address(&field.text));
    best.retain(|name, field| vocabulary.shape(name) != Some(Shape::Name) || names::tells(&field.text));
    best.retain(|name, _| kind.fields.contains(name));
    blanks.retain(|name, _| kind.fields.contains(name) && !best.contains_key(name));
    Reading { fields: best, blanks }
}

/// The patient is whom a medical paper is about: where one is known, so is the other.
fn patient(kind: &Kind, best: &mut BTreeMap<String, Field>) {
    // One word is no whole name: "The above named patient".
    let whole = |name: &str| best.get(name).is_some_and(|field| prose::is_name(&field.text));
    if whole("patient") && best.contains_key("holder") && !whole("holder") {
        best.remove("holder");
    }
    for (from, to) in [("holder", "patient"), ("patient", "holder")] {
        let wanted = kind.fields.iter().any(|field| field == "patient") && kind.fields.iter().any(|field| field == to);
        if wanted
            && !best.contains_key(to)
            && let Some(field) = best.get(from).cloned()
        {
            best.insert(to.to_owned(), field);
        }
    }
}

/// An unknown paper: only who it may be about, so that it is not lost.
fn unknown(context: &Context, vocabulary: &Vocabulary) -> BTreeMap<String, Field> {
    let wanted = ["holder", "surname", "given-names", "born"];
    let mut best = labelled(context, vocabulary, &BTreeMap::new(), &wanted, &mut BTreeMap::new());
    names::compose(&mut best);
    best.retain(|name, _| ["holder", "born"].contains(&name.as_str()));
    // The labels of an unknown form may mean something else.
    for field in best.values_mut() {
        field.confidence *= 0.7;
    }
    best
}

/// What patterns and labels give, the best of each field.
fn printed(
    context: &Context,
    vocabulary: &Vocabulary,
    kind: &Kind,
    wanted: &[&str],
    blanks: &mut BTreeMap<String, Read<String>>,
) -> BTreeMap<String, Field> {
    let mut best = labelled(context, vocabulary, &kind.labels, wanted, blanks);
    for (name, patterns) in &kind.patterns {
        let shape = vocabulary.shape(name).unwrap_or(Shape::Text);
        let mut found_on_line = false;
        for (page, sheet) in context.sheets.iter().enumerate() {
            for line in (0..sheet.lines.len()).filter(|line| !context.is_stamped(page, *line)) {
                let captures = patterns.iter().enumerate().find_map(|(order, pattern)| {
                    let found = pattern.captures(sheet.text(line))?;
                    Some((order, found.get(1).or(found.get(0))?))
                });
                let Some((order, found)) = captures else { continue };
                let span = Span { page, line, from: found.start(), to: found.end() };
                let exact = (shape == Shape::Number && values::is_number(found.as_str()))
                    .then(|| (Value::Text(found.as_str().trim().to_owned()), span));
                if let Some((value, span)) = exact.or_else(|| values::parse(context, shape, name, &span)) {
                    // A form that fits exactly is better than a label that other papers have too.
                    propose(&mut best, name, context.read(value, &span, 0.96 - LATER_PATTERN * order as f32));
                    found_on_line = true;
                }
            }
        }
        let over_lines =
            shape == Shape::Date || (matches!(shape, Shape::Name | Shape::Number) && !best.contains_key(name));
        if !found_on_line && over_lines {
            broken(context, name, shape, patterns, &mut best);
        }
    }
    best
}

/// How sure a name, a number or a day is that a pattern finds over the end of a line.
const BROKEN: f32 = 0.8;

/// A name, a number or a day that a pattern finds in running text, where it does not stand on one line.
fn broken(context: &Context, name: &str, shape: Shape, patterns: &[Pattern], best: &mut BTreeMap<String, Field>) {
    for (page, flow) in context.flows.iter().enumerate() {
        for pattern in patterns {
            let Some(captures) = pattern.captures(&flow.text) else { continue };
            let Some(found) = captures.get(1).or(captures.get(0)) else { continue };
            let read = match shape {
                Shape::Date => dates::within(context, name, found.as_str()),
                Shape::Number => {
                    let words: Vec<&str> = found.as_str().split_whitespace().collect();
                    let whole = !found.as_str().contains('\n') && values::is_number(found.as_str());
                    whole.then(|| (Value::Text(words.join(" ")), 0, found.as_str().len()))
                }
                _ => names::labelled(found.as_str()).map(|(name, from, to)| (Value::Text(name), from, to)),
            };
            let Some((value, from, to)) = read else { continue };
            let (from, to) = (found.start() + from, found.start() + to);
            // Lines that are not one sentence are not one name.
            if !flow.text.get(from..to).unwrap_or("\n").contains('\n') {
                propose(best, name, context.flowing(page, from, to, value, BROKEN));
            }
        }
    }
}

/// What labels give, the best of each wanted field.
fn labelled(
    context: &Context,
    vocabulary: &Vocabulary,
    own: &BTreeMap<String, Vec<String>>,
    wanted: &[&str],
    blanks: &mut BTreeMap<String, Read<String>>,
) -> BTreeMap<String, Field> {
    let mut best = BTreeMap::new();
    for (page, sheet) in context.sheets.iter().enumerate() {
        let mut spots = labels::spots(sheet, vocabulary, own);
        spots.retain(|spot| !context.is_stamped(page, spot.line));
        for (index, spot) in spots.iter().enumerate() {
            if !wanted.contains(&spot.field) {
                continue;
            }
            let stretches = labels::stretches(sheet, &spots, index);
            let mut empty = true;
            for (place, (stretch, factor)) in stretches.iter().copied().enumerate() {
                let headed = stretches.get(place + 1..).unwrap_or_default();
                let span = Span { page, line: stretch.line, from: stretch.from, to: stretch.to };
                if context.is_stamped(page, stretch.line) {
                    continue;
                }
                if let Some((value, span)) = values::parse(context, spot.shape, spot.field, &span) {
                    // "…, munie de son passeport n° 12, délivré le 3 mai": the day of another paper.
                    if !spot.formal && dates::of_another(context, spot.field, page, spot.line, spot.from) {
                        empty = false;
                        break;
                    }
                    // In a sentence only a full name is one; "de huurder Artikel 3" is none.
                    if spot.shape == Shape::Name && !spot.formal && !prose::is_name(context.text(&span)) {
                        continue;
                    }
                    // "Demandeur" is read in "Demande de visa": what follows is no name. Landlords may be firms and offices.
                    let person = spot.shape == Shape::Name && spot.field != "landlord";
                    if person && prose::is_no_person(context.text(&span)) {
                        continue;
                    }
                    // "Bezugsperson | Burkina Faso" in a table. One word may be a given name ("Georgia").
                    let whole_person = ["holder", "spouse", "child", "patient"].contains(&spot.field);
                    if whole_person && vocabulary.nations.is_country(context.text(&span)) {
                        continue;
                    }
                    // "Le bailleur | Les colocataires" over two signatures.
                    if spot.shape == Shape::Name && !names::tells(context.text(&span)) {
                        continue;
                    }
                    empty = false;
                    // One word is seldom all of a holder's name, and often the first word of a sentence.
                    let single = spot.field == "holder" && !prose::is_name(context.text(&span));
                    if single && context.text(&span).chars().filter(|ch| ch.is_alphabetic()).count() < SHORTEST_NAME {
                        continue;
                    }
                    // "Nom et prénom | CIN" in the head of a table: the name stands below.
                    let asks_all = context.text(&label_of(page, spot)).split_whitespace().count() >= 2;
                    if single && asks_all && below_is_name(context, page, headed) {
                        continue;
                    }
                    let sure = spot.weight * factor * if single { SINGLE } else { 1.0 };
                    // Beside its original in another script a translation gives the name in its own.
                    let original = spot.shape == Shape::Name
                        && context.kind.is_some_and(|kind| kind.is(Trait::Translation))
                        && !context.text(&span).chars().any(|ch| ch.is_ascii_alphabetic());
                    let sure = if original { ORIGINAL * sure } else { sure };
                    let whole = match spot.shape {
                        Shape::Name => context.whole_name(&span, &spots, sure),
                        // "vingt-deux avril deux mille vingt" at a line's end may go on: "quatre".
                        Shape::Date => context.wrapped_date(&span, spot.field, sure),
                        Shape::Text if spot.field == "authority" => context.whole_cell(&span, &spots, sure),
                        _ => None,
                    };
                    propose(&mut best, spot.field, whole.unwrap_or_else(|| context.read(value, &span, sure)));
                    break;
                }
                let sure = spot.weight * factor;
                let wrapped =
                    if spot.shape == Shape::Date { context.wrapped_date(&span, spot.field, sure) } else { None };
                if let Some(field) = wrapped {
                    empty = false;
                    propose(&mut best, spot.field, field);
                    break;
                }
            }
            if empty && labels::is_blank(sheet, spot) {
                let at = Pointer { page, line: spot.line + 1, bbox: sheet.lines.get(spot.line).map(|line| line.bbox) };
                let text = sheet.text(spot.line).to_owned();
                blanks.entry(spot.field.to_owned()).or_insert(Read {
                    value: String::new(),
                    text,
                    at,
                    confidence: sheet.confidence(spot.line),
                });
            }
        }
    }
    best
}

/// The words of a label.
fn label_of(page: usize, spot: &labels::Spot) -> Span {
    Span { page, line: spot.line, from: spot.from, to: spot.to }
}

/// Whether one of the further places of a label's value holds a whole name.
fn below_is_name(context: &Context, page: usize, places: &[(labels::Stretch, f32)]) -> bool {
    places.iter().any(|(place, _)| {
        let span = Span { page, line: place.line, from: place.from, to: place.to };
        values::parse(context, Shape::Name, "holder", &span)
            .is_some_and(|(_, span)| prose::is_name(context.text(&span)))
    })
}

/// Keeps the surer of two values; the first of two as sure.
fn propose(best: &mut BTreeMap<String, Field>, name: &str, field: Field) {
    match best.get(name) {
        Some(taken) if taken.confidence >= field.confidence => {}
        _ => {
            best.insert(name.to_owned(), field);
        }
    }
}
