//! Who asks, and in which hat?

use crate::words::words;
use kernel::{AccountId, HatId, PersonId, TenantId};

words! {
    /// What somebody does when they wear a hat (*rolle*). One account may have several hats and wears one at a time.
    Role {
        /// The user, a parent with parental responsibility or a guardian (*part*).
        PartyMember,
        /// Somebody a party has authorised to act for them (*fullmektig*).
        Representative,
        /// A brother or sister (*søsken*), with a record of their own.
        Sibling,
        /// Somebody the family asked to write along on one application.
        InvitedWriter,
        /// An ombud or user organisation that a family invited (*pasient- og brukerombud*).
        Ombud,
        /// Prepares cases at the allocation office (*saksbehandler*).
        Caseworker,
        /// Holds authority to decide (*vedtaksmyndighet*), most often the office's leader.
        DecisionMaker,
        /// Coordinator or child coordinator (*koordinator, barnekoordinator*).
        Coordinator,
        /// Performs the service (*utfører*): a municipal unit or a private provider.
        ServiceProvider,
        /// Personal assistant (*assistent*).
        Assistant,
        /// Tries complaints and supervises (*statsforvalteren*).
        CountyGovernor,
        /// Data protection officer (*personvernombud*).
        DataProtectionOfficer,
        /// Checks the audit trail, which carries no personal data (*revisor*).
        Auditor,
        /// Somebody who followed a one-time link and has no hat yet.
        Newcomer,
        /// The program itself, finishing in a job what a person's act began.
        Machine,
    }
}

/// Somebody logged in, wearing one hat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Principal {
    /// The account, across tenants.
    pub account: AccountId,
    /// The hat. A [`Role::Newcomer`] wears the one the invitation will give.
    pub hat: HatId,
    /// What the hat is for.
    pub role: Role,
    /// The tenant the hat belongs to.
    pub tenant: TenantId,
    /// The person this hat's tenant knows the account as, where it does.
    pub person: Option<PersonId>,
}
