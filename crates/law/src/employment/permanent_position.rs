//! Is an employment permanent in the sense of the law, with a real size of position?
//!
//! aml § 14-9(1): permanent is the rule, and a permanent employee has predictable work with a real position size. A list of
//! people who are called when needed is no permanent employment.

use crate::{Confidence, Doubt, NotCovered, Rule, Version};
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Ruled};

keyed! {
    /// What the contract says of the position (*stillingsstørrelse*).
    PositionSize {
        /// A size above nothing.
        Real = "real",
        /// Nothing per cent: called when needed.
        Zero = "zero",
        /// No size is named.
        Missing = "missing",
    }
}

/// `EM-01` (*fast ansettelse*).
pub(crate) static EM_01: Rule<()> = Rule {
    id: "EM-01",
    term: "fast ansettelse",
    confidence: Confidence::High,
    doubts: &[Doubt::CurrentWordingOnly],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(2005, 6, 17)),
        until: None,
        adopted: Some(date(2005, 6, 17)),
        citations: &[Citation::new(Act::WorkingEnvironment, "14-9", "(1)")],
        text: "Arbeidstakere skal ansettes fast. Fast ansettelse løper uten slutt og gir forutsigbart arbeid med en \
               reell stillingsstørrelse. Tilkalling uten fast omfang som hovedform er ikke fast ansettelse.",
        body: Some(()),
    }],
};

/// Is the position real? `position_percent` is that of the contract; `None` when it names none.
///
/// # Errors
/// [`NotCovered`] before the act.
pub fn permanent_position(
    position_percent: Option<f64>,
    on: Date,
    known_on: Date,
) -> Result<Ruled<PositionSize>, NotCovered> {
    let applied = EM_01.on(on, known_on)?;
    let size = match position_percent {
        Some(percent) if percent > 0.0 => PositionSize::Real,
        Some(_) => PositionSize::Zero,
        None => PositionSize::Missing,
    };
    let given = position_percent.map_or_else(String::new, |percent| percent.to_string());
    Ok(applied.ruled(size, [("position_percent", given), ("on", on.to_string())]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};

    proof!(EM_01, [from(2005, 6, 17).cites("aml § 14-9(1)")]);

    #[test]
    fn a_position_is_real_when_it_has_a_size() {
        let rows = [
            ("full time", Some(100.0), PositionSize::Real),
            ("the smallest", Some(0.1), PositionSize::Real),
            ("called when needed", Some(0.0), PositionSize::Zero),
            ("not named", None, PositionSize::Missing),
        ];
        for (name, percent, expected) in rows {
            let found = permanent_position(percent, date(2026, 11, 23), KNOWN).expect(name);
            assert_eq!(found.value, expected, "{name}");
            proves(&found, "aml § 14-9(1)", name);
        }
        assert!(permanent_position(None, date(2005, 6, 17), KNOWN).is_ok());
        assert!(permanent_position(None, date(2005, 6, 16), KNOWN).is_err());
    }
}
