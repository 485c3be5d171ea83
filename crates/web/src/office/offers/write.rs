//! How is an offer added, and how is it changed?

use super::OFFERS;
use super::form::{Sheets, page};
use super::typed::{Typed, fault_text};
use crate::at::At;
use crate::face::FieldFault;
use crate::posted::Posted;
use crate::respond::{failed, see};
use crate::visitor::Member;
use axum::response::Response;
use i18n::{date_field, msg};
use kernel::{Lang, OfferId, Period};
use rights::offers::{AddOffer, ChangeOffer, ListOffers, OfferRefusal, OfferVersion, OfferWords, SeenOffer};
use usecase::{Failure, NoRefusal};

/// The form of a new offer.
pub(crate) async fn show_new(member: Member) -> Result<Response, Response> {
    member.read(&ListOffers).await?;
    Ok(page(&member, &Sheets { offer: None, typed: &Typed::default(), faults: &[], is_stale: false }))
}

/// Adds an offer.
pub(crate) async fn add(posted: Posted<Typed>) -> Result<Response, Response> {
    let (member, typed) = (&posted.member, &posted.form);
    let (words, period) = match parsed(member.lang, typed) {
        Ok(parsed) => parsed,
        Err(faults) => {
            member.read(&ListOffers).await?;
            return Ok(page(member, &Sheets { offer: None, typed, faults: &faults, is_stale: false }));
        }
    };
    match posted.run(&AddOffer { words, period }).await {
        Ok(_) => Ok(see(&format!("{OFFERS}?done=added"))),
        Err(failure) => Err(member.failed(failure)),
    }
}

fn parsed(lang: Lang, typed: &Typed) -> Result<(OfferWords, Period), Vec<FieldFault>> {
    typed.input().parse().map_err(|faults| faults.into_iter().map(|fault| fault_text(lang, fault)).collect())
}

/// The offer with this id, as it stands now.
pub(super) async fn found(member: &Member, offer: OfferId) -> Result<OfferVersion, Response> {
    let list = member.read(&ListOffers).await?;
    let one = list.offers.iter().find(|one| one.offer.id == offer).cloned();
    one.ok_or_else(|| failed::<NoRefusal>(member.lang, Failure::NotFound))
}

/// The form of an offer that is there.
pub(crate) async fn show(member: Member, At(offer): At<OfferId>) -> Result<Response, Response> {
    let version = found(&member, offer).await?;
    let typed = Typed::of(&version.offer);
    Ok(page(&member, &Sheets { offer: Some(&version), typed: &typed, faults: &[], is_stale: false }))
}

/// Changes an offer.
pub(crate) async fn change(At(offer): At<OfferId>, posted: Posted<Typed>) -> Result<Response, Response> {
    let (member, typed) = (&posted.member, &posted.form);
    let (words, period) = match parsed(member.lang, typed) {
        Ok(parsed) => parsed,
        Err(faults) => return shown(member, offer, typed, &faults).await,
    };
    let Some(seen) = seen(offer, typed) else { return Err(failed::<NoRefusal>(member.lang, Failure::NotFound)) };
    match posted.run(&ChangeOffer { seen, words, period }).await {
        Ok(_) => Ok(see(&format!("{OFFERS}?done=changed"))),
        Err(Failure::Refused(OfferRefusal::Stale(now))) => Ok(stale(member, &now, typed)),
        Err(other) => Err(failed(member.lang, other)),
    }
}

/// The version that the form was opened with.
pub(super) fn seen(offer: OfferId, typed: &Typed) -> Option<SeenOffer> {
    typed.get("version").parse().ok().map(|version| SeenOffer { offer, version })
}

/// The form again, with what was typed. The version stays the one that was seen.
pub(super) async fn shown(
    member: &Member,
    offer: OfferId,
    typed: &Typed,
    faults: &[FieldFault],
) -> Result<Response, Response> {
    let now = found(member, offer).await?;
    let version = seen(offer, typed).map_or(now.version, |seen| seen.version);
    let shown = OfferVersion { version, ..now };
    Ok(page(member, &Sheets { offer: Some(&shown), typed, faults, is_stale: false }))
}

/// Somebody else was first: theirs is shown beside what was typed, and saving once more is a choice.
pub(super) fn stale(member: &Member, now: &OfferVersion, typed: &Typed) -> Response {
    let faults = [FieldFault::new("", msg::offers_stale_title(member.lang))];
    page(member, &Sheets { offer: Some(now), typed, faults: &faults, is_stale: true })
}

/// A day as it stands in a field.
pub(super) fn day_field(version: &OfferVersion) -> String {
    version.offer.period.to.map(date_field).unwrap_or_default()
}
