//! What stands on one line of need: who asks for how much, what the municipality found, and why?

use kernel::{Citation, Minutes};
use serde::{Deserialize, Serialize};

/// A need (*behov*) with everybody's figures; totals are summed from the lines, never stated apart from them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NeedLine {
    /// What it is about: `Morgenstell og frokost`.
    pub activity: String,
    /// Days, times, helpers, night: whatever places the need in the week.
    pub detail: Option<String>,
    /// What was asked for, by whom; any number of voices, and they may differ.
    pub positions: Vec<Position>,
    /// What the municipality assessed, a week.
    pub assessed: Minutes,
    /// What is granted a week; in a draft, what is proposed.
    pub granted: Minutes,
    /// Why, written to the family.
    pub reason: String,
    /// What the assessment builds on: `Ergoterapeut, 17. november`.
    pub source: Option<String>,
    /// The legal basis of this line.
    pub legal_basis: Vec<Citation>,
}

/// What somebody asked for on a line (*standpunkt*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Position {
    /// Everybody who holds this position, by name; two parents who agree stand here together.
    pub whose: Vec<String>,
    /// Asked for a week; `None` when no figure was given.
    pub per_week: Option<Minutes>,
    /// Their own words, never edited.
    pub words: Option<String>,
}
