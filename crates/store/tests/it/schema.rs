//! The schema is the same by steps on both engines, and every statement fits it.

use testkit::TestDb;

testkit::db_test! {
    async fn every_registered_statement_fits_the_database(db: TestDb) {
        let faults = db.db.check_statements().await.expect("the database answers");
        assert!(faults.is_empty(), "{faults:#?}");
    }

    async fn opening_again_applies_nothing_twice(db: TestDb) {
        let again = db.reopen().await.expect("opens again");
        again.ready().await.expect("answers");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_table_of_sqlite_is_strict() {
    let db = TestDb::sqlite().await;
    let file = rusqlite::Connection::open(db.folder().join("test.db")).expect("opens");
    let names = |strict: bool| -> Vec<String> {
        let text =
            "select name from pragma_table_list where type = 'table' and strict = ?1 and name not like 'sqlite%'";
        let mut statement = file.prepare(text).expect("prepared");
        let rows = statement.query_map([strict], |r| r.get(0)).expect("lists");
        rows.collect::<Result<_, _>>().expect("names")
    };
    assert_eq!(names(false), Vec::<String>::new());
    assert!(names(true).len() > 20);
}
