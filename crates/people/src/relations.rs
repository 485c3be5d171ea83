//! Who belongs to whom? Parental responsibility, guardianship, siblings, households, and which office follows a person.

use crate::persons::tenant_of;
use crate::words::words;
use access::{Principal, Relation};
use jiff::civil::Date;
use kernel::{HatId, PersonId, TenantId};
use std::collections::BTreeSet;
use store::{Fault, Row, Tx, p, sql};

words! {
    /// What one person is to another; it runs from `from` to `to`.
    RelationKind {
        /// Has parental responsibility for the child (*foreldreansvar*).
        ParentOf = "parent_of",
        /// Is guardian for the person (*verge*).
        GuardianOf = "guardian_of",
        /// Is brother or sister of the person (*søsken*).
        SiblingOf = "sibling_of",
        /// Leads the assistants' work together with the person (*medarbeidsleder*).
        HasCoLeader = "has_co_leader",
    }
}

sql! {
    // Every hat of the account counts, ended ones too: a relation is the human being's, whichever hat they wear.
    TO_SUBJECT -> [Text] = "select 'subject' as word from hat h where h.tenant_id = ?1 and h.account_id = ?2 and h.person_id = ?3
        union all
        select 'party' as word from relation r where r.tenant_id = ?1 and r.to_id = ?3
          and r.kind in ('parent_of', 'guardian_of') and r.from_on <= ?4 and (r.to_on is null or r.to_on >= ?4)
          and (r.from_id = ?5 or exists (select 1 from hat h where h.tenant_id = ?1 and h.account_id = ?2 and h.person_id = r.from_id))";
    PARTIES -> [Uuid, Text] = "select from_id, kind from relation where tenant_id = ?1 and to_id = ?2
        and kind in ('parent_of', 'guardian_of') and from_on <= ?3 and (to_on is null or to_on >= ?3) order by from_on, from_id";
    // Doubles are taken out afterwards, and sorted there: for a `union` or an order SQLite would walk the whole tenant.
    SPOKEN_FOR -> [Uuid] = "select r.to_id from relation r where r.tenant_id = ?1 and r.from_id in
        (select p.id from person p where p.tenant_id = ?1 and p.id = ?3
        union all select h.person_id from hat h where h.account_id = ?4 and h.tenant_id = ?1)
        and r.kind in ('parent_of', 'guardian_of') and r.from_on <= ?2 and (r.to_on is null or r.to_on >= ?2)";
    SIBLINGS -> [Uuid] = "select to_id from relation where tenant_id = ?1 and from_id = ?2 and kind = 'sibling_of'
        and from_on <= ?3 and (to_on is null or to_on >= ?3)
        union all select from_id from relation where tenant_id = ?1 and to_id = ?2 and kind = 'sibling_of'
        and from_on <= ?3 and (to_on is null or to_on >= ?3)";
    HOUSEHOLD -> [Uuid] = "select o.person_id from household_member m cross join household_member o
        where m.tenant_id = ?1 and m.person_id = ?2 and o.tenant_id = ?1 and o.household_id = m.household_id";
    PUT_RELATION -> [] = "insert into relation (tenant_id, from_id, to_id, kind, from_on, to_on) values (?1, ?2, ?3, ?4, ?5, ?6)";
    PUT_MEMBER -> [] = "insert into household_member (tenant_id, household_id, person_id) values (?1, ?2, ?3)";
    FOLLOW -> [] = "insert into person_unit (tenant_id, person_id, unit, hat_id, from_on) values (?1, ?2, ?3, ?4, ?5)
        on conflict (tenant_id, person_id, unit) do update set hat_id = excluded.hat_id, to_on = null";
    UNITS -> [Text] = "select unit from person_unit where tenant_id = ?1 and person_id = ?2 and from_on <= ?3
        and (to_on is null or to_on >= ?3) order by unit";
    OFFICE -> [Text, Uuid] = "select u.unit, u.hat_id from person_unit u join hat h on h.tenant_id = u.tenant_id and h.unit = u.unit
        where u.tenant_id = ?1 and u.person_id = ?2 and h.id = ?3 and u.from_on <= ?4 and (u.to_on is null or u.to_on >= ?4)";
}

/// What the actor, as a human being, has to do with a person on a day: [`Relation::Subject`] and [`Relation::Party`].
pub async fn relations_to(
    tx: &mut Tx,
    who: &Principal,
    subject: PersonId,
    today: Date,
) -> Result<BTreeSet<Relation>, Fault> {
    let mut found = BTreeSet::new();
    if who.person == Some(subject) {
        found.insert(Relation::Subject);
    }
    for row in tx.all(&TO_SUBJECT, p![tenant_of(tx)?, who.account, subject, today, who.person]).await? {
        let word: String = row.get(0)?;
        found.insert(if word == "subject" { Relation::Subject } else { Relation::Party });
    }
    Ok(found)
}

/// What the actor's office has to do with a person: [`Relation::SameUnit`] when their unit follows the person,
/// [`Relation::Assigned`] when they themself do.
pub async fn office_relations_to(
    tx: &mut Tx,
    who: &Principal,
    subject: PersonId,
    today: Date,
) -> Result<BTreeSet<Relation>, Fault> {
    let mut found = BTreeSet::new();
    for row in tx.all(&OFFICE, p![tenant_of(tx)?, subject, who.hat, today]).await? {
        found.insert(Relation::SameUnit);
        if row.get::<Option<HatId>>(1)? == Some(who.hat) {
            found.insert(Relation::Assigned);
        }
    }
    Ok(found)
}

/// Who has parental responsibility for, or is guardian of, a person on a day.
pub async fn parties_of(tx: &mut Tx, subject: PersonId, today: Date) -> Result<Vec<(PersonId, RelationKind)>, Fault> {
    let rows = tx.all(&PARTIES, p![tenant_of(tx)?, subject, today]).await?;
    rows.iter().map(|row| Ok((row.get(0)?, row.parse(1)?))).collect()
}

/// For whom the actor has parental responsibility or is guardian on a day.
pub async fn spoken_for(tx: &mut Tx, who: &Principal, today: Date) -> Result<Vec<PersonId>, Fault> {
    let rows = tx.all(&SPOKEN_FOR, p![tenant_of(tx)?, today, who.person, who.account]).await?;
    distinct(&rows)
}

/// The persons in the first column, each once, in the order of their ids.
pub(crate) fn distinct(rows: &[Row]) -> Result<Vec<PersonId>, Fault> {
    let persons: BTreeSet<PersonId> = rows.iter().map(|row| row.get(0)).collect::<Result<_, _>>()?;
    Ok(persons.into_iter().collect())
}

/// Brothers and sisters on a day, whichever way round it was written.
pub async fn siblings_of(tx: &mut Tx, person: PersonId, today: Date) -> Result<Vec<PersonId>, Fault> {
    distinct(&tx.all(&SIBLINGS, p![tenant_of(tx)?, person, today]).await?)
}

/// Everybody who shares a household (*husstand*) with the person, the person among them.
pub async fn household_of(tx: &mut Tx, person: PersonId) -> Result<Vec<PersonId>, Fault> {
    distinct(&tx.all(&HOUSEHOLD, p![tenant_of(tx)?, person]).await?)
}

/// A unit, and somebody in it, follows a person from a day on. Called by the event that opens or assigns a case: the
/// office's reach to the person's own page rests on it.
pub async fn follow(
    tx: &mut Tx,
    person: PersonId,
    unit: &str,
    caseworker: Option<HatId>,
    from: Date,
) -> Result<(), Fault> {
    tx.run(&FOLLOW, p![tenant_of(tx)?, person, unit, caseworker, from]).await?;
    Ok(())
}

/// The units that follow a person on a day.
pub async fn units_of(tx: &mut Tx, person: PersonId, today: Date) -> Result<Vec<String>, Fault> {
    let rows = tx.all(&UNITS, p![tenant_of(tx)?, person, today]).await?;
    rows.iter().map(|row| row.get(0)).collect()
}

/// One person's relation to another over a period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tie {
    /// Who.
    pub from: PersonId,
    /// Is what.
    pub kind: RelationKind,
    /// To whom.
    pub to: PersonId,
    /// From when, until when.
    pub period: kernel::Period,
}

pub(crate) async fn put(tx: &mut Tx, tie: &Tie) -> Result<(), Fault> {
    let (kind, period) = (tie.kind.key(), tie.period);
    tx.run(&PUT_RELATION, p![tenant_of(tx)?, tie.from, tie.to, kind, period.from, period.to]).await?;
    Ok(())
}

pub(crate) async fn put_member(
    tx: &mut Tx,
    tenant: TenantId,
    household: uuid::Uuid,
    person: PersonId,
) -> Result<(), Fault> {
    tx.run(&PUT_MEMBER, p![tenant, household, person]).await?;
    Ok(())
}
