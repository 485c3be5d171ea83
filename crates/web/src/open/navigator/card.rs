//! What is said of one service? The answer and the first thing to do; the rest unfolds.

use super::{Leads, Page, leads};
use crate::cited::source;
use crate::face::{Icon, icon};
use i18n::msg;
use kernel::Lang;
use maud::{Markup, html};
use rights::{ContactText, EntryText, Group, OverviewEntry};

/// A service as a card.
pub(super) fn card(lang: Lang, entry: &OverviewEntry) -> Markup {
    let text = entry.text(lang);
    let id = format!("right-{}", entry.right().key());
    html! {
        article.right-card aria-labelledby=(id) {
            h3.ds-heading id=(id) data-size="xs" { (text.name) }
            p.outcome data-group=(entry.group) { (icon(drawing(entry.group))) (text.outcome) }
            p { (text.what) }
            @if let Some(step) = text.next_steps.first() { p.first-step { b { (msg::navigator_first_step(lang)) } " " (step) } }
            details.ruled {
                summary { (icon(Icon::ChevronRight)) span { (msg::navigator_why(lang)) span.ds-sr-only { " " (text.name) } } }
                div.ruled-body { dl { (reasons(lang, entry, &text)) (what_now(lang, entry, &text)) } }
            }
            @if entry.may_be_disputed() {
                p.another { (leads(Leads {
                    text: msg::rights_expected_title(lang), hidden: text.name, to: &Page::Expected.path(),
                    sends: Some(("right", entry.right().key())), ..Leads::default()
                })) }
            }
        }
    }
}

const fn drawing(group: Group) -> Icon {
    match group {
        Group::Right => Icon::CheckCircle,
        Group::Duty => Icon::Sides,
        Group::Unclear => Icon::Question,
        Group::Information => Icon::Information,
        Group::NoRight => Icon::Leave,
    }
}

/// One heading of the card with its lines; nothing when there are none.
fn listed<T: maud::Render>(heading: &str, lines: &[T]) -> Markup {
    html! {
        @if !lines.is_empty() {
            dt { (heading) }
            @for line in lines { dd { (line) } }
        }
    }
}

fn reasons(lang: Lang, entry: &OverviewEntry, text: &EntryText) -> Markup {
    html! {
        (listed(msg::rights_heading_why(lang), &text.why))
        @if !text.missing.is_empty() {
            (listed(msg::rights_heading_missing(lang), &text.missing))
            @for question in &entry.ask_again {
                dd { (leads(Leads {
                    text: msg::navigator_answer_now(lang), hidden: &words_of(lang, *question), to: &Page::Ask(*question).path(), ..Leads::default()
                })) }
            }
        }
        (listed(msg::rights_heading_would_change(lang), &text.would_change))
        (listed(msg::rights_heading_notes(lang), &text.notes))
        (listed(msg::rights_heading_doubts(lang), &text.doubts))
    }
}

/// Which question a button leads to, for those who hear only the button.
fn words_of(lang: Lang, question: rights::Question) -> String {
    i18n::navigator_text(lang, i18n::NavigatorText::Question, question.key()).unwrap_or_default().to_owned()
}

fn what_now(lang: Lang, entry: &OverviewEntry, text: &EntryText) -> Markup {
    html! {
        (listed(msg::rights_heading_next(lang), &text.next_steps))
        (listed(msg::rights_heading_effects(lang), &text.effects))
        dt { (msg::rights_heading_granted_by(lang)) }
        dd { (text.granted_by) }
        @if !text.contacts.is_empty() {
            dt { (msg::rights_heading_contacts(lang)) }
            @for contact in &text.contacts { dd { (contact_line(contact)) } }
        }
        @if !entry.result.citations.is_empty() {
            dt { (msg::rights_heading_law(lang)) }
            @for citation in &entry.result.citations { dd { (source(lang, citation)) } }
            @if let (Some(rule), Some(since)) = (&entry.result.rule, &text.in_force) {
                dd { a.ds-link href={ "/rules/" (rule) } { (since) } }
            }
        }
    }
}

fn contact_line(contact: &ContactText) -> Markup {
    html! {
        (contact.text)
        @if let Some(site) = contact.site { " " a.ds-link href=(site) rel="noreferrer" { (site.trim_start_matches("https://").trim_end_matches('/')) } }
    }
}
