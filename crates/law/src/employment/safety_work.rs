//! Which parts of systematic work with health and safety are in place?
//!
//! aml §§ 3-1, 3-2 and ch. 4: risks are mapped, sick leave is followed up, and whoever leads others knows how.

use super::still_missing;
use crate::{Confidence, Doubt, NotCovered, Rule, Version};
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Ruled};
keyed! {
    /// A part of the work with health and safety (*HMS*).
    SafetyPart {
        /// Risks are mapped.
        RisksMapped = "risks_mapped",
        /// Sick leave is followed up.
        SickLeaveFollowed = "sick_leave_followed",
        /// Whoever leads others has been taught.
        LeadersTaught = "leaders_taught",
    }
}

/// `HS-01` (*systematisk HMS-arbeid*).
pub(crate) static HS_01: Rule<&'static [SafetyPart]> = Rule {
    id: "HS-01",
    term: "systematisk HMS-arbeid",
    confidence: Confidence::High,
    doubts: &[Doubt::CurrentWordingOnly],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(2005, 6, 17)),
        until: None,
        adopted: Some(date(2005, 6, 17)),
        citations: &[
            Citation::new(Act::WorkingEnvironment, "3-1", ""),
            Citation::new(Act::WorkingEnvironment, "3-2", "(1)"),
            Citation::new(Act::WorkingEnvironment, "4-1", ""),
        ],
        text: "Arbeidsgiver driver systematisk arbeid med helse, miljø og sikkerhet: kartlegger farer og vurderer \
               risiko, følger opp sykefravær, og sørger for at den som leder andre, har kunnskapen som trengs.",
        body: Some(SafetyPart::ALL),
    }],
};

/// What is still missing.
///
/// # Errors
/// [`NotCovered`] before the act.
pub fn safety_work(done: &[SafetyPart], on: Date, known_on: Date) -> Result<Ruled<Vec<SafetyPart>>, NotCovered> {
    let applied = HS_01.on(on, known_on)?;
    Ok(applied.ruled(still_missing(applied.body, done), [("on", on.to_string())]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};

    proof!(HS_01, [from(2005, 6, 17).cites("aml § 3-1")]);

    #[test]
    fn what_is_not_in_place_is_named() {
        let found = safety_work(&[SafetyPart::RisksMapped], date(2026, 11, 23), KNOWN).expect("covered");
        assert_eq!(found.value, [SafetyPart::SickLeaveFollowed, SafetyPart::LeadersTaught]);
        proves(&found, "aml § 3-1", "systematic work");
    }
}
