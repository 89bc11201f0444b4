//! The machine-readable zone of passports, cards and visas: finding it among
//! lines of text, reading its fields, and checking its digits.
//!
//! Misread characters are put right only where the standard leaves one reading
//! (a digit where a letter must stand, check digits that one reading makes fit);
//! every change is recorded, and a check digit that is printed wrong stays wrong.

mod country;
mod fit;
mod layout;
mod letters;
mod settle;
mod zone;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

pub use country::country_known;
pub use layout::Format;
pub use letters::transliterate;

use fit::Variant;
use layout::Span;
use zone::Zone;

/// Longest line that is looked at, in characters: two lines of 44 run together, with room for noise.
const MAX_LINE: usize = 120;

/// Shortest line that is looked at: engines shorten runs of fillers, and the first line of a card may have no more
/// than its number; a name line may be a short name.
const SHORTEST_LINE: usize = 9;

/// Lines that may stand between two lines of a zone: a stamp's edge or a crease that was read as text.
const MAX_BETWEEN: usize = 1;

/// Lines of one page from which a zone is tried. A page of copied passports has a dozen lines of zones; a page with
/// more lines like that is a trap or a table.
const MAX_STARTS: usize = 48;

/// Readings of one line that are tried; more only cost time.
const MAX_READINGS: usize = 4;

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
        format!("{} {}", self.surname, self.given_names).trim().to_owned()
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
    let raw = line.chars().filter(|c| !c.is_whitespace()).take(MAX_LINE + 1).count();
    let chars = fit::normalise(line);
    if !(SHORTEST_LINE..=MAX_LINE).contains(&raw) || chars.len() < SHORTEST_LINE || chars.len() + 4 < raw {
        return false;
    }
    let fillers = chars.iter().filter(|c| **c == '<').count();
    let digits = chars.iter().filter(|c| c.is_ascii_digit()).count();
    let small = line.chars().filter(|c| c.is_lowercase()).count();
    // A sentence without its blanks has neither fillers nor the digits of two dates, and it has small letters.
    (fillers >= 2 || (fillers == 1 && digits >= 6) || (digits >= 14 && chars.len() >= 28)) && small * 4 <= raw
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
        .map(|readings| readings.iter().filter(|reading| looks_like(reading)).take(MAX_READINGS).cloned().collect())
        .collect();
    let mut found: Vec<(Grade, Found)> = Vec::new();
    let starts = (0..plausible.len()).filter(|line| plausible.get(*line).is_some_and(|readings| !readings.is_empty()));
    for first_line in starts.take(MAX_STARTS) {
        for lines in stacks(&plausible, first_line) {
            let mrz = match lines.as_slice() {
                [one] => run_together(one, today),
                several => best_format(several, today),
            };
            let line_count = lines.len() + between(&plausible, first_line, lines.len());
            if let Some(mrz) = mrz.filter(credible) {
                found.push((grade(&mrz), Found { first_line, line_count, mrz }));
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

/// The first one, two and three plausible lines from a line on that lie close enough for one zone.
fn stacks(plausible: &[Vec<String>], first_line: usize) -> Vec<Vec<Vec<String>>> {
    let mut stacks: Vec<Vec<Vec<String>>> = Vec::new();
    let mut stack = Vec::new();
    let mut between = 0;
    for readings in plausible.iter().skip(first_line) {
        if !readings.is_empty() {
            stack.push(readings.clone());
            stacks.push(stack.clone());
            between = 0;
        } else if stack.is_empty() || between == MAX_BETWEEN {
            break;
        } else {
            between += 1;
        }
        if stack.len() == 3 {
            break;
        }
    }
    stacks
}

/// How many other lines lie among the first `count` plausible ones from a line on.
fn between(plausible: &[Vec<String>], first_line: usize, count: usize) -> usize {
    let mut left = count;
    let lines = plausible.iter().skip(first_line).take_while(|readings| {
        let more = left > 0;
        left -= usize::from(more && !readings.is_empty());
        more
    });
    lines.filter(|readings| readings.is_empty()).count()
}

/// How good a reading is: larger is better.
type Grade = (bool, usize, usize, std::cmp::Reverse<usize>);

fn grade(mrz: &Mrz) -> Grade {
    let fitting = mrz.checks.values().filter(|fits| **fits).count();
    let known = usize::from(country_known(&mrz.issuer)) + usize::from(country_known(&mrz.nationality));
    (mrz.valid(), fitting, known, std::cmp::Reverse(mrz.repairs.len()))
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
        let chars = fit::normalise(reading);
        for format in Format::ALL {
            if chars.len() == format.lines() * format.length() {
                let lines: Vec<Vec<String>> =
                    chars.chunks(format.length()).map(|line| vec![line.iter().collect()]).collect();
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
    let variants: Vec<Vec<Variant>> =
        readings.iter().enumerate().map(|(line, readings)| fit::variants(format, line, readings)).collect();
    let mut all: Vec<(usize, usize, Zone)> = Vec::new();
    for choice in fit::choices(&variants) {
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

#[cfg(test)]
mod tests;
