//! How is SQLite used? One writer that all wait for in line, several readers, write-ahead log, called in place. What the
//! log holds is moved into the database beside the requests, so that no one request pays for it.

use crate::{Fault, Row, Value};
use rusqlite::{Connection, OpenFlags};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Weak};
use std::time::Duration;
use tokio::sync::{Mutex, OwnedMutexGuard, OwnedSemaphorePermit, Semaphore};
use tokio::task::block_in_place;

const READERS: usize = 8;

/// An open SQLite database.
pub(crate) struct Lite {
    path: PathBuf,
    writer: Arc<Mutex<Connection>>,
    readers: Arc<std::sync::Mutex<Vec<Connection>>>,
    seats: Arc<Semaphore>,
    /// Something was written since the log was last moved. Dropped with the database, which ends the task that moves it.
    written: Arc<AtomicBool>,
}

/// A connection in a transaction.
pub(crate) enum LiteTx {
    Write(OwnedMutexGuard<Connection>),
    Read { connection: Option<Connection>, home: Arc<std::sync::Mutex<Vec<Connection>>>, _seat: OwnedSemaphorePermit },
}

fn connect(path: &Path) -> Result<Connection, Fault> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    // A receipt is shown only for what is stored, also after a power cut: hence synchronous = full.
    connection.execute_batch(
        "pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on;
         pragma busy_timeout = 5000; pragma cache_size = -8000; pragma temp_store = memory;",
    )?;
    connection.set_prepared_statement_cache_capacity(256);
    Ok(connection)
}

/// How often what was written is moved from the log into the database.
const MOVED_EVERY: Duration = Duration::from_secs(1);
/// So many pages may the log have before a writer moves it itself: a safety net, 80 MB.
const LARGEST_LOG: u32 = 20_000;

/// Moves the log into the database now and then, on a connection that neither readers nor the writer wait for.
fn move_log(path: PathBuf, written: Weak<AtomicBool>) {
    tokio::spawn(async move {
        loop {
            tokio::time::sleep(MOVED_EVERY).await;
            let Some(flag) = written.upgrade() else { return };
            if !flag.swap(false, Ordering::Relaxed) {
                continue;
            }
            drop(flag);
            let path = path.clone();
            let moved = tokio::task::spawn_blocking(move || -> Result<(), Fault> {
                Ok(connect(&path)?.query_row("pragma wal_checkpoint(passive)", [], |_| Ok(()))?)
            });
            if let Ok(Err(error)) = moved.await {
                tracing::warn!(%error, "the log of the database could not be moved; the next round tries again");
            }
        }
    });
}

impl Lite {
    pub(crate) fn open(path: &Path) -> Result<Self, Fault> {
        let writer = connect(path)?;
        writer.execute_batch(&format!("pragma wal_autocheckpoint = {LARGEST_LOG}"))?;
        let written = Arc::default();
        move_log(path.to_owned(), Arc::downgrade(&written));
        Ok(Self {
            path: path.to_owned(),
            writer: Arc::new(Mutex::new(writer)),
            readers: Arc::default(),
            seats: Arc::new(Semaphore::new(READERS)),
            written,
        })
    }

    pub(crate) async fn begin_write(&self) -> Result<LiteTx, Fault> {
        let guard = self.writer.clone().lock_owned().await;
        // A transaction that was dropped on the way, for instance with its request, is undone here.
        if !guard.is_autocommit() {
            block_in_place(|| guard.execute_batch("rollback"))?;
        }
        block_in_place(|| guard.execute_batch("begin immediate"))?;
        self.written.store(true, Ordering::Relaxed);
        Ok(LiteTx::Write(guard))
    }

    pub(crate) async fn begin_read(&self) -> Result<LiteTx, Fault> {
        let closed = |_| Fault::Unavailable("the database is closing".into());
        let seat = self.seats.clone().acquire_owned().await.map_err(closed)?;
        let idle = self.readers.lock().unwrap_or_else(std::sync::PoisonError::into_inner).pop();
        let connection = match idle {
            Some(connection) => connection,
            None => block_in_place(|| connect(&self.path))?,
        };
        block_in_place(|| connection.execute_batch("begin"))?;
        Ok(LiteTx::Read { connection: Some(connection), home: self.readers.clone(), _seat: seat })
    }

    /// Counts rows where their number has changed much. The limit keeps each index to a few hundred rows, so that writers
    /// wait for milliseconds; the mask also looks at tables that this connection has not read.
    pub(crate) async fn refresh_statistics(&self) -> Result<(), Fault> {
        let guard = self.writer.clone().lock_owned().await;
        block_in_place(|| Ok(guard.execute_batch("pragma analysis_limit = 400; pragma optimize = 0x10002;")?))
    }

    /// Caps the size of the database, so that a full disk can be tried.
    pub(crate) async fn cap_pages(&self, pages: Option<u32>) -> Result<(), Fault> {
        let guard = self.writer.clone().lock_owned().await;
        block_in_place(|| {
            let now: u32 = guard.query_row("pragma page_count", [], |r| r.get(0))?;
            let cap = pages.map_or(u32::MAX - 1, |spare| now + spare);
            guard.query_row(&format!("pragma max_page_count = {cap}"), [], |_| Ok(()))
        })?;
        Ok(())
    }
}

impl LiteTx {
    fn connection(&self) -> Result<&Connection, Fault> {
        match self {
            Self::Write(guard) => Ok(guard),
            Self::Read { connection, .. } => {
                connection.as_ref().ok_or_else(|| Fault::Unavailable("the transaction has ended".into()))
            }
        }
    }

    pub(crate) fn all(&self, text: &str, params: &[Value]) -> Result<Vec<Row>, Fault> {
        block_in_place(|| {
            let mut statement = self.connection()?.prepare_cached(text)?;
            let width = statement.column_count();
            let mut rows = statement.query(rusqlite::params_from_iter(params))?;
            let mut out = Vec::new();
            while let Some(row) = rows.next()? {
                out.push(Row::Lite((0..width).map(|i| row.get(i)).collect::<Result<_, _>>()?));
            }
            Ok(out)
        })
    }

    pub(crate) fn run(&self, text: &str, params: &[Value]) -> Result<u64, Fault> {
        block_in_place(|| {
            let mut statement = self.connection()?.prepare_cached(text)?;
            Ok(statement.execute(rusqlite::params_from_iter(params))? as u64)
        })
    }

    pub(crate) fn batch(&self, text: &str) -> Result<(), Fault> {
        block_in_place(|| Ok(self.connection()?.execute_batch(text)?))
    }

    /// How SQLite would find the rows of a statement: one line for each table it visits.
    pub(crate) fn plan(&self, text: &str) -> Result<Vec<String>, Fault> {
        let mut statement = self.connection()?.prepare(&format!("explain query plan {text}"))?;
        for place in 1..=statement.parameter_count() {
            statement.raw_bind_parameter(place, rusqlite::types::Null)?;
        }
        let mut rows = statement.raw_query();
        let mut plan = Vec::new();
        while let Some(row) = rows.next()? {
            plan.push(row.get(3)?);
        }
        Ok(plan)
    }

    /// Declared type of each column, `None` for an expression.
    pub(crate) fn describe(&self, text: &str) -> Result<Vec<Option<String>>, Fault> {
        let statement = self.connection()?.prepare(text)?;
        Ok(statement.columns().iter().map(|c| c.decl_type().map(str::to_uppercase)).collect())
    }
}

impl Drop for LiteTx {
    fn drop(&mut self) {
        if let Self::Read { connection, home, .. } = self
            && let Some(connection) = connection.take()
            && (connection.is_autocommit() || connection.execute_batch("rollback").is_ok())
        {
            home.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push(connection);
        }
    }
}
