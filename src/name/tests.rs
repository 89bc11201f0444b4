//! Names as papers write them, the same and not the same.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may panic")]

use proptest::prelude::*;

use super::*;

#[test]
fn one_person() {
    for (a, b, result) in [
        ("Amélie Van den Berghe", "VAN DEN BERGHE AMELIE", Match::Same),
        ("VANDENBERGHE Amelie", "Amélie Van den Berghe", Match::Same),
        ("MÜLLER Jörg", "MUELLER<<JOERG", Match::Same),
        ("MULLER Jorg", "Jörg Müller", Match::Same),
        ("M. Jean-Pierre DUPONT", "DUPONT Jean Pierre", Match::Same),
        ("Dr. Anna Peeters", "mevrouw Peeters Anna", Match::Same),
        ("Щербаков Юрий", "SHCHERBAKOV IURII", Match::Same),
        ("O'Brien Sean", "OBRIEN SEAN", Match::Same),
        ("Mohamed Salem", "MOHAMMED SALEM", Match::Close),
        ("DIALLO Mamadou Alpha", "DIALLO Mamadou", Match::Close),
        ("GARCIA LOPEZ Maria", "Maria García", Match::Close),
        ("DIALL0 MAMAD0U", "Diallo Mamadou", Match::Same),
        ("ERIKSS0N ANMA", "Eriksson Anna", Match::Close),
        ("J. Peeters", "Jan Peeters", Match::Close),
        ("Marie DUPONT ép. MARTIN", "Marie MARTIN", Match::Close),
        ("Marie DUPONT ép. MARTIN", "Marie DUPONT", Match::Close),
        ("Marie MARTIN née DUPONT", "DUPONT Marie", Match::Close),
        ("El Amrani Youssef", "Youssef Amrani", Match::Close),
        ("Abdullahi Mohamed Ali Hassan", "Abdulahi Mohamed Ali", Match::Close),
    ] {
        assert_eq!(compare(a, b), result, "{a} / {b}");
        assert_eq!(compare(b, a), result, "{b} / {a}");
    }
}

#[test]
fn two_persons() {
    for (a, b) in [
        ("Jean DUPONT", "Paul DUPONT"),
        ("DIALLO Mamadou", "DIALLO Aminata"),
        ("Karim Haddad", "Karima Haddad"),
        ("Mario Rossi", "Maria Rossi"),
        ("Paul Janssens", "Paula Janssens"),
        ("Omar Sy", "Amar Sy"),
        ("Ahmed Ali Hassan", "Mohamed Ali Hassan"),
        ("Jean Marie Dupont", "Paul Marie Dupont"),
        ("Anna Peeters", "Anna Janssens"),
        ("Van den Berghe", "Van den Broeck"),
        ("De Smet Jan", "De Smet An"),
        ("", "Anna"),
        ("J. Peeters", "J. Janssens"),
        ("Ali", "Alia Hassan"),
    ] {
        assert_eq!(compare(a, b), Match::Different, "{a} / {b}");
        assert_eq!(compare(b, a), Match::Different, "{b} / {a}");
    }
}

#[test]
fn names_are_found_in_lines() {
    for (name, line, found) in [
        (
            "Mamadou Diallo",
            "Je soussigné certifie que M. DIALLO Mamadou est suivi",
            Some(("DIALLO Mamadou", Match::Same)),
        ),
        ("Mamadou Diallo", "Naam: DIALL0   MAMADOU   geboren", Some(("DIALL0   MAMADOU", Match::Same))),
        ("Mamadou Alpha Diallo", "de heer Diallo, Mamadou", Some(("Diallo, Mamadou", Match::Close))),
        ("Amélie Van den Berghe", "mevr. Vandenberghe Amélie", Some(("Vandenberghe Amélie", Match::Same))),
        ("Marie Dupont", "Jean DUPONT et Marie MARTIN", None),
        ("Marie Dupont", "Jean DUPONT et Marie DUPONT", Some(("Marie DUPONT", Match::Same))),
        ("Marie Dupont", "Paul Dupont", None),
        ("Anna Eriksson", "P<UTOERIKSSON", None),
        ("Anna Eriksson", "ERIKSSON<<ANNA", Some(("ERIKSSON<<ANNA", Match::Same))),
        ("محمد علي", "السيد محمد علي المحترم", Some(("محمد علي", Match::Same))),
        ("Anna", "", None),
    ] {
        let hit = find_in(name, line).map(|(from, to, result)| (&line[from..to], result));
        assert_eq!(hit, found, "{name} in {line}");
    }
}

proptest! {
    /// A name is itself, whatever the order of its words and the case of its letters.
    #[test]
    fn order_does_not_matter(mut words in prop::collection::vec("[A-Z][a-z]{3,8}", 2..5), turn in 0usize..4) {
        let name = words.join(" ");
        let turn = turn % words.len();
        words.rotate_left(turn);
        prop_assert_eq!(compare(&name, &words.join(" ").to_uppercase()), Match::Same);
        prop_assert_eq!(find_in(&name, &format!("12: {name}.")).map(|hit| hit.2), Some(Match::Same));
    }

    /// Whatever is compared, it is compared both ways alike, and places are places of the line.
    #[test]
    fn nothing_panics(a in "\\PC{0,40}|[A-Z0-9 <'-]{0,40}", b in "\\PC{0,60}|[A-Za-z0-9 ,'-]{0,60}") {
        compare(&a, &b);
        if let Some((from, to, _)) = find_in(&a, &b) {
            prop_assert!(b.get(from..to).is_some_and(|part| !part.is_empty()));
        }
    }
}
