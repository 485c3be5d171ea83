//! What applied on a day? Dated values side by side, never overlapping, never falling back.

use crate::Period;
use jiff::civil::Date;

/// Values by period, in order and without overlap.
#[derive(Clone, Debug)]
pub struct Timeline<T>(Vec<(Period, T)>);

impl<T> Timeline<T> {
    /// `None` when periods are out of order or overlap.
    pub fn new(entries: Vec<(Period, T)>) -> Option<Self> {
        let ordered = entries.windows(2).all(|w| w[0].0.to.is_some_and(|to| to < w[1].0.from));
        ordered.then_some(Self(entries))
    }
    /// The value on a day; `None` outside coverage.
    pub fn on(&self, day: Date) -> Option<&T> {
        self.0.iter().find(|(p, _)| p.contains(day)).map(|(_, v)| v)
    }
    /// All entries in order.
    pub fn entries(&self) -> &[(Period, T)] {
        &self.0
    }
}
