//! What has the office noted for itself?

use crate::apply_assessment::NOTE_BODY;
use crate::locate;
use access::{Permit, Principal, Resource, ResourceKind, acts};
use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{CaseId, NoteId, PersonId};
use people::persons::names_of;
use serde::Serialize;
use store::{Fault, Tx, p, sql};
use usecase::{Located, Reading, Seen};

/// Reads the internal notes (*interne notater*) of a case. A permit of its own: nobody gets them with the case.
#[derive(Clone, Copy, Debug)]
pub struct ReadNotes {
    /// Of which case.
    pub case: CaseId,
}

/// An internal note.
#[derive(Clone, Debug, Serialize)]
#[serde(remote = "Self")]
pub struct NoteLine {
    /// What it says.
    pub words: String,
    /// Who wrote it.
    pub by: String,
    /// When.
    pub written_at: Timestamp,
}
access::personal!(NoteLine);

sql! {
    NOTES -> [Uuid, Bytes, Uuid, At] = "select id, body, person_id, written_at from internal_note
        where tenant_id = ?1 and case_id = ?2 order by written_at desc, id desc";
    SUBJECT -> [Uuid] = "select subject_id from case_file where tenant_id = ?1 and id = ?2";
}

impl Reading for ReadNotes {
    type Action = acts::ReadInternalNote;
    type View = (PersonId, Vec<NoteLine>);
    const NAME: &'static str = "read_notes";

    async fn locate(&self, tx: &mut Tx, who: &Principal) -> Result<Located, Fault> {
        let notes = Resource::new(ResourceKind::InternalNote, self.case.0, who.tenant);
        locate::case_part(tx, who, self.case, notes).await
    }

    async fn load(
        &self,
        tx: &mut Tx,
        permit: &Permit<acts::ReadInternalNote>,
        _: Date,
    ) -> Result<Option<Self::View>, Fault> {
        let tenant = permit.who().tenant;
        let subject: PersonId = tx.one(&SUBJECT, p![tenant, self.case]).await?.get(0)?;
        let rows = tx.all(&NOTES, p![tenant, self.case]).await?;
        let writers = rows.iter().map(|r| r.get::<PersonId>(2)).collect::<Result<Vec<_>, _>>()?;
        let names = names_of(tx, writers).await?;
        let mut notes = Vec::with_capacity(rows.len());
        for row in &rows {
            let id: NoteId = row.get(0)?;
            let words = tx.open(NOTE_BODY, id, &row.get::<Vec<u8>>(1)?)?;
            let by = names.get(&row.get(2)?).cloned().unwrap_or_default();
            notes.push(NoteLine { words, by, written_at: row.get(3)? });
        }
        Ok(Some((subject, notes)))
    }

    fn seen(&self, view: &Self::View) -> Seen {
        Seen(vec![view.0])
    }
}
