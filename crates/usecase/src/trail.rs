//! How does an entry get into the audit trail? As a salted digest beside what it vouches for, sealed later in batches.
//!
//! The digest is over salt and content, so that the entry itself says nothing about a person, and deleting the salt
//! makes it say nothing for ever.

use crate::audit::content::EntryKind;
use jiff::Timestamp;
use kernel::{AuditEntryId, TenantId};
use sha2::{Digest, Sha256};
use store::{Fault, Tx, p, sql};

sql! {
    PUT_ENTRY -> [] = "insert into audit_entry (tenant_id, id, kind, digest, salt) values (?1, ?2, ?3, ?4, ?5)";
}

/// The digest of an entry's content.
pub(crate) fn digest(salt: &[u8], content: &[u8]) -> Vec<u8> {
    let mut hash = Sha256::new();
    hash.update((salt.len() as u64).to_be_bytes());
    hash.update(salt);
    hash.update(content);
    hash.finalize().to_vec()
}

/// Vouches for content that stands in another table, told by `kind`, under the same id.
pub(crate) async fn vouch(
    tx: &mut Tx,
    tenant: TenantId,
    id: AuditEntryId,
    kind: EntryKind,
    content: &[u8],
) -> Result<(), Fault> {
    let salt = tx.entropy().bytes32().to_vec();
    let digest = digest(&salt, content);
    tx.run(&PUT_ENTRY, p![tenant, id, kind.text(), digest, salt]).await?;
    Ok(())
}

/// Content put in order: each part with its length, so that no two contents look alike.
pub(crate) fn canonical(parts: &[&[u8]]) -> Vec<u8> {
    let mut out = Vec::with_capacity(parts.iter().map(|p| p.len() + 8).sum());
    for part in parts {
        out.extend((part.len() as u64).to_be_bytes());
        out.extend(*part);
    }
    out
}

/// An instant as it survives both databases.
pub(crate) fn micros(at: Timestamp) -> Vec<u8> {
    at.as_microsecond().to_be_bytes().to_vec()
}

/// Databases keep microseconds; what is decided on, and vouched for, is what is stored.
pub(crate) fn to_micros(at: Timestamp) -> Timestamp {
    Timestamp::from_microsecond(at.as_microsecond()).unwrap_or(at)
}
