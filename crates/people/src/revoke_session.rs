//! How does somebody end their sessions? One, or all at once; it holds from the next request on every node.

use crate::events::Event;
use crate::sessions;
use access::{Permit, Principal, Relation, Resource, ResourceKind, acts};
use kernel::SessionId;
use store::{Fault, Tx};
use usecase::{Command, Decided, Located, Moment, NoRefusal};

/// End one of one's own sessions; logging out is ending this one. Ending it twice has one effect.
#[derive(Clone, Debug)]
pub struct RevokeSession {
    /// Which.
    pub session: SessionId,
}

/// End all of one's own sessions.
#[derive(Clone, Debug)]
pub struct RevokeSessions {
    /// The session that asks.
    pub this: SessionId,
    /// Keep that one.
    pub keep_this: bool,
}

async fn located(tx: &mut Tx, who: &Principal, session: SessionId) -> Result<Located, Fault> {
    let owner = sessions::owner(tx, session).await?;
    // Somebody else's session is as unknown as one that never was.
    Ok(owner
        .filter(|(account, _)| *account == who.account)
        .map(|_| Resource::new(ResourceKind::Session, session.0, who.tenant).with_relations([Relation::Holder])))
}

impl Command for RevokeSession {
    type Action = acts::RevokeSession;
    /// Is it still open?
    type State = bool;
    type Event = Event;
    type Refusal = NoRefusal;
    type Done = ();
    const NAME: &'static str = "revoke_session";

    async fn locate(&self, tx: &mut Tx, who: &Principal) -> Result<Located, Fault> {
        located(tx, who, self.session).await
    }

    async fn load(&self, tx: &mut Tx, _: &Permit<Self::Action>) -> Result<bool, Fault> {
        Ok(sessions::owner(tx, self.session).await?.is_some_and(|(_, open)| open))
    }

    fn decide(&self, open: &bool, moment: &Moment<'_>) -> Result<Decided<Event, ()>, NoRefusal> {
        let revoked = Event::SessionRevoked { account: moment.who.account, session: self.session };
        Ok(Decided::all(open.then_some(revoked).into_iter().collect(), ()))
    }
}

impl Command for RevokeSessions {
    type Action = acts::RevokeSession;
    type State = ();
    type Event = Event;
    type Refusal = NoRefusal;
    type Done = ();
    const NAME: &'static str = "revoke_sessions";

    async fn locate(&self, tx: &mut Tx, who: &Principal) -> Result<Located, Fault> {
        located(tx, who, self.this).await
    }

    async fn load(&self, _: &mut Tx, _: &Permit<Self::Action>) -> Result<(), Fault> {
        Ok(())
    }

    fn decide(&self, (): &(), moment: &Moment<'_>) -> Result<Decided<Event, ()>, NoRefusal> {
        let but = self.keep_this.then_some(self.this);
        Ok(Decided::one(Event::SessionsRevoked { account: moment.who.account, but }, ()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::given::{Given, uuid};
    use jiff::civil::date;

    #[test]
    fn ending_a_session_twice_has_one_effect() {
        let given = Given::on(date(2026, 11, 23));
        let command = RevokeSession { session: SessionId(uuid(9)) };
        let Ok(first) = command.decide(&true, &given.moment());
        assert_eq!(first.events, [Event::SessionRevoked { account: given.who.account, session: command.session }]);
        let Ok(second) = command.decide(&false, &given.moment());
        assert_eq!(second.events, []);
    }

    #[test]
    fn all_sessions_end_with_or_without_the_one_that_asks() {
        let given = Given::on(date(2026, 11, 23));
        let this = SessionId(uuid(9));
        for (keep_this, but) in [(true, Some(this)), (false, None)] {
            let Ok(decided) = RevokeSessions { this, keep_this }.decide(&(), &given.moment());
            assert_eq!(decided.events, [Event::SessionsRevoked { account: given.who.account, but }]);
        }
    }
}
