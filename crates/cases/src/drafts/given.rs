//! What is given in the tests of decisions on a draft: a case whose draft lies with mother and father.

use super::answer_draft::AnswerState;
use super::comment_draft::OpenDraft;
use super::content::{Answers, DraftContent, DraftLine};
use super::rows::Draft;
use crate::casework::CaseFile;
use crate::given::{APPLICATION, CASE, CHILD, FATHER, LINE, MOTHER, TODAY, daily};
use crate::model::{CaseState, Turn};
use jiff::Timestamp;
use jiff::civil::{Date, date};
use kernel::{DocumentId, DraftId, Minutes};
use uuid::Uuid;

pub(crate) const DRAFT: DraftId = DraftId(Uuid::from_u128(40));
pub(crate) const NEWER: DraftId = DraftId(Uuid::from_u128(41));
pub(crate) const ANSWER_BY: Date = date(2026, 12, 7);

/// A case whose draft lies with the family.
pub(crate) fn case() -> CaseFile {
    CaseFile {
        id: CASE,
        application: APPLICATION,
        subject: CHILD,
        reference: "2026-000001".into(),
        unit: "Tildelingskontoret".into(),
        caseworker: None,
        state: CaseState::DraftSent,
        turn: Turn::Family,
        received_on: TODAY,
        provisional_due: law::provisional_answer_due(TODAY, TODAY).expect("covered"),
        provisional_sent_on: None,
        expected_on: None,
        next_due_on: Some(ANSWER_BY),
        asked: Minutes(210),
        version: 1,
    }
}

/// A draft of one line.
pub(crate) fn draft(id: DraftId) -> Draft {
    let line = DraftLine { item: LINE, need: daily(30), asked: Minutes(210), voices: vec![], assessed: None };
    Draft {
        id,
        case: CASE,
        number: 1,
        content: DraftContent { lines: vec![line], answers: Answers::default(), validity: None },
        document: DocumentId(Uuid::from_u128(42)),
        sent_at: Timestamp::UNIX_EPOCH,
        answer_by: ANSWER_BY,
        superseded_at: None,
    }
}

/// The draft is current, and the case open.
pub(crate) fn open() -> OpenDraft {
    OpenDraft { case: case(), current: Some(draft(DRAFT)) }
}

/// A newer draft has taken its place.
pub(crate) fn superseded() -> OpenDraft {
    OpenDraft { current: Some(draft(NEWER)), ..open() }
}

/// The decision is issued.
pub(crate) fn decided() -> OpenDraft {
    OpenDraft { case: CaseFile { state: CaseState::Decided, ..case() }, ..open() }
}

/// Nobody has answered; the mother acts.
pub(crate) fn unanswered(open: OpenDraft) -> AnswerState {
    AnswerState { open, answers: vec![], expected: vec![MOTHER, FATHER], person: MOTHER }
}
