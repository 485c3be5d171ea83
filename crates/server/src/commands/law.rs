//! Which rules are there, in which versions, and what does one say?

use super::print;
use crate::cli::Law;
use crate::exit::Outcome;
use kernel::Commencement;
use law::{Entry, VersionEntry};
use serde_json::{Value, json};

/// Lists the rules, or shows one.
pub(crate) fn run(asked: &Law) -> anyhow::Result<Outcome> {
    match asked {
        Law::List => print(&law::catalogue().iter().map(|e| rule(e, false)).collect::<Vec<_>>())?,
        Law::Show { rule: id, on } => {
            let Some(mut entry) = law::find(id) else {
                eprintln!("there is no rule {id}; `fellesbord law list` names them all");
                return Ok(Outcome::No);
            };
            if let Some(on) = on {
                let applies = entry.version_on(*on).cloned();
                if applies.is_none() {
                    eprintln!("no version of {id} covers {on}");
                    return Ok(Outcome::No);
                }
                entry.versions = applies.into_iter().collect();
            }
            print(&rule(&entry, true))?;
        }
    }
    Ok(Outcome::Done)
}

fn rule(entry: &Entry, with_text: bool) -> Value {
    let citation = entry.citations.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ");
    json!({
        "rule": entry.id,
        "term": entry.term,
        "citation": citation,
        "versions": entry.versions.iter().map(|v| version(v, with_text)).collect::<Vec<_>>(),
        "confidence": entry.confidence,
        "doubts": entry.doubts.iter().map(|d| d.key()).collect::<Vec<_>>(),
    })
}

fn version(version: &VersionEntry, with_text: bool) -> Value {
    let commencement = match version.commencement {
        Commencement::From(_) => "set",
        Commencement::NotEstablished(_) => "not_established",
        Commencement::NotYetSet => "not_yet_set",
    };
    let mut value = json!({
        "in_force_from": version.first_day(),
        "in_force_to": version.until,
        "adopted": version.adopted,
        "commencement": commencement,
    });
    if with_text {
        value["text"] = version.text.into();
        value["citations"] = version.citations.iter().map(ToString::to_string).collect::<Vec<_>>().into();
    }
    value
}
