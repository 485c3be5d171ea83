//! When was the office in touch with the family? The log, and the form that adds to it.

use super::head::of_case;
use super::overview::{self, Typed};
use super::words::manner_text;
use crate::at::At;
use crate::face::{
    Button, Choice, Choices, Field, FieldFault, Variant, button, fault_of, field_date, field_radio, field_textarea,
};
use crate::family::words::day;
use crate::posted::Posted;
use crate::respond::{failed, see};
use crate::visitor::Member;
use axum::response::Response;
use cases::ContactManner;
use cases::casework::{Casework, ContactRefusal, LogContact};
use i18n::{msg, parse_date};
use kernel::{CaseId, Lang};
use maud::{Markup, html};
use serde::Deserialize;
use usecase::Failure;

/// What was typed.
#[derive(Clone, Default, Deserialize)]
pub(crate) struct Form {
    #[serde(default)]
    on: String,
    #[serde(default)]
    manner: String,
    #[serde(default)]
    reached: String,
    #[serde(default)]
    words: String,
}

impl Form {
    fn parse(&self, lang: Lang, case: CaseId) -> Result<LogContact, Vec<FieldFault>> {
        let mut faults = Vec::new();
        let mut need = |field: &str, text: &str| faults.push(FieldFault::new(field, text));
        let (on, manner) = (parse_date(&self.on), self.manner.parse::<ContactManner>().ok());
        if on.is_none() {
            need("on", msg::contact_day_missing(lang));
        }
        if manner.is_none() {
            need("manner", msg::contact_manner_missing(lang));
        }
        let reached = match self.reached.as_str() {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        };
        if reached.is_none() {
            need("reached", msg::contact_reached_missing(lang));
        }
        let words = super::words::required_text("words", &self.words, msg::contact_words_missing(lang), lang);
        let words = words.map_err(|fault| faults.push(fault)).ok();
        match (on, manner, reached, words) {
            (Some(on), Some(manner), Some(reached), Some(words)) => Ok(LogContact { case, on, manner, reached, words }),
            _ => Err(faults),
        }
    }
}

/// Adds to the log.
pub(crate) async fn save(At(case): At<CaseId>, posted: Posted<Form>) -> Response {
    let (member, form) = (&posted.member, &posted.form);
    let contact = match form.parse(member.lang, case) {
        Ok(contact) => contact,
        Err(faults) => return again(member, case, form, faults).await,
    };
    match posted.run(&contact).await {
        Ok(_) => see(&format!("{}?done=contact#contact", of_case(case))),
        Err(Failure::Refused(refusal)) => {
            let faults = vec![FieldFault::new("on", refused(member.lang, refusal))];
            again(member, case, form, faults).await
        }
        Err(other) => failed(member.lang, other),
    }
}

async fn again(member: &Member, case: CaseId, form: &Form, faults: Vec<FieldFault>) -> Response {
    overview::page(member, case, "", &Typed { contact: form.clone(), faults, ..Typed::default() }).await
}

fn refused(lang: Lang, refusal: ContactRefusal) -> &'static str {
    match refusal {
        ContactRefusal::InTheFuture => msg::contact_in_the_future(lang),
        ContactRefusal::BeforeTheCase => msg::contact_before_the_case(lang),
    }
}

/// The log and the form.
pub(crate) fn section(member: &Member, case: &Casework, typed: &Form, faults: &[FieldFault]) -> Markup {
    let (lang, today) = (member.lang, member.site.house.clock.today());
    let is_open = ["on", "manner", "reached", "words"].iter().any(|field| fault_of(faults, field).is_some());
    html! {
        section #contact aria-labelledby="contact-title" {
            h2.ds-heading #contact-title data-size="xs" { (msg::contact_title(lang)) }
            p.meta { (msg::contact_read_by_family(lang)) }
            details.fold open[is_open] {
                summary { (msg::contact_log(lang)) }
                (form(member, case.case, typed, faults))
            }
            @if case.contacts.is_empty() { p.meta { (msg::contact_none(lang)) } }
            ul.rows {
                @for contact in &case.contacts {
                    li {
                        span.first { (day(lang, contact.on, today)) }
                        div.rest {
                            b { (manner_text(lang, contact.manner)) @if !contact.reached { ", " (msg::contact_not_reached_short(lang)) } }
                            p.as-written { (contact.words) }
                            small { (msg::logged_by(lang, contact.by.as_str())) }
                        }
                    }
                }
            }
        }
    }
}

fn form(member: &Member, case: CaseId, typed: &Form, faults: &[FieldFault]) -> Markup {
    let lang = member.lang;
    let manners: Vec<_> = ContactManner::ALL.iter().map(|m| choice(m.key(), manner_text(lang, *m))).collect();
    let reached = [choice("yes", msg::contact_reached_yes(lang)), choice("no", msg::contact_reached_no(lang))];
    let (manner, was_reached) = ([typed.manner.as_str()], [typed.reached.as_str()]);
    let of_manner = Choices {
        name: "manner",
        legend: msg::contact_manner(lang),
        choices: &manners,
        chosen: &manner,
        fault: fault_of(faults, "manner"),
        ..Choices::default()
    };
    let of_reached = Choices {
        name: "reached",
        legend: msg::contact_reached(lang),
        choices: &reached,
        chosen: &was_reached,
        fault: fault_of(faults, "reached"),
        ..Choices::default()
    };
    html! {
        form.stack method="post" action={ (of_case(case)) "/contacts" } {
            (member.form_fields())
            (field_date(lang, &Field { label: msg::contact_on(lang), name: "on", value: &typed.on, fault: fault_of(faults, "on"), ..Field::default() }))
            (field_radio(lang, &of_manner))
            (field_radio(lang, &of_reached))
            (field_textarea(lang, &Field {
                label: msg::contact_words(lang), name: "words", value: &typed.words,
                description: Some(msg::contact_words_help(lang)), fault: fault_of(faults, "words"), rows: 3, ..Field::default()
            }))
            p.acts { (button(&Button { text: msg::contact_save(lang), variant: Variant::Secondary, ..Button::default() })) }
        }
    }
}

fn choice<'a>(value: &'a str, label: &'a str) -> Choice<'a> {
    Choice { value, label, description: None }
}
