//! What the codes of findings say, in a word or two, in Dutch, French, German and English. Codes of checklists are not
//! among them: what they say stands in their messages.

use super::words::Words;
use crate::finding::Status;

/// Code, then English, Dutch, French and German.
const CODES: [(&str, [&str; 4]); 41] = [
    ("amount-not-known", ["amount not known", "bedrag niet bekend", "montant inconnu", "Betrag unbekannt"]),
    ("answer-needless", ["answer not needed", "antwoord overbodig", "réponse superflue", "Antwort überflüssig"]),
    ("answer-unknown", ["answer to nothing", "antwoord op niets", "réponse à rien", "Antwort auf nichts"]),
    ("answered", ["answered", "beantwoord", "répondu", "beantwortet"]),
    ("answered-later", ["answered later", "later beantwoord", "répondu plus tard", "später beantwortet"]),
    (
        "apostille-of-non-party",
        ["apostille not valid", "apostille geldt niet", "apostille sans effet", "Apostille gilt nicht"],
    ),
    (
        "condition-not-met",
        ["condition not met", "voorwaarde niet vervuld", "condition non remplie", "Bedingung nicht erfüllt"],
    ),
    ("country-not-read", ["country not read", "land niet gelezen", "pays non lu", "Land nicht gelesen"]),
    (
        "dated-after-filing",
        ["dated after filing", "van na de indiening", "daté après l'introduction", "nach der Einreichung"],
    ),
    ("deadline-passed", ["deadline passed", "termijn verstreken", "délai dépassé", "Frist verstrichen"]),
    ("fact-contradicted", ["contradiction", "tegenspraak", "contradiction", "Widerspruch"]),
    ("fact-missing", ["question", "vraag", "question", "Frage"]),
    (
        "issued-long-ago",
        ["issued long ago", "lang geleden afgegeven", "délivré il y a longtemps", "vor langem ausgestellt"],
    ),
    (
        "legalisation-guessed",
        ["legalisation in doubt", "legalisatie onzeker", "légalisation incertaine", "Legalisation unsicher"],
    ),
    ("link-not-seen", ["link not seen", "verband niet gezien", "lien non vu", "Zusammenhang nicht gesehen"]),
    ("name-not-found", ["name not found", "naam niet gevonden", "nom non trouvé", "Name nicht gefunden"]),
    ("not-recognised", ["not recognised", "niet herkend", "non reconnu", "nicht erkannt"]),
    ("nothing-to-read", ["nothing to read", "niets te lezen", "rien à lire", "nichts zu lesen"]),
    ("old-amount", ["old amount", "oud bedrag", "ancien montant", "alter Betrag"]),
    ("only-mentioned", ["only mentioned", "alleen vermeld", "seulement mentionné", "nur erwähnt"]),
    ("other-calendar", ["other calendar", "andere kalender", "autre calendrier", "anderer Kalender"]),
    ("overpaid", ["too much paid", "te veel betaald", "payé en trop", "zu viel gezahlt"]),
    ("page-quality", ["poor page", "slechte bladzijde", "page de mauvaise qualité", "schlechte Seite"]),
    (
        "regime-not-confirmed",
        ["legalisation in doubt", "legalisatie onzeker", "légalisation incertaine", "Legalisation unsicher"],
    ),
    (
        "regime-unknown",
        ["legalisation not known", "legalisatie niet bekend", "légalisation inconnue", "Legalisation unbekannt"],
    ),
    ("same-file-twice", ["there twice", "dubbel", "en double", "doppelt"]),
    ("section-not-found", ["section not found", "deel niet gevonden", "partie non trouvée", "Teil nicht gefunden"]),
    ("short-validity", ["valid too shortly", "te kort geldig", "validité trop courte", "zu kurz gültig"]),
    (
        "signature-unclear",
        ["signature in doubt", "handtekening onzeker", "signature incertaine", "Unterschrift unsicher"],
    ),
    ("spelled-otherwise", ["spelled otherwise", "anders gespeld", "autre orthographe", "anders geschrieben"]),
    ("stranger", ["other person", "andere persoon", "autre personne", "andere Person"]),
    ("too-early", ["too early", "te vroeg", "trop tôt", "zu früh"]),
    (
        "translated-before-legalised",
        ["translated too early", "te vroeg vertaald", "traduit trop tôt", "zu früh übersetzt"],
    ),
    ("translation-not-sworn", ["not sworn", "niet beëdigd", "non jurée", "nicht vereidigt"]),
    ("unread-script", ["script not read", "schrift niet gelezen", "écriture non lue", "Schrift nicht gelesen"]),
    ("waived", ["waived", "vrijgesteld", "dispensé", "erlassen"]),
    ("waiver-ended", ["waiver ended", "vrijstelling voorbij", "dispense terminée", "Befreiung beendet"]),
    ("waiver-needless", ["waiver not needed", "vrijstelling overbodig", "dispense superflue", "Befreiung überflüssig"]),
    ("waiver-unknown", ["waiver of nothing", "vrijstelling van niets", "dispense de rien", "Befreiung von nichts"]),
    ("wrong-account", ["wrong account", "verkeerde rekening", "mauvais compte", "falsches Konto"]),
    ("wrong-language", ["wrong language", "verkeerde taal", "mauvaise langue", "falsche Sprache"]),
];

/// What is said of a file that could not be opened, whatever the reason.
const FILE: [&str; 4] = ["file not read", "bestand niet gelezen", "fichier non lu", "Datei nicht gelesen"];

/// What a code says; nothing where it is a checklist's own.
pub(super) fn meaning(code: &str, lang: &str) -> Option<&'static str> {
    if let Some(status) = Status::ALL.iter().find(|status| status.word() == code) {
        return Some(Words::of(lang).status(*status));
    }
    let known = CODES.iter().find(|(known, _)| *known == code).map(|(_, words)| *words);
    let [en, nl, fr, de] = known.or_else(|| code.starts_with("file-").then_some(FILE))?;
    Some(match lang {
        "nl" => nl,
        "fr" => fr,
        "de" => de,
        _ => en,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_words_in_each_language() {
        let of = |code| ["nl", "de"].map(|lang| meaning(code, lang));
        assert_eq!(of("missing"), [Some("ontbreekt"), Some("fehlt")]);
        assert_eq!(of("fact-missing"), [Some("vraag"), Some("Frage")]);
        assert_eq!(of("file-damaged"), [Some("bestand niet gelezen"), Some("Datei nicht gelesen")]);
        assert_eq!(of("a-checklist's-own"), [None, None]);
        // Each once, in order: that is how a table is kept.
        assert!(CODES.windows(2).all(|pair| matches!(pair, [a, b] if a.0 < b.0)));
    }
}
