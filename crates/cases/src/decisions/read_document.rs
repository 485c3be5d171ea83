//! What stands in a letter of a case, as it was printed?

use crate::locate;
use access::{Permit, Principal, Resource, ResourceFact, ResourceKind, acts};
use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{DocumentId, Lang, PersonId};
use serde::Serialize;
use store::{Column, Fault, Tx, p, sql};
use usecase::{Located, Reading, Seen};

/// Reads a letter; for [`access::OutputChannel::Pdf`].
#[derive(Clone, Copy, Debug)]
pub struct ReadDocument {
    /// Which letter.
    pub document: DocumentId,
}

/// A letter as it was printed.
#[derive(Clone, Serialize)]
#[serde(remote = "Self")]
pub struct DocumentFile {
    /// The letter.
    pub document: DocumentId,
    /// The case's reference: what the file is called by, since it says nothing about anybody.
    pub reference: String,
    /// What kind: `decision`, `draft`, `provisional_answer`.
    pub kind: String,
    /// The language it is written in.
    pub lang: Lang,
    /// The PDF.
    pub pdf: Vec<u8>,
    /// When it was made.
    pub made_at: Timestamp,
    /// Whom it is about.
    pub subject: PersonId,
}
access::personal!(DocumentFile);

impl std::fmt::Debug for DocumentFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "DocumentFile({}, {} bytes)", self.document, self.pdf.len())
    }
}

/// The sealed column that the runner prints into.
const CONTENT: Column = Column::new("document", "content");

sql! {
    CASE_OF -> [Uuid] = "select case_id from case_document where tenant_id = ?1 and document_id = ?2 and to_family";
    ONE -> [Text, Text, Bytes, At, Text, Uuid] = "select d.kind, d.lang, d.content, d.made_at, c.reference, c.subject_id
        from document d join case_document o on o.tenant_id = d.tenant_id and o.document_id = d.id
        join case_file c on c.tenant_id = o.tenant_id and c.id = o.case_id where d.tenant_id = ?1 and d.id = ?2";
}

impl Reading for ReadDocument {
    type Action = acts::ReadDocument;
    type View = DocumentFile;
    const NAME: &'static str = "read_document";

    async fn locate(&self, tx: &mut Tx, who: &Principal) -> Result<Located, Fault> {
        let Some(row) = tx.maybe(&CASE_OF, p![who.tenant, self.document]).await? else { return Ok(None) };
        let what = Resource::new(ResourceKind::Document, self.document.0, who.tenant);
        locate::case_part(tx, who, row.get(0)?, what.with_facts([ResourceFact::Issued])).await
    }

    async fn load(
        &self,
        tx: &mut Tx,
        permit: &Permit<acts::ReadDocument>,
        _: Date,
    ) -> Result<Option<DocumentFile>, Fault> {
        let Some(row) = tx.maybe(&ONE, p![permit.who().tenant, self.document]).await? else { return Ok(None) };
        Ok(Some(DocumentFile {
            document: self.document,
            kind: row.get(0)?,
            lang: row.get(1)?,
            pdf: tx.open_bytes(CONTENT, self.document, &row.get::<Vec<u8>>(2)?)?,
            made_at: row.get(3)?,
            reference: row.get(4)?,
            subject: row.get(5)?,
        }))
    }

    fn seen(&self, view: &DocumentFile) -> Seen {
        Seen(vec![view.subject])
    }
}
