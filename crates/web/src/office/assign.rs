//! Who has the case? Take it, or give it to a colleague.

use super::head::of_case;
use super::overview::{self, Typed};
use crate::at::At;
use crate::face::{Button, FieldFault, Variant, button, fault_of};
use crate::posted::Posted;
use crate::respond::{failed, see};
use crate::visitor::Member;
use axum::response::Response;
use cases::casework::{AssignCase, AssignRefusal, Casework};
use i18n::msg;
use kernel::{CaseId, Lang};
use maud::{Markup, html};
use serde::Deserialize;
use usecase::Failure;

/// To whom.
#[derive(Deserialize)]
pub(crate) struct Form {
    #[serde(default)]
    to: String,
}

/// Gives the case to the chosen hat.
pub(crate) async fn save(At(case): At<CaseId>, posted: Posted<Form>) -> Response {
    let member = &posted.member;
    let Ok(to) = posted.form.to.parse() else {
        return again(member, case, msg::assign_choose(member.lang)).await;
    };
    match posted.run(&AssignCase { case, to }).await {
        Ok(_) => see(&format!("{}?done=assigned", of_case(case))),
        Err(Failure::Refused(refusal)) => again(member, case, refused(member.lang, refusal)).await,
        Err(other) => failed(member.lang, other),
    }
}

async fn again(member: &Member, case: CaseId, text: &str) -> Response {
    let faults = vec![FieldFault::new("to", text)];
    overview::page(member, case, "", &Typed { faults, ..Typed::default() }).await
}

fn refused(lang: Lang, refusal: AssignRefusal) -> &'static str {
    match refusal {
        AssignRefusal::NotOfTheUnit => msg::assign_not_of_the_unit(lang),
        AssignRefusal::OwnCase => msg::assign_own_case(lang),
    }
}

/// Who has it, and the form to change that.
pub(crate) fn section(member: &Member, case: &Casework, faults: &[FieldFault]) -> Markup {
    let (lang, own) = (member.lang, member.who.hat);
    let name = case.colleagues.iter().find(|(hat, _)| Some(*hat) == case.caseworker).map(|(_, name)| name.as_str());
    let others: Vec<_> =
        case.colleagues.iter().filter(|(hat, _)| Some(*hat) != case.caseworker && *hat != own).collect();
    let can_take = case.caseworker != Some(own) && case.colleagues.iter().any(|(hat, _)| *hat == own);
    html! {
        section #assign aria-labelledby="assign-title" {
            h2.ds-heading #assign-title data-size="xs" { (msg::assign_title(lang)) }
            p { (name.unwrap_or(msg::assign_nobody(lang))) ", " (case.unit) }
            @if !case.state.is_over() {
                @if can_take { (take(member, case)) }
                @if !others.is_empty() { (give(member, case, &others, fault_of(faults, "to"))) }
            }
        }
    }
}

fn take(member: &Member, case: &Casework) -> Markup {
    html! {
        form method="post" action={ (of_case(case.case)) "/assign" } {
            (member.form_fields())
            input type="hidden" name="to" value=(member.who.hat);
            p.acts { (button(&Button { text: msg::assign_take(member.lang), variant: Variant::Secondary, ..Button::default() })) }
        }
    }
}

fn give(member: &Member, case: &Casework, others: &[&(kernel::HatId, String)], fault: Option<&str>) -> Markup {
    let lang = member.lang;
    html! {
        details.fold open[fault.is_some()] {
            summary { (msg::assign_give(lang)) }
            form.stack method="post" action={ (of_case(case.case)) "/assign" } {
                (member.form_fields())
                div.ds-field {
                    label.ds-label for="to" { (msg::assign_to(lang)) }
                    select.ds-input #to name="to" aria-invalid=[fault.map(|_| "true")] aria-describedby=[fault.map(|_| "to-fault")] {
                        option value="" { (msg::assign_pick(lang)) }
                        @for (hat, name) in others { option value=(hat) { (name) } }
                    }
                    @if let Some(text) = fault { p.ds-validation-message #to-fault data-color="danger" { (text) } }
                }
                p.acts { (button(&Button { text: msg::assign_give_now(lang), variant: Variant::Secondary, ..Button::default() })) }
            }
        }
    }
}
