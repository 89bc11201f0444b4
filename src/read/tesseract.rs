//! Tesseract as a child process, for the scripts that the built-in engine does
//! not know. It is used when it is installed and never needed: the picture goes
//! in on standard input, words come back on standard output, nothing is written
//! to disk, and a run that takes too long is ended.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use image::{GrayImage, RgbImage};
use unicode_normalization::UnicodeNormalization;

use super::galley::Galley;
use super::lines;
use super::pixels::{Quad, grey};
use crate::page::{Line, Rect, Word};

/// A page takes 1 to 3 seconds; what takes this long hangs.
const LIMIT: Duration = Duration::from_secs(60);

/// How often a running child is looked at.
const POLL: Duration = Duration::from_millis(10);

/// Most bytes taken from a child: a full page of words has 100 kB.
const MOST: u64 = 16 << 20;

/// Mean confidence below which a reading is no text of that language.
const READ: f32 = 0.55;

/// Words with digits are believed at most this much in scripts whose digits Tesseract confuses (measured: Persian dates never right, Amharic digits read as zeros).
const DIGITS: f32 = 0.5;

/// Words under this are made up: of dots, rules and stamps.
const WORD: f32 = 0.25;

/// How sure script detection must be to be believed without a reading: true Arabic pages get 28 and more, wrong guesses up to 5.
const SURE_SCRIPT: f32 = 8.0;

/// A script, and the languages in which Tesseract reads it.
pub(super) struct Script {
    /// As Tesseract's script detection calls it.
    pub(super) name: &'static str,
    /// ISO 15924.
    code: &'static str,
    /// Tesseract's language data, any of which may be installed.
    pub(super) languages: &'static [&'static str],
    /// Whether a character belongs to it.
    range: (char, char),
}

/// The scripts of the papers that are handed in, the commonest first.
pub(super) const SCRIPTS: &[Script] = &[
    Script { name: "Arabic", code: "Arab", languages: &["ara", "fas"], range: ('\u{600}', '\u{77f}') },
    Script { name: "Cyrillic", code: "Cyrl", languages: &["rus", "ukr"], range: ('\u{400}', '\u{52f}') },
    Script { name: "Ethiopic", code: "Ethi", languages: &["amh", "tir"], range: ('\u{1200}', '\u{139f}') },
    Script { name: "Greek", code: "Grek", languages: &["ell"], range: ('\u{370}', '\u{3ff}') },
    Script { name: "Hebrew", code: "Hebr", languages: &["heb"], range: ('\u{590}', '\u{5ff}') },
    Script { name: "Armenian", code: "Armn", languages: &["hye"], range: ('\u{530}', '\u{58f}') },
    Script { name: "Georgian", code: "Geor", languages: &["kat"], range: ('\u{10a0}', '\u{10ff}') },
    Script { name: "Devanagari", code: "Deva", languages: &["hin", "nep"], range: ('\u{900}', '\u{97f}') },
    Script { name: "Bengali", code: "Beng", languages: &["ben"], range: ('\u{980}', '\u{9ff}') },
    Script { name: "Tamil", code: "Taml", languages: &["tam"], range: ('\u{b80}', '\u{bff}') },
    Script { name: "Han", code: "Hani", languages: &["chi_sim", "chi_tra"], range: ('\u{4e00}', '\u{9fff}') },
];

/// An installed Tesseract.
pub(super) struct Tesseract {
    program: PathBuf,
    pub(super) languages: BTreeSet<String>,
    pub(super) version: String,
}

/// What was read of a page, or which script could not be.
#[derive(Debug, Default)]
pub(super) struct Reading {
    /// Lines on the levelled page, each with its index among the lines that were set.
    pub(super) lines: Vec<(usize, Line)>,
    /// ISO 15924 code of the script seen.
    pub(super) script: Option<&'static str>,
    /// The program failed or took too long at one of the languages.
    pub(super) broken_off: bool,
}

impl Reading {
    /// Whether it was read in a script whose figures are dropped or confused, see [`DIGITS`].
    pub(super) fn mistakes_figures(&self) -> bool {
        !self.lines.is_empty() && self.script.is_some_and(mistakes_figures)
    }
}

/// See [`DIGITS`].
fn mistakes_figures(code: &str) -> bool {
    matches!(code, "Arab" | "Ethi")
}

/// What script detection says of a page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Look {
    /// Clockwise turn in degrees that makes it upright.
    pub(super) turn: u16,
    /// How sure the turn is; under 2 it is a guess.
    pub(super) sure: f32,
    /// Index into [`SCRIPTS`], where detection is sure.
    script: Option<usize>,
    /// It is print in Latin letters.
    pub(super) latin: bool,
}

impl Tesseract {
    /// The program found in `PATH`, with the languages it has.
    pub(super) fn find() -> Option<Tesseract> {
        let path = std::env::var_os("PATH")?;
        let name = format!("tesseract{}", std::env::consts::EXE_SUFFIX);
        let program = std::env::split_paths(&path).map(|folder| folder.join(&name)).find(|path| path.is_file())?;
        let mut found = Tesseract { program, languages: BTreeSet::new(), version: String::new() };
        let version = found.run(&["--version"], None)?;
        found.version = version.split_whitespace().nth(1).unwrap_or("unknown").to_string();
        let list = found.run(&["--list-langs"], None)?;
        found.languages = list.lines().skip(1).map(|line| line.trim().to_string()).collect();
        Some(found)
    }

    /// Script and orientation of a picture; `None` where it has too little text to tell.
    pub(super) fn look(&self, image: &RgbImage) -> Option<Look> {
        if !self.languages.contains("osd") {
            return None;
        }
        let out = self.run(&["stdin", "stdout", "--psm", "0", "-l", "osd"], Some(&grey(image)))?;
        look_from(&out)
    }

    /// Reads lines in the script that was seen, or in whichever of the installed languages reads best. `level` lays what stands
    /// on the page's picture on the levelled page.
    pub(super) fn read(&self, galley: &Galley, look: Option<Look>, level: impl Fn(Quad) -> Rect) -> Reading {
        let seen = look.and_then(|look| look.script);
        let tried = SCRIPTS.iter().enumerate().filter(|(index, _)| seen.is_none_or(|seen| seen == *index));
        let script = seen.and_then(|seen| Some(SCRIPTS.get(seen)?.code));
        let mut best = Reading { script, ..Reading::default() };
        let mut score = READ;
        for (script, language) in tried.flat_map(|(_, script)| script.languages.iter().map(move |l| (script, *l))) {
            if !self.languages.contains(language) {
                continue;
            }
            // Page segmentation mode 11, text wherever it is found: as one block (6) short lines get lost among long ones.
            let out = self.run(&["stdin", "stdout", "--psm", "11", "-l", language, "tsv"], Some(&galley.picture));
            best.broken_off |= out.is_none();
            let place = |found| galley.place(found).map(|(line, quad)| (line, level(quad)));
            let found = words_of(&out.unwrap_or_default(), script, place);
            if found.score > score {
                score = found.score;
                best = Reading { lines: found.lines, script: Some(script.code), ..best };
            }
        }
        best
    }

    /// Runs the program and returns what it prints; `None` when it fails or takes too long.
    fn run(&self, arguments: &[&str], picture: Option<&GrayImage>) -> Option<String> {
        let mut child = Command::new(&self.program)
            .args(arguments)
            // One thread a page: pages are read in parallel, and its own threads make it slower.
            .env("OMP_THREAD_LIMIT", "1")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .ok()?;
        let (input, output) = (child.stdin.take(), child.stdout.take());
        std::thread::scope(|scope| {
            scope.spawn(move || {
                if let (Some(mut input), Some(picture)) = (input, picture) {
                    // A child that stops listening shows in its exit code.
                    let header = format!("P5\n{} {}\n255\n", picture.width(), picture.height());
                    let _ = input.write_all(header.as_bytes()).and_then(|()| input.write_all(picture.as_raw()));
                }
            });
            let reader = scope.spawn(move || {
                let mut bytes = Vec::new();
                output.map(|output| output.take(MOST).read_to_end(&mut bytes));
                bytes
            });
            let good = wait(&mut child);
            let bytes = reader.join().ok()?;
            good.then(|| String::from_utf8_lossy(&bytes).into_owned())
        })
    }
}

/// Waits for a child to end well; ends it when it takes too long.
fn wait(child: &mut Child) -> bool {
    let start = Instant::now();
    while start.elapsed() < LIMIT {
        match child.try_wait() {
            Ok(Some(status)) => return status.success(),
            Ok(None) => std::thread::sleep(POLL),
            Err(_) => break,
        }
    }
    // Both can only fail when it has ended meanwhile.
    let _ = child.kill();
    let _ = child.wait();
    false
}

/// What script detection printed.
fn look_from(out: &str) -> Option<Look> {
    let value = |key: &str| {
        out.lines().find_map(|line| line.strip_prefix(key)).and_then(|rest| rest.strip_prefix(':')).map(str::trim)
    };
    let name = value("Script")?;
    let sure: f32 = value("Script confidence")?.parse().ok()?;
    let script = SCRIPTS.iter().position(|script| script.name == name);
    Some(Look {
        turn: value("Rotate")?.parse().ok()?,
        sure: value("Orientation confidence")?.parse().ok()?,
        script: script.filter(|_| sure >= SURE_SCRIPT),
        latin: name == "Latin",
    })
}

/// Lines read and how well: mean confidence over words of the script, by characters.
struct Found {
    lines: Vec<(usize, Line)>,
    score: f32,
}

/// The lines of Tesseract's table of words. `place` tells the line to which a box belongs, and where that stands on the page.
fn words_of(table: &str, script: &Script, place: impl Fn(Rect) -> Option<(usize, Rect)>) -> Found {
    let mut rows: BTreeMap<usize, Vec<Word>> = BTreeMap::new();
    let (mut sure, mut letters) = (0.0, 0.0);
    for row in table.lines().skip(1) {
        let cells: Vec<&str> = row.split('\t').collect();
        let Some(word) = word(&cells, script).filter(|word| word.confidence >= WORD) else { continue };
        let Some((line, bbox)) = place(word.bbox) else { continue };
        let own = word.text.chars().filter(|ch| (script.range.0..=script.range.1).contains(ch)).count() as f32;
        sure += word.confidence * own;
        letters += own;
        rows.entry(line).or_default().push(Word { bbox, ..word });
    }
    let lines = rows.into_iter().filter_map(|(index, words)| Some((index, lines::line(words)?)));
    let mut found = Found { lines: lines.collect(), score: 0.0 };
    found.lines.retain(|(_, line)| line.confidence >= DIGITS * 0.8);
    // A handful of letters is no reading of a page.
    found.score = if letters < 12.0 { 0.0 } else { sure / letters };
    found
}

/// A word of the table, in NFC; `None` for other rows, empty words and debris.
fn word(cells: &[&str], script: &Script) -> Option<Word> {
    let [level, _, _, _, _, _, left, top, width, height, confidence, text] = cells else {
        return None;
    };
    let text: String = text.trim().nfc().filter(|ch| !ch.is_control() && !is_direction_mark(*ch)).collect();
    if *level != "5" || text.is_empty() {
        return None;
    }
    let number = |cell: &str| cell.parse::<f32>().ok();
    let bbox = Rect { x: number(left)?, y: number(top)?, w: number(width)?, h: number(height)? };
    let confidence = (number(confidence)? / 100.0).clamp(0.0, 1.0);
    let doubtful = mistakes_figures(script.code) && text.chars().any(char::is_numeric);
    Some(Word { text, bbox, confidence: if doubtful { confidence.min(DIGITS) } else { confidence } })
}

/// Invisible marks of writing direction, which nothing that compares words expects.
fn is_direction_mark(ch: char) -> bool {
    matches!(ch, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may panic")]
mod tests {
    use super::*;

    const TABLE: &str = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n\
        4\t1\t1\t1\t1\t0\t10\t10\t200\t20\t-1\t\n\
        5\t1\t1\t1\t1\t1\t10\t10\t90\t20\t93\tСвидетельство\n\
        5\t1\t1\t1\t1\t2\t110\t10\t20\t20\t91\tо\n\
        5\t1\t1\t1\t1\t3\t140\t10\t70\t20\t95\tрождении\n\
        5\t1\t1\t1\t2\t1\t10\t50\t70\t20\t88\t12.03.1987\n";

    /// Lines 40 high, where they are.
    fn rows(found: Rect) -> Option<(usize, Rect)> {
        Some((found.y as usize / 40, found))
    }

    #[test]
    fn the_table_becomes_lines_with_boxes() {
        let found = words_of(TABLE, &SCRIPTS[1], rows);
        assert_eq!(found.lines.len(), 2);
        assert_eq!(found.lines[0].1.text, "Свидетельство о рождении");
        assert_eq!(found.lines[0].1.bbox, Rect { x: 10.0, y: 10.0, w: 200.0, h: 20.0 });
        assert!(found.score > 0.9);
    }

    #[test]
    fn digits_in_arabic_lines_are_doubted() {
        let table = "head\n5\t1\t1\t1\t1\t1\t1\t1\t9\t9\t96\t1365/04/12\n";
        assert!(words_of(table, &SCRIPTS[0], rows).lines[0].1.confidence <= 0.5);
        assert!(words_of(table, &SCRIPTS[1], rows).lines[0].1.confidence > 0.9);
    }

    #[test]
    fn a_broken_table_is_no_reading() {
        assert!(
            words_of("head\n5\t1\tx\n5\t1\t1\t1\t1\t1\ta\tb\tc\td\t96\tслово\n", &SCRIPTS[1], rows).lines.is_empty()
        );
    }

    #[test]
    fn script_and_turn_are_taken_from_what_detection_prints() {
        let out = "Page number: 0\nOrientation in degrees: 180\nRotate: 180\nOrientation confidence: 4.12\nScript: Arabic\nScript confidence: 28.5\n";
        let look = look_from(out).unwrap();
        assert_eq!((look.turn, look.script), (180, Some(0)));
        assert_eq!(look_from("Too few characters. Skipping this page"), None);
    }
}
