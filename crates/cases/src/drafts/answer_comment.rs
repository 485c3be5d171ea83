//! Reply to what the family said to a draft. Every comment has its reply before a decision is issued.

use super::comment_draft::{OpenDraft, closed_into};
use super::rows::{Comment, comments_on, locate_draft};
use crate::apply_draft::DraftEvent;
use crate::events::Event;
use crate::text::Words;
use access::{Permit, Principal, acts};
use jiff::Timestamp;
use kernel::{CommentId, DraftId};
use store::{Fault, Tx};
use usecase::{Command, Decided, Located, Moment, Refusal};

/// Replies to a comment (*svar på merknad*). A reply may be put better until the decision is issued.
#[derive(Clone, Debug)]
pub struct AnswerComment {
    /// On which draft.
    pub draft: DraftId,
    /// To which comment.
    pub comment: CommentId,
    /// When the reply that the page showed was written; `None` where it showed none.
    pub seen: Option<Timestamp>,
    /// The reply.
    pub words: Words,
}

/// Why a reply is not saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReplyRefusal {
    /// A colleague replied meanwhile; both are shown.
    ChangedMeanwhile {
        /// What stands there now.
        theirs: String,
        /// When it was written: replying with this as `seen` replaces it knowingly.
        replied_at: Timestamp,
    },
    /// The draft has no such comment.
    NoSuchComment,
    /// A newer draft was sent; what was said to this one stays as it is.
    NewerDraft(DraftId),
    /// The decision is issued.
    AlreadyDecided,
}

impl Refusal for ReplyRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::ChangedMeanwhile { .. } => "changed_meanwhile",
            Self::NoSuchComment => "no_such_comment",
            Self::NewerDraft(_) => "newer_draft",
            Self::AlreadyDecided => "already_decided",
        }
    }
}
closed_into!(ReplyRefusal);

/// What the decision is made on.
pub struct ReplyState {
    open: OpenDraft,
    comments: Vec<Comment>,
}

impl Command for AnswerComment {
    type Action = acts::AnswerComment;
    type State = ReplyState;
    type Event = Event;
    type Refusal = ReplyRefusal;
    type Done = CommentId;
    const NAME: &'static str = "answer_comment";

    async fn locate(&self, tx: &mut Tx, who: &Principal) -> Result<Located, Fault> {
        locate_draft(tx, who, self.draft).await
    }

    async fn load(&self, tx: &mut Tx, permit: &Permit<acts::AnswerComment>) -> Result<ReplyState, Fault> {
        let open = OpenDraft::load(tx, permit.who(), self.draft).await?;
        Ok(ReplyState { open, comments: comments_on(tx, permit.who().tenant, self.draft).await? })
    }

    fn decide(&self, state: &ReplyState, _: &Moment<'_>) -> Result<Decided<Event, CommentId>, ReplyRefusal> {
        let (_, on) = state.open.open(self.draft)?;
        let comment = state.comments.iter().find(|comment| comment.id == self.comment);
        let comment = comment.ok_or(ReplyRefusal::NoSuchComment)?;
        match &comment.reply {
            Some(reply) if Some(reply.at) != self.seen => {
                let (theirs, replied_at) = (reply.words.clone(), reply.at);
                return Err(ReplyRefusal::ChangedMeanwhile { theirs, replied_at });
            }
            _ => {}
        }
        let event = DraftEvent::Replied { comment: comment.id, on, words: self.words.clone() };
        Ok(Decided::one(event.into(), comment.id))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drafts::given::{DRAFT, NEWER, decided, open, superseded};
    use crate::drafts::rows::Reply;
    use crate::given::{Given, MOTHER, OFFICER};
    use uuid::Uuid;

    const COMMENT: CommentId = CommentId(Uuid::from_u128(50));
    const AT: Timestamp = Timestamp::UNIX_EPOCH;

    fn state(open: OpenDraft, reply: Option<&str>) -> ReplyState {
        let reply = reply.map(|words| Reply { person: OFFICER, words: words.into(), at: AT });
        let comment = Comment { id: COMMENT, line: None, person: MOTHER, words: "Mer".into(), at: AT, reply };
        ReplyState { open, comments: vec![comment] }
    }

    fn reply(comment: CommentId, seen: Option<Timestamp>) -> AnswerComment {
        AnswerComment { draft: DRAFT, comment, seen, words: Words::text("Takk").expect("short").expect("words") }
    }

    #[test]
    fn a_reply_is_given_and_may_be_put_better_by_who_has_seen_it() {
        let given = Given::now();
        let rows = [(state(open(), None), None), (state(open(), Some("Nei")), Some(AT))];
        for (state, seen) in rows {
            let decided = reply(COMMENT, seen).decide(&state, &given.moment()).expect("saved");
            assert!(matches!(decided.events[..], [Event::Draft(DraftEvent::Replied { comment: COMMENT, .. })]));
        }
    }

    #[test]
    fn a_colleagues_reply_is_never_replaced_unseen() {
        let theirs = || ReplyRefusal::ChangedMeanwhile { theirs: "Nei".into(), replied_at: AT };
        let none = CommentId(Uuid::from_u128(51));
        let rows = [
            (state(open(), Some("Nei")), COMMENT, theirs()),
            (state(open(), None), none, ReplyRefusal::NoSuchComment),
            (state(superseded(), None), COMMENT, ReplyRefusal::NewerDraft(NEWER)),
            (state(decided(), None), COMMENT, ReplyRefusal::AlreadyDecided),
        ];
        for (state, comment, expected) in rows {
            let refusal = reply(comment, None).decide(&state, &Given::now().moment()).expect_err("refused");
            assert_eq!(refusal, expected);
        }
    }
}
