//! The small words that join conditions and days, in Dutch, French, German and English.

use jiff::civil::Date;

use super::Ordering;
use crate::checklist::Term;
use crate::date;

/// One language's words; `{0}` and `{1}` are filled in.
pub(super) struct Grammar {
    pub and: &'static str,
    pub or: &'static str,
    pub yes: &'static str,
    pub no: &'static str,
    /// The filing, as a day's name.
    pub filing: &'static str,
    not: &'static str,
    has: [&'static str; 2],
    answer: &'static str,
    answered: [&'static str; 2],
    /// Filed on, not on, before, at the latest, after, at the earliest such a day.
    filed: [&'static str; 6],
    /// The same before and after something that is itself so long before or after a day.
    filed_shifted: [&'static str; 2],
    /// As old as, not as old as, younger than, at most, older than, at least so many years.
    age: [&'static str; 6],
    measured: &'static str,
    /// Before an answer: nothing, other than, before, until, after, from.
    signs: [&'static str; 6],
    later: &'static str,
    earlier: &'static str,
    until: &'static str,
    from: &'static str,
    born: &'static str,
    turns: &'static str,
    /// One, several: days, months, years.
    units: [(&'static str, &'static str); 3],
    /// The applicant, the sponsor, the guardian, another person.
    roles: [&'static str; 4],
    /// What prepositions and articles grow together to.
    contractions: &'static [(&'static str, &'static str)],
}

fn fill(text: &str, first: &str, second: &str) -> String {
    // What is filled in may hold braces of its own: the text is cut first.
    let part = |text: &str| match text.split_once("{1}") {
        Some((before, after)) => format!("{before}{second}{after}"),
        None => text.to_owned(),
    };
    match text.split_once("{0}") {
        Some((before, after)) => format!("{}{first}{}", part(before), part(after)),
        None => part(text),
    }
}

impl Grammar {
    pub fn of(lang: &str) -> &'static Grammar {
        match lang {
            "nl" => &NL,
            "fr" => &FR,
            "de" => &DE,
            _ => &EN,
        }
    }

    pub fn not(&self, clause: &str) -> String {
        fill(self.not, clause, "")
    }

    pub fn has(&self, kind: &str, negated: bool) -> String {
        let [yes, no] = self.has;
        fill(if negated { no } else { yes }, kind, "")
    }

    pub fn answered(&self, question: &str, negated: bool) -> String {
        let [yes, no] = self.answered;
        fill(if negated { no } else { yes }, question, "")
    }

    pub fn answer(&self, question: &str, answer: &str) -> String {
        fill(self.answer, question, answer)
    }

    pub fn sign(&self, ordering: Ordering) -> &'static str {
        one_of(self.signs, ordering)
    }

    pub fn filed(&self, ordering: Ordering, day: &str, shifted: bool) -> String {
        let [sooner, later] = self.filed_shifted;
        let text = match ordering {
            Ordering::Less if shifted => sooner,
            Ordering::Greater if shifted => later,
            _ => one_of(self.filed, ordering),
        };
        match text.split_once("{until}") {
            Some((before, after)) => format!("{before}{}{after}", self.until(day)),
            None => match text.split_once("{from}") {
                Some((before, after)) => format!("{before}{}{after}", self.from(day)),
                None => fill(text, day, ""),
            },
        }
    }

    pub fn age(&self, role: &str, ordering: Ordering, years: i64) -> String {
        fill(one_of(self.age, ordering), self.role(role), &years.to_string())
    }

    pub fn measured(&self, day: &str) -> String {
        fill(self.measured, day, "")
    }

    pub fn born(&self, role: &str) -> String {
        fill(self.born, self.role(role), "")
    }

    /// The day on which somebody gets so old.
    pub fn turns(&self, role: &str, years: i32) -> String {
        fill(self.turns, self.role(role), &years.to_string())
    }

    pub fn shifted(&self, later: bool, term: Term, day: &str) -> String {
        fill(if later { self.later } else { self.earlier }, &self.term(term), day)
    }

    pub fn until(&self, day: &str) -> String {
        self.behind(self.until, day)
    }

    pub fn from(&self, day: &str) -> String {
        self.behind(self.from, day)
    }

    /// A day behind a preposition, grown together with its article where the language does so.
    fn behind(&self, preposition: &str, day: &str) -> String {
        let plain = format!("{preposition} {day}");
        let grown = self.contractions.iter().find_map(|(apart, together)| {
            let rest = plain.strip_prefix(apart)?;
            Some(format!("{together}{rest}"))
        });
        grown.unwrap_or(plain)
    }

    /// A date, as it stands behind a preposition.
    pub fn dated(&self, day: Date, lang: &str) -> String {
        let written = date::format(day, lang);
        match lang {
            "fr" => format!("le {written}"),
            "de" => format!("dem {written}"),
            _ => written,
        }
    }

    pub fn term(&self, term: Term) -> String {
        let [days, months, years] = self.units;
        let count =
            |number: i32, (one, several): (&str, &str)| format!("{number} {}", if number == 1 { one } else { several });
        match (term.months, term.days) {
            // A year is said as twelve months where it is a term, and only several years as years.
            (number, 0) if number % 12 == 0 && number > 12 => count(number / 12, years),
            (number, 0) => count(number, months),
            (0, number) => count(number, days),
            (number, rest) => format!("{}, {}", count(number, months), count(rest, days)),
        }
    }

    fn role(&self, role: &str) -> &'static str {
        let [applicant, sponsor, guardian, other] = self.roles;
        match role {
            "applicant" => applicant,
            "sponsor" => sponsor,
            "guardian" => guardian,
            _ => other,
        }
    }
}

fn one_of(words: [&'static str; 6], ordering: Ordering) -> &'static str {
    let [equal, unequal, less, at_most, greater, at_least] = words;
    match ordering {
        Ordering::Equal => equal,
        Ordering::Unequal => unequal,
        Ordering::Less => less,
        Ordering::LessOrEqual => at_most,
        Ordering::Greater => greater,
        Ordering::GreaterOrEqual => at_least,
    }
}

const EN: Grammar = Grammar {
    and: ", and ",
    or: ", or ",
    yes: "yes",
    no: "no",
    filing: "filing",
    not: "this is not so: {0}",
    has: ["the file holds: {0}", "the file does not hold: {0}"],
    answer: "the answer to «{0}» is: {1}",
    answered: ["«{0}» was answered", "«{0}» was not answered"],
    filed: ["filed on {0}", "not filed on {0}", "filed before {0}", "filed {until}", "filed after {0}", "filed {from}"],
    filed_shifted: ["filed earlier than {0}", "filed later than {0}"],
    age: [
        "{0} is {1}",
        "{0} is not {1}",
        "{0} is younger than {1}",
        "{0} is at most {1}",
        "{0} is older than {1}",
        "{0} is at least {1}",
    ],
    measured: "as of {0}",
    signs: ["", "other than", "before", "until", "after", "from"],
    later: "{0} after {1}",
    earlier: "{0} before {1}",
    until: "until",
    from: "from",
    born: "the day on which {0} was born",
    turns: "the day on which {0} turns {1}",
    units: [("day", "days"), ("month", "months"), ("year", "years")],
    roles: ["the applicant", "the sponsor", "the guardian", "another person"],
    contractions: &[],
};

const NL: Grammar = Grammar {
    and: ", en ",
    or: ", of ",
    yes: "ja",
    no: "nee",
    filing: "de indiening",
    not: "dit is niet zo: {0}",
    has: ["het dossier bevat: {0}", "het dossier bevat niet: {0}"],
    answer: "het antwoord op «{0}» is: {1}",
    answered: ["«{0}» is beantwoord", "«{0}» is niet beantwoord"],
    filed: [
        "ingediend op {0}",
        "niet ingediend op {0}",
        "ingediend vóór {0}",
        "ingediend {until}",
        "ingediend na {0}",
        "ingediend {from}",
    ],
    filed_shifted: ["vroeger ingediend dan {0}", "later ingediend dan {0}"],
    age: [
        "{0} is {1} jaar",
        "{0} is niet {1} jaar",
        "{0} is jonger dan {1} jaar",
        "{0} is hoogstens {1} jaar",
        "{0} is ouder dan {1} jaar",
        "{0} is minstens {1} jaar",
    ],
    measured: "gemeten op {0}",
    signs: ["", "niet", "vóór", "tot en met", "na", "vanaf"],
    later: "{0} na {1}",
    earlier: "{0} vóór {1}",
    until: "tot en met",
    from: "vanaf",
    born: "de dag waarop {0} geboren is",
    turns: "de dag waarop {0} {1} wordt",
    units: [("dag", "dagen"), ("maand", "maanden"), ("jaar", "jaar")],
    roles: ["de aanvrager", "de gezinshereniger", "de voogd", "iemand anders"],
    contractions: &[],
};

const FR: Grammar = Grammar {
    and: ", et ",
    or: ", ou ",
    yes: "oui",
    no: "non",
    filing: "l'introduction",
    not: "ceci n'est pas le cas : {0}",
    has: ["le dossier contient : {0}", "le dossier ne contient pas : {0}"],
    answer: "la réponse à « {0} » est : {1}",
    answered: ["« {0} » a reçu une réponse", "« {0} » est sans réponse"],
    filed: [
        "introduit le jour suivant : {0}",
        "introduit un autre jour que {0}",
        "introduit avant {0}",
        "introduit {until}",
        "introduit après {0}",
        "introduit {from}",
    ],
    filed_shifted: ["introduit plus tôt que {0}", "introduit plus tard que {0}"],
    age: [
        "{0} a {1} ans",
        "{0} n'a pas {1} ans",
        "{0} a moins de {1} ans",
        "{0} a au plus {1} ans",
        "{0} a plus de {1} ans",
        "{0} a au moins {1} ans",
    ],
    measured: "à cette date : {0}",
    signs: ["", "autre que", "avant", "jusqu'à", "après", "à partir de"],
    later: "{0} après {1}",
    earlier: "{0} avant {1}",
    until: "jusqu'à",
    from: "à partir de",
    born: "le jour où {0} est né",
    turns: "le jour où {0} atteint {1} ans",
    units: [("jour", "jours"), ("mois", "mois"), ("an", "ans")],
    roles: ["le demandeur", "le regroupant", "le tuteur", "une autre personne"],
    contractions: &[("jusqu'à le ", "jusqu'au "), ("à partir de le ", "à partir du ")],
};

const DE: Grammar = Grammar {
    and: ", und ",
    or: ", oder ",
    yes: "ja",
    no: "nein",
    filing: "der Einreichung",
    not: "dies ist nicht so: {0}",
    has: ["die Akte enthält: {0}", "die Akte enthält nicht: {0}"],
    answer: "die Antwort auf «{0}» ist: {1}",
    answered: ["«{0}» ist beantwortet", "«{0}» ist nicht beantwortet"],
    filed: [
        "eingereicht an {0}",
        "nicht eingereicht an {0}",
        "eingereicht vor {0}",
        "eingereicht {until}",
        "eingereicht nach {0}",
        "eingereicht {from}",
    ],
    filed_shifted: ["früher eingereicht als {0}", "später eingereicht als {0}"],
    age: [
        "{0} ist {1} Jahre alt",
        "{0} ist nicht {1} Jahre alt",
        "{0} ist jünger als {1} Jahre",
        "{0} ist höchstens {1} Jahre alt",
        "{0} ist älter als {1} Jahre",
        "{0} ist mindestens {1} Jahre alt",
    ],
    measured: "gemessen an {0}",
    signs: ["", "nicht", "vor", "bis", "nach", "ab"],
    later: "{0} nach {1}",
    earlier: "{0} vor {1}",
    until: "bis",
    from: "ab",
    born: "dem Tag, an dem {0} geboren ist",
    turns: "dem Tag, an dem {0} {1} wird",
    units: [("Tag", "Tage"), ("Monat", "Monate"), ("Jahr", "Jahre")],
    roles: ["der Antragsteller", "der Zusammenführende", "der Vormund", "eine andere Person"],
    contractions: &[("bis dem ", "bis zum "), ("bis der ", "bis zur ")],
};
