//! Which crate may lean on which? The drawing of ARCHITECTURE.md, held against the manifests.

use super::{Finding, Tree};

/// Every crate and the crates of ours it may depend on. A new edge is a line here, and a reviewer sees it.
const ALLOWED: [(&str, &[&str]); 18] = [
    ("kernel", &[]),
    ("law", &["kernel"]),
    ("store", &["kernel"]),
    ("access", &["kernel"]),
    ("usecase", &["kernel", "access", "store"]),
    ("i18n", &["kernel"]),
    ("letters", &["kernel", "i18n"]),
    ("interop", &["kernel", "law", "i18n"]),
    ("assets", &[]),
    ("people", &["kernel", "access", "store", "usecase", "letters", "i18n"]),
    ("rights", &["kernel", "access", "law", "store", "usecase", "interop", "i18n", "people"]),
    ("cases", &["kernel", "access", "law", "store", "usecase", "letters", "i18n", "people"]),
    ("web", &["kernel", "law", "usecase", "letters", "interop", "i18n", "assets", "people", "rights", "cases"]),
    ("api", &["kernel", "law", "usecase", "letters", "interop", "i18n", "people", "rights", "cases"]),
    ("testkit", &["kernel", "access", "store", "usecase"]),
    ("demonstration", &["kernel", "access", "law", "store", "usecase", "letters", "i18n", "people", "rights", "cases"]),
    (
        "server",
        &[
            "kernel",
            "access",
            "law",
            "store",
            "usecase",
            "letters",
            "interop",
            "i18n",
            "people",
            "rights",
            "cases",
            "demonstration",
            "web",
            "api",
        ],
    ),
    ("access-proofs", &["kernel", "access"]),
];
/// What any crate may lean on in its tests: tests set up what the edges may not reach.
const BESIDE: [&str; 4] = ["testkit", "demonstration", "access", "store"];

/// Edges that are not drawn, and crates that are not in the drawing.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let manifests =
        tree.files().iter().filter(|file| file.path.starts_with("crates/") && file.path.ends_with("/Cargo.toml"));
    manifests.flat_map(|file| manifest(&file.path, &file.text, file.crate_name().unwrap_or_default())).collect()
}

fn manifest(path: &str, text: &str, own: &str) -> Vec<Finding> {
    let Ok(table) = text.parse::<toml::Table>() else {
        return vec![Finding::at("edge", path, 1, "is no TOML")];
    };
    let Some((_, allowed)) = ALLOWED.iter().find(|(name, _)| *name == own) else {
        return vec![Finding::at(
            "edge",
            path,
            1,
            format!("the crate `{own}` is not in the drawing: add it to edges.rs"),
        )];
    };
    let mut found = Vec::new();
    for (section, beside) in [("dependencies", false), ("build-dependencies", false), ("dev-dependencies", true)] {
        let Some(listed) = table.get(section).and_then(toml::Value::as_table) else { continue };
        for name in listed.keys().filter(|name| ALLOWED.iter().any(|(ours, _)| ours == name)) {
            let drawn = allowed.contains(&name.as_str()) || (beside && BESIDE.contains(&name.as_str()));
            if !drawn {
                let line = 1 + text.lines().position(|line| line.starts_with(name.as_str())).unwrap_or_default();
                let says = format!("`{own}` may not lean on `{name}`: see the drawing in ARCHITECTURE.md");
                found.push(Finding::at("edge", path, line, says).of(name));
            }
        }
    }
    if table.get("lints").and_then(|lints| lints.get("workspace")).and_then(toml::Value::as_bool) != Some(true) {
        found.push(Finding::at("edge", path, 1, "does not take the lints of the workspace"));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(crate_name: &str, dependencies: &str) -> Vec<String> {
        let text = format!("[lints]\nworkspace = true\n{dependencies}");
        let tree = Tree::of([(format!("crates/{crate_name}/Cargo.toml"), text)]);
        check(&tree).into_iter().map(|finding| finding.subject).collect()
    }

    #[test]
    fn a_drawn_edge_is_fine() {
        assert!(
            found("cases", "[dependencies]\nlaw.workspace = true\npeople.workspace = true\nserde = \"1\"\n").is_empty()
        );
        assert!(found("law", "[dev-dependencies]\ntestkit.workspace = true\n").is_empty());
    }

    #[test]
    fn an_edge_that_is_not_drawn_is_found() {
        assert_eq!(found("law", "[dependencies]\nstore.workspace = true\n"), ["store"]);
        assert_eq!(found("web", "[dependencies]\nstore.workspace = true\n"), ["store"]);
        assert_eq!(found("people", "[dependencies]\ncases.workspace = true\n"), ["cases"]);
        assert_eq!(found("law", "[dependencies]\ntestkit.workspace = true\n"), ["testkit"]);
    }

    #[test]
    fn a_crate_outside_the_drawing_is_found() {
        assert_eq!(found("helpers", "").len(), 1);
    }

    #[test]
    fn the_drawing_has_no_ring() {
        for (at, (name, edges)) in ALLOWED.iter().enumerate() {
            let below = |edge: &&str| ALLOWED[..at].iter().any(|(other, _)| other == edge);
            assert!(edges.iter().all(below), "{name} leans on a crate that is drawn above it");
        }
    }
}
