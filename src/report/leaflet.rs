//! A procedure's checklist as one would print it and tick it off: what is asked, of whom, in which form, by when, and
//! what will be asked from the user.

use std::io::{self, Write};

use super::plain::{harmless, split_command, worded, wrap};
use crate::checklist::survey::depended_on;
use crate::checklist::{
    AmountRule, Checklists, Citation, Condition, Deadline, Fact, Procedure, Requirement, Severity, Speaker, euros,
};
use crate::date;

/// Widest line: what fits a printed page.
const WIDTH: usize = 100;

/// So many of the last amounts of a table are told: the one that holds, and the one before it for who paid in time.
const AMOUNTS: usize = 2;

/// The words of a leaflet.
struct Phrases {
    read: &'static str,
    sources: &'static str,
    languages: &'static str,
    whole: &'static str,
    only_when: &'static str,
    must_hold: &'static str,
    accepted: &'static str,
    with: &'static str,
    at_least: &'static str,
    max_age: &'static str,
    valid: &'static str,
    min_validity: &'static str,
    legalised: &'static str,
    translated: &'static str,
    signed: &'static str,
    amount: &'static str,
    filed_from: &'static str,
    not_known_from: &'static str,
    human: &'static str,
    deadlines: &'static str,
    facts: &'static str,
    each: &'static str,
    tests: &'static str,
    /// What weighs as an error, a warning, a note.
    weights: [&'static str; 3],
    /// Dutch, French, German, English.
    tongues: [&'static str; 4],
    roles: [&'static str; 4],
}

impl Phrases {
    fn of(lang: &str) -> &'static Phrases {
        match lang {
            "nl" => &NL,
            "fr" => &FR,
            "de" => &DE,
            _ => &EN,
        }
    }

    fn role<'a>(&'a self, role: &'a str) -> &'a str {
        let [applicant, sponsor, guardian, other] = self.roles;
        match role {
            "applicant" => applicant,
            "sponsor" => sponsor,
            "guardian" => guardian,
            "other" => other,
            role => role,
        }
    }

    fn weight(&self, severity: Severity) -> &'static str {
        let [compulsory, advised, note] = self.weights;
        match severity {
            Severity::Error => compulsory,
            Severity::Warning => advised,
            Severity::Note => note,
        }
    }

    /// A language by its name; by its code where it is none of ours.
    fn tongue<'a>(&'a self, code: &'a str) -> &'a str {
        let [nl, fr, de, en] = self.tongues;
        match code {
            "nl" => nl,
            "fr" => fr,
            "de" => de,
            "en" => en,
            code => code,
        }
    }
}

/// Writes the leaflet of a procedure in `lang` (English for any other than `nl`, `fr`, `de`).
///
/// # Errors
/// What the sink says.
pub fn leaflet(lists: &Checklists, procedure: &Procedure, lang: &str, out: &mut dyn Write) -> io::Result<()> {
    let speaker = Speaker::new(lists, procedure, lang);
    let mut page = Page { lists, procedure, lang, say: Phrases::of(lang), speaker, sources: Vec::new(), out };
    page.head()?;
    let mut roles: Vec<Option<&str>> = procedure.roles.iter().map(|role| Some(role.role.as_str())).collect();
    roles.dedup();
    roles.push(None);
    for role in roles {
        let of_role: Vec<&Requirement> =
            procedure.requirements.iter().filter(|rule| rule.person.as_deref() == role).collect();
        if of_role.is_empty() {
            continue;
        }
        page.heading(role.map_or(page.say.whole, |role| page.say.role(role)).to_owned())?;
        for rule in of_role {
            page.requirement(rule)?;
        }
    }
    if !procedure.deadlines.is_empty() {
        page.heading(page.say.deadlines.to_owned())?;
        for deadline in &procedure.deadlines {
            page.deadline(deadline)?;
        }
    }
    page.facts()?;
    page.meanings()?;
    page.annex()
}

struct Page<'a> {
    lists: &'a Checklists,
    procedure: &'a Procedure,
    lang: &'a str,
    say: &'static Phrases,
    speaker: Speaker<'a>,
    /// What the numbers in brackets stand for, in the order in which they were first named.
    sources: Vec<&'a Citation>,
    out: &'a mut dyn Write,
}

impl<'a> Page<'a> {
    /// A text, wrapped, each line so far from the left; the first behind `sign`.
    fn text(&mut self, sign: &str, indent: usize, text: &str) -> io::Result<()> {
        for (n, line) in wrap(&harmless(text), WIDTH.saturating_sub(indent)).iter().enumerate() {
            let lead = if n == 0 { format!("{sign:<indent$}") } else { " ".repeat(indent) };
            writeln!(self.out, "{lead}{line}")?;
        }
        Ok(())
    }

    fn heading(&mut self, text: String) -> io::Result<()> {
        writeln!(self.out, "\n{}\n", text.to_uppercase())
    }

    fn head(&mut self) -> io::Result<()> {
        let procedure = self.procedure;
        let title = format!("{} {}", procedure.title.get(self.lang), self.note(&procedure.citation));
        self.text("", 0, &title)?;
        let tongues: Vec<&str> = procedure.languages.iter().map(|code| self.say.tongue(code)).collect();
        let languages = format!("{}: {}", self.say.languages, tongues.join(", "));
        self.text("", 0, &languages)
    }

    /// The number of a source in the annex, in brackets.
    fn note(&mut self, citation: &'a Citation) -> String {
        let known = self.sources.iter().position(|known| *known == citation);
        let index = known.unwrap_or_else(|| {
            self.sources.push(citation);
            self.sources.len() - 1
        });
        format!("[{}]", index + 1)
    }

    fn kind(&self, id: &str) -> String {
        self.lists.kinds.get(id).map_or_else(|| id.to_owned(), |kind| kind.label.get(self.lang).to_owned())
    }

    fn requirement(&mut self, rule: &'a Requirement) -> io::Result<()> {
        let say = self.say;
        self.text("[ ]", 4, rule.title.get(self.lang))?;
        if !rule.accepts.is_empty() {
            let with = format!(" {} ", say.with);
            let group = |group: &Vec<String>| group.iter().map(|kind| self.kind(kind)).collect::<Vec<_>>().join(&with);
            let groups: Vec<String> = rule.accepts.iter().map(group).collect();
            self.text("", 6, &format!("{}: {}", say.accepted, groups.join("; ")))?;
        }
        let form = self.form(rule);
        if !form.is_empty() {
            self.text("", 6, &form.join("; "))?;
        }
        if let Some(question) = &rule.human {
            let kinds: Vec<String> = rule.human_for.iter().map(|kind| self.kind(kind)).collect();
            let about = if kinds.is_empty() { String::new() } else { format!(" ({})", kinds.join(", ")) };
            let line = format!("{}{about}: {}", say.human, self.plain(question.get(self.lang)));
            self.text("", 6, &line)?;
        }
        if !rule.help.get(self.lang).is_empty() {
            self.text("→", 6, &self.plain(rule.help.get(self.lang)))?;
        }
        // A rule that only repeats when it is asked says which law applies, and asks nothing.
        let repeats = |condition: &Condition| rule.when.as_ref().is_some_and(|when| when.text == condition.text);
        if let Some(condition) = rule.rule.as_ref().filter(|condition| !repeats(condition)) {
            self.text("", 6, &format!("{}: {}", say.must_hold, self.speaker.condition(condition)))?;
        }
        if let Some(when) = &rule.when {
            self.text("", 6, &format!("{}: {}", say.only_when, self.speaker.condition(when)))?;
        }
        let line = format!("{} {}", say.weight(rule.severity), self.note(&rule.citation));
        self.text("", 6, &line)
    }

    /// A text with its amounts, and without the line that is for those who write `dossier.toml`.
    fn plain(&self, text: &str) -> String {
        split_command(&self.lists.filled(text, self.lang, None)).0.to_owned()
    }

    /// How the papers must be.
    fn form(&mut self, rule: &'a Requirement) -> Vec<String> {
        let say = self.say;
        let mut all = Vec::new();
        all.extend((rule.at_least > 1).then(|| format!("{} {}", say.at_least, rule.at_least)));
        all.extend(rule.max_age.map(|term| format!("{} {}", say.max_age, self.speaker.term(term))));
        all.extend(rule.valid.then(|| say.valid.to_owned()));
        all.extend(rule.min_validity.map(|term| format!("{} {}", say.min_validity, self.speaker.term(term))));
        all.extend(rule.legalised.then(|| say.legalised.to_owned()));
        all.extend(rule.translated.then(|| say.translated.to_owned()));
        all.extend(rule.signed.then(|| say.signed.to_owned()));
        all.extend(match &rule.amount {
            Some(AmountRule::Exactly(cents)) => vec![format!("{}: {}", say.amount, euros(*cents, self.lang))],
            Some(AmountRule::Table(table, column)) => self.amounts(table, column),
            None => Vec::new(),
        });
        all.extend(rule.iban.as_ref().map(|iban| format!("IBAN {iban}")));
        all
    }

    /// The amounts of a table's column, each with the day from which it is asked and its source.
    fn amounts(&mut self, table: &str, column: &str) -> Vec<String> {
        let Some(table) = self.lists.tables.get(table) else { return Vec::new() };
        let (say, lang) = (self.say, self.lang);
        let known = table.known(column);
        let mut all = Vec::new();
        for (amount, row) in known.iter().skip(known.len().saturating_sub(AMOUNTS)) {
            let (day, note) = (date::format(row.from, lang), self.note(&row.citation));
            all.push(format!("{}: {} ({} {day}) {note}", say.amount, euros(*amount, lang), say.filed_from));
        }
        all.extend(table.unknown_from(column).map(|day| format!("{} {}", say.not_known_from, date::format(day, lang))));
        all
    }

    fn deadline(&mut self, deadline: &'a Deadline) -> io::Result<()> {
        let say = self.say;
        self.text("[ ]", 4, deadline.title.get(self.lang))?;
        let from = deadline.from.as_ref().map(|from| self.speaker.from(from));
        let until = deadline.until.as_ref().map(|until| self.speaker.until(until));
        let days: Vec<String> = from.into_iter().chain(until).collect();
        self.text("", 6, &days.join(", "))?;
        if let Some(when) = &deadline.when {
            self.text("", 6, &format!("{}: {}", say.only_when, self.speaker.condition(when)))?;
        }
        if !deadline.help.get(self.lang).is_empty() {
            self.text("→", 6, &self.plain(deadline.help.get(self.lang)))?;
        }
        let line = format!("{} {}", say.weight(deadline.severity), self.note(&deadline.citation));
        self.text("", 6, &line)
    }

    /// What will be asked: the questions on which something depends.
    fn facts(&mut self) -> io::Result<()> {
        let procedure = self.procedure;
        let used = depended_on(procedure);
        // A post or commune is chosen by a fact of which no condition speaks.
        let chooses = |name: &str| self.lists.places.values().any(|place| place.fact == name);
        let asked: Vec<&Fact> =
            procedure.facts.iter().filter(|fact| used.contains(&fact.name) || chooses(&fact.name)).collect();
        if !asked.is_empty() {
            self.heading(self.say.facts.to_owned())?;
        }
        for fact in asked {
            let each = if fact.own { format!(" ({})", self.say.each) } else { String::new() };
            let line = format!("{}{each}", fact.question.get(self.lang));
            self.text("-", 2, &line)?;
        }
        Ok(())
    }

    /// What the clauses of the conditions come to.
    fn meanings(&mut self) -> io::Result<()> {
        let all: Vec<(String, String)> =
            self.procedure.conditions.keys().filter_map(|name| self.speaker.meaning(name)).collect();
        if !all.is_empty() {
            self.heading(self.say.tests.to_owned())?;
        }
        for (words, meaning) in all {
            self.text("-", 2, &format!("{words}: {meaning}"))?;
        }
        Ok(())
    }

    /// The sources, by their numbers. They are in English, as the checklists keep them.
    fn annex(&mut self) -> io::Result<()> {
        self.heading(self.say.sources.to_owned())?;
        for (n, citation) in std::mem::take(&mut self.sources).into_iter().enumerate() {
            let sign = format!("[{}]", n + 1);
            let read = citation.read.map_or_else(|| "?".to_owned(), |day| date::format(day, self.lang));
            let line = format!("{} ({} {read})", worded(&citation.source, "en"), self.say.read);
            self.text(&sign, 6, &line)?;
        }
        Ok(())
    }
}

const EN: Phrases = Phrases {
    read: "read",
    sources: "sources",
    languages: "papers in another language than these need a sworn translation, where one is asked",
    whole: "the dossier as a whole",
    only_when: "only in this case",
    must_hold: "this must be so",
    accepted: "accepted",
    with: "together with",
    at_least: "at least",
    max_age: "at filing not older than",
    valid: "valid at filing",
    min_validity: "preferably valid after filing for another",
    legalised: "legalised or with apostille if foreign",
    translated: "with sworn translation where needed",
    signed: "signed",
    amount: "amount",
    filed_from: "filed from",
    not_known_from: "not known from",
    human: "a human answers",
    deadlines: "by when",
    facts: "what you will be asked",
    each: "for each applicant",
    tests: "what the conditions mean",
    weights: ["required", "recommended", "for information"],
    tongues: ["Dutch", "French", "German", "English"],
    roles: ["the applicant", "the sponsor", "the guardian", "others"],
};

const NL: Phrases = Phrases {
    read: "gelezen op",
    sources: "bronnen (in het Engels)",
    languages: "stukken in een andere taal dan deze moeten beëdigd vertaald zijn, waar dat gevraagd wordt",
    whole: "het dossier als geheel",
    only_when: "alleen in dit geval",
    must_hold: "dit moet zo zijn",
    accepted: "aanvaard",
    with: "samen met",
    at_least: "minstens",
    max_age: "bij indiening niet ouder dan",
    valid: "geldig bij indiening",
    min_validity: "na indiening liefst nog geldig gedurende",
    legalised: "gelegaliseerd of met apostille indien buitenlands",
    translated: "met beëdigde vertaling waar nodig",
    signed: "ondertekend",
    amount: "bedrag",
    filed_from: "bij indiening vanaf",
    not_known_from: "niet bekend vanaf",
    human: "een mens beantwoordt",
    deadlines: "termijnen",
    facts: "wat u gevraagd zal worden",
    each: "voor elke aanvrager",
    tests: "wat de voorwaarden betekenen",
    weights: ["verplicht", "aanbevolen", "ter informatie"],
    tongues: ["Nederlands", "Frans", "Duits", "Engels"],
    roles: ["de aanvrager", "de gezinshereniger", "de voogd", "anderen"],
};

const FR: Phrases = Phrases {
    read: "lue le",
    sources: "sources (en anglais)",
    languages: "les pièces dans une autre langue que celles-ci demandent une traduction jurée, là où elle est exigée",
    whole: "le dossier dans son ensemble",
    only_when: "seulement dans ce cas",
    must_hold: "ceci doit être rempli",
    accepted: "accepté",
    with: "avec",
    at_least: "au moins",
    max_age: "à l'introduction, au plus",
    valid: "valable à l'introduction",
    min_validity: "de préférence encore valable après l'introduction pendant",
    legalised: "légalisé ou avec apostille s'il est étranger",
    translated: "avec traduction jurée si nécessaire",
    signed: "signé",
    amount: "montant",
    filed_from: "pour une introduction à partir du",
    not_known_from: "inconnu à partir du",
    human: "un humain répond",
    deadlines: "délais",
    facts: "ce qui vous sera demandé",
    each: "pour chaque demandeur",
    tests: "ce que les conditions signifient",
    weights: ["obligatoire", "recommandé", "pour information"],
    tongues: ["néerlandais", "français", "allemand", "anglais"],
    roles: ["le demandeur", "le regroupant", "le tuteur", "autres"],
};

const DE: Phrases = Phrases {
    read: "gelesen am",
    sources: "Quellen (auf Englisch)",
    languages: "Papiere in einer anderen Sprache als diesen brauchen eine beeidigte Übersetzung, wo sie verlangt ist",
    whole: "das Dossier als Ganzes",
    only_when: "nur in diesem Fall",
    must_hold: "dies muss gelten",
    accepted: "anerkannt",
    with: "zusammen mit",
    at_least: "mindestens",
    max_age: "bei Einreichung nicht älter als",
    valid: "gültig bei Einreichung",
    min_validity: "nach der Einreichung möglichst noch gültig für",
    legalised: "legalisiert oder mit Apostille, wenn ausländisch",
    translated: "mit beeidigter Übersetzung, wo nötig",
    signed: "unterschrieben",
    amount: "Betrag",
    filed_from: "bei Einreichung ab",
    not_known_from: "nicht bekannt ab",
    human: "ein Mensch beantwortet",
    deadlines: "Fristen",
    facts: "was Sie gefragt werden",
    each: "für jeden Antragsteller",
    tests: "was die Bedingungen bedeuten",
    weights: ["verpflichtend", "empfohlen", "zur Information"],
    tongues: ["Niederländisch", "Französisch", "Deutsch", "Englisch"],
    roles: ["der Antragsteller", "der Zusammenführende", "der Vormund", "andere"],
};

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests may panic")]
mod tests {
    use super::*;
    use crate::checklist::survey::LANGUAGES;

    fn written(lists: &Checklists, procedure: &Procedure, lang: &str) -> String {
        let mut out = Vec::new();
        leaflet(lists, procedure, lang, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    /// The words of a text as code would have them: letters, digits and hyphens.
    fn tokens(text: &str) -> impl Iterator<Item = &str> {
        text.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|word| !word.is_empty())
    }

    /// Names that stand in the checklists for programs: facts, conditions, kinds, requirements, tables.
    fn codes(lists: &Checklists, procedure: &Procedure) -> Vec<String> {
        let facts = procedure.facts.iter().map(|fact| &fact.name);
        let rules = procedure.requirements.iter().map(|rule| &rule.id);
        let all = facts.chain(procedure.conditions.keys()).chain(rules).chain(lists.kinds.keys());
        let hyphened = all.chain(lists.tables.keys()).filter(|name| name.contains('-'));
        // A kind that is called so by everybody, in every language.
        hyphened.filter(|name| *name != "laissez-passer").cloned().collect()
    }

    #[test]
    fn every_language_has_phrases_of_its_own() {
        for lang in ["nl", "fr", "de"] {
            let (other, english) = (Phrases::of(lang), Phrases::of("en"));
            for (a, b) in [
                (other.languages, english.languages),
                (other.accepted, english.accepted),
                (other.max_age, english.max_age),
                (other.human, english.human),
                (other.facts, english.facts),
            ] {
                assert_ne!(a, b, "{lang}");
            }
            assert_eq!(other.weights.iter().filter(|word| english.weights.contains(word)).count(), 0, "{lang}");
        }
    }

    /// A helper prints this for somebody who never saw a checklist's code.
    #[test]
    fn no_leaflet_shows_code() {
        let lists = Checklists::load(&[]).unwrap();
        for (procedure, lang) in lists.procedures.values().flat_map(|it| LANGUAGES.map(|lang| (it, lang))) {
            let text = written(&lists, procedure, lang);
            let codes = codes(&lists, procedure);
            for word in tokens(&text) {
                assert!(!codes.iter().any(|code| code == word), "{} in {lang}: {word}", procedure.id);
                let is_iso = word.len() == 10 && word.parse::<jiff::civil::Date>().is_ok();
                assert!(!is_iso && word != "EUR", "{} in {lang}: {word}", procedure.id);
            }
        }
    }

    /// Every condition of ours has words of its own: none is told by a question or a bare "this is not so".
    #[test]
    fn every_condition_of_ours_is_put_into_words() {
        let lists = Checklists::load(&[]).unwrap();
        for procedure in lists.procedures.values() {
            let text = written(&lists, procedure, "nl").replace("\n      ", " ");
            for sign in ["«", "dit is niet zo"] {
                let at = text.find(sign).map(|at| text.get(at..).unwrap_or("").chars().take(120).collect::<String>());
                assert_eq!(at, None, "{}", procedure.id);
            }
        }
    }

    #[test]
    fn the_registered_partners_leaflet_reads_as_one() {
        let lists = Checklists::load(&[]).unwrap();
        let procedure = lists.procedures.get("be/family-reunification/registered-partner").unwrap();
        // Lines are joined again: where they break is no matter here.
        let text = written(&lists, procedure, "nl").split_whitespace().collect::<Vec<_>>().join(" ");
        for said in [
            "Duits, Frans, Nederlands, Engels",
            "bedrag: € 180,00",
            "tot en met 12 maanden na de erkenning van de gezinshereniger",
            "tot en met 17 augustus 2027",
            "alleen in dit geval: officiële documenten over de familieband zijn te verkrijgen",
            "dit moet zo zijn: de aanvrager is minstens 21 jaar, en de gezinshereniger is minstens 21 jaar",
            "niet bekend vanaf 1 januari 2025",
            "verplicht [",
            "BRONNEN (IN HET ENGELS) [1] AIDA Belgium",
        ] {
            assert!(text.contains(said), "{said}\n{text}");
        }
        // Nothing depends on how many join.
        assert!(!text.contains("Hoeveel gezinsleden"), "{text}");
    }
}
