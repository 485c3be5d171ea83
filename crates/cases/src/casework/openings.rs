//! What does each page of a case at the office show together? Read at one moment, and one look in the access log.

use super::{Casework, NoteLine, ReadCasework, ReadNotes};
use crate::decisions::{DecisionReadiness, DecisionView, ReadDecision, ReadinessView};
use crate::drafts::{DraftProposal, DraftView, ProposeDraft, ReadDraft};
use crate::model::CaseState;
use crate::{LinesTable, ReadCaseLines};
use access::Disclosed;
use kernel::{CaseId, PersonId};
use store::Fault;
use usecase::{Opening, Reader};

/// Opens a case where it is worked with: how it stands, what is missing, the office's own notes.
#[derive(Clone, Copy, Debug)]
pub struct OpenCase {
    /// Which.
    pub case: CaseId,
}

/// A case where it is worked with.
pub struct OpenedCasework {
    /// The case.
    pub case: Disclosed<Casework>,
    /// The office's own notes, and whom they are about.
    pub notes: Disclosed<(PersonId, Vec<NoteLine>)>,
    /// What is missing before the decision.
    pub readiness: Disclosed<ReadinessView>,
    /// The decision, once it is issued.
    pub decision: Option<Disclosed<DecisionView>>,
}

impl Opening for OpenCase {
    type View = OpenedCasework;
    const NAME: &'static str = "open_case";

    async fn read(&self, reader: &mut Reader<'_>) -> Result<Option<OpenedCasework>, Fault> {
        let case = self.case;
        let Some(found) = reader.read(&ReadCasework { case }).await? else { return Ok(None) };
        let Some(notes) = reader.read(&ReadNotes { case }).await? else { return Ok(None) };
        let Some(readiness) = reader.read(&DecisionReadiness { case }).await? else { return Ok(None) };
        let is_decided = found.state == CaseState::Decided;
        let decision = if is_decided { reader.read(&ReadDecision { case }).await? } else { None };
        Ok(Some(OpenedCasework { case: found, notes, readiness, decision }))
    }
}

/// Opens the assessment of a case: the table of voices, and what was sent to the family.
#[derive(Clone, Copy, Debug)]
pub struct OpenAssessment {
    /// Of which case.
    pub case: CaseId,
}

/// The assessment of a case with what is around it.
pub struct OpenedAssessment {
    /// The case.
    pub case: Disclosed<Casework>,
    /// The lines with their voices.
    pub table: Disclosed<LinesTable>,
    /// The draft that was sent last.
    pub draft: Option<Disclosed<DraftView>>,
    /// What is missing before the decision.
    pub readiness: Disclosed<ReadinessView>,
}

impl Opening for OpenAssessment {
    type View = OpenedAssessment;
    const NAME: &'static str = "open_assessment";

    async fn read(&self, reader: &mut Reader<'_>) -> Result<Option<OpenedAssessment>, Fault> {
        let case = self.case;
        let Some(found) = reader.read(&ReadCasework { case }).await? else { return Ok(None) };
        let Some(table) = reader.read(&ReadCaseLines { case }).await? else { return Ok(None) };
        let Some(readiness) = reader.read(&DecisionReadiness { case }).await? else { return Ok(None) };
        let has_draft = found.documents.iter().any(|letter| letter.kind == "draft");
        let draft = if has_draft { reader.read(&ReadDraft { case }).await? } else { None };
        Ok(Some(OpenedAssessment { case: found, table, draft, readiness }))
    }
}

/// Opens the draft of a case: what was sent, and what would be sent now.
#[derive(Clone, Copy, Debug)]
pub struct OpenDraft {
    /// Of which case.
    pub case: CaseId,
}

/// The draft of a case.
pub struct OpenedDraft {
    /// The case.
    pub case: Disclosed<Casework>,
    /// The draft that was sent last.
    pub draft: Option<Disclosed<DraftView>>,
    /// What would be sent now.
    pub proposal: Disclosed<DraftProposal>,
}

impl Opening for OpenDraft {
    type View = OpenedDraft;
    const NAME: &'static str = "open_draft";

    async fn read(&self, reader: &mut Reader<'_>) -> Result<Option<OpenedDraft>, Fault> {
        let case = self.case;
        let Some(found) = reader.read(&ReadCasework { case }).await? else { return Ok(None) };
        let Some(proposal) = reader.read(&ProposeDraft { case }).await? else { return Ok(None) };
        let has_draft = proposal.current.is_some();
        let draft = if has_draft { reader.read(&ReadDraft { case }).await? } else { None };
        Ok(Some(OpenedDraft { case: found, draft, proposal }))
    }
}

/// Opens the decision of a case, issued or about to be.
#[derive(Clone, Copy, Debug)]
pub struct OpenDecision {
    /// Of which case.
    pub case: CaseId,
}

/// The decision of a case.
pub struct OpenedDecision {
    /// The case.
    pub case: Disclosed<Casework>,
    /// How far it has come.
    pub stage: DecisionStage,
}

/// How far a decision has come.
pub enum DecisionStage {
    /// It is issued.
    Issued(Box<Disclosed<DecisionView>>),
    /// It would be this, and this is missing.
    Open(Box<Disclosed<ReadinessView>>),
}

impl Opening for OpenDecision {
    type View = OpenedDecision;
    const NAME: &'static str = "open_decision";

    async fn read(&self, reader: &mut Reader<'_>) -> Result<Option<OpenedDecision>, Fault> {
        let case = self.case;
        let Some(found) = reader.read(&ReadCasework { case }).await? else { return Ok(None) };
        let stage = if found.state == CaseState::Decided {
            reader.read(&ReadDecision { case }).await?.map(|view| DecisionStage::Issued(Box::new(view)))
        } else {
            reader.read(&DecisionReadiness { case }).await?.map(|view| DecisionStage::Open(Box::new(view)))
        };
        Ok(stage.map(|stage| OpenedDecision { case: found, stage }))
    }
}
