//! Does a family find its way from the first word to the decision, and is nothing it wrote ever lost?

mod application;
mod case;
mod check;
mod decision;
mod draft;
mod home;
mod invite;
mod line;
mod story;
pub mod table;
