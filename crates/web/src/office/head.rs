//! Which case is this? The way to it, whom it is about, its next date, and the cases beside it.

use super::cases::LIST;
use super::words::{name_and_age, next_due_text, state_text, turn};
use crate::face::{Button, Crumb, Does, Icon, Kind, Variant, breadcrumbs, button, notice, turn_marker};
use cases::CaseState;
use cases::casework::Casework;
use i18n::{date_month, msg};
use jiff::civil::Date;
use kernel::{CaseId, Lang};
use maud::{Markup, html};

/// What every page of a case begins with.
pub(crate) struct Head<'a> {
    pub lang: Lang,
    pub today: Date,
    pub case: &'a Casework,
    /// Does the reader have the case?
    pub is_mine: bool,
}

/// The address of a case at the office.
pub(crate) fn of_case(case: CaseId) -> String {
    format!("{LIST}/{case}")
}

impl Head<'_> {
    /// Whom the case is about.
    pub(crate) fn name(&self) -> String {
        name_and_age(self.lang, &self.case.subject_name, self.case.born, self.today)
    }

    /// The head of the case itself.
    pub(crate) fn of_overview(&self) -> Markup {
        let (lang, name) = (self.lang, self.name());
        let crumbs = [Crumb { href: LIST, text: msg::nav_cases(lang) }];
        html! {
            (breadcrumbs(lang, &crumbs, &name))
            div.page-head {
                div {
                    h1.ds-heading data-size="md" { (name) }
                    p.meta {
                        (msg::case_reference(lang, self.case.reference.as_str())) ". "
                        (state_text(lang, self.case.state)) ". "
                        @if let Some(turn) = turn(self.case.turn, self.is_mine) { (turn_marker(lang, turn)) }
                    }
                    (self.dates(""))
                }
                (self.beside(""))
            }
            (self.withdrawn())
        }
    }

    /// The head of a page under the case; `path` is its own part of the address, kept on the way to the next case.
    pub(crate) fn of_part(&self, title: &str, path: &str) -> Markup {
        let (lang, name, above) = (self.lang, self.name(), of_case(self.case.case));
        let crumbs = [Crumb { href: LIST, text: msg::nav_cases(lang) }, Crumb { href: &above, text: &name }];
        html! {
            (breadcrumbs(lang, &crumbs, title))
            div.page-head {
                div { h1.ds-heading data-size="md" { (title) } (self.dates(&name)) }
                (self.beside(path))
            }
            (self.withdrawn())
        }
    }

    /// Why nothing can be done in the case any more.
    fn withdrawn(&self) -> Markup {
        let text = html! { p { (msg::case_withdrawn(self.lang)) } };
        html! { @if self.case.state == CaseState::Withdrawn { (notice(Kind::Info, &text)) } }
    }

    fn dates(&self, name: &str) -> Markup {
        let received = date_month(self.lang, self.case.received_on);
        html! {
            p.meta {
                @if !name.is_empty() { (name) ". " }
                (msg::case_received(self.lang, received)) " "
                @if let Some(due) = next_due_text(self.lang, self.case, self.today) { b { (due) "." } }
            }
        }
    }

    fn beside(&self, path: &str) -> Markup {
        let to = |case: CaseId| format!("{}{path}", of_case(case));
        let (before, after) = (self.case.neighbours.previous.map(to), self.case.neighbours.next.map(to));
        let link = |text, href: &str, icon: Option<Icon>, icon_after: Option<Icon>| {
            let (variant, does) = (Variant::Secondary, Does::Go(href));
            button(&Button { text, variant, does, icon, icon_after, ..Button::default() })
        };
        html! {
            @if before.is_some() || after.is_some() {
                div.acts {
                    @if let Some(href) = &before { (link(msg::case_before(self.lang), href, Some(Icon::ChevronLeft), None)) }
                    @if let Some(href) = &after { (link(msg::case_after(self.lang), href, None, Some(Icon::ChevronRight))) }
                }
            }
        }
    }
}
