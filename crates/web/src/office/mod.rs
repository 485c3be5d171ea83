//! What does the office see and write? Case list, case, assessment, draft and decision.
//!
//! | question | file |
//! |---|---|
//! | which cases lie here | `cases.rs` |
//! | where does a case stand, and what comes next | `overview.rs`, `steps.rs` |
//! | who has it; contacts; the office's own notes | `assign.rs`, `contacts.rs`, `notes.rs` |
//! | what does every voice say on every line | `assessment/` |
//! | what must the decision answer | `questions.rs` |
//! | tell the family when there will be a decision | `provisional.rs` |
//! | write and send a draft; replies to comments | `draft/` |
//! | issue the decision | `decision/` |
//! | what is missing, and which page fixes it | `missing.rs` |
//! | both sides' figures as a draft or decision says them; from when and for how long | `figures.rs`, `validity.rs` |
//! | what the municipality offers beyond the law | `offers/` |
//! | what every page of a case begins with; names of things | `head.rs`, `words.rs` |

pub(crate) mod assessment;
pub(crate) mod assign;
pub(crate) mod cases;
pub(crate) mod contacts;
pub(crate) mod decision;
pub(crate) mod draft;
mod figures;
mod head;
mod missing;
pub(crate) mod notes;
pub(crate) mod offers;
pub(crate) mod overview;
pub(crate) mod provisional;
pub(crate) mod questions;
mod steps;
mod validity;
mod words;

use draft::answers as draft_answers;
