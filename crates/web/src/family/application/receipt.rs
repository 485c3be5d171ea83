//! The application is handed in: what is it called, what happens next, and by which day?

use super::{path, show as answer};
use crate::at::At;
use crate::face::{self, Variant, link_button, ruled_details};
use crate::family::case::ways;
use crate::family::words::day;
use crate::respond::see;
use crate::visitor::Member;
use axum::response::Response;
use cases::{ApplicationView, ReadApplication, ReadCase, Receipt};
use i18n::{date_long, hours, msg};
use jiff::civil::Date;
use kernel::{ApplicationId, Lang};
use maud::{Markup, html};
use people::tenants::TenantContact;

/// GET `/applications/{id}/receipt`
pub(crate) async fn show(member: Member, At(id): At<ApplicationId>) -> Result<Response, Response> {
    let view = member.read(&ReadApplication { application: id }).await?;
    let Some(receipt) = &view.receipt else { return Ok(see(&path(id, ""))) };
    // Whoever only wrote along has no case to read: the office's name must do.
    let case = member.read(&ReadCase { case: receipt.case }).await.ok();
    let contact = case.as_ref().map(|case| &case.contact);
    let body = page(member.lang, (&view, receipt), contact, member.site.house.clock.today());
    Ok(answer(&member, &view, (msg::receipt_title(member.lang), &body), false))
}

fn page(
    lang: Lang,
    (view, receipt): (&ApplicationView, &Receipt),
    contact: Option<&TenantContact>,
    today: Date,
) -> Markup {
    let due = day(lang, receipt.provisional_due.value, today);
    let steps = [
        html! { (msg::receipt_step_reads(lang, &receipt.office)) },
        html! { (msg::receipt_step_answer(lang, due)) (ruled_details(lang, &receipt.provisional_due)) },
        html! { (msg::receipt_step_talk(lang)) },
        html! { (msg::receipt_step_draft(lang)) },
    ];
    let case = format!("/cases/{}", receipt.case);
    face::receipt(
        lang,
        &face::Receipt {
            title: msg::receipt_title(lang),
            reference: &receipt.reference,
            at: &msg::receipt_at(lang, date_long(lang, receipt.received_on), hours(lang, view.total)),
            steps: &steps,
            contact: html! {
                p { (msg::receipt_contact_text(lang, &receipt.office)) }
                @if let Some(contact) = contact { (ways(lang, contact)) }
                p { a.ds-link href="/help" { (msg::footer_help(lang)) } }
            },
            actions: html! {
                @if contact.is_some() { (link_button(msg::receipt_follow(lang), &case, Variant::Primary)) }
                (link_button(msg::to_home(lang), "/home", Variant::Tertiary))
            },
        },
    )
}
