//! What must be written on a paper: the parts of its form, words that must stand there and words that must not.

use super::judge::{Fault, One};
use super::places;
use super::words::Say;
use crate::checklist::{Severity, WordRule};
use crate::finding::{Place, Status};
use crate::fold;

impl One<'_> {
    pub(super) fn sections(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        for id in &self.subject.requirement.sections {
            match self.document.sections.get(id) {
                None => {
                    let message = self.say(Say::PartNotFound, &[id, self.label()]);
                    faults.push(self.doubt(message, "sections").code("section-not-found"));
                }
                Some(section) if section.written.trim().is_empty() => {
                    let place = self.pointed(&section.heading.at, &section.heading.text, Say::NothingUnder);
                    let message = self.say(Say::PartEmpty, &[id, self.label()]);
                    faults.push(self.fault(Status::Incomplete, message, "sections").at(place));
                }
                Some(_) => {}
            }
        }
        faults
    }

    pub(super) fn words(&self) -> Vec<Fault> {
        let requirement = self.subject.requirement;
        let mut faults = Vec::new();
        for rule in &requirement.words {
            if self.find_words(rule).is_none() {
                // Where they should stand.
                let section = rule.section.as_ref().and_then(|id| self.document.sections.get(id));
                let place = section
                    .map(|section| places::pointed(self.document, &section.heading.at, &section.heading.text, ""));
                faults.push(self.word_fault(rule, "words", Status::NeedsHuman, place));
            }
        }
        for rule in &requirement.forbidden_words {
            if let Some(place) = self.find_words(rule) {
                let status = if rule.asks { Status::NeedsHuman } else { Status::Incomplete };
                faults.push(self.word_fault(rule, "forbidden-words", status, Some(place)));
            }
        }
        faults
    }

    fn word_fault(&self, rule: &WordRule, key: &'static str, status: Status, place: Option<Place>) -> Fault {
        let said = rule.message.get(self.subject.case.lang);
        let message =
            if said.is_empty() { self.say(Say::NoneOfWords, &[&rule.any.join(", ")]) } else { said.to_owned() };
        let severity = rule.severity.unwrap_or(self.subject.requirement.severity);
        // Words that were not found may have been misread: never more than a warning.
        let severity = if status == Status::NeedsHuman { severity.min(Severity::Warning) } else { severity };
        // What the checklist says to do of these words; else what it says of the requirement.
        let help = Some(rule.help.get(self.subject.case.lang)).filter(|help| !help.is_empty());
        let mut fault = Fault::new(status, severity, message, key).help(help.unwrap_or_default());
        fault.places.extend(place);
        match &rule.code {
            Some(code) => fault.code(code.clone()),
            None => fault,
        }
    }

    /// Where one of a rule's words stands: under its section, or anywhere.
    fn find_words(&self, rule: &WordRule) -> Option<Place> {
        let folded: Vec<String> = rule.any.iter().map(|word| fold::fold(word)).collect();
        let holds = |text: &str| {
            let text = fold::fold(text);
            folded.iter().any(|word| fold::find_word(&text, word).is_some())
        };
        if let Some(id) = &rule.section {
            let section = self.document.sections.get(id)?;
            return holds(&section.written)
                .then(|| places::pointed(self.document, &section.heading.at, &section.heading.text, ""));
        }
        let lines: Vec<_> = self.document.lines().collect();
        let whole = lines.iter().find(|(_, line)| holds(&line.text));
        // Words may break over the end of a line.
        let broken = || {
            let pair = lines.windows(2).find(|pair| match pair {
                [(at, line), (below, next)] => at.page == below.page && holds(&format!("{} {}", line.text, next.text)),
                _ => false,
            });
            pair.and_then(<[_]>::first)
        };
        let (at, line) = whole.or_else(broken)?;
        Some(self.pointed(at, &line.text, Say::TheseWords))
    }
}
