//! One document held against one requirement: every fault it has, with its place.

use jiff::civil::Date;

use super::words::{Say, term};
use super::world::Facts;
use super::{Subject, legal, places};
use crate::checklist::condition::World;
use crate::checklist::{Citation, FactValue, Row, Severity, Term};
use crate::document::{Document, Pointer, Seen, UNKNOWN, Value, language_name};
use crate::finding::{Place, Status};
use crate::fold::fold;

/// Below this confidence of kind, person or field a human looks: the recogniser states
/// .6 where one strong title was read cleanly and nothing speaks against it.
pub(super) const SURE: f32 = 0.6;

/// A fault of a document, or a doubt about it.
#[derive(Debug, Clone, PartialEq)]
pub struct Fault {
    pub status: Status,
    /// The status' word, or a code of its own.
    pub code: String,
    pub severity: Severity,
    pub message: String,
    pub help: String,
    /// The requirement's key that it breaks.
    pub key: &'static str,
    pub document: Option<String>,
    pub places: Vec<Place>,
    /// The row of a table that it rests on, beside the requirement's own source.
    pub row: Option<Citation>,
}

impl Fault {
    pub fn new(status: Status, severity: Severity, message: String, key: &'static str) -> Fault {
        let code = status.word().to_owned();
        let (help, document, places, row) = (String::new(), None, Vec::new(), None);
        Fault { status, code, severity, message, help, key, document, places, row }
    }

    pub(super) fn at(mut self, place: Place) -> Fault {
        self.places.push(place);
        self
    }

    pub(super) fn help(mut self, help: impl Into<String>) -> Fault {
        self.help = help.into();
        self
    }

    pub(super) fn row(mut self, row: &Row) -> Fault {
        self.row = Some(row.citation.clone());
        self
    }

    pub(super) fn code(mut self, code: impl Into<String>) -> Fault {
        self.code = code.into();
        self
    }
}

/// A document, or several that serve only together, judged.
#[derive(Debug, Clone)]
pub struct Judged {
    pub documents: Vec<String>,
    pub kinds: Vec<String>,
    pub faults: Vec<Fault>,
}

impl Judged {
    /// The first status that applies; satisfied when none does.
    pub fn status(&self) -> Status {
        self.faults.iter().map(|fault| fault.status).min().unwrap_or(Status::Satisfied)
    }

    /// What its worst fault weighs.
    pub fn weight(&self) -> u8 {
        self.faults.iter().map(|fault| fault.severity as u8 + 1).max().unwrap_or(0)
    }
}

/// The documents that could serve the requirement, judged, in the order of the folder.
pub fn candidates(subject: &Subject<'_>) -> Vec<Judged> {
    let mut all = Vec::new();
    for group in &subject.requirement.accepts {
        let of_kind = |kind: &String| -> Vec<Judged> {
            let documents = subject.case.documents.iter().filter(|document| document.kind == *kind);
            documents.filter(|document| may_serve(subject, document)).map(|document| judge(subject, document)).collect()
        };
        match group.as_slice() {
            [kind] => all.extend(of_kind(kind)),
            kinds => all.extend(together(kinds.iter().map(of_kind).collect())),
        }
    }
    all
}

/// Several kinds that serve only together: the best of each, or nothing.
fn together(kinds: Vec<Vec<Judged>>) -> Option<Judged> {
    let mut whole = Judged { documents: Vec::new(), kinds: Vec::new(), faults: Vec::new() };
    for mut judged in kinds {
        judged.sort_by_key(|judged| (std::cmp::Reverse(judged.status()), judged.weight()));
        let best = judged.into_iter().next()?;
        whole.documents.extend(best.documents);
        whole.kinds.extend(best.kinds);
        whole.faults.extend(best.faults);
    }
    Some(whole)
}

/// Somebody else's paper in the same dossier is no candidate; a stranger's is, and is told.
fn may_serve(subject: &Subject<'_>, document: &Document) -> bool {
    let Some(person) = subject.person.filter(|_| subject.requirement.same_person) else { return true };
    let names_me = document.names.iter().any(|named| named.person == person.id);
    let names_others = document.person.is_some() || !document.names.is_empty();
    // A paper of two (a marriage certificate) that names the other one may be this person's too.
    let is_joint = |named: &crate::document::Named| {
        let role = subject.case.persons.iter().find(|person| person.id == named.person).map(|person| &person.role);
        role.is_some_and(|role| subject.requirement.names.contains(role))
    };
    names_me || !names_others || document.names.iter().any(is_joint)
}

/// Papers that were not recognised and may be what is asked; true: because they cannot be read.
pub fn perhaps<'a>(subject: &Subject<'a>) -> Vec<(&'a Document, bool)> {
    let kinds = subject.requirement.kinds();
    let unknown = subject.case.documents.iter().filter(|document| document.kind == UNKNOWN);
    let guess = |document: &Document| document.runner_up.as_ref().is_some_and(|(kind, _)| kinds.contains(kind));
    unknown.filter(|document| guess(document)).map(|document| (document, is_illegible(document))).collect()
}

fn is_illegible(document: &Document) -> bool {
    document.pages.iter().any(|page| page.illegible.is_some())
}

/// Every fault of one document.
fn judge(subject: &Subject<'_>, document: &Document) -> Judged {
    let one = One { subject, document };
    let mut faults = Vec::new();
    faults.extend(one.legible());
    faults.extend(one.recognised());
    faults.extend(one.whole());
    faults.extend(one.in_force());
    faults.extend(one.person());
    faults.extend(one.validity());
    faults.extend(one.age());
    faults.extend(legal::legalised(subject, document));
    faults.extend(legal::translated(subject, document));
    faults.extend(one.amount());
    faults.extend(one.account());
    faults.extend(one.fields());
    faults.extend(one.sections());
    faults.extend(one.words());
    faults.extend(one.language());
    faults.extend(one.names());
    faults.extend(one.signature());
    for fault in &mut faults {
        if subject.requirement.warns.iter().any(|key| key == fault.key) {
            fault.severity = fault.severity.min(Severity::Warning);
        }
        if fault.help.is_empty() {
            fault.help = one.advice(fault);
        }
        fault.document = Some(document.id.clone());
        if fault.places.is_empty() {
            fault.places.push(places::whole(document, ""));
        }
    }
    Judged { documents: vec![document.id.clone()], kinds: vec![document.kind.clone()], faults }
}

/// One document held against one requirement.
pub(super) struct One<'a> {
    pub(super) subject: &'a Subject<'a>,
    pub(super) document: &'a Document,
}

impl One<'_> {
    pub(super) fn fault(&self, status: Status, message: String, key: &'static str) -> Fault {
        Fault::new(status, self.subject.requirement.severity, message, key)
    }

    /// A doubt: a human looks, whatever the requirement weighs.
    pub(super) fn doubt(&self, message: String, key: &'static str) -> Fault {
        Fault::new(Status::NeedsHuman, Severity::Warning, message, key)
    }

    /// What to do about a fault that says nothing of it itself, where the help of the whole requirement would mislead (to
    /// pay for somebody who paid); empty where that serves.
    fn advice(&self, fault: &Fault) -> String {
        let rule = self.subject.requirement.id.as_str();
        match (fault.key, fault.status, fault.code.as_str()) {
            (_, _, "short-validity") => self.say(Say::HelpShort, &[]),
            (_, _, "issued-long-ago") => self.say(Say::HelpLongAgo, &[]),
            (_, _, "dated-after-filing") => self.say(Say::HelpDatedAfter, &[]),
            (_, _, "section-not-found") => self.say(Say::HelpPart, &[rule]),
            (_, _, "name-not-found") => self.say(Say::HelpNames, &[rule]),
            ("signed", ..) => self.say(Say::HelpSign, &[&self.document.kind]),
            ("communication-names-person", Status::NeedsHuman, _) => self.say(Say::HelpCommunication, &[rule]),
            ("language", Status::NeedsHuman, "needs-human") => self.say(Say::HelpLanguage, &[rule]),
            ("amount", Status::NeedsHuman, _) => self.say(Say::HelpField, &["amount"]),
            (
                "fields" | "sections" | "amount" | "iban" | "max-age" | "communication-names-person",
                Status::Incomplete,
                _,
            ) => self.say(Say::HelpFill, &[]),
            _ => String::new(),
        }
    }

    /// A sentence in the report's language.
    pub(super) fn say(&self, sentence: Say, parts: &[&str]) -> String {
        self.subject.say(sentence, parts)
    }

    /// A place on the document with what is to be said beside it.
    pub(super) fn pointed(&self, at: &Pointer, part: &str, label: Say) -> Place {
        places::pointed(self.document, at, part, &self.say(label, &[]))
    }

    pub(super) fn label(&self) -> &str {
        let kind = self.subject.case.lists.kinds.get(&self.document.kind);
        kind.map_or(self.document.kind.as_str(), |kind| kind.label.get(self.subject.case.lang))
    }

    fn legible(&self) -> Option<Fault> {
        let (index, page) = self.document.pages.iter().enumerate().find(|(_, page)| page.illegible.is_some())?;
        let why = page.illegible.as_deref().unwrap_or("");
        let at = crate::document::Pointer { page: index, ..Default::default() };
        let why = super::words::flaws(self.subject.case.lang, why);
        let fault = self.fault(Status::Illegible, self.say(Say::CannotBeRead, &[self.label(), &why]), "accepts");
        Some(fault.at(places::pointed(self.document, &at, "", &why)).help(self.say(Say::ScanAgain, &[])))
    }

    fn recognised(&self) -> Option<Fault> {
        if self.document.confidence >= SURE || self.document.confirmed.is_some() {
            return None;
        }
        let percent = (self.document.confidence * 100.0).round();
        let message = self.say(Say::MayBe, &[self.label(), &percent.to_string()]);
        Some(self.doubt(message, "accepts").help(self.say(Say::ConfirmKind, &[&self.document.kind])))
    }

    /// A page that is not there may hold what counts: a paper is no proof while its own numbers say that it lacks one.
    fn whole(&self) -> Option<Fault> {
        let (pages, of) = self.document.missing.as_ref().filter(|_| self.document.confirmed.is_none())?;
        let pages = pages.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
        let message = self.say(Say::PagesMissing, &[self.label(), &pages, &of.to_string()]);
        let place = places::whole(self.document, &message);
        let help = self.say(Say::HelpPages, &[&self.document.kind]);
        Some(self.doubt(message, "accepts").code("pages-missing").at(place).help(help))
    }

    /// "ANNULÉ" stamped across a card, "ONTWERP" printed across a contract: what counts no longer, or not yet, in capitals on a line of its own.
    fn in_force(&self) -> Option<Fault> {
        let marks = self.subject.case.lists.marks.get("void").filter(|_| self.document.confirmed.is_none())?;
        // Watermarks are set wide, letter by letter.
        let bare = |text: &str| fold(text).chars().filter(|ch| ch.is_alphabetic()).collect::<String>();
        let words: Vec<String> = marks.values().flatten().map(|word| bare(word)).collect();
        let (at, line) = self
            .document
            .lines()
            .find(|(_, line)| !line.text.chars().any(char::is_lowercase) && words.contains(&bare(&line.text)))?;
        let message = self.say(Say::PerhapsVoid, &[self.label(), line.text.trim()]);
        let place = places::pointed(self.document, &at, &line.text, "");
        let help = self.say(Say::HelpVoid, &[&self.document.kind]);
        Some(self.doubt(message, "accepts").code("perhaps-void").at(place).help(help))
    }

    /// A field that says until when the document is valid.
    fn validity(&self) -> Vec<Fault> {
        let requirement = self.subject.requirement;
        let mut faults = Vec::new();
        if !requirement.valid && requirement.min_validity.is_none() && requirement.max_lifetime.is_none() {
            return faults;
        }
        let until = self.document.valid_until();
        if let (true, Some(name)) = (requirement.valid, until) {
            faults.extend(self.dated(name, "valid", &|days| {
                let late = days.iter().filter(|day| **day < self.subject.case.filing).count();
                Some(late).filter(|late| *late > 0).map(|late| {
                    let day = days.first().copied().unwrap_or_default();
                    let (day, filing) = (day.to_string(), self.subject.case.filing.to_string());
                    let message = self.say(Say::Expired, &[self.label(), &day, &filing]);
                    (Status::Expired, late == days.len(), message)
                })
            }));
        }
        if requirement.valid && until.is_none() {
            let message = self.say(Say::UntilUnread, &[self.label()]);
            faults.push(self.doubt(message, "valid").help(self.say(Say::HelpDate, &["expires"])));
        }
        if let (Some(term), Some(day)) = (requirement.min_validity, until.and_then(|name| self.document.date(name)))
            && term.after(self.subject.case.filing).is_some_and(|needed| day < needed)
            && day >= self.subject.case.filing
        {
            let parts = [self.label(), &day.to_string(), &term_in(self, term)];
            let message = self.say(Say::ShortValidity, &parts);
            let place = places::field(self.document, until.unwrap_or(""), &self.say(Say::ExpiresHere, &[]));
            faults.push(self.doubt(message, "min-validity").code("short-validity").at(place));
        }
        faults.extend(self.lifetime());
        faults
    }

    fn lifetime(&self) -> Option<Fault> {
        let term = self.subject.requirement.max_lifetime?;
        let made = self.document.made()?;
        let issued = self.document.date(made)?;
        let oldest = term.before(self.subject.case.filing)?;
        (issued < oldest).then(|| {
            let parts = [self.label(), &issued.to_string(), &term_in(self, term)];
            let message = self.say(Say::IssuedLongAgo, &parts);
            let here = if made == "issued" { Say::IssuedHere } else { Say::DatedHere };
            let place = places::field(self.document, made, &self.say(here, &[]));
            self.doubt(message, "max-lifetime").code("issued-long-ago").at(place)
        })
    }

    /// The age of the document at the filing date.
    fn age(&self) -> Vec<Fault> {
        let requirement = self.subject.requirement;
        let Some(term) = requirement.max_age else { return Vec::new() };
        let filing = self.subject.case.filing;
        let Some(name) = requirement.age_of.iter().find(|name| self.document.fields.contains_key(*name)) else {
            let blank = requirement.age_of.iter().find_map(|name| self.document.blanks.get(name));
            return vec![match blank {
                Some(blank) => {
                    let place = self.pointed(&blank.at, &blank.text, Say::NoDateHere);
                    self.fault(Status::Incomplete, self.say(Say::NotDated, &[self.label()]), "max-age").at(place)
                }
                None => {
                    let help = self.say(Say::HelpDate, &[requirement.age_of.first().map_or("issued", String::as_str)]);
                    self.doubt(self.say(Say::DateUnread, &[self.label(), &term_in(self, term)]), "max-age").help(help)
                }
            }];
        };
        let judge = |days: &[Date]| self.too_old(days, term, filing);
        let mut faults: Vec<Fault> = self.dated(name, "max-age", &judge).into_iter().collect();
        if let Some(day) = self.document.date(name).filter(|day| *day > filing) {
            let message = self.say(Say::DatedAfter, &[self.label(), &day.to_string(), &filing.to_string()]);
            let place = places::field(self.document, name, &self.say(Say::DatedHere, &[]));
            faults.push(self.doubt(message, "max-age").code("dated-after-filing").at(place));
        }
        faults
    }

    fn too_old(&self, days: &[Date], term: Term, filing: Date) -> Option<(Status, bool, String)> {
        let oldest = term.before(filing)?;
        let old = days.iter().filter(|day| **day < oldest).count();
        let at_the_limit = days.contains(&oldest);
        let day = days.first()?;
        if old > 0 {
            let parts = [self.label(), &day.to_string(), &term_in(self, term), &filing.to_string()];
            let message = self.say(Say::TooOld, &parts);
            return Some((Status::TooOld, old == days.len(), message));
        }
        // "Less than" and "at most" three months part on that very day: not ours to decide.
        at_the_limit.then(|| {
            let parts = [self.label(), &term_in(self, term), &filing.to_string()];
            (Status::NeedsHuman, false, self.say(Say::ExactlyOld, &parts))
        })
    }

    /// Judges a date field by its possible days; a doubt where they disagree or the reading is weak.
    fn dated(
        &self,
        name: &str,
        key: &'static str,
        judge: &dyn Fn(&[Date]) -> Option<(Status, bool, String)>,
    ) -> Option<Fault> {
        let field = self.document.fields.get(name)?;
        let place = |label: Say| self.pointed(&field.at, &field.text, label);
        let look = self.say(Say::HelpDate, &[name]);
        let days: Vec<Date> = match &field.value {
            Value::Date(day) => vec![*day],
            Value::Ambiguous(days) => days.clone(),
            Value::OtherCalendar(calendar, day) => {
                let day = day.map_or(String::new(), |day| self.say(Say::Perhaps, &[&day.to_string()]));
                let message = self.say(Say::OtherCalendar, &[&field.text, &calendar_in(self, calendar), &day]);
                let place = place(Say::OtherCalendarHere);
                return Some(self.doubt(message, key).code("other-calendar").at(place).help(look));
            }
            _ => {
                let message = self.say(Say::NoDate, &[&field.text]);
                let place = places::pointed(self.document, &field.at, &field.text, "");
                return Some(self.doubt(message, key).at(place).help(look));
            }
        };
        let sure = field.confidence >= SURE;
        match judge(&days) {
            Some((status, true, message)) if status != Status::NeedsHuman => {
                Some(self.fault(status, message, key).at(place(Say::ThisDate)))
            }
            // One day that lies just at the limit was read well: its own sentence says why it is asked.
            Some((_, _, message)) if days.len() == 1 => {
                let help = self.say(Say::HelpAtLimit, &[]);
                Some(self.doubt(message, key).at(place(Say::ThisDate)).help(help))
            }
            Some((_, _, message)) => {
                let message = self.say(Say::SeveralWays, &[&message, &field.text]);
                Some(self.doubt(message, key).at(place(Say::ThisDate)).help(look))
            }
            None if !sure => {
                let message = self.say(Say::DateDoubtful, &[&field.text, self.label()]);
                Some(self.doubt(message, key).at(place(Say::ThisDate)).help(look))
            }
            None if days.len() > 1 && key == "max-age" && days.iter().any(|day| *day > self.subject.case.filing) => {
                Some(self.doubt(self.say(Say::CanBeReadWays, &[&field.text]), key).at(place(Say::ThisDate)).help(look))
            }
            None => None,
        }
    }

    fn field_name(&self, name: &str) -> String {
        places::field_name(self.subject.case.lists, self.subject.case.lang, name)
    }

    /// A field that is not there: empty where its label stands without a value, else not read.
    pub(super) fn unread(&self, name: &str, key: &'static str) -> Fault {
        let shown = &self.field_name(name);
        match self.document.blanks.get(name) {
            Some(blank) => {
                let place = self.pointed(&blank.at, &blank.text, Say::NothingHere);
                self.fault(Status::Incomplete, self.say(Say::NoField, &[shown, self.label()]), key).at(place)
            }
            None => {
                let help = self.say(Say::HelpField, &[name]);
                self.doubt(self.say(Say::FieldUnread, &[shown, self.label()]), key).help(help)
            }
        }
    }

    fn fields(&self) -> Vec<Fault> {
        let requirement = self.subject.requirement;
        let mut faults = Vec::new();
        for name in &requirement.fields {
            // Whose it is, is asked by the person rule; a name read anywhere on it serves.
            let named = name == "holder" && !self.document.names.is_empty();
            match self.document.fields.get(name) {
                None if named => {}
                None => faults.push(self.unread(name, "fields")),
                Some(field) if field.confidence < SURE && self.document.confirmed.is_none() => {
                    let place = self.pointed(&field.at, &field.text, Say::ReadWithDoubt);
                    let message = self.say(Say::FieldDoubtful, &[&self.field_name(name), self.label()]);
                    faults.push(self.doubt(message, "fields").at(place).help(self.say(Say::HelpField, &[name])));
                }
                Some(_) => {}
            }
        }
        let one_of = &requirement.one_of_fields;
        if !one_of.is_empty() && !one_of.iter().any(|name| self.document.fields.contains_key(name)) {
            let names: Vec<String> = one_of.iter().map(|name| self.field_name(name)).collect();
            let message = self.say(Say::NoneOfFields, &[&names.join(&self.say(Say::Nor, &[])), self.label()]);
            let name = one_of.first().map_or("", String::as_str);
            faults.push(self.doubt(message, "one-of-fields").help(self.say(Say::HelpField, &[name])));
        }
        faults
    }

    fn language(&self) -> Option<Fault> {
        let named = &self.subject.requirement.language;
        let Some(accepted) = self.accepted_languages() else {
            let open = named.iter().find(|word| word.len() != 2)?;
            let question = super::words::question(self.subject.case.lang, &self.subject.procedure.facts, open);
            let message = self.say(Say::LanguageDepends, &[self.label(), &question]);
            let help = self.say(Say::GiveFact, &[open]);
            return Some(self.doubt(message, "language").code("fact-missing").help(help));
        };
        let lang = self.subject.case.lang;
        let names = legal::languages(&accepted, lang).join(&self.say(Say::Or, &[]));
        match &self.document.language {
            Some(language) if accepted.contains(language) => None,
            Some(language) => {
                let message = self.say(Say::WrongLanguage, &[self.label(), language_name(language, lang), &names]);
                Some(self.fault(Status::NotTranslated, message, "language").code("wrong-language"))
            }
            None => Some(self.doubt(self.say(Say::LanguageUntold, &[self.label(), &names]), "language")),
        }
    }

    /// The languages that the requirement names; a fact's name stands for what it says.
    fn accepted_languages(&self) -> Option<Vec<String>> {
        let of_one = |facts: Facts<'_>| -> Vec<String> {
            let language = |word: &String| match facts.fact(word) {
                Some(FactValue::Text(language)) => Some(language),
                Some(_) => None,
                // A fact that nobody gave settles nothing; a plain word is a language.
                None => (word.len() == 2).then(|| word.clone()),
            };
            self.subject.requirement.language.iter().filter_map(language).collect()
        };
        // A paper for several must be in a language that serves each of them.
        let worlds = self.subject.worlds();
        let mut each = worlds.each().map(of_one);
        let first = each.next()?;
        let languages = each.fold(first, |all, own| all.into_iter().filter(|one| own.contains(one)).collect());
        (!languages.is_empty()).then_some(languages)
    }

    fn signature(&self) -> Option<Fault> {
        if !self.subject.requirement.signed || self.document.confirmed.is_some() {
            return None;
        }
        match self.document.signature {
            Seen::Yes(_) => None,
            Seen::No(at) => {
                let place = self.pointed(&at, "", Say::NoSignatureHere);
                // A faint signature may have escaped: it is told, and blocks nothing.
                let severity = self.subject.requirement.severity.min(Severity::Warning);
                let message = self.say(Say::NoSignature, &[self.label()]);
                Some(Fault::new(Status::Incomplete, severity, message, "signed").at(place))
            }
            Seen::Unclear => {
                let doubt = self.doubt(self.say(Say::IsItSigned, &[self.label()]), "signed").code("signature-unclear");
                Some(doubt.at(places::foot(self.document, "")))
            }
        }
    }
}

/// A calendar's name in the report's language.
fn calendar_in(one: &One<'_>, name: &str) -> String {
    super::words::calendar(one.subject.case.lang, name)
}

/// A length of time in the report's language.
fn term_in(one: &One<'_>, length: Term) -> String {
    term(one.subject.case.lang, length)
}
