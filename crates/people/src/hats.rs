//! Which hats does an account have, and for whom? An account is global; each hat belongs to one tenant.

use access::{Principal, Role};
use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{AccountId, HatId, Lang, Period, PersonId, TenantId};
use serde::{Deserialize, Serialize};
use store::{Db, Fault, Row, Scope, Tx, p, sql};

/// The role somebody acts in for one tenant (*hatt*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hat {
    /// Its id.
    pub id: HatId,
    /// The tenant it is worn for.
    pub tenant: TenantId,
    /// The account that has it.
    pub account: AccountId,
    /// The person this tenant knows the account as.
    pub person: PersonId,
    /// What it is for.
    pub role: Role,
    /// The unit it is worn in; empty for the family.
    pub unit: String,
    /// From when, until when.
    pub period: Period,
}

/// A hat to choose: with its tenant's name, and nothing sealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferedHat {
    /// The hat.
    pub hat: Hat,
    /// What the tenant is called.
    pub tenant_name: String,
}

impl Hat {
    /// Who asks, when this hat is worn.
    pub fn principal(&self) -> Principal {
        Principal {
            account: self.account,
            hat: self.id,
            role: self.role,
            tenant: self.tenant,
            person: Some(self.person),
        }
    }
}

sql! {
    OF_ACCOUNT -> [Uuid, Uuid, Uuid, Uuid, Text, Text, Date, Date, Text] = "select h.id, h.tenant_id, h.account_id, h.person_id,
        h.role, h.unit, h.from_on, h.to_on, coalesce(t.name, '') from hat h left join tenant t on t.id = h.tenant_id
        where h.account_id = ?1 and h.from_on <= ?2 and (h.to_on is null or h.to_on >= ?2) order by 9, h.role, h.id";
    ONE -> [Uuid, Uuid, Uuid, Uuid, Text, Text, Date, Date] = "select id, tenant_id, account_id, person_id, role, unit, from_on, to_on
        from hat where tenant_id = ?1 and id = ?2";
    OF_PERSON -> [Uuid, Uuid, Uuid, Uuid, Text, Text, Date, Date] = "select id, tenant_id, account_id, person_id, role, unit, from_on, to_on
        from hat where tenant_id = ?1 and person_id = ?2 and from_on <= ?3 and (to_on is null or to_on >= ?3) order by from_on, id";
    IN_UNIT -> [Uuid, Uuid, Uuid, Uuid, Text, Text, Date, Date] = "select id, tenant_id, account_id, person_id, role, unit, from_on, to_on
        from hat where tenant_id = ?1 and unit = ?2 and from_on <= ?3 and (to_on is null or to_on >= ?3) order by role, id";
    PERSONS_OF -> [Uuid] = "select person_id from hat where tenant_id = ?1 and account_id = ?2";
    PUT_ACCOUNT -> [] = "insert into account (id, lang, made_at) values (?1, ?2, ?3)";
    PUT_HAT -> [] = "insert into hat (tenant_id, id, account_id, person_id, role, unit, from_on, to_on)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
    LANG -> [Text] = "select lang from account where id = ?1 and closed_at is null";
    SET_LANG -> [] = "update account set lang = ?2 where id = ?1";
}

pub(crate) fn read(row: &Row) -> Result<Hat, Fault> {
    Ok(Hat {
        id: row.get(0)?,
        tenant: row.get(1)?,
        account: row.get(2)?,
        person: row.get(3)?,
        role: row.parse(4)?,
        unit: row.get(5)?,
        period: Period { from: row.get(6)?, to: row.get(7)? },
    })
}

/// The hats an account may wear on a day, across tenants, by the tenant's name.
pub async fn hats_of(db: &Db, account: AccountId, today: Date) -> Result<Vec<OfferedHat>, Fault> {
    let mut tx = db.begin_read(Scope::AllTenants).await?;
    let rows = tx.all(&OF_ACCOUNT, p![account, today]).await;
    tx.rollback().await;
    rows?.iter().map(|row| Ok(OfferedHat { hat: read(row)?, tenant_name: row.get(8)? })).collect()
}

/// A hat of a tenant, whether or not it may be worn today.
pub async fn hat(tx: &mut Tx, tenant: TenantId, id: HatId) -> Result<Option<Hat>, Fault> {
    tx.maybe(&ONE, p![tenant, id]).await?.map(|row| read(&row)).transpose()
}

/// The hats that a person of a tenant may wear on a day.
pub async fn hats_of_person(tx: &mut Tx, tenant: TenantId, person: PersonId, today: Date) -> Result<Vec<Hat>, Fault> {
    tx.all(&OF_PERSON, p![tenant, person, today]).await?.iter().map(read).collect()
}

/// The hats that may be worn in a unit on a day: whom a case can be given to.
pub async fn hats_in_unit(tx: &mut Tx, tenant: TenantId, unit: &str, today: Date) -> Result<Vec<Hat>, Fault> {
    tx.all(&IN_UNIT, p![tenant, unit, today]).await?.iter().map(read).collect()
}

/// Whom a tenant knows an account as, whichever hats it has or had.
pub(crate) async fn persons_of(tx: &mut Tx, tenant: TenantId, account: AccountId) -> Result<Vec<PersonId>, Fault> {
    crate::relations::distinct(&tx.all(&PERSONS_OF, p![tenant, account]).await?)
}

/// The language an account reads; `None` when there is no open account.
pub async fn lang_of(tx: &mut Tx, account: AccountId) -> Result<Option<Lang>, Fault> {
    tx.maybe(&LANG, p![account]).await?.map(|row| row.get(0)).transpose()
}

pub(crate) async fn set_lang(tx: &mut Tx, account: AccountId, lang: Lang) -> Result<(), Fault> {
    tx.run(&SET_LANG, p![account, lang]).await.map(|_| ())
}

pub(crate) async fn put_account(tx: &mut Tx, id: AccountId, lang: Lang, at: Timestamp) -> Result<(), Fault> {
    tx.run(&PUT_ACCOUNT, p![id, lang, at]).await.map(|_| ())
}

pub(crate) async fn put_hat(tx: &mut Tx, hat: &Hat) -> Result<(), Fault> {
    let (role, unit, period) = (hat.role.text(), hat.unit.as_str(), hat.period);
    tx.run(&PUT_HAT, p![hat.tenant, hat.id, hat.account, hat.person, role, unit, period.from, period.to])
        .await
        .map(|_| ())
}

/// The name of who is logged in, for the head of their own page. It is shown to themself alone, so no entry of the
/// access log tells of it.
pub async fn own_name(db: &Db, who: &Principal) -> Result<Option<String>, Fault> {
    let Some(person) = who.person else { return Ok(None) };
    let mut tx = db.begin_read(Scope::Tenant(who.tenant)).await?;
    let names = crate::persons::names_of(&mut tx, [person]).await;
    tx.rollback().await;
    Ok(names?.remove(&person))
}
