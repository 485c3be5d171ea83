//! Which offers has the municipality? Those that run, those to come, those that have ended.

use super::{OFFERS, language, of_offer, period_text};
use crate::face::{Field, Kind, Listing, Variant, button, empty_state, field_date, link_button, listing, notice};
use crate::respond::Sheet;
use crate::visitor::Member;
use axum::extract::Query;
use axum::response::Response;
use i18n::msg;
use jiff::civil::Date;
use kernel::{Lang, Period};
use maud::{Markup, html};
use rights::offers::{ListOffers, OfferList, OfferVersion};
use serde::Deserialize;

/// What was just done.
#[derive(Default, Deserialize)]
pub(crate) struct Done {
    #[serde(default)]
    done: String,
}

/// The list.
pub(crate) async fn show(member: Member, Query(Done { done }): Query<Done>) -> Result<Response, Response> {
    let found = member.read(&ListOffers).await?;
    let lang = member.lang;
    let said = match done.as_str() {
        "added" => Some(msg::offers_done_added(lang)),
        "changed" => Some(msg::offers_done_changed(lang)),
        "ended" => Some(msg::offers_done_ended(lang)),
        _ => None,
    };
    let flash = said.map(|said| notice(Kind::Success, &html! { p { (said) } }));
    let sheet = Sheet { title: msg::offers_title(lang), under: OFFERS, flash: flash.as_ref(), ..Sheet::default() };
    Ok(member.page(&sheet, &html! { div.stack { (page(lang, &found)) } }))
}

fn page(lang: Lang, found: &OfferList) -> Markup {
    let new = format!("{OFFERS}/new");
    html! {
        h1.ds-heading data-size="md" { (msg::offers_title(lang)) }
        p.lead { (msg::offers_lead(lang)) }
        p.acts { (link_button(msg::offers_add(lang), &new, Variant::Primary)) }
        @if found.offers.is_empty() { (empty_state(msg::offers_none(lang), msg::offers_none_text(lang), &html! {})) }
        @else { (table(lang, found)) }
        (preview_form(lang, "", None))
    }
}

/// Asks for the day that people should be shown on.
pub(super) fn preview_form(lang: Lang, typed: &str, fault: Option<&str>) -> Markup {
    html! {
        section aria-labelledby="preview-title" {
            h2.ds-heading id="preview-title" data-size="xs" { (msg::offers_preview_title(lang)) }
            p { (msg::offers_preview_lead(lang)) }
            form.form method="get" action={ (OFFERS) "/preview" } {
                (field_date(lang, &Field { label: msg::offers_preview_day(lang), name: "on", value: typed, fault, ..Field::default() }))
                div.acts { (button(&crate::face::Button {
                    text: msg::offers_preview_show(lang), variant: Variant::Secondary, ..crate::face::Button::default()
                })) }
            }
        }
    }
}

fn table(lang: Lang, found: &OfferList) -> Markup {
    let heads = [
        msg::offers_head_title(lang),
        msg::offers_head_days(lang),
        msg::offers_head_state(lang),
        msg::offers_head_languages(lang),
    ];
    let rows = found.offers.iter().map(|one| row(lang, found.today, one)).collect();
    listing(&Listing { caption: msg::offers_title(lang), heads: &heads, rows })
}

fn row(lang: Lang, today: Date, one: &OfferVersion) -> Vec<Markup> {
    let offer = &one.offer;
    let title = offer.text(lang);
    let (written, missing): (Vec<Lang>, Vec<Lang>) = Lang::ALL.iter().partition(|each| offer.words.contains_key(*each));
    let names = |of: &[Lang]| of.iter().map(|each| language(lang, *each)).collect::<Vec<_>>().join(", ");
    vec![
        html! {
            a.ds-link href=(of_offer(offer.id)) {
                @match title { Some((of, text)) => span lang=(of.tag()) { (text.title) }, None => (offer.id) }
            }
        },
        html! { (period_text(lang, offer.period)) },
        html! { (state(lang, today, offer.period)) },
        html! {
            (names(&written))
            @if !missing.is_empty() { ". " small { (msg::offers_missing_languages(lang, names(&missing))) } }
        },
    ]
}

fn state(lang: Lang, today: Date, period: Period) -> &'static str {
    if period.contains(today) {
        msg::offers_state_runs(lang)
    } else if today < period.from {
        msg::offers_state_coming(lang)
    } else {
        msg::offers_state_ended(lang)
    }
}
