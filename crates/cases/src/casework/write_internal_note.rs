//! What does the office note for itself? Kept apart from everything the family reads.

use super::{CaseFile, load_case};
use crate::apply_assessment::AssessmentEvent;
use crate::events::Event;
use crate::locate;
use crate::text::Words;
use access::{Permit, Principal, Resource, ResourceKind, acts};
use kernel::{CaseId, NoteId};
use store::{Fault, Tx};
use usecase::{Command, Decided, Located, Moment, NoRefusal};

/// Writes an internal note (*internt notat*).
#[derive(Clone, Debug)]
pub struct WriteInternalNote {
    /// In which case.
    pub case: CaseId,
    /// The note.
    pub words: Words,
}

/// Nothing is refused: a note can always be written.
pub type NoteRefusal = NoRefusal;

impl Command for WriteInternalNote {
    type Action = acts::WriteInternalNote;
    type State = CaseFile;
    type Event = Event;
    type Refusal = NoteRefusal;
    type Done = NoteId;
    const NAME: &'static str = "write_internal_note";

    async fn locate(&self, tx: &mut Tx, who: &Principal) -> Result<Located, Fault> {
        let note = Resource::new(ResourceKind::InternalNote, self.case.0, who.tenant);
        locate::case_part(tx, who, self.case, note).await
    }

    async fn load(&self, tx: &mut Tx, _: &Permit<acts::WriteInternalNote>) -> Result<CaseFile, Fault> {
        load_case(tx, self.case).await
    }

    fn decide(&self, case: &CaseFile, moment: &Moment<'_>) -> Result<Decided<Event, NoteId>, NoteRefusal> {
        let note = moment.id();
        let (case, subject, words) = (case.id, case.subject, self.words.clone());
        Ok(Decided::one(AssessmentEvent::NoteWritten { note, case, subject, words }.into(), note))
    }
}
