//! Once at a time, again after a crash, and never lost from sight.

use crate::jotting::{fresh_uuid, house, id, prepare, second_node};
use jiff::{SignedDuration, Timestamp};
use kernel::{JobId, TenantId};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use store::{Db, Scope, p, sql};
use testkit::{TestDb, db_test, wait_until};
use usecase::House;
use usecase::jobs::{
    Handled, Job, JobFailure, JobHandler, JobHandlers, Schedule, claim, dead, enqueue_due, ensure_schedule, revive,
    start_worker, work_once,
};

sql! {
    PUT -> [] = "insert into job (id, tenant_id, kind, body, run_at, tries) values (?1, ?2, ?3, ?4, ?5, 0)";
    LEFT -> [Int] = "select count(*) from job";
    WAITING -> [Int] = "select count(*) from job where kind = ?1";
}

const KIND: &str = "count";

async fn put(db: &Db, tenant: TenantId, kind: &str, at: Timestamp) -> JobId {
    let job = JobId(fresh_uuid());
    let mut tx = db.begin_write(Scope::Tenant(tenant)).await.expect("begins");
    tx.run(&PUT, p![job, tenant, kind, serde_json::json!({ "n": 1 }), at]).await.expect("put");
    tx.commit().await.expect("commits");
    job
}

async fn left(db: &Db) -> i64 {
    let mut tx = db.begin_read(Scope::AllTenants).await.expect("begins");
    let left = tx.one(&LEFT, p![]).await.expect("counts").get(0).expect("a number");
    tx.rollback().await;
    left
}

async fn waiting(db: &Db, kind: &str) -> i64 {
    let mut tx = db.begin_read(Scope::AllTenants).await.expect("begins");
    let waiting = tx.one(&WAITING, p![kind]).await.expect("counts").get(0).expect("a number");
    tx.rollback().await;
    waiting
}

/// Counts how often it ran and how many ran at the same time.
#[derive(Clone, Default)]
struct Count {
    at_once: Arc<AtomicUsize>,
    most: Arc<AtomicUsize>,
    ran: Arc<AtomicUsize>,
}

impl JobHandler for Count {
    fn kind(&self) -> &'static str {
        KIND
    }
    fn handle<'a>(&'a self, _: &'a House, job: &'a Job) -> Handled<'a> {
        Box::pin(async move {
            assert_eq!(job.body["n"], 1);
            let now = self.at_once.fetch_add(1, Ordering::SeqCst) + 1;
            self.most.fetch_max(now, Ordering::SeqCst);
            tokio::time::sleep(Duration::from_millis(10)).await;
            self.at_once.fetch_sub(1, Ordering::SeqCst);
            self.ran.fetch_add(1, Ordering::SeqCst);
            Ok(())
        })
    }
}

/// Fails as it is told.
struct Fail(Option<JobFailure>);

impl JobHandler for Fail {
    fn kind(&self) -> &'static str {
        "fail"
    }
    fn handle<'a>(&'a self, _: &'a House, _: &'a Job) -> Handled<'a> {
        let failure = self.0.expect("a failure, or else it panics");
        Box::pin(async move { Err(failure) })
    }
}

async fn work_until_quiet(db: &TestDb, house: &House, handlers: &JobHandlers) -> usize {
    let mut taken = 0;
    for _ in 0..40 {
        taken += work_once(house, handlers).await.expect("works");
        db.clock.advance(SignedDuration::from_hours(2));
    }
    taken
}

db_test! {
    async fn one_job_is_never_done_twice_at_the_same_time(db: TestDb) {
        let tenant = prepare(&db).await;
        let nodes = [house(&db), second_node(&db).await, house(&db)];
        let count = Count::default();
        put(&db.db, tenant, KIND, db.clock_now()).await;
        let workers: Vec<_> =
            nodes.iter().map(|house| start_worker(house.clone(), JobHandlers::default().with(count.clone()))).collect();
        wait_until(|| async { left(&db.db).await == 0 }).await;
        for worker in workers {
            worker.stop().await;
        }
        assert_eq!((count.ran.load(Ordering::SeqCst), count.most.load(Ordering::SeqCst)), (1, 1));
    }

    async fn two_workers_share_the_jobs_and_do_each_once(db: TestDb) {
        let tenant = prepare(&db).await;
        let nodes = [house(&db), second_node(&db).await];
        let count = Count::default();
        for _ in 0..20 {
            put(&db.db, tenant, KIND, db.clock_now()).await;
        }
        let workers: Vec<_> =
            nodes.iter().map(|house| start_worker(house.clone(), JobHandlers::default().with(count.clone()))).collect();
        wait_until(|| async { left(&db.db).await == 0 }).await;
        for worker in workers {
            worker.stop().await;
        }
        assert_eq!(count.ran.load(Ordering::SeqCst), 20);
    }

    async fn the_job_of_a_worker_that_stopped_is_taken_over_and_its_old_claim_counts_no_more(db: TestDb) {
        let tenant = prepare(&db).await;
        let (house, other) = (house(&db), second_node(&db).await);
        let job = put(&db.db, tenant, KIND, db.clock_now()).await;
        let minute = Duration::from_secs(60);
        let first = claim(&house, KIND, minute).await.expect("claims").expect("a job");
        assert_eq!((first.id, first.tenant, first.tries), (job, Some(tenant), 1));
        assert!(claim(&other, KIND, minute).await.expect("claims").is_none(), "it is taken");
        db.clock.advance(SignedDuration::from_secs(61));
        let second = claim(&other, KIND, minute).await.expect("claims").expect("the claim has run out");
        assert_eq!((second.id, second.tries), (job, 2));
        assert_eq!(first.key("a"), second.key("a"), "a command of either claim has one effect");
        assert!(claim(&house, KIND, minute).await.expect("claims").is_none());
        assert_eq!(left(&db.db).await, 1);
    }

    async fn a_job_waits_for_its_time_and_for_a_handler_that_knows_it(db: TestDb) {
        let tenant = prepare(&db).await;
        let house = house(&db);
        let handlers = JobHandlers::default().with(Count::default());
        put(&db.db, tenant, "of_a_newer_program", db.clock_now()).await;
        put(&db.db, tenant, KIND, db.clock_now() + SignedDuration::from_mins(5)).await;
        assert_eq!(work_once(&house, &handlers).await.expect("works"), 0);
        db.clock.advance(SignedDuration::from_mins(5));
        assert_eq!(work_once(&house, &handlers).await.expect("works"), 1);
        assert_eq!(waiting(&db.db, "of_a_newer_program").await, 1);
    }

    async fn a_job_that_fails_is_tried_later_each_time_then_kept_and_can_be_revived(db: TestDb) {
        let tenant = prepare(&db).await;
        let house = house(&db);
        let code = JobFailure { code: "far_end_silent", lasting: false };
        let handlers = JobHandlers::default().with(Fail(Some(code)));
        let job = put(&db.db, tenant, "fail", db.clock_now()).await;
        assert_eq!(work_once(&house, &handlers).await.expect("works"), 1);
        assert_eq!(work_once(&house, &handlers).await.expect("works"), 0, "not at once");
        assert_eq!(1 + work_until_quiet(&db, &house, &handlers).await, 8);
        let kept = dead(&db.db, 10).await.expect("listed");
        assert_eq!(kept.len(), 1);
        assert_eq!((kept[0].id, kept[0].tenant, kept[0].tries), (job, Some(tenant), 8));
        assert_eq!((kept[0].kind.as_str(), kept[0].failure.as_str()), ("fail", "far_end_silent"));
        assert!(revive(&house, job).await.expect("revives"));
        assert!(!revive(&house, job).await.expect("is alive"));
        assert_eq!(work_once(&house, &handlers).await.expect("works"), 1);
        assert!(dead(&db.db, 10).await.expect("listed").is_empty());
    }

    async fn a_lasting_failure_is_not_tried_again(db: TestDb) {
        let tenant = prepare(&db).await;
        let house = house(&db);
        let handlers = JobHandlers::default().with(Fail(Some(JobFailure { code: "stale", lasting: true })));
        put(&db.db, tenant, "fail", db.clock_now()).await;
        assert_eq!(work_until_quiet(&db, &house, &handlers).await, 1);
        assert_eq!(dead(&db.db, 10).await.expect("listed")[0].failure, "stale");
    }

    async fn a_handler_that_panics_takes_no_worker_with_it(db: TestDb) {
        let tenant = prepare(&db).await;
        let house = house(&db);
        let handlers = JobHandlers::default().with(Fail(None)).with(Count::default());
        put(&db.db, tenant, "fail", db.clock_now()).await;
        put(&db.db, tenant, KIND, db.clock_now()).await;
        assert_eq!(work_once(&house, &handlers).await.expect("works"), 2);
        assert_eq!(waiting(&db.db, KIND).await, 0);
        work_until_quiet(&db, &house, &handlers).await;
        assert_eq!(dead(&db.db, 10).await.expect("listed")[0].failure, "handler_panicked");
    }

    async fn a_job_that_stops_every_worker_is_given_up(db: TestDb) {
        let tenant = prepare(&db).await;
        let house = house(&db);
        put(&db.db, tenant, KIND, db.clock_now()).await;
        for tries in 1..=8 {
            let job = claim(&house, KIND, Duration::from_secs(60)).await.expect("claims").expect("a job");
            assert_eq!(job.tries, tries);
            db.clock.advance(SignedDuration::from_secs(61));
        }
        assert!(claim(&house, KIND, Duration::from_secs(60)).await.expect("claims").is_none());
        assert_eq!(dead(&db.db, 10).await.expect("listed")[0].failure, "stopped_in_the_middle");
    }

    async fn a_schedule_sets_up_one_job_at_a_time_whatever_the_number_of_nodes(db: TestDb) {
        prepare(&db).await;
        let (house, other) = (house(&db), second_node(&db).await);
        let every = Duration::from_secs(60);
        let schedule = Schedule { name: "counting", kind: KIND, body: serde_json::json!({ "n": 1 }), every };
        for _ in 0..2 {
            ensure_schedule(&db.db, &schedule, db.clock_now()).await.expect("known");
        }
        let (here, there) = tokio::join!(enqueue_due(&house), enqueue_due(&other));
        assert_eq!(here.expect("set up") + there.expect("set up"), 1);
        assert_eq!(enqueue_due(&house).await.expect("not due"), 0);
        db.clock.advance(SignedDuration::from_secs(600));
        assert_eq!(enqueue_due(&house).await.expect("due"), 0, "the job of last time still waits");
        let count = Count::default();
        let handlers = JobHandlers::default().with(count.clone());
        assert_eq!(work_once(&house, &handlers).await.expect("works"), 1);
        db.clock.advance(SignedDuration::from_secs(60));
        assert_eq!(work_once(&house, &handlers).await.expect("works"), 1);
        assert_eq!(count.ran.load(Ordering::SeqCst), 2);
    }

    async fn a_clock_moved_back_neither_loses_nor_doubles_a_job(db: TestDb) {
        let tenant = prepare(&db).await;
        let house = house(&db);
        put(&db.db, tenant, KIND, db.clock_now()).await;
        let job = claim(&house, KIND, Duration::from_secs(60)).await.expect("claims").expect("a job");
        db.clock.advance(SignedDuration::from_hours(-3));
        assert!(claim(&house, KIND, Duration::from_secs(60)).await.expect("claims").is_none());
        db.clock.advance(SignedDuration::from_hours(4));
        let again = claim(&house, KIND, Duration::from_secs(60)).await.expect("claims").expect("a job");
        assert_eq!((again.id, again.tries), (job.id, 2));
        assert_ne!(again.id, id(0));
    }
}

/// The instant on the test's clock.
trait ClockNow {
    fn clock_now(&self) -> Timestamp;
}

impl ClockNow for TestDb {
    fn clock_now(&self) -> Timestamp {
        kernel::Clock::now(&*self.clock)
    }
}
