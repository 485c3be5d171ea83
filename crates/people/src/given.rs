//! Given what? The actor and the moment that decision tests start from.

use crate::hats::Hat;
use access::{Principal, Role};
use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{AccountId, Clock, FixedClock, HatId, Period, PersonId, SeededEntropy, TenantId};
use usecase::Moment;
use uuid::Uuid;

pub(crate) fn uuid(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

pub(crate) const ACTOR: PersonId = PersonId(Uuid::from_u128(3));

/// An actor at noon on a day.
pub(crate) struct Given {
    pub(crate) who: Principal,
    entropy: SeededEntropy,
    pub(crate) now: Timestamp,
    today: Date,
}

impl Given {
    pub(crate) fn on(today: Date) -> Self {
        let who = Principal {
            account: AccountId(uuid(1)),
            hat: HatId(uuid(2)),
            role: Role::PartyMember,
            tenant: TenantId(uuid(4)),
            person: Some(ACTOR),
        };
        Self { who, entropy: SeededEntropy::new(1), now: FixedClock::noon(today).now(), today }
    }
    pub(crate) fn wearing(mut self, role: Role) -> Self {
        self.who.role = role;
        self
    }
    pub(crate) fn hat(&self) -> Hat {
        Hat {
            id: self.who.hat,
            tenant: self.who.tenant,
            account: self.who.account,
            person: ACTOR,
            role: self.who.role,
            unit: String::new(),
            period: Period::open(self.today),
        }
    }
    pub(crate) fn moment(&self) -> Moment<'_> {
        Moment { now: self.now, today: self.today, who: &self.who, entropy: &self.entropy }
    }
}
