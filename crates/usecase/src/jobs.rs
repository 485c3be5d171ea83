//! Who finishes later what an act began? Workers that claim jobs from a table, on as many nodes as there are.
//!
//! A job is claimed for a while and the claim is renewed as long as its handler runs; a worker that stopped loses it
//! to another. `tries` counts the claims, so it tells an old claim from a new one. A job may therefore run more than
//! once, never twice at the same time; what it does goes through [`run`](crate::run()) with [`Job::key`], and has one
//! effect.

mod queue;
mod schedule;

pub(crate) use queue::backoff;
pub use queue::{DeadJob, claim, dead, revive};
pub use schedule::{Schedule, enqueue_due, ensure_schedule};

use crate::{Failure, House, IdempotencyKey, Refusal};
use access::{Principal, Role};
use kernel::{AccountId, HatId, JobId, TenantId};
use std::collections::BTreeMap;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;
use store::Fault;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use uuid::Uuid;

/// A claimed job.
#[derive(Clone, Debug)]
pub struct Job {
    /// Its id.
    pub id: JobId,
    /// Whose it is; `None` for work across tenants.
    pub tenant: Option<TenantId>,
    /// Which handler.
    pub kind: String,
    /// What it needs: ids only.
    pub body: serde_json::Value,
    /// How often it has been claimed, this time included.
    pub tries: i64,
}

impl Job {
    /// The same at every try, so that a command run with it has one effect. `part` tells several commands of one job
    /// apart.
    pub fn key(&self, part: &str) -> Option<IdempotencyKey> {
        IdempotencyKey::new(&format!("job-{}-{part}", self.id))
    }
}

/// The program itself as actor within one tenant: finishes what a person's act began, and looks at nothing.
pub fn machine(tenant: TenantId) -> Principal {
    let (account, hat) = (AccountId(Uuid::nil()), HatId(Uuid::nil()));
    Principal { account, hat, role: Role::Machine, tenant, person: None }
}

/// Why a job did not succeed. Names a cause by its stable code; there is no room for personal data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JobFailure {
    /// For whoever looks into it: `connection`, `the_refusals_code`, ...
    pub code: &'static str,
    /// Trying again would not help.
    pub lasting: bool,
}

impl fmt::Display for JobFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code)
    }
}

impl From<Fault> for JobFailure {
    fn from(fault: Fault) -> Self {
        let code = match fault {
            Fault::Retry => "busy",
            Fault::Full => "disk_full",
            Fault::Unavailable(_) => "database_unavailable",
            Fault::Constraint(_) => "constraint",
            Fault::Decode(_) => "unreadable_value",
            Fault::Sealed(_) => "sealed_value",
            Fault::Statement(_) => "statement",
        };
        Self { code, lasting: false }
    }
}

impl<R: Refusal> From<Failure<R>> for JobFailure {
    fn from(failure: Failure<R>) -> Self {
        match failure {
            Failure::NotFound => Self { code: "not_found", lasting: true },
            Failure::Refused(refusal) => Self { code: refusal.code(), lasting: true },
            Failure::KeyReused => Self { code: "key_reused", lasting: true },
            Failure::Full(_) => Self { code: "disk_full", lasting: false },
            Failure::Fault(_) => Self { code: "fault", lasting: false },
        }
    }
}

/// What a handler's work comes to.
pub type Handled<'a> = Pin<Box<dyn Future<Output = Result<(), JobFailure>> + Send + 'a>>;

/// Does one kind of job.
pub trait JobHandler: Send + Sync + 'static {
    /// The kind, as it stands in [`Due::kind`](crate::Due).
    fn kind(&self) -> &'static str;
    /// Does it. Acts through [`run`](crate::run()) as [`machine`].
    fn handle<'a>(&'a self, house: &'a House, job: &'a Job) -> Handled<'a>;
}

/// The handlers of a program, by kind. A kind that no handler here knows waits for a node that knows it.
#[derive(Clone, Default)]
pub struct JobHandlers(BTreeMap<&'static str, Arc<dyn JobHandler>>);

impl JobHandlers {
    /// Adds a handler; the last one of a kind counts.
    pub fn with(mut self, handler: impl JobHandler) -> Self {
        self.0.insert(handler.kind(), Arc::new(handler));
        self
    }
}

/// How long a claim holds without renewal.
const LEASE: Duration = Duration::from_secs(60);
const RENEW: Duration = Duration::from_secs(20);
const POLL: Duration = Duration::from_secs(1);

/// Claims and does one job of each kind that is due. Answers how many were taken.
///
/// # Errors
/// Only when the queue cannot be reached; what becomes of a job is noted on the job.
pub async fn work_once(house: &House, handlers: &JobHandlers) -> Result<usize, Fault> {
    enqueue_due(house).await?;
    if !queue::anything_due(house).await? {
        return Ok(0);
    }
    let mut taken = 0;
    for (kind, handler) in &handlers.0 {
        if let Some(job) = claim(house, kind, LEASE).await? {
            taken += 1;
            let outcome = attempt(house, handler.clone(), &job).await;
            if let Some(outcome) = outcome {
                queue::settle(house, &job, outcome).await?;
            }
        }
    }
    Ok(taken)
}

/// Runs a handler while renewing the claim. `None` when the claim was lost: the job is another worker's now.
async fn attempt(house: &House, handler: Arc<dyn JobHandler>, job: &Job) -> Option<Result<(), JobFailure>> {
    let (its_house, its_job) = (house.clone(), job.clone());
    // A task of its own, so that a handler that panics takes no worker with it.
    let mut running = tokio::spawn(async move { handler.handle(&its_house, &its_job).await });
    loop {
        tokio::select! {
            outcome = &mut running => {
                return Some(outcome.unwrap_or(Err(JobFailure { code: "handler_panicked", lasting: false })));
            }
            () = tokio::time::sleep(RENEW) => {
                if !queue::renew(house, job, LEASE).await.unwrap_or(false) {
                    tracing::warn!(job = %job.id, kind = job.kind, "the claim on a job was lost; it is left");
                    running.abort();
                    return None;
                }
            }
        }
    }
}

/// A task that works through the queue. Dropping it stops it after the job it is at.
pub struct Worker {
    stop: watch::Sender<bool>,
    task: JoinHandle<()>,
}

/// Starts working through the queue. Several workers, on one node or many, share the jobs.
pub fn start_worker(house: House, handlers: JobHandlers) -> Worker {
    let (stop, mut stopped) = watch::channel(false);
    let task = tokio::spawn(async move {
        loop {
            let taken = work_once(&house, &handlers).await.unwrap_or_else(|error| {
                tracing::error!(%error, "the job queue cannot be reached");
                0
            });
            let pause = if taken == 0 { POLL } else { Duration::ZERO };
            tokio::select! {
                biased;
                _ = stopped.changed() => break,
                () = tokio::time::sleep(pause) => {}
            }
        }
    });
    Worker { stop, task }
}

impl Worker {
    /// Finishes the job that is being done, and stops.
    pub async fn stop(self) {
        let _ = self.stop.send(true);
        if let Err(error) = self.task.await {
            tracing::error!(%error, "a worker ended badly");
        }
    }
}
