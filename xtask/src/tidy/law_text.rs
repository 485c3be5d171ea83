//! Does a crate other than `law` cite the law by hand? A citation is a `kernel::Citation` that a rule hands out, so that
//! the paragraph on the screen is the paragraph that was applied.

use super::tree::SourceFile;
use super::{Finding, Tree};

/// Strings with a paragraph sign outside `law`, the type that prints it, and the texts of letters and pages.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for (file, rust) in tree.rust().filter(|(file, _)| !may_cite(file)) {
        let strings = rust.strings().into_iter().filter(|string| !rust.is_test_line(string.line));
        let citing = strings.filter(|string| string.value.contains('§'));
        found.extend(citing.map(|string| {
            let says = format!("cites the law by hand ({:?}): take the citation from `law`", string.value);
            Finding::at("law-text", &file.path, string.line, says)
        }));
    }
    found
}

fn may_cite(file: &SourceFile) -> bool {
    matches!(file.crate_name(), Some("law" | "letters" | "i18n" | "xtask"))
        || file.path == "crates/kernel/src/citation.rs"
}

#[cfg(test)]
mod tests {
    use super::*;

    const CITING: &str = "//! One.\n/// See pbrl § 7-5.\nfn f() { g!(\"pbrl § 7-5\") }\n";

    #[test]
    fn a_citation_by_hand_is_found() {
        assert_eq!(check(&Tree::of([("crates/web/src/a.rs", CITING)]))[0].line, 3);
    }

    #[test]
    fn the_law_its_texts_and_tests_may_cite() {
        let paths = [
            "crates/law/src/a.rs",
            "crates/letters/src/a.rs",
            "crates/web/tests/it/a.rs",
            "crates/kernel/src/citation.rs",
        ];
        assert_eq!(check(&Tree::of(paths.map(|path| (path, CITING)))), []);
        let documented =
            "//! One.\n/// See pbrl § 7-5.\nfn f() {}\n#[cfg(test)]\nmod tests { const A: &str = \"§\"; }\n";
        assert_eq!(check(&Tree::of([("crates/web/src/a.rs", documented)])), []);
    }
}
