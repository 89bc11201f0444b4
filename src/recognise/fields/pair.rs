//! The languages of a translation: "traduit de l'arabe vers le français" → `ar-fr`.

use super::super::phrase::plain;
use super::Context;

/// Names of languages in Dutch, French, German and English, folded, with their codes (ISO 639-1, 639-3 where it has none).
const NAMES: &[(&str, &[&str])] = &[
    ("am", &["amhaars", "amharisch", "amharique", "amharisch", "amharic"]),
    ("ar", &["arabisch", "arabe", "arabic", "arabische", "arabischen"]),
    ("az", &["azerbeidzjaans", "azeri", "azerbaidjanais", "aserbaidschanisch", "azerbaijani"]),
    ("bg", &["bulgaars", "bulgare", "bulgarisch", "bulgarian"]),
    ("bn", &["bengaals", "bengali", "bengalisch"]),
    ("ckb", &["sorani", "koerdisch", "kurde", "kurdisch", "kurdish"]),
    ("de", &["duits", "allemand", "allemande", "deutsch", "deutsche", "german"]),
    ("el", &["grieks", "grec", "grecque", "griechisch", "greek"]),
    ("en", &["engels", "anglais", "anglaise", "englisch", "englische", "english"]),
    ("es", &["spaans", "espagnol", "espagnole", "spanisch", "spanische", "spanish"]),
    ("fa", &["perzisch", "farsi", "dari", "persan", "persane", "persisch", "persian"]),
    ("fr", &["frans", "francais", "francaise", "franzosisch", "franzosische", "french"]),
    ("hi", &["hindi"]),
    ("hr", &["kroatisch", "croate", "croatian"]),
    ("hu", &["hongaars", "hongrois", "ungarisch", "hungarian"]),
    ("hy", &["armeens", "armenien", "armenienne", "armenisch", "armenian"]),
    ("it", &["italiaans", "italien", "italienne", "italienisch", "italian"]),
    ("ka", &["georgisch", "georgien", "georgienne", "georgian"]),
    ("mk", &["macedonisch", "macedonien", "mazedonisch", "macedonian"]),
    ("nl", &["nederlands", "neerlandais", "neerlandaise", "niederlandisch", "niederlandische", "dutch"]),
    ("pl", &["pools", "polonais", "polonaise", "polnisch", "polish"]),
    ("ps", &["pasjtoe", "pashto", "pachto", "pachtou", "paschtu"]),
    ("pt", &["portugees", "portugais", "portugaise", "portugiesisch", "portuguese"]),
    ("ro", &["roemeens", "roumain", "roumaine", "rumanisch", "romanian"]),
    ("ru", &["russisch", "russe", "russian", "russische"]),
    ("so", &["somalisch", "somalische", "somali"]),
    ("sq", &["albanees", "albanais", "albanaise", "albanisch", "albanian"]),
    ("sr", &["servisch", "serbe", "serbisch", "serbian"]),
    ("ti", &["tigrinya", "tigrigna", "tigrinia"]),
    ("tr", &["turks", "turc", "turque", "turkisch", "turkische", "turkish"]),
    ("uk", &["oekraiens", "ukrainien", "ukrainienne", "ukrainisch", "ukrainian"]),
    ("ur", &["urdu", "ourdou", "oerdoe"]),
    ("zh", &["chinees", "chinois", "chinoise", "chinesisch", "chinese"]),
];

/// Words that stand before the language into which was translated, folded.
const INTO: &[&str] = &["naar", "vers", "en", "into", "to", "ins", "in", "nach", "au", "zum"];

/// Words that stand before the language from which was translated, folded.
const FROM: &[&str] = &["uit", "van", "de", "du", "from", "aus", "l", "la", "langue", "taal", "vanuit", "des", "der"];

/// The codes of the languages of a translation, `from-into`. `language` is what the translation itself is written in.
pub(super) fn pair(text: &str, language: Option<&str>) -> Option<String> {
    let folded = plain(text);
    let words: Vec<&str> = folded.split(' ').collect();
    let (mut from, mut into) = (None, None);
    for (index, word) in words.iter().enumerate() {
        let Some((code, _)) = NAMES.iter().find(|(_, names)| is_name(names, word)) else { continue };
        let before: Vec<&str> = words.get(index.saturating_sub(3)..index).unwrap_or(&[]).to_vec();
        // The word nearest to the language says which side it is on.
        let side = before.iter().rev().find_map(|word| {
            let (into, from) = (INTO.contains(word), FROM.contains(word));
            (into || from).then_some(into)
        });
        match (from, side) {
            (None, Some(false) | None) => from = Some(*code),
            (_, Some(true)) if into.is_none() => into = Some(*code),
            // "du dari et du pachto": another language that was translated from.
            (Some(_), None) if into.is_none() => into = Some(*code),
            _ => {}
        }
    }
    let into = into.or(language)?;
    from.filter(|from| *from != into).map(|from| format!("{from}-{into}"))
}

/// Whether a word is one of a language's names, in German also declined ("aus dem Arabischen").
fn is_name(names: &[&str], word: &str) -> bool {
    let bare = word.strip_suffix("en").or_else(|| word.strip_suffix('e')).filter(|bare| bare.ends_with("sch"));
    names.contains(&word) || bare.is_some_and(|bare| names.contains(&bare))
}

/// The pair of a translation, from what a pattern or label found, else from anywhere on it.
pub(super) fn normal(context: &Context, found: &str) -> Option<String> {
    pair(found, context.language).or_else(|| {
        context.flows.iter().find_map(|flow| {
            let sentences = flow.text.split(['\n', ';', '.']);
            sentences.filter(|text| is_about(text)).find_map(|text| pair(text, context.language))
        })
    })
}

/// Whether a sentence tells of a translation.
fn is_about(text: &str) -> bool {
    let folded = plain(text);
    ["vertal", "vertaald", "tradu", "ubersetz", "translat"].iter().any(|stem| folded.contains(stem))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_from_and_into() {
        assert_eq!(pair("Traduit de l'espagnol vers le français", Some("fr")), Some("es-fr".into()));
        assert_eq!(pair("vertaald uit het Arabisch naar het Nederlands", Some("nl")), Some("ar-nl".into()));
        assert_eq!(pair("Translated from Arabic, page 1 of 1", Some("en")), Some("ar-en".into()));
        assert_eq!(pair("Übersetzung aus dem Türkischen ins Deutsche", Some("de")), Some("tr-de".into()));
        assert_eq!(pair("conforme ne varietur de la langue turque vers le français", None), Some("tr-fr".into()));
        assert_eq!(pair("Vertaling van het Urdu en van het Hindi naar het Nederlands", None), Some("ur-nl".into()));
        assert_eq!(pair("Beëdigd vertaler Turks–Frans", None), Some("tr-fr".into()));
        assert_eq!(pair("Pour traduction conforme", Some("fr")), None);
    }
}
