//! What must be there before a decision can be issued, and what does it say?
//!
//! | question | file |
//! |---|---|
//! | what is still missing | `readiness.rs`, pure; for the page: `read_readiness.rs` |
//! | which question of the office answers which part of the law | `questions.rs` |
//! | what does the law ask of this decision; is there a right to BPA | `facts.rs` |
//! | what does a decision say | `content.rs` |
//! | issue it | `issue_decision.rs`; rows by `crate::apply_decision` |
//! | read it | `read_decision.rs` |
//! | read a letter as PDF | `read_document.rs` |

mod content;
pub(crate) mod facts;
mod issue_decision;
pub(crate) mod questions;
mod read_decision;
mod read_document;
mod read_readiness;
mod readiness;

pub use content::{BpaAnswer, CommentSaid, DecidedLine, DecisionContent};
pub use issue_decision::{DecisionIssued, IssueDecision, IssueRefusal};
pub use read_decision::{DecisionView, DocumentLine, ReadDecision};
pub use read_document::{DocumentFile, ReadDocument};
pub use read_readiness::{DecisionReadiness, ReadinessView};
pub(crate) use readiness::Said;
pub use readiness::{Missing, Readiness};
