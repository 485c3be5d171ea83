//! What is sealed opens in its own place only.

use kernel::{Id, PersonId};
use store::{Column, Scope};
use testkit::TestDb;
use uuid::Uuid;

const NAME: Column = Column::new("person", "name");
const CONTACT: Column = Column::new("person", "contact");

fn bytes(value: store::Value) -> Vec<u8> {
    match value {
        store::Value::Bytes(bytes) => bytes,
        other => panic!("not bytes: {other:?}"),
    }
}

testkit::db_test! {
    async fn a_sealed_text_opens_only_in_its_own_place(db: TestDb) {
        let (ours, theirs) = (db.tenant().await, db.tenant().await);
        let (row, other_row) = (PersonId::from_uuid(Uuid::from_u128(1)), PersonId::from_uuid(Uuid::from_u128(2)));
        let tx = db.db.begin_read(Scope::Tenant(ours)).await.expect("begins");
        let sealed = bytes(tx.seal(NAME, row, "Ella Nordli").expect("seals"));
        assert!(!sealed.windows(4).any(|w| w == b"Ella"));
        assert_eq!(tx.open(NAME, row, &sealed).expect("opens"), "Ella Nordli");
        assert!(tx.open(NAME, other_row, &sealed).is_err(), "another row");
        assert!(tx.open(CONTACT, row, &sealed).is_err(), "another column");
        let mut altered = sealed.clone();
        altered[30] ^= 1;
        assert!(tx.open(NAME, row, &altered).is_err(), "altered");
        let elsewhere = db.db.begin_read(Scope::Tenant(theirs)).await.expect("begins");
        assert!(elsewhere.open(NAME, row, &sealed).is_err(), "another tenant");
    }

    async fn a_blind_index_is_equal_within_a_tenant_and_tells_nothing_across(db: TestDb) {
        let (ours, theirs) = (db.tenant().await, db.tenant().await);
        let tx = db.db.begin_read(Scope::Tenant(ours)).await.expect("begins");
        let index = tx.blind_index(NAME, "15841690181").expect("indexes");
        assert_eq!(index, tx.blind_index(NAME, "15841690181").expect("indexes"));
        assert_ne!(index, tx.blind_index(NAME, "03878510096").expect("indexes"));
        assert_ne!(index, tx.blind_index(CONTACT, "15841690181").expect("indexes"));
        let elsewhere = db.db.begin_read(Scope::Tenant(theirs)).await.expect("begins");
        assert_ne!(index, elsewhere.blind_index(NAME, "15841690181").expect("indexes"));
    }

    async fn a_transaction_across_tenants_opens_nothing_sealed(db: TestDb) {
        let tx = db.db.begin_read(Scope::AllTenants).await.expect("begins");
        assert!(tx.seal(NAME, PersonId::from_uuid(Uuid::nil()), "x").is_err());
    }
}
