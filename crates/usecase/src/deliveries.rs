//! How does something get from one tenant to another? Sealed for its receiver, signed by its sender, answered by a
//! signed receipt; repeated until the receipt is there.
//!
//! Within one installation [`send_due`] does all of it. Between installations the same [`SealedEnvelope`] goes as a
//! file: [`prepare`] and [`SealedEnvelope::write_file`] here, [`accept`] there, [`keep_receipt`] when the receipt comes
//! back. The keys of the other side are compared by people once, as with any correspondent.

mod envelope;
mod keys;
mod receive;
mod send;

pub use envelope::{EnvelopeFileFault, Receipt, SealedEnvelope};
pub use keys::{DeliveryKey, delivery_key};
pub use receive::{DeliveryRefusal, accept};
pub use send::{Round, SendDeliveries, Undelivered, keep_receipt, prepare, send_due, undelivered};
