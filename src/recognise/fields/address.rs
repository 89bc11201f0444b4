//! Belgian addresses in running text and letterheads, and whose they are: where
//! somebody lives, where a paper is sent, an office, an elected domicile.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex::Regex;

use crate::checklist::{Kind, Trait};
use crate::document::{Field, Pointer, Read, Value};

use super::super::phrase::plain;
use super::super::sheet::box_of;
use super::{Context, propose};

mod elected;

/// Confidence of an address after words that say that somebody lives there, of one below the holder's name, and of one
/// that nothing explains: above and below the bound of .6.
const TOLD: f32 = 0.9;
const UNDER_NAME: f32 = 0.8;
const UNEXPLAINED: f32 = 0.45;

/// Characters before an address in which it is said whose it is.
const BEFORE: usize = 90;

/// Lines above an address that belong to the same block of a letterhead.
const BLOCK: usize = 4;

/// Words of a street's name: "Place de la Vieille Halle aux Blés" has seven.
const STREET_WORDS: usize = 8;

/// Letters and confidence from which a letter without an address is known to lack one, and not read badly.
const ENOUGH_LETTERS: usize = 500;
const WELL_READ: f32 = 0.9;

const TOWN: &str =
    r"\p{Lu}[\p{L}'’\-]+(?:[ -](?:\p{Lu}[\p{L}'’\-]+|sur|sous|aan|op|lez|les|la|le|de|den|der|van|d['’]\p{L}+)){0,4}";
const NUMBER: &str = r"(?:n[°ºr]\.?\s*|nr\.?\s*)?\d{1,4}\s?[A-Za-z]?\b(?:\s?[/-]\s?(?:\d{1,4}|[A-Z])\b|\s0\d{3}\b)?(?:[ ,]*(?:bus|bte|boîte|boite|box|postbus|app\.?|apt\.?)\s*[A-Za-z0-9](?:[A-Za-z0-9./]{0,4}[A-Za-z0-9])?|\s\([^()\n]{2,16}\))?";

/// "Street 12 bus 3, 1000 Town", also over two lines.
static STREET_FIRST: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let joint = r"(?:\s|,|;|–|-|·|\bte\b|\bà\b|\bin\b|\bat\b)*";
    Regex::new(&format!(
        r"[\s,](?P<no>{NUMBER}){joint}\b(?:B[-– ]?|BE[- ]?)?(?P<code>[1-9]\d{{3}})[^\S\n]+(?P<town>{TOWN})"
    ))
    .ok()
});

/// "1000 Town, Street 12".
static TOWN_FIRST: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let street = r"\p{L}[\p{L}'’.\-]*(?:[ -][\p{L}'’.\-]+){0,6}";
    Regex::new(&format!(
        r"\b(?P<code>[1-9]\d{{3}})\s+(?P<town>{TOWN})\s*[,;\n–-]\s*(?P<street>{street})[ ,]+(?P<no>{NUMBER})"
    ))
    .ok()
});

/// "te Gent, Street 12" without a postcode: believed only after words that say that somebody lives there.
static NO_CODE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let street = r"\p{L}[\p{L}'’.\-]*(?:[ -][\p{L}'’.\-]+){0,6}";
    Regex::new(&format!(r"\b(?:te|à|in|at)\s+(?P<town>{TOWN})\s*,\s*(?P<street>{street})[ ,]+(?P<no>{NUMBER})")).ok()
});

/// Stems that say that somebody lives at what follows, folded.
const LIVES: &[&str] = &[
    "wonen",
    "woont",
    "woonachtig",
    "woonplaats",
    "verblijv",
    "verblijfplaats",
    "verblijft",
    "verblijf ik",
    "verblijf daadwerkelijk",
    "gedomicilieerd",
    "gehuisvest",
    "resid",
    "demeur",
    "habit",
    "domicili",
    "loge",
    "heberge",
    "wohnhaft",
    "wohnt",
    "wohnsitz",
    "hauptwohn",
    "wohnort",
    "eingetragen in",
    "anschrift",
    "aufenthaltsort",
    "halt sich",
    "living",
    "lives",
    "adres",
    "address",
    "sejourne effectivement",
    "sejournant",
];

/// Stems of a house that is let or owned, folded.
const LIES: &[&str] =
    &["gelegen", "situe", "sis", "sise", "liegt", "located", "goed", "bien", "property", "premises", "wohnung"];

/// Wording of a domicile that is only elected for the procedure, folded.
const ELECTED: &[&str] = &[
    "woonstkeuze",
    "keuze van woonplaats",
    "keuze van woonst",
    "woonplaats te kiezen",
    "kiest woonplaats",
    "gekozen woonplaats",
    "election de domicile",
    "elire domicile",
    "elit domicile",
    "elisant domicile",
    "domicile elu",
    "elected domicile",
    "elects domicile",
    "domizil",
    "wohnsitz erwahlt",
    "erwahlt wohnsitz",
    "gewahlten wohnsitz",
    "woonplaats kiest",
    "woonplaats heeft gekozen",
    "woonst te kiezen",
];

/// Stems of offices, firms and lawyers, folded.
const OFFICES: &[&str] = &[
    "dienst",
    "office",
    "auslanderamt",
    "pacheco",
    "burgemeester",
    "bourgmestre",
    "burgermeister",
    "stadhuis",
    "gemeente",
    "hotel de ville",
    "maison communale",
    "commune",
    "advoca",
    "avocat",
    "rechtsanw",
    "kanzlei",
    "cabinet",
    "kantoor",
    "asbl",
    "vzw",
    "loket",
    "minister",
    "ambassade",
    "commissariaat",
    "commissariat",
    "sprl",
    "srl",
    "bvba",
    "tribunal",
    "rechtbank",
    "zetel",
    "siege",
    "service",
    "ocmw",
    "cpas",
    "law firm",
    "lawyer",
    "ecole",
    "school",
    "hopital",
    "ziekenhuis",
    "clinique",
    "kliniek",
    "werkgever",
    "employeur",
    "barreau",
    "balie",
    "stad ",
    "ville de",
    "college",
    "centre",
    "centrum",
    "notaris",
    "notaire",
    "bank",
    "association",
    "raadsman",
    "raadsvrouw",
    "conseil",
];

/// Beginnings of streets in French, ends in Dutch and German, folded.
const STREETS: &[&str] = &[
    "rue",
    "avenue",
    "av",
    "boulevard",
    "bd",
    "bld",
    "chaussee",
    "place",
    "quai",
    "square",
    "impasse",
    "allee",
    "clos",
    "dreve",
    "chemin",
    "sentier",
    "route",
    "cite",
    "galerie",
    "cours",
    "faubourg",
    "montee",
    "esplanade",
    "venelle",
    "voie",
    "parvis",
    "rond",
];
const STREET_ENDS: &[&str] = &[
    "straat", "laan", "steenweg", "weg", "plein", "lei", "kaai", "dreef", "baan", "markt", "hof", "pad", "dijk",
    "strasse", "platz", "allee", "bahn", "gasse", "vest", "singel", "veld", "akker", "berg", "park", "wijk",
];

/// Small words inside a street's name, folded.
const PARTICLES: &[&str] = &[
    "de", "du", "des", "la", "le", "les", "l", "d", "van", "der", "den", "het", "t", "ter", "ten", "aux", "au", "a",
    "et", "en", "of", "the", "von", "dem", "sur",
];

/// Whether a word begins or ends as a street's name does.
pub(super) fn is_street(word: &str) -> bool {
    let word = plain(word);
    let first = word.split(' ').next().unwrap_or("");
    STREETS.contains(&first) || STREET_ENDS.iter().any(|end| first.len() >= end.len() + 3 && first.ends_with(end))
}

/// Whose an address is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Whose {
    Lives,
    UnderName,
    Elected,
    Office,
    Unexplained,
}

/// An address found.
struct Found {
    value: String,
    from: usize,
    to: usize,
    coded: bool,
}

/// Reads where a paper's holder lives (or where the house lies), and notes where a letter gives no address.
/// Whether a text can be an address at all: it has a number, or words enough for a street and a town.
pub(super) fn is_address(text: &str) -> bool {
    text.chars().any(|ch| ch.is_ascii_digit()) || text.chars().filter(|ch| ch.is_alphabetic()).count() >= LETTERS
}

/// Letters of the shortest address without a number.
const LETTERS: usize = 8;

pub(super) fn fill(
    context: &Context,
    kind: &Kind,
    best: &mut BTreeMap<String, Field>,
    blanks: &mut BTreeMap<String, Read<String>>,
) {
    if !kind.fields.iter().any(|field| field == "address") {
        return;
    }
    let house = kind.is(Trait::Dwelling);
    let letter = kind.is(Trait::Letter) && kind.is(Trait::OwnWords);
    let holder = best.get("holder").map(|field| plain(&field.text)).unwrap_or_default();
    // In a letter no label stands before the address: what a label found there is part of a sentence.
    if letter {
        best.remove("address");
    }
    // A house that is let has a number; what a label found without one is a description of it.
    let numbered = |field: &Field| field.text.chars().any(|ch| ch.is_ascii_digit());
    if house && best.get("address").is_some_and(|field| !numbered(field)) {
        best.remove("address");
    }
    let mut open = false;
    for (page, flow) in context.flows.iter().enumerate() {
        for found in addresses(&flow.text) {
            let whose = whose(&flow.text, &found, &holder, house);
            let (name, confidence) = match whose {
                Whose::Lives => ("address", TOLD),
                Whose::UnderName => ("address", UNDER_NAME),
                Whose::Elected => ("elected-domicile", UNDER_NAME),
                Whose::Unexplained if found.coded => ("address", UNEXPLAINED),
                Whose::Office | Whose::Unexplained => continue,
            };
            open |= name == "address";
            let field = context.flowing(page, found.from, found.to, Value::Text(found.value.clone()), confidence);
            propose(best, name, field);
        }
        open |= lives_somewhere(&flow.text);
    }
    elected::elected(context, kind, best);
    if letter && kind.id == "application-letter" && !open && well_read(context) {
        blanks.insert("address".to_owned(), nowhere(context));
    }
}

/// Whether the text says that somebody lives somewhere, with digits behind it: an address in a form not known here.
fn lives_somewhere(text: &str) -> bool {
    let lower = plain(text);
    LIVES.iter().any(|stem| {
        lower.match_indices(stem).any(|(at, _)| {
            let rest: String = lower.get(at..).unwrap_or("").chars().take(BEFORE).collect();
            let words: Vec<&str> = rest.split(' ').collect();
            words.iter().any(|word| {
                word.len() == 4
                    && word.chars().all(|ch| ch.is_ascii_digit())
                    && !word.starts_with("20")
                    && !word.starts_with("19")
            }) || words.iter().skip(1).any(|word| is_street(word))
        })
    })
}

/// Whether the paper has enough text, read well enough, for what is not on it to be missing.
fn well_read(context: &Context) -> bool {
    let letters: usize =
        context.flows.iter().map(|flow| flow.text.chars().filter(|ch| ch.is_alphabetic()).count()).sum();
    let sure =
        context.sheets.iter().all(|sheet| sheet.page.text.confidence >= WELL_READ && sheet.page.text.unread.is_empty());
    letters >= ENOUGH_LETTERS && sure
}

/// Where a letter that gives no address might have given it: its elected domicile, else its first line.
fn nowhere(context: &Context) -> Read<String> {
    let elected = context.sheets.iter().enumerate().find_map(|(page, sheet)| {
        let line = (0..sheet.lines.len()).find(|line| {
            let text = plain(sheet.text(*line));
            ELECTED.iter().any(|word| text.contains(word))
        })?;
        Some((page, line))
    });
    let (page, line) = elected.unwrap_or((0, 0));
    let read = context.sheets.get(page).and_then(|sheet| sheet.lines.get(line));
    Read {
        value: String::new(),
        text: read.map(|line| line.text.clone()).unwrap_or_default(),
        at: Pointer { page, line: line + 1, bbox: read.map(|line| box_of(line, 0, line.text.len())) },
        confidence: WELL_READ,
    }
}

/// All addresses of a text.
fn addresses(text: &str) -> Vec<Found> {
    let mut all: Vec<Found> = Vec::new();
    let mut add = |found: Found| {
        if !all.iter().any(|other| found.from < other.to && other.from < found.to) {
            all.push(found);
        }
    };
    for found in STREET_FIRST.iter().flat_map(|regex| regex.captures_iter(text)) {
        let (Some(no), Some(code), Some(town)) = (found.name("no"), found.name("code"), found.name("town")) else {
            continue;
        };
        let Some(from) = street_before(text, no.start()) else { continue };
        let street = text.get(from..no.start()).unwrap_or("").trim().trim_end_matches(',');
        let value =
            format!("{} {}, {} {}", one_line(street), one_line(no.as_str()), code.as_str(), one_line(town.as_str()));
        add(Found { value, from, to: town.end(), coded: true });
    }
    for (regex, coded) in [(TOWN_FIRST.as_ref(), true), (NO_CODE.as_ref(), false)] {
        for found in regex.into_iter().flat_map(|regex| regex.captures_iter(text)) {
            let (Some(whole), Some(town), Some(street), Some(no)) =
                (found.get(0), found.name("town"), found.name("street"), found.name("no"))
            else {
                continue;
            };
            let capital = street.as_str().split_whitespace().any(|word| word.starts_with(char::is_uppercase));
            if !capital && !street.as_str().split_whitespace().any(is_street) {
                continue;
            }
            let code = found.name("code").map(|code| format!("{} ", code.as_str())).unwrap_or_default();
            let value =
                format!("{} {}, {code}{}", one_line(street.as_str()), one_line(no.as_str()), one_line(town.as_str()));
            add(Found {
                value,
                from: found.name("code").map_or(town.start(), |code| code.start()),
                to: whole.end(),
                coded,
            });
        }
    }
    all
}

/// The first address of a text, with its bytes.
pub(super) fn first(text: &str) -> Option<(String, usize, usize)> {
    addresses(text).into_iter().next().map(|found| (found.value, found.from, found.to))
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Where the street's name begins that ends before its number.
fn street_before(text: &str, end: usize) -> Option<usize> {
    let before = text.get(..end)?.trim_end_matches([' ', ',']);
    let line = before.rfind('\n').map_or(0, |at| at + 1);
    let stretch = before.get(line..)?;
    let mut from = None;
    for (count, word) in stretch.split_whitespace().rev().enumerate() {
        let at = word.as_ptr() as usize - text.as_ptr() as usize;
        let capital = word.trim_start_matches(|ch: char| !ch.is_alphanumeric()).starts_with(char::is_uppercase);
        let folded = plain(word);
        let small = PARTICLES.contains(&folded.as_str());
        // A comma, colon or full stop ends what stands before the street; but not an abbreviation ("Av.", "St.").
        let ends = word.ends_with([',', ';', ':']) || (word.ends_with('.') && folded.chars().count() > 4);
        if count >= STREET_WORDS
            || (count > 0 && ends)
            || !(capital || small || is_street(word))
            || word.chars().any(|ch| ch.is_ascii_digit())
        {
            break;
        }
        // "unter der Anschrift Musterweg 3": what says that somebody lives there is no part of the street.
        if count > 0 && LIVES.iter().any(|stem| folded.starts_with(stem)) {
            break;
        }
        if capital || is_street(word) {
            from = Some(at);
        }
        // "rue" and "Rue" begin a street in French: what stands before it is another word.
        if STREETS.contains(&folded.as_str()) {
            break;
        }
    }
    from.filter(|from| {
        text.get(*from..end).is_some_and(|street| street.chars().filter(|ch| ch.is_alphabetic()).count() >= 3)
    })
}

/// Whose an address is, by what stands before it.
fn whose(text: &str, found: &Found, holder: &str, house: bool) -> Whose {
    let before = text.get(..found.from).unwrap_or("");
    let tail: String = {
        let chars: Vec<char> = before.chars().collect();
        chars.get(chars.len().saturating_sub(BEFORE)..).unwrap_or(&[]).iter().collect()
    };
    let said =
        format!(" {}", plain(tail.rsplit(['.', ';']).next().filter(|last| last.trim().len() > 8).unwrap_or(&tail)));
    let stems = |stems: &[&str], text: &str| stems.iter().any(|stem| text.contains(&format!(" {stem}")));
    let place = |stems_: &[&str]| stems_.iter().filter_map(|stem| said.rfind(&format!(" {stem}"))).max();
    if ELECTED.iter().any(|word| said.contains(word)) {
        return Whose::Elected;
    }
    // The Immigration Office itself.
    if found.value.to_lowercase().contains("pacheco") {
        return Whose::Office;
    }
    if house {
        return if place(LIES) > place(LIVES) { Whose::Lives } else { Whose::Unexplained };
    }
    // The word nearest to the address decides between a home and an office.
    match (place(LIVES), place(OFFICES)) {
        (Some(lives), office) if office.is_none_or(|office| lives > office) => return Whose::Lives,
        _ => {}
    }
    let block: Vec<&str> =
        before.rsplit('\n').skip(1).take(BLOCK).take_while(|line| line.chars().count() < 70).collect();
    let head = before.rsplit('\n').next().unwrap_or("");
    let above: Vec<String> = block.iter().map(|line| format!(" {}", plain(line))).collect();
    let beside =
        format!(" {} {}", plain(head), plain(text.get(found.to..).unwrap_or("").split('\n').next().unwrap_or("")));
    if stems(OFFICES, &beside) || above.iter().any(|line| stems(OFFICES, line)) {
        return Whose::Office;
    }
    let is_holder = |line: &String| {
        let words: Vec<&str> = holder.split(' ').filter(|word| word.chars().count() >= 3).collect();
        !words.is_empty() && words.iter().filter(|word| line.contains(*word)).count() * 2 > words.len()
    };
    if above.iter().take(2).any(is_holder) { Whose::UnderName } else { Whose::Unexplained }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may panic")]
mod tests {
    use super::*;

    fn first(text: &str) -> Option<String> {
        addresses(text).into_iter().next().map(|found| found.value)
    }

    /// Street or town first, over two lines, with a box, in four languages.
    #[test]
    fn addresses_in_sentences() {
        let read = |text: &str| first(text).unwrap_or_default();
        assert_eq!(read("wonende te 9000 Gent, Sint-Modelstraat 61, heb ik"), "Sint-Modelstraat 61, 9000 Gent");
        assert_eq!(read("op het adres Proefakker 135, 2300 Turnhout. Elke"), "Proefakker 135, 2300 Turnhout");
        assert_eq!(read("heeft aan de Proefsesteenweg 402 te 1800 Vilvoorde."), "Proefsesteenweg 402, 1800 Vilvoorde");
        assert_eq!(
            read("résidant effectivement Rue du Ruisseau Clair 48, 1080 Molenbeek-Saint-Jean, et"),
            "Rue du Ruisseau Clair 48, 1080 Molenbeek-Saint-Jean"
        );
        assert_eq!(read("wohnhaft in der Mustertstraße 71, 4700 Eupen, stelle"), "Mustertstraße 71, 4700 Eupen");
        assert_eq!(
            read("Mme EXEMPLE Naïma\nRue de la Verrerie 19\n6040 Jumet (Charleroi)"),
            "Rue de la Verrerie 19, 6040 Jumet"
        );
        assert_eq!(read("demeurant rue du Modèle, n° 5 bte 2 à 4000 Liège"), "rue du Modèle n° 5 bte 2, 4000 Liège");
        assert_eq!(read("a sa résidence à Rue du Modèle 17 0021, 4000 Liège"), "Rue du Modèle 17 0021, 4000 Liège");
        assert_eq!(read("Hauptwohnort in Musterweg 8/B, 4700 Eupen hat"), "Musterweg 8/B, 4700 Eupen");
        assert_eq!(read("unter der Anschrift Alter Musterweg 8, 4700 Eupen"), "Alter Musterweg 8, 4700 Eupen");
        assert_eq!(first("Tilburg, 08-07-2025\nDe ambtenaar"), None);
        assert_eq!(first("Gent, 10 november 2025 met 3600 Euro"), None);
    }

    #[test]
    fn homes_and_offices() {
        let judge = |text: &str| whose(text, &addresses(text)[0], "exemple naima", false);
        assert_eq!(judge("demeurant à la Rue du Modèle 4, 4000 Liège"), Whose::Lives);
        assert_eq!(judge("Mme EXEMPLE Naïma\nRue de la Verrerie 19\n6040 Jumet"), Whose::UnderName);
        assert_eq!(judge("Office des étrangers\nBoulevard Pacheco 44\n1000 Bruxelles"), Whose::Office);
        assert_eq!(judge("faisant élection de domicile au cabinet, Rue du Palais 27, 4800 Verviers"), Whose::Elected);
        assert_eq!(judge("Cabinet d'avocats\nAvenue du Test 207 bte 4, 1050 Ixelles"), Whose::Office);
    }
}
