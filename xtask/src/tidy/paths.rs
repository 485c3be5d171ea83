//! Does every path that a document names lead somewhere? `path::name` must also hold a function of that name, so that an
//! invariant cannot outlive the test that holds it.

use super::{Finding, Tree};

/// Top-level places whose names make a word in backticks a path.
const PLACES: [&str; 9] = ["crates/", "docs/", "tests/", "scripts/", "xtask/", ".ci/", ".cargo/", "benches/", "./"];

const GLOSSARY: &str = "docs/glossary.md";

/// Paths in Markdown that lead nowhere.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let pages = tree.files().iter().filter(|file| file.path.ends_with(".md"));
    let mut found = Vec::new();
    for page in pages {
        for (line, at) in page.text.lines().zip(1..) {
            let quoted = line.split('`').skip(1).step_by(2).filter(|word| is_path(word)).map(str::to_owned);
            let linked = links(line).into_iter().filter_map(|link| resolve(&page.path, link));
            for path in quoted.chain(linked) {
                found.extend(
                    missing(tree, &path).map(|says| Finding::at("path", &page.path, at, says).of(path.as_str())),
                );
            }
        }
    }
    found.extend(glossary(tree));
    found
}

/// The glossary: a row that gives a name in the code and a file must find the one in the other.
fn glossary(tree: &Tree) -> Vec<Finding> {
    let rows = tree.file(GLOSSARY).map_or("", |page| page.text.as_str()).lines().zip(1..);
    let mut found = Vec::new();
    for (row, at) in rows.filter(|(row, _)| row.starts_with("| ")) {
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(|cell| cell.trim().trim_matches('`')).collect();
        let [.., name, path] = cells[..] else { continue };
        let Some(file) = tree.file(path) else { continue };
        if !name.is_empty() && !file.text.contains(name) {
            found.push(Finding::at("path", GLOSSARY, at, format!("`{path}` holds no `{name}`")).of(name));
        }
    }
    found
}

fn is_path(word: &str) -> bool {
    PLACES.iter().any(|place| word.starts_with(place))
        && !word.contains(['*', '<', '{', ' ', '…'])
        && !word.contains("..")
}

fn missing(tree: &Tree, path: &str) -> Option<String> {
    let (file, name) = path
        .trim_start_matches("./")
        .split_once("::")
        .map_or((path.trim_start_matches("./"), None), |(file, name)| (file, Some(name)));
    if !tree.holds(file) {
        return Some(format!("`{file}` leads nowhere"));
    }
    let name = name?;
    let text = tree.file(file).map_or("", |file| file.text.as_str());
    let held = [format!("fn {name}("), format!("fn {name}<"), format!("'{name}'"), format!("{name}:")];
    (!held.iter().any(|form| text.contains(form))).then(|| format!("`{file}` holds nothing called `{name}`"))
}

/// The targets of `[words](target)` in a line.
fn links(line: &str) -> Vec<&str> {
    line.split("](").skip(1).filter_map(|rest| rest.split(')').next()).collect()
}

/// A link relative to its page; `None` for an address or a place on the same page.
fn resolve(page: &str, link: &str) -> Option<String> {
    let target = link.split('#').next().filter(|target| !target.is_empty() && !target.contains(':'))?;
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in target.split('/') {
        match part {
            "." | "" => {}
            ".." => drop(parts.pop()),
            other => parts.push(other),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(line: &str) -> usize {
        let tree = Tree::of([
            ("docs/page.md", line),
            ("docs/other.md", ""),
            ("README.md", ""),
            ("crates/law/src/deadline.rs", "//! One.\n#[test]\nfn the_last_day_is_in_time() {}\n"),
        ]);
        check(&tree).len()
    }

    #[test]
    fn paths_that_lead_somewhere_are_fine() {
        for line in [
            "See `crates/law/src/`.",
            "`crates/law/src/deadline.rs::the_last_day_is_in_time`",
            "[so](other.md#here)",
            "[up](../README.md)",
        ] {
            assert_eq!(found(line), 0, "{line}");
        }
    }

    #[test]
    fn paths_that_lead_nowhere_are_found() {
        for line in ["See `crates/law/src/gone.rs`.", "`crates/law/src/deadline.rs::no_such_test`", "[so](gone.md)"] {
            assert_eq!(found(line), 1, "{line}");
        }
    }

    #[test]
    fn a_name_in_the_glossary_stands_in_its_file() {
        let code = ("crates/law/src/deadline.rs", "//! One.\npub fn deadline() {}\n");
        let with = |row: &str| check(&Tree::of([(GLOSSARY, row), code])).len();
        assert_eq!(with("| frist | deadline | `deadline` | `crates/law/src/deadline.rs` |"), 0);
        assert_eq!(with("| frist | deadline | | `crates/law/src/deadline.rs` |"), 0);
        assert_eq!(with("| frist | deadline | `TimeLimit` | `crates/law/src/deadline.rs` |"), 1);
    }

    #[test]
    fn patterns_addresses_and_commands_are_no_paths() {
        assert_eq!(found("`docs/adr/NNNN-*.md`, `cargo xtask tidy`, [site](https://example.org/x), [here](#here)"), 0);
    }
}
