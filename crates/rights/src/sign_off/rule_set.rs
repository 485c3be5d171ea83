//! Which version of the rule set is this? A digest of everything that the catalogue says: texts, days, figures, doubts.

use jiff::civil::Date;
use kernel::RuleId;
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write;
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
    /// The mark of each rule: another mark is another wording, day or figure.
    #[serde(skip)]
    pub marks: RuleMarks,
}

/// What each rule of a rule set said, as a mark that changes with it.
pub type RuleMarks = BTreeMap<RuleId, String>;

/// Bytes of a digest that tell two wordings of one rule apart.
const MARK: usize = 8;

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a string does not fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

static RULE_SET: LazyLock<RuleSet> = LazyLock::new(|| {
    let catalogue = law::catalogue();
    let mut hash = Sha256::new();
    let mut marks = RuleMarks::new();
    for entry in &catalogue {
        // Derived writers of plain data do not fail; an entry that did would still change the digest by its absence.
        let said = serde_json::to_vec(entry).unwrap_or_default();
        marks.insert(entry.id.clone(), hex(&Sha256::digest(&said)[..MARK]));
        hash.update(said);
        hash.update([0]);
    }
    let versions = catalogue.iter().flat_map(|entry| &entry.versions);
    let latest = versions.filter_map(|version| version.adopted.max(version.first_day())).max();
    RuleSet { digest: hex(&hash.finalize()), rules: catalogue.len(), latest, marks }
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
        let marks: std::collections::BTreeSet<_> = set.marks.values().collect();
        assert_eq!(
            (marks.len(), set.marks[&RuleId::new("PRELIM")].len()),
            (set.rules, 16),
            "each rule has a mark of its own"
        );
        assert!(law::catalogue().iter().all(|entry| serde_json::to_vec(entry).is_ok_and(|text| text.len() > 50)));
        assert!(set.latest >= Some(jiff::civil::date(2020, 7, 1)));
    }
}
