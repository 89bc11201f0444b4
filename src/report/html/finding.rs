//! The findings of the HTML report: what is the matter, the page with the words
//! marked, the sentence of the checklist, its source, and what to do.

use maud::{Markup, html};

use super::super::pictures::Cut;
use super::{Finding, Page, Place, Source, data, fill, harmless, outcome_of};

/// Places named of one finding; the JSON has all.
const PLACES: usize = 6;

impl Page<'_> {
    /// All findings, worst first.
    pub(super) fn findings(&self) -> Markup {
        html! {
            section #findings aria-labelledby="findings-title" {
                h2 #findings-title { (self.words.findings) }
                @if self.report.findings.is_empty() { p { (self.words.nothing) } }
                @for (n, finding) in self.report.findings.iter().enumerate() { (self.finding(n, finding)) }
            }
        }
    }

    fn finding(&self, n: usize, finding: &Finding) -> Markup {
        // Of a deadline its own title; it is no requirement's.
        let dues = &self.report.outlook.deadlines;
        let due = dues.iter().find(|due| finding.requirement.is_none() && Some(&due.at) == finding.checklist.as_ref());
        let title = outcome_of(self.report, finding).map(|outcome| &outcome.title).or(due.map(|due| &due.title));
        html! {
            article.finding.(finding.severity.word()) #{ "f" (n + 1) } data-code=(finding.code) aria-labelledby={ "f" (n + 1) "-title" } {
                p.tags {
                    span.badge.(finding.severity.word()) { (self.tag(finding)) }
                    " " span.number { (n + 1) }
                }
                h3 #{ "f" (n + 1) "-title" } { (self.told(&finding.message)) }
                @for (m, place) in finding.places.iter().enumerate().take(PLACES) { (self.place(n, m, place)) }
                @if finding.places.len() > PLACES {
                    p.note { (finding.places.len() - PLACES) " " (self.words.more_places) }
                }
                dl.facts {
                    @if !finding.help.is_empty() { div.do { dt { (self.said.to_do) } dd { (self.help(&finding.help)) } } }
                    @if let Some(id) = finding.person.as_deref().filter(|_| self.report.persons.len() > 1) {
                        div { dt { (self.said.concerns) } dd {
                            (self.called(id))
                            @if let Some(name) = self.name_of(Some(id)) { " – " (harmless(name)) }
                        } }
                    }
                    @if title.is_some() || finding.checklist.is_some() {
                        div { dt { (self.said.asks) } dd {
                            @if let Some(title) = title { (harmless(title)) }
                            @if let Some(at) = &finding.checklist { (self.rule(at)) }
                        } }
                    }
                    @if !finding.citation.source.is_empty() {
                        div { dt { (self.words.source) } dd { (self.cited(&finding.citation)) } }
                    }
                }
            }
        }
    }

    /// A place with its cut-out, where there is one.
    fn place(&self, finding: usize, number: usize, place: &Place) -> Markup {
        if place.file.is_empty() {
            return html! {};
        }
        let where_ = self.where_(place);
        match self.pictures.cut(finding, number) {
            Some(cut) => html! {
                figure.cut {
                    (self.cut(cut, place))
                    figcaption { (where_) @if !place.label.is_empty() { " – " (harmless(&place.label)) } }
                }
            },
            None => html! {
                p.place {
                    (self.said.seen) " " (where_)
                    @if !place.text.is_empty() { (self.colon()) " " q { (self.words_read(place)) } }
                    @if !place.label.is_empty() { " – " (harmless(&place.label)) }
                }
            },
        }
    }

    /// File, page and line of a place, with a link to the page.
    fn where_(&self, place: &Place) -> Markup {
        let source = place.page.map(|page| Source { file: place.file.clone(), page });
        let anchor = source.as_ref().and_then(|source| self.anchor(source));
        let text = html! {
            (harmless(&place.file))
            @if let Some(page) = place.page { ", " (self.said.page) " " (page) }
            @if let Some(line) = place.line { ", " (self.said.line) " " (line) }
        };
        match anchor {
            Some(anchor) => html! { a href={ "#" (anchor) } { (text) } },
            None => text,
        }
    }

    /// The line as read, with the part that matters marked.
    fn words_read(&self, place: &Place) -> Markup {
        let at = if place.part.is_empty() { None } else { place.text.split_once(place.part.as_str()) };
        match at {
            Some((before, after)) => html! { (harmless(before)) mark { (harmless(&place.part)) } (harmless(after)) },
            None => html! { (harmless(&place.text)) },
        }
    }

    /// The picture with its marks; those are drawn beside the picture's pixels, never on them.
    fn cut(&self, cut: &Cut, place: &Place) -> Markup {
        let page = place.page.unwrap_or(1).to_string();
        let mut alt = fill(self.said.cut_alt, &[("file", &place.file), ("page", &page)]);
        let part = if place.part.is_empty() { &place.text } else { &place.part };
        if !part.is_empty() && !cut.marks.is_empty() {
            alt = format!("{alt} {}", fill(self.said.cut_marked, &[("part", part)]));
        }
        let percent = |share: f32| format!("{:.2}%", f64::from(share.clamp(-1.0, 2.0)) * 100.0);
        let mut style = format!("max-width:{}px", cut.picture.width);
        // Where the marks are and how wide: on a phone the style sheet shows that part larger.
        if let Some(all) = cut.marks.iter().copied().reduce(|all, mark| all.union(&mark)) {
            let (middle, wide) = ((all.x + all.w / 2.0).clamp(0.0, 1.0), all.w.clamp(0.0, 1.0));
            style = format!("{style};--natural:{}px;--middle:{middle:.3};--wide:{wide:.3}", cut.picture.width);
        }
        html! {
            div.frame { div.picture.near[!cut.marks.is_empty()] style=(style) {
                img src=(data(&cut.picture)) width=(cut.picture.width) height=(cut.picture.height) alt=(harmless(&alt));
                @for mark in &cut.marks {
                    span.mark style={
                        "left:" (percent(mark.x)) ";top:" (percent(mark.y))
                        ";width:" (percent(mark.w)) ";height:" (percent(mark.h))
                    } {}
                }
            } }
        }
    }
}
