//! What is offered although no statute gives the individual a right to it?
//!
//! Leisure transport for those who cannot use public transport (*TT*) follows the county's own rules; a written agreement
//! with carers (*pårørendeavtale*) is a practice that the health authorities recommend.

use crate::RightOutcome;
use crate::services::rights_check::{Answer, Verdict};
use crate::services::{Because, Note};

/// The county's leisure transport.
pub(crate) fn tt_transport() -> Answer {
    without_statute(Note::LocalRules)
}

/// A written agreement with carers: a practice that is recommended.
pub(crate) fn carer_agreement() -> Answer {
    without_statute(Note::RecommendedPractice)
}

fn without_statute(note: Note) -> Answer {
    Answer {
        verdict: Verdict {
            outcome: RightOutcome::Discretionary,
            because: vec![Because::NoStatute],
            missing: Vec::new(),
            would_change: Vec::new(),
        },
        uncovered: None,
        rule: None,
        commencement: None,
        citations: Vec::new(),
        notes: vec![note],
        doubts: &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_no_statute_is_weighed_and_cites_nothing() {
        for answer in [tt_transport(), carer_agreement()] {
            assert_eq!(answer.verdict.outcome, RightOutcome::Discretionary);
            assert!(answer.rule.is_none() && answer.citations.is_empty() && answer.uncovered.is_none());
        }
    }
}
