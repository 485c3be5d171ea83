//! The page about data names every column of the schema, and no column that is not there.

use std::collections::BTreeSet;
use testkit::TestDb;

fn on_the_page() -> BTreeSet<String> {
    let page = include_str!("../../../../docs/data.md");
    page.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next()).map(str::to_owned).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_column_is_on_the_page_about_data() {
    let db = TestDb::sqlite().await;
    let file = rusqlite::Connection::open(db.folder().join("test.db")).expect("opens");
    let text = "select t.name || '.' || c.name from pragma_table_list t, pragma_table_info(t.name) c
        where t.type = 'table' and t.name not like 'sqlite%' and t.name <> 'schema_step'";
    let mut statement = file.prepare(text).expect("prepared");
    let rows = statement.query_map([], |r| r.get(0)).expect("lists");
    let columns: BTreeSet<String> = rows.collect::<Result<_, _>>().expect("names");
    let page = on_the_page();
    let missing: Vec<_> = columns.difference(&page).collect();
    let gone: Vec<_> = page.difference(&columns).collect();
    assert!(missing.is_empty() && gone.is_empty(), "not on docs/data.md: {missing:?}; there, but no column: {gone:?}");
}
