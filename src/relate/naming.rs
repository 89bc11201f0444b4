//! Which persons of the dossier a document names, and whether its holder is one
//! of them: names and birth dates compared, word order and slips of reading tolerated.

use super::Known;
use crate::checklist::Trait;
use crate::date::{self, Order, Reading, age_on};
use crate::document::{Document, Named, Person, Pointer, Read, Value};
use crate::name::{self, Match};
use crate::page::Line;

/// The confidence of a name that agrees letter by letter, and of one that agrees but for order, a
/// part or a slip: above and just above the bound (.6) below which a human looks.
const AGREES: f32 = 0.95;
const NEARLY: f32 = 0.7;
/// A birth date that differs in one digit is a slip of reading until a human has looked: below that bound.
const DOUBTFUL: f32 = 0.5;

/// A mention that agrees this well counts against a stranger.
const AGREES_IN_TEXT: f32 = 0.7;

/// The fields that name the person a document is about, best first.
const HOLDERS: [&str; 3] = ["holder", "patient", "child"];
/// Fields that name other persons the document is about as well.
const PARTIES: [&str; 5] = ["spouse", "tenant", "insured", "employee", "sponsor"];

/// Fills `names`, `person` and `stranger` of every document.
pub fn name(documents: &mut [Document], persons: &[Person], known: &Known<'_>) {
    for document in documents {
        let names = names(document, persons, known);
        let stranger = stranger(document, persons, known, &names);
        let holder =
            names.iter().find(|named| named.holder).or_else(|| names.first()).map(|named| named.person.clone());
        let said_by_human = document.person.is_some();
        if said_by_human {
            let person = document.person.clone().unwrap_or_default();
            document.names = with_confirmed(names, &person);
            continue;
        }
        document.names = names;
        match stranger {
            None => document.person = holder,
            // Somebody of ours stands on it in full beside another holder: it may be that the wrong line was
            // taken for the holder (a parent, an official), or that the paper is not theirs. A human looks.
            Some(_) if document.names.iter().any(|named| named.at.confidence >= AGREES_IN_TEXT) => {
                document.person = holder;
                for named in &mut document.names {
                    named.at.confidence = named.at.confidence.min(DOUBTFUL);
                }
            }
            Some(stranger) => {
                document.names = Vec::new();
                document.stranger = Some(stranger);
            }
        }
    }
}

fn with_confirmed(mut names: Vec<Named>, person: &str) -> Vec<Named> {
    if !names.iter().any(|named| named.person == person) {
        let at = Read {
            value: person.to_owned(),
            text: "confirmed in dossier.toml".to_owned(),
            at: Pointer::default(),
            confidence: 1.0,
        };
        names.push(Named { person: person.to_owned(), holder: true, born_agrees: None, spelled_otherwise: false, at });
    }
    names
}

/// The names a document shows: the zone's and the printed fields', each with its place.
fn printed(document: &Document, fields: &[&str]) -> Vec<Read<String>> {
    let field = |name: &&str| {
        let field = document.fields.get(*name)?;
        let Value::Text(text) = &field.value else { return None };
        Some(Read { value: text.clone(), text: field.text.clone(), at: field.at, confidence: field.confidence })
    };
    fields.iter().filter_map(field).collect()
}

fn holders(document: &Document) -> Vec<Read<String>> {
    let mut holders = printed(document, &HOLDERS);
    if holders.is_empty()
        && let Some(mrz) = &document.mrz
    {
        // The zone without a printed name: its place is the document's first page.
        let sure = if mrz.valid() { AGREES } else { DOUBTFUL };
        holders.push(Read { value: mrz.name(), text: mrz.name(), at: Pointer::default(), confidence: sure });
    }
    holders
}

fn names(document: &Document, persons: &[Person], known: &Known<'_>) -> Vec<Named> {
    let mut names: Vec<Named> = Vec::new();
    for (holder, reads) in [(true, holders(document)), (false, printed(document, &PARTIES))] {
        for read in &reads {
            let found = persons.iter().find_map(|person| compare(person, document, read, holder, known));
            if let Some(named) = found.filter(|named| !names.iter().any(|other| other.person == named.person)) {
                names.push(named);
            }
        }
    }
    if names.iter().all(|named| !named.holder) && !is_joint(document, known) {
        names.extend(by_given_name(document, persons, &holders(document)));
    }
    for person in persons {
        if is_joint(document, known) && !names.iter().any(|named| named.person == person.id) {
            names.extend(party_by_birth(document, person));
        }
        if !names.iter().any(|named| named.person == person.id) {
            names.extend(mention(person, document, known));
        }
    }
    by_birth(document, persons, known, &mut names);
    if is_about(document, known, Trait::ForChild) {
        for_child(persons, known, &mut names);
    }
    names
}

/// A consent or a judgment about custody is the child's, whoever gives or asks it: of all whom it names the one who is a minor.
fn for_child(persons: &[Person], known: &Known<'_>, names: &mut Vec<Named>) {
    let is_minor = |named: &Named| {
        let born = persons.iter().find(|person| person.id == named.person).and_then(|person| person.born);
        born.is_some_and(|born| age_on(born, known.filing) < OF_AGE)
    };
    let minors: Vec<usize> = (0..names.len()).filter(|index| names.get(*index).is_some_and(is_minor)).collect();
    match minors.as_slice() {
        [] => {}
        [only] => {
            names.iter_mut().for_each(|named| named.holder = false);
            let child = names.remove(*only);
            names.insert(0, Named { holder: true, ..child });
        }
        // Of several children a human says whose it is, unless a field names the one.
        _ if names.iter().any(|named| named.holder && is_minor(named)) => {}
        _ => names.iter_mut().for_each(|named| named.at.confidence = named.at.confidence.min(DOUBTFUL)),
    }
}

/// Years at which a child comes of age in Belgian law.
const OF_AGE: i32 = 18;

/// Holds the birth date of a paper against the persons it only mentions: the one who was born that day is its holder (the child of a
/// form that a parent signs); where it is nobody's or another's, or where relatives are named too and no birth was read, a human looks.
fn by_birth(document: &Document, persons: &[Person], known: &Known<'_>, names: &mut Vec<Named>) {
    if names.iter().any(|named| named.holder)
        || is_joint(document, known)
        || known.is(document, Trait::Contract)
        || known.is(document, Trait::Several)
    {
        return;
    }
    let Some(kind) = known.lists.kinds.get(&document.kind) else { return };
    let has = |field: &str| kind.fields.iter().any(|known| known == field);
    let born =
        document.fields.get("born").filter(|field| field.confidence >= BIRTH_READ).and_then(|field| field.value.date());
    let fits: Vec<&Person> = persons.iter().filter(|person| born.is_some() && person.born == born).collect();
    let own = match fits.as_slice() {
        [only] => names.iter().position(|named| named.person == only.id),
        _ => None,
    };
    if let Some(at) = own {
        let named = names.remove(at);
        names.insert(0, Named { holder: true, born_agrees: Some(true), ..named });
        return;
    }
    let other = |named: &Named| {
        let own = persons.iter().find(|person| person.id == named.person).and_then(|person| person.born);
        own.zip(born).is_some_and(|(own, born)| own != born)
    };
    let relatives = born.is_none() && has("holder") && has("born") && (has("father") || has("mother"));
    for named in names.iter_mut() {
        if relatives || other(named) {
            named.at.confidence = named.at.confidence.min(DOUBTFUL);
        }
    }
}

/// The person whose day of birth and given name a paper's holder has under another surname: a birth name, a married name.
fn by_given_name(document: &Document, persons: &[Person], holders: &[Read<String>]) -> Option<Named> {
    let born = document.date("born")?;
    let read = holders.first()?;
    let words = name::mrz_key(&read.value);
    let fits: Vec<&Person> = persons.iter().filter(|person| person.born == Some(born)).collect();
    let [only] = fits.as_slice() else { return None };
    let shares = name::mrz_key(only.name.as_deref()?).iter().any(|word| word.len() >= 3 && words.contains(word));
    shares.then(|| Named {
        person: only.id.clone(),
        holder: true,
        born_agrees: Some(true),
        spelled_otherwise: spelled_otherwise(only.name.as_deref().unwrap_or_default(), &read.value, document),
        at: Read { confidence: NEARLY, ..read.clone() },
    })
}

/// A party of an act about two who stands there with the person's day of birth and given name, under another surname: brides stand
/// under their birth name.
fn party_by_birth(document: &Document, person: &Person) -> Option<Named> {
    let (born, own) = (person.born?, person.name.as_deref()?);
    let words = name::mrz_key(own);
    let (at, line) = document.lines().find(|(_, line)| {
        let birth =
            date::find(&line.text, Order::DayFirst).into_iter().any(|found| found.reading == Reading::Certain(born));
        birth && name::mrz_key(&line.text).iter().any(|word| word.len() >= 3 && words.contains(word))
    })?;
    let confidence = NEARLY.min(line.confidence.max(DOUBTFUL));
    let text = match name::find_in(own, &line.text) {
        Some((from, to, _)) => line.text.get(from..to).unwrap_or(&line.text),
        None => named_around(&line.text, &words),
    };
    let spelled_otherwise = spelled_otherwise(own, text, document);
    let at = Read { value: own.to_owned(), text: text.to_owned(), at, confidence };
    Some(Named { person: person.id.clone(), holder: true, born_agrees: Some(true), spelled_otherwise, at })
}

/// The capitalised words around a word of a name: "Anisa MARKU" of "gruaja, Anisa MARKU, lindur më …".
fn named_around<'a>(text: &'a str, words: &[String]) -> &'a str {
    let runs = text.split(|ch: char| !(ch.is_alphabetic() || matches!(ch, ' ' | '-' | '\'' | '’' | '.')));
    let named = |run: &&str| name::mrz_key(run).iter().any(|word| word.len() >= 3 && words.contains(word));
    let Some(run) = runs.into_iter().find(named) else { return text };
    let is_name = |word: &&str| word.chars().next().is_some_and(char::is_uppercase);
    // The stretch of capitalised words that holds the word.
    let all: Vec<&str> = run.split(' ').collect();
    let held = |stretch: &&[&str]| {
        stretch.iter().all(is_name) && name::mrz_key(&stretch.join(" ")).iter().any(|word| words.contains(word))
    };
    let stretch = all.chunk_by(|one, other| is_name(one) == is_name(other)).find(held);
    let joined = stretch.map(|stretch| stretch.join(" ")).unwrap_or_default();
    run.find(&joined)
        .and_then(|from| run.get(from..from + joined.len()))
        .filter(|text| !text.is_empty())
        .unwrap_or(run)
        .trim()
}

/// Whether a paper writes a name otherwise: a word that is not in it, or a word of it that stands nowhere on the paper.
/// The order of the words, accents and letters alone (a sex, an initial) say nothing.
fn spelled_otherwise(own: &str, read: &str, document: &Document) -> bool {
    if name::find_in(own, read).is_some_and(|(_, _, matched)| matched == Match::Same) {
        return false;
    }
    let solid = |text: &str| name::mrz_key(text).into_iter().filter(|word| word.len() > 1).collect::<Vec<_>>();
    let (own, read) = (solid(own), solid(read));
    let strange = read.iter().any(|word| !own.contains(word));
    let stands = |word: &String| document.lines().any(|(_, line)| name::mrz_key(&line.text).contains(word));
    strange || own.iter().any(|word| !read.contains(word) && !stands(word))
}

/// A birth date read with less is none to go by.
const BIRTH_READ: f32 = 0.6;

/// A name field held against a person.
fn compare(
    person: &Person,
    document: &Document,
    read: &Read<String>,
    holder: bool,
    known: &Known<'_>,
) -> Option<Named> {
    let own = person.name.as_deref()?;
    let matched = name::compare(own, &as_printed(own, &read.value));
    if matched == Match::Different {
        return None;
    }
    // On a paper of two the birth read may be the other one's.
    let alone = holder && !PARTIES.iter().any(|party| document.fields.contains_key(*party));
    let joint = is_joint(document, known);
    let (born_agrees, slip) = match born(person, document) {
        told if alone && !joint => told,
        // … unless it stands right behind this one's name: then the other one's is no excuse, and the name is still theirs.
        (Some(false), _) if holder && joint && is_born_behind(document, read, known) => (Some(false), true),
        _ => (None, false),
    };
    if born_agrees == Some(false) && !slip {
        return None;
    }
    let agreement = match matched {
        Match::Same => AGREES,
        _ if born_agrees == Some(true) => AGREES,
        _ => NEARLY,
    };
    let confidence = if slip { DOUBTFUL } else { agreement.min(read.confidence.max(NEARLY)) };
    let at = Read { confidence, ..read.clone() };
    let spelled_otherwise = matched == Match::Close && spelled_otherwise(own, &as_printed(own, &read.value), document);
    Some(Named { person: person.id.clone(), holder, born_agrees, spelled_otherwise, at })
}

/// Characters between a name and the birth that is told behind it: "…, né à Exempleville, commune et province de Modèle, le".
const NAME_TO_BIRTH: usize = 90;

/// Whether the birth that was read stands in the text right behind a name, and is nobody else's of the dossier.
fn is_born_behind(document: &Document, read: &Read<String>, known: &Known<'_>) -> bool {
    let Some(field) = document.fields.get("born").filter(|field| field.confidence >= BIRTH_READ) else { return false };
    if known.brief.persons.iter().any(|other| other.born.is_some() && other.born == document.date("born")) {
        return false;
    }
    let lines: Vec<&str> = document
        .lines()
        .filter(|(at, _)| at.page == read.at.page && (read.at.line..=read.at.line + 2).contains(&at.line))
        .map(|(_, line)| line.text.as_str())
        .collect();
    let text = lines.join(" ");
    let behind = text.find(&read.text).and_then(|at| text.get(at + read.text.len()..)).unwrap_or("");
    let Some(between) = behind.find(&field.text).and_then(|at| behind.get(..at)) else { return false };
    let named = |party: &str| {
        let other = document.text(party).unwrap_or("");
        !other.is_empty() && name::find_in(other, between).is_some()
    };
    between.chars().count() <= NAME_TO_BIRTH && !["spouse", "father", "mother"].iter().any(|party| named(party))
}

/// A name as it must have been printed: engines without the Turkish Ğ read the letter that looks most like it.
fn as_printed(own: &str, read: &str) -> String {
    if own.contains(['Ğ', 'ğ']) { read.replace('Č', "Ğ").replace('č', "ğ") } else { read.to_owned() }
}

/// Whether a paper, or the one that it translates, is about persons in such a way.
fn is_about(document: &Document, known: &Known<'_>, wanted: Trait) -> bool {
    let rendered = || known.lists.kinds.get(document.text(ORIGINAL_KIND)?);
    known.is(document, wanted)
        || (known.is(document, Trait::Translation) && rendered().is_some_and(|kind| kind.is(wanted)))
}

/// The field in which the recogniser keeps the kind that a translation renders.
const ORIGINAL_KIND: &str = "original-kind";

/// Whether a paper is about two persons alike.
fn is_joint(document: &Document, known: &Known<'_>) -> bool {
    is_about(document, known, Trait::Joint)
}

/// Whether the document's birth date is the person's; second: it differs as a slip of reading would.
fn born(person: &Person, document: &Document) -> (Option<bool>, bool) {
    let (Some(own), Some(field)) = (person.born, document.fields.get("born")) else { return (None, false) };
    match &field.value {
        Value::Date(read) if *read == own => (Some(true), false),
        Value::Ambiguous(days) if days.contains(&own) => (Some(true), false),
        Value::Date(read) => {
            let digits = |date: &jiff::civil::Date| date.to_string().into_bytes();
            let differing = digits(read).iter().zip(digits(&own)).filter(|(a, b)| **a != *b).count();
            (Some(false), differing <= 1)
        }
        _ => (None, false),
    }
}

/// A person named somewhere in the text: in one line, or broken over two.
fn mention(person: &Person, document: &Document, _known: &Known<'_>) -> Option<Named> {
    let own = person.name.as_deref()?;
    let mut best: Option<Named> = None;
    let lines: Vec<(Pointer, &Line)> = document.lines().collect();
    for (index, (at, line)) in lines.iter().enumerate() {
        // The letter put back has as many bytes as the one read: the places stay.
        let whole = name::find_in(own, &as_printed(own, &line.text));
        let broken = || {
            let (_, next) = lines.get(index + 1).filter(|(below, _)| below.page == at.page)?;
            let joined = format!("{} {}", line.text, next.text);
            let found = name::find_in(own, &as_printed(own, &joined))?;
            // Of a name broken over two lines each has a part, and the parts must agree letter by letter.
            (found.0 < line.text.len() && found.1 > line.text.len() + 1 && found.2 == Match::Same).then_some(found)
        };
        let Some((start, end, matched)) = whole.or_else(broken) else { continue };
        let agreement = if matched == Match::Same { AGREES } else { NEARLY };
        let text = line.text.get(start..end.min(line.text.len())).unwrap_or(&line.text).to_owned();
        let read =
            Read { value: own.to_owned(), text, at: *at, confidence: agreement.min(line.confidence.max(NEARLY)) };
        let named =
            Named { person: person.id.clone(), holder: false, born_agrees: None, spelled_otherwise: false, at: read };
        if best.as_ref().is_none_or(|best| best.at.confidence < named.at.confidence) {
            best = Some(named);
        }
    }
    best
}

/// A name of two words at least, in Latin letters: spellings in other scripts cannot be held against ours.
fn is_comparable(name: &str) -> bool {
    let latin = name
        .chars()
        .filter(|c| c.is_alphabetic())
        .all(|c| c.is_ascii() || ('À'..='ɏ').contains(&c) || ('Ḁ'..='ỿ').contains(&c));
    latin && name::mrz_key(name).len() >= 2
}

/// A holder who is nobody of the dossier; nothing when nobody's name is known.
fn stranger(document: &Document, persons: &[Person], known: &Known<'_>, names: &[Named]) -> Option<Read<String>> {
    if persons.iter().all(|person| person.name.is_none()) || names.iter().any(|named| named.holder) {
        return None;
    }
    // Who consents need not be in the dossier.
    if is_about(document, known, Trait::ForChild) && !names.is_empty() {
        return None;
    }
    let holders = holders(document);
    // Below this confidence what was read is no name to accuse anybody with.
    let sure = holders.iter().find(|read| read.confidence >= 0.6 && is_comparable(&read.value))?;
    let same_name = |person: &&Person| {
        person.name.as_ref().is_some_and(|name| name::compare(name, &sure.value) != Match::Different)
    };
    let mut stranger = sure.clone();
    if let (Some(_), Some(born)) = (persons.iter().find(same_name), document.date("born")) {
        stranger.value = format!("{} born {born}", sure.value);
    } else if names
        .iter()
        .any(|named| PARTIES.iter().any(|field| document.text(field).is_some_and(|text| text == named.at.value)))
    {
        // Somebody of ours is a party beside a holder we do not know: a spouse's own certificate.
        return None;
    }
    Some(stranger)
}
