//! Do the test vectors of the law notes come out as the notes say? T1 to T13; T9 and T10 stand with WT-05, and T13 is a rule of
//! sickness: a shift across midnight is one day of it.

use super::fixture::{Fixture, at, days, passive, plan, shift};
use super::*;
use jiff::civil::date;

fn severities(fixture: &Fixture, rule: &str) -> Vec<(Severity, f64)> {
    fixture.findings(rule).iter().map(|f| (f.severity, f.computed.to_f64())).collect()
}

#[test]
fn t1_a_morning_an_afternoon_and_the_next_morning() {
    let shifts = vec![
        shift("s1", "2027-01-04T07:00", "2027-01-04T08:30"),
        shift("s2", "2027-01-04T15:00", "2027-01-04T21:00"),
        shift("s3", "2027-01-05T07:00", "2027-01-05T08:30"),
    ];
    let plan = plan(&[], shifts);
    assert_eq!(severities(&plan, "WT-17"), [(Severity::BlockUnless, 10.0)]);
    assert!(plan.findings("WT-01").iter().all(|f| !f.severity.blocks()), "7.5 hours are lawful");
}

#[test]
fn t2_an_evening_and_the_next_morning() {
    let shifts = || {
        vec![shift("s1", "2027-01-04T15:00", "2027-01-04T22:00"), shift("s2", "2027-01-05T07:00", "2027-01-05T15:00")]
    };
    assert_eq!(severities(&plan(&[], shifts()), "WT-17"), [(Severity::BlockUnless, 9.0)]);
    let agreed = plan(&[AgreementKind::RestTv], shifts());
    assert_eq!(severities(&agreed, "WT-17"), [(Severity::Info, 9.0)]);
    assert!(!agreed.report().blocks());
}

#[test]
fn t3_eighteen_hours_with_a_passive_night_are_over_every_ordinary_agreement() {
    let long =
        || vec![passive(shift("s", "2027-01-04T15:00", "2027-01-05T09:00"), "2027-01-04T23:00", "2027-01-05T07:00")];
    use AgreementKind::{AtHealthPassive, AvgAt, AvgIndividual, AvgTv, CentralUnion, Day16Tv};
    let plan_ = plan(&[AvgIndividual, AvgTv, AvgAt, Day16Tv], long());
    for (rule, limit) in [("WT-01", 13.0), ("WT-13", 16.0)] {
        let found = &plan_.findings(rule)[0];
        assert_eq!(
            (found.computed.to_f64(), found.limit.to_f64(), found.severity.blocks()),
            (18.0, limit, true),
            "{rule}"
        );
        assert!(found.unless.iter().all(|kind| matches!(kind, CentralUnion | AtHealthPassive)), "{rule}");
    }
    assert!(!plan(&[CentralUnion], long()).report().blocks());
}

#[test]
fn t4_ten_hours_at_night_of_which_six_are_passive() {
    let night = |essentially: bool| {
        let mut night =
            passive(shift("s", "2027-01-04T22:00", "2027-01-05T08:00"), "2027-01-05T00:00", "2027-01-05T06:00");
        night.essentially_passive = essentially;
        plan(&[], vec![night])
    };
    assert_eq!(severities(&night(false), "WT-01"), [(Severity::BlockUnless, 10.0)]);
    assert!(!night(true).report().blocks());
}

#[test]
fn t5_a_passive_night_of_eight_hours_counts_eight() {
    let night = plan(
        &[],
        vec![passive(shift("s", "2027-01-04T23:00", "2027-01-05T07:00"), "2027-01-04T23:00", "2027-01-05T07:00")],
    );
    assert!(!night.report().blocks());
    assert_eq!(severities(&night, "WT-23"), [(Severity::Info, 7.0)]);
    let norm = &night.findings("WT-03")[0];
    assert_eq!((norm.computed.to_f64(), norm.limit.to_f64()), (8.0, 38.0));
}

#[test]
fn t6_a_weekend_on_standby_counts_a_seventh() {
    let mut plan = plan(&[], Vec::new());
    let (start, end) = (at("2027-01-08T16:00"), at("2027-01-11T00:00"));
    plan.plan.standby = vec![Standby { assistant: "a1".into(), start, end, callouts: Vec::new() }];
    assert_eq!(severities(&plan, "WT-07"), [(Severity::Info, 8.0)]);
}

#[test]
fn t7_a_day_and_a_night_on_a_weekend_are_unlawful_but_one_red_window() {
    let plan = plan(&[], vec![shift("s", "2027-01-09T10:00", "2027-01-10T10:00")]);
    for rule in ["WT-01", "WT-13", "WT-17"] {
        assert!(plan.findings(rule)[0].severity.blocks(), "{rule}");
    }
    assert_eq!(plan.findings("WT-17")[0].computed.to_f64(), 0.0);
    assert!(plan.findings("WT-19").is_empty());
}

#[test]
fn t8_thirteen_sundays_of_26_with_four_in_a_row() {
    let numbers = (0..4).chain((6..26i64).filter(|n| n % 2 == 0).take(9));
    let shifts = numbers.map(|n| {
        let day = date(2027, 1, 10).saturating_add(jiff::Span::new().days(n * 7));
        shift(&format!("n{n}"), &format!("{day}T10:00"), &format!("{day}T14:00"))
    });
    let plan = plan(&[AgreementKind::SundayIndividual], shifts.collect());
    let blocking: Vec<_> = plan.findings("WT-19").into_iter().filter(|f| f.severity.blocks()).collect();
    assert_eq!(blocking.iter().map(|f| f.clause).collect::<Vec<_>>(), [Clause::FourthWeek]);
    assert_eq!((blocking[0].computed.to_f64(), blocking[0].limit.to_f64()), (4.0, 3.0));
}

#[test]
fn t11_eight_weeks_of_48_hours_with_one_of_52() {
    let mut shifts = Vec::new();
    for week in 0..8i64 {
        let monday = date(2027, 1, 4).saturating_add(jiff::Span::new().days(week * 7)).to_string();
        // One week of 52 hours, four of 47, and three of 48: 48 on average.
        let end = match week {
            0 => "18:24",
            1..=4 => "17:24",
            _ => "17:36",
        };
        shifts.extend(days(&monday, 5, "08:00", end, end));
    }
    let plan = plan(&[AgreementKind::AvgIndividual], shifts);
    assert!(plan.findings("WT-13").iter().all(|f| !f.severity.blocks()), "in all it is lawful");
    let weeks: Vec<_> = plan.findings("WT-08").into_iter().filter(|f| f.severity.blocks()).collect();
    assert_eq!((weeks[0].computed.to_f64(), weeks[0].limit.to_f64()), (52.0, 50.0), "all of it was ordinary time");
}

#[test]
fn t12_a_night_is_as_long_as_the_clock_makes_it() {
    let night = |start: &str, end: &str| severities(&plan(&[], vec![shift("s", start, end)]), "WT-01");
    assert!(night("2027-03-27T23:00", "2027-03-28T09:00").is_empty(), "the spring night: nine hours by 09:00");
    assert_eq!(night("2027-03-27T23:00", "2027-03-28T09:01").len(), 1);
    assert!(night("2027-10-30T23:00", "2027-10-31T07:00").is_empty(), "the autumn night: nine hours by 07:00");
    assert_eq!(night("2027-10-30T23:00", "2027-10-31T07:01").len(), 1);
    assert!(night("2027-01-04T23:00", "2027-01-05T08:00").is_empty(), "any other night");
}

#[test]
fn hours_are_added_for_a_person_at_an_employer_and_not_for_each_user() {
    let mut plan = plan(
        &[],
        vec![shift("s1", "2027-01-04T08:00", "2027-01-04T13:00"), shift("s2", "2027-01-04T13:00", "2027-01-04T18:00")],
    );
    plan.plan.assistants[0].person = Some("p".into());
    let mut second = plan.plan.assistants[0].clone();
    second.id = "a2".into();
    plan.plan.assistants.push(second);
    plan.plan.shifts[1].assistant = "a2".into();
    assert_eq!(severities(&plan, "WT-01"), [(Severity::BlockUnless, 10.0)]);
    plan.plan.assistants[1].employer = "e2".into();
    assert!(plan.findings("WT-01").is_empty(), "two employers are two accounts");
    plan.plan.assistants[1].employer = "e1".into();
    plan.plan.assistants[0].agreements.insert(AgreementKind::AvgIndividual);
    assert_eq!(
        severities(&plan, "WT-01"),
        [(Severity::BlockUnless, 10.0)],
        "an agreement of one entry is not one of both"
    );
}

#[test]
fn a_planned_shift_of_somebody_who_is_away_counts_as_planned_but_is_not_worked() {
    let mut plan = plan(
        &[],
        vec![shift("s1", "2027-01-10T08:00", "2027-01-10T18:00"), shift("s2", "2027-01-17T10:00", "2027-01-17T14:00")],
    );
    plan.plan.absences = vec![Absence {
        assistant: "a1".into(),
        from: date(2027, 1, 10),
        to: date(2027, 1, 10),
        kind: AbsenceKind::Sick,
    }];
    assert!(plan.findings("WT-19").is_empty(), "the Sunday was not worked");
    assert_eq!(severities(&plan, "WT-01"), [(Severity::BlockUnless, 10.0)]);
}

#[test]
fn free_breaks_are_deducted_and_bound_breaks_are_not() {
    let with = |free: bool| {
        let mut day = shift("s", "2027-01-04T08:00", "2027-01-04T17:30");
        day.breaks = vec![Break { from: at("2027-01-04T12:00"), to: at("2027-01-04T12:30"), free }];
        plan(&[], vec![day])
    };
    assert!(with(true).findings("WT-01").is_empty(), "exactly nine hours");
    assert_eq!(severities(&with(false), "WT-01"), [(Severity::BlockUnless, 9.5)]);
}

#[test]
fn a_day_before_the_act_is_said_and_not_judged() {
    let report = plan(&[], vec![shift("s", "2003-01-06T08:00", "2003-01-06T20:00")]).report();
    assert!(report.findings.is_empty());
    assert!(report.not_covered.iter().any(|refusal| refusal.rule.0 == "WT-01" || refusal.rule.0 == "WT-22"));
    assert_eq!(check(&Plan::default(), crate::testing::KNOWN).findings, []);
}

#[test]
fn every_mend_has_its_key() {
    let keys: std::collections::BTreeSet<_> = Mend::KEYS.iter().collect();
    assert_eq!(keys.len(), Mend::KEYS.len());
    assert!(Mend::KEYS.contains(&Mend::ConfirmRegime.key()));
}
