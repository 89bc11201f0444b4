//! The fixed words of the interview in Dutch, French, German and English.

use crate::checklist::FactType;

/// One language's words.
pub struct Words {
    pub welcome: &'static str,
    pub which_procedure: &'static str,
    pub no_choice: &'static str,
    pub filing_date: &'static str,
    pub why_filing_date: &'static str,
    pub yes_no: &'static str,
    pub a_date: &'static str,
    pub a_judgement: &'static str,
    pub proposal: &'static str,
    pub because: &'static str,
    pub no_date: &'static str,
    pub no_bool: &'static str,
    pub no_number: &'static str,
    pub who: &'static str,
    pub not_kept: &'static str,
    pub left: &'static str,
    pub done: &'static str,
    /// `{}` stands for a number.
    pub passed: &'static str,
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

    /// What is said when an answer is not of its type.
    pub fn not_understood(&self, kind: &FactType) -> &'static str {
        match kind {
            FactType::Bool => self.no_bool,
            FactType::Date => self.no_date,
            FactType::Number => self.no_number,
            FactType::Choice(_) | FactType::Text => self.no_choice,
        }
    }
}

const EN: Words = Words {
    welcome: "Some questions that no paper answers. Enter passes a question over or takes what is proposed, ? says why it is asked, q leaves; every answer is kept at once.",
    which_procedure: "Which procedure is it? Give its number.",
    no_choice: "That is none of these; give its number or its name.",
    filing_date: "On what day will the file be filed? (such as 2026-12-01; Enter: not fixed yet, today counts)",
    why_filing_date: "All ages and validities are measured on that day.",
    yes_no: "yes or no",
    a_date: "a date, such as 2026-12-01 or 1/12/2026",
    a_judgement: "only if it is in order: say in a line why, which stands in the report; Enter if it is not settled",
    proposal: "Proposed:",
    because: "It decides about:",
    no_date: "That is no date; write it as 2026-12-01 or 1/12/2026.",
    no_bool: "Say yes or no.",
    no_number: "Say a whole number.",
    who: "Who answers? Name and first name, for the report.",
    not_kept: "That could not be written into dossier.toml; write it there by hand.",
    left: "Left. What was answered is kept; the next `dossier init` goes on from here.",
    done: "Nothing is open any more.",
    passed: "{} questions were passed over; the report will ask them again.",
};

const NL: Words = Words {
    welcome: "Enkele vragen die geen stuk beantwoordt. Enter slaat een vraag over of neemt het voorstel, ? zegt waarom het gevraagd wordt, q stopt; elk antwoord wordt meteen bewaard.",
    which_procedure: "Welke procedure is het? Geef het nummer.",
    no_choice: "Dat is er geen van; geef het nummer of de naam.",
    filing_date: "Op welke dag wordt het dossier ingediend? (zoals 2026-12-01; Enter: nog niet bepaald, vandaag telt)",
    why_filing_date: "Alle leeftijden en geldigheden worden op die dag gemeten.",
    yes_no: "ja of nee",
    a_date: "een datum, zoals 2026-12-01 of 1/12/2026",
    a_judgement: "alleen als het in orde is: zeg in een regel waarom, dat komt in het verslag; Enter als het niet vaststaat",
    proposal: "Voorstel:",
    because: "Het beslist over:",
    no_date: "Dat is geen datum; schrijf 2026-12-01 of 1/12/2026.",
    no_bool: "Zeg ja of nee.",
    no_number: "Geef een geheel getal.",
    who: "Wie antwoordt? Naam en voornaam, voor het verslag.",
    not_kept: "Dat kon niet in dossier.toml worden geschreven; schrijf het er met de hand in.",
    left: "Gestopt. Wat beantwoord is, is bewaard; de volgende `dossier init` gaat hier verder.",
    done: "Er staat niets meer open.",
    passed: "{} vragen werden overgeslagen; het verslag stelt ze opnieuw.",
};

const FR: Words = Words {
    welcome: "Quelques questions auxquelles aucune pièce ne répond. Entrée passe une question ou prend la proposition, ? dit pourquoi elle est posée, q arrête ; chaque réponse est gardée aussitôt.",
    which_procedure: "De quelle procédure s'agit-il ? Donnez son numéro.",
    no_choice: "Ce n'est aucune de celles-ci ; donnez son numéro ou son nom.",
    filing_date: "Quel jour le dossier sera-t-il introduit ? (par exemple 2026-12-01 ; Entrée : pas encore fixé, aujourd'hui compte)",
    why_filing_date: "Tous les âges et validités sont mesurés ce jour-là.",
    yes_no: "oui ou non",
    a_date: "une date, par exemple 2026-12-01 ou 1/12/2026",
    a_judgement: "seulement si c'est en ordre : dites pourquoi en une ligne, qui figurera dans le rapport ; Entrée si ce n'est pas tranché",
    proposal: "Proposition :",
    because: "Cela décide de :",
    no_date: "Ce n'est pas une date ; écrivez 2026-12-01 ou 1/12/2026.",
    no_bool: "Dites oui ou non.",
    no_number: "Donnez un nombre entier.",
    who: "Qui répond ? Nom et prénom, pour le rapport.",
    not_kept: "Cela n'a pas pu être écrit dans dossier.toml ; écrivez-le à la main.",
    left: "Arrêté. Ce qui a reçu une réponse est gardé ; le prochain `dossier init` reprend ici.",
    done: "Plus rien n'est ouvert.",
    passed: "{} questions ont été passées ; le rapport les posera à nouveau.",
};

const DE: Words = Words {
    welcome: "Einige Fragen, die kein Papier beantwortet. Enter übergeht eine Frage oder nimmt den Vorschlag, ? sagt, warum sie gestellt wird, q beendet; jede Antwort wird sofort gespeichert.",
    which_procedure: "Um welches Verfahren geht es? Geben Sie die Nummer an.",
    no_choice: "Das ist keines davon; geben Sie die Nummer oder den Namen an.",
    filing_date: "An welchem Tag wird die Akte eingereicht? (etwa 2026-12-01; Enter: noch nicht bestimmt, heute zählt)",
    why_filing_date: "Alle Alter und Gültigkeiten werden an diesem Tag gemessen.",
    yes_no: "ja oder nein",
    a_date: "ein Datum, etwa 2026-12-01 oder 1.12.2026",
    a_judgement: "nur wenn es in Ordnung ist: sagen Sie in einer Zeile warum, sie steht im Bericht; Enter, wenn es nicht geklärt ist",
    proposal: "Vorschlag:",
    because: "Es entscheidet über:",
    no_date: "Das ist kein Datum; schreiben Sie 2026-12-01 oder 1.12.2026.",
    no_bool: "Sagen Sie ja oder nein.",
    no_number: "Geben Sie eine ganze Zahl an.",
    who: "Wer antwortet? Name und Vorname, für den Bericht.",
    not_kept: "Das konnte nicht in dossier.toml geschrieben werden; schreiben Sie es von Hand hinein.",
    left: "Beendet. Was beantwortet ist, ist gespeichert; das nächste `dossier init` macht hier weiter.",
    done: "Es ist nichts mehr offen.",
    passed: "{} Fragen wurden übergangen; der Bericht stellt sie wieder.",
};
