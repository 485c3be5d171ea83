//! What does the program do by itself, on every node and once for all of them? Sends, sweeps, forgets.

use people::kept_forms::sweep_forms;
use people::sessions::forget_ended_sessions;
use serde_json::json;
use std::time::Duration;
use store::Fault;
use usecase::deliveries::SendDeliveries;
use usecase::jobs::{Handled, Job, JobHandler, JobHandlers, Schedule, Worker, ensure_schedule, start_worker};
use usecase::{House, forget_answers};

/// Removes what was kept for a while only: ended sessions, typed text that nobody came back for, answers to requests that
/// nobody can repeat. And lets the database count what has grown.
struct Sweep;

impl JobHandler for Sweep {
    fn kind(&self) -> &'static str {
        "sweep"
    }
    fn handle<'a>(&'a self, house: &'a House, _: &'a Job) -> Handled<'a> {
        Box::pin(async move {
            forget_ended_sessions(&house.db, &*house.clock).await?;
            sweep_forms(&house.db, &*house.clock).await?;
            forget_answers(&house.db, house.clock.now()).await?;
            house.db.refresh_statistics().await?;
            Ok(())
        })
    }
}

fn schedule(name: &'static str, every: Duration) -> Schedule {
    Schedule { name, kind: name, body: json!({}), every }
}

/// Sets the schedules, which all nodes share, and starts this node's worker.
pub(crate) async fn start(house: &House) -> Result<Worker, Fault> {
    let now = house.clock.now();
    ensure_schedule(&house.db, &schedule("send_deliveries", Duration::from_secs(5)), now).await?;
    ensure_schedule(&house.db, &schedule("sweep", Duration::from_secs(3600)), now).await?;
    Ok(start_worker(house.clone(), JobHandlers::default().with(SendDeliveries).with(Sweep)))
}
