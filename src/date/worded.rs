//! Dates with a month word: `7 februari 1987`, `1er mars 2026`, `March 3rd, 2026`,
//! `07 FEB/FÉV 1987`, `02AUG2026`, and those written out in words.

use super::calendar::to_gregorian;
use super::scan::{Line, Mark, Number, is_blank};
use super::spoken;
use super::words::{Month, fold, month};
use super::{Calendar, Form, Hit, Reading, gregorian, years};

/// What may follow a day's number: `1er`, `2nd`, `3.`, `1º`, `5-го`.
const ORDINALS: [&str; 22] = [
    "er", "ere", "re", "eme", "e", "st", "nd", "rd", "th", "ste", "de", "ten", "te", "º", "°", "ª", "o", "а", "го",
    "-го", "ro", "i",
];

/// Words between day and month or month and year.
const LINKS: [&str; 42] = [
    "de",
    "del",
    "of",
    "the",
    "d",
    "di",
    "da",
    "do",
    "dia",
    "van",
    "der",
    "des",
    "day",
    "dag",
    "mois",
    "month",
    "maand",
    "l",
    "an",
    "annee",
    "year",
    "jaar",
    "jahre",
    "jahres",
    "anno",
    "in",
    "dias",
    "mes",
    "mese",
    "dell",
    "ano",
    "el",
    "jour",
    "du",
    "tag",
    "monats",
    "числа",
    "месяца",
    "года",
    "дня",
    "місяця",
    "року",
];

/// The date that starts at an index with the day's number.
pub(super) fn day_first(line: &Line, from: usize) -> Option<Hit> {
    let before = line.before(from);
    if before.is_ascii_digit() || matches!(before, '+' | '#') {
        return None;
    }
    // The rest of "1.234" or of "2026/12": no day.
    if matches!(before, '.' | ',' | '/' | ':')
        && from.checked_sub(1).is_some_and(|index| line.before(index).is_ascii_digit())
    {
        return None;
    }
    if !line.at(from).is_ascii_digit() && !matches!(line.at(from), 'O' | 'o' | 'l' | 'I' | '|') {
        return None;
    }
    if before.is_alphabetic() && (!line.at(from).is_ascii_digit() || from < 2 || !line.at(from - 2).is_alphabetic()) {
        return None;
    }
    for loose in [false, true] {
        let Some(day) = line.number(from, loose).filter(|day| day.digits <= 2) else {
            continue;
        };
        if loose && day.real == 0 && line.before(from).is_alphabetic() {
            continue;
        }
        for after in after_day(line, day.end) {
            if let Some(hit) = month_and_year(line, from, &day, after) {
                return Some(hit);
            }
        }
    }
    None
}

/// Where the month may start behind a day: right there, or behind an ordinal's ending.
fn after_day(line: &Line, end: usize) -> Vec<usize> {
    let mut starts = vec![end];
    for gap in [end, line.blanks(end, 1)] {
        let rest = fold(line.slice(gap, gap + 4));
        for ending in ORDINALS {
            let length = ending.chars().count();
            if rest.starts_with(ending) && !line.at(gap + length).is_alphabetic() {
                starts.push(gap + length);
            }
        }
    }
    starts
}

fn month_and_year(line: &Line, from: usize, day: &Number, after: usize) -> Option<Hit> {
    let start = skip_links(line, after)?;
    let (month, month_end) = month_word(line, start)?;
    let compact = start == day.end && !is_blank(line.at(month_end));
    if let Some(year_at) = skip_links(line, month_end) {
        for loose in [false, true] {
            let Some(year) = line.number(year_at, loose).filter(|year| year_stands_alone(line, year, loose)) else {
                continue;
            };
            if year.digits == 2 && (loose || !two_digits_are_a_year(line, &year)) {
                continue;
            }
            if let Some(reading) = reading(line, from, year.end, month, day.value, &year) {
                return Some(Hit { end: year.end, reading, form: if compact { Form::Compact } else { Form::Worded } });
            }
        }
        if let (Some((year, end)), Month::Gregorian(month)) = (spoken::year(line, year_at), month) {
            return gregorian(year, month.into(), day.value).map(|date| Hit {
                end,
                reading: Reading::Certain(date),
                form: Form::Worded,
            });
        }
    }
    None
}

/// `2011 года ноября месяца 09 числа`: the year first, as registers of births in Cyrillic have it; `2011 AGO 27`.
pub(super) fn year_first(line: &Line, from: usize) -> Option<Hit> {
    if line.before(from).is_alphanumeric() || !line.at(from).is_ascii_digit() {
        return None;
    }
    let year = line.number(from, false).filter(|year| year.digits == 4)?;
    let word = line.blanks(year.end, 2);
    let told = ["года", "року"].contains(&fold(line.slice(word, line.word_end(word))).as_str());
    // "2011 AGO 27", "2011-AUG-27": right behind each other.
    let dash = usize::from(matches!(line.at(year.end), '-' | '/'));
    let close = if dash == 1 { year.end + 1 } else { word };
    let (month, month_end) = month_word(line, if told { skip_links(line, year.end)? } else { close })?;
    let behind = line.blanks(month_end + usize::from(matches!(line.at(month_end), '-' | '/')), 2);
    let day_at = if told { skip_links(line, month_end)? } else { behind };
    let day = line.number(day_at, false).filter(|day| day.digits <= 2)?;
    // "… in 2020 May 12, 2021": the day has a year of its own.
    let goes_on = skip_links(line, day.end).and_then(|at| line.number(at, false)).is_some_and(|next| next.digits == 4);
    if !told && (goes_on || line.at(day.end).is_alphanumeric() || day_at == month_end) {
        return None;
    }
    let reading = reading(line, from, day.end, month, day.value, &year)?;
    Some(Hit { end: day.end, reading, form: Form::Worded })
}

/// `March 3, 2026`: month word, day, four-digit year.
pub(super) fn month_first(line: &Line, from: usize) -> Option<Hit> {
    if !line.word_starts(from) || line.before(from).is_ascii_digit() {
        return None;
    }
    let end = line.word_end(from);
    let mut day_at = end + usize::from(line.at(end) == '.');
    day_at = line.blanks(day_at, 3);
    if day_at == end || !line.at(day_at).is_ascii_digit() {
        return None;
    }
    let day = line.number(day_at, false).filter(|day| day.digits <= 2)?;
    let month = month(line.slice(from, end))?;
    for after in after_day(line, day.end) {
        let comma = line.blanks(after, 1);
        let comma = comma + usize::from(matches!(line.at(comma), ',' | '.'));
        let year_at = line.blanks(comma, 3);
        if year_at == day.end {
            continue;
        }
        let year = line.number(year_at, false).filter(|year| year.digits == 4 && year_stands_alone(line, year, false));
        if let Some(year) = year {
            let reading = reading(line, from, year.end, month, day.value, &year)?;
            return Some(Hit { end: year.end, reading, form: Form::Worded });
        }
    }
    None
}

/// Day, month and year in words: `vingt et un mars mille neuf cent quatre-vingt-dix`; also the day in words with the
/// year in digits, and the year first as civil status acts have it (`L'an deux mille vingt-six, le vingt et un mars`).
pub(super) fn in_words(line: &Line, from: usize) -> Option<Hit> {
    if !line.word_starts(from) {
        return None;
    }
    let hit = |year: i64, month: i8, day: i64, end: usize| {
        // "mil neuf cent quatre-" at a line's end is not all of the year.
        if line.at(end) == '-' && line.blanks(end + 1, 3) >= line.len() {
            return None;
        }
        gregorian(year, month.into(), day).map(|date| Hit { end, reading: Reading::Certain(date), form: Form::InWords })
    };
    if let Some((day, day_end)) = spoken::day(line, from) {
        let start = skip_links(line, day_end)?;
        if let Some((Month::Gregorian(month), month_end)) = month_word(line, start) {
            let year_at = skip_links(line, month_end)?;
            if let Some((year, end)) = spoken::year(line, year_at) {
                return hit(year, month, day, end);
            }
            let year =
                line.number(year_at, false).filter(|year| year.digits == 4 && year_stands_alone(line, year, false))?;
            return hit(year.value, month, day, year.end);
        }
    }
    // "L'an 2025, le 19 mai": acts give the year first in digits too.
    let after = line.blanks(line.word_end(from), 2);
    let digits = || {
        let leads = ["an", "jaar", "jahr", "jahre", "year", "ano", "anno"]
            .contains(&fold(line.slice(from, line.word_end(from))).as_str());
        let year = if leads { line.number(after, false)? } else { return None };
        (year.digits == 4 && super::YEARS.contains(&year.value)).then_some((year.value, year.end))
    };
    let (year, year_end) = spoken::year(line, from).or_else(digits)?;
    let mut at = skip_links(line, year_end)?;
    // "et le", "y a los": four small words are more than any language has.
    for _ in 0..4 {
        let word_end = line.word_end(at);
        if !matches!(
            fold(line.slice(at, word_end)).as_str(),
            "le" | "op"
                | "de"
                | "den"
                | "am"
                | "der"
                | "the"
                | "on"
                | "het"
                | "heden"
                | "et"
                | "en"
                | "und"
                | "and"
                | "y"
                | "e"
                | "el"
                | "a"
                | "los"
                | "aos"
                | "em"
        ) {
            break;
        }
        at = skip_links(line, word_end)?;
    }
    let (day, day_end) = spoken::day(line, at).or_else(|| line.number(at, false).map(|day| (day.value, day.end)))?;
    let (month, end) =
        after_day(line, day_end).into_iter().find_map(|after| month_word(line, skip_links(line, after)?))?;
    match month {
        Month::Gregorian(month) => hit(year, month, day, end),
        _ => None,
    }
}

/// Over blanks, one sign and the small words that link the parts of a date.
fn skip_links(line: &Line, from: usize) -> Option<usize> {
    let mut at = skip_signs(line, from);
    // "of the year", "de l'an": four small words are more than any language has.
    for _ in 0..4 {
        let end = line.word_end(at);
        if end == at || !LINKS.contains(&fold(line.slice(at, end)).as_str()) {
            break;
        }
        at = skip_signs(line, end);
    }
    (at < line.len()).then_some(at)
}

fn skip_signs(line: &Line, from: usize) -> usize {
    let mut at = line.blanks(from, 3);
    // "21. - mars": two signs at most.
    for _ in 0..2 {
        if matches!(line.at(at), '.' | ',' | '-' | '–' | '/' | '\'' | '’' | '`' | '_' | '»' | '”' | '“' | '"')
        {
            at = line.blanks(at + 1, 3);
        }
    }
    at
}

/// The month at an index and where it ends; a second language's word behind a stroke is taken with it.
fn month_word(line: &Line, from: usize) -> Option<(Month, usize)> {
    let end = line.word_end(from);
    if end == from {
        return None;
    }
    let (first, mut end) = match two_words(line, from, end) {
        Some((month, end)) => (Some(month), end),
        None => (month(line.slice(from, end)), end),
    };
    let mut found = first;
    // Passports: "FEB/FÉV", "MEI / MAI / MAI"; one of the words may be misread.
    for _ in 0..2 {
        let stroke = line.blanks(end, 1);
        let dotted = stroke + usize::from(line.at(stroke) == '.');
        let next = line.blanks(dotted + 1, 1);
        if !matches!(line.at(dotted), '/' | '|' | '\\' | '-') || !line.at(next).is_alphabetic() {
            break;
        }
        let next_end = line.word_end(next);
        match (found, month(line.slice(next, next_end))) {
            (Some(one), Some(other)) if one != other => return None,
            (None, None) => return None,
            (one, other) => found = one.or(other),
        }
        end = next_end;
    }
    // "FEB FÉV 1987": the stroke may have been lost.
    let next = line.blanks(end, 2);
    if next > end && line.at(next).is_alphabetic() {
        let next_end = line.word_end(next);
        if found.is_some() && month(line.slice(next, next_end)) == found {
            end = next_end;
        }
    }
    found.map(|month| (month, end))
}

/// Arabic months of two words.
fn two_words(line: &Line, from: usize, end: usize) -> Option<(Month, usize)> {
    let next = line.blanks(end, 2);
    if !('\u{600}'..='\u{6ff}').contains(&line.at(from)) || next == end {
        return None;
    }
    let second_end = line.word_end(next);
    let both = format!("{} {}", line.slice(from, end), line.slice(next, second_end));
    month(&both).map(|month| (month, second_end))
}

/// Whether a year's number is whole and not the start of something else.
fn year_stands_alone(line: &Line, year: &Number, loose: bool) -> bool {
    let (next, behind) = (line.at(year.end), line.at(year.end + 1));
    let goes_on = matches!(next, '.' | ',' | '/' | ':' | '-')
        && behind.is_ascii_digit()
        && !(next == '-' || (next == ',' && year.digits == 4));
    matches!(year.digits, 2 | 4) && year.real * 2 >= year.digits && !goes_on && !(loose && next.is_alphabetic())
}

/// "15 MEI 26" on a passport has a year; "12 mars 20 personnes" and "12 mars 14h30" have none.
fn two_digits_are_a_year(line: &Line, year: &Number) -> bool {
    let next = line.at(year.end);
    let behind = line.at(line.blanks(year.end, 3));
    !(next.is_alphabetic() || matches!(next, ':' | '%' | '€' | '/') || behind.is_lowercase() || behind.is_ascii_digit())
}

/// The day that month word, day and year make.
fn reading(line: &Line, from: usize, end: usize, month: Month, day: i64, year: &Number) -> Option<Reading> {
    let other = |calendar: Calendar, month: i8| {
        let converted = to_gregorian(calendar, year.value, month.into(), day);
        (year.digits == 4 && converted.is_some()).then(|| Reading::OtherCalendar {
            text: String::new(),
            calendar,
            converted,
        })
    };
    match month {
        Month::Gregorian(month) => {
            // An Ethiopian date may be given with a Gregorian month's name.
            if line.marked(from, end, None) == Some(Mark::Other(Calendar::Ethiopian)) {
                return other(Calendar::Ethiopian, month).map(|_| Reading::OtherCalendar {
                    text: String::new(),
                    calendar: Calendar::Ethiopian,
                    converted: None,
                });
            }
            let dates =
                years(year.value, year.digits).into_iter().filter_map(|year| gregorian(year, month.into(), day));
            Reading::of(dates.collect())
        }
        Month::Solar(month) => other(Calendar::SolarHijri, month),
        Month::Lunar(month) => other(Calendar::Hijri, month),
        Month::Ethiopian(month) => other(Calendar::Ethiopian, month),
    }
}
