//! What happens to a draft, and which rows does it change?

use kernel::PersonId;
use serde::Serialize;
use store::{Fault, Tx};
use usecase::Stamp;
use uuid::Uuid;

/// A fact of a draft.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum DraftEvent {}

impl DraftEvent {
    pub(crate) fn kind(&self) -> &'static str {
        match *self {}
    }
    pub(crate) fn subject(&self) -> Option<PersonId> {
        match *self {}
    }
    pub(crate) fn resource(&self) -> Option<Uuid> {
        match *self {}
    }
    pub(crate) async fn apply(&self, _tx: &mut Tx, _stamp: &Stamp) -> Result<(), Fault> {
        match *self {}
    }
}
