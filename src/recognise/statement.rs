//! Account statements: of their many amounts the one that was paid to an
//! account is the one that stands beside it.

use std::sync::LazyLock;

use regex::Regex;

use jiff::civil::Date;

use crate::checklist::Kind;
use crate::date::{self, Order, Reading};
use crate::document::{Document, DocumentPage, Pointer, Read, Value};
use crate::fold::fold;
use crate::page::Line;

/// From so many bare amounts on, a page is a statement or a table and the first of them says nothing.
const SEVERAL: usize = 3;
/// How far, in page heights, an entry's amount may stand above or below the account it was paid to: entries run over four lines.
const BESIDE: f32 = 0.045;
/// Lines of one row stand level within this share of their height.
const LEVEL: f32 = 0.5;
/// How sure an amount is that stands beside the account, and one of several that does not: above and below the bound of .6.
const SURE: f32 = 0.8;
const DOUBTFUL: f32 = 0.4;

/// An amount alone in its column, perhaps with a sign and a currency.
static BARE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^[+\-–.]{0,2}\s*(?:EUR|€)?\s*(\d{1,3}(?:[. ]\d{3})*|\d{1,7})[,.](\d{2})\s*(?:EUR|€)?\s*[+\-–]?$").ok()
});

/// Corrects the `amount` of a document that shows several, by the account it names.
pub(super) fn settle(document: &mut Document, kind: Option<&Kind>) {
    // A payslip tells amounts and an account too, and is no statement.
    if kind.is_some_and(|kind| kind.fields.iter().any(|field| field == "employer")) {
        return;
    }
    let Some(account) = document.fields.get("iban").map(|field| field.at) else { return };
    let Some(page) = document.pages.get(account.page) else { return };
    let account_line = account.line.saturating_sub(1);
    let bare: Vec<(usize, i64)> =
        page.lines.iter().enumerate().filter_map(|(line, text)| Some((line, cents(&text.text)?))).collect();
    // Of two the one in the account's entry is its own all the same: the other is the balance.
    if bare.len() < SEVERAL && !(bare.len() == 2 && entry(page, account_line).is_some()) {
        return;
    }
    match beside(page, account, &bare) {
        Some((line, cents)) => {
            let Some(text) = page.lines.get(line) else { return };
            let at = Pointer { page: account.page, line: line + 1, bbox: Some(text.bbox) };
            let confidence = SURE.min(text.confidence);
            let read =
                Read { value: Value::Amount(cents, Some("EUR".to_owned())), text: text.text.clone(), at, confidence };
            let mut entries = vec![("amount", read)];
            let (said, day) = (communication(page, account_line), entry_day(document, page, line));
            for (name, found) in [("communication", said), ("paid", day)] {
                let Some((line, text, value)) = found else { continue };
                let bbox = page.lines.get(line).map(|line| line.bbox);
                let confidence = SURE.min(page.lines.get(line).map_or(0.0, |line| line.confidence));
                let at = Pointer { page: account.page, line: line + 1, bbox };
                entries.push((name, Read { value, text, at, confidence }));
            }
            for (name, read) in entries {
                document.fields.insert(name.to_owned(), read);
            }
        }
        None => {
            if let Some(amount) = document.fields.get_mut("amount") {
                amount.confidence = amount.confidence.min(DOUBTFUL);
            }
        }
    }
}

/// The amount nearest to the account's line, when only one is so near.
fn beside(page: &DocumentPage, account: Pointer, bare: &[(usize, i64)]) -> Option<(usize, i64)> {
    let middle = page.lines.get(account.line.checked_sub(1)?)?.bbox.middle_y();
    let far = |line: usize| page.lines.get(line).map_or(f32::MAX, |text| (text.bbox.middle_y() - middle).abs());
    let entry = entry(page, account.line.checked_sub(1)?);
    let mut inside = bare.iter().copied().filter(|(line, _)| entry.is_some_and(|entry| entry.holds(page, *line)));
    if let (Some(one), None) = (inside.next(), inside.next()) {
        return Some(one);
    }
    // One in the account's own row is its entry's.
    let height = page.lines.get(account.line.checked_sub(1)?)?.bbox.h;
    let mut level = bare.iter().copied().filter(|(line, _)| far(*line) <= LEVEL * height);
    if let (Some(one), None) = (level.next(), level.next()) {
        return Some(one);
    }
    let mut near: Vec<(usize, i64)> = bare.iter().copied().filter(|(line, _)| far(*line) <= BESIDE).collect();
    // An entry's amount stands on its first line: of several, those at or above the account come first.
    near.sort_by(|a, b| far(a.0).total_cmp(&far(b.0)));
    let above = |line: usize| page.lines.get(line).is_some_and(|text| text.bbox.middle_y() <= middle + 0.005);
    let mut at_or_above = near.iter().copied().filter(|(line, _)| above(*line));
    let first = at_or_above.next();
    match (first, at_or_above.next()) {
        (Some(one), None) => Some(one),
        // Two entries are equally near: the account's own cannot be told.
        (Some(_), Some(_)) => None,
        (None, _) => near.first().copied().filter(|_| near.len() == 1),
    }
}

/// Where an entry of a statement stands on the page: from the day that opens it to the day that opens the next one, in page heights.
#[derive(Debug, Clone, Copy)]
struct Entry {
    from: f32,
    to: f32,
}

impl Entry {
    fn holds(&self, page: &DocumentPage, line: usize) -> bool {
        page.lines.get(line).is_some_and(|line| (self.from..self.to).contains(&line.bbox.middle_y()))
    }
}

/// The entry that a line stands in, on a statement whose entries each open with their day: nothing where fewer than two do.
fn entry(page: &DocumentPage, line: usize) -> Option<Entry> {
    let here = page.lines.get(line)?;
    let opens = |line: &&Line| {
        let text = line.text.trim();
        let whole = date::find(text, Order::DayFirst).iter().any(|found| found.text.len() == text.len());
        whole || DAY.as_ref().is_some_and(|day| day.is_match(text))
    };
    let left = page.lines.iter().filter(opens).map(|line| line.bbox.x).min_by(f32::total_cmp)?;
    // Days of value stand in a column of their own beside.
    let first = |line: &&Line| opens(line) && line.bbox.x - left < FIRST_COLUMN;
    let tops: Vec<f32> =
        page.lines.iter().filter(first).map(|line| line.bbox.middle_y() - LEVEL * line.bbox.h).collect();
    let middle = here.bbox.middle_y();
    let from = tops.iter().copied().filter(|top| *top <= middle).max_by(f32::total_cmp)?;
    let to = tops.iter().copied().filter(|top| *top > middle).min_by(f32::total_cmp);
    // The last entry ends somewhere before the balance, and where cannot be told: as far down as entries run.
    (tops.len() >= 2).then_some(Entry { from, to: to.unwrap_or(middle + BESIDE) })
}

/// Days stand in one column within this share of the page's width.
const FIRST_COLUMN: f32 = 0.04;

/// The communication of the entry that an account stands in: the line that begins so, nearest to it.
fn communication(page: &DocumentPage, account: usize) -> Option<(usize, String, Value)> {
    let here = page.lines.get(account)?.bbox.middle_y();
    let near = page.lines.iter().enumerate().filter(|(_, line)| (line.bbox.middle_y() - here).abs() <= BESIDE);
    near.filter_map(|(index, line)| {
        let (head, said) = line.text.split_once(':')?;
        let head = fold(head);
        let told =
            ["communication", "mededeling", "mitteilung", "verwendungszweck", "omschrijving", "reference", "concept"];
        let said = said.trim();
        told.iter().any(|word| head.ends_with(word)).then(|| (index, said.to_owned(), Value::Text(said.to_owned())))
    })
    .find(|(_, said, _)| !said.is_empty())
}

/// Day and month alone, as statements print them beside an entry.
static DAY: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"^(\d{1,2})[-/.](\d{1,2})$").ok());

/// The day of an entry: day and month in its row, in the year of the statement, or the year before when that lies behind it.
fn entry_day(document: &Document, page: &DocumentPage, row: usize) -> Option<(usize, String, Value)> {
    let here = page.lines.get(row)?.bbox;
    let level = |line: &&Line| (line.bbox.middle_y() - here.middle_y()).abs() <= 0.6 * here.h.max(line.bbox.h);
    let (index, line) = page
        .lines
        .iter()
        .enumerate()
        .find(|(_, line)| level(line) && DAY.as_ref().is_some_and(|day| day.is_match(line.text.trim())))?;
    let found = DAY.as_ref()?.captures(line.text.trim())?;
    let (day, month): (i8, i8) = (found.get(1)?.as_str().parse().ok()?, found.get(2)?.as_str().parse().ok()?);
    let certain = |text: &str| -> Vec<Date> {
        let days = date::find(text, Order::DayFirst).into_iter();
        days.filter_map(|found| if let Reading::Certain(day) = found.reading { Some(day) } else { None }).collect()
    };
    // The statement's own day is the first that its head shows; of a period's two the last.
    let made = document.lines().map(|(_, line)| certain(&line.text)).find(|days| !days.is_empty())?;
    let made = made.into_iter().max()?;
    let this = Date::new(made.year(), month, day).ok()?;
    let day = if this > made { Date::new(made.year() - 1, month, day).ok()? } else { this };
    Some((index, line.text.trim().to_owned(), Value::Date(day)))
}

fn cents(text: &str) -> Option<i64> {
    let found = BARE.as_ref()?.captures(text.trim())?;
    let whole: String = found.get(1)?.as_str().chars().filter(char::is_ascii_digit).collect();
    let whole: i64 = whole.parse().ok()?;
    let part: i64 = found.get(2)?.as_str().parse().ok()?;
    // A line that folds to more than digits and a currency is no bare amount.
    fold(text).len().le(&16).then_some(whole * 100 + part)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may panic")]
mod tests {
    use super::*;
    use crate::page::{Line, Rect};

    fn statement(rows: &[(&str, f32, f32)], account: usize) -> Document {
        let line = |(text, x, y): &(&str, f32, f32)| Line {
            text: (*text).to_owned(),
            bbox: Rect { x: *x, y: *y, w: 0.1, h: 0.01 },
            confidence: 0.99,
            words: Vec::new(),
            alternatives: Vec::new(),
        };
        let page = DocumentPage { lines: rows.iter().map(line).collect(), ..DocumentPage::default() };
        let at = Pointer { page: 0, line: account, bbox: None };
        let text =
            |text: &str| Read { value: Value::Text(text.to_owned()), text: text.to_owned(), at, confidence: 0.9 };
        let mut document = Document { pages: vec![page], ..Document::default() };
        document.fields.insert("iban".to_owned(), text("BE57 6792 0060 9235"));
        let wrong = Read { value: Value::Amount(120_466, None), text: "1.204,66".to_owned(), at, confidence: 0.9 };
        document.fields.insert("amount".to_owned(), wrong);
        document
    }

    /// Balance, card payment and the transfer to the account: the transfer is the amount.
    #[test]
    fn of_several_amounts_the_one_beside_the_account_counts() {
        let rows = [
            ("Previous balance", 0.1, 0.10),
            ("+ 1.204,66", 0.8, 0.10),
            ("-41,87", 0.8, 0.13),
            ("Transfer to the Immigration Office", 0.1, 0.20),
            ("-313,00", 0.8, 0.20),
            ("BE57 6792 0060 9235", 0.1, 0.225),
            ("+ 181,61", 0.8, 0.30),
        ];
        let mut document = statement(&rows, 6);
        settle(&mut document, None);
        assert_eq!(document.fields["amount"].value, Value::Amount(31_300, Some("EUR".to_owned())));
        assert_eq!(document.fields["amount"].at.line, 5);
    }

    /// Amounts that stand nowhere near the account leave what was read in doubt.
    #[test]
    fn without_an_amount_beside_the_account_it_is_doubtful() {
        let rows = [("10,00", 0.8, 0.1), ("20,00", 0.8, 0.2), ("30,00", 0.8, 0.3), ("BE57 6792 0060 9235", 0.1, 0.8)];
        let mut document = statement(&rows, 4);
        settle(&mut document, None);
        assert!(document.fields["amount"].confidence < 0.6);
    }
}
