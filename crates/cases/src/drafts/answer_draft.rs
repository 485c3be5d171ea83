//! Answer a draft as a whole: I am done, decide without me, or I need more time.

use super::answers::{Answer, AnswerKind, standing};
use super::comment_draft::{OpenDraft, closed_into};
use super::dossier::expected;
use super::propose_draft::earliest_answer;
use super::rows::{answers_to, locate_draft};
use super::send_draft::next_due;
use crate::apply_draft::{DraftAnswered, DraftEvent};
use crate::events::Event;
use crate::model::{CaseState, Turn};
use access::{ActionKind, Permit, Principal, acts};
use jiff::ToSpan;
use jiff::civil::Date;
use kernel::{DraftId, PersonId};
use serde::{Deserialize, Serialize};
use std::marker::PhantomData;
use store::{Fault, Tx};
use usecase::{Command, Decided, Located, Moment, Refusal};

/// Answers a draft (*svar på utkastet*). `A` is the action that it takes.
#[derive(Clone, Debug)]
pub struct AnswerDraft<A> {
    /// Which draft.
    pub draft: DraftId,
    kind: AnswerKind,
    until: Option<Date>,
    action: PhantomData<fn() -> A>,
}

/// I am done.
pub type SayDone = AnswerDraft<acts::CommentDraft>;
/// Decide without me. Nothing is lost by it: comments are taken until the decision is issued.
pub type DecideWithoutMe = AnswerDraft<acts::DecideWithoutMe>;
/// I need more time.
pub type AskMoreTime = AnswerDraft<acts::AskMoreTime>;

impl SayDone {
    /// I am done; what I want to say stands in the comments.
    pub fn done(draft: DraftId) -> Self {
        Self { draft, kind: AnswerKind::Answered, until: None, action: PhantomData }
    }
}

impl DecideWithoutMe {
    /// Decide without me.
    pub fn decide_without_me(draft: DraftId) -> Self {
        Self { draft, kind: AnswerKind::DecideWithoutMe, until: None, action: PhantomData }
    }
}

impl AskMoreTime {
    /// More time, until a day.
    pub fn more_time(draft: DraftId, until: Date) -> Self {
        Self { draft, kind: AnswerKind::MoreTime, until: Some(until), action: PhantomData }
    }
}

/// Why an answer is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerRefusal {
    /// The wished day is not later than the answer date, or has come already.
    UntilTooSoon {
        /// The first day that can be wished for.
        earliest: Date,
    },
    /// A newer draft was sent meanwhile.
    NewerDraft(DraftId),
    /// The decision is issued.
    AlreadyDecided,
}

impl Refusal for AnswerRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::UntilTooSoon { .. } => "until_too_soon",
            Self::NewerDraft(_) => "newer_draft",
            Self::AlreadyDecided => "already_decided",
        }
    }
}
closed_into!(AnswerRefusal);

/// What an answer led to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answered {
    /// How far the case has come.
    pub state: CaseState,
    /// Whose turn it is.
    pub turn: Turn,
}

/// What the decision is made on.
pub struct AnswerState {
    pub(crate) open: OpenDraft,
    pub(crate) answers: Vec<Answer>,
    pub(crate) expected: Vec<PersonId>,
    pub(crate) person: PersonId,
}

impl AnswerState {
    pub(crate) async fn load(tx: &mut Tx, who: &Principal, draft: DraftId) -> Result<Self, Fault> {
        let open = OpenDraft::load(tx, who, draft).await?;
        let expected = expected(tx, open.case.subject).await?;
        let answers = answers_to(tx, who.tenant, draft).await?;
        Ok(Self { open, answers, expected, person: crate::store::own_person(who)? })
    }

    /// The first day that more time can run to.
    pub(crate) fn earliest(&self, answer_by: Date, today: Date) -> Date {
        answer_by.saturating_add(1.day()).max(earliest_answer(today))
    }

    /// What the case becomes when one more thing is said.
    pub(crate) fn with(&self, answer: Answer) -> (CaseState, Turn) {
        let mut answers = self.answers.clone();
        answers.push(answer);
        standing(&self.expected, &answers).outcome()
    }
}

impl<A: ActionKind> Command for AnswerDraft<A> {
    type Action = A;
    type State = AnswerState;
    type Event = Event;
    type Refusal = AnswerRefusal;
    type Done = Answered;
    const NAME: &'static str = "answer_draft";

    async fn locate(&self, tx: &mut Tx, who: &Principal) -> Result<Located, Fault> {
        locate_draft(tx, who, self.draft).await
    }

    async fn load(&self, tx: &mut Tx, permit: &Permit<A>) -> Result<AnswerState, Fault> {
        AnswerState::load(tx, permit.who(), self.draft).await
    }

    fn decide(&self, state: &AnswerState, moment: &Moment<'_>) -> Result<Decided<Event, Answered>, AnswerRefusal> {
        let (draft, on) = state.open.open(self.draft)?;
        let earliest = state.earliest(draft.answer_by, moment.today);
        if self.until.is_some_and(|until| until < earliest) {
            return Err(AnswerRefusal::UntilTooSoon { earliest });
        }
        let said = Answer { person: state.person, kind: self.kind, until: self.until, at: moment.now };
        let (case_state, turn) = state.with(said);
        let answered = DraftAnswered {
            id: moment.id(),
            on,
            answer: self.kind,
            until: self.until,
            state: case_state,
            turn,
            next_due_on: next_due(&state.open.case, draft.answer_by),
        };
        Ok(Decided::one(DraftEvent::Answered(answered).into(), Answered { state: case_state, turn }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drafts::given::{ANSWER_BY, DRAFT, NEWER, decided, open, superseded, unanswered};
    use crate::given::{FATHER, Given};
    use jiff::Timestamp;
    use jiff::civil::date;

    #[test]
    fn the_last_answer_gives_the_turn_to_the_municipality() {
        let given = Given::now();
        let first = SayDone::done(DRAFT).decide(&unanswered(open()), &given.moment()).expect("taken");
        assert_eq!(first.done, Answered { state: CaseState::DraftSent, turn: Turn::Family });
        let fathers = Answer { person: FATHER, kind: AnswerKind::Answered, until: None, at: Timestamp::UNIX_EPOCH };
        let half = AnswerState { answers: vec![fathers], ..unanswered(open()) };
        let last = DecideWithoutMe::decide_without_me(DRAFT).decide(&half, &given.moment()).expect("taken");
        assert_eq!(last.done, Answered { state: CaseState::Answered, turn: Turn::Municipality });
    }

    #[test]
    fn more_time_begins_the_day_after_the_answer_date() {
        let given = Given::now();
        let next = date(2026, 12, 8);
        let taken = AskMoreTime::more_time(DRAFT, next).decide(&unanswered(open()), &given.moment()).expect("taken");
        assert_eq!(taken.done, Answered { state: CaseState::DraftSent, turn: Turn::Municipality });
        let same = AskMoreTime::more_time(DRAFT, ANSWER_BY).decide(&unanswered(open()), &given.moment());
        assert_eq!(same.expect_err("refused"), AnswerRefusal::UntilTooSoon { earliest: next });
    }

    #[test]
    fn an_old_draft_and_a_decided_case_take_no_answer() {
        for (state, expected) in
            [(superseded(), AnswerRefusal::NewerDraft(NEWER)), (decided(), AnswerRefusal::AlreadyDecided)]
        {
            let refusal = SayDone::done(DRAFT).decide(&unanswered(state), &Given::now().moment()).expect_err("refused");
            assert_eq!(refusal, expected);
        }
    }
}
