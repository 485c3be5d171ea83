//! What one tenant sends arrives whole at the other, once, and is answered.

use crate::jotting::{Save, fresh_uuid, house, owner, prepare, rows, second_node};
use kernel::{DeliveryId, TenantId};
use store::{Column, Scope, p, sql};
use testkit::{TestDb, db_test};
use usecase::deliveries::{
    DeliveryRefusal, EnvelopeFileFault, Receipt, Round, SealedEnvelope, SendDeliveries, accept, delivery_key,
    keep_receipt, prepare as seal, send_due, undelivered,
};
use usecase::jobs::{JobHandlers, Schedule, ensure_schedule, work_once};
use usecase::{Failure, run};

sql! {
    ARRIVED -> [Uuid, Uuid, Text, Bytes, Bytes] = "select id, from_tenant, kind, body, digest from delivery where tenant_id = ?1";
    OUTBOX -> [Uuid, Bytes, At, Json] = "select id, digest, receipt_at, receipt from outbox where tenant_id = ?1";
    ALTER_OUTBOX -> [] = "update outbox set digest = ?2 where tenant_id = ?1";
    GIVE_KEY_LATER -> [] = "update outbox set to_tenant = ?2 where tenant_id = ?1";
    FORGET_RECEIPT -> [] = "update outbox set receipt_at = null, receipt = null where tenant_id = ?1";
}

async fn send(db: &TestDb, from: TenantId, to: TenantId) -> DeliveryId {
    let save = Save { jotting: fresh_uuid(), also_to: Some(to), ..Save::new("to you", 0) };
    run(&house(db), &owner(from), &save, None).await.expect("saved");
    undelivered(&db.db, from, 10).await.expect("listed").last().expect("waits").id
}

/// Id, sender, kind, opened content and digest of what has arrived.
async fn arrived(db: &TestDb, tenant: TenantId) -> Vec<(DeliveryId, TenantId, String, String, Vec<u8>)> {
    let mut tx = db.db.begin_read(Scope::Tenant(tenant)).await.expect("begins");
    let mut arrived = Vec::new();
    for row in tx.all(&ARRIVED, p![tenant]).await.expect("rows") {
        let id: DeliveryId = row.get(0).expect("an id");
        let sealed: Vec<u8> = row.get(3).expect("bytes");
        let body = tx.open(Column::new("delivery", "body"), id, &sealed).expect("opens with the receiver's key");
        let (from, kind) = (row.get(1).expect("an id"), row.get(2).expect("text"));
        arrived.push((id, from, kind, body, row.get(4).expect("bytes")));
    }
    tx.rollback().await;
    arrived
}

async fn change(db: &TestDb, tenant: TenantId, statement: &store::Statement, values: &[store::Value]) {
    let mut tx = db.db.begin_write(Scope::Tenant(tenant)).await.expect("begins");
    assert!(tx.run(statement, values).await.expect("changed") > 0);
    tx.commit().await.expect("commits");
}

fn altered<T: Clone>(original: &T, alter: impl FnOnce(&mut T)) -> T {
    let mut altered = original.clone();
    alter(&mut altered);
    altered
}

async fn sealed(db: &TestDb, from: TenantId, to: TenantId) -> SealedEnvelope {
    let id = send(db, from, to).await;
    let key = delivery_key(&db.db, to).await.expect("a key").expect("known");
    seal(&house(db), from, id, key).await.expect("sealed")
}

db_test! {
    async fn what_was_sent_arrives_with_the_same_id_and_digest_and_is_answered(db: TestDb) {
        let (from, to) = (prepare(&db).await, prepare(&db).await);
        let id = send(&db, from, to).await;
        assert_eq!(send_due(&house(&db)).await.expect("sent"), Round { delivered: 1, failed: 0 });
        let mut tx = db.db.begin_read(Scope::Tenant(from)).await.expect("begins");
        let row = tx.one(&OUTBOX, p![from]).await.expect("a row");
        let digest: Vec<u8> = row.get(1).expect("bytes");
        let receipt: Receipt = row.json(3).expect("a receipt");
        assert!(row.get::<Option<jiff::Timestamp>>(2).expect("a time").is_some());
        tx.rollback().await;
        assert_eq!((receipt.delivery, receipt.receiver), (id, to));
        let content = r#"{"text":"to you"}"#.to_owned();
        assert_eq!(arrived(&db, to).await, [(id, from, "note".to_owned(), content, digest)]);
        assert!(undelivered(&db.db, from, 10).await.expect("listed").is_empty());
        assert_eq!(send_due(&house(&db)).await.expect("nothing waits"), Round::default());
        assert_eq!(rows(&db, to).await.events, 1, "its arrival is in the receiver's history");
    }

    async fn a_delivery_whose_receipt_was_lost_is_sent_again_and_arrives_once(db: TestDb) {
        let (from, to) = (prepare(&db).await, prepare(&db).await);
        send(&db, from, to).await;
        let house = house(&db);
        send_due(&house).await.expect("sent");
        change(&db, from, &FORGET_RECEIPT, p![from]).await;
        assert_eq!(send_due(&house).await.expect("sent again").delivered, 1);
        assert_eq!(arrived(&db, to).await.len(), 1);
        assert_eq!(rows(&db, to).await.events, 1);
    }

    async fn two_nodes_that_send_at_once_deliver_once(db: TestDb) {
        let (from, to) = (prepare(&db).await, prepare(&db).await);
        for _ in 0..5 {
            send(&db, from, to).await;
        }
        let (one, two) = (house(&db), second_node(&db).await);
        let (here, there) = tokio::join!(send_due(&one), send_due(&two));
        assert_eq!((here.expect("sent").failed, there.expect("sent").failed), (0, 0));
        assert_eq!(arrived(&db, to).await.len(), 5);
        assert_eq!(rows(&db, to).await.events, 5);
        assert!(undelivered(&db.db, from, 10).await.expect("listed").is_empty());
    }

    async fn a_delivery_to_nobody_stays_in_sight_and_goes_when_there_is_somebody(db: TestDb) {
        let (from, to) = (prepare(&db).await, prepare(&db).await);
        let nobody = TenantId(fresh_uuid());
        let id = send(&db, from, nobody).await;
        let house = house(&db);
        assert_eq!(send_due(&house).await.expect("tried"), Round { delivered: 0, failed: 1 });
        let waiting = undelivered(&db.db, from, 10).await.expect("listed");
        assert_eq!((waiting[0].id, waiting[0].to, waiting[0].tries), (id, nobody, 1));
        assert_eq!(waiting[0].failure.as_deref(), Some("unknown_receiver"));
        assert_eq!(send_due(&house).await.expect("not at once"), Round::default());
        change(&db, from, &GIVE_KEY_LATER, p![from, to]).await;
        db.clock.advance(jiff::SignedDuration::from_secs(5));
        assert_eq!(send_due(&house).await.expect("sent").delivered, 1);
    }

    async fn content_that_is_not_what_its_digest_says_is_refused(db: TestDb) {
        let (from, to) = (prepare(&db).await, prepare(&db).await);
        send(&db, from, to).await;
        change(&db, from, &ALTER_OUTBOX, p![from, vec![1_u8; 32]]).await;
        assert_eq!(send_due(&house(&db)).await.expect("tried"), Round { delivered: 0, failed: 1 });
        assert!(arrived(&db, to).await.is_empty());
        let waiting = undelivered(&db.db, from, 10).await.expect("listed");
        assert_eq!(waiting[0].failure.as_deref(), Some("delivery_altered"));
    }

    async fn an_envelope_goes_as_a_file_and_its_receipt_comes_back(db: TestDb) {
        // Two installations with a database each.
        let there = if db.db.is_lite() { TestDb::sqlite().await } else { TestDb::postgres().await };
        let (from, to) = (prepare(&db).await, prepare(&there).await);
        let id = send(&db, from, to).await;
        let receiver = delivery_key(&there.db, to).await.expect("a key").expect("known there");
        let sender = delivery_key(&db.db, from).await.expect("a key").expect("known here");
        assert_eq!(delivery_key(&db.db, to).await.expect("a key"), None, "not kept here");
        let path = db.folder().join("delivery.json");
        seal(&house(&db), from, id, receiver).await.expect("sealed").write_file(&path).expect("written");
        let text = std::fs::read_to_string(&path).expect("a file");
        assert!(!text.contains("to you"), "the content is sealed");
        let envelope = SealedEnvelope::read_file(&path).expect("read");
        let receipt = accept(&house(&there), envelope.clone(), sender).await.expect("accepted");
        assert_eq!(accept(&house(&there), envelope, sender).await.expect("accepted"), receipt, "the same receipt");
        assert_eq!(arrived(&there, to).await.len(), 1);
        // The receipt goes back as text too.
        let text = serde_json::to_string(&receipt).expect("written");
        let receipt: Receipt = serde_json::from_str(&text).expect("read");
        for _ in 0..2 {
            keep_receipt(&house(&db), from, receipt.clone(), receiver).await.expect("kept");
        }
        assert!(undelivered(&db.db, from, 10).await.expect("listed").is_empty());
        let name = there.database_name();
        drop(there);
        if !name.is_empty() {
            TestDb::drop_database(&name).await;
        }
    }

    async fn an_envelope_that_was_altered_or_is_not_from_its_sender_is_refused(db: TestDb) {
        let (from, to) = (prepare(&db).await, prepare(&db).await);
        let (house, envelope) = (house(&db), sealed(&db, from, to).await);
        let sender = delivery_key(&db.db, from).await.expect("a key").expect("known");
        let other = delivery_key(&db.db, to).await.expect("a key").expect("known");
        let altered = altered(&envelope, |e| e.kind = "other".to_owned());
        let moved = self::altered(&envelope, |e| e.id = DeliveryId(fresh_uuid()));
        let mut text = serde_json::to_value(&envelope).expect("text");
        text["content"] = serde_json::json!("AAAA");
        let emptied: SealedEnvelope = serde_json::from_value(text).expect("an envelope");
        for (envelope, key) in [(altered, sender), (moved, sender), (emptied, sender), (envelope.clone(), other)] {
            let refused = accept(&house, envelope, key).await;
            assert!(matches!(refused, Err(Failure::Refused(DeliveryRefusal::NotFromSender))), "{refused:?}");
        }
        assert!(arrived(&db, to).await.is_empty());
        let stranger = self::altered(&envelope, |e| e.to = TenantId(fresh_uuid()));
        assert!(matches!(accept(&house, stranger, sender).await, Err(Failure::NotFound)));
    }

    async fn a_receipt_that_does_not_fit_is_not_kept(db: TestDb) {
        let (from, to) = (prepare(&db).await, prepare(&db).await);
        let (house, envelope) = (house(&db), sealed(&db, from, to).await);
        let sender = delivery_key(&db.db, from).await.expect("a key").expect("known");
        let receiver = delivery_key(&db.db, to).await.expect("a key").expect("known");
        let receipt = accept(&house, envelope, sender).await.expect("accepted");
        let altered = altered(&receipt, |r| r.received_at += jiff::SignedDuration::from_secs(1));
        for (receipt, key) in [(altered, receiver), (receipt.clone(), sender)] {
            let refused = keep_receipt(&house, from, receipt, key).await;
            assert!(matches!(refused, Err(Failure::Refused(DeliveryRefusal::ReceiptDoesNotFit))), "{refused:?}");
        }
        let unknown = self::altered(&receipt, |r| r.delivery = DeliveryId(fresh_uuid()));
        assert!(matches!(keep_receipt(&house, from, unknown, receiver).await, Err(Failure::NotFound)));
        assert_eq!(undelivered(&db.db, from, 10).await.expect("listed").len(), 1);
    }

    async fn sending_is_a_job_on_a_schedule(db: TestDb) {
        let (from, to) = (prepare(&db).await, prepare(&db).await);
        send(&db, from, to).await;
        let every = std::time::Duration::from_secs(5);
        let schedule = Schedule { name: "deliveries", kind: "send_deliveries", body: serde_json::json!({}), every };
        ensure_schedule(&db.db, &schedule, house(&db).clock.now()).await.expect("known");
        let handlers = JobHandlers::default().with(SendDeliveries);
        assert_eq!(work_once(&house(&db), &handlers).await.expect("works"), 1);
        assert_eq!(arrived(&db, to).await.len(), 1);
    }
}

#[test]
fn a_file_that_is_no_envelope_is_told_kindly() {
    let path = std::env::temp_dir().join(format!("envelope_{}", fresh_uuid()));
    std::fs::write(&path, "{\"version\": 1}").expect("written");
    let fault = SealedEnvelope::read_file(&path).expect_err("no envelope");
    assert!(matches!(fault, EnvelopeFileFault::Shape(_)), "{fault}");
    std::fs::remove_file(&path).expect("removed");
    assert!(matches!(SealedEnvelope::read_file(&path), Err(EnvelopeFileFault::Io(_))));
}
