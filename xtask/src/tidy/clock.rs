//! Does a test read the machine's clock? A test that reads today passes until the day it does not.

use super::{Finding, Tree};

/// Uses of the real clock in test code, Rust and browser alike. The lints hold the rest.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for (file, rust) in tree.rust() {
        let clocks =
            rust.identifiers().into_iter().filter(|(line, name)| name == "SystemClock" && rust.is_test_line(*line));
        found.extend(
            clocks.map(|(line, _)| Finding::at("clock", &file.path, line, "a test reads today: use `FixedClock`")),
        );
    }
    let scripts = tree.files().iter().filter(|file| file.path.starts_with("tests/") && file.path.ends_with(".mjs"));
    for file in scripts {
        let lines = file.text.lines().enumerate();
        let reading = lines.filter(|(_, line)| line.contains("new Date()") || line.contains("Date.now("));
        found.extend(
            reading.map(|(at, _)| Finding::at("clock", &file.path, at + 1, "a test reads today: name the date")),
        );
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_program_may_have_a_clock_and_a_test_may_not() {
        let text = "//! One.\nfn f() { g(SystemClock) }\n";
        assert_eq!(check(&Tree::of([("crates/server/src/main.rs", text)])), []);
        assert_eq!(check(&Tree::of([("crates/server/tests/it/main.rs", text)])).len(), 1);
    }

    #[test]
    fn a_browser_test_names_its_dates() {
        assert_eq!(check(&Tree::of([("tests/browser/a.mjs", "new Date('2026-11-22')")])), []);
        assert_eq!(check(&Tree::of([("tests/browser/a.mjs", "const now = new Date();")])).len(), 1);
    }
}
