//! What may I be entitled to? Every service under its heading, and what one can do with the answer.

use super::apply::{self, Seed};
use super::local::Local;
use super::visit::Visit;
use super::{Leads, Page, back, card, carrier, leads};
use crate::face::{Icon, Variant};
use axum::response::Response;
use i18n::msg;
use kernel::Lang;
use maud::{Markup, html};
use rights::{Group, RightsOverview, words};

/// The page, with what the reader's municipality offers.
pub(super) async fn show(visit: &Visit) -> Response {
    match Local::read(visit).await {
        Ok(local) => page(visit, &local),
        Err(apology) => apology,
    }
}

fn page(visit: &Visit, local: &Local) -> Response {
    let lang = visit.lang();
    let overview = visit.nav.result(&visit.answers);
    let written = overview.written(lang);
    let body = html! {
        (back(msg::navigator_to_answers(lang), &Page::Check.path(), None))
        h1.ds-heading data-size="lg" { (written.title) }
        div.result-lead { @for sentence in &written.lead { p { (sentence) } } }
        (contents(lang, &overview))
        (apply::offer(visit, Seed::Day))
        (other_ways(lang, &overview))
        @for group in Group::ALL { (group_section(lang, &overview, *group)) }
        (local.section(visit))
        (finish(lang))
        (carrier(Page::Result, &visit.answers, &local.carried()))
    };
    visit.respond(Page::Result, (written.title, false), &body)
}

fn id_of(group: Group) -> String {
    format!("group-{group}")
}

/// How many services stand under each heading, with the way there.
fn contents(lang: Lang, overview: &RightsOverview) -> Markup {
    html! {
        nav.result-contents aria-label=(msg::navigator_contents(lang)) {
            ul {
                @for group in Group::ALL {
                    @let count = overview.under(*group).count();
                    @if count > 0 {
                        li data-group=(group) { a.ds-link href={ "#" (id_of(*group)) } { (words::group(lang, *group)) } " " span.count { "(" (count) ")" } }
                    }
                }
            }
        }
    }
}

/// The hours that are granted, as BPA; and the result in other shapes.
fn other_ways(lang: Lang, overview: &RightsOverview) -> Markup {
    let way = |text, to: &str, icon| leads(Leads { text, to, icon: Some(icon), ..Leads::default() });
    html! {
        section.result-ways {
            h2.ds-heading data-size="2xs" { (msg::navigator_ways_title(lang)) }
            ul {
                @if overview.conversion.is_some() {
                    li { (way(msg::navigator_way_conversion(lang), &Page::Conversion.path(), Icon::Sides)) }
                }
                li { (way(msg::navigator_way_aloud(lang), &Page::Aloud.path(), Icon::Chat)) }
                li { (way(msg::navigator_way_text(lang), "/rights/text", Icon::Download)) }
                li { span.hint { (msg::navigator_way_print(lang)) } }
            }
        }
    }
}

fn group_section(lang: Lang, overview: &RightsOverview, group: Group) -> Markup {
    let id = id_of(group);
    html! {
        @if overview.under(group).next().is_some() {
            section.result-group data-group=(group) aria-labelledby=(id) {
                h2.ds-heading id=(id) data-size="md" { (words::group(lang, group)) }
                ul.result-cards { @for entry in overview.under(group) { li { (card::card(lang, entry)) } } }
            }
        }
    }
}

fn finish(lang: Lang) -> Markup {
    html! {
        div.acts.after {
            (leads(Leads {
                text: msg::navigator_change_answers(lang), to: &Page::Check.path(), variant: Some(Variant::Secondary), ..Leads::default()
            }))
            a.ds-button data-variant="tertiary" href="/rights" { (msg::navigator_begin_anew(lang)) }
        }
    }
}
