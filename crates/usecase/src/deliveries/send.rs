//! How does a delivery go out? Again and again, until its receipt is there; a failure stays visible on its row.

use super::envelope::{Outside, Receipt, SealedEnvelope};
use super::keys::{DeliveryKey, DeliverySecret, delivery_key};
use super::receive::{DeliveryRefusal, accept};
use crate::jobs::{Handled, Job, JobFailure, JobHandler, backoff, machine};
use crate::run::OUTBOX_BODY;
use crate::{Command, Decided, Event, Failure, House, Located, Moment, NoRefusal, Reading, Seen, Stamp, read, run};
use access::{OutputChannel, Permit, Principal, Resource, ResourceKind, acts};
use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{DeliveryId, Id, PersonId, TenantId};
use serde::Serialize;
use store::{Db, Fault, Scope, Tx, p, sql};
use uuid::Uuid;

sql! {
    DUE -> [Uuid, Uuid, Uuid] = "select tenant_id, id, to_tenant from outbox where receipt_at is null and next_at <= ?1
        order by next_at, id limit 100";
    OUTGOING -> [Uuid, Text, Bytes, Bytes, At] = "select to_tenant, kind, body, digest, written_at from outbox
        where tenant_id = ?1 and id = ?2";
    EXISTS -> [Uuid] = "select id from outbox where tenant_id = ?1 and id = ?2";
    ADDRESSED -> [Uuid, Bytes, Json] = "select to_tenant, digest, receipt from outbox where tenant_id = ?1 and id = ?2";
    KEEP_RECEIPT -> [] = "update outbox set sent_at = ?3, receipt_at = ?3, receipt = ?4, failure = null
        where tenant_id = ?1 and id = ?2 and receipt_at is null";
    TRIED -> [Int] = "update outbox set tries = tries + 1, failure = ?3 where tenant_id = ?1 and id = ?2
        and receipt_at is null returning tries";
    NEXT_TRY -> [] = "update outbox set next_at = ?3 where tenant_id = ?1 and id = ?2";
    UNDELIVERED -> [Uuid, Uuid, Text, At, Int, Text] = "select id, to_tenant, kind, written_at, tries, failure from outbox
        where tenant_id = ?1 and receipt_at is null order by written_at, id limit ?2";
}

/// What became of one round of sending.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Round {
    /// Arrived, with receipt.
    pub delivered: usize,
    /// Not arrived; will be tried again.
    pub failed: usize,
}

/// Sends what waits, for every tenant. Harmless to repeat, also by two nodes at once.
///
/// # Errors
/// Only when the database cannot be reached; a delivery that does not arrive is noted on its row.
pub async fn send_due(house: &House) -> Result<Round, Fault> {
    let mut tx = house.db.begin_read(Scope::AllTenants).await?;
    let mut due: Vec<(TenantId, DeliveryId, TenantId)> = Vec::new();
    for row in tx.all(&DUE, p![house.clock.now()]).await? {
        due.push((row.get(0)?, row.get(1)?, row.get(2)?));
    }
    tx.rollback().await;
    let mut round = Round::default();
    for (from, id, to) in due {
        match deliver(house, from, id, to).await {
            Ok(()) => round.delivered += 1,
            Err(failure) => {
                tracing::warn!(delivery = %id, failure = failure.code, "a delivery did not arrive");
                note_failure(house, from, id, failure.code).await?;
                round.failed += 1;
            }
        }
    }
    Ok(round)
}

async fn deliver(house: &House, from: TenantId, id: DeliveryId, to: TenantId) -> Result<(), JobFailure> {
    let unknown = |code| JobFailure { code, lasting: false };
    let receiver = delivery_key(&house.db, to).await?.ok_or(unknown("unknown_receiver"))?;
    let sender = delivery_key(&house.db, from).await?.ok_or(unknown("unknown_sender"))?;
    let envelope = prepare(house, from, id, receiver).await?;
    let receipt = accept(house, envelope, sender).await?;
    Ok(keep_receipt(house, from, receipt, receiver).await?)
}

async fn note_failure(house: &House, from: TenantId, id: DeliveryId, code: &str) -> Result<(), Fault> {
    let mut tx = house.db.begin_write(Scope::Tenant(from)).await?;
    if let Some(row) = tx.maybe(&TRIED, p![from, id, code]).await? {
        let next = house.clock.now().checked_add(backoff(row.get(0)?)).unwrap_or(Timestamp::MAX);
        tx.run(&NEXT_TRY, p![from, id, next]).await?;
    }
    tx.commit().await
}

/// Seals what waits in a tenant's outbox for the receiver that has this key, for [`send_due`] or for a file.
///
/// # Errors
/// [`Failure::NotFound`] when there is no such delivery.
pub async fn prepare(
    house: &House,
    from: TenantId,
    id: DeliveryId,
    receiver: DeliveryKey,
) -> Result<SealedEnvelope, Failure<NoRefusal>> {
    let sealed = read(house, &machine(from), OutputChannel::Delivery, &OutgoingEnvelope { id, receiver }).await?;
    Ok(SealedEnvelope::clone(&sealed))
}

struct OutgoingEnvelope {
    id: DeliveryId,
    receiver: DeliveryKey,
}

impl Reading for OutgoingEnvelope {
    type Action = acts::SendDelivery;
    type View = SealedEnvelope;
    const NAME: &'static str = "seal_delivery";

    async fn locate(&self, tx: &mut Tx, who: &Principal) -> Result<Located, Fault> {
        locate(tx, who, self.id).await
    }

    async fn load(
        &self,
        tx: &mut Tx,
        permit: &Permit<acts::SendDelivery>,
        _today: Date,
    ) -> Result<Option<SealedEnvelope>, Fault> {
        let from = permit.resource().tenant;
        let Some(row) = tx.maybe(&OUTGOING, p![from, self.id]).await? else { return Ok(None) };
        let plain = tx.open_bytes(OUTBOX_BODY, self.id, &row.get::<Vec<u8>>(2)?)?;
        let outside = Outside { id: self.id, from, to: row.get(0)?, kind: row.get(1)?, written_at: row.get(4)? };
        let sealed = self.receiver.seal(tx.entropy(), &plain)?;
        Ok(Some(SealedEnvelope::close(outside, row.get(3)?, sealed, &DeliverySecret::of(tx)?)))
    }

    fn seen(&self, _view: &SealedEnvelope) -> Seen {
        // Sealed: the program hands it on and shows nobody.
        Seen::default()
    }
}

async fn locate(tx: &mut Tx, who: &Principal, id: DeliveryId) -> Result<Located, Fault> {
    let there = tx.maybe(&EXISTS, p![who.tenant, id]).await?.is_some();
    Ok(there.then(|| Resource::new(ResourceKind::Delivery, id.uuid(), who.tenant)))
}

/// Keeps the receiver's receipt with what was sent. `receiver` is the key that the sender trusts to be the receiver's.
/// The same receipt again changes nothing.
///
/// # Errors
/// [`Failure::NotFound`] when nothing was sent under its id; [`DeliveryRefusal::ReceiptDoesNotFit`].
pub async fn keep_receipt(
    house: &House,
    from: TenantId,
    receipt: Receipt,
    receiver: DeliveryKey,
) -> Result<(), Failure<DeliveryRefusal>> {
    run(house, &machine(from), &KeepReceipt { receipt, receiver }, None).await
}

struct KeepReceipt {
    receipt: Receipt,
    receiver: DeliveryKey,
}

struct Sent {
    to: TenantId,
    digest: Vec<u8>,
    answered: bool,
}

#[derive(Serialize)]
#[serde(tag = "what", rename_all = "snake_case")]
enum Answered {
    Receipted { receipt: Receipt },
}

impl Event for Answered {
    fn kind(&self) -> &'static str {
        "delivery_receipted"
    }
    fn subject(&self) -> Option<PersonId> {
        None
    }
    fn resource(&self) -> Option<Uuid> {
        let Self::Receipted { receipt } = self;
        Some(receipt.delivery.uuid())
    }
    async fn apply(&self, tx: &mut Tx, stamp: &Stamp) -> Result<(), Fault> {
        let Self::Receipted { receipt } = self;
        let json = serde_json::to_value(receipt).map_err(|e| Fault::Decode(e.to_string()))?;
        // Another worker has just kept the receipt: look again.
        let kept = tx.run(&KEEP_RECEIPT, p![stamp.tenant, receipt.delivery, stamp.at, json]).await?;
        if kept == 0 { Err(Fault::Retry) } else { Ok(()) }
    }
}

impl Command for KeepReceipt {
    type Action = acts::SendDelivery;
    type State = Sent;
    type Event = Answered;
    type Refusal = DeliveryRefusal;
    type Done = ();
    const NAME: &'static str = "keep_receipt";

    async fn locate(&self, tx: &mut Tx, who: &Principal) -> Result<Located, Fault> {
        locate(tx, who, self.receipt.delivery).await
    }

    async fn load(&self, tx: &mut Tx, permit: &Permit<acts::SendDelivery>) -> Result<Sent, Fault> {
        let row = tx.one(&ADDRESSED, p![permit.resource().tenant, self.receipt.delivery]).await?;
        let answered = row.get::<Option<serde_json::Value>>(2)?.is_some();
        Ok(Sent { to: row.get(0)?, digest: row.get(1)?, answered })
    }

    fn decide(&self, sent: &Sent, _moment: &Moment<'_>) -> Result<Decided<Answered, ()>, DeliveryRefusal> {
        let receipt = &self.receipt;
        let fits = receipt.receiver == sent.to && receipt.digest == sent.digest && receipt.is_from(&self.receiver);
        if !fits {
            return Err(DeliveryRefusal::ReceiptDoesNotFit);
        }
        let events = if sent.answered { Vec::new() } else { vec![Answered::Receipted { receipt: receipt.clone() }] };
        Ok(Decided::all(events, ()))
    }
}

/// A delivery that has not arrived, for the sender's office and for whoever operates the program.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Undelivered {
    /// Which.
    pub id: DeliveryId,
    /// Its receiver.
    pub to: TenantId,
    /// What kind of delivery.
    pub kind: String,
    /// Since when.
    pub written_at: Timestamp,
    /// How often it was tried.
    pub tries: i64,
    /// Why the last try failed, as a code.
    pub failure: Option<String>,
}

/// What a tenant has sent and has no receipt for, the longest waiting first, at most `limit`.
///
/// # Errors
/// Only technical ones.
pub async fn undelivered(db: &Db, tenant: TenantId, limit: i64) -> Result<Vec<Undelivered>, Fault> {
    let mut tx = db.begin_read(Scope::Tenant(tenant)).await?;
    let mut waiting = Vec::new();
    for row in tx.all(&UNDELIVERED, p![tenant, limit]).await? {
        let (id, to, kind, written_at) = (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?);
        waiting.push(Undelivered { id, to, kind, written_at, tries: row.get(4)?, failure: row.get(5)? });
    }
    tx.rollback().await;
    Ok(waiting)
}

/// Sends what waits, as a job.
#[derive(Clone, Copy, Debug, Default)]
pub struct SendDeliveries;

impl JobHandler for SendDeliveries {
    fn kind(&self) -> &'static str {
        "send_deliveries"
    }
    fn handle<'a>(&'a self, house: &'a House, _job: &'a Job) -> Handled<'a> {
        Box::pin(async move {
            // What did not arrive has a next time of its own.
            send_due(house).await?;
            Ok(())
        })
    }
}
