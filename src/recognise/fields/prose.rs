//! The person a letter or certificate is about, where no label says it: beside
//! the words that give a birth, after the words that say whom it concerns.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex::Regex;

use crate::checklist::Kind;
use crate::document::{Field, Value};

use super::super::phrase::plain;
use super::{Context, Span, names, propose, values};

/// Confidence of a name after words that say whom a paper is about, and before a birth.
const ABOUT: f32 = 0.75;
const BEFORE_BIRTH: f32 = 0.7;

/// Fields that name the person a paper is about, in the order in which a kind has them.
const PERSONS: &[&str] = &["holder", "patient", "child"];

/// Words after which the person a paper is about is named.
static ABOUT_WORDS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let words = [
        r"betreft|concerne|objet|onderwerp|betreff|betrifft|subject|regarding|re|asunto",
        r"(?:naissance|mariage|décès|nacimiento|matrimonio|defunción|nascimento|casamento|nascita)\s+d[eiou]l?",
        r"(?:birth|marriage|death)\s+of|(?:geboorte|huwelijk|overlijden)\s+van|(?:Geburt|Eheschließung)\s+von",
        r"certifi(?:e|ons)\s+(?:par\s+la\s+présente\s+)?que|atteste(?:nt|z)?\s+que|déclar(?:e|ons)\s+que|verkla(?:art|ren|ar)\s+(?:hierbij\s+)?dat|bevestig(?:t|en)?\s+dat|attesteert\s+dat",
        r"certif(?:y|ies)\s+that|confirm(?:s)?\s+that|declare(?:s)?\s+that|bescheinig(?:t|e|en)[^.]{0,30}dass|bestätig(?:t|e|en)[^.]{0,30}dass|certifica\s+que|hace\s+constar\s+que|certifico\s+que",
        r"je\s+soussigné(?:e|\(e\))?|ik\s+ondergetekende|ondergetekende|de\s+ondergetekende|I,?\s+the\s+undersigned|(?:ich|der|die)\s+unterzeichne(?:nd|t)e(?:r)?|yo|el\s+que\s+suscribe",
        r"à\s+charge\s+de|ten\s+laste\s+van|au\s+nom\s+de|op\s+naam\s+van|in\s+the\s+name\s+of|en\s+faveur\s+de|ten\s+gunste\s+van|délivré\s+à|afgeleverd\s+aan|issued\s+to|ausgestellt\s+für",
    ];
    Regex::new(&format!(r"(?i)(?:^|[\s,;(])(?:{})\b\s*[:,]?\s*", words.join("|"))).ok()
});

/// Words that give a birth.
static BIRTH: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)[\s,(;]*(?:,?\s*(?:die|qui|who|that|der|que)\s+)?\b(?:geboren|geb\.|née?|né\(e\)|est\s+née?|was\s+born|born|nacid[oa]|nat[oa]|nascid[oa])\s*(?:\(e\)\s*)?(?:op|te|le|à|a|en|on|in|at|am|el|il|em|zu|den)\b").ok()
});

/// Fills the person a paper is about.
pub(super) fn fill(context: &Context, kind: &Kind, best: &mut BTreeMap<String, Field>) {
    let Some(person) = PERSONS.iter().find(|person| kind.fields.iter().any(|field| field == *person)) else { return };
    if best.contains_key(*person) {
        return;
    }
    // A patient is the holder of a medical paper, and the other way round.
    if let Some(other) = PERSONS.iter().find_map(|other| best.get(*other)) {
        let field = other.clone();
        best.insert((*person).to_owned(), field);
        return;
    }
    for span in values::lines(context) {
        for (found, confidence) in persons_on(context.text(&span)) {
            let narrow = Span { from: found.0, to: found.1, ..span };
            let name = names::tidy(context.text(&narrow));
            propose(best, person, context.read(Value::Text(name), &narrow, confidence));
        }
    }
}

/// Names on a line with what makes them the person it is about.
fn persons_on(text: &str) -> Vec<((usize, usize), f32)> {
    let mut found = Vec::new();
    if let Some(birth) = BIRTH.as_ref().and_then(|regex| regex.find(text))
        && let Some(name) = name_before(text, birth.start())
    {
        found.push((name, BEFORE_BIRTH));
    }
    if let Some(about) = ABOUT_WORDS.as_ref().and_then(|regex| regex.find(text)) {
        let rest = text.get(about.end()..).unwrap_or("");
        if let Some((_, from, to)) = names::labelled(rest)
            && rest.get(from..to).is_some_and(is_person)
        {
            found.push(((about.end() + from, about.end() + to), ABOUT));
        }
    }
    found
}

/// Two words at least, and not the words of an office or a subject.
fn is_person(name: &str) -> bool {
    let words: Vec<String> = name.split_whitespace().map(plain).filter(|word| word.chars().count() >= 2).collect();
    words.len() >= 2 && !words.iter().any(|word| NO_PERSON.contains(&word.as_str()))
}

/// Words of offices, papers and subjects, folded.
const NO_PERSON: &[&str] = &[
    "dienst",
    "service",
    "office",
    "ministerie",
    "ministere",
    "ministry",
    "federale",
    "federal",
    "gemeente",
    "commune",
    "demande",
    "aanvraag",
    "application",
    "attestation",
    "attest",
    "certificat",
    "certificate",
    "procedure",
    "dossier",
    "article",
    "artikel",
    "regularisatie",
    "regularisation",
    "verblijf",
    "sejour",
    "visa",
    "visum",
    "director",
    "directeur",
    "burgemeester",
    "bourgmestre",
    "ambassade",
    "embassy",
    "registre",
    "register",
    "registro",
    "civil",
    "republica",
    "republic",
    "republique",
    "kingdom",
    "geachte",
    "madame",
    "monsieur",
];

/// The run of name words that ends right before byte `end`.
fn name_before(text: &str, end: usize) -> Option<(usize, usize)> {
    let before = text.get(..end)?.trim_end_matches(|ch: char| !ch.is_alphanumeric() && ch != '.');
    let mut from = before.len();
    let starts: Vec<usize> =
        before.split_whitespace().map(|word| word.as_ptr() as usize - before.as_ptr() as usize).collect();
    // The longest tail that is a name as a whole.
    for start in starts.iter().rev().take(8) {
        let tail = before.get(*start..)?;
        match names::run(tail) {
            Some((offset, to)) if to >= tail.trim_end().len() => from = start + offset,
            Some(_) => break,
            None => {}
        }
        if before.get(..*start).is_some_and(|head| head.trim_end().ends_with([':', ';', '.'])) {
            break;
        }
    }
    let name = before.get(from..)?;
    (from < before.len() && is_person(name)).then_some((from, before.len()))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may panic")]
mod tests {
    use super::*;

    fn best(text: &str) -> Option<String> {
        let found = persons_on(text).into_iter().max_by(|one, other| one.1.total_cmp(&other.1))?;
        Some(text[found.0.0..found.0.1].to_owned())
    }

    #[test]
    fn persons_in_sentences() {
        assert_eq!(
            best("Betreft: Sherif Abdelnamouzag, geboren op 7 februari 1987, dossier"),
            Some("Sherif Abdelnamouzag".into())
        );
        assert_eq!(best("nacimiento de Percy EJEMPLO ÑAHUI, de sexo Masculino"), Some("Percy EJEMPLO ÑAHUI".into()));
        assert_eq!(best("Je soussignée Mme Ilia MUSTERAN, née à Exampleville"), Some("Ilia MUSTERAN".into()));
        assert_eq!(
            best("Hierbij wordt bevestigd dat de heer Jan VAN DE PROEF, geboren te Gent op 3 mei 1990"),
            Some("Jan VAN DE PROEF".into())
        );
        assert_eq!(best("Objet : Demande d'autorisation de séjour"), None);
    }
}
