//! Figures among words in Arabic and Ethiopic letters, by a small network of our own (`scripts/digits`): Tesseract drops or
//! confuses them, and a date of birth with a wrong figure is worse than none.

use image::{GrayImage, imageops};

use super::galley::Galley;
use super::lines;
use super::net::{Fault, Net};
use super::pixels::Quad;
use crate::page::{Line, Rect, Word};

/// The network, 32-bit floating point.
const MODEL: &[u8] = include_bytes!("digits.onnx");

/// Height in pixels at which it reads lines.
const HEIGHT: u32 = 32;

/// Pixels along the line for which it gives one answer.
const STEP: u32 = 4;

/// Narrowest picture: room for one figure and some paper.
const NARROWEST: u32 = 32;

/// Least probability of each figure of a group.
const SEEN: f32 = 0.7;

/// Most that such figures are believed: of the groups in fonts that training never saw, on bad scans, every eighth is wrong however sure
/// the network is of it. What is read by it is for a human to compare.
const BELIEVED: f32 = 0.55;

/// How much wider a line is made: the figure one is so narrow that two of them would fall into one step.
const WIDER: f32 = 1.5;

/// Share of a word that a group must cover to stand for it.
const COVERED: f32 = 0.5;

/// How sure a word of letters must be to hold its place against a short group: alef looks like the figure one, heh like five.
const LETTERS: f32 = 0.6;

/// Figures that outweigh a word of letters.
const LONG: usize = 3;

/// The network and what its classes stand for.
pub(super) struct Digits {
    net: Net,
    classes: Vec<Class>,
}

/// What a step along the line shows.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Class {
    /// Nothing new.
    Nothing,
    /// A word, a blank: a group of figures ends here.
    Between,
    /// A figure, as the European one of its value, or a sign within numbers.
    Mark(char),
}

/// Figures that stand together: a date, a number.
#[derive(Debug, Clone, PartialEq)]
struct Group {
    /// European figures, whatever was printed.
    text: String,
    /// Where it begins and ends along the line, 0–1 from the left.
    from: f32,
    to: f32,
    /// The least probability of its figures.
    confidence: f32,
}

impl Digits {
    /// The network that is built in.
    pub(super) fn load() -> Result<Digits, Fault> {
        let net = Net::load(MODEL.to_vec())?;
        let list =
            net.metadata("character").ok_or_else(|| Fault("the network of figures has no list of them".into()))?;
        let classes = std::iter::once(Class::Nothing).chain(list.split('\n').map(class)).collect();
        Ok(Digits { net, classes })
    }

    /// Puts the figures of a galley's lines into what was read of them; `level` lays a place of the page's picture on the levelled page.
    pub(super) fn settle(
        &self,
        galley: &Galley,
        read: &mut Vec<(usize, Line)>,
        level: impl Fn(Quad) -> Rect,
    ) -> Result<(), Fault> {
        for (index, quad, picture) in galley.lines() {
            let groups = self.groups(&picture)?;
            let words: Vec<Word> = groups
                .into_iter()
                .filter(|group| group.confidence >= SEEN)
                .map(|group| Word {
                    bbox: level(quad.part(group.from, group.to)),
                    confidence: group.confidence.min(BELIEVED),
                    text: group.text,
                })
                .collect();
            if words.is_empty() {
                continue;
            }
            let place = read.iter().position(|(line, _)| *line == index);
            let before = place.map(|place| read.remove(place).1.words).unwrap_or_default();
            read.extend(lines::line(merged(before, words)).map(|line| (index, line)));
        }
        Ok(())
    }

    /// The groups of figures on a line, from the left.
    fn groups(&self, line: &GrayImage) -> Result<Vec<Group>, Fault> {
        let ratio = WIDER * HEIGHT as f32 / line.height().max(1) as f32;
        let width = ((line.width() as f32 * ratio) as u32).next_multiple_of(STEP).max(NARROWEST);
        let small = imageops::resize(line, width, HEIGHT, imageops::FilterType::Triangle);
        let ink = small.pixels().map(|pixel| 1.0 - f32::from(pixel.0[0]) / 255.0).collect();
        self.net.run([1, 1, HEIGHT as usize, width as usize], ink, |output| {
            if output.shape.last() != Some(&self.classes.len()) {
                return Err(Fault("the network of figures and its list of them do not fit".into()));
            }
            Ok(groups(&self.classes, output.data))
        })
    }
}

/// What a class of the list stands for.
fn class(name: &str) -> Class {
    let mut characters = name.chars();
    match (characters.next(), characters.next()) {
        (Some(sign @ ('/' | '-' | '.')), None) => Class::Mark(sign),
        (Some(ch), None) => value(ch).map_or(Class::Between, Class::Mark),
        _ => Class::Between,
    }
}

/// The European figure of the same value.
fn value(ch: char) -> Option<char> {
    let first = match ch {
        '0'..='9' => '0',
        '\u{660}'..='\u{669}' => '\u{660}',
        '\u{6f0}'..='\u{6f9}' => '\u{6f0}',
        _ => return None,
    };
    char::from_digit(u32::from(ch) - u32::from(first), 10)
}

/// The groups that rows of probabilities show, one row a step.
fn groups(classes: &[Class], steps: &[f32]) -> Vec<Group> {
    let rows = steps.chunks_exact(classes.len().max(1));
    let total = rows.len().max(1) as f32;
    let mut groups: Vec<Vec<(char, usize, f32)>> = vec![Vec::new()];
    let mut before = 0;
    for (at, row) in rows.enumerate() {
        let likeliest = row.iter().enumerate().max_by(|a, b| a.1.total_cmp(b.1));
        let (best, sure) = likeliest.map_or((0, 0.0), |(best, sure)| (best, *sure));
        match classes.get(best) {
            // The same class again is the same mark, a step on.
            Some(Class::Mark(_)) if best == before => {
                if let Some(last) = groups.last_mut().and_then(|group| group.last_mut()) {
                    last.2 = last.2.max(sure);
                }
            }
            Some(Class::Mark(ch)) => groups.last_mut().into_iter().for_each(|group| group.push((*ch, at, sure))),
            Some(Class::Between) => groups.push(Vec::new()),
            _ => {}
        }
        before = best;
    }
    groups.into_iter().filter_map(|marks| group(&marks, total)).collect()
}

/// A group out of its marks (figure, step, probability): signs at its ends belong to the text around it.
fn group(marks: &[(char, usize, f32)], total: f32) -> Option<Group> {
    let first = marks.iter().position(|(ch, ..)| ch.is_ascii_digit())?;
    let last = marks.iter().rposition(|(ch, ..)| ch.is_ascii_digit())?;
    let marks = marks.get(first..=last)?;
    let (from, to) = (marks.first()?.1 as f32, marks.last()?.1 as f32 + 1.0);
    Some(Group {
        text: marks.iter().map(|(ch, ..)| ch).collect(),
        // A mark is seen in its middle: half a figure more on either side, which is about two steps.
        from: ((from - 1.0) / total).max(0.0),
        to: ((to + 1.0) / total).min(1.0),
        confidence: marks.iter().map(|(.., sure)| *sure).fold(1.0, f32::min),
    })
}

/// The words of a line in its own order, with groups of figures in the places of what was made of them.
fn merged(before: Vec<Word>, groups: Vec<Word>) -> Vec<Word> {
    let shared = |word: &Word, group: &Word| {
        (word.bbox.right().min(group.bbox.right()) - word.bbox.x.max(group.bbox.x)).max(0.0)
    };
    let figures = |word: &Word| word.text.chars().filter(|ch| ch.is_numeric()).count();
    let is_word =
        |word: &Word| figures(word) == 0 && word.confidence >= LETTERS && word.text.chars().any(char::is_alphabetic);
    let groups: Vec<Word> = groups
        .into_iter()
        .filter(|group| {
            let against = |word: &&Word| is_word(word) && shared(word, group) > COVERED * group.bbox.w;
            figures(group) >= LONG || !before.iter().any(|word| against(&word))
        })
        .collect();
    let mut words: Vec<Word> = before
        .into_iter()
        .filter_map(|mut word| {
            let covered: f32 = groups.iter().map(|group| shared(&word, group)).sum();
            if covered <= 0.0 {
                return Some(word);
            }
            if covered >= COVERED * word.bbox.w {
                return None;
            }
            // The figures of a word that stands beside the group are the group's.
            word.text.retain(|ch| !ch.is_numeric());
            word.text.chars().any(char::is_alphabetic).then_some(word)
        })
        .collect();
    let leftward = words.iter().any(|word| word.text.chars().any(is_leftward));
    words.extend(groups);
    // From right to left, as these scripts run, or from left to right where only figures and Ethiopic stand.
    words.sort_by(|a, b| a.bbox.x.total_cmp(&b.bbox.x));
    if leftward {
        words.reverse();
    }
    words
}

/// Whether a letter is of a script that runs from right to left.
fn is_leftward(ch: char) -> bool {
    matches!(ch, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}')
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may panic")]
mod tests {
    use super::*;

    fn word(text: &str, x: f32, w: f32, confidence: f32) -> Word {
        Word { text: text.into(), bbox: Rect { x, y: 0.0, w, h: 20.0 }, confidence }
    }

    fn texts(words: &[Word]) -> Vec<&str> {
        words.iter().map(|word| word.text.as_str()).collect()
    }

    #[test]
    fn figures_of_the_east_count_by_their_value() {
        assert_eq!("٠١٢٣٤٥٦٧٨٩".chars().filter_map(value).collect::<String>(), "0123456789");
        assert_eq!("۰۴۵۶۹".chars().filter_map(value).collect::<String>(), "04569");
        assert_eq!((class("*"), class(" "), class("/")), (Class::Between, Class::Between, Class::Mark('/')));
    }

    #[test]
    fn repeats_are_one_figure_and_a_word_parts_two_groups() {
        let classes = [Class::Nothing, Class::Between, Class::Mark('1'), Class::Mark('/')];
        let mut steps = vec![0.01; 4 * 10];
        for (step, class) in [0, 2, 2, 0, 2, 3, 2, 1, 2, 0].into_iter().enumerate() {
            steps[4 * step + class] = 0.97;
        }
        let found = groups(&classes, &steps);
        assert_eq!(found.iter().map(|group| group.text.as_str()).collect::<Vec<_>>(), ["11/1", "1"]);
        assert!(found[0].to < found[1].to && found[0].confidence > 0.9);
    }

    #[test]
    fn a_group_takes_the_place_of_what_was_made_of_it() {
        let before = vec![word("التاريخ:", 120.0, 60.0, 0.9), word("1/1", 10.0, 80.0, 0.5)];
        assert_eq!(texts(&merged(before, vec![word("8/10/2025", 12.0, 78.0, 0.99)])), ["التاريخ:", "8/10/2025"]);
    }

    #[test]
    fn a_stroke_within_a_word_is_no_figure() {
        let before = vec![word("اللاذقية", 100.0, 60.0, 0.9)];
        assert_eq!(texts(&merged(before, vec![word("1", 110.0, 6.0, 0.9)])), ["اللاذقية"]);
    }
}
