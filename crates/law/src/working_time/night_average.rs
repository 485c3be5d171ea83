//! How long may ordinary hours be for those who regularly work at night?
//!
//! aml § 10-11(6): for employees who regularly work more than three hours at night, ordinary hours must not exceed eight in
//! 24 hours on average over four weeks; the least weekly rest is left out of the count. So 28 days less four rests of 35
//! hours, eight hours for each 24: 177 hours and 20 minutes. Union representatives may agree otherwise (§ 10-11(9)).

use super::agreements::Limit;
use super::calendar::DAY;
use super::finding::Clause;
use super::plan::AgreementKind::Night8Tv;
use super::sheet::{Change, Found, SEVENTHS, Sheet};
use super::statute::{aml, home};
use crate::{Confidence, Doubt, Rule};

/// The average of those who regularly work at night.
#[derive(Debug, serde::Serialize)]
pub(crate) struct NightAverage {
    day_minutes: i64,
    over_weeks: usize,
    weekly_rest_left_out_minutes: i64,
}

impl NightAverage {
    /// The most over all the weeks, in minutes.
    fn limit(&self) -> i64 {
        let weeks = i64::try_from(self.over_weeks).unwrap_or(1);
        self.day_minutes * weeks * (7 * DAY - self.weekly_rest_left_out_minutes) / DAY
    }
}

/// `WT-24`: regular night work (*regelmessig nattarbeid*).
pub(crate) static WT_24: Rule<NightAverage> = Rule {
    id: "WT-24",
    term: "regelmessig nattarbeid, gjennomsnitt",
    confidence: Confidence::Medium,
    doubts: &[Doubt::CurrentWordingOnly, Doubt::NightAverageCount],
    versions: &[current!(
        [aml("10-11", "(6)"), aml("10-11", "(9)"), home("14")],
        "Alminnelig arbeidstid for arbeidstaker som jevnlig arbeider mer enn tre timer om natten, skal i gjennomsnitt \
         ikke overstige åtte timer i løpet av 24 timer, beregnet over fire uker. Den korteste ukentlige arbeidsfrie \
         perioden trekkes fra. Tillitsvalgte i tariffbundet virksomhet kan avtale noe annet.",
        NightAverage { day_minutes: 8 * 60, over_weeks: 4, weekly_rest_left_out_minutes: 35 * 60 },
    )],
};

pub(super) fn judge(sheet: &Sheet<'_>, out: &mut Vec<Found>) {
    let Some(body) = sheet.ordinary.pieces.first().and_then(|p| sheet.book.night_average.at(p.from)) else { return };
    let mut nights = vec![0usize; sheet.weeks.len()];
    for period in sheet.ordinary.periods.iter().filter(|p| p.night > sheet.book.long_night(p.from)) {
        nights[sheet.ordinary.pieces[period.first].day / 7 - sheet.first_week] += 1;
    }
    let limit = Limit::of(body.limit(), &[]).or_door(Night8Tv, true).times(SEVENTHS);
    let mut free_from = 0;
    for first in 0..sheet.weeks.len() {
        let run = first..(first + body.over_weeks).min(sheet.weeks.len());
        let is_regular = nights[run.clone()].iter().sum::<usize>() >= sheet.book.interpretation.regular_night_count;
        let sum: i64 = sheet.weeks[run].iter().map(|week| week.ordinary).sum();
        let verdict = limit.at_most(sum, sheet.account.standing).filter(|_| is_regular && first >= free_from);
        if let Some(mut verdict) = verdict {
            free_from = first + body.over_weeks;
            // The section's own agreement comes first; the union's is named only where there is no other way.
            if verdict.unless.has(Night8Tv) {
                verdict.unless = super::agreements::Agreements::NONE.with(Night8Tv);
            }
            let (from, to) = (sheet.week(first).0, sheet.week(first + body.over_weeks).0);
            let over = (sum - verdict.limit + SEVENTHS - 1) / SEVENTHS;
            let found = sheet.found(&sheet.book.night_average, Clause::FourWeeks, from, to);
            let change = Some(Change::Shorten { minutes: over });
            out.extend(found.map(|f| f.hours(sum, verdict, 60 * SEVENTHS).mended_by(change)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::working_time::fixture::{Fixture, plan, shift};
    use crate::working_time::{AgreementKind, Severity};

    proof!(WT_24, [from(2005, 6, 17).cites("aml § 10-11(6)")]);

    /// Three nights of eight hours and days enough to reach 177 hours; the last day ends as given.
    fn four_weeks(kinds: &[AgreementKind], last: &str) -> Fixture {
        let first = jiff::civil::date(2027, 1, 4);
        let day = |n: i64| first.saturating_add(jiff::Span::new().days(n));
        let mut shifts: Vec<_> = [2i64, 9, 16]
            .iter()
            .map(|n| shift(&format!("n{n}"), &format!("{}T22:00", day(*n)), &format!("{}T06:00", day(n + 1))))
            .collect();
        // 153 hours in seventeen days of nine hours, then the last one.
        let free = [2, 3, 6, 9, 10, 13, 16, 17, 20, 27];
        let days: Vec<i64> = (0..28).filter(|n| !free.contains(n)).collect();
        for n in &days[..17] {
            shifts.push(shift(&format!("d{n}"), &format!("{}T08:00", day(*n)), &format!("{}T17:00", day(*n))));
        }
        shifts.push(shift("last", &format!("{}T08:00", day(days[17])), &format!("{}T{last}", day(days[17]))));
        plan(kinds, shifts)
    }

    #[test]
    fn regular_night_workers_have_177_hours_and_20_minutes_in_four_weeks() {
        assert!(four_weeks(&[], "08:20").findings("WT-24").is_empty(), "exactly");
        let over = four_weeks(&[], "08:21").findings("WT-24");
        assert_eq!((over[0].severity, over[0].unless.as_slice()), (Severity::BlockUnless, &[Night8Tv][..]));
        assert!((over[0].limit.to_f64() - 177.333_333).abs() < 1e-5);
        assert_eq!(four_weeks(&[Night8Tv], "08:21").findings("WT-24")[0].severity, Severity::Info);
    }

    #[test]
    fn two_nights_are_not_regular() {
        let mut plan = four_weeks(&[], "16:00");
        plan.plan.shifts.retain(|s| s.id != "n2");
        plan.plan.shifts.push(shift("day", "2027-01-06T08:00", "2027-01-06T16:00"));
        assert!(plan.findings("WT-24").is_empty());
    }
}
