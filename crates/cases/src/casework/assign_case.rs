//! Who has the case?

use super::{CaseFile, load_case};
use crate::apply_assessment::AssessmentEvent;
use crate::events::Event;
use crate::locate;
use access::{Permit, Principal, Role, acts};
use kernel::{CaseId, HatId};
use people::hats::{Hat, hat};
use store::{Fault, Tx};
use usecase::{Command, Decided, Located, Moment, Refusal};

/// Takes a case, or gives it to a colleague of the same unit.
#[derive(Clone, Copy, Debug)]
pub struct AssignCase {
    /// Which case.
    pub case: CaseId,
    /// To whose hat.
    pub to: HatId,
}

/// Why a case is not assigned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AssignRefusal {
    /// The hat is none of the unit's caseworkers or leaders, or may not be worn today.
    NotOfTheUnit,
    /// Nobody handles a case that is their own or their child's.
    OwnCase,
}

impl Refusal for AssignRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::NotOfTheUnit => "not_of_the_unit",
            Self::OwnCase => "own_case",
        }
    }
}

/// What the decision is made on.
pub struct AssignState {
    case: CaseFile,
    to: Option<Hat>,
    is_own: bool,
}

impl Command for AssignCase {
    type Action = acts::AssignCase;
    type State = AssignState;
    type Event = Event;
    type Refusal = AssignRefusal;
    type Done = CaseId;
    const NAME: &'static str = "assign_case";

    async fn locate(&self, tx: &mut Tx, who: &Principal) -> Result<Located, Fault> {
        locate::case(tx, who, self.case).await
    }

    async fn load(&self, tx: &mut Tx, permit: &Permit<acts::AssignCase>) -> Result<AssignState, Fault> {
        let case = load_case(tx, self.case).await?;
        let to = hat(tx, permit.who().tenant, self.to).await?;
        let today = tx.today()?;
        let is_own = match &to {
            Some(to) => !people::relations::relations_to(tx, &to.principal(), case.subject, today).await?.is_empty(),
            None => false,
        };
        Ok(AssignState { case, to, is_own })
    }

    fn decide(&self, state: &AssignState, moment: &Moment<'_>) -> Result<Decided<Event, CaseId>, AssignRefusal> {
        let case = &state.case;
        let fits = |to: &&Hat| {
            to.unit == case.unit
                && to.period.contains(moment.today)
                && matches!(to.role, Role::Caseworker | Role::DecisionMaker)
        };
        let to = state.to.as_ref().filter(fits).ok_or(AssignRefusal::NotOfTheUnit)?;
        if state.is_own {
            return Err(AssignRefusal::OwnCase);
        }
        let (subject, unit) = (case.subject, case.unit.clone());
        let event = AssessmentEvent::CaseAssigned { case: case.id, subject, unit, to: to.id };
        Ok(Decided::one(event.into(), case.id))
    }
}
