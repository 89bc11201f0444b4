//! The fixed words of the terminal report in Dutch, French, German and English.
//! What a checklist says (titles, questions, help) comes from there in the
//! report's language already; codes stay as they are, so that they can be searched for.

use crate::checklist::Severity;
use crate::finding::{Standing, Status, Verdict, Why};

/// One language's words.
pub(super) struct Words {
    /// The verdict in a sentence: ready, needs a human, not ready.
    verdicts: [&'static str; 3],
    /// Status words, in the order of [`Status::ALL`].
    statuses: [&'static str; 12],
    /// `error`, `warning`, `note`: one, several.
    severities: [(&'static str, &'static str); 3],
    pub procedure: &'static str,
    pub filing_date: &'static str,
    pub persons: &'static str,
    pub born: &'static str,
    pub verdict: &'static str,
    /// Headings.
    pub requirements: &'static str,
    pub findings: &'static str,
    pub questions: &'static str,
    pub documents: &'static str,
    /// What lies ahead.
    pub ahead: &'static str,
    pub last_safe: &'static str,
    pub nothing_lapses: &'static str,
    pub lapsed_already: &'static str,
    pub renew_first: &'static str,
    pub deadlines: &'static str,
    /// Before the name of one: on its last day, and on its first.
    pub deadline: &'static str,
    pub begins: &'static str,
    pub not_known: &'static str,
    pub if_right: &'static str,
    /// Why something lapses, in the order of [`Why`].
    whys: [&'static str; 7],
    /// How a deadline stands, in the order of [`Standing`].
    standings: [&'static str; 5],
    /// Labels under a finding.
    pub source: &'static str,
    pub read: &'static str,
    pub help: &'static str,
    pub concerns: &'static str,
    /// Said when a finding has more places than are shown; the number stands before it.
    pub more_places: &'static str,
    pub nothing: &'static str,
    pub unknown: &'static str,
    pub whole_dossier: &'static str,
    pub translation_of: &'static str,
    pub translated_by: &'static str,
    /// What changed between two reports.
    pub before: &'static str,
    pub now: &'static str,
    pub fixed: &'static str,
    pub lapsed_since: &'static str,
    pub fresh: &'static str,
    pub otherwise: &'static str,
    pub unchanged: &'static str,
    /// Before the day on which a paper's validity ends.
    pub lapses: &'static str,
    /// One, several.
    pub requirement_count: (&'static str, &'static str),
    pub document_count: (&'static str, &'static str),
    pub page_count: (&'static str, &'static str),
}

impl Words {
    /// The words of a language; English for any other.
    pub fn of(lang: &str) -> &'static Words {
        match lang {
            "nl" => &NL,
            "fr" => &FR,
            "de" => &DE,
            _ => &EN,
        }
    }

    /// The verdict in a sentence.
    pub fn verdict(&self, verdict: Verdict) -> &'static str {
        let [ready, needs_human, not_ready] = self.verdicts;
        match verdict {
            Verdict::Ready => ready,
            Verdict::NeedsHuman => needs_human,
            Verdict::NotReady => not_ready,
        }
    }

    /// The sentence for a verdict's word, as the JSON report has it; the word itself for any other.
    pub fn verdict_of_word(&self, word: &str) -> String {
        let all = [Verdict::Ready, Verdict::NeedsHuman, Verdict::NotReady];
        let known = all.into_iter().find(|verdict| verdict.word() == word);
        known.map_or_else(|| super::plain::harmless(word), |verdict| self.verdict(verdict).to_owned())
    }

    /// The word for a status.
    pub fn status(&self, status: Status) -> &'static str {
        let mut words = Status::ALL.iter().zip(self.statuses);
        words.find(|(known, _)| **known == status).map_or(status.word(), |(_, word)| word)
    }

    /// Why something lapses.
    pub fn why(&self, why: Why) -> &'static str {
        let [expires, too_old, short, long_ago, amount, deadline, waiver] = self.whys;
        match why {
            Why::Expires => expires,
            Why::TooOld => too_old,
            Why::ShortValidity => short,
            Why::IssuedLongAgo => long_ago,
            Why::Amount => amount,
            Why::Deadline => deadline,
            Why::Waiver => waiver,
        }
    }

    /// How a deadline stands.
    pub fn standing(&self, standing: Standing) -> &'static str {
        let [open, passed, early, after, unknown] = self.standings;
        match standing {
            Standing::Open => open,
            Standing::Passed => passed,
            Standing::TooEarly => early,
            Standing::AfterFiling => after,
            Standing::Unknown => unknown,
        }
    }

    /// The word for one thing of a severity.
    pub fn severity(&self, severity: Severity) -> &'static str {
        self.severity_words(severity).0
    }

    /// One and several of a severity.
    pub fn severity_words(&self, severity: Severity) -> (&'static str, &'static str) {
        let [error, warning, note] = self.severities;
        match severity {
            Severity::Error => error,
            Severity::Warning => warning,
            Severity::Note => note,
        }
    }
}

/// A number with its noun.
pub(super) fn count(number: usize, (one, several): (&str, &str)) -> String {
    format!("{number} {}", if number == 1 { one } else { several })
}

const EN: Words = Words {
    verdicts: [
        "READY: nothing was found that stands against filing",
        "NEEDS A HUMAN: no error was found, but something must be settled before filing",
        "NOT READY: errors were found",
    ],
    statuses: [
        "missing",
        "illegible",
        "wrong person",
        "expired",
        "too old",
        "not legalised",
        "not translated",
        "wrong amount",
        "incomplete",
        "needs a human",
        "satisfied",
        "not applicable",
    ],
    severities: [("error", "errors"), ("warning", "warnings"), ("note", "notes")],
    procedure: "procedure",
    filing_date: "filing date",
    persons: "persons",
    born: "born",
    verdict: "verdict",
    requirements: "What the procedure asks",
    findings: "Findings",
    questions: "What needs a human",
    documents: "Documents found",
    ahead: "What lies ahead",
    last_safe: "last safe filing date",
    nothing_lapses: "nothing in the dossier is known to lapse",
    lapsed_already: "something has lapsed already: see the first lines below",
    renew_first: "In order until (what comes first is to be renewed first):",
    deadlines: "Deadlines:",
    deadline: "last day",
    begins: "begins",
    not_known: "not known",
    if_right: "if this is right:",
    whys: [
        "it expires",
        "it becomes too old",
        "no longer valid long enough",
        "issued too long ago",
        "the amount changes",
        "the deadline ends",
        "the waiver ends",
    ],
    standings: ["running", "passed", "not yet begun", "counted from the filing", "cannot be told"],
    source: "source",
    read: "read",
    help: "help",
    concerns: "concerns",
    more_places: "more places",
    nothing: "none",
    unknown: "not recognised",
    whole_dossier: "dossier",
    translation_of: "translation of",
    translated_by: "translated by",
    before: "before",
    now: "now",
    fixed: "Fixed",
    lapsed_since: "Lapsed since",
    fresh: "New",
    otherwise: "Changed",
    unchanged: "findings in both",
    lapses: "valid until",
    requirement_count: ("requirement", "requirements"),
    document_count: ("document", "documents"),
    page_count: ("page", "pages"),
};

const NL: Words = Words {
    verdicts: [
        "KLAAR: er is niets gevonden dat de indiening in de weg staat",
        "EEN MENS MOET KIJKEN: geen fouten gevonden, maar vóór de indiening moet nog iets worden uitgeklaard",
        "NIET KLAAR: er zijn fouten gevonden",
    ],
    statuses: [
        "ontbreekt",
        "onleesbaar",
        "van iemand anders",
        "verlopen",
        "te oud",
        "niet gelegaliseerd",
        "niet vertaald",
        "verkeerd bedrag",
        "onvolledig",
        "na te kijken",
        "in orde",
        "niet van toepassing",
    ],
    severities: [("fout", "fouten"), ("waarschuwing", "waarschuwingen"), ("opmerking", "opmerkingen")],
    procedure: "procedure",
    filing_date: "indiening op",
    persons: "personen",
    born: "geboren op",
    verdict: "oordeel",
    requirements: "Wat de procedure vraagt",
    findings: "Bevindingen",
    questions: "Wat een mens moet nakijken",
    documents: "Gevonden documenten",
    ahead: "Wat eraan komt",
    last_safe: "laatste veilige indieningsdatum",
    nothing_lapses: "er is niets bekend in het dossier dat vervalt",
    lapsed_already: "er is al iets vervallen: zie de eerste regels hieronder",
    renew_first: "In orde tot en met (wat bovenaan staat eerst vernieuwen):",
    deadlines: "Termijnen:",
    deadline: "laatste dag",
    begins: "begint",
    not_known: "niet bekend",
    if_right: "als dit klopt:",
    whys: [
        "het vervalt",
        "het wordt te oud",
        "niet lang genoeg meer geldig",
        "te lang geleden afgegeven",
        "het bedrag verandert",
        "de termijn loopt af",
        "het opzijzetten eindigt",
    ],
    standings: ["loopt", "verstreken", "nog niet begonnen", "geteld vanaf de indiening", "niet te bepalen"],
    source: "bron",
    read: "gelezen op",
    help: "hulp",
    concerns: "betreft",
    more_places: "andere plaatsen",
    nothing: "geen",
    unknown: "niet herkend",
    whole_dossier: "dossier",
    translation_of: "vertaling van",
    translated_by: "vertaald door",
    before: "vroeger",
    now: "nu",
    fixed: "Opgelost",
    lapsed_since: "Intussen vervallen",
    fresh: "Nieuw",
    otherwise: "Gewijzigd",
    unchanged: "bevindingen in beide",
    lapses: "geldig tot",
    requirement_count: ("vereiste", "vereisten"),
    document_count: ("document", "documenten"),
    page_count: ("bladzijde", "bladzijden"),
};

const FR: Words = Words {
    verdicts: [
        "PRÊT : rien n'a été trouvé qui s'oppose à l'introduction",
        "À VÉRIFIER : aucune erreur trouvée, mais un point doit être tranché avant l'introduction",
        "PAS PRÊT : des erreurs ont été trouvées",
    ],
    statuses: [
        "manquant",
        "illisible",
        "autre personne",
        "expiré",
        "trop ancien",
        "non légalisé",
        "non traduit",
        "montant erroné",
        "incomplet",
        "à vérifier",
        "en ordre",
        "sans objet",
    ],
    severities: [("erreur", "erreurs"), ("avertissement", "avertissements"), ("remarque", "remarques")],
    procedure: "procédure",
    filing_date: "introduction le",
    persons: "personnes",
    born: "né(e) le",
    verdict: "avis",
    requirements: "Ce que la procédure demande",
    findings: "Constats",
    questions: "Ce qu'un humain doit trancher",
    documents: "Documents trouvés",
    ahead: "Ce qui vient",
    last_safe: "dernière date sûre d'introduction",
    nothing_lapses: "rien dans le dossier n'est connu pour expirer",
    lapsed_already: "quelque chose est déjà expiré : voir les premières lignes ci-dessous",
    renew_first: "En ordre jusqu'au (à renouveler dans cet ordre) :",
    deadlines: "Délais :",
    deadline: "dernier jour",
    begins: "commence",
    not_known: "inconnu",
    if_right: "si ceci est exact :",
    whys: [
        "il expire",
        "il devient trop ancien",
        "plus valable assez longtemps",
        "délivré depuis trop longtemps",
        "le montant change",
        "le délai prend fin",
        "la dispense prend fin",
    ],
    standings: [
        "en cours",
        "expiré",
        "pas encore commencé",
        "compté à partir de l'introduction",
        "ne peut être déterminé",
    ],
    source: "source",
    read: "lue le",
    help: "aide",
    concerns: "concerne",
    more_places: "autres endroits",
    nothing: "aucun",
    unknown: "non reconnu",
    whole_dossier: "dossier",
    translation_of: "traduction de",
    translated_by: "traduit par",
    before: "avant",
    now: "maintenant",
    fixed: "Résolu",
    lapsed_since: "Périmé depuis",
    fresh: "Nouveau",
    otherwise: "Modifié",
    unchanged: "constats dans les deux",
    lapses: "valable jusqu'au",
    requirement_count: ("exigence", "exigences"),
    document_count: ("document", "documents"),
    page_count: ("page", "pages"),
};

const DE: Words = Words {
    verdicts: [
        "BEREIT: nichts gefunden, was der Einreichung entgegensteht",
        "EIN MENSCH MUSS PRÜFEN: keine Fehler gefunden, aber vor der Einreichung ist noch etwas zu klären",
        "NICHT BEREIT: Fehler gefunden",
    ],
    statuses: [
        "fehlt",
        "unleserlich",
        "andere Person",
        "abgelaufen",
        "zu alt",
        "nicht legalisiert",
        "nicht übersetzt",
        "falscher Betrag",
        "unvollständig",
        "zu prüfen",
        "in Ordnung",
        "nicht anwendbar",
    ],
    severities: [("Fehler", "Fehler"), ("Warnung", "Warnungen"), ("Hinweis", "Hinweise")],
    procedure: "Verfahren",
    filing_date: "Einreichung am",
    persons: "Personen",
    born: "geboren am",
    verdict: "Urteil",
    requirements: "Was das Verfahren verlangt",
    findings: "Befunde",
    questions: "Was ein Mensch klären muss",
    documents: "Gefundene Dokumente",
    ahead: "Was bevorsteht",
    last_safe: "letzter sicherer Tag der Einreichung",
    nothing_lapses: "nichts im Dossier ist bekannt, das abläuft",
    lapsed_already: "etwas ist bereits abgelaufen: siehe die ersten Zeilen unten",
    renew_first: "In Ordnung bis (was oben steht, zuerst erneuern):",
    deadlines: "Fristen:",
    deadline: "letzter Tag",
    begins: "beginnt",
    not_known: "nicht bekannt",
    if_right: "wenn dies stimmt:",
    whys: [
        "es läuft ab",
        "es wird zu alt",
        "nicht mehr lange genug gültig",
        "vor zu langer Zeit ausgestellt",
        "der Betrag ändert sich",
        "die Frist endet",
        "die Zurückstellung endet",
    ],
    standings: ["läuft", "verstrichen", "noch nicht begonnen", "ab der Einreichung gezählt", "nicht zu bestimmen"],
    source: "Quelle",
    read: "gelesen am",
    help: "Hilfe",
    concerns: "betrifft",
    more_places: "weitere Stellen",
    nothing: "keine",
    unknown: "nicht erkannt",
    whole_dossier: "Dossier",
    translation_of: "Übersetzung von",
    translated_by: "übersetzt durch",
    before: "vorher",
    now: "jetzt",
    fixed: "Behoben",
    lapsed_since: "Seither abgelaufen",
    fresh: "Neu",
    otherwise: "Geändert",
    unchanged: "Befunde in beiden",
    lapses: "gültig bis",
    requirement_count: ("Anforderung", "Anforderungen"),
    document_count: ("Dokument", "Dokumente"),
    page_count: ("Seite", "Seiten"),
};

#[cfg(test)]
mod tests {
    use super::*;

    /// Two statuses with the same word could not be told apart by the reader.
    #[test]
    fn every_status_has_a_word_of_its_own_in_every_language() {
        for lang in ["en", "nl", "fr", "de"] {
            let words = Words::of(lang);
            let mut all: Vec<&str> = Status::ALL.iter().map(|status| words.status(*status)).collect();
            all.sort_unstable();
            all.dedup();
            assert_eq!(all.len(), Status::ALL.len(), "{lang}");
        }
        assert_eq!(Words::of("xx").status(Status::TooOld), "too old");
        assert_eq!(Words::of("fr").status(Status::Missing), "manquant");
    }
}
