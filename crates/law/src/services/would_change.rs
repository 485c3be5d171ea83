//! Which single change would turn the answer on a right?

use crate::services::Ground;
use jiff::civil::Date;
use kernel::Minutes;
use serde::Serialize;

/// One change that would turn the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "key", rename_all = "snake_case")]
pub enum WouldChange {
    /// The counted hours reach a limit.
    HoursReach { limit: Minutes },
    /// The counted hours fall below a limit.
    HoursFallBelow { limit: Minutes },
    /// The need for night help or two helpers is continuous.
    NeedIsContinuous,
    /// It is not continuous.
    NeedIsNotContinuous,
    /// The municipality documents a substantially higher cost.
    CostDocumented,
    /// It does not.
    CostNotDocumented,
    /// The need lasts longer.
    LastsLonger { than_months: u32 },
    /// The need does not last so long.
    LastsNoLonger { than_months: u32 },
    /// The person reaches an age.
    AgeReached { age: u8, on: Date },
    /// BPA was granted under the right before the age.
    GrantedBefore { age: u8 },
    /// The child lives with its parents.
    LivesWithParents,
    /// The child moves from its parents.
    MovesFromParents,
    /// Reduced function is found.
    ReducedFunction,
    /// A condition comes to hold.
    Becomes { ground: Ground },
    /// A condition no longer holds.
    Ceases { ground: Ground },
}
