//! The sex that a word says or that a ticked box gives.

use crate::document::Field;

use super::super::super::phrase::plain;
use super::super::{Context, labels};

/// Words and signs for the sexes, folded.
const MALE: &[&str] = &[
    "m",
    "man",
    "mannelijk",
    "male",
    "masculin",
    "homme",
    "mannlich",
    "maschile",
    "hombre",
    "masculino",
    "erkek",
    "mashkull",
    "мужской",
    "муж",
    "чоловіча",
    "ذكر",
    "مذكر",
    "مرد",
    "lab",
];
const FEMALE: &[&str] = &[
    "f",
    "v",
    "w",
    "vrouw",
    "vrouwelijk",
    "female",
    "feminin",
    "femme",
    "weiblich",
    "femminile",
    "mujer",
    "femenino",
    "feminino",
    "kadin",
    "femer",
    "женский",
    "жен",
    "жіноча",
    "انثي",
    "مونث",
    "زن",
    "dheddig",
];

/// Boxes of forms, ticked and open.
const TICKED: &[char] = &['☒', '☑', '✓', '✔', '■'];
const OPEN: &[char] = &['☐', '□'];

/// The sex whose box is ticked in the row of a field: boxes stand before their words where the row begins with one, else behind.
pub(in super::super) fn ticked(context: &Context, field: &Field) -> Option<&'static str> {
    let sheet = context.sheets.get(field.at.page)?;
    let line = field.at.line.checked_sub(1)?;
    let own = sheet.text(line);
    let from = own.find(&field.text).unwrap_or(0);
    let cells = labels::row(sheet, line);
    let cells = cells.iter().filter_map(|cell| sheet.text(cell.line).get(cell.from..cell.to));
    let row: Vec<&str> = own.get(from..).into_iter().chain(cells).collect();
    ticked_in(&row.join(" "))
}

fn ticked_in(row: &str) -> Option<&'static str> {
    let boxed = row.replace(TICKED, " ☒ ").replace(OPEN, " ☐ ");
    let words: Vec<&str> = boxed.split_whitespace().collect();
    let at = words.iter().position(|word| *word == "☒")?;
    // A cell cut off before its box may hold another field.
    let leads = words.first().is_some_and(|word| ["☒", "☐"].contains(word));
    let word = if leads { words.get(at + 1) } else { at.checked_sub(1).and_then(|at| words.get(at)) };
    word.and_then(|word| sex(word))
}

/// `M` or `F` where a text says one of them and not the other.
pub(in super::super) fn sex(text: &str) -> Option<&'static str> {
    let folded = plain(text);
    let says = |words: &[&str]| folded.split(' ').any(|word| words.contains(&word));
    match (says(MALE), says(FEMALE)) {
        (true, false) => Some("M"),
        (false, true) => Some("F"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ticked_box() {
        assert_eq!(ticked_in("M ☐ F ☑"), Some("F"));
        assert_eq!(ticked_in("☒ man ☐ vrouw"), Some("M"));
        assert_eq!(ticked_in("☐ männlich ☒ weiblich"), Some("F"));
        assert_eq!(ticked_in("vrouw"), None);
    }
}
