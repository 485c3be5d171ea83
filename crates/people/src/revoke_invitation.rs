//! How is an invitation taken back before it is used?

use crate::events::Event;
use crate::model::{Invitation, InvitationState};
use crate::{invitations, locate};
use access::{Permit, Principal, Relation, Resource, ResourceKind, acts};
use kernel::InvitationId;
use store::{Fault, Tx};
use usecase::{Command, Decided, Located, Moment, Refusal};

/// Take an invitation back.
#[derive(Clone, Debug)]
pub struct RevokeInvitation {
    /// Which.
    pub invitation: InvitationId,
}

/// Why it is not taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RevokeRefusal {
    /// It has been used: what can be ended is the grant it gave.
    UsedBefore,
}

impl Refusal for RevokeRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::UsedBefore => "invitation_used_before",
        }
    }
}

impl Command for RevokeInvitation {
    type Action = acts::RevokeInvitation;
    type State = Option<Invitation>;
    type Event = Event;
    type Refusal = RevokeRefusal;
    type Done = ();
    const NAME: &'static str = "revoke_invitation";

    async fn locate(&self, tx: &mut Tx, who: &Principal) -> Result<Located, Fault> {
        let Some(invitation) = invitations::one(tx, who.tenant, self.invitation).await? else { return Ok(None) };
        let mut resource =
            Resource::new(ResourceKind::Invitation, self.invitation.0, who.tenant).about(invitation.subject);
        if who.person == Some(invitation.invited_by) {
            resource = resource.with_relations([Relation::Author]);
        }
        locate::about(tx, who, resource).await.map(Some)
    }

    async fn load(&self, tx: &mut Tx, permit: &Permit<Self::Action>) -> Result<Option<Invitation>, Fault> {
        invitations::one(tx, permit.who().tenant, self.invitation).await
    }

    fn decide(&self, state: &Self::State, moment: &Moment<'_>) -> Result<Decided<Event, ()>, RevokeRefusal> {
        let Some(invitation) = state else { return Ok(Decided::all(Vec::new(), ())) };
        match invitation.state(moment.now) {
            InvitationState::Used => Err(RevokeRefusal::UsedBefore),
            // Taking it back twice, or after its end, has the effect that was wanted.
            InvitationState::Revoked => Ok(Decided::all(Vec::new(), ())),
            InvitationState::Open | InvitationState::Expired | InvitationState::Closed => {
                let (invitation, subject) = (invitation.id, invitation.subject);
                Ok(Decided::one(Event::InvitationRevoked { invitation, subject }, ()))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::given::{ACTOR, Given, uuid};
    use crate::model::{FactKind, INVITATION_LASTS, InvitationPurpose};
    use access::Role;
    use jiff::civil::date;
    use kernel::{PersonId, TenantId};

    #[test]
    fn an_invitation_is_taken_back_once_and_not_after_it_was_used() {
        let given = Given::on(date(2026, 11, 23));
        let open = Invitation {
            id: InvitationId(uuid(50)),
            tenant: TenantId(uuid(4)),
            purpose: InvitationPurpose::WriteAlong,
            role: Role::InvitedWriter,
            subject: PersonId(uuid(30)),
            resource: None,
            invited_by: ACTOR,
            invitee: None,
            until: None,
            fact_kind: FactKind::Code,
            wrong_facts: 0,
            made_at: given.now,
            ends_at: given.now + INVITATION_LASTS,
            used_at: None,
            used_by: None,
            revoked_at: None,
        };
        let command = RevokeInvitation { invitation: open.id };
        let events = |invitation: Invitation| command.decide(&Some(invitation), &given.moment()).map(|d| d.events);
        let revoked = Event::InvitationRevoked { invitation: open.id, subject: open.subject };
        assert_eq!(events(open.clone()), Ok(vec![revoked.clone()]));
        assert_eq!(events(Invitation { wrong_facts: 5, ..open.clone() }), Ok(vec![revoked]));
        assert_eq!(events(Invitation { revoked_at: Some(given.now), ..open.clone() }), Ok(vec![]));
        assert_eq!(events(Invitation { used_at: Some(given.now), ..open }), Err(RevokeRefusal::UsedBefore));
    }
}
