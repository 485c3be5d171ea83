//! Who has signed which version of the rule set? (*juridisk godkjenning*)
//!
//! | question | file |
//! |---|---|
//! | which version is it | `rule_set.rs` |
//! | sign it | `sign_rules.rs` |
//! | who has signed | `sign_offs.rs` |

mod rule_set;
mod sign_offs;
mod sign_rules;

pub use rule_set::{RuleMarks, RuleSet, rule_set};
pub use sign_offs::{Difference, SignOff, Signer, sign_offs};
pub use sign_rules::{SignFault, SignFaultCode, SignField, SignInput, SignOffEvent, SignRefusal, SignRules, Signed};
