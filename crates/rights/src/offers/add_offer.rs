//! Add a local offer. Who works at an office of the municipality does it; everybody may read it from its first day.

use super::model::{Offer, OfferWords};
use super::store::OfferEvent;
use crate::office::own_office;
use access::{Permit, Principal, acts};
use kernel::{OfferId, Period};
use store::{Fault, Tx};
use usecase::{Command, Decided, Located, Moment, NoRefusal};

/// Adds an offer. Words and days come from [`super::OfferInput::parse`].
#[derive(Clone, Debug)]
pub struct AddOffer {
    /// In words.
    pub words: OfferWords,
    /// From when, until when.
    pub period: Period,
}

impl Command for AddOffer {
    type Action = acts::EditOffers;
    type State = ();
    type Event = OfferEvent;
    type Refusal = NoRefusal;
    type Done = OfferId;
    const NAME: &'static str = "add_offer";

    async fn locate(&self, tx: &mut Tx, who: &Principal) -> Result<Located, Fault> {
        own_office(tx, who).await
    }

    async fn load(&self, _: &mut Tx, _: &Permit<Self::Action>) -> Result<(), Fault> {
        Ok(())
    }

    fn decide(&self, (): &(), moment: &Moment<'_>) -> Result<Decided<OfferEvent, OfferId>, NoRefusal> {
        let offer = Offer { id: moment.id(), period: self.period, words: self.words.clone() };
        let id = offer.id;
        Ok(Decided::one(OfferEvent::Written { offer, version: moment.id(), is_new: true }, id))
    }
}
