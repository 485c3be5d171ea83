//! What can anybody read, without logging in? The front, help, privacy, accessibility, the rules, the language,
//! and the navigator of rights.

pub(crate) mod about;
pub(crate) mod front;
pub(crate) mod language;
pub(crate) mod navigator;
pub(crate) mod rules;
