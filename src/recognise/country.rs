//! The country that issued a paper: from its zone, its letterhead, the first item
//! of an apostille, or the marks of Belgian authorities. A birthplace or a
//! nationality is no issuing country; nothing is said when in doubt.

use crate::checklist::{Checklists, IssuedBy, Kind, Trait};
use crate::document::{Pointer, Read};

use super::phrase::{Hit, Phrase, marked, plain};
use super::sheet::{Sheet, box_of};
use super::structure::{Zone, ibans, is_translator_number, national_number};

/// Marks that only Belgian papers carry.
const BELGIAN: &[&str] = &[
    "koninkrijk belgië",
    "royaume de belgique",
    "königreich belgien",
    "kingdom of belgium",
    "federale overheidsdienst",
    "service public fédéral",
    "föderaler öffentlicher dienst",
    "dienst vreemdelingenzaken",
    "office des étrangers",
    "ausländeramt",
    "ocmw",
    "cpas",
    "öshz",
    "riziv",
    "inami",
    "likiv",
    "rijksregisternummer",
    "rijksregisternr",
    "n° registre national",
    "numéro de registre national",
    "nationalregisternummer",
    "bpost",
    "cgvs",
    "cgra",
    "commissariaat-generaal voor de vluchtelingen en de staatlozen",
    "commissariat général aux réfugiés et aux apatrides",
    "raad voor vreemdelingenbetwistingen",
    "conseil du contentieux des étrangers",
    "kantoor rechtszekerheid",
    "bureau sécurité juridique",
    "fod binnenlandse zaken",
    "spf intérieur",
    "fod financiën",
    "spf finances",
    "spf justice",
    "fod justitie",
    "dienst voogdij",
    "service des tutelles",
    "fedasil",
    "kind en gezin",
    "fédération wallonie-bruxelles",
    "vlaamse gemeenschap",
    "vlaamse overheid",
    "communauté française de belgique",
    "belgisch staatsblad",
    "moniteur belge",
];

/// Marks that Belgian papers share with others (Dutch, French, Luxembourgish ones): two of them, or one with a Belgian postcode.
const LIKELY_BELGIAN: &[&str] = &[
    "gemeente",
    "gemeentebestuur",
    "dienst bevolking",
    "service population",
    "administration communale",
    "stad",
    "district",
    "ziekenfonds",
    "mutualité",
    "mutualiteit",
    "mutuelle",
    "krankenkasse",
    "burgemeester",
    "bourgmestre",
    "niss",
    "insz",
    "rechtbank van eerste aanleg",
    "tribunal de première instance",
];

/// Wording of a Ministry of Foreign Affairs in its own stamp, folded.
const MINISTRIES: &[&str] = &[
    "affaires etrangeres",
    "foreign affairs",
    "relaciones exteriores",
    "relacoes exteriores",
    "negocios estrangeiros",
    "minrex",
    "minaffet",
    "disisleri",
    "external affairs",
    "buitenlandse zaken",
    "auswartige angelegenheiten",
];

/// Names of countries shorter than this are taken only when every letter agrees.
const SHORT: usize = 8;

/// Part of a page in which a letterhead stands.
const LETTERHEAD: f32 = 0.38;

/// … and lines in which an embassy's name or a state's initials head a paper.
const LETTERHEAD_LINES: usize = 6;
const INITIALS_LINES: usize = 3;

/// Languages in which Belgium issues papers.
const BELGIAN_LANGUAGES: [&str; 4] = ["nl", "fr", "de", "en"];

/// What a multilingual form calls the state that issues it, folded.
const STATE_LABELS: [&str; 9] = ["etat", "staat", "state", "estado", "stato", "devlet", "drzava", "panstwo", "statul"];

/// What the two weak sorts of marks come to before a paper counts as Belgian.
const ENOUGH: f32 = 1.0;

/// Names of countries and Belgian marks, folded.
pub(super) struct Places {
    countries: Vec<(Phrase, String)>,
    belgian: Vec<Phrase>,
    likely: Vec<Phrase>,
    embassies: Vec<Phrase>,
    /// What heads an apostille.
    apostilles: Vec<Phrase>,
}

impl Places {
    /// Folds the names of the checklists' table.
    pub(super) fn new(lists: &Checklists) -> Places {
        let named = lists
            .countries
            .values()
            .flat_map(|country| country.names.iter().map(move |name| (name.as_str(), country.code.as_str())));
        let belgium = ["België", "Belgique", "Belgien", "Belgium"].map(|name| (name, "BEL"));
        let fold = |words: &[&str]| words.iter().filter_map(|word| Phrase::new(word)).collect();
        Places {
            countries: named
                .chain(belgium)
                .filter_map(|(name, code)| Some((Phrase::new(name)?, code.to_owned())))
                .collect(),
            belgian: fold(BELGIAN),
            likely: fold(LIKELY_BELGIAN),
            apostilles: marked(lists, "apostille"),
            embassies: fold(&[
                "ambassade de",
                "ambassade van",
                "embassy of",
                "botschaft",
                "consulat",
                "consulaat",
                "consulate",
                "embajada",
                "consulado",
                "embaixada",
                "büyükelçiliği",
                "سفارة",
                "قنصلية",
            ]),
        }
    }

    /// The country that issued a paper.
    pub(super) fn issuing(
        &self,
        sheets: &[&Sheet],
        kind: Option<&Kind>,
        zone: Option<(usize, &Zone)>,
        language: Option<&str>,
    ) -> Option<Read<String>> {
        if let Some((page, zone)) = zone {
            let code = if zone.mrz.issuer == "D" { "DEU" } else { zone.mrz.issuer.as_str() };
            let sure = !zone.mrz.unsure.contains("issuer") && zone.mrz.valid();
            if code.len() == 3 && code.chars().all(|ch| ch.is_ascii_uppercase()) {
                return Some(read(sheets, page, zone.line, 0, usize::MAX, code, if sure { 0.95 } else { 0.6 }));
            }
        }
        let translated = kind.is_some_and(|kind| kind.is(Trait::Translation));
        // Kinds that only Belgium issues say it themselves; so does a number of the Belgian register of translators.
        if kind.is_some_and(|kind| kind.issued_by == IssuedBy::Belgium) || (translated && registered(sheets)) {
            return sheets.first().map(|_| read(sheets, 0, 0, 0, usize::MAX, "BEL", 0.9));
        }
        let sheet = sheets.first()?;
        if kind.is_some_and(|kind| kind.id == "apostille")
            && let Some(found) = self.apostille(sheets)
        {
            return Some(found);
        }
        // Belgium issues nothing in other languages: there its name says for whom a paper is.
        let foreign = language.is_some_and(|language| !BELGIAN_LANGUAGES.contains(&language));
        let abroad = foreign || kind.is_some_and(|kind| kind.issued_by == IssuedBy::Abroad);
        if !translated && let Some(found) = self.multilingual(sheets) {
            return Some(found);
        }
        if !translated
            && let Some((code, hit, confidence)) = self.letterhead(sheet)
            && !(abroad && code == "BEL")
        {
            let line = sheet.hay.lines(&hit).0;
            let (from, to) = sheet.hay.bytes(&hit, line).unwrap_or((0, usize::MAX));
            return Some(read(sheets, 0, line, from, to, &code, confidence * sheet.confidence(line)));
        }
        let belgian = if abroad { None } else { self.belgian(sheets) };
        // What an apostille or a ministry certifies was issued in its country.
        belgian.or_else(|| if translated { None } else { self.stamped(sheets).or_else(|| self.ministry(sheets)) })
    }

    /// The country of a multilingual extract of civil status (CIEC convention no. 16): behind "Etat / Staat / State", item 1 of its form.
    fn multilingual(&self, sheets: &[&Sheet]) -> Option<Read<String>> {
        let sheet = sheets.first()?;
        let named = self.countries_on(sheet).into_iter().find(|(hit, _)| {
            let before = plain(sheet.before(hit));
            STATE_LABELS.iter().filter(|label| before.split(' ').any(|word| word == **label)).count() >= 2
        });
        let (hit, code) = named?;
        let line = sheet.hay.lines(&hit).0;
        let (from, to) = sheet.hay.bytes(&hit, line).unwrap_or((0, usize::MAX));
        Some(read(sheets, 0, line, from, to, &code, 0.9 * sheet.confidence(line)))
    }

    /// The country of an apostille on the paper itself.
    fn stamped(&self, sheets: &[&Sheet]) -> Option<Read<String>> {
        let titled = |sheet: &&Sheet| {
            (0..sheet.lines.len()).any(|line| {
                let heads = self.apostilles.iter().any(|phrase| {
                    sheet.hay.find(phrase).iter().any(|hit| hit.errors == 0 && sheet.hay.lines(hit).0 == line)
                });
                let text = plain(sheet.text(line));
                // Its heading alone, or with the convention's name on one line.
                heads && (text.split(' ').count() <= 3 || text.contains("1961"))
            })
        };
        sheets.iter().any(titled).then(|| self.apostille(sheets)).flatten()
    }

    /// The country whose Ministry of Foreign Affairs legalised a paper that names no country itself: nobody else's
    /// papers are legalised there first.
    fn ministry(&self, sheets: &[&Sheet]) -> Option<Read<String>> {
        for (page, sheet) in sheets.iter().enumerate() {
            for (hit, code) in self.countries_on(sheet) {
                let line = sheet.hay.lines(&hit).0;
                let text = plain(sheet.text(line));
                if code != "BEL" && MINISTRIES.iter().any(|word| text.contains(word)) {
                    let (from, to) = sheet.hay.bytes(&hit, line).unwrap_or((0, usize::MAX));
                    return Some(read(sheets, page, line, from, to, &code, 0.7 * sheet.confidence(line)));
                }
            }
        }
        None
    }

    /// The country after the first item of an apostille.
    fn apostille(&self, sheets: &[&Sheet]) -> Option<Read<String>> {
        for (page, sheet) in sheets.iter().enumerate() {
            for line in 0..sheet.lines.len() {
                let text = plain(sheet.text(line));
                let first = text.starts_with("1 ")
                    || ["country", "pays", "pais", "land "].iter().any(|word| text.starts_with(word));
                if !first {
                    continue;
                }
                let on =
                    |line: usize| self.countries_on(sheet).into_iter().find(|(hit, _)| sheet.hay.lines(hit).0 == line);
                if let Some((hit, code)) = on(line).or_else(|| on(line + 1)) {
                    let line = sheet.hay.lines(&hit).0;
                    let (from, to) = sheet.hay.bytes(&hit, line).unwrap_or((0, usize::MAX));
                    return Some(read(sheets, page, line, from, to, &code, 0.9 * sheet.confidence(line)));
                }
            }
        }
        None
    }

    /// All names of countries on a page; of those that overlap the longest, and the one with fewest errors.
    fn countries_on(&self, sheet: &Sheet) -> Vec<(Hit, String)> {
        let mut hits: Vec<(Hit, &str)> = Vec::new();
        for (phrase, code) in &self.countries {
            // "Norme" is not Norge: short names must stand there letter by letter.
            let exact = phrase.len() < SHORT;
            let found = sheet.hay.find(phrase).into_iter().filter(|hit| !exact || hit.errors == 0);
            hits.extend(found.map(|hit| (hit, code.as_str())));
        }
        hits.sort_by_key(|(hit, code)| (hit.errors, std::cmp::Reverse(hit.len()), hit.from, *code));
        hits.sort_by_key(|(hit, _)| std::cmp::Reverse(hit.len().saturating_sub(3 * hit.errors)));
        let mut kept: Vec<(Hit, String)> = Vec::new();
        for (hit, code) in hits {
            if !kept.iter().any(|(taken, _)| taken.overlaps(&hit)) {
                kept.push((hit, code.to_owned()));
            }
        }
        kept.sort_by_key(|(hit, _)| hit.from);
        kept
    }

    /// The country that a letterhead names: alone on its line (with words like "Republic of") in the upper part of the page.
    fn letterhead(&self, sheet: &Sheet) -> Option<(String, Hit, f32)> {
        let count = sheet.lines.len();
        let placed = sheet.lines.iter().any(|line| line.bbox.h > 0.0);
        let mut best: Option<(String, Hit, f32)> = None;
        for (hit, code) in self.countries_on(sheet) {
            let line = sheet.hay.lines(&hit).0;
            let Some(read) = sheet.lines.get(line) else { continue };
            let high = if placed { read.bbox.middle_y() <= LETTERHEAD } else { line <= (count / 3).max(3) };
            if !high || sheet.look(line).item {
                continue;
            }
            let before = plain(sheet.before(&hit));
            let state = STATES.iter().any(|word| before.ends_with(word))
                || STATES.iter().any(|word| plain(sheet.after(&hit)).starts_with(word));
            // An embassy that heads a paper stands in its first lines; farther down it is whom the paper is for.
            let embassy = line < LETTERHEAD_LINES
                && self
                    .embassies
                    .iter()
                    .any(|phrase| sheet.hay.find(phrase).iter().any(|other| sheet.hay.lines(other).0 == line));
            let letters: usize = sheet.touched(&hit).map(|segment| sheet.glyphs_of(segment).len()).sum();
            // "T.C.", "R.D.C.": a state's abbreviation opens the names of its authorities.
            let initials = line < INITIALS_LINES
                && before.is_empty()
                && sheet
                    .hay
                    .bytes(&hit, line)
                    .and_then(|(from, to)| sheet.text(line).get(from..to))
                    .is_some_and(|text| text.contains('.'));
            let alone = (hit.len() * 2) >= letters || initials;
            // After a colon it is the value of a field: a nationality, a birthplace; in brackets it says where a town lies.
            let value = sheet.before(&hit).contains(':') || sheet.before(&hit).trim_end().ends_with('(');
            let confidence = match (state || embassy, alone) {
                _ if value => continue,
                (true, _) => 0.9,
                (false, true) => 0.75,
                _ => continue,
            };
            // Two countries in one letterhead leave it open, unless one is an embassy's or a state's full name.
            match &best {
                Some((taken, _, sure))
                    if *taken != code && (*sure - confidence).abs() < 0.1 && !sheet.looks.is_empty() =>
                {
                    if line > sheet.hay.lines(&hit).0 {
                        return None;
                    }
                }
                Some((_, _, sure)) if *sure >= confidence => {}
                _ => best = Some((code, hit, confidence)),
            }
        }
        best
    }

    /// Belgium, when enough of its authorities' marks stand there.
    fn belgian(&self, sheets: &[&Sheet]) -> Option<Read<String>> {
        let (mut sum, mut place) = (0.0, None);
        for (page, sheet) in sheets.iter().enumerate() {
            let strong = self.belgian.iter().flat_map(|phrase| sheet.hay.find(phrase)).map(|hit| (hit, 1.0));
            let weak = self.likely.iter().flat_map(|phrase| sheet.hay.find(phrase)).map(|hit| (hit, 0.5));
            for (hit, weight) in strong.chain(weak) {
                let line = sheet.hay.lines(&hit).0;
                if sheet.look(line).item {
                    continue;
                }
                sum += weight;
                if place.is_none_or(|(_, _, best)| weight > best) {
                    place = Some((page, line, weight));
                }
            }
            for line in 0..sheet.lines.len() {
                let text = sheet.text(line);
                let account = ibans(text).iter().any(|account| account.starts_with("BE"));
                let number = text.split_whitespace().any(|word| word.len() >= 11 && national_number(word).is_some());
                let weight = if account || number {
                    0.6
                } else if belgian_address(text) {
                    0.5
                } else {
                    0.0
                };
                if weight > 0.0 {
                    sum += weight;
                    place = place.or(Some((page, line, weight)));
                }
            }
        }
        let (page, line, _) = place.filter(|_| sum >= ENOUGH)?;
        Some(read(sheets, page, line, 0, usize::MAX, "BEL", if sum >= 2.0 * ENOUGH { 0.85 } else { 0.7 }))
    }
}

/// Whether a number of the Belgian register of translators stands on the paper.
fn registered(sheets: &[&Sheet]) -> bool {
    sheets.iter().any(|sheet| sheet.lines.iter().any(|line| is_translator_number(&line.text)))
}

/// Words that make a country's name the name of a state, before or after it, folded.
const STATES: &[&str] = &[
    "republic of",
    "republic of the",
    "kingdom of",
    "state of",
    "republique de",
    "republique du",
    "republique d",
    "republique",
    "royaume de",
    "royaume du",
    "royaume d",
    "etat de",
    "republica de",
    "republica del",
    "republica",
    "reino de",
    "republik",
    "koninkrijk",
    "republiek",
    "government of",
    "gouvernement",
    "repubblica",
    "cumhuriyeti",
    "republika",
    "جمهوريه",
    "المملكه",
    "federation",
];

/// A postcode of four digits with a place, as Belgian addresses have it; some other countries do too.
fn belgian_address(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.windows(2).any(|pair| match pair {
        [code, place] => {
            let code = code.trim_start_matches("B-").trim_start_matches("BE-");
            let is_code = code.len() == 4
                && code.chars().all(|ch| ch.is_ascii_digit())
                && !code.starts_with(['0'])
                && !code.starts_with("20")
                && !code.starts_with("19");
            is_code
                && place.starts_with(char::is_uppercase)
                && place.chars().filter(|ch| ch.is_lowercase()).count() >= 3
        }
        _ => false,
    })
}

/// A country read at bytes `from..to` of a line.
fn read(
    sheets: &[&Sheet],
    page: usize,
    line: usize,
    from: usize,
    to: usize,
    code: &str,
    confidence: f32,
) -> Read<String> {
    let source = sheets.get(page).and_then(|sheet| sheet.lines.get(line));
    let text = source
        .map(|line| line.text.get(from..to.min(line.text.len())).unwrap_or(&line.text).to_owned())
        .unwrap_or_default();
    let bbox = source.map(|line| box_of(line, from, to.min(line.text.len())));
    Read { value: code.to_owned(), text, at: Pointer { page, line: line + 1, bbox }, confidence }
}
