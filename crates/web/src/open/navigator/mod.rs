//! How does anybody find out what they may be entitled to? (*rettighetsveiviser*) Ten questions at most, without a login.
//!
//! | page | file |
//! |---|---|
//! | what it is | `start.rs` |
//! | one question | `ask.rs`, its fields `fields.rs`, the day `day.rs`, services granted `granted.rs` |
//! | look over the answers | `check.rs` |
//! | what one may be entitled to | `result.rs`, one service `card.rs`, the municipality's own `local.rs` |
//! | "I expected another answer", aloud, as text | `more.rs` |
//! | granted services as BPA hours | `conversion.rs` |
//! | an application that begins with the answers | `apply.rs`, then `family/application/from_answers.rs` |
//!
//! # What travels, and the browser's own back button
//! Nothing is stored. The answers stand as one line in a hidden field of the form that every page has ([`FORM`]), and go
//! from page to page by POST: never into an address, a cookie or a log. Answers go out with `Cache-Control: no-store`, so
//! that a shared phone keeps none of it.
//!
//! A browser can show a posted page again only by sending its form again, and most ask first. Two things keep that rare:
//! the first question is asked by GET, so that going back from the second asks nothing; and every page has a button
//! *Tilbake* of its own, before everything else, which posts the line and so keeps what was typed. Where a browser does
//! ask, sending again is harmless: a page of the navigator changes nothing anywhere. Redirecting after each post, as the
//! rest of the site does, would need a place to keep the answers between the two; there is none, on purpose.

pub(crate) mod apply;
pub(crate) mod ask;
mod card;
mod check;
mod conversion;
mod day;
mod fields;
mod granted;
mod local;
pub(crate) mod more;
mod result;
pub(crate) mod start;
mod visit;

pub(crate) use start::page as anew;
pub(crate) use visit::today;

use crate::face::{Icon, Variant, icon};
use maud::{Markup, html};
use rights::{Answers, FIELD, Question};

/// The id of the form that carries the answers; buttons anywhere on the page belong to it.
const FORM: &str = "line";

/// A page that is shown with a line of answers. Its key is the last part of its address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Page {
    /// One question.
    Ask(Question),
    /// What was answered.
    Check,
    /// What one may be entitled to.
    Result,
    /// The result in short sentences.
    Aloud,
    /// "I expected another answer."
    Expected,
    /// Granted services as BPA hours.
    Conversion,
}

impl Page {
    const PLAIN: [Self; 5] = [Self::Check, Self::Result, Self::Aloud, Self::Expected, Self::Conversion];

    const fn key(self) -> &'static str {
        match self {
            Self::Ask(question) => question.key(),
            Self::Check => "check",
            Self::Result => "result",
            Self::Aloud => "aloud",
            Self::Expected => "expected",
            Self::Conversion => "conversion",
        }
    }

    fn of(key: &str) -> Option<Self> {
        let plain = Self::PLAIN.into_iter().find(|page| page.key() == key);
        plain.or_else(|| key.parse().ok().map(Self::Ask))
    }

    fn path(self) -> String {
        format!("/rights/{}", self.key())
    }
}

/// The answers, hidden in a form.
fn line_field(answers: &Answers) -> Markup {
    html! { input type="hidden" name=(FIELD) value=(answers.line()); }
}

/// The form of a page that asks nothing itself; `more` are further hidden fields.
fn carrier(page: Page, answers: &Answers, more: &Markup) -> Markup {
    html! { form id=(FORM) method="post" action=(page.path()) { (line_field(answers)) (more) } }
}

/// A button that posts the page's form to another page.
#[derive(Clone, Copy, Default)]
struct Leads<'a> {
    text: &'a str,
    /// For those who hear only the button.
    hidden: &'a str,
    to: &'a str,
    /// A name and value of its own.
    sends: Option<(&'a str, &'a str)>,
    /// `None` looks like a link.
    variant: Option<Variant>,
    icon: Option<Icon>,
}

fn leads(l: Leads<'_>) -> Markup {
    let class = if l.variant.is_some() { "ds-button" } else { "linkish" };
    let variant = match l.variant {
        Some(Variant::Secondary) => Some("secondary"),
        Some(Variant::Tertiary) => Some("tertiary"),
        Some(Variant::Primary) | None => None,
    };
    html! {
        button.(class) type="submit" form=(FORM) formaction=(l.to) name=[l.sends.map(|s| s.0)] value=[l.sends.map(|s| s.1)]
            data-variant=[variant] {
            @if let Some(drawing) = l.icon { (icon(drawing)) }
            (l.text) @if !l.hidden.is_empty() { span.ds-sr-only { " " (l.hidden) } }
        }
    }
}

/// One step back, as a button: it carries the answers.
fn back(text: &str, to: &str, sends: Option<(&str, &str)>) -> Markup {
    html! { p.back-line { (leads(Leads { text, to, sends, icon: Some(Icon::ChevronLeft), ..Leads::default() })) } }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_found_by_its_address_alone() {
        for page in Page::PLAIN.into_iter().chain(Question::ALL.iter().map(|question| Page::Ask(*question))) {
            assert_eq!(Page::of(page.key()), Some(page));
        }
        assert_eq!(Page::of("nothing"), None);
    }
}
