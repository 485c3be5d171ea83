//! What does a Rust file say, and which of its lines are test code? Parsed once, asked by every rule.

use super::{Finding, Tree};
use proc_macro2::{TokenStream, TokenTree};
use std::ops::RangeInclusive;
use syn::spanned::Spanned;

/// The syntax of one Rust file.
pub struct RustSource {
    /// Items, as the compiler sees them before macros are expanded.
    pub file: syn::File,
    tokens: TokenStream,
    test_lines: Vec<RangeInclusive<usize>>,
    all_tests: bool,
}

/// A string literal, wherever it stands, also inside a macro call.
pub struct StringUse {
    /// Line of the literal, counted from one.
    pub line: usize,
    /// What the program would see.
    pub value: String,
    /// The macros that the literal stands in, outermost first.
    pub inside: Vec<String>,
}

impl RustSource {
    /// Parses a file.
    ///
    /// # Errors
    /// Where the text is not Rust.
    pub fn parse(path: &str, text: &str) -> syn::Result<Self> {
        let file = syn::parse_file(text)?;
        let text = if text.starts_with("#!") && !text.starts_with("#![") { "" } else { text };
        let tokens = text.parse::<TokenStream>().map_err(|error| syn::Error::new(error.span(), error.to_string()))?;
        let test_lines = file.items.iter().filter(|item| is_test(attributes(item))).map(lines).collect();
        Ok(Self { file, tokens, test_lines, all_tests: is_test_path(path) })
    }

    /// Is the line test code?
    pub fn is_test_line(&self, line: usize) -> bool {
        self.all_tests || self.test_lines.iter().any(|range| range.contains(&line))
    }

    /// How many of the file's lines are test code?
    pub fn test_line_count(&self) -> usize {
        self.test_lines.iter().map(|range| range.end() - range.start() + 1).sum()
    }

    /// Every string literal except documentation.
    pub fn strings(&self) -> Vec<StringUse> {
        let mut found = Vec::new();
        collect_strings(&self.tokens, &mut Vec::new(), &mut found);
        found
    }

    /// Every identifier with its line, also inside macro calls.
    pub fn identifiers(&self) -> Vec<(usize, String)> {
        let mut found = Vec::new();
        collect_identifiers(&self.tokens, &mut found);
        found
    }
}

/// Rust files that are no Rust.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let broken = tree.files().iter().filter_map(|file| file.broken.as_ref().map(|reason| (file, reason)));
    broken
        .map(|(file, (line, why))| Finding::at("parse", &file.path, *line, format!("does not parse: {why}")))
        .collect()
}

/// Does an attribute make the item exist only in tests, or run as one?
pub fn is_test(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let named_test = attribute.path().segments.last().is_some_and(|last| last.ident.to_string().ends_with("test"));
        named_test || (attribute.path().is_ident("cfg") && only_in_tests(attribute))
    })
}

fn only_in_tests(attribute: &syn::Attribute) -> bool {
    attribute.parse_args::<syn::Path>().is_ok_and(|condition| condition.is_ident("test"))
}

/// Test code by its place: a `tests` folder, a benchmark, a `tests.rs`, or the crate that serves tests alone.
pub fn is_test_path(path: &str) -> bool {
    let file = path.rsplit('/').next().unwrap_or(path);
    let folders = ["/tests/", "/benches/", "crates/testkit/", "crates/access-proofs/"];
    folders.iter().any(|part| path.contains(part)) || file == "tests.rs" || file.ends_with("_tests.rs")
}

/// The first and last line of an item, its attributes and documentation included.
pub fn lines(item: &impl Spanned) -> RangeInclusive<usize> {
    item.span().start().line..=item.span().end().line
}

/// The attributes of an item of any kind.
pub fn attributes(item: &syn::Item) -> &[syn::Attribute] {
    match item {
        syn::Item::Const(item) => &item.attrs,
        syn::Item::Enum(item) => &item.attrs,
        syn::Item::Fn(item) => &item.attrs,
        syn::Item::Impl(item) => &item.attrs,
        syn::Item::Macro(item) => &item.attrs,
        syn::Item::Mod(item) => &item.attrs,
        syn::Item::Static(item) => &item.attrs,
        syn::Item::Struct(item) => &item.attrs,
        syn::Item::Trait(item) => &item.attrs,
        syn::Item::Type(item) => &item.attrs,
        syn::Item::Use(item) => &item.attrs,
        _ => &[],
    }
}

fn collect_strings(tokens: &TokenStream, inside: &mut Vec<String>, found: &mut Vec<StringUse>) {
    let trees: Vec<TokenTree> = tokens.clone().into_iter().collect();
    for (at, tree) in trees.iter().enumerate() {
        match tree {
            TokenTree::Literal(literal) => {
                if let syn::Lit::Str(text) = syn::Lit::new(literal.clone()) {
                    let line = literal.span().start().line;
                    found.push(StringUse { line, value: text.value(), inside: inside.clone() });
                }
            }
            TokenTree::Group(group) if !is_documentation(&trees[..at], group) => {
                let called = macro_name(&trees[..at]);
                let deeper = called.is_some();
                inside.extend(called);
                collect_strings(&group.stream(), inside, found);
                if deeper {
                    inside.pop();
                }
            }
            _ => {}
        }
    }
}

/// `name ! ( .. )` gives the name; so does `macro_rules! name { .. }`, with `macro_rules`.
fn macro_name(before: &[TokenTree]) -> Option<String> {
    match before {
        [.., TokenTree::Ident(name), TokenTree::Punct(bang)] if bang.as_char() == '!' => Some(name.to_string()),
        [.., TokenTree::Ident(rules), TokenTree::Punct(bang), TokenTree::Ident(_)] if bang.as_char() == '!' => {
            Some(rules.to_string())
        }
        _ => None,
    }
}

fn is_documentation(before: &[TokenTree], group: &proc_macro2::Group) -> bool {
    let after_hash = match before {
        [.., TokenTree::Punct(hash)] if hash.as_char() == '#' => true,
        [.., TokenTree::Punct(hash), TokenTree::Punct(bang)] => hash.as_char() == '#' && bang.as_char() == '!',
        _ => false,
    };
    let first = group.stream().into_iter().next();
    after_hash && matches!(first, Some(TokenTree::Ident(word)) if word == "doc" || word == "expect")
}

fn collect_identifiers(tokens: &TokenStream, found: &mut Vec<(usize, String)>) {
    for tree in tokens.clone() {
        match tree {
            TokenTree::Ident(ident) => found.push((ident.span().start().line, ident.to_string())),
            TokenTree::Group(group) => collect_identifiers(&group.stream(), found),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documentation_is_not_a_string_of_the_program() {
        let source =
            RustSource::parse("a.rs", "//! One.\n/// Two.\nfn f() { g!(\"three\"); h(\"four\"); i! { j!(\"five\") } }")
                .expect("parses");
        let strings = source.strings();
        let values: Vec<&str> = strings.iter().map(|string| string.value.as_str()).collect();
        assert_eq!(values, ["three", "four", "five"]);
        assert_eq!(strings[0].inside, ["g"]);
        assert!(strings[1].inside.is_empty());
        assert_eq!(strings[2].inside, ["i", "j"]);
    }

    #[test]
    fn the_lines_of_a_test_module_are_test_code() {
        let source = RustSource::parse("a.rs", "//! One.\nfn f() {}\n#[cfg(test)]\nmod tests {\n}\n").expect("parses");
        assert!(!source.is_test_line(2));
        assert!(source.is_test_line(3));
        assert_eq!(source.test_line_count(), 3);
    }

    #[test]
    fn code_that_is_left_out_of_tests_is_no_test_code() {
        let source = RustSource::parse("a.rs", "//! One.\n#[cfg(not(test))]\nfn f() {}\n").expect("parses");
        assert!(!source.is_test_line(3));
    }

    #[test]
    fn a_file_that_is_no_rust_is_found() {
        let tree = Tree::of([("crates/a/src/lib.rs", "//! One.\nfn f( {}")]);
        assert_eq!(check(&tree).len(), 1);
    }
}
