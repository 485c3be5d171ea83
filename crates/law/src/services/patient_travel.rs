//! Who pays for travel to treatment (*pasientreiser*)?
//!
//! pbrl § 2-6: travel to the health services that the section lists, with a companion where needed.

use crate::services::conditions::{Condition, all_of, decide};
use crate::services::rights_check::Answer;
use crate::services::{Ground, MissingFact, RightsFacts};
use crate::{Confidence, RightOutcome, Rule, Version};
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement};

/// `PATIENT-TRAVEL`: travel to treatment.
pub(crate) static PATIENT_TRAVEL: Rule<()> = Rule {
    id: "PATIENT-TRAVEL",
    term: "pasientreiser",
    confidence: Confidence::High,
    doubts: &[],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(2001, 1, 1)),
        until: None,
        adopted: Some(date(1999, 7, 2)),
        citations: &[Citation::new(Act::PatientAndUserRights, "2-6", "")],
        text: "Den som må reise til undersøkelse eller behandling i helsetjenester som loven nevner, har rett til å få \
               dekket nødvendige utgifter til reisen, også for ledsager når det trengs.",
        body: Some(()),
    }],
};

/// Travel to treatment.
pub(crate) fn patient_travel(facts: &RightsFacts, known_on: Date) -> Answer {
    let travels = facts.circumstances.travels_to_treatment;
    let conditions = [Condition::of(Ground::TravelsToTreatment, travels, MissingFact::TravelsToTreatment)];
    decide(&PATIENT_TRAVEL, facts.on, known_on, |()| Ok(all_of(RightOutcome::Right, &conditions)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::services::facts::testing::FAMILY;
    use crate::testing::KNOWN;

    proof!(PATIENT_TRAVEL, [from(2001, 1, 1).cites("pbrl § 2-6")]);

    #[test]
    fn travel_to_treatment_is_a_right() {
        let mut facts = FAMILY;
        assert_eq!(patient_travel(&facts, KNOWN).verdict.missing, [MissingFact::TravelsToTreatment]);
        facts.circumstances.travels_to_treatment = Some(true);
        assert_eq!(patient_travel(&facts, KNOWN).verdict.outcome, RightOutcome::Right);
    }
}
