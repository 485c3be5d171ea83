//! Which documents does the program write itself? They are committed, and tidy fails when one is not what it would be.

use crate::tidy::{Tree, unproofread_page};
use anyhow::{Context, Result, ensure};
use std::path::Path;
use std::process::{Command, Stdio};

type Writer = fn(&Tree) -> String;

/// Every page that this crate writes.
pub const PAGES: [(&str, Writer); 1] = [("docs/nynorsk-proofreading.md", unproofread_page)];

/// Documents that a crate writes about itself, by the example that prints them. A test of that crate holds each.
const PRINTED: [(&str, &str, &str); 2] =
    [("docs/rules.md", "law", "rules_md"), ("crates/access/permissions.txt", "access", "permissions")];

/// Writes them all.
pub fn run(root: &Path) -> Result<bool> {
    for (path, package, example) in PRINTED {
        let printed = Command::new("cargo")
            .args(["run", "--quiet", "--package", package, "--example", example])
            .current_dir(root)
            .stderr(Stdio::inherit())
            .output()
            .context("cargo could not start")?;
        ensure!(printed.status.success(), "the example {example} of {package} failed");
        write(root, path, &printed.stdout)?;
    }
    let tree = Tree::read(root)?;
    for (path, page) in PAGES {
        write(root, path, page(&tree).as_bytes())?;
    }
    Ok(true)
}

fn write(root: &Path, path: &str, text: &[u8]) -> Result<()> {
    std::fs::write(root.join(path), text).with_context(|| format!("{path} cannot be written"))?;
    eprintln!("generate: {path}");
    Ok(())
}
