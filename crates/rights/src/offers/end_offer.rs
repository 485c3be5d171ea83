//! End a local offer: give it a last day. It stays in the editor's list and can be told of afterwards.

use super::model::{OfferRefusal, SeenOffer};
use super::seen_offer;
use super::store::{OfferEvent, OfferVersion};
use access::{Permit, Principal, acts};
use jiff::civil::Date;
use store::{Fault, Tx};
use usecase::{Command, Decided, Located, Moment};

/// Gives an offer its last day.
#[derive(Clone, Copy, Debug)]
pub struct EndOffer {
    /// What the editor had in front of them.
    pub seen: SeenOffer,
    /// The last day on which it may be had.
    pub last_day: Date,
}

impl Command for EndOffer {
    type Action = acts::EditOffers;
    type State = OfferVersion;
    type Event = OfferEvent;
    type Refusal = OfferRefusal;
    type Done = SeenOffer;
    const NAME: &'static str = "end_offer";

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
        let offer = state.offer.id;
        if state.offer.period.to == Some(self.last_day) {
            return Ok(Decided::all(Vec::new(), SeenOffer { offer, version: state.version }));
        }
        seen_offer::unchanged(state, self.seen)?;
        if self.last_day < state.offer.period.from {
            return Err(OfferRefusal::EndsBeforeItBegins);
        }
        let done = SeenOffer { offer, version: moment.id() };
        Ok(Decided::one(OfferEvent::Ended { offer, to: self.last_day, version: done.version }, done))
    }
}
