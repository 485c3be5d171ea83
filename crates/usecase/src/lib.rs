//! Which way does every command and every read take? One: begin, locate, permit, load, decide, commit.
//!
//! [`run`] takes a [`Command`] that way, [`read`] takes a [`Reading`], [`open`] several that are shown together. Nothing else writes events, audit entries or
//! the access log, and nothing else retries.

mod access_log;
pub mod audit;
mod command;
pub mod deliveries;
mod event;
mod failure;
mod house;
pub mod jobs;
mod press;
mod reading;
mod repeated;
mod run;
mod trail;

/// Who may do what: the edges speak of it through the one way they take.
pub use access;
pub use access_log::{AccessLog, REFUSALS_AN_HOUR, REFUSED};
pub use command::{Command, Decided, Due, Located, Moment, Outgoing};
pub use event::{Event, Stamp};
pub use failure::{Failure, FaultId, NoRefusal, Refusal};
pub use house::House;
pub use press::{LetterPress, LetterToPress, PressFailure};
pub use reading::{Opening, Reader, Reading, Seen, open, read};
pub use repeated::{ANSWERS_KEPT, forget_answers};
pub use run::{IdempotencyKey, run};
