//! The persons of a dossier: those that `dossier.toml` names, completed by what
//! their identity documents say, and failing that the identity documents' own.

use jiff::civil::Date;

use super::Known;
use crate::checklist::{Procedure, Role};
use crate::document::{Document, Person};
use crate::dossier::free_id;
use crate::name::{self, Match};

/// Somebody as a document shows them.
#[derive(Debug, Clone)]
struct Shown {
    name: String,
    born: Option<Date>,
    nationality: Option<String>,
    from: &'static str,
    /// How many documents name them as their holder.
    times: usize,
    /// Place of the best of their documents among the kinds that show who a role is.
    rank: usize,
}

/// All persons, in the order of `dossier.toml`, then of the procedure's roles.
pub fn persons(documents: &[Document], known: &Known<'_>) -> Vec<Person> {
    let mut persons = known.brief.persons.clone();
    for person in &mut persons {
        if person.procedure.is_empty() {
            person.procedure = known.procedure.to_owned();
        }
    }
    let Some(procedure) = known.lists.procedures.get(known.procedure) else { return persons };
    // The sponsor first: whoever is left among the identity documents then applies.
    let mut roles: Vec<&Role> = procedure.roles.iter().collect();
    roles.sort_by_key(|role| role.role == "applicant");
    for role in roles {
        complete(&mut persons, role, documents);
        if !persons.iter().any(|person| person.role == role.role) && role.required {
            let person = from_documents(&persons, role, documents, procedure);
            persons.push(person);
        }
    }
    persons
        .sort_by_key(|person| procedure.roles.iter().position(|role| role.role == person.role).unwrap_or(usize::MAX));
    others(&mut persons, documents, procedure);
    persons
}

/// Fills what the user left out of a person from the documents that show who they are.
fn complete(persons: &mut [Person], role: &Role, documents: &[Document]) {
    let shown = shown(documents, &role.identified_by);
    let taken: Vec<String> = persons.iter().filter_map(|person| person.name.clone()).collect();
    for person in persons.iter_mut().filter(|person| person.role == role.role) {
        let is_me = |shown: &&Shown| match (&person.name, person.born) {
            (Some(name), _) => name::compare(name, &shown.name) != Match::Different,
            (None, Some(born)) => shown.born == Some(born),
            (None, None) => taken.iter().all(|name| name::compare(name, &shown.name) == Match::Different),
        };
        let Some(found) = shown.iter().find(is_me) else { continue };
        if person.name.is_none() {
            person.name = Some(found.name.clone());
            person.from = found.from.to_owned();
        }
        person.born = person.born.or(found.born);
        person.nationality = person.nationality.clone().or_else(|| found.nationality.clone());
    }
}

/// The person of a role whom nobody named: as the role's identity documents show them, else as most papers do.
fn from_documents(persons: &[Person], role: &Role, documents: &[Document], procedure: &Procedure) -> Person {
    let is_free = |shown: &Shown| {
        let same = |person: &Person| {
            person.name.as_ref().is_some_and(|name| name::compare(name, &shown.name) != Match::Different)
        };
        !persons.iter().any(same)
    };
    let identified = shown(documents, &role.identified_by).into_iter().filter(is_free);
    // A residence permit shows the sponsor better than a passport does, however many papers name the passport's holder.
    let by_identity =
        identified.max_by(|a, b| b.rank.cmp(&a.rank).then(a.times.cmp(&b.times)).then(std::cmp::Ordering::Greater));
    let found = by_identity.or_else(|| {
        // Two papers that agree on a name say more than one.
        let all = shown(documents, &[]).into_iter().filter(is_free).filter(|shown| shown.times >= 2);
        all.max_by(|a, b| a.times.cmp(&b.times).then(std::cmp::Ordering::Greater))
            .map(|shown| Shown { from: "printed", ..shown })
    });
    let blank = Person {
        id: free_id(&role.role, role.relation.as_deref(), persons),
        role: role.role.clone(),
        relation: role.relation.clone(),
        procedure: procedure.id.clone(),
        from: "unknown".to_owned(),
        ..Person::default()
    };
    match found {
        Some(shown) => Person {
            name: Some(shown.name),
            born: shown.born,
            nationality: shown.nationality,
            from: shown.from.to_owned(),
            ..blank
        },
        None => blank,
    }
}

/// Holders of other identity documents: known to the dossier, asked nothing until somebody says that they apply too.
fn others(persons: &mut Vec<Person>, documents: &[Document], procedure: &Procedure) {
    if persons.iter().any(|person| person.from == "given") {
        return;
    }
    let kinds: Vec<String> = procedure.roles.iter().flat_map(|role| role.identified_by.clone()).collect();
    for shown in shown(documents, &kinds) {
        let same = |person: &Person| {
            person.name.as_ref().is_none_or(|name| name::compare(name, &shown.name) != Match::Different)
        };
        // Somebody named by one paper only is a stranger, and told as one.
        if shown.times < 2 || persons.iter().any(same) {
            continue;
        }
        let id = free_id("other", None, persons);
        persons.push(Person {
            id,
            role: "other".to_owned(),
            procedure: procedure.id.clone(),
            name: Some(shown.name),
            born: shown.born,
            nationality: shown.nationality,
            from: shown.from.to_owned(),
            ..Person::default()
        });
    }
}

/// Everybody whom documents of these kinds (all kinds when empty) show as holder, each once, in the order of the folder.
fn shown(documents: &[Document], kinds: &[String]) -> Vec<Shown> {
    let mut all: Vec<Shown> = Vec::new();
    let of_kind = documents.iter().filter(|document| kinds.is_empty() || kinds.contains(&document.kind));
    for document in of_kind {
        let Some(mut one) = holder(document) else { continue };
        one.rank = kinds.iter().position(|kind| *kind == document.kind).unwrap_or(usize::MAX);
        match all.iter_mut().find(|known| name::compare(&known.name, &one.name) != Match::Different) {
            Some(known) => {
                known.born = known.born.or(one.born);
                known.rank = known.rank.min(one.rank);
                known.nationality = known.nationality.take().or(one.nationality);
                if one.from == "mrz" && known.from != "mrz" {
                    known.name = one.name;
                    known.from = "mrz";
                }
            }
            None => all.push(one),
        }
    }
    for one in &mut all {
        let holders = documents.iter().filter_map(holder);
        one.times = holders.filter(|other| name::compare(&other.name, &one.name) != Match::Different).count();
    }
    all
}

/// Who the holder of a document is, by its machine-readable zone or its printed name.
fn holder(document: &Document) -> Option<Shown> {
    if let Some(mrz) = document.mrz.as_ref().filter(|mrz| !mrz.surname.is_empty() || !mrz.given_names.is_empty()) {
        // A nationality of the zone that its own check digits vouch for nothing: kept as read.
        let nationality = Some(mrz.nationality.clone()).filter(|code| code.len() == 3);
        let born =
            mrz.born.filter(|_| mrz.checks.get("born").copied().unwrap_or(false)).or_else(|| document.date("born"));
        return Some(Shown { name: mrz.name(), born, nationality, from: "mrz", times: 0, rank: usize::MAX });
    }
    let name = document.text("holder")?.to_owned();
    let nationality = document.text("nationality").filter(|code| code.len() == 3).map(str::to_owned);
    Some(Shown { name, born: document.date("born"), nationality, from: "printed", times: 0, rank: usize::MAX })
}
