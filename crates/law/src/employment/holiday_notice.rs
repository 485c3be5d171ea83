//! When must the employee know the time of the holiday, and what may be claimed?
//!
//! ferieloven §§ 6 and 7: two months' notice on demand; eighteen working days together between 1 June and 30 September; the other
//! seven together; at most twelve days each may be taken in advance and carried over, in writing.

use crate::Uncovered;
use crate::{Confidence, Doubt, NotCovered, Rule, Version};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Ruled};
use serde::Serialize;
/// The parameters of the rule.
#[derive(Debug, serde::Serialize)]
pub(crate) struct HolidayTime {
    /// Notice, in months.
    pub notice_months: i64,
    /// Working days in the main period.
    pub main_days: u16,
    /// The other days, together.
    pub rest_days: u16,
    /// In advance at most.
    pub advance_days: u16,
    /// Carried over at most.
    pub carried_days: u16,
}
/// The main period of holidays of a year (*hovedferieperioden*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct MainHoliday {
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// Working days that may be claimed in it.
    pub days: u16,
    /// Working days that may be claimed together at another time.
    pub rest: u16,
}

/// `HO-03` (*fastsetting av ferie*).
pub(crate) static HO_03: Rule<HolidayTime> = Rule {
    id: "HO-03",
    term: "fastsetting av ferie",
    confidence: Confidence::High,
    doubts: &[Doubt::CurrentWordingOnly],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(1988, 4, 29)),
        until: None,
        adopted: Some(date(1988, 4, 29)),
        citations: &[Citation::new(Act::AnnualHolidays, "6", ""), Citation::new(Act::AnnualHolidays, "7", "")],
        text: "Tiden for ferie drøftes i god tid. Arbeidstaker kan kreve å få vite den senest to måneder før. 18 \
               virkedager kan kreves i hovedferieperioden 1. juni til 30. september, og resten samlet. Inntil 12 \
               virkedager kan etter skriftlig avtale tas på forskudd, og inntil 12 overføres.",
        body: Some(HolidayTime { notice_months: 2, main_days: 18, rest_days: 7, advance_days: 12, carried_days: 12 }),
    }],
};

/// The last day to say when a holiday that begins on `begins_on` is, where the employee demands it.
///
/// # Errors
/// [`NotCovered`] before the act, or when the day leaves the calendar.
pub fn holiday_notice(begins_on: Date, known_on: Date) -> Result<Ruled<Date>, NotCovered> {
    let applied = HO_03.on(begins_on, known_on)?;
    let by = begins_on.checked_sub(applied.body.notice_months.months());
    let by = by.map_err(|_| HO_03.not_covered(begins_on, known_on, Uncovered::OutOfCalendar))?;
    Ok(applied.ruled(by, [("begins_on", begins_on.to_string()), ("known_on", known_on.to_string())]))
}

/// The main period of a year.
///
/// # Errors
/// [`NotCovered`] before the act.
pub fn main_holiday(year: i16, known_on: Date) -> Result<Ruled<MainHoliday>, NotCovered> {
    let day = |month, day| Date::new(year, month, day).unwrap_or(Date::MIN);
    let applied = HO_03.on(day(6, 1), known_on)?;
    let HolidayTime { main_days, rest_days, .. } = *applied.body;
    let main = MainHoliday { from: day(6, 1), to: day(9, 30), days: main_days, rest: rest_days };
    Ok(applied.ruled(main, [("year", year.to_string())]))
}

/// May so many working days be taken in advance, and so many be carried over? Both need a written agreement.
///
/// # Errors
/// [`NotCovered`] before the act.
pub fn holiday_moved(in_advance: u16, carried_over: u16, on: Date, known_on: Date) -> Result<Ruled<bool>, NotCovered> {
    let applied = HO_03.on(on, known_on)?;
    let may = in_advance <= applied.body.advance_days && carried_over <= applied.body.carried_days;
    let inputs = [("in_advance", in_advance.to_string()), ("carried_over", carried_over.to_string())];
    Ok(applied.ruled(may, inputs))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};

    proof!(HO_03, [from(1988, 4, 29).cites("ferieloven § 6")]);

    #[test]
    fn the_time_is_known_two_months_before() {
        for (begins, by) in [(date(2027, 7, 5), date(2027, 5, 5)), (date(2027, 4, 30), date(2027, 2, 28))] {
            let found = holiday_notice(begins, KNOWN).expect("covered");
            assert_eq!(found.value, by);
            proves(&found, "ferieloven § 6", "notice");
        }
        let main = main_holiday(2027, KNOWN).expect("covered").value;
        assert_eq!((main.from, main.to, main.days, main.rest), (date(2027, 6, 1), date(2027, 9, 30), 18, 7));
    }

    #[test]
    fn twelve_days_at_most_are_moved_each_way() {
        for (advance, carried, may) in [(12, 12, true), (13, 0, false), (0, 13, false)] {
            let found = holiday_moved(advance, carried, date(2027, 1, 4), KNOWN).expect("covered");
            assert_eq!(found.value, may);
            proves(&found, "ferieloven § 7", "moved");
        }
    }
}
