//! What will people see on a coming day? The offers of that day, in each language, and where another language steps in.

use super::list::preview_form;
use super::{OFFERS, language, period_text};
use crate::face::{Crumb, FieldFault, breadcrumbs, empty_state, error_summary, fault_of};
use crate::respond::Sheet;
use crate::visitor::Member;
use axum::extract::Query;
use axum::response::Response;
use i18n::{date_long, msg, parse_date};
use kernel::Lang;
use maud::{Markup, html};
use rights::offers::{ListOffers, Offer, OfferList};
use serde::Deserialize;

/// The day, as it was typed.
#[derive(Default, Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    on: String,
}

/// The page.
pub(crate) async fn show(member: Member, Query(asked): Query<Asked>) -> Result<Response, Response> {
    let (lang, found) = (member.lang, member.read(&ListOffers).await?);
    let day = if asked.on.trim().is_empty() { Some(found.today) } else { parse_date(&asked.on) };
    let faults: Vec<FieldFault> =
        if day.is_none() { vec![FieldFault::new("on", msg::offers_no_date(lang))] } else { Vec::new() };
    let title = msg::offers_preview_title(lang);
    let body = html! {
        (error_summary(lang, &faults))
        (breadcrumbs(lang, &[Crumb { href: OFFERS, text: msg::offers_title(lang) }], title))
        h1.ds-heading data-size="md" {
            @match day { Some(day) => (msg::offers_preview_on(lang, date_long(lang, day))), None => (title) }
        }
        @if let Some(day) = day { (on_day(lang, &found, day)) }
        (preview_form(lang, &asked.on, fault_of(&faults, "on")))
    };
    let sheet = Sheet { title, under: OFFERS, faulty: !faults.is_empty(), ..Sheet::default() };
    Ok(member.page(&sheet, &html! { div.stack { (body) } }))
}

fn on_day(lang: Lang, found: &OfferList, day: jiff::civil::Date) -> Markup {
    let runs: Vec<&Offer> =
        found.offers.iter().map(|one| &one.offer).filter(|offer| offer.period.contains(day)).collect();
    html! {
        @if runs.is_empty() { (empty_state(msg::offers_preview_none(lang), msg::offers_preview_none_text(lang), &html! {})) }
        @for offer in runs {
            article.right-card {
                p.meta { (period_text(lang, offer.period)) }
                @for reader in Lang::ALL { (card(lang, reader, offer)) }
            }
        }
    }
}

/// What a reader of one language gets.
fn card(lang: Lang, reader: Lang, offer: &Offer) -> Markup {
    let Some((written, text)) = offer.text(reader) else { return html! {} };
    let line = |heading: &str, words: &str| html! { p { b { (heading) } " " span lang=(written.tag()) { (words) } } };
    html! {
        @if written == reader {
            h2.ds-heading data-size="xs" lang=(written.tag()) { (text.title) }
            p.meta { (language(lang, reader)) }
            p lang=(written.tag()) { (text.what) }
            (line(msg::offers_who_may(lang), &text.who_may))
            (line(msg::offers_how_to_ask(lang), &text.how_to_ask))
            (line(msg::offers_office(lang), &text.office))
        } @else {
            p.meta { (msg::offers_fallback(lang, language(lang, reader), language(lang, written))) }
        }
    }
}
