//! The person a letter or certificate is about, where no label says it: beside
//! the words that give a birth, after the words that say whom it concerns.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex::Regex;

use crate::checklist::{Checklists, Kind, Trait};
use crate::document::{Field, Value};

use super::super::flow::Flow;
use super::super::phrase::{Haystack, Hit, Phrase, marked, plain};
use super::persons::{self, is_relatives};
pub(super) use super::persons::{is_name, is_no_person, is_person};
use super::{Context, names, propose, senders};

/// Confidence of a name after words that say whom a paper is about or for whom it is written, and before a birth.
const ABOUT: f32 = 0.75;
const CLIENT: f32 = 0.78;
const BEFORE_BIRTH: f32 = 0.76;
/// … and of one alone on a line above a line that begins with the birth.
const ABOVE_BIRTH: f32 = 0.74;
/// Lines between such a name and the birth, at most: a number, a form of address.
const BETWEEN: usize = 2;
/// … of a name that somebody gives as their own, and of one behind a dash in a subject line.
const SAYS: f32 = 0.85;
const SUBJECT: f32 = 0.62;
/// … of the first that a judgment gives in its ruling.
const RULED: f32 = 0.8;
/// A name before a birth farther down than a letter's first paragraph may be a child's.
const LATER: f32 = 0.66;

/// Wordings of the checklists that tell who a person is, made ready.
pub(super) struct Wordings {
    birth: Vec<Phrase>,
    appeared: Vec<Phrase>,
    named: Vec<Phrase>,
    undersigned: Vec<Phrase>,
    /// Words before the name of a child's father, mother, and of the child.
    pub(super) family: [(&'static str, Vec<Phrase>); 3],
    /// What translators are called.
    pub(super) translator: Vec<Phrase>,
}

impl Wordings {
    /// Folds the marks that tell who a person is.
    pub(super) fn new(lists: &Checklists) -> Wordings {
        let marked = |mark| marked(lists, mark);
        let (birth, appeared, named) = (marked("birth"), marked("appeared"), marked("named"));
        let family =
            [("father", marked("father-named")), ("mother", marked("mother-named")), ("child", marked("child-named"))];
        Wordings {
            birth,
            appeared,
            named,
            undersigned: marked("undersigned"),
            family,
            translator: marked("translator"),
        }
    }
}

/// Where such wordings stand in a page's running text, in its order.
pub(super) fn told(flow: &Flow, phrases: &[Phrase]) -> Vec<(usize, usize)> {
    let texts: Vec<&str> = flow.text.split('\n').collect();
    let hay = Haystack::of_texts(texts.iter().copied());
    let place = |hit: Hit| {
        let (line, _) = hay.lines(&hit);
        let text = texts.get(line)?;
        let start = text.as_ptr() as usize - flow.text.as_ptr() as usize;
        let (from, to) = hay.bytes(&hit, line)?;
        // A letter of the next word was taken for the last one of the wording.
        let letter = |ch: Option<char>| ch.is_some_and(|ch| ch.is_lowercase() || ch.is_uppercase());
        let in_word = letter(text.get(..to).and_then(|text| text.chars().next_back()))
            && letter(text.get(to..).and_then(|text| text.chars().next()));
        (!in_word).then_some((start + from, start + to))
    };
    let mut found: Vec<(usize, usize)> = phrases.iter().flat_map(|phrase| hay.find(phrase)).filter_map(place).collect();
    found.sort_unstable();
    found
}

/// Confidence of who appeared before the notary or judge that writes.
const APPEARED: f32 = 0.8;

/// Fields that name the person a paper is about, in the order in which a kind has them.
const PERSONS: &[&str] = &["holder", "patient", "child"];

/// Fields of persons who act in a paper that is about somebody else.
const OTHERS: &[&str] = &["guardian"];

/// Words after which the person a paper is about is named.
static ABOUT_WORDS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let words = [
        r"betreft|concerne|objet|onderwerp|betreff|betrifft|subject|regarding|re|asunto",
        r"(?:naissance|mariage|décès|nacimiento|matrimonio|defunción|nascimento|casamento|nascita)\s+d[eiou]l?",
        r"(?:birth|marriage|death)\s+of|(?:geboorte|huwelijk|overlijden)\s+van|(?:Geburt|Eheschließung)\s+von",
        r"certifi(?:e|é|ons)\s+(?:par\s+la\s+présente\s+)?que|attest(?:e|é|ent|ez|ons)\s+(?:par\s+la\s+présente\s+)?que|déclar(?:e|é|ons)\s+que|verkla(?:art|ard|ren|ar)\s+(?:hierbij\s+)?dat|bevestig(?:t|d|en)?\s+(?:hierbij\s+)?dat|(?:attesteert|geattesteerd|gecertificeerd)\s+dat",
        r"certifica\s*:\s*que|hace\s+constar\s*:\s*que",
        r"certif(?:y|ies|ied)\s+that|confirm(?:s|ed)?\s+that|declare(?:s)?\s+that|bescheinig(?:t|e|en)[^.]{0,30}dass|bestätig(?:t|e|en)[^.]{0,30}dass|certifica\s+que|hace\s+constar\s+que|certifico\s+que",
        r"(?:enfant|child|kind|niñ[oa]|criança)\b[^.\n]{0,60}?\b(?:nommée?|prénommée?|named|called|genaamd|namens|llamad[oa])",
        r"(?:l[ea]|el|the|de|der|die|du|del|qytetar\w*)?\s*(?:citoyen(?:ne)?|ciudadan[oa]|cidad[ãa]o?|citizen|shtetas\w*)",
        r"(?:en\s+qualité\s+de|comme)\s+tut(?:eur|rice)\s+(?:de|du\s+mineur[^:\n]{0,60}:)|als\s+voogd\s+(?:van|over)(?:\s+de\s+[^:\n]{0,60}:)?|as\s+guardian\s+(?:of|for)|als\s+vormund\s+(?:von|für)",
        r"respeitante\s+a|referente\s+a|relativ[oa]\s+a|correspondiente\s+a",
        r"verklaart\s+te\s+heten|(?:déclare|dit)\s+se\s+nommer|(?:l[ea]|au|à\s+la)\s+(?:dénommée?|nommée?)(?:\(e\))?|(?:de\s+)?(?:genaamde|betrokkene)|der\s+Genannte|the\s+person\s+named|whose\s+name\s+is",
        r"à\s+charge\s+de|à\s+l['’]encontre\s+de|in\s+respect\s+of|ten\s+laste\s+van|au\s+nom\s+de|op\s+naam\s+van|in\s+the\s+name\s+of|en\s+faveur\s+de|ten\s+gunste\s+van|délivré\s+à|afgeleverd\s+aan|issued\s+to|ausgestellt\s+für",
    ];
    Regex::new(&format!(r"(?i)(?:^|[\s,;(])(?:{})\b\s*[:,]?\s*", words.join("|"))).ok()
});

/// Words with which the writer of a paper names themselves.
static UNDERSIGNED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)(?:^|[\s,;(])(?:(?:je|l[ea]|nous),?\s+soussigné(?:e|es|s|\(e\))?|(?:ik,?\s+|de\s+)?ondergetekende|I,?\s+the\s+undersigned|(?:by|granted\s+by)\s+me|otorgad[oa]\s+por|(?:ich|der|die)[,\s]+unterzeichne(?:nd|t)e(?:r)?|yo|el\s+que\s+suscribe|I,|ik,|ich,|eu,|moi,)(?:\b|\s)\s*[:,]?\s*").ok()
});

/// The child of an act of birth: "est née à Exempleville l'enfant MODELE Awa, de sexe féminin".
static CHILD: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)(?:\bl['’]enfant|\bhet\s+kind|\bthe\s+child|\bdas\s+kind|\bel\s+niño|\bla\s+niña|\b[ao]\s+(?:criança|menino|menina))\s*[:,]?\s+").ok()
});

/// Words with which somebody gives their own name.
static SAYS_NAME: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)\b(?:mijn\s+naam\s+is|ik\s+heet|je\s+m['’]appelle|je\s+me\s+nomme|mon\s+nom\s+est|my\s+name\s+is|ich\s+hei(?:ß|ss)e|mein\s+name\s+ist|me\s+llamo|mi\s+nombre\s+es)\s*:?\s*").ok()
});

/// Words with which a lawyer, a service or a guardian says for whom they write.
static CLIENTS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let whose = r"(?:[\s,:]+(?:(?:van|de|of|et|en)\s+)?(?:mijn|mon|ma|my|meine[rns]?|onze|notre|our)\s+(?:cliënte?|klante?|cliente?|usag[eè]re?|mandant\p{L}*|klient\p{L}*|pupil|pupille))?";
    Regex::new(&format!(r"(?i)\b(?:namens(?:\s+und\s+im\s+auftrag)?|in\s+naam\s+(?:en\s+voor\s+rekening\s+)?van|voor\s+rekening\s+van|wij\s+richten\s+ons\s+tot\s+u\s+voor|au\s+nom\s+(?:et\s+pour\s+(?:le\s+)?compte\s+)?de|pour\s+le\s+compte\s+de|(?:en\s+)?(?:ma\s+)?qualité\s+de\s+conseil\s+de|conseil\s+de|raads(?:man|vrouw)\s+van|advocaat\s+van|avocate?\s+de|on\s+behalf\s+of|counsel\s+(?:for|to)|mandant(?:en|in|s)?|im\s+namen\s+von){whose}\s*[,:]?\s*")).ok()
});

/// Words that give a birth.
pub(super) static BIRTH: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)[\s,(;]*(?:,?\s*(?:die|qui|who|that|der|que)\s+)?\b(?:geboren|geb\.|née?|né\(e\)|est\s+née?|was\s+born|born|nacid[oa]|nat[oa]|nascid[oa])\s*(?:\(e\)\s*)?(?:op|te|le|à|a|en|on|in|at|am|el|il|em|zu|den)\b").ok()
});

/// Words with which a court's ruling begins.
pub(super) static RULING: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)\b(?:par\s+ces\s+motifs|om\s+(?:deze|die)\s+redenen|aus\s+diesen\s+gründen|for\s+these\s+reasons|por\s+estos\s+(?:fundamentos|motivos)|por\s+tanto|per\s+questi\s+motivi|ante\s+o\s+exposto)\b").ok()
});

/// Fills the person a paper is about.
pub(super) fn fill(context: &Context, kind: &Kind, wordings: &Wordings, best: &mut BTreeMap<String, Field>) {
    let Some(person) = PERSONS.iter().find(|person| kind.fields.iter().any(|field| field == *person)) else { return };
    // In a letter no label stands before a name: what a label found is part of a sentence ("demandeur, son conseil").
    // … unless it gives them in a table: surname and given names each in a cell of its own.
    let tabled = best.get(*person).is_some_and(|whole| {
        let part = |name: &str| best.get(name).filter(|part| part.confidence >= TABLED && names::is_in(whole, part));
        part("surname").zip(part("given-names")).is_some_and(|(surname, given)| surname.at != given.at)
    });
    if kind.is(Trait::Letter) && !tabled {
        best.remove(*person);
    }
    // One word after a label may be a sentence's first.
    let whole = |field: &Field| is_name(&field.text) || !matches!(field.value, Value::Text(_));
    // Whom a label names on a paper in somebody's own words may be a witness: who writes "I, the undersigned" is surer.
    let own = |field: &Field| kind.is(Trait::OwnWords) && field.confidence < ABOUT;
    if best.get(*person).is_some_and(|field| whole(field) && !own(field)) {
        return;
    }
    // The one word that a box of an act gave is part of the right name; a whole one in its text may be a declarant's.
    if best.contains_key(*person) && !kind.is(Trait::OwnWords) {
        return;
    }
    // A patient is the holder of a medical paper, and the other way round.
    let others = PERSONS.iter().filter(|other| *other != person);
    if let Some(other) = others.filter_map(|other| best.get(*other)).find(|field| whole(field)) {
        let field = other.clone();
        best.insert((*person).to_owned(), field);
        return;
    }
    let letter = kind.is(Trait::Letter);
    if kind.is(Trait::OwnWords)
        && let Some(field) = senders::labelled(context)
    {
        propose(best, person, field);
    }
    for (page, flow) in context.flows.iter().enumerate() {
        let mut found = persons_on(flow, wordings);
        if kind.is(Trait::OwnWords) {
            found.extend(after(flow, &UNDERSIGNED, ABOUT));
            found.extend(
                told(flow, &wordings.undersigned).into_iter().filter_map(|(_, end)| named_at(flow, end, ABOUT)),
            );
        }
        if letter && page == 0 {
            found.extend(in_subject(flow));
        }
        if kind.is(Trait::OwnWords) && page == 0 {
            found.extend(senders::alone(flow));
        }
        // Grown-ups are addressed so: on an act of birth who declares it or asks for it, never the child.
        let of_birth = kind.id == "birth-certificate";
        if of_birth {
            found.extend(after(flow, &CHILD, ABOUT));
        }
        let of_act = of_birth || kind.id == "death-certificate";
        let others: Vec<String> =
            OTHERS.iter().filter_map(|other| best.get(*other)).map(|other| plain(&other.text)).collect();
        for ((from, to), confidence) in found {
            // "Il est enjoint à DOE Jane, tutrice, …": whom another field names is not whom it is about.
            if others.contains(&plain(flow.text.get(from..to).unwrap_or(""))) {
                continue;
            }
            let before = flow.text.get(..from).unwrap_or("");
            if (of_birth && is_addressed(before)) || (of_act && appeared(before)) {
                continue;
            }
            let from = behind_place(&flow.text, from, to);
            let name = names::tidy(flow.text.get(from..to).unwrap_or(""));
            propose(best, person, context.flowing(page, from, to, Value::Text(name), confidence));
        }
    }
}

/// Where a name begins that stands right behind a place: "est née à Exempleville MODELE Awa" has its surname in capitals.
fn behind_place(text: &str, from: usize, to: usize) -> usize {
    let Some((before, name)) = text.get(..from).zip(text.get(from..to)) else { return from };
    let last = before.split_whitespace().next_back().unwrap_or("");
    if !["à", "te", "in", "at", "zu", "em"].contains(&last) {
        return from;
    }
    let capitals =
        |word: &str| word.chars().filter(|ch| ch.is_alphabetic()).count() >= 2 && !word.chars().any(char::is_lowercase);
    let surname = name.split_whitespace().find(|word| capitals(word));
    surname.map_or(from, |word| word.as_ptr() as usize - text.as_ptr() as usize)
}

/// Confidence of the parts of a name in cells of their own.
const TABLED: f32 = 0.75;

/// Confidence of the second of two persons whose births a paper about both gives one after the other.
const SECOND: f32 = 0.68;

/// The second of two spouses: whom a sentence names with a birth behind the first.
pub(super) fn second(context: &Context, kind: &Kind, wordings: &Wordings, best: &mut BTreeMap<String, Field>) {
    let wanted = kind.is(Trait::Joint) && kind.fields.iter().any(|field| field == "spouse");
    let Some(holder) = best.get("holder").filter(|_| wanted && !best.contains_key("spouse")).cloned() else { return };
    for (page, flow) in context.flows.iter().enumerate() {
        let named: Vec<(usize, usize)> =
            persons_on(flow, wordings).into_iter().filter(|(_, sure)| BORN.contains(sure)).map(|(at, _)| at).collect();
        let text = |at: &(usize, usize)| names::tidy(flow.text.get(at.0..at.1).unwrap_or(""));
        let first = named.iter().position(|at| plain(&text(at)) == plain(&holder.text));
        let next = first.and_then(|first| named.get(first + 1)).filter(|at| plain(&text(at)) != plain(&holder.text));
        if let Some((from, to)) = next {
            let name = text(&(*from, *to));
            best.insert("spouse".to_owned(), context.flowing(page, *from, *to, Value::Text(name), SECOND));
            return;
        }
    }
}

/// How sure names with a birth are.
const BORN: [f32; 4] = [BEFORE_BIRTH, ABOVE_BIRTH, RULED, LATER];

/// A name with where it stands in a page's running text.
type At = ((usize, usize), f32);

/// Names in running text with what makes them the person it is about.
fn persons_on(flow: &Flow, wordings: &Wordings) -> Vec<At> {
    let text = flow.text.as_str();
    let mut found = Vec::new();
    let mut births: Vec<usize> =
        BIRTH.iter().flat_map(|regex| regex.find_iter(text)).map(|birth| birth.start()).collect();
    births.extend(told(flow, &wordings.birth).into_iter().map(|(from, _)| from));
    births.sort_unstable();
    births.dedup();
    // In a judgment the births before the ruling are those of who asks and of witnesses.
    let ruling = RULING.as_ref().and_then(|regex| regex.find(text)).map(|found| found.end());
    let ruled = ruling.and_then(|ruling| births.iter().copied().find(|birth| *birth > ruling));
    for (index, birth) in births.into_iter().enumerate() {
        let line = text.get(..birth).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
        let Some(name) = text.get(line..).and_then(|text| name_before(text, birth - line)) else {
            // A match that begins with a line feed begins its line.
            let rest = text.get(birth..).unwrap_or("");
            let begins = birth + (rest.len() - rest.trim_start_matches(['\n', ' ']).len());
            let line = text.get(..begins).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
            if text.get(line..begins).is_some_and(|lead| lead.trim().is_empty())
                && let Some(name) = name_above(text, line)
            {
                found.push((name, if index == 0 { ABOVE_BIRTH } else { LATER }));
            }
            continue;
        };
        let name = (line + name.0, line + name.1);
        // "X, fils de Y et Z, né le": the birth is the child's.
        let name = descendant(text, line, name).unwrap_or(name);
        // "son fils X, né le", "zijn dochter Y, geboren": a relative.
        let relative = is_relatives(text.get(line..name.0).unwrap_or("")) || persons::is_other_parent(text, name);
        if !relative {
            let sure = match Some(birth) == ruled {
                true => RULED,
                false if index == 0 => BEFORE_BIRTH,
                false => LATER,
            };
            found.push((name, sure));
        }
    }
    for (_, end) in told(flow, &wordings.appeared) {
        found.extend(named_at(flow, end, APPEARED));
    }
    for (_, end) in told(flow, &wordings.named) {
        found.extend(named_at(flow, end, ABOUT));
    }
    for (words, confidence) in [(&SAYS_NAME, SAYS), (&CLIENTS, CLIENT), (&ABOUT_WORDS, ABOUT)] {
        found.extend(after(flow, words, confidence));
    }
    found
}

/// Words between somebody's name and those of the parents.
static LINEAGE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)[\s,(]+(?:fils|fille|son|daughter|child|zoon|dochter|kind|sohn|tochter|hij[oa]|filh[oa]|figli[oa])\s+(?:de|d['’]|of|van|von|di|da)\s").ok()
});

/// Characters of the names of two parents, at most.
const PARENTS: usize = 80;

/// Whose parents the name before a birth belongs to: "X, daughter of Y and Z, born on …" tells the birth of X.
fn descendant(text: &str, line: usize, name: (usize, usize)) -> Option<(usize, usize)> {
    let before = text.get(line..name.0)?;
    let lineage = LINEAGE.as_ref()?.find_iter(before).last()?;
    let between = before.get(lineage.end()..)?;
    // Two parents at most, and nothing of theirs told: "…, fils de Y, né à Exempleville, et de" is about a parent.
    let told = between.contains([',', ';', '.', ':']) || between.chars().count() > PARENTS;
    let (from, to) = if told { None } else { name_before(before, lineage.start()) }?;
    Some((line + from, line + to))
}

/// Whether a form of address ends a text.
fn is_addressed(before: &str) -> bool {
    let last = before.split_whitespace().next_back().map(plain).unwrap_or_default();
    ADDRESSED.contains(&last.as_str())
}

/// Whether the words before a name say that its bearer appeared before the registrar: "a comparu le nommé".
fn appeared(before: &str) -> bool {
    let words: Vec<String> = before.split_whitespace().rev().take(4).map(plain).collect();
    words.iter().any(|word| APPEARED_WORDS.contains(&word.as_str()))
}

/// Words with which an act says who came to declare, folded.
const APPEARED_WORDS: &[&str] = &[
    "comparu",
    "compareceu",
    "comparecio",
    "comparece",
    "verschenen",
    "verscheen",
    "erschien",
    "erschienen",
    "appeared",
];

/// Forms of address, folded.
const ADDRESSED: &[&str] = &[
    "m",
    "mr",
    "mme",
    "mlle",
    "monsieur",
    "madame",
    "mademoiselle",
    "sieur",
    "dame",
    "citoyen",
    "citoyenne",
    "ciudadano",
    "ciudadana",
    "heer",
    "dhr",
    "mevrouw",
    "mevr",
    "herr",
    "herrn",
    "frau",
    "mrs",
    "ms",
    "senor",
    "senora",
    "sr",
    "sra",
    "don",
    "dona",
];

/// The persons named right after such words.
fn after(flow: &Flow, words: &LazyLock<Option<Regex>>, confidence: f32) -> Vec<At> {
    let ends = words.iter().flat_map(|regex| regex.find_iter(&flow.text)).map(|told| told.end());
    ends.filter_map(|end| named_at(flow, end, confidence)).collect()
}

/// The persons who name themselves as the writers of a text: name, and from where to where it stands.
pub(super) fn undersigned(flow: &Flow) -> Vec<(String, usize, usize)> {
    let found = after(flow, &UNDERSIGNED, ABOUT).into_iter();
    let named = |((from, to), _): At| Some((names::tidy(flow.text.get(from..to)?), from, to));
    found.filter_map(named).collect()
}

/// The person named at an offset of the text, with how sure that makes who it is.
fn named_at(flow: &Flow, at: usize, confidence: f32) -> Option<At> {
    let mut rest = flow.paragraph(at);
    let mut at = at;
    // "… il donne le nom de :" and the name on a line of its own.
    if !rest.contains(char::is_alphanumeric) && rest.contains(':') {
        at += rest.len() + 1;
        rest = flow.text.get(at..).map(|_| flow.paragraph(at))?;
    }
    let (_, from, to) = names::labelled(rest)?;
    rest.get(from..to).is_some_and(is_person).then_some(((at + from, at + to), confidence))
}

/// A name behind a dash in the subject of a letter ("Regularisation 9bis – DOE Jane").
fn in_subject(flow: &Flow) -> Vec<At> {
    let text = flow.text.as_str();
    let mut found = Vec::new();
    for line in text.split('\n').take(25) {
        let start = line.as_ptr() as usize - text.as_ptr() as usize;
        let folded = plain(line);
        let first = folded.split(' ').next().unwrap_or("");
        let subject =
            ["betreft", "objet", "concerne", "onderwerp", "betreff", "betrifft", "subject", "re"].contains(&first);
        if !subject && !["9bis", "9ter", "9 bis", "9 ter", "regularis"].iter().any(|word| folded.contains(word)) {
            continue;
        }
        for part in line.split([':', '–', '—', ';']).flat_map(|part| part.split(" - ")) {
            let at = part.as_ptr() as usize - text.as_ptr() as usize;
            let Some((_, from, to)) = names::labelled(part) else { continue };
            let whole = part.get(to..).unwrap_or("").trim_start_matches([',', ' ', ')']);
            let ends = whole.is_empty()
                || BIRTH.as_ref().is_some_and(|regex| {
                    regex.find(part.get(to..).unwrap_or("")).is_some_and(|found| found.start() == 0)
                });
            if at >= start && ends && part.get(from..to).is_some_and(is_person) {
                found.push(((at + from, at + to), SUBJECT));
            }
        }
    }
    found
}

/// Words of a sentence that leads up to a name, at least, and those that it ends with, folded.
const LEADS_UP: usize = 3;
const OF: &[&str] =
    &["par", "van", "door", "by", "of", "de", "von", "durch", "voor", "pour", "for", "fur", "a", "aan", "to"];

/// The name alone on one of the lines above a line that begins with a birth; lines between hold a number and few words.
fn name_above(text: &str, line: usize) -> Option<(usize, usize)> {
    let mut end = line.checked_sub(1)?;
    for _ in 0..=BETWEEN {
        let from = text.get(..end)?.rfind('\n').map_or(0, |at| at + 1);
        let line = text.get(from..end)?;
        // "… introduced by : DOE Jane": a sentence that ends in a colon leads up to the name.
        let led = line.rsplit_once(':').filter(|(lead, _)| {
            let words = plain(lead);
            words.split(' ').count() >= LEADS_UP && words.split(' ').next_back().is_some_and(|word| OF.contains(&word))
        });
        let above = led.map_or(line, |(_, name)| name);
        let from = from + (line.len() - above.len());
        if let Some((_, start, to)) = names::labelled(above)
            && above.get(start..to).is_some_and(is_person)
            // A word before it is a label: "Vader: …", "son fils …".
            && above.get(..start).is_some_and(|lead| !lead.contains(':') && !is_relatives(lead))
        {
            let rest = above.get(to..).unwrap_or("").trim_matches(|ch: char| !ch.is_alphanumeric());
            let ends = rest.is_empty() || (rest.contains(|ch: char| ch.is_ascii_digit()) && !rest.contains(", "));
            return ends.then_some((from + start, from + to));
        }
        let number =
            led.is_none() && above.contains(|ch: char| ch.is_ascii_digit()) && above.split_whitespace().count() <= 6;
        if !number {
            return None;
        }
        end = from.checked_sub(1)?;
    }
    None
}

/// Words of what is told of somebody between the name and the birth, at most, and such tellings.
const TOLD_OF: usize = 4;
const TELLINGS: usize = 2;

/// A text without what tells of somebody at its end: "DOE Jane, de sexe féminin, congolaise, " ends in the name.
fn undescribed(text: &str) -> &str {
    let trimmed = |text: &'_ str| text.trim_end_matches(|ch: char| !ch.is_alphanumeric() && ch != '.').len();
    let mut kept = text.get(..trimmed(text)).unwrap_or("");
    for _ in 0..TELLINGS {
        let Some((before, told)) = kept.rsplit_once(',') else { break };
        let words: Vec<&str> = told.split_whitespace().collect();
        let small = words.iter().all(|word| word.chars().all(|ch| ch.is_lowercase() || matches!(ch, '-' | '\'' | '’')));
        let joins = words.first().is_some_and(|word| AND.contains(word));
        if words.is_empty() || words.len() > TOLD_OF || !small || joins || is_relatives(told) {
            break;
        }
        kept = before.get(..trimmed(before)).unwrap_or("");
    }
    kept
}

/// Words with which somebody else begins.
const AND: &[&str] = &["et", "en", "and", "und", "y", "e", "avec", "met", "with", "mit"];

/// The run of name words that ends right before byte `end`.
fn name_before(text: &str, end: usize) -> Option<(usize, usize)> {
    let before = undescribed(text.get(..end)?);
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
        let page = crate::page::ReadPage::of_lines(text);
        let flow = Flow::new(&super::super::super::sheet::Sheet::new(&page), &[]);
        let own = after(&flow, &UNDERSIGNED, ABOUT);
        let wordings = Wordings::new(&Checklists::load(&[]).unwrap());
        let found = persons_on(&flow, &wordings)
            .into_iter()
            .chain(own)
            .chain(in_subject(&flow))
            .max_by(|one, other| one.1.total_cmp(&other.1))?;
        Some(text[found.0.0..found.0.1].to_owned())
    }

    #[test]
    fn forms_of_address() {
        assert!(is_addressed("Vu la requête de Monsieur ") && is_addressed("de heer "));
        assert!(!is_addressed("de la nommée "));
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
        assert_eq!(
            best("In naam van mijn cliënt, de heer Jan Modest PROEF, geboren te Gent op 3 mei 1990"),
            Some("Jan Modest PROEF".into())
        );
        assert_eq!(best("Mijn naam is Ann Voorbeeld en ik woon"), Some("Ann Voorbeeld".into()));
        assert_eq!(best("Regularisatie 9bis – PROEF Ann Maria"), Some("PROEF Ann Maria".into()));
        assert_eq!(
            best("u paraqit personalisht: Agron SHEMBULL, i biri i Ndue, lindur më 03.06.1986"),
            Some("Agron SHEMBULL".into())
        );
        assert_eq!(best("L'an deux mille vingt, a comparu M. Jan PROEF, lequel"), Some("Jan PROEF".into()));
        assert_eq!(best("Vera SHEMBULL, e lindur më 03.06.1986, kërkon"), Some("Vera SHEMBULL".into()));
        assert_eq!(
            best("betreffende de aanvraag van :\nPROEF Ann Maria\nR.N. 80.02.15-561.04\ngeboren te Gent op 3 mei 1990"),
            Some("PROEF Ann Maria".into())
        );
        assert_eq!(
            best("fille de PROEF Jan, né à Gent le 3 mai 1960, ouvrier, et de SPECIMEN Ann, née le 4 juin 1965 à Gent"),
            None
        );
        assert_eq!(best("Vader: Jan Proef\ngeboren te Gent op 3 mei 1960"), None);
        assert_eq!(best("THIS POWER is given by me ANN MODEL PROOF of Accra"), Some("ANN MODEL PROOF".into()));
        assert_eq!(best("met zijn dochter Nare Proef, geboren op 2 februari 2016"), None);
        assert_eq!(
            best("Dit que PROEF Ann, de sexe féminin, congolaise, est née le 2 février 2016 à"),
            Some("PROEF Ann".into())
        );
        assert_eq!(
            best(
                "certify that the student PROEF Ann Maria, daughter of PROEF Jan and VOORBEELD Lea, born on 2 May 2009"
            ),
            Some("PROEF Ann Maria".into())
        );
        assert_eq!(best("um assento respeitante a Ana Prova Modelo, do sexo"), Some("Ana Prova Modelo".into()));
        assert_eq!(best("Jan Proef, et son épouse, institutrice, née le 2 février 1986 à"), None);
    }
}
