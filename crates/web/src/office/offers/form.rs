//! Where is an offer written? One language after the other; the first that is whole is enough.

use super::typed::{TEXTS, Typed, label, name_of};
use super::{OFFERS, language, of_offer};
use crate::face::{
    Crumb, Field, FieldFault, Width, breadcrumbs, error_summary, fault_of, field_date, field_text, field_textarea,
    submit,
};
use crate::respond::Sheet;
use crate::visitor::Member;
use axum::response::Response;
use i18n::msg;
use kernel::Lang;
use maud::{Markup, html};
use rights::offers::{OfferField, OfferVersion};

/// What the page shows.
#[derive(Clone, Copy)]
pub(super) struct Sheets<'a> {
    /// The offer that is changed; none for a new one.
    pub offer: Option<&'a OfferVersion>,
    /// What stands in the fields.
    pub typed: &'a Typed,
    /// What is wrong with it.
    pub faults: &'a [FieldFault],
    /// Somebody else has changed it meanwhile.
    pub is_stale: bool,
}

/// The page.
pub(super) fn page(member: &Member, shown: &Sheets<'_>) -> Response {
    let lang = member.lang;
    let title = if shown.offer.is_some() { msg::offers_change_title(lang) } else { msg::offers_new_title(lang) };
    let body = html! {
        (error_summary(lang, shown.faults))
        (breadcrumbs(lang, &[Crumb { href: OFFERS, text: msg::offers_title(lang) }], title))
        h1.ds-heading data-size="md" { (title) }
        p.lead { (msg::offers_form_lead(lang)) }
        @if shown.is_stale { @if let Some(now) = shown.offer { (stale(lang, now)) } }
        (form(member, shown))
        @if let Some(version) = shown.offer { (super::end::section(member, version, shown)) }
    };
    let sheet = Sheet { title, under: OFFERS, faulty: !shown.faults.is_empty(), ..Sheet::default() };
    member.page(&sheet, &html! { div.stack { (body) } })
}

/// What somebody else has written meanwhile.
fn stale(lang: Lang, now: &OfferVersion) -> Markup {
    html! {
        section.internal aria-labelledby="stale-title" {
            h2.ds-heading id="stale-title" data-size="xs" { (msg::offers_stale_title(lang)) }
            p { (msg::offers_stale_text(lang, crate::words::moment_text(lang, now.changed_at))) }
            p.meta { (super::period_text(lang, now.offer.period)) }
            @for (of, text) in &now.offer.words {
                p { b { (language(lang, *of)) } }
                @for words in [&text.title, &text.what, &text.who_may, &text.how_to_ask, &text.office] {
                    p.as-written lang=(of.tag()) { (words) }
                }
            }
        }
    }
}

fn form(member: &Member, shown: &Sheets<'_>) -> Markup {
    let lang = member.lang;
    let action = shown.offer.map_or_else(|| format!("{OFFERS}/new"), |version| of_offer(version.offer.id));
    html! {
        form.form method="post" action=(action) {
            (member.form_fields())
            @if let Some(version) = shown.offer { input type="hidden" name="version" value=(version.version); }
            (day(lang, shown, OfferField::From))
            (day(lang, shown, OfferField::To))
            @for of in Lang::ALL { (texts(lang, of, shown)) }
            div.acts { (submit(msg::offers_save(lang))) }
        }
    }
}

fn day(lang: Lang, shown: &Sheets<'_>, field: OfferField) -> Markup {
    let name = name_of(None, field);
    field_date(
        lang,
        &Field {
            label: label(lang, field),
            name: &name,
            value: shown.typed.get(&name),
            fault: fault_of(shown.faults, &name),
            optional: field == OfferField::To,
            ..Field::default()
        },
    )
}

/// The five texts of one language. Bokmål stands open; another opens once something is written there.
fn texts(lang: Lang, of: Lang, shown: &Sheets<'_>) -> Markup {
    let is_faulty = shown.faults.iter().any(|fault| fault.field.starts_with(&format!("{}-", of.tag())));
    let is_open = of == lang || shown.typed.has(of) || is_faulty;
    html! {
        details.fold open[is_open] {
            summary { (msg::offers_texts_in(lang, language(lang, of))) }
            fieldset.stack lang=(lang.tag()) {
                legend.ds-sr-only { (msg::offers_texts_in(lang, language(lang, of))) }
                p.meta { (msg::offers_texts_help(lang)) }
                @for field in TEXTS { (text(lang, of, shown, field)) }
            }
        }
    }
}

fn text(lang: Lang, of: Lang, shown: &Sheets<'_>, field: OfferField) -> Markup {
    let name = name_of(Some(of), field);
    let has_one_line = matches!(field, OfferField::Title | OfferField::Office);
    let one = Field {
        label: label(lang, field),
        name: &name,
        value: shown.typed.get(&name),
        fault: fault_of(shown.faults, &name),
        rows: 3,
        width: Width::Full,
        ..Field::default()
    };
    if has_one_line { field_text(lang, &one) } else { field_textarea(lang, &one) }
}
