//! May there be assistive devices, or support for a car?
//!
//! ftrl §§ 10-6, 10-7, 10-8: function in daily life is substantially and lastingly reduced; the device is necessary and
//! suitable, or makes care at home possible; it falls away where another act covers it.

use crate::services::conditions::{Condition, all_of, decide};
use crate::services::rights_check::Answer;
use crate::services::{Ground, MissingFact, RightsFacts};
use crate::{Confidence, RightOutcome, Rule, Version};
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement};

/// `AIDS`: assistive devices and a car.
pub(crate) static AIDS: Rule<()> = Rule {
    id: "AIDS",
    term: "hjelpemidler og bil",
    confidence: Confidence::High,
    doubts: &[],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(1998, 1, 1)),
        until: None,
        adopted: Some(date(1997, 2, 28)),
        citations: &[
            Citation::new(Act::NationalInsurance, "10-6", ""),
            Citation::new(Act::NationalInsurance, "10-7", ""),
            Citation::new(Act::NationalInsurance, "10-8", ""),
        ],
        text: "Den som har vesentlig og varig nedsatt funksjonsevne i dagliglivet, kan få hjelpemidler som er nødvendige og \
               hensiktsmessige, eller som trengs for å bli pleiet hjemme. Stønaden faller bort når annen lov dekker \
               hjelpemidlet.",
        body: Some(()),
    }],
};

fn reduced(facts: &RightsFacts) -> Condition {
    let reduced = facts.circumstances.daily_function_reduced;
    Condition::of(Ground::DailyFunctionReduced, reduced, MissingFact::DailyFunctionReduced)
}

/// Assistive devices.
pub(crate) fn assistive_devices(facts: &RightsFacts, known_on: Date) -> Answer {
    let known = &facts.circumstances;
    let covered = known.device_covered_by_other_law;
    let conditions = [
        reduced(facts),
        Condition::of(Ground::DeviceNecessary, known.device_necessary, MissingFact::DeviceNecessary),
        Condition::not(Ground::DeviceCoveredByOtherLaw, covered, MissingFact::DeviceCoveredByOtherLaw),
    ];
    decide(&AIDS, facts.on, known_on, |()| Ok(all_of(RightOutcome::Right, &conditions)))
}

/// Support for a car.
pub(crate) fn car_support(facts: &RightsFacts, known_on: Date) -> Answer {
    let car = facts.circumstances.car_necessary;
    let conditions = [reduced(facts), Condition::of(Ground::CarNecessary, car, MissingFact::CarNecessary)];
    decide(&AIDS, facts.on, known_on, |()| Ok(all_of(RightOutcome::Right, &conditions)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::services::facts::testing::FAMILY;
    use crate::services::{Because, WouldChange};
    use crate::testing::KNOWN;

    proof!(AIDS, [from(1998, 1, 1).cites("ftrl § 10-7")]);

    #[test]
    fn a_necessary_device_is_given_unless_another_act_covers_it() {
        let mut facts = FAMILY;
        facts.circumstances.daily_function_reduced = Some(true);
        facts.circumstances.device_necessary = Some(true);
        let unknown = assistive_devices(&facts, KNOWN).verdict;
        assert_eq!(unknown.missing, [MissingFact::DeviceCoveredByOtherLaw]);
        let ground = Ground::DeviceCoveredByOtherLaw;
        facts.circumstances.device_covered_by_other_law = Some(false);
        let given = assistive_devices(&facts, KNOWN).verdict;
        assert_eq!(given.outcome, RightOutcome::Right);
        assert!(given.because.contains(&Because::Fails { ground }));
        assert!(given.would_change.contains(&WouldChange::Becomes { ground }));
        facts.circumstances.device_covered_by_other_law = Some(true);
        let covered = assistive_devices(&facts, KNOWN).verdict;
        assert_eq!(covered.outcome, RightOutcome::NoRight);
        assert_eq!(covered.would_change, [WouldChange::Ceases { ground }]);
        assert_eq!(car_support(&facts, KNOWN).verdict.missing, [MissingFact::CarNecessary]);
        facts.circumstances.car_necessary = Some(true);
        assert_eq!(car_support(&facts, KNOWN).verdict.outcome, RightOutcome::Right);
    }
}
