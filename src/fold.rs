//! Text as it is compared: lower case, without diacritics, every run of blanks
//! and punctuation one blank. What is folded is never shown.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Folds a text for comparison.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        match c {
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ø' => folded.push('o'),
            'đ' => folded.push('d'),
            'ł' => folded.push('l'),
            'ı' => folded.push('i'),
            'أ' | 'إ' | 'آ' | 'ٱ' => folded.push('ا'),
            'ى' | 'ی' => folded.push('ي'),
            'ة' => folded.push('ه'),
            'ک' => folded.push('ك'),
            // The stretching stroke of Arabic print and the harakat that NFKD leaves alone.
            'ـ' => {}
            c if c.is_alphanumeric() => folded.push(c),
            _ if folded.ends_with(' ') || folded.is_empty() => {}
            _ => folded.push(' '),
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// Where a folded word or phrase stands in a folded text on its own, not inside a longer word: its first byte.
pub fn find_word(text: &str, word: &str) -> Option<usize> {
    if word.is_empty() {
        return None;
    }
    let alone = |&(start, found): &(usize, &str)| {
        let before = text.get(..start).and_then(|before| before.chars().next_back());
        let after = text.get(start + found.len()..).and_then(|after| after.chars().next());
        before.is_none_or(|c| c == ' ') && after.is_none_or(|c| c == ' ')
    };
    text.match_indices(word).find(alone).map(|(start, _)| start)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Case, accents, punctuation and the letters without a decomposition do not part two spellings.
    #[test]
    fn spellings_that_mean_the_same_fold_to_the_same() {
        for (a, b) in [
            ("Certificat  médical – type", "certificat medical type"),
            ("GEBOORTEAKTE.", "geboorteakte"),
            ("Straße", "STRASSE"),
            ("Doğum Kayıt", "dogum kayit"),
            ("شَهَادَة مـيلاد", "شهاده ميلاد"),
            ("Nº  12/34", "no 12 34"),
        ] {
            assert_eq!(fold(a), fold(b), "{a} and {b}");
        }
    }

    /// A word inside a longer one is another word.
    #[test]
    fn a_word_is_found_only_on_its_own() {
        assert_eq!(find_word("le bail est signe", "bail"), Some(3));
        assert_eq!(find_word("the bailiff", "bail"), None);
        assert_eq!(find_word("anything", ""), None);
    }
}
