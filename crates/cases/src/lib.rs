//! An application, the case it becomes, and the decision on it: from "what matters to you?" to a letter.
//!
//! ```text
//! application:  draft --submit--> submitted
//! case:                           received --> assessing --> draft sent --> answered --> decided
//! turn:         family            municipality               family         municipality nobody
//! ```
//!
//! Until it is decided it may be withdrawn: then it is nobody's turn either.
//!
//! | what may be done | file | who | while |
//! |---|---|---|---|
//! | begin an application | `start_application.rs` | the person, a parent or guardian, who represents them | no own draft is open |
//! | write what matters, name outcomes | `save_story.rs` | the same, and who was invited to write along | draft |
//! | add or change a need line | `save_need_line.rs` | the same; always in the applicant's name | draft |
//! | take a need line out | `remove_need_line.rs` | the same | draft |
//! | put it back | `restore_need_line.rs` | the same | draft |
//! | hand it in | `submit_application.rs` | the person, a parent or guardian, who represents them | draft, complete |
//! | withdraw it | `withdraw_application.rs` | the same | handed in, not decided |
//! | say something else on a line | `take_position.rs` | any family voice, in their own name | not decided |
//! | agree with one tap | `agree_with_position.rs` | any family voice; the municipality | not decided |
//! | send a draft, comment it, answer it | `drafts/mod.rs` | the office; any party | not decided |
//! | issue the decision | `decisions/mod.rs` | who decides at the office | nothing is missing |
//!
//! | what may be read | file | who |
//! |---|---|---|
//! | the front page | `read_home.rs` | whoever has an account |
//! | an application | `read_application.rs` | those who write on it; the office once it is handed in |
//! | where a case stands | `read_case.rs` | the family, the office, those it was given to |
//! | the table of voices | `read_case_lines.rs` | the same; each sees what is shared and what is their own |
//! | the office's list | `list_cases.rs` | the unit that has the cases |
//!
//! Who may is said in the policies of `access`; `locate.rs` tells them how the actor stands to the resource. What is
//! said on lines are positions of `people`: superseded, never edited. Which rows an event changes stands in the
//! `apply_*.rs` files; `store.rs` reads. Parts: `need.rs` (a line and its sum), `voices.rs` (what a position says),
//! `text.rs` and `field.rs` (what people type, and what is wrong with it), `timeline.rs` and `turn.rs` (whose turn, by
//! when).

mod agree_with_position;
mod apply_application;
mod apply_assessment;
mod apply_decision;
mod apply_draft;
mod apply_lines;
pub mod casework;
mod completeness;
pub mod decisions;
pub mod drafts;
mod events;
mod field;
mod letters_for;
mod lines;
mod list_cases;
pub mod locate;
mod model;
mod need;
mod read_application;
mod read_case;
mod read_case_lines;
mod read_home;
mod reference;
mod remove_need_line;
mod restore_need_line;
mod save_need_line;
mod save_story;
mod speaker;
mod start_application;
mod store;
mod submit_application;
mod take_position;
mod text;
mod timeline;
mod turn;
mod voices;
mod withdraw_application;

#[cfg(test)]
mod given;

pub use agree_with_position::{AgreeState, AgreeWithPosition};
pub use apply_application::{ApplicationEvent, OpenedCase};
pub use apply_assessment::{AssessmentEvent, ContactManner, Question};
pub use apply_decision::DecisionEvent;
pub use apply_draft::DraftEvent;
pub use apply_lines::LineEvent;
pub use completeness::{Missing, missing};
pub use events::Event;
pub use field::{FaultCode, Field, FieldFault};
pub use list_cases::{CASES_A_PAGE, CaseFilter, CaseList, CaseRow, CaseScope, ListCases};
pub use model::{ApplicationState, CaseState, OUTCOMES, Story, Turn};
pub use need::{Helps, Manages, Need, NeedInput, Night, Schedule, Weekday, WeeklySum};
pub use read_application::{ApplicationView, LineView, ReadApplication, Receipt};
pub use read_case::{CaseDocument, Deadline, DeadlineKind, FamilyCase, ReadCase};
pub use read_case_lines::{Cell, LinesTable, NamedVoice, ReadCaseLines, TableLine};
pub use read_home::{FamilyHome, HomeApplication, HomePerson, ReadHome};
pub use reference::{CaseReference, UnknownReference};
pub use remove_need_line::RemoveNeedLine;
pub use restore_need_line::{RestoreNeedLine, RestoreState};
pub use save_need_line::{LineRefusal, LineState, MOST_LINES, SaveNeedLine, SeenLine, StaleLine};
pub use save_story::{SaveStory, StoryRefusal, StorySaved, StoryState};
pub use start_application::{StartApplication, StartRefusal, StartState, Started};
pub use submit_application::{SubmitApplication, SubmitRefusal, SubmitState, Submitted};
pub use take_position::{PositionRefusal, PositionTaken, TakePosition, VoiceState};
pub use text::{LABEL_LIMIT, TEXT_LIMIT, TooLong, Words};
pub use timeline::{CaseDates, DecisionDates, Step, StepState, TimelineStep, timeline};
pub use voices::{Agreement, Assessed, AssessedInput, OwnView, Stance};
pub use withdraw_application::{WithdrawApplication, WithdrawRefusal, WithdrawState};
