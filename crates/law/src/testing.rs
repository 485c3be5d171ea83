//! How does a test row prove a citation, and how does the sweep learn that every version of every rule has its rows?

use crate::NotCovered;
use jiff::civil::{Date, date};
use kernel::Ruled;

/// The day whose knowledge of the law the rows are written with.
pub const KNOWN: Date = date(2026, 11, 22);

/// Panics unless the answer cites the place that the row claims to prove.
pub fn proves<T>(ruled: &Ruled<T>, citation: &str, row: &str) {
    let cited: Vec<String> = ruled.citations.iter().map(ToString::to_string).collect();
    assert!(cited.iter().any(|c| c == citation), "{row}: cites {cited:?}, not {citation}");
}

/// What a test claims of one version, typed independently of the rule: its days and a place that it cites.
#[derive(Clone, Copy, Debug)]
pub struct VersionRow {
    /// First day; `None` for a version that sleeps.
    pub first: Option<Date>,
    /// Last day; `None` while nothing has ended it.
    pub until: Option<Date>,
    /// As it is printed: `pbrl § 7-5`.
    pub citation: &'static str,
}

impl VersionRow {
    /// The version ends with this day.
    pub const fn until(self, year: i16, month: i8, day: i8) -> Self {
        Self { until: Some(date(year, month, day)), ..self }
    }
    /// The version cites this place.
    pub const fn cites(self, citation: &'static str) -> Self {
        Self { citation, ..self }
    }
}

/// Words that the rows of a [`proof!`] are written with.
pub mod rows {
    use super::{VersionRow, date};

    /// A version that applies from this day.
    pub const fn from(year: i16, month: i8, day: i8) -> VersionRow {
        VersionRow { first: Some(date(year, month, day)), until: None, citation: "" }
    }
    /// A version that is adopted and asleep.
    pub const fn asleep() -> VersionRow {
        VersionRow { first: None, until: None, citation: "" }
    }
}

/// A rule, a way to ask it on any day, and a row for each of its versions. The sweep collects all of them and asks each
/// rule on every first and last day, on the day before and the day after.
pub struct Proof {
    /// Id of the rule.
    pub rule: &'static str,
    /// Asks for the day of the event and the day of knowledge; only the provenance of the answer matters.
    pub ask: fn(Date, Date) -> Result<Ruled<()>, NotCovered>,
    /// Oldest first, as the versions stand.
    pub rows: &'static [VersionRow],
}

inventory::collect!(Proof);

/// Asks, and leaves the value aside.
pub fn ask<T>(
    question: impl Fn(Date, Date) -> Result<Ruled<T>, NotCovered>,
    on: Date,
    known_on: Date,
) -> Result<Ruled<()>, NotCovered> {
    question(on, known_on).map(|ruled| ruled.map(drop))
}

/// Registers the proof of a rule: `proof!(PRELIM, provisional_answer_due, [from(1970, 1, 1).cites("fvl § 11 a (3)")]);`
///
/// The question is the rule's own function, with facts that make this rule answer; without one the rule itself is asked.
macro_rules! proof {
    ($rule:ident, [$($row:expr),+ $(,)?]) => {
        proof!($rule, |on, known_on| Ok($rule.on(on, known_on)?.ruled((), [])), [$($row),+]);
    };
    ($rule:ident, $question:expr, [$($row:expr),+ $(,)?]) => {
        inventory::submit! {
            $crate::testing::Proof {
                rule: $rule.id,
                ask: |on, known_on| $crate::testing::ask($question, on, known_on),
                rows: {
                    use $crate::testing::rows::*;
                    &[$($row),+]
                },
            }
        }
    };
}
