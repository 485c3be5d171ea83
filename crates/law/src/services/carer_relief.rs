//! What does the municipality owe those whose care is especially heavy?
//!
//! hol § 3-6: to persons with «særlig tyngende omsorgsarbeid» the municipality shall offer necessary support, among others
//! training and guidance, respite, and a carer's allowance. pbrl § 2-8: they can demand a decision on whether measures are
//! taken, and which. Respite is free of charge.

use crate::services::conditions::{Condition, all_of, decide, with_note};
use crate::services::rights_check::Answer;
use crate::services::{Because, Ground, MissingFact, Note, RightsFacts};
use crate::{Confidence, Doubt, RightOutcome, Rule, Version};
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement};

/// `REL-DUTY`: the duty to offer support to carers.
pub(crate) static REL_DUTY: Rule<()> = Rule {
    id: "REL-DUTY",
    term: "pårørendestøtte",
    confidence: Confidence::High,
    doubts: &[Doubt::WhichReliefMeasure],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(2012, 1, 1)),
        until: None,
        adopted: Some(date(2011, 6, 24)),
        citations: &[Citation::new(Act::HealthAndCareServices, "3-6", "")],
        text: "Til personer med «særlig tyngende omsorgsarbeid» skal kommunen tilby nødvendig pårørendestøtte, blant annet \
               opplæring og veiledning, avlastningstiltak og omsorgsstønad.",
        body: Some(()),
    }],
};

/// `REL-DEMAND`: the demand for a decision.
pub(crate) static REL_DEMAND: Rule<()> = Rule {
    id: "REL-DEMAND",
    term: "krav om vedtak om tiltak ved tyngende omsorgsarbeid",
    confidence: Confidence::High,
    doubts: &[Doubt::FirstDayIsWeak],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(2017, 10, 1)),
        until: None,
        adopted: None,
        citations: &[Citation::new(Act::PatientAndUserRights, "2-8", "")],
        text: "Den som har «særlig tyngende omsorgsarbeid», kan kreve vedtak om det skal settes inn tiltak, og hvilke. Et \
               krav skal derfor alltid ende i et vedtak.",
        body: Some(()),
    }],
};

fn heavy_care(facts: &RightsFacts) -> Condition {
    Condition::of(Ground::HeavyCareBurden, facts.family.heavy_care_burden, MissingFact::HeavyCareBurden)
}

fn owed(rule: &'static Rule<()>, granted: RightOutcome, facts: &RightsFacts, known_on: Date) -> Answer {
    decide(rule, facts.on, known_on, |()| {
        let mut verdict = all_of(granted, &[heavy_care(facts)]);
        if verdict.outcome == RightOutcome::Discretionary {
            verdict.because.push(Because::MeasureIsWeighed);
        }
        Ok(verdict)
    })
}

/// Respite.
pub(crate) fn respite(facts: &RightsFacts, known_on: Date) -> Answer {
    with_note(owed(&REL_DUTY, RightOutcome::Right, facts, known_on), Note::FreeOfCharge)
}

/// Training and guidance of carers.
pub(crate) fn guidance(facts: &RightsFacts, known_on: Date) -> Answer {
    owed(&REL_DUTY, RightOutcome::Right, facts, known_on)
}

/// A carer's allowance: it must be considered, its amount is weighed.
pub(crate) fn carer_allowance(facts: &RightsFacts, known_on: Date) -> Answer {
    with_note(owed(&REL_DUTY, RightOutcome::Discretionary, facts, known_on), Note::WrittenDecisionOwed)
}

/// A decision on whether measures are taken, and which.
pub(crate) fn decision_on_relief(facts: &RightsFacts, known_on: Date) -> Answer {
    with_note(owed(&REL_DEMAND, RightOutcome::Right, facts, known_on), Note::WrittenDecisionOwed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::services::facts::testing::FAMILY;
    use crate::testing::KNOWN;

    proof!(REL_DUTY, [from(2012, 1, 1).cites("hol § 3-6")]);
    proof!(REL_DEMAND, [from(2017, 10, 1).cites("pbrl § 2-8")]);

    fn with_burden(heavy_care_burden: Option<bool>) -> RightsFacts {
        let mut facts = FAMILY;
        facts.family.heavy_care_burden = heavy_care_burden;
        facts
    }

    #[test]
    fn especially_heavy_care_gives_support_and_a_decision_and_the_allowance_is_weighed() {
        type Ask = fn(&RightsFacts, Date) -> Answer;
        let asked: [(&str, Ask, RightOutcome, &str); 4] = [
            ("respite", respite, RightOutcome::Right, "hol § 3-6"),
            ("guidance", guidance, RightOutcome::Right, "hol § 3-6"),
            ("allowance", carer_allowance, RightOutcome::Discretionary, "hol § 3-6"),
            ("decision", decision_on_relief, RightOutcome::Right, "pbrl § 2-8"),
        ];
        for (name, ask, when_heavy, citation) in asked {
            let heavy = ask(&with_burden(Some(true)), KNOWN);
            assert_eq!(heavy.verdict.outcome, when_heavy, "{name}");
            assert_eq!(heavy.citations[0].to_string(), citation, "{name}");
            assert_eq!(ask(&with_burden(Some(false)), KNOWN).verdict.outcome, RightOutcome::NoRight, "{name}");
            let unknown = ask(&with_burden(None), KNOWN).verdict;
            assert_eq!(unknown.missing, [MissingFact::HeavyCareBurden], "{name}");
        }
        let before = decision_on_relief(&RightsFacts { on: date(2017, 9, 30), ..FAMILY }, KNOWN);
        assert!(before.uncovered.is_some());
    }
}
