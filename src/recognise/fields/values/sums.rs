//! Sums of money on a stretch of text.

use std::sync::LazyLock;

use regex::Regex;

/// A sum of money.
pub(in super::super) struct Sum {
    /// In hundredths.
    pub(in super::super) cents: i64,
    /// ISO 4217 code.
    pub(in super::super) currency: Option<String>,
    pub(super) from: usize,
    pub(super) to: usize,
}

static AMOUNT: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)(€|\$|£|\b(?:EUR|USD|GBP|CHF|MAD|XAF|XOF|TRY|DZD|EGP|UGX|KES|RWF|BIF|CDF|GNF|NGN|GHS|ETB|INR|PKR|NPR|LKR|VND|THB|CNY|IRR|LBP|JOD|RUB|UAH|ALL|RSD|PLN|RON|BRL|COP|PEN|CAD|AUD|FCFA|euros?)\b)?\s{0,2}(\d{1,3}(?:[ .,'’\u{a0}\u{202f}]\d{3})+(?:[.,]\d{2})?|\d{1,9}(?:[.,]\d{1,2})?)(?:,-+|,=)?\b\s{0,2}(€|\$|£|(?:EUR|USD|GBP|CHF|MAD|XAF|XOF|TRY|DZD|EGP|UGX|KES|RWF|BIF|CDF|GNF|NGN|GHS|ETB|INR|PKR|NPR|LKR|VND|THB|CNY|IRR|LBP|JOD|RUB|UAH|ALL|RSD|PLN|RON|BRL|COP|PEN|CAD|AUD|FCFA|euros?)\b)?").ok()
});

/// An account number (IBAN) in its groups.
static ACCOUNT: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"\b[A-Z]{2}\d{2}(?: ?[0-9A-Z]{4}){2,7}(?: ?[0-9A-Z]{1,3})?\b").ok());

/// The sums on a stretch, with or without a currency.
pub(in super::super) fn amounts(text: &str) -> Vec<Sum> {
    let Some(regex) = AMOUNT.as_ref() else { return Vec::new() };
    let accounts: Vec<std::ops::Range<usize>> =
        ACCOUNT.iter().flat_map(|regex| regex.find_iter(text)).map(|account| account.range()).collect();
    let found = regex.captures_iter(text).filter_map(|found| {
        let digits = found.get(2)?;
        // The last group of an account number before "EUR" is no sum.
        if accounts.iter().any(|account| account.contains(&digits.start())) {
            return None;
        }
        let currency = found.get(1).or(found.get(3)).map(|mark| currency(mark.as_str()));
        let whole = found.get(0)?;
        // Parts of dates, numbers with strokes and percentages are no sums.
        let mut backward = text.get(..digits.start()).unwrap_or("").chars().rev();
        let before = backward.next();
        // A minus of its own is a sign ("-313,00"), one between letters or figures is part of a number.
        let minus = before == Some('-') && backward.next().is_none_or(|ch| !ch.is_alphanumeric());
        let after = text.get(digits.end()..).unwrap_or("").chars().next();
        let digit = |ch: Option<char>| ch.is_some_and(|ch| ch.is_ascii_digit());
        let pointed = before == Some('.')
            || (after == Some('.') && digit(text.get(digits.end() + 1..).unwrap_or("").chars().next()));
        let glued = pointed
            || before.is_some_and(|ch| matches!(ch, '/' | '-') && !minus || ch.is_alphanumeric())
            || after.is_some_and(|ch| matches!(ch, '/' | '%') || (ch == '-' && currency.is_none()));
        // "Brutoloon 168 u", "13,07 %": hours, days and shares.
        let next = text.get(digits.end()..).unwrap_or("").trim_start();
        let unit = next.split(|ch: char| !ch.is_alphabetic() && ch != '%').next().unwrap_or("").to_lowercase();
        if (glued || UNITS.contains(&unit.as_str())) && currency.is_none() {
            return None;
        }
        Some(Sum { cents: cents(digits.as_str())?, currency, from: whole.start(), to: whole.end() })
    });
    found.collect()
}

/// What stands behind a number that is no sum.
const UNITS: [&str; 19] = [
    "%", "u", "uur", "uren", "h", "hrs", "hours", "heure", "heures", "std", "stunden", "dag", "dagen", "jour", "jours",
    "days", "tage", "m", "km",
];

fn currency(mark: &str) -> String {
    match mark.to_lowercase().as_str() {
        "€" | "eur" | "euro" | "euros" => "EUR".to_owned(),
        "$" | "usd" => "USD".to_owned(),
        "£" | "gbp" => "GBP".to_owned(),
        other => other.to_uppercase(),
    }
}

/// Hundredths from digits with separators: the last separator before exactly two (or one) digits is the decimal one.
fn cents(text: &str) -> Option<i64> {
    let split = text.rfind(['.', ',']).filter(|at| (1..=2).contains(&(text.len() - at - 1)));
    let (whole, part) = split.map_or((text, ""), |at| (text.get(..at).unwrap_or(""), text.get(at + 1..).unwrap_or("")));
    let whole: String = whole.chars().filter(char::is_ascii_digit).collect();
    let part = format!("{part:0<2}");
    whole.parse::<i64>().ok()?.checked_mul(100)?.checked_add(part.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Sums as Belgian, French and English papers print them.
    #[test]
    fn sums() {
        let read = |text: &str| amounts(text).first().map(|sum| (sum.cents, sum.currency.clone()));
        let eur = Some("EUR".to_owned());
        assert_eq!(read("368,00 EUR"), Some((36_800, eur.clone())));
        assert_eq!(read("€ 1.234,56"), Some((123_456, eur.clone())));
        assert_eq!(read("EUR 1,234.56"), Some((123_456, eur.clone())));
        assert_eq!(read("180 euros"), Some((18_000, eur.clone())));
        assert_eq!(read("+368,00€"), Some((36_800, eur.clone())));
        assert_eq!(read("1 234 EUR"), Some((123_400, eur)));
        assert_eq!(read("207"), Some((20_700, None)));
        assert_eq!(read("Brutoloon 168 u 3.412,08"), Some((341_208, None)));
        assert_eq!(read("Rekening BE00 0000 0000 4253 EUR"), None);
        assert_eq!(read("BE00 0000 0000 4253 -313,00"), Some((31_300, None)));
        assert_eq!(read("RSZ 13,07 % 445,96"), Some((44_596, None)));
        assert_eq!(read("avant le 07.10.2026"), None);
        assert_eq!(read("avant le 07.10.2026 : 94,37"), Some((9_437, None)));
    }
}
