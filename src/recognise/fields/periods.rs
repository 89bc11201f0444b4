//! From when to when something holds, as a sentence or a line says it: "geldig van
//! … tot …", "du … au … inclus", "vanaf …", "until …".

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::checklist::Kind;
use crate::date;
use crate::document::{Field, Value};

use super::super::phrase::plain;
use super::{Context, Span, dates, propose};

/// Confidence of a period with both its ends, of its beginning alone, and of its end alone: "tot" stands before many a day
/// that ends something else, so it is below what is believed without a human.
const BOTH: f32 = 0.84;
const BEGIN: f32 = 0.66;
const END: f32 = 0.58;

/// Words between the two days of a period, folded.
const BETWEEN: &[&str] = &[
    "tot",
    "tot en met",
    "t m",
    "t e m",
    "au",
    "jusqu au",
    "inclus au",
    "bis",
    "bis zum",
    "bis einschliesslich",
    "until",
    "to",
    "till",
    "through",
    "up to",
    "al",
    "hasta",
    "hasta el",
    "ate",
    "a",
    "do",
    "en eindigend op",
    "eindigend op",
    "en eindigt op",
    "et se terminant le",
    "et finissant le",
    "pour se terminer le",
    "und endet am",
    "and ending on",
    "and",
    "et le",
    "en",
];

/// Words before a day from which something holds, and before the last one, folded; the last words before the date.
const FROM: &[&str] = &[
    "vanaf",
    "met ingang van",
    "ingaand op",
    "ingaande op",
    "a partir du",
    "a compter du",
    "prenant cours le",
    "prend cours le",
    "debutant le",
    "ab dem",
    "ab",
    "mit wirkung vom",
    "beginnend am",
    "with effect from",
    "starting on",
    "starting",
    "as from",
    "as of",
    "commencing on",
    "beginning on",
    "a partir de",
    "desde el",
    "valable du",
    "valable des le",
    "geldig vanaf",
    "gultig ab",
];
const UNTIL: &[&str] = &[
    "tot",
    "tot en met",
    "geldig tot",
    "geldig t m",
    "jusqu au",
    "jusqu a",
    "bis",
    "bis zum",
    "gultig bis",
    "until",
    "till",
    "valid until",
    "expires on",
    "hasta el",
    "hasta",
    "valido fino al",
    "ate",
];

/// Words before the first day that make two days a period of something else, folded.
const OTHERS: &[&str] = &[
    "geboren",
    "ne",
    "nee",
    "born",
    "loi",
    "wet",
    "gesetz",
    "law",
    "hospitalisation",
    "opname",
    "opgenomen",
    "hospitalise",
];

/// Fills the first and last day of what a paper says to hold.
pub(super) fn fill(context: &Context, kind: &Kind, best: &mut BTreeMap<String, Field>) {
    let has = |name: &str| kind.fields.iter().any(|field| field == name);
    let first = has("valid-from").then_some("valid-from");
    let last = ["valid-until", "expires"].into_iter().find(|name| has(name));
    if first.is_none() && last.is_none() {
        return;
    }
    for (page, flow) in context.flows.iter().enumerate() {
        for text in flow.text.split('\n') {
            let offset = text.as_ptr() as usize - flow.text.as_ptr() as usize;
            let found = dates::all(context, text);
            let days: Vec<(usize, usize, Date)> = found
                .iter()
                .filter_map(|found| match found.reading {
                    date::Reading::Certain(day) => Some((found.start, found.end, day)),
                    _ => None,
                })
                .collect();
            let read = |(start, end, day): (usize, usize, Date), confidence| {
                let (line, from) = flow.place(offset + start);
                context.read(Value::Date(day), &Span { page, line, from, to: from + (end - start) }, confidence)
            };
            let mut paired = Vec::new();
            for pair in days.windows(2) {
                let [one, two] = pair else { continue };
                let between = text.get(one.1..two.0).unwrap_or("");
                let before = plain(text.get(..one.0).unwrap_or(""));
                let other = before.split(' ').rev().take(3).any(|word| OTHERS.contains(&word));
                if is_period(between) && one.2 < two.2 && !other {
                    paired.push(one.0);
                    paired.push(two.0);
                    first.into_iter().for_each(|name| propose(best, name, read(*one, BOTH)));
                    last.into_iter().for_each(|name| propose(best, name, read(*two, BOTH)));
                }
            }
            for day in days.iter().filter(|day| !paired.contains(&day.0)) {
                let before = plain(text.get(..day.0).unwrap_or(""));
                let ends =
                    |words: &[&str]| words.iter().any(|word| before == *word || before.ends_with(&format!(" {word}")));
                if let Some(name) = first.filter(|_| ends(FROM)) {
                    propose(best, name, read(*day, BEGIN));
                } else if let Some(name) = last.filter(|_| ends(UNTIL)) {
                    propose(best, name, read(*day, END));
                }
            }
        }
    }
}

/// Whether what stands between two days makes them one period.
fn is_period(between: &str) -> bool {
    let words = plain(between);
    let words = words.trim();
    (words.is_empty() && between.contains(['-', '–', '—'])) || BETWEEN.contains(&words)
}
