//! For whom is the application? Chosen among those whom the actor speaks for; an open one is continued.

use super::path;
use crate::face::{Choice, Choices, back_link, field_radio, submit};
use crate::family::Hidden;
use crate::family::words::first_name;
use crate::posted::Posted;
use crate::respond::{Sheet, failed, see};
use crate::visitor::Member;
use axum::response::Response;
use cases::{StartApplication, StartRefusal};
use i18n::msg;
use kernel::{Lang, PersonId};
use maud::{Markup, html};
use people::{ListOwnPersons, OwnPerson};
use serde::Deserialize;
use usecase::Failure;

/// For whom, as it was sent.
#[derive(Deserialize)]
pub(crate) struct Form {
    #[serde(default)]
    person: String,
}

/// GET `/applications/new`
pub(crate) async fn show(member: Member) -> Result<Response, Response> {
    render(&member, None).await
}

/// POST `/applications/new`
pub(crate) async fn start(posted: Posted<Form>) -> Result<Response, Response> {
    let member = &posted.member;
    let Ok(subject) = posted.form.person.parse::<PersonId>() else {
        return render(member, Some(msg::start_choose_fault(member.lang))).await;
    };
    match posted.run(&StartApplication { subject, lang: member.lang }).await {
        Ok(started) => Ok(see(&path(started.application, ""))),
        // Whoever begins again goes on with what they have.
        Err(Failure::Refused(StartRefusal::OpenDraftExists(open))) => Ok(see(&path(open, ""))),
        Err(failure) => Err(failed(member.lang, failure)),
    }
}

async fn render(member: &Member, fault: Option<&str>) -> Result<Response, Response> {
    let persons = member.read(&ListOwnPersons).await?;
    let title = msg::start_title(member.lang);
    let body = page(member.lang, &persons, fault, &|| member.form_fields());
    Ok(member.page(&Sheet { title, under: "/home", faulty: fault.is_some(), ..Sheet::default() }, &body))
}

fn page(lang: Lang, persons: &[OwnPerson], fault: Option<&str>, hidden: Hidden<'_>) -> Markup {
    let faults: Vec<_> = fault.map(|text| crate::face::FieldFault::new("person", text)).into_iter().collect();
    html! {
        (crate::face::error_summary(lang, &faults))
        (back_link(msg::to_home(lang), "/home"))
        h1.ds-heading data-size="lg" { (msg::start_title(lang)) }
        p.lead { (msg::start_lead(lang)) }
        form.form method="post" action="/applications/new" {
            (hidden())
            (for_whom(lang, persons, fault))
            div.acts { (submit(msg::start_go(lang))) }
        }
        section {
            h2.ds-heading data-size="xs" { (msg::start_how_title(lang)) }
            ol.next-steps {
                li { (msg::start_how_write(lang)) }
                li { (msg::start_how_sum(lang)) }
                li { (msg::start_how_send(lang)) }
            }
            p { (msg::start_help(lang)) " " a.ds-link href="/help" { (msg::footer_help(lang)) } }
        }
    }
}

/// Those whom the actor speaks for, to choose one among; the field `person`.
pub(super) fn for_whom(lang: Lang, persons: &[OwnPerson], fault: Option<&str>) -> Markup {
    let labels: Vec<(String, String)> = persons.iter().map(|p| (p.person.to_string(), label(lang, p))).collect();
    let choices: Vec<Choice<'_>> =
        labels.iter().map(|(value, label)| Choice { value, label, description: None }).collect();
    // Whoever speaks for one child has only that one to choose.
    let only = labels.iter().filter(|_| choices.len() == 1).map(|(value, _)| value.as_str());
    let chosen: Vec<&str> = match persons.iter().filter(|p| !p.is_self).count() {
        1 => persons.iter().zip(&labels).filter(|(p, _)| !p.is_self).map(|(_, (value, _))| value.as_str()).collect(),
        _ => only.collect(),
    };
    field_radio(
        lang,
        &Choices {
            legend: msg::start_choose(lang),
            name: "person",
            choices: &choices,
            chosen: &chosen,
            fault,
            ..Choices::default()
        },
    )
}

fn label(lang: Lang, person: &OwnPerson) -> String {
    if person.is_self { msg::start_self(lang).to_owned() } else { first_name(&person.name).to_owned() }
}
