//! What does one's own municipality have beside the catalogue? Its offers of today, once it has been named.

use super::visit::Visit;
use super::{Page, line_field};
use crate::face::{Variant, button};
use crate::respond::failed;
use crate::typed::field;
use crate::visitor::Reader;
use axum::response::Response;
use i18n::msg;
use kernel::{Lang, TenantId};
use maud::{Markup, html};
use people::tenants::municipalities;
use rights::offers::{PublicOffer, offers_on};
use usecase::NoRefusal;

/// The name of the field that names the municipality.
const FIELD: &str = "municipality";

/// The municipalities, and what the chosen one offers.
pub(super) struct Local {
    all: Vec<(TenantId, String)>,
    chosen: Option<(TenantId, Vec<PublicOffer>)>,
}

impl Local {
    /// Reads what is needed. One's own is chosen for those logged in, and the only one where there is one.
    pub(super) async fn read(visit: &Visit) -> Result<Self, Response> {
        let (house, lang) = (&visit.site.house, visit.lang());
        let all = municipalities(&house.db).await;
        let all = all.map_err(|fault| failed::<NoRefusal>(lang, house.fault("municipalities", &fault)))?;
        let Some(tenant) = named(visit, &all) else { return Ok(Self { all, chosen: None }) };
        let offers = offers_on(house, tenant, visit.nav.on, lang).await.map_err(|failure| failed(lang, failure))?;
        Ok(Self { all, chosen: Some((tenant, offers)) })
    }

    /// The choice, to be carried on.
    pub(super) fn carried(&self) -> Markup {
        html! { @if let Some((tenant, _)) = &self.chosen { input type="hidden" name=(FIELD) value=(tenant); } }
    }

    /// The part of the result; nothing where there is no municipality.
    pub(super) fn section(&self, visit: &Visit) -> Markup {
        let lang = visit.lang();
        html! {
            @if !self.all.is_empty() {
                section.result-group id="local" aria-labelledby="local-title" {
                    h2.ds-heading id="local-title" data-size="md" { (msg::navigator_local_title(lang)) }
                    @if self.all.len() > 1 { (self.choice(visit)) }
                    @if let Some((_, offers)) = &self.chosen {
                        @if offers.is_empty() { p { (msg::navigator_local_none(lang)) } }
                        @else { ul.result-cards { @for offer in offers { li { (card(lang, offer)) } } } }
                    }
                }
            }
        }
    }

    fn choice(&self, visit: &Visit) -> Markup {
        let chosen = self.chosen.as_ref().map(|(tenant, _)| *tenant);
        let show = crate::face::Button {
            text: msg::navigator_local_show(visit.lang()),
            variant: Variant::Secondary,
            ..crate::face::Button::default()
        };
        html! {
            form.granted-row.local-choice method="post" action={ (Page::Result.path()) "#local" } {
                (line_field(&visit.answers))
                div.ds-field {
                    label.ds-label for=(FIELD) { (msg::navigator_local_choose(visit.lang())) }
                    select.ds-input data-width="medium" id=(FIELD) name=(FIELD) {
                        @for (tenant, name) in &self.all { option value=(tenant) selected[chosen == Some(*tenant)] { (name) } }
                    }
                }
                (button(&show))
            }
        }
    }
}

/// Which municipality: the one that was chosen, or the one that goes without saying.
fn named(visit: &Visit, all: &[(TenantId, String)]) -> Option<TenantId> {
    let is_one = |tenant: &TenantId| all.iter().any(|(id, _)| id == tenant);
    let posted = field(&visit.fields, FIELD).and_then(|id| id.parse().ok()).filter(is_one);
    let own = match &visit.reader {
        Reader::Member(member) => Some(member.who.tenant).filter(is_one),
        Reader::Visitor(_) => None,
    };
    let only = if let [(only, _)] = all { Some(*only) } else { None };
    posted.or(own).or(only)
}

fn card(lang: Lang, offer: &PublicOffer) -> Markup {
    let line = |heading: &str, text: &str| html! { @if !text.is_empty() { p { b { (heading) } " " span lang=(offer.lang.tag()) { (text) } } } };
    html! {
        article.right-card {
            h3.ds-heading data-size="xs" lang=(offer.lang.tag()) { (offer.text.title) }
            p lang=(offer.lang.tag()) { (offer.text.what) }
            (line(msg::navigator_local_who(lang), &offer.text.who_may))
            (line(msg::navigator_local_how(lang), &offer.text.how_to_ask))
            (line(msg::navigator_local_office(lang), &offer.text.office))
        }
    }
}
