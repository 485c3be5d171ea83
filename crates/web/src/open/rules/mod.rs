//! Which rules does the program hold, what do they say, and who has signed them? Open to everybody.
//!
//! | question | file |
//! |---|---|
//! | which rules are there, on a day | `list.rs` |
//! | what does one rule say, in which versions | `one.rs`, a version `version.rs` |
//! | all of it, to read through and to sign | `review.rs`, the form `signing.rs` |
//! | who has signed | `signatures.rs` |
//! | what is it about | `subject.rs` |

pub(crate) mod list;
pub(crate) mod one;
pub(crate) mod review;
mod signatures;
mod signing;
mod subject;
mod version;

/// The address of the list.
const RULES: &str = "/rules";
/// The address of the page to read through and to sign.
const REVIEW: &str = "/rules/review";

use i18n::rule_name;
use kernel::Lang;
use law::Entry;

/// What a rule is called.
fn name(lang: Lang, entry: &Entry) -> &'static str {
    rule_name(lang, &entry.id).unwrap_or(entry.term)
}

#[cfg(test)]
mod tests {
    use i18n::{rule_doubt, rule_name};
    use kernel::Lang;

    #[test]
    fn every_rule_and_every_doubt_has_words_in_every_language() {
        for lang in Lang::ALL {
            for entry in law::catalogue() {
                assert!(rule_name(lang, &entry.id).is_some(), "{lang:?}: {}", entry.id);
            }
            for doubt in law::Doubt::ALL {
                assert!(rule_doubt(lang, doubt.key()).is_some(), "{lang:?}: {}", doubt.key());
            }
        }
    }
}
