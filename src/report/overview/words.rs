//! The fixed words of the overview in Dutch, French, German and English.

use super::super::plain::width;
use crate::overview::Standing;

/// One language's words.
pub(super) struct Words {
    /// The language's code.
    pub code: &'static str,
    /// In the order of [`Standing::ALL`].
    verdicts: [&'static str; 4],
    pub title: &'static str,
    pub dossiers: &'static str,
    pub dossier: &'static str,
    pub pages: &'static str,
    pub verdict: &'static str,
    pub procedure: &'static str,
    pub persons: &'static str,
    pub person: &'static str,
    pub filing: &'static str,
    pub errors: &'static str,
    pub warnings: &'static str,
    pub questions: &'static str,
    pub faults: &'static str,
    pub fault: &'static str,
    pub findings: &'static str,
    pub soon: &'static str,
    pub soon_note: &'static str,
    pub day: &'static str,
    pub requirement: &'static str,
    pub becomes: &'static str,
    pub lapses_on: &'static str,
    pub since: &'static str,
    pub fixed: &'static str,
    pub new: &'static str,
    pub lapsed: &'static str,
    pub other: &'static str,
    pub none: &'static str,
}

impl Words {
    /// The words of a language; English where it is none of these.
    pub(super) fn of(lang: &str) -> &'static Words {
        match lang {
            "nl" => &DUTCH,
            "fr" => &FRENCH,
            "de" => &GERMAN,
            _ => &ENGLISH,
        }
    }

    /// How a dossier stands.
    pub(super) fn verdict(&self, standing: Standing) -> &'static str {
        let index = Standing::ALL.iter().position(|one| *one == standing);
        index.and_then(|index| self.verdicts.get(index)).copied().unwrap_or(standing.word())
    }

    /// Columns of the widest verdict.
    pub(super) fn widest(&self) -> usize {
        self.verdicts.iter().map(|word| width(word)).max().unwrap_or(0)
    }
}

const ENGLISH: Words = Words {
    code: "en",
    verdicts: ["ready", "needs human", "not ready", "failed"],
    title: "Overview of dossiers",
    dossiers: "Dossiers",
    dossier: "Dossier",
    pages: "pages",
    verdict: "Verdict",
    procedure: "Procedure",
    persons: "Persons",
    person: "Person",
    filing: "Filing date",
    errors: "errors",
    warnings: "warnings",
    questions: "questions",
    faults: "Faults",
    fault: "Fault",
    findings: "Findings",
    soon: "Lapses in the next 30 days",
    soon_note: "Met on the filing date, and no longer met when filed this much later.",
    day: "From",
    requirement: "Requirement",
    becomes: "Becomes",
    lapses_on: "lapses on",
    since: "Since the last run",
    fixed: "fixed",
    new: "new",
    lapsed: "lapsed",
    other: "changed",
    none: "None.",
};

const DUTCH: Words = Words {
    code: "nl",
    verdicts: ["klaar", "na te kijken", "niet klaar", "mislukt"],
    title: "Overzicht van dossiers",
    dossiers: "Dossiers",
    dossier: "Dossier",
    pages: "bladzijden",
    verdict: "Oordeel",
    procedure: "Procedure",
    persons: "Personen",
    person: "Persoon",
    filing: "Indieningsdatum",
    errors: "fouten",
    warnings: "waarschuwingen",
    questions: "vragen",
    faults: "Gebreken",
    fault: "Gebrek",
    findings: "Vaststellingen",
    soon: "Vervalt in de komende 30 dagen",
    soon_note: "In orde op de indieningsdatum, en niet meer in orde bij indiening zoveel later.",
    day: "Vanaf",
    requirement: "Vereiste",
    becomes: "Wordt",
    lapses_on: "vervalt op",
    since: "Sinds de vorige keer",
    fixed: "opgelost",
    new: "nieuw",
    lapsed: "vervallen",
    other: "gewijzigd",
    none: "Geen.",
};

const FRENCH: Words = Words {
    code: "fr",
    verdicts: ["prêt", "à vérifier", "pas prêt", "échec"],
    title: "Vue d’ensemble des dossiers",
    dossiers: "Dossiers",
    dossier: "Dossier",
    pages: "pages",
    verdict: "Verdict",
    procedure: "Procédure",
    persons: "Personnes",
    person: "Personne",
    filing: "Date de dépôt",
    errors: "erreurs",
    warnings: "avertissements",
    questions: "questions",
    faults: "Défauts",
    fault: "Défaut",
    findings: "Constats",
    soon: "Périme dans les 30 prochains jours",
    soon_note: "En ordre à la date de dépôt, et plus en ordre si le dépôt a lieu d’autant plus tard.",
    day: "Dès le",
    requirement: "Exigence",
    becomes: "Devient",
    lapses_on: "périme le",
    since: "Depuis la dernière fois",
    fixed: "résolu",
    new: "nouveau",
    lapsed: "périmé",
    other: "modifié",
    none: "Rien.",
};

const GERMAN: Words = Words {
    code: "de",
    verdicts: ["bereit", "zu prüfen", "nicht bereit", "gescheitert"],
    title: "Übersicht der Akten",
    dossiers: "Akten",
    dossier: "Akte",
    pages: "Seiten",
    verdict: "Urteil",
    procedure: "Verfahren",
    persons: "Personen",
    person: "Person",
    filing: "Einreichung am",
    errors: "Fehler",
    warnings: "Warnungen",
    questions: "Fragen",
    faults: "Mängel",
    fault: "Mangel",
    findings: "Feststellungen",
    soon: "Läuft in den nächsten 30 Tagen ab",
    soon_note: "Am Tag der Einreichung in Ordnung, und bei so viel späterer Einreichung nicht mehr.",
    day: "Ab",
    requirement: "Anforderung",
    becomes: "Wird",
    lapses_on: "läuft ab am",
    since: "Seit dem letzten Mal",
    fixed: "behoben",
    new: "neu",
    lapsed: "abgelaufen",
    other: "geändert",
    none: "Keine.",
};
