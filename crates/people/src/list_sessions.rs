//! Where am I logged in? One's own sessions that live, the latest seen first.

use crate::locate;
use crate::sessions::{SessionLine, open_sessions};
use access::{Permit, Principal, acts};
use jiff::Timestamp;
use jiff::civil::Date;
use kernel::SessionId;
use store::{Fault, Tx};
use usecase::{Located, Reading, Seen};

/// List one's own sessions.
#[derive(Clone, Debug)]
pub struct ListSessions {
    /// The session that asks.
    pub this: SessionId,
    /// Now: what has ended by time is left out.
    pub now: Timestamp,
}

impl Reading for ListSessions {
    type Action = acts::ListSessions;
    type View = Vec<SessionLine>;
    const NAME: &'static str = "list_sessions";

    async fn locate(&self, _: &mut Tx, who: &Principal) -> Result<Located, Fault> {
        Ok(Some(locate::own_account(who)))
    }

    async fn load(
        &self,
        tx: &mut Tx,
        permit: &Permit<Self::Action>,
        _: Date,
    ) -> Result<Option<Vec<SessionLine>>, Fault> {
        open_sessions(tx, permit.who().account, self.this, self.now).await.map(Some)
    }

    fn seen(&self, _: &Vec<SessionLine>) -> Seen {
        Seen::default()
    }
}
