//! Lines of a machine-readable zone: told from other text, completed to the
//! zone's full width, cut out of the page and read again with only the zone's
//! characters allowed, several times over. The readings differ where the print
//! is doubtful, and the check digits decide later.

use image::RgbImage;

use super::net::Fault;
use super::ocr::{Ask, Ocr};
use super::pixels::{Quad, cut};
use crate::page::{Line, Rect};

/// Characters from which a line may belong to a zone: the shortest format has 30, and noise hides some.
const SHORTEST: usize = 22;

/// Most characters of a zone's line (44) and a few that noise adds.
const LONGEST: usize = 50;

/// Share of a line's characters that must be capitals, digits or fillers.
const MACHINE: f32 = 0.9;

/// Lines cut and read again on a page at most: a zone has three, and a page may show both sides of two cards.
const MOST: usize = 12;

/// Heights of the cut in heights of the line's box, and the stretch along it: looser and tighter cuts, narrower and wider print.
const CUTS: [(f32, f32); 4] = [(1.0, 1.0), (0.8, 1.0), (1.0, 1.2), (1.25, 1.0)];

/// Heights of the line's box added at either end, so that no filler is cut off.
const ENDS: f32 = 0.35;

/// Confidence below which a reading is dropped: a line of digits read as letters.
const BELIEVED: f32 = 0.6;

/// Height in pixels of a cut: twice what the network reads, so that little is lost in cutting.
const HEIGHT: f32 = 96.0;

/// Whether text looks like a line of a machine-readable zone.
pub(super) fn is_machine(text: &str) -> bool {
    let signs: Vec<char> = text.chars().filter(|ch| !ch.is_whitespace()).collect();
    let count = |test: fn(&char) -> bool| signs.iter().filter(|ch| test(ch)).count();
    let fillers = count(|ch| matches!(ch, '<' | '«' | '‹'));
    let digits = count(char::is_ascii_digit);
    let fitting = fillers + digits + count(char::is_ascii_uppercase);
    let letters = fitting - fillers - digits;
    let blanks = text.split_whitespace().count().saturating_sub(1);
    (SHORTEST..=LONGEST).contains(&signs.len())
        && fitting as f32 >= MACHINE * signs.len() as f32
        && (fillers >= 2 || (digits >= 10 && letters >= 3 && blanks == 0))
}

/// Whether a piece may be a torn-off part of such a line.
fn may_belong(text: &str) -> bool {
    let fits = |ch: char| ch.is_ascii_uppercase() || ch.is_ascii_digit() || matches!(ch, '<' | '«' | '‹');
    let signs = text.chars().filter(|ch| !ch.is_whitespace());
    let (good, all) = signs.fold((0, 0), |(good, all), ch| (good + usize::from(fits(ch)), all + 1));
    all > 0 && good as f32 >= 0.8 * all as f32
}

/// Whether two pieces are parts of one torn line of a zone.
pub(super) fn is_torn(left: &str, right: &str) -> bool {
    let fillers = |text: &str| text.matches(['<', '«', '‹']).count();
    may_belong(left)
        && may_belong(right)
        && fillers(left) + fillers(right) >= 2
        && left.chars().count() + right.chars().count() <= LONGEST
}

/// Reads the zone's lines among `lines` again and notes the readings as their alternatives.
/// Boxes are in pixels of the levelled page; `slant` gives a box's place on the picture.
pub(super) fn read_again(
    ocr: &dyn Ocr,
    image: &RgbImage,
    lines: &mut [Line],
    slant: impl Fn(Rect) -> Quad,
) -> Result<(), Fault> {
    let found: Vec<Rect> = lines.iter().filter(|line| is_machine(&line.text)).map(|line| line.bbox).collect();
    for line in lines.iter_mut().filter(|line| is_machine(&line.text)).take(MOST) {
        let quad = slant(completed(line.bbox, &found));
        line.alternatives = readings(ocr, image, &quad)?;
    }
    Ok(())
}

/// The line's box, as wide as the widest line of its zone: fillers at the end are easily missed.
fn completed(line: Rect, zone: &[Rect]) -> Rect {
    let near = |other: &&Rect| {
        (other.middle_y() - line.middle_y()).abs() < 5.0 * line.h
            && (other.x - line.x).abs() < 3.0 * line.h
            && other.w < 2.0 * line.w
    };
    let (left, right) = zone
        .iter()
        .filter(near)
        .fold((line.x, line.right()), |(left, right), other| (left.min(other.x), right.max(other.right())));
    Rect { x: left, w: right - left, ..line }
}

/// The distinct readings of a line, the surest first.
fn readings(ocr: &dyn Ocr, image: &RgbImage, quad: &Quad) -> Result<Vec<String>, Fault> {
    let mut found: Vec<(f32, String)> = Vec::new();
    for (tall, stretch) in CUTS {
        let (width, height) = (quad.width() + 2.0 * ENDS * quad.height(), quad.height() * tall);
        let cutting = Quad::slanted(quad.centre(), width, height, quad.slant());
        let columns = (width / height * HEIGHT * stretch) as u32;
        let strip = cut(image, &cutting, columns, HEIGHT as u32);
        for line in ocr.lines(&strip, Ask::MachineLine)? {
            let text = line.text();
            if !text.is_empty() && line.confidence() >= BELIEVED && found.iter().all(|(_, known)| *known != text) {
                found.push((line.confidence(), text));
            }
        }
    }
    found.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    Ok(found.into_iter().map(|(_, text)| text).collect())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may panic")]
mod tests {
    use super::*;

    #[test]
    fn lines_of_every_format_are_told() {
        for line in [
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
            "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
            "9706257F2803180BEL970625997413",
            "I<UTOD231458907<<<<<<<<<<<<<<<",
            "P<UTOERIKSSON<<ANNA MARIA<<<<<<<<<<<<<<<<<<",
        ] {
            assert!(is_machine(line), "{line}");
        }
    }

    #[test]
    fn headings_account_numbers_and_sentences_are_not() {
        for line in [
            "ATTEST VAN SAMENSTELLING VAN HET GEZIN",
            "BE68 5390 0754 7034",
            "Persoonsgegevens worden verwerkt overeenkomstig",
            "DOSSIER 1224/2026 RAADPLEGING 23 MEI 2026",
        ] {
            assert!(!is_machine(line), "{line}");
        }
    }

    #[test]
    fn a_line_torn_in_two_is_told_from_two_fields() {
        assert!(is_torn("P<UTOERIKSSON<<ANNA", "MARIA<<<<<<<<<"));
        assert!(!is_torn("SURNAME", "ERIKSSON"));
    }

    #[test]
    fn a_line_takes_the_width_of_its_zone() {
        let short = Rect { x: 10.0, y: 0.0, w: 300.0, h: 20.0 };
        let long = Rect { x: 8.0, y: 40.0, w: 420.0, h: 20.0 };
        let out = completed(short, &[short, long]);
        assert_eq!((out.x, out.right()), (8.0, 428.0));
        assert_eq!(out.y, 0.0);
    }
}
