//! The validity of the papers as a chart, drawn as SVG, and the same as a table
//! for those who cannot see it.

use jiff::civil::Date;
use maud::{Markup, html};

use super::super::spans::{Span, spans};
use super::{Page, fill, harmless};

/// The chart in its own units, which are pixels where there is room: names left, bars right.
const NAMES: f32 = 262.0;
const BARS: f32 = 478.0;
const ROW: f32 = 26.0;
const TOP: f32 = 40.0;

/// Letters of a name that fit beside a bar.
const LETTERS: usize = 36;

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
    /// An axis on which the beginnings and ends of the papers have room, within limits.
    fn of(filing: Date, spans: &[Span<'_>]) -> Axis {
        let day = |date: &Date| days(filing, *date);
        let first = spans.iter().filter_map(|span| span.from.as_ref().map(day)).min().unwrap_or(0);
        let last = spans.iter().filter_map(|span| span.until.as_ref().map(day)).max().unwrap_or(0);
        let ends = spans.iter().filter_map(|span| span.until.as_ref().map(day)).min().unwrap_or(0);
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

/// Days from one day to another.
fn days(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

impl Page<'_> {
    pub(super) fn validity(&self) -> Markup {
        let spans = spans(self.report);
        html! {
            section #validity aria-labelledby="validity-title" {
                h2 #validity-title { (self.said.validity) }
                @if spans.is_empty() { p { (self.said.no_validity) } } @else {
                    div.chart tabindex="0" role="region" aria-labelledby="validity-title" { (self.chart(&spans)) }
                    details { summary { (self.said.as_table) } (self.table(&spans)) }
                }
            }
        }
    }

    /// The days that are drawn through all rows, with their class and name.
    fn days_drawn(&self) -> Vec<(Date, &'static str, &'static str)> {
        vec![(self.report.filing_date, "filing", self.words.filing_date)]
    }

    fn chart(&self, spans: &[Span<'_>]) -> Markup {
        let axis = Axis::of(self.report.filing_date, spans);
        let bottom = TOP + ROW * spans.len() as f32;
        let filing = self.report.filing_date.to_string();
        let number = spans.len().to_string();
        let alt = fill(self.said.validity_alt, &[("filing", &filing), ("number", &number)]);
        html! {
            svg viewBox={ "0 0 " (NAMES + BARS + 20.0) " " (bottom + 24.0) } role="img" aria-labelledby="chart-title" {
                title #chart-title { (alt) }
                @for day in axis.ticks() {
                    line.tick x1=(px(axis.x(day))) x2=(px(axis.x(day))) y1=(TOP - 8.0) y2=(bottom) {}
                    text.tick x=(px(axis.x(day))) y=(bottom + 16.0) text-anchor="middle" { (tick(day)) }
                }
                @for (n, span) in spans.iter().enumerate() { (self.bar(&axis, span, TOP + ROW * n as f32)) }
                @for (day, class, name) in self.days_drawn() {
                    @let x = axis.x(day);
                    line class=(class) x1=(px(x)) x2=(px(x)) y1=(TOP - 12.0) y2=(bottom) {}
                    @let anchor = if x > NAMES + BARS * 0.7 { "end" } else if x < NAMES + BARS * 0.3 { "start" } else { "middle" };
                    text class=(class) x=(px(x)) y=(TOP - 18.0) text-anchor=(anchor) { (name) " " (day) }
                }
            }
        }
    }

    fn bar(&self, axis: &Axis, span: &Span<'_>, y: f32) -> Markup {
        let filing = self.report.filing_date;
        let class = match span.until {
            _ if span.over_on(filing) => "bad",
            Some(until) if days(filing, until) <= SOON => "warn",
            _ => "ok",
        };
        let end = span.until.unwrap_or(filing);
        // A paper that does not say when it was issued has a bar that begins where the chart does.
        let from = span.from.filter(|from| *from <= end);
        let start = from.map_or(NAMES, |from| axis.x(from));
        let (stop, beyond) = (axis.x(end), !axis.shows(end) && end > filing);
        let width = (stop - start).max(3.0);
        let label = match (span.until, span.from) {
            (Some(until), _) => format!("{until}{}", if beyond { " →" } else { "" }),
            (None, Some(from)) => format!("{} {from}", self.said.issued),
            _ => String::new(),
        };
        // The date stands behind its bar, or before its end where there is no room.
        let line = axis.x(filing);
        // … and behind the filing date's line, where that would go through it.
        let behind = if stop <= line && stop + 80.0 > line { line } else { stop };
        let (x, anchor, inside) = match stop + 120.0 > NAMES + BARS {
            true => (stop - 5.0, "end", width > 90.0),
            false => (behind + 5.0, "start", false),
        };
        html! {
            text.name x=(NAMES - 8.0) y=(y + 17.0) text-anchor="end" { (self.shown(span)) }
            rect.(class) x=(px(start)) y=(y + 5.0) width=(px(width)) height=(ROW - 10.0) rx="2" {}
            text.day.inside[inside] x=(px(x)) y=(y + 17.0) text-anchor=(anchor) { (label) }
        }
    }

    /// The paper's kind, and whose it is, as much as has room.
    fn shown(&self, span: &Span<'_>) -> String {
        let whose = span.document.person.iter().map(|id| format!(" ({})", harmless(id))).collect::<String>();
        let kind = self.kind(span.document);
        let room = LETTERS.saturating_sub(whose.chars().count()).max(8);
        if kind.chars().count() <= room {
            return kind + &whose;
        }
        kind.chars().take(room - 1).collect::<String>().trim_end().to_owned() + "…" + &whose
    }

    fn table(&self, spans: &[Span<'_>]) -> Markup {
        let filing = self.report.filing_date;
        html! {
            table {
                thead { tr {
                    th scope="col" { (self.said.papers) }
                    th scope="col" { (self.said.issued) }
                    th scope="col" { (self.words.lapses) }
                    th scope="col" { (self.said.left) }
                } }
                tbody { @for span in spans { tr {
                    th scope="row" {
                        a href={ "#" (span.document.id) } { (self.kind(span.document)) }
                        @if let Some(id) = &span.document.person { " (" (harmless(id)) ")" }
                    }
                    td { @if let Some(from) = span.from { (self.day(from)) } @else { "–" } }
                    td { @if let Some(until) = span.until { (self.day(until)) } @else { "–" } }
                    td { @match span.until {
                        Some(until) if until < filing => { span.bad { (self.said.lapsed) " (" (days(filing, until)) ")" } },
                        Some(until) => (days(filing, until)),
                        None => span.bad { (self.words.status(crate::finding::Status::TooOld)) },
                    } }
                } } }
            }
        }
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
        let document = crate::document::Document::default();
        let far =
            [Span { document: &document, from: Some(date(1950, 1, 1)), until: Some(date(2090, 1, 1)), too_old: false }];
        let filing = date(2026, 11, 20);
        let axis = Axis::of(filing, &far);
        assert_eq!((axis.from, axis.to), (-BEFORE.1, AFTER.1));
        assert!(axis.shows(filing) && axis.x(filing) > NAMES);
        assert_eq!(axis.x(date(2090, 1, 1)), NAMES + BARS);
        assert_eq!(axis.x(date(1950, 1, 1)), NAMES);
        assert!(axis.ticks().contains(&date(2027, 1, 1)));
    }
}
