//! Apostilles and legalisations and the papers they certify: on the paper
//! itself, on a page of their own behind it, or elsewhere in the folder.

use std::ops::RangeInclusive;
use std::sync::LazyLock;

use jiff::civil::Date;
use regex::Regex;

use super::Known;
use crate::checklist::{IssuedBy, Regime, Trait, Words};
use crate::date::{self, Order, Reading};
use crate::document::{Document, Legalised, Link, Pointer, Read, Step};
use crate::fold::{find_word, fold};
use crate::page::Line;

/// Words on the line that heads an apostille.
const HEADING_WORDS: usize = 3;

/// … and with the convention's name and day: "Apostille (Convention de La Haye du 5 octobre 1961)".
const HEADING_WITH_CONVENTION: usize = 11;

/// Lines around a formula in which the name of the office that legalised is looked for: a stamp or sticker has about ten lines.
const AROUND: usize = 5;

/// … and how far above and below the formula they stand, in line heights: the office heads the stamp, its date closes it.
const ABOVE: f32 = 4.5;
const BELOW: f32 = 9.0;

/// Fills `links` of every document.
pub fn link(documents: &mut [Document], known: &Known<'_>) {
    let mut found: Vec<(usize, Link)> = Vec::new();
    let certifies = |document: &Document| known.is(document, Trait::Stamp);
    // First what stands on a paper or beside it; what lies elsewhere goes to papers that have nothing by then.
    let (elsewhere, placed): (Vec<usize>, Vec<usize>) = (0..documents.len())
        .partition(|index| documents.get(*index).is_some_and(certifies) && beside(documents, *index, known).is_none());
    for index in placed.into_iter().chain(elsewhere) {
        let Some(document) = documents.get(index) else { continue };
        let certifies = certifies(document);
        let near = if certifies { beside(documents, index, known) } else { Some(index) };
        let far = || certified(documents, index, &found, known);
        let target = near.or_else(far);
        // What cannot be read here may be named by its translation.
        let translation =
            |target: &Document| documents.iter().find(|other| target.translated_by.as_ref() == Some(&other.id));
        let fits = |target: &Document| {
            speaks_of(document, target)
                || translation(target).is_some_and(|translation| speaks_of(document, translation))
        };
        let guessed =
            near.is_none() && target.and_then(|target| documents.get(target)).is_some_and(|target| !fits(target));
        let Some(target) = target.filter(|target| documents.get(*target).is_some_and(|d| may_bear(d, known))) else {
            continue;
        };
        let own_page = certifies.then(|| document.id.clone());
        let mut links: Vec<Link> = Vec::new();
        if document.kind == "apostille" {
            links.push(apostille(document, own_page.clone()));
        } else {
            links.extend(printed_apostille(document, known));
        }
        links.extend(stamps(document, own_page, known));
        for mut link in links {
            if guessed {
                link.at.confidence = link.at.confidence.min(GUESSED);
            }
            found.push((target, link));
        }
    }
    for (target, link) in found {
        let Some(document) = documents.get_mut(target) else { continue };
        let known_already = |other: &Link| other.step == link.step && other.document == link.document;
        if !document.links.iter().any(known_already) {
            document.links.push(link);
        }
    }
}

/// A certification in another file that names nothing of the paper it would be for: below the bound (.6) under which a human looks.
const GUESSED: f32 = 0.5;

/// A word shorter than this stands in many texts.
const TELLING: usize = 5;

/// Whether a certification names the holder, a number or the signatory of the paper that it would be for.
fn speaks_of(certification: &Document, target: &Document) -> bool {
    let text =
        |document: &Document| fold(&document.lines().map(|(_, line)| line.text.as_str()).collect::<Vec<_>>().join(" "));
    let (own, theirs) = (text(certification), text(target));
    let named = ["holder", "spouse", "number", "file-number"].iter().any(|field| {
        target.text(field).is_some_and(|value| {
            let value = fold(value);
            value.len() >= TELLING && find_word(&own, &value).is_some()
        })
    });
    // "2. has been signed by A. Example, registrar": two words of the item that stand together on the paper too.
    let signatory = certification.lines().any(|(_, line)| {
        let folded = fold(&line.text);
        let said = SIGNED_BY.iter().find_map(|words| folded.find(words).map(|at| at + words.len()));
        let words: Vec<&str> = said.and_then(|at| folded.get(at..)).unwrap_or("").split(' ').collect();
        words.windows(2).any(|pair| {
            let pair = pair.join(" ");
            pair.len() > TELLING
                && !pair.chars().any(|ch| ch.is_ascii_digit())
                && find_word(&theirs, pair.trim()).is_some()
        })
    });
    // The sticker's own number, which a translator renders with the rest.
    let own_number = certification.text("number").map(fold).is_some_and(|number| {
        number.len() >= TELLING && number.chars().any(|ch| ch.is_ascii_digit()) && find_word(&theirs, &number).is_some()
    });
    named || signatory || own_number
}

/// Words before the name of whose signature is certified, folded.
const SIGNED_BY: [&str; 9] = [
    "signed by",
    "signe par",
    "ondertekend door",
    "getekend door",
    "firmado por",
    "assinado por",
    "unterschrieben von",
    "handtekening van",
    "signature de",
];

/// An apostille or legalisation on a page of its own is whose paper it certifies.
pub fn share_person(documents: &mut [Document]) {
    let certified: Vec<(String, Option<String>)> = documents
        .iter()
        .flat_map(|document| {
            let ids = document.links.iter().filter_map(|link| link.document.clone());
            ids.map(|id| (id, document.person.clone())).collect::<Vec<_>>()
        })
        .collect();
    for (id, person) in certified {
        if let Some(page) = documents.iter_mut().find(|document| document.id == id && document.person.is_none()) {
            page.person = person;
        }
    }
}

/// What links and issuing country together say; what is asked of it is the check's to judge.
pub fn conclude(documents: &mut [Document], known: &Known<'_>) {
    for document in documents {
        let has = |step: Step| document.links.iter().any(|link| link.step == step);
        let country = document.country.as_ref().and_then(|country| known.lists.countries.get(&country.value));
        let belgian =
            !may_bear(document, known) || document.country.as_ref().is_some_and(|country| country.value == "BEL");
        document.legalised = if has(Step::Apostille) {
            Legalised::Apostille
        } else if !document.links.is_empty() {
            Legalised::Legalisation
        } else if belgian {
            Legalised::Exempt
        } else {
            match country.map(|country| country.regime) {
                Some(Regime::Eu | Regime::Exempt) => Legalised::Exempt,
                Some(Regime::Apostille | Regime::Legalisation) => Legalised::None,
                Some(Regime::Unknown) | None => Legalised::Unknown,
            }
        };
    }
}

/// Papers of Belgium and translations bear no links that anybody asks for.
fn may_bear(document: &Document, known: &Known<'_>) -> bool {
    let belgian = known.lists.kinds.get(&document.kind).is_some_and(|kind| kind.issued_by == IssuedBy::Belgium);
    !belgian && !known.is(document, Trait::Translation)
}

fn apostille(document: &Document, own_page: Option<String>) -> Link {
    let title = document.evidence.first();
    let text = title.map_or_else(|| "apostille".to_owned(), |evidence| evidence.text.clone());
    let pointer = title.map_or_else(Pointer::default, |evidence| Pointer {
        page: evidence.page,
        line: evidence.line,
        bbox: None,
    });
    let at = Read { value: text.clone(), text, at: pointer, confidence: document.confidence };
    Link { step: Step::Apostille, document: own_page, at, made: document.date("issued") }
}

/// An apostille printed or glued on the paper itself: its heading, with the convention's name below.
fn printed_apostille(document: &Document, known: &Known<'_>) -> Option<Link> {
    for (page, read) in document.pages.iter().enumerate() {
        let folded: Vec<String> = read.lines.iter().map(|line| fold(&line.text)).collect();
        let heading = |text: &String| {
            let heads = any_word(known, "apostille", text);
            let alone = heads && text.split(' ').count() <= HEADING_WORDS;
            // Its heading and the convention's name on one line.
            let with_convention = heads && text.contains("1961") && text.split(' ').count() <= HEADING_WITH_CONVENTION;
            (alone || with_convention) && !text.contains('[')
        };
        let Some(index) = folded.iter().position(heading) else { continue };
        let convention = folded.iter().any(|text| {
            ["convention de la haye", "5 octobre 1961", "hague convention"].iter().any(|name| text.contains(name))
        });
        let Some(line) = read.lines.get(index).filter(|_| convention) else { continue };
        let at = Pointer { page, line: index + 1, bbox: Some(line.bbox) };
        let at = Read { value: line.text.clone(), text: line.text.clone(), at, confidence: line.confidence };
        // The convention's own day is not the apostille's.
        let below = read.lines.get(index + 1..).unwrap_or_default().iter();
        let signed = jiff::civil::date(1961, 10, 5);
        let made = below.filter_map(|line| first_date(&line.text)).find(|day| *day != signed);
        return Some(Link { step: Step::Apostille, document: None, at, made });
    }
    None
}

/// The document that an apostille or legalisation on its own page lies with: the one before it in its file, or the one behind it.
fn beside(documents: &[Document], index: usize, known: &Known<'_>) -> Option<usize> {
    let file =
        |index: usize| documents.get(index).and_then(|document| document.pages.first()).map(|page| &page.source.file);
    let certifies = |index: usize| documents.get(index).is_some_and(|d| known.is(d, Trait::Stamp));
    let mut before = (0..index).rev().take_while(|other| file(*other) == file(index));
    if let Some(other) = before.find(|other| !certifies(*other)) {
        return documents.get(other).filter(|d| may_bear(d, known)).map(|_| other);
    }
    let next = index + 1;
    if file(next) == file(index) && !certifies(next) {
        return documents.get(next).filter(|d| may_bear(d, known)).map(|_| next);
    }
    None
}

/// The only document of its country, elsewhere in the folder, that has no certification yet and is older than this one.
fn certified(documents: &[Document], index: usize, found: &[(usize, Link)], known: &Known<'_>) -> Option<usize> {
    // What lies with a paper that bears none ("an apostille on a Belgian card") is nobody else's.
    let alone = {
        let file = |index: usize| documents.get(index).and_then(|d| d.pages.first()).map(|page| &page.source.file);
        let certifies = |index: usize| documents.get(index).is_some_and(|d| known.is(d, Trait::Stamp));
        !(0..documents.len()).any(|other| other != index && file(other) == file(index) && !certifies(other))
    };
    if !alone {
        return None;
    }
    let made = documents.get(index)?.date("issued");
    let country = documents.get(index)?.country.as_ref()?.value.clone();
    let asks = |kind: &str| {
        known.lists.procedures.get(known.procedure).is_some_and(|procedure| {
            procedure
                .requirements
                .iter()
                .any(|requirement| requirement.legalised && requirement.kinds().iter().any(|k| k == kind))
        })
    };
    let of_country = documents.iter().enumerate().filter(|(other, document)| {
        let issued = document.date("issued");
        asks(&document.kind)
            && !found.iter().any(|(target, _)| target == other)
            && !issued.zip(made).is_some_and(|(issued, made)| made < issued)
            && document.country.as_ref().is_some_and(|c| c.value == country)
    });
    let of_country: Vec<usize> = of_country.map(|(index, _)| index).collect();
    match of_country.as_slice() {
        [only] => Some(*only),
        _ => None,
    }
}

/// Legalisation formulas on a document's lines, each with the office that stands around it.
fn stamps(document: &Document, own_page: Option<String>, known: &Known<'_>) -> Vec<Link> {
    let mut links: Vec<Link> = Vec::new();
    for (page, read) in document.pages.iter().enumerate() {
        let folded: Vec<String> = read.lines.iter().map(|line| fold(&line.text)).collect();
        let mark = |mark: &str, lines: &[usize]| {
            let text: Vec<&str> = lines.iter().filter_map(|line| folded.get(*line)).map(String::as_str).collect();
            let text = text.join(" ");
            if mark == "belgian-post" { post_named(known, &text) } else { any_word(known, mark, &text) }
        };
        let mut post: Option<(usize, Vec<usize>)> = None;
        for (index, line) in folded.iter().enumerate() {
            // A formula may break over two lines.
            let two = format!("{line} {}", folded.get(index + 1).map_or("", String::as_str));
            if !any_word(known, "legalised", &two) {
                continue;
            }
            let Some(text) = read.lines.get(index) else { continue };
            let mut stamp = stamp(&read.lines, index, text);
            let above = stamp.iter().take_while(|line| **line < index).count();
            let (above, below) = stamp.split_at(above);
            // A stamp that an office of the issuing state heads ends where the post's below it begins.
            if mark("foreign-office", above) && !mark("belgian-post", above) {
                let post = (1..=below.len()).find(|end| mark("belgian-post", below.get(..*end).unwrap_or_default()));
                stamp.truncate(above.len() + post.map_or(below.len(), |end| end - 1));
            }
            let belgian = mark("belgian-post", &stamp);
            // The number below the formula of the post is the post's, unless another office stands between them.
            let of_post = post.as_ref().is_some_and(|(formula, lines)| {
                lines.contains(&index) && !mark("foreign-office", &(formula + 1..=index).collect::<Vec<_>>())
            });
            if !belgian && of_post {
                continue;
            }
            let mut steps = vec![(if belgian { Step::Belgium } else { Step::IssuingCountry }, text)];
            if belgian {
                // A post certifies the signature of the office that certified before: where it names it, both are shown.
                let office = stamp.iter().find(|line| mark("foreign-office", &[**line]));
                steps.extend(office.and_then(|line| Some((Step::IssuingCountry, read.lines.get(*line)?))));
                post = post.or_else(|| Some((index, stamp.clone())));
            }
            let lines = stamp.iter().filter(|line| **line >= index).filter_map(|line| read.lines.get(*line));
            let made = lines.into_iter().find_map(|line| first_date(&line.text));
            // The ministry's stamp on the paper itself certifies the signature of whom the paper names; a signature without
            // a name in print is anybody's.
            let of_another = !belgian
                && own_page.is_none()
                && names_signatory(&read.lines, index)
                && certified_name(&read.lines, index)
                    .is_some_and(|(name, last)| !stands(document, page, index..=last, &name));
            for (step, text) in steps {
                let at = Pointer { page, line: index + 1, bbox: Some(text.bbox) };
                let confidence = if of_another { text.confidence.min(GUESSED) } else { text.confidence };
                let at = Read { value: text.text.clone(), text: text.text.clone(), at, confidence };
                if !links.iter().any(|link| link.step == step) {
                    links.push(Link {
                        step,
                        document: own_page.clone(),
                        at,
                        made: made.filter(|_| step == Step::Belgium || !belgian),
                    });
                }
            }
        }
    }
    links
}

/// Words of a formula before the name of whose signature it certifies.
static SIGNATURE_OF: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)\b(?:signature|handtekening|unterschrift|firma|assinatura)\s+(?:de|of|van|von|da|do)\b[\s:]*").ok()
});

/// Forms of address before a name.
const ADDRESSED: [&str; 16] = [
    "m", "mr", "mrs", "ms", "miss", "mme", "mlle", "monsieur", "madame", "dr", "dhr", "mevr", "herr", "frau", "sr",
    "sra",
];

/// The name in a formula ("Vu pour légalisation de la signature de M. EXEMPLE Awa"): two words or more that begin with
/// capitals, folded, and its last line. Offices ("of the registrar") and formulas in capitals tell none.
fn certified_name(lines: &[Line], index: usize) -> Option<(Vec<String>, usize)> {
    let texts: Vec<&str> = lines.get(index..)?.iter().take(FORMULA).map(|line| line.text.as_str()).collect();
    let text = texts.join(" ");
    let found = SIGNATURE_OF.as_ref()?.find(&text)?;
    if !text.get(..found.end())?.chars().any(char::is_lowercase) {
        return None;
    }
    let (mut name, mut end) = (Vec::new(), found.end());
    for word in text.get(found.end()..)?.split_whitespace() {
        let folded = fold(word);
        if name.is_empty() && ADDRESSED.contains(&folded.as_str()) {
            continue;
        }
        if !word.starts_with(char::is_uppercase) || word.chars().any(|ch| ch.is_ascii_digit()) {
            break;
        }
        name.push(folded);
        end = word.as_ptr() as usize - text.as_ptr() as usize + word.len();
        if word.ends_with([',', '.', ';']) {
            break;
        }
    }
    let ends = texts.iter().scan(0, |at, line| {
        *at += line.len() + 1;
        Some(*at)
    });
    let last = index + ends.take_while(|at| *at <= end).count();
    (name.len() >= 2).then_some((name, last))
}

/// Lines above a stamp in which the name of who signed the paper stands in print.
const SIGNED_ABOVE: usize = 10;

/// Whether a name stands alone on a line above a stamp, surname in capitals as officials are named: "MODELE Awa".
fn names_signatory(lines: &[Line], index: usize) -> bool {
    let name = |line: &Line| {
        let words: Vec<&str> = line.text.split_whitespace().collect();
        let long = |word: &&&str| word.chars().filter(|ch| ch.is_alphabetic()).count() >= NAMING;
        let capitals = |word: &&str| !word.chars().any(char::is_lowercase);
        let (capitals, mixed): (Vec<&str>, Vec<&str>) = words.iter().filter(long).partition(|word| capitals(word));
        let named = words.iter().all(|word| word.starts_with(char::is_uppercase) && !word.ends_with([':', '.']));
        (2..=4).contains(&words.len()) && named && !capitals.is_empty() && !mixed.is_empty()
    };
    lines.iter().take(index).rev().take(SIGNED_ABOVE).any(name)
}

/// Lines of a formula with the name in it: the line before its words, and where the name breaks.
const FORMULA: usize = 4;

/// Whether a word of a name stands on a document outside the formula's lines of a page, or one that a slip of the reading makes of it.
fn stands(document: &Document, page: usize, formula: RangeInclusive<usize>, name: &[String]) -> bool {
    let outside = document.lines().filter(|(at, _)| at.page != page || !formula.contains(&(at.line.saturating_sub(1))));
    let mut words = outside.flat_map(|(_, line)| fold(&line.text).split(' ').map(str::to_owned).collect::<Vec<_>>());
    words.any(|word| {
        name.iter().any(|part| {
            part.len() >= NAMING && (*part == word || (part.len() >= TELLING && strsim::levenshtein(part, &word) <= 1))
        })
    })
}

/// A part of a name that is shorter is also a word of something else.
const NAMING: usize = 3;

/// The lines of the stamp that a formula stands in: those above and below it in its column, for two stamps may
/// stand side by side.
fn stamp(lines: &[Line], index: usize, formula: &Line) -> Vec<usize> {
    let (here, height) = (formula.bbox, formula.bbox.h);
    let near = |other: &usize| {
        let Some(there) = lines.get(*other).map(|line| line.bbox) else { return false };
        if height <= 0.0 {
            return other.abs_diff(index) <= AROUND;
        }
        let shared = here.right().min(there.right()) - here.x.max(there.x);
        let below = there.y - here.y;
        shared > 0.3 * here.w.min(there.w) && below > -ABOVE * height && below < BELOW * height
    };
    (0..lines.len()).filter(near).collect()
}

fn first_date(text: &str) -> Option<Date> {
    date::find(text, Order::DayFirst).into_iter().find_map(|found| match found.reading {
        Reading::Certain(day) => Some(day),
        _ => None,
    })
}

fn any_word(known: &Known<'_>, mark: &str, text: &str) -> bool {
    let none = Words::new();
    let words = known.lists.marks.get(mark).unwrap_or(&none);
    words.values().flatten().any(|word| find_word(text, &fold(word)).is_some())
}

/// Whether a Belgian post is named otherwise than as the one to which a paper is to be shown.
fn post_named(known: &Known<'_>, text: &str) -> bool {
    let none = Words::new();
    let words = |mark: &str| known.lists.marks.get(mark).unwrap_or(&none).values().flatten().map(|word| fold(word));
    let shown: Vec<String> = words("presented-to").map(|words| format!(" {words}")).collect();
    let mut names = words("belgian-post").filter_map(|name| Some((find_word(text, &name)?, name)));
    names.any(|(mut at, name)| {
        loop {
            let before = format!(" {}", text.get(..at).unwrap_or("").trim_end());
            if !shown.iter().any(|words| before.ends_with(words.as_str())) {
                return true;
            }
            let from = at + name.len();
            let Some(next) = text.get(from..).and_then(|rest| find_word(rest, &name)) else { return false };
            at = from + next;
        }
    })
}
