//! From when, until when? Both days are within; an open end is no end.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A span of whole days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Period {
    /// First day within.
    pub from: Date,
    /// Last day within; `None` is open.
    pub to: Option<Date>,
}

impl Period {
    /// From a day on, without an end.
    pub const fn open(from: Date) -> Self {
        Self { from, to: None }
    }
    /// `None` when the end lies before the start.
    pub fn between(from: Date, to: Date) -> Option<Self> {
        (from <= to).then_some(Self { from, to: Some(to) })
    }
    /// Does the day lie within?
    pub fn contains(&self, day: Date) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }
    /// Do the two share a day?
    pub fn overlaps(&self, other: &Self) -> bool {
        self.to.is_none_or(|to| other.from <= to) && other.to.is_none_or(|to| self.from <= to)
    }
}
