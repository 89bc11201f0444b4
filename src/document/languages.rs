//! Names of the languages that papers are written in, in Dutch, French, German and English.

/// Code (ISO 639-1), then English, Dutch, French and German.
const NAMES: [(&str, [&str; 4]); 36] = [
    ("am", ["Amharic", "Amhaars", "amharique", "Amharisch"]),
    ("ar", ["Arabic", "Arabisch", "arabe", "Arabisch"]),
    ("az", ["Azerbaijani", "Azerbeidzjaans", "azéri", "Aserbaidschanisch"]),
    ("bg", ["Bulgarian", "Bulgaars", "bulgare", "Bulgarisch"]),
    ("bn", ["Bengali", "Bengaals", "bengali", "Bengalisch"]),
    ("bs", ["Bosnian", "Bosnisch", "bosnien", "Bosnisch"]),
    ("de", ["German", "Duits", "allemand", "Deutsch"]),
    ("el", ["Greek", "Grieks", "grec", "Griechisch"]),
    ("en", ["English", "Engels", "anglais", "Englisch"]),
    ("es", ["Spanish", "Spaans", "espagnol", "Spanisch"]),
    ("fa", ["Persian or Dari", "Perzisch of Dari", "persan ou dari", "Persisch oder Dari"]),
    ("fr", ["French", "Frans", "français", "Französisch"]),
    ("hi", ["Hindi", "Hindi", "hindi", "Hindi"]),
    ("hr", ["Croatian", "Kroatisch", "croate", "Kroatisch"]),
    ("hu", ["Hungarian", "Hongaars", "hongrois", "Ungarisch"]),
    ("hy", ["Armenian", "Armeens", "arménien", "Armenisch"]),
    ("it", ["Italian", "Italiaans", "italien", "Italienisch"]),
    ("ka", ["Georgian", "Georgisch", "géorgien", "Georgisch"]),
    ("mk", ["Macedonian", "Macedonisch", "macédonien", "Mazedonisch"]),
    ("ne", ["Nepali", "Nepalees", "népalais", "Nepalesisch"]),
    ("nl", ["Dutch", "Nederlands", "néerlandais", "Niederländisch"]),
    ("pl", ["Polish", "Pools", "polonais", "Polnisch"]),
    ("ps", ["Pashto", "Pasjtoe", "pachto", "Paschtu"]),
    ("pt", ["Portuguese", "Portugees", "portugais", "Portugiesisch"]),
    ("ro", ["Romanian", "Roemeens", "roumain", "Rumänisch"]),
    ("ru", ["Russian", "Russisch", "russe", "Russisch"]),
    ("so", ["Somali", "Somalisch", "somali", "Somali"]),
    ("sq", ["Albanian", "Albanees", "albanais", "Albanisch"]),
    ("sr", ["Serbian", "Servisch", "serbe", "Serbisch"]),
    ("sw", ["Swahili", "Swahili", "swahili", "Swahili"]),
    ("ti", ["Tigrinya", "Tigrinya", "tigrigna", "Tigrinya"]),
    ("tr", ["Turkish", "Turks", "turc", "Türkisch"]),
    ("uk", ["Ukrainian", "Oekraïens", "ukrainien", "Ukrainisch"]),
    ("ur", ["Urdu", "Urdu", "ourdou", "Urdu"]),
    ("vi", ["Vietnamese", "Vietnamees", "vietnamien", "Vietnamesisch"]),
    ("zh", ["Chinese", "Chinees", "chinois", "Chinesisch"]),
];

/// The name of a language in another; its code where it is none of these.
pub fn language_name<'a>(code: &'a str, lang: &str) -> &'a str {
    let known = NAMES.iter().find(|(known, _)| *known == code).map(|(_, names)| *names);
    let Some([en, nl, fr, de]) = known else { return code };
    match lang {
        "nl" => nl,
        "fr" => fr,
        "de" => de,
        _ => en,
    }
}
