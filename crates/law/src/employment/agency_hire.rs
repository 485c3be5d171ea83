//! May somebody be hired in from an agency?
//!
//! aml § 14-12: only where temporary employment is allowed on the grounds of substitution, practice, labour market measures or
//! sport; temporary nature alone is not enough. Regulations have exceptions for health personnel.

use super::temporary_ground::TemporaryGround;
use crate::{Confidence, Doubt, NotCovered, Rule, Version};
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Ruled};

/// `EM-10` (*innleie fra bemanningsforetak*).
pub(crate) static EM_10: Rule<&'static [TemporaryGround]> = Rule {
    id: "EM-10",
    term: "innleie fra bemanningsforetak",
    confidence: Confidence::High,
    doubts: &[Doubt::CurrentWordingOnly],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(2005, 6, 17)),
        until: None,
        adopted: Some(date(2005, 6, 17)),
        citations: &[Citation::new(Act::WorkingEnvironment, "14-12", "")],
        text: "Innleie fra bemanningsforetak er lov i samme omfang som midlertidig ansettelse etter § 14-9 (2) \
               bokstav b til e. At arbeidet er av midlertidig karakter, er ikke nok. Forskrift har egne unntak for \
               helsepersonell.",
        body: Some(&[
            TemporaryGround::Substitute,
            TemporaryGround::Practice,
            TemporaryGround::LabourMarketMeasure,
            TemporaryGround::Sport,
        ]),
    }],
};

/// Does the ground allow hiring in? The exceptions for health personnel are not computed.
///
/// # Errors
/// [`NotCovered`] before the act.
pub fn agency_hire(ground: Option<TemporaryGround>, on: Date, known_on: Date) -> Result<Ruled<bool>, NotCovered> {
    let applied = EM_10.on(on, known_on)?;
    let allowed = ground.is_some_and(|ground| applied.body.contains(&ground));
    let key = ground.map_or("", TemporaryGround::key).to_owned();
    Ok(applied.ruled(allowed, [("ground", key), ("on", on.to_string())]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};

    proof!(EM_10, [from(2005, 6, 17).cites("aml § 14-12")]);

    #[test]
    fn only_a_substitute_and_the_special_grounds_allow_hiring_in() {
        let rows = [
            ("substitute", Some(TemporaryGround::Substitute), true),
            ("temporary nature", Some(TemporaryGround::TemporaryNature), false),
            ("none", None, false),
        ];
        for (name, ground, expected) in rows {
            let found = agency_hire(ground, date(2026, 11, 23), KNOWN).expect(name);
            assert_eq!(found.value, expected, "{name}");
            proves(&found, "aml § 14-12", name);
        }
        assert!(agency_hire(None, date(2005, 6, 16), KNOWN).is_err());
    }
}
