//! Who may see what is written about somebody, and who has looked?

mod actions;
pub(crate) mod choose;
pub(crate) mod grants;
pub(crate) mod looks;
pub(crate) mod oversight;
mod words;
