//! What can be asked of the program? One list: every read and every command.

use crate::resource::ResourceKind;
use crate::words::words;

/// Does an action read or change?
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Manner {
    /// Reads; goes to the access log.
    Read,
    /// Changes; goes to the events.
    Write,
}

/// An action as a type, so that a [`crate::Permit`] for one cannot stand for another.
pub trait ActionKind: 'static {
    /// The action.
    const ACTION: Action;
}

macro_rules! actions {
    ($($(#[$doc:meta])* $name:ident: $manner:ident $kind:ident,)*) => {
        words! {
            /// Everything that can be done to a resource.
            Action { $($(#[$doc])* $name),* }
        }

        impl Action {
            /// Reads or changes.
            pub const fn manner(self) -> Manner {
                match self { $(Self::$name => Manner::$manner),* }
            }
            /// The one kind of resource it is done to.
            pub const fn kind(self) -> ResourceKind {
                match self { $(Self::$name => ResourceKind::$kind),* }
            }
        }

        /// The actions as types: `Permit<acts::ReadCase>`.
        pub mod acts {
            $($(#[$doc])* #[derive(Clone, Copy, Debug)] pub struct $name;
              impl super::ActionKind for $name { const ACTION: super::Action = super::Action::$name; })*
        }
    };
}

actions! {
    /// Begin an application for a person.
    StartApplication: Write PersonRecord,
    /// Save a step of an application.
    SaveApplication: Write Application,
    /// Read an application.
    ReadApplication: Read Application,
    /// Hand an application in.
    SubmitApplication: Write Application,
    /// Take an application back.
    WithdrawApplication: Write Application,
    /// Add or change a need line of an application.
    SaveNeedLine: Write NeedLine,
    /// Take a need line out of an application.
    RemoveNeedLine: Write NeedLine,

    /// Read a case: timeline, whose turn, deadlines.
    ReadCase: Read Case,
    /// Give a case to a caseworker, or take it.
    AssignCase: Write Case,
    /// Send the provisional answer (*foreløpig svar*).
    SendProvisionalAnswer: Write Case,
    /// Log a human contact with the family.
    LogContact: Write Case,

    /// Read the table of lines with their positions.
    ReadAssessment: Read Assessment,
    /// Record what the child says (*barnets syn*).
    AnswerChildView: Write Assessment,
    /// Record the weighing of the child's best interests (*barnets beste*).
    AnswerBestInterests: Write Assessment,
    /// Share the municipality's positions with the family.
    SharePositions: Write Assessment,
    /// Take a position on a line.
    TakePosition: Write NeedLine,
    /// Read a position.
    ReadPosition: Read Position,
    /// Replace a position by a newer one of the same voice.
    SupersedePosition: Write Position,
    /// Agree to another voice's position.
    AgreeToPosition: Write Position,
    /// Write an internal note.
    WriteInternalNote: Write InternalNote,
    /// Read an internal note.
    ReadInternalNote: Read InternalNote,

    /// Write a draft decision.
    WriteDraft: Write Draft,
    /// Send a draft to the family.
    SendDraft: Write Draft,
    /// Read a draft.
    ReadDraft: Read Draft,
    /// Comment a line of a draft.
    CommentDraft: Write Draft,
    /// Answer a comment on a draft.
    AnswerComment: Write Draft,
    /// Say: decide without me.
    DecideWithoutMe: Write Draft,
    /// Ask for more time to answer a draft.
    AskMoreTime: Write Draft,
    /// Give more time to answer a draft.
    GiveMoreTime: Write Draft,
    /// Issue a decision from a draft (*fatte vedtak*).
    IssueDecision: Write Draft,
    /// Read a decision.
    ReadDecision: Read Decision,
    /// Hand a decision to who performs it.
    ForwardDecision: Write Decision,
    /// Read a document, for instance a letter.
    ReadDocument: Read Document,

    /// Register a person with a tenant.
    RegisterPerson: Write Tenant,
    /// Read who a person is.
    ReadPerson: Read PersonRecord,
    /// Change who a person is: contact, household, relations.
    SavePerson: Write PersonRecord,
    /// Read what is recorded on a sibling.
    ReadSiblingRecord: Read SiblingRecord,
    /// Write on a sibling's record.
    WriteSiblingRecord: Write SiblingRecord,
    /// Read who has looked at a person's record, and why.
    ReadWhoHasLooked: Read AccessLog,
    /// Read the audit trail, which carries no personal data.
    ReadAudit: Read AccessLog,

    /// List a unit's cases.
    ListCases: Read Tenant,
    /// Add, change or end a local offer of the municipality (*kommunalt tilbud*).
    EditOffers: Write Tenant,
    /// List the municipality's offers, coming and ended ones among them.
    ListOffers: Read Tenant,
    /// Sign a version of the rule set (*godkjenne regelsettet*).
    SignRules: Write Tenant,
    /// List one's own cases: the front page.
    ListOwnCases: Read Account,
    /// List one's sessions.
    ListSessions: Read Account,
    /// Choose which hat to wear.
    ChooseHat: Write Account,
    /// End a session.
    RevokeSession: Write Session,
    /// Invite somebody by a one-time link.
    InvitePerson: Write PersonRecord,
    /// Accept an invitation.
    AcceptInvitation: Write Invitation,
    /// Take an invitation back.
    RevokeInvitation: Write Invitation,
    /// List the grants on a person.
    ListGrants: Read PersonRecord,
    /// Give a grant on a person, for instance a consent.
    GiveGrant: Write PersonRecord,
    /// End a grant, for instance withdraw a consent.
    EndGrant: Write Grant,

    /// Render a letter to a stored document, in a job.
    RenderDocument: Write Document,
    /// Send a notice that carries no personal data, in a job.
    SendNotice: Write PersonRecord,
    /// Send a sealed delivery to another tenant, in a job.
    SendDelivery: Write Delivery,
    /// Take a sealed delivery in, in a job.
    ReceiveDelivery: Write Delivery,
    /// Read a delivery and its receipt.
    ReadDelivery: Read Delivery,
}
