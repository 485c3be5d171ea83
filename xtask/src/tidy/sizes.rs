//! Is anything larger than a reader can hold? Files, functions and web handlers have limits.

use super::rust_source::{RustSource, is_test, is_test_path, lines};
use super::tree::SourceFile;
use super::{Finding, Tree};
use syn::spanned::Spanned;
use syn::visit::Visit;

const FILE_NOTE: usize = 400;
const FILE_LIMIT: usize = 600;
const RULE_FILE_LIMIT: usize = 400;
const FUNCTION_LIMIT: usize = 80;
const HANDLER_LIMIT: usize = 25;

/// What is over its limit.
pub fn check(tree: &Tree) -> Vec<Finding> {
    tree.rust().flat_map(|(file, rust)| file_size(file, rust).into_iter().chain(function_sizes(file, rust))).collect()
}

/// Files that come near their limit.
pub fn notes(tree: &Tree) -> Vec<Finding> {
    let measured =
        tree.rust().filter(|(file, _)| !is_test_path(&file.path)).map(|(file, rust)| (file, own_lines(file, rust)));
    measured
        .filter(|(_, size)| (FILE_NOTE + 1..=FILE_LIMIT).contains(size))
        .map(|(file, size)| {
            Finding::at("size", &file.path, 1, format!("{size} lines: aim at 200, fails at {FILE_LIMIT}"))
        })
        .collect()
}

fn own_lines(file: &SourceFile, rust: &RustSource) -> usize {
    file.text.lines().count().saturating_sub(rust.test_line_count())
}

fn file_size(file: &SourceFile, rust: &RustSource) -> Option<Finding> {
    let (size, limit, counted) = if file.path.starts_with("crates/law/src/") {
        (file.text.lines().count(), RULE_FILE_LIMIT, "with its tests")
    } else {
        (own_lines(file, rust), FILE_LIMIT, "without tests")
    };
    let says = format!("{size} lines {counted}; the limit is {limit}: split it by the questions it answers");
    (size > limit).then(|| Finding::at("size", &file.path, 1, says).measuring(size))
}

fn function_sizes(file: &SourceFile, rust: &RustSource) -> Vec<Finding> {
    let mut visit = Functions { path: &file.path, web: is_web(file), found: Vec::new() };
    visit.visit_file(&rust.file);
    visit.found.retain(|finding| !rust.is_test_line(finding.line));
    visit.found
}

fn is_web(file: &SourceFile) -> bool {
    matches!(file.crate_name(), Some("web" | "api")) && file.path.contains("/src/")
}

struct Functions<'a> {
    path: &'a str,
    web: bool,
    found: Vec<Finding>,
}

impl Functions<'_> {
    fn measure(&mut self, signature: &syn::Signature, whole: usize, body: &syn::Block) {
        let name = signature.ident.to_string();
        let line = signature.span().start().line;
        let inner = (body.span().end().line - body.span().start().line).saturating_sub(1);
        let over = if self.web && signature.asyncness.is_some() && inner > HANDLER_LIMIT {
            Some((inner, format!("the handler `{name}` has a body of {inner} lines; the limit is {HANDLER_LIMIT}")))
        } else if whole > FUNCTION_LIMIT {
            Some((whole, format!("the function `{name}` has {whole} lines; the limit is {FUNCTION_LIMIT}")))
        } else {
            None
        };
        self.found.extend(over.map(|(size, says)| Finding::at("size", self.path, line, says).of(name).measuring(size)));
    }
}

fn length(item: &impl Spanned) -> usize {
    let lines = lines(item);
    lines.end() - lines.start() + 1
}

impl<'ast> Visit<'ast> for Functions<'_> {
    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        if !is_test(&item.attrs) {
            let whole = item.block.span().end().line - item.sig.span().start().line + 1;
            self.measure(&item.sig, whole, &item.block);
            syn::visit::visit_item_fn(self, item);
        }
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        let whole = length(&item.block) + item.block.span().start().line - item.sig.span().start().line;
        self.measure(&item.sig, whole, &item.block);
        syn::visit::visit_impl_item_fn(self, item);
    }

    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        if !is_test(&item.attrs) {
            syn::visit::visit_item_mod(self, item);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn function(lines: usize, keyword: &str) -> String {
        format!("//! One file.\n{keyword}fn f() {{\n{}}}\n", "    g();\n".repeat(lines - 2))
    }

    #[test]
    fn a_function_may_have_eighty_lines_and_no_more() {
        assert_eq!(check(&Tree::of([("crates/a/src/b.rs", function(80, ""))])), []);
        assert_eq!(check(&Tree::of([("crates/a/src/b.rs", function(81, ""))]))[0].measure, Some(81));
    }

    #[test]
    fn a_method_is_measured_like_a_function() {
        let method = format!("//! One file.\nstruct S;\nimpl S {{\nfn f() {{\n{}}}\n}}\n", "g();\n".repeat(79));
        assert_eq!(check(&Tree::of([("crates/a/src/b.rs", method)]))[0].subject, "f");
    }

    #[test]
    fn a_web_handler_may_have_a_body_of_twenty_five_lines() {
        assert_eq!(check(&Tree::of([("crates/web/src/b.rs", function(27, "async "))])), []);
        assert_eq!(check(&Tree::of([("crates/web/src/b.rs", function(28, "async "))]))[0].measure, Some(26));
        assert_eq!(check(&Tree::of([("crates/cases/src/b.rs", function(28, "async "))])), []);
    }

    #[test]
    fn a_file_may_have_six_hundred_lines_without_its_tests() {
        let long = |count: usize| format!("//! One file.\n{}", "const A: u8 = 1;\n".repeat(count - 1));
        let tests = format!("#[cfg(test)]\nmod tests {{\n{}}}\n", "const B: u8 = 1;\n".repeat(300));
        assert_eq!(check(&Tree::of([("crates/a/src/b.rs", long(600) + &tests)])), []);
        assert_eq!(check(&Tree::of([("crates/a/src/b.rs", long(601) + &tests)])).len(), 1);
        assert_eq!(check(&Tree::of([("crates/law/src/b.rs", long(200) + &tests)])).len(), 1);
        assert_eq!(notes(&Tree::of([("crates/a/src/b.rs", long(401))])).len(), 1);
    }
}
