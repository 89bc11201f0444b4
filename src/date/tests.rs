//! Dates as documents print them, form by form, and what must not be taken for one.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may panic")]

use jiff::civil::date;
use proptest::prelude::*;

use super::*;

/// The only date of a line, as `yyyy-mm-dd`, several with `|`, or nothing.
fn read(text: &str, order: Order) -> String {
    let found = find(text, order);
    found
        .iter()
        .map(|found| {
            assert_eq!(&text[found.start..found.end], found.text);
            let dates: Vec<String> = found.reading.dates().iter().map(ToString::to_string).collect();
            match &found.reading {
                Reading::OtherCalendar { calendar, .. } => {
                    format!("{calendar:?} {}", dates.join("|")).trim().to_owned()
                }
                _ => dates.join("|"),
            }
        })
        .collect::<Vec<_>>()
        .join(", ")
}

#[test]
fn numbers() {
    for (text, meant) in [
        ("21/03/1972", "1972-03-21"),
        ("Gedaan te Gent op 21-03-1972.", "1972-03-21"),
        ("Ausgestellt am 21.03.1972,", "1972-03-21"),
        ("1.3.2026", "2026-03-01"),
        ("21 03 1972", "1972-03-21"),
        ("M  21 03 1972  14 02 2031", "1972-03-21, 2031-02-14"),
        ("1972-03-21", "1972-03-21"),
        ("1972/03/21 14:30", "1972-03-21"),
        ("2026.03.21", "2026-03-21"),
        ("2026-03-21T10:00:00Z", "2026-03-21"),
        ("21 / 03 / 1972", "1972-03-21"),
        ("21.03. 1972", "1972-03-21"),
        ("21,03.1972", "1972-03-21"),
        ("21:03:1972", "1972-03-21"),
        ("O3/l2/2O26", "2026-12-03"),
        ("l5.Ol.2026", "2026-01-15"),
        ("le21/03/1972", "1972-03-21"),
        ("du 01/02/2026 au 28/02/2026", "2026-02-01, 2026-02-28"),
        ("01/02/2026-28/02/2026", "2026-02-01, 2026-02-28"),
        ("01.02.2026 – 28.02.2026", "2026-02-01, 2026-02-28"),
        ("12/05/24", "2024-05-12|1924-05-12"),
        ("12.05.87", "1987-05-12|2087-05-12"),
        ("29/02/00", "2000-02-29"),
        ("٢١/٠٣/١٩٧٢", "1972-03-21"),
        ("۱۹۷۲/۰۳/۲۱", "1972-03-21"),
        ("03/25/2026", "2026-03-25"),
        ("03/04/2026", "2026-04-03"),
    ] {
        assert_eq!(read(text, Order::DayFirst), meant, "{text}");
    }
}

#[test]
fn ambiguity_is_kept() {
    assert_eq!(read("03/04/2026", Order::Unknown), "2026-04-03|2026-03-04");
    assert_eq!(read("03/04/2026", Order::MonthFirst), "2026-03-04");
    assert_eq!(read("04/04/2026", Order::Unknown), "2026-04-04");
    assert_eq!(read("03/14/2026", Order::Unknown), "2026-03-14");
    assert_eq!(read("14/03/2026", Order::MonthFirst), "2026-03-14");
    // Full stops are written where the day comes first.
    assert_eq!(read("03.04.2026", Order::Unknown), "2026-04-03");
    assert_eq!(read("2026-03-04", Order::Unknown), "2026-03-04");
}

#[test]
fn what_is_no_date() {
    for text in [
        "BE57 6792 0060 9235",
        "85.07.30-033.28",
        "12.07.30-033.28",
        "12.07.30 - 033.28",
        "12.07.30 033 28",
        "120730 033 28",
        "Article 12/1",
        "art. 9ter, § 3, 4°",
        "84908/2025",
        "RV/12/05/2024",
        "1.234,56",
        "€ 12.05.10,50",
        "12:05:26",
        "10.30",
        "02/512.34.56",
        "02 512 34 56",
        "+32 2 512 34 56",
        "+32 (0)2 12 05 1987",
        "0470 12 05 1987",
        "0470/12.05.19",
        "02.12.05.19",
        "31/02/2026",
        "30.02.2024",
        "32/01/2026",
        "12/13/2026 00:00".replace("12/13", "13/13").as_str(),
        "12/05/1899",
        "12/05/2101",
        "MARCH 2026",
        "mars 2026",
        "nr. 246 844",
        "3.2.26",
        "+++090/2293/34524+++",
        "192.168.10.12",
        "12 personnes",
        "12 mars 14h30",
        "12 mars 20 personnes",
        "12 mars 10:30",
        "1-12345-67-890",
        "2003/86/EG",
        "",
    ] {
        assert_eq!(read(text, Order::DayFirst), "", "{text}");
        assert_eq!(read(text, Order::Unknown), "", "{text}");
    }
}

#[test]
fn month_words_of_every_language() {
    for (text, meant) in [
        // Dutch, French, German, English
        ("7 februari 1987", "1987-02-07"),
        ("op 12 mrt. 2026", "2026-03-12"),
        ("de 1ste augustus 2025", "2025-08-01"),
        ("Fait à Liège, le 1er mars 2026", "2026-03-01"),
        ("1 er août 2025", "2025-08-01"),
        ("le 25 déc. 2024", "2024-12-25"),
        ("1. März 2026", "2026-03-01"),
        ("3. Jänner 2020", "2020-01-03"),
        ("March 3, 2026", "2026-03-03"),
        ("Sept. 11th, 2001", "2001-09-11"),
        ("3rd of March 2026", "2026-03-03"),
        ("the 2nd day of May, 2019", "2019-05-02"),
        ("14-Mar-2026", "2026-03-14"),
        // Spanish, Portuguese, Italian
        ("12 de marzo de 2014", "2014-03-12"),
        ("25 de junio de 2025", "2025-06-25"),
        ("3 de fevereiro de 2021", "2021-02-03"),
        ("1º gennaio 2020", "2020-01-01"),
        // Turkish, Albanian, Somali, Polish, Romanian
        ("3 Ağustos 2023", "2023-08-03"),
        ("14 ŞUBAT 2022", "2022-02-14"),
        ("12 nëntor 2020", "2020-11-12"),
        ("3 Maarso 2019", "2019-03-03"),
        ("12 października 2020 r.", "2020-10-12"),
        ("5 iunie 2018", "2018-06-05"),
        // Russian, Ukrainian, Arabic
        ("21 марта 1972 г.", "1972-03-21"),
        ("5 мая 2024", "2024-05-05"),
        ("12 січня 2020 року", "2020-01-12"),
        ("21 آذار 1972", "1972-03-21"),
        ("٣ كانون الثاني ٢٠٢٤", "2024-01-03"),
        ("15 أغسطس 2021", "2021-08-15"),
        ("10 تشرين الأول/أكتوبر 2023", "2023-10-10"),
        // Passports
        ("07 FEB/FÉV 1987", "1987-02-07"),
        ("15 MEI/MAI 26", "2026-05-15|1926-05-15"),
        ("14 MAR 2026", "2026-03-14"),
        ("01 JAN / JAN 2030", "2030-01-01"),
        ("09 FEB FÉV 1987", "1987-02-09"),
        ("02AUG2026", "2026-08-02"),
        ("02OCT26", "2026-10-02|1926-10-02"),
        // Misread
        ("7 februarl 1987", "1987-02-07"),
        ("l2 0ctober 2O21", "2021-10-12"),
        ("12 ju1i 2021", "2021-07-12"),
        ("31 avril 2026", ""),
        ("12 maart", ""),
    ] {
        assert_eq!(read(text, Order::DayFirst), meant, "{text}");
    }
}

#[test]
fn written_out() {
    for (text, meant) in [
        ("il giorno DODICI del mese di SETTEMBRE dell'anno DUEMILAQUINDICI", "2015-09-12"),
        ("addì ventotto marzo millenovecentottantotto", "1988-03-28"),
        ("trentuno dicembre millenovecentonovantanove", "1999-12-31"),
        ("2011 AGO 27", "2011-08-27"),
        ("2011-SEP-14", "2011-09-14"),
        ("in 2020 May 12, 2021", "2021-05-12"),
        ("le vingt et un mars mille neuf cent quatre-vingt-dix", "1990-03-21"),
        ("le premier avril deux mille vingt-six", "2026-04-01"),
        ("le 3 mai deux mil seize", "2016-05-03"),
        ("né le dix-sept juin mil neuf cent nonante-neuf à", "1999-06-17"),
        ("L'an deux mille vingt-six, le vingt et un mars", "2026-03-21"),
        ("eenentwintig maart tweeduizend zesentwintig", "2026-03-21"),
        ("op de eerste juli negentienhonderd vijfentachtig", "1985-07-01"),
        ("In het jaar tweeduizend vierentwintig, op drie mei", "2024-05-03"),
        ("twenty-first March two thousand twenty-six", "2026-03-21"),
        ("the twelfth of May nineteen eighty-seven", "1987-05-12"),
        ("the twelfth day of May, two thousand and nineteen", "2019-05-12"),
        ("the twelfth of May 2019", "2019-05-12"),
        ("einundzwanzigsten März zweitausendsechsundzwanzig", "2026-03-21"),
        ("am dreißigsten Juni neunzehnhundertneunundachtzig", "1989-06-30"),
        ("fünf Mai zweitausend", "2000-05-05"),
        ("el catorce de julio de mil novecientos ochenta y seis", "1986-07-14"),
        ("a los veintidós días del mes de octubre del año dos mil diecinueve", "2019-10-22"),
        ("a tres de febrero de dos mil veinticinco", "2025-02-03"),
        ("aos vinte e oito dias do mês de agosto de dois mil e dezessete", "2017-08-28"),
        ("em trinta e um de dezembro de mil novecentos e noventa e dois", "1992-12-31"),
        ("le vingt-cinquième jour du mois de mars deux mille onze", "2011-03-25"),
        ("Le seizième jour du mois d'avril de l'année deux mille dix-neuf, est né", "2019-04-16"),
        ("Дата выдачи «17» апреля 2024 г.", "2024-04-17"),
        ("о чём 2011 года ноября месяца 09 числа", "2011-11-09"),
        ("09 числа ноября месяца 2011 года", "2011-11-09"),
        ("виданий 12 серпня 2016 року", "2016-08-12"),
        ("L'an 2024, le 7 juin, à la requête", "2024-06-07"),
        ("In het jaar 2023, op vier mei", "2023-05-04"),
        ("L'an 2024, numéro 7", ""),
        ("L'an deux mille dix-neuf et le six juin", "2019-06-06"),
        ("le dix mai mil neuf cent soixante-", ""),
        ("vingt et un mars", ""),
        ("deux mille vingt-six", ""),
        ("een mei", ""),
    ] {
        assert_eq!(read(text, Order::DayFirst), meant, "{text}");
    }
}

/// Dates of one calendar beside what they mean.
fn in_calendar(dates: &[(&str, &str)]) {
    for (text, meant) in dates {
        assert_eq!(read(text, Order::DayFirst), *meant, "{text}");
    }
}

#[test]
fn the_islamic_calendar() {
    in_calendar(&[("١٤٤٥/٠٩/٠١ هـ", "Hijri 2024-03-11"), ("01/09/1445 AH", "Hijri 2024-03-11")]);
}

#[test]
fn the_solar_calendar_of_iran_and_afghanistan() {
    in_calendar(&[
        ("۱۳۵۷/۱۱/۲۲ ه.ش", "SolarHijri 1979-02-11"),
        ("1357/11/22 هجري شمسي", "SolarHijri 1979-02-11"),
        ("31/06/1399", "SolarHijri 2020-09-21"),
        ("۲۲ بهمن ۱۳۵۷", "SolarHijri 1979-02-11"),
        ("22 دلو 1357", "SolarHijri 1979-02-11"),
    ]);
}

#[test]
fn a_year_that_both_islamic_calendars_may_have() {
    in_calendar(&[("1402/05/12", "AnyHijri"), ("1402/15/12", "")]);
}

#[test]
fn the_ethiopian_calendar() {
    in_calendar(&[
        ("29/04/2016 E.C. (08/01/2024 G.C.)", "Ethiopian 2024-01-08, 2024-01-08"),
        ("29/04/2016 ዓ.ም", "Ethiopian 2024-01-08"),
    ]);
}

#[test]
fn the_buddhist_calendar() {
    in_calendar(&[("28/02/2569 พ.ศ.", "Buddhist 2026-02-28"), ("28/02/2569", "")]);
}

#[test]
fn counting() {
    assert_eq!(add_months(date(2026, 1, 31), 1), date(2026, 2, 28));
    assert_eq!(add_months(date(2026, 5, 31), -3), date(2026, 2, 28));
    assert_eq!(add_months(date(2024, 2, 29), 12), date(2025, 2, 28));
    assert_eq!(age_on(date(2008, 2, 29), date(2026, 2, 28)), 17);
    assert_eq!(age_on(date(2008, 2, 29), date(2026, 3, 1)), 18);
    assert_eq!(age_on(date(2008, 6, 2), date(2026, 6, 2)), 18);
    assert_eq!(age_on(date(2027, 1, 1), date(2026, 6, 2)), -1);
    assert_eq!(format(date(2026, 3, 1), "nl"), "1 maart 2026");
    assert_eq!(format(date(2026, 3, 1), "de"), "1. März 2026");
    assert_eq!(format(date(2026, 3, 1), "en"), "1 March 2026");
}

fn any_date() -> impl Strategy<Value = Date> {
    (1900i16..=2100, 1i8..=12, 1i8..=28).prop_map(|(year, month, day)| date(year, month, day))
}

proptest! {
    /// Whatever we write, we read.
    #[test]
    fn formats_come_back(day in any_date(), lang in prop::sample::select(vec!["nl", "fr", "de", "en"]), ahead in "[a-z]{0,5} ", behind in "( [a-z]{0,5})?") {
        let (y, m, d) = (day.year(), day.month(), day.day());
        for text in [format(day, lang), format!("{d:02}/{m:02}/{y}"), format!("{d}.{m}.{y}"), format!("{d:02}-{m:02}-{y}"), format!("{y}-{m:02}-{d:02}"), format!("{d:02} {m:02} {y}")] {
            let line = format!("{ahead}{text}{behind}");
            let found = find(&line, Order::DayFirst);
            prop_assert_eq!(found.len(), 1, "{}", line);
            prop_assert_eq!(found[0].reading.certain(), Some(day), "{}", line);
            prop_assert_eq!(&found[0].text, &text);
        }
    }

    /// Numbers of other kinds hold no dates. (A file number such as 01101/2000 cannot be told from 01/01/2000 with a stroke
    /// read as a 1, which is read as a date.)
    #[test]
    fn other_numbers_are_left_alone(text in "BE[0-9]{2} [0-9]{4} [0-9]{4} [0-9]{4}|BE[0-9]{14}|[0-9]{2}\\.[0-9]{2}\\.[0-9]{2}-[0-9]{3}\\.[0-9]{2}|0[0-9]/[0-9]{3}\\.[0-9]{2}\\.[0-9]{2}|\\+32 [0-9]{3} [0-9]{2} [0-9]{2} [0-9]{2}|0[0-9]{3} [0-9]{2} [0-9]{2} [0-9]{2}|[0-9]{1,3}\\.[0-9]{3},[0-9]{2}|[0-9]{2}:[0-9]{2}:[0-9]{2}|\\+\\+\\+[0-9]{3}/[0-9]{4}/[0-9]{5}\\+\\+\\+|[0-9]{2}[02-9][0-9]{2}/20[0-9]{2}|[0-9]\\.[0-9]{3}\\.[0-9]{3}") {
        for order in [Order::DayFirst, Order::MonthFirst, Order::Unknown] {
            prop_assert_eq!(find(&text, order), vec![], "{}", text);
        }
    }

    /// Any line is read to its end; places are places of the line.
    #[test]
    fn nothing_panics(text in "\\PC{0,80}|[0-9OlI/. -]{0,60}|([0-9]{1,4}|mars|de|vingt|twee|٣|/|-| |\\.){0,12}") {
        for order in [Order::DayFirst, Order::Unknown] {
            let mut end = 0;
            for found in find(&text, order) {
                prop_assert!(found.start >= end && text.get(found.start..found.end) == Some(found.text.as_str()));
                let foreign = matches!(found.reading, Reading::OtherCalendar { .. });
                prop_assert!(foreign || !found.reading.dates().is_empty());
                end = found.end;
            }
        }
    }
}
