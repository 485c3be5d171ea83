//! How does the family answer the draft as a whole? I am done; decide without me; I need more time. Then a receipt.

use super::draft::{Around, render};
use super::{path, show as answer_page};
use crate::at::At;
use crate::face::{
    Button, Field, FieldFault, Kind, Receipt, Turn, Variant, button, fault_of, field_date, link_button, notice,
    receipt, submit,
};
use crate::family::words::day;
use crate::family::{Hidden, opener};
use crate::posted::Posted;
use crate::respond::{failed, see};
use crate::visitor::Member;
use crate::words::moment_text;
use axum::response::Response;
use cases::drafts::{AnswerDraft, AnswerKind, AnswerRefusal, DraftView, ReadDraft};
use cases::{CaseState, Turn as Whose};
use i18n::{date_short, msg, parse_date};
use jiff::civil::Date;
use kernel::{CaseId, DraftId, Lang};
use maud::{Markup, html};
use serde::Deserialize;
use usecase::Failure;
use usecase::access::ActionKind;

/// Which draft, and until when.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Form {
    draft: String,
    until: String,
}

impl Form {
    /// The draft that the page named; one that cannot be read is answered as one that is not there.
    fn draft(&self) -> DraftId {
        self.draft.parse().unwrap_or(DraftId(uuid::Uuid::nil()))
    }
}

/// POST `/cases/{id}/draft/done`
pub(crate) async fn done(At(case): At<CaseId>, posted: Posted<Form>) -> Result<Response, Response> {
    let draft = posted.form.draft();
    give(case, &posted, &AnswerDraft::done(draft)).await
}

/// POST `/cases/{id}/draft/without-me`
pub(crate) async fn without_me(At(case): At<CaseId>, posted: Posted<Form>) -> Result<Response, Response> {
    let draft = posted.form.draft();
    give(case, &posted, &AnswerDraft::decide_without_me(draft)).await
}

/// POST `/cases/{id}/draft/more-time`
pub(crate) async fn more_time(At(case): At<CaseId>, posted: Posted<Form>) -> Result<Response, Response> {
    let lang = posted.member.lang;
    let draft = posted.form.draft();
    match parse_date(&posted.form.until) {
        Some(until) => give(case, &posted, &AnswerDraft::more_time(draft, until)).await,
        None => not_until(case, &posted, msg::more_time_no_date(lang).to_owned()).await,
    }
}

async fn give<A: ActionKind>(
    case: CaseId,
    posted: &Posted<Form>,
    command: &AnswerDraft<A>,
) -> Result<Response, Response> {
    let lang = posted.member.lang;
    let refusal = match posted.run(command).await {
        Ok(_) => return Ok(see(&path(case, "draft/answered"))),
        Err(Failure::Refused(refusal)) => refusal,
        Err(failure) => return Err(failed(lang, failure)),
    };
    let refused = match refusal {
        AnswerRefusal::UntilTooSoon { earliest } => {
            return not_until(case, posted, msg::more_time_too_soon(lang, date_short(lang, earliest))).await;
        }
        AnswerRefusal::NewerDraft(_) => msg::your_draft_newer(lang),
        AnswerRefusal::AlreadyDecided => msg::your_draft_decided(lang),
    };
    let until = posted.form.until.clone();
    render(&posted.member, case, &Around { refused: Some(refused.to_owned()), until, ..Around::default() }).await
}

async fn not_until(case: CaseId, posted: &Posted<Form>, text: String) -> Result<Response, Response> {
    let (faults, until) = (vec![FieldFault::new("until", text)], posted.form.until.clone());
    render(&posted.member, case, &Around { faults, until, ..Around::default() }).await
}

/// Whose turn it is, said to the reader: who has answered waits for the others.
pub(super) fn turn(view: &DraftView) -> Turn<'_> {
    match view.turn {
        Whose::Municipality | Whose::Nobody => Turn::Municipality,
        Whose::Family if has_answered(view) => {
            view.waiting_for.first().map_or(Turn::Municipality, |name| Turn::Them(name))
        }
        Whose::Family => Turn::You,
    }
}

fn has_answered(view: &DraftView) -> bool {
    matches!(view.own_answer, Some(AnswerKind::Answered | AnswerKind::DecideWithoutMe))
}

/// What has been answered so far, and who is waited for.
pub(super) fn standing(lang: Lang, view: &DraftView, today: Date) -> Markup {
    html! {
        @if !view.answers.is_empty() {
            (notice(Kind::Info, &html! {
                @for answer in &view.answers {
                    p { (said(lang, answer.answer, &answer.whose, answer.until.map(|d| day(lang, d, today)).unwrap_or_default())) }
                }
                @if view.state == CaseState::DraftSent && !view.waiting_for.is_empty() {
                    p { (msg::your_draft_waiting_for(lang, view.waiting_for.join(", "))) }
                }
            }))
        }
    }
}

fn said(lang: Lang, kind: AnswerKind, whose: &str, until: String) -> String {
    match kind {
        AnswerKind::Answered => msg::answered_done(lang, whose),
        AnswerKind::DecideWithoutMe => msg::answered_without_me(lang, whose),
        AnswerKind::MoreTime => msg::answered_more_time(lang, until, whose),
        AnswerKind::TimeGiven => msg::answered_time_given(lang, until),
    }
}

/// The three answers, each with what it means.
pub(super) fn forms(lang: Lang, view: &DraftView, around: &Around, hidden: Hidden<'_>) -> Markup {
    let draft = || html! { (hidden()) input type="hidden" name="draft" value=(view.draft); };
    let to = |page: &str| path(view.case, &format!("draft/{page}"));
    html! {
        section.send #answer {
            h2.ds-heading data-size="sm" { (msg::answer_title(lang)) }
            @if view.own_answer.is_some() { p { (msg::answer_change(lang)) } }
            form.form method="post" action=(to("done")) {
                (draft())
                p { (msg::answer_done_text(lang)) }
                div.acts { (submit(msg::answer_done(lang))) }
            }
            details.ruled open[fault_of(&around.faults, "until").is_some()] {
                (opener(msg::answer_more_time(lang), ""))
                form.form.ruled-body method="post" action=(to("more-time")) {
                    (draft())
                    p { (msg::answer_more_time_text(lang)) }
                    (field_date(lang, &Field {
                        label: msg::more_time_wish(lang), name: "until", value: &around.until,
                        fault: fault_of(&around.faults, "until"), ..Field::default()
                    }))
                    div.acts { (secondary(msg::answer_more_time_send(lang))) }
                }
            }
            details.ruled {
                (opener(msg::answer_without_me(lang), ""))
                form.form.ruled-body method="post" action=(to("without-me")) {
                    (draft())
                    p { (msg::answer_without_me_text(lang)) }
                    div.acts { (secondary(msg::answer_without_me_send(lang))) }
                }
            }
        }
    }
}

fn secondary(text: &str) -> Markup {
    button(&Button { text, variant: Variant::Secondary, ..Button::default() })
}

/// GET `/cases/{id}/draft/answered`
pub(crate) async fn answered(member: Member, At(case): At<CaseId>) -> Result<Response, Response> {
    let view = member.read(&ReadDraft { case }).await?;
    let Some(kind) = view.own_answer else { return Ok(see(&path(case, "draft"))) };
    let body = receipt_page(member.lang, &view, kind);
    Ok(answer_page(&member, (view.subject, &view.subject_name), (receipt_title(member.lang, kind), &body), false))
}

fn receipt_title(lang: Lang, kind: AnswerKind) -> &'static str {
    match kind {
        AnswerKind::MoreTime | AnswerKind::TimeGiven => msg::answer_receipt_time(lang),
        AnswerKind::DecideWithoutMe => msg::answer_receipt_without(lang),
        AnswerKind::Answered => msg::answer_receipt_done(lang),
    }
}

fn receipt_page(lang: Lang, view: &DraftView, kind: AnswerKind) -> Markup {
    let at = view.answers.iter().rfind(|answer| answer.is_mine).map(|answer| answer.at).unwrap_or(view.sent_at);
    let waits = !view.waiting_for.is_empty() && kind != AnswerKind::MoreTime;
    let mut steps = Vec::new();
    if waits {
        steps.push(html! { (msg::your_draft_waiting_for(lang, view.waiting_for.join(", "))) });
    }
    if kind == AnswerKind::MoreTime {
        steps.push(html! { (msg::answer_step_time(lang)) });
    }
    steps.push(html! { (msg::answer_step_replies(lang)) });
    steps.push(html! { (msg::answer_step_decides(lang)) });
    receipt(
        lang,
        &Receipt {
            title: receipt_title(lang, kind),
            reference: &view.reference,
            at: &moment_text(lang, at),
            steps: &steps,
            contact: html! { p { (msg::answer_until_decided(lang)) } },
            actions: html! {
                (link_button(msg::to_home(lang), "/home", Variant::Primary))
                (link_button(msg::ask_see_draft(lang), &path(view.case, "draft"), Variant::Tertiary))
            },
        },
    )
}
