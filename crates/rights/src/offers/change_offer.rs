//! Change a local offer. Whoever changes carries the version they saw; somebody else's change is shown, not overwritten.

use super::model::{Offer, OfferRefusal, OfferWords, SeenOffer};
use super::store::{self as rows, OfferEvent, OfferVersion};
use crate::office::own_office;
use access::{Permit, Principal, acts};
use kernel::Period;
use store::{Fault, Tx};
use usecase::{Command, Decided, Located, Moment};

/// Changes words and days of an offer.
#[derive(Clone, Debug)]
pub struct ChangeOffer {
    /// What the editor had in front of them.
    pub seen: SeenOffer,
    /// In words.
    pub words: OfferWords,
    /// From when, until when.
    pub period: Period,
}

/// The offer, when it has the version that was seen.
pub(super) fn unchanged(state: &OfferVersion, seen: SeenOffer) -> Result<(), OfferRefusal> {
    if state.version == seen.version { Ok(()) } else { Err(OfferRefusal::Stale(Box::new(state.clone()))) }
}

impl Command for ChangeOffer {
    type Action = acts::EditOffers;
    type State = OfferVersion;
    type Event = OfferEvent;
    type Refusal = OfferRefusal;
    type Done = SeenOffer;
    const NAME: &'static str = "change_offer";

    async fn locate(&self, tx: &mut Tx, who: &Principal) -> Result<Located, Fault> {
        if rows::one(tx, who.tenant, self.seen.offer).await?.is_none() {
            return Ok(None);
        }
        own_office(tx, who).await
    }

    async fn load(&self, tx: &mut Tx, permit: &Permit<Self::Action>) -> Result<OfferVersion, Fault> {
        let found = rows::one(tx, permit.resource().tenant, self.seen.offer).await?;
        found.ok_or_else(|| Fault::Decode("an offer that was located is gone".into()))
    }

    fn decide(
        &self,
        state: &OfferVersion,
        moment: &Moment<'_>,
    ) -> Result<Decided<OfferEvent, SeenOffer>, OfferRefusal> {
        let offer = Offer { id: self.seen.offer, period: self.period, words: self.words.clone() };
        // The same words saved twice are nobody's conflict.
        if state.offer == offer {
            return Ok(Decided::all(Vec::new(), SeenOffer { offer: offer.id, version: state.version }));
        }
        unchanged(state, self.seen)?;
        let done = SeenOffer { offer: offer.id, version: moment.id() };
        Ok(Decided::one(OfferEvent::Written { offer, version: done.version, is_new: false }, done))
    }
}
