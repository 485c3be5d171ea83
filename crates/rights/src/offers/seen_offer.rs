//! Which offer does an editor have in front of them, and is it still as they saw it? Asked by every later change.

use super::model::{OfferRefusal, SeenOffer};
use super::store::{self as rows, OfferVersion};
use crate::office::own_office;
use access::{Permit, Principal, acts};
use store::{Fault, Tx};
use usecase::Located;

/// The editor's own office, where the offer is one of the municipality's.
pub(super) async fn locate(tx: &mut Tx, who: &Principal, seen: SeenOffer) -> Result<Located, Fault> {
    if rows::one(tx, who.tenant, seen.offer).await?.is_none() {
        return Ok(None);
    }
    own_office(tx, who).await
}

/// The offer as it is now.
pub(super) async fn load(
    tx: &mut Tx,
    permit: &Permit<acts::EditOffers>,
    seen: SeenOffer,
) -> Result<OfferVersion, Fault> {
    let found = rows::one(tx, permit.resource().tenant, seen.offer).await?;
    found.ok_or_else(|| Fault::Decode("an offer that was located is gone".into()))
}

/// Refuses when somebody else has changed it since, and shows their version.
pub(super) fn unchanged(state: &OfferVersion, seen: SeenOffer) -> Result<(), OfferRefusal> {
    if state.version == seen.version { Ok(()) } else { Err(OfferRefusal::Stale(Box::new(state.clone()))) }
}
