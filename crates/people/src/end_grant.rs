//! How is a grant ended? At once, by any party, or by who gave it; a consent is withdrawn as easily as it was given.

use crate::events::Event;
use crate::model::Grant;
use crate::{grants, locate};
use access::{Permit, Principal, Relation, Resource, ResourceKind, acts};
use kernel::GrantId;
use store::{Fault, Tx};
use usecase::{Command, Decided, Located, Moment, NoRefusal};

/// End a grant. Ending it twice has one effect.
#[derive(Clone, Debug)]
pub struct EndGrant {
    /// Which.
    pub grant: GrantId,
}

impl Command for EndGrant {
    type Action = acts::EndGrant;
    type State = Option<Grant>;
    type Event = Event;
    type Refusal = NoRefusal;
    type Done = ();
    const NAME: &'static str = "end_grant";

    async fn locate(&self, tx: &mut Tx, who: &Principal) -> Result<Located, Fault> {
        let Some(grant) = grants::one(tx, who.tenant, self.grant).await? else { return Ok(None) };
        let mut resource = Resource::new(ResourceKind::Grant, self.grant.0, who.tenant).about(grant.subject);
        if who.person == Some(grant.giver) {
            resource = resource.with_relations([Relation::Author]);
        }
        locate::about(tx, who, resource).await.map(Some)
    }

    async fn load(&self, tx: &mut Tx, permit: &Permit<Self::Action>) -> Result<Option<Grant>, Fault> {
        grants::one(tx, permit.who().tenant, self.grant).await
    }

    fn decide(&self, state: &Option<Grant>, _: &Moment<'_>) -> Result<Decided<Event, ()>, NoRefusal> {
        let running = state.as_ref().filter(|grant| grant.ended_at.is_none());
        let ended = running.map(|grant| Event::GrantEnded { grant: grant.id, subject: grant.subject });
        Ok(Decided::all(ended.into_iter().collect(), ()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::given::{ACTOR, Given, uuid};
    use crate::model::Receiver;
    use access::{GrantBasis, Purpose, Topic};
    use jiff::civil::date;
    use kernel::{AccountId, Period, PersonId};

    #[test]
    fn a_grant_ends_once() {
        let given = Given::on(date(2026, 11, 23));
        let running = Grant {
            id: GrantId(uuid(60)),
            giver: ACTOR,
            receiver: Receiver::Account(AccountId(uuid(70))),
            subject: PersonId(uuid(30)),
            topic: Topic::Decision,
            purpose: Purpose::Assist,
            basis: GrantBasis::Consent,
            resource: None,
            period: Period::open(date(2026, 1, 1)),
            ended_at: None,
        };
        assert!(running.runs_on(date(2026, 11, 23)));
        let command = EndGrant { grant: running.id };
        let Ok(decided) = command.decide(&Some(running.clone()), &given.moment());
        assert_eq!(decided.events, [Event::GrantEnded { grant: running.id, subject: running.subject }]);
        let ended = Grant { ended_at: Some(given.now), ..running };
        assert!(!ended.runs_on(date(2026, 11, 23)));
        let Ok(again) = command.decide(&Some(ended), &given.moment());
        assert_eq!(again.events, []);
    }
}
