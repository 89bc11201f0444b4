//! The day of a birth, a wedding or a death that an act tells in a sentence.

use std::collections::BTreeMap;

use crate::checklist::Kind;
use crate::date;
use crate::document::Field;

use super::super::super::phrase::plain;
use super::super::{Context, Span, propose};
use super::before::{EVENTS, sentence};
use super::{NEAR, is_law, near_words, order, value};

/// How sure a date is that a sentence ties to a birth or a wedding.
const TOLD: f32 = 0.74;

/// Words behind the date of a birth ("le 3 mai 1990, est née à …") and of a wedding ("… ont comparu"), folded.
const BORN: &[&str] = &[
    "est ne",
    "est nee",
    "est ne e",
    "is geboren",
    "werd geboren",
    "was born",
    "wurde geboren",
    "nacio",
    "nasceu",
    "e nato",
    "e nata",
    "родился",
    "родилась",
];
const WED: &[&str] = &[
    "ont comparu",
    "a comparu",
    "se sont presentes",
    "par devant",
    "devant nous",
    "zijn verschenen",
    "is verschenen",
    "contrajeron",
    "ont contracte",
    "in het huwelijk",
    "unis par",
    "were married",
    "casaram",
    "mariage celebre",
    "married at",
    "solemnized",
];

/// Bytes from the words that tell a birth to its day, at most: hospital and hour may stand between.
const BIRTH_TO_DAY: usize = 150;

/// Words behind which an act tells of the child's parents, folded: a day there is theirs.
const PARENTS: &[&str] = &[
    "fils", "fille", "hijo", "hija", "filho", "filha", "zoon", "dochter", "sohn", "tochter", "son", "daughter",
    "figlio", "figlia", "ne", "nee", "geboren", "nacido", "nacida", "nascido", "nascida", "born", "сын", "дочь",
];

const DIED: &[&str] = &[
    "est decede",
    "est decedee",
    "est mort",
    "est morte",
    "is overleden",
    "overleed",
    "died",
    "passed away",
    "verstarb",
    "ist verstorben",
    "fallecio",
    "falecio",
    "faleceu",
    "e morto",
    "e deceduto",
    "умер",
    "умерла",
];

/// The day of a birth, a wedding or a death that an act tells in a sentence.
pub(super) fn event(context: &Context, kind: &Kind, best: &mut BTreeMap<String, Field>) {
    let (field, words) = match kind.id.as_str() {
        "birth-certificate" => ("born", BORN),
        "marriage-certificate" => ("married-on", WED),
        "death-certificate" => ("died", DIED),
        _ => return,
    };
    if best.get(field).is_some_and(|taken| taken.confidence >= TOLD) {
        return;
    }
    for (page, flow) in context.flows.iter().enumerate() {
        for text in flow.text.split('\n') {
            for found in date::find(text, order(context)) {
                let behind: String = plain(text.get(found.end..).unwrap_or("")).chars().take(NEAR + 20).collect();
                let before = text.get(..found.start).unwrap_or("");
                // "nació en el Hospital …, a las cinco horas del día …": what was told of the birth stands before it.
                let ahead = format!(" {} ", plain(sentence(before)));
                let led = field == "born"
                    && words.iter().any(|word| {
                        ahead.rfind(&format!(" {word} ")).is_some_and(|at| {
                            let between = ahead.get(at + word.len() + 1..).unwrap_or("");
                            let parents = between.split(' ').any(|word| PARENTS.contains(&word));
                            ahead.len() - at <= BIRTH_TO_DAY
                                && !parents
                                && !between.contains(|ch: char| ch.is_ascii_digit())
                        })
                    });
                let told = led || words.iter().any(|word| behind.contains(word));
                if !told
                    || is_law(before)
                    || !led && near_words(before, 2).iter().any(|word| EVENTS.contains(&word.as_str()))
                {
                    continue;
                }
                let Some(value) = value(&found.reading, field, context.filing) else { continue };
                let (line, from) = flow.place(text.as_ptr() as usize - flow.text.as_ptr() as usize + found.start);
                let span = Span { page, line, from, to: from + (found.end - found.start) };
                propose(best, field, context.read(value, &span, TOLD));
            }
        }
    }
}
