//! What is a case called in letters and on the phone? A year and a number, which say nothing about anybody.

use serde::{Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// The reference of a case (*saksnummer*): `2026-000123`, unique within a tenant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CaseReference {
    /// The year it was received in.
    pub year: i16,
    /// Its number in that year, from one.
    pub number: u32,
}

impl CaseReference {
    /// The next one in a year, after the last that was given.
    pub fn next(year: i16, last: Option<Self>) -> Self {
        let number = last.filter(|l| l.year == year).map_or(1, |l| l.number + 1);
        Self { year, number }
    }
    /// The texts between which all references of a year lie.
    pub(crate) fn bounds(year: i16) -> (String, String) {
        (Self { year, number: 0 }.to_string(), Self { year, number: 999_999 }.to_string())
    }
}

impl fmt::Display for CaseReference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:06}", self.year, self.number)
    }
}

/// The text is no reference of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a case reference is a year, a hyphen and a number")]
pub struct UnknownReference;

impl FromStr for CaseReference {
    type Err = UnknownReference;
    fn from_str(text: &str) -> Result<Self, UnknownReference> {
        let (year, number) = text.trim().split_once('-').ok_or(UnknownReference)?;
        let parsed = year.parse().ok().zip(number.parse().ok());
        parsed.map(|(year, number)| Self { year, number }).ok_or(UnknownReference)
    }
}

impl Serialize for CaseReference {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_count_from_one_each_year() {
        let first = CaseReference::next(2026, None);
        assert_eq!(first.to_string(), "2026-000001");
        assert_eq!(CaseReference::next(2026, Some(first)).to_string(), "2026-000002");
        assert_eq!(CaseReference::next(2027, Some(first)).to_string(), "2027-000001");
        assert_eq!("2026-000123".parse(), Ok(CaseReference { year: 2026, number: 123 }));
        assert_eq!("2026".parse::<CaseReference>(), Err(UnknownReference));
    }
}
