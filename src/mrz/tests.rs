//! Zones as the standard has them, as cameras blur them, and what must not be taken for one.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may panic")]

use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::zone::{birth_date, expiry_date};
use super::*;

const TODAY: Date = date(2026, 11, 21);

const PASSPORT: [&str; 2] =
    ["P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10"];
const CARD: [&str; 3] =
    ["I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<"];
const VISA: [&str; 2] = ["V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "L8988901C4XXX7408122F2812106<<<<<<<<"];

fn readings(lines: &[&str]) -> Vec<Vec<String>> {
    lines.iter().map(|line| vec![(*line).to_owned()]).collect()
}

/// The specimens of ICAO 9303, field by field.
#[test]
fn reads_every_field_of_the_specimens() {
    let mrz = parse(&PASSPORT, TODAY).unwrap();
    assert_eq!(mrz.format, Format::Td3);
    assert_eq!((mrz.document_code.as_str(), mrz.issuer.as_str(), mrz.nationality.as_str()), ("P", "UTO", "UTO"));
    assert_eq!((mrz.surname.as_str(), mrz.given_names.as_str()), ("ERIKSSON", "ANNA MARIA"));
    assert_eq!((mrz.number.as_str(), mrz.optional.as_str(), mrz.sex), ("L898902C3", "ZE184226B", Some('F')));
    assert_eq!((mrz.born, mrz.expires), (Some(date(1974, 8, 12)), Some(date(2012, 4, 15))));
    assert_eq!(mrz.checks.keys().copied().collect::<Vec<_>>(), ["born", "composite", "expires", "number", "optional"]);
    assert!(mrz.valid() && mrz.repairs.is_empty() && mrz.unsure.is_empty());

    let mrz = parse(&CARD, TODAY).unwrap();
    assert_eq!((mrz.format, mrz.number.as_str(), mrz.valid()), (Format::Td1, "D23145890", true));
    let mrz = parse(&VISA, TODAY).unwrap();
    assert_eq!(
        (mrz.format, mrz.number.as_str(), mrz.nationality.as_str(), mrz.valid()),
        (Format::MrvB, "L8988901C", "XXX", true)
    );
}

/// Belgian cards: twelve digits, and the filler counted or not (both have been printed).
#[test]
fn accepts_both_readings_of_the_long_number() {
    for (line, number) in [
        ("IDBEL000590240<6013<<<<<<<<<<<", "000590240601"),
        ("IDBEL600001795<0152<<<<<<<<<<<", "600001795015"),
        ("IDBEL000590240<6016<<<<<<<<<<<", "000590240601"),
    ] {
        let mrz = parse(&[line, "8512017F1311048BEL851201002007", "REINARTZ<<ULRIKE<KATIA<E<<<<<<"], TODAY).unwrap();
        assert_eq!(mrz.number, number);
        assert_eq!(mrz.checks["number"], !line.contains("6016"), "{line}");
        assert_eq!(mrz.optional2, "85120100200");
    }
}

/// Germany's code is one letter; a name may stand wholly in the given names.
#[test]
fn reads_short_codes_and_lone_names() {
    let mrz =
        parse(&["P<D<<MUSTERMANN<<ERIKA<<<<<<<<<<<<<<<<<<<<<<", "C01X0006H1D<<6408125F1710319<<<<<<<<<<<<<<<0"], TODAY)
            .unwrap();
    assert_eq!((mrz.issuer.as_str(), mrz.nationality.as_str(), mrz.valid()), ("D", "D", true));
    let mrz =
        parse(&["P<IND<<FIRST<NAME<<<<<<<<<<<<<<<<<<<<<<<<<<<", "C01X0006H1D<<6408125F1710319<<<<<<<<<<<<<<<0"], TODAY)
            .unwrap();
    assert_eq!((mrz.surname.as_str(), mrz.given_names.as_str()), ("", "FIRST NAME"));
}

/// A digit that is printed wrong stays wrong, whatever could be done to make it fit.
#[test]
fn does_not_mend_what_was_printed_wrong() {
    for (second, failing) in [
        ("L898902C36UTO7408122F1204159ZE184226B<<<<<11", "composite"),
        ("L898902C36UTO7508122F1204159ZE184226B<<<<<10", "born"),
        ("L898902C36UTO7408122F1204169ZE184226B<<<<<10", "expires"),
        ("L898902C36UTO7A08122F1204159ZE184226B<<<<<10", "born"),
        ("L898902C36UTO7408122F1204159ZE184226B<<<<<20", "optional"),
    ] {
        let mrz = parse(&[PASSPORT[0], second], TODAY).unwrap();
        assert!(!mrz.valid() && !mrz.checks[failing], "{second}");
        assert!(mrz.repairs.is_empty(), "{second} {:?}", mrz.repairs);
        assert_eq!(mrz.lines[1], second);
    }
}

/// Letters where digits stand and the other way round are the commonest misreadings, and the surest to mend.
#[test]
fn puts_letters_and_digits_in_their_places() {
    let mrz =
        parse(&["P<UT0ERIK55ON<<ANNA<MAR1A<<<<<<<<<<<<<<<<<<<", "L898902C36UTO740BIZZF12041S9ZE184226B<<<<<1O"], TODAY)
            .unwrap();
    assert_eq!(mrz.lines, PASSPORT);
    assert!(mrz.valid() && mrz.repairs.iter().all(|repair| repair.why == Why::Position));
    assert_eq!(mrz.repairs[0], Repair { line: 0, column: 4, read: '0', taken: 'O', why: Why::Position });
}

/// The number's check digit decides between O and 0, and leaves the number doubtful.
#[test]
fn mends_the_number_where_one_reading_fits() {
    let mrz = parse(
        &["IDCHES0OO2068<8<<<<<<<<<<<<<<<", "8102287F1301014CHE<<<<<<<<<<<4", "VADIS<<QUO<<<<<<<<<<<<<<<<<<<<"],
        TODAY,
    )
    .unwrap();
    assert_eq!((mrz.number.as_str(), mrz.valid()), ("S0002068", true));
    assert!(mrz.unsure.contains("number") && mrz.repairs.iter().all(|repair| repair.why == Why::CheckDigit));
}

/// `G` and `6` have the same value: the check digits fit, but the number is not to be relied on.
#[test]
fn doubts_what_no_check_digit_can_see() {
    let mrz =
        parse(&["P<UTOTAYLOR<<SARA<JANE<<<<<<<<<<<<<<<<<<<<<<", "B987G54323UTO9011229F3310300<<<<<<<<<<<<<<06"], TODAY)
            .unwrap();
    assert!(mrz.checks["number"] && mrz.unsure.contains("number"));
}

/// Fillers lost, doubled and misread; blanks; small letters; the French signs for a filler.
#[test]
fn brings_lines_to_their_length() {
    for first in [
        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<",
        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<<<<<<",
        "P<UTOERIKSSON<<ANNA<MARIA<<<KK<<<<<<C<<<<<<<",
        "P‹UTOERIKSSON« ANNA<MARIA<<<<c<<<<<<<k<<<",
        "P<UTOERIKSSON<<ANNA<MARIAKKKKKKKKKKKKKKKKKKK",
    ] {
        for second in [
            PASSPORT[1],
            "L898902C36UTO7408122F1204159ZE184226B<<<<10",
            "L898902C36UTO7408122F1204159ZE184226B<<<<<<10",
            "L898902C36UTOO7408122F1204159ZE184226B<<<<<10",
        ] {
            let mrz = parse(&[first, second], TODAY).unwrap();
            assert_eq!(mrz.lines, PASSPORT, "{first} {second}");
            assert!(mrz.valid());
        }
    }
}

/// Engines that shorten every run of fillers, and a crease that was read as a line of its own.
#[test]
fn finds_zones_whose_fillers_were_lost() {
    for (lines, whole) in [
        (vec!["P<UTOERIKSSON<<ANNA<MARIA<", "L898902C36UTO7408122F1204159ZE184226B<10"], PASSPORT.to_vec()),
        (vec!["P<UTOERIKSSON<<ANNA<MARIA", "~", "L898902C36UTO7408122F1204159ZE184226B<<10"], PASSPORT.to_vec()),
        (vec!["I<UTOD231458907<", "7408122F1204159UTO<6", "ERIKSSON<<ANNA<MARIA"], CARD.to_vec()),
        (vec!["V<UTOERIKSSON<<ANNA<MARIA", "L8988901C4XXX7408122F2812106<"], VISA.to_vec()),
    ] {
        let found = find(&readings(&lines), TODAY);
        assert_eq!(found.len(), 1, "{lines:?}");
        assert_eq!(found[0].mrz.lines, whole);
        assert_eq!((found[0].first_line, found[0].line_count), (0, lines.len()));
        assert!(found[0].mrz.valid());
    }
}

/// A name of nothing but the letters that fillers are misread as is still a name.
#[test]
fn keeps_names_that_look_like_fillers() {
    for (line, given) in [
        ("P<NLDDE<BRUIJN<<KEES<<<<<<<<<<<<<<<<<<<<<<<<", "KEES"),
        ("P<NLDDE<BRUIJN<<KEES<CEES<<<<<<<<<<<<<<<<<<<", "KEES CEES"),
        ("P<VNMLE<<XE<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<", "XE"),
    ] {
        assert_eq!(parse(&[line, PASSPORT[1]], TODAY).unwrap().given_names, given);
    }
}

/// Two-digit years: nobody is born tomorrow, and no document is valid for half a century.
#[test]
fn chooses_the_century() {
    assert_eq!(birth_date("261121", TODAY), Some(date(2026, 11, 21)));
    assert_eq!(birth_date("261122", TODAY), Some(date(1926, 11, 22)));
    assert_eq!(birth_date("7408<<", TODAY), None);
    assert_eq!(birth_date("740800", TODAY), None);
    assert_eq!(expiry_date("560101", TODAY), Some(date(2056, 1, 1)));
    assert_eq!(expiry_date("940623", TODAY), Some(date(1994, 6, 23)));
}

/// On a page the zone stands among other lines, and each of its lines may have several readings.
#[test]
fn finds_zones_among_text_and_mixes_readings() {
    let mut page = readings(&[
        "KONINKRIJK BELGIË ROYAUME DE BELGIQUE",
        "Naam / Nom ERIKSSON",
        PASSPORT[0],
        "L898902C36UTO7408122F12O4I58ZE184226B<<<<<10",
        "bladzijde 1",
    ]);
    page[3].push("L89B902C36UT07408122F1204159ZE184226B<<<<<10".to_owned());
    page[3].push(PASSPORT[1].to_owned());
    page.extend(readings(&CARD));
    page.push(vec![format!("{}{}", VISA[0], VISA[1])]);
    let found = find(&page, TODAY);
    assert_eq!(
        found.iter().map(|zone| (zone.first_line, zone.line_count, zone.mrz.format)).collect::<Vec<_>>(),
        [(2, 2, Format::Td3), (5, 3, Format::Td1), (8, 1, Format::MrvB)]
    );
    assert!(found.iter().all(|zone| zone.mrz.valid()));
}

/// When two readings are equally valid, the main one is kept and the difference is told.
#[test]
fn tells_when_valid_readings_disagree() {
    let mut page = readings(&PASSPORT);
    page[0].push("P<UTOERIKSSEN<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<".to_owned());
    let mrz = find(&page, TODAY).remove(0).mrz;
    assert_eq!(mrz.surname, "ERIKSSON");
    assert_eq!(mrz.unsure.iter().copied().collect::<Vec<_>>(), ["surname"]);
}

/// Ordinary text is no zone.
#[test]
fn leaves_text_alone() {
    for line in [
        "BE57 6792 0060 9235",
        "Gedaan te Brussel op 12/03/2026 in tweevoud",
        "TEL +32 2 123 45 67 FAX +32 2 123 45 68 GSM 0470 12 34 56",
        "",
        "<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<",
    ] {
        assert_eq!(find(&readings(&[line, line, line]), TODAY), [], "{line}");
    }
    assert!(!looks_like("BE57 6792 0060 9235") && looks_like(PASSPORT[0]) && looks_like(CARD[1]));
}

/// A card's or passport's lines from parts, with right check digits.
fn zone(format: Format, number: &str, born: &str, expires: &str, name: &str) -> Vec<String> {
    let digit = |text: &str| check_digit(text).unwrap().to_string();
    let pad = |text: String, length: usize| format!("{text:<<length$}");
    let number = pad(number.to_owned(), 9);
    let dates = format!("{born}{}F{expires}{}", digit(born), digit(expires));
    match format {
        Format::Td1 => {
            let first = pad(format!("IRBEL{number}{}", digit(&number)), 30);
            let second = pad(format!("{dates}SYR"), 29);
            let composite = digit(&format!("{}{}{}{}", &first[5..30], &second[0..7], &second[8..15], &second[18..29]));
            vec![first, format!("{second}{composite}"), pad(name.to_owned(), 30)]
        }
        _ => {
            let length = format.length();
            let code = if matches!(format, Format::MrvA | Format::MrvB) {
                "V"
            } else if format == Format::Td3 {
                "P"
            } else {
                "I"
            };
            let first = pad(format!("{code}<BEL{name}"), length);
            let second = format!("{number}{}SYR{dates}", digit(&number));
            let second = match format {
                Format::Td3 => pad(second, 42) + "0",
                Format::Td2 => pad(second, 35),
                _ => return vec![first, pad(second, length)],
            };
            let composite = digit(&format!("{}{}{}", &second[0..10], &second[13..20], &second[21..]));
            vec![first, second + &composite]
        }
    }
}

fn six_digits() -> impl Strategy<Value = String> {
    (0u8..100, 1u8..13, 1u8..29).prop_map(|(year, month, day)| format!("{year:02}{month:02}{day:02}"))
}

proptest! {
    /// What was written is read: every format, every number, every date.
    #[test]
    fn random_zones_come_back(format in prop::sample::select(vec![Format::Td1, Format::Td2, Format::Td3, Format::MrvA, Format::MrvB]),
        number in "[A-Z0-9]{1,9}", born in six_digits(), expires in six_digits(), name in "[A-Z]{2,9}<<[A-Z]{2,9}") {
        let lines = zone(format, &number, &born, &expires, &name);
        let mrz = parse(&lines.iter().map(String::as_str).collect::<Vec<_>>(), TODAY).unwrap();
        prop_assert!(mrz.valid());
        prop_assert_eq!(&mrz.lines, &lines);
        prop_assert_eq!((mrz.number, mrz.born_raw, mrz.expires_raw), (number, born, expires));
        prop_assert_eq!(format!("{}<<{}", mrz.surname, mrz.given_names), name);
    }

    /// One digit read as another never gives a valid zone with another number or date that is said to be sure.
    #[test]
    fn one_wrong_digit_is_noticed(format in prop::sample::select(vec![Format::Td1, Format::Td2, Format::Td3, Format::MrvA, Format::MrvB]),
        number in "[A-Z0-9]{1,9}", born in six_digits(), expires in six_digits(), at in 0usize..120, by in 1u8..10) {
        let mut lines = zone(format, &number, &born, &expires, "DIALLO<<AMINATA");
        let length = format.length();
        let line = &mut lines[at / length % format.lines()];
        let column = at % length;
        if let Some(digit) = line.chars().nth(column).and_then(|c| c.to_digit(10)) {
            let other = (digit + u32::from(by)) % 10;
            line.replace_range(column..=column, &other.to_string());
            let mrz = parse(&lines.iter().map(String::as_str).collect::<Vec<_>>(), TODAY).unwrap();
            if mrz.valid() {
                prop_assert_eq!((&mrz.born_raw, &mrz.expires_raw), (&born, &expires));
                prop_assert!(mrz.number == number || mrz.unsure.contains("number"), "{} for {}", mrz.number, number);
            }
        }
    }

    /// Whatever stands on a page, reading it ends well.
    #[test]
    fn nothing_panics(page in prop::collection::vec(prop::collection::vec("[A-Z0-9<«kK ]{15,50}|\\PC{0,60}", 0..3), 0..8)) {
        for zone in find(&page, TODAY) {
            prop_assert!(zone.mrz.lines.iter().all(|line| line.chars().count() == zone.mrz.format.length()));
            prop_assert!(zone.first_line + zone.line_count <= page.len());
        }
        for line in page.iter().flatten() {
            transliterate(line);
            let _ = check_digit(line);
        }
    }
}
