//! Is the need long-lasting in the sense of the right to BPA?
//!
//! pbrl § 2-1 d (3): «Med langvarig behov i første ledd menes behov ut over 2 år»: strictly more than 24 months.

use crate::{Confidence, NotCovered, Rule, Version};
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Ruled};

/// The parameter of the rule.
#[derive(Debug, serde::Serialize)]
pub(crate) struct LongLasting {
    /// More than so many months.
    pub more_than_months: u32,
}

/// `BPA-LONG`: the long-lasting need.
pub(crate) static BPA_LONG: Rule<LongLasting> = Rule {
    id: "BPA-LONG",
    term: "rett til BPA: langvarig behov",
    confidence: Confidence::High,
    doubts: &[],
    versions: &[Version {
        commencement: Commencement::From(date(2015, 1, 1)),
        until: None,
        adopted: None,
        citations: &[Citation::new(Act::PatientAndUserRights, "2-1 d", "(3)")],
        text: "Med langvarig behov menes «behov ut over 2 år».",
        body: Some(LongLasting { more_than_months: 24 }),
    }],
};

/// Is a need expected to last so many months long-lasting?
///
/// # Errors
/// [`NotCovered`] before the right to BPA.
pub fn bpa_long_lasting(expected_months: u32, on: Date, known_on: Date) -> Result<Ruled<bool>, NotCovered> {
    let applied = BPA_LONG.on(on, known_on)?;
    let inputs = [("expected_months", expected_months.to_string()), ("on", on.to_string())];
    Ok(applied.ruled(expected_months > applied.body.more_than_months, inputs))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};

    proof!(BPA_LONG, |on, known_on| bpa_long_lasting(25, on, known_on), [from(2015, 1, 1).cites("pbrl § 2-1 d (3)")]);

    #[test]
    fn long_lasting_is_more_than_two_years() {
        for (name, months, expected) in
            [("two years exactly", 24, false), ("a month more", 25, true), ("none", 0, false)]
        {
            let found = bpa_long_lasting(months, date(2026, 11, 23), KNOWN).expect(name);
            assert_eq!(found.value, expected, "{name}");
            proves(&found, "pbrl § 2-1 d (3)", name);
        }
        assert!(bpa_long_lasting(25, date(2015, 1, 1), KNOWN).is_ok());
        assert!(bpa_long_lasting(25, date(2014, 12, 31), KNOWN).is_err());
    }
}
