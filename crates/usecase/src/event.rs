//! What has happened? An event is a fact; applying it is the only way a row changes.

use access::Principal;
use jiff::Timestamp;
use kernel::{EventId, PersonId, TenantId};
use serde::Serialize;
use std::future::Future;
use store::{Fault, Tx};
use uuid::Uuid;

/// When, where and by whom an event happened.
#[derive(Clone, Debug)]
pub struct Stamp {
    /// The tenant whose rows change.
    pub tenant: TenantId,
    /// The event's id.
    pub event: EventId,
    /// The instant.
    pub at: Timestamp,
    /// Who acted.
    pub who: Principal,
}

/// A fact of a slice. Serialised whole into the sealed history.
pub trait Event: Serialize + Send + Sync {
    /// The stable name: `need_line_saved`.
    fn kind(&self) -> &'static str;
    /// Whom it is about.
    fn subject(&self) -> Option<PersonId>;
    /// Which resource it belongs to, for histories.
    fn resource(&self) -> Option<Uuid>;
    /// Writes the rows. Matches exhaustively on the event.
    fn apply(&self, tx: &mut Tx, stamp: &Stamp) -> impl Future<Output = Result<(), Fault>> + Send;
}
