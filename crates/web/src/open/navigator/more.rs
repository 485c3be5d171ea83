//! The result in other shapes: why one answer is not the one that was expected, read aloud, as plain text to keep.

use super::apply::{self, Seed};
use super::visit::Visit;
use super::{Leads, Page, back, carrier, leads, result};
use crate::face::{Icon, Variant};
use crate::typed::field;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use i18n::msg;
use maud::{Markup, html};
use rights::{EntryText, OverviewEntry, Question, words};

/// The sentences that a voice reads, one after the other, without anything between them.
pub(super) fn aloud(visit: &Visit) -> Response {
    let lang = visit.lang();
    let spoken = visit.nav.result(&visit.answers).spoken(lang);
    let title = msg::navigator_aloud_title(lang);
    let text = Leads {
        text: msg::navigator_way_text(lang),
        to: "/rights/text",
        icon: Some(Icon::Download),
        ..Leads::default()
    };
    let body = html! {
        (back(msg::navigator_to_result(lang), &Page::Result.path(), None))
        h1.ds-heading data-size="lg" { (title) }
        p.lead { (msg::navigator_aloud_lead(lang)) }
        div.prose.spoken { @for sentence in &spoken { p { (sentence) } } }
        p.acts { (leads(Leads { variant: Some(Variant::Secondary), ..text })) }
        (carrier(Page::Aloud, &visit.answers, &html! {}))
    };
    visit.respond(Page::Aloud, (title, false), &body)
}

/// POST `/rights/text`: the whole result as plain text, to keep, print or read with anything.
pub(crate) async fn text(visit: Visit) -> Response {
    if visit.allowed(Page::Result) != Page::Result {
        return super::ask::draw(&visit, Page::Result).await;
    }
    let lang = visit.lang();
    let text = visit.nav.result(&visit.answers).written(lang).plain_text(lang);
    let file = format!("attachment; filename=\"{}.txt\"", msg::navigator_file(lang));
    let kind = "text/plain; charset=utf-8".to_owned();
    ([(header::CONTENT_TYPE, kind), (header::CONTENT_DISPOSITION, file)], text).into_response()
}

/// "I expected another answer", for the service that was pressed.
pub(super) async fn expected(visit: &Visit) -> Response {
    let key = field(&visit.fields, "right").unwrap_or_default();
    let overview = visit.nav.result(&visit.answers);
    let entry = overview.entries.iter().find(|entry| entry.right().key() == key && entry.may_be_disputed());
    let Some(entry) = entry else { return result::show(visit).await };
    let title = msg::rights_expected_title(visit.lang());
    visit.respond(Page::Expected, (title, false), &expected_body(visit, entry, &entry.text(visit.lang())))
}

fn expected_body(visit: &Visit, entry: &OverviewEntry, text: &EntryText) -> Markup {
    let lang = visit.lang();
    let right = html! { input type="hidden" name="right" value=(entry.right().key()); };
    html! {
        (back(msg::navigator_to_result(lang), &Page::Result.path(), None))
        h1.ds-heading data-size="lg" { (msg::rights_expected_title(lang)) }
        p.lead { (msg::navigator_expected_answer(lang, text.name, text.outcome)) }
        div.prose { @for paragraph in &text.expected_another { p { (paragraph) } } }
        (listed(msg::rights_heading_why(lang), &text.why))
        (listed(msg::rights_heading_would_change(lang), &text.would_change))
        (look_again(visit, entry))
        (apply::offer(visit, Seed::Day))
        (carrier(Page::Expected, &visit.answers, &right))
    }
}

fn listed(heading: &str, lines: &[String]) -> Markup {
    html! {
        @if !lines.is_empty() {
            section {
                h2.ds-heading data-size="xs" { (heading) }
                ul.bullets { @for line in lines { li { (line) } } }
            }
        }
    }
}

/// The questions that would settle it; all answers where none is named.
fn look_again(visit: &Visit, entry: &OverviewEntry) -> Markup {
    let lang = visit.lang();
    let all =
        Leads { text: msg::navigator_change_answers(lang), variant: Some(Variant::Secondary), ..Leads::default() };
    html! {
        section {
            h2.ds-heading data-size="xs" { (msg::navigator_expected_check(lang)) }
            @if !entry.ask_again.is_empty() {
                ul.plain-list { @for question in &entry.ask_again { li { (to_question(visit, *question)) } } }
            }
            p.acts { (leads(Leads { to: &Page::Check.path(), ..all })) }
        }
    }
}

fn to_question(visit: &Visit, question: Question) -> Markup {
    let title = words::question(visit.lang(), &visit.nav, &visit.answers, question).title;
    leads(Leads { text: &title, to: &Page::Ask(question).path(), ..Leads::default() })
}
