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
    /// What the colours of bars say: in order, soon over, over, serves nothing that must be valid; and a deadline.
    pub legend: [&'static str; 5],
    pub need_not_be_valid: &'static str,
    /// Questions, which are no faults.
    pub to_settle: &'static str,
    pub rest_read: &'static str,
    pub blank: &'static str,
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
    legend: [
        "in order",
        "ends within 90 days of filing",
        "over on the filing date",
        "serves no requirement, or need not be valid",
        "dashed: a deadline",
    ],
    need_not_be_valid: "expired on {date}; here it need not be valid",
    to_settle: "{number} to be settled by a human",
    rest_read: "the rest read",
    blank: "blank page",
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
    legend: [
        "in orde",
        "eindigt binnen 90 dagen na de indiening",
        "voorbij op de indieningsdatum",
        "dient voor geen vereiste, of hoeft niet geldig te zijn",
        "gestreept: een termijn",
    ],
    need_not_be_valid: "vervallen op {date}; hier hoeft het niet geldig te zijn",
    to_settle: "{number} door een mens uit te klaren",
    rest_read: "voor het overige gelezen op",
    blank: "lege bladzijde",
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
    legend: [
        "en ordre",
        "prend fin dans les 90 jours après l'introduction",
        "terminé à la date d'introduction",
        "ne sert à aucune exigence, ou ne doit pas être valable",
        "en pointillé : un délai",
    ],
    need_not_be_valid: "expiré le {date} ; ici, il ne doit pas être valable",
    to_settle: "{number} à trancher par un humain",
    rest_read: "le reste lu le",
    blank: "page vide",
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
    legend: [
        "in Ordnung",
        "endet binnen 90 Tagen nach der Einreichung",
        "am Tag der Einreichung vorbei",
        "dient keiner Anforderung, oder muss nicht gültig sein",
        "gestrichelt: eine Frist",
    ],
    need_not_be_valid: "abgelaufen am {date}; hier muss es nicht gültig sein",
    to_settle: "{number} von einem Menschen zu klären",
    rest_read: "das Übrige gelesen am",
    blank: "leere Seite",
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
