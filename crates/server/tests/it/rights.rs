//! `rights check`: facts in, the answer on each right out.

use crate::{KNOWN_ON, answer, refused, run};
use serde_json::json;

const FACTS: &str = r#"{ "on": "2026-11-22",
  "person": { "born": "2017-05-03", "lives_with_parents": true, "reduced_function": true, "bpa_right_before_67": false },
  "need": { "personal_assistance_hours_per_week": 36.5, "respite_hours_per_week": 5.0, "of_which_two_helpers": 0.0,
            "of_which_night": 0.0, "continuous": false, "respite_health_service_hours": 0.0, "support_contact": false,
            "duration_months": 60 },
  "municipality": { "documents_substantial_cost": false },
  "family": { "expecting_child": false, "needs_long_term_coordinated_services": true, "needs_other_welfare_services": true,
              "wants_coordinator": true, "heavy_care_burden": true, "minor_siblings": true } }"#;
const CHECK: [&str; 5] = ["rights", "check", "-", KNOWN_ON[0], KNOWN_ON[1]];

#[test]
fn the_facts_of_the_interface_are_answered() {
    let (code, answer, said) = answer(&CHECK, FACTS);
    assert_eq!((code, said.as_str()), (0, ""));
    let bpa = &answer["results"][0];
    assert_eq!((&bpa["right"], &bpa["outcome"], &bpa["rule"]), (&json!("bpa"), &json!("right"), &json!("BPA-32")));
    assert!(
        bpa["because"].to_string().contains("41 timer og 30 minutter i uken"),
        "bokmål by default: {}",
        bpa["because"]
    );
}

#[test]
fn another_language_is_chosen() {
    let english = answer(&[CHECK.as_slice(), &["--lang", "en"]].concat(), FACTS).1;
    assert!(english["results"][0]["because"].to_string().contains("41 hours and 30 minutes a week"));
    assert_eq!(run(&[CHECK.as_slice(), &["--lang", "se"]].concat(), FACTS).status.code(), Some(2));
}

#[test]
fn a_day_that_no_version_covers_is_said() {
    let (code, answer, _) = answer(&CHECK, r#"{ "on": "1990-01-01" }"#);
    assert_eq!(code, 0);
    assert_eq!(
        (&answer["results"][0]["covered"], &answer["results"][0]["outcome"]),
        (&json!(false), &json!("unclear"))
    );
}

#[test]
fn every_fault_is_told_at_once_and_nothing_is_written() {
    let bad = FACTS
        .replace("2026-11-22", "2026-11-31")
        .replace("36.5", "-1")
        .replace("\"respite_hours_per_week\": 5.0", "\"respite_hours_per_week\": 169")
        .replace("minor_siblings", "siblings");
    let places = refused(&CHECK, &bad);
    let expected = ["on", "need.personal_assistance_hours_per_week", "need.respite_hours_per_week", "family.siblings"];
    assert_eq!(places, expected);
}

#[test]
fn a_file_that_is_not_there_or_no_json_is_bad_input() {
    let (code, _, said) = answer(&["rights", "check", "no/such/file.json"], "");
    assert_eq!(code, 2);
    assert!(said.contains("no/such/file.json"), "{said}");
    assert_eq!(refused(&CHECK, "{").len(), 1);
    assert_eq!(run(&["rights", "check"], "").status.code(), Some(2), "no file is named");
}
