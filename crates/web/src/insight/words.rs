//! In which words is it told who may see, and why?

use i18n::msg;
use kernel::Lang;
use people::relations::RelationKind;
use people::{GrantState, InvitationPurpose, InvitationState};
use usecase::access::{Basis, GrantBasis, OutputChannel, Purpose, Topic};

/// Why somebody may.
pub(crate) fn basis_text(lang: Lang, word: Basis) -> &'static str {
    match word {
        Basis::Party => msg::basis_party(lang),
        Basis::StatutoryTask => msg::basis_statutory_task(lang),
        Basis::Grant(GrantBasis::Consent) => msg::basis_grant_consent(lang),
        Basis::Grant(GrantBasis::PowerOfAttorney) => msg::basis_grant_power_of_attorney(lang),
        Basis::Grant(GrantBasis::ServiceAgreement) => msg::basis_grant_service_agreement(lang),
        Basis::Grant(GrantBasis::Complaint) => msg::basis_grant_complaint(lang),
        Basis::Grant(GrantBasis::Supervision) => msg::basis_grant_supervision(lang),
        Basis::OwnAccount => msg::basis_own_account(lang),
        Basis::Operation => msg::basis_operation(lang),
    }
}

/// By which way it left.
pub(crate) fn channel_text(lang: Lang, word: OutputChannel) -> &'static str {
    match word {
        OutputChannel::Page => msg::channel_page(lang),
        OutputChannel::Print => msg::channel_print(lang),
        OutputChannel::Json => msg::channel_json(lang),
        OutputChannel::Fhir => msg::channel_fhir(lang),
        OutputChannel::Pdf => msg::channel_pdf(lang),
        OutputChannel::Letter => msg::channel_letter(lang),
        OutputChannel::Search => msg::channel_search(lang),
        OutputChannel::Notice => msg::channel_notice(lang),
        OutputChannel::Feed => msg::channel_feed(lang),
        OutputChannel::Export => msg::channel_export(lang),
        OutputChannel::Delivery => msg::channel_delivery(lang),
        OutputChannel::Report => msg::channel_report(lang),
        OutputChannel::Cache => msg::channel_cache(lang),
        OutputChannel::Audit => msg::channel_audit(lang),
        OutputChannel::CommandLine => msg::channel_command_line(lang),
    }
}

/// What a grant is about.
pub(crate) fn topic_text(lang: Lang, word: Topic) -> &'static str {
    match word {
        Topic::Person => msg::topic_person(lang),
        Topic::Application => msg::topic_application(lang),
        Topic::Assessment => msg::topic_assessment(lang),
        Topic::Decision => msg::topic_decision(lang),
        Topic::Sibling => msg::topic_sibling(lang),
        Topic::Account => msg::topic_account(lang),
        Topic::Office => msg::topic_office(lang),
    }
}

/// What a grant may be used for.
pub(crate) fn purpose_text(lang: Lang, word: Purpose) -> &'static str {
    match word {
        Purpose::WriteAlong => msg::purpose_write_along(lang),
        Purpose::Assist => msg::purpose_assist(lang),
        Purpose::Represent => msg::purpose_represent(lang),
        Purpose::DeliverService => msg::purpose_deliver_service(lang),
        Purpose::Coordinate => msg::purpose_coordinate(lang),
        Purpose::TryComplaint => msg::purpose_try_complaint(lang),
        Purpose::Supervise => msg::purpose_supervise(lang),
    }
}

/// What a grant rests on.
pub(crate) fn grant_basis_text(lang: Lang, word: GrantBasis) -> &'static str {
    match word {
        GrantBasis::Consent => msg::grant_basis_consent(lang),
        GrantBasis::PowerOfAttorney => msg::grant_basis_power_of_attorney(lang),
        GrantBasis::ServiceAgreement => msg::grant_basis_service_agreement(lang),
        GrantBasis::Complaint => msg::grant_basis_complaint(lang),
        GrantBasis::Supervision => msg::grant_basis_supervision(lang),
    }
}

/// How a grant stands.
pub(crate) fn grant_state_text(lang: Lang, word: GrantState) -> &'static str {
    match word {
        GrantState::NotBegun => msg::grant_state_not_begun(lang),
        GrantState::Runs => msg::grant_state_runs(lang),
        GrantState::Over => msg::grant_state_over(lang),
        GrantState::Ended => msg::grant_state_ended(lang),
    }
}

/// What somebody is to the person.
pub(crate) fn relation_text(lang: Lang, word: RelationKind) -> &'static str {
    match word {
        RelationKind::ParentOf => msg::relation_parent_of(lang),
        RelationKind::GuardianOf => msg::relation_guardian_of(lang),
        RelationKind::SiblingOf => msg::relation_sibling_of(lang),
        RelationKind::HasCoLeader => msg::relation_has_co_leader(lang),
    }
}

/// How an invitation stands.
pub(crate) fn invitation_state_text(lang: Lang, word: InvitationState) -> &'static str {
    match word {
        InvitationState::Open => msg::invitation_state_open(lang),
        InvitationState::Used => msg::invitation_state_used(lang),
        InvitationState::Revoked => msg::invitation_state_revoked(lang),
        InvitationState::Expired => msg::invitation_state_expired(lang),
        InvitationState::Closed => msg::invitation_state_closed(lang),
    }
}

/// What an invitation is for, in few words.
pub(crate) fn invitation_purpose_text(lang: Lang, word: InvitationPurpose) -> &'static str {
    match word {
        InvitationPurpose::WriteAlong => msg::invitation_purpose_write_along(lang),
        InvitationPurpose::TakePart => msg::invitation_purpose_take_part(lang),
    }
}
