//! How are facts kept? One SQL text for SQLite and PostgreSQL; the only crate that names a database driver.
//!
//! A slice writes its statements with [`sql!`], binds with [`p!`] and reads with [`Row`]. Every statement
//! registers itself; [`Db::check_statements`] prepares them all on the live engine and compares the columns.
//! Sensitive columns go through [`Tx::seal`] and [`Tx::open`].

mod cipher;
mod db;
mod entropy;
mod fault;
mod keyring;
mod lite;
mod migrate;
mod pg;
mod row;
mod statement;
mod tx;
mod value;

pub use cipher::{BlindIndex, Column, open_under, seal_under};
pub use db::{Db, DbConfig, OpenFault, Scope, StatementFault};
pub use entropy::OsEntropy;
pub use fault::Fault;
pub use keyring::{KeyFault, KeyFile};
pub use row::{Field, Row};
pub use statement::{Kind, Registered, Statement};
pub use tx::Tx;
pub use value::Value;

#[doc(hidden)]
pub use inventory;
