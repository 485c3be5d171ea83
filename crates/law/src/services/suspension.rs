//! Has a regulation suspended the duties of coordination?
//!
//! hol § 7-2 b and pbrl § 2-5 d: the ministry may by regulation suspend §§ 7-1, 7-2 and 7-2 a where many come from Ukraine.
//! No such regulation has been found: that one is in force is a fact given to the rule, and missing means that none is.

use crate::services::rights_check::{Answer, Verdict};
use crate::services::{Because, Ground, RightsFacts, WouldChange};
use crate::{Confidence, Doubt, RightOutcome, Rule, Version};
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement};

/// `SUSPEND`: the regulation that suspends duties of coordination.
pub(crate) static SUSPEND: Rule<()> = Rule {
    id: "SUSPEND",
    term: "unntak i forskrift fra plan, koordinator og barnekoordinator",
    confidence: Confidence::High,
    doubts: &[Doubt::SuspensionUnconfirmed],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(2012, 1, 1)),
        until: None,
        adopted: Some(date(2011, 6, 24)),
        citations: &[
            Citation::new(Act::HealthAndCareServices, "7-2 b", ""),
            Citation::new(Act::PatientAndUserRights, "2-5 d", ""),
        ],
        text: "Departementet kan i forskrift gjøre unntak fra §§ 7-1, 7-2 og 7-2 a ved høye ankomster fra Ukraina. Ingen slik \
               forskrift er bekreftet.",
        body: Some(()),
    }],
};

/// The answer, unless a regulation in force suspends the duty that it rests on.
pub(crate) fn unless_suspended(answer: Answer, facts: &RightsFacts, known_on: Date) -> Answer {
    let is_suspended = facts.circumstances.suspended_by_regulation == Some(true);
    if !is_suspended || answer.uncovered.is_some() || answer.verdict.outcome == RightOutcome::NoRight {
        return answer;
    }
    let Ok(applied) = SUSPEND.on(facts.on, known_on) else { return answer };
    let ground = Ground::DutySuspended;
    let turns = answer.verdict.outcome != RightOutcome::Unclear;
    let verdict = Verdict {
        outcome: RightOutcome::NoRight,
        because: [vec![Because::Holds { ground }], answer.verdict.because].concat(),
        missing: Vec::new(),
        would_change: turns.then_some(WouldChange::Ceases { ground }).into_iter().collect(),
    };
    let mut suspended = Answer::of(&applied.ruled(verdict, []), SUSPEND.doubts);
    suspended.citations.extend(answer.citations);
    suspended
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::services::facts::testing::FAMILY;
    use crate::services::{Right, rights_check};
    use crate::testing::KNOWN;

    proof!(SUSPEND, [from(2012, 1, 1).cites("hol § 7-2 b")]);

    #[test]
    fn a_regulation_suspends_the_duties_of_coordination_and_no_other() {
        let outcomes = |suspended_by_regulation| {
            let mut facts = FAMILY;
            facts.circumstances.suspended_by_regulation = suspended_by_regulation;
            let results = rights_check(&facts, KNOWN);
            move |right| results.iter().find(|r| r.right == right).map(|r| (r.outcome, r.missing.clone()))
        };
        let (without, with) = (outcomes(None), outcomes(Some(true)));
        for right in [Right::ChildCoordinator, Right::Coordinator, Right::IndividualPlan] {
            assert_eq!(without(right), Some((RightOutcome::Right, vec![])), "{}", right.key());
            assert_eq!(with(right), Some((RightOutcome::NoRight, vec![])), "{}", right.key());
        }
        assert_eq!(with(Right::Respite), without(Right::Respite));
        assert_eq!(with(Right::Bpa), without(Right::Bpa));
    }
}
