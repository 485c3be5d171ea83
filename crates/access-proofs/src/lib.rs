//! Does a claim about access hold for every request that can be put, and which wall does it stand on?
//!
//! A claim says: whatever the policies allow, of these actions, is so. The Cedar symbolic compiler turns policies and
//! claim into a formula, and the solver cvc5 looks for a request that breaks it: any roles, relations, grants, facts
//! and tenants at once. No such request means proved. The twin takes the wall away and must find one, so that a claim
//! that holds for a silly reason, a misspelt condition for instance, is found out.
//!
//! The claims themselves are in `tests/claims.rs`.

mod claim;
mod prover;

pub use claim::Claim;
pub use prover::{ProofFault, Prover};
