//! How is something erased without breaking the seal? Its salt goes, its digest stays, and the erasure is recorded.

use super::content::{EntryKind, ErasureContent};
use crate::Stamp;
use crate::trail::{to_micros, vouch};
use kernel::AuditEntryId;
use store::{Fault, Tx, p, sql};

sql! {
    FORGET_SALT -> [] = "update audit_entry set salt = null where tenant_id = ?1 and id = ?2 and salt is not null";
    PUT_ERASURE -> [] = "insert into audit_erasure (tenant_id, id, at, account_id, entry_id, basis)
        values (?1, ?2, ?3, ?4, ?5, ?6)";
}

/// Forgets the salt of an entry whose row is deleted in the same transaction; the digest that is left says nothing
/// about anybody. `basis` is the citation the erasure rests on. Answers whether there was anything to erase.
///
/// # Errors
/// Only technical ones. The caller deletes the row itself: a salt that is gone while the row stands is told by
/// [`verify`](super::verify()).
pub async fn erase(tx: &mut Tx, stamp: &Stamp, entry: AuditEntryId, basis: &str) -> Result<bool, Fault> {
    if tx.run(&FORGET_SALT, p![stamp.tenant, entry]).await? == 0 {
        return Ok(false);
    }
    let at = to_micros(stamp.at);
    let id: AuditEntryId = tx.entropy().id(at);
    tx.run(&PUT_ERASURE, p![stamp.tenant, id, at, stamp.who.account, entry, basis]).await?;
    let content = ErasureContent { at, account: stamp.who.account, entry: entry.0, basis };
    vouch(tx, stamp.tenant, id, EntryKind::Erasure, &content.bytes()).await?;
    Ok(true)
}
