//! A zone in the making: lines of the right length, the fields in them, their
//! check digits, and the dates that six digits mean.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::fit::Variant;
use super::layout::{Format, Layout, Span};
use super::{Mrz, Repair, check_digit};

/// An expiry more than this many years ahead is taken for one of the last century: the longest
/// validity we know of is 30 years (Belgian identity cards from the age of 75).
const LONGEST_VALIDITY: i16 = 35;

/// A zone in the making: lines of the right length, and what was done to them.
#[derive(Debug, Clone)]
pub(super) struct Zone {
    pub format: Format,
    pub lines: Vec<Vec<char>>,
    pub repairs: Vec<Repair>,
    /// Characters that cannot stand where they stand.
    pub faults: usize,
    pub unsure: BTreeSet<&'static str>,
}

impl Zone {
    pub fn new(format: Format, choice: Vec<&Variant>) -> Zone {
        Zone {
            format,
            faults: choice.iter().map(|variant| variant.faults).sum(),
            repairs: choice.iter().flat_map(|variant| variant.repairs.iter().cloned()).collect(),
            lines: choice.into_iter().map(|variant| variant.chars.clone()).collect(),
            unsure: BTreeSet::new(),
        }
    }

    pub fn layout(&self) -> &'static Layout {
        self.format.layout()
    }

    pub fn text(&self, span: Span) -> String {
        self.lines.get(span.0).map(|line| line.iter().skip(span.1).take(span.2 - span.1).collect()).unwrap_or_default()
    }

    pub fn at(&self, span: Span) -> char {
        self.lines.get(span.0).and_then(|line| line.get(span.1)).copied().unwrap_or('<')
    }

    fn fits(&self, text: &str, check: Span) -> bool {
        let wanted = check_digit(text).map(|digit| char::from(b'0' + digit));
        wanted == Some(self.at(check))
    }

    /// The document number, whether its check digit fits, and what is left of the optional data.
    pub fn number(&self) -> (String, bool, String) {
        let layout = self.layout();
        let short = self.text(layout.number);
        let optional = self.text(layout.optional);
        let goes_on = layout.long_number
            && self.at(layout.number_check) == '<'
            && !short.contains('<')
            && !optional.starts_with('<');
        if !goes_on {
            let fits = self.fits(&short, layout.number_check);
            return (short.trim_end_matches('<').to_owned(), fits, optional);
        }
        // ICAO's long number: nine characters, a filler, the rest with the check digit at its end. Whether the
        // filler counts as a position is done both ways in the wild: Belgium and Portugal have printed cards of each kind.
        let (tail, rest) = optional.split_once('<').unwrap_or((optional.as_str(), ""));
        let mut more: Vec<char> = tail.chars().collect();
        let printed = more.pop().unwrap_or('<');
        let more: String = more.into_iter().collect();
        let long = format!("{short}{more}");
        let fits = [long.clone(), format!("{short}<{more}")]
            .iter()
            .any(|text| check_digit(text).map(|digit| char::from(b'0' + digit)) == Some(printed));
        (long, fits, rest.to_owned())
    }

    /// Whether each check digit of the format fits.
    pub fn checks(&self) -> BTreeMap<&'static str, bool> {
        let layout = self.layout();
        let mut checks = BTreeMap::from([
            ("number", self.number().1),
            ("born", self.fits(&self.text(layout.born), layout.born_check)),
        ]);
        if let (Some(expires), Some(check)) = (layout.expires, layout.expires_check) {
            checks.insert("expires", self.fits(&self.text(expires), check));
        }
        if let Some(check) = layout.optional_check {
            let optional = self.text(layout.optional);
            // Without optional data the digit may be a filler.
            let empty = optional.chars().all(|c| c == '<') && self.at(check) == '<';
            checks.insert("optional", empty || self.fits(&optional, check));
        }
        if let Some((check, covered)) = layout.composite {
            let text: String = covered.iter().map(|span| self.text(*span)).collect();
            checks.insert("composite", self.fits(&text, check));
        }
        checks
    }

    /// Marks every field on which another reading of the same worth differs.
    pub fn doubt(&mut self, other: &Zone) {
        let (mine, theirs) = (self.fields(), other.fields());
        for (field, value) in mine {
            if theirs.get(field) != Some(&value) {
                self.unsure.insert(field);
            }
        }
    }

    /// The fields as text, for comparing two readings.
    fn fields(&self) -> BTreeMap<&'static str, String> {
        let layout = self.layout();
        let (surname, given_names) = self.names();
        let (number, _, optional) = self.number();
        let text = |span: Option<Span>| span.map(|span| self.text(span)).unwrap_or_default();
        BTreeMap::from([
            ("document_code", self.text(Span(0, 0, 2))),
            ("issuer", self.text(layout.issuer)),
            ("surname", surname),
            ("given_names", given_names),
            ("number", number),
            ("nationality", text(layout.nationality)),
            ("born", self.text(layout.born)),
            ("sex", self.text(layout.sex)),
            ("expires", text(layout.expires)),
            ("optional", optional),
            ("optional2", text(layout.optional2)),
        ])
    }

    /// Surname and given names, with blanks.
    pub fn names(&self) -> (String, String) {
        let layout = self.layout();
        let field = self.text(layout.surname);
        match layout.given {
            Some(given) => (plain(&field), plain(&self.text(given))),
            None => {
                let (surname, given) = field.split_once("<<").unwrap_or((field.as_str(), ""));
                (plain(surname), plain(given))
            }
        }
    }

    pub fn into_mrz(mut self, today: Date) -> Mrz {
        let mut fields = self.fields();
        let mut take = |field: &str| fields.remove(field).unwrap_or_default();
        let (born_raw, expires_raw) = (take("born"), take("expires"));
        let expires = expiry_date(&expires_raw, today);
        for (field, raw) in [("born", &born_raw), ("expires", &expires_raw)] {
            if raw.chars().any(|c| c.is_ascii_alphabetic()) {
                self.unsure.insert(field);
            }
        }
        if expires.is_some_and(|date| date.year() < 2000) {
            self.unsure.insert("expires");
        }
        self.repairs.sort();
        Mrz {
            format: self.format,
            document_code: take("document_code").trim_end_matches('<').to_owned(),
            issuer: take("issuer").trim_end_matches('<').to_owned(),
            surname: take("surname"),
            given_names: take("given_names"),
            number: take("number"),
            nationality: take("nationality").trim_end_matches('<').to_owned(),
            born: birth_date(&born_raw, today),
            born_raw,
            sex: take("sex").chars().next().filter(|sex| matches!(sex, 'M' | 'F' | 'X')),
            expires,
            expires_raw,
            optional: take("optional").trim_matches('<').to_owned(),
            optional2: take("optional2").trim_matches('<').to_owned(),
            checks: self.checks(),
            lines: self.lines.iter().map(|line| line.iter().collect()).collect(),
            repairs: self.repairs,
            unsure: self.unsure,
        }
    }
}

/// A name with blanks for fillers.
fn plain(field: &str) -> String {
    field.split('<').filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Year in the century, month and day of six digits.
fn parts(raw: &str) -> Option<(i16, i8, i8)> {
    if raw.len() != 6 {
        return None;
    }
    Some((raw.get(0..2)?.parse().ok()?, raw.get(2..4)?.parse().ok()?, raw.get(4..6)?.parse().ok()?))
}

/// The latest date with these digits that is not in the future.
pub(super) fn birth_date(raw: &str, today: Date) -> Option<Date> {
    let (year, month, day) = parts(raw)?;
    let this_century = Date::new(2000 + year, month, day).ok().filter(|date| *date <= today);
    this_century.or_else(|| Date::new(1900 + year, month, day).ok())
}

pub(super) fn expiry_date(raw: &str, today: Date) -> Option<Date> {
    let (year, month, day) = parts(raw)?;
    let century = if 2000 + year > today.year() + LONGEST_VALIDITY { 1900 } else { 2000 };
    Date::new(century + year, month, day).ok()
}
