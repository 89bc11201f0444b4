//! Countries by what papers call them and their nationals: "Guinée", "guinéenne",
//! "Guinese" and "GIN" are one country.

use std::collections::{BTreeMap, BTreeSet};

use super::Checklists;
use crate::fold::fold;

/// Words of the longest name of a country ("Democratic People's Republic of Korea").
const LONGEST: usize = 6;

/// Folded names and words for nationals, with ISO 3166 alpha-3 codes.
#[derive(Debug, Clone, Default)]
pub struct Nations {
    codes: BTreeMap<String, String>,
    /// Words for nationals among them.
    peoples: BTreeSet<String>,
}

impl Nations {
    /// Folds the checklists' table of countries.
    pub fn new(lists: &Checklists) -> Nations {
        let mut codes = BTreeMap::new();
        for country in lists.countries.values() {
            let words = country.names.iter().chain(&country.demonyms).map(|name| fold(name));
            for name in words.chain([fold(&country.code)]).filter(|name| !name.is_empty()) {
                codes.entry(name).or_insert_with(|| country.code.clone());
            }
        }
        let demonyms = lists.countries.values().flat_map(|country| &country.demonyms);
        let peoples = demonyms.map(|name| fold(name)).filter(|name| !name.is_empty()).collect();
        Nations { codes, peoples }
    }

    /// The country whose nationals a text names, when it says nothing else ("sénégalaise", but not "rue sénégalaise" or "Sénégal").
    pub fn people(&self, text: &str) -> Option<&str> {
        let folded = fold(text);
        self.peoples.get(&folded).and_then(|name| self.codes.get(name)).map(String::as_str)
    }

    /// The country that a text names, when it says nothing else ("Arménie").
    pub fn country(&self, text: &str) -> Option<&str> {
        let folded = fold(text);
        self.codes.get(&folded).filter(|_| !self.peoples.contains(&folded)).map(String::as_str)
    }

    /// Whether a text is the name of a country, or of its people, and nothing more; codes are none.
    pub fn is_country(&self, text: &str) -> bool {
        let folded = fold(text);
        folded.chars().count() > CODE && self.codes.contains_key(&folded)
    }

    /// The one country that a text names, by the longest names in it; `None` where it names none or two.
    pub fn code(&self, text: &str) -> Option<&str> {
        let folded = fold(text);
        let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
        let (mut found, mut at): (Option<&str>, usize) = (None, 0);
        while at < words.len() {
            let lengths = (1..=LONGEST.min(words.len() - at)).rev();
            let named = lengths.into_iter().find_map(|length| {
                let name = words.get(at..at + length)?.join(" ");
                Some((length, self.codes.get(&name)?.as_str()))
            });
            match named {
                Some((_, code)) if found.is_some_and(|other| other != code) => return None,
                Some((length, code)) => (found, at) = (Some(code), at + length),
                None => at += 1,
            }
        }
        found
    }
}

/// Letters of a country's code.
const CODE: usize = 3;

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests may panic")]
mod tests {
    use super::*;

    /// A country by its name in any language, by its nationals and by its code; the longer name counts.
    #[test]
    fn countries_and_nationals() {
        let nations = Nations::new(&Checklists::load(&[]).unwrap());
        for (text, code) in [
            ("Guinée", "GIN"),
            ("guinéenne", "GIN"),
            ("Guinée équatoriale", "GNQ"),
            ("Armeense", "ARM"),
            ("türkisch", "TUR"),
            ("SIERRA LEONE", "SLE"),
            ("AFG", "AFG"),
            ("Kosovaarse, O.V.-nummer 7.410.958", "XKX"),
        ] {
            assert_eq!(nations.code(text), Some(code), "{text}");
        }
        assert_eq!(nations.code("Belgisch, Marokkaans"), None, "two");
        assert_eq!((nations.people("Nigériane"), nations.people("Nigeria")), (Some("NGA"), None));
        assert_eq!((nations.country("Nigeria"), nations.country("te Nigeria")), (Some("NGA"), None));
        assert_eq!(nations.code("paspoort"), None);
        assert_eq!(nations.code("congolaise"), None, "it does not say which Congo");
    }
}
