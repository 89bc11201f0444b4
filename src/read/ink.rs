//! The ink of a line held against the characters read from it: blanks that the
//! recognition left out are gaps in the ink, and ink far from any character is
//! writing that it does not know.

use image::RgbImage;

use super::decode::{FOREIGN, Glyph};
use super::pixels::{grey, median};

/// Without a blank to compare with, a gap of this share of the strip's height parts words: a blank in print is a quarter of the size of type and more.
const WIDE: f32 = 0.26;

/// A gap must be this many times the usual gap between letters: spaced-out print has no lost blanks.
const RARE: f32 = 2.5;

/// Share of the blanks seen on the line that a gap must reach.
const LIKE_A_BLANK: f32 = 0.8;

/// Inked pixels from which a column counts for words: less is a speck.
const TRACE: usize = 2;

/// Inked pixels from which a column counts as writing: a rule or a dotted line to write on has less.
const WRITING: usize = 5;

/// How far from a character its ink reaches at most, as a share of the strip's height: half of a capital W.
const REACH: f32 = 0.55;

/// Share (0–1) of the line's ink that stands far from every character read.
pub(super) fn unread(strip: &RgbImage, glyphs: &[Glyph]) -> f32 {
    let ink = ink_columns(strip, WRITING);
    let reach = REACH * strip.height() as f32;
    let places: Vec<f32> = glyphs
        .iter()
        .filter(|glyph| glyph.ch != ' ' && glyph.ch != FOREIGN)
        .map(|glyph| glyph.at * ink.len() as f32)
        .collect();
    let inked = ink.iter().enumerate().filter(|(_, inked)| **inked).map(|(x, _)| x as f32);
    let (far, all) = inked.fold((0, 0), |(far, all), x| {
        let known = places.iter().any(|place| (place - x).abs() <= reach);
        (far + usize::from(!known), all + 1)
    });
    far as f32 / all.max(1) as f32
}

/// The characters with lost blanks put back. `strip` is the picture of the line, ink darker or lighter than its ground.
pub(super) fn restore(strip: &RgbImage, glyphs: Vec<Glyph>) -> Vec<Glyph> {
    if glyphs.len() < 3 {
        return glyphs;
    }
    let ink = ink_columns(strip, TRACE);
    let gaps: Vec<f32> = glyphs.iter().zip(glyphs.iter().skip(1)).map(|(a, b)| widest_gap(&ink, a.at, b.at)).collect();
    let Some(bound) = bound(&glyphs, &gaps, strip.height() as f32) else {
        return glyphs;
    };
    let mut out = Vec::with_capacity(glyphs.len());
    for (index, glyph) in glyphs.iter().enumerate() {
        out.push(*glyph);
        let next = glyphs.get(index + 1);
        let gap = gaps.get(index).copied().unwrap_or(0.0);
        if let Some(next) = next.filter(|next| next.ch != ' ' && glyph.ch != ' ' && gap >= bound) {
            let at = (glyph.at + next.at) / 2.0;
            out.push(Glyph { ch: ' ', confidence: glyph.confidence.min(next.confidence), at });
        }
    }
    out
}

/// The width in pixels from which a gap is a blank, or `None` where the line tells nothing.
fn bound(glyphs: &[Glyph], gaps: &[f32], height: f32) -> Option<f32> {
    let blank = |index: usize| glyphs.get(index).is_some_and(|glyph| glyph.ch == ' ');
    let (mut tight, mut wide) = (Vec::new(), Vec::new());
    for (index, gap) in gaps.iter().enumerate() {
        match (blank(index), blank(index + 1)) {
            (false, false) => tight.push(*gap),
            // A blank's own gap lies on both of its sides.
            (false, true) => wide.push(gap + gaps.get(index + 1).copied().unwrap_or(0.0)),
            _ => {}
        }
    }
    let usual = median(tight)?;
    let seen = median(wide).unwrap_or(0.0) * LIKE_A_BLANK;
    Some(seen.max(WIDE * height).max(usual * RARE))
}

/// For every column of the strip, whether at least `least` pixels of ink stand in it.
fn ink_columns(strip: &RgbImage, least: usize) -> Vec<bool> {
    let grey = grey(strip);
    let mut levels: Vec<u8> = grey.pixels().map(|pixel| pixel.0[0]).collect();
    levels.sort_unstable();
    let level = |share: usize| levels.get(levels.len() * share / 100).copied().unwrap_or(0);
    let (dark, light) = (f32::from(level(3)), f32::from(level(97)));
    // The ground is what most pixels are; ink is what is far from it.
    let ground = f32::from(level(50));
    let far = (light - dark) * 0.4;
    let rows = grey.height() / 8..grey.height() - grey.height() / 8;
    (0..grey.width())
        .map(|x| {
            rows.clone()
                .filter(|y| {
                    grey.get_pixel_checked(x, *y).is_some_and(|pixel| (f32::from(pixel.0[0]) - ground).abs() > far)
                })
                .count()
                >= least
        })
        .collect()
}

/// The longest run of columns without ink between two places on the line (0–1).
fn widest_gap(ink: &[bool], from: f32, to: f32) -> f32 {
    let column = |at: f32| ((at * ink.len() as f32) as usize).min(ink.len());
    let mut widest = 0;
    let mut run = 0;
    for inked in ink.iter().take(column(to)).skip(column(from)) {
        run = if *inked { 0 } else { run + 1 };
        widest = widest.max(run);
    }
    widest as f32
}

#[cfg(test)]
#[allow(clippy::indexing_slicing, reason = "tests may panic")]
mod tests {
    use super::*;
    use image::Rgb;

    /// A strip 48 high with bars 8 wide at the given places, and a glyph on each.
    fn strip(places: &[u32]) -> (RgbImage, Vec<Glyph>) {
        let mut strip = RgbImage::from_pixel(400, 48, Rgb([250; 3]));
        for place in places {
            for x in *place..place + 8 {
                for y in 10..38 {
                    strip.put_pixel(x, y, Rgb([20; 3]));
                }
            }
        }
        let glyphs =
            places.iter().map(|place| Glyph { ch: 'l', confidence: 0.9, at: (*place as f32 + 4.0) / 400.0 }).collect();
        (strip, glyphs)
    }

    fn text(glyphs: &[Glyph]) -> String {
        glyphs.iter().map(|glyph| glyph.ch).collect()
    }

    #[test]
    fn a_lost_blank_comes_back() {
        let (strip, glyphs) = strip(&[10, 22, 34, 60, 72, 84]);
        assert_eq!(text(&restore(&strip, glyphs)), "lll lll");
    }

    #[test]
    fn ink_without_characters_is_unread() {
        let (strip, glyphs) = strip(&[10, 22, 34, 160, 172, 184]);
        assert!(unread(&strip, &glyphs) < 0.01);
        let share = unread(&strip, &glyphs[..3]);
        assert!((share - 0.5).abs() < 0.05, "{share}");
    }

    #[test]
    fn spaced_out_print_gets_no_blanks() {
        let (strip, glyphs) = strip(&[10, 34, 58, 82, 106]);
        assert_eq!(text(&restore(&strip, glyphs)), "lllll");
    }
}
