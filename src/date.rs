//! Dates as documents print them: numbers in any order, month words in many
//! languages, dates written out, other calendars; what is ambiguous stays so.
//!
//! A date is only found where nothing around it says that it is part of a longer
//! number (telephone, account, national number, file number, time, amount).

mod calendar;
mod numeric;
mod scan;
mod spoken;
mod worded;
mod words;

use jiff::ToSpan as _;
use jiff::civil::Date;

/// Years that a Gregorian date on a paper may have: living people's births at one end, validities at the other.
const YEARS: std::ops::RangeInclusive<i64> = 1900..=2100;

/// Characters of one line that are looked at; a longer "line" is no line of a document.
const MAX_CHARS: usize = 20_000;

/// What a date on paper means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reading {
    /// One day and no other.
    Certain(Date),
    /// Several days, the likeliest first: day and month may be the other way round, or the century is not printed.
    Ambiguous(Vec<Date>),
    /// A day of another calendar.
    OtherCalendar {
        /// As it stands there.
        text: String,
        /// Which calendar.
        calendar: Calendar,
        /// The Gregorian date, where the calendar is certain. Lunar dates may be a day off.
        converted: Option<Date>,
    },
}

/// Calendars other than the Gregorian.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Calendar {
    /// Solar Hijri: Iran and Afghanistan, years 13xx and 14xx.
    SolarHijri,
    /// Lunar Hijri, years 14xx.
    Hijri,
    /// A year 13xx or 14xx, and nothing says which of the two Hijri calendars it is.
    AnyHijri,
    /// Ethiopian: seven or eight years behind.
    Ethiopian,
    /// Buddhist era: 543 years ahead.
    Buddhist,
}

/// How a date is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// `21/03/1972`, `21.03.72`, `21 03 1972`.
    Numeric,
    /// `1972-03-21`, also with `/` or `.`.
    Iso,
    /// `21 mars 1972`, `March 21, 1972`, `21 MAR/MARS 72`.
    Worded,
    /// `21MAR1972`.
    Compact,
    /// `twenty-first March two thousand twenty-six`.
    InWords,
}

/// The order of day and month in numeric dates where the document comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Order {
    /// Day before month: nearly everywhere.
    DayFirst,
    /// Month before day: the United States and where they issue.
    MonthFirst,
    /// Not known: `03/04/2026` is two days.
    Unknown,
}

/// A date in a line of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What it means.
    pub reading: Reading,
    /// Where it starts in the line, in bytes.
    pub start: usize,
    /// Where it ends, in bytes (the first that is not part of it).
    pub end: usize,
    /// It as it stands there.
    pub text: String,
    /// How it is written.
    pub form: Form,
}

impl Reading {
    /// The day, if there is only one.
    pub fn certain(&self) -> Option<Date> {
        match self {
            Reading::Certain(date) => Some(*date),
            _ => None,
        }
    }

    /// Every day that it may be, the likeliest first; a converted one of another calendar included.
    pub fn dates(&self) -> Vec<Date> {
        match self {
            Reading::Certain(date) => vec![*date],
            Reading::Ambiguous(dates) => dates.clone(),
            Reading::OtherCalendar { converted, .. } => converted.iter().copied().collect(),
        }
    }

    /// One reading from days that may be meant; `None` if there are none.
    fn of(mut dates: Vec<Date>) -> Option<Reading> {
        let mut seen = Vec::new();
        dates.retain(|date| {
            let new = !seen.contains(date);
            seen.push(*date);
            new
        });
        match dates.as_slice() {
            [] => None,
            [date] => Some(Reading::Certain(*date)),
            _ => Some(Reading::Ambiguous(dates)),
        }
    }
}

/// All dates in a line of text, in its order, none overlapping another.
///
/// ```
/// use dossier::date::{Order, find};
/// use jiff::civil::date;
///
/// let found = find("Fait à Liège, le 1er mars 2026 (dossier 84908/2025)", Order::DayFirst);
/// assert_eq!(found.len(), 1);
/// assert_eq!(found[0].reading.certain(), Some(date(2026, 3, 1)));
/// assert_eq!(found[0].text, "1er mars 2026");
/// ```
pub fn find(text: &str, order: Order) -> Vec<Found> {
    let line = scan::Line::new(text);
    let mut found = Vec::new();
    let mut at = 0;
    let mut last_end = None;
    while at < line.len() {
        let hit = numeric::at(&line, at, last_end, order)
            .or_else(|| worded::day_first(&line, at))
            .or_else(|| worded::year_first(&line, at))
            .or_else(|| worded::month_first(&line, at))
            .or_else(|| worded::in_words(&line, at));
        match hit {
            Some(hit) if hit.end > at => {
                found.push(line.found(at, hit.end, hit.reading, hit.form));
                at = hit.end;
                last_end = Some(at);
            }
            _ => at += 1,
        }
    }
    found
}

/// A date that was recognised from some character on.
struct Hit {
    /// Index of the character behind it.
    end: usize,
    reading: Reading,
    form: Form,
}

/// The Gregorian day, if there is one within the years that papers have.
fn gregorian(year: i64, month: i64, day: i64) -> Option<Date> {
    if !YEARS.contains(&year) {
        return None;
    }
    Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// The years that a printed year may be, the likelier first.
fn years(value: i64, digits: usize) -> Vec<i64> {
    match digits {
        4 => vec![value],
        // Without a century both are possible; papers of this kind are mostly of this one up to '40.
        2 if value <= 40 => vec![2000 + value, 1900 + value],
        2 => vec![1900 + value, 2000 + value],
        _ => Vec::new(),
    }
}

/// A date some months later (earlier for a negative number). The day that the month lacks becomes its last:
/// one month after 31 January is 28 or 29 February. Beyond what a calendar holds, the date stays as it is.
pub fn add_months(date: Date, months: i32) -> Date {
    date.checked_add(months.months()).unwrap_or(date)
}

/// Whole years from birth to a day; negative before the birth. Who is born on 29 February has the birthday on
/// 1 March in other years.
pub fn age_on(born: Date, on: Date) -> i32 {
    let years = i32::from(on.year()) - i32::from(born.year());
    if (on.month(), on.day()) < (born.month(), born.day()) { years - 1 } else { years }
}

/// A date in words for a report: `nl`, `fr`, `de`, and English for everything else.
///
/// ```
/// assert_eq!(dossier::date::format(jiff::civil::date(2026, 3, 1), "fr"), "1er mars 2026");
/// ```
pub fn format(date: Date, lang: &str) -> String {
    const NL: [&str; 12] = [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ];
    const FR: [&str; 12] = [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ];
    const DE: [&str; 12] = [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ];
    const EN: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let names = match lang {
        "nl" => NL,
        "fr" => FR,
        "de" => DE,
        _ => EN,
    };
    let month = usize::try_from(date.month() - 1).ok().and_then(|month| names.get(month)).copied().unwrap_or_default();
    match (lang, date.day()) {
        ("fr", 1) => format!("1er {month} {}", date.year()),
        ("de", day) => format!("{day}. {month} {}", date.year()),
        (_, day) => format!("{day} {month} {}", date.year()),
    }
}

#[cfg(test)]
mod tests;
