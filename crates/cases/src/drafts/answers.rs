//! Who has answered a draft, and whose turn is it? Pure answers from what was said.
//!
//! Everybody who speaks for the person is waited for: parents and guardians, or the person where there are none. Of
//! what somebody said, the latest counts.

use crate::model::{CaseState, Turn};
use jiff::Timestamp;
use jiff::civil::Date;
use kernel::PersonId;
use people::words;
use std::collections::BTreeMap;

words! {
    /// What was said to a draft as a whole (*svar på utkastet*).
    AnswerKind {
        /// I am done; what I want to say stands in the comments.
        Answered = "answered",
        /// Decide without me.
        DecideWithoutMe = "decide_without_me",
        /// I need more time.
        MoreTime = "more_time",
        /// The municipality gives more time.
        TimeGiven = "time_given",
    }
}

/// One thing said to a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answer {
    /// By whom.
    pub person: PersonId,
    /// What.
    pub kind: AnswerKind,
    /// Until when, where more time is asked for or given.
    pub until: Option<Date>,
    /// When.
    pub at: Timestamp,
}

/// How far the answers to a draft have come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Who has not answered.
    pub waiting_for: Vec<PersonId>,
    /// More time is asked for until this day, and the municipality has said nothing to it.
    pub wished_until: Option<Date>,
}

impl Standing {
    /// Has everybody answered?
    pub fn is_complete(&self) -> bool {
        self.waiting_for.is_empty()
    }

    /// What the case becomes.
    pub fn outcome(&self) -> (CaseState, Turn) {
        match self.wished_until {
            _ if self.is_complete() => (CaseState::Answered, Turn::Municipality),
            Some(_) => (CaseState::DraftSent, Turn::Municipality),
            None => (CaseState::DraftSent, Turn::Family),
        }
    }
}

/// How far the answers have come, given oldest first.
pub fn standing(expected: &[PersonId], answers: &[Answer]) -> Standing {
    let mut latest: BTreeMap<PersonId, AnswerKind> = BTreeMap::new();
    let mut wished_until = None;
    for answer in answers {
        match answer.kind {
            AnswerKind::TimeGiven => wished_until = None,
            AnswerKind::MoreTime => {
                wished_until = wished_until.max(answer.until);
                latest.insert(answer.person, answer.kind);
            }
            AnswerKind::Answered | AnswerKind::DecideWithoutMe => {
                latest.insert(answer.person, answer.kind);
            }
        }
    }
    let is_in =
        |person: &PersonId| matches!(latest.get(person), Some(AnswerKind::Answered | AnswerKind::DecideWithoutMe));
    let waiting_for = expected.iter().filter(|person| !is_in(person)).copied().collect();
    Standing { waiting_for, wished_until }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::given::{CHILD, FATHER, MOTHER, OFFICER, TODAY};
    use jiff::ToSpan;

    fn said(person: PersonId, kind: AnswerKind, days: Option<i64>) -> Answer {
        let until = days.map(|days| TODAY.saturating_add(days.days()));
        Answer { person, kind, until, at: Timestamp::UNIX_EPOCH }
    }

    #[test]
    fn everybody_is_waited_for_and_the_latest_word_counts() {
        use AnswerKind::{Answered, DecideWithoutMe, MoreTime, TimeGiven};
        let family = (CaseState::DraftSent, Turn::Family);
        let asked = (CaseState::DraftSent, Turn::Municipality);
        let answered = (CaseState::Answered, Turn::Municipality);
        let rows = [
            ("nobody", vec![], family, vec![MOTHER, FATHER]),
            ("one of two", vec![said(MOTHER, Answered, None)], family, vec![FATHER]),
            ("both", vec![said(MOTHER, Answered, None), said(FATHER, DecideWithoutMe, None)], answered, vec![]),
            ("the child is heard, not waited for", vec![said(CHILD, Answered, None)], family, vec![MOTHER, FATHER]),
            (
                "one asks for time after all",
                vec![said(MOTHER, Answered, None), said(FATHER, Answered, None), said(FATHER, MoreTime, Some(20))],
                asked,
                vec![FATHER],
            ),
            (
                "time is given",
                vec![said(MOTHER, MoreTime, Some(20)), said(OFFICER, TimeGiven, Some(14))],
                family,
                vec![MOTHER, FATHER],
            ),
            (
                "asked again",
                vec![
                    said(MOTHER, MoreTime, Some(20)),
                    said(OFFICER, TimeGiven, Some(14)),
                    said(MOTHER, MoreTime, Some(21)),
                ],
                asked,
                vec![MOTHER, FATHER],
            ),
        ];
        for (claim, answers, outcome, waiting_for) in rows {
            let found = standing(&[MOTHER, FATHER], &answers);
            assert_eq!((found.outcome(), found.waiting_for), (outcome, waiting_for), "{claim}");
        }
    }
}
