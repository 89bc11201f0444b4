//! Amounts of the dated tables inside texts: `{reference-income.new-law}` in a question or a help stands for what that
//! column of that table says on the filing date, so that no text keeps an amount that a table has outdated.

use jiff::civil::Date;

use super::{Checklists, Row, Table, euros};
use crate::date;

/// What stands between braces in a text.
pub fn places(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(place, _)| place)
}

impl Checklists {
    /// The table and column that a place names.
    pub fn amount_place<'a>(&self, place: &'a str) -> Option<(&Table, &'a str)> {
        let (table, column) = place.split_once('.')?;
        let table = self.tables.get(table)?;
        table.rows.iter().any(|row| row.columns.contains_key(column)).then_some((table, column))
    }

    /// A text with its amounts as they are on a day, in words where none is known for it; without a day, the last known
    /// one with the days between which it holds.
    pub fn filled(&self, text: &str, lang: &str, on: Option<Date>) -> String {
        let mut filled = text.to_owned();
        for place in places(text) {
            let Some((table, column)) = self.amount_place(place) else { continue };
            filled = filled.replace(&format!("{{{place}}}"), &said(table, column, lang, on));
        }
        filled
    }

    /// The row that the first amount of a text rests on: that of the day, or else the last known one.
    pub fn amount_row(&self, text: &str, on: Date) -> Option<&Row> {
        let (table, column) = places(text).find_map(|place| self.amount_place(place))?;
        table.amount(column, on).or_else(|| table.last_known(column, on)).map(|(_, row)| row)
    }
}

fn said(table: &Table, column: &str, lang: &str, on: Option<Date>) -> String {
    let day = |day: Date| date::format(day, lang);
    let [not_known, last, from, until] = match lang {
        "nl" => ["niet bekend voor", "laatst bekend", "vanaf", "niet bekend vanaf"],
        "fr" => ["inconnu pour le", "dernier connu", "à partir du", "inconnu à partir du"],
        "de" => ["nicht bekannt für den", "zuletzt bekannt", "ab", "nicht bekannt ab"],
        _ => ["not known for", "last known", "from", "not known from"],
    };
    if let Some((amount, _)) = on.and_then(|on| table.amount(column, on)) {
        return euros(amount, lang);
    }
    let known = match on {
        Some(on) => table.last_known(column, on),
        None => table.known(column).pop(),
    };
    let known = known.map(|(amount, row)| format!("{} {from} {}", euros(amount, lang), day(row.from)));
    match (on, known) {
        (Some(on), Some(known)) => format!("{not_known} {}; {last} {known}", day(on)),
        (Some(on), None) => format!("{not_known} {}", day(on)),
        (None, known) => {
            let end = table.unknown_from(column).map(|end| format!("; {until} {}", day(end)));
            known.unwrap_or_default() + &end.unwrap_or_default()
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests may panic")]
mod tests {
    use jiff::civil::date;

    use super::*;

    /// What no row says is said to be unknown, with the last that one said.
    #[test]
    fn a_text_says_the_amount_of_its_day() {
        let lists = Checklists::load(&[]).unwrap();
        let said = |lang, on| lists.filled("a {reference-income.old-law} b {no.thing}", lang, on);
        assert_eq!(said("nl", Some(date(2025, 9, 1))), "a € 2.131,28 b {no.thing}");
        assert_eq!(
            said("en", Some(date(2026, 11, 21))),
            "a not known for 21 November 2026; last known € 2,131.28 from 18 August 2025 b {no.thing}"
        );
        assert_eq!(said("de", None), "a 2.131,28 € ab 18. August 2025; nicht bekannt ab 1. Januar 2026 b {no.thing}");
        let row = lists.amount_row("{reference-income.new-law}", date(2026, 11, 21)).unwrap();
        assert_eq!(row.from, date(2025, 8, 18));
    }
}
