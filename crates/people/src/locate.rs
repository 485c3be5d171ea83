//! What does the register of people know between an actor and a resource? Relations and grants, for every `locate`.

use crate::relations::{office_relations_to, relations_to};
use access::{GrantFact, Principal, Relation, Resource, ResourceKind, Role};
use jiff::civil::Date;
use kernel::{PersonId, TenantId};
use store::{Fault, Tx, p, sql};
use uuid::Uuid;

sql! {
    GRANTS -> [Text, Text, Text, Date, Date, At] = "select topic, purpose, basis, from_on, to_on, ended_at from access_grant
        where tenant_id = ?1 and subject_id = ?2 and (receiver_account = ?3 or receiver_tenant = ?4)
        and (resource_id is null or resource_id = ?5)";
}

/// The grants from a person to the actor, ended ones among them.
///
/// `scope` is the resource that a grant may have been narrowed to: the application for its need lines. A grant that was
/// narrowed to another resource is not among them.
pub async fn grants_on(
    tx: &mut Tx,
    who: &Principal,
    about: (TenantId, PersonId),
    scope: Uuid,
    today: Date,
) -> Result<Vec<GrantFact>, Fault> {
    let rows = tx.all(&GRANTS, p![about.0, about.1, who.account, who.tenant, scope]).await?;
    rows.iter()
        .map(|row| {
            let (from, to, ended): (Date, Option<Date>, Option<jiff::Timestamp>) =
                (row.get(3)?, row.get(4)?, row.get(5)?);
            let live = ended.is_none() && from <= today && to.is_none_or(|to| today <= to);
            Ok(GrantFact { topic: row.parse(0)?, purpose: row.parse(1)?, basis: row.parse(2)?, live })
        })
        .collect()
}

/// Adds what the register of people knows: the actor's relations to the resource's subject, and grants on it.
///
/// Needs [`Resource::about`]; without a subject nothing is added. For resources that grants are narrowed to by another
/// id, a need line for instance, use [`within`].
pub async fn about(tx: &mut Tx, who: &Principal, resource: Resource) -> Result<Resource, Fault> {
    let scope = resource.id;
    within(tx, who, resource, scope).await
}

/// As [`about`], for a part of what a grant may be narrowed to: `scope` is the application of a need line, the case of a
/// draft.
pub async fn within(tx: &mut Tx, who: &Principal, resource: Resource, scope: Uuid) -> Result<Resource, Fault> {
    let Some(subject) = resource.subject else { return Ok(resource) };
    let today = tx.today()?;
    let mut relations = relations_to(tx, who, subject, today).await?;
    if resource.kind == ResourceKind::PersonRecord {
        relations.extend(office_relations_to(tx, who, subject, today).await?);
    }
    // The data protection officer serves the whole controller, not one of its units.
    if resource.kind == ResourceKind::AccessLog && who.role == Role::DataProtectionOfficer {
        relations.insert(Relation::SameUnit);
    }
    let grants = grants_on(tx, who, (resource.tenant, subject), scope, today).await?;
    if grants.iter().any(|grant| grant.topic == resource.kind.topic()) {
        relations.insert(Relation::GivenTo);
    }
    Ok(resource.with_relations(relations).with_grants(grants))
}

/// The log of the actor's own tenant as a resource. Who oversees it serves the whole controller, not one of its units.
pub fn log_of_tenant(who: &Principal) -> Resource {
    let log = Resource::new(ResourceKind::AccessLog, who.tenant.0, who.tenant);
    let oversees = matches!(who.role, Role::DataProtectionOfficer | Role::Auditor);
    log.with_relations(oversees.then_some(Relation::SameUnit))
}

/// The actor's own account as a resource: hats, sessions, front page.
pub fn own_account(who: &Principal) -> Resource {
    Resource::new(ResourceKind::Account, who.account.0, who.tenant).with_relations([Relation::Holder])
}

/// A person's own page as a resource, with all that is known of the actor. `None` when there is no such person.
pub async fn person_record(tx: &mut Tx, who: &Principal, person: PersonId) -> Result<Option<Resource>, Fault> {
    located_person(tx, who, person, ResourceKind::PersonRecord).await
}

/// Who has looked at a person's record, as a resource.
pub async fn access_log(tx: &mut Tx, who: &Principal, person: PersonId) -> Result<Option<Resource>, Fault> {
    located_person(tx, who, person, ResourceKind::AccessLog).await
}

sql! {
    EXISTS -> [Uuid] = "select id from person where tenant_id = ?1 and id = ?2";
}

async fn located_person(
    tx: &mut Tx,
    who: &Principal,
    person: PersonId,
    kind: ResourceKind,
) -> Result<Option<Resource>, Fault> {
    if tx.maybe(&EXISTS, p![who.tenant, person]).await?.is_none() {
        return Ok(None);
    }
    about(tx, who, Resource::new(kind, person.0, who.tenant).about(person)).await.map(Some)
}
