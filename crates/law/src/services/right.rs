//! Which services and benefits can be asked about, and who grants each?

keyed! {
    /// A service or benefit (*rettighet*, *tjeneste*, *ytelse*) in the order in which the catalogue shows them.
    Right {
        /// User-controlled personal assistance (*BPA*).
        Bpa = "bpa",
        /// Child coordinator (*barnekoordinator*).
        ChildCoordinator = "child_coordinator",
        /// Coordinator (*koordinator*).
        Coordinator = "coordinator",
        /// Individual plan (*individuell plan*).
        IndividualPlan = "individual_plan",
        /// Respite (*avlastning*).
        Respite = "respite",
        /// Allowance for carers (*omsorgsstønad*).
        CarerAllowance = "carer_allowance",
        /// Training and guidance of carers (*opplæring og veiledning*).
        Guidance = "guidance",
        /// Support contact (*støttekontakt*).
        SupportContact = "support_contact",
        /// A decision on measures of relief (*vedtak om tiltak ved tyngende omsorgsarbeid*).
        DecisionOnRelief = "decision_on_relief",
        /// Follow-up of siblings (*barn som pårørende*).
        SiblingFollowUp = "sibling_follow_up",
        /// Necessary services of the municipality (*nødvendige helse- og omsorgstjenester*).
        NecessaryServices = "necessary_services",
        /// The unit that coordinates (*koordinerende enhet*).
        CoordinatingUnit = "coordinating_unit",
        /// A written agreement with carers (*pårørendeavtale*).
        CarerAgreement = "carer_agreement",
        /// Adapted housing (*omsorgsbolig*).
        AdaptedHousing = "adapted_housing",
        /// Attendance allowance (*hjelpestønad*).
        AttendanceAllowance = "attendance_allowance",
        /// Enhanced attendance allowance (*forhøyet hjelpestønad*).
        EnhancedAttendanceAllowance = "enhanced_attendance_allowance",
        /// Basic benefit for extra costs (*grunnstønad*).
        BasicBenefit = "basic_benefit",
        /// Care benefit for a sick child (*pleiepenger*).
        CareBenefit = "care_benefit",
        /// Assistive devices (*hjelpemidler*).
        AssistiveDevices = "assistive_devices",
        /// Support for a car (*stønad til bil*).
        CarSupport = "car_support",
        /// Leisure transport of the county (*TT-transport*).
        TtTransport = "tt_transport",
        /// Travel to treatment (*pasientreiser*).
        PatientTravel = "patient_travel",
        /// Transport to school (*skoleskyss*).
        SchoolTransport = "school_transport",
        /// Personal assistance at school (*personleg assistanse*).
        SchoolAssistance = "school_assistance",
        /// Aids and physical adaptation at school (*fysisk tilrettelegging*).
        SchoolAdaptation = "school_adaptation",
        /// Individually adapted education (*individuelt tilrettelagt opplæring*).
        AdaptedEducation = "adapted_education",
        /// After-school care (*SFO*).
        AfterSchoolCare = "after_school_care",
        /// Special needs help below school age (*spesialpedagogisk hjelp*).
        SpecialNeedsPreschool = "special_needs_preschool",
        /// Adaptation of a kindergarten place (*tilrettelegging i barnehage*).
        KindergartenAdaptation = "kindergarten_adaptation",
        /// Transport to special needs help in kindergarten (*barnehageskyss*).
        KindergartenTransport = "kindergarten_transport",
    }
}

keyed! {
    /// Who grants a service or benefit, or owes it.
    Grantor {
        /// The municipality (*kommunen*).
        Municipality = "municipality",
        /// The labour and welfare administration (*NAV*).
        Nav = "nav",
        /// The county (*fylkeskommunen*).
        County = "county",
        /// The county for upper secondary school, otherwise the municipality.
        CountyOrMunicipality = "county_or_municipality",
        /// The owner of the school (*skoleeieren*).
        SchoolOwner = "school_owner",
        /// The regional health authority (*helseforetaket*).
        HealthRegion = "health_region",
        /// The health personnel who treat, or the hospital.
        HealthPersonnel = "health_personnel",
    }
}

impl Right {
    /// Who grants it.
    pub const fn grantor(self) -> Grantor {
        match self {
            Self::Bpa
            | Self::ChildCoordinator
            | Self::Coordinator
            | Self::IndividualPlan
            | Self::Respite
            | Self::CarerAllowance
            | Self::Guidance
            | Self::SupportContact
            | Self::DecisionOnRelief
            | Self::NecessaryServices
            | Self::CoordinatingUnit
            | Self::CarerAgreement
            | Self::AdaptedHousing
            | Self::AfterSchoolCare
            | Self::SpecialNeedsPreschool
            | Self::KindergartenAdaptation
            | Self::KindergartenTransport => Grantor::Municipality,
            Self::SiblingFollowUp => Grantor::HealthPersonnel,
            Self::AttendanceAllowance
            | Self::EnhancedAttendanceAllowance
            | Self::BasicBenefit
            | Self::CareBenefit
            | Self::AssistiveDevices
            | Self::CarSupport => Grantor::Nav,
            Self::TtTransport => Grantor::County,
            Self::PatientTravel => Grantor::HealthRegion,
            Self::SchoolTransport | Self::AdaptedEducation => Grantor::CountyOrMunicipality,
            Self::SchoolAssistance | Self::SchoolAdaptation => Grantor::SchoolOwner,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_catalogue_begins_with_the_rights_that_others_call_by_name() {
        let named = [
            "bpa",
            "child_coordinator",
            "coordinator",
            "individual_plan",
            "respite",
            "carer_allowance",
            "guidance",
            "support_contact",
            "decision_on_relief",
            "sibling_follow_up",
        ];
        let keys: Vec<&str> = Right::ALL.iter().map(|right| right.key()).collect();
        assert!(keys.starts_with(&named));
        assert_eq!(Right::TtTransport.grantor(), Grantor::County);
        assert_eq!(Right::AttendanceAllowance.grantor(), Grantor::Nav);
    }
}
