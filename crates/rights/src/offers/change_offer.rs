//! Change a local offer. Whoever changes carries the version they saw; somebody else's change is shown, not overwritten.

use super::model::{Offer, OfferRefusal, OfferWords, SeenOffer};
use super::seen_offer;
use super::store::{OfferEvent, OfferVersion};
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

impl Command for ChangeOffer {
    type Action = acts::EditOffers;
    type State = OfferVersion;
    type Event = OfferEvent;
    type Refusal = OfferRefusal;
    type Done = SeenOffer;
    const NAME: &'static str = "change_offer";

    async fn locate(&self, tx: &mut Tx, who: &Principal) -> Result<Located, Fault> {
        seen_offer::locate(tx, who, self.seen).await
    }

    async fn load(&self, tx: &mut Tx, permit: &Permit<Self::Action>) -> Result<OfferVersion, Fault> {
        seen_offer::load(tx, permit, self.seen).await
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
        seen_offer::unchanged(state, self.seen)?;
        let done = SeenOffer { offer: offer.id, version: moment.id() };
        Ok(Decided::one(OfferEvent::Written { offer, version: done.version, is_new: false }, done))
    }
}
