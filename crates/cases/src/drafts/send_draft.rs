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
    /// The decision is issued, or the application withdrawn.
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::apply_assessment::Question;
    use crate::drafts::Answers;
    use crate::drafts::given::{ANSWER_BY, DRAFT, dossier, draft, open_end, turned};
    use crate::given::{CASE, Given, LINE, TODAY};
    use crate::model::CaseState;
    use kernel::Minutes;
    use uuid::Uuid;

    fn send() -> SendDraft {
        SendDraft { case: CASE, answer_by: ANSWER_BY, validity: open_end() }
    }

    fn state(dossier: Dossier) -> SendDraftState {
        SendDraftState { dossier, earlier: vec![], private: vec![] }
    }

    fn decide(command: &SendDraft, state: &SendDraftState) -> Result<Decided<Event, DraftSent>, SendDraftRefusal> {
        command.decide(state, &Given::now().moment())
    }

    fn sent(event: &Event) -> &SentDraft {
        let Event::Draft(DraftEvent::Sent(sent)) = event else { panic!("a draft is sent: {event:?}") };
        sent
    }

    #[test]
    fn a_draft_says_both_sides_figures_and_is_printed() {
        let decided = decide(&send(), &state(dossier())).expect("sent");
        let [event] = &decided.events[..] else { panic!("one event") };
        let sent = sent(event);
        assert_eq!((sent.on.draft, sent.document), (decided.done.draft, decided.done.document));
        assert_eq!((sent.number, sent.answer_by), (1, ANSWER_BY));
        assert_eq!((sent.content.asked(), sent.content.proposed()), (Minutes(210), Minutes(120)));
        assert_eq!(sent.content.validity, Some(open_end()));
        let letters: Vec<_> = decided.letters.iter().map(|letter| (letter.document, letter.kind)).collect();
        assert_eq!(letters, [(decided.done.document, "draft")]);
    }

    #[test]
    fn what_was_private_is_shared_first_and_a_new_draft_counts_on() {
        let private = vec![PositionId(Uuid::from_u128(31))];
        let state = SendDraftState { earlier: vec![draft(DRAFT)], private, ..state(dossier()) };
        let decided = decide(&send(), &state).expect("sent");
        let [Event::Line(_), event] = &decided.events[..] else { panic!("shared, then sent: {:?}", decided.events) };
        assert_eq!(sent(event).number, 2);
    }

    #[test]
    fn the_next_date_is_the_answer_date_unless_the_provisional_answer_is_due_first() {
        let after = |days: i64| dossier().case.provisional_due.value.saturating_add(jiff::ToSpan::days(days));
        let due = after(0);
        let rows = [(None, after(-1), after(-1)), (None, after(1), due), (Some(TODAY), after(1), after(1))];
        for (provisional_sent_on, answer_by, expected) in rows {
            let mut dossier = dossier();
            dossier.case.provisional_sent_on = provisional_sent_on;
            let decided = decide(&SendDraft { answer_by, ..send() }, &state(dossier)).expect("sent");
            assert_eq!(sent(&decided.events[0]).next_due_on, expected);
        }
    }

    #[test]
    fn a_draft_that_is_not_whole_is_not_sent() {
        let mut no_line = dossier();
        no_line.lines.clear();
        let mut not_assessed = dossier();
        not_assessed.lines[0].positions.truncate(1);
        let mut no_birth = dossier();
        no_birth.family.subject.born = None;
        let rows = [
            ("no line", no_line, vec![Missing::NoLine]),
            ("not assessed", not_assessed, vec![Missing::LineNotAssessed { line: LINE }]),
            ("the day of birth", no_birth, vec![Missing::BirthDateUnknown]),
        ];
        for (claim, dossier, expected) in rows {
            let refusal = decide(&send(), &state(dossier)).expect_err(claim);
            assert_eq!(refusal, SendDraftRefusal::NotReady(expected), "{claim}");
        }
        let mut unheard = dossier();
        unheard.answers = Answers::default();
        let Err(SendDraftRefusal::NotReady(missing)) = decide(&send(), &state(unheard)) else { panic!("not ready") };
        let asked =
            missing.iter().map(|m| if let Missing::Answer { question, .. } = m { Some(*question) } else { None });
        assert_eq!(asked.collect::<Vec<_>>(), [Some(Question::ChildView), Some(Question::BestInterests)]);
    }

    #[test]
    fn a_draft_leaves_time_to_answer_and_proposes_a_period_that_runs() {
        let earliest = earliest_answer(TODAY);
        assert!(decide(&SendDraft { answer_by: earliest, ..send() }, &state(dossier())).is_ok());
        let mut decided = dossier();
        decided.case.state = CaseState::Decided;
        let mut withdrawn = dossier();
        withdrawn.case.state = CaseState::Withdrawn;
        let rows = [
            (SendDraft { answer_by: TODAY, ..send() }, dossier(), SendDraftRefusal::AnswerByTooSoon { earliest }),
            (SendDraft { validity: turned(), ..send() }, dossier(), SendDraftRefusal::ValidityTurned),
            (send(), decided, SendDraftRefusal::AlreadyDecided),
            (send(), withdrawn, SendDraftRefusal::AlreadyDecided),
        ];
        for (command, dossier, expected) in rows {
            assert_eq!(decide(&command, &state(dossier)).expect_err("refused"), expected);
        }
    }
}
