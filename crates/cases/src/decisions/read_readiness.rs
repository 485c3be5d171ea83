//! What is still missing, and what would be decided now? For the page where the decision is issued.

use super::issue_decision::IssueState;
use super::{DecidedLine, Missing};
use crate::casework::load_case;
use crate::drafts::{Answers, DraftContent, Validity, standing};
use crate::locate;
use crate::speaker::is_office;
use access::{Permit, Principal, acts};
use jiff::civil::Date;
use kernel::{CaseId, DraftId, Minutes, PersonId};
use serde::Serialize;
use std::collections::BTreeMap;
use store::{Fault, Tx};
use usecase::{Located, Reading, Seen};

/// Reads how ready a case is for its decision.
#[derive(Clone, Copy, Debug)]
pub struct DecisionReadiness {
    /// Which case.
    pub case: CaseId,
}

/// What would be decided now, and what is missing.
#[derive(Clone, Debug, Serialize)]
#[serde(remote = "Self")]
pub struct ReadinessView {
    /// The case.
    pub case: CaseId,
    /// Whom it is about.
    pub subject: PersonId,
    /// Their name.
    pub subject_name: String,
    /// The draft that the decision follows.
    pub draft: Option<DraftId>,
    /// What is missing; nothing is, when it can be issued.
    pub missing: Vec<Missing>,
    /// Names of those who are waited for.
    pub names: BTreeMap<PersonId, String>,
    /// The lines as they would be decided now, each with the draft's figure.
    pub lines: Vec<DecidedLine>,
    /// What holds for all lines.
    pub answers: Answers,
    /// Minutes a week that are asked for.
    pub asked: Minutes,
    /// Minutes a week that would be granted.
    pub granted: Minutes,
    /// From when and for how long, as the draft proposed.
    pub validity: Option<Validity>,
    /// Would the letter say that there was no answer?
    pub is_without_answer: bool,
    /// How many contacts were logged since the draft was sent.
    pub contacts: usize,
    /// Is it issued?
    pub is_decided: bool,
}
access::personal!(ReadinessView);

impl Reading for DecisionReadiness {
    type Action = acts::ReadAssessment;
    type View = ReadinessView;
    const NAME: &'static str = "decision_readiness";

    async fn locate(&self, tx: &mut Tx, who: &Principal) -> Result<Located, Fault> {
        // It holds what the municipality has not shared yet.
        if is_office(who) { locate::assessment(tx, who, self.case).await } else { Ok(None) }
    }

    async fn load(
        &self,
        tx: &mut Tx,
        permit: &Permit<acts::ReadAssessment>,
        today: Date,
    ) -> Result<Option<ReadinessView>, Fault> {
        let case = load_case(tx, self.case).await?;
        let state = IssueState::load(tx, permit.who(), case).await?;
        let validity = state.said.as_ref().and_then(|said| said.draft.content.validity.clone());
        let content = DraftContent::now(&state.dossier, validity.clone());
        let required = state.required(&content, today, false).map_err(|e| Fault::Decode(e.to_string()))?;
        let readiness = state.readiness(&content, required.as_deref(), false, today);
        let dossier = &state.dossier;
        let expected = dossier.family.expected();
        let waiting_for = state.said.as_ref().map(|said| standing(&expected, &said.answers).waiting_for);
        let waiting_for = waiting_for.unwrap_or_default();
        let names = waiting_for.iter().filter_map(|person| Some((*person, dossier.names.get(person)?.clone())));
        Ok(Some(ReadinessView {
            case: self.case,
            subject: dossier.case.subject,
            subject_name: dossier.family.subject.name.clone(),
            draft: state.said.as_ref().map(|said| said.draft.id),
            missing: readiness.missing,
            names: names.collect(),
            lines: state.lines(&content),
            asked: content.asked(),
            granted: content.proposed(),
            answers: content.answers,
            validity,
            is_without_answer: waiting_for.len() == expected.len(),
            contacts: state.said.as_ref().map_or(0, |said| said.contacts.len()),
            is_decided: dossier.case.is_closed(),
        }))
    }

    fn seen(&self, view: &ReadinessView) -> Seen {
        Seen(vec![view.subject])
    }
}
