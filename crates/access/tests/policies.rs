//! Do the policies speak of the same words as the lists, and is the golden matrix what they answer?

use access::{Action, Basis, Policies, Relation, ResourceFact, ResourceKind, Role, Topic};
use std::collections::BTreeSet;

fn policies() -> Policies {
    Policies::embedded().expect("the built-in policies are valid")
}

fn words<'a>(list: impl IntoIterator<Item = &'a str>) -> BTreeSet<String> {
    list.into_iter().map(ToOwned::to_owned).collect()
}

/// The quoted words of `entity NAME enum [ ... ]`, or the bare words of a block, as the schema file writes them.
fn block(after: &str, open: char, close: char) -> String {
    let schema = include_str!("../policies/schema.cedarschema");
    let start = schema.find(after).unwrap_or_else(|| panic!("{after} stands in the schema"));
    let rest = &schema[start + after.len()..];
    let from = rest.find(open).expect("opens") + 1;
    rest[from..from + rest[from..].find(close).expect("closes")].to_owned()
}

fn quoted(after: &str) -> BTreeSet<String> {
    words(block(after, '[', ']').split('"').skip(1).step_by(2))
}

fn attributes(after: &str) -> BTreeSet<String> {
    let block = block(after, '{', '}');
    words(block.split(',').filter_map(|line| line.split(':').next()).map(str::trim))
}

#[test]
fn the_schema_and_the_lists_name_the_same_words() {
    let policies = policies();
    let schema = policies.schema();
    assert_eq!(quoted("entity Role enum"), words(Role::ALL.iter().map(|r| r.text())));
    assert_eq!(quoted("entity Topic enum"), words(Topic::ALL.iter().map(|t| t.text())));
    assert_eq!(quoted("entity Purpose enum"), words(access::Purpose::ALL.iter().map(|p| p.text())));
    assert_eq!(quoted("entity GrantBasis enum"), words(access::GrantBasis::ALL.iter().map(|b| b.text())));
    assert_eq!(attributes("relation:"), words(Relation::ALL.iter().map(|r| r.text())));
    let facts = words(ResourceFact::ALL.iter().map(|f| f.text()).chain(["tenant", "topic"]));
    assert_eq!(attributes("SiblingRecord, AccessLog"), facts);
    let pairs = |kind: &str, action: &str| format!("{action} on {kind}");
    let in_schema: BTreeSet<_> =
        schema.request_envs().map(|env| pairs(&env.resource().to_string(), env.action().id().unescaped())).collect();
    let in_lists: BTreeSet<_> = Action::ALL.iter().map(|a| pairs(a.kind().text(), a.text())).collect();
    assert_eq!(in_schema, in_lists);
}

#[test]
fn every_kind_of_resource_is_asked_for_by_some_action() {
    let asked: BTreeSet<_> = Action::ALL.iter().map(|a| a.kind()).collect();
    assert_eq!(asked, ResourceKind::ALL.iter().copied().collect());
}

#[test]
fn every_policy_says_in_plain_words_what_it_is_for() {
    for policy in policies().policy_set().policies() {
        let id = policy.id().to_string();
        assert!(id.contains('-') && id == id.to_lowercase(), "{id} is a sentence");
    }
    for file in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/policies")).expect("folder") {
        let path = file.expect("entry").path();
        let text = std::fs::read_to_string(&path).expect("text");
        for (before, _) in text
            .match_indices("@id(")
            .map(|(at, id)| text[..at].trim_end().rsplit_once('\n').map_or((text.as_str(), id), |(_, line)| (line, id)))
        {
            assert!(before.starts_with("//"), "{}: a policy without a comment", path.display());
        }
    }
}

#[test]
fn the_golden_matrix_is_what_the_policies_answer() {
    let golden = include_str!("../permissions.txt");
    let now = access::permissions(&policies());
    let changed: Vec<_> = golden.lines().zip(now.lines()).filter(|(old, new)| old != new).take(20).collect();
    assert!(
        golden == now,
        "permissions changed. If that is meant: cargo run -p access --example permissions > \
         crates/access/permissions.txt\nfirst differences (old, new): {changed:#?}"
    );
}

#[test]
fn a_basis_is_written_and_read_back() {
    let grants = access::GrantBasis::ALL.iter().map(|b| Basis::Grant(*b));
    for basis in [Basis::Party, Basis::StatutoryTask, Basis::OwnAccount, Basis::Operation].into_iter().chain(grants) {
        assert_eq!(basis.text().parse(), Ok(basis));
    }
    assert!("Grant:Curiosity".parse::<Basis>().is_err());
    assert!("Curiosity".parse::<Basis>().is_err());
}
