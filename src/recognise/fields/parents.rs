//! Father and mother, where one label or one sentence gives both, and where who signs says to be one of them.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex::Regex;

use crate::checklist::{Kind, Trait};
use crate::document::{Field, Read, Value};

use super::super::phrase::plain;
use super::{Context, Span, names, prose};

/// What the second of two parents is worth beside the first.
const SECOND: f32 = 0.9;

/// Confidence of a parent who signs and says so.
const SIGNS: f32 = 0.78;

/// Characters behind the signer's name within which it says whose parent that is.
const BEHIND: usize = 220;

/// Words between the names of two parents.
const JOINTS: &[&str] =
    &[" / ", " e de ", " et de ", " y de ", " and ", " e ", " y ", " et ", " en van ", " en ", " und ", " dhe "];

/// Words with which somebody says to be a child's father or mother, folded.
const FATHERS: &[&str] = &[
    "vader van",
    "pere de",
    "pere du",
    "pere des",
    "vater de",
    "vater von",
    "father of",
    "padre de",
    "pai de",
    "babasi",
    "tata al",
    "tatal",
    "babai i",
    "ojciec",
    "otac",
    "отец",
    "батько",
];
const MOTHERS: &[&str] = &[
    "moeder van",
    "mere de",
    "mere du",
    "mere des",
    "mutter de",
    "mutter von",
    "mother of",
    "madre de",
    "mae de",
    "annesi",
    "mama minor",
    "mama a",
    "nena e",
    "matka",
    "majka",
    "мать",
    "мати",
];

/// Fills the second parent, and a parent who signs.
pub(super) fn fill(context: &Context, kind: &Kind, wordings: &prose::Wordings, best: &mut BTreeMap<String, Field>) {
    let has = |name: &str| kind.fields.iter().any(|field| field == name);
    if !has("father") || !has("mother") {
        return;
    }
    both(context, best);
    declarant(context, best);
    named(context, kind, best);
    called(context, kind, wordings, best);
    rows(context, kind, best);
    // Nobody is their own parent: a sentence about both was read over its end.
    if !kind.is(Trait::ForChild) {
        for parent in ["father", "mother"] {
            // Where the child has a field of its own, the paper may be about a parent.
            let own = [if has("child") { "child" } else { "holder" }].iter().any(|own| {
                best.get(*own)
                    .zip(best.get(parent))
                    .is_some_and(|(own, parent)| plain(&own.text) == plain(&parent.text))
            });
            if own {
                best.remove(parent);
            }
        }
    }
    if kind.is(Trait::ForChild) && kind.is(Trait::OwnWords) {
        signer(context, best);
    } else if kind.is(Trait::ForChild) {
        parties(context, best);
    }
    // Nobody is both: "a favor de su madre DOE Jane, … del padre" names one of them.
    if let Some((father, mother)) = best.get("father").zip(best.get("mother"))
        && plain(&father.text) == plain(&mother.text)
    {
        let near = |parent: &str, field: &Field| is_right_before(context, field, parent);
        let is_father = match (near("father", father), near("mother", mother)) {
            (true, false) => true,
            (false, true) => false,
            _ => father.confidence > mother.confidence,
        };
        best.remove(if is_father { "mother" } else { "father" });
    }
}

/// Whether the word for a parent stands right before a name: "su madre DOE Jane".
fn is_right_before(context: &Context, field: &Field, parent: &str) -> bool {
    let Some(sheet) = context.sheets.get(field.at.page) else { return false };
    let Some(line) = field.at.line.checked_sub(1).map(|line| sheet.text(line)) else { return false };
    let first = field.text.split_whitespace().next().unwrap_or("");
    let before = plain(line.find(first).and_then(|at| line.get(..at)).unwrap_or(""));
    let last = before.split(' ').next_back().unwrap_or("");
    ROLES.iter().any(|(role, words)| *role == parent && words.contains(&last))
}

/// Confidence of a parent whom a sentence calls so.
const CALLED: f32 = 0.72;

/// Words right before the name of a father, and of a mother.
static NAMED: [(&str, LazyLock<Option<Regex>>); 2] = [
    (
        "father",
        LazyLock::new(|| {
            Regex::new(r"(?i)\b(?:(?:de|zijn|haar|hun|zn)\s+vader|(?:le|son|leur|du)\s+père|(?:the|his|her|their)\s+father|(?:der|dem|den|sein(?:em)?|ihr(?:em)?)\s+vater)\s*[,:]?\s+").ok()
        }),
    ),
    (
        "mother",
        LazyLock::new(|| {
            Regex::new(r"(?i)\b(?:(?:de|zijn|haar|hun)\s+moeder|(?:la|sa|leur)\s+mère|(?:the|his|her|their)\s+mother|(?:die|der|seine[r]?|ihre[r]?)\s+mutter)\s*[,:]?\s+").ok()
        }),
    ),
];

/// A parent whom a sentence calls so: "zich vestigt bij de vader, DOE Jan, geboren …". Only of papers about a child: elsewhere it is
/// a grandparent as often.
fn named(context: &Context, kind: &Kind, best: &mut BTreeMap<String, Field>) {
    if !kind.is(Trait::ForChild) {
        return;
    }
    for (field, words) in &NAMED {
        if best.contains_key(*field) {
            continue;
        }
        let found = context.flows.iter().enumerate().find_map(|(page, flow)| {
            words.iter().flat_map(|regex| regex.find_iter(&flow.text)).find_map(|lead| {
                let rest = flow.paragraph(lead.end());
                let (name, from, to) = names::labelled(rest)?;
                let at = lead.end();
                let right = from <= ADDRESS && prose::is_person(&name);
                right.then(|| context.flowing(page, at + from, at + to, Value::Text(name), CALLED))
            })
        });
        if let Some(found) = found {
            best.insert((*field).to_owned(), found);
        }
    }
}

/// The same in the words of the checklists, and the child itself: "mama sa, DOE Jana", "мого сина, DOE Jan".
fn called(context: &Context, kind: &Kind, wordings: &prose::Wordings, best: &mut BTreeMap<String, Field>) {
    if !kind.is(Trait::ForChild) {
        return;
    }
    for (field, phrases) in &wordings.family {
        if best.contains_key(*field) || !kind.fields.iter().any(|wanted| wanted == field) {
            continue;
        }
        let found = context.flows.iter().enumerate().find_map(|(page, flow)| {
            prose::told(flow, phrases).into_iter().find_map(|(_, end)| {
                let (name, from, to) = names::labelled(flow.paragraph(end))?;
                let right = from <= ADDRESS && prose::is_person(&name);
                right.then(|| context.flowing(page, end + from, end + to, Value::Text(name), CALLED))
            })
        });
        if let Some(found) = found {
            best.insert((*field).to_owned(), found);
        }
    }
}

/// Words of a table's cell that say what the person of its row is, folded.
const ROLES: [(&str, &[&str]); 3] = [
    ("father", &["vader", "pere", "vater", "father", "padre", "pai", "baba"]),
    ("mother", &["moeder", "mere", "mutter", "mother", "madre", "mae", "anne"]),
    (
        "child",
        &[
            "kind", "zoon", "dochter", "enfant", "fils", "fille", "child", "son", "daughter", "sohn", "tochter",
            "hijo", "hija", "filho", "filha",
        ],
    ),
];

/// Words beside the role in its cell, folded: "veronderstelde vader", "mère alléguée".
const ALLEGED: &[&str] = &[
    "veronderstelde",
    "vermoedelijke",
    "beweerde",
    "pretendu",
    "pretendue",
    "presume",
    "presumee",
    "allegue",
    "alleguee",
    "alleged",
    "putative",
    "presumed",
    "vermeintlicher",
    "vermeintliche",
    "biologische",
    "biologique",
    "biological",
];

/// Confidence of the person of such a row.
const IN_ROW: f32 = 0.8;

/// The persons of a table in which one cell of a row is a name and another says what that person is.
fn rows(context: &Context, kind: &Kind, best: &mut BTreeMap<String, Field>) {
    for (page, sheet) in context.sheets.iter().enumerate() {
        for cell in &sheet.segments {
            let text = plain(sheet.text(cell.line).get(cell.from..cell.to).unwrap_or(""));
            let words: Vec<&str> = text.split(' ').filter(|word| !ALLEGED.contains(word)).collect();
            let [word] = words.as_slice() else { continue };
            let role = ROLES.iter().find(|(field, words)| {
                words.contains(word) && kind.fields.iter().any(|wanted| wanted == field) && !best.contains_key(*field)
            });
            let Some((field, _)) = role else { continue };
            let beside = sheet.segments.iter().filter(|other| {
                let shared = other.bbox.bottom().min(cell.bbox.bottom()) - other.bbox.y.max(cell.bbox.y);
                shared > 0.5 * cell.bbox.h.min(other.bbox.h) && *other != cell
            });
            let mut names = beside.filter_map(|other| {
                let text = sheet.text(other.line).get(other.from..other.to)?;
                let (name, from, to) = names::labelled(text)?;
                let whole = text.get(to..)?.trim().is_empty() && prose::is_person(&name);
                let span = Span { page, line: other.line, from: other.from + from, to: other.from + to };
                whole.then(|| context.read(Value::Text(name), &span, IN_ROW))
            });
            // Two names in a row: a table of other things.
            if let (Some(found), None) = (names.next(), names.next()) {
                best.insert((*field).to_owned(), found);
            }
        }
    }
}

/// Bytes of a form of address before a name.
const ADDRESS: usize = 12;

/// Words with which an act says that the one who appeared is the father.
static OF_HIM: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)\b(?:de\s+lui(?:-même)?\s+(?:déclarant\s+)?et\s+de|uit\s+hem\s+(?:en|verklaarder\s+en)\s+(?:uit|van)|van\s+hem\s+en\s+van|zoon\s+van\s+de\s+comparant|dochter\s+van\s+de\s+comparant|of\s+him(?:self)?\s+and)\b").ok()
});

/// "A comparu DOE Jean, lequel nous a déclaré que de lui et de … est né": who declares is the father.
fn declarant(context: &Context, best: &mut BTreeMap<String, Field>) {
    let said = context.flows.iter().any(|flow| OF_HIM.as_ref().is_some_and(|words| words.is_match(&flow.text)));
    if let Some(declarant) = best.get("declarant").cloned().filter(|_| said && !best.contains_key("father")) {
        best.insert("father".to_owned(), declarant);
    }
}

/// Confidence of a parent whom the words of a judgment tell by the gender of a party.
const BY_GENDER: f32 = 0.72;

/// Characters behind a party's name in which its gender is told.
const GENDERED: usize = 160;

/// Words after which the other party is named.
static AGAINST: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?i)(?:^|[\s;])(?:contre|tegen|gegen|against|versus)\s*:?\s+").ok());

/// Words that tell a party's gender, folded.
const WOMAN: &[&str] = &[
    "nee",
    "eiseres",
    "verweerster",
    "verzoekster",
    "demanderesse",
    "defenderesse",
    "requerante",
    "klagerin",
    "antragstellerin",
    "mother",
    "moeder",
    "mere",
    "mutter",
];
const MAN: &[&str] = &[
    "ne",
    "eiser",
    "verweerder",
    "verzoeker",
    "demandeur",
    "defendeur",
    "requerant",
    "klager",
    "antragsteller",
    "father",
    "vader",
    "pere",
    "vater",
];

/// The parties to a judgment about a child are its parents: which, their gender tells.
fn parties(context: &Context, best: &mut BTreeMap<String, Field>) {
    let child = best.get("child").map(|child| plain(&child.text)).unwrap_or_default();
    for (page, flow) in context.flows.iter().enumerate() {
        let mut found: Vec<(usize, usize)> = Vec::new();
        if let Some(holder) = best.get("holder").filter(|holder| holder.at.page == page)
            && let Some(start) = flow.offset(holder.at.line.saturating_sub(1))
            && let Some(at) = flow.text.get(start..).and_then(|rest| rest.find(&holder.text))
        {
            found.push((start + at, start + at + holder.text.len()));
        }
        for against in AGAINST.iter().flat_map(|regex| regex.find_iter(&flow.text)) {
            if let Some((name, from, to)) = names::labelled(flow.paragraph(against.end()))
                && prose::is_person(&name)
            {
                found.push((against.end() + from, against.end() + to));
            }
        }
        for (from, to) in found {
            let behind: String = flow.text.get(to..).unwrap_or("").chars().take(GENDERED).collect();
            let said = plain(&behind);
            // The first such word is this party's: behind it another one may be named.
            let told = said.split(' ').find_map(|word| match () {
                () if WOMAN.contains(&word) => Some("mother"),
                () if MAN.contains(&word) => Some("father"),
                () => None,
            });
            let name = names::tidy(flow.text.get(from..to).unwrap_or(""));
            if let Some(field) = told.filter(|_| plain(&name) != child) {
                let read = context.flowing(page, from, to, Value::Text(name), BY_GENDER);
                best.entry(field.to_owned()).or_insert(read);
            }
        }
    }
}

/// Parts one value that names both parents.
fn both(context: &Context, best: &mut BTreeMap<String, Field>) {
    let Some(father) = best.get("father").cloned() else { return };
    // "Baba Adı / Ana Adı | HÜSEYİN / FADİME": two labels found the same cell.
    let same = best.get("mother").is_some_and(|mother| mother.at == father.at && mother.text == father.text);
    if best.contains_key("mother") && !same {
        return;
    }
    best.remove("mother");
    let line = context.sheets.get(father.at.page).map_or("", |sheet| sheet.text(father.at.line.saturating_sub(1)));
    let stretch = line.find(&father.text).and_then(|at| line.get(at..)).unwrap_or(&father.text);
    // Names are one word each only where a stroke parts them.
    let parted = |joint: &str| {
        let (one, other) = stretch.split_once(joint)?;
        let (one, _, _) = names::labelled(one)?;
        let (other, _, to) = names::labelled(other)?;
        let whole = |name: &str| joint.contains('/') || prose::is_person(name);
        (whole(&one) && whole(&other) && to > 0).then_some((one, other))
    };
    let Some((one, other)) = JOINTS.iter().find_map(|joint| parted(joint)) else {
        if let Some(mother) = listed(context, &father) {
            best.insert("mother".to_owned(), mother);
        }
        return;
    };
    let field = |name: String, confidence: f32| Read {
        value: Value::Text(name.clone()),
        text: name,
        confidence,
        ..father.clone()
    };
    best.insert("father".to_owned(), field(one, father.confidence));
    best.insert("mother".to_owned(), field(other, SECOND * father.confidence));
}

/// Words of a label for both parents, folded.
const PARENTS: &[&str] =
    &["filia", "parents", "ouders", "eltern", "genitori", "pais", "padres", "parinti", "родители", "батьки"];

/// The second of two parents who stand one below the other under one label ("Filiação").
fn listed(context: &Context, father: &Field) -> Option<Field> {
    let (page, line) = (father.at.page, father.at.line.checked_sub(1)?);
    let sheet = context.sheets.get(page)?;
    let cell = sheet.segments.iter().find(|cell| cell.line == line)?;
    let above = sheet.segments.iter().filter(|other| {
        let rise = cell.bbox.y - other.bbox.bottom();
        other.line != line && (other.bbox.x - cell.bbox.x).abs() <= cell.bbox.h && rise > -0.5 * cell.bbox.h
    });
    let label =
        above.min_by(|one, other| (cell.bbox.y - one.bbox.bottom()).total_cmp(&(cell.bbox.y - other.bbox.bottom())))?;
    let label = plain(sheet.text(label.line).get(label.from..label.to)?);
    if !PARENTS.iter().any(|word| label.starts_with(word)) {
        return None;
    }
    let below = sheet.segments.iter().find(|other| {
        let drop = other.bbox.y - cell.bbox.bottom();
        other.line != line
            && (other.bbox.x - cell.bbox.x).abs() <= 0.5 * cell.bbox.h
            && (-0.5 * cell.bbox.h..cell.bbox.h).contains(&drop)
    })?;
    let text = sheet.text(below.line).get(below.from..below.to)?;
    let (name, from, to) = names::labelled(text).filter(|(name, _, _)| prose::is_person(name))?;
    let span = super::Span { page, line: below.line, from: below.from + from, to: below.from + to };
    Some(context.read(Value::Text(name), &span, SECOND * father.confidence))
}

/// The box that is ticked before "father" or "mother".
static TICKED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?i)(?:[☒☑✓✔✗✘]|\[\s*x\s*\])\s*(?:(vader|père|father|vater|padre)|(moeder|mère|mother|mutter|madre))\b",
    )
    .ok()
});

/// The parent whose box is ticked.
fn ticked(text: &str) -> Option<&'static str> {
    let found = TICKED.as_ref()?.captures(text)?;
    Some(if found.get(1).is_some() { "father" } else { "mother" })
}

/// The holder of a consent is the parent that the words behind the name say.
fn signer(context: &Context, best: &mut BTreeMap<String, Field>) {
    let Some(holder) = best.get("holder").cloned() else { return };
    let Some(flow) = context.flows.get(holder.at.page) else { return };
    let Some(start) = flow.offset(holder.at.line.saturating_sub(1)) else { return };
    let behind: String = flow.text.get(start..).unwrap_or("").chars().take(BEHIND).collect();
    let said = plain(&behind);
    let first = |words: &[&str]| words.iter().filter_map(|words| said.find(words)).min();
    let field = match (ticked(&flow.text), first(FATHERS), first(MOTHERS)) {
        (Some(ticked), _, _) => ticked,
        (_, Some(father), mother) if mother.is_none_or(|mother| father < mother) => "father",
        (_, _, Some(_)) => "mother",
        _ => return,
    };
    let other = if field == "father" { "mother" } else { "father" };
    // A label that found the signer as the other parent was part of the sentence.
    if best.get(other).is_some_and(|taken| taken.text == holder.text) {
        best.remove(other);
    }
    best.entry(field.to_owned()).or_insert(Field { confidence: SIGNS.min(holder.confidence), ..holder });
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests may panic")]
mod tests {
    /// The parents of a birth certificate with these lines.
    fn parents(text: &str) -> (Option<String>, Option<String>) {
        let lists = crate::checklist::Checklists::load(&[]).unwrap();
        let page = crate::page::ReadPage::of_lines(text);
        let found = super::super::super::Recogniser::new(&lists).recognise(&[page], jiff::civil::date(2026, 11, 21));
        let read = |name: &str| found.first().and_then(|document| document.text(name)).map(str::to_owned);
        (read("father"), read("mother"))
    }

    #[test]
    fn parties_to_a_judgment_about_a_child() {
        let text = "TRIBUNAL DE PREMIÈRE INSTANCE DE LIÈGE\nTribunal de la famille\nJUGEMENT DU 3 MARS 2025\n\
            EN CAUSE DE : EXEMPLE Jeanne, née à Huy le 3 mai 1990, partie demanderesse ;\n\
            CONTRE : MODELE Paul, né à Namur le 4 juin 1988, défendeur ;\n\
            Concerne l'enfant MODELE Zoé, née à Liège le 7 juillet 2016.\n\
            PAR CES MOTIFS, LE TRIBUNAL dit que l'autorité parentale sur l'enfant sera exercée exclusivement par la mère ; \
            dit que l'enfant sera hébergée à titre principal chez elle.\n";
        assert_eq!(parents(text), (Some("MODELE Paul".into()), Some("EXEMPLE Jeanne".into())));
    }

    #[test]
    fn a_consent_ticks_the_parent_and_calls_the_other_so() {
        let text = "TOESTEMMING VAN DE OUDER DIE NIET MEEREIST\nIk, ondergetekende,\nNaam en voornaam: Jana Proef\n\
            Hoedanigheid: ☐ vader ☒ moeder ☐ voogd\ngeef hierbij mijn uitdrukkelijke toestemming dat mijn minderjarig kind\n\
            Naam en voornaam: Ilia Model\nzich vestigt bij de vader, Karel Model, geboren op 11/11/1984.\n\
            Opgemaakt te Modelstad, op 14 april 2026.\n";
        assert_eq!(parents(text), (Some("Karel Model".into()), Some("Jana Proef".into())));
    }

    #[test]
    fn two_parents_behind_one_label() {
        let head = "CERTIDÃO DE NASCIMENTO\nREGISTRO CIVIL DAS PESSOAS NATURAIS\nNome: ANA PROVA\n";
        let both = parents(&format!("{head}filha de JOÃO PROVA DA SILVA e MARIA MODELO DA SILVA\n"));
        assert_eq!(both, (Some("JOÃO PROVA DA SILVA".into()), Some("MARIA MODELO DA SILVA".into())));
    }
}
