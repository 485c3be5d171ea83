//! Is every SQL statement registered? What stands in `sql!` is prepared on both databases by a test; what stands
//! elsewhere would first be tried by a family.

use super::tree::SourceFile;
use super::{Finding, Tree};

/// SQL text outside `sql!`, and `sql!` outside the crates that keep rows.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for (file, rust) in tree.rust().filter(|(file, _)| !speaks_to_the_engine(file)) {
        for string in rust.strings().into_iter().filter(|string| !rust.is_test_line(string.line)) {
            if !is_statement(&string.value) {
                continue;
            }
            let registered = string.inside.iter().any(|name| name == "sql");
            let says = match (registered, keeps_statements(file)) {
                (true, true) => continue,
                (true, false) => "a statement outside the slices: move it to the slice whose rows they are",
                (false, _) => "an SQL statement outside `sql!`: it would not be prepared on both databases",
            };
            found.push(Finding::at("statement", &file.path, string.line, says));
        }
    }
    found
}

/// `store` names the drivers: its own pragmas, roles and migration book-keeping differ by engine.
fn speaks_to_the_engine(file: &SourceFile) -> bool {
    matches!(file.crate_name(), Some("store" | "xtask"))
}

/// Edges hold no rows: they ask a slice.
fn keeps_statements(file: &SourceFile) -> bool {
    !matches!(
        file.crate_name(),
        Some("web" | "api" | "server" | "demonstration" | "letters" | "i18n" | "law" | "access")
    )
}

fn is_statement(text: &str) -> bool {
    let words: Vec<String> = text.split_whitespace().take(40).map(str::to_lowercase).collect();
    let has = |word: &str| words.iter().skip(1).any(|other| other == word);
    match words.first().map(String::as_str) {
        Some("select") => has("from"),
        Some("insert") => words.get(1).is_some_and(|word| word == "into"),
        Some("update") => has("set"),
        Some("delete") => words.get(1).is_some_and(|word| word == "from"),
        Some("with") => has("as") && has("select"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const REGISTERED: &str = "//! One.\nsql! { PERSON = \"select id from person where tenant_id = ?1\"; }\n";

    #[test]
    fn a_registered_statement_of_a_slice_is_fine() {
        for path in ["crates/people/src/store.rs", "crates/people/src/grants.rs", "crates/usecase/src/run.rs"] {
            assert_eq!(check(&Tree::of([(path, REGISTERED)])), [], "{path}");
        }
    }

    #[test]
    fn a_statement_elsewhere_is_found() {
        assert_eq!(check(&Tree::of([("crates/web/src/home.rs", REGISTERED)])).len(), 1);
        let loose = "//! One.\nfn f() { g(\"update person set name = ?1\") }\n";
        assert_eq!(check(&Tree::of([("crates/people/src/store.rs", loose)])).len(), 1);
    }

    #[test]
    fn a_sentence_is_no_statement() {
        let said = "//! One.\nfn f() { g(\"Select a line, or update the draft.\", \"Delete this line\") }\n";
        assert_eq!(check(&Tree::of([("crates/web/src/page.rs", said)])), []);
    }
}
