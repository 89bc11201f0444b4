//! What a check says, in Dutch, French, German and English: one sentence each, with places for what was read.

use crate::checklist::condition::BIRTH_OF;
use crate::checklist::{Fact, Term};
use crate::document::called;

/// Defines the sentences: a name, then English, Dutch, French and German.
macro_rules! sentences {
    ($($name:ident: $en:literal, $nl:literal, $fr:literal, $de:literal;)*) => {
        /// A sentence that a check says.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Say { $($name),* }

        impl Say {
            /// All of them.
            #[cfg(test)]
            pub(super) const ALL: &[Say] = &[$(Say::$name),*];

            /// The sentence in English, Dutch, French and German.
            pub(super) fn texts(self) -> [&'static str; 4] {
                match self { $(Say::$name => [$en, $nl, $fr, $de]),* }
            }
        }
    };
}

mod table;

pub use table::Say;

/// A sentence in a language (English for any other than `nl`, `fr`, `de`), with its places filled.
pub fn say(lang: &str, sentence: Say, parts: &[&str]) -> String {
    let [en, nl, fr, de] = sentence.texts();
    let text = match lang {
        "nl" => nl,
        "fr" => fr,
        "de" => de,
        _ => en,
    };
    // What fills a place may hold braces of its own: the text is cut first, and filled then.
    let mut out = String::with_capacity(text.len() + 32);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        // A brace that holds no number is one that `dossier.toml` is to have.
        let place = after.split_once('}').and_then(|(place, behind)| Some((place.parse::<usize>().ok()?, behind)));
        match place {
            Some((place, behind)) => {
                out.push_str(parts.get(place).copied().unwrap_or(""));
                rest = behind;
            }
            None => {
                out.push('{');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

/// A length of time.
pub fn term(lang: &str, length: Term) -> String {
    let count = |number: i32, unit: Say| say(lang, unit, &[&number.to_string()]);
    match (length.months, length.days) {
        (months, 0) if months % 12 == 0 && months != 12 => count(months / 12, Say::Years),
        (months, 0) => count(months, Say::Months),
        (0, days) => count(days, Say::Days),
        (months, days) => {
            format!("{}{}{}", count(months, Say::Months), say(lang, Say::And, &[]), count(days, Say::Days))
        }
    }
}

/// Facts by their questions; a birth date, which has none, in words.
pub fn fact_names(lang: &str, facts: &[Fact], names: &[String]) -> String {
    let name = |name: &String| match name.strip_prefix(BIRTH_OF) {
        Some(role) => say(lang, Say::BirthOf, &[&called(role, lang)]),
        None => question(lang, facts, name),
    };
    names.iter().map(name).collect::<Vec<_>>().join("; ")
}

/// Facts by the names they have in `dossier.toml`; a birth date, which has none, in words.
pub fn fact_keys(lang: &str, names: &[String]) -> String {
    let name = |name: &String| match name.strip_prefix(BIRTH_OF) {
        Some(role) => say(lang, Say::BirthOf, &[&called(role, lang)]),
        None => name.clone(),
    };
    names.iter().map(name).collect::<Vec<_>>().join(", ")
}

/// The question behind a fact; its name where no fact is called so.
pub fn question(lang: &str, facts: &[Fact], name: &str) -> String {
    let fact = facts.iter().find(|fact| fact.name == name);
    fact.map_or_else(|| name.to_owned(), |fact| fact.question.get(lang).to_owned())
}

/// A calendar by its name.
pub fn calendar(lang: &str, name: &str) -> String {
    let known = match name {
        "solar-hijri" => Say::SolarHijri,
        "hijri" => Say::Hijri,
        "hijri or solar-hijri" => Say::AnyHijri,
        "ethiopian" => Say::Ethiopian,
        "buddhist" => Say::Buddhist,
        other => return other.to_owned(),
    };
    say(lang, known, &[])
}

/// What a check digit of a machine-readable zone guards.
pub fn zone_part(lang: &str, name: &str) -> String {
    let known = match name {
        "number" => Say::ZoneNumber,
        "born" => Say::ZoneBorn,
        "expires" => Say::ZoneExpires,
        "optional" => Say::ZonePersonal,
        "composite" => Say::ZoneWhole,
        other => return other.to_owned(),
    };
    say(lang, known, &[])
}

/// The word for a status that needs nothing done.
pub fn status(lang: &str, satisfied: bool) -> &'static str {
    let [en, nl, fr, de] = if satisfied { Say::Satisfied } else { Say::NotApplicable }.texts();
    match lang {
        "nl" => nl,
        "fr" => fr,
        "de" => de,
        _ => en,
    }
}

/// What is wrong with the picture of a page, from the words of the reading, which are English.
pub fn flaws(lang: &str, english: &str) -> String {
    let known = [
        Say::FlawBlurred,
        Say::FlawDark,
        Say::FlawFaint,
        Say::FlawLeft,
        Say::FlawTop,
        Say::FlawRight,
        Say::FlawBottom,
        Say::WrittenFaint,
        Say::StampOnly,
        Say::DarkOrUnsharp,
    ];
    let of = |part: &str| -> Option<String> {
        let same = |sentence: &&Say| say("en", **sentence, &[]) == part;
        if let Some(sentence) = known.iter().find(same) {
            return Some(say(lang, *sentence, &[]));
        }
        let dpi = part.strip_prefix("about ")?.strip_suffix(" dpi")?;
        Some(say(lang, Say::FlawDpi, &[dpi]))
    };
    // One sentence holds a comma of its own.
    of(english).unwrap_or_else(|| {
        english.split(", ").map(|part| of(part).unwrap_or_else(|| part.to_owned())).collect::<Vec<_>>().join(", ")
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn places(text: &str) -> BTreeSet<String> {
        text.split('{').skip(1).filter_map(|rest| rest.split('}').next()).map(str::to_owned).collect()
    }

    /// Every sentence is there in four languages that differ, and each names the same things.
    #[test]
    fn every_sentence_is_translated_and_loses_nothing() {
        for sentence in Say::ALL {
            let [en, nl, fr, de] = sentence.texts();
            for (lang, text) in [("nl", nl), ("fr", fr), ("de", de)] {
                assert!(!text.trim().is_empty(), "{sentence:?} in {lang}");
                assert_ne!(text, en, "{sentence:?} in {lang}");
                assert_eq!(places(text), places(en), "{sentence:?} in {lang}");
            }
        }
    }

    /// What the reading says of a picture in English is known here in every language.
    #[test]
    fn every_flaw_is_translated() {
        use crate::page::{Edge, Flaw};
        let edges = [Edge::Left, Edge::Top, Edge::Right, Edge::Bottom].map(Flaw::Cut);
        for flaw in [Flaw::Coarse(90), Flaw::Blurred, Flaw::Dark, Flaw::Faint].into_iter().chain(edges) {
            let english = flaw.words();
            assert_eq!(flaws("en", &english), english);
            for lang in ["nl", "fr", "de"] {
                assert_ne!(flaws(lang, &english), english, "{lang}");
            }
        }
        assert_eq!(flaws("nl", "about 60 dpi, blurred"), "ongeveer 60 dpi, onscherp");
    }

    #[test]
    fn what_fills_a_place_is_not_read_as_one() {
        assert_eq!(say("en", Say::TooEarly, &["{1}", "a", "b"]), "{1}: it begins on a, after the filing date b");
        assert!(say("de", Say::TooEarly, &["x", "a", "b"]).contains("beginnt am a"));
        assert!(say("en", Say::HelpField, &["paid"]).ends_with("fields = { paid = … })"), "braces of TOML stay");
    }
}
