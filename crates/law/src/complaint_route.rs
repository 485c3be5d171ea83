//! To whom is a complaint sent, and who decides it?
//!
//! pbrl § 7-2 (1): one complains to the County Governor, but «Klagen sendes til den som har truffet enkeltvedtaket eller
//! avgjørelsen». fvl § 33: the municipality looks at it first and sends it on when it does not change the decision.

use crate::{Confidence, Doubt, NotCovered, Rule, Version};
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Ruled};
use serde::Serialize;

keyed! {
    /// Who handles a complaint.
    Authority {
        /// The municipality that decided (*kommunen*).
        Municipality = "municipality",
        /// The County Governor (*statsforvalteren*).
        CountyGovernor = "county_governor",
    }
}

/// The way of a complaint (*klagevei*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct ComplaintRoute {
    /// Where it is sent, and who looks at it first.
    pub sent_to: Authority,
    /// Who decides it when it is not granted there.
    pub decided_by: Authority,
}

/// `CPL-ROUTE`: the way of a complaint.
pub(crate) static CPL_ROUTE: Rule<ComplaintRoute> = Rule {
    id: "CPL-ROUTE",
    term: "klageinstans og klagevei",
    confidence: Confidence::High,
    doubts: &[Doubt::NewAdministrationAct],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(2001, 1, 1)),
        until: None,
        adopted: Some(date(1999, 7, 2)),
        citations: &[
            Citation::new(Act::PatientAndUserRights, "7-2", "(1)"),
            Citation::new(Act::PublicAdministration1967, "33", "(2)"),
            Citation::new(Act::PublicAdministration1967, "33", "(4)"),
        ],
        text: "Klagen avgjøres av statsforvalteren, men «sendes til den som har truffet enkeltvedtaket». Kommunen ser \
               på saken først og kan endre vedtaket «dersom den finner klagen begrunnet». Ellers sender den saken videre \
               «så snart saken er tilrettelagt».",
        body: Some(ComplaintRoute { sent_to: Authority::Municipality, decided_by: Authority::CountyGovernor }),
    }],
};

/// The way of a complaint on a municipal decision made on `decided_on`.
///
/// # Errors
/// [`NotCovered`] outside the versions of the rule.
pub fn complaint_route(decided_on: Date, known_on: Date) -> Result<Ruled<ComplaintRoute>, NotCovered> {
    let applied = CPL_ROUTE.on(decided_on, known_on)?;
    Ok(applied.ruled(*applied.body, [("decided_on", decided_on.to_string()), ("known_on", known_on.to_string())]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};

    proof!(CPL_ROUTE, complaint_route, [from(2001, 1, 1).cites("pbrl § 7-2 (1)")]);

    #[test]
    fn a_complaint_goes_to_the_municipality_and_on_to_the_county_governor() {
        for (name, decided_on) in [("first covered day", date(2001, 1, 1)), ("today", date(2026, 11, 23))] {
            let route = complaint_route(decided_on, KNOWN).expect(name);
            assert_eq!(route.value.sent_to, Authority::Municipality);
            assert_eq!(route.value.decided_by, Authority::CountyGovernor);
            proves(&route, "pbrl § 7-2 (1)", name);
            proves(&route, "fvl § 33 (4)", name);
        }
        assert!(complaint_route(date(2000, 12, 31), KNOWN).is_err());
    }
}
