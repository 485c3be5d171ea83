//! Which breaches are known and borne for now? The list may only shrink: an entry that is no longer needed, or that
//! is looser than it must be, is itself a finding.

use super::{Finding, Tree};
use anyhow::{Context, Result};
use serde::Deserialize;

/// Where the list lies.
pub const LIST: &str = "xtask/exceptions.toml";

/// The whole list.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exceptions {
    /// How many entries there may be at most; a higher number is a line that a reviewer sees.
    entries_at_most: usize,
    #[serde(default)]
    exception: Vec<Exception>,
}

/// One known breach.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Exception {
    rule: String,
    path: String,
    #[serde(default)]
    subject: String,
    /// The size it has today, for rules with a limit.
    at_most: Option<usize>,
    reason: String,
}

/// Reads the list; a tree without one has no exceptions.
///
/// # Errors
/// When the list is there but cannot be read.
pub fn read(tree: &Tree) -> Result<Exceptions> {
    match tree.file(LIST) {
        None => Ok(Exceptions::default()),
        Some(file) => toml::from_str(&file.text).with_context(|| format!("{LIST} is not as it should be")),
    }
}

/// Takes out what is excepted and adds what is wrong with the list itself.
pub fn apply(list: &Exceptions, findings: Vec<Finding>) -> Vec<Finding> {
    let mut used = vec![false; list.exception.len()];
    let mut standing = Vec::new();
    for finding in findings {
        match list.exception.iter().position(|exception| exception.covers(&finding)) {
            None => standing.push(finding),
            Some(at) => {
                used[at] = true;
                standing.extend(list.exception[at].outgrown(&finding));
            }
        }
    }
    let stale = list.exception.iter().zip(used).filter(|(_, used)| !used);
    standing.extend(stale.map(|(exception, _)| exception.complain("is no longer needed: take it out")));
    let bare = list.exception.iter().filter(|exception| exception.reason.trim().is_empty());
    standing.extend(bare.map(|exception| exception.complain("has no reason")));
    if list.exception.len() != list.entries_at_most {
        let says = format!("holds {} entries: set entries_at_most to that number", list.exception.len());
        standing.push(Finding::at("exception", LIST, 1, says));
    }
    standing
}

impl Exception {
    fn covers(&self, finding: &Finding) -> bool {
        self.rule == finding.rule && self.path == finding.path && self.subject == finding.subject
    }

    fn outgrown(&self, finding: &Finding) -> Option<Finding> {
        let (allowed, measure) = (self.at_most?, finding.measure?);
        match measure.cmp(&allowed) {
            std::cmp::Ordering::Greater => Some(finding.clone()),
            std::cmp::Ordering::Equal => None,
            std::cmp::Ordering::Less => Some(self.complain(&format!("is looser than needed: at_most = {measure}"))),
        }
    }

    fn complain(&self, what: &str) -> Finding {
        let says = format!("the exception `{}` for {} {} {what}", self.rule, self.path, self.subject);
        Finding::at("exception", LIST, 1, says)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(text: &str) -> Exceptions {
        toml::from_str(text).expect("the list reads")
    }

    fn too_long(measure: usize) -> Vec<Finding> {
        vec![Finding::at("size", "a.rs", 1, "too long").measuring(measure)]
    }

    const ONE: &str =
        "entries_at_most = 1\n[[exception]]\nrule = \"size\"\npath = \"a.rs\"\nat_most = 650\nreason = \"a table\"\n";

    #[test]
    fn a_known_breach_is_borne() {
        assert_eq!(apply(&list(ONE), too_long(650)), []);
    }

    #[test]
    fn a_known_breach_may_not_grow() {
        assert_eq!(apply(&list(ONE), too_long(651)).len(), 1);
    }

    #[test]
    fn a_breach_that_shrank_lowers_its_ceiling() {
        assert!(apply(&list(ONE), too_long(640))[0].says.contains("at_most = 640"));
    }

    #[test]
    fn an_exception_without_a_breach_is_taken_out() {
        assert!(apply(&list(ONE), vec![])[0].says.contains("no longer needed"));
    }

    #[test]
    fn a_new_entry_raises_a_number_that_a_reviewer_sees() {
        let more = ONE.replace("entries_at_most = 1", "entries_at_most = 0");
        assert!(apply(&list(&more), too_long(650))[0].says.contains("entries_at_most"));
    }
}
