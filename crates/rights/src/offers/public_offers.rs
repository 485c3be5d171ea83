//! What does a municipality offer on a day, for everybody to read? A coming day is the editor's preview.

use super::model::{Offer, OfferText};
use super::store as rows;
use jiff::civil::Date;
use kernel::{Lang, OfferId, Period, TenantId};
use store::Scope;
use usecase::{Failure, House, NoRefusal};

/// An offer as everybody sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicOffer {
    /// Its id.
    pub id: OfferId,
    /// From when, until when.
    pub period: Period,
    /// The language it stands in: the reader's, or the nearest there is.
    pub lang: Lang,
    /// In words.
    pub text: OfferText,
}

impl PublicOffer {
    fn of(offer: &Offer, lang: Lang) -> Option<Self> {
        let (lang, text) = offer.text(lang)?;
        Some(Self { id: offer.id, period: offer.period, lang, text: text.clone() })
    }
}

/// The offers that run on a day, by title. Public: it shows no person, so nobody is named in the access log, and no hat is
/// needed.
///
/// # Errors
/// A technical failure, logged once under its id.
pub async fn offers_on(
    house: &House,
    tenant: TenantId,
    day: Date,
    lang: Lang,
) -> Result<Vec<PublicOffer>, Failure<NoRefusal>> {
    let read = async {
        let mut tx = house.db.begin_read(Scope::Tenant(tenant)).await?;
        let found = rows::on_day(&mut tx, tenant, day).await;
        tx.rollback().await;
        found
    };
    let found = read.await.map_err(|fault| house.fault("public_offers", &fault))?;
    let mut offers: Vec<PublicOffer> =
        found.iter().filter_map(|version| PublicOffer::of(&version.offer, lang)).collect();
    offers.sort_by_cached_key(|offer| (offer.text.title.to_lowercase(), offer.id));
    Ok(offers)
}
