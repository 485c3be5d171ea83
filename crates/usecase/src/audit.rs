//! Can anybody prove that nothing was altered, moved or taken away? Entries are vouched for where they are written,
//! sealed in batches, and their signed heads lie outside the database.
//!
//! | question | file |
//! |---|---|
//! | what does an entry vouch for | `content.rs` |
//! | what is the root of all entries | `tree.rs` |
//! | what is a signed head | `head.rs`, and where do they lie: `heads.rs` |
//! | how are batches sealed | `sealer.rs` |
//! | is it whole | `verify.rs`, `rows.rs` |
//! | how is something erased | `erase.rs` |

pub(crate) mod content;
mod erase;
mod head;
mod heads;
mod rows;
mod sealer;
mod tree;
mod verify;

pub use erase::{Erased, Erasure, erase};
pub use heads::{Heads, HeadsFault};
pub use sealer::{SealFault, Sealer, seal_due, start_sealer};
pub use verify::{AuditFault, Report, VerifyFault, verify};
