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
pub(crate) mod at;
pub(crate) mod case;
pub(crate) mod faults;
pub(crate) mod home;
mod steps;
pub(crate) mod words;

use maud::Markup;

/// Gives the hidden fields of one more form. Each form has a key of its own, so that each is sent once.
type Hidden<'a> = &'a dyn Fn() -> Markup;
