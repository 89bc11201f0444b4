//! What a reading of a line may be taken for: lines to their exact length, letters
//! and digits to where each may stand, and the number to its check digit.

use super::alike::{LOOK_ALIKE_LETTERS, digit_like, letter_like, normalise};
use super::layout::{Class, Format, Span};
use super::{Repair, Why, Zone, country_known};

/// How far a line may be from its length, in characters, where a run of fillers can take it up. Runs
/// of fillers are what engines lose or double; beyond ten there is more guess than line.
const MAX_SHIFT: usize = 10;

/// Variants of one line that go into the combinations.
const MAX_VARIANTS: usize = 24;

/// Combinations of variants that are weighed; a zone that needs more is noise.
const MAX_CHOICES: usize = 2000;

/// Look-alike characters of the number that may be put right at once. Four wrong ones in nine say that nothing is certain.
const MAX_CHANGES: u32 = 4;

/// Look-alike characters that are weighed; 2¹⁰ readings are still quick.
const MAX_WEIGHED: usize = 10;

/// One reading of one line, of the right length.
#[derive(Debug, Clone)]
pub(super) struct Variant {
    pub chars: Vec<char>,
    pub repairs: Vec<Repair>,
    /// Characters that cannot stand where they stand.
    pub faults: usize,
}

/// Everything the readings of one line may be taken for, the best first.
pub(super) fn variants(format: Format, line: usize, readings: &[String]) -> Vec<Variant> {
    let mut out: Vec<Variant> = Vec::new();
    for reading in readings {
        let mut chars = normalise(reading);
        let mut repairs = Vec::new();
        if format.is_name_line(line) {
            clean_tail(line, &mut chars, &mut repairs);
        }
        for (chars, mut fitted) in fit_length(format, line, &chars) {
            fitted.extend(repairs.iter().cloned());
            let variant = place(format, line, chars, fitted);
            match out.iter_mut().find(|other| other.chars == variant.chars) {
                Some(other) if other.repairs.len() > variant.repairs.len() => *other = variant,
                Some(_) => {}
                None => out.push(variant),
            }
        }
    }
    // Stable: the main reading stays before its equals.
    out.sort_by_key(|variant| (variant.faults, variant.repairs.len()));
    out.truncate(MAX_VARIANTS);
    out
}

/// One variant of every line, in every combination; the last line turns fastest.
pub(super) fn choices(variants: &[Vec<Variant>]) -> Vec<Vec<&Variant>> {
    let mut choices: Vec<Vec<&Variant>> = vec![Vec::new()];
    for line in variants {
        choices = choices
            .into_iter()
            .flat_map(|choice| {
                line.iter().map(move |variant| {
                    let mut longer = choice.clone();
                    longer.push(variant);
                    longer
                })
            })
            .take(MAX_CHOICES)
            .collect();
    }
    choices
}

/// Behind the names only fillers may stand: `K`, `C`, `X` and the like there are fillers that were misread.
fn clean_tail(line: usize, chars: &mut [char], repairs: &mut Vec<Repair>) {
    let Some(start) = end_of_names(chars) else {
        return;
    };
    for (column, c) in chars.iter_mut().enumerate().skip(start) {
        if *c != '<' {
            repairs.push(Repair {
                line,
                column,
                read: *c,
                taken: '<',
                why: Why::Filler,
            });
            *c = '<';
        }
    }
}

/// Where the names end, if what follows is nothing but fillers and their misreadings.
fn end_of_names(chars: &[char]) -> Option<usize> {
    let noise = |c: char| matches!(c, 'K' | 'C' | 'X' | 'E' | 'S' | 'L');
    let tail = chars
        .iter()
        .rposition(|c| *c != '<' && !noise(*c))
        .map_or(0, |last| last + 1);
    let rest = chars.get(tail..)?;
    // Three fillers in a row never part names; nor do four misread ones. Two do, once, between surname and given names.
    let run = |len: usize, of: fn(char) -> bool| {
        rest.windows(len)
            .position(|window| window.iter().all(|c| of(*c)))
    };
    let fillers = run(3, |c| c == '<');
    let misread = run(4, |c| c == 'K').map(|at| {
        // The run begins earlier if it was read in part; one `K` may be the name's last letter.
        let before = rest
            .iter()
            .take(at)
            .rev()
            .take_while(|c| matches!(c, '<' | 'K'))
            .count();
        if before >= 2 { at - before } else { at }
    });
    let start = tail + [fillers, misread].into_iter().flatten().min()?;
    // A name of such letters alone (KEES) behind the fillers is a name after all, unless it is one letter or repeats one.
    let after: String = chars.get(start..)?.iter().collect();
    let named = after.split('<').any(|part| {
        part.len() > 2
            && !part.contains("KK")
            && part.chars().any(|c| Some(c) != part.chars().next())
    });
    (!named || misread.is_some()).then_some(start)
}

/// The line in its exact length: as it is, or with runs of fillers made longer or shorter, or with stray characters at an end left out.
fn fit_length(format: Format, line: usize, chars: &[char]) -> Vec<(Vec<char>, Vec<Repair>)> {
    let wanted = format.length();
    if chars.len() == wanted {
        return vec![(chars.to_vec(), Vec::new())];
    }
    let off = chars.len().abs_diff(wanted);
    let names = format.is_name_line(line);
    let tail = chars.iter().rev().take_while(|c| **c == '<').count();
    let mut out = Vec::new();
    if names && tail > 0 && chars.len() >= 20 {
        // Behind names any number of fillers may be lost or doubled.
        if chars.len() < wanted || tail >= off {
            return vec![resized(line, chars, chars.len() - 1, off, wanted)];
        }
    }
    if off <= MAX_SHIFT && chars.len() >= 20 {
        for (start, length) in runs(chars) {
            if chars.len() < wanted || (length > off && off <= 3) || length >= off + 3 {
                out.push(resized(line, chars, start, off, wanted));
            }
        }
        if chars.len() < wanted && tail == 0 {
            out.push(resized(line, chars, chars.len(), off, wanted));
        }
    }
    if chars.len() > wanted && off <= 2 {
        for front in 0..=off {
            let kept: Vec<char> = chars.iter().skip(front).take(wanted).copied().collect();
            let left = chars
                .iter()
                .take(front)
                .map(|c| (0, *c))
                .chain(chars.iter().skip(front + wanted).map(|c| (wanted, *c)));
            let repairs = left
                .map(|(column, read)| Repair {
                    line,
                    column,
                    read,
                    taken: ' ',
                    why: Why::Length,
                })
                .collect();
            out.push((kept, repairs));
        }
    }
    if !names && chars.len() == wanted + 1 {
        // One character read as two: the check digits tell where.
        for (column, read) in chars.iter().enumerate() {
            let kept = chars
                .iter()
                .enumerate()
                .filter(|(i, _)| *i != column)
                .map(|(_, c)| *c)
                .collect();
            out.push((
                kept,
                vec![Repair {
                    line,
                    column,
                    read: *read,
                    taken: ' ',
                    why: Why::Length,
                }],
            ));
        }
    }
    out
}

/// Runs of fillers: start and length.
fn runs(chars: &[char]) -> Vec<(usize, usize)> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for (i, c) in chars.iter().enumerate() {
        match runs.last_mut() {
            Some((start, length)) if *c == '<' && *start + *length == i => *length += 1,
            _ if *c == '<' => runs.push((i, 1)),
            _ => {}
        }
    }
    runs
}

/// The line with `by` fillers more, or fewer, from `at` on.
fn resized(
    line: usize,
    chars: &[char],
    at: usize,
    by: usize,
    wanted: usize,
) -> (Vec<char>, Vec<Repair>) {
    let longer = chars.len() < wanted;
    let mut out = chars.to_vec();
    if longer {
        out.splice(at..at, std::iter::repeat_n('<', by));
    } else {
        // For a run given by its last character, step back so that only fillers go.
        let from = if at + by > chars.len() {
            chars.len() - by
        } else {
            at
        };
        out.drain(from..from + by);
    }
    let (read, taken) = if longer { (' ', '<') } else { ('<', ' ') };
    (
        out,
        (0..by)
            .map(|_| Repair {
                line,
                column: at.min(wanted),
                read,
                taken,
                why: Why::Length,
            })
            .collect(),
    )
}

/// Letters to where letters stand and digits to where digits stand; counts what cannot be put right.
fn place(format: Format, line: usize, mut chars: Vec<char>, mut repairs: Vec<Repair>) -> Variant {
    let mut faults = 0;
    // `K` weighs as much as a filler, and is what a lone one among fillers is misread as.
    for column in 2..chars.len() {
        if format.class(line, column) == Class::Any
            && matches!(
                chars.get(column - 2..column + 3),
                Some(['<', '<', 'K', '<', '<'])
            )
        {
            repairs.push(Repair {
                line,
                column,
                read: 'K',
                taken: '<',
                why: Why::Filler,
            });
            if let Some(c) = chars.get_mut(column) {
                *c = '<';
            }
        }
    }
    for (column, c) in chars.iter_mut().enumerate() {
        let taken = match format.class(line, column) {
            Class::Letter if c.is_ascii_digit() => letter_like(*c),
            Class::Digit | Class::Check if c.is_ascii_alphabetic() => digit_like(*c),
            // A filler in a date is rare (unknown day or month): counted, so that lines align on digits.
            Class::Digit if *c == '<' => None,
            Class::Sex if !matches!(c, 'M' | 'F' | 'X' | '<') => None,
            _ => continue,
        };
        match taken {
            Some(taken) => {
                repairs.push(Repair {
                    line,
                    column,
                    read: *c,
                    taken,
                    why: Why::Position,
                });
                *c = taken;
            }
            None => faults += 1,
        }
    }
    Variant {
        chars,
        repairs,
        faults,
    }
}

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
            let more = (layout.long_number && self.at(layout.number_check) == '<')
                .then_some(layout.optional);
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
        let least = found
            .iter()
            .map(|(mixed, _)| *mixed)
            .min()
            .filter(|least| *least <= self.changes_of_kind())?;
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
            text.windows(2)
                .filter(|pair| matches!(pair, [a, b] if a.is_ascii_digit() != b.is_ascii_digit()))
                .count()
        };
        spans.into_iter().flatten().map(turns).sum()
    }

    pub(super) fn set(&mut self, line: usize, column: usize, taken: char) {
        if let Some(c) = self
            .lines
            .get_mut(line)
            .and_then(|line| line.get_mut(column))
        {
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
                self.repairs.push(Repair {
                    line: 0,
                    column: 0,
                    read: first,
                    taken: 'P',
                    why: Why::CheckDigit,
                });
            }
            self.unsure.insert("document_code");
        } else if !matches!(first, 'P' | 'V' | 'A' | 'C' | 'I') {
            self.unsure.insert("document_code");
        }
        let (issuer, nationality) = (
            self.text(layout.issuer),
            layout.nationality.map(|span| self.text(span)),
        );
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
            for other in LOOK_ALIKE_LETTERS
                .iter()
                .filter(|group| group.contains(*c))
                .flat_map(|group| group.chars())
            {
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
                    self.repairs.push(Repair {
                        line: span.0,
                        column,
                        read: *read,
                        taken: *taken,
                        why: Why::Country,
                    });
                }
            }
        }
    }

    /// Names in which something other than plain look-alikes was put right may have lost or kept a letter too many.
    fn doubt_repaired_names(&mut self) {
        let layout = self.layout();
        let touched = self
            .repairs
            .iter()
            .any(|repair| repair.line == layout.surname.0 && repair.why == Why::Filler);
        if touched && layout.given.is_none() {
            self.unsure.insert(if self.names().1.is_empty() {
                "surname"
            } else {
                "given_names"
            });
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
