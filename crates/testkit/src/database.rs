//! A fresh database for one test, on either engine, with a clock that stands still.

use crate::PlainPress;
use access::Policies;
use jiff::Timestamp;
use kernel::{Entropy, FixedClock, SeededEntropy, TenantId};
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
use store::{Db, DbConfig, OsEntropy};
use usecase::House;

/// A database that belongs to one test.
pub struct TestDb {
    /// The open database.
    pub db: Db,
    /// The clock of the house; stands at noon on 23 November 2026 until moved.
    pub clock: Arc<FixedClock>,
    folder: PathBuf,
    postgres: Option<String>,
    houses: AtomicU64,
}

fn fresh_name() -> String {
    let mut bytes = [0; 8];
    OsEntropy.fill(&mut bytes);
    format!("t_{}", bytes.iter().map(|b| format!("{b:02x}")).collect::<String>())
}

fn noon() -> Arc<FixedClock> {
    Arc::new(FixedClock::noon(jiff::civil::date(2026, 11, 23)))
}

#[expect(clippy::disallowed_methods, reason = "the cluster's address comes from whoever started it")]
fn cluster() -> String {
    std::env::var("FELLESBORD_TEST_POSTGRES")
        .expect("FELLESBORD_TEST_POSTGRES is not set: run `make test`, or `scripts/postgres.sh start DIR` and export what it prints")
}

fn address_of(name: &str) -> String {
    cluster().replace("dbname=postgres", &format!("dbname={name}"))
}

async fn admin() -> tokio_postgres::Client {
    let config = tokio_postgres::Config::from_str(&cluster()).expect("the address of the cluster can be read");
    let (client, connection) = config.connect(tokio_postgres::NoTls).await.expect("the cluster answers");
    tokio::spawn(connection);
    client
}

impl TestDb {
    /// A fresh SQLite file.
    pub async fn sqlite() -> Self {
        let folder = std::env::temp_dir().join(fresh_name());
        std::fs::create_dir_all(&folder).expect("the temporary folder can be made");
        let url = format!("sqlite:{}", folder.join("test.db").display());
        Self::open(url, folder, None).await
    }

    /// A fresh database in the throw-away cluster.
    pub async fn postgres() -> Self {
        let name = fresh_name();
        admin().await.batch_execute(&format!("create database {name}")).await.expect("a database can be made");
        let folder = std::env::temp_dir().join(&name);
        std::fs::create_dir_all(&folder).expect("the temporary folder can be made");
        Self::open(address_of(&name), folder, Some(name)).await
    }

    async fn open(url: String, folder: PathBuf, postgres: Option<String>) -> Self {
        let config = DbConfig { url, key_file: Some(folder.join("key")), migrate: true, pool: 6 };
        let (db, _) = Db::open(&config, Arc::new(OsEntropy)).await.expect("the database opens");
        Self { db, clock: noon(), folder, postgres, houses: AtomicU64::new(1) }
    }

    /// Opens the same database once more, as a second node would. The key file is given back too.
    pub async fn reopen(&self) -> Result<Db, store::OpenFault> {
        Db::open(&self.config(), Arc::new(OsEntropy)).await.map(|(db, _)| db)
    }

    /// How this database was opened.
    pub fn config(&self) -> DbConfig {
        let url = match &self.postgres {
            Some(name) => address_of(name),
            None => format!("sqlite:{}", self.folder.join("test.db").display()),
        };
        DbConfig { url, key_file: Some(self.folder.join("key")), migrate: true, pool: 6 }
    }

    /// A folder that belongs to this test.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The database's name in the cluster; empty on SQLite.
    pub fn database_name(&self) -> String {
        self.postgres.clone().unwrap_or_default()
    }

    /// A house over this database. Ids are repeatable, and differ from house to house; letters are printed as their
    /// context.
    pub fn house(&self) -> House {
        let entropy = Arc::new(SeededEntropy::new(self.houses.fetch_add(1 << 32, Ordering::Relaxed)));
        House::new(self.db.clone(), policies(), self.clock.clone(), entropy, Arc::new(PlainPress))
    }

    /// A tenant with a key and nothing else.
    pub async fn tenant(&self) -> TenantId {
        let tenant: TenantId = (&OsEntropy as &dyn Entropy).id(Timestamp::UNIX_EPOCH);
        self.db.ensure_tenant_key(tenant).await.expect("a tenant gets its key");
        tenant
    }

    /// Removes a database after its test. A database that a failed test leaves goes with the cluster.
    pub async fn drop_database(name: &str) {
        // Best effort: while the server's own housekeeping looks at it, a database cannot be dropped. It goes with the
        // cluster then.
        let _ = admin().await.batch_execute(&format!("drop database if exists {name} with (force)")).await;
    }
}

impl Drop for TestDb {
    fn drop(&mut self) {
        // Best effort: the folder is temporary anyway.
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

fn policies() -> Policies {
    Policies::embedded().expect("the policies fit their schema")
}

/// Waits for something that a background task does; gives up after ten seconds.
pub async fn wait_until<F: Future<Output = bool>>(mut met: impl FnMut() -> F) {
    for _ in 0..1000 {
        if met().await {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("nothing happened within ten seconds");
}
