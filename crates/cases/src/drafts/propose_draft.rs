//! What would a draft say now, and what is still missing before it can be sent?

use super::content::DraftContent;
use super::dossier::Dossier;
use super::rows::current_draft;
use crate::apply_assessment::Question;
use crate::casework::load_case;
use crate::decisions::{Missing, facts, questions};
use crate::locate;
use crate::speaker::is_office;
use access::{Permit, Principal, acts};
use jiff::ToSpan;
use jiff::civil::Date;
use kernel::{CaseId, DraftId, PersonId};
use law::{NotCovered, RequiredPart};
use serde::Serialize;
use store::{Fault, Tx};
use usecase::{Located, Reading, Seen};

/// Reads what a draft would say now; for the page where it is written and sent.
#[derive(Clone, Copy, Debug)]
pub struct ProposeDraft {
    /// In which case.
    pub case: CaseId,
}

/// A draft that is not sent.
#[derive(Clone, Debug, Serialize)]
#[serde(remote = "Self")]
pub struct DraftProposal {
    /// The case.
    pub case: CaseId,
    /// Whom it is about.
    pub subject: PersonId,
    /// Their name.
    pub subject_name: String,
    /// What it would say; without validity, which the caseworker gives when it is sent.
    pub content: DraftContent,
    /// What is missing before it can be sent.
    pub missing: Vec<Missing>,
    /// The first day that can be given for an answer.
    pub earliest_answer_by: Date,
    /// The draft that lies with the family, if one does; a new one supersedes it.
    pub current: Option<DraftId>,
    /// Is the decision issued, so that no draft can be sent any more?
    pub is_decided: bool,
}
access::personal!(DraftProposal);

/// The first day that can be given for an answer.
pub(crate) fn earliest_answer(today: Date) -> Date {
    today.saturating_add(1.day())
}

/// What a draft lacks: an assessment of every line, and what the law asks for where the person is a child.
pub(crate) fn missing_for_draft(
    dossier: &Dossier,
    content: &DraftContent,
    today: Date,
) -> Result<Vec<Missing>, NotCovered> {
    let mut missing: Vec<Missing> = content.not_assessed().map(|line| Missing::LineNotAssessed { line }).collect();
    if content.lines.is_empty() {
        missing.push(Missing::NoLine);
    }
    let Some(facts) = facts::decision_facts(dossier, content, today, false) else {
        missing.push(Missing::BirthDateUnknown);
        return Ok(missing);
    };
    let required = law::decision_content(&facts, today)?.value;
    let about_the_child = |part: &&RequiredPart| {
        questions::of(part.part).is_some_and(|q| matches!(q, Question::ChildView | Question::BestInterests))
    };
    missing.extend(questions::unanswered(required.iter().filter(about_the_child), &content.answers));
    Ok(missing)
}

impl Reading for ProposeDraft {
    type Action = acts::ReadAssessment;
    type View = DraftProposal;
    const NAME: &'static str = "propose_draft";

    async fn locate(&self, tx: &mut Tx, who: &Principal) -> Result<Located, Fault> {
        // It holds what the municipality has not shared yet.
        if is_office(who) { locate::assessment(tx, who, self.case).await } else { Ok(None) }
    }

    async fn load(
        &self,
        tx: &mut Tx,
        permit: &Permit<acts::ReadAssessment>,
        today: Date,
    ) -> Result<Option<DraftProposal>, Fault> {
        let who = permit.who();
        let case = load_case(tx, self.case).await?;
        let current = current_draft(tx, who.tenant, self.case).await?.map(|draft| draft.id);
        let dossier = Dossier::load(tx, who, case).await?;
        let content = DraftContent::now(&dossier, None);
        let missing = missing_for_draft(&dossier, &content, today).map_err(|e| Fault::Decode(e.to_string()))?;
        Ok(Some(DraftProposal {
            case: self.case,
            subject: dossier.case.subject,
            subject_name: dossier.family.subject.name.clone(),
            content,
            missing,
            earliest_answer_by: earliest_answer(today),
            current,
            is_decided: dossier.case.is_closed(),
        }))
    }

    fn seen(&self, view: &DraftProposal) -> Seen {
        Seen(vec![view.subject])
    }
}
