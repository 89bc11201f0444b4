//! The language of a paper: by its script, the checklists' wording found on it,
//! and letter statistics over its running text. Said only when these do not
//! contradict each other.

use std::collections::BTreeMap;

use whatlang::{Detector, Lang};

use super::kind::{Sign, Why};
use super::sheet::Sheet;

/// Letters below which statistics mean nothing.
const FEWEST_LETTERS: usize = 60;

/// Confidence of the statistics from which they are believed without other support.
const SURE: f64 = 0.85;

/// Share of the matched wording that one language needs: bilingual papers have one half each.
const DOMINANT: f32 = 0.68;

/// Letters of matched wording that decide without statistics: one title and a label.
const ENOUGH_WORDING: f32 = 24.0;

/// Languages that papers come in, with their codes. Few, for each further one costs certainty on short texts.
const LANGUAGES: [(Lang, &str); 24] = [
    (Lang::Nld, "nl"),
    (Lang::Fra, "fr"),
    (Lang::Deu, "de"),
    (Lang::Eng, "en"),
    (Lang::Spa, "es"),
    (Lang::Por, "pt"),
    (Lang::Ita, "it"),
    (Lang::Tur, "tr"),
    (Lang::Ron, "ro"),
    (Lang::Pol, "pl"),
    (Lang::Srp, "sr"),
    (Lang::Hrv, "hr"),
    (Lang::Rus, "ru"),
    (Lang::Ukr, "uk"),
    (Lang::Bul, "bg"),
    (Lang::Ell, "el"),
    (Lang::Ara, "ar"),
    (Lang::Pes, "fa"),
    (Lang::Urd, "ur"),
    (Lang::Amh, "am"),
    (Lang::Kat, "ka"),
    (Lang::Hye, "hy"),
    (Lang::Hun, "hu"),
    (Lang::Ces, "cs"),
];

/// The language of a paper's pages, given what was found on them; `None` when that is not sure.
pub(super) fn language(pages: &[(&Sheet, &[Sign])]) -> Option<String> {
    let text = running_text(pages);
    if let Some(language) = by_script(&text) {
        return language;
    }
    let letters = text.chars().filter(|ch| ch.is_alphabetic()).count();
    let statistics = (letters >= FEWEST_LETTERS).then(|| detect(&text)).flatten();
    let (worded, share, amount) = by_wording(pages);
    match (statistics, worded) {
        (Some((language, confidence)), Some(worded)) if language == worded => {
            (confidence >= 0.3 || share >= DOMINANT).then_some(worded)
        }
        // Two halves in two languages: neither is said.
        (Some((language, confidence)), Some(_)) => {
            (confidence >= SURE && share < DOMINANT && letters >= 3 * FEWEST_LETTERS).then_some(language)
        }
        (Some((language, confidence)), None) => (confidence >= SURE).then_some(language),
        (None, Some(worded)) => (share >= DOMINANT && amount >= ENOUGH_WORDING).then_some(worded),
        (None, None) => None,
    }
}

/// The text without zones, digits, and words that look like names: a capital inside a line that is not all capitals.
fn running_text(pages: &[(&Sheet, &[Sign])]) -> String {
    let mut text = String::new();
    for (sheet, _) in pages {
        for (index, line) in sheet.lines.iter().enumerate() {
            let look = sheet.look(index);
            if look.zone || line.confidence < 0.3 {
                continue;
            }
            for (place, word) in line.text.split_whitespace().enumerate() {
                let named = place > 0 && !look.capitals && word.starts_with(char::is_uppercase);
                if named || word.chars().any(|ch| ch.is_ascii_digit() || ch == '@') {
                    continue;
                }
                // Statistics know small letters better.
                text.push_str(&word.to_lowercase());
                text.push(' ');
            }
        }
    }
    text
}

/// What the script alone decides: `Some(None)` when it is one that statistics could only guess at.
fn by_script(text: &str) -> Option<Option<String>> {
    let (mut latin, mut arabic, mut persian, mut urdu) = (0usize, 0usize, 0usize, 0usize);
    for ch in text.chars() {
        match ch {
            'پ' | 'چ' | 'ژ' | 'گ' | 'ک' | 'ی' => (arabic, persian) = (arabic + 1, persian + 1),
            'ٹ' | 'ڈ' | 'ڑ' | 'ں' | 'ے' => (arabic, urdu) = (arabic + 1, urdu + 1),
            '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' => arabic += 1,
            ch if ch.is_alphabetic() => latin += 1,
            _ => {}
        }
    }
    if arabic < 15 || arabic < 2 * latin {
        // A little Arabic beside another script: the other decides, unless they are of a size.
        return (arabic >= 15 && 2 * arabic > latin).then_some(None);
    }
    let language = if urdu * 25 > arabic {
        "ur"
    } else if persian * 25 > arabic {
        "fa"
    } else {
        "ar"
    };
    Some(Some(language.to_owned()))
}

/// Letter statistics, restricted to the languages in play.
fn detect(text: &str) -> Option<(String, f64)> {
    let detector = Detector::with_allowlist(LANGUAGES.iter().map(|(lang, _)| *lang).collect());
    let info = detector.detect(text)?;
    let (_, code) = LANGUAGES.iter().find(|(lang, _)| *lang == info.lang())?;
    // Serbian and Croatian in Latin letters are not told apart.
    let code = if *code == "hr" { "sr" } else { code };
    Some((code.to_owned(), info.confidence()))
}

/// The language of most of the checklists' wording on the pages, its share, and the letters it rests on.
fn by_wording(pages: &[(&Sheet, &[Sign])]) -> (Option<String>, f32, f32) {
    let mut votes: BTreeMap<&str, f32> = BTreeMap::new();
    for (_, signs) in pages {
        let mut taken: Vec<super::phrase::Hit> = Vec::new();
        let mut worded: Vec<(&Sign, super::phrase::Hit)> = signs
            .iter()
            .filter(|sign| !sign.language.is_empty() && !matches!(sign.why, Why::Hint | Why::Against))
            .filter_map(|sign| Some((sign, sign.hit?)))
            .collect();
        worded.sort_by_key(|(sign, hit)| (std::cmp::Reverse(hit.len()), hit.errors, hit.from, sign.language.clone()));
        for (sign, hit) in worded {
            // The same words in two languages ("passport no") vote for neither.
            if taken.iter().any(|taken| taken.overlaps(&hit)) {
                continue;
            }
            taken.push(hit);
            *votes.entry(sign.language.as_str()).or_default() += hit.len() as f32;
        }
    }
    let all: f32 = votes.values().sum();
    let best = votes.iter().max_by(|one, other| one.1.total_cmp(other.1).then(other.0.cmp(one.0)));
    match best {
        Some((language, amount)) => (Some((*language).to_owned()), amount / all, *amount),
        None => (None, 0.0, 0.0),
    }
}
