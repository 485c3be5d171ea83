//! What would be sent, what is missing before it can be, and the form that sends it.

use super::page::{self, Asked, Page, Typed};
use crate::at::At;
use crate::face::{Field, FieldFault, Kind, fault_of, field_date, notice, submit};
use crate::family::words::day;
use crate::office::head::of_case;
use crate::office::missing::{gaps, list};
use crate::office::validity::{self, ValidityTyped};
use crate::office::{figures, words::question_text};
use crate::posted::Posted;
use crate::respond::{failed, see};
use crate::visitor::Member;
use axum::response::Response;
use cases::Question;
use cases::drafts::{Answers, SendDraft, SendDraftRefusal};
use i18n::{msg, parse_date};
use kernel::{CaseId, Lang};
use maud::{Markup, html};
use serde::Deserialize;
use usecase::Failure;

/// What was typed.
#[derive(Clone, Default, Deserialize)]
pub(crate) struct SendForm {
    #[serde(default)]
    answer_by: String,
    #[serde(default)]
    validity: String,
    #[serde(default)]
    from: String,
    #[serde(default)]
    to: String,
    #[serde(default)]
    review_on: String,
}

impl SendForm {
    fn period(&self) -> ValidityTyped {
        let (validity, from) = (self.validity.clone(), self.from.clone());
        ValidityTyped { validity, from, to: self.to.clone(), review_on: self.review_on.clone() }
    }

    fn parse(&self, lang: Lang, case: CaseId) -> Result<SendDraft, Vec<FieldFault>> {
        let answer_by = parse_date(&self.answer_by);
        let mut faults = Vec::new();
        if answer_by.is_none() {
            faults.push(FieldFault::new("answer_by", msg::draft_answer_by_missing(lang)));
        }
        let validity = self.period().parse(lang).map_err(|more| faults.extend(more)).ok();
        let whole = answer_by.zip(validity).map(|(answer_by, validity)| SendDraft { case, answer_by, validity });
        whole.filter(|_| faults.is_empty()).ok_or(faults)
    }
}

/// Sends the draft.
pub(crate) async fn save(At(case): At<CaseId>, posted: Posted<SendForm>) -> Response {
    let (member, form) = (&posted.member, &posted.form);
    let send = match form.parse(member.lang, case) {
        Ok(send) => send,
        Err(faults) => return again(member, case, form, faults).await,
    };
    match posted.run(&send).await {
        Ok(_) => see(&format!("{}/draft?done=sent", of_case(case))),
        Err(Failure::Refused(refusal)) => {
            let fault = refused(member, &refusal);
            again(member, case, form, vec![fault]).await
        }
        Err(other) => failed(member.lang, other),
    }
}

async fn again(member: &Member, case: CaseId, form: &SendForm, faults: Vec<FieldFault>) -> Response {
    let typed = Typed { send: Some(form.clone()), faults, ..Typed::default() };
    page::page(member, case, &Asked::default(), &typed).await
}

fn refused(member: &Member, refusal: &SendDraftRefusal) -> FieldFault {
    let (lang, today) = (member.lang, member.site.house.clock.today());
    match refusal {
        SendDraftRefusal::NotReady(_) => FieldFault::new("missing", msg::draft_not_ready(lang)),
        SendDraftRefusal::AnswerByTooSoon { earliest } => {
            FieldFault::new("answer_by", msg::draft_answer_by_too_soon(lang, day(lang, *earliest, today)))
        }
        SendDraftRefusal::ValidityTurned => FieldFault::new("from", msg::validity_turned(lang)),
        SendDraftRefusal::AlreadyDecided => FieldFault::new("", msg::assess_decided(lang)),
        SendDraftRefusal::NotCovered(_) => FieldFault::new("from", msg::validity_not_covered(lang)),
    }
}

/// What would be sent now. Folded away while a draft lies with the family.
pub(super) fn section(page: &Page, member: &Member, typed: &Typed) -> Markup {
    let lang = page.lang;
    html! {
        section aria-labelledby="send-title" {
            @if page.draft.is_some() {
                details.fold open[typed.send.is_some()] {
                    summary #send-title { (msg::draft_send_anew(lang)) }
                    p { (msg::draft_send_anew_help(lang)) }
                    (inside(page, member, typed))
                }
            } @else {
                h2.ds-heading #send-title data-size="xs" { (msg::draft_would_say(lang)) }
                (inside(page, member, typed))
            }
        }
    }
}

fn inside(page: &Page, member: &Member, typed: &Typed) -> Markup {
    let (lang, proposal) = (page.lang, &*page.proposal);
    let missing = gaps(lang, proposal.case, &proposal.missing, page.today);
    html! {
        @if !missing.is_empty() {
            div #missing { (notice(Kind::Warning, &html! { p { b { (msg::draft_missing(lang)) } } (list(&missing)) })) }
        }
        (figures::of_draft(lang, &proposal.content))
        (answers(lang, &proposal.content.answers))
        @if missing.is_empty() { (form(page, member, typed)) }
    }
}

/// The answers that stand in the letter.
pub(crate) fn answers(lang: Lang, answers: &Answers) -> Markup {
    let said = [
        (Question::ChildView, &answers.child_view),
        (Question::BestInterests, &answers.best_interests),
        (Question::Facts, &answers.facts),
        (Question::Considerations, &answers.considerations),
    ];
    html! {
        dl.facts {
            @for (question, answer) in said {
                @if let Some(answer) = answer { dt { (question_text(lang, question)) } dd.as-written { (answer) } }
            }
        }
    }
}

fn form(page: &Page, member: &Member, typed: &Typed) -> Markup {
    let lang = page.lang;
    let sent_before = page.draft.as_ref().and_then(|draft| draft.content.validity.as_ref());
    let (answer_by, period) = match &typed.send {
        Some(form) => (form.answer_by.clone(), form.period()),
        None => (String::new(), ValidityTyped::of(sent_before)),
    };
    let earliest = msg::draft_answer_by_help(lang, day(lang, page.proposal.earliest_answer_by, page.today));
    let faults = &typed.faults;
    html! {
        form.form method="post" action={ (of_case(page.case.case)) "/draft" } {
            (member.form_fields())
            (field_date(lang, &Field {
                label: msg::draft_answer_by(lang), name: "answer_by", value: &answer_by, description: Some(&earliest),
                fault: fault_of(faults, "answer_by"), ..Field::default()
            }))
            (validity::fields(lang, &period, faults))
            p { (msg::draft_send_what(lang)) }
            div.acts { (submit(msg::draft_send(lang))) }
        }
    }
}
