//! All or nothing, one writer at a time, and a wall between tenants.

use jiff::Timestamp;
use kernel::{DocumentId, Id, TenantId};
use store::{Db, Fault, Scope, p, sql};
use testkit::TestDb;
use uuid::Uuid;

sql! {
    PUT -> [] = "insert into document (tenant_id, id, kind, lang, content, digest, made_at) values (?1, ?2, 'test', 'nb', ?3, ?3, ?4)";
    COUNT -> [Int] = "select count(*) from document where kind = 'test'";
    READ -> [Uuid, At, Bytes] = "select id, made_at, content from document where tenant_id = ?1";
}

async fn put(db: &Db, tenant: TenantId, id: u128) -> Result<(), Fault> {
    let mut tx = db.begin_write(Scope::Tenant(tenant)).await?;
    let id = DocumentId::from_uuid(Uuid::from_u128(id));
    tx.run(&PUT, p![tenant, id, vec![1u8, 2, 3], Timestamp::UNIX_EPOCH]).await?;
    tx.commit().await
}

async fn count(db: &Db, scope: Scope) -> i64 {
    let mut tx = db.begin_read(scope).await.expect("begins");
    let n = tx.one(&COUNT, p![]).await.expect("counts").get(0).expect("a number");
    tx.rollback().await;
    n
}

testkit::db_test! {
    async fn a_value_comes_back_as_it_went_in(db: TestDb) {
        let tenant = db.tenant().await;
        put(&db.db, tenant, 7).await.expect("stored");
        let mut tx = db.db.begin_read(Scope::Tenant(tenant)).await.expect("begins");
        let row = tx.one(&READ, p![tenant]).await.expect("a row");
        assert_eq!(row.get::<DocumentId>(0).expect("id").0, Uuid::from_u128(7));
        assert_eq!(row.get::<Timestamp>(1).expect("instant"), Timestamp::UNIX_EPOCH);
        assert_eq!(row.get::<Vec<u8>>(2).expect("bytes"), [1, 2, 3]);
        assert!(row.get::<String>(0).is_err(), "another type is a fault, not a guess");
    }

    async fn a_transaction_that_is_dropped_leaves_nothing(db: TestDb) {
        let tenant = db.tenant().await;
        for _ in 0..20 {
            let mut tx = db.db.begin_write(Scope::Tenant(tenant)).await.expect("begins");
            let id = DocumentId::from_uuid(Uuid::from_u128(1));
            tx.run(&PUT, p![tenant, id, vec![0u8], Timestamp::UNIX_EPOCH]).await.expect("runs");
            drop(tx);
        }
        assert_eq!(count(&db.db, Scope::AllTenants).await, 0);
    }

    async fn a_commit_lost_before_it_happened_leaves_nothing_and_one_lost_after_leaves_all(db: TestDb) {
        let tenant = db.tenant().await;
        db.db.lose_next_commit(false);
        assert!(matches!(put(&db.db, tenant, 1).await, Err(Fault::Unavailable(_))));
        assert_eq!(count(&db.db, Scope::AllTenants).await, 0);
        db.db.lose_next_commit(true);
        assert!(matches!(put(&db.db, tenant, 1).await, Err(Fault::Unavailable(_))));
        assert_eq!(count(&db.db, Scope::AllTenants).await, 1);
        assert!(matches!(put(&db.db, tenant, 1).await, Err(Fault::Constraint(_))), "the same key twice");
    }

    async fn many_writers_at_once_all_get_their_turn(db: TestDb) {
        let tenant = db.tenant().await;
        let writers: Vec<_> = (0..40u128)
            .map(|n| {
                let db = db.db.clone();
                tokio::spawn(async move { put(&db, tenant, 100 + n).await })
            })
            .collect();
        for writer in writers {
            writer.await.expect("runs").expect("stored");
        }
        assert_eq!(count(&db.db, Scope::AllTenants).await, 40);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn postgres_shows_no_row_of_another_tenant_even_to_a_statement_that_forgets_to_ask() {
    let db = TestDb::postgres().await;
    let (ours, theirs) = (db.tenant().await, db.tenant().await);
    put(&db.db, theirs, 1).await.expect("stored");
    assert_eq!(count(&db.db, Scope::Tenant(ours)).await, 0);
    assert_eq!(count(&db.db, Scope::Tenant(theirs)).await, 1);
    assert_eq!(count(&db.db, Scope::AllTenants).await, 1);
    let mut tx = db.db.begin_write(Scope::Tenant(ours)).await.expect("begins");
    let id = DocumentId::from_uuid(Uuid::from_u128(2));
    let smuggled = tx.run(&PUT, p![theirs, id, vec![0u8], Timestamp::UNIX_EPOCH]).await;
    assert!(smuggled.is_err(), "a row for another tenant is refused by the wall");
    drop(tx);
    let name = db.database_name();
    drop(db);
    TestDb::drop_database(&name).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_is_told_and_changes_nothing() {
    let db = TestDb::sqlite().await;
    let tenant = db.tenant().await;
    db.db.cap_pages(Some(0)).await.expect("capped");
    let mut tx = db.db.begin_write(Scope::Tenant(tenant)).await.expect("begins");
    let id = DocumentId::from_uuid(Uuid::from_u128(1));
    let full = tx.run(&PUT, p![tenant, id, vec![0u8; 1_000_000], Timestamp::UNIX_EPOCH]).await;
    assert!(matches!(full, Err(Fault::Full)), "{full:?}");
    tx.rollback().await;
    db.db.cap_pages(None).await.expect("lifted");
    assert_eq!(count(&db.db, Scope::AllTenants).await, 0);
    put(&db.db, tenant, 1).await.expect("room again");
}
