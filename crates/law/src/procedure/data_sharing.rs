//! May services that work together share what they know of a child?
//!
//! opplæringslova § 24-1 (4): school, after-school care and the pedagogical-psychological service and those they work with
//! «kan […] behandle personopplysningar», also of the special kinds, when the tasks need it. hol § 3-4 asks for cooperation and
//! has no such sentence: from the care services it takes consent, or an exception from secrecy.

use super::hol;
use crate::{Confidence, Doubt, NotCovered, Rule, Version};
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Ruled};

keyed! {
    /// Whose cooperation is it?
    CooperationBasis {
        /// The school's side, opplæringslova § 24-1.
        School = "school",
        /// The care services' side, hol § 3-4.
        CareServices = "care_services",
    }
}

keyed! {
    /// What follows.
    DataSharing {
        /// The statute allows it, as far as the tasks need it.
        AllowedByStatute = "allowed_by_statute",
        /// Consent allows it.
        AllowedByConsent = "allowed_by_consent",
        /// Another exception from secrecy must be found first.
        NeedsExceptionFromSecrecy = "needs_exception_from_secrecy",
        /// The tasks do not need it.
        NotNeeded = "not_needed",
    }
}

/// `SHARE-SCHOOL`: sharing in the cooperation of the school (*behandling av personopplysninger i samarbeid*).
pub(crate) static SHARE_SCHOOL: Rule<()> = Rule {
    id: "SHARE-SCHOOL",
    term: "deling i skolens samarbeid",
    confidence: Confidence::High,
    doubts: &[Doubt::SharingWithoutConsent],
    versions: &[bounded!(
        date(2024, 8, 1),
        date(2023, 6, 9),
        [Citation::new(Act::Education, "24-1", "(4)")],
        "«Når det må til for å løyse oppgåvene», kan tjenestene som samarbeider om eleven, «behandle personopplysningar, \
         inkludert personopplysningar som nemnde i personvernforordningen artikkel 9 og 10».",
        (),
    )],
};

/// `SHARE-CARE`: sharing in the cooperation of the care services.
pub(crate) static SHARE_CARE: Rule<()> = Rule {
    id: "SHARE-CARE",
    term: "deling i helse- og omsorgstjenestens samarbeid",
    confidence: Confidence::High,
    doubts: &[Doubt::SharingWithoutConsent, Doubt::HealthSecrecyOf2026],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(2012, 1, 1)),
        until: None,
        adopted: Some(date(2011, 6, 24)),
        citations: &[hol("3-4", ""), hol("12-1", "(1)")],
        text: "De kommunale helse- og omsorgstjenestene «skal samarbeide med andre tjenesteytere» når det trengs. Bestemmelsen \
               åpner ikke for å dele taushetsbelagte opplysninger: det krever samtykke eller et annet unntak.",
        body: Some(()),
    }],
};

/// May it be shared? `is_needed`: the tasks of the cooperation need it; `has_consent`: who has the claim to secrecy agrees.
///
/// # Errors
/// [`NotCovered`] outside the versions of the rule.
pub fn data_sharing(
    basis: CooperationBasis,
    is_needed: bool,
    has_consent: bool,
    on: Date,
    known_on: Date,
) -> Result<Ruled<DataSharing>, NotCovered> {
    let (applied, without_consent) = match basis {
        CooperationBasis::School => (SHARE_SCHOOL.on(on, known_on)?, DataSharing::AllowedByStatute),
        CooperationBasis::CareServices => (SHARE_CARE.on(on, known_on)?, DataSharing::NeedsExceptionFromSecrecy),
    };
    let sharing = match (is_needed, has_consent) {
        (false, _) => DataSharing::NotNeeded,
        (true, true) if basis == CooperationBasis::CareServices => DataSharing::AllowedByConsent,
        (true, _) => without_consent,
    };
    let inputs = [
        ("basis", basis.key().to_owned()),
        ("is_needed", is_needed.to_string()),
        ("has_consent", has_consent.to_string()),
        ("on", on.to_string()),
    ];
    let mut ruled = applied.ruled(sharing, inputs);
    ruled.doubt = (is_needed && !has_consent).then(|| Doubt::SharingWithoutConsent.key().into());
    Ok(ruled)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};

    proof!(
        SHARE_SCHOOL,
        |on, known_on| data_sharing(CooperationBasis::School, true, false, on, known_on),
        [from(2024, 8, 1).cites("opplæringslova § 24-1 (4)")]
    );
    proof!(
        SHARE_CARE,
        |on, known_on| data_sharing(CooperationBasis::CareServices, true, false, on, known_on),
        [from(2012, 1, 1).cites("hol § 3-4")]
    );

    #[test]
    fn the_schools_statute_allows_what_the_care_services_statute_does_not() {
        use CooperationBasis::{CareServices, School};
        use DataSharing::{AllowedByConsent, AllowedByStatute, NeedsExceptionFromSecrecy, NotNeeded};
        let rows = [
            ("school, needed", School, true, false, AllowedByStatute, "opplæringslova § 24-1 (4)"),
            ("school, consent too", School, true, true, AllowedByStatute, "opplæringslova § 24-1 (4)"),
            ("school, not needed", School, false, true, NotNeeded, "opplæringslova § 24-1 (4)"),
            ("care, needed", CareServices, true, false, NeedsExceptionFromSecrecy, "hol § 3-4"),
            ("care, consent", CareServices, true, true, AllowedByConsent, "hol § 3-4"),
            ("care, not needed", CareServices, false, true, NotNeeded, "hol § 12-1 (1)"),
        ];
        for (name, basis, is_needed, has_consent, expected, citation) in rows {
            let found = data_sharing(basis, is_needed, has_consent, date(2026, 11, 23), KNOWN).expect(name);
            assert_eq!(found.value, expected, "{name}");
            proves(&found, citation, name);
        }
    }
}
