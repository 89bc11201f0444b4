//! Names of persons compared as papers write them: any order of the words, any
//! script, the noise of reading machines, double surnames, initials, titles,
//! names of spouses.
//!
//! Two members of a family (one surname, different given names) are two persons.

use crate::mrz::transliterate;

/// Words of one line that are looked at; a longer "line" is no line of a document.
const MAX_WORDS: usize = 400;

/// Words of one name: the longest that the zones of passports hold have ten.
const MAX_NAME_WORDS: usize = 16;

/// How two names compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Match {
    /// The same words, in whatever order.
    Same,
    /// One person's name in all likelihood: a letter misread, a second surname or given name left out, an initial.
    Close,
    /// Two persons' names.
    Different,
}

/// The words of a name in the alphabet of the machine-readable zone; particles (`VAN`, `DE`, `BEN`) are words of their own.
///
/// ```
/// assert_eq!(dossier::name::mrz_key("Zoë Van den Berghe-Müller"), ["ZOE", "VAN", "DEN", "BERGHE", "MUELLER"]);
/// ```
pub fn mrz_key(name: &str) -> Vec<String> {
    transliterate(name).split('<').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Compares two names.
///
/// ```
/// use dossier::name::{Match, compare};
/// assert_eq!(compare("Amélie Van den Berghe", "VAN DEN BERGHE, AMELIE"), Match::Same);
/// assert_eq!(compare("DIALLO Mamadou Alpha", "DIALL0 MAMADOU"), Match::Close);
/// assert_eq!(compare("Jean DUPONT", "Paul DUPONT"), Match::Different);
/// ```
pub fn compare(a: &str, b: &str) -> Match {
    compare_words(&words_of(a), &words_of(b))
}

/// Looks for a person's name in a line of text, in any order and through noise: where it starts and ends, in bytes.
/// The best match is given, and of equals the first.
///
/// ```
/// use dossier::name::{Match, find_in};
/// let line = "bevestigt dat mevrouw VAN DEN BERGHE Amélie, geboren te Gent";
/// assert_eq!(find_in("Amélie Van den Berghe", line), Some((22, 44, Match::Same)));
/// // Turkish endings behind an apostrophe are no part of a name.
/// assert_eq!(find_in("Rojda Aydemir", "kızım Rojda AYDEMİR'in").map(|found| found.2), Some(Match::Same));
/// ```
pub fn find_in(name: &str, text: &str) -> Option<(usize, usize, Match)> {
    let wanted = words_of(name);
    let solid = wanted.iter().filter(|word| !is_particle(word)).count();
    if solid == 0 {
        return None;
    }
    let words = text_words(text);
    let mut best: Option<(usize, usize, Match)> = None;
    for (first, start) in words.iter().enumerate() {
        // A name begins with one of its words.
        if !begins(&wanted, start) {
            continue;
        }
        // One word may stand in the middle that we do not know (a second name), and one may be read as two.
        let longest = wanted.len() + 2;
        let mut window: Vec<String> = Vec::new();
        for (last, word) in words.iter().enumerate().skip(first).take(longest) {
            if last > first && word.parted {
                break;
            }
            window.extend(word.words.iter().cloned());
            if last > first && !begins(&wanted, word) {
                continue;
            }
            let found = compare_words(&wanted, &window);
            let better = best.is_none_or(|(_, _, known)| found < known);
            let as_good_and_longer = best.is_some_and(|(from, to, known)| {
                found == known && from == start.start && to < word.end && known == Match::Close
            });
            if found != Match::Different && (better || as_good_and_longer) {
                best = Some((start.start, word.end, found));
            }
        }
    }
    best
}

/// A word of a text, and its place.
struct TextWord {
    start: usize,
    end: usize,
    /// Its words in the alphabet of the zone: more than one for `BERGHE-MÜLLER`.
    words: Vec<String>,
    /// Whether a sign or a word that parts two persons stands before it.
    parted: bool,
}

/// A name without the ending that Turkish and its neighbours add behind an apostrophe: "AYDEMİR'in" is of Aydemir.
fn without_suffix(word: &str) -> &str {
    let Some((name, ending)) = word.rsplit_once(['\'', '’']) else { return word };
    let is_ending = (1..=LONGEST_ENDING).contains(&ending.chars().count()) && ending.chars().all(char::is_lowercase);
    let is_name = name.chars().count() >= 2 && name.starts_with(char::is_uppercase);
    if is_ending && is_name { name } else { word }
}

/// Letters of the longest such ending ("'ndan", "'nın").
const LONGEST_ENDING: usize = 4;

fn text_words(text: &str) -> Vec<TextWord> {
    let mut words: Vec<TextWord> = Vec::new();
    let mut parted = false;
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        if c.is_alphanumeric() || (start.is_some() && (matches!(c, '-' | '\'' | '’' | '|' | '<') || is_combining(c)))
        {
            start.get_or_insert(at);
            continue;
        }
        if let Some(from) = start.take() {
            let raw = text.get(from..at).unwrap_or_default().trim_end_matches(['-', '\'', '’', '<', '|']);
            let parts: Vec<String> = mrz_key(without_suffix(raw)).iter().map(|word| letters(word)).collect();
            // "et", "en", "und" join two persons; in capitals or alone they are the same.
            if matches!(raw.to_lowercase().as_str(), "et" | "en" | "und" | "and" | "ou" | "of" | "oder" | "or") {
                parted = true;
            } else if !parts.is_empty() && !parts.iter().all(|part| is_title(part)) {
                words.push(TextWord { start: from, end: from + raw.len(), words: parts, parted });
                parted = false;
                if words.len() >= MAX_WORDS {
                    break;
                }
            }
        }
        parted |= matches!(c, ';' | '&' | '+' | '/' | ':' | '(' | ')' | '•' | '=');
    }
    words
}

fn is_combining(c: char) -> bool {
    matches!(u32::from(c), 0x300..=0x36f | 0x610..=0x61a | 0x640 | 0x64b..=0x65f | 0x670)
}

/// Whether a word of a text can be the first or last of the name.
fn begins(wanted: &[String], word: &TextWord) -> bool {
    let joined = word.words.concat();
    wanted.iter().any(|known| {
        word.words.iter().any(|word| alike(known, word) != Likeness::None)
            || joined.starts_with(known.as_str())
            || known.starts_with(&joined)
    })
}

/// The words of a name that count: no titles, no words that introduce another name, letters for misread digits.
fn words_of(name: &str) -> Vec<String> {
    let key = mrz_key(name);
    // A name that is nothing but titles ("Dr") or a single letter has no words to leave out.
    let mut kept: Vec<String> =
        key.iter().map(|word| letters(word)).filter(|word| !is_title(word)).take(MAX_NAME_WORDS).collect();
    // "M. Jean DUPONT" is a title; "M. DUPONT" may be one, and leaves nothing to lose.
    if kept.len() > 2 && kept.first().is_some_and(|word| word == "M") {
        kept.remove(0);
    }
    if kept.is_empty() { key.into_iter().take(MAX_NAME_WORDS).collect() } else { kept }
}

/// Titles, and the words before a maiden name or a spouse's name.
fn is_title(word: &str) -> bool {
    const TITLES: &str = "MR MRS MS MISS MISTER SIR MADAM MADAME MME MLLE MADEMOISELLE MONSIEUR DHR HEER MEVR MEVROUW MW MEJ JUFFROUW \
                          HERR FRAU HR FR DR DOCTEUR DOKTER DOCTOR PROF PROFESSEUR PROFESSOR ME MAITRE MEESTER SR SRA SENOR SENORA SIG \
                          EP EPOUSE EPSE NEE NE GEB GEBOREN GEBORENE ECHTGENOTE EHEFRAU VEUVE VVE WEDUWE WED WITWE DIT DITE ALIAS BORN";
    TITLES.split_whitespace().any(|title| title == word)
}

/// Words that link names and are often left out.
fn is_particle(word: &str) -> bool {
    const PARTICLES: &str = "VAN VON VOM ZU ZUR DEN DER DE DES DU DI DA DO DOS DAS DEL DELLA DELLE LA LE LES L D TEN TER TE T S Y E EL AL UL \
                             BEN BIN IBN IBNE BINT BINTE OULD OULDE MINT ABU ABOU UND";
    PARTICLES.split_whitespace().any(|particle| particle == word)
}

/// Names have no digits: those that stand there are misread letters.
fn letters(word: &str) -> String {
    word.chars()
        .map(|c| match c {
            '0' => 'O',
            '1' => 'I',
            '2' => 'Z',
            '5' => 'S',
            '6' => 'G',
            '8' => 'B',
            _ => c,
        })
        .collect()
}

/// How like two words are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Likeness {
    None,
    Initial,
    Close,
    Same,
}

fn alike(a: &str, b: &str) -> Likeness {
    if a == b || plain_umlauts(a) == plain_umlauts(b) {
        return Likeness::Same;
    }
    let (long_a, long_b) = (a.chars().count(), b.chars().count());
    if (long_a == 1 || long_b == 1) && a.chars().next() == b.chars().next() {
        return Likeness::Initial;
    }
    // One letter in a word of four, two in one of eight: what engines get wrong, and the ways to write a name in Latin letters.
    let allowed = match long_a.min(long_b) {
        0..=3 => {
            return if shape(a) == shape(b) { Likeness::Close } else { Likeness::None };
        }
        4..=7 => 1,
        _ => 2,
    };
    if shape(a) == shape(b) {
        return Likeness::Close;
    }
    let apart = strsim::damerau_levenshtein(a, b);
    if apart > allowed || (apart == 1 && differs_by_gender(a, b)) || (long_a.min(long_b) == 4 && !shares_first(a, b)) {
        return Likeness::None;
    }
    Likeness::Close
}

/// `Ä`, `Ö`, `Ü` are written with and without an `E`.
fn plain_umlauts(word: &str) -> String {
    word.replace("AE", "A").replace("OE", "O").replace("UE", "U").replace("AA", "A")
}

/// The word with letters that engines take for each other made one.
fn shape(word: &str) -> String {
    let one = word.replace("RN", "M").replace("VV", "W").replace("CL", "D");
    one.chars()
        .map(|c| match c {
            'Q' | 'D' => 'O',
            'L' | 'J' | 'T' => 'I',
            _ => c,
        })
        .collect()
}

/// KARIM and KARIMA, MARIO and MARIA: brother and sister, not a misread letter.
fn differs_by_gender(a: &str, b: &str) -> bool {
    let vowel = |c: Option<char>| matches!(c, Some('A' | 'E' | 'I' | 'O'));
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if short.len() == long.len() {
        let stem = |word: &str| word.chars().take(word.chars().count().saturating_sub(1)).collect::<String>();
        return stem(a) == stem(b) && vowel(a.chars().next_back()) && vowel(b.chars().next_back());
    }
    long.strip_prefix(short).is_some_and(|rest| vowel(rest.chars().next()))
}

/// In a word of four letters another first letter makes another name (OMAR, AMAR).
fn shares_first(a: &str, b: &str) -> bool {
    a.chars().next() == b.chars().next()
}

/// What matching the words of two names has come to.
#[derive(Default)]
struct Tally {
    same: usize,
    close: usize,
    initials: usize,
    /// Words that are left, particles apart, on each side.
    left_a: usize,
    left_b: usize,
    particles_left: usize,
    joined: bool,
}

fn compare_words(a: &[String], b: &[String]) -> Match {
    if a.is_empty() || b.is_empty() {
        return Match::Different;
    }
    if a.concat() == b.concat() {
        return Match::Same;
    }
    let tally = tally(a, b);
    let shared = tally.same + tally.close;
    let all_matched = tally.left_a == 0 && tally.left_b == 0;
    if all_matched && tally.close == 0 && tally.initials == 0 && tally.particles_left == 0 {
        return Match::Same;
    }
    if all_matched && shared >= 1 && shared + tally.initials >= 2 {
        return Match::Close;
    }
    // A single word misread, with nothing else to go by.
    if all_matched && shared == 1 && tally.initials == 0 {
        return Match::Close;
    }
    let one_holds_the_other = tally.left_a == 0 || tally.left_b == 0;
    if one_holds_the_other && shared >= 2 { Match::Close } else { Match::Different }
}

/// Pairs the words of two names: equal ones first, then those written together on one side, then like ones, then initials.
fn tally(a: &[String], b: &[String]) -> Tally {
    let mut left_a: Vec<Option<&str>> = a.iter().map(|word| Some(word.as_str())).collect();
    let mut left_b: Vec<Option<&str>> = b.iter().map(|word| Some(word.as_str())).collect();
    let mut tally = Tally::default();
    for level in [Likeness::Same, Likeness::Close, Likeness::Initial] {
        for one in &mut left_a {
            let Some(word) = *one else { continue };
            let partner = left_b.iter_mut().find(|other| other.is_some_and(|other| pairs(word, other, level)));
            if let Some(partner) = partner {
                let particle = is_particle(word);
                *partner = None;
                *one = None;
                match level {
                    _ if particle => {}
                    Likeness::Same => tally.same += 1,
                    Likeness::Close => tally.close += 1,
                    _ => tally.initials += 1,
                }
            }
        }
        if level == Likeness::Same {
            let joined = join(&mut left_a, &mut left_b) + join(&mut left_b, &mut left_a);
            tally.same += joined;
            tally.joined |= joined > 0;
        }
    }
    let solid = |left: &[Option<&str>]| left.iter().flatten().filter(|word| !is_particle(word)).count();
    tally.left_a = solid(&left_a);
    tally.left_b = solid(&left_b);
    tally.particles_left = left_a.iter().chain(&left_b).flatten().filter(|word| is_particle(word)).count();
    tally
}

/// Whether two words may be paired: particles only with themselves.
fn pairs(a: &str, b: &str, level: Likeness) -> bool {
    if is_particle(a) != is_particle(b) && level != Likeness::Same {
        return false;
    }
    alike(a, b) == level
}

/// Words on one side that are written apart on the other (VANDENBERGHE, VAN DEN BERGHE): takes them out and counts them.
fn join(whole: &mut [Option<&str>], apart: &mut [Option<&str>]) -> usize {
    let mut count = 0;
    for one in whole.iter_mut() {
        let Some(word) = *one else { continue };
        let run = (0..apart.len()).find_map(|from| {
            let mut joined = String::new();
            for (taken, part) in apart.iter().enumerate().skip(from) {
                joined.push_str((*part)?);
                if taken > from && (joined == word || (joined.len() >= 8 && strsim::levenshtein(&joined, word) <= 1)) {
                    return Some((from, taken));
                }
                if joined.len() > word.len() {
                    return None;
                }
            }
            None
        });
        if let Some((from, to)) = run {
            *one = None;
            for part in apart.iter_mut().take(to + 1).skip(from) {
                *part = None;
            }
            count += 1;
        }
    }
    count
}

#[cfg(test)]
mod tests;
