//! What must be known to answer whether there is a right to BPA, and which facts cannot be true at once?

use jiff::civil::Date;
use kernel::Minutes;

/// What is known about a person and the need. Minutes are of an average week; turn hours into them by rounding to the
/// nearest minute.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BpaFacts {
    /// Birth date of the person who needs the services.
    pub born: Option<Date>,
    /// The person lives with parents.
    pub lives_with_parents: Option<bool>,
    /// Serious illness, injury or reduced function.
    pub reduced_function: Option<bool>,
    /// BPA was granted under the right before the 67th birthday.
    pub bpa_right_before_67: Option<bool>,
    /// Practical help, training and support contact.
    pub personal_assistance: Option<Minutes>,
    /// Respite for the parents.
    pub respite: Option<Minutes>,
    /// Part of personal assistance: the further helpers' time.
    pub of_which_two_helpers: Option<Minutes>,
    /// Part of personal assistance: time at night. Does not overlap with the former.
    pub of_which_night: Option<Minutes>,
    /// The need for such help is continuous.
    pub continuous: Option<bool>,
    /// Part of respite: health services.
    pub respite_health_service: Option<Minutes>,
    /// How long the need is expected to last.
    pub duration_months: Option<u32>,
    /// The municipality documents a substantially higher cost; missing is the same as `false`.
    pub documents_substantial_cost: Option<bool>,
}

keyed! {
    /// Facts that cannot all be true; the caller asks again before it computes.
    Inconsistency {
        /// A time below zero.
        Negative = "negative",
        /// More than one helper and night together exceed personal assistance.
        PartsExceedPersonalAssistance = "parts_exceed_personal_assistance",
        /// Health services exceed respite.
        HealthServiceExceedsRespite = "health_service_exceeds_respite",
    }
}

impl BpaFacts {
    /// What cannot be true at once; empty when the facts fit.
    pub fn inconsistencies(&self) -> Vec<Inconsistency> {
        let zero = Minutes::ZERO;
        let parts = self.of_which_two_helpers.unwrap_or_default() + self.of_which_night.unwrap_or_default();
        let times = [
            self.personal_assistance,
            self.respite,
            self.of_which_two_helpers,
            self.of_which_night,
            self.respite_health_service,
        ];
        let found = [
            (times.into_iter().flatten().any(|t| t < zero), Inconsistency::Negative),
            (self.personal_assistance.is_some_and(|whole| parts > whole), Inconsistency::PartsExceedPersonalAssistance),
            (
                self.respite.is_some_and(|whole| self.respite_health_service.unwrap_or_default() > whole),
                Inconsistency::HealthServiceExceedsRespite,
            ),
        ];
        found.into_iter().filter(|(is_found, _)| *is_found).map(|(_, what)| what).collect()
    }

    /// The facts by name, for the record of a computation; what is missing is left out.
    pub(crate) fn inputs(&self) -> Vec<(&'static str, String)> {
        let minutes = |m: Option<Minutes>| m.map(|m| m.0.to_string());
        let boolean = |b: Option<bool>| b.map(|b| b.to_string());
        let given = [
            ("born", self.born.map(|d| d.to_string())),
            ("lives_with_parents", boolean(self.lives_with_parents)),
            ("reduced_function", boolean(self.reduced_function)),
            ("bpa_right_before_67", boolean(self.bpa_right_before_67)),
            ("personal_assistance", minutes(self.personal_assistance)),
            ("respite", minutes(self.respite)),
            ("of_which_two_helpers", minutes(self.of_which_two_helpers)),
            ("of_which_night", minutes(self.of_which_night)),
            ("continuous", boolean(self.continuous)),
            ("respite_health_service", minutes(self.respite_health_service)),
            ("duration_months", self.duration_months.map(|m| m.to_string())),
            ("documents_substantial_cost", boolean(self.documents_substantial_cost)),
        ];
        given.into_iter().filter_map(|(name, value)| value.map(|v| (name, v))).collect()
    }
}

#[cfg(test)]
pub(crate) mod testing {
    //! Which facts do the tests start from?
    use super::BpaFacts;
    use jiff::civil::date;
    use kernel::Minutes;

    /// A child of nine with 36.5 h of assistance and 5 h of respite, for five years.
    pub const FULL: BpaFacts = BpaFacts {
        born: Some(date(2017, 5, 3)),
        lives_with_parents: Some(true),
        reduced_function: Some(true),
        bpa_right_before_67: Some(false),
        personal_assistance: Some(Minutes(2190)),
        respite: Some(Minutes(300)),
        of_which_two_helpers: Some(Minutes(0)),
        of_which_night: Some(Minutes(0)),
        continuous: Some(false),
        respite_health_service: Some(Minutes(0)),
        duration_months: Some(60),
        documents_substantial_cost: Some(false),
    };
}

#[cfg(test)]
mod tests {
    use super::testing::FULL;
    use super::*;

    fn h(hours: i64) -> Option<Minutes> {
        Some(Minutes(hours * 60))
    }

    #[test]
    fn facts_that_do_not_fit_are_told() {
        assert!(FULL.inconsistencies().is_empty());
        assert!(BpaFacts::default().inconsistencies().is_empty());
        let facts = BpaFacts {
            personal_assistance: h(5),
            of_which_night: h(3),
            of_which_two_helpers: h(3),
            respite: h(-1),
            ..FULL
        };
        let expected = [
            Inconsistency::Negative,
            Inconsistency::PartsExceedPersonalAssistance,
            Inconsistency::HealthServiceExceedsRespite,
        ];
        assert_eq!(facts.inconsistencies(), expected);
    }
}
