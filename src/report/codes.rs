//! What the codes of findings say, in a word or two, in Dutch, French, German and English. Those of the
//! checklists that are built in are among them; a checklist's own that is laid over them says in its message what it means.

use super::words::Words;
use crate::finding::Status;

/// Code, then English, Dutch, French and German.
const CODES: [(&str, [&str; 4]); 82] = [
    (
        "addressed-to-the-office",
        ["wrong addressee", "verkeerde geadresseerde", "mauvais destinataire", "falscher Empfänger"],
    ),
    (
        "addressee-not-found",
        ["addressee not found", "geadresseerde niet gevonden", "destinataire non trouvé", "Empfänger nicht gefunden"],
    ),
    ("amount-not-known", ["amount not known", "bedrag niet bekend", "montant inconnu", "Betrag unbekannt"]),
    ("annex-15-not-neutral", ["not neutral", "niet neutraal", "pas neutre", "nicht neutral"]),
    ("answer-needless", ["answer not needed", "antwoord overbodig", "réponse superflue", "Antwort überflüssig"]),
    ("answer-unknown", ["answer to nothing", "antwoord op niets", "réponse à rien", "Antwort auf nichts"]),
    ("answered", ["answered", "beantwoord", "répondu", "beantwortet"]),
    ("answered-later", ["answered later", "later beantwoord", "répondu plus tard", "später beantwortet"]),
    (
        "apostille-of-non-party",
        ["apostille not valid", "apostille geldt niet", "apostille sans effet", "Apostille gilt nicht"],
    ),
    (
        "article-not-named",
        ["article not named", "artikel niet genoemd", "article non mentionné", "Artikel nicht genannt"],
    ),
    (
        "birth-date-differs",
        ["birth date differs", "geboortedatum verschilt", "date de naissance différente", "Geburtsdatum weicht ab"],
    ),
    (
        "birth-not-stated",
        ["birth not stated", "geboorte niet vermeld", "naissance non indiquée", "Geburt nicht angegeben"],
    ),
    (
        "birthplace-not-stated",
        [
            "birthplace not stated",
            "geboorteplaats niet vermeld",
            "lieu de naissance non indiqué",
            "Geburtsort nicht angegeben",
        ],
    ),
    (
        "centre-not-recognised",
        ["centre not recognised", "centrum niet herkend", "centre non reconnu", "Zentrum nicht erkannt"],
    ),
    ("certified-elsewhere", ["certified elsewhere", "elders bekrachtigd", "certifié ailleurs", "anderswo beglaubigt"]),
    (
        "charge-not-named",
        ["charge not named", "tenlastelegging niet genoemd", "prévention non mentionnée", "Anklage nicht genannt"],
    ),
    (
        "commune-not-addressed",
        [
            "commune not addressed",
            "niet aan de gemeente gericht",
            "commune non destinataire",
            "nicht an die Gemeinde gerichtet",
        ],
    ),
    (
        "condition-not-met",
        ["condition not met", "voorwaarde niet vervuld", "condition non remplie", "Bedingung nicht erfüllt"],
    ),
    (
        "conditional",
        ["perhaps conditional", "misschien voorwaardelijk", "peut-être conditionnel", "vielleicht bedingt"],
    ),
    ("country-not-read", ["country not read", "land niet gelezen", "pays non lu", "Land nicht gelesen"]),
    (
        "dated-after-filing",
        ["dated after filing", "van na de indiening", "daté après l'introduction", "nach der Einreichung"],
    ),
    ("deadline-passed", ["deadline passed", "termijn verstreken", "délai dépassé", "Frist verstrichen"]),
    (
        "diseases-not-named",
        ["diseases not named", "ziekten niet genoemd", "maladies non mentionnées", "Krankheiten nicht genannt"],
    ),
    ("e-mail-not-stated", ["e-mail not stated", "e-mail niet vermeld", "e-mail non indiqué", "E-Mail nicht angegeben"]),
    (
        "elected-domicile-not-stated",
        [
            "elected domicile not stated",
            "gekozen woonplaats niet vermeld",
            "domicile élu non indiqué",
            "Wahldomizil nicht angegeben",
        ],
    ),
    (
        "exceptional-circumstances-not-named",
        [
            "circumstances not named",
            "omstandigheden niet genoemd",
            "circonstances non mentionnées",
            "Umstände nicht genannt",
        ],
    ),
    ("fact-contradicted", ["contradiction", "tegenspraak", "contradiction", "Widerspruch"]),
    ("fact-missing", ["question", "vraag", "question", "Frage"]),
    (
        "family-not-named",
        ["family not named", "familie niet genoemd", "famille non mentionnée", "Familie nicht genannt"],
    ),
    (
        "guardian-not-named",
        ["guardian not named", "voogd niet genoemd", "tuteur non mentionné", "Vormund nicht genannt"],
    ),
    (
        "humanitarian-grounds-not-named",
        ["grounds not named", "gronden niet genoemd", "motifs non mentionnés", "Gründe nicht genannt"],
    ),
    (
        "interpreter-not-named",
        ["interpreter not named", "tolk niet genoemd", "interprète non mentionné", "Dolmetscher nicht genannt"],
    ),
    (
        "issued-long-ago",
        ["issued long ago", "lang geleden afgegeven", "délivré il y a longtemps", "vor langem ausgestellt"],
    ),
    ("language-not-told", ["language not known", "taal niet bekend", "langue inconnue", "Sprache unbekannt"]),
    (
        "legalisation-guessed",
        ["legalisation in doubt", "legalisatie onzeker", "légalisation incertaine", "Legalisation unsicher"],
    ),
    ("link-not-seen", ["link not seen", "verband niet gezien", "lien non vu", "Zusammenhang nicht gesehen"]),
    (
        "mrz-check-digit",
        [
            "check digit does not fit",
            "controlecijfer klopt niet",
            "chiffre de contrôle erroné",
            "Prüfziffer passt nicht",
        ],
    ),
    ("name-not-found", ["name not found", "naam niet gevonden", "nom non trouvé", "Name nicht gefunden"]),
    (
        "nationality-not-stated",
        [
            "nationality not stated",
            "nationaliteit niet vermeld",
            "nationalité non indiquée",
            "Staatsangehörigkeit nicht angegeben",
        ],
    ),
    ("no-a-card", ["A card not recognised", "A-kaart niet herkend", "carte A non reconnue", "A-Karte nicht erkannt"]),
    ("not-recognised", ["not recognised", "niet herkend", "non reconnu", "nicht erkannt"]),
    (
        "not-shown-final",
        [
            "execution not shown",
            "uitvoering niet aangetoond",
            "exécution non démontrée",
            "Ausführung nicht nachgewiesen",
        ],
    ),
    ("nothing-to-read", ["nothing to read", "niets te lezen", "rien à lire", "nichts zu lesen"]),
    (
        "number-differs",
        [
            "number and birth differ",
            "nummer en geboorte verschillen",
            "numéro et naissance diffèrent",
            "Nummer und Geburt verschieden",
        ],
    ),
    ("old-amount", ["old amount", "oud bedrag", "ancien montant", "alter Betrag"]),
    ("only-mentioned", ["only mentioned", "alleen vermeld", "seulement mentionné", "nur erwähnt"]),
    ("other-calendar", ["other calendar", "andere kalender", "autre calendrier", "anderer Kalender"]),
    ("overpaid", ["too much paid", "te veel betaald", "payé en trop", "zu viel gezahlt"]),
    (
        "own-needs-not-named",
        [
            "own needs not named",
            "eigen behoeften niet genoemd",
            "propres besoins non mentionnés",
            "eigene Bedürfnisse nicht genannt",
        ],
    ),
    ("page-quality", ["poor page", "slechte bladzijde", "page de mauvaise qualité", "schlechte Seite"]),
    ("pages-missing", ["pages missing", "bladzijden ontbreken", "pages manquantes", "Seiten fehlen"]),
    ("perhaps-ended", ["perhaps ended", "misschien beëindigd", "peut-être terminé", "vielleicht beendet"]),
    (
        "perhaps-no-conviction",
        ["conviction in doubt", "veroordeling onzeker", "condamnation incertaine", "Verurteilung unsicher"],
    ),
    ("perhaps-no-grant", ["grant in doubt", "toekenning onzeker", "octroi incertain", "Bewilligung unsicher"]),
    ("perhaps-void", ["perhaps void", "misschien ongeldig", "peut-être annulé", "vielleicht ungültig"]),
    (
        "procedure-not-named",
        ["procedure not named", "procedure niet genoemd", "procédure non mentionnée", "Verfahren nicht genannt"],
    ),
    (
        "prolongation-not-asked",
        [
            "prolongation not asked",
            "verlenging niet gevraagd",
            "prolongation non demandée",
            "Verlängerung nicht beantragt",
        ],
    ),
    (
        "regime-not-confirmed",
        ["legalisation in doubt", "legalisatie onzeker", "légalisation incertaine", "Legalisation unsicher"],
    ),
    (
        "regime-unknown",
        ["legalisation not known", "legalisatie niet bekend", "légalisation inconnue", "Legalisation unbekannt"],
    ),
    ("same-file-twice", ["there twice", "dubbel", "en double", "doppelt"]),
    ("section-not-found", ["section not found", "deel niet gevonden", "partie non trouvée", "Teil nicht gefunden"]),
    (
        "severity-not-explicit",
        ["severity not stated", "ernst niet vermeld", "gravité non indiquée", "Schwere nicht angegeben"],
    ),
    ("short-validity", ["valid too shortly", "te kort geldig", "validité trop courte", "zu kurz gültig"]),
    (
        "signature-unclear",
        ["signature in doubt", "handtekening onzeker", "signature incertaine", "Unterschrift unsicher"],
    ),
    (
        "solution-not-named",
        ["solution not named", "oplossing niet genoemd", "solution non mentionnée", "Lösung nicht genannt"],
    ),
    ("spelled-otherwise", ["spelled otherwise", "anders gespeld", "autre orthographe", "anders geschrieben"]),
    ("stranger", ["other person", "andere persoon", "autre personne", "andere Person"]),
    (
        "telephone-not-stated",
        ["telephone not stated", "telefoon niet vermeld", "téléphone non indiqué", "Telefon nicht angegeben"],
    ),
    ("too-early", ["too early", "te vroeg", "trop tôt", "zu früh"]),
    (
        "trafficking-not-named",
        ["trafficking not named", "mensenhandel niet genoemd", "traite non mentionnée", "Menschenhandel nicht genannt"],
    ),
    (
        "translated-before-legalised",
        ["translated too early", "te vroeg vertaald", "traduit trop tôt", "zu früh übersetzt"],
    ),
    (
        "translation-not-signed",
        [
            "translation not signed",
            "vertaling niet ondertekend",
            "traduction non signée",
            "Übersetzung nicht unterschrieben",
        ],
    ),
    ("translation-not-sworn", ["not sworn", "niet beëdigd", "non jurée", "nicht vereidigt"]),
    ("translation-of-another", ["another's translation", "andere vertaling", "autre traduction", "andere Übersetzung"]),
    ("unread-script", ["script not read", "schrift niet gelezen", "écriture non lue", "Schrift nicht gelesen"]),
    ("waived", ["waived", "vrijgesteld", "dispensé", "erlassen"]),
    ("waiver-ended", ["waiver ended", "vrijstelling voorbij", "dispense terminée", "Befreiung beendet"]),
    ("waiver-needless", ["waiver not needed", "vrijstelling overbodig", "dispense superflue", "Befreiung überflüssig"]),
    ("waiver-unknown", ["waiver of nothing", "vrijstelling van niets", "dispense de rien", "Befreiung von nichts"]),
    ("wrong-account", ["wrong account", "verkeerde rekening", "mauvais compte", "falsches Konto"]),
    ("wrong-language", ["wrong language", "verkeerde taal", "mauvaise langue", "falsche Sprache"]),
    (
        "zone-differs",
        [
            "zone and print differ",
            "zone en druk verschillen",
            "zone et impression diffèrent",
            "Zone und Druck verschieden",
        ],
    ),
];

/// What is said of a file that could not be opened, whatever the reason.
const FILE: [&str; 4] = ["file not read", "bestand niet gelezen", "fichier non lu", "Datei nicht gelesen"];

/// What a code says; nothing where it is a checklist's own.
pub(super) fn meaning(code: &str, lang: &str) -> Option<&'static str> {
    if let Some(status) = Status::ALL.iter().find(|status| status.word() == code) {
        return Some(Words::of(lang).status(*status));
    }
    let known = CODES.iter().find(|(known, _)| *known == code).map(|(_, words)| *words);
    let [en, nl, fr, de] = known.or_else(|| code.starts_with("file-").then_some(FILE))?;
    Some(match lang {
        "nl" => nl,
        "fr" => fr,
        "de" => de,
        _ => en,
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests may panic")]
mod tests {
    use super::*;

    /// No overview shows a code: every one that the checklists and the checks give has words of its own in each language.
    #[test]
    fn every_code_of_ours_has_words() {
        let lists = crate::checklist::Checklists::load(&[]).unwrap();
        let rules = lists.procedures.values().flat_map(|procedure| &procedure.requirements);
        let words = rules.flat_map(|rule| rule.words.iter().chain(&rule.forbidden_words));
        let mut codes: Vec<String> = words.filter_map(|word| word.code.clone()).collect();
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        for file in ["check.rs", "lib.rs", "check/brief.rs", "check/folder.rs", "check/judge.rs", "check/legal.rs"]
            .into_iter()
            .chain(["check/money.rs", "check/outlook.rs", "check/world.rs", "check/written.rs"])
        {
            let source = std::fs::read_to_string(folder.join(file)).unwrap();
            for before in [".code(\"", "plain(\"", "finding(\"", "finding(case, \"", "code: \"", "doubt(message, \""] {
                let found = source.split(before).skip(1).filter_map(|rest| rest.split('"').next());
                codes.extend(found.map(str::to_owned));
            }
        }
        // Of a doubt the third word is its key, and in some places the second: those are no codes.
        const KEYS: [&str; 15] = [
            "accepts",
            "amount",
            "fields",
            "language",
            "max-age",
            "max-lifetime",
            "min-validity",
            "names",
            "one-of-fields",
            "person",
            "sections",
            "valid",
            "communication-names-person",
            "signed",
            "iban",
        ];
        codes.retain(|code| !KEYS.contains(&code.as_str()) && !code.contains('{'));
        assert!(codes.len() > 60, "{codes:?}");
        for code in codes {
            for lang in ["en", "nl", "fr", "de"] {
                assert!(meaning(&code, lang).is_some(), "{code} in {lang}");
            }
        }
    }

    #[test]
    fn codes_are_words_in_each_language() {
        let of = |code| ["nl", "de"].map(|lang| meaning(code, lang));
        assert_eq!(of("missing"), [Some("ontbreekt"), Some("fehlt")]);
        assert_eq!(of("fact-missing"), [Some("vraag"), Some("Frage")]);
        assert_eq!(of("file-damaged"), [Some("bestand niet gelezen"), Some("Datei nicht gelesen")]);
        assert_eq!(of("a-checklist's-own"), [None, None]);
        // Each once, in order: that is how a table is kept.
        assert!(CODES.windows(2).all(|pair| matches!(pair, [a, b] if a.0 < b.0)));
    }
}
