//! The day with which an act opens ("L'an deux mille vingt-quatre, le neuf avril, … a comparu"):
//! that of its entry into the register, of its judgment or of its signing.

use std::collections::BTreeMap;

use crate::checklist::Kind;
use crate::document::Field;

use super::super::super::phrase::plain;
use super::super::{Context, Span, propose};
use super::{NEAR, closes, is_law, order, value};
use crate::date;

/// Confidence of the day with which an act opens.
const OPENED: f32 = 0.78;

/// … and of the day on which a judgment was given, told where it closes, beside the day of its copy.
const GIVEN: f32 = 0.74;

/// Lines below that of the year within which a deed gives the day ("Het jaar tweeduizend vijfentwintig." "Op drie mei.").
const REACH: usize = 4;

/// Words that open an act before a year, folded.
const YEARS: &[&str] = &[
    "l an",
    "en l an",
    "het jaar",
    "in het jaar",
    "in den jare",
    "im jahre",
    "im jahr",
    "in the year",
    "el ano",
    "en el ano",
    "no ano",
    "no ano de",
    "ano de",
    "nell anno",
    "anul",
];

/// Words before the day of an act that somebody appears on, folded.
const DAYS: &[&str] = &[
    "le",
    "op",
    "heden",
    "op heden",
    "vandaag",
    "am",
    "heute",
    "heute am",
    "on",
    "on this",
    "this",
    "aujourd hui",
    "ce jour",
    "ce jourd hui",
    "en",
    "el",
    "hoy",
    "hoy dia",
    "em",
    "aos",
    "a los",
    "hoje",
];

/// Words behind the day of an act that say before whom somebody appears, folded.
const BEFORE_WHOM: &[&str] = &[
    "devant nous",
    "devant moi",
    "par devant",
    "pardevant",
    "nous ",
    "a comparu",
    "ont comparu",
    "voor ons",
    "voor mij",
    "verscheen",
    "is verschenen",
    "zijn verschenen",
    "vor mir",
    "vor dem",
    "erschien",
    "before me",
    "appeared",
    "ante mi",
    "comparece",
    "perante mim",
    "compareceu",
    "le tribunal",
    "the court",
];

/// Words behind the day of a judgment, folded.
const COURTS: &[&str] = &["tribunal", "court", "rechtbank", "gericht", "juzgado", "juge de paix", "vrederechter"];

/// Fields that the day of an act is, the first that a kind has.
const OPENS: &[&str] = &["signed", "registered-on", "decided", "issued"];

/// Fills the day with which an act opens, and that of a judgment which closes with it.
pub(super) fn fill(context: &Context, kind: &Kind, best: &mut BTreeMap<String, Field>) {
    let has = |name: &str| kind.fields.iter().any(|field| field == name);
    let field = OPENS.iter().find(|name| has(name));
    let (Some(field), false) = (field, kind.identity) else { return };
    let entered = *field == "registered-on" && has("decided");
    let judged = *field == "decided" && has("issued") && !best.contains_key("decided");
    for (page, flow) in context.flows.iter().enumerate() {
        let lines: Vec<&str> = flow.text.split('\n').collect();
        for (index, year) in
            lines.iter().enumerate().filter(|(_, text)| YEARS.iter().any(|words| plain(text).starts_with(words)))
        {
            for day in lines.iter().skip(index + 1).take(REACH) {
                let joined = format!("{} {day}", year.trim_end_matches(['.', ',', ' ']));
                let split = joined.len() - day.len();
                let over = |found: &&date::Found| found.start < split && found.end > split;
                let found = date::find(&joined, order(context));
                let Some(found) = found.iter().find(over) else { continue };
                let Some(value) = value(&found.reading, field, context.filing) else { continue };
                let (line, from) = flow.place(day.as_ptr() as usize - flow.text.as_ptr() as usize);
                let span = Span { page, line, from, to: from + (found.end - split) };
                propose(best, field, context.read(value, &span, OPENED));
                break;
            }
        }
        for text in flow.text.split('\n') {
            for found in date::find(text, order(context)) {
                let before = text.get(..found.start).unwrap_or("");
                let after = plain(text.get(found.end..).unwrap_or(""));
                let confidence = match () {
                    () if opens(before, &after) => OPENED,
                    () if judged && closes(before) => GIVEN,
                    () => continue,
                };
                // "L'an …, le Tribunal de première instance a rendu le jugement": no entry, but a judgment.
                let court =
                    entered && COURTS.iter().any(|word| after.chars().take(NEAR).collect::<String>().contains(word));
                let field = if court { "decided" } else { *field };
                let Some(value) = value(&found.reading, field, context.filing) else { continue };
                // The day of a copy closes a judgment too.
                let copy = best.get("issued").is_some_and(|issued| issued.value == value);
                if is_law(before) || (confidence < OPENED && copy) {
                    continue;
                }
                let (line, from) = flow.place(text.as_ptr() as usize - flow.text.as_ptr() as usize + found.start);
                let span = Span { page, line, from, to: from + (found.end - found.start) };
                // The act of a marriage is drawn up at the wedding.
                if confidence == OPENED && has("married-on") && !best.contains_key("married-on") && !court {
                    propose(best, "married-on", context.read(value.clone(), &span, GIVEN));
                }
                propose(best, field, context.read(value, &span, confidence));
            }
        }
    }
}

/// Whether a date with this before and behind it opens an act.
fn opens(before: &str, after: &str) -> bool {
    let before = plain(before);
    let behind: String = after.chars().take(NEAR).collect();
    let appears = BEFORE_WHOM.iter().any(|words| format!("{behind} ").contains(words));
    let day = DAYS.iter().any(|words| before == *words) || before.is_empty();
    // "…, hoy día jueves veintiséis de septiembre de dos mil veinticuatro, ante mí comparece".
    let right_behind = BEFORE_WHOM.iter().any(|words| format!("{behind} ").starts_with(words));
    YEARS.contains(&before.as_str()) || (day && appears) || (right_behind && before.split(' ').count() <= LEAD)
}

/// Words before the day of an act that names the place first.
const LEAD: usize = 16;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_that_open_an_act() {
        assert!(opens("L'an ", " devant nous Jeanne Modèle, officier"));
        assert!(opens("Op ", " is voor mij, meester Jan Proef, notaris te Gent, verschenen"));
        assert!(opens("En la ciudad de Lima, hoy día martes ", &plain(", ante mí comparece")));
        assert!(!opens("Op ", " werd een bevel betekend"));
        assert!(!opens("née à Koudougou le ", " laquelle nous a déclaré"));
    }
}
