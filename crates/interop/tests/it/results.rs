//! Do the results have the shape and the keys that others rely on?

use crate::shapes::validator;
use crate::{FACTS, PLAN};
use interop::{findings_document, read_facts, read_plan, results_document};
use jiff::civil::date;
use kernel::Lang;
use serde_json::{Value, json};

const KNOWN: jiff::civil::Date = date(2026, 11, 22);

fn rights(text: &str) -> Value {
    let facts = read_facts(text).unwrap_or_else(|faults| panic!("{faults:?}"));
    let results = serde_json::to_value(results_document(&facts, KNOWN, Lang::Nb)).expect("JSON");
    let validator = validator("rights-results");
    assert!(validator.is_valid(&results), "{:?}", validator.iter_errors(&results).next());
    results
}

#[test]
fn the_facts_of_the_interface_give_a_right_to_bpa() {
    let results = rights(FACTS);
    assert_eq!(results["on"], "2026-11-22");
    let bpa = &results["results"][0];
    let keys =
        ["right", "outcome", "covered", "rule", "citations", "in_force_from", "because", "missing", "would_change"];
    assert!(keys.iter().all(|key| bpa.get(key).is_some()), "{bpa}");
    assert_eq!((bpa["right"].as_str(), bpa["outcome"].as_str()), (Some("bpa"), Some("right")));
    assert_eq!((bpa["rule"].as_str(), bpa["in_force_from"].as_str()), (Some("BPA-32"), Some("2015-01-01")));
    assert_eq!(
        (&bpa["citations"], &bpa["missing"], &bpa["covered"]),
        (&json!(["pbrl § 2-1 d"]), &json!([]), &json!(true))
    );
    assert!(bpa["because"].to_string().contains("41 timer og 30 minutter"));
}

#[test]
fn each_right_appears_once() {
    let results = rights(FACTS);
    let mut seen = std::collections::BTreeSet::new();
    for result in results["results"].as_array().expect("a list") {
        assert!(seen.insert(result["right"].as_str().expect("a word").to_owned()), "{}", result["right"]);
    }
}

#[test]
fn a_day_before_the_right_is_not_covered_and_unclear() {
    let bpa = &rights(&FACTS.replace("2026-11-22", "2014-12-31").replace("2017-05-03", "2010-05-03"))["results"][0];
    assert_eq!((&bpa["covered"], bpa["outcome"].as_str()), (&json!(false), Some("unclear")));
}

#[test]
fn without_a_day_nothing_is_answered_and_the_day_is_missing() {
    let results = rights("{}");
    assert_eq!(results["on"], Value::Null);
    for result in results["results"].as_array().expect("a list") {
        assert_eq!((result["outcome"].as_str(), result["missing"][0].as_str()), (Some("unclear"), Some("on")));
        assert_eq!(result["because"], json!([]));
    }
}

#[test]
fn a_missing_fact_is_named_by_its_path() {
    let bpa = &rights(&FACTS.replace(r#""personal_assistance_hours_per_week": 36.5,"#, ""))["results"][0];
    assert_eq!(bpa["outcome"], "unclear");
    assert_eq!(bpa["missing"], json!(["need.personal_assistance_hours_per_week"]));
}

fn findings(text: &str) -> Value {
    let plan = read_plan(text).unwrap_or_else(|faults| panic!("{faults:?}"));
    let report = law::working_time::check(&plan, KNOWN);
    let findings = serde_json::to_value(findings_document(&report)).expect("JSON");
    let validator = validator("worktime-findings");
    assert!(validator.is_valid(&findings), "{:?}", validator.iter_errors(&findings).next());
    findings
}

#[test]
fn too_little_rest_is_found_as_the_interface_shows_it() {
    let plan = r#"{ "assistants": [ { "id": "a1", "born": "1990-01-01", "employer": "e1" } ],
        "shifts": [ { "id": "s1", "assistant": "a1", "start": "2027-01-04T15:00", "end": "2027-01-04T21:00", "published_on": "2026-12-10" },
                    { "id": "s2", "assistant": "a1", "start": "2027-01-05T07:00", "end": "2027-01-05T08:30", "published_on": "2026-12-10" } ] }"#;
    let found = findings(plan);
    assert_eq!(found["rule_set"], "2026-11-22");
    let rest =
        found["findings"].as_array().expect("a list").iter().find(|f| f["rule"] == "WT-17").expect("too little rest");
    assert_eq!((rest["citation"].as_str(), rest["severity"].as_str()), (Some("aml § 10-8(1)"), Some("block_unless")));
    assert_eq!(
        (rest["computed"].as_f64(), rest["limit"].as_f64(), rest["unit"].as_str()),
        (Some(10.0), Some(11.0), Some("h"))
    );
    assert_eq!(rest["shifts"], json!(["s1", "s2"]));
    assert_eq!(
        (rest["from"].as_str(), rest["to"].as_str()),
        (Some("2027-01-04T21:00+01:00"), Some("2027-01-05T07:00+01:00"))
    );
    assert!(rest["unless"].as_array().expect("a list").contains(&json!("rest_tv")));
    assert_eq!(rest["agreement_used"], Value::Null);
    assert!(rest["message"]["nb"].as_str().is_some_and(|text| text.starts_with("Det er bare 10 timer fri")));
}

#[test]
fn the_plan_of_the_interface_gives_findings_of_the_published_shape() {
    assert!(findings(PLAN)["findings"].is_array());
    assert_eq!(findings("{}")["findings"], json!([]));
}
