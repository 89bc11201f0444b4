//! Names into the alphabet of the machine-readable zone, after ICAO 9303 part 3,
//! section 6 (Latin and Cyrillic), with Greek, Arabic, Georgian and Armenian
//! written as passports of those states usually do.

use unicode_normalization::UnicodeNormalization;

/// A name as a machine-readable zone would write it: `A`–`Z`, digits as they are, one `<` for every
/// blank, hyphen or other divider, nothing for apostrophes and unknown signs. Empty for a name without letters.
///
/// ```
/// assert_eq!(dossier::mrz::transliterate("Zoë D'Hoogh-Müller"), "ZOE<DHOOGH<MUELLER");
/// ```
pub fn transliterate(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let composed: Vec<char> = name.nfc().collect();
    for c in composed {
        if let Some(letters) = letters_of(c) {
            out.push_str(letters);
            continue;
        }
        // What no table names: take the marks off ("ơ" is "o" and a horn) and look again.
        for base in std::iter::once(c).nfkd() {
            if base.is_ascii_alphanumeric() {
                out.push(base.to_ascii_uppercase());
            } else if let Some(letters) = letters_of(base) {
                out.push_str(letters);
            } else if divides(base) && !out.is_empty() && !out.ends_with('<') {
                out.push('<');
            }
        }
    }
    out.truncate(out.trim_end_matches('<').len());
    out
}

/// Whether a sign parts two names; apostrophes do not (`O'BRIEN` is `OBRIEN`).
fn divides(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '-' | '‐' | '‑' | '–' | '—' | '<' | ',' | ';' | '/' | '.' | '_' | '(' | ')' | '&' | '+' | ':')
}

/// The letters that stand for one character, for those where taking off the marks is not enough.
fn letters_of(c: char) -> Option<&'static str> {
    let upper = c.to_uppercase().next().unwrap_or(c);
    // "ß" has no single capital: it is looked up as it is.
    latin(c)
        .or_else(|| latin(upper))
        .or_else(|| cyrillic(upper))
        .or_else(|| greek(upper))
        .or_else(|| arabic(c))
        .or_else(|| caucasian(c))
}

fn latin(c: char) -> Option<&'static str> {
    Some(match c {
        'Ä' | 'Æ' => "AE",
        'Å' => "AA",
        'Ö' | 'Ø' | 'Œ' => "OE",
        'Ü' => "UE",
        'ß' | 'ẞ' => "SS",
        'Þ' => "TH",
        'Ð' | 'Đ' => "D",
        'Ł' => "L",
        'Ħ' => "H",
        'Ŧ' => "T",
        'Ŋ' => "N",
        'Ĳ' => "IJ",
        'ı' | 'İ' | 'I' => "I",
        'Ə' => "E",
        'ĸ' => "Q",
        _ => return None,
    })
}

fn cyrillic(c: char) -> Option<&'static str> {
    Some(match c {
        'А' => "A",
        'Б' => "B",
        'В' => "V",
        'Г' | 'Ґ' | 'Ѓ' | 'Ғ' => "G",
        'Д' | 'Ђ' => "D",
        'Е' | 'Ё' | 'Э' | 'Ә' => "E",
        'Ж' | 'Җ' => "ZH",
        'З' => "Z",
        'И' | 'Й' | 'І' | 'Ї' => "I",
        'К' | 'Ќ' | 'Қ' => "K",
        'Л' => "L",
        'М' => "M",
        'Н' | 'Ң' => "N",
        'О' | 'Ө' => "O",
        'П' => "P",
        'Р' => "R",
        'С' => "S",
        'Т' => "T",
        'У' | 'Ў' | 'Ү' | 'Ұ' | 'Ӯ' => "U",
        'Ф' => "F",
        'Х' => "KH",
        'Һ' | 'Ҳ' => "H",
        'Ц' => "TS",
        'Ч' | 'Ҷ' => "CH",
        'Ш' => "SH",
        'Щ' => "SHCH",
        'Ъ' | 'Є' => "IE",
        'Ы' => "Y",
        'Ь' => "",
        'Ю' => "IU",
        'Я' => "IA",
        'Ј' => "J",
        'Љ' => "LJ",
        'Њ' => "NJ",
        'Ћ' => "C",
        'Џ' | 'Ѕ' => "DZ",
        _ => return None,
    })
}

fn greek(c: char) -> Option<&'static str> {
    Some(match c {
        'Α' | 'Ά' => "A",
        'Β' => "V",
        'Γ' => "G",
        'Δ' => "D",
        'Ε' | 'Έ' => "E",
        'Ζ' => "Z",
        'Η' | 'Ή' | 'Ι' | 'Ί' | 'Ϊ' => "I",
        'Θ' => "TH",
        'Κ' => "K",
        'Λ' => "L",
        'Μ' => "M",
        'Ν' => "N",
        'Ξ' => "X",
        'Ο' | 'Ό' | 'Ω' | 'Ώ' => "O",
        'Π' => "P",
        'Ρ' => "R",
        'Σ' => "S",
        'Τ' => "T",
        'Υ' | 'Ύ' | 'Ϋ' => "Y",
        'Φ' => "F",
        'Χ' => "CH",
        'Ψ' => "PS",
        _ => return None,
    })
}

/// Arabic writes few vowels: this is a skeleton to compare with, not a name to print.
fn arabic(c: char) -> Option<&'static str> {
    Some(match c {
        'ا' | 'أ' | 'إ' | 'آ' | 'ٱ' | 'ى' => "A",
        'ب' => "B",
        'پ' => "P",
        'ت' | 'ط' => "T",
        'ث' => "TH",
        'ج' => "J",
        'چ' => "CH",
        'ح' | 'ه' => "H",
        'ة' => "A",
        'خ' => "KH",
        'د' | 'ض' => "D",
        'ذ' => "DH",
        'ر' => "R",
        'ز' | 'ظ' => "Z",
        'ژ' => "ZH",
        'س' | 'ص' => "S",
        'ش' => "SH",
        'غ' => "GH",
        'ف' => "F",
        'ق' => "Q",
        'ك' | 'ک' => "K",
        'گ' => "G",
        'ل' => "L",
        'م' => "M",
        'ن' => "N",
        'و' | 'ؤ' => "W",
        'ي' | 'ی' | 'ئ' => "Y",
        'ع' | 'ء' | 'ـ' => "",
        _ => return None,
    })
}

/// Georgian (national system of 2002) and Armenian (as its passports write).
fn caucasian(c: char) -> Option<&'static str> {
    Some(match c {
        'ა' | 'Ա' | 'ա' => "A",
        'ბ' | 'Բ' | 'բ' => "B",
        'გ' | 'Գ' | 'գ' => "G",
        'დ' | 'Դ' | 'դ' => "D",
        'ე' | 'Ե' | 'ե' | 'Է' | 'է' => "E",
        'ვ' | 'Վ' | 'վ' | 'Ւ' | 'ւ' => "V",
        'ზ' | 'Զ' | 'զ' => "Z",
        'თ' | 'ტ' | 'Թ' | 'թ' | 'Տ' | 'տ' => "T",
        'ი' | 'Ի' | 'ի' => "I",
        'კ' | 'ქ' | 'Կ' | 'կ' | 'Ք' | 'ք' => "K",
        'ლ' | 'Լ' | 'լ' => "L",
        'მ' | 'Մ' | 'մ' => "M",
        'ნ' | 'Ն' | 'ն' => "N",
        'ო' | 'Օ' | 'օ' | 'Ո' | 'ո' => "O",
        'პ' | 'ფ' | 'Պ' | 'պ' | 'Փ' | 'փ' => "P",
        'ჟ' | 'Ժ' | 'ժ' => "ZH",
        'რ' | 'Ր' | 'ր' | 'Ռ' | 'ռ' => "R",
        'ს' | 'Ս' | 'ս' => "S",
        'უ' => "U",
        'ღ' | 'Ղ' | 'ղ' => "GH",
        'ყ' => "Q",
        'შ' | 'Շ' | 'շ' => "SH",
        'ჩ' | 'ჭ' | 'Չ' | 'չ' | 'Ճ' | 'ճ' => "CH",
        'ც' | 'წ' | 'Ց' | 'ց' | 'Ծ' | 'ծ' => "TS",
        'ძ' | 'Ձ' | 'ձ' => "DZ",
        'ხ' | 'Խ' | 'խ' => "KH",
        'ჯ' | 'Ջ' | 'ջ' => "J",
        'ჰ' | 'Հ' | 'հ' => "H",
        'Յ' | 'յ' => "Y",
        'Ֆ' | 'ֆ' => "F",
        'Ը' | 'ը' => "Y",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One name per script and per rule of the table.
    #[test]
    fn names_come_out_as_passports_print_them() {
        for (name, zone) in [
            ("Anna Maria Eriksson", "ANNA<MARIA<ERIKSSON"),
            ("Ångström-Øster", "AANGSTROEM<OESTER"),
            ("Weiß", "WEISS"),
            ("O'Brien", "OBRIEN"),
            ("Nguyễn Thị Hương", "NGUYEN<THI<HUONG"),
            ("İbrahim Işık", "IBRAHIM<ISIK"),
            ("Łukasz Żółć", "LUKASZ<ZOLC"),
            ("Щербаков Юрий", "SHCHERBAKOV<IURII"),
            ("Ольга", "OLGA"),
            ("Παπαδόπουλος", "PAPADOPOYLOS"),
            ("გიორგი", "GIORGI"),
            ("محمد", "MHMD"),
            ("Jose\u{301}", "JOSE"),
            ("  --  ", ""),
        ] {
            assert_eq!(transliterate(name), zone, "{name}");
        }
    }
}
