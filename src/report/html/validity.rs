//! The validity of the papers as a chart, drawn as SVG, and the same as a table
//! for those who cannot see it.

use jiff::civil::Date;
use maud::{Markup, html};

use super::super::plain::wrap;
use super::super::spans::{Span, ages, spans};
use super::ahead::mark;
use super::{Page, fill, harmless};
use crate::finding::{Due, Finding, Standing, Status};

/// The chart in its own units, which are pixels where there is room: names left, bars right.
const NAMES: f32 = 262.0;
const BARS: f32 = 478.0;
const ROW: f32 = 26.0;
const TOP: f32 = 40.0;

/// From here on a name has no room right of its line.
const RIGHT: f32 = NAMES + BARS * 0.6;

/// Room for the name of another day above the first.
const NAME: f32 = 18.0;

/// Room between the papers and the deadlines.
const GAP: f32 = 8.0;

/// Letters of a name that fit beside a bar.
const LETTERS: usize = 36;

/// Room that a date takes.
const DATE: f32 = 80.0;

/// Days shown before and after the filing date at least, and at most: a birth certificate of 1990 and a passport until
/// 2036 would press everything that matters into one stroke.
const BEFORE: (i32, i32) = (60, 730);
const AFTER: (i32, i32) = (150, 1100);

/// What lapses within so many days of filing is marked: less than a procedure lasts.
const SOON: i32 = 90;

/// The days that a chart spans.
struct Axis {
    filing: Date,
    /// Days before and after filing.
    from: i32,
    to: i32,
}

impl Axis {
    /// An axis on which the beginnings and ends of the bars have room, within limits.
    fn of(filing: Date, bars: &[Bar]) -> Axis {
        let day = |date: Date| days(filing, date);
        let first = bars.iter().filter_map(|bar| bar.from.map(day)).min().unwrap_or(0);
        let last = bars.iter().filter_map(|bar| bar.until.map(day)).max().unwrap_or(0);
        let ends = bars.iter().filter_map(|bar| bar.until.map(day)).min().unwrap_or(0);
        Axis {
            filing,
            from: -(-first.min(ends) + 20).clamp(BEFORE.0, BEFORE.1),
            to: (last + 60).clamp(AFTER.0, AFTER.1),
        }
    }

    /// Where a day stands.
    fn x(&self, day: Date) -> f32 {
        let days = days(self.filing, day).clamp(self.from, self.to);
        NAMES + BARS * (days - self.from) as f32 / (self.to - self.from).max(1) as f32
    }

    fn shows(&self, day: Date) -> bool {
        (self.from..=self.to).contains(&days(self.filing, day))
    }

    /// The first days of years, or of quarters where that leaves room for their names.
    fn ticks(&self) -> Vec<Date> {
        let months: &[i8] = if self.to - self.from > 800 { &[1] } else { &[1, 4, 7, 10] };
        let years = self.filing.year().saturating_sub(3)..=self.filing.year().saturating_add(4);
        let days = years.flat_map(|year| months.iter().filter_map(move |month| Date::new(year, *month, 1).ok()));
        days.filter(|day| self.shows(*day)).collect()
    }
}

/// A row of the chart.
struct Bar {
    /// In one line or two.
    name: Vec<String>,
    from: Option<Date>,
    /// `None`: it has no end, or nobody knows it.
    until: Option<Date>,
    class: &'static str,
    label: String,
    is_deadline: bool,
}

/// Days from one day to another.
fn days(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

impl Page<'_> {
    pub(super) fn validity(&self) -> Markup {
        let mut spans = spans(self.report);
        spans.extend(ages(self.report));
        spans.sort_by_key(|span| (!span.too_old, span.until));
        html! {
            section #validity aria-labelledby="validity-title" {
                h2 #validity-title { (self.said.validity) }
                @if spans.is_empty() { p { (self.said.no_validity) } }
                @let bars = self.bars(&spans);
                @if !bars.is_empty() {
                    div.chart tabindex="0" role="region" aria-labelledby="validity-title" { (self.chart(&bars)) }
                    ul.legend { @for (class, words) in self.legend(&bars) { li { span.(class) aria-hidden="true" {} " " (words) } } }
                }
                // A phone has no room for the chart: there the table stands in its place.
                @if !spans.is_empty() { div.narrow { (self.table(&spans)) } details { summary { (self.said.as_table) } (self.table(&spans)) } }
                (self.deadlines())
                (self.lapses())
            }
        }
    }

    /// The papers, then the deadlines that have a day and limit the filing.
    fn bars(&self, spans: &[Span<'_>]) -> Vec<Bar> {
        let limits = |due: &&Due| !matches!(due.standing, Standing::AfterFiling | Standing::Unknown);
        let dues = self.report.outlook.deadlines.iter().filter(limits);
        let dated = dues.filter(|due| due.from.is_some() || due.until.is_some());
        spans.iter().map(|span| self.bar_of_paper(span)).chain(dated.map(|due| self.bar_of_deadline(due))).collect()
    }

    /// What the bars that are there mean.
    fn legend(&self, bars: &[Bar]) -> Vec<(&'static str, &'static str)> {
        let classes = ["ok", "warn", "bad", "idle", "due"];
        let shown = |class: &str| bars.iter().any(|bar| bar.class == class || class == "due" && bar.is_deadline);
        classes.into_iter().zip(self.said.legend).filter(|(class, _)| shown(class)).collect()
    }

    /// Whether something asks that a paper be in order: a requirement that is met by an expired paper does not, and a
    /// paper that serves no requirement is looked at by none.
    fn is_asked(&self, span: &Span<'_>) -> bool {
        let id = &span.document.id;
        let over = span.over_on(self.report.filing_date);
        let serving = self.report.outcomes.iter().filter(|outcome| outcome.documents.contains(id));
        let mut serving = serving.filter(|outcome| outcome.status != Status::NotApplicable);
        let fault = |finding: &Finding| {
            let is_it = [Status::Expired, Status::TooOld].iter().any(|status| status.word() == finding.code);
            is_it && finding.document.as_ref() == Some(id)
        };
        self.report.findings.iter().any(fault) || serving.any(|outcome| !over || outcome.status != Status::Satisfied)
    }

    fn bar_of_paper(&self, span: &Span<'_>) -> Bar {
        let filing = self.report.filing_date;
        let label = match (span.until, span.from) {
            (Some(until), _) => until.to_string(),
            (None, Some(from)) => format!("{} {from}", self.said.issued),
            _ => String::new(),
        };
        Bar {
            name: self.lines(&self.kind(span.document), span.document.person.as_deref()),
            from: span.from,
            until: Some(span.until.unwrap_or(filing)),
            class: if self.is_asked(span) { class_of(span.over_on(filing), span.until, filing) } else { "idle" },
            label,
            is_deadline: false,
        }
    }

    fn bar_of_deadline(&self, due: &Due) -> Bar {
        let filing = self.report.filing_date;
        let class = match mark(due) {
            ("ok", _) => class_of(false, due.until, filing),
            (class, _) => class,
        };
        let label = match (due.from, due.until) {
            (Some(from), None) => format!("{from} →"),
            (_, until) => until.map(|until| until.to_string()).unwrap_or_default(),
        };
        let name = self.lines(&harmless(&due.title), due.person.as_deref());
        Bar { name, from: due.from, until: due.until, class, label, is_deadline: true }
    }

    /// The days that are drawn through all rows: their class, their name, and how far above the rows it stands.
    fn days_drawn(&self) -> Vec<(Date, &'static str, &'static str, f32)> {
        let filing = (self.report.filing_date, "filing", self.words.filing_date, 18.0);
        let Some(safe) = self.report.outlook.last_safe else { return vec![filing] };
        vec![(filing.0, filing.1, filing.2, NAME + 18.0), (safe, "safe", self.words.last_safe, 18.0)]
    }

    fn chart(&self, bars: &[Bar]) -> Markup {
        let axis = Axis::of(self.report.filing_date, bars);
        let papers = bars.iter().filter(|bar| !bar.is_deadline).count();
        let mut drawn = self.days_drawn();
        // A name that stands left of its line stands above the other, whose line would go through it.
        if let [filing, safe] = drawn.as_mut_slice()
            && axis.x(safe.0) >= RIGHT
        {
            std::mem::swap(&mut filing.3, &mut safe.3);
        }
        let top = TOP + NAME * drawn.len().saturating_sub(1) as f32;
        let row = |n: usize| top + ROW * n as f32 + if n >= papers && papers > 0 { GAP } else { 0.0 };
        let bottom = row(bars.len());
        let filing = self.report.filing_date.to_string();
        let number = bars.len().to_string();
        let alt = fill(self.said.validity_alt, &[("filing", &filing), ("number", &number)]);
        html! {
            svg viewBox={ "0 0 " (NAMES + BARS + 20.0) " " (bottom + 24.0) } role="img" aria-labelledby="chart-title" {
                title #chart-title { (alt) }
                @for day in axis.ticks() {
                    line.tick x1=(px(axis.x(day))) x2=(px(axis.x(day))) y1=(top - 8.0) y2=(bottom) {}
                    text.tick x=(px(axis.x(day))) y=(bottom + 16.0) text-anchor="middle" { (tick(day)) }
                }
                @for (n, bar) in bars.iter().enumerate() { (self.bar(&axis, bar, row(n))) }
                @for (day, class, name, above) in drawn.iter().filter(|(day, ..)| axis.shows(*day)) {
                    @let x = axis.x(*day);
                    line class=(class) x1=(px(x)) x2=(px(x)) y1=(top - above + 4.0) y2=(bottom) {}
                    // Of two names the left one stands left of its line, the right one right of its own, so that no line goes
                    // through a name.
                    @let (x, anchor) = match (*class, drawn.len()) {
                        ("filing", 2) => (x - 4.0, "end"),
                        ("safe", _) if x < RIGHT => (x + 4.0, "start"),
                        _ if x > RIGHT => (x, "end"),
                        _ if x < NAMES + BARS * 0.3 => (x, "start"),
                        _ => (x, "middle"),
                    };
                    text class=(class) x=(px(x)) y=(top - above) text-anchor=(anchor) { (name) " " (day) }
                }
            }
        }
    }

    fn bar(&self, axis: &Axis, bar: &Bar, y: f32) -> Markup {
        let filing = self.report.filing_date;
        let last = NAMES + BARS;
        // What does not say when it began has a bar that begins where the chart does; what has no end goes on to its edge.
        let from = bar.from.filter(|from| bar.until.is_none_or(|until| *from <= until));
        let start = from.map_or(NAMES, |from| axis.x(from));
        let stop = bar.until.map_or(last, |until| axis.x(until));
        let beyond = bar.until.is_some_and(|until| !axis.shows(until) && until > filing);
        let width = (stop - start).max(3.0);
        let label = format!("{}{}", bar.label, if beyond { " →" } else { "" });
        // The date stands right behind its bar, within it or right before it: where no line goes through it. Where each
        // place has one, behind it: the ground around its letters keeps it legible.
        let lines: Vec<f32> =
            self.days_drawn().iter().filter(|(day, ..)| axis.shows(*day)).map(|(day, ..)| axis.x(*day)).collect();
        let free = |left: f32| lines.iter().all(|line| *line < left || *line > left + DATE);
        let places = [
            (stop + 5.0, "start", stop + 5.0, stop + DATE <= last + 20.0),
            (stop - 5.0, "end", stop - 5.0 - DATE, width > DATE + 10.0),
            (start - 5.0, "end", start - 5.0 - DATE, start - 5.0 - DATE >= NAMES),
        ];
        let free = |(_, _, left, room): &&(f32, &str, f32, bool)| *room && free(*left);
        let room = |(.., room): &&(f32, &str, f32, bool)| *room;
        let found = places.iter().find(free).or_else(|| places.iter().find(room));
        let (x, anchor) = found.map_or((stop - 5.0, "end"), |(x, anchor, ..)| (*x, *anchor));
        let inside = anchor == "end" && x > start && width > DATE;
        html! {
            @let two = bar.name.len() > 1;
            @for (n, line) in bar.name.iter().enumerate() {
                @let base = if two { y + 11.0 + 12.0 * n as f32 } else { y + 17.0 };
                text.name.long[two] x=(NAMES - 8.0) y=(base) text-anchor="end" { (line) }
            }
            rect.(bar.class).due[bar.is_deadline] x=(px(start)) y=(y + 5.0) width=(px(width)) height=(ROW - 10.0) rx="2" {}
            text.day.inside[inside] x=(px(x)) y=(y + 17.0) text-anchor=(anchor) { (label) }
        }
    }

    /// What a row is about, and whose it is, in a line or two, as much as has room.
    fn lines(&self, what: &str, person: Option<&str>) -> Vec<String> {
        let whose = person.map(|id| format!(" ({})", self.called(id))).unwrap_or_default();
        let whole = format!("{what}{whose}");
        let mut lines = wrap(&whole, LETTERS);
        if lines.len() > 2 {
            lines.truncate(2);
            if let Some(last) = lines.last_mut() {
                let room = LETTERS.saturating_sub(1);
                *last = last.chars().take(room).collect::<String>().trim_end().to_owned() + "…";
            }
        }
        lines
    }

    fn table(&self, spans: &[Span<'_>]) -> Markup {
        let filing = self.report.filing_date;
        html! {
            table {
                thead { tr {
                    th scope="col" { (self.said.papers) }
                    th scope="col" { (self.said.issued) }
                    th scope="col" { (self.said.in_order_until) }
                    th scope="col" { (self.said.left) }
                } }
                tbody { @for span in spans { tr {
                    th scope="row" {
                        a href={ "#" (span.document.id) } { (self.kind(span.document)) }
                        @if let Some(id) = &span.document.person { " (" (self.called(id)) ")" }
                    }
                    td { @if let Some(from) = span.from { (self.day(from)) } @else { "–" } }
                    td { @if let Some(until) = span.until { (self.day(until)) } @else { "–" } }
                    td { @match span.until {
                        Some(until) if until < filing => { span.bad[self.is_asked(span)] { (self.said.lapsed) " (" (days(filing, until)) ")" } },
                        Some(until) => (days(filing, until)),
                        None => span.bad { (self.words.status(Status::TooOld)) },
                    } }
                } } }
            }
        }
    }
}

/// What the colour of a bar says: over, soon over, or neither.
fn class_of(over: bool, until: Option<Date>, filing: Date) -> &'static str {
    match until {
        _ if over => "bad",
        Some(until) if days(filing, until) <= SOON => "warn",
        _ => "ok",
    }
}

/// A place on the chart, to a tenth.
fn px(number: f32) -> String {
    format!("{number:.1}")
}

/// A year, or the month of a quarter.
fn tick(day: Date) -> String {
    match day.month() {
        1 => day.year().to_string(),
        month => format!("{month:02}/{}", day.year()),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn days_are_counted_across_months() {
        assert_eq!(days(date(2026, 11, 20), date(2026, 12, 1)), 11);
        assert_eq!(days(date(2026, 11, 20), date(2025, 11, 20)), -365);
    }

    /// However far apart the papers lie, the filing date is seen and nothing leaves the chart.
    #[test]
    fn the_axis_has_limits() {
        let far = [Bar {
            name: Vec::new(),
            from: Some(date(1950, 1, 1)),
            until: Some(date(2090, 1, 1)),
            class: "ok",
            label: String::new(),
            is_deadline: false,
        }];
        let filing = date(2026, 11, 20);
        let axis = Axis::of(filing, &far);
        assert_eq!((axis.from, axis.to), (-BEFORE.1, AFTER.1));
        assert!(axis.shows(filing) && axis.x(filing) > NAMES);
        assert_eq!(axis.x(date(2090, 1, 1)), NAMES + BARS);
        assert_eq!(axis.x(date(1950, 1, 1)), NAMES);
        assert!(axis.ticks().contains(&date(2027, 1, 1)));
    }
}
