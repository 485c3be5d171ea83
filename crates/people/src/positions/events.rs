//! What happens to items and positions? Events that other slices embed in their own and apply by these rows.

use super::{Authority, BODY, Side, voice_of};
use jiff::Timestamp;
use kernel::{ItemId, Minutes, PersonId, PositionId};
use serde::{Deserialize, Serialize};
use store::{Fault, Tx, p, sql};
use usecase::Stamp;
use uuid::Uuid;

/// A fact about items and positions. A slice embeds it: `Positions(PositionEvent<Stance>)`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "position_event", rename_all = "snake_case")]
pub enum PositionEvent<B> {
    /// An item was opened.
    ItemOpened {
        /// Its id.
        item: ItemId,
        /// What it is, in the slice's word.
        kind: String,
        /// What it belongs to.
        holder: Uuid,
        /// Whom it is about.
        subject: PersonId,
        /// Its place in the list.
        ordinal: i64,
    },
    /// A voice took a position; its former one, if any, is superseded.
    PositionTaken(TakenPosition<B>),
    /// Positions were shared with the other voices.
    PositionsShared {
        /// Which.
        positions: Vec<PositionId>,
    },
    /// An item was taken out. Its positions stay on record.
    ItemRetired {
        /// Which.
        item: ItemId,
    },
    /// An item that was taken out was put back, with its place and its positions.
    ItemRestored {
        /// Which.
        item: ItemId,
    },
}

/// What was taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TakenPosition<B> {
    /// Its id.
    pub position: PositionId,
    /// The item.
    pub item: ItemId,
    /// Whose position it is.
    pub person: PersonId,
    /// Who wrote it down.
    pub written_by: PersonId,
    /// On which side.
    pub side: Side,
    /// By which authority.
    pub authority: Authority,
    /// A figure, where the voice names one.
    pub minutes: Option<Minutes>,
    /// What it says.
    pub body: B,
    /// Shared with the other voices at once, or private until shared.
    pub shared: bool,
    /// The voice's position until now. It must still be its current one when the event is applied.
    pub supersedes: Option<PositionId>,
}

sql! {
    PUT_ITEM -> [] = "insert into item (tenant_id, id, kind, holder_id, subject_id, ordinal, made_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
    RETIRE -> [] = "update item set retired_at = ?3 where tenant_id = ?1 and id = ?2 and retired_at is null";
    RESTORE -> [] = "update item set retired_at = null where tenant_id = ?1 and id = ?2 and retired_at is not null";
    SUPERSEDE -> [] = "update position set superseded_by = ?3 where tenant_id = ?1 and id = ?2 and superseded_by is null";
    PUT_POSITION -> [] = "insert into position
        (tenant_id, id, item_id, person_id, side, voice_id, written_by, authority, minutes, body, taken_at, shared_at)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)";
    SHARE -> [] = "update position set shared_at = ?3 where tenant_id = ?1 and id = ?2 and shared_at is null";
}

impl<B: Serialize + Sync> PositionEvent<B> {
    /// The stable name, for [`usecase::Event::kind`].
    pub fn kind(&self) -> &'static str {
        match self {
            Self::ItemOpened { .. } => "item_opened",
            Self::PositionTaken(_) => "position_taken",
            Self::PositionsShared { .. } => "positions_shared",
            Self::ItemRetired { .. } => "item_retired",
            Self::ItemRestored { .. } => "item_restored",
        }
    }

    /// Writes the rows. A position that meets a newer one of its own voice is [`Fault::Retry`]: the runner decides
    /// again, on what stands there now.
    pub async fn apply(&self, tx: &mut Tx, stamp: &Stamp) -> Result<(), Fault> {
        let tenant = stamp.tenant;
        match self {
            Self::ItemOpened { item, kind, holder, subject, ordinal } => {
                tx.run(&PUT_ITEM, p![tenant, *item, kind.as_str(), *holder, *subject, *ordinal, stamp.at]).await?;
            }
            Self::PositionTaken(taken) => taken.apply(tx, stamp).await?,
            Self::PositionsShared { positions } => {
                for position in positions {
                    tx.run(&SHARE, p![tenant, *position, stamp.at]).await?;
                }
            }
            Self::ItemRetired { item } => {
                tx.run(&RETIRE, p![tenant, *item, stamp.at]).await?;
            }
            Self::ItemRestored { item } => {
                tx.run(&RESTORE, p![tenant, *item]).await?;
            }
        }
        Ok(())
    }
}

impl<B: Serialize + Sync> TakenPosition<B> {
    async fn apply(&self, tx: &mut Tx, stamp: &Stamp) -> Result<(), Fault> {
        let (tenant, id) = (stamp.tenant, self.position);
        if let Some(former) = self.supersedes
            && tx.run(&SUPERSEDE, p![tenant, former, id]).await? == 0
        {
            return Err(Fault::Retry);
        }
        let voice = voice_of(self.side, self.person).row_id(tenant);
        let body = tx.seal_json(BODY, id, &self.body)?;
        let shared_at: Option<Timestamp> = self.shared.then_some(stamp.at);
        let (side, authority) = (self.side.key(), self.authority.key());
        let put = tx
            .run(
                &PUT_POSITION,
                p![
                    tenant,
                    id,
                    self.item,
                    self.person,
                    side,
                    voice,
                    self.written_by,
                    authority,
                    self.minutes,
                    body,
                    stamp.at,
                    shared_at
                ],
            )
            .await;
        match put {
            // The voice has a current position that the decision did not see.
            Err(Fault::Constraint(_)) => Err(Fault::Retry),
            other => other.map(|_| ()),
        }
    }
}
