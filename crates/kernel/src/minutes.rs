//! How long? Whole minutes, so that sums are exact.

use serde::{Deserialize, Serialize};
use std::iter::Sum;
use std::ops::{Add, Sub};

/// A length in whole minutes; most often minutes in an average week.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Minutes(pub i64);

impl Minutes {
    /// No time at all.
    pub const ZERO: Self = Self(0);
    /// A whole week, the most that one helper can give.
    pub const WEEK: Self = Self(7 * 24 * 60);

    /// Hours as a fraction, for comparison with thresholds given in hours.
    pub fn hours(self) -> f64 {
        self.0 as f64 / 60.0
    }
}

impl Add for Minutes {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}
impl Sub for Minutes {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}
impl Sum for Minutes {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Self::ZERO, Add::add)
    }
}
