//! What has happened in a case, what happens now, what comes next, by which date, and whose turn is it? Pure.

use crate::model::{CaseState, Turn};
use jiff::civil::Date;
use people::words;

words! {
    /// A step on the way of a case.
    Step {
        /// The application was handed in.
        Sent = "sent",
        /// The municipality says when it will answer (*foreløpig svar*).
        ProvisionalAnswer = "provisional_answer",
        /// The municipality assesses the need, line by line.
        Assessment = "assessment",
        /// The family reads the draft and says what it thinks.
        DraftAnswer = "draft_answer",
        /// The municipality decides.
        Decision = "decision",
        /// The family may complain.
        Complaint = "complaint",
        /// The hours start.
        Start = "start",
        /// The family has withdrawn the application.
        Withdrawn = "withdrawn",
    }
}

words! {
    /// Where a step stands.
    StepState {
        /// Over.
        Done = "done",
        /// Where the case is; exactly one step, until the hours have started.
        Now = "now",
        /// Still to come.
        Next = "next",
    }
}

/// One step, in words on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimelineStep {
    /// Which.
    pub step: Step,
    /// Where it stands.
    pub state: StepState,
    /// The day it happened, or will.
    pub on: Option<Date>,
    /// The day it is to be done by.
    pub by: Option<Date>,
    /// Whose turn it is in it.
    pub turn: Turn,
    /// The day it was to be done by is over.
    pub is_late: bool,
}

/// The dates of a case, as far as they are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CaseDates {
    /// How far it has come.
    pub state: CaseState,
    /// Whose turn it is today, said to the family.
    pub turn: Turn,
    /// Received.
    pub received_on: Date,
    /// Provisional answer by.
    pub provisional_due_on: Date,
    /// Provisional answer sent.
    pub provisional_sent_on: Option<Date>,
    /// When the municipality expects to decide.
    pub expected_on: Option<Date>,
    /// The draft that lies with the family: sent, and to be answered by.
    pub draft: Option<(Date, Date)>,
    /// The decision: issued, complaint by, hours from.
    pub decision: Option<DecisionDates>,
    /// The application withdrawn.
    pub withdrawn_on: Option<Date>,
}

/// The dates of a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DecisionDates {
    /// Issued.
    pub issued_on: Date,
    /// The last day to complain.
    pub complaint_due_on: Date,
    /// The first day of the hours.
    pub from_on: Date,
}

/// A step before it is known which one is the present one.
struct Planned {
    step: Step,
    done_on: Option<Date>,
    is_done: bool,
    by: Option<Date>,
    turn: Turn,
}

/// The steps of a case in their order. A provisional answer that the draft has overtaken stands after the draft for as
/// long as the municipality owes it: until the decision. The first day of the hours is a step once it is known.
pub fn timeline(dates: &CaseDates, today: Date) -> Vec<TimelineStep> {
    let mut is_before = true;
    planned(dates, today)
        .into_iter()
        .map(|planned| {
            let state = match (planned.is_done, is_before) {
                (true, _) => StepState::Done,
                (false, true) => StepState::Now,
                (false, false) => StepState::Next,
            };
            is_before &= planned.is_done;
            let is_late = !planned.is_done && planned.by.is_some_and(|by| by < today);
            let Planned { step, done_on: on, by, turn, .. } = planned;
            TimelineStep { step, state, on, by, turn, is_late }
        })
        .collect()
}

/// What had happened until the application was withdrawn. Nothing comes after.
fn until_withdrawn(dates: &CaseDates, on: Date) -> Vec<Planned> {
    let done = |step, on, turn| Planned { step, done_on: Some(on), is_done: true, by: None, turn };
    let provisional = dates.provisional_sent_on.map(|on| done(Step::ProvisionalAnswer, on, Turn::Municipality));
    let assessment = dates.draft.map(|(sent_on, _)| done(Step::Assessment, sent_on, Turn::Municipality));
    let sent = done(Step::Sent, dates.received_on, Turn::Family);
    let withdrawn = done(Step::Withdrawn, on, Turn::Nobody);
    [Some(sent), provisional, assessment, Some(withdrawn)].into_iter().flatten().collect()
}

fn planned(dates: &CaseDates, today: Date) -> Vec<Planned> {
    if let Some(on) = dates.withdrawn_on {
        return until_withdrawn(dates, on);
    }
    let reached = |state| dates.state >= state;
    let sent =
        Planned { step: Step::Sent, done_on: Some(dates.received_on), is_done: true, by: None, turn: Turn::Family };
    let provisional = Planned {
        step: Step::ProvisionalAnswer,
        done_on: dates.provisional_sent_on,
        is_done: dates.provisional_sent_on.is_some(),
        by: Some(dates.provisional_due_on),
        turn: Turn::Municipality,
    };
    let is_overtaken = !provisional.is_done && reached(CaseState::DraftSent);
    let is_owed = !provisional.is_done && !reached(CaseState::Decided);
    let assessment = Planned {
        step: Step::Assessment,
        done_on: dates.draft.map(|(sent_on, _)| sent_on),
        is_done: reached(CaseState::DraftSent),
        by: None,
        turn: Turn::Municipality,
    };
    let answer = Planned {
        step: Step::DraftAnswer,
        done_on: None,
        is_done: reached(CaseState::Answered),
        by: dates.draft.map(|(_, answer_by)| answer_by),
        // A wish for more time, or the answer date behind us, gives the turn back before everybody has answered.
        turn: if dates.state == CaseState::DraftSent { dates.turn } else { Turn::Family },
    };
    let (in_time, after_draft) =
        if is_overtaken { (None, is_owed.then_some(provisional)) } else { (Some(provisional), None) };
    let steps = [sent].into_iter().chain(in_time).chain([assessment, answer]).chain(after_draft);
    steps.chain(from_decision(dates, today)).collect()
}

fn from_decision(dates: &CaseDates, today: Date) -> impl Iterator<Item = Planned> {
    let decision = dates.decision;
    let decide_and_complain = [
        Planned {
            step: Step::Decision,
            done_on: decision.map(|d| d.issued_on),
            is_done: dates.state == CaseState::Decided,
            by: dates.expected_on,
            turn: Turn::Municipality,
        },
        Planned {
            step: Step::Complaint,
            done_on: None,
            is_done: decision.is_some_and(|d| d.complaint_due_on < today),
            by: decision.map(|d| d.complaint_due_on),
            turn: Turn::Family,
        },
    ];
    let start = decision.map(|d| Planned {
        step: Step::Start,
        done_on: Some(d.from_on),
        is_done: d.from_on <= today,
        by: None,
        turn: Turn::Nobody,
    });
    decide_and_complain.into_iter().chain(start)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn received() -> CaseDates {
        CaseDates {
            state: CaseState::Received,
            turn: Turn::Municipality,
            received_on: date(2026, 11, 3),
            provisional_due_on: date(2026, 12, 3),
            provisional_sent_on: None,
            expected_on: None,
            draft: None,
            decision: None,
            withdrawn_on: None,
        }
    }

    fn now(dates: &CaseDates, today: Date) -> (Step, Turn, bool) {
        let steps = timeline(dates, today);
        let mut present = steps.iter().filter(|s| s.state == StepState::Now);
        let step = present.next().expect("one step is the present one");
        assert_eq!(present.next(), None);
        (step.step, step.turn, step.is_late)
    }

    #[test]
    fn the_present_step_follows_the_case() {
        let answered_first = CaseDates { provisional_sent_on: Some(date(2026, 11, 20)), ..received() };
        let draft = Some((date(2026, 11, 20), date(2026, 12, 4)));
        let drafted = CaseDates { state: CaseState::DraftSent, turn: Turn::Family, draft, ..received() };
        let over = CaseDates { turn: Turn::Municipality, ..drafted };
        let owed = CaseDates { state: CaseState::Answered, ..drafted };
        let (sent, expected_on) = (Some(date(2026, 11, 20)), Some(date(2026, 12, 18)));
        let answered = CaseDates { provisional_sent_on: sent, expected_on, ..owed };
        let dates = DecisionDates {
            issued_on: date(2026, 12, 15),
            complaint_due_on: date(2027, 1, 12),
            from_on: date(2027, 1, 1),
        };
        let decided = CaseDates { state: CaseState::Decided, decision: Some(dates), ..answered };
        let (family, office) = (Turn::Family, Turn::Municipality);
        let rows = [
            ("received", received(), date(2026, 11, 23), (Step::ProvisionalAnswer, office, false)),
            ("the last day is not late", received(), date(2026, 12, 3), (Step::ProvisionalAnswer, office, false)),
            ("the day after is", received(), date(2026, 12, 4), (Step::ProvisionalAnswer, office, true)),
            ("provisionally answered", answered_first, date(2026, 12, 23), (Step::Assessment, office, false)),
            ("a draft lies with the family", drafted, date(2026, 11, 23), (Step::DraftAnswer, family, false)),
            ("the answer date has passed", over, date(2026, 12, 5), (Step::DraftAnswer, office, true)),
            (
                "answered, and the provisional answer is owed",
                owed,
                date(2026, 11, 27),
                (Step::ProvisionalAnswer, office, false),
            ),
            ("the family has answered", answered, date(2026, 11, 27), (Step::Decision, office, false)),
            ("decided, and one may complain", decided, date(2027, 1, 12), (Step::Complaint, family, false)),
        ];
        for (claim, dates, today, expected) in rows {
            assert_eq!(now(&dates, today), expected, "{claim}");
        }
        assert!(timeline(&decided, date(2027, 1, 13)).iter().all(|s| s.state == StepState::Done));
    }

    #[test]
    fn a_provisional_answer_is_owed_until_the_decision_and_the_start_is_told_when_it_is_known() {
        let draft = Some((date(2026, 11, 20), date(2026, 12, 4)));
        let drafted = CaseDates { state: CaseState::DraftSent, draft, ..received() };
        let dates = DecisionDates {
            issued_on: date(2026, 12, 15),
            complaint_due_on: date(2027, 1, 12),
            from_on: date(2027, 1, 1),
        };
        let decided = CaseDates { state: CaseState::Decided, decision: Some(dates), ..drafted };
        let steps = |dates: &CaseDates| timeline(dates, date(2026, 12, 16)).iter().map(|s| s.step).collect::<Vec<_>>();
        use Step::{Assessment, Complaint, Decision, DraftAnswer, ProvisionalAnswer, Sent, Start};
        let rows = [
            ("in its order", received(), vec![Sent, ProvisionalAnswer, Assessment, DraftAnswer, Decision, Complaint]),
            ("overtaken", drafted, vec![Sent, Assessment, DraftAnswer, ProvisionalAnswer, Decision, Complaint]),
            ("needless", decided, vec![Sent, Assessment, DraftAnswer, Decision, Complaint, Start]),
        ];
        for (claim, dates, expected) in rows {
            assert_eq!(steps(&dates), expected, "{claim}");
        }
    }

    #[test]
    fn after_an_application_is_withdrawn_nothing_is_waited_for() {
        let on = date(2026, 11, 27);
        let over = |dates: CaseDates| CaseDates {
            state: CaseState::Withdrawn,
            turn: Turn::Nobody,
            withdrawn_on: Some(on),
            ..dates
        };
        let answered = CaseDates { provisional_sent_on: Some(date(2026, 11, 20)), ..received() };
        let drafted = CaseDates { draft: Some((date(2026, 11, 20), date(2026, 12, 4))), ..received() };
        let rows = [
            (received(), vec![Step::Sent, Step::Withdrawn]),
            (answered, vec![Step::Sent, Step::ProvisionalAnswer, Step::Withdrawn]),
            (drafted, vec![Step::Sent, Step::Assessment, Step::Withdrawn]),
        ];
        for (dates, expected) in rows {
            let steps = timeline(&over(dates), date(2027, 6, 1));
            assert_eq!(steps.iter().map(|s| s.step).collect::<Vec<_>>(), expected);
            assert!(steps.iter().all(|s| s.state == StepState::Done && !s.is_late));
            assert_eq!(steps.last().and_then(|s| s.on), Some(on));
        }
    }
}
