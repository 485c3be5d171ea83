//! Does the base roster hold work beyond the agreed or the ordinary hours?
//!
//! aml § 10-6(1): work beyond the agreed hours must not be done without a special and time-limited need («særlig og
//! tidsavgrenset behov»). So overtime can never stand in the base roster: a day or week there that no averaging could carry
//! is overtime by plan. A roster over the agreed hours of the position, but within the statute, is a larger position in
//! truth; it is said, not blocked.

use super::averaging::{could_carry, kinds};
use super::finding::{Clause, Figure, Severity};
use super::ordinary_day::furthest_minutes;
use super::plan::{AgreementKind, Regime};
use super::rota::Rota;
use super::sheet::{Change, Found, SEVENTHS, Sheet};
use super::statute::aml;
use crate::{Confidence, Doubt, Rule};

/// `WT-11`: the need that overtime takes (*særlig og tidsavgrenset behov*).
pub(crate) static WT_11: Rule<()> = Rule {
    id: "WT-11",
    term: "særlig og tidsavgrenset behov for overtid",
    confidence: Confidence::High,
    doubts: &[Doubt::CurrentWordingOnly],
    versions: &[current!(
        [aml("10-6", "(1)")],
        "Arbeid utover avtalt arbeidstid må ikke gjennomføres uten at det foreligger et «særlig og tidsavgrenset \
         behov». Overtid kan derfor aldri stå i grunnturnusen.",
        (),
    )],
};

pub(super) fn judge(sheet: &Sheet<'_>, rota: &Rota, out: &mut Vec<Found>) {
    if sheet.account.has(AgreementKind::CentralUnion) || sheet.account.regime() != Regime::Aml {
        return;
    }
    judge_days(sheet, out);
    judge_weeks(sheet, out);
    judge_position(sheet, rota, out);
}

fn judge_days(sheet: &Sheet<'_>, out: &mut Vec<Found>) {
    for day in sheet.ordinary.days(sheet.daily_rest) {
        let Some(limit) = furthest_minutes(sheet, day.from).filter(|limit| day.minutes > *limit) else { continue };
        let pieces = &sheet.ordinary.pieces[day.pieces.clone()];
        let change = Change::shorten_last(sheet, pieces, day.minutes - limit);
        let found = sheet.found(&sheet.book.overtime_need, Clause::Day, day.from, day.to);
        out.extend(found.map(|f| blocked(f, Figure::hours(day.minutes), Figure::hours(limit)).mended_by(change)));
    }
}

fn judge_weeks(sheet: &Sheet<'_>, out: &mut Vec<Found>) {
    for (at, week) in sheet.weeks.iter().enumerate() {
        let (from, to) = sheet.week(at);
        // The inspection's consent has no limit of its own for a single week, but eight weeks have; see WT-10.
        let caps = kinds(sheet).into_iter().filter_map(|(_, rule)| rule.at(from)?.single_week_minutes).max();
        let Some(cap) = caps.filter(|cap| week.ordinary > cap * SEVENTHS) else { continue };
        if !could_carry(sheet, week.ordinary, from).has(AgreementKind::AvgAt) {
            let computed = Figure { numerator: week.ordinary, denominator: 60 * SEVENTHS };
            let found = sheet.found(&sheet.book.overtime_need, Clause::Week, from, to);
            out.extend(found.map(|f| blocked(f, computed, Figure::hours(cap))));
        }
    }
}

fn blocked(found: Found, computed: Figure, limit: Figure) -> Found {
    Found { severity: Severity::Block, computed, limit, ..found }
}

/// The roster on average against the position, over the weeks that it shows.
fn judge_position(sheet: &Sheet<'_>, rota: &Rota, out: &mut Vec<Found>) {
    let Some((first, last)) = sheet.ordinary.pieces.first().zip(sheet.ordinary.pieces.last()) else { return };
    let Some(agreed) = sheet.account.agreed_minutes.filter(|m| rota.total > m * rota.weeks) else { return };
    if !rota.shows_a_pattern(sheet) {
        return;
    }
    let found = sheet.found(&sheet.book.overtime_need, Clause::Period, first.from, last.to);
    out.extend(found.map(|f| Found {
        severity: Severity::Warn,
        computed: Figure::hours_a_week(rota.total, rota.weeks),
        limit: Figure::hours(agreed),
        touching: [(0, 0); 2],
        mend: Some(Change::Shorten { minutes: rota.total - agreed * rota.weeks }),
        ..f
    }));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::working_time::fixture::{days, plan, shift};

    proof!(WT_11, [from(2005, 6, 17).cites("aml § 10-6(1)")]);

    #[test]
    fn what_no_averaging_could_carry_is_overtime_in_the_base_roster() {
        let day = |end: &str| plan(&[], vec![shift("s", "2027-01-04T06:00", end)]);
        assert!(day("2027-01-04T19:00").findings("WT-11").is_empty(), "thirteen hours: the inspection could allow it");
        let found = day("2027-01-04T19:01").findings("WT-11");
        assert_eq!((found[0].severity, found[0].clause), (Severity::Block, Clause::Day));
    }

    #[test]
    fn a_roster_over_the_position_is_said_but_not_blocked() {
        let weeks = |position: Option<u32>| {
            let mut shifts = Vec::new();
            for week in 0..4i64 {
                let monday = jiff::civil::date(2027, 1, 4).saturating_add(jiff::Span::new().days(week * 7));
                shifts.extend(days(&monday.to_string(), 5, "08:00", "12:00", "12:00"));
            }
            let mut plan = plan(&[], shifts);
            plan.plan.assistants[0].position = position;
            plan
        };
        let over = weeks(Some(5_000));
        assert_eq!((over.findings("WT-11")[0].limit.to_f64(), over.report().blocks()), (18.75, false));
        assert!(weeks(Some(6_000)).findings("WT-11").is_empty());
        assert!(weeks(None).findings("WT-11").is_empty(), "the position is not known");
    }
}
