//! Is anything named after nothing? A name says what a thing is, not that it is a thing.

use super::rust_source::is_test_path;
use super::{Finding, Tree};
use syn::visit::Visit;

/// Words that say nothing wherever they stand.
const EMPTY: [&str; 8] = ["manager", "helper", "helpers", "util", "utils", "common", "impl", "misc"];
/// Words that say nothing at the end of a name; in front they may be the field's own (`service` is *tjeneste*).
const EMPTY_AT_THE_END: [&str; 3] = ["service", "data", "info"];

/// Types, modules and files with an empty name.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for (file, rust) in tree.rust() {
        let stem = file.path.rsplit('/').next().unwrap_or_default().trim_end_matches(".rs");
        if let Some(word) = empty_word(stem) {
            found.push(finding(&file.path, 1, stem, &word));
        }
        if !is_test_path(&file.path) {
            let mut names = Names(Vec::new());
            names.visit_file(&rust.file);
            let empty = names.0.iter().filter_map(|ident| Some((ident, empty_word(&ident.to_string())?)));
            found.extend(
                empty.map(|(ident, word)| finding(&file.path, ident.span().start().line, &ident.to_string(), &word)),
            );
        }
    }
    found
}

fn finding(path: &str, line: usize, name: &str, word: &str) -> Finding {
    Finding::at("name", path, line, format!("`{name}`: the word `{word}` says nothing; name what it is")).of(name)
}

fn empty_word(name: &str) -> Option<String> {
    let words = words(name);
    let last = words.last()?;
    let version =
        words.len() > 1 && last.len() > 1 && last.starts_with('v') && last[1..].bytes().all(|b| b.is_ascii_digit());
    if version || EMPTY_AT_THE_END.contains(&last.as_str()) {
        return Some(last.clone());
    }
    words.iter().find(|word| EMPTY.contains(&word.as_str())).cloned()
}

/// `HourAccountView` and `hour_account_view` are both `hour account view`.
fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut fresh = true;
    for letter in name.chars() {
        if letter == '_' || letter == '-' {
            fresh = true;
        } else {
            if fresh || letter.is_uppercase() {
                words.push(String::new());
            }
            fresh = false;
            words.last_mut().unwrap_or(&mut String::new()).extend(letter.to_lowercase());
        }
    }
    words
}

struct Names(Vec<proc_macro2::Ident>);

impl<'ast> Visit<'ast> for Names {
    fn visit_item(&mut self, item: &'ast syn::Item) {
        match item {
            syn::Item::Struct(item) => self.0.push(item.ident.clone()),
            syn::Item::Enum(item) => self.0.push(item.ident.clone()),
            syn::Item::Trait(item) => self.0.push(item.ident.clone()),
            syn::Item::Type(item) => self.0.push(item.ident.clone()),
            syn::Item::Mod(item) => self.0.push(item.ident.clone()),
            _ => {}
        }
        syn::visit::visit_item(self, item);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> usize {
        check(&Tree::of([("crates/a/src/b.rs", format!("//! One file.\n{text}\n"))])).len()
    }

    #[test]
    fn names_that_say_what_they_are_are_fine() {
        assert_eq!(
            found("struct Database; enum ServiceKind { A } mod hour_account {} trait Rest {} type Infos = u8;"),
            0
        );
    }

    #[test]
    fn names_that_say_nothing_are_found() {
        for text in
            ["struct CaseManager;", "trait MailService {}", "mod utils {}", "type CaseData = u8;", "enum ErrorInfo {}"]
        {
            assert_eq!(found(text), 1, "{text}");
        }
        assert_eq!(found("struct Letter_v2;"), 1);
        assert_eq!(check(&Tree::of([("crates/a/src/common.rs", "//! One file.\n")])).len(), 1);
    }
}
