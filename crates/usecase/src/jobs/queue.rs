//! How is a job taken, kept, given back and buried? One row, guarded by the count of its claims.

use super::{Job, JobFailure};
use crate::House;
use crate::trail::to_micros;
use jiff::Timestamp;
use kernel::{JobId, TenantId};
use std::time::Duration;
use store::{Db, Fault, Scope, Statement, Value, p, sql};

sql! {
    DUE -> [Uuid] = "select id from job where dead_at is null and run_at <= ?1
        and (lease_until is null or lease_until < ?1) limit 1";
    CLAIM -> [Uuid, Uuid, Json, Int] = "update job set lease_until = ?3, tries = tries + 1 where id = (
        select id from job where kind = ?1 and dead_at is null and run_at <= ?2
        and (lease_until is null or lease_until < ?2) order by run_at, id limit 1 {skip})
        returning id, tenant_id, body, tries";
    RENEW -> [] = "update job set lease_until = ?3 where id = ?1 and tries = ?2 and lease_until is not null";
    DONE -> [] = "delete from job where id = ?1 and tries = ?2 and lease_until is not null";
    AGAIN -> [] = "update job set run_at = ?3, lease_until = null, failure = ?4
        where id = ?1 and tries = ?2 and lease_until is not null";
    BURY -> [] = "update job set dead_at = ?3, lease_until = null, failure = ?4
        where id = ?1 and tries = ?2 and lease_until is not null";
    DEAD -> [Uuid, Uuid, Text, Int, Text, At] = "select id, tenant_id, kind, tries, failure, dead_at from job
        where dead_at is not null order by dead_at, id limit ?1";
    REVIVE -> [] = "update job set dead_at = null, run_at = ?2, tries = 0 where id = ?1 and dead_at is not null";
}

/// After so many claims a job is buried: kept, with its failure, until somebody looks at it.
pub(crate) const MOST_TRIES: i64 = 8;

fn later(now: Timestamp, by: Duration) -> Timestamp {
    to_micros(now.checked_add(by).unwrap_or(Timestamp::MAX))
}

/// Five seconds, doubled with every try, at most an hour.
pub(crate) fn backoff(tries: i64) -> Duration {
    let doublings = u32::try_from(tries.clamp(1, 11)).unwrap_or(1) - 1;
    Duration::from_secs((5 << doublings).min(3600))
}

pub(super) async fn anything_due(house: &House) -> Result<bool, Fault> {
    let mut tx = house.db.begin_read(Scope::AllTenants).await?;
    let due = tx.maybe(&DUE, p![house.clock.now()]).await?.is_some();
    tx.rollback().await;
    Ok(due)
}

/// Takes the job of a kind that has waited longest, for as long as `lease`.
///
/// # Errors
/// Only technical ones.
pub async fn claim(house: &House, kind: &str, lease: Duration) -> Result<Option<Job>, Fault> {
    loop {
        let now = house.clock.now();
        let mut tx = house.db.begin_write(Scope::AllTenants).await?;
        let Some(row) = tx.maybe(&CLAIM, p![kind, now, later(now, lease)]).await? else {
            tx.rollback().await;
            return Ok(None);
        };
        let (id, tenant, body, tries) = (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?);
        tx.commit().await?;
        let job = Job { id, tenant, kind: kind.to_owned(), body, tries };
        if job.tries <= MOST_TRIES {
            return Ok(Some(job));
        }
        // Every worker that had it stopped in the middle: the job itself may be why.
        bury(house, &job, "stopped_in_the_middle").await?;
    }
}

/// Holds a claim for longer. `false` when it is not ours any more.
pub(super) async fn renew(house: &House, job: &Job, lease: Duration) -> Result<bool, Fault> {
    let until = later(house.clock.now(), lease);
    change(&house.db, &RENEW, p![job.id, job.tries, until]).await
}

/// Notes what became of a job: gone when done, again later, or buried.
pub(super) async fn settle(house: &House, job: &Job, outcome: Result<(), JobFailure>) -> Result<(), Fault> {
    let Err(failure) = outcome else {
        change(&house.db, &DONE, p![job.id, job.tries]).await?;
        return Ok(());
    };
    tracing::warn!(job = %job.id, kind = job.kind, tries = job.tries, %failure, "a job failed");
    if failure.lasting || job.tries >= MOST_TRIES {
        return bury(house, job, failure.code).await;
    }
    let again = later(house.clock.now(), backoff(job.tries));
    change(&house.db, &AGAIN, p![job.id, job.tries, again, failure.code]).await?;
    Ok(())
}

async fn bury(house: &House, job: &Job, code: &str) -> Result<(), Fault> {
    tracing::error!(job = %job.id, kind = job.kind, failure = code, "a job is given up and kept");
    change(&house.db, &BURY, p![job.id, job.tries, house.clock.now(), code]).await?;
    Ok(())
}

async fn change(db: &Db, statement: &Statement, values: &[Value]) -> Result<bool, Fault> {
    let mut tx = db.begin_write(Scope::AllTenants).await?;
    let changed = tx.run(statement, values).await?;
    tx.commit().await?;
    Ok(changed > 0)
}

/// A job that was given up, for whoever operates the program.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct DeadJob {
    /// Which.
    pub id: JobId,
    /// Whose; `None` for work across tenants.
    pub tenant: Option<TenantId>,
    /// Its kind.
    pub kind: String,
    /// How often it was tried.
    pub tries: i64,
    /// Why the last try failed, as a code.
    pub failure: String,
    /// When it was given up.
    pub since: Timestamp,
}

/// The jobs that were given up, the longest dead first, at most `limit`.
///
/// # Errors
/// Only technical ones.
pub async fn dead(db: &Db, limit: i64) -> Result<Vec<DeadJob>, Fault> {
    let mut tx = db.begin_read(Scope::AllTenants).await?;
    let mut jobs = Vec::new();
    for row in tx.all(&DEAD, p![limit]).await? {
        let failure = row.get::<Option<String>>(4)?.unwrap_or_default();
        let (id, tenant, kind) = (row.get(0)?, row.get(1)?, row.get(2)?);
        jobs.push(DeadJob { id, tenant, kind, tries: row.get(3)?, failure, since: row.get(5)? });
    }
    tx.rollback().await;
    Ok(jobs)
}

/// Gives a dead job all its tries again. `false` when it is not dead.
///
/// # Errors
/// Only technical ones.
pub async fn revive(house: &House, job: JobId) -> Result<bool, Fault> {
    change(&house.db, &REVIVE, p![job, house.clock.now()]).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waiting_doubles_up_to_an_hour() {
        let seconds: Vec<u64> = [1, 2, 3, 8, 11, 60].map(|tries| backoff(tries).as_secs()).to_vec();
        assert_eq!(seconds, [5, 10, 20, 640, 3600, 3600]);
    }
}
