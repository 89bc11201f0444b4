//! A procedure's checklist as one would print it and tick it off: what is asked, of whom, in which form, by when, and
//! what will be asked from the user.

use std::io::{self, Write};

use super::plain::{harmless, wrap};
use super::words::Words;
use crate::checklist::{AmountRule, Checklists, Deadline, FactType, Procedure, Requirement, Term};

/// Widest line: what fits a printed page.
const WIDTH: usize = 100;

/// The words of a leaflet.
struct Phrases {
    source: &'static str,
    read: &'static str,
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
    human: &'static str,
    deadlines: &'static str,
    from: &'static str,
    until: &'static str,
    facts: &'static str,
    each: &'static str,
    tests: &'static str,
    units: [&'static str; 3],
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

    fn term(&self, term: Term) -> String {
        let [days, months, years] = self.units;
        match (term.months, term.days) {
            (months, 0) if months % 12 == 0 && months > 12 => format!("{} {years}", months / 12),
            (number, 0) => format!("{number} {months}"),
            (0, number) => format!("{number} {days}"),
            (number, rest) => format!("{number} {months}, {rest} {days}"),
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
}

/// Writes the leaflet of a procedure in `lang` (English for any other than `nl`, `fr`, `de`).
///
/// # Errors
/// What the sink says.
pub fn leaflet(lists: &Checklists, procedure: &Procedure, lang: &str, out: &mut dyn Write) -> io::Result<()> {
    let mut page = Page { lists, lang, say: Phrases::of(lang), words: Words::of(lang), out };
    page.head(procedure)?;
    let mut roles: Vec<Option<&str>> = procedure.roles.iter().map(|role| Some(role.role.as_str())).collect();
    roles.dedup();
    roles.push(None);
    for role in roles {
        let of_role: Vec<&Requirement> =
            procedure.requirements.iter().filter(|rule| rule.person.as_deref() == role).collect();
        if of_role.is_empty() {
            continue;
        }
        let heading = role.map_or(page.say.whole, |role| page.say.role(role)).to_owned();
        writeln!(page.out, "\n{}\n", heading.to_uppercase())?;
        for rule in of_role {
            page.requirement(rule)?;
        }
    }
    if !procedure.deadlines.is_empty() {
        writeln!(page.out, "\n{}\n", page.say.deadlines.to_uppercase())?;
        for deadline in &procedure.deadlines {
            page.deadline(deadline)?;
        }
    }
    page.facts(procedure)
}

struct Page<'a> {
    lists: &'a Checklists,
    lang: &'a str,
    say: &'static Phrases,
    words: &'static Words,
    out: &'a mut dyn Write,
}

impl Page<'_> {
    /// A text, wrapped, each line so far from the left; the first behind `sign`.
    fn text(&mut self, sign: &str, indent: usize, text: &str) -> io::Result<()> {
        for (n, line) in wrap(&harmless(text), WIDTH.saturating_sub(indent)).iter().enumerate() {
            let lead = if n == 0 { format!("{sign:<indent$}") } else { " ".repeat(indent) };
            writeln!(self.out, "{lead}{line}")?;
        }
        Ok(())
    }

    fn head(&mut self, procedure: &Procedure) -> io::Result<()> {
        let title = format!("{} ({})", procedure.title.get(self.lang), procedure.id);
        self.text("", 0, &title)?;
        self.text("", 0, &self.cited(&procedure.citation))?;
        let languages = format!("{}: {}", self.say.languages, procedure.languages.join(", "));
        self.text("", 0, &languages)
    }

    fn cited(&self, citation: &crate::checklist::Citation) -> String {
        let read = citation.read.map_or_else(|| "?".to_owned(), |day| day.to_string());
        format!("{}: {} ({} {read})", self.say.source, citation.source, self.say.read)
    }

    fn requirement(&mut self, rule: &Requirement) -> io::Result<()> {
        let say = self.say;
        self.text("[ ]", 4, rule.title.get(self.lang))?;
        if !rule.accepts.is_empty() {
            let label = |kind: &String| {
                self.lists.kinds.get(kind).map_or_else(|| kind.clone(), |kind| kind.label.get(self.lang).to_owned())
            };
            let with = format!(" {} ", say.with);
            let groups: Vec<String> =
                rule.accepts.iter().map(|group| group.iter().map(label).collect::<Vec<_>>().join(&with)).collect();
            let line = format!("{}: {}", say.accepted, groups.join("; "));
            self.text("", 6, &line)?;
        }
        let form = self.form(rule);
        if !form.is_empty() {
            self.text("", 6, &form.join("; "))?;
        }
        if let Some(question) = &rule.human {
            let line = format!("{}: {}", say.human, question.get(self.lang));
            self.text("", 6, &line)?;
        }
        if !rule.help.get(self.lang).is_empty() {
            self.text("→", 6, rule.help.get(self.lang))?;
        }
        if let Some(rule) = &rule.rule {
            self.text("", 6, &format!("{}: {}", say.must_hold, rule.text))?;
        }
        if let Some(when) = &rule.when {
            self.text("", 6, &format!("{}: {}", say.only_when, when.text))?;
        }
        let line = format!("{}; {}", self.words.severity(rule.severity), self.cited(&rule.citation));
        self.text("", 6, &line)
    }

    /// How the papers must be.
    fn form(&self, rule: &Requirement) -> Vec<String> {
        let say = self.say;
        let mut all = Vec::new();
        all.extend((rule.at_least > 1).then(|| format!("{} {}", say.at_least, rule.at_least)));
        all.extend(rule.max_age.map(|term| format!("{} {}", say.max_age, say.term(term))));
        all.extend(rule.valid.then(|| say.valid.to_owned()));
        all.extend(rule.min_validity.map(|term| format!("{} {}", say.min_validity, say.term(term))));
        all.extend(rule.legalised.then(|| say.legalised.to_owned()));
        all.extend(rule.translated.then(|| say.translated.to_owned()));
        all.extend(rule.signed.then(|| say.signed.to_owned()));
        all.extend(rule.amount.as_ref().map(|amount| match amount {
            AmountRule::Exactly(cents) => format!("{}: € {}", say.amount, super::plain::amount(*cents)),
            AmountRule::Table(table, column) => format!("{}: {table}, {column}", say.amount),
        }));
        all.extend(rule.iban.as_ref().map(|iban| format!("IBAN {iban}")));
        all
    }

    fn deadline(&mut self, deadline: &Deadline) -> io::Result<()> {
        let say = self.say;
        self.text("[ ]", 4, deadline.title.get(self.lang))?;
        let from = deadline.from.as_ref().map(|from| format!("{} {}", say.from, from.text));
        let until = deadline.until.as_ref().map(|until| format!("{} {}", say.until, until.text));
        let days: Vec<String> = from.into_iter().chain(until).collect();
        self.text("", 6, &days.join(", "))?;
        if let Some(when) = &deadline.when {
            self.text("", 6, &format!("{}: {}", say.only_when, when.text))?;
        }
        if !deadline.help.get(self.lang).is_empty() {
            self.text("→", 6, deadline.help.get(self.lang))?;
        }
        let line = self.cited(&deadline.citation);
        self.text("", 6, &line)
    }

    /// What the conditions speak of: the questions that are asked, and the named conditions in full.
    fn facts(&mut self, procedure: &Procedure) -> io::Result<()> {
        if !procedure.facts.is_empty() {
            writeln!(self.out, "\n{}\n", self.say.facts.to_uppercase())?;
        }
        for fact in &procedure.facts {
            let values = match &fact.kind {
                FactType::Choice(values) => format!(" [{}]", values.join(", ")),
                _ => String::new(),
            };
            let each = if fact.own { format!(" ({})", self.say.each) } else { String::new() };
            let line = format!("{}{each}: {}{values}", fact.name, fact.question.get(self.lang));
            self.text("-", 2, &line)?;
        }
        if !procedure.conditions.is_empty() {
            writeln!(self.out, "\n{}\n", self.say.tests.to_uppercase())?;
        }
        for (name, condition) in &procedure.conditions {
            let line = format!("{name}: {}", condition.text);
            self.text("-", 2, &line)?;
        }
        Ok(())
    }
}

const EN: Phrases = Phrases {
    source: "source",
    read: "read",
    languages: "papers in another language than these need a sworn translation, where one is asked",
    whole: "the dossier as a whole",
    only_when: "only if",
    must_hold: "must hold",
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
    human: "a human answers",
    deadlines: "by when",
    from: "from",
    until: "until",
    facts: "what you will be asked",
    each: "for each applicant",
    tests: "what the conditions mean",
    units: ["days", "months", "years"],
    roles: ["the applicant", "the sponsor", "the guardian", "others"],
};

const NL: Phrases = Phrases {
    source: "bron",
    read: "gelezen op",
    languages: "stukken in een andere taal dan deze moeten beëdigd vertaald zijn, waar dat gevraagd wordt",
    whole: "het dossier als geheel",
    only_when: "alleen als",
    must_hold: "moet gelden",
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
    human: "een mens beantwoordt",
    deadlines: "termijnen",
    from: "vanaf",
    until: "tot en met",
    facts: "wat u gevraagd zal worden",
    each: "voor elke aanvrager",
    tests: "wat de voorwaarden betekenen",
    units: ["dagen", "maanden", "jaar"],
    roles: ["de aanvrager", "de gezinshereniger", "de voogd", "anderen"],
};

const FR: Phrases = Phrases {
    source: "source",
    read: "lue le",
    languages: "les pièces dans une autre langue que celles-ci demandent une traduction jurée, là où elle est exigée",
    whole: "le dossier dans son ensemble",
    only_when: "seulement si",
    must_hold: "doit être rempli",
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
    human: "un humain répond",
    deadlines: "délais",
    from: "à partir de",
    until: "jusqu'à",
    facts: "ce qui vous sera demandé",
    each: "pour chaque demandeur",
    tests: "ce que les conditions signifient",
    units: ["jours", "mois", "ans"],
    roles: ["le demandeur", "le regroupant", "le tuteur", "autres"],
};

const DE: Phrases = Phrases {
    source: "Quelle",
    read: "gelesen am",
    languages: "Papiere in einer anderen Sprache als diesen brauchen eine beeidigte Übersetzung, wo sie verlangt ist",
    whole: "das Dossier als Ganzes",
    only_when: "nur wenn",
    must_hold: "muss gelten",
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
    human: "ein Mensch beantwortet",
    deadlines: "Fristen",
    from: "ab",
    until: "bis",
    facts: "was Sie gefragt werden",
    each: "für jeden Antragsteller",
    tests: "was die Bedingungen bedeuten",
    units: ["Tage", "Monate", "Jahre"],
    roles: ["der Antragsteller", "der Zusammenführende", "der Vormund", "andere"],
};

#[cfg(test)]
mod tests {
    use super::*;

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
        }
        assert_eq!(Phrases::of("nl").term(Term { months: 24, days: 0 }), "2 jaar");
    }
}
