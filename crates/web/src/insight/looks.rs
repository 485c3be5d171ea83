//! Who has looked at what is written about a person, when, and why may they?

use super::actions::action_text;
use super::words::{basis_text, channel_text};
use crate::at::{Asked, At};
use crate::entrance::hats::place_text;
use crate::face::navigation::{Crumb, breadcrumbs};
use crate::face::notices::empty_state;
use crate::face::tables::{Listing, listing};
use crate::respond::{Sheet, stacked};
use crate::visitor::Member;
use crate::words::{moment_text, role_text};
use axum::response::Response;
use i18n::msg;
use kernel::{EventId, Lang, PersonId};
use maud::{Markup, html};
use people::{LookLine, Looks, WhoHasLooked};
use serde::Deserialize;

/// Where a page of the list begins: the id of an entry.
#[derive(Deserialize)]
pub(crate) struct Older {
    before: Option<EventId>,
}

/// One page of looks, newest first.
pub(crate) async fn show(
    member: Member,
    At(person): At<PersonId>,
    Asked(older): Asked<Older>,
) -> Result<Response, Response> {
    let looks = member.read(&WhoHasLooked { person, before: older.before }).await?;
    let title = msg::access_title(member.lang, &looks.name);
    let sheet = Sheet { title: &title, under: "/who-has-looked", ..Sheet::default() };
    Ok(member.page(&sheet, &stacked(&page(member.lang, person, &looks, older.before.is_some()))))
}

fn page(lang: Lang, person: PersonId, looks: &Looks, is_older: bool) -> Markup {
    let at = format!("/persons/{person}");
    let above = [Crumb { href: "/who-has-looked", text: msg::nav_access(lang) }];
    html! {
        (breadcrumbs(lang, &above, msg::access_choose_looked(lang)))
        h1.ds-heading data-size="lg" { (msg::access_title(lang, &looks.name)) }
        p.lead { (msg::access_lead(lang)) }
        p { a.ds-link href={ (at) "/grants" } { (msg::access_choose_may(lang)) } }
        @if looks.lines.is_empty() {
            (empty_state(msg::access_empty_title(lang), msg::access_empty_text(lang), &html! {}))
        } @else {
            (table(lang, looks))
        }
        p.pages {
            @if is_older { a.ds-link href={ (at) "/access" } { (msg::access_newest(lang)) } }
            @if let Some(next) = looks.next { a.ds-link href={ (at) "/access?before=" (next) } { (msg::access_older(lang)) } }
        }
    }
}

fn table(lang: Lang, looks: &Looks) -> Markup {
    let heads = [msg::access_when(lang), msg::access_who(lang), msg::access_what(lang), msg::access_why(lang)];
    let rows = looks.lines.iter().map(|line| row(lang, line)).collect();
    listing(&Listing { caption: &msg::access_title(lang, &looks.name), heads: &heads, rows })
}

fn row(lang: Lang, line: &LookLine) -> Vec<Markup> {
    let name = match &line.name {
        _ if line.is_own => msg::access_you(lang),
        Some(name) => name,
        None => msg::access_someone(lang),
    };
    let place = place_text(&line.unit, &line.tenant_name);
    vec![
        html! { (moment_text(lang, line.at)) },
        html! { b { (name) } br; small { (role_text(lang, line.role)) @if !place.is_empty() { ", " (place) } } },
        html! { (action_text(lang, line.action)) br; small { (channel_text(lang, line.channel)) } },
        html! { (basis_text(lang, line.basis)) },
    ]
}
