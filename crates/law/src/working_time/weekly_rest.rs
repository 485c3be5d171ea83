//! Is there a long rest in every week?
//!
//! aml § 10-8(2): at least 35 continuous hours off in seven days. Union representatives in a tariff-bound undertaking may
//! agree down to 28 with compensatory rest (§ 10-8(3)). A week is an ISO week. A gap across its border counts whole, for one
//! of the two weeks only; what lies inside a week is its own in any case. Days outside the plan are free.

use super::agreements::{Limit, Raised};
use super::calendar::SEVEN_DAYS;
use super::finding::{Clause, Figure, Severity};
use super::plan::AgreementKind::{AtHealthPassive, RestTv};
use super::plan::Regime;
use super::sheet::{Change, Found, Sheet};
use super::statute::{aml, respite};
use crate::{Confidence, Doubt, Rule};

/// The rest of a week.
#[derive(Debug, serde::Serialize)]
pub(crate) struct WeeklyRest {
    rest_minutes: i64,
    agreed_minutes: &'static [Raised],
    respite_agreed_minutes: &'static [Raised],
}

/// `WT-18`: the weekly rest (*ukentlig arbeidsfri*).
pub(crate) static WT_18: Rule<WeeklyRest> = Rule {
    id: "WT-18",
    term: "ukentlig arbeidsfri",
    confidence: Confidence::High,
    doubts: &[Doubt::CurrentWordingOnly, Doubt::SevenDays, Doubt::HomeEmployerUnread, Doubt::RespiteRegime],
    versions: &[current!(
        [aml("10-8", "(2)"), aml("10-8", "(3)"), respite("11")],
        "Arbeidstaker skal ha minst 35 timer sammenhengende arbeidsfri i løpet av sju dager. Tillitsvalgte i \
         tariffbundet virksomhet kan avtale ned til 28 timer mot kompenserende hvile. For avlastere kan det avtales ned \
         til 24 timer.",
        WeeklyRest {
            rest_minutes: 35 * 60,
            agreed_minutes: &[(RestTv, 28 * 60)],
            respite_agreed_minutes: &[(RestTv, 24 * 60)],
        },
    )],
};

/// The rests that a week can point to, in minutes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rests {
    /// The longest inside the week.
    own: i64,
    /// The whole gap across the Monday that begins it.
    before: i64,
    /// The whole gap across the Monday that ends it.
    after: i64,
    is_passive: bool,
}

pub(super) fn judge(sheet: &Sheet<'_>, out: &mut Vec<Found>) {
    let Some(body) = sheet.present.pieces.first().and_then(|p| sheet.book.weekly_rest.at(p.from)) else { return };
    let is_respite = sheet.account.regime() == Regime::Avlaster2017;
    let agreed = if is_respite { body.respite_agreed_minutes } else { body.agreed_minutes };
    let on_file = agreed.iter().filter(|(kind, _)| sheet.account.has(*kind)).map(|(_, minutes)| *minutes).min();
    let weeks = rests(sheet);
    let short = short_weeks(&weeks, body.rest_minutes);
    let still_short = on_file.map(|minutes| short_weeks(&weeks, minutes));
    for (at, rest) in &short {
        // With a shorter rest on file, a gap that another week took may still be enough for this one.
        let agreed_rest = still_short.as_ref().map(|weeks| weeks.iter().find(|(week, _)| week == at));
        let rest = match (agreed_rest, on_file) {
            (Some(None), Some(minutes)) => minutes.max(*rest),
            (Some(Some((_, rest))), _) => *rest,
            _ => *rest,
        };
        let limit = Limit::of(body.rest_minutes, agreed).or_door(AtHealthPassive, weeks[*at].is_passive);
        let Some(verdict) = limit.at_least(rest, sheet.account.standing) else { continue };
        let (from, to) = sheet.week(*at);
        let found = sheet.found(&sheet.book.weekly_rest, Clause::Week, from, to);
        let change = Some(Change::FreeDay { day: lightest_day(sheet, from, to) });
        out.extend(found.map(|f| f.hours(rest, verdict, 60).mended_by(change)));
    }
    if short.is_empty() && sheet.book.interpretation.warn_any_7_days {
        out.extend(judge_any_7_days(sheet, body.rest_minutes));
    }
}

/// Weeks without a rest of this length, each with its longest.
pub(super) fn short_weeks(weeks: &[Rests], minutes: i64) -> Vec<(usize, i64)> {
    let (mut short, mut is_taken) = (Vec::new(), false);
    for (at, rests) in weeks.iter().enumerate() {
        let before = if is_taken { 0 } else { rests.before };
        is_taken = false;
        if rests.own.max(before) >= minutes {
            continue;
        }
        if rests.after >= minutes {
            is_taken = true;
        } else {
            short.push((at, rests.own.max(before).max(rests.after)));
        }
    }
    short
}

pub(super) fn rests(sheet: &Sheet<'_>) -> Vec<Rests> {
    let mut weeks = vec![Rests { own: 0, before: 0, after: 0, is_passive: false }; sheet.weeks.len()];
    let Some((first, last)) = sheet.present.pieces.first().zip(sheet.present.pieces.last()) else { return weeks };
    for piece in sheet.present.pieces.iter().filter(|p| p.is_passive) {
        weeks[piece.day / 7 - sheet.first_week].is_passive = true;
    }
    // The days before and after the plan are free.
    let begin = sheet.week(0).0.min(first.from) - SEVEN_DAYS;
    let end = sheet.week(weeks.len()).0.max(last.to) + SEVEN_DAYS;
    let number = |at: i64| (sheet.calendar().day(at) / 7).saturating_sub(sheet.first_week);
    for (from, to) in sheet.present.gaps().chain([(begin, first.from), (last.to, end)]) {
        for at in number(from)..=number(to).min(weeks.len() - 1) {
            let ((monday, next), week) = (sheet.week(at), &mut weeks[at]);
            week.own = week.own.max(to.min(next) - from.max(monday));
            if from < monday && to > monday {
                week.before = to - from;
            }
            if from < next && to > next {
                week.after = to - from;
            }
        }
    }
    weeks
}

/// The day of a week with the least work: the cheapest one to free.
fn lightest_day(sheet: &Sheet<'_>, from: i64, to: i64) -> jiff::civil::Date {
    let mut minutes = [0i64; 7];
    for piece in sheet.present.touching(from, to) {
        minutes[piece.day % 7] += piece.length();
    }
    let lightest = (0..7).rev().min_by_key(|day| minutes[*day]).unwrap_or(6);
    sheet.calendar().date(sheet.calendar().day(from) + lightest)
}

/// The strict reading: from the end of each long rest the next one is complete within seven days.
fn judge_any_7_days(sheet: &Sheet<'_>, rest: i64) -> Option<Found> {
    let pieces = &sheet.present.pieces;
    let long = sheet.present.gaps().filter(|(from, to)| to - from >= rest).chain([(pieces.last()?.to, i64::MAX)]);
    let mut begin = pieces.first()?.from;
    for (from, to) in long {
        if from + rest > begin + SEVEN_DAYS {
            let inside = sheet.present.gaps().filter(|(a, b)| begin <= *a && *b <= from).map(|(a, b)| b - a);
            let found = sheet.found(&sheet.book.weekly_rest, Clause::Any7Days, begin, begin + SEVEN_DAYS)?;
            let (computed, limit) = (Figure::hours(inside.max().unwrap_or(0)), Figure::hours(rest));
            return Some(Found { severity: Severity::Warn, computed, limit, ..found });
        }
        begin = to;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::working_time::AgreementKind;
    use crate::working_time::fixture::{Fixture, days, plan, shift};

    proof!(WT_18, [from(2005, 6, 17).cites("aml § 10-8(2)")]);

    /// Three weeks of short days without a day off; in the second week one gap of the given end.
    fn three_weeks(kinds: &[AgreementKind], thursday_start: &str) -> Fixture {
        let mut shifts = days("2027-01-04", 21, "10:00", "14:00", "14:00");
        shifts.retain(|s| s.id != "2027-01-13");
        let thursday = shifts.iter_mut().find(|s| s.id == "2027-01-14").expect("there");
        *thursday = shift("2027-01-14", &format!("2027-01-{thursday_start}"), "2027-01-14T14:00");
        plan(kinds, shifts)
    }

    #[test]
    fn a_week_holds_a_rest_of_35_hours_or_28_by_agreement() {
        let second_week = |f: &Fixture| f.findings("WT-18").into_iter().find(|f| f.clause == Clause::Week);
        assert!(second_week(&three_weeks(&[], "14T01:00")).is_none(), "exactly 35 hours");
        let short = second_week(&three_weeks(&[], "14T00:59")).expect("one minute less");
        assert_eq!((short.severity, short.limit.to_f64()), (Severity::BlockUnless, 35.0));
        assert_eq!(short.unless, [RestTv]);
        assert_eq!(short.from, "2027-01-10T23:00:00Z".parse().expect("instant"), "the ISO week");
        let kept = second_week(&three_weeks(&[RestTv], "13T18:00")).expect("exactly 28");
        assert_eq!((kept.severity, kept.limit.to_f64(), kept.computed.to_f64()), (Severity::Info, 28.0, 28.0));
        assert!(second_week(&three_weeks(&[RestTv], "13T17:59")).expect("less").severity.blocks());
    }

    #[test]
    fn a_gap_across_the_border_counts_whole_for_one_of_the_two_weeks() {
        let free = |days_off: &[&str]| {
            let mut shifts = days("2027-01-04", 28, "10:00", "20:00", "20:00");
            shifts.retain(|s| !days_off.contains(&s.id.as_str()));
            let plan = plan(&[], shifts);
            plan.findings("WT-18").iter().filter(|f| f.clause == Clause::Week).count()
        };
        assert_eq!(free(&[]), 2, "the first and the last week end in freedom");
        assert_eq!(free(&["2027-01-17"]), 1, "38 hours at the border: one week only");
        assert_eq!(free(&["2027-01-17", "2027-01-20"]), 0);
    }

    #[test]
    fn the_strict_reading_of_any_seven_days_only_warns() {
        // Free on Monday of the first week and on Sunday of the second.
        let mut shifts = days("2027-01-04", 14, "10:00", "20:00", "20:00");
        shifts.retain(|s| s.id != "2027-01-05" && s.id != "2027-01-16");
        let found = plan(&[], shifts).findings("WT-18");
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].clause, found[0].severity), (Clause::Any7Days, Severity::Warn));
    }
}
