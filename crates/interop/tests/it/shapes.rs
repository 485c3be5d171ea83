//! Do the readers refuse what the published schemas refuse, and take what they take?

use crate::{FACTS, PLAN};
use interop::{SCHEMAS, read_facts, read_plan, schema};
use jsonschema::Validator;
use serde_json::{Value, json};

pub fn validator(name: &str) -> Validator {
    let text = schema(name).unwrap_or_else(|| panic!("{name} is published"));
    let schema: Value = serde_json::from_str(text).expect("a schema is JSON");
    jsonschema::options().should_validate_formats(true).build(&schema).expect("a schema is sound")
}

#[test]
fn every_schema_is_sound_and_names_itself() {
    for (name, text) in SCHEMAS {
        let schema: Value = serde_json::from_str(text).expect("JSON");
        assert_eq!(schema["$id"], format!("/api/schemas/{name}"));
        jsonschema::meta::validate(&schema).unwrap_or_else(|fault| panic!("{name}: {fault}"));
    }
}

/// Every value of a document replaced, one at a time, by each of these; and every object given a key that nobody knows.
fn mutants(document: &Value) -> Vec<Value> {
    let strange = [
        json!(null),
        json!(true),
        json!(-1),
        json!(0.5),
        json!(1000),
        json!(""),
        json!("x"),
        json!("2027-13-01"),
        json!([]),
        json!({}),
    ];
    let mut found = Vec::new();
    for pointer in pointers(document, String::new()) {
        for value in &strange {
            let mut mutant = document.clone();
            *mutant.pointer_mut(&pointer).expect("there") = value.clone();
            found.push(mutant);
        }
        let mut mutant = document.clone();
        if let Some(Value::Object(object)) = mutant.pointer_mut(&pointer) {
            object.insert("nobody_knows".into(), json!(1));
            found.push(mutant);
        }
    }
    found
}

fn pointers(value: &Value, at: String) -> Vec<String> {
    let inside: Vec<String> = match value {
        Value::Object(object) => {
            object.iter().flat_map(|(key, value)| pointers(value, format!("{at}/{key}"))).collect()
        }
        Value::Array(items) => {
            items.iter().enumerate().flat_map(|(index, value)| pointers(value, format!("{at}/{index}"))).collect()
        }
        _ => Vec::new(),
    };
    [vec![at], inside].concat()
}

/// What the reader tells beyond shape: a schema cannot say it.
const MEANING: [&str; 9] = [
    "known_assistant",
    "own_id",
    "no_overlap",
    "within_whole",
    "at_most_whole",
    "at_most_hours",
    "end_after_start",
    "born_by",
    "date_within",
];

#[test]
fn readers_and_schemas_agree_on_the_shape_of_every_value() {
    let plan: Value = serde_json::from_str(PLAN).expect("JSON");
    let facts: Value = serde_json::from_str(FACTS).expect("JSON");
    let read = |name: &str, text: &str| match name {
        "worktime-plan" => read_plan(text).map(drop),
        _ => read_facts(text).map(drop),
    };
    for (name, document) in [("worktime-plan", plan), ("rights-facts", facts)] {
        let validator = validator(name);
        assert!(validator.is_valid(&document), "{name}: the example of the interface");
        for mutant in mutants(&document) {
            let faults = read(name, &mutant.to_string()).err().unwrap_or_default();
            let shape = faults.iter().find(|fault| !MEANING.contains(&fault.expected.key()));
            assert_eq!(validator.is_valid(&mutant), shape.is_none(), "{name}: {mutant}\n{shape:?}");
        }
    }
}
