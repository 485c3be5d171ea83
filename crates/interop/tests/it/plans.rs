//! What does a plan mean when it is read?

use crate::PLAN;
use interop::read_plan;
use jiff::civil::date;
use law::working_time::{AbsenceKind, AgreementKind, Assistant, Averaging, Origin, Regime, ShiftStatus};

#[test]
fn the_plan_of_the_interface_is_read_whole() {
    let plan = read_plan(PLAN).expect("readable");
    let assistant = &plan.assistants[0];
    assert_eq!((assistant.weekly_minutes, assistant.position), (2250, Some(10_000)));
    assert_eq!(assistant.averaging, Some(Averaging { from: date(2027, 1, 4), weeks: 26 }));
    assert!(assistant.agreements.contains(&AgreementKind::AvgIndividual));
    let shift = &plan.shifts[0];
    assert_eq!(shift.start.to_string(), "2027-01-04T14:00:00Z");
    assert_eq!((shift.passive.len(), shift.breaks[0].free), (1, true));
    assert_eq!((shift.published_on, shift.accepted_on), (Some(date(2026, 12, 10)), None));
    assert_eq!(plan.standby[0].end.to_string(), "2027-01-10T23:00:00Z", "24:00 is the next midnight");
    assert_eq!(plan.absences[0].kind, AbsenceKind::Sick);
}

#[test]
fn what_may_be_missing_has_the_defaults_of_the_interface() {
    let plan = read_plan(
        r#"{ "assistants": [ { "id": "a1", "born": "1990-01-01", "employer": "e1" } ],
             "shifts": [ { "assistant": "a1", "start": "2027-03-27T23:00", "end": "2027-03-28T07:00" } ] }"#,
    )
    .expect("readable");
    let usual = Assistant { id: "a1".into(), born: date(1990, 1, 1), employer: "e1".into(), ..Assistant::default() };
    assert_eq!(plan.assistants, [usual]);
    assert_eq!((plan.assistants[0].regime, plan.assistants[0].weekly_minutes), (Regime::Aml, 2250));
    let shift = &plan.shifts[0];
    assert_eq!((shift.id.as_str(), shift.status, shift.origin), ("shifts[0]", ShiftStatus::Planned, Origin::Base));
    assert_eq!(shift.end.duration_since(shift.start).as_hours(), 7, "the clock is put forward");
    assert_eq!(read_plan("{}").expect("lists are empty"), law::working_time::Plan::default());
}
