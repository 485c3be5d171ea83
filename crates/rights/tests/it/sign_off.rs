//! Is the rule set signed by who may, under the version that was read, and shown to everybody?

use crate::office::{NEIGHBOUR, TENANT, furnish, is_not_found, leader, mother, solveig};
use rights::sign_off::{SignInput, SignRefusal, SignRules, rule_set, sign_offs};
use testkit::TestDb;
use usecase::{Failure, run};

fn sign(digest: &str, remarks: &str) -> SignRules {
    let (name, capacity) = ("Siv Lie".to_owned(), "kommuneadvokat".to_owned());
    let signer = SignInput { name, capacity, remarks: remarks.to_owned() }.parse().expect("whole");
    SignRules { digest: digest.to_owned(), signer }
}

testkit::db_test! {
    async fn a_signature_stands_under_the_version_that_was_read(db: TestDb) {
        let house = furnish(&db).await;
        let digest = rule_set().digest.as_str();
        let first = run(&house, &leader(), &sign(digest, ""), None).await.expect("signed");
        let again = run(&house, &leader(), &sign(digest, ""), None).await.expect("the same");
        assert_eq!(first, again);
        run(&house, &leader(), &sign(digest, "BPA-NIGHT2: se merknad"), None).await.expect("with a remark");
        let shown = sign_offs(&house, TENANT).await.expect("public");
        assert_eq!(shown.len(), 2);
        assert!(shown.iter().all(|each| each.is_current && each.signer.name == "Siv Lie"));
        assert!(sign_offs(&house, NEIGHBOUR).await.expect("public").is_empty());
    }

    async fn nobody_signs_what_they_have_not_read_or_may_not(db: TestDb) {
        let house = furnish(&db).await;
        let old = run(&house, &leader(), &sign("0000", ""), None).await;
        assert!(matches!(old, Err(Failure::Refused(SignRefusal::OtherRuleSet))));
        let digest = rule_set().digest.as_str();
        for who in [solveig(), mother()] {
            assert!(is_not_found(&run(&house, &who, &sign(digest, ""), None).await));
        }
        assert!(sign_offs(&house, TENANT).await.expect("public").is_empty());
    }
}
