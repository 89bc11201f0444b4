//! The parties of a contract: "…, hierna de huurder" and its like name who is
//! who, behind the names.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex::Regex;

use crate::checklist::Kind;
use crate::document::{Field, Value};

use super::super::phrase::plain;
use super::persons::is_relatives;
use super::{Context, names, propose, prose};

/// Confidence of a name that the contract itself calls the party.
const CALLED: f32 = 0.93;

/// Characters before the words that name the role in which the party's name stands: name, birth, address.
const BEFORE: usize = 260;

/// Contracts with the two parties' stems, folded: the one a dossier is about, and the other.
const CONTRACTS: &[(&str, &[&str], &[&str])] = &[
    (
        "lease",
        &["huur", "preneur", "locataire", "mieter", "tenant", "lessee", "arrendatari"],
        &["verhuur", "bailleur", "proprietaire", "vermieter", "landlord", "lessor", "owner", "arrendador"],
    ),
    (
        "work-contract",
        &["werknem", "travailleur", "ouvrier", "employe", "bediende", "arbeitnehmer", "employee", "trabajador"],
        &["werkgever", "employeur", "arbeitgeber", "employer", "empleador"],
    ),
];

/// Words after which a contract says what it calls a party from here on.
static CALLS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)\b(?:hierna(?:\s+genoemd|\s+te\s+noemen)?|ci[- ]apr[èe]s(?:\s+d[ée]nomm[ée]e?s?|\s+d[ée]sign[ée]e?s?)?|hereinafter(?:\s+referred\s+to\s+as|\s+called)?|nachstehend|nachfolgend|im\s+folgenden|en\s+adelante|dénommée?\s+ci-après)\b").ok()
});

/// The role itself behind a comma: "…, wonende te …, de werknemer,".
static ROLES: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)(?:[,(–—]|\s-\s)\s*(?:de|het|le|la|l['’]|the|der|die)?\s*(?:werkgever|werknemer|werkneemster|bediende|employeur|travailleur|travailleuse|ouvri[eè]re?|employée?|employer|employee|arbeitgeber(?:in)?|arbeitnehmer(?:in)?|verhuurder|huurder|huurster|bailleur|bailleresse|preneur|preneuse|locataire|landlord|tenant|lessor|lessee|vermieter(?:in)?|mieter(?:in)?)\s*(?:[,.;)]|$|\n)").ok()
});

/// Fills the party of a contract that the dossier is about.
pub(super) fn fill(context: &Context, kind: &Kind, best: &mut BTreeMap<String, Field>) {
    let Some((_, mine, theirs)) = CONTRACTS.iter().find(|(id, _, _)| *id == kind.id) else { return };
    for (page, flow) in context.flows.iter().enumerate() {
        let mut calls: Vec<(usize, usize)> =
            CALLS.iter().flat_map(|regex| regex.find_iter(&flow.text)).map(|call| (call.start(), call.end())).collect();
        let right_behind = calls.is_empty();
        if right_behind {
            let roles = ROLES.iter().flat_map(|regex| regex.find_iter(&flow.text));
            calls = roles.map(|role| (role.start(), role.start())).collect();
        }
        let mut since = 0;
        for (index, (call, end)) in calls.iter().copied().enumerate() {
            let role = plain(&flow.text.get(end..).unwrap_or("").chars().take(40).collect::<String>());
            let is =
                |stems: &[&str]| role.split(' ').take(5).any(|word| stems.iter().any(|stem| word.starts_with(stem)));
            // A role that was misread: the second party of two is the one who rents or works.
            let me = !is(theirs) && (is(mine) || (index == 1 && calls.len() == 2));
            let start = opened(&flow.text, since.max(floor(&flow.text, call.saturating_sub(BEFORE))), call);
            let field = if me { "holder" } else { "landlord" };
            // The role right behind a name is that one's; what a contract calls a party stands behind all that it tells of it.
            let named =
                if right_behind { last_person(&flow.text, start, call) } else { first_person(&flow.text, start, call) };
            if let Some((from, to)) = named
                && (me || kind.fields.iter().any(|known| known == field))
            {
                let name = names::tidy(flow.text.get(from..to).unwrap_or(""));
                propose(best, field, context.flowing(page, from, to, Value::Text(name), CALLED));
            }
            // A firm: the name that the contract opens this party with.
            let firms = ["employer", "landlord"].into_iter().find(|name| kind.fields.iter().any(|known| known == name));
            if let Some(field) = firms.filter(|_| is(theirs))
                && let Some((from, to)) = firm(&flow.text, start, call)
            {
                let name = names::tidy(flow.text.get(from..to).unwrap_or(""));
                best.insert(field.to_owned(), context.flowing(page, from, to, Value::Text(name), CALLED));
            }
            since = end;
        }
    }
}

/// Words with which a contract begins to name its parties.
static BETWEEN: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)\b(?:tussen(?:\s+de\s+ondergetekenden)?|entre(?:\s+les?\s+soussignée?s?)?|between|zwischen|entre\s+los)\b\s*:?").ok()
});

/// Where the parties begin between two offsets: behind "tussen", else at the first whole word.
fn opened(text: &str, from: usize, to: usize) -> usize {
    let stretch = text.get(from..to).unwrap_or("");
    if let Some(between) = BETWEEN.as_ref().and_then(|regex| regex.find(stretch)) {
        return from + between.end();
    }
    let whole = from == 0 || text.get(..from).is_some_and(|before| !before.ends_with(char::is_alphanumeric));
    if whole { from } else { from + stretch.find(char::is_whitespace).unwrap_or(0) }
}

/// The nearest character boundary at or below an offset.
fn floor(text: &str, mut at: usize) -> usize {
    while at > 0 && !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// The first person between two offsets: names of firms and streets are none.
fn first_person(text: &str, from: usize, to: usize) -> Option<(usize, usize)> {
    let stretch = text.get(from..to)?;
    for word in stretch.split_whitespace() {
        let at = word.as_ptr() as usize - stretch.as_ptr() as usize;
        let rest = stretch.get(at..)?;
        let Some((_, start, end)) = names::labelled(rest) else { continue };
        let name = rest.get(start..end)?;
        // "wonende te 9000 Gent, Markt 3": behind its code stands a town.
        let coded = stretch.get(..at + start).unwrap_or("").split_whitespace().next_back();
        let town = coded.is_some_and(|code| code.bytes().all(|byte| byte.is_ascii_digit()));
        if !town && prose::is_person(name) && !name.split_whitespace().any(is_firm) {
            return Some((from + at + start, from + at + end));
        }
    }
    None
}

/// The last person between two offsets: "la société X, représentée par Y, ET, d'autre part, Madame Z, ouvrière".
fn last_person(text: &str, from: usize, to: usize) -> Option<(usize, usize)> {
    let (mut last, mut at) = (None, from);
    while let Some((start, end)) = first_person(text, at, to) {
        // "DOE Jan, en zijn echtgenote mevrouw Z — de huurder": the one who is named first.
        let beside = last.is_some() && is_relatives(text.get(at..start).unwrap_or(""));
        last = if beside { last } else { Some((start, end)) };
        at = end;
    }
    last
}

/// The firm that a stretch opens with, up to its first comma: a name in capitals with its legal form before or behind it.
fn firm(text: &str, from: usize, to: usize) -> Option<(usize, usize)> {
    let stretch = text.get(from..to)?;
    let end = stretch.find([',', ';', '(']).unwrap_or(stretch.len());
    let head = stretch.get(..end)?;
    let words: Vec<&str> = head.split_whitespace().collect();
    // "de NV X", "la société anonyme X": what is not capitalised before the name is none of it.
    let named = words.iter().position(|word| word.starts_with(|ch: char| ch.is_uppercase() || ch.is_ascii_digit()))?;
    let is_named = words.iter().skip(named).any(|word| LEGAL_FORMS.contains(&plain(&word.replace('.', "")).as_str()));
    let (first, last) = (words.get(named)?, words.last()?);
    let at = |word: &str| word.as_ptr() as usize - text.as_ptr() as usize;
    (is_named && words.len() - named >= 2).then(|| (at(first), at(last) + last.len()))
}

/// Legal forms of firms and associations, folded, without full stops.
const LEGAL_FORMS: [&str; 24] = [
    "bv", "bvba", "nv", "vzw", "asbl", "aisbl", "sa", "srl", "sprl", "gmbh", "ag", "kg", "ohg", "vog", "ltd",
    "limited", "sc", "scrl", "snc", "cv", "cvba", "llc", "inc", "plc",
];

/// Whether a word marks a firm.
fn is_firm(word: &str) -> bool {
    let word = plain(word);
    LEGAL_FORMS.contains(&word.as_str())
        || ["societe", "firma", "artikel", "art", "article", "tussen", "entre"].contains(&word.as_str())
        || super::address::is_street(&word)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may panic")]
mod tests {
    use super::*;

    #[test]
    fn the_firm_that_opens_a_party() {
        let firm = |text: &'static str| firm(text, 0, text.len()).map(|(from, to)| &text[from..to]);
        assert_eq!(firm("de NV MODELBOUW PROEF, Voorbeeldlaan 12"), Some("NV MODELBOUW PROEF"));
        assert_eq!(firm("la société Modèle & Fils SRL, rue du Test 3"), Some("Modèle & Fils SRL"));
        assert_eq!(firm("mevrouw Jo Voorbeelds, Proeflaan 91"), None);
    }

    #[test]
    fn the_person_before_the_role() {
        let text = "Tussen mevrouw Jo Voorbeelds, Proeflaan 91, 2100 Deurne, hierna de verhuurder, en de heer Jan Modest PROEF, geboren te Gent, hierna de huurder.";
        let calls: Vec<_> = CALLS.as_ref().unwrap().find_iter(text).collect();
        let (from, to) = first_person(text, calls[0].end(), calls[1].start()).unwrap();
        assert_eq!(&text[from..to], "Jan Modest PROEF");
        let text =
            "MODELOVEREENKOMST WONING Onderworpen aan het decreet\nTussen: Mevrouw Jo Voorbeelds, hierna de verhuurder";
        let start = opened(text, 8, text.len() - 23);
        assert_eq!(first_person(text, start, text.len()).map(|(from, to)| &text[from..to]), Some("Jo Voorbeelds"));
    }
}
