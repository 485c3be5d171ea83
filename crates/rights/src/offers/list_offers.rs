//! Which offers has the municipality, as their editor sees them? Ended and coming ones among them, with their versions.

use super::store::{self as rows, OfferVersion};
use crate::office::own_office;
use access::{Permit, Principal, acts};
use jiff::civil::Date;
use store::{Fault, Tx};
use usecase::{Located, Reading, Seen};

/// Lists every offer of the actor's municipality. For what the public sees on a coming day: [`super::offers_on`].
#[derive(Clone, Copy, Debug, Default)]
pub struct ListOffers;

/// The list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferList {
    /// The day it was read.
    pub today: Date,
    /// Every offer, the latest begun first.
    pub offers: Vec<OfferVersion>,
}

impl Reading for ListOffers {
    type Action = acts::ListOffers;
    type View = OfferList;
    const NAME: &'static str = "list_offers";

    async fn locate(&self, tx: &mut Tx, who: &Principal) -> Result<Located, Fault> {
        own_office(tx, who).await
    }

    async fn load(&self, tx: &mut Tx, permit: &Permit<Self::Action>, today: Date) -> Result<Option<OfferList>, Fault> {
        Ok(Some(OfferList { today, offers: rows::all(tx, permit.resource().tenant).await? }))
    }

    fn seen(&self, _: &OfferList) -> Seen {
        // Offers are about no person.
        Seen::default()
    }
}
