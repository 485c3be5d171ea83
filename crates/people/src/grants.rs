//! Which grants are there on a person? Rows of the one grant model.

use crate::model::{Grant, Receiver};
use jiff::Timestamp;
use kernel::{AccountId, GrantId, Period, PersonId, TenantId};
use store::{Fault, Row, Tx, p, sql};

sql! {
    PUT -> [] = "insert into access_grant (tenant_id, id, giver_id, receiver_account, receiver_tenant, subject_id, topic, purpose,
        basis, resource_id, from_on, to_on, given_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)";
    END -> [] = "update access_grant set ended_at = ?3 where tenant_id = ?1 and id = ?2 and ended_at is null";
    ONE -> [Uuid, Uuid, Uuid, Uuid, Uuid, Text, Text, Text, Uuid, Date, Date, At] =
        "select id, giver_id, receiver_account, receiver_tenant, subject_id, topic, purpose, basis, resource_id, from_on, to_on, ended_at
        from access_grant where tenant_id = ?1 and id = ?2 {lock}";
    ON_SUBJECT -> [Uuid, Uuid, Uuid, Uuid, Uuid, Text, Text, Text, Uuid, Date, Date, At] =
        "select id, giver_id, receiver_account, receiver_tenant, subject_id, topic, purpose, basis, resource_id, from_on, to_on, ended_at
        from access_grant where tenant_id = ?1 and subject_id = ?2 order by from_on desc, id desc";
}

fn read(row: &Row) -> Result<Grant, Fault> {
    let receiver = match (row.get::<Option<AccountId>>(2)?, row.get::<Option<TenantId>>(3)?) {
        (Some(account), None) => Receiver::Account(account),
        (None, Some(tenant)) => Receiver::Tenant(tenant),
        _ => return Err(Fault::Decode("a grant has not exactly one receiver".into())),
    };
    Ok(Grant {
        id: row.get(0)?,
        giver: row.get(1)?,
        receiver,
        subject: row.get(4)?,
        topic: row.parse(5)?,
        purpose: row.parse(6)?,
        basis: row.parse(7)?,
        resource: row.get(8)?,
        period: Period { from: row.get(9)?, to: row.get(10)? },
        ended_at: row.get(11)?,
    })
}

/// One grant. In a transaction that writes, nobody else ends it meanwhile.
pub(crate) async fn one(tx: &mut Tx, tenant: TenantId, id: GrantId) -> Result<Option<Grant>, Fault> {
    tx.maybe(&ONE, p![tenant, id]).await?.map(|row| read(&row)).transpose()
}

/// Every grant on a person, ended ones among them, newest first.
pub(crate) async fn on_subject(tx: &mut Tx, tenant: TenantId, subject: PersonId) -> Result<Vec<Grant>, Fault> {
    tx.all(&ON_SUBJECT, p![tenant, subject]).await?.iter().map(read).collect()
}

pub(crate) async fn put(tx: &mut Tx, grant: &Grant, at: Timestamp) -> Result<(), Fault> {
    let tenant = crate::persons::tenant_of(tx)?;
    let (account, to_tenant) = match grant.receiver {
        Receiver::Account(account) => (Some(account), None),
        Receiver::Tenant(tenant) => (None, Some(tenant)),
    };
    let (topic, purpose, basis) = (grant.topic.text(), grant.purpose.text(), grant.basis.text());
    let (from, to) = (grant.period.from, grant.period.to);
    let (id, giver, subject, resource) = (grant.id, grant.giver, grant.subject, grant.resource);
    let params = p![tenant, id, giver, account, to_tenant, subject, topic, purpose, basis, resource, from, to, at];
    tx.run(&PUT, params).await.map(|_| ())
}

pub(crate) async fn end(tx: &mut Tx, tenant: TenantId, id: GrantId, at: Timestamp) -> Result<(), Fault> {
    tx.run(&END, p![tenant, id, at]).await.map(|_| ())
}
