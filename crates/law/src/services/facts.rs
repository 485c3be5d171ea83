//! What may be known about a family when its rights are asked for? Everything may be missing; nothing is guessed.

use crate::{BpaFacts, Inconsistency};
use jiff::civil::Date;

/// The facts of a check of rights (*rettighetssjekk*): those that others call by name, and those of the wider catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RightsFacts {
    /// The day of the decision.
    pub on: Date,
    /// Person, need in an average week, and the municipality's documentation.
    pub bpa: BpaFacts,
    /// `need.support_contact`: a support contact is needed.
    pub support_contact: Option<bool>,
    /// `family.*`.
    pub family: FamilyFacts,
    /// `circumstances.*`.
    pub circumstances: Circumstances,
}

/// What is known about the family (*familien*).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FamilyFacts {
    /// A child is expected; the birth date may then be missing.
    pub expecting_child: Option<bool>,
    /// Services are needed for long, and they are complex or must be coordinated.
    pub needs_long_term_coordinated_services: Option<bool>,
    /// Other welfare services than health and care are needed too.
    pub needs_other_welfare_services: Option<bool>,
    /// The parents, or who consents for the child, want a coordinator.
    pub wants_coordinator: Option<bool>,
    /// The care is especially heavy (*særlig tyngende omsorgsarbeid*).
    pub heavy_care_burden: Option<bool>,
    /// There are siblings below the age of majority.
    pub minor_siblings: Option<bool>,
}

keyed! {
    /// Where a child or young person is during the day.
    Education {
        /// Below school age, not in a kindergarten.
        BelowSchoolAge = "below_school_age",
        /// In a kindergarten.
        Kindergarten = "kindergarten",
        /// A pupil (*elev*).
        School = "school",
        /// Past school.
        Past = "past",
    }
}

/// What the wider catalogue asks (*omstendigheter*). Each is a path `circumstances.<field>`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Circumstances {
    /// The patient has a mental illness, an addiction, or a serious somatic illness or injury. Disability alone is none.
    pub serious_illness_or_injury: Option<bool>,
    /// Health services of the municipality are needed.
    pub needs_health_services: Option<bool>,
    /// The need can only be met in a nursing home or a dwelling equal to it.
    pub needs_round_the_clock_dwelling: Option<bool>,
    /// The illness, injury or defect is lasting.
    pub lasting_condition: Option<bool>,
    /// Special supervision or care is needed; for a child beyond what healthy children of the age need.
    pub needs_special_care: Option<bool>,
    /// The care is given privately, as by parents.
    pub private_care: Option<bool>,
    /// The need of care is substantially larger than what the ordinary rate covers.
    pub substantially_larger_care: Option<bool>,
    /// Necessary extra costs, in whole kroner a month.
    pub extra_costs_per_month: Option<u32>,
    /// The child needs continuous supervision and care because of illness.
    pub needs_continuous_care: Option<bool>,
    /// A developmental disability together with a life-threatening or very serious illness.
    pub developmental_disability_with_very_serious_illness: Option<bool>,
    /// A parent must be away from work to give the care.
    pub parent_away_from_work: Option<bool>,
    /// Function in daily life is substantially and lastingly reduced.
    pub daily_function_reduced: Option<bool>,
    /// A device is necessary and suitable, or makes care at home possible.
    pub device_necessary: Option<bool>,
    /// Another act covers the device.
    pub device_covered_by_other_law: Option<bool>,
    /// A car is necessary because of the reduced function.
    pub car_necessary: Option<bool>,
    /// Travels to treatment or another health service are needed.
    pub travels_to_treatment: Option<bool>,
    /// Where the child is during the day.
    pub education: Option<Education>,
    /// The year at school, the first being 1.
    pub school_year: Option<u8>,
    /// Special needs (*særskilte behov*) at after-school care.
    pub special_needs: Option<bool>,
    /// Transport to school is needed because of disability, injury or illness.
    pub needs_school_transport: Option<bool>,
    /// Personal assistance is needed to take part at school.
    pub needs_school_assistance: Option<bool>,
    /// Aids or physical adaptation are needed at school.
    pub needs_school_adaptation: Option<bool>,
    /// The pupil has no satisfactory benefit from the ordinary education.
    pub needs_adapted_education: Option<bool>,
    /// Special needs help is needed below school age.
    pub needs_special_help: Option<bool>,
    /// The kindergarten place must be adapted.
    pub needs_kindergarten_adaptation: Option<bool>,
    /// Transport is needed to receive the special needs help.
    pub needs_kindergarten_transport: Option<bool>,
    /// A regulation suspends the duties of coordination. Missing is the same as `false`: none is confirmed.
    pub suspended_by_regulation: Option<bool>,
}

impl RightsFacts {
    /// Nothing known but the day.
    pub fn nothing_known(on: Date) -> Self {
        Self {
            on,
            bpa: BpaFacts::default(),
            support_contact: None,
            family: FamilyFacts::default(),
            circumstances: Circumstances::default(),
        }
    }

    /// What cannot be true at once; empty when the facts fit.
    pub fn inconsistencies(&self) -> Vec<Inconsistency> {
        self.bpa.inconsistencies()
    }

    /// The birth date; a child that is expected counts as born on the day of the decision.
    pub(crate) fn born_or_expected(&self) -> Option<Date> {
        let is_expected = self.family.expecting_child == Some(true);
        self.bpa.born.or(is_expected.then_some(self.on))
    }
}

#[cfg(test)]
pub(crate) mod testing {
    //! Which facts do the tests of rights start from?
    use super::{Circumstances, FamilyFacts, RightsFacts};
    use crate::bpa_facts::testing::FULL;
    use jiff::civil::date;

    /// The child of [`FULL`] in a family that needs everything that the facts called by name can say.
    pub const FAMILY: RightsFacts = RightsFacts {
        on: date(2026, 11, 22),
        bpa: FULL,
        support_contact: Some(false),
        family: FamilyFacts {
            expecting_child: Some(false),
            needs_long_term_coordinated_services: Some(true),
            needs_other_welfare_services: Some(true),
            wants_coordinator: Some(true),
            heavy_care_burden: Some(true),
            minor_siblings: Some(true),
        },
        circumstances: UNKNOWN,
    };

    /// Nothing of the wider catalogue is known.
    pub const UNKNOWN: Circumstances = Circumstances {
        serious_illness_or_injury: None,
        needs_health_services: None,
        needs_round_the_clock_dwelling: None,
        lasting_condition: None,
        needs_special_care: None,
        private_care: None,
        substantially_larger_care: None,
        extra_costs_per_month: None,
        needs_continuous_care: None,
        developmental_disability_with_very_serious_illness: None,
        parent_away_from_work: None,
        daily_function_reduced: None,
        device_necessary: None,
        device_covered_by_other_law: None,
        car_necessary: None,
        travels_to_treatment: None,
        education: None,
        school_year: None,
        special_needs: None,
        needs_school_transport: None,
        needs_school_assistance: None,
        needs_school_adaptation: None,
        needs_adapted_education: None,
        needs_special_help: None,
        needs_kindergarten_adaptation: None,
        needs_kindergarten_transport: None,
        suspended_by_regulation: None,
    };
}
