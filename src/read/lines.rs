//! Pieces of text with their places → lines in reading order.
//!
//! A line is a run of text without a wide gap: label and value of a form that
//! stand apart are two lines, one after the other. Rows are read from the top,
//! each from the left, and columns of running text one column after the other.

use super::machine;
use crate::page::{Line, Rect, Word};

/// Two pieces on one row are one line when the gap is at most this many heights: a blank is .2 to .4 of the box that detection draws.
const ONE_LINE: f32 = 0.6;

/// Pieces are on one row when their middles differ by less than this share of the lower one's height.
const ONE_ROW: f32 = 0.5;

/// Pieces of one line differ in height by at most this factor: a heading and the small print beside it are two lines.
const LIKE_HEIGHT: f32 = 1.6;

/// Lines that a column of running text must have: fewer are rows of a form.
const COLUMN: usize = 4;

/// Share of the column's width that the middle line of running text fills; labels and values of forms are ragged.
const FILLED: f32 = 0.7;

/// A line is sideways when its box is this much taller than wide.
const SIDEWAYS: f32 = 2.2;

/// Puts lines into reading order, pieces of one line joined. Boxes are in any unit that is the same along both axes.
pub(super) fn arrange(pieces: Vec<Line>) -> Vec<Line> {
    let (mut sideways, level): (Vec<Line>, Vec<Line>) = pieces.into_iter().partition(is_sideways);
    sideways.sort_by(|a, b| a.bbox.x.total_cmp(&b.bbox.x).then(a.bbox.y.total_cmp(&b.bbox.y)));
    let rows = rows(level).into_iter().map(joined).collect();
    let mut out = ordered(rows);
    out.extend(sideways);
    out
}

/// A line out of words in reading order.
pub(super) fn line(words: Vec<Word>) -> Option<Line> {
    let bbox = words.iter().map(|word| word.bbox).reduce(|a, b| a.union(&b))?;
    let letters = |word: &Word| word.text.chars().count() as f32;
    let total: f32 = words.iter().map(letters).sum();
    let sure: f32 = words.iter().map(|word| word.confidence * letters(word)).sum();
    let text: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
    Some(Line { text: text.join(" "), bbox, confidence: sure / total.max(1.0), words, alternatives: Vec::new() })
}

/// Whether the text of a line runs up or down the page.
fn is_sideways(line: &Line) -> bool {
    line.bbox.h > SIDEWAYS * line.bbox.w && line.text.chars().count() > 1
}

/// Lines that stand beside each other, rows from the top, each row from the left.
fn rows(mut pieces: Vec<Line>) -> Vec<Vec<Line>> {
    pieces.sort_by(|a, b| a.bbox.middle_y().total_cmp(&b.bbox.middle_y()).then(a.bbox.x.total_cmp(&b.bbox.x)));
    let mut rows: Vec<Vec<Line>> = Vec::new();
    for piece in pieces {
        match rows.last_mut().filter(|row| belongs(row, &piece)) {
            Some(row) => row.push(piece),
            None => rows.push(vec![piece]),
        }
    }
    for row in &mut rows {
        row.sort_by(|a, b| a.bbox.x.total_cmp(&b.bbox.x));
    }
    rows
}

/// Whether a piece stands on a row: level with the row's middle, and over no other piece of it.
fn belongs(row: &[Line], piece: &Line) -> bool {
    let middle = row.iter().map(|line| line.bbox.middle_y()).sum::<f32>() / row.len().max(1) as f32;
    let lowest = row.iter().map(|line| line.bbox.h).fold(piece.bbox.h, f32::min);
    let apart = |line: &Line| {
        let shared = line.bbox.right().min(piece.bbox.right()) - line.bbox.x.max(piece.bbox.x);
        shared <= 0.5 * line.bbox.w.min(piece.bbox.w)
    };
    (piece.bbox.middle_y() - middle).abs() < ONE_ROW * lowest && row.iter().all(apart)
}

/// Words of a justified line, at least: fewer cells of a table may stand evenly by chance.
const JUSTIFIED: usize = 6;

/// The widest blank of such a line, in heights, and how much wider than the narrowest it is at most.
const STRETCHED: f32 = 1.6;
const EVENLY: f32 = 1.35;

/// Whether all pieces of a row stand equally far apart, as the words of a line do that was stretched to its column's width.
fn is_justified(row: &[Line]) -> bool {
    let gaps = || row.iter().zip(row.iter().skip(1)).map(|(last, piece)| piece.bbox.x - last.bbox.right());
    let (least, most) = gaps().fold((f32::INFINITY, 0.0f32), |(least, most), gap| (least.min(gap), most.max(gap)));
    let low = row.iter().map(|piece| piece.bbox.h).fold(f32::INFINITY, f32::min);
    let high = row.iter().map(|piece| piece.bbox.h).fold(0.0, f32::max);
    let even = least > 0.0 && most <= EVENLY * least && most <= STRETCHED * low && high <= LIKE_HEIGHT * low;
    row.len() >= JUSTIFIED && even && !row.iter().any(|piece| is_leftward(&piece.text))
}

/// A row whose neighbouring pieces of one line are joined.
fn joined(row: Vec<Line>) -> Vec<Line> {
    if is_justified(&row) {
        return line(row.into_iter().flat_map(|piece| piece.words).collect()).into_iter().collect();
    }
    let mut out: Vec<Line> = Vec::new();
    for piece in row {
        match out.pop() {
            // From right to left the piece on the right comes first.
            Some(last) if leads_on(&last, &piece) => {
                let words = piece.words.into_iter().chain(last.words).collect();
                out.extend(line(words));
            }
            Some(last) if continues(&last, &piece) => {
                let words = last.words.into_iter().chain(piece.words).collect();
                out.extend(line(words));
            }
            Some(last) => out.extend([last, piece]),
            None => out.push(piece),
        }
    }
    out
}

/// Whether the piece goes on where the line ends.
fn continues(last: &Line, piece: &Line) -> bool {
    let (low, high) = (last.bbox.h.min(piece.bbox.h), last.bbox.h.max(piece.bbox.h));
    let gap = piece.bbox.x - last.bbox.right();
    let near = gap <= ONE_LINE * low || is_typed(last, piece, gap);
    near && high <= LIKE_HEIGHT * low && !is_leftward(&last.text) && !is_leftward(&piece.text)
        || machine::is_torn(&last.text, &piece.text)
}

/// Widths of letters of a typewriter's face differ by no more.
const EVEN: f32 = 0.04;

/// A blank of such a face, in widths of its letters; two would be 2.
const TYPED_BLANK: f32 = 1.3;

/// Whether the gap between two pieces is one blank of a face whose letters are all as wide.
fn is_typed(last: &Line, piece: &Line, gap: f32) -> bool {
    let pitch = |word: Option<&Word>| {
        let word = word?;
        let letters = word.text.chars().count();
        (letters >= 2).then(|| word.bbox.w / letters as f32)
    };
    match (pitch(last.words.last()), pitch(piece.words.first())) {
        (Some(one), Some(other)) => (one - other).abs() <= EVEN * one.max(other) && gap <= TYPED_BLANK * one.min(other),
        // A lone sign has no pitch to compare: its neighbour's will do.
        (Some(only), None) | (None, Some(only)) => gap <= TYPED_BLANK * only && gap >= 0.8 * only,
        (None, None) => false,
    }
}

/// Whether two pieces are one line that runs from right to left: both do, or one does and the other has figures alone.
fn leads_on(last: &Line, piece: &Line) -> bool {
    let (low, high) = (last.bbox.h.min(piece.bbox.h), last.bbox.h.max(piece.bbox.h));
    let neutral = |text: &str| !text.chars().any(char::is_alphabetic);
    let leftward = match (is_leftward(&last.text), is_leftward(&piece.text)) {
        (true, true) => true,
        (true, false) => neutral(&piece.text),
        (false, true) => neutral(&last.text),
        (false, false) => false,
    };
    leftward && piece.bbox.x - last.bbox.right() <= ONE_LINE * low && high <= LIKE_HEIGHT * low
}

/// Whether a text runs from right to left: its pieces are joined the other way round.
fn is_leftward(text: &str) -> bool {
    text.chars().any(|ch| matches!(ch, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'))
}

/// Rows in reading order, columns of running text taken apart.
fn ordered(rows: Vec<Vec<Line>>) -> Vec<Line> {
    let Some(columns) = widest_columns(&rows) else {
        return rows.into_iter().flatten().collect();
    };
    let mut before = rows;
    let mut within = before.split_off(columns.first);
    let after = within.split_off(columns.last + 1 - columns.first);
    let (left, right): (Vec<Line>, Vec<Line>) =
        within.into_iter().flatten().partition(|line| line.bbox.right() <= columns.gutter);
    let mut out = ordered(before);
    for side in [left, right] {
        out.extend(ordered(self::rows(side)));
    }
    out.extend(ordered(after));
    out
}

/// Rows `first` to `last` stand in two columns, parted at `gutter`.
struct Columns {
    first: usize,
    last: usize,
    gutter: f32,
    lines: usize,
}

/// The columns that hold most lines, if any rows stand in columns of running text.
fn widest_columns(rows: &[Vec<Line>]) -> Option<Columns> {
    let gaps = rows.iter().enumerate().flat_map(|(index, row)| {
        row.iter().zip(row.iter().skip(1)).map(move |(a, b)| (index, (a.bbox.right() + b.bbox.x) / 2.0))
    });
    gaps.filter_map(|(index, gutter)| columns_at(rows, index, gutter)).fold(None, |best: Option<Columns>, next| {
        match best {
            Some(best) if best.lines >= next.lines => Some(best),
            _ => Some(next),
        }
    })
}

/// The rows around `index` that a gutter parts, if both sides are columns of running text.
fn columns_at(rows: &[Vec<Line>], index: usize, gutter: f32) -> Option<Columns> {
    let clear = |row: &&Vec<Line>| row.iter().all(|line| line.bbox.right() <= gutter || line.bbox.x >= gutter);
    let above = rows.get(..index)?.iter().rev().take_while(clear).count();
    let below = rows.get(index..)?.iter().take_while(clear).count();
    let first = index - above;
    let last = (index + below).checked_sub(1)?;
    let (left, right): (Vec<&Line>, Vec<&Line>) =
        rows.get(first..=last)?.iter().flatten().partition(|line| line.bbox.right() <= gutter);
    (is_prose(&left) && is_prose(&right)).then(|| Columns { first, last, gutter, lines: left.len() + right.len() })
}

/// Whether lines under one another look like running text: enough of them, most as wide as their column.
fn is_prose(lines: &[&Line]) -> bool {
    let Some(column) = lines.iter().map(|line| line.bbox).reduce(|a, b| a.union(&b)) else {
        return false;
    };
    let mut widths: Vec<f32> = lines.iter().map(|line| line.bbox.w).collect();
    widths.sort_by(f32::total_cmp);
    let middle = widths.get(widths.len() / 2).copied().unwrap_or(0.0);
    let words: usize = lines.iter().map(|line| line.words.len()).sum();
    lines.len() >= COLUMN && middle >= FILLED * column.w && words >= 3 * lines.len()
}

/// The boxes of lines and their words as fractions of a page of that size, kept within it.
pub(super) fn to_fractions(lines: &mut [Line], width: f32, height: f32) {
    let fraction = |rect: Rect| {
        let within = |value: f32| {
            if value.is_finite() { value.clamp(0.0, 1.0) } else { 0.0 }
        };
        let (x, y) = (within(rect.x / width), within(rect.y / height));
        Rect { x, y, w: (within(rect.right() / width) - x).max(0.0), h: (within(rect.bottom() / height) - y).max(0.0) }
    };
    for line in lines {
        line.bbox = fraction(line.bbox);
        for word in &mut line.words {
            word.bbox = fraction(word.bbox);
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may panic")]
mod tests {
    use super::*;

    /// A line of words of equal letters, 10 units a letter, 20 high.
    fn piece(text: &str, x: f32, y: f32) -> Line {
        let mut left = x;
        let words = text.split(' ').map(|word| {
            let w = word.chars().count() as f32 * 10.0;
            let bbox = Rect { x: left, y, w, h: 20.0 };
            left += w + 5.0;
            Word { text: word.into(), bbox, confidence: 1.0 }
        });
        line(words.collect()).unwrap()
    }

    fn texts(lines: &[Line]) -> Vec<&str> {
        lines.iter().map(|line| line.text.as_str()).collect()
    }

    #[test]
    fn a_form_is_read_row_by_row() {
        let pieces = vec![
            piece("7 februari 1987", 300.0, 52.0),
            piece("Naam", 0.0, 0.0),
            piece("Geboren", 0.0, 50.0),
            piece("Griet Voorbeeld", 300.0, 1.0),
        ];
        let lines = arrange(pieces);
        assert_eq!(texts(&lines), ["Naam", "Griet Voorbeeld", "Geboren", "7 februari 1987"]);
    }

    #[test]
    fn a_long_form_with_ragged_labels_stays_row_by_row() {
        let labels = ["Naam", "Voornaam of voornamen", "Adres", "Datum van geboorte", "Plaats"];
        let mut pieces = Vec::new();
        for (index, label) in labels.iter().enumerate() {
            pieces.push(piece(label, 0.0, index as f32 * 40.0));
            pieces.push(piece("x", 400.0, index as f32 * 40.0));
        }
        let lines = arrange(pieces);
        assert_eq!(texts(&lines)[..4], ["Naam", "x", "Voornaam of voornamen", "x"]);
    }

    #[test]
    fn running_text_is_read_column_by_column() {
        let mut pieces = vec![piece("Een titel over de hele breedte van het blad", 0.0, 0.0)];
        for row in 1..6 {
            // The right column's rows stand a little lower than the left one's.
            pieces.push(piece(&format!("links loopt tekst {row}"), 0.0, row as f32 * 30.0));
            pieces.push(piece(&format!("rechts staat meer {row}"), 250.0, row as f32 * 30.0 + 4.0));
        }
        pieces.push(piece("Onderaan weer een regel over alles", 0.0, 240.0));
        let lines = arrange(pieces);
        let texts = texts(&lines);
        assert!(texts[0].starts_with("Een titel"));
        assert_eq!(texts[1], "links loopt tekst 1");
        assert_eq!(texts[5], "links loopt tekst 5");
        assert_eq!(texts[6], "rechts staat meer 1");
        assert!(texts[11].starts_with("Onderaan"));
    }

    #[test]
    fn words_from_right_to_left_are_joined_in_their_order() {
        let row = arrange(vec![piece("الله", 100.0, 0.0), piece("نجيب", 100.0 + 4.0 * 10.0 + 5.0, 0.0)]);
        assert_eq!(texts(&row), ["نجيب الله"]);
    }

    #[test]
    fn pieces_of_one_line_are_joined_and_distant_ones_are_not() {
        let pieces = vec![piece("SHERIF", 0.0, 0.0), piece("ABDEL", 68.0, 1.0), piece("M", 200.0, 0.0)];
        let lines = arrange(pieces);
        assert_eq!(texts(&lines), ["SHERIF ABDEL", "M"]);
        assert_eq!(lines[0].words.len(), 2);
    }

    #[test]
    fn a_stretched_line_is_one() {
        let word = |index: usize, x: f32| piece(["Op", "de", "achtste", "dag", "van", "mei"][index], x, 0.0);
        let at = |gap: f32| {
            let mut x = 0.0;
            (0..6)
                .map(|index| {
                    let word = word(index, x);
                    x = word.bbox.right() + gap;
                    word
                })
                .collect::<Vec<_>>()
        };
        assert_eq!(texts(&arrange(at(25.0))), ["Op de achtste dag van mei"]);
        assert_eq!(arrange(at(60.0)).len(), 6);
        let mut uneven = at(25.0);
        uneven[5] = word(5, 400.0);
        assert_eq!(arrange(uneven).len(), 6);
    }

    #[test]
    fn text_up_the_margin_comes_last() {
        let mut margin = piece("marge", 0.0, 0.0);
        margin.bbox = Rect { x: 0.0, y: 0.0, w: 20.0, h: 300.0 };
        let lines = arrange(vec![margin, piece("tekst", 100.0, 50.0)]);
        assert_eq!(texts(&lines), ["tekst", "marge"]);
    }

    #[test]
    fn fractions_stay_within_the_page() {
        let mut lines = vec![piece("tekst", -20.0, 90.0)];
        to_fractions(&mut lines, 100.0, 100.0);
        let bbox = lines[0].bbox;
        assert!(bbox.x >= 0.0 && bbox.bottom() <= 1.0 && bbox.w > 0.0);
    }
}
