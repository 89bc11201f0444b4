//! What engines take for what in the zone's type: signs of other alphabets and shapes
//! for its letters and fillers, digits for letters, letters for each other.

/// Letters that engines take for each other in the zone's type.
pub(super) const LOOK_ALIKE_LETTERS: [&str; 7] = ["OQDUCG", "ILTJ", "BREP", "MNHW", "VYU", "KX", "CE"];

/// A line in the zone's alphabet: no blanks, capitals, the signs that engines give for a filler as `<`, others left out.
pub(super) fn normalise(line: &str) -> Vec<char> {
    let raw: Vec<char> = line
        .chars()
        .filter(|c| !c.is_whitespace())
        .take(super::MAX_LINE + 8)
        .collect();
    let filler = |c: Option<&char>| {
        c.is_none_or(|c| as_filler(*c) || matches!(c, 'c' | 'k' | 'x' | 'e' | 's'))
    };
    let mut out = Vec::with_capacity(raw.len());
    for (i, c) in raw.iter().enumerate() {
        let before = i.checked_sub(1).and_then(|i| raw.get(i));
        if as_filler(*c) {
            out.extend(std::iter::repeat_n(
                '<',
                if matches!(c, '«' | '≪' | '《') {
                    2
                } else {
                    1
                },
            ));
        } else if matches!(c, 'c' | 'k' | 'x' | 'e' | 's')
            && filler(before)
            && filler(raw.get(i + 1))
        {
            // A zone has no small letters: one among fillers is a filler.
            out.push('<');
        } else if let Some(c) = as_letter(*c) {
            out.push(c);
        }
    }
    out
}

fn as_filler(c: char) -> bool {
    matches!(
        c,
        '<' | '«'
            | '≪'
            | '《'
            | '‹'
            | '〈'
            | '＜'
            | '≤'
            | '⟨'
            | '˂'
            | '('
            | '{'
            | '['
            | 'ᐸ'
            | '❮'
    )
}

/// The letter or digit of the alphabet that a character is or looks like.
fn as_letter(c: char) -> Option<char> {
    let c = c.to_uppercase().next()?;
    Some(match c {
        'A'..='Z' | '0'..='9' => c,
        // Cyrillic and Greek capitals that look the same, and full-width forms.
        'А' | 'Α' => 'A',
        'В' | 'Β' => 'B',
        'С' => 'C',
        'Е' | 'Ε' => 'E',
        'Н' | 'Η' => 'H',
        'І' | 'Ι' => 'I',
        'Ј' => 'J',
        'К' | 'Κ' => 'K',
        'М' | 'Μ' => 'M',
        'Ν' => 'N',
        'О' | 'Ο' | 'Ø' => 'O',
        'Р' | 'Ρ' => 'P',
        'Ѕ' | '$' => 'S',
        'Т' | 'Τ' => 'T',
        'Х' | 'Χ' => 'X',
        'Υ' | 'У' => 'Y',
        'Ζ' => 'Z',
        '０'..='９' => char::from_digit(u32::from(c) - u32::from('０'), 10)?,
        'Ａ'..='Ｚ' => char::from_u32(u32::from(c) - u32::from('Ａ') + u32::from('A'))?,
        _ => return None,
    })
}

/// The digit that a letter looks like.
pub(super) fn digit_like(c: char) -> Option<char> {
    Some(match c {
        'O' | 'Q' | 'D' => '0',
        'I' | 'L' => '1',
        'Z' => '2',
        'S' => '5',
        'G' => '6',
        'B' => '8',
        _ => return None,
    })
}

/// The letter that a digit looks like.
pub(super) fn letter_like(c: char) -> Option<char> {
    Some(match c {
        '0' => 'O',
        '1' => 'I',
        '2' => 'Z',
        '5' => 'S',
        '6' => 'G',
        '8' => 'B',
        _ => return None,
    })
}
