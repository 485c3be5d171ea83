//! Which house rules are held by a test? Each rule is one file beside this one; `RULES` is the whole list.

mod clock;
mod dependencies;
mod edges;
mod exceptions;
mod generated;
mod law_text;
mod legal_numbers;
mod names;
mod opening;
mod paths;
mod proofread;
mod routes;
mod rust_source;
mod sizes;
mod statements;
mod tree;
mod words;

pub use proofread::unproofread_page;
pub use tree::Tree;

use anyhow::Result;
use std::path::Path;

/// Something that breaks a house rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Name of the rule, as in the exception list.
    pub rule: &'static str,
    /// File, from the root of the workspace.
    pub path: String,
    /// Line in the file, counted from one.
    pub line: usize,
    /// What an exception would have to name: a function, a crate, a word; the path when empty.
    pub subject: String,
    /// How large it is, for rules with a limit.
    pub measure: Option<usize>,
    /// What is wrong and what to do about it.
    pub says: String,
}

impl Finding {
    fn at(rule: &'static str, path: &str, line: usize, says: impl Into<String>) -> Self {
        Self { rule, path: path.into(), line, subject: String::new(), measure: None, says: says.into() }
    }

    fn of(mut self, subject: impl Into<String>) -> Self {
        self.subject = subject.into();
        self
    }

    fn measuring(mut self, measure: usize) -> Self {
        self.measure = Some(measure);
        self
    }
}

type Rule = fn(&Tree) -> Vec<Finding>;

/// Every rule, by the name its findings carry.
const RULES: [(&str, Rule); 14] = [
    ("parse", rust_source::check),
    ("opening", opening::check),
    ("size", sizes::check),
    ("edge", edges::check),
    ("dependency", dependencies::check),
    ("name", names::check),
    ("word", words::check),
    ("law-text", law_text::check),
    ("legal-number", legal_numbers::check),
    ("statement", statements::check),
    ("route", routes::check),
    ("clock", clock::check),
    ("path", paths::check),
    ("generated", generated::check),
];

/// Reads the work tree, prints what is wrong, and says whether nothing was.
pub fn run(root: &Path) -> Result<bool> {
    let tree = Tree::read(root)?;
    let (findings, notes) = judge(&tree)?;
    for note in &notes {
        eprintln!("note: {}:{}: {}", note.path, note.line, note.says);
    }
    for finding in &findings {
        eprintln!("{}:{}: [{}] {}", finding.path, finding.line, finding.rule, finding.says);
    }
    eprintln!("tidy: {} rules, {} files, {} findings", RULES.len(), tree.files().len(), findings.len());
    Ok(findings.is_empty())
}

/// Findings that stand after the exception list, and notes that fail nothing.
fn judge(tree: &Tree) -> Result<(Vec<Finding>, Vec<Finding>)> {
    let list = exceptions::read(tree)?;
    let all: Vec<Finding> = RULES.iter().flat_map(|(_, rule)| rule(tree)).collect();
    Ok((exceptions::apply(&list, all), sizes::notes(tree)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_has_a_name_of_its_own() {
        let mut names: Vec<&str> = RULES.iter().map(|(name, _)| *name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), RULES.len());
    }
}
