//! Say something to a line of a draft, or to the whole of it.

use super::rows::{Draft, case_of, case_to_change, current_draft};
use crate::apply_draft::{DraftEvent, OnDraft};
use crate::casework::CaseFile;
use crate::events::Event;
use crate::text::Words;
use access::{Permit, Principal, acts};
use kernel::{CommentId, DraftId, ItemId};
use store::{Fault, Tx};
use usecase::{Command, Decided, Located, Moment, Refusal};

/// Comments a draft (*merknad*), until the decision is issued. Also whoever said "decide without me" may.
#[derive(Clone, Debug)]
pub struct CommentDraft {
    /// Which draft.
    pub draft: DraftId,
    /// Which line; `None` for the whole.
    pub line: Option<ItemId>,
    /// What is said.
    pub words: Words,
}

/// Why a comment is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CommentRefusal {
    /// A newer draft was sent meanwhile: read that one first. What was typed fits there too.
    NewerDraft(DraftId),
    /// The draft has no such line.
    NoSuchLine,
    /// The decision is issued. What is to be said now is said in a complaint.
    AlreadyDecided,
}

impl Refusal for CommentRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::NewerDraft(_) => "newer_draft",
            Self::NoSuchLine => "no_such_line",
            Self::AlreadyDecided => "already_decided",
        }
    }
}

/// What is decided on: the case and its current draft.
pub struct OpenDraft {
    pub(crate) case: CaseFile,
    pub(crate) current: Option<Draft>,
}

/// Why nothing can be said to a draft.
pub(crate) enum Closed {
    Newer(DraftId),
    Decided,
}

impl OpenDraft {
    pub(crate) async fn load(tx: &mut Tx, who: &Principal, draft: DraftId) -> Result<Self, Fault> {
        let case = case_of(tx, who.tenant, draft).await?;
        let case = case_to_change(tx, who.tenant, case).await?;
        let current = current_draft(tx, who.tenant, case.id).await?;
        Ok(Self { case, current })
    }

    /// The draft, if it is the current one of a case that is not decided.
    pub(crate) fn open(&self, draft: DraftId) -> Result<(&Draft, OnDraft), Closed> {
        match &self.current {
            _ if self.case.is_closed() => Err(Closed::Decided),
            Some(current) if current.id == draft => {
                Ok((current, OnDraft { draft, case: self.case.id, subject: self.case.subject }))
            }
            Some(newer) => Err(Closed::Newer(newer.id)),
            // A case whose drafts are all superseded does not exist: a draft is superseded by the next.
            None => Err(Closed::Decided),
        }
    }
}

/// Turns the two reasons into those of a use case.
macro_rules! closed_into {
    ($refusal:ident) => {
        impl From<$crate::drafts::comment_draft::Closed> for $refusal {
            fn from(closed: $crate::drafts::comment_draft::Closed) -> Self {
                match closed {
                    $crate::drafts::comment_draft::Closed::Newer(draft) => Self::NewerDraft(draft),
                    $crate::drafts::comment_draft::Closed::Decided => Self::AlreadyDecided,
                }
            }
        }
    };
}
pub(crate) use closed_into;
closed_into!(CommentRefusal);

impl Command for CommentDraft {
    type Action = acts::CommentDraft;
    type State = OpenDraft;
    type Event = Event;
    type Refusal = CommentRefusal;
    type Done = CommentId;
    const NAME: &'static str = "comment_draft";

    async fn locate(&self, tx: &mut Tx, who: &Principal) -> Result<Located, Fault> {
        super::rows::locate_draft(tx, who, self.draft).await
    }

    async fn load(&self, tx: &mut Tx, permit: &Permit<acts::CommentDraft>) -> Result<OpenDraft, Fault> {
        OpenDraft::load(tx, permit.who(), self.draft).await
    }

    fn decide(&self, state: &OpenDraft, moment: &Moment<'_>) -> Result<Decided<Event, CommentId>, CommentRefusal> {
        let (draft, on) = state.open(self.draft)?;
        if self.line.is_some_and(|line| draft.content.line(line).is_none()) {
            return Err(CommentRefusal::NoSuchLine);
        }
        let comment = moment.id();
        let event = DraftEvent::Commented { comment, on, line: self.line, words: self.words.clone() };
        Ok(Decided::one(event.into(), comment))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drafts::given::{DRAFT, NEWER, decided, open, superseded};
    use crate::given::{CASE, CHILD, Given, LINE};
    use uuid::Uuid;

    fn command(line: Option<ItemId>) -> CommentDraft {
        CommentDraft { draft: DRAFT, line, words: Words::text("Mer").expect("short").expect("words") }
    }

    #[test]
    fn a_line_of_the_draft_or_the_whole_of_it_is_commented() {
        let given = Given::now();
        for line in [Some(LINE), None] {
            let command = command(line);
            let decided = command.decide(&open(), &given.moment()).expect("taken");
            let on = OnDraft { draft: DRAFT, case: CASE, subject: CHILD };
            let event = DraftEvent::Commented { comment: decided.done, on, line, words: command.words };
            assert_eq!(decided.events, [event.into()]);
        }
    }

    #[test]
    fn a_comment_needs_the_current_draft_its_line_and_an_open_case() {
        let rows = [
            (open(), Some(ItemId(Uuid::from_u128(9))), CommentRefusal::NoSuchLine),
            (superseded(), Some(LINE), CommentRefusal::NewerDraft(NEWER)),
            (decided(), None, CommentRefusal::AlreadyDecided),
        ];
        for (state, line, expected) in rows {
            let refusal = command(line).decide(&state, &Given::now().moment()).expect_err("refused");
            assert_eq!(refusal, expected);
        }
    }
}
