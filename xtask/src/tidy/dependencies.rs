//! Is every dependency a decision? Each one that a manifest names has one line in ADR 0005, and each line has one.

use super::{Finding, Tree};
use std::collections::BTreeMap;

/// Where the decisions are written.
const DECISIONS: &str = "docs/adr/0005-dependencies.md";

/// Dependencies without a line, and lines without a dependency.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let named = named(tree);
    let Some(page) = tree.file(DECISIONS) else {
        let says = "is missing; it has one line for each dependency";
        return if named.is_empty() { vec![] } else { vec![Finding::at("dependency", DECISIONS, 1, says)] };
    };
    let decided: BTreeMap<&str, usize> =
        page.text.lines().zip(1..).filter_map(|(line, at)| Some((decided(line)?, at))).collect();
    let undecided = named.iter().filter(|(name, _)| !decided.contains_key(name.as_str()));
    let unused = decided.iter().filter(|(name, _)| !named.contains_key(**name));
    let mut found: Vec<Finding> = undecided
        .map(|(name, path)| {
            Finding::at("dependency", path, 1, format!("`{name}` has no line in {DECISIONS}: say why it is here"))
                .of(name)
        })
        .collect();
    found.extend(unused.map(|(name, at)| {
        Finding::at("dependency", DECISIONS, *at, format!("no manifest names `{name}`: take the line out")).of(*name)
    }));
    found
}

/// "| `name` | why |" decides on `name`.
fn decided(line: &str) -> Option<&str> {
    line.strip_prefix("| `")?.split('`').next()
}

/// Every dependency from outside, with the manifest that names it first.
fn named(tree: &Tree) -> BTreeMap<String, String> {
    let mut named = BTreeMap::new();
    for file in tree.files() {
        let names = match file.path.rsplit('/').next() {
            Some("Cargo.toml") => cargo(&file.text),
            Some("package.json") => npm(&file.text),
            Some("requirements.txt") => python(&file.text),
            Some("debian-packages.txt") => debian(&file.text),
            _ => vec![],
        };
        for name in names {
            named.entry(name).or_insert_with(|| file.path.clone());
        }
    }
    named
}

fn cargo(text: &str) -> Vec<String> {
    let Ok(table) = text.parse::<toml::Table>() else { return vec![] };
    let workspace = table.get("workspace").and_then(|workspace| workspace.get("dependencies"));
    let sections = ["dependencies", "dev-dependencies", "build-dependencies"].iter().map(|section| table.get(*section));
    let listed = sections.chain([workspace]).flatten().filter_map(toml::Value::as_table).flatten();
    let ours = |value: &toml::Value| value.get("path").is_some() || value.get("workspace").is_some();
    listed.filter(|(_, value)| !ours(value)).map(|(name, _)| name.clone()).collect()
}

fn npm(text: &str) -> Vec<String> {
    let Ok(package) = serde_json::from_str::<serde_json::Value>(text) else { return vec![] };
    let sections = ["dependencies", "devDependencies"].iter().filter_map(|section| package.get(section)?.as_object());
    sections.flat_map(|listed| listed.keys().cloned()).collect()
}

fn python(text: &str) -> Vec<String> {
    text.lines().filter_map(|line| Some(line.split_once("==")?.0.trim().to_owned())).collect()
}

fn debian(text: &str) -> Vec<String> {
    let lines = text.lines().map(|line| line.split('#').next().unwrap_or_default().trim());
    lines.filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const MANIFEST: &str = "[workspace.dependencies]\nkernel = { path = \"crates/kernel\" }\njiff = \"0.2\"\n";

    fn found(page: &str) -> Vec<String> {
        let tree = Tree::of([
            ("Cargo.toml", MANIFEST),
            ("tests/browser/package.json", "{\"devDependencies\":{\"axe\":\"1\"}}"),
            (DECISIONS, page),
        ]);
        check(&tree).into_iter().map(|finding| finding.subject).collect()
    }

    #[test]
    fn every_dependency_has_its_line() {
        assert!(found("| `jiff` | dates |\n| `axe` | checks |\n").is_empty());
    }

    #[test]
    fn a_dependency_without_a_line_is_found() {
        assert_eq!(found("| `axe` | checks |\n"), ["jiff"]);
    }

    #[test]
    fn a_line_without_a_dependency_is_found() {
        assert_eq!(found("| `jiff` | dates |\n| `axe` | checks |\n| `gone` | was used |\n"), ["gone"]);
    }

    #[test]
    fn our_own_crates_need_no_line() {
        assert_eq!(cargo("[dependencies]\nlaw.workspace = true\nsyn = \"2\"\n"), ["syn"]);
    }
}
