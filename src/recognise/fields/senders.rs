//! Who writes a letter, by its head: the name beside "Afzender" or "From", or alone on one of the first lines.

use crate::document::{Field, Value};

use super::super::flow::Flow;
use super::super::phrase::plain;
use super::super::sheet::Sheet;
use super::{Context, Span, labels, names, prose};

/// Confidence of a name beside a label for the sender, and of one alone at the head of a letter. Both are below the name
/// that goes with a birth or a client: a lawyer is a sender too.
const LABELLED: f32 = 0.73;
const ALONE: f32 = 0.66;

/// Part of the first page in which the head of a letter stands.
const HEAD: f32 = 0.45;

/// Labels of whoever sends a letter, folded.
const SENDERS: &[&str] = &[
    "afzender",
    "afz",
    "van",
    "schrijver",
    "opgesteld door",
    "ondergetekende",
    "expediteur",
    "expeditrice",
    "exp",
    "de",
    "de la part de",
    "auteur",
    "redige par",
    "absender",
    "absenderin",
    "abs",
    "von",
    "verfasser",
    "from",
    "sender",
    "written by",
    "remitente",
    "remetente",
    "mittente",
    "gonderen",
    "derguesi",
    "отправитель",
    "от",
    "المرسل",
    "فرستنده",
];

/// Words of those who write for others, folded.
const COUNSEL: &[&str] = &[
    "mr",
    "meester",
    "maitre",
    "me",
    "advocaat",
    "advocate",
    "advocaten",
    "avocat",
    "avocate",
    "avocats",
    "rechtsanwalt",
    "rechtsanwaltin",
    "lawyer",
    "solicitor",
    "notaris",
    "notaire",
    "voogd",
    "tuteur",
    "vzw",
    "asbl",
];

/// The name beside a label for the sender.
pub(super) fn labelled(context: &Context) -> Option<Field> {
    let sheet = context.sheets.first()?;
    sheet.segments.iter().filter(|segment| segment.bbox.bottom() < HEAD).find_map(|segment| {
        let text = sheet.text(segment.line).get(segment.from..segment.to)?;
        let (label, rest) = text.split_once(':').unwrap_or((text, ""));
        if !SENDERS.contains(&plain(label).trim()) {
            return None;
        }
        let at = segment.from + (text.len() - rest.len());
        if !rest.trim().is_empty() {
            return name(context, sheet, segment.line, at, segment.to);
        }
        let cell = labels::row(sheet, segment.line).into_iter().next()?;
        name(context, sheet, cell.line, cell.from, cell.to)
    })
}

/// The name that a stretch begins with, unless it is a lawyer's.
fn name(context: &Context, sheet: &Sheet, line: usize, from: usize, to: usize) -> Option<Field> {
    let text = sheet.text(line).get(from..to)?;
    let (name, start, end) = names::labelled(text)?;
    let counsel = plain(text).split(' ').any(|word| COUNSEL.contains(&word));
    let span = Span { page: 0, line, from: from + start, to: from + end };
    (prose::is_person(&name) && !counsel).then(|| context.read(Value::Text(name), &span, LABELLED))
}

/// The sender's name alone on one of a letter's first lines, with its bytes.
pub(super) fn alone(flow: &Flow) -> Option<((usize, usize), f32)> {
    let text = flow.text.as_str();
    // "Maître Jeanne MODELE" above "Avocate au barreau": who writes for somebody else.
    let counsel = |line: &str| plain(line).split(' ').any(|word| COUNSEL.contains(&word));
    text.split('\n').take(2).enumerate().find_map(|(index, line)| {
        if text.split('\n').skip(index).take(3).any(counsel) {
            return None;
        }
        let at = line.as_ptr() as usize - text.as_ptr() as usize;
        let (_, from, to) = names::labelled(line)?;
        let whole = line.get(to..)?.trim().is_empty() && line.get(from..to).is_some_and(prose::is_person);
        whole.then_some(((at + from, at + to), ALONE))
    })
}
