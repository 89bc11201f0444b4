//! A line of text as the date finders walk over it: characters with their byte
//! places, every script's digits as `0`–`9`, numbers with the letters that
//! engines read for digits, and words.

use super::words::fold;
use super::{Calendar, Form, Found, MAX_CHARS, Reading};

/// The characters of a line.
pub(super) struct Line<'a> {
    text: &'a str,
    chars: Vec<(usize, char)>,
}

/// A number and where it ends.
#[derive(Debug, Clone, Copy)]
pub(super) struct Number {
    pub value: i64,
    /// How many characters it has.
    pub digits: usize,
    /// How many of them are digits and not letters that look like them.
    pub real: usize,
    /// Index of the character behind it.
    pub end: usize,
}

impl<'a> Line<'a> {
    pub fn new(text: &'a str) -> Line<'a> {
        let chars = text.char_indices().take(MAX_CHARS).map(|(at, c)| (at, digit(c))).collect();
        Line { text, chars }
    }

    pub fn len(&self) -> usize {
        self.chars.len()
    }

    /// The character at an index; a control character that no line has beyond its ends.
    pub fn at(&self, index: usize) -> char {
        self.chars.get(index).map_or('\0', |(_, c)| *c)
    }

    /// The character before an index.
    pub fn before(&self, index: usize) -> char {
        index.checked_sub(1).map_or('\0', |index| self.at(index))
    }

    fn byte(&self, index: usize) -> usize {
        self.chars.get(index).map_or(self.text.len(), |(at, _)| *at)
    }

    pub fn slice(&self, from: usize, to: usize) -> &str {
        self.text.get(self.byte(from)..self.byte(to)).unwrap_or_default()
    }

    pub fn found(&self, from: usize, to: usize, reading: Reading, form: Form) -> Found {
        let text = self.slice(from, to).to_owned();
        let reading = match reading {
            Reading::OtherCalendar { calendar, converted, .. } => {
                Reading::OtherCalendar { text: text.clone(), calendar, converted }
            }
            other => other,
        };
        Found { reading, start: self.byte(from), end: self.byte(to), text, form }
    }

    /// The first index from `from` on that is no blank, at most `most` further.
    pub fn blanks(&self, from: usize, most: usize) -> usize {
        let count = (from..from + most).take_while(|index| is_blank(self.at(*index))).count();
        from + count
    }

    /// The number at an index, whole. `loose` takes `O`, `I`, `l` and their like for digits if a digit stands beside them.
    pub fn number(&self, from: usize, loose: bool) -> Option<Number> {
        let mut number = Number { value: 0, digits: 0, real: 0, end: from };
        while number.digits < 10 {
            let c = self.at(number.end);
            let value = match c.to_digit(10) {
                Some(value) => {
                    number.real += 1;
                    value
                }
                None if loose => looks_like_digit(c)?.unwrap_or(10),
                None => 10,
            };
            if value == 10 {
                break;
            }
            number.value = number.value * 10 + i64::from(value);
            number.digits += 1;
            number.end += 1;
        }
        (number.real > 0 || (loose && number.digits == 2)).then_some(number)
    }

    /// Whether an index is the first of a word: a letter there and none before.
    pub fn word_starts(&self, index: usize) -> bool {
        self.at(index).is_alphabetic() && !self.before(index).is_alphabetic()
    }

    /// The end of the word at an index: letters, marks on them, and the digits that engines read for letters.
    pub fn word_end(&self, from: usize) -> usize {
        let inside = |index: usize| {
            let c = self.at(index);
            let (before, after) = (self.before(index), self.at(index + 1));
            // "0ctober", "ju1i", "jun1": among letters, and no other digit beside it.
            let among = (after.is_alphabetic() || (index > from && before.is_alphabetic()))
                && !after.is_ascii_digit()
                && (index == from || !before.is_ascii_digit());
            c.is_alphabetic() || is_mark(c) || (matches!(c, '0' | '1' | '|' | '!') && among)
        };
        let mut end = from;
        // The longest number in one Dutch word has some thirty letters; no month comes near.
        while end < from + 40 && inside(end) {
            end += 1;
        }
        end
    }

    /// The calendar that the text right behind a date names, or right before it if no date stands there.
    pub fn marked(&self, from: usize, to: usize, last_end: Option<usize>) -> Option<Mark> {
        let behind = fold(self.slice(to, (to + 16).min(self.len())));
        let behind = behind.trim_start_matches(|c: char| is_blank(c) || matches!(c, '(' | '[' | ',' | '-' | '.'));
        if let Some(mark) = MARKS.iter().find(|(word, _)| starts_word(behind, word)) {
            return Some(mark.1);
        }
        let start = from.saturating_sub(16);
        if last_end.is_some_and(|end| end > start) {
            return None;
        }
        let ahead = fold(self.slice(start, from));
        let ahead = ahead.trim_end_matches(|c: char| is_blank(c) || matches!(c, ')' | ']' | ':' | '.' | '-'));
        MARKS.iter().find(|(word, _)| ends_word(ahead, word.trim_end_matches('.'))).map(|mark| mark.1)
    }
}

/// What the words beside a date say about its calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    Gregorian,
    Other(Calendar),
}

/// Words beside a date that name its calendar, folded; longer ones before those they begin with.
const MARKS: [(&str, Mark); 30] = [
    ("هجري شمسي", Mark::Other(Calendar::SolarHijri)),
    ("هجري قمري", Mark::Other(Calendar::Hijri)),
    ("ه.ش", Mark::Other(Calendar::SolarHijri)),
    ("ه. ش", Mark::Other(Calendar::SolarHijri)),
    ("ه ش", Mark::Other(Calendar::SolarHijri)),
    ("هش", Mark::Other(Calendar::SolarHijri)),
    ("شمسي", Mark::Other(Calendar::SolarHijri)),
    ("ش", Mark::Other(Calendar::SolarHijri)),
    ("solar hijri", Mark::Other(Calendar::SolarHijri)),
    ("hijri shamsi", Mark::Other(Calendar::SolarHijri)),
    ("shamsi", Mark::Other(Calendar::SolarHijri)),
    ("h.s", Mark::Other(Calendar::SolarHijri)),
    ("s.h", Mark::Other(Calendar::SolarHijri)),
    ("ه.ق", Mark::Other(Calendar::Hijri)),
    ("ه ق", Mark::Other(Calendar::Hijri)),
    ("قمري", Mark::Other(Calendar::Hijri)),
    ("lunar hijri", Mark::Other(Calendar::Hijri)),
    ("a.h", Mark::Other(Calendar::Hijri)),
    ("ah", Mark::Other(Calendar::Hijri)),
    // Alone, the Arabic word and its letter mean the lunar calendar.
    ("هجري", Mark::Other(Calendar::Hijri)),
    ("ه", Mark::Other(Calendar::Hijri)),
    ("e.c", Mark::Other(Calendar::Ethiopian)),
    ("ethiopian calendar", Mark::Other(Calendar::Ethiopian)),
    ("ዓ.ም", Mark::Other(Calendar::Ethiopian)),
    ("ዓ/ም", Mark::Other(Calendar::Ethiopian)),
    ("พ.ศ", Mark::Other(Calendar::Buddhist)),
    ("b.e", Mark::Other(Calendar::Buddhist)),
    ("g.c", Mark::Gregorian),
    ("ميلادي", Mark::Gregorian),
    ("م", Mark::Gregorian),
];

fn starts_word(text: &str, word: &str) -> bool {
    text.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

fn ends_word(text: &str, word: &str) -> bool {
    text.strip_suffix(word).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
}

pub(super) fn is_blank(c: char) -> bool {
    // Direction marks stand between Arabic words and numbers, and show nothing.
    c.is_whitespace()
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

fn is_mark(c: char) -> bool {
    matches!(u32::from(c), 0x300..=0x36f | 0x640 | 0x64b..=0x65f | 0x670)
}

/// The digit that a letter was read for; the outer `None` never happens, so that `?` reads well in loops.
#[allow(clippy::unnecessary_wraps, reason = "keeps the caller's match flat")]
fn looks_like_digit(c: char) -> Option<Option<u32>> {
    Some(match c {
        'O' | 'o' | 'Q' => Some(0),
        'l' | 'I' | '|' | '!' | 'i' => Some(1),
        _ => None,
    })
}

/// Any script's decimal digit as ASCII.
fn digit(c: char) -> char {
    const ZEROS: [u32; 7] = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0x1040, 0xff10];
    let code = u32::from(c);
    ZEROS
        .iter()
        .find(|zero| (**zero..**zero + 10).contains(&code))
        .and_then(|zero| char::from_digit(code - zero, 10))
        .unwrap_or(c)
}
