//! Which version of each rule applies to the days of a plan? Looked up once, for all accounts.

use super::account::{Account, Piece};
use super::averaging::Terms;
use super::calendar::{Calendar, InForce, local_date};
use super::interpretation::{IN_USE, Interpretation};
use super::plan::Regime;
use super::*;
use crate::NotCovered;
use jiff::civil::Date;

macro_rules! book {
    ($($(#[$doc:meta])* $field:ident: $body:ty = $rule:path),* $(,)?) => {
        /// The rules of working time over the days of a plan.
        #[derive(Debug)]
        pub(super) struct Book<'a> {
            /// The days.
            pub calendar: &'a Calendar,
            /// How open questions are read.
            pub interpretation: Interpretation,
            $($(#[$doc])* pub $field: InForce<$body>,)*
        }

        impl<'a> Book<'a> {
            /// The versions for the minutes `[from, to)`; refusals of rules without one are returned beside it.
            pub fn over(calendar: &'a Calendar, (from, to): (i64, i64), known_on: Date) -> (Self, Vec<NotCovered>) {
                let days = (local_date(from), local_date(to));
                let mut refused = Vec::new();
                $(let $field = InForce::over(&$rule, days, known_on, &mut refused);)*
                (Self { calendar, interpretation: IN_USE, $($field),* }, refused)
            }
        }
    };
}

book! {
    ordinary_day: ordinary_day::OrdinaryDay = ordinary_day::WT_01,
    ordinary_week: ordinary_week::OrdinaryWeek = ordinary_week::WT_02,
    reduced_week: reduced_week::ReducedWeek = reduced_week::WT_03,
    continuous_week: continuous_week::ContinuousWeek = continuous_week::WT_04,
    weighted_week: weighted_week::WeightedWeek = weighted_week::WT_05,
    passive_work: passive_work::PassiveWork = passive_work::WT_06,
    standby: standby::StandbyShare = standby::WT_07,
    averaging_individual: Terms = averaging_individual::WT_08,
    averaging_union: Terms = averaging_union::WT_09,
    averaging_inspection: Terms = averaging_inspection::WT_10,
    overtime_need: () = overtime_need::WT_11,
    overtime: overtime::Overtime = overtime::WT_12,
    total_hours: total_hours::TotalHours = total_hours::WT_13,
    refusal: () = refusal::WT_14,
    overtime_pay: overtime_pay::OvertimePay = overtime_pay::WT_15,
    daily_rest: daily_rest::DailyRest = daily_rest::WT_17,
    weekly_rest: weekly_rest::WeeklyRest = weekly_rest::WT_18,
    sundays_off: sundays_off::SundaysOff = sundays_off::WT_19,
    breaks: breaks::Breaks = breaks::WT_20,
    overtime_break: overtime_break::OvertimeBreak = overtime_break::WT_21,
    red_hours: red_windows::RedHours = red_windows::WT_22,
    night_window: night_window::NightWindow = night_window::WT_23,
    night_average: night_average::NightAverage = night_average::WT_24,
    night_strain: night_strain::NightStrain = night_strain::WT_25,
    night_health: () = night_health::WT_26,
    plan_notice: plan_notice::PlanNotice = plan_notice::WT_27,
    young_hours: young_hours::YoungHours = young_hours::YW_01,
    young_night: young_night::YoungNight = young_night::YW_02,
    young_rest: young_rest::YoungRest = young_rest::YW_03,
    child_work: child_work::ChildWork = child_work::YW_04,
    home: () = regime::WT_HOME,
    respite: () = regime::WT_RESPITE,
}

impl Book<'_> {
    /// Minutes of night work in a piece; 0 where no version says what night is.
    pub fn night_minutes(&self, piece: &Piece, regime: Regime) -> i64 {
        self.night_window.at(piece.from).map_or(0, |body| body.minutes(piece, self.calendar, regime))
    }

    /// More night work than this in a period is more than a little.
    pub fn long_night(&self, at: i64) -> i64 {
        self.night_window.at(at).map_or(i64::MAX, |body| body.long_minutes)
    }

    /// The rest that divides the working days of an account.
    pub fn daily_rest(&self, account: &Account) -> i64 {
        daily_rest::minutes(&self.daily_rest, account)
    }
}
