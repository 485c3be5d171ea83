//! What is missing before the decision, issue it, and what was decided.

mod decided;
mod issue;
mod page;

pub(crate) use issue::save as issue;
pub(crate) use page::show;
