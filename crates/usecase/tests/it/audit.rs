//! Sealed within a second, whole across crashes and nodes, and honest about what it cannot know.

use crate::jotting::{Save, Show, fresh_uuid, house, id, owner, prepare, rows, second_node};
use crate::tampering::{self, Tampering, cut_tail, edge, first_event, tamper};
use access::OutputChannel;
use kernel::{AuditEntryId, TenantId};
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::sync::Arc;
use store::{KeyFault, OsEntropy, Scope, p};
use testkit::{TestDb, db_test, wait_until};
use usecase::audit::{Erased, Erasure, Heads, HeadsFault, Report, SealFault, erase, seal_due, start_sealer, verify};
use usecase::{House, read, run};
use uuid::Uuid;

pub fn folder(db: &TestDb) -> PathBuf {
    db.folder().join("heads")
}

pub fn heads(db: &TestDb) -> Heads {
    Heads::open(&folder(db), &db.folder().join("heads.key"), &OsEntropy).expect("heads open")
}

pub fn file(db: &TestDb, tenant: TenantId) -> PathBuf {
    folder(db).join(format!("{tenant}.jsonl"))
}

/// Writes one jotting with so many events, and one look at it.
pub async fn write(house: &House, tenant: TenantId, events: usize) {
    let save = Save { jotting: fresh_uuid(), events, ..Save::new("text", 0) };
    run(house, &owner(tenant), &save, None).await.expect("saved");
}

pub async fn look(house: &House, tenant: TenantId) {
    run(house, &owner(tenant), &Save::new("text", 0), None).await.ok();
    let show = Show { persons: vec![id(3), id(4)] };
    read(house, &owner(tenant), OutputChannel::Page, &show).await.expect("shown");
}

/// A letter, a job and a delivery too.
pub async fn print(house: &House, tenant: TenantId) {
    let save = Save { jotting: fresh_uuid(), also_to: Some(tenant), ..Save::new("text", 0) };
    run(house, &owner(tenant), &save, None).await.expect("saved");
}

pub async fn verified(db: &TestDb) -> Report {
    verify(&db.db, Some(&folder(db))).await.expect("verifies")
}

#[track_caller]
fn whole(report: &Report, entries: u64) {
    assert!(report.ok && !report.weaker, "{report:?}");
    assert_eq!(report.entries, entries);
}

db_test! {
    async fn an_untouched_log_verifies_and_says_so_of_every_entry(db: TestDb) {
        let (house, heads) = (house(&db), heads(&db));
        let (one, other) = (prepare(&db).await, prepare(&db).await);
        whole(&verified(&db).await, 0);
        for tenant in [one, other] {
            write(&house, tenant, 3).await;
            look(&house, tenant).await;
            assert_eq!(seal_due(&house, &heads).await.expect("sealed"), 5);
        }
        // Both tenants in one round: an event and a document each.
        print(&house, one).await;
        print(&house, other).await;
        assert_eq!(seal_due(&house, &heads).await.expect("sealed"), 4);
        assert_eq!(seal_due(&house, &heads).await.expect("sealed"), 0);
        whole(&verified(&db).await, 14);
        // What waits to be sealed is verified too.
        write(&house, one, 1).await;
        whole(&verified(&db).await, 15);
    }

    async fn more_than_a_page_and_more_than_a_batch_verify(db: TestDb) {
        let (house, heads) = (house(&db), heads(&db));
        let tenant = prepare(&db).await;
        write(&house, tenant, 1_200).await;
        assert_eq!(seal_due(&house, &heads).await.expect("sealed"), 1_200);
        assert_eq!(edge(&db.db, tenant).await.number, 2);
        whole(&verified(&db).await, 1_200);
        tamper(&db.db, tenant, Tampering::AlterRow, 1_100).await;
        let report = verified(&db).await;
        assert_eq!(report.faults.len(), 1, "{report:?}");
        assert_eq!(report.faults[0].seq, Some(1_101));
    }

    async fn every_tampering_is_found_with_the_heads(db: TestDb) {
        let (house, heads) = (house(&db), heads(&db));
        for tampering in tampering::ALL {
            let tenant = prepare(&db).await;
            for events in 1..4 {
                write(&house, tenant, events).await;
                look(&house, tenant).await;
                print(&house, tenant).await;
                // Tenants that hands were laid on before are not sealed any more.
                seal_due(&house, &heads).await.ok();
            }
            let report = verified(&db).await;
            assert!(!report.faults.iter().any(|f| f.tenant == tenant), "{report:?}");
            tamper(&db.db, tenant, *tampering, 5).await;
            if *tampering == Tampering::Reseal {
                // Aside, with the same key: what an insider could do.
                let aside = Heads::open(&db.folder().join("aside"), &db.folder().join("heads.key"), &OsEntropy);
                seal_due(&house, &aside.expect("opens")).await.ok();
            }
            let report = verified(&db).await;
            assert!(!report.ok && report.faults.iter().any(|f| f.tenant == tenant), "{tampering:?} {report:?}");
        }
    }

    async fn without_the_heads_a_log_computed_anew_looks_whole_and_the_report_says_that_it_is_weaker(db: TestDb) {
        let (house, kept) = (house(&db), heads(&db));
        let tenant = prepare(&db).await;
        write(&house, tenant, 4).await;
        seal_due(&house, &kept).await.expect("sealed");
        tamper(&db.db, tenant, Tampering::Reseal, 2).await;
        let aside = Heads::open(&db.folder().join("aside"), &db.folder().join("heads.key"), &OsEntropy).expect("opens");
        seal_due(&house, &aside).await.expect("sealed anew");
        let report = verify(&db.db, None).await.expect("verifies");
        assert!(report.ok && report.weaker, "{report:?}");
        assert!(!verified(&db).await.ok);
    }

    async fn the_heads_of_one_tenant_verify_that_tenant_and_leave_the_others_weaker(db: TestDb) {
        let (house, heads) = (house(&db), heads(&db));
        let (one, other) = (prepare(&db).await, prepare(&db).await);
        for tenant in [one, other] {
            write(&house, tenant, 2).await;
        }
        seal_due(&house, &heads).await.expect("sealed");
        let report = verify(&db.db, Some(&file(&db, one))).await.expect("verifies");
        assert!(report.ok && report.weaker, "{report:?}");
    }

    async fn heads_that_a_crash_kept_from_being_written_are_written_at_the_next_start(db: TestDb) {
        let (house, before) = (house(&db), heads(&db));
        let tenant = prepare(&db).await;
        for _ in 0..3 {
            write(&house, tenant, 2).await;
            seal_due(&house, &before).await.expect("sealed");
        }
        let lines = fs::read_to_string(file(&db, tenant)).expect("heads");
        let first: String = lines.lines().take(1).map(|line| format!("{line}\n")).collect();
        // The crash came in the middle of writing the second line.
        fs::write(file(&db, tenant), format!("{first}{{\"note\":\"fell")).expect("written");
        let report = verified(&db).await;
        assert!(report.ok && report.weaker, "the database is whole, its newest heads are not there: {report:?}");
        assert_eq!(seal_due(&house, &heads(&db)).await.expect("healed"), 0);
        assert_eq!(fs::read_to_string(file(&db, tenant)).expect("heads"), lines);
        whole(&verified(&db).await, 6);
    }

    async fn a_cut_tail_is_not_sealed_over(db: TestDb) {
        let (house, before) = (house(&db), heads(&db));
        let tenant = prepare(&db).await;
        write(&house, tenant, 2).await;
        seal_due(&house, &before).await.expect("sealed");
        let older = edge(&db.db, tenant).await;
        write(&house, tenant, 2).await;
        seal_due(&house, &before).await.expect("sealed");
        cut_tail(&db.db, tenant, &older).await;
        assert!(verify(&db.db, None).await.expect("verifies").ok, "the database alone shows nothing");
        write(&house, tenant, 2).await;
        for heads in [before, heads(&db)] {
            let refused = seal_due(&house, &heads).await;
            assert!(matches!(refused, Err(SealFault::TailCut(t, 2, 1)) if t == tenant), "{refused:?}");
        }
        let report = verified(&db).await;
        assert!(report.faults.iter().any(|f| f.what.contains("gone")), "{report:?}");
        // An older copy put back on purpose: the old heads are moved aside, and sealing goes on.
        fs::rename(file(&db, tenant), folder(&db).join("before-restore")).expect("moved");
        assert_eq!(seal_due(&house, &heads(&db)).await.expect("sealed"), 2);
        whole(&verified(&db).await, 4);
    }

    async fn an_altered_edge_is_not_built_on_and_other_tenants_are_sealed_all_the_same(db: TestDb) {
        let (house, heads) = (house(&db), heads(&db));
        let (one, other) = (prepare(&db).await, prepare(&db).await);
        write(&house, one, 2).await;
        seal_due(&house, &heads).await.expect("sealed");
        tampering::alter_edge(&db.db, one).await;
        write(&house, one, 1).await;
        write(&house, other, 1).await;
        let refused = seal_due(&house, &heads).await;
        assert!(matches!(refused, Err(SealFault::Edge(t)) if t == one), "{refused:?}");
        assert_eq!(edge(&db.db, other).await.size, 1);
    }

    async fn two_nodes_that_seal_at_once_number_every_entry_once(db: TestDb) {
        let tenant = prepare(&db).await;
        let (one, two) = (house(&db), second_node(&db).await);
        let kept = Arc::new(heads(&db));
        let key = db.folder().join("heads.key");
        let others = Arc::new(Heads::open(&db.folder().join("other"), &key, &OsEntropy).expect("opens"));
        let mut tasks = Vec::new();
        for (house, heads) in [(one, kept.clone()), (two, others.clone())] {
            tasks.push(tokio::spawn(async move {
                for _ in 0..10 {
                    write(&house, tenant, 2).await;
                    seal_due(&house, &heads).await.expect("sealed");
                }
            }));
        }
        for task in tasks {
            task.await.expect("ends");
        }
        let house = house(&db);
        seal_due(&house, &kept).await.expect("heads are complete");
        seal_due(&house, &others).await.expect("heads are complete");
        assert_eq!(edge(&db.db, tenant).await.size, 40);
        whole(&verified(&db).await, 40);
        whole(&verify(&db.db, Some(&db.folder().join("other"))).await.expect("verifies"), 40);
    }

    async fn what_was_erased_leaves_the_seal_whole(db: TestDb) {
        let (house, heads) = (house(&db), heads(&db));
        let tenant = prepare(&db).await;
        write(&house, tenant, 3).await;
        seal_due(&house, &heads).await.expect("sealed");
        let now = house.clock.now();
        let of_event = erasure(tenant, first_event(&db.db, tenant).await.0);
        assert_eq!(erase(&db.db, &of_event, now).await.expect("erases"), Erased::Done);
        assert_eq!(erase(&db.db, &of_event, now).await.expect("answers"), Erased::NothingThere);
        whole(&verified(&db).await, 4);
        seal_due(&house, &heads).await.expect("the erasure is sealed");
        whole(&verified(&db).await, 4);
        // And nobody takes the record of it away.
        tamper(&db.db, tenant, Tampering::RemoveLast, 0).await;
        assert!(!verified(&db).await.ok);
    }

    async fn a_look_is_erased_with_whom_it_named_and_what_must_stay_stays(db: TestDb) {
        let (house, who) = (house(&db), owner(prepare(&db).await));
        let tenant = who.tenant;
        run(&house, &who, &Save { also_to: Some(tenant), ..Save::new("first", 0) }, None).await.expect("saved");
        read(&house, &who, OutputChannel::Page, &Show { persons: vec![id(3), id(4)] }).await.expect("shown");
        let mut tx = db.db.begin_read(Scope::Tenant(tenant)).await.expect("begins");
        let look: Uuid = tx.one(&A_LOOK, p![tenant]).await.expect("a look").get(0).expect("an id");
        let letter: Uuid = tx.one(&A_LETTER, p![tenant]).await.expect("a letter").get(0).expect("an id");
        tx.rollback().await;
        let now = house.clock.now();
        let outcome = async |entry| erase(&db.db, &erasure(tenant, entry), now).await.expect("answers");
        assert_eq!(outcome(letter).await, Erased::MustStay);
        assert_eq!(outcome(look).await, Erased::Done);
        let report = verify(&db.db, None).await.expect("verifies");
        assert!(report.ok && rows(&db, tenant).await.looks == 0, "{report:?}");
    }

    async fn the_sealer_seals_in_the_background_and_what_is_left_when_it_stops(db: TestDb) {
        let house = house(&db);
        let tenant = prepare(&db).await;
        let sealer = start_sealer(house.clone(), Arc::new(heads(&db)));
        write(&house, tenant, 2).await;
        wait_until(|| async { file(&db, tenant).exists() }).await;
        write(&house, tenant, 1).await;
        sealer.stop().await;
        assert_eq!(edge(&db.db, tenant).await.size, 3);
        whole(&verified(&db).await, 3);
    }
}

store::sql! {
    A_LOOK -> [Uuid] = "select id from access_entry where tenant_id = ?1";
    A_LETTER -> [Uuid] = "select id from document where tenant_id = ?1";
}

fn erasure(tenant: TenantId, entry: Uuid) -> Erasure {
    Erasure { tenant, entry: AuditEntryId(entry), by: owner(tenant).account, basis: "GDPR art. 17".into() }
}

fn scratch() -> PathBuf {
    let folder = std::env::temp_dir().join(format!("heads_{}", fresh_uuid()));
    fs::create_dir_all(&folder).expect("made");
    folder
}

#[test]
fn the_signing_key_is_its_owners_alone_and_may_not_change() {
    let folder = scratch();
    let (heads, key) = (folder.join("heads"), folder.join("key"));
    Heads::open(&heads, &key, &OsEntropy).expect("made at the first start");
    assert_eq!(fs::metadata(&key).expect("a key").permissions().mode() & 0o777, 0o600);
    Heads::open(&heads, &key, &OsEntropy).expect("opened at the next");
    fs::set_permissions(&key, fs::Permissions::from_mode(0o644)).expect("set");
    assert!(matches!(Heads::open(&heads, &key, &OsEntropy), Err(HeadsFault::Key(KeyFault::Open(..)))));
    fs::remove_file(&key).expect("removed");
    assert!(matches!(Heads::open(&heads, &key, &OsEntropy), Err(HeadsFault::Key(KeyFault::Missing(_)))));
    let other = folder.join("other");
    Heads::open(&folder.join("elsewhere"), &other, &OsEntropy).expect("another installation");
    assert!(matches!(Heads::open(&heads, &other, &OsEntropy), Err(HeadsFault::OtherKey(_))));
    fs::remove_dir_all(&folder).expect("removed");
}
