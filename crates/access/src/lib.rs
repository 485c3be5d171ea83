//! Who may do what to what, and on which basis?
//!
//! | question | file |
//! |---|---|
//! | who asks, in which hat | `principal.rs` |
//! | what can be asked | `action.rs` |
//! | what is asked for, and what has the actor to do with it | `resource.rs` |
//! | what was given to whom, for what purpose | `grant.rs` |
//! | who may, in plain words | `policies/*.cedar`, shapes in `policies/schema.cedarschema` |
//! | how a question is put to the policies | `policies.rs` |
//! | the key to a load | `permit.rs` |
//! | by which ways anything leaves | `channel.rs`, `disclosed.rs` |
//! | the whole answer, role by action by relation | `permissions.txt` (golden), made by `matrix.rs` |
//! | what is proved for every possible request | crate `access-proofs` |
//!
//! # Adding an action
//! 1. A line in the list of `action.rs`: name, read or write, the kind of resource it is done to.
//! 2. The same name in `policies/schema.cedarschema`, under its groups (what a party does, what the office does, ...).
//!    The groups carry most permissions, so often this is all. `the_schema_and_the_lists_name_the_same_words` fails
//!    until both agree.
//! 3. If no group fits, a `permit` with `@id` and `@basis` in the file of who is allowed. If somebody must never, a
//!    `forbid` in `policies/isolation.cedar`, with a claim and its failing twin in `access-proofs`.
//! 4. `cargo run -p access --example permissions > crates/access/permissions.txt`, and read the difference: it is the
//!    change you are making.
//!
//! A relation, fact or role is added the same way: the list, the schema, the policy, the golden file.

mod action;
mod channel;
mod disclosed;
mod grant;
mod matrix;
mod permit;
mod policies;
mod principal;
mod resource;
mod words;

pub use action::{Action, ActionKind, Manner, acts};
pub use channel::OutputChannel;
pub use disclosed::{Disclosed, Personal};
pub use grant::{GrantBasis, GrantFact, Purpose, Topic};
pub use matrix::permissions;
pub use permit::{Basis, Denied, Permit};
pub use policies::{Policies, PolicyFault};
pub use principal::{Principal, Role};
pub use resource::{Relation, Resource, ResourceFact, ResourceKind};
pub use words::UnknownWord;

#[doc(hidden)]
pub use serde;
