//! Which rule gave this value, in which version, from which facts, by which steps?

use crate::Citation;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::fmt;

/// The stable name of a rule, spelled as in the law notes: `CPL-DEADLINE`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RuleId(pub Cow<'static, str>);

impl RuleId {
    /// A rule named in code.
    pub const fn new(id: &'static str) -> Self {
        Self(Cow::Borrowed(id))
    }
}

impl fmt::Display for RuleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// When does a version begin to apply?
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Commencement {
    /// In force from this day.
    From(Date),
    /// In force, but the day is not established; the outer bound is the act's own first day.
    NotEstablished(Date),
    /// Adopted, asleep until the King sets a day (*Kongen bestemmer*).
    NotYetSet,
}

/// One step of a computation, so that a deadline can be counted on the fingers.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Step {
    /// What was done.
    pub kind: StepKind,
    /// The day reached by it.
    pub on: Date,
}

/// The steps that a count of time is made of; put into words by `i18n`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StepKind {
    /// The count starts from this day, which is not counted itself.
    StartsFrom,
    /// So many days on.
    DaysOn(i32),
    /// So many weeks on: the day of the same name.
    WeeksOn(i32),
    /// So many months on: the day of the same number.
    MonthsOn(i32),
    /// The month has no such day: its last day.
    LastDayOfMonth,
    /// Moved past a Saturday, Sunday or public holiday; the name is a key of the red days.
    MovedPast(Cow<'static, str>),
    /// Falls on a red day and is not moved, since the law does not say that this limit moves.
    NotMoved(Cow<'static, str>),
}

/// A value that can say where it comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ruled<T> {
    /// The answer.
    pub value: T,
    /// The rule that gave it.
    pub rule: RuleId,
    /// The version of the rule, named by its first day.
    pub version: Commencement,
    /// Where it stands.
    pub citations: Vec<Citation>,
    /// The facts it was given, by name.
    pub inputs: Vec<(Cow<'static, str>, String)>,
    /// How it was reached.
    pub steps: Vec<Step>,
    /// A doubt about the law that the reader should know; a key of the law catalogue.
    pub doubt: Option<Cow<'static, str>>,
}

impl<T> Ruled<T> {
    /// The same provenance around another value.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Ruled<U> {
        Ruled {
            value: f(self.value),
            rule: self.rule,
            version: self.version,
            citations: self.citations,
            inputs: self.inputs,
            steps: self.steps,
            doubt: self.doubt,
        }
    }
}
