//! Which figures does the law compute with, and in which unit? Read from the bodies of the versions, never typed again.
//!
//! The unit of a figure is the end of its field's name: `under_age`, `weekly_minutes`, `more_than_months`. A figure whose
//! name has no unit fails the sweep. A length is published in every unit that it is a whole number of, so that 1920
//! minutes are also 32 hours.

use crate::{Confidence, catalogue};
use kernel::RuleId;
use serde::Serialize;
use serde_json::{Number, Value};
use std::collections::BTreeMap;

keyed! {
    /// The unit of a figure.
    Unit {
        /// Minutes.
        Minutes = "minutes",
        /// Hours.
        Hours = "hours",
        /// Days.
        Days = "days",
        /// Weeks.
        Weeks = "weeks",
        /// Months.
        Months = "months",
        /// Years, most often of age.
        Years = "years",
        /// Percent.
        Percent = "percent",
        /// Norwegian kroner.
        Kroner = "kroner",
        /// A number of things or times.
        Count = "count",
        /// A factor.
        Factor = "factor",
    }
}

impl Unit {
    /// The unit that a field's name ends with.
    pub fn of(name: &str) -> Option<Self> {
        Some(match name.rsplit(['_', '.']).next()? {
            "minutes" => Self::Minutes,
            "hours" => Self::Hours,
            "days" => Self::Days,
            "weeks" => Self::Weeks,
            "months" => Self::Months,
            "years" | "age" => Self::Years,
            "percent" => Self::Percent,
            "nok" => Self::Kroner,
            "count" | "times" | "grade" => Self::Count,
            "factor" => Self::Factor,
            _ => return None,
        })
    }

    /// The next larger unit of the same kind, and how many of this one make it.
    const fn larger(self) -> Option<(Self, u64)> {
        match self {
            Self::Minutes => Some((Self::Hours, 60)),
            Self::Days => Some((Self::Weeks, 7)),
            Self::Months => Some((Self::Years, 12)),
            _ => None,
        }
    }
}

/// A figure in the body of a version (*parameter*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Parameter {
    /// The field's name; for a field within a field both, joined by a dot.
    pub name: String,
    /// The figure.
    pub value: Number,
    /// Its unit; the sweep refuses a rule with a figure that has none.
    pub unit: Option<Unit>,
}

/// All figures of a body.
pub(crate) fn parameters(body: &impl Serialize) -> Vec<Parameter> {
    let mut found = Vec::new();
    // A body is plain data; one that cannot be written as JSON shows no figures, and its rows fail in the sweep.
    collect("", &serde_json::to_value(body).unwrap_or_default(), &mut found);
    found
}

fn collect(name: &str, value: &Value, found: &mut Vec<Parameter>) {
    match value {
        Value::Number(figure) => {
            found.push(Parameter { name: name.to_owned(), value: figure.clone(), unit: Unit::of(name) });
        }
        Value::Array(values) => values.iter().for_each(|value| collect(name, value, found)),
        Value::Object(fields) => {
            // By name: whether a JSON object keeps its order is up to the features that a whole build turns on.
            let fields: BTreeMap<_, _> = fields.iter().collect();
            for (field, value) in fields {
                let name = if name.is_empty() { field.clone() } else { format!("{name}.{field}") };
                collect(&name, value, found);
            }
        }
        Value::Null | Value::Bool(_) | Value::String(_) => {}
    }
}

/// A figure of the law with its unit, and the rules that compute with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PublishedNumber {
    /// The figure, as it is written with digits: `32`, `37.5`.
    pub figure: String,
    /// Its unit.
    pub unit: Unit,
    /// Which rules hold it, by id.
    pub rules: Vec<RuleId>,
}

/// Every figure that any version of any rule computes with, by unit and figure, once. No other crate may hold one of them
/// beside a word for its unit; `cargo xtask tidy` looks.
pub fn published_numbers() -> Vec<PublishedNumber> {
    let mut by_figure: BTreeMap<(Unit, String), Vec<RuleId>> = BTreeMap::new();
    for entry in catalogue().into_iter().filter(|entry| entry.confidence != Confidence::Low) {
        for parameter in entry.versions.iter().flat_map(|version| &version.parameters) {
            for (unit, figure) in spellings(parameter) {
                let rules = by_figure.entry((unit, figure)).or_default();
                if rules.last() != Some(&entry.id) {
                    rules.push(entry.id.clone());
                }
            }
        }
    }
    by_figure.into_iter().map(|((unit, figure), rules)| PublishedNumber { figure, unit, rules }).collect()
}

/// The figure in its own unit and in each larger one that it is a whole number of; nothing is one half of a unit.
fn spellings(parameter: &Parameter) -> Vec<(Unit, String)> {
    let Some(mut unit) = parameter.unit else { return Vec::new() };
    let mut spelled = vec![(unit, parameter.value.to_string())];
    let mut whole = parameter.value.as_u64();
    while let (Some(figure), Some((larger, size))) = (whole, unit.larger()) {
        let fits = figure >= size && figure % size == 0;
        whole = fits.then(|| figure / size);
        unit = larger;
        spelled.extend(whole.map(|figure| (unit, figure.to_string())));
    }
    spelled
}

#[cfg(test)]
mod tests {
    use super::*;

    fn published(figure: &str, unit: Unit) -> Vec<String> {
        let numbers = published_numbers();
        let found = numbers.iter().find(|number| number.figure == figure && number.unit == unit);
        found.map(|number| number.rules.iter().map(ToString::to_string).collect()).unwrap_or_default()
    }

    #[test]
    fn the_figures_of_the_rules_are_published_in_the_units_that_people_use() {
        let rows = [
            ("32", Unit::Hours, "BPA-32"),
            ("1920", Unit::Minutes, "BPA-32"),
            ("25", Unit::Hours, "BPA-25"),
            ("67", Unit::Years, "BPA-AGE"),
            ("24", Unit::Months, "BPA-LONG"),
            ("2", Unit::Years, "BPA-LONG"),
            ("4", Unit::Weeks, "CPL-DEADLINE"),
            ("1", Unit::Months, "PRELIM"),
            ("1", Unit::Years, "CPL-LATE"),
            ("14", Unit::Days, "FVL-SCOPE"),
            ("2", Unit::Weeks, "FVL-SCOPE"),
            ("7", Unit::Years, "CHILD-HEARD"),
        ];
        for (figure, unit, rule) in rows {
            assert!(published(figure, unit).contains(&rule.to_owned()), "{figure} {}: {rule}", unit.key());
        }
        assert!(published("33", Unit::Hours).is_empty(), "no rule has it");
    }

    #[test]
    fn a_figure_without_a_unit_is_seen() {
        let body = serde_json::json!({ "limit": 3, "within": { "rest_hours": [11, 8] }, "kind": "text", "on": true });
        let found = parameters(&body);
        let seen: Vec<_> = found.iter().map(|p| (p.name.as_str(), p.value.to_string(), p.unit)).collect();
        let hours = Some(Unit::Hours);
        assert_eq!(
            seen,
            [
                ("limit", "3".to_owned(), None),
                ("within.rest_hours", "11".to_owned(), hours),
                ("within.rest_hours", "8".to_owned(), hours)
            ]
        );
    }
}
