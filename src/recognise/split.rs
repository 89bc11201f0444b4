//! Which pages belong together: a page with a heading of its own begins a paper,
//! a page that goes on (numbering, running head, the back of a card) joins the
//! one before, in the same file or across files that were scanned page by page.

use std::sync::LazyLock;

use regex::Regex;

use crate::checklist::Structure;
use crate::document::Boundary;

use super::kind::Verdict;
use super::phrase::plain;
use super::sheet::Sheet;
use super::structure::{Zone, section_letter, zone_structure};

/// Score from which a heading begins a paper: a title standing alone, even low on the page.
const OWN_HEADING: f32 = 0.75;

/// Score from which a page without a heading looks like a kind of its own: two phrases.
const OWN_WORDING: f32 = 0.6;

/// Pages that a number on a page may count: beyond that it is a year, a law's article or a sum.
const MOST_PAGES: u32 = 99;

/// A page as it is seen by splitting.
pub(super) struct Seen<'s, 'a> {
    /// The page.
    pub(super) sheet: &'s Sheet<'a>,
    /// What it would be on its own.
    pub(super) alone: &'s Verdict,
    /// Its zones.
    pub(super) zones: &'s [Zone],
    /// Its language, where that is sure.
    pub(super) language: Option<String>,
    /// Whether pages may follow on its kind.
    pub(super) parts: bool,
    /// Its kind shows who a person is.
    pub(super) identity: bool,
    /// A translator closes a translation on it.
    pub(super) closed: bool,
}

/// The number a page carries, and of how many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Numbering {
    page: u32,
    of: Option<u32>,
}

/// A page of a paper.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Part {
    /// Its index.
    pub(super) page: usize,
    /// Why it begins the paper, or goes on with it.
    pub(super) boundary: Boundary,
}

/// A reason, and how sure it makes a boundary. How often each holds was counted on the samples and the set kept apart.
type Reason = (&'static str, f32);

const FIRST: Reason = ("the first page", 1.0);
const PAGE_ONE: Reason = ("page 1 by its number", 0.97);
const OTHER_COUNT: Reason = ("numbered as a page of another paper", 0.95);
const LAST_PAGE: Reason = ("the page before was the last of its paper by its number", 0.85);
const HEADING: Reason = ("a heading of its own", 0.93);
const AFTER_BLANK: Reason = ("after a blank page", 0.8);
const OTHER_FILE: Reason = ("another file", 0.95);
const CLOSED: Reason = ("the page before ends with its translator's closing words, and so does this one", 0.8);
const BESIDE_UNREAD: Reason = ("beside a page that could not be read", 0.5);
const NOTHING_SHARED: Reason = ("nothing in common with the page before", 0.7);
const NUMBERED: Reason = ("the next page by its number", 0.97);
const OTHER_SIDE: Reason = ("the other side of a card", 0.85);
const RUNNING_TEXT: Reason = ("the text goes on from the page before", 0.75);
const IN_COMMON: Reason = ("no heading of its own, and much in common with the page before", 0.8);
const NO_HEADING: Reason = ("no heading of its own", 0.6);
const OUT_OF_ORDER: Reason = ("put in its place by its number", 0.8);

fn part(page: usize, (why, confidence): Reason) -> Part {
    Part { page, boundary: Boundary { why: why.to_owned(), confidence } }
}

/// The pages of each paper, in the paper's order. Blank pages are in none.
pub(super) fn split(pages: &[Seen]) -> Vec<Vec<Part>> {
    let mut groups: Vec<Vec<Part>> = Vec::new();
    let mut closed = true;
    for (index, page) in pages.iter().enumerate() {
        if page.sheet.is_blank() {
            closed = true;
            continue;
        }
        let joins = groups.last().map_or(Err(FIRST), |group| joins(pages, group, index, closed));
        match (joins, groups.last_mut()) {
            (Ok(reason), Some(group)) => group.push(part(index, reason)),
            (Ok(reason) | Err(reason), _) => groups.push(vec![part(index, reason)]),
        }
        closed = false;
    }
    put_in_order(pages, groups)
}

/// Whether page `index` belongs to the paper before it, and why or why not; `closed` when a blank page lies between.
fn joins(pages: &[Seen], group: &[Part], index: usize, closed: bool) -> Result<Reason, Reason> {
    let (Some(page), Some(last)) = (pages.get(index), group.last().and_then(|last| pages.get(last.page))) else {
        return Err(FIRST);
    };
    let (here, there) = (numbering(page.sheet), numbering(last.sheet));
    let same_file = page.sheet.page.source.file == last.sheet.page.source.file;
    match follows(there, here, group.len()) {
        Some(true) if same_file || (here.is_some_and(|here| here.of.is_some()) && !other_language(last, page)) => {
            return Ok(NUMBERED);
        }
        Some(false) if here.is_some_and(|here| here.page == 1) => return Err(PAGE_ONE),
        Some(false) => return Err(OTHER_COUNT),
        _ => {}
    }
    if closed {
        return Err(AFTER_BLANK);
    }
    // Backs of cards carry no numbers, and neither does what is numbered to its end have a back.
    let complete = there.is_some_and(|there| there.of == Some(there.page) && group.len() as u32 >= there.page);
    if complete && here.is_none() {
        return Err(LAST_PAGE);
    }
    if page.sheet.is_unread() || last.sheet.is_unread() {
        return Err(if same_file { BESIDE_UNREAD } else { OTHER_FILE });
    }
    if group.len() == 1 && other_side(last, page) {
        return Ok(OTHER_SIDE);
    }
    if same_file && begins(page) && under_text(last, page) {
        return Ok(RUNNING_TEXT);
    }
    if !same_file {
        return Err(OTHER_FILE);
    }
    if begins(page) {
        return Err(HEADING);
    }
    // A translation is closed once, at its end.
    if last.closed && page.closed && !goes_on(last.sheet, page.sheet) {
        return Err(CLOSED);
    }
    let first = group.first().and_then(|first| pages.get(first.page)).unwrap_or(last);
    let points = points(first, last, page);
    match first.parts && points >= if known(first) { 0.0 } else { 1.0 } {
        true => Ok(if points >= 1.0 { IN_COMMON } else { NO_HEADING }),
        false => Err(NOTHING_SHARED),
    }
}

/// Puts pages that were scanned in the wrong order where their numbers say: page 3 of 3 before page 2, or after another paper.
fn put_in_order(pages: &[Seen], groups: Vec<Vec<Part>>) -> Vec<Vec<Part>> {
    let number = |part: &Part| {
        let numbering = numbering(pages.get(part.page)?.sheet)?;
        Some((numbering.page, numbering.of?))
    };
    let mut groups: Vec<Vec<Part>> = groups;
    let mut at = 0;
    while at < groups.len() {
        match stray(pages, &groups, at, &number) {
            Some(home) => {
                let moved = groups.remove(at);
                let home = if home > at { home - 1 } else { home };
                if let Some(group) = groups.get_mut(home) {
                    group.extend(moved.into_iter().map(|moved| part(moved.page, OUT_OF_ORDER)));
                    // Pages without a number stay behind the one that they followed.
                    let mut last = 0;
                    let mut keyed: Vec<(u32, Part)> = group
                        .drain(..)
                        .map(|part| {
                            last = number(&part).map_or(last, |(page, _)| page);
                            (last, part)
                        })
                        .collect();
                    keyed.sort_by_key(|(page, _)| *page);
                    group.extend(keyed.into_iter().map(|(_, part)| part));
                }
            }
            None => at += 1,
        }
    }
    groups
}

/// The paper that lacks just the pages of group `at`, by their numbers; none where the group begins a paper or several lack them.
fn stray(
    pages: &[Seen],
    groups: &[Vec<Part>],
    at: usize,
    number: &dyn Fn(&Part) -> Option<(u32, u32)>,
) -> Option<usize> {
    let group = groups.get(at)?;
    let own: Vec<(u32, u32)> = group.iter().filter_map(number).collect();
    let (first, of) = *own.first()?;
    if first == 1 || own.len() != group.len() {
        return None;
    }
    let page = pages.get(group.first()?.page)?;
    let lacks = |(index, other): &(usize, &Vec<Part>)| {
        let theirs: Vec<(u32, u32)> = other.iter().filter_map(number).collect();
        let fits = theirs.first().is_some_and(|(first, _)| *first == 1)
            && theirs.iter().all(|(page, all)| *all == of && own.iter().all(|(own, _)| own != page))
            && other.len() + group.len() <= of as usize;
        let shared = other.first().and_then(|first| pages.get(first.page)).is_some_and(|there| {
            let same_file = there.sheet.page.source.file == page.sheet.page.source.file;
            shares_running_line(there.sheet, page.sheet)
                || shares_reference(there.sheet, page.sheet)
                || (same_file && index.abs_diff(at) == 1 && there.language == page.language && !begins(page))
        });
        fits && shared
    };
    let mut homes = groups.iter().enumerate().filter(|(index, _)| *index != at).filter(lacks);
    let home = homes.next()?;
    homes.next().is_none().then_some(home.0)
}

fn known(page: &Seen) -> bool {
    page.alone.kind != crate::document::UNKNOWN
}

/// What page numbers say: `Some(true)` the next page of the same count, `Some(false)` surely not, `None` nothing.
fn follows(there: Option<Numbering>, here: Option<Numbering>, pages: usize) -> Option<bool> {
    let here = here?;
    let before = there.map_or(pages as u32, |there| there.page);
    if here.page == 1 && here.of.is_some() {
        return Some(false);
    }
    match (there.and_then(|there| there.of), here.of) {
        (Some(one), Some(other)) => Some(one == other && here.page == before + 1),
        // A total on one page only: the numbers themselves must go on.
        (None, Some(of)) => (here.page == before + 1 && of >= here.page).then_some(true),
        (_, None) => None,
    }
}

/// Lines of running text above a heading from which the page goes on with what stood before it: the end of a letter,
/// then "List of annexes".
const ABOVE: usize = 2;

/// A page whose first heading stands below the end of the text of the page before.
fn under_text(last: &Seen, page: &Seen) -> bool {
    let titles = page.alone.evidence.iter().filter(|evidence| evidence.why == "title");
    let Some(heading) = titles.map(|title| title.line).min() else { return false };
    let running = |index: usize| page.sheet.look(index).words >= 8 || page.sheet.text(index).trim_end().ends_with(',');
    let above = (0..heading.saturating_sub(1)).filter(|index| running(*index)).count();
    let same_text = !other_language(last, page) && !other_script(last.sheet, page.sheet);
    above >= ABOVE && last.parts && page.zones.is_empty() && same_text && later_part(last.sheet, page.sheet)
}

/// What the page begins with goes on from the page before: a sentence, the next number of its parts, or the body of a letter.
fn later_part(last: &Sheet, page: &Sheet) -> bool {
    let first = page.lines.iter().map(|line| line.text.trim_start()).find(|text| text.split_whitespace().count() >= 3);
    goes_on(last, page)
        || later_section(last, page)
        || later_numeral(last, page)
        || (!opens_like_a_letter(page) && first.is_some_and(|text| text.split_whitespace().count() >= 8))
}

/// The parts of a text that are numbered in Roman or Arabic numbers go on: "III." there, "IV." here.
fn later_numeral(last: &Sheet, page: &Sheet) -> bool {
    let numbers = |sheet: &Sheet| -> Vec<usize> { sheet.lines.iter().filter_map(|line| numeral(&line.text)).collect() };
    matches!((numbers(last).last(), numbers(page).first()), (Some(before), Some(first)) if *first > *before && *first <= before + 2)
}

/// The number that heads a part: "IV. Conclusie", "3. Traitement".
fn numeral(text: &str) -> Option<usize> {
    const ROMAN: [&str; 12] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
    let (head, rest) = text.trim_start().split_once(['.', ')'])?;
    if !rest.trim_start().starts_with(char::is_alphabetic) {
        return None;
    }
    let roman = ROMAN.iter().position(|roman| *roman == head).map(|index| index + 1);
    roman.or_else(|| head.parse().ok().filter(|number| (1..=20).contains(number)))
}

/// A page that starts a paper by itself.
fn begins(page: &Seen) -> bool {
    let own = page.alone;
    (own.headed && own.score >= OWN_HEADING)
        || page.zones.iter().any(|zone| zone_structure(&zone.mrz) == Structure::MrzPassport)
}

/// The other side of a card: one page has the zone, the other the heading, and nothing says that they are two people's.
fn other_side(one: &Seen, other: &Seen) -> bool {
    let card = |page: &Seen| {
        let mut zones = page.zones.iter().map(|zone| zone_structure(&zone.mrz));
        zones.any(|structure| matches!(structure, Structure::MrzIdentityCard | Structure::MrzResidencePermit))
    };
    let (front, back) = match (card(one), card(other)) {
        (false, true) => (one, other),
        (true, false) => (other, one),
        _ => return false,
    };
    // A full page of text is no card.
    let short = front.sheet.lines.len() <= 45 && front.zones.is_empty();
    let is_card = known(front) && front.identity
        || !front.alone.headed
            && front.alone.score < OWN_WORDING
            && one.sheet.page.source.file == other.sheet.page.source.file;
    let same_kind =
        !back.alone.headed || !known(back) || !known(front) || back.alone.kind == front.alone.kind || !titled(back);
    short && is_card && same_kind && names_agree(front, back)
}

/// The page shows a title in words, not only a zone.
fn titled(page: &Seen) -> bool {
    page.alone.evidence.iter().any(|evidence| evidence.why == "title")
}

/// The surname of the zone, or the birth date's year, stands on the front too; with hardly any text there nothing can be compared.
fn names_agree(front: &Seen, back: &Seen) -> bool {
    let text = plain(&front.sheet.page.text.plain()).replace(' ', "");
    if text.len() < 20 {
        return true;
    }
    back.zones.iter().any(|zone| {
        let surname = plain(&zone.mrz.surname).replace(' ', "");
        let given = plain(zone.mrz.given_names.split(' ').next().unwrap_or("")).replace(' ', "");
        let near = |name: &str| name.len() >= 3 && (text.contains(name) || close(&text, name));
        near(&surname) || near(&given) || (surname.is_empty() && given.is_empty())
    })
}

/// Whether `name` occurs in `text` with one character differing.
fn close(text: &str, name: &str) -> bool {
    let (text, name): (Vec<char>, Vec<char>) = (text.chars().collect(), name.chars().collect());
    name.len() >= 5
        && text
            .windows(name.len())
            .any(|window| window.iter().zip(&name).filter(|(one, other)| one != other).count() <= 1)
}

/// Two pages are surely in two languages.
fn other_language(one: &Seen, other: &Seen) -> bool {
    matches!((&one.language, &other.language), (Some(one), Some(other)) if one != other)
}

/// One page is mostly in Latin letters, and the other is not.
fn other_script(one: &Sheet, other: &Sheet) -> bool {
    let latin = |sheet: &Sheet| {
        let letters = || sheet.lines.iter().flat_map(|line| line.text.chars()).filter(|ch| ch.is_alphabetic());
        // The last of the Latin letters, those for phonetics left out.
        2 * letters().filter(|ch| *ch < '\u{250}').count() >= letters().count()
    };
    latin(one) != latin(other)
}

/// What speaks for (above 0) or against a page without a heading going on with the paper before.
fn points(first: &Seen, last: &Seen, page: &Seen) -> f32 {
    let mut points = 0.0;
    if shares_running_line(last.sheet, page.sheet) {
        points += 1.5;
    }
    if shares_reference(first.sheet, page.sheet) {
        points += 1.0;
    }
    if goes_on(last.sheet, page.sheet) {
        points += 1.0;
    }
    let (same, other) = (page.alone.best == first.alone.best, page.alone.score);
    if same && other > 0.1 {
        points += 1.0;
    } else if !same && other >= OWN_WORDING {
        points -= 2.0;
    }
    if later_section(first.sheet, page.sheet) {
        points += 1.5;
    }
    if other_language(first, page) {
        points -= 1.5;
    }
    if opens_like_a_letter(page.sheet) {
        points -= 1.0;
    }
    if page.sheet.looks.iter().take(6).any(|look| look.large && look.capitals) {
        points -= 1.0;
    }
    if first.identity && page.sheet.hay.glyphs.len() > 900 {
        // Pages of a passport hold stamps, not prose.
        points -= 1.5;
    }
    points
}

/// Two pages share a line at their head or foot (letterhead, file name of the form), page numbers aside.
fn shares_running_line(one: &Sheet, other: &Sheet) -> bool {
    let edges = |sheet: &Sheet| -> Vec<String> {
        let count = sheet.lines.len();
        let lines = sheet.lines.iter().enumerate().filter(|(index, _)| *index < 3 || index + 3 >= count);
        let words =
            lines.map(|(_, line)| plain(&line.text).chars().filter(|ch| !ch.is_ascii_digit()).collect::<String>());
        words
            .map(|text| text.trim().to_owned())
            .filter(|text| text.chars().count() >= 8 && !text.contains("specimen"))
            .collect()
    };
    let lines = edges(one);
    edges(other).iter().any(|line| lines.contains(line))
}

/// Two pages carry the same long number or reference.
fn shares_reference(one: &Sheet, other: &Sheet) -> bool {
    let references = |sheet: &Sheet| -> Vec<String> {
        let words = sheet.lines.iter().flat_map(|line| line.text.split_whitespace());
        let bare = words.map(|word| word.trim_matches(|ch: char| !ch.is_alphanumeric()).to_owned());
        // Six digits and more with anything between are references; dates have eight with two separators.
        bare.filter(|word| word.chars().filter(char::is_ascii_digit).count() >= 6 && !looks_like_date(word)).collect()
    };
    let known = references(one);
    references(other).iter().any(|reference| known.contains(reference))
}

/// `03/05/2026`, `2026-05-03`.
fn looks_like_date(word: &str) -> bool {
    let parts: Vec<&str> = word.split(['/', '.', '-']).collect();
    matches!(parts.as_slice(), [one, two, three] if one.len().max(three.len()) <= 4 && two.len() <= 2)
}

/// The page before stops inside a sentence that this one goes on with.
fn goes_on(before: &Sheet, page: &Sheet) -> bool {
    let wordy = |line: &&crate::page::Line| line.text.split_whitespace().count() >= 3;
    let (Some(last), Some(first)) = (before.lines.iter().rev().find(wordy), page.lines.iter().find(wordy)) else {
        return false;
    };
    let open = last.text.trim_end().ends_with(|ch: char| ch.is_lowercase() || matches!(ch, ',' | '-'));
    open && first.text.trim_start().starts_with(char::is_lowercase)
}

/// The first lettered part on this page comes after the last one of the paper.
fn later_section(before: &Sheet, page: &Sheet) -> bool {
    let letters = |sheet: &Sheet| -> Vec<char> {
        sheet.lines.iter().filter_map(|line| section_letter(&line.text)).filter(|letter| *letter <= 'J').collect()
    };
    matches!((letters(before).last(), letters(page).first()), (Some(before), Some(first)) if first > before)
}

/// Words with which letters open.
const SALUTATIONS: &[&str] = &[
    "geachte",
    "beste",
    "mevrouw",
    "mijnheer",
    "madame",
    "monsieur",
    "mesdames",
    "cher",
    "chere",
    "dear",
    "sehr geehrte",
    "sehr geehrter",
    "to whom it may concern",
    "estimado",
    "estimada",
    "muy senor",
    "gentile",
    "egregio",
    "sayin",
    "уважаем",
    "senhor",
    "objet",
];

/// A salutation or a subject line stands on the page.
fn opens_like_a_letter(sheet: &Sheet) -> bool {
    let head = sheet.lines.iter().take(20).map(|line| plain(&line.text));
    let opens = |text: String| SALUTATIONS.iter().any(|word| text.starts_with(word) && text.len() <= 60);
    head.filter(|text| !text.is_empty()).any(opens)
}

/// `page 2 of 3`, `2/3`, `p. 2`, in the first three or last four lines of a page.
static NUMBERS: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    let patterns = [
        r"(?i)\b(?:page|pagina|pag|pág|página|blz|blad|bladzijde|feuillet|folio|fol|vel|blatt|hoja|seite|sayfa|strona|стр|лист|faqe|p)\.?\s*(\d{1,3})\s*(?:/|of|van|de|sur|von|di|из|à|op|ze|nga)\s*(\d{1,3})\b",
        r"^\s*[-–(\[]?\s*(\d{1,2})\s*/\s*(\d{1,2})\s*[-–)\]]?\s*$",
        r"(?i)^\s*(\d{1,2})\s*/\s*(\d{1,2})\s+(?:paraa?f|parafen|paraphes?|initials|visa)\b",
        r"(?i)^\W*(?:page|pagina|blz|seite|página|p)\.?\s*(\d{1,2})\W*$",
        r"^\s*[-–]\s*(\d{1,2})\s*[-–]\s*$",
    ];
    patterns.iter().filter_map(|pattern| Regex::new(pattern).ok()).collect()
});

/// Lines at the head and foot of a page among which its number stands: a letterhead in two columns has four.
const EDGE: usize = 5;

/// The pages that a paper lacks by the numbers of those it has ("page 1/3", "page 3/3"), and how many it should have; nothing where
/// the numbers disagree, or none says that it counts pages.
pub(super) fn missing(sheets: &[&Sheet]) -> Option<(Vec<u32>, u32)> {
    let numbers: Vec<Numbering> = sheets.iter().filter_map(|sheet| numbering(sheet)).collect();
    let of = numbers.first()?.of?;
    let worded = || {
        let mut lines = sheets.iter().flat_map(|sheet| sheet.lines.iter());
        lines.any(|line| NUMBERS.first().is_some_and(|regex| regex.is_match(&line.text)))
    };
    if numbers.iter().any(|number| number.of != Some(of)) || sheets.len() >= of as usize || !worded() {
        return None;
    }
    // Pages without a number may be any of those that are not named.
    let unnumbered = sheets.len() - numbers.len();
    let missing: Vec<u32> = (1..=of).filter(|page| numbers.iter().all(|number| number.page != *page)).collect();
    (unnumbered == 0 && !missing.is_empty()).then_some((missing, of))
}

/// The number that a page carries.
fn numbering(sheet: &Sheet) -> Option<Numbering> {
    let count = sheet.lines.len();
    let edge = sheet.lines.iter().enumerate().filter(|(index, _)| *index < EDGE || index + EDGE >= count);
    let mut found: Vec<Numbering> = Vec::new();
    for (_, line) in edge {
        let capture = NUMBERS.iter().find_map(|regex| regex.captures(&line.text));
        let number = |capture: &regex::Captures, group: usize| {
            capture.get(group).and_then(|text| text.as_str().parse::<u32>().ok())
        };
        let Some(capture) = capture else { continue };
        let (Some(page), of) = (number(&capture, 1), number(&capture, 2)) else { continue };
        if (1..=MOST_PAGES).contains(&page) && of.is_none_or(|of| page <= of && of <= MOST_PAGES) {
            found.push(Numbering { page, of });
        }
    }
    // With a total it is a page number for sure; without one it may be anything.
    found.iter().copied().find(|number| number.of.is_some()).or(found.first().copied())
}
