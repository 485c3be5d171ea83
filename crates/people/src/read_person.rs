//! Who is this person, and for whom may the actor apply? A person's own page, and the list to choose from.

use crate::locate;
use crate::persons::{self, Contact, Person};
use crate::relations::{self, RelationKind};
use access::{Permit, Principal, Role, acts};
use jiff::civil::Date;
use kernel::{Lang, PersonId};
use serde::Serialize;
use store::{Fault, Tx};
use usecase::{Located, Reading, Seen};

/// Read a person's own page.
#[derive(Clone, Debug)]
pub struct ReadPerson {
    /// Who.
    pub person: PersonId,
}

/// A person's own page.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(remote = "Self")]
pub struct PersonPage {
    /// Their id.
    pub id: PersonId,
    /// Full name.
    pub name: String,
    /// Day of birth, where known.
    pub born: Option<Date>,
    /// The language they read.
    pub lang: Lang,
    /// Where they are reached.
    pub contact: Contact,
    /// Who has parental responsibility or is guardian: id, name, as what.
    pub parties: Vec<(PersonId, String, RelationKind)>,
    /// Who shares their household, themself left out: id and name.
    pub household: Vec<(PersonId, String)>,
}

/// Somebody the actor may apply for.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(remote = "Self")]
pub struct OwnPerson {
    /// Who.
    pub person: PersonId,
    /// Full name.
    pub name: String,
    /// Day of birth, where known.
    pub born: Option<Date>,
    /// Is it the actor?
    pub is_self: bool,
}
access::personal!(PersonPage, OwnPerson);

impl Reading for ReadPerson {
    type Action = acts::ReadPerson;
    type View = PersonPage;
    const NAME: &'static str = "read_person";

    async fn locate(&self, tx: &mut Tx, who: &Principal) -> Result<Located, Fault> {
        locate::person_record(tx, who, self.person).await
    }

    async fn load(&self, tx: &mut Tx, _: &Permit<Self::Action>, today: Date) -> Result<Option<PersonPage>, Fault> {
        let Some(person) = persons::person(tx, self.person).await? else { return Ok(None) };
        let parties = relations::parties_of(tx, self.person, today).await?;
        let mut household = relations::household_of(tx, self.person).await?;
        household.retain(|member| *member != self.person);
        let people = parties.iter().map(|(party, _)| *party).chain(household.iter().copied());
        let names = persons::names_of(tx, people).await?;
        let name_of = |id: PersonId| names.get(&id).cloned().unwrap_or_default();
        let Person { id, name, born, lang, contact } = person;
        let parties = parties.into_iter().map(|(party, kind)| (party, name_of(party), kind)).collect();
        let household = household.into_iter().map(|member| (member, name_of(member))).collect();
        Ok(Some(PersonPage { id, name, born, lang, contact, parties, household }))
    }

    fn seen(&self, view: &PersonPage) -> Seen {
        let others = view.parties.iter().map(|(party, ..)| *party);
        Seen(others.chain(view.household.iter().map(|(member, _)| *member)).chain([self.person]).collect())
    }
}

/// List the persons a party may act for: themself and those they speak for. For whom to apply is chosen from it.
#[derive(Clone, Copy, Debug)]
pub struct ListOwnPersons;

impl Reading for ListOwnPersons {
    type Action = acts::ListOwnCases;
    type View = Vec<OwnPerson>;
    const NAME: &'static str = "list_own_persons";

    async fn locate(&self, _: &mut Tx, who: &Principal) -> Result<Located, Fault> {
        Ok((who.role == Role::PartyMember).then(|| locate::own_account(who)))
    }

    async fn load(
        &self,
        tx: &mut Tx,
        permit: &Permit<Self::Action>,
        today: Date,
    ) -> Result<Option<Vec<OwnPerson>>, Fault> {
        let who = permit.who();
        let mut ids = relations::spoken_for(tx, who, today).await?;
        ids.extend(who.person.filter(|own| !ids.contains(own)));
        let faces = persons::faces_of(tx, ids.iter().copied()).await?;
        let own = |person: PersonId| {
            let face = faces.get(&person)?.clone();
            Some(OwnPerson { person, name: face.name, born: face.born, is_self: who.person == Some(person) })
        };
        Ok(Some(ids.into_iter().filter_map(own).collect()))
    }

    fn seen(&self, view: &Vec<OwnPerson>) -> Seen {
        Seen(view.iter().map(|own| own.person).collect())
    }
}
