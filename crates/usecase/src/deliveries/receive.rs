//! How does a delivery come in? Its signature and digest are tried, then it is sealed with the receiver's own key.

use super::envelope::{Receipt, SealedEnvelope};
use super::keys::{DeliveryKey, DeliverySecret};
use crate::jobs::machine;
use crate::{Command, Decided, Event, Failure, House, Located, Moment, Refusal, Stamp, run};
use access::{Permit, Principal, Resource, ResourceKind, acts};
use jiff::Timestamp;
use kernel::{DeliveryId, Id, PersonId, TenantId};
use serde::Serialize;
use store::{Column, Fault, Tx, p, sql};
use uuid::Uuid;

sql! {
    KNOWN -> [Uuid, Bytes, At] = "select from_tenant, digest, received_at from delivery where tenant_id = ?1 and id = ?2";
    PUT -> [] = "insert into delivery (tenant_id, id, from_tenant, kind, body, digest, written_at, received_at)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) on conflict (tenant_id, id) do nothing";
}

/// The sealed column of what came in.
const BODY: Column = Column::new("delivery", "body");

/// Why a delivery or a receipt is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeliveryRefusal {
    /// It is not signed by its sender's key, or was altered after it was signed.
    NotFromSender,
    /// It does not open, or its content is not what its digest says.
    Altered,
    /// Another delivery has come under the same id.
    AnotherHasTheId,
    /// The receipt is not for this delivery, or not signed by its receiver.
    ReceiptDoesNotFit,
}

impl Refusal for DeliveryRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::NotFromSender => "delivery_not_from_sender",
            Self::Altered => "delivery_altered",
            Self::AnotherHasTheId => "another_delivery_has_the_id",
            Self::ReceiptDoesNotFit => "receipt_does_not_fit",
        }
    }
}

/// Takes an envelope in for its receiver and answers with the receipt. `sender` is the key that the receiver trusts
/// to be the sender's. The same envelope again gives the same receipt and changes nothing.
///
/// # Errors
/// [`Failure::NotFound`] when the receiver is not kept here; otherwise see [`DeliveryRefusal`].
pub async fn accept(
    house: &House,
    envelope: SealedEnvelope,
    sender: DeliveryKey,
) -> Result<Receipt, Failure<DeliveryRefusal>> {
    let receiver = machine(envelope.to);
    run(house, &receiver, &ReceiveDelivery { envelope, sender }, None).await
}

struct ReceiveDelivery {
    envelope: SealedEnvelope,
    sender: DeliveryKey,
}

struct Arriving {
    secret: DeliverySecret,
    content: Option<Vec<u8>>,
    /// Sender, digest and time of what has come under this id before.
    known: Option<(TenantId, Vec<u8>, Timestamp)>,
}

#[derive(Serialize)]
#[serde(tag = "what", rename_all = "snake_case")]
enum Arrived {
    Received {
        id: DeliveryId,
        from: TenantId,
        kind: String,
        digest: Vec<u8>,
        written_at: Timestamp,
        /// Stands sealed in its row; the history has its digest.
        #[serde(skip)]
        content: Vec<u8>,
    },
}

impl Event for Arrived {
    fn kind(&self) -> &'static str {
        "delivery_received"
    }
    fn subject(&self) -> Option<PersonId> {
        None
    }
    fn resource(&self) -> Option<Uuid> {
        let Self::Received { id, .. } = self;
        Some(id.uuid())
    }
    async fn apply(&self, tx: &mut Tx, stamp: &Stamp) -> Result<(), Fault> {
        let Self::Received { id, from, kind, digest, written_at, content } = self;
        let body = tx.seal_bytes(BODY, *id, content)?;
        let values = p![stamp.tenant, *id, *from, kind.as_str(), body, digest.clone(), *written_at, stamp.at];
        // Another worker has just taken the same envelope in: look again.
        if tx.run(&PUT, values).await? == 0 { Err(Fault::Retry) } else { Ok(()) }
    }
}

impl Command for ReceiveDelivery {
    type Action = acts::ReceiveDelivery;
    type State = Arriving;
    type Event = Arrived;
    type Refusal = DeliveryRefusal;
    type Done = Receipt;
    const NAME: &'static str = "receive_delivery";

    async fn locate(&self, tx: &mut Tx, who: &Principal) -> Result<Located, Fault> {
        match DeliverySecret::of(tx) {
            Ok(_) => Ok(Some(Resource::new(ResourceKind::Delivery, self.envelope.id.uuid(), who.tenant))),
            Err(Fault::Sealed(_)) => Ok(None),
            Err(fault) => Err(fault),
        }
    }

    async fn load(&self, tx: &mut Tx, permit: &Permit<acts::ReceiveDelivery>) -> Result<Arriving, Fault> {
        let secret = DeliverySecret::of(tx)?;
        let known = match tx.maybe(&KNOWN, p![permit.resource().tenant, self.envelope.id]).await? {
            Some(row) => Some((row.get(0)?, row.get(1)?, row.get(2)?)),
            None => None,
        };
        Ok(Arriving { content: self.envelope.open(&secret), secret, known })
    }

    fn decide(&self, state: &Arriving, moment: &Moment<'_>) -> Result<Decided<Arrived, Receipt>, DeliveryRefusal> {
        let envelope = &self.envelope;
        let (id, to, digest) = (envelope.id, envelope.to, &envelope.digest);
        if !envelope.is_from(&self.sender) {
            return Err(DeliveryRefusal::NotFromSender);
        }
        let content = state.content.clone().ok_or(DeliveryRefusal::Altered)?;
        match &state.known {
            Some((from, known, at)) if *from == envelope.from && known == digest => {
                Ok(Decided::all(Vec::new(), Receipt::sign(id, to, *at, known.clone(), &state.secret)))
            }
            Some(_) => Err(DeliveryRefusal::AnotherHasTheId),
            None => {
                let receipt = Receipt::sign(id, to, moment.now, digest.clone(), &state.secret);
                let (from, kind, written_at) = (envelope.from, envelope.kind.clone(), envelope.written_at);
                Ok(Decided::one(
                    Arrived::Received { id, from, kind, digest: digest.clone(), written_at, content },
                    receipt,
                ))
            }
        }
    }
}
