//! How is the audit trail sealed? In batches, within a second, by whichever node comes first to the tenant's head row.
//!
//! A batch is committed with its signature before its head is written to the folder. A crash between the two is
//! healed by the next round of any node, from the signed batch. A database that has fewer batches than the folder has
//! heads is not sealed on: its tail was cut, or an old copy was put back, and sealing would hide it.

use super::content::leaf;
use super::head::{Head, SignedHead};
use super::heads::{Heads, HeadsFault};
use super::tree::{Frontier, Hash};
use crate::House;
use crate::trail::to_micros;
use kernel::{AuditEntryId, Id, TenantId};
use std::sync::Arc;
use std::time::Duration;
use store::{Db, Fault, Scope, Tx, p, sql};
use tokio::sync::watch;
use tokio::task::{JoinHandle, block_in_place};

sql! {
    UNSEALED_TENANTS -> [Uuid] = "select k.tenant_id from tenant_key k where exists
        (select 1 from audit_entry e where e.tenant_id = k.tenant_id and e.seq is null)";
    SEALED_TENANTS -> [Uuid, Int] = "select tenant_id, number from audit_head";
    MAKE_HEAD_ROW -> [] = "insert into audit_head (tenant_id, number, size, frontier) values (?1, 0, 0, ?2)
        on conflict (tenant_id) do nothing";
    TAKE_HEAD_ROW -> [Int, Int, Bytes] = "select number, size, frontier from audit_head where tenant_id = ?1 {lock}";
    KEEP_HEAD_ROW -> [] = "update audit_head set number = ?2, size = ?3, frontier = ?4 where tenant_id = ?1";
    UNSEALED -> [Uuid, Text, Bytes] = "select id, kind, digest from audit_entry where tenant_id = ?1 and seq is null
        order by id limit ?2";
    GIVE_SEQ -> [] = "update audit_entry set seq = ?3 where tenant_id = ?1 and id = ?2 and seq is null";
    PUT_BATCH -> [] = "insert into audit_batch (tenant_id, number, first_seq, size, root, sealed_at, signature)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
    BATCHES -> [Int, Int, Int, Bytes, At, Bytes] = "select number, first_seq, size, root, sealed_at, signature
        from audit_batch where tenant_id = ?1 and number > ?2 order by number limit ?3";
}

/// How many entries a batch takes; what is left over waits for the next round, which follows at once.
const BATCH: i64 = 1000;
/// How many rows are held at a time when all are gone through.
pub(crate) const PAGE: i64 = 500;

/// Why sealing stopped.
#[derive(Debug, thiserror::Error)]
pub enum SealFault {
    /// The database.
    #[error(transparent)]
    Store(#[from] Fault),
    /// The folder of heads.
    #[error(transparent)]
    Heads(#[from] HeadsFault),
    /// The heads know more than the database does.
    #[error(
        "tenant {0}: the signed heads know batch {1}, the database only {2}; \
         verify the audit log, and move the tenant's heads aside if an older copy was put back on purpose"
    )]
    TailCut(TenantId, i64, i64),
    /// The database's own bookkeeping contradicts itself or the heads.
    #[error("tenant {0}: the stored edge of the audit tree is not the one that was sealed last")]
    Edge(TenantId),
}

/// Seals everything that waits, for every tenant, and writes the heads that the folder lacks. Answers how many
/// entries were sealed. One tenant's fault does not keep the others waiting; the last one met is answered.
///
/// # Errors
/// See [`SealFault`]. Whatever was sealed stays sealed.
pub async fn seal_due(house: &House, heads: &Heads) -> Result<usize, SealFault> {
    let mut sealed = 0;
    let mut fault = None;
    for tenant in waiting(&house.db, heads).await? {
        match seal_tenant(house, heads, tenant).await {
            Ok(count) => sealed += count,
            Err(error) => {
                tracing::error!(%tenant, %error, "the audit log of a tenant is not sealed");
                fault = Some(error);
            }
        }
    }
    fault.map_or(Ok(sealed), Err)
}

/// Tenants with entries to seal or heads to write.
async fn waiting(db: &Db, heads: &Heads) -> Result<Vec<TenantId>, SealFault> {
    let mut tx = db.begin_read(Scope::AllTenants).await?;
    let mut tenants = Vec::new();
    for row in tx.all(&UNSEALED_TENANTS, p![]).await? {
        tenants.push(row.get(0)?);
    }
    for row in tx.all(&SEALED_TENANTS, p![]).await? {
        let tenant = row.get(0)?;
        if !heads.has_seen(tenant, row.get(1)?) && !tenants.contains(&tenant) {
            tenants.push(tenant);
        }
    }
    tx.rollback().await;
    Ok(tenants)
}

async fn seal_tenant(house: &House, heads: &Heads, tenant: TenantId) -> Result<usize, SealFault> {
    let mut sealed = 0;
    loop {
        let count = match seal_batch(house, heads, tenant).await {
            Err(SealFault::Store(Fault::Retry)) => continue,
            other => other?,
        };
        write_missing(&house.db, heads, tenant).await?;
        sealed += count;
        if count < BATCH as usize {
            return Ok(sealed);
        }
    }
}

async fn seal_batch(house: &House, heads: &Heads, tenant: TenantId) -> Result<usize, SealFault> {
    let mut tx = house.db.begin_write(Scope::Tenant(tenant)).await?;
    match seal_within(house, heads, tenant, &mut tx).await {
        Ok(0) => {
            tx.rollback().await;
            Ok(0)
        }
        Ok(count) => {
            tx.commit().await?;
            Ok(count)
        }
        Err(fault) => {
            tx.rollback().await;
            Err(fault)
        }
    }
}

async fn seal_within(house: &House, heads: &Heads, tenant: TenantId, tx: &mut Tx) -> Result<usize, SealFault> {
    tx.run(&MAKE_HEAD_ROW, p![tenant, Frontier::default().to_bytes()]).await?;
    // From here on no other node gives out numbers for this tenant.
    let row = tx.one(&TAKE_HEAD_ROW, p![tenant]).await?;
    let (number, size): (i64, i64) = (row.get(0)?, row.get(1)?);
    let edge = u64::try_from(size).ok().and_then(|size| Frontier::from_bytes(size, &row.get::<Vec<u8>>(2).ok()?));
    let mut frontier = edge.ok_or(SealFault::Edge(tenant))?;
    check_edge(heads, tenant, tx, number, frontier.root()).await?;

    let waiting = tx.all(&UNSEALED, p![tenant, BATCH]).await?;
    if waiting.is_empty() {
        return Ok(0);
    }
    let mut seq = size;
    for row in &waiting {
        let id: AuditEntryId = row.get(0)?;
        seq += 1;
        frontier.push(&leaf(id.uuid(), &row.get::<String>(1)?, &row.get::<Vec<u8>>(2)?));
        tx.run(&GIVE_SEQ, p![tenant, id, seq]).await?;
    }
    let (number, at) = (number + 1, to_micros(house.clock.now()));
    let signed = heads.key.sign(Head { tenant, number, size: seq, root: frontier.root(), at });
    let (root, signature) = (signed.head.root.to_vec(), signed.signature.to_vec());
    tx.run(&PUT_BATCH, p![tenant, number, size + 1, seq - size, root, at, signature]).await?;
    tx.run(&KEEP_HEAD_ROW, p![tenant, number, seq, frontier.to_bytes()]).await?;
    Ok(waiting.len())
}

/// Is the edge that we are about to build on the one that was sealed last, here and in the folder?
async fn check_edge(heads: &Heads, tenant: TenantId, tx: &mut Tx, number: i64, root: Hash) -> Result<(), SealFault> {
    let newest = block_in_place(|| heads.newest(tenant))?;
    if let Some(newest) = &newest {
        if newest.head.number > number {
            return Err(SealFault::TailCut(tenant, newest.head.number, number));
        }
        if newest.head.number == number && newest.head.root != root {
            return Err(SealFault::Edge(tenant));
        }
    }
    match tx.maybe(&BATCHES, p![tenant, number - 1, 1_i64]).await? {
        Some(row) if row.get::<i64>(0)? == number && row.get::<Vec<u8>>(3)? == root => Ok(()),
        None if number == 0 => Ok(()),
        _ => Err(SealFault::Edge(tenant)),
    }
}

/// Writes the heads of batches that the folder lacks: new ones, those of other nodes, and those of before a crash.
async fn write_missing(db: &Db, heads: &Heads, tenant: TenantId) -> Result<(), SealFault> {
    loop {
        let known = block_in_place(|| heads.newest(tenant))?.map_or(0, |s| s.head.number);
        let mut tx = db.begin_read(Scope::Tenant(tenant)).await?;
        let batches = batches_after(&mut tx, tenant, known, PAGE).await?;
        tx.rollback().await;
        if batches.is_empty() {
            return Ok(());
        }
        // Only what the key has signed gets a line: a batch that somebody made up is left for the verification.
        if batches.iter().any(|batch| !heads.public.holds(&batch.signed)) {
            return Err(SealFault::Edge(tenant));
        }
        let signed: Vec<SignedHead> = batches.into_iter().map(|batch| batch.signed).collect();
        block_in_place(|| heads.append(tenant, &signed))?;
    }
}

/// A batch as the database has it.
pub(crate) struct Batch {
    pub(crate) first_seq: i64,
    pub(crate) signed: SignedHead,
}

/// The next batches after a number. A root or signature of wrong length becomes zeros, which nothing vouches for.
pub(crate) async fn batches_after(tx: &mut Tx, tenant: TenantId, after: i64, limit: i64) -> Result<Vec<Batch>, Fault> {
    let mut batches = Vec::new();
    for row in tx.all(&BATCHES, p![tenant, after, limit]).await? {
        let (first_seq, size): (i64, i64) = (row.get(1)?, row.get(2)?);
        let head = Head {
            tenant,
            number: row.get(0)?,
            size: first_seq.saturating_add(size).saturating_sub(1),
            root: row.get::<Vec<u8>>(3)?.try_into().unwrap_or([0; 32]),
            at: row.get(4)?,
        };
        let signature = row.get::<Vec<u8>>(5)?.try_into().unwrap_or([0; 64]);
        batches.push(Batch { first_seq, signed: SignedHead { head, signature } });
    }
    Ok(batches)
}

/// A task that seals every half second. Dropping it stops it after the round it is in.
pub struct Sealer {
    stop: watch::Sender<bool>,
    task: JoinHandle<()>,
}

/// Starts sealing in the background.
pub fn start_sealer(house: House, heads: Arc<Heads>) -> Sealer {
    let (stop, mut stopped) = watch::channel(false);
    let task = tokio::spawn(async move {
        loop {
            // Faults are logged where they are met; the next round tries again.
            let _ = seal_due(&house, &heads).await;
            tokio::select! {
                _ = stopped.changed() => break,
                () = tokio::time::sleep(Duration::from_millis(500)) => {}
            }
        }
        // What was written while the program was told to stop is sealed too.
        let _ = seal_due(&house, &heads).await;
    });
    Sealer { stop, task }
}

impl Sealer {
    /// Seals what waits, and stops.
    pub async fn stop(self) {
        let _ = self.stop.send(true);
        if let Err(error) = self.task.await {
            tracing::error!(%error, "the sealer ended badly");
        }
    }
}
