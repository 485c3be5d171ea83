//! What holds for every plan? Order, shifting by weeks, splitting, more agreements, and one change at a time.

use super::fixture::{Fixture, at, plan};
use super::*;
use crate::testing::KNOWN;
use jiff::ToSpan;
use proptest::prelude::*;
use std::collections::BTreeMap;

/// Shifts without overlap: gaps and lengths in quarters of an hour from a Monday of January 2027.
fn shifts(most: usize) -> impl Strategy<Value = Vec<Shift>> {
    let one = (2i64..=150, 4i64..=60, 0u8..8, any::<bool>());
    prop::collection::vec(one, 1..most).prop_map(|parts| {
        let mut from = at("2027-01-04T00:00");
        let quarters = |n: i64| (n * 15).minutes();
        let mut shifts = Vec::new();
        for (n, (gap, length, kind, extra)) in parts.into_iter().enumerate() {
            let start = from + quarters(gap);
            let end = start + quarters(length);
            let middle = start + quarters(length / 2);
            let origin = if extra && kind > 3 { Origin::Extra } else { Origin::Base };
            shifts.push(Shift {
                id: format!("s{n}"),
                assistant: "a1".into(),
                start,
                end,
                origin,
                status: if kind == 1 { ShiftStatus::Worked } else { ShiftStatus::Planned },
                night_risk: kind == 2,
                essentially_passive: kind == 3,
                passive: if (3..=4).contains(&kind) { vec![Stretch { from: middle, to: end }] } else { Vec::new() },
                ..Shift::default()
            });
            from = end;
        }
        shifts
    })
}

fn kinds() -> impl Strategy<Value = Vec<AgreementKind>> {
    prop::sample::subsequence(AgreementKind::ALL.to_vec(), 0..=AgreementKind::ALL.len())
}

fn blocking(report: &Report) -> BTreeMap<String, usize> {
    let mut count = BTreeMap::new();
    for finding in report.findings.iter().filter(|f| f.severity.blocks()) {
        *count.entry(finding.rule.to_string()).or_default() += 1;
    }
    count
}

fn with_agreement(base: &Fixture, kind: AgreementKind) -> Report {
    let mut plan = base.plan.clone();
    plan.assistants[0].agreements.insert(kind);
    check(&plan, KNOWN)
}

/// The rules whose limits an agreement moves by itself.
fn relaxed_by(kind: AgreementKind) -> &'static [&'static str] {
    match kind {
        AgreementKind::AvgIndividual | AgreementKind::AvgTv | AgreementKind::AvgAt => &["WT-01", "WT-02"],
        AgreementKind::OtTv => &["WT-12"],
        AgreementKind::Day16Tv => &["WT-13"],
        AgreementKind::RestTv => &["WT-17", "WT-18"],
        AgreementKind::SundayIndividual => &["WT-19"],
        AgreementKind::NightWindowTv => &[],
        AgreementKind::Night8Tv => &["WT-24", "WT-25"],
        AgreementKind::AtHealthPassive => &["WT-13", "WT-17", "WT-18"],
        AgreementKind::CentralUnion => &[
            "WT-01", "WT-02", "WT-03", "WT-04", "WT-05", "WT-08", "WT-09", "WT-10", "WT-11", "WT-12", "WT-13", "WT-17",
            "WT-18", "WT-19", "WT-24", "WT-25",
        ],
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn findings_do_not_depend_on_the_order_of_shifts(shifts in shifts(40), kinds in kinds(), turn in 0usize..40) {
        let forth = plan(&kinds, shifts.clone());
        let mut turned = shifts;
        let by = turn % turned.len();
        turned.rotate_left(by);
        turned.reverse();
        prop_assert_eq!(forth.report(), plan(&kinds, turned).report());
    }

    #[test]
    fn more_agreements_never_add_a_finding_of_the_rules_they_relax(shifts in shifts(60), kinds in kinds()) {
        let base = plan(&kinds, shifts);
        let before = blocking(&base.report());
        for kind in AgreementKind::ALL {
            let after = blocking(&with_agreement(&base, *kind));
            for rule in relaxed_by(*kind) {
                let (before, after) = (before.get(*rule).copied().unwrap_or(0), after.get(*rule).copied().unwrap_or(0));
                prop_assert!(after <= before, "{} adds to {rule}: {before} before, {after} after", kind.key());
            }
        }
    }

    #[test]
    fn splitting_a_shift_changes_no_total(shifts in shifts(30), kinds in kinds(), which in 0usize..30, part in 1i64..8) {
        let whole = plan(&kinds, shifts.clone());
        let mut split = shifts;
        let at = which % split.len();
        let length = split[at].end.duration_since(split[at].start).as_mins();
        let middle = split[at].start + (length * part / 8).minutes();
        let mut second = split[at].clone();
        second.id = "second".into();
        second.start = middle;
        let cut = |p: &Stretch, from, to| {
            let (from, to) = (p.from.max(from), p.to.min(to));
            (from < to).then_some(Stretch { from, to })
        };
        second.passive = second.passive.iter().filter_map(|p| cut(p, middle, second.end)).collect();
        let start = split[at].start;
        split[at].end = middle;
        split[at].passive = split[at].passive.iter().filter_map(|p| cut(p, start, middle)).collect();
        split.push(second);
        let totals = |fixture: &Fixture| {
            let report = fixture.report();
            let of_figures = |f: &&Finding| f.unit == Unit::Hours;
            let figures = report.findings.iter().filter(of_figures);
            figures.map(|f| (f.rule.clone(), f.clause, f.severity, f.from, f.to, f.computed, f.limit)).collect::<Vec<_>>()
        };
        prop_assert_eq!(totals(&whole), totals(&plan(&kinds, split)));
    }

    #[test]
    fn moving_a_plan_by_weeks_within_one_clock_changes_only_dates_and_red_days(
        shifts in shifts(24), kinds in kinds(), weeks in 1i64..4,
    ) {
        // Four weeks from 11 January and as many later: no change of the clock, and no holidays but Sundays.
        let early: Vec<Shift> = shifts.iter().map(|s| moved(s, 1)).filter(|s| s.end < at("2027-02-08T00:00")).collect();
        prop_assume!(!early.is_empty());
        let late: Vec<Shift> = early.iter().map(|s| moved(s, weeks)).collect();
        prop_assume!(late.iter().all(|s| s.end < at("2027-03-13T00:00")));
        let by = (weeks * 7 * 24).hours();
        let plain = |f: Finding, by: jiff::Span| {
            // Long stretches end beyond the change of the clock.
            let is_long = matches!(f.clause, Clause::EightWeeks | Clause::Period | Clause::Year);
            let to = if is_long { f.from } else { f.to };
            Finding { from: f.from - by, to: to - by, mend: None, ..f }
        };
        // Half a year of Sundays holds holidays.
        let has_holidays = |f: &Finding| f.clause == Clause::HalfOfRedDays;
        let all = |shifts: Vec<Shift>, by: jiff::Span| -> Vec<Finding> {
            let found = plan(&kinds, shifts).report().findings.into_iter();
            found.filter(|f| !has_holidays(f)).map(|f| plain(f, by)).collect()
        };
        prop_assert_eq!(all(early, 0.hours()), all(late, by));
    }

    #[test]
    fn one_change_at_a_time_says_what_a_whole_check_says(
        shifts in shifts(40), kinds in kinds(), which in 0usize..40, later in -8i64..8, takes in any::<bool>(),
    ) {
        let mut changed = plan(&kinds, shifts);
        // Somebody else is in the plan too.
        let mut other = changed.plan.assistants[0].clone();
        other.id = "a2".into();
        changed.plan.assistants.push(other);
        let prepared = Prepared::new(&changed.plan, KNOWN).expect("covered");
        let mut checked = prepared.check(&changed.plan);
        prop_assert_eq!(checked.findings(), changed.report().findings);
        let at = which % changed.plan.shifts.len();
        if takes {
            let gone = changed.plan.shifts.remove(at);
            prop_assert!(checked.take(&gone.id));
        } else {
            let by = (later * 15).minutes();
            let shift = &mut changed.plan.shifts[at];
            shift.start += by;
            shift.end += by;
            shift.passive.iter_mut().for_each(|p| *p = Stretch { from: p.from + by, to: p.to + by });
            if later % 3 == 0 {
                shift.assistant = "a2".into();
            }
            prop_assert_eq!(checked.put(shift.clone()), Ok(()));
        }
        let whole = changed.report();
        prop_assert_eq!(checked.findings(), whole.findings.clone());
        prop_assert_eq!(checked.blocks(), whole.blocks());
        for severity in Severity::ALL {
            let count = whole.findings.iter().filter(|f| f.severity == *severity).count();
            prop_assert_eq!(checked.count(*severity), count);
        }
    }
}

fn moved(shift: &Shift, weeks: i64) -> Shift {
    let by = (weeks * 7 * 24).hours();
    let mut shift = shift.clone();
    shift.start += by;
    shift.end += by;
    shift.passive.iter_mut().for_each(|p| *p = Stretch { from: p.from + by, to: p.to + by });
    shift
}

#[test]
fn a_shift_outside_the_prepared_days_or_of_nobody_is_refused_and_changes_nothing() {
    let plan = plan(&[], vec![super::fixture::shift("s", "2027-01-04T08:00", "2027-01-04T16:00")]);
    let prepared = Prepared::new(&plan.plan, KNOWN).expect("covered");
    let mut checked = prepared.check(&plan.plan);
    let far = super::fixture::shift("s", "2028-01-04T08:00", "2028-01-04T20:00");
    assert_eq!(checked.put(far), Err(OutsidePlan));
    let nobody = Shift { assistant: "nobody".into(), ..plan.plan.shifts[0].clone() };
    assert_eq!(checked.put(nobody), Err(OutsidePlan));
    assert!(!checked.take("none"));
    assert_eq!(checked.findings(), plan.report().findings);
    assert_eq!(checked.findings_of("a1"), plan.report().findings);
    assert!(checked.findings_of("nobody").is_empty());
}
