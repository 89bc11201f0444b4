//! Whether a foreign paper counts in Belgium: its legalisation by the regime of
//! the country that issued it, and its sworn translation.

use super::judge::Fault;
use super::words::Say;
use super::{Subject, places};
use crate::checklist::{IssuedBy, Regime, Severity};
use crate::document::{Document, Link, Named, Person, Pointer, Seen, Step, language_name};
use crate::finding::Status;
use crate::fold::{find_word, fold};

/// Links below this confidence are for a human to look at.
const SURE: f32 = 0.6;

/// Countries read with this confidence are told as a fault where they do not fit: a state's full name in a letterhead has .9, its
/// short name alone on a line .75.
const CERTAIN: f32 = 0.7;

/// Numbers shorter than this stand in any text.
const NUMBER: usize = 4;

fn issued_by(subject: &Subject<'_>, document: &Document) -> IssuedBy {
    subject.case.lists.kinds.get(&document.kind).map_or(IssuedBy::Anyone, |kind| kind.issued_by)
}

fn label<'a>(subject: &Subject<'a>, document: &'a Document) -> &'a str {
    let kind = subject.case.lists.kinds.get(&document.kind);
    kind.map_or(document.kind.as_str(), |kind| kind.label.get(subject.case.lang))
}

/// Papers of Belgian authorities need neither legalisation nor translation.
fn is_belgian(subject: &Subject<'_>, document: &Document) -> bool {
    let country = document.country.as_ref().map(|country| country.value.as_str());
    issued_by(subject, document) == IssuedBy::Belgium || country == Some("BEL")
}

fn doubt(message: String, code: &str, key: &'static str) -> Fault {
    let mut fault = Fault::new(Status::NeedsHuman, Severity::Warning, message, key);
    fault.code = code.to_owned();
    fault
}

/// The faults of a document's legalisation.
pub fn legalised(subject: &Subject<'_>, document: &Document) -> Option<Fault> {
    if !subject.requirement.legalised || is_belgian(subject, document) {
        return None;
    }
    let what = label(subject, document);
    let rule = subject.requirement.id.as_str();
    let has = |step: Step| document.links.iter().any(|link| link.step == step);
    let any = !document.links.is_empty();
    let Some(read) = &document.country else {
        let seen = subject.say(if any { Say::LegalisationSeen } else { Say::NoLegalisationSeen }, &[]);
        let message = subject.say(Say::CountryUnread, &[what, &seen]);
        return Some(doubt(message, "country-not-read", "legalised").help(subject.say(Say::HelpCountry, &[rule])));
    };
    let country = subject.case.lists.countries.get(&read.value);
    let place = places::pointed(document, &read.at, &read.text, &subject.say(Say::IssuedByHere, &[]));
    let name = country.map_or(read.value.as_str(), |country| country.called(subject.case.lang));
    let missing = |message: String, sure: bool, help: Say| {
        let severity =
            if sure { subject.requirement.severity } else { Severity::Warning.min(subject.requirement.severity) };
        let help = subject.say(help, &[name]);
        let mut fault = Fault::new(Status::NotLegalised, severity, message, "legalised").help(help);
        fault.places.push(place.clone());
        Some(fault)
    };
    let confirmed = country.is_some_and(|country| country.confirmed);
    // A certification of a signature that is not on the paper proves nothing for it …
    let own = |link: &&Link| link.document.is_none() && link.at.confidence < SURE;
    if let Some(link) = document.links.iter().find(own) {
        let mut fault = doubt(subject.say(Say::LegalisationOfAnother, &[what]), "legalisation-guessed", "legalised")
            .help(subject.say(Say::HelpWhoseSignature, &[rule]));
        fault.places.push(places::pointed(document, &link.at.at, &link.at.text, ""));
        return Some(fault);
    }
    // … nor does one from another file that names nothing of it.
    if let Some(guessed) = document.links.iter().find(|link| link.at.confidence < SURE) {
        let mut fault = doubt(subject.say(Say::LegalisationGuessed, &[what]), "legalisation-guessed", "legalised")
            .help(subject.say(Say::HelpTogether, &[rule]));
        fault.places.push(place);
        let page = guessed.document.as_ref().and_then(|id| subject.case.documents.iter().find(|other| other.id == *id));
        fault.places.extend(page.map(|page| places::whole(page, &guessed.at.text)));
        return Some(fault);
    }
    if let Some(fault) = certified_elsewhere(subject, document, &read.value, name) {
        return Some(fault);
    }
    let ask_post = || subject.say(Say::HelpAskPost, &[name, rule]);
    match country.map_or(Regime::Unknown, |country| country.regime) {
        Regime::Eu | Regime::Exempt if confirmed => None,
        Regime::Eu | Regime::Exempt if any => None,
        Regime::Eu | Regime::Exempt => {
            let message = subject.say(Say::BelievedExempt, &[name, what]);
            Some(doubt(message, "regime-not-confirmed", "legalised").help(ask_post()))
        }
        Regime::Apostille if has(Step::Apostille) || has(Step::Belgium) => None,
        Regime::Apostille if any => {
            missing(subject.say(Say::OwnCountryOnly, &[what, name]), confirmed, Say::HelpApostille)
        }
        Regime::Apostille => missing(subject.say(Say::NoApostille, &[what, name]), true, Say::HelpApostille),
        Regime::Legalisation if has(Step::Belgium) && has(Step::IssuingCountry) => None,
        Regime::Legalisation if has(Step::Belgium) => {
            let message = subject.say(Say::LinkUnseen, &[what, name]);
            let help = subject.say(Say::HelpFirstLegalisation, &[name, rule]);
            Some(doubt(message, "link-not-seen", "legalised").help(help))
        }
        Regime::Legalisation if has(Step::IssuingCountry) => {
            missing(subject.say(Say::NotByPost, &[what, name]), true, Say::HelpSecondLegalisation)
        }
        Regime::Legalisation if has(Step::Apostille) => {
            let message = subject.say(Say::ApostilleOfNonParty, &[what, name]);
            Some(doubt(message, "apostille-of-non-party", "legalised").help(ask_post()))
        }
        Regime::Legalisation => missing(subject.say(Say::NotLegalised, &[what, name]), true, Say::HelpLegalise),
        Regime::Unknown => {
            let seen = subject.say(if any { Say::LegalisationSeen } else { Say::NoneSeen }, &[]);
            let message = subject.say(Say::RegimeUnknown, &[name, &seen, what]);
            let mut fault = doubt(message, "regime-unknown", "legalised").help(ask_post());
            fault.places.push(place);
            Some(fault)
        }
    }
}

/// A paper of one country under the apostille or stamp of another proves nothing: sure of both countries it is a fault, else a doubt.
fn certified_elsewhere(subject: &Subject<'_>, document: &Document, country: &str, name: &str) -> Option<Fault> {
    let of = |id: &String| subject.case.documents.iter().find(|other| other.id == *id);
    let pages = document
        .links
        .iter()
        .filter(|link| link.step != Step::Belgium)
        .filter_map(|link| of(link.document.as_ref()?));
    let (page, other) = pages
        .filter_map(|page| Some((page, page.country.as_ref()?)))
        .find(|(_, other)| other.value != country && other.value != "BEL")?;
    let sure = [document.country.as_ref(), Some(other)].iter().flatten().all(|read| read.confidence >= CERTAIN);
    let theirs = subject.case.lists.countries.get(&other.value);
    let theirs = theirs.map_or(other.value.as_str(), |country| country.called(subject.case.lang));
    let message = subject.say(Say::ApostilleElsewhere, &[label(subject, document), name, theirs]);
    let mut fault = match sure {
        true => Fault::new(Status::NotLegalised, subject.requirement.severity, message, "legalised"),
        false => doubt(message, "certified-elsewhere", "legalised"),
    };
    fault.code = "certified-elsewhere".to_owned();
    fault.places.push(places::pointed(page, &other.at, &other.text, &subject.say(Say::IssuedByHere, &[])));
    fault.places.extend(
        document
            .country
            .as_ref()
            .map(|read| places::pointed(document, &read.at, &read.text, &subject.say(Say::IssuedByHere, &[]))),
    );
    Some(fault.help(subject.say(Say::HelpElsewhere, &[name, &subject.requirement.id])))
}

/// The faults of a document's translation.
pub fn translated(subject: &Subject<'_>, document: &Document) -> Option<Fault> {
    if !subject.requirement.translated || issued_by(subject, document) == IssuedBy::Belgium {
        return None;
    }
    let accepted = &subject.procedure.languages;
    let what = label(subject, document);
    let rule = subject.requirement.id.as_str();
    let into = languages(accepted, subject.case.lang).join(", ");
    if let Some(id) = &document.translated_by {
        let translation = subject.case.documents.iter().find(|other| other.id == *id)?;
        return translation_faults(subject, document, translation);
    }
    match &document.language {
        Some(language) if accepted.contains(language) => None,
        Some(language) => {
            let message = subject.say(Say::NoTranslation, &[what, language_name(language, subject.case.lang)]);
            let fault = Fault::new(Status::NotTranslated, subject.requirement.severity, message, "translated");
            Some(fault.help(subject.say(Say::HelpTranslate, &[&into])))
        }
        None => {
            let message = subject.say(Say::LanguageUnknown, &[what, &into]);
            Some(doubt(message, "language-not-told", "translated").help(subject.say(Say::HelpLanguage, &[rule])))
        }
    }
}

/// Languages by their names.
pub fn languages<'a>(codes: &'a [String], lang: &str) -> Vec<&'a str> {
    codes.iter().map(|code| language_name(code, lang)).collect()
}

/// Whether a translation shows that a sworn translator made it: the number in the register, or the words for it.
fn is_sworn(subject: &Subject<'_>, translation: &Document) -> bool {
    let marks = subject.case.lists.marks.get("sworn");
    let words: Vec<String> =
        marks.into_iter().flat_map(|words| words.values().flatten()).map(|word| fold(word)).collect();
    let folded: Vec<String> = translation.lines().map(|(_, line)| fold(&line.text)).collect();
    // A formula may break over two lines.
    let text = folded.join(" ");
    translation.fields.contains_key("vti")
        || words.iter().any(|word| find_word(&text, word).is_some())
        || translation.evidence.iter().any(|evidence| evidence.why == "confirmed")
}

/// Whether a translation shows whose paper it renders: the person's name or day of birth, or the paper's own number.
fn names(translation: &Document, person: &Person, original: &Document) -> bool {
    // What a translation was lent by the original stands nowhere on it.
    let named = |named: &Named| named.person == person.id && named.at.at != Pointer::default();
    let born = person.born.is_some() && translation.date("born") == person.born;
    let number = original.text("number").map(fold).filter(|number| number.len() >= NUMBER);
    let numbered =
        |number: String| translation.lines().any(|(_, line)| find_word(&fold(&line.text), &number).is_some());
    translation.confirmed.is_some() || translation.names.iter().any(named) || born || number.is_some_and(numbered)
}

/// The translation must be into a language of the procedure, and made after the legalisation.
fn translation_faults(subject: &Subject<'_>, document: &Document, translation: &Document) -> Option<Fault> {
    let accepted = &subject.procedure.languages;
    let what = label(subject, document);
    match &translation.language {
        Some(language) if !accepted.contains(language) => {
            let message = subject.say(Say::TranslatedInto, &[what, language_name(language, subject.case.lang)]);
            let fault = Fault::new(Status::NotTranslated, subject.requirement.severity, message, "translated");
            let into = languages(accepted, subject.case.lang).join(", ");
            return Some(fault.help(subject.say(Say::HelpTranslate, &[&into])));
        }
        _ => {}
    }
    if !is_sworn(subject, translation) {
        let help = subject.say(Say::HelpSworn, &[&subject.requirement.id]);
        let mut fault = doubt(subject.say(Say::NotSworn, &[what]), "translation-not-sworn", "translated").help(help);
        fault.places.push(places::whole(translation, &subject.say(Say::ThisTranslation, &[])));
        return Some(fault);
    }
    // A paper about others (the marriage of a child's parents) need not name the person whom it is for.
    let about = |person: &&Person| document.names.iter().any(|named| named.person == person.id);
    if let Some(person) = subject.person.filter(about).filter(|person| !names(translation, person, document)) {
        let help = subject.say(Say::HelpItsTranslation, &[&subject.requirement.id]);
        let message = subject.say(Say::TranslationOfAnother, &[what, &places::who(subject.case, person)]);
        let mut fault = doubt(message, "translation-of-another", "translated").help(help);
        fault.places.push(places::whole(translation, &subject.say(Say::ThisTranslation, &[])));
        return Some(fault);
    }
    if let (Seen::No(at), None) = (&translation.signature, &translation.confirmed) {
        let help = subject.say(Say::HelpTranslatorSigns, &[&subject.requirement.id]);
        let message = subject.say(Say::TranslationUnsigned, &[what]);
        let mut fault = doubt(message, "translation-not-signed", "translated").help(help);
        fault.places.push(places::pointed(translation, at, "", &subject.say(Say::NoSignatureHere, &[])));
        return Some(fault);
    }
    let translated = translation.date("signed").or_else(|| translation.date("issued"));
    let legalised = document.links.iter().filter_map(|link| link.made).max();
    match (translated, legalised) {
        (Some(translated), Some(legalised)) if translated < legalised => {
            let message = subject.say(Say::TranslatedBefore, &[what, &translated.to_string(), &legalised.to_string()]);
            let help = subject.say(Say::HelpTranslateLegalisation, &[]);
            let mut fault = doubt(message, "translated-before-legalised", "translated").help(help);
            fault.places.push(places::whole(translation, &subject.say(Say::ThisTranslation, &[])));
            Some(fault)
        }
        _ => None,
    }
}
