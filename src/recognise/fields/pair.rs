//! The languages of a translation: "traduit de l'arabe vers le français" → `ar-fr`.
//!
//! The words are those of `tables/languages.toml`: the names of the languages, what stands before the one that was translated
//! from and the one that was translated into, and what tells that a sentence is about a translation at all.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex::Regex;

use super::super::phrase::plain;
use super::{Context, propose};
use crate::checklist::{Checklists, Kind};
use crate::document::{Field, Value};

/// The field, as the checklists call it.
const FIELD: &str = "language-pair";

/// What a sentence is worth that names both languages, one that names the first only with what stands before it, and one that
/// only names it.
const BOTH: f32 = 0.95;
const FROM: f32 = 0.86;
const NAMED: f32 = 0.76;

/// … one that only names two others than the paper's own.
const OTHERS: f32 = 0.6;

/// … two that stand beside each other in a table,
const ADJACENT: f32 = 0.84;

/// … and two codes with a stroke between: a paper's number may look like it.
const CODES: f32 = 0.8;

/// Words between a preposition and the language: "uit de (Franse) taal", "de la langue".
const BETWEEN: usize = 3;

/// Words before a preposition among which the verb is looked for: "rédigé le 3 mai 2024 à Dakar en français".
const VERB: usize = 8;

/// Names of languages from this length on may have one letter misread: shorter ones would be taken for each other.
const LONG: usize = 7;

/// What names end in beside their first form: "Nederlandse", "aus dem Arabischen", "italienne".
const ENDINGS: [&str; 9] = ["e", "en", "er", "es", "em", "s", "ne", "nes", "ene"];

/// A Dutch ending, and what it becomes when declined: "Albanees", "uit de Albanese taal".
const DUTCH: &str = "ees";
const DUTCH_DECLINED: &str = "ese";

/// Two codes with an arrow or a stroke between.
static TWO_CODES: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"\b([A-Z]{2})\s?(?:→|⇒|➔|►|->|=>|[>–—-])\s?(NL|FR|DE|EN)\b").ok());

/// The words of the table of languages, folded.
#[derive(Debug, Default)]
pub(super) struct Tongues {
    /// Code of each name.
    codes: BTreeMap<String, String>,
    about: Vec<String>,
    from: Vec<String>,
    into: Vec<String>,
    between: Vec<String>,
    written: Vec<String>,
}

/// Which of the two languages one is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    From,
    Into,
}

/// A language named in a text: its code, its side where a word says so, and where it stands.
struct Mention<'t> {
    code: &'t str,
    side: Option<Side>,
    from: usize,
    to: usize,
    /// A capitalised word follows, as after a first name: "Frans Peeters".
    before_name: bool,
}

/// The languages found in a text.
struct Pair {
    codes: String,
    confidence: f32,
    from: usize,
    to: usize,
}

impl Tongues {
    /// Folds the checklists' table of languages.
    pub(super) fn new(lists: &Checklists) -> Tongues {
        let folded = |words: &[String]| words.iter().map(|word| plain(word)).collect();
        let table = &lists.languages;
        let names =
            table.named.iter().flat_map(|(code, names)| names.iter().map(move |name| (plain(name), code.clone())));
        Tongues {
            codes: names.collect(),
            about: folded(&table.about),
            from: folded(&table.from),
            into: folded(&table.into),
            between: folded(&table.between),
            written: folded(&table.written),
        }
    }

    /// The language that a folded word names.
    fn code(&self, word: &str) -> Option<&str> {
        let bare = |ending: &str| word.strip_suffix(ending).and_then(|bare| self.codes.get(bare));
        let dutch = || self.codes.get(&format!("{}{DUTCH}", word.strip_suffix(DUTCH_DECLINED)?));
        let whole = self.codes.get(word).or_else(|| ENDINGS.iter().find_map(|ending| bare(ending))).or_else(dutch);
        let near = || {
            let one_off = |name: &str| {
                name.len() >= LONG && name.get(..1) == word.get(..1) && strsim::levenshtein(name, word) <= 1
            };
            self.codes.iter().find(|(name, _)| word.len() >= LONG && one_off(name)).map(|(_, code)| code)
        };
        whole.or_else(near).map(String::as_str)
    }

    /// Whether a word names a language.
    pub(super) fn is_language(&self, word: &str) -> bool {
        self.code(&plain(word)).is_some()
    }

    /// Whether a sentence tells of a translation.
    pub(super) fn is_about(&self, text: &str) -> bool {
        let folded = plain(text);
        self.about.iter().any(|stem| folded.contains(stem.as_str()))
    }

    /// Which side a language is on that stands behind these folded words.
    fn side(&self, before: &[String]) -> Option<Side> {
        let between = before.iter().rev().take(BETWEEN).take_while(|word| self.between.contains(word)).count();
        // As many articles as there are, then fewer: "de" is one in Dutch and says "from" in French.
        (0..=between).rev().find_map(|count| {
            let words = before.get(..before.len() - count)?;
            let lead = words.get(words.len().saturating_sub(BETWEEN)..)?.join(" ");
            let ends = |phrases: &[String]| {
                phrases.iter().any(|phrase| {
                    lead.strip_suffix(phrase.as_str()).is_some_and(|rest| rest.is_empty() || rest.ends_with(' '))
                })
            };
            if ends(&self.into) {
                let mut verbs = words.iter().rev().take(VERB);
                let verb = verbs.find(|word| self.written.contains(word) || self.is_about(word));
                return Some(if verb.is_some_and(|word| self.written.contains(word)) {
                    Side::From
                } else {
                    Side::Into
                });
            }
            ends(&self.from).then_some(Side::From)
        })
    }

    /// The languages that a text names.
    fn mentions(&self, text: &str) -> Vec<Mention<'_>> {
        let words: Vec<(usize, &str)> = text
            .split(|ch: char| !ch.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
            .collect();
        let folded: Vec<String> = words.iter().map(|(_, word)| plain(word)).collect();
        let named = words.iter().zip(&folded).enumerate().filter_map(|(index, ((from, word), plain))| {
            let code = self.code(plain)?;
            let next = words.get(index + 1).map_or("", |(_, next)| *next);
            let to = from + word.len();
            let gap = words.get(index + 1).and_then(|(next, _)| text.get(to..*next)).unwrap_or("");
            let before_name = gap.trim().is_empty() && next.starts_with(char::is_uppercase);
            Some(Mention { code, side: self.side(folded.get(..index)?), from: *from, to, before_name })
        });
        named.collect()
    }

    /// The pair that a text names; `language` is what the translation itself is written in.
    fn pair(&self, text: &str, language: Option<&str>) -> Option<Pair> {
        let mentions = self.mentions(text);
        let first = |side: Option<Side>| mentions.iter().find(|mention| mention.side == side);
        let mut different: Vec<&str> = mentions.iter().map(|mention| mention.code).collect();
        different.sort_unstable();
        different.dedup();
        let end = mentions.last()?.to;
        let open: Vec<&Mention> = mentions.iter().filter(|mention| mention.side.is_none()).collect();
        let (from, into, confidence) = match (first(Some(Side::From)), first(Some(Side::Into))) {
            (Some(from), Some(into)) => (from.code, into.code, BOTH),
            // "uit het Arabisch – Nederlands"; but of "arabe, français et anglais" nothing says which one.
            (Some(from), None) => match open.iter().find(|mention| mention.code != from.code) {
                Some(into) if different.len() == 2 => (from.code, into.code, BOTH),
                _ => (from.code, language?, FROM),
            },
            (None, Some(into)) => match open.iter().find(|mention| mention.code != into.code) {
                Some(from) if different.len() == 2 => (from.code, into.code, BOTH),
                _ => return None,
            },
            (None, None) => match (different.as_slice(), open.as_slice()) {
                // "traducteur juré français – arabe": what he translates; the paper's own language says into which.
                ([_, _], [one, .., other]) if Some(one.code) == language => (other.code, one.code, BOTH),
                // Neither is what the paper is written in: more of what he translates.
                ([_, _], [one, .., other]) => {
                    let written = language.is_none_or(|language| language == other.code);
                    (one.code, other.code, if written { BOTH } else { OTHERS })
                }
                ([_], [one, ..]) if !one.before_name => (one.code, language?, NAMED),
                _ => return None,
            },
        };
        let start = mentions.first()?.from;
        (from != into).then(|| Pair { codes: format!("{from}-{into}"), confidence, from: start, to: end })
    }

    /// Two languages side by side with nothing but a stroke between, as in the row of a table: "French | English".
    fn adjacent(&self, text: &str) -> Option<Pair> {
        let mentions = self.mentions(text);
        let [one, other] = mentions.as_slice() else { return None };
        let gap = text.get(one.to..other.from)?;
        let joined = !gap.contains([',', '.', '(', ')']) && !gap.contains(char::is_alphanumeric);
        (joined && one.code != other.code).then(|| Pair {
            codes: format!("{}-{}", one.code, other.code),
            confidence: ADJACENT,
            from: one.from,
            to: other.to,
        })
    }

    /// Whether a text names languages and nothing else but what joins them: "Arabisch → Nederlands".
    fn is_bare(&self, text: &str) -> bool {
        let folded = plain(text);
        let joins =
            |word: &str| [&self.from, &self.into, &self.between].iter().any(|words| words.iter().any(|w| w == word));
        folded.split(' ').all(|word| self.code(word).is_some() || joins(word))
    }
}

/// The pair of a translation: from what a label found, from sentences that tell of it, from two languages alone on a line, and
/// from two codes.
pub(super) fn fill(context: &Context, kind: &Kind, tongues: &Tongues, best: &mut BTreeMap<String, Field>) {
    if !kind.fields.iter().any(|field| field == FIELD) {
        return;
    }
    // What stands beside a label and names no languages is no pair.
    if let Some(mut labelled) = best.remove(FIELD)
        && let Some(pair) = tongues.pair(&labelled.text, context.language)
    {
        labelled.value = Value::Text(pair.codes);
        labelled.confidence *= pair.confidence;
        best.insert(FIELD.to_owned(), labelled);
    }
    for (page, flow) in context.flows.iter().enumerate() {
        for text in sentences(&flow.text) {
            let start = text.as_ptr() as usize - flow.text.as_ptr() as usize;
            let bare = tongues.is_bare(text);
            let pair = if bare || tongues.is_about(text) {
                tongues.pair(text, context.language).filter(|pair| !bare || pair.confidence >= BOTH)
            } else {
                tongues.adjacent(text)
            };
            if let Some(pair) = pair {
                let value = Value::Text(pair.codes);
                let field = context.flowing(page, start + pair.from, start + pair.to, value, pair.confidence);
                propose(best, FIELD, field);
            }
        }
        for found in TWO_CODES.iter().flat_map(|codes| codes.captures_iter(&flow.text)) {
            let (Some(whole), Some(from), Some(into)) = (found.get(0), found.get(1), found.get(2)) else { continue };
            let (from, into) = (from.as_str().to_lowercase(), into.as_str().to_lowercase());
            if from != into && tongues.codes.values().any(|code| *code == from) {
                let value = Value::Text(format!("{from}-{into}"));
                propose(best, FIELD, context.flowing(page, whole.start(), whole.end(), value, CODES));
            }
        }
    }
}

/// The sentences of a running text.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split(['\n', ';']).flat_map(|line| line.split(". ")).filter(|text| !text.trim().is_empty())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests may panic")]
mod tests {
    use super::*;

    /// Named from and into, in the order of the sentence or against it, with one of them only, declined, misread.
    #[test]
    fn languages_from_and_into() {
        let tongues = Tongues::new(&Checklists::load(&[]).unwrap());
        for (text, language, pair) in [
            ("Traduit de l'espagnol vers le français", Some("fr"), Some("es-fr")),
            ("vertaald uit het Arabisch naar het Nederlands", Some("nl"), Some("ar-nl")),
            ("Translated from Arabic, page 1 of 1", Some("en"), Some("ar-en")),
            ("Übersetzung aus dem Türkischen ins Deutsche", Some("de"), Some("tr-de")),
            ("Aus der arabischen in die deutsche Sprache übersetzt", None, Some("ar-de")),
            ("conforme ne varietur de la langue turque vers le français", None, Some("tr-fr")),
            ("Vertaling van het Urdu en van het Hindi naar het Nederlands", None, Some("ur-nl")),
            ("vertaald uit de Albanese taal in de Nederlandse taal", None, Some("sq-nl")),
            ("Translated into Dutch from the original Persian", None, Some("fa-nl")),
            ("Translated into Dutch from Persian", None, Some("fa-nl")),
            ("Traduction du document rédigé en langue russe", Some("fr"), Some("ru-fr")),
            ("stuk opgesteld in het Tigrinya, vertaald in het Nederlands", None, Some("ti-nl")),
            ("Beëdigd vertaler Turks–Frans", None, Some("tr-fr")),
            ("Traducteur juré français – arabe", Some("fr"), Some("ar-fr")),
            ("Traductrice jurée anglais/allemand", Some("fr"), Some("en-de")),
            ("Traductrice jurée pour l'arabe, le français et l'anglais", Some("fr"), None),
            ("Vertaler: Frans Peeters", Some("nl"), None),
            ("beëdigd vertaler Somalisch", Some("nl"), Some("so-nl")),
            ("Brontaal: Arabisch", Some("nl"), Some("ar-nl")),
            ("traduit du géorgien vers le françals", None, Some("ka-fr")),
            ("Pour traduction conforme", Some("fr"), None),
            ("Nederlands", Some("nl"), None),
        ] {
            assert_eq!(tongues.pair(text, language).map(|pair| pair.codes).as_deref(), pair, "{text}");
        }
        let beside = |text| tongues.adjacent(text).map(|pair| pair.codes);
        assert_eq!(beside("Judgment No. 4 French English Jane Doe").as_deref(), Some("fr-en"));
        assert_eq!(beside("Talen: Nederlands, Frans"), None, "a list");
        assert!(tongues.is_bare("Arabisch → Nederlands") && !tongues.is_bare("Arabisch dorp"));
        assert!(tongues.is_about("Pour traduction conforme") && !tongues.is_about("Langue maternelle : arabe"));
    }
}
