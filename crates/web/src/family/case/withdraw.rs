//! Does the family want its application withdrawn? A page of its own says what that means, since it cannot be undone.

use super::{back, path, phone, show as answer};
use crate::at::At;
use crate::face::{Variant, link_button, submit};
use crate::family::Hidden;
use crate::family::words::Whom;
use crate::posted::Posted;
use crate::respond::{failed, see};
use crate::visitor::Member;
use axum::response::Response;
use cases::{FamilyCase, ReadCase, WithdrawApplication};
use i18n::msg;
use kernel::{CaseId, Lang};
use maud::{Markup, html};
use serde::Deserialize;
use usecase::Failure;

/// GET `/cases/{id}/withdraw`
pub(crate) async fn show(member: Member, At(case): At<CaseId>) -> Result<Response, Response> {
    let view = member.read(&ReadCase { case }).await?;
    if !view.may_withdraw {
        return Ok(see(&path(case, "")));
    }
    let whom = Whom::of(member.who.person, view.subject, &view.face.name);
    let body = page((member.lang, whom), &view, &|| member.form_fields());
    Ok(answer(&member, (view.subject, &view.face.name), (msg::withdraw_title(member.lang), &body), false))
}

fn page((lang, whom): (Lang, Whom<'_>), case: &FamilyCase, hidden: Hidden<'_>) -> Markup {
    html! {
        (back(lang, whom, case.case))
        h1.ds-heading data-size="lg" { (msg::withdraw_title(lang)) }
        p.lead { (msg::withdraw_lead(lang)) }
        ul.bullets { li { (msg::withdraw_kept(lang)) } li { (msg::withdraw_for_good(lang)) } }
        p { (msg::withdraw_unsure(lang)) }
        (phone(lang, &case.contact))
        form.form method="post" action=(path(case.case, "withdraw")) {
            (hidden())
            div.acts {
                (submit(msg::withdraw_yes(lang)))
                (link_button(msg::withdraw_no(lang), &path(case.case, ""), Variant::Secondary))
            }
        }
    }
}

/// The press of the button; nothing is typed.
#[derive(Clone, Deserialize)]
pub(crate) struct Form {}

/// POST `/cases/{id}/withdraw`
pub(crate) async fn withdraw(At(case): At<CaseId>, posted: Posted<Form>) -> Result<Response, Response> {
    let member = &posted.member;
    let application = member.read(&ReadCase { case }).await?.application;
    match posted.run(&WithdrawApplication { application }).await {
        // Decided meanwhile: the page of the case says so, and what the family may do.
        Ok(_) | Err(Failure::Refused(_)) => Ok(see(&path(case, ""))),
        Err(failure) => Err(failed(member.lang, failure)),
    }
}
