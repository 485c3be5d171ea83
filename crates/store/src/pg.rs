//! How is PostgreSQL used? A pool over one or several hosts, always the one that takes writes.

use crate::Fault;
use deadpool_postgres::{Manager, ManagerConfig, Object, Pool, RecyclingMethod};
use std::str::FromStr;
use std::time::Duration;
use tokio_postgres::{Config, NoTls, config::TargetSessionAttrs};

/// Opens a pool. The address may name several hosts; the first that takes writes is used, also after a failover.
pub(crate) fn pool(address: &str, size: usize) -> Result<Pool, Fault> {
    let mut config = Config::from_str(address)
        .map_err(|_| Fault::Unavailable("the address of the database cannot be read".into()))?;
    config.target_session_attrs(TargetSessionAttrs::ReadWrite);
    if config.get_connect_timeout().is_none() {
        config.connect_timeout(Duration::from_secs(5));
    }
    config.application_name("fellesbord");
    let manager = Manager::from_config(config, NoTls, ManagerConfig { recycling_method: RecyclingMethod::Fast });
    Pool::builder(manager)
        .max_size(size)
        .wait_timeout(Some(Duration::from_secs(10)))
        .runtime(deadpool_postgres::Runtime::Tokio1)
        .build()
        .map_err(|e| Fault::Unavailable(e.to_string()))
}

/// A pooled connection in a transaction. A connection dropped in the middle is thrown away, never reused.
pub(crate) struct PgTx {
    pub(crate) connection: Option<Object>,
}

impl PgTx {
    pub(crate) fn connection(&self) -> Result<&Object, Fault> {
        self.connection.as_ref().ok_or_else(|| Fault::Unavailable("the transaction has ended".into()))
    }
    /// Ends the transaction in order and gives the connection back to the pool.
    pub(crate) async fn end(mut self, how: &str) -> Result<(), Fault> {
        self.connection()?.batch_execute(how).await?;
        self.connection.take();
        Ok(())
    }
}

impl Drop for PgTx {
    fn drop(&mut self) {
        if let Some(connection) = self.connection.take() {
            // Taking the client out of the pool closes it, and the server undoes the transaction.
            drop(Object::take(connection));
        }
    }
}
