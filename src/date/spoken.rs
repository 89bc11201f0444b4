//! Numbers in words, as civil status acts write days and years: French, English,
//! Spanish and Portuguese word by word, Dutch, German and Italian in compounds.

use super::scan::{Line, is_blank};
use super::words::{fold, one_letter_apart};

/// Most words that one number has: "mille neuf cent quatre-vingt-dix-neuf" has six, English with "and" seven.
const MAX_WORDS: usize = 8;

const FRENCH: [(&str, i64); 50] = [
    ("un", 1),
    ("une", 1),
    ("premier", 1),
    ("deux", 2),
    ("trois", 3),
    ("quatre", 4),
    ("cinq", 5),
    ("six", 6),
    ("sept", 7),
    ("huit", 8),
    ("neuf", 9),
    ("dix", 10),
    ("onze", 11),
    ("douze", 12),
    ("treize", 13),
    ("quatorze", 14),
    ("quinze", 15),
    ("seize", 16),
    ("vingt", 20),
    ("vingts", 20),
    ("trente", 30),
    ("quarante", 40),
    ("cinquante", 50),
    ("soixante", 60),
    ("septante", 70),
    ("octante", 80),
    ("huitante", 80),
    ("nonante", 90),
    ("cent", 100),
    ("cents", 100),
    ("mille", 1000),
    ("mil", 1000),
    ("deuxieme", 2),
    ("troisieme", 3),
    ("unieme", 1),
    ("quatrieme", 4),
    ("cinquieme", 5),
    ("sixieme", 6),
    ("septieme", 7),
    ("huitieme", 8),
    ("neuvieme", 9),
    ("dixieme", 10),
    ("onzieme", 11),
    ("douzieme", 12),
    ("treizieme", 13),
    ("quatorzieme", 14),
    ("quinzieme", 15),
    ("seizieme", 16),
    ("vingtieme", 20),
    ("trentieme", 30),
];

const ENGLISH: [(&str, i64); 49] = [
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
    ("hundred", 100),
    ("thousand", 1000),
    ("first", 1),
    ("second", 2),
    ("third", 3),
    ("fourth", 4),
    ("fifth", 5),
    ("sixth", 6),
    ("seventh", 7),
    ("eighth", 8),
    ("ninth", 9),
    ("tenth", 10),
    ("eleventh", 11),
    ("twelfth", 12),
    ("thirteenth", 13),
    ("fourteenth", 14),
    ("fifteenth", 15),
    ("sixteenth", 16),
    ("seventeenth", 17),
    ("eighteenth", 18),
    ("nineteenth", 19),
    ("twentieth", 20),
];

/// "thirtieth" stands apart so that the table above keeps to what combines.
const THIRTIETH: &str = "thirtieth";

/// Spanish and Portuguese write twenties and hundreds in one word each, so a plain sum of words makes the number.
const SPANISH: &[(&str, i64)] = &[
    ("un", 1),
    ("uno", 1),
    ("una", 1),
    ("primero", 1),
    ("dos", 2),
    ("tres", 3),
    ("cuatro", 4),
    ("cinco", 5),
    ("seis", 6),
    ("siete", 7),
    ("ocho", 8),
    ("nueve", 9),
    ("diez", 10),
    ("once", 11),
    ("doce", 12),
    ("trece", 13),
    ("catorce", 14),
    ("quince", 15),
    ("dieciseis", 16),
    ("diecisiete", 17),
    ("dieciocho", 18),
    ("diecinueve", 19),
    ("veinte", 20),
    ("veintiun", 21),
    ("veintiuno", 21),
    ("veintidos", 22),
    ("veintitres", 23),
    ("veinticuatro", 24),
    ("veinticinco", 25),
    ("veintiseis", 26),
    ("veintisiete", 27),
    ("veintiocho", 28),
    ("veintinueve", 29),
    ("treinta", 30),
    ("cuarenta", 40),
    ("cincuenta", 50),
    ("sesenta", 60),
    ("setenta", 70),
    ("ochenta", 80),
    ("noventa", 90),
    ("cien", 100),
    ("ciento", 100),
    ("novecientos", 900),
    ("mil", 1000),
];

const PORTUGUESE: &[(&str, i64)] = &[
    ("um", 1),
    ("primeiro", 1),
    ("dois", 2),
    ("tres", 3),
    ("quatro", 4),
    ("cinco", 5),
    ("seis", 6),
    ("sete", 7),
    ("oito", 8),
    ("nove", 9),
    ("dez", 10),
    ("onze", 11),
    ("doze", 12),
    ("treze", 13),
    ("catorze", 14),
    ("quatorze", 14),
    ("quinze", 15),
    ("dezesseis", 16),
    ("dezasseis", 16),
    ("dezessete", 17),
    ("dezassete", 17),
    ("dezoito", 18),
    ("dezenove", 19),
    ("dezanove", 19),
    ("vinte", 20),
    ("trinta", 30),
    ("quarenta", 40),
    ("cinquenta", 50),
    ("sessenta", 60),
    ("setenta", 70),
    ("oitenta", 80),
    ("noventa", 90),
    ("cem", 100),
    ("cento", 100),
    ("novecentos", 900),
    ("mil", 1000),
];

/// Units, then tens, the word between them, hundred and thousand of a language that writes numbers in one word.
struct Compound {
    units: [&'static str; 19],
    tens: [&'static str; 8],
    link: &'static str,
    hundred: &'static str,
    thousand: &'static str,
    /// Ordinals that are not made by an ending.
    ordinals: &'static [(&'static str, i64)],
    endings: &'static [&'static str],
}

const DUTCH: Compound = Compound {
    units: [
        "een",
        "twee",
        "drie",
        "vier",
        "vijf",
        "zes",
        "zeven",
        "acht",
        "negen",
        "tien",
        "elf",
        "twaalf",
        "dertien",
        "veertien",
        "vijftien",
        "zestien",
        "zeventien",
        "achttien",
        "negentien",
    ],
    tens: ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"],
    link: "en",
    hundred: "honderd",
    thousand: "duizend",
    ordinals: &[("eerste", 1), ("derde", 3)],
    endings: &["ste", "de"],
};

const GERMAN: Compound = Compound {
    units: [
        "ein", "zwei", "drei", "vier", "funf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwolf", "dreizehn",
        "vierzehn", "funfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn",
    ],
    tens: ["zwanzig", "dreissig", "vierzig", "funfzig", "sechzig", "siebzig", "achtzig", "neunzig"],
    link: "und",
    hundred: "hundert",
    thousand: "tausend",
    ordinals: &[("erste", 1), ("dritte", 3), ("siebte", 7), ("achte", 8)],
    endings: &["sten", "ster", "stem", "ste", "ten", "ter", "tem", "te"],
};

/// Italian loses a vowel where two meet ("ottantotto", "centottanta"), and has no word between tens and units.
const ITALIAN_UNITS: [&str; 19] = [
    "uno",
    "due",
    "tre",
    "quattro",
    "cinque",
    "sei",
    "sette",
    "otto",
    "nove",
    "dieci",
    "undici",
    "dodici",
    "tredici",
    "quattordici",
    "quindici",
    "sedici",
    "diciassette",
    "diciotto",
    "diciannove",
];
const ITALIAN_TENS: [&str; 8] =
    ["venti", "trenta", "quaranta", "cinquanta", "sessanta", "settanta", "ottanta", "novanta"];

/// The day of a month in words at an index, and where it ends.
pub(super) fn day(line: &Line, from: usize) -> Option<(i64, usize)> {
    number(line, from).filter(|(day, _)| (1..=31).contains(day))
}

/// The year in words at an index, and where it ends.
pub(super) fn year(line: &Line, from: usize) -> Option<(i64, usize)> {
    number(line, from).filter(|(year, _)| super::YEARS.contains(year))
}

/// The number in words at an index, ordinal or not, and where it ends.
pub(super) fn number(line: &Line, from: usize) -> Option<(i64, usize)> {
    let first = fold(line.slice(from, line.word_end(from)));
    if !may_begin(&first) {
        return None;
    }
    let words = words(line, from);
    let mut best: Option<(i64, usize)> = None;
    let languages: [(&[(&str, i64)], &str, bool); 4] =
        [(&FRENCH, "et", false), (&ENGLISH, "and", true), (SPANISH, "y", false), (PORTUGUESE, "e", false)];
    for (table, and, pairs) in languages {
        let begins = lookup(table, &first).is_some() || (pairs && first == THIRTIETH);
        let found = if begins { spoken(&words, table, and, pairs) } else { None };
        // "mil" begins a year in three languages: the one that reads furthest is meant.
        if let Some((value, end)) = found
            && best.is_none_or(|(_, taken)| end > taken)
        {
            best = Some((value, end));
        }
    }
    best.or_else(|| [&DUTCH, &GERMAN].into_iter().find_map(|language| compound_words(&words, language)))
        .or_else(|| words.first().and_then(|(word, end)| Some((italian(word)?, *end))))
}

/// Cheap way out: nearly every word of a text is no number, and shares its first two letters with none.
fn may_begin(word: &str) -> bool {
    let Some(start) = word.get(..2) else {
        return false;
    };
    let spoken = FRENCH.iter().chain(&ENGLISH).chain(SPANISH).chain(PORTUGUESE).map(|(known, _)| *known);
    let compound = [&DUTCH, &GERMAN].into_iter().flat_map(|language| {
        let ordinals = language.ordinals.iter().map(|(known, _)| *known);
        language.units.into_iter().chain(language.tens).chain([language.hundred, language.thousand]).chain(ordinals)
    });
    // German writes ü and ö as ue and oe too, which are further in.
    let italian = ITALIAN_UNITS.into_iter().chain(ITALIAN_TENS).chain(["primo", "mille", "cento"]);
    spoken.chain(compound).chain(italian).chain(["fu"]).any(|known| known.starts_with(start))
}

/// The words from an index on, folded, with their ends; blanks, hyphens and apostrophes part them.
fn words(line: &Line, from: usize) -> Vec<(String, usize)> {
    let mut words = Vec::new();
    let mut at = from;
    while words.len() < MAX_WORDS {
        let end = line.word_end(at);
        if end == at {
            break;
        }
        let folded = fold(line.slice(at, end)).replace('ß', "ss").replace(['0', '|', '!'], "o");
        words.push((folded, end));
        let mut next = end;
        while next < end + 3 && (is_blank(line.at(next)) || matches!(line.at(next), '-' | '‐' | '‑' | '–')) {
            next += 1;
        }
        if next == end {
            break;
        }
        at = next;
    }
    words
}

fn lookup(table: &[(&str, i64)], word: &str) -> Option<i64> {
    let exact = table.iter().find(|(known, _)| *known == word);
    // One letter may be misread in a long word, if that leaves one number.
    let near = || {
        let long = |word: &str| word.len() >= 6;
        let mut near = table.iter().filter(|(known, _)| long(known) && long(word) && one_letter_apart(known, word));
        match (near.next(), near.next()) {
            (Some(one), None) => Some(one),
            _ => None,
        }
    };
    exact.or_else(near).map(|(_, value)| *value)
}

/// A number of separate words, as long as they go on making one.
fn spoken(words: &[(String, usize)], table: &[(&str, i64)], and: &str, pairs: bool) -> Option<(i64, usize)> {
    let (mut total, mut current, mut end) = (0i64, 0i64, None);
    for (i, (word, word_end)) in words.iter().enumerate() {
        if word == and {
            let goes_on = words.get(i + 1).is_some_and(|(next, _)| lookup(table, next).is_some());
            if goes_on && end.is_some() {
                continue;
            }
            break;
        }
        let value = if pairs && word == THIRTIETH { Some(30) } else { lookup(table, word) };
        match value {
            Some(1000) => {
                total += current.max(1) * 1000;
                current = 0;
            }
            Some(100) => current = current.max(1) * 100,
            // quatre-vingts
            Some(20) if !pairs && current % 100 == 4 => current += 76,
            // nineteen eighty-seven
            Some(value) if pairs && value >= 10 && (10..100).contains(&current) => current = current * 100 + value,
            Some(value) => current += value,
            None => break,
        }
        end = Some(*word_end);
    }
    Some((total + current, end?))
}

/// A number of one or more written-together words: the longest run of words that makes one.
fn compound_words(words: &[(String, usize)], language: &Compound) -> Option<(i64, usize)> {
    let (first, _) = words.first()?;
    let first = first.replace("ue", "u").replace("oe", "o");
    let mut parts = language.units.iter().chain(&language.tens).chain([&language.hundred, &language.thousand]);
    let special = language.ordinals.iter().any(|(known, _)| first.starts_with(known));
    if !special && !parts.any(|part| first.starts_with(part)) {
        return None;
    }
    let mut joined = String::new();
    let mut best = None;
    for (word, end) in words {
        joined.push_str(word);
        let plain = joined.replace("ue", "u").replace("oe", "o");
        let value = below_ten_thousand(&plain, language).or_else(|| ordinal_of(&plain, language));
        if let Some(value) = value {
            best = Some((value, *end));
        }
    }
    best
}

/// An Italian number in one word, below ten thousand.
fn italian(word: &str) -> Option<i64> {
    if word == "primo" {
        return Some(1);
    }
    let (thousands, rest) = match (word.strip_prefix("mille"), word.split_once("mila")) {
        (Some(rest), _) => (1, rest),
        (None, Some((count, rest))) => (italian_below_hundred(count)?, rest),
        (None, None) => (0, word),
    };
    let (hundreds, rest) = match rest.split_once("cent") {
        Some((count, rest)) => {
            let count = if count.is_empty() { 1 } else { italian_below_hundred(count)? };
            let whole = rest.strip_prefix('o').filter(|rest| rest.is_empty() || italian_below_hundred(rest).is_some());
            (count, whole.unwrap_or(rest))
        }
        None => (0, rest),
    };
    let ones = if rest.is_empty() { 0 } else { italian_below_hundred(rest)? };
    Some(thousands * 1000 + hundreds * 100 + ones).filter(|value| *value > 0)
}

fn italian_below_hundred(word: &str) -> Option<i64> {
    let unit = |word: &str| ITALIAN_UNITS.iter().zip(1i64..).find(|(known, _)| **known == word).map(|(_, value)| value);
    unit(word).or_else(|| {
        ITALIAN_TENS.iter().zip(2i64..).find_map(|(ten, value)| {
            if word == *ten {
                return Some(value * 10);
            }
            let elided = ten.get(..ten.len() - 1)?;
            let whole = word.strip_prefix(ten).and_then(unit);
            let ones = whole
                .or_else(|| word.strip_prefix(elided).filter(|rest| ["uno", "otto"].contains(rest)).and_then(unit));
            ones.filter(|ones| *ones < 10).map(|ones| value * 10 + ones)
        })
    })
}

fn ordinal_of(word: &str, language: &Compound) -> Option<i64> {
    let special = |word: &str| language.ordinals.iter().find(|(known, _)| *known == word).map(|(_, value)| *value);
    let unflexed = word.strip_suffix(['n', 'r', 'm', 's']).unwrap_or(word);
    special(word).or_else(|| special(unflexed)).or_else(|| {
        language
            .endings
            .iter()
            .filter_map(|ending| word.strip_suffix(ending))
            .find_map(|stem| below_hundred(stem, language))
    })
}

fn below_ten_thousand(word: &str, language: &Compound) -> Option<i64> {
    let Some((thousands, rest)) = word.split_once(language.thousand) else {
        return below_thousand(word, language);
    };
    let thousands = if thousands.is_empty() { 1 } else { below_hundred(thousands, language)? };
    let rest = rest.strip_prefix(language.link).filter(|rest| below_thousand(rest, language).is_some()).unwrap_or(rest);
    Some(thousands * 1000 + if rest.is_empty() { 0 } else { below_thousand(rest, language)? })
}

fn below_thousand(word: &str, language: &Compound) -> Option<i64> {
    let Some((hundreds, rest)) = word.split_once(language.hundred) else {
        return below_hundred(word, language);
    };
    let hundreds = if hundreds.is_empty() { 1 } else { below_hundred(hundreds, language)? };
    let rest = rest.strip_prefix(language.link).filter(|rest| below_hundred(rest, language).is_some()).unwrap_or(rest);
    Some(hundreds * 100 + if rest.is_empty() { 0 } else { below_hundred(rest, language)? })
}

fn below_hundred(word: &str, language: &Compound) -> Option<i64> {
    let place = |table: &[&str], word: &str| {
        table.iter().position(|known| *known == word).and_then(|at| i64::try_from(at).ok())
    };
    if let Some(unit) = place(&language.units, word) {
        return Some(unit + 1);
    }
    if word == "eins" {
        return Some(1);
    }
    if let Some(ten) = place(&language.tens, word) {
        return Some((ten + 2) * 10);
    }
    language.tens.iter().zip(2..).find_map(|(ten, value)| {
        let unit = word.strip_suffix(ten)?.strip_suffix(language.link)?;
        place(&language.units, unit).filter(|unit| *unit < 9).map(|unit| value * 10 + unit + 1)
    })
}
