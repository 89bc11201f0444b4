//! Whether a paper is signed: writing near its closing words or the place for a
//! signature that is no line of print.
//!
//! Handwriting stands out by its height, or is no line of text at all. A typed
//! name alone is no signature; where print and writing cannot be told apart,
//! nothing is said.

use crate::document::{Pointer, Seen};
use crate::page::{Line, Rect};

use super::phrase::plain;
use super::sheet::Sheet;

/// Writing so many times as high as the page's usual line is no print of the same text: signatures read as words are two to four times as high.
const HIGH: f32 = 1.6;

/// Print is within this share of the usual height, and read this surely; what lies between is not decided.
const LIKE_PRINT: f32 = 1.25;
const SURE: f32 = 0.95;

/// How far below its closing words, and above a label, a signature stands, in page heights: a letter leaves up to 3 cm.
const BELOW: f32 = 0.13;
const ABOVE: f32 = 0.05;

/// Least width of a mark that may be a signature, in page widths: initials.
const WIDE: f32 = 0.03;

/// Words that close a letter or stand at the place for the signature, folded.
const CLOSINGS: &[&str] = &[
    "hoogachtend",
    "hoogachting",
    "vriendelijke groet",
    "hartelijke groet",
    "collegiale groet",
    "oprechte groet",
    "veuillez agreer",
    "veuillez croire",
    "prie d agreer",
    "prie de croire",
    "prions d agreer",
    "salutations distinguees",
    "sentiments distingues",
    "sinceres salutations",
    "cordialement",
    "confraternellement",
    "respectueusement",
    "hochachtungsvoll",
    "hochachtung",
    "freundlichen gruss",
    "freundlichem gruss",
    "yours sincerely",
    "yours faithfully",
    "kind regards",
    "sincerely",
    "atentamente",
    "cordiales saludos",
    "atenciosamente",
    "distinti saluti",
    "saygilarimla",
    "opgemaakt te",
    "gedaan te",
    "fait a",
    "ainsi fait",
    "ausgefertigt in",
    "done at",
    "lu et approuve",
    "gelezen en goedgekeurd",
    "gelesen und genehmigt",
    "read and approved",
];

/// Labels of the place for a signature, folded.
const LABELS: &[&str] = &[
    "signature",
    "handtekening",
    "unterschrift",
    "firma",
    "imza",
    "assinatura",
    "firma del",
    "nenshkrimi",
    "podpis",
    "semnatura",
];

/// Words by which a line speaks of somebody else's signature or of none to be set here, folded.
const ELSEWHERE: &[&str] = &[
    "legalisation",
    "legalization",
    "legalisatie",
    "signature de",
    "signature of the",
    "stamp",
    "cachet rond",
    "signed by",
    "stempel:",
    "reconn",
];

/// Whether the paper is signed, as far as its pages show. `stamped` marks the lines of stamps on each page.
pub(super) fn seen(sheets: &[&Sheet], stamped: &[Vec<bool>]) -> Seen {
    let mut unsigned = None;
    for (page, sheet) in sheets.iter().enumerate().rev() {
        let marks = stamped.get(page).map_or(&[][..], Vec::as_slice);
        for (index, line) in sheet.lines.iter().enumerate().rev() {
            if marks.get(index).copied().unwrap_or(false) {
                continue;
            }
            let Some(label) = anchor(&line.text) else { continue };
            match at(sheet, index, line, label) {
                Found::Writing(bbox) => {
                    return Seen::Yes(Pointer { page, line: index + 1, bbox: Some(bbox) });
                }
                Found::Nothing => {
                    let here = Pointer { page, line: index + 1, bbox: Some(line.bbox) };
                    unsigned = unsigned.or(Some(Some(here)));
                }
                Found::Unclear => unsigned = Some(None),
            }
        }
    }
    match unsigned.flatten() {
        Some(at) => Seen::No(at),
        None => Seen::Unclear,
    }
}

/// Whether a line closes a paper (`false`) or labels the place for a signature (`true`).
fn anchor(text: &str) -> Option<bool> {
    let text = plain(text);
    if ELSEWHERE.iter().any(|word| text.contains(word)) {
        return None;
    }
    let words = text.split(' ').count();
    let label = words <= 9 && LABELS.iter().any(|label| text.split(' ').any(|word| word == *label));
    if label {
        return Some(true);
    }
    CLOSINGS.iter().any(|closing| text.contains(closing)).then_some(false)
}

/// What stands at the place for a signature.
enum Found {
    Writing(Rect),
    Nothing,
    Unclear,
}

fn at(sheet: &Sheet, index: usize, line: &Line, label: bool) -> Found {
    let usual = usual_height(sheet.lines);
    let from = line.bbox.y - if label { ABOVE } else { 0.0 };
    let to = line.bbox.bottom() + BELOW;
    let inside = |bbox: &Rect| bbox.middle_y() > from && bbox.middle_y() < to;
    let written = sheet.lines.iter().enumerate().filter(|(other, found)| *other != index && inside(&found.bbox));
    let mut doubtful = false;
    for (_, found) in written {
        let words = found.text.split_whitespace().count();
        let letters = found.text.chars().filter(|ch| ch.is_alphabetic()).count();
        if words <= 4 && letters >= 1 && found.bbox.h >= HIGH * usual && found.bbox.middle_y() > line.bbox.y {
            return Found::Writing(found.bbox);
        }
        // A short line that is neither clearly print nor clearly writing: a small signature, or a name badly scanned.
        let print = found.bbox.h <= LIKE_PRINT * usual && found.confidence >= SURE;
        doubtful |= words <= 3 && !print;
    }
    let signature = |mark: &&Rect| inside(mark) && mark.w >= WIDE && mark.h >= usual && !is_stamp(mark);
    let mark = sheet.page.text.marks.iter().find(signature);
    match mark {
        Some(mark) => Found::Writing(*mark),
        None if doubtful || sheet.page.text.confidence < SURE => Found::Unclear,
        None => Found::Nothing,
    }
}

/// Whether a mark is as high as wide on paper and as big as a round or square stamp: 2 cm and more.
fn is_stamp(mark: &Rect) -> bool {
    // Fractions of the page's height against those of its width: A4 is √2 as high as wide.
    let ratio = mark.w / (mark.h * std::f32::consts::SQRT_2).max(0.001);
    (0.75..=1.35).contains(&ratio) && mark.w >= 0.09
}

/// Height of a line of print: the middle of all.
fn usual_height(lines: &[Line]) -> f32 {
    let mut heights: Vec<f32> = lines.iter().map(|line| line.bbox.h).collect();
    heights.sort_by(f32::total_cmp);
    heights.get(heights.len() / 2).copied().unwrap_or(0.0)
}
