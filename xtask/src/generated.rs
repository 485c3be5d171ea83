//! Which documents does the program write itself? They are committed, and tidy fails when one is not what it would be.

use crate::tidy::{Tree, unproofread_page};
use anyhow::{Context, Result};
use std::path::Path;

type Writer = fn(&Tree) -> String;

/// Every page that this crate writes.
pub const PAGES: [(&str, Writer); 1] = [("docs/nynorsk-proofreading.md", unproofread_page)];

/// Writes them all.
pub fn run(root: &Path) -> Result<bool> {
    let tree = Tree::read(root)?;
    for (path, write) in PAGES {
        std::fs::write(root.join(path), write(&tree)).with_context(|| format!("{path} cannot be written"))?;
        eprintln!("generate: {path}");
    }
    Ok(true)
}
