//! Is every route in the one table? What is in the table is in the authorisation test and the audit test; what is
//! mounted beside it would be neither.

use super::tree::SourceFile;
use super::{Finding, Tree};
use syn::visit::Visit;

const MOUNTING: [&str; 5] = ["route", "route_service", "nest", "nest_service", "fallback_service"];
/// Where a crate that serves keeps its table.
const TABLE: &str = "routes.rs";

/// Routes that are mounted outside a table, and tables that no authorisation test walks.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let serving = tree.rust().filter(|(file, _)| serves(file));
    let mut found = Vec::new();
    for (file, rust) in serving {
        if is_table(file) {
            found.extend(unwalked(tree, file));
            continue;
        }
        let mut mounts = Mounts(Vec::new());
        mounts.visit_file(&rust.file);
        let loose = mounts.0.into_iter().filter(|(line, _)| !rust.is_test_line(*line));
        found.extend(loose.map(|(line, call)| {
            let says = format!("`.{call}(..)` outside {TABLE}: a route that no authorisation test knows");
            Finding::at("route", &file.path, line, says).of(call)
        }));
    }
    found
}

fn serves(file: &SourceFile) -> bool {
    matches!(file.crate_name(), Some("web" | "api" | "server")) && file.path.contains("/src/")
}

fn is_table(file: &SourceFile) -> bool {
    file.path.ends_with(&format!("/{TABLE}")) || file.path.contains("/src/routes/")
}

/// A table is walked when a test of its crate names `ROUTES`.
fn unwalked(tree: &Tree, table: &SourceFile) -> Option<Finding> {
    if !table.text.contains("ROUTES") {
        return None;
    }
    let tests = format!("crates/{}/tests/", table.crate_name()?);
    let walked = tree.rust().any(|(file, rust)| {
        (file.path.starts_with(&tests) && file.text.contains("ROUTES"))
            || (file.crate_name() == table.crate_name()
                && rust.identifiers().iter().any(|(line, name)| name == "ROUTES" && rust.is_test_line(*line)))
    });
    let says = format!("no test below {tests} walks ROUTES: every route is tried as every role");
    (!walked).then(|| Finding::at("route", &table.path, 1, says))
}

struct Mounts(Vec<(usize, String)>);

impl<'ast> Visit<'ast> for Mounts {
    fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
        let name = call.method.to_string();
        if MOUNTING.contains(&name.as_str()) && call.args.len() > usize::from(name != "fallback_service") {
            self.0.push((call.method.span().start().line, name));
        }
        syn::visit::visit_expr_method_call(self, call);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE_TEXT: &str =
        "//! One.\npub const ROUTES: &[Route] = &[];\nfn f(r: Router) { r.route(\"/home\", get(home)); }\n";

    #[test]
    fn a_table_that_a_test_walks_is_fine() {
        let test = ("crates/web/tests/it/authorisation.rs", "//! One.\nfn f() { for r in ROUTES {} }\n");
        assert_eq!(check(&Tree::of([("crates/web/src/routes.rs", TABLE_TEXT), test])), []);
    }

    #[test]
    fn a_table_that_no_test_walks_is_found() {
        assert_eq!(check(&Tree::of([("crates/web/src/routes.rs", TABLE_TEXT)])).len(), 1);
    }

    #[test]
    fn a_route_beside_the_table_is_found() {
        assert_eq!(check(&Tree::of([("crates/web/src/home.rs", TABLE_TEXT)])).len(), 1);
        assert_eq!(check(&Tree::of([("crates/cases/src/home.rs", TABLE_TEXT)])), []);
    }
}
