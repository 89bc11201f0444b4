//! The words of the HTML report that no other format has, one table a language.

/// One language's words. What stands in braces is filled in.
pub(super) struct Said {
    pub skip: &'static str,
    pub next_steps: &'static str,
    pub no_steps: &'static str,
    pub advice: &'static str,
    pub requirement: &'static str,
    pub status: &'static str,
    pub papers: &'static str,
    /// One, several.
    pub not_asked: (&'static str, &'static str),
    pub asks: &'static str,
    pub to_do: &'static str,
    pub seen: &'static str,
    pub concerns: &'static str,
    pub page: &'static str,
    pub line: &'static str,
    pub cut_alt: &'static str,
    pub cut_marked: &'static str,
    pub page_alt: &'static str,
    pub validity: &'static str,
    pub last_safe_why: &'static str,
    pub deadlines: &'static str,
    pub deadline: &'static str,
    pub all_deadlines: &'static str,
    pub in_order: &'static str,
    pub in_order_until: &'static str,
    pub reason: &'static str,
    pub day: &'static str,
    pub validity_alt: &'static str,
    pub no_validity: &'static str,
    pub as_table: &'static str,
    pub issued: &'static str,
    pub lapsed: &'static str,
    /// Days from filing to lapsing.
    pub left: &'static str,
    pub apostille: &'static str,
    pub legalisation: &'static str,
    pub kind_sure: &'static str,
    pub read_sure: &'static str,
    pub person: &'static str,
    pub language: &'static str,
    pub no_picture: &'static str,
    pub redacted: &'static str,
    pub made_by: &'static str,
    pub read_with: &'static str,
}

impl Said {
    /// The words of a language; English for any other.
    pub(super) fn of(lang: &str) -> &'static Said {
        match lang {
            "nl" => &NL,
            "fr" => &FR,
            "de" => &DE,
            _ => &EN,
        }
    }
}

/// The language in which the words of `lang` stand: what the page says of itself.
pub(in crate::report) fn spoken(lang: &str) -> &'static str {
    match lang {
        "nl" => "nl",
        "fr" => "fr",
        "de" => "de",
        _ => "en",
    }
}

/// A text with what stands in braces filled in.
pub(in crate::report) fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, from)) = rest.split_once('{') {
        filled.push_str(before);
        let Some((name, after)) = from.split_once('}') else { break };
        filled.push_str(values.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value));
        rest = after;
    }
    filled.push_str(rest);
    filled
}

const EN: Said = Said {
    skip: "To the findings",
    next_steps: "Next steps",
    no_steps: "Nothing is left to do before filing.",
    advice: "This is a check of papers, not legal advice. Look at each place yourself before you rely on it.",
    requirement: "Requirement",
    status: "Status",
    papers: "Papers",
    not_asked: ("requirement not asked in this case", "requirements not asked in this case"),
    asks: "The checklist asks",
    to_do: "What to do",
    seen: "Seen at",
    concerns: "Concerns",
    page: "page",
    line: "line",
    cut_alt: "Cut-out of {file}, page {page}.",
    cut_marked: "Marked: {part}",
    page_alt: "{file}, page {page}, small",
    validity: "Validity and deadlines",
    last_safe_why: "up to that day all that is in order now stays in order; then: {what}",
    deadlines: "Deadlines",
    deadline: "Deadline",
    all_deadlines: "all deadlines",
    in_order: "What ends first",
    in_order_until: "In order until",
    reason: "Why it ends",
    day: "Day",
    validity_alt: "Chart: until when the papers are valid and the deadlines run, beside the filing date {filing}. {number} bars; the tables below say the same.",
    no_validity: "No paper says until when it is valid.",
    as_table: "The chart as a table",
    issued: "issued",
    lapsed: "expired",
    left: "days after filing",
    apostille: "apostille",
    legalisation: "legalisation",
    kind_sure: "kind: {percent} sure",
    read_sure: "words: {percent} sure",
    person: "person",
    language: "language",
    no_picture: "no picture",
    redacted: "Shared version: pictures are left out, names and numbers are masked.",
    made_by: "Made by {tool} {version}, offline.",
    read_with: "Pages were read with {engines}.",
};

const NL: Said = Said {
    skip: "Naar de bevindingen",
    next_steps: "Wat nu te doen",
    no_steps: "Er is niets meer te doen vóór de indiening.",
    advice: "Dit is een controle van stukken, geen juridisch advies. Kijk elke plaats zelf na voor u erop vertrouwt.",
    requirement: "Vereiste",
    status: "Stand",
    papers: "Stukken",
    not_asked: ("vereiste niet gevraagd in dit geval", "vereisten niet gevraagd in dit geval"),
    asks: "De checklist vraagt",
    to_do: "Wat te doen",
    seen: "Gezien op",
    concerns: "Betreft",
    page: "bladzijde",
    line: "regel",
    cut_alt: "Uitsnede van {file}, bladzijde {page}.",
    cut_marked: "Gemarkeerd: {part}",
    page_alt: "{file}, bladzijde {page}, klein",
    validity: "Geldigheid en termijnen",
    last_safe_why: "tot en met die dag blijft in orde wat nu in orde is; daarna: {what}",
    deadlines: "Termijnen",
    deadline: "Termijn",
    all_deadlines: "alle termijnen",
    in_order: "Wat het eerst afloopt",
    in_order_until: "In orde tot en met",
    reason: "Waarom het eindigt",
    day: "Dag",
    validity_alt: "Grafiek: tot wanneer de stukken geldig zijn en de termijnen lopen, naast de indieningsdatum {filing}. {number} balken; de tabellen eronder zeggen hetzelfde.",
    no_validity: "Geen enkel stuk zegt tot wanneer het geldig is.",
    as_table: "De grafiek als tabel",
    issued: "afgegeven",
    lapsed: "vervallen",
    left: "dagen na de indiening",
    apostille: "apostille",
    legalisation: "legalisatie",
    kind_sure: "soort: {percent} zeker",
    read_sure: "tekst: {percent} zeker",
    person: "persoon",
    language: "taal",
    no_picture: "geen afbeelding",
    redacted: "Versie om te delen: zonder afbeeldingen, namen en nummers zijn onleesbaar gemaakt.",
    made_by: "Gemaakt door {tool} {version}, zonder netwerk.",
    read_with: "De bladzijden werden gelezen met {engines}.",
};

const FR: Said = Said {
    skip: "Aller aux constats",
    next_steps: "Que faire maintenant",
    no_steps: "Il ne reste rien à faire avant l'introduction.",
    advice: "Ceci est un contrôle de pièces, pas un avis juridique. Regardez vous-même chaque endroit avant de vous y fier.",
    requirement: "Exigence",
    status: "État",
    papers: "Pièces",
    not_asked: ("exigence non demandée dans ce cas", "exigences non demandées dans ce cas"),
    asks: "La liste demande",
    to_do: "Que faire",
    seen: "Vu à",
    concerns: "Concerne",
    page: "page",
    line: "ligne",
    cut_alt: "Extrait de {file}, page {page}.",
    cut_marked: "Marqué : {part}",
    page_alt: "{file}, page {page}, en petit",
    validity: "Validité et délais",
    last_safe_why: "jusqu'à ce jour, ce qui est en ordre le reste ; ensuite : {what}",
    deadlines: "Délais",
    deadline: "Délai",
    all_deadlines: "tous les délais",
    in_order: "Ce qui prend fin en premier",
    in_order_until: "En ordre jusqu'au",
    reason: "Pourquoi cela prend fin",
    day: "Jour",
    validity_alt: "Graphique : jusqu'à quand les pièces sont valables et les délais courent, à côté de la date d'introduction {filing}. {number} barres ; les tableaux ci-dessous disent la même chose.",
    no_validity: "Aucune pièce ne dit jusqu'à quand elle est valable.",
    as_table: "Le graphique en tableau",
    issued: "délivré",
    lapsed: "expiré",
    left: "jours après l'introduction",
    apostille: "apostille",
    legalisation: "légalisation",
    kind_sure: "type : sûr à {percent}",
    read_sure: "texte : sûr à {percent}",
    person: "personne",
    language: "langue",
    no_picture: "pas d'image",
    redacted: "Version à partager : sans images, noms et numéros masqués.",
    made_by: "Établi par {tool} {version}, hors ligne.",
    read_with: "Les pages ont été lues avec {engines}.",
};

const DE: Said = Said {
    skip: "Zu den Befunden",
    next_steps: "Was jetzt zu tun ist",
    no_steps: "Vor der Einreichung ist nichts mehr zu tun.",
    advice: "Dies ist eine Prüfung von Unterlagen, keine Rechtsberatung. Sehen Sie jede Stelle selbst an, bevor Sie sich darauf verlassen.",
    requirement: "Anforderung",
    status: "Stand",
    papers: "Unterlagen",
    not_asked: ("Anforderung, die hier nicht gilt", "Anforderungen, die hier nicht gelten"),
    asks: "Die Checkliste verlangt",
    to_do: "Was zu tun ist",
    seen: "Gesehen auf",
    concerns: "Betrifft",
    page: "Seite",
    line: "Zeile",
    cut_alt: "Ausschnitt aus {file}, Seite {page}.",
    cut_marked: "Markiert: {part}",
    page_alt: "{file}, Seite {page}, klein",
    validity: "Gültigkeit und Fristen",
    last_safe_why: "bis zu diesem Tag bleibt in Ordnung, was jetzt in Ordnung ist; danach: {what}",
    deadlines: "Fristen",
    deadline: "Frist",
    all_deadlines: "alle Fristen",
    in_order: "Was zuerst endet",
    in_order_until: "In Ordnung bis",
    reason: "Warum es endet",
    day: "Tag",
    validity_alt: "Diagramm: bis wann die Unterlagen gültig sind und die Fristen laufen, neben dem Tag der Einreichung {filing}. {number} Balken; die Tabellen darunter sagen dasselbe.",
    no_validity: "Keine Unterlage sagt, bis wann sie gültig ist.",
    as_table: "Das Diagramm als Tabelle",
    issued: "ausgestellt",
    lapsed: "abgelaufen",
    left: "Tage nach der Einreichung",
    apostille: "Apostille",
    legalisation: "Legalisation",
    kind_sure: "Art: zu {percent} sicher",
    read_sure: "Text: zu {percent} sicher",
    person: "Person",
    language: "Sprache",
    no_picture: "kein Bild",
    redacted: "Fassung zum Weitergeben: ohne Bilder, Namen und Nummern sind unkenntlich gemacht.",
    made_by: "Erstellt von {tool} {version}, ohne Netz.",
    read_with: "Die Seiten wurden gelesen mit {engines}.",
};

#[cfg(test)]
mod tests {
    use super::*;

    /// What is filled in is not looked through again: a file may be called `{page}`.
    #[test]
    fn braces_are_filled_once() {
        let values = [("file", "{page}.pdf"), ("page", "2")];
        assert_eq!(fill("{file}, page {page}{nothing}", &values), "{page}.pdf, page 2");
        assert_eq!(fill("{open", &values), "{open");
    }
}
