//! Where does the case stand, who has it, how are they reached, and which letters are there?

use super::{path, show as answer};
use crate::at::At;
use crate::face::{Icon, Kind, Tone, Total, back_link, icon, notice, ruled_details, totals};
use crate::family::words::Whom;
use crate::family::{asks, steps};
use crate::visitor::Member;
use crate::words::moment_text;
use axum::response::Response;
use cases::{CaseState, Deadline, DeadlineKind, FamilyCase, ReadCase, Step};
use i18n::{date_long, msg};
use jiff::civil::Date;
use kernel::{CaseId, Lang};
use maud::{Markup, html};
use people::tenants::TenantContact;

/// GET `/cases/{id}`
pub(crate) async fn show(member: Member, At(case): At<CaseId>) -> Result<Response, Response> {
    let view = member.read(&ReadCase { case }).await?;
    let (lang, whom) = (member.lang, Whom::of(member.who.person, view.subject, &view.face.name));
    let title = whom.say(msg::to_case_own(lang), |name| msg::to_case(lang, name));
    let body = page(lang, (whom, &title), &view, member.site.house.clock.today());
    Ok(answer(&member, (view.subject, &view.face.name), (&title, &body), false))
}

fn page(lang: Lang, (whom, title): (Whom<'_>, &str), case: &FamilyCase, today: Date) -> Markup {
    html! {
        (back_link(msg::to_home(lang), "/home"))
        h1.ds-heading data-size="lg" { (title) }
        p.meta { (msg::your_case_meta(lang, date_long(lang, received_on(case)), &case.reference)) }
        @if case.state == CaseState::Withdrawn { (notice(Kind::Info, &html! { p { (msg::your_case_withdrawn(lang)) } })) }
        @if let Some(ask) = asks::of_case(lang, whom, case, today) { (ask.card(lang)) }
        (figures(lang, case))
        div.cols {
            section aria-labelledby="steps-title" {
                h2.ds-heading #steps-title data-size="xs" { (msg::home_next_title(lang)) }
                (steps::of_case(lang, case, today))
            }
            div.side { (pages(lang, case)) (contact(lang, case))
                // Once the application is withdrawn nothing is waited for.
                @if case.state != CaseState::Withdrawn { (deadlines(lang, case)) }
                @if case.state != CaseState::Withdrawn || !case.documents.is_empty() { (documents(lang, case)) }
            }
        }
    }
}

/// The day it was handed in is the first step of every case.
fn received_on(case: &FamilyCase) -> Date {
    case.timeline.iter().find_map(|step| step.on).unwrap_or_default()
}

fn figures(lang: Lang, case: &FamilyCase) -> Markup {
    let mut sums = vec![Total { label: msg::your_case_asked(lang), tone: Some(Tone::Family), minutes: case.asked }];
    if let Some(minutes) = case.shared {
        let label =
            if case.state == CaseState::Decided { msg::your_case_granted(lang) } else { msg::your_case_proposed(lang) };
        sums.push(Total { label, tone: Some(Tone::Municipality), minutes });
    }
    totals(lang, &sums, None)
}

fn pages(lang: Lang, case: &FamilyCase) -> Markup {
    let to = |page: &str| path(case.case, page);
    html! {
        section.panel {
            h2.ds-heading data-size="xs" { (msg::your_case_pages(lang)) }
            ul.rows {
                @if case.decision.is_some() { li { a.ds-link href=(to("decision")) { (msg::ask_read_decision(lang)) } } }
                @if case.draft.is_some() { li { a.ds-link href=(to("draft")) { (msg::ask_see_draft(lang)) } } }
                li { a.ds-link href=(to("lines")) { (msg::ask_see_lines(lang)) } }
                li { a.ds-link href={ "/applications/" (case.application) "/receipt" } { (msg::your_case_receipt(lang)) } }
                li { a.ds-link href={ "/persons/" (case.subject) "/access" } { (msg::home_who_has_looked(lang)) } }
                @if case.may_withdraw { li { a.ds-link href=(to("withdraw")) { (msg::your_case_withdraw(lang)) } } }
            }
        }
    }
}

fn contact(lang: Lang, case: &FamilyCase) -> Markup {
    html! {
        section.panel {
            h2.ds-heading data-size="xs" { (msg::receipt_contact(lang)) }
            p {
                @match &case.caseworker {
                    Some(name) => (msg::your_case_caseworker(lang, name, &case.unit)),
                    None => (msg::your_case_nobody_yet(lang, &case.unit)),
                }
            }
            (ways(lang, &case.contact))
        }
    }
}

/// How an office is reached.
pub(in crate::family) fn ways(lang: Lang, contact: &TenantContact) -> Markup {
    html! {
        (phone(lang, contact))
        @if !contact.email.is_empty() { p { a.ds-link href={ "mailto:" (contact.email) } { (contact.email) } } }
        @if !contact.address.is_empty() { p.as-written { (contact.address) } }
    }
}

/// The number to call, where there is one.
pub(in crate::family) fn phone(lang: Lang, contact: &TenantContact) -> Markup {
    html! {
        @if !contact.phone.is_empty() {
            p { (msg::contact_phone(lang)) " " a.ds-link href={ "tel:" (dialled(&contact.phone)) } { (contact.phone) } }
        }
    }
}

fn dialled(phone: &str) -> String {
    phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
}

/// A deadline of the law that no step of the line shows: what came first made it needless, and it is opened here.
fn deadlines(lang: Lang, case: &FamilyCase) -> Markup {
    let is_shown = |step: Step| case.timeline.iter().any(|shown| shown.step == step);
    let has_step = |deadline: &&Deadline| match deadline.kind {
        DeadlineKind::ProvisionalAnswer => is_shown(Step::ProvisionalAnswer),
        DeadlineKind::Complaint => is_shown(Step::Complaint),
    };
    let others: Vec<&Deadline> = case.deadlines.iter().filter(|deadline| !has_step(deadline)).collect();
    html! {
        @if !others.is_empty() {
            section.panel {
                h2.ds-heading data-size="xs" { (msg::your_case_deadlines(lang)) }
                @for deadline in others {
                    p { (msg::your_case_answer_by(lang, date_long(lang, deadline.due.value))) }
                    (ruled_details(lang, &deadline.due))
                }
            }
        }
    }
}

fn documents(lang: Lang, case: &FamilyCase) -> Markup {
    html! {
        section.panel {
            h2.ds-heading data-size="xs" { (msg::your_case_letters(lang)) }
            @if case.documents.is_empty() { p { (msg::your_case_no_letters(lang)) } }
            ul.rows {
                @for letter in &case.documents {
                    li {
                        span.rest {
                            a.ds-link href={ "/documents/" (letter.document) ".pdf" } { (icon(Icon::File)) " " (letter_name(lang, &letter.kind)) }
                            small { (moment_text(lang, letter.made_at)) }
                        }
                    }
                }
            }
        }
    }
}

/// What a kind of letter is called.
pub(super) fn letter_name(lang: Lang, kind: &str) -> &'static str {
    match kind {
        "decision" => msg::letter_decision(lang),
        "draft" => msg::letter_draft(lang),
        "provisional_answer" => msg::letter_provisional(lang),
        _ => msg::letter_other(lang),
    }
}
