//! Must an assistant show a police certificate (*politiattest*), and who may not give the service at all?
//!
//! hol § 5-4: who gives services under the act shows a certificate «ikke eldre enn tre måneder» on an offer of the post;
//! exempt is who only sporadically gives services and is normally not alone with the user. § 5-4 a: those convicted of
//! listed sexual offences are excluded from services to children and to persons with developmental disability.

use crate::{Confidence, Doubt, NotCovered, Rule, Uncovered, Version};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Ruled};
use serde::Serialize;

/// The parameter of `POLICE`.
#[derive(Debug, Serialize)]
pub(crate) struct CertificateAge {
    /// Not older than so many months on the day of the offer.
    pub most_months: i32,
}

/// `POLICE`: the certificate.
pub(crate) static POLICE: Rule<CertificateAge> = Rule {
    id: "POLICE",
    term: "politiattest",
    confidence: Confidence::High,
    doubts: &[Doubt::CertificateEmployer],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(2012, 1, 1)),
        until: None,
        adopted: Some(date(2011, 6, 24)),
        citations: &[Citation::new(Act::HealthAndCareServices, "5-4", "")],
        text: "Den som skal yte tjenester etter loven, skal vise politiattest ved tilbud om stilling eller oppdrag. Attesten \
               skal ikke være eldre enn tre måneder. Unntak gjelder den som bare sporadisk yter tjenester og normalt ikke er \
               alene med brukeren.",
        body: Some(CertificateAge { most_months: 3 }),
    }],
};

/// `POLICE-EXCL`: who is excluded.
pub(crate) static POLICE_EXCL: Rule<()> = Rule {
    id: "POLICE-EXCL",
    term: "utestenging på grunn av merknad på politiattesten",
    confidence: Confidence::High,
    doubts: &[],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(2012, 1, 1)),
        until: None,
        adopted: Some(date(2011, 6, 24)),
        citations: &[Citation::new(Act::HealthAndCareServices, "5-4 a", "")],
        text: "Den som er dømt for, eller har vedtatt forelegg for, seksuallovbrudd som loven nevner, er utestengt fra å yte \
               tjenester til barn og personer med utviklingshemning.",
        body: Some(()),
    }],
};

/// What is known when a post or an assignment is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CertificateFacts {
    /// Services under the act are to be given.
    pub gives_services: bool,
    /// Only sporadically.
    pub is_sporadic: bool,
    /// Normally alone with the user.
    pub is_alone_with_user: bool,
    /// The day of the offer.
    pub offered_on: Date,
    /// The day on the certificate; `None` where none was shown.
    pub certified_on: Option<Date>,
}

keyed! {
    /// How a certificate stands to the duty.
    CertificateState {
        /// No certificate is demanded.
        NotDemanded = "not_demanded",
        /// One is demanded and none was shown.
        Missing = "missing",
        /// Shown, and too old on the day of the offer.
        TooOld = "too_old",
        /// Shown, and new enough.
        Fits = "fits",
    }
}

/// How a certificate stands to the duty.
///
/// # Errors
/// [`NotCovered`] before the act, or when the certificate's last day lies outside the calendar.
pub fn police_certificate(facts: &CertificateFacts, known_on: Date) -> Result<Ruled<CertificateState>, NotCovered> {
    let applied = POLICE.on(facts.offered_on, known_on)?;
    let is_demanded = facts.gives_services && (!facts.is_sporadic || facts.is_alone_with_user);
    let outside = |_| POLICE.not_covered(facts.offered_on, known_on, Uncovered::OutOfCalendar);
    let state = match facts.certified_on {
        _ if !is_demanded => CertificateState::NotDemanded,
        None => CertificateState::Missing,
        Some(certified_on) => {
            let last = certified_on.checked_add(applied.body.most_months.months()).map_err(outside)?;
            if facts.offered_on <= last { CertificateState::Fits } else { CertificateState::TooOld }
        }
    };
    let inputs = [("is_demanded", is_demanded.to_string()), ("offered_on", facts.offered_on.to_string())];
    Ok(applied.ruled(state, inputs))
}

/// Is a person excluded? Without discretion where the offence is listed and the user belongs to the group.
///
/// # Errors
/// [`NotCovered`] before the act.
pub fn is_excluded(
    has_listed_offence: bool,
    user_is_child_or_has_developmental_disability: bool,
    on: Date,
    known_on: Date,
) -> Result<Ruled<bool>, NotCovered> {
    let applied = POLICE_EXCL.on(on, known_on)?;
    let is_excluded = has_listed_offence && user_is_child_or_has_developmental_disability;
    Ok(applied.ruled(is_excluded, [("on", on.to_string())]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};

    const OFFER: CertificateFacts = CertificateFacts {
        gives_services: true,
        is_sporadic: false,
        is_alone_with_user: true,
        offered_on: date(2026, 11, 22),
        certified_on: Some(date(2026, 8, 22)),
    };

    proof!(
        POLICE,
        |on, known_on| police_certificate(&CertificateFacts { offered_on: on, ..OFFER }, known_on),
        [from(2012, 1, 1).cites("hol § 5-4")]
    );
    proof!(POLICE_EXCL, |on, known_on| is_excluded(true, true, on, known_on), [from(2012, 1, 1).cites("hol § 5-4 a")]);

    #[test]
    fn a_certificate_of_at_most_three_months_is_demanded_unless_sporadic_and_never_alone() {
        let sporadic = CertificateFacts { is_sporadic: true, ..OFFER };
        let rows = [
            ("three months to the day", OFFER, CertificateState::Fits),
            (
                "a day older",
                CertificateFacts { certified_on: Some(date(2026, 8, 21)), ..OFFER },
                CertificateState::TooOld,
            ),
            ("none", CertificateFacts { certified_on: None, ..OFFER }, CertificateState::Missing),
            (
                "31 August to 30 November",
                CertificateFacts { certified_on: Some(date(2026, 8, 31)), offered_on: date(2026, 11, 30), ..OFFER },
                CertificateState::Fits,
            ),
            ("sporadic and alone", CertificateFacts { certified_on: None, ..sporadic }, CertificateState::Missing),
            (
                "sporadic and not alone",
                CertificateFacts { is_alone_with_user: false, certified_on: None, ..sporadic },
                CertificateState::NotDemanded,
            ),
            ("no service", CertificateFacts { gives_services: false, ..OFFER }, CertificateState::NotDemanded),
        ];
        for (name, facts, expected) in rows {
            let found = police_certificate(&facts, KNOWN).expect(name);
            assert_eq!(found.value, expected, "{name}");
            proves(&found, "hol § 5-4", name);
        }
    }

    #[test]
    fn a_listed_offence_excludes_from_services_to_children_and_developmental_disability() {
        for (offence, group, expected) in [(true, true, true), (true, false, false), (false, true, false)] {
            let found = is_excluded(offence, group, date(2026, 11, 23), KNOWN).expect("covered");
            assert_eq!(found.value, expected, "{offence} {group}");
            proves(&found, "hol § 5-4 a", "exclusion");
        }
    }
}
