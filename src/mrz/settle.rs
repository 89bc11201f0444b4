//! The last look at a zone: the number to its check digit, the states to codes that
//! exist, and which fields are to be doubted.

use super::fit::{digit_like, letter_like};
use super::layout::{Format, Span};
use super::zone::Zone;
use super::{Repair, Why, country_known};

/// Look-alike characters of the number that may be put right at once. Four wrong ones in nine say that nothing is certain.
const MAX_CHANGES: u32 = 4;

/// Look-alike characters that are weighed; 2¹⁰ readings are still quick.
const MAX_WEIGHED: usize = 10;

/// Letters that engines take for each other in the zone's type.
const LOOK_ALIKE_LETTERS: [&str; 7] = ["OQDUCG", "ILTJ", "BREP", "MNHW", "VYU", "KX", "CE"];

impl Zone {
    /// Puts look-alikes in number and optional data right, if exactly one reading makes every check digit fit.
    pub(super) fn fit_check_digits(&mut self) {
        let checks = self.checks();
        let failing = |check: &str| checks.get(check) == Some(&false);
        if failing("born") || failing("expires") {
            // Nothing but digits stands there: what is wrong with them cannot be known.
            return;
        }
        let layout = self.layout();
        let (field, spans) = if failing("number") {
            let more = (layout.long_number && self.at(layout.number_check) == '<').then_some(layout.optional);
            ("number", [Some(layout.number), more])
        } else if failing("optional") {
            ("optional", [Some(layout.optional), None])
        } else {
            // One failing composite digit has ten ways to fit by accident, and may be printed wrong.
            return;
        };
        let weighed = self.look_alikes(spans);
        if let Some(found) = self.only_fit(&weighed) {
            *self = found;
            self.unsure.insert(field);
        }
    }

    /// Characters of some fields that may be another: line, column, what was read, what it may be.
    fn look_alikes(&self, spans: [Option<Span>; 2]) -> Vec<(usize, usize, char, char)> {
        let mut out = Vec::new();
        for Span(line, from, to) in spans.into_iter().flatten() {
            for column in from..to {
                let read = self.at(Span(line, column, column + 1));
                if let Some(other) = digit_like(read).or_else(|| letter_like(read)) {
                    out.push((line, column, read, other));
                }
            }
        }
        out
    }

    /// The zone with the one set of changes that makes all check digits fit and leaves the number no more mixed than
    /// any other; none if there is no such set or more than one.
    fn only_fit(&self, weighed: &[(usize, usize, char, char)]) -> Option<Zone> {
        if weighed.is_empty() || weighed.len() > MAX_WEIGHED {
            return None;
        }
        let mut found: Vec<(usize, Zone)> = Vec::new();
        for set in 1u32..1 << weighed.len() {
            if set.count_ones() > MAX_CHANGES {
                continue;
            }
            let mut zone = self.clone();
            for (i, (line, column, read, taken)) in weighed.iter().enumerate() {
                if set & (1 << i) != 0 {
                    zone.set(*line, *column, *taken);
                    zone.repairs.push(Repair {
                        line: *line,
                        column: *column,
                        read: *read,
                        taken: *taken,
                        why: Why::CheckDigit,
                    });
                }
            }
            if zone.checks().values().all(|fits| *fits) {
                found.push((zone.changes_of_kind(), zone));
            }
        }
        // A digit between digits is no letter that was misread: numbers do not become more mixed by being read right.
        let least = found.iter().map(|(mixed, _)| *mixed).min().filter(|least| *least <= self.changes_of_kind())?;
        found.retain(|(mixed, _)| *mixed == least);
        match found.as_slice() {
            [(_, zone)] => Some(zone.clone()),
            _ => None,
        }
    }

    /// How often letters and digits take turns in number and optional data.
    fn changes_of_kind(&self) -> usize {
        let layout = self.layout();
        let spans = [Some(layout.number), Some(layout.optional), layout.optional2];
        let turns = |span: Span| {
            let text: Vec<char> = self.text(span).chars().filter(|c| *c != '<').collect();
            text.windows(2).filter(|pair| matches!(pair, [a, b] if a.is_ascii_digit() != b.is_ascii_digit())).count()
        };
        spans.into_iter().flatten().map(turns).sum()
    }

    pub(super) fn set(&mut self, line: usize, column: usize, taken: char) {
        if let Some(c) = self.lines.get_mut(line).and_then(|line| line.get_mut(column)) {
            *c = taken;
        }
    }

    /// What no check digit guards: document code and states, and what must be doubted in the rest.
    pub(super) fn settle_letters(&mut self) {
        let layout = self.layout();
        let valid = self.checks().values().all(|fits| *fits);
        let first = self.at(Span(0, 0, 1));
        if self.format == Format::Td3 && first != 'P' {
            // Only a passport has this format.
            if valid {
                self.set(0, 0, 'P');
                self.repairs.push(Repair { line: 0, column: 0, read: first, taken: 'P', why: Why::CheckDigit });
            }
            self.unsure.insert("document_code");
        } else if !matches!(first, 'P' | 'V' | 'A' | 'C' | 'I') {
            self.unsure.insert("document_code");
        }
        let (issuer, nationality) = (self.text(layout.issuer), layout.nationality.map(|span| self.text(span)));
        // An unknown code that stands there twice was printed, not misread.
        if nationality.as_ref() != Some(&issuer) {
            self.settle_state("issuer", layout.issuer);
            if let Some(span) = layout.nationality {
                self.settle_state("nationality", span);
            }
        }
        if !matches!(self.at(layout.sex), 'M' | 'F' | 'X' | '<') {
            self.unsure.insert("sex");
        }
        self.doubt_repaired_names();
        self.doubt_blind_spots();
    }

    /// How many of issuer and nationality are no known codes.
    pub(super) fn unknown_states(&self) -> usize {
        let layout = self.layout();
        [Some(layout.issuer), layout.nationality]
            .into_iter()
            .flatten()
            .filter(|span| !country_known(&self.text(*span)))
            .count()
    }

    /// Takes an unknown code for the only known one that looks like it.
    fn settle_state(&mut self, field: &'static str, span: Span) {
        let read = self.text(span);
        if country_known(&read) {
            return;
        }
        self.unsure.insert(field);
        let mut near: Vec<Vec<char>> = Vec::new();
        let chars: Vec<char> = read.chars().collect();
        for (i, c) in chars.iter().enumerate() {
            for other in LOOK_ALIKE_LETTERS.iter().filter(|group| group.contains(*c)).flat_map(|group| group.chars()) {
                let mut code = chars.clone();
                if let Some(place) = code.get_mut(i) {
                    *place = other;
                }
                if country_known(&code.iter().collect::<String>()) && !near.contains(&code) {
                    near.push(code);
                }
            }
        }
        if let [code] = near.as_slice() {
            for ((column, read), taken) in (span.1..).zip(&chars).zip(code) {
                if read != taken {
                    self.set(span.0, column, *taken);
                    self.repairs.push(Repair { line: span.0, column, read: *read, taken: *taken, why: Why::Country });
                }
            }
        }
    }

    /// Names in which something other than plain look-alikes was put right may have lost or kept a letter too many.
    fn doubt_repaired_names(&mut self) {
        let layout = self.layout();
        let touched = self.repairs.iter().any(|repair| repair.line == layout.surname.0 && repair.why == Why::Filler);
        if touched && layout.given.is_none() {
            self.unsure.insert(if self.names().1.is_empty() { "surname" } else { "given_names" });
        }
    }

    /// `G` and `6`, `L` and `1` weigh the same: no check digit tells them apart. One such letter amid digits is doubtful.
    fn doubt_blind_spots(&mut self) {
        let number: Vec<char> = self.number().0.chars().collect();
        let amid = |three: &[char]| matches!(three, [a, 'G' | 'L', b] if a.is_ascii_digit() && b.is_ascii_digit());
        if number.windows(3).any(amid) {
            self.unsure.insert("number");
        }
    }
}
