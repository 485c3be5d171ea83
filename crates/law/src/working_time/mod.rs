//! Is a plan of work lawful? Working time by aml chapters 10 and 11, and the regulations beside it.

mod finding;
mod interpretation;
mod plan;

pub use finding::{Clause, Figure, Finding, Mend, Report, Severity, Unit};
pub use interpretation::{IN_USE, Interpretation, RULE_SET};
pub use plan::{
    Absence, AbsenceKind, AgreementKind, Assistant, Averaging, Break, Origin, Plan, Regime, Shift, ShiftStatus, Standby,
    Stretch,
};
