//! The County Governor has granted the service and the municipality disagrees. Must it be given?
//!
//! pbrl § 7-8 and hol § 12-6: the municipality «må oppfylle» a decision of a state body that gives a right to services, «selv
//! om kommunen får vedtaket kjent ugyldig gjennom søksmål». It may then be reversed to harm only when invalid because wrong
//! facts were given, or facts held back, «forsettlig eller grovt uaktsomt».

use super::{hol, pbrl};
use crate::{Confidence, NotCovered, Rule};
use jiff::civil::Date;
use kernel::Ruled;

/// The decision, and what the municipality does.
#[derive(Clone, Copy, Debug)]
pub struct ComplianceFacts {
    /// The day it is looked at.
    pub on: Date,
    /// A state body has given the right to the service.
    pub granted_by_state_body: bool,
    /// A court has found the decision invalid on the municipality's lawsuit. A lawsuit that still runs is not that.
    pub found_invalid_by_court: bool,
    /// It is invalid since the party gave wrong facts, or held facts back, on purpose or with gross negligence.
    pub party_misled: bool,
}

keyed! {
    /// What follows.
    Compliance {
        /// The service is given; a lawsuit does not pause it.
        Fulfil = "fulfil",
        /// It is given until reversed, and reversal to harm is open.
        ReversalIsOpen = "reversal_is_open",
        /// No state body has granted anything; the rule says nothing.
        NoStateDecision = "no_state_decision",
    }
}

/// `COMPLY`: the duty to carry the decision out (*oppfyllelse av vedtak*).
pub(crate) static COMPLY: Rule<()> = Rule {
    id: "COMPLY",
    term: "oppfyllelse av vedtak fra statlig organ",
    confidence: Confidence::High,
    doubts: &[],
    versions: &[of_user_rights!(
        [pbrl("7-8", ""), hol("12-6", "")],
        "«En kommune må oppfylle et vedtak fra et statlig forvaltningsorgan som gir en privat part rett til tjenester […], \
         selv om kommunen får vedtaket kjent ugyldig gjennom søksmål». Det kan da bare omgjøres til skade når det er ugyldig \
         fordi parten «forsettlig eller grovt uaktsomt» har gitt uriktige opplysninger eller holdt opplysninger tilbake.",
        (),
    )],
};

/// Must the municipality give the service?
///
/// # Errors
/// [`NotCovered`] outside the versions of the rule.
pub fn compliance(facts: &ComplianceFacts, known_on: Date) -> Result<Ruled<Compliance>, NotCovered> {
    let applied = COMPLY.on(facts.on, known_on)?;
    let outcome = if !facts.granted_by_state_body {
        Compliance::NoStateDecision
    } else if facts.found_invalid_by_court && facts.party_misled {
        Compliance::ReversalIsOpen
    } else {
        Compliance::Fulfil
    };
    let inputs = [
        ("on", facts.on.to_string()),
        ("granted_by_state_body", facts.granted_by_state_body.to_string()),
        ("found_invalid_by_court", facts.found_invalid_by_court.to_string()),
        ("party_misled", facts.party_misled.to_string()),
    ];
    Ok(applied.ruled(outcome, inputs))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};
    use jiff::civil::date;

    const GRANTED: ComplianceFacts = ComplianceFacts {
        on: date(2026, 11, 23),
        granted_by_state_body: true,
        found_invalid_by_court: false,
        party_misled: false,
    };

    proof!(
        COMPLY,
        |on, known_on| compliance(&ComplianceFacts { on, ..GRANTED }, known_on),
        [from(2001, 1, 1).cites("pbrl § 7-8")]
    );

    #[test]
    fn what_the_state_body_granted_is_given_also_after_a_lawsuit_won() {
        let invalid = ComplianceFacts { found_invalid_by_court: true, ..GRANTED };
        let rows = [
            ("granted", GRANTED, Compliance::Fulfil, "pbrl § 7-8"),
            ("found invalid", invalid, Compliance::Fulfil, "hol § 12-6"),
            (
                "the party misled",
                ComplianceFacts { party_misled: true, ..invalid },
                Compliance::ReversalIsOpen,
                "pbrl § 7-8",
            ),
            (
                "misled, but no court has said it is invalid",
                ComplianceFacts { party_misled: true, ..GRANTED },
                Compliance::Fulfil,
                "pbrl § 7-8",
            ),
            (
                "no state body",
                ComplianceFacts { granted_by_state_body: false, ..GRANTED },
                Compliance::NoStateDecision,
                "pbrl § 7-8",
            ),
        ];
        for (name, facts, expected, citation) in rows {
            let found = compliance(&facts, KNOWN).expect(name);
            assert_eq!(found.value, expected, "{name}");
            proves(&found, citation, name);
        }
    }
}
