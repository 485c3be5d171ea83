//! Give the family more time to answer a draft. An answer date is never moved earlier.

use super::answer_draft::AnswerState;
use super::answers::{Answer, AnswerKind};
use super::comment_draft::closed_into;
use super::rows::locate_draft;
use super::send_draft::next_due;
use crate::apply_draft::{DraftAnswered, DraftEvent};
use crate::events::Event;
use access::{Permit, Principal, acts};
use jiff::civil::Date;
use kernel::DraftId;
use store::{Fault, Tx};
use usecase::{Command, Decided, Located, Moment, Refusal};

/// Gives more time.
#[derive(Clone, Copy, Debug)]
pub struct GiveMoreTime {
    /// For which draft.
    pub draft: DraftId,
    /// The new last day for an answer.
    pub until: Date,
}

/// Why no more time is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoreTimeRefusal {
    /// The day is not later than the answer date, or has come already.
    NotLater {
        /// The first day that can be given.
        earliest: Date,
    },
    /// A newer draft was sent meanwhile.
    NewerDraft(DraftId),
    /// The decision is issued.
    AlreadyDecided,
}

impl Refusal for MoreTimeRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::NotLater { .. } => "not_later",
            Self::NewerDraft(_) => "newer_draft",
            Self::AlreadyDecided => "already_decided",
        }
    }
}
closed_into!(MoreTimeRefusal);

impl Command for GiveMoreTime {
    type Action = acts::GiveMoreTime;
    type State = AnswerState;
    type Event = Event;
    type Refusal = MoreTimeRefusal;
    type Done = DraftId;
    const NAME: &'static str = "give_more_time";

    async fn locate(&self, tx: &mut Tx, who: &Principal) -> Result<Located, Fault> {
        locate_draft(tx, who, self.draft).await
    }

    async fn load(&self, tx: &mut Tx, permit: &Permit<acts::GiveMoreTime>) -> Result<AnswerState, Fault> {
        AnswerState::load(tx, permit.who(), self.draft).await
    }

    fn decide(&self, state: &AnswerState, moment: &Moment<'_>) -> Result<Decided<Event, DraftId>, MoreTimeRefusal> {
        let (draft, on) = state.open.open(self.draft)?;
        let earliest = state.earliest(draft.answer_by, moment.today);
        if self.until < earliest {
            return Err(MoreTimeRefusal::NotLater { earliest });
        }
        let (answer, until) = (AnswerKind::TimeGiven, Some(self.until));
        let (case_state, turn) = state.with(Answer { person: state.person, kind: answer, until, at: moment.now });
        let answered = DraftAnswered {
            id: moment.id(),
            on,
            answer,
            until,
            state: case_state,
            turn,
            next_due_on: next_due(&state.open.case, self.until),
        };
        Ok(Decided::one(DraftEvent::Answered(answered).into(), draft.id))
    }
}
