//! What does the office do with a case before there is a draft?
//!
//! | use case | file |
//! |---|---|
//! | take or give a case | `assign_case.rs` |
//! | log a human contact | `log_contact.rs` |
//! | write an internal note | `write_internal_note.rs` |
//! | answer a question that every decision must answer | `answer_question.rs` |
//! | share the municipality's positions | `share_positions.rs` |
//! | send the provisional answer | `send_provisional_answer.rs` |
//! | read what the office works with | `read_casework.rs`, `read_notes.rs` |
//! | what each page reads together | `openings.rs` |
//! | which case comes before and after | `neighbours.rs` |

mod answer_question;
mod assess_line;
mod assign_case;
mod case_file;
mod log_contact;
mod neighbours;
mod openings;
mod read_casework;
mod read_notes;

mod send_provisional_answer;
mod share_positions;
mod write_internal_note;

pub use answer_question::{
    AnswerBestInterests, AnswerChildView, AnswerQuestion, Answered, QuestionRefusal, QuestionState,
};
pub use assess_line::{AssessLine, AssessRefusal};
pub use assign_case::{AssignCase, AssignRefusal};
pub use case_file::{CaseFile, load_case};
pub use log_contact::{ContactRefusal, LogContact};
pub use neighbours::Neighbours;
pub use openings::{
    DecisionStage, OpenAssessment, OpenCase, OpenDecision, OpenDraft, OpenedAssessment, OpenedCasework, OpenedDecision,
    OpenedDraft,
};

pub use read_casework::{CaseDocument, Casework, ContactLine, QuestionLine, ReadCasework};
pub use read_notes::{NoteLine, ReadNotes};
pub use send_provisional_answer::{ProvisionalRefusal, SendProvisionalAnswer};
pub use share_positions::{SharePositions, ShareRefusal};
pub(crate) use share_positions::{private_positions, shared};
pub use write_internal_note::{NoteRefusal, WriteInternalNote};
