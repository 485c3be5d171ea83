//! What nobody may, proved for every request; and for each wall the twin that fails without it.

use access_proofs::{Claim, Prover};

/// The claim holds, and it holds because of the wall.
async fn stands_on(wall: &str, claim: Claim) {
    let mut prover = Prover::start().unwrap_or_else(|fault| panic!("{fault}"));
    let broken = prover.breaks(&claim).await.unwrap_or_else(|fault| panic!("{fault}"));
    assert_eq!(broken, None, "the claim does not hold");
    let twin = prover.breaks_without(&claim, wall).await.unwrap_or_else(|fault| panic!("{fault}"));
    let twin = twin.unwrap_or_else(|| panic!("the claim holds without {wall}: it does not prove that wall"));
    assert!(twin.starts_with("stopped by the whole set"), "{twin}");
}

#[tokio::test]
async fn no_policy_can_fail_to_evaluate() {
    let mut prover = Prover::start().unwrap_or_else(|fault| panic!("{fault}"));
    let found = prover.policies_that_can_fail().await.unwrap_or_else(|fault| panic!("{fault}"));
    assert_eq!(found, Vec::<String>::new());
}

#[tokio::test]
async fn nothing_crosses_to_another_tenant_without_a_live_grant_on_the_topic() {
    let only_if = "principal.tenant == resource.tenant || context.live_topics.contains(resource.topic)";
    stands_on("tenants-are-walls", Claim { about: &[], only_if }).await;
}

#[tokio::test]
async fn where_a_grant_is_the_only_basis_its_end_is_the_end() {
    // Stated by what the reader has left, not by role alone: no running grant, no tie to the person, no part in the
    // office that has the case.
    let only_if =
        "context.live_topics.contains(resource.topic) || context.relation.Subject || context.relation.Party ||
                   context.relation.Assigned || context.relation.SameUnit";
    stands_on("the-end-of-a-grant-is-the-end", Claim { about: &["CaseMatter", "Reading"], only_if }).await;
}

#[tokio::test]
async fn an_ombud_without_a_live_grant_reads_nothing_whatever_else_they_are() {
    let only_if = r#"principal.role != Role::"Ombud" || context.live_topics.contains(resource.topic)"#;
    stands_on("the-end-of-a-grant-is-the-end", Claim { about: &["Reading"], only_if }).await;
}

#[tokio::test]
async fn nobody_but_the_sibling_its_author_and_those_it_was_given_to_reaches_a_siblings_record() {
    let only_if = "context.relation.Subject || context.relation.Author || context.relation.GivenTo";
    let about = &["ReadSiblingRecord", "WriteSiblingRecord"];
    stands_on("a-siblings-record-is-the-siblings", Claim { about, only_if }).await;
}

#[tokio::test]
async fn a_siblings_record_that_was_given_is_taken_back_with_the_grant() {
    let only_if = "context.relation.Subject || context.relation.Author || context.live_topics.contains(resource.topic)";
    let about = &["ReadSiblingRecord"];
    stands_on("a-siblings-record-is-the-siblings", Claim { about, only_if }).await;
}

#[tokio::test]
async fn an_unshared_position_never_reaches_anybody_but_its_author() {
    let only_if = "resource.Shared || context.relation.Author";
    let about = &["ReadPosition", "AgreeToPosition"];
    stands_on("an-unshared-position-is-its-authors", Claim { about, only_if }).await;
}

#[tokio::test]
async fn nobody_but_its_author_changes_a_position() {
    let about = &["SupersedePosition"];
    stands_on("only-its-author-replaces-a-position", Claim { about, only_if: "context.relation.Author" }).await;
}

#[tokio::test]
async fn internal_notes_never_leave_the_office() {
    let only_if = r#"[Role::"Caseworker", Role::"DecisionMaker"].contains(principal.role) &&
                     principal.tenant == resource.tenant && (context.relation.Assigned || context.relation.SameUnit)"#;
    let about = &["ReadInternalNote", "WriteInternalNote"];
    stands_on("internal-notes-stay-in-the-office", Claim { about, only_if }).await;
}

#[tokio::test]
async fn nobody_handles_their_own_or_their_childs_case() {
    let only_if = r#"!([Role::"Caseworker", Role::"DecisionMaker", Role::"Coordinator"].contains(principal.role) &&
                     (context.relation.Subject || context.relation.Party))"#;
    stands_on("nobody-handles-their-own-case", Claim { about: &["OfficePart", "CaseMatter"], only_if }).await;
}

#[tokio::test]
async fn only_who_holds_authority_issues_a_decision() {
    let only_if = r#"principal.role == Role::"DecisionMaker""#;
    stands_on("only-authority-issues-a-decision", Claim { about: &["IssueDecision"], only_if }).await;
}

#[tokio::test]
async fn the_office_sees_nothing_of_an_application_before_it_is_handed_in() {
    let only_if = r#"resource.Submitted ||
                     !([Role::"Caseworker", Role::"DecisionMaker"].contains(principal.role))"#;
    let about = &["ApplicationWork", "TakePosition"];
    stands_on("an-application-is-the-familys-until-handed-in", Claim { about, only_if }).await;
}

#[tokio::test]
async fn nobody_but_a_party_or_their_representative_hands_an_application_in() {
    let only_if = r#"principal.role == Role::"PartyMember" || principal.role == Role::"Representative""#;
    let about = &["SubmitApplication", "WithdrawApplication"];
    stands_on("only-a-party-hands-in", Claim { about, only_if }).await;
}

#[tokio::test]
async fn no_draft_is_seen_outside_the_office_before_it_is_sent() {
    let only_if = r#"resource.Sent || ([Role::"Caseworker", Role::"DecisionMaker"].contains(principal.role) &&
                     principal.tenant == resource.tenant)"#;
    stands_on("a-draft-is-the-offices-until-sent", Claim { about: &["ReadDraft", "CommentDraft"], only_if }).await;
}

#[tokio::test]
async fn no_decision_is_read_outside_the_office_before_it_is_issued() {
    let only_if = r#"resource.Issued || ([Role::"Caseworker", Role::"DecisionMaker"].contains(principal.role) &&
                     principal.tenant == resource.tenant)"#;
    let about = &["ReadDecision", "ReadDocument"];
    stands_on("a-decision-is-the-offices-until-issued", Claim { about, only_if }).await;
}

#[tokio::test]
async fn an_invited_writer_reaches_the_one_application_and_nothing_else_of_the_family() {
    let only_if = r#"principal.role != Role::"InvitedWriter" || action in Action::"OwnAccountPart" ||
                     (action in Action::"ApplicationWork" && context.relation.GivenTo &&
                      context.live_topics.contains(resource.topic))"#;
    stands_on("an-invited-writer-has-one-application", Claim { about: &[], only_if }).await;
}

#[tokio::test]
async fn who_performs_the_service_sees_the_decision_and_nothing_of_the_way_there() {
    let only_if = r#"principal.role != Role::"ServiceProvider" || action == Action::"ReadDecision" ||
                     action == Action::"ReadDocument" || action == Action::"ReadPerson""#;
    let about = &["CaseMatter", "Reading"];
    stands_on("who-performs-sees-the-decision-alone", Claim { about, only_if }).await;
}

#[tokio::test]
async fn no_assistant_reaches_an_application_an_assessment_or_a_decision() {
    let only_if = r#"principal.role != Role::"Assistant""#;
    stands_on("some-have-no-part-in-a-case", Claim { about: &["CaseMatter"], only_if }).await;
}

#[tokio::test]
async fn the_program_auditors_and_the_data_protection_officer_read_nothing_about_a_family() {
    let only_if = r#"!([Role::"Machine", Role::"Auditor", Role::"DataProtectionOfficer"].contains(principal.role))"#;
    stands_on("some-have-no-part-in-a-case", Claim { about: &["CaseMatter", "Reading"], only_if }).await;
}

#[tokio::test]
async fn no_sibling_reaches_the_childs_case() {
    let only_if = r#"principal.role != Role::"Sibling""#;
    stands_on("some-have-no-part-in-a-case", Claim { about: &["CaseMatter"], only_if }).await;
}

#[tokio::test]
async fn the_county_governor_reads_a_person_only_through_a_live_complaint_or_supervision() {
    let only_if = r#"principal.role != Role::"CountyGovernor" ||
        context.live.contains({ topic: resource.topic, purpose: Purpose::"TryComplaint", basis: GrantBasis::"Complaint" }) ||
        context.live.contains({ topic: resource.topic, purpose: Purpose::"Supervise", basis: GrantBasis::"Supervision" })"#;
    stands_on("the-county-governor-needs-a-live-case", Claim { about: &["Reading"], only_if }).await;
}
