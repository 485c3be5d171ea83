//! Is every text said somewhere? A text that no source names is dead and goes.

use crate::looked_up::LOOKED_UP;
use crate::texts;
use std::fs;
use std::path::{Path, PathBuf};

fn sources(folder: &Path, into: &mut Vec<PathBuf>) {
    for path in fs::read_dir(folder).into_iter().flatten().flatten().map(|e| e.path()) {
        if path.is_dir() {
            sources(&path, into);
        } else if path.extension().is_some_and(|e| e == "rs") {
            into.push(path);
        }
    }
}

/// True where `name` stands whole in `text`: not as the beginning or end of a longer name.
fn names(text: &str, name: &str) -> bool {
    let part_of_name = |c: char| c.is_alphanumeric() || c == '_';
    text.match_indices(name).any(|(at, _)| {
        !text[..at].chars().next_back().is_some_and(part_of_name)
            && !text[at + name.len()..].chars().next().is_some_and(part_of_name)
    })
}

#[test]
fn every_text_is_used_somewhere() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let all = texts::read(&here.join("texts")).unwrap_or_else(|faults| panic!("{}", faults.join("\n")));
    let mut files = Vec::new();
    for entry in fs::read_dir(here.join("..")).expect("the crates folder").flatten() {
        sources(&entry.path().join("src"), &mut files);
    }
    let source: String = files.iter().filter_map(|f| fs::read_to_string(f).ok()).collect();
    let folded = source.to_lowercase().replace('_', "-");
    let is_used = |key: &str| {
        let stored = LOOKED_UP
            .iter()
            .find_map(|p| key.strip_prefix(p))
            .is_some_and(|rest| folded.contains(&format!("\"{rest}\"")));
        stored || names(&source, &format!("msg::{}", key.replace('-', "_")))
    };
    let unused: Vec<_> =
        all["nb"].iter().filter(|(key, _)| !is_used(key)).map(|(k, t)| format!("{}: {k}", t.file)).collect();
    assert!(unused.is_empty(), "no source says:\n{}", unused.join("\n"));
}

#[test]
fn a_name_is_found_only_whole() {
    assert!(names("msg::hours(lang)", "msg::hours") && !names("msg::hours_left(lang)", "msg::hours"));
}
