//! Who has looked at what is written about a person, when, and why may they? Day by day, each person's looks together.

use super::actions::action_text;
use super::words::{basis_text, channel_text};
use crate::at::{Asked, At};
use crate::entrance::hats::place_text;
use crate::face::navigation::{Crumb, breadcrumbs};
use crate::face::notices::empty_state;
use crate::face::tables::{Listing, listing};
use crate::family::words::Whom;
use crate::respond::{Sheet, stacked};
use crate::visitor::Member;
use crate::words::{clock_text, role_text};
use axum::response::Response;
use i18n::{date_long, msg};
use kernel::{EventId, Lang, PersonId};
use maud::{Markup, html};
use people::{DayOfLooks, Look, LookedBy, Looks, WhoHasLooked};
use serde::Deserialize;
use usecase::access::{Action, OutputChannel};

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
    let whom = Whom::of(member.who.person, person, &looks.name);
    let title = whom.say(msg::access_title_own(member.lang), |_| msg::access_title(member.lang, &looks.name));
    let sheet = Sheet { title: &title, under: "/who-has-looked", ..Sheet::default() };
    Ok(member.page(&sheet, &stacked(&page((member.lang, &title), person, &looks, older.before.is_some()))))
}

fn page((lang, title): (Lang, &str), person: PersonId, looks: &Looks, is_older: bool) -> Markup {
    let at = format!("/persons/{person}");
    let above = [Crumb { href: "/who-has-looked", text: msg::nav_access(lang) }];
    html! {
        (breadcrumbs(lang, &above, msg::access_choose_looked(lang)))
        h1.ds-heading data-size="lg" { (title) }
        p.lead { (msg::access_lead(lang)) }
        p { a.ds-link href={ (at) "/grants" } { (msg::access_choose_may(lang)) } }
        @if looks.days.is_empty() {
            (empty_state(msg::access_empty_title(lang), msg::access_empty_text(lang), &html! {}))
        }
        @for day in &looks.days { (of_day(lang, day)) }
        p.pages {
            @if is_older { a.ds-link href={ (at) "/access" } { (msg::access_newest(lang)) } }
            @if let Some(next) = looks.next { a.ds-link href={ (at) "/access?before=" (next) } { (msg::access_older(lang)) } }
        }
    }
}

/// A day: the others in sight, the reader's own looks folded, since they know of them.
fn of_day(lang: Lang, day: &DayOfLooks) -> Markup {
    let (own, others): (Vec<&LookedBy>, Vec<&LookedBy>) = day.people.iter().partition(|by| by.is_own);
    let own_looks: usize = own.iter().map(|by| by.looks.len()).sum();
    let heading = date_long(lang, day.on);
    html! {
        section aria-labelledby={ "day-" (day.on) } {
            h2.ds-heading #{ "day-" (day.on) } data-size="xs" { (heading) }
            @if !others.is_empty() { (table(lang, &heading, &others)) }
            @if !own.is_empty() {
                details.fold {
                    summary { (msg::access_you_yourself(lang, own_looks)) }
                    (table(lang, msg::access_you(lang), &own))
                }
            }
        }
    }
}

fn table(lang: Lang, caption: &str, people: &[&LookedBy]) -> Markup {
    let heads = [msg::access_who(lang), msg::access_what(lang), msg::access_when(lang), msg::access_why(lang)];
    let rows = people.iter().map(|by| row(lang, by)).collect();
    listing(&Listing { caption, heads: &heads, rows })
}

fn row(lang: Lang, by: &LookedBy) -> Vec<Markup> {
    let name = match &by.name {
        _ if by.is_own => msg::access_you(lang),
        Some(name) => name,
        None => msg::access_someone(lang),
    };
    let place = place_text(&by.unit, &by.tenant_name);
    vec![
        html! { (name) br; small { (role_text(lang, by.role)) @if !place.is_empty() { ", " (place) } } },
        html! { (actions_text(lang, &by.actions())) br; small { (channels_text(lang, &by.channels())) } },
        when(lang, by),
        html! { (basis_text(lang, by.basis)) },
    ]
}

/// How often and from when to when; each look by itself is folded below.
fn when(lang: Lang, by: &LookedBy) -> Markup {
    let clock = |at| clock_text(lang, at);
    html! {
        @if let Some((first, last)) = by.span() {
            @if by.looks.len() == 1 { (msg::access_at(lang, clock(first))) }
            @else {
                @if clock(first) == clock(last) { (msg::access_times_at(lang, by.looks.len(), clock(first))) }
                @else { (msg::access_times(lang, by.looks.len(), clock(first), clock(last))) }
                details.fold {
                    summary { (msg::access_each(lang)) }
                    ul.bullets { @for look in &by.looks { li { (one(lang, look)) } } }
                }
            }
        }
    }
}

fn one(lang: Lang, look: &Look) -> Markup {
    html! {
        (msg::access_at(lang, clock_text(lang, look.at))) ": " (actions_text(lang, &look.actions)) ", "
        (channel_text(lang, look.channel))
    }
}

fn actions_text(lang: Lang, actions: &[Action]) -> String {
    actions.iter().map(|action| action_text(lang, *action)).collect::<Vec<_>>().join(". ")
}

fn channels_text(lang: Lang, channels: &[OutputChannel]) -> String {
    channels.iter().map(|channel| channel_text(lang, *channel)).collect::<Vec<_>>().join(", ")
}
