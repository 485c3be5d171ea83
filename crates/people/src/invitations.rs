//! How are one-time invitations kept and found? By the digest of their token; what they say before the second fact is
//! their purpose alone.

use crate::events::NewInvitation;
use crate::model::{FactKind, Invitation, InvitationPurpose, InvitationState};
use crate::token::Token;
use access::{Principal, Role};
use jiff::Timestamp;
use kernel::{AccountId, Clock, HatId, Id, InvitationId, PersonId, TenantId};
use store::{Column, Db, Fault, Row, Scope, Tx, p, sql};
use uuid::Uuid;

sql! {
    PUT -> [] = "insert into invitation (tenant_id, id, token_hash, purpose, role, subject_id, resource_id, invited_by, invitee,
        invitee_id, until_on, fact_kind, fact_hash, wrong_facts, made_at, ends_at)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, 0, ?14, ?15)";
    BY_TOKEN -> [Uuid, Uuid, Text, Text, Uuid, Uuid, Uuid, Uuid, Date, Text, Int, At, At, At, Uuid, At] =
        "select id, tenant_id, purpose, role, subject_id, resource_id, invited_by, invitee_id, until_on, fact_kind, wrong_facts,
        made_at, ends_at, used_at, used_by, revoked_at from invitation where token_hash = ?1";
    ONE -> [Uuid, Uuid, Text, Text, Uuid, Uuid, Uuid, Uuid, Date, Text, Int, At, At, At, Uuid, At] =
        "select id, tenant_id, purpose, role, subject_id, resource_id, invited_by, invitee_id, until_on, fact_kind, wrong_facts,
        made_at, ends_at, used_at, used_by, revoked_at from invitation where tenant_id = ?1 and id = ?2 {lock}";
    ON_SUBJECT -> [Uuid, Uuid, Text, Text, Uuid, Uuid, Uuid, Uuid, Date, Text, Int, At, At, At, Uuid, At] =
        "select id, tenant_id, purpose, role, subject_id, resource_id, invited_by, invitee_id, until_on, fact_kind, wrong_facts,
        made_at, ends_at, used_at, used_by, revoked_at from invitation where tenant_id = ?1 and subject_id = ?2";
    SECRETS -> [Bytes, Bytes] = "select fact_hash, invitee from invitation where tenant_id = ?1 and id = ?2";
    MISS -> [] = "update invitation set wrong_facts = wrong_facts + 1 where tenant_id = ?1 and id = ?2";
    USED -> [] = "update invitation set used_at = ?3, used_by = ?4 where tenant_id = ?1 and id = ?2 and used_at is null";
    REVOKED -> [] = "update invitation set revoked_at = ?3 where tenant_id = ?1 and id = ?2 and revoked_at is null and used_at is null";
}

const INVITEE: Column = Column::new("invitation", "invitee");
/// Names the keyed digest of a second fact.
pub(crate) const FACT: Column = Column::new("invitation", "fact_hash");

fn read(row: &Row) -> Result<Invitation, Fault> {
    Ok(Invitation {
        id: row.get(0)?,
        tenant: row.get(1)?,
        purpose: row.parse(2)?,
        role: row.parse(3)?,
        subject: row.get(4)?,
        resource: row.get(5)?,
        invited_by: row.get(6)?,
        invitee: row.get(7)?,
        until: row.get(8)?,
        fact_kind: row.parse(9)?,
        wrong_facts: row.get(10)?,
        made_at: row.get(11)?,
        ends_at: row.get(12)?,
        used_at: row.get(13)?,
        used_by: row.get(14)?,
        revoked_at: row.get(15)?,
    })
}

/// What an invitation says to whoever holds its link, before the second fact. Nobody's name is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvitationFace {
    /// How it stands.
    pub state: InvitationState,
    /// What it is for.
    pub purpose: InvitationPurpose,
    /// What will be asked for.
    pub fact_kind: FactKind,
    /// Wrong answers that are left.
    pub tries_left: i64,
    /// What the tenant is called.
    pub tenant_name: String,
    /// When it expires.
    pub ends_at: Timestamp,
    newcomer: Principal,
}

impl InvitationFace {
    /// Who asks, when the bearer of the link accepts it: a new account, or the one that is logged in.
    ///
    /// A newcomer's ids follow from the token, so that the same answer sent twice has one effect.
    pub fn bearer(&self, logged_in: Option<AccountId>) -> Principal {
        let mut who = self.newcomer.clone();
        who.account = logged_in.unwrap_or(who.account);
        who
    }
}

/// Looks an invitation up by its link, across tenants. `None` when no such link was ever made.
pub async fn look_up(db: &Db, clock: &dyn Clock, token: &Token) -> Result<Option<InvitationFace>, Fault> {
    let mut tx = db.begin_read(Scope::AllTenants).await?;
    let found = face(&mut tx, clock.now(), token).await;
    tx.rollback().await;
    found
}

async fn face(tx: &mut Tx, now: Timestamp, token: &Token) -> Result<Option<InvitationFace>, Fault> {
    let Some(row) = tx.maybe(&BY_TOKEN, p![token.digest()]).await? else { return Ok(None) };
    let invitation = read(&row)?;
    let tenant = crate::tenants::tenant(tx, invitation.tenant).await?;
    Ok(Some(InvitationFace {
        state: invitation.state(now),
        purpose: invitation.purpose,
        fact_kind: invitation.fact_kind,
        tries_left: (crate::model::WRONG_ANSWERS - invitation.wrong_facts).max(0),
        tenant_name: tenant.map(|t| t.name).unwrap_or_default(),
        ends_at: invitation.ends_at,
        newcomer: Principal {
            account: derived(token, "newcomer account"),
            hat: derived::<HatId>(token, "newcomer hat"),
            role: Role::Newcomer,
            tenant: invitation.tenant,
            person: None,
        },
    }))
}

fn derived<I: Id>(token: &Token, purpose: &str) -> I {
    let bytes = token.derive(purpose);
    let mut sixteen = [0; 16];
    sixteen.copy_from_slice(&bytes[..16]);
    I::from_uuid(uuid::Builder::from_custom_bytes(sixteen).into_uuid())
}

/// The invitation of a link within the transaction's tenant.
pub(crate) async fn by_token(tx: &mut Tx, token: &Token) -> Result<Option<Invitation>, Fault> {
    let tenant = crate::persons::tenant_of(tx)?;
    let found = tx.maybe(&BY_TOKEN, p![token.digest()]).await?.map(|row| read(&row)).transpose()?;
    Ok(found.filter(|invitation| invitation.tenant == tenant))
}

/// One invitation. In a transaction that writes, nobody else uses it meanwhile.
pub(crate) async fn one(tx: &mut Tx, tenant: TenantId, id: InvitationId) -> Result<Option<Invitation>, Fault> {
    tx.maybe(&ONE, p![tenant, id]).await?.map(|row| read(&row)).transpose()
}

/// Every invitation about a person, newest first.
pub(crate) async fn on_subject(tx: &mut Tx, tenant: TenantId, subject: PersonId) -> Result<Vec<Invitation>, Fault> {
    let rows = tx.all(&ON_SUBJECT, p![tenant, subject]).await?;
    let mut found: Vec<Invitation> = rows.iter().map(read).collect::<Result<_, _>>()?;
    found.sort_unstable_by_key(|invitation| std::cmp::Reverse(invitation.id));
    Ok(found)
}

/// What the right answer is known by, and the name of who is invited.
pub(crate) async fn secrets(
    tx: &mut Tx,
    tenant: TenantId,
    id: InvitationId,
) -> Result<(Vec<u8>, Option<String>), Fault> {
    let row = tx.one(&SECRETS, p![tenant, id]).await?;
    let invitee: Option<Vec<u8>> = row.get(1)?;
    Ok((row.get(0)?, invitee.map(|sealed| tx.open(INVITEE, id, &sealed)).transpose()?))
}

pub(crate) async fn put(tx: &mut Tx, tenant: TenantId, new: &NewInvitation, at: Timestamp) -> Result<(), Fault> {
    let id = new.invitation;
    let name = new.invitee_name.as_ref().map(|name| tx.seal(INVITEE, id, name)).transpose()?;
    let name = name.unwrap_or(store::Value::Null);
    let (purpose, role, kind) = (new.purpose.key(), new.role.text(), new.fact_kind.key());
    let (subject, resource, by): (PersonId, Option<Uuid>, PersonId) = (new.subject, new.resource, new.invited_by);
    let (token, fact) = (new.token_digest.clone(), new.fact_digest.clone());
    let (invitee, until, ends) = (new.invitee, new.until, new.ends_at);
    let params =
        p![tenant, id, token, purpose, role, subject, resource, by, name, invitee, until, kind, fact, at, ends];
    tx.run(&PUT, params).await.map(|_| ())
}

pub(crate) async fn count_miss(tx: &mut Tx, tenant: TenantId, id: InvitationId) -> Result<(), Fault> {
    tx.run(&MISS, p![tenant, id]).await.map(|_| ())
}

/// Of two who use an invitation at once, the second decides again and is told that it is used.
pub(crate) async fn mark_used(
    tx: &mut Tx,
    tenant: TenantId,
    id: InvitationId,
    account: AccountId,
    at: Timestamp,
) -> Result<(), Fault> {
    let used = tx.run(&USED, p![tenant, id, at, account]).await?;
    if used == 1 { Ok(()) } else { Err(Fault::Retry) }
}

pub(crate) async fn mark_revoked(tx: &mut Tx, tenant: TenantId, id: InvitationId, at: Timestamp) -> Result<(), Fault> {
    tx.run(&REVOKED, p![tenant, id, at]).await.map(|_| ())
}
