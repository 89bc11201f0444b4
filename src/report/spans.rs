//! Until when papers are valid: what the chart of the HTML report, the letter
//! and the calendar are made from.

use jiff::civil::Date;

use crate::document::Document;
use crate::finding::{Report, Why};

/// Fields that say from when.
const FROM: [&str; 5] = ["valid-from", "issued", "signed", "decided", "paid"];

/// How long a paper is valid, as far as it says so itself.
pub(super) struct Span<'a> {
    /// The paper.
    pub document: &'a Document,
    /// From when.
    pub from: Option<Date>,
    /// Until when, that day included.
    pub until: Option<Date>,
    /// A finding says that it is too old on the filing date.
    pub too_old: bool,
}

impl Span<'_> {
    /// Whether it serves no more on a day.
    pub(super) fn over_on(&self, day: Date) -> bool {
        self.too_old || self.until.is_some_and(|until| until < day)
    }
}

/// The papers that say nothing of how long they are valid, and that a requirement takes only up to an age: until when they
/// are young enough.
pub(super) fn ages(report: &Report) -> Vec<Span<'_>> {
    let mut ages: Vec<Span<'_>> = Vec::new();
    let known: Vec<&str> = spans(report).iter().map(|span| span.document.id.as_str()).collect();
    for lapse in report.outlook.lapses.iter().filter(|lapse| lapse.why == Why::TooOld) {
        let paper = report.documents.iter().find(|document| Some(&document.id) == lapse.document.as_ref());
        let (Some(document), Some(_)) = (paper, lapse.last) else { continue };
        // The earliest lapse stands first.
        if !known.contains(&document.id.as_str()) && !ages.iter().any(|age| age.document.id == document.id) {
            ages.push(Span { document, from: began(document), until: lapse.last, too_old: false });
        }
    }
    ages
}

fn began(document: &Document) -> Option<Date> {
    FROM.iter().find_map(|field| document.date(field))
}

/// The papers that say until when they are valid, and those that are too old; what lapses first stands first.
pub(super) fn spans(report: &Report) -> Vec<Span<'_>> {
    let too_old = |document: &Document| {
        let id = Some(document.id.as_str());
        report.findings.iter().any(|finding| finding.document.as_deref() == id && finding.code == "too-old")
    };
    let mut spans = Vec::new();
    for document in &report.documents {
        let until = document.valid_until();
        spans.push(Span {
            document,
            from: began(document),
            until: until.and_then(|field| document.date(field)),
            too_old: too_old(document),
        });
    }
    spans.retain(|span| span.until.is_some() || span.too_old && span.from.is_some());
    spans.sort_by_key(|span| (!span.too_old, span.until));
    spans
}
