//! What does the log hold, counted day by day: in which role, by which way, on which basis? What was refused, which grants
//! were given and ended, and is the trail sealed? Nobody is named: that each look is told to is the person it was at.

use crate::locate;
use access::{Basis, OutputChannel, Permit, Principal, Role, acts};
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use kernel::{EventId, begins_in_oslo, first_id_at};
use serde::Serialize;
use store::{Fault, Row, Tx, p, sql};
use usecase::{Located, REFUSED, Reading, Seen};

/// How many days are counted, today among them.
pub const DAYS: i64 = 7;

/// Counts what the log of a tenant holds, for those who see to it that it is kept (*internkontroll*).
#[derive(Clone, Copy, Debug, Default)]
pub struct OverseeLog;

/// What the log holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LogOverview {
    /// The latest day first; every day of the period stands, also one on which nothing was done.
    pub days: Vec<DayOfLog>,
    /// Grants given in the period.
    pub grants_given: i64,
    /// Grants ended in the period by somebody; those that ran out are not counted.
    pub grants_ended: i64,
    /// How the trail is sealed.
    pub seal: Seal,
}

/// One day in Norway.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DayOfLog {
    /// Which.
    pub on: Date,
    /// The counts, role by role.
    pub counts: Vec<LogCount>,
}

/// How often the same was done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LogCount {
    /// In which role.
    pub role: Role,
    /// By which way it left; none for an attempt to change something, which was refused.
    pub channel: Option<OutputChannel>,
    /// On which basis; none for an attempt that was refused.
    pub basis: Option<Basis>,
    /// How often.
    pub times: i64,
}

/// How far the audit trail is sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Seal {
    /// The number of the last signed head; none while nothing has been sealed.
    pub number: Option<i64>,
    /// When it was signed.
    pub sealed_at: Option<Timestamp>,
    /// Entries under it.
    pub entries: i64,
    /// Entries that wait for the next one.
    pub waiting: i64,
}

sql! {
    LOOKS_OF_DAY -> [Text, Text, Text, Int] = "select role, channel, basis, count(*) from access_entry
        where tenant_id = ?1 and id >= ?2 and id < ?3 group by role, channel, basis order by role, basis, channel";
    GRANTS -> [Text, Int] = "select kind, count(*) from event where tenant_id = ?1 and id >= ?2
        and kind in ('grant_given', 'grant_ended') group by kind";
    LAST_SEAL -> [Int, Int, Int, At] = "select number, first_seq, size, sealed_at from audit_batch where tenant_id = ?1
        order by number desc limit 1";
    WAITING -> [Int] = "select count(*) from audit_entry where tenant_id = ?1 and seq is null";
}

impl Reading for OverseeLog {
    type Action = acts::ReadAudit;
    type View = LogOverview;
    const NAME: &'static str = "oversee_log";

    async fn locate(&self, _: &mut Tx, who: &Principal) -> Result<Located, Fault> {
        Ok(Some(locate::log_of_tenant(who)))
    }

    async fn load(
        &self,
        tx: &mut Tx,
        permit: &Permit<Self::Action>,
        today: Date,
    ) -> Result<Option<LogOverview>, Fault> {
        let who = permit.who();
        let mut days = Vec::new();
        for back in 0..DAYS {
            days.push(day(tx, who, today.saturating_sub(back.days())).await?);
        }
        let first = days.last().map_or(today, |day| day.on);
        let mut overview = LogOverview { days, grants_given: 0, grants_ended: 0, seal: seal(tx, who).await? };
        for row in tx.all(&GRANTS, p![who.tenant, first_id_at::<EventId>(begins_in_oslo(first))]).await? {
            let count = if row.get::<String>(0)? == "grant_given" {
                &mut overview.grants_given
            } else {
                &mut overview.grants_ended
            };
            *count = row.get(1)?;
        }
        Ok(Some(overview))
    }

    /// Nobody is shown.
    fn seen(&self, _: &LogOverview) -> Seen {
        Seen::default()
    }
}

async fn day(tx: &mut Tx, who: &Principal, on: Date) -> Result<DayOfLog, Fault> {
    let bound = |day: Date| first_id_at::<EventId>(begins_in_oslo(day));
    let rows = tx.all(&LOOKS_OF_DAY, p![who.tenant, bound(on), bound(on.saturating_add(1.day()))]).await?;
    Ok(DayOfLog { on, counts: rows.iter().map(count).collect::<Result<_, _>>()? })
}

fn count(row: &Row) -> Result<LogCount, Fault> {
    let refused = row.get::<String>(2)? == REFUSED;
    Ok(LogCount {
        role: row.parse(0)?,
        // A command that was refused left by no way.
        channel: row.get::<String>(1)?.parse().ok(),
        basis: if refused { None } else { Some(row.parse(2)?) },
        times: row.get(3)?,
    })
}

async fn seal(tx: &mut Tx, who: &Principal) -> Result<Seal, Fault> {
    let waiting = tx.one(&WAITING, p![who.tenant]).await?.get(0)?;
    let Some(last) = tx.maybe(&LAST_SEAL, p![who.tenant]).await? else {
        return Ok(Seal { number: None, sealed_at: None, entries: 0, waiting });
    };
    let (first, size): (i64, i64) = (last.get(1)?, last.get(2)?);
    let entries = first.saturating_add(size).saturating_sub(1);
    Ok(Seal { number: Some(last.get(0)?), sealed_at: Some(last.get(3)?), entries, waiting })
}
