//! Dated tables: amounts by period. What is not known for a day is not known; nothing is carried on from before.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{At, Citation};

/// Amounts by period.
#[derive(Debug, Clone, Default)]
pub struct Table {
    /// Its id.
    pub id: String,
    /// ISO 4217 currency of all columns.
    pub currency: String,
    /// So many days after a new row begins, the amount of the row before only warns.
    pub grace_days: i64,
    /// Rows, by their first day.
    pub rows: Vec<Row>,
}

/// One period of a table.
#[derive(Debug, Clone, Default)]
pub struct Row {
    /// First day.
    pub from: Date,
    /// Last day for which the row is known to hold.
    pub until: Option<Date>,
    /// Amounts in hundredths, by column.
    pub columns: BTreeMap<String, i64>,
    /// Where it comes from.
    pub citation: Citation,
    /// Where it stands.
    pub at: At,
}

impl Table {
    /// The row that is known to hold on a day: the last that began, unless it ended before.
    pub fn on(&self, day: Date) -> Option<&Row> {
        let row = self.rows.iter().rev().find(|row| row.from <= day)?;
        row.until.is_none_or(|until| day <= until).then_some(row)
    }

    /// The amount of `column` on a day, in hundredths.
    pub fn amount(&self, column: &str, day: Date) -> Option<(i64, &Row)> {
        let row = self.on(day)?;
        row.columns.get(column).map(|amount| (*amount, row))
    }

    /// All amounts of `column` that are known, with their rows.
    pub fn known(&self, column: &str) -> Vec<(i64, &Row)> {
        self.rows.iter().filter_map(|row| row.columns.get(column).map(|amount| (*amount, row))).collect()
    }

    /// The day from which `column` is not known any more.
    pub fn unknown_from(&self, column: &str) -> Option<Date> {
        let last = self.rows.iter().rposition(|row| row.columns.contains_key(column))?;
        let ended = self.rows.get(last).and_then(|row| row.until).and_then(|until| until.tomorrow().ok());
        ended.into_iter().chain(self.rows.get(last + 1).map(|row| row.from)).min()
    }

    /// The last amount of `column` that is known up to a day, with the row's first day.
    pub fn last_known(&self, column: &str, day: Date) -> Option<(i64, &Row)> {
        let mut before = self.rows.iter().rev().filter(|row| row.from <= day);
        before.find_map(|row| row.columns.get(column).map(|amount| (*amount, row)))
    }
}

/// An amount of euros in hundredths as a language writes it: € 2.131,28 (Dutch), 2 131,28 € (French),
/// 2.131,28 € (German), € 2,131.28 (English and any other).
pub fn euros(hundredths: i64, lang: &str) -> String {
    let (between, point) = match lang {
        "nl" | "de" => ('.', ','),
        "fr" => (' ', ','),
        _ => (',', '.'),
    };
    let parts = hundredths.unsigned_abs();
    let digits = (parts / 100).to_string();
    let mut whole = String::new();
    for (n, digit) in digits.chars().enumerate() {
        if n > 0 && (digits.len() - n).is_multiple_of(3) {
            whole.push(between);
        }
        whole.push(digit);
    }
    let sign = if hundredths < 0 { "-" } else { "" };
    let number = format!("{sign}{whole}{point}{:02}", parts % 100);
    match lang {
        "fr" | "de" => format!("{number} €"),
        _ => format!("€ {number}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_written_as_each_language_does() {
        let written = ["nl", "fr", "de", "en"].map(|lang| euros(213_128, lang));
        assert_eq!(written, ["€ 2.131,28", "2 131,28 €", "2.131,28 €", "€ 2,131.28"]);
        assert_eq!(euros(5, "nl"), "€ 0,05");
        assert_eq!(euros(100_000_000, "en"), "€ 1,000,000.00");
    }
}
