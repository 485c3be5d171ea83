//! Who may see what of a person, on which basis, until when? Parties, offices, grants and open invitations in one view.

use crate::model::{Grant, InvitationPurpose, InvitationState, Receiver};
use crate::relations::{self, RelationKind};
use crate::{grants, hats, invitations, locate, persons, tenants};
use access::{GrantBasis, Permit, Principal, Purpose, Topic, acts};
use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{GrantId, InvitationId, Period, PersonId};
use serde::Serialize;
use store::{Fault, Tx};
use usecase::{Located, Reading, Seen};
use uuid::Uuid;

/// Read who may see what.
#[derive(Clone, Debug)]
pub struct ListGrants {
    /// Of whom.
    pub subject: PersonId,
    /// Now, for invitations that expire.
    pub now: Timestamp,
}

/// How a grant stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum GrantState {
    /// Its first day is still to come.
    NotBegun,
    /// It runs today.
    Runs,
    /// Its last day is over.
    Over,
    /// Somebody ended it before its time.
    Ended,
}

/// A grant in the list.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(remote = "Self")]
pub struct GrantLine {
    /// Its id.
    pub id: GrantId,
    /// Who has it: a person's or a tenant's name.
    pub receiver: String,
    /// Who gave it.
    pub giver: String,
    /// What it is about.
    pub topic: Topic,
    /// What it may be used for.
    pub purpose: Purpose,
    /// What it rests on in law.
    pub basis: GrantBasis,
    /// What it is narrowed to.
    pub resource: Option<Uuid>,
    /// From when, until when.
    pub period: Period,
    /// How it stands.
    pub state: GrantState,
}

/// An invitation in the list.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(remote = "Self")]
pub struct InvitationLine {
    /// Its id.
    pub id: InvitationId,
    /// Who is invited.
    pub invitee: String,
    /// What for.
    pub purpose: InvitationPurpose,
    /// When it expires.
    pub ends_at: Timestamp,
    /// How it stands.
    pub state: InvitationState,
}

/// Somebody who may see because they are a party.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(remote = "Self")]
pub struct PartyLine {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// As what.
    pub relation: RelationKind,
}

/// Who may see what of a person.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(remote = "Self")]
pub struct WhoMaySee {
    /// The person's name.
    pub name: String,
    /// Parents and guardians: as parties.
    #[serde(serialize_with = "access::Personal::write")]
    pub parties: Vec<PartyLine>,
    /// Units that follow the person: as a task given by statute.
    pub units: Vec<String>,
    /// What was given.
    #[serde(serialize_with = "access::Personal::write")]
    pub grants: Vec<GrantLine>,
    /// Who was invited and has not come.
    #[serde(serialize_with = "access::Personal::write")]
    pub invitations: Vec<InvitationLine>,
}
access::personal!(GrantLine, InvitationLine, PartyLine, WhoMaySee);

impl Reading for ListGrants {
    type Action = acts::ListGrants;
    type View = WhoMaySee;
    const NAME: &'static str = "list_grants";

    async fn locate(&self, tx: &mut Tx, who: &Principal) -> Result<Located, Fault> {
        locate::person_record(tx, who, self.subject).await
    }

    async fn load(&self, tx: &mut Tx, permit: &Permit<Self::Action>, today: Date) -> Result<Option<WhoMaySee>, Fault> {
        let tenant = permit.who().tenant;
        let parties = relations::parties_of(tx, self.subject, today).await?;
        let mut lines = Vec::new();
        for grant in grants::on_subject(tx, tenant, self.subject).await? {
            lines.push(line(tx, grant, today).await?);
        }
        let people = parties.iter().map(|(person, _)| *person).chain([self.subject]);
        let names = persons::names_of(tx, people).await?;
        let name_of = |person: PersonId| names.get(&person).cloned().unwrap_or_default();
        Ok(Some(WhoMaySee {
            name: name_of(self.subject),
            parties: parties
                .into_iter()
                .map(|(person, relation)| PartyLine { person, name: name_of(person), relation })
                .collect(),
            units: relations::units_of(tx, self.subject, today).await?,
            grants: lines,
            invitations: self.invitations(tx, permit).await?,
        }))
    }

    fn seen(&self, _: &WhoMaySee) -> Seen {
        Seen(vec![self.subject])
    }
}

impl ListGrants {
    /// Those that wait to be used, or were not: a used one is seen in the grant or hat it gave.
    async fn invitations(&self, tx: &mut Tx, permit: &Permit<acts::ListGrants>) -> Result<Vec<InvitationLine>, Fault> {
        let tenant = permit.who().tenant;
        let mut lines = Vec::new();
        for invitation in invitations::on_subject(tx, tenant, self.subject).await? {
            let state = invitation.state(self.now);
            if state == InvitationState::Used {
                continue;
            }
            let invitee = match invitation.invitee {
                Some(person) => persons::names_of(tx, [person]).await?.remove(&person),
                None => invitations::secrets(tx, tenant, invitation.id).await?.1,
            };
            let (id, purpose, ends_at) = (invitation.id, invitation.purpose, invitation.ends_at);
            lines.push(InvitationLine { id, invitee: invitee.unwrap_or_default(), purpose, ends_at, state });
        }
        Ok(lines)
    }
}

async fn line(tx: &mut Tx, grant: Grant, today: Date) -> Result<GrantLine, Fault> {
    let receiver = match grant.receiver {
        Receiver::Tenant(tenant) => tenants::tenant(tx, tenant).await?.map(|t| t.name),
        Receiver::Account(account) => {
            let tenant = persons::tenant_of(tx)?;
            let known_as = hats::persons_of(tx, tenant, account).await?;
            persons::names_of(tx, known_as).await?.into_values().next()
        }
    };
    let giver = persons::names_of(tx, [grant.giver]).await?.remove(&grant.giver);
    let state = if grant.ended_at.is_some() {
        GrantState::Ended
    } else if today < grant.period.from {
        GrantState::NotBegun
    } else if grant.runs_on(today) {
        GrantState::Runs
    } else {
        GrantState::Over
    };
    Ok(GrantLine {
        id: grant.id,
        receiver: receiver.unwrap_or_default(),
        giver: giver.unwrap_or_default(),
        topic: grant.topic,
        purpose: grant.purpose,
        basis: grant.basis,
        resource: grant.resource,
        period: grant.period,
        state,
    })
}
