//! What happens among people? Each fact, and the rows it writes.

use crate::hats::Hat;
use crate::model::{FactKind, Grant, InvitationPurpose};
use crate::persons::{Contact, Person};
use crate::{grants, hats, invitations, persons, sessions};
use access::Role;
use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{AccountId, GrantId, HatId, InvitationId, Lang, PersonId, SessionId};
use serde::{Deserialize, Serialize};
use store::{Fault, Tx};
use usecase::Stamp;
use uuid::Uuid;

/// A fact among people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    /// Somebody chose which hat to wear.
    HatChosen {
        /// In which session.
        session: SessionId,
        /// The hat.
        hat: Hat,
    },
    /// A session was ended by its owner.
    SessionRevoked {
        /// Whose.
        account: AccountId,
        /// Which.
        session: SessionId,
    },
    /// All sessions of an account were ended by its owner.
    SessionsRevoked {
        /// Whose.
        account: AccountId,
        /// The one that was kept, if any.
        but: Option<SessionId>,
    },
    /// Somebody can log in.
    AccountOpened {
        /// Its id.
        account: AccountId,
        /// The language its owner reads.
        lang: Lang,
    },
    /// A tenant has come to know a person by name, through an invitation.
    InvitedPersonRegistered {
        /// Their id with this tenant.
        person: PersonId,
        /// Their name, as who invited them wrote it.
        name: String,
        /// The language they read.
        lang: Lang,
    },
    /// An account got a hat.
    HatGiven {
        /// The hat.
        hat: Hat,
    },
    /// A grant was given.
    GrantGiven {
        /// The grant.
        grant: Grant,
    },
    /// A grant was ended before its time.
    GrantEnded {
        /// Which.
        grant: GrantId,
        /// On whose record.
        subject: PersonId,
    },
    /// Somebody was invited.
    PersonInvited(NewInvitation),
    /// A second fact was answered wrongly.
    SecondFactMissed {
        /// For which invitation.
        invitation: InvitationId,
        /// Whom it is about.
        subject: PersonId,
    },
    /// An invitation was used, once and for all.
    InvitationAccepted {
        /// Which.
        invitation: InvitationId,
        /// Whom it is about.
        subject: PersonId,
        /// By whom.
        account: AccountId,
        /// The hat it gave.
        hat: HatId,
    },
    /// An invitation was taken back.
    InvitationRevoked {
        /// Which.
        invitation: InvitationId,
        /// Whom it is about.
        subject: PersonId,
    },
}

/// An invitation as it is made. It knows digests alone of token and second fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewInvitation {
    /// Its id.
    pub invitation: InvitationId,
    /// What its link is known by.
    pub token_digest: Vec<u8>,
    /// What it is for.
    pub purpose: InvitationPurpose,
    /// The role of the hat it gives.
    pub role: Role,
    /// Whom it is about.
    pub subject: PersonId,
    /// What it is narrowed to.
    pub resource: Option<Uuid>,
    /// Who invites.
    pub invited_by: PersonId,
    /// The name of who is invited, when the tenant does not know them.
    pub invitee_name: Option<String>,
    /// The person invited, when the tenant knows them.
    pub invitee: Option<PersonId>,
    /// How long the access lasts.
    pub until: Option<Date>,
    /// What is asked for.
    pub fact_kind: FactKind,
    /// What the right answer is known by.
    pub fact_digest: Vec<u8>,
    /// When it expires.
    pub ends_at: Timestamp,
}

impl usecase::Event for Event {
    fn kind(&self) -> &'static str {
        match self {
            Self::HatChosen { .. } => "hat_chosen",
            Self::SessionRevoked { .. } => "session_revoked",
            Self::SessionsRevoked { .. } => "sessions_revoked",
            Self::AccountOpened { .. } => "account_opened",
            Self::InvitedPersonRegistered { .. } => "invited_person_registered",
            Self::HatGiven { .. } => "hat_given",
            Self::GrantGiven { .. } => "grant_given",
            Self::GrantEnded { .. } => "grant_ended",
            Self::PersonInvited(_) => "person_invited",
            Self::SecondFactMissed { .. } => "second_fact_missed",
            Self::InvitationAccepted { .. } => "invitation_accepted",
            Self::InvitationRevoked { .. } => "invitation_revoked",
        }
    }

    fn subject(&self) -> Option<PersonId> {
        match self {
            Self::HatChosen { .. }
            | Self::SessionRevoked { .. }
            | Self::SessionsRevoked { .. }
            | Self::AccountOpened { .. }
            | Self::HatGiven { .. } => None,
            Self::InvitedPersonRegistered { person, .. } => Some(*person),
            Self::GrantGiven { grant } => Some(grant.subject),
            Self::PersonInvited(new) => Some(new.subject),
            Self::GrantEnded { subject, .. }
            | Self::SecondFactMissed { subject, .. }
            | Self::InvitationAccepted { subject, .. }
            | Self::InvitationRevoked { subject, .. } => Some(*subject),
        }
    }

    fn resource(&self) -> Option<Uuid> {
        match self {
            Self::HatChosen { hat, .. } | Self::HatGiven { hat } => Some(hat.id.0),
            Self::SessionRevoked { session, .. } => Some(session.0),
            Self::SessionsRevoked { account, .. } | Self::AccountOpened { account, .. } => Some(account.0),
            Self::InvitedPersonRegistered { person, .. } => Some(person.0),
            Self::GrantGiven { grant } => Some(grant.id.0),
            Self::GrantEnded { grant, .. } => Some(grant.0),
            Self::PersonInvited(new) => Some(new.invitation.0),
            Self::SecondFactMissed { invitation, .. }
            | Self::InvitationAccepted { invitation, .. }
            | Self::InvitationRevoked { invitation, .. } => Some(invitation.0),
        }
    }

    async fn apply(&self, tx: &mut Tx, stamp: &Stamp) -> Result<(), Fault> {
        let (tenant, at) = (stamp.tenant, stamp.at);
        match self {
            Self::HatChosen { session, hat } => sessions::wear(tx, *session, hat).await,
            Self::SessionRevoked { account, session } => sessions::end(tx, *account, *session, at).await,
            Self::SessionsRevoked { account, but } => sessions::end_all(tx, *account, *but, at).await,
            Self::AccountOpened { account, lang } => hats::put_account(tx, *account, *lang, at).await,
            Self::InvitedPersonRegistered { person, name, lang } => {
                let (id, name, lang, contact) = (*person, name.clone(), *lang, Contact::default());
                persons::put(tx, &Person { id, name, born: None, lang, contact }, None, at).await
            }
            Self::HatGiven { hat } => hats::put_hat(tx, hat).await,
            Self::GrantGiven { grant } => grants::put(tx, grant, at).await,
            Self::GrantEnded { grant, .. } => grants::end(tx, tenant, *grant, at).await,
            Self::PersonInvited(new) => invitations::put(tx, tenant, new, at).await,
            Self::SecondFactMissed { invitation, .. } => invitations::count_miss(tx, tenant, *invitation).await,
            Self::InvitationAccepted { invitation, account, .. } => {
                invitations::mark_used(tx, tenant, *invitation, *account, at).await
            }
            Self::InvitationRevoked { invitation, .. } => invitations::mark_revoked(tx, tenant, *invitation, at).await,
        }
    }
}
