//! A key that is wrong, missing or open to others stops the program with a clear word.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use store::{KeyFault, OpenFault};
use testkit::TestDb;

fn fault(opened: Result<store::Db, OpenFault>) -> KeyFault {
    match opened {
        Err(OpenFault::Key(fault)) => fault,
        other => panic!("expected a key fault, got {other:?}"),
    }
}

testkit::db_test! {
    async fn a_missing_key_file_is_not_replaced_by_a_new_one(db: TestDb) {
        fs::remove_file(db.folder().join("key")).expect("removed");
        let fault = fault(db.reopen().await);
        assert!(matches!(fault, KeyFault::Missing(_)));
        assert!(fault.to_string().contains("put back the file"));
        assert!(!db.folder().join("key").exists());
    }

    async fn the_key_of_another_database_is_refused(db: TestDb) {
        fs::write(db.folder().join("key"), "ab".repeat(32)).expect("written");
        assert!(matches!(fault(db.reopen().await), KeyFault::Wrong));
    }

    async fn a_key_file_that_others_can_read_is_refused(db: TestDb) {
        let path = db.folder().join("key");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).expect("opened up");
        let fault = fault(db.reopen().await);
        assert!(matches!(fault, KeyFault::Open(_, 0o640)));
        assert!(fault.to_string().contains("600"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_key_file_belongs_to_its_owner_alone() {
    let db = TestDb::sqlite().await;
    let mode = fs::metadata(db.folder().join("key")).expect("there").permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}
