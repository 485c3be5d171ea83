//! Does the one way of commands and reads keep its promises, on both databases and when things go wrong?

mod access_log;
mod audit;
mod audit_properties;
mod deliveries;
mod jobs;
mod jotting;
mod runner;
mod tampering;

testkit::db_test! {
    async fn every_statement_fits_the_database(db: testkit::TestDb) {
        jotting::prepare(&db).await;
        let mut faults = db.db.check_statements().await.expect("statements can be prepared");
        // The slice of these tests declares its table for both engines with one text, and no strict types.
        faults.retain(|fault| !fault.name.starts_with("it::jotting::"));
        assert!(faults.is_empty(), "{faults:#?}");
    }
}
