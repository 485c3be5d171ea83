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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drafts::given::{ANSWER_BY, DRAFT, NEWER, decided, open, superseded, unanswered};
    use crate::given::{Given, MOTHER};
    use crate::model::{CaseState, Turn};
    use jiff::Timestamp;
    use jiff::civil::date;

    #[test]
    fn time_given_answers_the_wish_and_moves_the_case_unless_the_provisional_answer_is_due_first() {
        let wish = Some(date(2027, 1, 4));
        let wished = Answer { person: MOTHER, kind: AnswerKind::MoreTime, until: wish, at: Timestamp::UNIX_EPOCH };
        let state = AnswerState { answers: vec![wished], ..unanswered(open()) };
        let provisional = state.open.case.provisional_due.value;
        for (until, next) in [(date(2026, 12, 14), date(2026, 12, 14)), (date(2027, 1, 4), provisional)] {
            let decided = GiveMoreTime { draft: DRAFT, until }.decide(&state, &Given::now().moment()).expect("given");
            let [Event::Draft(DraftEvent::Answered(given))] = &decided.events[..] else { panic!("one event") };
            assert_eq!((given.state, given.turn, given.next_due_on), (CaseState::DraftSent, Turn::Family, next));
        }
    }

    #[test]
    fn an_answer_date_is_never_moved_earlier() {
        let earliest = date(2026, 12, 8);
        let rows = [
            (open(), ANSWER_BY, MoreTimeRefusal::NotLater { earliest }),
            (superseded(), earliest, MoreTimeRefusal::NewerDraft(NEWER)),
            (decided(), earliest, MoreTimeRefusal::AlreadyDecided),
        ];
        for (state, until, expected) in rows {
            let command = GiveMoreTime { draft: DRAFT, until };
            assert_eq!(command.decide(&unanswered(state), &Given::now().moment()).expect_err("refused"), expected);
        }
    }
}
