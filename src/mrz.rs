//! The machine-readable zone of passports, cards and visas: finding it among
//! lines of text, reading its fields, and checking its digits.
//!
//! Misread characters are put right only where the standard leaves one reading
//! (a digit where a letter must stand, check digits that one reading makes fit);
//! every change is recorded, and a check digit that is printed wrong stays wrong.

mod alike;
mod country;
mod layout;
mod letters;
mod repair;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

pub use country::country_known;
pub use layout::Format;
pub use letters::transliterate;

use layout::{Layout, Span};
use repair::Variant;

/// Longest line that is looked at, in characters: two lines of 44 run together, with room for noise.
const MAX_LINE: usize = 120;

/// Readings of one line that are tried; more only cost time.
const MAX_READINGS: usize = 4;

/// An expiry more than this many years ahead is taken for one of the last century: the longest
/// validity we know of is 30 years (Belgian identity cards from the age of 75).
const LONGEST_VALIDITY: i16 = 35;

/// A zone that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mrz {
    /// Its format.
    pub format: Format,
    /// Its lines as taken, each of the format's exact length.
    pub lines: Vec<String>,
    /// `P`, `ID`, `VC` …, without fillers.
    pub document_code: String,
    /// Issuing state or organisation: three letters, or `D`.
    pub issuer: String,
    /// Surname; blanks for fillers. Some states put the whole name here.
    pub surname: String,
    /// Given names; empty where the zone does not part them from the surname. May be cut short for want of room.
    pub given_names: String,
    /// Document number without fillers at its end; all twelve digits on Belgian cards.
    pub number: String,
    /// Nationality of the holder; empty where the format has none.
    pub nationality: String,
    /// Date of birth, if it is a whole date.
    pub born: Option<Date>,
    /// The six characters of the date of birth: day and month may be `<<` or `00`.
    pub born_raw: String,
    /// `M`, `F` or `X`; none for a filler or anything else.
    pub sex: Option<char>,
    /// Last day of validity, if it is a date.
    pub expires: Option<Date>,
    /// The six characters of the expiry; empty where the format has none.
    pub expires_raw: String,
    /// Optional data, on a TD1 card those of its first line.
    pub optional: String,
    /// Optional data of a TD1 card's second line (on Belgian cards the national number).
    pub optional2: String,
    /// Whether each check digit fits: `number`, `born`, `expires`, `optional`, `composite`, as the format has them.
    pub checks: BTreeMap<&'static str, bool>,
    /// Every character that was taken for another than was read.
    pub repairs: Vec<Repair>,
    /// Fields for which another reading was as good or which no check digit guards after a repair:
    /// `document_code`, `issuer`, `surname`, `given_names`, `number`, `nationality`, `born`, `sex`, `expires`, `optional`, `optional2`.
    pub unsure: BTreeSet<&'static str>,
}

/// One character that was taken for another than was read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Repair {
    /// Line of the zone, from 0.
    pub line: usize,
    /// Column of the line as taken, from 0.
    pub column: usize,
    /// What was read; a blank where nothing was.
    pub read: char,
    /// What it was taken for; a blank where it was left out.
    pub taken: char,
    /// Why.
    pub why: Why,
}

/// Why a character was taken for another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// Only a letter, or only a digit, may stand there.
    Position,
    /// The check digits fit with this reading and with no other.
    CheckDigit,
    /// The line was too long or too short: a filler was added or left out, or a stray character at its end.
    Length,
    /// Behind the end of the names only fillers may stand.
    Filler,
    /// The only code of a state that looks like it.
    Country,
}

/// A zone found among lines of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Index of its first line.
    pub first_line: usize,
    /// Lines of the text that it takes up.
    pub line_count: usize,
    /// The zone.
    pub mrz: Mrz,
}

impl Mrz {
    /// Whether every check digit that the format has fits. Letters (names, states) and whatever
    /// stands in [`Mrz::unsure`] are not covered by that.
    pub fn valid(&self) -> bool {
        !self.checks.is_empty() && self.checks.values().all(|fits| *fits)
    }

    /// Surname and given names in one, as `SURNAME GIVEN NAMES`.
    pub fn name(&self) -> String {
        format!("{} {}", self.surname, self.given_names)
            .trim()
            .to_owned()
    }
}

/// The check digit of a stretch of the zone (weights 7, 3, 1), or none if a character has no place in a zone.
///
/// ```
/// assert_eq!(dossier::mrz::check_digit("L898902C3"), Some(6));
/// assert_eq!(dossier::mrz::check_digit("a b"), None);
/// ```
pub fn check_digit(text: &str) -> Option<u8> {
    let mut sum = 0u32;
    for (c, weight) in text.chars().zip([7, 3, 1].into_iter().cycle()) {
        let value = match c {
            '<' => 0,
            'A'..='Z' => u32::from(c) - u32::from('A') + 10,
            _ => c.to_digit(10)?,
        };
        sum = (sum + value * weight) % 10;
    }
    u8::try_from(sum).ok()
}

/// Whether a line of text may be a line of a zone. Cheap, and generous: [`find`] decides.
pub fn looks_like(line: &str) -> bool {
    let raw = line
        .chars()
        .filter(|c| !c.is_whitespace())
        .take(MAX_LINE + 1)
        .count();
    let chars = alike::normalise(line);
    if !(20..=MAX_LINE).contains(&raw) || chars.len() < 20 || chars.len() + 4 < raw {
        return false;
    }
    let fillers = chars.iter().filter(|c| **c == '<').count();
    let digits = chars.iter().filter(|c| c.is_ascii_digit()).count();
    let small = line.chars().filter(|c| c.is_lowercase()).count();
    // A sentence without its blanks has neither fillers nor the digits of two dates, and it has small letters.
    (fillers >= 2 || digits >= 14) && small * 4 <= raw
}

/// Reads the lines of one zone, and nothing else. `None` if they fit no format at all;
/// a zone whose check digits do not fit is given with what does not.
pub fn parse(lines: &[&str], today: Date) -> Option<Mrz> {
    let readings: Vec<Vec<String>> = lines.iter().map(|line| vec![(*line).to_owned()]).collect();
    best_format(&readings, today)
}

/// Finds zones among lines of text, in page order. `candidates[i]` are the readings of line `i`, the main one first;
/// readings of the lines of one zone may be mixed. Zones do not overlap.
pub fn find(candidates: &[Vec<String>], today: Date) -> Vec<Found> {
    let plausible: Vec<Vec<String>> = candidates
        .iter()
        .map(|readings| {
            readings
                .iter()
                .filter(|reading| looks_like(reading))
                .take(MAX_READINGS)
                .cloned()
                .collect()
        })
        .collect();
    let mut found: Vec<(Grade, Found)> = Vec::new();
    for first_line in 0..plausible.len() {
        for line_count in 1..=3 {
            let Some(readings) = plausible.get(first_line..first_line + line_count) else {
                break;
            };
            if readings.iter().any(Vec::is_empty) {
                break;
            }
            let mrz = if line_count == 1 {
                readings.first().and_then(|r| run_together(r, today))
            } else {
                best_format(readings, today)
            };
            if let Some(mrz) = mrz.filter(credible) {
                found.push((
                    grade(&mrz),
                    Found {
                        first_line,
                        line_count,
                        mrz,
                    },
                ));
            }
        }
    }
    found.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.first_line.cmp(&b.1.first_line)));
    let mut taken: Vec<Found> = Vec::new();
    for (_, zone) in found {
        let overlaps = |other: &Found| {
            zone.first_line < other.first_line + other.line_count
                && other.first_line < zone.first_line + zone.line_count
        };
        if !taken.iter().any(overlaps) {
            taken.push(zone);
        }
    }
    taken.sort_by_key(|zone| zone.first_line);
    taken
}

/// How good a reading is: larger is better.
type Grade = (bool, usize, usize, std::cmp::Reverse<usize>);

fn grade(mrz: &Mrz) -> Grade {
    let fitting = mrz.checks.values().filter(|fits| **fits).count();
    let known =
        usize::from(country_known(&mrz.issuer)) + usize::from(country_known(&mrz.nationality));
    (
        mrz.valid(),
        fitting,
        known,
        std::cmp::Reverse(mrz.repairs.len()),
    )
}

/// Whether lines that were read as a zone are one: noise does not get two of these together.
fn credible(mrz: &Mrz) -> bool {
    let fitting = mrz.checks.values().filter(|fits| **fits).count();
    let known = country_known(&mrz.issuer) || country_known(&mrz.nationality);
    mrz.valid() || fitting >= 2 || (known && (fitting >= 1 || mrz.born.is_some()))
}

/// Lines of a zone that were read as one line.
fn run_together(readings: &[String], today: Date) -> Option<Mrz> {
    for reading in readings {
        let chars = alike::normalise(reading);
        for format in Format::ALL {
            if chars.len() == format.lines() * format.length() {
                let lines: Vec<Vec<String>> = chars
                    .chunks(format.length())
                    .map(|line| vec![line.iter().collect()])
                    .collect();
                if let Some(mrz) = solve(format, &lines, today).filter(Mrz::valid) {
                    return Some(mrz);
                }
            }
        }
    }
    None
}

fn best_format(readings: &[Vec<String>], today: Date) -> Option<Mrz> {
    let mut best: Option<Mrz> = None;
    for format in Format::ALL {
        let Some(mrz) = solve(format, readings, today) else {
            continue;
        };
        if best.as_ref().is_none_or(|other| grade(&mrz) > grade(other)) {
            best = Some(mrz);
        }
    }
    best
}

/// The best reading of some lines as one format.
fn solve(format: Format, readings: &[Vec<String>], today: Date) -> Option<Mrz> {
    if readings.len() != format.lines() {
        return None;
    }
    let variants: Vec<Vec<Variant>> = readings
        .iter()
        .enumerate()
        .map(|(line, readings)| repair::variants(format, line, readings))
        .collect();
    let mut all: Vec<(usize, usize, Zone)> = Vec::new();
    for choice in repair::choices(&variants) {
        let zone = Zone::new(format, choice);
        if !format.begins_with(zone.at(Span(0, 0, 1))) {
            continue;
        }
        let faults = zone.faults + zone.unknown_states();
        let failing = zone.checks().values().filter(|fits| !**fits).count();
        all.push((failing, faults, zone));
    }
    // Stable: among equals the main reading stays first.
    all.sort_by_key(|(failing, faults, zone)| (*failing, *faults, zone.repairs.len()));
    let mut rest = all.into_iter();
    let (failing, faults, mut zone) = rest.next()?;
    if failing == 0 {
        for (_, _, other) in rest.take_while(|other| (other.0, other.1) == (0, faults)) {
            zone.doubt(&other);
        }
    } else {
        zone.fit_check_digits();
    }
    zone.settle_letters();
    Some(zone.into_mrz(today))
}

/// A zone in the making: lines of the right length, and what was done to them.
#[derive(Debug, Clone)]
struct Zone {
    format: Format,
    lines: Vec<Vec<char>>,
    repairs: Vec<Repair>,
    /// Characters that cannot stand where they stand.
    faults: usize,
    unsure: BTreeSet<&'static str>,
}

impl Zone {
    fn new(format: Format, choice: Vec<&Variant>) -> Zone {
        Zone {
            format,
            faults: choice.iter().map(|variant| variant.faults).sum(),
            repairs: choice
                .iter()
                .flat_map(|variant| variant.repairs.iter().cloned())
                .collect(),
            lines: choice
                .into_iter()
                .map(|variant| variant.chars.clone())
                .collect(),
            unsure: BTreeSet::new(),
        }
    }

    fn layout(&self) -> &'static Layout {
        self.format.layout()
    }

    fn text(&self, span: Span) -> String {
        self.lines
            .get(span.0)
            .map(|line| line.iter().skip(span.1).take(span.2 - span.1).collect())
            .unwrap_or_default()
    }

    fn at(&self, span: Span) -> char {
        self.lines
            .get(span.0)
            .and_then(|line| line.get(span.1))
            .copied()
            .unwrap_or('<')
    }

    fn fits(&self, text: &str, check: Span) -> bool {
        let wanted = check_digit(text).map(|digit| char::from(b'0' + digit));
        wanted == Some(self.at(check))
    }

    /// The document number, whether its check digit fits, and what is left of the optional data.
    fn number(&self) -> (String, bool, String) {
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
    fn checks(&self) -> BTreeMap<&'static str, bool> {
        let layout = self.layout();
        let mut checks = BTreeMap::from([
            ("number", self.number().1),
            (
                "born",
                self.fits(&self.text(layout.born), layout.born_check),
            ),
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
    fn doubt(&mut self, other: &Zone) {
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
    fn names(&self) -> (String, String) {
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

    fn into_mrz(mut self, today: Date) -> Mrz {
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
            sex: take("sex")
                .chars()
                .next()
                .filter(|sex| matches!(sex, 'M' | 'F' | 'X')),
            expires,
            expires_raw,
            optional: take("optional").trim_matches('<').to_owned(),
            optional2: take("optional2").trim_matches('<').to_owned(),
            checks: self.checks(),
            lines: self
                .lines
                .iter()
                .map(|line| line.iter().collect())
                .collect(),
            repairs: self.repairs,
            unsure: self.unsure,
        }
    }
}

/// A name with blanks for fillers.
fn plain(field: &str) -> String {
    field
        .split('<')
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Year in the century, month and day of six digits.
fn parts(raw: &str) -> Option<(i16, i8, i8)> {
    if raw.len() != 6 {
        return None;
    }
    Some((
        raw.get(0..2)?.parse().ok()?,
        raw.get(2..4)?.parse().ok()?,
        raw.get(4..6)?.parse().ok()?,
    ))
}

/// The latest date with these digits that is not in the future.
fn birth_date(raw: &str, today: Date) -> Option<Date> {
    let (year, month, day) = parts(raw)?;
    let this_century = Date::new(2000 + year, month, day)
        .ok()
        .filter(|date| *date <= today);
    this_century.or_else(|| Date::new(1900 + year, month, day).ok())
}

fn expiry_date(raw: &str, today: Date) -> Option<Date> {
    let (year, month, day) = parts(raw)?;
    let century = if 2000 + year > today.year() + LONGEST_VALIDITY {
        1900
    } else {
        2000
    };
    Date::new(century + year, month, day).ok()
}

#[cfg(test)]
mod tests;
