//! What is asked for, and what has the actor to do with it?

use crate::grant::{GrantFact, Topic};
use crate::words::words;
use kernel::{PersonId, TenantId};
use std::collections::BTreeSet;
use uuid::Uuid;

words! {
    /// The kinds of thing that access is decided on.
    ResourceKind {
        /// An application (*søknad*).
        Application,
        /// A need line (*behovslinje*).
        NeedLine,
        /// One voice's position on a line or question (*standpunkt*).
        Position,
        /// A case (*sak*).
        Case,
        /// An assessment (*kartlegging*).
        Assessment,
        /// An internal note (*internt notat*).
        InternalNote,
        /// A draft decision (*utkast*).
        Draft,
        /// A decision (*vedtak*).
        Decision,
        /// A stored document, for instance a letter.
        Document,
        /// What a tenant knows of a person.
        PersonRecord,
        /// What is recorded on a brother or sister.
        SiblingRecord,
        /// Who has looked at a person's record (*innsynslogg*), and the audit trail.
        AccessLog,
        /// Somebody's own account with its hats.
        Account,
        /// A session of an account.
        Session,
        /// A one-time invitation.
        Invitation,
        /// A grant.
        Grant,
        /// A tenant or one of its units: what lists are made of.
        Tenant,
        /// A sealed delivery between tenants.
        Delivery,
    }
}

impl ResourceKind {
    /// The topic that a grant must be about to reach this kind.
    pub const fn topic(self) -> Topic {
        match self {
            Self::Application | Self::NeedLine => Topic::Application,
            Self::Position | Self::Case | Self::Assessment | Self::InternalNote => Topic::Assessment,
            Self::Draft | Self::Decision | Self::Document => Topic::Decision,
            Self::PersonRecord | Self::AccessLog => Topic::Person,
            Self::SiblingRecord => Topic::Sibling,
            Self::Account | Self::Session | Self::Invitation | Self::Grant => Topic::Account,
            Self::Tenant | Self::Delivery => Topic::Office,
        }
    }
}

words! {
    /// What `locate` found between the actor and the resource. Relations are those of the human being, whichever hat
    /// they wear: a caseworker who is also the child's mother has [`Relation::Party`].
    Relation {
        /// The resource is about the actor.
        Subject,
        /// The actor has parental responsibility for the subject, or is their guardian (*foreldreansvar, verge*).
        Party,
        /// The actor is the voice it belongs to. For a municipality's position that is whoever speaks for the
        /// municipality in the case; for something about to be made, whoever makes it.
        Author,
        /// This very resource was given to the actor by a grant, whether or not the grant still runs.
        GivenTo,
        /// The case, the person or the delivery is assigned to the actor.
        Assigned,
        /// The actor works in the unit that has the case, or that the list belongs to.
        SameUnit,
        /// Session, account or invitation are the actor's own.
        Holder,
    }
}

words! {
    /// What has happened to the resource, so far as it decides who sees it.
    ResourceFact {
        /// A position is shared with the other voices.
        Shared,
        /// An application has been handed in.
        Submitted,
        /// A draft has been sent to the family.
        Sent,
        /// A decision is issued; a document has left the house.
        Issued,
    }
}

/// A located resource: ids and relations, nothing that was written in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resource {
    /// What kind of thing.
    pub kind: ResourceKind,
    /// Its bare id; the permit is good for this one alone.
    pub id: Uuid,
    /// The tenant it belongs to. For `Account` and `Session` the tenant of the actor's hat.
    pub tenant: TenantId,
    /// Whom it is about, for the access log.
    pub subject: Option<PersonId>,
    /// What the actor has to do with it.
    pub relations: BTreeSet<Relation>,
    /// Grants from its subject to the actor, ended ones among them.
    pub grants: Vec<GrantFact>,
    /// What has happened to it.
    pub facts: BTreeSet<ResourceFact>,
}

impl Resource {
    /// A resource that the actor has nothing to do with yet.
    pub fn new(kind: ResourceKind, id: Uuid, tenant: TenantId) -> Self {
        Self { kind, id, tenant, subject: None, relations: BTreeSet::new(), grants: Vec::new(), facts: BTreeSet::new() }
    }
    /// The grants that run today and are about something that can be granted.
    pub fn live_grants(&self) -> impl Iterator<Item = &GrantFact> {
        self.grants.iter().filter(|grant| grant.live && Topic::GRANTABLE.contains(&grant.topic))
    }
    /// Whom it is about.
    pub fn about(mut self, subject: PersonId) -> Self {
        self.subject = Some(subject);
        self
    }
    /// Adds relations.
    pub fn with_relations(mut self, relations: impl IntoIterator<Item = Relation>) -> Self {
        self.relations.extend(relations);
        self
    }
    /// Adds grants.
    pub fn with_grants(mut self, grants: impl IntoIterator<Item = GrantFact>) -> Self {
        self.grants.extend(grants);
        self
    }
    /// Adds facts.
    pub fn with_facts(mut self, facts: impl IntoIterator<Item = ResourceFact>) -> Self {
        self.facts.extend(facts);
        self
    }
}
