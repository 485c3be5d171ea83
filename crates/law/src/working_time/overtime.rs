//! How much overtime has been worked?
//!
//! aml § 10-6(4): at most ten hours in seven days, 25 hours in four consecutive weeks and 200 hours in 52 weeks. Union
//! representatives in a tariff-bound undertaking may agree 20, 50 and 300 (§ 10-6(5)); beyond (4) only with those who say
//! yes each time (§ 10-6(7)). Overtime begins above the ordinary hours of the statute, not above a shorter agreed week: what
//! lies between is extra work (*merarbeid*).
//!
//! Each working day first: above nine hours, or above what an averaging agreement lets the roster plan. Then the rest of
//! the week above its ordinary week.

use super::agreements::{Limit, Raised};
use super::averaging::{in_use, runs_over};
use super::calendar::SEVEN_DAYS;
use super::finding::{Clause, Severity};
use super::ordinary_day::{base_minutes, day_minutes};
use super::plan::AgreementKind::OtTv;
use super::rota::Rota;
use super::sheet::{Change, Found, Sheet, WorkDay};
use super::statute::aml;
use crate::{Confidence, Doubt, Rule};

/// The three limits of overtime.
#[derive(Debug, serde::Serialize)]
pub(crate) struct Overtime {
    week: Quota,
    four_weeks: Quota,
    year: Quota,
}

/// So many minutes over so many weeks.
#[derive(Debug, serde::Serialize)]
struct Quota {
    over_weeks: usize,
    limit_minutes: i64,
    raised_minutes: &'static [Raised],
}

/// `WT-12`: the limits of overtime (*rammer for overtidsarbeid*).
pub(crate) static WT_12: Rule<Overtime> = Rule {
    id: "WT-12",
    term: "rammer for overtidsarbeid",
    confidence: Confidence::High,
    doubts: &[Doubt::CurrentWordingOnly, Doubt::SevenDays, Doubt::OvertimeUnderAveraging],
    versions: &[current!(
        [aml("10-6", "(4)"), aml("10-6", "(5)"), aml("10-6", "(7)")],
        "Overtidsarbeidet må ikke overstige 10 timer i løpet av sju dager, 25 timer i fire sammenhengende uker og 200 \
         timer innenfor 52 uker. Tillitsvalgte i tariffbundet virksomhet kan avtale inntil 20, 50 og 300 timer. Utover \
         de første grensene kan bare de pålegges overtid som i hvert enkelt tilfelle sier seg villige.",
        Overtime {
            week: Quota { over_weeks: 1, limit_minutes: 10 * 60, raised_minutes: &[(OtTv, 20 * 60)] },
            four_weeks: Quota { over_weeks: 4, limit_minutes: 25 * 60, raised_minutes: &[(OtTv, 50 * 60)] },
            year: Quota { over_weeks: 52, limit_minutes: 200 * 60, raised_minutes: &[(OtTv, 300 * 60)] },
        },
    )],
};

/// Minutes of overtime of a day or of the rest of a week, at the minute where they end.
struct Worked {
    week: usize,
    at: i64,
    minutes: i64,
}

pub(super) fn judge(sheet: &Sheet<'_>, rota: &Rota, out: &mut Vec<Found>) {
    if !sheet.present.pieces.iter().any(|p| p.is_worked) {
        return;
    }
    let Some(body) = sheet.weeks.first().and_then(|_| sheet.book.overtime.at(sheet.week(0).0)) else { return };
    let worked = overtime(sheet, rota);
    if worked.is_empty() {
        return;
    }
    let mut weeks = vec![0i64; sheet.weeks.len()];
    worked.iter().for_each(|w| weeks[w.week] += w.minutes);
    let before = out.len();
    for (quota, clause) in
        [(&body.week, Clause::Week), (&body.four_weeks, Clause::FourWeeks), (&body.year, Clause::Year)]
    {
        judge_quota(sheet, quota, clause, &weeks, out);
    }
    if out.len() == before {
        judge_any_7_days(sheet, &body.week, &worked, out);
    }
}

fn judge_quota(sheet: &Sheet<'_>, quota: &Quota, clause: Clause, weeks: &[i64], out: &mut Vec<Found>) {
    let limit = Limit::of(quota.limit_minutes, quota.raised_minutes);
    for (first, sum) in runs_over(weeks, quota.over_weeks, quota.limit_minutes) {
        let Some(verdict) = limit.at_most(sum, sheet.account.standing) else { continue };
        let (from, to) = (sheet.week(first).0, sheet.week(first + quota.over_weeks).0);
        let found = sheet.found(&sheet.book.overtime, clause, from, to);
        let change = Some(Change::Shorten { minutes: sum - verdict.limit });
        out.extend(found.map(|f| f.hours(sum, verdict, 60).mended_by(change)));
    }
}

/// The strict reading: any seven days, also across a Monday.
fn judge_any_7_days(sheet: &Sheet<'_>, quota: &Quota, worked: &[Worked], out: &mut Vec<Found>) {
    let limit = Limit::of(quota.limit_minutes, quota.raised_minutes);
    for (at, last) in worked.iter().enumerate() {
        let recent = worked[..=at].iter().filter(|w| w.at > last.at - SEVEN_DAYS);
        let sum: i64 = recent.map(|w| w.minutes).sum();
        let verdict = limit.at_most(sum, sheet.account.standing).filter(|v| v.severity != Severity::Info);
        if let Some(verdict) = verdict.filter(|_| sheet.book.interpretation.warn_any_7_days) {
            let found = sheet.found(&sheet.book.overtime, Clause::Any7Days, last.at - SEVEN_DAYS, last.at);
            out.extend(found.map(|f| Found { severity: Severity::Warn, ..f.hours(sum, verdict, 60) }));
            return;
        }
    }
}

fn overtime(sheet: &Sheet<'_>, rota: &Rota) -> Vec<Worked> {
    let is_averaged = in_use(sheet).is_some();
    let (mut found, mut total) = (Vec::new(), vec![(0i64, 0i64, 0i64); sheet.weeks.len()]);
    for day in sheet.present.days(sheet.daily_rest) {
        let pieces = sheet.present.pieces[day.pieces.clone()].iter().filter(|p| p.is_worked);
        let (mut minutes, mut extra) = (0, 0);
        for piece in pieces {
            let length = piece.within(day.from, day.to);
            minutes += length;
            extra += if piece.is_extra { length } else { 0 };
        }
        let Some(limit) =
            base_minutes(sheet, day.from).map(|base| day_limit(sheet, is_averaged, &day, minutes - extra, base))
        else {
            continue;
        };
        let week = sheet.calendar().day(day.from) / 7 - sheet.first_week;
        let over = (minutes - limit).max(0);
        total[week].0 += minutes - over;
        total[week].1 = total[week].1.max(day.to);
        total[week].2 += (minutes - extra).min(minutes - over);
        found.extend((over > 0).then_some(Worked { week, at: day.to, minutes: over }));
    }
    for (week, (minutes, at, planned)) in total.into_iter().enumerate() {
        let Some(norm) = rota.norm(sheet, sheet.week(week).0) else { continue };
        let ordinary = if is_averaged { norm.minutes.max(planned) } else { norm.minutes };
        let over = minutes - ordinary;
        found.extend((over > 0).then_some(Worked { week, at, minutes: over }));
    }
    found.sort_by_key(|w| w.at);
    found
}

/// The ordinary hours of a day: where hours are averaged, what the base roster held, within the agreement.
fn day_limit(sheet: &Sheet<'_>, is_averaged: bool, day: &WorkDay, rostered: i64, base: i64) -> i64 {
    let longest = day_minutes(sheet, day.from).unwrap_or(base);
    if is_averaged { rostered.clamp(base, longest) } else { base }
}

/// All overtime that has been worked, in minutes, for those who pay it.
pub(super) fn total(sheet: &Sheet<'_>, rota: &Rota) -> i64 {
    overtime(sheet, rota).iter().map(|worked| worked.minutes).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::working_time::fixture::{days, plan};
    use crate::working_time::{AgreementKind, Origin, ShiftStatus};

    proof!(WT_12, [from(2005, 6, 17).cites("aml § 10-6(4)")]);

    fn worked(agreements: &[AgreementKind], weeks: i64, last: &str) -> crate::working_time::fixture::Fixture {
        let mut shifts = Vec::new();
        for week in 0..weeks {
            let monday = jiff::civil::date(2027, 1, 4).saturating_add(jiff::Span::new().days(week * 7));
            shifts.extend(days(&monday.to_string(), 5, "08:00", "18:00", last));
        }
        shifts.iter_mut().for_each(|s| s.status = ShiftStatus::Worked);
        plan(agreements, shifts)
    }

    #[test]
    fn ten_hours_in_a_week() {
        assert!(worked(&[], 1, "18:00").findings("WT-12").is_empty(), "fifty hours worked: exactly ten of overtime");
        let found = worked(&[], 1, "18:01").findings("WT-12");
        assert_eq!((found[0].clause, found[0].severity), (Clause::Week, Severity::BlockUnless));
        assert_eq!((found[0].limit.to_f64(), found[0].unless.as_slice()), (10.0, &[OtTv][..]));
        let kept = worked(&[OtTv], 1, "18:01").findings("WT-12");
        assert_eq!((kept[0].severity, kept[0].agreement_used), (Severity::Info, Some(OtTv)));
    }

    #[test]
    fn twenty_five_hours_in_four_weeks_and_two_hundred_in_a_year() {
        let four = worked(&[], 3, "18:00");
        let found = four.findings("WT-12");
        assert_eq!((found[0].clause, found[0].computed.to_f64()), (Clause::FourWeeks, 30.0));
        let year = worked(&[OtTv], 21, "18:00");
        let found = year.findings("WT-12");
        let over = found.iter().find(|f| f.clause == Clause::Year).expect("210 hours");
        assert_eq!((over.severity, over.agreement_used), (Severity::Info, Some(OtTv)));
    }

    #[test]
    fn planned_hours_are_no_overtime_and_an_averaged_roster_is_not_either() {
        let mut planned = worked(&[], 1, "18:01");
        planned.plan.shifts.iter_mut().for_each(|s| s.status = ShiftStatus::Planned);
        assert!(planned.findings("WT-12").is_empty());
        assert!(worked(&[AgreementKind::AvgIndividual], 1, "18:00").findings("WT-12").is_empty());
        let mut extra = worked(&[AgreementKind::AvgIndividual], 1, "20:00");
        extra.plan.shifts.iter_mut().for_each(|s| s.origin = Origin::Extra);
        assert!(extra.findings("WT-12").iter().any(|f| f.severity.blocks()), "twelve hours over the ordinary week");
    }
}
