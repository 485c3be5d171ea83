//! What is there to do in this application, and where did one stop?

use super::{open, path, show as answer, whom};
use crate::at::At;
use crate::face::{Task, Variant, back_link, link_button, task_list};
use crate::family::words::Whom;
use crate::visitor::Member;
use axum::response::Response;
use cases::{ApplicationView, Missing};
use i18n::{hours, msg};
use kernel::{ApplicationId, Lang};
use maud::{Markup, html};
use usecase::access::Role;

/// GET `/applications/{id}`
pub(crate) async fn show(member: Member, At(id): At<ApplicationId>) -> Result<Response, Response> {
    let view = open(&member, id).await?;
    let (lang, whom) = (member.lang, whom(&member, &view));
    let title = whom.say(msg::tasks_title_own(lang), |name| msg::tasks_title(lang, name));
    // Whom to let in is the family's own to decide.
    let may_invite = member.who.role == Role::PartyMember;
    let body = page((lang, whom), &title, &view, may_invite);
    Ok(answer(&member, &view, (&title, &body), false))
}

fn page((lang, whom): (Lang, Whom<'_>), title: &str, view: &ApplicationView, may_invite: bool) -> Markup {
    let id = view.application;
    html! {
        (back_link(msg::to_home(lang), "/home"))
        h1.ds-heading data-size="lg" { (title) }
        p.lead { (msg::tasks_lead(lang)) }
        (tasks((lang, whom), view, may_invite))
        div.acts.after { (link_button(msg::tasks_continue(lang), &path(id, next(view)), Variant::Primary)) }
        p.meta { (msg::tasks_ends_never(lang)) }
    }
}

/// Where the family goes on: the first thing that is not finished.
fn next(view: &ApplicationView) -> &'static str {
    match view.missing.first() {
        Some(Missing::Matters | Missing::Outcome) => "story",
        Some(Missing::Line | Missing::LineField { .. }) => "lines",
        None => "check",
    }
}

fn tasks((lang, whom): (Lang, Whom<'_>), view: &ApplicationView, may_invite: bool) -> Markup {
    let (story, lines) = (story_status(lang, view), lines_status(lang, view));
    let missing = view.missing.len();
    let check = if missing == 0 { msg::tasks_ready(lang).to_owned() } else { msg::tasks_missing(lang, missing) };
    let hrefs = ["story", "lines", "invite", "check"].map(|page| path(view.application, page));
    let title = whom.say(msg::tasks_lines_own(lang), |name| msg::tasks_lines(lang, name));
    let mut tasks = vec![
        Task { href: &hrefs[0], text: msg::tasks_story(lang), status: &story.0, is_done: story.1 },
        Task { href: &hrefs[1], text: &title, status: &lines.0, is_done: lines.1 },
    ];
    if may_invite {
        let status = msg::tasks_if_you_want(lang);
        tasks.push(Task { href: &hrefs[2], text: msg::tasks_invite(lang), status, is_done: false });
    }
    tasks.push(Task { href: &hrefs[3], text: msg::tasks_check(lang), status: &check, is_done: false });
    task_list(&tasks)
}

fn story_status(lang: Lang, view: &ApplicationView) -> (String, bool) {
    let lacks = |what: Missing| view.missing.contains(&what);
    match (lacks(Missing::Matters), lacks(Missing::Outcome)) {
        (true, true) => (msg::tasks_not_begun(lang).to_owned(), false),
        (true, false) => (msg::tasks_lacks_matters(lang).to_owned(), false),
        (false, true) => (msg::tasks_lacks_outcome(lang).to_owned(), false),
        (false, false) => (msg::tasks_done(lang).to_owned(), true),
    }
}

fn lines_status(lang: Lang, view: &ApplicationView) -> (String, bool) {
    if view.lines.is_empty() {
        return (msg::tasks_not_begun(lang).to_owned(), false);
    }
    let text = msg::tasks_lines_so_far(lang, view.lines.len(), hours(lang, view.total));
    let is_done = !view.missing.iter().any(|m| matches!(m, Missing::LineField { .. }));
    (text, is_done)
}
