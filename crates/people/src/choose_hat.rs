//! Which hat does somebody wear now? One at a time, one tenant at a time, chosen and logged.

use crate::events::Event;
use crate::hats::{self, Hat};
use crate::{locate, sessions};
use access::{Permit, Principal, acts};
use kernel::{HatId, SessionId};
use store::{Fault, Tx};
use usecase::{Command, Decided, Located, Moment, Refusal};

/// Choose a hat. Run it as [`Hat::principal`] of the hat that is chosen.
#[derive(Clone, Debug)]
pub struct ChooseHat {
    /// In which session.
    pub session: SessionId,
    /// The hat.
    pub hat: HatId,
}

/// Why a hat is not worn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HatRefusal {
    /// Its period is over, or has not begun.
    HatNotWorn,
    /// The session has ended meanwhile.
    SessionEnded,
}

impl Refusal for HatRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::HatNotWorn => "hat_not_worn",
            Self::SessionEnded => "session_ended",
        }
    }
}

/// What the choice is decided on.
pub struct HatChoice {
    hat: Option<Hat>,
    session_open: bool,
}

impl Command for ChooseHat {
    type Action = acts::ChooseHat;
    type State = HatChoice;
    type Event = Event;
    type Refusal = HatRefusal;
    type Done = ();
    const NAME: &'static str = "choose_hat";

    async fn locate(&self, tx: &mut Tx, who: &Principal) -> Result<Located, Fault> {
        let own = hats::hat(tx, who.tenant, self.hat).await?.is_some_and(|hat| hat.principal() == *who);
        Ok(own.then(|| locate::own_account(who)))
    }

    async fn load(&self, tx: &mut Tx, permit: &Permit<Self::Action>) -> Result<Self::State, Fault> {
        let who = permit.who();
        let owner = sessions::owner(tx, self.session).await?;
        Ok(HatChoice {
            hat: hats::hat(tx, who.tenant, self.hat).await?,
            session_open: owner == Some((who.account, true)),
        })
    }

    fn decide(&self, state: &Self::State, moment: &Moment<'_>) -> Result<Decided<Event, ()>, HatRefusal> {
        if !state.session_open {
            return Err(HatRefusal::SessionEnded);
        }
        let hat = state.hat.clone().filter(|hat| hat.period.contains(moment.today)).ok_or(HatRefusal::HatNotWorn)?;
        Ok(Decided::one(Event::HatChosen { session: self.session, hat }, ()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::given::{self, Given};
    use jiff::civil::date;
    use kernel::Period;

    #[test]
    fn a_hat_is_worn_from_its_first_day_to_its_last() {
        let given = Given::on(date(2026, 11, 23));
        let command = ChooseHat { session: SessionId(given::uuid(9)), hat: given.hat().id };
        let rows = [
            (Period::open(date(2026, 11, 23)), true, Ok(())),
            (Period { from: date(2026, 1, 1), to: Some(date(2026, 11, 23)) }, true, Ok(())),
            (Period { from: date(2026, 1, 1), to: Some(date(2026, 11, 22)) }, true, Err(HatRefusal::HatNotWorn)),
            (Period::open(date(2026, 11, 24)), true, Err(HatRefusal::HatNotWorn)),
            (Period::open(date(2026, 1, 1)), false, Err(HatRefusal::SessionEnded)),
        ];
        for (period, session_open, expected) in rows {
            let hat = Hat { period, ..given.hat() };
            let state = HatChoice { hat: Some(hat.clone()), session_open };
            let decided = command.decide(&state, &given.moment());
            let chosen = Event::HatChosen { session: command.session, hat };
            assert_eq!(decided.map(|d| assert_eq!(d.events, [chosen])), expected);
        }
    }
}
