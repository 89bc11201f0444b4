//! Whose a label is: that of the person a paper is about, or of a parent, a witness, the other party;
//! by the words beside it, and by the heading of the part of a form in which it stands.

use super::super::super::phrase::plain;
use super::super::super::sheet::{Segment, Sheet};
use super::Spot;

/// Fields of the person a paper is about, which parents and witnesses have too.
const OWN: &[&str] = &["holder", "surname", "given-names", "born", "birthplace", "nationality", "national-number"];

/// Words that make the label after them one of a relative, a witness or an official, folded.
const OTHERS: &[&str] = &[
    "vader",
    "moeder",
    "pere",
    "mere",
    "vater",
    "vaters",
    "mutter",
    "father",
    "mother",
    "padre",
    "madre",
    "pai",
    "mae",
    "baba",
    "babasi",
    "ana",
    "anne",
    "anasi",
    "getuige",
    "temoin",
    "zeuge",
    "witness",
    "testigo",
    "aangever",
    "declarant",
    "declarante",
    "ouders",
    "parents",
    "eltern",
    "отец",
    "мать",
    "officier",
    "werkgever",
    "employeur",
    "employer",
    "verhuurder",
    "bailleur",
    "arts",
    "medecin",
    "doctor",
    "translator",
    "traducteur",
    "vertaler",
    "voogd",
    "tuteur",
    "guardian",
    "parentale",
    "parental",
    "gezag",
    "sorge",
    "custody",
    "potestad",
    "voogdij",
    "tutelle",
];

/// Gives a label whose words or row name somebody else to that person ("Prénom(s) du père", "Ana adı soyadı", "née le" beside
/// "mère"); `false` when it is nobody's whose field is asked for.
pub(super) fn own(sheet: &Sheet, spot: &mut Spot) -> bool {
    if !OWN.contains(&spot.field) {
        return true;
    }
    let Some((word, end)) = other(sheet, spot) else { return true };
    spot.to = spot.to.max(end);
    let of = |part: Part| HEADINGS.iter().any(|(of, names)| *of == part && names.contains(&word.as_str()));
    let part = if of(Part::Father) || FATHERS.contains(&word.as_str()) {
        Part::Father
    } else if of(Part::Mother) || MOTHERS.contains(&word.as_str()) {
        Part::Mother
    } else {
        return false;
    };
    give(part, spot)
}

/// Words for parents in the forms that labels have beside those of headings, folded.
const FATHERS: &[&str] = &["vaters", "babasi", "отца", "батька", "babait"];
const MOTHERS: &[&str] = &["anasi", "annesi", "матери", "матері", "nenes"];

/// Words that tie the person to a label of one of their names ("Nom de famille de la mère"), folded.
const TIES: &[&str] =
    &["de", "du", "des", "d", "de la", "of", "of the", "van", "van de", "der", "des", "del", "do", "da", "della"];

/// The word that makes a label somebody else's, and where the label ends with it.
fn other(sheet: &Sheet, spot: &Spot) -> Option<(String, usize)> {
    let others = |text: &str| plain(text).split(' ').find(|word| OTHERS.contains(word)).map(str::to_owned);
    let line = sheet.text(spot.line);
    let segment = sheet.segments.iter().find(|s| s.line == spot.line && s.from <= spot.from && spot.from < s.to)?;
    // Within its own segment only what stands before it, and only as part of the same label.
    let before = line.get(segment.from..spot.from).unwrap_or("");
    let same = before.rsplit([':', ';', ',', '.']).next().unwrap_or(before);
    if let Some(word) = others(same) {
        return Some((word, spot.to));
    }
    // "Nom du père": what follows up to the colon.
    let after = line.get(spot.to..segment.to).unwrap_or("");
    if !spot.formal {
        // A label on the left in the same row, when this one stands where a value does.
        let left = sheet.segments.iter().filter(|other| {
            let overlap = other.bbox.bottom().min(segment.bbox.bottom()) - other.bbox.y.max(segment.bbox.y);
            (other.line != segment.line || other.to <= segment.from)
                && other.bbox.right() <= segment.bbox.x + 0.01
                && overlap > 0.5 * other.bbox.h.min(segment.bbox.h)
        });
        let nearest = left.max_by(|one, other| one.bbox.right().total_cmp(&other.bbox.right()))?;
        return others(sheet.text(nearest.line).get(nearest.from..nearest.to)?).map(|word| (word, spot.to));
    }
    let asked = after.find(':').and_then(|colon| after.get(..colon)).and_then(others);
    // "Titulaire de l'autorité parentale" with its colon on the next line: a name would begin with a capital.
    let goes_on = || Some(after).filter(|after| after.trim_start().starts_with(char::is_lowercase)).and_then(others);
    // "NOM DE FAMILLE DE LA MERE" and nothing else, in a cell of its own.
    let tied = || {
        let folded = plain(after);
        let (ties, person) = folded.rsplit_once(' ')?;
        (TIES.contains(&ties) && OTHERS.contains(&person)).then(|| person.to_owned())
    };
    // "Name und Vorname des" above "Vaters" in one cell.
    let below = || {
        let folded = plain(after);
        let last = folded.rsplit(' ').next().filter(|last| TIES.contains(last))?;
        let next = sheet.segments.iter().find(|cell| {
            let drop = (cell.bbox.y - segment.bbox.bottom()) / segment.bbox.h.max(f32::EPSILON);
            cell.line != segment.line
                && (cell.bbox.x - segment.bbox.x).abs() <= 0.5 * segment.bbox.h
                && (-0.5..0.9).contains(&drop)
        })?;
        let first = plain(sheet.text(next.line).get(next.from..next.to)?);
        let first = first.split(' ').next().filter(|word| !last.is_empty() && OTHERS.contains(word))?;
        Some(first.to_owned())
    };
    asked.or_else(below).map(|word| (word, spot.to)).or_else(|| goes_on().or_else(tied).map(|word| (word, segment.to)))
}

/// Whose part of a form a heading begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Own,
    Father,
    Mother,
    /// One of two spouses or partners; the first on the page is the paper's own person.
    Partner,
    Landlord,
    Other,
}

/// Headings of the parts of a form, folded.
const HEADINGS: &[(Part, &[&str])] = &[
    (
        Part::Own,
        &[
            "kind",
            "enfant",
            "child",
            "nino",
            "nina",
            "crianca",
            "femija",
            "cocuk",
            "patient",
            "patiente",
            "werknemer",
            "werkneemster",
            "travailleur",
            "travailleuse",
            "arbeitnehmer",
            "employee",
            "student",
            "etudiant",
            "etudiante",
            "huurder",
            "preneur",
            "locataire",
            "mieter",
            "tenant",
            "aanvrager",
            "demandeur",
            "demanderesse",
            "requerant",
            "antragsteller",
            "applicant",
            "titulaire",
            "titularis",
            "betrokkene",
            "interesse",
            "interessee",
            "inscrito",
            "registrado",
            "personne de reference",
            "referentiepersoon",
            "bezugsperson",
            "ребенок",
            "ребёнок",
            "дитина",
            "بيانات المولود",
            "بيانات الطفل",
            "بيانات المتوفى",
            "بيانات صاحب الطلب",
            "مشخصات متقاضي",
            "مشخصات صاحب سند",
        ],
    ),
    (
        Part::Father,
        &[
            "vader",
            "pere",
            "vater",
            "father",
            "padre",
            "pai",
            "baba",
            "babai",
            "отец",
            "батько",
            "بيانات الاب",
            "بيانات الوالد",
            "مشخصات پدر",
        ],
    ),
    (
        Part::Mother,
        &[
            "moeder",
            "mere",
            "mutter",
            "mother",
            "madre",
            "mae",
            "anne",
            "ana",
            "nena",
            "мать",
            "мати",
            "بيانات الام",
            "بيانات الوالده",
            "مشخصات مادر",
        ],
    ),
    (
        Part::Partner,
        &[
            "partner",
            "echtgenoot",
            "echtgenote",
            "conjoint",
            "conjointe",
            "epoux",
            "epouse",
            "ehegatte",
            "ehegattin",
            "ehemann",
            "ehefrau",
            "lebenspartner",
            "spouse",
            "husband",
            "wife",
            "groom",
            "bride",
            "conyuge",
            "contrayente",
            "esposo",
            "esposa",
            "noivo",
            "noiva",
            "es",
            "samenwonende",
            "cohabitant",
            "cohabitante",
            "муж",
            "жена",
            "الزوج",
            "الزوجه",
            "بيانات الزوج",
            "بيانات الزوجه",
            "زوج",
            "زوجه",
            "مشخصات زوج",
            "مشخصات زوجه",
            "شوهر",
            "خانم",
        ],
    ),
    (Part::Landlord, &["verhuurder", "bailleur", "bailleresse", "proprietaire", "vermieter", "landlord", "lessor"]),
    (
        Part::Other,
        &[
            "werkgever",
            "employeur",
            "arbeitgeber",
            "employer",
            "getuige",
            "getuigen",
            "temoin",
            "temoins",
            "zeuge",
            "zeugen",
            "witness",
            "witnesses",
            "arts",
            "medecin",
            "arzt",
            "doctor",
            "voogd",
            "tuteur",
            "vormund",
            "guardian",
            "garant",
            "borg",
            "aangever",
            "declarant",
            "sponsor",
        ],
    ),
];

/// Words and marks around a heading that say nothing of whose part it is, folded.
const AROUND: &[&str] =
    &["de", "het", "le", "la", "l", "the", "der", "die", "das", "el", "o", "a", "b", "e", "1", "2", "i", "ii", "in"];

/// How far below its heading a part of a form may reach, and how far left of its labels the heading may begin, on the page.
const PART: f32 = 0.25;
const COLUMN: f32 = 0.03;

/// A heading with where its part begins, and whose it is.
pub(super) struct Heading {
    x: f32,
    right: f32,
    y: f32,
    part: Part,
}

/// The headings of the parts of a form, from the top.
pub(super) fn headings(sheet: &Sheet) -> Vec<Heading> {
    let mut found: Vec<Heading> = Vec::new();
    for segment in &sheet.segments {
        let Some(part) = part(sheet.text(segment.line).get(segment.from..segment.to).unwrap_or("")) else { continue };
        // A label has its value beside it; of headings beside each other each is one.
        let values = sheet.segments.iter().any(|cell| {
            let overlap = cell.bbox.bottom().min(segment.bbox.bottom()) - cell.bbox.y.max(segment.bbox.y);
            overlap > 0.1 * segment.bbox.h
                && cell.bbox.x >= segment.bbox.right() - 0.01
                && part_of_cell(sheet.text(cell.line).get(cell.from..cell.to))
        });
        // The last line of a longer heading is none by itself.
        let goes_on = sheet.segments.iter().any(|other| {
            let rise = segment.bbox.y - other.bbox.bottom();
            (other.bbox.x - segment.bbox.x).abs() <= segment.bbox.h && (-0.5..0.5).contains(&(rise / segment.bbox.h))
        });
        if segment.bbox.h > 0.0 && !values && !goes_on {
            found.push(Heading { x: segment.bbox.x, right: segment.bbox.right(), y: segment.bbox.middle_y(), part });
        }
    }
    found.sort_by(|one, other| one.y.total_cmp(&other.y).then(one.x.total_cmp(&other.x)));
    // The first of two is the paper's own person; one alone may be a column or a row of something else.
    let partners = found.iter().filter(|heading| heading.part == Part::Partner).count();
    let mut first = true;
    found.retain_mut(|heading| {
        if heading.part != Part::Partner {
            return true;
        }
        if first {
            (heading.part, first) = (Part::Own, false);
        }
        partners == 2
    });
    found
}

/// Whether a cell beside a heading makes it a label: it says something that is no heading.
fn part_of_cell(text: Option<&str>) -> bool {
    text.is_some_and(|text| part(text).is_none() && text.chars().any(char::is_alphanumeric))
}

/// Whether a text heads a part of a form.
pub(super) fn is_heading(text: &str) -> bool {
    part(text).is_some()
}

/// Whose part a line heads, when it says nothing else; boxes to tick may stand behind it.
fn part(text: &str) -> Option<Part> {
    let head = text.split(['☐', '☒', '☑', '□', '■']).next().unwrap_or(text);
    if head.contains(':') {
        return None;
    }
    let folded = plain(head);
    let mut words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
    while words.len() > 1 && words.last().is_some_and(|word| AROUND.contains(word)) {
        words.pop();
    }
    while words.len() > 1 && words.first().is_some_and(|word| AROUND.contains(word)) {
        words.remove(0);
    }
    let said = words.join(" ");
    HEADINGS.iter().find(|(_, names)| names.contains(&said.as_str())).map(|(part, _)| *part)
}

/// Gives a label to whom the heading above it names; `false` when it is nobody's whose field is asked for.
pub(super) fn assign(sheet: &Sheet, headings: &[Heading], spot: &mut Spot) -> bool {
    if headings.is_empty() || !(OWN.contains(&spot.field) || spot.field == "address") {
        return true;
    }
    let own = |segment: &&Segment| segment.line == spot.line && segment.from <= spot.from && spot.from < segment.to;
    let Some(segment) = sheet.segments.iter().find(own) else { return true };
    // What runs from right to left begins at the right: there headings and labels share that edge, or the heading stands
    // over all columns.
    let leftward = sheet.text(spot.line).chars().any(|ch| matches!(ch, '\u{590}'..='\u{8ff}'));
    let mut above = headings.iter().filter(|heading| {
        let drop = segment.bbox.middle_y() - heading.y;
        let within = if leftward {
            segment.bbox.right() <= heading.right + 3.0 * COLUMN
        } else {
            (-COLUMN..=COLUMN).contains(&(segment.bbox.x - heading.x))
        };
        drop > 0.5 * segment.bbox.h && drop < PART && within
    });
    match above.next_back().map(|heading| heading.part) {
        None | Some(Part::Own) => true,
        Some(part) => give(part, spot),
    }
}

/// Makes a label of the paper's own person one of somebody else's; `false` when that field of theirs is not asked for.
fn give(part: Part, spot: &mut Spot) -> bool {
    spot.field = match (part, spot.field) {
        (Part::Own, field) => field,
        (Part::Father, "holder") => "father",
        (Part::Father, "surname") => "father-surname",
        (Part::Father, "given-names") => "father-given-names",
        (Part::Mother, "holder") => "mother",
        (Part::Mother, "surname") => "mother-surname",
        (Part::Mother, "given-names") => "mother-given-names",
        (Part::Landlord, "holder") => "landlord",
        (Part::Partner, "holder") => "spouse",
        (Part::Partner, "surname") => "spouse-surname",
        (Part::Partner, "given-names") => "spouse-given-names",
        _ => return false,
    };
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_of_parts() {
        assert_eq!(part("MOEDER"), Some(Part::Mother));
        assert_eq!(part("L'EMPLOYEUR"), Some(Part::Other));
        assert_eq!(part("Conjoint B ☒ Féminin ☐ Masculin"), Some(Part::Partner));
        assert_eq!(part("Echtgenoot 2"), Some(Part::Partner));
        assert_eq!((part("Vader: Jan Proef"), part("Vader van het kind")), (None, None));
    }
}
