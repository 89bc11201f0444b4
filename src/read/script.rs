//! Lines in a script that the engine does not know: told by ink without
//! characters, foreign characters and readings that nothing is sure of. What
//! the engine makes of such lines is nonsense and must not stand in a text.

use super::decode::FOREIGN;
use super::ocr::OcrLine;

/// Share of a line's ink without characters from which its script is unknown: Cyrillic lines reach .6 and more, Latin ones stay under .2.
const UNREAD: f32 = 0.5;

/// Share of foreign characters from which a line is foreign.
const FOREIGN_SHARE: f32 = 0.3;

/// Confidence below which a line is nonsense: Arabic and Ethiopic read as Latin stay under .6, noisy Latin print above .8.
const NONSENSE: f32 = 0.6;

/// Confidence below which a line on a page with foreign ones is read by their reader too: Ethiopic taken for Latin letters got .63 to .78.
pub(super) const DOUBTED: f32 = 0.9;

/// Share of a page's writing that must be foreign for the page to be: signatures and stamps stay below.
const SOME: f32 = 0.2;

/// Foreign lines that such a page must have, unless it has nothing else.
const LINES: usize = 2;

/// Share from which a page is foreign altogether, however few its lines.
const ALL: f32 = 0.6;

/// Confidence and letters that make a line surely Latin: capitals that Cyrillic shares reach .91.
const SURE: f32 = 0.95;

/// See [`SURE`].
const SURE_LETTERS: usize = 4;

/// How much of a page is in a script that the engine does not know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Foreign {
    /// Nothing, or no more than a signature.
    Nothing,
    /// Some lines among others that were read.
    Some,
    /// Nearly all of it.
    All,
}

/// Whether the engine's reading of a line is worth nothing because it does not know its script.
pub(super) fn is_foreign(line: &OcrLine) -> bool {
    let letters = line.glyphs.iter().filter(|glyph| glyph.ch != ' ');
    let (foreign, all) =
        letters.fold((0, 0), |(foreign, all), glyph| (foreign + usize::from(glyph.ch == FOREIGN), all + 1));
    line.unread >= UNREAD || foreign as f32 >= FOREIGN_SHARE * all.max(1) as f32 || line.confidence() < NONSENSE
}

/// Whether a line of a page so judged was read all the same. On a page that is
/// foreign altogether only what is surely Latin words counts: dates there lose their strokes.
pub(super) fn keeps(line: &OcrLine, page: Foreign) -> bool {
    let letters = line.glyphs.iter().filter(|glyph| glyph.ch.is_alphabetic()).count();
    let words = 2 * letters >= line.glyphs.len() && letters >= SURE_LETTERS;
    match page {
        Foreign::Nothing => true,
        Foreign::Some => !is_foreign(line),
        Foreign::All => words && line.confidence() >= SURE && line.unread < UNREAD / 2.0,
    }
}

/// Judges a page by the length of its lines.
pub(super) fn judge(lines: &[OcrLine]) -> Foreign {
    let length = |line: &OcrLine| line.quad.width() / line.quad.height().max(1.0);
    let all: f32 = lines.iter().map(length).sum();
    let foreign: Vec<&OcrLine> = lines.iter().filter(|line| is_foreign(line)).collect();
    let share = foreign.iter().map(|line| length(line)).sum::<f32>() / all.max(f32::EPSILON);
    if share >= ALL {
        Foreign::All
    } else if share >= SOME && foreign.len() >= LINES {
        Foreign::Some
    } else {
        Foreign::Nothing
    }
}

#[cfg(test)]
#[allow(clippy::indexing_slicing, reason = "tests may panic")]
mod tests {
    use super::*;
    use crate::read::Quad;

    fn line(text: &str, confidence: f32) -> OcrLine {
        OcrLine::even(text, Quad::upright(0.0, 0.0, 20.0 * text.len() as f32, 40.0), confidence)
    }

    #[test]
    fn a_page_with_a_signature_is_not_foreign() {
        let mut lines: Vec<OcrLine> = (0..10).map(|_| line("Elke doorhaling maakt ongeldig", 0.98)).collect();
        lines.push(line("MNNW", 0.5));
        assert_eq!(judge(&lines), Foreign::Nothing);
    }

    #[test]
    fn cyrillic_is_told_by_ink_without_characters() {
        let mut lines: Vec<OcrLine> = (0..6).map(|_| line(": 12.03.1987", 0.98)).collect();
        assert_eq!(judge(&lines), Foreign::Nothing);
        lines.iter_mut().for_each(|line| line.unread = 0.7);
        assert_eq!(judge(&lines), Foreign::All);
    }

    #[test]
    fn some_foreign_lines_among_latin_ones() {
        let mut lines: Vec<OcrLine> = (0..6).map(|_| line("Given names: Jane Mary", 0.99)).collect();
        lines.extend((0..3).map(|_| line("999_-97 -]913 MT", 0.42)));
        assert_eq!(judge(&lines), Foreign::Some);
        assert!(is_foreign(&lines[6]) && !is_foreign(&lines[0]));
    }

    #[test]
    fn on_a_foreign_page_only_sure_latin_words_are_kept() {
        assert!(keeps(&line("REPUBLIC OF TESTLAND", 0.99), Foreign::All));
        for (text, confidence) in [("05112025", 0.96), ("YKPAIHA", 0.91), ("I'", 0.99)] {
            assert!(!keeps(&line(text, confidence), Foreign::All), "{text}");
        }
        assert!(keeps(&line("05112025", 0.96), Foreign::Some));
    }

    #[test]
    fn an_empty_page_is_not_foreign() {
        assert_eq!(judge(&[]), Foreign::Nothing);
    }
}
