//! What happens to a draft, and which rows does it change?

use crate::apply_application::one_row;
use crate::apply_assessment::{actor, put_document};
use crate::drafts::{AnswerKind, DraftContent};
use crate::model::{CaseState, Turn};
use crate::text::Words;
use jiff::civil::Date;
use kernel::{CaseId, CommentId, DocumentId, DraftAnswerId, DraftId, ItemId, PersonId};
use serde::Serialize;
use store::{Column, Fault, Tx, p, sql};
use usecase::Stamp;
use uuid::Uuid;

/// The draft that something happened to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct OnDraft {
    /// The draft.
    pub draft: DraftId,
    /// Its case.
    pub case: CaseId,
    /// Whom it is about.
    pub subject: PersonId,
}

/// A fact of a draft.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum DraftEvent {
    /// A draft was sent to the family; an earlier one is superseded.
    Sent(Box<SentDraft>),
    /// Somebody commented on it.
    Commented {
        /// The comment.
        comment: CommentId,
        /// On which draft.
        on: OnDraft,
        /// On which line; `None` for the whole.
        line: Option<ItemId>,
        /// What they wrote.
        words: Words,
    },
    /// The office replied to a comment.
    Replied {
        /// The comment.
        comment: CommentId,
        /// On which draft.
        on: OnDraft,
        /// The reply.
        words: Words,
    },
    /// Somebody of the family answered the draft as a whole, or the office gave more time.
    Answered(DraftAnswered),
}

/// A draft as it was sent.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SentDraft {
    /// The draft.
    pub on: OnDraft,
    /// Its number within the case.
    pub number: i64,
    /// What it says.
    pub content: DraftContent,
    /// The letter.
    pub document: DocumentId,
    /// The last day for an answer.
    pub answer_by: Date,
    /// The case's next date.
    pub next_due_on: Date,
}

/// What was said to a draft as a whole, and what it leads to.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DraftAnswered {
    /// The answer.
    pub id: DraftAnswerId,
    /// To which draft.
    pub on: OnDraft,
    /// What was said.
    pub answer: AnswerKind,
    /// Until when, where more time is asked for or given.
    pub until: Option<Date>,
    /// How far the case has come with it.
    pub state: CaseState,
    /// Whose turn it is with it.
    pub turn: Turn,
    /// The case's next date.
    pub next_due_on: Date,
}

pub(crate) const DRAFT_CONTENT: Column = Column::new("draft", "content");
pub(crate) const COMMENT_BODY: Column = Column::new("draft_comment", "body");
pub(crate) const COMMENT_REPLY: Column = Column::new("draft_comment", "reply");

sql! {
    SUPERSEDE -> [] = "update draft set superseded_at = ?3 where tenant_id = ?1 and case_id = ?2 and superseded_at is null";
    PUT_DRAFT -> [] = "insert into draft (tenant_id, id, case_id, number, content, document_id, sent_at, answer_by)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
    PUT_COMMENT -> [] = "insert into draft_comment (tenant_id, id, draft_id, item_id, person_id, body, commented_at)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
    REPLY -> [] = "update draft_comment set reply = ?3, reply_by = ?4, replied_at = ?5 where tenant_id = ?1 and id = ?2";
    PUT_ANSWER -> [] = "insert into draft_answer (tenant_id, id, draft_id, person_id, kind, until_on, answered_at)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
    MOVE_ANSWER_BY -> [] = "update draft set answer_by = ?3 where tenant_id = ?1 and id = ?2 and answer_by < ?3";
    MOVE_CASE -> [] = "update case_file set state = ?3, turn = ?4, next_due_on = ?5, changed_at = ?6, version = version + 1
        where tenant_id = ?1 and id = ?2 and state <> 'decided'";
}

async fn move_case(
    tx: &mut Tx,
    stamp: &Stamp,
    case: CaseId,
    (state, turn): (CaseState, Turn),
    next: Date,
) -> Result<(), Fault> {
    one_row(tx.run(&MOVE_CASE, p![stamp.tenant, case, state.key(), turn.key(), next, stamp.at]).await?)
}

impl DraftEvent {
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Self::Sent(_) => "draft_sent",
            Self::Commented { .. } => "draft_commented",
            Self::Replied { .. } => "draft_comment_replied",
            Self::Answered(answered) => match answered.answer {
                AnswerKind::Answered => "draft_answered",
                AnswerKind::DecideWithoutMe => "draft_left_to_the_municipality",
                AnswerKind::MoreTime => "draft_time_asked",
                AnswerKind::TimeGiven => "draft_time_given",
            },
        }
    }

    fn on(&self) -> OnDraft {
        match self {
            Self::Sent(sent) => sent.on,
            Self::Commented { on, .. } | Self::Replied { on, .. } => *on,
            Self::Answered(answered) => answered.on,
        }
    }

    pub(crate) fn subject(&self) -> Option<PersonId> {
        Some(self.on().subject)
    }

    pub(crate) fn resource(&self) -> Option<Uuid> {
        Some(self.on().case.0)
    }

    pub(crate) async fn apply(&self, tx: &mut Tx, stamp: &Stamp) -> Result<(), Fault> {
        let (tenant, at) = (stamp.tenant, stamp.at);
        match self {
            Self::Sent(sent) => sent.apply(tx, stamp).await,
            Self::Commented { comment, on, line, words } => {
                let body = tx.seal(COMMENT_BODY, *comment, words.as_str())?;
                let row = p![tenant, *comment, on.draft, *line, actor(stamp)?, body, at];
                tx.run(&PUT_COMMENT, row).await.map(|_| ())
            }
            Self::Replied { comment, words, .. } => {
                let reply = tx.seal(COMMENT_REPLY, *comment, words.as_str())?;
                one_row(tx.run(&REPLY, p![tenant, *comment, reply, actor(stamp)?, at]).await?)
            }
            Self::Answered(answered) => answered.apply(tx, stamp).await,
        }
    }
}

impl SentDraft {
    async fn apply(&self, tx: &mut Tx, stamp: &Stamp) -> Result<(), Fault> {
        let (tenant, at, on) = (stamp.tenant, stamp.at, self.on);
        tx.run(&SUPERSEDE, p![tenant, on.case, at]).await?;
        let content = tx.seal_json(DRAFT_CONTENT, on.draft, &self.content)?;
        let row = p![tenant, on.draft, on.case, self.number, content, self.document, at, self.answer_by];
        tx.run(&PUT_DRAFT, row).await?;
        move_case(tx, stamp, on.case, (CaseState::DraftSent, Turn::Family), self.next_due_on).await?;
        put_document(tx, stamp, on.case, self.document, "draft").await
    }
}

impl DraftAnswered {
    async fn apply(&self, tx: &mut Tx, stamp: &Stamp) -> Result<(), Fault> {
        let (tenant, on) = (stamp.tenant, self.on);
        let row = p![tenant, self.id, on.draft, actor(stamp)?, self.answer.key(), self.until, stamp.at];
        tx.run(&PUT_ANSWER, row).await?;
        if let (AnswerKind::TimeGiven, Some(until)) = (self.answer, self.until) {
            one_row(tx.run(&MOVE_ANSWER_BY, p![tenant, on.draft, until]).await?)?;
        }
        move_case(tx, stamp, on.case, (self.state, self.turn), self.next_due_on).await
    }
}
