//! Tolerant matching of phrases in what was read: case, diacritics, blanks and
//! the usual slips of recognition do not matter, whole words do.
//!
//! A page is folded once into a [`Haystack`] without blanks; a bit-parallel
//! search proposes where a [`Phrase`] may end, a small exact comparison decides.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::checklist::Checklists;
use crate::page::Line;

/// Longest phrase in folded characters: the width of the search's registers. Longer ones are cut.
const LONGEST: usize = 128;

/// What an error at a protected digit costs: more than any allowance, so "annex 15" is never "annex 13".
const FORBIDDEN: usize = 64;

/// Hits of one phrase on one page beyond which there is nothing more to learn.
const MOST_HITS: usize = 24;

/// A folded character with the place it was read at.
#[derive(Debug, Clone, Copy)]
pub(super) struct Glyph {
    /// The folded character.
    pub(super) key: char,
    /// Index (from 0) of its line.
    pub(super) line: usize,
    /// First byte in the line's text.
    pub(super) from: usize,
    /// Byte after its last.
    pub(super) to: usize,
    /// A word begins here.
    starts: bool,
    /// A word ends here.
    ends: bool,
    /// It was read as a digit.
    pub(super) digit: bool,
}

/// Where a phrase was found, in glyphs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hit {
    /// First glyph.
    pub(super) from: usize,
    /// Glyph after its last.
    pub(super) to: usize,
    /// Characters that differ.
    pub(super) errors: usize,
}

impl Hit {
    /// Glyphs covered.
    pub(super) fn len(&self) -> usize {
        self.to.saturating_sub(self.from)
    }

    /// Whether two hits share a glyph.
    pub(super) fn overlaps(&self, other: &Hit) -> bool {
        self.from < other.to && other.from < self.to
    }
}

/// A phrase made ready for searching.
#[derive(Debug, Clone)]
pub(super) struct Phrase {
    /// As the checklist writes it.
    pub(super) text: String,
    key: Vec<char>,
    /// Index of the word each character belongs to.
    word: Vec<usize>,
    digit: Vec<bool>,
    /// Letters of each word.
    lengths: Vec<usize>,
    has_digit: bool,
    allowance: usize,
    grams: Vec<u16>,
}

impl Phrase {
    /// Folds `text`; `None` when nothing of it can be searched for.
    pub(super) fn new(text: &str) -> Option<Phrase> {
        let mut glyphs = Vec::new();
        fold_into(text, 0, &mut glyphs);
        glyphs.truncate(LONGEST);
        let (mut word, mut lengths) = (Vec::with_capacity(glyphs.len()), Vec::<usize>::new());
        for glyph in &glyphs {
            if glyph.starts || lengths.is_empty() {
                lengths.push(0);
            }
            if let Some(length) = lengths.last_mut() {
                *length += 1;
            }
            word.push(lengths.len() - 1);
        }
        let key: Vec<char> = glyphs.iter().map(|glyph| glyph.key).collect();
        let digit: Vec<bool> = glyphs.iter().map(|glyph| glyph.digit).collect();
        if key.is_empty() {
            return None;
        }
        Some(Phrase {
            text: text.to_owned(),
            grams: key.windows(3).map(gram).collect(),
            has_digit: digit.contains(&true),
            allowance: allowance(key.len()),
            key,
            word,
            digit,
            lengths,
        })
    }

    /// Folded characters.
    pub(super) fn len(&self) -> usize {
        self.key.len()
    }

    /// Words.
    pub(super) fn words(&self) -> usize {
        self.lengths.len()
    }

    /// Errors that one word of it may hold. Short words inside a long phrase may have one,
    /// for recognition slips there too; alone they must be exact, for they turn into other words.
    fn word_allowance(&self, word: usize) -> usize {
        match self.lengths.get(word).copied().unwrap_or(0) {
            // A letter alone must not vanish: it falls to the last of the short ones.
            2 if self.key.len() >= 12 => 1,
            3..=4 if self.key.len() >= 9 => 1,
            0..=4 => 0,
            5..=8 => 1,
            9..=16 => 2,
            long => long / 8,
        }
    }
}

/// Letters of a phrase up to which its first one must be right.
const SHORT: usize = 8;

/// Errors that a phrase of so many letters may hold: short ones none, for they turn into other words.
fn allowance(letters: usize) -> usize {
    match letters {
        0..=4 => 0,
        5..=8 => 1,
        9..=16 => 2,
        long => long * 12 / 100 + 1,
    }
}

/// A number for three characters; collisions only cost a useless search.
fn gram(three: &[char]) -> u16 {
    let hash = three.iter().fold(0u32, |hash, key| hash.wrapping_mul(0x01ff_0023).wrapping_add(*key as u32 ^ 0x9e37));
    (hash ^ (hash >> 13)) as u16
}

/// The lines of a page (or one line), folded for searching.
#[derive(Debug, Clone)]
pub(super) struct Haystack {
    /// Everything that can be matched, without blanks.
    pub(super) glyphs: Vec<Glyph>,
    ids: Vec<u8>,
    alphabet: HashMap<char, u8>,
    grams: Vec<u64>,
}

impl Haystack {
    /// Folds lines as read.
    pub(super) fn new<'a>(lines: impl IntoIterator<Item = &'a Line>) -> Haystack {
        Haystack::of_texts(lines.into_iter().map(|line| line.text.as_str()))
    }

    /// Folds plain lines.
    pub(super) fn of_texts<'a>(texts: impl IntoIterator<Item = &'a str>) -> Haystack {
        let mut glyphs = Vec::new();
        for (index, text) in texts.into_iter().enumerate() {
            fold_into(text, index, &mut glyphs);
        }
        let mut alphabet: HashMap<char, u8> = HashMap::new();
        let mut ids = Vec::with_capacity(glyphs.len());
        for glyph in &glyphs {
            // 255 stands for every character beyond the first 255 of the page: it matches nothing.
            let next = alphabet.len().min(255) as u8;
            ids.push(if next == 255 {
                alphabet.get(&glyph.key).copied().unwrap_or(255)
            } else {
                *alphabet.entry(glyph.key).or_insert(next)
            });
        }
        let mut grams = vec![0u64; 1024];
        let keys: Vec<char> = glyphs.iter().map(|glyph| glyph.key).collect();
        for three in keys.windows(3).map(gram) {
            if let Some(bits) = grams.get_mut(usize::from(three >> 6)) {
                *bits |= 1 << (three & 63);
            }
        }
        Haystack { glyphs, ids, alphabet, grams }
    }

    /// Where `phrase` stands, in reading order; hits do not overlap.
    pub(super) fn find(&self, phrase: &Phrase) -> Vec<Hit> {
        let mut hits: Vec<Hit> = Vec::new();
        if !self.may_hold(phrase) {
            return hits;
        }
        let ends = self.ends(phrase);
        let mut run: Vec<(usize, usize)> = Vec::new();
        for (index, end) in ends.iter().enumerate() {
            run.push(*end);
            let next = ends.get(index + 1);
            // Ends close together are one occurrence: the best of them that holds is taken.
            if next.is_some_and(|next| next.0 <= end.0 + 1) && run.len() <= 2 * phrase.allowance + 1 {
                continue;
            }
            run.sort_by_key(|(end, errors)| (*errors, *end));
            let found = run.iter().find_map(|(end, _)| self.verify(phrase, *end));
            run.clear();
            if let Some(hit) = found
                && hits.last().is_none_or(|last| last.to <= hit.from)
            {
                hits.push(hit);
                if hits.len() >= MOST_HITS {
                    break;
                }
            }
        }
        hits
    }

    /// Whether enough of the phrase's trigrams occur at all: each error can spoil three of them.
    pub(super) fn may_hold(&self, phrase: &Phrase) -> bool {
        let seen = phrase
            .grams
            .iter()
            .filter(|gram| self.grams.get(usize::from(**gram >> 6)).is_some_and(|bits| bits >> (**gram & 63) & 1 == 1));
        seen.count() + 3 * phrase.allowance >= phrase.grams.len()
            && self.glyphs.len() + phrase.allowance >= phrase.len()
    }

    /// Glyphs after which the phrase may end, with the errors up to there (Myers' bit-parallel search).
    fn ends(&self, phrase: &Phrase) -> Vec<(usize, usize)> {
        let mut equal = [0u128; 256];
        for (index, key) in phrase.key.iter().enumerate() {
            if let Some(slot) = self.alphabet.get(key).and_then(|id| equal.get_mut(usize::from(*id))) {
                *slot |= 1 << index;
            }
        }
        let top = 1u128 << (phrase.len() - 1);
        let (mut plus, mut minus, mut score) = (u128::MAX, 0u128, phrase.len());
        let mut ends = Vec::new();
        for (index, id) in self.ids.iter().enumerate() {
            let same = equal.get(usize::from(*id)).copied().unwrap_or(0);
            let diagonal = ((same & plus).wrapping_add(plus) ^ plus) | same | minus;
            let up = minus | !(diagonal | plus);
            let down = plus & diagonal;
            if up & top != 0 {
                score += 1;
            } else if down & top != 0 {
                score -= 1;
            }
            let (up, down) = (up << 1, down << 1);
            plus = down | !(diagonal | up);
            minus = up & diagonal;
            if score <= phrase.allowance {
                ends.push((index + 1, score));
            }
        }
        ends
    }

    /// The hit that ends before glyph `end`, if whole words match within the allowance.
    fn verify(&self, phrase: &Phrase, end: usize) -> Option<Hit> {
        let length = phrase.len();
        let last = self.glyphs.get(end.checked_sub(1)?)?;
        // Words may be glued to their neighbours in the scan: a long phrase of several words, read without an error, may lack one boundary.
        let may_be_glued = phrase.words() >= 2 && length >= 10;
        if !last.ends {
            let from = end.checked_sub(length)?;
            let whole = may_be_glued && self.glyphs.get(from)?.starts;
            return (whole && self.compare(phrase, from, end) == Some(0)).then_some(Hit { from, to: end, errors: 0 });
        }
        let earliest = end.saturating_sub(length + phrase.allowance);
        let latest = (end + phrase.allowance).saturating_sub(length).min(end - 1);
        let mut best: Option<Hit> = None;
        for from in earliest..=latest {
            let glyph = self.glyphs.get(from)?;
            let begins = glyph.starts || self.after_arabic_prefix(from);
            if !begins && !(may_be_glued && from + length == end) {
                continue;
            }
            if last.line > glyph.line + 1 || (length <= 4 && self.broken(phrase, from, end)) {
                continue;
            }
            let Some(errors) = self.compare(phrase, from, end) else { continue };
            if !begins && errors > 0 {
                continue;
            }
            // A short phrase with another first letter is another one: "ville de" is no "fille de".
            if errors > 0 && length <= SHORT && phrase.key.first() != Some(&glyph.key) {
                continue;
            }
            if best.is_none_or(|best| errors < best.errors) {
                best = Some(Hit { from, to: end, errors });
            }
        }
        best
    }

    /// A short phrase must not be pieced together from several words of the page.
    fn broken(&self, phrase: &Phrase, from: usize, to: usize) -> bool {
        self.glyphs.get(from..to).is_some_and(|span| span.iter().filter(|glyph| glyph.starts).count() > phrase.words())
    }

    /// Arabic writes the article and one-letter prepositions together with the word: up to three such letters may precede.
    fn after_arabic_prefix(&self, from: usize) -> bool {
        let mut at = from;
        for _ in 0..3 {
            let Some(before) = at.checked_sub(1).and_then(|index| self.glyphs.get(index)) else { return false };
            if !matches!(before.key, 'ا' | 'ل' | 'و' | 'ب' | 'ف' | 'ك') || before.ends {
                return false;
            }
            if before.starts {
                return true;
            }
            at -= 1;
        }
        false
    }

    /// Errors between the phrase and the glyphs, `None` when beyond what the phrase or one of its words allows.
    fn compare(&self, phrase: &Phrase, from: usize, to: usize) -> Option<usize> {
        let text = self.glyphs.get(from..to)?;
        let (rows, columns) = (phrase.len() + 1, text.len() + 1);
        let insert = |glyph: &Glyph| if phrase.has_digit && glyph.digit { FORBIDDEN } else { 1 };
        let protect = |row: usize| if phrase.digit.get(row).copied().unwrap_or(false) { FORBIDDEN } else { 1 };
        let mut cost = vec![0usize; rows * columns];
        let at =
            |cost: &[usize], row: usize, column: usize| cost.get(row * columns + column).copied().unwrap_or(FORBIDDEN);
        for row in 0..rows {
            for column in 0..columns {
                let value = match (row.checked_sub(1), column.checked_sub(1).and_then(|index| text.get(index))) {
                    (None, None) => 0,
                    (None, Some(glyph)) => at(&cost, row, column - 1) + insert(glyph),
                    (Some(above), None) => at(&cost, above, column) + protect(above),
                    (Some(above), Some(glyph)) => {
                        let same = phrase.key.get(above) == Some(&glyph.key);
                        let replace = at(&cost, above, column - 1) + if same { 0 } else { protect(above) };
                        replace
                            .min(at(&cost, above, column) + protect(above))
                            .min(at(&cost, row, column - 1) + insert(glyph))
                    }
                };
                if let Some(slot) = cost.get_mut(row * columns + column) {
                    *slot = value;
                }
            }
        }
        let total = at(&cost, rows - 1, columns - 1);
        if total > phrase.allowance {
            return None;
        }
        // Back along a cheapest way, counting the errors that fall on each word.
        let mut errors = vec![0usize; phrase.lengths.len()];
        let (mut row, mut column) = (rows - 1, columns - 1);
        while row > 0 || column > 0 {
            let here = at(&cost, row, column);
            let same = row > 0 && column > 0 && phrase.key.get(row - 1) == text.get(column - 1).map(|glyph| &glyph.key);
            let word = phrase.word.get(row.saturating_sub(1)).copied().unwrap_or(0);
            if same && at(&cost, row - 1, column - 1) == here {
                (row, column) = (row - 1, column - 1);
                continue;
            }
            if let Some(count) = errors.get_mut(word) {
                *count += 1;
            }
            if row > 0 && column > 0 && at(&cost, row - 1, column - 1) < here {
                (row, column) = (row - 1, column - 1);
            } else if row > 0 && (column == 0 || at(&cost, row - 1, column) < here) {
                row -= 1;
            } else {
                column = column.saturating_sub(1);
            }
        }
        let within = errors.iter().enumerate().all(|(word, count)| *count <= phrase.word_allowance(word));
        within.then_some(total)
    }

    /// Lines that a hit touches: first and last index.
    pub(super) fn lines(&self, hit: &Hit) -> (usize, usize) {
        let first = self.glyphs.get(hit.from).map_or(0, |glyph| glyph.line);
        let last = hit.to.checked_sub(1).and_then(|index| self.glyphs.get(index)).map_or(first, |glyph| glyph.line);
        (first, last)
    }

    /// Bytes of line `line` that a hit covers.
    pub(super) fn bytes(&self, hit: &Hit, line: usize) -> Option<(usize, usize)> {
        let mut on_line = self.glyphs.get(hit.from..hit.to)?.iter().filter(|glyph| glyph.line == line);
        let first = on_line.next()?;
        let last = on_line.next_back().unwrap_or(first);
        Some((first.from, last.to))
    }
}

/// Folds `text` to words of plain letters and digits separated by single blanks:
/// the same folding as for searching, for plain comparisons.
pub(super) fn folded(text: &str) -> String {
    let mut glyphs = Vec::new();
    fold_into(text, 0, &mut glyphs);
    let mut out = String::with_capacity(text.len());
    for glyph in &glyphs {
        if glyph.starts && !out.is_empty() {
            out.push(' ');
        }
        out.push(glyph.key);
    }
    out
}

/// Lower case without diacritics, blanks for everything that is neither letter nor digit. Unlike
/// [`folded`] it does not merge characters that are mistaken for each other.
pub(super) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for ch in text.chars() {
        let mut any = false;
        each_fold(ch, |key| {
            out.push(key);
            any = true;
        });
        if !any && !is_silent(ch) && !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out.trim().to_owned()
}

/// Marks that vanish without ending a word: combining marks, tatweel, joiners, soft hyphens.
fn is_silent(ch: char) -> bool {
    is_combining_mark(ch) || matches!(ch, '\u{640}' | '\u{200b}'..='\u{200f}' | '\u{ad}' | '\u{feff}' | '\u{2060}')
}

/// The plain letters and digits that stand for `ch`; none for punctuation and marks.
fn each_fold(ch: char, mut push: impl FnMut(char)) {
    if ch.is_ascii() {
        if ch.is_ascii_alphanumeric() {
            push(ch.to_ascii_lowercase());
        }
        return;
    }
    // The degree and ordinal signs of "n°" and "1º" would fold into letters.
    if matches!(ch, '°' | 'º' | 'ª' | '№') {
        return;
    }
    for part in std::iter::once(ch).nfkd() {
        for low in part.to_lowercase() {
            match low {
                'ß' => ['s', 's'].into_iter().for_each(&mut push),
                'æ' => ['a', 'e'].into_iter().for_each(&mut push),
                'œ' => ['o', 'e'].into_iter().for_each(&mut push),
                'ı' => push('i'),
                'ø' => push('o'),
                'đ' | 'ð' => push('d'),
                'ł' => push('l'),
                'ə' => push('e'),
                'þ' => ['t', 'h'].into_iter().for_each(&mut push),
                'ى' | 'ی' | 'ئ' => push('ي'),
                'ک' => push('ك'),
                'ة' | 'ۀ' => push('ه'),
                'ؤ' => push('و'),
                'ٱ' | 'أ' | 'إ' | 'آ' => push('ا'),
                '\u{660}'..='\u{669}' => push(digit(low, '\u{660}')),
                '\u{6f0}'..='\u{6f9}' => push(digit(low, '\u{6f0}')),
                low if is_silent(low) => {}
                low if low.is_alphanumeric() => push(low),
                _ => {}
            }
        }
    }
}

/// The ASCII digit for one of another script whose zero is `zero`.
fn digit(ch: char, zero: char) -> char {
    char::from_digit((ch as u32).saturating_sub(zero as u32), 10).unwrap_or(ch)
}

/// Folds one line and adds its glyphs. Characters that recognition mistakes for each other become one.
fn fold_into(text: &str, line: usize, glyphs: &mut Vec<Glyph>) {
    let begin = glyphs.len();
    let mut new_word = true;
    for (from, ch) in text.char_indices() {
        let to = from + ch.len_utf8();
        let before = glyphs.len();
        each_fold(ch, |key| {
            let starts = std::mem::take(&mut new_word);
            glyphs.push(Glyph { key: confuse(key), line, from, to, starts, ends: false, digit: key.is_ascii_digit() });
        });
        // A stroke inside a word is how recognition often reads an l or i; alone it separates.
        if glyphs.len() == before && !is_silent(ch) {
            new_word = true;
            if let Some(last) = glyphs.get_mut(begin..).and_then(|line| line.last_mut()) {
                last.ends = true;
            }
        }
        // "rn" and "vv" look like "m" and "w".
        if let [.., first, second] = glyphs.get_mut(begin..).unwrap_or_default()
            && !second.starts
            && !first.ends
            && let Some(one) = merged(first.key, second.key)
        {
            (first.key, first.to) = (one, second.to);
            glyphs.pop();
        }
    }
    if let Some(last) = glyphs.get_mut(begin..).and_then(|line| line.last_mut()) {
        last.ends = true;
    }
}

/// The character that stands for all that are mistaken for it.
fn confuse(key: char) -> char {
    match key {
        '0' => 'o',
        '1' | 'l' => 'i',
        '5' => 's',
        other => other,
    }
}

/// The one letter that two are mistaken for.
fn merged(first: char, second: char) -> Option<char> {
    match (first, second) {
        ('r', 'n') => Some('m'),
        ('v', 'v') => Some('w'),
        _ => None,
    }
}

/// The words of a mark of the checklists, in all languages, made ready.
pub(super) fn marked(lists: &Checklists, mark: &str) -> Vec<Phrase> {
    let words = lists.marks.get(mark).into_iter().flat_map(|words| words.values().flatten());
    words.filter_map(|word| Phrase::new(word)).collect()
}
