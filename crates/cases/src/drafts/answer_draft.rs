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
