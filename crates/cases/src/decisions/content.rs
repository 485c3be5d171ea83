//! What does a decision say? Everything that it rests on, kept as it was when it was issued.

use crate::drafts::{Answers, DraftLine, Validity};
use jiff::Timestamp;
use kernel::{CommentId, ItemId, Minutes, Ruled};
use letters::DraftAnswer;
use serde::{Deserialize, Serialize};

/// A decision as it was issued (*vedtakets innhold*). Nothing in it changes any more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionContent {
    /// The needs, line by line.
    pub lines: Vec<DecidedLine>,
    /// What holds for all lines.
    pub answers: Answers,
    /// From when and for how long.
    pub validity: Validity,
    /// Minutes a week that the applicant asked for.
    pub asked: Minutes,
    /// Minutes a week that are granted.
    pub granted: Minutes,
    /// How it stands to what was asked: a key of [`law::DecisionOutcome`].
    pub outcome: String,
    /// What the decision maker says in a few words.
    pub in_short: Option<String>,
    /// The answer to what was raised from the disability convention.
    pub convention_answer: Option<String>,
    /// What the family said to the draft, and the replies.
    pub comments: Vec<CommentSaid>,
    /// How the draft was answered, as the letter says it.
    pub draft_answer: DraftAnswer,
    /// Is there a right to BPA? `None` on a day before there was one.
    pub bpa: Option<Ruled<BpaAnswer>>,
}

/// A line as it was decided. The draft's figure and the decision's are both kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecidedLine {
    /// Both sides' figures and words when it was decided.
    pub line: DraftLine,
    /// Minutes a week that the draft proposed; `None` where it had no such line.
    pub proposed: Option<Minutes>,
    /// Minutes a week that are granted.
    pub granted: Minutes,
}

impl DecidedLine {
    /// Was it changed after the draft?
    pub fn is_changed(&self) -> bool {
        self.proposed.is_some_and(|proposed| proposed != self.granted)
    }
}

/// A comment on the draft and the reply to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommentSaid {
    /// Which comment.
    pub comment: CommentId,
    /// On which line; `None` for the whole.
    pub line: Option<ItemId>,
    /// Who wrote it.
    pub whose: String,
    /// What they wrote.
    pub words: String,
    /// When.
    pub at: Timestamp,
    /// The municipality's reply.
    pub reply: String,
}

/// The answer on a right to BPA.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BpaAnswer {
    /// A key of [`law::RightOutcome`].
    pub outcome: String,
    /// The hours that count; `None` while a missing fact leaves them open.
    pub counted: Option<Minutes>,
}
