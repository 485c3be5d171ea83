//! Which breaks and rests do people of 15 to 17 have?
//!
//! aml § 11-5: a break of at least half an hour when the daily hours exceed four and a half; twelve continuous hours off in 24
//! hours; 48 continuous hours off in seven days, as far as possible with a Sunday or holiday.

use super::breaks::taken;
use super::daily_rest::longest_gap;
use super::finding::{Clause, Figure, Severity, Unit};
use super::sheet::{Change, Found, Period, Sheet};
use super::statute::aml;
use super::weekly_rest::{rests, short_weeks};
use super::young::Ages;
use crate::{Confidence, Doubt, Rule};

/// Breaks and rests of the young.
#[derive(Debug, serde::Serialize)]
pub(crate) struct YoungRest {
    ages: Ages,
    break_above_minutes: i64,
    break_minutes: i64,
    /// The rest that ends a day.
    pub daily_rest_minutes: i64,
    weekly_rest_minutes: i64,
}

/// `YW-03`: breaks and rests of the young (*pauser og fritid for ungdom*).
pub(crate) static YW_03: Rule<YoungRest> = Rule {
    id: "YW-03",
    term: "pauser og arbeidsfri for ungdom",
    confidence: Confidence::High,
    doubts: &[Doubt::CurrentWordingOnly, Doubt::SevenDays],
    versions: &[current!(
        [aml("11-5", "")],
        "Personer under 18 år skal ha en pause på minst en halv time når den daglige arbeidstiden overstiger fire timer og \
         30 minutter, minst 12 timer sammenhengende arbeidsfri i løpet av 24 timer, og minst 48 timer i løpet av sju \
         dager.",
        YoungRest {
            ages: Ages { from_age: 15, under_age: 18 },
            break_above_minutes: 4 * 60 + 30,
            break_minutes: 30,
            daily_rest_minutes: 12 * 60,
            weekly_rest_minutes: 48 * 60,
        },
    )],
};

pub(super) fn judge(sheet: &Sheet<'_>, out: &mut Vec<Found>) {
    let Some(body) = sheet.present.pieces.first().and_then(|p| sheet.book.young_rest.at(p.from)) else { return };
    let mut said = None;
    for period in sheet.present.periods.iter().filter(|p| body.ages.hold(sheet.account, p.from)) {
        out.extend(judge_break(sheet, body, period));
        let (from, to) = longest_gap(sheet, period);
        if to - from < body.daily_rest_minutes && said != Some((from, to)) {
            said = Some((from, to));
            let found = sheet.found(&sheet.book.young_rest, Clause::Day, from, to.max(from + 1));
            let touching = [(from - 1, from), (to, to + 1)];
            out.extend(found.map(|f| Found { touching, ..short(f, to - from, body.daily_rest_minutes) }));
        }
    }
    for (at, rest) in short_weeks(&rests(sheet), body.weekly_rest_minutes) {
        let (from, to) = sheet.week(at);
        let found = sheet.found(&sheet.book.young_rest, Clause::Week, from, to);
        let is_young = body.ages.hold(sheet.account, from);
        out.extend(found.filter(|_| is_young).map(|f| short(f, rest, body.weekly_rest_minutes)));
    }
}

fn short(found: Found, minutes: i64, limit: i64) -> Found {
    let mend = Some(Change::Shorten { minutes: limit - minutes });
    Found { severity: Severity::Block, computed: Figure::hours(minutes), limit: Figure::hours(limit), mend, ..found }
}

fn judge_break(sheet: &Sheet<'_>, body: &YoungRest, period: &Period) -> Option<Found> {
    let pieces = &sheet.present.pieces[period.first..period.end];
    let worked: i64 = pieces.iter().map(|p| p.length()).sum();
    let taken = taken(sheet, period);
    if worked <= body.break_above_minutes || taken >= body.break_minutes {
        return None;
    }
    let found = sheet.found(&sheet.book.young_rest, Clause::BreakLength, period.from, period.to)?;
    let slot = pieces.iter().find_map(|p| p.slot);
    Some(Found {
        severity: Severity::Block,
        computed: Figure::whole(taken),
        limit: Figure::whole(body.break_minutes),
        unit: Unit::Minutes,
        mend: slot.map(|slot| Change::AddBreak { slot, minutes: body.break_minutes - taken }),
        ..found
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::working_time::fixture::{Fixture, days, plan, shift};
    use crate::working_time::{Finding, Shift};
    use jiff::civil::date;

    proof!(YW_03, [from(2005, 6, 17).cites("aml § 11-5")]);

    fn of(shifts: Vec<Shift>, clause: Clause) -> Vec<Finding> {
        let mut plan: Fixture = plan(&[], shifts);
        plan.plan.assistants[0].born = date(2010, 3, 10);
        plan.findings("YW-03").into_iter().filter(|f| f.clause == clause).collect()
    }

    #[test]
    fn a_break_above_four_and_a_half_hours() {
        let day =
            |end: &str| of(vec![shift("s", "2027-01-04T10:00", &format!("2027-01-04T{end}"))], Clause::BreakLength);
        assert!(day("14:30").is_empty());
        assert_eq!((day("14:31")[0].severity, day("14:31")[0].unit), (Severity::Block, Unit::Minutes));
    }

    #[test]
    fn twelve_hours_a_day() {
        let two = |start: &str| {
            let next = shift("s2", &format!("2027-01-05T{start}"), "2027-01-05T12:00");
            of(vec![shift("s1", "2027-01-04T17:00", "2027-01-04T20:00"), next], Clause::Day)
        };
        assert!(two("08:00").is_empty(), "exactly twelve");
        assert_eq!(two("07:59").len(), 1);
    }

    #[test]
    fn forty_eight_hours_a_week() {
        let three_weeks = |end: &str| {
            let mut shifts = days("2027-01-04", 21, "12:00", "14:00", "14:00");
            shifts.retain(|s| s.id != "2027-01-14");
            let before = shifts.iter_mut().find(|s| s.id == "2027-01-13").expect("there");
            *before = shift("2027-01-13", "2027-01-13T11:00", &format!("2027-01-13T{end}"));
            of(shifts, Clause::Week).len()
        };
        assert_eq!(three_weeks("12:00"), 0, "exactly 48 hours");
        assert_eq!(three_weeks("12:01"), 1);
    }
}
