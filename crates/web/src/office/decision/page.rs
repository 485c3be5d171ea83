//! The page of the decision: before it what is missing and what would be decided, after it what was.

use super::decided;
use super::issue::{self, IssueTyped};
use crate::at::At;
use crate::face::error_summary;
use crate::office::cases::LIST;
use crate::office::head::Head;
use crate::respond::Sheet;
use crate::visitor::Member;
use axum::response::Response;
use cases::casework::{DecisionStage, OpenDecision, OpenedDecision};
use i18n::msg;
use kernel::CaseId;
use maud::html;

/// The page.
pub(crate) async fn show(member: Member, At(case): At<CaseId>) -> Response {
    page(&member, case, None).await
}

/// The page with what was typed before.
pub(super) async fn page(member: &Member, case: CaseId, typed: Option<&IssueTyped>) -> Response {
    match read(member, case, typed).await {
        Ok(page) | Err(page) => page,
    }
}

async fn read(member: &Member, case: CaseId, typed: Option<&IssueTyped>) -> Result<Response, Response> {
    let (lang, today) = (member.lang, member.site.house.clock.today());
    let OpenedDecision { case: found, stage } = member.open(&OpenDecision { case }).await?;
    let inside = match &stage {
        DecisionStage::Issued(view) => decided::section(lang, today, view),
        // The head says that the application is withdrawn.
        DecisionStage::Open(_) if found.state.is_over() => html! {},
        DecisionStage::Open(view) => issue::section(member, view, typed),
    };
    let head = Head { lang, today, case: &found, is_mine: found.caseworker == Some(member.who.hat) };
    let title = msg::decision_page_title(lang);
    let body = html! {
        (error_summary(lang, typed.map_or(&[], |typed| &typed.faults)))
        (head.of_part(title, "/decision"))
        (inside)
    };
    Ok(member.page(&Sheet { title, under: LIST, faulty: typed.is_some(), ..Sheet::default() }, &body))
}
