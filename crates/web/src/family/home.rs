//! The family's front page: what happens, what to do now, by when, and whose turn it is, for each child.

use super::asks::{self, Ask, Rank};
use super::steps;
use super::words::{Whom, first_name, saved};
use crate::face::{Variant, empty_state, link_button};
use crate::respond::Sheet;
use crate::visitor::Member;
use axum::response::Response;
use cases::{ApplicationState, FamilyHome, HomeApplication, HomePerson, ReadHome};
use i18n::{hours, msg};
use jiff::civil::Date;
use kernel::{Lang, PersonId};
use maud::{Markup, html};

/// GET `/home`
pub(crate) async fn show(member: Member) -> Result<Response, Response> {
    let home = member.read(&ReadHome).await?;
    let body = page((member.lang, member.who.person), &home, member.site.house.clock.today());
    Ok(member.page(&Sheet { title: msg::nav_home(member.lang), under: "/home", ..Sheet::default() }, &body))
}

/// Who is asked about: a person and one of their applications.
type Of<'a> = (&'a HomePerson, &'a HomeApplication);

/// The language of the reader, and who they are.
type Reader = (Lang, Option<PersonId>);

fn page((lang, me): Reader, home: &FamilyHome, today: Date) -> Markup {
    let asks = asks_of((lang, me), home, today);
    let top = asks.first();
    html! {
        h1.ds-heading data-size="lg" { (msg::home_hello(lang, first_name(&home.own_name))) }
        p.lead { (lead(lang, top.map(|(ask, _)| ask))) }
        @if let Some((ask, _)) = top { (ask.card(lang)) }
        @for person in &home.people {
            @let waiting = asks.iter().skip(1).filter(|(_, (whose, _))| whose.person == person.person);
            (person_section((lang, me), person, &Waiting { also: waiting.map(|(ask, _)| ask).collect(), top: top.is_some() }, today))
        }
        @if home.people.is_empty() { (empty_state(msg::home_nobody_title(lang), msg::home_nobody_text(lang), &html! {})) }
    }
}

/// Everything that is asked, the most urgent first.
fn asks_of<'a>((lang, me): Reader, home: &'a FamilyHome, today: Date) -> Vec<(Ask, Of<'a>)> {
    let all = home.people.iter().flat_map(|person| person.applications.iter().map(move |a| (person, a)));
    let mut asks: Vec<(Ask, Of<'_>)> =
        all.filter_map(|of| Some((asks::of(lang, whom(me, of.0), of.1, today)?, of))).collect();
    asks.sort_by_key(|(ask, _)| ask.rank);
    asks
}

fn whom(me: Option<PersonId>, person: &HomePerson) -> Whom<'_> {
    Whom::of(me, person.person, &person.face.name)
}

fn lead(lang: Lang, top: Option<&Ask>) -> &'static str {
    match top.map(|ask| ask.rank) {
        Some(Rank::AnswerBy(_) | Rank::MayUntil(_) | Rank::Writing) => msg::home_lead_you(lang),
        Some(Rank::Waiting) => msg::home_lead_waiting(lang),
        None => msg::home_lead_quiet(lang),
    }
}

/// What else is asked, and whether something is asked at the top of the page already.
struct Waiting<'a> {
    also: Vec<&'a Ask>,
    top: bool,
}

fn person_section((lang, me): Reader, person: &HomePerson, waiting: &Waiting<'_>, today: Date) -> Markup {
    let whom = whom(me, person);
    let name = whom.say(msg::home_own_title(lang), str::to_owned);
    let title = format!("person-{}", person.person);
    let newest = person.applications.first();
    html! {
        section.person aria-labelledby=(title) {
            h2.ds-heading id=(title) data-size="md" { (name) }
            @match newest {
                None => (nothing_yet(lang, person, waiting.top)),
                Some(newest) => div.cols {
                    section aria-labelledby={ (title) "-next" } {
                        h3.ds-heading id={ (title) "-next" } data-size="xs" { (msg::home_next_title(lang)) }
                        @match &newest.case {
                            Some(case) => (steps::of_case(lang, case, today)),
                            None => (steps::of_draft(lang)),
                        }
                    }
                    div.side { (side((lang, whom), person, &waiting.also, today)) }
                }
            }
        }
    }
}

/// One thing calls at a time: the button is quiet where something is asked already.
fn nothing_yet(lang: Lang, person: &HomePerson, is_asked: bool) -> Markup {
    let variant = if is_asked { Variant::Secondary } else { Variant::Primary };
    let start = html! { @if person.can_start { (link_button(msg::start_go(lang), "/applications/new", variant)) } };
    empty_state(msg::home_empty_title(lang), msg::home_empty_text(lang), &start)
}

fn side((lang, whom): (Lang, Whom<'_>), person: &HomePerson, waiting: &[&Ask], today: Date) -> Markup {
    html! {
        @if !waiting.is_empty() {
            section.panel {
                h3.ds-heading data-size="xs" { (msg::home_also_title(lang)) }
                @for ask in waiting { div { (ask.line(lang)) } }
            }
        }
        section.panel {
            h3.ds-heading data-size="xs" { (msg::home_cases_title(lang)) }
            ul.rows { @for application in &person.applications { li { (application_row(lang, application, today)) } } }
            @if person.can_start && person.applications.iter().all(is_over) {
                p { a.ds-link href="/applications/new" { (msg::home_start_another(lang)) } }
            }
        }
        section.panel {
            h3.ds-heading data-size="xs" { (msg::home_insight_title(lang)) }
            p { (whom.say(msg::home_insight_own(lang), |name| msg::home_insight_text(lang, name))) }
            p { a.ds-link href={ "/persons/" (person.person) "/access" } { (msg::home_who_has_looked(lang)) } }
            p { a.ds-link href={ "/persons/" (person.person) "/grants" } { (msg::home_who_may_see(lang)) } }
        }
    }
}

fn application_row(lang: Lang, application: &HomeApplication, today: Date) -> Markup {
    let draft = format!("/applications/{}", application.application);
    html! {
        @match &application.case {
            Some(case) => span.rest {
                a.ds-link href={ "/cases/" (case.case) } { (msg::home_case(lang, &case.reference)) }
                small { (msg::home_case_hours(lang, hours(lang, case.asked))) }
            },
            None if application.state == ApplicationState::Submitted => span.rest {
                a.ds-link href={ (draft) "/receipt" } { (msg::home_handed_in(lang)) }
            },
            None => span.rest {
                a.ds-link href=(draft) { (msg::home_draft(lang)) }
                small { (msg::saved_at(lang, saved(lang, application.saved_at, today))) }
            },
        }
    }
}

fn is_over(application: &HomeApplication) -> bool {
    application.case.as_ref().is_some_and(|case| case.state.is_over())
}
