//! Where does a subject live? `cargo xtask where klagefrist` names the file, best answer first.

use crate::tidy::Tree;
use anyhow::Result;
use std::path::Path;

const SHOWN: usize = 12;
const GLOSSARY: &str = "docs/glossary.md";

/// A place that speaks of the word, and how surely it is the answer.
#[derive(Debug, PartialEq, Eq)]
struct Place {
    sureness: u32,
    path: String,
    line: usize,
    says: String,
}

/// Prints the places, best first; false when there is none.
pub fn run(root: &Path, words: &str) -> Result<bool> {
    let places = find(&Tree::read(root)?, words);
    for place in places.iter().take(SHOWN) {
        println!("{}:{}: {}", place.path, place.line, place.says);
    }
    if places.is_empty() {
        eprintln!("nothing speaks of `{words}`; try the other language, or a shorter word");
    }
    Ok(!places.is_empty())
}

fn find(tree: &Tree, words: &str) -> Vec<Place> {
    let wanted = plain(words);
    let mut best: Vec<Place> = Vec::new();
    for place in glossary(tree, &wanted).into_iter().chain(sources(tree, &wanted)) {
        match best.iter_mut().find(|known| known.path == place.path) {
            None => best.push(place),
            Some(known) if known.sureness < place.sureness => *known = place,
            Some(_) => {}
        }
    }
    best.sort_by(|a, b| b.sureness.cmp(&a.sureness).then_with(|| a.path.cmp(&b.path)));
    best
}

/// A row of the glossary names the file in its last cell.
fn glossary(tree: &Tree, wanted: &str) -> Vec<Place> {
    let rows = tree.file(GLOSSARY).map_or("", |file| file.text.as_str()).lines().filter(|line| line.starts_with('|'));
    let mut found = Vec::new();
    for row in rows {
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        let Some((place, terms)) = cells.split_last() else { continue };
        let path = place.trim_matches('`');
        let exact = terms.iter().flat_map(|cell| cell.split(['/', ','])).any(|term| plain(term) == wanted);
        let begins = || terms.iter().any(|term| plain(term).split(' ').next() == Some(wanted));
        let near = || terms.iter().any(|term| plain(term).contains(wanted));
        // Half a term is enough where no file is about exactly that word.
        let sureness = match exact {
            true => 100,
            false if begins() => 75,
            false if near() => 45,
            false => 0,
        };
        if sureness > 0 && tree.holds(path) {
            found.push(Place { sureness, path: path.into(), line: 1, says: terms.join(", ").replace('`', "") });
        }
    }
    found
}

/// File names, opening questions, Norwegian terms in italics, documentation and the texts of the pages.
fn sources(tree: &Tree, wanted: &str) -> Vec<Place> {
    let mut found = Vec::new();
    for file in tree.files().iter().filter(|file| !file.path.starts_with("xtask/")) {
        let stem = file.path.rsplit('/').next().unwrap_or_default().split('.').next().unwrap_or_default();
        let opening = file.text.lines().next().unwrap_or_default();
        let named = if plain(stem) == wanted {
            80
        } else if plain(stem).contains(wanted) {
            50
        } else {
            0
        };
        let mut best = (named, 1, opening);
        for (line, at) in file.text.lines().zip(1..) {
            let sureness = line_sureness(&file.path, line, wanted);
            if sureness > best.0 {
                best = (sureness, at, line);
            }
        }
        if best.0 > 0 {
            let says = best.2.trim().trim_start_matches(['/', '!', '#', ' ']).to_owned();
            found.push(Place { sureness: best.0, path: file.path.clone(), line: best.1, says });
        }
    }
    found
}

fn line_sureness(path: &str, line: &str, wanted: &str) -> u32 {
    let line = line.trim();
    let is_code = path.ends_with(".rs") && !path.contains("/tests/");
    let term = || line.split('*').skip(1).step_by(2).any(|term| plain(term) == wanted);
    let holds = || plain(line).contains(wanted);
    match line {
        opening if is_code && opening.starts_with("//!") => {
            if term() {
                90
            } else if holds() {
                60
            } else {
                0
            }
        }
        documented if is_code && documented.starts_with("///") => {
            if term() {
                70
            } else if holds() {
                30
            } else {
                0
            }
        }
        heading if path.ends_with(".md") && heading.starts_with('#') && holds() => 25,
        text if path.ends_with(".ftl") && text.contains(" = ") && holds() => 10,
        rule if is_code
            && rule.strip_prefix("term: ").is_some_and(|term| plain(term.trim_matches([',', '"'])) == wanted) =>
        {
            95
        }
        code if is_code && code.contains('"') && holds() => 15,
        _ => 0,
    }
}

/// Small letters, words parted by single spaces, no quotes.
fn plain(text: &str) -> String {
    let spaced: String =
        text.chars().map(|letter| if matches!(letter, '_' | '-' | '`' | '*') { ' ' } else { letter }).collect();
    spaced.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree() -> Tree {
        Tree::of([
            ("crates/law/src/complaint_deadline.rs", "//! When must a complaint be in? (*klagefrist*)\n"),
            ("crates/cases/src/decision.rs", "//! What was decided?\n\n/// A decision (*vedtak*).\nstruct Decision;\n"),
            (
                "crates/web/src/decision_page.rs",
                "//! What does the decision look like?\n/// Shows the klagefrist.\nfn f() {}\n",
            ),
            (
                GLOSSARY,
                "| nb | en | where |\n|---|---|---|\n| foreløpig svar | provisional answer | `crates/cases/src/decision.rs` |\n",
            ),
        ])
    }

    fn first(words: &str) -> String {
        find(&tree(), words).first().map(|place| place.path.clone()).unwrap_or_default()
    }

    #[test]
    fn a_norwegian_term_leads_to_its_rule() {
        assert_eq!(first("klagefrist"), "crates/law/src/complaint_deadline.rs");
        assert_eq!(first("Vedtak"), "crates/cases/src/decision.rs");
    }

    #[test]
    fn english_words_lead_there_too() {
        assert_eq!(first("complaint deadline"), "crates/law/src/complaint_deadline.rs");
    }

    #[test]
    fn the_glossary_has_the_last_word() {
        assert_eq!(first("foreløpig svar"), "crates/cases/src/decision.rs");
        assert_eq!(first("foreløpig"), "crates/cases/src/decision.rs");
    }

    #[test]
    fn an_unknown_word_leads_nowhere() {
        assert_eq!(find(&tree(), "hestesko"), []);
    }
}
