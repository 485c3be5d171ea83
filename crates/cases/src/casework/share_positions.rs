//! When does the family see what the municipality has found? When the office shares it, all of it at once.

use super::{CaseFile, load_case};
use crate::apply_lines::LineEvent;
use crate::events::Event;
use crate::locate;
use crate::speaker::is_office;
use crate::voices::Stance;
use access::{Permit, Principal, acts};
use kernel::{CaseId, PositionId};
use people::positions::{PositionEvent, Side, Viewer, load_items};
use store::{Fault, Tx};
use usecase::{Command, Decided, Located, Moment, Refusal};

/// Shares the municipality's positions with the family, for a talk about them before there is a draft.
#[derive(Clone, Copy, Debug)]
pub struct SharePositions {
    /// In which case.
    pub case: CaseId,
}

/// Why nothing is shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShareRefusal {
    /// Everything that the municipality has found is shared already, or it has found nothing yet.
    NothingToShare,
}

impl Refusal for ShareRefusal {
    fn code(&self) -> &'static str {
        "nothing_to_share"
    }
}

/// What the decision is made on.
pub struct ShareState {
    case: CaseFile,
    private: Vec<PositionId>,
}

/// The municipality's positions that the family does not see yet.
pub(crate) async fn private_positions(tx: &mut Tx, case: &CaseFile) -> Result<Vec<PositionId>, Fault> {
    let lines = load_items::<Stance>(tx, case.application.0, Viewer::Municipality).await?;
    let positions = lines.iter().flat_map(|line| &line.positions);
    Ok(positions.filter(|p| p.side == Side::Municipality && p.shared_at.is_none()).map(|p| p.id).collect())
}

/// The event of sharing; `None` when there is nothing to share.
pub(crate) fn shared(case: &CaseFile, positions: Vec<PositionId>) -> Option<Event> {
    if positions.is_empty() {
        return None;
    }
    let event = PositionEvent::PositionsShared { positions };
    Some(LineEvent { application: case.application, subject: case.subject, event }.into())
}

impl Command for SharePositions {
    type Action = acts::SharePositions;
    type State = ShareState;
    type Event = Event;
    type Refusal = ShareRefusal;
    type Done = usize;
    const NAME: &'static str = "share_positions";

    async fn locate(&self, tx: &mut Tx, who: &Principal) -> Result<Located, Fault> {
        // What the family says is shared as it is said; the municipality alone decides when its own figures are.
        if is_office(who) { locate::assessment(tx, who, self.case).await } else { Ok(None) }
    }

    async fn load(&self, tx: &mut Tx, _: &Permit<acts::SharePositions>) -> Result<ShareState, Fault> {
        let case = load_case(tx, self.case).await?;
        let private = private_positions(tx, &case).await?;
        Ok(ShareState { case, private })
    }

    fn decide(&self, state: &ShareState, _: &Moment<'_>) -> Result<Decided<Event, usize>, ShareRefusal> {
        let event = shared(&state.case, state.private.clone()).ok_or(ShareRefusal::NothingToShare)?;
        Ok(Decided::one(event, state.private.len()))
    }
}
