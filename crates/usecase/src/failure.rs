//! How can a use case fail? By a refusal, which is expected, or by a fault, which is ours.

use std::fmt;

/// An expected no, typed per use case; put into words once, with its citation, by `i18n`.
pub trait Refusal: fmt::Debug + Send + Sync + 'static {
    /// The stable name, for logs, metrics and problem details: `open_complaint_exists`.
    fn code(&self) -> &'static str;
}

/// A read that needs no refusal of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoRefusal {}

impl Refusal for NoRefusal {
    fn code(&self) -> &'static str {
        match *self {}
    }
}

/// Names one fault in the log and on the page that apologises for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FaultId(pub uuid::Uuid);

impl fmt::Display for FaultId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The last eight digits are random and short enough to read out on the phone.
        let text = self.0.simple().to_string();
        f.write_str(&text[24..])
    }
}

/// Why a use case gave no result.
#[derive(Debug)]
pub enum Failure<R> {
    /// It is not there, or the actor may not know that it is.
    NotFound,
    /// The use case refuses, in its own words. Nothing was changed.
    Refused(R),
    /// The same idempotency key came with another command.
    KeyReused,
    /// No room left: the operator must act; nothing was changed.
    Full(FaultId),
    /// A technical failure, logged under its id. Nothing is half-written; the same request may be sent again.
    Fault(FaultId),
}
