//! How much weight does the County Governor give to municipal self-government?
//!
//! pbrl § 7-7: for health services «legge vekt på hensynet til det kommunale selvstyret»; for other municipal decisions
//! «stor vekt». fvl § 34 (2): «Det skal fremgå av vedtaket» how it was weighed.

use crate::{Confidence, Doubt, NotCovered, Rule, ServiceBasis, Version};
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Ruled};

keyed! {
    /// The weight of municipal self-government (*kommunalt selvstyre*) when discretion is reviewed.
    SelfGovernmentWeight {
        /// Weight.
        Weight = "weight",
        /// Great weight.
        GreatWeight = "great_weight",
    }
}

/// `CPL-WEIGHT`: the weight of municipal self-government.
pub(crate) static CPL_WEIGHT: Rule<()> = Rule {
    id: "CPL-WEIGHT",
    term: "hensynet til det kommunale selvstyret",
    confidence: Confidence::High,
    doubts: &[Doubt::InstitutionIsHealthService, Doubt::NewAdministrationAct],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(2001, 1, 1)),
        until: None,
        adopted: Some(date(1999, 7, 2)),
        citations: &[
            Citation::new(Act::PatientAndUserRights, "7-7", ""),
            Citation::new(Act::PublicAdministration1967, "34", "(2)"),
        ],
        text: "Når statsforvalteren prøver det frie skjønnet, skal den «legge vekt på» hensynet til det kommunale \
               selvstyret i vedtak om helsetjenester, og «stor vekt» i andre kommunale vedtak, som BPA og avlastning. \
               «Det skal fremgå av vedtaket» hvordan hensynet er vektlagt.",
        body: Some(()),
    }],
};

/// The weight in a decision on a complaint made on `decided_on`.
///
/// # Errors
/// [`NotCovered`] outside the versions of the rule.
pub fn self_government_weight(
    service: ServiceBasis,
    decided_on: Date,
    known_on: Date,
) -> Result<Ruled<SelfGovernmentWeight>, NotCovered> {
    let applied = CPL_WEIGHT.on(decided_on, known_on)?;
    let weight =
        if service.is_health_service() { SelfGovernmentWeight::Weight } else { SelfGovernmentWeight::GreatWeight };
    Ok(applied.ruled(weight, [("service", service.key().to_owned()), ("decided_on", decided_on.to_string())]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};

    proof!(
        CPL_WEIGHT,
        |on, known_on| self_government_weight(ServiceBasis::BpaScheme, on, known_on),
        [from(2001, 1, 1).cites("pbrl § 7-7")]
    );

    #[test]
    fn great_weight_except_for_health_services() {
        let rows = [
            ("BPA", ServiceBasis::BpaScheme, SelfGovernmentWeight::GreatWeight),
            ("personal assistance", ServiceBasis::PersonalAssistance, SelfGovernmentWeight::GreatWeight),
            ("respite", ServiceBasis::CarerSupport, SelfGovernmentWeight::GreatWeight),
            ("home nursing", ServiceBasis::HomeHealthServices, SelfGovernmentWeight::Weight),
        ];
        for (name, service, expected) in rows {
            let weight = self_government_weight(service, date(2026, 11, 23), KNOWN).expect(name);
            assert_eq!(weight.value, expected, "{name}");
            proves(&weight, "pbrl § 7-7", name);
        }
        assert!(self_government_weight(ServiceBasis::BpaScheme, date(2000, 12, 31), KNOWN).is_err());
    }
}
