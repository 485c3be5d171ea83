//! What does the municipality owe where there is no right to BPA?
//!
//! hol § 3-8: the municipality «skal ha tilbud om personlig assistanse […] organisert som brukerstyrt personlig
//! assistanse». Without a right it must still consider BPA; nothing is refused by a rule.

use crate::{Confidence, Doubt, NotCovered, Rule, Version};
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Ruled};

/// `BPA-DISCR`: the municipality's duty to have the scheme.
pub(crate) static BPA_DISCR: Rule<()> = Rule {
    id: "BPA-DISCR",
    term: "BPA etter kommunens skjønn",
    confidence: Confidence::High,
    doubts: &[Doubt::ConventionEffect],
    versions: &[Version {
        commencement: Commencement::From(date(2012, 1, 1)),
        until: None,
        adopted: Some(date(2011, 6, 24)),
        citations: &[Citation::new(Act::HealthAndCareServices, "3-8", "")],
        text: "Kommunen «skal ha tilbud om personlig assistanse» organisert som BPA. Også den som ikke har rett til BPA, kan \
               få det, og kommunen må vurdere det.",
        body: Some(()),
    }],
};

/// The duty to consider BPA at discretion.
///
/// # Errors
/// [`NotCovered`] before the act.
pub fn bpa_at_discretion(on: Date, known_on: Date) -> Result<Ruled<()>, NotCovered> {
    let applied = BPA_DISCR.on(on, known_on)?;
    Ok(applied.ruled((), [("on", on.to_string()), ("known_on", known_on.to_string())]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};

    proof!(BPA_DISCR, bpa_at_discretion, [from(2012, 1, 1).cites("hol § 3-8")]);

    #[test]
    fn the_duty_to_consider_has_stood_since_2012() {
        proves(&bpa_at_discretion(date(2012, 1, 1), KNOWN).expect("first day"), "hol § 3-8", "first day");
        assert!(bpa_at_discretion(date(2011, 12, 31), KNOWN).is_err());
        assert!(bpa_at_discretion(date(2012, 1, 1), date(2011, 6, 23)).is_err(), "not adopted");
    }
}
