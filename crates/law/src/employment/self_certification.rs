//! May an absence be certified by the assistant alone?
//!
//! ftrl §§ 8-24 and 8-27: after two months of work, up to three calendar days at a time; days certified within the last sixteen
//! days add up; after four absences in twelve months the right may be withdrawn. Absence from a shift across midnight is one
//! day. The employer may grant more within the sixteen days.

use super::employer_sick_pay::SickAbsence;
use crate::Uncovered;
use crate::{Confidence, Doubt, NotCovered, Rule, Version};
use jiff::ToSpan;
use jiff::civil::DateTime;
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Ruled};
use serde::Serialize;
use std::collections::BTreeSet;
/// The parameters of the rule.
#[derive(Debug, serde::Serialize)]
pub(crate) struct SelfCertificationLimits {
    /// After so many months of work.
    pub after_months: i64,
    /// So many calendar days at a time, unless the employer grants more.
    pub granted_days: i32,
    /// Days certified so many days back are counted with.
    pub joined_within_days: i64,
    /// After so many absences the right may be withdrawn.
    pub absence_count: usize,
    /// Absences are counted so many months back.
    pub window_months: i64,
}
keyed! {
    /// May the absence be self-certified (*egenmelding*)?
    SelfCertification {
        /// It may.
        Allowed = "allowed",
        /// Not yet two months of work.
        TooNew = "too_new",
        /// More days than may be certified at a time.
        TooManyDays = "too_many_days",
        /// It may; but so many absences have been certified that the employer may withdraw the right.
        MayBeWithdrawn = "may_be_withdrawn",
    }
}
/// The counter behind the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct SelfCertificationCount {
    /// The answer.
    pub answer: SelfCertification,
    /// Days certified that add up, with those asked for.
    pub days: i32,
    /// Days that may be certified at a time.
    pub allowed_days: i32,
    /// Absences certified in the last twelve months, without the one asked for.
    pub absences: usize,
}

/// `SK-02` (*egenmelding*).
pub(crate) static SK_02: Rule<SelfCertificationLimits> = Rule {
    id: "SK-02",
    term: "egenmelding",
    confidence: Confidence::High,
    doubts: &[Doubt::CurrentWordingOnly, Doubt::SickPayJoining],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(1997, 2, 28)),
        until: None,
        adopted: Some(date(1997, 2, 28)),
        citations: &[
            Citation::new(Act::NationalInsurance, "8-24", ""),
            Citation::new(Act::NationalInsurance, "8-27", ""),
        ],
        text: "Egenmelding kan brukes etter to måneders arbeid, inntil tre kalenderdager om gangen; arbeidsgiver kan \
               gi flere. Egenmeldte dager de siste 16 dagene legges sammen. Etter fire fravær uten legeerklæring på \
               12 måneder kan retten falle bort. Fravær fra en vakt over midnatt er én dag.",
        body: Some(SelfCertificationLimits {
            after_months: 2,
            granted_days: 3,
            joined_within_days: 16,
            absence_count: 4,
            window_months: 12,
        }),
    }],
};

/// The days that absence from these shifts takes: a shift across midnight takes the day it begins on, and no other.
pub fn days_of_missed_shifts(shifts: &[(DateTime, DateTime)]) -> BTreeSet<Date> {
    shifts.iter().map(|(start, _)| start.date()).collect()
}

/// May `asked` be self-certified, after those certified before? `granted_days` is what the employer grants at a time;
/// `None` is what the law gives.
///
/// # Errors
/// [`NotCovered`] before the act, or when a day leaves the calendar.
pub fn self_certification(
    employed_from: Date,
    before: &[SickAbsence],
    asked: SickAbsence,
    granted_days: Option<i32>,
    known_on: Date,
) -> Result<Ruled<SelfCertificationCount>, NotCovered> {
    let applied = SK_02.on(asked.from, known_on)?;
    let limits = applied.body;
    let outside = |_| SK_02.not_covered(asked.from, known_on, Uncovered::OutOfCalendar);
    let right_from = employed_from.checked_add(limits.after_months.months()).map_err(outside)?;
    let joined_from = asked.from.checked_sub(limits.joined_within_days.days()).map_err(outside)?;
    let window_from = asked.from.checked_sub(limits.window_months.months()).map_err(outside)?;
    let earlier = || before.iter().filter(|absence| absence.to < asked.from);
    let joined = earlier().filter(|a| a.to >= joined_from).map(|a| length(a.from.max(joined_from), a.to));
    let days = joined.sum::<i32>() + length(asked.from, asked.to);
    let absences = earlier().filter(|absence| absence.from >= window_from).count();
    let allowed_days = granted_days.unwrap_or(limits.granted_days).max(limits.granted_days);
    let answer = if asked.from < right_from {
        SelfCertification::TooNew
    } else if days > allowed_days {
        SelfCertification::TooManyDays
    } else if absences >= limits.absence_count {
        SelfCertification::MayBeWithdrawn
    } else {
        SelfCertification::Allowed
    };
    let inputs = [
        ("employed_from", employed_from.to_string()),
        ("from", asked.from.to_string()),
        ("to", asked.to.to_string()),
        ("known_on", known_on.to_string()),
    ];
    Ok(applied.ruled(SelfCertificationCount { answer, days, allowed_days, absences }, inputs))
}

fn length(from: Date, to: Date) -> i32 {
    from.until(to).map_or(i32::MAX / 4, |span| span.get_days() + 1).max(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};

    proof!(SK_02, [from(1997, 2, 28).cites("ftrl § 8-24")]);

    use jiff::civil::datetime;

    fn days(from: Date, to: Date) -> SickAbsence {
        SickAbsence { from, to }
    }

    fn count(before: &[SickAbsence], asked: SickAbsence, granted: Option<i32>) -> SelfCertificationCount {
        let found = self_certification(date(2026, 1, 1), before, asked, granted, KNOWN).expect("covered");
        proves(&found, "ftrl § 8-24", "self-certification");
        found.value
    }

    #[test]
    fn a_shift_across_midnight_is_one_day() {
        let saturday_night = (datetime(2026, 11, 21, 22, 30, 0, 0), datetime(2026, 11, 22, 6, 30, 0, 0));
        assert_eq!(days_of_missed_shifts(&[saturday_night]), BTreeSet::from([date(2026, 11, 21)]));
        let split = (datetime(2026, 11, 21, 8, 0, 0, 0), datetime(2026, 11, 21, 10, 0, 0, 0));
        assert_eq!(days_of_missed_shifts(&[saturday_night, split]).len(), 1, "two shifts of one day are one day");
    }

    #[test]
    fn three_days_at_a_time_unless_the_employer_grants_more() {
        let three = days(date(2026, 6, 1), date(2026, 6, 3));
        assert_eq!(count(&[], three, None).answer, SelfCertification::Allowed);
        let four = days(date(2026, 6, 1), date(2026, 6, 4));
        assert_eq!(count(&[], four, None).answer, SelfCertification::TooManyDays);
        assert_eq!(count(&[], days(date(2026, 6, 1), date(2026, 6, 8)), Some(8)).answer, SelfCertification::Allowed);
        assert_eq!(count(&[], three, Some(1)).answer, SelfCertification::Allowed, "never below the law");
    }

    #[test]
    fn days_within_sixteen_days_add_up() {
        let before = [days(date(2026, 5, 16), date(2026, 5, 16))];
        assert_eq!(count(&before, days(date(2026, 6, 1), date(2026, 6, 3)), None).days, 4, "16 days before");
        assert_eq!(count(&before, days(date(2026, 6, 2), date(2026, 6, 4)), None).days, 3, "17 days before");
    }

    #[test]
    fn two_months_of_work_come_first() {
        let day = |on| days(on, on);
        assert_eq!(count(&[], day(date(2026, 2, 28)), None).answer, SelfCertification::TooNew);
        assert_eq!(count(&[], day(date(2026, 3, 1)), None).answer, SelfCertification::Allowed);
    }

    #[test]
    fn after_four_absences_in_a_year_the_right_may_be_withdrawn() {
        let day = |month| days(date(2026, month, 1), date(2026, month, 1));
        let four = [day(3), day(4), day(6), day(8)];
        assert_eq!(count(&four[..3], day(10), None).answer, SelfCertification::Allowed);
        let found = count(&four, day(10), None);
        assert_eq!((found.answer, found.absences), (SelfCertification::MayBeWithdrawn, 4));
        let a_year_on = days(date(2027, 3, 2), date(2027, 3, 2));
        assert_eq!(
            count(&four, a_year_on, None).answer,
            SelfCertification::Allowed,
            "the first is more than a year old"
        );
    }
}
