//! Does any file carry what should never be committed: unfinished work, a test switched off in silence, a machine's own
//! paths, a registry's address?

use super::{Finding, Tree};

// Each word is put together here, so that this file does not find itself.
const UNFINISHED: [&str; 3] = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X:")];
const MACHINE: [&str; 5] = [
    concat!("/ro", "ot/"),
    concat!("/Us", "ers/"),
    concat!("C:\\Us", "ers\\"),
    concat!("/wo", "rk/"),
    concat!("/home/", "user/"),
];
const HOSTS: [&str; 10] = [
    concat!("registry.", "npmjs.org"),
    concat!("registry.", "yarnpkg.com"),
    concat!("static.", "crates.io"),
    concat!("index.", "crates.io"),
    concat!("files.", "pythonhosted.org"),
    concat!("pypi", ".org/simple"),
    concat!("deb.", "debian.org"),
    concat!("\"resolved\": \"", "http"),
    concat!("--find", "-links"),
    concat!("--index", "-url"),
];
const SILENCED: [&str; 2] = [concat!("#[ig", "nore]"), concat!("#![al", "low")];

/// Lines that hold one of the words.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let groups: [(&[&str], &str); 4] = [
        (&UNFINISHED, "unfinished work is an issue, not a comment"),
        (&MACHINE, "a path of one machine; take it from a parameter"),
        (&HOSTS, "an address of a package registry; the client knows it"),
        (&SILENCED, "needs a reason in words: `#[ignore = \"..\"]`, `#[expect(.., reason = \"..\")]`"),
    ];
    let mut found = Vec::new();
    for file in tree.files().iter().filter(|file| file.path != "LICENCE.txt") {
        for (at, line) in file.text.lines().enumerate() {
            for (words, says) in groups {
                let hit = words.iter().find(|word| holds_word(line, word));
                found.extend(
                    hit.map(|word| Finding::at("word", &file.path, at + 1, format!("`{word}`: {says}")).of(*word)),
                );
            }
        }
    }
    found
}

/// The word stands by itself, not as part of a longer one.
fn holds_word(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + word.len()..].chars().next();
        let joined = |edge: Option<char>, own: Option<char>| {
            edge.is_some_and(char::is_alphanumeric) && own.is_some_and(char::is_alphanumeric)
        };
        let in_a_path =
            word.starts_with('/') && before.is_some_and(|letter| letter.is_alphanumeric() || "._-}".contains(letter));
        !in_a_path && !joined(before, word.chars().next()) && !joined(after, word.chars().next_back())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> usize {
        check(&Tree::of([("docs/a.md", text)])).len()
    }

    #[test]
    fn ordinary_words_are_fine() {
        assert_eq!(found("Mastodons roam. crates/work/src/a.rs is a path of ours. #[ignore = \"needs a network\"]"), 0);
    }

    #[test]
    fn what_must_not_be_committed_is_found() {
        for word in UNFINISHED.iter().chain(&HOSTS).chain(&SILENCED) {
            assert_eq!(found(&format!("so {word} it is")), 1, "{word}");
        }
        for word in MACHINE {
            assert_eq!(found(&format!("in {word}x")), 1, "{word}");
        }
    }
}
