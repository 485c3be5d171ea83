//! Do the chapters on individual decisions (IV and V of forvaltningsloven) apply to this decision?
//!
//! pbrl § 2-7 (2): not for decisions on rights of pbrl chapter 2 in general, but for services under hol § 3-2 (1) no. 6 a
//! to c, § 3-6 and § 3-8 «som forventes å vare lenger enn to uker», and for § 3-2 a.

use crate::{Confidence, Doubt, NotCovered, Rule, Version};
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Ruled};

keyed! {
    /// The provision a service is given under.
    ServiceBasis {
        /// Home health services, hol § 3-2 (1) no. 6 a.
        HomeHealthServices = "home_health_services",
        /// Personal assistance with support contact, hol § 3-2 (1) no. 6 b.
        PersonalAssistance = "personal_assistance",
        /// A place in an institution, hol § 3-2 (1) no. 6 c.
        InstitutionPlace = "institution_place",
        /// Training, respite and allowance for carers, hol § 3-6.
        CarerSupport = "carer_support",
        /// Personal assistance organised as BPA, hol § 3-8.
        BpaScheme = "bpa_scheme",
        /// A long stay in a nursing home, hol § 3-2 a.
        LongTermStay = "long_term_stay",
        /// A coordinator, pbrl § 2-5 b.
        Coordinator = "coordinator",
        /// A child coordinator, pbrl § 2-5 c.
        ChildCoordinator = "child_coordinator",
        /// An individual plan, pbrl § 2-5.
        IndividualPlan = "individual_plan",
    }
}

impl ServiceBasis {
    /// Is it a health service in the sense of pbrl § 7-7? A place in an institution is both health service and care; we
    /// read it as other (see [`Doubt::InstitutionIsHealthService`]).
    pub const fn is_health_service(self) -> bool {
        matches!(self, Self::HomeHealthServices)
    }
    /// Is it shaped with great weight on the user's view, pbrl § 3-1 (2): hol §§ 3-2 (1) no. 6, 3-6 and 3-8?
    pub const fn is_shaped_with_user(self) -> bool {
        matches!(
            self,
            Self::HomeHealthServices
                | Self::PersonalAssistance
                | Self::InstitutionPlace
                | Self::CarerSupport
                | Self::BpaScheme
        )
    }
}

keyed! {
    /// How much of forvaltningsloven applies.
    FvlScope {
        /// All of it, with chapters IV and V.
        WithChaptersFourAndFive = "with_chapters_four_and_five",
        /// The general chapters only; complaint under pbrl § 7-2 all the same.
        GeneralChaptersOnly = "general_chapters_only",
    }
}

/// The parameter of the rule.
#[derive(Debug, serde::Serialize)]
pub(crate) struct Scope {
    /// The service must be expected to last longer than so many days.
    pub longer_than_days: u32,
}

/// `FVL-SCOPE`: the application of forvaltningsloven.
pub(crate) static FVL_SCOPE: Rule<Scope> = Rule {
    id: "FVL-SCOPE",
    term: "forvaltningslovens anvendelse",
    confidence: Confidence::High,
    doubts: &[Doubt::NewAdministrationAct],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(2001, 1, 1)),
        until: None,
        adopted: Some(date(1999, 7, 2)),
        citations: &[Citation::new(Act::PatientAndUserRights, "2-7", "(2)")],
        text: "Kapittel IV og V i forvaltningsloven gjelder for tjenester etter helse- og omsorgstjenesteloven § 3-2 første \
               ledd nr. 6 a til c, § 3-6 og § 3-8 «som forventes å vare lenger enn to uker», og for § 3-2 a. De gjelder \
               ikke for koordinator, barnekoordinator og individuell plan.",
        body: Some(Scope { longer_than_days: 14 }),
    }],
};

/// How much of forvaltningsloven applies to a decision made on `decided_on`. `expected_days`: `None` has no end.
///
/// # Errors
/// [`NotCovered`] outside the versions of the rule.
pub fn fvl_scope(
    service: ServiceBasis,
    expected_days: Option<u32>,
    decided_on: Date,
    known_on: Date,
) -> Result<Ruled<FvlScope>, NotCovered> {
    let applied = FVL_SCOPE.on(decided_on, known_on)?;
    let is_long = expected_days.is_none_or(|days| days > applied.body.longer_than_days);
    let applies = match service {
        ServiceBasis::LongTermStay => true,
        ServiceBasis::Coordinator | ServiceBasis::ChildCoordinator | ServiceBasis::IndividualPlan => false,
        ServiceBasis::HomeHealthServices
        | ServiceBasis::PersonalAssistance
        | ServiceBasis::InstitutionPlace
        | ServiceBasis::CarerSupport
        | ServiceBasis::BpaScheme => is_long,
    };
    let scope = if applies { FvlScope::WithChaptersFourAndFive } else { FvlScope::GeneralChaptersOnly };
    let inputs = [
        ("service", service.key().to_owned()),
        ("expected_days", expected_days.map_or_else(|| "open".to_owned(), |days| days.to_string())),
        ("decided_on", decided_on.to_string()),
    ];
    Ok(applied.ruled(scope, inputs))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};

    proof!(
        FVL_SCOPE,
        |on, known_on| fvl_scope(ServiceBasis::BpaScheme, None, on, known_on),
        [from(2001, 1, 1).cites("pbrl § 2-7 (2)")]
    );

    #[test]
    fn services_of_more_than_two_weeks_have_the_full_act() {
        use FvlScope::{GeneralChaptersOnly, WithChaptersFourAndFive};
        let rows = [
            ("BPA without an end", ServiceBasis::BpaScheme, None, WithChaptersFourAndFive),
            ("respite for fifteen days", ServiceBasis::CarerSupport, Some(15), WithChaptersFourAndFive),
            ("respite for two weeks exactly", ServiceBasis::CarerSupport, Some(14), GeneralChaptersOnly),
            ("support contact for a year", ServiceBasis::PersonalAssistance, Some(365), WithChaptersFourAndFive),
            ("home nursing", ServiceBasis::HomeHealthServices, None, WithChaptersFourAndFive),
            ("home nursing for a week", ServiceBasis::HomeHealthServices, Some(7), GeneralChaptersOnly),
            ("a place in an institution", ServiceBasis::InstitutionPlace, None, WithChaptersFourAndFive),
            ("BPA for a short time", ServiceBasis::BpaScheme, Some(14), GeneralChaptersOnly),
            ("long stay", ServiceBasis::LongTermStay, Some(1), WithChaptersFourAndFive),
            ("child coordinator", ServiceBasis::ChildCoordinator, None, GeneralChaptersOnly),
            ("coordinator", ServiceBasis::Coordinator, None, GeneralChaptersOnly),
            ("individual plan", ServiceBasis::IndividualPlan, None, GeneralChaptersOnly),
        ];
        for (name, service, days, expected) in rows {
            let scope = fvl_scope(service, days, date(2026, 11, 23), KNOWN).expect(name);
            assert_eq!(scope.value, expected, "{name}");
            proves(&scope, "pbrl § 2-7 (2)", name);
        }
        assert!(fvl_scope(ServiceBasis::BpaScheme, None, date(2001, 1, 1), KNOWN).is_ok());
        assert!(fvl_scope(ServiceBasis::BpaScheme, None, date(2000, 12, 31), KNOWN).is_err());
    }
}
