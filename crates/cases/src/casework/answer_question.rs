//! What does the child say, what is best for it, which facts count, what weighs most? Answers that a decision needs.

use super::{CaseFile, load_case};
use crate::apply_assessment::{ANSWER_BODY, AssessmentEvent, Question};
use crate::events::Event;
use crate::locate;
use crate::text::Words;
use access::{ActionKind, Permit, Principal, acts};
use kernel::CaseId;
use std::marker::PhantomData;
use store::{Fault, Tx, p, sql};
use usecase::{Command, Decided, Located, Moment, Refusal};

/// Answers one question. `A` is the action that it takes: the child's view may be written down by others than those
/// who weigh the child's best interests.
#[derive(Clone, Debug)]
pub struct AnswerQuestion<A> {
    /// In which case.
    pub case: CaseId,
    /// Which question.
    pub question: Question,
    /// The answer.
    pub words: Words,
    /// The version that the page showed; nought where there was no answer.
    pub version: i64,
    action: PhantomData<fn() -> A>,
}

/// Writes down what the child says.
pub type AnswerChildView = AnswerQuestion<acts::AnswerChildView>;
/// Answers any of the others.
pub type AnswerBestInterests = AnswerQuestion<acts::AnswerBestInterests>;

impl AnswerChildView {
    /// The child's view.
    pub fn child_view(case: CaseId, words: Words, version: i64) -> Self {
        Self { case, question: Question::ChildView, words, version, action: PhantomData }
    }
}

impl AnswerBestInterests {
    /// Any other question. `None` for the child's view, which has an action of its own.
    pub fn about(case: CaseId, question: Question, words: Words, version: i64) -> Option<Self> {
        (question != Question::ChildView).then_some(Self { case, question, words, version, action: PhantomData })
    }
}

/// An answer that stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// The answer.
    pub words: String,
    /// Its version.
    pub version: i64,
}

/// Why an answer is not saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuestionRefusal {
    /// Somebody saved another answer meanwhile; both are shown.
    ChangedMeanwhile(Answered),
    /// The decision is issued.
    CaseIsDecided,
}

impl Refusal for QuestionRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::ChangedMeanwhile(_) => "changed_meanwhile",
            Self::CaseIsDecided => "case_is_decided",
        }
    }
}

/// What the decision is made on.
pub struct QuestionState {
    case: CaseFile,
    now: Option<Answered>,
}

sql! {
    ONE -> [Bytes, Int] = "select body, version from assessment_answer where tenant_id = ?1 and case_id = ?2 and question = ?3";
}

impl<A: ActionKind> Command for AnswerQuestion<A> {
    type Action = A;
    type State = QuestionState;
    type Event = Event;
    type Refusal = QuestionRefusal;
    type Done = i64;
    const NAME: &'static str = "answer_question";

    async fn locate(&self, tx: &mut Tx, who: &Principal) -> Result<Located, Fault> {
        locate::assessment(tx, who, self.case).await
    }

    async fn load(&self, tx: &mut Tx, permit: &Permit<A>) -> Result<QuestionState, Fault> {
        let case = load_case(tx, self.case).await?;
        let row = tx.maybe(&ONE, p![permit.who().tenant, self.case, self.question.key()]).await?;
        let now = match row {
            Some(row) => {
                let words = tx.open(ANSWER_BODY, self.case, &row.get::<Vec<u8>>(0)?)?;
                Some(Answered { words, version: row.get(1)? })
            }
            None => None,
        };
        Ok(QuestionState { case, now })
    }

    fn decide(&self, state: &QuestionState, _: &Moment<'_>) -> Result<Decided<Event, i64>, QuestionRefusal> {
        if state.case.is_closed() {
            return Err(QuestionRefusal::CaseIsDecided);
        }
        let standing = state.now.as_ref().map_or(0, |now| now.version);
        if standing != self.version {
            return Err(QuestionRefusal::ChangedMeanwhile(
                state.now.clone().unwrap_or(Answered { words: String::new(), version: 0 }),
            ));
        }
        let version = standing + 1;
        let event = AssessmentEvent::QuestionAnswered {
            case: state.case.id,
            subject: state.case.subject,
            question: self.question,
            words: self.words.clone(),
            version,
        };
        Ok(Decided::one(event.into(), version))
    }
}
