//! When does the family hear why there is no decision yet, and when to expect it? (*foreløpig svar*)

use crate::apply_assessment::AssessmentEvent;
use crate::drafts::dossier::Dossier;
use crate::drafts::rows::case_to_change;
use crate::events::Event;
use crate::letters_for::{Written, provisional_answer};
use crate::locate;
use crate::text::Words;
use access::{Permit, Principal, acts};
use jiff::civil::Date;
use kernel::{CaseId, DocumentId};
use store::{Fault, Tx};
use usecase::{Command, Decided, Located, Moment, Refusal};

/// Sends the provisional answer as a letter. It may be sent again, when the promised day must be moved.
#[derive(Clone, Debug)]
pub struct SendProvisionalAnswer {
    /// In which case.
    pub case: CaseId,
    /// Why it takes time, in words to the family.
    pub reason: Words,
    /// When the decision is expected.
    pub expected_on: Date,
}

/// Why the answer is not sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProvisionalRefusal {
    /// The promised day has passed, or is today.
    ExpectedTooSoon,
    /// The decision is issued: there is nothing left to wait for.
    Decided,
    /// The rule that the letter must name covers no such day.
    NoRule,
}

impl Refusal for ProvisionalRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::ExpectedTooSoon => "expected_too_soon",
            Self::Decided => "case_decided",
            Self::NoRule => "rule_not_covered",
        }
    }
}

impl Command for SendProvisionalAnswer {
    type Action = acts::SendProvisionalAnswer;
    type State = Dossier;
    type Event = Event;
    type Refusal = ProvisionalRefusal;
    type Done = DocumentId;
    const NAME: &'static str = "send_provisional_answer";

    async fn locate(&self, tx: &mut Tx, who: &Principal) -> Result<Located, Fault> {
        locate::case(tx, who, self.case).await
    }

    async fn load(&self, tx: &mut Tx, permit: &Permit<acts::SendProvisionalAnswer>) -> Result<Dossier, Fault> {
        let who = permit.who();
        let case = case_to_change(tx, who.tenant, self.case).await?;
        Dossier::load(tx, who, case).await
    }

    fn decide(&self, of: &Dossier, moment: &Moment<'_>) -> Result<Decided<Event, DocumentId>, ProvisionalRefusal> {
        if of.case.is_closed() {
            return Err(ProvisionalRefusal::Decided);
        }
        if self.expected_on <= moment.today {
            return Err(ProvisionalRefusal::ExpectedTooSoon);
        }
        let citation = of.case.provisional_due.citations.first().cloned().ok_or(ProvisionalRefusal::NoRule)?;
        let document = moment.id();
        let written = Written { document, on: moment.today };
        let letter = provisional_answer(of, self.reason.as_str(), self.expected_on, citation, &written);
        let (case, subject, expected_on) = (of.case.id, of.case.subject, self.expected_on);
        let event = AssessmentEvent::ProvisionalAnswerSent { case, subject, document, expected_on };
        Ok(Decided::one(event.into(), document).with_letter(letter))
    }
}
