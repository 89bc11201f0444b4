//! What a line of a checklist asks, in words: who reads a report has never seen a checklist's code.

use maud::{Markup, html};

use super::{Page, fill, harmless, spoken};
use crate::checklist::At;

/// A key of a requirement, then what it asks in English, Dutch, French and German. What stands in braces is its value.
const KEYS: [(&str, [&str; 4]); 17] = [
    ("signed", ["signed", "ondertekend", "signé", "unterschrieben"]),
    (
        "max-age",
        [
            "on the filing date at most {term} old",
            "op de indieningsdatum hoogstens {term} oud",
            "à la date d'introduction, au plus {term}",
            "am Tag der Einreichung höchstens {term} alt",
        ],
    ),
    (
        "valid",
        [
            "valid on the filing date",
            "geldig op de indieningsdatum",
            "valable à la date d'introduction",
            "gültig am Tag der Einreichung",
        ],
    ),
    (
        "min-validity",
        [
            "valid for another {term} after filing",
            "nog {term} geldig na de indiening",
            "valable encore {term} après l'introduction",
            "nach der Einreichung noch {term} gültig",
        ],
    ),
    (
        "max-lifetime",
        [
            "issued at most {term} before filing",
            "hoogstens {term} vóór de indiening afgegeven",
            "délivré au plus {term} avant l'introduction",
            "höchstens {term} vor der Einreichung ausgestellt",
        ],
    ),
    (
        "legalised",
        [
            "legalised or with an apostille, if it is foreign",
            "gelegaliseerd of met een apostille, als het buitenlands is",
            "légalisé ou avec une apostille, s'il est étranger",
            "legalisiert oder mit Apostille, wenn es ausländisch ist",
        ],
    ),
    (
        "translated",
        [
            "with a sworn translation, if it is in another language",
            "met een beëdigde vertaling, als het in een andere taal is",
            "avec une traduction jurée, s'il est dans une autre langue",
            "mit beeidigter Übersetzung, wenn es in einer anderen Sprache ist",
        ],
    ),
    (
        "fields",
        [
            "certain data must stand on it",
            "bepaalde gegevens moeten erop staan",
            "certaines données doivent y figurer",
            "bestimmte Angaben müssen darauf stehen",
        ],
    ),
    (
        "one-of-fields",
        [
            "one of several data must stand on it",
            "een van meerdere gegevens moet erop staan",
            "l'une de plusieurs données doit y figurer",
            "eine von mehreren Angaben muss darauf stehen",
        ],
    ),
    (
        "sections",
        [
            "with these parts filled in: {value}",
            "met deze delen ingevuld: {value}",
            "avec ces parties remplies : {value}",
            "mit diesen Teilen ausgefüllt: {value}",
        ],
    ),
    (
        "words",
        [
            "certain words must stand on it",
            "bepaalde woorden moeten erop staan",
            "certains mots doivent y figurer",
            "bestimmte Wörter müssen darauf stehen",
        ],
    ),
    (
        "forbidden-words",
        [
            "certain words must not stand on it",
            "bepaalde woorden mogen er niet op staan",
            "certains mots ne doivent pas y figurer",
            "bestimmte Wörter dürfen nicht darauf stehen",
        ],
    ),
    (
        "language",
        [
            "in a language that is accepted",
            "in een taal die aanvaard wordt",
            "dans une langue acceptée",
            "in einer anerkannten Sprache",
        ],
    ),
    ("amount", ["the amount that is asked", "het gevraagde bedrag", "le montant demandé", "der verlangte Betrag"]),
    (
        "iban",
        [
            "paid to the account {value}",
            "betaald op rekening {value}",
            "payé au compte {value}",
            "auf das Konto {value} gezahlt",
        ],
    ),
    (
        "communication-names-person",
        [
            "the communication names the applicant",
            "de mededeling noemt de aanvrager",
            "la communication nomme le demandeur",
            "die Mitteilung nennt den Antragsteller",
        ],
    ),
    ("at-least", ["at least {value}", "minstens {value}", "au moins {value}", "mindestens {value}"]),
];

/// Units of a term: as checklists write them, then one and several in English, Dutch, French and German.
const UNITS: [(&str, [(&str, &str); 4]); 3] = [
    ("day", [("day", "days"), ("dag", "dagen"), ("jour", "jours"), ("Tag", "Tage")]),
    ("month", [("month", "months"), ("maand", "maanden"), ("mois", "mois"), ("Monat", "Monate")]),
    ("year", [("year", "years"), ("jaar", "jaar"), ("an", "ans"), ("Jahr", "Jahre")]),
];

/// The place of a language in the tables above.
fn place(lang: &str) -> usize {
    ["en", "nl", "fr", "de"].iter().position(|known| *known == spoken(lang)).unwrap_or(0)
}

/// What a line of a requirement asks; nothing for a line that only names something.
fn in_words(line: &str, lang: &str) -> Option<String> {
    let (key, value) = line.trim().split_once('=')?;
    let (key, value) = (key.trim(), value.trim());
    let text = KEYS.iter().find(|(known, _)| *known == key)?.1.get(place(lang))?;
    // What goes on over several lines, or is a table, has no value to show.
    let plain: String = value.chars().filter(|c| !matches!(c, '"' | '[' | ']')).collect();
    let needs_value = text.contains("{value}");
    let term = if text.contains("{term}") { term(&plain, lang)? } else { String::new() };
    if value == "false" || needs_value && (plain.trim().is_empty() || value.contains('{')) {
        return None;
    }
    Some(fill(text, &[("value", plain.trim()), ("term", &term)]))
}

/// A length of time as checklists write it, in words.
fn term(text: &str, lang: &str) -> Option<String> {
    let (number, unit) = text.trim().split_once(' ')?;
    let number: u32 = number.parse().ok()?;
    let (one, several) = UNITS.iter().find(|(known, _)| *known == unit.trim_end_matches('s'))?.1.get(place(lang))?;
    Some(format!("{number} {}", if number == 1 { one } else { several }))
}

impl Page<'_> {
    /// What the line of the checklist asks, and where it stands.
    pub(super) fn rule(&self, at: &At) -> Markup {
        html! {
            @if let Some(words) = in_words(&at.text, self.lang) { p.line { (harmless(&self.begin(&words))) } }
            p.line.note { "checklists/" (harmless(&at.file)) ":" (at.line) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_is_told_in_words_and_a_name_is_not() {
        let of = |line| ["en", "nl", "fr", "de"].map(|lang| in_words(line, lang).unwrap_or_default());
        assert_eq!(of("signed = true"), ["signed", "ondertekend", "signé", "unterschrieben"]);
        assert_eq!(of("max-age = \"3 months\"")[0], "on the filing date at most 3 months old");
        assert_eq!(of("max-age = \"1 month\"")[3], "am Tag der Einreichung höchstens 1 Monat alt");
        assert_eq!(of("sections = [\"A\", \"B\"]")[2], "avec ces parties remplies : A, B");
        for nothing in ["id = \"identity\"", "name = \"post\"", "[[requirement]]", "signed = false", "sections = ["] {
            assert_eq!(of(nothing), [""; 4], "{nothing}");
        }
    }
}
