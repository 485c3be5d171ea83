//! Is everything said as it should be, and what is still missing? Then it is handed in.

use super::{answers, open, path, show as answer, whom};
use crate::at::At;
use crate::face::{
    Answer, Change, FieldFault, Kind, Variant, back_link, link_button, notice, step_of, submit, summary_list,
};
use crate::family::Hidden;
use crate::family::words::Whom;
use crate::posted::{Nothing, Posted};
use crate::respond::{failed, see};
use crate::visitor::Member;
use axum::response::Response;
use cases::{ApplicationView, Field, LineView, Missing, SubmitApplication, SubmitRefusal};
use i18n::{hours, msg};
use kernel::{ApplicationId, ItemId, Lang};
use maud::{Markup, html};
use usecase::Failure;

/// GET `/applications/{id}/check`
pub(crate) async fn show(member: Member, At(id): At<ApplicationId>) -> Result<Response, Response> {
    render(&member, id, false).await
}

/// POST `/applications/{id}/submit`
pub(crate) async fn submit_it(
    At(application): At<ApplicationId>,
    posted: Posted<Nothing>,
) -> Result<Response, Response> {
    match posted.run(&SubmitApplication { application }).await {
        Ok(_) | Err(Failure::Refused(SubmitRefusal::AlreadySubmitted(_))) => Ok(see(&path(application, "receipt"))),
        // Somebody took something out meanwhile: the page says what.
        Err(Failure::Refused(SubmitRefusal::Incomplete(_))) => render(&posted.member, application, true).await,
        Err(failure) => Err(failed(posted.member.lang, failure)),
    }
}

async fn render(member: &Member, id: ApplicationId, faulty: bool) -> Result<Response, Response> {
    let view = open(member, id).await?;
    let body = page((member.lang, whom(member, &view)), &view, &|| member.form_fields());
    Ok(answer(member, &view, (msg::check_title(member.lang), &body), faulty))
}

fn page((lang, whom): (Lang, Whom<'_>), view: &ApplicationView, hidden: Hidden<'_>) -> Markup {
    let id = view.application;
    html! {
        (back_link(msg::to_tasks(lang), &path(id, "")))
        (step_of(lang, 3, 3))
        h1.ds-heading data-size="lg" { (msg::check_title(lang)) }
        @if view.missing.is_empty() { p.lead { (msg::check_lead(lang)) } } @else { (what_is_missing(lang, view)) }
        section {
            h2.ds-heading data-size="xs" { (super::story::title(lang, whom)) }
            (story((lang, whom), view))
        }
        @for line in &view.lines { (line_section((lang, whom), view, line)) }
        p.grand-total { (msg::lines_total(lang)) ": " b { (hours(lang, view.total)) } " " (msg::unit_a_week(lang)) }
        @if view.can_be_submitted() {
            section.send {
                h2.ds-heading data-size="xs" { (msg::check_send_title(lang)) }
                p { (msg::check_send_text(lang)) }
                form.form method="post" action=(path(id, "submit")) { (hidden()) div.acts { (submit(msg::check_send(lang))) } }
            }
        } @else {
            div.acts.after { (link_button(msg::to_tasks(lang), &path(id, ""), Variant::Secondary)) }
        }
    }
}

fn story((lang, whom): (Lang, Whom<'_>), view: &ApplicationView) -> Markup {
    let href = path(view.application, "story");
    let matters = view.story.matters.as_ref().map(ToString::to_string);
    let outcomes: Vec<String> = view.story.outcomes.iter().map(ToString::to_string).collect();
    summary_list(
        lang,
        &[
            Answer {
                question: msg::check_matters(lang),
                answer: said(lang, matters.as_deref().unwrap_or_default()),
                change: Some(Change { href: &href, hidden: msg::check_matters(lang) }),
            },
            Answer {
                question: super::story::outcomes_title(lang, whom),
                answer: said(lang, &outcomes.join("\n")),
                change: Some(Change { href: &href, hidden: super::story::outcomes_title(lang, whom) }),
            },
        ],
    )
}

fn line_section((lang, whom): (Lang, Whom<'_>), view: &ApplicationView, line: &LineView) -> Markup {
    let href = path(view.application, &format!("lines/{}", line.version.line));
    let mut rows = answers::of_need(lang, whom, &line.need);
    let title = rows.remove(0).1;
    let rows: Vec<Answer<'_>> =
        rows.iter().map(|(question, answer)| Answer { question, answer: said(lang, answer), change: None }).collect();
    html! {
        section {
            div.page-head {
                h2.ds-heading data-size="xs" { (title) }
                a.ds-link.change-line href=(href) { (msg::action_change(lang)) span.ds-sr-only { " " (title) } }
            }
            (summary_list(lang, &rows))
        }
    }
}

fn said(lang: Lang, text: &str) -> Markup {
    html! { @if text.is_empty() { span.silent { (msg::answer_none(lang)) } } @else { (text) } }
}

/// What is missing, each with the way to where it is filled in.
fn what_is_missing(lang: Lang, view: &ApplicationView) -> Markup {
    let missing: Vec<FieldFault> = view.missing.iter().map(|missing| in_words(lang, view, *missing)).collect();
    notice(
        Kind::Warning,
        &html! {
            h2.ds-heading data-size="2xs" { (msg::check_missing_title(lang)) }
            ul.bullets { @for one in &missing { li { a.ds-link href=(one.field) { (one.text) } } } }
        },
    )
}

/// Where it is filled in, and what.
fn in_words(lang: Lang, view: &ApplicationView, missing: Missing) -> FieldFault {
    let id = view.application;
    match missing {
        Missing::Matters => FieldFault::new(path(id, "story#matters"), msg::missing_matters(lang)),
        Missing::Outcome => FieldFault::new(path(id, "story#outcomes"), msg::missing_outcome(lang)),
        Missing::Line => FieldFault::new(path(id, "lines/new"), msg::missing_line(lang)),
        Missing::LineField { line, field } => {
            let text = msg::missing_on_line(lang, activity(view, line), question(lang, field));
            FieldFault::new(path(id, &format!("lines/{line}#{}", field.key())), text)
        }
    }
}

fn activity(view: &ApplicationView, line: ItemId) -> String {
    let found = view.lines.iter().find(|l| l.version.line == line);
    found.map(|l| l.need.activity.to_string()).unwrap_or_default()
}

fn question(lang: Lang, field: Field) -> &'static str {
    match field {
        Field::Helps => msg::need_helps(lang),
        Field::DoesToday => msg::need_does_today(lang),
        Field::Manages => msg::need_can(lang),
        _ => msg::need_purpose(lang),
    }
}
