//! What does continuous integration run before it runs a test? Format, lint, tidy, in that order.

use crate::tidy;
use anyhow::{Context, Result};
use std::path::Path;
use std::process::Command;

const STEPS: [(&str, &[&str]); 2] = [
    ("format", &["fmt", "--all", "--check"]),
    ("lint", &["clippy", "--workspace", "--all-targets", "--quiet", "--", "-D", "warnings"]),
];

/// Runs the three and stops at the first that finds something.
pub fn run(root: &Path) -> Result<bool> {
    for (name, arguments) in STEPS {
        eprintln!("check: {name}");
        let status = Command::new("cargo")
            .args(arguments)
            .current_dir(root)
            .status()
            .with_context(|| format!("cargo {} could not start", arguments[0]))?;
        if !status.success() {
            eprintln!("check: stopped at {name}");
            return Ok(false);
        }
    }
    eprintln!("check: tidy");
    tidy::run(root)
}
