//! Sources in the report's language: the checklists keep them in English, and the words that recur in them are few.

use super::super::plain::worded;

/// As the checklists write it, then Dutch, French and German. The longer one stands before what it begins with.
const WORDS: [(&str, [&str; 3]); 16] = [
    (
        "own knowledge, to be confirmed",
        ["eigen kennis, te bevestigen", "connaissance propre, à confirmer", "eigenes Wissen, zu bestätigen"],
    ),
    ("own knowledge", ["eigen kennis", "connaissance propre", "eigenes Wissen"]),
    ("Aliens Act", ["Vreemdelingenwet", "loi sur les étrangers", "Ausländergesetz"]),
    ("Royal Decree of", ["koninklijk besluit van", "arrêté royal du", "Königlicher Erlass vom"]),
    ("Royal Decree", ["koninklijk besluit", "arrêté royal", "Königlicher Erlass"]),
    ("Judicial Code", ["Gerechtelijk Wetboek", "Code judiciaire", "Gerichtsgesetzbuch"]),
    ("Civil Code", ["Burgerlijk Wetboek", "Code civil", "Zivilgesetzbuch"]),
    ("Criminal Code", ["Strafwetboek", "Code pénal", "Strafgesetzbuch"]),
    ("Council of State", ["Raad van State", "Conseil d'État", "Staatsrat"]),
    ("Constitutional Court", ["Grondwettelijk Hof", "Cour constitutionnelle", "Verfassungsgerichtshof"]),
    ("Immigration Office", ["Dienst Vreemdelingenzaken", "Office des étrangers", "Ausländeramt"]),
    ("to be confirmed", ["te bevestigen", "à confirmer", "zu bestätigen"]),
    ("circular of", ["omzendbrief van", "circulaire du", "Rundschreiben vom"]),
    ("the amount:", ["het bedrag:", "le montant :", "der Betrag:"]),
    (", read ", [", gelezen op ", ", lue le ", ", gelesen am "]),
    ("(read ", ["(gelezen op ", "(lue le ", "(gelesen am "]),
];

/// A source with its days and the words that recur in the language; English stays, but for the days.
pub(super) fn in_words(source: &str, lang: &str) -> String {
    let place = match lang {
        "nl" => 0,
        "fr" => 1,
        "de" => 2,
        _ => return worded(source, "en"),
    };
    let mut text = source.to_owned();
    for (english, words) in WORDS {
        if let Some(word) = words.get(place) {
            text = text.replace(english, word);
        }
    }
    worded(&text, lang)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_recurs_in_sources_is_translated() {
        let source = "art. 9bis Aliens Act; own knowledge, to be confirmed, read 2026-11-21";
        assert_eq!(
            in_words(source, "nl"),
            "art. 9bis Vreemdelingenwet; eigen kennis, te bevestigen, gelezen op 21 november 2026"
        );
        assert_eq!(
            in_words(source, "en"),
            "art. 9bis Aliens Act; own knowledge, to be confirmed, read 21 November 2026"
        );
    }
}
