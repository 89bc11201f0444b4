//! Names of persons among other words: what stands after a label, cleaned; and
//! surname and given names put together.

use super::super::phrase::plain;
pub(super) use parts::{compose, compose_of, is_in, part};

mod parts;

/// Words of a name beyond which it is a sentence: long Iberian and Arabic names have seven.
const MOST_WORDS: usize = 9;

/// Given names behind a comma, at most; and words of a surname before it.
const GIVEN_NAMES: usize = 3;

/// Words of a name in capitals that is whole before a comma.
const WHOLE: usize = 3;

/// Forms of address before a name, folded.
const ADDRESSES: &[&str] = &[
    "m",
    "mr",
    "mrs",
    "ms",
    "miss",
    "mme",
    "mlle",
    "mevr",
    "mw",
    "mevrouw",
    "dhr",
    "heer",
    "de heer",
    "mijnheer",
    "monsieur",
    "madame",
    "mademoiselle",
    "herr",
    "frau",
    "herrn",
    "sr",
    "sra",
    "srta",
    "senor",
    "senora",
    "don",
    "dona",
    "dr",
    "docteur",
    "doctor",
    "dokter",
    "prof",
    "med",
    "ing",
    "ir",
    "drs",
    "uzm",
    "sig",
    "signor",
    "signora",
    "sayin",
    "bay",
    "bayan",
    "le sieur",
    "la dame",
    "meester",
    "maitre",
    "mter",
    "me",
];

/// Words for the person whose name follows, in Arabic letters, folded.
const CALLED: &[&str] = &[
    "السيد",
    "السيدة",
    "السيده",
    "الطالب",
    "الطالبة",
    "الطالبه",
    "التلميذ",
    "التلميذة",
    "التلميذه",
    "المدعو",
    "المدعوة",
    "المدعوه",
    "المسمى",
    "المسماة",
    "المسماه",
    "المواطن",
    "المواطنة",
    "المواطنه",
    "الانسة",
    "الانسه",
    "الآنسة",
];

/// Of these the one that is a surname too, and the words that then stand before it: "that", "to", "of".
const SURNAMES: &[&str] = &["السيد"];
const BEFORE_PERSON: &[&str] = &["بان", "ان", "الي", "من", "طلق", "ل", "علي"];

/// Words before a name that are none of it, folded.
const LEADS: &[&str] = &[
    "and",
    "et",
    "und",
    "l eleve",
    "l etudiant",
    "l etudiante",
    "l interesse",
    "l interessee",
    "l enfant",
    "leerling",
    "scholier",
    "schuler",
    "schulerin",
    "pupil",
    "ik",
    "ich",
    "je",
    "i",
    "ben",
    "am",
    "suis",
    "enfant",
    "kind",
    "child",
    "specimen",
    "ondergetekende",
    "soussigne",
    "soussignee",
    "undersigned",
    "passager",
    "passagier",
    "passenger",
    "beneficiaire",
    "begunstigde",
    "patient",
    "patiente",
    "sohn",
    "tochter",
    "zoon",
    "dochter",
    "fils",
    "fille",
    "daughter",
    "hijo",
    "hija",
    "україни",
    "украини",
    "украины",
];

/// Small words inside names, folded.
const PARTICLES: &[&str] = &[
    "van", "von", "de", "der", "den", "del", "della", "di", "da", "dos", "das", "do", "du", "des", "la", "las", "los",
    "le", "el", "al", "bin", "ben", "bint", "ibn", "ait", "abu", "y", "e", "ter", "ten", "zu", "wa", "mwa", "bent",
    "bnt", "binti", "bte", "ould",
];

/// Articles that stand in no name, folded.
const ARTICLES: &[&str] = &["les", "the", "het", "die", "een", "une", "un"];

/// Whether a text holds a word that may be a name by itself: of "de A" a table's columns are left, and no name.
pub(super) fn tells(text: &str) -> bool {
    let latin = text.chars().any(|ch| ch.is_ascii_alphabetic());
    let small = |word: &str| PARTICLES.contains(&word) || ARTICLES.contains(&word);
    !latin || text.split_whitespace().map(plain).any(|word| word.chars().count() >= 2 && !small(&word))
}

/// Particles that also mean "and".
const AND: &[&str] = &["y", "e"];

/// Words that stand after names and are none, folded.
const AFTER: &[&str] = &[
    "geboren",
    "ne",
    "nee",
    "born",
    "nacido",
    "nacida",
    "nato",
    "nata",
    "dogum",
    "wonende",
    "domicilie",
    "domiciliee",
    "residing",
    "demeurant",
    "habitant",
    "wohnhaft",
    "wonend",
    "date",
    "datum",
    "nationaliteit",
    "nationalite",
    "nationality",
    "sexe",
    "sex",
    "geslacht",
    "hierna",
    "ci",
    "hereinafter",
    "prenom",
    "prenoms",
    "voornaam",
    "voornamen",
    "vorname",
    "nom",
    "naam",
    "name",
    "surname",
    "given",
    "signature",
    "handtekening",
    "unterschrift",
    "firma",
    "adresse",
    "adres",
    "address",
    "المولود",
    "المولودة",
    "المولوده",
    "المزداد",
    "المزدادة",
    "المزداده",
    "والدته",
    "والدتها",
    "والده",
    "والدها",
    "بتاريخ",
    "الجنسية",
    "الجنسيه",
    "جنسيته",
    "جنسيتها",
    "مواليد",
    "زوجته",
    "lid",
    "inami",
    "riziv",
    "dossier",
    "passport",
    "passeport",
    "paspoort",
    "numero",
    "number",
    "fils",
    "fille",
    "zoon",
    "dochter",
    "son",
    "daughter",
    "is",
    "est",
    "art",
    "artikel",
    "article",
    "t c",
    "r n",
    "n n",
    "o v",
    "s p",
    "niss",
    "insz",
    "mb",
    "mbbs",
    "mbchb",
    "chb",
];

/// Whether a word may be part of a name: a capital (or a script without capitals) and no digits.
fn name_word(word: &str) -> bool {
    let core = word.trim_matches(|ch: char| !ch.is_alphanumeric());
    let Some(first) = core.chars().next() else { return false };
    let cased = first.is_uppercase() || (first.is_alphabetic() && !first.is_lowercase());
    // "d'Almeida", "l'Hermitte".
    let elided = core.char_indices().nth(1).is_some_and(|(at, mark)| {
        matches!(mark, '\'' | '’') && core.get(at..).is_some_and(|rest| rest.chars().any(char::is_uppercase))
    });
    (cased || elided) && !core.chars().any(|ch| ch.is_ascii_digit())
}

/// The run of words that may be a name at the beginning of `text`: bytes and number of full words.
pub(super) fn run(text: &str) -> Option<(usize, usize)> {
    let (mut from, mut to, mut full, mut pending) = (None, 0, 0, false);
    let mut comma = false;
    let (mut count, mut last_particle) = (0, "");
    let mut before = (0, 0);
    let mut before_person = false;
    for (start, word) in words(text) {
        let core = plain(word);
        if core.is_empty() {
            match from {
                // "DOE Jane VOWINT :": the last word is the next label.
                Some(_) if word.starts_with(':') => {
                    (to, full) = before;
                    break;
                }
                Some(_) => break,
                None => continue,
            }
        }
        // "Aan", "À", "To" before the person a letter is sent to.
        let sent = from.is_none() && matches!(word, "Aan" | "aan" | "AAN" | "À" | "à" | "To" | "t.a.v.");
        if from.is_none() && (sent || ADDRESSES.contains(&core.as_str())) && full == 0 {
            continue;
        }
        // "prélèvement de Mme DOE": what stood before the form of address is no part of the name.
        if from.is_some() && full == 0 && ADDRESSES.contains(&core.as_str()) && word != core.to_uppercase() {
            (from, to, pending, last_particle) = (None, 0, false, "");
            continue;
        }
        // "Ik, DOE Jane", "Enfant DOE Jane": words that lead up to a name.
        if from.is_none() && LEADS.contains(&core.as_str()) {
            continue;
        }
        // "e DOE Jane", "y DOE Jane" behind another name; "(First) JANE" on a form.
        if from.is_none() && (matches!(word, "e" | "y") || (word.starts_with('(') && word.ends_with(')'))) {
            continue;
        }
        // "تشهد المدرسة بأن الطالبة …": where no capital tells it, the name begins behind the word for the person.
        // … unless a name ends in it, or goes on behind it: "… فؤاد السيد".
        let behind = text.get(start + word.len()..).is_some_and(|rest| rest.contains(char::is_alphabetic));
        let surname = SURNAMES.contains(&core.as_str()) && !before_person;
        before_person = BEFORE_PERSON.contains(&core.as_str());
        if CALLED.contains(&core.as_str()) && behind && (from.is_none() || !surname) {
            (from, to, full, pending, count, last_particle) = (None, 0, 0, false, 0, "");
            continue;
        }
        // "En: Mevrouw …": what ends in a colon before a name is a label.
        if from.is_none() && word.ends_with(':') {
            continue;
        }
        count += 1;
        let first = core.split(' ').next().unwrap_or("");
        // A word before a colon is the label of what follows it.
        let label = from.is_some() && word.ends_with(':');
        if count > MOST_WORDS || label || AFTER.contains(&first) || AFTER.contains(&core.as_str()) {
            break;
        }
        // An address begins: "DOE Jane Rue du Modèle 3".
        if from.is_some() && full >= 2 && super::address::is_street(word) {
            break;
        }
        let particle = PARTICLES.contains(&core.as_str());
        if word.starts_with(['(', '[']) && from.is_some() {
            break;
        }
        if name_word(word) {
            before = (to, full);
            from = from.or(Some(start + word.len() - word.trim_start_matches(|ch: char| !ch.is_alphanumeric()).len()));
            to = start + word.trim_end_matches(|ch: char| !ch.is_alphanumeric() && ch != '.').len();
            full += usize::from(core.chars().count() >= 2 || !particle);
            pending = false;
        } else if particle && !pending {
            from = from.or(Some(start));
            pending = true;
            last_particle = if core == "y" {
                "y"
            } else if core == "e" {
                "e"
            } else {
                ""
            };
        } else if particle && !AND.contains(&last_particle) {
            // "van de", "de los"; but "y de" begins another name.
        } else {
            break;
        }
        if word.ends_with([';', ')']) || (word.ends_with('.') && core.chars().count() > 2) {
            break;
        }
        if word.ends_with(',') {
            // "DOE, Jane" goes on once, when the first part is in capitals or one word, and the next is a name.
            let capitals = text.get(from.unwrap_or(0)..to).is_some_and(|name| !name.chars().any(char::is_lowercase));
            let next = text.get(start + word.len()..).and_then(|rest| rest.split_whitespace().next()).unwrap_or("");
            let given = name_word(next) && !super::prose::is_no_person(next) && !super::address::is_street(next);
            // "Da Proef Ferreira, Jane" and nothing more: a list of names is longer.
            let rest: Vec<&str> =
                text.get(start + word.len()..).unwrap_or("").split_whitespace().take(GIVEN_NAMES + 1).collect();
            let ends = given && rest.len() <= GIVEN_NAMES && rest.iter().all(|word| name_word(word));
            // "DOE JANE ANN, HARLEM, NEW YORK": behind a whole name and between commas stands a place.
            let listed = full >= WHOLE
                && text
                    .get(start + word.len()..)
                    .is_some_and(|rest| rest.trim_start().starts_with(&format!("{},", next.trim_end_matches(','))));
            if comma || listed || !(capitals || (full == 1 && given) || (full <= GIVEN_NAMES && ends)) {
                break;
            }
            comma = true;
        }
    }
    let from = from.filter(|_| full >= 1 && to > 0)?;
    (to > from).then_some((from, to))
}

/// Words with the byte each begins at.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_whitespace().map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

/// The name that a label is followed by, with its bytes; `None` when no name stands there.
pub(super) fn labelled(text: &str) -> Option<(String, usize, usize)> {
    let dotted = without_leader(text);
    named(dotted.as_deref().unwrap_or(text))
}

/// A name written on a dotted line has its dots read between the words ("..DOE.Jane.."): blanks in their place.
fn without_leader(text: &str) -> Option<String> {
    let word = text.split_whitespace().next()?;
    let parts = word.split('.').filter(|part| part.chars().count() >= 2).count();
    (word.starts_with('.') || parts >= 2).then(|| text.replace('.', " "))
}

/// The name that a text begins with.
fn named(text: &str) -> Option<(String, usize, usize)> {
    // "De heer Jan": its first word may also begin a name.
    let mut skipped = numbered(text);
    let behind = text.get(skipped..)?;
    let address = ["De heer ", "de heer ", "DE HEER "].iter().find(|lead| behind.starts_with(**lead));
    skipped += address.map_or(0, |lead| lead.len());
    let (from, to) = run(text.get(skipped..)?)?;
    let (from, to) = (from + skipped, to + skipped);
    let lead = text.get(skipped..from).unwrap_or("");
    // Other words first: what follows is a sentence.
    let is_lead = |word: &&str| {
        let before = ["aan", "a", "to", "t", "v", "e", "y"];
        !LEADS.contains(word) && !ADDRESSES.contains(word) && !before.contains(word)
    };
    // What stands before the word for a person is part of the sentence.
    let lead = lead.split_whitespace().rev().take_while(|word| !CALLED.contains(&plain(word).as_str()));
    let lead: Vec<&str> = lead.filter(|word| !(word.starts_with('(') && word.ends_with(')'))).collect();
    if plain(&lead.join(" ")).split(' ').filter(|word| !word.is_empty()).any(|word| is_lead(&word)) {
        return None;
    }
    let name = text.get(from..to)?.trim_end_matches(['.', ',', ' ']);
    let rest = text.get(from + name.len()..)?;
    // "Rue du Modèle 12" is a street; "Burg. stand" one word cut short.
    let numbered = rest.trim_start().starts_with(|ch: char| ch.is_ascii_digit());
    let cut = !name.contains(' ') && rest.strip_prefix(". ").is_some_and(|rest| rest.starts_with(char::is_lowercase));
    if cut || (numbered && super::address::is_street(name)) {
        return None;
    }
    let letters = name.chars().filter(|ch| ch.is_alphabetic()).count();
    (letters >= 2).then(|| (tidy(name), from, from + name.len()))
}

/// Bytes of a letter that numbers the party before a form of address: "A. De heer …", "b) Madame …".
fn numbered(text: &str) -> usize {
    let mut words = text.split_whitespace();
    let (Some(first), Some(second)) = (words.next(), words.next()) else { return 0 };
    let letter =
        first.trim_start_matches('(').strip_suffix(['.', ')']).is_some_and(|letter| letter.chars().count() == 1);
    let folded = plain(second);
    let addressed =
        ADDRESSES.contains(&folded.as_str()) || folded == "de" && words.next().map(plain).as_deref() == Some("heer");
    if letter && addressed { second.as_ptr() as usize - text.as_ptr() as usize } else { 0 }
}

/// A name without commas and doubled blanks.
pub(super) fn tidy(name: &str) -> String {
    let words = name.split(|ch: char| ch.is_whitespace() || ch == ',').filter(|word| !word.is_empty());
    words.map(parted).collect::<Vec<_>>().join(" ")
}

/// Beginnings of names that are written with a capital inside.
const INNER_CAPITAL: &[&str] = &[
    "Mc", "Mac", "De", "Di", "Du", "Da", "Del", "La", "Le", "Van", "Von", "El", "Al", "Fitz", "O", "D", "Ben", "Ter",
    "Ten",
];

/// A word in which the blank between two names was lost: "DoeJane".
fn parted(word: &str) -> String {
    let chars: Vec<char> = word.chars().collect();
    let seams: Vec<usize> = (1..chars.len())
        .filter(|at| {
            let pair = chars.get(at - 1).zip(chars.get(*at));
            let small = |at: Option<&char>| at.is_some_and(|ch| ch.is_lowercase());
            pair.is_some_and(|(one, next)| one.is_lowercase() && next.is_uppercase())
                && small(chars.get(at + 1))
                && small(chars.get(1))
        })
        .collect();
    match seams.as_slice() {
        [at] if *at >= 3 && chars.len() - at >= 3 => {
            let (head, tail): (String, String) = (chars.iter().take(*at).collect(), chars.iter().skip(*at).collect());
            if INNER_CAPITAL.contains(&head.as_str()) { word.to_owned() } else { format!("{head} {tail}") }
        }
        _ => word.to_owned(),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may panic")]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<String> {
        labelled(text).map(|(name, _, _)| name)
    }

    /// Names are cut where other data begins, and forms of address fall away.
    #[test]
    fn names_after_labels() {
        assert_eq!(read("Griet VAN VOORBEELD, geboren op 25-06-1997."), Some("Griet VAN VOORBEELD".into()));
        assert_eq!(read("De heer Jan van de Proef, wonende te"), Some("Jan van de Proef".into()));
        assert_eq!(read("MUSTERAN, Ilia"), Some("MUSTERAN Ilia".into()));
        assert_eq!(read("Musteran, Ilia — °16.05.1979"), Some("Musteran Ilia".into()));
        assert_eq!(read("Bart Van den Proef, nefroloog"), Some("Bart Van den Proef".into()));
        assert_eq!(read("Da Proef Ferreira, Jane"), Some("Da Proef Ferreira Jane".into()));
        assert_eq!(read("Jan Proef, Gent, 3 mei"), Some("Jan Proef".into()));
        assert_eq!(read("Ik, Musteran Ilia, verklaar"), Some("Musteran Ilia".into()));
        assert_eq!(read("ABDELNAMOUZAG Sherif (07/02/1987)"), Some("ABDELNAMOUZAG Sherif".into()));
        assert_eq!(read("Mme EXAMPLE Née le 3 mai"), Some("EXAMPLE".into()));
        assert_eq!(read("de betrokkene verklaart"), None);
        assert_eq!(read("للبنات بأن الطالبة رهف مازن النموذج، والدتها سمر"), Some("رهف مازن النموذج".into()));
        assert_eq!(read("نورهان طارق فؤاد السيد"), Some("نورهان طارق فؤاد السيد".into()));
        assert_eq!(read("e Ana MODELLO"), Some("Ana MODELLO".into()));
        assert_eq!(read("(First) ANA MODEL"), Some("ANA MODEL".into()));
        assert_eq!(read("12345"), None);
        assert_eq!(read("Rue du Modèle 12"), None);
        assert_eq!(read("A. De heer Jan van de Proef, wonende te"), Some("Jan van de Proef".into()));
        assert_eq!(read("Burg. stand: gehuwd"), None);
        assert_eq!(read("شريف عبد النموذج"), Some("شريف عبد النموذج".into()));
    }
}
