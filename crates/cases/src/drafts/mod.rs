//! How does a draft decision reach the family, and how does the family answer it?
//!
//! | question | file |
//! |---|---|
//! | what does a draft say | `content.rs`, made from everything known of a case: `dossier.rs` |
//! | what is still missing before it can be sent | `propose_draft.rs` |
//! | send it | `send_draft.rs` |
//! | comment a line, or the whole | `comment_draft.rs` |
//! | reply to a comment | `answer_comment.rs` |
//! | I am done; decide without me; I need more time | `answer_draft.rs` |
//! | give more time | `give_more_time.rs` |
//! | who has answered, and whose turn is it | `answers.rs`, pure |
//! | read it | `read_draft.rs` |
//! | which rows | `rows.rs`; written by `crate::apply_draft` |

mod answer_comment;
mod answer_draft;
mod answers;
mod comment_draft;
mod content;
pub(crate) mod dossier;
mod give_more_time;
#[cfg(test)]
pub(crate) mod given;
mod propose_draft;
mod read_draft;
pub(crate) mod rows;
mod send_draft;

pub use answer_comment::{AnswerComment, ReplyRefusal};
pub use answer_draft::{AnswerDraft, AnswerRefusal, AskMoreTime, DecideWithoutMe, SayDone};
pub(crate) use answers::Answer;
pub use answers::{AnswerKind, Standing, standing};
pub use comment_draft::{CommentDraft, CommentRefusal};
pub use content::{Answers, AssessedOnLine, DraftContent, DraftLine, VoiceOnLine};
pub use give_more_time::{GiveMoreTime, MoreTimeRefusal};
pub use letters::Validity;
pub use propose_draft::{DraftProposal, ProposeDraft};
pub use read_draft::{AnswerView, CommentView, DraftView, EarlierDraft, ReadDraft, ReplyView};
pub(crate) use send_draft::is_turned;
pub use send_draft::{DraftSent, SendDraft, SendDraftRefusal};
