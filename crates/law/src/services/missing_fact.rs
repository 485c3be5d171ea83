//! Which fact is missing and would matter?

keyed! {
    /// A fact that is missing and would matter; the key is its path in the facts of `rights check`.
    MissingFact {
        /// Birth date.
        Born = "person.born",
        /// Does the person live with parents?
        LivesWithParents = "person.lives_with_parents",
        /// Has the person serious illness, injury or reduced function?
        ReducedFunction = "person.reduced_function",
        /// Was BPA granted under the right before the age limit?
        BpaRightBefore67 = "person.bpa_right_before_67",
        /// Practical help, training and support contact.
        PersonalAssistance = "need.personal_assistance_hours_per_week",
        /// Respite.
        Respite = "need.respite_hours_per_week",
        /// More than one helper.
        TwoHelpers = "need.of_which_two_helpers",
        /// Night.
        Night = "need.of_which_night",
        /// Is the need for such help continuous?
        Continuous = "need.continuous",
        /// Health services within respite.
        RespiteHealthService = "need.respite_health_service_hours",
        /// How long the need lasts.
        Duration = "need.duration_months",
        /// Is a support contact needed?
        SupportContact = "need.support_contact",
        /// Is a child expected?
        ExpectingChild = "family.expecting_child",
        /// Are services needed for long, complex or coordinated?
        CoordinatedServices = "family.needs_long_term_coordinated_services",
        /// Are other welfare services needed?
        OtherWelfareServices = "family.needs_other_welfare_services",
        /// Is a coordinator wanted?
        WantsCoordinator = "family.wants_coordinator",
        /// Is the care especially heavy?
        HeavyCareBurden = "family.heavy_care_burden",
        /// Are there siblings below the age of majority?
        MinorSiblings = "family.minor_siblings",
        /// Is there illness or injury, and not disability alone?
        SeriousIllnessOrInjury = "circumstances.serious_illness_or_injury",
        /// Are health services needed?
        HealthServices = "circumstances.needs_health_services",
        /// Can only a nursing home or its equal meet the need?
        RoundTheClockDwelling = "circumstances.needs_round_the_clock_dwelling",
        /// Is the condition lasting?
        LastingCondition = "circumstances.lasting_condition",
        /// Is special supervision or care needed?
        SpecialCare = "circumstances.needs_special_care",
        /// Is the care private?
        PrivateCare = "circumstances.private_care",
        /// Is the need of care substantially larger?
        SubstantiallyLargerCare = "circumstances.substantially_larger_care",
        /// How large are the extra costs?
        ExtraCosts = "circumstances.extra_costs_per_month",
        /// Is continuous supervision and care needed?
        ContinuousCare = "circumstances.needs_continuous_care",
        /// Developmental disability with a very serious illness?
        DevelopmentalDisability = "circumstances.developmental_disability_with_very_serious_illness",
        /// Must a parent be away from work?
        ParentAwayFromWork = "circumstances.parent_away_from_work",
        /// Is function in daily life reduced?
        DailyFunctionReduced = "circumstances.daily_function_reduced",
        /// Is a device necessary?
        DeviceNecessary = "circumstances.device_necessary",
        /// Does another act cover it?
        DeviceCoveredByOtherLaw = "circumstances.device_covered_by_other_law",
        /// Is a car necessary?
        CarNecessary = "circumstances.car_necessary",
        /// Are travels to treatment needed?
        TravelsToTreatment = "circumstances.travels_to_treatment",
        /// Where is the child during the day?
        Education = "circumstances.education",
        /// Which year at school?
        SchoolYear = "circumstances.school_year",
        /// Special needs at after-school care?
        SpecialNeeds = "circumstances.special_needs",
        /// Is transport to school needed?
        SchoolTransport = "circumstances.needs_school_transport",
        /// Is assistance needed at school?
        SchoolAssistance = "circumstances.needs_school_assistance",
        /// Is physical adaptation needed at school?
        SchoolAdaptation = "circumstances.needs_school_adaptation",
        /// Is adapted education needed?
        AdaptedEducation = "circumstances.needs_adapted_education",
        /// Is special needs help needed?
        SpecialHelp = "circumstances.needs_special_help",
        /// Must the kindergarten place be adapted?
        KindergartenAdaptation = "circumstances.needs_kindergarten_adaptation",
        /// Is transport needed to the help in kindergarten?
        KindergartenTransport = "circumstances.needs_kindergarten_transport",
    }
}
