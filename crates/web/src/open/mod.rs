//! What can anybody read, without logging in? The front, help, privacy, accessibility, the rules, the language.

pub(crate) mod about;
pub(crate) mod front;
pub(crate) mod language;
pub(crate) mod rules;
