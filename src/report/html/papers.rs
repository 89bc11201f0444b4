//! The papers of the HTML report: what each is and how sure that is, with its
//! pages small.

use maud::{Markup, html};

use super::super::terminal::percent;
use super::{Page, data, fill, harmless};
use crate::document::{Document, DocumentPage, Legalised, UNKNOWN, language_name};
use crate::finding::Place;

impl Page<'_> {
    pub(super) fn papers(&self) -> Markup {
        html! {
            section #papers aria-labelledby="papers-title" {
                h2 #papers-title { (self.words.documents) }
                @if self.report.documents.is_empty() { p { (self.words.nothing) } }
                div.papers { @for document in &self.report.documents { (self.paper(document)) } }
            }
        }
    }

    fn paper(&self, document: &Document) -> Markup {
        html! {
            article.paper #(document.id) aria-labelledby={ (document.id) "-title" } {
                h3 #{ (document.id) "-title" } { (self.kind(document)) }
                p.note { @for (n, one) in self.about(document).iter().enumerate() { @if n > 0 { " · " } (one) } }
                div.pages {
                    @for (n, page) in document.pages.iter().enumerate() { (self.page(document, n, page)) }
                }
            }
        }
    }

    /// How sure the kind is, whose it is, its language, and what belongs to it.
    fn about(&self, document: &Document) -> Vec<Markup> {
        let mut about = Vec::new();
        let colon = self.colon();
        if document.kind != UNKNOWN {
            about.push(self.sure(self.said.kind_sure, document.confidence));
        }
        about.extend(document.person.iter().map(|id| {
            let name = self.name_of(Some(id)).map_or_else(String::new, |name| format!(" ({name})"));
            html! { (self.said.person) (colon) " " (self.called(id)) (harmless(&name)) }
        }));
        about.extend(document.language.iter().map(|code| {
            html! { (self.said.language) (colon) " " (harmless(language_name(code, self.lang))) }
        }));
        about.extend(document.translation_of.iter().map(|id| self.related(self.words.translation_of, id)));
        about.extend(document.translated_by.iter().map(|id| self.related(self.words.translated_by, id)));
        match document.legalised {
            Legalised::Apostille => about.push(html! { (self.said.apostille) }),
            Legalised::Legalisation => about.push(html! { (self.said.legalisation) }),
            _ => {}
        }
        about.extend(document.confirmed.iter().map(|said| html! { (harmless(said)) }));
        about
    }

    /// `translation of birth certificate`, with a link to that.
    fn related(&self, how: &str, id: &str) -> Markup {
        let kind = self.document(id).map(|document| self.kind(document));
        html! { (how) " " @if let Some(kind) = kind { a href={ "#" (id) } { (kind) } } @else { (harmless(id)) } }
    }

    /// How sure something is.
    fn sure(&self, what: &str, confidence: f32) -> Markup {
        html! { (fill(what, &[("percent", &percent(confidence))])) }
    }

    fn page(&self, document: &Document, n: usize, page: &DocumentPage) -> Markup {
        let number = page.source.page.to_string();
        let alt = fill(self.said.page_alt, &[("file", &page.source.file), ("page", &number)]);
        // In the report's language: what the findings say beside this page.
        const FLAWS: [&str; 3] = ["illegible", "page-quality", "unread-script"];
        let findings = self.report.findings.iter().filter(|finding| FLAWS.contains(&finding.code.as_str()));
        let here = |place: &&Place| place.file == page.source.file && place.page == Some(page.source.page);
        let mut faults: Vec<&str> = Vec::new();
        for place in findings.flat_map(|finding| &finding.places).filter(here) {
            if !place.label.is_empty() && !faults.contains(&place.label.as_str()) {
                faults.push(&place.label);
            }
        }
        // A page without a word, and without a reason for it, is blank. What is redacted has no words at all.
        let is_blank = !self.redacted && page.lines.is_empty() && page.illegible.is_none() && page.unread.is_empty();
        html! {
            figure.page #{ (document.id) "-" (n + 1) } {
                @match self.pictures.thumb(&page.source) {
                    Some(thumb) => img src=(data(thumb)) width=(thumb.width) height=(thumb.height) alt=(harmless(&alt));,
                    None => div.blank { (self.said.no_picture) },
                }
                figcaption {
                    (harmless(&page.source.file)) ", " (self.said.page) " " (number)
                    br; @if is_blank { (self.said.blank) } @else { (self.sure(self.said.read_sure, page.confidence)) }
                    @if !faults.is_empty() { br; span.warn { (harmless(&faults.join(", "))) } }
                }
            }
        }
    }
}
