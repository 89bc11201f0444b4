//! A report that can be shared: the same verdict, statuses and steps, without
//! what says whose they are. Names, numbers, file names and everything read on a
//! page are masked, and what people wrote in `dossier.toml` in their own words.
//!
//! What comes from a checklist (titles, questions, sources) stays; so do kinds,
//! and the days on which papers were issued or lapse, without which the report
//! says nothing. Birth dates go.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::document::{Document, Person, Read, Value};
use crate::finding::{Finding, Outlook, Place, Report, Status};
use crate::fold;
use crate::mrz::Mrz;

/// What stands in place of what is masked.
const MASK: &str = "•••";

/// Fields that say what a paper is, not whose.
const OPEN: [&str; 3] = ["status", "language-pair", "nationality"];

/// Fields whose day may be told.
const OPEN_DAYS: [&str; 7] = ["issued", "expires", "valid-from", "valid-until", "signed", "decided", "paid"];

/// Names this short are masked only beside another: `de` and `El` are ordinary words as well.
const SHORT: usize = 3;

/// Digits in a row, or in groups, from which on they are a number that may identify.
const DIGITS: usize = 5;

/// The report without what identifies.
pub fn redacted(report: &Report) -> Report {
    let veil = Veil::of(report);
    let mut report = report.clone();
    report.dossier = MASK.to_owned();
    report.persons.iter_mut().for_each(|person| veil.person(person));
    report.documents.iter_mut().for_each(|document| veil.document(document));
    for outcome in &mut report.outcomes {
        outcome.person = outcome.person.as_ref().map(|id| veil.id(id));
        // How a requirement was answered or waived is said in somebody's own words, by name.
        outcome.note = match outcome.status {
            Status::Satisfied | Status::NotApplicable => String::new(),
            _ => veil.text(&outcome.note),
        };
    }
    let titles: Vec<String> = report.outcomes.iter().map(|outcome| outcome.title.clone()).collect();
    report.findings.iter_mut().for_each(|finding| veil.finding(finding, &titles));
    veil.outlook(&mut report.outlook);
    report
}

/// What is masked in a report.
struct Veil {
    /// New names of files.
    files: BTreeMap<String, String>,
    /// New ids of persons.
    ids: BTreeMap<String, String>,
    /// The words of names and of what was read, folded.
    words: BTreeSet<String>,
    /// Birth dates as reports write them.
    births: BTreeSet<String>,
}

impl Veil {
    fn of(report: &Report) -> Veil {
        let mut veil = Veil {
            files: files(report),
            ids: ids(report),
            words: BTreeSet::new(),
            births: report.persons.iter().filter_map(|person| person.born).map(|day| day.to_string()).collect(),
        };
        // A birthday, and so the birth, can be told from a deadline that is counted from it.
        let of_births = report.outlook.deadlines.iter().filter(|due| due.of_birth);
        veil.births.extend(of_births.flat_map(|due| [due.from, due.until]).flatten().map(|day| day.to_string()));
        veil.learn(&report.dossier);
        for person in &report.persons {
            person.name.iter().for_each(|name| veil.learn(name));
            // An id that a user chose may be a name.
            if veil.ids.get(&person.id).is_some_and(|new| *new != person.id) {
                veil.learn(&person.id);
            }
        }
        for document in &report.documents {
            let read = |read: &Read<String>| [read.value.clone(), read.text.clone()];
            let named = document.names.iter().map(|named| &named.at).chain(&document.stranger).flat_map(read);
            named.for_each(|text| veil.learn(&text));
            for (name, field) in &document.fields {
                match &field.value {
                    Value::Text(text) if !OPEN.contains(&name.as_str()) => {
                        veil.learn(text);
                        veil.learn(&field.text);
                    }
                    Value::Date(day) if name == "born" => {
                        veil.births.insert(day.to_string());
                    }
                    _ => {}
                }
            }
        }
        veil
    }

    /// Remembers the words of a text that identifies.
    fn learn(&mut self, text: &str) {
        let words = text.split(|c: char| !c.is_alphabetic()).filter(|word| word.chars().count() > 1);
        self.words.extend(words.map(fold::fold));
    }

    fn id(&self, id: &str) -> String {
        self.ids.get(id).cloned().unwrap_or_else(|| id.to_owned())
    }

    fn file(&self, file: &str) -> String {
        if file.is_empty() { String::new() } else { self.files.get(file).cloned().unwrap_or_else(|| MASK.to_owned()) }
    }

    fn person(&self, person: &mut Person) {
        person.id = self.id(&person.id);
        person.name = person.name.as_ref().map(|_| MASK.to_owned());
        person.born = None;
    }

    fn document(&self, document: &mut Document) {
        document.person = document.person.as_ref().map(|id| self.id(id));
        for page in &mut document.pages {
            page.source.file = self.file(&page.source.file);
            page.lines.clear();
        }
        for (name, field) in &mut document.fields {
            let open = match &field.value {
                Value::Text(_) => OPEN.contains(&name.as_str()),
                Value::Date(_) | Value::Ambiguous(_) | Value::OtherCalendar(..) => OPEN_DAYS.contains(&name.as_str()),
                Value::Amount(..) => false,
            };
            if !open {
                field.value = Value::Text(MASK.to_owned());
            }
            field.text = MASK.to_owned();
        }
        let mask = |read: &mut Read<String>| {
            read.value = MASK.to_owned();
            read.text = MASK.to_owned();
        };
        for named in &mut document.names {
            named.person = self.id(&named.person);
            mask(&mut named.at);
        }
        document.stranger.iter_mut().for_each(mask);
        document.blanks.values_mut().for_each(mask);
        document.links.iter_mut().for_each(|link| mask(&mut link.at));
        document.evidence.iter_mut().for_each(|evidence| evidence.text = MASK.to_owned());
        for section in document.sections.values_mut() {
            section.heading.text = MASK.to_owned();
            section.written = MASK.to_owned();
        }
        document.mrz.iter_mut().for_each(zone);
        document.confirmed = document.confirmed.as_ref().map(|_| MASK.to_owned());
    }

    /// Deadlines and lapses keep their days, but those that tell a birth; proposals are what was read, and go.
    fn outlook(&self, outlook: &mut Outlook) {
        let open = |day: Option<Date>| day.filter(|day| !self.births.contains(&day.to_string()));
        for due in &mut outlook.deadlines {
            due.person = due.person.as_ref().map(|id| self.id(id));
            (due.from, due.until) = (open(due.from), open(due.until));
            due.rests_on = due.rests_on.as_ref().map(|_| MASK.to_owned());
        }
        for lapse in &mut outlook.lapses {
            lapse.person = lapse.person.as_ref().map(|id| self.id(id));
            lapse.last = open(lapse.last);
            lapse.place.iter_mut().for_each(|place| self.place(place));
        }
        outlook.last_safe = open(outlook.last_safe);
        for question in &mut outlook.questions {
            question.person = question.person.as_ref().map(|id| self.id(id));
            question.proposal = None;
        }
    }

    fn place(&self, place: &mut Place) {
        place.file = self.file(&place.file);
        // What was read on the page.
        place.text.clear();
        place.part.clear();
        place.label = self.text(&place.label);
    }

    fn finding(&self, finding: &mut Finding, titles: &[String]) {
        finding.person = finding.person.as_ref().map(|id| self.id(id));
        finding.message = match finding.code.as_str() {
            // The reason, and who answered what, is in somebody's own words.
            "waived" | "answered" | "answered-later" | "answer-needless" => {
                let title = titles.iter().find(|title| finding.message.starts_with(title.as_str()));
                title.cloned().unwrap_or_else(|| MASK.to_owned())
            }
            _ => self.text(&finding.message),
        };
        finding.help = self.text(&finding.help);
        finding.places.iter_mut().for_each(|place| self.place(place));
    }

    /// A text made of what the tool says and what it read: the latter masked.
    fn text(&self, text: &str) -> String {
        let mut text = text.to_owned();
        // Longer paths first: one may be the end of another.
        let mut files: Vec<_> = self.files.iter().collect();
        files.sort_by_key(|(file, _)| std::cmp::Reverse(file.len()));
        for (number, (file, _)) in files.iter().enumerate() {
            text = text.replace(file.as_str(), &placeholder(number));
        }
        text = without_quotes(&text);
        for born in &self.births {
            text = text.replace(born.as_str(), MASK);
        }
        text = self.without_names(&text);
        text = without_numbers(&text);
        for (number, (_, new)) in files.iter().enumerate() {
            text = text.replace(&placeholder(number), new);
        }
        text
    }

    /// The text with the words of names masked.
    fn without_names(&self, text: &str) -> String {
        let words = words(text);
        let known: Vec<bool> = words.iter().map(|(word, is)| *is && self.words.contains(&fold::fold(word))).collect();
        let mut masked = String::with_capacity(text.len());
        for (n, (word, _)) in words.iter().enumerate() {
            // Every second piece is what stands between two words.
            let beside = n.checked_sub(2).and_then(|n| known.get(n)).is_some_and(|known| *known)
                || known.get(n + 2).is_some_and(|known| *known);
            let hit = known.get(n).is_some_and(|known| *known) && (word.chars().count() > SHORT || beside);
            masked.push_str(if hit { MASK } else { word });
        }
        masked
    }
}

/// A place for a file's name that no masking touches: of the private use area.
fn placeholder(number: usize) -> String {
    let letter = u32::try_from(number).ok().and_then(|number| char::from_u32(0xf_0000 + number));
    letter.map_or_else(|| MASK.to_owned(), String::from)
}

/// A text in pieces: words, and what stands between them.
fn words(text: &str) -> Vec<(String, bool)> {
    let mut pieces: Vec<(String, bool)> = Vec::new();
    for c in text.chars() {
        match pieces.last_mut() {
            Some((piece, is)) if *is == c.is_alphabetic() => piece.push(c),
            _ => pieces.push((c.to_string(), c.is_alphabetic())),
        }
    }
    pieces
}

/// Quotation marks as the languages of the report have them, and what sources in English may have.
const QUOTES: [(char, char); 4] = [('“', '”'), ('„', '“'), ('«', '»'), ('`', '`')];

/// What stands between quotation marks was read on a page, unless it is the name of a field or a key between backticks.
/// What was read may hold such marks itself: all up to the last closing one is masked.
fn without_quotes(text: &str) -> String {
    let name = |quoted: &str| quoted.chars().all(|c| c.is_ascii_lowercase() || matches!(c, '-' | ' ' | '=' | '…'));
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, open, close, from)) = opening(rest) {
        kept.push_str(before);
        kept.push(open);
        let end = if open == '`' { from.find(close) } else { from.rfind(close) };
        let (quoted, after) = end.map_or((from, ""), |end| from.split_at(end));
        kept.push_str(if open == '`' && name(quoted) { quoted } else { MASK });
        rest = after.strip_prefix(close).unwrap_or("");
        kept.extend(end.map(|_| close));
    }
    kept.push_str(rest);
    kept
}

/// What stands before the first opening mark, that mark, the one that closes it, and what stands behind.
fn opening(text: &str) -> Option<(&str, char, char, &str)> {
    let (at, found) = text.char_indices().find(|(_, c)| QUOTES.iter().any(|(open, _)| open == c))?;
    let (_, close) = QUOTES.iter().find(|(open, _)| *open == found)?;
    Some((text.get(..at)?, found, *close, text.get(at + found.len_utf8()..)?))
}

/// The text with long numbers masked; days, years and amounts stay.
fn without_numbers(text: &str) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let (before, from) = rest.split_at(start);
        masked.push_str(before);
        let end = from
            .find(|c: char| !(c.is_ascii_digit() || matches!(c, ' ' | '.' | ',' | '-' | '/' | '+')))
            .unwrap_or(from.len());
        let run = from.get(..end).unwrap_or(from);
        let run = run.trim_end_matches(|c: char| !c.is_ascii_digit());
        masked.push_str(&pieces_without_numbers(run));
        rest = from.get(run.len()..).unwrap_or("");
    }
    masked.push_str(rest);
    masked
}

/// A run of digits and what joins them: days and amounts within it stay when they stand alone between blanks.
fn pieces_without_numbers(run: &str) -> String {
    let harmless = |piece: &str| {
        piece.parse::<jiff::civil::Date>().is_ok()
            || piece.split_once(['.', ',']).is_some_and(|(whole, cents)| whole.len() <= 6 && cents.len() == 2)
    };
    let rest: String = run.split(' ').filter(|piece| !harmless(piece)).collect();
    if rest.chars().filter(char::is_ascii_digit).count() < DIGITS {
        return run.to_owned();
    }
    let kept = run.split(' ').map(|piece| if harmless(piece) { piece } else { MASK });
    kept.collect::<Vec<_>>().join(" ")
}

fn zone(zone: &mut Mrz) {
    for line in &mut zone.lines {
        *line = "•".repeat(line.chars().count());
    }
}

/// `file-1.pdf`, … in the order of the folder, for every file that is named.
fn files(report: &Report) -> BTreeMap<String, String> {
    let of_documents = report.documents.iter().flat_map(|document| &document.pages).map(|page| &page.source.file);
    let of_findings = report.findings.iter().flat_map(|finding| &finding.places).map(|place| &place.file);
    let mut files = BTreeMap::new();
    for file in of_documents.chain(of_findings).filter(|file| !file.is_empty()) {
        let number = files.len() + 1;
        let ending = file
            .rsplit_once('.')
            .map(|(_, ending)| ending)
            .filter(|ending| ending.len() <= 4 && ending.chars().all(|c| c.is_ascii_alphanumeric()));
        let ending = ending.map(|ending| format!(".{}", ending.to_lowercase())).unwrap_or_default();
        files.entry(file.clone()).or_insert_with(|| format!("file-{number}{ending}"));
    }
    files
}

/// Ids that say a role stay; others are numbered.
fn ids(report: &Report) -> BTreeMap<String, String> {
    const ROLES: [&str; 8] = ["applicant", "sponsor", "guardian", "other", "spouse", "partner", "child", "parent"];
    let plain = |id: &str| ROLES.contains(&id.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end_matches('-'));
    let new = |(n, person): (usize, &Person)| {
        let id = &person.id;
        (id.clone(), if plain(id) { id.clone() } else { format!("person-{}", n + 1) })
    };
    report.persons.iter().enumerate().map(new).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_numbers_go_and_days_years_and_amounts_stay() {
        for (text, masked) in [
            ("paid 313.00 on 2026-11-20, asked 36800.50", "paid 313.00 on 2026-11-20, asked 36800.50"),
            ("BE12 3456 7890 1234 is the account", "BE••• ••• ••• ••• is the account"),
            ("file 8765432", "file •••"),
            ("born 12/03/1988", "born •••"),
            ("in 2026, less than 3 months, page 12", "in 2026, less than 3 months, page 12"),
            ("tel. +32 470 12 34 56.", "tel. +••• ••• ••• ••• •••."),
        ] {
            assert_eq!(without_numbers(text), masked);
        }
    }

    #[test]
    fn what_is_quoted_goes_unless_it_is_a_field() {
        assert_eq!(without_quotes("`holder` reads `NGO Marie`"), "`holder` reads `•••`");
        assert_eq!(without_quotes("`Open"), "`•••");
        assert_eq!(without_quotes("le montant « 12 » a été lu"), "le montant «•••» a été lu");
        assert_eq!(without_quotes("das Datum „NGO “Marie““ ist"), "das Datum „•••“ ist");
        assert_eq!(without_quotes("the date “NGO Marie” was"), "the date “•••” was");
    }
}
