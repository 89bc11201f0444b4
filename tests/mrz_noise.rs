//! What four reading machines made of specimens' machine-readable zones, beside what is printed there
//! (`tests/mrz/ocr-noise.tsv`: picture, machine, output, truth, whether the output was exact; lines parted by `|`).

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may panic")]

use dossier::mrz::{self, Mrz};
use jiff::civil::date;

/// The outputs, each with what is printed and what we read.
fn outputs() -> Vec<(String, Mrz, Option<Mrz>)> {
    let today = date(2026, 11, 21);
    let table = include_str!("mrz/ocr-noise.tsv");
    table
        .lines()
        .skip(1)
        .map(|row| {
            let columns: Vec<&str> = row.split('\t').collect();
            let lines: Vec<Vec<String>> = columns[2].split('|').map(|line| vec![line.to_owned()]).collect();
            let printed: Vec<&str> = columns[3].split('|').collect();
            let truth = mrz::parse(&printed, today).unwrap();
            let read = mrz::find(&lines, today).into_iter().next().map(|zone| zone.mrz);
            (format!("{} {}", columns[0], columns[1]), truth, read)
        })
        .collect()
}

/// The worst that can happen: check digits that fit, and another number or date than is printed.
#[test]
fn nothing_that_check_digits_guard_is_valid_and_wrong() {
    for (name, truth, read) in outputs() {
        let Some(read) = read.filter(Mrz::valid) else {
            continue;
        };
        assert!(read.number == truth.number || read.unsure.contains("number"), "{name}");
        assert_eq!((read.born_raw, read.expires_raw), (truth.born_raw, truth.expires_raw), "{name}");
        assert!(read.sex == truth.sex || read.unsure.contains("sex"), "{name}");
        assert!(read.nationality == truth.nationality || read.unsure.contains("nationality"), "{name}");
    }
}

/// 36 of the 69 outputs are exact as they come. Repairs may add to them and must not take one away.
#[test]
fn repairs_make_more_zones_exact() {
    let all = outputs();
    let exact =
        all.iter().filter(|(_, truth, read)| read.as_ref().is_some_and(|read| read.lines == truth.lines)).count();
    let valid = all.iter().filter(|(_, _, read)| read.as_ref().is_some_and(Mrz::valid)).count();
    assert!(exact >= 44, "{exact} exact");
    assert!(valid >= 51, "{valid} valid");
}
