//! What does a municipality offer beyond the catalogue? Dated entries with an editor and a preview; public to read.
//!
//! | question | file |
//! |---|---|
//! | what is an offer, and what may be written in it | `model.rs` |
//! | what has happened, which rows are there | `store.rs` |
//! | add one, change one, end one | `add_offer.rs`, `change_offer.rs`, `end_offer.rs` |
//! | which one the editor has in front of them, and is it still so | `seen_offer.rs` |
//! | what the editor sees, past and coming | `list_offers.rs` |
//! | what everybody sees on a day | `public_offers.rs` |

mod add_offer;
mod change_offer;
mod end_offer;
mod list_offers;
mod model;
mod public_offers;
mod seen_offer;
mod store;

pub use add_offer::AddOffer;
pub use change_offer::ChangeOffer;
pub use end_offer::EndOffer;
pub use list_offers::{ListOffers, OfferList};
pub use model::{
    LONGEST_LINE, LONGEST_TEXT, Offer, OfferFault, OfferFaultCode, OfferField, OfferInput, OfferRefusal, OfferText,
    OfferWords, SeenOffer,
};
pub use public_offers::{PublicOffer, offers_on};
pub use store::{OfferEvent, OfferVersion};
