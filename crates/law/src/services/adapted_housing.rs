//! Does the municipality owe a dwelling?
//!
//! pbrl § 2-1 e and hol § 3-2 a: a place in a nursing home or a dwelling equal to it, with services around the clock. For
//! other adapted dwellings no general duty was found: local rules decide, and the municipality considers.

use crate::services::conditions::{Condition, all_of, decide, with_note};
use crate::services::rights_check::Answer;
use crate::services::{Because, Ground, MissingFact, Note, RightsFacts};
use crate::{Confidence, Doubt, RightOutcome, Rule, Version};
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement};

/// `HOUSING`: the dwelling with round-the-clock services.
pub(crate) static HOUSING: Rule<()> = Rule {
    id: "HOUSING",
    term: "omsorgsbolig og heldøgns bolig",
    confidence: Confidence::Medium,
    doubts: &[Doubt::RoundTheClockDwelling, Doubt::FirstDayIsWeak],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(2012, 1, 1)),
        until: None,
        adopted: Some(date(2011, 6, 24)),
        citations: &[
            Citation::new(Act::PatientAndUserRights, "2-1 e", ""),
            Citation::new(Act::HealthAndCareServices, "3-2 a", ""),
        ],
        text: "Retten gjelder sykehjem eller tilsvarende bolig med heldøgns tjenester. For andre omsorgsboliger er det ikke \
               funnet noen alminnelig plikt; kommunens egne regler avgjør.",
        body: Some(()),
    }],
};

/// Adapted housing.
pub(crate) fn adapted_housing(facts: &RightsFacts, known_on: Date) -> Answer {
    let needs = facts.circumstances.needs_round_the_clock_dwelling;
    let condition = Condition::of(Ground::RoundTheClockDwelling, needs, MissingFact::RoundTheClockDwelling)
        .otherwise(RightOutcome::Discretionary);
    let answer = decide(&HOUSING, facts.on, known_on, |()| {
        let mut verdict = all_of(RightOutcome::Right, &[condition]);
        if verdict.outcome == RightOutcome::Discretionary {
            verdict.because.push(Because::NoStatute);
        }
        Ok(verdict)
    });
    with_note(answer, Note::LocalRules)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::services::facts::testing::FAMILY;
    use crate::testing::KNOWN;

    proof!(HOUSING, [from(2012, 1, 1).cites("pbrl § 2-1 e")]);

    #[test]
    fn only_a_dwelling_equal_to_a_nursing_home_is_a_right() {
        let rows = [
            (Some(true), RightOutcome::Right),
            (Some(false), RightOutcome::Discretionary),
            (None, RightOutcome::Unclear),
        ];
        for (needs, outcome) in rows {
            let mut facts = FAMILY;
            facts.circumstances.needs_round_the_clock_dwelling = needs;
            let found = adapted_housing(&facts, KNOWN).verdict;
            assert_eq!((found.outcome, found.missing.is_empty()), (outcome, needs.is_some()), "{needs:?}");
        }
    }
}
