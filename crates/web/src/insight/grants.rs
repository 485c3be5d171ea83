//! Who may see what of a person, on which basis, until when; and how is it ended?

use super::words::{
    grant_basis_text, grant_state_text, invitation_purpose_text, invitation_state_text, purpose_text, relation_text,
    topic_text,
};
use crate::at::At;
use crate::face::buttons::{Button, Variant, button};
use crate::face::navigation::{Crumb, breadcrumbs};
use crate::face::notices::{Kind, notice};
use crate::face::tables::{Listing, listing};
use crate::family::words::Whom;
use crate::posted::Posted;
use crate::respond::{Sheet, failed, see, stacked};
use crate::visitor::Member;
use crate::words::moment_text;
use axum::response::Response;
use i18n::{date_short, msg};
use kernel::{GrantId, InvitationId, Lang, Period, PersonId};
use maud::{Markup, html};
use people::{
    EndGrant, GrantLine, GrantState, InvitationLine, InvitationState, ListGrants, RevokeInvitation, WhoMaySee,
};
use serde::Deserialize;
use usecase::Failure;

/// Everybody who may see.
pub(crate) async fn show(member: Member, At(person): At<PersonId>) -> Result<Response, Response> {
    shown(&member, person, None).await
}

async fn shown(member: &Member, person: PersonId, flash: Option<&Markup>) -> Result<Response, Response> {
    let may = member.read(&ListGrants { subject: person, now: member.site.house.clock.now() }).await?;
    let whom = Whom::of(member.who.person, person, &may.name);
    let title = whom.say(msg::grants_title_own(member.lang), |_| msg::grants_title(member.lang, &may.name));
    let sheet = Sheet { title: &title, under: "/who-has-looked", flash, ..Sheet::default() };
    Ok(member.page(&sheet, &stacked(&page((member, &title), person, &may))))
}

/// The grant to end.
#[derive(Deserialize)]
pub(crate) struct Ended {
    grant: GrantId,
}

/// Ends a grant.
pub(crate) async fn end(At(person): At<PersonId>, posted: Posted<Ended>) -> Result<Response, Response> {
    match posted.run(&EndGrant { grant: posted.form.grant }).await {
        Ok(()) => Ok(see(&format!("/persons/{person}/grants"))),
        Err(failure) => Err(posted.member.failed(failure)),
    }
}

/// The invitation to take back.
#[derive(Deserialize)]
pub(crate) struct TakenBack {
    invitation: InvitationId,
}

/// Takes an invitation back.
pub(crate) async fn take_back(At(person): At<PersonId>, posted: Posted<TakenBack>) -> Result<Response, Response> {
    let lang = posted.member.lang;
    match posted.run(&RevokeInvitation { invitation: posted.form.invitation }).await {
        Ok(()) => Ok(see(&format!("/persons/{person}/grants"))),
        Err(Failure::Refused(_)) => {
            let text = html! { p { b { (msg::grants_used_title(lang)) } } p { (msg::grants_used_text(lang)) } };
            shown(&posted.member, person, Some(&notice(Kind::Warning, &text))).await
        }
        Err(failure) => Err(failed(lang, failure)),
    }
}

fn page((member, title): (&Member, &str), person: PersonId, may: &WhoMaySee) -> Markup {
    let lang = member.lang;
    let above = [Crumb { href: "/who-has-looked", text: msg::nav_access(lang) }];
    html! {
        (breadcrumbs(lang, &above, msg::access_choose_may(lang)))
        h1.ds-heading data-size="lg" { (title) }
        p.lead { (msg::grants_lead(lang)) }
        p { a.ds-link href={ "/persons/" (person) "/access" } { (msg::access_choose_looked(lang)) } }
        section {
            h2.ds-heading data-size="xs" { (msg::grants_parties(lang)) }
            ul.bullets { @for party in &may.parties { li { (party.name) ", " (relation_text(lang, party.relation)) } } }
        }
        section {
            h2.ds-heading data-size="xs" { (msg::grants_units(lang)) }
            @if may.units.is_empty() { p { (msg::grants_units_none(lang)) } }
            ul.bullets { @for unit in &may.units { li { (unit) } } }
        }
        section {
            h2.ds-heading data-size="xs" { (msg::grants_given(lang)) }
            @if may.grants.is_empty() { p { (msg::grants_given_none(lang)) } } @else { (grants(member, person, may)) }
        }
        @if !may.invitations.is_empty() {
            section {
                h2.ds-heading data-size="xs" { (msg::grants_invitations(lang)) }
                (invitations(member, person, may))
            }
        }
    }
}

fn grants(member: &Member, person: PersonId, may: &WhoMaySee) -> Markup {
    let lang = member.lang;
    let heads = [
        msg::grants_receiver(lang),
        msg::grants_topic(lang),
        msg::grants_purpose(lang),
        msg::grants_basis(lang),
        msg::grants_period(lang),
        msg::grants_state(lang),
    ];
    let rows = may.grants.iter().map(|line| grant_row(member, person, line)).collect();
    listing(&Listing { caption: msg::grants_given(lang), heads: &heads, rows })
}

fn grant_row(member: &Member, person: PersonId, line: &GrantLine) -> Vec<Markup> {
    let lang = member.lang;
    let can_end = matches!(line.state, GrantState::Runs | GrantState::NotBegun);
    let action = format!("/persons/{person}/grants/end");
    vec![
        html! { (line.receiver) },
        html! { (topic_text(lang, line.topic)) },
        html! { (purpose_text(lang, line.purpose)) },
        html! { (grant_basis_text(lang, line.basis)) },
        html! { (period_text(lang, line.period)) },
        html! {
            (grant_state_text(lang, line.state))
            @if can_end {
                form method="post" action=(action) {
                    (member.form_fields())
                    input type="hidden" name="grant" value=(line.id);
                    (small_button(msg::grants_end(lang), &line.receiver))
                }
            }
        },
    ]
}

fn period_text(lang: Lang, period: Period) -> String {
    let from = date_short(lang, period.from);
    match period.to {
        Some(to) => msg::grants_from_to(lang, from, date_short(lang, to)),
        None => msg::grants_from(lang, from),
    }
}

fn invitations(member: &Member, person: PersonId, may: &WhoMaySee) -> Markup {
    let lang = member.lang;
    let heads = [
        msg::grants_invitee(lang),
        msg::grants_invited_for(lang),
        msg::grants_invited_until(lang),
        msg::grants_state(lang),
    ];
    let rows = may.invitations.iter().map(|line| invitation_row(member, person, line)).collect();
    listing(&Listing { caption: msg::grants_invitations(lang), heads: &heads, rows })
}

fn invitation_row(member: &Member, person: PersonId, line: &InvitationLine) -> Vec<Markup> {
    let lang = member.lang;
    let action = format!("/persons/{person}/invitations/take-back");
    vec![
        html! { (line.invitee) },
        html! { (invitation_purpose_text(lang, line.purpose)) },
        html! { (moment_text(lang, line.ends_at)) },
        html! {
            (invitation_state_text(lang, line.state))
            @if line.state == InvitationState::Open {
                form method="post" action=(action) {
                    (member.form_fields())
                    input type="hidden" name="invitation" value=(line.id);
                    (small_button(msg::grants_take_back(lang), &line.invitee))
                }
            }
        },
    ]
}

fn small_button(text: &str, hidden: &str) -> Markup {
    button(&Button { text, hidden: Some(hidden), variant: Variant::Tertiary, ..Button::default() })
}
