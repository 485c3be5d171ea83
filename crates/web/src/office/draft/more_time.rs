//! Gives the family more time to answer.

use super::page::{self, Asked, Page, Typed};
use crate::at::At;
use crate::face::{Button, Field, FieldFault, Kind, Variant, button, fault_of, field_date, notice};
use crate::family::words::day;
use crate::office::head::of_case;
use crate::posted::Posted;
use crate::respond::{failed, see};
use crate::visitor::Member;
use axum::response::Response;
use cases::drafts::{DraftView, GiveMoreTime, MoreTimeRefusal};
use i18n::{date_field, msg, parse_date};
use kernel::CaseId;
use maud::{Markup, html};
use serde::Deserialize;
use usecase::Failure;

/// What was typed.
#[derive(Clone, Default, Deserialize)]
pub(crate) struct MoreTimeForm {
    #[serde(default)]
    draft: String,
    #[serde(default)]
    until: String,
}

/// Gives it.
pub(crate) async fn save(At(case): At<CaseId>, posted: Posted<MoreTimeForm>) -> Response {
    let (member, form) = (&posted.member, &posted.form);
    let lang = member.lang;
    let Some((draft, until)) = form.draft.parse().ok().zip(parse_date(&form.until)) else {
        return again(member, case, form, msg::more_time_missing(lang)).await;
    };
    match posted.run(&GiveMoreTime { draft, until }).await {
        Ok(_) => see(&format!("{}/draft?done=time", of_case(case))),
        Err(Failure::Refused(refusal)) => again(member, case, form, &refused(member, refusal)).await,
        Err(other) => failed(lang, other),
    }
}

async fn again(member: &Member, case: CaseId, form: &MoreTimeForm, text: &str) -> Response {
    let faults = vec![FieldFault::new("until", text)];
    let typed = Typed { more_time: Some(form.clone()), faults, ..Typed::default() };
    page::page(member, case, &Asked::default(), &typed).await
}

fn refused(member: &Member, refusal: MoreTimeRefusal) -> String {
    let (lang, today) = (member.lang, member.site.house.clock.today());
    match refusal {
        MoreTimeRefusal::NotLater { earliest } => msg::more_time_not_later(lang, day(lang, earliest, today)),
        MoreTimeRefusal::NewerDraft(_) => msg::draft_newer(lang).to_owned(),
        MoreTimeRefusal::AlreadyDecided => msg::assess_decided(lang).to_owned(),
    }
}

/// The form; open when somebody has asked for more time.
pub(super) fn form(page: &Page, member: &Member, draft: &DraftView, typed: &Typed) -> Markup {
    let (lang, today) = (page.lang, page.today);
    let wished = draft.wished_until.map(date_field).unwrap_or_default();
    let value = typed.more_time.as_ref().map_or(wished.as_str(), |form| &form.until);
    let fault = fault_of(&typed.faults, "until");
    html! {
        @if let Some(until) = draft.wished_until {
            (notice(Kind::Info, &html! { p { (msg::more_time_wished(lang, day(lang, until, today))) } }))
        }
        details.fold open[fault.is_some() || draft.wished_until.is_some()] {
            summary { (msg::more_time_give(lang)) }
            form.stack method="post" action={ (of_case(page.case.case)) "/draft/more-time" } {
                (member.form_fields())
                input type="hidden" name="draft" value=(draft.draft);
                (field_date(lang, &Field { label: msg::more_time_new_date(lang), name: "until", value, fault, ..Field::default() }))
                div.acts { (button(&Button { text: msg::more_time_save(lang), variant: Variant::Secondary, ..Button::default() })) }
            }
        }
    }
}
