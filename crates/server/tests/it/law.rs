//! `law list`, `law show` and `deadline`.

use crate::{KNOWN_ON, answer, run};
use serde_json::json;

#[test]
fn every_rule_is_listed_with_its_versions() {
    let (code, rules, _) = answer(&["law", "list"], "");
    let rules = rules.as_array().expect("a list");
    assert_eq!((code, rules.len()), (0, law::catalogue().len()));
    for rule in rules {
        assert!(
            ["rule", "term", "citation", "versions", "confidence"].iter().all(|key| rule.get(key).is_some()),
            "{rule}"
        );
        for version in rule["versions"].as_array().expect("a list") {
            let keys = ["in_force_from", "in_force_to", "adopted", "commencement"];
            assert!(keys.iter().all(|key| version.get(key).is_some()), "{version}");
        }
    }
}

#[test]
fn one_rule_is_shown_with_its_text_and_an_unknown_one_is_not_found() {
    let (code, rule, _) = answer(&["law", "show", "BPA-32", "--on", "2026-11-22"], "");
    assert_eq!((code, &rule["rule"], rule["versions"].as_array().map(Vec::len)), (0, &json!("BPA-32"), Some(1)));
    assert!(rule["versions"][0]["text"].as_str().is_some_and(|text| text.contains("32 timer")));
    assert_eq!(run(&["law", "show", "NO-SUCH"], "").status.code(), Some(1));
    assert_eq!(run(&["law", "show", "BPA-32", "--on", "2014-12-31"], "").status.code(), Some(1));
    assert_eq!(run(&["law", "show", "BPA-32", "--on", "2014-02-30"], "").status.code(), Some(2));
}

#[test]
fn a_deadline_is_counted_with_its_steps() {
    let asked = ["deadline", "PRELIM", "--from", "2026-11-23", KNOWN_ON[0], KNOWN_ON[1]];
    let (code, due, _) = answer(&asked, "");
    assert_eq!(
        (code, &due["rule"], &due["from"], &due["due"]),
        (0, &json!("PRELIM"), &json!("2026-11-23"), &json!("2026-12-23"))
    );
    assert!(due["citation"].as_str().is_some_and(|text| text.contains("fvl § 11 a")));
    assert!(due["steps"].as_array().is_some_and(|steps| steps.len() >= 2));
    assert_eq!(run(&["deadline", "BPA-32", "--from", "2026-11-23"], "").status.code(), Some(1), "gives no deadline");
    assert_eq!(run(&["deadline", "PRELIM", "--from", "1969-12-31"], "").status.code(), Some(1), "no version covers it");
    assert_eq!(run(&["deadline", "PRELIM", "--from", "i dag"], "").status.code(), Some(2));
}
