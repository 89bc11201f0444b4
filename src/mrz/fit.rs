//! What a reading of a line may be taken for: signs into the zone's alphabet,
//! lines to their exact length, letters and digits to where each may stand.

use super::layout::{Class, Format};
use super::{Repair, Why};

/// How many fillers a line may have too few or too many where a run of them can take it up. Engines lose and double
/// fillers by the dozen; beyond sixteen a line has less than its fixed fields.
const MAX_SHIFT: usize = 16;

/// A name line has at least its document code and state, or two short names.
const NAMES_FROM: usize = 5;

/// Variants of one line that go into the combinations.
const MAX_VARIANTS: usize = 16;

/// A variant with this many more misplaced characters than the best one is not weighed: check digits could only fit it
/// by accident.
const MORE_FAULTS: usize = 3;

/// Combinations of variants that are weighed; a zone that needs more is noise.
const MAX_CHOICES: usize = 1000;

/// One reading of one line, of the right length.
#[derive(Debug, Clone)]
pub(super) struct Variant {
    pub chars: Vec<char>,
    pub repairs: Vec<Repair>,
    /// Characters that cannot stand where they stand.
    pub faults: usize,
}

/// A line in the zone's alphabet: no blanks, capitals, the signs that engines give for a filler as `<`, others left out.
pub(super) fn normalise(line: &str) -> Vec<char> {
    let raw: Vec<char> = line.chars().filter(|c| !c.is_whitespace()).take(super::MAX_LINE + 8).collect();
    let filler = |c: Option<&char>| c.is_none_or(|c| as_filler(*c) || matches!(c, 'c' | 'k' | 'x' | 'e' | 's'));
    let mut out = Vec::with_capacity(raw.len());
    for (i, c) in raw.iter().enumerate() {
        let before = i.checked_sub(1).and_then(|i| raw.get(i));
        if as_filler(*c) {
            out.extend(std::iter::repeat_n('<', if matches!(c, '«' | '≪' | '《') { 2 } else { 1 }));
        } else if matches!(c, 'c' | 'k' | 'x' | 'e' | 's') && filler(before) && filler(raw.get(i + 1)) {
            // A zone has no small letters: one among fillers is a filler.
            out.push('<');
        } else if let Some(c) = as_letter(*c) {
            out.push(c);
        }
    }
    out
}

fn as_filler(c: char) -> bool {
    matches!(c, '<' | '«' | '≪' | '《' | '‹' | '〈' | '＜' | '≤' | '⟨' | '˂' | '(' | '{' | '[' | 'ᐸ' | '❮')
}

/// The letter or digit of the alphabet that a character is or looks like.
fn as_letter(c: char) -> Option<char> {
    let c = c.to_uppercase().next()?;
    Some(match c {
        'A'..='Z' | '0'..='9' => c,
        // Cyrillic and Greek capitals that look the same, and full-width forms.
        'А' | 'Α' => 'A',
        'В' | 'Β' => 'B',
        'С' => 'C',
        'Е' | 'Ε' => 'E',
        'Н' | 'Η' => 'H',
        'І' | 'Ι' => 'I',
        'Ј' => 'J',
        'К' | 'Κ' => 'K',
        'М' | 'Μ' => 'M',
        'Ν' => 'N',
        'О' | 'Ο' | 'Ø' => 'O',
        'Р' | 'Ρ' => 'P',
        'Ѕ' | '$' => 'S',
        'Т' | 'Τ' => 'T',
        'Х' | 'Χ' => 'X',
        'Υ' | 'У' => 'Y',
        'Ζ' => 'Z',
        '０'..='９' => char::from_digit(u32::from(c) - u32::from('０'), 10)?,
        'Ａ'..='Ｚ' => char::from_u32(u32::from(c) - u32::from('Ａ') + u32::from('A'))?,
        _ => return None,
    })
}

/// The digit that a letter looks like.
pub(super) fn digit_like(c: char) -> Option<char> {
    Some(match c {
        'O' | 'Q' | 'D' => '0',
        'I' | 'L' => '1',
        'Z' => '2',
        'S' => '5',
        'G' => '6',
        'B' => '8',
        _ => return None,
    })
}

/// The letter that a digit looks like.
pub(super) fn letter_like(c: char) -> Option<char> {
    Some(match c {
        '0' => 'O',
        '1' => 'I',
        '2' => 'Z',
        '5' => 'S',
        '6' => 'G',
        '8' => 'B',
        _ => return None,
    })
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
    let least = out.first().map_or(0, |variant| variant.faults);
    out.retain(|variant| variant.faults <= least + MORE_FAULTS);
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
            repairs.push(Repair { line, column, read: *c, taken: '<', why: Why::Filler });
            *c = '<';
        }
    }
}

/// Where the names end, if what follows is nothing but fillers and their misreadings.
fn end_of_names(chars: &[char]) -> Option<usize> {
    let noise = |c: char| matches!(c, 'K' | 'C' | 'X' | 'E' | 'S' | 'L');
    let tail = chars.iter().rposition(|c| *c != '<' && !noise(*c)).map_or(0, |last| last + 1);
    let rest = chars.get(tail..)?;
    // Three fillers in a row never part names; nor do four misread ones. Two do, once, between surname and given names.
    let run = |len: usize, of: fn(char) -> bool| rest.windows(len).position(|window| window.iter().all(|c| of(*c)));
    let fillers = run(3, |c| c == '<');
    let misread = run(4, |c| c == 'K').map(|at| {
        // The run begins earlier if it was read in part; one `K` may be the name's last letter.
        let before = rest.iter().take(at).rev().take_while(|c| matches!(c, '<' | 'K')).count();
        if before >= 2 { at - before } else { at }
    });
    let start = tail + [fillers, misread].into_iter().flatten().min()?;
    // A name of such letters alone (KEES) behind the fillers is a name after all, unless it is one letter or repeats one.
    let after: String = chars.get(start..)?.iter().collect();
    let named = after
        .split('<')
        .any(|part| part.len() > 2 && !part.contains("KK") && part.chars().any(|c| !part.starts_with(c)));
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
    if names && chars.len() > NAMES_FROM {
        // Behind names any number of fillers may be lost or doubled.
        if chars.len() < wanted || tail >= off {
            let at = if chars.len() < wanted { chars.len() } else { chars.len() - 1 };
            return vec![resized(line, chars, at, off, wanted)];
        }
    }
    if off <= MAX_SHIFT {
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
            let repairs =
                left.map(|(column, read)| Repair { line, column, read, taken: ' ', why: Why::Length }).collect();
            out.push((kept, repairs));
        }
    }
    if !names && chars.len() == wanted + 1 {
        // One character read as two: the check digits tell where.
        for (column, read) in chars.iter().enumerate() {
            let kept = chars.iter().enumerate().filter(|(i, _)| *i != column).map(|(_, c)| *c).collect();
            out.push((kept, vec![Repair { line, column, read: *read, taken: ' ', why: Why::Length }]));
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
fn resized(line: usize, chars: &[char], at: usize, by: usize, wanted: usize) -> (Vec<char>, Vec<Repair>) {
    let longer = chars.len() < wanted;
    let mut out = chars.to_vec();
    if longer {
        out.splice(at..at, std::iter::repeat_n('<', by));
    } else {
        // For a run given by its last character, step back so that only fillers go.
        let from = if at + by > chars.len() { chars.len() - by } else { at };
        out.drain(from..from + by);
    }
    let (read, taken) = if longer { (' ', '<') } else { ('<', ' ') };
    (out, (0..by).map(|_| Repair { line, column: at.min(wanted), read, taken, why: Why::Length }).collect())
}

/// Letters to where letters stand and digits to where digits stand; counts what cannot be put right.
fn place(format: Format, line: usize, mut chars: Vec<char>, mut repairs: Vec<Repair>) -> Variant {
    let mut faults = 0;
    // `K` weighs as much as a filler, and is what a lone one among fillers is misread as.
    for column in 2..chars.len() {
        if format.class(line, column) == Class::Any
            && matches!(chars.get(column - 2..column + 3), Some(['<', '<', 'K', '<', '<']))
        {
            repairs.push(Repair { line, column, read: 'K', taken: '<', why: Why::Filler });
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
                repairs.push(Repair { line, column, read: *c, taken, why: Why::Position });
                *c = taken;
            }
            None => faults += 1,
        }
    }
    Variant { chars, repairs, faults }
}
