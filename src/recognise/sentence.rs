//! Sentences that say what a paper is, known by some of their parts: names, dates and whatever else stand between.
//!
//! A letter without a title is recognised by them: "we confirm that … works for us".

use super::phrase::{Haystack, Hit, Phrase};

/// What divides the parts of a sentence in the checklists, and the words any of which may stand for a part.
const BETWEEN: char = '…';
const OR: char = '|';

/// Letters and digits that may stand between two parts: a name, a birth, an address and a number fill three lines.
const LONGEST_GAP: usize = 240;

/// A sentence made ready for searching.
#[derive(Debug, Clone)]
pub(super) struct Sentence {
    /// As the checklist writes it.
    pub(super) text: String,
    /// Its parts, each the words any of which may stand for it.
    parts: Vec<Vec<Phrase>>,
}

impl Sentence {
    /// Folds the parts; `None` when nothing of them can be searched for.
    pub(super) fn new(text: &str) -> Option<Sentence> {
        let any = |part: &str| part.split(OR).filter_map(Phrase::new).collect::<Vec<_>>();
        let parts: Vec<Vec<Phrase>> = text.split(BETWEEN).map(any).filter(|part| !part.is_empty()).collect();
        (!parts.is_empty()).then(|| Sentence { text: text.to_owned(), parts })
    }

    /// Folded characters of its parts, at least.
    pub(super) fn len(&self) -> usize {
        self.parts.iter().filter_map(|part| part.iter().map(Phrase::len).min()).sum()
    }

    /// Where it first stands: the places of its parts in order, none far from the one before; never empty.
    pub(super) fn find(&self, hay: &Haystack) -> Option<Vec<Hit>> {
        if !self.parts.iter().all(|part| part.iter().any(|words| hay.may_hold(words))) {
            return None;
        }
        let found = |part: &Vec<Phrase>| {
            let mut hits: Vec<Hit> = part.iter().flat_map(|words| hay.find(words)).collect();
            // Of words that begin alike the longest: "in behandeling bij ons" before "in behandeling".
            hits.sort_by_key(|hit| (hit.from, std::cmp::Reverse(hit.to)));
            hits
        };
        let hits: Vec<Vec<Hit>> = self.parts.iter().map(found).collect();
        let (first, rest) = hits.split_first()?;
        first.iter().find_map(|begin| rest.iter().try_fold(vec![*begin], |parts, hits| follow(parts, hits)))
    }
}

/// The parts so far, with the next one behind them.
fn follow(mut parts: Vec<Hit>, hits: &[Hit]) -> Option<Vec<Hit>> {
    let end = parts.last()?.to;
    let near = |hit: &&Hit| hit.from >= end && hit.from - end <= LONGEST_GAP;
    parts.push(*hits.iter().find(near)?);
    Some(parts)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests may panic")]
mod tests {
    use super::*;

    fn found(sentence: &str, lines: &[&str]) -> Option<(usize, usize)> {
        let hay = Haystack::of_texts(lines.iter().copied());
        let parts = Sentence::new(sentence).unwrap().find(&hay)?;
        Some((hay.lines(parts.first()?).0, hay.lines(parts.last()?).1))
    }

    #[test]
    fn its_parts_stand_in_order_over_several_lines() {
        let letter =
            ["Wij bevestigen hierbij dat de heer", "Adel SPECIMEN sinds 2 mei bij ons", "werkt als dakdekker."];
        assert_eq!(found("bevestigen … bij ons … werkt", &letter), Some((0, 2)));
        assert_eq!(found("werkt … bevestigen", &letter), None);
        assert_eq!(found("bevestigen … woont", &letter), None);
        assert_eq!(found("bevestigen | verklaren … woont | werkt", &letter), Some((0, 2)));
    }

    #[test]
    fn parts_far_apart_are_two_sentences() {
        let far = "x".repeat(LONGEST_GAP + 1);
        assert_eq!(found("atteste … travaille", &["atteste", &far, "travaille"]), None);
        assert_eq!(found("atteste … travaille", &["atteste", &far, "atteste que tu travailles"]), Some((2, 2)));
    }
}
