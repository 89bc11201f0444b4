//! The person that a letter or decision is sent to: the name below "Madame" in the
//! address window, or beside it; and, where nothing else names anybody, the only
//! person whom the text calls "de heer …", "Mme …".

use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex::Regex;

use crate::checklist::{Kind, Trait};
use crate::document::{Field, Value};
use crate::name;

use super::super::phrase::plain;
use super::super::sheet::{Segment, Sheet};
use super::{Context, Span, labels, names, propose, prose};

/// Confidence of a name in the address window, and of the only person that a text names with a form of address.
const ADDRESSED: f32 = 0.78;
const ONLY: f32 = 0.64;

/// The address stands in the first part of a letter, salutations below it.
const WINDOW: f32 = 0.45;

/// The name stands within so many line heights below the form of address: between them may stand a line of the other column.
const BELOW: f32 = 3.4;

/// … and begins within this share of the page's width of it.
const ALIGNED: f32 = 0.05;

/// Forms of address alone on their line, folded.
const FORMS: &[&str] = &[
    "de heer",
    "aan de heer",
    "mevrouw",
    "aan mevrouw",
    "mijnheer",
    "dhr",
    "mevr",
    "mw",
    "monsieur",
    "a monsieur",
    "madame",
    "a madame",
    "mademoiselle",
    "m",
    "mme",
    "mlle",
    "herr",
    "herrn",
    "frau",
    "an herrn",
    "an frau",
    "mr",
    "mrs",
    "ms",
    "miss",
    "to mr",
    "to mrs",
    "to ms",
    "senor",
    "senora",
    "sr",
    "sra",
    "sayin",
];

/// A form of address inside a text.
static NAMED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?:^|[\s,(])(?:[Dd]e\s+heer|[Mm]evrouw|[Mm]onsieur|[Mm]adame|[Mm]ademoiselle|M\.|Mme|Mlle|Mr\.?|Mrs\.?|Ms\.?|Herrn?|Frau|Señora?|Sra?\.|Sayın)\s+").ok()
});

/// Words before a form of address with which somebody acts for a firm or an office, folded.
const ACTS: &[&str] = &[
    "vertegenwoordigd",
    "represente",
    "representee",
    "vertreten",
    "represented",
    "notaris",
    "notaire",
    "door",
    "par",
    "by",
    "durch",
];

/// Letters that an office writes to the person whom they are about.
const TO_PERSONS: &[&str] = &["prosecutor-letter"];

/// Fills the holder of a paper that is addressed to them.
pub(super) fn fill(context: &Context, kind: &Kind, best: &mut BTreeMap<String, Field>) {
    // Letters are addressed to an office, and contracts name two parties.
    let addressed = (!kind.is(Trait::Letter) || TO_PERSONS.contains(&kind.id.as_str())) && !kind.is(Trait::Contract);
    if !addressed || !kind.fields.iter().any(|field| field == "holder") || best.contains_key("holder") {
        return;
    }
    if let Some(sheet) = context.sheets.first() {
        for (span, value) in window(sheet) {
            propose(best, "holder", context.read(Value::Text(value), &span, ADDRESSED));
        }
        if !best.contains_key("holder")
            && let Some(names) = over_address(sheet)
        {
            for (field, (span, value)) in ["holder", "spouse"].into_iter().zip(names) {
                if kind.fields.iter().any(|wanted| wanted == field) {
                    propose(best, field, context.read(Value::Text(value), &span, OVER_ADDRESS));
                }
            }
        }
        if !best.contains_key("holder") {
            couple(context, kind, sheet, best);
        }
    }
    if !best.contains_key("holder") {
        only(context, best);
    }
}

/// Names in the address window of a page.
fn window(sheet: &Sheet) -> Vec<(Span, String)> {
    let mut found = Vec::new();
    for segment in sheet.segments.iter().filter(|segment| segment.bbox.bottom() < WINDOW) {
        let text = sheet.text(segment.line).get(segment.from..segment.to).unwrap_or("");
        let form = plain(text);
        if FORMS.contains(&form.trim()) {
            let reach = BELOW * segment.bbox.h;
            let below = sheet.segments.iter().filter(|other| {
                let drop = other.bbox.y - segment.bbox.y;
                drop > 0.3 * segment.bbox.h && drop <= reach && (other.bbox.x - segment.bbox.x).abs() <= ALIGNED
            });
            let nearest = below.min_by(|one, other| one.bbox.y.total_cmp(&other.bbox.y));
            let name = nearest.and_then(|next| whole(sheet, next.line, next.from, next.to));
            // "MR. | DOE, John" in the row of a table.
            let beside = || labels::row(sheet, segment.line).into_iter().next();
            found.extend(name.or_else(|| beside().and_then(|cell| whole(sheet, cell.line, cell.from, cell.to))));
        } else if FORMS.iter().any(|known| form.starts_with(&format!("{known} "))) {
            found.extend(whole(sheet, segment.line, segment.from, segment.to));
        }
    }
    found
}

/// Confidence of an address right below the holder's name.
const BELOW_NAME: f32 = 0.8;

/// The address below the holder's name in the address window, line by line, whatever stands beside it.
pub(super) fn address(context: &Context, kind: &Kind, best: &mut BTreeMap<String, Field>) {
    let wanted = kind.fields.iter().any(|field| field == "address");
    // One that the running text gives below a name may stand in another column.
    if !wanted || best.get("address").is_some_and(|taken| taken.confidence > BELOW_NAME) {
        return;
    }
    let (Some(sheet), Some(Value::Text(holder))) =
        (context.sheets.first(), best.get("holder").map(|field| &field.value))
    else {
        return;
    };
    let key = |name: &str| {
        let mut words = name::mrz_key(name);
        words.sort();
        words
    };
    let own = key(holder);
    for segment in sheet.segments.iter().filter(|segment| segment.bbox.bottom() < WINDOW) {
        let text = sheet.text(segment.line).get(segment.from..segment.to).unwrap_or("");
        let first = JOINTS.iter().find_map(|joint| text.split_once(joint)).map_or(text, |(first, _)| first);
        let named = [first, text].into_iter().any(|part| {
            whole(sheet, segment.line, segment.from, segment.from + part.len())
                .is_some_and(|(_, name)| key(&name) == own)
        });
        if named
            && let Some(line) = under(sheet, segment)
            && let Some((value, from, to)) =
                super::address::first(sheet.text(line.line).get(line.from..line.to).unwrap_or(""))
        {
            let span = Span { page: 0, line: line.line, from: line.from + from, to: line.from + to };
            let field = context.read(Value::Text(value), &span, BELOW_NAME);
            best.insert("address".to_owned(), field);
            return;
        }
        let Some((street, town)) = (if named { street_and_town(sheet, segment) } else { None }) else { continue };
        let text = |part: &Segment| {
            sheet.text(part.line).get(part.from..part.to).unwrap_or("").trim_end_matches(',').to_owned()
        };
        let value = Value::Text(format!("{}, {}", text(street), text(town)));
        let span = Span { page: 0, line: street.line, from: street.from, to: street.to };
        let field = context.read(value, &span, BELOW_NAME);
        best.insert("address".to_owned(), field);
        return;
    }
}

/// The segment right below another, beginning where it begins.
fn under<'s>(sheet: &'s Sheet, segment: &Segment) -> Option<&'s Segment> {
    let near = sheet.segments.iter().filter(|other| {
        let drop = other.bbox.y - segment.bbox.y;
        let left = (other.bbox.x - segment.bbox.x).abs() <= ALIGNED / 2.0;
        // Addresses set to the right end where each other ends.
        let aligned = left || (other.bbox.right() - segment.bbox.right()).abs() <= ALIGNED / 5.0;
        drop > 0.3 * segment.bbox.h && drop <= BELOW * segment.bbox.h && aligned
    });
    near.min_by(|one, other| one.bbox.y.total_cmp(&other.bbox.y))
}

/// The lines below a name that are a street with a number and a town with its code.
fn street_and_town<'s>(sheet: &'s Sheet, name: &Segment) -> Option<(&'s Segment, &'s Segment)> {
    let text = |part: &Segment| sheet.text(part.line).get(part.from..part.to).unwrap_or("");
    let street = under(sheet, name)?;
    let town = under(sheet, street)?;
    let house = text(street).chars().any(|ch| ch.is_ascii_digit());
    let code = text(town).split_whitespace().next().is_some_and(|word| {
        let digits = word.trim_start_matches(|ch: char| ch.is_alphabetic() || ch == '-');
        (4..=5).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
    });
    // Where letters go to boxes, towns have no code.
    let boxed = plain(text(street));
    let code = code || BOXES.iter().any(|word| boxed.starts_with(word));
    (house && code).then_some((street, town))
}

/// Words for a box at the post office, folded.
const BOXES: &[&str] =
    &["p o box", "po box", "p o b ", "b p ", "bp ", "boite postale", "postbus", "apartado", "postfach"];

/// Confidence of a name alone over a street and a town.
const OVER_ADDRESS: f32 = 0.7;

/// Words in a block of lines that make it an office's or a firm's letterhead, folded.
const LETTERHEAD: &[&str] = &[
    "tel", "fax", "btw", "tva", "kbo", "bce", "rpr", "rpm", "rsz", "onss", "iban", "www", "vzw", "asbl", "nv", "bv",
    "sa", "srl", "sprl", "bvba", "gmbh", "ltd", "inc", "dienst", "service", "dr", "dokter", "docteur", "advocaat",
    "avocat", "notaris", "notaire",
];

/// The only name in the address window that stands alone over a street and a town; of a couple, one below the other, both.
fn over_address(sheet: &Sheet) -> Option<Vec<(Span, String)>> {
    let text = |part: &Segment| sheet.text(part.line).get(part.from..part.to).unwrap_or("").to_owned();
    let named = |part: &Segment| whole(sheet, part.line, part.from, part.to);
    let mut found = Vec::new();
    for segment in sheet.segments.iter().filter(|segment| segment.bbox.bottom() < WINDOW) {
        let Some(name) = named(segment) else { continue };
        let Some((street, town)) = street_and_town(sheet, segment) else { continue };
        let next = under(sheet, town).map(text).unwrap_or_default();
        let block = plain(&format!("{} {} {} {next}", name.1, text(street), text(town)));
        let office = block.split(' ').any(|word| LETTERHEAD.contains(&word)) || next.contains('@');
        if !office {
            let stands_on = |other: &&Segment| under(sheet, other).is_some_and(|below| below == segment);
            let first = sheet.segments.iter().filter(stands_on).find_map(named);
            found.push(first.into_iter().chain([name]).collect::<Vec<_>>());
        }
    }
    found.dedup_by(|one, other| one.last().map(|name| &name.1) == other.last().map(|name| &name.1));
    match found.as_slice() {
        [_] => found.pop(),
        _ => None,
    }
}

/// Words and signs between the names of two persons who live together, as an address has them.
const JOINTS: &[&str] = &[" – ", " — ", " - ", " / ", " & ", " + ", " en ", " et ", " und ", " and ", " y ", " e "];

/// Two names on one line over a street and a town: the first is the holder's, the other the spouse's.
fn couple(context: &Context, kind: &Kind, sheet: &Sheet, best: &mut BTreeMap<String, Field>) {
    for segment in sheet.segments.iter().filter(|segment| segment.bbox.bottom() < WINDOW) {
        let Some(text) = sheet.text(segment.line).get(segment.from..segment.to) else { continue };
        let Some((one, other)) = JOINTS.iter().find_map(|joint| text.split_once(joint)) else { continue };
        let named = |part: &str| {
            let from = part.as_ptr() as usize - text.as_ptr() as usize + segment.from;
            whole(sheet, segment.line, from, from + part.len())
        };
        if let (Some((first, name)), Some((second, spouse))) = (named(one), named(other))
            && street_and_town(sheet, segment).is_some()
        {
            propose(best, "holder", context.read(Value::Text(name), &first, OVER_ADDRESS));
            if kind.fields.iter().any(|field| field == "spouse") {
                propose(best, "spouse", context.read(Value::Text(spouse), &second, OVER_ADDRESS));
            }
            return;
        }
    }
}

/// The name that a stretch of a line is, form of address aside; none where it says more.
fn whole(sheet: &Sheet, line: usize, from: usize, to: usize) -> Option<(Span, String)> {
    let text = sheet.text(line).get(from..to)?;
    // "mr. Jan", in small letters, is a lawyer in Dutch.
    if text.trim_start().starts_with("mr.") {
        return None;
    }
    let (name, start, end) = names::labelled(text)?;
    let rest = text.get(end..)?.trim_matches(|ch: char| !ch.is_alphanumeric());
    (rest.is_empty() && prose::is_person(&name))
        .then(|| (Span { page: 0, line, from: from + start, to: from + end }, name))
}

/// The only person whom the text names with a form of address.
fn only(context: &Context, best: &mut BTreeMap<String, Field>) {
    let mut found: Vec<(Vec<String>, Field)> = Vec::new();
    for (page, flow) in context.flows.iter().enumerate() {
        for form in NAMED.iter().flat_map(|regex| regex.find_iter(&flow.text)) {
            let before = plain(flow.text.get(..form.start()).unwrap_or("").rsplit('\n').next().unwrap_or(""));
            if before.split(' ').rev().take(2).any(|word| ACTS.contains(&word)) {
                continue;
            }
            let Some((name, from, to)) = names::labelled(flow.paragraph(form.end())) else { continue };
            if !prose::is_person(&name) {
                continue;
            }
            let mut key = name::mrz_key(&name);
            key.sort();
            let (from, to) = (form.end() + from, form.end() + to);
            found.push((key, context.flowing(page, from, to, Value::Text(name), ONLY)));
        }
    }
    found.dedup_by(|one, other| one.0 == other.0);
    if let [(_, field)] = found.as_slice() {
        propose(best, "holder", field.clone());
    }
}
