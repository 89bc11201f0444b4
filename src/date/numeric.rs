//! Dates in numbers: `21/03/1972`, `1972-03-21`, `21 03 1972`, `21.03.72`, and
//! the signs around them by which they are known to be part of something else.

use super::calendar::to_gregorian;
use super::scan::{Line, Mark, Number, is_blank};
use super::{Calendar, Form, Hit, Order, Reading, gregorian, years};

/// Letters that may be read for digits in one date; more of them make it something else.
const MAX_LETTERS: usize = 3;

/// The numeric date that starts at an index.
pub(super) fn at(line: &Line, from: usize, last_end: Option<usize>, order: Order) -> Option<Hit> {
    if !may_start(line, from, last_end) {
        return None;
    }
    for loose in [false, true] {
        let Some(three) = separated(line, from, loose) else {
            continue;
        };
        if !ends_well(line, &three, loose, true) {
            continue;
        }
        if let Some(hit) = three.hit(line, from, last_end, order) {
            return Some(hit);
        }
    }
    spaced(line, from, last_end, order).or_else(|| one_sign(line, from))
}

/// A date in which one stroke was read as a 1 ("09107/1984") or one full stop was lost ("28.031971"): written by hand,
/// day first, with its whole year. Nothing else has these forms.
fn one_sign(line: &Line, from: usize) -> Option<Hit> {
    let first = line.number(from, false)?;
    if !matches!(line.at(first.end), '/' | '.' | '-') || first.real != first.digits {
        return None;
    }
    let second = line.number(first.end + 1, false)?;
    let (day, month, year) = match (first.digits, second.digits) {
        (5, 4) if line.at(from + 2) == '1' => (first.value / 1000, first.value % 100, second.value),
        (2, 6) => (first.value, second.value / 10_000, second.value % 10_000),
        _ => return None,
    };
    let next = line.at(second.end);
    let goes_on = next.is_ascii_digit() || (is_sign(next) && line.at(second.end + 1).is_ascii_digit());
    if goes_on || !(1900..=2099).contains(&year) {
        return None;
    }
    let reading = Reading::of(gregorian(year, month, day).into_iter().collect())?;
    Some(Hit { end: second.end, reading, form: Form::Numeric })
}

/// Three numbers and what stands between them.
#[derive(Debug)]
struct Three {
    numbers: [Number; 3],
    /// `/`, `-`, `.`, or the sign that both have in common.
    sign: char,
    /// Whether blanks stand beside the signs.
    blanks: bool,
}

/// Whether a number that starts here is not the rest of a longer one.
fn may_start(line: &Line, from: usize, last_end: Option<usize>) -> bool {
    let c = line.at(from);
    if !c.is_ascii_digit() && !matches!(c, 'O' | 'o' | 'l' | 'I' | '|') {
        return false;
    }
    let before = line.before(from);
    if before.is_ascii_digit() || matches!(before, '+' | '#' | '\\' | '*') {
        return false;
    }
    if before.is_alphabetic() {
        // "le21/03/1972" has lost a blank; "A12/05/2024" is a reference.
        return c.is_ascii_digit() && from >= 2 && line.at(from - 2).is_alphabetic();
    }
    if is_sign(before) {
        let behind_date = last_end.is_some_and(|end| end + 1 == from);
        let after = from.checked_sub(1).map_or('\0', |index| line.before(index));
        return behind_date || !(after.is_ascii_digit() || (before != '.' && before != ':' && after.is_alphabetic()));
    }
    true
}

fn is_sign(c: char) -> bool {
    matches!(c, '/' | '.' | '-' | ',' | ':' | '·' | '–' | '—' | '‐' | '‑' | '−' | '_')
}

/// The sign that a separator stands for: engines read `,`, `:` and `·` for a full stop, and dashes in all lengths.
fn sign(c: char) -> Option<char> {
    match c {
        '/' | '⁄' | '∕' => Some('/'),
        '.' | '·' | '•' => Some('.'),
        ',' => Some(','),
        ':' => Some(':'),
        '-' | '–' | '—' | '‐' | '‑' | '−' => Some('-'),
        _ => None,
    }
}

/// Three numbers with signs between them, blanks allowed beside the signs.
fn separated(line: &Line, from: usize, loose: bool) -> Option<Three> {
    let first = line.number(from, loose)?;
    let (second_at, first_sign, first_blank) = separator(line, first.end)?;
    let second = line.number(second_at, loose)?;
    let (third_at, second_sign, second_blank) = separator(line, second.end)?;
    let third = line.number(third_at, loose)?;
    let sign = match (first_sign, second_sign) {
        (a, b) if a == b => a,
        ('.' | ',' | ':', '.' | ',' | ':') => '.',
        _ => return None,
    };
    let numbers = [first, second, third];
    let letters: usize = numbers.iter().map(|number| number.digits - number.real).sum();
    let real: usize = numbers.iter().map(|number| number.real).sum();
    (letters <= MAX_LETTERS && real >= 4).then_some(Three { numbers, sign, blanks: first_blank || second_blank })
}

/// Where the next number starts, the sign before it, and whether blanks stand beside it.
fn separator(line: &Line, from: usize) -> Option<(usize, char, bool)> {
    let at = line.blanks(from, 2);
    let sign = sign(line.at(at))?;
    let next = line.blanks(at + 1, 2);
    Some((next, sign, next - from > 1))
}

/// Whether what follows lets the three numbers be a whole; `period` if a second date may follow behind a dash.
fn ends_well(line: &Line, three: &Three, loose: bool, period: bool) -> bool {
    let end = three.last().end;
    let next = line.at(end);
    if next.is_ascii_digit() || next == '%' || next == '€' {
        return false;
    }
    let digit_behind = line.at(end + 1).is_ascii_digit();
    if digit_behind && matches!(sign(next), Some('-')) {
        // A period: another whole date must follow. "85.07.30-033.28" is a national number.
        return period
            && separated(line, end + 1, loose).is_some_and(|other| {
                other.sign == three.sign && other.plausible() && ends_well(line, &other, loose, false)
            });
    }
    if digit_behind && matches!(next, '/' | '.' | ':' | '_' | '\\') {
        return false;
    }
    // "12.05.10,50" is an amount; "12.05.2026,14:30" goes on with the time.
    if digit_behind && next == ',' && three.last().digits == 2 {
        return false;
    }
    // "85.07.30 033.28" or "85.07.30 - 033 28": the same with a sign lost.
    three.last().digits != 2 || !national_number_behind(line, end)
}

/// Whether three and two digits follow, as in a Belgian national number.
fn national_number_behind(line: &Line, end: usize) -> bool {
    let mut at = line.blanks(end, 2);
    if sign(line.at(at)).is_some() {
        at = line.blanks(at + 1, 2);
    }
    let Some(three) = line.number(at, true).filter(|number| number.digits == 3 || number.digits == 5) else {
        return false;
    };
    if three.digits == 5 {
        return true;
    }
    let mut at = line.blanks(three.end, 2);
    if sign(line.at(at)).is_some() {
        at = line.blanks(at + 1, 2);
    }
    line.number(at, true).is_some_and(|number| number.digits == 2)
}

impl Three {
    fn last(&self) -> Number {
        let [_, _, last] = self.numbers;
        last
    }

    /// Whether the numbers have the lengths of day, month and year, and the signs between them are a date's.
    fn plausible(&self) -> bool {
        let [first, second, third] = self.numbers.map(|number| number.digits);
        let year_printed = match (first, second, third) {
            (4, 1..=2, 1..=2) | (1..=2, 1..=2, 4) => true,
            (2, 2, 2) => false,
            // "3/2/26" is a date; "3.2.26" may be a heading.
            (1..=2, 1..=2, 2) if self.sign == '/' => false,
            _ => return false,
        };
        match self.sign {
            // "12:05:26" is a time and "1,05,2026" a mess, but "21:03:1972" is a misread full stop.
            ':' | ',' => year_printed && second == 2 && !self.blanks,
            '/' => true,
            _ => year_printed || !self.blanks,
        }
    }

    fn hit(&self, line: &Line, from: usize, last_end: Option<usize>, order: Order) -> Option<Hit> {
        if !self.plausible() {
            return None;
        }
        let [first, second, third] = self.numbers;
        let end = third.end;
        let mark = line.marked(from, end, last_end);
        if first.digits == 4 {
            let reading = four_digit_year(first.value, second.value, &[(second.value, third.value)], mark)?;
            return Some(Hit { end, reading, form: Form::Iso });
        }
        // Full stops are a European habit: the day comes first whatever the country.
        let order = if self.sign == '.' { Order::DayFirst } else { order };
        let pairs = month_and_day(first.value, second.value, order);
        let reading = match third.digits {
            4 => four_digit_year(third.value, second.value, &pairs, mark)?,
            _ => {
                let all = pairs
                    .iter()
                    .flat_map(|(month, day)| years(third.value, 2).into_iter().map(move |year| (year, *month, *day)));
                Reading::of(all.filter_map(|(year, month, day)| gregorian(year, month, day)).collect())?
            }
        };
        Some(Hit { end, reading, form: Form::Numeric })
    }
}

/// Month and day of two numbers, in the orders that are possible where the document comes from.
fn month_and_day(first: i64, second: i64, order: Order) -> Vec<(i64, i64)> {
    let (day_first, month_first) = ((second, first), (first, second));
    match (order, first > 12, second > 12) {
        // One of them can only be the day, whatever is usual.
        (_, true, _) => vec![day_first],
        (_, false, true) => vec![month_first],
        (Order::DayFirst, ..) => vec![day_first],
        (Order::MonthFirst, ..) => vec![month_first],
        (Order::Unknown, ..) => vec![day_first, month_first],
    }
}

/// A date with its whole year, in the calendar that the year or a word beside it says.
fn four_digit_year(year: i64, month: i64, pairs: &[(i64, i64)], mark: Option<Mark>) -> Option<Reading> {
    let other = |calendar: Calendar| {
        let (month, day) = pairs.first().copied().unwrap_or((month, 0));
        let possible = (1..=13).contains(&month) && (1..=31).contains(&day);
        possible.then(|| Reading::OtherCalendar {
            text: String::new(),
            calendar,
            converted: to_gregorian(calendar, year, month, day),
        })
    };
    match (year, mark) {
        (1300..=1499, Some(Mark::Other(calendar @ (Calendar::SolarHijri | Calendar::Hijri)))) => other(calendar),
        (1300..=1499, Some(Mark::Other(_) | Mark::Gregorian)) => None,
        // The lunar months have thirty days at most.
        (1300..=1499, None) if pairs.first().is_some_and(|(_, day)| *day == 31) => other(Calendar::SolarHijri),
        (1300..=1499, None) => other(Calendar::AnyHijri),
        (_, Some(Mark::Other(Calendar::Ethiopian))) if (1850..=2100).contains(&year) => other(Calendar::Ethiopian),
        (2443..=2643, Some(Mark::Other(Calendar::Buddhist))) => other(Calendar::Buddhist),
        _ => Reading::of(pairs.iter().filter_map(|(month, day)| gregorian(year, *month, *day)).collect()),
    }
}

/// `21 03 1972`: two, two and four digits with blanks between them, and no other number beside them that is not
/// such a date itself. Telephone and account numbers are groups of digits too.
fn spaced(line: &Line, from: usize, last_end: Option<usize>, order: Order) -> Option<Hit> {
    if line.before(from).is_alphabetic() {
        return None;
    }
    let mut back = from;
    while back > 0 && is_blank(line.at(back - 1)) {
        back -= 1;
    }
    let ahead = line.before(back);
    if (ahead.is_ascii_digit()
        || matches!(ahead, '/' | '+')
        || (ahead == ')' && line.before(back - 1).is_ascii_digit()))
        && last_end != Some(back)
    {
        return None;
    }
    let (day, month, year) = three_spaced(line, from)?;
    // What follows must not be a number, or be such a date itself.
    let next = line.blanks(year.end, 4);
    if line.at(next).is_ascii_digit()
        && three_spaced(line, next).is_none()
        && separated(line, next, false).is_none_or(|three| !three.plausible())
    {
        return None;
    }
    if matches!(line.at(year.end), '/' | '.' | '-' | ',' | ':') && line.at(year.end + 1).is_ascii_digit() {
        return None;
    }
    let pairs = month_and_day(day.value, month.value, if order == Order::Unknown { Order::DayFirst } else { order });
    let reading = four_digit_year(year.value, month.value, &pairs, line.marked(from, year.end, last_end))?;
    Some(Hit { end: year.end, reading, form: Form::Numeric })
}

fn three_spaced(line: &Line, from: usize) -> Option<(Number, Number, Number)> {
    let gap = |end: usize| {
        let next = line.blanks(end, 3);
        (next > end).then_some(next)
    };
    let day = line.number(from, false).filter(|number| number.digits == 2)?;
    let month = line.number(gap(day.end)?, false).filter(|number| number.digits == 2)?;
    let year = line.number(gap(month.end)?, false).filter(|number| number.digits == 4)?;
    Some((day, month, year))
}
