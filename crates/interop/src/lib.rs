//! In which form do plans and facts come in, and results go out? Strict readers, exact writers, and their words.
//!
//! | question | file |
//! |---|---|
//! | what does a document say, in the order it is written in? | [`document`] |
//! | what is wrong with it, where, and what was expected? | [`fault`] |
//! | how is one value read? | [`reading`], [`instants`] |
//! | which facts for `rights check`? | [`facts`] |
//! | which plan for `worktime check`, and can it be true? | [`plan`], [`plan_sense`] |
//! | how are results written? | [`rights_results`], [`findings`] |
//! | in which words? | [`rights_words`], [`ground_words`], [`finding_words`], [`mend_words`] |
//! | which shapes are published? | [`schemas`] |
//!
//! A reader names every fault at once, in the order of the file, and gives nothing half-read. The shapes are the schemas in
//! `docs/schemas/`; a test holds readers and schemas against each other.

mod document;
mod facts;
mod fault;
mod finding_words;
mod findings;
mod ground_words;
mod instants;
mod mend_words;
mod plan;
mod plan_sense;
mod reading;
mod rights_results;
mod rights_words;
mod schemas;

pub use facts::{FactsRead, read_facts};
pub use fault::{Expected, Fault, fault_text};
pub use finding_words::finding_text;
pub use findings::{FindingsDocument, findings_document};
pub use mend_words::mend_text;
pub use plan::read_plan;
pub use rights_results::{ResultsDocument, results_document};
pub use rights_words::{because_text, missing_text, note_text, would_change_text};
pub use schemas::{SCHEMAS, schema};
