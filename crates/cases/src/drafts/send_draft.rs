//! Send a draft to the family: both sides' figures on every line, before anything is decided.

use super::content::DraftContent;
use super::dossier::Dossier;
use super::propose_draft::{earliest_answer, missing_for_draft};
use super::rows::{case_to_change, drafts_of};
use super::{Validity, rows::Draft};
use crate::apply_draft::{DraftEvent, OnDraft, SentDraft};
use crate::casework::{CaseFile, private_positions, shared};
use crate::decisions::Missing;
use crate::events::Event;
use crate::letters_for::{self, Written};
use crate::locate;
use access::{Permit, Principal, Resource, ResourceKind, acts};
use jiff::civil::Date;
use kernel::{CaseId, DocumentId, DraftId, PositionId};
use law::NotCovered;
use serde::{Deserialize, Serialize};
use store::{Fault, Tx};
use usecase::{Command, Decided, Located, Moment, Refusal};

/// Sends a draft decision (*utkast*). An earlier one is superseded; what was said to it stays.
#[derive(Clone, Debug)]
pub struct SendDraft {
    /// In which case.
    pub case: CaseId,
    /// The last day for an answer: tomorrow at the earliest.
    pub answer_by: Date,
    /// From when and for how long the decision is proposed to apply.
    pub validity: Validity,
}

/// Why a draft is not sent.
#[derive(Clone, Debug, PartialEq)]
pub enum SendDraftRefusal {
    /// Something is missing; all of it is listed.
    NotReady(Vec<Missing>),
    /// The family must have a day at least.
    AnswerByTooSoon {
        /// The first day that can be given.
        earliest: Date,
    },
    /// The last day, or the day it is looked at again, lies before the first.
    ValidityTurned,
    /// The decision is issued.
    AlreadyDecided,
    /// No rule covers the day.
    NotCovered(NotCovered),
}

impl Refusal for SendDraftRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::NotReady(_) => "draft_not_ready",
            Self::AnswerByTooSoon { .. } => "answer_by_too_soon",
            Self::ValidityTurned => "validity_turned",
            Self::AlreadyDecided => "already_decided",
            Self::NotCovered(_) => "rule_not_covered",
        }
    }
}

impl From<NotCovered> for SendDraftRefusal {
    fn from(not_covered: NotCovered) -> Self {
        Self::NotCovered(not_covered)
    }
}

/// What was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftSent {
    /// The draft.
    pub draft: DraftId,
    /// The letter.
    pub document: DocumentId,
}

/// What the decision is made on.
pub struct SendDraftState {
    pub(crate) dossier: Dossier,
    pub(crate) earlier: Vec<Draft>,
    pub(crate) private: Vec<PositionId>,
}

/// The next date of a case whose draft lies with the family: the answer date, or the provisional answer's while that is
/// still owed.
pub(crate) fn next_due(case: &CaseFile, answer_by: Date) -> Date {
    match case.provisional_sent_on {
        None => answer_by.min(case.provisional_due.value),
        Some(_) => answer_by,
    }
}

/// Does the period end, or the second look come, before it begins?
pub(crate) fn is_turned(validity: &Validity) -> bool {
    match validity {
        Validity::Until { from, to } => to < from,
        Validity::UntilNewDecision { from, review_on } => review_on <= from,
    }
}

impl Command for SendDraft {
    type Action = acts::SendDraft;
    type State = SendDraftState;
    type Event = Event;
    type Refusal = SendDraftRefusal;
    type Done = DraftSent;
    const NAME: &'static str = "send_draft";

    async fn locate(&self, tx: &mut Tx, who: &Principal) -> Result<Located, Fault> {
        let what = Resource::new(ResourceKind::Draft, self.case.0, who.tenant);
        locate::case_part(tx, who, self.case, what).await
    }

    async fn load(&self, tx: &mut Tx, permit: &Permit<acts::SendDraft>) -> Result<SendDraftState, Fault> {
        let who = permit.who();
        let case = case_to_change(tx, who.tenant, self.case).await?;
        let private = private_positions(tx, &case).await?;
        let earlier = drafts_of(tx, who.tenant, self.case).await?;
        Ok(SendDraftState { dossier: Dossier::load(tx, who, case).await?, earlier, private })
    }

    fn decide(
        &self,
        state: &SendDraftState,
        moment: &Moment<'_>,
    ) -> Result<Decided<Event, DraftSent>, SendDraftRefusal> {
        let dossier = &state.dossier;
        if dossier.case.is_closed() {
            return Err(SendDraftRefusal::AlreadyDecided);
        }
        let content = DraftContent::now(dossier, Some(self.validity.clone()));
        let missing = missing_for_draft(dossier, &content, moment.today)?;
        if !missing.is_empty() {
            return Err(SendDraftRefusal::NotReady(missing));
        }
        let earliest = earliest_answer(moment.today);
        if self.answer_by < earliest {
            return Err(SendDraftRefusal::AnswerByTooSoon { earliest });
        }
        if is_turned(&self.validity) {
            return Err(SendDraftRefusal::ValidityTurned);
        }
        let (draft, document) = (moment.id(), moment.id());
        let on = OnDraft { draft, case: dossier.case.id, subject: dossier.case.subject };
        let written = Written { document, on: moment.today };
        let letter = letters_for::draft(dossier, &content, self.answer_by, &written)?;
        let sent = SentDraft {
            on,
            number: state.earlier.first().map_or(1, |newest| newest.number + 1),
            content,
            document,
            answer_by: self.answer_by,
            next_due_on: next_due(&dossier.case, self.answer_by),
        };
        let mut events: Vec<Event> = shared(&dossier.case, state.private.clone()).into_iter().collect();
        events.push(DraftEvent::Sent(Box::new(sent)).into());
        Ok(Decided::all(events, DraftSent { draft, document }).with_letter(letter))
    }
}
