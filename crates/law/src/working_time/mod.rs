//! Is a plan of work lawful? Working time by aml chapters 10 and 11, and the regulations beside it.
//!
//! | question | file | rule |
//! |---|---|---|
//! | how long is a day, a week? | `ordinary_day`, `ordinary_week`, `reduced_week`, `continuous_week`, `weighted_week` | `WT-01`-`WT-05` |
//! | what do passive time and standby count? | `passive_work`, `standby` | `WT-06`, `WT-07` |
//! | what may be averaged? | `averaging` with `averaging_individual`, `averaging_union`, `averaging_inspection` | `WT-08`-`WT-10` |
//! | when and how much overtime, how long in all? | `overtime_need`, `overtime`, `total_hours`, `refusal`, `overtime_pay`, `hours_record` | `WT-11`-`WT-16` |
//! | which rest and which breaks? | `daily_rest`, `weekly_rest`, `sundays_off`, `breaks`, `overtime_break`, `red_windows` | `WT-17`-`WT-22` |
//! | what holds at night? | `night_window`, `night_average`, `night_strain`, `night_health` | `WT-23`-`WT-26` |
//! | what else? | `plan_notice`, `soundness`, `emergency`, `union_departure`, `inspection_departure` | `WT-27`-`WT-31` |
//! | what holds for the young? | `young_hours`, `young_night`, `young_rest`, `child_work` | `YW-...` |
//! | which other rulebook may apply? | `regime` | `WT-HOME`, `WT-RESPITE` |
//!
//! A [`Plan`] is cut into pieces (`account`), laid out as work periods, days and weeks (`sheet`), and judged by each rule.
//! Open questions of reading are switches in [`Interpretation`]. [`Checked`] keeps a plan judged while it changes.

#[macro_use]
mod statute;

mod account;
mod agreements;
mod averaging;
mod averaging_individual;
mod averaging_inspection;
mod averaging_union;
mod book;
mod breaks;
mod calendar;
mod check;
mod child_work;
mod continuous_week;
mod daily_rest;
mod emergency;
mod finding;
mod hours_record;
mod index;
mod inspection_departure;
mod interpretation;
mod night_average;
mod night_health;
mod night_strain;
mod night_window;
mod ordinary_day;
mod ordinary_week;
mod overtime;
mod overtime_break;
mod overtime_need;
mod overtime_pay;
mod passive_work;
mod plan;
mod plan_notice;
mod red_windows;
mod reduced_week;
mod refusal;
mod regime;
mod rota;
mod sheet;
mod soundness;
mod standby;
mod sundays_off;
mod total_hours;
mod union_departure;
mod weekly_rest;
mod weighted_week;
mod young;
mod young_hours;
mod young_night;
mod young_rest;

#[cfg(test)]
mod fixture;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod vectors;

pub use calendar::oslo;
pub use check::check;
pub use finding::{Clause, Figure, Finding, Mend, Report, Severity, Unit};
pub use index::{Checked, OutsidePlan, Prepared};
pub use interpretation::{IN_USE, Interpretation, RULE_SET};
pub use overtime_pay::overtime_supplement_percent;
pub use plan::{
    Absence, AbsenceKind, AgreementKind, Assistant, Averaging, Break, Origin, Plan, Regime, Shift, ShiftStatus,
    Standby, Stretch,
};
pub use red_windows::red_window;
pub use weighted_week::tariff_week_minutes;

use crate::catalogue::{Entry, entry};

/// The rules of working time, for the catalogue.
pub(crate) fn entries() -> Vec<Entry> {
    vec![
        entry(&ordinary_day::WT_01),
        entry(&ordinary_week::WT_02),
        entry(&reduced_week::WT_03),
        entry(&continuous_week::WT_04),
        entry(&weighted_week::WT_05),
        entry(&passive_work::WT_06),
        entry(&standby::WT_07),
        entry(&averaging_individual::WT_08),
        entry(&averaging_union::WT_09),
        entry(&averaging_inspection::WT_10),
        entry(&overtime_need::WT_11),
        entry(&overtime::WT_12),
        entry(&total_hours::WT_13),
        entry(&refusal::WT_14),
        entry(&overtime_pay::WT_15),
        entry(&hours_record::WT_16),
        entry(&daily_rest::WT_17),
        entry(&weekly_rest::WT_18),
        entry(&sundays_off::WT_19),
        entry(&breaks::WT_20),
        entry(&overtime_break::WT_21),
        entry(&red_windows::WT_22),
        entry(&night_window::WT_23),
        entry(&night_average::WT_24),
        entry(&night_strain::WT_25),
        entry(&night_health::WT_26),
        entry(&plan_notice::WT_27),
        entry(&soundness::WT_28),
        entry(&emergency::WT_29),
        entry(&union_departure::WT_30),
        entry(&inspection_departure::WT_31),
        entry(&young_hours::YW_01),
        entry(&young_night::YW_02),
        entry(&young_rest::YW_03),
        entry(&child_work::YW_04),
        entry(&regime::WT_HOME),
        entry(&regime::WT_RESPITE),
    ]
}
