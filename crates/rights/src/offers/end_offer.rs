//! End a local offer: give it a last day. It stays in the editor's list and can be told of afterwards.

use super::change_offer::unchanged;
use super::model::{OfferRefusal, SeenOffer};
use super::store::{self as rows, OfferEvent, OfferVersion};
use crate::office::own_office;
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
        let offer = state.offer.id;
        if state.offer.period.to == Some(self.last_day) {
            return Ok(Decided::all(Vec::new(), SeenOffer { offer, version: state.version }));
        }
        unchanged(state, self.seen)?;
        if self.last_day < state.offer.period.from {
            return Err(OfferRefusal::EndsBeforeItBegins);
        }
        let done = SeenOffer { offer, version: moment.id() };
        Ok(Decided::one(OfferEvent::Ended { offer, to: self.last_day, version: done.version }, done))
    }
}
