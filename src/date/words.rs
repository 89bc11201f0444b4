//! Month words in the languages of the papers, and the forgiving comparison that
//! finds them: case and accents do not matter, `0` may be an `o`, and a long word
//! may have one letter wrong if it then means one month only.

use std::collections::HashMap;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

/// What a month word says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Month {
    /// A month of the Gregorian calendar, 1–12.
    Gregorian(i8),
    /// A month of the solar Hijri calendar (Iran, Afghanistan), 1–12.
    Solar(i8),
    /// A month of the lunar Hijri calendar, 1–12.
    Lunar(i8),
    /// A month of the Ethiopian calendar, 1–13.
    Ethiopian(i8),
}

/// Gregorian months: every row is a month, words in folded form (no accents, no capitals).
/// Dutch, French, German, English, Spanish, Portuguese, Italian, Turkish, Albanian, Polish, Romanian, Somali;
/// then their short forms; then Russian, Ukrainian, Arabic (Levant, then Egypt, then Maghreb).
const GREGORIAN: [&str; 12] = [
    "januari janvier januar janner january enero janeiro gennaio ocak janar styczen stycznia ianuarie janaayo janayo jan janv ene gen oca sty ian \
     январь января янв січень січня يناير جانفي كانون_الثاني",
    "februari fevrier februar feber february febrero fevereiro febbraio subat shkurt luty lutego februarie febraayo febrayo feb fev fevr febr sub shk lut \
     февраль февраля фев лютий лютого فبراير فيفري شباط",
    "maart mars marz march marzo marco mart marzec marca martie maarso mrt mar mrz maerz \
     март марта березень березня مارس اذار",
    "april avril abril aprile nisan prill kwiecien kwietnia aprilie abriil apr avr abr nis pri kwi \
     апрель апреля апр квітень квітня ابريل افريل نيسان",
    "mei mai may mayo maio maggio mayis maj maja maajo mag \
     май мая травень травня مايو ماي ايار",
    "juni juin june junio junho giugno haziran qershor czerwiec czerwca iunie juun juunyo jun giu haz qer cze iun \
     июнь июня июн червень червня يونيو يونيه جوان حزيران",
    "juli juillet july julio julho luglio temmuz korrik lipiec lipca iulie luulyo julaay jul juil lug tem kor lip iul \
     июль июля июл липень липня يوليو يوليه يوليوز جويليه تموز",
    "augustus aout august agosto agustos gusht sierpien sierpnia agoosto ogosto aug aou ago agu gus sie \
     август августа авг серпень серпня اغسطس غشت اوت اب",
    "september septembre septiembre setembro settembre setiembre eylul shtator wrzesien wrzesnia septembrie sebteembar sebtembar sep sept set eyl sht wrz \
     сентябрь сентября сен вересень вересня سبتمبر شتنبر ايلول",
    "oktober octobre october octubre outubro ottobre ekim tetor pazdziernik pazdziernika octombrie oktoobar oktobar okt oct out ott eki tet paz \
     октябрь октября окт жовтень жовтня اكتوبر تشرين_الاول",
    "november novembre noviembre novembro kasim nentor listopad listopada noiembrie nofeembar nofembar nov kas nen lis noi \
     ноябрь ноября ноя листопад листопада نوفمبر نونبر تشرين_الثاني",
    "december decembre dezember diciembre dezembro dicembre aralik dhjetor grudzien grudnia decembrie diseembar disembar dec dez dic ara dhj gru \
     декабрь декабря дек грудень грудня ديسمبر دجنبر كانون_الاول",
];

/// Solar Hijri months as Iran writes them, then as Afghanistan does.
const SOLAR: [&str; 12] = [
    "فروردين حمل farvardin hamal",
    "ارديبهشت ثور ordibehesht sawr",
    "خرداد جوزا khordad jawza",
    "تير سرطان saratan",
    "مرداد اسد mordad asad",
    "شهريور سنبله shahrivar sonbola",
    "مهر ميزان mizan",
    "ابان عقرب aban aqrab",
    "اذر قوس azar qaws",
    "دي جدي jadi",
    "بهمن دلو bahman dalw",
    "اسفند حوت esfand hut",
];

/// Lunar Hijri months.
const LUNAR: [&str; 12] = [
    "محرم muharram",
    "صفر safar",
    "ربيع_الاول ربيع_اول",
    "ربيع_الثاني ربيع_الاخر ربيع_ثاني",
    "جمادي_الاولي جمادي_الاول",
    "جمادي_الثانيه جمادي_الاخره جمادي_الاخر",
    "رجب rajab",
    "شعبان shaaban shaban",
    "رمضان ramadan",
    "شوال shawwal",
    "ذو_القعده ذي_القعده",
    "ذو_الحجه ذي_الحجه",
];

/// Ethiopian months in Amharic and in Latin letters.
const ETHIOPIAN: [&str; 13] = [
    "መስከረም meskerem",
    "ጥቅምት tikimt",
    "ኅዳር ህዳር hidar",
    "ታኅሣሥ ታህሳስ tahsas",
    "ጥር tir",
    "የካቲት yekatit",
    "መጋቢት megabit",
    "ሚያዝያ miyazya",
    "ግንቦት ginbot",
    "ሰኔ sene",
    "ሐምሌ hamle",
    "ነሐሴ nehase",
    "ጳጉሜን pagume",
];

/// Shortest word that may have a letter wrong: below five, one letter makes another month of it (juni, juli).
const FUZZY_FROM: usize = 5;

/// A word without capitals, accents, vowel signs and the differences between Arabic and Persian letters.
pub(super) fn fold(word: &str) -> String {
    let marks = |c: &char| !matches!(u32::from(*c), 0x300..=0x36f | 0x483..=0x487 | 0x610..=0x61a | 0x640 | 0x64b..=0x65f | 0x670 | 0x200c..=0x200f);
    word.nfd().filter(marks).flat_map(char::to_lowercase).filter(marks).map(fold_letter).collect()
}

fn fold_letter(c: char) -> char {
    match c {
        'ı' => 'i',
        'ø' => 'o',
        'ł' => 'l',
        'đ' => 'd',
        'ک' => 'ك',
        'ی' | 'ى' => 'ي',
        'ة' => 'ه',
        'ٱ' => 'ا',
        // Cyrillic letters that fold apart from their marks.
        'ё' => 'е',
        _ => c,
    }
}

/// The month a word means. The word is as it stands in the text; two-word Arabic months are joined by a blank.
pub(super) fn month(word: &str) -> Option<Month> {
    let folded = fold(word).replace(' ', "_");
    if folded.is_empty() {
        return None;
    }
    if let Some(month) = exact(&folded) {
        return Some(month);
    }
    // Digits that engines read for letters.
    let lettered: String = folded
        .chars()
        .map(|c| {
            if c == '0' {
                'o'
            } else if matches!(c, '1' | '|' | '!') {
                'l'
            } else {
                c
            }
        })
        .collect();
    let with_i: String = folded
        .chars()
        .map(|c| {
            if c == '0' {
                'o'
            } else if matches!(c, '1' | '|' | '!') {
                'i'
            } else {
                c
            }
        })
        .collect();
    if let Some(month) = exact(&lettered).or_else(|| exact(&with_i)) {
        return Some(month);
    }
    near(&lettered)
}

/// Every word of the tables, folded, with its month.
static WORDS: LazyLock<HashMap<String, Month>> = LazyLock::new(|| {
    let mut words = HashMap::new();
    let mut enter = |rows: &[&str], month: fn(i8) -> Month| {
        for (number, row) in (1..).zip(rows) {
            for word in row.split_whitespace() {
                words.entry(fold(word)).or_insert(month(number));
            }
        }
    };
    enter(&GREGORIAN, Month::Gregorian);
    enter(&SOLAR, Month::Solar);
    enter(&LUNAR, Month::Lunar);
    enter(&ETHIOPIAN, Month::Ethiopian);
    words
});

fn exact(folded: &str) -> Option<Month> {
    WORDS.get(folded).copied()
}

/// The one Gregorian month with a word at one letter's distance. Arabic words are too short and too like each other.
fn near(folded: &str) -> Option<Month> {
    if folded.chars().count() < FUZZY_FROM
        || !folded.chars().all(|c| c.is_ascii_lowercase() || ('а'..='ї').contains(&c))
    {
        return None;
    }
    let mut found: Option<i8> = None;
    for (at, words) in GREGORIAN.iter().enumerate() {
        let close = |word: &str| word.chars().count() >= FUZZY_FROM && one_letter_apart(word, folded);
        if words.split_whitespace().any(close) {
            if found.is_some() {
                return None;
            }
            found = i8::try_from(at + 1).ok();
        }
    }
    found.map(Month::Gregorian)
}

/// Whether two words differ in one letter at most. Words that share neither their first nor their last letter are not
/// measured: that would be two letters, and measuring is what costs.
pub(super) fn one_letter_apart(a: &str, b: &str) -> bool {
    let ends = |word: &str| (word.chars().next(), word.chars().next_back());
    let ((first_a, last_a), (first_b, last_b)) = (ends(a), ends(b));
    // Bytes: Cyrillic letters take two.
    a.len().abs_diff(b.len()) <= 2 && (first_a == first_b || last_a == last_b) && strsim::levenshtein(a, b) <= 1
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A word in two rows would mean whichever month comes first.
    #[test]
    fn no_word_means_two_months() {
        let mut seen = std::collections::BTreeMap::new();
        for (at, words) in GREGORIAN.iter().chain(&SOLAR).chain(&LUNAR).chain(&ETHIOPIAN).enumerate() {
            for word in words.split_whitespace() {
                assert_eq!(seen.insert(fold(word), at), None, "{word}");
            }
        }
        for (at, words) in GREGORIAN.iter().enumerate() {
            for word in words.split_whitespace() {
                assert_eq!(
                    month(&word.replace('_', " ").to_uppercase()),
                    Some(Month::Gregorian(i8::try_from(at + 1).unwrap_or(0))),
                    "{word}"
                );
            }
        }
    }

    /// Noise that is put right, and noise that is not.
    #[test]
    fn one_letter_may_be_wrong_in_a_long_word() {
        for (word, meant) in [
            ("0ctober", Some(10)),
            ("ju1i", Some(7)),
            ("Févrler", Some(2)),
            ("sepiember", Some(9)),
            ("AVRlL", Some(4)),
            ("jun1", Some(6)),
            ("juri", None),
            ("mard", None),
            ("", None),
            ("personnes", None),
        ] {
            assert_eq!(month(word), meant.map(Month::Gregorian), "{word}");
        }
    }
}
