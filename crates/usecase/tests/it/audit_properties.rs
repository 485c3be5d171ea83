//! Whatever was written, and wherever hands are laid on it: with the heads it is found, and nothing else is.

use crate::audit::{heads, look, print, verified, write};
use crate::jotting::{house, prepare};
use crate::tampering::{ALL, Tampering, tamper};
use kernel::TenantId;
use proptest::prelude::*;
use store::OsEntropy;
use testkit::TestDb;
use usecase::audit::{Heads, seal_due};

/// What happens before one sealing.
#[derive(Clone, Debug)]
enum Act {
    Write(usize),
    Look,
    Print,
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![(1..4_usize).prop_map(Act::Write), Just(Act::Look), Just(Act::Print)]
}

/// Two to four batches.
fn log() -> impl Strategy<Value = Vec<Vec<Act>>> {
    prop::collection::vec(prop::collection::vec(act(), 1..4), 2..5)
}

async fn written(db: &TestDb, batches: &[Vec<Act>]) -> TenantId {
    let (house, heads) = (house(db), heads(db));
    let tenant = prepare(db).await;
    for batch in batches {
        for act in batch {
            match act {
                Act::Write(events) => write(&house, tenant, *events).await,
                Act::Look => look(&house, tenant).await,
                Act::Print => print(&house, tenant).await,
            }
        }
        seal_due(&house, &heads).await.expect("sealed");
    }
    tenant
}

fn on_its_own<T>(test: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    runtime.expect("a runtime").block_on(test)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn an_untouched_log_verifies(batches in log()) {
        let report = on_its_own(async {
            let db = TestDb::sqlite().await;
            written(&db, &batches).await;
            verified(&db).await
        });
        prop_assert!(report.ok && !report.weaker && report.entries > 1, "{:?}", report);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn hands_laid_on_any_entry_or_batch_are_found(
        batches in log(), tampering in prop::sample::select(ALL), at in 0..1_000_usize,
    ) {
        let report = on_its_own(async {
            let db = TestDb::sqlite().await;
            let tenant = written(&db, &batches).await;
            tamper(&db.db, tenant, tampering, at).await;
            if tampering == Tampering::Reseal {
                let key = db.folder().join("heads.key");
                let aside = Heads::open(&db.folder().join("aside"), &key, &OsEntropy).expect("opens");
                seal_due(&house(&db), &aside).await.expect("sealed anew");
            }
            verified(&db).await
        });
        prop_assert!(!report.ok, "{:?} was not found", tampering);
    }
}
