//! What do pages look like? Components as functions: typed properties in, markup out, words from `i18n`.
//!
//! | module | what |
//! |---|---|
//! | [`frame`] | the whole page: who is logged in and for whom, menu, languages, foot |
//! | [`turn`] | whose turn it is, what is asked now, the timeline |
//! | [`buttons`] | buttons and links that look like them |
//! | [`fields`], [`choices`] | where people write and choose, with label, help, fault and the typed value |
//! | [`faults`] | the summary of faults on top of a page |
//! | [`answers`] | check answers, receipt, undo |
//! | [`notices`] | notices, empty places |
//! | [`navigation`] | breadcrumbs, filters, task lists, back |
//! | [`voices`] | the table where everyone speaks on the same lines |
//! | [`ruled`] | why a date is what it is |
//! | [`tables`] | lists with columns that become cards on a phone |
//! | [`icon`] | drawings beside words |
//!
//! No component writes a style or a script into the page: the content security policy would refuse it.
//! To look at them all: `cargo run -p web --example face_gallery -- FOLDER`.

pub mod answers;
pub mod buttons;
pub mod choices;
pub mod faults;
pub mod fields;
pub mod frame;
pub mod icon;
pub mod navigation;
pub mod notices;
pub mod ruled;
pub mod tables;
pub mod turn;
pub mod voices;

pub use answers::{Answer, Change, Receipt, Undo, receipt, summary_list, undo_strip};
pub use buttons::{Button, Does, Variant, button, csrf_field, link_button, submit, tertiary_submit};
pub use choices::{Choice, Choices, field_checkbox, field_checkboxes, field_radio};
pub use faults::{FieldFault, error_summary, fault_of};
pub use fields::{Field, Keyboard, Width, field_date, field_hours, field_minutes, field_text, field_textarea};
pub use frame::{Audience, LanguageForm, NavItem, PageFrame, Who, page, standard_footer};
pub use icon::{Icon, icon};
pub use navigation::{Chip, Crumb, Task, back_link, breadcrumbs, chips, step_of, task_list};
pub use notices::{Kind, empty_state, notice, saved_note};
pub use ruled::{ruled_details, ruled_value};
pub use tables::{Listing, listing};
pub use turn::{AskCard, StepState, TimelineStep, Turn, ask_card, timeline, turn_marker};
pub use voices::{
    Difference, LineState, Reply, Tone, Total, TwoVoiceTable, Voice, VoiceCell, VoiceLine, pair_bars, totals,
    two_voice_table,
};

#[cfg(test)]
mod tests;
