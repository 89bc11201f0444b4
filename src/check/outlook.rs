//! What lies ahead: the deadlines of the procedures, the last day for which each paper that counts is in order, and
//! from both the last day on which the dossier can be filed as it is.
//!
//! The days are computed with the very rules that [`super::judge`] applies at the filing date; a test holds that a check
//! on the last safe day finds nothing worse, and one on the day after does.

use jiff::civil::Date;

use super::world::{self, Facts, Worlds};
use super::{Case, Checked, Subject, places, procedures};
use crate::checklist::condition::World;
use crate::checklist::{AmountRule, Condition, Deadline, FactValue, Moment, Procedure, Requirement, Severity, Truth};
use crate::document::{Document, Person, Value};
use crate::finding::{Due, Finding, Lapse, Outcome, Outlook, Place, Standing, Status, Why};

/// Clamped month ends move a day by at most three: the 31st to the 28th.
const MONTH_END: i64 = 3;

/// Deadlines and lapses of what was checked; the findings of deadlines that the filing date misses.
pub fn outlook<'a>(case: &'a Case<'a>, checked: &Checked) -> (Outlook, Vec<Finding>) {
    let mut outlook = Outlook::default();
    let mut findings = Vec::new();
    for procedure in procedures(case) {
        for deadline in &procedure.deadlines {
            for person in super::of_role(case, procedure, deadline.person.as_deref()) {
                for due in dues(case, procedure, deadline, person) {
                    // What several procedures of the folder share is told once.
                    let same = |known: &Due| {
                        (&known.title, known.from, known.until, &known.person)
                            == (&due.title, due.from, due.until, &due.person)
                    };
                    if outlook.deadlines.iter().any(same) {
                        continue;
                    }
                    findings.extend(missed(case, deadline, &due));
                    outlook.deadlines.push(due);
                }
            }
        }
    }
    let weighs = |due: &&Due| due.standing == Standing::Open && due.until.is_some();
    outlook.lapses = outlook.deadlines.iter().filter(weighs).map(|due| of_deadline(case, due)).collect();
    for outcome in &checked.outcomes {
        outlook.lapses.extend(lapses(case, outcome));
    }
    // The earliest first, what is not known last; the heavier first among equals.
    outlook.lapses.sort_by_key(|lapse| (lapse.last.is_none(), lapse.last, std::cmp::Reverse(lapse.severity)));
    let days: Vec<Date> = outlook.lapses.iter().filter_map(|lapse| lapse.last).collect();
    // Where a term has ended that weighs, no day is safe any more, however long the papers last.
    let over = days.iter().any(|day| *day < case.filing)
        || outlook.deadlines.iter().any(|due| due.standing == Standing::Passed && weight(case, due) == Severity::Error);
    outlook.last_safe = days.into_iter().min().filter(|_| !over);
    (outlook, findings)
}

/// Facts with what documents say of those that nobody gave.
struct Believing<'a> {
    facts: Facts<'a>,
}

impl World for Believing<'_> {
    fn fact(&self, name: &str) -> Option<FactValue> {
        self.facts.fact(name).or_else(|| {
            let fact = self.facts.procedure.facts.iter().find(|fact| fact.name == name)?;
            world::said(self.facts.case, fact, self.facts.applicant).next().map(|said| said.value)
        })
    }

    fn is_fact(&self, name: &str) -> bool {
        self.facts.is_fact(name)
    }

    fn condition(&self, name: &str) -> Option<&Condition> {
        self.facts.condition(name)
    }

    fn born(&self, role: &str) -> Option<Date> {
        self.facts.born(role)
    }

    fn filing_date(&self) -> Date {
        self.facts.filing_date()
    }

    fn has(&self, kind: &str) -> bool {
        self.facts.has(kind)
    }
}

/// How a deadline stands for a person, or for the folder; nothing when it does not run. One that does not run alike for
/// all applicants is told for each for whom it runs.
fn dues<'a>(case: &'a Case<'a>, procedure: &'a Procedure, deadline: &Deadline, person: Option<&'a Person>) -> Vec<Due> {
    let each: Vec<(Facts<'a>, Option<Due>)> =
        Worlds::of(case, procedure, person).each().map(|facts| (facts, due(&facts, deadline))).collect();
    let Some((_, first)) = each.first() else { return Vec::new() };
    if each.iter().all(|(_, due)| due == first) {
        return first.iter().cloned().collect();
    }
    let of = |(facts, due): (Facts<'a>, Option<Due>)| {
        let person = facts.applicant.map(|applicant| applicant.id.clone());
        due.map(|due| Due { person, ..due })
    };
    each.into_iter().filter_map(of).collect()
}

/// How a deadline stands by the facts of one applicant; `None` when it does not run.
fn due(facts: &Facts<'_>, deadline: &Deadline) -> Option<Due> {
    let Facts { case, procedure, person, applicant } = *facts;
    let blank = Due {
        id: deadline.id.clone(),
        procedure: procedure.id.clone(),
        person: person.map(|person| person.id.clone()),
        title: deadline.title.get(case.lang).to_owned(),
        from: None,
        until: None,
        of_birth: deadline.from.iter().chain(&deadline.until).any(Moment::counts_from_birth),
        standing: Standing::Unknown,
        missing: Vec::new(),
        rests_on: None,
        help: deadline.help.get(case.lang).to_owned(),
        citation: deadline.citation.clone(),
        at: deadline.at.clone(),
    };
    let known = standing(&blank, deadline, facts, case.filing);
    match known {
        Ok(due) => due,
        Err(missing) => {
            // What documents say of the missing facts gives a day, told together with what it rests on.
            let believed = standing(&blank, deadline, &Believing { facts: *facts }, case.filing);
            let readings = missing.iter().filter_map(|name| {
                let fact = procedure.facts.iter().find(|fact| fact.name == *name)?;
                world::said(case, fact, applicant)
                    .next()
                    .map(|said| format!("{name} = {}, {}", said.shown(), said.file()))
            });
            let readings: Vec<String> = readings.collect();
            match believed {
                Ok(None) if !readings.is_empty() => None,
                Ok(Some(due)) if !readings.is_empty() => {
                    Some(Due { rests_on: Some(readings.join("; ")), missing, ..due })
                }
                _ => Some(Due { missing, ..blank }),
            }
        }
    }
}

/// The deadline as a world has it: `Ok(None)` when it does not run, the missing names when it cannot be told.
fn standing(blank: &Due, deadline: &Deadline, world: &dyn World, filing: Date) -> Result<Option<Due>, Vec<String>> {
    match deadline.when.as_ref().map_or(Truth::Yes, |when| when.holds(world)) {
        Truth::No => return Ok(None),
        Truth::Unknown(missing) => return Err(missing),
        Truth::Yes => {}
    }
    let day = |moment: &Option<Moment>| moment.as_ref().map(|moment| moment.day(world)).transpose();
    let (from, until) = (day(&deadline.from)?, day(&deadline.until)?);
    let follows = deadline.until.iter().chain(&deadline.from).all(Moment::counts_from_filing);
    let standing = match (from, until) {
        _ if follows => Standing::AfterFiling,
        (_, Some(until)) if until < filing => Standing::Passed,
        (Some(from), _) if filing < from => Standing::TooEarly,
        _ => Standing::Open,
    };
    Ok(Some(Due { from, until, standing, ..blank.clone() }))
}

/// The finding of a deadline that the filing date misses.
fn missed(case: &Case<'_>, deadline: &Deadline, due: &Due) -> Option<Finding> {
    use super::words::{Say, say};
    let lang = case.lang;
    let (code, message) = match due.standing {
        Standing::Passed => {
            let until = due.until?.to_string();
            ("deadline-passed", say(lang, Say::DeadlinePassed, &[&due.title, &until, &case.filing.to_string()]))
        }
        // What only begins one day (a permanent stay after five years) is shown and no fault, unless it weighs.
        Standing::TooEarly if due.until.is_some() || deadline.severity > Severity::Note => {
            let from = due.from?.to_string();
            ("too-early", say(lang, Say::TooEarly, &[&due.title, &from, &case.filing.to_string()]))
        }
        _ => return None,
    };
    Some(Finding {
        code: code.to_owned(),
        // What rests on a reading that nobody confirmed is told, and blocks nothing.
        severity: if due.rests_on.is_some() { deadline.severity.min(Severity::Warning) } else { deadline.severity },
        requirement: None,
        person: due.person.clone(),
        document: None,
        message,
        help: due.help.clone(),
        citation: due.citation.clone(),
        checklist: Some(due.at.clone()),
        places: Vec::new(),
    })
}

/// What missing a deadline weighs.
fn weight(case: &Case<'_>, due: &Due) -> Severity {
    let procedure = case.lists.procedures.get(&due.procedure);
    let deadline = procedure.and_then(|procedure| procedure.deadlines.iter().find(|d| d.id == due.id));
    deadline.map_or(Severity::Note, |deadline| deadline.severity)
}

fn of_deadline(case: &Case<'_>, due: &Due) -> Lapse {
    Lapse {
        last: due.until,
        why: Why::Deadline,
        requirement: due.id.clone(),
        title: due.title.clone(),
        procedure: due.procedure.clone(),
        person: due.person.clone(),
        document: None,
        severity: weight(case, due),
        place: None,
    }
}

/// When what a requirement was judged by lapses.
fn lapses(case: &Case<'_>, outcome: &Outcome) -> Vec<Lapse> {
    let procedure = case.lists.procedures.get(&outcome.procedure);
    let requirement =
        procedure.and_then(|procedure| procedure.requirements.iter().find(|known| known.id == outcome.id));
    let Some((procedure, requirement)) = procedure.zip(requirement) else { return Vec::new() };
    let one = Lapsing { case, procedure, requirement, outcome };
    let waiver = one.waiver();
    if !waiver.is_empty() || outcome.status == Status::NotApplicable {
        return waiver;
    }
    // A paper that does not serve as it is (a stranger's, an unfinished one) lasts until no day: another must come.
    if outcome.severity == Severity::Error && outcome.status < Status::NeedsHuman && !of_time(outcome.status) {
        return waiver;
    }
    let documents = outcome.documents.iter().filter_map(|id| case.documents.iter().find(|document| document.id == *id));
    documents.flat_map(|document| one.document(document)).collect()
}

/// A fault that the days bring.
fn of_time(status: Status) -> bool {
    matches!(status, Status::Expired | Status::TooOld)
}

struct Lapsing<'a> {
    case: &'a Case<'a>,
    procedure: &'a Procedure,
    requirement: &'a Requirement,
    outcome: &'a Outcome,
}

impl Lapsing<'_> {
    fn lapse(&self, why: Why, key: &str, last: Option<Date>) -> Lapse {
        // As in a check: what no source confirms only warns, and so do the two keys that are no law.
        let only_warns = matches!(why, Why::ShortValidity | Why::IssuedLongAgo)
            || self.requirement.warns.iter().any(|warns| warns == key);
        let severity = self.requirement.severity;
        Lapse {
            last,
            why,
            requirement: self.outcome.id.clone(),
            title: self.outcome.title.clone(),
            procedure: self.outcome.procedure.clone(),
            person: self.outcome.person.clone(),
            document: None,
            severity: if only_warns { severity.min(Severity::Warning) } else { severity },
            place: None,
        }
    }

    fn waiver(&self) -> Vec<Lapse> {
        let person = self.case.persons.iter().find(|person| Some(&person.id) == self.outcome.person.as_ref());
        let (case, procedure, requirement) = (self.case, self.procedure, self.requirement);
        let subject = Subject { case, procedure, requirement, person };
        let until = subject.waiver().and_then(|waiver| waiver.until).filter(|until| *until >= case.filing);
        until.map(|until| self.lapse(Why::Waiver, "", Some(until))).into_iter().collect()
    }

    fn document(&self, document: &Document) -> Vec<Lapse> {
        let rule = self.requirement;
        let mut all = Vec::new();
        let until = document.valid_until();
        if rule.valid {
            let last = until.and_then(|name| earliest(document, name));
            all.push(at(self.lapse(Why::Expires, "valid", last), document, until.unwrap_or("expires")));
        }
        if let (Some(term), Some((name, day))) =
            (rule.min_validity, until.and_then(|name| Some((name, document.date(name)?))))
        {
            // Short already: that was said, and lapses no more.
            let long_enough = |filing: Date| term.after(filing).is_some_and(|needed| day >= needed);
            if long_enough(self.case.filing) {
                let last = last_day(term.before(day), long_enough);
                all.push(at(self.lapse(Why::ShortValidity, "min-validity", last), document, name));
            }
        }
        if let Some(term) = rule.max_age {
            let name = rule.age_of.iter().find(|name| document.fields.contains_key(*name)).map(String::as_str);
            let last = name.and_then(|name| earliest(document, name)).and_then(|day| {
                last_day(term.after(day), |filing| term.before(filing).is_some_and(|oldest| oldest < day))
            });
            all.push(at(self.lapse(Why::TooOld, "max-age", last), document, name.unwrap_or("issued")));
        }
        let made = document.made();
        if let Some((term, day)) = rule.max_lifetime.zip(made.and_then(|made| document.date(made))) {
            let young = |filing: Date| term.before(filing).is_some_and(|oldest| oldest <= day);
            if young(self.case.filing) {
                let last = last_day(term.after(day), young);
                all.push(at(self.lapse(Why::IssuedLongAgo, "max-lifetime", last), document, made.unwrap_or("issued")));
            }
        }
        all.extend(self.amount(document));
        all
    }

    /// The last day for which the amount that was paid is known to be the one asked.
    fn amount(&self, document: &Document) -> Option<Lapse> {
        let Some(AmountRule::Table(table, column)) = &self.requirement.amount else { return None };
        let table = self.case.lists.tables.get(table)?;
        let (asked, row) = table.amount(column, self.case.filing)?;
        let Some(Value::Amount(paid, _)) = document.fields.get("amount").map(|field| &field.value) else { return None };
        let next = table.rows.iter().map(|row| row.from).find(|from| *from > row.from);
        let before_next = next.and_then(|from| from.yesterday().ok());
        let last = [row.until, before_next].into_iter().flatten().min()?;
        (*paid == asked).then(|| at(self.lapse(Why::Amount, "amount", Some(last)), document, "amount"))
    }
}

/// The earliest day that a date field may mean.
fn earliest(document: &Document, name: &str) -> Option<Date> {
    match &document.fields.get(name)?.value {
        Value::Date(day) => Some(*day),
        Value::Ambiguous(days) => days.iter().min().copied(),
        _ => None,
    }
}

fn at(lapse: Lapse, document: &Document, name: &str) -> Lapse {
    let place: Place = places::field(document, name, "");
    Lapse { document: Some(document.id.clone()), place: Some(place), ..lapse }
}

/// The last day on which something still holds, near a day that month arithmetic gives: month ends are clamped, so
/// that adding and taking away are not each other's reverse.
fn last_day(near: Option<Date>, holds: impl Fn(Date) -> bool) -> Option<Date> {
    let span = |days: i64| jiff::Span::new().days(days);
    let mut day = near?.checked_add(span(MONTH_END)).ok()?;
    for _ in 0..=2 * MONTH_END + 1 {
        if holds(day) {
            return Some(day);
        }
        day = day.yesterday().ok()?;
    }
    None
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests may panic")]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::checklist::Term;

    /// The last filing date on which a paper of that day is less than the term old, tried day by day for a year.
    fn tried(day: Date, term: Term) -> Date {
        let young = |filing: &Date| term.before(*filing).is_some_and(|oldest| oldest < day);
        day.series(jiff::Span::new().days(1)).take(500).filter(young).max().unwrap()
    }

    #[test]
    fn month_ends_are_counted_as_the_check_counts_them() {
        for (day, months, last) in [
            (date(2025, 11, 30), 3, date(2026, 2, 28)),
            (date(2025, 11, 28), 3, date(2026, 2, 27)),
            (date(2026, 1, 31), 3, date(2026, 4, 30)),
            (date(2026, 5, 15), 3, date(2026, 8, 14)),
            (date(2023, 11, 30), 3, date(2024, 2, 29)),
            (date(2026, 8, 31), 6, date(2027, 2, 28)),
        ] {
            let term = Term { months, days: 0 };
            let found = last_day(term.after(day), |filing| term.before(filing).is_some_and(|oldest| oldest < day));
            assert_eq!(found, Some(last), "{day} + {months}");
            assert_eq!(found, Some(tried(day, term)), "{day} + {months}");
        }
    }

    #[test]
    fn every_day_of_two_years_and_every_term_agree_with_trying() {
        for day in date(2023, 12, 1).series(jiff::Span::new().days(1)).take(500) {
            for term in [Term { months: 1, days: 0 }, Term { months: 3, days: 0 }, Term { months: 6, days: 0 }] {
                let found = last_day(term.after(day), |filing| term.before(filing).is_some_and(|oldest| oldest < day));
                assert_eq!(found, Some(tried(day, term)), "{day} {term}");
            }
        }
    }
}
