//! The day of birth where no label of its own gives it: in a sentence ("geboren te
//! Kabul op …"), behind a sign ("°01/01/1986"), below a label that asks for the place too.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex::Regex;

use crate::checklist::{Kind, Trait};
use crate::document::{Field, Value};

use super::super::phrase::plain;
use super::{Context, Span, dates, labels, persons, propose};

/// Words before the day of a birth, folded; between them and the day a place may stand.
const BIRTHS: &[&str] = &[
    "geboren",
    "geb",
    "ne",
    "nee",
    "born",
    "birth",
    "naissance",
    "naiss",
    "geboorte",
    "geboortedatum",
    "geburtsdatum",
    "nacido",
    "nacida",
    "nacimiento",
    "nascido",
    "nascida",
    "nato",
    "nata",
    "dogum",
    "lindur",
    "рождения",
    "народження",
];

/// Confidence of a birth that a sentence or a line tells: its first, for the paper's person is named first.
const TOLD_BIRTH: f32 = 0.74;

/// … and of the first of several births of which none stands with the person's name: it may be a child's.
const SEVERAL: f32 = 0.5;

/// The day of birth in a sentence ("geboren te Kabul op …", "°01/01/1986") or beside a label without a place of its own.
pub(super) fn fill(context: &Context, kind: &Kind, best: &mut BTreeMap<String, Field>) {
    if !kind.fields.iter().any(|field| field == "born") || best.contains_key("born") {
        return;
    }
    let mut told: Vec<(Span, Value)> = Vec::new();
    for (page, flow) in context.flows.iter().enumerate() {
        let mut before_line = "";
        for text in flow.text.split('\n') {
            for found in dates::all(context, text) {
                let before = text.get(..found.start).unwrap_or("");
                if !tells_birth(before, before_line) || dates::is_law(before) {
                    continue;
                }
                let Some(value) = dates::value(&found.reading, "born", context.filing) else { continue };
                let (line, from) = flow.place(text.as_ptr() as usize - flow.text.as_ptr() as usize + found.start);
                told.push((Span { page, line, from, to: from + (found.end - found.start) }, value));
            }
            before_line = text;
        }
    }
    // The birth that stands with the person's name; where two parties sign, no other will do.
    let holder = best.get("holder").map(|holder| (holder.at.page, holder.at.line.saturating_sub(1)));
    let beside = |(span, _): &&(Span, Value)| {
        holder.is_some_and(|(page, line)| span.page == page && (line..=line + NAME_TO_BIRTH).contains(&span.line))
    };
    let parties = kind.is(Trait::Contract);
    let several = told.iter().any(|(_, value)| told.first().is_some_and(|(_, first)| first != value));
    let near = told.iter().find(beside).map(|told| (told, TOLD_BIRTH));
    let first = || told.first().filter(|_| !parties).map(|told| (told, if several { SEVERAL } else { TOLD_BIRTH }));
    if let Some(((span, value), confidence)) = near.or_else(first) {
        propose(best, "born", context.read(value.clone(), span, confidence));
    }
}

/// Confidence of a birth with which a sentence of an act begins.
const OPENS: f32 = 0.8;

/// Words behind the day with which such a sentence begins: the hour may stand between.
static IS_BORN: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)^[\s,;.)(]*(?:(?:à|vers|a\s+las?|às|at|te|om|um|\u{e0}s)\s[^.;:\n]{2,60}?[\s,]+)?(?:est\s+née?|est\s+né\(e\)|(?:is|werd)\s+(?:er\s+)?(?:te\s+\S+\s+)?geboren|(?:wurde|ist)\s+(?:in\s+\S+\s+)?geboren|was\s+born|nació|nasceu|naquit|è\s+nat[oa]|ka\s+lindur|родил(?:ся|ась)|народи(?:вся|лася))(?:[\s,.;:]|$)").ok()
});

/// The words before the day where the sentence tells the place first: "est née en cette ville, rue du Modèle, 3, le …". Whoever
/// is only described is "né", not "est né".
static WAS_BORN: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)\b(?:est\s+née?|est\s+né\(e\)|(?:enfant|kind|child|criança|niñ[oa])\b[^.;:]{0,40}?\s(?:née?|geboren|born|nascid[oa]|nacid[oa])|(?:is|werd)\s+geboren|wurde\s+geboren|was\s+born|nació|nasceu|naquit|родил(?:ся|ась)|народи(?:вся|лася))\b[^.;:]{0,90}[\s,](?:le|op|de|am|on|el|em|il|den|в|v)?\s*$").ok()
});

/// The day with which the sentence of a birth begins: "Le trois mai deux mille dix, à huit heures, est né à …", or which it tells
/// behind the place.
pub(super) fn ahead(context: &Context, kind: &Kind, best: &mut BTreeMap<String, Field>) {
    let known = best.get("born").is_some_and(|born| born.confidence >= OPENS);
    if known || !kind.fields.iter().any(|field| field == "born") {
        return;
    }
    for (page, flow) in context.flows.iter().enumerate() {
        for text in flow.text.split('\n') {
            let start = text.as_ptr() as usize - flow.text.as_ptr() as usize;
            for found in dates::all(context, text) {
                // Extracts have "Le trois mai deux mille dix à huit heures" on a line, and "est né" on the next.
                let rest = flow.text.get(start + found.end..).unwrap_or("").splitn(3, '\n').take(2);
                let after = rest.collect::<Vec<_>>().join(" ");
                let after = after.as_str();
                let before = text.get(..found.start).unwrap_or("");
                let begins = IS_BORN.as_ref().is_some_and(|born| born.is_match(after));
                if !(begins || WAS_BORN.as_ref().is_some_and(|born| born.is_match(before))) {
                    continue;
                }
                let Some(value) = dates::value(&found.reading, "born", context.filing) else { continue };
                let field = context.flowing(page, start + found.start, start + found.end, value, OPENS);
                best.insert("born".to_owned(), field);
                return;
            }
        }
    }
}

/// Births that a sentence tells are surer beside the holder's name than those with a label in another sentence ("son cousin (né le …)").
const BESIDE: f32 = 0.78;

/// Characters from the end of the holder's name to the day of birth, at most: "…, née à Khan Younis, le 26 août 1992".
const AFTER_NAME: usize = 70;

/// Puts the birth that is told right behind the holder's name in the place of one from elsewhere in the text.
pub(super) fn beside_holder(context: &Context, best: &mut BTreeMap<String, Field>) {
    let (Some(born), Some(holder)) = (best.get("born"), best.get("holder")) else { return };
    if born.confidence >= BESIDE {
        return;
    }
    let Some(flow) = context.flows.get(holder.at.page) else { return };
    let line = holder.at.line.saturating_sub(1);
    let Some(start) = flow.offset(line) else { return };
    let rest = flow.paragraph(start);
    let Some(name) = rest.find(&holder.text).map(|at| at + holder.text.len()) else { return };
    let tail = rest.get(name..).unwrap_or("");
    let Some(found) = dates::all(context, tail).into_iter().next() else { return };
    let before = tail.get(..found.start).unwrap_or("");
    // "…, fils de MODELE Paul, né à Exempleville le …": the father's.
    if before.chars().count() > AFTER_NAME || !tells_birth(before, "") || persons::names_relative(before) {
        return;
    }
    let Some(value) = dates::value(&found.reading, "born", context.filing) else { return };
    if value != born.value {
        let (from, to) = (start + name + found.start, start + name + found.end);
        let field = context.flowing(holder.at.page, from, to, value, BESIDE);
        best.insert("born".to_owned(), field);
    }
}

/// Confidence of a name that stands right before the day of birth.
const BEFORE_DAY: f32 = 0.72;

/// The person whose name stands right before the day of birth: "Betreft: verslag – Jane Doe, geb. 14/02/1998".
pub(super) fn person(context: &Context, kind: &Kind, best: &mut BTreeMap<String, Field>) {
    let wanted = |name: &str| kind.fields.iter().any(|field| field == name);
    let known = best.contains_key("holder") || best.contains_key("patient");
    let Some(born) = best.get("born").filter(|_| !known && wanted("holder") && !kind.is(Trait::Contract)) else {
        return;
    };
    let Some(line) = born.at.line.checked_sub(1) else { return };
    let Some(text) = context.sheets.get(born.at.page).map(|sheet| sheet.text(line)) else { return };
    let before = text.find(&born.text).and_then(|day| text.get(..day)).unwrap_or("");
    // The last part that is a name: before it stands the subject, behind it "geb." and the place.
    let mut parts = before.split_inclusive(['–', '—', ':', ';', ',', '(', '|']).rev();
    let found = parts.find_map(|part| {
        let (name, from, to) = super::names::labelled(part)?;
        let offset = part.as_ptr() as usize - text.as_ptr() as usize;
        let own = super::prose::is_person(&name) && !persons::is_relatives(text.get(..offset + from)?);
        own.then(|| (name, offset + from, offset + to))
    });
    if let Some((name, from, to)) = found {
        let field = context.read(Value::Text(name), &Span { page: born.at.page, line, from, to }, BEFORE_DAY);
        best.insert("holder".to_owned(), field);
    }
}

/// The place of birth that stands with the day of birth: "Kaolack (Sénégal), 11/02/1984", "04-04-1988 / Tetovo", "née à Ngozi le …".
pub(super) fn place(context: &Context, kind: &Kind, best: &mut BTreeMap<String, Field>) {
    if !kind.fields.iter().any(|field| field == "birthplace") || best.contains_key("birthplace") {
        return;
    }
    let Some((born, at)) = best.get("born").and_then(|born| Some((born, born.at.line.checked_sub(1)?))) else { return };
    let Some(sheet) = context.sheets.get(born.at.page) else { return };
    let line = sheet.text(at);
    // A label that asks for the place stands before it in the line, beside it, or above.
    let asked = (at.saturating_sub(2)..=at).any(|line| asks(&plain(sheet.text(line))));
    let holder = best.get("holder").map(|holder| plain(&holder.text)).unwrap_or_default();
    let around = |text: &str| {
        let day = text.find(&born.text)?;
        let end = day + born.text.len();
        let (before, after) = (text.get(..day)?, text.get(end..)?);
        let (from, to) = place_before(before, asked)
            .or_else(|| place_after(after, asked).map(|(from, to)| (end + from, end + to)))?;
        let name = text.get(from..to)?;
        let own = plain(name).split(' ').any(|word| holder.split(' ').any(|name| name == word));
        (!own).then(|| (from, to, name.to_owned()))
    };
    let field = match around(line) {
        Some((from, to, name)) => {
            context.read(Value::Text(name), &Span { page: born.at.page, line: at, from, to }, WITH_DAY)
        }
        // "born on 3 May 1990 at | Springfield": the sentence goes on in the next line.
        None => {
            let found = context.flows.get(born.at.page).and_then(|flow| {
                let start = flow.offset(at)?;
                let (from, to, name) = around(flow.paragraph(start))?;
                Some(context.flowing(born.at.page, start + from, start + to, Value::Text(name), WITH_DAY))
            });
            // "3. 04.08.1987 | Exempleville" on a card.
            let found = found.or_else(|| beside_day(context, kind, born.at.page, at));
            let Some(field) = found else { return };
            field
        }
    };
    best.insert("birthplace".to_owned(), field);
}

/// The place that stands in the next cell of the row of the day, on papers of identity.
fn beside_day(context: &Context, kind: &Kind, page: usize, line: usize) -> Option<Field> {
    let sheet = context.sheets.get(page).filter(|_| kind.identity)?;
    let cell = labels::row(sheet, line).into_iter().next()?;
    let text = sheet.text(cell.line).get(cell.from..cell.to)?.trim();
    let words = text.split_whitespace().count();
    let place =
        (1..=PLACE_WORDS).contains(&words) && text.split_whitespace().all(|word| is_place_word(word) && word.len() > 2);
    let span = Span { page, line: cell.line, from: cell.from, to: cell.to };
    place.then(|| context.read(Value::Text(text.to_owned()), &span, IN_NEXT_CELL))
}

/// Confidence of a place in the cell beside the day.
const IN_NEXT_CELL: f32 = 0.72;

/// Whether the words of a label ask for a place of birth: "Geboorteplaats en -datum", "geboren am / in".
fn asks(words: &str) -> bool {
    let words: Vec<&str> = words.split(' ').collect();
    let any = |known: &[&str]| words.iter().any(|word| known.contains(word));
    any(PLACES) || (words.len() <= LABEL && any(BIRTHS) && any(AT) && any(ON))
}

/// Words of a label, at most.
const LABEL: usize = 7;

/// Words of labels that ask where somebody was born, folded.
const PLACES: &[&str] = &[
    "lieu",
    "plaats",
    "geboorteplaats",
    "place",
    "lugar",
    "local",
    "ort",
    "geburtsort",
    "luogo",
    "yeri",
    "vendi",
    "vendlindja",
    "locul",
    "mesto",
    "miejsce",
    "место",
    "місце",
    "مكان",
    "محل",
];

/// Words between "born" and the place, and between place and day, folded.
const AT: &[&str] = &["a", "te", "in", "at", "en", "zu", "em", "ne", "la", "v"];
const ON: &[&str] = &["le", "op", "on", "am", "el", "den", "il", "em", "me", "the", "pe", "and"];

/// Confidence of a place beside the day.
const WITH_DAY: f32 = 0.78;

/// Words of a place's name, at most.
const PLACE_WORDS: usize = 3;

/// The place that ends right before the day, in bytes: after a word like "in", or where a label asks for it.
fn place_before(before: &str, asked: bool) -> Option<(usize, usize)> {
    let start = before.rfind([':', ';']).map_or(0, |at| at + 1);
    let mut words: Vec<(usize, &str)> = before
        .get(start..)?
        .split_whitespace()
        .map(|word| (word.as_ptr() as usize - before.as_ptr() as usize, word))
        .collect();
    while words
        .last()
        .is_some_and(|(_, word)| ON.contains(&plain(word).as_str()) || !word.contains(char::is_alphanumeric))
    {
        words.pop();
    }
    // "Kaolack (Sénégal),": the country is none of the place.
    if let Some(open) = words.iter().rposition(|(_, word)| word.starts_with('(')) {
        words.truncate(open);
    }
    let tail = words.iter().rev().take_while(|(_, word)| is_place_word(word)).count();
    let first = words.len().checked_sub(tail)?;
    let led = first > 0 && words.get(first - 1).is_some_and(|(_, word)| AT.contains(&plain(word).as_str()));
    let alone = asked && first == 0;
    if tail == 0 || tail > PLACE_WORDS || !(led || alone) {
        return None;
    }
    let (from, _) = words.get(first)?;
    let (last, word) = words.last()?;
    let end = last + word.trim_end_matches(|ch: char| !ch.is_alphanumeric()).len();
    let part = before.get(*from..end)?;
    // "Lezhë, Albanië": the town.
    let town = part.find(',').map_or(part.len(), |at| at);
    Some((*from, from + town))
}

/// The place that follows the day, in bytes: after a word like "in", a stroke or a comma.
fn place_after(after: &str, asked: bool) -> Option<(usize, usize)> {
    // The same day again in digits: "le six mai deux mille (06/05/2000) à Exempleville".
    let again = after.trim_start().strip_prefix('(').and_then(|rest| rest.split_once(')'));
    let whole = after;
    let after = again.filter(|(day, _)| !day.contains(char::is_alphabetic)).map_or(after, |(_, rest)| rest);
    let skipped = whole.len() - after.len();
    if let Some((from, to)) = native(after) {
        return Some((skipped + from, skipped + to));
    }
    let rest =
        after.trim_start_matches(|ch: char| ch.is_whitespace() || matches!(ch, '/' | ',' | '-' | '–' | '(' | '|'));
    let parted = rest.len() < after.trim_start().len();
    let first = rest.split_whitespace().next()?;
    let led = AT.contains(&plain(first).as_str());
    if !(led || (asked && parted)) {
        return None;
    }
    let rest = if led { rest.get(first.len()..)?.trim_start() } else { rest };
    let part = rest.split([',', '/', '(', ')', ';', '.', '|']).next()?.trim_end();
    let words: Vec<&str> = part.split_whitespace().take_while(|word| is_place_word(word)).collect();
    let last = words.last().filter(|_| words.len() <= PLACE_WORDS)?;
    let from = skipped + rest.as_ptr() as usize - after.as_ptr() as usize;
    let to = skipped + last.as_ptr() as usize - after.as_ptr() as usize + last.len();
    Some((from, to))
}

/// Words before the place that somebody comes from.
const NATIVE: &[&str] =
    &["natural de", "natural del", "originaire de", "originaria de", "originario de", "afkomstig uit", "native of"];

/// The place behind "natural de" and its like, in bytes.
fn native(after: &str) -> Option<(usize, usize)> {
    let rest = after.trim_start_matches(|ch: char| !ch.is_alphanumeric());
    let lead = NATIVE.iter().find(|lead| rest.get(..lead.len()).is_some_and(|head| head.eq_ignore_ascii_case(lead)))?;
    let rest = rest.get(lead.len()..)?.trim_start();
    let part = rest.split([',', '/', '(', ')', ';', '.', '|']).next()?.trim_end();
    let named = !part.is_empty() && part.split(' ').count() <= PLACE_WORDS && part.split(' ').all(is_place_word);
    let from = rest.as_ptr() as usize - after.as_ptr() as usize;
    named.then_some((from, from + part.len()))
}

/// A word with a capital, or of a script without them, and no digits.
fn is_place_word(word: &str) -> bool {
    let first = word.chars().find(|ch| ch.is_alphabetic());
    first.is_some_and(|ch| !ch.is_lowercase()) && !word.chars().any(|ch| ch.is_ascii_digit())
}

/// Lines from a name to the birth that belongs to it, at most.
const NAME_TO_BIRTH: usize = 4;

/// Characters of a town between the sign of a birth and its day: "° Ulaanbaatar 08.03.1984".
const SIGN_TO_DAY: usize = 30;

/// Whether what stands before a date, or above it as a label, makes it a birth.
fn tells_birth(before: &str, above: &str) -> bool {
    let is_birth =
        |text: &str, words: usize| dates::near_words(text, words).iter().any(|word| BIRTHS.contains(&word.as_str()));
    // "Geboren" above "Vinh, 08/08/1996".
    let label = plain(above);
    let below = plain(before).split(' ').count() <= 3 && label.split(' ').count() <= 4 && is_birth(above, 4);
    let sign = before.rsplit_once('°').is_some_and(|(_, place)| {
        place.chars().count() <= SIGN_TO_DAY
            && place.split_whitespace().all(|word| is_place_word(word) || word.ends_with(','))
    });
    sign || is_birth(before, 7) || below
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may panic")]
mod tests {
    use super::*;

    #[test]
    fn the_day_of_who_was_born_and_not_of_who_is_described() {
        let lists = crate::checklist::Checklists::load(&[]).unwrap();
        let born = |text: &str| {
            let page = crate::page::ReadPage::of_lines(&format!("ACTE DE NAISSANCE\nActe n° 12\n{text}\n"));
            let found =
                super::super::super::Recogniser::new(&lists).recognise(&[page], jiff::civil::date(2026, 11, 21));
            found.first().and_then(|paper| paper.fields.get("born")?.value.date()).map(|day| day.to_string())
        };
        let first = "A comparu Madame PROEF Ana, née à Modèleville, le 12 février 1988, laquelle nous a déclaré ce qui suit :\n\
            Le seizième jour du mois d'avril de l'année deux mille dix-neuf, est né à Modèleville un enfant de sexe masculin, \
            nommé MODELE Jean, fils de MODELE Paul, né à Exempleville, le 30 septembre 1981.";
        assert_eq!(born(first), Some("2019-04-16".into()));
        let behind = "A comparu MODELE Paul, né à Exempleville le 3 mai 1982, lequel nous a déclaré que de lui et de Ana PROEF est née \
            en cette ville, rue du Modèle, 3, le trois septembre deux mille neuf, un enfant du sexe féminin.";
        assert_eq!(born(behind), Some("2009-09-03".into()));
        let shown = "L'an mil neuf cent nonante, le vingt-sixième jour du mois de décembre, a comparu le nommé MODELE Paul, né à Exempleville en \
            1961, lequel nous a présenté un enfant du sexe féminin, né à Modèleville le vingt-sept novembre mil neuf cent nonante.";
        assert_eq!(born(shown), Some("1990-11-27".into()));
    }

    #[test]
    fn the_sign_of_a_birth() {
        assert!(tells_birth("DOE Jane (V), ° Modelstad ", "") && tells_birth("° ", ""));
        assert!(!tells_birth("N° 12 délivré le ", "") && !tells_birth("acte n° 12 du ", ""));
    }

    #[test]
    fn places_beside_the_day() {
        let before = |text: &str, asked| place_before(text, asked).map(|(from, to)| text[from..to].to_owned());
        let after = |text: &str, asked| place_after(text, asked).map(|(from, to)| text[from..to].to_owned());
        assert_eq!(before("Kaolack (Sénégal), ", true), Some("Kaolack".into()));
        assert_eq!(before("Lieu et date de naissance : Bobo Dioulasso, ", true), Some("Bobo Dioulasso".into()));
        assert_eq!(before("Mme EXEMPLE Ana, née à Ngozi le ", false), Some("Ngozi".into()));
        assert_eq!(before("EXEMPLE Ana ", false), None);
        assert_eq!(after(" / Tetovo", true), Some("Tetovo".into()));
        assert_eq!(after(" te Aleppo (Syrië)", false), Some("Aleppo".into()));
        assert_eq!(after(", Fatima Voorbeeld", false), None);
        assert_eq!(after(" (06/05/2000) à Exempleville, fille de", false), Some("Exempleville".into()));
        assert_eq!(after(", natural de MODELO/SP, CPF", false), Some("MODELO".into()));
        assert!(asks("geboren am in") && asks("lieu et date de naissance") && !asks("geboren op"));
    }
}
