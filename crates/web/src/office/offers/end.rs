//! How does an offer end? It is given its last day, and stays in the list.

use super::form::Sheets;
use super::typed::Typed;
use super::write::{day_field, found, seen, stale};
use super::{OFFERS, form, of_offer};
use crate::at::At;
use crate::face::{Button, Field, FieldFault, Variant, button, fault_of, field_date};
use crate::posted::Posted;
use crate::respond::{failed, see};
use crate::visitor::Member;
use axum::response::Response;
use i18n::{msg, parse_date};
use kernel::OfferId;
use maud::{Markup, html};
use rights::offers::{EndOffer, OfferRefusal, OfferVersion};
use usecase::{Failure, NoRefusal};

const FIELD: &str = "last_day";

/// Gives an offer its last day.
pub(crate) async fn save(At(offer): At<OfferId>, posted: Posted<Typed>) -> Result<Response, Response> {
    let (member, typed) = (&posted.member, &posted.form);
    let lang = member.lang;
    let Some(seen) = seen(offer, typed) else { return Err(failed::<NoRefusal>(lang, Failure::NotFound)) };
    let Some(last_day) = parse_date(typed.get(FIELD)) else {
        return again(member, offer, typed, msg::offers_no_date(lang)).await;
    };
    match posted.run(&EndOffer { seen, last_day }).await {
        Ok(_) => Ok(see(&format!("{OFFERS}?done=ended"))),
        Err(Failure::Refused(OfferRefusal::EndsBeforeItBegins)) => {
            again(member, offer, typed, msg::offers_ends_before(lang)).await
        }
        Err(Failure::Refused(OfferRefusal::Stale(now))) => {
            Ok(stale(member, &now, &Typed::of(&now.offer).with(FIELD, typed.get(FIELD))))
        }
        Err(other) => Err(failed(lang, other)),
    }
}

/// The page again, with the day that was typed.
async fn again(member: &Member, offer: OfferId, typed: &Typed, fault: &str) -> Result<Response, Response> {
    let now = found(member, offer).await?;
    let both = Typed::of(&now.offer).with(FIELD, typed.get(FIELD));
    let faults = [FieldFault::new(FIELD, fault)];
    Ok(form::page(member, &Sheets { offer: Some(&now), typed: &both, faults: &faults, is_stale: false }))
}

/// The form that ends an offer.
pub(super) fn section(member: &Member, version: &OfferVersion, shown: &Sheets<'_>) -> Markup {
    let lang = member.lang;
    let stands = day_field(version);
    let typed = shown.typed.get(FIELD);
    let value = if typed.is_empty() { &stands } else { typed };
    html! {
        section aria-labelledby="end-title" {
            h2.ds-heading id="end-title" data-size="xs" { (msg::offers_end_title(lang)) }
            p { (msg::offers_end_lead(lang)) }
            form.form method="post" action={ (of_offer(version.offer.id)) "/end" } {
                (member.form_fields())
                input type="hidden" name="version" value=(version.version);
                (field_date(lang, &Field {
                    label: msg::offers_last_day(lang), name: FIELD, value, fault: fault_of(shown.faults, FIELD), ..Field::default()
                }))
                div.acts { (button(&Button { text: msg::offers_end(lang), variant: Variant::Secondary, ..Button::default() })) }
            }
        }
    }
}
