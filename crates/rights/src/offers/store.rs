//! What happens to offers, and which rows does it write?

use super::model::{Offer, OfferWords};
use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{EventId, OfferId, Period, PersonId, TenantId};
use serde::{Deserialize, Serialize};
use store::{Fault, Row, Tx, p, sql};
use usecase::Stamp;
use uuid::Uuid;

sql! {
    PUT -> [] = "insert into local_offer (tenant_id, id, version_id, from_on, to_on, words, changed_at)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        on conflict (tenant_id, id) do update set version_id = ?3, from_on = ?4, to_on = ?5, words = ?6, changed_at = ?7";
    END -> [] = "update local_offer set version_id = ?3, to_on = ?4, changed_at = ?5 where tenant_id = ?1 and id = ?2";
    ONE -> [Uuid, Uuid, Date, Date, Json, At] = "select id, version_id, from_on, to_on, words, changed_at from local_offer
        where tenant_id = ?1 and id = ?2 {lock}";
    ALL -> [Uuid, Uuid, Date, Date, Json, At] = "select id, version_id, from_on, to_on, words, changed_at from local_offer
        where tenant_id = ?1 order by from_on desc, id";
    ON_DAY -> [Uuid, Uuid, Date, Date, Json, At] = "select id, version_id, from_on, to_on, words, changed_at from local_offer
        where tenant_id = ?1 and from_on <= ?2 and (to_on is null or to_on >= ?2) order by from_on, id";
}

/// A fact about an offer. It is about no person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum OfferEvent {
    /// It was written, or written anew.
    Written {
        /// As it is now.
        offer: Offer,
        /// Its version from now on.
        version: EventId,
        /// It is new.
        is_new: bool,
    },
    /// It was given a last day.
    Ended {
        /// Which.
        offer: OfferId,
        /// Its last day.
        to: Date,
        /// Its version from now on.
        version: EventId,
    },
}

impl usecase::Event for OfferEvent {
    fn kind(&self) -> &'static str {
        match self {
            Self::Written { is_new: true, .. } => "offer_added",
            Self::Written { is_new: false, .. } => "offer_changed",
            Self::Ended { .. } => "offer_ended",
        }
    }

    fn subject(&self) -> Option<PersonId> {
        None
    }

    fn resource(&self) -> Option<Uuid> {
        match self {
            Self::Written { offer, .. } => Some(offer.id.0),
            Self::Ended { offer, .. } => Some(offer.0),
        }
    }

    async fn apply(&self, tx: &mut Tx, stamp: &Stamp) -> Result<(), Fault> {
        match self {
            Self::Written { offer, version, .. } => put(tx, stamp, offer, *version).await,
            Self::Ended { offer, to, version } => {
                tx.run(&END, p![stamp.tenant, *offer, *version, *to, stamp.at]).await.map(|_| ())
            }
        }
    }
}

async fn put(tx: &mut Tx, stamp: &Stamp, offer: &Offer, version: EventId) -> Result<(), Fault> {
    let words = serde_json::to_value(&offer.words).map_err(|e| Fault::Decode(e.to_string()))?;
    let Period { from, to } = offer.period;
    tx.run(&PUT, p![stamp.tenant, offer.id, version, from, to, words, stamp.at]).await.map(|_| ())
}

/// An offer with its version, as its editor sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferVersion {
    /// The offer.
    pub offer: Offer,
    /// Its version.
    pub version: EventId,
    /// When it was written.
    pub changed_at: Timestamp,
}

fn read(row: &Row) -> Result<OfferVersion, Fault> {
    let words: OfferWords = row.json(4)?;
    let period = Period { from: row.get(2)?, to: row.get(3)? };
    let offer = Offer { id: row.get(0)?, period, words };
    Ok(OfferVersion { offer, version: row.get(1)?, changed_at: row.get(5)? })
}

/// One offer. In a transaction that writes, nobody else changes it meanwhile.
pub(super) async fn one(tx: &mut Tx, tenant: TenantId, id: OfferId) -> Result<Option<OfferVersion>, Fault> {
    tx.maybe(&ONE, p![tenant, id]).await?.map(|row| read(&row)).transpose()
}

/// Every offer, the latest begun first; coming and ended ones among them.
pub(super) async fn all(tx: &mut Tx, tenant: TenantId) -> Result<Vec<OfferVersion>, Fault> {
    tx.all(&ALL, p![tenant]).await?.iter().map(read).collect()
}

/// Those that run on a day.
pub(super) async fn on_day(tx: &mut Tx, tenant: TenantId, day: Date) -> Result<Vec<OfferVersion>, Fault> {
    tx.all(&ON_DAY, p![tenant, day]).await?.iter().map(read).collect()
}
