//! Which version of the rule set is this? A digest of everything that the catalogue says: texts, days, figures, doubts.

use jiff::civil::Date;
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::sync::LazyLock;

/// A version of the rule set (*regelsett*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RuleSet {
    /// SHA-256 of the catalogue, sixty-four digits. Another wording, day or figure is another version.
    pub digest: String,
    /// How many rules it holds.
    pub rules: usize,
    /// The latest day on which any version of them was adopted or began.
    pub latest: Option<Date>,
}

static RULE_SET: LazyLock<RuleSet> = LazyLock::new(|| {
    let catalogue = law::catalogue();
    let mut hash = Sha256::new();
    for entry in &catalogue {
        // Derived writers of plain data do not fail; an entry that did would still change the digest by its absence.
        hash.update(serde_json::to_vec(entry).unwrap_or_default());
        hash.update([0]);
    }
    let versions = catalogue.iter().flat_map(|entry| &entry.versions);
    let latest = versions.filter_map(|version| version.adopted.max(version.first_day())).max();
    let digest = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    RuleSet { digest, rules: catalogue.len(), latest }
});

/// The rule set of this program.
pub fn rule_set() -> &'static RuleSet {
    &RULE_SET
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rule_set_is_named_by_what_it_says() {
        let set = rule_set();
        assert_eq!(set.digest.len(), 64);
        assert_eq!(set.rules, law::catalogue().len());
        assert!(law::catalogue().iter().all(|entry| serde_json::to_vec(entry).is_ok_and(|text| text.len() > 50)));
        assert!(set.latest >= Some(jiff::civil::date(2020, 7, 1)));
    }
}
