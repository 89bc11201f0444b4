//! Our reading of machine-readable zones held against a library's that others wrote: zones of all five formats made by it from
//! random fields, then the same zones with characters exchanged.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may panic")]

use dossier::mrz::{self as ours, Format, Mrz};
use jiff::civil::date;
use mrz::{Date, MrvAFields, MrvBFields, MrzData, MrzDate, Sex, Td1Fields, Td2Fields, Td3Fields};
use proptest::prelude::*;

/// What stands in a zone, of whatever format.
#[derive(Debug, Clone)]
struct Fields {
    issuer: String,
    nationality: String,
    number: String,
    surname: String,
    given: String,
    born: MrzDate,
    expires: MrzDate,
    sex: Sex,
    optional: Option<String>,
}

fn day(years: std::ops::Range<i32>) -> impl Strategy<Value = MrzDate> {
    (years, 1u32..=12, 1u32..=28).prop_map(|(year, month, day)| MrzDate::Calendar(Date::new(year, month, day)))
}

fn state() -> impl Strategy<Value = String> {
    let codes: Vec<String> = mrz::codes().iter().map(|(code, _)| (*code).to_owned()).collect();
    // Belgian cards are read in two ways, which the library does not know; they have tests of their own.
    let codes: Vec<String> =
        codes.into_iter().filter(|code| code.len() == 3 && code != "BEL" && ours::country_known(code)).collect();
    prop::sample::select(codes)
}

fn fields() -> impl Strategy<Value = Fields> {
    // Such as a row of K, which is how fillers are misread, is no name.
    let name = "([B-DF-HJ-NP-TV-Z][AEIOUY]){1,5}( ([AEIOUY][B-DF-HJ-NP-TV-Z]){1,3})?";
    let names = (name, name);
    let sex = prop_oneof![Just(Sex::Male), Just(Sex::Female), Just(Sex::Unspecified)];
    let days = (day(1935..2020), day(2027..2045));
    let rest = ("[A-Z0-9]{5,9}", sex, prop::option::of("[A-Z0-9]{3,6}"));
    (state(), state(), names, days, rest).prop_map(|(issuer, nationality, (surname, given), (born, expires), rest)| {
        let (number, sex, optional) = rest;
        Fields { issuer, nationality, number, surname, given, born, expires, sex, optional }
    })
}

/// The lines of a zone with these fields, as the library prints them.
fn printed(format: Format, own: Fields) -> Vec<String> {
    let Fields { issuer, nationality, number, surname, given, born, expires, sex, optional } = own;
    macro_rules! filled {
        ($kind:ident { $($field:ident: $value:expr),* }) => {
            $kind {
                $($field: $value,)*
                issuing_country: issuer,
                document_number: number,
                surname,
                given_names: given,
                nationality,
                date_of_birth: born,
                sex,
                date_of_expiry: expires,
                ..$kind::default()
            }
        };
    }
    let text = match format {
        Format::Td3 => mrz::format_td3(&filled!(Td3Fields { personal_number: optional })),
        Format::Td2 => mrz::format_td2(&filled!(Td2Fields { optional_data: optional })),
        Format::Td1 => mrz::format_td1(&filled!(Td1Fields { optional_data_1: optional })),
        Format::MrvA => mrz::format_mrv_a(&filled!(MrvAFields { optional_data: optional })),
        _ => mrz::format_mrv_b(&filled!(MrvBFields { optional_data: optional })),
    };
    text.lines().map(str::to_owned).collect()
}

/// What the library reads in lines of a format.
fn theirs(format: Format, lines: &[String]) -> Option<MrzData> {
    let read = match (format, lines) {
        (Format::Td3, [a, b]) => mrz::parse_td3(a, b),
        (Format::Td2, [a, b]) => mrz::parse_td2(a, b),
        (Format::Td1, [a, b, c]) => mrz::parse_td1(a, b, c),
        (Format::MrvA, [a, b]) => mrz::parse_mrv_a(a, b),
        (Format::MrvB, [a, b]) => mrz::parse_mrv_b(a, b),
        _ => return None,
    };
    read.ok()
}

/// The fields of both readings of the same lines, named.
fn compared(own: &Mrz, other: &MrzData) -> Vec<(&'static str, String, String)> {
    let said = |text: &str| text.to_owned();
    let verdict = |name: &str| own.checks.get(name).copied();
    let full = other.document_number_full.as_ref().unwrap_or(&other.document_number);
    let both = |name: &'static str, other: Option<bool>| (name, format!("{:?}", verdict(name)), format!("{other:?}"));
    let sex = |sex: Sex| match sex.zone_char() {
        known @ ('M' | 'F' | 'X') => Some(known),
        _ => None,
    };
    // Fillers beside one that was exchanged are several blanks for them and one for us.
    let name = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    vec![
        ("issuer", said(&own.issuer), said(other.issuing_country.trim_end_matches('<'))),
        ("nationality", said(&own.nationality), said(other.nationality.trim_end_matches('<'))),
        // Where no double filler is left, the library takes the first word for the surname; by the standard all of it is one.
        ("name", name(&own.name()), name(&format!("{} {}", other.surname, other.given_names))),
        ("number", said(&own.number), said(full.trim_end_matches('<'))),
        ("sex", format!("{:?}", own.sex), format!("{:?}", sex(other.sex))),
        both("number", other.checks.document_number),
        both("born", other.checks.date_of_birth),
        both("expires", other.checks.date_of_expiry),
        both("composite", other.checks.composite),
    ]
}

fn same(own: &Mrz, other: &MrzData) -> Result<(), TestCaseError> {
    for (name, ours, theirs) in compared(own, other) {
        prop_assert_eq!(ours, theirs, "{} of {:#?}", name, &own.lines);
    }
    // Their date of birth has the year that ours has not: the century is ours to settle.
    let days = other.date_of_birth.calendar().zip(own.born).map(|(theirs, ours)| {
        ((theirs.month, theirs.day), (u32::from(ours.month().unsigned_abs()), u32::from(ours.day().unsigned_abs())))
    });
    if let Some((theirs, ours)) = days {
        prop_assert_eq!(theirs, ours);
    }
    Ok(())
}

const FORMATS: [Format; 5] = [Format::Td3, Format::Td2, Format::Td1, Format::MrvA, Format::MrvB];

fn read(lines: &[String]) -> Option<Mrz> {
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    ours::parse(&lines, date(2026, 11, 21))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20_000, failure_persistence: None, ..ProptestConfig::default() })]

    /// What another program prints is read as it stands, nothing repaired, all check digits fit.
    #[test]
    fn zones_printed_by_others_are_read_as_they_stand(format in prop::sample::select(FORMATS.to_vec()), own in fields()) {
        let lines = printed(format, own);
        let read = read(&lines).expect("a zone");
        prop_assert_eq!(&read.lines, &lines);
        prop_assert!(read.valid() && read.repairs.is_empty(), "{:#?}", read);
        prop_assert_eq!(read.format, format);
        let theirs = theirs(format, &lines).expect("theirs");
        same(&read, &theirs)?;
        prop_assert_eq!((&read.surname, &read.given_names), (&theirs.surname, &theirs.given_names));
    }

    /// With characters exchanged both say the same of the lines that we take: the same fields, the same check digits that fit and that do not.
    #[test]
    fn exchanged_characters_get_the_same_verdict(
        format in prop::sample::select(FORMATS.to_vec()),
        own in fields(),
        exchanged in prop::collection::vec((0usize..3, 0usize..44, "[A-Z0-9<]"), 1..4),
    ) {
        let mut lines = printed(format, own);
        for (line, column, by) in exchanged {
            let line = line % lines.len();
            // The library takes a filler for the check digit nought everywhere; the standard has it for optional data only.
            let named = line == if format == Format::Td1 { 2 } else { 0 };
            if let Some(line) = lines.get_mut(line).filter(|_| named || by != "<") {
                let column = column % line.len();
                line.replace_range(column..=column, &by);
            }
        }
        let Some(read) = read(&lines) else { return Ok(()) };
        // Another issuer's name or format may have come out of it, and lines that the library refuses.
        if let Some(theirs) = theirs(read.format, &read.lines).filter(|_| read.issuer != "BEL" && read.format == format) {
            same(&read, &theirs)?;
        }
    }
}
