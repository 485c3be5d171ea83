//! Are hours that are averaged by agreement within what the agreement may carry?
//!
//! The three agreements of aml § 10-5 differ in their figures alone; each has its own file (WT-08, WT-09, WT-10). Here is what
//! they share: the single week, any eight weeks, the period, and its length.

use super::agreements::{Agreements, Limit, Raised, Verdict, may_be_made};
use super::calendar::{InForce, local_date, local_minute, monday};
use super::finding::{Clause, Figure, Severity, Unit};
use super::passive_work;
use super::plan::{AgreementKind, Averaging};
use super::rota::Rota;
use super::sheet::{Change, Found, SEVENTHS, Sheet};
use jiff::ToSpan;

/// What an agreement on averaging may carry.
#[derive(Debug, serde::Serialize)]
pub(crate) struct Terms {
    /// The longest period.
    pub longest_weeks: i64,
    /// The most in a single week; `None` where the agreement sets no such limit.
    pub single_week_minutes: Option<i64>,
    /// The most on average over eight weeks.
    pub eight_week_average_minutes: i64,
    /// How many weeks that are.
    pub average_over_weeks: i64,
}

/// An agreement with its rule.
pub(super) type Kind<'a> = (AgreementKind, &'a InForce<Terms>);

/// The three, the one that allows least first.
pub(super) fn kinds<'a>(sheet: &Sheet<'a>) -> [Kind<'a>; 3] {
    let book = sheet.book;
    [
        (AgreementKind::AvgIndividual, &book.averaging_individual),
        (AgreementKind::AvgTv, &book.averaging_union),
        (AgreementKind::AvgAt, &book.averaging_inspection),
    ]
}

/// More than any week holds, for an agreement without a limit of its own.
const NO_LIMIT: i64 = super::calendar::SEVEN_DAYS * 2;

/// The agreement on file that allows most.
pub(super) fn in_use<'a>(sheet: &Sheet<'a>) -> Option<Kind<'a>> {
    kinds(sheet).into_iter().rfind(|(kind, _)| sheet.account.has(*kind))
}

/// The agreements that could carry a week of so many ordinary hours, in sevenths of minutes.
pub(super) fn could_carry(sheet: &Sheet<'_>, ordinary: i64, at: i64) -> Agreements {
    let carries = |(kind, rule): &Kind<'_>| {
        let cap = rule.at(at).map(|terms| terms.single_week_minutes.unwrap_or(NO_LIMIT));
        may_be_made(sheet.account.regime(), *kind) && cap.is_some_and(|cap| ordinary <= cap * SEVENTHS)
    };
    kinds(sheet).into_iter().filter(carries).fold(Agreements::NONE, |set, (kind, _)| set.with(kind))
}

pub(super) fn judge(sheet: &Sheet<'_>, rota: &Rota, out: &mut Vec<Found>) {
    let Some(kind) = in_use(sheet) else { return };
    judge_weeks(sheet, rota, kind, out);
    judge_eight_weeks(sheet, kind, out);
    judge_periods(sheet, rota, kind, out);
}

fn judge_weeks(sheet: &Sheet<'_>, rota: &Rota, (_, rule): Kind<'_>, out: &mut Vec<Found>) {
    for (at, week) in sheet.weeks.iter().enumerate() {
        let (from, to) = sheet.week(at);
        let Some(norm) = rota.norm(sheet, from) else { continue };
        let base = passive_work::week_minutes(sheet, week, from, norm.minutes);
        let raised: [Raised; 3] = kinds(sheet).map(|(kind, rule)| {
            (kind, rule.at(from).map_or(base, |terms| terms.single_week_minutes.unwrap_or(NO_LIMIT)))
        });
        let limit = Limit::of(base, &raised).times(SEVENTHS);
        let Some(verdict) = limit.at_most(week.ordinary, sheet.account.standing) else { continue };
        let used = kinds(sheet).into_iter().find(|(kind, _)| Some(*kind) == verdict.used);
        if used.is_none() && verdict.severity == Severity::Info || verdict.limit == NO_LIMIT * SEVENTHS {
            continue;
        }
        let over = (week.ordinary - verdict.limit + SEVENTHS - 1) / SEVENTHS;
        let found = sheet.found(used.map_or(rule, |(_, rule)| rule), Clause::Week, from, to);
        let change = Some(Change::Shorten { minutes: over });
        out.extend(found.map(|f| f.hours(week.ordinary, verdict, 60 * SEVENTHS).mended_by(change)));
    }
}

fn judge_eight_weeks(sheet: &Sheet<'_>, (_, rule): Kind<'_>, out: &mut Vec<Found>) {
    let Some(terms) = sheet.weeks.first().and_then(|_| rule.at(sheet.week(0).0)) else { return };
    let ordinary: Vec<i64> = sheet.weeks.iter().map(|week| week.ordinary).collect();
    let length = usize::try_from(terms.average_over_weeks).unwrap_or(1);
    let scale = SEVENTHS * terms.average_over_weeks;
    let limit = Limit::of(terms.eight_week_average_minutes, &[]).times(scale);
    for (first, sum) in runs_over(&ordinary, length, terms.eight_week_average_minutes * scale) {
        let Some(verdict) = limit.at_most(sum, sheet.account.standing) else { continue };
        let found = sheet.found(rule, Clause::EightWeeks, sheet.week(first).0, sheet.week(first + length).0);
        out.extend(found.map(|f| on_average(f, sum, verdict, terms.average_over_weeks)));
    }
}

/// A finding about the average of so many weeks, of hours in sevenths of minutes.
fn on_average(found: Found, sum: i64, verdict: Verdict, weeks: i64) -> Found {
    let over = (sum - verdict.limit + SEVENTHS - 1) / SEVENTHS;
    found.hours(sum, verdict, 60 * SEVENTHS * weeks).mended_by(Some(Change::Shorten { minutes: over }))
}

/// Runs of so many weeks whose sum is over the limit; runs that are reported do not overlap.
pub(super) fn runs_over(weeks: &[i64], length: usize, limit: i64) -> Vec<(usize, i64)> {
    let (mut found, mut free_from) = (Vec::new(), 0);
    let mut sum: i64 = weeks.iter().take(length).sum();
    for first in 0..=weeks.len().saturating_sub(length) {
        if first > 0 {
            sum += weeks[first + length - 1] - weeks[first - 1];
        }
        if sum > limit && first >= free_from {
            found.push((first, sum));
            free_from = first + length;
        }
    }
    found
}

/// The period of averaging: the agreed one, or as many weeks as the agreements may carry from the first shift's Monday.
fn period(sheet: &Sheet<'_>, longest: i64) -> Option<(Averaging, bool)> {
    if let Some(agreed) = sheet.account.averaging {
        return Some((agreed, true));
    }
    let first = sheet.account.shifts.iter().map(|s| s.start).min()?;
    let from = monday(local_date(super::calendar::minute(first)));
    Some((Averaging { from, weeks: u16::try_from(longest).ok()? }, false))
}

fn judge_periods(sheet: &Sheet<'_>, rota: &Rota, (_, rule): Kind<'_>, out: &mut Vec<Found>) {
    let Some((first, last)) = sheet.account.pieces.first().zip(sheet.account.pieces.last()) else { return };
    let on_file = kinds(sheet).into_iter().filter(|(kind, _)| sheet.account.has(*kind));
    let longest = on_file.filter_map(|(_, rule)| rule.at(first.from)).map(|terms| terms.longest_weeks).max();
    let Some(longest) = longest else { return };
    let Some((agreed, is_given)) = period(sheet, longest) else { return };
    let weeks = i64::from(agreed.weeks.max(1));
    if is_given && weeks > longest && !sheet.account.has(AgreementKind::CentralUnion) {
        let found = sheet.found(rule, Clause::PeriodLength, first.from, last.to);
        out.extend(found.map(|f| too_long(f, weeks, longest)));
    }
    let span = (weeks * 7).days();
    let mut begin = agreed.from;
    while local_minute(begin, 0) < last.to {
        let end = begin.saturating_add(span);
        let (from, to) = (local_minute(begin, 0), local_minute(end, 0));
        if to > first.from {
            out.extend(judge_period(sheet, rota, rule, (from, to), weeks));
        }
        if end == begin {
            break;
        }
        begin = end;
    }
}

fn too_long(found: Found, weeks: i64, longest: i64) -> Found {
    Found {
        severity: Severity::BlockUnless,
        unless: Agreements::NONE.with(AgreementKind::CentralUnion),
        computed: Figure::whole(weeks),
        limit: Figure::whole(longest),
        unit: Unit::Weeks,
        touching: [(0, 0); 2],
        mend: Some(Change::ShortenPeriod { weeks: longest }),
        ..found
    }
}

fn judge_period(
    sheet: &Sheet<'_>,
    rota: &Rota,
    rule: &InForce<Terms>,
    (from, to): (i64, i64),
    weeks: i64,
) -> Option<Found> {
    let norm = rota.norm(sheet, from.max(sheet.account.pieces.first()?.from))?;
    let is_easy = |p: &&super::account::Piece| p.is_passive && p.is_essentially_passive;
    let easy: i64 = sheet.ordinary.pieces.iter().filter(is_easy).map(|p| p.within(from, to)).sum();
    let average = super::sheet::Week { easy_passive: easy / weeks, ..Default::default() };
    let limit = passive_work::week_minutes(sheet, &average, from, norm.minutes);
    let sum = sheet.ordinary_between(from, to);
    let verdict = Limit::of(limit, &[]).times(SEVENTHS * weeks).at_most(sum, sheet.account.standing)?;
    Some(on_average(sheet.found(rule, Clause::Period, from, to)?, sum, verdict, weeks))
}

#[cfg(test)]
mod tests {
    use super::runs_over;

    #[test]
    fn runs_that_are_over_do_not_overlap_and_a_short_plan_counts_zeros() {
        assert_eq!(runs_over(&[10; 4], 8, 40), [], "forty over eight weeks");
        assert_eq!(runs_over(&[11; 4], 8, 40), [(0, 44)]);
        assert_eq!(runs_over(&[6; 20], 8, 40), [(0, 48), (8, 48)]);
        assert_eq!(runs_over(&[0, 0, 0, 5, 5, 6, 5], 3, 15), [(3, 16)]);
        assert_eq!(runs_over(&[], 8, 40), []);
    }
}
