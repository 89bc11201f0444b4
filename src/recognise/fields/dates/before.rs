//! What the words before a date say of it: that it is a law's, an event's, a visit's or another paper's, and so not the paper's own.

use super::super::super::phrase::plain;
use super::super::Context;

/// Words that make the date after them one of a law, a form or a convention, folded.
const LAWS: &[&str] = &[
    "wet",
    "wetten",
    "loi",
    "lois",
    "gesetz",
    "law",
    "act",
    "regulation",
    "verordening",
    "reglement",
    "verordnung",
    "richtlijn",
    "directive",
    "richtlinie",
    "convention",
    "conventie",
    "verdrag",
    "ubereinkommen",
    "abkommen",
    "convenio",
    "convencion",
    "kb",
    "k b",
    "mb",
    "ar",
    "a r",
    "arrete",
    "besluit",
    "erlass",
    "decreet",
    "decret",
    "decreto",
    "decree",
    "ordonnance",
    "ordonnantie",
    "ley",
    "lei",
    "legge",
    "resolucion",
    "resolution",
    "circulaire",
    "omzendbrief",
    "rondzendbrief",
    "kanun",
    "kanunu",
    "закон",
    "code",
    "wetboek",
    "staatsblad",
    "moniteur",
    "artikel",
    "article",
    "version",
    "versie",
    "formulier",
    "formulaire",
    "formato",
    "modele",
    "model",
    "rgpd",
    "gdpr",
    "avg",
    "قانون",
    "المرسوم",
];

/// Words that make the date after them a birth, a validity or a tie, folded.
pub(super) const EVENTS: &[&str] = &[
    "geboren",
    "geb",
    "ne",
    "nee",
    "born",
    "birth",
    "naissance",
    "geboorte",
    "geboortedatum",
    "nacido",
    "nacida",
    "nacimiento",
    "nato",
    "nata",
    "nascita",
    "nascido",
    "nascida",
    "nascimento",
    "dogum",
    "geburt",
    "geburtsdatum",
    "sinds",
    "dienst",
    "dienstantritt",
    "entree",
    "indiensttreding",
    "depuis",
    "since",
    "seit",
    "desde",
    "vanaf",
    "partir",
    "from",
    "tot",
    "jusqu",
    "until",
    "bis",
    "hasta",
    "geldig",
    "valable",
    "valid",
    "gultig",
    "huwelijk",
    "mariage",
    "marriage",
    "overleden",
    "decede",
    "рождения",
    "الميلاد",
    "ocurrido",
    "celebrado",
    "siendo",
];

/// Words that make the date after them a visit that a report tells of: the report was made on that day or later.
pub(super) const VISITS: &[&str] = &[
    "raadpleging",
    "consultation",
    "hospitalisation",
    "hospitalisatie",
    "opname",
    "opgenomen",
    "admis",
    "admitted",
    "examen",
    "onderzoek",
    "untersuchung",
    "consulta",
    "visite",
    "bezoek",
];

/// Whether the words right before a date name a law or a form.
pub(in super::super) fn is_law(before: &str) -> bool {
    near_words(before, 7).iter().any(|word| LAWS.contains(&word.as_str()))
}

/// Whether the words right before a date name a birth or another event.
pub(in super::super) fn is_event(before: &str) -> bool {
    near_words(before, 4).iter().any(|word| EVENTS.contains(&word.as_str()))
}

/// The last words before a date, folded, within the sentence.
pub(in super::super) fn near_words(before: &str, count: usize) -> Vec<String> {
    let words: Vec<String> =
        plain(sentence(before)).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect();
    let skip = words.len().saturating_sub(count);
    words.into_iter().skip(skip).collect()
}

/// Letters of a word behind which a full stop ends a sentence: "geb.", "art.", "d.d." are shorter.
const WORD: usize = 5;

/// The part of a text after the last end of a sentence.
pub(super) fn sentence(before: &str) -> &str {
    let part = before.rsplit(';').next().unwrap_or(before);
    let ends = part.match_indices(". ").filter(|(at, _)| {
        let word = part.get(..*at).unwrap_or("").chars().rev().take_while(|ch| ch.is_alphanumeric()).count();
        part.get(at + 2..).is_some_and(|rest| rest.starts_with(char::is_uppercase)) && word >= WORD
    });
    ends.last().and_then(|(at, _)| part.get(at + 2..)).unwrap_or(part)
}

/// Words for papers of which a text speaks beside its own, folded; a longer word that begins so counts ("paspoortnummer").
const PAPERS: &[&str] = &[
    "paspoort",
    "passeport",
    "passport",
    "reisepass",
    "pasaporte",
    "pasaport",
    "visum",
    "visa",
    "taskara",
    "tazkara",
    "tazkira",
    "taskera",
    "identiteitskaart",
    "verblijfskaart",
    "verblijfstitel",
    "aufenthaltstitel",
    "personalausweis",
    "ausweis",
    "rijbewijs",
    "permis",
    "cedula",
    "kimlik",
    "carte",
    "kaart",
    "card",
    "titre",
    "laissez",
    "schengenvisum",
];

/// Characters before a date within which another paper is named.
const SPOKEN: usize = 110;

/// Fields that say when a paper was made or how long it holds.
const OF_PAPER: &[&str] = &["issued", "expires", "valid-until", "valid-from", "decided", "signed"];

/// Whether the sentence before a label speaks of another paper, so that the date behind the label is that one's.
pub(in super::super) fn of_another(context: &Context, field: &str, page: usize, line: usize, from: usize) -> bool {
    if !OF_PAPER.contains(&field) || context.kind.is_none_or(|kind| kind.identity) {
        return false;
    }
    let Some(flow) = context.flows.get(page) else { return false };
    let Some(at) = flow.offset(line).map(|start| start + from) else { return false };
    let before = flow.text.get(..at).unwrap_or("");
    let paragraph = before.rsplit('\n').next().unwrap_or(before);
    speaks_of_another(paragraph)
}

/// Whether the end of a sentence names another paper than the one it stands in.
pub(super) fn speaks_of_another(before: &str) -> bool {
    let said: String = sentence(before).chars().rev().take(SPOKEN).collect::<Vec<_>>().into_iter().rev().collect();
    let folded = plain(&said);
    let words: Vec<&str> = folded.split(' ').collect();
    words.iter().enumerate().any(|(index, word)| {
        // "Deze kaart", "la présente carte": the paper itself.
        let own = index.checked_sub(1).and_then(|at| words.get(at)).is_some_and(|before| SELF.contains(before));
        !own && PAPERS.iter().any(|paper| word.starts_with(paper))
    })
}

/// Words before a paper's name with which it speaks of itself, folded.
const SELF: &[&str] =
    &["deze", "dit", "presente", "present", "cette", "ce", "this", "diese", "dieser", "dieses", "esta", "este"];
