//! Who lives in the demonstration, and what has happened to them? Three invented municipalities and twelve families.
//!
//! Everything happens through the same use cases as in real life, on a clock that is moved along, so that deadlines
//! lie where they would lie. Only people and their hats are put there directly, since somebody must act first.
//! Nobody here exists; identity numbers are of the synthetic series.

mod identity;
mod lines;
mod municipalities;
mod nation;
mod offers;
mod people_of;
mod stage;
mod stories;

pub use nation::{Load, Made, populate};

use jiff::Timestamp;
use kernel::{AccountId, Clock};
use std::sync::Arc;
use store::{Db, Fault};
use usecase::House;

/// Somebody who can be logged in by a link.
#[derive(Clone, Debug)]
pub struct DemoPerson {
    /// A stable short name: `kari`.
    pub id: String,
    /// What they are, in words.
    pub role: String,
    /// What they are called.
    pub name: String,
    /// Do they sit on the family's side of the table?
    pub is_family: bool,
    /// Their account.
    pub account: AccountId,
}

/// Fills a database that holds nothing yet, and gives everybody who can be logged in. Repeating it changes nothing.
///
/// `house` builds the surroundings over the database with the clock that is moved along; `now` is where it ends.
///
/// # Errors
/// The database, or a step of a story that a use case refused: then the demonstration itself is wrong.
pub async fn fill(
    db: Db,
    now: Timestamp,
    house: impl FnOnce(Db, Arc<dyn Clock>) -> anyhow::Result<House>,
) -> anyhow::Result<Vec<DemoPerson>> {
    let is_filled = is_demonstration(&db).await?;
    let cast = people_of::cast();
    if !is_filled {
        let stage = stage::Stage::open(db, now, house)?;
        municipalities::build(&stage).await?;
        people_of::settle(&stage, &cast).await?;
        offers::write(&stage, &cast).await?;
        stories::play(&stage, &cast).await?;
    }
    Ok(cast.iter().filter_map(people_of::Somebody::persona).collect())
}

/// Was this database made for the demonstration?
pub async fn is_demonstration(db: &Db) -> Result<bool, Fault> {
    let mut tx = db.begin_read(store::Scope::AllTenants).await?;
    let tenants = people::tenants::tenants(&mut tx).await;
    tx.rollback().await;
    Ok(tenants?.iter().any(|tenant| municipalities::is_invented(tenant.id)))
}
