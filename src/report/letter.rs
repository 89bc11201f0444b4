//! The letter to the applicant: what is missing or must be renewed, in plain
//! words and without legal codes, for the office to sign and hand over.
//!
//! It is made of what the report says and of nothing else. Every fault of a
//! requirement is in it; what weighs less than an error is called advisable.

use std::io::{self, Write};

use super::html::{fill, spoken};
use super::plain::{bound, capital, harmless, worded};
use super::spans::spans;
use super::terminal::outcome_of;
use crate::checklist::Severity;
use crate::document::{Person, called};
use crate::finding::{Due, Finding, Lapse, Outcome, Report, Standing, Status, Why};
use words::Letter as Words;

mod page;
mod pdf;
mod words;

/// Kinds that are named where several may serve: more would be a list that nobody reads.
const KINDS: usize = 5;

/// Days after filing within which the end of a paper is told.
const SOON: i32 = 120;

/// What is to be done with a paper, in the order of the letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Group {
    Missing,
    Renew,
    Scan,
    Other,
    Legalise,
    Translate,
    Correct,
    Talk,
}

/// A block of the letter.
#[derive(Debug, Clone, PartialEq)]
enum Block {
    Paragraph(String),
    Heading(String),
    /// Things to do.
    Items(Vec<Item>),
    /// Things to know.
    List(Vec<Item>),
    /// Room for a signature.
    Signature,
}

/// A thing to do.
#[derive(Debug, Clone, PartialEq)]
struct Item {
    /// Which paper.
    what: String,
    /// Whose it is, where there are several persons.
    whose: Vec<String>,
    /// What is said of it in brackets; may be empty.
    note: &'static str,
    /// What to do with it; empty where the heading says all.
    how: String,
}

impl Item {
    /// A thing of which there is nothing more to say.
    fn of(what: String) -> Item {
        Item { what, whose: Vec::new(), note: "", how: String::new() }
    }
}

/// The letter.
struct Letter {
    lang: &'static str,
    subject: String,
    blocks: Vec<Block>,
}

/// Writes the letter in `lang` as HTML, to look at and print.
///
/// # Errors
/// When the sink fails.
pub fn letter(report: &Report, lang: &str, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{}", page::page(&Letter::of(report, lang)).into_string())
}

/// Writes the letter in `lang` as PDF. Letters other than Latin ones, in a name for instance, are shown as boxes.
///
/// # Errors
/// When the sink fails.
pub fn letter_pdf(report: &Report, lang: &str, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(&pdf::pdf(&Letter::of(report, lang))?)
}

impl Letter {
    fn of(report: &Report, lang: &str) -> Letter {
        let writer = Writer { report, words: Words::of(lang) };
        let mut letter =
            Letter { lang: spoken(lang), subject: writer.words.subject.to_owned(), blocks: writer.blocks() };
        if letter.lang == "fr" {
            letter.bind();
        }
        letter
    }
}

impl Letter {
    /// French signs are bound to their words.
    fn bind(&mut self) {
        self.subject = bound(&self.subject);
        for block in &mut self.blocks {
            match block {
                Block::Paragraph(text) | Block::Heading(text) => *text = bound(text),
                Block::Items(items) | Block::List(items) => {
                    for item in items {
                        (item.what, item.how) = (bound(&item.what), bound(&item.how));
                    }
                }
                Block::Signature => {}
            }
        }
    }
}

/// Puts a report into words.
struct Writer<'a> {
    report: &'a Report,
    words: &'static Words,
}

impl Writer<'_> {
    fn blocks(&self) -> Vec<Block> {
        let words = self.words;
        let items = self.items();
        let brings = items.iter().any(|(group, _)| *group != Group::Talk);
        let filing = words.day(self.report.filing_date);
        let procedure = match self.report.title.as_str() {
            "" => self.report.procedure.as_str(),
            title => title,
        };
        let procedure = plain(procedure);
        let values = [("filing", filing.as_str()), ("procedure", procedure.as_str())];
        let mut blocks = vec![Block::Paragraph(self.greeting())];
        blocks.push(Block::Paragraph(fill(if items.is_empty() { words.complete } else { words.intro }, &values)));
        for (group, heading) in GROUPS.iter().zip(words.groups) {
            let own = self.together(items.iter().filter(|(of, _)| of == group).map(|(_, item)| item.clone()));
            if own.is_empty() {
                continue;
            }
            blocks.push(Block::Heading(heading.to_owned()));
            if *group == Group::Talk {
                // Who is to bring papers all the same is not told to bring nothing.
                let talk = if brings { words.talk.to_owned() } else { format!("{} {}", words.talk, words.talk_only) };
                blocks.push(Block::Paragraph(talk));
            }
            blocks.push(Block::Items(own));
        }
        blocks.extend(self.dates());
        let soon = self.soon();
        if !soon.is_empty() {
            blocks.push(Block::Heading(words.groups.last().copied().unwrap_or("").to_owned()));
            blocks.push(Block::Paragraph(words.soon.to_owned()));
            blocks.push(Block::List(soon));
        }
        let have = self.have();
        if !have.is_empty() {
            blocks.push(Block::Heading(words.have.to_owned()));
            blocks.push(Block::List(have));
        }
        if brings {
            blocks.push(Block::Paragraph(fill(words.bring, &values)));
        }
        blocks.push(Block::Paragraph(words.closing.to_owned()));
        blocks.push(Block::Signature);
        blocks.push(Block::Paragraph(words.blank.to_owned()));
        blocks
    }

    fn greeting(&self) -> String {
        let applicants: Vec<&Person> = self.report.persons.iter().filter(|person| person.role == "applicant").collect();
        // A letter is for grown people, unless only children apply.
        let adults: Vec<&Person> = applicants.iter().copied().filter(|person| self.is_adult(person)).collect();
        let greeted = if adults.is_empty() { applicants } else { adults };
        let names: Vec<String> =
            greeted.into_iter().filter_map(|person| person.name.as_deref()).map(harmless).collect();
        match names.is_empty() {
            true => self.words.greeting_nameless.to_owned(),
            false => fill(self.words.greeting, &[("name", &names.join(", "))]),
        }
    }

    /// Whether a person is 18 on the day of filing; who has no known birth date is taken for one.
    fn is_adult(&self, person: &Person) -> bool {
        let day = person.born.and_then(|born| born.checked_add(jiff::Span::new().years(18)).ok());
        day.is_none_or(|day| day <= self.report.filing_date)
    }

    /// Everything to do, each thing once, with its group.
    fn items(&self) -> Vec<(Group, Item)> {
        let mut items: Vec<(Group, Item)> = Vec::new();
        let mut told: Vec<(&str, Option<&str>)> = Vec::new();
        for finding in &self.report.findings {
            let outcome = outcome_of(self.report, finding);
            let Some(group) = group_of(finding) else { continue };
            if finding.severity == Severity::Note && group != Group::Talk {
                continue;
            }
            // What stands for no requirement concerns the applicant only where it cannot be read.
            if outcome.is_none() && group != Group::Scan {
                continue;
            }
            if let Some(outcome) = outcome {
                told.push((outcome.id.as_str(), outcome.person.as_deref()));
            }
            items.push((group, self.item(group, outcome, Some(finding))));
        }
        for outcome in &self.report.outcomes {
            let Some(group) = group_of_status(outcome.status) else { continue };
            if !told.contains(&(outcome.id.as_str(), outcome.person.as_deref())) {
                items.push((group, self.item(group, Some(outcome), None)));
            }
        }
        let mut seen: Vec<(Group, Item)> = Vec::new();
        let of = |item: &Item| (item.what.clone(), item.whose.clone());
        let to_do: Vec<_> = items.iter().filter(|(group, _)| *group != Group::Talk).map(|(_, item)| of(item)).collect();
        for item in items {
            // What is to be renewed or corrected anyway is talked about then.
            let talked_about = item.0 == Group::Talk && to_do.contains(&of(&item.1));
            if !talked_about && !seen.contains(&item) {
                seen.push(item);
            }
        }
        seen
    }

    fn item(&self, group: Group, outcome: Option<&Outcome>, finding: Option<&Finding>) -> Item {
        let words = self.words;
        let place = finding.and_then(|finding| finding.places.first()).filter(|place| !place.file.is_empty());
        let file = place.map(|place| match place.page {
            Some(page) => fill(words.page, &[("file", &harmless(&place.file)), ("page", &page.to_string())]),
            None => harmless(&place.file),
        });
        let file = file.unwrap_or_default();
        let what = match outcome {
            Some(outcome) => plain(&outcome.title),
            None => file.clone(),
        };
        let id = outcome.and_then(|outcome| outcome.person.as_deref());
        let severity = finding.map(|finding| finding.severity).or(outcome.map(|outcome| outcome.severity));
        let light = outcome.is_some() && severity != Some(Severity::Error);
        // What is missing and weighs less is advised; a fault of a paper that is there may sink the application all the same.
        let note = if light && group == Group::Missing { words.recommended } else { "" };
        let unsure = light && !matches!(group, Group::Missing | Group::Talk);
        let dated = |field: &[&str], with: &str, without: &str| {
            let id = finding.and_then(|finding| finding.document.as_deref());
            let document = self.report.documents.iter().find(|document| Some(document.id.as_str()) == id);
            let day = document.and_then(|document| field.iter().find_map(|field| document.date(field)));
            day.map_or_else(|| without.to_owned(), |day| fill(with, &[("date", &words.day(day))]))
        };
        let status = outcome.map(|outcome| outcome.status);
        let code = finding.map_or("", |finding| finding.code.as_str());
        let how = match group {
            Group::Missing => self.one_of(outcome),
            Group::Renew if code == "too-old" || code.is_empty() && status == Some(Status::TooOld) => {
                dated(&["issued", "signed", "paid", "decided"], words.too_old, words.too_old_undated)
            }
            Group::Renew => dated(&["expires", "valid-until"], words.expired, words.expired_undated),
            Group::Scan if file.is_empty() => String::new(),
            Group::Scan => fill(words.illegible, &[("file", &file)]),
            Group::Other => words.wrong_person.to_owned(),
            Group::Legalise => words.legalise.to_owned(),
            Group::Translate if code == "wrong-language" => words.wrong_language.to_owned(),
            Group::Translate => words.translate.to_owned(),
            Group::Correct if code == "wrong-amount" || status == Some(Status::WrongAmount) => {
                words.wrong_amount.to_owned()
            }
            Group::Correct => self.lacking(finding),
            Group::Talk => String::new(),
        };
        let how = if unsure { format!("{how} {}", words.unsure).trim().to_owned() } else { how };
        let what = match (group, finding) {
            // What only the applicant knows is asked; what a lawyer weighs is talked about, and not listed.
            (Group::Talk, Some(finding)) if finding.code == "fact-missing" => plain(&finding.message),
            (Group::Talk, _) if outcome.is_some_and(|outcome| outcome.accepts.is_empty()) => words.questions.to_owned(),
            _ => what,
        };
        let id = if what == words.questions { None } else { id };
        Item { what, whose: self.name(id).into_iter().collect(), note, how }
    }

    /// What is missing on a paper, in the words of its finding.
    fn lacking(&self, finding: Option<&Finding>) -> String {
        let words = self.words;
        let Some(finding) = finding else { return words.incomplete.to_owned() };
        let line = finding.checklist.as_ref().map_or("", |at| at.text.trim_start());
        if line.starts_with("signed") {
            return words.not_signed.to_owned();
        }
        let said = worded(&plain(&finding.message), self.words.lang());
        let end = if said.ends_with(['.', '?', '!']) { "" } else { "." };
        format!("{}{end} {}", capital(&said), words.incomplete_do)
    }

    /// The name of a person, where there are several.
    fn name(&self, id: Option<&str>) -> Option<String> {
        let person = self.report.persons.iter().find(|person| Some(person.id.as_str()) == id);
        let person = person.filter(|_| self.report.persons.len() > 1)?;
        Some(person.name.as_deref().map_or_else(|| harmless(&called(&person.id, self.words.lang())), harmless))
    }

    /// ` – for NAME, NAME`; nothing for nobody.
    fn for_persons(&self, names: &[String]) -> String {
        match names.is_empty() {
            true => String::new(),
            false => format!(" – {}", fill(self.words.for_person, &[("name", &names.join(", "))])),
        }
    }

    /// ` – for NAME`, where there are several persons.
    fn whose(&self, id: Option<&str>) -> String {
        self.for_persons(self.name(id).as_slice())
    }

    /// The same thing of several persons is told once; then each says whose it is.
    fn together(&self, items: impl IntoIterator<Item = Item>) -> Vec<Item> {
        let mut told: Vec<Item> = Vec::new();
        for item in items {
            let same = |known: &&mut Item| (&known.what, known.note, &known.how) == (&item.what, item.note, &item.how);
            match told.iter_mut().find(same) {
                Some(known) => {
                    let new = item.whose.into_iter().filter(|name| !known.whose.contains(name)).collect::<Vec<_>>();
                    known.whose.extend(new);
                }
                None => told.push(item),
            }
        }
        for item in &mut told {
            item.what.push_str(&self.for_persons(&item.whose));
            if !item.note.is_empty() {
                item.what.push_str(&format!(" ({})", item.note));
            }
        }
        told
    }

    /// Which papers may serve, where there are several.
    fn one_of(&self, outcome: Option<&Outcome>) -> String {
        let accepts = outcome.map(|outcome| outcome.accepts.as_slice()).unwrap_or_default();
        let labels: Vec<String> =
            accepts.iter().filter_map(|id| self.report.kinds.get(id)).map(|kind| plain(kind)).collect();
        if labels.len() < 2 {
            return String::new();
        }
        let mut kinds = labels.iter().take(KINDS).cloned().collect::<Vec<_>>().join(", ");
        if labels.len() > KINDS {
            kinds.push_str(", …");
        }
        // An ellipsis ends a sentence by itself.
        fill(self.words.one_of, &[("kinds", &kinds)]).replace("….", "…")
    }

    /// The last safe day for filing, and the deadlines that have a day. What is counted from the filing comes later.
    fn dates(&self) -> Vec<Block> {
        let (words, outlook) = (self.words, &self.report.outlook);
        let first = outlook.last_safe.and_then(|last| outlook.lapses.iter().find(|lapse| lapse.last == Some(last)));
        // A deadline that ends on the last safe day is told with it.
        let told = |due: &Due| {
            let is_it = |lapse: &Lapse| lapse.why == Why::Deadline && lapse.requirement == due.id;
            first.is_some_and(|lapse| is_it(lapse) && lapse.person == due.person && lapse.procedure == due.procedure)
        };
        let mut list: Vec<Item> = Vec::new();
        for due in outlook.deadlines.iter().filter(|due| !told(due)) {
            let (phrase, day) = match (due.standing, due.from, due.until) {
                (Standing::Passed, _, Some(until)) => (words.due_passed, until),
                (Standing::TooEarly, Some(from), _) => (words.due_from, from),
                (Standing::Open, _, Some(until)) => (words.due_until, until),
                _ => continue,
            };
            let title = plain(&due.title) + &self.whose(due.person.as_deref());
            let mut what = fill(phrase, &[("what", &title), ("date", &words.day(day))]);
            if due.rests_on.is_some() {
                what = format!("{what} ({})", words.due_unsure);
            }
            let item = Item::of(what);
            if !list.contains(&item) {
                list.push(item);
            }
        }
        let mut blocks = Vec::new();
        if outlook.last_safe.is_some() || !list.is_empty() {
            blocks.push(Block::Heading(words.dates.to_owned()));
        }
        if let Some(last) = outlook.last_safe {
            let what =
                first.map(|lapse| plain(&lapse.title) + &self.whose(lapse.person.as_deref())).unwrap_or_default();
            let values = [("date", words.day(last)), ("what", what)];
            let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
            let is_deadline = first.is_some_and(|lapse| lapse.why == Why::Deadline);
            let sentence = if is_deadline { words.last_safe_due } else { words.last_safe };
            blocks.push(Block::Paragraph(fill(sentence, &values)));
        }
        if !list.is_empty() {
            blocks.push(Block::Paragraph(words.dues.to_owned()));
            blocks.push(Block::List(list));
        }
        blocks
    }

    /// Papers that are valid on the filing date and end soon after it.
    fn soon(&self) -> Vec<Item> {
        let filing = self.report.filing_date;
        let item = |span: &super::spans::Span<'_>| {
            let until = span.until.filter(|_| !span.over_on(filing))?;
            let days = filing.until(until).ok()?.get_days();
            let kind = self.report.kinds.get(&span.document.kind)?;
            let paper = plain(kind) + &self.whose(span.document.person.as_deref());
            let what = fill(self.words.soon_one, &[("paper", &paper), ("date", &self.words.day(until))]);
            (days <= SOON).then_some(Item::of(what))
        };
        spans(self.report).iter().filter_map(item).collect()
    }

    /// Papers that are there and in order.
    fn have(&self) -> Vec<Item> {
        let there = |outcome: &&Outcome| outcome.status == Status::Satisfied && !outcome.documents.is_empty();
        let item = |outcome: &Outcome| {
            let whose = self.name(outcome.person.as_deref()).into_iter().collect();
            Item { whose, ..Item::of(plain(&outcome.title)) }
        };
        self.together(self.report.outcomes.iter().filter(there).map(item))
    }
}

/// The groups of things to do, as the words have their headings.
const GROUPS: [Group; 8] = [
    Group::Missing,
    Group::Renew,
    Group::Scan,
    Group::Other,
    Group::Legalise,
    Group::Translate,
    Group::Correct,
    Group::Talk,
];

/// Where a finding belongs; nowhere when it asks nothing of the applicant.
fn group_of(finding: &Finding) -> Option<Group> {
    let code = finding.code.as_str();
    if let Some(status) = Status::ALL.iter().find(|status| status.word() == code) {
        return group_of_status(*status);
    }
    match code {
        "wrong-language" => Some(Group::Translate),
        "page-quality" => Some(Group::Scan),
        "fact-missing" | "condition-not-met" => Some(Group::Talk),
        code if code.starts_with("file-") => Some(Group::Scan),
        // Whatever else is held against a requirement needs a word with the applicant.
        _ if finding.requirement.is_some() && finding.severity > Severity::Note => Some(Group::Talk),
        _ => None,
    }
}

fn group_of_status(status: Status) -> Option<Group> {
    match status {
        Status::Missing => Some(Group::Missing),
        Status::Illegible => Some(Group::Scan),
        Status::WrongPerson => Some(Group::Other),
        Status::Expired | Status::TooOld => Some(Group::Renew),
        Status::NotLegalised => Some(Group::Legalise),
        Status::NotTranslated => Some(Group::Translate),
        Status::WrongAmount | Status::Incomplete => Some(Group::Correct),
        Status::NeedsHuman => Some(Group::Talk),
        Status::Satisfied | Status::NotApplicable => None,
    }
}

/// A title without what only lawyers read: brackets with a number or a sign of a paragraph in them.
fn plain(title: &str) -> String {
    let mut text = String::with_capacity(title.len());
    let mut rest = title;
    while let Some((before, from)) = rest.split_once('(') {
        text.push_str(before);
        let Some((inside, after)) = from.split_once(')') else {
            text.push('(');
            rest = from;
            continue;
        };
        if !inside.contains(|c: char| c.is_ascii_digit() || c == '§') {
            text.push_str(&format!("({inside})"));
        }
        rest = after;
    }
    text.push_str(rest);
    let mut words: Vec<&str> = Vec::new();
    let mut rest = text.split_whitespace().peekable();
    while let Some(word) = rest.next() {
        let last = words.last().map(|last| last.to_lowercase()).unwrap_or_default();
        let kept = if FORMS.contains(&last.as_str()) { Some(word) } else { without_article(word) };
        // What leads to a number says nothing without it.
        let leads = ARTICLE.contains(&last.as_str()) || rest.peek().is_none() && BEFORE.contains(&last.as_str());
        if kept.is_none() && leads {
            words.pop();
        }
        words.extend(kept);
    }
    harmless(&words.join(" "))
}

/// Words before a number that is a form's own name: `annex 15bis` is what is printed on it.
const FORMS: [&str; 4] = ["annex", "bijlage", "annexe", "anlage"];

/// Words before the number of an article, wherever they stand.
const ARTICLE: [&str; 4] = ["article", "artikel", "art.", "l'article"];

/// Words that cannot end a title.
const BEFORE: [&str; 6] = ["for", "under", "voor", "pour", "für", "nach"];

/// A word without the number of an article (`9ter`) that it is or begins with; nothing when it is nothing else.
fn without_article(word: &str) -> Option<&str> {
    let after = word.trim_start_matches(|c: char| c.is_ascii_digit());
    if after.len() == word.len() {
        return Some(word);
    }
    let rest = ["bis", "ter", "quater", "quinquies"].iter().find_map(|ending| after.strip_prefix(ending));
    match rest {
        Some("") => None,
        Some(rest) => rest.strip_prefix('-').or(Some(word)),
        None => Some(word),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_lose_their_codes_and_nothing_else() {
        assert_eq!(plain("Medical regularisation (article 9ter)"), "Medical regularisation");
        assert_eq!(plain("Visa form (signed), art"), "Visa form (signed), art");
        assert_eq!(plain("Certificate (9ter) of a doctor"), "Certificate of a doctor");
        assert_eq!(plain("open (bracket"), "open (bracket");
        assert_eq!(plain("no parallel 9ter application"), "no parallel application");
        assert_eq!(plain("kein paralleler 9ter-Antrag, 3 Monate"), "kein paralleler Antrag, 3 Monate");
        assert_eq!(plain("Keine Gebühr für 9ter"), "Keine Gebühr");
        assert_eq!(plain("The article 9ter request"), "The request");
        assert_eq!(plain("Annex 15quinquies or annex 26"), "Annex 15quinquies or annex 26");
    }
}
