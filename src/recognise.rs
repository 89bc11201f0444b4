//! Read pages → documents: which pages belong together, what each paper is,
//! and what it says.
//!
//! The order of the work: every page is folded for searching ([`sheet`]), what
//! speaks for each kind is collected ([`kind`], [`structure`]), pages are joined
//! to papers ([`split`]), each paper is judged over all its pages, and its fields,
//! sections, language and country are read. Whose paper it is, and what belongs
//! to it, is not decided here.

use jiff::civil::Date;

use crate::checklist::{Checklists, Kind, Trait};
use crate::document::{Boundary, Document, DocumentPage, Field, Pointer, Read, UNKNOWN, Value};
use crate::page::ReadPage;

use kind::{Lexicon, Sign, Verdict};
use sheet::Sheet;
use split::Seen;
use structure::Zone;

mod country;
mod fields;
mod flow;
mod kind;
mod language;
mod phrase;
mod sections;
mod sentence;
mod sheet;
mod signature;
mod split;
mod stamps;
mod statement;
mod structure;

/// Field that says which kind of paper a sworn translation renders.
pub const ORIGINAL_KIND: &str = "original-kind";

/// A page with all that was found on it.
struct Examined<'a> {
    sheet: Sheet<'a>,
    signs: Vec<Sign>,
    /// The signs without those of a stamp that stands below the paper's text.
    own: Vec<Sign>,
    zones: Vec<Zone>,
    alone: Verdict,
    language: Option<String>,
    /// A translator closes a translation on it.
    closed: bool,
}

/// The checklists' phrases, labels and places made ready: what costs as much as a page's recognition, and serves for many.
pub struct Recogniser {
    lexicon: Lexicon,
    vocabulary: fields::Vocabulary,
    places: country::Places,
}

impl Recogniser {
    /// Folds the phrases of the checklists.
    pub fn new(lists: &Checklists) -> Recogniser {
        Recogniser {
            lexicon: Lexicon::new(lists),
            vocabulary: fields::Vocabulary::new(lists),
            places: country::Places::new(lists),
        }
    }

    /// See [`recognise`].
    pub fn recognise(&self, pages: &[ReadPage], filing: Date) -> Vec<Document> {
        recognised(pages, self, filing)
    }
}

/// Recognises the papers among the pages of a folder (in folder order, the pages of a file together).
///
/// Deterministic; never fails: what is not recognised is of kind [`UNKNOWN`]. Blank pages are in no document.
/// Persons, translations and legalisation are left empty. `filing` settles the century of two-digit years.
pub fn recognise(pages: &[ReadPage], lists: &Checklists, filing: Date) -> Vec<Document> {
    Recogniser::new(lists).recognise(pages, filing)
}

fn recognised(pages: &[ReadPage], known: &Recogniser, filing: Date) -> Vec<Document> {
    let Recogniser { lexicon, vocabulary, places } = known;
    let examined: Vec<Examined> = pages.iter().map(|page| examine(page, lexicon, filing)).collect();
    let seen: Vec<Seen> = examined.iter().map(|page| seen(page, lexicon)).collect();
    let groups = split::split(&seen);
    groups
        .iter()
        .enumerate()
        .map(|(index, group)| {
            let pages: Vec<&Examined> = group.iter().filter_map(|part| examined.get(part.page)).collect();
            let mut document = document(index + 1, &pages, lexicon, vocabulary, places, filing);
            for (page, part) in document.pages.iter_mut().zip(group) {
                page.boundary = part.boundary.clone();
            }
            document
        })
        .collect()
}

/// What a page shows by itself.
fn examine<'a>(page: &'a ReadPage, lexicon: &Lexicon, filing: Date) -> Examined<'a> {
    let sheet = Sheet::new(page);
    let zones = structure::zones(&sheet, filing);
    let mut sightings = structure::sightings(&sheet, &zones);
    sightings.extend(lexicon.rulings.sighting(&sheet));
    let signs = kind::signs(lexicon, &sheet, &sightings);
    let own = stamps::without_stamp_below(lexicon, &sheet, &signs);
    let alone = kind::judge(lexicon, &[(&sheet, &own)]);
    let language = language::language(&[(&sheet, &own)]);
    let closed = lexicon.closes(&sheet);
    Examined { sheet, signs, own, zones, alone, language, closed }
}

fn seen<'s, 'a>(page: &'s Examined<'a>, lexicon: &Lexicon) -> Seen<'s, 'a> {
    let kind = lexicon.kind(&page.alone.kind);
    Seen {
        sheet: &page.sheet,
        alone: &page.alone,
        zones: &page.zones,
        language: page.language.clone(),
        parts: kind.is_none_or(|kind| kind.parts),
        identity: kind.is_some_and(|kind| kind.identity),
        closed: page.closed,
    }
}

/// A paper from its pages.
fn document(
    number: usize,
    pages: &[&Examined],
    lexicon: &Lexicon,
    vocabulary: &fields::Vocabulary,
    places: &country::Places,
    filing: Date,
) -> Document {
    let evidence: Vec<(&Sheet, &[Sign])> = pages.iter().map(|page| (&page.sheet, page.own.as_slice())).collect();
    let sheets: Vec<&Sheet> = pages.iter().map(|page| &page.sheet).collect();
    let mut verdict = kind::judge(lexicon, &evidence);
    // A stamp below a text in a script that is not read here stands on that paper: the paper is not the stamp.
    if lexicon.kind(&verdict.kind).is_some_and(|kind| kind.is(Trait::Stamp))
        && sheets.iter().any(|sheet| mostly_unread(sheet))
    {
        verdict.kind = UNKNOWN.to_owned();
        verdict.confidence = verdict.confidence.min(UNREAD);
    }
    let original = verdict.carried.as_ref().and_then(|(original, _)| lexicon.kind(original));
    let kind = lexicon.kind(&verdict.kind);
    // A translation names its person by the labels of the paper that it renders ("Eiser", "Nom de l'enfant").
    let rendering = kind.zip(original).map(|(kind, original)| with_holder_labels(kind, original));
    let kind = rendering.as_ref().or(kind);
    let zone = best_zone(pages);
    // The words of a stamp do not tell the language of a text that was not read.
    let unread = sheets.iter().any(|sheet| mostly_unread(sheet));
    let language = language::language(&evidence).filter(|_| !unread);
    let country = places.issuing(&sheets, kind, zone.as_ref().map(|(page, zone)| (*page, *zone)), language.as_deref());
    let stamped: Vec<Vec<bool>> =
        pages.iter().map(|page| stamps::lines(lexicon, &verdict.kind, &page.sheet, &page.signs)).collect();
    let flows: Vec<flow::Flow> =
        sheets.iter().zip(&stamped).map(|(sheet, stamped)| flow::Flow::new(sheet, stamped)).collect();
    let context = fields::Context {
        sheets: &sheets,
        flows: &flows,
        stamped: &stamped,
        kind,
        zone,
        country: country.as_ref().map(|read| read.value.as_str()),
        issuer: country.as_ref(),
        language: language.as_deref(),
        filing,
    };
    let fields::Reading { mut fields, blanks } = fields::read(&context, vocabulary);
    if let Some((original, evidence)) = &verdict.carried {
        fields.insert(ORIGINAL_KIND.to_owned(), original_kind(original, evidence, &sheets));
    }
    let mut document = Document {
        id: format!("d{number}"),
        sections: kind.map(|kind| sections::read(kind, &sheets)).unwrap_or_default(),
        mrz: zone.map(|(_, zone)| zone.mrz.clone()),
        pages: sheets.iter().map(|sheet| page(sheet)).collect(),
        kind: if verdict.kind.is_empty() { UNKNOWN.to_owned() } else { verdict.kind },
        confidence: verdict.confidence,
        runner_up: verdict.runner_up,
        evidence: verdict.evidence,
        language,
        country,
        fields,
        blanks,
        signature: signature::seen(&sheets, &stamped),
        missing: split::missing(&sheets),
        ..Document::default()
    };
    statement::settle(&mut document, kind);
    document
}

/// A kind that takes over from another the labels before the person it is about.
fn with_holder_labels(kind: &Kind, original: &Kind) -> Kind {
    let mut kind = kind.clone();
    if let Some(theirs) = original.labels.get("holder").filter(|_| kind.fields.iter().any(|field| field == "holder")) {
        kind.labels.entry("holder".to_owned()).or_default().extend(theirs.iter().cloned());
    }
    kind
}

/// Confidence of the kind of a paper whose text was not read.
const UNREAD: f32 = 0.3;

/// Whether most of the writing on a page is in a script that was not read.
fn mostly_unread(sheet: &Sheet) -> bool {
    let text = &sheet.page.text;
    let area = |rect: &crate::page::Rect| rect.w * rect.h;
    let read: f32 = sheet.lines.iter().map(|line| area(&line.bbox)).sum();
    !text.unread.is_empty() && text.marks.iter().map(area).sum::<f32>() > read
}

/// The zone to believe: a valid one before others, the first before later ones.
fn best_zone<'p>(pages: &[&'p Examined]) -> Option<(usize, &'p Zone)> {
    let zones =
        pages.iter().enumerate().flat_map(|(page, examined)| examined.zones.iter().map(move |zone| (page, zone)));
    zones.min_by_key(|(page, zone)| (!zone.mrz.valid(), *page, zone.line))
}

/// The kind of paper that a translation renders, as a field.
fn original_kind(kind: &str, evidence: &crate::document::Evidence, sheets: &[&Sheet]) -> Field {
    let line = sheets.get(evidence.page).and_then(|sheet| sheet.lines.get(evidence.line.saturating_sub(1)));
    Read {
        value: Value::Text(kind.to_owned()),
        text: evidence.text.clone(),
        at: Pointer { page: evidence.page, line: evidence.line, bbox: line.map(|line| line.bbox) },
        confidence: line.map_or(0.5, |line| 0.9 * line.confidence),
    }
}

fn page(sheet: &Sheet) -> DocumentPage {
    let text = &sheet.page.text;
    DocumentPage {
        source: sheet.page.source.clone(),
        rotation: text.rotation,
        lines: text.lines.clone(),
        confidence: text.confidence,
        unread: text.unread.clone(),
        illegible: sheet.illegible(),
        flaws: text.flaws.clone(),
        boundary: Boundary::default(),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may panic")]
mod tests;
