//! In which words is it told why a right is answered so, what is missing, and what would change it?

use crate::ground_words::{fails_text, holds_text};
use i18n::{date_long, hours, msg};
use kernel::{Lang, Minutes};
use law::RightOutcome;
use law::services::{Because, MissingFact, Note, WouldChange};

/// Why the answer is what it is, as a sentence.
pub fn because_text(lang: Lang, why: &Because) -> String {
    let hours = |minutes: &Minutes| hours(lang, *minutes);
    match why {
        Because::UnderAge { age } => msg::because_under_age(lang, *age),
        Because::KeptPastAge { age } => msg::because_kept_past_age(lang, *age),
        Because::PastAge { age } => msg::because_past_age(lang, *age),
        Because::LongLasting { more_than_months } => msg::because_long_lasting(lang, *more_than_months),
        Because::NotLongLasting { more_than_months } => msg::because_not_long_lasting(lang, *more_than_months),
        Because::HoursReach { counted, limit } => msg::because_hours_reach(lang, hours(counted), hours(limit)),
        Because::HoursBelow { counted, limit } => msg::because_hours_below(lang, hours(counted), hours(limit)),
        Because::TwoHelpersLeftOut { minutes } => msg::because_two_helpers_left_out(lang, hours(minutes)),
        Because::NightLeftOut { minutes } => msg::because_night_left_out(lang, hours(minutes)),
        Because::RespiteCounted { minutes } => msg::because_respite_counted(lang, hours(minutes)),
        Because::RespiteLeftOut { minutes } => msg::because_respite_left_out(lang, hours(minutes)),
        Because::Holds { ground } => holds_text(lang, *ground).to_owned(),
        Because::Fails { ground } => fails_text(lang, *ground).to_owned(),
        Because::RangeCrosses { limit } => msg::because_range_crosses(lang, hours(limit)),
        Because::RangeDiffers { low, high } => {
            msg::because_range_differs(lang, outcome_text(lang, *high), outcome_text(lang, *low))
        }
        Because::CostDocumented
        | Because::CostNotDocumented
        | Because::DutyToConsider
        | Because::AlwaysOwed
        | Because::OfferStands
        | Because::UnlessDisproportionate
        | Because::MeasureIsWeighed
        | Because::NoStatute => plain_because(lang, why).to_owned(),
    }
}

fn plain_because(lang: Lang, why: &Because) -> &'static str {
    match why {
        Because::CostDocumented => msg::because_cost_documented(lang),
        Because::CostNotDocumented => msg::because_cost_not_documented(lang),
        Because::AlwaysOwed => msg::because_always_owed(lang),
        Because::OfferStands => msg::because_offer_stands(lang),
        Because::UnlessDisproportionate => msg::because_unless_disproportionate(lang),
        Because::MeasureIsWeighed => msg::because_measure_is_weighed(lang),
        Because::NoStatute => msg::because_no_statute(lang),
        _ => msg::because_duty_to_consider(lang),
    }
}

/// An outcome within a sentence.
pub fn outcome_text(lang: Lang, outcome: RightOutcome) -> &'static str {
    match outcome {
        RightOutcome::Right => msg::outcome_right(lang),
        RightOutcome::RightUnlessDocumented => msg::outcome_right_unless_documented(lang),
        RightOutcome::Discretionary => msg::outcome_discretionary(lang),
        RightOutcome::NoRight => msg::outcome_no_right(lang),
        RightOutcome::Unclear => msg::outcome_unclear(lang),
    }
}

/// What would change the answer, as a sentence.
pub fn would_change_text(lang: Lang, change: &WouldChange) -> String {
    match change {
        WouldChange::HoursReach { limit } => msg::change_hours_reach(lang, hours(lang, *limit)),
        WouldChange::HoursFallBelow { limit } => msg::change_hours_fall_below(lang, hours(lang, *limit)),
        WouldChange::NeedIsContinuous => msg::change_need_is_continuous(lang).to_owned(),
        WouldChange::NeedIsNotContinuous => msg::change_need_is_not_continuous(lang).to_owned(),
        WouldChange::CostDocumented => msg::change_cost_documented(lang).to_owned(),
        WouldChange::CostNotDocumented => msg::change_cost_not_documented(lang).to_owned(),
        WouldChange::LastsLonger { than_months } => msg::change_lasts_longer(lang, *than_months),
        WouldChange::LastsNoLonger { than_months } => msg::change_lasts_no_longer(lang, *than_months),
        WouldChange::AgeReached { age, on } => msg::change_age_reached(lang, *age, date_long(lang, *on)),
        WouldChange::GrantedBefore { age } => msg::change_granted_before(lang, *age),
        WouldChange::LivesWithParents => msg::change_lives_with_parents(lang).to_owned(),
        WouldChange::MovesFromParents => msg::change_moves_from_parents(lang).to_owned(),
        WouldChange::ReducedFunction => msg::change_reduced_function(lang).to_owned(),
        WouldChange::Becomes { ground } => msg::change_of_ground(lang, holds_text(lang, *ground)),
        WouldChange::Ceases { ground } => msg::change_of_ground(lang, fails_text(lang, *ground)),
    }
}

/// What to know beside the answer, as a sentence.
pub fn note_text(lang: Lang, note: Note) -> &'static str {
    match note {
        Note::ConventionIndependentLiving => msg::note_convention_independent_living(lang),
        Note::ConventionChildren => msg::note_convention_children(lang),
        Note::ConsentNeeded => msg::note_consent_needed(lang),
        Note::FreeOfCharge => msg::note_free_of_charge(lang),
        Note::ExpertAssessment => msg::note_expert_assessment(lang),
        Note::SpecialistStatement => msg::note_specialist_statement(lang),
        Note::LocalRules => msg::note_local_rules(lang),
        Note::WrittenDecisionOwed => msg::note_written_decision_owed(lang),
        Note::RecommendedPractice => msg::note_recommended_practice(lang),
        Note::LastsTwoToThreeYears => msg::note_lasts_two_to_three_years(lang),
    }
}

/// What is missing, as a clause: "how long the need lasts".
pub fn missing_text(lang: Lang, fact: MissingFact) -> &'static str {
    match fact {
        MissingFact::Born => msg::missing_born(lang),
        MissingFact::LivesWithParents => msg::missing_lives_with_parents(lang),
        MissingFact::ReducedFunction => msg::missing_reduced_function(lang),
        MissingFact::BpaRightBefore67 => msg::missing_bpa_right_before_67(lang),
        MissingFact::PersonalAssistance => msg::missing_personal_assistance(lang),
        MissingFact::Respite => msg::missing_respite(lang),
        MissingFact::TwoHelpers => msg::missing_two_helpers(lang),
        MissingFact::Night => msg::missing_night(lang),
        MissingFact::Continuous => msg::missing_continuous(lang),
        MissingFact::RespiteHealthService => msg::missing_respite_health_service(lang),
        MissingFact::Duration => msg::missing_duration(lang),
        MissingFact::SupportContact => msg::missing_support_contact(lang),
        MissingFact::ExpectingChild => msg::missing_expecting_child(lang),
        MissingFact::CoordinatedServices => msg::missing_coordinated_services(lang),
        MissingFact::OtherWelfareServices => msg::missing_other_welfare_services(lang),
        MissingFact::WantsCoordinator => msg::missing_wants_coordinator(lang),
        MissingFact::HeavyCareBurden => msg::missing_heavy_care_burden(lang),
        MissingFact::MinorSiblings => msg::missing_minor_siblings(lang),
        MissingFact::SeriousIllnessOrInjury => msg::missing_serious_illness_or_injury(lang),
        MissingFact::HealthServices => msg::missing_health_services(lang),
        MissingFact::RoundTheClockDwelling => msg::missing_round_the_clock_dwelling(lang),
        MissingFact::LastingCondition => msg::missing_lasting_condition(lang),
        MissingFact::SpecialCare => msg::missing_special_care(lang),
        MissingFact::PrivateCare => msg::missing_private_care(lang),
        MissingFact::SubstantiallyLargerCare => msg::missing_substantially_larger_care(lang),
        MissingFact::ExtraCosts => msg::missing_extra_costs(lang),
        MissingFact::ContinuousCare => msg::missing_continuous_care(lang),
        MissingFact::DevelopmentalDisability => msg::missing_developmental_disability(lang),
        MissingFact::ParentAwayFromWork => msg::missing_parent_away_from_work(lang),
        MissingFact::DailyFunctionReduced => msg::missing_daily_function_reduced(lang),
        MissingFact::DeviceNecessary => msg::missing_device_necessary(lang),
        MissingFact::DeviceCoveredByOtherLaw => msg::missing_device_covered_by_other_law(lang),
        MissingFact::CarNecessary => msg::missing_car_necessary(lang),
        MissingFact::TravelsToTreatment => msg::missing_travels_to_treatment(lang),
        MissingFact::Education => msg::missing_education(lang),
        MissingFact::SchoolYear => msg::missing_school_year(lang),
        MissingFact::SpecialNeeds => msg::missing_special_needs(lang),
        MissingFact::SchoolTransport => msg::missing_school_transport(lang),
        MissingFact::SchoolAssistance => msg::missing_school_assistance(lang),
        MissingFact::SchoolAdaptation => msg::missing_school_adaptation(lang),
        MissingFact::AdaptedEducation => msg::missing_adapted_education(lang),
        MissingFact::SpecialHelp => msg::missing_special_help(lang),
        MissingFact::KindergartenAdaptation => msg::missing_kindergarten_adaptation(lang),
        MissingFact::KindergartenTransport => msg::missing_kindergarten_transport(lang),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use law::services::Ground;

    #[test]
    fn figures_stand_in_the_sentence_in_the_words_of_the_language() {
        let reach = Because::HoursReach { counted: Minutes(2490), limit: Minutes(1920) };
        assert_eq!(
            because_text(Lang::Nb, &reach),
            "Vi regner 41 timer og 30 minutter i uken. Det er minst grensen på 32 timer."
        );
        assert_eq!(
            because_text(Lang::En, &reach),
            "We count 41 hours and 30 minutes a week. That reaches the limit of 32 hours."
        );
        let crosses = Because::RangeCrosses { limit: Minutes(1500) };
        assert_eq!(because_text(Lang::Nn, &crosses), "Timane ligg på begge sider av grensa på 25 timar.");
        let differs = Because::RangeDiffers { low: RightOutcome::Discretionary, high: RightOutcome::Right };
        assert_eq!(
            because_text(Lang::Nb, &differs),
            "Svaret er «kommunen må vurdere» med færrest timer og «rett» med flest."
        );
        let age = WouldChange::AgeReached { age: 18, on: date(2035, 5, 3) };
        assert_eq!(
            would_change_text(Lang::En, &age),
            "The answer changes when the person turns 18. That is Thursday 3 May 2035."
        );
    }

    #[test]
    fn every_key_has_its_own_words() {
        for lang in Lang::ALL {
            let missing: std::collections::BTreeSet<_> =
                MissingFact::ALL.iter().map(|fact| missing_text(lang, *fact)).collect();
            assert_eq!(missing.len(), MissingFact::ALL.len(), "{lang:?}");
            let notes: std::collections::BTreeSet<_> = Note::ALL.iter().map(|note| note_text(lang, *note)).collect();
            assert_eq!(notes.len(), Note::ALL.len(), "{lang:?}");
            let becomes = would_change_text(lang, &WouldChange::Becomes { ground: Ground::HeavyCareBurden });
            let ceases = would_change_text(lang, &WouldChange::Ceases { ground: Ground::HeavyCareBurden });
            assert_ne!(becomes, ceases);
        }
    }
}
