//! When is it due, by which rule, counted how?

use super::print;
use crate::cli::Deadline;
use crate::exit::Outcome;
use kernel::{Clock, SystemClock};
use serde_json::json;

/// Computes one deadline.
pub(crate) fn run(asked: &Deadline) -> anyhow::Result<Outcome> {
    let known_on = asked.known_on.unwrap_or_else(|| SystemClock.today());
    let Some(computed) = law::deadline(&asked.rule, asked.from, known_on) else {
        let known: Vec<&str> = law::DEADLINES.iter().map(|(id, _)| *id).collect();
        eprintln!("{} is no rule that gives a deadline; these do: {}", asked.rule, known.join(", "));
        return Ok(Outcome::No);
    };
    match computed {
        Err(outside) => {
            eprintln!("{outside}");
            Ok(Outcome::No)
        }
        Ok(due) => {
            let citation = due.citations.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ");
            print(&json!({
                "rule": due.rule,
                "citation": citation,
                "from": asked.from,
                "due": due.value,
                "steps": due.steps,
                "version": due.version,
                "doubt": due.doubt,
            }))?;
            Ok(Outcome::Done)
        }
    }
}
