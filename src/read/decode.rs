//! From the recognition network's answer to characters: which of its classes
//! count, what they stand for, and where on the line each one was seen.

use unicode_normalization::UnicodeNormalization;

/// A character as seen on a line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Glyph {
    /// The character; a blank between words is a glyph too.
    pub ch: char,
    /// How sure the reading is, 0–1.
    pub confidence: f32,
    /// Its middle along the line, 0 at the beginning, 1 at the end.
    pub at: f32,
}

/// The characters a line may consist of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alphabet {
    /// What European documents are printed in: Latin letters, digits, punctuation, the signs of forms.
    Latin,
    /// What a machine-readable zone is printed in: A–Z, 0–9 and the filler.
    Machine,
    /// What its lines of names are printed in: A–Z and the filler.
    MachineLetters,
}

/// Class of the network that means "nothing new here".
const NOTHING: usize = 0;

/// Stands where the network saw a character of no admitted script: shown to nobody, but it speaks against the line.
pub(super) const FOREIGN: char = '\u{fffd}';

/// An admitted character must have at least this probability to be guessed where the network prefers a foreign one.
const GUESS: f32 = 0.05;

/// The classes of the network, and under each alphabet the character they count for.
pub(super) struct Classes {
    count: usize,
    latin: Table,
    machine: Table,
    letters: Table,
}

/// The classes an alphabet admits: class index and the slot of its character. Several
/// classes share a slot: a full-width digit counts for the digit.
struct Table {
    admitted: Vec<(usize, usize)>,
    characters: Vec<char>,
}

impl Classes {
    /// From the model's character list: one character a line, "nothing" before and the blank behind them.
    pub(super) fn new(list: &str) -> Classes {
        let characters: Vec<Option<char>> = list.lines().map(only).chain([Some(' ')]).collect();
        Classes {
            count: characters.len() + 1,
            latin: Table::new(&characters, latin),
            machine: Table::new(&characters, machine),
            letters: Table::new(&characters, letters),
        }
    }

    /// How many classes the network has.
    pub(super) fn count(&self) -> usize {
        self.count
    }

    /// The characters of a line. `steps` holds one row of probabilities per step along the line.
    pub(super) fn decode(&self, steps: &[f32], alphabet: Alphabet) -> Vec<Glyph> {
        let table = match alphabet {
            Alphabet::Latin => &self.latin,
            Alphabet::Machine => &self.machine,
            Alphabet::MachineLetters => &self.letters,
        };
        let rows = steps.chunks_exact(self.count);
        let total = rows.len().max(1) as f32;
        let mut glyphs: Vec<Glyph> = Vec::new();
        let mut running: Option<Run> = None;
        for (index, row) in rows.enumerate() {
            let (ch, confidence) = table.best(row);
            match (&mut running, ch) {
                (Some(run), Some(ch)) if run.ch == ch => run.extend(index, confidence),
                _ => {
                    glyphs.extend(running.take().map(|run| run.glyph(total)));
                    running = ch.map(|ch| Run { ch, first: index, last: index, confidence });
                }
            }
        }
        glyphs.extend(running.map(|run| run.glyph(total)));
        glyphs
    }
}

/// Equal answers of neighbouring steps: one character.
struct Run {
    ch: char,
    first: usize,
    last: usize,
    confidence: f32,
}

impl Run {
    fn extend(&mut self, index: usize, confidence: f32) {
        self.last = index;
        self.confidence = self.confidence.max(confidence);
    }

    fn glyph(&self, total: f32) -> Glyph {
        let middle = (self.first + self.last + 1) as f32 / 2.0;
        Glyph { ch: self.ch, confidence: self.confidence.clamp(0.0, 1.0), at: middle / total }
    }
}

impl Table {
    fn new(characters: &[Option<char>], meaning: fn(char) -> Option<char>) -> Table {
        let mut table = Table { admitted: Vec::new(), characters: Vec::new() };
        for (index, ch) in characters.iter().enumerate() {
            let Some(ch) = ch.and_then(meaning) else {
                continue;
            };
            let known = table.characters.iter().position(|other| *other == ch);
            let slot = known.unwrap_or(table.characters.len());
            if known.is_none() {
                table.characters.push(ch);
            }
            table.admitted.push((index + 1, slot));
        }
        table
    }

    /// The likeliest admitted character of a step (`None` for "nothing new") and its probability among all classes.
    fn best(&self, row: &[f32]) -> (Option<char>, f32) {
        let mut sums = vec![0.0f32; self.characters.len()];
        for (class, slot) in &self.admitted {
            if let (Some(sum), Some(value)) = (sums.get_mut(*slot), row.get(*class)) {
                *sum += value;
            }
        }
        let nothing = row.get(NOTHING).copied().unwrap_or(0.0);
        let foreign = 1.0 - nothing - sums.iter().sum::<f32>();
        let nobody = if foreign > nothing { (Some(FOREIGN), GUESS) } else { (None, nothing) };
        let best = self
            .characters
            .iter()
            .zip(sums)
            .fold(nobody, |best, (ch, sum)| if sum > best.1 { (Some(*ch), sum) } else { best });
        if best.0 == Some(FOREIGN) { (Some(FOREIGN), 0.0) } else { best }
    }
}

/// The character of a list entry that is a single one.
fn only(entry: &str) -> Option<char> {
    let mut characters = entry.chars();
    characters.next().filter(|_| characters.next().is_none())
}

/// What a class stands for on a European document; look-alikes from other scripts count for the sign they look like.
fn latin(ch: char) -> Option<char> {
    let ch = match ch {
        '‐' | '‑' | '‒' | '−' | '―' | '─' | '━' | 'ー' | '一' => '-',
        '’' | '‘' | '′' | '‵' => '\'',
        '“' | '”' | '„' | '″' | '〝' | '〞' => '"',
        '。' => '.',
        '、' => ',',
        '：' | '∶' | '︰' => ':',
        '〈' | '《' | '❮' | '≪' => '<',
        '〉' | '》' | '❯' | '≫' => '>',
        '【' | '「' | '『' | '〔' | '〖' => '[',
        '】' | '」' | '』' | '〕' | '〗' => ']',
        '∪' => 'U',
        '〇' | '○' | '◯' => 'O',
        '∅' => 'Ø',
        '∼' | '〜' | '～' => '~',
        '·' | '・' | '•' | '∙' | '⋅' | '･' => '·',
        '✔' => '✓',
        '✗' | '✘' | '✖' | '✕' => '✗',
        '□' | '▢' | '◻' | '☐' => '☐',
        '☒' | '⊠' => '☒',
        '☑' => '☑',
        other => other,
    };
    let folded: String = if keeps_its_form(ch) { ch.into() } else { [ch].into_iter().nfkc().collect() };
    only(&folded).filter(|ch| is_latin(*ch))
}

/// Signs that NFKC would change into something that reads otherwise (² into 2, ½ into 1⁄2, ª into a).
fn keeps_its_form(ch: char) -> bool {
    matches!(ch, '²' | '³' | '¹' | '½' | '¼' | '¾' | 'ª' | 'º' | '™' | '℠' | '…' | '№' | '´' | '¨' | '¸' | 'µ')
}

/// Whether a character may stand on a European document.
fn is_latin(ch: char) -> bool {
    match ch {
        ' '..='~' | '¡'..='ƀ' => ch != '\u{ad}',
        // Letters of Vlax Romani, Romanian, African and Vietnamese names, and schwa of Azeri.
        'Ơ'
        | 'ơ'
        | 'Ư'
        | 'ư'
        | 'Ǎ'..='ǜ'
        | 'Ș'
        | 'ș'
        | 'Ț'
        | 'ț'
        | 'Ə'
        | 'ə'
        | 'Ǹ'
        | 'ǹ'
        | 'Ɓ'
        | 'Ɗ'
        | 'Ɛ'
        | 'ɓ'
        | 'ɗ'
        | 'ɛ' => true,
        '\u{1e00}'..='\u{1eff}' => true,
        '–' | '—' | '…' | '€' | '№' | '†' | '‡' | '‰' | '™' | '≤' | '≥' | '≠' | '→' | '✓' | '✗' | '☐' | '☑' | '☒'
        | '■' | '●' => true,
        _ => false,
    }
}

/// What a class stands for in a machine-readable zone.
fn machine(ch: char) -> Option<char> {
    let ch = match ch {
        '«' | '‹' | '〈' | '《' | '❮' | '≪' | 'く' | '(' | '{' => '<',
        '|' => 'I',
        '∪' => 'U',
        other => other,
    };
    let folded: String = [ch].into_iter().nfkc().collect();
    let ch = only(&folded)?.to_ascii_uppercase();
    (ch.is_ascii_uppercase() || ch.is_ascii_digit() || ch == '<').then_some(ch)
}

/// What a class stands for in a line of names of such a zone.
fn letters(ch: char) -> Option<char> {
    machine(ch).filter(|ch| !ch.is_ascii_digit())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may panic")]
mod tests {
    use super::*;

    const LIST: &str = "a\nB\n1\n１\n＜\n漢\né";

    /// Rows of probabilities in which the named class (0 is nothing, 8 the blank) is nearly certain.
    fn steps(winners: &[usize]) -> Vec<f32> {
        let mut rows = vec![0.001; winners.len() * 9];
        for (row, winner) in winners.iter().enumerate() {
            rows[row * 9 + winner] = 0.99;
        }
        rows
    }

    fn text(glyphs: &[Glyph]) -> String {
        glyphs.iter().map(|glyph| glyph.ch).collect()
    }

    #[test]
    fn repeats_are_one_character_and_nothing_parts_two() {
        let classes = Classes::new(LIST);
        assert_eq!(classes.count(), 9);
        let glyphs = classes.decode(&steps(&[1, 1, 0, 1, 8, 7]), Alphabet::Latin);
        assert_eq!(text(&glyphs), "aa é");
    }

    #[test]
    fn a_full_width_digit_is_the_digit() {
        let glyphs = Classes::new(LIST).decode(&steps(&[4]), Alphabet::Latin);
        assert_eq!(text(&glyphs), "1");
        assert!(glyphs[0].confidence > 0.9);
    }

    #[test]
    fn a_chinese_character_is_never_read_but_speaks_against_the_line() {
        let glyphs = Classes::new(LIST).decode(&steps(&[6]), Alphabet::Latin);
        assert_eq!(text(&glyphs), FOREIGN.to_string());
        assert!(glyphs[0].confidence < 0.1);
    }

    #[test]
    fn the_machine_alphabet_knows_capitals_digits_and_the_filler_only() {
        let glyphs = Classes::new(LIST).decode(&steps(&[1, 5, 2, 0, 3]), Alphabet::Machine);
        assert_eq!(text(&glyphs), "A<B1");
    }

    #[test]
    fn a_glyph_knows_where_on_the_line_it_stands() {
        let glyphs = Classes::new(LIST).decode(&steps(&[0, 0, 1, 0]), Alphabet::Latin);
        assert!((glyphs[0].at - 0.625).abs() < 1e-6);
    }
}
