//! How does one come in? In the demonstration by a link for each invented person; otherwise as the installation says.

use super::kept;
use crate::Site;
use crate::at::Asked;
use crate::respond::{failed, see};
use crate::site::Persona;
use crate::visitor::{SESSION, Visitor, own_path};
use axum::extract::{Path, State};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;
use i18n::msg;
use kernel::AccountId;
use maud::{Markup, html};
use people::hats::hats_of;
use people::sessions::{Device, OpenSession, OpenedBy, open_session};
use serde::Deserialize;
use usecase::NoRefusal;

const GO_ON: &str = "go_on";

/// Where to go on after the login: a path of ours.
#[derive(Deserialize)]
pub(crate) struct To {
    to: Option<String>,
}

/// The page before the door.
pub(crate) async fn show(State(site): State<Site>, visitor: Visitor, Asked(query): Asked<To>) -> Response {
    let lang = visitor.lang;
    let waiting = kept::is_waiting(&site, &visitor.cookies);
    let body = html! {
        h1.ds-heading data-size="lg" { (msg::login_title(lang)) }
        @if waiting { p.notice data-color="info" role="status" { (msg::login_kept(lang)) } }
        @else if query.to.is_some() { p { (msg::login_again(lang)) } }
        @match &site.personas {
            Some(personas) => {
                p.lead { (msg::login_demo_lead(lang)) }
                (persona_list(msg::login_demo_family(lang), personas.0.iter().filter(|(_, p)| p.is_family)))
                (persona_list(msg::login_demo_office(lang), personas.0.iter().filter(|(_, p)| !p.is_family)))
            }
            None => p.lead { (msg::login_serve_text(lang)) }
        }
    };
    let page = visitor.page(msg::login_title(lang), false, &body);
    match query.to.filter(|to| own_path(to)) {
        Some(to) => (visitor.cookies.add(site.cookie(GO_ON, to)), page).into_response(),
        None => page,
    }
}

fn persona_list<'a>(title: &str, personas: impl Iterator<Item = (&'a String, &'a Persona)>) -> Markup {
    let mut personas: Vec<_> = personas.collect();
    personas.sort_by(|a, b| a.1.id.cmp(&b.1.id));
    html! {
        section {
            h2.ds-heading data-size="xs" { (title) }
            ul.plain-list.personas {
                @for (token, persona) in personas {
                    li { a.ds-link href={ "/demo/login/" (token) } { (persona.name) } " " small { (persona.role) } }
                }
            }
        }
    }
}

/// Logs a persona of the demonstration in. Elsewhere the address does not exist.
pub(crate) async fn persona(
    State(site): State<Site>,
    visitor: Visitor,
    headers: HeaderMap,
    Path(token): Path<String>,
) -> Response {
    let Some(persona) = site.personas.as_ref().and_then(|p| p.0.get(&token)).cloned() else {
        return failed::<NoRefusal>(visitor.lang, usecase::Failure::NotFound);
    };
    enter(&site, visitor, &headers, persona.account).await
}

/// Opens a session and goes on: to what was kept, to where one was going, or to the front.
async fn enter(site: &Site, visitor: Visitor, headers: &HeaderMap, account: AccountId) -> Response {
    let house = &site.house;
    let hats = match hats_of(&house.db, account, house.clock.today()).await {
        Ok(hats) => hats,
        Err(fault) => return failed::<NoRefusal>(visitor.lang, house.fault("hats_of", &fault)),
    };
    // One hat is put on at once; several are chosen among, and the choice is logged.
    let hat = if let [only] = hats.as_slice() { Some((only.hat.tenant, only.hat.id)) } else { None };
    let lang = visitor.lang;
    let open = OpenSession { account, opened_by: OpenedBy::Persona, lang, device: device_of(headers), hat };
    begin(site, visitor, &open).await
}

/// The kind of device that a request says it comes from.
pub(crate) fn device_of(headers: &HeaderMap) -> Device {
    Device::from_user_agent(headers.get(header::USER_AGENT).and_then(|v| v.to_str().ok()).unwrap_or_default())
}

/// Opens a session for somebody who has proved who they are.
pub(crate) async fn begin(site: &Site, visitor: Visitor, open: &OpenSession) -> Response {
    let house = &site.house;
    match open_session(&house.db, &*house.clock, &*house.entropy, open).await {
        Ok((_, token)) => {
            let jar = visitor.cookies.add(site.cookie(SESSION, token.text()));
            go_on(site, jar, open.hat.is_some())
        }
        Err(fault) => failed::<NoRefusal>(visitor.lang, house.fault("open_session", &fault)),
    }
}

/// To where somebody was going when they had to log in, once a hat is on.
pub(crate) fn go_on(site: &Site, jar: CookieJar, has_hat: bool) -> Response {
    if !has_hat {
        return (jar, see("/hats")).into_response();
    }
    let to = jar.get(&site.cookie_name(GO_ON)).map(|c| c.value().to_owned()).filter(|to| own_path(to));
    let path = if kept::is_waiting(site, &jar) { "/kept".to_owned() } else { to.unwrap_or_else(|| "/".to_owned()) };
    (jar.remove(site.cookie(GO_ON, String::new())), see(&path)).into_response()
}
