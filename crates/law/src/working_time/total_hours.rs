//! How long may somebody work in all, ordinary hours and overtime together?
//!
//! aml § 10-6(8): in all at most 13 hours in 24 hours and 48 hours in seven days; the 48 hours may be averaged over eight
//! weeks, with at most 69 hours in any single week. Union representatives in a tariff-bound undertaking may agree up to 16
//! hours in 24 with compensatory rest (§ 10-6(9)). Passive hours are hours. Respite workers have limits of their own.

use super::agreements::{Limit, Raised};
use super::averaging::runs_over;
use super::calendar::DAY;
use super::finding::{Clause, Severity};
use super::plan::AgreementKind::{AtHealthPassive, Day16Tv};
use super::plan::Regime;
use super::sheet::{Change, Found, Sheet};
use super::statute::{aml, home, respite};
use crate::{Confidence, Doubt, Rule};

/// The limits of all hours.
#[derive(Debug, serde::Serialize)]
pub(crate) struct TotalHours {
    day_minutes: i64,
    raised_day_minutes: &'static [Raised],
    average_minutes: i64,
    average_over_weeks: usize,
    single_week_minutes: i64,
    respite: RespiteHours,
}

/// The limits of respite workers.
#[derive(Debug, serde::Serialize)]
struct RespiteHours {
    continuous_minutes: i64,
    average_minutes: i64,
    single_week_minutes: i64,
}

/// `WT-13`: all hours (*samlet arbeidstid*).
pub(crate) static WT_13: Rule<TotalHours> = Rule {
    id: "WT-13",
    term: "samlet arbeidstid",
    confidence: Confidence::High,
    doubts: &[Doubt::CurrentWordingOnly, Doubt::WorkingDayReading, Doubt::HomeEmployerUnread, Doubt::RespiteRegime],
    versions: &[current!(
        [aml("10-6", "(8)"), aml("10-6", "(9)"), home("9"), respite("7")],
        "Samlet arbeidstid må ikke overstige 13 timer i løpet av 24 timer eller 48 timer i løpet av sju dager. De 48 \
         timene kan beregnes i gjennomsnitt over åtte uker, med høyst 69 timer i noen enkelt uke. Tillitsvalgte i \
         tariffbundet virksomhet kan avtale inntil 16 timer i løpet av 24 timer mot kompenserende hvile.",
        TotalHours {
            day_minutes: 13 * 60,
            raised_day_minutes: &[(Day16Tv, 16 * 60)],
            average_minutes: 48 * 60,
            average_over_weeks: 8,
            single_week_minutes: 69 * 60,
            respite: RespiteHours {
                continuous_minutes: 56 * 60,
                average_minutes: 60 * 60,
                single_week_minutes: 88 * 60,
            },
        },
    )],
};

pub(super) fn judge(sheet: &Sheet<'_>, out: &mut Vec<Found>) {
    let Some(body) = sheet.present.pieces.first().and_then(|p| sheet.book.total_hours.at(p.from)) else { return };
    let (average, single) = if sheet.account.regime() == Regime::Avlaster2017 {
        judge_continuous(sheet, body, out);
        (body.respite.average_minutes, body.respite.single_week_minutes)
    } else {
        judge_days(sheet, body, out);
        (body.average_minutes, body.single_week_minutes)
    };
    let totals: Vec<i64> = sheet.weeks.iter().map(|week| week.total).collect();
    for (weeks, minutes, clause) in [(1, single, Clause::Week), (body.average_over_weeks, average, Clause::EightWeeks)]
    {
        let parts = i64::try_from(weeks).unwrap_or(1);
        for (first, sum) in runs_over(&totals, weeks, minutes * parts) {
            let Some(verdict) = Limit::of(minutes, &[]).times(parts).at_most(sum, sheet.account.standing) else {
                continue;
            };
            let (from, to) = (sheet.week(first).0, sheet.week(first + weeks).0);
            let found = sheet.found(&sheet.book.total_hours, clause, from, to);
            let change = Some(Change::Shorten { minutes: sum - verdict.limit });
            out.extend(found.map(|f| f.hours(sum, verdict, 60 * parts).mended_by(change)));
        }
    }
}

fn limit_of(body: &TotalHours, is_passive: bool) -> Limit<'static> {
    Limit::of(body.day_minutes, body.raised_day_minutes).or_door(AtHealthPassive, is_passive)
}

fn judge_days(sheet: &Sheet<'_>, body: &TotalHours, out: &mut Vec<Found>) {
    let standing = sheet.account.standing;
    let mut strict_from = i64::MIN;
    let mut reached = i64::MIN;
    for period in &sheet.present.periods {
        let day = sheet.present.day(period, sheet.daily_rest);
        let pieces = &sheet.present.pieces[day.pieces.clone()];
        let limit = limit_of(body, pieces.iter().any(|p| p.is_passive));
        if let Some(verdict) = limit.at_most(day.minutes, standing) {
            if day.to > reached {
                reached = day.to;
                let found = sheet.found(&sheet.book.total_hours, Clause::Day, day.from, day.to);
                let change = Change::shorten_last(sheet, pieces, day.minutes - verdict.limit);
                out.extend(found.map(|f| f.hours(day.minutes, verdict, 60).mended_by(change)));
            }
            continue;
        }
        let (from, to) = (period.from, period.from + DAY);
        let has_more = sheet.present.pieces.get(day.pieces.end).is_some_and(|next| next.from < to);
        if !sheet.book.interpretation.warn_any_24_hours || from < strict_from || day.to >= to || !has_more {
            continue;
        }
        let rest = sheet.present.pieces[period.first..].iter().take_while(|p| p.from < to);
        let minutes: i64 = rest.map(|p| p.within(from, to)).sum();
        if let Some(verdict) = limit.at_most(minutes, standing).filter(|v| v.severity != Severity::Info) {
            let found = sheet.found(&sheet.book.total_hours, Clause::Any24Hours, from, to);
            out.extend(found.map(|f| Found { severity: Severity::Warn, ..f.hours(minutes, verdict, 60) }));
            strict_from = to;
        }
    }
}

/// Respite: how long without an end.
fn judge_continuous(sheet: &Sheet<'_>, body: &TotalHours, out: &mut Vec<Found>) {
    for period in &sheet.present.periods {
        let minutes = period.to - period.from;
        let limit = Limit::of(body.respite.continuous_minutes, &[]);
        if let Some(verdict) = limit.at_most(minutes, sheet.account.standing) {
            let found = sheet.found(&sheet.book.total_hours, Clause::Day, period.from, period.to);
            let change = Some(Change::Shorten { minutes: minutes - verdict.limit });
            out.extend(found.map(|f| f.hours(minutes, verdict, 60).mended_by(change)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::working_time::AgreementKind;
    use crate::working_time::fixture::{Row, check_rows, days, passive, plan, shift};
    use AgreementKind::CentralUnion;

    proof!(WT_13, [from(2005, 6, 17).cites("aml § 10-6(8)")]);

    #[test]
    fn a_day_holds_thirteen_hours_or_sixteen_by_agreement() {
        let rows: &[Row<'_>] = &[
            ("exactly thirteen", "06:00", "19:00", &[], None),
            ("one minute over", "06:00", "19:01", &[], Some((Severity::BlockUnless, 13.0))),
            ("sixteen by agreement", "06:00", "22:00", &[Day16Tv], Some((Severity::Info, 16.0))),
            ("one minute over sixteen", "06:00", "22:01", &[Day16Tv], Some((Severity::BlockUnless, 16.0))),
        ];
        check_rows("WT-13", Clause::Day, rows);
    }

    #[test]
    fn a_day_and_a_passive_night_of_18_hours_only_two_doors_can_allow() {
        let long = || {
            vec![passive(shift("s", "2027-01-04T15:00", "2027-01-05T09:00"), "2027-01-04T23:00", "2027-01-05T07:00")]
        };
        let found = plan(&[Day16Tv], long()).findings("WT-13");
        assert_eq!((found[0].computed.to_f64(), found[0].limit.to_f64()), (18.0, 16.0));
        assert_eq!(found[0].unless, [CentralUnion, AtHealthPassive]);
        for door in [CentralUnion, AtHealthPassive] {
            let open = plan(&[door], long()).findings("WT-13");
            assert_eq!((open[0].severity, open[0].agreement_used), (Severity::Info, Some(door)));
        }
        let active = vec![shift("s", "2027-01-04T15:00", "2027-01-05T09:00")];
        assert!(
            plan(&[AtHealthPassive], active).findings("WT-13")[0].severity.blocks(),
            "no passive work, no such door"
        );
    }

    #[test]
    fn eight_weeks_hold_48_hours_on_average_and_one_week_69() {
        let weeks = |first_end: &str| {
            let mut shifts = days("2027-01-04", 5, "07:00", "16:36", first_end);
            for week in 1..8i64 {
                let monday = jiff::civil::date(2027, 1, 4).saturating_add(jiff::Span::new().days(week * 7));
                shifts.extend(days(&monday.to_string(), 5, "07:00", "16:36", "16:36"));
            }
            plan(&[], shifts)
        };
        let eight = |f: &crate::working_time::Finding| f.clause == Clause::EightWeeks;
        assert!(!weeks("16:36").findings("WT-13").iter().any(eight), "exactly 48");
        assert!(weeks("16:37").findings("WT-13").iter().any(|f| eight(f) && f.severity.blocks()));
        let single = |last: &str| plan(&[], days("2027-01-04", 6, "07:00", "18:30", last)).findings("WT-13");
        assert!(single("18:30").is_empty(), "exactly 69");
        assert_eq!((single("18:31")[0].clause, single("18:31")[0].limit.to_f64()), (Clause::Week, 69.0));
    }
}
