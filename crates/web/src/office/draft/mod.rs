//! How does a draft come to the family, and what does the office answer to what they said?
//!
//! | question | file |
//! |---|---|
//! | the page | `page.rs` |
//! | what would be sent, and the form that sends it | `send.rs` |
//! | what the family said, and the reply | `reply.rs` |
//! | more time | `more_time.rs` |

mod more_time;
mod page;
mod reply;
mod send;

pub(crate) use more_time::save as give_more_time;
pub(crate) use page::show;
pub(crate) use reply::save as reply;
pub(crate) use send::{answers, save as send};
