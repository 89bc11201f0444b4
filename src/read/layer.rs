//! Whether the text a PDF carries for a page can be trusted, and the lines it
//! makes when it can. A layer is refused when its characters are unmapped,
//! private or nonsense, or when an earlier OCR run put it invisibly over a scan.

use unicode_normalization::UnicodeNormalization;

use super::lines;
use crate::page::{LayerWord, Line, Rect, TextLayer, Word};

/// Share of glyphs without a character above which the rest cannot be trusted either.
const UNMAPPED: f32 = 0.10;

/// Share of invisible glyphs from which the layer is an earlier OCR's.
const INVISIBLE: f32 = 0.30;

/// Share of control, private and replacement characters above which the font's mapping is broken.
const BROKEN: f32 = 0.05;

/// Share of letters and digits below which a layer is nonsense: tables of figures with many signs still have two thirds.
const WORDS: f32 = 0.5;

/// Letter pairs a Latin layer must have before its pairs say anything.
const ENOUGH_PAIRS: usize = 80;

/// Share of common letter pairs below which Latin text is ciphered by a wrong font mapping: text of any European language has over .3, letters at random .1.
const COMMON: f32 = 0.25;

/// Letter pairs frequent in Dutch, French, German, English, Spanish and in names: the commonest thirty-odd of each.
const PAIRS: &str = "en er de an in te re es on le nt st el ar nd or he ti th ie ge la at ou et \
    is ed me ai ne se ra al ri li ee ch it ve to as io ic ur ta em un da di ho va be aa oo ij ol \
    ro co ma sc ei il ni us ha no si";

/// Share of a page that pictures may cover before their text must be read as well: a logo, a small photo.
const PICTURES: f32 = 0.08;

/// Confidence of a word with a letter that the file gives no character for.
const UNNAMED: f32 = 0.3;

/// What a text layer is good for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Trust {
    /// It is the page's text.
    Whole,
    /// It can be believed, but pictures on the page may hold more.
    Part,
    /// It is no evidence of what the page shows.
    None,
}

/// Judges a layer.
pub(super) fn trust(layer: &TextLayer) -> Trust {
    let share = |count: usize| count as f32 / layer.glyphs.max(1) as f32;
    let text: String = layer.words.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ");
    if text.trim().is_empty()
        || share(layer.unmapped) > UNMAPPED
        || share(layer.invisible) > INVISIBLE
        || !is_text(&text)
    {
        Trust::None
    } else if layer.image_cover > PICTURES {
        Trust::Part
    } else {
        Trust::Whole
    }
}

/// Whether characters are words of some language and not the debris of a broken font.
fn is_text(text: &str) -> bool {
    let visible: Vec<char> = text.chars().filter(|ch| !ch.is_whitespace()).collect();
    let share =
        |test: fn(char) -> bool| visible.iter().filter(|ch| test(**ch)).count() as f32 / visible.len().max(1) as f32;
    share(is_broken) <= BROKEN && share(char::is_alphanumeric) >= WORDS && is_plausible(text)
}

/// Control, private-use and replacement characters.
fn is_broken(ch: char) -> bool {
    ch.is_control() || matches!(ch, '\u{fffd}' | '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..)
}

/// Whether the Latin letters of a text follow each other as those of a language do. Other scripts are believed.
fn is_plausible(text: &str) -> bool {
    let plain: String = text.nfd().filter(|ch| ch.is_ascii()).collect::<String>().to_lowercase();
    let bytes = plain.as_bytes();
    let pairs: Vec<&[u8]> = bytes.windows(2).filter(|pair| pair.iter().all(u8::is_ascii_lowercase)).collect();
    let common =
        pairs.iter().filter(|pair| PAIRS.split_ascii_whitespace().any(|known| known.as_bytes() == **pair)).count();
    pairs.len() < ENOUGH_PAIRS || common as f32 >= COMMON * pairs.len() as f32
}

/// The clockwise turn that makes the layer's text upright: 0 on nearly every
/// page; pages whose text runs sideways although the file shows them so are
/// told by tall words, and by which way the next word lies.
pub(super) fn rotation(layer: &TextLayer, width: f32, height: f32) -> u16 {
    let words: Vec<Rect> = layer
        .words
        .iter()
        .filter(|word| word.text.chars().count() >= 3)
        .map(|word| scaled(word.bbox, width, height))
        .collect();
    let tall = words.iter().filter(|bbox| bbox.h > bbox.w).count();
    if tall * 2 > words.len() {
        let down = steps(&words, |a, b| (b.y - a.y, b.x - a.x, a.w));
        if down >= 0 { 270 } else { 90 }
    } else {
        let right = steps(&words, |a, b| (b.x - a.x, b.y - a.y, a.h));
        // A layer of a few words in odd order is no proof of a page upside down.
        if right < -3 { 180 } else { 0 }
    }
}

/// Steps forward less steps back from word to word along their line; `measure` gives the way along, the way across, and the line's thickness.
fn steps(words: &[Rect], measure: fn(&Rect, &Rect) -> (f32, f32, f32)) -> i32 {
    words
        .iter()
        .zip(words.iter().skip(1))
        .map(|(a, b)| measure(a, b))
        .filter(|(_, across, thickness)| across.abs() < 0.5 * thickness)
        .map(|(along, _, _)| if along > 0.0 { 1 } else { -1 })
        .sum()
}

/// The layer's lines in reading order, boxes in pixels of the page turned by `rotation`. `width` and `height` are the page's as shown.
pub(super) fn lines(layer: &TextLayer, rotation: u16, width: f32, height: f32) -> Vec<Line> {
    let pieces = layer.words.iter().filter_map(|word| piece(word, rotation, width, height)).collect();
    lines::arrange(pieces)
}

/// A word of the layer as a line of its own.
fn piece(word: &LayerWord, rotation: u16, width: f32, height: f32) -> Option<Line> {
    // Arabic letters come in the forms in which they are drawn: put back into letters.
    let drawn = word.text.chars().any(|ch| matches!(ch, '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'));
    let letters: String = if drawn { word.text.nfkc().collect() } else { word.text.nfc().collect() };
    let text: String = letters.chars().filter(|ch| !ch.is_control()).collect();
    let bbox = turned(scaled(word.bbox, width, height), rotation, width, height);
    let text = text.trim();
    if text.is_empty() || !(bbox.x.is_finite() && bbox.y.is_finite()) {
        return None;
    }
    // A letter that the file does not name ("�ierno"): the word is not what the page shows.
    let confidence = if text.contains('\u{fffd}') { UNNAMED } else { 1.0 };
    lines::line(vec![Word { text: text.into(), bbox, confidence }])
}

/// Fractions of the page → pixels.
fn scaled(bbox: Rect, width: f32, height: f32) -> Rect {
    Rect { x: bbox.x * width, y: bbox.y * height, w: bbox.w * width, h: bbox.h * height }
}

/// A box on the page turned clockwise.
fn turned(bbox: Rect, rotation: u16, width: f32, height: f32) -> Rect {
    match rotation {
        90 => Rect { x: height - bbox.bottom(), y: bbox.x, w: bbox.h, h: bbox.w },
        180 => Rect { x: width - bbox.right(), y: height - bbox.bottom(), ..bbox },
        270 => Rect { x: bbox.y, y: width - bbox.right(), w: bbox.h, h: bbox.w },
        _ => bbox,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may panic")]
mod tests {
    use super::*;

    const LETTER: &str = "De gemeente bevestigt dat de betrokkene ingeschreven is in het \
        bevolkingsregister en dat dit attest werd afgeleverd om te dienen waar nodig";

    /// A layer of the given words, one after the other on lines of six.
    fn layer(text: &str) -> TextLayer {
        let words: Vec<LayerWord> = text
            .split_ascii_whitespace()
            .enumerate()
            .map(|(index, word)| LayerWord {
                text: word.into(),
                bbox: Rect { x: 0.1 + 0.12 * (index % 6) as f32, y: 0.1 + 0.03 * (index / 6) as f32, w: 0.11, h: 0.02 },
            })
            .collect();
        TextLayer { glyphs: text.len(), words, ..TextLayer::default() }
    }

    #[test]
    fn an_ordinary_letter_is_trusted() {
        assert_eq!(trust(&layer(LETTER)), Trust::Whole);
    }

    #[test]
    fn other_scripts_names_and_figures_are_trusted() {
        for text in ["Свидетельство о рождении", "شهادة ميلاد", "X2941525 07/02/1987 1368/2026"]
        {
            assert_eq!(trust(&layer(text)), Trust::Whole, "{text}");
        }
    }

    #[test]
    fn a_font_that_maps_letters_wrongly_is_not_trusted() {
        let ciphered: String = LETTER
            .chars()
            .map(|ch| if ch.is_ascii_lowercase() { char::from((ch as u8 - b'a' + 7) % 26 + b'a') } else { ch })
            .collect();
        assert_eq!(trust(&layer(&ciphered)), Trust::None);
    }

    #[test]
    fn private_characters_and_debris_are_not_trusted() {
        assert_eq!(trust(&layer("\u{f061}\u{f062}\u{f063} attest \u{f064}")), Trust::None);
        assert_eq!(trust(&layer("#%&/ !!$$ (=) ~~^^ a")), Trust::None);
    }

    #[test]
    fn unmapped_glyphs_and_an_earlier_ocr_are_not_trusted() {
        let mut unmapped = layer(LETTER);
        unmapped.unmapped = unmapped.glyphs / 8;
        assert_eq!(trust(&unmapped), Trust::None);
        let mut invisible = layer(LETTER);
        invisible.invisible = invisible.glyphs;
        assert_eq!(trust(&invisible), Trust::None);
    }

    #[test]
    fn pictures_beside_the_text_may_hold_more() {
        let mut letter = layer(LETTER);
        letter.image_cover = 0.4;
        assert_eq!(trust(&letter), Trust::Part);
    }

    #[test]
    fn words_become_lines_in_reading_order() {
        let lines = lines(&layer(LETTER), 0, 1000.0, 1400.0);
        assert_eq!(lines[0].text, "De gemeente bevestigt dat de betrokkene");
        assert!(lines.iter().all(|line| line.confidence == 1.0));
    }

    #[test]
    fn a_layer_that_runs_up_the_page_is_turned() {
        let mut up = layer(LETTER);
        for word in &mut up.words {
            let b = word.bbox;
            // The upright page turned a quarter to the left: what was right is up.
            word.bbox = Rect { x: b.y, y: 1.0 - b.right(), w: b.h, h: b.w };
        }
        assert_eq!(rotation(&up, 1400.0, 1000.0), 90);
        let lines = lines(&up, 90, 1400.0, 1000.0);
        assert_eq!(lines[0].text, "De gemeente bevestigt dat de betrokkene");
    }

    #[test]
    fn an_upright_layer_is_not_turned() {
        assert_eq!(rotation(&layer(LETTER), 1000.0, 1400.0), 0);
    }
}
