//! Does every Rust file open by saying which question it answers?

use super::{Finding, Tree};

/// Files whose first line is not `//!` with words.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let rust = tree.files().iter().filter(|file| file.path.ends_with(".rs"));
    rust.filter(|file| !opens_with_a_question(&file.text))
        .map(|file| Finding::at("opening", &file.path, 1, "opens without `//!`: say which question the file answers"))
        .collect()
}

fn opens_with_a_question(text: &str) -> bool {
    let first = text.lines().next().unwrap_or_default();
    let said = first.strip_prefix("//!").map(str::trim);
    said.is_some_and(|said| said.contains(' ') && !said.starts_with("Placeholder"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_says_what_it_answers_is_fine() {
        assert_eq!(check(&Tree::of([("a.rs", "//! When is the complaint due?\n")])), []);
    }

    #[test]
    fn a_file_that_opens_otherwise_is_found() {
        for text in ["use std::fs;\n", "//!\n", "//! Placeholder.\n", "", "// When is it due?\n"] {
            assert_eq!(check(&Tree::of([("a.rs", text)])).len(), 1, "{text:?}");
        }
    }
}
