//! One effect or none: keys, lost commits, a full disk, others at the same time.

use crate::jotting::{NotSaved, Rows, Save, Saved, Show, Touch, house, owner, prepare, rows, stranger};
use access::OutputChannel;
use jiff::SignedDuration;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use testkit::{TestDb, db_test};
use usecase::{ANSWERS_KEPT, Failure, IdempotencyKey, forget_answers, read, run};

fn key(text: &str) -> IdempotencyKey {
    IdempotencyKey::new(text).expect("a key")
}

async fn text_of(db: &TestDb, who: &access::Principal) -> Option<(String, i64)> {
    read(&house(db), who, OutputChannel::Page, &Show { persons: vec![] }).await.ok().map(|view| (*view).clone())
}

const WHOLE: Rows = Rows { events: 1, documents: 1, jobs: 1, outbox: 1, audited: 2, keys: 1, looks: 0 };

db_test! {
    async fn everything_a_decision_leads_to_is_committed_together(db: TestDb) {
        let tenant = prepare(&db).await;
        let save = Save { also_to: Some(tenant), ..Save::new("first", 0) };
        let done = run(&house(&db), &owner(tenant), &save, Some(&key("k"))).await.expect("saved");
        assert_eq!(done, Saved { version: 1 });
        assert_eq!(rows(&db, tenant).await, WHOLE);
    }

    async fn a_repeated_key_has_one_effect(db: TestDb) {
        let tenant = prepare(&db).await;
        let (house, who) = (house(&db), owner(tenant));
        for _ in 0..3 {
            let done = run(&house, &who, &Save::new("first", 0), Some(&key("k"))).await.expect("saved");
            assert_eq!(done.version, 1);
        }
        assert_eq!(rows(&db, tenant).await.events, 1);
        // Another key is another request, and it meets what the first one did.
        let again = run(&house, &who, &Save::new("first", 0), Some(&key("l"))).await;
        assert!(matches!(again, Err(Failure::Refused(NotSaved::Stale { version: 1, .. }))), "{again:?}");
    }

    async fn an_answer_is_kept_for_a_week_and_then_forgotten(db: TestDb) {
        let tenant = prepare(&db).await;
        let (house, who) = (house(&db), owner(tenant));
        run(&house, &who, &Save::new("first", 0), Some(&key("k"))).await.expect("saved");
        db.clock.advance(ANSWERS_KEPT);
        run(&house, &who, &Save::new("second", 1), Some(&key("l"))).await.expect("saved");
        assert_eq!(forget_answers(&house.db, house.clock.now()).await.expect("sweeps"), 0);
        db.clock.advance(SignedDuration::from_secs(1));
        assert_eq!(forget_answers(&house.db, house.clock.now()).await.expect("sweeps"), 1);
        // The younger answers still; the older has gone, and the version speaks in its place.
        run(&house, &who, &Save::new("second", 1), Some(&key("l"))).await.expect("its answer");
        let late = run(&house, &who, &Save::new("first", 0), Some(&key("k"))).await;
        assert!(matches!(late, Err(Failure::Refused(NotSaved::Stale { version: 2, .. }))), "{late:?}");
    }

    async fn a_key_sent_many_times_at_once_has_one_effect(db: TestDb) {
        let tenant = prepare(&db).await;
        let house = house(&db);
        let mut tasks = Vec::new();
        for _ in 0..6 {
            let (house, who) = (house.clone(), owner(tenant));
            tasks.push(tokio::spawn(async move {
                run(&house, &who, &Save::new("first", 0), Some(&key("k"))).await
            }));
        }
        for task in tasks {
            assert_eq!(task.await.expect("ends").expect("saved").version, 1);
        }
        assert_eq!(rows(&db, tenant).await.events, 1);
    }

    async fn a_key_of_another_command_is_refused(db: TestDb) {
        let tenant = prepare(&db).await;
        let (house, who) = (house(&db), owner(tenant));
        run(&house, &who, &Save::new("first", 0), Some(&key("k"))).await.expect("saved");
        let other = run(&house, &who, &Touch, Some(&key("k"))).await;
        assert!(matches!(other, Err(Failure::KeyReused)), "{other:?}");
        assert_eq!(rows(&db, tenant).await.events, 1);
    }

    async fn a_refusal_changes_nothing_and_keeps_no_key(db: TestDb) {
        let tenant = prepare(&db).await;
        let (house, who) = (house(&db), owner(tenant));
        run(&house, &who, &Save::new("first", 0), None).await.expect("saved");
        let before = rows(&db, tenant).await;
        let refused = run(&house, &who, &Save::new("second", 7), Some(&key("k"))).await;
        let Err(Failure::Refused(NotSaved::Stale { text, version })) = refused else { panic!("{refused:?}") };
        assert_eq!((text.as_str(), version), ("first", 1));
        assert_eq!(rows(&db, tenant).await, before);
    }

    async fn a_commit_lost_before_it_happened_leaves_nothing_and_can_be_repeated(db: TestDb) {
        let tenant = prepare(&db).await;
        let (house, who) = (house(&db), owner(tenant));
        let save = Save { also_to: Some(tenant), ..Save::new("first", 0) };
        db.db.lose_next_commit(false);
        let lost = run(&house, &who, &save, Some(&key("k"))).await;
        assert!(matches!(lost, Err(Failure::Fault(_))), "{lost:?}");
        assert_eq!(rows(&db, tenant).await, Rows::default());
        run(&house, &who, &save, Some(&key("k"))).await.expect("saved");
        assert_eq!(rows(&db, tenant).await, WHOLE);
    }

    async fn a_commit_whose_answer_was_lost_has_one_effect_when_repeated(db: TestDb) {
        let tenant = prepare(&db).await;
        let (house, who) = (house(&db), owner(tenant));
        let save = Save { also_to: Some(tenant), ..Save::new("first", 0) };
        db.db.lose_next_commit(true);
        let lost = run(&house, &who, &save, Some(&key("k"))).await;
        assert!(matches!(lost, Err(Failure::Fault(_))), "{lost:?}");
        let done = run(&house, &who, &save, Some(&key("k"))).await.expect("answered");
        assert_eq!(done.version, 1);
        assert_eq!(rows(&db, tenant).await, WHOLE);
    }

    async fn of_many_who_save_over_one_version_one_wins_and_the_others_see_its_text(db: TestDb) {
        let tenant = prepare(&db).await;
        let house = house(&db);
        run(&house, &owner(tenant), &Save::new("first", 0), None).await.expect("saved");
        let mut tasks = Vec::new();
        for n in 0..6 {
            let (house, who) = (house.clone(), owner(tenant));
            tasks.push(tokio::spawn(async move { run(&house, &who, &Save::new(&format!("by {n}"), 1), None).await }));
        }
        let mut won = Vec::new();
        let mut seen = Vec::new();
        for (n, task) in tasks.into_iter().enumerate() {
            match task.await.expect("ends") {
                Ok(done) => won.push((format!("by {n}"), done.version)),
                Err(Failure::Refused(NotSaved::Stale { text, version })) => seen.push((text, version)),
                other => panic!("{other:?}"),
            }
        }
        assert_eq!(won.len(), 1);
        assert_eq!(seen, vec![won[0].clone(); 5]);
        assert_eq!(text_of(&db, &owner(tenant)).await, Some(won[0].clone()));
    }

    async fn a_transaction_that_meets_another_is_tried_again_and_then_given_up(db: TestDb) {
        let tenant = prepare(&db).await;
        let (house, who) = (house(&db), owner(tenant));
        let save = Save::new("first", 0);
        save.busy.store(3, Ordering::Relaxed);
        assert_eq!(run(&house, &who, &save, None).await.expect("saved in the end").version, 1);
        let save = Save::new("second", 1);
        save.busy.store(1000, Ordering::Relaxed);
        let given_up = run(&house, &who, &save, None).await;
        assert!(matches!(given_up, Err(Failure::Fault(_))), "{given_up:?}");
        assert_eq!(rows(&db, tenant).await.events, 1);
    }

    async fn whoever_may_not_is_told_that_there_is_nothing(db: TestDb) {
        let tenant = prepare(&db).await;
        let house = house(&db);
        run(&house, &owner(tenant), &Save::new("first", 0), None).await.expect("saved");
        let before = rows(&db, tenant).await;
        let denied = run(&house, &stranger(tenant), &Save::new("mine", 1), None).await;
        assert!(matches!(denied, Err(Failure::NotFound)), "{denied:?}");
        let denied = read(&house, &stranger(tenant), OutputChannel::Page, &Show { persons: vec![] }).await;
        assert!(matches!(denied, Err(Failure::NotFound)));
        // Nothing but the attempts themselves is written.
        let (looks, audited) = (before.looks, before.audited);
        assert_eq!(Rows { looks, audited, ..rows(&db, tenant).await }, before);
    }

    async fn a_key_is_an_accounts_own(db: TestDb) {
        let tenant = prepare(&db).await;
        let house = house(&db);
        run(&house, &owner(tenant), &Save::new("first", 0), Some(&key("k"))).await.expect("saved");
        let same_key = run(&house, &stranger(tenant), &Save::new("first", 0), Some(&key("k"))).await;
        assert!(matches!(same_key, Err(Failure::NotFound)), "{same_key:?}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_full_disk_is_told_and_changes_nothing() {
    let db = TestDb::sqlite().await;
    let tenant = prepare(&db).await;
    let (house, who) = (house(&db), owner(tenant));
    run(&house, &who, &Save::new("first", 0), None).await.expect("saved");
    let before = rows(&db, tenant).await;
    db.db.cap_pages(Some(0)).await.expect("capped");
    // More than a page holds, so that it cannot fit into what is left of one.
    let long = Arc::new("x".repeat(100_000));
    let full = run(&house, &who, &Save::new(&long, 1), Some(&key("k"))).await;
    assert!(matches!(full, Err(Failure::Full(_))), "{full:?}");
    assert_eq!(rows(&db, tenant).await, before);
    db.db.cap_pages(None).await.expect("room again");
    run(&house, &who, &Save::new(&long, 1), Some(&key("k"))).await.expect("the same request goes well now");
}

#[test]
fn a_key_is_short_and_visible() {
    assert!(IdempotencyKey::new("").is_none());
    assert!(IdempotencyKey::new("a b").is_none());
    assert!(IdempotencyKey::new(&"k".repeat(101)).is_none());
    assert!(IdempotencyKey::new(&"k".repeat(100)).is_some());
}

#[test]
fn a_form_that_was_changed_is_another_request() {
    let form = key("k");
    assert_eq!(form.for_content(b"minutes=30"), form.for_content(b"minutes=30"));
    assert_ne!(form.for_content(b"minutes=30"), form.for_content(b"minutes=45"));
    assert_ne!(form.for_content(b"minutes=30"), key("l").for_content(b"minutes=30"));
}
