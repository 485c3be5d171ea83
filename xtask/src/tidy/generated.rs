//! Does every generated document say what its generator says today?

use super::{Finding, Tree};
use crate::generated::PAGES;

/// Pages that differ from what `cargo xtask generate` would write.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let differing = PAGES
        .iter()
        .filter(|(path, write)| tree.file(path).map(|file| file.text.as_str()) != Some(write(tree).as_str()));
    differing
        .map(|(path, _)| Finding::at("generated", path, 1, "is not up to date: run `cargo xtask generate`"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_what_its_generator_writes() {
        let empty = Tree::of([("README.md", "")]);
        assert_eq!(check(&empty).len(), PAGES.len());
        let written = Tree::of(PAGES.iter().map(|(path, write)| ((*path).to_owned(), write(&empty))));
        assert_eq!(check(&written), []);
    }
}
