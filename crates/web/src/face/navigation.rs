//! Where am I, what is left to do, and how do I go back?

use super::icon::{Icon, icon};
use i18n::msg;
use kernel::Lang;
use maud::{Markup, html};

/// A page above this one.
#[derive(Clone, Copy, Debug)]
pub struct Crumb<'a> {
    /// Where it is.
    pub href: &'a str,
    /// Its name.
    pub text: &'a str,
}

/// The way down to this page; the last is the page itself and no link.
pub fn breadcrumbs(lang: Lang, above: &[Crumb<'_>], here: &str) -> Markup {
    html! {
        nav.ds-breadcrumbs aria-label=(msg::nav_you_are_here(lang)) {
            ol {
                @for crumb in above { li { a.ds-link href=(crumb.href) { (crumb.text) } } }
                li { span aria-current="page" { (here) } }
            }
        }
    }
}

/// One step back in a line of questions.
pub fn back_link(text: &str, href: &str) -> Markup {
    html! { a.back.ds-link href=(href) { (icon(Icon::ChevronLeft)) (text) } }
}

/// "Steg 2 av 6" over the heading of a question.
pub fn step_of(lang: Lang, step: usize, of: usize) -> Markup {
    html! { p.step-of { (msg::step_of(lang, of, step)) } }
}

/// A filter over a list.
#[derive(Clone, Copy, Debug)]
pub struct Chip<'a> {
    /// The list with the filter on.
    pub href: &'a str,
    /// Its name.
    pub text: &'a str,
    /// How many lines it shows; not said where it is not counted.
    pub count: Option<usize>,
    /// True for the filter that is on.
    pub is_current: bool,
}

/// Filters in a row. `label` says what they filter.
pub fn chips(label: &str, chips: &[Chip<'_>]) -> Markup {
    html! {
        nav.chips aria-label=(label) {
            @for chip in chips {
                a href=(chip.href) aria-current=[chip.is_current.then_some("true")] {
                    (chip.text) @if let Some(count) = chip.count { " " span.count { (count) } }
                }
            }
        }
    }
}

/// Something that is left to do, or done.
#[derive(Clone, Copy, Debug)]
pub struct Task<'a> {
    /// Where it is done.
    pub href: &'a str,
    /// What: a verb first.
    pub text: &'a str,
    /// Where it stands, in words.
    pub status: &'a str,
    /// True when nothing is left of it.
    pub is_done: bool,
}

/// What there is to do, in order.
pub fn task_list(tasks: &[Task<'_>]) -> Markup {
    html! {
        ol.tasks {
            @for (at, task) in tasks.iter().enumerate() {
                @let id = format!("task-{}", at + 1);
                li data-state=(if task.is_done { "done" } else { "open" }) {
                    a.ds-link href=(task.href) aria-describedby=(id) { (task.text) }
                    span.status id=(id) { @if task.is_done { (icon(Icon::CheckCircle)) } (task.status) }
                }
            }
        }
    }
}
