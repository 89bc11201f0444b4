//! Numbers with check digits that stand on the papers: Belgian national numbers,
//! account numbers, structured payment communications, registered mail items.
//!
//! What is misread is only put right where the check digits then fit; a number
//! whose check digits do not fit is given as read, and as invalid.

use std::ops::Range;

use jiff::civil::Date;

/// Characters of one line that are looked at; a longer "line" is no line of a document.
const MAX_CHARS: usize = 20_000;

/// A Belgian national register number, or a BIS number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NationalNumber {
    /// Where it stands in the text, in bytes.
    pub range: Range<usize>,
    /// Its eleven digits.
    pub digits: String,
    /// The date of birth in it; none where day or month are 00 or the number is invalid.
    pub born: Option<Date>,
    /// Whether it is a BIS number (month + 20 or + 40), given to people who are not in the register.
    pub bis: bool,
    /// Whether the check digits fit.
    pub valid: bool,
}

/// A number of another kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Where it stands in the text, in bytes.
    pub range: Range<usize>,
    /// The number without blanks and signs, as taken after repairs.
    pub number: String,
    /// Whether its check digits fit.
    pub valid: bool,
}

/// The first national number in a text; a valid one goes before those that are not.
///
/// ```
/// let number = dossier::number::national_number("N° national : 85.07.30-033.28").unwrap();
/// assert_eq!(number.born, Some(jiff::civil::date(1985, 7, 30)));
/// assert!(number.valid && !number.bis);
/// ```
pub fn national_number(text: &str) -> Option<NationalNumber> {
    let all = national_numbers(text);
    all.iter().find(|number| number.valid).or(all.first()).cloned()
}

/// All national numbers in a text. Invalid ones are only given if they are written with their signs.
pub fn national_numbers(text: &str) -> Vec<NationalNumber> {
    // Two, two, two, three and two digits; what may stand between them.
    const GROUPS: [usize; 5] = [2, 2, 2, 3, 2];
    let chars = chars_of(text);
    let mut found = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let hit = digit_groups(&chars, at, &GROUPS, |c| matches!(c, '.' | '-' | ' ' | '–' | '/' | ',' | '\u{a0}'));
        let Some((digits, end, signs)) = hit.filter(|_| !touches_number(&chars, at)) else {
            at += 1;
            continue;
        };
        let range = byte(text, &chars, at)..byte(text, &chars, end);
        match decode_national(&digits, range, signs) {
            Some(number) => {
                found.push(number);
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

/// The number from its digits; `None` if they are none by any reading.
fn decode_national(digits: &str, range: Range<usize>, signs: usize) -> Option<NationalNumber> {
    let part = |from: usize, to: usize| digits.get(from..to).and_then(|part| part.parse::<u64>().ok());
    let (first_nine, check) = (part(0, 9)?, part(9, 11)?);
    let (year, month, day) = (part(0, 2)?, part(2, 4)?, part(4, 6)?);
    let bis = month >= 20;
    let month = month % 20;
    if month > 12 || day > 31 {
        return None;
    }
    let fits = |base: u64| 97 - base % 97 == check;
    // Who is born from 2000 on has a 2 before the nine digits.
    let century = if fits(first_nine) {
        Some(1900)
    } else if fits(2_000_000_000 + first_nine) {
        Some(2000)
    } else {
        None
    };
    let valid = century.is_some();
    if !valid && signs < 3 {
        return None;
    }
    let born = century.and_then(|century| {
        let year = i16::try_from(century + year).ok()?;
        Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
    });
    Some(NationalNumber { range, digits: digits.to_owned(), born, bis, valid })
}

/// Account numbers (IBAN) of any country in a text; blanks and full stops between the groups, misread letters for digits.
///
/// ```
/// let found = dossier::number::iban("IBAN BE57 6792 OO60 9235 BIC PCHQBEBB");
/// assert_eq!((found[0].number.as_str(), found[0].valid), ("BE57679200609235", true));
/// ```
pub fn iban(text: &str) -> Vec<Found> {
    let chars = chars_of(text);
    let mut found = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        match iban_at(&chars, at) {
            Some((number, end, valid)) => {
                found.push(Found { range: byte(text, &chars, at)..byte(text, &chars, end), number, valid });
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

/// Lengths of account numbers by country, and whether they hold digits only behind the country (ISO 13616).
const IBAN: &str = "AD24a AE23d AL28a AT20d AZ28a BA20d BE16d BG22a BH22a BY28a CH21a CY28a CZ24d DE22d DK18d EE20d EG29d ES24d \
FI18d FO18d FR27a GB22a GE22a GI23a GL18d GR27a HR21d HU28d IE22a IL23d IQ23a IS26d IT27a JO30a KW30a KZ20a LB28a LI21a LT20d LU20a \
LV21a LY25d MA28d MC27a MD24a ME22d MK19a MR27d MT31a NL18a NO15d PK24a PL28d PS29a PT25d QA29a RO24a RS22d SA24a SE24d SI19d SK24d \
SM27a TN24d TR26a UA29a VA22d XK20d";

fn iban_at(chars: &[(usize, char)], from: usize) -> Option<(String, usize, bool)> {
    let before = from.checked_sub(1).and_then(|index| chars.get(index)).map(|(_, c)| *c);
    if before.is_some_and(char::is_alphanumeric) {
        return None;
    }
    let country: String = chars.get(from..from + 2)?.iter().map(|(_, c)| c.to_ascii_uppercase()).collect();
    let entry = IBAN.split_whitespace().find(|entry| entry.starts_with(&country))?;
    let length: usize = entry.get(2..4)?.parse().ok()?;
    let digits_only = entry.ends_with('d');
    let (mut raw, mut end) = (String::new(), from);
    let mut gap = 0;
    while raw.len() < length {
        let (_, c) = chars.get(end)?;
        if c.is_ascii_alphanumeric() || (*c == '|' && raw.len() > 1) {
            raw.push(c.to_ascii_uppercase());
            gap = 0;
        } else if (c.is_whitespace() || matches!(c, '.' | '-' | '–')) && gap < 2 && !raw.is_empty() {
            gap += 1;
        } else {
            return None;
        }
        end += 1;
    }
    if chars.get(end).is_some_and(|(_, c)| c.is_alphanumeric()) {
        return None;
    }
    // A word of the right length is no account number: its check digits must look like digits.
    let all_digits: String =
        raw.chars().enumerate().map(|(i, c)| if i < 2 { c } else { digit_like(c).unwrap_or(c) }).collect();
    let first_digits: String = raw
        .chars()
        .enumerate()
        .map(|(i, c)| if (2..4).contains(&i) { digit_like(c).unwrap_or(c) } else { c })
        .collect();
    if !first_digits.chars().skip(2).take(2).all(|c| c.is_ascii_digit())
        || raw.chars().filter(char::is_ascii_digit).count() * 2 < length
    {
        return None;
    }
    let candidates = if digits_only { vec![raw.clone(), all_digits] } else { vec![raw.clone(), first_digits] };
    match candidates.into_iter().find(|number| iban_fits(number)) {
        Some(number) => Some((number, end, true)),
        None => Some((raw, end, false)),
    }
}

/// Whether an account number's check digits fit: as a number in base 36 digits, it is 1 modulo 97.
fn iban_fits(number: &str) -> bool {
    let (head, tail) = number.split_at_checked(4).unwrap_or((number, ""));
    let mut rest = 0u32;
    for c in tail.chars().chain(head.chars()) {
        let Some(value) = c.to_digit(36) else {
            return false;
        };
        rest = (rest * if value > 9 { 100 } else { 10 } + value) % 97;
    }
    let national = number.get(4..14).filter(|_| number.starts_with("BE")).and_then(|digits| digits.parse::<u64>().ok());
    let belgian =
        national.is_none_or(|digits| number.get(14..16).and_then(|check| check.parse().ok()) == Some(mod97(digits)));
    rest == 1 && belgian
}

/// The rest modulo 97, with 97 for none: Belgian check digits are never 00.
fn mod97(digits: u64) -> u64 {
    match digits % 97 {
        0 => 97,
        rest => rest,
    }
}

/// Structured communications of Belgian payments in a text, with or without the signs around them.
///
/// ```
/// let found = dossier::number::structured_communication("Mededeling: +++090/2293/34524+++");
/// assert_eq!((found[0].number.as_str(), found[0].valid), ("090229334524", true));
/// ```
pub fn structured_communication(text: &str) -> Vec<Found> {
    let chars = chars_of(text);
    let mut found = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let hit = digit_groups(&chars, at, &[3, 4, 5], |c| matches!(c, '/' | ' '));
        let Some((digits, end, _)) =
            hit.filter(|(_, end, _)| !touches_number(&chars, at) && has_strokes(&chars, at, *end))
        else {
            at += 1;
            continue;
        };
        let (first, check) = digits.split_at_checked(10).unwrap_or((&digits, ""));
        let valid = first.parse::<u64>().ok().map(mod97) == check.parse().ok();
        found.push(Found { range: byte(text, &chars, at)..byte(text, &chars, end), number: digits, valid });
        at = end;
    }
    found
}

/// Whether the strokes of a communication stand between its groups.
fn has_strokes(chars: &[(usize, char)], from: usize, to: usize) -> bool {
    chars.get(from..to).is_some_and(|part| part.iter().filter(|(_, c)| *c == '/').count() == 2)
}

/// Registered mail items (UPU S10: two letters, nine digits, two letters) in a text.
///
/// ```
/// let found = dossier::number::post_item("Aangetekend RR 473 124 829 GB");
/// assert_eq!((found[0].number.as_str(), found[0].valid), ("RR473124829GB", true));
/// ```
pub fn post_item(text: &str) -> Vec<Found> {
    let chars = chars_of(text);
    let mut found = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        match post_item_at(&chars, at) {
            Some((number, end)) => {
                let valid = post_item_fits(&number);
                found.push(Found { range: byte(text, &chars, at)..byte(text, &chars, end), number, valid });
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

fn post_item_at(chars: &[(usize, char)], from: usize) -> Option<(String, usize)> {
    let before = from.checked_sub(1).and_then(|index| chars.get(index)).map(|(_, c)| *c);
    if before.is_some_and(char::is_alphanumeric) {
        return None;
    }
    let (mut number, mut end, mut gap) = (String::new(), from, 0);
    while number.len() < 13 {
        let (_, c) = chars.get(end)?;
        let letters = number.len() < 2 || number.len() >= 11;
        if matches!(c, ' ' | '\u{a0}' | '.') && gap < 2 && !number.is_empty() {
            gap += 1;
        } else if letters && c.is_ascii_uppercase() {
            number.push(*c);
            gap = 0;
        } else if !letters && digit_like(*c).is_some() {
            number.push(digit_like(*c)?);
            gap = 0;
        } else {
            return None;
        }
        end += 1;
    }
    let whole = chars.get(end).is_none_or(|(_, c)| !c.is_alphanumeric());
    let real = chars.get(from..end)?.iter().filter(|(_, c)| c.is_ascii_digit()).count() >= 6;
    (whole && real).then_some((number, end))
}

fn post_item_fits(number: &str) -> bool {
    let digits: Vec<u32> = number.chars().filter_map(|c| c.to_digit(10)).collect();
    let sum: u32 = digits.iter().zip([8, 6, 4, 2, 3, 5, 9, 7]).map(|(digit, weight)| digit * weight).sum();
    let check = match 11 - sum % 11 {
        10 => 0,
        11 => 5,
        check => check,
    };
    digits.get(8) == Some(&check)
}

/// The digit that a character is, or looks like.
fn digit_like(c: char) -> Option<char> {
    Some(match c {
        '0'..='9' => c,
        'O' | 'o' | 'Q' | 'D' => '0',
        'I' | 'l' | 'L' | '|' => '1',
        'Z' => '2',
        'S' => '5',
        'G' => '6',
        'B' => '8',
        _ => return None,
    })
}

fn chars_of(text: &str) -> Vec<(usize, char)> {
    text.char_indices().take(MAX_CHARS).collect()
}

fn byte(text: &str, chars: &[(usize, char)], index: usize) -> usize {
    chars.get(index).map_or(text.len(), |(at, _)| *at)
}

/// Digits in groups from an index on: the digits, the index behind them, and how many signs (not blanks) stand between them.
fn digit_groups(
    chars: &[(usize, char)],
    from: usize,
    groups: &[usize],
    between: fn(char) -> bool,
) -> Option<(String, usize, usize)> {
    let (mut digits, mut end, mut signs) = (String::new(), from, 0);
    for (i, group) in groups.iter().enumerate() {
        // " - " is the most that stands between two groups.
        for _ in 0..3 {
            let Some((_, c)) = chars.get(end) else { break };
            if i == 0 || !between(*c) {
                break;
            }
            signs += usize::from(!c.is_whitespace());
            end += 1;
        }
        for _ in 0..*group {
            let (_, c) = chars.get(end)?;
            digits.push(Some(*c).filter(char::is_ascii_digit)?);
            end += 1;
        }
    }
    let whole = chars.get(end).is_none_or(|(_, c)| !c.is_alphanumeric());
    let goes_on = chars.get(end).is_some_and(|(_, c)| matches!(c, '.' | '-' | '/'))
        && chars.get(end + 1).is_some_and(|(_, c)| c.is_ascii_digit());
    (whole && !goes_on).then_some((digits, end, signs))
}

/// Whether what stands before an index makes it the rest of a longer number.
fn touches_number(chars: &[(usize, char)], from: usize) -> bool {
    let at = |back: usize| from.checked_sub(back).and_then(|index| chars.get(index)).map_or(' ', |(_, c)| *c);
    at(1).is_alphanumeric() || (matches!(at(1), '.' | '-' | '/' | ',') && at(2).is_ascii_digit())
}

#[cfg(test)]
mod tests;
