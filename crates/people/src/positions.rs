//! Two voices, one record: what is an item, what is a position on it, and who sees which?
//!
//! | question | where |
//! |---|---|
//! | what is an item, a position, a voice | here |
//! | what happens to them | `positions/events.rs`: [`PositionEvent`], embedded in the events of other slices |
//! | who sees which | `positions/load.rs`: [`load_items`], filtered in SQL; agrees with the policies by test |
//! | are the voices agreed | `positions/state.rs`: [`state`], pure |

mod events;
mod load;
mod state;

pub use events::{PositionEvent, TakenPosition};
pub use load::{ItemWithPositions, Viewer, find_position, item, load_items, locate_position};
pub use state::{ItemState, state};

use crate::words::words;
use jiff::Timestamp;
use kernel::{ItemId, Minutes, PersonId, PositionId, TenantId};
use serde::{Deserialize, Serialize};
use store::Column;
use uuid::Uuid;

words! {
    /// On which side of the table a voice sits.
    Side {
        /// A parent, a guardian, or who writes for them.
        Family = "family",
        /// The child, or the adult whom it is about.
        Child = "child",
        /// The municipality, which speaks with one voice.
        Municipality = "municipality",
    }
}

words! {
    /// By which authority a position is taken.
    Authority {
        /// Parental responsibility (*foreldreansvar*).
        ParentalResponsibility = "parental_responsibility",
        /// On one's own behalf.
        OwnVoice = "own_voice",
        /// As guardian (*verge*).
        Guardian = "guardian",
        /// Written down for the one whose voice it is.
        WrittenOnBehalf = "written_on_behalf",
        /// The office that has the case (*saksbehandlende kontor*).
        CaseOffice = "case_office",
    }
}

/// Something that positions are taken on: a need line, later a goal or a promise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Its id.
    pub id: ItemId,
    /// What it is, in the word of the slice that opened it: `need_line`.
    pub kind: String,
    /// What it belongs to, for instance an application.
    pub holder: Uuid,
    /// Whom it is about.
    pub subject: PersonId,
    /// Its place in the list.
    pub ordinal: i64,
    /// When it was opened.
    pub opened_at: Timestamp,
    /// When it was taken out, if it was.
    pub retired_at: Option<Timestamp>,
}

/// What one voice says on an item (*standpunkt*). Superseded by a newer one, never edited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Position<B> {
    /// Its id.
    pub id: PositionId,
    /// The item.
    pub item: ItemId,
    /// Whose position it is.
    pub person: PersonId,
    /// Who wrote it down; the same person, or who writes for them.
    pub written_by: PersonId,
    /// On which side.
    pub side: Side,
    /// By which authority.
    pub authority: Authority,
    /// A figure, most often minutes in an average week; `None` where the voice names none.
    pub minutes: Option<Minutes>,
    /// What it says, in the type of the slice.
    pub body: B,
    /// When it was taken.
    pub taken_at: Timestamp,
    /// When it was shared with the other voices; `None` while private.
    pub shared_at: Option<Timestamp>,
}

/// Whose voice on an item: each member of a family has their own, the municipality has one. Of one voice one position is
/// current.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Voice {
    /// A parent's or guardian's.
    Family(PersonId),
    /// The child's.
    Child(PersonId),
    /// The municipality's.
    Municipality,
}

impl<B> Position<B> {
    /// Whose voice it is.
    pub fn voice(&self) -> Voice {
        voice_of(self.side, self.person)
    }
}

pub(crate) fn voice_of(side: Side, person: PersonId) -> Voice {
    match side {
        Side::Family => Voice::Family(person),
        Side::Child => Voice::Child(person),
        Side::Municipality => Voice::Municipality,
    }
}

impl Voice {
    /// The id that the database holds a voice by.
    pub(crate) fn row_id(self, tenant: TenantId) -> Uuid {
        match self {
            Self::Family(person) | Self::Child(person) => person.0,
            Self::Municipality => tenant.0,
        }
    }
}

pub(crate) const BODY: Column = Column::new("position", "body");
