//! What a check says, in Dutch, French, German and English: one sentence each, with places for what was read.

/// Defines the sentences: a name, then English, Dutch, French and German.
macro_rules! sentences {
    ($($name:ident: $en:literal, $nl:literal, $fr:literal, $de:literal;)*) => {
        /// A sentence that a check says.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Say { $($name),* }

        impl Say {
            /// All of them.
            #[cfg(test)]
            const ALL: &[Say] = &[$(Say::$name),*];

            /// The sentence in English, Dutch, French and German.
            fn texts(self) -> [&'static str; 4] {
                match self { $(Say::$name => [$en, $nl, $fr, $de]),* }
            }
        }
    };
}

include!("words/table.rs");

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
        let Some((place, behind)) = after.split_once('}') else { break };
        let part = place.parse::<usize>().ok().and_then(|place| parts.get(place));
        out.push_str(part.copied().unwrap_or(""));
        rest = behind;
    }
    out.push_str(rest);
    out
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

    #[test]
    fn what_fills_a_place_is_not_read_as_one() {
        assert_eq!(say("en", Say::TooEarly, &["{1}", "a", "b"]), "{1}: it begins on a, after the filing date b");
        assert!(say("de", Say::TooEarly, &["x", "a", "b"]).contains("beginnt am a"));
    }
}
