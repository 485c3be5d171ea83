//! For whom does somebody want to know who has looked? Those who speak for one person alone are not asked.

use crate::face::notices::empty_state;
use crate::respond::{Sheet, see, stacked};
use crate::visitor::Member;
use axum::response::Response;
use i18n::msg;
use maud::{Markup, html};
use people::{ListOwnPersons, OwnPerson};

/// The persons one speaks for, oneself among them.
pub(crate) async fn show(member: Member) -> Result<Response, Response> {
    let persons = member.read(&ListOwnPersons).await?;
    if let [only] = persons.as_slice() {
        return Ok(see(&format!("/persons/{}/access", only.person)));
    }
    let title = msg::access_choose_title(member.lang);
    Ok(member.page(&Sheet { title, under: "/who-has-looked", ..Sheet::default() }, &stacked(&page(&member, &persons))))
}

fn page(member: &Member, persons: &[OwnPerson]) -> Markup {
    let lang = member.lang;
    html! {
        h1.ds-heading data-size="lg" { (msg::access_choose_title(lang)) }
        @if persons.is_empty() {
            (empty_state(msg::access_choose_none(lang), msg::help_phone(lang), &html! {}))
        } @else {
            p.lead { (msg::access_choose_lead(lang)) }
            ul.stack { @for person in persons { li { (choice(member, person)) } } }
        }
    }
}

fn choice(member: &Member, person: &OwnPerson) -> Markup {
    let lang = member.lang;
    let at = format!("/persons/{}", person.person);
    html! {
        section.panel {
            h2.ds-heading data-size="xs" { (person.name) }
            p.acts {
                a.ds-link href={ (at) "/access" } {
                    (msg::access_choose_looked(lang)) span.ds-sr-only { ": " (person.name) }
                }
                a.ds-link href={ (at) "/grants" } {
                    (msg::access_choose_may(lang)) span.ds-sr-only { ": " (person.name) }
                }
            }
        }
    }
}
