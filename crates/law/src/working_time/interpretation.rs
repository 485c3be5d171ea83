//! How are the open questions of working time read? Switches, recorded with the version of the rule set.

use jiff::civil::{Date, date};
use serde::{Deserialize, Serialize};

/// The version of the rule set of working time: the day of the law notes that it encodes.
pub const RULE_SET: Date = date(2026, 11, 22);

/// How open questions were read (*tolkningsvalg*). Our policy, not law; a lawyer should confirm each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interpretation {
    /// Pieces of work with a shorter gap than this, in minutes, are one main work period (*hovedarbeidsperiode*).
    pub same_period_below_gap: i64,
    /// Also warn when any 24 hours hold too much, though no working day does.
    pub warn_any_24_hours: bool,
    /// Also warn when any 168 hours lack the weekly rest, though every ISO week has it.
    pub warn_any_7_days: bool,
    /// Night work is regular from so many main work periods with more than three hours at night in four weeks.
    pub regular_night_count: usize,
    /// How often something comes back is seen in a plan of at least so many ISO weeks.
    pub pattern_from_weeks: i64,
    /// An evening begins at this minute of the day, where parts of a rota are told apart.
    pub evening_from_minutes: i64,
    /// Work is mainly at night from so many hundredths of all hours.
    pub mainly_night_percent: i64,
    /// Days within which missing rest should be made good.
    pub compensatory_rest_days: i64,
}

/// The readings in use.
pub const IN_USE: Interpretation = Interpretation {
    same_period_below_gap: 4 * 60,
    warn_any_24_hours: true,
    warn_any_7_days: true,
    regular_night_count: 3,
    pattern_from_weeks: 3,
    evening_from_minutes: 17 * 60,
    mainly_night_percent: 75,
    compensatory_rest_days: 14,
};
