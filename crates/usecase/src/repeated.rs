//! How long is the answer to a request kept for whoever sends it again?

use jiff::{SignedDuration, Timestamp};
use kernel::TenantId;
use store::{Db, Fault, Scope, p, sql};

/// Longer than any form lives: a session ends after half a day, and a form that waited for the next login after a day.
/// What is sent again later is refused as foreign, and by the version that it was written over.
pub const ANSWERS_KEPT: SignedDuration = SignedDuration::from_hours(7 * 24);

sql! {
    TENANTS -> [Uuid] = "select tenant_id from tenant_key";
    FORGET -> [] = "delete from idempotency where tenant_id = ?1 and at < ?2";
}

/// Removes the answers that nobody can ask for again; says how many. A job calls it.
pub async fn forget_answers(db: &Db, now: Timestamp) -> Result<u64, Fault> {
    let before = now - ANSWERS_KEPT;
    let mut tx = db.begin_read(Scope::AllTenants).await?;
    let rows = tx.all(&TENANTS, p![]).await?;
    tx.rollback().await;
    let mut gone = 0;
    for row in rows {
        let tenant: TenantId = row.get(0)?;
        let mut tx = db.begin_write(Scope::Tenant(tenant)).await?;
        gone += tx.run(&FORGET, p![tenant, before]).await?;
        tx.commit().await?;
    }
    Ok(gone)
}
