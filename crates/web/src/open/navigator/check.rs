//! What did I answer, and is it right? Every answer with a way to change it, before the result.

use super::visit::Visit;
use super::{Leads, Page, back, carrier, day, granted, leads};
use crate::face::Variant;
use axum::response::Response;
use i18n::msg;
use maud::{Markup, html};
use rights::{DONT_KNOW, Form, Next, Question, Said, words};

/// The page.
pub(super) fn page(visit: &Visit) -> Response {
    let lang = visit.lang();
    let title = msg::navigator_check_title(lang);
    let last = visit.nav.back(&visit.answers, Next::Result);
    let body = html! {
        @if let Some(last) = last { (back(msg::navigator_back(lang), &Page::Ask(last).path(), None)) }
        h1.ds-heading data-size="lg" { (title) }
        p.lead { (msg::navigator_check_lead(lang)) }
        dl.answers { @for question in visit.nav.path(&visit.answers) { (row(visit, question)) } }
        div.acts.after {
            (leads(Leads {
                text: msg::navigator_see_result(lang), to: &Page::Result.path(), variant: Some(Variant::Primary), ..Leads::default()
            }))
        }
        (carrier(Page::Check, &visit.answers, &html! {}))
    };
    visit.respond(Page::Check, (title, false), &body)
}

fn row(visit: &Visit, question: Question) -> Markup {
    let lang = visit.lang();
    let title = words::question(lang, &visit.nav, &visit.answers, question).title;
    html! {
        div {
            dt { (title) }
            dd { @for line in told(visit, question) { p { (line) } } }
            dd.change {
                (leads(Leads { text: msg::action_change(lang), hidden: &title, to: &Page::Ask(question).path(), ..Leads::default() }))
            }
        }
    }
}

/// An answer in words.
fn told(visit: &Visit, question: Question) -> Vec<String> {
    let (lang, nav, answers) = (visit.lang(), &visit.nav, &visit.answers);
    let unknown = || vec![words::choice(lang, nav, DONT_KNOW)];
    match nav.form(answers, question) {
        Form::One(_) | Form::Several(_) => {
            answers.fields(question).iter().map(|(_, key)| words::choice(lang, nav, key)).collect()
        }
        Form::Years { .. } => match answers.age.as_ref().and_then(Said::known) {
            Some(age) => vec![msg::rights_years(lang, i64::from(*age))],
            None => unknown(),
        },
        Form::Day { .. } => match answers.day.as_ref().and_then(Said::known) {
            Some(ticked) if ticked.0.is_empty() => vec![msg::navigator_day_none(lang).to_owned()],
            Some(ticked) => day::told(lang, ticked),
            None => unknown(),
        },
        Form::Granted { .. } => match answers.granted.as_ref().and_then(Said::known) {
            Some(said) => granted::told(visit, said),
            None => unknown(),
        },
    }
}
