//! On what stage do the stories play? The house, and a clock that is set to so many days ago before each act.

use access::Principal;
use anyhow::Context;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use kernel::{Clock, FixedClock};
use std::fmt::Debug;
use std::sync::Arc;
use store::Db;
use usecase::{Command, House, run};

pub(crate) struct Stage {
    pub(crate) house: House,
    clock: Arc<FixedClock>,
    now: Timestamp,
}

impl Stage {
    pub(crate) fn open(
        db: Db,
        now: Timestamp,
        house: impl FnOnce(Db, Arc<dyn Clock>) -> anyhow::Result<House>,
    ) -> anyhow::Result<Self> {
        let clock = Arc::new(FixedClock::at(now));
        Ok(Self { house: house(db, clock.clone())?, clock, now })
    }

    /// Today, where the stories end.
    pub(crate) fn today(&self) -> Date {
        kernel::today_in_oslo(self.now)
    }

    /// A day so many days ago; negative is still to come.
    pub(crate) fn days_ago(&self, days: i64) -> anyhow::Result<Date> {
        Ok(self.today().checked_sub(days.days())?)
    }

    /// Sets the clock to a quarter past nine, so many days ago. Today it stays before now.
    pub(crate) fn go(&self, days_ago: i64) -> anyhow::Result<()> {
        let oslo = TimeZone::get("Europe/Oslo")?;
        let at = self.days_ago(days_ago)?.at(9, 15, 0, 0).to_zoned(oslo)?.timestamp();
        self.clock.set(at.min(self.now));
        Ok(())
    }

    /// The instant that the clock stands at.
    pub(crate) fn at(&self) -> Timestamp {
        self.clock.now()
    }

    /// Somebody acts. A refusal is a fault of the story.
    pub(crate) async fn act<C: Command>(&self, who: &Principal, command: C) -> anyhow::Result<C::Done>
    where
        C::Refusal: Debug,
    {
        let outcome = run(&self.house, who, &command, None).await;
        outcome.map_err(|failure| anyhow::anyhow!("{failure:?}")).with_context(|| format!("{} was refused", C::NAME))
    }
}
