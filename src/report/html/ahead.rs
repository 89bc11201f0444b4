//! What lies ahead: beside the verdict the last safe filing date and the nearest deadlines; further down all of them,
//! and what is to be renewed first.

use jiff::civil::Date;
use maud::{Markup, html};

use super::{Page, capital, fill, harmless, split_command};
use crate::finding::{Due, Lapse, Standing};

/// So many deadlines stand beside the verdict: more would hide it.
const NEAREST: usize = 3;

/// So many lapses are shown, as on the terminal: what comes after them is renewed before it matters.
const SHOWN: usize = 6;

/// What of a deadline a reader must see: class and sign. A sign stands beside every colour.
pub(super) fn mark(due: &Due) -> (&'static str, &'static str) {
    match due.standing {
        Standing::Passed => ("bad", "✗"),
        Standing::TooEarly => ("warn", "!"),
        Standing::Unknown => ("ask", "?"),
        Standing::Open => ("ok", "✓"),
        Standing::AfterFiling => ("idle", "–"),
    }
}

impl Page<'_> {
    /// The days that matter, beside the verdict.
    pub(super) fn dates(&self) -> Markup {
        let outlook = &self.report.outlook;
        let first = outlook.lapses.iter().find(|lapse| lapse.last.is_some());
        let what = first.map(|lapse| {
            format!("{} – {}", self.whose(&lapse.title, lapse.person.as_deref()), self.words.why(lapse.why))
        });
        let why = what.map(|what| fill(self.said.last_safe_why, &[("what", &what)])).unwrap_or_default();
        let day = |due: &Due| due.until.or(due.from);
        let follows = |due: &&Due| due.standing != Standing::AfterFiling;
        let all = &self.report.outlook.deadlines;
        let mut dues: Vec<&Due> = all.iter().filter(follows).filter(|due| day(due).is_some()).collect();
        // What was missed first, then what comes first.
        dues.sort_by_key(|due| (due.standing != Standing::Passed, day(due)));
        let left = all.len() - dues.len().min(NEAREST);
        html! {
            @if outlook.last_safe.is_some() || !dues.is_empty() {
                ul.dates {
                    @if let Some(last) = outlook.last_safe {
                        li { strong { (capital(self.words.last_safe)) (self.colon()) " " (self.day(last)) } span.note { " – " (harmless(&why)) } }
                    }
                    @for due in dues.iter().take(NEAREST) {
                        @let (class, sign) = mark(due);
                        li {
                            strong { (self.said.deadline) (self.colon()) " " (self.days(due)) } " – "
                            (self.whose(&due.title, due.person.as_deref())) " "
                            span class=(class) { span aria-hidden="true" { (sign) "\u{a0}" } (self.standing(due)) }
                        }
                    }
                    @if left > 0 { li { a href="#validity" { "→ " (self.said.all_deadlines) } } }
                }
            }
        }
    }

    /// All deadlines, in the order of the checklist.
    pub(super) fn deadlines(&self) -> Markup {
        let deadlines = &self.report.outlook.deadlines;
        html! {
            @if !deadlines.is_empty() {
                h3 { (self.said.deadlines) }
                table.ahead {
                    thead { tr {
                        th scope="col" { (self.said.day) }
                        th scope="col" { (self.said.deadline) }
                        th scope="col" { (self.said.status) }
                    } }
                    tbody { @for due in deadlines {
                        @let (class, sign) = mark(due);
                        tr {
                            td class={ "status " (class) } { (self.days(due)) }
                            th scope="row" {
                                (self.whose(&due.title, due.person.as_deref()))
                                @if !due.help.is_empty() && due.standing != Standing::AfterFiling { p.note { (self.told(split_command(&due.help).0)) } }
                                p.source { (self.source(&due.citation)) }
                            }
                            td.files { span class=(class) { span aria-hidden="true" { (sign) "\u{a0}" } (self.standing(due)) } }
                        }
                    } }
                }
            }
        }
    }

    /// What is in order now, and until when.
    pub(super) fn lapses(&self) -> Markup {
        let lapses = &self.report.outlook.lapses;
        let mut told: Vec<&Lapse> = Vec::new();
        for lapse in lapses {
            let of = |lapse: &Lapse| {
                (lapse.last, lapse.why, lapse.title.clone(), lapse.person.clone(), lapse.document.clone())
            };
            if !told.iter().any(|known| of(known) == of(lapse)) {
                told.push(lapse);
            }
        }
        let dated = told.iter().copied().filter(|lapse| lapse.last.is_some()).take(SHOWN);
        let shown: Vec<&Lapse> = dated.chain(told.iter().copied().filter(|lapse| lapse.last.is_none())).collect();
        html! {
            @if !shown.is_empty() {
                h3 { (self.said.in_order) }
                table.ahead {
                    thead { tr {
                        th scope="col" { (self.said.in_order_until) }
                        th scope="col" { (self.said.requirement) }
                        th scope="col" { (self.said.reason) }
                    } }
                    tbody { @for lapse in shown {
                        @let over = lapse.last.is_some_and(|last| last < self.report.filing_date);
                        tr {
                            td.status.bad[over] {
                                @match lapse.last {
                                    Some(last) => { @if over { span aria-hidden="true" { "✗ " } } (self.day(last)) },
                                    None => { span.ask { span aria-hidden="true" { "? " } (self.words.not_known) } },
                                }
                            }
                            th scope="row" {
                                (self.whose(&lapse.title, lapse.person.as_deref()))
                                @if let Some(document) = lapse.document.as_deref().and_then(|id| self.document(id)) {
                                    p.note { a href={ "#" (document.id) } { (self.kind(document)) } ", " (self.pages_of(document)) }
                                }
                            }
                            td.files { (self.words.why(lapse.why)) }
                        }
                    } }
                }
            }
        }
    }

    /// A title, and whose it is.
    pub(super) fn whose(&self, title: &str, person: Option<&str>) -> String {
        let who = person.map(|id| self.name_of(person).map_or_else(|| self.called(id), str::to_owned));
        harmless(&who.map_or_else(|| title.to_owned(), |who| format!("{title} ({who})")))
    }

    /// The day of a deadline, or its first and its last.
    fn days(&self, due: &Due) -> Markup {
        let day = |day: Option<Date>| html! { @if let Some(day) = day { (self.day(day)) } };
        html! {
            @match (due.from, due.until) {
                (None, None) => { (self.words.not_known) },
                (None, until) => { (day(until)) },
                (from, until) => { (day(from)) " – " (day(until)) },
            }
        }
    }

    /// How a deadline stands, and what it depends on.
    fn standing(&self, due: &Due) -> String {
        let mut said = self.words.standing(due.standing).to_owned();
        if due.standing == Standing::Unknown && !due.missing.is_empty() {
            // By their questions: a fact's name is for programs.
            let asked = &self.report.outlook.questions;
            let of = |name: &String| {
                let question = asked.iter().find(|question| question.id == *name);
                question.map_or_else(|| String::clone(name), |question| question.text.clone())
            };
            let missing: Vec<String> = due.missing.iter().map(of).collect();
            said = format!("{said}{} {}", self.colon(), harmless(&missing.join("; ")));
        }
        if let Some(reading) = &due.rests_on {
            said = format!("{said}; {} {}", self.words.if_right, harmless(reading));
        }
        said
    }
}
