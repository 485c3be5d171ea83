//! One question: how is it asked, taken, and asked again with what was typed?

use super::visit::Visit;
use super::{FORM, Page, back, check, conversion, day, fields, granted, line_field, more, result};
use crate::at::At;
use crate::face::{FieldFault, back_link, error_summary, submit};
use crate::respond::failed;
use crate::typed::Fields;
use axum::response::Response;
use i18n::msg;
use kernel::Lang;
use maud::{Markup, html};
use rights::{Activity, Answers, Form, GrantedService, Next, Question, ReplyFault, words};
use usecase::{Failure, NoRefusal};

/// What stands in the fields of a question, and what is wrong with it.
pub(super) struct Typed {
    pub values: Fields,
    pub faults: Vec<FieldFault>,
    /// Is the sum of the day asked for?
    pub counts: bool,
}

impl Typed {
    /// As it was answered before, if it was.
    pub(super) fn of(answers: &Answers, question: Question) -> Self {
        let values = answers.fields(question);
        Self { counts: has_own_figures(&values), values, faults: Vec::new() }
    }

    pub(super) fn has(&self, name: &str, value: &str) -> bool {
        self.values.iter().any(|(n, v)| n == name && v == value)
    }

    pub(super) fn value(&self, name: &str) -> &str {
        self.values.iter().find(|(n, _)| n == name).map_or("", |(_, v)| v.as_str())
    }
}

/// Figures of one's own stand in the rows of the day only where it is added up.
fn has_own_figures(values: &Fields) -> bool {
    values.iter().any(|(name, value)| name.ends_with("-hours") && !value.trim().is_empty())
}

/// POST `/rights/{page}`: shows a page with the answers so far.
pub(crate) async fn show(At(key): At<String>, visit: Visit) -> Result<Response, Response> {
    let Some(page) = Page::of(&key) else { return Err(failed::<NoRefusal>(visit.lang(), Failure::NotFound)) };
    Ok(draw(&visit, page).await)
}

pub(super) async fn draw(visit: &Visit, page: Page) -> Response {
    match visit.allowed(page) {
        Page::Ask(question) => self::page(visit, question, &unsent(visit, question)),
        Page::Check => check::page(visit),
        Page::Result => result::show(visit).await,
        Page::Aloud => more::aloud(visit),
        Page::Expected => more::expected(visit).await,
        Page::Conversion => conversion::page(visit).await,
    }
}

/// What was typed into a question but not yet sent as its answer: when the language was changed, or the day added up.
fn unsent(visit: &Visit, question: Question) -> Typed {
    let values: Fields = visit.fields.iter().filter(|(name, _)| belongs(question, name)).cloned().collect();
    if values.is_empty() {
        return Typed::of(&visit.answers, question);
    }
    let asked = crate::typed::field(&visit.fields, "count").is_some();
    let tried = if asked { visit.nav.reply(&mut visit.answers.clone(), question, &values) } else { Ok(()) };
    let faults = tried.err().map(|found| in_words(visit.lang(), &found)).unwrap_or_default();
    let counts = asked || has_own_figures(&values);
    Typed { values, faults, counts }
}

fn belongs(question: Question, name: &str) -> bool {
    let stem = name.trim_end_matches("-hours").trim_end_matches("-per");
    match question {
        _ if name == question.key() => true,
        Question::Day => stem.parse::<Activity>().is_ok(),
        Question::Granted => stem.parse::<GrantedService>().is_ok(),
        _ => false,
    }
}

/// POST `/rights/{page}/answer`: takes the answer to a question and goes on; or goes back, and keeps what can be kept.
pub(crate) async fn answer(At(key): At<String>, mut visit: Visit) -> Result<Response, Response> {
    let Ok(question) = key.parse::<Question>() else {
        return Err(failed::<NoRefusal>(visit.lang(), Failure::NotFound));
    };
    if !visit.nav.may_show(&visit.answers, question) {
        return Ok(draw(&visit, Page::Ask(question)).await);
    }
    let taken = visit.nav.reply(&mut visit.answers, question, &visit.fields);
    if crate::typed::field(&visit.fields, "go") == Some("back") {
        let before = visit.nav.back(&visit.answers, Next::Ask(question)).unwrap_or(question);
        return Ok(page(&visit, before, &Typed::of(&visit.answers, before)));
    }
    match taken {
        Ok(()) => Ok(answered(&visit, question)),
        Err(found) => {
            let faults = in_words(visit.lang(), &found);
            Ok(page(&visit, question, &Typed { faults, ..unsent(&visit, question) }))
        }
    }
}

fn answered(visit: &Visit, question: Question) -> Response {
    match visit.after(question) {
        Page::Ask(next) => page(visit, next, &Typed::of(&visit.answers, next)),
        _ => check::page(visit),
    }
}

fn in_words(lang: Lang, faults: &[ReplyFault]) -> Vec<FieldFault> {
    faults.iter().map(|fault| FieldFault::new(&fault.field, words::reply_fault(lang, fault.code))).collect()
}

/// The page of a question.
pub(super) fn page(visit: &Visit, question: Question, typed: &Typed) -> Response {
    let lang = visit.lang();
    let title = words::question(lang, &visit.nav, &visit.answers, question).title;
    visit.respond(Page::Ask(question), (&title, !typed.faults.is_empty()), &body(visit, question, typed))
}

fn body(visit: &Visit, question: Question, typed: &Typed) -> Markup {
    let (lang, nav, answers) = (visit.lang(), &visit.nav, &visit.answers);
    let action = format!("{}/answer", Page::Ask(question).path());
    html! {
        (error_summary(lang, &typed.faults))
        @if nav.back(answers, Next::Ask(question)).is_some() {
            (back(msg::navigator_back(lang), &action, Some(("go", "back"))))
        } @else { (back_link(msg::navigator_back(lang), "/rights")) }
        @if let Some(place) = nav.place(answers, question) {
            p.step-of { (msg::navigator_place(lang, place.at_most, place.number)) }
        }
        form.form id=(FORM) method="post" action=(action) {
            (line_field(answers))
            (question_fields(visit, question, typed))
            div.acts { (submit(msg::navigator_next(lang))) }
        }
    }
}

fn question_fields(visit: &Visit, question: Question, typed: &Typed) -> Markup {
    match visit.nav.form(&visit.answers, question) {
        Form::One(keys) => fields::one(visit, question, &keys, typed),
        Form::Several(keys) => fields::several(visit, question, &keys, typed),
        Form::Years { .. } => fields::years(visit, question, typed),
        Form::Day { activities, levels } => day::rows(visit, (activities, levels), typed),
        Form::Granted { services, asks_bpa_before } => granted::rows(visit, (services, asks_bpa_before), typed),
    }
}
