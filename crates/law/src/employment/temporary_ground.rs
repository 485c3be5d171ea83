//! May this employment be temporary?
//!
//! aml § 14-9(2) lists the grounds; there is no general one any more. A substitute stands in for somebody or something that
//! can be named.

use crate::{Confidence, Doubt, NotCovered, Rule, Version};
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Ruled};

keyed! {
    /// A ground for temporary employment; the letters of the section.
    TemporaryGround {
        /// a) The work is temporary by nature.
        TemporaryNature = "temporary_nature",
        /// b) Instead of somebody else (*vikariat*).
        Substitute = "substitute",
        /// c) Practice.
        Practice = "practice",
        /// d) A labour market measure.
        LabourMarketMeasure = "labour_market_measure",
        /// e) Sport.
        Sport = "sport",
    }
}
keyed! {
    /// Does the ground stand?
    GroundFinding {
        /// It is one of the section's.
        Stands = "stands",
        /// A substitute for whom, or for what?
        ForWhom = "for_whom",
        /// None is named.
        NoGround = "no_ground",
    }
}
/// The parameter of the rule.
#[derive(Debug, serde::Serialize)]
pub(crate) struct TemporaryGrounds {
    /// The ground that must name whom or what it stands in for.
    pub for_somebody: TemporaryGround,
}

/// `EM-02` (*midlertidig ansettelse*).
pub(crate) static EM_02: Rule<TemporaryGrounds> = Rule {
    id: "EM-02",
    term: "midlertidig ansettelse",
    confidence: Confidence::High,
    doubts: &[Doubt::CurrentWordingOnly],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(2005, 6, 17)),
        until: None,
        adopted: Some(date(2005, 6, 17)),
        citations: &[Citation::new(Act::WorkingEnvironment, "14-9", "(2)")],
        text: "Midlertidig ansettelse kan bare avtales når arbeidet er av midlertidig karakter, for vikariat, \
               praksisarbeid, arbeidsmarkedstiltak og i idretten. Det generelle grunnlaget i bokstav f er opphevet. \
               Et vikariat må si hvem eller hva det er for.",
        body: Some(TemporaryGrounds { for_somebody: TemporaryGround::Substitute }),
    }],
};

/// Does the ground stand? `names_whom`: the contract or the shift says for whom or what a substitute stands in.
///
/// # Errors
/// [`NotCovered`] before the act.
pub fn temporary_ground(
    ground: Option<TemporaryGround>,
    names_whom: bool,
    on: Date,
    known_on: Date,
) -> Result<Ruled<GroundFinding>, NotCovered> {
    let applied = EM_02.on(on, known_on)?;
    let finding = match ground {
        None => GroundFinding::NoGround,
        Some(ground) if ground == applied.body.for_somebody && !names_whom => GroundFinding::ForWhom,
        Some(_) => GroundFinding::Stands,
    };
    let key = ground.map_or("", TemporaryGround::key).to_owned();
    Ok(applied.ruled(finding, [("ground", key), ("names_whom", names_whom.to_string()), ("on", on.to_string())]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};

    proof!(EM_02, [from(2005, 6, 17).cites("aml § 14-9(2)")]);

    #[test]
    fn a_ground_must_be_named_and_a_substitute_must_say_for_whom() {
        let rows = [
            ("temporary by nature", Some(TemporaryGround::TemporaryNature), false, GroundFinding::Stands),
            ("substitute for a named person", Some(TemporaryGround::Substitute), true, GroundFinding::Stands),
            ("substitute for nobody", Some(TemporaryGround::Substitute), false, GroundFinding::ForWhom),
            ("no ground", None, true, GroundFinding::NoGround),
        ];
        for (name, ground, names_whom, expected) in rows {
            let found = temporary_ground(ground, names_whom, date(2026, 11, 23), KNOWN).expect(name);
            assert_eq!(found.value, expected, "{name}");
            proves(&found, "aml § 14-9(2)", name);
        }
        assert!(temporary_ground(None, false, date(2005, 6, 16), KNOWN).is_err());
    }
}
