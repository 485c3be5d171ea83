//! Nobody looks unseen.

use crate::jotting::{Save, Show, house, id, owner, prepare, rows};
use access::OutputChannel;
use kernel::{EventId, PersonId};
use store::{Scope, p, sql};
use testkit::{TestDb, db_test};
use usecase::{Failure, read, run};
use uuid::Uuid;

sql! {
    LOOKS -> [Uuid, Text, Text, Text, Text] = "select id, role, action, basis, channel from access_entry where tenant_id = ?1";
    SUBJECTS -> [Uuid, Uuid] = "select entry_id, subject_id from access_subject where tenant_id = ?1 order by subject_id";
}

db_test! {
    async fn a_list_is_one_entry_that_names_all(db: TestDb) {
        let tenant = prepare(&db).await;
        let (house, who) = (house(&db), owner(tenant));
        run(&house, &who, &Save::new("first", 0), None).await.expect("saved");
        // One of them is shown twice.
        let persons: Vec<PersonId> = [3, 4, 5, 4].map(id).to_vec();
        read(&house, &who, OutputChannel::Page, &Show { persons }).await.expect("shown");
        let mut tx = db.db.begin_read(Scope::Tenant(tenant)).await.expect("begins");
        let looks = tx.all(&LOOKS, p![tenant]).await.expect("looks");
        assert_eq!(looks.len(), 1);
        let words: Vec<String> = (1..5).map(|i| looks[0].get(i).expect("text")).collect();
        assert_eq!(words, ["PartyMember", "ReadPerson", "Party", "Page"]);
        let entry: EventId = looks[0].get(0).expect("an id");
        let named: Vec<(EventId, PersonId)> = tx.all(&SUBJECTS, p![tenant]).await.expect("subjects").iter()
            .map(|row| (row.get(0).expect("an id"), row.get(1).expect("an id"))).collect();
        assert_eq!(named, [3, 4, 5].map(|n| (entry, PersonId(Uuid::from_u128(n)))));
    }

    async fn what_cannot_be_logged_is_not_shown(db: TestDb) {
        let tenant = prepare(&db).await;
        let (house, who) = (house(&db), owner(tenant));
        run(&house, &who, &Save::new("first", 0), None).await.expect("saved");
        db.db.lose_next_commit(false);
        let unseen = read(&house, &who, OutputChannel::Page, &Show { persons: vec![id(3)] }).await;
        assert!(matches!(unseen, Err(Failure::Fault(_))), "{unseen:?}");
        assert_eq!(rows(&db, tenant).await.looks, 0);
        read(&house, &who, OutputChannel::Page, &Show { persons: vec![id(3)] }).await.expect("shown and logged");
        assert_eq!(rows(&db, tenant).await.looks, 1);
    }

    async fn many_looks_at_once_are_all_logged(db: TestDb) {
        let tenant = prepare(&db).await;
        let (house, who) = (house(&db), owner(tenant));
        run(&house, &who, &Save::new("first", 0), None).await.expect("saved");
        let mut tasks = Vec::new();
        for _ in 0..40 {
            let (house, who) = (house.clone(), who.clone());
            tasks.push(tokio::spawn(async move {
                read(&house, &who, OutputChannel::Page, &Show { persons: vec![id(3)] }).await.is_ok()
            }));
        }
        for task in tasks {
            assert!(task.await.expect("ends"));
        }
        assert_eq!(rows(&db, tenant).await.looks, 40);
        assert_eq!(rows(&db, tenant).await.audited, 41);
    }
}
