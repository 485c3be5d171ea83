//! Do the built-in policies stand, and do they speak of the same words as the lists?
use access::*;

#[test]
fn the_built_in_policies_are_valid() {
    Policies::embedded().expect("valid");
}
