//! Whether what was paid is what is asked: the amount by the dated tables, the
//! currency, and the account it went to.

use super::judge::{Fault, One, SURE};
use super::places;
use super::words::Say;
use crate::checklist::{AmountRule, Table, Term, euros};
use crate::document::Value;
use crate::finding::{Place, Status};

impl One<'_> {
    pub(super) fn amount(&self) -> Vec<Fault> {
        let Some(rule) = &self.subject.requirement.amount else { return Vec::new() };
        let Some(field) = self.document.fields.get("amount") else { return vec![self.unread("amount", "amount")] };
        let place = |label: &str| places::pointed(self.document, &field.at, &field.text, label);
        let Value::Amount(paid, currency) = &field.value else {
            return vec![self.doubt(self.say(Say::NoAmount, &[&field.text]), "amount").at(place(""))];
        };
        if currency.as_deref().is_some_and(|currency| currency != "EUR") {
            let message = self.say(Say::NotEuro, &[&field.text]);
            let help = self.say(Say::HelpEuro, &[&self.subject.requirement.id]);
            return vec![self.doubt(message, "amount").at(place(&self.say(Say::OtherCurrency, &[]))).help(help)];
        }
        let mut faults: Vec<Fault> = self.amount_asked(rule, *paid, &place);
        if field.confidence < SURE && faults.is_empty() {
            let message = self.say(Say::AmountDoubtful, &[&field.text]);
            faults.push(self.doubt(message, "amount").at(place("")));
        }
        faults
    }

    fn amount_asked(&self, rule: &AmountRule, paid: i64, place: &dyn Fn(&str) -> Place) -> Vec<Fault> {
        let filing = self.subject.case.filing;
        let here = self.say(Say::PaidHere, &[]);
        let (asked, from) = match rule {
            AmountRule::Exactly(asked) => (*asked, None),
            AmountRule::Table(table, column) => {
                let Some(table) = self.subject.case.lists.tables.get(table) else { return Vec::new() };
                match table.amount(column, filing) {
                    Some((asked, row)) => (asked, Some((table, column, row))),
                    None => return vec![self.amount_unknown(table, column, paid).at(place(&here))],
                }
            }
        };
        if paid == asked {
            return Vec::new();
        }
        // What is said of an amount of a table rests on its row too.
        let sourced = |fault: Fault| match from {
            Some((.., row)) => fault.row(row),
            None => fault,
        };
        let message = self.say(Say::PaidAsked, &[&self.euros(paid), &self.euros(asked), &filing.to_string()]);
        let rule = self.subject.requirement.id.as_str();
        if paid > asked {
            let help = self.say(Say::HelpOverpaid, &[rule]);
            return vec![sourced(self.doubt(message, "amount").code("overpaid").at(place(&here)).help(help))];
        }
        let lacking = [self.euros(asked), self.euros(paid), self.euros(asked.saturating_sub(paid))];
        let [asked_for, was_paid, lacks] = lacking.each_ref().map(String::as_str);
        if let Some((table, column, row)) = from {
            let before = row.from.yesterday().ok().and_then(|day| table.amount(column, day));
            let grace = Term { months: 0, days: i32::try_from(table.grace_days).unwrap_or(0) };
            let in_grace = grace.after(row.from).is_some_and(|end| filing <= end);
            if in_grace && before.is_some_and(|(amount, _)| amount == paid) {
                let message = self.say(Say::OldAmount, &[&message]);
                let help = self.say(Say::HelpOldAmount, &[asked_for, was_paid, lacks, rule]);
                return vec![sourced(self.doubt(message, "amount").code("old-amount").at(place(&here)).help(help))];
            }
        }
        let help = self.say(Say::HelpShortfall, &[asked_for, was_paid, lacks]);
        vec![sourced(self.fault(Status::WrongAmount, message, "amount").at(place(&here)).help(help))]
    }

    /// The table says nothing for the filing date: what it said last, with where it has that from.
    fn amount_unknown(&self, table: &Table, column: &str, paid: i64) -> Fault {
        let filing = self.subject.case.filing;
        let known = table.last_known(column, filing);
        let last = known.map_or_else(
            || self.say(Say::NoAmountKnown, &[]),
            |(amount, row)| self.say(Say::LastKnown, &[&self.euros(amount), &row.from.to_string()]),
        );
        let message = self.say(Say::AmountNotKnown, &[&filing.to_string(), &last, &self.euros(paid)]);
        let rule = self.subject.requirement.id.as_str();
        let help = self.say(Say::HelpAmountNotKnown, &[&filing.to_string(), &self.euros(paid), rule]);
        let fault = self.doubt(message, "amount").code("amount-not-known").help(help);
        match known {
            Some((_, row)) => fault.row(row),
            None => fault,
        }
    }

    /// An amount as the report's language writes it.
    fn euros(&self, hundredths: i64) -> String {
        euros(hundredths, self.subject.case.lang)
    }

    pub(super) fn account(&self) -> Option<Fault> {
        let asked = self.subject.requirement.iban.as_ref()?;
        let Some(field) = self.document.fields.get("iban") else { return Some(self.unread("iban", "iban")) };
        let compact = |text: &str| text.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_uppercase();
        let read = self.document.text("iban").map(compact).unwrap_or_default();
        (read != compact(asked)).then(|| {
            let place = places::pointed(self.document, &field.at, &field.text, &self.say(Say::ThisAccount, &[]));
            let message = self.say(Say::PaidTo, &[&read, asked]);
            let help = self.say(Say::HelpAccount, &[]);
            self.fault(Status::Incomplete, message, "iban").code("wrong-account").at(place).help(help)
        })
    }
}
