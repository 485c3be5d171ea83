//! How is something erased without breaking the seal? Its row and its salt go, its digest stays, and the erasure is
//! recorded.

use super::content::{EntryKind, ErasureContent};
use crate::trail::{to_micros, vouch};
use jiff::Timestamp;
use kernel::{AccountId, AuditEntryId, TenantId};
use store::{Db, Fault, Scope, p, sql};

sql! {
    KIND -> [Text] = "select kind from audit_entry where tenant_id = ?1 and id = ?2 and salt is not null {lock}";
    FORGET_EVENT -> [] = "delete from event where tenant_id = ?1 and id = ?2";
    FORGET_SUBJECTS -> [] = "delete from access_subject where tenant_id = ?1 and entry_id = ?2";
    FORGET_LOOK -> [] = "delete from access_entry where tenant_id = ?1 and id = ?2";
    FORGET_SALT -> [] = "update audit_entry set salt = null where tenant_id = ?1 and id = ?2";
    PUT_ERASURE -> [] = "insert into audit_erasure (tenant_id, id, at, account_id, entry_id, basis)
        values (?1, ?2, ?3, ?4, ?5, ?6)";
}

/// An entry to erase.
#[derive(Clone, Debug)]
pub struct Erasure {
    /// Whose log.
    pub tenant: TenantId,
    /// Which entry: the id of the event, or of the look.
    pub entry: AuditEntryId,
    /// On whose account; it stands in the record of the erasure.
    pub by: AccountId,
    /// The citation that it rests on; never anything about a person.
    pub basis: String,
}

/// How an erasure ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Erased {
    /// The row is deleted, and what is left of it says nothing about anybody.
    Done,
    /// There is no such entry, or it was erased before.
    NothingThere,
    /// Documents go with their case, and the record of an erasure stays.
    MustStay,
}

/// Deletes an event of the history, or a look, and forgets the salt of its entry: the digest that is left says nothing
/// about anybody. What the event has led to in other tables is not touched.
///
/// # Errors
/// Only technical ones; then nothing is erased.
pub async fn erase(db: &Db, erasure: &Erasure, at: Timestamp) -> Result<Erased, Fault> {
    let mut tried = 0;
    loop {
        tried += 1;
        match attempt(db, erasure, at).await {
            Err(fault) if fault.is_retry() && tried < 8 => {}
            outcome => return outcome,
        }
    }
}

async fn attempt(db: &Db, erasure: &Erasure, at: Timestamp) -> Result<Erased, Fault> {
    let Erasure { tenant, entry, by, basis } = erasure;
    let mut tx = db.begin_write(Scope::Tenant(*tenant)).await?;
    let Some(row) = tx.maybe(&KIND, p![*tenant, *entry]).await? else {
        tx.rollback().await;
        return Ok(Erased::NothingThere);
    };
    match row.get::<String>(0)?.parse() {
        Ok(EntryKind::Event) => {
            tx.run(&FORGET_EVENT, p![*tenant, *entry]).await?;
        }
        Ok(EntryKind::Access) => {
            tx.run(&FORGET_SUBJECTS, p![*tenant, *entry]).await?;
            tx.run(&FORGET_LOOK, p![*tenant, *entry]).await?;
        }
        Ok(EntryKind::Document | EntryKind::Erasure) | Err(()) => {
            tx.rollback().await;
            return Ok(Erased::MustStay);
        }
    }
    tx.run(&FORGET_SALT, p![*tenant, *entry]).await?;
    let at = to_micros(at);
    let id: AuditEntryId = tx.entropy().id(at);
    tx.run(&PUT_ERASURE, p![*tenant, id, at, *by, *entry, basis.as_str()]).await?;
    let content = ErasureContent { at, account: *by, entry: entry.0, basis };
    vouch(&mut tx, *tenant, id, EntryKind::Erasure, &content.bytes()).await?;
    tx.commit().await?;
    Ok(Erased::Done)
}
