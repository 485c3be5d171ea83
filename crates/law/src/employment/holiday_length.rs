//! How long is the holiday, and how many of its days does a stretch of days use?
//!
//! ferieloven § 5: 25 working days a year, Monday to Saturday; six more from the year in which one turns sixty. Days off in the
//! roster inside the holiday are used up too; Sundays and holidays are not.

use crate::red_day;
use crate::{Confidence, Doubt, NotCovered, Rule, Version};
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Ruled};
/// The parameters of the rule.
#[derive(Debug, serde::Serialize)]
pub(crate) struct HolidayLength {
    /// Working days a year.
    pub year_days: u16,
    /// More of them for seniors.
    pub senior_extra_days: u16,
    /// From the year in which this age is reached.
    pub senior_age: i16,
}

/// `HO-01` (*feriens lengde*).
pub(crate) static HO_01: Rule<HolidayLength> = Rule {
    id: "HO-01",
    term: "feriens lengde",
    confidence: Confidence::High,
    doubts: &[Doubt::CurrentWordingOnly],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(1988, 4, 29)),
        until: None,
        adopted: Some(date(1988, 4, 29)),
        citations: &[Citation::new(Act::AnnualHolidays, "5", "(1)"), Citation::new(Act::AnnualHolidays, "5", "(2)")],
        text: "Ferien er 25 virkedager i året, og seks til fra det året man fyller 60 år. Virkedager er mandag til \
               lørdag, også vaktfrie, men ikke søndager og helligdager.",
        body: Some(HolidayLength { year_days: 25, senior_extra_days: 6, senior_age: 60 }),
    }],
};

/// Working days of holiday in a year, for somebody born on `born`.
///
/// # Errors
/// [`NotCovered`] before the act.
pub fn holiday_length(born: Date, year: i16, known_on: Date) -> Result<Ruled<u16>, NotCovered> {
    let first_day = Date::new(year, 1, 1).unwrap_or(Date::MIN);
    let applied = HO_01.on(first_day, known_on)?;
    let rule = applied.body;
    let is_senior = year.saturating_sub(born.year()) >= rule.senior_age;
    let days = rule.year_days + if is_senior { rule.senior_extra_days } else { 0 };
    Ok(applied.ruled(days, [("born", born.to_string()), ("year", year.to_string())]))
}

/// Working days of holiday that the days from `from` to `to` use, both included.
///
/// # Errors
/// [`NotCovered`] before the acts on holidays.
pub fn holiday_days_used(from: Date, to: Date, known_on: Date) -> Result<Ruled<u32>, NotCovered> {
    let applied = HO_01.on(from, known_on)?;
    let mut used = 0;
    for day in from.series(jiff::Span::new().days(1)).take_while(|day| *day <= to) {
        used += u32::from(red_day(day, known_on)?.is_none());
    }
    Ok(applied.ruled(used, [("from", from.to_string()), ("to", to.to_string())]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};

    proof!(HO_01, [from(1988, 4, 29).cites("ferieloven § 5(1)")]);

    #[test]
    fn twenty_five_days_and_six_more_from_the_year_of_sixty() {
        let born = date(1967, 12, 31);
        for (year, days) in [(2026, 25), (2027, 31), (2028, 31)] {
            let found = holiday_length(born, year, KNOWN).expect("covered");
            assert_eq!(found.value, days, "{year}");
            proves(&found, "ferieloven § 5(1)", "length");
        }
    }

    #[test]
    fn saturdays_are_used_and_sundays_and_holidays_are_not() {
        let rows = [
            ("Monday to Sunday", date(2027, 7, 5), date(2027, 7, 11), 6),
            ("a Saturday alone", date(2027, 7, 10), date(2027, 7, 10), 1),
            ("a Sunday alone", date(2027, 7, 11), date(2027, 7, 11), 0),
            ("the week of Easter: Thursday and Friday are holidays", date(2027, 3, 22), date(2027, 3, 28), 4),
            ("the week of 17 May, a Monday", date(2027, 5, 17), date(2027, 5, 23), 5),
            ("ends before it begins", date(2027, 7, 6), date(2027, 7, 5), 0),
        ];
        for (name, from, to, days) in rows {
            assert_eq!(holiday_days_used(from, to, KNOWN).expect(name).value, days, "{name}");
        }
    }
}
