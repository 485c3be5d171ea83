//! What is a claim?

use cedar_policy::{EntityUid, PolicySet, Schema};
use std::str::FromStr;

/// Whatever is allowed, of these actions, is so.
pub struct Claim {
    /// Actions or groups of actions it speaks of; empty is every action.
    pub about: &'static [&'static str],
    /// What is so of every allowed request: a Cedar expression over principal, action, resource and context.
    pub only_if: &'static str,
}

impl Claim {
    /// The claim as a set of one policy, which allows exactly what the claim admits.
    ///
    /// # Errors
    /// The expression is no Cedar.
    pub fn as_policies(&self) -> Result<PolicySet, Box<cedar_policy::ParseErrors>> {
        let text = format!("permit (principal, action, resource) when {{ {} }};", self.only_if);
        PolicySet::from_str(&text).map_err(Box::new)
    }

    /// Does it speak of this action?
    pub fn speaks_of(&self, schema: &Schema, action: &EntityUid) -> bool {
        let named = |uid: &EntityUid| self.about.contains(&uid.id().unescaped());
        let groups = schema.action_entities().ok();
        self.about.is_empty()
            || named(action)
            || groups.is_some_and(|all| all.ancestors(action).is_some_and(|mut above| above.any(named)))
    }
}
