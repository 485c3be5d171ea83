//! How does a test get a database, a clock and a house? The same test runs on SQLite and on PostgreSQL.
//!
//! ```ignore
//! testkit::db_test! {
//!     async fn a_hat_that_has_ended_is_not_offered(db: testkit::TestDb) {
//!         let house = db.house();
//!     }
//! }
//! ```
//! makes the tests `a_hat_that_has_ended_is_not_offered::sqlite` and `::postgres`. PostgreSQL is the throw-away cluster
//! named by `FELLESBORD_TEST_POSTGRES`; `make test` starts it.

mod database;
mod plain_press;

pub use database::{TestDb, wait_until};
pub use plain_press::PlainPress;

/// Declares a test that runs on both databases.
#[macro_export]
macro_rules! db_test {
    ($($(#[$meta:meta])* async fn $name:ident($db:ident: $type:ty) $body:block)*) => {$(
        mod $name {
            #[allow(unused_imports, clippy::allow_attributes, reason = "a test may need nothing from around it")]
            use super::*;
            async fn body($db: $type) $body
            $(#[$meta])*
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                body(<$type>::sqlite().await).await;
            }
            $(#[$meta])*
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                let db = <$type>::postgres().await;
                let name = db.database_name();
                body(db).await;
                $crate::TestDb::drop_database(&name).await;
            }
        }
    )*};
}
