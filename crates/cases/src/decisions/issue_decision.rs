//! Issue the decision: what the municipality has come to, with every required part, printed, and final.

use super::facts::{bpa_facts, decision_facts, outcome};
use super::readiness::{Contact, Judged};
use super::{BpaAnswer, CommentSaid, DecidedLine, DecisionContent, Readiness, Said};
use crate::apply_assessment::CONTACT_BODY;
use crate::apply_decision::{DecisionEvent, IssuedDecision};
use crate::casework::{private_positions, shared};
use crate::drafts::dossier::Dossier;
use crate::drafts::rows::{answers_to, case_to_change, comments_on, current_draft, locate_current};
use crate::drafts::{DraftContent, Validity, is_turned};
use crate::events::Event;
use crate::letters_for::{self, Rights, Written};
use crate::locate;
use crate::text::Words;
use access::{Permit, Principal, Resource, ResourceKind, acts};
use jiff::civil::Date;
use kernel::{CaseId, DecisionId, DocumentId, DraftId, Id, Minutes, PersonId, PositionId, Ruled, TenantId};
use law::{NotCovered, Part, RequiredPart, Uncovered};
use people::persons::names_of;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use store::{Fault, Tx, p, sql};
use usecase::{Command, Decided, Located, Moment, Refusal};

/// Issues a decision (*fatter vedtak*). It can be complained about, never issued again or changed.
#[derive(Clone, Debug)]
pub struct IssueDecision {
    /// In which case.
    pub case: CaseId,
    /// The draft that the page showed.
    pub draft: DraftId,
    /// From when and for how long.
    pub validity: Validity,
    /// What to say in a few words at the top of the letter.
    pub in_short: Option<Words>,
    /// The answer to what a party raised from the disability convention; `None` where nobody raised it.
    pub convention: Option<Words>,
}

/// Why a decision is not issued.
#[derive(Clone, Debug, PartialEq)]
pub enum IssueRefusal {
    /// Something is missing; all of it is listed.
    NotReady(Readiness),
    /// A newer draft was sent meanwhile.
    NewerDraft(DraftId),
    /// The last day, or the day it is looked at again, lies before the first.
    ValidityTurned,
    /// It is issued already; without a decision where the application is withdrawn.
    AlreadyDecided(Option<DecisionId>),
    /// No rule covers the day.
    NotCovered(NotCovered),
}

impl Refusal for IssueRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::NotReady(_) => "decision_not_ready",
            Self::NewerDraft(_) => "newer_draft",
            Self::ValidityTurned => "validity_turned",
            Self::AlreadyDecided(_) => "already_decided",
            Self::NotCovered(_) => "rule_not_covered",
        }
    }
}

impl From<NotCovered> for IssueRefusal {
    fn from(not_covered: NotCovered) -> Self {
        Self::NotCovered(not_covered)
    }
}

/// What was issued.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionIssued {
    /// The decision.
    pub decision: DecisionId,
    /// The letter.
    pub document: DocumentId,
}

/// What the decision is made on, and what its readiness is judged by.
pub struct IssueState {
    pub(crate) dossier: Dossier,
    pub(crate) said: Option<Said>,
    pub(crate) private: Vec<PositionId>,
    pub(crate) decided: Option<DecisionId>,
}

sql! {
    CONTACTS -> [Uuid, Date, Bytes, At, Text, Bool] = "select id, on_day, body, logged_at, manner, reached from contact
        where tenant_id = ?1 and case_id = ?2 and on_day >= ?3 order by on_day, id";
    DECIDED -> [Uuid] = "select id from decision where tenant_id = ?1 and case_id = ?2";
}

/// The parts that the letter always has: its template has no way to leave them out.
pub(crate) const ALWAYS_PRESENT: &[Part] = &[
    Part::Outcome,
    Part::RulesRelied,
    Part::HowToGetReasons,
    Part::UserView,
    Part::ComplaintRight,
    Part::ComplaintDeadline,
    Part::ComplaintBody,
    Part::ComplaintProcedure,
    Part::StayOfEnforcement,
    Part::DocumentAccess,
    Part::CopyToMinor,
];

impl IssueState {
    pub(crate) async fn load(tx: &mut Tx, who: &Principal, case: crate::casework::CaseFile) -> Result<Self, Fault> {
        let (tenant, id) = (who.tenant, case.id);
        let said = said(tx, tenant, id).await?;
        let private = private_positions(tx, &case).await?;
        let decided = tx.maybe(&DECIDED, p![tenant, id]).await?.map(|row| row.get(0)).transpose()?;
        let mut dossier = Dossier::load(tx, who, case).await?;
        // Who represents the family may have commented or answered without speaking on a line.
        let speakers: BTreeSet<PersonId> = said.iter().flat_map(Said::speakers).collect();
        dossier.names.extend(names_of(tx, speakers).await?);
        Ok(Self { dossier, said, private, decided })
    }

    /// What the law asks of the decision; `None` while the day of birth is unknown.
    pub(crate) fn required(
        &self,
        content: &DraftContent,
        today: Date,
        is_convention_raised: bool,
    ) -> Result<Option<Vec<RequiredPart>>, NotCovered> {
        let is_commented = self.said.as_ref().is_some_and(|said| !said.comments.is_empty());
        let Some(facts) = decision_facts(&self.dossier, content, today, is_commented) else { return Ok(None) };
        let facts = law::DecisionFacts { convention_was_raised: is_convention_raised, ..facts };
        law::decision_content(&facts, today).map(|ruled| Some(ruled.value))
    }

    /// What is missing before it can be issued.
    pub(crate) fn readiness(
        &self,
        content: &DraftContent,
        required: Option<&[RequiredPart]>,
        is_convention_answered: bool,
        today: Date,
    ) -> Readiness {
        let answered = is_convention_answered.then_some(Part::ConventionAnswer);
        let present: Vec<Part> = ALWAYS_PRESENT.iter().copied().chain(answered).collect();
        let not_assessed = (!content.lines.is_empty()).then(|| content.not_assessed().collect());
        Readiness::of(&Judged {
            today,
            not_assessed,
            answers: &content.answers,
            required,
            present: &present,
            expected: &self.dossier.family.expected(),
            said: self.said.as_ref(),
        })
    }

    /// The lines as they would be decided now, each with the draft's figure.
    pub(crate) fn lines(&self, content: &DraftContent) -> Vec<DecidedLine> {
        let draft = self.said.as_ref().map(|said| &said.draft.content);
        let proposed = |item| draft.and_then(|d| d.line(item)?.assessed.as_ref()).map(|a| a.minutes);
        let decided = content.lines.iter().map(|line| DecidedLine {
            line: line.clone(),
            proposed: proposed(line.item),
            granted: line.assessed.as_ref().map_or(Minutes::ZERO, |a| a.minutes),
        });
        decided.collect()
    }

    fn comments(&self, said: &Said) -> Vec<CommentSaid> {
        let whose = |person| self.dossier.names.get(&person).cloned().unwrap_or_default();
        let comments = said.comments.iter().filter_map(|comment| {
            Some(CommentSaid {
                comment: comment.id,
                line: comment.line,
                whose: whose(comment.person),
                words: comment.words.clone(),
                at: comment.at,
                reply: comment.reply.as_ref()?.words.clone(),
            })
        });
        comments.collect()
    }
}

async fn said(tx: &mut Tx, tenant: TenantId, case: CaseId) -> Result<Option<Said>, Fault> {
    let Some(draft) = current_draft(tx, tenant, case).await? else { return Ok(None) };
    let comments = draft.content.in_line_order(comments_on(tx, tenant, draft.id).await?);
    let answers = answers_to(tx, tenant, draft.id).await?;
    let sent_on = kernel::today_in_oslo(draft.sent_at);
    let mut contacts = Vec::new();
    for row in tx.all(&CONTACTS, p![tenant, case, sent_on]).await? {
        let id: kernel::ContactId = row.get(0)?;
        let words = tx.open(CONTACT_BODY, id, &row.get::<Vec<u8>>(2)?)?;
        let (on, logged_at, manner, reached) = (row.get(1)?, row.get(3)?, row.parse(4)?, row.get(5)?);
        contacts.push(Contact { on, manner, reached, words, logged_at });
    }
    // A contact of the same day counts when it was logged after the draft was sent.
    contacts.retain(|contact| contact.logged_at >= draft.sent_at);
    Ok(Some(Said { draft, comments, answers, contacts }))
}

/// The answer on a right to BPA; `None` on a day before there was one.
fn bpa(dossier: &Dossier, content: &DraftContent, today: Date) -> Result<Option<Ruled<BpaAnswer>>, NotCovered> {
    match law::bpa_threshold(&bpa_facts(dossier, content), today, today) {
        Err(NotCovered { why: Uncovered::BeforeFirst, .. }) => Ok(None),
        found => found.map(|ruled| {
            Some(ruled.map(|answer| BpaAnswer { outcome: answer.outcome.key().to_owned(), counted: answer.counted }))
        }),
    }
}

impl Command for IssueDecision {
    type Action = acts::IssueDecision;
    type State = IssueState;
    type Event = Event;
    type Refusal = IssueRefusal;
    type Done = DecisionIssued;
    const NAME: &'static str = "issue_decision";

    async fn locate(&self, tx: &mut Tx, who: &Principal) -> Result<Located, Fault> {
        match locate_current(tx, who, self.case).await? {
            Some(draft) => Ok(Some(draft)),
            // Without a draft it is refused in words, not hidden.
            None => {
                let what = Resource::new(ResourceKind::Draft, self.case.uuid(), who.tenant);
                locate::case_part(tx, who, self.case, what).await
            }
        }
    }

    async fn load(&self, tx: &mut Tx, permit: &Permit<acts::IssueDecision>) -> Result<IssueState, Fault> {
        let who = permit.who();
        let case = case_to_change(tx, who.tenant, self.case).await?;
        IssueState::load(tx, who, case).await
    }

    fn decide(&self, state: &IssueState, moment: &Moment<'_>) -> Result<Decided<Event, DecisionIssued>, IssueRefusal> {
        let (dossier, today) = (&state.dossier, moment.today);
        if dossier.case.is_closed() {
            return Err(IssueRefusal::AlreadyDecided(state.decided));
        }
        let now = DraftContent::now(dossier, Some(self.validity.clone()));
        let required = state.required(&now, today, self.convention.is_some())?;
        let readiness = state.readiness(&now, required.as_deref(), self.convention.is_some(), today);
        let (true, Some(required), Some(said)) = (readiness.is_ready(), required, &state.said) else {
            return Err(IssueRefusal::NotReady(readiness));
        };
        if said.draft.id != self.draft {
            return Err(IssueRefusal::NewerDraft(said.draft.id));
        }
        if is_turned(&self.validity) {
            return Err(IssueRefusal::ValidityTurned);
        }
        let content = self.content(state, said, &now, today)?;
        // Knowledge is assumed on the day of issue: a letter that takes days gives days more, never fewer.
        let complaint_due = law::complaint_deadline(today, today)?;
        let (decision, document) = (moment.id(), moment.id());
        let rights = Rights { required: &required, complaint_due: &complaint_due };
        let letter = letters_for::decision(dossier, &content, &rights, &Written { document, on: today })?;
        let issued = IssuedDecision {
            decision,
            case: dossier.case.id,
            subject: dossier.case.subject,
            draft: said.draft.id,
            content,
            complaint_due,
            document,
        };
        let mut events: Vec<Event> = shared(&dossier.case, state.private.clone()).into_iter().collect();
        events.push(DecisionEvent::Issued(Box::new(issued)).into());
        Ok(Decided::all(events, DecisionIssued { decision, document }).with_letter(letter))
    }
}

impl IssueDecision {
    fn content(
        &self,
        state: &IssueState,
        said: &Said,
        now: &DraftContent,
        today: Date,
    ) -> Result<DecisionContent, NotCovered> {
        let comments = state.comments(said);
        Ok(DecisionContent {
            lines: state.lines(now),
            answers: now.answers.clone(),
            validity: self.validity.clone(),
            asked: now.asked(),
            granted: now.proposed(),
            outcome: outcome(now).key().to_owned(),
            in_short: self.in_short.as_ref().map(ToString::to_string),
            convention_answer: self.convention.as_ref().map(ToString::to_string),
            draft_answer: letters_for::draft_answer(&state.dossier, said, &comments),
            comments,
            bpa: bpa(&state.dossier, now, today)?,
        })
    }
}

#[cfg(test)]
mod tests;
