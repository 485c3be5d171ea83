//! What do the services that are granted come to as BPA hours, and what does each side cost? (*omgjøring til BPA*)

use super::apply::{self, Seed};
use super::visit::Visit;
use super::{FORM, Page, back, granted, line_field, result};
use crate::face::{Field, FieldFault, Keyboard, Listing, Width, error_summary, fault_of, field_text, listing, submit};
use crate::typed::field;
use axum::response::Response;
use i18n::{hours, msg, number};
use kernel::Lang;
use maud::{Markup, html};
use rights::{Conversion, ConvertedLine, Cost, GrantedHours, Price, Said, convert, words};

/// The field of the price of a BPA hour.
const BPA_PRICE: &str = "bpa-price";

/// The page. Without hours that are granted there is nothing to convert, and the result is shown.
pub(super) async fn page(visit: &Visit) -> Response {
    let granted = visit.answers.granted.as_ref().and_then(Said::known).map(|granted| granted.services.clone());
    let Some(granted) = granted.filter(|services| !services.is_empty()) else { return result::show(visit).await };
    let prices: Vec<Option<Price>> = granted.iter().map(|each| Price::parse(typed(visit, &name_of(each)))).collect();
    let both = convert(&granted, &prices, Price::parse(typed(visit, BPA_PRICE)));
    let faults = faults(visit, &granted);
    let title = msg::navigator_conversion_title(visit.lang());
    visit.respond(Page::Conversion, (title, !faults.is_empty()), &body(visit, title, &both, &faults))
}

fn name_of(granted: &GrantedHours) -> String {
    format!("{}-price", granted.service)
}

fn typed<'a>(visit: &'a Visit, name: &str) -> &'a str {
    field(&visit.fields, name).unwrap_or_default().trim()
}

/// What stands in a field and is no price. An empty field is no fault: the hours are shown without.
fn faults(visit: &Visit, granted: &[GrantedHours]) -> Vec<FieldFault> {
    let names = granted.iter().map(name_of).chain([BPA_PRICE.to_owned()]);
    let wrong = names.filter(|name| !typed(visit, name).is_empty() && Price::parse(typed(visit, name)).is_none());
    wrong.map(|name| FieldFault::new(name, msg::navigator_price_fault(visit.lang()))).collect()
}

fn body(visit: &Visit, title: &str, both: &Conversion, faults: &[FieldFault]) -> Markup {
    let lang = visit.lang();
    html! {
        (error_summary(lang, faults))
        (back(msg::navigator_to_result(lang), &Page::Result.path(), None))
        h1.ds-heading data-size="lg" { (title) }
        p.lead { (msg::rights_conversion_same(lang)) }
        (side_by_side(lang, both))
        p.grand-total { (msg::navigator_conversion_total(lang)) " " b { (hours(lang, both.total)) } " " (msg::unit_a_week(lang)) }
        p.hint { (msg::rights_conversion_months(lang)) }
        @if let Some(cost) = both.cost { (cost_of(lang, cost)) }
        (prices(visit, both, faults))
        (apply::offer(visit, Seed::Conversion))
    }
}

fn side_by_side(lang: Lang, both: &Conversion) -> Markup {
    let row = |line: &ConvertedLine| {
        let name = words::granted_service(lang, line.granted.service);
        let today = granted::told_hours(lang, &line.granted);
        vec![html! { (name) }, html! { (today) }, html! { (hours(lang, line.bpa)) }]
    };
    listing(&Listing {
        caption: msg::navigator_conversion_title(lang),
        heads: &[
            msg::navigator_conversion_service(lang),
            msg::navigator_conversion_today(lang),
            msg::navigator_conversion_bpa(lang),
        ],
        rows: both.lines.iter().map(row).collect(),
    })
}

fn cost_of(lang: Lang, cost: Cost) -> Markup {
    html! {
        div role="status" {
            dl.totals {
                div { dt { (msg::navigator_cost_today(lang)) } dd { b { (msg::navigator_kroner(lang, number(lang, cost.today))) } } }
                div { dt { (msg::navigator_cost_bpa(lang)) } dd { b { (msg::navigator_kroner(lang, number(lang, cost.bpa))) } } }
            }
        }
    }
}

fn prices(visit: &Visit, both: &Conversion, faults: &[FieldFault]) -> Markup {
    let lang = visit.lang();
    let services =
        both.lines.iter().map(|line| (name_of(&line.granted), words::granted_service(lang, line.granted.service)));
    let fields: Vec<(String, &str)> =
        services.chain([(BPA_PRICE.to_owned(), msg::navigator_price_bpa(lang))]).collect();
    html! {
        section {
            h2.ds-heading data-size="xs" { (msg::navigator_price_title(lang)) }
            p { (msg::navigator_price_help(lang)) }
            form.form id=(FORM) method="post" action={ (Page::Conversion.path()) } {
                (line_field(&visit.answers))
                @for (name, label) in &fields {
                    (field_text(lang, &Field {
                        label, name, value: typed(visit, name), unit: Some(msg::navigator_price_unit(lang)), keyboard: Keyboard::Decimal,
                        width: Width::Short, fault: fault_of(faults, name), ..Field::default()
                    }))
                }
                div.acts { (submit(msg::navigator_price_count(lang))) }
            }
        }
    }
}
