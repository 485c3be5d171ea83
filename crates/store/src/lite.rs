//! How is SQLite used? One writer that all wait for in line, several readers, write-ahead log, called in place.

use crate::{Fault, Row, Value};
use rusqlite::{Connection, OpenFlags};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tokio::sync::{Mutex, OwnedMutexGuard, OwnedSemaphorePermit, Semaphore};
use tokio::task::block_in_place;

const READERS: usize = 8;

/// An open SQLite database.
pub(crate) struct Lite {
    path: PathBuf,
    writer: Arc<Mutex<Connection>>,
    readers: Arc<std::sync::Mutex<Vec<Connection>>>,
    seats: Arc<Semaphore>,
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

impl Lite {
    pub(crate) fn open(path: &Path) -> Result<Self, Fault> {
        let writer = connect(path)?;
        Ok(Self {
            path: path.to_owned(),
            writer: Arc::new(Mutex::new(writer)),
            readers: Arc::default(),
            seats: Arc::new(Semaphore::new(READERS)),
        })
    }

    pub(crate) async fn begin_write(&self) -> Result<LiteTx, Fault> {
        let guard = self.writer.clone().lock_owned().await;
        // A transaction that was dropped on the way, for instance with its request, is undone here.
        if !guard.is_autocommit() {
            block_in_place(|| guard.execute_batch("rollback"))?;
        }
        block_in_place(|| guard.execute_batch("begin immediate"))?;
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
