//! Nobody looks unseen.

use crate::jotting::{Save, Show, ShowLog, house, id, owner, prepare, rows, stranger};
use access::OutputChannel;
use kernel::{EventId, PersonId};
use store::{Fault, Scope, p, sql};
use testkit::{TestDb, db_test, wait_until};
use usecase::{Failure, Opening, REFUSALS_AN_HOUR, REFUSED, Reader, open, read, run};
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

    async fn what_is_opened_together_is_one_look_that_names_all_and_each_action(db: TestDb) {
        let tenant = prepare(&db).await;
        let (house, who) = (house(&db), owner(tenant));
        run(&house, &who, &Save::new("first", 0), None).await.expect("saved");
        let views = open(&house, &who, OutputChannel::Page, &Together).await.expect("shown");
        assert_eq!(views, 3);
        let mut tx = db.db.begin_read(Scope::Tenant(tenant)).await.expect("begins");
        let looks = tx.all(&LOOKS, p![tenant]).await.expect("looks");
        let words: Vec<String> = looks.iter().map(|row| row.get(2).expect("text")).collect();
        assert_eq!(words, ["ReadPerson ReadWhoHasLooked"]);
        let named: Vec<PersonId> =
            tx.all(&SUBJECTS, p![tenant]).await.expect("subjects").iter().map(|row| row.get(1).expect("an id")).collect();
        // More than one statement takes at once, and each once.
        assert_eq!(named, (3..63).map(id).collect::<Vec<PersonId>>());
    }

    async fn what_is_not_there_for_the_reader_is_no_look(db: TestDb) {
        let tenant = prepare(&db).await;
        let house = house(&db);
        run(&house, &owner(tenant), &Save::new("first", 0), None).await.expect("saved");
        let unseen = open(&house, &stranger(tenant), OutputChannel::Page, &Together).await;
        assert!(matches!(unseen, Err(Failure::NotFound)), "{unseen:?}");
        wait_until(async || rows(&db, tenant).await.looks == 1).await;
        let mut tx = db.db.begin_read(Scope::Tenant(tenant)).await.expect("begins");
        let refused = tx.one(&LOOKS, p![tenant]).await.expect("an entry");
        let words: Vec<String> = (1..5).map(|i| refused.get(i).expect("text")).collect();
        assert_eq!(words, ["PartyMember", "ReadPerson", REFUSED, "Page"], "the attempt stands, and names nobody");
        assert!(tx.all(&SUBJECTS, p![tenant]).await.expect("subjects").is_empty());
    }

    async fn refused_attempts_are_written_up_to_so_many_in_an_hour(db: TestDb) {
        let tenant = prepare(&db).await;
        let house = house(&db);
        run(&house, &owner(tenant), &Save::new("first", 0), None).await.expect("saved");
        for _ in 0..REFUSALS_AN_HOUR + 20 {
            let denied = run(&house, &stranger(tenant), &Save::new("mine", 1), None).await;
            assert!(matches!(denied, Err(Failure::NotFound)), "{denied:?}");
        }
        let written = i64::from(REFUSALS_AN_HOUR);
        wait_until(async || rows(&db, tenant).await.looks == written).await;
        // Entries are stored in their order: when this one is there, no refusal is on its way.
        read(&house, &owner(tenant), OutputChannel::Page, &Show { persons: vec![id(3)] }).await.expect("shown");
        assert_eq!(rows(&db, tenant).await.looks, written + 1);
        let whole = usecase::audit::verify(&db.db, None).await.expect("verified");
        assert!(whole.ok, "{whole:?}");
    }
}

/// A page of three read models with two actions.
struct Together;

impl Opening for Together {
    type View = usize;
    const NAME: &'static str = "together";

    async fn read(&self, reader: &mut Reader<'_>) -> Result<Option<usize>, Fault> {
        let persons = (3..40).map(id).collect();
        let Some(_) = reader.read(&Show { persons }).await? else { return Ok(None) };
        let Some(_) = reader.read(&Show { persons: (30..63).map(id).collect() }).await? else { return Ok(None) };
        let Some(_) = reader.read(&ShowLog).await? else { return Ok(None) };
        Ok(Some(3))
    }
}
