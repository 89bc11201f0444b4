//! The parts of a name: put together as the holder's, or taken from the whole one.

use std::collections::BTreeMap;

use crate::document::{Field, Value};

use super::super::super::phrase::plain;

/// Puts surname and given names together as the holder's name, where both were read at different places.
pub(in super::super) fn compose(best: &mut BTreeMap<String, Field>) {
    lengthen(best, "surname", "second-surname");
    lengthen(best, "given-names", "patronymic");
    // "Nom du patient: DOE" beside "Prénom: Jane": the label of the whole name held the surname.
    if !best.contains_key("surname")
        && let (Some(holder), Some(given)) = (best.get("holder"), best.get("given-names"))
        && holder.text.split_whitespace().count() == 1
        && (holder.at.page, holder.at.line, &holder.text) != (given.at.page, given.at.line, &given.text)
        && !is_in(given, holder)
    {
        let joined = join(holder, given);
        best.insert("holder".to_owned(), joined);
        return;
    }
    let (Some(surname), given) = (best.get("surname").cloned(), best.get("given-names").cloned()) else { return };
    let place = |field: &Field| (field.at.page, field.at.line, field.text.clone());
    let holder = best.get("holder");
    let Some(given) = given.filter(|given| place(given) != place(&surname)) else {
        // "Naam: Layan" beside "Familienaam: Al Hamwi": the one word is the given name.
        if let Some(first) = holder.filter(|holder| {
            place(holder) != place(&surname) && holder.text.split_whitespace().count() == 1 && !is_in(&surname, holder)
        }) {
            let joined = join(&surname, first);
            best.insert("holder".to_owned(), joined);
        } else if holder.is_none() {
            // The given names may stand on a line that was not read: a surname alone is worth less.
            best.insert("holder".to_owned(), Field { confidence: 0.8 * surname.confidence, ..surname });
        }
        return;
    };
    // A holder's name from a label of its own that is longer than the surname is as good, unless it stands below: who is named
    // in parts at the head of a form is whom it is about, who is named further down may be a relative.
    let below = |holder: &Field| {
        let at = |field: &Field| (field.at.page, field.at.line);
        at(holder) > at(&surname).max(at(&given))
    };
    let joined = join(&surname, &given);
    let whole = holder.is_some_and(|holder| {
        // "verhoren wij, DOE Jan, hoofdinspecteur" above boxes for surname and given names: what a sentence gives is less.
        holder.confidence + LESS >= joined.confidence
            && place(holder) != place(&surname)
            && !below(holder)
            && !has_initial(holder)
            && place(holder) != place(&given)
            && holder.text.split_whitespace().count() >= 2
    });
    if whole {
        return;
    }
    best.insert("holder".to_owned(), joined);
}

/// Puts the name of somebody else together, or takes the one part of it that was read. What says less than both parts is replaced.
pub(in super::super) fn compose_of(best: &mut BTreeMap<String, Field>, person: &str, surname: &str, given: &str) {
    let parts = (best.remove(surname), best.remove(given));
    let (whole, name) = match parts {
        (Some(surname), Some(given)) => (true, join(&surname, &given)),
        (Some(part), None) | (None, Some(part)) => (false, part),
        (None, None) => return,
    };
    let less = best
        .get(person)
        .is_some_and(|taken| whole && (taken.text.split_whitespace().count() < 2 || is_in(&name, taken)));
    if less || !best.contains_key(person) {
        best.insert(person.to_owned(), name);
    }
}

/// How much less sure a whole name may be than one of its parts: the difference of a label's place in its list.
const LESS: f32 = 0.06;

/// How sure a part of a name is that only the whole name tells.
const PART: f32 = 0.92;

/// Parts of the holder's name where only the whole was read: what is left of it beside the one part that is known, or by its capitals.
pub(in super::super) fn part(best: &mut BTreeMap<String, Field>) {
    let Some(holder) = best.get("holder").cloned() else { return };
    let Value::Text(name) = &holder.value else { return };
    let words: Vec<&str> = name.split_whitespace().collect();
    let upper =
        |word: &str| !word.contains(char::is_lowercase) && word.chars().filter(|ch| ch.is_uppercase()).count() >= 2;
    let known = |name: &str| best.get(name).map(|field| plain(&field.text));
    let without = |known: &str| -> Vec<&str> {
        let known: Vec<&str> = known.split(' ').collect();
        words.iter().copied().filter(|word| !plain(word).split(' ').all(|part| known.contains(&part))).collect()
    };
    let (surname, given) = match (known("surname"), known("given-names")) {
        (Some(_), Some(_)) => return,
        (Some(surname), None) => (Vec::new(), without(&surname)),
        (None, Some(given)) => (without(&given), Vec::new()),
        (None, None) => words.iter().partition(|word| upper(word)),
    };
    // All in capitals or none: nothing tells them apart.
    let both = !best.contains_key("surname") && !best.contains_key("given-names");
    if both && (surname.is_empty() || given.is_empty()) {
        return;
    }
    for (field, part) in [("surname", surname), ("given-names", given)] {
        if !part.is_empty() && part.len() < words.len() && !best.contains_key(field) {
            let text = part.join(" ");
            let confidence = PART * holder.confidence;
            best.insert(
                field.to_owned(),
                Field { value: Value::Text(text.clone()), text, confidence, ..holder.clone() },
            );
        }
    }
}

/// Whether a name has given names shortened to a letter, as beside a signature ("N. El Example").
fn has_initial(name: &Field) -> bool {
    name.text.split_whitespace().any(|word| word.chars().filter(|ch| ch.is_alphabetic()).count() == 1)
}

/// Two parts of a name as one, as sure as the less sure, where the first stands.
fn join(first: &Field, second: &Field) -> Field {
    let (Value::Text(one), Value::Text(other)) = (&first.value, &second.value) else { return first.clone() };
    Field {
        value: Value::Text(format!("{one} {other}")),
        text: format!("{} {}", first.text, second.text),
        confidence: first.confidence.min(second.confidence),
        at: first.at,
    }
}

/// Whether one name's words are all among another's.
pub(in super::super) fn is_in(long: &Field, short: &Field) -> bool {
    let words = plain(&long.text);
    plain(&short.text).split(' ').all(|word| words.split(' ').any(|other| other == word))
}

/// A part of a name that has a label of its own ("Postnom", "Segundo apellido", "Отчество") joins the part that it belongs to.
fn lengthen(best: &mut BTreeMap<String, Field>, part: &str, further: &str) {
    let (Some(one), Some(other)) = (best.get(part), best.get(further)) else { return };
    if (one.at.page, one.at.line, &one.text) != (other.at.page, other.at.line, &other.text) && !is_in(one, other) {
        let joined = join(one, other);
        best.insert(part.to_owned(), joined);
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may panic")]
mod tests {
    use super::*;

    #[test]
    fn parts_of_a_whole_name() {
        let field = |text: &str| Field {
            value: Value::Text(text.to_owned()),
            text: text.to_owned(),
            at: crate::document::Pointer { page: 0, line: 1, bbox: None },
            confidence: 0.8,
        };
        let mut best = BTreeMap::from([("holder".to_owned(), field("PROEF MODEL Jana Aïcha"))]);
        part(&mut best);
        assert_eq!((best["surname"].text.as_str(), best["given-names"].text.as_str()), ("PROEF MODEL", "Jana Aïcha"));
        let mut best =
            BTreeMap::from([("holder".to_owned(), field("Jana Aïcha Proef")), ("surname".to_owned(), field("Proef"))]);
        part(&mut best);
        assert_eq!(best["given-names"].text, "Jana Aïcha");
        let mut best = BTreeMap::from([("holder".to_owned(), field("Jana Proef"))]);
        part(&mut best);
        assert_eq!(best.len(), 1);
    }
}
