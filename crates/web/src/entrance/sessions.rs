//! Where am I logged in? On which devices, since when; and out again, here or everywhere.

use crate::Site;
use crate::face::buttons::{Button, Variant, button, csrf_field};
use crate::face::tables::{Listing, listing};
use crate::posted::{Nothing, Posted, PostedBare};
use crate::respond::{Sheet, failed, see, stacked};
use crate::visitor::{Member, SESSION, Visitor};
use crate::words::{device_text, moment_text};
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use i18n::msg;
use kernel::SessionId;
use maud::{Markup, html};
use people::hats::hats_of;
use people::sessions::{SessionLine, close_session};
use people::{ListSessions, RevokeSession, RevokeSessions};
use serde::Deserialize;
use usecase::NoRefusal;

/// One's own sessions, and the way to another hat for those who have several.
pub(crate) async fn show(member: Member) -> Result<Response, Response> {
    let house = &member.site.house;
    let lines = member.read(&ListSessions { this: member.session.id, now: house.clock.now() }).await?;
    let hats = hats_of(&house.db, member.session.account, house.clock.today()).await;
    let hats = hats.map_err(|fault| member.failed(house.fault("hats_of", &fault)))?;
    let title = msg::sessions_title(member.lang);
    Ok(member.page(&Sheet { title, ..Sheet::default() }, &stacked(&page(&member, &lines, hats.len() > 1))))
}

fn page(member: &Member, lines: &[SessionLine], has_other_hats: bool) -> Markup {
    let lang = member.lang;
    let heads =
        [msg::sessions_device(lang), msg::sessions_opened(lang), msg::sessions_seen(lang), msg::sessions_end(lang)];
    let rows = lines.iter().map(|line| row(member, line)).collect();
    let everywhere = Button { text: msg::sessions_end_all(lang), variant: Variant::Secondary, ..Button::default() };
    html! {
        h1.ds-heading data-size="lg" { (msg::sessions_title(lang)) }
        p.lead { (msg::sessions_lead(lang)) }
        @if has_other_hats { p { a.ds-link href="/hats" { (msg::sessions_other_hat(lang)) } } }
        (listing(&Listing { caption: msg::sessions_title(lang), heads: &heads, rows }))
        form method="post" action="/sessions/revoke-all" {
            (csrf_field(Some(&member.csrf())))
            p.acts { (button(&everywhere)) }
        }
    }
}

fn row(member: &Member, line: &SessionLine) -> Vec<Markup> {
    let lang = member.lang;
    let device = device_text(lang, line.device);
    let opened = moment_text(lang, line.opened_at);
    let hidden = format!("{device}, {opened}");
    let end = Button {
        text: msg::sessions_end(lang),
        hidden: Some(&hidden),
        variant: Variant::Tertiary,
        ..Button::default()
    };
    vec![
        html! { (device) @if line.is_this { " " small { "(" (msg::sessions_this(lang)) ")" } } },
        html! { (opened) },
        html! { (moment_text(lang, line.seen_at)) },
        html! {
            form method="post" action="/sessions/revoke" {
                (csrf_field(Some(&member.csrf())))
                input type="hidden" name="session" value=(line.id);
                (button(&end))
            }
        },
    ]
}

/// The session to end.
#[derive(Deserialize)]
pub(crate) struct Ended {
    session: SessionId,
}

/// Ends one session.
pub(crate) async fn revoke(State(site): State<Site>, visitor: Visitor, posted: Posted<Ended>) -> Response {
    let session = posted.form.session;
    match posted.run(&RevokeSession { session }).await {
        Ok(()) if session == posted.member.session.id => out(&site, visitor),
        Ok(()) => see("/sessions"),
        Err(failure) => posted.member.failed(failure),
    }
}

/// Ends all sessions, this one too.
pub(crate) async fn revoke_all(State(site): State<Site>, visitor: Visitor, posted: Posted<Nothing>) -> Response {
    let this = posted.member.session.id;
    match posted.run(&RevokeSessions { this, keep_this: false }).await {
        Ok(()) => out(&site, visitor),
        Err(failure) => posted.member.failed(failure),
    }
}

/// Ends this session. Those who wear no hat can log out too.
pub(crate) async fn log_out(State(site): State<Site>, visitor: Visitor, posted: PostedBare<Nothing>) -> Response {
    let session = &posted.login.session;
    let house = &site.house;
    let ended = match session.principal() {
        Some(who) => usecase::run(house, &who, &RevokeSession { session: session.id }, None).await,
        None => close_session(&house.db, &*house.clock, session)
            .await
            .map_err(|fault| house.fault::<NoRefusal>("close_session", &fault)),
    };
    match ended {
        Ok(()) => out(&site, visitor),
        Err(failure) => failed(posted.login.lang, failure),
    }
}

fn out(site: &Site, visitor: Visitor) -> Response {
    (visitor.cookies.remove(site.cookie(SESSION, String::new())), see("/")).into_response()
}
