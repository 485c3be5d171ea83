//! Who consents to health care for a young person?
//!
//! pbrl §§ 4-3, 4-4 and 4-5: parents for those under 16; from 12 the child itself for what the parents are rightly not
//! told, or by the nature of the measure; from 16 the young person. It governs *helsehjelp* only: BPA and respite are no
//! health care, so it does not say who signs an application for them.

use crate::age::{has_reached, leap_day_doubt};
use crate::{Confidence, Doubt, NotCovered, Rule, Version};
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Ruled};

keyed! {
    /// Who consents (*samtykke til helsehjelp*), where competence has not been found lacking.
    HealthConsent {
        /// The parents.
        Parents = "parents",
        /// The parents; the child itself where they are rightly not informed, or by the nature of the measure.
        ParentsOrChildWhereNotInformed = "parents_or_child_where_not_informed",
        /// The young person.
        YoungPerson = "young_person",
        /// The adult.
        Adult = "adult",
    }
}

/// The ages of the rule.
#[derive(Debug, serde::Serialize)]
pub(crate) struct HealthConsentAges {
    /// The child itself in some matters, from this birthday.
    pub some_matters_from_age: u8,
    /// The young person, from this birthday.
    pub own_from_age: u8,
    /// The adult, from this birthday.
    pub adult_from_age: u8,
}

/// `CONS-HEALTH`: consent to health care.
pub(crate) static CONS_HEALTH: Rule<HealthConsentAges> = Rule {
    id: "CONS-HEALTH",
    term: "samtykke til helsehjelp",
    confidence: Confidence::High,
    doubts: &[Doubt::LeapDayBirthday],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(2001, 1, 1)),
        until: None,
        adopted: Some(date(1999, 7, 2)),
        citations: &[
            Citation::new(Act::PatientAndUserRights, "4-3", "(1)"),
            Citation::new(Act::PatientAndUserRights, "4-4", "(1)"),
            Citation::new(Act::PatientAndUserRights, "4-5", "(1)"),
        ],
        text: "Foreldrene samtykker til helsehjelp for barn under 16 år. Mellom 12 og 16 år samtykker barnet selv i \
               forhold som foreldrene «ikke er informert om», eller når det «følger av tiltakets art». Fra 16 år \
               samtykker den unge selv, fra 18 år som voksen. Regelen gjelder helsehjelp, ikke BPA og avlastning.",
        body: Some(HealthConsentAges { some_matters_from_age: 12, own_from_age: 16, adult_from_age: 18 }),
    }],
};

/// Who consents on a day, by age.
///
/// # Errors
/// [`NotCovered`] outside the versions of the rule.
pub fn health_consent(born: Date, on: Date, known_on: Date) -> Result<Ruled<HealthConsent>, NotCovered> {
    let applied = CONS_HEALTH.on(on, known_on)?;
    let ages = applied.body;
    let steps = [
        (ages.adult_from_age, HealthConsent::Adult),
        (ages.own_from_age, HealthConsent::YoungPerson),
        (ages.some_matters_from_age, HealthConsent::ParentsOrChildWhereNotInformed),
    ];
    let who = steps.iter().find(|(age, _)| has_reached(born, *age, on)).map_or(HealthConsent::Parents, |(_, who)| *who);
    let inputs = [("born", born.to_string()), ("on", on.to_string()), ("known_on", known_on.to_string())];
    let mut ruled = applied.ruled(who, inputs);
    ruled.doubt = steps.iter().find_map(|(age, _)| leap_day_doubt(born, *age, on));
    Ok(ruled)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};

    proof!(CONS_HEALTH, |on, known_on| health_consent(on, on, known_on), [from(2001, 1, 1).cites("pbrl § 4-4 (1)")]);

    #[test]
    fn consent_passes_from_parents_to_the_young_person() {
        let born = date(2010, 5, 3);
        let rows = [
            ("the day before twelve", date(2022, 5, 2), HealthConsent::Parents, "pbrl § 4-4 (1)"),
            ("twelve", date(2022, 5, 3), HealthConsent::ParentsOrChildWhereNotInformed, "pbrl § 4-3 (1)"),
            (
                "the day before sixteen",
                date(2026, 5, 2),
                HealthConsent::ParentsOrChildWhereNotInformed,
                "pbrl § 4-3 (1)",
            ),
            ("sixteen", date(2026, 5, 3), HealthConsent::YoungPerson, "pbrl § 4-3 (1)"),
            ("eighteen", date(2028, 5, 3), HealthConsent::Adult, "pbrl § 4-3 (1)"),
        ];
        for (name, on, expected, citation) in rows {
            let found = health_consent(born, on, KNOWN).expect(name);
            assert_eq!(found.value, expected, "{name}");
            proves(&found, citation, name);
        }
    }
}
