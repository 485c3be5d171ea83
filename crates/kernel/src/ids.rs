//! Which kinds of id exist? One append-only list, alphabetical; two kinds never mix.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use uuid::Uuid;

/// An id that wraps a UUID and can be made from one. Implemented only by the list below.
pub trait Id: Copy + fmt::Display + Send + Sync + 'static {
    /// Gives a UUID its kind.
    fn from_uuid(uuid: Uuid) -> Self;
    /// The bare UUID, for storage.
    fn uuid(self) -> Uuid;
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);
        impl Id for $name {
            fn from_uuid(uuid: Uuid) -> Self { Self(uuid) }
            fn uuid(self) -> Uuid { self.0 }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { self.0.fmt(f) }
        }
        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(s: &str) -> Result<Self, Self::Err> { Uuid::from_str(s).map(Self) }
        }
    )*};
}

/// Hands the whole list to a macro, so that `store` can bind and read every kind of id.
#[macro_export]
macro_rules! with_ids {
    ($callback:ident) => {
        $callback! {
            /// Somebody who can log in; global, across tenants.
            AccountId,
            /// An application (*søknad*).
            ApplicationId,
            /// A batch of audit entries sealed together.
            AuditBatchId,
            /// One entry of the audit log.
            AuditEntryId,
            /// A case (*sak*): an application and everything that is decided on it.
            CaseId,
            /// A comment on a draft decision (*merknad*).
            CommentId,
            /// A logged human contact (*kontakt*) with a family.
            ContactId,
            /// A decision (*vedtak*).
            DecisionId,
            /// A sealed delivery between tenants.
            DeliveryId,
            /// A stored document, for instance a letter as PDF.
            DocumentId,
            /// Somebody's answer to a draft decision (*svar på utkastet*).
            DraftAnswerId,
            /// A draft decision (*utkast*).
            DraftId,
            /// One fact that has happened.
            EventId,
            /// A grant: a basis for reading that somebody gave.
            GrantId,
            /// The role somebody acts in for one tenant (*hatt*).
            HatId,
            /// A one-time invitation.
            InvitationId,
            /// An item that positions are taken on, for instance a need line.
            ItemId,
            /// A job in the queue.
            JobId,
            /// An internal note (*internt notat*).
            NoteId,
            /// A local offer of a municipality (*kommunalt tilbud*).
            OfferId,
            /// A person as one tenant knows them.
            PersonId,
            /// A position somebody takes on an item.
            PositionId,
            /// A session of a logged-in account.
            SessionId,
            /// A lawyer's signature under a version of the rule set (*godkjenning*).
            SignOffId,
            /// A controller: municipality, provider, Governor's office.
            TenantId,
        }
    };
}

with_ids!(ids);
