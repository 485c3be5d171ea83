//! What was decided, until when can one complain, and which letters belong to it?

use super::DecisionContent;
use crate::apply_decision::DECISION_CONTENT;
use crate::casework::load_case;
use crate::locate;
use access::{Permit, Principal, Resource, ResourceFact, ResourceKind, acts};
use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{CaseId, DecisionId, DocumentId, DraftId, PersonId, Ruled};
use people::persons::names_of;
use serde::Serialize;
use store::{Fault, Tx, p, sql};
use usecase::{Located, Reading, Seen};

/// Reads the decision of a case.
#[derive(Clone, Copy, Debug)]
pub struct ReadDecision {
    /// Which case.
    pub case: CaseId,
}

/// A decision as it is shown.
#[derive(Clone, Debug, Serialize)]
#[serde(remote = "Self")]
pub struct DecisionView {
    /// The decision.
    pub decision: DecisionId,
    /// Its case.
    pub case: CaseId,
    /// The case's reference.
    pub reference: String,
    /// Whom it is about.
    pub subject: PersonId,
    /// Their name.
    pub subject_name: String,
    /// The draft that it followed.
    pub draft: DraftId,
    /// What it says.
    pub content: DecisionContent,
    /// The day it was issued.
    pub issued_on: Date,
    /// Who issued it.
    pub issued_by: String,
    /// The last day to complain, with rule and counting.
    pub complaint_due: Ruled<Date>,
    /// The letter.
    pub document: DocumentId,
    /// All letters of the case, newest first.
    pub documents: Vec<DocumentLine>,
}
access::personal!(DecisionView);

/// A letter of a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DocumentLine {
    /// The letter.
    pub document: DocumentId,
    /// What kind: `decision`, `draft`, `provisional_answer`.
    pub kind: String,
    /// When it was made.
    pub made_at: Timestamp,
}

sql! {
    OF_CASE -> [Uuid] = "select id from decision where tenant_id = ?1 and case_id = ?2";
    ONE -> [Uuid, Uuid, Bytes, Date, Json, Uuid, Uuid] = "select id, draft_id, content, issued_on, complaint_due, document_id, person_id
        from decision where tenant_id = ?1 and case_id = ?2";
    DOCUMENTS -> [Uuid, Text, At] = "select document_id, kind, made_at from case_document
        where tenant_id = ?1 and case_id = ?2 and to_family order by made_at desc, document_id desc";
}

impl Reading for ReadDecision {
    type Action = acts::ReadDecision;
    type View = DecisionView;
    const NAME: &'static str = "read_decision";

    async fn locate(&self, tx: &mut Tx, who: &Principal) -> Result<Located, Fault> {
        let Some(row) = tx.maybe(&OF_CASE, p![who.tenant, self.case]).await? else { return Ok(None) };
        let id: DecisionId = row.get(0)?;
        let what = Resource::new(ResourceKind::Decision, id.0, who.tenant).with_facts([ResourceFact::Issued]);
        locate::case_part(tx, who, self.case, what).await
    }

    async fn load(
        &self,
        tx: &mut Tx,
        permit: &Permit<acts::ReadDecision>,
        _: Date,
    ) -> Result<Option<DecisionView>, Fault> {
        let tenant = permit.who().tenant;
        let case = load_case(tx, self.case).await?;
        let row = tx.one(&ONE, p![tenant, self.case]).await?;
        let decision: DecisionId = row.get(0)?;
        let issuer: PersonId = row.get(6)?;
        let mut names = names_of(tx, [case.subject, issuer]).await?;
        let documents = tx.all(&DOCUMENTS, p![tenant, self.case]).await?;
        let documents = documents
            .iter()
            .map(|row| Ok(DocumentLine { document: row.get(0)?, kind: row.get(1)?, made_at: row.get(2)? }))
            .collect::<Result<_, Fault>>()?;
        Ok(Some(DecisionView {
            decision,
            case: case.id,
            reference: case.reference,
            subject: case.subject,
            subject_name: names.remove(&case.subject).unwrap_or_default(),
            draft: row.get(1)?,
            content: tx.open_json(DECISION_CONTENT, decision, &row.get::<Vec<u8>>(2)?)?,
            issued_on: row.get(3)?,
            issued_by: names.remove(&issuer).unwrap_or_default(),
            complaint_due: row.json(4)?,
            document: row.get(5)?,
            documents,
        }))
    }

    fn seen(&self, view: &DecisionView) -> Seen {
        Seen(vec![view.subject])
    }
}
