//! How is `docs/rules.md` regenerated? `cargo run -p law --example rules_md > docs/rules.md`.

fn main() {
    print!("{}", law::rules_markdown());
}
