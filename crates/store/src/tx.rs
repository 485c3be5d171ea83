//! What can be done inside a transaction? Run a statement, seal and open columns, and nothing else.

use crate::cipher::TenantCipher;
use crate::lite::LiteTx;
use crate::pg::PgTx;
use crate::{BlindIndex, Column, Fault, Kind, Row, Scope, Statement, Value};
use kernel::{Entropy, TenantId};
use std::sync::Arc;
use tokio_postgres::types::ToSql;

/// What an engine calls a kind of column.
type Naming = fn(Kind) -> &'static str;

pub(crate) enum Engine {
    Lite(LiteTx),
    Pg(PgTx),
}

/// A transaction. Dropped without [`Tx::commit`], it leaves nothing behind.
pub struct Tx {
    pub(crate) engine: Engine,
    pub(crate) scope: Scope,
    pub(crate) cipher: Option<Arc<TenantCipher>>,
    pub(crate) entropy: Arc<dyn Entropy>,
    pub(crate) lose_commit: Option<crate::db::LostCommit>,
    pub(crate) today: Option<jiff::civil::Date>,
}

impl Tx {
    /// The tenant whose rows this transaction may touch; `None` for work across tenants.
    pub fn tenant(&self) -> Option<TenantId> {
        match self.scope {
            Scope::Tenant(tenant) => Some(tenant),
            Scope::AllTenants => None,
        }
    }

    /// Tells the transaction which day it is in Norway, so that what runs from day to day is judged by one day.
    pub fn set_today(&mut self, today: jiff::civil::Date) {
        self.today = Some(today);
    }

    /// The day the transaction was told of. The runner always tells; a fault otherwise, since no grant may be judged
    /// without a day.
    pub fn today(&self) -> Result<jiff::civil::Date, Fault> {
        self.today.ok_or_else(|| Fault::Statement("the transaction was not told which day it is".into()))
    }

    /// Randomness, the same source as the rest of the house.
    pub fn entropy(&self) -> &dyn Entropy {
        &*self.entropy
    }

    /// All rows of an answer.
    pub async fn all(&mut self, statement: &Statement, params: &[Value]) -> Result<Vec<Row>, Fault> {
        match &self.engine {
            Engine::Lite(tx) => tx.all(statement.for_lite(), params),
            Engine::Pg(tx) => {
                let connection = tx.connection()?;
                let prepared = connection.prepare_cached(statement.for_pg()).await?;
                let params: Vec<&(dyn ToSql + Sync)> = params.iter().map(|v| v as _).collect();
                Ok(connection.query(&prepared, &params).await?.into_iter().map(Row::Pg).collect())
            }
        }
    }

    /// The only row of an answer, if there is one.
    pub async fn maybe(&mut self, statement: &Statement, params: &[Value]) -> Result<Option<Row>, Fault> {
        Ok(self.all(statement, params).await?.into_iter().next())
    }

    /// The only row of an answer; a fault when there is none.
    pub async fn one(&mut self, statement: &Statement, params: &[Value]) -> Result<Row, Fault> {
        let row = self.maybe(statement, params).await?;
        row.ok_or_else(|| Fault::Decode(format!("{} gave no row", statement.name)))
    }

    /// Changes rows; says how many.
    pub async fn run(&mut self, statement: &Statement, params: &[Value]) -> Result<u64, Fault> {
        match &self.engine {
            Engine::Lite(tx) => tx.run(statement.for_lite(), params),
            Engine::Pg(tx) => {
                let connection = tx.connection()?;
                let prepared = connection.prepare_cached(statement.for_pg()).await?;
                let params: Vec<&(dyn ToSql + Sync)> = params.iter().map(|v| v as _).collect();
                Ok(connection.execute(&prepared, &params).await?)
            }
        }
    }

    /// Seals a text for a column. `row` is the id of the row it will stand in.
    pub fn seal(&self, column: Column, row: impl kernel::Id, plain: &str) -> Result<Value, Fault> {
        self.seal_bytes(column, row, plain.as_bytes())
    }

    /// Seals bytes for a column.
    pub fn seal_bytes(&self, column: Column, row: impl kernel::Id, plain: &[u8]) -> Result<Value, Fault> {
        Ok(Value::Bytes(self.cipher()?.seal(&*self.entropy, column, row.uuid(), plain)))
    }

    /// Seals a value as JSON.
    pub fn seal_json(
        &self,
        column: Column,
        row: impl kernel::Id,
        plain: &impl serde::Serialize,
    ) -> Result<Value, Fault> {
        let json = serde_json::to_vec(plain).map_err(|e| Fault::Decode(e.to_string()))?;
        self.seal_bytes(column, row, &json)
    }

    /// Opens a sealed text.
    pub fn open(&self, column: Column, row: impl kernel::Id, sealed: &[u8]) -> Result<String, Fault> {
        let plain = self.open_bytes(column, row, sealed)?;
        String::from_utf8(plain).map_err(|_| Fault::Decode("a sealed text is not UTF-8".into()))
    }

    /// Opens sealed bytes.
    pub fn open_bytes(&self, column: Column, row: impl kernel::Id, sealed: &[u8]) -> Result<Vec<u8>, Fault> {
        self.cipher()?.open(column, row.uuid(), sealed)
    }

    /// Opens a sealed JSON value.
    pub fn open_json<T: serde::de::DeserializeOwned>(
        &self,
        column: Column,
        row: impl kernel::Id,
        sealed: &[u8],
    ) -> Result<T, Fault> {
        let plain = self.open_bytes(column, row, sealed)?;
        serde_json::from_slice(&plain).map_err(|e| Fault::Decode(e.to_string()))
    }

    /// What to search for, to find a value of a column without opening it.
    pub fn blind_index(&self, column: Column, plain: &str) -> Result<BlindIndex, Fault> {
        Ok(self.cipher()?.index(column, plain))
    }

    fn cipher(&self) -> Result<&TenantCipher, Fault> {
        self.cipher.as_deref().ok_or(Fault::Sealed("a tenant that was not named"))
    }

    /// Makes the changes lasting. On [`Fault::Retry`] the whole transaction is to be run again.
    pub async fn commit(self) -> Result<(), Fault> {
        use crate::db::LostCommit;
        if self.lose_commit == Some(LostCommit::Before) {
            return Err(Fault::Unavailable("the connection was lost before the commit".into()));
        }
        match self.engine {
            Engine::Lite(tx) => tx.batch("commit")?,
            Engine::Pg(tx) => tx.end("commit").await?,
        }
        if self.lose_commit == Some(LostCommit::After) {
            return Err(Fault::Unavailable("the connection was lost while the commit was answered".into()));
        }
        Ok(())
    }

    /// Undoes the changes in order, so that the connection can be used again.
    pub async fn rollback(self) {
        let outcome = match self.engine {
            Engine::Lite(tx) => tx.batch("rollback"),
            Engine::Pg(tx) => tx.end("rollback").await,
        };
        if let Err(error) = outcome {
            tracing::debug!(%error, "a transaction was undone by dropping it");
        }
    }

    /// Several statements without parameters; for migrations.
    pub(crate) async fn batch(&mut self, text: &str) -> Result<(), Fault> {
        match &self.engine {
            Engine::Lite(tx) => tx.batch(text),
            Engine::Pg(tx) => Ok(tx.connection()?.batch_execute(text).await?),
        }
    }

    /// What of a statement's plan walks a whole table, or all that a tenant has in it. Empty on PostgreSQL, whose plans
    /// follow from its statistics.
    pub(crate) fn walks(&self, statement: &Statement) -> Result<Vec<String>, Fault> {
        let Engine::Lite(tx) = &self.engine else { return Ok(Vec::new()) };
        let walks = |step: &String| {
            let scans = step.starts_with("SCAN ") && !step.contains("CONSTANT ROW") && !step.contains("VALUES CLAUSE");
            scans || step.contains("(tenant_id=?)")
        };
        Ok(tx.plan(statement.for_lite())?.into_iter().filter(walks).collect())
    }

    /// Prepares a statement and compares its columns with what it declares.
    pub(crate) async fn check(&mut self, statement: &Statement) -> Result<(), String> {
        let (seen, fits): (Vec<Option<String>>, Naming) = match &self.engine {
            Engine::Lite(tx) => (tx.describe(statement.for_lite()).map_err(|e| e.to_string())?, Kind::lite),
            Engine::Pg(tx) => {
                let connection = tx.connection().map_err(|e| e.to_string())?;
                let prepared = connection.prepare(statement.for_pg()).await.map_err(|e| Fault::from(e).to_string())?;
                (prepared.columns().iter().map(|c| Some(c.type_().name().to_owned())).collect(), Kind::pg)
            }
        };
        let declared: Vec<_> = statement.columns.iter().map(|k| fits(*k)).collect();
        let same = seen.len() == declared.len()
            && seen.iter().zip(&declared).all(|(s, d)| s.as_deref().is_none_or(|s| s == *d));
        if same { Ok(()) } else { Err(format!("declares {declared:?} but answers {seen:?}")) }
    }
}
