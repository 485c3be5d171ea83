//! Which needs stand in the application, how does each sum come about, and what do they come to in a week?

use super::{open, path, show as answer, whom};
use crate::at::At;
use crate::face::{
    Button, Kind, Tone, Total, Variant, back_link, button, empty_state, link_button, notice, step_of, totals,
};
use crate::family::Hidden;
use crate::family::words::{day_list, first_name, night};
use crate::visitor::Member;
use axum::extract::Query;
use axum::response::Response;
use cases::{ApplicationView, LineView, Missing, Need, Night, Schedule, WeeklySum};
use i18n::{hours, msg};
use kernel::{ApplicationId, ItemId, Lang};
use maud::{Markup, html};
use serde::Deserialize;

/// What was done on the way here.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    /// The line that was taken out.
    removed: String,
}

/// The address of the page right after a line was taken out.
pub(super) fn after_removal(id: ApplicationId, line: ItemId) -> String {
    path(id, &format!("lines?removed={line}"))
}

/// GET `/applications/{id}/lines`
pub(crate) async fn show(
    member: Member,
    At(id): At<ApplicationId>,
    Query(asked): Query<Asked>,
) -> Result<Response, Response> {
    let view = open(&member, id).await?;
    // Only what is not there any more can be put back.
    let removed = asked.removed.parse::<ItemId>().ok();
    let removed = removed.filter(|item| view.lines.iter().all(|line| line.version.line != *item));
    let above = removed.map(|item| undo(member.lang, id, item, &|| member.form_fields()));
    Ok(render(&member, &view, above, false))
}

/// The page with why a line was not put back.
pub(super) async fn refused(member: &Member, id: ApplicationId, text: &str) -> Result<Response, Response> {
    let view = open(member, id).await?;
    Ok(render(member, &view, Some(notice(Kind::Danger, &html! { p { (text) } })), true))
}

fn render(member: &Member, view: &ApplicationView, above: Option<Markup>, faulty: bool) -> Response {
    let title = whom(member, view).say(msg::lines_title_own(member.lang), |name| msg::lines_title(member.lang, name));
    answer(member, view, (&title, &page(member.lang, &title, view, above)), faulty)
}

/// A line was taken out: it comes back with one tap, its words and its place as before.
fn undo(lang: Lang, id: ApplicationId, line: ItemId, hidden: Hidden<'_>) -> Markup {
    let action = path(id, &format!("lines/{line}/restore"));
    let back = Button { text: msg::lines_undo(lang), variant: Variant::Secondary, ..Button::default() };
    let form = html! {
        p { (msg::lines_removed(lang)) }
        form method="post" action=(action) { (hidden()) (button(&back)) }
    };
    notice(Kind::Success, &form)
}

fn page(lang: Lang, title: &str, view: &ApplicationView, above: Option<Markup>) -> Markup {
    let id = view.application;
    html! {
        (back_link(msg::to_tasks(lang), &path(id, "")))
        (step_of(lang, 2, 3))
        h1.ds-heading data-size="lg" { (title) }
        p.lead { (msg::lines_lead(lang)) }
        @if let Some(above) = above { (above) }
        @if view.lines.is_empty() {
            (empty_state(msg::lines_empty_title(lang), msg::lines_empty_text(lang), &link_button(msg::lines_add_first(lang), &path(id, "lines/new"), Variant::Primary)))
        } @else {
            (totals(lang, &[Total { label: msg::lines_total(lang), tone: Some(Tone::Family), minutes: view.total }], None))
            @if view.is_over_a_week { (notice(Kind::Info, &html! { p { (msg::lines_over_a_week(lang)) } })) }
            ul.cards { @for line in &view.lines { li { (card(lang, view, line)) } } }
            div.acts.after {
                (link_button(msg::lines_go_on(lang), &path(id, "check"), Variant::Primary))
                (link_button(msg::lines_add(lang), &path(id, "lines/new"), Variant::Secondary))
            }
        }
    }
}

fn card(lang: Lang, view: &ApplicationView, line: &LineView) -> Markup {
    let need = &line.need;
    let has_gaps =
        view.missing.iter().any(|m| matches!(m, Missing::LineField { line: l, .. } if *l == line.version.line));
    let change = path(view.application, &format!("lines/{}", line.version.line));
    html! {
        h2.ds-heading data-size="2xs" { (need.activity) }
        p { (when(lang, need)) }
        p.sum { (sum(lang, &line.sum)) }
        @if let Some(writer) = &line.written_by { p.meta { (msg::written_by(lang, first_name(writer))) } }
        p.cell-foot {
            @if has_gaps { span.state data-state="missing" { (msg::lines_has_gaps(lang)) } }
            a.ds-link href=(change) { (msg::action_change(lang)) span.ds-sr-only { " " (need.activity) } }
        }
    }
}

/// When help is needed, as one says it: "Mandag, onsdag og fredag, 2 ganger om dagen".
pub(crate) fn when(lang: Lang, need: &Need) -> String {
    let times = match &need.schedule {
        Schedule::Days { days, times_a_day: 1 } => day_list(lang, days),
        Schedule::Days { days, times_a_day } => {
            msg::need_days_and_times(lang, day_list(lang, days), msg::times(lang, *times_a_day))
        }
        Schedule::Week { times } => msg::need_week(lang, msg::times(lang, *times)),
    };
    if need.night == Night::No { times } else { format!("{times}. {}", night(lang, need.night)) }
}

/// How the hours of a week come about: "7 ganger × 30 minutter × 1 hjelper = 3,5 timer i uken".
pub(crate) fn sum(lang: Lang, sum: &WeeklySum) -> String {
    msg::need_sum(
        lang,
        msg::helpers(lang, sum.helpers),
        hours(lang, sum.total),
        hours(lang, sum.minutes),
        msg::times(lang, sum.times),
    )
}
