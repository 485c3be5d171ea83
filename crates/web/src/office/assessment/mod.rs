//! What does every voice say on every line? The table where family and municipality meet.
//!
//! | question | file |
//! |---|---|
//! | the page | `page.rs` |
//! | the table from the lines | `table.rs` |
//! | the form in the municipality's cell | `line_form.rs` |
//! | save a line, agree with one tap, share with the family | `save.rs`, `agree.rs`, `share.rs` |

mod agree;
mod line_form;
mod page;
mod save;
mod share;
mod table;

pub(crate) use agree::agree;
pub(crate) use page::show;
pub(crate) use save::save;
pub(crate) use share::share;
