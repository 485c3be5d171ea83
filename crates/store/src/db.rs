//! Which database, and how does a transaction begin? The one place that knows there are two engines.

use crate::keyring::{KeyFault, KeyFile, Keyring};
use crate::lite::Lite;
use crate::migrate;
use crate::pg::{self, PgTx};
use crate::tx::{Engine, Tx};
use crate::{Fault, Registered, p, sql};
use deadpool_postgres::Pool;
use kernel::{Entropy, TenantId};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};

sql! {
    KEY_CHECK -> [Bytes] = "select sealed from key_check where id = 1";
    PUT_KEY_CHECK -> [] = "insert into key_check (id, sealed) values (1, ?1)";
    TENANT_KEY -> [Bytes] = "select wrapped from tenant_key where tenant_id = ?1";
    PUT_TENANT_KEY -> [] = "insert into tenant_key (tenant_id, wrapped) values (?1, ?2) on conflict (tenant_id) do nothing";
}

/// Whose rows may a transaction touch?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// One tenant: the ordinary case.
    Tenant(TenantId),
    /// All tenants: login, sealing the audit log, delivering between tenants. Sealed columns stay shut.
    AllTenants,
}

/// Where the database is and how it is opened.
pub struct DbConfig {
    /// `sqlite:PATH` or `postgres://…` (several hosts allowed).
    pub url: String,
    /// The key file; by default beside the SQLite file.
    pub key_file: Option<PathBuf>,
    /// Apply missing schema steps, or refuse.
    pub migrate: bool,
    /// Connections to PostgreSQL.
    pub pool: usize,
}

/// Which half of a commit is lost, in tests of lost connections.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LostCommit {
    Before,
    After,
}

enum Kinds {
    Lite(Lite),
    Pg(Pool),
}

/// An open database.
#[derive(Clone)]
pub struct Db {
    engine: Arc<Kinds>,
    keys: Arc<Keyring>,
    entropy: Arc<dyn Entropy>,
    lose_next_commit: Arc<AtomicU8>,
}

/// A statement that does not fit the database.
#[derive(Debug)]
pub struct StatementFault {
    /// Which statement.
    pub name: &'static str,
    /// What is wrong.
    pub what: String,
}

impl Db {
    /// Opens a database, brings its schema up to date and checks that the key belongs to it.
    ///
    /// A key file is made only for a database that holds nothing yet.
    pub async fn open(config: &DbConfig, entropy: Arc<dyn Entropy>) -> Result<(Self, KeyFile), OpenFault> {
        let (engine, default_key) = match config.url.strip_prefix("sqlite:") {
            Some(path) => (Kinds::Lite(Lite::open(Path::new(path))?), PathBuf::from(format!("{path}.key"))),
            None => (Kinds::Pg(pg::pool(&config.url, config.pool)?), PathBuf::from("fellesbord.key")),
        };
        let path = config.key_file.clone().unwrap_or(default_key);
        let read = KeyFile::read(&path)?;
        let engine = Arc::new(engine);
        let with = |key: KeyFile| Self {
            engine: engine.clone(),
            keys: Arc::new(Keyring::new(key)),
            entropy: entropy.clone(),
            lose_next_commit: Arc::default(),
        };
        // The schema holds nothing secret, so any key will do until the right one is known.
        let unkeyed = with(KeyFile::from_bytes([0; 32]));
        migrate::migrate(&unkeyed, config.migrate).await?;
        let mut tx = unkeyed.begin_write(Scope::AllTenants).await?;
        let check: Option<Vec<u8>> = tx.maybe(&KEY_CHECK, p![]).await?.map(|row| row.get(0)).transpose()?;
        let key = match (read, &check) {
            (Some(key), _) => key,
            (None, None) => KeyFile::create(&path, &*entropy)?,
            (None, Some(_)) => return Err(KeyFault::Missing(path.display().to_string()).into()),
        };
        let db = with(key.clone());
        match check {
            Some(check) if !db.keys.fits(&check) => return Err(KeyFault::Wrong.into()),
            Some(_) => tx.rollback().await,
            None => {
                tx.run(&PUT_KEY_CHECK, p![db.keys.make_check(&*entropy)]).await?;
                tx.commit().await?;
            }
        }
        Ok((db, key))
    }

    /// Is this the embedded database?
    pub fn is_lite(&self) -> bool {
        matches!(*self.engine, Kinds::Lite(_))
    }

    /// Begins a transaction that may change rows.
    pub async fn begin_write(&self, scope: Scope) -> Result<Tx, Fault> {
        let engine = match &*self.engine {
            Kinds::Lite(lite) => Engine::Lite(lite.begin_write().await?),
            Kinds::Pg(pool) => begin_pg(pool, scope, "begin").await?,
        };
        self.with_keys(engine, scope, true).await
    }

    /// Begins a transaction that only reads; it waits for no writer.
    pub async fn begin_read(&self, scope: Scope) -> Result<Tx, Fault> {
        let engine = match &*self.engine {
            Kinds::Lite(lite) => Engine::Lite(lite.begin_read().await?),
            Kinds::Pg(pool) => begin_pg(pool, scope, "begin isolation level repeatable read read only").await?,
        };
        self.with_keys(engine, scope, false).await
    }

    async fn with_keys(&self, engine: Engine, scope: Scope, may_write: bool) -> Result<Tx, Fault> {
        let lose_commit = match self.lose_next_commit.load(Ordering::Relaxed) {
            0 => None,
            code if may_write => {
                self.lose_next_commit.store(0, Ordering::Relaxed);
                Some(if code == 1 { LostCommit::Before } else { LostCommit::After })
            }
            _ => None,
        };
        let mut tx = Tx { engine, scope, cipher: None, entropy: self.entropy.clone(), lose_commit, today: None };
        let Scope::Tenant(tenant) = scope else { return Ok(tx) };
        tx.cipher = self.keys.cached(tenant);
        if tx.cipher.is_none() {
            let wrapped: Option<Vec<u8>> = tx.maybe(&TENANT_KEY, p![tenant]).await?.map(|r| r.get(0)).transpose()?;
            if let Some(wrapped) = wrapped {
                tx.cipher = Some(self.keys.unwrap(tenant, &wrapped).ok_or(Fault::Sealed("tenant_key"))?);
            }
        }
        Ok(tx)
    }

    /// Gives a new tenant its key. Does nothing when it has one.
    pub async fn ensure_tenant_key(&self, tenant: TenantId) -> Result<(), Fault> {
        let mut tx = self.begin_write(Scope::Tenant(tenant)).await?;
        tx.run(&PUT_TENANT_KEY, p![tenant, self.keys.wrap_new(tenant, &*self.entropy)]).await?;
        tx.commit().await
    }

    /// Prepares every registered statement and compares columns; an empty list means that all fit.
    pub async fn check_statements(&self) -> Result<Vec<StatementFault>, Fault> {
        let mut faults = Vec::new();
        for Registered(statement) in inventory::iter::<Registered> {
            // One transaction each: PostgreSQL ends a transaction at its first fault.
            let mut tx = self.begin_read(Scope::AllTenants).await?;
            if let Err(what) = tx.check(statement).await {
                faults.push(StatementFault { name: statement.name, what });
            }
            tx.rollback().await;
        }
        Ok(faults)
    }

    /// Registered statements that SQLite would answer by walking a whole table, or everything of a tenant, when it knows
    /// nothing of how many rows there are. Nothing on PostgreSQL.
    pub async fn walking_statements(&self) -> Result<Vec<StatementFault>, Fault> {
        let mut walking = Vec::new();
        let tx = self.begin_read(Scope::AllTenants).await?;
        for Registered(statement) in inventory::iter::<Registered> {
            let steps = tx.walks(statement)?;
            if !steps.is_empty() {
                walking.push(StatementFault { name: statement.name, what: steps.join("; ") });
            }
        }
        tx.rollback().await;
        Ok(walking)
    }

    /// Lets the database count what it holds, so that it chooses good ways to its rows: after a large load, and now and
    /// then. Without it PostgreSQL may walk through all positions of a tenant for those of one line, until its own
    /// housekeeping has come by.
    pub async fn refresh_statistics(&self) -> Result<(), Fault> {
        match &*self.engine {
            Kinds::Lite(lite) => lite.refresh_statistics().await,
            Kinds::Pg(pool) => Ok(pool.get().await?.batch_execute("analyze").await?),
        }
    }

    /// Can the database be reached and read?
    pub async fn ready(&self) -> Result<(), Fault> {
        let mut tx = self.begin_read(Scope::AllTenants).await?;
        tx.maybe(&KEY_CHECK, p![]).await?;
        tx.rollback().await;
        Ok(())
    }

    /// Loses the next commit, before it happens (`false`) or after it has happened (`true`). For tests of faults.
    pub fn lose_next_commit(&self, after: bool) {
        self.lose_next_commit.store(if after { 2 } else { 1 }, Ordering::Relaxed);
    }

    /// Leaves room for so many more pages, or lifts the cap. Embedded database only; for tests of a full disk.
    pub async fn cap_pages(&self, pages: Option<u32>) -> Result<(), Fault> {
        match &*self.engine {
            Kinds::Lite(lite) => lite.cap_pages(pages).await,
            Kinds::Pg(_) => Err(Fault::Statement("only the embedded database can be capped".into())),
        }
    }
}

async fn begin_pg(pool: &Pool, scope: Scope, begin: &str) -> Result<Engine, Fault> {
    let connection = pool.get().await?;
    let tenant = match scope {
        Scope::Tenant(tenant) => tenant.to_string(),
        Scope::AllTenants => "all".to_owned(),
    };
    let tx = PgTx { connection: Some(connection) };
    tx.connection()?.batch_execute(&format!("{begin}; set local fellesbord.tenant = '{tenant}'")).await?;
    Ok(Engine::Pg(tx))
}

/// Why a database could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenFault {
    /// The key.
    #[error(transparent)]
    Key(#[from] KeyFault),
    /// The database.
    #[error(transparent)]
    Store(#[from] Fault),
}

impl std::fmt::Debug for Db {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(if self.is_lite() { "Db(sqlite)" } else { "Db(postgres)" })
    }
}
