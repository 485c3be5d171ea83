//! When does the family hear why there is no decision yet, and when to expect it? The form that sends the letter.

use super::cases::LIST;
use super::head::{Head, of_case};
use super::words::{day_and_left, required_text};
use crate::at::At;
use crate::face::{Field, FieldFault, error_summary, fault_of, field_date, field_textarea, ruled_details, submit};
use crate::family::words::day;
use crate::posted::Posted;
use crate::respond::{Sheet, failed, see};
use crate::visitor::Member;
use axum::response::Response;
use cases::CaseState;
use cases::casework::{Casework, ProvisionalRefusal, ReadCasework, SendProvisionalAnswer};
use i18n::{msg, parse_date};
use kernel::{CaseId, Lang};
use maud::{Markup, html};
use serde::Deserialize;
use usecase::Failure;

/// What was typed.
#[derive(Clone, Default, Deserialize)]
pub(crate) struct Form {
    #[serde(default)]
    reason: String,
    #[serde(default)]
    expected_on: String,
}

impl Form {
    fn parse(&self, lang: Lang, case: CaseId) -> Result<SendProvisionalAnswer, Vec<FieldFault>> {
        let reason = required_text("reason", &self.reason, msg::provisional_reason_missing(lang), lang);
        let expected = parse_date(&self.expected_on);
        let mut faults: Vec<FieldFault> = reason.as_ref().err().cloned().into_iter().collect();
        if expected.is_none() {
            faults.push(FieldFault::new("expected_on", msg::provisional_expected_missing(lang)));
        }
        let whole = reason.ok().zip(expected);
        whole.map(|(reason, expected_on)| SendProvisionalAnswer { case, reason, expected_on }).ok_or(faults)
    }
}

/// The page.
pub(crate) async fn show(member: Member, At(case): At<CaseId>) -> Response {
    page(&member, case, &Form::default(), &[]).await
}

/// Sends the letter.
pub(crate) async fn save(At(case): At<CaseId>, posted: Posted<Form>) -> Response {
    let (member, form) = (&posted.member, &posted.form);
    let send = match form.parse(member.lang, case) {
        Ok(send) => send,
        Err(faults) => return page(member, case, form, &faults).await,
    };
    match posted.run(&send).await {
        Ok(_) => see(&format!("{}?done=provisional", of_case(case))),
        Err(Failure::Refused(refusal)) => page(member, case, form, &[refused(member.lang, refusal)]).await,
        Err(other) => failed(member.lang, other),
    }
}

fn refused(lang: Lang, refusal: ProvisionalRefusal) -> FieldFault {
    match refusal {
        ProvisionalRefusal::ExpectedTooSoon => FieldFault::new("expected_on", msg::provisional_too_soon(lang)),
        ProvisionalRefusal::Decided => FieldFault::new("", msg::assess_decided(lang)),
        ProvisionalRefusal::NoRule => FieldFault::new("expected_on", msg::validity_not_covered(lang)),
    }
}

async fn page(member: &Member, case: CaseId, form: &Form, faults: &[FieldFault]) -> Response {
    let found = match member.read(&ReadCasework { case }).await {
        Ok(found) => found,
        Err(answer) => return answer,
    };
    let title = msg::provisional_title(member.lang);
    let sheet = Sheet { title, under: LIST, faulty: !faults.is_empty(), ..Sheet::default() };
    member.page(&sheet, &body(member, &found, form, faults))
}

fn body(member: &Member, case: &Casework, typed: &Form, faults: &[FieldFault]) -> Markup {
    let (lang, today) = (member.lang, member.site.house.clock.today());
    let head = Head { lang, today, case, is_mine: case.caseworker == Some(member.who.hat) };
    let due = &case.provisional_due;
    html! {
        (error_summary(lang, faults))
        (head.of_part(msg::provisional_title(lang), "/provisional-answer"))
        p.lead { (msg::provisional_lead(lang)) }
        ul.rows {
            li {
                b.first { (msg::date_provisional(lang)) }
                div.rest { span { (day_and_left(lang, due.value, today)) } (ruled_details(lang, due)) }
            }
            @if let Some(on) = case.provisional_sent_on {
                li { b.first { (msg::provisional_sent(lang)) } span.rest { (day(lang, on, today)) } }
            }
            @if let Some(expected) = case.expected_on {
                li { b.first { (msg::date_expected(lang)) } span.rest { (day_and_left(lang, expected, today)) } }
            }
        }
        @if case.state == CaseState::Decided { p { (msg::assess_decided(lang)) } }
        @if !case.state.is_over() {
            form.form method="post" action={ (of_case(case.case)) "/provisional-answer" } {
                (member.form_fields())
                @if case.provisional_sent_on.is_some() { p { (msg::provisional_again(lang)) } }
                (field_textarea(lang, &Field {
                    label: msg::provisional_reason(lang), name: "reason", value: &typed.reason,
                    description: Some(msg::provisional_reason_help(lang)), fault: fault_of(faults, "reason"), ..Field::default()
                }))
                (field_date(lang, &Field {
                    label: msg::provisional_expected(lang), name: "expected_on", value: &typed.expected_on,
                    fault: fault_of(faults, "expected_on"), ..Field::default()
                }))
                div.acts { (submit(msg::provisional_send(lang))) }
            }
        }
    }
}
