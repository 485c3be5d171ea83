//! `worktime check`: a plan in, findings out, and a code that says whether one of them blocks.

use crate::{KNOWN_ON, answer, refused};
use serde_json::{Value, json};

const CHECK: [&str; 5] = ["worktime", "check", "-", KNOWN_ON[0], KNOWN_ON[1]];

/// A plan of one assistant with the shifts given as start and end.
fn plan(assistant: &str, shifts: &[(&str, &str)]) -> String {
    let shifts: Vec<Value> = shifts
        .iter()
        .map(|(start, end)| json!({ "assistant": "a1", "start": start, "end": end, "published_on": "2026-01-04" }))
        .collect();
    let mut whole: Value = serde_json::from_str(&format!(
        r#"{{ "assistants": [ {{ "id": "a1", "born": "1990-01-01", "employer": "e1" {assistant} }} ] }}"#
    ))
    .expect("JSON");
    whole["shifts"] = shifts.into();
    whole.to_string()
}

#[test]
fn too_little_rest_blocks_and_an_agreement_lets_it_pass() {
    let shifts = [("2027-01-04T15:00", "2027-01-04T21:00"), ("2027-01-05T07:00", "2027-01-05T08:30")];
    let (code, found, _) = answer(&CHECK, &plan("", &shifts));
    let rest = found["findings"].as_array().expect("a list").iter().find(|f| f["rule"] == "WT-17").expect("found");
    assert_eq!(code, 1);
    assert_eq!(
        (&rest["severity"], &rest["computed"], &rest["limit"]),
        (&json!("block_unless"), &json!(10.0), &json!(11.0))
    );
    for lang in ["nb", "nn", "en"] {
        assert!(rest["message"][lang].as_str().is_some_and(|text| text.ends_with('.')), "{lang}");
    }
    let agreed = plan(r#", "tariff_bound": true, "agreements": ["rest_tv"]"#, &shifts);
    let (code, found, _) = answer(&CHECK, &agreed);
    assert_eq!(code, 0, "{found}");
}

#[test]
fn a_lawful_plan_ends_with_zero() {
    let (code, found, said) = answer(&CHECK, &plan("", &[("2027-01-04T08:00", "2027-01-04T12:00")]));
    assert_eq!((code, said.as_str()), (0, ""), "{found}");
    assert_eq!(found["rule_set"], "2026-11-22");
}

#[test]
fn every_fault_of_a_plan_is_told_at_once() {
    let bad = r#"{ "zone": "Europe/Oslo",
      "assistants": [ { "id": "a1", "born": "1990-02-30", "employer": "e1", "weekly_hours": -1 },
                      { "id": "a2", "born": "1990-01-01", "employer": "e1", "weekly_hours": 169 } ],
      "shifts": [ { "assistant": "a1", "start": "2027-01-04T15:00", "end": "2027-01-04T14:00" },
                  { "assistant": "a1", "start": "2027-03-28T02:30", "end": "2027-03-28T08:00" },
                  { "assistant": "a1", "start": "2027-10-31T00:00", "end": "2027-10-31T02:30" },
                  { "assistant": "a2", "start": "2027-01-04T15:00", "end": "2027-01-04T20:00" },
                  { "assistant": "a2", "start": "2027-01-04T19:00", "end": "2027-01-04T22:00" },
                  { "assistant": "a3", "start": "2027-01-05T15:00", "end": "2027-01-05T20:00",
                    "breaks": [ { "from": "2027-01-05T14:00", "to": "2027-01-05T15:30" } ] } ] }"#;
    let places = refused(&CHECK, bad);
    let expected = [
        "zone",
        "assistants[0].born",
        "assistants[0].weekly_hours",
        "assistants[1].weekly_hours",
        "shifts[0].end",
        "shifts[1].start",
        "shifts[2].end",
        "shifts[4]",
        "shifts[5].assistant",
        "shifts[5].breaks[0]",
    ];
    assert_eq!(places, expected);
}
