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

    /// The last amount of `column` that is known up to a day, with the row's first day.
    pub fn last_known(&self, column: &str, day: Date) -> Option<(i64, &Row)> {
        let mut before = self.rows.iter().rev().filter(|row| row.from <= day);
        before.find_map(|row| row.columns.get(column).map(|amount| (*amount, row)))
    }
}
