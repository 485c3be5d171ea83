//! Is everything that is wrong told, at its place, with what was expected?

use crate::{FACTS, PLAN};
use interop::{Fault, fault_text, read_facts, read_plan};
use kernel::Lang;

fn told(faults: Vec<Fault>) -> Vec<String> {
    faults.iter().map(|fault| format!("{} {}", fault.place, fault.expected.key())).collect()
}

fn plan(edits: &[(&str, &str)]) -> Vec<String> {
    told(read_plan(&edited(PLAN, edits)).expect_err("refused"))
}

fn facts(edits: &[(&str, &str)]) -> Vec<String> {
    told(read_facts(&edited(FACTS, edits)).expect_err("refused"))
}

fn edited(document: &str, edits: &[(&str, &str)]) -> String {
    edits.iter().fold(document.to_owned(), |text, (from, to)| {
        assert!(text.contains(from), "the document has {from}");
        text.replacen(from, to, 1)
    })
}

#[test]
fn each_kind_of_bad_plan_is_refused_at_its_place() {
    let end = r#""end": "2027-01-04T21:00""#;
    let overlapping =
        r#""shifts": [ { "id": "s2", "assistant": "a1", "start": "2027-01-04T20:00", "end": "2027-01-04T23:00" }, "#;
    let rows: [(&str, (&str, &str), &str); 27] = [
        ("an unknown key", (r#""timezone""#, r#""time_zone""#), "time_zone known_key"),
        ("another zone", ("Europe/Oslo", "Europe/London"), "timezone choice"),
        ("an unknown key deep down", (r#""free": true"#, r#""fre": true"#), "shifts[0].breaks[0].fre known_key"),
        ("a key twice", (r#""id": "s1""#, r#""id": "s0", "id": "s1""#), "shifts[0].id key_once"),
        ("a required key", (r#""employer": "e1", "#, ""), "assistants[0].employer required"),
        (
            "null where a value is required",
            (r#""employer": "e1""#, r#""employer": null"#),
            "assistants[0].employer required",
        ),
        ("an empty name", (r#""employer": "e1""#, r#""employer": " ""#), "assistants[0].employer text"),
        ("an impossible date", ("1990-01-01", "1990-02-30"), "assistants[0].born date"),
        ("a date that is none", ("1990-01-01", "01.01.1990"), "assistants[0].born date"),
        ("a date far away", ("1990-01-01", "0090-01-01"), "assistants[0].born date_within"),
        ("born after the first shift", ("1990-01-01", "2028-01-01"), "assistants[0].born born_by"),
        ("negative hours", ("37.5", "-37.5"), "assistants[0].weekly_hours number"),
        ("more hours than a week has", ("37.5", "168.5"), "assistants[0].weekly_hours number"),
        ("text for a number", ("37.5", "\"37.5\""), "assistants[0].weekly_hours number"),
        ("more than a whole position", ("100", "101"), "assistants[0].position_percent number"),
        ("half a week", (r#""weeks": 26"#, r#""weeks": 26.5"#), "assistants[0].averaging.weeks whole"),
        ("an unknown agreement", ("avg_individual", "avg_all"), "assistants[0].agreements[0] choice"),
        ("an unknown regime", ("AML", "MEDLEVER"), "assistants[0].regime choice"),
        ("a shift that ends before it starts", (end, r#""end": "2027-01-04T14:00""#), "shifts[0].end end_after_start"),
        ("a shift of no length", (end, r#""end": "2027-01-04T15:00""#), "shifts[0].end end_after_start"),
        ("a shift longer than a week", (end, r#""end": "2027-01-11T15:01""#), "shifts[0].end at_most_hours"),
        ("a break outside the shift", ("2027-01-04T17:30", "2027-01-04T21:30"), "shifts[0].breaks[0] within_whole"),
        ("a passive stretch outside", ("2027-01-04T19:00", "2027-01-04T14:00"), "shifts[0].passive[0] within_whole"),
        (
            "an unknown assistant",
            (r#""absences": [ { "assistant": "a1""#, r#""absences": [ { "assistant": "a2""#),
            "absences[0].assistant known_assistant",
        ),
        ("an absence that ends before it begins", ("2027-02-03", "2027-01-31"), "absences[0].to end_after_start"),
        ("two shifts at once", (r#""shifts": [ "#, overlapping), "shifts[0] no_overlap"),
        ("text for truth", (r#""tariff_bound": false"#, r#""tariff_bound": "no""#), "assistants[0].tariff_bound flag"),
    ];
    for (name, edit, expected) in rows {
        assert_eq!(plan(&[edit]), [expected], "{name}");
    }
}

#[test]
fn times_that_the_clock_change_skips_or_repeats_need_an_offset() {
    let night = |start: &str, end: &str| {
        format!(
            r#"{{ "assistants": [ {{ "id": "a1", "born": "1990-01-01", "employer": "e1" }} ],
                 "shifts": [ {{ "assistant": "a1", "start": "{start}", "end": "{end}" }} ] }}"#
        )
    };
    let faults = |start, end| told(read_plan(&night(start, end)).expect_err("refused"));
    assert_eq!(faults("2027-03-28T02:30", "2027-03-28T07:00"), ["shifts[0].start time_that_exists"]);
    assert_eq!(faults("2027-10-30T22:00", "2027-10-31T02:30"), ["shifts[0].end offset"]);
    assert!(read_plan(&night("2027-10-30T22:00", "2027-10-31T02:30+01:00")).is_ok());
    assert_eq!(
        faults("2027-01-04T15:00:30", "2027-01-04"),
        ["shifts[0].start whole_minutes", "shifts[0].end local_time"]
    );
}

#[test]
fn one_person_with_two_employers_cannot_be_in_two_places() {
    let two = |person: &str| {
        format!(
            r#"{{ "assistants": [ {{ "id": "a1", "person": "p1", "born": "1990-01-01", "employer": "e1" }},
                                 {{ "id": "a2", "person": "{person}", "born": "1990-01-01", "employer": "e2" }} ],
                 "shifts": [ {{ "assistant": "a1", "start": "2027-01-04T08:00", "end": "2027-01-04T16:00" }},
                             {{ "assistant": "a2", "start": "2027-01-04T15:00", "end": "2027-01-04T20:00" }} ] }}"#
        )
    };
    assert_eq!(told(read_plan(&two("p1")).expect_err("refused")), ["shifts[1] no_overlap"]);
    assert!(read_plan(&two("p2")).is_ok());
}

#[test]
fn one_id_names_one_entry() {
    let text = r#"{ "assistants": [ { "id": "a", "born": "1990-01-01", "employer": "e" },
                                    { "id": "a", "born": "1990-01-01", "employer": "e" } ] }"#;
    assert_eq!(told(read_plan(text).expect_err("refused")), ["assistants[1].id own_id"]);
}

#[test]
fn each_kind_of_bad_facts_is_refused_at_its_place() {
    let rows: [(&str, (&str, &str), &str); 14] = [
        ("an unknown key", (r#""minor_siblings""#, r#""siblings""#), "family.siblings known_key"),
        ("an unknown section", (r#""municipality""#, r#""kommune""#), "kommune known_key"),
        ("a list for an object", (r#"{ "documents_substantial_cost": false }"#, "[]"), "municipality object"),
        ("an impossible date", ("2026-11-22", "2026-11-31"), "on date"),
        ("born after the decision", ("2017-05-03", "2026-11-23"), "person.born born_by"),
        ("negative hours", ("36.5", "-0.5"), "need.personal_assistance_hours_per_week number"),
        ("more hours than a week has", ("36.5", "168.25"), "need.personal_assistance_hours_per_week number"),
        (
            "more hours together than a week has",
            (r#""respite_hours_per_week": 5.0"#, r#""respite_hours_per_week": 150"#),
            "need.respite_hours_per_week at_most_hours",
        ),
        (
            "more help at night than help",
            (r#""of_which_night": 0.0"#, r#""of_which_night": 37"#),
            "need.of_which_night at_most_whole",
        ),
        (
            "more second help than help",
            (r#""of_which_two_helpers": 0.0"#, r#""of_which_two_helpers": 37"#),
            "need.of_which_two_helpers at_most_whole",
        ),
        (
            "more health service than respite",
            (r#""respite_health_service_hours": 0.0"#, r#""respite_health_service_hours": 6"#),
            "need.respite_health_service_hours at_most_whole",
        ),
        ("half a month", (r#""duration_months": 60"#, r#""duration_months": 60.5"#), "need.duration_months whole"),
        ("a number for truth", (r#""continuous": false"#, r#""continuous": 0"#), "need.continuous flag"),
        ("a number for a date", (r#""on": "2026-11-22""#, r#""on": 20261122"#), "on date"),
    ];
    for (name, edit, expected) in rows {
        assert_eq!(facts(&[edit]), [expected], "{name}");
    }
}

#[test]
fn all_faults_are_told_at_once_in_the_order_of_the_file() {
    let found = plan(&[
        (r#""kind": "sick""#, r#""kind": "tired""#),
        ("2027-01-04T21:00", "2027-01-04T14:00"),
        ("37.5", "-1"),
        (r#""timezone": "Europe/Oslo","#, r#""zone": 1,"#),
    ]);
    let expected = [
        "zone known_key",
        "assistants[0].weekly_hours number",
        "shifts[0].end end_after_start",
        "absences[0].kind choice",
    ];
    assert_eq!(found, expected);
}

#[test]
fn what_is_no_json_is_one_fault_with_line_and_column() {
    for text in ["", "{", "[1,]", "{\"a\": 1} x", "nei"] {
        let faults = read_plan(text).expect_err("refused");
        assert_eq!((faults.len(), faults[0].expected.key()), (1, "json"), "{text}");
        assert!(faults[0].found.contains("line"), "{}", faults[0].found);
    }
    assert_eq!(told(read_plan("[]").expect_err("refused")), [" object"]);
    assert_eq!(told(read_facts("7").expect_err("refused")), [" object"]);
    assert!(read_plan(&"[".repeat(100_000)).is_err(), "depth is no crash");
}

#[test]
fn a_fault_is_a_kind_sentence_in_every_language() {
    let faults = read_plan(r#"{ "shifts": [ { "assistant": "a9", "start": "i dag" } ] }"#).expect_err("refused");
    let english: Vec<String> = faults.iter().map(|fault| fault_text(Lang::En, fault)).collect();
    let expected = [
        "shifts[0].end: expected a value; the key is required.",
        "shifts[0].assistant: expected an id that stands in assistants. Found \"a9\".",
        "shifts[0].start: expected a local time like 2027-01-04T15:00. Found \"i dag\".",
    ];
    assert_eq!(english, expected);
    assert!(fault_text(Lang::Nb, &faults[2]).contains("ventet et klokkeslett"));
    assert!(fault_text(Lang::Nn, &faults[2]).contains("venta eit klokkeslett"));
}
