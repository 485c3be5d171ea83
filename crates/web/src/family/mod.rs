//! What does the family see and write? Home, application, case, draft and decision.
//!
//! | page | folder or file |
//! |---|---|
//! | `/home` | `home.rs` |
//! | `/applications/…` | `application/` |
//! | `/cases/…` | `case/` |
//!
//! A handler reads or runs, and hands a read model to a pure function that makes the page. Words of closed lists stand
//! in `words.rs`, of faults in `faults.rs`, of the steps of a case in `steps.rs`, of what is asked of the family in `asks.rs`.

pub(crate) mod application;
mod asks;
pub(crate) mod case;
pub(crate) mod faults;
pub(crate) mod home;
mod steps;
pub(crate) mod words;

use crate::face::{Icon, icon};
use crate::visitor::Member;
use kernel::PersonId;
use maud::{Markup, html};

/// Gives the hidden fields of one more form. Each form has a key of its own, so that each is sent once.
type Hidden<'a> = &'a dyn Fn() -> Markup;

/// On whose behalf the visitor reads and writes here; nobody's when it is about themself.
fn behalf<'a>(member: &Member, subject: PersonId, name: &'a str) -> Option<&'a str> {
    (member.who.person != Some(subject)).then_some(name)
}

/// The line that opens what is folded away; `about` is for those who hear only this line.
fn opener(text: &str, about: &str) -> Markup {
    html! { summary { (icon(Icon::ChevronRight)) span { (text) @if !about.is_empty() { span.ds-sr-only { " " (about) } } } } }
}
