//! Numbers that must pass their check digits, and those that must not.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may panic")]

use jiff::civil::date;
use proptest::prelude::*;

use super::*;

#[test]
fn national_numbers_tell_the_birth() {
    for (text, born, bis, valid) in [
        ("85.07.30-033.28", Some(date(1985, 7, 30)), false, true),
        ("17.07.30-033.84", Some(date(2017, 7, 30)), false, true),
        ("17.07.30-033.55", Some(date(1917, 7, 30)), false, true),
        ("85073003328", Some(date(1985, 7, 30)), false, true),
        ("NN 85.07.30 033 28.", Some(date(1985, 7, 30)), false, true),
        ("85.07.30-033.29", None, false, false),
    ] {
        let number = national_number(text).unwrap();
        assert_eq!((number.born, number.bis, number.valid), (born, bis, valid), "{text}");
    }
    let check = 97 - 854_730_033 % 97;
    let number = national_number(&format!("85.47.30-033.{check:02}")).unwrap();
    assert_eq!((number.born, number.bis), (Some(date(1985, 7, 30)), true));
    let check = 97 - 850_000_033 % 97;
    let number = national_number(&format!("85.00.00-033.{check:02}")).unwrap();
    assert_eq!((number.born, number.valid), (None, true));
    for text in ["85073003329", "85.33.30-033.28", "1085.07.30-033.28", "0470 12 34 56", "BE57 6792 0060 9235", ""] {
        assert_eq!(national_number(text), None, "{text}");
    }
}

#[test]
fn accounts_are_read_through_noise() {
    for (text, number, valid) in [
        ("BE57 6792 0060 9235", "BE57679200609235", true),
        ("BE57679200609235", "BE57679200609235", true),
        ("IBAN: BE57-6792-0060-9235.", "BE57679200609235", true),
        ("BES7 6792 OO6O 9235", "BE57679200609235", true),
        ("BE57 6792 0060 9236", "BE57679200609236", false),
        ("NL91 ABNA 0417 1643 00", "NL91ABNA0417164300", true),
        ("FR14 2004 1010 0505 0001 3M02 606", "FR1420041010050500013M02606", true),
        ("DE89 3704 0044 0532 0130 00", "DE89370400440532013000", true),
    ] {
        let found = iban(text);
        assert_eq!(found.len(), 1, "{text}");
        assert_eq!((found[0].number.as_str(), found[0].valid), (number, valid), "{text}");
    }
    for text in ["BELGIQUE BRUXELLES", "BE57 6792", "de 12 personnes et 24 enfants", "RR473124829GB", ""] {
        assert_eq!(iban(text), [], "{text}");
    }
}

#[test]
fn communications_and_post_items() {
    for (text, valid) in [
        ("+++123/4567/89002+++", true),
        ("+++123/4567/89012+++", false),
        ("+++090/2293/34524+++", true),
        ("***555/8881/23089***", true),
        ("+++ 000 / 0000 / 09797 +++", true),
    ] {
        let found = structured_communication(text);
        assert_eq!(found.iter().map(|found| found.valid).collect::<Vec<_>>(), [valid], "{text}");
    }
    assert_eq!(structured_communication("tel 012/345.67.89, 123 4567 89002"), []);
    for (text, valid) in
        [("RR473124829GB", true), ("RR 47312482 9 GB", true), ("RR473l24829GB", true), ("RR473124828GB", false)]
    {
        assert_eq!(post_item(text).iter().map(|found| found.valid).collect::<Vec<_>>(), [valid], "{text}");
    }
    assert_eq!(post_item("BE57 6792 0060 9235 RR47312482"), []);
}

proptest! {
    /// One wrong digit makes an account number invalid; nothing makes reading one fail.
    #[test]
    fn one_wrong_digit_is_noticed(digits in 0u64..10_000_000_000, at in 4usize..16, by in 1u32..10) {
        let national = format!("{digits:010}{:02}", mod97(digits));
        let check = (2..=98).find(|check| iban_fits(&format!("BE{check:02}{national}"))).unwrap();
        let number = format!("BE{check:02}{national}");
        prop_assert!(iban(&number)[0].valid);
        let digit = number[at..=at].parse::<u32>().unwrap();
        let wrong = format!("{}{}{}", &number[..at], (digit + by) % 10, &number[at + 1..]);
        prop_assert!(!iban(&wrong)[0].valid);
    }

    #[test]
    fn nothing_panics(text in "\\PC{0,60}|[A-Z0-9 ./+-]{0,60}") {
        for found in iban(&text).into_iter().chain(structured_communication(&text)).chain(post_item(&text)) {
            prop_assert!(text.get(found.range).is_some());
        }
        for found in national_numbers(&text) {
            prop_assert!(text.get(found.range).is_some());
        }
    }
}
