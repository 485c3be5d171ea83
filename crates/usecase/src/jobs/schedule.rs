//! What is to be done again and again? A row with its next time; whichever node comes first sets up the job.

use crate::House;
use crate::trail::to_micros;
use jiff::Timestamp;
use kernel::JobId;
use std::time::Duration;
use store::{Db, Fault, Scope, p, sql};

sql! {
    ENSURE -> [] = "insert into schedule (name, kind, body, every_seconds, next_at) values (?1, ?2, ?3, ?4, ?5)
        on conflict (name) do update set kind = excluded.kind, body = excluded.body,
        every_seconds = excluded.every_seconds";
    ANY_DUE -> [Text] = "select name from schedule where next_at <= ?1 limit 1";
    DUE -> [Text, Text, Json, Int] = "select name, kind, body, every_seconds from schedule where next_at <= ?1
        order by next_at, name limit 1 {skip}";
    MOVE_ON -> [] = "update schedule set next_at = ?2 where name = ?1";
    STILL_WAITING -> [Uuid] = "select id from job where kind = ?1 and tenant_id is null and dead_at is null limit 1";
    PUT_JOB -> [] = "insert into job (id, kind, body, run_at, tries) values (?1, ?2, ?3, ?4, 0)";
}

/// Something that is done at intervals, across tenants.
#[derive(Clone, Debug)]
pub struct Schedule {
    /// Its stable name.
    pub name: &'static str,
    /// Which handler.
    pub kind: &'static str,
    /// What the handler needs.
    pub body: serde_json::Value,
    /// How often, at least a second.
    pub every: Duration,
}

/// Makes a schedule known; what was planned stays planned. The first time is now.
///
/// # Errors
/// Only technical ones.
pub async fn ensure_schedule(db: &Db, schedule: &Schedule, now: Timestamp) -> Result<(), Fault> {
    let every = i64::try_from(schedule.every.as_secs()).unwrap_or(i64::MAX).max(1);
    let mut tx = db.begin_write(Scope::AllTenants).await?;
    tx.run(&ENSURE, p![schedule.name, schedule.kind, schedule.body.clone(), every, to_micros(now)]).await?;
    tx.commit().await
}

/// Sets up the jobs whose time has come; answers how many. Times that were missed are not made up for, and nothing is
/// set up while the job of last time still waits.
///
/// # Errors
/// Only technical ones.
pub async fn enqueue_due(house: &House) -> Result<usize, Fault> {
    let now = to_micros(house.clock.now());
    let mut looking = house.db.begin_read(Scope::AllTenants).await?;
    let any = looking.maybe(&ANY_DUE, p![now]).await?.is_some();
    looking.rollback().await;
    let mut count = 0;
    while any && enqueue_one(house, now, &mut count).await? {}
    Ok(count)
}

async fn enqueue_one(house: &House, now: Timestamp, count: &mut usize) -> Result<bool, Fault> {
    let mut tx = house.db.begin_write(Scope::AllTenants).await?;
    let Some(row) = tx.maybe(&DUE, p![now]).await? else {
        tx.rollback().await;
        return Ok(false);
    };
    let (name, kind): (String, String) = (row.get(0)?, row.get(1)?);
    let every = Duration::from_secs(u64::try_from(row.get::<i64>(3)?).unwrap_or(1).max(1));
    tx.run(&MOVE_ON, p![name, now.checked_add(every).unwrap_or(Timestamp::MAX)]).await?;
    if tx.maybe(&STILL_WAITING, p![kind.as_str()]).await?.is_none() {
        let id: JobId = house.entropy.id(now);
        tx.run(&PUT_JOB, p![id, kind, row.get::<serde_json::Value>(2)?, now]).await?;
        *count += 1;
    }
    tx.commit().await?;
    Ok(true)
}
