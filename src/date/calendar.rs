//! Dates of other calendars turned into Gregorian ones, by counting days.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::Calendar;

/// Julian day number of 1 January 1970.
const UNIX_EPOCH: i64 = 2_440_588;

/// Julian day number of the day before 1 Farvardin 1 (19 March 622, Julian).
const SOLAR_EPOCH: i64 = 1_948_319;

/// Julian day number of the day before 1 Muharram 1 (16 July 622, Julian), civil epoch.
const LUNAR_EPOCH: i64 = 1_948_439;

/// Julian day number of 1 Meskerem 1 (29 August 8, Julian).
const ETHIOPIAN_EPOCH: i64 = 1_724_221;

/// The Gregorian date of a day in another calendar; `None` if that calendar has no such day.
///
/// Lunar Hijri dates are by the arithmetic calendar and may be a day off from what was observed;
/// solar Hijri ones are by the 33-year cycle, right for 1178–1633 (1799–2254).
pub(super) fn to_gregorian(calendar: Calendar, year: i64, month: i64, day: i64) -> Option<Date> {
    if !(1..=9999).contains(&year) {
        return None;
    }
    let number = match calendar {
        Calendar::SolarHijri => {
            let length = if month <= 6 {
                31
            } else if month < 12 || solar_leap(year) {
                30
            } else {
                29
            };
            within(month, 12, day, length)?;
            let months = if month <= 7 { (month - 1) * 31 } else { (month - 1) * 30 + 6 };
            SOLAR_EPOCH + 365 * (year - 1) + (8 * year + 21).div_euclid(33) + months + day
        }
        Calendar::Hijri => {
            let leap = (11 * year + 14).rem_euclid(30) < 11;
            let length = if month % 2 == 1 || (month == 12 && leap) { 30 } else { 29 };
            within(month, 12, day, length)?;
            LUNAR_EPOCH + (year - 1) * 354 + (3 + 11 * year).div_euclid(30) + (59 * (month - 1) + 1) / 2 + day
        }
        Calendar::Ethiopian => {
            let length = if month < 13 {
                30
            } else if year % 4 == 3 {
                6
            } else {
                5
            };
            within(month, 13, day, length)?;
            ETHIOPIAN_EPOCH + 365 * (year - 1) + year / 4 + 30 * (month - 1) + day - 1
        }
        Calendar::Buddhist => {
            return Date::new(i16::try_from(year - 543).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok();
        }
        Calendar::AnyHijri => return None,
    };
    Date::constant(1970, 1, 1).checked_add((number - UNIX_EPOCH).days()).ok()
}

/// Leap years of the solar Hijri calendar by the 33-year cycle.
fn solar_leap(year: i64) -> bool {
    (25 * year + 11).rem_euclid(33) < 8
}

fn within(month: i64, months: i64, day: i64, days: i64) -> Option<()> {
    ((1..=months).contains(&month) && (1..=days).contains(&day)).then_some(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    /// Days whose date in both calendars is known.
    #[test]
    fn known_days_meet() {
        for (calendar, y, m, d, gregorian) in [
            (Calendar::SolarHijri, 1357, 11, 22, Some(date(1979, 2, 11))),
            (Calendar::SolarHijri, 1400, 1, 1, Some(date(2021, 3, 21))),
            (Calendar::SolarHijri, 1403, 12, 30, Some(date(2025, 3, 20))),
            (Calendar::SolarHijri, 1404, 1, 1, Some(date(2025, 3, 21))),
            (Calendar::SolarHijri, 1402, 12, 30, None),
            (Calendar::SolarHijri, 1399, 7, 31, None),
            (Calendar::Hijri, 1400, 1, 1, Some(date(1979, 11, 21))),
            (Calendar::Hijri, 1445, 9, 1, Some(date(2024, 3, 11))),
            (Calendar::Hijri, 1445, 2, 30, None),
            (Calendar::Ethiopian, 2000, 1, 1, Some(date(2007, 9, 12))),
            (Calendar::Ethiopian, 2016, 4, 29, Some(date(2024, 1, 8))),
            (Calendar::Ethiopian, 2015, 13, 6, Some(date(2023, 9, 11))),
            (Calendar::Ethiopian, 2016, 13, 6, None),
            (Calendar::Buddhist, 2569, 2, 28, Some(date(2026, 2, 28))),
            (Calendar::AnyHijri, 1400, 1, 1, None),
        ] {
            assert_eq!(to_gregorian(calendar, y, m, d), gregorian, "{calendar:?} {y}-{m}-{d}");
        }
    }
}
