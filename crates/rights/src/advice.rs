//! What does one do next, what does a service do to others, and whom does one talk with? Keys; the words are texts.

use law::RightOutcome;
use law::services::{Grantor, Right};
use people::words;

words! {
    /// Something to do next.
    NextStep {
        /// Apply to the municipality; here, if one likes.
        ApplyToMunicipality = "apply_to_municipality",
        /// An oral no is no decision: ask for a written one.
        AskForDecision = "ask_for_decision",
        /// Demand a decision on relief.
        DemandDecision = "demand_decision",
        /// Have granted hours converted.
        Convert = "convert",
        /// Apply to NAV.
        ApplyToNav = "apply_to_nav",
        /// Apply early: little is paid for time past.
        ApplyEarly = "apply_early",
        /// Apply for attendance allowance first.
        AttendanceFirst = "attendance_first",
        /// Ask the school.
        AskSchool = "ask_school",
        /// Ask the kindergarten or the municipality.
        AskKindergarten = "ask_kindergarten",
        /// Ask the county.
        AskCounty = "ask_county",
        /// Ask those who treat.
        AskTreaters = "ask_treaters",
        /// Order through patient travels.
        OrderTravel = "order_travel",
        /// Ask the coordinating unit.
        AskCoordinatingUnit = "ask_coordinating_unit",
        /// Ask the municipality.
        AskMunicipality = "ask_municipality",
        /// Complain when it is refused.
        Complain = "complain",
    }
}

words! {
    /// What else a service does for money or for other services, beside the effects that the law itself names
    /// ([`law::services::effects_between`]).
    Aside {
        /// The municipality's help may lower attendance allowance.
        BpaLowersAttendance = "bpa_lowers_attendance",
        /// A fee may be asked for practical help that is not personal care.
        FeeForPracticalHelp = "fee_for_practical_help",
        /// It is kept while the child is in hospital.
        KeptInHospital = "kept_in_hospital",
        /// It replaces the ordinary allowance.
        ReplacesOrdinary = "replaces_ordinary",
    }
}

/// What else a service does.
pub(crate) const fn asides(right: Right) -> &'static [Aside] {
    match right {
        Right::Bpa => &[Aside::BpaLowersAttendance, Aside::FeeForPracticalHelp],
        Right::AttendanceAllowance => &[Aside::KeptInHospital],
        Right::EnhancedAttendanceAllowance => &[Aside::ReplacesOrdinary],
        _ => &[],
    }
}

/// What to do next; the first first.
pub(crate) fn next_steps(right: Right, outcome: RightOutcome) -> Vec<NextStep> {
    use NextStep as Step;
    let first: &[Step] = match right {
        Right::Bpa => &[Step::ApplyToMunicipality, Step::Convert],
        Right::Respite | Right::Guidance => &[Step::ApplyToMunicipality, Step::DemandDecision],
        Right::CarerAllowance => &[Step::AttendanceFirst, Step::ApplyToMunicipality, Step::DemandDecision],
        Right::DecisionOnRelief => &[Step::DemandDecision],
        Right::ChildCoordinator | Right::Coordinator | Right::IndividualPlan | Right::CoordinatingUnit => {
            &[Step::AskCoordinatingUnit]
        }
        Right::CarerAgreement | Right::AdaptedHousing | Right::AfterSchoolCare => &[Step::AskMunicipality],
        Right::SupportContact | Right::NecessaryServices => &[Step::ApplyToMunicipality],
        Right::SpecialNeedsPreschool | Right::KindergartenAdaptation | Right::KindergartenTransport => {
            &[Step::AskKindergarten]
        }
        Right::SchoolTransport | Right::SchoolAssistance | Right::SchoolAdaptation | Right::AdaptedEducation => {
            &[Step::AskSchool]
        }
        Right::SiblingFollowUp => &[Step::AskTreaters],
        Right::TtTransport => &[Step::AskCounty],
        Right::PatientTravel => &[Step::OrderTravel],
        Right::AttendanceAllowance
        | Right::EnhancedAttendanceAllowance
        | Right::BasicBenefit
        | Right::CareBenefit
        | Right::AssistiveDevices
        | Right::CarSupport => &[Step::ApplyToNav, Step::ApplyEarly],
    };
    let is_denied = outcome == RightOutcome::NoRight;
    let mut steps = first.to_vec();
    // Whatever the answer is here, nobody's answer but the authority's own decision counts.
    if has_decision(right) {
        steps.push(Step::AskForDecision);
        if !is_denied {
            steps.push(Step::Complain);
        }
    }
    steps
}

/// Is there an individual decision that may be complained of?
const fn has_decision(right: Right) -> bool {
    !matches!(
        right,
        Right::TtTransport
            | Right::CarerAgreement
            | Right::CoordinatingUnit
            | Right::SiblingFollowUp
            | Right::PatientTravel
    )
}

words! {
    /// Somebody to talk with.
    Contact {
        /// The patient and user ombud (*pasient- og brukerombudet*).
        PatientOmbud = "patient_ombud",
        /// The County Governor (*statsforvalteren*).
        CountyGovernor = "county_governor",
        /// The municipality's coordinating unit (*koordinerende enhet*).
        CoordinatingUnit = "coordinating_unit",
        /// NAV.
        Nav = "nav",
        /// Løvemammaene.
        Lovemammaene = "lovemammaene",
        /// The association of parents of disabled children (*Handikappede Barns Foreldreforening*).
        Hbf = "hbf",
        /// The association for people with developmental disability (*NFU*).
        Nfu = "nfu",
        /// The cerebral palsy association (*CP-foreningen*).
        Cp = "cp",
        /// Others who have BPA, through the organisations.
        Peers = "peers",
    }
}

impl Contact {
    /// Its site, where the notes name one. Never a telephone number.
    pub const fn site(self) -> Option<&'static str> {
        match self {
            Self::Lovemammaene => Some("lovemammaene.no"),
            Self::Hbf => Some("hbf.no"),
            Self::Nfu => Some("nfunorge.org"),
            Self::Cp => Some("cp.no"),
            Self::PatientOmbud | Self::CountyGovernor | Self::CoordinatingUnit | Self::Nav | Self::Peers => None,
        }
    }
}

/// Whom to talk with about a service.
pub(crate) fn contacts(right: Right) -> Vec<Contact> {
    let organisations = [Contact::Lovemammaene, Contact::Hbf, Contact::Nfu, Contact::Cp];
    match (right, right.grantor()) {
        (Right::Bpa, _) => {
            [&[Contact::PatientOmbud][..], &organisations, &[Contact::Peers, Contact::CountyGovernor]].concat()
        }
        (Right::ChildCoordinator | Right::Coordinator | Right::IndividualPlan | Right::CoordinatingUnit, _) => {
            vec![Contact::CoordinatingUnit, Contact::PatientOmbud, Contact::Lovemammaene, Contact::CountyGovernor]
        }
        (_, Grantor::Nav) => [&[Contact::Nav][..], &organisations].concat(),
        (_, Grantor::SchoolOwner | Grantor::CountyOrMunicipality) => {
            [&[Contact::CountyGovernor][..], &organisations].concat()
        }
        (_, Grantor::Municipality | Grantor::HealthPersonnel | Grantor::HealthRegion) => {
            [&[Contact::PatientOmbud][..], &organisations, &[Contact::CountyGovernor]].concat()
        }
        (_, Grantor::County) => organisations.to_vec(),
    }
}
