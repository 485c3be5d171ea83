//! As whom does somebody act now? Those with several hats choose one, and the choice is logged.

use super::login::go_on;
use crate::Site;
use crate::face::buttons::{Button, Variant, button, csrf_field};
use crate::posted::PostedBare;
use crate::respond::{failed, see};
use crate::visitor::{LoggedIn, Visitor};
use crate::words::role_text;
use axum::extract::State;
use axum::response::Response;
use i18n::msg;
use kernel::{HatId, Lang};
use maud::{Markup, html};
use people::ChooseHat;
use people::hats::{OfferedHat, hats_of};
use serde::Deserialize;
use usecase::{Failure, NoRefusal};

async fn offered(site: &Site, login: &LoggedIn) -> Result<Vec<OfferedHat>, Response> {
    let house = &site.house;
    let hats = hats_of(&house.db, login.session.account, house.clock.today()).await;
    hats.map_err(|fault| failed::<NoRefusal>(login.lang, house.fault("hats_of", &fault)))
}

/// The hats that may be worn today.
pub(crate) async fn show(State(site): State<Site>, login: LoggedIn) -> Result<Response, Response> {
    let hats = offered(&site, &login).await?;
    Ok(login.page(msg::hats_title(login.lang), &page(&login, &hats)))
}

fn page(login: &LoggedIn, hats: &[OfferedHat]) -> Markup {
    let lang = login.lang;
    let lead = if hats.is_empty() { msg::hats_none(lang) } else { msg::hats_lead(lang) };
    html! {
        h1.ds-heading data-size="lg" { (msg::hats_title(lang)) }
        p.lead { (lead) }
        ul.stack { @for hat in hats { li { (hat_form(login, hat)) } } }
        form method="post" action="/logout" {
            (csrf_field(Some(&login.csrf())))
            p.acts { button.linkish type="submit" { (msg::log_out(lang)) } }
        }
    }
}

fn hat_form(login: &LoggedIn, offered: &OfferedHat) -> Markup {
    let lang = login.lang;
    let is_worn = login.session.hat.as_ref().is_some_and(|worn| worn.id == offered.hat.id);
    let place = place_text(&offered.hat.unit, &offered.tenant_name);
    let choose = Button {
        text: msg::hats_choose(lang),
        hidden: Some(&describe(lang, offered)),
        variant: Variant::Secondary,
        ..Button::default()
    };
    html! {
        form.panel method="post" action="/hats" {
            (csrf_field(Some(&login.csrf())))
            input type="hidden" name="hat" value=(offered.hat.id);
            h2.ds-heading data-size="xs" { (role_text(lang, offered.hat.role)) }
            p.meta { (place) @if is_worn { " · " (msg::hats_worn(lang)) } }
            p.acts { (button(&choose)) }
        }
    }
}

fn describe(lang: Lang, offered: &OfferedHat) -> String {
    format!("{}, {}", role_text(lang, offered.hat.role), place_text(&offered.hat.unit, &offered.tenant_name))
}

/// Unit and tenant, or the tenant alone.
pub(crate) fn place_text(unit: &str, tenant: &str) -> String {
    if unit.is_empty() { tenant.to_owned() } else { format!("{unit}, {tenant}") }
}

/// The hat that was chosen.
#[derive(Deserialize)]
pub(crate) struct Chosen {
    hat: HatId,
}

/// Puts a hat on.
pub(crate) async fn choose(
    State(site): State<Site>,
    visitor: Visitor,
    posted: PostedBare<Chosen>,
) -> Result<Response, Response> {
    let login = &posted.login;
    let chosen = offered(&site, login).await?.into_iter().find(|offered| offered.hat.id == posted.form.hat);
    let Some(chosen) = chosen else { return Err(failed::<NoRefusal>(login.lang, Failure::NotFound)) };
    let command = ChooseHat { session: login.session.id, hat: chosen.hat.id };
    match usecase::run(&site.house, &chosen.hat.principal(), &command, None).await {
        Ok(()) => Ok(go_on(&site, visitor.cookies, true)),
        // Its last day is over, or the session was ended elsewhere: the page, or the login, tells what is left.
        Err(Failure::Refused(_)) => Ok(see("/hats")),
        Err(failure) => Err(failed(login.lang, failure)),
    }
}
