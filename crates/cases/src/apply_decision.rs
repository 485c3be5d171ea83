//! What happens to a decision, and which rows does it change?

use crate::apply_application::{one_row, unless_taken};
use crate::apply_assessment::{actor, put_document};
use crate::decisions::DecisionContent;
use crate::drafts::Validity;
use crate::model::{CaseState, Turn};
use jiff::civil::Date;
use kernel::{CaseId, DecisionId, DocumentId, DraftId, PersonId, Ruled};
use serde::Serialize;
use store::{Column, Fault, Tx, p, sql};
use usecase::Stamp;
use uuid::Uuid;

/// A fact of a decision.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum DecisionEvent {
    /// A decision was issued (*vedtak fattet*).
    Issued(Box<IssuedDecision>),
}

/// A decision as it was issued.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct IssuedDecision {
    /// The decision.
    pub decision: DecisionId,
    /// Its case.
    pub case: CaseId,
    /// Whom it is about.
    pub subject: PersonId,
    /// The draft that it follows.
    pub draft: DraftId,
    /// What it says.
    pub content: DecisionContent,
    /// The last day to complain, for who knows of it on the day it is issued.
    pub complaint_due: Ruled<Date>,
    /// The letter.
    pub document: DocumentId,
}

pub(crate) const DECISION_CONTENT: Column = Column::new("decision", "content");

sql! {
    CLOSE_CASE -> [] = "update case_file set state = ?3, turn = ?4, next_due_on = null, changed_at = ?5, version = version + 1
        where tenant_id = ?1 and id = ?2 and state <> 'decided'";
    PUT_DECISION -> [] = "insert into decision (tenant_id, id, case_id, draft_id, content, granted_minutes, from_on, to_on, review_on,
        issued_on, complaint_due, complaint_due_on, document_id, person_id, issued_at)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)";
}

impl DecisionEvent {
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Self::Issued(_) => "decision_issued",
        }
    }
    pub(crate) fn subject(&self) -> Option<PersonId> {
        let Self::Issued(issued) = self;
        Some(issued.subject)
    }
    pub(crate) fn resource(&self) -> Option<Uuid> {
        let Self::Issued(issued) = self;
        Some(issued.case.0)
    }
    pub(crate) async fn apply(&self, tx: &mut Tx, stamp: &Stamp) -> Result<(), Fault> {
        let Self::Issued(issued) = self;
        issued.apply(tx, stamp).await
    }
}

impl IssuedDecision {
    async fn apply(&self, tx: &mut Tx, stamp: &Stamp) -> Result<(), Fault> {
        let (tenant, at) = (stamp.tenant, stamp.at);
        let (state, turn) = (CaseState::Decided.key(), Turn::Nobody.key());
        one_row(tx.run(&CLOSE_CASE, p![tenant, self.case, state, turn, at]).await?)?;
        let content = tx.seal_json(DECISION_CONTENT, self.decision, &self.content)?;
        let due = serde_json::to_value(&self.complaint_due).map_err(|e| Fault::Decode(e.to_string()))?;
        let (from, to, review): (Date, Option<Date>, Option<Date>) = match self.content.validity {
            Validity::Until { from, to } => (from, Some(to), None),
            Validity::UntilNewDecision { from, review_on } => (from, None, Some(review_on)),
        };
        let row = p![
            tenant,
            self.decision,
            self.case,
            self.draft,
            content,
            self.content.granted,
            from,
            to,
            review,
            kernel::today_in_oslo(at),
            due,
            self.complaint_due.value,
            self.document,
            actor(stamp)?,
            at,
        ];
        unless_taken(tx.run(&PUT_DECISION, row).await)?;
        put_document(tx, stamp, self.case, self.document, "decision").await
    }
}
