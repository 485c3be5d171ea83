//! How does the municipality report services to the register (*KPR*): codes, hours, day?
//!
//! helseregisterloven §§ 11, 13: the register, and the duty to report without hindrance of secrecy. Guidance: time as stated
//! in the decision, in hours and minutes a week; monthly hours are divided by four; at most a whole week for a service;
//! reported by 15 January.

use crate::{Confidence, Doubt, NotCovered, Rule, Uncovered, Version};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Minutes, Ruled};
use serde::Serialize;

const FIRST_DAY: Date = date(2017, 1, 1);
const REGISTER: &[Citation] =
    &[Citation::new(Act::HealthRegisters, "11", ""), Citation::new(Act::HealthRegisters, "13", "")];

/// The parameters of `KPR-HOURS`.
#[derive(Debug, Serialize)]
pub(crate) struct WeeklyHours {
    /// Weeks that a month is divided by.
    pub month_in_weeks: i64,
    /// The most for one service.
    pub most_weekly_minutes: Minutes,
}

/// `KPR-HOURS`: time a week.
pub(crate) static KPR_HOURS: Rule<WeeklyHours> = Rule {
    id: "KPR-HOURS",
    term: "KPR: timer i uka",
    confidence: Confidence::Medium,
    doubts: &[Doubt::RegisterGuidance],
    versions: &[Version {
        commencement: Commencement::NotEstablished(FIRST_DAY),
        until: None,
        adopted: None,
        citations: REGISTER,
        text: "Timer føres slik vedtaket sier, i timer og minutter i uka. Timer i måneden deles på fire. En tjeneste kan ha \
               høyst 168 timer i uka.",
        body: Some(WeeklyHours { month_in_weeks: 4, most_weekly_minutes: Minutes::WEEK }),
    }],
};

/// `KPR-CODE`: the codes of services.
pub(crate) static KPR_CODE: Rule<()> = Rule {
    id: "KPR-CODE",
    term: "KPR: tjenestekoder",
    confidence: Confidence::High,
    doubts: &[Doubt::RegisterGuidance],
    versions: &[Version {
        commencement: Commencement::From(FIRST_DAY),
        until: None,
        adopted: None,
        citations: REGISTER,
        text: "Hver tjeneste har sin kode i registeret. Brukerstyrt personlig assistanse har kode 3.",
        body: Some(()),
    }],
};

/// The parameter of `KPR-DUE`.
#[derive(Debug, Serialize)]
pub(crate) struct ReportWindow {
    /// From the first of January, so many days.
    pub window_days: i64,
}

/// `KPR-DUE`: the last day of reporting.
pub(crate) static KPR_DUE: Rule<ReportWindow> = Rule {
    id: "KPR-DUE",
    term: "KPR: frist for innsending",
    confidence: Confidence::High,
    doubts: &[Doubt::RegisterGuidance],
    versions: &[Version {
        commencement: Commencement::NotEstablished(FIRST_DAY),
        until: None,
        adopted: None,
        citations: REGISTER,
        text: "Kommunen sender inn opplysningene for et år mellom 1. og 15. januar året etter. Fristen er 15. januar.",
        body: Some(ReportWindow { window_days: 15 }),
    }],
};

keyed! {
    /// A service as the register names it; the code of each is its number there.
    RegisterService {
        /// Practical help with daily tasks.
        PracticalHelp = "1",
        /// Training in daily tasks.
        Training = "2",
        /// User-controlled personal assistance.
        Bpa = "3",
        /// Activities in the daytime.
        DayActivities = "4",
        /// Meals brought home.
        Meals = "5",
        /// Safety alarm.
        SafetyAlarm = "6",
        /// Respite outside an institution.
        RespiteOutside = "7",
        /// Respite in an institution.
        RespiteInside = "8",
        /// Support contact.
        SupportContact = "9",
        /// Carer's allowance.
        CarerAllowance = "11",
        /// Coercion decided under hol § 9-5.
        Coercion = "14",
        /// Health services at home.
        HomeHealth = "15",
        /// Day stay.
        DayStay = "17",
        /// A long stay.
        LongStay = "21",
        /// Night stay.
        NightStay = "22",
        /// A dwelling.
        Dwelling = "29",
    }
}

/// The code of a service on a day.
///
/// # Errors
/// [`NotCovered`] before the register.
pub fn register_code(service: RegisterService, on: Date, known_on: Date) -> Result<Ruled<&'static str>, NotCovered> {
    Ok(KPR_CODE.on(on, known_on)?.ruled(service.key(), [("on", on.to_string())]))
}

/// Time as the register takes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct ReportedTime {
    /// A week, to the nearest minute.
    pub weekly: Minutes,
    /// More than the register takes for one service: the decision must be looked at.
    pub exceeds_week: bool,
}

/// Monthly time as weekly time.
///
/// # Errors
/// [`NotCovered`] before the register.
pub fn register_weekly_time(monthly: Minutes, on: Date, known_on: Date) -> Result<Ruled<ReportedTime>, NotCovered> {
    let applied = KPR_HOURS.on(on, known_on)?;
    let weeks = applied.body.month_in_weeks;
    let weekly = Minutes((monthly.0 + weeks / 2).div_euclid(weeks));
    let time = ReportedTime { weekly, exceeds_week: weekly > applied.body.most_weekly_minutes };
    Ok(applied.ruled(time, [("monthly", monthly.0.to_string()), ("on", on.to_string())]))
}

/// The last day to report the services of a year.
///
/// # Errors
/// [`NotCovered`] before the register, or when the day lies outside the calendar.
pub fn register_report_due(year: i16, known_on: Date) -> Result<Ruled<Date>, NotCovered> {
    let last_day = Date::new(year, 12, 31).unwrap_or(Date::MAX);
    let applied = KPR_DUE.on(last_day, known_on)?;
    let outside = |_| KPR_DUE.not_covered(last_day, known_on, Uncovered::OutOfCalendar);
    let due = last_day.checked_add(applied.body.window_days.days()).map_err(outside)?;
    Ok(applied.ruled(due, [("year", year.to_string())]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};

    proof!(
        KPR_HOURS,
        |on, known_on| register_weekly_time(Minutes(0), on, known_on),
        [from(2017, 1, 1).cites("helseregisterloven § 11")]
    );
    proof!(
        KPR_CODE,
        |on, known_on| register_code(RegisterService::Bpa, on, known_on),
        [from(2017, 1, 1).cites("helseregisterloven § 11")]
    );
    proof!(KPR_DUE, [from(2017, 1, 1).cites("helseregisterloven § 13")]);

    #[test]
    fn a_month_is_four_weeks_and_a_week_has_168_hours() {
        let rows = [
            ("146 h a month", 8760, 2190, false),
            ("a minute more than a multiple", 8761, 2190, false),
            ("two minutes more", 8762, 2191, false),
            ("a whole week", 4 * 10_080, 10_080, false),
            ("four minutes more", 4 * 10_081, 10_081, true),
        ];
        for (name, monthly, weekly, exceeds_week) in rows {
            let found = register_weekly_time(Minutes(monthly), date(2026, 11, 23), KNOWN).expect(name);
            assert_eq!(found.value, ReportedTime { weekly: Minutes(weekly), exceeds_week }, "{name}");
            proves(&found, "helseregisterloven § 13", name);
        }
    }

    #[test]
    fn bpa_has_code_3_and_a_year_is_reported_by_15_january() {
        let code = register_code(RegisterService::Bpa, date(2026, 11, 23), KNOWN).expect("covered");
        assert_eq!(code.value, "3");
        let due = register_report_due(2026, KNOWN).expect("covered");
        assert_eq!(due.value, date(2027, 1, 15));
        assert!(register_report_due(2016, KNOWN).is_err());
        assert!(register_report_due(i16::MAX, KNOWN).is_err(), "no such year");
    }
}
