//! Why is the answer on a right what it is?

use crate::RightOutcome;
use kernel::Minutes;
use serde::Serialize;

keyed! {
    /// A condition (*vilkår*) that holds or does not hold; its facts stand in [`MissingFact`](crate::MissingFact).
    Ground {
        /// A child is expected.
        ChildExpected = "child_expected",
        /// Serious illness, injury or reduced function.
        SeriousCondition = "serious_condition",
        /// Services for long, complex or coordinated.
        CoordinatedServices = "coordinated_services",
        /// Other welfare services too.
        OtherWelfareServices = "other_welfare_services",
        /// A coordinator is wanted.
        CoordinatorWanted = "coordinator_wanted",
        /// A regulation suspends the duty.
        DutySuspended = "duty_suspended",
        /// Especially heavy care.
        HeavyCareBurden = "heavy_care_burden",
        /// A support contact is needed.
        SupportContactNeeded = "support_contact_needed",
        /// Services are needed.
        ServicesNeeded = "services_needed",
        /// Siblings below the age of majority.
        MinorSiblings = "minor_siblings",
        /// Mental illness, addiction, serious somatic illness or injury.
        IllnessOrInjury = "illness_or_injury",
        /// Only a nursing home or its equal meets the need.
        RoundTheClockDwelling = "round_the_clock_dwelling",
        /// A lasting condition.
        LastingCondition = "lasting_condition",
        /// Special supervision or care.
        SpecialCare = "special_care",
        /// Private care.
        PrivateCare = "private_care",
        /// A substantially larger need of care.
        SubstantiallyLargerCare = "substantially_larger_care",
        /// The person lives in the family home.
        LivesInFamilyHome = "lives_in_family_home",
        /// Extra costs reach the lowest rate.
        ExtraCostsReachRate = "extra_costs_reach_rate",
        /// Continuous supervision and care.
        ContinuousCare = "continuous_care",
        /// A developmental disability with a life-threatening or very serious illness: no age limit.
        DevelopmentalDisability = "developmental_disability",
        /// A parent must be away from work.
        ParentAwayFromWork = "parent_away_from_work",
        /// Function in daily life is substantially and lastingly reduced.
        DailyFunctionReduced = "daily_function_reduced",
        /// The device is necessary and suitable.
        DeviceNecessary = "device_necessary",
        /// Another act covers the device.
        DeviceCoveredByOtherLaw = "device_covered_by_other_law",
        /// A car is necessary.
        CarNecessary = "car_necessary",
        /// Travels to treatment.
        TravelsToTreatment = "travels_to_treatment",
        /// A pupil.
        Pupil = "pupil",
        /// Transport to school is needed.
        SchoolTransportNeeded = "school_transport_needed",
        /// Assistance at school is needed.
        SchoolAssistanceNeeded = "school_assistance_needed",
        /// Physical adaptation at school is needed.
        SchoolAdaptationNeeded = "school_adaptation_needed",
        /// Adapted education is needed.
        AdaptedEducationNeeded = "adapted_education_needed",
        /// The year at school is one for which every municipality must offer after-school care.
        SchoolYearOfOffer = "school_year_of_offer",
        /// Below school age.
        BelowSchoolAge = "below_school_age",
        /// Special needs help is needed.
        SpecialHelpNeeded = "special_help_needed",
        /// In a kindergarten.
        InKindergarten = "in_kindergarten",
        /// The place must be adapted.
        KindergartenAdaptationNeeded = "kindergarten_adaptation_needed",
        /// Transport to the help is needed.
        KindergartenTransportNeeded = "kindergarten_transport_needed",
    }
}

/// Why the answer is what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "key", rename_all = "snake_case")]
pub enum Because {
    /// Under the age.
    UnderAge { age: u8 },
    /// Past the age, and the right is kept.
    KeptPastAge { age: u8 },
    /// Past the age.
    PastAge { age: u8 },
    /// The need lasts longer than so many months.
    LongLasting { more_than_months: u32 },
    /// The need does not last longer than so many months.
    NotLongLasting { more_than_months: u32 },
    /// The hours reach a limit.
    HoursReach { counted: Minutes, limit: Minutes },
    /// The hours stay below a limit.
    HoursBelow { counted: Minutes, limit: Minutes },
    /// Time with more than one helper was left out.
    TwoHelpersLeftOut { minutes: Minutes },
    /// Time at night was left out.
    NightLeftOut { minutes: Minutes },
    /// Respite was counted.
    RespiteCounted { minutes: Minutes },
    /// Respite was left out.
    RespiteLeftOut { minutes: Minutes },
    /// The municipality has documented the cost.
    CostDocumented,
    /// The municipality has not documented the cost.
    CostNotDocumented,
    /// The municipality must consider the service all the same.
    DutyToConsider,
    /// A condition holds.
    Holds { ground: Ground },
    /// A condition does not hold.
    Fails { ground: Ground },
    /// The range of hours reaches from below a limit to at least the limit.
    RangeCrosses { limit: Minutes },
    /// The lowest and the highest hours of the range give different answers.
    RangeDiffers { low: RightOutcome, high: RightOutcome },
    /// The duty stands whatever the facts are.
    AlwaysOwed,
    /// The offer stands until it is accepted.
    OfferStands,
    /// The duty falls away only where the burden is disproportionate, which the municipality must show.
    UnlessDisproportionate,
    /// The law asks for a decision; which measure, and how much, is weighed in it.
    MeasureIsWeighed,
    /// No statute gives the individual a right; a scheme or a practice does.
    NoStatute,
}

keyed! {
    /// What a reader of a result should know beside the answer (*merknad*).
    Note {
        /// The disability convention is Norwegian law: article 19 on living independently is weighed in the decision.
        ConventionIndependentLiving = "convention_independent_living",
        /// As above, article 7 on children.
        ConventionChildren = "convention_children",
        /// Accepting the service, and sharing within it, needs consent.
        ConsentNeeded = "consent_needed",
        /// It is free of charge.
        FreeOfCharge = "free_of_charge",
        /// Somebody's expert assessment comes first.
        ExpertAssessment = "expert_assessment",
        /// The specialist health service declares the need.
        SpecialistStatement = "specialist_statement",
        /// Rules differ from place to place.
        LocalRules = "local_rules",
        /// The municipality must answer a demand with a written decision.
        WrittenDecisionOwed = "written_decision_owed",
        /// A recommended practice, not a statute.
        RecommendedPractice = "recommended_practice",
        /// The need is expected to last for two to three years, as the benefit's administration says.
        LastsTwoToThreeYears = "lasts_two_to_three_years",
    }
}
