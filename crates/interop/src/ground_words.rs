//! In which words does a condition hold, or not hold?

use i18n::msg;
use kernel::Lang;
use law::services::Ground;

/// That the condition holds.
pub(crate) fn holds_text(lang: Lang, ground: Ground) -> &'static str {
    match ground {
        Ground::ChildExpected => msg::ground_child_expected_holds(lang),
        Ground::SeriousCondition => msg::ground_serious_condition_holds(lang),
        Ground::CoordinatedServices => msg::ground_coordinated_services_holds(lang),
        Ground::OtherWelfareServices => msg::ground_other_welfare_services_holds(lang),
        Ground::CoordinatorWanted => msg::ground_coordinator_wanted_holds(lang),
        Ground::DutySuspended => msg::ground_duty_suspended_holds(lang),
        Ground::HeavyCareBurden => msg::ground_heavy_care_burden_holds(lang),
        Ground::SupportContactNeeded => msg::ground_support_contact_needed_holds(lang),
        Ground::ServicesNeeded => msg::ground_services_needed_holds(lang),
        Ground::MinorSiblings => msg::ground_minor_siblings_holds(lang),
        Ground::IllnessOrInjury => msg::ground_illness_or_injury_holds(lang),
        Ground::RoundTheClockDwelling => msg::ground_round_the_clock_dwelling_holds(lang),
        Ground::LastingCondition => msg::ground_lasting_condition_holds(lang),
        Ground::SpecialCare => msg::ground_special_care_holds(lang),
        Ground::PrivateCare => msg::ground_private_care_holds(lang),
        Ground::SubstantiallyLargerCare => msg::ground_substantially_larger_care_holds(lang),
        Ground::LivesInFamilyHome => msg::ground_lives_in_family_home_holds(lang),
        Ground::ExtraCostsReachRate => msg::ground_extra_costs_reach_rate_holds(lang),
        Ground::ContinuousCare => msg::ground_continuous_care_holds(lang),
        Ground::DevelopmentalDisability => msg::ground_developmental_disability_holds(lang),
        Ground::ParentAwayFromWork => msg::ground_parent_away_from_work_holds(lang),
        Ground::DailyFunctionReduced => msg::ground_daily_function_reduced_holds(lang),
        Ground::DeviceNecessary => msg::ground_device_necessary_holds(lang),
        Ground::DeviceCoveredByOtherLaw => msg::ground_device_covered_by_other_law_holds(lang),
        Ground::CarNecessary => msg::ground_car_necessary_holds(lang),
        Ground::TravelsToTreatment => msg::ground_travels_to_treatment_holds(lang),
        Ground::Pupil => msg::ground_pupil_holds(lang),
        Ground::SchoolTransportNeeded => msg::ground_school_transport_needed_holds(lang),
        Ground::SchoolAssistanceNeeded => msg::ground_school_assistance_needed_holds(lang),
        Ground::SchoolAdaptationNeeded => msg::ground_school_adaptation_needed_holds(lang),
        Ground::AdaptedEducationNeeded => msg::ground_adapted_education_needed_holds(lang),
        Ground::SchoolYearOfOffer => msg::ground_school_year_of_offer_holds(lang),
        Ground::BelowSchoolAge => msg::ground_below_school_age_holds(lang),
        Ground::SpecialHelpNeeded => msg::ground_special_help_needed_holds(lang),
        Ground::InKindergarten => msg::ground_in_kindergarten_holds(lang),
        Ground::KindergartenAdaptationNeeded => msg::ground_kindergarten_adaptation_needed_holds(lang),
        Ground::KindergartenTransportNeeded => msg::ground_kindergarten_transport_needed_holds(lang),
    }
}

/// That it does not.
pub(crate) fn fails_text(lang: Lang, ground: Ground) -> &'static str {
    match ground {
        Ground::ChildExpected => msg::ground_child_expected_fails(lang),
        Ground::SeriousCondition => msg::ground_serious_condition_fails(lang),
        Ground::CoordinatedServices => msg::ground_coordinated_services_fails(lang),
        Ground::OtherWelfareServices => msg::ground_other_welfare_services_fails(lang),
        Ground::CoordinatorWanted => msg::ground_coordinator_wanted_fails(lang),
        Ground::DutySuspended => msg::ground_duty_suspended_fails(lang),
        Ground::HeavyCareBurden => msg::ground_heavy_care_burden_fails(lang),
        Ground::SupportContactNeeded => msg::ground_support_contact_needed_fails(lang),
        Ground::ServicesNeeded => msg::ground_services_needed_fails(lang),
        Ground::MinorSiblings => msg::ground_minor_siblings_fails(lang),
        Ground::IllnessOrInjury => msg::ground_illness_or_injury_fails(lang),
        Ground::RoundTheClockDwelling => msg::ground_round_the_clock_dwelling_fails(lang),
        Ground::LastingCondition => msg::ground_lasting_condition_fails(lang),
        Ground::SpecialCare => msg::ground_special_care_fails(lang),
        Ground::PrivateCare => msg::ground_private_care_fails(lang),
        Ground::SubstantiallyLargerCare => msg::ground_substantially_larger_care_fails(lang),
        Ground::LivesInFamilyHome => msg::ground_lives_in_family_home_fails(lang),
        Ground::ExtraCostsReachRate => msg::ground_extra_costs_reach_rate_fails(lang),
        Ground::ContinuousCare => msg::ground_continuous_care_fails(lang),
        Ground::DevelopmentalDisability => msg::ground_developmental_disability_fails(lang),
        Ground::ParentAwayFromWork => msg::ground_parent_away_from_work_fails(lang),
        Ground::DailyFunctionReduced => msg::ground_daily_function_reduced_fails(lang),
        Ground::DeviceNecessary => msg::ground_device_necessary_fails(lang),
        Ground::DeviceCoveredByOtherLaw => msg::ground_device_covered_by_other_law_fails(lang),
        Ground::CarNecessary => msg::ground_car_necessary_fails(lang),
        Ground::TravelsToTreatment => msg::ground_travels_to_treatment_fails(lang),
        Ground::Pupil => msg::ground_pupil_fails(lang),
        Ground::SchoolTransportNeeded => msg::ground_school_transport_needed_fails(lang),
        Ground::SchoolAssistanceNeeded => msg::ground_school_assistance_needed_fails(lang),
        Ground::SchoolAdaptationNeeded => msg::ground_school_adaptation_needed_fails(lang),
        Ground::AdaptedEducationNeeded => msg::ground_adapted_education_needed_fails(lang),
        Ground::SchoolYearOfOffer => msg::ground_school_year_of_offer_fails(lang),
        Ground::BelowSchoolAge => msg::ground_below_school_age_fails(lang),
        Ground::SpecialHelpNeeded => msg::ground_special_help_needed_fails(lang),
        Ground::InKindergarten => msg::ground_in_kindergarten_fails(lang),
        Ground::KindergartenAdaptationNeeded => msg::ground_kindergarten_adaptation_needed_fails(lang),
        Ground::KindergartenTransportNeeded => msg::ground_kindergarten_transport_needed_fails(lang),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_condition_has_its_own_sentence_both_ways() {
        for lang in Lang::ALL {
            let texts: BTreeSet<_> =
                Ground::ALL.iter().flat_map(|g| [holds_text(lang, *g), fails_text(lang, *g)]).collect();
            assert_eq!(texts.len(), 2 * Ground::ALL.len(), "{lang:?}");
            assert!(texts.iter().all(|text| text.ends_with('.')));
        }
    }
}
