//! Whose paper it is: the person whom it must be for, those whom it must name, and the strangers on it.

use super::judge::{Fault, One, SURE};
use super::places;
use super::words::Say;
use crate::document::{Named, Person, called};
use crate::finding::Status;
use crate::fold::fold;
use crate::name::{self, Match};

impl One<'_> {
    /// Whether it is for the person of the requirement.
    pub(super) fn person(&self) -> Option<Fault> {
        let person = self.subject.person?;
        if !self.subject.requirement.same_person {
            return self.of_stranger();
        }
        let who = places::who(self.subject.case, person);
        if let Some(stranger) = &self.document.stranger {
            let place = self.pointed(&stranger.at, &stranger.text, Say::ThisName);
            // The same name with another birth date is rather a slip on one of the papers than somebody else.
            let mine = person.name.as_deref().filter(|name| name::compare(name, &stranger.text) != Match::Different);
            let (message, help) = match mine {
                Some(mine) => (
                    self.say(Say::OtherBirth, &[self.label(), &stranger.value, mine]),
                    self.say(Say::CompareBirths, &[]),
                ),
                None => {
                    (self.say(Say::ForStranger, &[self.label(), &stranger.value]), self.say(Say::AddTheOneOf, &[&who]))
                }
            };
            return Some(self.fault(Status::WrongPerson, message, "person").at(place).help(help));
        }
        let named = self.document.names.iter().find(|named| named.person == person.id);
        match named {
            None => {
                let message = self.say(Say::WhoseIsIt, &[self.label(), &who]);
                Some(self.doubt(message, "person").help(self.say(Say::HelpName, &[&person.id])))
            }
            Some(named) if named.born_agrees == Some(false) && self.document.confirmed.is_none() => {
                Some(self.birth_differs(named, person, &who))
            }
            Some(named) if named.at.confidence < SURE && self.document.confirmed.is_none() => {
                let place = self.pointed(&named.at.at, &named.at.text, Say::ReadWithDoubt);
                let help = self.say(Say::HelpName, &[&person.id]);
                Some(self.doubt(self.say(Say::NameDoubtful, &[self.label(), &who]), "person").at(place).help(help))
            }
            Some(named) => self.mentioned(named, person),
        }
    }

    /// What may be anybody's of the family (a child's school, a mother's work) is hardly a stranger's: a human says whether it serves.
    fn of_stranger(&self) -> Option<Fault> {
        let stranger = self.document.stranger.as_ref().filter(|_| self.document.confirmed.is_none())?;
        // A pupil's mother: a paper that names somebody of the dossier too belongs to the family.
        let persons = self.subject.case.persons.iter().filter_map(|person| person.name.as_deref());
        let written = |name: &str| {
            let named = |text: &str| name::find_in(name, text).is_some_and(|(_, _, found)| found == Match::Same);
            self.document.lines().any(|(_, line)| named(&line.text))
        };
        let other = |name: &&str| name::compare(name, &stranger.value) == Match::Different;
        if persons.into_iter().filter(other).any(written) {
            return None;
        }
        // Whose paper it is matters where it tells of a person's birth; a receipt names whoever went to the post.
        let kind = self.subject.case.lists.kinds.get(&self.document.kind)?;
        if !kind.fields.iter().any(|field| field == "born") {
            return None;
        }
        let place = self.pointed(&stranger.at, &stranger.text, Say::ThisName);
        let message = self.say(Say::StrangersEvidence, &[self.label(), &stranger.value]);
        Some(self.doubt(message, "person").code("stranger").at(place).help(self.say(Say::TakePaperOut, &[])))
    }

    /// The right name, and a day of birth that differs by a digit from the person's.
    fn birth_differs(&self, named: &Named, person: &Person, who: &str) -> Fault {
        let shown = self.document.date("born").map(|day| day.to_string()).unwrap_or_default();
        let told = person.born.map(|day| day.to_string()).unwrap_or_default();
        let message = self.say(Say::BirthDiffers, &[self.label(), &shown, who, &told]);
        let place = match self.document.fields.get("born") {
            Some(born) => self.pointed(&born.at, &born.text, Say::ReadWithDoubt),
            None => self.pointed(&named.at.at, &named.at.text, Say::ReadWithDoubt),
        };
        let help = self.say(Say::CompareBirths, &[]);
        self.doubt(message, "person").code(super::folder::BIRTH_DIFFERS).at(place).help(help)
    }

    /// Somebody else's paper that only mentions this person (a child's birth certificate its mother) is not this
    /// person's, unless the requirement is for a paper of both.
    fn mentioned(&self, named: &Named, person: &Person) -> Option<Fault> {
        let holder = self.document.person.as_ref().filter(|holder| **holder != person.id)?;
        let of_both = !self.subject.requirement.names.is_empty();
        if named.holder || of_both || self.document.confirmed.is_some() {
            return None;
        }
        let holder = self.subject.case.persons.iter().find(|other| other.id == *holder)?;
        let case = self.subject.case;
        let (theirs, mine) = (places::who(case, holder), places::who(case, person));
        let message = self.say(Say::OnlyMentions, &[self.label(), &theirs, &mine]);
        let place = self.pointed(&named.at.at, &named.at.text, Say::ThisName);
        Some(self.doubt(message, "person").code("only-mentioned").at(place).help(self.say(Say::AddTheOneOf, &[&mine])))
    }

    /// The other persons that the document must name, and the person in its communication.
    pub(super) fn names(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        for role in &self.subject.requirement.names {
            let of_role: Vec<_> = self.subject.case.persons.iter().filter(|person| person.role == *role).collect();
            let named = |id: &str| self.document.names.iter().any(|named| named.person == id);
            if !of_role.iter().any(|person| named(&person.id)) {
                let lang = self.subject.case.lang;
                let nobody = || self.say(Say::ThePerson, &[&called(role, lang)]);
                let who = of_role.first().map_or_else(nobody, |person| places::who(self.subject.case, person));
                let message = self.say(Say::DoesNotName, &[self.label(), &who]);
                faults.push(self.doubt(message, "names").code("name-not-found"));
            }
        }
        faults.extend(self.communication());
        faults
    }

    fn communication(&self) -> Option<Fault> {
        if !self.subject.requirement.communication_names_person {
            return None;
        }
        let name = self.subject.person?.name.as_deref()?;
        let Some(field) = self.document.fields.get("communication") else {
            return Some(self.unread("communication", "communication-names-person"));
        };
        let text = self.document.text("communication").unwrap_or(&field.text);
        let found = matches!(name::find_in(name, text), Some((_, _, Match::Same | Match::Close)));
        // Some banks drop the blanks of a communication: "DOEJaneCongo03021990".
        let run_together = |words: Vec<String>| fold(text).replace(' ', "").contains(&words.concat());
        let words = name::mrz_key(name).into_iter().map(|word| fold(&word)).collect::<Vec<_>>();
        let found = found || (words.len() >= 2 && run_together(words));
        (!found).then(|| {
            let place = self.pointed(&field.at, &field.text, Say::TheCommunication);
            self.doubt(self.say(Say::CommunicationNames, &[name]), "communication-names-person").at(place)
        })
    }
}
