//! When does a temporary employment need notice of its end, and when has it become permanent?
//!
//! aml § 14-9(5): more than one year: written notice of the last day at the latest one month before. § 14-9(7): more than
//! three years on the grounds of temporary nature or substitution: permanent. The reminders come one and three months ahead.

use crate::Uncovered;
use crate::{Confidence, Doubt, NotCovered, Rule, Version};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Ruled};
use serde::Serialize;
/// The lengths of the rule.
#[derive(Debug, serde::Serialize)]
pub(crate) struct TemporaryLengths {
    /// Notice is due beyond so many years.
    pub notice_after_years: i64,
    /// Notice comes so many months before the end.
    pub notice_months: i64,
    /// Permanent beyond so many years.
    pub permanent_after_years: i64,
    /// When we remind, in months from the beginning; a choice of ours, not the law's.
    pub reminder_months: [i64; 2],
}
/// The days that matter for a temporary employment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct TemporaryDays {
    /// Time to think of the notice.
    pub first_reminder_on: Date,
    /// From this day the employment has lasted more than a year, and its end needs notice.
    pub notice_needed_from: Date,
    /// Last day to give notice, where the end is known and needs it.
    pub notice_due_on: Option<Date>,
    /// Time to think of permanent employment.
    pub second_reminder_on: Date,
    /// From this day it is permanent; `None` on other grounds.
    pub permanent_from: Option<Date>,
}

/// `EM-03` (*varsel om fratreden og treårsregelen*).
pub(crate) static EM_03: Rule<TemporaryLengths> = Rule {
    id: "EM-03",
    term: "varsel om fratreden og treårsregelen",
    confidence: Confidence::High,
    doubts: &[Doubt::CurrentWordingOnly],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(2005, 6, 17)),
        until: None,
        adopted: Some(date(2005, 6, 17)),
        citations: &[
            Citation::new(Act::WorkingEnvironment, "14-9", "(5)"),
            Citation::new(Act::WorkingEnvironment, "14-9", "(7)"),
        ],
        text: "Den som har vært midlertidig ansatt i mer enn ett år, har krav på skriftlig varsel om fratreden \
               senest én måned før. Den som har vært sammenhengende midlertidig ansatt i mer enn tre år etter \
               bokstav a eller b, er fast ansatt.",
        body: Some(TemporaryLengths {
            notice_after_years: 1,
            notice_months: 1,
            permanent_after_years: 3,
            reminder_months: [11, 33],
        }),
    }],
};

/// The days of a temporary employment that began on `began_on`. `ends_on` is its last day, where one is set;
/// `may_become_permanent` says that it rests on temporary nature or substitution.
///
/// # Errors
/// [`NotCovered`] before the act, or when a day leaves the calendar.
pub fn temporary_limits(
    began_on: Date,
    ends_on: Option<Date>,
    may_become_permanent: bool,
    known_on: Date,
) -> Result<Ruled<TemporaryDays>, NotCovered> {
    let applied = EM_03.on(began_on, known_on)?;
    let lengths = applied.body;
    let outside = |_| EM_03.not_covered(began_on, known_on, Uncovered::OutOfCalendar);
    let notice_needed_from = began_on.checked_add(lengths.notice_after_years.years()).map_err(outside)?;
    let permanent_from = began_on.checked_add(lengths.permanent_after_years.years()).map_err(outside)?;
    let notice_due_on = match ends_on.filter(|end| *end >= notice_needed_from) {
        Some(end) => Some(end.checked_sub(lengths.notice_months.months()).map_err(outside)?),
        None => None,
    };
    let [first, second] = lengths.reminder_months;
    let days = TemporaryDays {
        first_reminder_on: began_on.checked_add(first.months()).map_err(outside)?,
        notice_needed_from,
        notice_due_on,
        second_reminder_on: began_on.checked_add(second.months()).map_err(outside)?,
        permanent_from: may_become_permanent.then_some(permanent_from),
    };
    let end = ends_on.map_or_else(String::new, |end| end.to_string());
    let inputs = [
        ("began_on", began_on.to_string()),
        ("ends_on", end),
        ("may_become_permanent", may_become_permanent.to_string()),
        ("known_on", known_on.to_string()),
    ];
    Ok(applied.ruled(days, inputs))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};

    proof!(EM_03, [from(2005, 6, 17).cites("aml § 14-9(5)")]);

    #[test]
    fn one_year_needs_notice_and_three_years_make_permanent() {
        let began = date(2026, 1, 31);
        let found = temporary_limits(began, None, true, KNOWN).expect("covered");
        assert_eq!(found.value.first_reminder_on, date(2026, 12, 31));
        assert_eq!(found.value.notice_needed_from, date(2027, 1, 31));
        assert_eq!(found.value.second_reminder_on, date(2028, 10, 31));
        assert_eq!(found.value.permanent_from, Some(date(2029, 1, 31)));
        proves(&found, "aml § 14-9(5)", "notice");
        proves(&found, "aml § 14-9(7)", "permanent");
    }

    #[test]
    fn notice_is_due_a_month_before_an_end_beyond_the_year() {
        let began = date(2026, 3, 1);
        let rows = [
            ("a year exactly", date(2027, 2, 28), None),
            ("a day more", date(2027, 3, 1), Some(date(2027, 2, 1))),
            ("ends on the 31st: the last day of the shorter month", date(2027, 3, 31), Some(date(2027, 2, 28))),
        ];
        for (name, ends_on, due) in rows {
            let found = temporary_limits(began, Some(ends_on), false, KNOWN).expect(name);
            assert_eq!(found.value.notice_due_on, due, "{name}");
            assert_eq!(found.value.permanent_from, None, "{name}");
        }
        let leap = temporary_limits(date(2028, 2, 29), None, true, KNOWN).expect("leap day").value;
        assert_eq!(leap.notice_needed_from, date(2029, 2, 28));
        assert!(temporary_limits(date(2005, 6, 16), None, true, KNOWN).is_err());
    }
}
