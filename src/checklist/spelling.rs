//! How days and names are written in checklists and `dossier.toml`, and what a
//! slip of the pen probably meant.

use jiff::civil::Date;

/// A day from a TOML date or a text in ISO form.
pub fn date_from_toml(value: &toml::Value) -> Option<Date> {
    match value {
        toml::Value::Datetime(value) if value.time.is_none() => value.to_string().parse().ok(),
        toml::Value::String(text) => text.parse().ok(),
        _ => None,
    }
}

/// "did you mean …?", or the list when nothing is near.
pub fn nearest<'a>(word: &str, known: impl Iterator<Item = &'a String>) -> String {
    let mut known: Vec<&String> = known.collect();
    known.sort();
    known.dedup();
    // Jaro-Winkler above .8 is a slip of the pen; below, a guess would mislead.
    let near = known.iter().map(|k| (strsim::jaro_winkler(word, k), k)).filter(|(near, _)| *near > 0.8);
    match near.max_by(|a, b| a.0.total_cmp(&b.0)) {
        Some((_, near)) => format!("did you mean `{near}`?"),
        None if known.len() <= 40 => {
            format!("known are {}", known.iter().map(|k| k.as_str()).collect::<Vec<_>>().join(", "))
        }
        None => "`dossier procedures ID` lists what there is".to_owned(),
    }
}
