//! The page of the draft: what lies with the family, what they said, and what would be sent.

use super::more_time::MoreTimeForm;
use super::reply::ReplyTyped;
use super::send::SendForm;
use super::{more_time, reply, send};
use crate::at::At;
use crate::face::{FieldFault, Kind, error_summary, notice};
use crate::office::cases::LIST;
use crate::office::head::Head;
use crate::office::validity;
use crate::office::words::day_and_left;
use crate::respond::Sheet;
use crate::visitor::Member;
use axum::extract::Query;
use axum::response::Response;
use cases::casework::{Casework, OpenDraft, OpenedDraft};
use cases::drafts::{AnswerKind, AnswerView, DraftProposal, DraftView};
use i18n::{date_month, msg};
use jiff::civil::Date;
use kernel::{CaseId, Lang, today_in_oslo};
use maud::{Markup, html};
use serde::Deserialize;
use usecase::access::Disclosed;

/// What the address asks for, and what was done on the way here.
#[derive(Clone, Default, Deserialize)]
pub(crate) struct Asked {
    /// The comment whose reply is written.
    #[serde(default)]
    pub reply: String,
    #[serde(default)]
    pub done: String,
}

/// What was typed in one of the forms and could not be taken.
#[derive(Default)]
pub(crate) struct Typed {
    pub send: Option<SendForm>,
    pub reply: Option<ReplyTyped>,
    pub more_time: Option<MoreTimeForm>,
    pub faults: Vec<FieldFault>,
}

/// The page.
pub(crate) async fn show(member: Member, At(case): At<CaseId>, Query(asked): Query<Asked>) -> Response {
    page(&member, case, &asked, &Typed::default()).await
}

/// The page with what was typed before.
pub(crate) async fn page(member: &Member, case: CaseId, asked: &Asked, typed: &Typed) -> Response {
    let page = match Page::read(member, case).await {
        Ok(page) => page,
        Err(answer) => return answer,
    };
    let flash = said(member.lang, &asked.done).map(|text| notice(Kind::Success, &html! { p { (text) } }));
    let (title, faulty) = (msg::draft_page_title(member.lang), !typed.faults.is_empty());
    let sheet = Sheet { title, under: LIST, faulty, flash: flash.as_ref(), ..Sheet::default() };
    member.page(&sheet, &page.body(member, asked, typed))
}

fn said(lang: Lang, done: &str) -> Option<&'static str> {
    Some(match done {
        "sent" => msg::done_draft_sent(lang),
        "replied" => msg::done_replied(lang),
        "time" => msg::done_more_time(lang),
        _ => return None,
    })
}

/// Everything that the page shows.
pub(super) struct Page {
    pub(super) lang: Lang,
    pub(super) today: Date,
    pub(super) case: Disclosed<Casework>,
    pub(super) draft: Option<Disclosed<DraftView>>,
    pub(super) proposal: Disclosed<DraftProposal>,
}

impl Page {
    async fn read(member: &Member, case: CaseId) -> Result<Self, Response> {
        let OpenedDraft { case, draft, proposal } = member.open(&OpenDraft { case }).await?;
        let (lang, today) = (member.lang, member.site.house.clock.today());
        Ok(Self { lang, today, case, draft, proposal })
    }

    fn body(&self, member: &Member, asked: &Asked, typed: &Typed) -> Markup {
        let (lang, today) = (self.lang, self.today);
        let is_mine = self.case.caseworker == Some(member.who.hat);
        let head = Head { lang, today, case: &self.case, is_mine };
        html! {
            (error_summary(lang, &typed.faults))
            (head.of_part(msg::draft_page_title(lang), "/draft"))
            @if let Some(draft) = &self.draft {
                (self.sent(member, draft, typed))
                (reply::section(self, member, draft, &asked.reply, typed))
            }
            @if !self.proposal.is_decided { (send::section(self, member, typed)) }
        }
    }

    fn sent(&self, member: &Member, draft: &DraftView, typed: &Typed) -> Markup {
        let (lang, today) = (self.lang, self.today);
        html! {
            section aria-labelledby="sent-title" {
                h2.ds-heading #sent-title data-size="xs" { (msg::draft_number(lang, draft.number)) }
                ul.rows {
                    li { b.first { (msg::draft_sent_on(lang)) } span.rest { (date_month(lang, today_in_oslo(draft.sent_at))) } }
                    @if !self.proposal.is_decided {
                        li { b.first { (msg::draft_answer_by(lang)) } span.rest data-late[draft.answer_by < today] { (day_and_left(lang, draft.answer_by, today)) } }
                    }
                    @if let Some(period) = &draft.content.validity {
                        li { b.first { (msg::draft_period(lang)) } span.rest { (validity::in_words(lang, period, today)) } }
                    }
                    @if !draft.waiting_for.is_empty() && !self.proposal.is_decided {
                        li { b.first { (msg::draft_waiting_for(lang)) } span.rest { (draft.waiting_for.join(", ")) } }
                    }
                    li { b.first { (msg::draft_letter(lang)) } span.rest { a.ds-link href={ "/documents/" (draft.document) ".pdf" } { (msg::document_draft(lang)) " (PDF)" } } }
                }
                @if !draft.answers.is_empty() {
                    ul.rows { @for answer in &draft.answers { li { span.rest { (self.answer(answer)) } } } }
                }
                @if draft.may_reply { (more_time::form(self, member, draft, typed)) }
            }
        }
    }

    fn answer(&self, answer: &AnswerView) -> String {
        let (lang, name) = (self.lang, answer.whose.as_str());
        let on = date_month(lang, today_in_oslo(answer.at));
        let until = answer.until.map(|until| crate::family::words::day(lang, until, self.today)).unwrap_or_default();
        match answer.answer {
            AnswerKind::Answered => msg::draft_said_done(lang, name, on),
            AnswerKind::DecideWithoutMe => msg::draft_said_decide(lang, name, on),
            AnswerKind::MoreTime => msg::draft_said_more_time(lang, name, on, until),
            AnswerKind::TimeGiven => msg::draft_said_time_given(lang, name, on, until),
        }
    }
}
